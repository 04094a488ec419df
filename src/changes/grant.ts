/** Gives Adobe's service principal the use of the key: a role assignment, or an access policy where the vault has those. */
import type { Question } from '../azure/answers.ts';
import { resourceIds } from '../azure/arm.ts';
import { assignEncryptionUser, assignmentReadRight, listRoleAssignments } from '../azure/role-assignments.ts';
import type { Session } from '../azure/session.ts';
import { addAccessPolicy } from '../azure/vaults.ts';
import { waitFor } from '../azure/wait.ts';
import { ServiceError } from '../errors.ts';
import { policyOf } from '../grant.ts';
import type { Principal, Step } from '../model.ts';
import { encryptionUserRole } from '../roles.ts';
import { directoryWindow } from './principal.ts';
import { write } from './settle.ts';
import { lookAtVault } from './vault.ts';

export async function grant(
  session: Session,
  step: Extract<Step, { resource: 'grant' }>,
  principal: Principal | undefined,
): Promise<void> {
  if (principal === undefined) throw new Error('a grant is planned and no principal is known');
  if (step.by === 'access-policy') return addPolicy(session, principal.id);
  return assignRole(session, principal.id);
}

async function addPolicy(session: Session, principalId: string): Promise<void> {
  const look = async () => {
    const vault = await lookAtVault(session);
    return policyOf(vault?.accessPolicies ?? [], principalId);
  };
  await write<unknown>(session, () => addAccessPolicy(session.keyVault, session.inputs, principalId), { look });
}

async function assignRole(session: Session, principalId: string): Promise<void> {
  const { inputs, arm } = session;
  const ids = resourceIds(inputs);
  const scope = inputs.grantScope === 'key' ? ids.key : ids.vault;
  const tried = `read the role assignments at ${scope}`;
  const question: Question = { service: 'arm', tried, right: assignmentReadRight };
  const look = async () => {
    const all = await listRoleAssignments(arm, scope, question);
    return all.find((one) => one.principalId === principalId && one.roleId === encryptionUserRole);
  };
  const send = () => assignEncryptionUser(arm, { subscriptionId: inputs.subscriptionId, scope, principalId });
  let last: unknown;
  const window = {
    what: "Adobe's service principal to be known to Azure Resource Manager",
    atMost: directoryWindow,
    why: 'what was made in the directory is known elsewhere some time later',
  };
  const done = await waitFor(session, window, async () => {
    try {
      return await write<unknown>(session, send, { look });
    } catch (error) {
      last = error;
      const code = error instanceof ServiceError ? error.details.code : undefined;
      // Another assignment of the same role, principal and scope: as good as ours, even while lists lag behind.
      if (code === 'RoleAssignmentExists') return true;
      if (code === 'PrincipalNotFound') return undefined;
      throw error;
    }
  });
  if (done === undefined) throw last;
}
