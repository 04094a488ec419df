/** Everything about a vault that a finding can detect. */

import type { CloudState, SecretState, VaultState } from '../../../emulator/state.ts';
import { perimeter } from '../../../emulator/tenants/denials.ts';
import { roles, subscriptionScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import {
  allWith,
  type Break,
  fine,
  keyOf,
  missing,
  notKnown,
  reads,
  refused,
  rewritten,
  unhealthy,
  vaultOf,
  verifiable,
  warned,
  without,
} from './cases.ts';

/** What remains to be reported without a vault. */
const noVault: Break['differs'] = {
  ...allWith('skipped', /^(?:vault|key)-|^adobe-(?:grant|least)/),
  'vault-exists': 'fail',
  'key-exists': 'fail',
};

/** Without any read permission in the subscription everything is unknown, even whether something is missing. */
const nothingSeen = allWith('unknown', /^(?:subscription|vault|key)-|^adobe-(?:grant|least)/);

function acls(bypass?: 'AzureServices' | 'None'): NonNullable<VaultState['networkAcls']> {
  return { ...(bypass && { bypass }), defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
}

const secret: SecretState = { name: 'webhook', enabled: true, created: 0, updated: 0 };

function associate(accessMode: 'Learning' | 'Enforced' | 'Audit') {
  return (state: CloudState) => {
    vaultOf(state).perimeters = [perimeter({ accessMode })];
  };
}

const subscription: Break[] = [
  {
    name: 'a subscription that is disabled',
    tenant: 'subscription-disabled',
    differs: { 'subscription-state': 'fail' },
    ends: unhealthy,
    says: 'Disabled',
  },
  {
    name: 'a list of subscriptions that cannot be read, by a reader of the group',
    faults: [refused(reads.subscription)],
    differs: { 'subscription-state': 'unknown' },
    ends: fine,
    says: 'AuthorizationFailed',
  },
  {
    name: 'a subscription that Azure hides from a reader of the group',
    faults: [
      rewritten(/^\/subscriptions\?/, () => '{"value":[]}'),
      {
        when: { method: 'GET', path: /^\/subscriptions\/[^/?]+\?/ },
        do: { kind: 'answer', status: 404, body: { error: { code: 'SubscriptionNotFound', message: 'Not found.' } } },
      },
    ],
    differs: { 'subscription-state': 'unknown' },
    ends: fine,
    says: 'SubscriptionNotFound',
  },
  {
    name: 'trap: a list of subscriptions that cannot be read, by a reader of the subscription',
    change: (state) => void grantRole(state, roles.reader, subscriptionScope),
    faults: [refused(reads.subscription)],
    differs: {},
    ends: fine,
  },
];

const vaultItself: Break[] = [
  {
    name: 'a vault that still belongs to its former tenant',
    tenant: 'vault-of-former-tenant',
    differs: { 'vault-tenant': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'a resource group that is being deleted',
    change: ({ resourceGroups }) => {
      for (const one of resourceGroups) one.provisioningState = 'Deleting';
    },
    differs: { 'vault-provisioned': 'fail' },
    ends: unhealthy,
    says: 'Resource group rg-cja is being deleted',
  },
  {
    name: 'a perimeter in mode Learning whose configuration is still being updated',
    change: (state) => {
      vaultOf(state).perimeters = [perimeter({ accessMode: 'Learning', provisioningState: 'Updating' })];
    },
    differs: { 'vault-network': 'unknown' },
    ends: notKnown,
    says: 'Updating',
  },
  {
    name: 'an enforced perimeter, and bound tokens only, in later api-versions',
    change: (state) => {
      associate('Enforced')(state);
      vaultOf(state).tokenBindingMode = 'Enforced';
      state.settings.perimeterApi = { versions: ['2031-02-01', '2030-01-01-preview'] };
      state.settings.keyVaultVersions = ['2031-02-01', '2026-02-01'];
    },
    differs: { 'vault-network': 'unknown', 'vault-tokens': 'unknown' },
    ends: notKnown,
    says: 'enforced',
  },
  {
    name: 'an enforced perimeter, in the older version, where no version is named',
    change: (state) => {
      associate('Enforced')(state);
      state.settings.perimeterApi = { versions: ['2024-04-01-preview'], refusal: 'UnsupportedApiVersion' };
    },
    differs: { 'vault-network': 'unknown' },
    ends: notKnown,
    says: 'enforced',
  },
];

function settings(change: Partial<VaultState>) {
  return (state: CloudState) => void Object.assign(vaultOf(state), change);
}

const tokens: Break[] = [
  {
    name: 'a vault that takes bound tokens only',
    change: settings({ tokenBindingMode: 'Enforced' }),
    differs: { 'vault-tokens': 'unknown' },
    ends: notKnown,
    says: 'The token binding mode of the vault is Enforced',
  },
  {
    name: 'cross-tenant access protection',
    change: settings({ crossTenantAccessProtection: true }),
    differs: { 'vault-tokens': 'unknown' },
    ends: notKnown,
    says: 'Cross-tenant access protection is on',
  },
  {
    name: 'settings that may not be read',
    faults: [refused(/\/vaults\/[^/?]+\?api-version=2026-04-01-preview/i)],
    differs: { 'vault-tokens': 'unknown' },
    ends: fine,
    says: 'AuthorizationFailed',
  },
];

const existence: Break[] = [
  {
    name: 'no vault',
    change: (state) => state.vaults.splice(0),
    differs: noVault,
    ends: missing,
    says: 'Vault kv-contoso-cja does not exist',
  },
  {
    name: 'a soft-deleted vault, with a permission on the subscription',
    tenant: 'vault-deleted',
    change: (state) => void grantRole(state, roles.reader, subscriptionScope),
    differs: noVault,
    ends: missing,
    says: 'is deleted',
  },
  {
    name: 'an identity without any role',
    change: (state) => {
      state.roleAssignments = [];
    },
    differs: nothingSeen,
    ends: notKnown,
    says: 'AuthorizationFailed',
  },
];

const protection: Break[] = [
  {
    name: 'soft delete off',
    change: (state) => {
      vaultOf(state).enableSoftDelete = false;
    },
    differs: { 'vault-soft-delete': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'soft delete not in the answer',
    faults: [without(reads.vault, 'enableSoftDelete')],
    differs: { 'vault-soft-delete': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'no purge protection',
    tenant: 'purge-protection-off',
    differs: { 'vault-purge-protection': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'no lock',
    change: (state) => state.locks.splice(0),
    differs: { 'vault-lock': 'fail' },
    ends: warned,
  },
  {
    name: 'locks that cannot be read',
    faults: [refused(reads.locks)],
    differs: { 'vault-lock': 'unknown' },
    ends: fine,
    says: 'AuthorizationFailed',
  },
];

const network: Break[] = [
  {
    name: 'a firewall without the bypass',
    change: (state) => {
      vaultOf(state).networkAcls = acls('None');
    },
    differs: { 'vault-network': 'fail' },
    ends: unhealthy,
  },
];

const contents: Break[] = [
  {
    name: 'another key, on the second page',
    change: (state) => {
      state.settings.pageSize = 1;
      vaultOf(state).keys.push({ ...structuredClone(keyOf(state)), name: 'payments' });
    },
    differs: { 'vault-dedicated': 'fail' },
    ends: warned,
    says: 'payments',
  },
  {
    name: 'a secret',
    change: (state) => vaultOf(state).secrets.push(secret),
    differs: { 'vault-dedicated': 'fail' },
    ends: warned,
    says: 'webhook',
  },
  {
    name: 'secrets that cannot be listed',
    faults: [refused(reads.secrets)],
    differs: { 'vault-dedicated': 'unknown' },
    ends: fine,
  },
];

type Settings = ReturnType<typeof verifiable>['diagnosticSettings'][number];

/** The tenant's own setting, with parts of it replaced. */
function logging(name: string, change: Partial<Settings>, rest: Pick<Break, 'differs' | 'ends'>): Break {
  return {
    name,
    change: (state) => state.diagnosticSettings.forEach((setting) => Object.assign(setting, change)),
    ...rest,
  };
}

const notLogged = { differs: { 'vault-logging': 'fail' }, ends: warned } as const;
const logs: Break[] = [
  logging('audit events switched off', { logs: [{ category: 'AuditEvent', enabled: false }] }, notLogged),
  {
    name: 'logs that go nowhere',
    change: (state) => state.diagnosticSettings.forEach((setting) => delete setting.workspaceId),
    ...notLogged,
  },
  {
    name: 'diagnostic settings that cannot be read',
    faults: [refused(reads.diagnosticSettings)],
    differs: { 'vault-logging': 'unknown' },
    ends: fine,
  },
];

export const vaultBreaks: readonly Break[] = [
  ...subscription,
  ...vaultItself,
  ...tokens,
  ...existence,
  ...protection,
  ...network,
  ...contents,
  ...logs,
];
