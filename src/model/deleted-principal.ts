/** Which of Adobe's deleted service principals is the one that the key needs. Pure. */
import { grantsOf } from './grant.ts';
import type { Inputs } from './inputs.ts';
import type { Whole } from './listed.ts';
import type { DeletedPrincipal, Observed } from './observed.ts';
import { scopesOf } from './scopes.ts';

/** Of several deleted ones, the one that the inputs name, else the one that holds the role, else the first. */
export function chooseDeleted(
  deleted: Whole<DeletedPrincipal>,
  inputs: Pick<Inputs, 'adobePrincipalId'> & Parameters<typeof scopesOf>[0],
  roleAssignments: Observed['roleAssignments'],
): DeletedPrincipal | undefined {
  const { key } = scopesOf(inputs);
  const assigned = roleAssignments.presence === 'found' ? roleAssignments.value : [];
  return (
    deleted.find(({ id }) => id === inputs.adobePrincipalId) ??
    deleted.find(({ id }) => grantsOf(assigned, id, key).length > 0) ??
    deleted[0]
  );
}
