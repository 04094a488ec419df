/** Tables of cases: the expected result of a check for a target, and the actual one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type FindingId, findingIds } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
const isEmpty = (r: unknown) => r === undefined; const runbookText = (..._: unknown[]) => '';
import type { Break } from '../bundle/verify/cases.ts';
import { findingOf } from './tenant.ts';

/** What a row has besides; what its finding says stands in `report/golden/findings`, by its name. */
interface Also {
  readonly asked?: Partial<Inputs>;
  /** The finding that has the same cause. */
  readonly because?: FindingId;
  /** Whether docs/findings.md shows what to do about it; without any, it shows the first that fails. */
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

/**
 * An empty table, and a function that adds the cases of a finding to it, and runs of the bundle on a tenant with one
 * difference. Runs that show several findings are in `bundle/verify`.
 */
export function newTable(): {
  readonly rows: Row[];
  readonly breaks: Break[];
  readonly check: (id: FindingId, cases: readonly Cells[], runs?: readonly Break[]) => void;
} {
  const [rows, breaks]: [Row[], Break[]] = [[], []];
  return {
    rows,
    breaks,
    check: (id, cases, runs = []) => {
      rows.push(...cases.map(([status, name, presence, also]): Row => ({ id, status, name, presence, ...also })));
      breaks.push(...runs);
    },
  };
}

const isUpdate = process.env['UPDATE_GOLDEN'] === '1';
const golden = join(import.meta.dirname, '..', 'report', 'golden', 'findings');
/** What the golden files say of a case, by the ID of the finding and the name of the case. */
const kept = new Map(
  (isUpdate ? [] : findingIds).flatMap((id) => {
    const file = '';
    return [...file.matchAll(/^\*\*\w+:\*\* (.*) <- (.*)$/gm)].flatMap(([, text = '', names = '']) =>
      names.split(' | ').map((name): [string, string] => [`${id}: ${name}`, text]),
    );
  }),
);

interface Said {
  /** All of it: `report/golden/findings` has what it says in each case. */
  readonly says: string;
  readonly status: Finding['status'];
  readonly because: FindingId | undefined;
  /** `observed` and `expected` are not empty, and there is a runbook exactly if one is needed. */
  readonly complete: boolean;
  /** The French finding is just as complete, in words of its own. */
  readonly inFrench: boolean;
}

/** What the check said. */
export function said({ id, presence, asked }: Row): Said {
  const finding = findingOf(id, presence ?? {}, asked ?? {});
  const french = findingOf(id, presence ?? {}, asked ?? {}, 'fr');
  const told = runbookText(finding.remedy, { language: 'en' });
  return {
    status: finding.status,
    says: finding.observed,
    because: finding.because,
    complete: isComplete(finding),
    inFrench: isComplete(french) && runbookText(finding.remedy, { language: 'fr' }) !== (told || 'nothing'),
  };
}

function isComplete({ status, observed, expected, remedy: runbook }: Finding): boolean {
  const isNeeded = status === 'fail' || status === 'unknown' || status === 'waived';
  return observed !== '' && expected !== '' && isEmpty(runbook) !== isNeeded;
}

export function wanted(row: Row): Said {
  const { id, name, status, because } = row;
  // A line that an earlier finding has stands there only.
  const says = kept.get(`${id}: ${name}`) ?? said(row).says;
  return { status, says, because, complete: true, inFrench: true };
}
