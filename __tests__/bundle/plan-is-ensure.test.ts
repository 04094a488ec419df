/** Slow: each tenant is planned and then set up, two runs of the bundle. */
/**
 * Plan lists exactly what ensure then does: both run on the same tenant, one after the other, and what plan listed is
 * compared with the changes that ensure reports and with the requests that arrived at the services.
 *
 *     PLAN_IS_ENSURE=all npm test -- __tests__/bundle/plan-is-ensure.test.ts
 *
 * runs 400 tenants; `PLAN_IS_ENSURE=2000:7` sets another number and another seed; without it, a sample runs.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { runHosted } from '../hosted-runs/run-hosted.ts';
import { type ChangeEntry, changeEntries, usualInputs, writes } from './harness.ts';
import { hasNeighbor, inputsOf, type PlannedTenant, stateOf, tenantArbitrary } from './planned-tenants.ts';

const [count, seed] = extent(process.env['PLAN_IS_ENSURE']);

function extent(asked = '40'): readonly [count: number, seed: number] {
  const [number = '', start = '20261125'] = asked.split(':');
  return [number === 'all' ? 400 : Number(number), Number(start)];
}

const clouds: RunningCloud[] = [];
beforeAll(async () => {
  clouds.push(await startCloud(), await startCloud());
});
afterAll(async () => {
  await Promise.all(clouds.map((cloud) => cloud.stop()));
});

test(
  `on ${count} tenants`,
  async () => {
    const tenants = fc.sample(tenantArbitrary, { numRuns: count, seed });
    const failures: unknown[] = [];
    const lanes = clouds.map(async (cloud) => {
      for (let tenant = tenants.pop(); tenant !== undefined; tenant = tenants.pop()) {
        const wrong = await compare(cloud, tenant);
        if (wrong.length > 0) failures.push({ tenant, wrong });
      }
    });
    await Promise.all(lanes);
    expect(failures).toEqual([]);
  },
  count * 10_000,
);

async function compare(cloud: RunningCloud, tenant: PlannedTenant): Promise<string[]> {
  const inputs = { ...usualInputs, ...inputsOf(tenant) };
  cloud.reset(stateOf(tenant));
  const before = structuredClone(cloud.cloud.state);
  const plan = await runHosted({ cloud, inputs: { ...inputs, mode: 'plan' } });
  const wrong: string[] = [];
  const claim = (what: string, actual: unknown, wanted: unknown) => {
    const [one, other] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (one !== other) wrong.push(`${what}: ${one}, expected ${other}`);
  };
  claim('plan wrote', writes(cloud), []);
  claim('plan changed the cloud', cloud.cloud.state, before);
  const planned = changeEntries(plan.outputs);
  claim(
    'plan did',
    planned.filter(({ status }) => status !== 'planned'),
    [],
  );
  const ensure = await runHosted({ cloud, inputs });
  const done = changeEntries(ensure.outputs);
  for (const run of [plan, ensure]) if (run.log.includes('InternalError')) wrong.push('an internal error');
  const warned =
    planned.some(({ resource, action }) => resource === 'vault' && action === 'create') && hasNeighbor(tenant);
  for (const run of [plan, ensure])
    claim('warned', run.log.includes('contains another vault (kv-contoso-cmk)'), warned);
  if (plan.exitCode !== 0) {
    claim('ensure wrote in spite of the plan', [writes(cloud), done, ensure.exitCode], [[], [], 1]);
    claim('ensure changed the cloud', cloud.cloud.state, before);
    return wrong;
  }
  claim('ensure did', done.map(asPlanned(planned)).map(named), expected(planned, tenant, ensure.log).map(named));
  claim('what arrived', arrived(cloud), attempted(done, cloud));
  // Every identity here can read locks.
  if (ensure.log.includes('ScopeLocked')) wrong.push('a lock refuses what plan said could be done');
  const all = done.every(({ status }) => status === 'done');
  claim('ensure ended', ensure.exitCode, all && !/^Operation: /m.test(ensure.log) ? 0 : 1);
  return wrong;
}

/** A creation becomes a recovery if plan could not read the soft-deleted resource. */
function asPlanned(planned: readonly ChangeEntry[]): (change: ChangeEntry) => ChangeEntry {
  const isCreated = ({ resource }: ChangeEntry) =>
    planned.some((one) => one.resource === resource && one.action === 'create');
  return (change) => (change.action === 'recover' && isCreated(change) ? { ...change, action: 'create' } : change);
}

function named({ resource, action, name }: ChangeEntry): string {
  return resource === 'grant' ? `${action} grant` : `${action} ${resource} ${name}`;
}

/**
 * The content of a deleted vault can't be read before the recovery, as the plan says: access policies that come back
 * are the grant, and a key that is deleted in the vault is recovered with it.
 */
function expected(planned: readonly ChangeEntry[], tenant: PlannedTenant, log: string): readonly ChangeEntry[] {
  const isRecovered = planned.some(({ action, resource }) => action === 'recover' && resource === 'vault');
  if (!isRecovered || tenant.foreign) return planned;
  const policyIsBack = tenant.model === 'policies' && tenant.policy === 'adobe' && tenant.principal === 'there';
  const stopped = /^Operation: plan$/m.test(log);
  const kept = policyIsBack && !stopped ? planned.filter(({ resource }) => resource !== 'grant') : planned;
  const keyIsBack =
    tenant.key === 'deleted' &&
    tenant.model === 'rbac' &&
    tenant.rights.keys &&
    !log.includes('key-missing-after-recovery');
  if (!keyIsBack) return kept;
  const key: ChangeEntry = { resource: 'key', action: 'recover', name: 'cja-cmk', status: 'done' };
  const late = kept.findIndex(({ resource }) => resource === 'lock');
  return late < 0 ? [...kept, key] : kept.toSpliced(late, 0, key);
}

const kinds: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^PUT .*\/roleAssignments\//i, 'create grant'],
  [/^PUT .*\/accessPolicies\/add\?/i, 'create grant'],
  [/^PUT .*\/locks\//i, 'create lock'],
  [/^PUT .*\/vaults\/[^/]+\/keys\//i, 'create key'],
  [/^POST .*\/deletedkeys\/[^/]+\/recover/i, 'recover key'],
  [/^PATCH .*\/vaults\/[^/?]+\?/i, 'update vault'],
  [/^PUT .*\/vaults\/[^/?]+\?/i, 'put vault'],
  [/^PUT .*\/resourcegroups\/[^/?]+\?/i, 'create resource-group'],
  [/^POST .*\/servicePrincipals/i, 'create principal'],
];

/** What the services were asked to change, without duplicates. */
function arrived(cloud: RunningCloud): string[] {
  const all = writes(cloud).map((write) => kinds.find(([pattern]) => pattern.test(write))?.[1] ?? write);
  return [...new Set(all)].toSorted();
}

/** What ensure says that it did or tried, in the same words. */
function attempted(changes: readonly ChangeEntry[], { transcript }: RunningCloud): string[] {
  const tried = changes.filter(({ status }) => status === 'done' || status === 'failed');
  const all = tried.map(({ action, resource }) =>
    resource === 'vault' && action !== 'update' ? 'put vault' : `${action} ${resource}`,
  );
  // A creation that meets a deleted key is sent before the recovery.
  const met = transcript.some(({ responseBody }) => responseBody.includes('ObjectIsDeletedButRecoverable'));
  return [...new Set([...all, ...(met ? ['create key'] : [])])].toSorted();
}
