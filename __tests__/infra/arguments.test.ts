/** How the scripts of infra/ check their arguments before they call the az CLI. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { dryRun } from './dry-run.ts';

const infra = resolve(import.meta.dirname, '../../infra');

/** An az that refuses everything, in the PATH before the machine's own. */
const folder = mkdtempSync(join(tmpdir(), 'no-az-'));
writeFileSync(join(folder, 'az'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [join(infra, script), ...args], {
    encoding: 'utf8',
    env: { PATH: `${folder}:/usr/bin:/bin` },
  });
  return { status, stdout, stderr };
}

const identity = '--mode verify --resource-group rg --repository contoso/x --environment cmk';

test.each(['identity.sh', 'set-up.sh', 'alerts.sh'])('%s accepts exactly the options that its help names', (script) => {
  const { stdout } = run(script, ['--help']);
  const { stderr } = run(script, ['--zzzzzzzzzzzzzzzzzzzzzzz']);
  const listed = stderr.match(/--[a-z-]+/g)?.filter((option) => option !== '--help' && !option.startsWith('--zz'));
  const explained = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(listed).toEqual(expect.arrayContaining(explained.filter((option) => option !== '--help')));
  expect(listed?.filter((option) => !stdout.includes(`${option} `))).toEqual([]);
});

const place = '--repository contoso/x --resource-group rg';
const setUp = `${place} --location eastus2 --vault-name kv-x --adobe-entitlement healthcare-shield`;

test.each([
  ['--resource-group rg', '--repository takes OWNER/NAME'],
  [`${place} --location eastus2 --vault-name kv-x`, '--adobe-entitlement is missing'],
  [`${setUp} --adobe-entitlement healthcare`, 'unknown entitlement healthcare'],
  [`${setUp} --enviroment x`, 'Did you mean --environment?'],
  [`${setUp} --location East`, '--location takes a region such as eastus2'],
  [`${setUp} --vault-name kv--x`, '--vault-name takes 3 to 24 letters'],
  [`${setUp} --environment a --read-environment a`, 'must differ'],
  [`${setUp} --action org/x@v1`, '--action takes OWNER/NAME@COMMIT with a full commit'],
  [`${setUp} --contact a"b`, '--contact takes a text without quotes'],
  [`${setUp} --contact a\nb`, '--contact takes one line'],
  [`${setUp} --adobe-org-id x`, '--adobe-org-id takes 24 hexadecimal digits'],
  [`${setUp} --reviewer a --without-reviewers`, 'give only one of them'],
  [`${setUp} --issuer https://token.actions.evil.example/x.ghe.com`, '--issuer takes the issuer of a host of GitHub'],
  // By what it begins with, by the fewest letters, and never by chance.
  [`${setUp} --repo x`, 'Did you mean --repository?'],
  [`${setUp} --yess`, 'Did you mean --yes?'],
  [`${setUp} --test`, 'unknown option --test. Known: '],
])('set-up.sh, given %j, says %s, and does nothing', (options, message) => {
  const { status, stdout, stderr } = run('set-up.sh', options.split(' '));
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
});

describe('identity.sh', () => {
  test.each([['--help'], ['-h']])('%s explains every option, with examples, and exits with 0', (option) => {
    const { status, stdout, stderr } = run('identity.sh', [option]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^usage: infra\/identity\.sh /);
    expect(stdout.match(/^ {2}infra\/identity\.sh --mode/gm)?.length).toBeGreaterThan(2);
  });

  test('takes over no app registration by its name: it names the owner, and changes nothing', () => {
    const registered = [
      ['displayName eq', `${'a'.repeat(8)}-0000-4000-8000-000000000000|2026-11-02T08:15:00Z`],
    ] as const;
    const owned = [['/owners', 'mallory@contoso.example']] as const;
    expect(() => dryRun('identity.sh', identity.split(' '), [...owned, ...registered])).toThrow(
      /^identity\.sh ended with 1:[^]*aaaaaaaa-0000-4000-8000-000000000000, created on 2026-11-02T08:15:00Z, owned by mallory@contoso\.example[^]*give --client-id/,
    );
  });

  const subjectOfEnsure = (subject: string) => `${identity} --mode ensure --subject ${subject}`;
  const gitlab = '--mode=verify --resource-group=rg --gitlab-project';
  const connection = '--mode=verify --resource-group=rg --azure-devops-connection https://vstoken.dev.azure.com/x';
  const noPullRequest = 'a pull request must not sign in as ensure';
  const noBranch = 'a branch or tag must not sign in as ensure';
  const inEnvironments = 'ensure signs in only from an environment of one repository';

  /** The options, and what is said to be wrong. */
  test.each([
    ['', '--mode is missing: ensure or verify'],
    [`${identity} --enviroment x`, 'unknown option --enviroment. Did you mean --environment?'],
    [`${identity} x`, 'unexpected argument x'],
    [`${identity} --mode verfy`, 'unknown mode verfy. Did you mean verify?'],
    [`${identity} --mode plan`, '--mode plan: plan runs as the identity of verify'],
    [`${identity} --name`, '--name needs a value'],
    [`${identity} --name --yes`, '--name needs a value, not --yes'],
    [`${identity} --name=`, '--name needs a value'],
    ['--mode verify --subject x', '--resource-group is missing'],
    ['--mode verify --resource-group rg', 'no trusted subject: give --environment'],
    ['--mode=verify --resource-group=rg --environment=x', '--repository takes OWNER/NAME'],
    [`${identity} --repository contoso`, '--repository takes OWNER/NAME, not contoso'],
    [
      `${identity} --subject-prefix repo:contoso/x:environment:cmk`,
      '--subject-prefix takes repo:OWNER/NAME or repo:OWNER@ID/NAME@ID, not repo:contoso/x:environment:cmk',
    ],
    [`${identity} --subject repo:contoso/*`, 'Entra compares exactly'],
    [`${identity} --mode ensure --pull-request`, noPullRequest],
    [subjectOfEnsure('repo:a/b:pull_request'), noPullRequest],
    [subjectOfEnsure('repo:a/b:pull_request:workflow:x'), noPullRequest],
    [
      `${identity} --mode ensure --branch main`,
      '--branch: ensure signs in from a GitHub environment, which can have reviewers: give --environment',
    ],
    [subjectOfEnsure('repo:a/b:ref:refs/heads/main'), noBranch],
    [subjectOfEnsure('repo:a/b:ref:refs/tags/v1:workflow:x'), noBranch],
    [subjectOfEnsure('repository_owner:contoso'), inEnvironments],
    [subjectOfEnsure('repository_owner:contoso:environment:cmk'), inEnvironments],
    [subjectOfEnsure('job_workflow_ref:contoso/ci/.github/workflows/x.yml@refs/heads/main'), inEnvironments],
    [subjectOfEnsure('repo:contoso/x:base_ref:main'), inEnvironments],
    [subjectOfEnsure('base_ref:main'), inEnvironments],
    [subjectOfEnsure('repo:contoso/x:environment:'), inEnvironments],
    [subjectOfEnsure('actor:ada:environment:cmk'), inEnvironments],
    [subjectOfEnsure('x'), `--subject x: ${inEnvironments}`],
    [`${identity} --subject-prefix repo:mallory/x`, 'repo:mallory/x is not of contoso/x'],
    [`${gitlab} g/p --azure-devops-connection https://x y`, '--azure-devops-connection: give one CI system, once'],
    [`${gitlab} g/p`, '--gitlab-project needs --branch'],
    [`${gitlab} g/p --branch main --environment x`, '--environment and --pull-request are for GitHub'],
    [`${gitlab} p --branch main`, "--gitlab-project takes GROUP/PROJECT or the project's ID, not p"],
    [
      '--mode=ensure --resource-group=rg --issuer https://gitlab.com --subject project_path:g/p:ref_type:tag:ref:v1',
      'ensure signs in only from a branch of one project',
    ],
    [connection, '--azure-devops-connection needs an issuer and a subject'],
    [`${connection} y`, "y is not a service connection's subject of https://vstoken.dev.azure.com/x"],
    [`${identity} --client-id cja`, '--client-id takes a GUID, not cja'],
    [`${identity} --subject a"b`, '--subject takes a text without quotes and backslashes'],
    [`${identity} --issuer http://x`, '--issuer takes an https address'],
    [`${identity} --with-graph-write`, '--with-graph-write: verify writes nothing'],
    [`${identity} --workspace-id x`, '--workspace-id is only for --with-usage'],
    [
      `${identity} --with-usage --workspace-id logs`,
      '--workspace-id takes the resource ID of a Log Analytics workspace, not logs',
    ],
    [`${identity} --without-graph --with-graph-write`, 'give only one of them, once'],
  ])('given %s it says %s, and does nothing', (options, message) => {
    const { status, stdout, stderr } = run('identity.sh', options.split(' ').filter(Boolean));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith('identity.sh: ')).toBe(true);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^Try: .*identity\.sh --help$/m);
  });

  test('with an az CLI that is not signed in, it says what it could not do, and that nothing was changed', () => {
    const { status, stderr } = run('identity.sh', [...identity.split(' '), '--subject-prefix', 'repo:contoso/x']);
    expect(status).toBe(1);
    expect(stderr).toContain('Stopped. Not done: read the signed-in account (az login)\nNothing was changed.\n');
  });
});
