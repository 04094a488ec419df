/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written: texts are compared by their letters and digits only, so that line breaks, spaces,
 * invisible characters, quotes and the soft breaks of quoted-printable make no difference, and each secret is also searched for
 * as base64.
 */

const known = new Set<string>();
let windows: Set<string> | undefined;

/** The length of a part that is searched for, in letters and digits: shorter ones occur in ordinary words. */
const shortestPart = 16;

/** Records a secret. */
export function keepSecret(secret: string): void {
  if (secret.length < shortestPart || known.has(secret)) return;
  known.add(secret);
  windows = undefined;
}

/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
export function forgetSecrets(): void {
  known.clear();
  windows = undefined;
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

/** The beginning of an answer's text, for a message. */
export function excerpt(text: string, limit: number = 300): string {
  return withoutSecrets(text).trim().slice(0, limit);
}

const other = /[^A-Za-z0-9]+/g;

/** Every part of a secret, as it is and as base64, whose groups can begin at any of three bytes. */
function windowsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
  return [secret, ...encoded].map((form) => form.replaceAll(other, '')).flatMap(partsOf);
}

function partsOf(form: string): string[] {
  const count = Math.max(0, form.length - shortestPart + 1);
  return Array.from({ length: count }, (_, start) => form.slice(start, start + shortestPart));
}

function withoutParts(text: string): string {
  if (known.size === 0 || text.length < shortestPart) return text;
  windows ??= new Set([...known].flatMap(windowsOf));
  const letters = text.replaceAll(other, '');
  const found = startsIn(letters, windows);
  return found.length === 0 ? text : withoutRanges(text, rangesOf(found, placesOf(text)));
}

/** Where parts begin among the letters and digits, in order. */
function startsIn(letters: string, parts: ReadonlySet<string>): number[] {
  const starts: number[] = [];
  for (let start = 0; start + shortestPart <= letters.length; start += 1) {
    if (parts.has(letters.slice(start, start + shortestPart))) starts.push(start);
  }
  return starts;
}

/** The place of each letter and digit in the text. */
function placesOf(text: string): number[] {
  return [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
}

interface Range {
  readonly from: number;
  /** Exclusive. */
  to: number;
}

/** Parts that overlap or follow one another are one range of the text. */
function rangesOf(starts: readonly number[], places: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let end = -1;
  for (const start of starts) {
    const to = (places[start + shortestPart - 1] ?? 0) + 1;
    const last = ranges.at(-1);
    if (last !== undefined && start <= end) last.to = to;
    else ranges.push({ from: places[start] ?? 0, to });
    end = start + shortestPart;
  }
  return ranges;
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  const kept = ranges.map(({ from }, index) => text.slice(ranges[index - 1]?.to ?? 0, from));
  return [...kept, text.slice(ranges.at(-1)?.to ?? 0)].join('***');
}
