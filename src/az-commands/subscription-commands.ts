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

/** What changed in the group, and who changed it: az shows 50 events unless it is told otherwise. @param offset how far back, as Azure CLI has it: `1h`, `7d` */
export function listLatestChanges({ inputs }: Target, offset: string): Command {
  const columns = '[].{time:eventTimestamp, operation:operationName.value, caller:caller, status:status.value}';
  const group = `--subscription ${inputs.subscriptionId} --resource-group ${quoted(inputs.resourceGroup)}`;
  return shell(
    `az monitor activity-log list ${group} --offset ${offset} --max-events 1000 --query "${columns}" --output table`,
  );
}
