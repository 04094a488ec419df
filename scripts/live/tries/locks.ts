/** A ReadOnly lock, on the vault and on its resource group. */
import { createKey, keyOf, unwrap, valueIn, wrap } from '../key-calls.ts';
import { keyVaultVersion, newName, type OwnerRun, type OwnVault, ownKeys, withVault } from '../owner-run.ts';
import { isStatus, until } from '../session.ts';
import { answered, type Part, required, together, type Verdict } from '../verdict.ts';

const version = 'api-version=2020-05-01';

async function locked(run: OwnerRun, scope: string, use: () => Promise<Part[]>): Promise<Part[]> {
  const { send } = run;
  const lock = `${scope}/providers/Microsoft.Authorization/locks/${newName()}?${version}`;
  try {
    const properties = { level: 'ReadOnly', notes: 'Created by live.yml; removed at the end of the step.' };
    required('the lock', await send('PUT', lock, { properties }));
    return await use();
  } finally {
    const removal = await until(5, () => send('DELETE', lock), isStatus(200, 204));
    required('the removal of the lock', removal, 200, 204);
  }
}

async function whileLocked({ send }: OwnerRun, vault: OwnVault, height: string): Promise<Part[]> {
  const key = keyOf(vault, 'locked');
  const change = () => send('PATCH', `${vault.id}?${keyVaultVersion}`, { tags: { use: 'live.yml', locked: height } });
  const changing = await until(5, change, isStatus(409));
  const another = `${vault.id}/keys/another?${keyVaultVersion}`;
  const creating = await send('PUT', another, { properties: { kty: 'RSA', keySize: 3072 } });
  const wrapping = await wrap(send, key);
  return [
    answered(`${height}: a change of the vault is refused`, changing, 409, 'ScopeLocked'),
    answered(`${height}: creating a key is refused`, creating, 409, 'ScopeLocked'),
    answered(`${height}: the data plane wraps`, wrapping, 200),
    answered(`${height}: the data plane unwraps`, await unwrap(send, key, valueIn(wrapping)), 200),
  ];
}

export function readOnlyLock(run: OwnerRun): Promise<Verdict> {
  return withVault(run, ownKeys(run), async (vault) => {
    await createKey(run.send, keyOf(vault, 'locked'), { kty: 'RSA', key_size: 3072 });
    const own = await locked(run, vault.id, () => whileLocked(run, vault, 'a lock on the vault'));
    const above = await locked(run, run.group, () => whileLocked(run, vault, 'a lock on the group'));
    return together([...own, ...above]);
  });
}
