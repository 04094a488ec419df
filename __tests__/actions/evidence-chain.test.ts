/** A chain of evidence: each statement names the one before it, and an auditor finds what is missing, offline. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Predicate, predicateOf, predicateType } from '../../actions/evidence/predicate.ts';
import { chainOf, digestOf, previousOf } from '../../actions/evidence/statement.ts';
import { listArtifacts, newestStatement, statementName } from '../../actions/previous/previous.ts';
import { checkChains, readEvidence } from '../../scripts/evidence/chain.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Made {
  readonly text: string;
  readonly predicate: Predicate;
}

/** A month's run. */
function made(month: number, before: Made | undefined, runNumber: number | null = month, runAttempt = '1'): Made {
  const startedAt = `2026-0${month}-01T05:00:00.000Z`;
  const text = JSON.stringify({ ...report, startedAt, run: { ...report.run, runAttempt } });
  const previous = before === undefined ? null : { sha256: digestOf(before.predicate) };
  return { text, predicate: predicateOf(JSON.parse(text), { reportSha256: sha256(text), runNumber, previous }) };
}

const first = made(1, undefined);
const second = made(2, first);
const third = made(3, second);
const statementOf = (predicate: object) => ({ predicateType, subject: [], predicate });
/** What `gh attestation verify --format json` prints. */
function verified({ predicate }: { readonly predicate: Predicate }, changes: object = {}): string {
  const { repository, ref, commit } = predicate.run;
  const source = { sourceRepositoryURI: `https://github.com/${repository}`, sourceRepositoryRef: ref };
  const buildSignerURI = 'https://github.com/org/cja-cmk-action/.github/workflows/evidence-cmk.yml@refs/heads/main';
  const certificate = { ...source, buildSignerURI, sourceRepositoryDigest: commit, ...changes };
  return JSON.stringify([{ verificationResult: { statement: statementOf(predicate), signature: { certificate } } }]);
}
const files = (...all: readonly Made[]) =>
  new Map(
    all.flatMap((each, index) => [
      [`${index}.report.json`, each.text] as const,
      [`printed-${index}.json`, verified(each)] as const,
    ]),
  );
/** What GitHub CLI printed are the files with another name than those of the artifacts. */
const parted = (given: ReadonlyMap<string, string>) => {
  const isPrinted = ([name]: readonly [string, string]) => name.startsWith('printed');
  return [[...given].filter((each) => !isPrinted(each)), [...given].filter(isPrinted)] as const;
};
const check = (given: ReadonlyMap<string, string>, mostDays?: number, until = '2026-03-02') => {
  const [kept, printed] = parted(given);
  return checkChains(
    readEvidence(new Map(kept), new Map(printed)),
    mostDays === undefined ? undefined : { mostDays, until: Date.parse(until) },
  );
};
const faultsOf = (...given: Parameters<typeof check>) => check(...given).flatMap(({ faults }) => faults);

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
    const bundle = ({ predicate }: Made) => ({
      dsseEnvelope: { payload: Buffer.from(JSON.stringify(statementOf(predicate))).toString('base64') },
    });
    const forms = new Map([
      ['a.jsonl', [first, second].map((each) => JSON.stringify(bundle(each))).join('\n')],
      ['printed-b.json', verified(third)],
      ['c.json', JSON.stringify(second.predicate)],
    ]);
    const [{ lines, faults } = { lines: [], faults: [] }] = check(forms);
    expect(lines.map((line) => line.split(', ').at(-1))).toEqual([
      'signature not checked',
      'signature not checked',
      'signature checked by https://github.com/org/cja-cmk-action/.github/workflows/evidence-cmk.yml@refs/heads/main',
    ]);
    expect(faults).toEqual([1, 2].map((month) => expect.stringMatching(`^2026-0${month}-01.*: its signature was not`)));
    expect(faultsOf(new Map([...forms, ['printed-d.json', `${verified(first)}\n${verified(second)}\n`]]))).toEqual([]);
  });

  test.each([
    ['repository', { sourceRepositoryURI: 'https://github.com/mallory/keys' }, 'repository mallory/keys'],
    ['tag with the name of the branch', { sourceRepositoryRef: 'refs/tags/main' }, 'ref refs/tags/main'],
    ['commit', { sourceRepositoryDigest: 'f'.repeat(40) }, 'commit ffff'],
    [
      'workflow of the repository',
      { buildSignerURI: 'https://github.com/contoso/keys/.github/workflows/release.yml@refs/heads/main' },
      'workflow contoso/keys/.github/workflows/release.yml@',
    ],
    ['workflow that the certificate does not name', { buildSignerURI: undefined }, 'workflow '],
  ])('is not vouched for by the signature of another %s', (_what, changes, said) => {
    const given = new Map([['printed.json', verified(first, changes)]]);
    expect(faultsOf(given)).toEqual([expect.stringContaining(`its signature was made by a run of ${said}`)]);
  });

  test('is not vouched for by a file among the artifacts that looks as if GitHub CLI had printed it', () => {
    const [{ lines, faults } = { lines: [], faults: [] }] = check(new Map([['a.json', verified(first)]]));
    expect([lines, faults]).toEqual([
      [expect.stringMatching(/signature not checked$/)],
      [expect.stringContaining('its signature was not checked')],
    ]);
  });

  test('may begin later than the first statement, and says so', () => {
    const [{ lines, faults } = { lines: [], faults: [] }] = check(files(second, third));
    expect(faults).toEqual([]);
    expect(lines[0]).toContain(digestOf(first.predicate));
  });

  test.each<[string, ReadonlyMap<string, string>, RegExp]>([
    ['a statement is missing', files(first, made(3, second, 2)), /^2026-03-01.*is missing here or was changed$/],
    ['the run of a statement was deleted before the next', files(first, made(3, first)), /^2026-03-01.*: run 2 of the/],
    ['several were', files(first, made(3, first, 9)), /^2026-03-01.*: runs 2 to 8 of the workflow left no statement/],
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
      'the statement of an earlier attempt was deleted',
      files(first, made(2, first, 2, '2')),
      /^2026-02-01.*: attempt 1 of run 2 left no statement here$/,
    ],
    ['so was that of the first run', files(made(1, undefined, 1, '3')), /: attempt 2 of run 1 left no statement here$/],
    ['two follow the same one', files(first, second, made(3, first)), /^2026-03-01.*is missing here or was changed$/],
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
    expect(faultsOf(files(first, second, third), 30)).toEqual([
      expect.stringMatching(/^2026-02-01.*31\.0 days without/),
    ]);
  });

  test('has a gap where the newest statements are missing', () => {
    expect(faultsOf(files(first, second), 31, '2026-03-04')).toEqual([]);
    expect(faultsOf(files(first, second), 31, '2026-03-05')).toEqual([
      'after the newest statement: 31.8 days without a statement, more than 31',
    ]);
  });

  test('has no gap where a run was run again, also after later ones', () => {
    expect(faultsOf(files(first, second, made(3, second, 1), made(4, made(3, second, 1), 3)))).toEqual([]);
  });

  test('has no gap where each attempt of a run left its statement', () => {
    const [{ lines, faults } = { lines: [], faults: [] }] = check(files(first, made(2, first, 1, '2')));
    expect([faults, lines[1]]).toEqual([[], expect.stringContaining('run 1, attempt 2')]);
  });

  test('has no gap after statements without numbers', () => {
    const old = made(1, undefined, null);
    expect(faultsOf(files(old, made(2, old, 7)))).toEqual([]);
  });

  test('says where another workflow goes on', () => {
    const workflow = { ...second.predicate.run.workflow, ref: 'contoso/keys/.github/workflows/b.yml@refs/heads/main' };
    const other = { ...second.predicate, run: { ...second.predicate.run, number: 1, workflow } };
    expect(faultsOf(files(first, { ...second, predicate: other }))).toEqual([
      expect.stringMatching(/^2026-02-01.*another workflow, whose runs are counted anew$/),
    ]);
  });

  const different = (change: object) =>
    JSON.stringify(predicateOf({ ...report, ...change }, { reportSha256: 'a', runNumber: 1, previous: null }));
  const otherApplication = { inputs: { ...report.inputs, 'adobe-app-id': '7a1f0c3e-0000-4000-8000-000000000009' } };

  test.each([
    ["about Adobe's application", otherApplication, /application 7a1f0c3e-\S+, which Adobe does not publish/],
    ['the application was checked', { observed: null }, /principal 7a1f0c3e-\S+, whose application was not checked/],
  ])('says of each statement whether it is %s', (_what, change, said) => {
    const linesOf = (text: string) => check(new Map([['a.json', text]])).flatMap(({ lines }) => lines);
    expect(linesOf(different(change))).toEqual([expect.stringMatching(said)]);
    expect(linesOf(different({}))).toEqual([expect.not.stringMatching(said)]);
  });

  test('is one for each key, and for each branch, not for a tag of its name', () => {
    const others = [
      { inputs: { ...report.inputs, 'vault-name': 'kv-other' } },
      { run: { ...report.run, ref: 'refs/tags/main' } },
    ];
    for (const other of others) {
      expect(check(new Map([...files(first, second), ['other.json', different(other)]]))).toHaveLength(2);
    }
  });
});

describe('the statement before', () => {
  const workflow = '.github/workflows/evidence.yml';
  const ownRun = { workflow, commit: 'new', branch: 'main', runId: 7, attempt: 3 };
  const genuine = { path: `${workflow}@main`, event: 'schedule', head_sha: 'old', run_attempt: 2 };
  const forged = { ...genuine, event: 'pull_request' };
  /** GitHub's answers about runs by their ID, and how a commit is to that of this run. */
  const asked = (runs: Readonly<Record<number, unknown>> = {}, status: unknown = 'behind') => ({
    run: (id: number) => Promise.resolve(id in runs ? runs[id] : genuine),
    compare: (from: string, to: string) => Promise.resolve(from === 'new' && to === 'old' ? { status } : undefined),
  });

  const artifact = (id: number, at: string, run: object = {}) => ({
    created_at: at,
    expired: false,
    workflow_run: { id, head_branch: 'main', repository_id: 1, head_repository_id: 1, ...run },
  });

  test('is the newest of this branch and repository', async () => {
    const artifacts = [
      artifact(1, '2026-01-01T00:00:00Z'),
      artifact(2, '2026-02-01T00:00:00Z'),
      artifact(3, '2026-03-01T00:00:00Z', { head_repository_id: 2 }),
      artifact(4, '2026-03-01T00:00:00Z', { head_branch: 'else' }),
      'nonsense',
    ];
    const found = await newestStatement({ artifacts, isWhole: true }, ownRun, asked());
    expect(found).toEqual({ found: 'true', runId: '2', attempt: '2' });
  });

  test('is of the last attempt of its run; where that is this run, of the one before', async () => {
    const attempts = [5, 7].map(async (id) => {
      const artifacts = [artifact(id, '2026-03-01T00:00:00Z')];
      return (await newestStatement({ artifacts, isWhole: true }, ownRun, asked({ 7: { ...genuine, run_attempt: 3 } })))
        .attempt;
    });
    expect(await Promise.all(attempts)).toEqual(['2', '2']);
  });

  const others = [artifact(3, '2026-03-01T00:00:00Z', { head_repository_id: 2 })];
  const expired = (id: number) => ({ ...artifact(id, '2026-03-01T00:00:00Z'), expired: true });
  const own = artifact(2, '2026-02-01T00:00:00Z');
  /** GitHub's pages: of 50 each. */
  const pages = (all: readonly object[]) => (page: number) =>
    Promise.resolve({ total_count: all.length, artifacts: all.slice(50 * (page - 1), 50 * page) });
  const many = (count: number) => Array.from({ length: count }, () => others[0] ?? {});
  test.each<[string, (page: number) => Promise<unknown>, string]>([
    ['found after 50 of a fork', pages([...many(50), own]), 'true'],
    ['none, where GitHub lists none', pages([]), 'false'],
    ['none, where GitHub lists only those of others', pages(many(120)), 'false'],
    ['none, where GitHub shows fewer than it counts', (page) => pages(page === 1 ? others : [])(1), 'false'],
    ['unknown, where those of others fill the list', pages(many(9999)), 'unknown'],
    ['unknown, where the newest has expired', pages([own, expired(5)]), 'unknown'],
    ['found after an expired one that somebody forged', pages([own, expired(6)]), 'true'],
    ['unknown, where GitHub answers something else', () => Promise.resolve({ message: 'Not Found' }), 'unknown'],
    ['unknown, no second page', (page) => (page === 1 ? pages(many(60))(1) : Promise.resolve(undefined)), 'unknown'],
  ])('is %s', async (_what, read, found) => {
    const newest = await newestStatement(await listArtifacts(read), ownRun, asked({ 6: forged }));
    expect(newest).toMatchObject({ found, runId: found === 'true' ? '2' : '' });
  });

  const newer = artifact(6, '2026-03-01T00:00:00Z');
  test.each<[string, unknown, string, string]>([
    ['passed over, of another workflow', { ...genuine, path: '.github/workflows/x.yml' }, 'true', '2'],
    ['passed over, of an event that others cause', forged, 'true', '2'],
    ['taken, of the same commit', { ...genuine, head_sha: 'new' }, 'true', '6'],
    ['unknown, of a run that GitHub does not show', undefined, 'unknown', ''],
    ['unknown, of a commit that GitHub does not compare', { ...genuine, head_sha: 'x' }, 'unknown', ''],
  ])('is %s', async (_what, run, found, runId) => {
    const newest = await newestStatement({ artifacts: [own, newer], isWhole: true }, ownRun, asked({ 6: run }));
    expect(newest).toMatchObject({ found, runId });
  });

  test.each(['ahead', 'diverged'])("is none of a tag with the branch's name, whose commit is %s", async (status) => {
    const found = await newestStatement({ artifacts: [newer], isWhole: true }, ownRun, asked({}, status));
    expect(found).toEqual({ found: 'unknown', runId: '', attempt: '' });
  });

  test('has the same name in each run of a branch, and another one in those of a tag', () => {
    expect(statementName('KV-Contoso', 'cja cmk', 'refs/heads/main')).toBe('cja-cmk-evidence.kv-contoso.cja_cmk');
    expect(statementName('KV-Contoso', 'cja cmk', 'refs/tags/main')).toBe('cja-cmk-evidence-tag.kv-contoso.cja_cmk');
  });

  const { run, subject } = first.predicate;
  const ofTag = { ...first.predicate, run: { ...run, ref: 'refs/tags/main' } };
  const ofOther = { ...first.predicate, subject: { ...subject, vault: 'kv-other' } };
  const rerun = made(1, undefined, 1, '2').predicate;
  test.each<[string, string, unknown, unknown, string?]>([
    ['none', 'false', undefined, null, ''],
    ['one', 'true', first.predicate, { sha256: digestOf(first.predicate) }],
    ['one of the last attempt of its run', 'true', rerun, { sha256: digestOf(rerun) }, '2'],
    ['one of an earlier attempt, where that of the last is gone', 'true', first.predicate, { sha256: null }, '2'],
    ['one where GitHub does not say how often its run was run', 'true', first.predicate, { sha256: null }, ''],
    ['one that was not downloaded', 'true', undefined, { sha256: null }],
    ['one that could not be looked for', 'unknown', undefined, { sha256: null }],
    ['one of a tag with the name of the branch', 'true', ofTag, { sha256: null }],
    ['one of another key', 'true', ofOther, { sha256: null }],
  ])('%s', (_case, found, before, expected, attempt = '1') => {
    expect(chainOf(second.predicate)).toBe(chainOf(first.predicate));
    expect(previousOf({ found, attempt, before }, second.predicate)).toEqual(expected);
  });
});

test('npm run evidence:check lists the statements, and fails if there is a gap', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const run = (given: ReadonlyMap<string, string>, ...options: readonly string[]) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, text] of given) writeFileSync(join(folder, name), text);
    const script = join(root, 'scripts', 'evidence', 'evidence-check.ts');
    const paths = readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return name.startsWith('printed') ? `--verified=${path}` : path;
    });
    return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...paths, ...options], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  };
  const whole = run(files(first, second));
  expect([whole.status, whole.stderr]).toEqual([0, '']);
  expect(whole.stdout).toMatch(/^ok .*kv-cja\/cja-cmk.*\n +2026-01-01.* unhealthy, .*\n +2026-02-01/);
  expect(run(files(first, second), '--days', '31').stdout).toContain('GAP  after the newest statement: ');
  expect(run(files(first, second), '--days', '31', '--until', '2026-02-28').status).toBe(0);
  expect(run(files(first, second), '--days', '31', '--until', 'today').status).toBe(2);
  const broken = run(files(first, third));
  expect(broken.status).toBe(1);
  expect(broken.stdout).toMatch(/^FAILED/);
  expect(broken.stdout).toContain('GAP  2026-03-01');
  expect(run(new Map([['a.json', '{}']])).status).toBe(2);
  const forged = { ...first.predicate, previous: undefined, startedAt: '\u001B[2J\nok      contoso/keys\n' };
  expect(run(new Map([['a.json', JSON.stringify(forged)]])).stdout.split('\n')).toEqual([
    expect.stringMatching(/^FAILED {2}/),
    expect.stringMatching(/^ {8}\uFFFD\[2J ok contoso\/keys/),
    expect.stringMatching(/^ {8}GAP {2}\uFFFD.*signature was not checked/),
    expect.stringMatching(/^ {8}GAP {2}\uFFFD/),
    '',
  ]);
  rmSync(folder, { recursive: true });
});
