/**
 * Every az command that the action or the documentation tells a person to run: in a finding's remediation, with a
 * plan's blocker, after an error, in the runbook. Grouped by shape: the words up to the first option, and the options'
 * names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observation, Observed } from '../../src/model/observed.ts';
import type { Right } from '../../src/model/operation.ts';
import { blockerIds } from '../../src/model/plan.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { obstacleOf } from '../../src/situations/obstacles.ts';
import { inputsArbitrary, observedArbitrary } from '../checks/arbitraries.ts';
import { absent, found, inputsOf, unread, vault, vaultScope } from '../checks/tenant.ts';

export interface Told {
  /** Its source: `finding adobe-grant`, `blocker vault-deleted`, `error network`, `page lost-access`. */
  readonly by: string;
  readonly command: string;
  /** The whole text with the command. */
  readonly text: string;
}

const root = join(import.meta.dirname, '..', '..');

/** The commands among the lines of a text, and those inside them. */
export function commandsIn(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const commands = lines.map((line) => line.trim()).filter((line) => /^(?:\$ )?az [a-z]/.test(line));
  const inner = commands.flatMap((line) => [...line.matchAll(/\$\((az [^)]*)\)/g)].map(([, command = '']) => command));
  return [...commands, ...inner];
}

function toldIn(text: string, by: string): Told[] {
  return commandsIn(text).map((command) => ({ by, command, text }));
}

/** `az keyvault show --name --subscription` from a whole command. Anything in quotes or inside `$(…)` is a value. */
export function shapeOf(command: string): string {
  const bare = command
    .replace(/^\$ /, '')
    .replaceAll(/\$\([^)]*\)/g, 'X')
    .replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, 'X');
  const words = bare.split(/\s+/);
  const first = words.findIndex((word) => word.startsWith('-'));
  const verb = first < 0 ? words : words.slice(0, first);
  const options = new Set(words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/=.*/, '')));
  return [...verb, ...[...options].toSorted()].join(' ');
}

const nothingSeen = unread();
const presence = <T>(value: T) => fc.constantFrom<Observation<T>>(absent, nothingSeen, found(value));
const deletedVault = { location: 'eastus2', scheduledPurge: null, purgeProtection: true };

/** What Azure keeps of deleted resources; the arbitrary of the checks leaves this out. */
const deletions = fc.record({
  deletedVault: fc.oneof(
    presence({ ...deletedVault, vaultId: vaultScope }),
    presence({ ...deletedVault, vaultId: `${vaultScope}-2` }),
  ),
  nameTaken: presence<true>(true),
  deletedKey: presence({ name: 'cja-cmk' }),
});

/** Enough targets to reach each branch of each check. */
export function targets(): [Inputs, Observed][] {
  const tenants = fc
    .tuple(observedArbitrary, deletions)
    .map(([observed, deleted]) => Object.assign({}, observed, deleted));
  return fc.sample(fc.tuple(inputsArbitrary, tenants), { seed: 15, numRuns: 4000 });
}

function ofFindings(): Told[] {
  return targets().flatMap(([inputs, observed]) =>
    evaluate(inputs, observed).findings.flatMap(({ id, remediation }) =>
      toldIn(runbookText(remediation, 'en'), `finding ${id}`),
    ),
  );
}

function ofBlockers(): Told[] {
  const reasons: (Right | undefined)[] = [
    undefined,
    ...(['vault', 'group', 'subscription'] as const).map((place) => ({ name: 'Reader', place, actions: [] })),
    { name: 'Application.Read.All', place: 'graph', actions: [] },
  ];
  return blockerIds.flatMap((id) =>
    reasons.flatMap((right) => {
      const observation = unread({ right });
      const reason = observation.presence === 'unknown' ? observation.reason : undefined;
      const { runbook } = obstacleOf({ id, reason, names: [vault.id] }, inputsOf());
      return toldIn(runbookText(runbook, 'en'), `blocker ${id}`);
    }),
  );
}

/** Each entry of the error catalog has a golden text, which a run produced. */
function ofErrors(): Told[] {
  const folder = join(root, '__tests__', 'errors', 'golden');
  return readdirSync(folder).flatMap((name) =>
    toldIn(readFileSync(join(folder, name), 'utf8'), `error ${name.replace('.txt', '')}`),
  );
}

function ofPage(): Told[] {
  const text = readFileSync(join(root, 'docs', 'lost-access.md'), 'utf8');
  return toldIn(text, 'page lost-access');
}

/** All texts, read once for all tests of a file. */
export const allTold: readonly Told[] = [...ofFindings(), ...ofBlockers(), ...ofErrors(), ...ofPage()];

/** Shape → its sources, and one example. */
export function catalog(): Map<string, { readonly by: readonly string[]; readonly example: string }> {
  const byShape = Map.groupBy(allTold, ({ command }) => shapeOf(command));
  return new Map(
    [...byShape].map(([shape, told]) => [
      shape,
      { by: [...new Set(told.map(({ by }) => by))].toSorted(), example: told[0]?.command ?? '' },
    ]),
  );
}
