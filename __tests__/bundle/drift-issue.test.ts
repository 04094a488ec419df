/** The issue of an incident, from the first failure to the resolution: the requests to GitHub, and the issue afterward. */

import type { IssueState } from '../../emulator/github/issue-state.ts';
import type { CloudState } from '../../emulator/state.ts';
import { adobePrincipalId, keyName, vaultName } from '../../emulator/tenants/names.ts';
import { readableTime } from '../../src/model/dates.ts';
import { someByDay } from '../at-night.ts';
import { goodInputs, vaultOf, verifiable, versionOf } from './cases.ts';
import { useCloud, writes } from './harness.ts';

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
  versionOf(state()).enabled = enabled;
}

/** Azure does not say when that was. */
function removeRole(): void {
  state().roleAssignments = state().roleAssignments.filter(({ principalId }) => principalId !== adobePrincipalId);
}

function setPurgeProtection(on: boolean): void {
  if (on) vaultOf(state()).enablePurgeProtection = true;
  else delete vaultOf(state()).enablePurgeProtection;
}

test("the deadline counts from the issue's creation, which nobody can edit, by the service's clock", async () => {
  removeRole();
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
});

test('the incident ticket says since when: by the issue, and for a finding that came later by its comment', async () => {
  removeRole();
  await verify(lost);
  Object.assign(theIssue(), { createdAt: '2026-11-01T05:17:00Z', body: theIssue().body.replaceAll('2026', '2025') });
  const seen = async () =>
    /first seen by our check on (.*? UTC)/.exec(
      ((await verify(lost)).outputs['incident-ticket'] ?? '').replaceAll(/\s+/g, ' '),
    )?.[1];
  expect(await seen()).toBe('1 November 2026, 05:17 UTC');
  expect(theIssue().body).toContain('2 November 2026, 05:17 UTC');
  theIssue().comments.push(
    { body: 'Now also fails: `adobe-grant`. Observed in run 4.', createdAt: '2026-11-09T05:17:00Z' },
    ...Array.from({ length: 120 }, () => ({ body: 'x', createdAt: '2026-11-13T05:17:00Z' })),
    { body: 'Now also fails: `adobe-grant`. Observed in run 9.', createdAt: '2026-11-20T05:17:00Z' },
    { body: 'Now also fails: `adobe-grant`.', author: 'mallory', createdAt: '2026-11-25T05:17:00Z' },
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
});

describe('what opens and closes it', () => {
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
        const warned = /^::warning[^\n]*write issues/m.test(run.log);
        expect(warned).toBe(!enabled || token === 'ghs_localcloudNoIssues');
      }
    },
  );
});
