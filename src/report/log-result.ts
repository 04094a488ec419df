/** The end of the log: the page in plain lines, then the outputs, as a workflow would use them. In English. */
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { notesOf, type Plan } from '../model/plan.ts';
import { noteText } from '../remedies/notes.ts';
import { withoutNames } from '../remedies/people.ts';
import { changeWords } from '../telling/changes.ts';
import { linesOf } from '../telling/lines.ts';
import { pageOf } from '../telling/page-of.ts';
import { plainLine } from '../telling/plain.ts';
import type { Outputs } from './outputs.ts';

/** More people can read a log than a page: no log has names of people, but on a terminal, where somebody reads nothing else. */
export function resultLines(outcome: Outcome, outputs: Outputs, incidentFile = ''): string[] {
  const { inputs, run } = outcome;
  const isTerminal = run.host === 'terminal';
  const page = pageOf(isTerminal || inputs === undefined ? outcome : { ...outcome, inputs: withoutNames(inputs) });
  const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
  const person = run.rightsOf === undefined ? [] : [`Read with the rights of ${plainLine(run.rightsOf, 200)}.`];
  return [
    `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${target}`,
    ...linesOf(page),
    ...person,
    '',
    ...outputLines(outputs, isTerminal),
    ...(isTerminal ? nextLines(inputs, outputs, incidentFile) : []),
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

/** The paths of files only where they stay: a hosted machine is thrown away. */
function outputLines(outputs: Outputs, hasFiles: boolean): string[] {
  const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id'] as const;
  const files = hasFiles ? (['ticket-file', 'report-file'] as const) : [];
  return [...shown, ...files].filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}

/** Where the text above can be copied from. */
function nextLines(inputs: Inputs | undefined, outputs: Outputs, incidentFile: string): string[] {
  if (outputs['incident-ticket'] !== '' && incidentFile !== '')
    return [`Next: send the message in ${incidentFile} to Adobe Customer Care, before anything is restored.`];
  const isSent = (inputs !== undefined && isConfirmed(inputs)) || inputs?.adobeTicket !== undefined;
  const { 'ticket-file': file } = outputs;
  return file === '' || isSent ? [] : [`Next: send the ticket in ${file} to Adobe Customer Care.`];
}
