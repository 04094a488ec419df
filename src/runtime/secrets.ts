/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 */

const known = new Set<string>();

/** The minimum length of a part of a token that is searched for: shorter ones occur in ordinary words. */
const shortestPart = 16;

/** Records a secret and, if it is a signed token, its three parts. */
export function keepSecret(secret: string): void {
  for (const part of [secret, ...secret.split('.')]) if (part.length >= shortestPart) known.add(part);
}

/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
export function forgetSecrets(): void {
  known.clear();
}

/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;

/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized.
 */
export function withoutSecrets(text: string): string {
  let rest = text.replaceAll(shapes, '***');
  for (const secret of known) rest = rest.replaceAll(secret, '***');
  return rest;
}

/** The beginning of an answer's text, for a message. */
export function excerpt(text: string, limit: number = 300): string {
  return withoutSecrets(text).trim().slice(0, limit);
}
