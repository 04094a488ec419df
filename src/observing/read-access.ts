/** Who may use the key, and which locks apply: at the key or the vault, or above a missing vault. */
import type { Session } from '../azure/clients.ts';
import { listDenyAssignments } from '../azure/deny-assignments.ts';
import { listLocks } from '../azure/locks.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, type ReadOptions, tryRead } from '../azure/responses.ts';
import { listRoleAssignments } from '../azure/role-assignments.ts';
import { listScheduleInstances, noLicenseCode } from '../azure/schedule-instances.ts';
import type { Observation, Observed } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf, type ResourceId, type Scopes } from '../model/scopes.ts';
import type { PermissionId } from '../permissions.ts';
import type { VaultRead } from './read-vault.ts';

type Access = Pick<Observed, 'roleAssignments' | 'denyAssignments' | 'scheduleInstances' | 'locks'>;

/** The reads that say what exists, under way. */
interface Reads {
  readonly vault: Promise<Pick<VaultRead, 'vault'>>;
  readonly key: Promise<Observed['key']>;
}

export async function readAccess(session: Session, reads: Reads): Promise<Access> {
  const [roleAssignments, denyAssignments, scheduleInstances, locks] = await Promise.all([
    readRoleAssignments(session, reads),
    readAtKey(reading(session, 'readDenyAssignments', listDenyAssignments), reads, 'above'),
    readAtKey(reading(session, 'readAssignmentEnds', listScheduleInstances), reads),
    readLocks(session, reads),
  ]);
  const isLicensed = scheduleInstances.presence !== 'unknown' || scheduleInstances.reason.code !== noLicenseCode;
  return { roleAssignments, denyAssignments, scheduleInstances: isLicensed ? scheduleInstances : absent, locks };
}

export function readRoleAssignments(session: Session, reads: Reads): Promise<Observed['roleAssignments']> {
  return readAtKey(reading(session, 'readRoleAssignments', listRoleAssignments), reads, 'above');
}

/** Reads one kind of resource at any scope of the target. */
type ReadAt<T> = (at: keyof Scopes, options?: ReadOptions) => Promise<Observation<T>>;

function reading<T>(
  { inputs, arm }: Session,
  id: PermissionId,
  list: (session: Session['arm'], scope: ResourceId, operation: Operation) => Promise<T>,
): ReadAt<T> {
  return (at, options) => {
    const read = (operation: Operation) => list(arm, idsOf(inputs)[at], operation);
    return tryRead(operationOf(id, inputs, { at }), read, options);
  };
}

/**
 * At the key, where Azure also lists what is set at the vault and above. Without a key, the vault's scope is read;
 * without a vault, the scopes above it, if the plan needs them. A 404 at a key that exists says nothing: what is set at
 * the key alone is not in the vault's list.
 */
async function readAtKey<T>(readAt: ReadAt<T>, reads: Reads, withoutVault?: 'above'): Promise<Observation<T>> {
  const atKey = await readAt('key');
  if (atKey.presence !== 'absent') return atKey;
  if ((await reads.key).presence === 'found') return readAt('key', { absentCodes: 'none' });
  const { vault } = await reads.vault;
  if (vault.presence === 'found') return readAt('vault');
  return vault.presence === 'absent' && withoutVault === 'above' ? readAbove(readAt) : atKey;
}

async function readLocks(session: Session, reads: Reads): Promise<Observed['locks']> {
  const readAt = reading(session, 'listLocks', listLocks);
  const atVault = await readAt('vault');
  if (atVault.presence !== 'absent' || (await reads.vault).vault.presence !== 'absent') return atVault;
  return readAbove(readAt);
}

/** What is set above a missing vault applies to it once it is created or recovered. */
async function readAbove<T>(readAt: ReadAt<T>): Promise<Observation<T>> {
  const atGroup = await readAt('group');
  return atGroup.presence === 'absent' ? readAt('subscription') : atGroup;
}
