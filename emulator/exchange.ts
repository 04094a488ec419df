/** One exchange from request to response: hooks, faults, the service, the transcript. */
import { type Fault, type FaultPicker, type FaultRule, type Moment } from './faults.ts';
import { type Arrival, type Response, wait } from './proxy.ts';
import { routeOf } from './router.ts';
import type { Cloud, CloudAnswer, CloudRequest } from './service.ts';
import { type Exchange, isWrite, veil } from './transcript.ts';
import { bytesOf } from './wire/send.ts';

/** Called with each request, or each answer of a service; the exchange waits for it. */
export type RequestHook = (request: CloudRequest, index: number) => void | Promise<void>;
export type AnswerHook = (request: CloudRequest, answer: CloudAnswer, index: number) => void | Promise<void>;

/** What tests set, and what they read. */
export interface Stage {
  readonly transcript: Exchange[];
  readonly faults: FaultRule[];
  /** Counters of the faults; a new fault starts at zero. */
  picker: FaultPicker;
  onRequest: RequestHook | undefined;
  /** After the service has acted, before the answer is sent. */
  onAnswer: AnswerHook | undefined;
}

function begin({ request, path, connection, startedAt }: Arrival, stage: Stage): Exchange {
  const { authorization } = request.headers;
  const veiled = authorization === undefined ? {} : { authorization: veil(authorization) };
  const exchange: Exchange = {
    index: stage.transcript.length + 1,
    connection: connection.number,
    service: routeOf(request.host)?.name ?? 'arm',
    method: request.method,
    host: request.host,
    path,
    requestBody: request.body,
    requestHeaders: { ...request.headers, ...veiled },
    status: undefined,
    responseBody: '',
    fault: undefined,
    startedAt,
    endedAt: startedAt,
    writes: isWrite(request),
  };
  stage.transcript.push(exchange);
  return exchange;
}

/** An error in the emulator is reported as such, not as an error of the simulated service. */
async function serve(request: CloudRequest, cloud: Cloud): Promise<CloudAnswer> {
  try {
    const route = routeOf(request.host);
    if (!route) return { status: 404 };
    return await route.serve(request, cloud);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, body: { error: { code: 'LocalCloudDefect', message } } };
  }
}

/** What the fault does to the exchange at this point; `undefined` lets it continue. */
function strike(fault: Fault | undefined, moment: Moment): Response | undefined {
  switch (fault?.kind) {
    case 'answer':
      return (fault.moment ?? 'before') === moment ? fault : undefined;
    case 'reset':
    case 'hang':
      return fault.moment === moment ? fault.kind : undefined;
    default:
      return undefined;
  }
}

async function act(arrival: Arrival, exchange: Exchange, stage: Stage, cloud: Cloud, fault: Fault | undefined) {
  if (fault?.kind === 'delay') await wait(fault.ms);
  const early =
    strike(fault, 'before') ?? (fault?.kind === 'intercept' ? fault.answer(arrival.request, cloud) : undefined);
  if (early !== undefined) return early;
  const answer = await serve(arrival.request, cloud);
  await stage.onAnswer?.(arrival.request, answer, exchange.index);
  return strike(fault, 'after') ?? spoil(fault, answer, arrival.request);
}

function spoil(fault: Fault | undefined, answer: CloudAnswer, request: CloudRequest): Response {
  if (fault?.kind === 'transmit') return { ...answer, transmit: fault.transmit };
  return fault?.kind === 'rewrite' ? fault.change(answer, request) : answer;
}

/** The path of every request. */
export function makeResponder(stage: Stage, cloud: Cloud): (arrival: Arrival) => Promise<Response> {
  return async (arrival) => {
    const exchange = begin(arrival, stage);
    await stage.onRequest?.(arrival.request, exchange.index);
    const { index, service } = exchange;
    const fault = stage.picker.pick(stage.faults, { ...arrival, index, service });
    exchange.fault = fault?.kind;
    const response = await act(arrival, exchange, stage, cloud, fault);
    await wait(cloud.state.settings.roundTrip);
    exchange.endedAt = performance.now();
    exchange.status = typeof response === 'string' ? response : response.status;
    if (typeof response !== 'string') exchange.responseBody = bytesOf(response.body);
    return response;
  };
}
