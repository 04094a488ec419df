/** Findings about Adobe's service principal and what it may do, in English. */
import { readableTime } from '../../dates.ts';

/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'en');
const list = (items: readonly string[]) => items.join(', ');

export const adobeFindings = {
  'adobe-principal': {
    title: "Adobe's service principal exists and is enabled",
    why: 'It is the identity with which Adobe uses the key. Deleted or disabled, Adobe may take it for a revocation.',
    expected: "Adobe's service principal exists in the tenant and is enabled",
    enabled: (id: string) => `service principal ${id} is enabled`,
    disabled: (id: string) => `service principal ${id} is disabled`,
    absent: (appId: string) => `no service principal of app ${appId} in the tenant`,
    notAsked: (id: string) =>
      `its object id ${id} was given; Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
    unknownId: (id: string) => `no service principal ${id} in the tenant, which was given as adobe-principal-id`,
    otherApp: (id: string, appId: string) =>
      `service principal ${id}, given as adobe-principal-id, belongs to another application: ${appId}`,
    disabledByMicrosoft: (id: string, status: string) => `Microsoft disabled service principal ${id}: ${status}`,
    unsaid: "Microsoft Graph's answer does not say whether it is enabled",
    create: 'Create it, as Application Administrator or with Application.ReadWrite.All.',
    lost: 'Adobe confirmed a key, so it was there: ask who deleted it. A new one has another object id and needs the grant anew.',
    enable: 'If nobody disabled it on purpose (it is how access is revoked), enable it (Application Administrator).',
    fixId:
      "Give adobe-principal-id the object id of Adobe's service principal in this tenant, which this command shows; if there is none, ask who deleted it.",
    ask: 'Remove the waiver, so that Microsoft Graph is asked. This command shows the id of the right one.',
    askMicrosoft:
      "Nobody in the tenant can enable it: ask Adobe Customer Care and Microsoft support, and don't delete it. This shows its properties.",
  },
  'adobe-grant': {
    title: 'Adobe may use the key (get, wrapKey, unwrapKey)',
    why: 'Without the right to get, wrap and unwrap, Adobe cannot open the data and may take it for a revocation.',
    expected: (role: string) =>
      `role ${role} at the key, the vault or above, or an access policy with get, wrapKey and unwrapKey; no deny assignment that takes it away`,
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
    otherTenant: '; a policy for another tenant does not count',
    groups: (ids: readonly string[]) => `; held by group ${list(ids)}: access by a group is not counted`,
    otherRoles: (names: readonly string[]) => `; it holds ${list(names)}: another role is not counted`,
    otherApp: (id: string) =>
      `adobe-principal-id ${id} is another application's, so what Adobe's own service principal holds was not checked`,
    denied: (name: string, scope: string) => `denied by deny assignment ${name} at ${scope}`,
    perhapsDenied: (name: string, scope: string, doubt: 'group' | 'condition') =>
      `deny assignment ${name} at ${scope} ${doubt === 'group' ? "names a group in which Adobe's service principal may be" : 'has a condition that this action does not evaluate'}`,
    roleWithoutEffect: '; its role has no effect on a vault with access policies',
    remediation:
      'If nobody took it away on purpose (it is how access is revoked), grant it. A role needs Key Vault Data Access Administrator or Owner, an access policy Key Vault Contributor.',
    conditionCure:
      'If Adobe shall use the key without a condition, this command sees to it (User Access Administrator or Owner); nothing is taken away from Adobe meanwhile.',
    principalFirst:
      'Create the service principal first (Application Administrator; see adobe-principal), then grant it the right (Key Vault Data Access Administrator or Owner).',
    principalGone: 'See adobe-principal: find out first which service principal is the right one, and who deleted it.',
    fixId: 'See adobe-principal: give adobe-principal-id the id that this command shows, and run again.',
    fixDenied:
      "Ask who made the deny assignment, and why: a deployment stack, a managed application or a person who revoked Adobe's access. Whoever owns it removes it or excludes Adobe's service principal; a role does not help against it. This lists it (Reader on the vault).",
    fixPerhapsDenied:
      "Ask who made the deny assignment whether it reaches Adobe's service principal; if it does, it has to be excluded. This lists it (Reader on the vault).",
  },
  'adobe-grant-lasting': {
    title: 'The grant does not end by itself',
    why: 'On its last day a time-bound role assignment is removed, and Adobe may take it for a revocation.',
    expected: 'a role assignment without an end date',
    lasts: 'the role assignment has no end date',
    ends: (at: string) => `the role assignment ends on ${date(at)}`,
    ended: (at: string) => `the role assignment ended on ${date(at)}`,
    noGrant: 'Adobe does not hold the role',
    noLicense: 'the tenant has no license for time-bound role assignments',
    onPolicies: 'access policies have no end date',
    remediation:
      'Assign the role without an end before that day: extend it in Privileged Identity Management, or run this command (Key Vault Data Access Administrator or Owner), which leaves the other assignment as it is.',
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
    remediation:
      'Take away what Adobe does not need, once you know that nothing else uses it. A role needs User Access Administrator or Owner, an access policy Key Vault Contributor.',
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
};
