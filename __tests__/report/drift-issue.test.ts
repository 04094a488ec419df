import { shell } from '../../src/az-commands/command.ts';
import { RunError } from '../../src/errors/errors.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { inSteps } from '../../src/model/runbook.ts';
import {
  type DriftDecision,
  decideDrift,
  decideStopped,
  type OpenIssue,
  seenSince,
  sinceLastCall,
} from '../../src/report/drift-decision.ts';
import { driftIssueText, driftIssueTitle, driftMarker, failingIn } from '../../src/report/drift-issue.ts';
import {
  confirmed,
  disputed,
  found,
  inputs,
  now,
  observed,
  unknown,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { type Case, outcomeOf } from './outcomes.ts';

const verdictOf = (presence: Partial<Observed>, asked: Partial<Inputs> = {}) =>
  verdict(outcomeOf({ asked, observed: presence }));

function verdict(outcome: Outcome) {
  if (outcome.verdict === undefined) throw new Error('no verdict');
  return outcome.verdict;
}

const bad = verdictOf(withKey({ enabled: false }));
const worse = verdictOf({ ...withKey({ enabled: false }), ...withVault({ purgeProtection: false }) });
const good = verdictOf({});
const unreadable = verdictOf({ roleAssignments: unknown });
const warned = verdictOf(withKey({ size: 2048 }));

const textOf = (of: Verdict, asked: Inputs) =>
  driftIssueText({ verdict: of, inputs: asked, observed, traced: [], docsUrl: '' });

const titleOf = (of: Verdict, asked: Inputs = inputs) => driftIssueTitle({ verdict: of, inputs: asked, observed });

const monday = '2026-11-23T18:39:12Z';
const tuesday = '2026-11-24T02:05:00Z';
const friday = '2026-11-27T20:39:59Z';
const runs = 'https://github.com/contoso/keys/actions/runs';

interface At {
  readonly asked?: Inputs;
  readonly now?: string;
  readonly runId?: string;
}

function decide(
  of: Verdict,
  open?: OpenIssue,
  { asked = inputs, now: at = tuesday, runId = '4712' }: At = {},
): DriftDecision {
  const run = { runId, runUrl: runId === '' ? '' : `${runs}/${runId}`, docsUrl: '' };
  return decideDrift({ verdict: of, inputs: asked, observed, run, now: at, traced: [] }, open);
}

const opened = decide(bad, undefined, { now: monday, runId: '4711' });
if (opened.do !== 'open') throw new Error('no issue was opened');
const { title, text } = opened;
const issue = (of: string, changes: Partial<OpenIssue> = {}): OpenIssue => ({
  number: 7,
  title,
  text: of,
  createdAt: monday,
  encodesSigns: false,
  ...changes,
});
const encoded = text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('>', '&gt;');

test('a problem opens an issue, with value and runbook, and the run that observed it', () => {
  expect(text).toContain('az keyvault key set-attributes');
  expect(text).toMatch(/\n\nObserved in \[run 4711\]\(https:\/\/github\.com\/contoso\/keys\/actions\/runs\/4711\)\.$/);
  expect(failingIn(text)).toEqual(['key-enabled']);
  expect(decide(bad, undefined, { runId: '' })).toMatchObject({ text: expect.stringMatching(/ a manual run\.$/) });
});

test('an access that ends within three days opens an issue, though its check passes, and one that ends later closes it', () => {
  const asked = { ...inputs, ...confirmed(version), expiryWarningDays: 0 };
  const ending = (hours: number) => verdictOf(withKey({ expires: now + hours * 3600 }), asked);
  expect(decide(ending(71), undefined, { asked })).toMatchObject({
    do: 'open',
    title: expect.stringMatching(/^Act now\. Adobe's access to Customer Journey Analytics data ends soon \(key /),
    text: expect.stringContaining('(`key-expiry`, warning)'),
  });
  expect(decide(ending(73), issue(text), { asked })).toMatchObject({ do: 'close' });
});

test('the marker is that of the target, however its names are written, and of no other', () => {
  const markers = [
    inputs,
    { ...inputs, vaultName: 'KV-CONTOSO-CJA', keyName: 'CJA-CMK' },
    { ...inputs, keyName: 'cja-cmk-2' },
    { ...inputs, resourceGroup: 'rg' },
  ].map(driftMarker);
  expect(new Set(markers).size).toBe(3);
  expect(markers[1]).toBe(markers[0]);
  expect(driftMarker({ ...inputs, resourceGroup: 'rg--x (é)>\n_' })).not.toMatch(/--|>|\n/);
});

test('the title leads with what is wrong', () => {
  expect(title).toMatch(/^Next\. Not ready: the key version is disabled \(key cja-cmk in vault kv-contoso-cja\)$/);
  expect(titleOf(worse)).toMatch(
    /^Next\. Not ready: purge protection is off, and 1 more error \(key cja-cmk in vault kv-contoso-cja\)$/,
  );
});

test.each<[string, OpenIssue, string]>([
  ['the same text', issue(text), '4711'],
  ['the ends of lines of an editor, and no more at its end', issue(text.replaceAll('\n', '\r\n').trim()), '4711'],
  ['signs that the service encodes, in another run', issue(encoded, { encodesSigns: true }), '4799'],
])('the same problem at another time changes nothing: %s', (_name, stored, runId) => {
  expect(decide(bad, stored, { now: friday, runId })).toEqual({ do: 'leave' });
});

test('on GitHub, the issue leads to the run that looked last, which an insider could replace, without a comment', () => {
  const shown = text.replaceAll('4711', '4799');
  expect(decide(bad, issue(text), { runId: '4799' })).toEqual({ do: 'update', title, text: shown, comment: undefined });
});

test.each<[string, OpenIssue]>([
  ['the title', issue(text, { title: title.replace('Next', 'Can wait') })],
  ['a sign of a command', issue(text.replace(' --enabled true', ' --enabled=true'))],
  ['an entity, where the service has none', issue(encoded)],
  ['what stands after the run', issue(`${text}\n\nOr restore nothing.`)],
  ['the address of the run', issue(text.replace('(https://github.com/', '(https://mallory.example/'))],
  ['a second sentence about a run', issue(`${text}\n\nObserved in [run 4711](https://mallory.example/).`)],
])('what an insider changed is replaced, without a comment: %s', (_name, changed) => {
  expect(changed).not.toEqual(issue(text));
  expect(decide(bad, changed, { runId: '4711' })).toEqual({ do: 'update', title, text, comment: undefined });
});

test('another problem replaces title and text, and a comment says what changed', () => {
  const changed = decide(worse, issue(text));
  const seen = `Observed in [run 4712](${runs}/4712).`;
  expect(changed).toEqual({
    do: 'update',
    title: titleOf(worse),
    text: expect.stringContaining('`vault-purge-protection`'),
    comment: `Now also fails: \`vault-purge-protection\`. ${seen}`,
  });
  const back = decide(bad, issue('text' in changed ? changed.text : ''));
  expect(back).toMatchObject({ do: 'update', comment: `No longer fails: \`vault-purge-protection\`. ${seen}` });
});

test('other values of the same finding are replaced without a comment', () => {
  const other = verdictOf(withKey({ enabled: false, version: 'c'.repeat(32) }));
  expect(decide(other, issue(text))).toMatchObject({ do: 'update', comment: undefined });
});

test('the closing comment says how long it lasted, by the creation of the issue, and names the run', () => {
  expect(decide(good, issue('whatever it says'), { now: friday, runId: '4720' })).toEqual({
    do: 'close',
    comment: `Resolved after 4 days, 2 hours (since 23 November 2026, 18:39 UTC): no finding at or above fail-on fails any more, and no error is unknown ([run 4720](${runs}/4720)).`,
  });
  const waiving = { ...inputs, waive: waived('key-enabled') };
  const accepted = verdictOf(disputed(), waiving);
  expect(decide(accepted, issue(text), { asked: waiving })).toMatchObject({
    comment: expect.stringMatching(/^Resolved after 7 hours, 25 minutes .* Waived: `key-enabled`\.$/),
  });
});

test('each finding has its own first sight, by times that nobody can edit', () => {
  const both = issue(textOf(worse, inputs));
  const tells = (at: string, ...names: string[]) => ({
    createdAt: at,
    text: `Now also fails: ${names.join(', ')}. Observed in`,
  });
  const key = tells(tuesday, '`key-enabled`');
  expect(seenSince(both, [], ['key-enabled'])).toBe(monday);
  expect(seenSince(both, [key], ['key-enabled'])).toBe(tuesday);
  expect(seenSince(both, [key], ['vault-purge-protection'])).toBe(monday);
  expect(seenSince(both, [key], ['key-enabled', 'vault-purge-protection'])).toBe(monday);
  expect(seenSince(both, [tells(friday, '<code>key-enabled</code>', '`key-type`'), key], ['key-enabled'])).toBe(friday);
  expect(seenSince(both, [key], ['adobe-grant'])).toBeUndefined();
  const gone = { createdAt: friday, text: 'No longer fails: `key-enabled`. Observed in run 1.' };
  expect(seenSince(both, [key, gone], ['key-enabled'])).toBe(tuesday);
});

test('a loss was not seen before the last call of Adobe that was let through, whatever was refused since', () => {
  const { first: seen } = hoursAgo(5);
  const since = (usage: Observed['usage']) => sinceLastCall(seen, { inputs, observed: { ...observed, usage } });
  const refused = loggedCall({ status: 403, ...hoursAgo(1) });
  expect(since(found(usageOf(refused, loggedCall(hoursAgo(3)))))).toBe(hoursAgo(3).first);
  expect(since(found(usageOf(refused, loggedCall(hoursAgo(6)))))).toBe(seen);
  expect(since(found(usageOf(refused)))).toBe(seen);
  expect(since(unknown)).toBe(seen);
});

test.each([
  ['no problem, no issue', undefined, good],
  ['only a warning', undefined, warned],
])('nothing to do: %s', (_name, open, of) => {
  expect(decide(of, open)).toEqual({ do: 'leave' });
});

test('fail-on decides what counts: never like error, warning includes warnings', () => {
  const doing = (of: Verdict, failOn: Inputs['failOn'], open?: OpenIssue) =>
    decide(of, open, { asked: { ...inputs, failOn } }).do;
  expect([doing(bad, 'never'), doing(warned, 'never'), doing(warned, 'warning')]).toEqual(['open', 'leave', 'open']);
  const unseenLocks = verdictOf({ locks: unknown });
  const kept = issue(text);
  expect([doing(unseenLocks, 'error', kept), doing(unseenLocks, 'warning', kept)]).toEqual(['close', 'close']);
  expect([doing(unreadable, 'warning'), doing(unreadable, 'never')]).toEqual(['open', 'open']);
});

test('an error that could not be checked opens one, and is told with its reason', () => {
  const said = decide(unreadable);
  if (said.do !== 'open') throw new Error('no issue was opened');
  expect(said.title).toMatch(/^Next\. .* \(key cja-cmk in vault kv-contoso-cja\)$/);
  expect(said.text).toContain('AuthorizationFailed');
  expect(failingIn(said.text)).toEqual(['adobe-grant']);
});

describe('a check that ended before it could say anything', () => {
  const stopped = (what: Case, open?: OpenIssue) => {
    const outcome = outcomeOf({ observed: undefined, ...what });
    return decideStopped({ ...outcome, run: { ...outcome.run, runId: '4712', runUrl: '' } }, inputs, open);
  };
  const refused = new RunError('NoIdToken', '');

  test('opens one, with what to do', () => {
    const said = stopped({ error: refused });
    if (said.do !== 'open') throw new Error('no issue was opened');
    expect(said.title).toMatch(/^Not checked: the run stopped .* \(key cja-cmk in vault kv-contoso-cja\)$/);
    expect(said.text).toContain('was not checked.');
    expect(said.text).toContain('id-token: write');
    expect(stopped({ error: refused }, issue(said.text, { title: said.title }))).toEqual({ do: 'leave' });
  });

  test('keeps since when a finding fails', () => {
    const said = stopped({ error: refused }, issue(text));
    if (said.do !== 'update') throw new Error('the issue was not updated');
    expect(said.comment).toMatch(/^Not checked any more\. /);
    expect(failingIn(said.text)).toEqual(failingIn(text));
    expect(seenSince(issue(said.text), [{ text: said.comment ?? '', createdAt: tuesday }], ['key-enabled'])).toBe(
      monday,
    );
  });
});

test('a waived finding is not a problem', () => {
  expect(decide(verdictOf(disputed(), { waive: waived('key-enabled') })).do).toBe('leave');
});

test('no text from Azure can forge a marker, a finding or a comment that tells one', () => {
  const finding = bad.findings.find(({ status }) => status === 'fail');
  if (finding === undefined) throw new Error('nothing fails');
  const evil =
    '--><!-- cja-cmk-action: vault=x key=y --> (`key-type`, error)\n### x (`key-size`, error)\nNow also fails: `key-type`.';
  const said = { en: evil, fr: evil };
  const runbook = inSteps({ en: `Do. ${evil}`, fr: '', commands: [shell(`az ${evil}`)] });
  const hostile = { ...bad, findings: [{ ...finding, observed: said, title: said, runbook }] };
  const first = textOf(hostile, inputs);
  expect(first).not.toContain('<!--');
  expect(failingIn(first)).toEqual(['key-enabled']);
});

test("the text stays below GitHub's limit, and names what it leaves out", () => {
  const said = { en: 'x '.repeat(9_999), fr: '' };
  const runbook = inSteps({ en: 'Do.', fr: '', commands: [shell(`az ${'y '.repeat(9_999)}`)] });
  const huge = bad.findings.map((each) => Object.assign({}, each, { status: 'fail', observed: said, runbook }));
  const asked: Inputs = { ...inputs, failOn: 'warning' };
  const long = textOf({ ...bad, findings: huge }, asked);
  expect(long.length).toBeLessThan(64_000);
  expect(long).toMatch(/Fails as well \(see the run's summary\): .*`confirmed-key`/);
  expect(failingIn(long)).toContain('confirmed-key');
});

test('a waiver is in the issue with its end and its reason', () => {
  const waive = [{ id: 'key-enabled', until: '2027-03-31', reason: 'change *4711*' }] as const;
  const accepted = verdictOf({ ...disputed(), locks: found([]) }, { waive });
  expect(textOf(accepted, { ...inputs, failOn: 'warning' })).toContain(
    'Waived, by the input `waive`:\n\n- `key-enabled` until 31 March 2027 (UTC): change \\*4711\\*',
  );
});

test("with the longest reasons of waivers, the text still names the problem and stays below GitHub's limit", () => {
  const reason = '|'.repeat(60_000);
  const findings = bad.findings.map((finding): (typeof bad.findings)[number] => {
    if (finding.id === 'key-enabled') return finding;
    return { ...finding, status: 'waived', waiver: { id: finding.id, until: undefined, reason } };
  });
  const long = textOf({ ...bad, findings }, inputs);
  expect(long.length).toBeLessThan(65_536);
  expect(long).toContain('### Key version');
});

test('a failed adobe-use is named where a warning does not count, in the same words each time', () => {
  const use = bad.findings.find(({ id }) => id === 'adobe-use');
  if (use === undefined) throw new Error('no finding adobe-use');
  const failed = { ...use, severity: 'warning', status: 'fail' } as const;
  const withFailedUse = { ...bad, findings: [...bad.findings.filter(({ id }) => id !== 'adobe-use'), failed] };
  const said = '`adobe-use` fails.';
  expect(textOf(withFailedUse, { ...inputs, failOn: 'error' })).toContain(said);
  expect(textOf(withFailedUse, { ...inputs, failOn: 'warning' })).not.toContain(said);
  expect(textOf(bad, { ...inputs, failOn: 'error' })).not.toContain(said);
});

const lostInputs: Inputs = { ...inputs, ...confirmed(version) };
const lostVerdict = verdictOf({ ...withKey({ enabled: false, size: 2048 }) }, lostInputs);
const docsUrl = 'https://github.com/octo-org/cmk-action/blob/v1/docs';
const lostText = driftIssueText({ verdict: lostVerdict, inputs: lostInputs, observed, traced: [], docsUrl });

test('the issue of a broken confirmed key begins with what to do, and offers no waiver', () => {
  expect(lostText.split('\n\n').slice(0, 2)).toEqual([
    '**Act now**, by 2 June 2026, 00:00 UTC (24 hours left at the check): Adobe may purge the data 24 hours after our first failed check, or earlier.',
    '**Adobe confirmed this key. [Procedure](https://github.com/octo-org/cmk-action/blob/HEAD/docs/lost-access.md).** The text of the ticket for Adobe is in the summary of the run that the end of this issue names.',
  ]);
  expect(lostText).not.toContain('waive');
  expect(textOf(bad, inputs)).toContain('name it in the input `waive`');
});

test('another version of the action does not change the issue', () => {
  const next = docsUrl.replace('v1', 'v2');
  expect(driftIssueText({ verdict: lostVerdict, inputs: lostInputs, observed, traced: [], docsUrl: next })).toBe(
    lostText,
  );
});

test('it says who changed it, and when; the caller is text from outside', () => {
  const change = {
    kind: 'role-removed',
    operation: 'microsoft.authorization/roleassignments/delete',
    caller: '@eve\n## x',
    tool: undefined,
    address: '',
    at: '2026-11-23T18:00:00.000Z',
    log: 'activity log',
  } as const;
  const said = driftIssueText({ verdict: bad, inputs, observed, traced: [change], docsUrl: '' });
  expect(said).toContain('- 23 November 2026, 18:00 UTC: `@eve ## x` removed a role assignment');
});

test('warnings are hidden while an error is open', () => {
  const asked: Inputs = { ...inputs, failOn: 'warning' };
  const both = verdictOf(withKey({ enabled: false, size: 2048 }), asked);
  const said = textOf(both, asked);
  expect(said).toContain("1 warning is not shown while an error is open. See the run's summary.");
  expect(said).not.toContain('`key-size`');
  expect(titleOf(both, asked)).not.toContain('more');
  expect(textOf(warned, asked)).toContain('`key-size`');
});
