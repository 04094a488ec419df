/** What identity.sh lets sign in as ensure: only what not everybody who can push can present. Protection comes before trust. */
import { isNight } from '../at-night.ts';
import { type Answers, failing, runScript } from './dry-run.ts';

const ensure = ['--mode', 'ensure', '--resource-group', 'rg'];
const github = [...ensure, '--repository', 'contoso/x', '--environment', 'cmk'];
const gitlab = [...ensure, '--gitlab-project', 'contoso/x', '--branch', 'main'];
const ids = ['11111111-2222-4333-8444-555555555555', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'];
const tenant = '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705';
const connection = [`https://login.microsoftonline.com/${tenant}/v2.0`, `/eid1/c/pub/t/x/a/y/sc/${ids.join('/')}`];
const formerConnection = [`https://vstoken.dev.azure.com/${ids[0]}`, 'sc://contoso/project/azure'];

const environment = (answer: string, ...more: Answers): Answers => [...more, ['environments/cmk --jq', answer]];
const main: Answers[number] = ['branches/main --jq .name', 'main'];
const approving = (answer: string): Answers[number] => ['actions/permissions/workflow', answer];
const protectedBranch: Answers = [['branches/main/protection', 'true'], main, approving('false')];
/** The protected branches of a project, as GitLab's API lists them. */
const rule = (name: string, push: readonly object[], merge: readonly object[]) => ({
  id: 7,
  name,
  push_access_levels: push.map((each, id) => ({ id, user_id: null, group_id: null, deploy_key_id: null, ...each })),
  merge_access_levels: merge.map((each, id) => ({ id, user_id: null, group_id: null, ...each })),
  allow_force_push: false,
});
const branches = (...rules: readonly object[]): Answers => [['protected_branches?per_page=100', JSON.stringify(rules)]];
const nobody = { access_level: 0, access_level_description: 'No one' };
const developers = { access_level: 30, access_level_description: 'Developers + Maintainers' };
const maintainers = { access_level: 40, access_level_description: 'Maintainers' };
const closed = branches(rule('main', [nobody], [maintainers]), rule('release/*', [developers], [developers]));
/** Somebody who pushes beside those of a role. */
const pushedBy = (who: object) => branches(rule('main', [nobody, who], [maintainers]));

const notProtected = branches(rule('mains', [nobody], [maintainers]));
const unread = "Couldn't read the protection";
const anyone = 'anyone who can push can sign in as ensure';
const bySubject = (of: string, ...issuer: string[]) => [...ensure, ...issuer, '--subject', of];
const ofBranch = 'project_path:contoso/x:ref_type:branch:ref:main';
const byPattern = environment('0|false|true|true', ['deployment-branch-policies', '*']);
const byBranch = environment('0|false|true|true', ['branches/main/protection', 'false'], main);
const byWorkflows = environment('0|false|true|true', approving('true'), ...protectedBranch);
const protectedOnes = environment('0|true|false|true', ...protectedBranch);
const [gitlabServer, ci] = [
  ['--issuer', 'https://gitlab.example'],
  ['--issuer', 'https://ci.example'],
];
const enterprise = ['--issuer', 'https://ghes.example/_services/token'];
const environmentOfServer = bySubject('repo:contoso/x:environment:cmk', ...enterprise);
const connectionBySubject = bySubject(connection[1] ?? '', '--issuer', connection[0] ?? '');
const knownTo = 'Who can present x is known only to https://ci.example';
const neither = 'names neither a pipeline nor a branch';

const open: readonly (readonly [string, readonly string[], Answers, string])[] = [
  ['an environment that does not exist', github, environment(failing('Not Found (HTTP 404)')), 'does not exist'],
  ['an environment without reviewers and branches', github, environment('0|false|false|true'), 'no required reviewers'],
  ['a reviewer approving own runs', github, environment('1|false|true|true'), 'can start a run and approve it alone'],
  ['an environment for every branch by a pattern', github, byPattern, anyone],
  ['for an open branch', github, byBranch, 'not each of its branches asks for an approval by somebody else (main)'],
  ['a branch whose reviews a workflow can give', github, byWorkflows, 'can have a workflow approve a pull request'],
  ['an environment for whatever is protected', github, protectedOnes, 'by somebody else (protected branches)'],
  ['an environment that is not shown', github, environment(failing('gh: (HTTP 502)')), `${unread} of environment cmk`],
  [
    'the same environment by its exact subject',
    bySubject('repo:contoso@1/x@2:environment:cmk'),
    environment('0|false|false|true'),
    'Environment cmk of contoso/x has no required reviewers',
  ],
  [
    'an environment of an Enterprise Server, which is asked itself',
    environmentOfServer,
    environment('0|false|false|true'),
    'https://ghes.example/contoso/x/settings/environments',
  ],
  ['a branch of GitLab that glab can not read', gitlab, [['glab', failing('ERROR: 401')]], unread],
  ['a branch of GitLab that is not protected', gitlab, notProtected, 'is not protected'],
  ['a branch of GitLab of a project that is not shown', gitlab, [['glab', failing('404 Not Found')]], unread],
  ['a branch of GitLab whose answer is no JSON', gitlab, [['glab', '<html>']], unread],
  [
    'a branch of GitLab to which developers push',
    gitlab,
    branches(rule('main', [developers], [maintainers])),
    'Every developer can push',
  ],
  [
    'a branch of GitLab to which developers merge',
    gitlab,
    branches(rule('main', [nobody], [developers])),
    'Every developer can push',
  ],
  [
    'a branch of GitLab that developers unprotect',
    gitlab,
    branches({ ...rule('main', [nobody], [maintainers]), unprotect_access_levels: [developers] }),
    'Every developer can push',
  ],
  [
    'a project of GitLab that was renamed',
    gitlab,
    [...closed, ['glab api projects/contoso%2Fx', '{"path_with_namespace":"contoso/renamed","ci_config_path":""}']],
    'GitLab answers for contoso/renamed',
  ],
  [
    'a branch of GitLab to which maintainers push',
    gitlab,
    branches(rule('main', [maintainers], [maintainers])),
    'sign in as ensure: Maintainers.',
  ],
  [
    'a branch of GitLab to which a user pushes',
    gitlab,
    pushedBy({ access_level: 40, user_id: 12, access_level_description: 'Mallory ],"name":"x' }),
    'sign in as ensure: Mallory ],',
  ],
  [
    'a branch of GitLab to which a group pushes',
    gitlab,
    pushedBy({ access_level: 0, group_id: 9 }),
    'sign in as ensure: group_id 9.',
  ],
  [
    'a branch of GitLab to which a deploy key pushes',
    gitlab,
    pushedBy({ access_level: 40, deploy_key_id: 3, access_level_description: 'build]' }),
    'sign in as ensure: build].',
  ],
  [
    'a branch of GitLab with a list of nobody',
    gitlab,
    branches(rule('main', [], [maintainers])),
    'sign in as ensure: somebody whom GitLab does not name.',
  ],
  [
    'a branch of GitLab that a looser rule with a star opens',
    gitlab,
    branches(rule('main', [nobody], [maintainers]), rule('m*n', [maintainers], [maintainers])),
    'sign in as ensure: Maintainers.',
  ],
  ['a branch of GitLab by its exact subject', bySubject(ofBranch, ...gitlabServer), notProtected, 'is not protected'],
  [
    'a branch of GitLab by an exact subject with the ID',
    bySubject('project_id:4711:ref_type:branch:ref:main', ...gitlabServer),
    notProtected,
    'https://gitlab.example/projects/4711',
  ],
  ...['ci.yml@mallory/x', 'https://evil.example/ci.yml', 'ci.yml@mallory/x:main'].map((file): (typeof open)[number] => [
    `a pipeline's file that lies elsewhere: ${file}`,
    gitlab,
    [...closed, ['glab api projects/contoso%2Fx', JSON.stringify({ ci_config_path: file })]],
    `The pipelines of contoso/x on gitlab.com come from ${file}, which no review there covers`,
  ]),
  [
    "a pipeline's file that GitLab does not name",
    gitlab,
    [...closed, ['glab api projects/contoso%2Fx', '{}']],
    'come from a file that GitLab does not name',
  ],
  ['a service connection', [...ensure, '--azure-devops-connection', ...connection], [], 'Approvals and checks'],
  ['a former connection', [...ensure, '--azure-devops-connection', ...formerConnection], [], 'Branch control'],
  ['a connection by its exact subject', connectionBySubject, [], neither],
  ['a subject of an issuer that nobody knows', bySubject('x', ...ci), [], knownTo],
];

describe.each(open)('%s', (_, args, answers, because) => {
  test('is not trusted as ensure: nothing is asked of Azure', () => {
    const run = runScript('identity.sh', [...args, '--yes'], answers);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining(because)]);
    expect(run.stderr).toContain('Stopped. Not done: trust subjects for ensure\nNothing was changed.');
    expect(run.calls.filter((call) => call.startsWith('az '))).toEqual([]);
  });
});

/** By day one of each CI system: what follows is the same for all. */
const shown = new Set([
  'an environment that does not exist',
  'a branch of GitLab that is not protected',
  'a service connection',
]);

describe.each(open.filter(([name]) => isNight || shown.has(name)))('%s', (_, args, answers, because) => {
  test('is trusted when somebody confirms it, who is told the same', () => {
    const run = runScript('identity.sh', [...args, '--confirm-protection'], answers);
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining(because)]);
    expect(run.stderr).toContain('Continued, because you gave --confirm-protection.');
    expect(run.stderr).toMatch(/^Would trust /m);
  });

  test('can be planned: without --yes the script says that it would stop', () => {
    const run = runScript('identity.sh', args, answers);
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('the script would stop here.')]);
  });
});

describe.each<[string, readonly string[], Answers, string]>([
  ['reviewers', github, environment('2|false|true|false'), 'Environment cmk: 2 required reviewers, only from main.'],
  ['reviewers of any branch', github, environment('1|false|false|false'), '1 required reviewer, any branch.'],
  [
    'a protected branch only',
    github,
    environment('0|false|true|true', ...protectedBranch),
    "has no required reviewers: anyone with write access can start ensure as it is in main; changing it takes somebody else's approval.",
  ],
  [
    'a branch with rules that ask for pull requests',
    github,
    environment(
      '0|false|true|true',
      ['rules/branches/main?per_page=100', 'deletion\npull_request'],
      ...protectedBranch,
    ),
    "anyone with write access can start ensure as it is in main; changing it takes somebody else's approval.",
  ],
  [
    'reviewers of whatever is protected',
    github,
    environment('1|true|false|false'),
    'Environment cmk: 1 required reviewer, only from protected branches.',
  ],
  [
    'a protected branch of GitLab',
    gitlab,
    closed,
    'Nobody pushes to branch main of contoso/x on gitlab.com. Who can merge to it can run ensure: Maintainers.',
  ],
  [
    'the same by its ID',
    [...ensure, '--gitlab-project', '4711', '--branch', 'main'],
    [['projects/4711/protected_branches?per_page=100', closed[0]?.[1] ?? '']],
    'Nobody pushes to branch main of 4711 on gitlab.com.',
  ],
  [
    "a branch of GitLab, with a pipeline's file of another name",
    gitlab,
    [...closed, ['glab api projects/contoso%2Fx', '{"ci_config_path":"ci/cmk.yml"}']],
    'Nobody pushes to branch main',
  ],
  [
    'a branch of GitLab to which two people merge',
    gitlab,
    branches(rule('main', [nobody], [{ access_level: 40, user_id: 4, access_level_description: 'Ada' }, maintainers])),
    'Who can merge to it can run ensure: Ada, Maintainers.',
  ],
])('%s', (_, args, answers, told) => {
  test('is enough for ensure, and told', () => {
    const run = runScript('identity.sh', args, answers);
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining(told)]);
    expect(run.stderr).not.toContain('would stop here');
  });
});

describe('an app registration that exists', () => {
  const client = '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58';
  const issuer = 'https://token.actions.githubusercontent.com api://AzureADTokenExchange';
  const mallory = 'https://mallory.example api://AzureADTokenExchange';
  const ours = `${issuer} repo:contoso@1/x@2:environment`;
  const given = (mode: string) => [
    `--mode=${mode}`,
    '--resource-group=rg',
    '--repository=contoso/x',
    '--environment=cmk',
    `--client-id=${client}`,
    '--subject-prefix=repo:contoso@1/x@2',
    '--confirm-protection',
    '--yes',
  ];
  const trusting = (...trusted: readonly string[]): Answers => [
    ['federatedIdentityCredentials', [`${ours}:cmk`, ...trusted].map((each, at) => `c${at}|${each}`).join('\n')],
    [`applications(appId='\\''${client}'\\'')/owners`, 'ada@contoso.example'],
    [`applications(appId='\\''${client}'\\'') `, 'cja-cmk|2026-01-01|0'],
    ['ad sp list', 'aaaaaaaa-7f3b-4a16-9c4d-b8e107f6a352'],
  ];

  test.each([
    ['ensure', 'another environment of the repository', `${ours}:other`],
    ['ensure', 'its pull requests', `${issuer} repo:contoso@1/x@2:pull_request`],
    ['verify', 'another repository', `${issuer} repo:mallory@3/x@2:environment:cmk`],
    ['verify', 'another issuer', `${mallory} repo:contoso@1/x@2:environment:cmk`],
    ['ensure', 'another issuer, by a subject that ends like a credential of its own', `${mallory} x|${ours}:cmk`],
    ['verify', 'another issuer, by a subject that ends like a job of the repository', `${mallory} x|${ours}:other`],
    ['ensure', 'another repository that had the name', `${issuer} repo:contoso@9/x@8:environment:cmk`],
    ['verify', 'another repository that had the name', `${issuer} repo:contoso@9/x@8:environment:cmk`],
  ])('and as %s trusts %s gets rights only with --accept-credentials', (mode, _, trusted) => {
    const refused = runScript('identity.sh', given(mode), trusting(trusted));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('give --accept-credentials')]);
    expect(refused.stderr).toContain(trusted);
    expect(refused.stderr).toContain(
      'Using app registration cja-cmk (4e6c8b21-93fd-4a07-b5d2-17f0ae369c58), owned by ada@',
    );
    expect(refused.calls.filter((call) => /role assignment create|credential create/.test(call))).toEqual([]);
    const accepted = runScript('identity.sh', [...given(mode), '--accept-credentials'], trusting(trusted));
    expect(accepted.calls.join('\n')).toContain('role assignment create');
  });

  const principal = 'servicePrincipals/aaaaaaaa-7f3b-4a16-9c4d-b8e107f6a352';
  const holding = (secrets: string): Answers => [
    [`${principal} --url-parameters $select=passwordCredentials,keyCredentials`, secrets],
    [`${principal}/owners`, 'mallory@contoso.example'],
    ...trusting(),
  ];

  test.each(['ensure', 'verify'])('and as %s has a service principal with secrets of its own', (mode) => {
    const refused = runScript('identity.sh', given(mode), holding('2'));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('give --accept-credentials')]);
    expect(refused.stderr).toMatch(
      /^Using its service principal, owned by mallory@contoso.example\nIt has 2 secrets or certificates\..*\n.*az ad sp show/m,
    );
    expect(refused.calls.filter((call) => /role assignment create|credential create/.test(call))).toEqual([]);
    const accepted = runScript('identity.sh', [...given(mode), '--accept-credentials'], holding('2'));
    expect(accepted.calls.join('\n')).toContain('role assignment create');
    expect(runScript('identity.sh', given(mode), holding('0')).status).toBe(0);
  });

  test.each([
    ['ensure', 'the same subject in its other form', `${issuer} repo:contoso/x:environment:cmk`],
    ['verify', 'another environment of the repository', `${ours}:other`],
  ])('and as %s trusts %s gets its rights', (mode, _, trusted) => {
    const { stderr, calls } = runScript('identity.sh', given(mode), trusting(trusted));
    expect([stderr, calls.join('\n')]).toEqual([
      expect.not.stringContaining('--accept-credentials'),
      expect.stringContaining('role assignment create'),
    ]);
  });
});

test.each([
  [
    'a branch',
    ['--gitlab-project', 'group/sub/x', '--branch', 'release/1'],
    'https://gitlab.com',
    'project_path:group/sub/x:ref_type:branch:ref:release/1',
  ],
  [
    'a branch of the project with an ID',
    ['--gitlab-project', '4711', '--branch', 'main'],
    'https://gitlab.com',
    'project_id:4711:ref_type:branch:ref:main',
  ],
  ['a connection', ['--azure-devops-connection', ...connection], connection[0], connection[1]],
])('verify trusts %s of another CI system without a question', (_, trusted, issuer, subject) => {
  const run = runScript('identity.sh', ['--mode', 'verify', '--resource-group', 'rg', ...trusted]);
  expect([run.status, run.stderr]).toEqual([0, expect.stringContaining(`Would trust ${subject}:`)]);
  expect(run.stderr).toContain(`"issuer":"${issuer}","subject":"${subject}"`);
  // Only its server knows whose project a number is.
  const asked = subject?.startsWith('project_id:') ? ['glab api projects/4711'] : [];
  expect(run.calls.filter((call) => /^(?:gh|glab) /.test(call))).toEqual(asked);
});

test.each([
  ['404 Not Found', 'projects/4711'],
  ['<html>', 'projects/4711'],
])('a number whose project the server does not show (%s) is not trusted, by verify either', (answer, asked) => {
  const numbered = ['--resource-group', 'rg', '--gitlab-project', '4711', '--branch', 'main', '--yes'];
  const run = runScript(
    'identity.sh',
    ['--mode', 'verify', ...numbered],
    [[asked, answer === '<html>' ? answer : failing(answer)]],
  );
  expect([run.status, run.calls.some((call) => call.startsWith('az '))]).toEqual([1, false]);
});

test.each(['true', 'false'])('ensure needs a subject of the protected environment, where it says: %s', (value) => {
  const run = runScript('identity.sh', [...gitlab, '--environment-protected', value], closed);
  expect([run.status, run.stderr]).toEqual(
    value === 'true'
      ? [
          0,
          expect.stringContaining(
            'Would trust project_path:contoso/x:ref_type:branch:ref:main:environment_protected:true:',
          ),
        ]
      : [2, expect.stringContaining('any job of the branch could present it')],
  );
});

describe('a managed identity that exists', () => {
  const args = ['--mode', 'verify', '--resource-group', 'rg', '--managed-identity', '--without-graph'];
  const subject = 'repo:contoso/x:environment:cmk-read';
  const client = '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43';
  const trusting = (of: string): Answers => [
    ['identity show', `${client}|11111111-2222-4333-8444-555555555555`],
    ['federated-credential list', `x|https://token.actions.githubusercontent.com api://AzureADTokenExchange ${of}`],
  ];

  test('and trusts somebody else is not used: nothing is written', () => {
    const run = runScript(
      'identity.sh',
      [...args, '--subject', subject, '--yes'],
      trusting('repo:mallory/x:environment:x'),
    );
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('repo:mallory/x:environment:x')]);
    expect(run.stderr).toContain(`give --client-id ${client}`);
    expect(run.stderr).toContain('Nothing was changed.');
  });

  // The second begins like the subject that is asked for.
  test.each(['repo:mallory/x:environment:x', `${subject}-2`])(
    'and trusts %s is used if its client ID is given',
    (other) => {
      const run = runScript('identity.sh', [...args, '--subject', subject, '--client-id', client], trusting(other));
      expect([run.status, run.stderr]).toEqual([0, expect.stringContaining(other)]);
      expect(run.stderr).toContain(`Would trust ${subject}:`);
    },
  );

  test.each([subject, 'repo:contoso/x:ref:refs/heads/a|b'])('and trusts only this job is used: %s', (own) => {
    const run = runScript('identity.sh', [...args, '--subject', own], trusting(own));
    expect([run.status, run.stderr]).toEqual([0, expect.not.stringContaining('It also trusts')]);
    expect(run.stderr).not.toContain('Would trust');
  });
});
