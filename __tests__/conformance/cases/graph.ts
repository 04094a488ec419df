/** Microsoft Graph: service principals. */
import { adobeAppId, adobePrincipalId } from '../../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../../emulator/tenants/rights.ts';
import { answer, azureCli, microsoftPage, type RecordedCase, usersReport } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { get, graph, nobody, post, remove } from './places.ts';

/** Graph's errors: a date without time zone, and the request's ID twice. */
function denied(code: string, message: RegExp, more: Readonly<Record<string, Shape>> = {}): Shape {
  const innerError = { date: 'date', 'request-id': 'guid', 'client-request-id': 'guid' };
  return { error: { code: is(code), message, ...more, innerError } };
}

const principalFields: Readonly<Record<string, Shape>> = {
  id: 'guid',
  deletedDateTime: 'null',
  accountEnabled: 'boolean',
  alternativeNames: [],
  appDisplayName: 'string|null',
  appDescription: 'null',
  appId: 'guid',
  applicationTemplateId: 'null',
  appOwnerOrganizationId: 'guid|null',
  appRoleAssignmentRequired: 'boolean',
  createdDateTime: 'time|null',
  description: 'null',
  disabledByMicrosoftStatus: 'null',
  displayName: 'string',
  homepage: 'null',
  loginUrl: 'null',
  logoutUrl: 'null',
  notes: 'null',
  notificationEmailAddresses: [],
  preferredSingleSignOnMode: 'null',
  preferredTokenSigningKeyThumbprint: 'null',
  replyUrls: [],
  servicePrincipalNames: ['string'],
  servicePrincipalType: is('Application'),
  signInAudience: 'string',
  tags: [],
  tokenEncryptionKeyId: 'null',
  samlSingleSignOnSettings: 'null',
  addIns: [],
  appRoles: [],
  info: {
    logoUrl: 'null',
    marketingUrl: 'null',
    privacyStatementUrl: 'null',
    supportUrl: 'null',
    termsOfServiceUrl: 'null',
  },
  keyCredentials: [],
  oauth2PermissionScopes: [],
  passwordCredentials: [],
  resourceSpecificApplicationPermissions: [],
  verifiedPublisher: { displayName: 'null', verifiedPublisherId: 'null', addedDateTime: 'null' },
};
const context = (end: string) => ({
  '@odata.context': new RegExp(`^https://graph\\.microsoft\\.com/v1\\.0/\\$metadata#${end}`),
});
const byAppId = (appId: string) => `${graph}/servicePrincipals?$filter=appId%20eq%20%27${appId}%27`;

export const graphCases: readonly RecordedCase[] = [
  {
    name: 'a service principal by its object ID',
    seen: azureCli(2023),
    send: get(`${graph}/servicePrincipals/${adobePrincipalId}`),
    expect: answer(200, { ...context('servicePrincipals/\\$entity$'), ...principalFields }),
  },
  {
    name: 'a service principal by its application ID',
    seen: microsoftPage(),
    send: get(`${graph}/servicePrincipals(appId='${adobeAppId}')`),
    expect: answer(200, { ...context('servicePrincipals/\\$entity$'), ...principalFields }),
  },
  {
    name: 'a service principal that does not exist',
    seen: azureCli(2023),
    send: get(`${graph}/servicePrincipals/${nobody}`),
    expect: answer(
      404,
      denied('Request_ResourceNotFound', new RegExp(`^Resource '${nobody}' does not exist or one of its queried`)),
    ),
  },
  {
    name: 'service principals found by a filter',
    seen: azureCli(2024),
    send: get(byAppId(adobeAppId)),
    expect: answer(200, { ...context('servicePrincipals$'), value: [principalFields] }),
  },
  {
    name: 'no service principal found by a filter',
    seen: azureCli(2024),
    send: get(`${graph}/servicePrincipals?$filter=servicePrincipalNames%2Fany%28c%3Ac%20eq%20%27${nobody}%27%29`),
    expect: answer(200, { ...context('servicePrincipals$'), value: [] }),
  },
  {
    name: 'a caller who may not read the directory',
    seen: azureCli(2023),
    lay: (state) => setGraphPermissions(state, []),
    send: get(byAppId(adobeAppId)),
    expect: answer(403, denied('Authorization_RequestDenied', /^Insufficient privileges to complete the operation\.$/)),
  },
  {
    name: 'a service principal is created',
    seen: azureCli(2022),
    tenant: 'principal-missing',
    send: post(`${graph}/servicePrincipals`, { appId: adobeAppId }),
    expect: answer(
      201,
      { ...context('servicePrincipals/\\$entity$'), ...principalFields },
      {
        location:
          /^https:\/\/graph\.microsoft\.com\/v2\/.+\/directoryObjects\/.+\/Microsoft\.DirectoryServices\.ServicePrincipal$/,
      },
    ),
  },
  {
    name: 'creating a second service principal for an application',
    seen: usersReport(2023),
    send: post(`${graph}/servicePrincipals`, { appId: adobeAppId }),
    expect: answer(
      409,
      denied('Request_MultipleObjectsWithSameKeyValue', /service principal .+ already in use/, {
        'details?': [{ code: 'string', message: 'string', target: 'string' }],
      }),
    ),
  },
  {
    name: 'creating a service principal for an unknown application',
    seen: usersReport(),
    send: post(`${graph}/servicePrincipals`, { appId: nobody }),
    expect: answer(
      400,
      denied('Request_BadRequest', new RegExp(`'${nobody}'`), {
        'details?': [{ code: is('NoBackingApplicationObject'), message: 'string', target: 'string' }],
      }),
    ),
  },
  {
    name: "creating one for another tenant's application, by a caller who may only create its own",
    seen: usersReport(2023),
    tenant: 'principal-missing',
    lay: (state) => setGraphPermissions(state, ['Application.ReadWrite.OwnedBy']),
    send: post(`${graph}/servicePrincipals`, { appId: adobeAppId }),
    expect: answer(
      403,
      denied(
        'Authorization_RequestDenied',
        /backing application of the service principal being created must in the local tenant/,
      ),
    ),
  },
  {
    name: 'a service principal is updated',
    seen: azureCli(2022),
    send: { method: 'PATCH', url: `${graph}/servicePrincipals/${adobePrincipalId}`, body: { accountEnabled: false } },
    expect: answer(204),
  },
  {
    name: 'a service principal is deleted',
    seen: azureCli(2022),
    send: remove(`${graph}/servicePrincipals/${adobePrincipalId}`),
    expect: answer(204),
  },
  {
    name: 'objects by their IDs',
    seen: azureCli(2024),
    send: post(`${graph}/directoryObjects/getByIds`, { ids: [adobePrincipalId], types: ['servicePrincipal'] }),
    expect: answer(200, {
      ...context('directoryObjects$'),
      value: [{ '@odata.type': is('#microsoft.graph.servicePrincipal'), ...principalFields }],
    }),
  },
  {
    name: 'unknown object IDs: left out',
    seen: azureCli(2023),
    send: post(`${graph}/directoryObjects/getByIds`, { ids: [nobody], types: ['servicePrincipal'] }),
    expect: answer(200, { ...context('directoryObjects$'), value: [] }),
  },
];
