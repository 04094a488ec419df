/** Runs the workflows that people copy, as GitHub would: with its variables, in the environment that the job names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { ActionRun } from '../../emulator/run-action.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { filledIn } from '../../scripts/act/filled-in.ts';
import type { Harness } from '../bundle/harness.ts';
import { type Job, parsedWorkflow, type Step, type Values, type Workflow } from '../repository/workflow-files.ts';
import { root } from './identities.ts';

export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Without one, it is the repository's. */
  readonly environment?: string | undefined;
}

export interface Choices {
  /** What somebody chose on the form; the rest has its defaults. */
  readonly mode?: 'ensure' | 'plan';
  /** What somebody wrote into it as the key that Adobe confirmed. */
  readonly confirmed?: string | undefined;
}

/** @param path of the workflow, relative to the repository */
export async function runCopied(
  harness: Harness,
  path: string,
  variables: readonly Variable[],
  { mode, confirmed }: Choices = {},
): Promise<ActionRun> {
  const text = readFileSync(join(root, path), 'utf8');
  const copied = parsedWorkflow(filledIn(text, harness.cloud.environment, confirmed));
  const inputs = { ...defaultsOf(copied), ...(mode === undefined ? {} : { mode }) };
  const job = onlyJob(copied);
  const { github } = harness.cloud.cloud.state;
  const { subject } = github;
  const environment = evaluated(job.environment ?? '', { inputs });
  const vars = seen(variables, environment);
  const unset = { AZURE_TENANT_ID: undefined, AZURE_CLIENT_ID: undefined, AZURE_SUBSCRIPTION_ID: undefined };
  github.subject = `${subject.split(':', 2).join(':')}:environment:${environment}`;
  try {
    const given = Object.entries(job.steps?.find(usesAction)?.with ?? {});
    const values = given.map(([name, value]) => [name, evaluated(value, { inputs, vars })] as const);
    return await harness.run(Object.fromEntries(values), { environment: unset });
  } finally {
    github.subject = subject;
  }
}

function defaultsOf({ on }: Workflow): Record<string, string | boolean> {
  const inputs = Object.entries(on.workflow_dispatch?.inputs ?? {});
  return Object.fromEntries(inputs.map(([name, input]) => [name, input.default ?? '']));
}

const usesAction = ({ uses = '' }: Step) => uses.startsWith(`${ownRepository}@`);

function onlyJob({ jobs }: Workflow): Job {
  const [job, ...others] = Object.values(jobs).filter(({ steps = [] }) => steps.some(usesAction));
  if (job === undefined || others.length > 0) throw new Error('not exactly one job runs the action');
  return job;
}

/** An environment's variables take precedence over the repository's. */
function seen(variables: readonly Variable[], environment: string): Values {
  const of = (where: string | undefined) =>
    variables.filter((each) => each.environment === where).map(({ name, value }) => [name, value] as const);
  return Object.fromEntries([...of(undefined), ...of(environment)]);
}

/** As GitHub evaluates it: these operators are those of JavaScript, but for a hyphen in a name. An input in YAML can be a boolean. */
function evaluated(value: string | boolean, contexts: object): string {
  return String(value).replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const script = expression.replaceAll(/\b(inputs)\.([a-z]+(?:-[a-z]+)+)/g, "$1['$2']");
    return String(runInNewContext(script, contexts) ?? '');
  });
}
