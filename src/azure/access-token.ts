/** What the action reads in its own access token. Source: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
import * as v from 'valibot';
import { parseJson } from '../runtime/json.ts';

const claims = v.object({ oid: v.pipe(v.string(), v.uuid()) });

/** The object ID of the identity, lower case; `undefined` for a token of another form. */
export function objectIdIn(token: string): string | undefined {
  const [, payload = ''] = token.split('.');
  const parsed = v.safeParse(claims, parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  return parsed.success ? parsed.output.oid.toLowerCase() : undefined;
}
