/**
 * What the state of a key permits. Tested with a key in a vault with access policies, since they take effect immediately. It is
 * documented that the permission model makes no difference here: the vault checks the state of the key after the permissions.
 */
import { changeKey, createKey, type Key, keyOf, kidIn, kindIn, readKey, unwrap, valueIn, wrap } from '../key-calls.ts';
import { type OwnerRun, ownKeys, withVault } from '../owner-run.ts';
import { inSeconds, isStatus, passUntil, untilSettled } from '../session.ts';
import { answered, required, together, type Verdict } from '../verdict.ts';

const rsa = { kty: 'RSA', key_size: 3072, key_ops: ['wrapKey', 'unwrapKey'] };

export function disabledKey(run: OwnerRun): Promise<Verdict> {
  return withVault(run, ownKeys(run), async (vault) => {
    const { send } = run;
    const key = kidIn(await createKey(send, keyOf(vault, 'disabled'), rsa));
    const wrapped = valueIn(required('wrapping while enabled', await wrap(send, key), 200));
    required('disabling', await changeKey(send, key, { attributes: { enabled: false } }), 200);
    const unwrapping = await untilSettled(5, () => unwrap(send, key, wrapped), isStatus(403));
    return together([
      answered('a disabled key does not unwrap', unwrapping, 403, 'KeyDisabled'),
      answered('a disabled key does not wrap', await wrap(send, key), 403, 'KeyDisabled'),
      answered('its public part can be read', await readKey(send, key), 200),
    ]);
  });
}

const seconds = () => Math.floor(Date.now() / 1000);

async function outOfDate(run: OwnerRun, key: Key, wrapped: string, [state, code]: readonly [string, string]) {
  const wrapping = await untilSettled(5, () => wrap(run.send, key), isStatus(403));
  return [
    answered(`${state} does not wrap`, wrapping, 403, code),
    answered(`${state} still unwraps`, await unwrap(run.send, key, wrapped), 200),
  ];
}

export function keyOutOfDate(run: OwnerRun): Promise<Verdict> {
  return withVault(run, ownKeys(run), async (vault) => {
    const { send } = run;
    const key = async (name: string, attributes: unknown) =>
      kidIn(await createKey(send, keyOf(vault, name), { ...rsa, attributes }));
    const starting = await key('starting', {});
    // The expiry is in the future when it is set: whether Azure accepts one in the past is not tested here.
    const exp = seconds() + Math.max(inSeconds(1.5), 5);
    const ending = await key('ending', { exp });
    const [one, other] = [await wrap(send, ending), await wrap(send, starting)];
    const wrapped = [one, other].map((answer) => valueIn(required('wrapping within the dates', answer, 200)));
    const change = { attributes: { nbf: seconds() + 7200 } };
    required('a start in the future', await changeKey(send, starting, change), 200);
    await passUntil(exp);
    return together([
      ...(await outOfDate(run, ending, wrapped[0] ?? '', ['an expired key', 'KeyExpired'])),
      ...(await outOfDate(run, starting, wrapped[1] ?? '', ['a key that is not yet valid', 'KeyNotYetValid'])),
    ]);
  });
}

export function versionsDiffer(run: OwnerRun): Promise<Verdict> {
  return withVault(run, ownKeys(run), async (vault) => {
    const { send } = run;
    const name = keyOf(vault, 'versions');
    const first = kidIn(await createKey(send, name, { kty: 'RSA', key_size: 2048 }));
    const second = kidIn(await createKey(send, name, rsa));
    const third = kidIn(await createKey(send, name, { kty: 'EC', crv: 'P-256' }));
    required('fewer operations', await changeKey(send, first, { key_ops: ['wrapKey'] }), 200);
    const answers = await Promise.all([first, second, third].map((key) => readKey(send, key)));
    const [one, two, three] = answers.map(kindIn);
    const answer = JSON.stringify([one, two, three]);
    return together([
      { what: 'type', holds: one?.type === 'RSA' && three?.type === 'EC', answer },
      { what: 'size', holds: one?.bits === 2048 && two?.bits === 3072, answer },
      {
        what: 'operations',
        holds: one?.operations.join() === 'wrapKey' && two?.operations.toSorted().join() === 'unwrapKey,wrapKey',
        answer,
      },
    ]);
  });
}
