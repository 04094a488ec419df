/**
 * `npm run test:night -- random-tenants`: checks runs on random tenants against an oracle that is written from the contract. The last line,
 * `N passed, N failed`, counts tenants.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CommandLine, type Given, progress, runCommand, wholeNumber } from '../../src/runtime/command-line.ts';

// Speeds the clock up, so that waits of minutes take seconds. Must be loaded before the action's modules.
process.env['FAST_CLOCK'] ??= '250';
await import('../../__tests__/hosted-runs/fast-clock.ts');
const { propertyNames } = await import('../../__tests__/random-tenants/properties.ts');
const { leastOfKind, kindsAmong } = await import('../../__tests__/random-tenants/kinds.ts');
const { complaintsOfSketch, readChoices, report, search, stopCloud, tenantFile, tenantsOf } = await import(
  '../../__tests__/random-tenants/search.ts'
);

const options = {
  runs: { type: 'string', value: 'N', default: '1000', about: 'how many tenants' },
  seed: { type: 'string', value: 'N', about: 'repeats the tenants of an earlier run; default: a new number each time' },
  property: { type: 'string', value: 'NAME', multiple: true, oneOf: propertyNames, about: 'only this property' },
  'tenant-file': {
    type: 'string',
    value: 'FILE',
    about: 'where to write the failing tenant, for npm run emulator -- --tenant-file FILE',
  },
  'choices-file': { type: 'string', value: 'FILE', about: 'where to write the random choices that produced it' },
  tenants: { type: 'string', value: 'N,N', about: 'only these of them, by number' },
  replay: { type: 'string', value: 'FILE', about: 'tests only the tenant of those choices' },
  kinds: { type: 'boolean', about: 'only counts the tenants of each kind that a run might not weigh' },
  'no-shrink': { type: 'boolean', about: 'shows the first failing tenant without shrinking it' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- random-tenants',
  about: `Generates random tenants of the local cloud, runs the action on each, and checks what it reports and writes against an oracle
written from the contract, and against the simulated Adobe. A failing tenant is shrunk and printed.`,
  options,
  examples: [
    ['', 'a thousand tenants'],
    ['--runs 3000 --seed 1', 'the same three thousand tenants each time'],
    ['--property plan-is-ensure', 'one property'],
    ['--runs 3000 --kinds', 'whether each kind turns up often enough'],
  ],
};

type Values = Given<typeof options>['values'];

async function tryTenants({ runs, seed, property, replay, tenants: numbers, ...values }: Values) {
  const properties = property === undefined ? propertyNames : propertyNames.filter((name) => property.includes(name));
  if (replay !== undefined) {
    const sketch = readChoices(readFileSync(replay, 'utf8'));
    const complaints = await complaintsOfSketch(sketch, properties);
    return { tenants: 1, found: complaints.length === 0 ? undefined : { sketch, complaints, tried: 1 } };
  }
  const tenants = wholeNumber('--runs', runs);
  const start = seed === undefined ? Date.now() % 2 ** 31 : wholeNumber('--seed', seed, 0);
  process.stdout.write(`${tenants} tenants, seed ${start}\n`);
  const onTenant = (count: number) => progress(`Tenant ${count} of ${tenants} ...`);
  const only =
    numbers === undefined ? undefined : new Set(numbers.split(',').map((one) => wholeNumber('--tenants', one)));
  const found = await search({ runs: tenants, seed: start, properties, shrinks: !values['no-shrink'], only, onTenant });
  progress('');
  return { tenants, found };
}

/** @returns how many kinds turn up too seldom */
function countKinds(runs: number, seed: number): number {
  const rows = [...kindsAmong(tenantsOf(seed, runs))];
  const few = rows.filter(([, count]) => count < leastOfKind(runs)).length;
  for (const [name, count] of rows) process.stdout.write(`${String(count).padStart(5)}  ${name}\n`);
  process.stdout.write(`${rows.length - few} passed, ${few} failed\n`);
  return few;
}

await runCommand(commandLine, async ({ values }) => {
  if (values.kinds === true)
    return countKinds(wholeNumber('--runs', values.runs), wholeNumber('--seed', values.seed ?? '1', 0));
  try {
    const { tenants, found } = await tryTenants(values);
    if (found !== undefined) {
      process.stdout.write(`${report(found)}\n`);
      if (values['tenant-file'] !== undefined) writeFileSync(values['tenant-file'], tenantFile(found.sketch));
      if (values['choices-file'] !== undefined) writeFileSync(values['choices-file'], JSON.stringify(found.sketch));
    }
    const [passed, failed] = found === undefined ? [tenants, 0] : [found.tried - 1, 1];
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed;
  } finally {
    await stopCloud();
  }
});
