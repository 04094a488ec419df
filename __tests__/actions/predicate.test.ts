import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { predicateOf, predicateType } from '../../actions/evidence/predicate.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'docs', 'predicate.schema.json'), 'utf8')) as {
  readonly $id: string;
};
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const report = {
  schemaVersion: '1.0',
  action: { name: 'cja-cmk-action', version: '1.0.0' },
  startedAt: '2026-11-24T05:17:00.000Z',
  finishedAt: '2026-11-24T05:17:01.000Z',
  run: {
    repository: 'contoso/keys',
    runUrl: 'https://github.com/contoso/keys/actions/runs/1',
    commit: 'c'.repeat(40),
    event: 'schedule',
    actor: 'a',
  },
  inputs: {
    mode: 'verify',
    'tenant-id': '7a1f0c3e-0000-4000-8000-000000000001',
    'subscription-id': '7a1f0c3e-0000-4000-8000-000000000002',
    'resource-group': 'rg-cja',
    'vault-name': 'kv-cja',
    'key-name': 'cja-cmk',
  },
  outputs: {
    ready: false,
    state: 'unhealthy',
    'key-uri': 'https://kv-cja.vault.azure.net/keys/cja-cmk/1',
    findings: [{ id: 'key-enabled', severity: 'error', status: 'fail', observed: 'x' }],
  },
};

test('the predicate matches the schema, also for a key that is not ready or does not exist', () => {
  const predicate = predicateOf(report);
  expect(predicate).toMatchObject({
    schemaVersion: '1.1',
    subject: { vault: 'kv-cja', keyUri: report.outputs['key-uri'] },
    usageDays: null,
    result: { ready: false, state: 'unhealthy' },
    findings: [{ id: 'key-enabled', severity: 'error', status: 'fail' }],
  });
  for (const each of [
    predicate,
    predicateOf({ ...report, outputs: { ...report.outputs, 'key-uri': null, findings: [] } }),
  ]) {
    expect([validate(each), validate.errors]).toEqual([true, null]);
  }
});

test('the predicate says how many days of the log adobe-use covers', () => {
  const predicate = predicateOf({ ...report, inputs: { ...report.inputs, 'usage-days': 7 } });
  expect([predicate.usageDays, validate(predicate)]).toEqual([7, true]);
});

test('the schema rejects a wrong predicate', () => {
  expect(validate({ ...predicateOf(report), more: 1 })).toBe(false);
  expect(validate({ ...predicateOf(report), result: { ready: 'true', state: 'fine' } })).toBe(false);
});

test('the schema, the page and the code name the same predicate type', () => {
  expect(schema.$id).toBe(`${predicateType}/schema.json`);
  expect(readFileSync(join(root, 'docs', 'evidence.md'), 'utf8')).toContain(predicateType);
});

describe('nothing is attested', () => {
  test.each([
    ['without a report', undefined],
    ['of invalid inputs', { ...report, inputs: null }],
    ['of a run that may have written', { ...report, inputs: { ...report.inputs, mode: 'ensure' } }],
    ['without a time', { ...report, finishedAt: '' }],
    ['with an invalid finding', { ...report, outputs: { ...report.outputs, findings: ['key-enabled'] } }],
  ])('%s', (_case, given) => {
    expect(() => predicateOf(given)).toThrow(/^The report/);
  });
});
