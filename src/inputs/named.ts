/** What an input is called where it is given: nobody looks for a name that the file before them does not have. */
import { commandVariable, inputFields, inputName, type Settings } from './table.ts';

/** To a step, to a task, as options of a command, or of a pipeline's command, which takes what is not reviewed from variables. */
export type InputForm = 'step' | 'task' | 'option' | 'variable';

/** A connection has the others on some hosts: sentences name these in words. */
export type NamedField = Exclude<keyof Settings, 'tenantId' | 'clientId' | 'audience' | 'githubToken'>;

/** Where inputs are given. */
export interface Given {
  readonly form: InputForm;
}

/** In mode gate these are options alone: whoever starts a pipeline sets its variables. */
export const deciding = [
  'waive',
  'failOn',
  'requireConfirmation',
  'adobeAppId',
  'adobePrincipalId',
  'adobeKeyVersion',
] as const satisfies readonly NamedField[];

/** What is named as an option in a pipeline, too. What a person says of Adobe's confirmation is one in every mode. */
const reviewed: ReadonlySet<string> = new Set<NamedField>(['confirmedKeyUri', ...deciding]);

/** `confirmed-key-uri`, `confirmedKeyUri`, `--confirmed-key-uri`. */
export function named({ form }: Given, field: NamedField): string {
  if (form === 'task') return field;
  const name = inputName(field);
  if (form === 'step') return name;
  return form === 'option' || reviewed.has(field) ? `--${name}` : commandVariable(name);
}

/** The same with its value, as it is written there. */
export function namedWith(given: Given, field: NamedField, value: string): string {
  const name = named(given, field);
  if (!name.startsWith('--')) return `${name}: ${value}`;
  if (value === 'true') return name;
  return value === 'false' ? name.replace('--', '--no-') : `${name} "${value}"`;
}

const isNamed = (field: keyof Settings): field is NamedField =>
  field !== 'tenantId' && field !== 'clientId' && field !== 'audience' && field !== 'githubToken';

/** By its name in `action.yml`; nothing for what is no input. */
export function namedField(name: string): NamedField | undefined {
  return inputFields.filter(isNamed).find((field) => inputName(field) === name);
}
