/** Errors of ARM's gateway, before a provider gets the request. */
import { roles } from '../../../emulator/tenants/names.ts';
import { revokeRole } from '../../../emulator/tenants/rights.ts';
import {
  answer,
  azureCli,
  manageIq,
  powershell,
  pythonSdk,
  type RecordedCase,
  refusal,
  serviceOperator,
} from '../case.ts';
import { asOwner, get, group, put, remove, subscription, vault, vaultRequest } from './places.ts';

const challenge =
  /^Bearer authorization_uri="https:\/\/login\.\w+\.\w+\/[^"]*", error="invalid_token", error_description="/;

export const gatewayCases: readonly RecordedCase[] = [
  {
    name: 'a malformed token',
    seen: pythonSdk(2020),
    send: put(group, { location: 'eastus2' }, { token: 'raw not-a-token', url: `${group}?api-version=2021-04-01` }),
    expect: answer(401, refusal('InvalidAuthenticationToken', /access token is invalid/), {
      'www-authenticate': challenge,
    }),
  },
  {
    name: 'a token that has expired',
    seen: manageIq(2018),
    lay: (state) => {
      state.settings.accessTokenLifetime = -600;
    },
    send: get(`${subscription}?api-version=2022-12-01`),
    expect: answer(
      401,
      refusal('ExpiredAuthenticationToken', /expiry UTC time '.+' is earlier than current UTC time '.+'/),
      { 'www-authenticate': challenge },
    ),
  },
  {
    name: 'a missing permission, in the current wording',
    seen: azureCli(2024),
    lay: (state) => revokeRole(state, roles.keyVaultContributor),
    send: put(`${vault}?api-version=2023-07-01`, vaultRequest),
    expect: answer(
      403,
      refusal(
        'AuthorizationFailed',
        /^The client '[^']+' with object id '[0-9a-f-]{36}' .+ action 'Microsoft\.KeyVault\/vaults\/write' over scope '.+' or the scope is invalid\. If access was recently granted/,
      ),
    ),
  },
  {
    name: 'reading a vault in a group that does not exist',
    seen: powershell(2017),
    tenant: 'empty',
    lay: asOwner,
    send: get(`${vault}?api-version=2016-10-01`),
    expect: answer(404, refusal('ResourceGroupNotFound', /^Resource group 'rg-cja' could not be found\.$/)),
  },
  {
    name: 'creating a vault in a group that does not exist',
    seen: powershell(2016),
    tenant: 'empty',
    lay: asOwner,
    send: put(`${vault}?api-version=2015-06-01`, vaultRequest),
    expect: answer(404, refusal('ResourceGroupNotFound', /^Resource group 'rg-cja' could not be found\.$/)),
  },
  {
    name: 'deleting a vault in a group that does not exist',
    seen: serviceOperator(2026),
    tenant: 'empty',
    lay: asOwner,
    send: remove(`${vault}?api-version=2023-07-01`),
    expect: answer(404, refusal('ResourceGroupNotFound', /^Resource group 'rg-cja'/)),
  },
  {
    name: 'a vault that does not exist',
    seen: serviceOperator(2026),
    tenant: 'group-only',
    send: get(`${vault}?api-version=2023-07-01`),
    expect: answer(
      404,
      refusal(
        'ResourceNotFound',
        /^The Resource 'Microsoft\.KeyVault\/vaults\/kv-contoso-cja' under resource group 'rg-cja' was not found\. .+ARMResourceNotFoundFix$/,
      ),
    ),
  },
];
