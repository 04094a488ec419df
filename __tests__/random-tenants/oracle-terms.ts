/** Terms of the oracle: statuses, and what the identity of the pipeline may read. */
import { grantFor } from '../../emulator/arm/authorization.ts';
import { same } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { VaultState } from '../../emulator/state.ts';
import {
  adobeAppId,
  clientId,
  groupName,
  groupScope,
  keyName,
  pipelinePrincipalId,
  subscriptionId,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';

export type Status = 'pass' | 'fail' | 'unknown' | 'waived' | 'skipped';
export type Truth = readonly Status[];
export type Inputs = Readonly<Record<string, string>>;

export const keyScope = `${vaultScope}/keys/${keyName}`;
const keyVault = 'Microsoft.KeyVault';
const authorization = 'Microsoft.Authorization';
/** Any status is right; the contract leaves it open. */
export const open: Truth = ['pass', 'fail', 'unknown', 'skipped'];

/** The application whose access is the subject: `adobe-app-id`. */
export function appIdOf(inputs: Inputs): string {
  return inputs['adobe-app-id']?.toLowerCase() ?? adobeAppId;
}

/** Whether somebody says that Adobe confirmed a key, and not that there is none until a day. */
export function saysConfirmed(inputs: Inputs): boolean {
  return inputs['confirmed-key-uri']?.startsWith('https:') === true;
}

/** The version that the URI of the confirmed key names. */
export const namedVersion = (inputs: Inputs): string | undefined =>
  /\/keys\/[^/]+\/(.+)$/.exec(inputs['confirmed-key-uri'] ?? '')?.[1];

/** "The version in use is the confirmed one; with `latest`, or where the URI names none, the current one"; not answered, perhaps both. */
export function versionsOfAdobe(inputs: Inputs): readonly (string | undefined)[] {
  const [named, answer] = [namedVersion(inputs), inputs['adobe-key-version']];
  if (named === undefined || answer === 'latest') return [undefined];
  return answer === 'pinned' ? [named] : [undefined, named];
}

export function vaultOf(cloud: Cloud): VaultState | undefined {
  return cloud.state.vaults.find(
    (one) => same(one.name, vaultName) && same(one.resourceGroup, groupName) && one.subscriptionId === subscriptionId,
  );
}

/** What the identity of the pipeline may read. */
export function reads(cloud: Cloud) {
  const may = (action: string, scope: string) => grantFor(cloud, pipelinePrincipalId, action, scope) !== undefined;
  const permissions = cloud.state.servicePrincipals.find(({ appId }) => appId === clientId)?.graphPermissions ?? [];
  return {
    group: may('Microsoft.Resources/subscriptions/resourceGroups/read', groupScope),
    subscription: may('Microsoft.Resources/subscriptions/read', subscriptionScope),
    name: may(`${keyVault}/checkNameAvailability/read`, subscriptionScope),
    vaults: may(`${keyVault}/vaults/read`, groupScope),
    vault: may(`${keyVault}/vaults/read`, vaultScope),
    key: may(`${keyVault}/vaults/keys/read`, keyScope),
    keys: may(`${keyVault}/vaults/keys/read`, vaultScope),
    versions: may(`${keyVault}/vaults/keys/versions/read`, keyScope),
    secrets: may(`${keyVault}/vaults/secrets/read`, vaultScope),
    perimeters: may(`${keyVault}/vaults/networkSecurityPerimeterConfigurations/read`, vaultScope),
    assignments: may(`${authorization}/roleAssignments/read`, keyScope),
    scheduleInstances: may(`${authorization}/roleAssignmentScheduleInstances/read`, keyScope),
    denyAssignments: may(`${authorization}/denyAssignments/read`, keyScope),
    locks: may(`${authorization}/locks/read`, vaultScope),
    diagnostics: may('Microsoft.Insights/diagnosticSettings/read', vaultScope),
    graph: permissions.some((one) => one.startsWith('Application.Read')),
    // Whether a service principal is in a group ("directoryObject: checkMemberGroups"): Application.ReadWrite.OwnedBy is not enough.
    members: permissions.some((one) => /^(?:Application|Directory)\.Read(?:Write)?\.All$/.test(one)),
  };
}

export type Reads = ReturnType<typeof reads>;
