/**
 * What docs/findings.md says to do about each finding, in Markdown: every cause in a line, where a run knows which one
 * it is. Commands and roles come from the run's own remedy for the example in `__tests__/checks/failing.ts`.
 */
import type { FindingId } from '../../src/model/finding.ts';

interface FindingAct {
  readonly act: string;
  /** How the commands begin that follow. All of the remedy's by default; fewer or none if the page has them already. */
  readonly commands?: readonly string[];
}

export const findingActs: Readonly<Record<FindingId, FindingAct>> = {
  'subscription-state': {
    act: 'Have the owner of the billing account pay the bill or reactivate the subscription, before Azure deletes what it contains. This command shows the state.',
  },
  'vault-exists': {
    act: "Ask its owners. If it was deleted by mistake, recover it with this command or `ensure` with `recover-deleted: true`; its role assignments don't come back ([`adobe-grant`](#adobe-grant)). If it was moved, correct `resource-group` and `subscription-id`. If it never existed, run `ensure`. Never create a confirmed vault again.",
  },
  'vault-provisioned': {
    act: "Wait some minutes and run again. If the state stays, ask Microsoft support; don't delete the vault. If its resource group is being deleted, tell Adobe now, and recover the vault afterward. This command shows the state.",
  },
  'vault-tenant': {
    act: "Ask who moved the subscription, and tell Adobe first. If it was a mistake, have it moved back. This command moves the vault to this tenant. That ends all access, even Adobe's: every role assignment and access policy must be re-created.",
    commands: ['az keyvault update'],
  },
  'vault-soft-delete': { act: 'Turn it on.' },
  'vault-purge-protection': { act: 'Turn it on: run `ensure`, or this command.' },
  'vault-permission-model': {
    act: 'First assign roles to Adobe ([`adobe-grant`](#adobe-grant)) and to everyone else in the policies, which the switch ends. Then switch.',
    commands: ['az keyvault update'],
  },
  'vault-network': {
    act: "Ask the vault's owners whether they closed the firewall on purpose. If not, allow trusted Microsoft services to bypass it. If a network security perimeter is enforced, ask its owner and Adobe whether its inbound rules allow Adobe's application, and if so, waive `vault-network`.",
  },
  'vault-tokens': {
    act: "Ask the vault's owners who set it, and why. Ask Adobe whether its tokens are bound, or Microsoft support whether cross-tenant access protection refuses Adobe's application. If Adobe is not affected, waive `vault-tokens`; otherwise the owners decide whether to turn it off. This command shows the settings.",
  },
  'vault-dedicated': { act: 'Move everything else to another vault. These commands show what it contains.' },
  'vault-lock': {
    act: "Decide with the vault's owners: this lock also prevents role assignments from being removed. To [revoke Adobe's access](revoke.md) then, disable the key.",
  },
  'vault-logging': { act: 'Send audit events to a Log Analytics workspace.' },
  'key-exists': {
    act: 'Ask its owners. If it was deleted by mistake, recover it with this command or `ensure` with `recover-deleted: true`. If it was purged, tell Adobe, and restore a backup. If it never existed, run `ensure`. Never create a confirmed key again.',
  },
  'key-enabled': {
    act: "Ask the vault's owners whether they disabled it on purpose, to [revoke Adobe's access](revoke.md); `KeyUpdate` in the audit log shows who did. If not, enable that version.",
  },
  'key-active': {
    act: "Ask the vault's owners whether the dates are on purpose. If not, set a later expiration date, or with `--not-before` an activation date that has passed.",
  },
  'key-expiry': {
    act: 'Decide with the owner of the data, then set a later date ([`key-active`](#key-active)).',
    commands: [],
  },
  'key-type': {
    act: "A key's type can't be changed. If Adobe confirmed this key, ask Adobe first. Create a key under a new name, put the name into `key-name`, and send that key to Adobe.",
    commands: ['az keyvault key create'],
  },
  'key-size': {
    act: 'If Adobe already uses this key, agree with Adobe first, and keep the old version enabled. Then create a longer version.',
  },
  'key-operations': {
    act: "Ask the vault's owners whether they removed the operation on purpose. If not, allow both.",
  },
  'key-versions': {
    act: "Ask the vault's owners whether this is on purpose, to revoke access to that data. If not, ask Adobe Customer Care whether any data still needs the version, and enable it if so ([`key-enabled`](#key-enabled)).",
    commands: [],
  },
  'key-rotation': { act: 'Let the policy only notify, and rotate in agreement with Adobe.' },
  'adobe-application': {
    act: 'Find out why `adobe-app-id` is set. Unless it is a test, or Adobe asked for it in your ticket, remove the input and the access of that application.',
  },
  'entra-key-vault': {
    act: 'Ask your application administrators whether this is on purpose; it affects every vault of the tenant. If not, enable it, or set `appRoleAssignmentRequired=false`.',
  },
  'adobe-principal': {
    act: 'Ask the owners of the vault and the application administrators whether they deleted or disabled it on purpose. If not, restore a deleted one within 30 days, with this command or `ensure` with `recover-deleted: true`; it keeps its ID and role assignments. If that is too late, see [`principal-gone-after-confirmation`](#principal-gone-after-confirmation). Enable a disabled one (`az ad sp update --id ADOBE-PRINCIPAL-ID --set accountEnabled=true`); if Microsoft disabled it, ask Microsoft support and Adobe. If it never existed, run `ensure`, or `az ad sp create --id 251e3919-1940-4296-bb8b-6b9a5e8a4805`.',
  },
  'adobe-grant': {
    act: "Ask the vault's owners whether they removed Adobe's access on purpose. If not, run `ensure` (once a key is confirmed, with `restore-grant: true`), or this command. With access policies, use the command of [`adobe-least-privilege`](#adobe-least-privilege). Access through a group or a different role is not counted. A role doesn't override a deny assignment: ask its owner to exclude Adobe.",
  },
  'adobe-grant-lasting': {
    act: 'Extend the assignment in Privileged Identity Management, or add one without an end date ([`adobe-grant`](#adobe-grant)).',
    commands: [],
  },
  'adobe-least-privilege': {
    act: "Ask the vault's owners whether anything else uses them. If not, remove the role (Owner on its scope), or set the access policy to these three.",
  },
  'adobe-entitlement': {
    act: 'Ask your Adobe account team, then set `adobe-entitlement` to `healthcare-shield` or `privacy-security-shield`.',
  },
  'confirmed-key': {
    act: "If the confirmed version does not exist while the key works, first compare `confirmed-key-uri` with the ticket and Adobe's reply. Otherwise, for that version: [`key-exists`](#key-exists), [`key-enabled`](#key-enabled), [`key-active`](#key-active), [`key-operations`](#key-operations).",
  },
  'confirmed-version': {
    act: 'Send Adobe the ticket of this run, and set `confirmed-key-uri` to what Adobe then confirms. If it has no version, take the URI from the ticket that you sent.',
  },
  'adobe-use': {
    act: "A refusal (403) means that a role is missing, a firewall blocks the call, or the key is disabled or expired: fix that finding first. If all pass, run again after Adobe's next call; `ResultDescription` in the vault's log has the reason. If there are no calls, see [in use](in-use.md).",
  },
  'adobe-confirmation': {
    act: "Send the ticket to Adobe Customer Care. When Adobe has confirmed, set `confirmed-key-uri` to the key URI in your ticket, or in Adobe's reply.",
  },
};
