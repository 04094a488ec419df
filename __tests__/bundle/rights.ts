/** Each use of the action, the rights that `docs/security.md` asks for, and how to grant exactly these. */
import { builtInRoles, type RoleDefinition } from '../../emulator/arm/built-in-roles.ts';
import type { CloudState } from '../../emulator/state.ts';
import {
  adobePrincipalId,
  groupScope,
  pipelinePrincipalId,
  roles,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { rightsOfUse as neededRights, type UseTitle } from '../../scripts/docs/permission-tables.ts';
import { quoted } from '../../src/az-commands/command.ts';

const scopes = {
  'the resource group': groupScope,
  'the vault': vaultScope,
  'the subscription': subscriptionScope,
} as const;

interface RoleRight {
  readonly role: string;
  readonly on: keyof typeof scopes;
}

/** An Azure role at a scope, or an application permission of Microsoft Graph. */
export type Right = RoleRight | { readonly graph: string };

export interface Use {
  readonly title: UseTitle;
  readonly tenant: TenantName;
  readonly change?: (state: CloudState) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly modes: readonly ('ensure' | 'plan' | 'verify')[];
  /** What the identity gets instead of the right that is removed. */
  readonly instead?: Right;
  /** The scope at which a refusal asks for a role, if a narrower one than the use needs is enough by then. */
  readonly askedOn?: Readonly<Record<string, keyof typeof scopes>>;
}

const reader: Right = { role: 'Reader', on: 'the resource group' };
const accessAdministrator: Right = { role: 'Key Vault Data Access Administrator', on: 'the resource group' };

function withoutGrant(state: CloudState): void {
  revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
}

export const uses: readonly Use[] = [
  { title: '`verify`', tenant: 'ready', modes: ['verify'] },
  { title: '`plan`', tenant: 'group-only', modes: ['plan'] },
  { title: '`ensure`', tenant: 'group-only', modes: ['ensure'] },
  {
    title: "`ensure` once Adobe's service principal exists, with `create-principal: false`",
    tenant: 'group-only',
    change: (state) => {
      state.servicePrincipals.push({
        id: adobePrincipalId,
        appId: '251e3919-1940-4296-bb8b-6b9a5e8a4805',
        displayName: 'Adobe CJA CMK',
        accountEnabled: true,
        graphPermissions: [],
        createdDateTime: '2026-02-02T14:08:51Z',
        visibleAt: 0,
      });
    },
    inputs: { 'create-principal': 'false' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` with `adobe-principal-id` and `waive: adobe-principal`',
    tenant: 'grant-missing',
    inputs: { 'adobe-principal-id': adobePrincipalId, waive: 'adobe-principal' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` on a vault with access policies',
    tenant: 'access-policies',
    inputs: { 'create-principal': 'false' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` with `delete-lock: true`',
    tenant: 'group-only',
    inputs: { 'delete-lock': 'true' },
    modes: ['ensure'],
    instead: accessAdministrator,
  },
  {
    title: '`ensure` with `create-resource-group: true`',
    tenant: 'group-only',
    change: (state) => {
      state.resourceGroups = [];
    },
    inputs: { 'create-resource-group': 'true' },
    askedOn: { 'Key Vault Data Access Administrator': 'the resource group' },
    modes: ['ensure'],
  },
  {
    title: '`plan` that sees deleted vaults and who holds a name',
    tenant: 'vault-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['plan'],
    instead: reader,
  },
  {
    title: '`plan` that sees deleted keys',
    tenant: 'key-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['plan'],
  },
  {
    title: '`ensure` that recovers a deleted vault',
    tenant: 'vault-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` that recovers a deleted key',
    tenant: 'key-deleted',
    change: withoutGrant,
    inputs: { 'recover-deleted': 'true' },
    modes: ['ensure'],
  },
];

export const nameOf = (right: Right) => ('role' in right ? `${right.role} on ${right.on}` : right.graph);

/** How advice names a role and its scope: at the end of a command, or in words, after the action or before the place. */
export function spelled(
  { role, on }: RoleRight,
  { askedOn }: Use,
): { readonly command: string; readonly words: string; readonly included: string } {
  const place = askedOn?.[role] ?? on;
  // Only recovery needs a role in the vault, and the script gives all that recovery needs at once.
  const assignedOn = place === 'the vault' ? 'the subscription' : place;
  return {
    command: `--role ${quoted(role)} --scope ${scopes[place]}`,
    words: `${role} on ${place}`,
    included: `(role ${role}). Requires Owner or User Access Administrator on ${assignedOn}`,
  };
}

/** Replaces all rights of the pipeline's identity by these. */
export function giveExactly(state: CloudState, rights: readonly Right[]): void {
  state.roleAssignments = state.roleAssignments.filter(({ principalId }) => principalId !== pipelinePrincipalId);
  for (const right of rights) if ('role' in right) grantRole(state, roleNamed(right.role).id, scopes[right.on]);
  setGraphPermissions(
    state,
    rights.flatMap((right) => ('graph' in right ? [right.graph] : [])),
  );
}

export function roleNamed(name: string): RoleDefinition {
  const found = builtInRoles.find((role) => role.name === name);
  if (found === undefined) throw new Error(`Azure has no role ${name}`);
  return found;
}

const titles = { vault: 'the vault', group: 'the resource group', subscription: 'the subscription' } as const;

/** The rights of a use, by its title in the documentation. */
export function rightsOfUse(title: UseTitle): readonly Right[] {
  return neededRights(title).map(({ name, place }) =>
    place === 'graph' ? { graph: name } : { role: name, on: titles[place] },
  );
}
