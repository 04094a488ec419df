import { expect, test } from '@jest/globals';
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

interface Case {
  readonly name: string;
  readonly findings: readonly EvaluatedFinding[];
  readonly told: readonly FindingId[];
}

const cases: readonly Case[] = [
  { name: 'nothing fails', findings: [finding('key-enabled', { status: 'pass' })], told: [] },
  { name: 'an error of the key', findings: [finding('key-enabled')], told: ['key-enabled'] },
  {
    name: 'an error of the vault and one of access',
    findings: [finding('vault-network'), finding('adobe-grant')],
    told: ['vault-network', 'adobe-grant'],
  },
  { name: 'an error that could not be checked', findings: [finding('key-enabled', { status: 'unknown' })], told: [] },
  { name: 'an error that is waived', findings: [finding('key-enabled', { status: 'waived' })], told: [] },
  { name: 'a warning', findings: [finding('key-versions', { severity: 'warning' })], told: [] },
  { name: 'soft delete that is off', findings: [finding('vault-soft-delete', { isLoss: false })], told: [] },
  { name: 'purge protection that is off', findings: [finding('vault-purge-protection', { isLoss: false })], told: [] },
  {
    name: 'a change that Azure has not finished',
    findings: [finding('vault-provisioned', { isLoss: false })],
    told: [],
  },
  {
    name: 'the deletion of its resource group',
    findings: [finding('vault-provisioned', { isLoss: true })],
    told: ['vault-provisioned'],
  },
  {
    name: 'the deletion of its resource group, accepted as it is',
    findings: [finding('vault-provisioned', { status: 'waived', isLoss: true })],
    told: [],
  },
  {
    name: 'one cause, told once',
    findings: [
      finding('vault-exists'),
      finding('key-exists', { because: 'vault-exists' }),
      finding('confirmed-key', { because: 'vault-exists' }),
    ],
    told: ['vault-exists'],
  },
  { name: 'a confirmed version that is disabled', findings: [finding('confirmed-key')], told: ['confirmed-key'] },
  {
    name: 'a confirmed version that is disabled, behind a firewall',
    findings: [finding('vault-network'), finding('confirmed-key')],
    told: ['vault-network', 'confirmed-key'],
  },
  {
    name: 'a version that the key never had',
    findings: [finding('confirmed-key', { isLoss: false })],
    told: [],
  },
  {
    name: 'a version that the key never had, and a role that was removed',
    findings: [finding('adobe-grant'), finding('confirmed-key', { isLoss: false })],
    told: ['adobe-grant'],
  },
];

test.each(cases)('what the incident ticket tells: $name', ({ findings, told }) => {
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
