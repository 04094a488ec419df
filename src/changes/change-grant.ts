/** Lets Adobe's service principal use the key: by a role assignment, or by an access policy if the vault uses those. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import {
  assignEncryptionUser,
  listRoleAssignments,
  nameRefused,
  type WrittenAssignment,
} from '../azure/role-assignments.ts';
import { addAccessPolicy } from '../azure/vaults.ts';
import { ServiceError } from '../errors/errors.ts';
import { policyOf } from '../model/grant.ts';
import type { Principal } from '../model/observed.ts';
import type { PlannedStep } from '../model/plan.ts';
import { encryptionUserRole } from '../model/roles.ts';
import { idsOf } from '../model/scopes.ts';
import { directoryTimeout } from './change-principal.ts';
import { readVaultIfExists } from './change-vault.ts';
import { attemptsOf, write } from './idempotent-write.ts';
import { whileBusy } from './passing-refusals.ts';

/** How many names for the assignment are tried. */
const mostNames = 3;

/** @returns whether this run granted it */
export async function grant(
  session: Session,
  step: Extract<PlannedStep, { resource: 'grant' }>,
  principal: Principal | undefined,
): Promise<boolean> {
  if (principal === undefined) throw new Error('a grant is planned and no principal is known');
  if (step.by === 'access-policy') return addPolicy(session, principal.id);
  return assignRole(session, principal.id);
}

async function addPolicy(session: Session, principalId: string): Promise<boolean> {
  const read = async () => {
    const vault = await readVaultIfExists(session);
    return vault === undefined ? undefined : policyOf(vault, principalId);
  };
  const { send, isOurs } = attemptsOf<unknown>(() =>
    addAccessPolicy(session.keyVaultManagement, session.inputs, principalId),
  );
  // Azure merges it with an equal one, and does not tell which of the two runs added it.
  await whileBusy(session, () => write(session, send, { read, before: read }));
  return isOurs();
}

/** Azure may refuse one name for good; the next ones are as fixed, so that concurrent runs still write the same one. */
async function assignByFreeName(session: Session, principalId: string): Promise<WrittenAssignment> {
  const { arm, inputs, log } = session;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const assignment = await assignEncryptionUser(arm, inputs, principalId, attempt);
      session.publishKnown({ grantId: assignment.id });
      return assignment;
    } catch (error) {
      const isRefused = error instanceof ServiceError && error.details.code === nameRefused;
      if (!isRefused || attempt === mostNames) throw error;
      log.info(`${nameRefused}: Azure refuses this name of the role assignment. Trying another one.`);
    }
  }
}

async function assignRole(session: Session, principalId: string): Promise<boolean> {
  const { inputs, arm } = session;
  const scope = idsOf(inputs)[inputs.grantScope];
  const operation = operationOf('readRoleAssignments', inputs, { at: inputs.grantScope });
  const read = async () => {
    const all = await listRoleAssignments(arm, scope, operation);
    return all.find((one) => one.principalId === principalId && one.roleId === encryptionUserRole);
  };
  const { send, isOurs } = attemptsOf(
    () => assignByFreeName(session, principalId),
    ({ createdAt }, since) => session.clock.isSince(createdAt, since),
  );
  let last: unknown;
  const options = {
    what: {
      en: 'the service principal to be known to Azure Resource Manager',
      fr: "qu'Azure Resource Manager connaisse le principal de service",
    },
    timeout: directoryTimeout,
    why: 'what was made in the directory is known elsewhere some time later',
  };
  const done = await poll(session, options, async () => {
    try {
      return await write<unknown>(session, send, { read });
    } catch (error) {
      last = error;
      const code = error instanceof ServiceError ? error.details.code : undefined;
      // Another assignment of the same role, principal and scope is equivalent, even while lists are not up to date.
      if (code === 'RoleAssignmentExists') return true;
      if (code === 'PrincipalNotFound') return undefined;
      throw error;
    }
  });
  if (done === undefined) throw last;
  return isOurs();
}
