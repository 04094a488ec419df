/** What to do about an input that breaks a rule: before anything is sent. */
import { type Given, named, namedField } from '../inputs/named.ts';
import { commandVariable } from '../inputs/table.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import { runAnew } from './run-mode.ts';

/** Ids that a workflow usually takes from a variable. */
const ids: ReadonlySet<string> = new Set(['tenant-id', 'client-id', 'subscription-id']);

export function isEmptyId({ input, given }: BrokenInput): boolean {
  return given === '' && ids.has(input);
}

/** An input that breaks a rule. */
export interface BrokenInput {
  readonly input: string;
  readonly given: string;
  /** The environment variable that gave the value. */
  readonly variable?: string;
  /** An option of the command line has no variable. */
  readonly isOption?: true;
}

/** Several invalid inputs in one go: the rule that each breaks, then what else is to be checked, each once. */
export function invalidInputs(broken: readonly { readonly message: string; readonly runbook: Runbook }[]): Runbook {
  const corrections = broken.map(({ message }): Step => {
    return { en: `Correct this input: ${message}`, fr: `Corrigez cette entrée\u00A0: ${message}` };
  });
  const others = broken.flatMap(({ runbook }) => (isOnlyCorrection(runbook) ? [] : runbook.steps));
  const once = new Map(others.map((step) => [step.en, step]));
  return inSteps(...corrections, ...once.values(), askValue, runAnew);
}

/** A value that only keeps the rule can name the vault of somebody else, or one that ensure would create. */
const askValue: Step = {
  en: "Ask the pipeline's owners for each value that you don't know, and invent none.",
  fr: "Demandez aux responsables du pipeline chaque valeur que vous ne connaissez pas, et n'en inventez aucune.",
};

/** That the input is to be corrected is said with its rule. */
function isOnlyCorrection({ steps: [first, ...others] }: Runbook): boolean {
  return first?.rows === undefined && others.length === 0;
}

/** What the host calls it. */
export function calledInput({ input, isOption }: BrokenInput, given: Given): string {
  const field = namedField(input);
  if (field !== undefined) return named(given, field);
  const isConnections = input === 'tenant-id' || input === 'client-id' || input === 'audience';
  if (given.form === 'task') return isConnections ? 'azureSubscription' : input;
  return isCommand(given) && (isConnections || isOption) ? `--${input}` : input;
}

/** What has to be done is in the rule that the input breaks. */
export function correctInput(problem: BrokenInput, given: Given): Runbook {
  const { input, variable, isOption } = problem;
  if (variable !== undefined) {
    return inSteps({
      en: `Correct the environment variable ${variable}.`,
      fr: `Corrigez la variable d'environnement ${variable}.`,
    });
  }
  const name = calledInput(problem, given);
  if (!isCommand(given)) return inSteps({ en: `Correct the input ${name}.`, fr: `Corrigez l'entrée ${name}.` });
  const option = { en: `Correct the option --${input}`, fr: `Corrigez l'option --${input}` };
  // No variable says what a person confirms, or where a result goes.
  if (isOption || input === 'confirmed-key-uri') return inSteps({ en: `${option.en}.`, fr: `${option.fr}.` });
  const other = commandVariable(input);
  return inSteps({ en: `${option.en}, or the variable ${other}.`, fr: `${option.fr}, ou la variable ${other}.` });
}

const isCommand = ({ form }: Given) => form === 'option' || form === 'variable';
