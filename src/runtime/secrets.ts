/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written. Texts are compared by their letters and digits only, in any case, with and without what
 * is escaped (`readings.ts`), and each secret is also searched for as base64 and in hexadecimal.
 */
import { lettersOf, type Reading, readingsOf } from './readings.ts';

const known = new Set<string>();
/** The parts of all known secrets, of which those in `pending` are not there yet. */
const parts = new Set<string>();
const pending: string[] = [];

/** The length of a part that is searched for, in letters and digits: shorter ones occur in ordinary words. */
const shortestPart = 16;

export function keepSecret(secret: string): void {
  if (secret.length < shortestPart || known.has(secret)) return;
  known.add(secret);
  pending.push(secret);
}

/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
export function forgetSecrets(): void {
  known.clear();
  parts.clear();
  pending.length = 0;
}

/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;

/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized. Takes time in proportion to the text.
 */
export function withoutSecrets(text: string): string {
  let rest = withoutParts(text);
  for (const secret of known) rest = rest.replaceAll(secret, '***');
  return rest.replaceAll(shapes, '***');
}

/** How much of an answer's text is searched for its excerpt. A part of a secret at the end is recognized as well. */
const longestExcerpted = 65_536;

/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
export function excerpt(text: string, limit: number = 300): string {
  const begin = withoutSecrets(text.trimStart().slice(0, longestExcerpted)).trim().slice(0, limit);
  return Buffer.from(begin).toString();
}

/** Every part of a secret, as it is, as base64, whose groups can begin at any of three bytes, and in hexadecimal. */
function partsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
  return [secret, ...encoded, bytes.toString('hex')].map(lettersOf).flatMap((form) => {
    const count = Math.max(0, form.length - shortestPart + 1);
    return Array.from({ length: count }, (_, start) => form.slice(start, start + shortestPart));
  });
}

function withoutParts(text: string): string {
  if (known.size === 0 || text.length < shortestPart) return text;
  for (const secret of pending.splice(0)) for (const part of partsOf(secret)) parts.add(part);
  const ranges = readingsOf(text).flatMap(rangesIn);
  return ranges.length === 0 ? text : withoutRanges(text, ranges);
}

interface Range {
  readonly from: number;
  /** Exclusive. */
  to: number;
}

/** Where parts are in the text, in order; parts that overlap or follow one another are one range. */
function rangesIn({ letters, from, width }: Reading): Range[] {
  const ranges: Range[] = [];
  let end = -1;
  for (let start = 0; start + shortestPart <= letters.length; start += 1) {
    if (!parts.has(letters.slice(start, start + shortestPart))) continue;
    const last = start + shortestPart - 1;
    const to = (from[last] ?? 0) + (width[last] ?? 0);
    const previous = ranges.at(-1);
    if (previous !== undefined && start <= end) previous.to = to;
    else ranges.push({ from: from[start] ?? 0, to });
    end = start + shortestPart;
  }
  return ranges;
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  const kept: string[] = [];
  let end = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from > end || end === 0) kept.push(text.slice(end, from));
    end = Math.max(end, to);
  }
  return [...kept, text.slice(end)].join('***');
}
