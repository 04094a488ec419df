/** What stands before a runbook where no confirmation is recorded: the question, then what follows a yes and a no. Pure. */
import type { Confirmation, Step } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';
import { listed, type NumberedStep, nothingSaid, numberedStep, type Said } from './numbered-step.ts';
import type { Numbers } from './runbook-rows.ts';

/** Whom a yes wakes stands there where the question, which is for a no, comes too late. */
export function confirmed(confirmation: Step, numbers: Numbers, language: Language): NumberedStep {
  const step = numberedStep(confirmation, 1, nothingSaid, numbers, language);
  return { ...step, ...listed(step.commands, language), rowsFirst: true };
}

export function afterYes(
  { afterYes: step }: Confirmation,
  numbers: Numbers,
  language: Language,
): readonly NumberedStep[] {
  if (step === undefined) return [];
  const said: Said = { ...nothingSaid, onlyAfter: onlyAfterYes[language], own: step.as };
  return [numberedStep(step, 2, said, numbers, language)];
}

const onlyAfterYes: Words = { en: 'Only after "Yes":', fr: 'Seulement après «\u00A0Oui\u00A0»\u00A0:' };

/** A yes leads elsewhere. A search for what is missing helps whatever they answer, and what it leads to is for a no. */
export function afterNo(steps: readonly NumberedStep[], numbers: Numbers, language: Language): readonly NumberedStep[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  if (numbers.isBeforeSetup) return [withCondition(first, onlyAfterNo[language]), ...rest];
  const onlyAfter = inDaytimeAfterNo[language];
  const isSearch = numbers.steps[0]?.name === 'find' && first.number === numbers.first;
  const remedies = (isSearch ? rest : steps).map((step) => Object.assign({}, step, { onlyAfter }));
  return isSearch ? [withCondition(first, searchFirst[language]), ...remedies] : remedies;
}

const withCondition = (step: NumberedStep, condition: string): NumberedStep => ({
  ...step,
  condition: [condition, step.condition].filter((text) => text !== '').join(' '),
});

const searchFirst: Words = {
  en: 'Now, since it only reads. Its rows are for "No"; after "Yes", follow step 2:',
  fr: "Dès maintenant (lecture seule). Les lignes sont pour «\u00A0Non\u00A0»\u00A0; après «\u00A0Oui\u00A0», suivez l'étape 2\u00A0:",
};
const onlyAfterNo: Words = { en: 'Only after "No":', fr: 'Seulement après «\u00A0Non\u00A0»\u00A0:' };
const inDaytimeAfterNo: Words = {
  en: 'Only after "No", in the daytime:',
  fr: 'Seulement après «\u00A0Non\u00A0», en journée\u00A0:',
};
