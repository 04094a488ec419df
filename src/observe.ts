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
  const reads = { vault: readVault(session), key: readKey(session) };
  const [
    { vault, groupIsMissing },
    groupState,
    keyRead,
    principalRead,
    keyVaultPrincipal,
    access,
    keyVersions,
    confirmedVersion,
    details,
    usage,
  ] = await Promise.all([
    reads.vault,
    readGroupState(session),
    reads.key,
    readPrincipal(session, Date.now()),
    readKeyVaultPrincipal(session, Date.now()),
    readAccess(session, reads),
    readKeyVersions(session),
    readConfirmedVersion(session),
    readVaultDetails(session),
    readUsage(session),
  ]);
  const isLoss = principalRead.presence === 'absent' && session.inputs.confirmedKeyUri !== undefined;
  const [surroundings, deletedPrincipal, principal] = await Promise.all([
    vault.presence === 'absent' ? readSurroundings(session, groupIsMissing) : noSurroundings,
    principalRead.presence === 'absent' ? readDeletedPrincipal(session) : absent,
    // One part of Graph may not know what was restored a moment ago: nobody is called for a single answer.
    isLoss ? readPrincipal(session, Date.now()) : principalRead,
  ]);
  // It was created between two reads, or a part of Azure does not know it yet: nothing may be planned on this.
  const isContradicted =
    isKeyContradicted({ vault, key: keyRead, keyVersions, confirmedVersion }) ||
    (vault.presence === 'absent' &&
      surroundings.nameTaken.presence === 'found' &&
      (await readVault(session)).vault.presence === 'found');
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

/** Whether one answer finds the key, and another says that there is none. */
function isKeyContradicted({
  vault,
  key,
  keyVersions,
  confirmedVersion,
}: Pick<Observed, 'vault' | 'key' | 'keyVersions' | 'confirmedVersion'>): boolean {
  if (vault.presence === 'absent') return key.presence === 'found';
  const hasVersion = keyVersions.presence === 'found' && keyVersions.value.length > 0;
  return key.presence === 'absent' && (hasVersion || confirmedVersion.presence === 'found');
}

function groupOf({ vault, groupIsMissing }: VaultRead, state: string | null, name: string): Observed['resourceGroup'] {
  if (vault.presence === 'unknown') return vault;
  return groupIsMissing ? absent : { presence: 'found', value: { name, provisioningState: state } };
}

async function observeAgain(session: Session, attempt: number): Promise<Observed> {
  const { name } = operationOf('readVault', session.inputs);
  if (attempt === mostAttempts) {
    const message =
      'Azure contradicts itself: one answer finds the vault or its key, and another says that there is none';
    throw new ServiceError({ service: 'arm', operation: name, code: 'VaultContradicted', message });
  }
  await session.deadline.wait(Math.min(longestPause, 250 * 2 ** attempt), name);
  return observe(session, attempt + 1);
}

function inWords([name, part]: readonly [string, Observation<unknown>]): string {
  const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
}
