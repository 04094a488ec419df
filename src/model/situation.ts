/**
 * What is said of a finding in every case, in one record: its rule, its words and what other parts of a run have to know of
 * it. Its runbooks are functions in `runbooks/`; its check is attached in the list at the end of a file of
 * `checks/`.
 */
import type { FindingFacts, FindingId, Severity } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Resource } from './resource.ts';
import type { Words } from './words.ts';

export interface Situation extends FindingFacts {
  readonly id: FindingId;
  /** What it is when it fails; where it depends on what was read, the check says so. */
  readonly severity: Severity;
  /** What that depends on, for the documentation. */
  readonly severityRule?: string;
  /** Where the rule comes from: a documentation page, or an answer of Azure as observed. */
  readonly source: string;
  /** Checks of other tools with the same requirement. */
  readonly references?: readonly string[];
  /** Checks of other tools on the same setting with a different or stricter requirement. */
  readonly differing?: readonly string[];
  /** What is true when the check passes; without a full stop, as what was observed. */
  readonly title: Words;
  /** Why it matters: one sentence or two. */
  readonly why: Words;
  readonly expected: Words | ((inputs: Inputs) => Words);
  /** Said if it could not be checked. */
  readonly unchecked: Words;
  /** The answers of the vault to Adobe's calls that its failure explains. */
  readonly explains?: readonly (401 | 403)[];
  /** Whether it says that what Adobe confirmed holds: then the state is `confirmed`. */
  readonly confirms?: true;
  /** `false`: it does not enter the state. */
  readonly entersState?: false;
  /** `false`: a failure takes no access away from Adobe; the check can say otherwise. */
  readonly isLoss?: false;
  /** The change of `ensure` that fixes it. */
  readonly fixedBy?: Resource;
}
