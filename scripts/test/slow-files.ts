/** Which test files take long: a table of the slowest ones, and the order in which the next run starts them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FileCost, root } from './jest.ts';

/** A file that takes more says why in its first line, after `Slow:`. Processor seconds, with the processes that it starts. */
export const withoutReason = 20;

/** Seconds; shorter files start in any order. */
const worthAnOrder = 4;

const orderFile = join(import.meta.dirname, 'longest-files.json');

/** Whether the first line of the file's comment says why it is slow. */
export function isSlow(file: string): boolean {
  return /^(?:\/\*\*\s+(?:\* )?)?Slow: \S/.test(readFileSync(join(root, file), 'utf8'));
}

/** The slow files that don't say why. */
export function unexplained(files: readonly FileCost[]): FileCost[] {
  return files.filter(({ file, processorSeconds }) => processorSeconds > withoutReason && !isSlow(file));
}

export function slowestTable(files: readonly FileCost[], count = 10): string {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, count);
  const rows = slowest.map(
    ({ file, seconds, processorSeconds }) =>
      `${seconds.toFixed(1).padStart(8)}  ${processorSeconds.toFixed(1).padStart(9)}  ${relative('__tests__', file)}`,
  );
  return `\n seconds  processor  the slowest test files\n${rows.join('\n')}\n`;
}

/** Stores the order for `sequencer.js`, the longest first. */
export function writeOrder(files: readonly FileCost[]): void {
  const long = files.filter(({ seconds }) => seconds > worthAnOrder);
  const order = long.toSorted((one, other) => other.seconds - one.seconds).map(({ file }) => file);
  writeFileSync(orderFile, `${JSON.stringify(order, undefined, 2)}\n`);
}
