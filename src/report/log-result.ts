/** The end of the log: the page in plain lines, then the outputs, as a workflow would use them. In English. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { notesOf, type Plan } from '../model/plan.ts';
import { noteText } from '../remedies/notes.ts';
import { changeWords } from '../telling/changes.ts';
import { linesOf } from '../telling/lines.ts';
import type { Page } from '../telling/page.ts';
import { plainLine } from '../telling/plain.ts';
import type { Outputs } from './outputs.ts';

export function resultLines(outcome: Outcome, page: Page, outputs: Outputs, incidentFile = ''): string[] {
  const { inputs, run } = outcome;
  const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
  const person = run.rightsOf === undefined ? [] : [`Read with the rights of ${plainLine(run.rightsOf, 200)}.`];
  return [
    `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${target}`,
    ...linesOf(page),
    ...person,
    '',
    ...outputLines(outputs),
    ...nextLines(outcome, outputs, incidentFile),
  ];
}

/** What a plan would do, before it is carried out. */
export function planLines(plan: Plan, inputs: Inputs): string[] {
  const changes = plan.steps.map(({ resource, name, action }) =>
    changeWords({ resource, name, action, status: 'planned' }),
  );
  const notes = notesOf(plan, 'plan').map((note) => `Note: ${noteText(note, inputs, 'en')}`);
  return [...changes.map(({ en }) => en), ...notes].map((line) => plainLine(line));
}

/** Long ones are only in the files. */
function outputLines(outputs: Outputs): string[] {
  const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket-file', 'report-file'] as const;
  return shown.filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}

/** Where a ticket is no output, somebody has to be told where it is. */
function nextLines({ inputs, run }: Outcome, outputs: Outputs, incidentFile: string): string[] {
  if (run.host === 'github') return [];
  if (outputs['incident-ticket'] !== '' && incidentFile !== '')
    return [`Next: send the urgent text in ${incidentFile} to Adobe Customer Care, before anything is restored.`];
  const isSent = (inputs !== undefined && isConfirmed(inputs)) || inputs?.adobeTicket !== undefined;
  const { 'ticket-file': file } = outputs;
  return file === '' || isSent ? [] : [`Next: send the ticket in ${file} to Adobe Customer Care.`];
}
