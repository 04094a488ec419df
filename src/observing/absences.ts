/**
 * What the first reads say is not there is read a second time, some seconds later, before anything is concluded from it:
 * a write, a loss, or the advice to create it.
 */
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { waitToReadAgain } from '../azure/read-twice.ts';
import { grantFromAbove, observedGrant } from '../model/grant.ts';
import { confirmedHere } from '../model/inputs.ts';
import type { Observation, Observed } from '../model/observed.ts';
import { usesPolicies } from '../model/vault.ts';
import { now } from '../runtime/clock.ts';
import { readRoleAssignments } from './read-access.ts';
import { readDeletedKey, readKey } from './read-key.ts';
import { readDeletedPrincipal, readPrincipal } from './read-principal.ts';
import { readSurroundings, readVault } from './read-vault.ts';

type Absence = 'vault' | 'key' | 'principal' | 'grant';

/** What is absent, even if a deleted one is listed: it may have been recovered a moment ago. */
function absencesIn(session: Session, observed: Observed): Absence[] {
  const { vault, key, principal } = observed;
  const grantOf = vault.presence === 'absent' ? grantFromAbove : observedGrant;
  const isGone: Readonly<Record<Absence, boolean>> = {
    vault: vault.presence === 'absent',
    key: vault.presence === 'found' && key.presence === 'absent',
    principal: principal.presence === 'absent',
    grant: principal.presence === 'found' && grantOf(session.inputs, observed).presence === 'absent',
  };
  return (['vault', 'key', 'principal', 'grant'] as const).filter((one) => isGone[one]);
}

/**
 * How long what Adobe confirmed is looked for before it is called lost, ms: a key that was just deleted is not among the
 * deleted ones for some seconds, nor is a service principal.
 */
const searchTime = 30_000;

/** @returns `undefined` if vault, key, principal or group are there by now, or the group is gone: then everything has to be read again */
export async function confirmAbsences(session: Session, first: Observed): Promise<Observed | undefined> {
  const startedAt = now();
  let observed: Observed | undefined = first;
  do observed = await readAbsentAgain(session, observed);
  while (observed !== undefined && isConfirmedLost(session, observed) && now() - startedAt < searchTime);
  return observed;
}

/** What Adobe confirmed, neither there nor among the deleted ones. */
function isConfirmedLost({ inputs }: Session, observed: Observed): boolean {
  const { vault, deletedVault, nameTaken, key, deletedKey, principal, deletedPrincipal } = observed;
  const areAbsent = (...parts: readonly Observation<unknown>[]) => parts.every(({ presence }) => presence === 'absent');
  const isKeyLost = vault.presence === 'found' && areAbsent(key, deletedKey);
  const isLost = isKeyLost || areAbsent(vault, deletedVault, nameTaken) || areAbsent(principal, deletedPrincipal);
  return isLost && confirmedHere(inputs) !== undefined;
}

async function readAbsentAgain(session: Session, first: Observed): Promise<Observed | undefined> {
  const absences = absencesIn(session, first);
  if (absences.length === 0) return first;
  await waitToReadAgain(session, absences.join(', '), operationOf('readVault', session.inputs).name);
  const readAgain = <T>(of: Absence, read: () => Promise<T>) => (absences.includes(of) ? read() : undefined);
  const [vault, key, principal, grant] = await Promise.all([
    readAgain('vault', () => vaultAgain(session, first)),
    readAgain('key', () => keyAgain(session, first)),
    readAgain('principal', () => principalAgain(session, first)),
    readAgain('grant', () => grantAgain(session, first)),
  ]);
  const found = [vault?.found.vault, key?.key, principal?.principal].some((part) => part?.presence === 'found');
  if (found || vault?.isGroupContradicted === true) return undefined;
  return { ...first, ...vault?.found, ...key, ...principal, ...grant };
}

/** Absent only if both say so; what one of them finds exists. */
function inBoth<T>(first: Observation<T>, second: Observation<T>): Observation<T> {
  if (second.presence === 'found' || first.presence === 'absent') return second;
  return first;
}

async function vaultAgain(session: Session, first: Observed) {
  const [{ vault, resourceGroup }, around] = await Promise.all([
    readVault(session),
    readSurroundings(session, 'names'),
  ]);
  const deletedVault = inBoth(first.deletedVault, around.deletedVault);
  const found = { vault, deletedVault, nameTaken: inBoth(first.nameTaken, around.nameTaken) };
  // Whether the group has to be created, and which other vaults it contains, follows from its answer.
  const wasMissing = first.resourceGroup.presence === 'absent';
  return {
    found,
    isGroupContradicted: vault.presence === 'absent' && (resourceGroup.presence === 'absent') !== wasMissing,
  };
}

async function keyAgain(session: Session, first: Observed) {
  const [key, deletedKey] = await Promise.all([readKey(session), readDeletedKey(session)]);
  return { key, deletedKey: inBoth(first.deletedKey, deletedKey) };
}

/** With the grants of deleted ones, which may be as new, and tell which of several is Adobe's. */
async function principalAgain(session: Session, first: Observed) {
  let again: Promise<Partial<Observed>> | undefined;
  const [principal, deletedPrincipal] = await Promise.all([
    readPrincipal(session),
    readDeletedPrincipal(session, async () => {
      again = grantAgain(session, first);
      return (await again).roleAssignments ?? first.roleAssignments;
    }),
  ]);
  return { principal, deletedPrincipal: inBoth(first.deletedPrincipal, deletedPrincipal), ...(await again) };
}

/** An access policy is in the vault, a role in the list of assignments. */
async function grantAgain(session: Session, first: Observed): Promise<Partial<Observed>> {
  if (usesPolicies(first)) {
    const again = await readVault(session);
    return again.vault.presence === 'found' ? { vault: again.vault } : {};
  }
  return { roleAssignments: await assignmentsAgain(session, first) };
}

function assignmentsAgain(session: Session, { vault, key }: Observed): Promise<Observed['roleAssignments']> {
  return readRoleAssignments(session, { vault: Promise.resolve({ vault }), key: Promise.resolve(key) });
}
