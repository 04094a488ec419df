/**
 * `npm run demo`: the bundled action against the local cloud, as GitHub's runner would start it.
 *
 *     npm run demo                                     sets an empty group up, shows that a second run changes nothing, verifies
 *     npm run demo -- --tenant NAME --mode MODE key=value…   one run with inputs of your own
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readActionMetadata } from '../scripts/action-metadata.ts';
import { demoInputs, runDemo, type Scene, story } from './demo-run.ts';
import { summaryPage } from './summary-page.ts';
import { descriptions, isTenantName, type TenantName } from './tenants/tenants.ts';

const usage = `usage: npm run demo -- [--tenant NAME] [--mode ensure|plan|verify] [input=value …]

tenants:
${Object.entries(descriptions)
  .map(([name, description]) => `  ${name.padEnd(28)} ${description}`)
  .join('\n')}

inputs: ${Object.keys(readActionMetadata().inputs).join(', ')}`;

interface Arguments {
  readonly tenant: TenantName;
  readonly scenes: readonly Scene[];
}

/** `undefined` when they are wrong. */
function readArguments(args: readonly string[]): Arguments | undefined {
  const options = { tenant: { type: 'string' }, mode: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { tenant = 'group-only', mode } = values;
    const inputs = Object.fromEntries(positionals.map(readInput));
    if (!isTenantName(tenant)) return undefined;
    return { tenant, scenes: args.length === 0 ? story : [ownScene(tenant, mode ?? 'ensure', inputs)] };
  } catch {
    return undefined;
  }
}

function readInput(argument: string): [string, string] {
  const [, name = '', value = ''] = /^([a-z-]+)=(.*)$/s.exec(argument) ?? [];
  if (!Object.hasOwn(readActionMetadata().inputs, name)) throw new Error(`${argument} is no input`);
  return [name, value];
}

function ownScene(tenant: string, mode: string, inputs: Readonly<Record<string, string>>): Scene {
  return { title: `${mode} on tenant ${tenant}`, inputs: { ...demoInputs, mode, ...inputs } };
}

async function show({ tenant, scenes }: Arguments): Promise<void> {
  const demo = await runDemo(tenant, scenes, (text) => process.stdout.write(text));
  const page = join(mkdtempSync(join(tmpdir(), 'cja-cmk-demo-')), 'summary.html');
  writeFileSync(page, summaryPage(demo.summaries));
  process.stdout.write(`\nThe job summaries as GitHub shows them: ${page}\n`);
  process.exitCode = demo.succeeded ? 0 : 1;
}

const args = process.argv.slice(2);
const given = readArguments(args);
if (args.includes('--help')) {
  process.stdout.write(`${usage}\n`);
} else if (given === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  await show(given);
}
