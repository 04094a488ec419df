/**
 * The action works with exactly the rights that the documentation asks for; if one of them is missing, the action names
 * it.
 */
import type { ActionRun } from '../../emulator/run-action.ts';
import { useTitles } from '../../scripts/docs/permission-tables.ts';
import { isNight } from '../at-night.ts';
import { useCloud } from './harness.ts';
import { giveExactly, nameOf, type Right, rightsOfUse, type Use, uses } from './rights.ts';

const harness = useCloud();

async function runWith(use: Use, rights: readonly Right[], mode: string): Promise<ActionRun> {
  harness.cloud.reset(use.tenant);
  const { state } = harness.cloud.cloud;
  use.change?.(state);
  giveExactly(state, rights);
  return harness.run({ ...use.inputs, mode });
}

type Advice = readonly { readonly meaning: string; readonly remediation: string }[];
type Findings = readonly { readonly status: string; readonly cure: string }[];

/** All advice in a run's output: on what failed, could not be checked, or could not be read by the plan. */
function adviceOf(run: ActionRun): string {
  const [, json = '{}'] = Object.entries(run.files).find(([name]) => name.endsWith('report.json')) ?? [];
  const { failures } = JSON.parse(json) as { readonly failures: Advice };
  const findings = JSON.parse(run.outputs['findings'] ?? '[]') as Findings;
  const unknown = findings.filter(({ status }) => status === 'unknown');
  const notes = run.log.split('\n').filter((line) => line.startsWith('Note: '));
  return [
    ...failures.map(({ meaning, remediation }) => `${meaning}\n${remediation}`),
    ...unknown.map(({ cure }) => cure),
    ...notes,
  ].join('\n\n');
}

/** Whether the permission is named: Reader is not Key Vault Reader. */
function names(advice: string, right: Right): boolean {
  // A refused read names the permission to read, which is less: a person can create the service principal.
  const name = 'role' in right ? right.role : right.graph.replace('ReadWrite', 'Read(?:Write)?');
  return new RegExp(`(?<!Key Vault )(?<![\\w.])${name}(?![\\w.])`).test(advice);
}

const worked = (run: ActionRun) => (run.exitCode === 0 ? 'worked' : run.log);

describe.each(uses.flatMap((use, at) => use.modes.map((mode) => ({ ...use, mode, at }))))('$title', (use) => {
  const rights = rightsOfUse(use.title);

  test('works with exactly what the documentation asks for', async () => {
    const run = await runWith(use, rights, use.mode);
    expect(worked(run)).toBe('worked');
  });

  // By day one of each use's, in turn.
  const missing = rights.filter((_, index) => isNight || index === use.at % rights.length);

  test.each(missing.map((right) => [nameOf(right), right] as const))(
    'names %s when it is missing',
    async (_, right) => {
      const left = rights.filter((other) => other !== right);
      const run = await runWith(use, use.instead === undefined ? left : [...left, use.instead], use.mode);
      const advice = adviceOf(run);
      expect(names(advice, right) ? 'named' : advice).toBe('named');
    },
  );
});

test('each documented use is run', () => {
  expect(uses.map(({ title }) => title).toSorted()).toEqual(useTitles.toSorted());
});
