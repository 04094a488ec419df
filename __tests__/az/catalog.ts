/** Commands in texts, grouped by shape: the words up to the first option, and the options' names. Targets that print them. */
import * as fc from 'fast-check';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observation, Observed } from '../../src/model/observed.ts';
import { inputsArbitrary, observedArbitrary } from '../checks/arbitraries.ts';
import { absent, found, softDeletedKey, unread, vaultScope } from '../checks/tenant.ts';

/** The commands among the lines of a text, and those inside them. */
export function commandsIn(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const commands = lines.map((line) => line.trim()).filter((line) => /^(?:\$ )?az [a-z]/.test(line));
  const inner = commands.flatMap((line) => [...line.matchAll(/\$\((az [^)]*)\)/g)].map(([, command = '']) => command));
  return [...commands, ...inner];
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
const deletedVault = { location: 'eastus2', deletedAt: null, scheduledPurge: null, purgeProtection: true };

/** What Azure keeps of deleted resources; the arbitrary of the checks leaves this out. */
const deletions = fc.record({
  deletedVault: fc.oneof(
    presence({ ...deletedVault, vaultId: vaultScope }),
    presence({ ...deletedVault, vaultId: `${vaultScope}-2` }),
  ),
  nameTaken: presence<true>(true),
  deletedKey: presence(softDeletedKey),
});

/** Enough targets to reach each branch of each check, with what is evaluated of them. */
export const targets = evaluated();

function evaluated() {
  const tenants = fc
    .tuple(observedArbitrary, deletions)
    .map(([observed, deleted]): Observed => Object.assign({}, observed, deleted));
  const all: [Inputs, Observed][] = fc.sample(fc.tuple(inputsArbitrary, tenants), { seed: 15, numRuns: 4000 });
  return all.map(([inputs, observed]) => ({ inputs, observed, findings: evaluate(inputs, observed).findings }));
}
