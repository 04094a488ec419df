/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written. Texts are compared by their letters and digits only, in any case, with and without what
 * is escaped (`readings.ts`), and each secret is also searched for as base64 and in hexadecimal.
 */
import { lettersOf, type Reading, readingsOf } from './readings.ts';

const known = new Set<string>();
/** Every form of the known secrets, each after a line break; those of the secrets in `pending` are not there yet. */
let forms = '';
const pending: string[] = [];
/** One bit for each hash of four letters in a row: set if they occur in a form. */
const fours = new Uint8Array(1 << 17);

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
  forms = '';
  fours.fill(0);
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

/** A secret as it is, as base64, whose groups can begin at any of three bytes, and in hexadecimal. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
  return [secret, ...encoded, bytes.toString('hex')].map(lettersOf);
}

/** The hash of the last four letters: those before are shifted out. */
function hashAfter(hash: number, letter: number): number {
  return ((hash << 5) ^ letter) & 0xf_ffff;
}

function addForm(form: string): void {
  forms += `\n${form}`;
  let hash = 0;
  for (let at = 0; at < form.length; at += 1) {
    hash = hashAfter(hash, form.charCodeAt(at));
    if (at >= 3) fours[hash >> 3] = (fours[hash >> 3] ?? 0) | (1 << (hash & 7));
  }
}

function withoutParts(text: string): string {
  if (known.size === 0 || text.length < shortestPart) return text;
  for (const secret of pending.splice(0)) for (const form of formsOf(secret)) addForm(form);
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
  let [hash, known4, end] = [0, 0, 0];
  for (let at = 0; at < letters.length; at += 1) {
    hash = hashAfter(hash, letters.charCodeAt(at));
    known4 = ((fours[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 ? 0 : known4 + 1;
    // The search itself is slow, and nearly no text passes all of this that is no part.
    if (known4 < shortestPart - 3 || at < end) continue;
    const start = Math.max(0, at + 1 - shortestPart);
    const length = lengthOfPart(letters, start);
    if (length === 0) continue;
    const to = (from[start + length - 1] ?? 0) + (width[start + length - 1] ?? 0);
    const previous = ranges.at(-1);
    if (previous !== undefined && start <= end) previous.to = to;
    else ranges.push({ from: from[start] ?? 0, to });
    end = start + length;
  }
  return ranges;
}

/** How many letters from there on repeat a form; 0 if they are fewer than a part has. */
function lengthOfPart(letters: string, start: number): number {
  const found = forms.indexOf(letters.slice(start, start + shortestPart));
  if (found === -1) return 0;
  let length = shortestPart;
  while (start + length < letters.length && letters[start + length] === forms[found + length]) length += 1;
  return length;
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
