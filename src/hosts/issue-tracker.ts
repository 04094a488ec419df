/** What a service that keeps issues is asked for. */

import { ServiceError } from '../errors/errors.ts';
import type { IssueComment, OpenIssue } from '../report/drift-decision.ts';

/** A service that keeps issues, as this token's user sees them. */
export interface Tracker {
  findOpen(marker: string): Promise<FoundIssues>;
  /** The comments of the issue's own author. */
  comments(issue: OpenIssue): Promise<readonly IssueComment[]>;
  open(title: string, text: string, marker: string): Promise<Opened>;
  /** @returns warnings */
  update(issue: OpenIssue, change: Change): Promise<readonly string[]>;
  /** @returns warnings */
  close(issue: OpenIssue, comment: string): Promise<readonly string[]>;
}

export interface FoundIssues {
  /** Those that the token's own user opened, with the marker, oldest first. */
  readonly issues: readonly OpenIssue[];
  /** Why one may have been missed, if none was found: a second issue is better than none. */
  readonly warnings: readonly string[];
}

export interface Opened {
  readonly number: number;
  readonly warnings: readonly string[];
}

export interface Change {
  readonly title: string;
  readonly text: string;
  readonly comment: string | undefined;
  readonly marker: string;
}

/** Why there is no tracker, for a warning. */
export type NoTracker = string;

/** What a service refused, which changes nothing about the issue's state. @returns a warning */
export async function unlessRefused(what: string, ask: () => Promise<unknown>): Promise<string[]> {
  try {
    await ask();
    return [];
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { code, message } = error.details;
    return [`${what} (${code}: ${message}).`];
  }
}
