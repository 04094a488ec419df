/** Runs of set-up.sh with an az that only answers, and a GitHub for each test. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository } from '../../emulator/github/repository.ts';
import { type Answers, runWithGithub, type ScriptRun } from './dry-run.ts';
import { type Github, startGithub } from './github.ts';

export const ids = { ensure: '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43', verify: '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58' };
export const action = `org/cja-cmk-action@${'1'.repeat(40)}`;
export const tenant = '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705';
export const place = ['--repository', 'contoso/analytics-platform', '--resource-group', 'rg-cja'];
const vault = ['--location', 'eastus2', '--vault-name', 'kv-contoso-cja'];
export const usual = [
  ...place,
  ...vault,
  '--adobe-entitlement',
  'privacy-security-shield',
  '--action',
  action,
  '--reviewer',
  'grace',
];
/** The question whether a vault of this name exists or is deleted. `az keyvault check-name` asks about managed HSMs. */
export const vaultName =
  'checkNameAvailability --url-parameters api-version=2026-02-01 --body {"name":"kv-contoso-cja","type":"Microsoft.KeyVault/vaults"}';
export const azure: Answers = [
  ['az version', '2.91.0'],
  ['applications --body {"displayName":"cja-cmk-ensure"', ids.ensure],
  ['applications --body {"displayName":"cja-cmk-verify"', ids.verify],
  [`ad sp create --id ${ids.verify}`, 'bbbbbbbb-7f3b-4a16-9c4d-b8e107f6a352'],
  ['ad sp create', 'aaaaaaaa-7f3b-4a16-9c4d-b8e107f6a352'],
  ['ad sp show', '22222222-7f3b-4a16-9c4d-b8e107f6a352'],
  ['role definition create', '11111111-7f3b-4a16-9c4d-b8e107f6a352'],
  ['role assignment create', '/subscriptions/s/assignments/1'],
  [vaultName, 'true'],
];

export const called = ({ calls }: ScriptRun, what: RegExp) => calls.filter((call) => what.test(call));

/** What a setup left. */
interface Left {
  readonly repository: Repository;
  readonly record: string;
}

/** Call once at the top of a test file. */
export function useSetUp() {
  let left: Left | undefined;
  let github: Github;
  beforeEach(async () => {
    github = await startGithub();
  });
  afterEach(() => github.stop());
  const run = (script: string, options: readonly string[], answers: Answers = []) =>
    runWithGithub(github, script, options, [...answers, ...azure]);
  const setUp = (options: readonly string[] = ['--yes'], answers: Answers = []) => {
    const chosen = options.some((option) => /^--(?:reviewer|alone|without-reviewers)$/.test(option));
    return run('set-up.sh', [...(chosen ? usual.slice(0, -2) : usual), ...options], answers);
  };
  const record = () => join(github.folder, 'cja-cmk', 'contoso.analytics-platform.rg-cja');
  return {
    github: () => github,
    run,
    setUp,
    /** What `setUp()` leaves in an untouched repository: it runs once, and what it left is laid out again for the other tests. */
    afterSetUp: async () => {
      const { repository } = github;
      if (left === undefined) {
        const { status, stderr } = await setUp();
        if (status !== 0) throw new Error(`set-up.sh ended with ${status}:\n${stderr}`);
        left = { repository: structuredClone(repository), record: readFileSync(record(), 'utf8') };
        return;
      }
      Object.assign(repository, structuredClone(left.repository));
      mkdirSync(dirname(record()), { recursive: true });
      writeFileSync(record(), left.record, { mode: 0o600 });
    },
    removal: (options: readonly string[] = ['--yes'], answers: Answers = []) =>
      run('set-up.sh', [...place, '--remove', ...options], answers),
    record,
  };
}
