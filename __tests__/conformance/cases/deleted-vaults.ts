/** Names of vaults (available, taken, soft-deleted) and purges. */
import { answer, goSdk, powershell, pythonSdk, type RecordedCase, refusal, serviceOperator } from '../case.ts';
import { is } from '../shape.ts';
import { get, post, provider } from './places.ts';

const deleted = {
  id: /\/providers\/Microsoft\.KeyVault\/locations\/eastus2\/deletedVaults\/kv-contoso-cja$/,
  name: is('kv-contoso-cja'),
  type: is('Microsoft.KeyVault/deletedVaults'),
  properties: {
    vaultId: /\/resourceGroups\/rg-cja\/providers\/Microsoft\.KeyVault\/vaults\/kv-contoso-cja$/,
    location: is('eastus2'),
    tags: {},
    deletionDate: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    scheduledPurgeDate: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    'purgeProtectionEnabled?': is(true),
  },
};
const nameCheck = { name: 'kv-contoso-cja', type: 'Microsoft.KeyVault/vaults' };
const one = `${provider}/locations/eastus2/deletedVaults/kv-contoso-cja`;

export const deletedVaultCases: readonly RecordedCase[] = [
  {
    name: 'a name that is available: no other field',
    seen: powershell(2025),
    tenant: 'vault-deleted',
    send: post(`${provider}/checkNameAvailability?api-version=2026-02-01`, { ...nameCheck, name: 'kv-contoso-free' }),
    expect: answer(200, { nameAvailable: is(true) }),
  },
  {
    name: 'a name that a deleted vault has',
    seen: goSdk(2022),
    tenant: 'vault-deleted',
    send: post(`${provider}/checkNameAvailability?api-version=2021-11-01-preview`, nameCheck),
    expect: answer(200, {
      nameAvailable: is(false),
      reason: is('AlreadyExists'),
      message: /'kv-contoso-cja' is already in use\. Vault names are globaly unique/,
    }),
  },
  {
    name: 'a deleted vault',
    seen: serviceOperator(2025),
    tenant: 'vault-deleted',
    send: get(`${one}?api-version=2024-11-01`),
    expect: answer(200, deleted),
  },
  {
    name: 'a deleted vault: its dates have no fractions of a second',
    seen: goSdk(2022),
    tenant: 'vault-deleted',
    send: get(`${one}?api-version=2021-11-01-preview`),
    expect: answer(200, deleted),
  },
  {
    name: 'a vault that is not deleted',
    seen: serviceOperator(2026),
    tenant: 'name-taken',
    send: get(`${one}?api-version=2024-11-01`),
    expect: answer(
      404,
      refusal(
        'DeletedVaultNotFound',
        /^The specified deleted vault 'kv-contoso-cja' does not exist\..+linkid=2149745$/,
      ),
    ),
  },
  {
    name: 'all deleted vaults: a link to a next page, which is empty',
    seen: pythonSdk(2020),
    tenant: 'vault-deleted',
    send: get(`${provider}/deletedVaults?api-version=2019-09-01`),
    expect: answer(200, {
      value: [deleted],
      nextLink: /^https:\/\/management\.azure\.com\/subscriptions\/.+(\$|%24)skiptoken=/,
    }),
  },
  {
    name: 'all deleted vaults, last page: empty, without a link',
    seen: pythonSdk(2020),
    tenant: 'vault-deleted',
    send: get(`${provider}/deletedVaults?api-version=2019-09-01&$skiptoken=MQ`),
    expect: answer(200, { value: [] }),
  },
];
