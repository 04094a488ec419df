/** What the action may cost; the counts are held by `npm test`, the ratios by `npm run bench`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Budget {
  readonly counts: {
    readonly requestsOfVerify: number;
    /** The token for Azure Monitor Logs, and the query. */
    readonly requestsMoreWithUsageDays: number;
    readonly connectionsOfVerify: number;
    /** Behind a proxy the action keeps to few connections; its waits are counted apart. */
    readonly connectionsOfVerifyBehindProxy: number;
    readonly dependentWaitsOfVerifyBehindProxy: number;
    /** Round trips that wait for one another, the two of the first connection (TCP, TLS) included. */
    readonly dependentWaitsOfVerify: number;
    /** The same of `ensure` that makes all but the group, with a vault whose name is registered at once. */
    readonly dependentWaitsOfEnsureFromGroup: number;
    readonly firstChunkBytes: number;
  };
  readonly ratios: {
    readonly firstConnectionToBareNode: number;
  };
  /** Milliseconds. */
  readonly invalidInputsOverBareNodeMs: number;
  readonly peakMemoryOfVerifyMiB: number;
  /** Of the archive that the runner downloads in each job. */
  readonly archiveBytes: number;
}

export const budget = JSON.parse(readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8')) as Budget;

/** Connecting to the proxy and to GitHub through it: before the first request, one after the other. */
export const waitsOfTheFirstConnection = 2;
