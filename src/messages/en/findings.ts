/** The findings in English. Every other language has the same shape (`FindingWords`). Commands are added by the checks. */
import type { ReadFailure } from '../../model/observed.ts';

const answer = (reason: ReadFailure) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const request = (reason: ReadFailure) => (reason.requestId === undefined ? '' : ` (request id ${reason.requestId})`);
const places = {
  graph: 'Microsoft Graph',
  vault: 'the vault',
  group: 'the resource group',
  subscription: 'the subscription',
};
const list = (items: readonly string[]) => items.join(', ');

export const en = {
  common: {
    noVault: 'there is no vault to check',
    noKey: 'there is no key to check',
    notRead: 'this was not read',
    unreadable: (reason: ReadFailure) =>
      `could not ${reason.operation}: ${answer(reason).filter(Boolean).join(' ')}: ${reason.message}${request(reason)}`,
    grantRight: (right: string, place: keyof typeof places, clientId: string) =>
      `Grant ${right} on ${places[place]} to the pipeline's identity (client id ${clientId}), wait ten minutes and run again.`,
    runAgain: 'Run again. If it stays so, follow the code and message above.',
  },
  'vault-exists': {
    title: 'The vault exists',
    why: 'Without its vault the key is gone, and Adobe can no longer open the data that it encrypted with it.',
    expected: 'a key vault of that name in the given resource group and subscription',
    found: (id: string) => `found ${id}`,
    absent: (name: string, group: string) => `no vault ${name} in resource group ${group}`,
    deleted: (name: string, purge: string | null) =>
      `vault ${name} is soft-deleted${purge === null ? '' : `; it is purged on ${purge}`}`,
    taken: (name: string) => `no such vault here, and the name ${name} is held elsewhere`,
    create: 'Create it: run mode ensure, or this command.',
    recover:
      'If nobody deleted it on purpose, recover it; its role assignments do not come back and must be made anew.',
    rename: 'Choose another vault-name, or use the subscription and group that hold this vault.',
    lost: 'Adobe confirmed a key of this vault: a new vault does not replace it. Look among the deleted vaults, ask who removed it, and tell Adobe.',
  },
  'vault-soft-delete': {
    title: 'Soft delete is on',
    why: "Without soft delete, deleting the vault or key destroys it at once, and Adobe's data with it.",
    expected: 'soft delete on',
    on: (days: number | null) => (days === null ? 'soft delete is on' : `soft delete is on, ${days} days`),
    off: 'soft delete is off',
    unsaid: "Azure's answer does not say whether soft delete is on",
    remediation: 'Turn soft delete on; it cannot be turned off again.',
  },
  'vault-purge-protection': {
    title: 'Purge protection is on',
    why: "Without purge protection, anyone with the right can purge a deleted key for good, and Adobe's data with it.",
    expected: 'purge protection on',
    on: 'purge protection is on',
    off: 'purge protection is off',
    remediation: 'Turn purge protection on; it cannot be turned off again.',
  },
  'vault-permission-model': {
    title: 'The vault uses Azure RBAC',
    why: 'Anyone who may change the vault can add themselves to its access policies; roles keep the two apart. Microsoft advises RBAC.',
    expected: 'permission model Azure RBAC',
    rbac: 'the permission model is Azure RBAC',
    policies: (count: number) => `the permission model is access policies (${count} of them)`,
    remediation:
      'Give Adobe and everyone else named in the policies a role first, since the policies end with the switch; then switch.',
  },
  'vault-network': {
    title: "Azure's trusted services reach the vault",
    why: 'A firewall that shuts Adobe out makes the data unreadable until it opens again.',
    expected: 'public access from all networks, or a restriction that trusted Microsoft services bypass',
    open: 'open to all networks',
    bypass: (access: string) => `restricted (${access}), and trusted Microsoft services bypass the restriction`,
    closed: (access: string) => `restricted (${access}), and trusted Microsoft services do not bypass the restriction`,
    disabled: 'public network access disabled',
    denied: 'access denied by default',
    perimeter: 'secured by a network security perimeter, whose rules this action does not evaluate',
    remediation: 'Let trusted Microsoft services bypass the restriction.',
    perimeterCure:
      "Check with Adobe that the perimeter's rules let its app in; then waive vault-network. This shows the setting.",
  },
  'vault-dedicated': {
    title: 'The vault holds nothing else',
    why: 'Adobe asks for a vault used only for Customer Journey Analytics: what else lies there shares its limits, its rights and its end.',
    expected: (key: string) => `no key but ${key}, and no secret`,
    alone: 'nothing else in the vault',
    others: (keys: readonly string[], secrets: readonly string[]) =>
      [keys.length === 0 ? '' : `other keys: ${list(keys)}`, secrets.length === 0 ? '' : `secrets: ${list(secrets)}`]
        .filter(Boolean)
        .join('; '),
    remediation: "Move what is not Adobe's to another vault. These commands show what is there.",
  },
  'vault-lock': {
    title: 'A lock keeps the vault from being deleted',
    why: 'A lock stops a vault from being deleted by mistake together with its group. It does not guard the key inside.',
    expected: 'a CanNotDelete or ReadOnly lock on the vault, its resource group or its subscription',
    locked: (name: string, level: string, scope: string) => `lock ${name} (${level}) on ${scope}`,
    unlocked: 'no lock holds on the vault',
    remediation:
      'Put a lock on the vault: run mode ensure with delete-lock: true, or this command (as Owner or User Access Administrator).',
  },
  'vault-logging': {
    title: 'Uses of the key are logged',
    why: 'Without audit events nobody can tell who used, disabled or deleted the key.',
    expected: 'a diagnostic setting that sends AuditEvent, audit or allLogs somewhere',
    logged: (name: string) => `diagnostic setting ${name} sends audit events`,
    none: 'no diagnostic setting',
    useless: (settings: readonly string[]) => `no audit events sent by diagnostic setting ${list(settings)}`,
    remediation: 'Send audit events to a Log Analytics workspace (put its resource id in).',
  },
  'key-exists': {
    title: 'The key exists',
    why: 'Without the key, what Adobe encrypted with it cannot be opened by anyone.',
    expected: 'a key of that name in the vault',
    found: (uri: string) => `found ${uri}`,
    absent: (key: string, vault: string) => `no key ${key} in vault ${vault}`,
    deleted: (key: string) => `key ${key} is soft-deleted`,
    noVault: (vault: string) => `no key, since vault ${vault} does not exist`,
    create: 'Create it: run mode ensure, or this command.',
    createVault: 'Create the vault first (see vault-exists), then the key: run mode ensure, or this command.',
    recover: 'If nobody deleted it on purpose, recover it.',
    lost: "Adobe confirmed this key: a new one of the same name does not open Adobe's data. Look among the deleted keys, restore it from a backup, and tell Adobe.",
  },
  'key-enabled': {
    title: 'The key is enabled',
    why: 'Adobe can do nothing with a disabled key and may take it for a revocation, after which data is purged.',
    expected: 'the current version is enabled',
    enabled: (version: string) => `version ${version} is enabled`,
    disabled: (version: string) => `version ${version} is disabled`,
    remediation: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
  },
  'key-active': {
    title: 'The key is in date',
    why: 'An expired or not yet active key cannot wrap; Adobe may take it for a revocation, after which data is purged.',
    expected: 'now lies between the activation and the expiry date',
    active: 'the key is in date',
    expired: (at: string) => `expired on ${at}`,
    early: (at: string) => `not active before ${at}`,
    fixExpired: 'If it was not meant to end, move the expiry date (here to two years from now).',
    fixEarly: 'If it was not meant to wait, move the activation date to now.',
  },
  'key-expiry': {
    title: 'The key does not expire soon',
    why: 'On its expiry date the key stops working for Adobe, without further notice.',
    expected: (days: number | string) => `no expiry date, or one more than ${days} days away`,
    never: 'no expiry date',
    later: (at: string) => `expires on ${at}`,
    past: (at: string) => `expired on ${at}`,
    remediation: 'Decide with the owner of the data, then move the expiry date (here to two years from now).',
  },
  'key-type': {
    title: 'The key is an RSA key',
    why: 'Adobe wraps its data keys with RSA; other types cannot wrap.',
    expected: 'type RSA or RSA-HSM',
    is: (type: string) => `type ${type}`,
    remediation: "A key's type cannot be changed: make another key, give key-name its name and send that key to Adobe.",
  },
  'key-size': {
    title: 'The key has at least 3072 bits',
    why: "Adobe's rule for its sister product, Adobe Experience Platform; shorter keys may be refused.",
    expected: '3072 bits or more',
    is: (bits: number) => `${bits} bits`,
    notRsa: (type: string) => `type ${type} is no RSA key`,
    unsaid: "Azure's answer does not say how long the key is",
    remediation:
      'Make a new, longer version. If Adobe already uses this key, agree on it with Adobe first, and keep the old version enabled.',
  },
  'key-operations': {
    title: 'The key may wrap and unwrap',
    why: 'Adobe wraps and unwraps its data keys with it; without either operation the data cannot be written or read.',
    expected: 'operations wrapKey and unwrapKey',
    are: (operations: readonly string[]) =>
      operations.length === 0 ? 'no operations' : `operations ${list(operations)}`,
    remediation: 'Allow both operations.',
  },
  'key-rotation': {
    title: 'The key is not rotated by itself',
    why: 'A version that appears by itself is one that Adobe was not told of, and the old one may be disabled too early.',
    expected: 'no rotation policy that rotates',
    rotates: 'a rotation policy makes new versions automatically',
    still: 'no automatic rotation',
    remediation: 'Let the policy notify only, and rotate by hand in agreement with Adobe.',
  },
  'adobe-principal': {
    title: "Adobe's service principal is there and enabled",
    why: 'It is the identity with which Adobe uses the key. Deleted or disabled, Adobe may take it for a revocation.',
    expected: "Adobe's service principal exists in the tenant and is enabled",
    enabled: (id: string) => `service principal ${id} is enabled`,
    disabled: (id: string) => `service principal ${id} is disabled`,
    absent: (appId: string) => `no service principal of app ${appId} in the tenant`,
    given: (id: string) => `its object id ${id} was given, so Microsoft Graph was not asked`,
    unsaid: "Microsoft Graph's answer does not say whether it is enabled",
    create: 'Create it, as Application Administrator or with Application.ReadWrite.All.',
    lost: 'Adobe confirmed a key, so it was there: ask who deleted it. A new one has another object id and needs the grant anew.',
    enable: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
  },
  'adobe-grant': {
    title: 'Adobe may use the key',
    why: 'Without the right to get, wrap and unwrap, Adobe cannot open the data and may take it for a revocation.',
    expected: (role: string) =>
      `role ${role} at the key, the vault or above, or an access policy with get, wrapKey and unwrapKey`,
    role: (role: string, scope: string) => `role ${role} at ${scope}`,
    policy: 'an access policy with get, wrapKey and unwrapKey',
    noPrincipal: "Adobe's service principal does not exist, so it holds nothing",
    noRole: (id: string, role: string) => `${id} does not hold ${role} at the key, the vault or above`,
    others: (ids: readonly string[]) => `; held by ${list(ids)} (a former service principal of Adobe?)`,
    condition: (scope: string, condition: string) =>
      `assigned at ${scope} under a condition that this action does not evaluate: ${condition}`,
    noPolicy: (id: string) => `no access policy for ${id}`,
    partPolicy: (id: string, missing: readonly string[]) => `the access policy for ${id} lacks ${list(missing)}`,
    compound: '; a policy for a compound identity (with an application id) does not count',
    roleWithoutEffect: '; its role has no effect on a vault with access policies',
    remediation: 'If nobody took it away on purpose (it is how access is revoked), grant it.',
    conditionCure: 'Assign the role without a condition, or waive adobe-grant if the condition lets Adobe in.',
    principalFirst: 'Create the service principal first (see adobe-principal), then grant it the right.',
  },
  'adobe-least-privilege': {
    title: 'Adobe may do nothing else',
    why: 'More rights than get, wrap and unwrap let an outside party read or change what is not theirs.',
    expected: 'no other role or permission at the key, the vault or above',
    nothingElse: 'no other role or permission',
    noPrincipal: "Adobe's service principal does not exist",
    excess: (items: readonly string[]) => list(items),
    role: (name: string, scope: string) => `role ${name} at ${scope}`,
    permissions: (kind: 'keys' | 'secrets' | 'certificates' | 'storage', items: readonly string[]) =>
      `permissions on ${kind}: ${list(items)}`,
    remediation: 'Take away what Adobe does not need.',
  },
  'adobe-entitlement': {
    title: 'The entitlement is recorded',
    why: 'Adobe offers customer-managed keys with Healthcare Shield or Privacy & Security Shield only; this way is for Platform on Azure.',
    expected: 'the input adobe-entitlement is given',
    given: (entitlement: string) => `${entitlement}, as recorded`,
    absent: 'not recorded',
    remediation:
      'Ask your Adobe account team, then set adobe-entitlement to healthcare-shield or privacy-security-shield.',
  },
  'confirmed-key': {
    title: 'The confirmed key is this one and works',
    why: 'Adobe opens the data with the key that it confirmed. If that key is gone, disabled or out of date, the data is lost to it.',
    expected: (uri: string) => `${uri} exists, is enabled and in date`,
    notGiven: 'no confirmed-key-uri is given',
    holds: 'the confirmed key is in place',
    otherKey: (vault: string, key: string) =>
      `the inputs name vault ${vault} and key ${key}, which Adobe did not confirm`,
    keyGone: 'the confirmed key does not exist',
    vaultGone: "the confirmed key's vault does not exist",
    versionGone: (version: string) => `version ${version} does not exist`,
    disabled: (version: string) => `version ${version} is disabled`,
    expired: (version: string, at: string) => `version ${version} expired on ${at}`,
    early: (version: string, at: string) => `version ${version} is not active before ${at}`,
    fixInputs: 'Give vault-name and key-name the confirmed names, or correct confirmed-key-uri.',
    fixGone:
      'Ask who removed it and tell Adobe. Look among what is deleted, or restore a backup; a new key does not help.',
    fixDisabled: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
    fixDate: 'If it was not meant to end or to wait, move its dates.',
  },
  'confirmed-version': {
    title: 'The confirmed version is the current one',
    why: 'The current version is one that Adobe did not confirm: it may use either, so both must be kept.',
    expected: 'the current version is the confirmed one',
    notGiven: 'no confirmed-key-uri with a version is given',
    otherKey: 'the confirmed key is another key',
    same: (version: string) => `version ${version} is current and confirmed`,
    differs: (confirmed: string, current: string) => `confirmed is ${confirmed}, current is ${current}`,
    remediation:
      'Ask Adobe which version it uses, keep the confirmed one enabled, and record what Adobe confirms in confirmed-key-uri. This lists the versions.',
  },
  'adobe-confirmation': {
    title: "Adobe's confirmation is recorded",
    why: 'Until Adobe confirms, the data is not encrypted with this key.',
    expected: 'the input confirmed-key-uri is given',
    notRequired: 'not required (require-confirmation is false)',
    given: (uri: string) => `${uri}, as recorded`,
    absent: 'not recorded',
    remediation:
      'Send the ticket to Adobe Customer Care; when Adobe has confirmed, set confirmed-key-uri to the key URI that it confirmed.',
  },
};
