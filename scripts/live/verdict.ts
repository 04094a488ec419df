/** The result of testing an assumption, and the parts that it consists of. */
import type { Answer } from './session.ts';

export interface Verdict {
  readonly holds: boolean | 'not tried';
  /** What Azure answered, or why no request was sent. */
  readonly answer: string;
}

/** One of the statements that a rule consists of. */
export interface Part extends Verdict {
  readonly what: string;
}

/** What a step needs could not be created: this says nothing about the assumption, and the step fails. */
export class Unprepared extends Error {}

export const shown = ({ status, text }: Answer) => `${status} ${text.slice(0, 600)}`;

/** Outer and inner error code of a refusal; in the data plane the inner one gives the reason. */
export function codesIn({ text }: Answer): string[] {
  return [...text.matchAll(/"code":\s*"(\w+)"/g)].map(([, code = '']) => code);
}

/** Whether Azure answered as the rule says. @param code expected among the error codes of the answer */
export function answered(what: string, answer: Answer, status: number, code?: string): Part {
  const holds = answer.status === status && (code === undefined || codesIn(answer).includes(code));
  return { what, holds, answer: shown(answer) };
}

export function notTried(what: string, why: string): Part {
  return { what, holds: 'not tried', answer: why };
}

const words = (holds: Verdict['holds']) => (holds === 'not tried' ? 'not tried' : holds ? 'yes' : 'no');

/** A rule holds if no part of it fails and at least one was tested. */
export function together(parts: readonly Part[]): Verdict {
  const answer = parts.map((part) => `${part.what}: ${words(part.holds)} (${part.answer})`).join('; ');
  if (parts.some(({ holds }) => holds === false)) return { holds: false, answer };
  return { holds: parts.some(({ holds }) => holds === true) ? true : 'not tried', answer };
}

/** @throws Unprepared with Azure's answer, unless it has one of the wanted statuses */
export function required(what: string, answer: Answer, ...wanted: readonly number[]): Answer {
  const statuses = wanted.length > 0 ? wanted : [200, 201, 202, 204];
  if (statuses.includes(answer.status)) return answer;
  throw new Unprepared(`${what}: ${shown(answer)}`);
}
