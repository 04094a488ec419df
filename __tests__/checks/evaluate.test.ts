import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { failsGate, gateFailures } from '../../src/checks/gate.ts';
import { findingIds, type State } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  noVault,
  now,
  observed,
  olderVersion,
  unknown,
  version,
  withKey,
  withVault,
} from './tenant.ts';

const verdictOf = (presence: Partial<Observed> = {}, asked: Partial<Inputs> = {}) =>
  evaluate({ ...inputs, ...asked }, { ...observed, ...presence }, 'en');

interface StateCase {
  readonly name: string;
  readonly presence?: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
  readonly state: State;
  readonly ready: boolean;
}

const nothing: Partial<Observed> = {
  resourceGroup: unknown,
  vault: unknown,
  key: unknown,
  keyVersions: unknown,
  keys: unknown,
  secrets: unknown,
  principal: unknown,
  roleAssignments: unknown,
  locks: unknown,
  diagnosticSettings: unknown,
};
const conditional: Partial<Observed> = {
  roleAssignments: found([
    {
      id: '/a',
      roleId: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
      principalId: '11111111-1111-1111-1111-111111111111',
      scope: '/',
      condition: 'x',
    },
  ]),
};
const noGrant = { roleAssignments: found([]) };
const required = { requireConfirmation: true };

const states: StateCase[] = [
  { name: 'a ready target', state: 'provisioned', ready: true },
  { name: 'no vault', presence: noVault, state: 'missing', ready: false },
  { name: 'no vault, all else unknown', presence: { ...nothing, vault: absent }, state: 'missing', ready: false },
  { name: 'no key', presence: { key: absent }, state: 'missing', ready: false },
  { name: 'no key, principal unknown', presence: { key: absent, principal: unknown }, state: 'missing', ready: false },
  { name: 'no grant', presence: noGrant, state: 'missing', ready: false },
  { name: 'no principal, so no grant', presence: { principal: absent }, state: 'missing', ready: false },
  { name: 'vault unknown', presence: { vault: unknown }, state: 'unknown', ready: false },
  { name: 'vault unknown, key not found', presence: { vault: unknown, key: absent }, state: 'unknown', ready: false },
  { name: 'everything unknown', presence: nothing, state: 'unknown', ready: false },
  { name: 'key disabled', presence: withKey({ enabled: false }), state: 'unhealthy', ready: false },
  {
    name: 'key disabled, assignments unknown',
    presence: { ...withKey({ enabled: false }), roleAssignments: unknown },
    state: 'unhealthy',
    ready: false,
  },
  { name: 'key unknown', presence: { key: unknown }, state: 'unknown', ready: false },
  { name: 'grant under a condition', presence: conditional, state: 'unknown', ready: false },
  { name: 'perimeter', presence: withVault({ publicNetworkAccess: 'perimeter' }), state: 'unknown', ready: false },
  { name: 'a warning fails', presence: { locks: found([]) }, state: 'provisioned', ready: true },
  { name: 'a warning is unknown', presence: { locks: unknown, secrets: unknown }, state: 'provisioned', ready: true },
  { name: 'the confirmed key', asked: confirmed(version), state: 'confirmed', ready: true },
  { name: 'the confirmed key, required', asked: { ...confirmed(), ...required }, state: 'confirmed', ready: true },
  { name: 'an older confirmed version', asked: confirmed(olderVersion), state: 'confirmed', ready: true },
  { name: 'a confirmed version that is gone', asked: confirmed('c'.repeat(32)), state: 'unhealthy', ready: false },
  {
    name: 'confirmed, versions unknown',
    presence: { keyVersions: unknown },
    asked: confirmed(olderVersion),
    state: 'unknown',
    ready: false,
  },
  { name: 'confirmed, key gone', presence: { key: absent }, asked: confirmed(version), state: 'missing', ready: false },
  { name: 'confirmation required, not given', asked: required, state: 'provisioned', ready: false },
  {
    name: 'waived: key disabled',
    presence: withKey({ enabled: false }),
    asked: { waive: ['key-enabled'] },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: key disabled, but its type is wrong too',
    presence: withKey({ enabled: false, type: 'EC' }),
    asked: { waive: ['key-enabled'] },
    state: 'unhealthy',
    ready: false,
  },
  {
    name: 'waived: perimeter',
    presence: withVault({ publicNetworkAccess: 'perimeter' }),
    asked: { waive: ['vault-network'] },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: condition',
    presence: conditional,
    asked: { waive: ['adobe-grant'] },
    state: 'provisioned',
    ready: true,
  },
  { name: 'waived: no vault', presence: noVault, asked: { waive: [...findingIds] }, state: 'missing', ready: false },
  {
    name: 'waived: no key',
    presence: { key: absent },
    asked: { waive: ['key-exists'] },
    state: 'missing',
    ready: false,
  },
  { name: 'waived: no grant', presence: noGrant, asked: { waive: ['adobe-grant'] }, state: 'missing', ready: false },
  {
    name: 'waived: confirmed key',
    asked: { ...confirmed('c'.repeat(32)), waive: ['confirmed-key'] },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: confirmed key, which is required to hold',
    asked: { ...confirmed('c'.repeat(32)), ...required, waive: ['confirmed-key'] },
    state: 'provisioned',
    ready: false,
  },
  {
    name: 'waived: the required confirmation',
    asked: { ...required, waive: ['adobe-confirmation'] },
    state: 'provisioned',
    ready: true,
  },
  { name: 'waived what passes', asked: { ...confirmed(), waive: [...findingIds] }, state: 'confirmed', ready: true },
];

test.each(states)('$state, ready $ready: $name', ({ presence, asked, state, ready }) => {
  expect(verdictOf(presence, asked)).toMatchObject({ state, ready });
});

const gates: { name: string; presence?: Partial<Observed>; asked?: Partial<Inputs>; fails: string[] }[] = [
  { name: 'nothing fails', fails: [] },
  { name: 'a failed error', presence: withKey({ enabled: false }), fails: ['key-enabled'] },
  { name: 'an unknown error', presence: conditional, fails: ['adobe-grant'] },
  {
    name: 'an unknown error, fail-on warning',
    presence: conditional,
    asked: { failOn: 'warning' },
    fails: ['adobe-grant'],
  },
  { name: 'a failed warning', presence: { locks: found([]) }, fails: [] },
  {
    name: 'a failed warning, fail-on warning',
    presence: { locks: found([]) },
    asked: { failOn: 'warning' },
    fails: ['vault-lock'],
  },
  {
    name: 'an unknown warning, fail-on warning',
    presence: { locks: unknown },
    asked: { failOn: 'warning' },
    fails: [],
  },
  {
    name: 'a waived warning, fail-on warning',
    presence: { locks: found([]) },
    asked: { failOn: 'warning', waive: ['vault-lock'] },
    fails: [],
  },
  { name: 'a waived error', presence: noGrant, asked: { waive: ['adobe-grant'] }, fails: [] },
  { name: 'never, with a failed error', presence: withKey({ enabled: false }), asked: { failOn: 'never' }, fails: [] },
  { name: 'never, with everything unknown', presence: nothing, asked: { failOn: 'never' }, fails: [] },
  { name: 'a required confirmation', asked: required, fails: ['adobe-confirmation'] },
  { name: 'a required confirmation, never', asked: { ...required, failOn: 'never' }, fails: [] },
  { name: 'no vault', presence: noVault, fails: ['vault-exists', 'key-exists'] },
  {
    name: 'no vault, confirmed',
    presence: noVault,
    asked: confirmed(),
    fails: ['vault-exists', 'key-exists', 'confirmed-key'],
  },
];

test.each(gates)('gate: $name', ({ presence, asked, fails }) => {
  const verdict = verdictOf(presence, asked);
  const failing = gateFailures(verdict, { ...inputs, ...asked });
  expect(failing.map(({ id }) => id)).toEqual(fails);
  expect(failsGate(verdict, { ...inputs, ...asked })).toBe(fails.length > 0);
});

describe('findings', () => {
  test('come in the order of their ids, one each', () => {
    expect(catalog.map(({ id }) => id)).toEqual(findingIds);
    expect(verdictOf().findings.map(({ id }) => id)).toEqual(findingIds);
  });

  test('of a ready target all pass, or are skipped for want of a confirmation', () => {
    const open = verdictOf().findings.filter(({ status }) => status !== 'pass');
    expect(open.map(({ id, status }) => [id, status])).toEqual([
      ['confirmed-key', 'skipped'],
      ['confirmed-version', 'skipped'],
      ['adobe-confirmation', 'skipped'],
    ]);
  });

  test('without a vault are skipped, but for existence and what needs no vault', () => {
    const rest = verdictOf(noVault).findings.filter(({ status }) => status !== 'skipped');
    expect(rest.map(({ id, status }) => [id, status])).toEqual([
      ['vault-exists', 'fail'],
      ['key-exists', 'fail'],
      ['adobe-principal', 'pass'],
      ['adobe-entitlement', 'pass'],
    ]);
  });

  test('that are waived keep what was seen and what to do', () => {
    const presence = withKey({ enabled: false });
    const [plain, waived] = [verdictOf(presence), verdictOf(presence, { waive: ['key-enabled'] })];
    const of = (verdict: typeof plain) => verdict.findings.find(({ id }) => id === 'key-enabled');
    expect(of(waived)).toEqual({ ...of(plain), status: 'waived' });
  });

  test('weigh a confirmation as an error only where it is required', () => {
    const severity = (asked: Partial<Inputs>) => verdictOf({}, asked).findings.at(-1)?.severity;
    expect([severity({}), severity(required)]).toEqual(['warning', 'error']);
  });

  test('are judged at the time of the look, or at the one given', () => {
    const presence = { ...observed, ...withKey({ expires: now + 1 }) };
    expect(evaluate(inputs, presence, 'en').state).toBe('provisioned');
    expect(evaluate(inputs, presence, 'en', (now + 1) * 1000).state).toBe('unhealthy');
  });
});
