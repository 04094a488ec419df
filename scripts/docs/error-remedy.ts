/** What docs/troubleshooting.md says to do about an error: the acts of a run, which has their commands. */
import type { Step } from '../../src/model/runbook.ts';
import { runAgain, runAnew } from '../../src/runbooks/run-mode.ts';
import { type ExplainedError, explainedErrors } from './explained-errors.ts';
import { examples } from './finding-examples.ts';
import { type Places, stepBlocks, type Told } from './told.ts';

/** What the texts refer to. */
const places: Places = new Map([
  ...explainedErrors.map(({ name, id }): [string, string] => [name, `#${id}`]),
  ...examples.map(({ name }): [string, string] => [name, `findings.md#${name}`]),
]);

const bySteps = new Map<string, Told>();
for (const told of [...explainedErrors.toReversed(), ...examples.toReversed()]) bySteps.set(stepsOf(told), told);

function stepsOf({ runbook }: Told): string {
  return JSON.stringify(runbook.steps);
}

/** Where the same steps stand first: findings before errors. */
export function toldAt(own: Told): Told | undefined {
  const first = bySteps.get(stepsOf(own));
  return first?.name === own.name ? undefined : first;
}

/** The log has the commands, with the reader's names: here is only what is to be copied into a file. */
export function errorRemedy(own: ExplainedError): string[] {
  const first = toldAt(own);
  if (first !== undefined) return [`See [\`${first.name}\`](${places.get(first.name) ?? ''}).`];
  return stepBlocks(withoutLastRun(own.runbook.steps), places, 'files');
}

/** The introduction says it. */
function withoutLastRun(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1);
  return steps.length > 1 && (last === runAgain || last === runAnew) ? steps.slice(0, -1) : steps;
}
