/** Only starts the run. The second import listens for the signals of a cancelled job, before all others load. */
import './runtime/required-node.ts';
import './runtime/process-cancellation.ts';

import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';

endProcess(await main(process.env, cancellation));
