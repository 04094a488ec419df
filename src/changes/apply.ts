/**
 * Applies the planned changes stage by stage; the changes of a stage run in parallel. Before a write that could replace
 * something, and after a write whose answer was lost or that conflicts, the resource is read.
 */

import type { Session } from '../azure/clients.ts';
import { asError } from '../errors/errors.ts';
import type { Resource } from '../model/finding.ts';
import type { Log } from '../model/log.ts';
import type { Principal } from '../model/observed.ts';
import type { Change, Plan, PlannedStep } from '../model/plan.ts';
import { capitalized } from '../model/words.ts';
import { now, seconds } from '../runtime/clock.ts';
import { Interrupted } from '../runtime/deadline.ts';
import { grant } from './change-grant.ts';
import { makeKey, recoverKey } from './change-key.ts';
import { makeLock } from './change-lock.ts';
import { makePrincipal, restorePrincipal } from './change-principal.ts';
import { makeResourceGroup } from './change-resource-group.ts';
import { changeVault, type VaultContext } from './change-vault.ts';
import { whileParentIsUnknown } from './passing-refusals.ts';
import { parentsOf, stagesOf } from './stages.ts';

/** What changes pass on to later changes. */
interface ApplyContext extends VaultContext {
  /** Adobe's service principal, found or created. */
  principal: Principal | undefined;
  /** What this run created, recovered, or found when it would have created it. */
  readonly made: Set<Resource>;
}

export interface ApplyResult extends Readonly<ApplyContext> {
  /** In the order of the steps. */
  readonly changes: readonly Change[];
  /** The errors of failed changes, in the order of the steps. */
  readonly errors: readonly Error[];
}

export interface ApplyOptions {
  /** Adobe's service principal, if it was found. */
  readonly principal: Principal | undefined;
  /**
   * Whether to stop if the vault is, or may be, not the one that was planned for: later changes are then neither made
   * nor skipped, and have to be planned again.
   */
  readonly stopIfVaultDiffers: boolean;
  /** Whether an earlier change of this run created the vault. */
  readonly vaultIsNew?: boolean;
  /** What earlier changes of this run created, recovered, or found when they would have created it. */
  readonly made?: ReadonlySet<Resource>;
}

/** When a change fails, the others of its stage are finished, and those of later stages are skipped. */
export async function apply(
  session: Session,
  steps: readonly PlannedStep[],
  { principal, stopIfVaultDiffers, vaultIsNew = false, made = new Set() }: ApplyOptions,
): Promise<ApplyResult> {
  const vault: VaultContext = { vaultDiffers: false, recovery: undefined, isRegistered: false, isNew: vaultIsNew };
  const context: ApplyContext = { principal, made: new Set(made), ...vault };
  /** Each step that was started, with its error. */
  const ended = new Map<PlannedStep, Outcome>();
  for (const stage of stagesOf(steps, session.inputs)) {
    session.log.step(titleOf(stage));
    await Promise.all(
      stage.map(async (step) => {
        ended.set(step, await makeStep(logging(session, stage, step), step, context));
      }),
    );
    if (stage.some((step) => errorOf(ended.get(step)) !== undefined)) break;
    if (stopIfVaultDiffers && context.vaultDiffers) break;
  }
  const errors = steps.flatMap((step) => errorOf(ended.get(step)) ?? []);
  const changes = steps.flatMap((step) => {
    const outcome = ended.get(step);
    if (outcome === undefined) return errors.length > 0 ? [changeOf(step, 'skipped')] : [];
    if ('error' in outcome) return [changeOf(step, 'failed')];
    return outcome.done === undefined ? [] : [{ ...changeOf(step, 'done'), action: outcome.done }];
  });
  return { changes, errors: withOneEnd(errors), ...context };
}

/** The changes of a plan, none of them made. */
export function plannedChanges({ steps }: Plan): Change[] {
  return steps.map((step) => changeOf(step, 'planned'));
}

export function changeOf({ resource, name, action }: PlannedStep, status: Change['status']): Change {
  return { resource, name, action, status };
}

/** The end of the run interrupts every change in progress; report it once. */
function withOneEnd(errors: readonly Error[]): Error[] {
  const end = errors.find((error) => error instanceof Interrupted);
  return errors.filter((error) => !(error instanceof Interrupted) || error === end);
}

/** What this run has done (a creation may have recovered a soft-deleted resource), or the error. */
type Outcome = { readonly done: Done } | { readonly error: Error };

/** `undefined`: somebody else was faster. */
type Done = PlannedStep['action'] | undefined;

function errorOf(outcome: Outcome | undefined): Error | undefined {
  return outcome !== undefined && 'error' in outcome ? outcome.error : undefined;
}

async function makeStep(session: Session, step: PlannedStep, context: ApplyContext): Promise<Outcome> {
  const startedAt = now();
  const logResult = (what: string, time: string): void => {
    const took = now() - startedAt;
    session.log.info(`${what}${took < longEnoughToSay ? '' : ` ${time} ${seconds(took)}`}.`);
  };
  try {
    const action = await makeInside(session, step, context);
    if (action !== 'update') context.made.add(step.resource);
    logResult(action === undefined ? 'Somebody else was faster' : done[action], 'in');
    return { done: action };
  } catch (error) {
    logResult('Failed', 'after');
    return { error: asError(error) };
  }
}

/** A duration is logged only if it is at least this long, ms. */
const longEnoughToSay = 2000;

const done: Readonly<Record<PlannedStep['action'], string>> = {
  create: 'Created',
  update: 'Updated',
  recover: 'Recovered',
};

const titles: Readonly<Record<PlannedStep['resource'], string>> = {
  'resource-group': 'Resource group',
  vault: 'Key vault',
  key: 'Key',
  principal: 'Service principal',
  grant: 'Access',
  lock: 'Lock',
};

/** With the name for one change; for several, the lines of the group have them. */
function titleOf(stage: readonly PlannedStep[]): string {
  const [only, ...others] = stage;
  if (only !== undefined && others.length === 0) return `${titles[only.resource]} ${only.name}`;
  const all = stage.map(({ resource }) => titles[resource].toLowerCase()).join(', ');
  return capitalized(all);
}

/** Lines of parallel changes begin with the change's name. */
function logging(session: Session, stage: readonly PlannedStep[], { resource }: PlannedStep): Session {
  if (stage.length === 1) return session;
  const { log } = session;
  const own: Log = { ...log, info: (line) => log.info(`${titles[resource]}: ${line}`) };
  return { ...session, log: own };
}

/** Waits where Azure does not know yet what this run has made a moment ago. */
function makeInside(session: Session, step: PlannedStep, context: ApplyContext): Promise<Done> {
  const change = () => makeChange(session, step, context);
  const parent = parentsOf(step, session.inputs).find((one) => context.made.has(one));
  return parent === undefined ? change() : whileParentIsUnknown(session, parent, change);
}

async function makeChange(session: Session, step: PlannedStep, context: ApplyContext): Promise<Done> {
  if (step.resource === 'vault') return changeVault(session, step, context);
  if (step.resource === 'key' && step.action === 'create') return makeKey(session, context);
  return (await isMadeHere(session, step, context)) ? step.action : undefined;
}

/** Whether this run has made the change, and not somebody else meanwhile. */
async function isMadeHere(
  session: Session,
  step: Exclude<PlannedStep, VaultStep>,
  context: ApplyContext,
): Promise<boolean> {
  switch (step.resource) {
    case 'resource-group':
      return makeResourceGroup(session, step.location);
    case 'key':
      return recoverKey(session);
    case 'principal': {
      const made = await (step.action === 'recover' ? restorePrincipal(session, step.id) : makePrincipal(session));
      context.principal = made.principal;
      return made.isOurs;
    }
    case 'grant':
      return grant(session, step, context.principal);
    default:
      return makeLock(session);
  }
}

type VaultStep = Extract<PlannedStep, { resource: 'vault' }>;
