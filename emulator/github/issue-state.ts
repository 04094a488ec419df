/** Issues of the repository and their comments, as the local cloud keeps them. */

export interface IssueState {
  /** Login of who opened it. Absent: `github-actions[bot]`. */
  author?: string;
  assignees?: string[];
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  /** Open again after it was closed. */
  reopened?: boolean;
  /** Only people with write access comment on it; a job's token is none of them. */
  locked?: boolean;
  labels: string[];
  comments: IssueCommentState[];
  /** ISO 8601; absent for an issue of a test. */
  createdAt?: string;
}

export interface IssueCommentState {
  /** As with an issue. */
  author?: string;
  body: string;
  createdAt?: string;
}
