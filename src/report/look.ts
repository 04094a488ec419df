/** How a person looks at a confirmed key and Adobe's role, where the run could not. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Observed } from '../model/observed.ts';
import { inSteps, nothingToDo, type Runbook } from '../model/runbook.ts';
import { type SituationSource, situationOf } from '../model/situation.ts';
import { usesPolicies, usesRoles } from '../model/vault.ts';
import { callOwners, lookAtRole, lookYourself } from '../runbooks/look.ts';

/** Nothing where the run saw what is wrong, or could look itself. */
export function lookOf(source: SituationSource): Runbook {
  const { inputs, observed } = source;
  const { urgency, lead } = situationOf(source);
  const isSeen = lead.by === 'finding' && lead.finding.status === 'fail';
  if (inputs === undefined || !isConfirmed(inputs) || urgency !== 'not-checked' || isSeen) return nothingToDo;
  const isRoleOpen = !isRoleSeen(observed);
  const role = isRoleOpen
    ? [
        lookAtRole(inputs, {
          usesRoles: observed !== undefined && usesRoles(observed),
          isPrincipalSeen: observed?.principal.presence === 'found',
        }),
      ]
    : [];
  if (isKeySeen(source)) return isRoleOpen ? inSteps(...role, ...callOwners(inputs)) : nothingToDo;
  return inSteps(lookYourself(inputs, isRoleOpen), ...role, ...callOwners(inputs));
}

/** The version in use, and not a newer one. */
export function isKeySeen({ verdict }: SituationSource): boolean {
  return verdict?.findings.some(({ id, status }) => id === 'confirmed-key' && status === 'pass') ?? false;
}

export function isAccessSeen({ observed }: SituationSource): boolean {
  return observed?.principal.presence !== 'unknown' && isRoleSeen(observed);
}

/** Or has no effect, on a vault with access policies. */
function isRoleSeen(observed: Observed | undefined): boolean {
  if (observed === undefined || observed.vault.presence === 'unknown') return false;
  return usesPolicies(observed) || observed.roleAssignments.presence !== 'unknown';
}
