/** Role definitions, and the permissions of the caller. */
import { roles } from '../../../emulator/tenants/names.ts';
import { answer, azureCli, developerCli, type RecordedCase, refusal, serviceOperator } from '../case.ts';
import { is } from '../shape.ts';
import { arm, asOwner, get, group, nobody, roleDefinition, vault } from './places.ts';

const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;
const version = 'api-version=2022-04-01';
const definition = {
  properties: {
    roleName: is('Key Vault Crypto Service Encryption User'),
    type: is('BuiltInRole'),
    description: 'string',
    assignableScopes: [is('/')],
    permissions: [{ actions: ['string'], notActions: [], dataActions: ['string'], notDataActions: [] }],
    createdOn: 'time',
    updatedOn: 'time',
    createdBy: 'null',
    updatedBy: 'null',
  },
  id: new RegExp(`/providers/Microsoft.Authorization/roleDefinitions/${encryptionUser}$`),
  type: is('Microsoft.Authorization/roleDefinitions'),
  name: is(encryptionUser),
};

export const roleCases: readonly RecordedCase[] = [
  {
    name: 'a built-in role',
    seen: developerCli(2026),
    lay: asOwner,
    send: get(`${arm}${roleDefinition(encryptionUser)}?${version}`),
    expect: answer(200, definition),
  },
  {
    name: 'a role that does not exist',
    seen: serviceOperator(2026),
    lay: asOwner,
    send: get(`${group}/providers/Microsoft.Authorization/roleDefinitions/${nobody}?${version}`),
    expect: answer(
      404,
      refusal('RoleDefinitionDoesNotExist', new RegExp(`role definition with ID '${nobody}' does not exist\\.$`)),
    ),
  },
  {
    name: 'a role by its name',
    seen: azureCli(2024),
    lay: asOwner,
    send: get(
      `${vault}/providers/Microsoft.Authorization/roleDefinitions?$filter=roleName%20eq%20%27Key%20Vault%20Crypto%20Service%20Encryption%20User%27&api-version=2022-05-01-preview`,
    ),
    expect: answer(200, { value: [definition] }),
  },
];
