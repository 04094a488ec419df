/** Which tests a change touches, for `npm test -- --changed`. */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { root } from './jest.ts';
import { distances } from './reaching.ts';
import { costOf } from './slow-files.ts';

export interface Related {
  /** Test files by path below the root: those that changed, then the nearest to the change, as many as fit into a minute. */
  readonly files: readonly string[];
  /** Those that may be touched as well. */
  readonly leftOut: readonly string[];
  /** Whether the bundle has to be built before its tests. */
  readonly needsBuild: boolean;
}

/** Tests that read files instead of importing them: they may touch any change, and take seconds. */
const ofTexts = ['__tests__/docs/*.test.ts', '__tests__/repository/*.test.ts', '__tests__/style/*.test.ts'];
/** A few runs of the bundle in each mode; all of them take minutes. */
const ofBundle = ['__tests__/actions/*.test.ts', '__tests__/bundle/{login,usage,windows,verify/gates}.test.ts'];

/** Processor seconds: a minute on two processors, less the time for types and lint. */
const budget = 90;

/** Tests that start the program on a command line, and so import nothing of it. */
const ofTerminal = { sources: /^src\/(?:cli|hosts\/terminal)\b/, tests: ['__tests__/cli/*.test.ts'] };

/** `__tests__/` mirrors `src/`: the tests of a file's folder, or of a file at the top, prove it first. */
function besideOf(file: string): string[] {
  const [, folder, name] = /^src\/(?:(.+)\/)?([^/]+)\.ts$/.exec(file) ?? [];
  if (name === undefined) return [];
  return [folder === undefined ? `__tests__/${name}*.test.ts` : `__tests__/${folder}/*.test.ts`];
}

function git(...args: readonly string[]): string[] {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}

/**
 * What differs from where this branch left the base, committed or not. On the base itself, that is the base as it was fetched, if there
 * is one.
 */
export function changedFiles(base: string): string[] {
  const [from = 'HEAD'] = git(
    'for-each-ref',
    '--format=%(refname)',
    `refs/remotes/origin/${base}`,
    `refs/heads/${base}`,
  ).toReversed();
  const [fork = 'HEAD'] = git('merge-base', 'HEAD', from);
  const tracked = git('diff', '--name-only', '--diff-filter=d', fork);
  return [...new Set([...tracked, ...git('ls-files', '--others', '--exclude-standard')])];
}

/**
 * The nearest first, until the budget is spent; a file that changed itself counts always.
 *
 * @param near how many imports lie between a test file and the change
 */
export function withinBudget(
  near: ReadonlyMap<string, number>,
  cost: (file: string) => number,
  limit: number = budget,
): Pick<Related, 'files' | 'leftOut'> {
  const ordered = [...near].toSorted(([one, a], [other, b]) => a - b || cost(one) - cost(other));
  const files: string[] = [];
  const leftOut: string[] = [];
  let spent = 0;
  for (const [file, distance] of ordered) {
    const fits = distance === 0 || spent + cost(file) <= limit;
    (fits ? files : leftOut).push(file);
    if (fits) spent += cost(file);
  }
  return { files, leftOut };
}

/** @param changed paths below the root */
export function relatedTo(changed: readonly string[]): Related {
  if (changed.length === 0) return { files: [], leftOut: [], needsBuild: false };
  const needsBuild = changed.some((file) => /^(?:src|actions)\/.*\.ts$/.test(file));
  const terminal = changed.some((file) => ofTerminal.sources.test(file)) ? ofTerminal.tests : [];
  const near = new Map([...distances(changed)].filter(([file]) => file.endsWith('.test.ts')));
  const include = (patterns: readonly string[], distance: number) => {
    for (const path of globSync(patterns, { cwd: root }).map((one) => one.replaceAll('\\', '/')))
      near.set(path, Math.min(near.get(path) ?? distance, distance));
  };
  include(changed.flatMap(besideOf), 1);
  include([...ofTexts, ...(needsBuild ? ofBundle : []), ...terminal], 2);
  return { ...withinBudget(near, costOf), needsBuild };
}
