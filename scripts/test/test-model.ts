/**
 * `npm run test:model`: random tenants against the oracle that is written from the contract. The last line is
 * `N passed, N failed`: tenants.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const help = `Usage: npm run test:model [-- [OPTION]...]

Makes random tenants of the local cloud, runs the action on each, and holds what it says and writes against an oracle
written from the contract, and against the simulated Adobe. A tenant that fails is shrunk and printed.

  --runs N           how many tenants; 1000 unless told
  --seed N           the same tenants as another time; another number each time unless told
  --property NAME    only this property; may be given more than once
  --tenant-file FILE write the failing tenant there, for npm run emulator -- --tenant-file FILE
  --choices-file FILE  write there the choices that made it
  --replay FILE      try only the tenant of those choices
  --no-shrink        tell the first tenant that fails as it is
  --help             print this text

Examples:
  npm run test:model -- --runs 3000 --seed 1
  npm run test:model -- --property plan-is-ensure
`;

// Patience that lasts minutes takes less than a second. It has to be there before the action's modules are loaded.
process.env['FAST_CLOCK'] ??= '1000';
await import('../../__tests__/faults/fast-clock.ts');
const { propertyNames } = await import('../../__tests__/model/properties.ts');
const { complaintsOfSketch, readChoices, report, search, stopCloud, tenantFile } = await import(
  '../../__tests__/model/search.ts'
);

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    runs: { ...text, default: '1000' },
    seed: text,
    property: { ...text, multiple: true },
    'tenant-file': text,
    'choices-file': text,
    replay: text,
    'no-shrink': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const [runs, seed] = [Number(values.runs), Number(values.seed ?? Date.now() % 2 ** 31)];
    const named: readonly string[] = values.property ?? [];
    const asked = propertyNames.filter((name) => named.includes(name));
    if (!Number.isSafeInteger(runs) || runs < 1) throw new Error('--runs takes a number from 1 on');
    if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number');
    if (asked.length < new Set(named).size) throw new Error(`properties: ${propertyNames.join(', ')}`);
    return { ...values, runs, seed, properties: asked.length === 0 ? propertyNames : asked };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return undefined;
  }
}

type Arguments = NonNullable<ReturnType<typeof readArguments>>;

async function look(given: Arguments) {
  const { runs, seed, properties, replay } = given;
  if (replay === undefined) {
    process.stdout.write(`${runs} tenants, seed ${seed}\n`);
    return { tenants: runs, found: await search({ runs, seed, properties, shrinks: !given['no-shrink'] }) };
  }
  const sketch = readChoices(readFileSync(replay, 'utf8'));
  const complaints = await complaintsOfSketch(sketch, properties);
  return { tenants: 1, found: complaints.length === 0 ? undefined : { sketch, complaints, tried: 1 } };
}

async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) return 2;
  if (given.help) {
    process.stdout.write(help);
    return 0;
  }
  try {
    const { tenants, found } = await look(given);
    if (found !== undefined) {
      process.stdout.write(`${report(found)}\n`);
      if (given['tenant-file'] !== undefined) writeFileSync(given['tenant-file'], tenantFile(found.sketch));
      if (given['choices-file'] !== undefined) writeFileSync(given['choices-file'], JSON.stringify(found.sketch));
    }
    process.stdout.write(
      `${found === undefined ? tenants : found.tried - 1} passed, ${found === undefined ? 0 : 1} failed\n`,
    );
    return found === undefined ? 0 : 1;
  } finally {
    await stopCloud();
  }
}

process.exitCode = await main();
