/**
 * A ready tenant broken in one way after the other: for each finding a run that fails it and one that leaves it unknown, and what only
 * answers over sockets show. `checks/cases` has all that a finding says, and `reads.test.ts` refuses each read.
 */
import type { FaultRule } from '../../../emulator/faults.ts';
import type { CloudState, KeyVersionState } from '../../../emulator/state.ts';
import { denyAssignment, perimeter } from '../../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  keyVaultAppId,
  otherAppId,
  roles,
  vaultScope,
} from '../../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../../emulator/tenants/rights.ts';
import { readableDay } from '../../../src/model/dates.ts';
import type { FindingId, FindingStatus } from '../../../src/model/finding.ts';
import {
  adobeOf,
  allWith,
  type Break,
  fine,
  inDays,
  keyOf,
  keyUri,
  missing,
  notKnown,
  reads,
  refused,
  rewritten,
  unhealthy,
  vaultOf,
  versionOf,
  warned,
} from './cases.ts';

type How = Pick<Break, 'tenant' | 'change' | 'faults' | 'inputs'>;

function broken(name: string, how: How, differs: Break['differs'], ends: Break['ends'], says?: string): Break {
  return { name, ...how, differs, ends, ...(says !== undefined && { says }) };
}

/** For everyone except these groups; Adobe's service principal is in the last one, through a group in it. */
const deniesAllBut = (groups: number) => (state: CloudState) => {
  const ids = Array.from({ length: groups }, (_, index) => `2b6f93d0-71ae-4c58-9d24-8e0f5a1b${1000 + index}`);
  const inner = '7e40c1a9-d358-4b62-a7f1-06c9d82e5b14';
  state.groups = [
    { id: inner, displayName: 'Adobe', members: [adobePrincipalId] },
    { id: ids.at(-1) ?? '', displayName: 'outside applications', members: [inner] },
  ];
  state.denyAssignments = [
    denyAssignment({
      principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
      excludePrincipals: ids.map((id) => ({ id, type: 'Group' })),
    }),
  ];
};

const groupsRefused: FaultRule = {
  when: { method: 'POST', path: /\/checkMemberGroups$/ },
  do: {
    kind: 'answer',
    status: 403,
    body: {
      error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
    },
  },
};

/** Only one finding differs. */
const only = (status: FindingStatus, ends: Break['ends']) => (id: FindingId, name: string, how: How, says?: string) =>
  broken(name, how, { [id]: status }, ends, says);
const [fails, warns, hides] = [only('fail', unhealthy), only('fail', warned), only('unknown', notKnown)];

/** A change of each, for `Break.change`. */
const changed = (of: (state: CloudState) => object, change: object) => (state: CloudState) =>
  void Object.assign(of(state), change);

/** An api-version that this version of the action does not know, and the settings to which it applies. */
const later = (versions: string[], refusal?: 'UnsupportedApiVersion') => (state: CloudState) => {
  vaultOf(state).perimeters = [perimeter({ accessMode: 'Enforced' })];
  state.settings.perimeterApi = { versions, ...(refusal && { refusal }) };
};

/** Without a right in the subscription everything is unknown, even whether something is missing. */
const nothingSeen = allWith('unknown', /^(?:subscription|vault|key)-|^adobe-(?:grant|least)/);
const hiddenSubscription = {
  when: { method: 'GET', path: /^\/subscriptions\/[^/?]+\?/ },
  do: { kind: 'answer', status: 404, body: { error: { code: 'SubscriptionNotFound', message: 'Not found.' } } },
} as const;

/** Makes the current version the newer of two, listed first; the older one sorts after it. */
const older = 'f'.repeat(32);
const twoVersions = (change: Partial<KeyVersionState> = {}) => ({
  change: (state: CloudState) => {
    const created = versionOf(state).created - 1000;
    keyOf(state).versions.push({ version: older, enabled: true, created, updated: created, ...change });
  },
});

/** All that can fail beside the rest, each by an answer of its own. */
function allWrong(state: CloudState): void {
  for (const one of state.subscriptions) one.state = 'Disabled';
  for (const one of state.resourceGroups) one.provisioningState = 'Deleting';
  const networkAcls = { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
  Object.assign(vaultOf(state), { enableSoftDelete: false, networkAcls });
  delete vaultOf(state).enablePurgeProtection;
  state.locks = [];
  for (const one of state.diagnosticSettings) one.logs = [{ category: 'AuditEvent', enabled: false }];
  // On the second page.
  state.settings.pageSize = 1;
  vaultOf(state).keys.push({ ...structuredClone(keyOf(state)), name: 'payments' });
  twoVersions({ enabled: false }).change(state);
  Object.assign(versionOf(state), { enabled: false, nbf: inDays(2), exp: inDays(20) });
  Object.assign(keyOf(state), { keySize: 2048, keyOps: ['wrapKey', 'sign'] });
  adobeOf(state).accountEnabled = false;
  for (const one of state.servicePrincipals) if (one.appId === keyVaultAppId) one.appRoleAssignmentRequired = true;
  grantRole(state, roles.contributor, groupScope, adobePrincipalId);
}

const vaultAndKey: Break[] = [
  broken(
    'all that can be wrong at once',
    { change: allWrong, inputs: { 'adobe-entitlement': '', 'require-confirmation': 'true' } },
    {
      ...allWith(
        'fail',
        /^(?:subscription-state|vault-(?:provisioned|soft-delete|purge-protection|network|lock|logging))$/,
      ),
      ...allWith(
        'fail',
        /^(?:vault-dedicated|key-(?:enabled|active|expiry|size|operations|versions)|entra-key-vault)$/,
      ),
      ...allWith('fail', /^adobe-(?:principal|least-privilege|entitlement|confirmation)$/),
    },
    unhealthy,
  ),
  broken(
    'an old key version',
    {
      inputs: { 'key-max-age-days': '90' },
      change: (state) => Object.assign(versionOf(state), { created: inDays(-91) }),
    },
    { 'key-age': 'fail' },
    warned,
  ),
  warns('vault-lock', 'only a warning', { change: (state) => state.locks.splice(0) }),
  broken('an identity without any role', { change: (state) => state.roleAssignments.splice(0) }, nothingSeen, notKnown),
  broken(
    'a subscription that Azure hides from a reader of the group',
    { faults: [rewritten(/^\/subscriptions\?/, () => '{"value":[]}'), hiddenSubscription] },
    { 'subscription-state': 'unknown' },
    fine,
    'SubscriptionNotFound',
  ),
  broken(
    'no vault',
    { change: (state) => state.vaults.splice(0) },
    { ...allWith('skipped', /^(?:vault|key)-|^adobe-(?:grant|least)/), 'vault-exists': 'fail', 'key-exists': 'fail' },
    missing,
    'Vault kv-contoso-cja is not in resource group rg-cja',
  ),
  fails('vault-tenant', 'a vault of a former tenant', { tenant: 'vault-of-former-tenant' }),
  hides(
    'vault-network',
    'a perimeter in mode Learning whose configuration is still being updated',
    {
      change: changed(vaultOf, { perimeters: [perimeter({ accessMode: 'Learning', provisioningState: 'Updating' })] }),
    },
    'Updating',
  ),
  broken(
    'an enforced perimeter, and bound tokens only, in later api-versions',
    {
      change: (state) => {
        later(['2031-02-01', '2030-01-01-preview'])(state);
        vaultOf(state).tokenBindingMode = 'Enforced';
        state.settings.keyVaultVersions = ['2031-02-01', '2026-02-01'];
      },
    },
    { 'vault-network': 'unknown', 'vault-tokens': 'unknown' },
    notKnown,
    'enforced',
  ),
  hides(
    'vault-network',
    'an enforced perimeter, in the older version, where no version is named',
    { change: later(['2024-04-01-preview'], 'UnsupportedApiVersion') },
    'enforced',
  ),
  broken(
    'no key',
    { change: (state) => vaultOf(state).keys.splice(0) },
    { ...allWith('skipped', /^key-/), 'key-exists': 'fail' },
    missing,
  ),
  broken(
    "a key that expired by Azure's clock, while the runner's is less than a minute behind",
    {
      change: (state) => {
        state.settings.clockSkew = 58;
        versionOf(state).exp = inDays(0) + 30;
      },
    },
    { 'key-active': 'fail', 'key-expiry': 'fail' },
    unhealthy,
    'expired on',
  ),
  broken(
    'a key on a curve',
    { change: changed(keyOf, { kty: 'EC', curveName: 'P-256', keySize: undefined }) },
    { 'key-type': 'fail', 'key-size': 'skipped' },
    unhealthy,
  ),
];

const confirmed = { state: 'confirmed', ready: 'true', exitCode: 0 } as const;
const confirmedOlder = { 'confirmed-key-uri': `${keyUri}/${older}` };

const confirmation: Break[] = [
  broken(
    'a confirmed key without version, which a new key of the same name could replace',
    { inputs: { 'confirmed-key-uri': keyUri } },
    { 'confirmed-version': 'unknown', 'confirmed-key': 'pass' },
    confirmed,
    'The confirmed key URI has no version',
  ),
  broken(
    'the confirmed version cannot be read',
    { ...twoVersions(), faults: [refused(reads.version)], inputs: confirmedOlder },
    { 'confirmed-key': 'unknown', 'confirmed-version': 'fail' },
    notKnown,
  ),
  broken(
    'the confirmed version, which is not an RSA key',
    { ...twoVersions({ kind: { kty: 'EC', curveName: 'P-256', keyOps: ['sign', 'verify'] } }), inputs: confirmedOlder },
    { 'confirmed-key': 'fail', 'confirmed-version': 'fail' },
    unhealthy,
    'of type EC',
  ),
];

const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;
const noGrant = { 'adobe-grant': 'fail', 'adobe-grant-lasting': 'skipped' } as const;
const lastDay = '2099-12-30T12:00:00Z';

/** As Azure writes IDs at times: without dashes, in capitals. */
const capitals = (path: RegExp) =>
  rewritten(path, (text) =>
    text
      .replaceAll(adobePrincipalId, adobePrincipalId.replaceAll('-', '').toUpperCase())
      .replaceAll(encryptionUser, encryptionUser.toUpperCase())
      .replaceAll(vaultScope, vaultScope.toUpperCase()),
  );

const adobe: Break[] = [
  warns(
    'adobe-application',
    'an application that Adobe does not publish',
    {
      change: ({ applications, servicePrincipals }) => {
        for (const one of [...applications, ...servicePrincipals]) if (one.appId === adobeAppId) one.appId = otherAppId;
      },
      inputs: { 'adobe-app-id': otherAppId },
    },
    otherAppId,
  ),
  broken(
    'no service principal',
    { tenant: 'principal-missing' },
    { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    missing,
  ),
  fails(
    'adobe-principal',
    'a service principal that was deactivated, while accountEnabled is true',
    { change: changed(adobeOf, { isDisabled: true }) },
    'deactivated',
  ),
  broken(
    'an identity without a permission on Graph',
    { change: (state) => setGraphPermissions(state, []) },
    allWith('unknown', /^entra-key-vault$|^adobe-(?:principal|grant|grant-lasting|least-privilege)$/),
    notKnown,
    'Authorization_RequestDenied',
  ),
  fails('adobe-grant', 'a deny assignment, in a cloud that knows only the older api-version', {
    change: (state) => {
      state.denyAssignments = [denyAssignment({})];
      state.settings.denyAssignmentVersions = ['2022-04-01'];
    },
  }),
  // More groups than one request may name.
  broken('a denial for everyone but the last of 21 groups, which holds Adobe', { change: deniesAllBut(21) }, {}, fine),
  hides(
    'adobe-grant',
    'a deny assignment for everyone but a group, while Graph refuses to say who is in it',
    { change: deniesAllBut(1), faults: [groupsRefused] },
    'HTTP 403 Authorization_RequestDenied',
  ),
  warns(
    'adobe-grant-lasting',
    'a grant that ends',
    {
      tenant: 'time-bound-grant',
      change: ({ roleAssignments }) => {
        for (const one of roleAssignments) if (one.endDateTime !== undefined) one.endDateTime = lastDay;
      },
    },
    readableDay(lastDay, 'en'),
  ),
  broken(
    'access policies',
    { tenant: 'access-policies-ready' },
    { 'vault-permission-model': 'fail', 'adobe-grant-lasting': 'skipped' },
    warned,
  ),
  broken('trap: IDs in capitals', { faults: [capitals(reads.assignments), capitals(reads.denyAssignments)] }, {}, fine),
];

/** The run's own reads are events of the vault too; they take ten minutes to be found. */
const logged = (how: How): How => ({
  ...how,
  inputs: { 'usage-days': '7' },
  change: (state) => {
    state.settings.logIngestionDelay = 10 * 60 * 1000;
    how.change?.(state);
  },
});

const use: Break[] = [
  broken(
    'refused most recently',
    logged({ tenant: 'use-refused' }),
    { 'adobe-use': 'fail', 'adobe-confirmation': 'fail' },
    unhealthy,
    'was refused: 403 Forbidden',
  ),
  broken('no event', logged({}), { 'adobe-use': 'unknown' }, fine, 'has no event of the vault in the last 7 days'),
];

export const bundleBreaks: readonly Break[] = [...vaultAndKey, ...confirmation, ...adobe, ...use];
