/** What becomes of the issue of an incident: who wrote it can't be trusted, its times can. */
import { RunError } from '../../src/errors/errors.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  type DriftDecision,
  decideDrift,
  decideStopped,
  type OpenIssue,
  seenSince,
  sinceLastCall,
} from '../../src/report/drift-decision.ts';
import { driftMarker, failingIn } from '../../src/report/drift-issue.ts';
import {
  confirmed,
  disputed,
  inputs,
  now,
  observed,
  unknown,
  version,
  waived,
  withKey,
  withVault,
} from '../checks/tenant.ts';
import { hoursAgo } from '../checks/usage.ts';
import { outcomeOf, run } from './outcomes.ts';
import { callsOf, refusedCall } from './situations.ts';

function verdictOf(presence: Partial<Observed>, asked: Partial<Inputs> = {}): Verdict {
  const { verdict } = outcomeOf({ asked, observed: presence });
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

const disabled = withKey({ enabled: false });
const bad = verdictOf(disabled);
const worse = verdictOf({ ...disabled, ...withVault({ purgeProtection: false }) });
const good = verdictOf({});
const warned = verdictOf(withKey({ size: 2048 }));
const unreadable = verdictOf({ roleAssignments: unknown });

const [monday, tuesday, friday] = ['2026-11-23T18:39:12Z', '2026-11-24T02:05:00Z', '2026-11-27T20:39:59Z'] as const;
const runs = 'https://github.com/contoso/keys/actions/runs';
const { starts } = outcomeOf();

interface At {
  readonly asked?: Inputs;
  readonly now?: string;
  readonly runId?: string;
}

function decide(of: Verdict, open?: OpenIssue, at: At = {}): DriftDecision {
  const { asked = inputs, now: time = tuesday, runId = '4712' } = at;
  const here = { ...run, runId, runUrl: runId === '' ? '' : `${runs}/${runId}` };
  return decideDrift({ verdict: of, inputs: asked, observed, run: here, starts, now: time }, open);
}

function openedFor(of: Verdict, at: At = {}) {
  const opened = decide(of, undefined, at);
  if (opened.do !== 'open') throw new Error('no issue was opened');
  return opened;
}

const { title, text } = openedFor(bad, { now: monday, runId: '4711' });
const issue = (of: string, changes: Partial<OpenIssue> = {}): OpenIssue => ({
  number: 7,
  title,
  text: of,
  createdAt: monday,
  encodesSigns: false,
  ...changes,
});

test('a problem opens an issue by the words of its page, with what fails and the run that saw it', () => {
  expect(title).toMatch(/is disabled \(key cja-cmk in vault kv-contoso-cja\)$/);
  expect(text).toMatch(/\n\nObserved in \[run 4711\]\(https:\/\/github\.com\/contoso\/keys\/actions\/runs\/4711\)\.$/);
  expect(failingIn(text)).toEqual(['key-enabled']);
  expect(openedFor(bad, { runId: '' }).text).toMatch(/ a manual run\.$/);
});

test.each<[string, Verdict, Inputs['failOn'], DriftDecision['do'], DriftDecision['do']]>([
  ['nothing', good, 'error', 'leave', 'close'],
  ['an error', bad, 'never', 'open', 'update'],
  ['a warning', warned, 'error', 'leave', 'close'],
  ['a warning that counts', warned, 'warning', 'open', 'update'],
  ['a warning that was not read', verdictOf({ locks: unknown }), 'warning', 'leave', 'close'],
  ['an error that was not read', unreadable, 'never', 'open', 'update'],
  ['a waived one', verdictOf(disputed(), { waive: waived('key-enabled') }), 'error', 'leave', 'close'],
])('%s: without an issue, and with one', (_what, of, failOn, without, beside) => {
  const asked: Inputs = { ...inputs, failOn };
  expect([decide(of, undefined, { asked }).do, decide(of, issue(text), { asked }).do]).toEqual([without, beside]);
});

test('an access that ends within three days opens an issue, though its check passes', () => {
  const asked = { ...inputs, ...confirmed(version), expiryWarningDays: 0 };
  const ending = (hours: number) => verdictOf(withKey({ expires: now + hours * 3600 }), asked);
  expect(openedFor(ending(71), { asked }).text).toContain('`key-expiry`');
  expect(decide(ending(73), issue(text), { asked }).do).toBe('close');
});

test('the marker is that of the target, however its names are written, and of no other', () => {
  const others = [
    {},
    { vaultName: 'KV-CONTOSO-CJA', keyName: 'CJA-CMK' },
    { keyName: 'cja-cmk-2' },
    { resourceGroup: 'rg' },
  ];
  const markers = others.map((change) => driftMarker({ ...inputs, ...change }));
  expect(new Set(markers).size).toBe(3);
  expect(markers[1]).toBe(markers[0]);
  expect(driftMarker({ ...inputs, resourceGroup: 'rg--x (é)>\n_' })).not.toMatch(/--|>|\n/);
});

const encoded = text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('>', '&gt;');

test.each<[string, OpenIssue, string]>([
  ['the same text', issue(text), '4711'],
  ['line ends of an editor', issue(text.replaceAll('\n', '\r\n').trim()), '4711'],
  ['signs that the service encodes, in another run', issue(encoded, { encodesSigns: true }), '4799'],
])('the same problem at another time changes nothing: %s', (_name, stored, runId) => {
  expect(decide(bad, stored, { now: friday, runId })).toEqual({ do: 'leave' });
});

test.each<[string, OpenIssue]>([
  ['the title', issue(text, { title: `${title}!` })],
  ['a sign of a command', issue(text.replace(' --enabled true', ' --enabled=true'))],
  ['an entity, where the service has none', issue(encoded)],
  ['what stands after the run', issue(`${text}\n\nOr restore nothing.`)],
  ['the address of the run', issue(text.replace('(https://github.com/contoso', '(https://mallory.example/'))],
])('what an insider changed is replaced, without a comment: %s', (_name, changed) => {
  expect(changed).not.toEqual(issue(text));
  expect(decide(bad, changed, { runId: '4711' })).toEqual({ do: 'update', title, text, comment: undefined });
});

test('another problem replaces title and text, and a comment says what changed', () => {
  const seen = `Observed in [run 4712](${runs}/4712).`;
  const changed = decide(worse, issue(text));
  expect(changed).toMatchObject({ do: 'update', comment: `Now also fails: \`vault-purge-protection\`. ${seen}` });
  const back = decide(bad, issue('text' in changed ? changed.text : ''));
  expect(back).toMatchObject({ do: 'update', comment: `No longer fails: \`vault-purge-protection\`. ${seen}` });
  const other = verdictOf(withKey({ enabled: false, version: 'c'.repeat(32) }));
  expect(decide(other, issue(text))).toMatchObject({ do: 'update', comment: undefined });
});

test('the closing comment says how long it lasted, by the creation of the issue, and what is waived', () => {
  expect(decide(good, issue('whatever it says'), { now: friday, runId: '4720' })).toEqual({
    do: 'close',
    comment: `Resolved after 4 days, 2 hours (since 23 November 2026, 18:39 UTC): no finding at or above fail-on fails any more, and no error is unknown ([run 4720](${runs}/4720)).`,
  });
  const asked = { ...inputs, waive: waived('key-enabled') };
  expect(decide(verdictOf(disputed(), asked), issue(text), { asked })).toMatchObject({
    comment: expect.stringMatching(/ Waived: `key-enabled`\.$/),
  });
});

test('each finding has its own first sight, by times that nobody can edit', () => {
  const both = issue(openedFor(worse).text);
  const tells = (at: string, ...names: string[]) => ({
    createdAt: at,
    text: `Now also fails: ${names.join(', ')}. Observed in`,
  });
  const key = tells(tuesday, '`key-enabled`');
  expect(seenSince(both, [], ['key-enabled'])).toBe(monday);
  expect(seenSince(both, [key], ['key-enabled'])).toBe(tuesday);
  expect(seenSince(both, [key], ['key-enabled', 'vault-purge-protection'])).toBe(monday);
  expect(seenSince(both, [tells(friday, '<code>key-enabled</code>', '`key-type`'), key], ['key-enabled'])).toBe(friday);
  expect(seenSince(both, [key], ['adobe-grant'])).toBeUndefined();
  const gone = { createdAt: friday, text: 'No longer fails: `key-enabled`. Observed in run 1.' };
  expect(seenSince(both, [key, gone], ['key-enabled'])).toBe(tuesday);
});

test('a loss was not seen before the last call of Adobe that was let through, whatever was refused since', () => {
  const { first: seen } = hoursAgo(5);
  const since = (of: Partial<Observed>) => sinceLastCall(seen, { inputs, observed: { ...observed, ...of } });
  expect(since(callsOf(refusedCall, hoursAgo(3)))).toBe(hoursAgo(3).first);
  expect([callsOf(refusedCall, hoursAgo(6)), callsOf(refusedCall), { usage: unknown }].map(since)).toEqual([
    seen,
    seen,
    seen,
  ]);
});

describe('a check that ended before it could say anything', () => {
  const stopped = (open?: OpenIssue) => {
    const outcome = outcomeOf({ observed: undefined, error: new RunError('NoIdToken', '') });
    return decideStopped({ ...outcome, run: { ...run, runId: '4712', runUrl: '' } }, inputs, open);
  };

  test('opens one, with what to do', () => {
    const said = stopped();
    if (said.do !== 'open') throw new Error('no issue was opened');
    expect(said.text).toContain('id-token: write');
    expect(stopped(issue(said.text, { title: said.title }))).toEqual({ do: 'leave' });
  });

  test('keeps since when a finding fails', () => {
    const said = stopped(issue(text));
    if (said.do !== 'update') throw new Error('the issue was not updated');
    expect(said.comment).toMatch(/^Not checked any more\. /);
    const later = [{ text: said.comment ?? '', createdAt: tuesday }];
    expect(seenSince(issue(said.text), later, ['key-enabled'])).toBe(monday);
  });
});

test('no text from Azure can forge a marker, a finding or a comment that tells one', () => {
  const evil = '--><!-- cja-cmk-action: vault=x key=y -->\nFails now: `key-type`.\nNow also fails: `key-type`.';
  const said = { en: evil, fr: evil };
  const findings = bad.findings.map((each) =>
    each.id === 'key-enabled' ? { ...each, observed: said, title: said, brief: said } : each,
  );
  const forged = openedFor({ ...bad, findings }).text;
  expect(forged).not.toContain('<!--');
  expect(failingIn(forged)).toEqual(['key-enabled']);
});

test("the text stays below GitHub's limit, and still names what fails", () => {
  const said = { en: 'x '.repeat(9_999), fr: '' };
  const remedy = {
    steps: [{ en: 'Do.', fr: '', commands: [{ kind: 'sh', text: `az ${'y '.repeat(9_999)}` }] }],
  } as const;
  const findings = bad.findings.map((each) => ({ ...each, status: 'fail', observed: said, remedy }) as const);
  const long = openedFor({ ...bad, findings }, { asked: { ...inputs, failOn: 'warning' } }).text;
  expect(long.length).toBeLessThan(65_536);
  expect(failingIn(long)).toContain('confirmed-key');
});
