/**
 * Which text of the source runs: on a tenant on which nothing of what a wrong version changes runs, it does what the right one does,
 * and need not be tried. By the engine's own counts; node strips types in place, so that positions are those of the source.
 */
import { type Profiler, Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

export interface Span {
  /** Absolute path. */
  readonly file: string;
  /** First and last character. */
  readonly from: number;
  readonly to: number;
}

type Functions = readonly Profiler.FunctionCoverage[];

export interface Counter {
  /** Whether some of it ran since the last call of `next`; also true of text that no function holds, which runs when its file is loaded. */
  readonly ran: (span: Span) => boolean;
  readonly next: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Counts from now on. Must be called before the source is loaded.
 *
 * @param load loads it
 */
export async function countRuns(load: () => Promise<unknown>): Promise<Counter> {
  // A function that an optimizing compiler has put into its caller is not counted any more.
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return new Map<string, Functions>(result.map(({ url, functions }) => [url, functions]));
  };
  await load();
  // The first counts have every function of a file, later ones only those that ran and what is in them.
  const all = await take();
  let latest = all;
  return {
    ran({ file, from, to }) {
      const url = pathToFileURL(file).href;
      const [known, counted] = [all.get(url), latest.get(url) ?? []];
      if (known === undefined) return true;
      const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return places.some((at) => !isInFunction(known, at) || countAt(counted, at) > 0);
    },
    async next() {
      latest = await take();
    },
    stop: () => session.disconnect(),
  };
}

/** The first function of a file is the file. */
function isInFunction(functions: Functions, at: number): boolean {
  const [module, ...own] = functions
    .map(({ ranges }) => ranges[0])
    .toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return module === undefined || own.some((range) => holds(range, at));
}

/** The count of the smallest range around a character. */
function countAt(functions: Functions, at: number): number {
  const around = functions.flatMap(({ ranges }) => ranges).filter((range) => holds(range, at));
  return around.toSorted((one, other) => lengthOf(one) - lengthOf(other))[0]?.count ?? 0;
}

function holds(range: Profiler.CoverageRange | undefined, at: number): boolean {
  return range !== undefined && range.startOffset <= at && at < range.endOffset;
}

function lengthOf(range: Profiler.CoverageRange | undefined): number {
  return range === undefined ? 0 : range.endOffset - range.startOffset;
}
