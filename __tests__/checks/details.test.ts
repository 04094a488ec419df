/** What the checks report beyond their status, where no case of `cases/`, whose texts are in a golden file, shows it. */
import { catalog } from '../../src/checks/catalog.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { KeyVersionDetail, Observed, RoleAssignment, ScheduleInstance } from '../../src/model/observed.ts';
import type { Runbook } from '../../src/model/runbook.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import {
  absent,
  assignment,
  confirmed,
  denyAssignment,
  findingOf,
  formerId,
  found,
  group,
  inputs,
  keyVersion,
  noVault,
  now,
  observed,
  olderVersion,
  policy,
  principal,
  principalId,
  softDeletedVault,
  unknown,
  vaultScope,
  version,
  withKey,
  withPolicies,
  withVault,
} from './tenant.ts';

/** The words of each command up to its first option, without the one that shows whom to call. */
const verbs = (cure: string) =>
  [...cure.matchAll(/^ *az (?!.*=='Owner'|monitor activity-log )((?:[a-z-]+ )*[a-z-]+?)(?: --|$)/gm)].map(
    ([, verb]) => verb,
  );

type Case = [what: string, shown: Partial<Observed>, asked: Partial<Inputs>, status: string, verbs: string[]];

function hold(id: FindingId, cases: readonly Case[]): void {
  test.each(cases)('%s', (_, shown, asked, status, told) => {
    const finding = findingOf(id, shown, asked);
    expect([finding.status, verbs(runbookText(finding.runbook, { language: 'en' }))]).toEqual([status, told]);
  });
}

const deleted = { ...softDeletedVault, location: 'westus3', vaultId: '/x', scheduledPurge: null };
const taken: Partial<Observed> = { ...noVault, nameTaken: found(true) };
const elsewhere: Partial<Observed> = { ...noVault, deletedVault: found(deleted) };
const unsearched: Partial<Observed> = { ...noVault, deletedVault: unknown };
const look = ['keyvault list-deleted', 'resource list'];
const askFor = ['login', 'ad sp show', 'account set'];

test.each<[string, Partial<Observed>]>([
  ['taken elsewhere', taken],
  ['held by a vault that was deleted elsewhere', elsewhere],
])('another name is advised only before a confirmation: a name %s', (_, shown) => {
  expect(runbookText(findingOf('vault-exists', shown, {}).runbook, { language: 'en' })).toContain(
    'Choose a different name for the vault',
  );
  const runbook = runbookText(findingOf('vault-exists', shown, confirmed()).runbook, { language: 'en' });
  expect(runbook).not.toContain('different name for the vault');
  expect(runbook).toContain('They say: it was moved, on purpose or not: Ask where to');
});

// The page leads to the recovery only from what the search shows: that of mode verify has the commands.
const searched = [...look, ...askFor];

hold('vault-exists', [
  ['deleted elsewhere', elsewhere, {}, 'fail', look],
  ['perhaps taken', { ...noVault, nameTaken: unknown }, {}, 'fail', searched],
  ['perhaps deleted', unsearched, {}, 'fail', searched],
  ['perhaps deleted', unsearched, confirmed(), 'fail', searched],
]);

hold('key-exists', [
  ['no vault, and a name that is taken', taken, {}, 'fail', []],
  ['no vault, and a name that is perhaps deleted', unsearched, {}, 'fail', []],
]);

const role = { roleAssignments: found([assignment]) };
const end = (hours: number) => new Date((now + hours * 3600) * 1000).toISOString();
const { id: assignmentId, roleId } = assignment;
// As the read returns it.
const instance = { assignmentId: assignmentId.toLowerCase(), roleId, principalId, scope: vaultScope, start: null };
const byPlace = { ...instance, assignmentId: null };

describe('adobe-grant-lasting', () => {
  const key = `${vaultScope}/keys/cja-cmk`;
  const scopeTold = (cure: string) => / --scope (\S+)/.exec(cure)?.[1];
  const ends = (...hours: number[]) => hours.map((hour) => Object.assign({}, instance, { end: end(hour) }));
  const endsAlso = (change: object) => [{ ...instance, end: end(48), ...change }];
  test.each<[string, readonly ScheduleInstance[], string, string]>([
    ['an instance that ends right now has ended', ends(0), 'fail', 'ended'],
    ['the last of several ends counts', ends(48, 96, 24), 'fail', 'ends on 5 June 2026'],
    ['an invalid time comes first', [{ ...instance, end: 'soon' }, ...ends(24)], 'fail', 'ends on 2 June 2026'],
    ["another role's", endsAlso({ assignmentId: null, roleId: 'other' }), 'pass', ''],
    ["another assignment's, by its id alone", endsAlso({ assignmentId: 'other', scope: group }), 'pass', ''],
    ['by its id alone', endsAlso({ principalId: formerId, scope: group }), 'fail', 'ends on 3 June 2026'],
  ])('%s', (_, instances, status, seen) => {
    const finding = findingOf('adobe-grant-lasting', { ...role, scheduleInstances: found(instances) });
    expect(finding.status).toBe(status);
    expect(finding.observed).toContain(seen);
  });

  test('ids are compared without regard to case', () => {
    const id = 'abcdef01-0000-4000-8000-000000000001';
    const upper = { ...assignment, id: assignmentId.toUpperCase(), principalId: id.toUpperCase() };
    for (const one of [instance, byPlace]) {
      const shown = {
        principal: found({ ...principal, id }),
        roleAssignments: found([upper]),
        scheduleInstances: found([{ ...one, principalId: id, end: end(48) }]),
      };
      expect(findingOf('adobe-grant-lasting', shown).status).toBe('fail');
    }
  });

  const places: [what: string, grantScope: Inputs['grantScope'], at: string, told: string][] = [
    ['at the vault, as requested: the key', 'vault', vaultScope, key],
    ['at the key, as requested: the vault', 'key', key, vaultScope],
    ['at the key, but requested at the vault', 'vault', key, vaultScope],
    ['above, but requested at the vault', 'vault', group, vaultScope],
    ['above, but requested at the key', 'key', group, key],
  ];
  test.each([
    ['both scopes are taken', null],
    ['one of them under a condition', 'x'],
  ])('no command asks for an assignment that Azure refuses: %s', (_, condition) => {
    const both = [assignment, { ...assignment, id: 'other', scope: key, condition }];
    const scheduleInstances = both.map(({ id, scope }) =>
      Object.assign({}, instance, { assignmentId: id, scope, end: end(48) }),
    );
    const shown = { roleAssignments: found(both), scheduleInstances: found(scheduleInstances) };
    const told = runbookText(findingOf('adobe-grant-lasting', shown).runbook, { language: 'en' });
    expect(told).not.toContain('az role assignment create');
    expect(told).toContain('Privileged Identity Management');
  });

  test.each(places)('the lasting grant is created in addition: %s', (_, grantScope, at, told) => {
    const shown = {
      roleAssignments: found([{ ...assignment, scope: at }]),
      scheduleInstances: found([{ ...instance, scope: at, end: end(48) }]),
    };
    expect(
      scopeTold(runbookText(findingOf('adobe-grant-lasting', shown, { grantScope }).runbook, { language: 'en' })),
    ).toBe(told);
  });
});

const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const holder = (change: Partial<RoleAssignment>) => ({ roleAssignments: found([{ ...assignment, ...change }]) });
const compound = { ...policy, applicationId: formerId };
const noCompound = 'a policy for a compound identity (with an application ID) does not count';
const mixed = 'ABCDEF01-0000-4000-8000-000000000001';
const inCapitals = { principal: found({ ...principal, id: mixed }) };

test.each<[what: string, shown: Partial<Observed>, says: string]>([
  ['held by another elsewhere', holder({ principalId: formerId, scope: `${vaultScope}-2` }), 'on this key'],
  [
    'held by something without a type',
    holder({ principalId: formerId, principalType: null }),
    `on this key; ${formerId} might still give access as a group with a role, which is not counted`,
  ],
  [
    'another role, in any casing',
    { ...inCapitals, ...holder({ principalId: mixed, roleId: reader }) },
    'on this key; it has Reader, and other roles are not counted',
  ],
  ["another's other role", holder({ principalId: formerId, roleId: reader }), 'on this key'],
  [
    'a part of it, in any casing',
    { ...inCapitals, ...withPolicies({ ...policy, objectId: mixed, keys: ['get', 'wrapKey', 'sign'] }) },
    'lacks unwrapKey',
  ],
  [
    'one of the tenant in another case, too few permissions',
    withPolicies({ ...policy, tenantId: inputs.tenantId.toUpperCase(), keys: ['get', 'wrapKey'] }),
    'lacks unwrapKey',
  ],
  [
    'a compound one in addition to an incomplete one',
    withPolicies({ ...policy, keys: ['get', 'wrapKey'] }, compound),
    `lacks unwrapKey; ${noCompound}`,
  ],
  [
    'two without effect',
    withPolicies(compound, { ...policy, tenantId: formerId }),
    `has no access policy; ${noCompound}; a policy of another tenant does not count`,
  ],
  ['additional roles not read', { ...withPolicies(), roleAssignments: unknown }, 'has no access policy'],
])('adobe-grant says what was observed: %s', (_, shown, says) => {
  const { observed: text, status } = findingOf('adobe-grant', shown);
  expect([status, text.endsWith(says) ? says : text]).toEqual(['fail', says]);
});

const denied = { denyAssignments: found([denyAssignment]) };
const group1 = { denyAssignments: found([{ ...denyAssignment, principals: [{ id: formerId, type: 'Group' }] }]) };
const noRole = { roleAssignments: found([]) };
hold('adobe-grant', [
  ['a missing grant comes before a denial', { ...noRole, ...denied }, {}, 'fail', ['role assignment create']],
  ['so does one without effect', { ...withPolicies(), ...role, ...denied }, {}, 'fail', ['keyvault set-policy']],
  [
    'an unknown grant comes before a possible denial',
    { ...holder({ condition: 'x' }), ...group1 },
    {},
    'unknown',
    ['role assignment update'],
  ],
]);

const wide = withPolicies({ ...policy, objectId: mixed, secrets: ['get'] });
const byRole = holder({ principalId: mixed, roleId: reader });
const [deleteRole, setPolicy] = ['role assignment delete', 'keyvault set-policy'];
hold('adobe-least-privilege', [
  ['a role and a policy, in any casing', { ...inCapitals, ...wide, ...byRole }, {}, 'fail', [deleteRole, setPolicy]],
]);

describe('a waiver', () => {
  const until = undefined;
  const waive = [{ id: 'vault-lock', until, reason: 'change 4711' }] as const;

  test('does not change a finding that passes, and is attached to one that it accepts', () => {
    expect(findingOf('vault-lock', {}, { waive })).not.toHaveProperty('waiver');
    expect(findingOf('vault-lock', {}, { waive }).status).toBe('pass');
    const { status, waiver } = findingOf('vault-lock', { locks: found([]) }, { waive });
    expect([status, waiver]).toEqual(['waived', waive[0]]);
  });
});

test('what could not be checked begins with a sentence of its own, and says why', () => {
  for (const language of ['en', 'fr'] as const) {
    const { observed: text, unchecked: beginning } = findingOf('vault-lock', { locks: unknown }, {}, language);
    expect(text.startsWith(beginning)).toBe(true);
    expect(text.slice(beginning.length)).toContain('AuthorizationFailed');
  }
});

test('no more versions are enabled by commands than are named', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ ...keyVersion, version: `${index}`, enabled: false }));
  const { runbook } = findingOf('key-versions', { keyVersions: found(many) });
  expect(verbs(runbookText(runbook, { language: 'en' }))).toHaveLength(10);
});

test('no finding says the sentence of another one, nor its title after a "whether"', () => {
  for (const language of ['en', 'fr'] as const) {
    expect(new Set(catalog.map(({ unchecked }) => unchecked[language])).size).toBe(catalog.length);
    const templates = catalog.filter(({ unchecked, title }) =>
      unchecked[language].toLowerCase().endsWith(title[language].toLowerCase()),
    );
    expect(templates).toEqual([]);
  }
});

test.each<[string, Partial<Inputs>, Partial<Observed>, [string, string]]>([
  ['a warning for RSA where an HSM is asked for', { keyType: 'RSA-HSM' }, {}, ['warning', 'none']],
  [
    'an error for a key of another type',
    { keyType: 'RSA-HSM' },
    withKey({ type: 'EC', size: null }),
    ['error', 'cuts'],
  ],
  ['an error without a key type that is asked for', {}, withKey({ type: 'EC', size: null }), ['error', 'cuts']],
])('the type of the key is %s', (_, asked, shown, expected) => {
  const { severity, effect } = findingOf('key-type', shown, asked);
  expect([severity, effect]).toEqual(expected);
});

test.each<[string, Partial<Inputs>, [string, string]]>([
  ['an error that cuts, without a confirmation', {}, ['error', 'cuts']],
  ['an error that cuts, where the current one is confirmed', confirmed(version), ['error', 'cuts']],
  ['an error that may cut, where Adobe has not answered', confirmed(olderVersion), ['error', 'may-cut']],
  [
    'a warning, where Adobe pins another',
    { ...confirmed(olderVersion), adobeKeyVersion: 'pinned' },
    ['warning', 'none'],
  ],
  [
    'an error that cuts, where Adobe takes it',
    { ...confirmed(olderVersion), adobeKeyVersion: 'latest' },
    ['error', 'cuts'],
  ],
])('a failure of the current version is %s', (_, asked, expected) => {
  const shown: [FindingId, Partial<Observed>][] = [
    ['key-enabled', withKey({ enabled: false })],
    ['key-active', withKey({ expires: 1 })],
    ['key-type', withKey({ type: 'EC', size: null })],
    ['key-operations', withKey({ operations: [] })],
  ];
  for (const [id, seen] of shown) {
    const { severity, effect } = findingOf(id, seen, asked);
    expect([id, severity, effect]).toEqual([id, ...expected]);
  }
});

test.each<[string, Partial<Inputs>, Partial<KeyVersionDetail>]>([
  ['--kty RSA-HSM --size 3072', {}, { type: 'RSA-HSM' }],
  ['--kty RSA-HSM --size 4096', { keyType: 'RSA-HSM', keySize: 4096 }, {}],
  ['--kty RSA --size 3072', {}, {}],
])('a longer version is no weaker than the key and the inputs: %s', (expected, asked, current) => {
  const { runbook } = findingOf('key-size', withKey({ size: 2048, ...current }), asked);
  expect(runbookText(runbook, { language: 'en' }).replaceAll(/\s*\\\s*/g, ' ')).toContain(expected);
});

test('what is expected may depend on the inputs', () => {
  expect(findingOf('key-expiry', {}, { expiryWarningDays: 45 }).expected).toContain('45 days');
});

describe('a command of the data plane in a restricted network', () => {
  const inRun = (runbook: Runbook, shown: Partial<Observed>) =>
    runbookText(runbook, { language: 'en', run: { inputs, observed: { ...observed, ...shown } } });
  const told = (shown: Partial<Observed>) => inRun(findingOf('key-enabled', shown).runbook, shown);
  const withPerimeter = (accessMode: string): Partial<Observed> => ({
    perimeters: found([{ name: 'perimeter', accessMode, provisioningState: 'Succeeded' }]),
  });
  const allowed = "Run it from a network that the vault's network rules allow.";

  test.each([
    ['denied by default', withVault({ networkDefault: 'deny' })],
    ['public access off', withVault({ publicNetworkAccess: 'disabled' })],
    ['an enforced perimeter', withPerimeter('Enforced')],
  ])('says from where, %s', (_name, network) => {
    expect(told({ ...network, ...withKey({ enabled: false }) })).toContain(allowed);
  });

  test('says nothing where the vault is open', () => {
    expect(told(withKey({ enabled: false }))).not.toContain(allowed);
    expect(told({ ...withPerimeter('Learning'), ...withKey({ enabled: false }) })).not.toContain(allowed);
  });

  test('says nothing of a command through Azure Resource Manager', () => {
    const closed = withVault({ networkDefault: 'deny', purgeProtection: false });
    const text = inRun(findingOf('vault-purge-protection', closed).runbook, closed);
    expect(text).toContain('az keyvault update');
    expect(text).not.toContain(allowed);
  });
});

describe('a vault with access policies, and a role of Adobe that the switch would leave it', () => {
  const withRole = (change: Partial<RoleAssignment>, dates: Partial<ScheduleInstance> = {}): Partial<Observed> => {
    const { id, ...held } = { ...assignment, ...change };
    return {
      ...withPolicies(policy),
      roleAssignments: found([{ id, ...held }]),
      scheduleInstances: found([{ assignmentId: id, ...held, start: null, end: null, ...dates }]),
    };
  };
  const another = { principal: found({ ...principal, appId: formerId }) };
  const switched = ['role assignment create', 'keyvault update'];
  const ended = { end: '2026-05-01T00:00:00Z' };
  hold('vault-permission-model', [
    ['none yet: it is assigned', withPolicies(policy), {}, 'fail', switched],
    ['that lasts', withRole({}), {}, 'fail', switched],
    ['that has ended above the vault: it is assigned there', withRole({ scope: group }, ended), {}, 'fail', switched],
    ['that has ended at the vault', withRole({}, ended), {}, 'fail', []],
    ['that has not begun', withRole({}, { start: '2026-08-01T00:00:00Z' }), {}, 'fail', []],
    ['under a condition', withRole({ condition: 'x' }), {}, 'fail', []],
    ['of which nobody says how long it lasts', { ...withRole({}), scheduleInstances: unknown }, {}, 'fail', []],
    ['that could not be read', { ...withPolicies(policy), roleAssignments: unknown }, {}, 'fail', []],
    ['of an ID that nobody read', { ...withPolicies(policy), principal: unknown }, {}, 'fail', []],
    [
      'of an ID, where the given one is of another application',
      { ...withPolicies(policy), ...another },
      {},
      'fail',
      [],
    ],
    ['of nobody, since no principal is there', { ...withPolicies(policy), principal: absent }, {}, 'fail', switched],
  ]);
});
