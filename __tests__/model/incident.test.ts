import type { Effect } from '../../src/model/effect.ts';
import type { EvaluatedFinding, FindingId } from '../../src/model/finding.ts';
import { accessLeft, cuttingFindings } from '../../src/model/incident.ts';
import { nothingToDo } from '../../src/model/remedy.ts';
import { confirmed, inputs, version } from '../checks/tenant.ts';

const nothing = { en: '', fr: '' };

function finding(id: FindingId, effect: Effect, changes: Partial<EvaluatedFinding> = {}): EvaluatedFinding {
  const texts = { title: nothing, headline: nothing, observed: nothing, expected: nothing, remedy: nothingToDo };
  return { id, severity: 'error', status: 'fail', facts: {}, ...texts, effect, ...changes };
}

const vaultGone = { because: 'vault-exists' } as const;
type Row = readonly [name: string, findings: readonly EvaluatedFinding[], told: readonly FindingId[]];

const withUri: readonly Row[] = [
  ['the key', [finding('key-enabled', 'cuts')], ['key-enabled']],
  [
    'vault and access',
    [finding('vault-network', 'cuts'), finding('adobe-grant', 'cuts')],
    ['vault-network', 'adobe-grant'],
  ],
  ['nothing that is certain', [finding('vault-network', 'may-cut')], []],
  [
    'a grant that has ended, whose check is unknown',
    [finding('adobe-grant', 'cuts', { status: 'unknown' })],
    ['adobe-grant'],
  ],
  [
    'one cause, told once',
    [
      finding('vault-exists', 'cuts'),
      finding('key-exists', 'cuts', vaultGone),
      finding('confirmed-key', 'cuts', vaultGone),
    ],
    ['vault-exists'],
  ],
];

test.each(withUri)('what cuts Adobe off from a confirmed key: %s', (_, findings, told) => {
  const cuts = cuttingFindings({ findings }, { ...inputs, ...confirmed(version) });
  expect(cuts.map(({ id }) => id)).toEqual(told);
});

const withNone: readonly Row[] = [
  ['the key', [finding('key-enabled', 'cuts')], []],
  ['a refused call', [finding('adobe-use', 'cuts')], ['adobe-use']],
  ['both', [finding('key-enabled', 'cuts'), finding('adobe-use', 'cuts', { because: 'key-enabled' })], ['key-enabled']],
  [
    'what refused it before it used the key',
    [finding('key-enabled', 'cuts'), finding('adobe-use', 'cuts', { because: 'key-enabled', severity: 'warning' })],
    [],
  ],
];

test.each(withNone)('without a confirmed key, Adobe is cut off only from what it used: %s', (_, findings, told) => {
  expect(cuttingFindings({ findings }, inputs).map(({ id }) => id)).toEqual(told);
});

const certain = finding('key-enabled', 'cuts');
const doubtful = finding('key-active', 'cuts', { isAccessDoubtful: true });

test.each([
  ['lost', false, [certain, doubtful], 'lost'],
  ['doubtful', false, [doubtful], 'doubtful'],
  ['ending', true, [certain], 'ending'],
] as const)('access is told as %s', (_, isLeaving, cuts, told) => {
  expect(accessLeft(cuts, { isLeaving })).toBe(told);
});
