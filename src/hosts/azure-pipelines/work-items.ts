/**
 * Work items of the job's project: each incident is one, by the job's own access token. Source:
 * https://learn.microsoft.com/rest/api/azure/devops/wit/work-items; the format of texts:
 * https://devblogs.microsoft.com/devops/markdown-support-arrives-for-work-items/
 */
import * as v from 'valibot';
import type { IssueComment, OpenIssue } from '../../report/drift-decision.ts';
import type { IssueOptions } from '../host.ts';
import { type NoTracker, type Tracker, unlessRefused } from '../issue-tracker.ts';
import { collectionOf } from './collection.ts';
import { type AskProject, projectClient } from './project-client.ts';

/** A query for it returns few other work items. */
const tag = 'cja-cmk';

/** As many as one request may ask for. */
const most = 200;

const time = v.pipe(v.string(), v.isoTimestamp());
const person = v.object({ id: v.string() });
const states = v.object({ value: v.array(v.object({ name: v.string(), category: v.string() })) });
const queried = v.object({ workItems: v.array(v.object({ id: v.number() })) });
const workItem = v.object({
  id: v.number(),
  fields: v.object({
    'System.Title': v.string(),
    'System.Description': v.optional(v.string(), ''),
    'System.CreatedDate': time,
    'System.CreatedBy': person,
  }),
});
const workItems = v.object({ value: v.array(workItem) });
const commentPage = v.object({
  comments: v.array(v.object({ text: v.optional(v.string(), ''), createdDate: time, createdBy: person })),
  continuationToken: v.nullish(v.string()),
});
const withId = v.object({ id: v.number() });

const read = { en: 'look for the work item', fr: "rechercher l'élément de travail" };
const create = { en: 'create the work item', fr: "créer l'élément de travail" };
const write = { en: 'update the work item', fr: "mettre à jour l'élément de travail" };

/** The work items of the run's project. */
export function openWorkItems(options: IssueOptions): Tracker | NoTracker {
  const { environment, inputs } = options;
  const collection = collectionOf(environment);
  const project = environment['SYSTEM_TEAMPROJECTID'] || environment['SYSTEM_TEAMPROJECT'] || '';
  const token = environment['SYSTEM_ACCESSTOKEN'] ?? '';
  if (collection === undefined) return 'SYSTEM_COLLECTIONURI names no organization of Azure DevOps Services.';
  if (project === '' || token === '') return 'SYSTEM_TEAMPROJECTID or SYSTEM_ACCESSTOKEN is missing.';
  options.log.mask(token);
  const ask = projectClient(options, token, collection, project);
  const type = inputs.workItemType;
  const authors = new Map<number, string>();
  let completed: string | undefined;
  return {
    async findOpen(marker) {
      const { value } = await ask({ name: read }, { method: 'GET', path: `${typePath(type)}/states` }, states);
      completed = value.find(({ category }) => category === 'Completed')?.name;
      const closed = value.filter(({ category }) => ['Completed', 'Removed'].includes(category));
      const ids = await openIds(
        ask,
        type,
        closed.map(({ name }) => name),
      );
      if (ids.length === 0) return { issues: [], warnings: [] };
      const found = await byId(ask, ids);
      for (const { id, fields } of found) authors.set(id, fields['System.CreatedBy'].id);
      const own = found
        .filter(({ fields }) => fields['System.Description'].includes(shown(marker)))
        .map((item) => openIssue(item, marker));
      const warnings = own.length > 0 || ids.length < most ? [] : [moreThanRead];
      return { issues: own, warnings };
    },
    async comments({ number }) {
      return commentsBy(ask, number, authors.get(number));
    },
    async open(title, text, marker) {
      const body = [...textOf(title, text, marker), field('System.Tags', tag)];
      const { id } = await ask(
        { name: create },
        { method: 'POST', path: `workitems/$${encodeURIComponent(type)}`, body },
        withId,
      );
      return { number: id, warnings: [] };
    },
    async update({ number }, { title, text, comment, marker }) {
      // The comment's time is that of a finding's first sight: it comes first.
      const warnings = comment === undefined ? [] : await addComment(ask, number, comment);
      await change(ask, number, textOf(title, text, marker));
      return warnings;
    },
    async close({ number }, comment) {
      if (completed === undefined)
        return [`the type ${type} has no state of category Completed: close #${number} yourself.`];
      await change(ask, number, [field('System.State', completed)]);
      return addComment(ask, number, comment);
    },
  };
}

const typePath = (type: string) => `workitemtypes/${encodeURIComponent(type)}`;

const moreThanRead = `the project has more work items with the tag ${tag} than were read. One of this key may be among them.`;

/** What the token's own user created, the newest first. */
async function openIds(ask: AskProject, type: string, closed: readonly string[]): Promise<number[]> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const query = [
    'SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.CreatedBy] = @Me',
    `AND [System.Tags] CONTAINS ${quoted(tag)} AND [System.WorkItemType] = ${quoted(type)}`,
    ...(closed.length === 0 ? [] : [`AND [System.State] NOT IN (${closed.map(quoted).join(', ')})`]),
    'ORDER BY [System.Id] DESC',
  ].join(' ');
  const request = { method: 'POST', path: 'wiql', query: { $top: String(most) }, body: { query } } as const;
  const { workItems: found } = await ask({ name: read, writes: false }, request, queried);
  return found.map(({ id }) => id);
}

async function byId(ask: AskProject, ids: readonly number[]): Promise<v.InferOutput<typeof workItem>[]> {
  const fields = Object.keys(workItem.entries.fields.entries).join();
  const query = { ids: ids.join(), fields };
  const { value } = await ask({ name: read }, { method: 'GET', path: 'workitems', query }, workItems);
  return value.toSorted((one, other) => one.id - other.id);
}

function openIssue({ id, fields }: v.InferOutput<typeof workItem>, marker: string): OpenIssue {
  const text = fields['System.Description'].replace(shown(marker), '').trim();
  return {
    number: id,
    title: fields['System.Title'],
    text,
    createdAt: fields['System.CreatedDate'],
    encodesSigns: true,
  };
}

async function commentsBy(ask: AskProject, id: number, author: string | undefined): Promise<IssueComment[]> {
  const found: IssueComment[] = [];
  let next: string | undefined;
  do {
    const query = { $top: String(most), ...commentsVersion, ...(next !== undefined && { continuationToken: next }) };
    const page = await ask({ name: read }, { method: 'GET', path: `workItems/${id}/comments`, query }, commentPage);
    const own = page.comments.filter(({ createdBy }) => createdBy.id === author);
    found.push(...own.map(({ text, createdDate }) => ({ text, createdAt: createdDate })));
    next = page.continuationToken ?? undefined;
  } while (next !== undefined);
  return found;
}

/** Comments are a preview in every version. */
const commentsVersion = { 'api-version': '7.1-preview.4' };

function addComment(ask: AskProject, id: number, text: string): Promise<string[]> {
  const query = { format: 'markdown', ...commentsVersion };
  const request = { method: 'POST', path: `workItems/${id}/comments`, query, body: { text } } as const;
  return unlessRefused(`Azure DevOps did not accept a comment on #${id}`, () => ask({ name: write }, request, withId));
}

async function change(ask: AskProject, id: number, body: readonly Change[]): Promise<void> {
  await ask({ name: write }, { method: 'PATCH', path: `workitems/${id}`, body }, withId);
}

interface Change {
  readonly op: 'add';
  readonly path: string;
  readonly value: string;
}

const field = (name: string, value: string): Change => ({ op: 'add', path: `/fields/${name}`, value });

function textOf(title: string, text: string, marker: string): Change[] {
  return [
    field('System.Title', title),
    field('System.Description', `${text}\n\n${shown(marker)}`),
    { op: 'add', path: '/multilineFieldsFormat/System.Description', value: 'Markdown' },
  ];
}

/** Visible: Azure DevOps may drop a comment of HTML, and every run would open another work item. */
const shown = (marker: string) => `\`${marker}\``;
