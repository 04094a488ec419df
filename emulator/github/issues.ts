/** GitHub's REST API as far as a job that keeps an issue needs it (docs.github.com, "REST API endpoints for issues"). */

import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import type { CloudState } from '../state.ts';
import { administer, administratorToken } from './administration.ts';
import {
  badCredentials,
  data,
  invalid,
  noContent,
  notAccessible,
  notFound,
  pageOf,
  refused,
  signInNeeded,
} from './answers.ts';
import type { IssueState } from './issue-state.ts';
import { commentView, issueView, movedRoot, repositoryAddress } from './views.ts';

type Records = CloudState['github'];

interface Call {
  readonly request: CloudRequest;
  /** ISO 8601, to the second. */
  readonly now: string;
  readonly records: Records;
  /** The part of the path after the collection: an issue's number, a label's name. */
  readonly name: string;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf({ request }: Call): Fields {
  try {
    const value: unknown = JSON.parse(request.body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function find({ records, name }: Call): IssueState | undefined {
  return records.issues.find((one) => one.number === Number(name));
}

/** Labels that the repository does not have are created with the issue. */
function adoptLabels(records: Records, labels: readonly string[]): void {
  for (const label of labels) if (!hasLabel(records, label)) records.labels.push(label);
}

function hasLabel(records: Records, name: string): boolean {
  return records.labels.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** By default open ones, the newest first; an issue must have all requested labels. Created in the order of their numbers. */
function listIssues({ request, records }: Call): CloudAnswer {
  const { query } = request;
  const state = query.get('state') ?? 'open';
  const wanted = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const carries = (issue: IssueState) =>
    wanted.every((label) => issue.labels.some((one) => one.toLowerCase() === label.toLowerCase()));
  const found = records.issues
    .filter((issue) => (state === 'all' || issue.state === state) && carries(issue))
    .toSorted((one, other) =>
      query.get('direction') === 'asc' ? one.number - other.number : other.number - one.number,
    );
  const views = found.map((issue) => issueView(issue, records.repository));
  return pageOf(views, query, `${repositoryAddress(records.repository)}/issues`);
}

/** The reference: "Only users with push access can set labels for new issues. Labels are silently dropped otherwise." */
function canPush({ request, records }: Call): boolean {
  return records.tokens[tokenOf(request) ?? '']?.push !== false;
}

function createIssue(call: Call): CloudAnswer {
  const { records } = call;
  const { title, body, labels } = { title: undefined, body: undefined, labels: undefined, ...fieldsOf(call) };
  if (typeof title !== 'string' || title === '') return invalid('Issue', 'title', 'missing_field');
  const issue: IssueState = {
    number: Math.max(0, ...records.issues.map((one) => one.number)) + 1,
    title,
    body: typeof body === 'string' ? body : '',
    state: 'open',
    labels: canPush(call) ? texts(labels) : [],
    comments: [],
    createdAt: call.now,
    ...ownAuthor(call),
  };
  adoptLabels(records, issue.labels);
  records.issues.push(issue);
  const view = issueView(issue, records.repository);
  return data(201, view, { Location: String(view['url']) });
}

function ownAuthor({ request, records }: Call): Pick<IssueState, 'author'> {
  const login = records.tokens[tokenOf(request) ?? '']?.login;
  return login === undefined ? {} : { author: login };
}

/** The reference: at most ten, added to the present ones; who can't be assigned is silently ignored. */
function addAssignees(call: Call): CloudAnswer {
  const issue = find(call);
  if (!issue) return notFound();
  const { assignable, repository } = call.records;
  const can = (login: string) => assignable === undefined || assignable.includes(login);
  const wanted = texts(fieldsOf(call)['assignees']).filter(can);
  issue.assignees = [...new Set([...(issue.assignees ?? []), ...wanted])].slice(0, 10);
  return data(201, issueView(issue, repository));
}

/** GraphQL, as far as a job asks for its own login. Source: GitHub's GraphQL reference, `viewer`. */
function graphql(request: CloudRequest, records: Records): CloudAnswer {
  const token = tokenOf(request);
  if (token === undefined) return signInNeeded();
  const known = records.tokens[token];
  if (known === undefined) return badCredentials();
  return data(200, { data: { viewer: { login: known.login ?? 'github-actions[bot]' } } });
}

function updateIssue(call: Call): CloudAnswer {
  const issue = find(call);
  if (!issue) return notFound();
  const fields = fieldsOf(call);
  if (typeof fields['title'] === 'string') issue.title = fields['title'];
  if (typeof fields['body'] === 'string') issue.body = fields['body'];
  if (fields['state'] === 'open' || fields['state'] === 'closed') issue.state = fields['state'];
  if (Array.isArray(fields['labels'])) issue.labels = texts(fields['labels']);
  adoptLabels(call.records, issue.labels);
  return data(200, issueView(issue, call.records.repository));
}

function createComment(call: Call): CloudAnswer {
  const issue = find(call);
  if (!issue) return notFound();
  // Seen for tokens of jobs and apps with issues: write, in many repositories: github.com/probot/stale/issues/25.
  const isPerson = ownAuthor(call).author !== undefined;
  if (issue.locked === true && !(isPerson && canPush(call)))
    return refused(403, 'Unable to create comment because issue is locked.');
  const { body } = { body: undefined, ...fieldsOf(call) };
  if (typeof body !== 'string' || body === '') return invalid('IssueComment', 'body', 'missing_field');
  const comment = { body, createdAt: call.now, ...ownAuthor(call) };
  issue.comments.push(comment);
  return data(201, commentView(issue, issue.comments.length - 1, comment, call.records.repository));
}

/** The reference: "Users with push access can lock an issue or pull request's conversation." */
function setLock(call: Call): CloudAnswer {
  const issue = find(call);
  if (!issue) return notFound();
  if (!canPush(call)) return notAccessible('issues=write');
  issue.locked = call.request.method === 'PUT';
  return noContent();
}

/** The reference: "Issue comments are ordered by ascending ID." */
function listComments(call: Call): CloudAnswer {
  const issue = find(call);
  if (!issue) return notFound();
  const { repository } = call.records;
  const views = issue.comments.map((comment, index) => commentView(issue, index, comment, repository));
  return pageOf(views, call.request.query, `${repositoryAddress(repository)}/issues/${issue.number}/comments`);
}

const routes: readonly [method: string, path: RegExp, act: (call: Call) => CloudAnswer][] = [
  ['GET', /^issues$/, listIssues],
  ['POST', /^issues$/, createIssue],
  ['PATCH', /^issues\/(\d+)$/, updateIssue],
  ['GET', /^issues\/(\d+)\/comments$/, listComments],
  ['POST', /^issues\/(\d+)\/comments$/, createComment],
  ['POST', /^issues\/(\d+)\/assignees$/, addAssignees],
  ['PUT', /^issues\/(\d+)\/lock$/, setLock],
  ['DELETE', /^issues\/(\d+)\/lock$/, setLock],
];

function tokenOf({ headers }: CloudRequest): string | undefined {
  return /^(?:Bearer|token)\s+(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
}

/** Why the token does not allow the request, or `undefined`. */
function refusal(request: CloudRequest, records: Records): CloudAnswer | undefined {
  const token = tokenOf(request);
  if (token === undefined) return signInNeeded();
  const permission = records.tokens[token]?.issues;
  if (permission === undefined) return badCredentials();
  const needed = request.method === 'GET' ? 'read' : 'write';
  return permission === 'write' || permission === needed ? undefined : notAccessible(`issues=${needed}`);
}

/** A person who is signed in is answered in another way than a job: its token has permissions of another kind. */
export function github(request: CloudRequest, cloud: Cloud): CloudAnswer {
  if (tokenOf(request) === administratorToken) return administer(request, cloud);
  if (request.path === '/user') return signInNeeded();
  const { github: records } = cloud.state;
  if (request.path === '/graphql' && request.method === 'POST') return graphql(request, records);
  // A repository can also be addressed by its ID, which is how a moved one is found.
  const path = decodeURIComponent(request.path).replace(movedRoot, `/repos/${records.repository}/`);
  const prefix = `/repos/${records.repository}/`;
  // The job's token gives access to no other repository.
  if (!path.toLowerCase().startsWith(prefix.toLowerCase())) return notFound();
  const rest = path.slice(prefix.length);
  const now = `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`;
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(rest));
  if (!route) return notFound();
  return refusal(request, records) ?? route[2]({ request, records, now, name: route[1].exec(rest)?.[1] ?? '' });
}
