/** Keys on the data plane, and their rotation. */
import { keyVersion } from '../../../emulator/tenants/names.ts';
import { answer, azureCli, goSdk, type RecordedCase, refusal } from '../case.ts';
import { is } from '../shape.ts';
import { asAdministrator, dataPlane, get, keyOf, post, put } from './places.ts';
import { attributes, bundle, newKey, policyAddress, rotationPolicy, setPolicy, version } from './vault-answers.ts';

export const vaultKeyCases: readonly RecordedCase[] = [
  {
    name: 'a key is created',
    seen: azureCli(2024),
    lay: asAdministrator,
    send: post(`${dataPlane}/keys/another/create?${version}`, newKey),
    expect: answer(200, bundle),
  },
  {
    name: 'a key is created disabled, with a tag',
    seen: azureCli(2023),
    lay: asAdministrator,
    send: post(`${dataPlane}/keys/another/create?${version}`, {
      kty: 'RSA',
      key_ops: ['encrypt', 'decrypt'],
      attributes: { enabled: false },
      tags: { owner: 'analytics' },
    }),
    expect: answer(200, {
      ...bundle,
      attributes: { ...attributes, enabled: is(false) },
      tags: { owner: is('analytics') },
    }),
  },
  {
    name: 'an invalid key name',
    seen: goSdk(2022),
    lay: asAdministrator,
    send: post(`${dataPlane}/keys/invalid%21@%23$/create?${version}`, { kty: 'RSA' }),
    expect: answer(400, refusal('BadParameter', /^The request URI contains an invalid name: invalid!@#\$$/)),
  },
  {
    name: 'one version of a key',
    seen: azureCli(2023),
    lay: asAdministrator,
    send: get(`${dataPlane}/keys/cja-cmk/${keyVersion}?${version}`),
    expect: answer(200, bundle),
  },
  {
    name: 'a key that does not exist',
    seen: goSdk(2022),
    lay: asAdministrator,
    send: get(`${dataPlane}/keys/nobody/?${version}`),
    expect: answer(
      404,
      refusal('KeyNotFound', /^A key with \(name\/id\) nobody was not found in this key vault\..+linkid=2125182$/),
    ),
  },
  {
    name: 'the versions of a key: ordered by ID, not by time; the next link is null',
    seen: azureCli(2023),
    lay: (state) => {
      asAdministrator(state);
      keyOf(state).versions.push({
        version: '0'.repeat(32),
        enabled: true,
        created: 1_900_000_000,
        updated: 1_900_000_000,
      });
    },
    send: get(`${dataPlane}/keys/cja-cmk/versions?maxresults=10&${version}`),
    expect: answer(200, {
      value: [{ kid: /\/keys\/cja-cmk\/[0-9a-f]{32}$/, attributes, 'tags?': {} }],
      nextLink: is(null),
    }),
  },
  {
    name: 'a key is rotated: the new version expires as its policy says',
    seen: azureCli(2023),
    lay: asAdministrator,
    before: [setPolicy],
    send: post(`${dataPlane}/keys/cja-cmk/rotate?${version}`),
    expect: answer(200, { ...bundle, attributes: { ...attributes, exp: 'number' } }),
  },
];

export const rotationCases: readonly RecordedCase[] = [
  {
    name: 'the default rotation policy',
    seen: goSdk(2022),
    lay: asAdministrator,
    send: get(policyAddress),
    expect: answer(200, {
      lifetimeActions: [{ trigger: { timeBeforeExpiry: is('P30D') }, action: { type: is('Notify') } }],
      attributes: is(null),
    }),
  },
  {
    name: 'a rotation policy is set',
    seen: azureCli(2023),
    lay: asAdministrator,
    send: setPolicy,
    expect: answer(200, rotationPolicy),
  },
  {
    name: 'a rotation policy set by the customer',
    seen: azureCli(2023),
    lay: asAdministrator,
    before: [setPolicy],
    send: get(policyAddress),
    expect: answer(200, rotationPolicy),
  },
  {
    name: 'a rotation policy is set in lower case, without a notification: returned in title case, with one',
    seen: goSdk(2022),
    lay: asAdministrator,
    send: put(policyAddress, {
      attributes: { expiryTime: 'P90D' },
      lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeBeforeExpiry: 'P30D' } }],
    }),
    expect: answer(200, rotationPolicy),
  },
];
