/** Tables of cases: what a check finds for a target. */
import type { Finding, FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { noVault, unknown } from './tenant.ts';

/** What a row has besides; what its finding says stands in `golden/cases.txt`, by its name. */
interface Also {
  readonly asked?: Partial<Inputs>;
  /** The finding that has the same cause. */
  readonly because?: FindingId;
  /** Whether the docs show what to do about it; without any, they show the first that fails. */
  readonly isExample?: true;
}

/** A case of a finding, with what differs from the ready target. */
export interface Row extends Also {
  readonly id: FindingId;
  readonly name: string;
  readonly status: Finding['status'];
  readonly presence?: Partial<Observed> | undefined;
}

export type Cells = readonly [status: Finding['status'], name: string, presence?: Partial<Observed>, also?: Also];

/** The same for every check of the vault. */
export const withoutVault: readonly Cells[] = [
  ['unknown', 'vault unknown', { vault: unknown }],
  ['skipped', 'no vault', noVault],
];

/** An empty table, and a function that adds the cases of a finding to it. */
export function newTable() {
  const rows: Row[] = [];
  const check = (id: FindingId, cases: readonly Cells[]): void => {
    rows.push(...cases.map(([status, name, presence, also]): Row => ({ id, status, name, presence, ...also })));
  };
  return { rows, check };
}
