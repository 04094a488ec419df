/** The vault, its settings, and, if it is missing, what has its name. */

import { noResourceType } from '../azure/api-versions.ts';
import type { Session } from '../azure/clients.ts';
import { listDiagnosticSettings } from '../azure/diagnostics.ts';
import { listNames } from '../azure/keys.ts';
import { operationOf } from '../azure/operations.ts';
import { listPerimeters } from '../azure/perimeters.ts';
import { getGroupState } from '../azure/resource-groups.ts';
import { absent, tryRead } from '../azure/responses.ts';
import { getSubscription, listRegions } from '../azure/subscriptions.ts';
import { getTokenSettings } from '../azure/token-settings.ts';
import { getDeletedVault, isNameTaken } from '../azure/vault-names.ts';
import { getVault, listOtherVaults } from '../azure/vaults.ts';
import { ServiceError } from '../errors/errors.ts';
import { onlyReads } from '../inputs/mode.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Observation, Observed } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf } from '../model/scopes.ts';
import type { PermissionId } from '../permissions.ts';

const noGroup = { absentCodes: /^ResourceGroupNotFound$/ };

export type VaultRead = Pick<Observed, 'vault' | 'resourceGroup'>;

/** The vault and its group: where there is no vault, either answer may say that there is no group. */
export async function readVault(session: Session): Promise<VaultRead> {
  const { inputs, keyVaultManagement, arm, publishKnown } = session;
  let groupIsMissing = false;
  const [vault, state] = await Promise.all([
    tryRead(operationOf('readVault', inputs), async (operation) => {
      try {
        return await getVault(keyVaultManagement, inputs, operation);
      } catch (error) {
        groupIsMissing = error instanceof ServiceError && error.details.code === 'ResourceGroupNotFound';
        throw error;
      }
    }),
    tryRead(operationOf('readGroupState', inputs), (operation) => getGroupState(arm, inputs, operation), noGroup),
  ]);
  if (vault.presence === 'found') publishKnown({ vault: vault.value });
  if (vault.presence === 'unknown') return { vault, resourceGroup: vault };
  if (groupIsMissing || state.presence === 'absent') return { vault, resourceGroup: absent };
  // That its state could not be read is not held against the group.
  const provisioningState = state.presence === 'found' ? state.value : null;
  return { vault, resourceGroup: { presence: 'found', value: { name: inputs.resourceGroup, provisioningState } } };
}

type Surroundings = Pick<Observed, 'deletedVault' | 'nameTaken' | 'otherVaults' | 'regions'>;

export const noSurroundings: Surroundings = {
  deletedVault: absent,
  nameTaken: absent,
  otherVaults: absent,
  regions: absent,
};

/**
 * What to know before a missing vault is created: whether a soft-deleted vault or somebody else's has its name, and
 * which other vaults its group contains.
 *
 * @param what `names`: only whose the name is
 */
export async function readSurroundings(
  session: Session,
  what: 'all' | 'all but its group' | 'names',
): Promise<Surroundings> {
  const { inputs, arm, keyVaultManagement } = session;
  const [deletedVault, taken, otherVaults, regions] = await Promise.all([
    tryRead(operationOf('findDeletedVault', inputs), (operation) => getDeletedVault(arm, inputs, operation)),
    tryRead(operationOf('checkName', inputs), (operation) => isNameTaken(keyVaultManagement, inputs, operation)),
    what === 'all' && mayCreateVault(session) ? readOtherVaults(session) : absent,
    what !== 'names' && mayCreateVault(session) && inputs.location !== undefined ? readRegions(session) : absent,
  ]);
  const nameTaken =
    taken.presence !== 'found' ? taken : taken.value ? ({ presence: 'found', value: true } as const) : absent;
  return { deletedVault, nameTaken, otherVaults, regions };
}

function mayCreateVault({ inputs }: Session): boolean {
  return !onlyReads(inputs.mode) && !isConfirmed(inputs);
}

function readOtherVaults(session: Session): Promise<Observed['otherVaults']> {
  const { inputs, arm } = session;
  return readIfAllowed(session, 'listVaults', (operation) => listOtherVaults(arm, inputs, operation));
}

function readRegions(session: Session): Promise<Observed['regions']> {
  const { inputs, arm } = session;
  return readIfAllowed(session, 'readRegions', (operation) => listRegions(arm, inputs.subscriptionId, operation));
}

/** Only warns before a creation, so what prevents it is only in the debug log and the report. */
async function readIfAllowed<T>(
  { inputs, log }: Session,
  id: PermissionId,
  read: (operation: Operation) => Promise<T>,
): Promise<Observation<T>> {
  const part = await tryRead(operationOf(id, inputs), read, { absentCodes: 'none', needsSubscription: false });
  if (part.presence === 'unknown') {
    const { operation, code, message } = part.reason;
    log.debug(`Could not ${operation.en}: ${code}: ${message}`);
  }
  return part;
}

type Details = Pick<
  Observed,
  'subscription' | 'keys' | 'secrets' | 'diagnosticSettings' | 'perimeters' | 'tokenSettings'
>;

export async function readVaultDetails(session: Session): Promise<Details> {
  const { inputs, arm } = session;
  const { vault } = idsOf(inputs);
  const [subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings] = await Promise.all([
    readSubscription(session),
    tryRead(operationOf('listKeys', inputs), (operation) => listNames(arm, inputs, 'keys', operation)),
    tryRead(operationOf('listSecrets', inputs), (operation) => listNames(arm, inputs, 'secrets', operation)),
    tryRead(operationOf('listDiagnosticSettings', inputs), (operation) =>
      listDiagnosticSettings(arm, vault, operation),
    ),
    tryRead(operationOf('listPerimeters', inputs), (operation) => listPerimeters(arm, vault, operation), {
      absentCodes: noResourceType,
    }),
    tryRead(operationOf('readTokenSettings', inputs), (operation) => getTokenSettings(arm, vault, operation)),
  ]);
  return { subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings };
}

/**
 * Azure may answer "not found" to a reader of one group. Where there is no such subscription, the read of the vault says
 * so, and ends the run.
 */
function readSubscription({ inputs, arm }: Session): Promise<Observed['subscription']> {
  const read = (operation: Operation) => getSubscription(arm, inputs.subscriptionId, operation);
  return tryRead(operationOf('readSubscription', inputs), read, { absentCodes: 'none', needsSubscription: false });
}
