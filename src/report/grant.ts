/** The role assignment that lets Adobe's application use the key. */

import { observedGrant } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed, RoleAssignment } from '../model/observed.ts';
import { comparable, scopesOf } from '../model/scopes.ts';

/** `undefined` if there is none, if it is uncertain, or if the grant is an access policy. */
export function grantOf(inputs: Inputs, observed: Observed): RoleAssignment | undefined {
  const grant = observedGrant(inputs, observed);
  return grant.presence === 'found' ? grant.assignment : undefined;
}

/** The scope of a grant, in words. */
export function grantPlace(inputs: Inputs, grant: RoleAssignment): 'key' | 'vault' | 'above' {
  const scopes = scopesOf(inputs);
  const scope = comparable(grant.scope);
  if (scope === scopes.key) return 'key';
  return scope === scopes.vault ? 'vault' : 'above';
}
