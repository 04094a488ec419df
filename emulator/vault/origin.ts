/** The simulated origin of a request to a vault. */
import { runnerAddress } from './answers.ts';

export interface Origin {
  /** IPv4. */
  readonly address: string;
  /** Whether it comes from a service on Key Vault's list of trusted Microsoft services. */
  readonly trustedService: boolean;
}

/** A hosted runner. */
export const runner: Origin = { address: runnerAddress, trustedService: false };
