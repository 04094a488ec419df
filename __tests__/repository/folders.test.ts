/** The table of CONTRIBUTING.md has each folder at the top, and about as many lines as it has. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, table = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## What is where and why\n');
const rows = [...table.matchAll(/^\| `([^`]+)\/` \| ([\d,]+) \| .{20,} \|$/gm)].map(
  ([, folder = '', lines = '']) => [folder, Number(lines.replaceAll(',', ''))] as const,
);
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');

/** Of the files that are there: somebody may have deleted one, and not committed it. */
function linesOf(folder: string): number {
  const own = files.filter((file) => file.startsWith(`${folder}/`));
  return own.reduce((sum, file) => {
    try {
      return sum + readFileSync(join(root, file), 'utf8').split('\n').length - 1;
    } catch {
      return sum;
    }
  }, 0);
}

test('has each folder, with the reason why it is here', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.replace(/\/.*/, '')));
  expect(rows.map(([folder]) => folder).toSorted()).toEqual([...folders].toSorted());
});

test.each(rows)('%s has about %d lines', (folder, lines) => {
  expect(linesOf(folder) / lines).toBeGreaterThan(0.7);
  expect(linesOf(folder) / lines).toBeLessThan(1.4);
});
