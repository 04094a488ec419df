/** A tenant of a large company: many pages of role assignments, keys and versions. */
import type { CloudState } from '../state.ts';
import { denyAssignment } from './denials.ts';
import { groupScope, roles, subscriptionScope } from './names.ts';
import { grantRole } from './rights.ts';

/**
 * Adds 4,000 role assignments and 400 deny assignments above the vault, none of them for Adobe, 399 more keys, and as
 * many more versions of the first key.
 *
 * @throws if the tenant has no key
 */
export function enlarge(state: CloudState): void {
  const [vault] = state.vaults;
  const [key] = vault?.keys ?? [];
  if (vault === undefined || key === undefined) throw new Error('the tenant has no key');
  for (let index = 0; index < 4000; index += 1) {
    const principal = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    grantRole(state, roles.reader, index % 2 === 0 ? subscriptionScope : groupScope, principal);
  }
  state.denyAssignments = Array.from({ length: 400 }, (_, index) => {
    const number = String(index).padStart(12, '0');
    return denyAssignment({
      name: `00000000-0000-4000-9000-${number}`,
      scope: index % 2 === 0 ? subscriptionScope : groupScope,
      principals: [{ id: `00000000-0000-4000-8000-${number}`, type: 'ServicePrincipal' }],
    });
  });
  for (let index = 0; index < 399; index += 1) {
    vault.keys.push({ ...key, name: `other-${index}`, versions: key.versions.slice(0, 1) });
    key.versions.push({ version: String(index).padStart(32, '0'), enabled: true, created: 1, updated: 1 });
  }
}
