/** GitHub's issues: each incident is one. Source: https://docs.github.com/rest/issues/issues */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ServiceError } from '../../errors/errors.ts';
import { type Environment, readGithubToken } from '../../inputs/inputs.ts';
import type { Listed } from '../../model/listed.ts';
import type { DriftDecision, IssueComment, OpenIssue } from '../../report/drift-decision.ts';
import { parseJson } from '../../runtime/json.ts';
import type { IssueOptions } from '../host.ts';
import { type RepositoryClient, repositoryClient } from './repository-client.ts';
import { readRun } from './run-context.ts';

const author = v.nullish(v.object({ login: v.string() }));
const time = v.pipe(v.string(), v.isoTimestamp());

/** The author is absent for a deleted user. */
const issueEntry = v.object({
  number: v.number(),
  title: v.string(),
  body: v.nullish(v.string()),
  created_at: time,
  user: author,
  state_reason: v.nullish(v.string()),
  pull_request: v.optional(v.unknown()),
  locked: v.optional(v.boolean()),
});
type IssueEntry = v.InferOutput<typeof issueEntry>;

const commentEntry = v.object({ body: v.nullish(v.string()), created_at: time, user: author });

/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = v.object({
  number: v.number(),
  labels: v.array(v.union([v.string(), v.object({ name: v.nullish(v.string()) })])),
});

/** Of the token that GitHub gives to a job. */
const jobLogin = 'github-actions[bot]';

/** Every drift issue has this label, so that a search reads few other issues. */
const driftLabel = 'cja-cmk';

function isDriftLabel(label: v.InferOutput<typeof newIssue>['labels'][number]): boolean {
  const name = typeof label === 'string' ? label : label.name;
  return name?.toLowerCase() === driftLabel;
}

const readComments = { en: 'read the comments of the drift issue', fr: "lire les commentaires de l'issue de dérive" };

/** The issues of the run's repository with that marker, as the token's user sees them; or why there are none, for a warning. */
export function openIssues(options: IssueOptions, marker: string) {
  const token = readGithubToken(options.environment);
  const { repository, ref } = readRun(options.environment);
  const [owner = '', repo = ''] = repository.split('/');
  if (token === undefined || repo === '') return 'github-token or GITHUB_REPOSITORY is missing.';
  // What another branch verifies, and with which waivers, nobody reviewed: it must not close the issue of an incident.
  if (!isOfDefaultBranch(options.environment)) return `this run is of ${ref}, and not of the default branch.`;
  options.log.mask(token);
  const client = repositoryClient(options, token, { owner, repo });
  let ownLogin: Promise<string | undefined> | undefined;
  /** Whose token it is, is read only if there is something to decide. Without GitHub's answer, the job's own is the usual one. */
  const isOwn = async ({ user }: Pick<IssueEntry, 'user'>) =>
    isSame(user?.login, (await (ownLogin ??= client.ownLogin())) ?? jobLogin);
  /** Of those found; what somebody unlocked stays so. */
  const locked = new Set<number>();
  /** GitHub counts the job's token among none of the people who comment on a locked issue, but lets it unlock one. */
  const unlocked = async (number: number, write: () => Promise<string[]>): Promise<string[]> => {
    if (!locked.has(number)) return write();
    const warnings = await setLock(client, number, 'DELETE');
    try {
      warnings.push(...(await write()));
      return warnings;
    } finally {
      warnings.push(...(await setLock(client, number, 'PUT')));
    }
  };
  return {
    /** Those that the token's own user opened, oldest first; and why one may have been missed: a second issue is better than none. */
    async findOpen() {
      const { entries, isComplete } = await marked(client, marker, isOwn);
      for (const entry of entries) if (entry.locked === true) locked.add(entry.number);
      if (entries.length > 0)
        return { issues: entries.map((entry) => openIssue(entry, marker)).toReversed(), warnings: [] };
      const warnings = isComplete ? [] : [moreThanRead];
      if (ownLogin !== undefined && (await ownLogin) === undefined) warnings.push(loginAssumed);
      return { issues: [], warnings };
    },
    /** The comments of the issue's own author. */
    async comments({ number }: OpenIssue) {
      const route = 'GET issues/{issue_number}/comments';
      const { entries } = await client.list(readComments, route, { issue_number: number }, commentEntry, isOwn);
      return entries.map(written);
    },
    async open(title: string, text: string) {
      const opened = await create(client, title, withMarker(text, marker));
      const warnings = [...opened.warnings];
      // A person who can't be assigned must not cost the alarm: each is assigned after the issue was opened.
      for (const login of options.inputs.driftIssueAssignees)
        warnings.push(...(await assign(client, opened.number, login)));
      // Last: a stranger's comment does less harm than an alarm that nobody sees.
      warnings.push(...(await setLock(client, opened.number, 'PUT')));
      return { number: opened.number, warnings };
    },
    /** @returns warnings */
    update: ({ number }: OpenIssue, { title, text, comment: said }: IssueChange) =>
      unlocked(number, async () => {
        // The comment's time is that of a finding's first sight: it comes first.
        const warnings = said === undefined ? [] : await comment(client, number, said);
        await change(client, number, { title, body: withMarker(text, marker) });
        return warnings;
      }),
    /** @returns warnings */
    close: ({ number }: OpenIssue, said: string) =>
      unlocked(number, async () => {
        await change(client, number, { state: 'closed' });
        return comment(client, number, said);
      }),
  };
}

export type Issues = Exclude<ReturnType<typeof openIssues>, string>;

type IssueChange = Pick<Extract<DriftDecision, { readonly do: 'update' }>, 'title' | 'text' | 'comment'>;

/** The newest first, so that what others opened before hides none. One that was closed is history, also if somebody reopened it. */
function marked(
  client: RepositoryClient,
  marker: string,
  isOwn: (entry: IssueEntry) => Promise<boolean>,
): Promise<Listed<IssueEntry>> {
  const name = { en: 'look for the drift issue', fr: "rechercher l'issue de dérive" };
  const query = { labels: driftLabel, state: 'open', sort: 'created', direction: 'desc' };
  const isMarked = ({ body, state_reason: reason, pull_request: pull }: IssueEntry) =>
    pull === undefined && reason !== 'reopened' && body?.includes(hidden(marker)) === true;
  return client.list(name, 'GET issues', query, issueEntry, async (entry) => isMarked(entry) && isOwn(entry));
}

const loginAssumed = `GitHub did not say whose github-token is: ${jobLogin} was assumed. If it is somebody else's, one of the other issues of this key may be its own.`;

const moreThanRead = `the repository has more issues with the label ${driftLabel} than were read. One of this key may be among them.`;

async function create(client: RepositoryClient, title: string, body: string) {
  const { number, labels } = await client.ask(
    { en: 'open the drift issue', fr: "ouvrir l'issue de dérive" },
    'POST issues',
    { title, body, labels: [driftLabel] },
    newIssue,
  );
  return { number, warnings: labels.some(isDriftLabel) ? [] : [withoutLabel(number)] };
}

async function change(
  client: RepositoryClient,
  number: number,
  changes: { title?: string; body?: string; state?: 'closed' },
): Promise<void> {
  await client.ask(
    { en: 'update the drift issue', fr: "mettre à jour l'issue de dérive" },
    'PATCH issues/{issue_number}',
    { issue_number: number, ...changes },
    v.object({ number: v.number() }),
  );
}

/** GitHub refuses a comment on a locked issue, which changes nothing about the issue's state. */
function comment(client: RepositoryClient, number: number, body: string): Promise<string[]> {
  return unlessRefused(`GitHub did not accept a comment on #${number}`, () =>
    client.ask(
      { en: 'comment on the drift issue', fr: "commenter l'issue de dérive" },
      'POST issues/{issue_number}/comments',
      { issue_number: number, body },
      v.object({ id: v.number() }),
    ),
  );
}

/** On a locked issue only people with write access comment, so that no stranger advises whoever reads it in an incident. */
function setLock(client: RepositoryClient, number: number, method: 'PUT' | 'DELETE'): Promise<string[]> {
  return unlessRefused(`GitHub did not ${method === 'PUT' ? 'lock' : 'unlock'} #${number}`, () =>
    client.ask(
      method === 'PUT'
        ? { en: 'lock the drift issue', fr: "verrouiller l'issue de dérive" }
        : { en: 'unlock the drift issue', fr: "déverrouiller l'issue de dérive" },
      `${method} issues/{issue_number}/lock`,
      { issue_number: number },
      v.unknown(),
    ),
  );
}

async function assign(client: RepositoryClient, number: number, login: string): Promise<string[]> {
  const refused = `GitHub did not assign ${login} to #${number}`;
  let isDone = false;
  const warnings = await unlessRefused(refused, async () => {
    const { assignees } = await client.ask(
      { en: `assign ${login} to the drift issue`, fr: `assigner ${login} à l'issue de dérive` },
      'POST issues/{issue_number}/assignees',
      { issue_number: number, assignees: [login] },
      v.object({ assignees: v.array(v.object({ login: v.string() })) }),
    );
    isDone = assignees.some((one) => isSame(one.login, login));
  });
  const ignored = `${refused}. Only people with access to the repository can be assigned.`;
  return isDone || warnings.length > 0 ? warnings : [ignored];
}

/** What a service refused, which changes nothing about the issue's state. @returns a warning */
async function unlessRefused(what: string, ask: () => Promise<unknown>): Promise<string[]> {
  try {
    await ask();
    return [];
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { code, message } = error.details;
    return [`${what} (${code}: ${message}).`];
  }
}

const isSame = (one: string | undefined, other: string | undefined) => one?.toLowerCase() === other?.toLowerCase();

/** In a comment of HTML, which GitHub does not show. */
const hidden = (marker: string) => `<!-- ${marker} -->`;
const withMarker = (text: string, marker: string) => `${text}\n\n${hidden(marker)}\n`;

function openIssue(entry: IssueEntry, marker: string): OpenIssue {
  const { text, createdAt } = written(entry);
  const withoutMarker = text.replace(hidden(marker), '').trim();
  return { number: entry.number, title: entry.title, text: withoutMarker, createdAt, encodesSigns: false };
}

function written({ body, created_at: createdAt }: Pick<IssueEntry, 'body' | 'created_at'>): IssueComment {
  return { text: body ?? '', createdAt };
}

function withoutLabel(number: number): string {
  return `opened #${number}, but GitHub dropped its label ${driftLabel}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}

const eventOfRepository = v.object({ repository: v.object({ default_branch: v.string() }) });

/**
 * Whether the run is of the repository's default branch, by its event: only what is there was reviewed, as far as its rules ask for
 * reviews. Schedules run on no other one, and may not name it.
 */
function isOfDefaultBranch(environment: Environment): boolean {
  if (environment['GITHUB_EVENT_NAME'] === 'schedule') return true;
  const event = v.safeParse(eventOfRepository, eventOf(environment['GITHUB_EVENT_PATH'] ?? ''));
  return event.success && environment['GITHUB_REF'] === `refs/heads/${event.output.repository.default_branch}`;
}

function eventOf(path: string): unknown {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
