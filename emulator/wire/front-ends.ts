/**
 * How the front end of each service sends an answer: what it compresses, how it frames the body, when it closes. From
 * the headers in recordings; where two recordings differ, a comment on the service says so.
 */
import type { CloudAnswer, CloudRequest } from '../service.ts';
import type { ServiceName } from '../transcript.ts';

export interface FrontEnd {
  /** Whether a body of this many bytes is sent as gzip if the request accepts it. */
  readonly compresses: (status: number, length: number) => boolean;
  /** `Transfer-Encoding: chunked` instead of `Content-Length`. */
  readonly chunks: (compressed: boolean, path: string) => boolean;
  /** Statuses after which it closes the connection, with `Connection: close`. */
  readonly closesAfter: readonly number[];
  /** Rejects a body of unknown length with 411. */
  readonly wantsLength: boolean;
}

const plain: FrontEnd = { compresses: () => false, chunks: () => false, closesAfter: [], wantsLength: true };

/** What ARM itself answers or caches, without a provider. */
const ownAnswer = /^\/subscriptions(?:\/[^/]+(?:\/resourcegroups(?:\/[^/]+)?|\/resources)?)?\/?$/i;

/**
 * Recorded as compressed: answers with status 200 of all providers, chunked, and of ARM itself, with a length; never
 * errors and 201. Since 2024, behind Azure Front Door, recordings have only lengths; whether they were decompressed is
 * unknown.
 */
const arm: FrontEnd = {
  compresses: (status) => status === 200,
  chunks: (compressed, path) => compressed && !ownAnswer.test(path),
  closesAfter: [401, 429],
  wantsLength: true,
};

/** Every body is chunked, including errors. */
const graph: FrontEnd = { ...plain, compresses: () => true, chunks: () => true };

/** docs.github.com and many transcripts: `Vary` has Accept-Encoding in every answer. */
const github: FrontEnd = {
  ...plain,
  compresses: (status) => status < 300,
  chunks: (compressed) => compressed,
  wantsLength: false,
};

/**
 * The recordings have chunked gzip for status 200 from about 400 bytes on, and none for 94 bytes, nor for 400 and 504
 * of 350 bytes. assumed: the defaults of ingress-nginx, whose Strict-Transport-Security all answers have (256 bytes;
 * 200, 403, 404).
 */
const logs: FrontEnd = {
  ...plain,
  compresses: (status, length) => [200, 403, 404].includes(status) && length >= 256,
  chunks: (compressed) => compressed,
};

const frontEnds: Readonly<Record<ServiceName, FrontEnd>> = {
  arm,
  graph,
  github,
  // Neither compresses, even if the client accepts it; the challenge of a vault keeps the connection open.
  entra: plain,
  vault: plain,
  logs,
  // Nothing was recorded.
  oidc: { ...plain, wantsLength: false },
};

export function frontEndOf(service: ServiceName): FrontEnd {
  return frontEnds[service];
}

const page = [
  '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">',
  '<HTML><HEAD><TITLE>Length Required</TITLE>',
  '<META HTTP-EQUIV="Content-Type" Content="text/html; charset=us-ascii"></HEAD>',
  '<BODY><h2>Length Required</h2>',
  '<hr><p>HTTP Error 411. The request must be chunked or have a content length.</p>',
  '</BODY></HTML>',
  '',
].join('\r\n');

/** The 411 of Windows' HTTP.sys, which Azure Front Door also sends ("Troubleshooting common issues", 411). */
export function refuseLength(service: ServiceName, { method, headers }: CloudRequest): CloudAnswer | undefined {
  const hasLength = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (hasLength || !['POST', 'PUT', 'PATCH'].includes(method) || !frontEndOf(service).wantsLength) return undefined;
  const own = {
    'Content-Type': 'text/html; charset=us-ascii',
    Server: 'Microsoft-HTTPAPI/2.0',
    Connection: 'close',
    'Content-Length': String(page.length),
  };
  return { status: 411, headers: own, body: page };
}
