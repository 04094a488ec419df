import { expect, test } from '@jest/globals';
import { shell } from '../../src/az-commands/command.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { inSteps } from '../../src/model/runbook.ts';
import { decideDrift as decide, type ExistingIssue, failingSince } from '../../src/report/drift-decision.ts';
import { driftIssueText, driftIssueTitle, driftMarker, isDriftIssue } from '../../src/report/drift-issue.ts';
import { confirmed, found, inputs, unknown, version, waived, withKey, withVault } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

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

const textOf = (of: Verdict, asked: Inputs, history: string) =>
  driftIssueText({ verdict: of, inputs: asked, history, traced: [], docsUrl: '' });

const monday = '2026-11-23T18:39:12.345Z';
const tuesday = '2026-11-24T02:05:00.000Z';
const friday = '2026-11-27T20:39:59.000Z';

/** The context of run 4711 on Monday. */
function decideDrift(
  existing: ExistingIssue | undefined,
  now: Verdict,
  asked: Inputs = inputs,
  current?: { now: string; runId?: string },
) {
  const { now: time, runId = '4711' } = current ?? { now: monday };
  const runUrl = `https://github.com/contoso/keys/actions/runs/${runId}`;
  return decide({ existing, verdict: now, inputs: asked, current: { now: time, run: { runId, runUrl } } });
}

const opened = decideDrift(undefined, bad);
const body = opened.body ?? '';
const title = opened.title ?? '';
const author = 'github-actions[bot]';
const issue = (text: string, state: 'open' | 'closed' = 'open') => ({ number: 7, title, state, body: text, author });

test('a problem opens an issue that is found again', () => {
  expect(opened.do).toBe('open');
  expect(isDriftIssue(body, inputs)).toBe(true);
  expect(isDriftIssue(body, { ...inputs, vaultName: 'KV-CONTOSO-CJA', keyName: 'CJA-CMK' })).toBe(true);
  expect(isDriftIssue(body, { ...inputs, keyName: 'cja-cmk-2' })).toBe(false);
  expect(isDriftIssue(body, { ...inputs, resourceGroup: 'rg' })).toBe(false);
  expect(body).toContain('az keyvault key set-attributes');
});

test('the title leads with what is wrong', () => {
  expect(title).toMatch(/^\S.* is disabled \(key cja-cmk in vault kv-contoso-cja\)$/);
  expect(driftIssueTitle(worse, inputs)).toMatch(
    /^Purge protection is off, and 1 more \(key cja-cmk in vault kv-contoso-cja\)$/,
  );
  const long = {
    ...bad,
    findings: bad.findings.map((each) => Object.assign({}, each, { observed: { en: 'x\n'.repeat(999), fr: '' } })),
  };
  expect(driftIssueTitle(long, { ...inputs, keyName: 'k'.repeat(127) }).length).toBeLessThan(256);
});

test('the body says since when, what failed with value and remediation, and which run observed it', () => {
  expect(body).toContain(
    '- **Since:** 23 November 2026, 18:39 UTC ([run 4711](https://github.com/contoso/keys/actions/runs/4711))\n',
  );
  expect(body).not.toContain('Last change');
});

test('the same problem changes nothing, even in another run at another time', () => {
  const later = { now: friday, runId: '4799' };
  expect(decideDrift(issue(body), bad, inputs, later)).toEqual({ do: 'nothing' });
  expect(decideDrift(issue(body.replaceAll('\n', '\r\n')), bad, inputs, later)).toEqual({ do: 'nothing' });
});

const changed = decideDrift(issue(body), worse, inputs, { now: tuesday, runId: '4712' });

test('another problem updates title and text, which say what changed, since when, and which run observed it', () => {
  expect(changed).toMatchObject({ do: 'update', title: driftIssueTitle(worse, inputs) });
  expect(changed.body).toContain(
    '- **Since:** 23 November 2026, 18:39 UTC\n- **Last change:** 24 November 2026, 02:05 UTC ([run 4712](https://github.com/contoso/keys/actions/runs/4712)): now also fails: `vault-purge-protection`\n',
  );
  const back = decideDrift(issue(changed.body ?? ''), bad, inputs, { now: friday, runId: '4713' });
  expect(back.body).toContain('- **Since:** 23 November 2026, 18:39 UTC\n- **Last change:** 27 November 2026');
  expect(back.body).toContain('/4713)): no longer fails: `vault-purge-protection`\n');
  const again = issue(changed.body ?? '');
  expect(decideDrift(again, worse, inputs, { now: friday, runId: '4713' })).toEqual({ do: 'nothing' });
});

test('other values of the same finding are a change too', () => {
  const other = verdictOf(withKey({ enabled: false, version: 'c'.repeat(32) }));
  const decision = decideDrift(issue(body), other, inputs, { now: tuesday, runId: '4712' });
  expect(decision.body).toContain('/4712)): the details of what fails\n');
});

test('a title that a person wrote is kept', () => {
  const renamed = { ...issue(body), title: 'Who disabled our key?' };
  expect(decideDrift(renamed, worse)).not.toHaveProperty('title');
  expect(decideDrift({ ...renamed, state: 'closed' }, worse)).not.toHaveProperty('title');
});

test('an update keeps text that a person wrote', () => {
  const edited = `Mine above.\r\n${body}\nMine below.  \r\n`;
  const decision = decideDrift(issue(edited), worse);
  expect(decision.do).toBe('update');
  expect(decision.body).toMatch(/^Mine above\.\r\n<!-- cja-cmk-action:/);
  expect(decision.body?.endsWith('\nMine below.  \r\n')).toBe(true);
  expect(decision.body).toContain('vault-purge-protection');
  expect(decision.body?.match(/<!-- cja-cmk:begin -->/g)).toHaveLength(1);
});

test('a block that a person removed is put at the end', () => {
  const decision = decideDrift(issue(`${driftMarker(inputs)}\nonly mine`), bad);
  expect(decision.body).toMatch(/only mine\n\n<!-- cja-cmk:begin -->[^]*<!-- cja-cmk:end -->\n$/);
});

test('the closing comment says how long it lasted, and names the run', () => {
  expect(decideDrift(issue(changed.body ?? ''), good, inputs, { now: friday, runId: '4720' })).toEqual({
    do: 'close',
    body: expect.stringContaining(' good=2026-11-27T20:39Z -->'),
    comment:
      'Resolved after 4 days, 2 hours (since 23 November 2026, 18:39 UTC): no finding at or above fail-on fails any more, and no error is unknown ([run 4720](https://github.com/contoso/keys/actions/runs/4720)).',
  });
  const waiving = { ...inputs, waive: waived('key-enabled') };
  const accepted = verdictOf(withKey({ enabled: false }), waiving);
  expect(decideDrift(issue(body), accepted, waiving, { now: tuesday }).comment).toMatch(
    /^Resolved after 7 hours, 26 minutes .* Waived: `key-enabled`\.$/,
  );
});

test('a problem that comes back reopens the same issue, and counts from then', () => {
  const decision = decideDrift(issue(body, 'closed'), worse, inputs, { now: friday, runId: '4720' });
  expect(decision.do).toBe('reopen');
  expect(decision.body).toContain('**Since:** 27 November 2026, 20:39 UTC ([run 4720]');
  expect(decision.comment).toContain('fails again');
});

const comment = /<!-- cja-cmk:history .* -->/.exec(body)?.[0] ?? '';
const at = '2026-11-23T18:39Z';

test.each([
  ['no history', ''],
  ['two', `${comment}\n${comment}`],
  ['an invalid time', comment.replace(at, '2026-13-23T18:39Z')],
  ['an invalid day', comment.replaceAll(at, '2026-02-30T18:39Z')],
  ['a time in the future', comment.replaceAll(at, '2026-11-25T18:39Z')],
  ['a change before its beginning', comment.replace(at, '2026-11-23T18:40Z')],
  ['a run that is not a number', comment.replace('run=4711', 'run=4711)](https://evil.example')],
  ['a run number that is too long', comment.replace('run=4711', `run=${'4'.repeat(21)}`)],
  ['an invalid ID', comment.replace('failing=key-enabled', 'failing=key-enabled,evil')],
  ['an ID twice', comment.replace('failing=key-enabled', 'failing=key-enabled,key-enabled')],
  ['too many IDs', comment.replace('failing=key-enabled', `failing=${'key-enabled,'.repeat(99_999)}`)],
  ['no failed finding', comment.replace('failing=key-enabled', 'failing=')],
  ['text after it', comment.replace(' -->', ' evil -->')],
])('a history that the action cannot have written is ignored: %s', (_name, forged) => {
  const now = { now: tuesday, runId: '4712' };
  const decision = decideDrift(issue(body.replace(comment, () => forged)), bad, inputs, now);
  expect(decision).toEqual({ do: 'update', body: expect.stringContaining('**Since:** 24 November 2026, 02:05 UTC') });
  expect(decision.body).not.toContain('evil');
  const closed = decideDrift(issue(body.replace(comment, () => forged)), good, inputs, now);
  expect(closed.comment).toMatch(/^Resolved: /);
});

test('each finding has its own first sight: an older problem in the same issue is not that of a loss', () => {
  const protectionOff = verdictOf(withVault({ purgeProtection: false }));
  const first = decideDrift(undefined, protectionOff, inputs, { now: monday, runId: '4711' });
  const both = verdictOf({ ...withVault({ purgeProtection: false }), ...withKey({ enabled: false }) });
  const lost = decideDrift(issue(first.body ?? ''), both, inputs, { now: tuesday, runId: '4712' });
  expect(failingSince(lost.body ?? '', friday, ['key-enabled'])).toBe('2026-11-24T02:05Z');
  expect(failingSince(lost.body ?? '', friday, ['vault-purge-protection'])).toBe(at);
  expect(failingSince(lost.body ?? '', friday, ['adobe-grant'])).toBeUndefined();
  const onlyKey = decideDrift(issue(lost.body ?? ''), bad, inputs, { now: friday, runId: '4713' });
  expect(failingSince(onlyKey.body ?? '', friday, ['key-enabled'])).toBe('2026-11-24T02:05Z');
  const again = decideDrift(issue(onlyKey.body ?? ''), both, inputs, { now: friday, runId: '4714' });
  expect(failingSince(again.body ?? '', friday, ['vault-purge-protection'])).toBe('2026-11-27T20:39Z');
});

test('a first sight before the issue, or after its last change, is not believed', () => {
  for (const time of ['2026-11-22T18:39Z', '2026-11-24T18:39Z']) {
    const forged = body.replace(`key-enabled@${at}`, `key-enabled@${time}`);
    expect(forged).not.toBe(body);
    expect(failingSince(forged, friday, ['key-enabled'])).toBeUndefined();
  }
});

test('a run on a terminal has no address', () => {
  const byHand = decide({ existing: undefined, verdict: bad, inputs, current: { now: monday } });
  expect(byHand.body).toContain('18:39 UTC (manual run)\n');
  expect(decide({ existing: issue(byHand.body ?? ''), verdict: bad, inputs, current: { now: friday } })).toEqual({
    do: 'nothing',
  });
});

test.each([
  ['no problem, no issue', undefined, good],
  ['no problem, issue closed', issue(body, 'closed'), good],
  ['unknown, no issue', undefined, unreadable],
  ['unknown, issue open', issue(body), unreadable],
  ['unknown, issue closed', issue(body, 'closed'), unreadable],
  ['only a warning', undefined, warned],
])('nothing to do: %s', (_name, existing, now) => {
  expect(decideDrift(existing, now, inputs)).toEqual({ do: 'nothing' });
});

test('fail-on decides what counts: never like error, warning includes warnings', () => {
  expect(decideDrift(undefined, bad, { ...inputs, failOn: 'never' }).do).toBe('open');
  expect(decideDrift(undefined, warned, { ...inputs, failOn: 'never' }).do).toBe('nothing');
  expect(decideDrift(undefined, warned, { ...inputs, failOn: 'warning' }).do).toBe('open');
  const unseenLocks = verdictOf({ locks: unknown });
  expect(decideDrift(issue(body), unseenLocks, inputs).do).toBe('close');
  expect(decideDrift(issue(body), unseenLocks, { ...inputs, failOn: 'warning' }).do).toBe('close');
  expect(decideDrift(issue(body), unreadable, { ...inputs, failOn: 'warning' }).do).toBe('nothing');
  expect(decideDrift(issue(body), unreadable, { ...inputs, failOn: 'never' }).do).toBe('nothing');
});

test('a waived finding is not a problem', () => {
  expect(
    decideDrift(undefined, verdictOf(withKey({ enabled: false }), { waive: waived('key-enabled') }), inputs).do,
  ).toBe('nothing');
});

test('no text from Azure can end the block or forge a marker', () => {
  const finding = bad.findings.find(({ status }) => status === 'fail');
  if (finding === undefined) throw new Error('nothing fails');
  const evil = `--><!-- cja-cmk:end --> ${comment} <!-- cja-cmk-action: vault=x key=y --> @octocat`;
  const said = { en: evil, fr: evil };
  const hostile = {
    ...bad,
    findings: [
      {
        ...finding,
        observed: said,
        title: said,
        remediation: inSteps({ en: `Do. ${evil}`, fr: '', commands: [shell(`az ${evil}`)] }),
      },
    ],
  };
  expect(textOf(hostile, inputs, '')).not.toContain('<!--');
  const first = decideDrift(undefined, hostile).body ?? '';
  expect(decideDrift(issue(first), hostile, inputs, { now: friday, runId: '9' })).toEqual({ do: 'nothing' });
  const next = decideDrift(issue(first), bad, inputs, { now: tuesday, runId: '4712' });
  expect(next.body?.match(/<!--/g)).toHaveLength(4);
  expect(next.body).not.toContain('octocat');
});

test("the text stays below GitHub's limit, and names what it leaves out", () => {
  const said = { en: 'x '.repeat(9_999), fr: '' };
  const remediation = inSteps({ en: 'Do.', fr: '', commands: [shell(`az ${'y '.repeat(9_999)}`)] });
  const huge = bad.findings.map((each) => Object.assign({}, each, { status: 'fail', observed: said, remediation }));
  const text = decideDrift(undefined, { ...bad, findings: huge }, { ...inputs, failOn: 'warning' }).body ?? '';
  expect(text.length).toBeLessThan(60_000);
  expect(text).toMatch(/Fails as well \(see the run's summary\): .*`confirmed-key`/);
});

test('a resource group with unusual characters stays within its comment', () => {
  const marker = driftMarker({ ...inputs, resourceGroup: 'rg--x (é)>\n_' });
  expect(marker.slice(4, -3)).not.toMatch(/--|>|\n/);
});

test('a waiver is in the issue with its end and its reason', () => {
  const waive = [{ id: 'key-enabled', until: '2027-03-31', reason: 'change *4711*' }] as const;
  const accepted = verdictOf({ ...withKey({ enabled: false }), locks: found([]) }, { waive });
  expect(textOf(accepted, { ...inputs, failOn: 'warning' }, '')).toContain(
    'Waived, by the input `waive`:\n\n- `key-enabled` until 31 March 2027 (UTC): change \\*4711\\*',
  );
});

test("with the longest reasons of waivers, the text still names the problem and stays below GitHub's limit", () => {
  const reason = '|'.repeat(60_000);
  const findings = bad.findings.map((finding): (typeof bad.findings)[number] => {
    if (finding.id === 'key-enabled') return finding;
    return { ...finding, status: 'waived', waiver: { id: finding.id, until: undefined, reason } };
  });
  const { do: act, body: text = '' } = decideDrift(undefined, { ...bad, findings });
  expect([act, text.length < 65_536]).toEqual(['open', true]);
  expect(text).toContain('### Key version');
});

test('a failed adobe-use is named where a warning does not count, in the same words each time', () => {
  const use = bad.findings.find(({ id }) => id === 'adobe-use');
  if (use === undefined) throw new Error('no finding adobe-use');
  const failed = { ...use, severity: 'warning', status: 'fail' } as const;
  const withFailedUse = { ...bad, findings: [...bad.findings.filter(({ id }) => id !== 'adobe-use'), failed] };
  const said = '`adobe-use` fails.';
  expect(textOf(withFailedUse, { ...inputs, failOn: 'error' }, '')).toContain(said);
  expect(textOf(withFailedUse, { ...inputs, failOn: 'warning' }, '')).not.toContain(said);
  expect(textOf(bad, { ...inputs, failOn: 'error' }, '')).not.toContain(said);
});

const lostInputs: Inputs = { ...inputs, ...confirmed(version) };
const lostVerdict = verdictOf({ ...withKey({ enabled: false, size: 2048 }) }, lostInputs);
const docsUrl = 'https://github.com/octo-org/cmk-action/blob/v1/docs';
const lostText = driftIssueText({ verdict: lostVerdict, inputs: lostInputs, history: 'H', traced: [], docsUrl });

test('the issue of a broken confirmed key begins with what to do, and offers no waiver', () => {
  expect(lostText.split('\n')[0]).toBe(
    "**Adobe confirmed this key. [What to do, step by step](https://github.com/octo-org/cmk-action/blob/HEAD/docs/lost-access.md).** The urgent ticket for Adobe is in the run's summary and in the output `incident-ticket`.",
  );
  expect(lostText).not.toContain('waive');
  expect(textOf(bad, inputs, '')).toContain('name it in the input `waive`');
});

test('another version of the action does not change the issue', () => {
  const next = docsUrl.replace('v1', 'v2');
  expect(driftIssueText({ verdict: lostVerdict, inputs: lostInputs, history: 'H', traced: [], docsUrl: next })).toBe(
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
  const text = driftIssueText({ verdict: bad, inputs, history: '', traced: [change], docsUrl: '' });
  expect(text).toContain('- 23 November 2026, 18:00 UTC: `@eve ## x` removed a role assignment');
});

test('warnings are hidden while an error is open', () => {
  const asked: Inputs = { ...inputs, failOn: 'warning' };
  const both = verdictOf(withKey({ enabled: false, size: 2048 }), asked);
  const text = textOf(both, asked, '');
  expect(text).toContain("1 warning is not shown while an error is open. See the run's summary.");
  expect(text).not.toContain('`key-size`');
  expect(driftIssueTitle(both, asked)).not.toContain('more');
  expect(textOf(warned, asked, '')).toContain('`key-size`');
});

test('an issue that is opened again says when it was last recorded as resolved', () => {
  const closed = decideDrift(issue(body), good, inputs, { now: tuesday });
  const again = decideDrift(issue(closed.body ?? '', 'closed'), bad, inputs, { now: friday, runId: '4720' });
  expect(again.do).toBe('reopen');
  expect(again.body).toContain('- **Last recorded as resolved:** 24 November 2026, 02:05 UTC');
});

test("with people's words, the text stays within GitHub's limit; without space, a new issue takes over", () => {
  const many = {
    ...bad,
    findings: bad.findings.map((each) =>
      Object.assign({}, each, { status: 'fail', remediation: inSteps({ en: 'y '.repeat(1500), fr: '' }) }),
    ),
  } satisfies Verdict;
  for (const state of ['open', 'closed'] as const) {
    const shortened = decideDrift(issue(`${driftMarker(inputs)}\n${'x'.repeat(50_000)}`, state), many);
    expect(shortened.do).toBe(state === 'open' ? 'update' : 'reopen');
    expect(shortened.body?.length).toBeLessThanOrEqual(65_536);
    expect(shortened.body).toContain('Fails as well');
    expect(decideDrift(issue(shortened.body ?? ''), many)).toEqual({ do: 'nothing' });
    const full = decideDrift(issue(`${driftMarker(inputs)}\n${'x'.repeat(64_000)}`, state), many);
    expect(full).toMatchObject({ do: 'replace', title: expect.any(String) });
    expect(isDriftIssue(full.body ?? '', inputs)).toBe(true);
  }
});
