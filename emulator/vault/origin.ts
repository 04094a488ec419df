/** Where a request to a vault seems to come from. */
import { runnerAddress } from './answers.ts';

export interface Origin {
  /** IPv4. */
  readonly address: string;
  /** Whether it comes from a service on Key Vault's list of trusted Microsoft services. */
  readonly trustedService: boolean;
}

/** A hosted runner. */
export const runner: Origin = { address: runnerAddress, trustedService: false };
