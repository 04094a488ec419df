/** What to do about an input that breaks a rule: before anything is sent. */
import { commandVariable } from '../inputs/table.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

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

/** What has to be done is in the rule that the input breaks. @param correct the setting, if no variable gave the value */
export function correctInput({ variable }: BrokenInput, correct: Words): Runbook {
  return inSteps(variable === undefined ? correct : correctVariable(variable));
}

/** Several invalid inputs in one go: the rule that each breaks, then what else is to be checked, each once. */
export function invalidInputs(broken: readonly { readonly message: string; readonly runbook: Runbook }[]): Runbook {
  const corrections = broken.map(({ message }): Step => {
    return { en: `Correct this input: ${message}`, fr: `Corrigez cette entrée\u00A0: ${message}` };
  });
  const others = broken.flatMap(({ runbook }) => (isOnlyCorrection(runbook) ? [] : runbook.steps));
  const once = new Map(others.map((step) => [step.en, step]));
  return inSteps(...corrections, ...once.values());
}

/** That the input is to be corrected is said with its rule. */
function isOnlyCorrection({ steps: [first, ...others] }: Runbook): boolean {
  return first?.rows === undefined && others.length === 0;
}

function correctVariable(variable: string): Words {
  return {
    en: `Correct the environment variable ${variable}.`,
    fr: `Corrigez la variable d'environnement ${variable}.`,
  };
}

/** An input that breaks a rule, where it is no input of a step. */
export function correctOption(problem: BrokenInput): Runbook {
  const { input, isOption } = problem;
  if (isOption || input === 'confirmed-key-uri')
    return correctInput(problem, { en: `Correct the option --${input}.`, fr: `Corrigez l'option --${input}.` });
  const variable = commandVariable(input);
  return correctInput(problem, {
    en: `Correct the option --${input}, or the variable ${variable}.`,
    fr: `Corrigez l'option --${input}, ou la variable ${variable}.`,
  });
}
