/** Who made the changes that fit what fails, and when: by Azure's activity log and the vault's audit log. Pure. */
import type { ActivityEvent, ChangeKind } from './activity.ts';
import type { LoggedCalls } from './audit-log.ts';
import type { Verdict } from './finding.ts';
import { firstOfEach } from './group-by.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { toolOf } from './other-callers.ts';
import { scopesOf } from './scopes.ts';

export interface TracedChange {
  readonly kind: ChangeKind;
  /** As the log has it: `microsoft.keyvault/vaults/delete`, `KeyUpdate`. */
  readonly operation: string;
  /** A user principal name, an ID, or an application with its address; empty where the log has none. Untrusted. */
  readonly caller: string;
  /** The tool that a person used, where the vault's log knows only that. */
  readonly tool: string | undefined;
  /** Empty where the log has none. Untrusted. */
  readonly address: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly log: 'activity log' | 'vault log';
}

/** The operations of Azure Resource Manager and of the vault, by what they do. */
export const changeKinds: ReadonlyMap<string, ChangeKind> = new Map([
  ['microsoft.resources/subscriptions/resourcegroups/delete', 'group-deleted'],
  ['microsoft.resources/subscriptions/resourcegroups/moveresources/action', 'vault-moved'],
  ['microsoft.keyvault/vaults/delete', 'vault-deleted'],
  ['microsoft.keyvault/vaults/write', 'vault-changed'],
  ['microsoft.keyvault/vaults/privateendpointconnections/write', 'network-changed'],
  ['microsoft.keyvault/vaults/privateendpointconnections/delete', 'network-changed'],
  ['microsoft.keyvault/vaults/privateendpointconnectionproxies/write', 'network-changed'],
  ['microsoft.keyvault/vaults/privateendpointconnectionproxies/delete', 'network-changed'],
  ['microsoft.keyvault/vaults/joinperimeter/action', 'network-changed'],
  ['microsoft.keyvault/vaults/accesspolicies/write', 'policies-changed'],
  ['microsoft.keyvault/vaults/keys/write', 'key-changed'],
  ['microsoft.authorization/roleassignments/delete', 'role-removed'],
  ['microsoft.authorization/denyassignments/write', 'access-denied'],
  ['keyupdate', 'key-changed'],
  ['keydelete', 'key-deleted'],
  ['keypurge', 'key-purged'],
  ['keycreate', 'version-created'],
  ['keyimport', 'version-created'],
  ['keyrotate', 'version-created'],
]);

/** Nobody reads more of them, and the last ones matter. */
const mostChanges = 5;

/** The first of what `fittingChanges` has. */
export function whoChanged(...read: Parameters<typeof fittingChanges>): readonly TracedChange[] {
  return fittingChanges(...read).slice(0, mostChanges);
}

/**
 * The latest change of each caller and kind that fits the failed errors, the newest first: those of Azure Resource Manager
 * to the vault and above it in the group, and, where the vault's log was read (`usage-days`), those of the key. Nobody is
 * hidden by what others did later, or often.
 *
 * @param activity empty if it was not read
 */
export function fittingChanges(
  inputs: Inputs,
  observed: Pick<Observed, 'usage'>,
  { findings }: Pick<Verdict, 'findings'>,
  activity: readonly ActivityEvent[],
): readonly TracedChange[] {
  const failing = findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
  const fitting = new Set(failing.flatMap(({ facts }) => facts.changedBy ?? []));
  const calls = observed.usage.presence === 'found' ? observed.usage.value.rows : [];
  const changes = [...changesToTarget(activity, inputs), ...calls.flatMap((row) => ofCall(row, inputs))]
    .filter(({ kind }) => fitting.has(kind))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return firstOfEach(changes, ({ kind, caller, address }) => `${kind} ${address} ${caller}`);
}

/** The events of the activity log that concern the vault, what is in it, or its group as a whole. */
export function changesToTarget(activity: readonly ActivityEvent[], inputs: Inputs): readonly TracedChange[] {
  return activity.flatMap((event) => ofActivity(event, inputs));
}

function ofActivity({ operation, caller, at, resourceId }: ActivityEvent, inputs: Inputs): TracedChange[] {
  const kind = changeKinds.get(operation);
  if (kind === undefined || !concerns(resourceId, inputs)) return [];
  return [{ kind, operation, caller, tool: undefined, address: '', at, log: 'activity log' }];
}

/** The vault and what is in it, or what is set at its group: not another resource of the group. */
function concerns(resourceId: string, inputs: Inputs): boolean {
  const { group, vault } = scopesOf(inputs);
  if (resourceId === group || resourceId === vault || resourceId.startsWith(`${vault}/`)) return true;
  return resourceId.startsWith(`${group}/providers/microsoft.authorization/`);
}

function ofCall({ appId, operation, status, key, callerIp, last }: LoggedCalls, { keyName }: Inputs): TracedChange[] {
  const kind = changeKinds.get(operation.toLowerCase());
  const isDone = status !== null && status >= 200 && status < 300;
  if (kind === undefined || !isDone || key !== keyName.toLowerCase()) return [];
  return [{ kind, operation, caller: appId, tool: toolOf(appId), address: callerIp, at: last, log: 'vault log' }];
}
