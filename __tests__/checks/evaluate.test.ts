import { evaluate } from '../../src/checks/evaluate.ts';
import { gateFailures } from '../../src/conclude.ts';
import { type FindingId, findingIds, type State } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  disputed,
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
      ['a subscription past due', { subscription: found({ state: 'PastDue' }) }],
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
      ['an older confirmed version', {}, confirmed(olderVersion)],
      ['waived: a finding that passes', {}, { ...confirmed(), ...waive(...findingIds) }],
    ],
  ],
  [
    'missing',
    false,
    [
      ['no vault', noVault],
      ['no key', noKey],
      ['no grant', noGrant],
      ['denied, and no grant', { ...denied, ...noGrant }],
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
      ['grant under a condition', conditional],
      ['waived: grant under a condition', conditional, waive('adobe-grant')],
      ['perimeter', perimeter],
      ['waived until yesterday: the list of versions disagrees', disputed(), waiveUntil('2026-05-31')],
    ],
  ],
  [
    'unhealthy',
    false,
    [
      ['key disabled', disabled],
      ['denied', denied],
      ['a policy of another tenant exists, but has no effect', withPolicies({ ...policy, tenantId: 'x' })],
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
    ],
  ],
  ['key-enabled', [['a failed error', disabled]]],
  [
    'adobe-grant',
    [
      ['an unknown error', conditional],
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
    const failures = gateFailures(verdictOf(presence, asked), { ...inputs, ...asked });
    expect(failures.map(({ id }) => id).join(', ')).toBe(fails);
  });
});

describe('findings', () => {
  test('come in the order of the catalog, one for each id', () => {
    expect(verdictOf().findings.map(({ id }) => id)).toEqual(findingIds);
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
