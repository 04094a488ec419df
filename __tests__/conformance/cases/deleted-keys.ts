/** Deleting and recovering keys. */
import { roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { answer, azureCli, cppSdk, goSdk, type RecordedCase, refusal } from '../case.ts';
import { asAdministrator, dataPlane, get, post } from './places.ts';
import { bundle, conflict, newKey, version } from './vault-answers.ts';

/** A key that was deleted this moment. */
const deleting: RecordedCase['lay'] = (state) => {
  asAdministrator(state);
  for (const one of state.vaults.flatMap(({ deletedKeys }) => deletedKeys)) one.readyAt = Date.now() + 60_000;
};

export const deletedKeyCases: readonly RecordedCase[] = [
  {
    name: 'a deleted key right after its deletion: not found yet',
    seen: goSdk(2022),
    tenant: 'key-deleted',
    lay: deleting,
    send: get(`${dataPlane}/deletedkeys/cja-cmk?${version}`),
    expect: answer(404, refusal('KeyNotFound', /^Deleted Key not found: cja-cmk$/)),
  },
  {
    name: 'a key is created while a key of that name is being deleted',
    seen: cppSdk(2021),
    tenant: 'key-deleted',
    lay: deleting,
    send: post(`${dataPlane}/keys/cja-cmk/create?${version}`, newKey),
    expect: answer(
      409,
      conflict(
        'ObjectIsBeingDeleted',
        /^Key cja-cmk is currently being deleted and cannot be re-created; retry later\.$/,
      ),
    ),
  },
  {
    name: 'a key is created while a deleted key has its name',
    seen: cppSdk(2021),
    tenant: 'key-deleted',
    lay: asAdministrator,
    send: post(`${dataPlane}/keys/cja-cmk/create?${version}`, newKey),
    expect: answer(
      409,
      conflict(
        'ObjectIsDeletedButRecoverable',
        /^Key cja-cmk is currently in a deleted but recoverable state, and its name cannot be reused/,
      ),
    ),
  },
  {
    name: 'a deleted key is recovered',
    seen: azureCli(2023),
    tenant: 'key-deleted',
    lay: (state) => void grantRole(state, roles.keyVaultCryptoOfficer, vaultScope),
    send: post(`${dataPlane}/deletedkeys/cja-cmk/recover?${version}`),
    expect: answer(200, bundle),
  },
];
