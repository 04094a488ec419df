/** Azure Resource Manager by address: what all its resource types have in common. */
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { HttpAnswer, HttpRequest, Send } from './http.ts';
import { type Operation, parseResponse } from './responses.ts';

export interface Arm {
  get(
    path: string,
    apiVersion: string,
    operation: string,
    query?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
  send(
    method: HttpRequest['method'],
    path: string,
    apiVersion: string,
    operation: string,
    body?: unknown,
  ): Promise<HttpAnswer>;
  /** Follows a next link as it is; the transport refuses one that leads to another host. */
  follow(url: string, operation: string): Promise<HttpAnswer>;
}

const origin = 'https://management.azure.com';

/** @param send a `Send` for ARM that adds its token */
export function arm(send: Send): Arm {
  const address = (path: string, apiVersion: string, query: Readonly<Record<string, string>> = {}) =>
    `${origin}${path}?${new URLSearchParams({ 'api-version': apiVersion, ...query }).toString()}`;
  const request: Arm['send'] = (method, path, apiVersion, operation, body) =>
    send({
      method,
      url: address(path, apiVersion),
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      operation,
    });
  return {
    get: (path, apiVersion, operation, query) =>
      send({ method: 'GET', url: address(path, apiVersion, query), operation }),
    send: request,
    follow: (url, operation) => send({ method: 'GET', url, operation }),
  };
}

/** No list that the action reads comes near this many pages; a next link that leads in a circle ends here. */
const mostPages = 1000;

/**
 * All entries of a list, page by page. The last page may be empty (as recorded for deleted vaults).
 *
 * @param first the first page's answer
 */
export async function allPages<S extends v.GenericSchema>(
  operation: Operation,
  first: HttpAnswer,
  entry: S,
  follow: (url: string) => Promise<HttpAnswer>,
): Promise<v.InferOutput<S>[]> {
  const page = v.object({ value: v.array(entry), nextLink: v.nullish(v.string()) });
  const entries: v.InferOutput<S>[] = [];
  let answer = first;
  for (let pages = 1; pages <= mostPages; pages += 1) {
    const { value, nextLink } = parseResponse(operation, answer, page);
    entries.push(...value);
    if (nextLink == null || nextLink === '') return entries;
    answer = await follow(nextLink);
  }
  const message = `the list has more than ${mostPages} pages`;
  throw new ServiceError({ service: operation.service, operation: operation.name, code: 'InvalidAnswer', message });
}

/** ARM ids of this action's resources. Segments are encoded where they stand in a path. */
export interface ResourceIds {
  readonly subscription: string;
  readonly group: string;
  readonly vault: string;
  readonly key: string;
}

export function resourceIds(of: {
  subscriptionId: string;
  resourceGroup: string;
  vaultName: string;
  keyName: string;
}): ResourceIds {
  const subscription = `/subscriptions/${of.subscriptionId}`;
  const group = `${subscription}/resourceGroups/${encodeURIComponent(of.resourceGroup)}`;
  const vault = `${group}/providers/Microsoft.KeyVault/vaults/${of.vaultName}`;
  return { subscription, group, vault, key: `${vault}/keys/${of.keyName}` };
}
