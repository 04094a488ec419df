/** Vaults through ARM. */
import { adobePrincipalId, tenantId } from '../../../emulator/tenants/names.ts';
import { answer, azureCli, goSdk, type RecordedCase, refusal, serviceOperator, usersReport } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { asOwner, get, group, put, remove, vault, vaultOf, vaultRequest } from './places.ts';

const policy = { tenantId, objectId: adobePrincipalId, permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } };
const policyShape = {
  tenantId: 'guid',
  objectId: 'guid',
  'applicationId?': 'guid',
  permissions: { 'keys?': ['string'], 'secrets?': ['string'], 'certificates?': ['string'], 'storage?': ['string'] },
};
const systemData = {
  createdBy: 'string',
  createdByType: /^(User|Application)$/,
  createdAt: 'time',
  lastModifiedBy: 'string',
  lastModifiedByType: /^(User|Application)$/,
  lastModifiedAt: 'time',
};

/** A whole vault; `uri` with or without a trailing slash, `state` is its provisioning state. */
function body(uri: RegExp, state: string, properties: Readonly<Record<string, Shape>> = {}): Shape {
  return {
    id: /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/rg-cja\/providers\/Microsoft\.KeyVault\/vaults\/[\w-]+$/,
    name: /^kv-contoso-cja$/i,
    type: is('Microsoft.KeyVault/vaults'),
    location: is('eastus2'),
    tags: {},
    systemData,
    properties: {
      sku: { family: is('A'), name: is('standard') },
      tenantId: 'guid',
      accessPolicies: [],
      'enabledForDeployment?': 'boolean',
      'enabledForDiskEncryption?': 'boolean',
      'enabledForTemplateDeployment?': 'boolean',
      enableSoftDelete: is(true),
      softDeleteRetentionInDays: 'number',
      enableRbacAuthorization: 'boolean',
      vaultUri: uri,
      provisioningState: is(state),
      publicNetworkAccess: is('Enabled'),
      ...properties,
    },
  };
}

const withSlash = /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/$/;
const protectedBy = { enablePurgeProtection: is(true) };

export const vaultCases: readonly RecordedCase[] = [
  {
    name: "a vault is created: 200, RegisteringDns; the URI keeps the name's case and has no trailing slash",
    seen: serviceOperator(2026),
    tenant: 'group-only',
    lay: (state) => {
      state.settings.dnsDelay = 60_000;
    },
    send: put(`${group}/providers/Microsoft.KeyVault/vaults/KV-Contoso-CJA?api-version=2023-07-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, accessPolicies: [policy] },
    }),
    expect: answer(
      200,
      body(/^https:\/\/KV-Contoso-CJA\.vault\.azure\.net$/, 'RegisteringDns', {
        accessPolicies: [policyShape],
        softDeleteRetentionInDays: is(90),
        enableRbacAuthorization: is(false),
      }),
    ),
  },
  {
    name: 'a vault is created with purge protection',
    seen: serviceOperator(2026),
    tenant: 'group-only',
    lay: (state) => {
      state.settings.dnsDelay = 60_000;
    },
    send: put(`${vault}?api-version=2023-07-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, enablePurgeProtection: true },
    }),
    expect: answer(200, body(/^https:\/\/kv-contoso-cja\.vault\.azure\.net$/, 'RegisteringDns', protectedBy)),
  },
  {
    name: 'a vault while its DNS name is being registered: the URI has a trailing slash',
    seen: goSdk(2022),
    lay: (state) => {
      vaultOf(state).dnsReadyAt = Date.now() + 60_000;
    },
    send: get(`${vault}?api-version=2021-11-01-preview`),
    expect: answer(200, body(withSlash, 'RegisteringDns', protectedBy)),
  },
  {
    name: 'a provisioned vault',
    seen: serviceOperator(2026),
    send: get(`${vault}?api-version=2023-07-01`),
    expect: answer(200, body(withSlash, 'Succeeded', protectedBy)),
  },
  {
    name: 'a vault without purge protection: the field is missing, not false',
    seen: serviceOperator(2026),
    tenant: 'purge-protection-off',
    send: get(`${vault}?api-version=2023-07-01`),
    expect: answer(200, body(withSlash, 'Succeeded')),
  },
  {
    name: 'the tags of a vault are updated',
    seen: goSdk(2022),
    tenant: 'purge-protection-off',
    send: { method: 'PATCH', url: `${vault}?api-version=2021-11-01-preview`, body: { tags: {} } },
    expect: answer(200, body(withSlash, 'Succeeded')),
  },
  {
    name: 'PUT of an existing vault that turns purge protection on',
    seen: azureCli(2023),
    tenant: 'purge-protection-off',
    send: put(`${vault}?api-version=2023-02-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, accessPolicies: [policy], enablePurgeProtection: true },
    }),
    expect: answer(200, body(withSlash, 'Succeeded', { ...protectedBy, accessPolicies: [policyShape] })),
  },
  {
    name: 'PUT of an existing vault with another permission model and purge protection',
    seen: azureCli(2024),
    tenant: 'access-policies',
    lay: asOwner,
    send: put(`${vault}?api-version=2023-02-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, enableRbacAuthorization: true, enablePurgeProtection: true },
    }),
    expect: answer(200, body(withSlash, 'Succeeded', { ...protectedBy, enableRbacAuthorization: is(true) })),
  },
  {
    name: 'creating a vault whose name a soft-deleted vault has',
    seen: usersReport(2026),
    tenant: 'vault-deleted',
    send: put(`${vault}?api-version=2023-07-01`, vaultRequest),
    expect: answer(
      409,
      refusal('ConflictError', /same name already exists in deleted state.+recover or purge.+linkid=2149745/),
    ),
  },
  {
    name: 'creating a vault whose name is taken',
    seen: usersReport(2025),
    tenant: 'name-taken',
    send: put(`${vault}?api-version=2023-07-01`, vaultRequest),
    expect: {
      body: refusal('VaultAlreadyExists', /^The vault name 'kv-contoso-cja' is already in use\..+linkid=2147740\.$/),
    },
  },
  {
    name: 'a deleted vault is recovered: its provisioning state is Succeeded immediately',
    seen: serviceOperator(2025),
    tenant: 'vault-deleted',
    lay: asOwner,
    send: put(`${vault}?api-version=2023-07-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, createMode: 'recover', enablePurgeProtection: true },
    }),
    expect: answer(200, body(withSlash, 'Succeeded', { 'enablePurgeProtection?': is(true), 'accessPolicies?': [] })),
  },
  {
    name: 'recovering a vault that is not deleted: no error',
    seen: serviceOperator(2025),
    lay: asOwner,
    send: put(`${vault}?api-version=2023-07-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, createMode: 'recover', enablePurgeProtection: true },
    }),
    expect: answer(200, body(withSlash, 'Succeeded', protectedBy)),
  },
  {
    name: 'recovering a vault that does not exist',
    seen: usersReport(2026),
    tenant: 'group-only',
    lay: asOwner,
    send: put(`${vault}?api-version=2023-07-01`, {
      ...vaultRequest,
      properties: { ...vaultRequest.properties, createMode: 'recover' },
    }),
    expect: answer(400, refusal('SoftDeletedVaultDoesNotExist', /^A soft deleted vault with the given name/)),
  },
  {
    name: 'a vault is deleted: 200 without a body',
    seen: goSdk(2022),
    lay: (state) => {
      asOwner(state);
      state.locks = [];
    },
    send: remove(`${vault}?api-version=2021-11-01-preview`),
    expect: answer(200),
  },
  {
    name: 'the vaults of a group without vaults',
    seen: azureCli(2020),
    tenant: 'group-only',
    send: get(`${group}/providers/Microsoft.KeyVault/vaults?api-version=2019-09-01`),
    expect: answer(200, { value: [] }),
  },
];
