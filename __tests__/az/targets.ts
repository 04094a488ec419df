/** Targets at random, of which the findings print commands. */
import * as fc from 'fast-check';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observation, Observed } from '../../src/model/observed.ts';
import { inputsArbitrary, observedArbitrary } from '../checks/arbitraries.ts';
import { absent, found, softDeletedKey, unread, vaultScope } from '../checks/tenant.ts';

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
