/**
 * Ends the process with one sentence if node is too old for the bundle, before older versions fail on a function that they lack. A program's
 * first import. The runner's own node is always new enough: this is for runs by hand.
 */
import process from 'node:process';

/** The oldest that runs the bundle: agents of Azure Pipelines fall back to it. */
const required = 20;

if (Number.parseInt(process.versions.node, 10) < required) {
  process.stderr.write(
    `This needs node ${required} or newer, and node ${process.versions.node} runs it. Install node 24.\n`,
  );
  process.exit(1);
}
