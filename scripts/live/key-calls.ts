/** Data-plane calls for a key. Source: REST reference of Key Vault keys, 7.4. */
import { randomBytes } from 'node:crypto';
import { objectAt, parseObject, textAt, textsAt } from '../../emulator/arm/json.ts';
import type { OwnVault } from './owner-run.ts';
import { type Answer, isStatus, type Send, until } from './session.ts';
import { required } from './verdict.ts';

const version = 'api-version=7.4';
const alg = 'RSA-OAEP-256';

/** A key, or one version of it, by its identifier. */
export interface Key {
  readonly kid: string;
}

export const keyOf = ({ host }: OwnVault, name: string): Key => ({ kid: `${host}/keys/${name}` });

const keyIn = ({ text }: Answer) => objectAt(parseObject(text) ?? {}, 'key');

export const kidIn = (answer: Answer): Key => ({ kid: textAt(keyIn(answer), 'kid') ?? '' });

/** Type, size in bits and operations, which may differ between versions. */
export function kindIn(answer: Answer) {
  const key = keyIn(answer);
  const modulus = Buffer.from(textAt(key, 'n') ?? '', 'base64url');
  return { type: textAt(key, 'kty'), bits: modulus.length * 8, operations: textsAt(key, 'key_ops') ?? [] };
}

export const readKey = (send: Send, { kid }: Key) => send('GET', `${kid}?${version}`);
export const changeKey = (send: Send, { kid }: Key, change: unknown) => send('PATCH', `${kid}?${version}`, change);

/** Creates a key or another version of it. Waits until a new vault and its access policy take effect. */
export async function createKey(send: Send, { kid }: Key, wanted: unknown): Promise<Answer> {
  const create = () => send('POST', `${kid}/create?${version}`, wanted);
  return required('a key', await until(10, create, isStatus(200, 400)), 200);
}

export const wrap = (send: Send, { kid }: Key, value = randomBytes(32).toString('base64url')) =>
  send('POST', `${kid}/wrapkey?${version}`, { alg, value });

export const unwrap = (send: Send, { kid }: Key, value: string) =>
  send('POST', `${kid}/unwrapkey?${version}`, { alg, value });

/** The wrapped value, to be unwrapped later. */
export const valueIn = (answer: Answer) => textAt(parseObject(answer.text) ?? {}, 'value') ?? '';
