/**
 * Deny assignments, which override every role. Source:
 * https://learn.microsoft.com/rest/api/authorization/deny-assignments
 */
import * as v from 'valibot';
import type { Whole } from '../model/listed.ts';
import type { DenyAssignment } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import { inSupportedVersion } from './api-versions.ts';
import type { Arm } from './arm.ts';
import { unread } from './responses.ts';
import { dashed } from './role-assignments.ts';

/** The newer one has the effect. In the older one each counts as enforced. */
const known = ['2024-07-01-preview', '2022-04-01'] as const;
const isKnown = (version: string) => known.some((each) => each === version);

/** Far more than any action's or scope's name: each is compared with the actions that matter here. */
const name = v.pipe(v.string(), v.maxLength(2048));
const names = v.nullish(v.array(name));
const text = v.nullish(v.string());
const principals = v.nullish(v.array(v.object({ id: name, type: v.nullish(name) })));
const denyAssignment = v.object({
  id: v.string(),
  properties: v.object({
    // For texts only.
    denyAssignmentName: unread(text, null),
    scope: name,
    denyAssignmentEffect: text,
    doNotApplyToChildScopes: v.nullish(v.boolean()),
    condition: text,
    principals,
    excludePrincipals: principals,
    permissions: v.nullish(
      v.array(
        v.object({ actions: names, notActions: names, dataActions: names, notDataActions: names, condition: text }),
      ),
    ),
  }),
});
type Body = v.InferOutput<typeof denyAssignment>;

function principalsOf(list: v.InferOutput<typeof principals>): DenyAssignment['principals'] {
  return (list ?? []).map(({ id, type }) => ({ id: dashed(id), type: type ?? '' }));
}

function denyAssignmentOf({ id, properties }: Body): DenyAssignment {
  return {
    id,
    name: properties.denyAssignmentName ?? id,
    scope: properties.scope,
    effect: properties.denyAssignmentEffect ?? null,
    onlyAtScope: properties.doNotApplyToChildScopes === true,
    principals: principalsOf(properties.principals),
    excludedPrincipals: principalsOf(properties.excludePrincipals),
    permissions: (properties.permissions ?? []).map(
      ({ actions, notActions, dataActions, notDataActions, condition }) => ({
        actions: actions ?? [],
        notActions: notActions ?? [],
        dataActions: dataActions ?? [],
        notDataActions: notDataActions ?? [],
        condition: condition ?? null,
      }),
    ),
    condition: properties.condition ?? null,
  };
}

export async function listDenyAssignments(
  arm: Arm,
  scope: ResourceId,
  operation: Operation,
): Promise<Whole<DenyAssignment>> {
  const path: ResourceId = `${scope}/providers/Microsoft.Authorization/denyAssignments`;
  const atScope = { $filter: 'atScope()' };
  const entries = await inSupportedVersion({ known, canBe: isKnown }, (version) =>
    arm.list(operation, path, version, denyAssignment, atScope),
  );
  return entries.map(denyAssignmentOf);
}
