/** What one input is. */
import type { HostName } from '../model/host.ts';
import type { Mode } from './mode.ts';
import type { Rule } from './rules.ts';

export interface InputDefinition<T> {
  /** The value if the input is not given; without it, the value is `empty`, or the input is required. */
  readonly default?: string;
  readonly rule: Rule<T>;
  /** The value of an input that is not given and has no default. */
  readonly empty?: { readonly value: T };
  /** A value that somebody can copy, for the message about an invalid one. */
  readonly toCopy?: () => string;
  /** The environment variable that is used if the input is not given, as with azure/login. */
  readonly variable?: string;
  /** The message for an input that is given but empty, if that does not count as not given. */
  readonly emptyIsInvalid?: string;
  /** The hosts that have what the input is about. */
  readonly onlyOn?: readonly HostName[];
  /** The value in a mode, if the input is not given. */
  readonly defaultIn?: { readonly [In in Mode]?: string };
  /** A value that is invalid in a mode, and the message. */
  readonly notIn?: { readonly [In in Mode]?: { readonly value: string; readonly rule: string } };
  /** The input is valid only together with this one. */
  readonly onlyWith?: readonly [input: string, value: string];
  /** The only mode in which wrong items of a list are invalid; elsewhere they are left out. */
  readonly wrongItemsFailIn?: Mode;
  /** For `action.yml` and docs: one sentence without a full stop. */
  readonly description: string;
}

/** A part of the table. */
export type InputDefinitions = Readonly<Record<string, InputDefinition<unknown>>>;

/** An optional input: `undefined` if it is not given. */
export const optional = { empty: { value: undefined } } as const;
