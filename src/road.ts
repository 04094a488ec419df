/**
 * The road behind the login: observe, plan, apply, observe again, judge. Loaded while GitHub answers the first request,
 * since everything that needs an SDK hangs below this file.
 */

import { changeOf } from './apply.ts';
import type { Transport } from './azure/http.ts';
import type { IdTokens } from './azure/oidc.ts';
import { openSession, type Session } from './azure/session.ts';
import { loadChecks } from './checks/load.ts';
import { ensure, type Judge } from './ensure.ts';
import type { Inputs } from './model/inputs.ts';
import type { Log } from './model/log.ts';
import type { Observed } from './model/observed.ts';
import { observe } from './observe.ts';
import { makePlan, type Progress } from './progress.ts';
import type { Deadline } from './runtime/deadline.ts';
import { loopTurn } from './runtime/loop-turn.ts';

export interface Travel {
  readonly inputs: Inputs;
  readonly transport: Transport;
  readonly idTokens: IdTokens;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly mask: (token: string) => void;
  readonly progress: Progress;
}

/** @throws what ended the run early; what was done until then is in `progress` */
export async function travel(journey: Travel): Promise<void> {
  const { inputs, log, progress } = journey;
  log.step('Log in and look at Azure');
  const session = await logIn(journey);
  const read = observe(session);
  // It may fail while the judge is being loaded; it is awaited below.
  read.catch(() => undefined);
  const judge = await loadJudge(journey.idTokens);
  const see = (observed: Observed) => {
    progress.observed = observed;
    progress.verdict = judge(inputs, observed, 'en');
  };
  see(await read);
  if (inputs.mode === 'verify') return;
  const planned = makePlan(inputs, progress, false);
  if (inputs.mode === 'plan') {
    progress.changes = planned.steps.map((step) => changeOf(step, 'planned'));
    return;
  }
  if (planned.blockers.length > 0 || planned.steps.length === 0) return;
  await ensure(session, planned, progress, see, judge);
}

async function logIn({ inputs, transport, idTokens, deadline, log, mask }: Travel): Promise<Session> {
  await loopTurn();
  const { Login } = await import('./azure/login.ts');
  await loopTurn();
  const send = transport.for('entra');
  const { tenantId, clientId } = inputs;
  const credential = new Login({ tenantId, clientId, send, idTokens, log, onToken: mask });
  return openSession({ inputs, transport, credential, deadline, log });
}

/** What a run needs at its end is loaded while Entra and Azure answer, chunk by chunk. */
async function loadJudge(idTokens: IdTokens): Promise<Judge> {
  await idTokens.get().catch(() => undefined);
  await loopTurn();
  const { evaluate } = await loadChecks();
  await loopTurn();
  await import('./end.ts');
  return evaluate;
}
