/** What the templates share: a remedy's steps from the question to the run that checks it, and how a run is started where it was. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import { joined, type Words } from '../model/words.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { askFirst, askOwners, type WhoDidIt } from './asking.ts';
import { byPipeline as byPipelineLink } from './links.ts';
import type { PageStep } from './page.ts';

export type StepSource = Pick<Outcome, 'inputs'> & Partial<Pick<Outcome, 'starts' | 'run'>>;

/** With the commands that start a mode where the run was. */
export function onPage(steps: readonly Step[], source: StepSource): readonly PageStep[] {
  const run = source.inputs !== undefined && isConfirmed(source.inputs) ? source.run : undefined;
  return steps.map(({ fold, runs, byPipeline, isSlow: _, ...step }) => ({
    ...step,
    ...startOf(runs, step, source),
    ...(byPipeline && run && { more: { says: nothing, link: byPipelineLink(run) } }),
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

const nothing: Words = { en: '', fr: '' };
const space: Words = { en: ' ', fr: ' ' };

/** Of a loss: what a log shows of it, where that is known. */
export interface OfLoss {
  readonly who?: WhoDidIt;
}

/** @param seen what was found @param loss only where Adobe may have lost its access */
export function remedySteps(remedy: Remedy, seen: Words, source: StepSource, loss?: OfLoss): readonly PageStep[] {
  const { inputs } = source;
  const { asks, steps } = remedy;
  const look = shown(remedy.look, source);
  const atOnce = shown(remedy.atOnce, source);
  const end = steps.some(({ runs }) => runs !== undefined) || steps.length === 0 ? [] : [runAgain];
  if (asks === undefined || inputs === undefined) return [...atOnce, ...look, ...onPage([...steps, ...end], source)];
  if (loss !== undefined) {
    const last = steps.some(({ isSlow }) => isSlow === true) ? checkLater : check;
    const ask = askOwners(inputs, asks, seen, loss.who, onPage([...steps, last], source));
    return [look.length === 0 ? ask : { ...ask, meanwhile: { title: meanwhile, steps: look } }, ...atOnce];
  }
  return [...atOnce, ...look, askFirst(inputs, asks, seen, onPage([...steps, ...end], source))];
}

const shown = (step: Step | undefined, source: StepSource) => onPage(step === undefined ? [] : [step], source);

/** A loss fits on a screen. */
const meanwhile: Words = { en: 'Meanwhile, without changing anything', fr: 'En attendant, sans rien modifier' };

const outcomes: Words = {
  en: 'It passes: write in the case with Adobe that access is restored. It fails twice, ten minutes apart: follow its page.',
  fr: "Réussi\u00A0: écrivez dans le ticket d'Adobe que l'accès est rétabli. Deux échecs, à dix minutes d'intervalle\u00A0: suivez sa page.",
};

const check: Step = { runs: 'verify', en: 'Check.', fr: 'Contrôlez.', says: outcomes };

/** After a role or a recovery, which takes effect with a delay. */
const checkLater: Step = {
  ...check,
  says: joined({ en: ', ten minutes later. ', fr: ', dix minutes plus tard. ' }, outcomes),
};
