/** The issue of an incident, from the first failure to the resolution: the requests to GitHub, and the issue afterward. */

import type { IssueState } from '../../emulator/github/issue-state.ts';
import type { CloudState } from '../../emulator/state.ts';
import { groupScope, keyName, roles, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { readableTime } from '../../src/model/dates.ts';
import { atNight, someByDay } from '../at-night.ts';
import { useCloud, writes } from './harness.ts';
import { goodInputs, vaultOf, verifiable, versionOf } from './verify/cases.ts';

const harness = useCloud(() => verifiable());
const state = (): CloudState => harness.cloud.cloud.state;
const issues = (): IssueState[] => state().github.issues;

/** One run with the drift issue, and its requests to GitHub as `METHOD rest-of-the-path`: all changes, and those that are no lock. */
async function verify(
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = {},
) {
  harness.cloud.transcript.length = 0;
  const run = await harness.run({ ...goodInputs, 'drift-issue': 'true', ...inputs }, { environment });
  const toGithub = harness.cloud.transcript.filter(({ host }) => host === 'api.github.com');
  const asked = toGithub
    .filter(({ path }) => path !== '/graphql')
    .map(({ method, path }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+\//, '')}`);
  expect(writes(harness.cloud).filter((write) => !write.includes(' api.github.com/'))).toEqual([]);
  const changes = asked.filter((line) => !line.startsWith('GET '));
  return { ...run, asked, changes, written: changes.filter((line) => !line.endsWith('/lock')) };
}

function theIssue(): IssueState {
  const [issue, ...more] = issues();
  if (issue === undefined || more.length > 0) throw new Error(`${issues().length} issues where there should be one`);
  return issue;
}

const lost = { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/${keyName}` };

function setEnabled(enabled: boolean): void {
  Object.assign(versionOf(state()), { enabled, updated: Math.floor(harness.cloud.cloud.now() / 1000) });
}

function setPurgeProtection(on: boolean): void {
  if (on) vaultOf(state()).enablePurgeProtection = true;
  else delete vaultOf(state()).enablePurgeProtection;
}

atNight('an issue whose label GitHub drops is a warning: no later run finds it', async () => {
  setEnabled(false);
  for (const token of Object.values(state().github.tokens)) token.push = false;
  const { log, written, exitCode } = await verify();
  expect([exitCode, written, theIssue().labels]).toEqual([1, ['POST issues'], []]);
  expect(log).toMatch(/::warning::.*opened #1, but GitHub dropped its label cja-cmk/);
});

test('what may be lost is counted from the issue, so that its day does not move with each run', async () => {
  setEnabled(false);
  await verify(lost);
  Object.assign(theIssue(), { createdAt: '2026-11-01T05:17:00Z' });
  const { summary, written } = await verify(lost);
  expect([summary.includes('Customer Journey Analytics data at any time'), written.length]).toEqual([true, 1]);
  expect((await verify(lost)).written).toEqual([]);
});

test("the deadline counts from the issue's creation, which nobody can edit, by the service's clock", async () => {
  setEnabled(false);
  await verify(lost);
  const created = Date.parse(theIssue().createdAt ?? '') - 3_600_000;
  Object.assign(theIssue(), { createdAt: new Date(created).toISOString() });
  const { summary } = await verify(lost);
  expect(summary).toContain(readableTime(new Date(created + 86_400_000).toISOString(), 'en'));
});

test('people are assigned when the issue is opened; a login that GitHub refuses costs one warning', async () => {
  setEnabled(false);
  state().github.assignable = ['ada'];
  const { log, written, exitCode } = await verify({ 'drift-issue-assignees': 'ada, nobody' });
  expect([exitCode, written]).toEqual([1, ['POST issues', 'POST issues/1/assignees', 'POST issues/1/assignees']]);
  expect(theIssue().assignees).toEqual(['ada']);
  expect(log.match(/::warning::Drift issue: GitHub did not assign nobody to #1/g)).toHaveLength(1);
  expect((await verify({ 'drift-issue-assignees': 'ada, nobody' })).written).toEqual([]);
});

test('an issue with the marker that somebody else opened is not adopted', async () => {
  setEnabled(false);
  await verify();
  state().github.issues = [{ ...structuredClone(theIssue()), author: 'mallory' }];
  const { written } = await verify();
  expect(written).toEqual(['POST issues']);
  expect(issues().map(({ number, author }) => [number, author])).toEqual([
    [1, 'mallory'],
    [2, undefined],
  ]);
  expect((await verify()).written).toEqual([]);
});

test('where GitHub does not say whose the token is, an alarm opens beside the issue of somebody else, once', async () => {
  setEnabled(false);
  await verify();
  theIssue().author = 'ada';
  harness.cloud.faults.push({
    when: { host: 'api.github.com', path: /\/graphql/ },
    do: { kind: 'answer', status: 403, body: { message: 'API rate limit exceeded' } },
  });
  const { written, log } = await verify();
  expect(written).toEqual(['POST issues']);
  expect(log).toMatch(/::warning::Drift issue: GitHub did not say whose github-token is/);
  expect((await verify()).written).toEqual([]);
});

const elsewhereRun = [
  ['a tag with the name of the default branch', 'push', 'refs/tags/main'],
  ['another branch', 'workflow_dispatch', 'refs/heads/test'],
  ['a pull request', 'pull_request', 'refs/pull/7/merge'],
] as const;

test.each(someByDay(elsewhereRun))('a run of %s opens, changes and closes none', async (_what, event, ref) => {
  const elsewhere = { GITHUB_EVENT_NAME: event, GITHUB_REF: ref };
  setEnabled(false);
  const { asked, log } = await verify({}, elsewhere);
  expect([asked, issues()]).toEqual([[], []]);
  expect(log).toContain(`Drift issue: not updated, since this run is of ${ref}`);
  await verify();
  setEnabled(true);
  expect([(await verify({}, elsewhere)).written, theIssue().state]).toEqual([[], 'open']);
});

atNight('a schedule, which runs on the default branch alone, needs no event that names it', async () => {
  setEnabled(false);
  const unnamed = { GITHUB_EVENT_PATH: undefined };
  expect((await verify({}, unnamed)).written).toEqual([]);
  expect((await verify({}, { ...unnamed, GITHUB_EVENT_NAME: 'schedule' })).written).toEqual(['POST issues']);
});

test.each(someByDay(['vault', 'key'] as const))(
  'the deadline counts from the deletion of a %s, as on the page',
  async (what) => {
    harness.cloud.reset(`${what}-deleted`);
    grantRole(state(), roles.keyVaultReader, groupScope);
    const { summary } = await verify(lost);
    const [, , first = ''] = summary.split('\n');
    expect(first).toContain('at any time: the 24 hours since the deletion ended on ');
    expect(theIssue().body).toContain(first);
  },
);

test('an issue that somebody reopened is history: the incident gets its own', async () => {
  setEnabled(false);
  await verify();
  Object.assign(theIssue(), { reopened: true });
  const history = structuredClone(theIssue());
  expect((await verify()).written).toEqual(['POST issues']);
  expect(issues()[0]).toEqual(history);
  setEnabled(true);
  await verify();
  expect(issues().map(({ state: now }) => now)).toEqual(['open', 'closed']);
});

/** As others with the right to label can open them. */
const flood = (count: number, body: string): IssueState[] =>
  Array.from({ length: count }, (_, index) => ({
    ...structuredClone(theIssue()),
    number: index + 2,
    author: 'mallory',
    body: `${theIssue().body}${body}`,
  }));

atNight('more issues of others than are read hide none for long: one opens, and is found again', async () => {
  setEnabled(false);
  await verify();
  issues().push(...flood(120, ''));
  const later = { method: 'GET', host: 'api.github.com', path: /\/issues\?.*&page=(?!1$)/ };
  const headers = { Link: '<https://api.github.com/repositories/1/issues?page=9>; rel="next"' };
  harness.cloud.faults.push({ when: later, do: { kind: 'answer', status: 200, headers, body: [] } });
  const { asked, written, log } = await verify();
  expect([asked.length, written]).toEqual([52, ['POST issues']]);
  expect(log).toMatch(/::warning::Drift issue: the repository has more issues with the label cja-cmk than were read/);
  expect((await verify()).written).toEqual([]);
});

atNight('long issues of others, too long for one answer, hide none', async () => {
  setEnabled(false);
  await verify();
  issues().push(...flood(40, '\u{1F511}'.repeat(60_000)));
  setPurgeProtection(false);
  expect((await verify()).written).toEqual(['POST issues/1/comments', 'PATCH issues/1']);
});

atNight('a page that is not full is not taken for the last one', async () => {
  setEnabled(false);
  await verify();
  const headers = { Link: '<https://api.github.com/repositories/1/issues?page=2>; rel="next", <x>; rel="last"' };
  const when = { method: 'GET', host: 'api.github.com', path: /\/issues\?/ };
  harness.cloud.faults.push({ when, do: { kind: 'answer', status: 200, headers, body: [] }, times: 1 });
  expect((await verify()).asked.filter((line) => line.startsWith('GET issues'))).toHaveLength(2);
});

describe('on the issue only people with write access comment', () => {
  const locking = [['PUT issues/1/lock'], ['DELETE issues/1/lock', 'PUT issues/1/lock']] as const;

  test('as soon as it is open; its own comments, which GitHub refuses a job on a locked one, still arrive', async () => {
    setEnabled(false);
    expect((await verify({ 'drift-issue-assignees': 'ada' })).changes).toEqual([
      'POST issues',
      'POST issues/1/assignees',
      ...locking[0],
    ]);
    expect((await verify()).changes).toEqual([]);
    setPurgeProtection(false);
    const [unlocks, locks] = locking[1];
    expect((await verify()).changes).toEqual([unlocks, 'POST issues/1/comments', 'PATCH issues/1', locks]);
    setEnabled(true);
    setPurgeProtection(true);
    const { changes, log } = await verify();
    expect(changes).toEqual([unlocks, 'PATCH issues/1', 'POST issues/1/comments', locks]);
    expect(theIssue()).toMatchObject({ state: 'closed', locked: true });
    expect(theIssue().comments).toHaveLength(2);
    expect(log).not.toContain('::warning::Drift issue');
  });

  atNight('unless somebody unlocked it', async () => {
    setEnabled(false);
    await verify();
    theIssue().locked = false;
    setPurgeProtection(false);
    expect((await verify()).changes).toEqual(['POST issues/1/comments', 'PATCH issues/1']);
  });

  atNight('unless GitHub refuses to lock it, which is a warning', async () => {
    setEnabled(false);
    harness.cloud.faults.push({
      when: { method: 'PUT', path: /\/lock$/ },
      do: { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const { log } = await verify();
    expect(log).toContain('Drift issue: opened #1.');
    expect(log).toMatch(/::warning::Drift issue: GitHub did not lock #1 .*not accessible/);
    expect(theIssue()).toMatchObject({ state: 'open', labels: ['cja-cmk'] });
  });

  test('it is closed, and told as closed, though GitHub refuses to unlock it, and the comment', async () => {
    setEnabled(false);
    await verify();
    setEnabled(true);
    harness.cloud.faults.push({
      when: { method: 'DELETE', path: /\/lock$/ },
      do: { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const { log, written } = await verify();
    expect([written, theIssue().state]).toEqual([['PATCH issues/1', 'POST issues/1/comments'], 'closed']);
    expect(log).toContain('Drift issue: closed #1.');
    expect(log).toMatch(/::warning::Drift issue: GitHub did not unlock #1 /);
    expect(log).toMatch(/::warning::Drift issue: GitHub did not accept a comment on #1 .*locked/);
    expect(log).not.toContain('not updated');
  });
});

test('the incident ticket says since when: by the issue, and for a finding that came later by its comment', async () => {
  setEnabled(false);
  await verify(lost);
  Object.assign(theIssue(), { createdAt: '2026-11-01T05:17:00Z', body: theIssue().body.replaceAll('2026', '2025') });
  const seen = async () =>
    /first seen by our check on (.*? UTC)/.exec(
      ((await verify(lost)).outputs['incident-ticket'] ?? '').replaceAll(/\s+/g, ' '),
    )?.[1];
  expect(await seen()).toBe('1 November 2026, 05:17 UTC');
  expect(theIssue().body).toContain('2 November 2026, 05:17 UTC');
  theIssue().comments.push(
    { body: 'Now also fails: `key-enabled`. Observed in run 4.', createdAt: '2026-11-09T05:17:00Z' },
    ...Array.from({ length: 120 }, () => ({ body: 'x', createdAt: '2026-11-13T05:17:00Z' })),
    { body: 'Now also fails: `key-enabled`. Observed in run 9.', createdAt: '2026-11-20T05:17:00Z' },
    { body: 'Now also fails: `key-enabled`.', author: 'mallory', createdAt: '2026-11-25T05:17:00Z' },
  );
  expect(await seen()).toBe('20 November 2026, 05:17 UTC');
});

describe('over the life of a problem', () => {
  test('opened, left as it is, updated with a comment, closed with a comment; the next one is a new issue', async () => {
    expect((await verify()).written).toEqual([]);

    setEnabled(false);
    const opened = await verify();
    expect([opened.exitCode, opened.written]).toEqual([1, ['POST issues']]);
    expect(theIssue()).toMatchObject({ state: 'open', labels: ['cja-cmk'], comments: [] });
    expect(theIssue().title).toMatch(/ is disabled \(key .* in vault .*\)$/);
    expect(theIssue().title).toContain(`(key ${keyName} in vault ${vaultName})`);
    expect(theIssue().body).toContain('`key-enabled`');
    expect(theIssue().body).toContain('az keyvault key set-attributes');

    const before = structuredClone(theIssue());
    const again = await verify();
    expect([again.exitCode, again.written]).toEqual([1, []]);
    expect(theIssue()).toEqual(before);

    Object.assign(theIssue(), { title: 'Can wait', body: `${theIssue().body}Or wait.\n` });
    expect((await verify()).written).toEqual(['PATCH issues/1']);
    expect(theIssue()).toEqual({ ...before, body: expect.not.stringContaining('Or wait') });

    setPurgeProtection(false);
    expect((await verify()).written).toEqual(['POST issues/1/comments', 'PATCH issues/1']);
    expect(theIssue().title).toContain('purge protection is off');
    expect(theIssue().body).toContain('`vault-purge-protection`');
    expect(theIssue().comments.at(-1)?.body).toMatch(/^Now also fails: `vault-purge-protection`\. Observed in \[run /);

    setEnabled(true);
    setPurgeProtection(true);
    const closed = await verify();
    expect([closed.exitCode, closed.written]).toEqual([0, ['PATCH issues/1', 'POST issues/1/comments']]);
    expect(theIssue().state).toBe('closed');
    expect(theIssue().comments.at(-1)?.body).toMatch(/^Resolved after \d+ minutes? \(since /);
    expect((await verify()).written).toEqual([]);

    const history = structuredClone(theIssue());
    setEnabled(false);
    expect((await verify()).written).toEqual(['POST issues']);
    expect(issues()[0]).toEqual(history);
    expect(issues()[1]).toMatchObject({ state: 'open', comments: [] });
  });

  test('an issue that a person closed while the key still fails is not reopened', async () => {
    setEnabled(false);
    await verify();
    theIssue().state = 'closed';
    expect((await verify()).written).toEqual(['POST issues']);
    expect(issues().map((issue) => issue.state)).toEqual(['closed', 'open']);
  });

  atNight('two that runs at the same time opened are closed together', async () => {
    setEnabled(false);
    await verify();
    issues().push({ ...structuredClone(theIssue()), number: 2 });
    setEnabled(true);
    await verify();
    expect(issues().map((issue) => issue.state)).toEqual(['closed', 'closed']);
  });
});

describe('what opens and closes it', () => {
  test('what could not be checked opens one, and the run that passes closes it', async () => {
    setGraphPermissions(state(), []);
    const unknown = await verify();
    expect([unknown.outputs['state'], unknown.written, theIssue().state]).toEqual(['unknown', ['POST issues'], 'open']);
    setGraphPermissions(state(), ['Application.Read.All']);
    await verify();
    expect(theIssue().state).toBe('closed');
  });

  test('no issue is written without being asked for, or in plan', async () => {
    setEnabled(false);
    expect((await verify({ 'drift-issue': 'false' })).asked).toEqual([]);
    expect((await verify({ mode: 'plan' })).asked).toEqual([]);
  });

  test('a refused sign-in opens one, which the run that passes closes', async () => {
    state().settings.conditionalAccess = true;
    const { exitCode, written } = await verify();
    expect([exitCode, written, theIssue().title]).toEqual([
      1,
      ['POST issues'],
      expect.stringContaining(`(key ${keyName} in vault ${vaultName})`),
    ]);
    expect((await verify()).written).toEqual([]);
    state().settings.conditionalAccess = false;
    await verify();
    expect(theIssue().state).toBe('closed');
  });

  test('a workflow of before, without confirmed-key-uri, says in the issue what to add', async () => {
    const { exitCode, written } = await verify({ 'confirmed-key-uri': '' });
    expect([exitCode, written]).toEqual([1, ['POST issues']]);
    expect(theIssue().title).toContain('inputs are invalid');
    expect(theIssue().body).toMatch(/Line to copy: `?confirmed-key-uri`?: none until \d{4}-\d\d-\d\d/);
    expect((await verify({ 'vault-name': 'x' })).asked).toEqual([]);
  });
});

describe('the issue of each key', () => {
  test('the issue of another key and a hundred unrelated ones are left alone', async () => {
    const other = (number: number): IssueState => ({
      number,
      title: `Customer-managed key ${keyName} in vault ${vaultName} needs attention`,
      body: '<!-- cja-cmk-action: vault=/another key=cja-cmk -->',
      state: 'open',
      labels: ['cja-cmk'],
      comments: [],
    });
    setEnabled(false);
    await verify(lost);
    issues().push(...Array.from({ length: 120 }, (_, index) => other(index + 2)));
    const before = structuredClone(issues());
    setPurgeProtection(false);
    const run = await verify(lost);
    expect(run.written).toEqual(['POST issues/1/comments', 'PATCH issues/1']);
    expect(run.asked.filter((line) => line.startsWith('GET '))).toEqual([
      expect.stringMatching(/[?&]page=1\b/),
      expect.stringMatching(/[?&]page=2\b/),
      expect.stringMatching(/^GET issues\/1\/comments/),
    ]);
    expect(issues().slice(1)).toEqual(before.slice(1));
  });
});

describe('a token without the permission', () => {
  test.each(someByDay(['ghs_localcloudReadsIssues', 'ghs_localcloudNoIssues']))(
    "%s: a warning, and the gate's result stays the same",
    async (token) => {
      for (const [enabled, exitCode] of [
        [true, 0],
        [false, 1],
      ] as const) {
        setEnabled(enabled);
        const run = await verify({ 'github-token': token });
        expect([run.exitCode, run.outputs['ready'], issues()]).toEqual([exitCode, String(enabled), []]);
        const warned = /^::warning[^\n]*issues: write/m.test(run.log);
        expect(warned).toBe(!enabled || token === 'ghs_localcloudNoIssues');
      }
    },
  );

  test('if GitHub returns nonsense or refuses the token, there is a warning', async () => {
    for (const body of ['<html>', '[{"number":"one"}]']) {
      harness.cloud.faults.splice(0, 9, {
        when: { host: 'api.github.com' },
        do: { kind: 'answer', status: 200, body },
      });
      const run = await verify();
      expect([run.exitCode, run.outputs['ready'], run.written]).toEqual([0, 'true', []]);
      expect(run.log).toMatch(/^::warning[^\n]*drift issue/im);
    }
    harness.cloud.faults.length = 0;
    const run = await verify({ 'github-token': 'ghs_unknown' });
    expect([run.exitCode, run.outputs['ready']]).toEqual([0, 'true']);
    expect(run.log).toMatch(/^::warning[^\n]*Bad credentials/m);
  });
});
