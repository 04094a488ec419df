/** The kinds of rules that inputs have, and what exactly breaks one, for the message after the rule. */

import { guid } from './formats.ts';
import { visible } from './invisible.ts';

/** The type's name in github-actions-typing; see `action-types.yml`. */
export type InputType = 'string' | 'boolean' | 'integer' | 'list' | readonly [string, ...string[]];

export interface Rule<T> {
  readonly type: InputType;
  /** The message for a value that breaks the rule: "must be …". */
  readonly text: string;
  /** The value, or `undefined` when the text breaks the rule; never called with an empty string. */
  readonly parse: (text: string) => T | undefined;
  /** What exactly breaks the rule, if it can be told: "it has 30 characters". */
  readonly cause?: Cause;
  /** Least and greatest value of a number. */
  readonly range?: readonly [least: number, most: number];
  /** The errors of single items of a list, each on its own. */
  readonly wrongItems?: (text: string) => readonly { readonly given: string; readonly rule: string }[];
}

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

/** Any text for which `parse` returns a value. */
export function matching<T>(text: string, parse: (text: string) => T | undefined, type: InputType = 'string'): Rule<T> {
  return { type, text, parse };
}

export function pattern(text: string, form: RegExp): Rule<string> {
  return matching(text, (given) => (form.test(given) ? given : undefined));
}

/** One line without control or invisible characters. */
export function oneLine(most: number): Rule<string> {
  const cause = ofCharacters(visible, 1, most);
  const parse = (text: string) => (cause(text) === undefined ? text : undefined);
  return { ...matching(`must be one line of 1 to ${most} characters`, parse), cause };
}

export const guidCause: Cause = firstOf(
  ofCharacters(/[0-9a-f-]/i, 36, 36),
  ifMatches(/^/, 'its hyphens are not in their places'),
);

export const guidRule: Rule<string> = { ...matching('must be a GUID', guid), cause: guidCause };

export const anyText: Rule<string> = matching('', (text) => text);

export function oneOf<const T extends string>(...values: readonly [T, ...T[]]): Rule<T> {
  return matching(`must be ${orList(values)}`, (text) => values.find((value) => value === text), values);
}

export const trueOrFalse: Rule<boolean> = matching(
  'must be true or false',
  (text) =>
    new Map([
      ['true', true],
      ['false', false],
    ]).get(text.toLowerCase()),
  'boolean',
);

export function wholeNumber(least: number, most: number): Rule<number> {
  const parse = (text: string) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
  const rule = matching(`must be a whole number from ${least} to ${most}`, parse, 'integer');
  return { ...rule, range: [least, most] };
}

function orList(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
