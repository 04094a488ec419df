/**
 * The words of the job summary. Arguments come escaped for Markdown; texts may contain Markdown of their own. Their shape is
 * that of every language.
 */
import type { Severity } from '../../model/finding.ts';
import type { Mode } from '../../model/inputs.ts';
import type { ChangeAction, ChangeStatus, Resource } from '../../model/plan.ts';
import type { Doer, StepRest, StepState } from '../summary.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const summary = {
  /** Stands between a label and its text. */
  colon: ':',
  headline: {
    ready: (why: string) => `✅ Ready: ${why}`,
    notReady: (why: string) => `❌ Not ready: ${why}`,
    /** Nothing is known to be wrong, but something of severity error could not be checked. */
    unknown: (why: string) => `❓ Not ready: ${why}`,
    lost: (title: string) => `❌ Not ready. ${title}`,
    confirmed: 'Adobe confirmed this key, and everything that it needs is in place',
    provisioned: "Azure is set up, and Adobe's confirmation is not recorded yet",
    notConfirmed: "Azure is set up, but this job requires Adobe's confirmation, and none is recorded",
    invalidInputs: 'the inputs are invalid, and nothing was sent to Azure',
    /** @param code of what ended the run; empty where nothing did */
    stopped: (code: string) => `the run stopped before it could check the key${code === '' ? '' : ` (${code})`}`,
    failed: (operation: string, code: string) => `could not ${operation} (${code})`,
    /** Follows why: how many more errors, or what a ready key has beside. */
    others: (problems: number) => `, and ${count(problems, 'more problem', 'more problems')}`,
    remarks: (failures: number, warnings: number): string => {
      const remarks = [
        ...(failures === 0 ? [] : [count(failures, 'operation failed', 'operations failed')]),
        ...(warnings === 0 ? [] : [count(warnings, 'warning', 'warnings')]),
      ];
      return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
    },
  },
  /** Whose page it is; names come as Markdown, with links where there are any. */
  target: (key: string, vault: string, group: string) => `Key ${key} in vault ${vault}, resource group ${group}.`,
  state: (state: string) => `State: ${state}.`,
  changed: (mode: Mode, changes: number): string => {
    if (mode === 'verify') return 'Verify is read-only.';
    if (mode === 'plan') {
      return changes === 0
        ? 'Plan is read-only; `ensure` would change nothing.'
        : `Plan is read-only; \`ensure\` would make ${count(changes, 'change', 'changes')}.`;
    }
    return changes === 0 ? 'Nothing was changed.' : `${count(changes, 'change was', 'changes were')} made.`;
  },
  run: (run: string) => `Run ${run}`,
  first: {
    label: 'Do this first',
    correctInputs: 'Correct the inputs listed below.',
    nothing: 'Nothing to do.',
    sendTicket: 'Send the ticket below to Adobe Customer Care, and record its number as `adobe-ticket`.',
    awaitAdobe: (ticket: string) =>
      `Wait for Adobe's reply to ticket ${ticket}. When Adobe confirms the key, record its URI as \`confirmed-key-uri\`.`,
    runEnsure: 'Review the changes below. If you agree, run the action with `mode: ensure`.',
    seeReport: 'See what failed below.',
  },
  failures: {
    heading: (failures: number) => `Failed operations (${failures})`,
    /** The operation when the plan itself is blocked. */
    planning: 'plan the changes',
    operation: 'Operation',
    requestId: 'Request ID',
    /** Whose it is; `action` where no service answered. */
    message: { azure: "Azure's message", github: "GitHub's message", action: 'Message' },
    meaning: { cause: 'Likely cause', result: 'Result' },
    remediation: 'To fix',
    fixAbove: 'see "Do this first".',
    more: (failures: number) => `${count(failures, 'more failure is', 'more failures are')} in the report file.`,
  },
  changes: {
    heading: (mode: Mode): string => (mode === 'plan' ? 'Changes that `ensure` would make' : 'Changes'),
    none: (mode: Mode): string => (mode === 'plan' ? 'None: everything exists.' : 'None.'),
    columns: ['Resource', 'Name', 'Action', 'Status'] satisfies readonly [string, string, string, string],
    resources: {
      'resource-group': 'Resource group',
      vault: 'Key vault',
      key: 'Key',
      principal: "Adobe's service principal",
      grant: "Adobe's access to the key",
      lock: 'Lock',
    } satisfies Record<Resource, string>,
    actions: { create: 'create', update: 'update', recover: 'recover' } satisfies Record<ChangeAction, string>,
    statuses: { planned: '📋 planned', done: '✅ done', failed: '❌ failed', skipped: '➖ skipped' } satisfies Record<
      ChangeStatus,
      string
    >,
    notes: 'Before you agree',
  },
  findings: {
    failing: (findings: number) => `Failed (${findings})`,
    unknown: (findings: number) => `Unknown (${findings})`,
    unknownMeaning: 'What could not be checked never counts as passed.',
    waived: (findings: number) => `Waived (${findings})`,
    waivedMeaning: 'Accepted as they are by the input `waive`.',
    waivedColumns: ['Waived until (UTC)', 'Reason'] satisfies readonly [until: string, reason: string],
    noEnd: 'no end',
    noReason: 'none given',
    passing: (findings: number) => `✅ ${count(findings, 'check passed', 'checks passed')}`,
    skipped: (findings: number) => `➖ ${count(findings, 'check not applicable', 'checks not applicable')}`,
    failed: { error: '❌ Failed (error)', warning: '⚠️ Failed (warning)' } satisfies Record<Severity, string>,
    notKnown: { error: '❓ Unknown (error)', warning: '❓ Unknown (warning)' } satisfies Record<Severity, string>,
    why: 'Why it matters',
    reason: 'Reason',
    expected: 'Expected',
    remediation: 'To fix',
    fixAbove: 'see "Do this first".',
    fixedNow: (findings: number) => `${count(findings, 'check fails', 'checks fail')} now; the changes above fix this`,
    fixedLater: (findings: number) =>
      `${count(findings, 'check fails', 'checks fail')} now; once the failure above is resolved, run ensure again`,
    sameReason: 'Unknown for the same reason',
    severities: { error: 'error', warning: 'warning' } satisfies Record<Severity, string>,
    columns: ['Check', 'Found'] satisfies readonly [string, string],
  },
  ticket: {
    heading: 'Ticket for Adobe Customer Care',
    change: 'Adobe confirmed another key URI than the current one. This text asks Adobe to change to the current one.',
    /** @param mark of the line to fill in, in the ticket's language */
    fillIn: (mark: string) => `First complete what the line \`[${mark} …]\` names.`,
    send: 'Open a case with Adobe Customer Care and paste this text. It contains no secrets.',
    administrator: 'Only a support administrator of your Adobe organization can open a case.',
    sent: (number: string) =>
      `Ticket ${number} is recorded as sent. The text is kept here for your records, and in case Adobe asks.`,
    reference: 'Adobe confirmed this key. The text is kept here for your records, and in case Adobe asks.',
    /** Beside the heading, where nothing needs to be sent. */
    nothingToSend: 'nothing needs to be sent',
  },
  steps: {
    heading: "Adobe's six steps",
    columns: ['Step', 'Who', 'State', 'What is left'] satisfies readonly [string, string, string, string],
    names: [
      '1. Be entitled to customer-managed keys',
      "2. Have the right to add Adobe's application to the tenant",
      '3. A key vault used only for Customer Journey Analytics, with the key',
      "4. Adobe's application may use the key",
      "5. A ticket with the key's URI",
      '6. Adobe confirms',
    ] satisfies readonly [string, string, string, string, string, string],
    doers: { action: 'this action', person: 'you', adobe: 'Adobe, then you' } satisfies Record<Doer, string>,
    states: {
      done: '✅ done',
      warned: '⚠️ done, with a warning',
      recorded: '✅ done, as recorded',
      'to-do': '⬜ to do',
      unknown: '❓ unknown',
      'not-checked': '➖ not checked',
    } satisfies Record<StepState, string>,
    rest: {
      nothing: '',
      'record-entitlement':
        'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure; record it as `adobe-entitlement`.',
      'grant-right-to-add-application':
        '`ensure` adds the application if this identity has the right to; otherwise an Entra administrator does.',
      'principal-given':
        'Nothing, provided `adobe-principal-id` is right: Microsoft Graph did not say whose service principal it is.',
      'run-ensure': 'Run `mode: ensure`.',
      'vault-shared': 'It exists, but holds other keys or secrets too.',
      'repair-vault-or-key': 'Fix what failed, above.',
      'repair-grant': 'Fix what failed, above.',
      'see-unknown': 'Let the action check it, above.',
      'ticket-after-azure': 'The ticket is written when steps 3 and 4 are done.',
      'send-ticket': 'Send the ticket above; record its number as `adobe-ticket`.',
      'await-adobe': "After you send the ticket, wait for Adobe's reply.",
      'record-confirmation': 'When Adobe confirms the key, record its URI as `confirmed-key-uri`.',
      'confirmation-broken': 'Adobe confirmed another key, or this key has changed since: see above.',
    } satisfies Record<StepRest, string>,
    ticketNumber: (ticket: string) => `Ticket ${ticket}.`,
  },
  cut: 'Part of this page was too long and is left out. The report file contains all of it.',
};

/** What every language says: a missing sentence does not compile. */
export type SummaryMessages = typeof summary;
