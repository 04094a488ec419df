/** Slow: it runs the whole setup some twenty times. What set-up.sh does in GitHub, with an az that only answers, and a gh with a repository. */

import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atNight, someByDay } from '../at-night.ts';
import { parsedWorkflow } from '../repository/workflow-files.ts';
import { type Answers, failing, runScript, type ScriptRun } from './dry-run.ts';
import { action, azure, called, ids, tenant, useSetUp, usual, vaultName } from './set-up.ts';

const { github: now, setUp, afterSetUp, removal, record } = useSetUp();
const github = {
  get repository() {
    return now().repository;
  },
  get folder() {
    return now().folder;
  },
};
const organization = '0123456789ABCDEF01234567@AdobeOrg';
const madeBefore: Answers = [['sp list', 'principal']];
const role = '11111111-7f3b-4a16-9c4d-b8e107f6a352';

test('without --yes it changes nothing, and lists what it would do, protection before trust', async () => {
  const before = structuredClone(github.repository);
  const run = await setUp([]);
  expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('Nothing was changed. With --yes')]);
  expect([github.repository, existsSync(record())]).toEqual([before, false]);
  const rows = run.stdout.match(/^would do +\S.*/gm) ?? [];
  const at = (text: string) => rows.findIndex((row) => row.includes(text));
  expect(at('create environment cmk: grace, only branch main')).toBe(0);
  const order = [
    'allow only branch main',
    "Adobe's service",
    'trust ',
    'variable AZURE_CLIENT_ID',
    'cmk-set-up.yml',
  ].map(at);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  // That question writes nothing.
  expect(
    called(run, /^(?!.*checkNameAvailability).*(?: (?:create|delete|update|set) |--method (?:PUT|POST|DELETE|PATCH))/),
  ).toEqual([]);
});

test('with --yes the environment of ensure is protected before anything trusts it; a second run changes nothing', async () => {
  const options = ['--yes', '--reviewer', 'grace', '--reviewer', 'contoso/privacy-team'];
  const first = await setUp(options);
  expect([first.status, first.stdout]).toEqual([0, expect.stringMatching(/^done +create environment cmk/m)]);
  expect(github.repository.environments).toEqual({
    cmk: {
      reviewers: [
        { type: 'Team', id: 9 },
        { type: 'User', id: 8 },
      ],
      preventSelfReview: true,
      policy: 'custom',
      branches: ['main'],
      variables: { AZURE_CLIENT_ID: ids.ensure },
    },
    'cmk-read': { reviewers: [], policy: 'custom', branches: ['main'], variables: { AZURE_CLIENT_ID: ids.verify } },
    'cmk-plan': { reviewers: [], policy: 'any', branches: [], variables: { AZURE_CLIENT_ID: ids.verify } },
  });
  const when = (text: string) => first.calls.findIndex((call) => call.includes(text));
  const trust = when('federated-credential create');
  expect(trust).toBeGreaterThan(when('environments/cmk/deployment-branch-policies -f name=main'));
  expect(trust).toBeGreaterThan(when('ad sp create --id 251e3919'));
  expect(called(first, /role definition create.*CJA CMK (?:key-)?recovery/)).toHaveLength(3);
  expect(statSync(record()).mode & 0o777).toBe(0o600);

  const before = structuredClone(github.repository);
  const issuer = 'https://token.actions.githubusercontent.com api://AzureADTokenExchange';
  const trusting = { ensure: ['cmk'], verify: ['cmk-read', 'cmk-plan'] } as const;
  const exists: Answers = [
    ...(['ensure', 'verify'] as const).map((mode): Answers[number] => [
      `applications(appId='\\''${ids[mode]}'\\'')/federated`,
      trusting[mode].map((name) => `x|${issuer} ${before.prefix}:environment:${name}`).join('\n'),
    ]),
    ['sp list', 'principal'],
  ];
  const second = await setUp(options, exists);
  expect([second.status, github.repository]).toEqual([0, before]);
  for (const there of [
    'environment cmk, protected',
    'variable AZURE_CLIENT_ID of cmk ',
    'workflow verify-cmk.yml in branch',
  ]) {
    expect(second.stdout).toContain(`was there  ${there}`);
  }
  expect(called(second, /federated-credential create|gh .*(?:--method|variable set)/)).toEqual([]);
});

const refusals: readonly (readonly [string, Answers, string])[] = [
  ['a missing group', [['group show', failing('ResourceGroupNotFound')]], 'Give --create-resource-group to create it.'],
  [
    'roles that the caller may not define',
    [['role definition create', failing('AuthorizationFailed')]],
    'use --built-in-roles',
  ],
  [
    'an identity of the other mode',
    [['/roleAssignments', `x|/s|/r/f25e0fa2-a7c8-4377-a976-54943a77a395|[""]`]],
    'leave out --verify-client-id',
  ],
];

test.each(someByDay(refusals))('%s is told with an option that this script has', async (_, answers, told) => {
  const given = told.includes('client-id') ? ['--verify-client-id', ids.verify] : [];
  const { status, stderr } = await setUp(['--yes', ...given], [...answers, ...(given.length > 0 ? madeBefore : [])]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(told)]);
  expect(stderr).not.toContain(' --client-id');
});

describe('the workflows', () => {
  test('name the action that was asked for, in a clone of a release too', () => {
    const [root, copy] = [join(import.meta.dirname, '..', '..'), mkdtempSync(join(tmpdir(), 'released-'))];
    cpSync(join(root, 'docs', 'examples'), join(copy, 'docs', 'examples'), { recursive: true });
    const file = join(copy, 'docs', 'examples', 'cmk-set-up.yml');
    const text = readFileSync(file, 'utf8');
    const script = `here=${copy}/docs tags=(); . ${join(root, 'infra', 'shell', 'set-up-files.sh')}; filled_in cmk-set-up.yml`;
    const written = ['1', '2'].map((digit) => {
      writeFileSync(file, text.replace(/@[0-9a-f]{40} # .*/, `@${digit.repeat(40)} # v1.0.0`));
      return execFileSync('bash', ['-c', script], { env: { ...process.env, action }, encoding: 'utf8' });
    });
    rmSync(copy, { recursive: true });
    expect(written).toEqual(
      [`uses: ${action} # v1.0.0\n`, `uses: ${action}\n`].map((line) => expect.stringContaining(line)),
    );
  });

  const filesOf = () => Object.entries(github.repository.branches['cja-cmk-set-up'] ?? {});

  test('and the variables are those of this setup, and nothing is left to fill in', async () => {
    const texts = ['--adobe-org-id', organization, '--contact', 'Ada, ada@contoso.example'];
    const names = ['--environment', 'cmk write', '--plan-environment', 'cmk/plan', '--read-environment', 'daily'];
    const tags = ['--tag', 'owner=ada', '--tag', 'a=b'];
    expect(
      (await setUp(['--yes', ...texts, ...names, ...tags, '--network', 'restricted', '--runner', 'linux-1'])).status,
    ).toBe(0);
    const { variables, environments, branches } = github.repository;
    expect(variables).toEqual({});
    expect(environments['cmk/plan']?.variables).toEqual({ AZURE_CLIENT_ID: ids.verify });
    const common = {
      'tenant-id': tenant,
      'subscription-id': 'b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246',
      'resource-group': 'rg-cja',
      'vault-name': 'kv-contoso-cja',
      'adobe-entitlement': 'privacy-security-shield',
      'adobe-org-id': organization,
    };
    // Also the word of each check that the restriction is meant.
    const network = 'restricted';
    const created = { location: 'eastus2', network, tags: 'owner=ada\na=b\n' };
    expect(filesOf().map(([path]) => path)).toEqual([
      '.github/workflows/cmk-set-up.yml',
      '.github/workflows/verify-cmk.yml',
    ]);
    const [ensure, daily] = filesOf().map(([, text]) => parsedWorkflow(text));
    expect(ensure?.jobs['cmk']).toMatchObject({
      'runs-on': 'linux-1',
      environment: "${{ inputs.mode == 'ensure' && 'cmk write' || 'cmk/plan' }}",
      steps: [{ uses: action, with: { ...common, ...created, 'ticket-contact': 'Ada, ada@contoso.example' } }],
    });
    expect(daily?.jobs).toMatchObject({
      verify: { 'runs-on': 'linux-1', environment: 'daily', steps: [{ uses: action, with: { ...common, network } }] },
      notify: { 'runs-on': 'linux-1', environment: 'daily' },
    });
    for (const [, text] of filesOf()) expect(text).not.toMatch(/FILL IN|fill in|contoso\.com|0{40}/);
    expect(branches['main']).toEqual({});
  });

  atNight(
    "without Microsoft Graph name Adobe's service principal and waive what is not looked at, and no permission is asked for",
    async () => {
      const principal = 'aaaaaaaa-7f3b-4a16-9c4d-b8e107f6a352';
      const run = await setUp(['--yes', '--without-graph'], [['ad sp list', principal]]);
      expect([run.status, called(run, /appRoleAssignments --body/)]).toEqual([0, []]);
      const without = { 'adobe-principal-id': principal, waive: 'adobe-principal' };
      const [ensure, daily] = filesOf().map(([, text]) => parsedWorkflow(text));
      expect(ensure?.jobs['cmk']).toMatchObject({ steps: [{ with: without }] });
      expect(daily?.jobs).toMatchObject({ verify: { steps: [{ with: without }] } });
    },
  );

  atNight(
    'leave out what has no value; without recovery, no role for it is created, also not by a later run',
    async () => {
      const run = await setUp(['--yes', '--without-recovery']);
      expect([run.status, filesOf().length]).toEqual([0, 2]);
      for (const [, text] of filesOf()) expect(text).not.toMatch(/FILL IN|network:|tags:|owner=|ticket-contact/);
      expect([...called(run, /recovery/), ...called(await setUp(), /recovery/)]).toEqual([]);
    },
  );

  const confirmed = [
    '--confirmed-key-uri',
    `https://KV-contoso-cja.vault.azure.net/keys/cja-cmk/${'0123abcd'.repeat(4)}`,
  ];

  atNight('name the key that Adobe confirmed, if it is known', async () => {
    expect((await setUp(['--yes', ...confirmed])).status).toBe(0);
    const files = Object.values(github.repository.branches['cja-cmk-confirmed-0123abcd'] ?? {});
    expect(files).toHaveLength(2);
    for (const text of files) expect(text).toContain(`          confirmed-key-uri: ${confirmed[1]}\n`);
  });

  test('are given the confirmed key in a branch of its own: that line alone changes', async () => {
    await afterSetUp();
    const sent = (text: string) => `# Reviewed.\n${text.replace('adobe-ticket: ""', 'adobe-ticket: "E-001234567"')}`;
    const reviewed = Object.fromEntries(filesOf().map(([path, text]) => [path, sent(text)]));
    github.repository.branches['main'] = reviewed;
    const shown = await setUp(confirmed, madeBefore);
    expect([shown.status, shown.stdout]).toEqual([0, expect.stringMatching(/^would do .*cmk-set-up\.yml/m)]);
    const run = await setUp(['--yes', ...confirmed], madeBefore);
    expect([run.status, run.stdout]).toEqual([
      0,
      expect.stringContaining('gh pr create --repo contoso/analytics-platform --head cja-cmk-confirmed-0123abcd'),
    ]);
    const written = github.repository.branches['cja-cmk-confirmed-0123abcd'] ?? {};
    expect(written).toEqual(
      Object.fromEntries(
        Object.entries(reviewed).map(([path, text]) => [
          path,
          text.replace(/confirmed-key-uri:.*/, `confirmed-key-uri: ${confirmed[1]}`),
        ]),
      ),
    );
    const second = await setUp(['--yes', ...confirmed], madeBefore);
    expect([second.status, called(second, /--method PUT/)]).toEqual([0, []]);
    github.repository.branches['main'] = structuredClone(written);
    const third = await setUp(['--yes', ...confirmed], madeBefore);
    expect(third.stdout).toContain('gh workflow run cmk-set-up.yml');
    expect(third.stderr).toContain('If the reply says whether Adobe stores the version');
    // The answer may come later, and may change.
    const recorded = structuredClone(written);
    for (const answer of ['pinned', 'latest']) {
      const options = ['--yes', ...confirmed, '--adobe-key-version', answer];
      expect((await setUp(options, madeBefore)).stderr).not.toContain('If the reply says');
      const answered = Object.entries(recorded).map(([path, text]) => [
        path,
        text.replace(/( *)confirmed-key-uri:.*\n/, (line, space) => `${line}${space}adobe-key-version: ${answer}\n`),
      ]);
      const branch = github.repository.branches['cja-cmk-confirmed-0123abcd'] ?? {};
      expect(branch).toEqual(Object.fromEntries(answered));
      github.repository.branches['main'] = structuredClone(branch);
      expect((await setUp(options, madeBefore)).stdout).toContain('gh workflow run cmk-set-up.yml');
    }
    expect((await setUp(['--yes', ...confirmed], madeBefore)).stderr).not.toContain('If the reply says');
  });

  atNight('that have lost their line are left to you', async () => {
    await afterSetUp();
    const lost = (text: string) => text.replace(/ *confirmed-key-uri:.*\n/, '');
    github.repository.branches['main'] = Object.fromEntries(filesOf().map(([path, text]) => [path, lost(text)]));
    const run = await setUp(['--yes', ...confirmed], madeBefore);
    expect([run.status, run.stdout]).toEqual([3, expect.stringContaining('(confirmed-key-uri)')]);
  });

  test('that say none of a key which an earlier run was told to be confirmed are not run as ours', async () => {
    await afterSetUp();
    appendFileSync(record(), `confirmed\t${confirmed[1]}\n`);
    github.repository.branches['main'] = Object.fromEntries(filesOf());
    const run = await setUp(['--yes'], madeBefore);
    expect([run.status, run.stdout]).toEqual([
      3,
      expect.stringContaining(`(confirmed-key-uri: it says none, and you said ${confirmed[1]})`),
    ]);
    expect(run.stdout).not.toContain('gh workflow run');
    expect((await setUp(['--yes', ...confirmed], madeBefore)).status).toBe(0);
    expect(readFileSync(record(), 'utf8').split(`confirmed\t${confirmed[1]}\n`)).toHaveLength(3);
  });

  atNight('are not put into a branch that somebody else created', async () => {
    github.repository.branches['cja-cmk-set-up'] = {};
    const run = await setUp();
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('Branch cja-cmk-set-up exists already')]);
  });
});

describe('what somebody else has to do', () => {
  test('is listed with person, command and page, and the run ends with 3', async () => {
    const refusal = failing('Authorization_RequestDenied');
    const atSubscription = `--role ${role} --scope /subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246 --query`;
    const run = await setUp(
      ['--yes'],
      [
        ['ad sp create --id 251e3919', refusal],
        ['az rest --method POST --url https://graph.microsoft.com/v1.0/servicePrincipals/', refusal],
        [atSubscription, failing('AuthorizationFailed')],
      ],
    );
    expect(run.status).toBe(3);
    const left = [...run.stdout.matchAll(/^left for (.*?): .*\n {2}((?:az|gh) .*)\n {2}(https:\/\/\S+)$/gm)];
    expect(left.map(([, who, command = '']) => [who, command.split(' ').slice(0, 4).join(' ')])).toEqual([
      ['An Application Administrator', 'az ad sp create'],
      ['An Owner of the subscription', 'az role assignment create'],
      ['A Privileged Role Administrator', 'az rest --method POST'],
      ['An Owner of the subscription', 'az role assignment create'],
      ['A Privileged Role Administrator', 'az rest --method POST'],
    ]);
    expect(github.repository.environments['cmk']?.variables).toEqual({ AZURE_CLIENT_ID: ids.ensure });
  });

  atNight('is the scope of GitHub CLI, where it lacks the one for workflow files', async () => {
    Object.assign(github.repository, { lacks: ['workflow'] });
    const run = await setUp();
    expect([run.status, run.stdout]).toEqual([
      3,
      expect.stringContaining('gh auth refresh --hostname github.com --scopes workflow'),
    ]);
  });

  test('is a variable that has another value: it is kept', async () => {
    await afterSetUp();
    const { variables = {} } = github.repository.environments['cmk'] ?? {};
    variables['AZURE_CLIENT_ID'] = 'mine';
    const run = await setUp();
    expect([run.status, variables['AZURE_CLIENT_ID']]).toEqual([3, 'mine']);
    expect(run.stdout).toContain('left for you: Variable AZURE_CLIENT_ID of cmk is something else, not ');
  });
});

describe('it stops before any identity', () => {
  /** How it ended, what it said, and what it did for an identity. */
  const endOf = (run: ScriptRun) => [
    run.status,
    run.stderr,
    called(run, /applications --body|federated|assignment create/),
  ];
  const stopped = (because: string) => [1, expect.stringContaining(because), []];

  test.each<[string, Answers, string]>([
    ['without a login of az', [['account show', failing('Please run az login')]], 'not signed in to Azure: az login'],
    ['with an old az', [['az version', '2.89.1']], 'Azure CLI is 2.89.1, and 2.90.0 or newer is needed'],
  ])('%s', async (_, answers, because) => {
    expect(endOf(await setUp(['--yes'], answers))).toEqual(stopped(because));
    expect(github.repository.environments).toEqual({});
  });

  atNight('for a repository that was moved to somebody else', () => {
    const moved: Answers = [
      ['gh --version', 'gh version 2.81.0 (x)'],
      ['gh api repos/contoso', 'mallory/x|main|1|true|https://github.com/mallory/x'],
      ['gh api user', 'ada'],
    ];
    const run = runScript('set-up.sh', [...usual, '--yes', '--record', join(github.folder, 'x')], [...moved, ...azure]);
    expect(endOf(run)).toEqual(stopped('GitHub answers for mallory/x'));
  });

  atNight('for somebody who may not protect an environment', async () => {
    Object.assign(github.repository, { access: 'write' });
    expect(endOf(await setUp())).toEqual(stopped('You are not an administrator of contoso/analytics-platform'));
  });

  atNight(
    "where GitHub's plan has no required reviewers, until its branch asks for an approval by somebody else",
    async () => {
      Object.assign(github.repository, { lacks: ['reviewers'] });
      expect(endOf(await setUp())).toEqual(
        stopped('branch main asks for an approval instead: give --without-reviewers'),
      );
      const without = ['--yes', '--without-reviewers'];
      const kept = { required_pull_request_reviews: { required_approving_review_count: 1 } };
      github.repository.protectedBranches['main'] = kept;
      expect(endOf(await setUp(without))).toEqual(
        stopped('and not each of its branches asks for an approval by somebody else (main)'),
      );
      expect(github.repository.protectedBranches).toEqual({ main: kept });
      delete github.repository.protectedBranches['main'];
      expect((await setUp(['--without-reviewers'])).stderr).not.toContain('would stop here');
      expect((await setUp(without)).status).toBe(0);
      const asked = {
        required_approving_review_count: 1,
        require_last_push_approval: true,
        dismiss_stale_reviews: true,
      };
      expect(github.repository.protectedBranches).toEqual({ main: { required_pull_request_reviews: asked } });
      expect((await setUp(without)).stdout).toContain(
        'was there  branch main, which asks for an approval by somebody else',
      );
      const left = await removal(['--yes'], [['ad app', failing('Authorization_RequestDenied')]]);
      expect([left.status, github.repository.protectedBranches]).toHaveProperty('1.main');
      await removal();
      expect(github.repository.protectedBranches).toEqual({});
    },
  );

  atNight(
    'where its environment was there for a branch that is not protected; one for every branch is protected',
    async () => {
      const cmk = { reviewers: [], policy: 'custom' as const, branches: ['release'], variables: {} };
      github.repository.environments['cmk'] = cmk;
      expect(endOf(await setUp(['--yes', '--without-reviewers']))).toEqual(
        stopped('not each of its branches asks for an approval by somebody else (release)'),
      );
      github.repository.environments['cmk'] = { ...cmk, policy: 'any', branches: [] };
      expect((await setUp()).status).toBe(0);
      expect(github.repository.environments['cmk']).toMatchObject({ reviewers: [{ id: 8 }], branches: ['main'] });
      await removal();
      expect(github.repository.environments['cmk']).toMatchObject({ reviewers: [{ id: 8 }] });
    },
  );

  atNight('where the environment has an identity that this machine did not create', async () => {
    const cmk = { reviewers: [{ type: 'User', id: 8 }], policy: 'custom' as const, branches: ['main'] };
    github.repository.environments['cmk'] = { ...cmk, variables: { AZURE_CLIENT_ID: ids.verify } };
    const run = await setUp();
    expect(endOf(run)).toEqual(stopped('give --ensure-client-id ID'));
    // Anyone with write access chooses the variable.
    expect(run.stderr).not.toContain(ids.verify);
  });
});

test('a run that stopped says where, and the next one goes on with the identity that it created', async () => {
  const run = await setUp(['--yes'], [['role assignment create', failing('AuthorizationFailed')]]);
  expect([run.status, run.stderr]).toEqual([
    1,
    expect.stringContaining('Stopped. Not done: create the identity of ensure'),
  ]);
  expect(run.stdout).toContain('create a new app registration cja-cmk-ensure');
  const again = await setUp(['--yes'], [['sp list', 'principal']]);
  expect([again.status, called(again, /"displayName":"cja-cmk-ensure"/)]).toEqual([0, []]);
  expect(github.repository.environments['cmk']?.variables).toEqual({ AZURE_CLIENT_ID: ids.ensure });
});

describe('--remove', () => {
  test('takes back what was created, and nothing else; a later setup begins anew', async () => {
    github.repository.environments['other'] = { reviewers: [], policy: 'any', branches: [], variables: {} };
    github.repository.variables['OTHER'] = 'x';
    const before = structuredClone(github.repository);
    await setUp();
    const shown = await removal([]);
    expect([shown.status, shown.stdout]).toEqual([0, expect.stringContaining('would run  az ad app delete')]);
    expect(github.repository.environments['cmk']).toBeDefined();
    const run = await removal();
    expect([run.status, github.repository]).toEqual([0, before]);
    const apps = called(run, /ad app delete/).map((call) => call.split(' ').at(-1));
    expect(apps).toEqual([ids.verify, ids.ensure]);
    expect(run.calls.join('\n')).not.toMatch(/251e3919|group delete|keyvault|sp delete/);
    expect(run.stdout).toContain("kept  Adobe's service principal");
    expect((await removal()).stdout).not.toContain('removed');
    expect(called(await setUp(), /"displayName":"cja-cmk-ensure"/)).toHaveLength(1);
  });

  atNight('leaves what it was not allowed to delete, goes on there, and runs no other program', async () => {
    await afterSetUp();
    const run = await removal(['--yes'], [['role definition delete', failing('AuthorizationFailed')]]);
    expect([run.status, run.stdout]).toEqual([3, expect.stringContaining('left  az role definition delete')]);
    const target = join(github.folder, 'touched');
    appendFileSync(record(), `undo\ttouch\t${target}\n`);
    const attacked = await removal();
    expect([attacked.status, attacked.stderr]).toEqual([1, expect.stringContaining('Not a command of set-up.sh')]);
    appendFileSync(record(), `undone\ttouch\t${target}\n`);
    const again = await removal();
    expect([again.status, again.stdout]).toEqual([0, expect.not.stringContaining('ad app delete')]);
    expect([again.stdout, existsSync(target)]).toEqual([
      expect.stringContaining('removed  az role definition delete'),
      false,
    ]);
  });

  test('keeps the protection of the environment while the identity that trusts it could not be deleted', async () => {
    await afterSetUp();
    const run = await removal(['--yes'], [['ad app', failing('Authorization_RequestDenied')]]);
    expect([run.status, github.repository.environments['cmk']]).toEqual([
      3,
      expect.objectContaining({ policy: 'custom' }),
    ]);
    expect((await removal()).status).toBe(0);
    expect(github.repository.environments).toEqual({});
  });

  atNight('stops in another subscription', async () => {
    await afterSetUp();
    const other = `ffffffff-6f17-4c85-8a3b-90e5d7c1f246|${tenant}|Other`;
    const run = await removal(['--yes'], [['account show', other]]);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('az account set --subscription b3d9e2a4')]);
  });
});

describe('what somebody says of Adobe', () => {
  const filesOf = (branch = 'cja-cmk-set-up') => Object.values(github.repository.branches[branch] ?? {});
  const none = /^ {10}confirmed-key-uri: none until \d{4}-\d\d-\d\d$/m;

  test('is none until a day in 60 days where no vault of that name exists, and a second run keeps it', async () => {
    expect((await setUp(['--yes'], madeBefore)).status).toBe(0);
    const files = filesOf();
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    expect(files.map((text) => none.exec(text)?.[0].trim())).toEqual(
      Array.from({ length: 2 }, () => `confirmed-key-uri: none until ${day}`),
    );
    const branch = github.repository.branches['cja-cmk-set-up'] ?? {};
    for (const [name, text] of Object.entries(branch))
      branch[name] = text.replace(none, '          confirmed-key-uri: none until 2027-01-02');
    expect((await setUp(['--yes'], madeBefore)).status).toBe(0);
    expect(filesOf().every((text) => text.includes('none until 2027-01-02'))).toBe(true);
  });

  test.each([
    ['A vault kv-contoso-cja exists, or a deleted one', 'false'],
    [
      "You aren't allowed to see whether a vault kv-contoso-cja exists, or a deleted one",
      failing('AuthorizationFailed'),
    ],
  ])('is demanded where it matters: %s', async (because, answer) => {
    const run = await setUp(['--yes'], [[vaultName, answer], ...madeBefore]);
    expect([run.status, filesOf()]).toEqual([1, []]);
    expect(run.stderr).toMatch(
      new RegExp(
        `${because}, so only you know what Adobe confirmed: give --confirmed-key-uri URI or, .* "none until \\d{4}-`,
      ),
    );
  });

  test('is rejected with a day that is too far', async () => {
    const run = await setUp(['--yes', '--confirmed-key-uri', 'none until 2999-01-01']);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('at most 90 days ahead')]);
  });

  test('the people who are called are shown, and written where not everybody can read them', async () => {
    const call = ['--call', 'owners: Ada Example, +1 555 0100', '--call', 'adobe: portal, case 4711'];
    const shown = await setUp(call, madeBefore);
    expect(shown.stdout + shown.stderr).toContain('owners: Ada Example, +1 555 0100');
    expect((await setUp(['--yes', ...call], madeBefore)).status).toBe(1);
    expect((await setUp(['--yes', ...call, '--public-contacts'], madeBefore)).status).toBe(0);
    for (const text of filesOf())
      expect(text).toContain(
        '          contacts: |\n            owners: Ada Example, +1 555 0100\n            adobe: portal, case 4711\n',
      );
  });

  test.each([['boss: Ada'], ['owners:'], ['Ada']])('rejects --call %s', async (text) => {
    expect((await setUp(['--call', text])).status).toBe(2);
  });
});
