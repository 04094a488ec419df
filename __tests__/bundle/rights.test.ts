/**
 * The action works with exactly the rights that the documentation asks for; if one of them is missing, the action names
 * it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ActionRun } from '../../emulator/run-action.ts';
import { isNight } from '../at-night.ts';
import { useCloud } from './harness.ts';
import { giveExactly, nameOf, type Right, rightsOfUse, spelled, type Use, uses } from './rights.ts';

const root = resolve(import.meta.dirname, '../..');
const documentation = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

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

/** Whether the right is named in full and with its scope: Reader is not Key Vault Reader. */
function names(advice: string, right: Right, use: Use): boolean {
  // A refused read names the permission to read, which is less: a person can create the service principal.
  if (!('role' in right)) {
    const least = right.graph.replace('Application.ReadWrite.All', 'Application.Read(?:Write)?.All');
    return new RegExp(`(?<![\\w.])${least}(?![\\w.])`).test(advice);
  }
  const { command, words, included } = spelled(right, use);
  return (
    advice.includes(included) ||
    // Steps of several roles name the one that covers them.
    ((right.role === 'Contributor' || advice.includes(`(role ${right.role}).`)) &&
      advice.includes(`Owner on ${right.on} is enough for steps `)) ||
    advice.split('\n').some((line) => line.endsWith(command)) ||
    new RegExp(`(?<!Key Vault )${words.replace('the resource group', '(?:the resource group|group rg-cja)')}`).test(
      advice,
    )
  );
}

const worked = (run: ActionRun) => (run.exitCode === 0 ? 'worked' : run.log);

describe.each(uses.flatMap((use, at) => use.modes.map((mode) => ({ ...use, mode, at }))))('$title', (use) => {
  const rights = rightsOfUse(use.title);

  test('works with exactly what the documentation asks for', async () => {
    const run = await runWith(use, rights, use.mode);
    expect(worked(run)).toBe('worked');
    for (const right of rights) expect(names(adviceOf(run), right, use)).toBe(false);
  });

  // By day one of each use's, in turn.
  const missing = rights.filter((_, index) => isNight || index === use.at % rights.length);

  test.each(missing.map((right) => [nameOf(right), right] as const))(
    'names %s when it is missing',
    async (_, right) => {
      const left = rights.filter((other) => other !== right);
      const run = await runWith(use, use.instead === undefined ? left : [...left, use.instead], use.mode);
      const advice = adviceOf(run);
      expect(names(advice, right, use) ? 'named' : advice).toBe('named');
    },
  );
});

test('each use in the documentation is run', () => {
  const titles = documentation
    .split('\n')
    .flatMap((line) => /^\| (`(?:ensure|plan|verify)`.*?) \|/.exec(line)?.[1] ?? [])
    .flatMap((title) => (title === '`verify`, `plan`' ? title.split(', ') : [title]));
  expect(titles).toEqual(uses.map(({ title }) => title));
});
