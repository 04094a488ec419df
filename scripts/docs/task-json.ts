/**
 * Generates `azure-pipelines/task.json` from the tables of inputs and outputs. Sources: microsoft/azure-pipelines-task-lib,
 * `tasks.schema.json`; learn.microsoft.com, "Add a custom pipelines task extension".
 */

import { connectionInput, junitInput, taskFields } from '../../src/hosts/azure-pipelines/task-inputs.ts';
import type { InputDefinition } from '../../src/inputs/definition.ts';
import type { InputType } from '../../src/inputs/rules.ts';
import { inputName, inputTable, isRequired } from '../../src/inputs/table.ts';
import { outputTable } from '../../src/report/output-table.ts';
import { version } from '../../src/runtime/version.ts';
import { shortLists } from './report-schema.ts';

const title = 'CJA customer-managed key';

/** The task's own; a task keeps it for life. */
const taskId = '6f2f7c1e-3f0a-4a57-9a0e-5c8d1be27a94';

/** Texts and long JSON would be in the environment of every later step, so they are files, or in the report. */
const large: ReadonlySet<string> = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);

interface TaskInput {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly defaultValue?: string;
  readonly required: boolean;
  readonly helpMarkDown: string;
  readonly options?: Readonly<Record<string, string>>;
}

const connection: TaskInput = {
  name: connectionInput,
  type: 'connectedService:AzureRM',
  label: 'Service connection',
  required: true,
  helpMarkDown: 'Azure Resource Manager service connection with workload identity federation; no secret is used',
};

const junit: TaskInput = {
  name: junitInput,
  type: 'string',
  label: 'JUnit file',
  required: false,
  helpMarkDown: 'Path of a file with a test case for each finding, for `PublishTestResults@2`',
};

export function taskJson(): string {
  const inputs = taskFields.map((field) => input(field, inputTable[field]));
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const handler = { target: 'task.js', argumentFormat: '' };
  const task = {
    id: taskId,
    name: 'CjaCmk',
    friendlyName: title,
    description:
      'Set up and verify the Azure customer-managed key (CMK) for Adobe Customer Journey Analytics, with a service connection and no secret',
    helpMarkDown: 'Documentation: docs/other-ci.md of the repository that this was built from',
    category: 'Utility',
    visibility: ['Build', 'Release'],
    runsOn: ['Agent'],
    author: 'The cja-cmk-action authors',
    version: { Major: major, Minor: minor, Patch: patch },
    minimumAgentVersion: '3.232.1',
    instanceNameFormat: `${title}: $(mode)`,
    inputs: [connection, ...inputs, junit],
    outputVariables: outputVariables(),
    // Whatever a service answers, this task can set no other variable.
    restrictions: { settableVariables: { allowed: outputVariables().map(({ name }) => name) } },
    execution: { Node24: handler, Node20_1: handler },
  };
  return `${shortLists(JSON.stringify(task, null, 2))}\n`;
}

/** Sentences, since a label is short: `resource-group` is "Resource group". */
function label(field: string): string {
  const words = inputName(field).replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function input(field: keyof typeof inputTable, definition: InputDefinition<unknown>): TaskInput {
  const { default: standard, rule, description: helpMarkDown } = definition;
  return {
    name: field,
    type: control(rule.type, field),
    label: label(field),
    ...(standard === undefined ? {} : { defaultValue: standard }),
    required: isRequired(definition),
    helpMarkDown,
    ...(typeof rule.type === 'string' ? {} : { options: Object.fromEntries(rule.type.map((each) => [each, each])) }),
  };
}

function control(type: InputType, field: keyof typeof inputTable): string {
  if (typeof type !== 'string') return 'pickList';
  // A box that is not ticked would say `false`, where nothing was said.
  if (type === 'boolean') return inputTable[field].default === undefined ? 'string' : 'boolean';
  return type === 'list' || field === 'tags' ? 'multiLine' : 'string';
}

/** `key-uri` is the variable `keyUri`. */
export function variableName(output: string): string {
  return output.replaceAll(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
}

function outputVariables() {
  const small = Object.entries(outputTable).filter(([name]) => !large.has(name));
  const variables = small.map(([name, output]) => ({ name: variableName(name), description: output.description }));
  const incident =
    "Path of a file with the urgent text for Adobe Customer Care; empty unless Adobe can't use the confirmed key";
  return [...variables, { name: 'incidentTicketFile', description: incident }];
}
