/**
 * `npm run test:night`: what `npm test` does not run. With a name, that command, with its own arguments; without, one after the other, with
 * a table at the end. The last line is `N passed, N failed` (and `, N skipped`): it counts steps.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, root } from './jest.ts';
import { type NightResult, type NightStep, nightSteps, nightTable, resultOf } from './night.ts';

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run test:night',
  usage: '[STEP [ARGUMENT...]]',
  about: `Runs what takes too long for npm test, or needs other programs: all of it, or one step with its own arguments. A step whose
program is not installed is skipped; the table at the end says so.`,
  options: {},
  words: { name: 'STEP', about: 'only this; --help after it explains it', oneOf: nightSteps.map(({ name }) => name) },
  examples: [
    ['', 'everything; takes some hours'],
    ['az --help', 'what a step takes'],
    ['az remedies -t NAME -u', 'a part of a step'],
  ],
  lists: { Steps: nightSteps.map(({ name, about }) => [name, about]) },
};

function runStep({ name }: NightStep): Promise<NightResult> {
  process.stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, name], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => settle(resultOf(name, code, printed, (performance.now() - start) / 1000)));
  });
}

async function runAll(): Promise<number> {
  const results: NightResult[] = [];
  for (const step of nightSteps) results.push(await runStep(step));
  process.stdout.write(`\n${nightTable(results)}\n`);
  const count = (wanted: NightResult['result']) => results.filter(({ result }) => result === wanted).length;
  process.stdout.write(countsLine({ passed: count('passed'), failed: count('failed'), skipped: count('skipped') }));
  return count('failed') > 0 ? 1 : 0;
}

const [node = '', , name, ...given] = process.argv;
const chosen = nightSteps.find((step) => step.name === name);
if (chosen === undefined) await runCommand(commandLine, runAll);
else {
  const file = join(root, chosen.file);
  process.argv = [node, file, ...(given.length === 0 ? (chosen.args ?? []) : given)];
  await import(file);
}
