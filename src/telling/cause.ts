/** What is the matter, short enough for a headline: the finding's own words, with IDs cut. */
import { briefly, type EvaluatedFinding } from '../model/finding.ts';
import type { Failure } from '../model/outcome.ts';
import { impossible, joined, type Words } from '../model/words.ts';
import { plainLine } from './plain.ts';

const longest = 110;

/** `aaaaaaaa…` for an ID or a version. */
export const withoutIds = (text: string): string =>
  text.replaceAll(/\b([0-9a-f]{8})[0-9a-f]{24}\b|\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '$1$2…');

const fitting = (words: Words, otherwise: Words): Words => {
  const [en, fr] = [withoutIds(words.en), withoutIds(words.fr)];
  return Math.max(en.length, fr.length) <= longest ? { en, fr } : otherwise;
};

/** What was seen, as part of a sentence. */
export const causeOf = (finding: EvaluatedFinding): Words =>
  within(finding.status === 'unknown' ? finding.headline : fitting(briefly(finding), finding.headline));

export function failureOf({ operation, code }: Failure): Words {
  const reason = plainLine(code, 60);
  return {
    en: `the run could not ${withoutIds(plainLine(operation.en, 200))} (${reason})`,
    fr: `${impossible(withoutIds(plainLine(operation.fr, 200)))} (${reason})`,
  };
}

const names = /^(?:Adobe|Azure|Entra|Microsoft|[A-Z]{2})/;

const lower = (text: string) => (names.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

export const within = ({ en, fr }: Words): Words => ({ en: lower(en), fr: lower(fr) });

export const after = (before: Words, cause: Words): Words => joined(before, { en: ': ', fr: '\u00A0: ' }, cause);
