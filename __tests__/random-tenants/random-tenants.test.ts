/** Slow: 200 random tenants, up to three runs each. */
import { afterAll, expect, test } from '@jest/globals';

// Shortens waits of minutes to seconds; has to be loaded before the action's modules.
process.env['FAST_CLOCK'] = '250';
await import('../hosted-runs/fast-clock.ts');
const { propertyNames } = await import('./properties.ts');
const { report, search, stopCloud } = await import('./search.ts');

afterAll(stopCloud);

/** `npm run test:model` tries more tenants, and different ones. @returns a description of the tenant that fails */
async function counterexample(properties: readonly (typeof propertyNames)[number][], runs: number) {
  const found = await search({ runs, seed: 15, properties });
  return found && report(found);
}

test('on random tenants, runs report what the contract says, and write only what it allows', async () => {
  const properties = propertyNames.filter((name) => name !== 'plan-is-ensure');
  expect(await counterexample(properties, 150)).toBeUndefined();
}, 480_000);

test('on random tenants, plan lists exactly what ensure then does', async () => {
  expect(await counterexample(['plan-is-ensure'], 50)).toBeUndefined();
}, 240_000);
