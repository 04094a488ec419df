/** What the action reads in its own access token. Source: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
import * as v from 'valibot';
import { parseJson } from '../runtime/json.ts';

const guid = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** `appid` in version 1.0, as Azure Resource Manager's tokens are. */
const claims = v.object({ oid: v.optional(guid), appid: v.optional(guid) });

/** Who the identity is, lower case; without what a token of another form does not tell. */
export function identityIn(token: string): { readonly objectId?: string; readonly clientId?: string } {
  const [, payload = ''] = token.split('.');
  const parsed = v.safeParse(claims, parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  const { oid, appid } = parsed.success ? parsed.output : {};
  return { ...(oid !== undefined && { objectId: oid }), ...(appid !== undefined && { clientId: appid }) };
}
