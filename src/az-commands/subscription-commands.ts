/** Commands on the subscription, the resource group, and what holds at them. */
import type { Command } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import { az, azIn, quoted, shell, type Target } from './command.ts';

/** Asks Azure: `az account show` reads what az remembers. */
export function showSubscriptionState({ inputs }: Target): Command {
  const url = `https://management.azure.com/subscriptions/${inputs.subscriptionId}?api-version=2022-12-01`;
  return az('rest', '--method', 'GET', '--url', url, '--query', 'state');
}

export function listGroups(target: Target): Command {
  return azIn(target, 'group', 'list', '--query', '[].name', '--output', 'tsv');
}

/** Those that the person who is signed in can read now: az remembers those of the sign-in. */
export function listSubscriptions(): Command {
  return az('account', 'list', '--refresh', '--query', '[].{name:name, id:id}', '--output', 'table');
}

export function showGroupState(target: Target): Command {
  const { resourceGroup } = target.inputs;
  return azIn(target, 'group', 'show', '--name', resourceGroup, '--query', 'properties.provisioningState');
}

export function createGroupCommand(target: Target): Command {
  const { resourceGroup, location = 'REGION' } = target.inputs;
  return azIn(target, 'group', 'create', '--name', resourceGroup, '--location', location);
}

export function registerProvider(target: Target, namespace: string): Command {
  return azIn(target, 'provider', 'register', '--namespace', namespace, '--wait');
}

export function listRegions({ inputs }: Target): Command {
  const query = "resourceTypes[?resourceType=='vaults'].locations[]";
  const provider = `--namespace Microsoft.KeyVault --subscription ${inputs.subscriptionId}`;
  return shell(`az provider show ${provider} --query "${query}" --output tsv`);
}

/** Not only those of the group: a policy is usually assigned above it. */
export function listPolicies(target: Target): Command {
  const scope = ['--scope', idsOf(target.inputs).group, '--disable-scope-strict-match'];
  return azIn(target, 'policy', 'assignment', 'list', ...scope, '--query', '[].[displayName, name]', '--output', 'tsv');
}

/** Locks of the group and of what it contains. */
export function listLocks(target: Target): Command {
  return azIn(target, 'lock', 'list', '--resource-group', target.inputs.resourceGroup);
}

/** IDs and levels of the locks of the vault, of what is above it and of what it contains. */
export function listLocksOfVault(target: Target): Command {
  const { resourceGroup, vaultName } = target.inputs;
  const vault = ['--resource', vaultName, '--resource-type', 'Microsoft.KeyVault/vaults'];
  const columns = ['--query', '[].[level, id]', '--output', 'tsv'];
  return azIn(target, 'lock', 'list', '--resource-group', resourceGroup, ...vault, ...columns);
}

/**
 * `az lock delete` lists all locks of the subscription first, which a role at the lock's scope does not allow.
 *
 * @param lock its ID
 */
export function removeLock(lock: string): Command {
  return az('rest', '--method', 'DELETE', '--url', lockAddress(lock));
}

/** Creates a lock that was removed, with the same name at the same scope. @param lock its ID */
export function createLockAgain(lock: string, level: string): Command {
  const body = JSON.stringify({ properties: { level } });
  return az('rest', '--method', 'PUT', '--url', lockAddress(lock), '--body', body);
}

function lockAddress(lock: string): string {
  return `https://management.azure.com${lock}?api-version=2020-05-01`;
}

/** What changed in the group, and who changed it: az shows 50 events unless it is told otherwise. @param offset how far back, as Azure CLI has it: `1h`, `7d` */
export function listLatestChanges({ inputs }: Target, offset: string): Command {
  const columns = '[].{time:eventTimestamp, operation:operationName.value, caller:caller, status:status.value}';
  const group = `--subscription ${inputs.subscriptionId} --resource-group ${quoted(inputs.resourceGroup)}`;
  return shell(
    `az monitor activity-log list ${group} --offset ${offset} --max-events 1000 --query "${columns}" --output table`,
  );
}
