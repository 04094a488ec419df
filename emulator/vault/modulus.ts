/** The modulus of a key's version: bytes that are always the same for it. Nothing here computes with them. */
import { createHash } from 'node:crypto';
import type { KeyKind, KeyVersionState } from '../state.ts';

export function modulusOf({ version }: Pick<KeyVersionState, 'version'>, { keySize = 2048 }: Pick<KeyKind, 'keySize'>) {
  const bytes = createHash('shake256', { outputLength: keySize / 8 })
    .update(`${keySize} ${version}`)
    .digest();
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}
