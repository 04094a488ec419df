import { catalog } from '../../src/checks/catalog.ts';
import { findingIds } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { outputTable } from '../../src/report/output-table.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { absent, found, policy, softDeletedKey, unknown, withPolicies, withVault } from '../checks/tenant.ts';
import * as outcomes from './outcomes.ts';
import { reportFaults, reportSchema } from './report-schema.ts';
import { namedIn, others } from './situations.ts';

const paths = { ticketFile: '/temp/ticket.txt', reportFile: '/temp/report.json' };
const sources = new Map(catalog.map((entry) => [entry.id, entry]));
const textOf = (outcome: Outcome) => evidenceText(outcome, outputsOf(outcome, 'text', paths), sources);

interface Report {
  readonly outputs: {
    readonly ready: boolean;
    readonly 'key-uri': string;
    readonly findings: readonly { source: string }[];
  };
  readonly observed: object;
}
const reportOf = (outcome: Outcome) => JSON.parse(textOf(outcome)) as Report;

const unlike = outcomes.outcomeOf({
  asked: {
    tags: { owner: 'a' },
    allowedIps: ['10.0.0.0/8'],
    network: 'restricted',
    waive: [{ id: 'vault-lock', until: '2027-03-31', reason: 'change 4711' }],
  },
  observed: {
    ...withPolicies(policy),
    deletedVault: found({
      location: 'eastus2',
      vaultId: '/subscriptions/x',
      deletedAt: null,
      scheduledPurge: null,
      purgeProtection: true,
    }),
    deletedKey: found(softDeletedKey),
    nameTaken: found(true),
    keys: unknown,
    locks: absent,
    perimeters: found([{ name: 'p', accessMode: 'Enforced', provisioningState: 'Succeeded' }]),
    regions: found(['East US 2']),
  },
});

test.each([...namedIn('en')])(
  'the report of %s has the shape that docs/report.schema.json publishes',
  (_name, outcome) => {
    expect(reportFaults(textOf(outcome))).toEqual([]);
  },
);

test('a report with what no other one has keeps its schema', () => {
  expect(reportFaults(textOf(unlike))).toEqual([]);
});

test('the schema has every finding, and rejects any other', () => {
  expect(reportSchema.$defs.findingId.enum).toEqual([...findingIds]);
  const report = reportOf(outcomes.ready);
  const faults = (change: object) => reportFaults(JSON.stringify({ ...report, ...change }));
  expect(faults({})).toEqual([]);
  expect(faults({ more: 1 })).not.toEqual([]);
  expect(faults({ schemaVersion: '2.0' })).not.toEqual([]);
  expect(faults({ observed: { ...report.observed, vault: { presence: 'found' } } })).not.toEqual([]);
});

test('the report contains every output except the paths', () => {
  const { outputs } = reportOf(outcomes.ready);
  expect(Object.keys(outputs)).toEqual(Object.keys(outputTable).filter((name) => !name.endsWith('-file')));
  expect(outputs.ready).toBe(true);
  expect(outputs['key-uri']).toMatch(/^https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/cja-cmk\/a{32}$/);
  expect(outputs.findings[0]?.source).toMatch(/^https:/);
});

test("names are in the order of their signs' numbers, whatever the machine's language", () => {
  const text = textOf(outcomes.outcomeOf({ observed: withVault({ tags: { a: '', B: '' } }) }));
  expect(text).toMatch(/"tags": \{\s*"B": "",\s*"a": ""/);
});

test('names and lists of what was observed have a fixed order', () => {
  const { observed } = outcomes.ready;
  if (observed?.keyVersions.presence !== 'found') throw new Error('no versions');
  const turned = Object.fromEntries(Object.entries(observed).toReversed());
  const versions = found(observed.keyVersions.value.toReversed());
  const other = { ...outcomes.ready, observed: { ...observed, ...turned, keyVersions: versions } };
  expect(textOf(other)).toBe(textOf(outcomes.ready));
});

test('a token in a message does not get into the report', () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';
  const refused = outcomes.outcomeOf(others['policy-refusal']);
  const [failure] = refused.failures;
  if (failure === undefined) throw new Error('no failure');
  const text = textOf({ ...refused, failures: [{ ...failure, message: `got ${token}` }] });
  expect(text).not.toContain(token);
  expect(text).toContain('got ***');
});
