/** How long a token of the host is used: half of what it says, or of the shortest life that a host gives. */
import { parseIdToken } from '../../src/hosts/id-tokens.ts';

test.each([
  [{ iat: 1000, exp: 4600 }, 3_600_000],
  [{ exp: 4600 }, 300_000],
  [{ iat: 1000 }, 300_000],
  [{}, 300_000],
])('%j', (times, lifetime) => {
  const payload = JSON.stringify({ iss: 'i', sub: 's', aud: 'a', ...times });
  expect(parseIdToken(`x.${Buffer.from(payload).toString('base64url')}.x`)?.lifetime).toBe(lifetime);
});
