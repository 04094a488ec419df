/** Keys through ARM: create-if-absent, read and list; no data-plane right and no firewall is involved. */
import type { CloudAnswer } from '../service.ts';
import type { KeyState, VaultState } from '../state.ts';
import {
  faultOf,
  findKey,
  findVersion,
  type KeyRequest,
  keyName,
  makeKey,
  nameConflict,
  nameHeld,
  versionsById,
  visibleKeys,
} from '../vault/keys-held.ts';
import { rotationPolicyFrom } from '../vault/rotation-policy.ts';
import { failure, ok } from './answers.ts';
import { vaultGrantFor } from './authorization.ts';
import { refuseBusy } from './busy.ts';
import { booleanAt, isObject, type JsonObject, numberAt, objectAt, textAt, textMapAt, textsAt } from './json.ts';
import { keyBody, listEntry, versionBody } from './key-body.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable, vaultOf } from './route.ts';
import { same } from './scopes.ts';

const type = 'Microsoft.KeyVault/vaults/keys';
const template =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/keys';

export const keyRoutes: Route[] = [
  {
    method: 'GET',
    template,
    type,
    action: `${type}/read`,
    checkedAt: 'parent',
    answer: behindVault('read', (context, vault) =>
      page(
        context,
        visibleKeys(vault, context.cloud.now()).map((key) => listEntry(vault, key)),
      ),
    ),
  },
  {
    method: 'GET',
    template: `${template}/{key}`,
    type,
    action: `${type}/read`,
    answer: behindVault('read', (context, vault) => {
      const key = findKey(vault, variable(context, 'key'), context.cloud.now());
      return key === undefined ? keyNotFound(context) : ok(keyBody(vault, key, true));
    }),
  },
  { method: 'PUT', template: `${template}/{key}`, type, action: `${type}/write`, answer: behindVault('write', create) },
  {
    method: 'GET',
    template: `${template}/{key}/versions`,
    type: `${type}/versions`,
    action: `${type}/versions/read`,
    checkedAt: 'parent',
    answer: behindVault('read', (context, vault) => {
      const key = findKey(vault, variable(context, 'key'), context.cloud.now());
      if (key === undefined) return keyNotFound(context);
      return page(
        context,
        versionsById(key).map((version) => versionBody(vault, key, version, false)),
      );
    }),
  },
  {
    method: 'GET',
    template: `${template}/{key}/versions/{version}`,
    type: `${type}/versions`,
    action: `${type}/versions/read`,
    answer: behindVault('read', (context, vault) => {
      const key = findKey(vault, variable(context, 'key'), context.cloud.now());
      const version = key && findVersion(key, variable(context, 'version'));
      if (key === undefined || version === undefined) return keyNotFound(context);
      return ok(versionBody(vault, key, version, true));
    }),
  },
];

type VaultAnswer = (context: ArmContext, vault: VaultState) => CloudAnswer;

/**
 * The vault's own check, after ARM's: always RBAC, also on a vault with access policies, and the error is a 400. A new
 * vault denies for some time what the roles grant (as users report it for reads, which precede each write). Source:
 * https://learn.microsoft.com/azure/key-vault/general/rbac-guide, and users' reports of ForbiddenByRbac.
 */
function behindVault(verb: 'read' | 'write', answer: VaultAnswer): Route['answer'] {
  return (context) => {
    const vault = vaultOf(context);
    if (vault === undefined) throw new Error(`the gateway let a missing vault through: ${context.path}`);
    const action = `${type}/${verb}`;
    const granted = vaultGrantFor(context.cloud, context.caller.objectId, action, context.path, false);
    const propagates = (vault.rolesReadyAt ?? 0) > context.cloud.now();
    return granted === undefined || propagates ? forbiddenByRbac(context, vault, action) : answer(context, vault);
  };
}

function forbiddenByRbac(context: ArmContext, vault: VaultState, action: string): CloudAnswer {
  const { appId, objectId, tenantId } = context.caller;
  const lines = [
    '[ForbiddenByRbac (Forbidden)] Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: name=KeyVault/ManagementPlane;appid=${appId};oid=${objectId};iss=https://sts.windows.net/${tenantId}/`,
    `Action: '${action}'`,
    `Resource: '${context.path.toLowerCase()}'`,
    'Assignment: (not found)',
    `Vault: ${vault.name};location=${vault.location}`,
    '',
  ];
  return failure(400, 'ForbiddenByRbac', lines.join('\r\n'));
}

/** guessed: the provider passes the vault's message on, in the same form as ForbiddenByRbac. */
function keyNotFound(context: ArmContext): CloudAnswer {
  const message =
    `[KeyNotFound (NotFound)] A key with (name/id) ${variable(context, 'key')} was not found in this key vault. ` +
    'If you recently deleted this key you may be able to recover it using the correct recovery command. For help ' +
    'resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182';
  return failure(404, 'KeyNotFound', message);
}

/** As recorded: an existing key is returned unchanged. guessed: the errors' messages. */
function create(context: ArmContext, vault: VaultState): CloudAnswer {
  const name = variable(context, 'key');
  if (!keyName.test(name)) return failure(400, 'BadParameter', `The request URI contains an invalid name: ${name}`);
  const request = keyRequest(context.body);
  const fault = faultOf(vault, request);
  if (fault !== undefined) return failure(400, 'BadParameter', `[BadParameter (BadRequest)] ${fault}`);
  const busy = refuseBusy(context.cloud, vault);
  if (busy !== undefined) return busy;
  const existing = findKey(vault, name, context.cloud.now());
  if (existing !== undefined) {
    return matches(existing, request) ? ok(keyBody(vault, existing, false)) : didNotMatch(name);
  }
  const held = nameHeld(vault, name, context.cloud.now());
  if (held !== undefined) return conflict(name, held);
  const key = makeKey(name, request, context.cloud.now());
  // Source: the type `KeyProperties` of api-version 2026-02-01, whose `rotationPolicy` a creation may give.
  const policy = objectAt(context.body, 'properties')['rotationPolicy'];
  if (isObject(policy)) key.rotationPolicy = rotationPolicyFrom(policy, context.cloud.now());
  vault.keys.push(key);
  return ok(keyBody(vault, key, false));
}

function keyRequest(body: JsonObject): KeyRequest {
  const properties = objectAt(body, 'properties');
  const attributes = objectAt(properties, 'attributes');
  return {
    kty: textAt(properties, 'kty') ?? '',
    keySize: numberAt(properties, 'keySize'),
    curveName: textAt(properties, 'curveName'),
    keyOps: textsAt(properties, 'keyOps'),
    tags: textMapAt(body, 'tags'),
    enabled: booleanAt(attributes, 'enabled'),
    nbf: numberAt(attributes, 'nbf'),
    exp: numberAt(attributes, 'exp'),
  };
}

/** guessed: only what the request contains is compared. */
function matches(key: KeyState, request: KeyRequest): boolean {
  const sorted = (operations: readonly string[]) =>
    operations
      .map((one) => one.toLowerCase())
      .toSorted()
      .join();
  return (
    same(key.kty, request.kty) &&
    (request.keySize === undefined || request.keySize === key.keySize) &&
    (request.curveName === undefined || request.curveName === key.curveName) &&
    (request.keyOps === undefined || sorted(request.keyOps) === sorted(key.keyOps))
  );
}

function didNotMatch(name: string): CloudAnswer {
  const message = `The key '${name}' already exists, and the parameters of the request do not match those of the existing key.`;
  return failure(400, 'KeyCreationParametersDidNotMatchExistingKey', message);
}

/** guessed: the provider passes the data plane's conflict on, status and code included. */
function conflict(name: string, held: Parameters<typeof nameConflict>[1]): CloudAnswer {
  const { code, message } = nameConflict(name, held);
  return failure(409, code, `[${code} (Conflict)] ${message}`);
}
