/** The task of Azure Pipelines: only starts the run. */
import './runtime/required-node.ts';

import { azurePipelines } from './hosts/azure-pipelines/azure-pipelines.ts';
import { withJunit } from './hosts/azure-pipelines/junit-file.ts';
import { taskEnvironment } from './hosts/azure-pipelines/task-environment.ts';
import { junitInput } from './hosts/azure-pipelines/task-inputs.ts';
import { main } from './main.ts';
import { endProcess } from './runtime/end-process.ts';
import { cancellation } from './runtime/process-cancellation.ts';

/** A failure is an exit code: a command to the agent that says so might be lost with the output. */
export async function task(): Promise<void> {
  const junitFile = process.env[`INPUT_${junitInput.toUpperCase()}`]?.trim() ?? '';
  const host = junitFile === '' ? azurePipelines : withJunit(junitFile);
  endProcess(await main(host, taskEnvironment(process.env), cancellation));
}
