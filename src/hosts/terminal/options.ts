/** What the arguments say of a run on a command line. */
import type { InputProblem } from '../../inputs/inputs.ts';

export type TerminalSignIn =
  | { readonly by: 'az' }
  | { readonly by: 'file'; readonly file: string }
  /** The CI system gives the token. */
  | { readonly by: 'system' };

/** Paths that were asked for. */
export interface ResultFiles {
  readonly report: string | undefined;
  readonly ticket: string | undefined;
  readonly incident: string | undefined;
  readonly summary: string | undefined;
  readonly junit: string | undefined;
  readonly dotenv: string | undefined;
}

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
