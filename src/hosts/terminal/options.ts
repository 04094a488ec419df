/** What the arguments say of a run on a command line. */
import type { InputProblem } from '../../inputs/inputs.ts';

export type TerminalSignIn =
  | { readonly by: 'az' }
  | { readonly by: 'file'; readonly file: string }
  /** The CI system gives the token. */
  | { readonly by: 'system' };

/** The options that name a file for a result. */
export const fileOptions = [
  'report-file',
  'ticket-file',
  'incident-ticket-file',
  'summary-file',
  'junit-file',
  'dotenv',
] as const;

/** Paths that were asked for. */
export type ResultFiles = Readonly<Partial<Record<(typeof fileOptions)[number], string>>>;

export interface TerminalOptions {
  readonly signIn: TerminalSignIn;
  /** Whether ensure asks before it changes anything. */
  readonly asks: boolean;
  readonly verbose: boolean;
  /** Whether the JSON report is printed. */
  readonly json: boolean;
  readonly files: ResultFiles;
  /** What is wrong with paths that are not among these, and with variables. */
  readonly problems: readonly InputProblem[];
}
