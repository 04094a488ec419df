/** What to do about an input that breaks a rule: before anything is sent. */
import { commandVariable } from '../inputs/table.ts';
import type { HostName } from '../model/host.ts';
import { inSteps, type Runbook, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { byKindOfStep } from './sign-in/elsewhere.ts';

/** Ids that a workflow usually takes from a variable. */
const ids: ReadonlySet<string> = new Set(['tenant-id', 'client-id', 'subscription-id']);

export function isId(input: string): boolean {
  return ids.has(input);
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

/** GitHub gives no error for a variable that a job can't see: its value is empty. */
export function invalidInput({ input, given, variable }: BrokenInput): Runbook {
  if (given === '' && isId(input)) return emptyId(input);
  return inSteps(corrected(variable === undefined ? correct(input) : correctVariable(variable)));
}

const correction = 'correct';

/** What has to be done is in the rule that the input breaks. */
export function corrected(rule: Words): Step {
  return { name: correction, ...rule };
}

/** Several invalid inputs in one go: the rule that each breaks, then what else is to be checked, each once. */
export function invalidInputs(broken: readonly { readonly message: string; readonly remediation: Runbook }[]): Runbook {
  const corrections = broken.map(({ message }): Step => {
    return { en: `Correct this input: ${message}`, fr: `Corrigez cette entrée\u00A0: ${message}` };
  });
  const others = broken.flatMap(({ remediation }) => remediation.steps).filter(({ name }) => name !== correction);
  const once = new Map(others.map((step) => [step.en, step]));
  return inSteps(...corrections, ...once.values());
}

function correct(input: string): Words {
  return { en: `Correct the input ${input} of the step.`, fr: `Corrigez l'entrée ${input} de l'étape.` };
}

export function correctVariable(variable: string): Words {
  return {
    en: `Correct the environment variable ${variable}.`,
    fr: `Corrigez la variable d'environnement ${variable}.`,
  };
}

function emptyId(input: string): Runbook {
  return inSteps(
    {
      en: 'Check that the job names its environment, since a variable of a GitHub environment is empty without it.',
      fr: "Vérifiez que la tâche nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide.",
    },
    {
      en: `Check that ${input} reads a variable (vars), and not a secret.`,
      fr: `Vérifiez que ${input} lit une variable (vars), et non un secret.`,
    },
  );
}

/** An input that breaks a rule, where it is no input of a step. */
export function invalidOption({ input, given, variable, isOption }: BrokenInput, host: HostName): Runbook {
  const empty = given === '' && isId(input) ? emptyOption[host] : undefined;
  return (
    empty ?? inSteps(corrected(variable === undefined ? correctOption(input, isOption) : correctVariable(variable)))
  );
}

function correctOption(input: string, isOption = false): Words {
  if (isOption) return { en: `Correct the option --${input}.`, fr: `Corrigez l'option --${input}.` };
  const variable = commandVariable(input);
  return {
    en: `Correct the option --${input}, or the variable ${variable}.`,
    fr: `Corrigez l'option --${input}, ou la variable ${variable}.`,
  };
}

/** An ID of tenant, client or subscription that is empty. */
const emptyOption: Partial<Record<HostName, Runbook>> = {
  'azure-pipelines': inSteps(
    byKindOfStep(
      {
        en: 'Check that azureSubscription names a service connection, which has the IDs.',
        fr: "Vérifiez qu'azureSubscription nomme une connexion de service, qui contient les ID.",
      },
      { en: 'Set the variable.', fr: 'Définissez la variable.' },
    ),
  ),
  gitlab: inSteps({
    phase: 'find',
    en: "Look for the CI/CD variable in the project's settings.",
    fr: 'Cherchez la variable CI/CD dans les paramètres du projet.',
    rows: [
      row({ en: ['Nothing', 'Create it.'], fr: ['Rien', 'Créez-la.'] }),
      row({
        en: ['A protected variable', 'Run on a protected branch, since it is empty on all others.'],
        fr: ['Une variable protégée', 'Lancez sur une branche protégée, car elle est vide sur toutes les autres.'],
      }),
    ],
  }),
};
