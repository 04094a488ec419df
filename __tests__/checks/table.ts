/** Tables of cases: the expected result of a check for a target, and the actual one. */

import type { Finding, FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { isEmpty } from '../../src/model/runbook.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import type { Break } from '../bundle/verify/cases.ts';
import { findingOf } from './tenant.ts';

/** What a row says besides: `report/golden/findings.en.md` has all that its finding says. */
interface Also {
  readonly asked?: Partial<Inputs>;
  /** A part of `observed`. */
  readonly says?: string;
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

interface Said {
  readonly status: Finding['status'];
  readonly says: string;
  readonly because: FindingId | undefined;
  /** `observed` and `expected` are not empty, and there is a runbook exactly if one is needed. */
  readonly complete: boolean;
  /** The French finding is just as complete, in words of its own. */
  readonly inFrench: boolean;
}

/** What the check said: the expected part if it is contained, otherwise the whole text. */
export function said({ id, presence, asked, says = '' }: Row): Said {
  const finding = findingOf(id, presence ?? {}, asked ?? {});
  const french = findingOf(id, presence ?? {}, asked ?? {}, 'fr');
  const { status, observed } = finding;
  const told = runbookText(finding.runbook, 'en');
  return {
    status,
    says: observed.includes(says) ? says : observed,
    because: finding.because,
    complete: isComplete(finding),
    inFrench: isComplete(french) && runbookText(finding.runbook, 'fr') !== (told || 'nothing'),
  };
}

function isComplete({ status, observed, expected, runbook }: Finding): boolean {
  const isNeeded = status === 'fail' || status === 'unknown' || status === 'waived';
  return observed !== '' && expected !== '' && isEmpty(runbook) !== isNeeded;
}

export function wanted({ status, says = '', because }: Row): Said {
  return { status, says, because, complete: true, inFrench: true };
}
