/** Resources of Azure Monitor: what each must contain, and what Azure adds. */
import { describe, expect, test } from '@jest/globals';
import { cloudWith, group, roles, subscription, type TestCloud } from '../arm/azure.ts';
import { callArm } from '../arm/call-arm.ts';

const workspace = `${group}/providers/Microsoft.OperationalInsights/workspaces/logs`;
const insights = (type: string) => `${group}/providers/Microsoft.Insights/${type}/one`;
const versions: readonly (readonly [string, string])[] = [
  ['OperationalInsights', '2025-07-01'],
  ['actionGroups', '2023-01-01'],
  ['activityLogAlerts', '2020-10-01'],
  ['scheduledQueryRules', '2023-12-01'],
  ['dataCollectionRules', '2023-03-11'],
];

function put(cloud: TestCloud, path: string, properties: object) {
  const [, api = ''] = versions.find(([type]) => path.includes(type)) ?? [];
  return callArm(cloud, 'PUT', path, { api, body: { location: 'eastus2', properties } });
}

/** A workspace with a table, and an action group. */
async function monitored(): Promise<TestCloud> {
  const cloud = cloudWith([roles.contributor], (state) => {
    const [one] = state.subscriptions;
    if (one) one.providers['Microsoft.OperationalInsights'] = 'Registered';
  });
  expect((await put(cloud, workspace, {})).status).toBe(201);
  const columns = [{ name: 'TimeGenerated', type: 'dateTime' }];
  const table = await put(cloud, `${workspace}/tables/Beat_CL`, { schema: { name: 'Beat_CL', columns } });
  expect(table.status).toBe(200);
  const notified = await put(cloud, insights('actionGroups'), { groupShortName: 'cmk', enabled: true });
  expect(notified.status).toBe(201);
  return cloud;
}

const activity = {
  scopes: [`/subscriptions/${subscription}`],
  condition: { allOf: [{ field: 'category', equals: 'Administrative' }] },
  actions: { actionGroups: [{ actionGroupId: insights('actionGroups') }] },
};
const query = {
  scopes: [workspace],
  severity: 1,
  evaluationFrequency: 'PT5M',
  windowSize: 'PT15M',
  criteria: { allOf: [{ query: 'Beat_CL', timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }] },
  actions: { actionGroups: [insights('actionGroups')] },
};
const collection = {
  streamDeclarations: { 'Custom-Beat_CL': { columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
  destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: workspace }] },
  dataFlows: [{ streams: ['Custom-Beat_CL'], destinations: ['logs'], outputStream: 'Custom-Beat_CL' }],
};
const flow = (change: object) => ({ dataFlows: [{ ...collection.dataFlows[0], ...change }] });

describe('refuses', () => {
  test.each<[string, string, object]>([
    ['an action group with a long short name', 'actionGroups', { groupShortName: 'cja-cmk-alerts', enabled: true }],
    ['an alert without a scope', 'activityLogAlerts', { ...activity, scopes: [] }],
    ['an alert on another subscription', 'activityLogAlerts', { ...activity, scopes: ['/subscriptions/other'] }],
    ['an alert without a category', 'activityLogAlerts', { ...activity, condition: { allOf: [] } }],
    [
      'a condition without a value',
      'activityLogAlerts',
      { ...activity, condition: { allOf: [...activity.condition.allOf, { field: 'status' }] } },
    ],
    [
      'an action group that does not exist',
      'activityLogAlerts',
      { ...activity, actions: { actionGroups: [{ actionGroupId: 'x' }] } },
    ],
    ['a window that Azure does not offer', 'scheduledQueryRules', { ...query, windowSize: 'PT20M' }],
    ['a window shorter than the frequency', 'scheduledQueryRules', { ...query, evaluationFrequency: 'PT30M' }],
    ['a severity that does not exist', 'scheduledQueryRules', { ...query, severity: 5 }],
    ['a criterion without a query', 'scheduledQueryRules', { ...query, criteria: { allOf: [{ operator: 'Equals' }] } }],
    ['a workspace that does not exist', 'scheduledQueryRules', { ...query, scopes: [`${workspace}-other`] }],
    [
      'a stream that is not declared',
      'dataCollectionRules',
      { ...collection, ...flow({ streams: ['Custom-Other_CL'] }) },
    ],
    [
      'a destination that is not declared',
      'dataCollectionRules',
      { ...collection, ...flow({ destinations: ['other'] }) },
    ],
    [
      'a table that does not exist',
      'dataCollectionRules',
      { ...collection, ...flow({ outputStream: 'Custom-Other_CL' }) },
    ],
  ])('%s', async (_, type, properties) => {
    expect((await put(await monitored(), insights(type), properties)).status).toBe(400);
  });

  test.each(['Beat', 'Beat_CL'])('a table %s without its suffix or its time column', async (name) => {
    const answer = await put(await monitored(), `${workspace}/tables/${name}`, { schema: { name, columns: [] } });
    expect(answer.status).toBe(400);
  });
});

test('accepts complete resources, also a second time, and lists them', async () => {
  const cloud = await monitored();
  for (const [type, properties] of [
    ['activityLogAlerts', activity],
    ['scheduledQueryRules', query],
    ['dataCollectionRules', collection],
  ] as const) {
    expect((await put(cloud, insights(type), properties)).status).toBe(201);
    expect((await put(cloud, insights(type), properties)).status).toBe(200);
    const [, api = ''] = versions.find(([each]) => each === type) ?? [];
    const all = await callArm(cloud, 'GET', insights(type).replace(/\/one$/, ''), { api });
    expect(all).toMatchObject({ status: 200, body: { value: [{ name: 'one', properties }] } });
  }
});

test('a data collection rule gets an endpoint and an id, and a workspace is deleted with its tables', async () => {
  const cloud = await monitored();
  expect(await put(cloud, insights('dataCollectionRules'), collection)).toMatchObject({
    body: {
      properties: {
        immutableId: expect.stringMatching(/^dcr-[0-9a-f]{32}$/),
        endpoints: {
          logsIngestion: expect.stringMatching(/^https:\/\/one-[0-9a-f]{4}\.eastus2-1\.ingest\.monitor\.azure\.com$/),
        },
      },
    },
  });
  expect((await callArm(cloud, 'DELETE', workspace, { api: '2025-07-01' })).status).toBe(200);
  expect((cloud.state.monitorResources ?? []).map(({ type }) => type)).toEqual([
    'Microsoft.Insights/actionGroups',
    'Microsoft.Insights/dataCollectionRules',
  ]);
});
