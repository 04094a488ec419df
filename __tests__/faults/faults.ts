/** Faults: what can happen to a single request. */
import type { Fault, Moment } from '../../emulator/faults.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const page = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

function busy(retryAfter: Record<string, string>): Fault {
  const error = { code: 'TooManyRequests', message: 'Too many requests. Please retry later.' };
  return { kind: 'answer', status: 429, headers: retryAfter, body: { error } };
}

function unavailable(moment: Moment): Fault {
  const error = { code: 'ServiceUnavailable', message: 'The service is unavailable. Please retry later.' };
  return { kind: 'answer', status: 503, body: { error }, moment };
}

function gateway(moment: Moment): Fault {
  return { kind: 'answer', status: 502, headers: { 'content-type': 'text/html' }, body: page, moment };
}

/** A success status with a body that is not the answer. */
function garbage(body: string, moment: Moment): Fault {
  return { kind: 'answer', status: 200, headers: json, body, moment };
}

const cutOff = '{"id":"/subscriptions/b3d9e2a4-6f';
const otherShape = '{"weather":"fine"}';

export const faults = {
  '429': busy({}),
  '429 with Retry-After': busy({ 'retry-after': '1' }),
  '503 before it acted': unavailable('before'),
  '503 after it acted': unavailable('after'),
  'HTML 502 before it acted': gateway('before'),
  'HTML 502 after it acted': gateway('after'),
  'reset before it acted': { kind: 'reset', moment: 'before' },
  'reset after it acted': { kind: 'reset', moment: 'after' },
  '200 cut off, before it acted': garbage(cutOff, 'before'),
  '200 cut off, after it acted': garbage(cutOff, 'after'),
  '200 of another shape, before it acted': garbage(otherShape, 'before'),
  '200 of another shape, after it acted': garbage(otherShape, 'after'),
  'hang before it acted': { kind: 'hang', moment: 'before' },
  'hang after it acted': { kind: 'hang', moment: 'after' },
  'the last request that arrives, before it acted': { kind: 'reset', moment: 'before' },
  'the last request that arrives, after it acted': { kind: 'reset', moment: 'after' },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
// The keys of a constant object are exactly its own names.
export const faultNames = Object.keys(faults) as FaultName[];

export const isHang = (fault: FaultName): boolean => faults[fault].kind === 'hang';

/** Nothing arrives after it: what exists then is what a run leaves that is killed at that request. */
export const isEnd = (fault: FaultName): boolean => fault.startsWith('the last');
