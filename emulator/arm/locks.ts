/** Management locks. */
import type { CloudAnswer } from '../service.ts';
import type { LockState } from '../state.ts';
import { failure } from './answers.ts';
import { objectAt, textAt } from './json.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains, same } from './scopes.ts';

const type = 'Microsoft.Authorization/locks';
const all = `{scope}/providers/${type}`;
const template = `${all}/{name}`;

export const lockRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'PUT', template, type, action: `${type}/write`, answer: put },
  { method: 'DELETE', template, type, action: `${type}/delete`, answer: remove },
];

function find(context: ArmContext): LockState | undefined {
  return context.cloud.state.locks.find(
    (lock) => same(lock.name, variable(context, 'name')) && same(lock.scope, variable(context, 'scope')),
  );
}

function body(lock: LockState): Record<string, unknown> {
  return {
    properties: { level: lock.level, ...(lock.notes === undefined ? {} : { notes: lock.notes }) },
    id: `${lock.scope}/providers/${type}/${lock.name}`,
    type,
    name: lock.name,
  };
}

/** Locks at the scope, at its parents and at its children (as recorded); with `atScope()` none of the children. */
function list(context: ArmContext): CloudAnswer {
  const scope = variable(context, 'scope');
  const atScope = /atScope\(\)/i.test(context.request.query.get('$filter') ?? '');
  const locks = context.cloud.state.locks.filter(
    (lock) => contains(lock.scope, scope) || (!atScope && contains(scope, lock.scope)),
  );
  return page(context, locks.map(body));
}

/** 201 for a new lock (as recorded), 200 for one that exists. guessed: the error's message. */
function put(context: ArmContext): CloudAnswer {
  const properties = objectAt(context.body, 'properties');
  const level = (['CanNotDelete', 'ReadOnly'] as const).find((one) => same(one, textAt(properties, 'level') ?? ''));
  if (level === undefined) {
    return failure(400, 'LockLevelInvalid', "The lock level must be one of 'CanNotDelete', 'ReadOnly'.");
  }
  const notes = textAt(properties, 'notes');
  const existing = find(context);
  const lock: LockState = existing ?? { name: variable(context, 'name'), scope: variable(context, 'scope'), level };
  lock.level = level;
  if (notes === undefined) delete lock.notes;
  else lock.notes = notes;
  if (existing === undefined) context.cloud.state.locks.push(lock);
  return { status: existing === undefined ? 201 : 200, body: body(lock) };
}

/** Source: the REST specification. */
function remove(context: ArmContext): CloudAnswer {
  const lock = find(context);
  if (lock === undefined) return { status: 204 };
  const { state } = context.cloud;
  state.locks = state.locks.filter((other) => other !== lock);
  return { status: 200 };
}
