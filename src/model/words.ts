/** Texts in every language: one that is missing does not compile. */
import type { Language } from './inputs.ts';

export type Words = Readonly<Record<Language, string>>;
