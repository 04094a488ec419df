/** What `ensure` never does, whatever it finds: a person may have done that on purpose. */
import { challenge } from '../../emulator/faults/challenge.ts';
import type { Fault } from '../../emulator/faults.ts';
import type { CloudState, SubscriptionStateName } from '../../emulator/state.ts';
import { roles, subscriptionScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { keyUri, vaultOf } from './cases.ts';
import { useCloud, writes } from './harness.ts';

const harness = useCloud();

type Case = [
  what: string,
  tenant: TenantName,
  change: (state: CloudState) => void,
  says: string,
  inputs?: Record<string, string>,
];

const confirmed = { 'confirmed-key-uri': keyUri };
const none = () => {};

const inHardware = { 'key-type': 'RSA-HSM' };
const withoutKey = (subscription: SubscriptionStateName) => (state: CloudState) => {
  for (const one of state.subscriptions) one.state = subscription;
  vaultOf(state).keys = [];
};

/** Each case leaves the cloud exactly as it was, fails, and names what a person has to do. */
const cases: Case[] = [
  ['re-enables a disabled key', 'key-disabled', none, 'az keyvault key set-attributes'],
  [
    'recovers a deleted vault without being asked',
    'vault-deleted',
    (state) => void grantRole(state, roles.reader, subscriptionScope),
    'az keyvault recover',
  ],
  [
    'creates a vault after a confirmation',
    'group-only',
    none,
    'Never create a vault of that name or a new key instead',
    confirmed,
  ],
  [
    "writes to another tenant's vault",
    'vault-of-former-tenant',
    (state) => {
      const vault = vaultOf(state);
      delete vault.enablePurgeProtection;
      vault.keys.splice(0);
      state.locks = [];
      grantRole(state, roles.userAccessAdministrator, subscriptionScope);
    },
    'belongs to tenant',
    { 'delete-lock': 'true' },
  ],
  ['restores a grant after a confirmation, unasked', 'grant-missing', none, 'Give Adobe its role', confirmed],
  ['writes to a disabled subscription', 'ready', withoutKey('Disabled'), 'subscription-not-writable'],
  ['asks a standard vault for a key in hardware', 'ready', withoutKey('Enabled'), 'vault-not-premium', inHardware],
  [
    'needs a provider that is not registered',
    'group-only',
    (state) => {
      grantRole(state, roles.reader, subscriptionScope);
      for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
    },
    'provider-not-registered',
  ],
  [
    'asks for a location that is no region',
    'empty',
    (state) => void grantRole(state, roles.reader, subscriptionScope),
    'location-unknown',
    { location: 'useast', 'create-resource-group': 'true' },
  ],
];

describe('ensure never', () => {
  test.each(cases)('%s', async (_, tenant, change, says, inputs = {}) => {
    harness.cloud.reset(tenant);
    change(harness.cloud.cloud.state);
    const before = structuredClone(harness.cloud.cloud.state);
    const { exitCode, outputs, log } = await harness.run(inputs);
    expect(writes(harness.cloud)).toEqual([]);
    expect(harness.cloud.cloud.state).toEqual(before);
    expect([exitCode, outputs['changes'], outputs['ready'], outputs['ticket']]).toEqual([1, '[]', 'false', '']);
    expect(log).toContain(says);
  });
});

const error = { code: 'ExpiredAuthenticationToken', message: 'The access token expiry UTC time is earlier than now.' };
const expired: Fault = { kind: 'answer', status: 401, body: { error } };
const challenged: Fault = { kind: 'intercept', name: 'challenge', answer: challenge('documented') };

/** A PUT would replace each of them. */
const creations: [what: string, path: RegExp, make: (state: CloudState) => void][] = [
  ['vault', /\/vaults\/[^/?]+(?:\?|$)/, (state) => state.vaults.push(...tenants['access-policies']().vaults)],
  [
    'group',
    /\/resourceGroups\/[^/?]+(?:\?|$)/,
    (state) => state.resourceGroups.push(...tenants.ready().resourceGroups),
  ],
];

describe.each(creations)('a token that is rejected at the creation of a %s', (_what, path, make) => {
  const isCreation = (one: { readonly method: string; readonly path: string }) =>
    one.method === 'PUT' && path.test(one.path);
  const sent = () => harness.cloud.transcript.filter(isCreation).map(({ status }) => status);
  const inputs = { 'create-resource-group': 'true' };

  test.each([
    ['expired', expired],
    ['lacked claims', challenged],
  ] as const)('because it %s: what somebody creates meanwhile is not replaced', async (_why, fault) => {
    const { cloud } = harness;
    cloud.reset('empty');
    cloud.faults.push({ when: isCreation, do: fault, times: 1 });
    let isRejected = false;
    let isMade = false;
    cloud.onRequest = (request) => {
      if (isRejected && !isMade && request.host === 'login.microsoftonline.com') {
        isMade = true;
        make(cloud.cloud.state);
      }
      isRejected ||= isCreation(request);
    };
    const { exitCode } = await harness.run(inputs);
    expect([exitCode, isMade, sent()]).toEqual([0, true, [401]]);
  });
});
