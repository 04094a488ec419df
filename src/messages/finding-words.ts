/** One shape for all languages, taken from the English texts: a sentence that is missing does not compile. */
import type { en } from './en/findings.ts';

export type FindingWords = typeof en;
