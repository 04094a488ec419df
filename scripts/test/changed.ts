/** Which tests a change touches, for `npm test -- --changed`. */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { root } from './jest.ts';
import { reaching } from './reaching.ts';
import { isSlow } from './slow-files.ts';

export interface Related {
  /** Test files by path below the root; slow ones only where they changed themselves. */
  readonly files: readonly string[];
  /** Whether the bundle has to be built before its tests. */
  readonly needsBuild: boolean;
}

/** Tests that read files instead of importing them: they may touch any change, and take seconds. */
const ofTexts = ['__tests__/docs/*.test.ts', '__tests__/repository/*.test.ts', '__tests__/style/*.test.ts'];
/** A few runs of the bundle in each mode; all of them take minutes. */
const ofBundle = ['__tests__/actions/*.test.ts', '__tests__/bundle/{login,usage,windows,verify/gates}.test.ts'];

/** Tests that start the program on a command line, and so import nothing of it. */
const ofTerminal = { sources: /^src\/(?:cli|hosts\/terminal)\b/, tests: ['__tests__/cli/*.test.ts'] };

function git(...args: readonly string[]): string[] {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** What differs from where this branch left the base, committed or not. */
export function changedFiles(base: string): string[] {
  const [from = 'HEAD'] = git(
    'for-each-ref',
    '--format=%(refname)',
    `refs/heads/${base}`,
    `refs/remotes/origin/${base}`,
  );
  const [fork = 'HEAD'] = git('merge-base', 'HEAD', from);
  const tracked = git('diff', '--name-only', '--diff-filter=d', fork);
  return [...new Set([...tracked, ...git('ls-files', '--others', '--exclude-standard')])];
}

/** The test files that reach one of the given files, directly or not. */
function testsOf(files: readonly string[]): string[] {
  return reaching(files).filter((file) => file.endsWith('.test.ts'));
}

/** @param changed paths below the root */
export function relatedTo(changed: readonly string[]): Related {
  if (changed.length === 0) return { files: [], needsBuild: false };
  const needsBuild = changed.some((file) => /^(?:src|actions)\/.*\.ts$/.test(file));
  const terminal = changed.some((file) => ofTerminal.sources.test(file)) ? ofTerminal.tests : [];
  const more = globSync([...ofTexts, ...(needsBuild ? ofBundle : []), ...terminal], { cwd: root });
  const all = new Set([...testsOf(changed), ...more.map((path) => path.replaceAll('\\', '/'))]);
  return { files: [...all].filter((file) => changed.includes(file) || !isSlow(file)).toSorted(), needsBuild };
}
