/** The task of Azure Pipelines: only starts the run. */
import './runtime/required-node.ts';

import { inTask, taskEnvironment } from './hosts/azure-pipelines/in-task.ts';
import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';

/** A failure is an exit code: a command to the agent that says so might be lost with the output. */
export async function task(): Promise<void> {
  endProcess(await main(inTask(process.env), taskEnvironment(process.env), cancellation));
}
