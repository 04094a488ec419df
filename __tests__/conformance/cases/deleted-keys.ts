/** Deleting and recovering keys. */
import { roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { answer, azureCli, cppSdk, goSdk, type RecordedCase, refusal } from '../case.ts';
import { asAdministrator, dataPlane, get, post, remove } from './places.ts';
import { allowed, answered, bundle, conflict, newKey, version } from './vault-answers.ts';

const deleted = {
  ...bundle,
  recoveryId: /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/deletedkeys\/cja-cmk$/,
  deletedDate: 'number',
  scheduledPurgeDate: 'number',
};
const slowly: RecordedCase['lay'] = (state) => {
  asAdministrator(state);
  state.settings.keyDelay = 60_000;
};
const deletion = remove(`${dataPlane}/keys/cja-cmk?${version}`);

export const deletedKeyCases: readonly RecordedCase[] = [
  {
    name: 'a key is deleted',
    seen: cppSdk(2021),
    lay: asAdministrator,
    send: deletion,
    expect: answer(200, deleted, answered),
  },
  {
    name: 'a deleted key right after its deletion: not found yet',
    seen: goSdk(2022),
    lay: slowly,
    before: [deletion],
    send: get(`${dataPlane}/deletedkeys/cja-cmk?${version}`),
    expect: answer(404, refusal('KeyNotFound', /^Deleted Key not found: cja-cmk$/), allowed),
  },
  {
    name: 'a key is created while a key of that name is being deleted',
    seen: cppSdk(2021),
    lay: slowly,
    before: [deletion],
    send: post(`${dataPlane}/keys/cja-cmk/create?${version}`, newKey),
    expect: answer(
      409,
      conflict(
        'ObjectIsBeingDeleted',
        /^Key cja-cmk is currently being deleted and cannot be re-created; retry later\.$/,
      ),
      answered,
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
      answered,
    ),
  },
  {
    name: 'a deleted key is recovered',
    seen: azureCli(2023),
    tenant: 'key-deleted',
    lay: (state) => void grantRole(state, roles.keyVaultCryptoOfficer, vaultScope),
    send: post(`${dataPlane}/deletedkeys/cja-cmk/recover?${version}`),
    expect: answer(200, bundle, answered),
  },
];
