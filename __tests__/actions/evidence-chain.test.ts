/** A chain of evidence: each statement names the one before it, and an auditor finds what is missing, offline. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Predicate, predicateOf, predicateType } from '../../actions/evidence/predicate.ts';
import { digestOf, previousOf } from '../../actions/evidence/statement.ts';
import { newestStatement, statementName } from '../../actions/previous/previous.ts';
import { checkChains, readEvidence } from '../../scripts/evidence/chain.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Made {
  readonly text: string;
  readonly predicate: Predicate;
}

/** A month's run. */
function made(month: number, before: Made | undefined): Made {
  const startedAt = `2026-0${month}-01T05:00:00.000Z`;
  const text = JSON.stringify({ ...report, startedAt });
  const previous = before === undefined ? null : { sha256: digestOf(before.predicate) };
  return { text, predicate: predicateOf(JSON.parse(text), { reportSha256: sha256(text), previous }) };
}

const first = made(1, undefined);
const second = made(2, first);
const third = made(3, second);
const files = (...all: readonly Made[]) =>
  new Map(
    all.flatMap(({ text, predicate }, index) => [
      [`${index}.report.json`, text] as const,
      [`${index}.json`, JSON.stringify(predicate, null, 2)] as const,
    ]),
  );
const check = (given: ReadonlyMap<string, string>, days?: number) => checkChains(readEvidence(given), days);
const faultsOf = (given: ReadonlyMap<string, string>, days?: number) =>
  check(given, days).flatMap(({ faults }) => faults);

describe('a digest', () => {
  test('does not depend on the form of the text, only on the values', () => {
    const predicate = second.predicate;
    expect(digestOf(JSON.parse(JSON.stringify(predicate, null, 4)))).toBe(digestOf(predicate));
    expect(digestOf(Object.fromEntries(Object.entries(predicate).toReversed()))).toBe(digestOf(predicate));
    expect(digestOf({ ...predicate, result: { ...predicate.result, ready: true } })).not.toBe(digestOf(predicate));
  });
});

describe('a chain', () => {
  test('without gaps has none, in any order and form of its files', () => {
    expect(faultsOf(files(third, first, second))).toEqual([]);
    const statement = (predicate: Predicate) => ({ predicateType, subject: [], predicate });
    const bundle = (predicate: Predicate) => ({
      dsseEnvelope: { payload: Buffer.from(JSON.stringify(statement(predicate))).toString('base64') },
    });
    const forms = new Map([
      ['a.jsonl', [first, second].map(({ predicate }) => JSON.stringify(bundle(predicate))).join('\n')],
      ['b.json', JSON.stringify([{ verificationResult: { statement: statement(third.predicate) } }])],
    ]);
    expect(faultsOf(forms)).toEqual([]);
    expect(check(forms).flatMap(({ lines }) => lines)).toHaveLength(3);
  });

  test('may begin later than the first statement, and says so', () => {
    const [{ lines, faults } = { lines: [], faults: [] }] = check(files(second, third));
    expect(faults).toEqual([]);
    expect(lines[0]).toContain(digestOf(first.predicate));
  });

  test.each<[string, ReadonlyMap<string, string>, RegExp]>([
    ['a statement is missing', files(first, third), /^2026-03-01.*is missing here or was changed$/],
    [
      'a statement was changed',
      files(
        first,
        { ...second, predicate: { ...second.predicate, result: { ready: true, state: 'confirmed' } } },
        third,
      ),
      /^2026-03-01.*is missing here or was changed$/,
    ],
    ['a chain begins anew', files(first, made(2, undefined)), /^2026-02-01.*says that it is the first one/],
    [
      'a run could not read the one before',
      files(first, { ...second, predicate: { ...second.predicate, previous: { sha256: null } } }),
      /^2026-02-01.*could not read the statement before it$/,
    ],
    [
      'two follow the same one',
      files(first, second, { ...made(3, first) }),
      /^2026-03-01.*is missing here or was changed$/,
    ],
    [
      'a report was changed',
      new Map([...files(first), ['x.json', first.text.replace('unhealthy', 'confirmed')]]),
      /^x\.json belongs to no/,
    ],
  ])('has a gap where %s', (_case, given, fault) => {
    expect(faultsOf(given)).toEqual([expect.stringMatching(fault)]);
  });

  test('has a gap where no run was for too long', () => {
    expect(faultsOf(files(first, second, third), 31)).toEqual([]);
    expect(faultsOf(files(first, second, third), 30)).toEqual([expect.stringMatching(/^2026-02-01.*31\.0 days after/)]);
  });

  test('says of each statement whether it is about the application that Adobe publishes', () => {
    const inputs = { ...report.inputs, 'adobe-app-id': '7a1f0c3e-0000-4000-8000-000000000009' };
    const other = predicateOf({ ...report, inputs }, { reportSha256: 'a', previous: null });
    const linesOf = (given: Predicate) =>
      check(new Map([['a.json', JSON.stringify(given)]])).flatMap(({ lines }) => lines);
    expect(linesOf(other)).toEqual([
      expect.stringMatching(/application 7a1f0c3e-\S+, which Adobe does not publish, commit/),
    ]);
    expect(linesOf(first.predicate)).toEqual([expect.not.stringContaining('does not publish')]);
  });

  test('says of each statement whether the application of the service principal was checked', () => {
    const other = predicateOf({ ...report, observed: null }, { reportSha256: 'a', previous: null });
    const [line] = check(new Map([['a.json', JSON.stringify(other)]])).flatMap(({ lines }) => lines);
    expect(line).toContain('principal 7a1f0c3e-0000-4000-8000-000000000003, whose application was not checked');
    expect(check(files(first)).flatMap(({ lines }) => lines)).toEqual([expect.not.stringContaining('not checked')]);
  });

  test('is one for each key and branch', () => {
    const other = predicateOf(
      { ...report, inputs: { ...report.inputs, 'vault-name': 'kv-other' } },
      { reportSha256: 'a', previous: null },
    );
    expect(check(new Map([...files(first, second), ['other.json', JSON.stringify(other)]]))).toHaveLength(2);
  });
});

describe('the statement before', () => {
  const parse = (text: string): unknown => JSON.parse(text);
  const artifact = (id: number, at: string, run: object = {}) => ({
    created_at: at,
    expired: false,
    workflow_run: { id, head_branch: 'main', repository_id: 1, head_repository_id: 1, ...run },
  });

  test('is the newest of this branch and repository', () => {
    const artifacts = [
      artifact(1, '2026-01-01T00:00:00Z'),
      artifact(2, '2026-02-01T00:00:00Z'),
      artifact(3, '2026-03-01T00:00:00Z', { head_repository_id: 2 }),
      artifact(4, '2026-03-01T00:00:00Z', { head_branch: 'else' }),
      'nonsense',
    ];
    expect(newestStatement({ total_count: 5, artifacts }, 'main')).toEqual({ found: 'true', runId: '2' });
  });

  const others = [artifact(3, '2026-03-01T00:00:00Z', { head_repository_id: 2 })];
  const expired = { ...artifact(5, '2026-03-01T00:00:00Z'), expired: true };
  test.each<[string, unknown, string]>([
    ['none, where GitHub lists none', { total_count: 0, artifacts: [] }, 'false'],
    ['none, where GitHub lists only those of others', { total_count: 1, artifacts: others }, 'false'],
    ['unknown, where those of others fill the list', { total_count: 51, artifacts: others }, 'unknown'],
    ['unknown, where the newest has expired', { artifacts: [artifact(2, '2026-02-01T00:00:00Z'), expired] }, 'unknown'],
    ['unknown, where GitHub answers something else', { message: 'Not Found' }, 'unknown'],
  ])('is %s', (_what, answer, found) => {
    expect(newestStatement(answer, 'main')).toEqual({ found, runId: '' });
  });

  test('has the same name in each run', () => {
    expect(statementName('KV-Contoso', 'cja cmk')).toBe('cja-cmk-evidence.kv-contoso.cja_cmk');
  });

  test.each([
    ['none', 'false', undefined, null],
    ['one', 'true', '{"a":1}', { sha256: digestOf({ a: 1 }) }],
    ['one that was not downloaded', 'true', undefined, { sha256: null }],
    ['one that could not be looked for', 'unknown', undefined, { sha256: null }],
  ])('%s', (_case, found, text, expected) => {
    expect(previousOf(found, text, parse)).toEqual(expected);
  });
});

test('npm run evidence:check lists the statements, and fails if there is a gap', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const run = (given: ReadonlyMap<string, string>) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, text] of given) writeFileSync(join(folder, name), text);
    const script = join(root, 'scripts', 'evidence', 'evidence-check.ts');
    const paths = readdirSync(folder).map((name) => join(folder, name));
    return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...paths], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  };
  const whole = run(files(first, second));
  expect([whole.status, whole.stderr]).toEqual([0, '']);
  expect(whole.stdout).toMatch(/^ok .*kv-cja\/cja-cmk.*\n +2026-01-01.* unhealthy, .*\n +2026-02-01/);
  const broken = run(files(first, third));
  expect(broken.status).toBe(1);
  expect(broken.stdout).toMatch(/^FAILED/);
  expect(broken.stdout).toContain('GAP  2026-03-01');
  expect(run(new Map([['a.json', '{}']])).status).toBe(2);
  const forged = { ...first.predicate, previous: undefined, startedAt: '\u001B[2J\nok      contoso/keys\n' };
  expect(run(new Map([['a.json', JSON.stringify(forged)]])).stdout.split('\n')).toEqual([
    expect.stringMatching(/^FAILED {2}/),
    expect.stringMatching(/^ {8}\uFFFD\[2J ok contoso\/keys/),
    expect.stringMatching(/^ {8}GAP {2}\uFFFD/),
    '',
  ]);
  rmSync(folder, { recursive: true });
});
