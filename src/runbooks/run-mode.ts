/** Steps that run a mode again, and how it is started where the run was. */

import type { Restoring } from '../az-commands/run.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome, Start } from '../model/outcome.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';

/** The last step of a repair. */
export const runVerify: Step = {
  phase: 'check',
  runs: 'verify',
  en: 'Run mode verify to check.',
  fr: 'Contrôlez avec le mode verify.',
};

/** The last step where nothing is confirmed yet. */
export const runEnsure: Step = {
  phase: 'check',
  runs: 'ensure',
  en: 'Run mode ensure, which creates what is still missing.',
  fr: 'Exécutez le mode ensure, qui crée ce qui manque encore.',
};

/**
 * After something was given back: the run that found it missing. Mode ensure would create what is still missing, which needs its own
 * question.
 */
export function checkAgain(inputs: Inputs): Step {
  const steps = { ensure: runEnsure, plan: runPlan, verify: runVerify, gate: runVerify };
  return { ...(isConfirmed(inputs) ? runVerify : steps[inputs.mode]), name: 'check' };
}

/** The same where what was given back is not all that Adobe needs. */
export const giveTheRest: Step = { ...runEnsure, name: 'check' };

/** Shows what ensure would do. */
export const runPlan: Step = {
  runs: 'plan',
  en: 'Run mode plan, which shows what is left to do.',
  fr: 'Exécutez le mode plan, qui montre ce qui reste à faire.',
};

/** What failed may pass by itself. */
export const runAgain: Step = { name: 'again', runs: 'again', en: 'Run again.', fr: "Relancez l'exécution." };

/** After a change of a workflow, a pipeline or an input. */
export const runAnew: Step = {
  name: 'again',
  runs: 'anew',
  en: 'Start a new run, not a rerun.',
  fr: 'Lancez une nouvelle exécution, pas une relance.',
};

/** What a person would otherwise do by hand. */
export function restoreByRun(input: Restoring): Step {
  return {
    runs: 'ensure',
    restores: input,
    en: `Run mode ensure once with ${input}: true, and wait for its end.`,
    fr: `Exécutez une fois le mode ensure avec ${input}: true, jusqu'au bout.`,
  };
}

/** Of the command line: its log has more. */
export const runVerbosely: Step = { en: 'Run again with --verbose.', fr: 'Relancez avec --verbose.' };

/** A role, a credential or a recovery takes effect with a delay. */
export const runAgainLater: Step = {
  name: 'again',
  runs: 'again',
  en: 'Wait ten minutes, and run again.',
  fr: "Attendez dix minutes, puis relancez l'exécution.",
};

/** What is left of it after a second failure is for the service's support. */
export const runAgainThenSearch: Runbook = inSteps(
  runAgain,
  {
    en: 'Search docs/troubleshooting.md for the code, after a second failure.',
    fr: 'Cherchez le code dans docs/troubleshooting.md, après un second échec.',
  },
  { en: "Give Azure's support the request ID.", fr: "Indiquez l'identifiant de requête au support Azure." },
);

/** Schedules that all start on the hour are throttled together. */
export const spreadSchedules: Step = {
  en: 'Spread schedules, so that they do not all start on the hour.',
  fr: "Répartissez les planifications, pour qu'elles ne démarrent pas toutes à l'heure pile.",
};

/** The runbook, whose steps that run a mode say where and how. */
export function withStart(runbook: Runbook, outcome: Pick<Outcome, 'inputs' | 'starts'>): Runbook {
  const steps = runbook.steps.map((step): Step => {
    const { commands = [], ...how } = startOf(step, outcome);
    return { ...step, ...how, ...(commands.length > 0 && { commands: [...(step.commands ?? []), ...commands] }) };
  });
  return { ...runbook, steps };
}

function startOf({ runs, restores }: Step, { inputs, starts }: Pick<Outcome, 'inputs' | 'starts'>): Start {
  if (runs === undefined || inputs === undefined) return {};
  if (restores !== undefined) return starts.restoring(restores);
  if (runs === 'anew') return starts.anew;
  return runs === 'again' || runs === inputs.mode ? starts.again : starts.other(runs);
}
