/** Where a run is, as its host tells. Plain data. */
import type { HostName, IdTokenClaims } from './host.ts';

/** The run, as its host's environment variables have it; what a host does not tell is empty. */
export interface Run {
  readonly host: HostName;
  readonly repository: string;
  readonly runId: string;
  /** Counts the runs of one workflow file, so that a missing one shows; empty where the host has no such number. */
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly runUrl: string;
  readonly workflow: string;
  readonly job: string;
  /** The machine's name, and on GitHub whether GitHub hosts it: `github-hosted` or `self-hosted`. */
  readonly runner: { readonly name: string; readonly environment: string };
  readonly actor: string;
  /** Who signed in, if that is not the pipeline's identity: a person, whose rights no script of ours gives. */
  readonly rightsOf?: string;
  /** What the job's ID token presents to Microsoft Entra; absent before there is one. */
  readonly presented?: IdTokenClaims;
  readonly event: string;
  readonly ref: string;
  readonly commit: string;
  /** The workflow's file at its ref, and the commit of that file: of the caller, if it is a reusable workflow. */
  readonly workflowRef: string;
  readonly workflowCommit: string;
  /** Version of this action. */
  readonly action: string;
  /** Address of this action's `docs` folder at the version that runs; empty if GitHub does not provide it. */
  readonly docsUrl: string;
}
