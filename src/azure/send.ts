/** Requests to services for which no SDK client is used. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Operation } from '../model/operation.ts';

/** A request of our own. */
export interface OwnRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Sends a request of our own with the token of one service, and returns the raw answer. */
export type Send = (operation: Operation, request: OwnRequest) => Promise<PipelineResponse>;
