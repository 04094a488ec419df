/**
 * What set-up.sh withstands: hosts, repositories, names, variables and files that others chose, and answers that are lost. With
 * `npm run test:night -- az`, GitHub CLI itself asks the local cloud.
 */

import type { Environment, Repository } from '../../emulator/github/repository.ts';
import { atNight, someByDay } from '../at-night.ts';
import { type Answers, failing } from './dry-run.ts';
import { namesake } from './github.ts';
import { called, ids, tenant, useSetUp, usual } from './set-up.ts';

const { github, run, setUp, afterSetUp, removal } = useSetUp();
const repository = () => github().repository;
const server = 'ghes.example';

const identity = ['--mode', 'ensure', '--resource-group', 'rg', '--repository', 'contoso/analytics-platform'];
const scripts: readonly [string, readonly string[]][] = [
  ['set-up.sh', [...usual, '--yes']],
  ['identity.sh', [...identity, '--environment', 'cmk', '--yes']],
];

describe.each(scripts)('%s asks the host whose jobs get the tokens that it has Azure trust', (script, options) => {
  const reviewed = {
    reviewers: [{ type: 'User', id: 8 }],
    preventSelfReview: true,
    policy: 'any' as const,
    branches: [],
    variables: {},
  };

  test.each<[string, Record<string, string>, readonly string[], number, string]>(
    someByDay([
      ['whatever GH_HOST names', { GH_HOST: server }, [server, 'github.com'], 2, `GH_HOST is ${server}, but`],
      ['also where gh is signed in to another only', {}, [server], 1, 'gh auth login --hostname github.com'],
      ['also where gh is signed in to none', {}, [], 1, 'gh auth login --hostname github.com'],
    ]),
  )('%s', async (_, environment, signedIn, status, because) => {
    github().repositories[server] = namesake({ environments: { cmk: reviewed } });
    const before = structuredClone(github().repositories);
    Object.assign(github().environment, environment);
    github().signIn(...signedIn);
    const stopped = await run(script, options);
    expect([stopped.status, stopped.stderr]).toEqual([status, expect.stringContaining(because)]);
    expect([github().repositories, called(stopped, /federated|applications --body/)]).toEqual([before, []]);
  });

  test.each(
    someByDay([
      ['contoso.ghe.com', 'https://token.actions.contoso.ghe.com'],
      [server, `https://${server}/_services/token`],
    ]),
  )('also where that is %s', async (host, issuer) => {
    github().repositories[host] = namesake({ environments: { cmk: structuredClone(reviewed) } });
    github().signIn('github.com', host);
    const before = structuredClone(repository());
    const done = await run(script, [...options, '--issuer', issuer]);
    expect([done.status, repository()]).toEqual([0, before]);
    expect(called(done, /federated-credential create/)[0]).toContain(`"issuer":"${issuer}"`);
  });
});

describe('--remove', () => {
  const others: readonly [string, () => void, string][] = [
    [
      'somebody who no longer sees the repository',
      () => Object.assign(repository(), { access: 'none' }),
      'Not Found (HTTP 404)',
    ],
    [
      'somebody who no longer administers it',
      () => Object.assign(repository(), { access: 'write' }),
      'not an administrator',
    ],
    [
      'a repository that has its name by now',
      () => Object.assign(repository(), { id: 5 }),
      'was deleted, renamed or moved',
    ],
  ];

  test.each(someByDay(others))('removes nothing for %s', async (_, happen, because) => {
    await afterSetUp();
    happen();
    const before = structuredClone(repository());
    const removed = await removal();
    expect([removed.status, removed.stderr]).toEqual([1, expect.stringContaining(because)]);
    expect([removed.stdout, called(removed, /delete|DELETE/)]).toEqual([expect.not.stringContaining('removed'), []]);
    expect(repository()).toEqual(before);
    Object.assign(repository(), { access: undefined, id: 812345678 });
    expect((await removal()).stdout).toMatch(/^removed {2}gh variable delete/m);
  });

  atNight('removes nothing from a namesake on another host', async () => {
    await afterSetUp();
    github().repositories[server] = structuredClone({ ...repository() });
    github().signIn(server);
    const before = structuredClone(github().repositories);
    expect((await removal()).status).toBe(1);
    Object.assign(github().environment, { GH_HOST: server });
    expect((await removal()).status).toBe(2);
    // That host has a record of its own, which is empty.
    const elsewhere = await removal(['--yes', '--issuer', `https://${server}/_services/token`]);
    expect([elsewhere.status, elsewhere.stdout, github().repositories]).toEqual([0, '', before]);
  });

  atNight('says of what somebody else removed that it was gone', async () => {
    await afterSetUp();
    Reflect.deleteProperty(repository().environments['cmk']?.variables ?? {}, 'AZURE_CLIENT_ID');
    const removed = await removal();
    expect([removed.status, removed.stdout]).toEqual([
      0,
      expect.stringMatching(/^was gone {2}gh variable delete AZURE_CLIENT_ID .* --env cmk$/m),
    ]);
  });
});

describe('an environment without reviewers is not trusted', () => {
  const asked = { required_approving_review_count: 1, require_last_push_approval: true };
  const protection = { required_pull_request_reviews: { ...asked, dismiss_stale_reviews: true } };
  const deletable = { ...protection, allow_deletions: { enabled: true } };
  const asking = { type: 'pull_request', parameters: { ...asked, dismiss_stale_reviews_on_push: true } };
  const rules = [{ type: 'deletion' }, asking];
  const byItself = (reviews: Record<string, unknown>) => ({
    protectedBranches: {
      main: { required_pull_request_reviews: { ...protection.required_pull_request_reviews, ...reviews } },
    },
  });
  const byRules = (parameters: Record<string, unknown>) => ({
    rules: { main: [{ type: 'deletion' }, { ...asking, parameters: { ...asking.parameters, ...parameters } }] },
  });
  const releases = Array.from({ length: 30 }, (_, index) => `release-${index}`);
  const all = { branches: Object.fromEntries(releases.map((name) => [name, {}])) };
  const everyRelease = { ...all, rules: Object.fromEntries(releases.map((name) => [name, rules])) };
  const allowing = { bypass_pull_request_allowances: { users: [], teams: [], apps: [{ slug: 'github-actions' }] } };
  const [main, ruled] = [{ branches: ['main'] }, { rules: { main: rules, 'release-9': rules } }];
  type Allowed = Partial<Environment> & Pick<Environment, 'branches'>;
  const anyProtected: Allowed = { branches: [], policy: 'protected' };

  test.each<[string, Allowed, Partial<Repository>]>(
    someByDay(
      [
        ['for thirty branches with reviews, and then every branch', { branches: [...releases, '*'] }, everyRelease],
        ['for a tag with the name of a branch with reviews', { branches: [], tags: ['main'] }, ruled],
        ['for a branch from which only force pushes are kept', main, { protectedBranches: { main: {} } }],
        ['for a branch whose pusher approves', main, byItself({ require_last_push_approval: false })],
        ['for a branch with rules whose pusher approves', main, byRules({ require_last_push_approval: false })],
        ['for a branch whose approval outlives a push', main, byItself({ dismiss_stale_reviews: false })],
        [
          'for a branch with rules whose approval outlives a push',
          main,
          byRules({ dismiss_stale_reviews_on_push: false }),
        ],
        ['for a branch to which every workflow may push', main, byItself(allowing)],
        ['for a branch that anybody can delete and create again', main, { rules: { main: [asking] } }],
        ['for a protected branch that anybody can delete', main, { protectedBranches: { main: deletable } }],
        ['for a branch that only a rule with a pattern speaks of', { branches: ['release-9'] }, ruled],
        ['for protected branches, since a rule with a pattern lets anybody create one', anyProtected, ruled],
      ],
      5,
    ),
  )('%s', async (_, allowed, changes) => {
    Object.assign(repository(), changes);
    repository().environments['cmk'] = { reviewers: [], policy: 'custom', variables: {}, ...allowed };
    const stopped = await run('identity.sh', [...identity, '--environment', 'cmk', '--yes']);
    expect([stopped.status, stopped.stderr]).toEqual([
      1,
      expect.stringContaining('anyone who can push can sign in as ensure'),
    ]);
    expect(called(stopped, /federated/)).toEqual([]);
  });

  test('while a workflow may approve a pull request: set-up.sh stops before it writes', async () => {
    Object.assign(repository(), { workflowsApprove: true });
    const { status, stderr, calls } = await setUp(['--yes', '--without-reviewers']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('-F can_approve_pull_request_reviews=false')]);
    expect(calls.filter((call) => /--method (?:PUT|POST)/.test(call))).toEqual([]);
  });

  test.each<[string, Partial<Repository>]>(
    someByDay([
      ['by its protection', { protectedBranches: { main: protection } }],
      ['by a ruleset', ruled],
    ]),
  )('until its branch asks for an approval of each push by somebody else, %s', async (_, changes) => {
    Object.assign(repository(), changes);
    repository().environments['cmk'] = { reviewers: [], policy: 'custom', variables: {}, branches: ['main'] };
    const trusted = await run('identity.sh', [...identity, '--environment', 'cmk']);
    expect([trusted.status, trusted.stderr]).toEqual([
      0,
      expect.stringContaining('anyone with write access can start ensure'),
    ]);
  });
});

describe('who approves', () => {
  test('is somebody else than who starts the run, unless nobody can: that is said', async () => {
    for (const reviewers of [[], ['--reviewer', 'Ada']]) {
      const stopped = await run('set-up.sh', [...usual.slice(0, -2), '--yes', ...reviewers]);
      expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringContaining('Who besides you approves')]);
      expect(repository().environments).toEqual({});
    }
    const alone = await setUp(['--yes', '--alone']);
    expect([alone.status, alone.stderr]).toEqual([0, expect.stringContaining('Only you approve runs of ensure')]);
    expect(repository().environments['cmk']).not.toHaveProperty('preventSelfReview');
  });

  test('is added to an environment that is there, whose other protection is kept', async () => {
    const cmk = {
      reviewers: [{ type: 'User', id: 7 }],
      waitTimer: 30,
      policy: 'protected' as const,
      branches: [],
      variables: {},
    };
    repository().environments['cmk'] = cmk;
    expect((await setUp()).status).toBe(0);
    const added = { ...cmk, reviewers: [...cmk.reviewers, { type: 'User', id: 8 }], preventSelfReview: true };
    expect(repository().environments['cmk']).toEqual({ ...added, variables: { AZURE_CLIENT_ID: ids.ensure } });
  });

  test.each(
    someByDay([
      ['reviewers', 'branch main asks for an approval instead: give --without-reviewers'],
      ['access of reviewers', 'A reviewer needs at least read access'],
    ] as const),
  )('is told with the words of GitHub where it refuses: %s', async (lack, because) => {
    Object.assign(repository(), { lacks: [lack] });
    const { status, stderr } = await setUp();
    expect([status, stderr]).toEqual([1, expect.stringContaining(because)]);
    expect(stderr).toMatch(/^gh: .*\(HTTP 422\)/m);
  });
});

describe('what a branch that nobody reviewed can use', () => {
  const open = (): Environment => ({ reviewers: [], policy: 'any', branches: [], variables: {} });

  test.each<[string, Record<string, Environment>]>(
    someByDay([
      ['from nothing', {}],
      ['where the environment was open to every branch', { 'cmk-read': open() }],
    ]),
  )('is not the environment of the schedule, which has the secrets: %s', async (_, there) => {
    Object.assign(repository().environments, there);
    const { status, calls } = await setUp();
    expect([status, repository().environments['cmk-read']]).toMatchObject([
      0,
      { policy: 'custom', branches: ['main'] },
    ]);
    const when = (text: string) => calls.findIndex((call) => call.includes(text));
    const trust = when(':environment:cmk-read"');
    expect(trust).toBeGreaterThan(when('environments/cmk-read/deployment-branch-policies -f name=main'));
    const files = Object.entries(repository().branches[branch] ?? {});
    const setUpFile = files.find(([path]) => path.endsWith('cmk-set-up.yml'));
    expect([setUpFile?.[1], repository().environments['cmk-plan']]).toEqual([
      expect.stringContaining("&& 'cmk' || 'cmk-plan' }}"),
      { ...open(), variables: { AZURE_CLIENT_ID: ids.verify } },
    ]);
  });

  atNight('is the default branch itself until it asks for an approval, which is said', async () => {
    const asking = 'next: let branch main ask for an approval of each push by somebody else';
    expect((await setUp([])).stdout).toContain(asking);
    const reviews = {
      required_approving_review_count: 1,
      require_last_push_approval: true,
      dismiss_stale_reviews: true,
    };
    Object.assign(repository().protectedBranches, { main: { required_pull_request_reviews: reviews } });
    expect((await setUp([])).stdout).not.toContain(asking);
  });

  test.each<[string, Partial<Environment>, string]>(
    someByDay([
      ['every branch', { branches: ['main', '*'] }, 'A pattern lets every branch use'],
      ['new branches', { branches: ['feature-*'] }, 'lets in feature-*, not'],
      ['another branch too', { branches: ['main', 'release'] }, 'lets in main, release, not'],
      ['tags', { tags: ['main'] }, 'lets in tag main, not'],
      ['what a rule with a pattern protects', { policy: 'protected' }, 'lets in protected branches, not'],
    ]),
  )('nor one that is open to %s, which stops the setup', async (_, allowed, because) => {
    repository().environments['cmk-read'] = { ...open(), policy: 'custom', ...allowed };
    const stopped = await setUp();
    expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringContaining(because)]);
    expect(called(stopped, /federated/)).toEqual([]);
  });

  atNight('nor the one that its reviewers approve', async () => {
    const reviewed = { ...open(), reviewers: [{ type: 'User', id: 8 }], preventSelfReview: true };
    repository().environments['cmk'] = reviewed;
    expect((await setUp()).status).toBe(0);
    expect(repository().environments['cmk']).toMatchObject({
      reviewers: reviewed.reviewers,
      policy: 'custom',
      branches: ['main'],
    });
  });
});

describe('a job that began in an environment before it was protected gets tokens for its subject, so', () => {
  const open = () => ({ reviewers: [], policy: 'any' as const, branches: [], variables: {} });

  test('nothing trusts it while such a job can run, also by a later run', async () => {
    Object.assign(repository(), { runs: { 666: 'queued' } });
    repository().environments['cmk'] = open();
    expect((await setUp([])).stderr).toContain('With --yes, the script would stop here.');
    for (const stopped of [await setUp(), await setUp()]) {
      expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringContaining('/actions/runs/666')]);
      expect(called(stopped, /applications --body|federated/)).toEqual([]);
      expect(repository().environments['cmk']).toMatchObject({ reviewers: [{ id: 8 }], branches: ['main'] });
    }
  });

  atNight('it is trusted once no job runs, and nobody asks again; another environment can be named', async () => {
    Object.assign(repository(), { runs: { 666: 'in_progress' } });
    repository().environments['cmk'] = open();
    expect((await setUp()).status).toBe(1);
    expect((await setUp(['--environment', 'cmk-2'])).stderr).not.toContain('would stop here');
    Object.assign(repository(), { runs: {} });
    expect((await setUp()).status).toBe(0);
    Object.assign(repository(), { runs: { 667: 'in_progress' } });
    expect((await setUp(['--yes'], [['sp list', 'principal']])).status).toBe(0);
  });
});

describe('names that others took', () => {
  const taken: Answers = [["displayName eq '\\''cja-cmk-verify'\\''", `${ids.verify}|2026-11-02T08:15:00Z`]];

  test('stop it before anything is written; --name chooses others', async () => {
    const before = structuredClone(repository());
    const stopped = await setUp(['--yes'], taken);
    expect([stopped.status, stopped.stderr]).toEqual([
      1,
      expect.stringContaining(`give --verify-client-id ID; otherwise choose another --name`),
    ]);
    expect(repository()).toEqual(before);
    const named = await setUp(['--yes', '--name', 'cja-2'], taken);
    expect(called(named, /applications --body/)).toMatchObject([
      expect.stringContaining('"cja-2-ensure"'),
      expect.stringContaining('"cja-2-verify"'),
    ]);
  });

  atNight('of the repository in another spelling have the same record', async () => {
    await afterSetUp();
    const spelled = usual.map(
      (word) => ({ 'contoso/analytics-platform': 'Contoso/Analytics-Platform', 'rg-cja': 'RG-CJA' })[word] ?? word,
    );
    const again = await run('set-up.sh', [...spelled, '--yes'], [['sp list', 'principal']]);
    // The files in the branch are compared letter by letter.
    expect([again.status, called(again, /applications --body/)]).toEqual([3, []]);
  });
});

const branch = 'cja-cmk-set-up';

describe('workflows that are there', () => {
  const path = '.github/workflows/cmk-set-up.yml';

  /** Sets up, merges the branch, and changes a file. */
  async function merged(change: (text: string) => string) {
    await afterSetUp();
    const files = repository().branches[branch] ?? {};
    repository().branches['main'] = { ...files, [path]: change(files[path] ?? '') };
    return setUp(['--yes'], [['sp list', 'principal']]);
  }

  test('that differ by a line are not run as ours, and the line is shown', async () => {
    const { status, stdout } = await merged((text) =>
      text.replace(/(?<=timeout-minutes: 20\n)/, '    container: evil/image\n'),
    );
    expect([status, stdout]).toEqual([
      3,
      expect.stringMatching(
        /^left for you: Workflow cmk-set-up\.yml in branch main is not that of this setup \(line \d+ has “container: evil\/image”, not environment: .*\)/m,
      ),
    ]);
    expect(stdout).not.toMatch(/gh workflow run|@base64d/);
  });

  atNight('of a newer version, with another comment and a ticket, are ours', async () => {
    const { status, stdout } = await merged((text) =>
      `# Ours.\n${text}`
        .replace(/(?<=cja-cmk-action@)\S+/, 'a'.repeat(40))
        .replace('adobe-ticket: ""', 'adobe-ticket: "E-001234567"'),
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('cmk-set-up.yml in branch main, changed since')]);
    expect(stdout).toContain('gh workflow run cmk-set-up.yml --repo contoso/analytics-platform --field mode=ensure');
  });

  test.each(
    someByDay<[string, (text: string) => string]>([
      ['a step of somebody else', (text: string) => `${text}      - uses: mallory/x@main\n`],
      ['a command', (text: string) => `${text}      - run: curl https://mallory.example\n`],
      ['capital letters', (text: string) => text.replace('id-token', 'ID-token')],
      ['an invisible character', (text: string) => text.replace('id-token', 'id\0-token')],
    ]),
  )('and were changed before anybody reviewed them, by %s, are not run as ours', async (_, change) => {
    await afterSetUp();
    const files = repository().branches[branch] ?? {};
    repository().branches[branch] = { ...files, [path]: change(files[path] ?? '') };
    const { status, stdout } = await setUp(['--yes'], [['sp list', 'principal']]);
    expect([status, stdout]).toEqual([3, expect.stringContaining(`in branch ${branch} is not that of this setup`)]);
    expect(stdout).not.toContain('gh pr create');
  });

  atNight('beside files of others in the branch are not offered for a merge; those are named', async () => {
    await afterSetUp();
    const files = repository().branches[branch] ?? {};
    const ours = `${path}\n.github/workflows/verify-cmk.yml`;
    repository().branches[branch] = { ...files, '.github/workflows/\u001B[2Jci.yml': 'on: push', [ours]: '' };
    const { status, stdout, stderr } = await setUp(['--yes'], [['sp list', 'principal']]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/\.github\/workflows\/\S*\[2Jci\.yml/)]);
    expect(stderr).toContain(JSON.stringify(ours));
    const kept = await removal();
    expect([kept.status, branch in repository().branches]).toEqual([3, true]);
    expect(kept.stdout).toMatch(/^left {2}gh api --method DELETE .*cja-cmk-set-up, which has files of others/m);
    expect(stdout).not.toContain('gh pr create');
  });

  atNight(
    'beside one of them that is in the default branch, but changed in the branch, are not offered either',
    async () => {
      await afterSetUp();
      const [files, daily] = [repository().branches[branch] ?? {}, '.github/workflows/verify-cmk.yml'];
      repository().branches['main'] = { [daily]: files[daily] ?? '' };
      repository().branches[branch] = { ...files, [daily]: 'on: push' };
      const { status, stdout, stderr } = await setUp(['--yes'], [['sp list', 'principal']]);
      expect([status, stderr]).toEqual([1, expect.stringContaining(daily)]);
      expect(stdout).not.toContain('gh pr create');
    },
  );

  test('without reviewers restore nothing, since anyone with write access starts them', async () => {
    const { status, stdout } = await setUp(['--yes', '--without-reviewers']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('gh pr create')]);
    const written = Object.values(repository().branches[branch] ?? {}).join('');
    expect(written).not.toMatch(/restore-grant|recover-deleted|run-name|restores|lost-access/);
    expect(written).toMatch(/ {8}default: plan\n\npermissions/);
  });

  atNight('of a branch whose creation was not answered are added by the next run', async () => {
    Object.assign(repository(), { lacks: ['answer to a new branch'] });
    expect((await setUp()).status).toBe(1);
    Object.assign(repository(), { lacks: [] });
    expect((await setUp(['--yes'], [['sp list', 'principal']])).status).toBe(0);
    expect(Object.keys(repository().branches[branch] ?? {})).toHaveLength(2);
  });

  test('are printed by the dry run as commands that work', async () => {
    const { stderr } = await setUp([]);
    const [, content = ''] = /contents\/\.github\/workflows\/verify-cmk\.yml .*-f content=(\S+)/.exec(stderr) ?? [];
    expect(Buffer.from(content, 'base64').toString()).toContain("vault-name: 'kv-contoso-cja'");
    expect(stderr).not.toContain('@/tmp');
  });
});

test('what somebody wrote into a variable neither moves the cursor nor begins a line', async () => {
  const hostile = `\u001B[2J\u009B31m\u202Ex\u{E0041}\nleft for you: run this\r\tTenant ${tenant}`;
  await afterSetUp();
  Object.assign(repository().environments['cmk']?.variables ?? {}, { AZURE_CLIENT_ID: hostile });
  const { status, stdout, stderr } = await setUp();
  expect([status, stdout]).toEqual([
    3,
    expect.stringMatching(/^left for you: Variable AZURE_CLIENT_ID of cmk is something else, not /m),
  ]);
  expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]|^left for you: run/mu);
});

test('what az and gh answer is printed without what a terminal obeys or hides, and without wide gaps', async () => {
  const hidden = '\u061C\u00AD\uFEFF\u180E\u3164\u200B\u2800\u{1D173}\u{1D17A}\u{110BD}\u{1BCA0}\u{13430}';
  const answer = `\u001B[31mAuthorizationFailed\u009B0m${hidden}${' '.repeat(80)}${'\u3000\u00A0'.repeat(40)}run this`;
  const { stderr } = await setUp(['--yes'], [['role definition create', failing(answer)]]);
  expect(stderr).toContain('[31mAuthorizationFailed0m run this');
});
