/** What is the matter, short enough for a headline: the finding's own words, with IDs cut. */
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import type { Failure } from '../model/outcome.ts';
import { impossible, joined, type Words } from '../model/words.ts';
import { plainLine } from './plain.ts';

/** `aaaaaaaa…` for an ID or a version. */
export const withoutIds = (text: string): string =>
  text.replaceAll(/\b([0-9a-f]{8})[0-9a-f]{24}\b|\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '$1$2…');

/** What was seen, as part of a sentence. */
export const causeOf = (finding: EvaluatedFinding): Words => causesOf(finding)[0] ?? finding.headline;

/** The same, the longest first: what names it, and what is short. */
export function causesOf(finding: EvaluatedFinding): readonly Words[] {
  const { status, headline, remedy } = finding;
  if (status !== 'unknown') return [within(withoutIdsIn(briefly(finding))), within(headline)];
  const what = within(remedy.isOfPermission ? notAllowed(headline) : headline);
  const { answer } = remedy;
  const named = answer?.status === undefined ? [] : [joined(what, inBrackets(`HTTP ${answer.status}`))];
  return [...named, what, within(headline)];
}

/** `Couldn't read …`. */
const notAllowed = ({ en, fr }: Words): Words => ({
  en: en.replace(/^Couldn't /, "the run isn't allowed to "),
  fr: fr.replace(/^Impossible (?:de |d')/, "l'exécution n'est pas autorisée à "),
});

const inBrackets = (code: string): Words => ({ en: ` (${code})`, fr: ` (${code})` });

export const withoutIdsIn = ({ en, fr }: Words): Words => ({ en: withoutIds(en), fr: withoutIds(fr) });

/** What the run could not do, the longest first: with the code, without it, and in short. */
export function failuresOf(failure: Failure): readonly Words[] {
  const what = failureOf(failure);
  const code = inBrackets(plainLine(failure.code, 60));
  const short = refusals.has(failure.code) ? notAllowedInShort : failedInShort;
  return [joined(what, code), what, joined(short, code), short];
}

const notAllowedInShort: Words = { en: 'the run lacks a permission', fr: "il manque une autorisation à l'exécution" };
const failedInShort: Words = { en: 'the run failed', fr: "l'exécution a échoué" };

/** Of a permission. */
const refusals: ReadonlySet<string> = new Set([
  'AuthorizationFailed',
  'LinkedAuthorizationFailed',
  'Authorization_RequestDenied',
  'ForbiddenByRbac',
  'ForbiddenByPolicy',
]);

export function failureOf({ operation, code }: Failure): Words {
  const [en, fr] = [withoutIds(plainLine(operation.en, 200)), withoutIds(plainLine(operation.fr, 200))];
  if (code === 'RequestDisallowedByPolicy')
    return { en: `an Azure policy refused to ${en}`, fr: `une stratégie Azure a refusé de ${fr}` };
  return refusals.has(code)
    ? { en: `the run isn't allowed to ${en}`, fr: `l'exécution n'est pas autorisée à ${fr}` }
    : { en: `the run could not ${en}`, fr: impossible(fr) };
}

const names = /^(?:Adobe|Azure|Entra|Microsoft|[A-Z]{2})/;

const lower = (text: string) => (names.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

export const within = ({ en, fr }: Words): Words => ({ en: lower(en), fr: lower(fr) });

export const after = (before: Words, cause: Words): Words => joined(before, { en: ': ', fr: '\u00A0: ' }, cause);
