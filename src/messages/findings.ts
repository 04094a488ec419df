/** The words of the findings: one shape for all languages, taken from the English texts. */
import type { Language } from '../model/inputs.ts';
import { en } from './en/findings.ts';
import { fr } from './fr/findings.ts';

export type FindingWords = typeof en;

const languages: Readonly<Record<Language, FindingWords>> = { en, fr };

export function findingWords(language: Language): FindingWords {
  return languages[language];
}
