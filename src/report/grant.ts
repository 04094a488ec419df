/** The role assignment by which Adobe's application uses the key. */

import { grantSeen } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed, RoleAssignment } from '../model/observed.ts';
import { comparable, scopesOf } from '../model/scopes.ts';

/** `undefined` when there is none, or none that is sure, or the grant is an access policy. */
export function grantOf(inputs: Inputs, observed: Observed): RoleAssignment | undefined {
  const grant = grantSeen(inputs, observed);
  return grant.presence === 'found' ? grant.assignment : undefined;
}

/** Where a grant stands, as a person would say it. */
export function grantPlace(inputs: Inputs, grant: RoleAssignment): 'key' | 'vault' | 'above' {
  const scopes = scopesOf(inputs);
  const scope = comparable(grant.scope);
  if (scope === scopes.key) return 'key';
  return scope === scopes.vault ? 'vault' : 'above';
}
