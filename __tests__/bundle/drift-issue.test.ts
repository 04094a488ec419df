/** The issue of an incident: the requests to GitHub, and the issue afterward. `report/drift-issue.test.ts` has what decides them. */
import type { IssueState } from '../../emulator/github/issue-state.ts';
import { adobePrincipalId, keyName, vaultName } from '../../emulator/tenants/names.ts';
import { goodInputs, keyUri, vaultOf, verifiable, versionOf } from './cases.ts';
import { useCloud, writes } from './harness.ts';

const harness = useCloud(() => verifiable());
const state = () => harness.cloud.cloud.state;
const issues = (): IssueState[] => state().github.issues;
const target = `(key ${keyName} in vault ${vaultName})`;

/** One run with the drift issue, and its requests to GitHub as `METHOD rest-of-the-path`: all, and those that change something. */
async function verify(
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  harness.cloud.transcript.length = 0;
  const run = await harness.run({ ...goodInputs, 'drift-issue': 'true', ...inputs }, { environment });
  const asked = harness.cloud.transcript
    .filter(({ host, path }) => host === 'api.github.com' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+\//, '')}`);
  expect(writes(harness.cloud).filter((write) => !write.includes(' api.github.com/'))).toEqual([]);
  return { ...run, asked, changes: asked.filter((line) => !line.startsWith('GET ')) };
}

function theIssue(): IssueState {
  const [issue, ...more] = issues();
  if (issue === undefined || more.length > 0) throw new Error(`${issues().length} issues where there should be one`);
  return issue;
}

function setEnabled(enabled: boolean): void {
  versionOf(state()).enabled = enabled;
}

function setPurgeProtection(on: boolean): void {
  if (on) vaultOf(state()).enablePurgeProtection = true;
  else delete vaultOf(state()).enablePurgeProtection;
}

const opening = ['POST issues', 'PUT issues/1/lock'];
const [unlocks, locks] = ['DELETE issues/1/lock', 'PUT issues/1/lock'];

test('over its life: opened and locked, left as it is, updated with a comment, closed with a comment; the next one is new', async () => {
  expect((await verify()).changes).toEqual([]);

  setEnabled(false);
  const opened = await verify();
  expect([opened.exitCode, opened.changes]).toEqual([1, opening]);
  expect(theIssue()).toMatchObject({ state: 'open', locked: true, labels: ['cja-cmk'], comments: [] });
  expect(theIssue().title).toMatch(/ is disabled \(key .* in vault .*\)$/);
  expect(theIssue().title).toContain(target);
  for (const words of ['`key-enabled`', 'az keyvault key set-attributes']) expect(theIssue().body).toContain(words);

  const before = structuredClone(theIssue());
  const again = await verify();
  expect([again.exitCode, again.changes, theIssue()]).toEqual([1, [], before]);

  Object.assign(theIssue(), { title: 'Can wait', body: `${theIssue().body}Or wait.\n` });
  expect((await verify()).changes).toEqual([unlocks, 'PATCH issues/1', locks]);
  expect(theIssue()).toEqual({ ...before, body: expect.not.stringContaining('Or wait') });

  // GitHub refuses a job's comments on a locked issue.
  setPurgeProtection(false);
  expect((await verify()).changes).toEqual([unlocks, 'POST issues/1/comments', 'PATCH issues/1', locks]);
  expect(theIssue().body).toContain('`vault-purge-protection`');
  expect(theIssue().comments.at(-1)?.body).toMatch(/^Now also fails: `vault-purge-protection`\. Observed in \[run /);

  setEnabled(true);
  setPurgeProtection(true);
  const closed = await verify();
  expect([closed.exitCode, closed.changes]).toEqual([0, [unlocks, 'PATCH issues/1', 'POST issues/1/comments', locks]]);
  expect(closed.log).not.toContain('::warning::Drift issue');
  expect(theIssue()).toMatchObject({ state: 'closed', locked: true });
  expect(theIssue().comments.at(-1)?.body).toMatch(/^Resolved after \d+ minutes? \(since /);
  expect((await verify()).changes).toEqual([]);

  const history = structuredClone(theIssue());
  setEnabled(false);
  expect((await verify()).changes).toEqual(['POST issues', 'PUT issues/2/lock']);
  expect(issues()[0]).toEqual(history);
  expect(issues()[1]).toMatchObject({ state: 'open', comments: [] });
});

test('people are assigned when it is opened, not again; a login that GitHub refuses costs one warning', async () => {
  setEnabled(false);
  state().github.assignable = ['ada'];
  const { log, changes, exitCode } = await verify({ 'drift-issue-assignees': 'ada, nobody' });
  const assigning = ['POST issues/1/assignees', 'POST issues/1/assignees'];
  expect([exitCode, changes]).toEqual([1, ['POST issues', ...assigning, locks]]);
  expect(theIssue().assignees).toEqual(['ada']);
  expect(log.match(/::warning::Drift issue: GitHub did not assign nobody to #1/g)).toHaveLength(1);
  expect((await verify({ 'drift-issue-assignees': 'ada, nobody' })).changes).toEqual([]);
});

test('an issue with the marker that somebody else opened is not adopted', async () => {
  setEnabled(false);
  await verify();
  state().github.issues = [{ ...structuredClone(theIssue()), author: 'mallory' }];
  expect((await verify()).changes).toEqual(['POST issues', 'PUT issues/2/lock']);
  expect(issues().map(({ number, author }) => [number, author])).toEqual([
    [1, 'mallory'],
    [2, undefined],
  ]);
  expect((await verify()).changes).toEqual([]);
});

test('a run of a tag with the name of the default branch opens, changes and closes none', async () => {
  const elsewhere = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/main' };
  setEnabled(false);
  const { asked, log } = await verify({}, elsewhere);
  expect([asked, issues()]).toEqual([[], []]);
  expect(log).toContain('Drift issue: not updated, since this run is of refs/tags/main');
  await verify();
  setEnabled(true);
  expect([(await verify({}, elsewhere)).changes, theIssue().state]).toEqual([[], 'open']);
});

test('none is read or written without being asked for, or in plan', async () => {
  setEnabled(false);
  expect((await verify({ 'drift-issue': 'false' })).asked).toEqual([]);
  expect((await verify({ mode: 'plan' })).asked).toEqual([]);
});

test('the incident ticket says since when: by the issue, and for a finding that came later by its comment', async () => {
  state().roleAssignments = state().roleAssignments.filter((one) => one.principalId !== adobePrincipalId);
  const lost = { 'confirmed-key-uri': keyUri };
  await verify(lost);
  Object.assign(theIssue(), { createdAt: '2026-11-01T05:17:00Z', body: theIssue().body.replaceAll('2026', '2025') });
  const seen = async () => {
    const ticket = (await verify(lost)).outputs['incident-ticket'] ?? '';
    return /first seen by our check on (.*? UTC)/.exec(ticket.replaceAll(/\s+/g, ' '))?.[1];
  };
  expect(await seen()).toBe('1 November 2026, 05:17 UTC');
  // The deadline counts from there.
  expect(theIssue().body).toContain('2 November 2026, 05:17 UTC');
  const tells = 'Now also fails: `adobe-grant`.';
  theIssue().comments.push(
    { body: `${tells} Observed in run 4.`, createdAt: '2026-11-09T05:17:00Z' },
    ...Array.from({ length: 120 }, () => ({ body: 'x', createdAt: '2026-11-13T05:17:00Z' })),
    { body: `${tells} Observed in run 9.`, createdAt: '2026-11-20T05:17:00Z' },
    { body: tells, author: 'mallory', createdAt: '2026-11-25T05:17:00Z' },
  );
  expect(await seen()).toBe('20 November 2026, 05:17 UTC');
});

test('a refused sign-in opens one, which the run that passes closes; a line that is missing is told in it', async () => {
  state().settings.conditionalAccess = true;
  const { exitCode, changes } = await verify();
  expect([exitCode, changes, theIssue().title]).toEqual([1, opening, expect.stringContaining(target)]);
  expect((await verify()).changes).toEqual([]);
  state().settings.conditionalAccess = false;
  await verify();
  expect(theIssue().state).toBe('closed');
  // A workflow of before has no confirmed-key-uri.
  state().github.issues = [];
  expect((await verify({ 'confirmed-key-uri': '' })).changes).toEqual(opening);
  expect(theIssue().title).toContain('inputs are invalid');
  expect(theIssue().body).toMatch(/Line to copy: `?confirmed-key-uri`?: none until \d{4}-\d\d-\d\d/);
  expect((await verify({ 'vault-name': 'x' })).asked).toEqual([]);
});

test.each(['ghs_localcloudReadsIssues', 'ghs_localcloudNoIssues'])(
  'a token without the permission (%s) costs a warning, and the result stays the same',
  async (token) => {
    for (const enabled of [true, false]) {
      setEnabled(enabled);
      const { exitCode, outputs, log } = await verify({ 'github-token': token });
      expect([exitCode, outputs['ready'], issues()]).toEqual([enabled ? 0 : 1, String(enabled), []]);
      expect(/^::warning[^\n]*write issues/m.test(log)).toBe(!enabled || token === 'ghs_localcloudNoIssues');
    }
  },
);
