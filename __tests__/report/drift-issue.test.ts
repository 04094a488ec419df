import { expect, test } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import {
  decideDrift,
  driftIssueText,
  driftIssueTitle,
  driftMarker,
  isDriftIssue,
} from '../../src/report/drift-issue.ts';
import { found, inputs, unknown, waived, withKey, withVault } from '../checks/tenant.ts';
import { outcomeOf, run } from './outcomes.ts';

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

const opened = decideDrift(undefined, bad, inputs);
const issue = (body: string, state: 'open' | 'closed' = 'open') => ({ number: 7, state, body });
const body = opened.body ?? '';

test('trouble opens an issue that is found again', () => {
  expect(opened.do).toBe('open');
  expect(isDriftIssue(body, inputs)).toBe(true);
  expect(isDriftIssue(body, { ...inputs, vaultName: 'KV-CONTOSO-CJA', keyName: 'CJA-CMK' })).toBe(true);
  expect(isDriftIssue(body, { ...inputs, keyName: 'cja-cmk-2' })).toBe(false);
  expect(isDriftIssue(body, { ...inputs, resourceGroup: 'rg' })).toBe(false);
  expect(body).toContain('az keyvault key set-attributes');
  expect(driftIssueTitle(inputs)).toBe('Customer-managed key cja-cmk in vault kv-contoso-cja needs attention');
});

test('the same trouble changes nothing, also when the run or the time is another', () => {
  expect(decideDrift(issue(body), bad, inputs, { ...run, runId: '2' })).toEqual({ do: 'nothing' });
  expect(decideDrift(issue(body.replaceAll('\n', '\r\n')), bad, inputs)).toEqual({ do: 'nothing' });
  expect(driftIssueText(bad, inputs)).toBe(driftIssueText(verdictOf(withKey({ enabled: false })), inputs));
});

test('other trouble updates the block and keeps what a person wrote', () => {
  const edited = `Mine above.\r\n${body}\nMine below.  \r\n`;
  const decision = decideDrift(issue(edited), worse, inputs);
  expect(decision.do).toBe('update');
  expect(decision.body).toMatch(/^Mine above\.\r\n<!-- cja-cmk-action:/);
  expect(decision.body?.endsWith('\nMine below.  \r\n')).toBe(true);
  expect(decision.body).toContain('vault-purge-protection');
  expect(decision.body?.match(/<!-- cja-cmk:begin -->/g)).toHaveLength(1);
});

test('a block that a person removed is put at the end', () => {
  const decision = decideDrift(issue(`${driftMarker(inputs)}\nonly mine`), bad, inputs);
  expect(decision.body).toMatch(/only mine\n\n<!-- cja-cmk:begin -->[^]*<!-- cja-cmk:end -->\n$/);
});

test('all well closes with a comment that names the run', () => {
  const decision = decideDrift(issue(body), good, inputs, run);
  expect(decision).toEqual({ do: 'close', comment: expect.stringContaining('/actions/runs/4711') });
});

test('trouble that comes back reopens the same issue', () => {
  const decision = decideDrift(issue(body, 'closed'), worse, inputs, run);
  expect(decision.do).toBe('reopen');
  expect(decision.body).toContain('vault-purge-protection');
  expect(decision.comment).toContain('fails again');
});

test.each([
  ['all well, none there', undefined, good],
  ['all well, closed', issue(body, 'closed'), good],
  ['unknown, none there', undefined, unreadable],
  ['unknown, open', issue(body), unreadable],
  ['unknown, closed', issue(body, 'closed'), unreadable],
  ['a warning only', undefined, warned],
])('nothing to do: %s', (_name, existing, now) => {
  expect(decideDrift(existing, now, inputs)).toEqual({ do: 'nothing' });
});

test('fail-on decides what counts: never as error, warning with warnings', () => {
  expect(decideDrift(undefined, bad, { ...inputs, failOn: 'never' }).do).toBe('open');
  expect(decideDrift(undefined, warned, { ...inputs, failOn: 'never' }).do).toBe('nothing');
  expect(decideDrift(undefined, warned, { ...inputs, failOn: 'warning' }).do).toBe('open');
  const unseenLocks = verdictOf({ locks: unknown });
  expect(decideDrift(issue(body), unseenLocks, inputs).do).toBe('close');
  expect(decideDrift(issue(body), unseenLocks, { ...inputs, failOn: 'warning' }).do).toBe('nothing');
});

test('a waived finding is no trouble', () => {
  expect(
    decideDrift(undefined, verdictOf(withKey({ enabled: false }), { waive: waived('key-enabled') }), inputs).do,
  ).toBe('nothing');
});

test('no text from Azure ends the block or forges a marker', () => {
  const finding = bad.findings.find(({ status }) => status === 'fail');
  if (finding === undefined) throw new Error('nothing fails');
  const evil = '--><!-- cja-cmk:end --> <!-- cja-cmk-action: vault=x key=y --> @octocat';
  const hostile = { ...bad, findings: [{ ...finding, observed: evil, title: evil, remediation: `Do.\naz ${evil}` }] };
  const text = driftIssueText(hostile, inputs);
  expect(text).not.toContain('<!--');
  const next = decideDrift(issue(decideDrift(undefined, hostile, inputs).body ?? ''), bad, inputs);
  expect(next.body).toBe(body);
});

test('a resource group with odd signs stays within its comment', () => {
  const marker = driftMarker({ ...inputs, resourceGroup: 'rg--x (é)>\n_' });
  expect(marker.slice(4, -3)).not.toMatch(/--|>|\n/);
});

test('a waiver stands in the issue with its end and its reason', () => {
  const waive = [{ id: 'key-enabled', until: '2027-03-31', reason: 'change *4711*' }] as const;
  const accepted = verdictOf({ ...withKey({ enabled: false }), locks: found([]) }, { waive });
  expect(driftIssueText(accepted, { ...inputs, failOn: 'warning' })).toContain(
    'Waived, by the input `waive`:\n\n- `key-enabled` until 31 March 2027 (UTC): change \\*4711\\*',
  );
});
