/** What stands before a runbook where no confirmation is recorded: the question, then what follows a yes and a no. Pure. */
import type { Confirmation, Step } from '../model/runbook.ts';
import { inLanguage, type Language, sentences, type Words } from '../model/words.ts';
import { type NumberedStep, nothingSaid, numberedStep, theyAnswer, toDo } from './numbered-step.ts';
import { conditions, freeSteps, inSentence, type Numbers, type RowText, stepsText } from './runbook-rows.ts';

export function confirmed(confirmation: Step, numbers: Numbers, language: Language): NumberedStep {
  return numberedStep(confirmation, 1, nothingSaid, numbers, language);
}

/** Where the steps are for a yes. @param no the steps for a no */
export function askedFirst(
  confirmation: Confirmation,
  numbers: Numbers,
  no: readonly NumberedStep[],
  language: Language,
): NumberedStep {
  const free = freeSteps(numbers);
  const now = [...(numbers.send === undefined ? [] : [numbers.send]), numbers.asks, ...free];
  const yes = stepsText([...new Set(now)].toSorted((one, other) => one - other));
  const later = stepsText(no.map(({ number }) => number));
  const rows: readonly Readonly<Record<Language, RowText>>[] = [
    { en: ['Yes', `Act now: ${inSentence(yes.en)}`], fr: ['Oui', `Agissez maintenant\u00A0: ${inSentence(yes.fr)}`] },
    {
      en: ["Unsure, or 15 minutes' silence", 'As for "Yes".'],
      fr: ['Incertain, ou silence de 15\u00A0minutes', 'Comme pour «\u00A0Oui\u00A0».'],
    },
    { en: ['No', later.en.replace(/\.$/, ', in the daytime.')], fr: ['Non', later.fr.replace(/\.$/, ', en journée.')] },
  ];
  return {
    ...confirmed(confirmation, numbers, language),
    remark: free.length === 0 ? '' : `${meanwhile[language]} ${inSentence(stepsText(free)[language])}`,
    columns: inLanguage([theyAnswer, toDo], language),
    rows: rows.map((row) => row[language]),
  };
}

/** Above what only reads. */
export const meanwhile: Words = { en: 'Meanwhile:', fr: 'Pendant ce temps\u00A0:' };

export function afterYes(
  { afterYes: steps = [] }: Confirmation,
  numbers: Numbers,
  language: Language,
): readonly NumberedStep[] {
  return steps.map((step, index) => {
    const onlyAfter = step.onlyIf === undefined ? '' : conditions[step.onlyIf][language];
    return numberedStep(step, 2 + index, { ...nothingSaid, onlyAfter, own: step.as }, numbers, language);
  });
}

/** They would hide what the others are for. */
export function foldedAfterNo(steps: readonly NumberedStep[], language: Language): readonly NumberedStep[] {
  const onlyAfter = afterNo[language];
  return steps.map((step, index) => {
    // What steps have in common is said above the first of them.
    const own = step.onlyAfter === steps[index - 1]?.onlyAfter ? '' : step.onlyAfter;
    return { ...step, onlyAfter, lead: sentences(step.lead, own) };
  });
}

const afterNo: Words = { en: 'Only after "No":', fr: 'Seulement après «\u00A0Non\u00A0»\u00A0:' };
