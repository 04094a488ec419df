/**
 * The run: inputs → login → the road (observe, plan, apply, observe, judge) → report.
 *
 * What this file loads at once is all that the first request needs. Everything heavier (the SDKs, the catalogues, the
 * report) is loaded while GitHub answers that request.
 */
import { hostRule } from './azure/hosts.ts';
import { Transport } from './azure/http.ts';
import { IdTokens, idTokenUrl, requestIdToken } from './azure/oidc.ts';
import { Deadline } from './deadline.ts';
import { RunError } from './errors.ts';
import { type Environment, readGithubToken, readInputs } from './inputs.ts';
import type { Inputs, Log } from './model.ts';
import { createLog } from './report/log.ts';
import { mask } from './report/workflow-commands.ts';
import type { Progress } from './road.ts';

/**
 * One run of the action, from the environment to the exit code. Never throws: what goes wrong is said in the log, the
 * outputs, the summary and the report.
 *
 * @returns the exit code of the step
 */
export async function run(environment: Environment): Promise<number> {
  const startedAt = new Date().toISOString();
  const log = createLog(environment);
  const progress: Progress = { observed: undefined, plan: undefined, changes: [], verdict: undefined };
  const seen: { inputs: Inputs | undefined; idTokens: IdTokens | undefined } = {
    inputs: undefined,
    idTokens: undefined,
  };
  let fault: unknown;
  try {
    const inputs = readInputs(environment);
    seen.inputs = inputs;
    refuseUnsafeEvent(inputs, environment);
    await goTheRoad(inputs, environment, log, progress, (idTokens) => {
      seen.idTokens = idTokens;
    });
  } catch (error) {
    fault = error ?? new Error('nothing was thrown as an error');
    debugStack(log, error);
  }
  const [{ conclude, stepFails }, { writeReport }, { readRun }] = await Promise.all([
    import('./conclude.ts'),
    import('./report/write.ts'),
    import('./run-context.ts'),
  ]);
  const outcome = conclude({
    ...progress,
    fault,
    inputs: seen.inputs,
    claims: seen.idTokens?.claims,
    run: readRun(environment),
    startedAt,
  });
  writeReport(outcome, environment, log);
  return stepFails(outcome) ? 1 : 0;
}

/** Reads of ARM that leave together when the token is there (see `observe.ts`; a test counts them). */
const readsOfArm = 8;

async function goTheRoad(
  inputs: Inputs,
  environment: Environment,
  log: Log,
  progress: Progress,
  onTokens: (idTokens: IdTokens) => void,
): Promise<void> {
  const from = idTokenUrl(environment, inputs.audience);
  const deadline = new Deadline(inputs.timeoutMinutes * 60_000);
  const hosts = hostRule({
    vaultName: inputs.vaultName,
    idTokenUrl: from.url,
    githubApiUrl: environment['GITHUB_API_URL'],
  });
  const transport = new Transport({ environment, hosts, deadline, log });
  const stop = cancelOn(['SIGINT', 'SIGTERM'], deadline);
  try {
    const idTokens = new IdTokens(() => requestIdToken(transport.for('oidc'), from), mask);
    onTokens(idTokens);
    // The first request leaves now; the SDKs load while it is under way. A failure shows where the token is needed.
    idTokens.get().catch(() => undefined);
    // Connections for what needs the token: one exchange each for ARM and Graph, then all reads at once.
    transport.prepare('entra', 2);
    transport.prepare('arm', readsOfArm);
    if (inputs.adobePrincipalId === undefined) transport.prepare('graph', 1);
    const { travel } = await import('./road.ts');
    await travel({ inputs, transport, idTokens, deadline, log, mask, progress });
    const { verdict } = progress;
    if (!inputs.driftIssue || inputs.mode !== 'verify' || verdict === undefined) return;
    const [{ keepDriftIssue }, { readRun }] = await Promise.all([
      import('./github/drift.ts'),
      import('./run-context.ts'),
    ]);
    const token = readGithubToken(environment);
    await keepDriftIssue({ transport, environment, token, inputs, verdict, run: readRun(environment), log });
  } finally {
    stop();
    transport.close();
    deadline.close();
  }
}

/** A run on `pull_request_target` has the base repository's rights and may have a stranger's inputs. */
function refuseUnsafeEvent(inputs: Inputs, environment: Environment): void {
  if (inputs.mode !== 'ensure' || environment['GITHUB_EVENT_NAME'] !== 'pull_request_target') return;
  throw new RunError('UnsafeEvent', 'pull_request_target');
}

function cancelOn(signals: readonly NodeJS.Signals[], deadline: Deadline): () => void {
  const cancel = () => deadline.cancel();
  for (const signal of signals) process.on(signal, cancel);
  return () => {
    for (const signal of signals) process.off(signal, cancel);
  };
}

function debugStack(log: Log, error: unknown): void {
  if (error instanceof Error) log.debug(error.stack ?? error.message);
}
