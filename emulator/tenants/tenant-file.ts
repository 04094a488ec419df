/** A tenant described in a JSON file: the fields of `CloudState`. */
import { readFileSync } from 'node:fs';
import type { CloudState } from '../state.ts';
import { foundation } from './foundation.ts';

/**
 * The tenant that a file describes. What the file leaves out comes from the foundation: subscription, identities, no
 * vault, no rights; single settings may be given.
 *
 * @throws if the file is not JSON, has an unknown field, or has a value of the wrong type
 */
export function readTenantFile(path: string): CloudState {
  return tenantFrom(JSON.parse(readFileSync(path, 'utf8')));
}

const optionalLists = [
  'roleDefinitions',
  'deletedServicePrincipals',
  'denyAssignments',
  'groups',
  'managedIdentities',
  'monitorResources',
  'auditLog',
];

/** Like `readTenantFile`, for a value that is already parsed. */
export function tenantFrom(given: unknown): CloudState {
  if (!isRecord(given)) throw new Error('a tenant is a JSON object');
  const base = foundation();
  const kinds = new Map(Object.entries(base).map(([name, value]) => [name, Array.isArray(value) ? 'list' : 'object']));
  for (const name of optionalLists) kinds.set(name, 'list');
  for (const [name, value] of Object.entries(given)) {
    const kind = kinds.get(name);
    if (kind === undefined) throw new Error(`a tenant has no field ${name}`);
    const isRight = kind === 'list' ? Array.isArray(value) && value.every(isRecord) : isRecord(value);
    if (!isRight) throw new Error(`${name} is no ${kind === 'list' ? 'list of objects' : 'object'}`);
  }
  const settings = Object.assign({}, base.settings, given['settings']);
  const github = Object.assign({}, base.github, given['github']);
  return Object.assign({}, base, given, { settings, github });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
