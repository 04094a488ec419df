/** "`plan` lists exactly what `ensure` then does": both run on the same tenant, plan first. */
import type { RunSeen } from './drive.ts';
import { contradicts } from './oracle.ts';
import { type Inputs, saysConfirmed } from './oracle-terms.ts';
import type { PolicySketch, Sketch } from './sketch.ts';
import type { Written } from './state-changes.ts';

export interface PlanAndEnsure {
  readonly sketch: Sketch;
  readonly inputs: Inputs;
  readonly plan: RunSeen;
  readonly ensure: RunSeen;
  /** What ensure asked the services to change, whatever they answered. */
  readonly attempts: readonly Written[];
}

/** @returns where plan and ensure differ, and what plan lists though the contract rules it out */
export function planComplaints(both: PlanAndEnsure): string[] {
  const ruledOut = ruledOutBy(both).map((one) => `plan lists ${one} although confirmed-key-uri is given`);
  const leaving = inLeavingGroup(both).map((one) => `plan succeeds, and lists ${one} in a group that is being deleted`);
  return [
    ...ofContradiction(both),
    ...ruledOut,
    ...leaving,
    ...(both.plan.stepFails ? ofFailedPlan(both) : ofGoodPlan(both)),
  ];
}

/** "Plan fails, nothing is written": of two that contradict each other, neither is known to be right, and nothing else is said. */
function ofContradiction({ plan, inputs }: PlanAndEnsure): string[] {
  if (!contradicts(inputs) || plan.failures.length > 0) return [];
  const isSaid = plan.stepFails && plan.changes.length === 0 && plan.obstacles.length === 1;
  return isSaid
    ? []
    : [`plan goes on with a confirmed-key-uri of another key: ${listOf(plan.changes)}; ${obstaclesOf(plan)}`];
}

type ChangeNamed = Written & { readonly name: string };

const titleOf = ({ resource, action }: Written) => `${resource} ${action}`;

/** "It never lists what this contract rules out (a vault or key once `confirmed-key-uri` is given)", nor a service principal. */
function ruledOutBy({ plan, inputs }: PlanAndEnsure): string[] {
  if (!saysConfirmed(inputs)) return [];
  return plan.changes.map(titleOf).filter((title) => /^(vault|key|principal) create$/.test(title));
}

/** A group "that is being deleted" makes plan fail, where it may be read. */
function inLeavingGroup({ sketch, plan }: PlanAndEnsure): string[] {
  const { rights } = sketch;
  const isRead = typeof rights === 'string' && rights.startsWith('owner');
  if (sketch.groupState !== 'Deleting' || !sketch.group || !isRead || plan.stepFails) return [];
  return plan.changes.map(titleOf).filter((title) => !title.startsWith('principal'));
}

/** "Plan finds something that it can't do: nothing is written, every reason is said, `changes` is `[]`." */
function ofFailedPlan({ plan, ensure, attempts }: PlanAndEnsure): string[] {
  const complaints: string[] = [];
  if (!ensure.stepFails) complaints.push(`plan fails, ensure does not: ${obstaclesOf(plan)}`);
  if (attempts.length > 0) complaints.push(`plan fails, and ensure asks for ${attempts.map(titleOf).join(', ')}`);
  if (ensure.changes.length > 0) complaints.push(`plan fails, and ensure lists ${listOf(ensure.changes)}`);
  // A run that could not read something reports that in both modes.
  const looked = plan.failures.length === 0 && ensure.failures.length === 0;
  if (looked && obstaclesOf(plan) !== obstaclesOf(ensure))
    complaints.push(`plan is stopped by ${obstaclesOf(plan)}, ensure by ${obstaclesOf(ensure) || 'nothing'}`);
  return complaints;
}

function ofGoodPlan(both: PlanAndEnsure): string[] {
  const { sketch, plan, ensure, attempts } = both;
  const complaints: string[] = [];
  const { planned, made } = comparable(both);
  if (planned !== made) complaints.push(`plan lists ${planned || 'nothing'}; ensure ${statusesOf(ensure)}`);
  const titles = new Set(plan.changes.map(titleOf));
  for (const title of new Set(attempts.map(titleOf))) {
    if (!titles.has(title) && !metOnTheWay(title, titles, sketch))
      complaints.push(`plan lists ${[...titles].join(', ') || 'nothing'}, and ensure asks for ${title}`);
  }
  // A deleted key behind a closed data plane and the content of a recovered vault become visible only then.
  const recovers = plan.changes.some(({ action }) => action === 'recover');
  if (ensure.obstacles.length > 0 && !recovers)
    complaints.push(`plan succeeds, ensure is stopped: ${obstaclesOf(ensure)}`);
  // A key that plan recovers was seen, unless plan says that it could not look.
  const recoversKey = plan.changes.some((one) => titleOf(one) === 'key recover');
  const isGuess = recoversKey && plan.notes.some(({ id }) => id === 'deletedKeyNotRead');
  const seesKey = !isGuess && (sketch.key !== 'deleted' || recoversKey);
  if (isSeenWhole(sketch) && seesKey && ensure.failures.length > 0)
    complaints.push(`plan succeeds, ensure fails: ${ensure.failures.map((one) => one.slice(0, 300)).join('; ')}`);
  if (plan.changed !== String(plan.changes.length > 0)) complaints.push(`changed is ${plan.changed}`);
  return complaints;
}

/** The identity may do everything, and nothing is deleted: plan observes everything that ensure observes. */
function isSeenWhole({ rights, graph, vault, subscription, ownDenies }: Sketch): boolean {
  const mayDoAll = typeof rights === 'string' && rights.startsWith('owner') && graph === 'Application.ReadWrite.All';
  // A condition is not evaluated: whether it refuses a write shows only then.
  const isClear = ownDenies.every(({ isConditional }) => !isConditional);
  return mayDoAll && isClear && !vault.startsWith('deleted') && subscription !== 'Deleted';
}

/** A creation becomes a recovery if plan could not read the soft-deleted resource and recover-deleted allows it. */
function metOnTheWay(title: string, planned: ReadonlySet<string>, { vault, key }: Sketch): boolean {
  if (title === 'key recover') return key === 'deleted' && (planned.has('key create') || planned.has('vault recover'));
  return title === 'vault recover' && vault === 'deleted' && planned.has('vault create');
}

/** The content of a deleted vault and its permission model become visible only after its recovery. */
function comparable({ sketch, plan, ensure }: PlanAndEnsure): { planned: string; made: string } {
  const recovers = plan.changes.some((one) => titleOf(one) === 'vault recover');
  const titles = new Set(plan.changes.map(titleOf));
  if (!recovers) {
    const asPlanned = (one: ChangeNamed) =>
      metOnTheWay(titleOf(one), titles, sketch) ? { ...one, action: 'create' } : one;
    return { planned: listOf(plan.changes), made: listOf(ensure.changes.map(asPlanned)) };
  }
  const policyIsBack = !sketch.rbac && sketch.policies.some(isWhole) && !ensure.changes.some(isGrant);
  const planned = plan.changes.filter((one) => !isGrant(one) || !policyIsBack).map(withoutGrantName);
  const made = ensure.changes.filter((one) => titleOf(one) !== 'key recover' || sketch.key !== 'deleted');
  return { planned: listOf(planned), made: listOf(made.map(withoutGrantName)) };
}

function isGrant({ resource }: Written): boolean {
  return resource === 'grant';
}

/** The name of a grant shows the permission model. */
function withoutGrantName(change: ChangeNamed): ChangeNamed {
  return isGrant(change) ? { ...change, name: '' } : change;
}

function isWhole({ compound, keys }: PolicySketch): boolean {
  const held = new Set(keys.map((one) => one.toLowerCase()));
  return !compound && ['get', 'wrapkey', 'unwrapkey'].every((one) => held.has(one));
}

function listOf(changes: readonly ChangeNamed[]): string {
  return changes
    .map((one) => `${titleOf(one)} ${one.name}`.trim())
    .toSorted()
    .join(', ');
}

function statusesOf({ changes }: RunSeen): string {
  return changes.map((one) => `${titleOf(one)} ${one.name} ${one.status}`).join(', ') || 'nothing';
}

function obstaclesOf({ obstacles }: RunSeen): string {
  return obstacles.map((one) => /"id":"([^"]*)"/.exec(one)?.[1] ?? one).join(', ');
}
