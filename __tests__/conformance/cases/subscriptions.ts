/** The subscription and its providers. */
import { subscriptionScope } from '../../../emulator/tenants/names.ts';
import { answer, azureCli, netSdk, nodeSdk, type RecordedCase, refusal } from '../case.ts';
import { is } from '../shape.ts';
import { asOwner, get, put, subscription, vault, vaultRequest } from './places.ts';

export const subscriptionCases: readonly RecordedCase[] = [
  {
    name: 'a subscription',
    seen: netSdk(2024),
    lay: asOwner,
    send: get(`${subscription}?api-version=2022-12-01`),
    expect: answer(200, {
      id: new RegExp(`^${subscriptionScope}$`),
      authorizationSource: is('RoleBased'),
      managedByTenants: [],
      'tags?': {},
      subscriptionId: 'guid',
      tenantId: 'guid',
      displayName: 'string',
      state: is('Enabled'),
      subscriptionPolicies: { locationPlacementId: 'string', quotaId: 'string', spendingLimit: 'string' },
    }),
  },
  {
    name: 'a provider that is not registered in the subscription',
    seen: azureCli(2024),
    tenant: 'group-only',
    lay: (state) => {
      for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
    },
    send: put(`${vault}?api-version=2023-07-01`, vaultRequest),
    expect: answer(
      409,
      refusal('MissingSubscriptionRegistration', /^The subscription is not registered .+'Microsoft\.KeyVault'/, {
        details: [
          {
            code: is('MissingSubscriptionRegistration'),
            target: is('Microsoft.KeyVault'),
            message: /not registered .+'Microsoft\.KeyVault'/,
          },
        ],
      }),
    ),
  },
  {
    name: 'a provider that was unregistered',
    seen: nodeSdk(2017),
    tenant: 'group-only',
    lay: (state) => {
      for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'Unregistered';
    },
    send: put(`${vault}?api-version=2023-07-01`, vaultRequest),
    expect: answer(
      409,
      refusal('MissingSubscriptionRegistration', /in 'Unregistered' state.+'Microsoft\.KeyVault'/, {
        'details?': [{ code: 'string', target: 'string', message: 'string' }],
      }),
    ),
  },
  {
    name: 'a provider with its registration state',
    seen: azureCli(2024),
    lay: asOwner,
    send: get(`${subscription}/providers/Microsoft.KeyVault?api-version=2022-09-01`),
    expect: answer(200, {
      id: /\/providers\/Microsoft\.KeyVault$/,
      namespace: is('Microsoft.KeyVault'),
      'authorizations?': [{ applicationId: 'guid', 'roleDefinitionId?': 'guid' }],
      resourceTypes: [
        {
          resourceType: 'string',
          locations: ['string'],
          apiVersions: ['string'],
          'defaultApiVersion?': 'string',
          'apiProfiles?': [{ profileVersion: 'string', apiVersion: 'string' }],
          'capabilities?': 'string',
        },
      ],
      registrationState: is('Registered'),
      'registrationPolicy?': is('RegistrationRequired'),
    }),
  },
  {
    name: 'a provider is registered',
    seen: azureCli(2022),
    lay: asOwner,
    send: { method: 'POST', url: `${subscription}/providers/Microsoft.KeyVault/register?api-version=2018-05-01` },
    expect: answer(200, {
      id: /\/providers\/Microsoft\.KeyVault$/,
      namespace: is('Microsoft.KeyVault'),
      'authorization?': { applicationId: 'guid', roleDefinitionId: 'guid' },
      'authorizations?': [{ applicationId: 'guid', 'roleDefinitionId?': 'guid' }],
      resourceTypes: [
        { resourceType: 'string', locations: ['string'], apiVersions: ['string'], 'capabilities?': 'string' },
      ],
      registrationState: is('Registered'),
      'registrationPolicy?': is('RegistrationRequired'),
    }),
  },
];
