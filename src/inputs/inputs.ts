/**
 * The action's inputs: read from the environment, trimmed, validated by the table. All invalid inputs are collected and
 * thrown as one error, before anything is sent.
 */
import { type HostName, hostTitles } from '../model/host.ts';
import type { Inputs } from '../model/inputs.ts';
import { wrongContacts } from './contacts.ts';
import type { InputDefinition } from './definition.ts';
import { modes } from './mode.ts';
import { type InputForm, named, namedField, namedWith } from './named.ts';
import { commandVariable, inputFields, inputName, inputTable, type Settings } from './table.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One input that breaks a rule. */
export interface InputProblem {
  readonly input: string;
  readonly given: string;
  readonly rule: string;
  /** The environment variable that gave the value, or from which the host takes a missing one. */
  readonly variable?: string;
}

/** Every invalid input of a run, each with the rule it breaks. */
export class InvalidInputs extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(({ input, rule }) => `${input}: ${rule}`).join('\n'));
    this.name = 'InvalidInputs';
    this.problems = problems;
  }
}

/** What the inputs depend on of the host. */
export interface InputHost {
  readonly name: HostName;
  readonly form: InputForm;
  /** By input that is only for other hosts: what does the same here. */
  readonly instead?: Readonly<Record<string, string>>;
}

/**
 * The validated inputs of this run.
 *
 * @param others what else is invalid
 * @throws InvalidInputs with every input that breaks its rule
 */
export function readInputs(environment: Environment, host: InputHost, others: readonly InputProblem[] = []): Inputs {
  const { values, problems } = readFields(environment, host);
  if (problems.length + others.length > 0 || !isComplete(values)) throw new InvalidInputs([...problems, ...others]);
  const { githubToken: _secret, ...inputs } = values;
  const leftOut = wrongContacts(raw(environment, 'contacts') ?? '');
  return { ...inputs, host: host.name, form: host.form, ...(leftOut.length > 0 && { contactsLeftOut: leftOut }) };
}

/**
 * What is invalid before the host has found out the inputs that it finds out by itself.
 *
 * @throws InvalidInputs
 */
export function checkInputs(
  environment: Environment,
  host: InputHost,
  others: readonly InputProblem[],
  found: readonly string[],
): void {
  const isLeft = ({ given, input }: InputProblem) => given !== '' || !found.includes(input);
  const problems = [...readFields(environment, host).problems.filter(isLeft), ...others];
  if (problems.length > 0) throw new InvalidInputs(problems);
}

function readFields(environment: Environment, host: InputHost) {
  const problems: InputProblem[] = [];
  const values: Partial<Settings> = {};
  for (const field of inputFields) problems.push(...readField(field, values, environment, host));
  return { values, problems: [...problems, ...confusedPrincipal(values, environment, host)] };
}

/** Puts the value into `values`. @returns what is wrong with it */
function readField<Field extends keyof Settings>(
  field: Field,
  values: { -readonly [Each in Field]?: Settings[Each] },
  environment: Environment,
  host: InputHost,
): readonly InputProblem[] {
  const result = readInput(inputName(field), inputTable[field], environment, host);
  if ('problems' in result) return result.problems;
  values[field] = result.value;
  return [];
}

/** IDs that are easily confused: the role would go to the application itself, or to the pipeline. */
function confusedPrincipal(values: Partial<Settings>, environment: Environment, host: InputHost): InputProblem[] {
  const { adobePrincipalId: given, adobeAppId, clientId } = values;
  if (given === undefined || (given !== adobeAppId && given !== clientId)) return [];
  const [input, other] = ['adobe-principal-id', given === adobeAppId ? 'adobe-app-id' : 'client-id'];
  const rule = `must be the object id of Adobe's service principal in the tenant, and not ${other}`;
  return [{ input, given, rule, ...originOf(input, inputTable.adobePrincipalId, environment, host) }];
}

function isComplete(values: Partial<Settings>): values is Settings {
  return inputFields.every((field) => field in values);
}

/** What names the target of a check, and where its issue is kept. */
export type IssueInputs = Pick<
  Inputs,
  'subscriptionId' | 'resourceGroup' | 'vaultName' | 'keyName' | 'driftIssueAssignees'
>;

/** Of a check that keeps an issue, and whose inputs are invalid; `undefined` where these are among the invalid ones. */
export function issueInputs(environment: Environment, host: InputHost): IssueInputs | undefined {
  const { values } = readFields(environment, host);
  const { subscriptionId, resourceGroup, vaultName, keyName, driftIssueAssignees = [] } = values;
  if (values.mode !== 'verify' || values.driftIssue !== true) return undefined;
  if (subscriptionId === undefined || resourceGroup === undefined || vaultName === undefined || keyName === undefined) {
    return undefined;
  }
  return { subscriptionId, resourceGroup, vaultName, keyName, driftIssueAssignees };
}

/** The variable that gave the value, or from which the host takes a missing one. */
function originOf(
  input: string,
  { variable }: InputDefinition<unknown>,
  environment: Environment,
  { form }: InputHost,
): { readonly variable?: string } {
  const given = raw(environment, input);
  const own = commandVariable(input);
  if (given) return form !== 'step' && form !== 'task' && environment[own]?.trim() === given ? { variable: own } : {};
  if (variable !== undefined && environment[variable]?.trim()) return { variable };
  // An option that is there, and empty, is what has to be corrected.
  if (given === '' || form !== 'variable') return {};
  const field = namedField(input);
  const name = variable ?? (field && named({ form }, field));
  return name === undefined || name.startsWith('--') ? {} : { variable: name };
}

/** The token for the drift issue. A secret, so it never becomes part of `Inputs`. */
export function readGithubToken(environment: Environment): string | undefined {
  return raw(environment, 'github-token') || undefined;
}

/** The raw value of an input, trimmed; `undefined` when the runner did not pass it. */
function raw(environment: Environment, name: string): string | undefined {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim();
}

type Result<T> = { readonly value: T } | { readonly problems: readonly InputProblem[] };

function readInput<T>(
  input: string,
  definition: InputDefinition<T>,
  environment: Environment,
  host: InputHost,
): Result<T> {
  const given = raw(environment, input);
  const {
    rule,
    empty,
    toCopy,
    emptyIsInvalid,
    variable,
    onlyOn = [host.name],
    onlyWith,
    defaultIn,
    notIn,
    wrongItemsFailIn,
  } = definition;
  const mode = modes.find((each) => each === raw(environment, 'mode'));
  const standard = (mode && defaultIn?.[mode]) ?? definition.default;
  const text = given || standard || (environment[variable ?? ''] ?? '').trim();
  const origin = originOf(input, definition, environment, host);
  const copy = toCopy === undefined ? '' : `. Line to copy: ${calledWith(host, input, toCopy())}`;
  const problem = (value: string, broken: string): InputProblem => ({ input, given: value, rule: broken, ...origin });
  const invalid = (broken: string, value = text): Result<T> => ({ problems: [problem(value, `${broken}${copy}`)] });
  if (given === '' && emptyIsInvalid !== undefined) return invalid(emptyIsInvalid, '');
  if (text === '') {
    if (empty !== undefined) return empty;
    const elsewhere = host.form === 'task' ? 'name a service connection that has it' : `${variable} in the environment`;
    const how =
      variable === undefined ? rule.text : `set it${origin.variable === undefined ? `, or ${elsewhere}` : ''}`;
    return invalid(`is required: ${how}`);
  }
  const isLeftOut = wrongItemsFailIn !== undefined && wrongItemsFailIn !== mode;
  const wrong = isLeftOut ? [] : (rule.wrongItems?.(text) ?? []);
  if (wrong.length > 0) return { problems: wrong.map((item) => problem(item.given, item.rule)) };
  const value = rule.parse(text);
  if (value === undefined) {
    const cause = rule.cause?.(text);
    return invalid(cause === undefined ? rule.text : `${rule.text}; ${cause}`);
  }
  if (!onlyOn.includes(host.name) && text !== definition.default) {
    return invalid(
      host.instead?.[input] ??
        `is only for ${onlyOn.map((name) => hostTitles[name]).join(' and ')}, where this run is not`,
    );
  }
  if (onlyWith !== undefined && raw(environment, onlyWith[0]) !== onlyWith[1]) {
    return invalid(`is only for ${calledWith(host, ...onlyWith)}`);
  }
  const excluded = mode && notIn?.[mode];
  return excluded?.value === text ? invalid(excluded.rule) : { value };
}

function calledWith(host: InputHost, input: string, value: string): string {
  const field = namedField(input);
  return field === undefined ? `${input}: ${value}` : namedWith(host, field, value);
}
