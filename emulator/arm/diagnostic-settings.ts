/** Diagnostic settings of Azure Monitor. */
import type { CloudAnswer } from '../service.ts';
import type { DiagnosticSettingState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { booleanAt, isObject, type JsonObject, listAt, objectAt, textAt } from './json.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { same } from './scopes.ts';

const type = 'Microsoft.Insights/diagnosticSettings';
const all = `{scope}/providers/${type}`;
const template = `${all}/{name}`;

export const diagnosticSettingRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'PUT', template, type, action: `${type}/write`, answer: put },
];

/** Settings of exactly this scope, in one page (as recorded). */
function list(context: ArmContext): CloudAnswer {
  const scope = variable(context, 'scope');
  const settings = context.cloud.state.diagnosticSettings.filter((setting) => same(setting.scope, scope));
  return ok({ value: settings.map(body) });
}

function find(context: ArmContext): DiagnosticSettingState | undefined {
  return context.cloud.state.diagnosticSettings.find(
    (setting) => same(setting.scope, variable(context, 'scope')) && same(setting.name, variable(context, 'name')),
  );
}

function put(context: ArmContext): CloudAnswer {
  const properties = objectAt(context.body, 'properties');
  const destinations = Object.fromEntries(
    (['workspaceId', 'storageAccountId', 'eventHubAuthorizationRuleId'] as const).flatMap((name) => {
      const id = textAt(properties, name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
  if (Object.keys(destinations).length === 0) {
    return failure(400, 'BadRequest', 'At least one data sink needs to be specified.');
  }
  const setting: DiagnosticSettingState = {
    name: variable(context, 'name'),
    scope: variable(context, 'scope'),
    ...destinations,
    ...destinationType(properties),
    logs: (listAt(properties, 'logs') ?? []).filter(isObject).map(readLog),
  };
  const { state } = context.cloud;
  const existing = find(context);
  state.diagnosticSettings = [...state.diagnosticSettings.filter((other) => other !== existing), setting];
  return ok(body(setting));
}

/** Source: REST reference. assumed: any other value counts as none. */
function destinationType(properties: JsonObject): Pick<DiagnosticSettingState, 'logAnalyticsDestinationType'> {
  const given = textAt(properties, 'logAnalyticsDestinationType')?.toLowerCase();
  if (given === 'dedicated') return { logAnalyticsDestinationType: 'Dedicated' };
  return given === 'azurediagnostics' ? { logAnalyticsDestinationType: 'AzureDiagnostics' } : {};
}

function readLog(log: JsonObject): DiagnosticSettingState['logs'][number] {
  const category = textAt(log, 'category');
  const categoryGroup = textAt(log, 'categoryGroup');
  return {
    ...(category === undefined ? {} : { category }),
    ...(categoryGroup === undefined ? {} : { categoryGroup }),
    enabled: booleanAt(log, 'enabled') ?? false,
  };
}

/** The id in lower case except for its last two segments, absent values as null (as recorded). */
function body(setting: DiagnosticSettingState): Record<string, unknown> {
  return {
    id: `${setting.scope.toLowerCase()}/providers/microsoft.insights/diagnosticSettings/${setting.name}`,
    type,
    name: setting.name,
    location: null,
    kind: null,
    tags: null,
    properties: {
      storageAccountId: setting.storageAccountId ?? null,
      serviceBusRuleId: null,
      workspaceId: setting.workspaceId ?? null,
      eventHubAuthorizationRuleId: setting.eventHubAuthorizationRuleId ?? null,
      eventHubName: null,
      metrics: [],
      logs: setting.logs.map((log) => ({
        category: log.category ?? null,
        categoryGroup: log.categoryGroup ?? null,
        enabled: log.enabled,
        retentionPolicy: { enabled: false, days: 0 },
      })),
      logAnalyticsDestinationType: setting.logAnalyticsDestinationType ?? null,
    },
    identity: null,
  };
}
