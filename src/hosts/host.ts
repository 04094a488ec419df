/**
 * What a host is: where the program runs, and all that differs there. An entry point picks one; nothing below guesses. A host
 * loads nothing before its first request has left: what it needs later, it imports when it is asked.
 */
import type { PipelineOptions } from '../azure/pipeline/pipeline.ts';
import type { Environment, InputHost, InputProblem, IssueInputs } from '../inputs/inputs.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { Inputs } from '../model/inputs.ts';
import type { MaskingLog } from '../model/log.ts';
import type { Ending, Outcome } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';
import type { Annotation } from '../report/annotation.ts';
import type { Drift } from '../report/drift-decision.ts';
import type { ReportPaths } from '../report/outputs.ts';
import type { Report } from '../report/report.ts';
import { docsUrl, version } from '../runtime/version.ts';

export interface Host extends InputHost {
  readonly exitCodes: ExitCodes;
  /** The environment with what the host finds out before the inputs are read. @throws RunError */
  prepare?(environment: Environment): Promise<Environment>;
  /** @throws RunError when this run can't have an ID token */
  idTokens(environment: Environment, audience: string): IdTokenSource;
  /** What else is invalid than the inputs: options for files, or variables that may not be set here. */
  problems?(environment: Environment): readonly InputProblem[];
  /** What the report calls the run. */
  run(environment: Environment): Run;
  /** What is said before anything is read, and stops nothing. */
  warnings?(): readonly string[];
  /** The inputs that `prepare` finds out. */
  readonly found?: readonly string[];
  /** The event that strangers can cause and on which ensure must not run; `undefined` if there is none. @throws RunError as `idTokens` */
  unsafeEvent(environment: Environment, audience: string): string | undefined;
  /** The files of ticket and report, which only the job's user can read; an empty path is not written. */
  files(environment: Environment, inputs: Target | undefined): HostFiles;
  /** The environment with the host's own proxy settings as `HTTPS_PROXY` and `NO_PROXY`. */
  proxy(environment: Environment): Environment;
  /** Loaded once the first request is under way, as its texts are. */
  writer(): Promise<Writer>;
  texts(): Promise<HostTexts>;
  /** Where an incident is kept; `undefined` on a host that has no such place. */
  readonly issues?: IssueHost;
}

/** A run of which the host tells nothing; the environment of a job has more. */
export const untoldRun: Omit<Run, 'host'> = {
  repository: '',
  runId: '',
  runNumber: '',
  runAttempt: '',
  runUrl: '',
  workflow: '',
  job: '',
  runner: { name: '', environment: '' },
  actor: '',
  event: '',
  ref: '',
  commit: '',
  workflowRef: '',
  workflowCommit: '',
  action: version,
  docsUrl,
};

export interface HostFiles extends ReportPaths {
  /** Made for them, and closed to others; `undefined` for files that somebody named. */
  readonly folder?: string;
}

export type Target = Pick<Inputs, 'vaultName' | 'keyName'>;

/** Where the token comes from that proves to Entra which job runs; or who gives access tokens without one. */
export type IdTokenSource = RequestedIdToken | GivenIdToken | AccessTokenSource;

export interface RequestedIdToken {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Never printed. */
  readonly secrets: readonly string[];
  /** The field of the answer that holds the token. */
  readonly field: 'value' | 'oidcToken';
}

export interface GivenIdToken {
  /** Read again for each token, since the file may be renewed. @throws RunError */
  readonly given: () => string;
}

export interface AccessTokenSource {
  /** Whose tokens they are: `ada@contoso.com`. */
  readonly who: string;
  /** @throws RunError */
  readonly accessToken: (scope: string) => Promise<AccessToken>;
}

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
}

/** How results, log and page reach people on this host. */
export interface Writer {
  /** From now on, the host's output and our own have no such text. */
  mask(secret: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  info(text: string): void;
  /** Shown only where debugging is asked for. */
  debug(text: string): void;
  annotate(annotations: readonly Annotation[]): void;
  /** The run fails, with the reason. */
  fail(message: string): void;
  /** What is known before the result, so that a run that is killed leaves it. Never throws. */
  earlyOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Asks a person whether the plan is carried out, on a host where somebody is there. */
  confirm?(plan: { readonly lines: readonly string[]; readonly where: string }, signal: AbortSignal): Promise<boolean>;
  /** What is published of the result, each part by itself: one that can't be written costs no other. */
  parts(result: Result): readonly Part[];
}

export interface Result {
  readonly outcome: Outcome;
  /** Its outputs name the files that were written. */
  readonly report: Report;
  /** The path of the incident ticket; empty if there is none. */
  readonly incidentFile: string;
}

export interface Part {
  /** For the message if it can't be written: `the job summary`. */
  readonly name: string;
  /** @throws when it can't be written */
  readonly write: () => void | Promise<void>;
}

export interface IssueHost {
  /** The address of its API. */
  apiUrl(environment: Environment): string;
  /** Opens, updates or closes the issue. @returns since when the loss is seen by it, ISO 8601 UTC */
  keep(options: IssueOptions, check: Check): Promise<string | undefined>;
}

/** What a check with `drift-issue: true` came to: what it saw, or how it ended before that. */
export type Check =
  | { readonly kind: 'seen'; readonly drift: Omit<Drift, 'now'> }
  | { readonly kind: 'stopped'; readonly outcome: Outcome };

export interface IssueOptions extends PipelineOptions {
  readonly environment: Environment;
  readonly inputs: IssueInputs;
  readonly log: MaskingLog;
}

/** Of the command line; a workflow's step has 0 and 1. */
export type ExitCodes = Readonly<Record<Ending | 'canceled', number>>;

export const commandExitCodes: ExitCodes = { passed: 0, failed: 1, invalid: 2, unchecked: 3, canceled: 130 };

export const stepExitCodes: ExitCodes = { passed: 0, failed: 1, invalid: 1, unchecked: 1, canceled: 1 };
