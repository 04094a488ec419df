/**
 * `azure-pipelines/task.json` by the rules of Microsoft's schema (microsoft/azure-pipelines-task-lib, `tasks.schema.json`, 26 May
 * 2026), which says no more about what this file has.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { variableName } from '../../scripts/extension/task-json.ts';
import { title } from '../../scripts/extension/task-name.ts';
import { inputFields } from '../../src/inputs/table.ts';
import { outputTable } from '../../src/report/output-table.ts';

const text = { type: 'string' };
const name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*$' };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items: object) => ({ type: 'array', items });
const number = { type: 'number' };
const handler = object({ target: text, argumentFormat: text });
const controls = ['boolean', 'multiLine', 'pickList', 'string', 'connectedService:AzureRM'];
const input = {
  name,
  label: text,
  type: { enum: controls },
  required: { type: 'boolean' },
  helpMarkDown: text,
  defaultValue: text,
  options: { type: 'object', additionalProperties: text },
};

const schema = object({
  id: { type: 'string', pattern: '^[A-Fa-f0-9]{8}(-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}$' },
  name: { type: 'string', pattern: '^[A-Za-z0-9\\-]+$' },
  friendlyName: { type: 'string', maxLength: 40 },
  description: text,
  helpMarkDown: text,
  category: { enum: ['Build', 'Utility', 'Test', 'Package', 'Deploy'] },
  visibility: listOf({ enum: ['Build', 'Release'] }),
  runsOn: listOf({ enum: ['Agent', 'MachineGroup', 'Server', 'ServerGate', 'DeploymentGroup'] }),
  author: text,
  version: object({ Major: number, Minor: number, Patch: number }),
  minimumAgentVersion: { type: 'string', pattern: '^\\d+\\.\\d+(\\.\\d+)?$' },
  instanceNameFormat: text,
  inputs: listOf(object(input, ['name', 'label', 'type'])),
  outputVariables: listOf(object({ name, description: text })),
  restrictions: object({ settableVariables: object({ allowed: listOf(text) }) }),
  execution: object({ Node24: handler, Node20_1: handler }),
});

interface Task {
  readonly inputs: readonly { readonly name: string; readonly options?: object; readonly type: string }[];
  readonly outputVariables: readonly { readonly name: string }[];
  readonly restrictions: { readonly settableVariables: { readonly allowed: readonly string[] } };
}

const task = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'azure-pipelines', 'task.json'), 'utf8'),
) as Task;

test('follows the schema', () => {
  const validate = new Ajv.default({ allErrors: true }).compile(schema);
  validate(task);
  expect(validate.errors).toBeNull();
});

test('has each input, but for what the service connection gives and what only GitHub has', () => {
  const names = task.inputs.map((each) => each.name);
  const connection = ['tenantId', 'clientId', 'audience'];
  const onlyOnGithub = ['driftIssueAssignees', 'githubToken'];
  const own = ['azureSubscription', 'junitFile'];
  expect([...names, ...connection, ...onlyOnGithub].toSorted()).toEqual([...inputFields, ...own].toSorted());
  expect(new Set(names.map((each) => each.toUpperCase())).size).toBe(names.length);
  expect(task.inputs.filter(({ type, options }) => (type === 'pickList') !== (options !== undefined))).toEqual([]);
});

test('names the small outputs, and may set no other variable', () => {
  const names = task.outputVariables.map((each) => each.name);
  const files = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
  const small = Object.keys(outputTable).filter((output) => !files.has(output));
  expect(names).toEqual([...small.map(variableName), 'incidentTicketFile']);
  expect(task.restrictions.settableVariables.allowed).toEqual(names);
});

test('has no brand in its name', () => {
  expect(title).not.toMatch(/adobe|azure|devops|microsoft|visual studio/i);
});
