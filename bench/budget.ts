/** What the action may cost; `npm test` checks the counts, `npm run bench` the ratios. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Budget {
  readonly counts: {
    readonly requestsOfVerify: number;
    /** The token for Azure Monitor Logs, and the query. */
    readonly requestsMoreWithUsageDays: number;
    readonly connectionsOfVerify: number;
    /** Behind a proxy the action uses few connections; its waits are counted separately. */
    readonly connectionsOfVerifyBehindProxy: number;
    readonly dependentWaitsOfVerifyBehindProxy: number;
    /** Round trips that wait for one another, including the two of the first connection (TCP, TLS). */
    readonly dependentWaitsOfVerify: number;
    /** The same for `ensure` when it creates everything but the group, with a vault name that is registered immediately. */
    readonly dependentWaitsOfEnsureFromGroup: number;
    readonly firstChunkBytes: number;
  };
  readonly ratios: { readonly firstConnectionToBareNode: number };
  /** Milliseconds. */
  readonly invalidInputsOverBareNodeMs: number;
  readonly peakMemoryOfVerifyMiB: number;
  /** Whatever Azure answers. */
  readonly peakMemoryOfHostileAnswersMiB: number;
  /** Size of the archive that the runner downloads in each job. */
  readonly archiveBytes: number;
}

export const budget = JSON.parse(readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8')) as Budget;

/** Connecting to the proxy, and through it to GitHub: sequentially, before the first request. */
export const waitsOfTheFirstConnection = 2;
