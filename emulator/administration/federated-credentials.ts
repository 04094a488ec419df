/**
 * Federated credentials of managed identities. No exchange was recorded: shapes and statuses are those of Microsoft's
 * specification (Microsoft.ManagedIdentity, 2024-11-30), the limits those of learn.microsoft.com, "Workload identity
 * federation considerations" (20 for an identity, issuer and subject together once); guessed: the refusals' words.
 */

import { failure, ok } from '../arm/answers.ts';
import { objectAt, textAt, textsAt } from '../arm/json.ts';
import { page } from '../arm/pages.ts';
import { type ArmContext, type Route, variable } from '../arm/route.ts';
import { same } from '../arm/scopes.ts';
import type { CloudAnswer } from '../service.ts';
import type { FederatedCredential, ManagedIdentityState } from '../state.ts';
import { managedIdentityId, withIdentity } from './managed-identities.ts';

const parent = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const type = `${parent}/federatedIdentityCredentials`;
const all =
  `/subscriptions/{subscription}/resourceGroups/{group}/providers/${parent}/{identity}` +
  '/federatedIdentityCredentials';
const template = `${all}/{name}`;

export const federatedCredentialRoutes: Route[] = [
  {
    method: 'GET',
    template: all,
    type,
    action: `${type}/read`,
    checkedAt: 'parent',
    answer: (context) => withIdentity(context, list),
  },
  { method: 'GET', template, type, action: `${type}/read`, answer: (context) => withIdentity(context, get) },
  { method: 'PUT', template, type, action: `${type}/write`, answer: (context) => withIdentity(context, put) },
  { method: 'DELETE', template, type, action: `${type}/delete`, answer: (context) => withIdentity(context, remove) },
];

function list(identity: ManagedIdentityState, context: ArmContext): CloudAnswer {
  return page(
    context,
    identity.federatedCredentials.map((one) => body(identity, one)),
  );
}

function find(identity: ManagedIdentityState, context: ArmContext): FederatedCredential | undefined {
  return identity.federatedCredentials.find(({ name = '' }) => same(name, variable(context, 'name')));
}

function get(identity: ManagedIdentityState, context: ArmContext): CloudAnswer {
  const found = find(identity, context);
  if (found !== undefined) return ok(body(identity, found));
  return failure(404, 'NotFound', `The federated identity credential '${variable(context, 'name')}' was not found.`);
}

function put(identity: ManagedIdentityState, context: ArmContext): CloudAnswer {
  const properties = objectAt(context.body, 'properties');
  const [issuer, subject] = [textAt(properties, 'issuer'), textAt(properties, 'subject')];
  const [audience] = textsAt(properties, 'audiences') ?? [];
  if (issuer === undefined || subject === undefined || audience === undefined) {
    return failure(400, 'BadRequest', 'Issuer, subject and audiences are required.');
  }
  const existing = find(identity, context);
  const others = identity.federatedCredentials.filter((one) => one !== existing);
  if (others.some((one) => one.issuer === issuer && one.subject === subject)) {
    return failure(409, 'Conflict', 'Issuer and subject combination already exists for this Managed Identity.');
  }
  if (others.length >= 20) {
    return failure(400, 'BadRequest', 'The number of federated identity credentials exceeds the limit of 20.');
  }
  const credential = { name: variable(context, 'name'), issuer, subject, audience };
  identity.federatedCredentials = [...others, credential];
  return { status: existing === undefined ? 201 : 200, body: body(identity, credential) };
}

function remove(identity: ManagedIdentityState, context: ArmContext): CloudAnswer {
  const found = find(identity, context);
  identity.federatedCredentials = identity.federatedCredentials.filter((one) => one !== found);
  return { status: found === undefined ? 204 : 200 };
}

function body(identity: ManagedIdentityState, credential: FederatedCredential): Record<string, unknown> {
  const { name = '', issuer, subject, audience } = credential;
  return {
    id: `${managedIdentityId(identity)}/federatedIdentityCredentials/${name}`,
    name,
    type,
    properties: { issuer, subject, audiences: [audience] },
  };
}
