/** How a mode is started again, by the host of the run. */
import { repeatRun, startWorkflow } from '../az-commands/run.ts';
import type { HostName } from '../model/host.ts';
import type { Mode } from '../model/inputs.ts';
import type { Run } from '../model/outcome.ts';
import type { Runbook, Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** The runbook, whose steps that run a mode say where and how. @param own the mode of this run */
export function withStart(runbook: Runbook, run: Run, own: Mode | undefined): Runbook {
  return { ...runbook, steps: runbook.steps.map((step) => (step.runs === undefined ? step : started(step, run, own))) };
}

function started(step: Step, run: Run, own: Mode | undefined): Step {
  const mode = step.runs === 'again' ? own : step.runs;
  if (mode === undefined) return step;
  const isOwn = mode === own;
  if (run.host === 'github' && run.repository !== '' && run.runId !== '') {
    return { ...step, commands: [...(step.commands ?? []), isOwn ? repeatRun(run) : startWorkflow(run, mode)] };
  }
  return { ...step, how: isOwn ? same[run.host] : other[run.host](mode) };
}

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
