/**
 * Continuous access evaluation: a service that wants a token with certain claims says so in its 401. The SDKs' policy asks
 * for such a token, once. Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
import type { PipelineResponse } from '@azure/core-rest-pipeline';

const longestHeader = 8_192;

/** The claims that a 401 asks for, as they stand in the header; `undefined` where it asks for none. */
export function claimsChallenge({ status, headers }: Pick<PipelineResponse, 'status' | 'headers'>): string | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  if (status !== 401 || challenge.length > longestHeader) return undefined;
  if (!/\berror="insufficient_claims"/i.test(challenge)) return undefined;
  return /\bclaims="([^"]+)"/i.exec(challenge)?.[1];
}
