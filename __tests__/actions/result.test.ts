import { describe, expect, test } from '@jest/globals';
import { artifactName, entryOf, parseEntries } from '../../actions/entry.ts';
import { gateOf } from '../../actions/gate/gate.ts';
import { resultPage, summarize } from '../../actions/result/result.ts';

function target(vault: string) {
  return {
    'resource-group': 'rg-cja',
    'vault-name': vault,
    'key-name': 'cja-cmk',
    artifact: `cja-cmk.${vault}.cja-cmk.0c`,
  };
}

function report(vault: string, outputs: object) {
  return { inputs: { 'resource-group': 'RG-CJA', 'vault-name': vault, 'key-name': 'cja-cmk' }, outputs };
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
    ['whose job passed counts: it was not run again', made('1', 'error', noted), true, 'provisioned'],
    ['whose job passed with never counts', made('1', 'never', { ...noted, findings: [error] }), true, 'provisioned'],
    ['of this attempt counts, though its job failed', made('2', 'warning', noted), true, 'provisioned'],
    ['whose job failed for a warning is not ready', made('1', 'warning', noted), false, 'unknown'],
    [
      'whose job failed for an error is not ready',
      made('1', 'error', { ...good, findings: [error] }),
      false,
      'unknown',
    ],
    ['whose run ended early is not ready', made('1', 'never', good, { failures: [{}] }), false, 'unknown'],
    ['with a problem keeps it', made('1', 'error', { ...bad, findings: [error] }), false, 'unhealthy'],
  ])('%s', (_case, given, ready, state) => {
    expect(summarize([target('kv-a')], [given], 2)).toMatchObject({ ready, state, entries: [{ ready, state }] });
  });
});

describe('the result of several targets', () => {
  test.each([
    ['all are ready', [report('kv-a', good), report('kv-b', good)], true, 'provisioned'],
    [
      'reports in another order, and in another case',
      [report('KV-B', good), report('kv-a', good)],
      true,
      'provisioned',
    ],
    ['one has a problem', [report('kv-a', good), report('kv-b', bad)], false, 'unhealthy'],
    ['one report is missing', [report('kv-a', good)], false, 'unknown'],
    ['a report of another vault does not count', [report('kv-a', good), report('kv-c', good)], false, 'unknown'],
    ['a report that can’t be read', [report('kv-a', good), undefined, 'text', {}], false, 'unknown'],
    [
      'ready in words is not ready',
      [report('kv-a', good), report('kv-b', { ...good, ready: 'true' })],
      false,
      'provisioned',
    ],
    [
      'an unknown state',
      [report('kv-a', good), report('kv-b', { ...good, ready: false, state: 'fine' })],
      false,
      'unknown',
    ],
  ])('%s', (_case, reports, ready, state) => {
    const result = summarize([target('kv-a'), target('kv-b')], reports);
    expect([result.ready, result.state, result.keyUri]).toEqual([ready, state, '']);
  });

  test('without any target the result is not ready', () => {
    expect(summarize([], [report('kv-a', good)])).toMatchObject({ ready: false, state: 'unknown', entries: [] });
  });

  test('for one target the key URI is an output', () => {
    expect(summarize([target('kv-a')], [report('kv-a', good)]).keyUri).toBe('https://kv/keys/k/1');
  });

  test('the page has a word beside each sign, and shows findings by id only', () => {
    const page = resultPage(summarize([target('kv-a'), target('kv-b')], [report('kv-a', good), report('kv-b', bad)]));
    expect(page).toContain('1 of 2 ready');
    expect(page).toContain(
      '| ❌ not ready | `kv-b` | `cja-cmk` | unhealthy | key-enabled, vault-lock (could not be checked) |',
    );
    expect(page).not.toContain('evil');
  });
});

describe('the gate', () => {
  const verified = {
    resourceGroup: 'rg-cja',
    vaultName: 'kv-a',
    keyName: 'cja-cmk',
    ready: 'true',
    state: 'confirmed',
    keyUri: 'uri',
  };

  test.each(['', 'false', 'True', 'true ', 'yes'])('stays closed for ready: %j', (ready) => {
    expect(gateOf({ ...verified, ready }, report('kv-a', good), '0c').open).toBe(false);
  });

  test('decides by the outputs of the step only: a report that says ready does not open it', () => {
    expect(gateOf(verified, undefined, '0c')).toMatchObject({ open: true, entry: { ready: true, artifact: '' } });
    expect(gateOf({ ...verified, ready: '', state: '' }, report('kv-a', good), '0c')).toMatchObject({
      open: false,
      entry: { ready: false, state: 'unknown' },
    });
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
