/** The options of a command that name what it is about. */
import { groupName, vaultName } from '../../emulator/tenants/names.ts';
import { noneYet } from '../inputs/none-yet.ts';

export const target: readonly string[] = [
  '--resource-group',
  groupName,
  '--vault-name',
  vaultName,
  '--confirmed-key-uri',
  noneYet,
];
