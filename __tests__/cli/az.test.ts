/**
 * `--sign-in az` with a program in place of the Azure CLI that prints what az 2.90 was seen to print; `__tests__/az/cli.az.ts` runs
 * the real one.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, pipelinePrincipalId, subscriptionId, tenantId } from '../../emulator/tenants/names.ts';
import { openAz } from '../../src/hosts/terminal/az.ts';
import { accessToken, clientOf } from '../emulator/client.ts';
import { runCli } from './run-cli.ts';
import { target } from './target.ts';

let cloud: RunningCloud;
const folder = mkdtempSync(join(tmpdir(), 'az-stub-'));

beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.stop();
});
beforeEach(() => cloud.reset('ready'));

interface Stub {
  readonly account?: object;
  readonly tokens?: Readonly<Record<string, string>>;
  /** What `get-access-token` prints instead. */
  readonly error?: string;
}

/** A program named az, and the environment in which it is found. */
function install({ account, tokens = {}, error = '' }: Stub): Record<string, string> {
  const file = join(folder, 'az');
  writeFileSync(
    file,
    `#!${process.execPath}
const args = process.argv.slice(2).join(' ');
const { account, tokens, error } = ${JSON.stringify({ account, tokens, error })};
const fail = (text) => { process.stderr.write(text + '\\n'); process.exit(1); };
if (account === undefined) fail("ERROR: Please run 'az login' to setup account.");
if (args.startsWith('account show')) process.stdout.write(JSON.stringify(account));
else if (error !== '') fail(error);
else {
  const { assignedIdentityInfo, cloudShellID } = account.user;
  const takesNone = assignedIdentityInfo !== undefined || cloudShellID === true;
  if (takesNone && args.includes('--tenant')) fail("ERROR: Tenant shouldn't be specified for managed identity account");
  const [, scope = ''] = /--scope (\\S+)/.exec(args) ?? [];
  process.stdout.write(JSON.stringify({ accessToken: tokens[scope], expires_on: Date.now() / 1000 + 3600 }));
}
`,
  );
  chmodSync(file, 0o755);
  const ids = { AZURE_TENANT_ID: '', AZURE_CLIENT_ID: '', AZURE_SUBSCRIPTION_ID: '' };
  return { ...ids, PATH: [folder, process.env['PATH']].join(delimiter) };
}

const person = { id: subscriptionId, tenantId, user: { name: 'ada@contoso.com', type: 'user' } };
const verify = ['verify', '--sign-in', 'az', ...target];

async function tokensOfPipeline(): Promise<Record<string, string>> {
  const client = clientOf(cloud);
  try {
    const of = (resource: string) => accessToken(cloud, client, resource);
    return {
      'https://management.azure.com/.default': await of('https://management.azure.com'),
      'https://graph.microsoft.com/.default': await of('https://graph.microsoft.com'),
    };
  } finally {
    client.close();
    cloud.transcript.length = 0;
  }
}

test('reads with the rights of whom az is signed in as, in its tenant and subscription, and says so', async () => {
  const environment = install({ account: person, tokens: await tokensOfPipeline() });
  const { exitCode, stdout, stderr } = await runCli([...verify, '--json'], { cloud, environment });
  expect(stderr).toContain('Access tokens of ada@contoso.com, by az.');
  expect(JSON.parse(stdout)).toMatchObject({
    run: { actor: 'ada@contoso.com' },
    inputs: { 'tenant-id': tenantId, 'subscription-id': subscriptionId },
  });
  expect([exitCode, cloud.transcript.filter(({ service }) => service === 'entra')]).toEqual([0, []]);
});

test('is not asked where an input is invalid, and all that are invalid are named', async () => {
  const environment = { ...install({}), CJA_CMK_FAILON: 'never' };
  const { exitCode, stderr } = await runCli([...verify, '--key-size', '1'], { cloud, environment });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('key-size (1) must')]);
  expect(stderr).toContain('did you mean CJA_CMK_FAIL_ON?');
  expect(stderr).not.toContain('az login');
});

const other = '11111111-2222-4333-8444-555555555555';
const arm = 'https://management.azure.com/.default';

/** As az's login_with_managed_identity and Cloud Shell write it. */
test.each([
  ['systemAssignedIdentity', { assignedIdentityInfo: 'MSI', type: 'servicePrincipal' }],
  ['userAssignedIdentity', { assignedIdentityInfo: `MSIClient-${clientId}`, type: 'servicePrincipal' }],
  ['ada@contoso.com', { cloudShellID: true, type: 'user' }],
])('takes a session whose tokens take no tenant: %s, %j', async (name, user) => {
  const account = { id: subscriptionId, tenantId, user: { name, ...user } };
  const environment = install({ account, tokens: await tokensOfPipeline() });
  const opened = await openAz(environment);
  const client = user.type === 'user' ? pipelinePrincipalId : clientId;
  expect(opened).toMatchObject({ source: { who: name }, environment: { 'INPUT_CLIENT-ID': client } });
  const elsewhere = openAz({ ...environment, AZURE_TENANT_ID: other });
  await expect(elsewhere).rejects.toMatchObject({ code: 'AzOtherTenant', about: other });
});

const expired = 'ERROR: AADSTS70043: The refresh token has expired. Run the command below: az login --scope x';
const refused = 'ERROR: Connection refused by the proxy';

test.each<[string, Stub | undefined, string, object]>([
  ['is not installed', undefined, tenantId, { code: 'AzNotFound' }],
  ['is not signed in', {}, tenantId, { code: 'AzSignedOut' }],
  ['has a sign-in that expired', { account: person, error: expired }, tenantId, { code: 'AzSignedOut' }],
  ['is signed in to another tenant', { account: person, error: 'ERROR: The' }, other, { code: 'AzOtherTenant' }],
  ['fails', { account: person, error: refused }, tenantId, { code: 'AzFailed', about: refused }],
])('az that %s', async (_what, stub, tenant, error) => {
  const found = stub === undefined ? { ...install({}), PATH: join(folder, 'empty') } : install(stub);
  const opening = openAz({ ...found, AZURE_TENANT_ID: tenant }).then(({ source }) => source.accessToken(arm));
  await expect(opening).rejects.toMatchObject(error);
});
