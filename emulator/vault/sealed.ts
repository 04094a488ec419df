/**
 * The result of wrapping a value. There is no private key, so a stream derived from the version's ID replaces RSA: only
 * the version that wrapped a value unwraps it, and the result is as long as the modulus.
 */
import { createHash } from 'node:crypto';
import type { KeyKind, KeyVersionState } from '../state.ts';

/** Bytes of the tag that marks a wrapped value. */
const tagLength = 16;

function stream(version: KeyVersionState, length: number): Buffer {
  return createHash('shake256', { outputLength: length }).update(`wrap ${version.version}`).digest();
}

function mask(value: Buffer, version: KeyVersionState): Buffer {
  const key = stream(version, value.length);
  return Buffer.from(value.map((byte, index) => byte ^ (key[index] ?? 0)));
}

function tagOf(value: Buffer): Buffer {
  return createHash('sha256').update(value).digest().subarray(0, tagLength);
}

function modulusLength({ keySize }: KeyKind): number {
  return (keySize ?? 2048) / 8;
}

/** The wrapped value; `undefined` if it is too long for the key. */
export function seal(value: Buffer, kind: KeyKind, version: KeyVersionState): Buffer | undefined {
  const room = modulusLength(kind) - tagLength - 2;
  if (value.length === 0 || value.length > room) return undefined;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  const padding = Buffer.alloc(room - value.length);
  return mask(Buffer.concat([tagOf(value), length, value, padding]), version);
}

/** The unwrapped value; `undefined` if this version did not wrap it. */
export function unseal(sealed: Buffer, kind: KeyKind, version: KeyVersionState): Buffer | undefined {
  if (sealed.length !== modulusLength(kind)) return undefined;
  const open = mask(sealed, version);
  const value = open.subarray(tagLength + 2, tagLength + 2 + open.readUInt16BE(tagLength));
  return tagOf(value).equals(open.subarray(0, tagLength)) ? value : undefined;
}
