/**
 * The RSA key pair of a key's version. A client that wraps with the public part by itself needs a real one. A real one takes a tenth of a
 * second to find, so two of its three primes are Mersenne primes and only the third, small one differs: quick, always the same for a version,
 * and of no use for secrets.
 */
import {
  checkPrimeSync,
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { integer, sequence } from '../der.ts';
import type { KeyKind, KeyVersionState } from '../state.ts';

const exponent = 65_537n;

/** Exponents of two Mersenne primes for each size of key that Azure offers. */
const mersenne: Readonly<Record<number, readonly [bigint, bigint]>> = {
  2048: [1279n, 521n],
  3072: [2281n, 607n],
  4096: [3217n, 607n],
};

interface KeyPair {
  /** The modulus. */
  readonly n: Buffer;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const made = new Map<string, KeyPair>();

export function keyPairOf({ version }: Pick<KeyVersionState, 'version'>, { keySize = 2048 }: Pick<KeyKind, 'keySize'>) {
  const seed = `${keySize} ${version}`;
  const known = made.get(seed) ?? makeKeyPair(seed, keySize);
  made.set(seed, known);
  return known;
}

function makeKeyPair(seed: string, size: number): KeyPair {
  const [first, second] = mersenne[size] ?? [1279n, 521n];
  const [p, q] = [2n ** first - 1n, 2n ** second - 1n];
  const r = primeFrom(seed, BigInt(size) - first - second);
  const n = p * q * r;
  const d = inverse(exponent, (p - 1n) * (q - 1n) * (r - 1n));
  // RFC 8017, A.1.2: version 1 has more than two primes.
  const third = sequence(whole(r), whole(d % (r - 1n)), whole(inverse(p * q, r)));
  const two = [p, q, d % (p - 1n), d % (q - 1n), inverse(q, p)];
  const key = sequence(...[1n, n, exponent, d, ...two].map(whole), sequence(third));
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs1' });
  return { n: bytesOf(n), privateKey, publicKey: createPublicKey(privateKey) };
}

/** The first prime from a number on that the seed gives, with its highest bit set. */
function primeFrom(seed: string, bits: bigint): bigint {
  const digest = createHash('shake256', { outputLength: Number(bits) / 8 })
    .update(seed)
    .digest('hex');
  let candidate = BigInt(`0x${digest}`) | (1n << (bits - 1n)) | 1n;
  while (!checkPrimeSync(candidate) || candidate % exponent === 1n) candidate += 2n;
  return candidate;
}

/** The number whose product with the first is 1, modulo the second: the extended Euclidean algorithm. */
function inverse(of: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, of % modulus];
  let [result, following] = [0n, 1n];
  while (next > 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [result, following] = [following, result - times * following];
  }
  return result < 0n ? result + modulus : result;
}

function bytesOf(value: bigint): Buffer {
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
}

function whole(value: bigint): Buffer {
  return integer(bytesOf(value));
}

/** Source: "Key types, algorithms, and operations" (RSA algorithms). */
const paddings = {
  RSA1_5: { padding: constants.RSA_PKCS1_PADDING },
  'RSA-OAEP': { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
  'RSA-OAEP-256': { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
} as const;

export type WrapAlgorithm = keyof typeof paddings;

export function isWrapAlgorithm(name: string): name is WrapAlgorithm {
  return Object.hasOwn(paddings, name);
}

/** The wrapped value; `undefined` if it is empty, or too long for the key. */
export function wrap(value: Buffer, algorithm: WrapAlgorithm, { publicKey }: KeyPair): Buffer | undefined {
  if (value.length === 0) return undefined;
  return orUndefined(() => publicEncrypt({ key: publicKey, ...paddings[algorithm] }, value));
}

/** The unwrapped value; `undefined` if this key pair did not wrap it. */
export function unwrap(value: Buffer, algorithm: WrapAlgorithm, { privateKey }: KeyPair): Buffer | undefined {
  return orUndefined(() => privateDecrypt({ key: privateKey, ...paddings[algorithm] }, value));
}

function orUndefined(use: () => Buffer): Buffer | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
