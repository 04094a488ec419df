/** Injected faults: rules that change selected exchanges and connections. */
import type { ConnectionFault } from './faults/connection.ts';
import type { Cloud, CloudAnswer, CloudRequest } from './service.ts';
import type { ServiceName } from './transcript.ts';
import type { Transmission } from './wire/send.ts';

/** A pattern for requests; every given part has to match. */
export interface RequestPattern {
  readonly method?: string;
  /** Exact host name. */
  readonly host?: string;
  readonly service?: ServiceName;
  /** Matched against path and query as sent. */
  readonly path?: RegExp;
  /** Only the nth request that matches the other parts, from 1. */
  readonly nth?: number;
}

/** `index` is the exchange's number in the transcript. */
export type RequestTest = (request: CloudRequest, index: number) => boolean;

/** `before`: the service never receives the request; `after`: it acts, and the response is lost. */
export type Moment = 'before' | 'after';

export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      /** Default: `before`. */
      readonly moment?: Moment;
    }
  | { readonly kind: 'reset'; readonly moment: Moment }
  | { readonly kind: 'hang'; readonly moment: Moment }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'rewrite'; readonly change: (answer: CloudAnswer, request: CloudRequest) => CloudAnswer }
  /** Answers instead of the service, which never receives the request; `undefined` forwards the request. */
  | {
      readonly kind: 'intercept';
      readonly name: string;
      readonly answer: (request: CloudRequest, cloud: Cloud) => CloudAnswer | undefined;
    }
  /** The service's own answer, transmitted in another way. */
  | { readonly kind: 'transmit'; readonly transmit: Transmission }
  /** Applies to connections, not requests: `when` gets a request with the method CONNECT. */
  | { readonly kind: 'connection'; readonly fault: ConnectionFault };

export interface FaultRule {
  readonly when: RequestPattern | RequestTest;
  readonly do: Fault;
  /** The maximum number of times; by default, every time. */
  readonly times?: number;
}

/** Counters of a rule: requests that matched it, and how often it was applied. */
interface Progress {
  fitted: number;
  struck: number;
}

/** A request with its number in the transcript, and path and query as sent. */
interface Arrival {
  readonly request: CloudRequest;
  readonly index: number;
  readonly path: string;
  readonly service: ServiceName | undefined;
}

function fits(pattern: RequestPattern, { request, path, service }: Arrival): boolean {
  return (
    (pattern.method === undefined || pattern.method === request.method) &&
    (pattern.host === undefined || pattern.host === request.host) &&
    (pattern.service === undefined || pattern.service === service) &&
    (pattern.path === undefined || new RegExp(pattern.path.source, pattern.path.flags.replace('g', '')).test(path))
  );
}

/** Counts for all rules; the first that matches a request and is not used up is applied. */
export class FaultPicker {
  readonly #progress = new Map<FaultRule, Progress>();

  pick(rules: readonly FaultRule[], arrival: Arrival): Fault | undefined {
    const ofRequests = rules.filter((rule) => rule.do.kind !== 'connection');
    return this.#first(ofRequests, arrival);
  }

  /** The fault for a connection that is being opened to a host. @param number its number, from 1 */
  pickConnection(
    rules: readonly FaultRule[],
    host: string,
    service: ServiceName | undefined,
    number: number,
  ): ConnectionFault | undefined {
    const path = `${host}:443`;
    const request = { method: 'CONNECT', host, path, query: new URLSearchParams(), headers: {}, body: '' };
    const found = this.#first(
      rules.filter((rule) => rule.do.kind === 'connection'),
      { request, path, service, index: number },
    );
    return found?.kind === 'connection' ? found.fault : undefined;
  }

  #first(rules: readonly FaultRule[], arrival: Arrival): Fault | undefined {
    let found: Fault | undefined;
    for (const rule of rules) {
      const strikes = this.#strikes(rule, arrival, found === undefined);
      if (strikes) found = rule.do;
    }
    return found;
  }

  /** Every rule counts every request that matches it, even when another rule is applied. */
  #strikes(rule: FaultRule, arrival: Arrival, free: boolean): boolean {
    const progress = this.#progress.get(rule) ?? { fitted: 0, struck: 0 };
    this.#progress.set(rule, progress);
    const { when } = rule;
    if (typeof when === 'function' ? !when(arrival.request, arrival.index) : !fits(when, arrival)) return false;
    progress.fitted += 1;
    const isTurn = typeof when === 'function' || when.nth === undefined || when.nth === progress.fitted;
    if (!free || !isTurn || progress.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
    progress.struck += 1;
    return true;
  }
}
