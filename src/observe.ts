/**
 * Everything that the plan and the checks need, read in parallel from Azure and Microsoft Graph: each part found,
 * absent, or unknown with the reason. Independent of the inputs' requirements.
 */
import type { Session } from './azure/clients.ts';
import { operationOf } from './azure/operations.ts';
import { absent } from './azure/responses.ts';
import { ServiceError } from './errors/errors.ts';
import type { Observation, Observed } from './model/observed.ts';
import { readAccess } from './observing/access.ts';
import { readConfirmedVersion, readDeletedKey, readKey, readKeyVersions } from './observing/key.ts';
import { readDeletedPrincipal, readKeyVaultPrincipal, readPrincipal } from './observing/principal.ts';
import { readUsage } from './observing/usage.ts';
import {
  noSurroundings,
  readGroupState,
  readSurroundings,
  readVault,
  readVaultDetails,
  type VaultRead,
} from './observing/vault.ts';
import { now } from './runtime/clock.ts';

/** Reads that contradict one another are repeated; a part of Azure may not know a new vault for some seconds. */
const mostAttempts = 8;

/** The longest pause between two of them, ms: together they span three quarters of a minute. */
const longestPause = 15_000;

/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
export async function observe(session: Session, attempt = 1): Promise<Observed> {
  const startedAt = now();
  const vaultRead = readVault(session);
  const [
    { vault, groupIsMissing },
    groupState,
    keyRead,
    principal,
    keyVaultPrincipal,
    access,
    keyVersions,
    confirmedVersion,
    details,
    usage,
  ] = await Promise.all([
    vaultRead,
    readGroupState(session),
    readKey(session),
    readPrincipal(session, Date.now()),
    readKeyVaultPrincipal(session, Date.now()),
    readAccess(session, vaultRead),
    readKeyVersions(session),
    readConfirmedVersion(session),
    readVaultDetails(session),
    readUsage(session),
  ]);
  const [surroundings, deletedPrincipal] = await Promise.all([
    vault.presence === 'absent' ? readSurroundings(session, groupIsMissing) : noSurroundings,
    principal.presence === 'absent' ? readDeletedPrincipal(session) : absent,
  ]);
  // The vault was created between two reads, or a part of Azure does not know it yet: nothing may be planned on this.
  const isContradicted =
    vault.presence === 'absent' &&
    (keyRead.presence === 'found' ||
      (surroundings.nameTaken.presence === 'found' && (await readVault(session)).vault.presence === 'found'));
  if (isContradicted) return observeAgain(session, attempt);
  // Without a vault there is no key, even if its read was refused.
  const key = vault.presence === 'absent' ? absent : keyRead;
  const isKeyMissing = vault.presence === 'found' && key.presence === 'absent';
  const deletedKey = isKeyMissing ? await readDeletedKey(session) : absent;
  const parts = { vault, key, principal, keyVaultPrincipal, ...access, keyVersions, confirmedVersion, ...details };
  const logged = session.inputs.usageDays === undefined ? {} : { auditLog: usage };
  session.log.info(
    `State in Azure: ${Object.entries({ ...parts, ...logged })
      .map(inWords)
      .join(', ')}.`,
  );
  const at = new Date(session.clock.timeOf(startedAt)).toISOString();
  const resourceGroup = groupOf({ vault, groupIsMissing }, groupState, session.inputs.resourceGroup);
  // Its token has been exchanged for the reads.
  const callerId = await session.callerId();
  const caller = callerId === undefined ? absent : ({ presence: 'found', value: { id: callerId } } as const);
  return { at, caller, resourceGroup, ...surroundings, deletedKey, deletedPrincipal, usage, ...parts };
}

function groupOf({ vault, groupIsMissing }: VaultRead, state: string | null, name: string): Observed['resourceGroup'] {
  if (vault.presence === 'unknown') return vault;
  return groupIsMissing ? absent : { presence: 'found', value: { name, provisioningState: state } };
}

async function observeAgain(session: Session, attempt: number): Promise<Observed> {
  const { name } = operationOf('readVault', session.inputs);
  if (attempt === mostAttempts) {
    const message =
      'Azure contradicts itself: it finds no vault, and it finds the key in it, or the vault when asked again';
    throw new ServiceError({ service: 'arm', operation: name, code: 'VaultContradicted', message });
  }
  await session.deadline.wait(Math.min(longestPause, 250 * 2 ** attempt), name);
  return observe(session, attempt + 1);
}

function inWords([name, part]: readonly [string, Observation<unknown>]): string {
  const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
}
