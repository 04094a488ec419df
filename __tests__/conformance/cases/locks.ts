/** Locks and diagnostic settings. */
import { groupScope } from '../../../emulator/tenants/names.ts';
import { answer, azureCli, cloudCustodian, type RecordedCase } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { asOwner, get, put, vault } from './places.ts';

const locks = `${vault}/providers/Microsoft.Authorization/locks`;

function lock(id: RegExp): Shape {
  return {
    properties: { level: is('CanNotDelete'), notes: 'string' },
    id,
    type: is('Microsoft.Authorization/locks'),
    name: 'string',
  };
}

export const lockCases: readonly RecordedCase[] = [
  {
    name: 'a lock is created',
    seen: azureCli(2021),
    lay: asOwner,
    send: put(`${locks}/keep?api-version=2016-09-01`, { properties: { level: 'CanNotDelete' } }),
    expect: answer(201, {
      properties: { level: is('CanNotDelete') },
      id: /\/vaults\/kv-contoso-cja\/providers\/Microsoft\.Authorization\/locks\/keep$/,
      type: is('Microsoft.Authorization/locks'),
      name: is('keep'),
    }),
  },
  {
    name: 'the locks of a vault',
    seen: cloudCustodian(2019),
    send: get(`${locks}?api-version=2016-09-01`),
    expect: answer(200, { value: [lock(/\/vaults\/kv-contoso-cja\/providers\/Microsoft\.Authorization\/locks\//i)] }),
  },
  {
    name: 'the locks of a vault without locks',
    seen: cloudCustodian(2019),
    lay: (state) => {
      state.locks = [];
    },
    send: get(`${locks}?api-version=2016-09-01`),
    expect: answer(200, { value: [] }),
  },
  {
    name: 'the locks of a vault include those of its group',
    seen: cloudCustodian(2019),
    lay: (state) => {
      for (const one of state.locks) one.scope = groupScope;
    },
    send: get(`${locks}?api-version=2016-09-01`),
    expect: answer(200, { value: [lock(/\/resourceGroups\/rg-cja\/providers\/Microsoft\.Authorization\/locks\//i)] }),
  },
];

const settings = `${vault}/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview`;

export const diagnosticCases: readonly RecordedCase[] = [
  {
    name: 'the diagnostic settings: IDs in lower case, null for what is not set',
    seen: azureCli(2024),
    lay: asOwner,
    send: get(settings),
    expect: answer(200, {
      value: [
        {
          id: /^\/subscriptions\/[0-9a-f-]{36}\/resourcegroups\/rg-cja\/providers\/microsoft\.keyvault\/vaults\/kv-contoso-cja\/providers\/microsoft\.insights\/diagnosticSettings\/audit-to-workspace$/,
          type: is('Microsoft.Insights/diagnosticSettings'),
          name: is('audit-to-workspace'),
          location: 'string|null',
          kind: 'null',
          tags: 'null',
          properties: {
            storageAccountId: 'string|null',
            serviceBusRuleId: 'null',
            workspaceId: 'string|null',
            eventHubAuthorizationRuleId: 'string|null',
            eventHubName: 'string|null',
            metrics: [],
            logs: [
              {
                category: 'string|null',
                categoryGroup: 'string|null',
                enabled: 'boolean',
                retentionPolicy: { enabled: is(false), days: is(0) },
              },
            ],
            logAnalyticsDestinationType: 'string|null',
          },
          identity: 'null',
        },
      ],
    }),
  },
  {
    name: 'no diagnostic settings',
    seen: azureCli(2024),
    lay: (state) => {
      asOwner(state);
      state.diagnosticSettings = [];
    },
    send: get(settings),
    expect: answer(200, { value: [] }),
  },
];
