/** Who is calling: reads the bearer token of a request. Each service has its own errors. */
import type { Caller, Cloud, CloudRequest } from './service.ts';

export type Refusal = {
  readonly problem: 'missing' | 'invalid' | 'expired' | 'audience';
  /** The audience of the token, or what is wrong with it. */
  readonly detail: string;
  /** When the token expired, ms since 1970; only with `expired`. */
  readonly expiredAt?: number;
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function bearerToken(request: CloudRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
}

function callerIn(claims: Record<string, unknown>): Caller {
  const roles: unknown[] = Array.isArray(claims['roles']) ? claims['roles'] : [];
  return {
    objectId: text(claims['oid']),
    appId: text(claims['appid']),
    tenantId: text(claims['tid']),
    graphPermissions: roles.map(text),
  };
}

/**
 * The caller, if its token is from Entra, of this tenant, not expired and for one of the given audiences (compared
 * exactly: Key Vault, for example, accepts no trailing slash, as recorded).
 */
export function callerOf(
  request: CloudRequest,
  cloud: Cloud,
  audiences: readonly string[],
): { readonly caller: Caller } | Refusal {
  const token = bearerToken(request);
  if (token === undefined) return { problem: 'missing', detail: 'no bearer token' };
  const claims = cloud.tokens.readAccessToken(token);
  if (!claims) return { problem: 'invalid', detail: 'the signature is not that of the issuer' };
  if (claims['tid'] !== cloud.state.tenant.id)
    return { problem: 'invalid', detail: `of tenant ${text(claims['tid'])}` };
  const expiredAt = Number(claims['exp']) * 1000;
  if (!(expiredAt > cloud.now())) return { problem: 'expired', detail: new Date(expiredAt).toISOString(), expiredAt };
  const audience = text(claims['aud']);
  if (!audiences.includes(audience)) return { problem: 'audience', detail: audience };
  return { caller: callerIn(claims) };
}
