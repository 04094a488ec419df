import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { findingsIn } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { outputTable } from '../../src/report/output-table.ts';
import { findingEntry, outputsOf } from '../../src/report/outputs.ts';
import { assignment, found, policy, unknown, withKey, withPolicies } from '../checks/tenant.ts';
import * as outcomes from './outcomes.ts';

const paths = { ticketFile: '/temp/ticket.txt', reportFile: '/temp/report.json' };
const outputs = (outcome: Outcome) => outputsOf(outcome, 'the ticket', paths);

test('every output of action.yml is set, in the same order', () => {
  const action = load(readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8'));
  expect(action).toMatchObject({ outputs: expect.anything() });
  const declared = Object.keys((action as { outputs: object }).outputs);
  expect(declared).toEqual(Object.keys(outputTable));
  expect(Object.keys(outputs(outcomes.ready))).toEqual(Object.keys(outputTable));
});

test('key URIs have no port', () => {
  const uri = 'https://kv-contoso-cja.vault.azure.net:443/keys/cja-cmk';
  const { 'key-uri': full, 'key-uri-versionless': bare } = outputs(
    outcomes.outcomeOf({ observed: withKey({ uri, uriWithVersion: `${uri}/1` }) }),
  );
  expect([full, bare]).toEqual([
    'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/1',
    'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
  ]);
});

test.each([
  ['the assignment', {}, assignment.id],
  ['a policy', withPolicies(policy), ''],
  ['assignments that could not be read', { roleAssignments: unknown }, ''],
  ['an assignment under a condition', { roleAssignments: found([{ ...assignment, condition: 'x' }]) }, ''],
  ['the assignment of another', { roleAssignments: found([{ ...assignment, principalId: 'other' }]) }, ''],
])('grant-id of %s', (_name, presence, id) => {
  expect(outputs(outcomes.outcomeOf({ observed: presence }))['grant-id']).toBe(id);
});

test('a remedy without room for all of it ends with a whole line', () => {
  const step = { en: 'Run this.', fr: '', commands: [{ kind: 'sh', text: `az ${'x'.repeat(900)}` }] } as const;
  const [finding] = findingsIn(outcomes.ready.verdict, 'en');
  if (finding === undefined) throw new Error('no finding');
  const remedy = { steps: Array.from({ length: 20 }, () => step) };
  const { cure } = findingEntry({ ...finding, remedy }, outcomes.ready);
  expect(cure.length).toBeLessThanOrEqual(6500);
  expect(cure).toMatch(/\n…$/);
});
