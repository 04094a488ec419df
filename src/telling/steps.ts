/** What the templates share: a remedy's steps from the question to the run that checks it, and how a run is started where it was. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Remedy, Step } from '../model/remedy.ts';
import { joined, type Words } from '../model/words.ts';
import { runAgain } from '../remedies/run-remedies.ts';
import { askFirst, askOwners, type OfLoss } from './asking.ts';
import { byPipeline as byPipelineLink } from './links.ts';
import type { PageStep } from './page.ts';

export type StepSource = Pick<Outcome, 'inputs'> & Partial<Pick<Outcome, 'starts' | 'run'>>;

/** With the commands that start a mode where the run was. */
export function onPage(steps: readonly Step[], source: StepSource): readonly PageStep[] {
  const run = source.inputs !== undefined && isConfirmed(source.inputs) ? source.run : undefined;
  return steps.map(({ fold, runs, byPipeline, isSlow: _, changesInput: __, ...step }) => ({
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
    ...(says && { says: step.says === undefined ? says : inOrder(step.says, says) }),
    ...(commands && { commands }),
  };
}

/** What begins with a comma continues the act. */
const inOrder = (own: Words, ofHost: Words): Words =>
  ofHost.en.startsWith(',') ? joined(ofHost, space, own) : joined(own, space, ofHost);

const nothing: Words = { en: '', fr: '' };
const space: Words = { en: ' ', fr: ' ' };

/** @param seen what was found @param loss only where Adobe may have lost its access, or loses it soon */
export function remedySteps(remedy: Remedy, seen: Words, source: StepSource, loss?: OfLoss): readonly PageStep[] {
  const { inputs } = source;
  const { asks, steps } = remedy;
  const look = shown(remedy.look, source);
  const atOnce = shown(remedy.atOnce, source);
  const end = steps.some(startsRun) || steps.length === 0 ? [] : [runAgain];
  if (asks === undefined || inputs === undefined) return [...atOnce, ...look, ...onPage([...steps, ...end], source)];
  if (loss !== undefined) {
    const repair = onPage([...steps, checkOf(remedy, loss)], source);
    const ask = askOwners(inputs, asks, seen, { ...loss, repair });
    return [look.length === 0 ? ask : { ...ask, meanwhile: { title: meanwhile, steps: look } }, ...atOnce];
  }
  return [...atOnce, ...look, askFirst(inputs, asks, seen, onPage([...steps, ...end], source))];
}

const shown = (step: Step | undefined, source: StepSource) => onPage(step === undefined ? [] : [step], source);

/** A loss fits on a screen. */
const meanwhile: Words = { en: 'Meanwhile, without changing anything', fr: 'En attendant, sans rien modifier' };

const startsRun = ({ runs, fold }: Step): boolean => runs !== undefined || fold?.steps.some(startsRun) === true;

function checkOf({ steps, checked }: Remedy, { hasMessage }: OfLoss): Step {
  const isSlow = steps.some((step) => step.isSlow === true);
  const isAnew = steps.some(({ changesInput }) => changesInput === true);
  return {
    runs: isAnew ? 'anew' : 'verify',
    en: 'Check.',
    fr: 'Contrôlez.',
    says: joined(
      isSlow && { en: ', ten minutes later. ', fr: ', dix minutes plus tard. ' },
      checked ?? joined(hasMessage ? restored : over, failsTwice),
    ),
  };
}

const over: Words = { en: 'It passes: nothing is left to do.', fr: 'Réussi\u00A0: plus rien à faire.' };

const restored: Words = {
  en: 'It passes: write in the case with Adobe that access is restored.',
  fr: "Réussi\u00A0: écrivez dans le ticket d'Adobe que l'accès est rétabli.",
};

const failsTwice: Words = {
  en: ' It fails twice, ten minutes apart: follow its page.',
  fr: " Deux échecs, à dix minutes d'intervalle\u00A0: suivez sa page.",
};
