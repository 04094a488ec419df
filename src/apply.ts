/**
 * Makes the planned changes, in order, one by one. Before a write that could replace something, and after a write whose
 * answer was lost, it looks; a refusal that only says "somebody was faster" is settled by looking too.
 */
import type { Question } from './azure/answers.ts';
import { resourceIds } from './azure/arm.ts';
import { deletedKeyRecoverRight } from './azure/deleted-key-rights.ts';
import { createKey, getKey, keyReadRight } from './azure/keys.ts';
import { createDeleteLock, listLocks, lockReadRight } from './azure/locks.ts';
import { createResourceGroup } from './azure/resource-groups.ts';
import {
  assignEncryptionUser,
  assignmentReadRight,
  encryptionUserRole,
  listRoleAssignments,
} from './azure/role-assignments.ts';
import { createServicePrincipal, getServicePrincipal, principalReadRight } from './azure/service-principals.ts';
import type { Session } from './azure/session.ts';
import { addAccessPolicy, createVault, getVault, protectVault, recoverVault, vaultReadRight } from './azure/vaults.ts';
import { waitFor } from './azure/wait.ts';
import { ServiceError } from './errors.ts';
import type { Change, Principal, Step, Vault } from './model.ts';

export interface Applied {
  readonly changes: readonly Change[];
  /** What the change that failed threw. */
  readonly fault: unknown;
  /** Adobe's service principal, seen or made. */
  readonly principal: Principal | undefined;
  /** Somebody made the vault since the plan: what else is planned no longer fits. */
  readonly vaultWasThere: boolean;
  /** A deleted vault that could not be seen beforehand was recovered in place of the planned creation. */
  readonly vaultWasRecovered: boolean;
}

/** What the changes find out for those after them. */
interface Made {
  principal: Principal | undefined;
  vaultWasThere: boolean;
  vaultWasRecovered: boolean;
}

/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsWindow = 300_000;
/** Replication of a new service principal to where it is read or assigned. */
const directoryWindow = 180_000;
/** A recovered key answers 404 for some seconds. */
const recoveredKeyWindow = 120_000;
/** A write whose answer is lost again and again is given up; each time it was looked for first. */
const mostRepeats = 4;

/**
 * @param principal Adobe's service principal, when it was seen
 * @param onChange called when a change ends, so that a cancelled run can still say what was done
 */
export async function apply(
  session: Session,
  steps: readonly Step[],
  principal: Principal | undefined,
  onChange: (change: Change) => void,
): Promise<Applied> {
  const changes: Change[] = [];
  const made: Made = { principal, vaultWasThere: false, vaultWasRecovered: false };
  const note = (step: Step, status: Change['status']) => {
    const change = { resource: step.resource, name: step.name, action: step.action, status };
    changes.push(change);
    onChange(change);
  };
  for (const [index, step] of steps.entries()) {
    try {
      session.log.info(`${step.action} ${step.resource} ${step.name} …`);
      await makeChange(session, step, made);
      note(step, 'done');
    } catch (fault) {
      note(step, 'failed');
      for (const left of steps.slice(index + 1)) note(left, 'skipped');
      return { changes, fault, ...made };
    }
  }
  return { changes, fault: undefined, ...made };
}

async function makeChange(session: Session, step: Step, made: Made): Promise<void> {
  switch (step.resource) {
    case 'resource-group':
      return write(session, () => createResourceGroup(session.arm, session.inputs, step.location), {
        settle: [],
        look: never,
      });
    case 'vault':
      return changeVault(session, step, made);
    case 'key':
      return step.action === 'create' ? makeKey(session) : recoverKey(session);
    case 'principal':
      made.principal = await makePrincipal(session);
      return;
    case 'grant':
      return grant(session, step, made.principal);
    case 'lock':
      return lock(session);
  }
}

interface Settling<T> {
  /** Codes of refusals that may only mean that somebody was faster. */
  readonly settle: readonly string[];
  /** What is there now, or `undefined`. */
  readonly look: () => Promise<T | undefined>;
}

const never = async (): Promise<undefined> => undefined;

/** Writes; on a lost answer or a race looks first, and repeats only what is not there. */
async function write<T>(session: Session, send: () => Promise<T>, { settle, look }: Settling<T>): Promise<T> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { answerLost = false, code } = error.details;
      if (!answerLost && !settle.includes(code)) throw error;
      session.log.info(`${code}: looking whether it was done …`);
      const there = await look();
      if (there !== undefined) return there;
      if (!answerLost || repeats === mostRepeats) throw error;
      await session.deadline.wait(1000 * 2 ** repeats, error.details.tried);
    }
  }
}

/** What `read` gives, or `undefined` when it is not there. */
async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ServiceError && error.details.status === 404) return undefined;
    throw error;
  }
}

function reading(service: Question['service'], tried: string, right: string): Question {
  return { service, tried, right };
}

function lookAtVault(session: Session): Promise<Vault | undefined> {
  const question = reading('arm', `read vault ${session.inputs.vaultName}`, vaultReadRight);
  return orAbsent(() => getVault(session.keyVault, session.inputs, question));
}

async function changeVault(session: Session, step: Extract<Step, { resource: 'vault' }>, made: Made): Promise<void> {
  const { inputs, keyVault } = session;
  const look = () => lookAtVault(session);
  switch (step.action) {
    case 'create':
      return makeVault(session, step.location, made);
    case 'recover':
      await write(session, () => recoverVault(keyVault, inputs, step.location), {
        settle: ['SoftDeletedVaultDoesNotExist'],
        look,
      });
      return untilRegistered(session);
    case 'update': {
      const isProtected = async () => {
        const vault = await look();
        return vault?.purgeProtection === true ? vault : undefined;
      };
      await write(session, () => protectVault(keyVault, inputs), { settle: [], look: isProtected });
    }
  }
}

async function makeVault(session: Session, location: string, made: Made): Promise<void> {
  const { inputs, keyVault } = session;
  const look = () => lookAtVault(session);
  // A PUT would replace a vault that somebody made since the plan.
  made.vaultWasThere = (await look()) !== undefined;
  if (!made.vaultWasThere) {
    const settle = ['VaultAlreadyExists', 'ConflictError', 'Conflict'];
    try {
      await write(session, () => createVault(keyVault, inputs, location), { settle, look });
    } catch (error) {
      // A soft-deleted vault that could not be seen beforehand shows itself here.
      if (!(error instanceof ServiceError) || error.details.code !== 'ConflictError' || !inputs.recoverDeleted)
        throw error;
      made.vaultWasThere = true;
      made.vaultWasRecovered = true;
      session.log.info('A soft-deleted vault holds the name: recovering it, as recover-deleted says.');
      await write(session, () => recoverVault(keyVault, inputs, location), {
        settle: ['SoftDeletedVaultDoesNotExist'],
        look,
      });
    }
  }
  await untilRegistered(session);
}

async function untilRegistered(session: Session): Promise<void> {
  const what = `vault ${session.inputs.vaultName} to register its DNS name`;
  const ready = await waitFor(session, { what, atMost: dnsWindow }, async () => {
    const vault = await lookAtVault(session);
    return vault?.provisioningState.toLowerCase() === 'succeeded' ? vault : undefined;
  });
  if (ready !== undefined) return;
  const message = `the vault did not reach the state Succeeded in ${dnsWindow / 1000} s`;
  throw new ServiceError({ service: 'arm', tried: `wait for ${what}`, code: 'VaultNotReady', message });
}

function lookAtKey(session: Session) {
  const { inputs } = session;
  const question = reading('arm', `read key ${inputs.keyName} of vault ${inputs.vaultName}`, keyReadRight);
  return orAbsent(() => getKey(session.keyVault, inputs, question));
}

async function makeKey(session: Session): Promise<void> {
  const look = () => lookAtKey(session);
  try {
    await write(session, () => createKey(session.keyVault, session.inputs), {
      settle: ['KeyCreationParametersDidNotMatchExistingKey'],
      look,
    });
  } catch (error) {
    const deleted = error instanceof ServiceError && deletedKeyCodes.has(error.details.code);
    if (!deleted || !session.inputs.recoverDeleted) throw error;
    session.log.info('A soft-deleted key holds the name: recovering it, as recover-deleted says.');
    await recoverKey(session);
  }
}

const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);

async function recoverKey(session: Session): Promise<void> {
  const { inputs } = session;
  const tried = `recover key ${inputs.keyName} of vault ${inputs.vaultName}`;
  const look = () => lookAtKey(session);
  const question: Question = { service: 'vault', tried, right: deletedKeyRecoverRight, writes: true };
  await write<unknown>(session, () => session.deletedKeys().then((keys) => keys.recover(question)), {
    settle: ['KeyNotFound'],
    look,
  });
  const back = await waitFor(session, { what: `key ${inputs.keyName} to come back`, atMost: recoveredKeyWindow }, look);
  if (back !== undefined) return;
  const message = `the key did not come back in ${recoveredKeyWindow / 1000} s`;
  throw new ServiceError({ service: 'vault', tried, code: 'KeyNotBack', message });
}

function makePrincipal(session: Session): Promise<Principal> {
  const { inputs, graph } = session;
  const question = reading(
    'graph',
    `read the service principal of Adobe's app ${inputs.adobeAppId}`,
    principalReadRight,
  );
  const look = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, question));
  const exists = 'Request_MultipleObjectsWithSameKeyValue';
  const send = async () => {
    try {
      return await createServicePrincipal(graph, inputs.adobeAppId);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.details.code !== exists) throw error;
      // It exists, perhaps made a moment ago and not seen everywhere yet.
      const seen = await waitFor(session, { what: 'the service principal to be seen', atMost: directoryWindow }, look);
      if (seen === undefined) throw error;
      return seen;
    }
  };
  return write(session, send, { settle: [], look });
}

async function grant(
  session: Session,
  step: Extract<Step, { resource: 'grant' }>,
  principal: Principal | undefined,
): Promise<void> {
  const { inputs } = session;
  if (principal === undefined) throw new Error('a grant is planned and no principal is known');
  if (step.by === 'access-policy') {
    const look = async () => {
      const vault = await lookAtVault(session);
      const own = vault?.accessPolicies.find(
        ({ objectId, applicationId }) => objectId === principal.id && applicationId === undefined,
      );
      return own !== undefined && ['get', 'wrapkey', 'unwrapkey'].every((name) => own.keys.includes(name))
        ? true
        : undefined;
    };
    await write<unknown>(session, () => addAccessPolicy(session.keyVault, inputs, principal.id), { settle: [], look });
    return;
  }
  await assignRole(session, principal.id);
}

async function assignRole(session: Session, principalId: string): Promise<void> {
  const { inputs, arm } = session;
  const ids = resourceIds(inputs);
  const scope = inputs.grantScope === 'key' ? ids.key : ids.vault;
  const question = reading('arm', `read the role assignments at ${scope}`, assignmentReadRight);
  const look = async () => {
    const all = await listRoleAssignments(arm, scope, question);
    return all.find((one) => one.principalId === principalId && one.roleId === encryptionUserRole);
  };
  const send = () => assignEncryptionUser(arm, { subscriptionId: inputs.subscriptionId, scope, principalId });
  // Another assignment of the same role, principal and scope is there: as good as ours, even while lists lag behind.
  const exists = async () => (await look()) ?? ({} as const);
  const window = { what: "Adobe's service principal to be known to Azure Resource Manager", atMost: directoryWindow };
  let last: unknown;
  const done = await waitFor(session, window, async () => {
    try {
      return await write<unknown>(session, send, { settle: [], look });
    } catch (error) {
      last = error;
      const code = error instanceof ServiceError ? error.details.code : undefined;
      if (code === 'RoleAssignmentExists') return exists();
      if (code === 'PrincipalNotFound') return undefined;
      throw error;
    }
  });
  if (done === undefined) throw last;
}

async function lock(session: Session): Promise<void> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const question = reading('arm', `list the locks of vault ${inputs.vaultName}`, lockReadRight);
  const look = async () => {
    const locks = await listLocks(arm, vault, question);
    return locks.some(({ scope }) => scope.toLowerCase() === vault.toLowerCase()) ? true : undefined;
  };
  await write<unknown>(session, () => createDeleteLock(arm, vault, inputs.vaultName), { settle: [], look });
}
