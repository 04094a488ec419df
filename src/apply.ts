/**
 * Makes the planned changes, in order, one by one. Before a write that could replace something, and after a write whose
 * answer was lost, it looks; a refusal that only says "somebody was faster" is settled by looking too.
 */

import { seconds } from './azure/http.ts';
import type { Session } from './azure/session.ts';
import { asError } from './azure/wire.ts';
import { grant } from './changes/grant.ts';
import { makeKey, recoverKey } from './changes/key.ts';
import { makeLock } from './changes/lock.ts';
import { makePrincipal } from './changes/principal.ts';
import { makeResourceGroup } from './changes/resource-group.ts';
import { changeVault, type VaultMade } from './changes/vault.ts';
import { now } from './clock.ts';
import type { Change, Principal, Step } from './model.ts';

/** What the changes find out for those after them. */
interface Made extends VaultMade {
  /** Adobe's service principal, seen or made. */
  principal: Principal | undefined;
}

export interface Applied extends Readonly<Made> {
  readonly changes: readonly Change[];
  /** What the change that failed threw. */
  readonly fault: Error | undefined;
}

/**
 * @param principal Adobe's service principal, when it was seen
 * @param onChange called when a change ends, so that a cancelled run can still say what was done
 */
export async function apply(
  session: Session,
  steps: readonly Step[],
  principal: Principal | undefined,
  onChange: (change: Change) => void,
): Promise<Applied> {
  const changes: Change[] = [];
  const made: Made = { principal, isAnother: false, wasRecovered: false };
  const note = (step: Step, status: Change['status']) => {
    const change = { resource: step.resource, name: step.name, action: step.action, status };
    changes.push(change);
    onChange(change);
  };
  for (const [index, step] of steps.entries()) {
    session.log.step(`${verbs[step.action]} ${titles[step.resource]} ${step.name}`);
    const startedAt = now();
    const took = () => seconds(now() - startedAt);
    try {
      await makeChange(session, step, made);
      session.log.info(`Done in ${took()}.`);
      note(step, 'done');
    } catch (fault) {
      session.log.info(`Failed after ${took()}.`);
      note(step, 'failed');
      for (const left of steps.slice(index + 1)) note(left, 'skipped');
      return { changes, fault: asError(fault), ...made };
    }
  }
  return { changes, fault: undefined, ...made };
}

const verbs: Readonly<Record<Step['action'], string>> = { create: 'Create', update: 'Update', recover: 'Recover' };

const titles: Readonly<Record<Step['resource'], string>> = {
  'resource-group': 'resource group',
  vault: 'vault',
  key: 'key',
  principal: "Adobe's service principal, app",
  grant: 'the grant',
  lock: 'lock',
};

async function makeChange(session: Session, step: Step, made: Made): Promise<void> {
  switch (step.resource) {
    case 'resource-group':
      return makeResourceGroup(session, step.location);
    case 'vault':
      return changeVault(session, step, made);
    case 'key':
      return step.action === 'create' ? makeKey(session) : recoverKey(session);
    case 'principal':
      made.principal = await makePrincipal(session);
      return;
    case 'grant':
      return grant(session, step, made.principal);
    case 'lock':
      return makeLock(session);
  }
}
