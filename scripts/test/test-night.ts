/**
 * `npm run test:night`: what takes too long for `npm test`, one step after the other, with a table at the end. The last line is
 * `N passed, N failed` (and `, N skipped`): it counts steps.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, root } from './jest.ts';
import { type NightResult, type NightStep, nightSteps, nightTable, resultOf } from './night.ts';

const options = {
  table: { type: 'string', value: 'FILE', about: 'where to write the table as Markdown, after each step' },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night',
  about: `Runs npm test, 3 x 3,000 random tenants, wrong versions of the action, mutants, every fault, third-party programs on the wire,
the workflows under act, the pipelines of other CI systems, and Azure CLI. A step whose program is not installed is skipped; the table says so.`,
  options,
  words: { name: 'STEP', about: 'only these', oneOf: nightSteps.map(({ name }) => name) },
  examples: [
    ['', 'everything; takes some hours'],
    ['wire az', 'two steps'],
    ['--table night.md', 'as the workflow Night does'],
  ],
};

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function runStep({ name, script, args }: NightStep): Promise<NightResult> {
  process.stdout.write(`\n== ${name}: npm run ${[script, ...(args.length > 0 ? ['--'] : []), ...args].join(' ')}\n`);
  const start = performance.now();
  const file = (scripts[script] ?? '').split(' ').at(-1) ?? '';
  const env = { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => settle(resultOf(name, code, printed, (performance.now() - start) / 1000)));
  });
}

await runCommand(commandLine, async ({ values: { table }, words }) => {
  const results: NightResult[] = [];
  for (const step of nightSteps) {
    if (words.length > 0 && !words.includes(step.name)) continue;
    results.push(await runStep(step));
    if (table !== undefined) writeFileSync(table, nightTable(results));
  }
  process.stdout.write(`\n${nightTable(results)}\n`);
  const count = (wanted: NightResult['result']) => results.filter(({ result }) => result === wanted).length;
  process.stdout.write(countsLine({ passed: count('passed'), failed: count('failed'), skipped: count('skipped') }));
  return count('failed') > 0 ? 1 : 0;
});
