import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { failsGate, gateFailures } from '../../src/conclude.ts';
import { type FindingId, findingIds, type State } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { warnings } from '../random-tenants/oracle.ts';
import { exampleOf } from './examples.ts';
import {
  absent,
  confirmed,
  denyAssignment,
  disputed,
  findingOf,
  found,
  inputs,
  keyVaultPrincipal,
  noVault,
  now,
  observed,
  olderVersion,
  policy,
  principal,
  unknown,
  version,
  waived,
  withKey,
  withPolicies,
  withVault,
} from './tenant.ts';

const verdictOf = (presence: Partial<Observed> = {}, asked: Partial<Inputs> = {}) =>
  evaluate({ ...inputs, ...asked }, { ...observed, ...presence });

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
  confirmedVersion: unknown,
  subscription: unknown,
  principal: unknown,
  roleAssignments: unknown,
  denyAssignments: unknown,
  scheduleInstances: unknown,
  perimeters: unknown,
  locks: unknown,
  diagnosticSettings: unknown,
};
const conditional: Partial<Observed> = {
  roleAssignments: found([
    {
      id: '/a',
      roleId: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
      principalId: '11111111-1111-1111-1111-111111111111',
      principalType: 'ServicePrincipal',
      scope: '/',
      condition: 'x',
    },
  ]),
};
const noGrant = { roleAssignments: found([]) };
const denied: Partial<Observed> = { denyAssignments: found([denyAssignment]) };
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
    presence: { keyVersions: unknown, confirmedVersion: unknown },
    asked: confirmed(olderVersion),
    state: 'unknown',
    ready: false,
  },
  { name: 'confirmed, key gone', presence: { key: absent }, asked: confirmed(version), state: 'missing', ready: false },
  { name: 'confirmation required, not given', asked: required, state: 'provisioned', ready: false },
  {
    name: 'waived: the list of versions disagrees',
    presence: disputed(),
    asked: { waive: waived('key-enabled') },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: no purge protection',
    presence: withVault({ purgeProtection: false }),
    asked: { waive: waived('vault-purge-protection') },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: perimeter',
    presence: withVault({ publicNetworkAccess: 'perimeter' }),
    asked: { waive: waived('vault-network') },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'a condition cannot be waived into ready',
    presence: conditional,
    asked: { waive: waived('adobe-grant') },
    state: 'unknown',
    ready: false,
  },
  {
    name: 'waived until yesterday: the list of versions disagrees',
    presence: disputed(),
    asked: { waive: [{ id: 'key-enabled', until: '2026-05-31', reason: undefined }] },
    state: 'unknown',
    ready: false,
  },
  {
    name: 'waived until today: the list of versions disagrees',
    presence: disputed(),
    asked: { waive: [{ id: 'key-enabled', until: '2026-06-01', reason: 'change 4711' }] },
    state: 'provisioned',
    ready: true,
  },
  { name: 'denied', presence: denied, state: 'unhealthy', ready: false },
  {
    name: 'denied, and everything waived',
    presence: denied,
    asked: { waive: waived(...findingIds) },
    state: 'unhealthy',
    ready: false,
  },
  { name: 'denied, and no grant', presence: { ...denied, ...noGrant }, state: 'missing', ready: false },
  {
    name: 'a policy of another tenant exists, but has no effect',
    presence: withPolicies({ ...policy, tenantId: 'x' }),
    state: 'unhealthy',
    ready: false,
  },
  { name: 'no policy', presence: withPolicies(), state: 'missing', ready: false },
  {
    name: 'a vault of another tenant',
    presence: withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' }),
    state: 'unhealthy',
    ready: false,
  },
  {
    name: 'provisioning failed',
    presence: withVault({ provisioningState: 'Failed' }),
    state: 'unhealthy',
    ready: false,
  },
  {
    name: 'a subscription that is disabled',
    presence: { subscription: found({ state: 'Disabled' }) },
    state: 'unhealthy',
    ready: false,
  },
  {
    name: 'a subscription past due',
    presence: { subscription: found({ state: 'PastDue' }) },
    state: 'provisioned',
    ready: true,
  },
  { name: 'a subscription that is not found', presence: { subscription: unknown }, state: 'provisioned', ready: true },
  { name: 'perimeters unknown', presence: { perimeters: unknown }, state: 'unknown', ready: false },
  { name: 'deny assignments unknown', presence: { denyAssignments: unknown }, state: 'unknown', ready: false },
  { name: 'ends of grants unknown', presence: { scheduleInstances: unknown }, state: 'provisioned', ready: true },
  {
    name: 'a vault that is in another location',
    presence: withVault({ id: '/subscriptions/x' }),
    state: 'missing',
    ready: false,
  },
  {
    name: 'waived: no vault',
    presence: noVault,
    asked: { waive: waived(...findingIds) },
    state: 'missing',
    ready: false,
  },
  {
    name: 'waived: no key',
    presence: { key: absent },
    asked: { waive: waived('key-exists') },
    state: 'missing',
    ready: false,
  },
  {
    name: 'waived: no grant',
    presence: noGrant,
    asked: { waive: waived('adobe-grant') },
    state: 'missing',
    ready: false,
  },
  {
    name: 'waived: confirmed key that could not be checked',
    presence: { keyVersions: unknown, confirmedVersion: unknown },
    asked: { ...confirmed(olderVersion), waive: waived('confirmed-key') },
    state: 'provisioned',
    ready: true,
  },
  {
    name: 'waived: the same, which is required',
    presence: { keyVersions: unknown, confirmedVersion: unknown },
    asked: { ...confirmed(olderVersion), ...required, waive: waived('confirmed-key') },
    state: 'provisioned',
    ready: false,
  },
  {
    name: 'waived: the required confirmation, which does not count as one',
    asked: { ...required, waive: waived('adobe-confirmation') },
    state: 'provisioned',
    ready: false,
  },
  {
    name: 'waived: a finding that passes',
    asked: { ...confirmed(), waive: waived(...findingIds) },
    state: 'confirmed',
    ready: true,
  },
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
    asked: { failOn: 'warning', waive: waived('vault-lock') },
    fails: [],
  },
  {
    name: 'a waived error',
    presence: withVault({ purgeProtection: false }),
    asked: { waive: waived('vault-purge-protection') },
    fails: [],
  },
  {
    name: 'a grant that is gone, and cannot be waived',
    presence: noGrant,
    asked: { waive: waived('adobe-grant') },
    fails: ['adobe-grant'],
  },
  {
    name: 'a waived confirmation',
    asked: { ...required, waive: waived('adobe-confirmation') },
    fails: [],
  },
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
  const failures = gateFailures(verdict, { ...inputs, ...asked });
  expect(failures.map(({ id }) => id)).toEqual(fails);
  expect(failsGate(verdict, { ...inputs, ...asked })).toBe(fails.length > 0);
});

describe('findings', () => {
  test('come in the order of the catalog, one for each id', () => {
    expect(catalog.map(({ id }) => id)).toEqual(findingIds);
    expect(verdictOf().findings.map(({ id }) => id)).toEqual(findingIds);
  });

  test('of a ready target all pass, or are skipped because there is no confirmation', () => {
    const open = verdictOf().findings.filter(({ status }) => status !== 'pass');
    expect(open.map(({ id, status }) => [id, status])).toEqual([
      ['adobe-application', 'skipped'],
      ['confirmed-key', 'skipped'],
      ['confirmed-version', 'skipped'],
      ['adobe-use', 'skipped'],
      ['adobe-confirmation', 'skipped'],
    ]);
  });

  test('without a vault are skipped, except for existence and those that need no vault', () => {
    const rest = verdictOf(noVault).findings.filter(({ status }) => status !== 'skipped');
    expect(rest.map(({ id, status }) => [id, status])).toEqual([
      ['subscription-state', 'pass'],
      ['vault-exists', 'fail'],
      ['key-exists', 'fail'],
      ['entra-key-vault', 'pass'],
      ['adobe-principal', 'pass'],
      ['adobe-entitlement', 'pass'],
    ]);
  });

  test('that are waived keep their observation and runbook', () => {
    const presence = { locks: found([]) };
    const [plain, accepted] = [verdictOf(presence), verdictOf(presence, { waive: waived('vault-lock') })];
    const of = (verdict: typeof plain) => verdict.findings.find(({ id }) => id === 'vault-lock');
    const waiver = { id: 'vault-lock', until: undefined, reason: undefined };
    expect(of(accepted)).toEqual({ ...of(plain), status: 'waived', waiver });
  });

  const closed = { networkDefault: 'deny', trustedServicesBypass: false } as const;
  const refusals: readonly (readonly [FindingId, Partial<Observed>, Partial<Inputs>?])[] = [
    ['subscription-state', { subscription: found({ state: 'Disabled' }) }],
    ['vault-provisioned', withVault({ provisioningState: 'Failed' })],
    ['vault-tenant', withVault({ tenantId: 'x' })],
    ['vault-network', withVault(closed)],
    ['vault-network', withVault({ ...closed, publicNetworkAccess: 'disabled', ipRules: ['203.0.113.7'] })],
    ['key-enabled', withKey({ enabled: false })],
    ['key-active', withKey({ expires: now - 1 })],
    ['key-type', withKey({ type: 'EC' })],
    ['key-operations', withKey({ operations: ['sign'] })],
    ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, enabled: false }) }],
    ['adobe-principal', { principal: found({ ...principal, enabled: false }) }],
    ['confirmed-key', {}, confirmed('c'.repeat(32))],
  ];
  test.each(refusals)('no waiver accepts a refusal that was seen: %s', (id, presence, asked = {}) => {
    const verdict = verdictOf(presence, { ...asked, waive: waived(...findingIds) });
    expect(verdict.ready).toBe(false);
    const finding = verdict.findings.find((each) => each.id === id);
    expect(finding).toMatchObject({ status: 'fail' });
    expect(finding?.observed.en).toMatch(/The waiver doesn't count: .* would count /);
    expect(finding?.observed.fr).toContain('La dérogation ne compte pas\u00A0: ');
  });

  test.each<[string, FindingId, Partial<Observed>]>([
    ['a bill that is not paid', 'subscription-state', { subscription: found({ state: 'PastDue' }) }],
    ['a firewall that admits an address', 'vault-network', withVault({ ...closed, ipRules: ['203.0.113.7'] })],
    ['a firewall that admits a network', 'vault-network', withVault({ ...closed, admitsNetworks: true })],
    [
      'a private endpoint',
      'vault-network',
      withVault({ ...closed, publicNetworkAccess: 'disabled', hasPrivateEndpoint: true }),
    ],
  ])('a waiver accepts %s', (_what, id, presence) => {
    const { findings, ready } = verdictOf(presence, { waive: waived(id) });
    expect([findings.find((each) => each.id === id)?.status, ready]).toEqual(['waived', true]);
  });

  test('lead with what was observed when they fail', () => {
    const { observed: headline } = findingOf('key-enabled', withKey({ enabled: false }));
    expect(headline).toBe(`Key version ${version} is disabled`);
  });

  test.each(findingIds)('that fail have the severity of the contract: %s', (id) => {
    const { presence = {}, asked } = exampleOf(id);
    expect(findingOf(id, presence, asked).severity).toBe(warnings.has(id) ? 'warning' : 'error');
  });

  test('count a missing confirmation as an error only if it is required', () => {
    const severity = (asked: Partial<Inputs>) => verdictOf({}, asked).findings.at(-1)?.severity;
    expect([severity({}), severity(required)]).toEqual(['warning', 'error']);
  });

  test('are evaluated for the time of the observation, or for the given time', () => {
    const presence = { ...observed, ...withKey({ expires: now + 1 }) };
    expect(evaluate(inputs, presence).state).toBe('provisioned');
    expect(evaluate(inputs, presence, (now + 1) * 1000).state).toBe('unhealthy');
  });
});
