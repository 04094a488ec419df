/** An operation of the data plane: its path, the permission that it needs, and its handler. */
import type { JsonObject } from '../arm/json.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { VaultState } from '../state.ts';
import { ok } from './answers.ts';
import type { Right } from './permission.ts';

export interface VaultContext {
  readonly request: CloudRequest;
  readonly cloud: Cloud;
  readonly caller: Caller;
  readonly vault: VaultState;
  /** The object's name, empty for a list of all objects; and a version, if the path has one. */
  readonly name: string;
  readonly version: string | undefined;
  readonly body: JsonObject;
}

export interface Operation {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Case-insensitive, with the groups `name` and `version`, if there are any. */
  readonly path: RegExp;
  readonly right: Right;
  readonly answer: (context: VaultContext) => CloudAnswer;
}

/** One page of a list; on the last one, `nextLink` is null (as recorded). */
export function page({ request, cloud }: VaultContext, entries: readonly unknown[]): CloudAnswer {
  const asked = Number(request.query.get('maxresults')) || cloud.state.settings.pageSize;
  const size = Math.min(asked, cloud.state.settings.pageSize);
  const start = Number(Buffer.from(request.query.get('$skiptoken') ?? '', 'base64url').toString()) || 0;
  const value = entries.slice(start, start + size);
  if (value.length < size) return ok({ value, nextLink: null });
  const rest = new URLSearchParams(request.query);
  rest.set('$skiptoken', Buffer.from(String(start + size)).toString('base64url'));
  return ok({ value, nextLink: `https://${request.host}${request.path}?${rest.toString()}` });
}
