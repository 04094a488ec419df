/** Steps that run a mode again, and how it is started where the run was. */
import { chooseWorkflow, type Restoring, repeatRun, restoreByWorkflow, startOwnWorkflow } from '../az-commands/run.ts';
import type { HostName } from '../model/host.ts';
import type { Mode } from '../model/inputs.ts';
import type { Run } from '../model/run.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

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
  en: 'Run mode ensure, which does the rest.',
  fr: 'Exécutez le mode ensure, qui fait le reste.',
};

/** Shows what ensure would do. */
export const runPlan: Step = {
  runs: 'plan',
  en: 'Run mode plan, which shows what is left to do.',
  fr: 'Exécutez le mode plan, qui montre ce qui reste à faire.',
};

/** What failed may pass by itself. */
export const runAgain: Step = {
  name: 'again',
  runs: 'again',
  en: 'Run again.',
  fr: "Relancez l'exécution.",
};

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
    name: 'pipeline',
    runs: 'ensure',
    restores: input,
    en: `Run mode ensure once with ${input}: true.`,
    fr: `Exécutez une seule fois le mode ensure avec ${input}: true.`,
  };
}

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
  {
    en: "Give Azure's support the request ID.",
    fr: "Indiquez l'identifiant de requête au support Azure.",
  },
);

/** Schedules that all start on the hour are throttled together. */
export const spreadSchedules: Step = {
  en: 'Spread schedules, so that they do not all start on the hour.',
  fr: "Répartissez les planifications, pour qu'elles ne démarrent pas toutes à l'heure pile.",
};

/** The runbook, whose steps that run a mode say where and how. @param own the mode of this run */
export function withStart(runbook: Runbook, run: Run, own: Mode | undefined): Runbook {
  return { ...runbook, steps: runbook.steps.map((step) => (step.runs === undefined ? step : started(step, run, own))) };
}

function started(step: Step, run: Run, own: Mode | undefined): Step {
  const mode = step.runs === 'again' || step.runs === 'anew' ? own : step.runs;
  if (mode === undefined) return step;
  if (step.restores !== undefined) return restored(step, step.restores, run);
  const isOwn = mode === own;
  if (isKnown(run)) {
    const of = { again: [repeatRun(run)], anew: startOwnWorkflow(run), other: [chooseWorkflow(run)] } as const;
    const commands = of[isOwn ? (step.runs === 'anew' ? 'anew' : 'again') : 'other'];
    return { ...step, commands: [...(step.commands ?? []), ...commands] };
  }
  if (step.runs === 'anew') return { ...step, how: anew[run.host] };
  return { ...step, how: isOwn ? same[run.host] : other[run.host](mode) };
}

const isKnown = ({ host, repository, runId }: Run) => host === 'github' && repository !== '' && runId !== '';

function restored(step: Step, input: Restoring, run: Run): Step {
  if (isKnown(run)) return { ...step, commands: [restoreByWorkflow(run, input)] };
  return { ...step, how: restoring[run.host](input) };
}

/** The same input has another name on each host. */
const restoring: Readonly<Record<HostName, (input: Restoring) => Words>> = {
  github: (input) => ({
    en: `In GitHub: Actions, Run workflow, with ${input} checked.`,
    fr: `Dans GitHub\u00A0: Actions, Run workflow, en cochant ${input}.`,
  }),
  'azure-pipelines': (input) => {
    const parameter = { 'recover-deleted': 'recoverDeleted', 'restore-grant': 'restoreGrant' }[input];
    return {
      en: `In Azure Pipelines: Run pipeline, with the parameter ${parameter}.`,
      fr: `Dans Azure Pipelines\u00A0: Run pipeline, avec le paramètre ${parameter}.`,
    };
  },
  gitlab: (input) => {
    const variable = `CJA_CMK_${input.replaceAll('-', '_').toUpperCase()}`;
    return {
      en: `In GitLab: Build, Pipelines, New pipeline, with the variable ${variable} set to true.`,
      fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, avec la variable ${variable} à true.`,
    };
  },
  terminal: (input) => ({
    en: `Add --${input} true to the command of mode ensure.`,
    fr: `Ajoutez --${input} true à la commande du mode ensure.`,
  }),
};

/** With what was changed since. */
const anew: Readonly<Record<HostName, Words>> = {
  github: { en: 'In GitHub: Actions, Run workflow.', fr: 'Dans GitHub\u00A0: Actions, Run workflow.' },
  'azure-pipelines': { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' },
  gitlab: {
    en: 'In GitLab: Build, Pipelines, New pipeline.',
    fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline.',
  },
  terminal: { en: 'It is the same command.', fr: "C'est la même commande." },
};

/** The run itself, once more. */
const same: Readonly<Record<HostName, Words>> = {
  github: { en: 'In GitHub: Re-run jobs.', fr: 'Dans GitHub\u00A0: Re-run jobs.' },
  'azure-pipelines': { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' },
  gitlab: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' },
  terminal: { en: 'It is the same command.', fr: "C'est la même commande." },
};

/** A mode that another workflow, pipeline or command has. */
const other: Readonly<Record<HostName, (mode: Mode) => Words>> = {
  github: (mode) => ({
    en: `In GitHub: Actions, workflow of ${mode}, Run workflow.`,
    fr: `Dans GitHub\u00A0: Actions, workflow de ${mode}, Run workflow.`,
  }),
  'azure-pipelines': (mode) => ({
    en: `In Azure Pipelines: the pipeline with mode ${mode}, Run pipeline.`,
    fr: `Dans Azure Pipelines\u00A0: le pipeline en mode ${mode}, Run pipeline.`,
  }),
  gitlab: (mode) => ({
    en: `In GitLab: Build, Pipelines, New pipeline, for the job with mode ${mode}.`,
    fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, pour le job en mode ${mode}.`,
  }),
  terminal: (mode) => ({
    en: `The command is cja-cmk ${mode}, with the same options.`,
    fr: `La commande est cja-cmk ${mode}, avec les mêmes options.`,
  }),
};
