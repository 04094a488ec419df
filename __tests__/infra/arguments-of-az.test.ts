/**
 * Every argument that the scripts hand to az, gh and glab when they write: a role, its scope, a subject, a value. `UPDATE_GOLDEN=1` rewrites
 * the files: read each difference as the owner of the subscription would.
 */
import { join } from 'node:path';
import { golden } from '../report/golden-file.ts';
import { type Answers, dryRun } from './dry-run.ts';

const identity = ['--resource-group', 'rg', '--repository', 'contoso/x', '--environment', 'cmk'];
const workspace =
  '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/w';
const usage = ['--with-usage', '--workspace-id', workspace];
const vault = ['--resource-group', 'rg', '--vault-name', 'kv-contoso-cja'];

const calls: Readonly<Record<string, readonly [script: string, ...args: string[]]>> = {
  ensure: ['identity.sh', '--mode', 'ensure', ...identity],
  'ensure-with-recovery': ['identity.sh', '--mode', 'ensure', ...identity, '--with-recovery', '--with-graph-write'],
  'ensure-with-built-in-roles': [
    'identity.sh',
    '--mode',
    'ensure',
    ...identity,
    '--built-in-roles',
    '--with-recovery',
    '--with-usage',
  ],
  verify: ['identity.sh', '--mode', 'verify', ...identity, '--branch', 'main', '--pull-request'],
  'verify-with-usage': ['identity.sh', '--mode', 'verify', ...identity, ...usage],
  'verify-with-built-in-roles': ['identity.sh', '--mode', 'verify', ...identity, '--built-in-roles'],
  'managed-identity': ['identity.sh', '--mode', 'verify', ...identity, '--managed-identity', '--location', 'eastus2'],
  alerts: ['alerts.sh', ...vault, '--email', 'security@contoso.com', '--entra-logs'],
};

/** What alerts.sh reads. */
const answers: Answers = [
  ['vaults/kv-contoso-cja --url-parameters', 'eastus2'],
  ['list-locations', 'East US 2'],
  ['workspace show', 'x'],
  ['workspace table show', 'x'],
  ['ad sp list --filter', 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352'],
];

/** The rules of the alerts have files of their own, which other tests compare. */
const shown = (word: string, before: string | undefined) =>
  before === '--body' && word.length > 2000 ? '{…}' : word.replaceAll('\n', '\n    ');

test.each(Object.entries(calls))('%s', (name, [script, ...args]) => {
  const text = dryRun(script, args, script === 'alerts.sh' ? answers : [])
    .map(({ step, command }) =>
      [step, ...command.map((word, index) => `  ${shown(word, command[index - 1])}`)].join('\n'),
    )
    .join('\n\n');
  expect(text).toMatch(/--(?:scope|url)\n {2}\S/);
  expect(`${text}\n`).toBe(golden(join(import.meta.dirname, 'golden'), `${name}.txt`, `${text}\n`));
});
