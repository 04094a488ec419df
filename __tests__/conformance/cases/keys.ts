/** Keys through ARM. */
import { keyVersion } from '../../../emulator/tenants/names.ts';
import { answer, goSdk, type RecordedCase, refusal, serviceOperator, usersReport } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { get, key, keyOf, put, vault, vaultOf } from './places.ts';

const attributes = {
  enabled: 'boolean',
  created: 'number',
  updated: 'number',
  recoveryLevel: /^(Customized)?Recoverable(\+Purgeable|\+ProtectedSubscription)?$/,
  exportable: is(false),
};
const uri = /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/[\w-]+$/;
const versionUri = /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/[\w-]+\/[0-9a-f]{32}$/;
const notifyOnly = { lifetimeActions: [{ trigger: { timeBeforeExpiry: is('P30D') }, action: { type: is('Notify') } }] };

function body(name: string, properties: Readonly<Record<string, Shape>>, id = `keys/${name}`): Shape {
  return {
    id: new RegExp(`^/subscriptions/.+/vaults/kv-contoso-cja/${id}$`, 'i'),
    name: is(name),
    type: is(id.includes('/versions/') ? 'Microsoft.KeyVault/vaults/keys/versions' : 'Microsoft.KeyVault/vaults/keys'),
    location: is('eastus2'),
    properties: { attributes, ...properties },
  };
}

const whole = { kty: is('RSA'), keyOps: ['string'], keySize: 'number', keyUri: uri, keyUriWithVersion: versionUri };
const mixed = (path: string) => path.replace('kv-contoso-cja', 'KV-Contoso-CJA');
const hasNoKey: RecordedCase['lay'] = (state) => {
  vaultOf(state).keys = [];
};

export const keyCases: readonly RecordedCase[] = [
  {
    name: 'a key is created without options: all operations, 2048 bits; no rotation policy in the answer',
    seen: goSdk(2023),
    lay: hasNoKey,
    send: put(`${mixed(key)}?api-version=2022-11-01`, { properties: { kty: 'RSA' } }),
    expect: answer(200, body('cja-cmk', { ...whole, keySize: is(2048) })),
  },
  {
    name: 'PUT of an existing key: returned unchanged, version and creation date included',
    seen: serviceOperator(2025),
    send: put(`${key}?api-version=2024-11-01`, {
      properties: { kty: 'RSA', keySize: 3072, attributes: { enabled: true } },
    }),
    expect: answer(
      200,
      body('cja-cmk', {
        ...whole,
        attributes: { ...attributes, created: 'number' },
        keyUriWithVersion: new RegExp(`/keys/cja-cmk/${keyVersion}$`),
        'rotationPolicy?': notifyOnly,
      }),
    ),
  },
  {
    name: 'a key: it has the default rotation policy, which only notifies',
    seen: goSdk(2023),
    send: get(`${key}?api-version=2022-11-01`),
    expect: answer(200, body('cja-cmk', { ...whole, rotationPolicy: notifyOnly })),
  },
  {
    name: 'a version of a key',
    seen: goSdk(2023),
    send: get(`${key}/versions/${keyVersion}?api-version=2022-11-01`),
    expect: answer(200, body(keyVersion, whole, `keys/cja-cmk/versions/${keyVersion}`)),
  },
  {
    name: 'the versions of a key: without type, size and operations',
    seen: goSdk(2023),
    send: get(`${key}/versions?api-version=2022-11-01`),
    expect: answer(200, {
      value: [body(keyVersion, { keyUri: uri, keyUriWithVersion: versionUri }, `keys/cja-cmk/versions/${keyVersion}`)],
    }),
  },
  {
    name: 'the keys of a vault: without type, size, operations and version; no link on the last page',
    seen: goSdk(2023),
    send: get(`${vault}/keys?api-version=2022-11-01`),
    expect: answer(200, { value: [body('cja-cmk', { keyUri: uri })] }),
  },
  {
    name: 'a disabled key: only one field differs',
    seen: serviceOperator(2025),
    lay: (state) => {
      for (const version of keyOf(state).versions) version.enabled = false;
    },
    send: get(`${key}?api-version=2024-11-01`),
    expect: answer(
      200,
      body('cja-cmk', { ...whole, attributes: { ...attributes, enabled: is(false) }, rotationPolicy: notifyOnly }),
    ),
  },
  {
    name: "an error of the vault's data plane, passed on by ARM: 400, not 403",
    seen: usersReport(2022),
    lay: (state) => {
      state.settings.vaultAuthorizationDelay = 60_000;
      for (const one of state.roleAssignments) one.visibleAt = Date.now() - 1000;
    },
    send: get(`${key}?api-version=2021-11-01-preview`),
    expect: answer(
      400,
      refusal(
        'ForbiddenByRbac',
        /^\[ForbiddenByRbac \(Forbidden\)\] Caller is not authorized[^]+Caller: name=KeyVault\/ManagementPlane;appid=[^]+Action: 'Microsoft\.KeyVault\/vaults\/keys\/read'[^]+Assignment: \(not found\)/,
      ),
    ),
  },
];
