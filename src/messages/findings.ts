/** The words of the findings, by language. */
import type { Language } from '../model/inputs.ts';
import { en } from './en/findings.ts';
import type { FindingWords } from './finding-words.ts';
import { fr } from './fr/findings.ts';

export type { FindingWords } from './finding-words.ts';

const languages: Readonly<Record<Language, FindingWords>> = { en, fr };

export function findingWords(language: Language): FindingWords {
  return languages[language];
}
