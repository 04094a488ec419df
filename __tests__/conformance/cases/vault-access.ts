/** Who may access the vault's data plane. */
import { answer, azureCli, javaSdk, pythonSdk, type RecordedCase, refusal, usersReport } from '../case.ts';
import { dataPlane, get, post, vaultOf } from './places.ts';
import { challenge, forbidden, newKey, version } from './vault-answers.ts';

export const vaultAccessCases: readonly RecordedCase[] = [
  {
    name: 'no token: the challenge names the authority and the resource',
    seen: azureCli(2024),
    send: post(`${dataPlane}/keys/cja-cmk/create?${version}`, newKey, { token: 'none' }),
    expect: answer(401, refusal('Unauthorized', /^AKV10000: .+Bearer/), challenge),
  },
  {
    name: 'a token for another resource',
    seen: javaSdk(2019),
    send: get(`${dataPlane}/keys/cja-cmk?${version}`, { token: 'for https://management.azure.com' }),
    expect: answer(
      401,
      refusal(
        'Unauthorized',
        /^AKV10022: Invalid audience\. Expected https:\/\/vault\.azure\.net, found: https:\/\/management\.azure\.com\.$/,
      ),
      challenge,
    ),
  },
  {
    name: 'a caller without the role',
    seen: usersReport(2026),
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(
      403,
      forbidden(
        'ForbiddenByRbac',
        new RegExp(
          '^Caller is not authorized to perform action on resource\\.\\r\\nIf role assignments.+\\r\\nCaller: appid=.+;oid=.+;iss=https://sts\\.windows\\.net/.+/\\r\\n' +
            "Action: 'Microsoft\\.KeyVault/vaults/keys/read'\\r\\nResource: '/subscriptions/.+/resourcegroups/rg-cja/providers/microsoft\\.keyvault/vaults/kv-contoso-cja/keys/cja-cmk'\\r\\n" +
            "Assignment: \\(not found\\)\\r\\nDenyAssignmentId: null\\r\\nDecisionReason: 'DeniedWithNoValidRBAC' \\r\\nVault: kv-contoso-cja;location=eastus2\\r\\n$",
        ),
      ),
    ),
  },
  {
    name: 'a caller without an access policy',
    seen: pythonSdk(2020),
    tenant: 'access-policies',
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(
      403,
      refusal(
        'Forbidden',
        /^The user, group or application 'appid=.+;oid=.+;iss=https:\/\/sts\.windows\.net\/.+\/' does not have keys get permission on key vault 'kv-contoso-cja;location=eastus2'\..+linkid=2125287$/,
        { innererror: { code: /^(ForbiddenByPolicy|AccessDenied)$/ } },
      ),
    ),
  },
  {
    name: 'an address that the firewall blocks',
    seen: usersReport(),
    tenant: 'locked-down',
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(
      403,
      forbidden(
        'ForbiddenByFirewall',
        /^Client address is not authorized and caller is not a trusted service\.\r\nClient address: [\d.]+\r\nCaller: appid=.+\r\nVault: kv-contoso-cja;location=eastus2$/,
      ),
    ),
  },
  {
    name: 'a vault with public access disabled',
    seen: usersReport(2025),
    lay: (state) => {
      vaultOf(state).publicNetworkAccess = 'Disabled';
    },
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(
      403,
      forbidden(
        'ForbiddenByConnection',
        /^Public network access is disabled and request is not from a trusted service nor via an approved private link\.\r\nCaller: appid=.+\r\nVault: kv-contoso-cja;location=eastus2$/,
      ),
    ),
  },
  {
    name: 'a vault in a network security perimeter',
    seen: usersReport(),
    lay: (state) => {
      vaultOf(state).publicNetworkAccess = 'SecuredByPerimeter';
    },
    send: get(`${dataPlane}/keys/cja-cmk?${version}`),
    expect: answer(403, {
      error: {
        code: /^Forbidden$/,
        message:
          /^Request was not allowed by NSP rules and the client address is not authorized[^]+\r\nClient address: /,
        'innererror?': { code: 'string' },
      },
    }),
  },
];
