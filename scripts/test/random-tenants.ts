/**
 * `npm run test:night` and by hand: `node scripts/node24.js scripts/test/random-tenants.ts [--runs N] [--seed N]` checks runs on
 * random tenants against the oracle, which is written from the contract. A failing tenant is shrunk and printed.
 */
import { parseArgs } from 'node:util';

// Shortens waits of minutes to seconds; has to be loaded before the action's modules.
process.env['FAST_CLOCK'] ??= '250';
await import('../../__tests__/fast-clock.ts');
const { report, search, stopCloud } = await import('../../__tests__/random-tenants/search.ts');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
console.log(`${values.runs} tenants, seed ${values.seed}`);
const found = await search({ runs: Number(values.runs), seed: Number(values.seed) });
await stopCloud();
if (found !== undefined) console.log(report(found));
console.log(`${found === undefined ? values.runs : found.tried - 1} passed, ${found === undefined ? 0 : 1} failed`);
process.exitCode = found === undefined ? 0 : 1;
