/**
 * Signs and checks JSON Web Tokens (RFC 7515, RS256) for the two issuers of the local cloud: GitHub's OIDC provider and
 * Entra. Each has its own key pair, so that a token of one is never accepted as a token of the other.
 */
import { createHash, createPublicKey, generateKeyPair, type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { PublishedKey, TokenOffice } from './service.ts';

interface Issuer {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly published: PublishedKey;
}

type Claims = Record<string, unknown>;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The JSON object in a part of a token, or `undefined` if there is none. */
function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function makeIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({
    format: 'jwk',
  });
  const kid = createHash('sha256').update(n).digest('base64url').slice(0, 27);
  return { kid, publicKey, privateKey, published: { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e } };
}

function signToken(issuer: Issuer, claims: Claims): string {
  const content = `${encode({ typ: 'JWT', alg: 'RS256', x5t: issuer.kid, kid: issuer.kid })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), issuer.privateKey).toString('base64url')}`;
}

function readToken(issuer: Issuer, jwt: string): Claims | undefined {
  const [header = '', claims = '', signature = '', ...rest] = jwt.split('.');
  if (rest.length > 0 || decode(header)?.['alg'] !== 'RS256') return undefined;
  const content = Buffer.from(`${header}.${claims}`);
  const genuine = verify('sha256', content, issuer.publicKey, Buffer.from(signature, 'base64url'));
  return genuine ? decode(claims) : undefined;
}

/** The unverified claims of a token, or `undefined` if it is not a token. */
export function unverifiedClaims(jwt: string): Claims | undefined {
  const parts = jwt.split('.');
  return parts.length === 3 && decode(parts[0] ?? '') ? decode(parts[1] ?? '') : undefined;
}

let made: Promise<[Issuer, Issuer]> | undefined;

/**
 * Issues and verifies tokens with the process's two key pairs, which are generated once: a pair of 2048 bits takes a tenth
 * of a second.
 */
export async function openTokenOffice(): Promise<TokenOffice> {
  made ??= Promise.all([makeIssuer(), makeIssuer()]);
  const [github, entra] = await made;
  return {
    signIdToken: (claims) => signToken(github, claims),
    readIdToken: (jwt) => readToken(github, jwt),
    signAccessToken: (claims) => signToken(entra, claims),
    readAccessToken: (jwt) => readToken(entra, jwt),
    idTokenKeys: () => [github.published],
    accessTokenKeys: () => [entra.published],
  };
}
