/** Slow: 150 random tenants, up to three runs each; in some of them ensure follows plan. */
// Shortens waits of minutes to seconds; has to be loaded before the action's modules.
process.env['FAST_CLOCK'] = '250';
await import('../fast-clock.ts');
const { report, search, stopCloud } = await import('./search.ts');

afterAll(stopCloud);

/** `npm run test:night` tries more tenants, and different ones. @returns a description of the tenant that fails */
async function counterexample(runs: number) {
  const found = await search({ runs, seed: 15 });
  return found && report(found);
}

test('on random tenants, runs report what the contract says and write only what it allows, and plan lists what ensure then does', async () => {
  expect(await counterexample(150)).toBeUndefined();
});
