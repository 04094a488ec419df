/**
 * Ends the process with one sentence if node is too old for the bundle, before older versions fail on a function that they lack. A program's
 * first import. The runner's own node is always new enough: this is for runs by hand.
 */
import process from 'node:process';

/** What `runs.using` in `action.yml` names. */
const required = 24;

if (Number.parseInt(process.versions.node, 10) < required) {
  process.stderr.write(
    `This needs node ${required} or newer, and node ${process.versions.node} runs it. Install node ${required}.\n`,
  );
  process.exit(1);
}
