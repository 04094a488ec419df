/**
 * Everything that the plan and the checks need, read in parallel from Azure and Microsoft Graph: each part found,
 * absent, or unknown with the reason. Independent of the inputs' requirements.
 *
 * Parts of Azure can be some seconds behind others. There are two ways with answers that disagree or are late, read again and
 * `unknown`:
 * - One answer finds what another does not know: everything is read again for three quarters of a minute; then the vault is unknown.
 * - Something is absent: that is read again (`observing/absences.ts`), for half a minute if it is lost; then it is absent.
 * - What this run has changed is not there yet: `reconcile.ts` reads again for a minute; then the last read counts.
 * - Two answers about one thing differ, such as a key and its list of versions: the check is unknown (`model/key-rules.ts`).
 * - Answers are too old by the time the last one has come: everything is read again once (`observe-state.ts`).
 */
import type { Session } from './azure/clients.ts';
import { operationOf } from './azure/operations.ts';
import { absent } from './azure/responses.ts';
import type { Observation, Observed } from './model/observed.ts';
import type { Words } from './model/words.ts';
import { confirmAbsences } from './observing/absences.ts';
import { readAccess } from './observing/read-access.ts';
import { readConfirmedVersion, readDeletedKey, readKey, readKeyVersions } from './observing/read-key.ts';
import { readUsage } from './observing/read-logs.ts';
import { readDeletedPrincipal, readKeyVaultPrincipal, readPrincipal } from './observing/read-principal.ts';
import { noSurroundings, readSurroundings, readVault, readVaultDetails } from './observing/read-vault.ts';
import { now } from './runtime/clock.ts';

const mostAttempts = 8;

/** The longest pause between two of them, ms: together they span three quarters of a minute. */
const longestPause = 15_000;

/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
export async function observe(session: Session): Promise<Observed> {
  const { name: operation } = operationOf('readVault', session.inputs);
  for (let attempt = 1; ; attempt += 1) {
    const first = await readAll(session);
    const disagreement = disagreementIn(first);
    const observed = disagreement === undefined ? await confirmAbsences(session, first) : undefined;
    if (observed !== undefined) return logged(session, observed);
    if (attempt === mostAttempts)
      return logged(session, disagreement === 'key unknown' ? first : { ...first, vault: disputed(operation) });
    await session.deadline.wait(Math.min(longestPause, 250 * 2 ** attempt), operation);
  }
}

/** Nothing may be planned or concluded on such answers. */
function disputed(operation: Words): Observation<never> {
  const message =
    'Azure contradicts itself: one answer finds the vault, its key or its resource group, and another says that there is none';
  const nothing = { status: undefined, requestId: undefined, right: undefined };
  return { presence: 'unknown', reason: { operation, code: 'VaultContradicted', message, ...nothing } };
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
    readPrincipal(session),
    readKeyVaultPrincipal(session),
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

/**
 * Whether one answer finds the key or the vault, and another says that there is no such key, vault or group. `key unknown`: a key's
 * answer that does not know the vault leaves only the key unknown.
 */
function disagreementIn({
  resourceGroup,
  vault,
  key,
  keyVersions,
  confirmedVersion,
}: Observed): 'vault unknown' | 'key unknown' | undefined {
  const hasVersion = keyVersions.presence === 'found' && keyVersions.value.length > 0;
  const isOneOnly =
    (vault.presence === 'absent' && key.presence === 'found') ||
    (vault.presence === 'found' && resourceGroup.presence === 'absent') ||
    (vault.presence !== 'absent' && key.presence === 'absent' && (hasVersion || confirmedVersion.presence === 'found'));
  if (isOneOnly) return 'vault unknown';
  const isVaultNotKnown = vault.presence === 'found' && key.presence === 'unknown' && key.reason.status === 404;
  return isVaultNotKnown ? 'key unknown' : undefined;
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
