import { artifactName, entryOf, parseEntries } from '../../actions/entry.ts';
import { gateOf } from '../../actions/gate/gate.ts';
import { digestOf, type Run, reportsOf, resultPage, summarize } from '../../actions/result/result.ts';

const target = (vault: string) => ({ ...ids(vault), artifact: artifactOf(vault) });
const ids = (vault: string) => ({ 'resource-group': 'rg-cja', 'vault-name': vault, 'key-name': 'cja-cmk' });

const artifactOf = (vault: string) => `cja-cmk.${vault}.cja-cmk.0c`;
const now = Date.parse('2026-11-24T06:00:00Z');
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

function report(vault: string, outputs: object, finishedAt: string = minutesAgo(1)) {
  return { inputs: { ...ids(vault), 'resource-group': 'RG-CJA' }, outputs, finishedAt };
}

/** As if each one was in the artifact of its vault. */
function summarized(targets: readonly unknown[], reports: readonly unknown[], more: Partial<Run> = {}) {
  const vaultOf = (each: unknown) => (each as { inputs?: { 'vault-name'?: string } })?.inputs?.['vault-name'];
  const found = reports.map((each) => [artifactOf((vaultOf(each) ?? 'none').toLowerCase()), each] as const);
  return summarize(targets, new Map(found), { attempt: 1, jobs: 'success', now, ...more });
}

const good = {
  ready: true,
  state: 'provisioned',
  'key-uri': 'https://kv/keys/k/1',
  findings: [{ id: 'key-size', status: 'pass' }],
};
const bad = {
  ready: false,
  state: 'unhealthy',
  'key-uri': null,
  findings: [
    { id: 'key-enabled', status: 'fail' },
    { id: 'vault-lock', status: 'unknown' },
    { id: '](https://evil)', status: 'fail' },
  ],
};

describe('a report of an earlier attempt', () => {
  const warning = { id: 'vault-lock', severity: 'warning', status: 'fail' };
  const error = { id: 'key-enabled', severity: 'error', status: 'unknown' };
  const made = (runAttempt: string, failOn: string, outputs: object, more: object = {}) => ({
    ...report('kv-a', outputs),
    ...more,
    inputs: { ...report('kv-a', outputs).inputs, 'fail-on': failOn },
    run: { runAttempt },
  });
  const noted = { ...good, findings: [warning] };

  test.each<[string, object, boolean, string]>([
    [
      'whose job passed is not ready: only that of another key was run again',
      made('1', 'error', good),
      false,
      'unknown',
    ],
    ['of this attempt counts, though its job failed', made('2', 'warning', noted), true, 'provisioned'],
    ['whose job failed for a warning is not ready', made('1', 'warning', noted), false, 'unknown'],
    ['whose job failed for an error', made('1', 'error', { ...good, findings: [error] }), false, 'unknown'],
    ['whose run ended early is not ready', made('1', 'never', good, { failures: [{}] }), false, 'unknown'],
    ['with a problem keeps it', made('1', 'error', { ...bad, findings: [error] }), false, 'unhealthy'],
  ])('%s', (_case, given, ready, state) => {
    expect(summarized([target('kv-a')], [given], { attempt: 2 })).toMatchObject({
      ready,
      state,
      entries: [{ ready, state }],
    });
  });
});

describe('the result of several targets', () => {
  test.each([
    ['all are ready', [report('kv-a', good), report('kv-b', good)], true, 'provisioned'],
    ['reports in another order and case', [report('KV-B', good), report('kv-a', good)], true, 'provisioned'],
    ['one has a problem', [report('kv-a', good), report('kv-b', bad)], false, 'unhealthy'],
    ['one report is missing', [report('kv-a', good)], false, 'unknown'],
    ['a report of another vault does not count', [report('kv-a', good), report('kv-c', good)], false, 'unknown'],
    ['a report that can’t be read', [report('kv-a', good), undefined, 'text', {}], false, 'unknown'],
    ['ready in words is not', [report('kv-a', good), report('kv-b', { ...good, ready: 'true' })], false, 'provisioned'],
    ['an unknown state', [report('kv-a', good), report('kv-b', { ...bad, state: 'fine' })], false, 'unknown'],
  ])('%s', (_case, reports, ready, state) => {
    const result = summarized([target('kv-a'), target('kv-b')], reports);
    expect([result.ready, result.state, result.keyUri]).toEqual([ready, state, '']);
  });

  test('without any target the result is not ready', () => {
    expect(summarized([], [report('kv-a', good)])).toMatchObject({ ready: false, state: 'unknown', entries: [] });
  });

  test('for one target the key URI is an output', () => {
    expect(summarized([target('kv-a')], [report('kv-a', good)]).keyUri).toBe('https://kv/keys/k/1');
  });

  test('the page has a word beside each sign, and shows findings by id only', () => {
    const page = resultPage(summarized([target('kv-a'), target('kv-b')], [report('kv-a', good), report('kv-b', bad)]));
    expect(page).toContain('1 of 2 ready');
    expect(page).toContain(
      '| ❌ not ready | `kv-b` | `cja-cmk` | unhealthy | key-enabled, vault-lock (could not be checked) |',
    );
    expect(page).not.toContain('evil');
  });
});

describe('what another job of the run can put there', () => {
  const text = JSON.stringify(report('kv-a', bad));
  const forged = JSON.stringify(report('kv-a', good));
  const targets = [{ ...target('kv-a'), slot: 'r0' }];
  const digests = { r0: digestOf(text) };
  const read = (files: Readonly<Record<string, readonly string[]>>) =>
    reportsOf(targets, digests, (folder) => files[folder] ?? []);

  test('is not read in place of the true report, nor in another artifact; beside the true one, that counts', () => {
    const [own, other] = [artifactOf('kv-a'), 'cja-cmk.a.0c'];
    for (const files of [{ [own]: [forged] }, { [other]: [forged] }, { [other]: [text] }]) {
      expect([...read(files)]).toEqual([]);
    }
    expect([...read({ [own]: [forged, text] })]).toEqual([[own, JSON.parse(text)]]);
  });

  test.each([{}, { r0: '' }, { r1: digestOf(text) }, { r0: 1 }])(
    'a job that gave the digests %j has no report',
    (given) => {
      expect([...reportsOf(targets, given, () => [text, ''])]).toEqual([]);
    },
  );

  test('a target without a slot, or with a folder elsewhere, has no report', () => {
    const elsewhere = [{ ...target('kv-a'), slot: 'r0', artifact: '../x' }, target('kv-a')];
    expect([...reportsOf(elsewhere, { ...digests, '': digestOf(text) }, () => [text])]).toEqual([]);
  });
});

describe('jobs that failed', () => {
  const noted = { ...good, findings: [{ id: 'vault-lock', severity: 'warning', status: 'fail' }] };
  const withWarnings = { ...report('kv-b', noted), inputs: { ...report('kv-b', noted).inputs, 'fail-on': 'warning' } };

  test.each(['failure', 'cancelled', 'skipped', ''])('with good reports only are unknown: %s', (jobs) => {
    const all = [report('kv-a', good), report('kv-b', good)];
    const result = summarized([target('kv-a'), target('kv-b')], all, { jobs });
    expect(result).toMatchObject({ ready: false, state: 'unknown' });
    expect(result.entries.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  });

  test.each([
    ['a target that is not ready', report('kv-b', bad), [true, false]],
    ['a warning that fails its step', withWarnings, [true, true]],
    ['a run that ended early', { ...report('kv-b', good), failures: [{}] }, [true, true]],
    ['a missing report', undefined, [true, false]],
  ])('for %s leave the others as they are', (_case, other, ready) => {
    const reports = [report('kv-a', good), ...(other === undefined ? [] : [other])];
    const result = summarized([target('kv-a'), target('kv-b')], reports, { jobs: 'failure' });
    expect(result.entries.map((entry) => entry.ready)).toEqual(ready);
  });
});

describe('an old report', () => {
  test.each([
    [24 * 60 - 1, true, 'provisioned'],
    [24 * 60 + 1, false, 'unknown'],
    [-59, true, 'provisioned'],
    [-61, false, 'unknown'],
  ])('of %i minutes ago: ready is %s', (minutes, ready, state) => {
    expect(summarized([target('kv-a')], [report('kv-a', good, minutesAgo(minutes))])).toMatchObject({ ready, state });
  });

  test.each(['', 'yesterday'])('with the time %j is unknown', (finishedAt) => {
    expect(summarized([target('kv-a')], [report('kv-a', good, finishedAt)])).toMatchObject({ ready: false });
  });

  test('keeps a problem, and tells when it was found', () => {
    const [entry] = summarized([target('kv-a')], [report('kv-a', bad, minutesAgo(9999))]).entries;
    expect([entry?.state, entry?.['finished-at']]).toEqual(['unhealthy', minutesAgo(9999)]);
  });
});

describe('the gate', () => {
  const key = { resourceGroup: 'rg-cja', vaultName: 'kv-a', keyName: 'cja-cmk' };
  const verified = { ...key, ready: 'true', state: 'confirmed', keyUri: 'uri' };

  test('decides by the outputs of the step only: a report that says ready does not open it', () => {
    expect(gateOf(verified, undefined, '0c')).toMatchObject({ open: true, entry: { ready: true, artifact: '' } });
    for (const ready of ['', 'false', 'True', 'true ', 'yes']) {
      const gate = gateOf({ ...verified, ready, state: '' }, report('kv-a', good), '0c');
      expect(gate).toMatchObject({ open: false, entry: { ready: false, state: 'unknown' } });
    }
  });

  test('names the findings and the artifact of the report', () => {
    const { entry } = gateOf({ ...verified, vaultName: 'KV_a/b' }, report('kv-a', bad), '0c');
    expect(entry).toMatchObject({
      failed: ['key-enabled'],
      unknown: ['vault-lock'],
      artifact: 'cja-cmk.kv_a_b.cja-cmk.0c',
    });
  });
});

test('entries stay the same when they pass through an output', () => {
  const entries = [entryOf(target('kv-a'), report('kv-a', bad), artifactName(target('kv-a'), '0c'))];
  expect(parseEntries(JSON.stringify(entries))).toEqual(entries);
  expect([parseEntries(''), parseEntries('{}'), parseEntries('[1]')]).toEqual([[], [], []]);
});
