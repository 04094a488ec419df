/** Diagnostic settings. Source: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings */
import * as v from 'valibot';
import type { DiagnosticSetting } from '../model.ts';
import type { Question } from './answers.ts';
import { type Arm, allPages } from './arm.ts';

const apiVersion = '2021-05-01-preview';

export const diagnosticsReadRight = 'Reader on the vault';

const text = v.nullish(v.string());
const setting = v.object({
  name: v.string(),
  properties: v.object({
    storageAccountId: text,
    workspaceId: text,
    eventHubAuthorizationRuleId: text,
    marketplacePartnerId: text,
    logs: v.nullish(v.array(v.object({ category: text, categoryGroup: text, enabled: v.boolean() }))),
  }),
});

function settingOf({ name, properties }: v.InferOutput<typeof setting>): DiagnosticSetting {
  const { storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId, logs } = properties;
  const enabled = (logs ?? []).filter((log) => log.enabled);
  return {
    name,
    logs: enabled.map((log) => (log.category || log.categoryGroup || '').toLowerCase()),
    hasDestination: [storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId].some(Boolean),
  };
}

export async function listDiagnosticSettings(
  arm: Arm,
  scope: string,
  question: Question,
): Promise<DiagnosticSetting[]> {
  const first = await arm.get(`${scope}/providers/Microsoft.Insights/diagnosticSettings`, apiVersion, question.tried);
  const entries = await allPages(question, first, setting, (url) => arm.follow(url, question.tried));
  return entries.map(settingOf);
}
