/** What the templates share: a remedy's steps from the question to the run that checks it, and how a run is started where it was. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import { joined, type Words } from '../model/words.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { askFirst, askOwners } from './asking.ts';
import type { PageStep } from './page.ts';

export type StepSource = Pick<Outcome, 'inputs'> & Partial<Pick<Outcome, 'starts'>>;

/** With the commands that start a mode where the run was. */
export function onPage(steps: readonly Step[], source: StepSource): readonly PageStep[] {
  return steps.map(({ fold, runs, ...step }) => ({
    ...step,
    ...startOf(runs, step, source),
    ...(fold && { fold: { ...fold, steps: onPage(fold.steps, source) } }),
  }));
}

function startOf(runs: Step['runs'], step: Step, { inputs, starts }: StepSource): Partial<PageStep> {
  if (runs === undefined || starts === undefined) return {};
  const isOwn = runs === 'again' || runs === inputs?.mode;
  const { says, commands, ...words } = runs === 'anew' ? starts.anew : isOwn ? starts.again : starts.other(runs);
  return {
    ...words,
    ...(says && { says: step.says === undefined ? says : joined(step.says, space, says) }),
    ...(commands && { commands }),
  };
}

const space: Words = { en: ' ', fr: ' ' };
const nobody: Words = { en: '', fr: '' };

/** @param seen what was found @param who what a log shows of it */
export function remedySteps(remedy: Remedy, seen: Words, source: StepSource, who = nobody): readonly PageStep[] {
  const { inputs } = source;
  const { asks, steps } = remedy;
  const look = onPage(remedy.look === undefined ? [] : [remedy.look], source);
  const end = steps.some(({ runs }) => runs !== undefined) || steps.length === 0 ? [] : [runAgain];
  if (asks === undefined || inputs === undefined) return [...look, ...onPage([...steps, ...end], source)];
  if (isConfirmed(inputs)) return [askOwners(inputs, asks, seen, who, onPage([...steps, check], source)), ...look];
  const [first, ...others] = steps;
  const mending = first === undefined ? [] : [onlyByMistake(first), ...others];
  return [askFirst(inputs, asks, seen), ...look, ...onPage([...mending, ...end], source)];
}

const onlyByMistake = (step: Step): Step => ({
  ...step,
  says: joined(
    {
      en: 'Only if they said that it was a mistake. If a program did it, they stop that first.',
      fr: "Seulement s'ils ont dit que c'était une erreur. Si c'est un programme, ils l'arrêtent d'abord.",
    },
    step.says !== undefined && joined(space, step.says),
  ),
});

const check: Step = {
  runs: 'verify',
  en: 'Check, ten minutes later.',
  fr: 'Contrôlez, dix minutes plus tard.',
  says: {
    en: 'It passes: write in the case with Adobe that access is restored. It fails twice, ten minutes apart: follow its page.',
    fr: "Réussi\u00A0: écrivez dans le ticket d'Adobe que l'accès est rétabli. Deux échecs, à dix minutes d'intervalle\u00A0: suivez sa page.",
  },
};
