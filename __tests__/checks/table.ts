/** Tables of cases: what a check is to say of a target, and what it said. */
import type { Finding, FindingId, Inputs, Observed } from '../../src/model.ts';
import { findingOf } from './tenant.ts';

/** One row: what differs from the ready target, the status, and a part of what is said to be seen and to be done. */
export interface Case {
  readonly name: string;
  readonly seen?: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
  readonly status: Finding['status'];
  /** A part of `observed`. */
  readonly says?: string;
  /** A whole line of `cure`. */
  readonly cure?: string;
}

export type Row = Case & { readonly id: FindingId };

/** An empty table, and how to add the cases of a finding to it. */
export function newTable(): {
  readonly rows: Row[];
  readonly check: (id: FindingId, cases: readonly Case[]) => void;
} {
  const rows: Row[] = [];
  return {
    rows,
    check: (id, cases) => void rows.push(...cases.map((one) => Object.assign({ id }, one))),
  };
}

interface Said {
  readonly status: Finding['status'];
  readonly says: string;
  readonly cure: string;
  /** Something is seen and expected, and there is a cure exactly where one is needed. */
  readonly complete: boolean;
}

/** What the check said; the wanted part where it is in there, the whole where it is not. */
export function said({ id, seen, asked, says = '', cure = '' }: Row): Said {
  const finding = findingOf(id, seen ?? {}, asked ?? {});
  const { status, observed, expected } = finding;
  const needsCure = status === 'fail' || status === 'unknown';
  return {
    status,
    says: observed.includes(says) ? says : observed,
    cure: cure === '' || finding.cure.split('\n').includes(cure) ? cure : finding.cure,
    complete: observed !== '' && expected !== '' && (finding.cure !== '') === needsCure,
  };
}

export function wanted({ status, says = '', cure = '' }: Row): Said {
  return { status, says, cure, complete: true };
}
