/**
 * The run's own secrets. Each is kept here when it is masked, so that none of them gets into what the runner does not mask
 * (files, outputs), nor a part of it anywhere, should a service repeat in an answer what it was sent.
 */

const known = new Set<string>();

/** The shortest part of a token that is searched for: shorter ones occur in ordinary words. */
const shortestPart = 16;

/** Remembers a secret and, of a signed token, its three parts. */
export function keepSecret(secret: string): void {
  for (const part of [secret, ...secret.split('.')]) if (part.length >= shortestPart) known.add(part);
}

/** Forgets those of a finished run, so that a process with many runs does not search for ever more. */
export function forgetSecrets(): void {
  known.clear();
}

/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;

/**
 * Without secrets: those of this run, and whatever has the shape of one. No report has a use for them. Called before a text
 * is cut, since half a secret is not known any more.
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
