/**
 * From the first request to the last connection closed. The request for GitHub's token leaves before any SDK is loaded,
 * and the connections to Azure open beside it; the SDKs load while GitHub and Entra answer.
 */
import { fixedHosts, hostRule } from './azure/hosts.ts';
import { Transport } from './azure/http.ts';
import { IdTokens, idTokenUrl, requestIdToken } from './azure/oidc.ts';
import { readRun } from './github/run-context.ts';
import { type Environment, readGithubToken } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import type { Log } from './model/log.ts';
import { waiverOf } from './model/waivers.ts';
import type { Progress } from './progress.ts';
import { mask } from './report/workflow-commands.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import { Deadline } from './runtime/deadline.ts';
import { loopTurn } from './runtime/loop-turn.ts';

export interface Journey {
  readonly inputs: Inputs;
  readonly environment: Environment;
  readonly log: Log;
  /** Filled on the way, so that a run that ends early can say what was done. */
  readonly progress: Progress;
  readonly cancellation: Cancellation;
}

/** Reads of ARM that leave together when the token is there (see `observe.ts`; a test counts them). */
function readsOfArm({ confirmedKeyUri }: Inputs): number {
  return confirmedKeyUri?.version === undefined ? 12 : 13;
}

/** Graph is asked about Adobe's service principal, unless its id is given and nobody wants to know more. */
function asksGraph(inputs: Inputs): boolean {
  return inputs.adobePrincipalId === undefined || waiverOf(inputs, 'adobe-principal', Date.now()) === undefined;
}

/** @throws what ended the run early */
export async function journey(parts: Journey): Promise<void> {
  const { inputs, environment, log } = parts;
  const from = idTokenUrl(environment, inputs.audience);
  const deadline = new Deadline(inputs.timeoutMinutes * 60_000);
  const githubApiUrl = environment['GITHUB_API_URL'];
  const hosts = hostRule({ vaultName: inputs.vaultName, idTokenUrl: from.url, githubApiUrl });
  const transport = new Transport({ environment, hosts, deadline, log });
  parts.cancellation.whenAsked(() => deadline.cancel());
  try {
    const idTokens = new IdTokens(() => requestIdToken(transport.for('oidc'), from), mask);
    transport.prepare('oidc', from.url, 1);
    // Node connects in the turn after: nothing may hold the first connection up.
    await loopTurn();
    // The runner masks this one itself; others that run actions (on a developer's machine) may not.
    mask(from.requestToken);
    await goTheRoad(parts, transport, idTokens, deadline);
    await settleDrift(parts, transport);
  } finally {
    transport.close();
    deadline.close();
  }
}

async function goTheRoad(
  { inputs, log, progress }: Journey,
  transport: Transport,
  idTokens: IdTokens,
  deadline: Deadline,
): Promise<void> {
  // The first request leaves now. Should it fail, that shows where the token is needed.
  idTokens.get().then(
    ({ claims }) => {
      progress.claims = claims;
      log.info(`OIDC token: issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`);
    },
    () => undefined,
  );
  // One exchange each for ARM and Graph, then all reads at once.
  transport.prepare('entra', `https://${fixedHosts.entra}`, 2);
  transport.prepare('arm', `https://${fixedHosts.arm}`, readsOfArm(inputs));
  if (asksGraph(inputs)) transport.prepare('graph', `https://${fixedHosts.graph}`, 1);
  await loopTurn();
  const { travel } = await import('./road.ts');
  await travel({ inputs, transport, idTokens, deadline, log, mask, progress });
}

async function settleDrift(
  { inputs, environment, log, progress: { verdict } }: Journey,
  transport: Transport,
): Promise<void> {
  if (!inputs.driftIssue || inputs.mode !== 'verify' || verdict === undefined) return;
  const { keepDriftIssue } = await import('./end.ts');
  const token = readGithubToken(environment);
  mask(token ?? '');
  const issuesOf = async (known: string, repository: string) => {
    const issues = await import('./github/issues.ts');
    return issues.issuesOf(transport.for('github'), known, repository, environment['GITHUB_API_URL']);
  };
  await keepDriftIssue({ issuesOf, token, inputs, verdict, run: readRun(environment), log });
}
