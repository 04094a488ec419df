/** What an administrator sees and changes in a repository, on github.com or another host of GitHub. */

export interface Environment {
  readonly reviewers: { type: string; id: number }[];
  preventSelfReview?: boolean;
  /** Minutes. */
  waitTimer?: number;
  policy: 'any' | 'protected' | 'custom';
  /** Patterns of branches that may use it. */
  readonly branches: string[];
  /** Patterns of tags that may use it. */
  readonly tags?: string[];
  readonly variables: Record<string, string>;
}

export interface BranchRule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface Repository {
  readonly id: number;
  readonly name: string;
  /** Otherwise private. */
  readonly isPublic?: boolean;
  /** Absent: the caller administers it. */
  readonly access?: 'write' | 'none';
  /** What the subjects of its jobs begin with. Absent: the answer names none, as an Enterprise Server's. */
  readonly prefix?: string;
  /** The claims of a subject with a template of its own. */
  claims?: readonly string[];
  readonly environments: Record<string, Environment>;
  readonly variables: Record<string, string>;
  /** Files by branch: path → text. */
  readonly branches: Record<string, Record<string, string>>;
  /** What GitHub answers about the protection of a branch, beside what every protection has. */
  readonly protectedBranches: Record<string, Readonly<Record<string, unknown>>>;
  readonly rules: Record<string, readonly BranchRule[]>;
  /** What GitHub's plan lacks, the token's scope, the reviewers' rights, or the network. */
  readonly lacks: readonly ('reviewers' | 'workflow' | 'access of reviewers' | 'answer to a new branch')[];
  readonly users: Record<string, number>;
  /** Whether "Allow GitHub Actions to create and approve pull requests" is on. */
  readonly workflowsApprove?: boolean;
  /** Runs of workflows that go on: number → status. */
  readonly runs?: Readonly<Record<number, 'in_progress' | 'queued' | 'waiting'>>;
}
