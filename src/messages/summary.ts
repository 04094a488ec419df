/**
 * The words of the job summary. Arguments come escaped for Markdown; texts may hold Markdown of their own. English and
 * French differ in words only.
 */

import type { Severity } from '../model/finding.ts';
import type { Mode } from '../model/inputs.ts';
import type { ChangeAction, ChangeStatus, Resource } from '../model/plan.ts';

/** How far one of Adobe's six steps has come. `recorded`: a person says so, nobody looked. */
export type StepState = 'done' | 'recorded' | 'to-do' | 'unknown' | 'not-checked';

/** What is left of a step, in the words of a person who has to do it. */
export type StepRest =
  | 'nothing'
  | 'record-entitlement'
  | 'grant-right-to-add-application'
  | 'principal-given'
  | 'run-ensure'
  | 'vault-shared'
  | 'repair-vault-or-key'
  | 'repair-grant'
  | 'see-unknown'
  | 'ticket-after-azure'
  | 'send-ticket'
  | 'await-adobe'
  | 'record-confirmation'
  | 'confirmation-broken';

export type Doer = 'action' | 'person' | 'adobe';

export interface SummaryMessages {
  /** Stands between a label and its text. */
  readonly colon: string;
  readonly headline: {
    readonly ready: (why: string) => string;
    readonly notReady: (why: string) => string;
    /** Nothing is known to be wrong, but something of severity error could not be checked. */
    readonly unknown: (why: string) => string;
    readonly lost: (title: string) => string;
    readonly confirmed: string;
    readonly provisioned: string;
    readonly notConfirmed: string;
    readonly invalidInputs: string;
    /** @param code of what ended the run; empty where nothing did */
    readonly stopped: (code: string) => string;
    readonly failed: (operation: string, code: string) => string;
    /** Follows why: how many more errors, or what a ready key has beside. */
    readonly others: (problems: number) => string;
    readonly remarks: (failures: number, warnings: number) => string;
  };
  /** Whose page it is; names come as Markdown, with links where there are any. */
  readonly target: (key: string, vault: string, group: string) => string;
  readonly state: (state: string) => string;
  readonly changed: (mode: Mode, count: number) => string;
  readonly run: (run: string) => string;
  readonly first: {
    readonly label: string;
    readonly correctInputs: string;
    readonly nothing: string;
    readonly sendTicket: string;
    readonly awaitAdobe: (ticket: string) => string;
    readonly runEnsure: string;
    readonly seeReport: string;
  };
  readonly failures: {
    readonly heading: (count: number) => string;
    /** What was tried when the plan itself stands still. */
    readonly planning: string;
    readonly operation: string;
    readonly requestId: string;
    /** Whose it is; `action` where no service answered. */
    readonly message: Readonly<Record<'azure' | 'github' | 'action', string>>;
    readonly meaning: Readonly<Record<'cause' | 'result', string>>;
    readonly remediation: string;
    readonly fixAbove: string;
    readonly more: (count: number) => string;
  };
  readonly changes: {
    readonly heading: (mode: Mode) => string;
    readonly none: (mode: Mode) => string;
    readonly columns: readonly [string, string, string, string];
    readonly resources: Readonly<Record<Resource, string>>;
    readonly actions: Readonly<Record<ChangeAction, string>>;
    readonly statuses: Readonly<Record<ChangeStatus, string>>;
    readonly notes: string;
  };
  readonly findings: {
    readonly failing: (count: number) => string;
    readonly unknown: (count: number) => string;
    readonly unknownMeaning: string;
    readonly waived: (count: number) => string;
    readonly waivedMeaning: string;
    readonly waivedColumns: readonly [until: string, reason: string];
    readonly noEnd: string;
    readonly noReason: string;
    readonly passing: (count: number) => string;
    readonly skipped: (count: number) => string;
    readonly failed: Readonly<Record<Severity, string>>;
    readonly notKnown: Readonly<Record<Severity, string>>;
    readonly why: string;
    readonly reason: string;
    readonly expected: string;
    readonly remediation: string;
    readonly fixAbove: string;
    readonly fixedNow: (count: number) => string;
    readonly fixedLater: (count: number) => string;
    readonly sameReason: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly columns: readonly [string, string];
  };
  readonly ticket: {
    readonly heading: string;
    readonly change: string;
    /** @param mark of the line to fill in, in the ticket's language */
    readonly fillIn: (mark: string) => string;
    readonly send: string;
    readonly administrator: string;
    readonly sent: (ticket: string) => string;
    readonly reference: string;
    /** Beside the heading, where nothing needs to be sent. */
    readonly nothingToSend: string;
  };
  readonly steps: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly names: readonly [string, string, string, string, string, string];
    readonly doers: Readonly<Record<Doer, string>>;
    readonly states: Readonly<Record<StepState, string>>;
    readonly rest: Readonly<Record<StepRest, string>>;
    readonly ticketNumber: (ticket: string) => string;
  };
  readonly cut: string;
}
