/**
 * The certificate authority of one start, and a leaf certificate for all hosts. Created at each start; only the
 * authority's certificate is written to disk, so that no private key remains that could be trusted by accident. Form:
 * RFC 5280.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  tagged,
  utcTime,
  utf8String,
} from './der.ts';

export interface Certificates {
  /** PEM of the authority, which a client has to trust. */
  readonly authority: string;
  /** PEM of the leaf and of the leaf's private key. */
  readonly leaf: string;
  readonly privateKey: string;
  /** A leaf with the same key that a client must not accept. */
  readonly expired: string;
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const day = 24 * 60 * 60 * 1000;
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
const authorityName = 'Local cloud authority';

/** P-256: an RSA pair would take longer than the rest of the start. */
function makePair(): Pair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function publicBytes(pair: Pair): Buffer {
  return pair.publicKey.export({ type: 'spki', format: 'der' });
}

function keyIdentifier(pair: Pair): Buffer {
  return createHash('sha1').update(publicBytes(pair)).digest();
}

function commonName(text: string): Buffer {
  return sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(text))));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(objectIdentifier(id), ...(critical ? [boolean(true)] : []), octetString(value));
}

const subjectKeyIdentifier = (pair: Pair) => extension('2.5.29.14', false, octetString(keyIdentifier(pair)));
const authorityKeyIdentifier = (pair: Pair) =>
  extension('2.5.29.35', false, sequence(tagged(0, 'primitive', keyIdentifier(pair))));

/** keyCertSign and cRLSign. Strict clients (Python 3.13) require all of these extensions. */
function authorityExtensions(pair: Pair): Buffer[] {
  return [
    extension('2.5.29.19', true, sequence(boolean(true))),
    extension('2.5.29.15', true, bitString(Buffer.from([0x06]), 1)),
    subjectKeyIdentifier(pair),
  ];
}

/** digitalSignature, serverAuth, and the host names. */
function leafExtensions(pair: Pair, authority: Pair, hosts: readonly string[]): Buffer[] {
  const names = hosts.map((host) => tagged(2, 'primitive', Buffer.from(host, 'ascii')));
  return [
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bitString(Buffer.from([0x80]), 7)),
    extension('2.5.29.37', false, sequence(objectIdentifier('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, sequence(...names)),
    subjectKeyIdentifier(pair),
    authorityKeyIdentifier(authority),
  ];
}

interface Issue {
  readonly subject: string;
  readonly pair: Pair;
  readonly issuer: string;
  readonly signer: Pair;
  readonly extensions: readonly Buffer[];
  /** Days from now. By default, it begins a day ago, for a client whose clock is behind. */
  readonly valid?: readonly [from: number, until: number];
}

function issue({ subject, pair, issuer, signer, extensions, valid: [from, until] = [-1, 30] }: Issue): string {
  const body = sequence(
    tagged(0, 'constructed', integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ecdsaWithSha256,
    commonName(issuer),
    sequence(utcTime(new Date(Date.now() + from * day)), utcTime(new Date(Date.now() + until * day))),
    commonName(subject),
    publicBytes(pair),
    tagged(3, 'constructed', sequence(...extensions)),
  );
  const signed = sequence(body, ecdsaWithSha256, bitString(sign('sha256', body, signer.privateKey)));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Certificates for the given host names, which may start with `*.`. */
export function makeCertificates(hosts: readonly string[]): Certificates {
  const authority = makePair();
  const leaf = makePair();
  const signed = { issuer: authorityName, signer: authority };
  const ofLeaf = { ...signed, subject: 'Local cloud', pair: leaf, extensions: leafExtensions(leaf, authority, hosts) };
  return {
    authority: issue({
      ...signed,
      subject: authorityName,
      pair: authority,
      extensions: authorityExtensions(authority),
    }),
    leaf: issue(ofLeaf),
    privateKey: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    expired: issue({ ...ofLeaf, valid: [-60, -30] }),
  };
}
