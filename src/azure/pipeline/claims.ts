/**
 * Continuous access evaluation: a service that wants a token with certain claims says so in its 401.
 * Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge; ARM was recorded to say `invalid_token`
 * where the page says `insufficient_claims`, so only the claims count.
 */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { parseJson } from '../../runtime/json.ts';

const longestHeader = 8_192;

/** The claims that a 401 asks for, as JSON text; `undefined` if it has none, or malformed ones. */
export function claimsChallenge({ status, headers }: Pick<PipelineResponse, 'status' | 'headers'>): string | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  if (status !== 401 || challenge.length > longestHeader) return undefined;
  const encoded = /[\s,]claims="([^"]+)"/i.exec(challenge)?.[1];
  if (encoded === undefined) return undefined;
  const claims = Buffer.from(encoded, 'base64').toString('utf8');
  return typeof parseJson(claims) === 'object' ? claims : undefined;
}
