/** Which tests a change touches, for `npm test -- --changed`: those that jest finds by the imports, less the slow ones. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jestProgram, root } from './jest.ts';

/** Tests that read files instead of importing them; seconds. */
const ofTexts = ['__tests__/docs/*.test.ts', '__tests__/style/*.test.ts'];

function lines(program: string, ...args: readonly string[]): string[] {
  return execFileSync(program, args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** What differs from where this branch left the base, committed or not. */
export function changedFiles(base: string): string[] {
  const [fork = 'HEAD'] = lines('git', 'merge-base', 'HEAD', base);
  const tracked = lines('git', 'diff', '--name-only', '--diff-filter=d', fork);
  return [...new Set([...tracked, ...lines('git', 'ls-files', '--others', '--exclude-standard')])];
}

/** Whether the first line of the file says why it takes long. */
function isSlow(file: string): boolean {
  return readFileSync(file, 'utf8').slice(0, 200).includes('Slow: ');
}

/** @returns the test files to run, and those that only `npm test` runs, since they say that they are slow */
export function relatedTo(base: string): { readonly files: readonly string[]; readonly slow: readonly string[] } {
  const related = lines(process.execPath, ...jestProgram, '--listTests', `--changedSince=${base}`);
  const all = new Set([...related, ...globSync(ofTexts, { cwd: root }).map((file) => join(root, file))]);
  const { slow = [], quick = [] } = Object.groupBy(all, (file) => (isSlow(file) ? 'slow' : 'quick'));
  return { files: quick, slow };
}
