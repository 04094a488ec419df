/** The action on GitHub: only starts the run. The second import listens for the signals of a canceled job, before all others load. */
import './runtime/required-node.ts';
import './runtime/process-cancellation.ts';

import { github } from './hosts/github/github.ts';
import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';

export async function index(): Promise<void> {
  endProcess(await main(github, process.env, cancellation));
}
