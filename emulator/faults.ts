/** Bad weather on order: rules that spoil chosen exchanges. */
import type { CloudAnswer, CloudRequest } from './service.ts';

/** A pattern for requests; every part that is given has to fit. */
export interface RequestPattern {
  readonly method?: string;
  /** Exact host name. */
  readonly host?: string;
  /** Tried on path and query as sent. */
  readonly path?: RegExp;
  /** Only the nth request that fits the other parts, from 1. */
  readonly nth?: number;
}

/** `index` is the exchange's number in the transcript. */
export type RequestTest = (request: CloudRequest, index: number) => boolean;

/** `before`: the service never hears of the request; `after`: it acted, and the answer is lost. */
export type Moment = 'before' | 'after';

export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      /** `before` unless told. */
      readonly moment?: Moment;
    }
  | { readonly kind: 'reset'; readonly moment: Moment }
  | { readonly kind: 'hang'; readonly moment: Moment }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'rewrite'; readonly change: (answer: CloudAnswer) => CloudAnswer };

export interface FaultRule {
  readonly when: RequestPattern | RequestTest;
  readonly do: Fault;
  /** How often it strikes at most; without it, every time. */
  readonly times?: number;
}

/** How far a rule has come: requests that fitted it, and times that it struck. */
interface Progress {
  fitted: number;
  struck: number;
}

/** A request with its number in the transcript, and path and query as sent. */
interface Arrival {
  readonly request: CloudRequest;
  readonly index: number;
  readonly path: string;
}

function fits(pattern: RequestPattern, { request, path }: Arrival): boolean {
  return (
    (pattern.method === undefined || pattern.method === request.method) &&
    (pattern.host === undefined || pattern.host === request.host) &&
    (pattern.path === undefined || new RegExp(pattern.path.source, pattern.path.flags.replace('g', '')).test(path))
  );
}

/** Keeps count of the rules; the first that fits a request and has strikes left is the one. */
export class FaultPicker {
  readonly #progress = new Map<FaultRule, Progress>();

  pick(rules: readonly FaultRule[], arrival: Arrival): Fault | undefined {
    let found: Fault | undefined;
    for (const rule of rules) {
      const strikes = this.#strikes(rule, arrival, found === undefined);
      if (strikes) found = rule.do;
    }
    return found;
  }

  /** Every rule counts every request that fits it, also when another rule strikes. */
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

/** As the transcript names it. */
export function nameOf(fault: Fault): string {
  switch (fault.kind) {
    case 'answer':
      return `answer ${fault.status}`;
    case 'delay':
      return `delay ${fault.ms} ms`;
    case 'rewrite':
      return 'rewrite';
    default:
      return `${fault.kind} ${fault.moment}`;
  }
}
