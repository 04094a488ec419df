/** Vaults on the control plane. Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults */

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { neededPermissions } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Whole } from '../model/listed.ts';
import type { Vault } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { comparable, idsOf, type ResourceId, vaultScopeOf } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import type { KeyVaultCall } from './clients.ts';
import { keyVaultApiVersion, vaultDomain } from './cloud.ts';
import { operationOf } from './operations.ts';
import { invalidResponse, parseResponse, unread } from './responses.ts';

const permissions = v.optional(v.nullable(v.array(v.string())));
const accessPolicy = v.object({
  tenantId: v.string(),
  objectId: v.string(),
  applicationId: v.nullish(v.string()),
  permissions: v.optional(
    v.object({ keys: permissions, secrets: permissions, certificates: permissions, storage: permissions }),
    {},
  ),
});

const privateEndpoint = v.object({
  properties: v.nullish(
    v.object({ privateLinkServiceConnectionState: v.nullish(v.object({ status: v.nullish(v.string()) })) }),
  ),
});

const vaultBody = v.object({
  id: v.string(),
  name: v.string(),
  location: v.string(),
  // For the report only: Azure answers null for a tag without a value.
  tags: unread(v.record(v.string(), v.unknown()), {}),
  // Of another form it says nothing: then no call proves what the network lets in.
  systemData: unread(v.object({ lastModifiedAt: v.string() }), { lastModifiedAt: null }),
  properties: v.object({
    tenantId: v.string(),
    sku: v.object({ name: v.string() }),
    vaultUri: v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/?$/i, 'a vault URI')),
    accessPolicies: v.nullish(v.array(accessPolicy)),
    enableSoftDelete: v.nullish(v.boolean()),
    // For texts only.
    softDeleteRetentionInDays: unread(v.nullish(v.number()), null),
    enablePurgeProtection: v.nullish(v.boolean()),
    enableRbacAuthorization: v.nullish(v.boolean()),
    publicNetworkAccess: v.nullish(v.string()),
    networkAcls: v.nullish(
      v.object({
        bypass: v.nullish(v.string()),
        defaultAction: v.nullish(v.string()),
        ipRules: v.nullish(v.array(v.object({ value: v.string() }))),
        virtualNetworkRules: v.nullish(v.array(v.unknown())),
      }),
    ),
    privateEndpointConnections: v.nullish(v.array(privateEndpoint)),
    provisioningState: v.nullish(v.string()),
  }),
});
type VaultBody = v.InferOutput<typeof vaultBody>;

const isApproved = ({ properties }: v.InferOutput<typeof privateEndpoint>) =>
  properties?.privateLinkServiceConnectionState?.status?.toLowerCase() === 'approved';

const lower = (values: readonly string[] | null | undefined) => (values ?? []).map((value) => value.toLowerCase());

/** Words that say something about the network, by setting. */
const knownWords = {
  publicNetworkAccess: ['enabled', 'disabled', 'securedbyperimeter'],
  bypass: ['azureservices', 'none'],
  defaultAction: ['allow', 'deny'],
} as const satisfies Record<string, readonly string[]>;

/** `bypass Some`, where the word may let in or keep out whom nobody knows. */
function unknownWord(name: keyof typeof knownWords, word: string | null | undefined): string[] {
  const known: readonly string[] = knownWords[name];
  return word == null || known.includes(word.toLowerCase()) ? [] : [`${name} ${word}`];
}

const publicAccess = new Map<string, Vault['publicNetworkAccess']>([
  ['enabled', 'enabled'],
  ['disabled', 'disabled'],
  ['securedbyperimeter', 'perimeter'],
]);

function networkOf({ publicNetworkAccess, networkAcls, privateEndpointConnections }: VaultBody['properties']) {
  const access = (publicNetworkAccess ?? 'Enabled').toLowerCase();
  return {
    publicNetworkAccess: publicAccess.get(access) ?? ('other' as const),
    unknownNetwork: [
      ...unknownWord('publicNetworkAccess', publicNetworkAccess),
      ...unknownWord('defaultAction', networkAcls?.defaultAction),
      ...unknownWord('bypass', networkAcls?.bypass),
    ],
    networkDefault:
      (networkAcls?.defaultAction ?? 'Allow').toLowerCase() === 'allow' ? ('allow' as const) : ('deny' as const),
    // Source: the specification's default of `bypass`, also without `networkAcls`.
    trustedServicesBypass: (networkAcls?.bypass ?? 'AzureServices').toLowerCase() === 'azureservices',
    ipRules: (networkAcls?.ipRules ?? []).map((rule) => rule.value),
    admitsNetworks: (networkAcls?.virtualNetworkRules ?? []).length > 0,
    hasPrivateEndpoint: (privateEndpointConnections ?? []).some(isApproved),
  };
}

function vaultOf(body: VaultBody): Vault {
  const { properties } = body;
  return {
    id: body.id,
    name: body.name,
    location: body.location,
    uri: `${properties.vaultUri.toLowerCase().replace(/(:443)?\/?$/, '')}/`,
    sku: properties.sku.name.toLowerCase(),
    tenantId: properties.tenantId.toLowerCase(),
    softDelete: properties.enableSoftDelete ?? null,
    retentionDays: properties.softDeleteRetentionInDays ?? null,
    purgeProtection: properties.enablePurgeProtection === true,
    rbac: properties.enableRbacAuthorization === true,
    accessPolicies: (properties.accessPolicies ?? []).map((policy) => ({
      tenantId: policy.tenantId.toLowerCase(),
      objectId: policy.objectId.toLowerCase(),
      applicationId: policy.applicationId?.toLowerCase() ?? undefined,
      keys: lower(policy.permissions.keys),
      secrets: lower(policy.permissions.secrets),
      certificates: lower(policy.permissions.certificates),
      storage: lower(policy.permissions.storage),
    })),
    ...networkOf(properties),
    provisioningState: properties.provisioningState ?? 'Succeeded',
    changedAt: body.systemData.lastModifiedAt,
    tags: Object.fromEntries(
      Object.entries(body.tags).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
  };
}

/**
 * The ticket gives Adobe the URI that is read here, so it must be that of the requested vault. So must the ID, which
 * says in which group and subscription the vault is.
 */
function vaultFrom(operation: Operation, response: PipelineResponse, target: Target): Vault {
  const vault = vaultOf(parseResponse(operation, response, vaultBody));
  const { vaultName } = target;
  if (vault.uri !== `https://${vaultDomain(vaultName)}/`)
    throw invalidResponse(operation, response, `the answer is about another vault: ${vault.uri}`);
  if (comparable(vault.id) !== vaultScopeOf(target))
    throw invalidResponse(operation, response, `the answer is about another vault: ${vault.id}`);
  if (vault.name.toLowerCase() === vaultName.toLowerCase()) return vault;
  throw invalidResponse(operation, response, `the answer is about another vault: ${vault.name}`);
}

type Target = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName'>;

/** @throws ServiceError with the codes `ResourceNotFound`, `ResourceGroupNotFound`, `SubscriptionNotFound`, … */
export async function getVault(call: KeyVaultCall, target: Target, operation: Operation): Promise<Vault> {
  return vaultFrom(
    operation,
    await call(operation, (client) => client.vaults.get(target.resourceGroup, target.vaultName)),
    target,
  );
}

const listed = v.object({ id: v.string(), name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,24}$/i, 'a vault name')) });

/** The names of the other vaults in the vault's resource group, sorted. */
export async function listOtherVaults(arm: Arm, inputs: Inputs, operation: Operation): Promise<Whole<string>> {
  const path: ResourceId = `${idsOf(inputs).group}/providers/Microsoft.KeyVault/vaults`;
  const vaults = await arm.list(operation, path, keyVaultApiVersion, listed);
  const isInGroup = ({ id, name }: v.InferOutput<typeof listed>) =>
    comparable(id) === vaultScopeOf({ ...inputs, vaultName: name });
  const names = vaults.filter(isInGroup).map(({ name }) => name.toLowerCase());
  return names.filter((name) => name !== inputs.vaultName.toLowerCase()).toSorted();
}

/** The properties of a new vault; purge protection is only ever turned on. */
function creation(inputs: Inputs, location: string) {
  const restricted = inputs.network === 'restricted';
  // Set explicitly even where it is Azure's default, which an api-version or a policy may change.
  const network = {
    publicNetworkAccess: 'Enabled',
    networkAcls: {
      bypass: 'AzureServices',
      defaultAction: restricted ? 'Deny' : 'Allow',
      ipRules: restricted ? inputs.allowedIps.map((value) => ({ value })) : [],
    },
  };
  return {
    location,
    tags: { ...inputs.tags },
    properties: {
      tenantId: inputs.tenantId,
      sku: { family: 'A', name: inputs.keyType === 'RSA-HSM' ? ('premium' as const) : ('standard' as const) },
      accessPolicies: [],
      enableRbacAuthorization: true,
      enableSoftDelete: true,
      softDeleteRetentionInDays: inputs.retentionDays,
      enablePurgeProtection: true,
      ...network,
    },
  };
}

/**
 * Creates the vault by the poller's first request; the caller waits until it is registered. A PUT on an existing vault would
 * replace it, so read it before calling this.
 */
export async function createVault(call: KeyVaultCall, inputs: Inputs, location: string): Promise<Vault> {
  const operation = operationOf('createVault', inputs);
  const body = creation(inputs, location);
  const response = await call(operation, async (client) =>
    client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, body).submitted(),
  );
  return vaultFrom(operation, response, inputs);
}

/** Recovers a soft-deleted vault, which must be read before. Its role assignments do not come back. */
export async function recoverVault(call: KeyVaultCall, inputs: Inputs, location: string): Promise<Vault> {
  const operation = operationOf('recoverVault', inputs);
  const properties = {
    tenantId: inputs.tenantId,
    sku: { family: 'A', name: 'standard' as const },
    createMode: 'recover' as const,
  };
  const response = await call(operation, async (client) =>
    client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, { location, properties }).submitted(),
  );
  return vaultFrom(operation, response, inputs);
}

/** Turns purge protection on, and changes nothing else. Azure never lets it be turned off again. */
export async function protectVault(call: KeyVaultCall, inputs: Inputs): Promise<Vault> {
  const operation = operationOf('protectVault', inputs);
  const response = await call(operation, (client) =>
    client.vaults.update(inputs.resourceGroup, inputs.vaultName, { properties: { enablePurgeProtection: true } }),
  );
  return vaultFrom(operation, response, inputs);
}

/** Adds Adobe's access policy beside the others: get, wrapKey and unwrapKey on keys, and nothing else. */
export async function addAccessPolicy(call: KeyVaultCall, inputs: Inputs, objectId: string): Promise<void> {
  const operation = operationOf('addAccessPolicy', inputs, { principalId: objectId });
  const policy = { tenantId: inputs.tenantId, objectId, permissions: { keys: [...neededPermissions] } };
  const response = await call(operation, (client) =>
    client.vaults.updateAccessPolicy(inputs.resourceGroup, inputs.vaultName, 'add', {
      properties: { accessPolicies: [policy] },
    }),
  );
  parseResponse(operation, response, v.object({ properties: v.object({ accessPolicies: v.array(accessPolicy) }) }));
}
