/** An input that breaks a rule: before anything is sent. */
import { type Given, named, namedField } from '../inputs/named.ts';
import { inSteps, type Remedy } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAnew } from './run-remedies.ts';

/** Ids that a workflow usually takes from a variable. */
const ids: ReadonlySet<string> = new Set(['tenant-id', 'client-id', 'subscription-id']);

/** An input that breaks a rule. */
export interface BrokenInput {
  readonly input: string;
  readonly given: string;
  /** The environment variable that gave the value. */
  readonly variable?: string;
}

export const isEmptyId = ({ input, given }: BrokenInput): boolean => given === '' && ids.has(input);

/** What the host calls it. A command calls it as it was given. */
export function calledInput({ input, variable }: BrokenInput, given: Given): string {
  if (given.form === 'option' || given.form === 'variable') return variable ?? `--${input}`;
  const field = namedField(input);
  if (field !== undefined) return named(given, field);
  const isConnections = input === 'tenant-id' || input === 'client-id' || input === 'audience';
  return given.form === 'task' && isConnections ? 'azureSubscription' : input;
}

/** An ID that is empty. @param holder what has it */
export const checkHolder = ({ en, fr }: Words): Remedy =>
  inSteps({ en: `Check ${en}.`, fr: `Vérifiez ${fr}.` }, runAnew);

/** What has to be done is in the rule that the input breaks. */
export function correctInput(problem: BrokenInput, given: Given): Remedy {
  const name = calledInput(problem, given);
  return inSteps(
    {
      en: `Correct ${name}.`,
      fr: `Corrigez ${name}.`,
      says: {
        en: "Ask the pipeline's owners for each value that you don't know, and invent none.",
        fr: "Demandez aux responsables du pipeline chaque valeur que vous ne connaissez pas, et n'en inventez aucune.",
      },
    },
    runAnew,
  );
}
