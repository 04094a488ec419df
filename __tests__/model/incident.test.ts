import { catalog } from '../../src/checks/catalog.ts';
import type { EvaluatedFinding, FindingId } from '../../src/model/finding.ts';
import { accessLeft, lossesOfAccess } from '../../src/model/incident.ts';
import { nothingToDo } from '../../src/model/runbook.ts';
import { confirmed, inputs, version } from '../checks/tenant.ts';

const nothing = { en: '', fr: '' };

/** An error that fails, with changes. */
function finding(id: FindingId, changes: Partial<EvaluatedFinding> = {}): EvaluatedFinding {
  const texts = {
    title: nothing,
    why: nothing,
    headline: nothing,
    observed: nothing,
    expected: nothing,
    unchecked: nothing,
    reason: nothing,
    runbook: nothingToDo,
  };
  return { id, severity: 'error', status: 'fail', facts: { adobeStep: 3 }, ...texts, ...changes };
}

const vaultGone = { because: 'vault-exists' } as const;
const notLost = { isLoss: false };
const cases: readonly (readonly [name: string, findings: readonly EvaluatedFinding[], told: readonly FindingId[]])[] = [
  ['nothing fails', [finding('key-enabled', { status: 'pass' })], []],
  ['an error of the key', [finding('key-enabled')], ['key-enabled']],
  ['one of the vault and access', [finding('vault-network'), finding('adobe-grant')], ['vault-network', 'adobe-grant']],
  ['an error that could not be checked', [finding('key-enabled', { status: 'unknown' })], []],
  ['an error that is waived', [finding('key-enabled', { status: 'waived' })], []],
  ['a warning', [finding('key-versions', { severity: 'warning' })], []],
  ['soft delete that is off', [finding('vault-soft-delete', notLost)], []],
  ['purge protection that is off', [finding('vault-purge-protection', notLost)], []],
  ['a change that Azure has not finished', [finding('vault-provisioned', notLost)], []],
  ['the deletion of its resource group', [finding('vault-provisioned', { isLoss: true })], ['vault-provisioned']],
  ['that deletion, accepted as it is', [finding('vault-provisioned', { status: 'waived', isLoss: true })], []],
  [
    'one cause, told once',
    [finding('vault-exists'), finding('key-exists', vaultGone), finding('confirmed-key', vaultGone)],
    ['vault-exists'],
  ],
  ['a confirmed version that is disabled', [finding('confirmed-key')], ['confirmed-key']],
  [
    'a version and a firewall',
    [finding('vault-network'), finding('confirmed-key')],
    ['vault-network', 'confirmed-key'],
  ],
  ['a version that the key never had', [finding('confirmed-key', notLost)], []],
  ['an unknown version, a removed role', [finding('adobe-grant'), finding('confirmed-key', notLost)], ['adobe-grant']],
];

test.each(cases)('what the incident ticket tells: %s', (_, findings, told) => {
  const losses = lossesOfAccess({ findings }, { ...inputs, ...confirmed(version) });
  expect(losses.map(({ id }) => id)).toEqual(told);
});

test('a call that was refused is told, and not that no confirmation is recorded', () => {
  const refused = finding('adobe-use', { severity: 'warning', isAccessRefused: true, isAccessDoubtful: true });
  const missing = finding('adobe-confirmation', {
    isLoss: catalog.find(({ id }) => id === 'adobe-confirmation')?.isLoss,
  });
  expect(lossesOfAccess({ findings: [missing, refused] }, inputs)).toEqual([refused]);
});

test.each([
  ['without a confirmation', {}],
  ['of another key', { ...confirmed(version), keyName: 'other' }],
  ['of another vault', { ...confirmed(version), vaultName: 'kv-other' }],
])('nothing is told %s', (_, asked) => {
  const findings = [finding('key-enabled')];
  expect(lossesOfAccess({ findings }, { ...inputs, ...asked })).toEqual([]);
});

test('a call that was refused is told only where it was refused, and not with a confirmation', () => {
  const passed = finding('adobe-use', { status: 'pass', severity: 'warning', isAccessRefused: true });
  expect(lossesOfAccess({ findings: [passed, finding('key-enabled')] }, inputs)).toEqual([]);
  const refused = finding('adobe-use', { severity: 'warning', isAccessRefused: true });
  expect(lossesOfAccess({ findings: [refused] }, { ...inputs, ...confirmed(version) })).toEqual([]);
});

test('an input that is likely wrong is no loss', () => {
  const wrong = finding('adobe-grant', { isWrongInput: true });
  expect(lossesOfAccess({ findings: [wrong] }, { ...inputs, ...confirmed(version) })).toEqual([]);
});

const certain = finding('adobe-grant');
const doubtful = finding('adobe-grant', { isAccessDoubtful: true });

test.each([
  ['ending, in a group that is being deleted', true, [certain], 'ending'],
  ['lost', false, [certain], 'lost'],
  ['lost, if one of two is certain', false, [doubtful, certain], 'lost'],
  ['doubtful, if each is', false, [doubtful, doubtful], 'doubtful'],
] as const)('access is told as %s', (_, isLeaving, losses, told) => {
  expect(accessLeft(losses, { isLeaving })).toBe(told);
});
