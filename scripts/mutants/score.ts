/** The results of the mutants, by file and in total, and whether they are sufficient. Pure. */
import type { MutantResult } from '@stryker-mutator/api/core';

/** A change of the code that no test can detect because the behavior stays the same. */
export interface Equivalent {
  readonly file: string;
  /** The source line that contains it, without indentation. */
  readonly line: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly why: string;
}

export interface Mutant {
  readonly file: string;
  /** `LINE:COLUMN`, both starting at 1. */
  readonly at: string;
  readonly line: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly fate: 'killed' | 'survived' | 'not-run';
}

/** @param status as Stryker names it: a change of code that no test runs is one that nothing detects */
export function fateOf(status: MutantResult['status']): Mutant['fate'] {
  if (status === 'Killed' || status === 'Timeout') return 'killed';
  return status === 'Survived' || status === 'NoCoverage' ? 'survived' : 'not-run';
}

export interface FileScore {
  readonly file: string;
  readonly killed: number;
  readonly survivors: readonly Mutant[];
  readonly equivalent: number;
}

/** In percent. Surviving mutants that are listed as equivalent are not counted. */
export const needed = { file: 95, overAll: 97 } as const;

export function isListed(mutant: Mutant, list: readonly Equivalent[]): boolean {
  return list.some((one) => isOne(one, mutant));
}

function isOne(one: Equivalent, { file, line, mutator, replacement }: Mutant): boolean {
  return one.file === file && one.line === line && one.mutator === mutator && one.replacement === replacement;
}

/** Listed mutants that are not among the survivors: the code has changed, or a test now detects them. */
export function staleEntries(mutants: readonly Mutant[], list: readonly Equivalent[]): Equivalent[] {
  const tried = new Set(mutants.map(({ file }) => file));
  const survivors = mutants.filter(({ fate }) => fate === 'survived');
  return list.filter((one) => tried.has(one.file) && !survivors.some((mutant) => isOne(one, mutant)));
}

export function scoresOf(mutants: readonly Mutant[], list: readonly Equivalent[]): FileScore[] {
  const byFile = Map.groupBy(
    mutants.filter(({ fate }) => fate !== 'not-run'),
    ({ file }) => file,
  );
  return [...byFile].map(([file, all]) => {
    const alive = all.filter(({ fate }) => fate === 'survived');
    const survivors = alive.filter((mutant) => !isListed(mutant, list));
    return { file, killed: all.length - alive.length, survivors, equivalent: alive.length - survivors.length };
  });
}

export function percentOf({ killed, survivors }: Pick<FileScore, 'killed' | 'survivors'>): number {
  const counted = killed + survivors.length;
  return counted === 0 ? 100 : (100 * killed) / counted;
}

export function overAllOf(scores: readonly FileScore[]): FileScore {
  return {
    file: 'all',
    killed: scores.reduce((sum, { killed }) => sum + killed, 0),
    survivors: scores.flatMap(({ survivors }) => survivors),
    equivalent: scores.reduce((sum, { equivalent }) => sum + equivalent, 0),
  };
}

export function isEnough(scores: readonly FileScore[]): boolean {
  return scores.every((score) => percentOf(score) >= needed.file) && percentOf(overAllOf(scores)) >= needed.overAll;
}

export function tableOf(scores: readonly FileScore[]): string {
  const rows = [...scores.toSorted((one, other) => one.file.localeCompare(other.file)), overAllOf(scores)].map(
    (score) => {
      const { file, killed, survivors, equivalent } = score;
      return `| ${file} | ${killed} | ${survivors.length} | ${equivalent} | ${percentOf(score).toFixed(1)} |`;
    },
  );
  return ['| file | killed | survived | equivalent | score, % |', '|---|--:|--:|--:|--:|', ...rows].join('\n');
}

export function survivorLine({ file, at, line, mutator, replacement }: Mutant): string {
  return `${file}:${at} ${mutator}: ${line}\n    becomes ${replacement === '' ? '(nothing)' : replacement}`;
}
