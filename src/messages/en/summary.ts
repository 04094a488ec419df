import type { SummaryMessages } from '../summary.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const parts = { vault: 'the vault', key: 'the key', grant: "Adobe's access to the key" } as const;

export const summary: SummaryMessages = {
  colon: ':',
  title: 'Customer-managed key for Adobe Customer Journey Analytics',
  target: (key, vault) => `${key} in vault ${vault}`,
  headline: {
    states: {
      confirmed: '🔒 **In use and in order.** Adobe has confirmed this key, and all that it needs is in place.',
      provisioned:
        "✅ **Azure is ready.** Vault, key and Adobe's access are in place. Adobe has not confirmed the key yet.",
      unhealthy: "❌ **Not in order.** Vault, key and Adobe's access exist, but Adobe may not be able to use the key.",
      missing: '❌ **Not set up.**',
      unknown: '❓ **Not known.** No error was seen, but not everything could be seen: this does not count as ready.',
    },
    notConfirmed:
      "⏳ **Not confirmed.** Azure is ready, but this job demands Adobe's confirmation, and none is recorded (`confirmed-key-uri`).",
    invalidInputs: '❌ **Not started.** The inputs are not valid, so nothing was sent to Azure.',
    stopped: '❌ **Stopped early.** The run ended before it could tell how the key is.',
    missing: (missing) => `Missing: ${missing.map((part) => parts[part]).join(', ')}.`,
    failing: (errors) => `${count(errors, 'check fails', 'checks fail')}.`,
    unknown: (errors) => `${count(errors, 'check', 'checks')} could not be made.`,
    warnings: (warnings) => `${count(warnings, 'warning', 'warnings')}, see below.`,
  },
  context: (mode, group, date) => `Mode ${mode}, resource group ${group}, ${date}.`,
  changed: (mode, changes) => {
    if (mode === 'verify') return 'Verify only looks; it changes nothing.';
    if (mode === 'plan') {
      return changes === 0
        ? '`ensure` would change nothing.'
        : `Nothing was changed; \`ensure\` would make ${count(changes, 'change', 'changes')}.`;
    }
    return changes === 0 ? 'Nothing was changed.' : `${count(changes, 'change was', 'changes were')} made.`;
  },
  first: {
    label: 'Do this first',
    correctInputs: 'Correct the inputs named below.',
    nothing: 'Nothing: all is as it should be.',
    sendTicket: 'Send the ticket below to Adobe Customer Care, and record its number as `adobe-ticket`.',
    awaitAdobe: (ticket) =>
      `Wait for Adobe's answer to ticket ${ticket}. When Adobe confirms the key, record its URI as \`confirmed-key-uri\`.`,
    runEnsure: 'Read the changes below, and run the action with `mode: ensure` if you agree.',
    seeReport: 'Read what failed, below.',
  },
  failures: {
    heading: (failures) => `What failed (${failures})`,
    planning: 'plan',
    operation: 'Operation',
    requestId: 'Request ID',
    message: { azure: "Azure's message", github: "GitHub's message", action: 'Message' },
    meaning: { cause: 'Likely cause', result: 'Result' },
    remediation: 'To fix',
    fixAbove: 'see the top of this page.',
    more: (failures) => `${count(failures, 'more failure is', 'more failures are')} in the report file.`,
  },
  changes: {
    heading: (mode) => (mode === 'plan' ? 'What `ensure` would do' : 'What was done'),
    none: (mode) => (mode === 'plan' ? 'Nothing: all of it is there.' : 'Nothing was written.'),
    columns: ['What', 'Name', 'Action', 'State'],
    resources: {
      'resource-group': 'Resource group',
      vault: 'Key vault',
      key: 'Key',
      principal: "Adobe's service principal",
      grant: "Adobe's access to the key",
      lock: 'Lock',
    },
    actions: { create: 'create', update: 'update', recover: 'recover' },
    statuses: { planned: '📋 planned', done: '✅ done', failed: '❌ failed', skipped: '➖ not reached' },
    notes: 'Before you agree',
  },
  findings: {
    failing: (mode, findings) =>
      mode === 'plan' ? `Checks that fail now (${findings})` : `Checks that fail (${findings})`,
    unknown: (findings) => `Checks that could not be made (${findings})`,
    unknownMeaning: 'What could not be seen is not counted as good.',
    waived: (findings) => `Waived (${findings})`,
    waivedMeaning: 'Accepted as they are, by the input `waive`.',
    waivedColumns: ['Waived until (UTC)', 'Reason'],
    noEnd: 'no end',
    noReason: 'none given',
    passing: (findings) => count(findings, 'check passes', 'checks pass'),
    skipped: (findings) => `${count(findings, 'check makes', 'checks make')} no sense here`,
    notMet: { error: '❌ Not met (error)', warning: '⚠️ Not met (warning)' },
    notKnown: { error: '❓ Not known (error)', warning: '❓ Not known (warning)' },
    observed: 'Seen',
    expected: 'Expected',
    remediation: 'To fix',
    fixAbove: 'see the top of this page.',
    seenToNow: (findings) => `${count(findings, 'check fails', 'checks fail')} now, which the changes above see to`,
    seenToLater: (findings) =>
      `${count(findings, 'check fails', 'checks fail')} now, which ensure sees to once what failed above is settled`,
    sameReason: 'Not known for the same reason',
    severities: { error: 'error', warning: 'warning' },
    columns: ['Check', 'Seen'],
  },
  ticket: {
    heading: 'Ticket for Adobe Customer Care',
    change: 'Adobe confirmed another key URI than the current one. This text asks Adobe to change to the current one.',
    fillIn: (mark) => `First complete what the line \`[${mark} …]\` names.`,
    send: 'Open a case with Adobe Customer Care and paste this text. It contains no secrets.',
    administrator: 'Only a support administrator of your Adobe organization can open a case.',
    sent: (number) =>
      `Ticket ${number} is recorded as sent. The text is kept here for your records, and in case Adobe asks.`,
    reference:
      'Adobe has confirmed this key: nothing needs to be sent. The text is kept here for your records, and in case Adobe asks.',
  },
  steps: {
    heading: "Adobe's six steps",
    columns: ['Step', 'Who', 'State', 'What is left'],
    names: [
      '1. Be entitled to customer-managed keys',
      "2. Have the right to add Adobe's application to the tenant",
      '3. A key vault used only for Customer Journey Analytics, with the key',
      "4. Adobe's application may use the key",
      "5. A ticket with the key's URI",
      '6. Adobe confirms',
    ],
    doers: { action: 'this action', person: 'you', adobe: 'Adobe, then you' },
    states: {
      done: '✅ done',
      recorded: '✅ done, as recorded',
      'to-do': '⬜ to do',
      unknown: '❓ not known',
      'not-checked': '➖ not checked',
    },
    rest: {
      nothing: '',
      'record-entitlement':
        'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure; record it as `adobe-entitlement`.',
      'grant-right-to-add-application':
        '`ensure` adds the application if this identity may; if not, an Entra administrator does.',
      'principal-given':
        'Nothing, while `adobe-principal-id` is right: Microsoft Graph did not say whose service principal it is.',
      'run-ensure': 'Run `mode: ensure`.',
      'vault-shared': 'It is there, but it holds other keys or secrets too.',
      'repair-vault-or-key': 'Repair what fails, above.',
      'repair-grant': 'Repair what fails, above.',
      'see-unknown': 'Let the action see it, above.',
      'ticket-after-azure': 'Wait until steps 3 and 4 are done: the ticket is written then.',
      'send-ticket': 'Send the ticket above; record its number as `adobe-ticket`.',
      'await-adobe': 'Wait until the ticket is sent.',
      'record-confirmation': 'When Adobe confirms the key, record its URI as `confirmed-key-uri`.',
      'confirmation-broken': 'Adobe confirmed a key that is no longer as it was: see above.',
    },
    ticketNumber: (ticket) => `Ticket ${ticket}.`,
  },
  cut: 'Something was too long for this page and is left out here. The report file has all of it.',
};
