/**
 * Everything that the vault's audit log can show about the use of the key, and the reasons why the log may be
 * unreadable.
 */
import { faultNamed } from '../../../emulator/faults/named.ts';
import type { CloudState } from '../../../emulator/state.ts';
import { groupScope, keyName, pipelinePrincipalId, roles } from '../../../emulator/tenants/names.ts';
import { grantRole, revokeRole } from '../../../emulator/tenants/rights.ts';
import {
  type LoggedCall,
  logCall,
  requireWorkspacePermissions,
  workspaceScope,
} from '../../../emulator/tenants/usage.ts';
import { type Break, fine, keyOf, missing, unhealthy, vaultOf, warned } from './cases.ts';

const hour = 60 * 60 * 1000;
const older = 'f'.repeat(32);
const asked = { 'usage-days': '7' } as const;
const passes = { 'adobe-use': 'pass' } as const;
const fails = { 'adobe-use': 'fail' } as const;
const unknown = { 'adobe-use': 'unknown' } as const;
const other = 'b7a2e6d1-4c58-4f93-a0e7-35d9c1f8b264';

/** @param hours before now */
function logged(...calls: readonly (Omit<LoggedCall, 'at'> & { readonly hours: number })[]) {
  return (state: CloudState) => {
    for (const { hours, ...call } of calls) logCall(state, { ...call, at: Date.now() - hours * hour });
  };
}

const refusedCall = { status: 403, why: 'Caller is not authorized to perform action on resource.' };

const known: readonly Break[] = [
  { name: 'used, and not requested', tenant: 'in-use', differs: {}, ends: fine },
  {
    name: 'used, most recently 3 hours ago',
    tenant: 'in-use',
    inputs: asked,
    differs: passes,
    ends: fine,
    says: 'used the key to unwrap',
  },
  {
    name: 'used, logged in AzureDiagnostics',
    change: logged({ hours: 2, table: 'AzureDiagnostics' }),
    inputs: asked,
    differs: passes,
    ends: fine,
    says: '1 call allowed and 0 refused',
  },
  {
    name: 'read once, six days ago, by another casing of the name',
    change: logged({ hours: 144, operation: 'KeyGet', version: undefined, key: keyName.toUpperCase() }),
    inputs: asked,
    differs: passes,
    ends: fine,
    says: 'last read the key',
  },
  {
    name: 'used again after a refusal',
    change: logged({ hours: 3, ...refusedCall }, { hours: 2 }),
    inputs: asked,
    differs: passes,
    ends: fine,
    says: '1 call allowed and 1 refused',
  },
  {
    name: 'refused most recently',
    tenant: 'use-refused',
    inputs: asked,
    differs: fails,
    ends: warned,
    says: 'was refused: 403 Forbidden',
  },
  {
    name: 'reads that pass, after an unwrap that was refused',
    change: logged({ hours: 3, ...refusedCall }, { hours: 2, operation: 'KeyGet' }, { hours: 1, operation: 'KeyWrap' }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: "The latest KeyUnwrap of Adobe's application",
  },
  {
    name: 'unwraps that pass with the current version, after one with an older version that was refused',
    change: logged({ hours: 3, version: older, ...refusedCall }, { hours: 1 }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: older,
  },
  {
    name: 'an older version that is used again after a refusal, and the current one',
    change: logged({ hours: 3, version: older, ...refusedCall }, { hours: 2, version: older }, { hours: 1 }),
    inputs: asked,
    differs: passes,
    ends: fine,
  },
  {
    name: 'refused most recently, since the key is disabled',
    tenant: 'use-refused',
    change: (state) => {
      for (const version of keyOf(state).versions) version.enabled = false;
    },
    inputs: asked,
    differs: { 'key-enabled': 'fail', ...fails },
    ends: unhealthy,
  },
  {
    name: 'refused most recently, since the firewall keeps Adobe out',
    change: (state) => {
      vaultOf(state).networkAcls = { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
      logged({ hours: 1, status: 403, why: 'Client address is not authorized and caller is not a trusted service.' })(
        state,
      );
    },
    inputs: asked,
    differs: { ...fails, 'vault-network': 'fail' },
    ends: unhealthy,
    says: 'was refused: 403 Forbidden',
  },
  {
    name: 'refused most recently, since the role was removed',
    tenant: 'grant-missing',
    change: logged({ hours: 1, ...refusedCall }),
    inputs: asked,
    differs: { ...fails, 'adobe-grant': 'fail', 'adobe-grant-lasting': 'skipped' },
    ends: missing,
    says: 'was refused: 403 Forbidden',
  },
  {
    name: 'a token of Adobe that the vault refused',
    change: logged({ hours: 1, status: 401 }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: '401 Unauthorized',
  },
  {
    name: 'used, but eight days ago; others call the vault',
    change: logged({ hours: 192 }, { hours: 1, appId: other }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: 'No call of Adobe',
  },
  {
    name: 'only throttled and not found',
    change: logged({ hours: 1, status: 429 }, { hours: 2, status: 404 }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: '1 call with status 429, 1 call with status 404',
  },
  {
    name: 'another key of the vault was used',
    change: logged({ hours: 1, key: 'other' }),
    inputs: asked,
    differs: fails,
    ends: warned,
  },
];

/** Removes the identity's right to read logs, and keeps all others that it needs. */
function withoutLogs(state: CloudState): void {
  revokeRole(state, roles.reader, groupScope, pipelinePrincipalId);
  const roleId = '7c1e9d52-0b46-4e8f-9a37-d2f58b6c4e10';
  const actions = [
    'Microsoft.Authorization/*/read',
    'Microsoft.KeyVault/*/read',
    'Microsoft.Insights/diagnosticSettings/read',
  ];
  const none = { notActions: [], dataActions: [], notDataActions: [] };
  state.roleDefinitions = [
    { name: roleId, roleName: 'Without logs', description: '', assignableScopes: [groupScope], actions, ...none },
  ];
  grantRole(state, roleId, groupScope, pipelinePrincipalId);
}

const hidden: readonly Break[] = [
  {
    name: 'no event of the vault at all',
    inputs: asked,
    differs: unknown,
    ends: fine,
    says: 'has no event of the vault in the last 7 days',
  },
  {
    name: 'used, but the events are not sent to a workspace',
    tenant: 'in-use',
    change: (state) => {
      state.diagnosticSettings = [];
      state.auditLog = [];
    },
    inputs: asked,
    differs: { ...unknown, 'vault-logging': 'fail' },
    ends: warned,
  },
  {
    name: 'used, logged where workspace permissions are required',
    tenant: 'in-use',
    change: requireWorkspacePermissions,
    inputs: asked,
    differs: unknown,
    ends: fine,
    says: 'The audit log, as far as this identity can read it, has no event',
  },
  {
    name: 'used, logged where workspace permissions are required, which the identity has',
    tenant: 'in-use',
    change: (state) => {
      requireWorkspacePermissions(state);
      grantRole(state, roles.logAnalyticsReader, workspaceScope, pipelinePrincipalId);
    },
    inputs: asked,
    differs: passes,
    ends: fine,
  },
  {
    name: 'used, and the identity may not read logs',
    tenant: 'in-use',
    change: withoutLogs,
    inputs: asked,
    differs: unknown,
    ends: fine,
    says: 'HTTP 403 AuthorizationFailedError',
  },
  ...(
    [
      ['logs-partial', 'PartialError'],
      ['logs-empty', 'InvalidAnswer'],
      ['logs-timeout', 'GatewayTimeout'],
      ['logs-throttled', 'ThrottledError'],
    ] as const
  ).map(
    ([fault, says]): Break => ({
      name: `used, and the query meets ${fault}`,
      tenant: 'in-use',
      faults: [faultNamed(fault)],
      inputs: asked,
      differs: unknown,
      ends: fine,
      says,
    }),
  ),
];

/** The run's own reads are events of the vault too; they take ten minutes to be found. */
function delayed({ change, ...one }: Break): Break {
  const delay = (state: CloudState) => {
    state.settings.logIngestionDelay = 10 * 60 * 1000;
    change?.(state);
  };
  return { ...one, change: delay };
}

export const useBreaks: readonly Break[] = [...known, ...hidden].map((one) => delayed(one));
