/** Azure Resource Manager by address: what all its resource types have in common. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type * as v from 'valibot';
import type { Listed, Whole } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import { domains } from './cloud.ts';
import { readList, readPages } from './pages.ts';
import { addressOf, type Query, type Send } from './send.ts';

export interface Arm {
  get(operation: Operation, id: ResourceId, apiVersion: string, query?: Query): Promise<PipelineResponse>;
  put(operation: Operation, id: ResourceId, apiVersion: string, body: unknown): Promise<PipelineResponse>;
  /**
   * All entries of a list, page by page. The last page may be empty (as recorded for deleted vaults).
   *
   * @throws ServiceError for an error response, a malformed answer, and a list that links to another domain or does not
   * end
   */
  list<S extends v.GenericSchema>(
    operation: Operation,
    id: ResourceId,
    apiVersion: string,
    entry: S,
    query?: Query,
  ): Promise<Whole<v.InferOutput<S>>>;
  /** The first pages of a list that may be very long. */
  listFirst<S extends v.GenericSchema>(
    operation: Operation,
    id: ResourceId,
    apiVersion: string,
    entry: S,
    query: Query,
    pages: number,
  ): Promise<Listed<v.InferOutput<S>>>;
}

/** @param send a `Send` for ARM that adds its token */
export function arm(send: Send): Arm {
  const address = (id: ResourceId, apiVersion: string, query: Query = {}) =>
    addressOf(domains.arm, id, { 'api-version': apiVersion, ...query });
  return {
    get: (operation, id, apiVersion, query) => send(operation, { method: 'GET', url: address(id, apiVersion, query) }),
    put: (operation, id, apiVersion, body) => send(operation, { method: 'PUT', url: address(id, apiVersion), body }),
    list: (operation, id, apiVersion, entry, query) => readList(send, operation, address(id, apiVersion, query), entry),
    listFirst: (operation, id, apiVersion, entry, query, pages) =>
      readPages(send, operation, address(id, apiVersion, query), entry, pages),
  };
}
