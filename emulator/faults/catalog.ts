/** The faults that have a name in tests. */
import type { FaultRule, RequestPattern } from '../faults.ts';
import { moved } from '../github/answers.ts';
import { movedRoot } from '../github/views.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { ServiceName } from '../transcript.ts';
import {
  byteOrderMark,
  type Change,
  endlessPages,
  foreignNextLink,
  hugePage,
  nextLinkToItself,
  partialResult,
} from './bodies.ts';
import { challenge } from './challenge.ts';
import type { ConnectionFault } from './connection.ts';
import { transmissions } from './transmissions.ts';

/** An answer in place of the service's own; `undefined` lets the service answer. */
export type Intercept = (request: CloudRequest, cloud: Cloud) => CloudAnswer | undefined;

type Entry = Omit<FaultRule, 'when'> & { readonly when?: RequestPattern };

const sent = (way: keyof typeof transmissions): Entry => ({ do: { kind: 'transmit', transmit: transmissions[way] } });

const changed = (change: Change, when?: RequestPattern): Entry => ({
  do: { kind: 'rewrite', change },
  ...(when && { when }),
});

const answered = (answer: Intercept, when?: RequestPattern): Entry => ({
  do: { kind: 'intercept', name: 'intercept', answer },
  ...(when && { when }),
});

const connected = (fault: ConnectionFault): Entry => ({ do: { kind: 'connection', fault } });

/** 429 with this `Retry-After`; the body is that of ARM (as recorded). */
const throttled = (retryAfter: (now: number) => string) =>
  answered((_request, cloud) => ({
    status: 429,
    headers: { 'Retry-After': retryAfter(cloud.now()) },
    body: {
      error: {
        code: 'SubscriptionRequestsThrottled',
        message: 'Number of requests for the subscription exceeded the limit. Please try again later.',
      },
    },
  }));

/** An HTTP date this many seconds from now. */
const dateIn = (seconds: number) => (now: number) => new Date(now + seconds * 1000).toUTCString();

const ofGithub = { service: 'github' } as const;
const withQuery = (address: string, query: URLSearchParams) =>
  `${address}${query.size === 0 ? '' : `?${query.toString()}`}`;

/** Sends requests for a repository by its name to its ID, on the same host or elsewhere. */
const movedTo = (status: 301 | 307, root = 'https://api.github.com') =>
  answered(({ path, query }) => {
    const [, rest] = /^\/repos\/[^/]+\/[^/]+\/(.*)$/.exec(path) ?? [];
    return rest === undefined ? undefined : moved(status, withQuery(`${root}${movedRoot}${rest}`, query));
  }, ofGithub);

const abroad = 'https://elsewhere.example';

const entries = {
  'gzip-everywhere': sent('gzip'),
  'gzip-in-pieces': sent('gzipInPieces'),
  'gzip-broken': sent('gzipBroken'),
  'gzip-cut': sent('gzipCut'),
  'gzip-bomb': sent('gzipBomb'),
  'half-answer': sent('halfLength'),
  'half-answer-chunked': sent('halfChunked'),
  'byte-order-mark': changed(byteOrderMark),
  'foreign-next-link': changed(foreignNextLink),
  'next-link-to-itself': changed(nextLinkToItself),
  'endless-list': changed(endlessPages),
  'huge-page': changed(hugePage),
  'logs-partial': changed(partialResult, { service: 'logs' }),
  // "Log Analytics API errors": a workspace without any data.
  'logs-empty': answered(() => ({ status: 204 }), { service: 'logs' }),
  'claims-challenge': answered(challenge('documented')),
  'claims-challenge-revoked': answered(challenge('revoked')),
  'claims-challenge-forever': answered(challenge('documented', true)),
  'moved-301': movedTo(301),
  'moved-307': movedTo(307),
  'moved-elsewhere-301': movedTo(301, abroad),
  'moved-elsewhere-307': movedTo(307, abroad),
  'moved-in-circles': answered(
    ({ host, path, query }) => moved(301, withQuery(`https://${host}${path}`, query)),
    ofGithub,
  ),
  'retry-after-0': throttled(() => '0'),
  'retry-after-negative': throttled(() => '-5'),
  'retry-after-fraction': throttled(() => '0.5'),
  'retry-after-date': throttled(dateIn(2)),
  'retry-after-past-date': throttled(dateIn(-3600)),
  'idle-408': connected({ at: 'idle', after: 20 }),
  'idle-close': connected({ at: 'keep-alive', idle: 50, requests: 100 }),
  'close-after-answer': connected({ at: 'keep-alive', idle: 120_000, requests: 1 }),
  'connect-silent': connected({ at: 'connect', silent: true }),
  'proxy-login': connected({ at: 'connect', login: 'proxy-user:proxy-password' }),
  'tls-silent': connected({ at: 'tls', instead: 'nothing' }),
  'tls-closed': connected({ at: 'tls', instead: 'close' }),
  'certificate-expired': connected({ at: 'certificate' }),
} satisfies Readonly<Record<string, Entry>>;

type FaultName = keyof typeof entries;
export type FaultText = FaultName | `${FaultName}@${ServiceName}`;

function isFaultName(text: string): text is FaultName {
  return text in entries;
}

const services: readonly ServiceName[] = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github', 'logs'];

/** The rule of a named fault. @param when narrows its scope @param times the maximum number of times */
export function faultNamed(text: FaultText, when: RequestPattern = {}, times?: number): FaultRule {
  const [name = '', given] = text.split('@');
  if (!isFaultName(name)) throw new Error(`unknown fault ${text}`);
  const service = services.find((one) => one === given);
  const entry: Entry = entries[name];
  return {
    ...entry,
    when: { ...entry.when, ...(service && { service }), ...when },
    ...(times !== undefined && { times }),
  };
}
