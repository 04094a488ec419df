/** What to do about an input that breaks a rule: before anything is sent. */
import { type Given, named, namedField } from '../inputs/named.ts';
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

/** What the host calls it. A command calls it as it was given. */
export function calledInput({ input, variable }: BrokenInput, given: Given): string {
  if (isCommand(given)) return variable ?? `--${input}`;
  const field = namedField(input);
  if (field !== undefined) return named(given, field);
  const isConnections = input === 'tenant-id' || input === 'client-id' || input === 'audience';
  return given.form === 'task' && isConnections ? 'azureSubscription' : input;
}

/** What has to be done is in the rule that the input breaks. */
export function correctInput(problem: BrokenInput, given: Given): Runbook {
  const { variable } = problem;
  if (variable !== undefined) {
    return inSteps({
      en: `Correct the environment variable ${variable}.`,
      fr: `Corrigez la variable d'environnement ${variable}.`,
    });
  }
  const name = calledInput(problem, given);
  return isCommand(given)
    ? inSteps({ en: `Correct the option ${name}.`, fr: `Corrigez l'option ${name}.` })
    : inSteps({ en: `Correct the input ${name}.`, fr: `Corrigez l'entrée ${name}.` });
}

const isCommand = ({ form }: Given) => form === 'option' || form === 'variable';
