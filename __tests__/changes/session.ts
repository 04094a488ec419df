/** A session of which only what a test names can be used, and what Azure may answer to a write. */
import type { Session } from '../../src/azure/clients.ts';
import { ServiceError, type ServiceErrorDetails } from '../../src/errors/errors.ts';
import { Deadline, Interrupted } from '../../src/runtime/deadline.ts';
import { inputsOf } from '../checks/tenant.ts';

const operation = { en: 'change it', fr: 'le modifier' };
const unused = () => Promise.reject(new Error('not asked'));

/** Pauses take no time; after some of them no time is left. */
function deadlineOf(pauses: number): Deadline {
  let left = pauses;
  const wait = () => {
    left -= 1;
    return left < 0 ? Promise.reject(new Interrupted('deadline', operation)) : Promise.resolve();
  };
  return Object.assign(new Deadline(60_000), { allows: () => left > 0, wait });
}

export function sessionOf(parts: Partial<Session>): Session {
  return {
    inputs: inputsOf(),
    arm: { get: unused, put: unused, list: unused, listFirst: unused },
    keyVaultManagement: unused,
    deletedKeys: unused,
    logs: unused,
    callerId: unused,
    graph: unused,
    clock: { isSince: () => true, timeOf: () => 0 },
    deadline: deadlineOf(6),
    log: { info() {}, debug() {}, warning() {}, step() {} },
    publishKnown() {},
    ...parts,
  };
}

type Refusal = Pick<ServiceErrorDetails, 'status' | 'code'> & Partial<ServiceErrorDetails>;

/** What any service may answer to any write. */
export const refusals = {
  conflict: { status: 409, code: 'Conflict' },
  lost: { status: undefined, code: 'ECONNRESET', answerLost: true, transient: true },
  forbidden: { status: 403, code: 'AuthorizationFailed' },
} as const;

export function refusedBy(refusal: Refusal): Promise<never> {
  return Promise.reject(new ServiceError({ service: 'arm', operation, message: '', ...refusal }));
}

export function accepted(body: object) {
  return { status: 201, headers: new Map(), bodyAsText: JSON.stringify(body) };
}

/** What came of a change: whose it is, what was done, or the code of its error, with the message if that is our own. */
export function ending(change: Promise<boolean | string | undefined>): Promise<string> {
  return change.then(
    (made) => (typeof made === 'string' ? made : made === true ? 'ours' : 'of somebody else'),
    (error: unknown) => {
      if (!(error instanceof ServiceError)) return String(error);
      const { code, message, operation: refused } = error.details;
      return refused === operation ? code : `${code}: ${message}`;
    },
  );
}

/** The answers of a list, one after the other. The last one again where more is asked. */
export function inTurn<T>(answers: readonly T[]): { readonly next: () => T; readonly asked: () => number } {
  let asked = 0;
  const next = () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new Error('asked without an answer in the case');
    return answer;
  };
  return { next, asked: () => asked };
}
