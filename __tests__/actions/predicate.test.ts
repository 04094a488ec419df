import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { predicateOf, predicateType } from '../../actions/evidence/predicate.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'docs', 'predicate.schema.json'), 'utf8')) as {
  readonly $id: string;
};
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const context = { reportSha256: 'a'.repeat(64), runNumber: 7, previous: null };

test('the predicate matches the schema, also for a key that is not ready or does not exist', () => {
  const predicate = predicateOf(report, context);
  expect(predicate).toMatchObject({
    schemaVersion: '1.4',
    subject: {
      vault: 'kv-cja',
      vaultId: report.outputs['vault-id'],
      keyUri: report.outputs['key-uri'],
      applicationId: report.inputs['adobe-app-id'],
      publishedApplication: true,
      principalId: report.outputs['principal-id'],
      principalChecked: true,
    },
    report: { sha256: context.reportSha256 },
    previous: null,
    usageDays: null,
    result: { ready: false, state: 'unhealthy' },
    findings: [{ id: 'key-enabled', severity: 'error', status: 'fail' }],
  });
  const nothing = { ...report.outputs, 'key-uri': null, 'vault-id': null, 'principal-id': null, findings: [] };
  for (const each of [predicate, predicateOf({ ...report, outputs: nothing }, context)]) {
    expect([validate(each), validate.errors]).toEqual([true, null]);
  }
});

test('the predicate names the workflow, its commit, and the number and attempt of the run', () => {
  const { ref, commit, workflowRef, workflowCommit, runAttempt } = report.run;
  expect(predicateOf(report, context).run).toMatchObject({
    ref,
    commit,
    workflow: { ref: workflowRef, commit: workflowCommit },
    number: context.runNumber,
    attempt: Number(runAttempt),
  });
});

test("an application other than Adobe's is named, and nothing says that it is Adobe's", () => {
  const applicationId = '7a1f0c3e-0000-4000-8000-000000000009';
  const predicate = predicateOf({ ...report, inputs: { ...report.inputs, 'adobe-app-id': applicationId } }, context);
  expect(predicate.subject).toMatchObject({ applicationId, publishedApplication: false });
  expect(validate(predicate)).toBe(true);
  expect(JSON.stringify({ ...predicate, findings: [] })).not.toMatch(/adobe/i);
});

test.each([
  ['that Graph named', report.observed.principal.value, true],
  ['that only an input named', { ...report.observed.principal.value, from: 'input' }, false],
  ['of another application', { ...report.observed.principal.value, appId: 'else' }, false],
  ['that was not read', undefined, false],
])('the predicate says whether the application of the service principal was checked: %s', (_case, value, checked) => {
  const presence = value === undefined ? 'unknown' : 'found';
  const given = { ...report, observed: { principal: { presence, value } } };
  const { subject, ...rest } = predicateOf(given, context);
  expect([subject.principalChecked, validate({ subject, ...rest })]).toEqual([checked, true]);
});

test('the predicate names the digest of the one before it, and how many days of the log adobe-use covers', () => {
  for (const previous of [{ sha256: 'b'.repeat(64) }, { sha256: null }]) {
    const given = { ...report, inputs: { ...report.inputs, 'usage-days': 7 } };
    const predicate = predicateOf(given, { ...context, previous });
    expect([predicate.previous, predicate.usageDays, validate(predicate)]).toEqual([previous, 7, true]);
  }
});

test('the schema rejects a wrong predicate', () => {
  expect(validate({ ...predicateOf(report, context), more: 1 })).toBe(false);
  expect(validate({ ...predicateOf(report, context), result: { ready: 'true', state: 'fine' } })).toBe(false);
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
    expect(() => predicateOf(given, context)).toThrow(/^The report/);
  });
});
