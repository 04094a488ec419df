/** Texts in every language: one that is missing does not compile. */

export type Language = 'en' | 'fr';

export type Words = Readonly<Record<Language, string>>;

/** Between a label and its text. */
export const colon: Words = { en: ':', fr: '\u00A0:' };

/** Joins the parts of a sentence; the later ones begin with their punctuation. */
export function joined(...parts: readonly (Words | false)[]): Words {
  const all = parts.filter((part) => part !== false);
  return { en: all.map(({ en }) => en).join(''), fr: all.map(({ fr }) => fr).join('') };
}

/** One sentence after another; an empty one leaves no space. */
export const sentences = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** Puts names in the place of those in braces; a name that is not given stays as it is. */
export function filledIn(text: Words, names: Readonly<Record<string, string | Words | undefined>>): Words {
  const filled = (language: Language) =>
    text[language].replaceAll(/\{(\w+)\}/g, (all, name: string) => {
      const value = names[name] ?? all;
      return typeof value === 'string' ? value : value[language];
    });
  return { en: filled('en'), fr: filled('fr') };
}

/** A text that begins a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Several texts in one language: the columns of a table, the lines of a letter. */
export function inLanguage(texts: readonly Words[], language: Language): string[] {
  return texts.map((text) => text[language]);
}

/** `a, b, c`, the same in every language. */
export const list = (items: readonly string[]): string => items.join(', ');

/** The first ones, and the number of the others. */
export function shortList(items: readonly string[], most = 3): Words {
  const rest = items.length - most;
  const shown = list(items.slice(0, most));
  return rest > 0 ? { en: `${shown} and ${rest} more`, fr: `${shown} et ${rest} de plus` } : { en: shown, fr: shown };
}

/** `impossible de lire …`, `impossible d'attribuer …`. @param operation begins with its verb in the infinitive */
export function impossible(operation: string): string {
  return `impossible ${/^[aeiouhâéèêîô]/i.test(operation) ? "d'" : 'de '}${operation}`;
}

/** A number with its noun. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** In French, zero is singular, and no line breaks between a number and its noun. */
export function frenchCount(number: number, one: string, many: string): string {
  return `${number}\u00A0${number < 2 ? one : many}`;
}
