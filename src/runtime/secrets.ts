/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), nor in a service's answer that repeats what it was sent.
 */

/** Every text that is searched for, the longest first: each secret, the parts of a signed token, and their base64. */
let known: readonly string[] = [];

/** Shorter ones occur in ordinary words. */
const shortest = 16;

export function keepSecret(secret: string): void {
  const parts = [secret, ...secret.split('.')].filter(({ length }) => length >= shortest);
  const all = new Set([...known, ...parts.flatMap(formsOf)]);
  known = [...all].toSorted((one, other) => other.length - one.length);
}

/** As it is, and as base64, whose groups can begin at any of three bytes; its first and last group depend on what surrounds it. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].flatMap((start) => {
    const groups = bytes.subarray(start, bytes.length - ((bytes.length - start) % 3));
    return [groups.toString('base64'), groups.toString('base64url')];
  });
  return [secret, ...encoded];
}

/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
export function forgetSecrets(): void {
  known = [];
}

/** The shapes of signed tokens, also cut short and in base64 (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bZXlK[\w+/=-]{16,}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;

/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized.
 */
export function withoutSecrets(text: string): string {
  return known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text).replaceAll(shapes, '***');
}

/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
export function excerpt(text: string, limit: number = 300): string {
  const begin = withoutSecrets(text).trim().slice(0, limit);
  return Buffer.from(begin).toString();
}
