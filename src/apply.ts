/**
 * Makes the planned changes, stage by stage; those of a stage side by side. Before a write that could replace something,
 * and after a write whose answer was lost, it looks; a refusal that only says "somebody was faster" is settled by looking
 * too.
 */

import { seconds } from './azure/http.ts';
import type { Session } from './azure/session.ts';
import { asError } from './azure/wire.ts';
import { grant } from './changes/grant.ts';
import { makeKey, recoverKey } from './changes/key.ts';
import { makeLock } from './changes/lock.ts';
import { makePrincipal } from './changes/principal.ts';
import { makeResourceGroup } from './changes/resource-group.ts';
import { stagesOf } from './changes/stages.ts';
import { changeVault, type VaultContext } from './changes/vault.ts';
import { Interrupted } from './errors/errors.ts';
import type { Log } from './model/log.ts';
import type { Principal } from './model/observed.ts';
import type { Change, Step } from './model/plan.ts';
import { now } from './runtime/clock.ts';

/** What the changes find out for those after them. */
interface ApplyContext extends VaultContext {
  /** Adobe's service principal, seen or made. */
  principal: Principal | undefined;
}

export interface ApplyResult extends Readonly<ApplyContext> {
  /** In the order of the steps. */
  readonly changes: readonly Change[];
  /** What the changes that failed threw, in the order of the steps. */
  readonly faults: readonly Error[];
}

export interface ApplyOptions {
  /** Adobe's service principal, when it was seen. */
  readonly principal: Principal | undefined;
  /**
   * Whether to stop when the vault is, or may be, another one than was planned: what follows is then neither made nor
   * given up, and is to be planned anew.
   */
  readonly stopIfVaultDiffers: boolean;
}

/** What was begun when another change of its stage fails is finished; what was not is skipped. */
export async function apply(
  session: Session,
  steps: readonly Step[],
  { principal, stopIfVaultDiffers }: ApplyOptions,
): Promise<ApplyResult> {
  const made: ApplyContext = { principal, vaultDiffers: false, wasRecovered: false, isRegistered: false };
  /** Each step that was begun, with what it threw. */
  const ended = new Map<Step, Error | undefined>();
  for (const stage of stagesOf(steps, session.inputs)) {
    session.log.step(titleOf(stage));
    await Promise.all(
      stage.map(async (step) => {
        ended.set(step, await makeStep(logging(session, stage, step), step, made));
      }),
    );
    if (stage.some((step) => ended.get(step) !== undefined)) break;
    if (stopIfVaultDiffers && made.vaultDiffers) break;
  }
  const faults = steps.flatMap((step) => ended.get(step) ?? []);
  const changes = steps.flatMap((step) => {
    if (ended.has(step)) return [changeOf(step, ended.get(step) === undefined ? 'done' : 'failed')];
    return faults.length > 0 ? [changeOf(step, 'skipped')] : [];
  });
  return { changes, faults: withOneEnd(faults), ...made };
}

export function changeOf({ resource, name, action }: Step, status: Change['status']): Change {
  return { resource, name, action, status };
}

/** The end of the run cuts off all that is under way; once is enough to say so. */
function withOneEnd(faults: readonly Error[]): Error[] {
  const end = faults.find((fault) => fault instanceof Interrupted);
  return faults.filter((fault) => !(fault instanceof Interrupted) || fault === end);
}

/** @returns what it threw */
async function makeStep(session: Session, step: Step, made: ApplyContext): Promise<Error | undefined> {
  const startedAt = now();
  const took = () => seconds(now() - startedAt);
  try {
    await makeChange(session, step, made);
    session.log.info(`Done in ${took()}.`);
    return undefined;
  } catch (fault) {
    session.log.info(`Failed after ${took()}.`);
    return asError(fault);
  }
}

const titles: Readonly<Record<Step['resource'], string>> = {
  'resource-group': 'resource group',
  vault: 'vault',
  key: 'key',
  principal: "Adobe's service principal, app",
  grant: 'the grant',
  lock: 'lock',
};

function titleOf(stage: readonly Step[]): string {
  const all = stage.map(({ resource, action, name }) => `${action} ${titles[resource]} ${name}`).join('; ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

const shortTitles: Readonly<Record<Step['resource'], string>> = {
  'resource-group': 'Resource group',
  vault: 'Vault',
  key: 'Key',
  principal: 'Service principal',
  grant: 'Grant',
  lock: 'Lock',
};

/** Lines of changes that are made side by side say whose they are. */
function logging(session: Session, stage: readonly Step[], { resource }: Step): Session {
  if (stage.length === 1) return session;
  const { log } = session;
  const own: Log = { ...log, info: (line) => log.info(`${shortTitles[resource]}: ${line}`) };
  return { ...session, log: own };
}

async function makeChange(session: Session, step: Step, made: ApplyContext): Promise<void> {
  switch (step.resource) {
    case 'resource-group':
      return makeResourceGroup(session, step.location);
    case 'vault':
      return changeVault(session, step, made);
    case 'key':
      return step.action === 'create' ? makeKey(session, made) : recoverKey(session);
    case 'principal':
      made.principal = await makePrincipal(session);
      return;
    case 'grant':
      return grant(session, step, made.principal);
    case 'lock':
      return makeLock(session);
  }
}
