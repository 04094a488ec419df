/** Texts in every language: one that is missing does not compile. */

export type Language = 'en' | 'fr';

export type Words = Readonly<Record<Language, string>>;

/** Joins the parts of a sentence; the later ones begin with their punctuation. */
export function joined(...parts: readonly (Words | false)[]): Words {
  const all = parts.filter((part) => part !== false);
  return { en: all.map(({ en }) => en).join(''), fr: all.map(({ fr }) => fr).join('') };
}

/** `a, b, c`, the same in every language. */
export const list = (items: readonly string[]): string => items.join(', ');
