/** A target for each finding on which it fails: docs/reference.md has what a run then says to do. */
import type { FindingId } from '../../src/model/finding.ts';
import { rows } from './cases/all.ts';
import type { Row } from './table.ts';

/** The cases that are marked; otherwise the first that fails, or is unknown if none can fail. */
export function examplesOf(id: FindingId): readonly [Row, ...Row[]] {
  const own = rows.filter((row) => row.id === id);
  const [first, ...others] = own.filter(({ isExample }) => isExample === true);
  if (first !== undefined) return [first, ...others];
  const chosen = own.find(({ status }) => status === 'fail') ?? own.find(({ status }) => status === 'unknown');
  if (chosen === undefined) throw new Error(`no case of ${id} fails`);
  return [chosen];
}

export function exampleOf(id: FindingId): Row {
  return examplesOf(id)[0];
}
