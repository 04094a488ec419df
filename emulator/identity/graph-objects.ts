/** Directory objects as Microsoft Graph shows them: every field of the recordings, in their order. */
import type { Application, CloudState, ServicePrincipal } from '../state.ts';

const noAddresses = {
  logoUrl: null,
  marketingUrl: null,
  privacyStatementUrl: null,
  supportUrl: null,
  termsOfServiceUrl: null,
};
const noPublisher = { displayName: null, verifiedPublisherId: null, addedDateTime: null };

export function servicePrincipalView(principal: ServicePrincipal, state: CloudState): Record<string, unknown> {
  const application = state.applications.find((one) => one.appId === principal.appId);
  return {
    id: principal.id,
    deletedDateTime: null,
    accountEnabled: principal.accountEnabled,
    alternativeNames: [],
    appDisplayName: application?.displayName ?? null,
    appDescription: null,
    appId: principal.appId,
    applicationTemplateId: null,
    appOwnerOrganizationId: application?.homeTenantId ?? null,
    appRoleAssignmentRequired: false,
    createdDateTime: principal.createdDateTime,
    description: null,
    disabledByMicrosoftStatus: null,
    displayName: principal.displayName,
    homepage: null,
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: [],
    servicePrincipalNames: [principal.appId],
    servicePrincipalType: 'Application',
    signInAudience: application?.homeTenantId === state.tenant.id ? 'AzureADMyOrg' : 'AzureADMultipleOrgs',
    tags: [],
    tokenEncryptionKeyId: null,
    samlSingleSignOnSettings: null,
    addIns: [],
    appRoles: [],
    info: noAddresses,
    keyCredentials: [],
    oauth2PermissionScopes: [],
    passwordCredentials: [],
    resourceSpecificApplicationPermissions: [],
    verifiedPublisher: noPublisher,
  };
}

/** The main fields of an application (learn.microsoft.com, "application resource type"). */
export function applicationView(application: Application): Record<string, unknown> {
  return {
    id: application.objectId,
    deletedDateTime: null,
    appId: application.appId,
    applicationTemplateId: null,
    disabledByMicrosoftStatus: null,
    createdDateTime: '2026-02-02T14:08:50Z',
    displayName: application.displayName,
    description: null,
    groupMembershipClaims: null,
    identifierUris: [],
    isFallbackPublicClient: null,
    notes: null,
    publisherDomain: 'contoso.example',
    signInAudience: 'AzureADMyOrg',
    tags: [],
    tokenEncryptionKeyId: null,
    addIns: [],
    appRoles: [],
    info: noAddresses,
    keyCredentials: [],
    passwordCredentials: [],
    requiredResourceAccess: [],
    verifiedPublisher: noPublisher,
  };
}

export function organizationView({ tenant }: CloudState): Record<string, unknown> {
  return {
    id: tenant.id,
    deletedDateTime: null,
    businessPhones: [],
    countryLetterCode: 'US',
    createdDateTime: '2019-05-14T08:02:11Z',
    displayName: tenant.displayName,
    tenantType: 'AAD',
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: false,
        name: 'contoso.example',
        type: 'Managed',
      },
    ],
  };
}
