/** What each use of the action needs, as `docs/permissions.md` asks for it, and how to give exactly that. */
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
import { quoted } from '../../src/az-commands.ts';

const scopes = {
  'the resource group': groupScope,
  'the vault': vaultScope,
  'the subscription': subscriptionScope,
} as const;

interface RoleRight {
  readonly role: string;
  readonly on: keyof typeof scopes;
  /** Where a refusal asks for it, when less is enough by then. */
  readonly askedOn?: keyof typeof scopes;
}

/** An Azure role at a place, or an application permission of Microsoft Graph. */
export type Right = RoleRight | { readonly graph: string };

export interface Use {
  /** The first column of the documentation's table. */
  readonly title: string;
  readonly rights: readonly Right[];
  readonly tenant: TenantName;
  readonly change?: (state: CloudState) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly modes: readonly ('ensure' | 'plan' | 'verify')[];
  /** What the identity has in place of the right that is taken away. */
  readonly instead?: Right;
}

const reader: Right = { role: 'Reader', on: 'the resource group' };
const contributor: Right = { role: 'Key Vault Contributor', on: 'the resource group' };
const accessAdministrator: Right = { role: 'Key Vault Data Access Administrator', on: 'the resource group' };
const readsApplications: Right = { graph: 'Application.Read.All' };
const writesApplications: Right = { graph: 'Application.ReadWrite.All' };

function withoutGrant(state: CloudState): void {
  revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
}

export const uses: readonly Use[] = [
  { title: '`verify`', rights: [reader, readsApplications], tenant: 'ready', modes: ['verify'] },
  { title: '`plan`', rights: [reader, readsApplications], tenant: 'group-only', modes: ['plan'] },
  {
    title: '`ensure`',
    rights: [contributor, accessAdministrator, writesApplications],
    tenant: 'group-only',
    modes: ['ensure'],
  },
  {
    title: "`ensure` once Adobe's service principal exists, with `create-principal: false`",
    rights: [contributor, accessAdministrator, readsApplications],
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
    rights: [contributor, accessAdministrator],
    tenant: 'grant-missing',
    inputs: { 'adobe-principal-id': adobePrincipalId, waive: 'adobe-principal' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` on a vault with access policies',
    rights: [contributor, readsApplications],
    tenant: 'access-policies',
    inputs: { 'create-principal': 'false' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` with `delete-lock: true`',
    rights: [contributor, { role: 'User Access Administrator', on: 'the resource group' }, writesApplications],
    tenant: 'group-only',
    inputs: { 'delete-lock': 'true' },
    modes: ['ensure'],
    instead: accessAdministrator,
  },
  {
    title: '`ensure` with `create-resource-group: true`',
    rights: [
      { role: 'Contributor', on: 'the subscription' },
      { role: 'Key Vault Data Access Administrator', on: 'the subscription', askedOn: 'the resource group' },
      writesApplications,
    ],
    tenant: 'group-only',
    change: (state) => {
      state.resourceGroups = [];
    },
    inputs: { 'create-resource-group': 'true' },
    modes: ['ensure'],
  },
  {
    title: '`plan` that sees deleted vaults and who holds a name',
    rights: [{ role: 'Reader', on: 'the subscription' }, readsApplications],
    tenant: 'vault-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['plan'],
    instead: reader,
  },
  {
    title: '`plan` that sees deleted keys',
    rights: [reader, { role: 'Key Vault Reader', on: 'the vault' }, readsApplications],
    tenant: 'key-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['plan'],
  },
  {
    title: '`ensure` that recovers a deleted vault',
    rights: [contributor, accessAdministrator, { role: 'Reader', on: 'the subscription' }, writesApplications],
    tenant: 'vault-deleted',
    inputs: { 'recover-deleted': 'true' },
    modes: ['ensure'],
  },
  {
    title: '`ensure` that recovers a deleted key',
    rights: [
      contributor,
      accessAdministrator,
      { role: 'Key Vault Crypto Officer', on: 'the vault' },
      writesApplications,
    ],
    tenant: 'key-deleted',
    change: withoutGrant,
    inputs: { 'recover-deleted': 'true' },
    modes: ['ensure'],
  },
];

export const nameOf = (right: Right) => ('role' in right ? `${right.role} on ${right.on}` : right.graph);

/** How advice names a role at its place: at the end of a command, or in words. */
export function spelled({ role, on, askedOn = on }: RoleRight): { readonly command: string; readonly words: string } {
  return { command: `--role ${quoted(role)} --scope ${scopes[askedOn]}`, words: `${role} on ${askedOn}` };
}

/** The use's row in the documentation's table. */
export function rowOf({ title, rights }: Use): string {
  const azure = rights.flatMap((right) => ('role' in right ? [`${right.role} on ${right.on}`] : []));
  const graph = rights.flatMap((right) => ('graph' in right ? [`\`${right.graph}\``] : []));
  return `| ${title} | ${azure.join(', ')} | ${graph.join(', ') || 'none'} |`;
}

/** Takes every right of the pipeline's identity away and gives it these. */
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

/** The rights of a use, by the title that the documentation gives it. */
export function rightsOfUse(title: string): readonly Right[] {
  const found = uses.find((use) => use.title === title);
  if (found === undefined) throw new Error(`there is no use ${title}`);
  return found.rights;
}
