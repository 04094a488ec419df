export const id = 860;
export const ids = [860];
export const modules = {

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ grantRightCommands),
/* harmony export */   LJ: () => (/* binding */ vaultScope),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   RZ: () => (/* binding */ setKeyAttributes),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Y3: () => (/* binding */ assignRole),
/* harmony export */   YH: () => (/* binding */ groupScope),
/* harmony export */   YT: () => (/* binding */ updateVault),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   hE: () => (/* binding */ rightAndPlace),
/* harmony export */   kI: () => (/* binding */ recoverKey),
/* harmony export */   lw: () => (/* binding */ keyCommand),
/* harmony export */   oC: () => (/* binding */ vaultId)
/* harmony export */ });
/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
function quoted(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}
/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
function az(...words) {
    return ['az', ...words].map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}
/** ARM id of the vault in the casing of the inputs. */
function vaultId(inputs) {
    const group = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`;
    return `${group}/providers/Microsoft.KeyVault/vaults/${inputs.vaultName}`;
}
/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions = {
    'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';
/** A right as a read names it (`Reader on the vault`), taken apart; one that names no place is a role on the group. */
function rightAndPlace(right) {
    const [, name, where] = /^(.+?) on (Microsoft Graph|the vault|the subscription|the resource group)\b/.exec(right) ?? [];
    const places = { 'Microsoft Graph': 'graph', 'the vault': 'vault', 'the subscription': 'subscription' };
    if (name === undefined || where === undefined)
        return { name: right, place: 'group' };
    const place = Object.entries(places).find(([text]) => text === where)?.[1];
    return { name, place: place ?? 'group' };
}
/** Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. */
function grantRightCommands(inputs, name, place) {
    const { clientId } = inputs;
    if (place === 'graph') {
        const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
        const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
        return [
            az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
            az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
        ];
    }
    const vault = vaultId(inputs);
    const group = vault.slice(0, vault.indexOf('/providers/'));
    const scope = { vault, group, subscription: `/subscriptions/${inputs.subscriptionId}` }[place];
    return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', name, '--scope', scope)];
}
/** `az keyvault update` on the target's vault. */
function updateVault({ inputs }, ...options) {
    const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
    return az('keyvault', 'update', ...target, ...options);
}
/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
function keyCommand({ inputs }, verb, ...options) {
    return az('keyvault', 'key', ...verb.split(' '), '--vault-name', inputs.vaultName, '--name', inputs.keyName, ...options);
}
/** Changes attributes of one version of the key. */
function setKeyAttributes(context, version, ...options) {
    return keyCommand(context, 'set-attributes', '--version', version, ...options);
}
/** ISO 8601 UTC to the second; the bare number when it is no date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
/** The resource group's scope, quoted for a shell. */
function groupScope({ inputs }) {
    return quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);
}
/** The vault's scope, quoted for a shell. */
function vaultScope({ inputs }) {
    return quoted(vaultId(inputs));
}
/** Gives the pipeline's identity a role; at the resource group unless another scope is named. */
function assignRole(target, role, scope = groupScope(target)) {
    return `az role assignment create --assignee ${target.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}
/** Recovers the soft-deleted key. */
function recoverKey({ vaultName, keyName }) {
    return `az keyvault key recover --vault-name ${quoted(vaultName)} --name ${quoted(keyName)}`;
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  errorCatalog: () => (/* binding */ errorCatalog),
  findErrorEntry: () => (/* binding */ findErrorEntry)
});

// EXTERNAL MODULE: ./build/az-commands.js
var az_commands = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/errors/entry.js
var entry = __webpack_require__(4614);
;// CONCATENATED MODULE: ./build/errors/missing-role.js
/** The refusal of Azure Resource Manager when no role of the identity has the action. */


/** The right that a refused action belongs to: ARM names the action, not the role. */
function roleFor(context) {
    const { message, operation } = context.details;
    const subscription = (0,az_commands/* quoted */.TL)(`/subscriptions/${context.inputs.subscriptionId}`);
    if (/roleAssignments\/write/i.test(message))
        return ['Key Vault Data Access Administrator', (0,az_commands/* groupScope */.YH)(context)];
    if (/locks\/write/i.test(message))
        return ['User Access Administrator', (0,az_commands/* groupScope */.YH)(context)];
    if (/resourcegroups\/write/i.test(message))
        return ['Contributor', subscription];
    if (/deletedVaults|checkNameAvailability/i.test(message))
        return ['Reader', subscription];
    if (/\/(write|action|delete)'/i.test(message) || /^(create|recover|turn|add)/.test(operation))
        return ['Key Vault Contributor', (0,az_commands/* groupScope */.YH)(context)];
    return ['Reader', (0,az_commands/* groupScope */.YH)(context)];
}
const missingRole = {
    id: 'authorization-failed',
    services: ['arm'],
    codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    meaning: (context) => {
        const { clientId } = context.inputs;
        const [role] = roleFor(context);
        return {
            en: `The identity ${clientId} lacks a right: the role ${role} has it. A role that was assigned minutes ago may need some more; and where one may see nothing, Azure says this also of what does not exist.`,
            fr: `Il manque un droit \u00e0 l'identit\u00e9 ${clientId} : le r\u00f4le ${role} le donne. Un r\u00f4le attribu\u00e9 il y a quelques minutes peut en demander encore quelques-unes ; et l\u00e0 o\u00f9 l'on n'a le droit de rien voir, Azure r\u00e9pond de m\u00eame pour ce qui n'existe pas.`,
        };
    },
    remediation: (context) => {
        const [role, scope] = roleFor(context);
        return (0,entry/* withCommand */.U)({ en: 'Assign it:', fr: 'Attribuez-le :' }, (0,az_commands/* assignRole */.Y3)(context, role, scope));
    },
};

;// CONCATENATED MODULE: ./build/errors/arm.js
/** Refusals of Azure Resource Manager. Sources: Azure's answers as observed, and learn.microsoft.com/azure/azure-resource-manager/troubleshooting. */



/** Not strictly of the group: a policy is mostly assigned above it. */
const policies = (context) => `az policy assignment list --scope ${(0,az_commands/* groupScope */.YH)(context)} --disable-scope-strict-match`;
const objectIdOfAdobe = ({ inputs }) => `az ad sp show --id ${inputs.adobeAppId} --query id --output tsv`;
const armErrors = [
    missingRole,
    {
        id: 'subscription-not-found',
        services: ['arm'],
        codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} does not exist in tenant ${inputs.tenantId}, or the identity has no role in it.`,
            fr: `L'abonnement ${inputs.subscriptionId} n'existe pas dans le locataire ${inputs.tenantId}, ou l'identit\u00e9 n'y a aucun r\u00f4le.`,
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: 'Check subscription-id (az account list), and give the identity a role:',
            fr: "V\u00e9rifiez subscription-id (az account list), et donnez un r\u00f4le \u00e0 l'identit\u00e9 :",
        }, (0,az_commands/* assignRole */.Y3)(context, 'Reader')),
    },
    {
        id: 'resource-group-not-found',
        services: ['arm'],
        codes: ['ResourceGroupNotFound'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}; it may have been deleted a moment ago.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId} ; il vient peut-\u00eatre d'\u00eatre supprim\u00e9.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Create it, or set create-resource-group: true:',
            fr: 'Cr\u00e9ez-le, ou mettez create-resource-group: true :',
        }, `az group create --name ${(0,az_commands/* quoted */.TL)(inputs.resourceGroup)} --location ${(0,az_commands/* quoted */.TL)(inputs.location ?? 'REGION')}`),
    },
    {
        id: 'azure-policy',
        services: ['arm'],
        codes: ['RequestDisallowedByPolicy'],
        meaning: () => ({
            en: "An Azure Policy of the organisation refuses what was asked; its name is in Azure's message.",
            fr: "Une strat\u00e9gie Azure Policy de l'organisation refuse ce qui a \u00e9t\u00e9 demand\u00e9 ; son nom est dans le message d'Azure.",
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: 'Ask the owner of the policy, or choose inputs that it allows (network, location, tags). To see the policies:',
            fr: "Adressez-vous au propri\u00e9taire de la strat\u00e9gie, ou choisissez des entr\u00e9es qu'elle autorise (network, location, tags). Pour voir les strat\u00e9gies :",
        }, policies(context)),
    },
    {
        id: 'provider-not-registered',
        services: ['arm'],
        codes: ['MissingSubscriptionRegistration'],
        meaning: () => ({
            en: 'The subscription has never used Key Vault: its resource provider is not registered.',
            fr: "L'abonnement n'a jamais utilis\u00e9 Key Vault : son fournisseur de ressources n'est pas inscrit.",
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({ en: 'Register it once:', fr: 'Inscrivez-le une fois :' }, `az provider register --namespace Microsoft.KeyVault --subscription ${inputs.subscriptionId} --wait`),
    },
    {
        id: 'scope-locked',
        services: ['arm'],
        codes: ['ScopeLocked'],
        meaning: () => ({
            en: 'A ReadOnly lock on the vault or above it forbids the change.',
            fr: 'Un verrou ReadOnly sur le coffre de cl\u00e9s ou au-dessus interdit le changement.',
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: 'Somebody locked it on purpose: ask them. To see the locks:',
            fr: "Quelqu'un l'a verrouill\u00e9 expr\u00e8s : adressez-vous \u00e0 cette personne. Pour voir les verrous :",
        }, `az lock list --resource-group ${(0,az_commands/* quoted */.TL)(context.inputs.resourceGroup)}`),
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
        meaning: ({ inputs }) => ({
            en: `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription is not let in.`,
            fr: `Rien ne peut \u00eatre cr\u00e9\u00e9 dans la r\u00e9gion ${inputs.location ?? ''} : elle n'existe pas, ou l'abonnement n'y a pas acc\u00e8s.`,
        }),
        remediation: () => (0,entry/* withCommand */.U)({ en: 'Choose another location:', fr: 'Choisissez une autre r\u00e9gion dans location :' }, 'az account list-locations --query "[].name" --output tsv'),
    },
    {
        id: 'principal-not-replicated',
        services: ['arm'],
        codes: ['PrincipalNotFound'],
        meaning: () => ({
            en: "Azure Resource Manager does not know Adobe's service principal, also after minutes. It was made a moment ago, or the id given belongs to another tenant.",
            fr: "Azure Resource Manager ne conna\u00eet pas le principal de service d'Adobe, m\u00eame apr\u00e8s plusieurs minutes. Il vient d'\u00eatre cr\u00e9\u00e9, ou l'ID donn\u00e9 est celui d'un autre locataire.",
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: `Run again in some minutes. With adobe-principal-id, check that it is the object id in tenant ${context.inputs.tenantId}:`,
            fr: `Relancez dans quelques minutes. Avec adobe-principal-id, v\u00e9rifiez que c'est bien l'ID d'objet dans le locataire ${context.inputs.tenantId} :`,
        }, objectIdOfAdobe(context)),
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
        meaning: ({ inputs }) => ({
            en: `The service does not accept the token: it is too old, was revoked, or is of another tenant than the subscription's (${inputs.tenantId} was given).`,
            fr: `Le service n'accepte pas le jeton : il est trop ancien, a \u00e9t\u00e9 r\u00e9voqu\u00e9, ou vient d'un autre locataire que celui de l'abonnement (${inputs.tenantId} a \u00e9t\u00e9 donn\u00e9).`,
        }),
        remediation: () => (0,entry/* withCommand */.U)({
            en: "Check tenant-id against the subscription's tenant, then run again:",
            fr: "Comparez tenant-id au locataire de l'abonnement, puis relancez :",
        }, 'az account show --query tenantId --output tsv'),
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
        meaning: () => ({
            en: 'The service answered too often that it gets too many requests. Other jobs of the subscription or tenant may cause it.',
            fr: "Le service a r\u00e9pondu trop souvent qu'il re\u00e7oit trop de requ\u00eates. D'autres t\u00e2ches de l'abonnement ou du locataire peuvent en \u00eatre la cause.",
        }),
        remediation: () => ({
            en: 'Run again later; spread schedules so that they do not all start at the full hour.',
            fr: "Relancez plus tard ; r\u00e9partissez les planifications pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
        }),
    },
    {
        id: 'policy-turned-back',
        services: ['arm'],
        codes: ['TurnedBack'],
        meaning: () => ({
            en: 'Something changes the property back as it is set: most likely an Azure Policy of the organisation (effect Modify).',
            fr: "Quelque chose r\u00e9tablit la propri\u00e9t\u00e9 d\u00e8s qu'elle est modifi\u00e9e : probablement une strat\u00e9gie Azure Policy de l'organisation (effet Modify).",
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: 'Ask the owner of the policy for an exception. To see the policies:',
            fr: 'Demandez une exemption au propri\u00e9taire de la strat\u00e9gie. Pour voir les strat\u00e9gies :',
        }, policies(context)),
    },
    {
        id: 'deny-assignment',
        services: ['arm'],
        codes: ['DenyAssignmentAuthorizationFailed'],
        meaning: () => ({
            en: 'A deny assignment forbids it, whatever roles the identity has: a managed application, a blueprint or a deployment stack protects the scope.',
            fr: "Une affectation de refus l'interdit, quels que soient les r\u00f4les de l'identit\u00e9 : une application manag\u00e9e, un blueprint ou une pile de d\u00e9ploiement prot\u00e8ge l'\u00e9tendue.",
        }),
        remediation: () => ({
            en: 'Ask the owner of what is named in the message: a deny assignment can only be changed through that.',
            fr: 'Adressez-vous au propri\u00e9taire de ce que nomme le message : une affectation de refus ne peut \u00eatre modifi\u00e9e que par l\u00e0.',
        }),
    },
    {
        id: 'resource-group-going',
        services: ['arm'],
        codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} is being deleted.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} est en cours de suppression.`,
        }),
        remediation: () => ({
            en: 'Choose another resource-group, or wait until it is gone and run again with create-resource-group: true.',
            fr: "Choisissez un autre resource-group, ou attendez qu'il ait disparu et relancez avec create-resource-group: true.",
        }),
    },
    {
        id: 'subscription-read-only',
        services: ['arm'],
        codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or cancelled): everything in it can only be read.`,
            fr: `L'abonnement ${inputs.subscriptionId} est d\u00e9sactiv\u00e9 (limite de d\u00e9pense, facture impay\u00e9e ou annulation) : tout ce qu'il contient est en lecture seule.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Ask the owner of the subscription. To see its state:',
            fr: "Adressez-vous au propri\u00e9taire de l'abonnement. Pour voir son \u00e9tat :",
        }, `az account show --subscription ${inputs.subscriptionId} --query state --output tsv`),
    },
    {
        id: 'principal-id-wrong',
        services: ['arm'],
        codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
        meaning: () => ({
            en: 'The id given as adobe-principal-id is not that of a service principal in this tenant.',
            fr: "L'ID donn\u00e9 dans adobe-principal-id n'est pas celui d'un principal de service de ce locataire.",
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: "Give the object id of Adobe's service principal, not an application id:",
            fr: "Donnez l'ID d'objet du principal de service d'Adobe, et non un ID d'application :",
        }, objectIdOfAdobe(context)),
    },
    {
        id: 'too-many-assignments',
        services: ['arm'],
        codes: ['RoleAssignmentLimitExceeded'],
        meaning: () => ({
            en: 'The subscription holds as many role assignments as Azure allows.',
            fr: "L'abonnement contient autant d'attributions de r\u00f4le qu'Azure en autorise.",
        }),
        remediation: () => (0,entry/* withCommand */.U)({
            en: 'Remove assignments that nobody needs, above all of identities that no longer exist:',
            fr: "Retirez les attributions dont personne n'a besoin, avant tout celles d'identit\u00e9s qui n'existent plus :",
        }, 'az role assignment list --all --query "[?principalName==\'\'].id" --output tsv'),
    },
];

;// CONCATENATED MODULE: ./build/errors/entra.js
/**
 * Refusals of the login. Recognised by the number alone: texts and statuses changed over the years.
 * Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */


/** What Entra compared, exactly and with case: this is what a person must register. */
function withPresented(sentence, { claims }) {
    if (claims === undefined)
        return sentence;
    const presented = `  issuer   ${claims.issuer}\n  subject  ${claims.subject}\n  audience ${claims.audience}`;
    return {
        en: `${sentence.en}\n\nPresented:\n${presented}`,
        fr: `${sentence.fr}\n\nPr\u00e9sent\u00e9 :\n${presented}`,
    };
}
function registerCommand({ inputs, claims }) {
    const credential = JSON.stringify({
        name: 'cja-cmk',
        issuer: claims?.issuer ?? 'https://token.actions.githubusercontent.com',
        subject: claims?.subject ?? 'SUBJECT',
        audiences: [claims?.audience ?? inputs.audience],
    });
    return `az ad app federated-credential create --id ${inputs.clientId} --parameters ${(0,az_commands/* quoted */.TL)(credential)}`;
}
const registered = (context, sentence) => (0,entry/* withCommand */.U)(withPresented(sentence, context), registerCommand(context));
const register = (context) => registered(context, {
    en: 'If the credential was made a few minutes ago, run again. Else register exactly what was presented:',
    fr: "Si les informations d'identification ont \u00e9t\u00e9 cr\u00e9\u00e9es il y a quelques minutes, relancez. Sinon, enregistrez exactement ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9 :",
});
const showApp = ({ inputs }) => `az ad sp show --id ${inputs.clientId}`;
const entraErrors = [
    {
        id: 'no-matching-federated-credential',
        services: ['entra'],
        codes: ['AADSTS700213', 'AADSTS70021'],
        meaning: () => ({
            en: 'The app has federated credentials, and none of them has this subject. One that was made minutes ago may not be known everywhere yet; the action does not wait for it, since a wrong subject is far more common and would cost every run minutes.',
            fr: "L'application a des informations d'identification f\u00e9d\u00e9r\u00e9es, et aucune n'a ce sujet. Celles qui ont \u00e9t\u00e9 cr\u00e9\u00e9es il y a quelques minutes ne sont peut-\u00eatre pas encore connues partout ; l'action ne les attend pas, car un sujet faux est bien plus fr\u00e9quent et co\u00fbterait des minutes \u00e0 chaque ex\u00e9cution.",
        }),
        remediation: register,
    },
    {
        id: 'subject-differs-in-case',
        services: ['entra'],
        codes: ['AADSTS7002138'],
        meaning: () => ({
            en: 'A federated credential has this subject but for upper and lower case. Entra compares exactly.',
            fr: "Des informations d'identification f\u00e9d\u00e9r\u00e9es ont ce sujet, aux majuscules et minuscules pr\u00e8s. Entra compare exactement.",
        }),
        remediation: register,
    },
    {
        id: 'issuer-differs',
        services: ['entra'],
        codes: ['AADSTS700211'],
        meaning: () => ({
            en: 'No federated credential of the app has this issuer.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'application n'a cet \u00e9metteur.",
        }),
        remediation: register,
    },
    {
        id: 'audience-differs',
        services: ['entra'],
        codes: ['AADSTS700212'],
        meaning: () => ({
            en: 'No federated credential of the app has this audience.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'application n'a cette audience.",
        }),
        remediation: (context) => registered(context, {
            en: "Make the input audience and the credential's audience the same.",
            fr: "Donnez la m\u00eame audience \u00e0 l'entr\u00e9e audience et aux informations d'identification.",
        }),
    },
    {
        id: 'no-federated-credential',
        services: ['entra'],
        codes: ['AADSTS70025'],
        meaning: () => ({
            en: 'The app has no federated credential at all.',
            fr: "L'application n'a aucune information d'identification f\u00e9d\u00e9r\u00e9e.",
        }),
        remediation: register,
    },
    {
        id: 'app-not-found',
        services: ['entra'],
        codes: ['AADSTS700016'],
        meaning: ({ inputs }) => ({
            en: `Tenant ${inputs.tenantId} has no app with the client id ${inputs.clientId}. Often the object id was given in its place, or another tenant's id.`,
            fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a \u00e9t\u00e9 donn\u00e9 \u00e0 sa place, ou l'ID d'un autre locataire.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Set client-id to the application (client) id, and tenant-id to the tenant it is in:',
            fr: "Mettez dans client-id l'ID d'application (client), et dans tenant-id le locataire o\u00f9 elle se trouve :",
        }, `az ad app list --filter "appId eq '${inputs.clientId}' or id eq '${inputs.clientId}'" --query "[].{name:displayName, clientId:appId}"`),
    },
    {
        id: 'tenant-not-found',
        services: ['entra'],
        codes: ['AADSTS90002'],
        meaning: ({ inputs }) => ({
            en: `There is no tenant ${inputs.tenantId}.`,
            fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
        }),
        remediation: () => (0,entry/* withCommand */.U)({
            en: 'Set tenant-id to the tenant of the subscription:',
            fr: "Mettez dans tenant-id le locataire de l'abonnement :",
        }, 'az account show --query tenantId --output tsv'),
    },
    {
        id: 'assertion-out-of-time',
        services: ['entra'],
        codes: ['AADSTS700024'],
        meaning: () => ({
            en: "Entra finds a token that GitHub has just made outside its time, also on a second try. Most likely this runner's clock is off.",
            fr: "Pour Entra, un jeton que GitHub vient de cr\u00e9er est hors de sa dur\u00e9e de validit\u00e9, m\u00eame \u00e0 la seconde tentative. L'horloge de l'ex\u00e9cuteur est probablement d\u00e9cal\u00e9e.",
        }),
        remediation: () => (0,entry/* withCommand */.U)({
            en: "Set the runner's clock (chrony or timesyncd), then run again. Compare:",
            fr: "R\u00e9glez l'horloge de l'ex\u00e9cuteur (chrony ou timesyncd), puis relancez. Comparez :",
        }, "date --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'"),
    },
    {
        id: 'no-service-principal',
        services: ['entra'],
        codes: ['AADSTS7000229'],
        meaning: ({ inputs }) => ({
            en: `The app ${inputs.clientId} is registered and has no service principal in tenant ${inputs.tenantId}.`,
            fr: `L'application ${inputs.clientId} est inscrite et n'a pas de principal de service dans le locataire ${inputs.tenantId}.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({ en: 'Create it:', fr: 'Cr\u00e9ez-le :' }, `az ad sp create --id ${inputs.clientId}`),
    },
    {
        id: 'app-disabled',
        services: ['entra'],
        codes: ['AADSTS7000112'],
        meaning: ({ inputs }) => ({
            en: `The service principal of ${inputs.clientId} is disabled. Somebody may have done that on purpose.`,
            fr: `Le principal de service de ${inputs.clientId} est d\u00e9sactiv\u00e9. Quelqu'un l'a peut-\u00eatre fait expr\u00e8s.`,
        }),
        remediation: (context) => (0,entry/* withCommand */.U)({
            en: 'Ask who disabled it. To see it:',
            fr: "Demandez qui l'a d\u00e9sactiv\u00e9. Pour le voir :",
        }, `${showApp(context)} --query accountEnabled`),
    },
    {
        id: 'conditional-access',
        services: ['entra'],
        codes: ['AADSTS53003'],
        meaning: () => ({
            en: 'A Conditional Access policy for workload identities blocks the sign-in, most often by the address that it comes from.',
            fr: "Une strat\u00e9gie d'acc\u00e8s conditionnel pour les identit\u00e9s de charge de travail bloque la connexion, le plus souvent \u00e0 cause de l'adresse dont elle vient.",
        }),
        remediation: ({ inputs }) => ({
            en: `Look up the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins): it names the policy. Run from an address that the policy allows, or have the policy changed.`,
            fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service) : elle nomme la strat\u00e9gie. Lancez l'action depuis une adresse que la strat\u00e9gie autorise, ou faites modifier la strat\u00e9gie.`,
        }),
    },
    {
        id: 'wrong-resource',
        services: ['entra'],
        codes: ['AADSTS500011'],
        meaning: () => ({
            en: 'The tenant does not know the service that the token was asked for.',
            fr: 'Le locataire ne conna\u00eet pas le service pour lequel le jeton a \u00e9t\u00e9 demand\u00e9.',
        }),
        remediation: () => ({
            en: 'Check that tenant-id is a tenant of the global Azure cloud: sovereign clouds are not supported.',
            fr: 'V\u00e9rifiez que tenant-id est un locataire du cloud Azure mondial : les clouds souverains ne sont pas pris en charge.',
        }),
    },
    {
        id: 'bad-signature',
        services: ['entra'],
        codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
        meaning: () => ({
            en: 'Entra could not check the signature of the OIDC token.',
            fr: "Entra n'a pas pu v\u00e9rifier la signature du jeton OIDC.",
        }),
        remediation: () => ({
            en: 'Run again. If it stays, something between the runner and GitHub changes the token: check the proxy.',
            fr: "Relancez. Si cela persiste, quelque chose entre l'ex\u00e9cuteur et GitHub modifie le jeton : v\u00e9rifiez le proxy.",
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/github.js
/** Refusals of GitHub's REST API, as the drift issue meets them. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */

const githubErrors = [
    {
        id: 'issues-throttled',
        services: ['github'],
        codes: ['HTTP 403'],
        when: ({ message }) => /rate limit/i.test(message),
        meaning: () => ({
            en: 'The token has used up its share of requests, or made too many at once.',
            fr: 'Le jeton a \u00e9puis\u00e9 son quota de requ\u00eates, ou en a fait trop \u00e0 la fois.',
        }),
        remediation: () => ({
            en: 'Run again in an hour; spread schedules so that they do not all start at the full hour.',
            fr: "Relancez dans une heure ; r\u00e9partissez les planifications pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
        }),
    },
    {
        id: 'issues-not-permitted',
        services: ['github'],
        codes: ['HTTP 403', 'HTTP 404'],
        meaning: () => ({
            en: 'The token may not write issues in this repository.',
            fr: "Le jeton n'a pas le droit d'\u00e9crire des issues dans ce d\u00e9p\u00f4t.",
        }),
        remediation: () => (0,entry/* withCommand */.U)({ en: 'Give the job this permission:', fr: 'Donnez cette autorisation \u00e0 la t\u00e2che :' }, 'permissions:\n  issues: write'),
    },
    {
        id: 'issues-switched-off',
        services: ['github'],
        codes: ['HTTP 410'],
        meaning: () => ({
            en: 'Issues are switched off in this repository.',
            fr: 'Les issues sont d\u00e9sactiv\u00e9es dans ce d\u00e9p\u00f4t.',
        }),
        remediation: () => ({
            en: "Switch them on in the repository's settings, or set drift-issue: false.",
            fr: 'Activez-les dans les param\u00e8tres du d\u00e9p\u00f4t, ou mettez drift-issue: false.',
        }),
    },
    {
        id: 'github-token-refused',
        services: ['github'],
        codes: ['HTTP 401'],
        meaning: () => ({
            en: 'GitHub does not know the token that was given as github-token.',
            fr: 'GitHub ne conna\u00eet pas le jeton donn\u00e9 dans github-token.',
        }),
        remediation: () => ({
            en: 'Leave github-token at its default, the token of the job.',
            fr: 'Laissez github-token \u00e0 sa valeur par d\u00e9faut, le jeton de la t\u00e2che.',
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/graph.js
/** Refusals of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */

const byHand = ({ inputs }) => (0,entry/* withCommand */.U)({
    en: 'Let an administrator (Application Administrator or Cloud Application Administrator) create it once, and give its object id as adobe-principal-id, so that Graph is never called:',
    fr: "Demandez \u00e0 un administrateur (administrateur d'application ou administrateur d'application cloud) de cr\u00e9er ce principal de service une fois, et donnez son ID d'objet dans adobe-principal-id ; Graph n'est alors jamais appel\u00e9 :",
}, `az ad sp create --id ${inputs.adobeAppId} --query id --output tsv`);
const graphErrors = [
    {
        id: 'graph-foreign-app',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        when: ({ message }) => message.includes('backing application'),
        meaning: () => ({
            en: "The identity may only create service principals of apps of its own tenant (Application.ReadWrite.OwnedBy). Adobe's app is another tenant's: that needs Application.ReadWrite.All.",
            fr: "L'identit\u00e9 ne peut cr\u00e9er que les principaux de service d'applications de son propre locataire (Application.ReadWrite.OwnedBy). L'application d'Adobe est celle d'un autre locataire : il faut Application.ReadWrite.All.",
        }),
        remediation: byHand,
    },
    {
        id: 'graph-denied',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        meaning: ({ details }) => {
            const creates = details.operation.startsWith('create');
            return {
                en: `The identity lacks a permission on Microsoft Graph: ${creates ? 'Application.ReadWrite.All to create' : 'Application.Read.All to read'} service principals, with admin consent.`,
                fr: `Il manque \u00e0 l'identit\u00e9 une autorisation sur Microsoft Graph : ${creates ? 'Application.ReadWrite.All pour cr\u00e9er' : 'Application.Read.All pour lire'} des principaux de service, avec le consentement de l'administrateur.`,
            };
        },
        remediation: byHand,
    },
    {
        id: 'graph-no-such-app',
        services: ['graph'],
        codes: ['NoBackingApplicationObject', 'Request_BadRequest'],
        when: ({ message }) => message.includes('does not reference a valid application'),
        meaning: ({ inputs }) => ({
            en: `There is no multi-tenant app ${inputs.adobeAppId}.`,
            fr: `Il n'existe pas d'application multilocataire ${inputs.adobeAppId}.`,
        }),
        remediation: () => ({
            en: "Leave adobe-app-id at its default (Adobe's app for Customer Journey Analytics) unless Adobe told you another.",
            fr: "Laissez adobe-app-id \u00e0 sa valeur par d\u00e9faut (l'application d'Adobe pour Customer Journey Analytics), sauf si Adobe vous en a indiqu\u00e9 une autre.",
        }),
    },
    {
        id: 'graph-principal-exists',
        services: ['graph'],
        codes: ['Request_MultipleObjectsWithSameKeyValue'],
        meaning: () => ({
            en: 'The service principal exists, and Graph does not show it: it was made a moment ago, or it lies among the deleted ones.',
            fr: "Le principal de service existe, et Graph ne le montre pas : il vient d'\u00eatre cr\u00e9\u00e9, ou il se trouve parmi ceux qui sont supprim\u00e9s.",
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Run again in some minutes. If it stays, look among the deleted service principals:',
            fr: 'Relancez dans quelques minutes. Si cela persiste, cherchez parmi les principaux de service supprim\u00e9s :',
        }, `az rest --url "https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?\\$filter=appId eq '${inputs.adobeAppId}'"`),
    },
];

;// CONCATENATED MODULE: ./build/errors/key-vault.js
/** Refusals about vaults and keys, by ARM and by the vault itself. Sources: Azure's answers as observed, and learn.microsoft.com/azure/key-vault/general/common-error-codes. */


const keyVaultErrors = [
    {
        id: 'vault-name-taken',
        services: ['arm'],
        codes: ['VaultAlreadyExists'],
        meaning: ({ inputs }) => ({
            en: `The name ${inputs.vaultName} is held by a vault in another group, subscription or tenant, or by a deleted one. Vault names are unique in all of Azure.`,
            fr: `Le nom ${inputs.vaultName} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprim\u00e9. Un nom de coffre est unique dans tout Azure.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Choose another vault-name, or find the vault:',
            fr: 'Choisissez un autre vault-name, ou retrouvez le coffre :',
        }, `az keyvault list --query "[?name=='${inputs.vaultName}'].id"`),
    },
    {
        id: 'vault-soft-deleted',
        services: ['arm'],
        codes: ['ConflictError'],
        meaning: ({ inputs }) => ({
            en: `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody may have deleted it on purpose.`,
            fr: `Un coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 dans cet abonnement et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. Quelqu'un l'a peut-\u00eatre supprim\u00e9 expr\u00e8s.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Set recover-deleted: true, or recover it by hand:',
            fr: 'Mettez recover-deleted: true, ou r\u00e9cup\u00e9rez-le \u00e0 la main :',
        }, `az keyvault recover --name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)}`),
    },
    {
        id: 'no-soft-deleted-vault',
        services: ['arm'],
        codes: ['SoftDeletedVaultDoesNotExist'],
        meaning: ({ inputs }) => ({
            en: `The deleted vault ${inputs.vaultName} is no longer there: it was purged, or it is another subscription's.`,
            fr: `Le coffre supprim\u00e9 ${inputs.vaultName} n'est plus l\u00e0 : il a \u00e9t\u00e9 supprim\u00e9 d\u00e9finitivement, ou c'est celui d'un autre abonnement.`,
        }),
        remediation: () => ({
            en: 'Run again: a vault that was purged is created anew (unless confirmed-key-uri is given).',
            fr: 'Relancez : un coffre supprim\u00e9 d\u00e9finitivement est cr\u00e9\u00e9 \u00e0 nouveau (sauf si confirmed-key-uri est donn\u00e9).',
        }),
    },
    {
        id: 'key-soft-deleted',
        services: ['arm', 'vault'],
        codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody may have deleted it on purpose.`,
            fr: `Une cl\u00e9 ${inputs.keyName} a \u00e9t\u00e9 supprim\u00e9e dans ce coffre et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. Quelqu'un l'a peut-\u00eatre supprim\u00e9e expr\u00e8s.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Set recover-deleted: true, or recover it by hand:',
            fr: 'Mettez recover-deleted: true, ou r\u00e9cup\u00e9rez-la \u00e0 la main :',
        }, (0,az_commands/* recoverKey */.kI)(inputs)),
    },
    {
        id: 'key-parameters-differ',
        services: ['arm'],
        codes: ['KeyCreationParametersDidNotMatchExistingKey'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} exists with another type, size or other operations.`,
            fr: `Une cl\u00e9 ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres op\u00e9rations.`,
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Look at it; the action changes no key:',
            fr: "Regardez-la ; l'action ne modifie aucune cl\u00e9 :",
        }, `az keyvault key show --vault-name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --name ${(0,az_commands/* quoted */.TL)(inputs.keyName)}`),
    },
    {
        id: 'vault-side-rbac',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByRbac'],
        meaning: ({ details }) => details.service === 'vault'
            ? {
                en: 'The vault is on Azure RBAC and the identity has no role on its data plane. Recovering a deleted key needs one; it takes up to 10 minutes to work.',
                fr: "Le coffre utilise Azure RBAC et l'identit\u00e9 n'a aucun r\u00f4le sur son plan de donn\u00e9es. R\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e en demande un ; il met jusqu'\u00e0 10 minutes \u00e0 prendre effet.",
            }
            : {
                en: 'The vault side of Azure refuses the identity.',
                fr: "Le service Key Vault d'Azure refuse l'identit\u00e9.",
            },
        remediation: (context) => context.details.service === 'vault'
            ? (0,entry/* withCommand */.U)({
                en: 'Assign the role, or recover the key by hand as somebody who has it:',
                fr: "Attribuez le r\u00f4le, ou faites r\u00e9cup\u00e9rer la cl\u00e9 \u00e0 la main par quelqu'un qui l'a :",
            }, (0,az_commands/* assignRole */.Y3)(context, 'Key Vault Crypto Officer', (0,az_commands/* vaultScope */.LJ)(context)))
            : (0,entry/* withCommand */.U)({ en: 'Assign the role:', fr: 'Attribuez le r\u00f4le :' }, (0,az_commands/* assignRole */.Y3)(context, 'Key Vault Contributor')),
    },
    {
        id: 'vault-firewall',
        services: ['vault'],
        codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
        meaning: () => ({
            en: "The vault's firewall does not let this runner in. The data plane is needed only to recover a deleted key.",
            fr: "Le pare-feu du coffre ne laisse pas entrer cet ex\u00e9cuteur. Le plan de donn\u00e9es ne sert qu'\u00e0 r\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e.",
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: "Recover the key from inside the vault's network, or run this on a runner there:",
            fr: "R\u00e9cup\u00e9rez la cl\u00e9 depuis le r\u00e9seau du coffre, ou lancez l'action sur un ex\u00e9cuteur qui s'y trouve :",
        }, (0,az_commands/* recoverKey */.kI)(inputs)),
    },
    {
        id: 'vault-access-policy',
        services: ['vault'],
        codes: ['ForbiddenByPolicy', 'AccessDenied'],
        meaning: () => ({
            en: 'The vault is on access policies and none lets the identity do this.',
            fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s et aucune n'autorise l'identit\u00e9 \u00e0 le faire.",
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Recover the key by hand as somebody who may:',
            fr: "Faites r\u00e9cup\u00e9rer la cl\u00e9 \u00e0 la main par quelqu'un qui en a le droit :",
        }, (0,az_commands/* recoverKey */.kI)(inputs)),
    },
    {
        id: 'vault-not-ready',
        services: ['arm'],
        codes: ['VaultNotReady'],
        meaning: () => ({
            en: 'Azure accepted the vault, and did not finish it in the time that is usual or failed at it.',
            fr: "Azure a accept\u00e9 le coffre, et ne l'a pas termin\u00e9 dans le temps habituel ou a \u00e9chou\u00e9 \u00e0 le cr\u00e9er.",
        }),
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: "Run again: it goes on from there. If the state stays Failed, ask Azure's support. To see it:",
            fr: "Relancez : l'action reprend l\u00e0 o\u00f9 elle s'est arr\u00eat\u00e9e. Si l'\u00e9tat reste Failed, adressez-vous au support Azure. Pour le voir :",
        }, `az keyvault show --name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --query properties.provisioningState`),
    },
    {
        id: 'key-not-back',
        services: ['vault'],
        codes: ['KeyNotBack'],
        meaning: () => ({
            en: 'Key Vault accepted the recovery, and the key is not to be seen yet.',
            fr: "Key Vault a accept\u00e9 la r\u00e9cup\u00e9ration, et la cl\u00e9 n'est pas encore visible.",
        }),
        remediation: () => ({
            en: 'Run again in some minutes: it goes on from there.',
            fr: "Relancez dans quelques minutes : l'action reprend l\u00e0 o\u00f9 elle s'est arr\u00eat\u00e9e.",
        }),
    },
    {
        id: 'vault-vanished',
        services: ['arm'],
        codes: ['ResourceNotFound', 'ParentResourceNotFound'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} was there a moment ago and is gone now: somebody deleted it while this ran.`,
            fr: `Le coffre ${inputs.vaultName} \u00e9tait l\u00e0 il y a un instant et n'y est plus : quelqu'un l'a supprim\u00e9 pendant l'ex\u00e9cution.`,
        }),
        remediation: () => ({
            en: 'Find out who deleted it and why (the activity log of the resource group tells), then run again.',
            fr: "Cherchez qui l'a supprim\u00e9 et pourquoi (le journal d'activit\u00e9 du groupe de ressources le dit), puis relancez.",
        }),
    },
    {
        id: 'key-not-accepted',
        services: ['arm'],
        codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
        meaning: ({ inputs }) => inputs.keyType === 'RSA-HSM'
            ? {
                en: 'Key Vault does not make such a key in this vault. RSA-HSM needs a premium vault, and an existing vault stays what it is.',
                fr: "Key Vault ne cr\u00e9e pas une telle cl\u00e9 dans ce coffre. RSA-HSM demande un coffre premium, et un coffre existant reste ce qu'il est.",
            }
            : {
                en: 'Key Vault does not make such a key.',
                fr: 'Key Vault ne cr\u00e9e pas une telle cl\u00e9.',
            },
        remediation: ({ inputs }) => (0,entry/* withCommand */.U)({
            en: 'Set key-type: RSA, or choose another vault-name. To see the SKU:',
            fr: 'Mettez key-type: RSA, ou choisissez un autre vault-name. Pour voir la r\u00e9f\u00e9rence SKU :',
        }, `az keyvault show --name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --query properties.sku.name --output tsv`),
    },
    {
        id: 'no-deleted-key',
        services: ['vault'],
        codes: ['KeyNotFound', 'DeletedKeyNotFound'],
        meaning: ({ inputs }) => ({
            en: `There is no deleted key ${inputs.keyName} any more: it was purged, or somebody recovers it.`,
            fr: `Il n'y a plus de cl\u00e9 supprim\u00e9e ${inputs.keyName} : elle a \u00e9t\u00e9 supprim\u00e9e d\u00e9finitivement, ou quelqu'un est en train de la r\u00e9cup\u00e9rer.`,
        }),
        remediation: () => ({
            en: 'Run again: a key that was purged is created anew (unless confirmed-key-uri is given).',
            fr: 'Relancez : une cl\u00e9 supprim\u00e9e d\u00e9finitivement est cr\u00e9\u00e9e \u00e0 nouveau (sauf si confirmed-key-uri est donn\u00e9).',
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/network.js
const services = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github'];
const hostsToOpen = () => ({
    en: 'Behind a proxy set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. The hosts to open are listed in docs/threat-model.md#hosts.',
    fr: 'Derri\u00e8re un proxy, d\u00e9finissez HTTPS_PROXY (et NO_PROXY), et donnez son certificat dans NODE_EXTRA_CA_CERTS. Les h\u00f4tes \u00e0 ouvrir sont \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
});
const networkErrors = [
    {
        id: 'name-not-resolved',
        services,
        codes: ['ENOTFOUND', 'EAI_AGAIN'],
        meaning: () => ({
            en: "The host's name could not be resolved.",
            fr: "Le nom de l'h\u00f4te n'a pas pu \u00eatre r\u00e9solu.",
        }),
        remediation: hostsToOpen,
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
        meaning: () => ({
            en: 'The connection failed or broke, again and again: a firewall, a proxy, or the service itself.',
            fr: 'La connexion a \u00e9chou\u00e9 ou a \u00e9t\u00e9 coup\u00e9e, \u00e0 chaque tentative : un pare-feu, un proxy ou le service lui-m\u00eame.',
        }),
        remediation: hostsToOpen,
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
        meaning: () => ({
            en: 'The certificate is not one that this runner trusts: most often a proxy that reads TLS.',
            fr: "L'ex\u00e9cuteur ne fait pas confiance \u00e0 ce certificat : c'est le plus souvent celui d'un proxy qui d\u00e9chiffre TLS.",
        }),
        remediation: () => ({
            en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Never switch the check off.",
            fr: "Donnez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorit\u00e9 de certification du proxy. Ne d\u00e9sactivez jamais la v\u00e9rification.",
        }),
    },
    {
        id: 'no-answer-in-time',
        services,
        codes: ['Timeout'],
        meaning: () => ({
            en: 'The service took the request and did not answer in time (10 to 30 seconds an attempt).',
            fr: "Le service a re\u00e7u la requ\u00eate et n'a pas r\u00e9pondu \u00e0 temps (10 \u00e0 30 secondes par tentative).",
        }),
        remediation: () => ({
            en: 'Run again. If it stays, look at https://azure.status.microsoft and at the proxy.',
            fr: 'Relancez. Si cela persiste, regardez https://azure.status.microsoft et le proxy.',
        }),
    },
    {
        id: 'redirected',
        services,
        codes: ['Redirected'],
        meaning: () => ({
            en: 'The service does not redirect: a proxy or a captive portal answered in its place. Nothing was sent to the other address.',
            fr: "Le service ne redirige pas : un proxy ou un portail captif a r\u00e9pondu \u00e0 sa place. Rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 l'autre adresse.",
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'invalid-answer',
        services,
        codes: ['InvalidAnswer', 'AnswerTooLarge'],
        meaning: () => ({
            en: 'The service answered something that is not what its documentation says. Nothing was concluded from it.',
            fr: "Le service a r\u00e9pondu autre chose que ce que dit sa documentation. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
        }),
        remediation: () => ({
            en: 'Run again. If it stays, check the proxy (does it change answers?), and open an issue with the request id.',
            fr: "Relancez. Si cela persiste, v\u00e9rifiez le proxy (modifie-t-il les r\u00e9ponses ?), et ouvrez une issue avec l'identifiant de la requ\u00eate.",
        }),
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
        meaning: () => ({
            en: 'The service failed, again and again.',
            fr: 'Le service a \u00e9chou\u00e9 \u00e0 chaque tentative.',
        }),
        remediation: () => ({
            en: 'Run again later. Status of Azure: https://azure.status.microsoft, of GitHub: https://www.githubstatus.com',
            fr: "Relancez plus tard. \u00c9tat d'Azure : https://azure.status.microsoft, de GitHub : https://www.githubstatus.com",
        }),
    },
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404'],
        meaning: () => ({
            en: 'GitHub refuses the token: the request token of this job is not (or no longer) valid.',
            fr: "GitHub refuse le jeton OIDC : le jeton de demande de cette t\u00e2che n'est pas (ou plus) valide.",
        }),
        remediation: () => ({
            en: 'Run the job again. On GitHub Enterprise Server, OIDC must be set up on the server.',
            fr: 'Relancez la t\u00e2che. Sur GitHub Enterprise Server, OIDC doit \u00eatre configur\u00e9 sur le serveur.',
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/catalog.js
/** The error catalog: what is known of the services' codes, from every service's file. */






/** Of the entries that fit, the first counts. */
const errorCatalog = [
    ...entraErrors,
    ...armErrors,
    ...keyVaultErrors,
    ...graphErrors,
    ...githubErrors,
    ...networkErrors,
];
function findErrorEntry(details) {
    return errorCatalog.find(({ services, codes, when }) => services.includes(details.service) && codes.includes(details.code) && (when === undefined || when(details)));
}


/***/ })

};
