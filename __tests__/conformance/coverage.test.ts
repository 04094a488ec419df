/** Every operation that the action sends was either recorded or is listed as a guess. */

import { operationOf } from '../../emulator/operations.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { isNight } from '../at-night.ts';
import { useCloud, usualInputs } from '../bundle/harness.ts';
import { recordedCases } from './cases/all.ts';
import { unrecordedOperations } from './guesses.ts';

const harness = useCloud();
const everythingOn = {
  'create-resource-group': 'true',
  'recover-deleted': 'true',
  'delete-lock': 'true',
  'drift-issue': 'true',
  'usage-days': '7',
};

/** What a run in each mode sends on the tenant; the later runs find what the earlier ones left. */
async function operationsOn(tenant: keyof typeof tenants): Promise<string[]> {
  const { cloud } = harness;
  cloud.reset(tenant);
  const run = (mode: string) => harness.run({ ...everythingOn, mode });
  // Plan reads what ensure reads before it writes: `bundle/plan.test.ts`.
  await Promise.all([run('verify'), ...(tenant === 'group-only' ? [run('plan')] : [])]);
  await run('ensure');
  await run('verify');
  return cloud.transcript.map(({ method, host, path }) => operationOf({ method, url: `https://${host}${path}` }));
}

test('each operation that the action sends, at night on every tenant, was recorded or is listed as a guess', async () => {
  const sent = new Set<string>();
  // Each tenant names its own; the set is sorted by the comparison below.
  const onThese = isNight ? (Object.keys(tenants) as (keyof typeof tenants)[]) : (['group-only', 'ready'] as const);
  for (const tenant of onThese) {
    for (const operation of await operationsOn(tenant)) sent.add(operation);
  }
  // The activity log is read only where something that Adobe confirmed, or may have, is gone.
  harness.cloud.reset('group-only');
  const lost = { 'confirmed-key-uri': `https://${usualInputs['vault-name']}.vault.azure.net/keys/cja-cmk` };
  await harness.run({ ...lost, mode: 'verify' });
  for (const { method, host, path } of harness.cloud.transcript)
    sent.add(operationOf({ method, url: `https://${host}${path}` }));
  const recorded = new Set(recordedCases.map(({ send }) => operationOf(send)));
  const unrecorded = [...sent].filter((operation) => !recorded.has(operation)).toSorted();
  const listed = Object.keys(unrecordedOperations);
  expect(unrecorded.filter((operation) => !listed.includes(operation))).toEqual([]);
  if (isNight) expect(unrecorded).toEqual(listed.toSorted());
  expect(sent.size).toBeGreaterThan(unrecorded.length);
});
