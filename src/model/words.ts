/** Texts in every language: one that is missing does not compile. */

export type Language = 'en' | 'fr';

export type Words = Readonly<Record<Language, string>>;
