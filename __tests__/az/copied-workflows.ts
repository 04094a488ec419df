/** Runs the workflows that people copy, as GitHub would: with its variables, in the environment that the job names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionRun } from '../../emulator/run-action.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { filledIn } from '../../scripts/act/filled-in.ts';
import type { Harness } from '../bundle/harness.ts';
import { type Job, parsedWorkflow, type Step, type Workflow, workflowIn } from '../repository/workflow-files.ts';
import { root } from './identities.ts';

export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Without one, it is the repository's. */
  readonly environment?: string | undefined;
}

/** What expressions can name: `vars.X`, `inputs.X`. */
type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const reusable = /\/(\.github\/workflows\/[\w-]+\.yml)@/;

/**
 * @param path of the workflow, relative to the repository; nobody chose an input on its form
 * @param confirmed what somebody wrote into it as the key that Adobe confirmed
 */
export function runCopied(
  harness: Harness,
  path: string,
  variables: readonly Variable[],
  confirmed?: string,
): Promise<ActionRun> {
  const text = readFileSync(join(root, path), 'utf8');
  const copied = parsedWorkflow(filledIn(text, harness.cloud.environment, confirmed));
  const job = onlyJob(copied, ({ uses = '', steps = [] }) => reusable.test(uses) || steps.some(usesAction));
  const [, called] = reusable.exec(job.uses ?? '') ?? [];
  const chosen = defaultsOf(copied.on.workflow_dispatch);
  if (called === undefined) return runJob(harness, job, variables, { inputs: chosen });
  const workflow = workflowIn(called);
  const given = evaluated(job.with, { vars: seen(variables), inputs: chosen });
  const inputs = { ...defaultsOf(workflow.on.workflow_call), ...given };
  // `verify-cmk.yml` has one target: that of its inputs.
  return runJob(
    harness,
    onlyJob(workflow, ({ steps = [] }) => steps.some(usesAction)),
    variables,
    { inputs, target: inputs },
  );
}

function defaultsOf(declared: Workflow['on']['workflow_dispatch']): Record<string, string> {
  const inputs = Object.entries(declared?.inputs ?? {});
  return evaluated(Object.fromEntries(inputs.map(([name, input]) => [name, String(input.default ?? '')])), {});
}

const usesAction = ({ uses = '' }: Step) => uses === '$/actions/verify' || uses.startsWith(`${ownRepository}@`);

function onlyJob({ jobs }: Workflow, is: (job: Job) => boolean): Job {
  const [job, ...others] = Object.values(jobs).filter(is);
  if (job === undefined || others.length > 0) throw new Error('not exactly one job runs the action');
  return job;
}

async function runJob(
  harness: Harness,
  job: Job,
  variables: readonly Variable[],
  contexts: Contexts,
): Promise<ActionRun> {
  const { github } = harness.cloud.cloud.state;
  const { subject } = github;
  const { environment = '' } = evaluated({ environment: job.environment ?? '' }, contexts);
  const known = { ...contexts, vars: seen(variables, environment) };
  const step = job.steps?.find(usesAction);
  const mode = step?.uses === '$/actions/verify' ? { mode: 'verify' } : {};
  const unset = { AZURE_TENANT_ID: undefined, AZURE_CLIENT_ID: undefined, AZURE_SUBSCRIPTION_ID: undefined };
  github.subject = `${subject.split(':', 2).join(':')}:environment:${environment}`;
  try {
    const inputs = { ...evaluated(step?.with, known), ...mode };
    return await harness.run(inputs, { environment: { ...unset, ...evaluated(job.env, known) } });
  } finally {
    github.subject = subject;
  }
}

/** An environment's variables take precedence over the repository's. */
function seen(variables: readonly Variable[], environment?: string): Record<string, string> {
  const of = (where: string | undefined) =>
    variables.filter((each) => each.environment === where).map(({ name, value }) => [name, value] as const);
  return Object.fromEntries([...of(undefined), ...(environment === undefined ? [] : of(environment))]);
}

function evaluated(
  values: Readonly<Record<string, string | number | boolean>> = {},
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => valueOf(expression, contexts)),
    ]),
  );
}

/** `A || B`: the first that is not empty. */
function valueOf(expression: string, contexts: Contexts): string {
  const values = expression.split(' || ').map((operand) => {
    const [, context = '', name = ''] = /^(?:matrix\.)?(\w+)\.([\w-]+)$/.exec(operand) ?? [];
    const known = contexts[context];
    if (known === undefined) throw new Error(`${expression} can't be evaluated here`);
    return known[name] ?? '';
  });
  return values.find((value) => value !== '') ?? '';
}
