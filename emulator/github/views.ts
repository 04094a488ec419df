/** Issues, comments and labels as GitHub's REST API returns them; times and people are fictitious. */
import type { IssueCommentState, IssueState } from './issue-state.ts';

/** Of what a test put there without a time. */
const longAgo = '2026-03-02T04:17:09Z';

export function repositoryAddress(repository: string): string {
  return `https://api.github.com/repos/${repository}`;
}

/** The address of a repository by its ID, independent of its name. */
export const movedRoot = '/repositories/812345678/';

/** The author of what is written with a job's token. */
const job = {
  login: 'github-actions[bot]',
  id: 41898282,
  url: 'https://api.github.com/users/github-actions%5Bbot%5D',
  html_url: 'https://github.com/apps/github-actions',
  type: 'Bot',
  site_admin: false,
};

function userView(login: string | undefined): Record<string, unknown> {
  return { ...job, ...(login !== undefined && { login, type: 'User' }) };
}

function labelView(name: string, repository: string): Record<string, unknown> {
  const url = `${repositoryAddress(repository)}/labels/${encodeURIComponent(name)}`;
  return { id: 208045946, url, name, color: 'ededed', default: false, description: null };
}

export function issueView(issue: IssueState, repository: string): Record<string, unknown> {
  const url = `${repositoryAddress(repository)}/issues/${issue.number}`;
  const isClosed = issue.state === 'closed';
  return {
    id: 2_000_000_000 + issue.number,
    url,
    repository_url: repositoryAddress(repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `https://github.com/${repository}/issues/${issue.number}`,
    number: issue.number,
    state: issue.state,
    state_reason: isClosed ? 'completed' : issue.reopened ? 'reopened' : null,
    title: issue.title,
    body: issue.body,
    user: userView(issue.author),
    labels: issue.labels.map((name) => labelView(name, repository)),
    assignee: null,
    assignees: (issue.assignees ?? []).map((login) => ({ login })),
    milestone: null,
    locked: issue.locked === true,
    comments: issue.comments.length,
    created_at: issue.createdAt ?? longAgo,
    updated_at: issue.createdAt ?? longAgo,
    closed_at: isClosed ? (issue.createdAt ?? longAgo) : null,
    author_association: 'NONE',
  };
}

export function commentView(
  issue: IssueState,
  index: number,
  { author, body, createdAt = longAgo }: IssueCommentState,
  repository: string,
): Record<string, unknown> {
  const id = issue.number * 1000 + index;
  return {
    id,
    url: `${repositoryAddress(repository)}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/issues/${issue.number}#issuecomment-${id}`,
    issue_url: `${repositoryAddress(repository)}/issues/${issue.number}`,
    body,
    user: userView(author),
    created_at: createdAt,
    updated_at: createdAt,
    author_association: 'NONE',
  };
}
