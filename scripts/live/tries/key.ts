/**
 * A disabled key. Tried, since a user's report of 2026 says that wrapping with one still works, and the pages say that it does not.
 * Source of the calls: REST reference of Key Vault keys, 7.4.
 */
import { randomBytes } from 'node:crypto';
import { objectAt, parseObject, textAt } from '../../../emulator/arm/json.ts';
import { withVault } from '../own-vault.ts';
import { type Answer, isStatus, send, until } from '../session.ts';
import { answered, required, together, type Verdict } from '../verdict.ts';

const version = 'api-version=7.4';
const textIn = ({ text }: Answer, part: string, name: string) =>
  textAt(part === '' ? (parseObject(text) ?? {}) : objectAt(parseObject(text) ?? {}, part), name) ?? '';

export function disabledKey(): Promise<Verdict> {
  return withVault({}, async ({ host }) => {
    const rsa = { kty: 'RSA', key_size: 3072, key_ops: ['wrapKey', 'unwrapKey'] };
    const create = () => send('POST', `${host}/keys/disabled/create?${version}`, rsa);
    const made = required('a key', await until(10, create, isStatus(200)), 200);
    const key = textIn(made, 'key', 'kid');
    const use = (what: 'wrapkey' | 'unwrapkey', value: string) =>
      send('POST', `${key}/${what}?${version}`, { alg: 'RSA-OAEP-256', value });
    const wrap = () => use('wrapkey', randomBytes(32).toString('base64url'));
    const wrapped = textIn(required('wrapping while enabled', await wrap(), 200), '', 'value');
    required('disabling', await send('PATCH', `${key}?${version}`, { attributes: { enabled: false } }), 200);
    const unwrapping = await until(5, () => use('unwrapkey', wrapped), isStatus(403));
    return together([
      answered('a disabled key does not unwrap', unwrapping, 403, 'KeyDisabled'),
      answered('a disabled key does not wrap', await wrap(), 403, 'KeyDisabled'),
      answered('its public part can be read', await send('GET', `${key}?${version}`), 200),
    ]);
  });
}
