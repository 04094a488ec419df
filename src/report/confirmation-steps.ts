/** What stands before a runbook where no confirmation is recorded: the question, then what follows a yes and a no. Pure. */
import type { Confirmation, Step } from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { type NumberedStep, nothingSaid, numberedStep, type Said, theyAnswer, toDo } from './numbered-step.ts';
import { freeSteps, inSentence, type Numbers, type RowText, stepsText } from './runbook-rows.ts';

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
  const now = [...(numbers.send === undefined ? [] : [numbers.send]), numbers.asks, ...freeSteps(numbers)];
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
    columns: inLanguage([theyAnswer, toDo], language),
    rows: rows.map((row) => row[language]),
  };
}

export function afterYes(
  { afterYes: step }: Confirmation,
  numbers: Numbers,
  language: Language,
): readonly NumberedStep[] {
  if (step === undefined) return [];
  const said: Said = { ...nothingSaid, onlyAfter: onlyElsewhere[language], own: step.as };
  return [numberedStep(step, numbers.asks - 1, said, numbers, language)];
}

const onlyElsewhere: Words = { en: 'Only for another vault:', fr: 'Seulement pour un autre coffre\u00A0:' };

/** Before a first setup. */
export function onlyAfterNo([first, ...rest]: readonly NumberedStep[], language: Language): readonly NumberedStep[] {
  if (first === undefined) return [];
  const condition = [afterNo[language], first.condition].filter((text) => text !== '').join(' ');
  return [{ ...first, condition }, ...rest];
}

/** Where the steps above are for a yes. */
export function foldedAfterNo(steps: readonly NumberedStep[], language: Language): readonly NumberedStep[] {
  const onlyAfter = afterNo[language];
  return steps.map((step) =>
    Object.assign({}, step, { onlyAfter, lead: [step.lead, step.onlyAfter].filter((text) => text !== '').join(' ') }),
  );
}

const afterNo: Words = { en: 'Only after "No":', fr: 'Seulement après «\u00A0Non\u00A0»\u00A0:' };
