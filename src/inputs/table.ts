/**
 * The inputs' table: name, default, rule, description. It is used to read the inputs, and to generate `action.yml`,
 * `action-types.yml` and the tables of the READMEs (`npm run docs`).
 */
import { adobeInputs } from './adobe-inputs.ts';
import type { InputDefinition } from './definition.ts';
import { keyInputs } from './key-inputs.ts';
import { resultInputs } from './result-inputs.ts';
import { runInputs } from './run-inputs.ts';

const table = { ...runInputs, ...keyInputs, ...adobeInputs, ...resultInputs };

/** What the rule returns; `undefined` where an input that is not given has no value. */
type Value<Row> =
  | (Row extends { readonly rule: { readonly parse: (text: string) => infer T } } ? Exclude<T, undefined> : never)
  | (Row extends { readonly empty: { readonly value: undefined } } ? undefined : never);

/** The value of each input. */
export type Settings = { readonly [Field in keyof typeof table]: Value<(typeof table)[Field]> };

type InputTable = { readonly [Field in keyof Settings]: InputDefinition<Settings[Field]> };

/** By the names that the code has, in the order of `action.yml`. */
export const inputTable: InputTable = table;

const isField = (name: string): name is keyof Settings => name in inputTable;

export const inputFields: readonly (keyof Settings)[] = Object.keys(inputTable).filter(isField);

/** The name in `action.yml`: `keySize` is `key-size`. */
export function inputName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What only creates: verify and gate use all others. */
export const ensureInputs: ReadonlySet<string> = new Set(
  [
    'createResourceGroup',
    'location',
    'keyType',
    'keySize',
    'retentionDays',
    'network',
    'allowedIps',
    'tags',
    'deleteLock',
    'createPrincipal',
    'grantScope',
    'recoverDeleted',
    'restoreGrant',
  ].map(inputName),
);

/** The variable of the command line: `key-size` is `CJA_CMK_KEY_SIZE`. */
export function commandVariable(name: string): string {
  return `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Whether a run without it is invalid. */
export function isRequired({ default: standard, empty, variable }: InputDefinition<unknown>): boolean {
  return standard === undefined && empty === undefined && variable === undefined;
}
