/** Nothing that the action sends is taken on trust silently: it was seen, or it stands in the table of guesses. */
import { expect, test } from '@jest/globals';
import { operationOf } from '../../emulator/operations.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { useCloud } from '../bundle/harness.ts';
import { recordedCases } from './cases/all.ts';
import { unseenOperations } from './guesses.ts';

const harness = useCloud();
const everythingOn = {
  'create-resource-group': 'true',
  'recover-deleted': 'true',
  'delete-lock': 'true',
  'drift-issue': 'true',
  'usage-days': '7',
};

/** What a run of each mode sends on the tenant, the later ones on what the earlier ones left. */
async function operationsOn(tenant: keyof typeof tenants): Promise<string[]> {
  const { cloud } = harness;
  cloud.reset(tenant);
  const run = (mode: string) => harness.run({ ...everythingOn, mode });
  await Promise.all([run('plan'), run('verify')]);
  await run('ensure');
  await run('verify');
  return cloud.transcript.map(({ method, host, path }) => operationOf({ method, url: `https://${host}${path}` }));
}

test('each operation that the action sends, on every tenant and in every mode, has a witness or is owned to be a guess', async () => {
  const sent = new Set<string>();
  // Each tenant names its own; the set is sorted by the comparison below.
  for (const tenant of Object.keys(tenants) as (keyof typeof tenants)[]) {
    for (const operation of await operationsOn(tenant)) sent.add(operation);
  }
  const seen = new Set(recordedCases.map(({ send }) => operationOf(send)));
  const unseen = [...sent].filter((operation) => !seen.has(operation)).toSorted();
  expect(unseen).toEqual(unseenOperations.map(({ about }) => about).toSorted());
  expect(sent.size).toBeGreaterThan(unseen.length);
}, 300_000);
