/**
 * Everything that the plan and the checks need, read in parallel from Azure and Microsoft Graph: each part found,
 * absent, or unknown with the reason. Independent of the inputs' requirements.
 */
import type { Session } from './azure/clients.ts';
import { operationOf } from './azure/operations.ts';
import { absent } from './azure/responses.ts';
import { ServiceError } from './errors/errors.ts';
import type { Observation, Observed } from './model/observed.ts';
import { confirmAbsences } from './observing/absences.ts';
import { readAccess } from './observing/read-access.ts';
import { readConfirmedVersion, readDeletedKey, readKey, readKeyVersions } from './observing/read-key.ts';
import { readUsage } from './observing/read-logs.ts';
import { readDeletedPrincipal, readKeyVaultPrincipal, readPrincipal } from './observing/read-principal.ts';
import { noSurroundings, readSurroundings, readVault, readVaultDetails } from './observing/read-vault.ts';
import { now } from './runtime/clock.ts';

/** Reads that contradict one another are repeated: a part of Azure may not know a new vault for some seconds. */
const mostAttempts = 8;

/** The longest pause between two of them, ms: together they span three quarters of a minute. */
const longestPause = 15_000;

/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
export async function observe(session: Session): Promise<Observed> {
  for (let attempt = 1; ; attempt += 1) {
    const observed = await observeTwice(session, attempt === mostAttempts);
    if (observed !== undefined) return observed;
    await session.deadline.wait(
      Math.min(longestPause, 250 * 2 ** attempt),
      operationOf('readVault', session.inputs).name,
    );
  }
}

/**
 * Everything, and what is absent a second time; `undefined` if answers contradict one another: something was created between
 * two reads, or a part of Azure does not know it yet, and nothing may be planned on this.
 *
 * @throws ServiceError `VaultContradicted` if they still do at the last attempt
 */
async function observeTwice(session: Session, isLast: boolean): Promise<Observed | undefined> {
  const first = await readAll(session);
  const contradiction = contradictionIn(first);
  if (contradiction === 'vault not known' && isLast) return logged(session, first);
  const observed = contradiction === undefined ? await confirmAbsences(session, first) : undefined;
  if (observed !== undefined) return logged(session, observed);
  if (!isLast) return undefined;
  const { name: operation } = operationOf('readVault', session.inputs);
  const message =
    'Azure contradicts itself: one answer finds the vault, its key or its resource group, and another says that there is none';
  throw new ServiceError({ service: 'arm', operation, code: 'VaultContradicted', message });
}

async function readAll(session: Session): Promise<Observed> {
  const startedAt = now();
  const reads = { vault: readVault(session), key: readKey(session) };
  const access = readAccess(session, reads);
  const [
    { vault, resourceGroup },
    keyRead,
    principal,
    keyVaultPrincipal,
    accessRead,
    keyVersions,
    confirmedVersion,
    details,
    usage,
  ] = await Promise.all([
    reads.vault,
    reads.key,
    readPrincipal(session, Date.now()),
    readKeyVaultPrincipal(session, Date.now()),
    access,
    readKeyVersions(session),
    readConfirmedVersion(session, reads.key),
    readVaultDetails(session),
    readUsage(session),
  ]);
  // Without a vault there is no key, even if its read was refused.
  const key = vault.presence === 'absent' && keyRead.presence !== 'found' ? absent : keyRead;
  const isKeyMissing = vault.presence === 'found' && key.presence === 'absent';
  const [surroundings, deletedPrincipal, deletedKey] = await Promise.all([
    vault.presence === 'absent'
      ? readSurroundings(session, resourceGroup.presence === 'absent' ? 'all but its group' : 'all')
      : noSurroundings,
    principal.presence === 'absent' ? readDeletedPrincipal(session, async () => accessRead.roleAssignments) : absent,
    isKeyMissing ? readDeletedKey(session) : absent,
  ]);
  const at = new Date(session.clock.timeOf(startedAt)).toISOString();
  // Its token has been exchanged for the reads.
  const callerId = await session.callerId();
  const caller = callerId === undefined ? absent : ({ presence: 'found', value: { id: callerId } } as const);
  const parts = { vault, key, principal, keyVaultPrincipal, ...accessRead, keyVersions, confirmedVersion, ...details };
  return { at, caller, resourceGroup, ...surroundings, deletedKey, deletedPrincipal, usage, ...parts };
}

/** One answer finds the key or the vault, and another says that there is no such key, vault or group. */
function contradictionIn({
  resourceGroup,
  vault,
  key,
  keyVersions,
  confirmedVersion,
}: Observed): 'key' | 'group' | 'vault not known' | undefined {
  if (vault.presence === 'absent') return key.presence === 'found' ? 'key' : undefined;
  if (vault.presence === 'found' && resourceGroup.presence === 'absent') return 'group';
  if (key.presence === 'unknown')
    return vault.presence === 'found' && key.reason.status === 404 ? 'vault not known' : undefined;
  const hasVersion = keyVersions.presence === 'found' && keyVersions.value.length > 0;
  return key.presence === 'absent' && (hasVersion || confirmedVersion.presence === 'found') ? 'key' : undefined;
}

/** What was found, in the log. */
function logged(session: Session, observed: Observed): Observed {
  const { usageDays } = session.inputs;
  const { usage } = observed;
  const parts = shown.map((name) => [name, observed[name]] as const);
  const all = usageDays === undefined ? parts : [...parts, ['auditLog', usage] as const];
  session.log.info(`State in Azure: ${all.map(inWords).join(', ')}.`);
  return observed;
}

const shown = [
  'vault',
  'key',
  'principal',
  'keyVaultPrincipal',
  'roleAssignments',
  'denyAssignments',
  'scheduleInstances',
  'locks',
  'keyVersions',
  'confirmedVersion',
  'subscription',
  'keys',
  'secrets',
  'diagnosticSettings',
  'perimeters',
  'tokenSettings',
] as const satisfies readonly (keyof Observed)[];

function inWords([name, part]: readonly [string, Observation<unknown>]): string {
  const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
}
