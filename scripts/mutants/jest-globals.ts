/**
 * Replaces the globals of jest while mutants are tested: the tests are collected and called in the process that has the mutant, which
 * takes milliseconds, while starting jest takes a second. It contains only what the tests of the target files use.
 */
import { format } from 'node:util';

export { expect } from 'expect';

export interface GatheredTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body<Row extends readonly unknown[]> = (...row: Row) => unknown;

let gathered: GatheredTest[] = [];
let headings: readonly string[] = [];

/** The tests that modules have registered since the last call. */
export function takeGathered(): readonly GatheredTest[] {
  const taken = gathered;
  gathered = [];
  return taken;
}

function describeOnce(heading: string, body: () => unknown): void {
  const outer = headings;
  headings = [...outer, heading];
  body();
  headings = outer;
}

function testOnce(name: string, run: () => unknown): void {
  gathered.push({ name: [...headings, name].join(' '), run });
}

/** As in jest, a row that is an array is spread into the arguments. */
function forEachRow(name: (name: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) => (title: string, body: Body<readonly unknown[]>) => {
    for (const row of rows) {
      const given: readonly unknown[] = Array.isArray(row) ? row : [row];
      name(format(title, ...given), () => body(...given));
    }
  };
}

export const describe = Object.assign(describeOnce, { each: forEachRow(describeOnce) });
export const test = Object.assign(testOnce, { each: forEachRow(testOnce) });
