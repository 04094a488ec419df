import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { failsGate, gateFailures } from '../../src/conclude.ts';
import { type FindingId, findingIds, type Severity, type State } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { warnings } from '../random-tenants/oracle.ts';
import { exampleOf } from './examples.ts';
import {
  absent,
  assignment,
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

type Row = readonly [what: string, presence?: Partial<Observed>, asked?: Partial<Inputs>];

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
const conditional: Partial<Observed> = { roleAssignments: found([{ ...assignment, scope: '/', condition: 'x' }]) };
const noGrant = { roleAssignments: found([]) };
const noKey = { key: absent };
const noLock = { locks: found([]) };
const disabled = withKey({ enabled: false });
const unprotected = withVault({ purgeProtection: false });
const denied: Partial<Observed> = { denyAssignments: found([denyAssignment]) };
const perimeter = withVault({ publicNetworkAccess: 'perimeter' });
const versionUnread = { keyVersions: unknown, confirmedVersion: unknown };
const required = { requireConfirmation: true };
const waive = (...ids: FindingId[]) => ({ waive: waived(...ids) });
const waiveUntil = (until: string): Partial<Inputs> => ({ waive: [{ id: 'key-enabled', until, reason: undefined }] });
const onWarning = { failOn: 'warning' } as const;
const never = { failOn: 'never' } as const;

const states: readonly (readonly [state: State, ready: boolean, rows: readonly Row[]])[] = [
  [
    'provisioned',
    true,
    [
      ['a ready target'],
      ['a warning fails', noLock],
      ['a warning is unknown', { locks: unknown, secrets: unknown }],
      ['waived: the list of versions disagrees', disputed(), waive('key-enabled')],
      ['waived until today: the same', disputed(), waiveUntil('2026-06-01')],
      ['waived: no purge protection', unprotected, waive('vault-purge-protection')],
      ['waived: perimeter', perimeter, waive('vault-network')],
      ['a subscription past due', { subscription: found({ state: 'PastDue' }) }],
      ['a subscription that is not found', { subscription: unknown }],
      ['ends of grants unknown', { scheduleInstances: unknown }],
      ['waived: a confirmed key not checked', versionUnread, { ...confirmed(olderVersion), ...waive('confirmed-key') }],
    ],
  ],
  [
    'provisioned',
    false,
    [
      ['confirmation required, not given', {}, required],
      [
        'waived: a confirmed key that could not be checked and is required',
        versionUnread,
        { ...confirmed(olderVersion), ...required, ...waive('confirmed-key') },
      ],
      ['waived: the required confirmation, which is none', {}, { ...required, ...waive('adobe-confirmation') }],
    ],
  ],
  [
    'confirmed',
    true,
    [
      ['the confirmed key', {}, confirmed(version)],
      ['the confirmed key, required', {}, { ...confirmed(), ...required }],
      ['an older confirmed version', {}, confirmed(olderVersion)],
      ['waived: a finding that passes', {}, { ...confirmed(), ...waive(...findingIds) }],
    ],
  ],
  [
    'missing',
    false,
    [
      ['no vault', noVault],
      ['no vault, all else unknown', { ...nothing, vault: absent }],
      ['no key', noKey],
      ['no key, principal unknown', { ...noKey, principal: unknown }],
      ['no grant', noGrant],
      ['no principal, so no grant', { principal: absent }],
      ['confirmed, key gone', noKey, confirmed(version)],
      ['denied, and no grant', { ...denied, ...noGrant }],
      ['no policy', withPolicies()],
      ['a vault that is in another location', withVault({ id: '/subscriptions/x' })],
      ['waived: no vault', noVault, waive(...findingIds)],
      ['waived: no key', noKey, waive('key-exists')],
      ['waived: no grant', noGrant, waive('adobe-grant')],
    ],
  ],
  [
    'unknown',
    false,
    [
      ['vault unknown', { vault: unknown }],
      ['vault unknown, key not found', { vault: unknown, ...noKey }],
      ['everything unknown', nothing],
      ['key unknown', { key: unknown }],
      ['grant under a condition', conditional],
      ['a condition cannot be waived into ready', conditional, waive('adobe-grant')],
      ['perimeter', perimeter],
      ['confirmed, versions unknown', versionUnread, confirmed(olderVersion)],
      ['waived until yesterday: the list of versions disagrees', disputed(), waiveUntil('2026-05-31')],
      ['perimeters unknown', { perimeters: unknown }],
      ['deny assignments unknown', { denyAssignments: unknown }],
    ],
  ],
  [
    'unhealthy',
    false,
    [
      ['key disabled', disabled],
      ['key disabled, assignments unknown', { ...disabled, roleAssignments: unknown }],
      ['a confirmed version that is gone', {}, confirmed('c'.repeat(32))],
      ['denied', denied],
      ['denied, and everything waived', denied, waive(...findingIds)],
      ['a policy of another tenant exists, but has no effect', withPolicies({ ...policy, tenantId: 'x' })],
      ['a vault of another tenant', withVault({ tenantId: '00000000-0000-0000-0000-0000000000dd' })],
      ['provisioning failed', withVault({ provisioningState: 'Failed' })],
      ['a subscription that is disabled', { subscription: found({ state: 'Disabled' }) }],
    ],
  ],
];

describe.each(states)('%s, ready %s', (state, ready, rows) => {
  test.each(rows)('%s', (...[, presence, asked]) => {
    expect(verdictOf(presence, asked)).toMatchObject({ state, ready });
  });
});

const gates: readonly (readonly [fails: string, rows: readonly Row[]])[] = [
  [
    '',
    [
      ['nothing fails'],
      ['a failed warning', noLock],
      ['an unknown warning, fail-on warning', { locks: unknown }, onWarning],
      ['a waived warning, fail-on warning', noLock, { ...onWarning, ...waive('vault-lock') }],
      ['a waived error', unprotected, waive('vault-purge-protection')],
      ['a waived confirmation', {}, { ...required, ...waive('adobe-confirmation') }],
      ['never, with a failed error', disabled, never],
      ['never, with everything unknown', nothing, never],
      ['a required confirmation, never', {}, { ...required, ...never }],
    ],
  ],
  ['key-enabled', [['a failed error', disabled]]],
  [
    'adobe-grant',
    [
      ['an unknown error', conditional],
      ['an unknown error, fail-on warning', conditional, onWarning],
      ['a grant that is gone, and cannot be waived', noGrant, waive('adobe-grant')],
    ],
  ],
  ['vault-lock', [['a failed warning, fail-on warning', noLock, onWarning]]],
  ['adobe-confirmation', [['a required confirmation', {}, required]]],
  ['vault-exists, key-exists', [['no vault', noVault]]],
  ['vault-exists, key-exists, confirmed-key', [['no vault, confirmed', noVault, confirmed()]]],
];

describe.each(gates)('the gate fails for: %s', (fails, rows) => {
  test.each(rows)('%s', (...[, presence, asked]) => {
    const verdict = verdictOf(presence, asked);
    const failures = gateFailures(verdict, { ...inputs, ...asked });
    expect(failures.map(({ id }) => id).join(', ')).toBe(fails);
    expect(failsGate(verdict, { ...inputs, ...asked })).toBe(fails !== '');
  });
});

describe('findings', () => {
  test('come in the order of the catalog, one for each id', () => {
    expect(catalog.map(({ id }) => id)).toEqual(findingIds);
    expect(verdictOf().findings.map(({ id }) => id)).toEqual(findingIds);
  });

  test('of a ready target all pass, or are skipped because there is no confirmation', () => {
    const open = verdictOf().findings.filter(({ status }) => status !== 'pass');
    expect(open.map(({ id, status }) => [id, status])).toEqual([
      ['key-age', 'skipped'],
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

  // Of those that have two, what their example shows: a call that is refused now, and trusted services that are let in.
  const byExample: Partial<Record<FindingId, Severity>> = { 'adobe-use': 'error', 'vault-network': 'warning' };

  test.each(findingIds)('that fail have the severity of the contract: %s', (id) => {
    const { presence = {}, asked } = exampleOf(id);
    const usual = warnings.has(id) ? 'warning' : 'error';
    expect(findingOf(id, presence, asked).severity).toBe(byExample[id] ?? usual);
  });

  test('count a missing confirmation only if it is required, and then as an error', () => {
    const counted = (asked: Partial<Inputs>) => {
      const { status, severity } = verdictOf({}, asked).findings.at(-1) ?? {};
      return status === 'fail' ? severity : status;
    };
    expect([counted({}), counted(required)]).toEqual(['skipped', 'error']);
  });

  test('are evaluated for the time of the observation, or for the given time', () => {
    const presence = { ...observed, ...withKey({ expires: now + 1 }) };
    expect(evaluate(inputs, presence).state).toBe('provisioned');
    expect(evaluate(inputs, presence, (now + 1) * 1000).state).toBe('unhealthy');
  });
});

test.each<Partial<Inputs>>([{ expiryWarningDays: 0 }, { expiryWarningDays: 365 }, { usageDays: 1 }, { usageDays: 90 }])(
  '%j, which anyone who starts a pipeline can set, hides or shows a warning and changes nothing else',
  (asked) => {
    const soon = withKey({ expires: now + 86_400 * 30 });
    const without = ({ findings, ...rest }: ReturnType<typeof verdictOf>) => ({
      ...rest,
      findings: findings.filter(({ id }) => id !== 'key-expiry' && id !== 'adobe-use'),
    });
    const [usual, hidden] = [verdictOf(soon), verdictOf(soon, asked)];
    expect(without(hidden)).toEqual(without(usual));
    expect(gateFailures(hidden, inputs)).toEqual(gateFailures(usual, inputs));
  },
);
