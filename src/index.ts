/** Starts the run, nothing else. The first import listens for the signals of a cancelled job. */

// oxlint-disable-next-line import/first -- the listener comes before everything that takes time to load
import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';

endProcess(await main(process.env, cancellation));
