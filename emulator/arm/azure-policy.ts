/**
 * Azure Policy assignments of a subscription: `deny` refuses a write, `modify` changes what is asked for, so that the
 * answer already shows another value than the request.
 * Source: https://learn.microsoft.com/azure/governance/policy/concepts/effect-basics
 */
import type { CloudAnswer } from '../service.ts';
import { failure } from './answers.ts';
import { isObject, type JsonObject, objectAt } from './json.ts';
import type { ArmContext } from './route.ts';
import { same, scopeParts } from './scopes.ts';

/**
 * The refusal by a `deny` policy on a resource type, if there is one. Source of the shape:
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy;
 * guessed: the exact keys of `additionalInfo`.
 */
export function denyByPolicy(context: ArmContext, type: string): CloudAnswer | undefined {
  const subscription = scopeParts(context.path).subscription ?? '';
  const policy = context.cloud.state.policies.find(
    (candidate) =>
      candidate.effect === 'deny' && same(candidate.subscriptionId, subscription) && same(candidate.resourceType, type),
  );
  if (policy === undefined) return undefined;
  const target = context.path.slice(context.path.lastIndexOf('/') + 1);
  const under = `/subscriptions/${policy.subscriptionId}/providers/Microsoft.Authorization`;
  const identifiers = [
    {
      policyAssignment: { name: policy.name, id: `${under}/policyAssignments/${policy.name}` },
      policyDefinition: { name: policy.name, id: `${under}/policyDefinitions/${policy.name}` },
    },
  ];
  const info = {
    policyAssignmentDisplayName: policy.name,
    policyAssignmentId: `${under}/policyAssignments/${policy.name}`,
    policyAssignmentName: policy.name,
    policyAssignmentScope: `/subscriptions/${policy.subscriptionId}`,
    policyDefinitionDisplayName: policy.name,
    policyDefinitionEffect: 'deny',
    policyDefinitionId: `${under}/policyDefinitions/${policy.name}`,
    policyDefinitionName: policy.name,
  };
  const message = `Resource '${target}' was disallowed by policy. Policy identifiers: '${JSON.stringify(identifiers)}'.`;
  return failure(403, 'RequestDisallowedByPolicy', message, {
    target,
    additionalInfo: [{ type: 'PolicyViolation', info }],
  });
}

/** A request on a vault as `modify` policies leave it; a value of `null` or `false` purge protection takes it away. */
export function modifyByPolicy(context: ArmContext): JsonObject {
  const subscription = scopeParts(context.path).subscription ?? '';
  return context.cloud.state.policies.reduce<JsonObject>((body, policy) => {
    if (policy.effect !== 'modify' || !same(policy.subscriptionId, subscription)) return body;
    return withProperty(body, policy.property, policy.value);
  }, context.body);
}

function withProperty(body: JsonObject, property: string, value: unknown): JsonObject {
  const tag = /^tags\.(.+)$/.exec(property)?.[1];
  if (tag !== undefined) return { ...body, tags: { ...objectAt(body, 'tags'), [tag]: value } };
  if (property === 'tags' && isObject(value)) return { ...body, tags: value };
  const { [property]: _replaced, ...others } = objectAt(body, 'properties');
  const removed = value === null || (property === 'enablePurgeProtection' && value === false);
  return { ...body, properties: removed ? others : { ...others, [property]: value } };
}
