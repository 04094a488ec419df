/**
 * The data plane's responses to a caller that it does not authenticate: always a challenge that names tenant and resource.
 */
import { callerOf, type Refusal } from '../authorize.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { failure } from './answers.ts';

const resource = 'https://vault.azure.net';

/** The caller of a request to a vault of `tenantId`, or the 401 for it. */
export function signIn(
  request: CloudRequest,
  cloud: Cloud,
  tenantId: string,
): { readonly caller: Caller } | CloudAnswer {
  const result = callerOf(request, cloud, [resource]);
  if (!('caller' in result)) return challenge(tenantId, wordsFor(result));
  const { caller } = result;
  if (caller.tenantId === tenantId) return { caller };
  const expected = `https://sts.windows.net/${tenantId}/`;
  const found = `https://sts.windows.net/${caller.tenantId}/`;
  return challenge(tenantId, `AKV10032: Invalid issuer. Expected one of ${expected}, found ${found}.`);
}

/** Missing token and wrong audience as recorded, AKV10032 above as quoted by users; guessed: the other two. */
function wordsFor(refused: Refusal): string {
  if (refused.problem === 'missing') return 'AKV10000: Request is missing a Bearer or PoP token.';
  if (refused.problem === 'audience') {
    return `AKV10022: Invalid audience. Expected ${resource}, found: ${refused.detail}.`;
  }
  if (refused.problem === 'expired') return 'AKV10001: Token validation failed: the token has expired.';
  return 'AKV10001: Token validation failed.';
}

function challenge(tenantId: string, message: string): CloudAnswer {
  const value = `Bearer authorization="https://login.microsoftonline.com/${tenantId}", resource="${resource}"`;
  return { ...failure(401, 'Unauthorized', message), headers: { 'www-authenticate': value } };
}
