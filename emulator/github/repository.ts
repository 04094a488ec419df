/** What an administrator sees and changes in a repository on github.com. */

export interface Environment {
  readonly reviewers: { type: string; id: number }[];
  preventSelfReview?: boolean;
  policy: 'any' | 'protected' | 'custom';
  /** Patterns of branches that may use it. */
  readonly branches: string[];
  readonly variables: Record<string, string>;
}

export interface Repository {
  readonly id: number;
  readonly name: string;
  /** Otherwise private. */
  readonly isPublic?: boolean;
  /** What the subjects of its jobs begin with. */
  readonly prefix: string;
  readonly environments: Record<string, Environment>;
  readonly users: Record<string, number>;
}
