/**
 * A random tenant and the inputs of a run, as a few choices. The first alternative of each choice is that of a ready
 * tenant, so that a failing tenant is shrunk toward a ready one that keeps only the differences needed for the failure.
 */
import * as fc from 'fast-check';
import { type Dispute, disputes, type Form, type StaleRead, staleReads } from './odd-answers.ts';

/** An offset from now, in days: a whole number and a half, so that it never equals a limit. */
export type Days = number | undefined;

export interface VersionSketch {
  readonly enabled: boolean;
  readonly startsIn: Days;
  readonly endsIn: Days;
  /** The version's own kind, if it differs from the key's. */
  readonly kind: 'as the key' | 'wrap only' | 'EC';
}

const scopes = [
  'vault',
  'key',
  'group',
  'subscription',
  'management group',
  'root',
  'vault alike',
  'other key',
] as const;
export type Scope = (typeof scopes)[number];
/** `person`: a user of the tenant. */
export type Who = 'adobe' | 'second' | 'former' | 'other' | 'group with adobe' | 'group without' | 'person';

export interface GrantSketch {
  readonly scope: Scope;
  readonly role: 'encryption user' | 'crypto user' | 'crypto officer' | 'administrator' | 'owner' | 'reader';
  readonly who: Who;
  readonly condition: 'none' | 'holds' | 'does not hold';
  readonly endsIn: Days;
}

export interface DenySketch {
  readonly scope: Scope;
  readonly who: Who | 'everyone';
  readonly excluded: Who | 'nobody';
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly onlyHere: boolean;
  readonly condition: 'none' | 'on the assignment' | 'on the permission';
  readonly audits: boolean;
}

/** A deny assignment for the identity of the run; it takes writes away, never reads. */
export interface OwnDenySketch {
  readonly scope: Scope;
  readonly who: 'pipeline' | 'everyone' | 'other';
  /** The identity is among the excluded principals. */
  readonly spares: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly onlyHere: boolean;
  readonly isConditional: boolean;
  readonly audits: boolean;
}

export interface PolicySketch {
  readonly who: Who;
  readonly tenant: 'own' | 'former';
  readonly compound: boolean;
  readonly keys: readonly string[];
  readonly secrets: readonly string[];
}

export interface LockSketch {
  readonly scope: 'vault' | 'group' | 'subscription' | 'key' | 'vault alike';
  readonly level: 'CanNotDelete' | 'ReadOnly' | 'NotSpecified';
}

/** A call in the vault's log. */
export interface CallSketch {
  /** Days before now, in quarters, so that none equals a limit and some coincide. */
  readonly back: number;
  readonly operation: 'KeyGet' | 'KeyGetVersion' | 'KeyWrap' | 'KeyUnwrap' | 'KeyList' | 'KeySign' | 'VaultGet';
  readonly status: number;
  readonly who: 'adobe' | 'ADOBE' | 'other' | 'nobody';
  readonly key: 'this' | 'THIS' | 'other' | 'none';
  readonly table: 'AZKVAuditLogs' | 'AzureDiagnostics';
  readonly vault: 'this' | 'another';
  readonly version: 'current' | 'older';
}

const readyVersion: VersionSketch = { enabled: true, startsIn: undefined, endsIn: undefined, kind: 'as the key' };
const readyGrant: GrantSketch = {
  scope: 'vault',
  role: 'encryption user',
  who: 'adobe',
  condition: 'none',
  endsIn: undefined,
};
const readyPolicy: PolicySketch = {
  who: 'adobe',
  tenant: 'own',
  compound: false,
  keys: ['get', 'wrapKey', 'unwrapKey'],
  secrets: [],
};

/** The usual value in most cases; its weight is `weight` to one for each of the others. */
function mostly<const T>(
  usual: T,
  others: readonly (T | fc.Arbitrary<T>)[],
  weight = 4 * others.length + 8,
): fc.Arbitrary<T> {
  const rest = others.map((one) => ({ weight: 1, arbitrary: isArbitrary(one) ? one : fc.constant(one) }));
  return fc.oneof({ withCrossShrink: true }, { weight, arbitrary: fc.constant(usual) }, ...rest);
}

function isArbitrary<T>(one: T | fc.Arbitrary<T>): one is fc.Arbitrary<T> {
  return one instanceof fc.Arbitrary;
}

const version: fc.Arbitrary<VersionSketch> = fc.record({
  enabled: mostly(true, [false], 8),
  startsIn: mostly(undefined, [-10.5, 10.5]),
  endsIn: mostly(undefined, [-10.5, 10.5, 200.5]),
  kind: mostly('as the key', ['wrap only', 'EC'], 8),
});

const anywhere = fc.constantFrom(...scopes);
const aboveTheKey = fc.constantFrom('vault', 'key', 'group', 'subscription');

const grantChoices = {
  scope: anywhere,
  role: mostly('encryption user', ['crypto user', 'crypto officer', 'administrator', 'owner', 'reader'], 8),
  who: mostly('adobe', ['former', 'other', 'group with adobe', 'group without'], 8),
  condition: mostly('none', ['holds', 'does not hold'], 6),
  endsIn: mostly(undefined, [3.5, 300.5], 6),
};
const grant: fc.Arbitrary<GrantSketch> = fc.record(grantChoices);

const keyActions = 'Microsoft.KeyVault/vaults/keys';
const denyChoices = {
  scope: anywhere,
  who: fc.constantFrom('adobe', 'everyone', 'group with adobe', 'group without', 'other'),
  excluded: mostly('nobody', ['adobe', 'other', 'group with adobe', 'group without'], 4),
  dataActions: fc.constantFrom<readonly string[]>(
    [`${keyActions}/*`],
    ['*'],
    [`${keyActions}/read`],
    [`${keyActions}/wrap/action`],
    ['microsoft.keyvault/VAULTS/keys/unwrap/action'],
    ['Microsoft.KeyVault/*/action'],
    [`${keyActions}/sign/action`, `${keyActions}/delete`],
    ['Microsoft.KeyVault/vaults/secrets/*'],
    [],
  ),
  notDataActions: mostly<readonly string[]>(
    [],
    [
      [`${keyActions}/read`],
      [`${keyActions}/read`, `${keyActions}/wrap/action`, `${keyActions}/unwrap/action`],
      [`${keyActions}/*`],
    ],
    5,
  ),
  onlyHere: mostly(false, [true], 4),
  condition: mostly('none', ['on the assignment', 'on the permission'], 6),
  audits: mostly(false, [true], 6),
};
const deny: fc.Arbitrary<DenySketch> = fc.record(denyChoices);
const readyDeny: DenySketch = {
  scope: 'vault',
  who: 'everyone',
  excluded: 'nobody',
  dataActions: [`${keyActions}/*`],
  notDataActions: [],
  onlyHere: false,
  condition: 'none',
  audits: false,
};

const ownDenyChoices = {
  scope: anywhere,
  who: mostly('pipeline', ['everyone', 'other'], 4),
  spares: mostly(false, [true], 6),
  actions: fc.constantFrom<readonly string[]>(
    ['*/write'],
    ['Microsoft.KeyVault/vaults/write'],
    ['Microsoft.KeyVault/vaults/keys/write'],
    ['microsoft.keyvault/VAULTS/*/write'],
    ['Microsoft.KeyVault/vaults/accessPolicies/write'],
    ['Microsoft.Authorization/roleAssignments/write'],
    ['Microsoft.Authorization/locks/write', 'Microsoft.Authorization/locks/delete'],
    ['Microsoft.Resources/subscriptions/resourceGroups/write'],
    ['*/delete', 'Microsoft.KeyVault/vaults/deploy/action'],
    [],
  ),
  notActions: mostly<readonly string[]>(
    [],
    [
      ['Microsoft.KeyVault/*'],
      ['microsoft.keyvault/VAULTS/write'],
      ['Microsoft.Authorization/*', 'Microsoft.KeyVault/vaults/write'],
    ],
    2,
  ),
  dataActions: mostly<readonly string[]>([], [[`${keyActions}/recover/action`], [`${keyActions}/sign/action`]], 3),
  onlyHere: mostly(false, [true], 5),
  isConditional: mostly(false, [true], 8),
  audits: mostly(false, [true], 5),
};
const ownDeny: fc.Arbitrary<OwnDenySketch> = fc.record(ownDenyChoices);
const ownDenyOfKeys: fc.Arbitrary<OwnDenySketch> = fc.record({
  ...ownDenyChoices,
  scope: fc.constantFrom('vault', 'group', 'subscription', 'root'),
  actions: fc.constantFrom<readonly string[]>(['Microsoft.KeyVault/vaults/keys/write'], ['*/write'], []),
  dataActions: mostly<readonly string[]>(
    [`${keyActions}/recover/action`],
    [[], ['*'], [`${keyActions}/sign/action`]],
    3,
  ),
});

const policyChoices = {
  who: mostly('adobe', ['former', 'other', 'group with adobe', 'group without'], 8),
  tenant: mostly('own', ['former'], 5),
  compound: mostly(false, [true], 5),
  keys: mostly<readonly string[]>(
    ['get', 'wrapKey', 'unwrapKey'],
    [['Get', 'WrapKey', 'UnwrapKey'], ['get', 'wrapKey'], ['get', 'list', 'wrapKey', 'unwrapKey', 'delete'], []],
    6,
  ),
  secrets: mostly<readonly string[]>([], [['get']], 6),
};
const policy: fc.Arbitrary<PolicySketch> = fc.record(policyChoices);

const lock: fc.Arbitrary<LockSketch> = fc.record({
  scope: fc.constantFrom('vault', 'group', 'subscription', 'key', 'vault alike'),
  level: mostly('CanNotDelete', ['ReadOnly'], 3),
});

const callChoices = {
  back: fc.constantFrom(0.25, 0.25, 0.5, 0.75, 1.25, 5.25, 8.25, 40.25),
  operation: mostly('KeyUnwrap', ['KeyGet', 'KeyGetVersion', 'KeyWrap', 'KeyList', 'KeySign', 'VaultGet'], 6),
  status: mostly(200, [403, 403, 401, 404, 429, 500, 503], 6),
  who: mostly('adobe', ['ADOBE', 'other', 'nobody'], 9),
  key: mostly('this', ['THIS', 'other', 'none'], 9),
  table: fc.constantFrom('AZKVAuditLogs', 'AzureDiagnostics'),
  vault: mostly('this', ['another'], 9),
  version: mostly('current', ['older'], 3),
};
const call: fc.Arbitrary<CallSketch> = fc.record(callChoices);
/** By chance, few calls are Adobe's with the key, and of those few are refused while others pass. */
const ofAdobe = {
  ...callChoices,
  operation: fc.constantFrom('KeyUnwrap', 'KeyWrap', 'KeyGet', 'KeyGetVersion'),
  status: fc.constantFrom(200, 200, 403, 401),
  who: fc.constant('adobe'),
  key: fc.constant('this'),
  vault: fc.constant('this'),
};
const callOfAdobe: fc.Arbitrary<CallSketch> = fc.record(ofAdobe);

/** Rights that an identity may lack while it has all others. */
export const withheldRights = `
  Microsoft.KeyVault/vaults/read Microsoft.KeyVault/vaults/write Microsoft.KeyVault/vaults/accessPolicies/write
  Microsoft.KeyVault/vaults/keys/read Microsoft.KeyVault/vaults/keys/write
  Microsoft.KeyVault/vaults/keys/versions/read Microsoft.KeyVault/vaults/secrets/read
  Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read
  Microsoft.KeyVault/locations/deletedVaults/read Microsoft.KeyVault/checkNameAvailability/read
  Microsoft.Authorization/roleAssignments/read Microsoft.Authorization/roleAssignments/write
  Microsoft.Authorization/roleAssignmentScheduleInstances/read Microsoft.Authorization/denyAssignments/read
  Microsoft.Authorization/locks/read Microsoft.Authorization/locks/write Microsoft.Insights/diagnosticSettings/read
  Microsoft.Insights/logs/AZKVAuditLogs/read Microsoft.Resources/subscriptions/read
  Microsoft.Resources/subscriptions/resourcegroups/write`
  .trim()
  .split(/\s+/);

const smallRoleSets = [
  'least',
  'least and reader above',
  'reader',
  'reader of the group',
  'contributor',
  'none',
] as const;
export type RoleSet = 'owner' | 'owner and crypto officer' | (typeof smallRoleSets)[number];

export type Rights = RoleSet | { readonly allBut: string };

/** Findings that can be waived. */
const waivable = `
  adobe-use adobe-application subscription-state vault-provisioned vault-tenant vault-soft-delete
  vault-purge-protection vault-permission-model vault-network vault-tokens vault-dedicated vault-lock
  vault-logging key-enabled key-active key-expiry key-type key-size key-operations key-versions key-rotation
  entra-key-vault adobe-principal adobe-grant-lasting adobe-least-privilege adobe-entitlement confirmed-key
  confirmed-version adobe-confirmation`
  .trim()
  .split(/\s+/);
const waivers = fc.array(
  fc
    .tuple(
      fc.constantFrom(...waivable),
      mostly('', [' until 2099-12-31: change 4711', ' until 2020-01-31', ': accepted, as agreed'], 3),
    )
    .map(([id, rest]) => `${id}${rest}`),
  { minLength: 1, maxLength: 3 },
);

const places = {
  group: mostly(true, [false], 20),
  vault: mostly(
    'there',
    ['missing', 'missing', 'deleted', 'deleted', 'deleted elsewhere', 'foreign', 'in another group'],
    22,
  ),
  key: mostly('there', ['missing', 'deleted'], 12),
};

const vaultProperties = {
  vaultTenant: mostly('own', ['former'], 20),
  softDelete: mostly(true, [false], 25),
  purgeProtection: mostly(true, [false], 10),
  rbac: mostly(true, [false], 7),
  policies: mostly<readonly PolicySketch[]>([readyPolicy], [fc.array(policy, { maxLength: 3 })], 1),
  access: mostly('Enabled', ['Disabled', 'SecuredByPerimeter'], 12),
  acls: mostly<{ bypass: 'AzureServices' | 'None' | undefined; action: 'Allow' | 'Deny'; adobe: boolean } | undefined>(
    undefined,
    [
      { bypass: 'AzureServices', action: 'Deny', adobe: false },
      { bypass: undefined, action: 'Deny', adobe: false },
      { bypass: 'None', action: 'Deny', adobe: false },
      { bypass: 'None', action: 'Deny', adobe: true },
      { bypass: 'None', action: 'Allow', adobe: false },
    ],
    12,
  ),
  endpoint: mostly(undefined, ['Approved', 'Pending'], 12),
  perimeters: mostly<readonly { mode: 'Learning' | 'Enforced' | 'Audit'; admits: boolean }[]>(
    [],
    [
      fc.array(fc.record({ mode: fc.constantFrom('Enforced', 'Learning', 'Audit'), admits: fc.boolean() }), {
        minLength: 1,
        maxLength: 2,
      }),
    ],
    10,
  ),
  perimeterApi: mostly('as today', ['none', 'newer', 'unsupported'], 12),
  provisioning: mostly(undefined, ['Succeeded', 'Failed', 'Canceled', 'Updating', ''], 25),
  otherKeys: mostly(0, [1, 3], 12),
  secrets: mostly(0, [1], 12),
  logging: mostly('AuditEvent', ['audit', 'allLogs', 'metrics', 'off', 'none'], 10),
};

const keyProperties = {
  kty: mostly('RSA', ['RSA-HSM', 'EC'], 14),
  size: mostly(3072, [2048, 4096], 12),
  operations: mostly<readonly string[]>(
    ['wrapKey', 'unwrapKey'],
    [['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'], ['wrapKey'], ['sign'], []],
    20,
  ),
  versions: mostly<readonly VersionSketch[]>([readyVersion], [fc.array(version, { minLength: 1, maxLength: 3 })], 2),
  rotation: mostly('none', ['Notify', 'Rotate', 'rotate'], 12),
};

const principalPlaces = [
  'missing',
  'deleted',
  'both deleted',
  'disabled',
  'disabled by Microsoft',
  'NotDisabled',
] as const;
const access = {
  /** `both deleted`: Adobe's, and another one of the same application, which was deleted later. */
  principal: mostly('there', ['missing', ...principalPlaces], 16),
  grants: mostly<readonly GrantSketch[]>([readyGrant], [fc.array(grant, { maxLength: 4 })], 2),
  denies: mostly<readonly DenySketch[]>([], [fc.array(deny, { minLength: 1, maxLength: 3 })], 4),
  ownDenies: fc.constant<readonly OwnDenySketch[]>([]),
  locks: mostly<readonly LockSketch[]>(
    [{ scope: 'vault', level: 'CanNotDelete' }],
    [fc.array(lock, { maxLength: 2 })],
    2,
  ),
  subscription: mostly('Enabled', ['Warned', 'PastDue', 'Disabled', 'Expired', 'Deleted'], 40),
  rights: mostly<Rights>(
    'owner',
    [
      'owner and crypto officer',
      'owner and crypto officer',
      ...smallRoleSets,
      fc.constantFrom(...withheldRights).map((allBut) => ({ allBut })),
      fc.constantFrom(...withheldRights).map((allBut) => ({ allBut })),
    ],
    12,
  ),
  graph: mostly('Application.ReadWrite.All', ['Application.Read.All', 'Application.ReadWrite.OwnedBy', undefined], 14),
  license: mostly(true, [false], 10),
  pageSize: mostly(100, [1, 2], 8),
};

const doneMeanwhile = ['name taken', 'vault made', 'vault recovered', 'group made', 'lock put'] as const;
export type Meanwhile = 'nothing' | (typeof doneMeanwhile)[number];

/** Of the tenant's own service principal of Azure Key Vault. */
export type KeyVaultState =
  | 'there'
  | 'missing'
  | 'disabled'
  | 'requires assignment'
  | 'deleted'
  | 'deactivated'
  | 'disabled by Microsoft';

/** Rare enough that only some kinds of tenant have them. */
const settings = {
  groupState: fc.constant<'Succeeded' | 'Deleting'>('Succeeded'),
  tokenMode: fc.constant<'Enforced' | 'NotEnforced' | undefined>(undefined),
  crossTenant: fc.constant<boolean | undefined>(undefined),
  /** Whether Azure serves a version that has these settings. */
  previews: fc.constant<boolean>(true),
  keyVault: fc.constant<KeyVaultState>('there'),
  denyApi: fc.constant<'as today' | 'older'>('as today'),
  /** Vaults in the same group whose names are not the given one. */
  groupVaults: fc.constant<number>(0),
  /** What somebody else does after `ensure` has read, and before it writes. */
  meanwhile: fc.constant<Meanwhile>('nothing'),
  /** Answers with a word or in a form that nobody documented, or that contradict what else is read. */
  forms: fc.constant<readonly Form[]>([]),
  /** What Adobe answered about versions. */
  versionAnswer: fc.constant<'pinned' | 'latest' | undefined>(undefined),
  maxAge: fc.constant<'90' | '3650' | undefined>(undefined),
  /** Days since the newest version was created, if not as long ago as the others. */
  newestBack: fc.constant<number | undefined>(undefined),
};

/** `ended`: nothing is confirmed, and the day until which somebody said so has passed. */
export type Confirmed =
  | 'none'
  | 'ended'
  | 'no version'
  | 'current'
  | 'first'
  | 'gone version'
  | 'other key'
  | 'other vault';

const inputs = {
  /** Azure compares names, ids and scopes without regard to case. */
  casing: mostly('as is', ['upper inputs', 'upper scopes'], 12),
  createGroup: mostly(false, [true], 3),
  location: mostly(true, [false], 20),
  keyType: mostly('RSA', ['RSA-HSM'], 12),
  keySize: mostly('3072', ['4096'], 8),
  network: mostly('open', ['restricted', 'restricted to addresses'], 8),
  deleteLock: mostly(false, [true], 2),
  grantScope: mostly('vault', ['key'], 4),
  createPrincipal: mostly(true, [false], 8),
  recoverDeleted: mostly(false, [true], 1),
  restoreGrant: mostly(false, [true], 4),
  principalId: mostly<'none' | 'pipeline' | Who>('none', ['adobe', 'adobe', 'adobe', 'former', 'other'], 20),
  /** Whether `adobe-app-id` is Adobe's. If it is another application's, "adobe" means that one in all other choices. */
  app: mostly('published', ['another'], 14),
  confirmed: mostly<Confirmed>(
    'none',
    ['no version', 'no version', 'current', 'first', 'first', 'gone version', 'other key', 'other vault'],
    14,
  ),
  requireConfirmation: mostly(false, [true], 6),
  entitled: mostly(true, [false], 4),
  expiryWarningDays: mostly(30, [0, 365], 6),
  failOn: mostly('error', ['warning', 'never'], 8),
  waive: mostly<readonly string[]>([], [waivers], 6),
  /** A finding that can't be waived, but is named in `waive`. */
  unwaivable: mostly(undefined, ['adobe-grant', 'vault-exists', 'key-exists'], 250),
};

const usage = {
  usageDays: mostly(undefined, [7, 7, 7, 1, 90], 5),
  calls: mostly<readonly CallSketch[]>([], [fc.array(call, { minLength: 1, maxLength: 6 })], 1),
  workspace: mostly('resource permissions', ['workspace permissions'], 6),
  /** How the query for them is answered: completely, with PartialError in addition to the rows, or with 204. */
  answer: mostly('whole', ['in part', 'nothing'], 12),
};

const odd = {
  odd: fc.record({
    stale: mostly<readonly StaleRead[]>([], [fc.subarray([...staleReads], { minLength: 1 })], 4),
    disputes: mostly<readonly Dispute[]>([], [fc.subarray([...disputes], { minLength: 1 })], 12),
    emptyPages: mostly(false, [true], 4),
    moreProperties: mostly(false, [true], 4),
  }),
};

/** The group's name, as Azure has it and as the input does. */
export interface GroupNames {
  readonly azure: string;
  readonly input: string;
}

const aroundLimits = {
  groupNames: mostly<GroupNames>(
    { azure: 'rg-cja', input: 'rg-cja' },
    [
      { azure: 'Instruktører', input: 'Instruktører' },
      { azure: 'INSTRUKTØRER', input: 'instruktører' },
      { azure: 'Прüф-имя', input: 'пРÜФ-ИМЯ' },
      { azure: 'Ομάδα-Κλειδιά', input: 'ΟΜΆΔΑ-κλειδιά' },
      { azure: '資源-مجموعة', input: '資源-مجموعة' },
    ],
    15,
  ),
  /** How far Azure's clock is ahead of the runner's, in seconds. */
  clockSkew: mostly(0, [-90, -45, -10, 10, 45, 90], 6),
  /** A date of the current version, in seconds from now by Azure's clock. */
  keyDate: mostly<{ readonly date: 'exp' | 'nbf'; readonly inSeconds: number } | undefined>(
    undefined,
    (['exp', 'nbf'] as const).flatMap((date) => [-30, 80].map((inSeconds) => ({ date, inSeconds }))),
    16,
  ),
  /** When the first call of the log was made, in seconds before now by Azure's clock, instead of its own time. */
  firstCall: mostly(undefined, [86_400 - 30, 86_400 + 80], 4),
  /** Whether every grant ends within the next minutes. */
  grantsEndSoon: mostly(false, [true], 30),
  /** What an answer leaves out, or does not have yet. */
  omitted: fc.record({
    /** The vault's address says that there is no vault, and not that there is no group. */
    groupAtVault: mostly(false, [true], 2),
    /** A deleted key is among the deleted ones after some reads only. */
    deletedKey: mostly(false, [true], 2),
    keyOperations: mostly(false, [true], 20),
  }),
};

/** `writes`: plan, then ensure twice. */
const runs = { runs: fc.constantFrom('verify', 'writes') };

const choices = {
  ...runs,
  ...places,
  ...settings,
  ...vaultProperties,
  ...keyProperties,
  ...access,
  ...inputs,
  ...usage,
  ...odd,
  ...aroundLimits,
};

const general = fc.record(choices);

export type Sketch = typeof general extends fc.Arbitrary<infer Value> ? Value : never;
type Choices = { readonly [Choice in keyof Sketch]?: fc.Arbitrary<Sketch[Choice]> };

/** A kind of tenant: all choices, with some of its own. By chance, what matters here comes together too rarely. */
const kind = (first: Choices, second: Choices = {}, third: Choices = {}) =>
  fc.record({ ...choices, ...first, ...second, ...third });

const standing: Choices = { group: fc.constant(true), vault: fc.constant('there'), vaultTenant: fc.constant('own') };
const unclosed: Choices = {
  provisioning: fc.constant(undefined),
  access: fc.constant('Enabled'),
  acls: fc.constant(undefined),
};
/** What refuses no change; with rights besides, `ensure` does what the rest of the tenant lets it do. */
const unobstructed: Choices = {
  runs: fc.constant('writes'),
  denies: fc.constant([]),
  subscription: fc.constant('Enabled'),
  graph: fc.constant('Application.ReadWrite.All'),
  rights: mostly('owner', ['owner and crypto officer', 'least', 'least and reader above'], 4),
};
/** Nothing is amiss. */
const sound: Choices = {
  ...standing,
  ...unclosed,
  ...unobstructed,
  key: fc.constant('there'),
  principal: fc.constant('there'),
  runs: fc.constant('verify'),
  softDelete: fc.constant(true),
  purgeProtection: fc.constant(true),
  rbac: fc.constant(true),
  endpoint: fc.constant(undefined),
  perimeters: fc.constant([]),
  perimeterApi: fc.constant('as today'),
  kty: fc.constant('RSA'),
  operations: fc.constant(['wrapKey', 'unwrapKey']),
  versions: fc.constant([readyVersion]),
  grants: fc.constant([readyGrant]),
  locks: fc.constant([{ scope: 'vault', level: 'CanNotDelete' }]),
  rights: mostly('owner', ['owner and crypto officer', 'reader'], 3),
  license: fc.constant(true),
  app: fc.constant('published'),
  confirmed: mostly<Confirmed>('current', ['none', 'no version'], 2),
  requireConfirmation: fc.constant(false),
  entitled: fc.constant(true),
  waive: fc.constant([]),
  unwaivable: fc.constant(undefined),
  odd: fc.constant({ stale: [], disputes: [], emptyPages: false, moreProperties: false }),
  answer: fc.constant('whole'),
  workspace: fc.constant('resource permissions'),
  keyDate: fc.constant(undefined),
  grantsEndSoon: fc.constant(false),
  omitted: fc.constant({ groupAtVault: false, deletedKey: false, keyOperations: false }),
};

/** One dispute, or none. */
const disputing = (...some: readonly Dispute[]) =>
  mostly<readonly Dispute[]>(
    [],
    some.map((one) => [one]),
    2,
  ).map((drawn): Sketch['odd'] => ({ stale: [], disputes: drawn, emptyPages: false, moreProperties: false }));

const someLocks = mostly<readonly LockSketch[]>(
  [],
  [
    [{ scope: 'vault', level: 'CanNotDelete' }],
    [{ scope: 'key', level: 'ReadOnly' }],
    fc.array(lock, { maxLength: 2 }),
  ],
  2,
);
const disabledVersion: VersionSketch = { ...readyVersion, enabled: false };
const someVersions = mostly<readonly VersionSketch[]>(
  [readyVersion],
  [
    [disabledVersion, readyVersion],
    [{ ...readyVersion, kind: 'EC' }, readyVersion],
    [readyVersion, readyVersion],
    fc.array(version, { minLength: 1, maxLength: 3 }),
  ],
  1,
);

/** A vault that was deleted. Not every identity may read deleted vaults. */
const recoveries = kind(unobstructed, {
  group: fc.constant(true),
  vault: mostly('deleted', ['deleted elsewhere'], 8),
  vaultTenant: mostly('own', ['former'], 3),
  // Access policies come back with the vault, so a missing one was taken away.
  rbac: mostly(true, [false], 2),
  purgeProtection: mostly(true, [false], 2),
  key: mostly('there', ['missing', 'deleted'], 3),
  locks: someLocks,
  deleteLock: fc.boolean(),
  recoverDeleted: mostly(true, [false], 3),
  restoreGrant: fc.boolean(),
});
/** Creations that nothing hinders but the vault's name, which somebody else holds, a location that was not given, or what holds above. */
const creations = kind(unobstructed, {
  group: mostly(true, [false], 2),
  createGroup: fc.constant(true),
  groupVaults: mostly(0, [1, 2], 2),
  vault: mostly('missing', ['foreign'], 4),
  location: mostly(true, [false], 4),
  grants: fc.array(grant, { maxLength: 2 }),
  locks: someLocks,
  deleteLock: fc.boolean(),
  confirmed: fc.constant('none'),
});
/** Tenants that need a change without an obstacle, and contain things that a careless change would harm. */
const needs = kind({ ...unobstructed, ...standing }, unclosed, {
  rbac: mostly(true, [false], 2),
  policies: fc.array(policy, { maxLength: 3 }),
  purgeProtection: mostly(true, [false], 1),
  provisioning: mostly(undefined, ['Succeeded', 'Failed'], 2),
  key: mostly('there', ['missing', 'deleted'], 1),
  principal: mostly('there', ['missing', 'disabled', 'disabled by Microsoft'], 3),
  grants: fc.array(grant, { maxLength: 2 }),
  locks: someLocks,
  waive: mostly<readonly string[]>(
    [],
    [
      ['vault-purge-protection'],
      ['vault-purge-protection until 2099-12-31: change 4711'],
      ['vault-purge-protection until 2020-01-31'],
    ],
    2,
  ),
  rights: mostly('owner and crypto officer', ['owner', 'least', 'least and reader above'], 4),
});
/** Changes that are refused to the identity of the run alone, or in the whole group. */
const refusals = kind(unobstructed, unclosed, {
  group: mostly(true, [false], 6),
  groupState: mostly('Succeeded', ['Deleting'], 4),
  createGroup: mostly(true, [false], 4),
  vault: mostly('there', ['missing', 'deleted'], 3),
  vaultTenant: fc.constant('own'),
  purgeProtection: fc.boolean(),
  key: mostly('there', ['missing', 'deleted'], 1),
  grants: mostly<readonly GrantSketch[]>([], [[readyGrant]], 1),
  policies: mostly<readonly PolicySketch[]>([], [[readyPolicy]], 1),
  locks: fc.constant([]),
  confirmed: mostly('none', ['current'], 5),
  recoverDeleted: mostly(true, [false], 3),
  ownDenies: fc.array(fc.oneof(ownDeny, ownDenyOfKeys), { maxLength: 2 }),
  rights: mostly('owner and crypto officer', ['owner'], 2),
});
/** Somebody else is at work in the same group. */
const crowds = kind(unobstructed, {
  meanwhile: fc.constantFrom(...doneMeanwhile),
  createGroup: fc.constant(true),
  vaultTenant: mostly('own', ['former'], 6),
  key: mostly('there', ['missing'], 2),
  recoverDeleted: fc.constant(true),
  restoreGrant: fc.boolean(),
  deleteLock: mostly(true, [false], 3),
  location: fc.constant(true),
  locks: fc.constant([]),
  principalId: fc.constant('none'),
  rights: mostly<Rights>(
    'owner',
    ['owner and crypto officer', 'least and reader above', { allBut: 'Microsoft.KeyVault/checkNameAvailability/read' }],
    3,
  ),
}).map(whereNothingIsYet);

/** What somebody else makes is missing at first; a recovery matters most where the grant was there once. */
function whereNothingIsYet(sketch: Sketch): Sketch {
  const isConfirmed = sketch.meanwhile === 'vault recovered';
  const vault = sketch.meanwhile === 'lock put' ? 'there' : isConfirmed ? 'deleted' : 'missing';
  const confirmed = isConfirmed ? 'current' : 'none';
  return { ...sketch, group: sketch.meanwhile !== 'group made', vault, confirmed };
}
/** Adobe's service principal was deleted a few days ago; its role assignment stayed. */
const deletedPrincipals = kind(unobstructed, {
  runs: choices.runs,
  group: fc.constant(true),
  vault: mostly('there', ['missing', 'deleted'], 6),
  vaultTenant: fc.constant('own'),
  principal: mostly('deleted', ['both deleted'], 1),
  principalId: mostly('none', ['adobe', 'second', 'former', 'former'], 5),
  recoverDeleted: mostly(true, [false], 2),
  grants: mostly<readonly GrantSketch[]>([readyGrant], [[], [{ ...readyGrant, who: 'second' }]], 2),
  locks: fc.constant([]),
  confirmed: mostly('none', ['current'], 2),
  graph: mostly('Application.ReadWrite.All', ['Application.Read.All', undefined], 6),
});
/** What Adobe confirmed is another key than the inputs name: whatever is missing here, nothing is done about it. */
const contradictions = kind(unobstructed, {
  vault: mostly('there', ['deleted', 'deleted', 'missing'], 3),
  purgeProtection: fc.boolean(),
  grants: mostly<readonly GrantSketch[]>([], [[readyGrant]], 1),
  locks: fc.constant([]),
  deleteLock: fc.boolean(),
  recoverDeleted: fc.boolean(),
  restoreGrant: fc.boolean(),
  confirmed: fc.constantFrom('other key', 'other vault'),
});
/** A lock of a level that takes nothing away, where one was asked for. */
const otherLocks = kind(sound, {
  runs: fc.constant('writes'),
  locks: fc.array(fc.record({ scope: fc.constantFrom('vault', 'group', 'key'), level: fc.constant('NotSpecified') }), {
    minLength: 1,
    maxLength: 2,
  }),
  deleteLock: mostly(true, [false], 4),
  purgeProtection: fc.boolean(),
  confirmed: mostly<Confirmed>('none', ['current'], 2),
});

/** An identity that may not read one thing, often with nothing else amiss. */
const withheld = kind({
  locks: mostly<readonly LockSketch[]>([{ scope: 'vault', level: 'CanNotDelete' }], [[]], 3),
  failOn: mostly('warning', ['error'], 1),
  key: mostly('there', ['missing', 'deleted'], 3),
  rights: fc.constantFrom(...withheldRights).map((allBut) => ({ allBut })),
});
/** What Adobe confirmed does not hold any more, which may be waived, and nothing else fails. */
const confirmations = kind(sound, {
  confirmed: fc.constantFrom('no version', 'current', 'first', 'first', 'gone version', 'other key', 'other vault'),
  versions: someVersions,
  waive: mostly<readonly string[]>([], [['confirmed-key'], ['key-enabled'], waivers], 1),
  versionAnswer: fc.constantFrom('pinned', 'latest', undefined),
  secrets: fc.constantFrom(0, 1),
  odd: disputing('enabled', 'cut', 'newer'),
});
/** Adobe is refused, or was, by the log alone; who accepts that says until when, and why. */
const refusedCalls = kind(sound, {
  usageDays: fc.constantFrom(7, 1, 90),
  calls: fc.array(fc.oneof(call, callOfAdobe), { minLength: 1, maxLength: 5 }),
  confirmed: mostly<Confirmed>('current', ['none', 'ended', 'first'], 2),
  waive: mostly<readonly string[]>(
    [],
    [
      ['adobe-use'],
      ['adobe-use until SOON: case 815'],
      ['adobe-use until 2099-12-31: case 815'],
      ['adobe-confirmation'],
    ],
    3,
  ),
});
/** Refusals of the network with their waiver: what lets somebody in can be accepted. */
const closedNetworks = kind(sound, {
  access: mostly('Enabled', ['Disabled', 'SecuredByPerimeter'], 2),
  acls: fc.constantFrom(
    { bypass: 'None', action: 'Deny', adobe: false } as const,
    { bypass: 'None', action: 'Deny', adobe: true } as const,
    { bypass: 'AzureServices', action: 'Deny', adobe: false } as const,
  ),
  endpoint: fc.constantFrom(undefined, 'Pending', 'Approved'),
  waive: fc.constantFrom<readonly string[]>(['vault-network'], []),
});
const denyOfAdobe: fc.Arbitrary<DenySketch> = fc.record({
  ...denyChoices,
  scope: aboveTheKey,
  who: mostly('adobe', ['everyone'], 1),
  excluded: mostly('nobody', ['adobe', 'group with adobe', 'group without'], 5),
  condition: mostly('none', ['on the assignment', 'on the permission'], 1),
  audits: mostly(false, [true], 2),
});
/** Grants whose condition is not evaluated, together with deny assignments against them, few of which would by chance reach Adobe. */
const denials = kind(sound, {
  grants: fc.array(
    fc.record({
      ...grantChoices,
      scope: aboveTheKey,
      role: mostly('encryption user', ['reader'], 9),
      who: fc.constant('adobe'),
      condition: mostly('none', ['holds'], 1),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  denies: fc.array(fc.oneof({ weight: 3, arbitrary: denyOfAdobe }, { weight: 1, arbitrary: deny }), {
    minLength: 1,
    maxLength: 2,
  }),
  denyApi: mostly('as today', ['older'], 3),
});
/** States that come with previews or with the directory, before a gate whose `fail-on` is often `warning`. */
const gates = kind(sound, {
  groupState: mostly('Succeeded', ['Deleting'], 5),
  tokenMode: mostly(undefined, ['Enforced', 'NotEnforced'], 3),
  crossTenant: mostly(undefined, [true, false], 4),
  previews: mostly(true, [false], 4),
  keyVault: mostly('there', ['missing', 'disabled', 'requires assignment'], 4),
  principal: mostly('there', ['NotDisabled'], 4),
  principalId: mostly('none', ['adobe'], 4),
  logging: mostly('AuditEvent', ['allLogs', 'none'], 6),
  locks: mostly<readonly LockSketch[]>([{ scope: 'vault', level: 'CanNotDelete' }], [[]], 4),
  versions: someVersions,
  failOn: mostly('warning', ['error'], 3),
  rights: mostly<Rights>('owner', ['reader', fc.constantFrom(...withheldRights).map((allBut) => ({ allBut }))], 1),
});
const otherWay: fc.Arbitrary<GrantSketch> = fc.record({
  ...grantChoices,
  scope: aboveTheKey,
  role: mostly('administrator', ['crypto user', 'crypto officer', 'encryption user', 'owner', 'reader'], 1),
  who: mostly('adobe', ['group with adobe', 'group with adobe', 'group without'], 1),
  condition: mostly('none', ['holds', 'does not hold'], 12),
});
/** Somebody took the agreed access to a key away, which another role, a group or another policy might still give, and more than it. */
const otherWays = kind(sound, {
  runs: choices.runs,
  rbac: mostly(true, [false], 1),
  grants: fc.array(fc.oneof(otherWay, fc.constant(readyGrant)), { maxLength: 2 }),
  policies: fc.array(
    fc.record({
      ...policyChoices,
      keys: fc.constantFrom<readonly string[]>(
        ['get', 'wrapKey', 'unwrapKey'],
        ['get', 'wrapKey'],
        ['unwrapKey'],
        ['get', 'list', 'wrapKey', 'unwrapKey', 'delete'],
        ['all'],
      ),
    }),
    { maxLength: 3 },
  ),
  odd: disputing('ends'),
  denies: mostly<readonly DenySketch[]>([], [fc.array(denyOfAdobe, { minLength: 1, maxLength: 1 })], 3),
});
/** `adobe-principal-id` is of the run itself, of a group, of a person, or of another application, while Adobe's own may be there. */
const strangers = kind(sound, {
  runs: choices.runs,
  principalId: fc.constantFrom('pipeline', 'group with adobe', 'person', 'former', 'other', 'second'),
  principal: mostly('there', ['disabled', 'missing'], 4),
  grants: fc.array(
    fc.record({ ...grantChoices, scope: aboveTheKey, who: fc.constantFrom('adobe', 'group with adobe', 'person') }),
    { maxLength: 2 },
  ),
  rbac: mostly(true, [false], 4),
  confirmed: mostly<Confirmed>('none', ['current'], 1),
  waive: mostly<readonly string[]>(['adobe-principal'], [[]], 1),
  graph: mostly('Application.ReadWrite.All', [undefined], 2),
});

/** One of the forms, or none of them. */
const oneOf = (...some: readonly Form[]) =>
  mostly<readonly Form[]>(
    [],
    some.map((form) => [form]),
    1,
  );
/** Answers that contradict the rest, or have a word or a form that says nothing. */
const oddAnswers = kind(sound, {
  runs: choices.runs,
  keyVault: mostly<Sketch['keyVault']>('there', ['deleted', 'deactivated', 'disabled by Microsoft'], 1),
  forms: fc
    .tuple(
      oneOf('version expired', 'version early', 'no versions'),
      oneOf('binding by strength', 'binding of another form', 'protection of another form'),
      oneOf(
        'denial without principals',
        'denial without permissions',
        'denial without actions',
        'denial of another scope',
      ),
      oneOf('grants end on soon', 'grants begin tomorrow'),
      oneOf('network word', 'subscription word'),
    )
    .map((drawnForms) => drawnForms.flat()),
  denies: fc.constantFrom<DenySketch['who']>('everyone', 'other').map((who) => [{ ...readyDeny, who }]),
  versions: someVersions,
  confirmed: fc.constantFrom<Confirmed>('current', 'none', 'no version', 'first'),
});
/** Several versions, calls with some of them, and a log that may begin after the newest one or not be whole. */
const rotations = kind(sound, {
  confirmed: mostly<Confirmed>('first', ['current', 'current', 'no version'], 7),
  versions: fc.constantFrom<readonly VersionSketch[]>(
    [readyVersion, readyVersion],
    [readyVersion, readyVersion],
    [readyVersion, readyVersion, readyVersion],
    [readyVersion, disabledVersion],
    [disabledVersion, readyVersion],
    [readyVersion, { ...readyVersion, endsIn: 10.5 }],
    [{ ...readyVersion, endsIn: 200.5 }, readyVersion],
    [readyVersion, { ...readyVersion, kind: 'EC' }],
  ),
  rotation: mostly('none', ['Rotate'], 4),
  versionAnswer: fc.constantFrom('pinned', 'latest', undefined),
  maxAge: fc.constantFrom('90', '3650', undefined),
  newestBack: fc.constantFrom(0.4, 0.4, 3.1, undefined),
  usageDays: mostly<7 | 90 | undefined>(7, [90, undefined], 2),
  calls: fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ ...ofAdobe, status: mostly(200, [403], 6), version: mostly('older', ['current'], 1) }),
      },
      call,
    ),
    { maxLength: 4 },
  ),
  answer: mostly('whole', ['in part', 'nothing'], 6),
});

const weighed = (weight: number, ...kinds: readonly fc.Arbitrary<Sketch>[]) =>
  kinds.map((arbitrary) => ({ weight, arbitrary }));

export const sketches = fc.oneof(
  { withCrossShrink: true },
  ...weighed(8, general),
  ...weighed(3, needs, refusals, oddAnswers, rotations),
  ...weighed(2, recoveries, creations, crowds, deletedPrincipals, withheld, confirmations, refusedCalls),
  ...weighed(2, denials, gates, otherWays, strangers),
  ...weighed(1, contradictions, otherLocks, closedNetworks),
);
