/**
 * Adding single access policies to a vault; nobody here removes or replaces them so.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/update-access-policy
 */
import type { CloudAnswer } from '../service.ts';
import type { AccessPolicyEntry, VaultState } from '../state.ts';
import { failure } from './answers.ts';
import { refuseBusy } from './busy.ts';
import { vaultNotFound } from './gateway.ts';
import { objectAt } from './json.ts';
import { type ArmContext, type Route, variable, vaultOf } from './route.ts';
import { same, vaultId } from './scopes.ts';
import { policyBody } from './vault-body.ts';
import { readPolicies } from './vault-request.ts';
import { touch } from './vault-writes.ts';

type Kind = keyof AccessPolicyEntry['permissions'];
const kinds: Kind[] = ['certificates', 'keys', 'secrets', 'storage'];
const type = 'Microsoft.KeyVault/vaults/accessPolicies';
const template =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/accessPolicies/add';

export const accessPolicyRoutes: Route[] = [{ method: 'PUT', template, type, action: `${type}/write`, answer: update }];

/** guessed: always 200; the specification allows 201 too. The answer has all policies of the vault, and no name. */
function update(context: ArmContext): CloudAnswer {
  const vault = vaultOf(context);
  if (vault === undefined) return vaultNotFound(variable(context, 'group'), variable(context, 'vault'));
  const busy = refuseBusy(context.cloud, vault);
  if (busy !== undefined) return busy;
  const policies = readPolicies(objectAt(context.body, 'properties'));
  if (policies === undefined) return failure(400, 'BadRequest', 'The parameter accessPolicies is not specified.');
  policies.forEach((policy) => add(vault, policy));
  touch(vault, context);
  const id = `${vaultId(vault)}/accessPolicies/`;
  return { status: 200, body: { id, type, properties: { accessPolicies: vault.accessPolicies.map(policyBody) } } };
}

function find(vault: VaultState, policy: AccessPolicyEntry): AccessPolicyEntry | undefined {
  return vault.accessPolicies.find(
    (other) =>
      same(other.objectId, policy.objectId) &&
      same(other.tenantId, policy.tenantId) &&
      same(other.applicationId ?? '', policy.applicationId ?? ''),
  );
}

/** Permissions are added to those that the principal has. */
function add(vault: VaultState, policy: AccessPolicyEntry): void {
  const existing = find(vault, policy);
  if (existing === undefined) {
    vault.accessPolicies.push(policy);
    return;
  }
  for (const kind of kinds) {
    const more = policy.permissions[kind];
    const held = existing.permissions[kind] ?? [];
    const added = more?.filter((permission) => !held.some((other) => same(other, permission)));
    if (added !== undefined) existing.permissions[kind] = [...held, ...added];
  }
}
