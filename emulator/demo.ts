/**
 * `npm run demo`: the bundled action against a local cloud, as GitHub's runner starts it. No Azure account is needed, and nothing leaves
 * this machine. Without arguments it tells a story in four runs; with `--tenant`, `--mode` or inputs it is one run. With `--host` the same
 * program runs as a job of Azure Pipelines or GitLab, so that its page can be seen.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { adobeTries } from './adobe.ts';
import { oidcRequestUri } from './azure-pipelines/oidc.ts';
import { gitlabJob } from './gitlab/job.ts';
import { runAction } from './run-action.ts';
import type { Cloud } from './service.ts';
import { type RunningCloud, startCloud } from './start.ts';
import type { KeyState } from './state.ts';
import { type PageSection, summaryPage } from './summary-page.ts';
import { hasUsualRights, signInAs } from './tenants/identities.ts';
import { clientId, groupName, location, subscriptionId, tenantId, vaultName, vaultScope } from './tenants/names.ts';
import { descriptions, isTenantName, type TenantName } from './tenants/tenants.ts';
import { trustAzurePipelines, trustGitLab } from './tenants/trusted-jobs.ts';
import { workspace, workspaceScope } from './tenants/usage.ts';
import { currentVersion } from './vault/keys-held.ts';

const hosts = ['github', 'azure-pipelines', 'gitlab'] as const;
type HostName = (typeof hosts)[number];
type Values = Readonly<Record<string, string>>;

interface Scene {
  readonly title: string;
  /** What happens before the run, and its description. */
  readonly before?: { readonly text: string; readonly happens: (cloud: Cloud) => void };
  /** Those of the run; they can name what an earlier run made. */
  readonly inputs: (cloud: Cloud) => Values;
  readonly fails?: boolean;
}

interface Ran {
  readonly exitCode: number | null;
  readonly log: string;
  readonly summary: string;
  /** Empty if there is none yet. */
  readonly ticket: string;
}

const root = join(import.meta.dirname, '..');
/** In the repository, in a folder that git ignores: the next demo replaces it. */
const folder = join(root, '.demo');

/** A day for which nobody has said yet whether Adobe confirmed the key. */
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

const demoInputs = {
  'resource-group': groupName,
  'vault-name': vaultName,
  location,
  'adobe-org-id': '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  'adobe-entitlement': 'privacy-security-shield',
  'confirmed-key-uri': `none until ${inTwoMonths}`,
  contacts: [
    'owners: Ada Example, +1 555 0100',
    'security: on-call security, +1 555 0101',
    'adobe-admin: Grace Example, +1 555 0102',
    'adobe: Admin Console > Support; contract 4711',
    'pipeline: platform team, +1 555 0103',
  ].join('\n'),
} as const;

/** As Adobe confirms it: with the version that is current. */
const uriOf = (key: KeyState) => `https://${vaultName}.vault.azure.net/keys/${key.name}/${currentVersion(key).version}`;

/** Adobe's calls get into the vault's log. The demo does not wait ten minutes for them. */
function startAdobe(cloud: Cloud): void {
  const { state } = cloud;
  state.monitorResources = [...(state.monitorResources ?? []), workspace()];
  state.diagnosticSettings.push({
    name: 'audit-to-workspace',
    scope: vaultScope,
    workspaceId: workspaceScope,
    logAnalyticsDestinationType: 'Dedicated',
    logs: [{ category: 'AuditEvent', enabled: true }],
  });
  state.settings.logIngestionDelay = 0;
  adobeTries(cloud);
}

function disableKey(cloud: Cloud): void {
  for (const { versions } of cloud.state.vaults.flatMap(({ keys }) => keys))
    for (const version of versions) version.enabled = false;
  adobeTries(cloud);
}

const ensure = () => ({ ...demoInputs, mode: 'ensure' });
const verify = ({ state }: Cloud) => ({
  ...demoInputs,
  mode: 'verify',
  'usage-days': '7',
  'confirmed-key-uri': state.vaults.flatMap(({ keys }) => keys).map(uriOf)[0] ?? '',
});

const story: readonly Scene[] = [
  { title: 'ensure: set up an empty resource group', inputs: ensure },
  { title: 'ensure: run again, nothing changes', inputs: ensure },
  {
    title: 'verify: read-only, as the scheduled job runs it; Adobe uses the key',
    before: { text: 'You send the ticket, Adobe sets the key up, and you record its URI.', happens: startAdobe },
    inputs: verify,
  },
  {
    title: 'verify: Adobe is refused',
    before: { text: 'Somebody disables the key. The vault refuses the next call of Adobe.', happens: disableKey },
    inputs: verify,
    fails: true,
  },
];

/** As the hosts start the program. */
const starts: Readonly<Record<HostName, (cloud: RunningCloud, inputs: Values) => Promise<Ran>>> = {
  github: async (cloud, inputs) => {
    const { exitCode, log, summary, outputs } = await runAction({ cloud, inputs });
    return { exitCode, log, summary, ticket: outputs['ticket'] ?? '' };
  },
  'azure-pipelines': (cloud, inputs) => {
    trustAzurePipelines(cloud.cloud.state);
    const { azurePipelines: azure } = cloud.cloud.state;
    return runCommandLine(cloud, inputs, {
      TF_BUILD: 'True',
      BUILD_BUILDID: '4711',
      BUILD_DEFINITIONNAME: 'cmk',
      BUILD_REASON: 'Manual',
      BUILD_SOURCEBRANCH: 'refs/heads/main',
      SYSTEM_ACCESSTOKEN: azure.accessToken,
      SYSTEM_COLLECTIONURI: `https://dev.azure.com/${azure.organization}/`,
      SYSTEM_OIDCREQUESTURI: oidcRequestUri(cloud.cloud.state),
      SYSTEM_TEAMPROJECT: azure.project,
      AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: azure.connectionId,
      AZURESUBSCRIPTION_TENANT_ID: tenantId,
      AZURESUBSCRIPTION_CLIENT_ID: clientId,
    });
  },
  gitlab: (cloud, inputs) => {
    trustGitLab(cloud.cloud.state);
    const ids = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId };
    return runCommandLine(cloud, inputs, { ...gitlabJob(cloud.cloud), ...ids });
  },
};

async function runCommandLine(cloud: RunningCloud, inputs: Values, job: Values): Promise<Ran> {
  const temp = mkdtempSync(join(tmpdir(), 'demo-'));
  const [summary, ticket] = [join(temp, 'summary.md'), join(temp, 'ticket.txt')];
  const { mode = 'ensure', ...options } = { ...inputs, 'subscription-id': subscriptionId };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const files = ['--summary-file', summary, '--ticket-file', ticket, ...(mode === 'ensure' ? ['--yes'] : [])];
  const ofGithub = /^(?:ACTIONS|AZURE|GITHUB)_/;
  const network = Object.fromEntries(Object.entries(cloud.environment).filter(([name]) => !ofGithub.test(name)));
  const env = { PATH: process.env['PATH'] ?? '', HOME: temp, AGENT_TEMPDIRECTORY: temp, ...network, ...job };
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), mode, ...flags, ...files], { cwd: temp, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const exitCode = await new Promise<number | null>((settle, reject) => {
    child.on('error', reject).on('close', settle);
  });
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  const ran = { exitCode, log, summary: read(summary), ticket: read(ticket) };
  rmSync(temp, { recursive: true, force: true });
  return ran;
}

/** The page down to its first step, as text. */
function beginning(markdown: string): string[] {
  const lines = markdown.split('\n').filter((line) => line !== '');
  return lines.slice(0, 2).map((line) => line.replace(/^# /, '').replaceAll(/[`*]|\\(?=[^\w\s])/g, ''));
}

/** @returns whether each run ended as its scene expects */
async function play(host: HostName, tenant: TenantName, scenes: readonly Scene[], verbose: boolean): Promise<boolean> {
  const cloud = await startCloud({ tenant });
  const asUsual = hasUsualRights(cloud.cloud.state);
  const pages: PageSection[] = [];
  let ticket = '';
  let isAsExpected = true;
  try {
    for (const [index, { title, before, inputs: inputsOf, fails = false }] of scenes.entries()) {
      console.log(`\n${styleText('bold', scenes.length === 1 ? title : `${index + 1}. ${title}`)}`);
      const inputs = inputsOf(cloud.cloud);
      if (asUsual) signInAs(cloud.cloud.state, inputs['mode'] === 'ensure' ? 'ensure' : 'verify');
      before?.happens(cloud.cloud);
      if (before !== undefined) console.log(before.text);
      const from = cloud.transcript.length;
      const ran = await starts[host](cloud, inputs);
      const requests = cloud.transcript.slice(from);
      const [headline = '', verdict = ''] = beginning(ran.summary);
      console.log(styleText(ran.exitCode === 0 ? 'green' : 'red', headline || ran.log.trim()));
      if (verdict !== '') console.log(verdict);
      const writes = requests.filter((request) => request.writes).length;
      console.log(`Exit code ${ran.exitCode}; ${requests.length} requests, ${writes} of them writes`);
      if (verbose) console.log(ran.log);
      pages.push({ title, markdown: ran.summary, ...(before && { before: before.text }) });
      ticket = ran.ticket || ticket;
      isAsExpected = (ran.exitCode !== 0) === fails;
      if (!isAsExpected) break;
    }
  } finally {
    await cloud.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'summary.html'), summaryPage(pages));
  console.log(`\nThe pages as people see them: ${join(folder, 'summary.html')}`);
  if (ticket === '') return isAsExpected;
  writeFileSync(join(folder, 'ticket.txt'), ticket);
  console.log(`The ticket for Adobe: ${join(folder, 'ticket.txt')}`);
  return isAsExpected;
}

const usage = `npm run demo -- [--host ${hosts.join('|')}] [--tenant NAME] [--mode MODE] [--verbose] [INPUT=VALUE...]

Without arguments: four runs, from an empty resource group to a key that somebody disabled. Try also
  npm run demo -- --tenant key-disabled --mode verify
  npm run demo -- --tenant key-disabled --mode verify --host gitlab language=fr
Tenants:
${Object.entries(descriptions)
  .map(([name, about]) => `  ${name.padEnd(28)}${about}`)
  .join('\n')}`;

function fail(message: string): never {
  console.error(`demo: ${message}\n\n${usage}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    host: { type: 'string', default: 'github' },
    tenant: { type: 'string' },
    mode: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const host = hosts.find((name) => name === values.host) ?? fail(`there is no host ${values.host}`);
const { tenant = 'group-only', mode = 'ensure' } = values;
if (!isTenantName(tenant)) fail(`there is no tenant ${tenant}`);
const given = Object.fromEntries(
  positionals.map((word) => /^([^=]+)=(.*)$/s.exec(word)?.slice(1) ?? fail(`${word} is not INPUT=VALUE`)),
) as Values;
const isStory = values.tenant === undefined && values.mode === undefined && positionals.length === 0;
const scene = { title: `${mode} on tenant ${tenant}`, inputs: () => ({ ...demoInputs, mode, ...given }) };
console.log('The bundled action against a local cloud: no Azure account is needed, and nothing leaves this machine.');
const isAsExpected = await play(host, tenant, isStory ? story : [scene], values.verbose);
process.exitCode = isAsExpected || !isStory ? 0 : 1;
