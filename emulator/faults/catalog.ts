/** The faults that have a name, for `--fault` and for tests. */
import type { Fault, RequestPattern } from '../faults.ts';
import { dateIn, gatewayPage, type Intercept, movedInCircles, movedTo, throttled } from './answers.ts';
import {
  byteOrderMark,
  type Change,
  emptyObjects,
  endlessPages,
  foreignNextLink,
  hugePage,
  lists,
  longHeader,
  longNames,
  manyPages,
  nestedJson,
  nextLinkToItself,
} from './bodies.ts';
import { challenge } from './challenge.ts';
import type { ConnectionFault } from './connection.ts';
import { noContent, partialResult, queryThrottled, queryTimeout } from './logs.ts';
import { transmissions } from './transmissions.ts';

export interface NamedFault {
  /** What happens, in one line. */
  readonly about: string;
  readonly fault: Fault;
  /** What it applies to by default; everything if absent. */
  readonly when?: RequestPattern;
}

type Entry = (name: string) => NamedFault;

const sent =
  (about: string, way: keyof typeof transmissions): Entry =>
  (name) => ({ about, fault: { kind: 'transmit', name, transmit: transmissions[way] } });

const changed =
  (about: string, change: Change, when?: RequestPattern): Entry =>
  (name) => ({ about, fault: { kind: 'rewrite', name, change }, ...(when && { when }) });

const answered =
  (about: string, answer: Intercept, when?: RequestPattern): Entry =>
  (name) => ({ about, fault: { kind: 'intercept', name, answer }, ...(when && { when }) });

const connected =
  (about: string, fault: ConnectionFault): Entry =>
  (name) => ({ about, fault: { kind: 'connection', name, fault } });

const ofList = { method: 'GET', path: lists };
const ofArm = { method: 'GET', service: 'arm' } as const;
const ofGithub = { service: 'github' } as const;
const ofLogs = { service: 'logs' } as const;
const github = 'https://api.github.com';
const abroad = 'https://elsewhere.example';

const entries = {
  'gzip-everywhere': sent('gzip also where the recordings show none: Entra, vaults, refusals', 'gzip'),
  'gzip-in-pieces': sent('a gzip stream in pieces of 7 bytes', 'gzipInPieces'),
  'gzip-broken': sent('a gzip stream whose middle is damaged', 'gzipBroken'),
  'gzip-cut': sent('a gzip stream that ends too early in a complete HTTP message', 'gzipCut'),
  'gzip-bomb': sent('300 kB of gzip that hold 300 MB of JSON', 'gzipBomb'),
  'encoding-deflate': sent('Content-Encoding: deflate (zlib), whether accepted or not', 'deflate'),
  'encoding-deflate-raw': sent('Content-Encoding: deflate without the zlib wrapper', 'deflateRaw'),
  'encoding-br': sent('Content-Encoding: br, whether accepted or not', 'brotli'),
  'encoding-upper-case': sent('gzip, spelled GZIP in the header', 'upperCase'),
  'encoding-x-gzip': sent('gzip under its old name x-gzip', 'xGzip'),
  'byte-order-mark': changed('a byte order mark before the JSON', byteOrderMark),
  'foreign-next-link': changed('lists name a next page on another host', foreignNextLink, ofList),
  'next-link-to-itself': changed('lists name themselves as their next page', nextLinkToItself, ofList),
  'endless-list': changed('lists always name one more page', endlessPages, ofList),
  'huge-page': changed('lists have 300,000 more entries', hugePage, ofList),
  'long-names': changed('lists have 36 pages with one name of 15 MB each', longNames(36), ofList),
  'many-pages': changed('lists have 400 pages of 50 entries with names of 1,000 characters', manyPages(400), ofList),
  'long-lists': changed('lists have 25 pages of that kind: just what is accepted', manyPages(25), ofList),
  'nested-json': changed('JSON of 15 MB that is nothing but brackets in brackets', nestedJson(15_000_000), ofArm),
  'nested-json-small': changed('the same in 1 MB', nestedJson(1_000_000), ofArm),
  'empty-objects': changed('JSON of 7 MB that is a list of empty objects', emptyObjects(7_000_000), ofArm),
  'header-20k': changed('a header of 20,000 characters', longHeader(20_000)),
  'header-40k': changed('a header of 40,000 characters', longHeader(40_000)),
  'claims-challenge': answered(
    '401 with insufficient_claims until a token is requested with these claims (ARM, Graph, vaults)',
    challenge('documented'),
  ),
  'claims-challenge-revoked': answered(
    'the same in the form recorded for ARM: error="invalid_token" with the claims',
    challenge('revoked'),
  ),
  'claims-challenge-forever': answered('the challenge, for any token', challenge('documented', true)),
  'moved-301': answered("301 to the repository's ID on the same host", movedTo(301, github), ofGithub),
  'moved-307': answered("307 to the repository's ID on the same host", movedTo(307, github), ofGithub),
  'moved-elsewhere-301': answered('301 to another host', movedTo(301, abroad), ofGithub),
  'moved-elsewhere-307': answered('307 to another host', movedTo(307, abroad), ofGithub),
  'moved-in-circles': answered('301 to the same address', movedInCircles, ofGithub),
  'retry-after-0': answered(
    '429 with Retry-After: 0',
    throttled(() => '0'),
  ),
  'retry-after-negative': answered(
    '429 with Retry-After: -5',
    throttled(() => '-5'),
  ),
  'retry-after-fraction': answered(
    '429 with Retry-After: 0.5',
    throttled(() => '0.5'),
  ),
  'retry-after-date': answered('429 with a date 2 seconds ahead', throttled(dateIn(2))),
  'retry-after-past-date': answered('429 with a date an hour ago', throttled(dateIn(-3600))),
  'retry-after-huge': answered(
    '429 with more seconds than a timer holds (2^31 ms)',
    throttled(() => '4294967'),
  ),
  'logs-partial': changed(
    'a log query returns a partial result: 200 with PartialError and rows',
    partialResult,
    ofLogs,
  ),
  'logs-empty': answered('204 without a body: an empty workspace', noContent, ofLogs),
  'logs-timeout': answered('504 GatewayTimeout: a log query that took too long', queryTimeout, ofLogs),
  'logs-throttled': answered('429 for a log query', queryThrottled, ofLogs),
  'gateway-502': answered('the HTML page of a gateway, 502', gatewayPage('502 Bad Gateway')),
  'gateway-504': answered('the HTML page of a gateway, 504', gatewayPage('504 Gateway Time-out')),
  'half-answer': sent('half a body, then the end of the connection; its length was announced', 'halfLength'),
  'half-answer-chunked': sent('half a chunked body, then the end of the connection', 'halfChunked'),
  'switching-protocols': sent('101 Switching Protocols, and nothing more', 'switching'),
  'malformed-status-line': sent('an answer that does not begin with HTTP/', 'badStatusLine'),
  'malformed-length': sent('a Content-Length that is not a number', 'badLength'),
  'malformed-header': sent('a header with a blank in its name', 'badHeader'),
  'malformed-chunk': sent('a chunk without a size', 'badChunk'),
  'idle-408': connected('408 on a connection over which no request came within 20 ms', { at: 'idle', after: 20 }),
  'idle-close': connected('the server closes a connection if no request follows an answer within 50 ms', {
    at: 'keep-alive',
    idle: 50,
    requests: 100,
  }),
  'close-after-answer': connected('the server closes the connection after each answer, without announcing it', {
    at: 'keep-alive',
    idle: 120_000,
    requests: 1,
  }),
  'connect-silent': connected('the proxy never answers CONNECT', { at: 'connect', silent: true }),
  'proxy-login': connected('the proxy requires the login proxy-user:proxy-password (407)', {
    at: 'connect',
    login: 'proxy-user:proxy-password',
  }),
  'proxy-four-tunnels': connected('the proxy allows 4 tunnels at a time (503 beyond)', { at: 'connect', tunnels: 4 }),
  'tls-silent': connected('the server never answers in TLS', { at: 'tls', instead: 'nothing' }),
  'tls-closed': connected('the server closes during the TLS handshake', { at: 'tls', instead: 'close' }),
  'tls-plain-http': connected('the server answers TLS with plain HTTP', { at: 'tls', instead: 'plain HTTP' }),
  'certificate-self-signed': connected('a self-signed certificate', { at: 'certificate', flaw: 'self-signed' }),
  'certificate-expired': connected('a certificate that has expired', { at: 'certificate', flaw: 'expired' }),
  'certificate-wrong-host': connected('a certificate for another host', { at: 'certificate', flaw: 'wrong host' }),
  'certificate-intercepted': connected('the certificate of an intercepting proxy, with its own authority', {
    at: 'certificate',
    flaw: 'intercepted',
  }),
  'certificate-unknown-authority': connected('a certificate of an unknown authority', {
    at: 'certificate',
    flaw: 'unknown authority',
  }),
} satisfies Readonly<Record<string, Entry>>;

export type FaultName = keyof typeof entries;

/** In the order in which they are listed. */
export const namedFaults: ReadonlyMap<string, NamedFault> = new Map(
  Object.entries(entries).map(([name, entry]) => [name, entry(name)]),
);
