/**
 * What Azure Monitor requires of a resource that is written: the required properties in Microsoft's specifications, and
 * the values that its pages allow. Each function returns what is wrong, or `undefined`.
 */
import { isObject, type JsonObject, listAt, numberAt, objectAt, textAt, textsAt } from '../arm/json.ts';
import type { ArmContext } from '../arm/route.ts';
import { same } from '../arm/scopes.ts';

type Check = (properties: JsonObject, context: ArmContext) => string | undefined;

const checks: Readonly<Record<string, Check>> = {
  'Microsoft.Insights/actionGroups': actionGroup,
  'Microsoft.Insights/activityLogAlerts': activityLogAlert,
  'Microsoft.Insights/scheduledQueryRules': scheduledQueryRule,
};

const located = new Set([
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.Insights/actionGroups',
  'Microsoft.Insights/scheduledQueryRules',
]);

export function monitorFault(type: string, context: ArmContext): string | undefined {
  if (located.has(type) && textAt(context.body, 'location') === undefined) return 'The location is required.';
  return checks[type]?.(objectAt(context.body, 'properties'), context);
}

const objects = (object: JsonObject, name: string) => (listAt(object, name) ?? []).filter(isObject);

function actionGroup(properties: JsonObject): string | undefined {
  const short = textAt(properties, 'groupShortName') ?? '';
  if (short === '' || short.length > 12) return 'The group short name must have 1 to 12 characters.';
  return typeof properties['enabled'] === 'boolean' ? undefined : 'enabled is required.';
}

function activityLogAlert(properties: JsonObject, context: ArmContext): string | undefined {
  const [scope, ...others] = textsAt(properties, 'scopes') ?? [];
  if (scope === undefined) return 'At least one scope is required.';
  const subscription = context.path.split('/').slice(0, 3).join('/');
  if ([scope, ...others].some((one) => !same(one.split('/').slice(0, 3).join('/'), subscription))) {
    return 'The scopes must be in the subscription of the alert.';
  }
  const conditions = objects(objectAt(properties, 'condition'), 'allOf');
  if (!conditions.some((one) => one['field'] === 'category')) return 'A condition on the category is required.';
  const leaves = conditions.flatMap((one) => (one['anyOf'] === undefined ? [one] : objects(one, 'anyOf')));
  if (leaves.some((leaf) => textAt(leaf, 'field') === undefined || !hasValue(leaf))) {
    return 'Each condition needs a field, and equals or containsAny.';
  }
  const groups = objects(objectAt(properties, 'actions'), 'actionGroups').map((one) => textAt(one, 'actionGroupId'));
  return groups.every((id) => exists(context, id)) ? undefined : 'The action group does not exist.';
}

const hasValue = (leaf: JsonObject) =>
  textAt(leaf, 'equals') !== undefined || (textsAt(leaf, 'containsAny') ?? []).length > 0;

const windows = 'PT1M PT5M PT10M PT15M PT30M PT45M PT1H PT2H PT3H PT4H PT5H PT6H P1D P2D'.split(' ');

function scheduledQueryRule(properties: JsonObject, context: ArmContext): string | undefined {
  const [frequency, window] = ['evaluationFrequency', 'windowSize'].map((name) => textAt(properties, name) ?? '');
  if (!windows.includes(frequency ?? '') || !windows.includes(window ?? ''))
    return 'Frequency or window is not allowed.';
  if (windows.indexOf(frequency ?? '') > windows.indexOf(window ?? ''))
    return 'The window is shorter than the frequency.';
  const severity = numberAt(properties, 'severity') ?? -1;
  if (severity < 0 || severity > 4) return 'The severity must be between 0 and 4.';
  const criteria = objects(objectAt(properties, 'criteria'), 'allOf');
  const complete = criteria.every((one) =>
    ['query', 'timeAggregation', 'operator'].every((name) => (textAt(one, name) ?? '') !== ''),
  );
  if (criteria.length === 0 || !complete) return 'Each criterion needs a query, an aggregation and an operator.';
  if (!(textsAt(properties, 'scopes') ?? []).every((id) => exists(context, id))) return 'The scope does not exist.';
  const groups = textsAt(objectAt(properties, 'actions'), 'actionGroups') ?? [];
  return groups.every((id) => exists(context, id)) ? undefined : 'The action group does not exist.';
}

const exists = ({ cloud }: ArmContext, id: string | undefined) =>
  (cloud.state.monitorResources ?? []).some((one) => same(one.id, id ?? ''));
