/** What a try of an assumption came to, and the parts that it is made of. */
import type { Answer } from './session.ts';

export interface Verdict {
  readonly holds: boolean | 'not tried';
  /** What Azure answered, or why it was not asked. */
  readonly seen: string;
}

/** One statement of a rule that has several. */
export interface Part extends Verdict {
  readonly what: string;
}

/** What a step needs could not be made: it says nothing about the assumption, and the step fails. */
export class Unprepared extends Error {}

export const shown = ({ status, text }: Answer) => `${status} ${text.slice(0, 600)}`;

/** Outer and inner code of a refusal; the inner one of the data plane tells why. */
export function codesIn({ text }: Answer): string[] {
  return [...text.matchAll(/"code":\s*"(\w+)"/g)].map(([, code = '']) => code);
}

/** Whether Azure answered as the rule says. @param code one of the codes in the answer */
export function answered(what: string, answer: Answer, status: number, code?: string): Part {
  const holds = answer.status === status && (code === undefined || codesIn(answer).includes(code));
  return { what, holds, seen: shown(answer) };
}

export function notTried(what: string, why: string): Part {
  return { what, holds: 'not tried', seen: why };
}

const words = (holds: Verdict['holds']) => (holds === 'not tried' ? 'not tried' : holds ? 'yes' : 'no');

/** A rule holds when no part of it fails, and at least one was tried. */
export function together(parts: readonly Part[]): Verdict {
  const seen = parts.map((part) => `${part.what}: ${words(part.holds)} (${part.seen})`).join('; ');
  if (parts.some(({ holds }) => holds === false)) return { holds: false, seen };
  return { holds: parts.some(({ holds }) => holds === true) ? true : 'not tried', seen };
}

/** @throws Unprepared with what Azure answered, where that is not what the next call needs */
export function required(what: string, answer: Answer, ...wanted: readonly number[]): Answer {
  const statuses = wanted.length > 0 ? wanted : [200, 201, 202, 204];
  if (statuses.includes(answer.status)) return answer;
  throw new Unprepared(`${what}: ${shown(answer)}`);
}
