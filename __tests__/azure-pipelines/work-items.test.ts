/** The work item of an incident, from the first failure to the resolution, as a script of AzureCLI@2 keeps it. */
import { readAgentLog } from '../../emulator/azure-pipelines/agent-log.ts';
import type { WorkItemState } from '../../emulator/job-state.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { keyName, vaultName } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines } from '../../emulator/tenants/trusted-jobs.ts';
import { atNight, someByDay } from '../at-night.ts';
import { versionOf } from '../bundle/verify/cases.ts';
import { runScript } from './run-script.ts';

let cloud: RunningCloud;
const records = () => cloud.cloud.state.azurePipelines;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(() => {
  cloud.reset('ready');
  trustAzurePipelines(cloud.cloud.state);
});
afterAll(() => cloud.stop());

function setEnabled(enabled: boolean): void {
  versionOf(cloud.cloud.state).enabled = enabled;
}

/** One run, and its requests about work items as `METHOD rest-of-the-path`. */
async function verify(more: readonly string[] = [], environment: Readonly<Record<string, string | undefined>> = {}) {
  cloud.transcript.length = 0;
  const { exitCode, stdout, stderr, files } = await runScript(cloud, ['verify', '--drift-issue', ...more], environment);
  const asked = cloud.transcript
    .filter(({ path }) => path.includes('/_apis/wit/'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/^.*\/_apis\/wit\/|\?.*$/g, '')}`);
  const written = asked.filter((line) => !line.startsWith('GET ') && line !== 'POST wiql');
  const { issues, shown, misread } = readAgentLog(stdout);
  expect(misread).toEqual([]);
  const warnings = issues.filter(({ type }) => type === 'warning').map(({ message }) => message);
  return { exitCode, asked, written, warnings: warnings.join('\n'), log: shown + stderr, files };
}

function theItem(): WorkItemState {
  const [item, ...more] = records().workItems;
  if (item === undefined || more.length > 0) throw new Error(`${records().workItems.length} work items`);
  return item;
}

test('opened, left as it is, updated with a comment, closed with a comment; the next one is a new work item', async () => {
  expect((await verify()).asked).toEqual(['GET workitemtypes/Task/states', 'POST wiql']);

  setEnabled(false);
  const opened = await verify();
  expect([opened.exitCode, opened.written, opened.log]).toEqual([
    1,
    ['POST workitems/$Task'],
    expect.stringContaining('Drift issue: opened #1.'),
  ]);
  expect(theItem()).toMatchObject({ type: 'Task', markdown: ['System.Description'], comments: [] });
  const { fields } = theItem();
  expect(fields).toMatchObject({ 'System.State': 'New', 'System.Tags': 'cja-cmk' });
  expect(fields['System.Title']).toMatch(new RegExp(` is disabled \\(key ${keyName} in vault ${vaultName}\\)$`));
  expect(fields['System.Description']).toContain('az keyvault key set-attributes');
  expect(fields['System.Description']).not.toContain('<!--');

  const before = structuredClone(theItem());
  expect((await verify()).written).toEqual([]);
  expect(theItem()).toEqual(before);

  theItem().fields['System.Title'] = 'Can wait';
  expect((await verify()).written).toEqual(['PATCH workitems/1']);
  expect(theItem()).toEqual(before);

  const [vault] = cloud.cloud.state.vaults;
  delete vault?.enablePurgeProtection;
  expect((await verify()).written).toEqual(['POST workItems/1/comments', 'PATCH workitems/1']);
  expect(theItem().comments.at(-1)).toMatchObject({
    format: 'markdown',
    text: expect.stringMatching(/^Now also fails: `vault-purge-protection`\./),
  });

  setEnabled(true);
  if (vault !== undefined) vault.enablePurgeProtection = true;
  expect((await verify()).written).toEqual(['PATCH workitems/1', 'POST workItems/1/comments']);
  expect(theItem().fields['System.State']).toBe('Closed');
  expect(theItem().comments.at(-1)?.text).toMatch(/^Resolved after /);

  setEnabled(false);
  expect((await verify()).written).toEqual(['POST workitems/$Task']);
  expect(records().workItems.map((item) => item.fields['System.State'])).toEqual(['Closed', 'New']);
});

test("closing is the type's own state of category Completed", async () => {
  setEnabled(false);
  await verify(['--work-item-type', 'Issue']);
  setEnabled(true);
  await verify(['--work-item-type', 'Issue']);
  expect([theItem().type, theItem().fields['System.State']]).toEqual(['Issue', 'Done']);
});

test('a work item that somebody else created, or of another key, is left alone', async () => {
  setEnabled(false);
  await verify();
  const own = structuredClone(theItem());
  const other = { ...own.fields, 'System.Description': 'cja-cmk-action: vault=/another key=cja-cmk' };
  records().workItems = [
    { ...own, createdBy: '00000000-0000-4000-8000-00000000ada0' },
    { ...own, id: 2, fields: other },
  ];
  expect((await verify()).written).toEqual(['POST workitems/$Task']);
});

atNight('one that somebody removed is not gone on with', async () => {
  setEnabled(false);
  await verify();
  theItem().fields['System.State'] = 'Removed';
  expect((await verify()).written).toEqual(['POST workitems/$Task']);
});

test('more work items than are read hide none for long: one is created, and found again', async () => {
  setEnabled(false);
  await verify();
  const other = { ...theItem().fields, 'System.Description': 'cja-cmk-action: vault=/another key=cja-cmk' };
  const more = Array.from({ length: 200 }, (_, index) => ({
    ...structuredClone(theItem()),
    id: index + 2,
    fields: other,
  }));
  records().workItems.push(...more);
  const { written, warnings } = await verify();
  expect([written, warnings]).toEqual([['POST workitems/$Task'], expect.stringContaining('than were read')]);
  expect((await verify()).written).toEqual([]);
});

test('the incident ticket says since when: by the work item, and for a finding that came later by its comment', async () => {
  setEnabled(false);
  const lost = ['--confirmed-key-uri', `https://${vaultName}.vault.azure.net/keys/${keyName}`];
  await verify(lost);
  theItem().createdAt = '2026-11-01T05:17:00.1Z';
  const seen = async () => {
    const { files } = await verify([...lost, '--incident-ticket-file', 'ticket.txt']);
    return /First seen by our check: (.*?)\./.exec(files['ticket.txt'] ?? '')?.[1];
  };
  expect(await seen()).toBe('1 November 2026, 05:17 UTC');
  const { createdBy } = theItem();
  const told = { text: 'Now also fails: `key-enabled`. Observed in run 4.', format: 'markdown' as const, createdBy };
  const silent = { ...told, text: 'x', createdAt: '2026-11-03T05:17:00Z' };
  theItem().comments.push(...Array.from({ length: 210 }, () => silent), { ...told, createdAt: '2026-11-09T05:17:00Z' });
  theItem().comments.push({ ...told, createdBy: 'mallory', createdAt: '2026-11-12T05:17:00Z' });
  expect(await seen()).toBe('9 November 2026, 05:17 UTC');
});

const server = (address: string) => ({ SYSTEM_COLLECTIONURI: address });

test.each<[string, Readonly<Record<string, string | undefined>>]>(
  someByDay(
    [
      ['a host that only begins like it', server('https://dev.azure.com.evil.example/contoso/')],
      ['no project', { SYSTEM_TEAMPROJECTID: undefined }],
      ['a server of one’s own', server('https://tfs.contoso.example/DefaultCollection/')],
      ['a host below one that ends like it', server('https://a.b.visualstudio.com/')],
      ['plain HTTP', server('http://dev.azure.com/contoso/')],
      ['another port', server('https://dev.azure.com:8443/contoso/')],
      ['no address', { SYSTEM_COLLECTIONURI: undefined }],
    ],
    2,
  ),
)('the token is not sent to %s: a warning, and the result stays', async (_what, environment) => {
  const { exitCode, asked, warnings } = await verify([], environment);
  expect([exitCode, asked]).toEqual([0, []]);
  expect(warnings).toMatch(/^Drift issue: not updated, since SYSTEM_/);
  expect(cloud.connections.filter(({ host }) => !/azure|microsoft/.test(host) || host.includes('evil'))).toEqual([]);
});

test.each(['none', 'read'] as const)(
  'a build service with the permission %s: a warning, and the result stays',
  async (permission) => {
    records().workItemPermission = permission;
    for (const [enabled, exitCode] of [
      [true, 0],
      [false, 1],
    ] as const) {
      setEnabled(enabled);
      const run = await verify();
      expect([run.exitCode, records().workItems]).toEqual([exitCode, []]);
      expect(run.warnings.includes('edit work items in this node')).toBe(!enabled || permission === 'none');
    }
  },
);
