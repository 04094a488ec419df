/** Requests to services for which no SDK client is used. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';

/** Where a request is sent, percent-encoded: never an ID, which is neither compared nor shown in this form. */
export type Address = `https://${string}`;

export type Query = Readonly<Record<string, string>>;

/** The address of what has that ID, which may contain letters of any script: the one place where an ID is encoded. */
export function addressOf(domain: string, id: ResourceId, query: Query = {}): Address {
  const path = id.split('/').map(encodeURIComponent).join('/');
  const parameters = new URLSearchParams(query).toString();
  return `https://${domain}${path}${parameters === '' ? '' : `?${parameters}`}`;
}

/** A request of our own. */
export interface OwnRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly url: Address;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Beside the headers that every request has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request of our own with the token of one service, and returns the raw answer. */
export type Send = (operation: Operation, request: OwnRequest) => Promise<PipelineResponse>;
