/**
 * What the contract says about a tenant: the right statuses of each finding, and whether vault, key and grant are known
 * not to exist. Written from the contract alone, evaluated from the state of the local cloud and never from what the
 * action read; none of the action's own code is used. If the contract leaves a status open, there are several.
 */
import { contains, same, vaultId } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { KeyState, KeyVersionState, LockState, ServicePrincipal, VaultState } from '../../emulator/state.ts';
import {
  adobeAppId,
  groupName,
  keyName,
  keyVaultAppId,
  keyVersion,
  tenantId,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { currentVersion, kindOf } from '../../emulator/vault/keys-held.ts';
import type { OddAnswers } from './odd-answers.ts';
import { formTruths } from './oracle-forms.ts';
import { grantEnds, grantFindings, type Holder, unsaid } from './oracle-grant.ts';
import {
  appIdOf,
  type Inputs,
  open,
  type Reads,
  reads,
  type Status,
  saysConfirmed,
  type Truth,
  vaultOf,
  versionsOfAdobe,
} from './oracle-terms.ts';
import { isAdobeLetIn, isUseAnError, useOf, whyNoneIsOver } from './oracle-use.ts';

export interface Expected {
  /** The statuses that are right, by finding, waivers included. */
  readonly findings: ReadonlyMap<string, Truth>;
  /** Whether vault, key or grant are known not to exist; `undefined` where the contract leaves it open. */
  readonly missing: boolean | undefined;
}

/** The findings of severity warning, whatever was observed. */
export const warnings: ReadonlySet<string> = new Set(
  `
  vault-permission-model vault-dedicated vault-lock vault-logging key-expiry key-size key-versions key-rotation key-age
  adobe-application adobe-grant-lasting adobe-least-privilege adobe-entitlement adobe-use confirmed-version`
    .trim()
    .split(/\s+/),
);

const sure = (passes: boolean): Truth => [passes ? 'pass' : 'fail'];

export function keyOf(vault: VaultState | undefined): KeyState | undefined {
  return vault?.keys.find(({ name }) => same(name, keyName));
}

/**
 * @param logIsWhole whether a query of the vault's log returns all rows
 * @param odd answers that are not the whole, or contradict one another
 */
export function expectedOf(cloud: Cloud, inputs: Inputs, logIsWhole: boolean, odd?: OddAnswers): Expected {
  const can = reads(cloud);
  const vault = can.vault ? vaultOf(cloud) : undefined;
  const vaultSeen = can.vault ? (vault === undefined ? 'absent' : 'there') : 'unknown';
  const key = keyOf(vaultOf(cloud));
  const principal = principalOf(cloud, inputs, can);
  const grant =
    principal.holder === 'of somebody else'
      ? unsaid
      : grantFindings({
          cloud,
          can: { ...can, graph: isGraphRead(cloud, inputs, can) },
          vault,
          principal: principal.holder,
          endsPassed: odd?.disputes.includes('ends'),
        });
  const findings = new Map<string, Truth>([
    [
      'subscription-state',
      can.subscription
        ? sure(stateOf(cloud) === 'Enabled')
        : [stateOf(cloud) === 'Enabled' ? 'pass' : 'fail', 'unknown'],
    ],
    ...vaultFindings(cloud, vault, vaultSeen, can, { inputs, logIsWhole, isKeySeen: can.key && key !== undefined }),
    ...keyFindings(cloud, inputs, key, vaultSeen, can),
    ['adobe-application', [appIdOf(inputs) === adobeAppId ? 'skipped' : 'fail']],
    ['entra-key-vault', entraOf(cloud, inputs, can)],
    ['adobe-principal', principal.truth],
    ...whereVault(vaultSeen, grant.findings),
    ['adobe-use', useOf(cloud, inputs, can.vault && can.key ? key !== undefined : undefined, logIsWhole)],
    ['adobe-entitlement', sure(inputs['adobe-entitlement'] !== undefined)],
    ...confirmation({ cloud, inputs, logIsWhole }, key, vaultSeen, can),
  ]);
  const keyAbsent = vaultSeen === 'absent' || (vaultSeen === 'there' && can.key && key === undefined);
  const grantAbsent = vaultSeen === 'there' ? grant.absent : vaultSeen === 'unknown' ? undefined : false;
  const missing = vaultSeen === 'absent' || keyAbsent ? true : grantAbsent;
  for (const [id, truth] of oddTruths(findings, can, key, odd, vault?.enableRbacAuthorization === false))
    findings.set(id, truth);
  const truthOf = (id: string) => findings.get(id) ?? open;
  for (const [id, truth] of formTruths({ cloud, can, vault, key, forms: odd?.forms ?? [], truthOf }))
    findings.set(id, truth);
  return {
    findings: waive(findings, { cloud, inputs, vault, logIsWhole }),
    missing: vaultSeen === 'unknown' ? undefined : missing,
  };
}

/** What two answers that disagree, or one that is some seconds old, leave of what is true. */
function oddTruths(
  findings: ReadonlyMap<string, Truth>,
  can: Reads,
  key: KeyState | undefined,
  odd: OddAnswers | undefined,
  hasPolicies: boolean,
): [string, Truth][] {
  const truthOf = (id: string) => findings.get(id) ?? open;
  const changed: [string, Truth][] = [];
  // "The current version is enabled, by the key and by its list of versions; where they disagree: `unknown`."
  const isDisputed = key !== undefined && currentVersion(key).version === keyVersion;
  // "Or the list has a newer version than the key's own answer, or none."
  const inDispute = odd?.disputes.some((one) => one !== 'ends') === true;
  if (odd?.disputes.includes('cut') === true && can.versions && isDisputed)
    changed.push(['key-versions', [...truthOf('key-versions'), 'unknown']]);
  // The confirmed version may be the one that the list does not have, and not the current one.
  if (odd?.disputes.includes('cut') === true && can.versions && truthOf('confirmed-key').includes('pass'))
    changed.push(['confirmed-key', [...truthOf('confirmed-key'), 'unknown']]);
  if (inDispute && can.versions && isDisputed) {
    const isJudged = truthOf('key-enabled').some((status) => status === 'pass' || status === 'fail');
    const others = truthOf('key-enabled').filter((status) => status === 'skipped');
    if (isJudged) changed.push(['key-enabled', ['unknown', ...others]]);
    if (isJudged && !truthOf('confirmed-key').includes('skipped'))
      changed.push(['confirmed-key', [...truthOf('confirmed-key'), 'unknown']]);
  }
  // Operations that an answer leaves out are `unknown`.
  if (odd?.omitted.keyOperations === true) {
    const withoutPass = (id: string) => truthOf(id).map((status) => (status === 'pass' ? 'unknown' : status));
    changed.push(['key-operations', truthOf('key-operations').map((one) => (one === 'skipped' ? one : 'unknown'))]);
    const isFailing = truthOf('confirmed-key').includes('fail');
    changed.push([
      'confirmed-key',
      isFailing ? [...withoutPass('confirmed-key'), 'unknown'] : withoutPass('confirmed-key'),
    ]);
  }
  // Nothing is concluded from a lock's absence but a warning: it is not asked twice.
  if (odd?.stale.includes('locks') === true) changed.push(['vault-lock', [...truthOf('vault-lock'), 'fail']]);
  // Nor is the list of roles where an access policy is the grant.
  if (odd?.stale.includes('role assignments') === true && hasPolicies)
    changed.push(['adobe-least-privilege', [...truthOf('adobe-least-privilege'), 'pass']]);
  return changed;
}

/** What the outputs name; only resources that could be read. */
export function identifiersOf(cloud: Cloud): Map<string, string> {
  const can = reads(cloud);
  const names = new Map<string, string>();
  if (!can.vault) return names;
  const vault = vaultOf(cloud);
  const uri = `https://${vaultName}.vault.azure.net/`;
  names.set('vault-uri', vault === undefined ? '' : uri);
  names.set('vault-id', vault === undefined ? '' : vaultId(vault));
  if (!can.key) return names;
  const key = keyOf(vault);
  const version = key && currentVersion(key).version;
  names.set('key-version', version ?? '');
  names.set('key-uri', key === undefined ? '' : `${uri}keys/${key.name}/${version}`);
  names.set('key-uri-versionless', key === undefined ? '' : `${uri}keys/${key.name}`);
  return names;
}

function stateOf(cloud: Cloud): string {
  return cloud.state.subscriptions[0]?.state ?? 'Enabled';
}

/** "Without a vault … all other checks of vault, key and grant are skipped." */
function whereVault(seen: 'there' | 'absent' | 'unknown', findings: readonly [string, Truth][]): [string, Truth][] {
  if (seen === 'there') return [...findings];
  const without: Truth = seen === 'absent' ? ['skipped'] : ['unknown', 'skipped'];
  return findings.map(([id]) => [id, without]);
}

function vaultFindings(
  cloud: Cloud,
  vault: VaultState | undefined,
  seen: 'there' | 'absent' | 'unknown',
  can: Reads,
  asked: NetworkAsked,
): [string, Truth][] {
  const exists: Truth = seen === 'unknown' ? ['unknown'] : sure(seen === 'there');
  const of = (passes: (vault: VaultState) => boolean): Truth => (vault === undefined ? [] : sure(passes(vault)));
  const provisioned = vault?.provisioningState || 'Succeeded';
  const own: [string, Truth][] = [
    ['vault-provisioned', of(() => provisioned === 'Succeeded' && !(can.group && isGroupLeaving(cloud)))],
    ['vault-tenant', of((one) => one.tenantId === tenantId)],
    ['vault-soft-delete', of((one) => one.enableSoftDelete)],
    ['vault-purge-protection', of((one) => one.enablePurgeProtection === true)],
    ['vault-permission-model', of((one) => one.enableRbacAuthorization)],
    ['vault-network', vault === undefined ? [] : network(cloud, vault, can, asked)],
    ['vault-tokens', [tokensOf(cloud, vault)]],
  ];
  const others = (vault?.keys.some(({ name }) => !same(name, keyName)) ?? false) || (vault?.secrets.length ?? 0) > 0;
  const lists: [string, Truth][] = [
    ['vault-dedicated', can.keys && can.secrets ? sure(!others) : others ? ['fail', 'unknown'] : ['unknown']],
    [
      'vault-lock',
      can.locks
        ? sure(cloud.state.locks.some((one) => lockHolds(one) && contains(one.scope, vaultScope)))
        : ['unknown'],
    ],
    ['vault-logging', can.diagnostics ? sure(isLogged(cloud)) : ['unknown']],
  ];
  if (seen !== 'unknown') return [['vault-exists', exists], ...whereVault(seen, [...own, ...lists])];
  // A list may be readable although the vault is not.
  return [['vault-exists', exists], ...whereVault(seen, own), ...lists.map(([id]): [string, Truth] => [id, open])];
}

/** "A CanNotDelete (or ReadOnly) lock holds". */
export function lockHolds({ level }: LockState): boolean {
  return level !== 'NotSpecified';
}

function isGroupLeaving({ state }: Cloud): boolean {
  return state.resourceGroups.some(
    ({ name, provisioningState }) => same(name, groupName) && provisioningState === 'Deleting',
  );
}

/** Whether a setting that decides which tokens the vault accepts is there to be seen: then the finding is an error. */
export function seesTokenSetting({ state }: Cloud, vault: VaultState | undefined): boolean {
  if (vault === undefined || state.settings.keyVaultVersions !== undefined) return false;
  return vault.tokenBindingMode === 'Enforced' || vault.crossTenantAccessProtection === true;
}

function tokensOf(cloud: Cloud, vault: VaultState | undefined): Status {
  // "Where no version answers: `unknown`, as a warning."
  if (cloud.state.settings.keyVaultVersions !== undefined) return 'unknown';
  return seesTokenSetting(cloud, vault) ? 'unknown' : 'pass';
}

/** Whether Entra issues no tokens for Key Vault; one that was never there is added by itself. */
export function keyVaultIsOff({ state }: Cloud): boolean {
  const own = state.servicePrincipals.find(({ appId }) => appId === keyVaultAppId);
  const isDeleted = state.deletedServicePrincipals?.some(({ principal }) => principal.appId === keyVaultAppId) === true;
  return own === undefined ? isDeleted : !isEnabled(own) || own.appRoleAssignmentRequired === true;
}

function entraOf(cloud: Cloud, inputs: Inputs, can: Reads): Truth {
  return isGraphRead(cloud, inputs, can) ? sure(!keyVaultIsOff(cloud)) : ['unknown'];
}

/** "With `waive: adobe-principal` Graph is never called." */
export function isGraphRead(cloud: Cloud, inputs: Inputs, can: Reads): boolean {
  const isWaived = waivedIds(inputs, cloud.now()).has('adobe-principal');
  return can.graph && !(isWaived && inputs['adobe-principal-id'] !== undefined);
}

function isLogged({ state }: Cloud): boolean {
  return state.diagnosticSettings
    .filter(({ scope }) => same(scope, vaultScope))
    .flatMap(({ logs }) => logs)
    .some(
      ({ enabled, category = '', categoryGroup = '' }) =>
        enabled && (category === 'AuditEvent' || ['audit', 'allLogs'].includes(categoryGroup)),
    );
}

interface NetworkAsked {
  readonly inputs: Inputs;
  readonly logIsWhole: boolean;
  readonly isKeySeen: boolean;
}

/** "… while `network` is not `restricted` and no call of Adobe's was seen to be let through, fails as a warning": through these rules. */
function network(cloud: Cloud, vault: VaultState, can: Reads, { inputs, logIsWhole, isKeySeen }: NetworkAsked): Truth {
  const known = networkAlone(cloud, vault, can);
  if (isPublic(vault) || inputs['network'] === 'restricted' || known[0] !== 'pass') return known;
  const letIn = isAdobeLetIn(cloud, inputs, logIsWhole, Date.parse(vault.lastModifiedAt));
  // Where the key was not seen, the contract leaves open whether the log is read.
  return letIn && !isKeySeen ? ['pass', 'fail'] : sure(letIn);
}

function isPublic(vault: VaultState): boolean {
  return vault.publicNetworkAccess === 'Enabled' && vault.networkAcls?.defaultAction !== 'Deny';
}

/** By Azure's settings alone: what fails by these is an error. */
export function networkAlone({ state }: Cloud, vault: VaultState, can: Reads): Truth {
  if (vault.publicNetworkAccess === 'SecuredByPerimeter') return ['unknown'];
  const own = isPublic(vault) || vault.networkAcls?.bypass !== 'None';
  const versions = state.settings.perimeterApi?.versions;
  // "Only where it does not know the resource type do the vault's own properties decide"; Azure says so before it
  // checks permissions.
  if (versions?.length === 0) return sure(own);
  const answers = can.perimeters && state.settings.perimeterApi?.refusal !== 'UnsupportedApiVersion';
  if (!answers) return own ? ['unknown'] : ['fail'];
  const isEnforced = vault.perimeters?.some(({ accessMode }) => accessMode === 'Enforced') ?? false;
  return isEnforced ? ['unknown'] : sure(own);
}

interface DatedVersion {
  readonly isOn: boolean;
  readonly isInDate: boolean;
}

function datedVersion(version: KeyVersionState, now: number): DatedVersion {
  const seconds = now / 1000;
  const hasBegun = version.nbf === undefined || version.nbf <= seconds;
  return { isOn: version.enabled, isInDate: hasBegun && (version.exp === undefined || version.exp > seconds) };
}

/** "An RSA version where the input says RSA-HSM fails as a warning." */
function isInSoftware(inputs: Inputs, kty: string): boolean {
  return inputs['key-type'] === 'RSA-HSM' && kty === 'RSA';
}

/** Whether the key is seen to be weaker than the input says, and no more than that. */
export function isSeenInSoftware(cloud: Cloud, inputs: Inputs): boolean {
  const key = reads(cloud).key ? keyOf(vaultOf(cloud)) : undefined;
  return key !== undefined && isInSoftware(inputs, kindOf(key, currentVersion(key)).kty);
}

const isRsa = (kty: string) => kty === 'RSA' || kty === 'RSA-HSM';
const mayWrap = (operations: readonly string[]) => ['wrapKey', 'unwrapKey'].every((one) => operations.includes(one));

const keyIds = ['enabled', 'active', 'expiry', 'type', 'size', 'operations', 'versions', 'rotation', 'age'].map(
  (id) => `key-${id}`,
);

function keyFindings(
  cloud: Cloud,
  inputs: Inputs,
  key: KeyState | undefined,
  vaultSeen: 'there' | 'absent' | 'unknown',
  can: Reads,
): [string, Truth][] {
  const all = (truth: Truth): [string, Truth][] => keyIds.map((id) => [id, truth]);
  if (vaultSeen === 'absent') return [['key-exists', ['fail']], ...all(['skipped'])];
  if (!can.key) return [['key-exists', ['unknown']], ...all(['unknown', 'skipped'])];
  if (key === undefined) {
    // Azure says the same of a key that is not there and of one whose vault is not: neither is known.
    return vaultSeen === 'there'
      ? [['key-exists', ['fail']], ...all(['skipped'])]
      : [['key-exists', ['unknown']], ...all(['unknown', 'skipped'])];
  }
  const current = currentVersion(key);
  const { kty, keySize = 0, keyOps } = kindOf(key, current);
  const warnAt = cloud.now() / 1000 + Number(inputs['expiry-warning-days'] ?? 30) * 24 * 60 * 60;
  const rotates = key.rotationPolicy?.lifetimeActions.some(({ action }) => same(action.type, 'rotate')) ?? false;
  const { isOn, isInDate } = datedVersion(current, cloud.now());
  const findings: [string, Truth][] = [
    ['key-exists', ['pass']],
    ['key-enabled', sure(isOn)],
    ['key-active', sure(isInDate)],
    ['key-expiry', expiryTruth(inputs, key, warnAt, can)],
    ['key-type', sure(isRsa(kty) && !isInSoftware(inputs, kty))],
    ['key-size', isRsa(kty) ? sure(keySize >= 3072) : ['skipped']],
    ['key-operations', sure(mayWrap(keyOps))],
    ['key-versions', can.versions ? sure(key.versions.every((one) => one.enabled || one === current)) : ['unknown']],
    // "With `latest` a policy passes, and fails only where a version expires without a successor."
    ['key-rotation', sure(inputs['adobe-key-version'] === 'latest' ? rotates || current.exp === undefined : !rotates)],
    ['key-age', ageTruth(cloud, inputs, key, can)],
  ];
  if (vaultSeen === 'there') return findings;
  return findings.map(([id, truth]) => [id, [...truth, 'unknown', 'skipped']]);
}

/** "(Only with `key-max-age-days`) the version in use is younger than that." */
function ageTruth(cloud: Cloud, inputs: Inputs, key: KeyState, can: Reads): Truth {
  const limit = inputs['key-max-age-days'];
  if (limit === undefined || contradicts(inputs)) return ['skipped'];
  const [used = currentVersion(key).version] = versionsOfAdobe(inputs).slice(-1);
  const version = key.versions.find((one) => same(one.version, used));
  if (version === undefined || (!can.versions && version !== currentVersion(key))) return ['unknown'];
  return sure(version.created + Number(limit) * 24 * 60 * 60 > cloud.now() / 1000);
}

/** "Neither the current nor the confirmed version has an expiry date within `expiry-warning-days`, nor one already past." */
function expiryTruth(inputs: Inputs, key: KeyState, warnAt: number, can: Reads): Truth {
  const isLong = ({ exp }: KeyVersionState) => exp === undefined || exp > warnAt;
  const current = currentVersion(key);
  const { isThisKey, named } = confirmedIn(inputs);
  const isCounted = versionsOfAdobe(inputs).includes(undefined) || same(named ?? '', current.version);
  if (isCounted && !isLong(current)) return ['fail'];
  // "`valid-until` and `key-expiry` are about the version in use."
  if (inputs['adobe-key-version'] === 'latest') return ['pass'];
  if (!isThisKey || named === undefined || same(named, current.version)) return ['pass'];
  if (!can.versions) return ['unknown'];
  return sure(key.versions.filter(({ version }) => same(version, named)).every(isLong));
}

/**
 * When Adobe's access ends by itself, ms, as far as it is read and not waived: "expiry of the version in use, end of the only
 * grant"; "PastDue (day not known: tomorrow)".
 *
 * @param isBillSeen whether the run told an unpaid subscription: the list of subscriptions, which a role at a resource suffices
 *   for, shows the state to some who may not read the subscription, so without that right it is open
 */
export function endsOfAccess(cloud: Cloud, inputs: Inputs, isBillSeen: boolean, odd?: OddAnswers): number[] {
  const can = reads(cloud);
  const waived = waivedIds(inputs, cloud.now());
  const day = 24 * 60 * 60 * 1000;
  const isRead = can.subscription || isBillSeen;
  const isUnpaid = isRead && stateOf(cloud) === 'PastDue' && !odd?.forms.includes('subscription word');
  const unpaid = isUnpaid && !waived.has('subscription-state') ? [cloud.now() + day] : [];
  const vault = can.vault ? vaultOf(cloud) : undefined;
  const key = can.key ? keyOf(vault) : undefined;
  if (vault === undefined || key === undefined) return unpaid;
  const named = inputs['adobe-key-version'] === 'latest' ? undefined : confirmedIn(inputs).named;
  const current = currentVersion(key);
  // "`valid-until` and `key-expiry` are about the version in use": the confirmed one, where one is named.
  const isCounted = (one: KeyVersionState) =>
    named === undefined ? one === current : same(one.version, named) && (can.versions || one === current);
  const expiries = key.versions.flatMap((one) => (isCounted(one) && one.exp !== undefined ? [one.exp * 1000] : []));
  const principal = principalOf(cloud, inputs, can).holder;
  const grants = typeof principal === 'string' ? [] : grantEnds({ cloud, can, vault, principal });
  return [
    ...unpaid,
    ...(waived.has('key-expiry') ? [] : expiries),
    ...(waived.has('adobe-grant-lasting') ? [] : grants),
  ];
}

interface PrincipalSeen {
  readonly truth: Truth;
  readonly holder: Holder | 'of somebody else';
}

function principalOf(cloud: Cloud, inputs: Inputs, can: Reads): PrincipalSeen {
  const given = inputs['adobe-principal-id'];
  const { servicePrincipals } = cloud.state;
  const waivesIt = waivedIds(inputs, cloud.now()).has('adobe-principal');
  if (given !== undefined) {
    // "With `waive: adobe-principal` Graph is never called."
    if (!can.graph || waivesIt) return { truth: ['unknown'], holder: { id: given } };
    const found = servicePrincipals.find(({ id }) => same(id, given));
    if (found?.appId !== appIdOf(inputs)) return { truth: ['fail'], holder: 'of somebody else' };
    return { truth: sure(isEnabled(found)), holder: { id: given } };
  }
  if (!can.graph) return { truth: ['unknown'], holder: 'not seen' };
  const found = servicePrincipals.find(({ appId }) => appId === appIdOf(inputs));
  return { truth: sure(found !== undefined && isEnabled(found)), holder: found ?? 'none' };
}

function isEnabled(principal: ServicePrincipal): boolean {
  const { accountEnabled, disabledByMicrosoftStatus = 'NotDisabled', isDisabled = false } = principal;
  return accountEnabled && disabledByMicrosoftStatus === 'NotDisabled' && !isDisabled;
}

interface Said {
  readonly cloud: Cloud;
  readonly inputs: Inputs;
  readonly logIsWhole: boolean;
}

function confirmation(
  { cloud, inputs, logIsWhole }: Said,
  key: KeyState | undefined,
  vaultSeen: 'there' | 'absent' | 'unknown',
  can: Reads,
): [string, Truth][] {
  const isUri = saysConfirmed(inputs);
  const asked = inputs['require-confirmation'] === 'true';
  const isDoubted = whyNoneIsOver(cloud, inputs, logIsWhole) !== undefined;
  const whole: [string, Truth] = ['adobe-confirmation', asked || isDoubted ? sure(isUri) : ['skipped']];
  if (!isUri) return [['confirmed-key', ['skipped']], ['confirmed-version', ['skipped']], whole];
  const truths = confirmedTruths(cloud, confirmedIn(inputs), key, vaultSeen, can);
  if (inputs['adobe-key-version'] === 'latest' && key !== undefined && !contradicts(inputs)) {
    // "The version in use … with `latest` the current one"; "or `adobe-key-version` is `latest`".
    const inUse = { isThisKey: true, named: currentVersion(key).version };
    return [
      ['confirmed-key', confirmedTruths(cloud, inUse, key, vaultSeen, can).key],
      ['confirmed-version', ['pass']],
      whole,
    ];
  }
  return [['confirmed-key', truths.key], ['confirmed-version', truths.version], whole];
}

/** "One of another vault or key than the inputs name is something that `ensure` can't do". */
export function contradicts(inputs: Inputs): boolean {
  return saysConfirmed(inputs) && !confirmedIn(inputs).isThisKey;
}

interface Confirmed {
  readonly isThisKey: boolean;
  readonly named: string | undefined;
}

function confirmedIn(inputs: Inputs): Confirmed {
  const uri = inputs['confirmed-key-uri'] ?? '';
  const [, host = '', name = '', named] = /^https:\/\/([^.]+)\.[^/]+\/keys\/([^/]+)(?:\/(.+))?$/.exec(uri) ?? [];
  return { isThisKey: same(host, vaultName) && same(name, keyName), named };
}

function confirmedTruths(
  cloud: Cloud,
  { isThisKey, named }: Confirmed,
  key: KeyState | undefined,
  vaultSeen: 'there' | 'absent' | 'unknown',
  can: Reads,
): { key: Truth; version: Truth } {
  const noVersion: Truth = named === undefined ? ['skipped', 'unknown'] : open;
  if (!isThisKey) return { key: ['fail'], version: noVersion };
  // "With a key gone, `confirmed-key` fails."
  if (vaultSeen === 'absent') return { key: ['fail'], version: noVersion };
  if (vaultSeen === 'unknown' || !can.key) return { key: ['unknown', 'fail'], version: noVersion };
  if (key === undefined) return { key: ['fail'], version: noVersion };
  const current = currentVersion(key);
  const confirmed = named === undefined ? current : key.versions.find(({ version }) => same(version, named));
  const isCurrent = confirmed === current;
  const kind = confirmed && kindOf(key, confirmed);
  const dated = confirmed && datedVersion(confirmed, cloud.now());
  const holds =
    kind !== undefined &&
    dated !== undefined &&
    dated.isOn &&
    dated.isInDate &&
    isRsa(kind.kty) &&
    mayWrap(kind.keyOps);
  const readable = can.versions || isCurrent;
  const keyTruth: Truth = readable ? sure(holds) : ['unknown'];
  // The current version's own attributes are in the key's answer.
  // "A URI without version: `unknown`."
  const version: Truth = named === undefined ? ['unknown'] : sure(isCurrent);
  return { key: !can.versions && isCurrent && named !== undefined ? [...keyTruth, 'unknown'] : keyTruth, version };
}

/** IDs that are waived today: those whose end date has not passed. */
export function waivedIds(inputs: Inputs, now: number): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const line of (inputs['waive'] ?? '').split('\n')) {
    const [, id, until] = /^([a-z-]+)(?: until (\d{4}-\d\d-\d\d))?(?::|$)/.exec(line) ?? [];
    if (id === undefined) continue;
    if (until === undefined || Date.parse(`${until}T23:59:59.999Z`) >= now) ids.add(id);
  }
  return ids;
}

/** Failures, as an error, that no waiver accepts. */
const refusals = new Set(
  ['vault-provisioned', 'vault-tenant', 'key-enabled', 'key-active', 'key-type', 'key-operations'].concat([
    'entra-key-vault',
    'adobe-principal',
    'confirmed-key',
  ]),
);

interface Waived extends Said {
  readonly vault: VaultState | undefined;
}

function waive(findings: ReadonlyMap<string, Truth>, { cloud, inputs, vault, logIsWhole }: Waived): Map<string, Truth> {
  const waived = waivedIds(inputs, cloud.now());
  const isRefusal = (id: string) => {
    if (id === 'subscription-state') return offline.has(stateOf(cloud));
    if (id === 'key-type' && isSeenInSoftware(cloud, inputs)) return false;
    // "So is `adobe-confirmation` where `none` has ended or is contradicted."
    if (id === 'adobe-confirmation') return whyNoneIsOver(cloud, inputs, logIsWhole) !== undefined;
    if (id === 'adobe-use') return isUseAnError(cloud, inputs, logIsWhole) && !isForNow(inputs, cloud.now());
    if (id !== 'vault-network') return refusals.has(id);
    const isAllowed = vault !== undefined && networkAlone(cloud, vault, reads(cloud))[0] === 'pass';
    return !isAllowed && !admitsSomebody(vault);
  };
  const accepted = (id: string, status: Status): Status =>
    status === 'unknown' || (status === 'fail' && !isRefusal(id)) ? 'waived' : status;
  return new Map(
    [...findings].map(([id, truth]) => [id, waived.has(id) ? truth.map((status) => accepted(id, status)) : truth]),
  );
}

/** "Only by `adobe-use until DATE: REASON`, with a day of at most 14 days ahead". */
function isForNow(inputs: Inputs, now: number): boolean {
  const [, until] = /^adobe-use until (\S+): ./m.exec(inputs['waive'] ?? '') ?? [];
  return until !== undefined && Date.parse(until) - now <= 14 * 24 * 60 * 60 * 1000;
}

/** States in which the resources of a subscription are offline. */
const offline: ReadonlySet<string> = new Set(['Disabled', 'Deleted', 'Expired', 'Warned']);

function admitsSomebody(vault: VaultState | undefined): boolean {
  const { ipRules = [], virtualNetworkRules = [] } = vault?.networkAcls ?? {};
  const endpoints = vault?.privateEndpoints ?? [];
  const hasRules = vault?.publicNetworkAccess === 'Enabled' && ipRules.length + virtualNetworkRules.length > 0;
  return hasRules || endpoints.includes('Approved');
}
