export const id = 364;
export const ids = [364];
export const modules = {

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j3: () => (/* binding */ blockerFailure),
  WE: () => (/* binding */ explain)
});

// UNUSED EXPORTS: refusalOf, refusals

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 2 modules
var build_inputs = __webpack_require__(2991);
// EXTERNAL MODULE: ./build/shell.js
var shell = __webpack_require__(2474);
// EXTERNAL MODULE: ./build/checks/commands.js
var commands = __webpack_require__(8588);
;// CONCATENATED MODULE: ./build/refusals/commands.js
/** Scopes and commands that cures are made of. */


const group = ({ inputs }) => (0,shell/* quoted */.T)(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);
const vault = ({ inputs }) => (0,shell/* quoted */.T)((0,commands/* vaultId */.oC)(inputs));
function commands_assign(context, role, scope = group(context)) {
    return `az role assignment create --assignee ${context.inputs.clientId} --role ${(0,shell/* quoted */.T)(role)} --scope ${scope}`;
}

;// CONCATENATED MODULE: ./build/refusals/arm.js
/** Refusals of Azure Resource Manager. Sources: Azure's answers as observed, and learn.microsoft.com/azure/azure-resource-manager/troubleshooting. */


/** The right that a refused action belongs to: ARM names the action, not the role. */
function roleFor(context) {
    const { message, tried } = context.details;
    const subscription = (0,shell/* quoted */.T)(`/subscriptions/${context.inputs.subscriptionId}`);
    if (/roleAssignments\/write/i.test(message))
        return ['Key Vault Data Access Administrator', group(context)];
    if (/locks\/write/i.test(message))
        return ['User Access Administrator', group(context)];
    if (/resourcegroups\/write/i.test(message))
        return ['Contributor', subscription];
    if (/deletedVaults|checkNameAvailability/i.test(message))
        return ['Reader', subscription];
    if (/\/(write|action|delete)'/i.test(message) || /^(create|recover|turn|add)/.test(tried))
        return ['Key Vault Contributor', group(context)];
    return ['Reader', group(context)];
}
const armRefusals = [
    {
        id: 'authorization-failed',
        services: ['arm'],
        codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
        meaning: (context) => `The identity ${context.inputs.clientId} lacks a right: the role ${roleFor(context)[0]} has it. A role that was assigned minutes ago may need some more; and where one may see nothing, Azure says this also of what does not exist.`,
        cure: (context) => {
            const [role, scope] = roleFor(context);
            return `Assign it:\n\n${commands_assign(context, role, scope)}`;
        },
    },
    {
        id: 'subscription-not-found',
        services: ['arm'],
        codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
        meaning: ({ inputs }) => `Subscription ${inputs.subscriptionId} does not exist in tenant ${inputs.tenantId}, or the identity has no role in it.`,
        cure: (context) => `Check subscription-id (az account list), and give the identity a role:\n\n${commands_assign(context, 'Reader')}`,
    },
    {
        id: 'resource-group-not-found',
        services: ['arm'],
        codes: ['ResourceGroupNotFound'],
        meaning: ({ inputs }) => `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}; it may have been deleted a moment ago.`,
        cure: ({ inputs }) => `Create it, or set create-resource-group: true:\n\naz group create --name ${(0,shell/* quoted */.T)(inputs.resourceGroup)} --location ${(0,shell/* quoted */.T)(inputs.location ?? 'REGION')}`,
    },
    {
        id: 'azure-policy',
        services: ['arm'],
        codes: ['RequestDisallowedByPolicy'],
        meaning: () => "An Azure Policy of the organisation refuses what was asked; its name is in Azure's message.",
        cure: (context) => `Ask the owner of the policy, or choose inputs that it allows (network, location, tags). To see the policies:\n\naz policy assignment list --scope ${group(context)} --disable-scope-strict-match`,
    },
    {
        id: 'provider-not-registered',
        services: ['arm'],
        codes: ['MissingSubscriptionRegistration'],
        meaning: () => 'The subscription has never used Key Vault: its resource provider is not registered.',
        cure: ({ inputs }) => `Register it once:\n\naz provider register --namespace Microsoft.KeyVault --subscription ${inputs.subscriptionId} --wait`,
    },
    {
        id: 'scope-locked',
        services: ['arm'],
        codes: ['ScopeLocked'],
        meaning: () => 'A ReadOnly lock on the vault or above it forbids the change.',
        cure: (context) => `Somebody locked it on purpose: ask them. To see the locks:\n\naz lock list --resource-group ${(0,shell/* quoted */.T)(context.inputs.resourceGroup)}`,
    },
    {
        id: 'region-closed',
        services: ['arm'],
        codes: [
            'LocationNotAvailableForResourceType',
            'RegionNotAvailable',
            'LocationNotAvailableForResourceGroup',
            'InvalidResourceLocation',
        ],
        meaning: ({ inputs }) => `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription is not let in.`,
        cure: () => 'Choose another location:\n\naz account list-locations --query "[].name" --output tsv',
    },
    {
        id: 'principal-not-replicated',
        services: ['arm'],
        codes: ['PrincipalNotFound'],
        meaning: () => "Azure Resource Manager does not know Adobe's service principal, also after minutes. It was made a moment ago, or the id given belongs to another tenant.",
        cure: ({ inputs }) => `Run again in some minutes. With adobe-principal-id, check that it is the object id in tenant ${inputs.tenantId}:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
    },
    {
        id: 'token-refused',
        services: ['arm', 'vault', 'graph'],
        codes: [
            'InvalidAuthenticationToken',
            'ExpiredAuthenticationToken',
            'AuthenticationFailed',
            'Unauthorized',
            'InvalidAuthenticationTokenTenant',
        ],
        meaning: ({ inputs }) => `The service does not accept the token: it is too old, was revoked, or is of another tenant than the subscription's (${inputs.tenantId} was given).`,
        cure: () => "Check tenant-id against the subscription's tenant, then run again:\n\naz account show --query tenantId --output tsv",
    },
    {
        id: 'throttled',
        services: ['arm', 'vault', 'graph', 'github'],
        codes: [
            'TooManyRequests',
            'SubscriptionRequestsThrottled',
            'ResourceRequestsThrottled',
            'RetryableError',
            'Throttled',
            'OperationNotAllowed',
            'HTTP 429',
        ],
        when: ({ status }) => status === 429,
        meaning: () => 'The service answered too often that it gets too many requests. Other jobs of the subscription or tenant may cause it.',
        cure: () => 'Run again later; spread schedules so that they do not all start at the full hour.',
    },
    {
        id: 'policy-turned-back',
        services: ['arm'],
        codes: ['TurnedBack'],
        meaning: () => 'Something changes the property back as it is set: most likely an Azure Policy of the organisation (effect Modify).',
        cure: (context) => `Ask the owner of the policy for an exception. To see the policies:\n\naz policy assignment list --scope ${group(context)} --disable-scope-strict-match`,
    },
    {
        id: 'deny-assignment',
        services: ['arm'],
        codes: ['DenyAssignmentAuthorizationFailed'],
        meaning: () => 'A deny assignment forbids it, whatever roles the identity has: a managed application, a blueprint or a deployment stack protects the scope.',
        cure: () => 'Ask the owner of what is named in the message: a deny assignment can only be changed through that.',
    },
    {
        id: 'resource-group-going',
        services: ['arm'],
        codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
        meaning: ({ inputs }) => `Resource group ${inputs.resourceGroup} is being deleted.`,
        cure: () => 'Choose another resource-group, or wait until it is gone and run again with create-resource-group: true.',
    },
    {
        id: 'subscription-read-only',
        services: ['arm'],
        codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
        meaning: ({ inputs }) => `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or cancelled): everything in it can only be read.`,
        cure: ({ inputs }) => `Ask the owner of the subscription. To see its state:\n\naz account show --subscription ${inputs.subscriptionId} --query state --output tsv`,
    },
    {
        id: 'principal-id-wrong',
        services: ['arm'],
        codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
        meaning: () => 'The id given as adobe-principal-id is not that of a service principal in this tenant.',
        cure: ({ inputs }) => `Give the object id of Adobe's service principal, not an application id:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
    },
    {
        id: 'too-many-assignments',
        services: ['arm'],
        codes: ['RoleAssignmentLimitExceeded'],
        meaning: () => 'The subscription holds as many role assignments as Azure allows.',
        cure: () => 'Remove assignments that nobody needs, above all of identities that no longer exist:\n\naz role assignment list --all --query "[?principalName==\'\'].id" --output tsv',
    },
];

;// CONCATENATED MODULE: ./build/refusals/entra.js
/**
 * Refusals of the login. Recognised by the number alone: texts and statuses changed over the years.
 * Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */

/** What Entra compared, exactly and with case: this is what a person must register. */
function presented({ claims }) {
    if (claims === undefined)
        return '';
    return `\n\nPresented:\n  issuer   ${claims.issuer}\n  subject  ${claims.subject}\n  audience ${claims.audience}`;
}
function registerCommand({ inputs, claims }) {
    const credential = JSON.stringify({
        name: 'cja-cmk',
        issuer: claims?.issuer ?? 'https://token.actions.githubusercontent.com',
        subject: claims?.subject ?? 'SUBJECT',
        audiences: [claims?.audience ?? inputs.audience],
    });
    return `az ad app federated-credential create --id ${inputs.clientId} --parameters ${(0,shell/* quoted */.T)(credential)}`;
}
const register = (context) => `If the credential was made a few minutes ago, run again. Else register exactly what was presented:${presented(context)}\n\n${registerCommand(context)}`;
const showApp = ({ inputs }) => `az ad sp show --id ${inputs.clientId}`;
const entraRefusals = [
    {
        id: 'no-matching-federated-credential',
        services: ['entra'],
        codes: ['AADSTS700213', 'AADSTS70021'],
        meaning: () => 'The app has federated credentials, and none of them has this subject. One that was made minutes ago may not be known everywhere yet; the action does not wait for it, since a wrong subject is far more common and would cost every run minutes.',
        cure: register,
    },
    {
        id: 'subject-differs-in-case',
        services: ['entra'],
        codes: ['AADSTS7002138'],
        meaning: () => 'A federated credential has this subject but for upper and lower case. Entra compares exactly.',
        cure: register,
    },
    {
        id: 'issuer-differs',
        services: ['entra'],
        codes: ['AADSTS700211'],
        meaning: () => 'No federated credential of the app has this issuer.',
        cure: register,
    },
    {
        id: 'audience-differs',
        services: ['entra'],
        codes: ['AADSTS700212'],
        meaning: () => 'No federated credential of the app has this audience.',
        cure: (context) => `Make the input audience and the credential's audience the same.${presented(context)}\n\n${registerCommand(context)}`,
    },
    {
        id: 'no-federated-credential',
        services: ['entra'],
        codes: ['AADSTS70025'],
        meaning: () => 'The app has no federated credential at all.',
        cure: register,
    },
    {
        id: 'app-not-found',
        services: ['entra'],
        codes: ['AADSTS700016'],
        meaning: ({ inputs }) => `Tenant ${inputs.tenantId} has no app with the client id ${inputs.clientId}. Often the object id was given in its place, or another tenant's id.`,
        cure: ({ inputs }) => `Set client-id to the application (client) id, and tenant-id to the tenant it is in:\n\naz ad app list --filter "appId eq '${inputs.clientId}' or id eq '${inputs.clientId}'" --query "[].{name:displayName, clientId:appId}"`,
    },
    {
        id: 'tenant-not-found',
        services: ['entra'],
        codes: ['AADSTS90002'],
        meaning: ({ inputs }) => `There is no tenant ${inputs.tenantId}.`,
        cure: () => 'Set tenant-id to the tenant of the subscription:\n\naz account show --query tenantId --output tsv',
    },
    {
        id: 'assertion-out-of-time',
        services: ['entra'],
        codes: ['AADSTS700024'],
        meaning: () => "Entra finds a token that GitHub has just made outside its time, also on a second try. Most likely this runner's clock is off.",
        cure: () => "Set the runner's clock (chrony or timesyncd), then run again. Compare:\n\ndate --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'",
    },
    {
        id: 'no-service-principal',
        services: ['entra'],
        codes: ['AADSTS7000229'],
        meaning: ({ inputs }) => `The app ${inputs.clientId} is registered and has no service principal in tenant ${inputs.tenantId}.`,
        cure: ({ inputs }) => `Create it:\n\naz ad sp create --id ${inputs.clientId}`,
    },
    {
        id: 'app-disabled',
        services: ['entra'],
        codes: ['AADSTS7000112'],
        meaning: ({ inputs }) => `The service principal of ${inputs.clientId} is disabled. Somebody may have done that on purpose.`,
        cure: (context) => `Ask who disabled it. To see it:\n\n${showApp(context)} --query accountEnabled`,
    },
    {
        id: 'conditional-access',
        services: ['entra'],
        codes: ['AADSTS53003'],
        meaning: () => 'A Conditional Access policy for workload identities blocks the sign-in, most often by the address that it comes from.',
        cure: ({ inputs }) => `Look up the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins): it names the policy. Run from an address that the policy allows, or have the policy changed.`,
    },
    {
        id: 'wrong-resource',
        services: ['entra'],
        codes: ['AADSTS500011'],
        meaning: () => 'The tenant does not know the service that the token was asked for.',
        cure: () => 'Check that tenant-id is a tenant of the global Azure cloud: sovereign clouds are not supported.',
    },
    {
        id: 'bad-signature',
        services: ['entra'],
        codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
        meaning: () => 'Entra could not check the signature of the OIDC token.',
        cure: () => 'Run again. If it stays, something between the runner and GitHub changes the token: check the proxy.',
    },
];

;// CONCATENATED MODULE: ./build/refusals/github.js
const githubRefusals = [
    {
        id: 'issues-throttled',
        services: ['github'],
        codes: ['HTTP 403'],
        when: ({ message }) => /rate limit/i.test(message),
        meaning: () => 'The token has used up its share of requests, or made too many at once.',
        cure: () => 'Run again in an hour; spread schedules so that they do not all start at the full hour.',
    },
    {
        id: 'issues-not-permitted',
        services: ['github'],
        codes: ['HTTP 403', 'HTTP 404'],
        meaning: () => 'The token may not write issues in this repository.',
        cure: () => 'Give the job this permission:\n\npermissions:\n  issues: write',
    },
    {
        id: 'issues-switched-off',
        services: ['github'],
        codes: ['HTTP 410'],
        meaning: () => 'Issues are switched off in this repository.',
        cure: () => "Switch them on in the repository's settings, or set drift-issue: false.",
    },
    {
        id: 'github-token-refused',
        services: ['github'],
        codes: ['HTTP 401'],
        meaning: () => 'GitHub does not know the token that was given as github-token.',
        cure: () => 'Leave github-token at its default, the token of the job.',
    },
];

;// CONCATENATED MODULE: ./build/refusals/graph.js
const byHand = ({ inputs }) => `Let an administrator (Application Administrator or Cloud Application Administrator) create it once, and give its object id as adobe-principal-id, so that Graph is never called:\n\naz ad sp create --id ${inputs.adobeAppId} --query id --output tsv`;
const graphRefusals = [
    {
        id: 'graph-foreign-app',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        when: ({ message }) => message.includes('backing application'),
        meaning: () => "The identity may only create service principals of apps of its own tenant (Application.ReadWrite.OwnedBy). Adobe's app is another tenant's: that needs Application.ReadWrite.All.",
        cure: byHand,
    },
    {
        id: 'graph-denied',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        meaning: ({ details }) => `The identity lacks a permission on Microsoft Graph: ${details.tried.startsWith('create') ? 'Application.ReadWrite.All to create' : 'Application.Read.All to read'} service principals, with admin consent.`,
        cure: byHand,
    },
    {
        id: 'graph-no-such-app',
        services: ['graph'],
        codes: ['NoBackingApplicationObject', 'Request_BadRequest'],
        when: ({ message }) => message.includes('does not reference a valid application'),
        meaning: ({ inputs }) => `There is no multi-tenant app ${inputs.adobeAppId}.`,
        cure: () => "Leave adobe-app-id at its default (Adobe's app for Customer Journey Analytics) unless Adobe told you another.",
    },
    {
        id: 'graph-principal-exists',
        services: ['graph'],
        codes: ['Request_MultipleObjectsWithSameKeyValue'],
        meaning: () => 'The service principal exists, and Graph does not show it: it was made a moment ago, or it lies among the deleted ones.',
        cure: ({ inputs }) => `Run again in some minutes. If it stays, look among the deleted service principals:\n\naz rest --url "https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?\\$filter=appId eq '${inputs.adobeAppId}'"`,
    },
];

;// CONCATENATED MODULE: ./build/refusals/key-vault.js
/** Refusals about vaults and keys, by ARM and by the vault itself. Sources: Azure's answers as observed, and learn.microsoft.com/azure/key-vault/general/common-error-codes. */


const keyVaultRefusals = [
    {
        id: 'vault-name-taken',
        services: ['arm'],
        codes: ['VaultAlreadyExists'],
        meaning: ({ inputs }) => `The name ${inputs.vaultName} is held by a vault in another group, subscription or tenant, or by a deleted one. Vault names are unique in all of Azure.`,
        cure: ({ inputs }) => `Choose another vault-name, or find the vault:\n\naz keyvault list --query "[?name=='${inputs.vaultName}'].id"`,
    },
    {
        id: 'vault-soft-deleted',
        services: ['arm'],
        codes: ['ConflictError'],
        meaning: ({ inputs }) => `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody may have deleted it on purpose.`,
        cure: ({ inputs }) => `Set recover-deleted: true, or recover it by hand:\n\naz keyvault recover --name ${(0,shell/* quoted */.T)(inputs.vaultName)}`,
    },
    {
        id: 'no-soft-deleted-vault',
        services: ['arm'],
        codes: ['SoftDeletedVaultDoesNotExist'],
        meaning: ({ inputs }) => `The deleted vault ${inputs.vaultName} is no longer there: it was purged, or it is another subscription's.`,
        cure: () => 'Run again: a vault that was purged is created anew (unless confirmed-key-uri is given).',
    },
    {
        id: 'key-soft-deleted',
        services: ['arm', 'vault'],
        codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
        meaning: ({ inputs }) => `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody may have deleted it on purpose.`,
        cure: ({ inputs }) => `Set recover-deleted: true, or recover it by hand:\n\naz keyvault key recover --vault-name ${(0,shell/* quoted */.T)(inputs.vaultName)} --name ${(0,shell/* quoted */.T)(inputs.keyName)}`,
    },
    {
        id: 'key-parameters-differ',
        services: ['arm'],
        codes: ['KeyCreationParametersDidNotMatchExistingKey'],
        meaning: ({ inputs }) => `A key ${inputs.keyName} exists with another type, size or other operations.`,
        cure: ({ inputs }) => `Look at it; the action changes no key:\n\naz keyvault key show --vault-name ${(0,shell/* quoted */.T)(inputs.vaultName)} --name ${(0,shell/* quoted */.T)(inputs.keyName)}`,
    },
    {
        id: 'vault-side-rbac',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByRbac'],
        meaning: ({ details }) => details.service === 'vault'
            ? 'The vault is on Azure RBAC and the identity has no role on its data plane. Recovering a deleted key needs one; it takes up to 10 minutes to work.'
            : 'The vault side of Azure refuses the identity.',
        cure: (context) => context.details.service === 'vault'
            ? `Assign the role, or recover the key by hand as somebody who has it:\n\n${commands_assign(context, 'Key Vault Crypto Officer', vault(context))}`
            : `Assign the role:\n\n${commands_assign(context, 'Key Vault Contributor')}`,
    },
    {
        id: 'vault-firewall',
        services: ['vault'],
        codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
        meaning: () => "The vault's firewall does not let this runner in. The data plane is needed only to recover a deleted key.",
        cure: ({ inputs }) => `Recover the key from inside the vault's network, or run this on a runner there:\n\naz keyvault key recover --vault-name ${(0,shell/* quoted */.T)(inputs.vaultName)} --name ${(0,shell/* quoted */.T)(inputs.keyName)}`,
    },
    {
        id: 'vault-access-policy',
        services: ['vault'],
        codes: ['ForbiddenByPolicy', 'AccessDenied'],
        meaning: () => 'The vault is on access policies and none lets the identity do this.',
        cure: ({ inputs }) => `Recover the key by hand as somebody who may:\n\naz keyvault key recover --vault-name ${(0,shell/* quoted */.T)(inputs.vaultName)} --name ${(0,shell/* quoted */.T)(inputs.keyName)}`,
    },
    {
        id: 'vault-not-ready',
        services: ['arm'],
        codes: ['VaultNotReady'],
        meaning: () => 'Azure accepted the vault, and did not finish it in the time that is usual or failed at it.',
        cure: ({ inputs }) => `Run again: it goes on from there. If the state stays Failed, ask Azure's support. To see it:\n\naz keyvault show --name ${(0,shell/* quoted */.T)(inputs.vaultName)} --query properties.provisioningState`,
    },
    {
        id: 'key-not-back',
        services: ['vault'],
        codes: ['KeyNotBack'],
        meaning: () => 'Key Vault accepted the recovery, and the key is not to be seen yet.',
        cure: () => 'Run again in some minutes: it goes on from there.',
    },
    {
        id: 'vault-vanished',
        services: ['arm'],
        codes: ['ResourceNotFound', 'ParentResourceNotFound'],
        meaning: ({ inputs }) => `Vault ${inputs.vaultName} was there a moment ago and is gone now: somebody deleted it while this ran.`,
        cure: () => 'Find out who deleted it and why (the activity log of the resource group tells), then run again.',
    },
    {
        id: 'key-not-accepted',
        services: ['arm'],
        codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
        meaning: ({ inputs }) => inputs.keyType === 'RSA-HSM'
            ? `Key Vault does not make such a key in this vault. RSA-HSM needs a premium vault, and an existing vault stays what it is.`
            : 'Key Vault does not make such a key.',
        cure: ({ inputs }) => `Set key-type: RSA, or choose another vault-name. To see the SKU:\n\naz keyvault show --name ${(0,shell/* quoted */.T)(inputs.vaultName)} --query properties.sku.name --output tsv`,
    },
    {
        id: 'no-deleted-key',
        services: ['vault'],
        codes: ['KeyNotFound', 'DeletedKeyNotFound'],
        meaning: ({ inputs }) => `There is no deleted key ${inputs.keyName} any more: it was purged, or somebody recovers it.`,
        cure: () => 'Run again: a key that was purged is created anew (unless confirmed-key-uri is given).',
    },
];

;// CONCATENATED MODULE: ./build/refusals/network.js
const services = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github'];
const hostsToOpen = () => 'Behind a proxy set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. The hosts to open are listed in the README.';
const networkRefusals = [
    {
        id: 'name-not-resolved',
        services,
        codes: ['ENOTFOUND', 'EAI_AGAIN'],
        meaning: () => "The host's name could not be resolved.",
        cure: hostsToOpen,
    },
    {
        id: 'connection-failed',
        services,
        codes: [
            'ECONNREFUSED',
            'ECONNRESET',
            'EHOSTUNREACH',
            'ENETUNREACH',
            'ETIMEDOUT',
            'EPIPE',
            'ERR_PROXY_TUNNEL',
            'NetworkError',
        ],
        meaning: () => 'The connection failed or broke, again and again: a firewall, a proxy, or the service itself.',
        cure: hostsToOpen,
    },
    {
        id: 'certificate-refused',
        services,
        codes: [
            'SELF_SIGNED_CERT_IN_CHAIN',
            'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
            'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
            'DEPTH_ZERO_SELF_SIGNED_CERT',
            'ERR_TLS_CERT_ALTNAME_INVALID',
            'CERT_HAS_EXPIRED',
        ],
        meaning: () => 'The certificate is not one that this runner trusts: most often a proxy that reads TLS.',
        cure: () => "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Never switch the check off.",
    },
    {
        id: 'no-answer-in-time',
        services,
        codes: ['Timeout'],
        meaning: () => 'The service took the request and did not answer in time (10 to 30 seconds an attempt).',
        cure: () => 'Run again. If it stays, look at https://azure.status.microsoft and at the proxy.',
    },
    {
        id: 'redirected',
        services,
        codes: ['Redirected'],
        meaning: () => 'The service does not redirect: a proxy or a captive portal answered in its place. Nothing was sent to the other address.',
        cure: hostsToOpen,
    },
    {
        id: 'invalid-answer',
        services,
        codes: ['InvalidAnswer', 'AnswerTooLarge'],
        meaning: () => 'The service answered something that is not what its documentation says. Nothing was concluded from it.',
        cure: () => 'Run again. If it stays, check the proxy (does it change answers?), and open an issue with the request id.',
    },
    {
        id: 'service-failed',
        services,
        codes: [
            'HTTP 500',
            'HTTP 408',
            'HTTP 502',
            'HTTP 503',
            'HTTP 504',
            'InternalServerError',
            'ServiceUnavailable',
            'GatewayTimeout',
            'ServerTimeout',
        ],
        meaning: () => 'The service failed, again and again.',
        cure: () => 'Run again later. Status of Azure: https://azure.status.microsoft, of GitHub: https://www.githubstatus.com',
    },
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404'],
        meaning: () => 'GitHub refuses the token: the request token of this job is not (or no longer) valid.',
        cure: () => 'Run the job again. On GitHub Enterprise Server, OIDC must be set up on the server.',
    },
];

;// CONCATENATED MODULE: ./build/refusals/run.js
/** What the run itself finds wrong, before or without any service. */

/** Texts by code; `about` is what the error names: an event, a host. */
const runRefusals = {
    NoIdToken: (event) => ({
        tried: 'get an OIDC token from GitHub',
        message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
        meaning: event.startsWith('pull_request')
            ? 'The job lacks the permission to ask for a token, or the pull request comes from a fork, which gets none.'
            : 'The job lacks the permission to ask for a token.',
        cure: 'Give the job these permissions and run it again:\n\npermissions:\n  id-token: write\n  contents: read',
    }),
    UnsafeEvent: (event) => ({
        tried: 'start mode ensure',
        message: `mode ensure does not run on ${event}.`,
        meaning: "On this event GitHub gives the job the base repository's rights and tokens, also for a fork's pull request.",
        cure: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or by hand (workflow_dispatch).',
    }),
    ForeignHost: (host, service) => ({
        tried: `reach ${service === undefined ? 'a service' : errors/* serviceTitles */.xt[service]}`,
        message: `${host} is not a host of ${service === undefined ? 'the service' : errors/* serviceTitles */.xt[service]}; nothing was sent there.`,
        meaning: 'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
        cure: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
    }),
};

;// CONCATENATED MODULE: ./build/refusals/explain.js









/** The catalogue. Of the entries that fit, the first counts. */
const refusals = [
    ...entraRefusals,
    ...armRefusals,
    ...keyVaultRefusals,
    ...graphRefusals,
    ...githubRefusals,
    ...networkRefusals,
];
function refusalOf(details) {
    return refusals.find(({ services, codes, when }) => services.includes(details.service) && codes.includes(details.code) && (when === undefined || when(details)));
}
function explain(error, inputs, claims) {
    if (error instanceof build_inputs/* InvalidInputs */.hS)
        return error.problems.map(invalidInput);
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error)];
    if (error instanceof errors/* Interrupted */.j$)
        return [interruption(error, inputs)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, inputs, claims)];
    return [unexpected(error)];
}
function invalidInput({ input, given, rule }) {
    return {
        tried: `read the input ${input}`,
        code: 'InvalidInputs',
        message: `${input}${given === '' ? '' : ` (${given})`} ${rule}.`,
        status: undefined,
        requestId: undefined,
        meaning: 'Nothing was sent.',
        cure: `Correct the input ${input} of the step.`,
    };
}
function runFailure({ code, about, service }) {
    return { ...runRefusals[code](about, service), code, status: undefined, requestId: undefined };
}
function interruption({ reason, tried }, inputs) {
    const deadline = reason === 'deadline';
    return {
        tried,
        code: deadline ? 'DeadlineExceeded' : 'Cancelled',
        message: deadline ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.` : 'The job was cancelled.',
        status: undefined,
        requestId: undefined,
        meaning: 'What was done until then stays, and what is listed as skipped was not begun. A change that was under way may have been made or not; the next run looks first.',
        cure: deadline
            ? 'Run again: it goes on from there. If the service is slow by nature, give more timeout-minutes.'
            : 'Run again: it goes on from there.',
    };
}
/** Added to a write whose answer never came: nobody may take it for not done. */
const notKnown = ' Whether it was done is not known; the next run looks first.';
function refused(details, inputs, claims) {
    const { tried, code, message, status, requestId } = details;
    const known = refusalOf(details);
    const context = { inputs, details, claims };
    return {
        tried,
        code,
        message,
        status,
        requestId,
        meaning: `${known?.meaning(context) ??
            `${errors/* serviceTitles */.xt[details.service]} refused; this action does not know the code ${code}.`}${details.answerLost === true ? notKnown : ''}`,
        cure: known?.cure(context) ??
            'Look the code up in the documentation of the service; its support asks for the request id.',
    };
}
function unexpected(error) {
    return {
        tried: 'run',
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        status: undefined,
        requestId: undefined,
        meaning: 'This is a fault of the action itself. Nothing was concluded from it.',
        cure: 'Run again with step debugging on (the variable ACTIONS_STEP_DEBUG set to true), and open an issue with the log.',
    };
}
/** A blocker as a failure: what stands in the way, in the same form as a service's refusal. */
function blockerFailure({ id, message, cure }) {
    return {
        tried: 'plan',
        code: id,
        message,
        status: undefined,
        requestId: undefined,
        meaning: 'Nothing was written.',
        cure,
    };
}


/***/ })

};
