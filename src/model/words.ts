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

/** A number with its noun. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** In French, zero is singular, and no line breaks between a number and its noun. */
export function frenchCount(number: number, one: string, many: string): string {
  return `${number}\u00A0${number < 2 ? one : many}`;
}
