/** The table of what `ensure` will not do, in Markdown: blockers with the same remedy share a row. */
import type { BlockerId } from '../../src/model/plan.ts';

export interface BlockerRow {
  readonly ids: readonly BlockerId[];
  readonly obstacle: string;
  readonly toFix: string;
}

export const blockerRows: readonly BlockerRow[] = [
  {
    ids: ['resource-group-missing'],
    obstacle: 'The resource group does not exist in this subscription.',
    toFix: 'Check `resource-group` and `subscription-id`. If they are right, have a person create it.',
  },
  {
    ids: ['resource-group-deleting'],
    obstacle: 'Azure is deleting the resource group, with everything in it.',
    toFix:
      'Ask its owners whether that is on purpose. Once the group exists again, a deleted vault can be recovered. For a new setup, choose another `resource-group`.',
  },
  {
    ids: ['location-needed'],
    obstacle: 'Something must be created, and `location` is not set.',
    toFix: "Set it to the vault's region.",
  },
  {
    ids: ['vault-unreadable', 'key-unreadable', 'principal-unreadable', 'grant-unreadable', 'locks-unreadable'],
    obstacle: 'Azure refused the read.',
    toFix:
      'Search [troubleshooting](troubleshooting.md) for the code: mostly [`AuthorizationFailed`](troubleshooting.md#authorization-failed), or for the service principal [`Authorization_RequestDenied`](troubleshooting.md#graph-denied).',
  },
  {
    ids: ['vault-deleted', 'key-deleted', 'principal-deleted'],
    obstacle: 'It was deleted, perhaps on purpose, and is recovered only on request.',
    toFix:
      'Ask the owners. If it was a mistake: [`vault-exists`](#vault-exists), [`key-exists`](#key-exists), [`adobe-principal`](#adobe-principal).',
  },
  {
    ids: ['vault-gone-after-confirmation', 'key-gone-after-confirmation', 'principal-gone-after-confirmation'],
    obstacle: 'Adobe confirmed the key, and this is gone. A new key would not decrypt the data.',
    toFix:
      "Follow [lost access](lost-access.md); search the deleted ones first. If the service principal can't be restored, have an Application Administrator create it. Its ID is new: run `infra/identity.sh` again, then `ensure` with `restore-grant: true`.",
  },
  {
    ids: ['grant-gone-after-confirmation'],
    obstacle: "Adobe confirmed the key, and Adobe's access was removed, perhaps on purpose.",
    toFix: 'If it was a mistake, run `ensure` with `restore-grant: true`.',
  },
  {
    ids: ['vault-deleted-elsewhere', 'vault-name-taken'],
    obstacle: 'A vault elsewhere, or a deleted one, has the name. A vault is recovered only where it was.',
    toFix:
      '[Search for it](troubleshooting.md#vault-name-taken). If it was moved, set `resource-group` and `subscription-id`, and check its role assignments, which a move can lose. If no key is confirmed, choose another `vault-name`.',
  },
  {
    ids: ['deleted-vaults-unreadable'],
    obstacle: 'The name is taken, perhaps by this vault itself, deleted. The deleted vaults could not be read.',
    toFix:
      'Create nothing. [Search the deleted vaults](troubleshooting.md#vault-name-taken), or let the action search: `infra/identity.sh --with-recovery`. Then as for `vault-deleted`.',
  },
  {
    ids: ['vault-of-another-tenant'],
    obstacle: 'The vault accepts no token of `tenant-id`.',
    toFix: 'If `tenant-id` is wrong, correct it. Otherwise, see [`vault-tenant`](#vault-tenant).',
  },
  {
    ids: ['key-missing-after-recovery', 'policy-missing-after-recovery'],
    obstacle: "The recovered vault has no key, or no access policy of Adobe's.",
    toFix: 'Ask the owners whether that was on purpose. If not, run `plan`, then `ensure` again.',
  },
  {
    ids: ['principal-missing'],
    obstacle: "Adobe's service principal does not exist, and `create-principal` is false.",
    toFix: 'See [`adobe-principal`](#adobe-principal).',
  },
  {
    ids: ['principal-id-not-adobe'],
    obstacle: "`adobe-principal-id` is not the object ID of Adobe's service principal in this tenant.",
    toFix: 'Set it to [the right one](troubleshooting.md#principal-id-wrong).',
  },
  {
    ids: ['grant-conditional'],
    obstacle: "Adobe's role assignment has a condition, which this action does not evaluate.",
    toFix: 'Ask the person who set it whether Adobe is meant to use the key without it. If so, have it removed.',
  },
  {
    ids: ['read-only-lock'],
    obstacle: 'A ReadOnly lock refuses the changes.',
    toFix: 'See [`ScopeLocked`](troubleshooting.md#scope-locked).',
  },
  {
    ids: ['subscription-not-writable'],
    obstacle: 'The subscription is disabled.',
    toFix: 'See [`subscription-state`](#subscription-state).',
  },
  {
    ids: ['provider-not-registered'],
    obstacle: 'The subscription has never used Key Vault.',
    toFix: 'See [`MissingSubscriptionRegistration`](troubleshooting.md#provider-not-registered).',
  },
  {
    ids: ['location-unknown'],
    obstacle: 'The `location` is no region in which a vault can be created.',
    toFix: 'See [`LocationNotAvailableForResourceType`](troubleshooting.md#region-closed).',
  },
  {
    ids: ['vault-name-refused'],
    obstacle: 'Azure does not allow the name of the vault.',
    toFix: 'See [`VaultNameNotValid`](troubleshooting.md#vault-name-refused).',
  },
  {
    ids: ['write-denied'],
    obstacle: 'A deny assignment refuses the changes.',
    toFix: 'See [`DenyAssignmentAuthorizationFailed`](troubleshooting.md#deny-assignment).',
  },
  {
    ids: ['vault-not-premium'],
    obstacle: '`key-type: RSA-HSM` needs a premium vault. An existing vault keeps its SKU.',
    toFix: 'Set `key-type: RSA`, or choose another `vault-name`.',
  },
];
