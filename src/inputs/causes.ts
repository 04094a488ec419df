/** What exactly breaks a rule on characters and length, for the message after the rule. */
import { visible } from './invisible.ts';

export type Cause = (text: string) => string | undefined;

/**
 * @param allowed a single allowed character
 * @param least fewest characters
 * @param most most characters
 */
export function ofCharacters(allowed: RegExp, least: number, most: number): Cause {
  return (text) => {
    const characters = Array.from(text);
    const wrong = characters.find((character) => !allowed.test(character));
    if (wrong !== undefined) return `it contains ${named(wrong)}`;
    const { length } = characters;
    if (length >= least && length <= most) return undefined;
    return `it has ${length} ${length === 1 ? 'character' : 'characters'}`;
  };
}

/** The first cause that applies. */
export function firstOf(...causes: readonly Cause[]): Cause {
  return (text) => causes.reduce<string | undefined>((found, cause) => found ?? cause(text), undefined);
}

/** @param cause such as "it ends with a hyphen" */
export function ifMatches(form: RegExp, cause: string): Cause {
  return (text) => (form.test(text) ? cause : undefined);
}

/** A character that people can't see is named by its number. */
function named(character: string): string {
  if (character === ' ') return 'a space';
  if (character === '\n' || character === '\r') return 'a line break';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && visible.test(character)) return character;
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
