/** Azure Resource Manager by address: what all its resource types have in common. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type * as v from 'valibot';
import type { Listed, Whole } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf, type Scopes } from '../model/scopes.ts';
import { hosts } from './cloud.ts';
import { readList, readPages } from './pages.ts';
import type { Send } from './send.ts';

type Query = Readonly<Record<string, string>>;

export interface Arm {
  get(operation: Operation, path: string, apiVersion: string, query?: Query): Promise<PipelineResponse>;
  put(operation: Operation, path: string, apiVersion: string, body: unknown): Promise<PipelineResponse>;
  /**
   * All entries of a list, page by page. The last page may be empty (as recorded for deleted vaults).
   *
   * @throws ServiceError for an error response, a malformed answer, and a list that links to another host or does not
   * end
   */
  list<S extends v.GenericSchema>(
    operation: Operation,
    path: string,
    apiVersion: string,
    entry: S,
    query?: Query,
  ): Promise<Whole<v.InferOutput<S>>>;
  /** The first pages of a list that may be very long. */
  listFirst<S extends v.GenericSchema>(
    operation: Operation,
    path: string,
    apiVersion: string,
    entry: S,
    query: Query,
    pages: number,
  ): Promise<Listed<v.InferOutput<S>>>;
}

/** @param send a `Send` for ARM that adds its token */
export function arm(send: Send): Arm {
  const address = (path: string, apiVersion: string, query: Query = {}) =>
    `https://${hosts.arm}${path}?${new URLSearchParams({ 'api-version': apiVersion, ...query }).toString()}`;
  return {
    get: (operation, path, apiVersion, query) =>
      send(operation, { method: 'GET', url: address(path, apiVersion, query) }),
    put: (operation, path, apiVersion, body) =>
      send(operation, { method: 'PUT', url: address(path, apiVersion), body }),
    list: (operation, path, apiVersion, entry, query) =>
      readList(send, operation, address(path, apiVersion, query), entry),
    listFirst: (operation, path, apiVersion, entry, query, pages) =>
      readPages(send, operation, address(path, apiVersion, query), entry, pages),
  };
}

/** ARM ids encoded for a path, since a resource group's name may contain letters of any script. */
export function resourceIds(target: Parameters<typeof idsOf>[0]): Scopes {
  return idsOf({ ...target, resourceGroup: encodeURIComponent(target.resourceGroup) });
}
