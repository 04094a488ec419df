/** What an entry of the catalogue of refusals is: how it is recognised, what it most likely means, what to do. */
import type { IdTokenClaims } from '../azure/oidc.ts';
import type { ServiceErrorDetails, ServiceName } from '../errors.ts';
import type { Inputs } from '../model.ts';

export interface RefusalContext {
  readonly inputs: Inputs;
  readonly details: ServiceErrorDetails;
  /** The OIDC token's claims as they were presented to Entra. */
  readonly claims: IdTokenClaims | undefined;
}

export interface Refusal {
  /** Anchor in docs/troubleshooting.md. */
  readonly id: string;
  readonly services: readonly ServiceName[];
  /** Codes as the service writes them; the first is what a person would search for. */
  readonly codes: readonly [string, ...string[]];
  /** For codes that mean several things. */
  readonly when?: (details: ServiceErrorDetails) => boolean;
  readonly meaning: (context: RefusalContext) => string;
  readonly cure: (context: RefusalContext) => string;
}
