/** Diagnostic settings. Source: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings */
import * as v from 'valibot';
import type { Whole } from '../model/listed.ts';
import type { DiagnosticSetting } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2021-05-01-preview';

const text = v.nullish(v.string());
const setting = v.object({
  name: v.string(),
  properties: v.object({
    storageAccountId: text,
    workspaceId: text,
    eventHubAuthorizationRuleId: text,
    marketplacePartnerId: text,
    logs: v.nullish(v.array(v.object({ category: text, categoryGroup: text, enabled: v.nullish(v.boolean()) }))),
  }),
});

function settingOf({ name, properties }: v.InferOutput<typeof setting>): DiagnosticSetting {
  const { storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId, logs } = properties;
  const enabled = (logs ?? []).filter((log) => log.enabled === true);
  return {
    name,
    logs: enabled.map((log) => (log.category || log.categoryGroup || '').toLowerCase()),
    workspaceId: workspaceId || null,
    hasDestination: [storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId].some(Boolean),
  };
}

export async function listDiagnosticSettings(
  arm: Arm,
  scope: ResourceId,
  operation: Operation,
): Promise<Whole<DiagnosticSetting>> {
  const path: ResourceId = `${scope}/providers/Microsoft.Insights/diagnosticSettings`;
  return (await arm.list(operation, path, apiVersion, setting)).map(settingOf);
}
