/** The parts of `npm test` beside the tests: one process for each, one after the other. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { verdict } from '../../src/runtime/command-line.ts';
import { root } from './jest.ts';

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

export interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly printed: string;
}

const modules = join(root, 'node_modules');

export const types: Step = { name: 'types', command: [join(modules, 'typescript', 'bin', 'tsc'), '-p', '.'] };
export const lint: Step = {
  name: 'lint',
  command: [join(modules, 'oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'],
};
export const format: Step = {
  name: 'format',
  command: [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
};
export const unusedCode: Step = { name: 'unused code', command: [join(modules, 'knip', 'bin', 'knip.js')] };
export const build: Step = { name: 'build', command: [join('scripts', 'build', 'build.ts')] };

function runStep({ name, command }: Step): Promise<StepResult> {
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      settle({ name, passed: code === 0, printed, seconds: (performance.now() - start) / 1000 });
    });
  });
}

/** One after the other, so that the tests beside them keep most of the processors. */
export async function runSteps(steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/** A passed step is one line; a failed one also shows what it printed. */
export function reportStep({ name, passed, seconds, printed }: StepResult): void {
  if (!passed) process.stdout.write(printed);
  process.stdout.write(`${verdict(passed)}  ${name} (${seconds.toFixed(1)} s)\n`);
}
