/**
 * Everything that the vault's audit log can show about the use of the key, and the reasons why the log may be
 * unreadable.
 */
import { faultNamed } from '../../../emulator/faults/named.ts';
import type { CloudState } from '../../../emulator/state.ts';
import { groupScope, keyName, pipelinePrincipalId, roles } from '../../../emulator/tenants/names.ts';
import { grantRole, revokeRole } from '../../../emulator/tenants/rights.ts';
import { type LoggedCall, logCall, requireWorkspacePermissions } from '../../../emulator/tenants/usage.ts';
import { type Break, fine, warned } from './cases.ts';

const hour = 60 * 60 * 1000;
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

const known: readonly Break[] = [
  { name: 'used, and not requested', tenant: 'in-use', differs: {}, ends: fine },
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
    name: 'refused most recently',
    tenant: 'use-refused',
    inputs: asked,
    differs: fails,
    ends: warned,
    says: 'was refused: 403 Forbidden',
  },
  {
    name: 'used, but eight days ago; others call the vault',
    change: logged({ hours: 192 }, { hours: 1, appId: other }),
    inputs: asked,
    differs: fails,
    ends: warned,
    says: 'No call of Adobe',
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
    name: 'used, logged where workspace permissions are required',
    tenant: 'in-use',
    change: requireWorkspacePermissions,
    inputs: asked,
    differs: unknown,
    ends: fine,
    says: 'The audit log, as far as this identity can read it, has no event',
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
