/** A route of ARM: a path template, what it requires, and its handler. */
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { VaultState } from '../state.ts';
import type { JsonObject } from './json.ts';
import { findVault } from './scopes.ts';

export interface ArmContext {
  readonly request: CloudRequest;
  readonly cloud: Cloud;
  readonly caller: Caller;
  readonly apiVersion: string;
  /** The requested path, decoded: the id of the resource, or of a list. */
  readonly path: string;
  /** The decoded variables of the template. */
  readonly variables: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

export interface Route {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** `{name}` stands for one segment, `{scope}` at the start for any scope, the root's empty one included. */
  readonly template: string;
  /** Resource type: decides the api-versions, the provider and which policies apply. */
  readonly type: string;
  /** What the caller must be allowed to do; `undefined`: any signed-in caller may. */
  readonly action?: string;
  /** Where the right is checked: at the path itself, at what the list belongs to, or at the subscription. */
  readonly checkedAt?: 'path' | 'parent' | 'subscription';
  readonly answer: (context: ArmContext) => CloudAnswer;
}

/** A variable of the route's template; a missing one is an error in the route table. */
export function variable(context: ArmContext, name: string): string {
  const value = context.variables[name];
  if (value === undefined) throw new Error(`route has no variable ${name}: ${context.path}`);
  return value;
}

/** The vault in the path. */
export function vaultOf(context: ArmContext): VaultState | undefined {
  const [subscription, group, vault] = ['subscription', 'group', 'vault'].map((name) => variable(context, name));
  return findVault(context.cloud, subscription ?? '', group ?? '', vault ?? '');
}

/** The pattern of a template, with its variables as named groups; paths compare without case. */
export function patternOf(template: string): RegExp {
  const source = template
    .replaceAll('.', String.raw`\.`)
    .replace('{scope}', '(?<scope>.*)')
    .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`, 'i');
}
