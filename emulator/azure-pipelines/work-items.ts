/**
 * Azure DevOps' work items as far as a job that keeps one needs them. Sources: learn.microsoft.com, "Work Items", "Wiql", "Work Item
 * Type States" and "Comments" of the REST API 7.1; "Syntax for the Work Item Query Language"; devblogs.microsoft.com, "Markdown
 * support arrives for work items"; azure-devops-python-api for what a client asks first. Guessed: the words of refusals.
 */
import { randomUUID } from 'node:crypto';
import type { WorkItemState } from '../job-state.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { jobIds, refuse, refuseCaller } from './oidc.ts';
import { resourceLocations } from './resource-locations.ts';

/** The project's build service. */
export const buildService = '8f4c2a17-5d60-4e9b-b3f8-61a7d0c2e594';

interface Call {
  readonly request: CloudRequest;
  readonly cloud: Cloud;
  readonly records: Cloud['state']['azurePipelines'];
  /** What the route's pattern found. */
  readonly found: readonly string[];
}

/** Of a project by the process Agile, which has the type `Task`; `Issue` is that of Basic. */
const states: Readonly<Record<string, readonly (readonly [name: string, category: string])[]>> = {
  Task: [
    ['New', 'Proposed'],
    ['Active', 'InProgress'],
    ['Closed', 'Completed'],
    ['Removed', 'Removed'],
  ],
  Issue: [
    ['To Do', 'Proposed'],
    ['Doing', 'InProgress'],
    ['Done', 'Completed'],
  ],
};

const answer = (status: number, body: unknown): CloudAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'x-vss-e2eid': randomUUID() },
  body,
});
const listOf = (value: readonly unknown[]) => answer(200, { count: value.length, value });
const now = ({ cloud }: Call) => new Date(cloud.now()).toISOString();

function unknownType(type: string): CloudAnswer {
  const message = `VS402323: Work item type ${type} does not exist in project ${jobIds.project} or you do not have permission to access it.`;
  return refuse(404, 'WorkItemTypeNotFoundException', message);
}

function unknownItem(id: string): CloudAnswer {
  const message = `TF401232: Work item ${id} does not exist, or you do not have permissions to read it.`;
  return refuse(404, 'WorkItemUnauthorizedAccessException', message);
}

function listStates({ found: [type = ''] }: Call): CloudAnswer {
  const known = states[type];
  return known === undefined
    ? unknownType(type)
    : listOf(known.map(([name, category]) => ({ name, color: 'b2b2b2', category })));
}

/** The clauses that a job uses, joined by AND. */
function holds(item: WorkItemState, clause: string): boolean {
  const [, name = '', operator = '', text = ''] = /^\[([\w.]+)\] (=|CONTAINS|NOT IN) (.*)$/s.exec(clause) ?? [];
  const values = [...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = '']) => value.replaceAll("''", "'"));
  if (name === 'System.TeamProject') return text === '@project';
  if (name === 'System.CreatedBy') return text === '@Me' && item.createdBy === buildService;
  if (name === 'System.Tags' && operator === 'CONTAINS') {
    return (item.fields[name] ?? '').split('; ').some((tag) => tag.toLowerCase() === values[0]?.toLowerCase());
  }
  const value = name === 'System.WorkItemType' ? item.type : (item.fields[name] ?? '');
  if (operator === 'NOT IN') return !values.includes(value);
  if (operator === '=') return value === values[0];
  throw new Error(`the local cloud does not know the clause ${clause}`);
}

function query({ request, records }: Call): CloudAnswer {
  const { query: wiql = '' } = JSON.parse(request.body) as { readonly query?: string };
  const [, where = '', order] = / WHERE (.*?) ORDER BY \[System\.Id\]( DESC)?$/s.exec(wiql) ?? [];
  if (where === '') return refuse(400, 'SyntaxException', `TF51006: The query statement is missing a FROM clause.`);
  const clauses = where.split(' AND ');
  const found = records.workItems.filter((item) => clauses.every((clause) => holds(item, clause)));
  const references = (order === undefined ? found : found.toReversed())
    .slice(0, Number(request.query.get('$top') ?? 20_000))
    .map(({ id }) => ({ id, url: urlOf(records, id) }));
  return answer(200, {
    queryType: 'flat',
    queryResultType: 'workItem',
    asOf: '2026-03-02T04:17:09.61Z',
    workItems: references,
  });
}

const urlOf = ({ organization }: Call['records'], id: number) =>
  `https://dev.azure.com/${organization}/${jobIds.project}/_apis/wit/workItems/${id}`;

function identity(id: string) {
  const displayName = id === buildService ? 'analytics-platform Build Service (contoso)' : 'Ada Nguyen';
  return { displayName, id, uniqueName: id, descriptor: `svc.${id}` };
}

function view(item: WorkItemState, records: Call['records'], only?: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {
    'System.TeamProject': records.project,
    'System.WorkItemType': item.type,
    'System.CreatedDate': item.createdAt,
    'System.CreatedBy': identity(item.createdBy),
    'System.CommentCount': item.comments.length,
    ...item.fields,
  };
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => only?.includes(name) ?? true));
  const multilineFieldsFormat = Object.fromEntries(item.markdown.map((name) => [name, 'markdown']));
  return { id: item.id, rev: 1, fields, multilineFieldsFormat, url: urlOf(records, item.id) };
}

function list({ request, records }: Call): CloudAnswer {
  const ids = (request.query.get('ids') ?? '').split(',');
  const only = request.query.get('fields')?.split(',');
  const items = ids.map((id) => records.workItems.find((item) => String(item.id) === id));
  const missing = ids.find((_id, index) => items[index] === undefined);
  if (missing !== undefined) return unknownItem(missing);
  return listOf(items.flatMap((item) => (item === undefined ? [] : [view(item, records, only)])));
}

function get({ records, found: [id = ''] }: Call): CloudAnswer {
  const item = records.workItems.find((one) => String(one.id) === id);
  return item === undefined ? unknownItem(id) : answer(200, view(item, records));
}

interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value: unknown;
}

/** @returns what refuses the change */
function patch(item: WorkItemState, { request }: Call): CloudAnswer | undefined {
  if (request.headers['content-type']?.startsWith('application/json-patch+json') !== true) return { status: 415 };
  for (const { op, path, value } of JSON.parse(request.body) as readonly Patch[]) {
    const [, kind, name = ''] = /^\/(fields|multilineFieldsFormat)\/(.+)$/.exec(path) ?? [];
    if (!['add', 'replace'].includes(op) || kind === undefined || typeof value !== 'string') {
      return refuse(400, 'VssPropertyValidationException', `The value of ${path} is not supported.`);
    }
    if (kind === 'fields') item.fields[name] = value;
    else if (value === 'Markdown') item.markdown = [...new Set([...item.markdown, name])];
  }
  const { 'System.Title': title = '', 'System.State': state = '' } = item.fields;
  const isState = states[item.type]?.some(([known]) => known === state) === true;
  if (title !== '' && title.length <= 255 && isState) return undefined;
  const wrong = isState ? 'Title' : 'State';
  return refuse(
    400,
    'RuleValidationException',
    `TF401320: Rule Error for field ${wrong}. Error code: Required, HasValues.`,
  );
}

function create(call: Call): CloudAnswer {
  const {
    records,
    found: [type = ''],
  } = call;
  const first = states[type]?.[0]?.[0];
  if (first === undefined) return unknownType(type);
  const item: WorkItemState = {
    id: Math.max(0, ...records.workItems.map(({ id }) => id)) + 1,
    type,
    fields: { 'System.State': first, 'System.AreaPath': records.project },
    createdBy: buildService,
    createdAt: now(call),
    markdown: [],
    comments: [],
  };
  const refused = patch(item, call);
  if (refused !== undefined) return refused;
  records.workItems.push(item);
  return answer(200, view(item, records));
}

function update(call: Call): CloudAnswer {
  const {
    records,
    found: [id = ''],
  } = call;
  const item = records.workItems.find((one) => String(one.id) === id);
  if (item === undefined) return unknownItem(id);
  const next = structuredClone(item);
  const refused = patch(next, call);
  if (refused !== undefined) return refused;
  Object.assign(item, next);
  return answer(200, view(item, records));
}

function commentView(item: WorkItemState, index: number, records: Call['records']): Record<string, unknown> {
  const { createdBy, createdAt, ...comment } = item.comments[index] ?? { createdBy: '', createdAt: '' };
  const id = item.id * 1000 + index;
  return {
    id,
    workItemId: item.id,
    version: 1,
    ...comment,
    createdBy: identity(createdBy),
    createdDate: createdAt,
    url: `${urlOf(records, item.id)}/comments/${id}`,
  };
}

/** A page has at most 200; the next one is that of `continuationToken`. */
function listComments({ request, records, found: [id = ''] }: Call): CloudAnswer {
  const item = records.workItems.find((one) => String(one.id) === id);
  if (item === undefined) return unknownItem(id);
  const size = Math.min(Number(request.query.get('$top') ?? 200), 200);
  const from = Number(request.query.get('continuationToken') ?? 0);
  const comments = item.comments.map((_comment, index) => commentView(item, index, records)).slice(from, from + size);
  const isLast = from + size >= item.comments.length;
  const next = isLast
    ? {}
    : {
        continuationToken: String(from + size),
        nextPage: `${urlOf(records, item.id)}/comments?continuationToken=${from + size}`,
      };
  return answer(200, { totalCount: item.comments.length, count: comments.length, comments, ...next });
}

function addComment(call: Call): CloudAnswer {
  const {
    request,
    records,
    found: [id = ''],
  } = call;
  const item = records.workItems.find((one) => String(one.id) === id);
  if (item === undefined) return unknownItem(id);
  const { text = '' } = JSON.parse(request.body) as { readonly text?: string };
  if (text === '') return refuse(400, 'ArgumentNullException', 'Value cannot be null. Parameter name: text');
  const format = /^markdown$/i.test(request.query.get('format') ?? '') ? 'markdown' : 'html';
  item.comments.push({ text, createdBy: buildService, createdAt: now(call), format });
  return answer(200, commentView(item, item.comments.length - 1, records));
}

const routes: readonly [method: string, path: RegExp, act: (call: Call) => CloudAnswer][] = [
  ['GET', /^workitemtypes\/([^/]+)\/states$/i, listStates],
  ['POST', /^wiql$/i, query],
  ['GET', /^workitems$/i, list],
  ['POST', /^workitems\/\$([^/]+)$/i, create],
  ['GET', /^workitems\/(\d+)$/i, get],
  ['PATCH', /^workitems\/(\d+)$/i, update],
  ['GET', /^workitems\/(\d+)\/comments$/i, listComments],
  ['POST', /^workitems\/(\d+)\/comments$/i, addComment],
];

/** The version stands in the query, or, as Microsoft's clients send it, in the media type that is accepted. */
function hasVersion({ request }: Call): boolean {
  const asked =
    request.query.get('api-version') ?? /api-version=([\w.-]+)/.exec(request.headers['accept'] ?? '')?.[1] ?? '';
  return asked.startsWith(request.path.endsWith('comments') ? '7.1-preview' : '7.1');
}

function permitted({ request, records }: Call): boolean {
  const isRead = request.method === 'GET' || /\/wiql$/i.test(request.path);
  return records.workItemPermission === 'write' || (isRead && records.workItemPermission === 'read');
}

/** @returns `undefined` for what is no request about work items */
export function workItems(request: CloudRequest, cloud: Cloud): CloudAnswer | undefined {
  const routesOfClients = resourceLocations(request, cloud);
  if (routesOfClients !== undefined) return routesOfClients;
  const records = cloud.state.azurePipelines;
  const [, organization = '', project = '', rest] = /^\/([^/]+)\/([^/]+)\/_apis\/wit\/(.+)$/i.exec(request.path) ?? [];
  if (rest === undefined) return undefined;
  const isKnown =
    organization === records.organization && [jobIds.project, records.project].includes(decodeURIComponent(project));
  if (!isKnown)
    return refuse(404, 'ProjectDoesNotExistException', `TF200016: The following project does not exist: ${project}.`);
  const refused = refuseCaller(request, cloud);
  if (refused !== undefined) return refused;
  for (const [method, pattern, act] of routes) {
    const [matched, ...found] = pattern.exec(rest) ?? [];
    if (matched === undefined || method !== request.method) continue;
    const call = { request, cloud, records, found: found.map((each) => decodeURIComponent(each)) };
    if (!hasVersion(call))
      return refuse(400, 'VssVersionNotSpecifiedException', `No api-version was supplied for the "${method}" request.`);
    if (permitted(call)) return act(call);
    const message =
      'TF237111: The current user does not have permissions to save work items under the specified area path.';
    return refuse(403, 'WorkItemUnauthorizedAccessException', message);
  }
  return { status: 404 };
}
