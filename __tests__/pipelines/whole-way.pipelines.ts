/**
 * The examples as they stand, from a packed release, step by step as docs/azure-pipelines.md and docs/gitlab.md go
 * through them, with what reaches Teams and PagerDuty.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unpackTask } from '../../emulator/azure-pipelines/run-task.ts';
import { type Machine, type PipelineRun, pipelineMachine } from '../../emulator/pipelines/machine.ts';
import { runAzurePipeline } from '../../emulator/pipelines/run-azure-pipeline.ts';
import { type GitLabPipeline, runGitLabPipeline, type Started } from '../../emulator/pipelines/run-gitlab-pipeline.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import {
  adobeAppId,
  clientId,
  keyName,
  roles,
  subscriptionId,
  tenantId,
  vaultName,
} from '../../emulator/tenants/names.ts';
import { revokeRole } from '../../emulator/tenants/rights.ts';
import { trustAzurePipelines, trustGitLab } from '../../emulator/tenants/trusted-jobs.ts';
import { withNames } from '../../scripts/act/filled-in.ts';
import { packProgram } from '../../scripts/build/package.ts';
import { extension } from '../../scripts/extension/extension.ts';
import { noneYet } from '../inputs/none-yet.ts';
import { runUnderGitLabCiLocal } from './gitlab-ci-local.ts';

/** Where programs of others are installed; empty without them. */
const programs = process.env['PIPELINE_PROGRAMS'] ?? '';
const hasGitLabCiLocal = existsSync(join(programs, 'gitlab-ci-local'));

const root = resolve(import.meta.dirname, '..', '..');
let cloud: RunningCloud;
let machine: Machine;
let folder = '';
let task = '';
let sum = '';
/** The URI that Adobe confirmed. */
let confirmed = '';

/** What PagerDuty got (`trigger`, `resolve`), and Teams (`message`). */
const received: string[] = [];
const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  request.on('end', () => {
    const { event_action: action, type = '' } = JSON.parse(text) as Record<string, string>;
    // Whoever is called reads one of these lines first.
    const lines = [...text.matchAll(/"(?:text|title|summary|dedup_key)": "([^"]*)"/g)].map(([, line = '']) => line);
    received.push(`${action ?? type}${lines.every((line) => line.includes('test')) ? ' of a test' : ''}`);
    response.writeHead(202).end();
  });
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cloud = await startCloud();
  folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
  const packed = join(folder, 'cja-cmk.tar');
  packProgram(root, packed);
  sum = createHash('sha256').update(readFileSync(packed)).digest('hex');
  machine = pipelineMachine(cloud, packed);
  const vsix = join(folder, 'package.vsix');
  writeFileSync(vsix, extension());
  task = unpackTask(vsix, folder);
});
afterAll(async () => {
  server.close();
  await cloud.stop();
  machine.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The example with what a release and its user write into it. */
function example(name: string): string {
  return withNames(readFileSync(join(root, 'docs', 'examples', name), 'utf8'))
    .replaceAll('0'.repeat(64), sum)
    .replaceAll(/https:\/\/kv-contoso-cja\S*0123456789abcdef/g, (placeholder) => confirmed || placeholder)
    .replace('none until YYYY-MM-DD', confirmed || noneYet)
    .replaceAll(/(?<=--tenant-id )[0-]+/g, tenantId)
    .replaceAll(/(?<=--subscription-id )[0-]+/g, subscriptionId)
    .replaceAll('https://events.pagerduty.com/v2/enqueue', address())
    .replaceAll('--proto =https', '--proto =http');
}

function variables() {
  return { CMK_TEAMS_URL: address(), CMK_PAGERDUTY_KEY: 'R0UT1NGKEY' };
}

/** What a person starts, or the schedule. */
type Act = 'set up' | 'check' | 'release' | 'restore' | 'test';

type Host = (act: Act) => Promise<PipelineRun>;

const hosts: Readonly<Record<string, Host>> = {
  'azure-pipelines.yml': (act) =>
    runAzurePipeline(
      {
        cloud,
        machine,
        task,
        text: example('azure-pipelines.yml'),
        variables: {},
        groups: { 'cmk-notify': variables() },
      },
      {
        reason: act === 'check' ? 'Schedule' : 'Manual',
        parameters: {
          ensure: act === 'set up' || act === 'restore',
          restoreGrant: act === 'restore',
          release: act === 'release',
          test: act === 'test',
        },
      },
    ),
  'azure-pipelines-script.yml': (act) =>
    runAzurePipeline(
      {
        cloud,
        machine,
        task,
        text: example('azure-pipelines-script.yml'),
        variables: { 'System.AccessToken': cloud.cloud.state.azurePipelines.accessToken },
        groups: { 'cmk-notify': variables() },
      },
      {
        reason: act === 'check' ? 'Schedule' : 'Manual',
        parameters: {
          mode: { 'set up': 'ensure', restore: 'ensure', check: 'verify', release: 'gate', test: 'verify' }[act],
          restoreGrant: act === 'restore',
          test: act === 'test',
        },
      },
    ),
  'gitlab-ci.yml': (act) => runGitLabPipeline(gitLabPipeline(), startedOnGitLab(act)),
  ...(hasGitLabCiLocal && {
    'gitlab-ci.yml under gitlab-ci-local': (act) =>
      runUnderGitLabCiLocal(programs, gitLabPipeline(), startedOnGitLab(act)),
  }),
};

function gitLabPipeline(): GitLabPipeline {
  const ids = { AZURE_TENANT_ID: tenantId, AZURE_SUBSCRIPTION_ID: subscriptionId };
  // The last one is a group's own, which GitLab puts in place of a job's.
  const identities = {
    CMK_CLIENT_ID: clientId,
    CMK_READ_CLIENT_ID: clientId,
    CMK_PLAN_CLIENT_ID: clientId,
    AZURE_CLIENT_ID: subscriptionId,
  };
  return { cloud, machine, text: example('gitlab-ci.yml'), variables: { ...variables(), ...ids, ...identities } };
}

function startedOnGitLab(act: Act): Started {
  const sources = { 'set up': 'web', restore: 'web', check: 'schedule', release: 'push', test: 'schedule' } as const;
  return {
    source: sources[act],
    ...(act === 'restore' && { variables: { CJA_CMK_RESTORE_GRANT: 'true' } }),
    ...(act === 'test' && { variables: { CJA_CMK_VAULT_NAME: 'kv-test-of-the-alarm' } }),
  };
}

/** What a person records once Adobe has confirmed, and what somebody does to Adobe's access. */
const between = {
  nothing: () => undefined,
  confirm: () => {
    const [key] = cloud.cloud.state.vaults[0]?.keys ?? [];
    confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}/${key?.versions.at(-1)?.version ?? ''}`;
  },
  lose: () => {
    const { state } = cloud.cloud;
    const adobe = state.servicePrincipals.find(({ appId }) => appId === adobeAppId);
    revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobe?.id);
  },
};

interface Step {
  readonly act: Act;
  readonly passes: boolean;
  /** Whether the release started, with the confirmed key. */
  readonly released?: true;
  /** Work items that are open afterward, on Azure Pipelines. */
  readonly open?: 1;
  readonly messages?: readonly string[];
  readonly after?: keyof typeof between;
}

const steps: readonly Step[] = [
  { act: 'set up', passes: true },
  { act: 'release', passes: false, after: 'confirm' },
  { act: 'check', passes: true, messages: ['resolve'] },
  { act: 'release', passes: true, released: true, after: 'lose' },
  { act: 'check', passes: false, open: 1, messages: ['message', 'trigger'] },
  { act: 'release', passes: false, open: 1 },
  { act: 'set up', passes: false, open: 1 },
  { act: 'restore', passes: true, open: 1 },
  { act: 'check', passes: true, messages: ['resolve'] },
  { act: 'release', passes: true, released: true },
  { act: 'test', passes: false, open: 1, messages: ['message of a test', 'trigger of a test'] },
];

describe.each(Object.entries(hosts))('%s', (name, run) => {
  const hasWorkItems = !name.startsWith('gitlab-ci.yml');

  beforeAll(() => {
    cloud.reset('group-only');
    Object.assign(cloud.cloud.state.settings, { dnsDelay: 0 });
    trustAzurePipelines(cloud.cloud.state);
    trustGitLab(cloud.cloud.state);
    confirmed = '';
  });
  beforeEach(() => {
    received.length = 0;
  });

  test.each(steps)(
    'step $#: $act',
    async ({ act, passes, released, open = 0, messages = [], after }) => {
      const { results, released: key } = await run(act);
      const { workItems } = cloud.cloud.state.azurePipelines;
      const titles = workItems.flatMap(({ fields }) =>
        fields['System.State'] === 'Closed' ? [] : [fields['System.Title']],
      );
      if (act === 'test') for (const title of titles) expect(title).toContain('kv-test-of-the-alarm');
      const unexpected = Object.values(results).includes('failed') === passes ? results : {};
      expect({ unexpected, key, open: titles.length, received }).toEqual({
        unexpected: {},
        key: released && confirmed,
        open: hasWorkItems ? open : 0,
        received: messages,
      });
      between[after ?? 'nothing']();
    },
    120_000,
  );
});
