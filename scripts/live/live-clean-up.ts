/**
 * Deletes the vaults of live runs in this run's resource group: `node scripts/live/live-clean-up.ts`. They are found by their
 * names, so those of a canceled job are deleted too. Role assignments and keys go with them. A deleted vault can be recovered until
 * its retention period (7 days) ends. Adobe's service principal remains.
 */
import { isObject, listAt, parseObject, textAt } from '../../emulator/arm/json.ts';
import { groupOfRun } from './access-token.ts';
import { keyVaultVersion, vaultPrefix } from './own-vault.ts';
import { send } from './session.ts';
import { required } from './verdict.ts';

const vaults = `${groupOfRun()}/providers/Microsoft.KeyVault/vaults`;
const list = required('the list of vaults', await send('GET', `${vaults}?${keyVaultVersion}`), 200);
const names = (listAt(parseObject(list.text) ?? {}, 'value') ?? [])
  .filter(isObject)
  .map((one) => textAt(one, 'name') ?? '');
for (const name of names.filter((one) => one.startsWith(vaultPrefix))) {
  const { status } = await send('DELETE', `${vaults}/${name}?${keyVaultVersion}`);
  process.stdout.write(`${name}: ${status}\n`);
  if (![200, 202, 204, 404].includes(status)) process.exitCode = 1;
}
