/** Workflows as tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const root = join(import.meta.dirname, '..', '..');

/** Of inputs, variables and outputs: numbers and booleans as well, which tests write as text. */
export type Values = Readonly<Record<string, string>>;

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Values;
  readonly with?: Values;
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Values;
  readonly env?: Values;
  readonly environment?: string;
  readonly permissions?: Values;
  readonly outputs?: Values;
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Called {
  readonly inputs?: Readonly<Record<string, { readonly type?: string; readonly default?: string | boolean }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly 'run-name'?: string;
  readonly on: {
    readonly workflow_call?: Called;
    readonly workflow_dispatch?: Called | null;
    readonly pull_request?: unknown;
  };
  readonly permissions?: Values;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** @param path relative to the repository */
export const workflowIn = (path: string) => parsedWorkflow(readFileSync(join(root, path), 'utf8'));

export const parsedWorkflow = (text: string) => load(text) as Workflow;

export const stepsOf = ({ jobs = {} }: Pick<Partial<Workflow>, 'jobs'>): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps);
