/**
 * Runs the action in this process, over real sockets against the local cloud: what `main.ts` and `run.ts` do, without
 * the runner's files and log. A run takes tens of milliseconds; the bundle as a process takes hundreds.
 */
import tls from 'node:tls';
import type { RunningCloud } from '../../emulator/start.ts';
import { plannedChanges } from '../../src/changes/apply.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { conclude, stepFails } from '../../src/conclude.ts';
import { connect, type RunContext } from '../../src/connect.ts';
import { github } from '../../src/hosts/github/github.ts';
import { texts as ofGitHub } from '../../src/hosts/github/github-texts.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { onlyReads } from '../../src/inputs/mode.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Plan } from '../../src/model/plan.ts';
import { observeForPlan, observeRecently, planFromState, readDeletionIfNeeded } from '../../src/observe-state.ts';
import { reconcile } from '../../src/reconcile.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { newRunState, type RunState } from '../../src/run-state.ts';
import { Cancellation } from '../../src/runtime/cancellation.ts';
import { signIn } from '../../src/sign-in.ts';
import { markdownOf } from '../../src/telling/markdown.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { noneYet } from '../inputs/none-yet.ts';
import { reportFaults } from '../report/report-schema.ts';

const sources = new Map(catalog.map((entry) => [entry.id, entry]));

export type Mode = 'ensure' | 'plan' | 'verify' | 'gate';

export interface ChangeSeen {
  readonly resource: string;
  readonly name: string;
  readonly action: string;
  readonly status: string;
}

export interface FindingSeen {
  readonly id: string;
  readonly severity: string;
  readonly status: string;
  readonly observed: string;
}

export interface NoteSeen {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a run reports. */
export interface RunSeen {
  readonly ready: string;
  readonly state: string;
  readonly changed: string;
  readonly changes: readonly ChangeSeen[];
  readonly findings: readonly FindingSeen[];
  readonly stepFails: boolean;
  /** Code and text of each failure with which the run ends. */
  readonly failures: readonly string[];
  /** Why the plan can't be carried out. */
  readonly obstacles: readonly string[];
  /** Whether it could not be carried out when it was first made, before anything was written. */
  readonly isBlockedAtFirst: boolean;
  /** What a person should know before it is. */
  readonly notes: readonly NoteSeen[];
  /** IDs and addresses, by the name of the output. */
  readonly identifiers: ReadonlyMap<string, string>;
  readonly log: readonly string[];
  /** The job summary. */
  readonly page: string;
  /** Where the JSON report does not have the published shape. */
  readonly reportFaults: readonly string[];
}

/** Trusts only the local cloud's certificate authority in this process from now on: each run reads the whole list. */
export function trust(cloud: RunningCloud): void {
  tls.setDefaultCACertificates([cloud.authority]);
}

/**
 * @param inputs as under `with:`; a missing one gets its default
 * @param meanwhile what happens after the run has read, and before it writes
 */
export async function drive(
  cloud: RunningCloud,
  mode: Mode,
  inputs: Readonly<Record<string, string>>,
  meanwhile: () => void = () => undefined,
): Promise<RunSeen> {
  const environment: Record<string, string> = { ...cloud.environment, INPUT_MODE: mode };
  // Without a confirmed key, a run says that there is none.
  const said = { 'confirmed-key-uri': noneYet, ...inputs };
  for (const [name, value] of Object.entries(said)) environment[`INPUT_${name.toUpperCase()}`] = value;
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const log = { step: note, info: note, debug: () => undefined, warning: note, mask: () => undefined };
  const state = newRunState();
  const cancellation = new Cancellation();
  let connection: RunContext | undefined;
  let isBlockedAtFirst = false;
  const planned = ({ obstacles }: Plan) => {
    isBlockedAtFirst = obstacles.length > 0;
    meanwhile();
  };
  try {
    state.inputs = readInputs(environment, github);
    connection = connect(github, environment, state.inputs, log, cancellation);
    await work(state, connection, planned);
  } catch (error) {
    state.error = error;
  } finally {
    connection?.close();
    cancellation.close();
  }
  const outcome = conclude(state, github.run({}), ofGitHub);
  return { ...seenOf(outcome, lines), isBlockedAtFirst };
}

async function work(state: RunState, connection: RunContext, planned: (plan: Plan) => void): Promise<void> {
  const { inputs } = connection;
  const azure = await signIn(connection, state, { earlyOutputs: () => undefined });
  if (onlyReads(inputs.mode)) return observeRecently(azure, state);
  await observeForPlan(azure, state);
  await readDeletionIfNeeded(azure, state);
  const plan = planFromState(state, inputs);
  planned(plan);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else await reconcile(azure, plan, state);
}

function seenOf(outcome: Outcome, log: readonly string[]): Omit<RunSeen, 'isBlockedAtFirst'> {
  const outputs = outputsOf(outcome, '', { ticketFile: '', reportFile: '' });
  return {
    ready: outputs.ready,
    state: outputs.state,
    changed: outputs.changed,
    changes: JSON.parse(outputs.changes) as ChangeSeen[],
    findings: JSON.parse(outputs.findings) as FindingSeen[],
    stepFails: stepFails(outcome),
    failures: outcome.failures.map((failure) => JSON.stringify(failure)),
    obstacles: (outcome.plan?.obstacles ?? []).map((obstacle) => JSON.stringify(obstacle)),
    notes: (outcome.plan?.notes ?? []).map(({ id, names = [] }) => ({ id, names })),
    identifiers: new Map(Object.entries(outputs)),
    log,
    page: markdownOf(pageOf(outcome), 'en'),
    reportFaults: reportFaults(evidenceText(outcome, outputs, sources)),
  };
}
