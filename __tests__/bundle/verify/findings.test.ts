/**
 * Slow: a run for each way a finding can fail. A ready tenant, broken in every way that a finding can detect. All runs have `fail-on: warning`, so that the exit
 * code distinguishes a failed warning from an unknown one.
 */
import { catalog } from '../../../src/checks/catalog.ts';
import { type FindingId, type FindingStatus, findingIds } from '../../../src/model/finding.ts';
import type { FindingEntry } from '../../../src/report/outputs.ts';
import { breaks as ownBreaks } from '../../checks/cases/all.ts';
import { useCloud, writes } from '../harness.ts';
import { bundleBreaks } from './breaks.ts';
import { type Break, goodInputs, verifiable } from './cases.ts';

const breaks: readonly Break[] = [...bundleBreaks, ...ownBreaks];
const harness = useCloud(() => verifiable());

/** The result of the good run: all findings pass, except those that depend on a confirmation. */
function goodStatus(id: FindingId): FindingStatus {
  const skipped = ['adobe-application', 'confirmed-key', 'confirmed-version', 'adobe-use', 'adobe-confirmation'];
  return skipped.includes(id) ? 'skipped' : 'pass';
}

function differences(findings: readonly FindingEntry[]): Record<string, FindingStatus> {
  const differing = findings.filter(({ id, status }) => status !== goodStatus(id));
  return Object.fromEntries(differing.map(({ id, status }) => [id, status]));
}

/** The ids that the summary shows as failed or unknown: in headings, and in the line of those that fail for the same reason. */
function idsShown(summary: string, kind: 'fail' | 'unknown'): string[] {
  const sign = kind === 'fail' ? '(?:❌|⚠️)' : '❓';
  const lines = summary.matchAll(
    new RegExp(`^####? ${sign} [^\n]*\\(\\[\`([a-z-]+)\`\\]\\([^()]*\\)[^()]*\\)$`, 'gmu'),
  );
  const same = kind === 'unknown' ? [] : summary.matchAll(/^- \*\*Fails for the same reason:\*\* (.+)$/gm);
  const listed = [...same].map(([, list = '']) => list).join(', ');
  return [...lines, ...listed.matchAll(/\[`([a-z-]+)`\]/g)].map(([, id = '']) => id).toSorted();
}

function idsWith(status: FindingStatus, differs: Break['differs']): string[] {
  return findingIds.filter((id) => differs[id] === status).toSorted();
}

async function verify({ tenant, change, faults = [], inputs }: Omit<Break, 'name' | 'differs' | 'ends'>) {
  const state = verifiable(tenant);
  change?.(state);
  harness.cloud.reset(state);
  harness.cloud.faults.push(...faults);
  const run = await harness.run({ ...goodInputs, 'fail-on': 'warning', ...inputs });
  const findings = JSON.parse(run.outputs['findings'] ?? '[]') as FindingEntry[];
  return { ...run, findings };
}

test('a ready tenant passes with the least rights', async () => {
  const { exitCode, outputs, findings, summary } = await verify({});
  expect(findings.map(({ id }) => id)).toEqual(findingIds);
  expect(differences(findings)).toEqual({});
  expect([exitCode, outputs['state'], outputs['ready']]).toEqual([0, 'provisioned', 'true']);
  expect(idsShown(summary, 'fail')).toEqual([]);
  expect(writes(harness.cloud)).toEqual([]);
});

test.each(breaks)('$name', async ({ differs, ends, says, ...how }) => {
  const { exitCode, outputs, findings, summary } = await verify(how);
  expect(differences(findings)).toEqual(differs);
  expect({ state: outputs['state'], ready: outputs['ready'], exitCode }).toEqual(ends);
  expect(outputs['ticket'] !== '').toBe(ends.state === 'provisioned' || ends.state === 'confirmed');
  expect(idsShown(summary, 'fail')).toEqual(idsWith('fail', differs));
  // One line has all that is unknown for the same reason.
  const unknown = idsWith('unknown', differs);
  expect(unknown).toEqual(expect.arrayContaining(idsShown(summary, 'unknown')));
  expect(unknown.filter((id) => !summary.includes(`\`${id}\``))).toEqual([]);
  const [first] = Object.keys(differs);
  expect(findings.find(({ id }) => id === first)?.observed ?? '').toContain(says ?? '');
  const open = findings.filter(({ status }) => status === 'fail' || status === 'unknown');
  expect(open.filter(({ cure }) => cure === '')).toEqual([]);
  expect(writes(harness.cloud)).toEqual([]);
});

/** A finding that depends on the inputs only is never unknown. */
const alwaysKnown: ReadonlySet<FindingId> = new Set(['adobe-application', 'adobe-entitlement', 'adobe-confirmation']);
/** What its settings refuse is not documented. */
const neverFails: ReadonlySet<FindingId> = new Set(['vault-tokens']);

describe('the table has a case for every finding', () => {
  const shown = (id: FindingId, status: FindingStatus) => breaks.some(({ differs }) => differs[id] === status);

  test('that can fail', () => {
    const failing = catalog.map(({ id }) => id).filter((id) => !neverFails.has(id));
    expect(failing.filter((id) => !shown(id, 'fail'))).toEqual([]);
  });

  test('that can be unknown', () => {
    const knowable = catalog.map(({ id }) => id).filter((id) => !alwaysKnown.has(id));
    expect(knowable.filter((id) => !shown(id, 'unknown'))).toEqual([]);
  });
});
