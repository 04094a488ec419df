/** What a request for a vault contains, and what is wrong with it. */
import type { CloudAnswer } from '../service.ts';
import type { AccessPolicyEntry, VaultState } from '../state.ts';
import { failure } from './answers.ts';
import {
  booleanAt,
  isObject,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  textAt,
  textMapAt,
  textsAt,
} from './json.ts';

/** Properties of the request; an absent one is `undefined`. */
export type VaultRequest = {
  readonly [name in RequestedProperty]: VaultState[name] | undefined;
};
type RequestedProperty =
  | 'tags'
  | 'tenantId'
  | 'sku'
  | 'accessPolicies'
  | 'softDeleteRetentionInDays'
  | 'enableRbacAuthorization'
  | 'enablePurgeProtection'
  | 'publicNetworkAccess'
  | 'networkAcls'
  | 'enabledForDeployment'
  | 'enabledForDiskEncryption'
  | 'enabledForTemplateDeployment';

export function readVaultRequest(body: JsonObject): VaultRequest {
  const properties = objectAt(body, 'properties');
  return {
    tags: textMapAt(body, 'tags'),
    tenantId: textAt(properties, 'tenantId'),
    sku: skuOf(properties),
    accessPolicies: readPolicies(properties),
    softDeleteRetentionInDays: numberAt(properties, 'softDeleteRetentionInDays'),
    enableRbacAuthorization: booleanAt(properties, 'enableRbacAuthorization'),
    enablePurgeProtection: booleanAt(properties, 'enablePurgeProtection') === true ? true : undefined,
    publicNetworkAccess: networkAccess(textAt(properties, 'publicNetworkAccess')),
    networkAcls: readNetwork(properties),
    enabledForDeployment: booleanAt(properties, 'enabledForDeployment'),
    enabledForDiskEncryption: booleanAt(properties, 'enabledForDiskEncryption'),
    enabledForTemplateDeployment: booleanAt(properties, 'enabledForTemplateDeployment'),
  };
}

function skuOf(properties: JsonObject): VaultState['sku'] | undefined {
  const name = textAt(objectAt(properties, 'sku'), 'name')?.toLowerCase();
  return name === 'standard' || name === 'premium' ? name : undefined;
}

function networkAccess(value: string | undefined): VaultState['publicNetworkAccess'] | undefined {
  const known = ['Enabled', 'Disabled', 'SecuredByPerimeter'] as const;
  return known.find((candidate) => candidate.toLowerCase() === value?.toLowerCase());
}

/** Access policies, with the permissions as given; `undefined` if the request has none. */
export function readPolicies(properties: JsonObject): AccessPolicyEntry[] | undefined {
  return listAt(properties, 'accessPolicies')?.filter(isObject).map(readPolicy);
}

function readPolicy(entry: JsonObject): AccessPolicyEntry {
  const applicationId = textAt(entry, 'applicationId');
  const permissions = objectAt(entry, 'permissions');
  const kinds = ['certificates', 'keys', 'secrets', 'storage'] as const;
  return {
    tenantId: textAt(entry, 'tenantId') ?? '',
    objectId: textAt(entry, 'objectId') ?? '',
    ...(applicationId === undefined ? {} : { applicationId }),
    permissions: Object.fromEntries(
      kinds.flatMap((kind) => {
        const given = textsAt(permissions, kind);
        return given === undefined ? [] : [[kind, given]];
      }),
    ),
  };
}

function readNetwork(properties: JsonObject): VaultState['networkAcls'] {
  if (!isObject(properties['networkAcls'])) return undefined;
  const rules = properties['networkAcls'];
  const texts = (name: string, field: string) =>
    (listAt(rules, name) ?? []).filter(isObject).map((rule) => textAt(rule, field) ?? '');
  return {
    bypass: textAt(rules, 'bypass') === 'None' ? 'None' : 'AzureServices',
    defaultAction: textAt(rules, 'defaultAction') === 'Deny' ? 'Deny' : 'Allow',
    ipRules: texts('ipRules', 'value').map((value) => ({ value: value.includes('/') ? value : `${value}/32` })),
    virtualNetworkRules: texts('virtualNetworkRules', 'id').map((id) => ({ id })),
  };
}

function badRequest(message: string): CloudAnswer {
  return failure(400, 'BadRequest', message);
}

/**
 * The 400 of a request that is invalid for any vault, new or existing. Users' reports quote the messages about purge
 * protection, about changing the retention and about soft delete; guessed: the message about the range.
 */
export function refuseRequest(body: JsonObject, existing: VaultState | undefined): CloudAnswer | undefined {
  const properties = objectAt(body, 'properties');
  const irreversible = (property: string, feature: string) =>
    badRequest(
      `The property "${property}" cannot be set to false. Enabling the ${feature} for a vault is an irreversible action.`,
    );
  if (properties['enablePurgeProtection'] === false) return irreversible('enablePurgeProtection', 'purge protection');
  if (properties['enableSoftDelete'] === false) return irreversible('enableSoftDelete', 'soft delete');
  const days = numberAt(properties, 'softDeleteRetentionInDays');
  if (days === undefined) return refuseAddresses(readNetwork(properties));
  if (existing !== undefined && days !== existing.softDeleteRetentionInDays) {
    return badRequest('The property "softDeleteRetentionInDays" has been set already and it can\'t be modified.');
  }
  if (Number.isInteger(days) && days >= 7 && days <= 90) return refuseAddresses(readNetwork(properties));
  return badRequest('The property "softDeleteRetentionInDays" must be between 7 and 90.');
}

/** Private networks, with Azure's words for each. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^10\./, '10.0.0.0–10.255.255.255'],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, '172.16.0.0–172.31.255.255'],
  [/^192\.168\./, '192.168.0.0–192.168.255.255'],
];

/**
 * The message about private addresses is quoted in Azure/azure-powershell#11471; the limit is in "Configure network
 * security for Azure Key Vault". guessed: the message about the limit.
 */
function refuseAddresses(network: VaultState['networkAcls']): CloudAnswer | undefined {
  const rules = network?.ipRules ?? [];
  if (rules.length > 1000) return badRequest('The number of IP rules exceeds the limit of 1000.');
  for (const [index, { value }] of rules.entries()) {
    const range = forbidden.find(([form]) => form.test(value))?.[1];
    if (range === undefined) continue;
    const place = `properties.networkAcls.ipRules[${index}].value`;
    return badRequest(
      `Invalid value found at ${place}: ${value} belongs to forbidden range ${range} (private IP addresses)`,
    );
  }
  return undefined;
}

/** guessed, except the message about `accessPolicies`, which users quote: the others follow it. */
export function refuseIncomplete(request: VaultRequest, rbac: boolean): CloudAnswer | undefined {
  const missing = (name: string) => badRequest(`The parameter ${name} is not specified.`);
  if (request.tenantId === undefined) return missing('tenantId');
  if (request.sku === undefined) return missing('sku');
  return request.accessPolicies === undefined && !rbac ? missing('accessPolicies') : undefined;
}
