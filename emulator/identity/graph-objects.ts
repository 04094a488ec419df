/** Directory objects as Microsoft Graph returns them: every field of the recordings, in their order. */
import type { Application, CloudState, ServicePrincipal } from '../state.ts';

const noAddresses = {
  logoUrl: null,
  marketingUrl: null,
  privacyStatementUrl: null,
  supportUrl: null,
  termsOfServiceUrl: null,
};
const noPublisher = { displayName: null, verifiedPublisherId: null, addedDateTime: null };

/** Microsoft Graph's own service principal; every tenant has one. Its object ID is fictitious. */
export const microsoftGraph: ServicePrincipal = {
  id: '0a6f3b81-7c25-4e94-b3d8-6f1c90e2a57d',
  appId: '00000003-0000-0000-c000-000000000000',
  displayName: 'Microsoft Graph',
  accountEnabled: true,
  graphPermissions: [],
  createdDateTime: '2019-05-14T08:02:11Z',
  visibleAt: 0,
};

/** Ids of application permissions (learn.microsoft.com, "Microsoft Graph permissions reference"). */
export const graphPermissionIds: Readonly<Record<string, string>> = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
  'Application.ReadWrite.OwnedBy': '18a4783c-866b-4cc7-a460-3d5e5662c884',
  'AppRoleAssignment.ReadWrite.All': '06b708a9-e830-4db3-a914-8e69da51d44f',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'Directory.ReadWrite.All': '19dbc75e-c2e2-444c-a770-ec69d8559fc7',
};

function appRolesOf({ appId }: ServicePrincipal): Record<string, unknown>[] {
  if (appId !== microsoftGraph.appId) return [];
  return Object.entries(graphPermissionIds).map(([value, id]) => ({
    allowedMemberTypes: ['Application'],
    description: value,
    displayName: value,
    id,
    isEnabled: true,
    origin: 'Application',
    value,
  }));
}

function isManagedIdentity({ appId }: ServicePrincipal, state: CloudState): boolean {
  return (state.managedIdentities ?? []).some(({ clientId }) => clientId === appId);
}

/** @param deletedDateTime of one among the deleted items */
export function servicePrincipalView(
  principal: ServicePrincipal,
  state: CloudState,
  deletedDateTime: string | null = null,
): Record<string, unknown> {
  const application = state.applications.find((one) => one.appId === principal.appId);
  return {
    id: principal.id,
    deletedDateTime,
    accountEnabled: principal.accountEnabled,
    alternativeNames: [],
    appDisplayName: application?.displayName ?? null,
    appDescription: null,
    appId: principal.appId,
    applicationTemplateId: null,
    appOwnerOrganizationId: application?.homeTenantId ?? null,
    appRoleAssignmentRequired: principal.appRoleAssignmentRequired ?? false,
    createdDateTime: principal.createdDateTime,
    description: null,
    disabledByMicrosoftStatus: principal.disabledByMicrosoftStatus ?? null,
    displayName: principal.displayName,
    homepage: null,
    ...(principal.isDisabled === undefined ? {} : { isDisabled: principal.isDisabled }),
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: [],
    servicePrincipalNames: [principal.appId],
    servicePrincipalType: isManagedIdentity(principal, state) ? 'ManagedIdentity' : 'Application',
    signInAudience: application?.homeTenantId === state.tenant.id ? 'AzureADMyOrg' : 'AzureADMultipleOrgs',
    tags: [],
    tokenEncryptionKeyId: null,
    samlSingleSignOnSettings: null,
    addIns: [],
    appRoles: appRolesOf(principal),
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
