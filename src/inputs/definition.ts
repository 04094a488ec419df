/** What one input is. */
import type { Inputs } from '../model/inputs.ts';
import type { Rule } from './rules.ts';

/** All that `action.yml` declares. The token is a secret, so it never becomes part of `Inputs`. */
export interface Settings extends Inputs {
  readonly githubToken: string | undefined;
}

export interface InputDefinition<T> {
  /** Version of the action that had it first. */
  readonly since: string;
  /** Text of a value that is not given; without it such a value is `empty`, or the input is required. */
  readonly default?: string;
  readonly rule: Rule<T>;
  /** The value of an input that is not given and has no default. */
  readonly empty?: { readonly value: T };
  /** A variable of the environment that stands in for an input that is not given, as azure/login's users have it. */
  readonly variable?: string;
  /** What is said of an input that is given and empty, where that is no way of not giving it. */
  readonly emptyIsInvalid?: string;
  /** Inputs whose value this one must not repeat: one of them in its place is an easy mistake. */
  readonly differsFrom?: readonly (keyof Inputs)[];
  /** What is said of a value that repeats one of them; the name of the other input follows. */
  readonly repeated?: string;
  /** The input makes sense only beside this one. */
  readonly onlyWith?: readonly [input: string, value: string];
  /** For `action.yml` and the READMEs: one sentence without a full stop. */
  readonly en: string;
  readonly fr: string;
}

export type InputTable = { readonly [Field in keyof Settings]: InputDefinition<Settings[Field]> };

/** Some of the table. */
export type InputDefinitions = Partial<InputTable>;

/** An input that need not be given: its value is `undefined` then. */
export const optional = { empty: { value: undefined } } as const;
