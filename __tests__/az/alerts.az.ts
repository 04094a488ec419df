/** What infra/alerts.sh creates with the real az CLI: each rule of its files exactly once, and what the rules need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vault } from '../../emulator/tenants/foundation.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  groupName,
  groupScope,
  location,
  subscriptionId,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { useCloud } from '../bundle/harness.ts';
import { administeredTenant, useAz } from './az.ts';
import { root } from './identities.ts';

const harness = useCloud(() => {
  const state = administeredTenant();
  state.resourceGroups.push({ subscriptionId, name: groupName, location, tags: {} });
  state.vaults.push(vault());
  return state;
});
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const folder = join(root, 'infra', 'alerts');

const address = 'security@contoso.example';
const usual = ['--resource-group', groupName, '--vault-name', vaultName, '--email', address, '--yes'];
const everything = ['--adobe-principal-id', adobePrincipalId, '--verify-credential-id', clientId];
const makeAlerts = (...more: readonly string[]) => az.script(join(root, 'infra', 'alerts.sh'), ...usual, ...more);

const named = (type: string) =>
  (state().monitorResources ?? []).filter((one) => one.type.endsWith(`/${type}`)).map(({ id }) => id.split('/').at(-1));
const contents = () => {
  const { diagnosticSettings, monitorResources = [] } = structuredClone(state());
  return { monitorResources, diagnosticSettings };
};

test('the usual alerts: their rules, the workspace, the action group and the audit log', async () => {
  const dry = await az.script(join(root, 'infra', 'alerts.sh'), ...usual.slice(0, -1));
  expect([dry.exitCode, contents().monitorResources]).toEqual([0, []]);
  const made = await makeAlerts();
  expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('alert') });
  const rules =
    'vault-deleted vault-changed grant-removed access-denied guard-removed alerts-changed alerts-muted service-health';
  expect(named('activityLogAlerts')).toEqual(rules.split(' ').map((name) => `cja-cmk-${name}`));
  expect(named('scheduledQueryRules')).toEqual(['cja-cmk-key-changed', 'cja-cmk-adobe-refused']);
  expect([named('workspaces'), named('actionGroups')]).toEqual([['cja-cmk-logs'], ['cja-cmk-alerts']]);
  expect(state().diagnosticSettings).toMatchObject([
    { scope: vaultScope, name: 'cja-cmk-audit', logs: [{ category: 'AuditEvent', enabled: true }] },
  ]);
  expect(made.stdout).toContain('Not watched: whether verification still runs');
  const health = ['monitor', 'activity-log', 'alert', 'show', '-g', groupName, '-n', 'cja-cmk-service-health'];
  expect(await az.json(...health, '--query', 'condition.allOf[2].containsAny')).toEqual(['East US 2', 'Global']);
});

/** Values of the placeholders in the files, for the options of `everything`. */
const values: Readonly<Record<string, string>> = {
  subscriptionId: `/subscriptions/${subscriptionId}`,
  groupId: groupScope,
  vaultId: vaultScope,
  watched: groupScope,
  region: 'East US 2',
  keyName: 'cja-cmk',
  adobeAppId,
  adobePrincipalId,
  verifyCredentialId: clientId,
  silentAfterHours: '26',
  workspaceId: `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/cja-cmk-logs`,
};
const receiver = `${groupScope}/providers/Microsoft.Insights/actionGroups/cja-cmk-alerts`;
/** Names that are all of a string stand for a list. */
const lists: Readonly<Record<string, unknown>> = {
  receivers: [{ actionGroupId: receiver }],
  receiverIds: [receiver],
  guarded: [groupScope],
};
const filled = (text: string) =>
  text
    .replaceAll(/"\{(receivers|receiverIds|guarded)\}"/g, (_, name: string) => JSON.stringify(lists[name]))
    .replaceAll(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);

test('each rule has exactly the properties of its file', async () => {
  await makeAlerts(...everything);
  const rules = (state().monitorResources ?? []).filter(({ type }) => /[aA]lerts$|QueryRules$/.test(type));
  expect(rules).toHaveLength(readdirSync(folder).filter((name) => name.endsWith('.json')).length);
  for (const { id, properties } of rules) {
    const name = id.split('/cja-cmk-').at(-1) ?? '';
    const query = existsSync(join(folder, `${name}.kql`)) ? readFileSync(join(folder, `${name}.kql`), 'utf8') : '';
    const file = readFileSync(join(folder, `${name}.json`), 'utf8').replace('"{query}"', () => JSON.stringify(query));
    expect(properties).toEqual(JSON.parse(filled(file)));
  }
});

test('a second run leaves everything as it is', async () => {
  const first = await makeAlerts(...everything);
  expect(first).toMatchObject({ exitCode: 0 });
  const made = contents();
  const second = await makeAlerts(...everything);
  expect([second.exitCode, second.stdout]).toEqual([0, expect.not.stringContaining('Done: make')]);
  const byId = (one: typeof made) => one.monitorResources.toSorted((a, b) => a.id.localeCompare(b.id));
  expect({ ...contents(), monitorResources: byId(contents()) }).toEqual({ ...made, monitorResources: byId(made) });
});

test("without the right to send the directory's logs, it prints the command for a Security Administrator", async () => {
  const made = await makeAlerts('--entra-logs');
  expect(made).toMatchObject({ exitCode: 3 });
  expect(made.stdout).toMatch(
    /A Security Administrator runs:\n {2}az rest --method PUT --url \/providers\/microsoft\.aadiam\/diagnosticSettings\/cja-cmk /,
  );
});

test('a receiver who unsubscribed gets nothing, which is said', async () => {
  await makeAlerts();
  const emailReceivers = [{ name: 'email', emailAddress: address, status: 'Disabled' }];
  for (const one of state().monitorResources ?? [])
    if (one.id === receiver) Object.assign(one.properties, { emailReceivers });
  expect((await makeAlerts()).stdout).toContain(`cja-cmk-alerts does not send to ${address}.`);
});

test('an existing action group and an existing workspace are used', async () => {
  await makeAlerts('--prefix', 'other');
  const group = `${groupScope}/providers/Microsoft.Insights/actionGroups/other-alerts`;
  const workspace = `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/other-logs`;
  const where = ['--resource-group', groupName, '--vault-name', vaultName, '--yes'];
  const more = ['--action-group', group, '--workspace', workspace, '--watch', 'subscription', '--silent-after', '8'];
  const script = join(root, 'infra', 'alerts.sh');
  const made = await az.script(script, ...where, ...more, '--verify-credential-id', clientId);
  expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('alert') });
  expect([named('workspaces'), named('actionGroups')]).toEqual([['other-logs'], ['other-alerts']]);
  expect(state().diagnosticSettings).toHaveLength(1);
  const rule = (name: string) => (state().monitorResources ?? []).find(({ id }) => id.endsWith(`/cja-cmk-${name}`));
  expect(rule('grant-removed')?.properties['scopes']).toEqual([`/subscriptions/${subscriptionId}`]);
  expect(JSON.stringify(rule('verify-not-signed-in')?.properties)).toContain('let longest = 8h;');
});
