export const id = 363;
export const ids = [363];
export const modules = {

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requestIdOf)
/* harmony export */ });
/** The service's ID of a request, by the header of each service. */
function requestIdOf({ headers }) {
    const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
    return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}


/***/ }),

/***/ 345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/az-commands/directory.js
var directory = __webpack_require__(7204);
// EXTERNAL MODULE: ./build/az-commands/identity.js
var az_commands_identity = __webpack_require__(8817);
// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
;// CONCATENATED MODULE: ./build/az-commands/runner.js

const jobPermissions = { text: 'permissions:\n  id-token: write', kind: 'yaml' };
const issuesPermission = { text: 'permissions:\n  issues: write', kind: 'yaml' };
const showClock = (0,command/* shell */.vf)('date --utc');
/** The runner's clock beside that of Microsoft Entra. */
const compareClocks = (0,command/* shell */.vf)("date --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'");
/** @param variable `HTTPS_PROXY`, `https_proxy`, \u2026 */
function proxyVariable(variable) {
    return { text: `${variable}=http://proxy.example.com:3128`, kind: 'text' };
}
const proxyWithLogin = {
    text: 'HTTPS_PROXY=http://USER:PASSWORD@proxy.example.com:3128',
    kind: 'text',
};

// EXTERNAL MODULE: ./build/advice/permission.js
var permission = __webpack_require__(7142);
;// CONCATENATED MODULE: ./build/advice/login.js
/** Signing in: the token that GitHub gives, and what Microsoft Entra trusts. */





/** GitHub gives a token only to a job with this permission. */
const noIdToken = (0,remedy/* remedyOf */.SM)({
    en: 'Add these permissions to the job, and run it again. A pull request from a fork gets no token.',
    fr: "Ajoutez ces autorisations \u00e0 la t\u00e2che et relancez-la. Une pull request venant d'une duplication (fork) ne re\u00e7oit pas de jeton.",
}, jobPermissions);
/** An ID that is empty: GitHub gives no error for a variable that a job can't see. */
function emptyId(input) {
    return {
        en: `Check that the job names its environment, since a variable of a GitHub environment is empty without it. Then check that the ID is stored as a variable (vars) and not as a secret, and that ${input} reads that variable.`,
        fr: `V\u00e9rifiez que la t\u00e2che nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide. V\u00e9rifiez ensuite que l'ID est stock\u00e9 dans une variable (vars) et non dans un secret, et que ${input} lit cette variable.`,
    };
}
/**
 * Nothing registers what was presented: it may be the subject of a branch, of a pull request or of another repository.
 */
function untrustedSubject(inputs, claims) {
    if ((0,az_commands_identity/* identityOf */.cu)(inputs) === 'ensure' && isOfPullRequest(claims))
        return (0,remedy/* remedyOf */.SM)(notOnPullRequests);
    return (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)(isOfEnvironment(claims) ? askWhoseEnvironment(inputs) : askForEnvironment(inputs, claims), ...(claims === undefined ? [] : [(0,directory/* presentedClaims */.eq)(claims)])), compareCredentials(inputs), trustAgain(inputs));
}
function isOfEnvironment(claims) {
    return claims?.subject.includes(':environment:') ?? false;
}
function isOfPullRequest(claims) {
    return claims?.subject.endsWith(':pull_request') ?? false;
}
/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests = {
    en: 'This refusal is right, because ensure must never run on a pull request. Never add this subject to the federated credentials, or the environment of ensure to this job, since any pull request could then sign in as the identity of ensure. Run ensure from the protected branch (push or workflow_dispatch), in its environment. On pull requests, run mode plan with the identity of verify.',
    fr: "Ce refus est justifi\u00e9\u00A0: ensure ne doit jamais s'ex\u00e9cuter sur une pull request. N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es, ni l'environnement d'ensure \u00e0 cette t\u00e2che\u00A0: toute pull request pourrait alors se connecter avec l'identit\u00e9 d'ensure. Ex\u00e9cutez ensure depuis la branche prot\u00e9g\u00e9e (push ou workflow_dispatch), dans son environnement. Pour les pull requests, utilisez le mode plan avec l'identit\u00e9 de verify.",
};
const compares = {
    en: 'Microsoft Entra compares these three values exactly:',
    fr: 'Microsoft Entra compare exactement ces trois valeurs\u00A0:',
};
const inFrench = { ensure: "d'ensure", verify: 'de verify' };
/** The job names an environment, which is perhaps another one's. */
function askWhoseEnvironment(inputs) {
    const identity = (0,az_commands_identity/* identityOf */.cu)(inputs);
    return {
        en: `Don't add this subject to the federated credentials yourself, since the jobs of a different repository or environment could then sign in. Check that its repository and its environment are those that the identity of ${identity} is for. If not, correct the job or client-id. ${compares.en}`,
        fr: `N'ajoutez pas vous-m\u00eame ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: les t\u00e2ches d'un autre d\u00e9p\u00f4t ou d'un autre environnement pourraient alors se connecter. V\u00e9rifiez que son d\u00e9p\u00f4t et son environnement sont ceux auxquels l'identit\u00e9 ${inFrench[identity]} est destin\u00e9e. Sinon, corrigez la t\u00e2che ou client-id. ${compares.fr}`,
    };
}
function askForEnvironment(inputs, claims) {
    if ((0,az_commands_identity/* identityOf */.cu)(inputs) === 'verify') {
        return {
            en: `Check that the job names its environment (environment:), and that client-id is the client ID of the identity of verify. ${compares.en}`,
            fr: `V\u00e9rifiez que la t\u00e2che nomme son environnement (environment), et que client-id est l'ID client de l'identit\u00e9 de verify. ${compares.fr}`,
        };
    }
    const never = neverAdd(claims);
    return {
        en: `Check that the job names its environment (environment:). Without it, GitHub presents the subject of the branch or the pull request. ${never.en} ${compares.en}`,
        fr: `V\u00e9rifiez que la t\u00e2che nomme son environnement (environment). Sans lui, GitHub pr\u00e9sente le sujet de la branche ou de la pull request. ${never.fr} ${compares.fr}`,
    };
}
/** Whom the subject of a job without an environment would let sign in as the identity of ensure. */
function neverAdd(claims) {
    if (claims === undefined) {
        return {
            en: 'Never add the subject of a branch or a pull request to the federated credentials.',
            fr: "N'ajoutez jamais le sujet d'une branche ou d'une pull request aux informations d'identification f\u00e9d\u00e9r\u00e9es.",
        };
    }
    return {
        en: 'Never add this subject to the federated credentials, since any job without the environment could then sign in as the identity of ensure.',
        fr: "N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: toute t\u00e2che sans environnement pourrait alors se connecter avec l'identit\u00e9 d'ensure.",
    };
}
/** A managed identity has no app registration. */
function compareCredentials(inputs) {
    return (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)({
        en: 'Compare them with what the identity trusts. This command is for an app registration; any member of the tenant can run it.',
        fr: "Comparez-les \u00e0 ce que l'identit\u00e9 accepte. Cette commande concerne une inscription d'application\u00A0; tout membre du locataire peut l'ex\u00e9cuter.",
    }, (0,directory/* listAppCredentials */.cq)({ inputs })), (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({ en: 'This one is for a managed identity.', fr: 'Celle-ci concerne une identit\u00e9 manag\u00e9e.' }, 'reader', 'identity'), (0,directory/* listIdentityCredentials */.HI)({ inputs })));
}
function trustAgain(inputs) {
    const identity = (0,az_commands_identity/* identityOf */.cu)(inputs);
    const other = identity === 'ensure' ? 'verify' : 'ensure';
    return (0,remedy/* inOrder */.al)({
        en: `If the identity or its federated credential is new, wait ten minutes and run the job again. If client-id is the client ID of the identity of ${other}, correct client-id and don't run the script.`,
        fr: `Si l'identit\u00e9 ou ses informations d'identification f\u00e9d\u00e9r\u00e9es sont nouvelles, attendez dix minutes et relancez la t\u00e2che. Si client-id est l'ID client de l'identit\u00e9 ${inFrench[other]}, corrigez client-id et n'ex\u00e9cutez pas le script.`,
    }, (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
        en: `If it is the client ID of the identity of ${identity}, and the repository was renamed or moved or its subject has changed its form, run infra/identity.sh of this action again, with the repository and the environment that the identity is for. It refuses subjects that are not safe. ${permission/* forManagedIdentity */.Nf.en}`,
        fr: `Si c'est celui de l'identit\u00e9 ${inFrench[identity]}, et que le d\u00e9p\u00f4t a \u00e9t\u00e9 renomm\u00e9 ou d\u00e9plac\u00e9 ou que son sujet a chang\u00e9 de forme, ex\u00e9cutez \u00e0 nouveau infra/identity.sh de cette action, avec le d\u00e9p\u00f4t et l'environnement auxquels l'identit\u00e9 est destin\u00e9e. Le script refuse les sujets qui ne sont pas s\u00fbrs. ${permission/* forManagedIdentity */.Nf.fr}`,
    }, 'applicationAdministrator', 'tenant'), ...(0,az_commands_identity/* runIdentityScript */.Pq)({ inputs })));
}

;// CONCATENATED MODULE: ./build/advice/elsewhere.js
/** What to do on hosts other than GitHub, where its sentences name what they do not have. */




function correctOption(input) {
    const variable = `CJA_CMK_${input.toUpperCase().replaceAll('-', '_')}`;
    return {
        en: `Correct the option --${input}, or the variable ${variable}.`,
        fr: `Corrigez l'option --${input}, ou la variable ${variable}.`,
    };
}
/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrustedToken(inputs, claims) {
    const mode = (0,az_commands_identity/* identityOf */.cu)(inputs);
    const ofMode = { ensure: "d'ensure", verify: 'de verify' };
    return (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)({
        en: `Don't add this subject to the federated credentials, since whoever can get such a token could then sign in as the identity of ${mode}. Check that the token is the one for this identity, and that client-id is right. Microsoft Entra compares these three values exactly:`,
        fr: `N'ajoutez pas ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: quiconque obtient un tel jeton pourrait alors se connecter avec l'identit\u00e9 ${ofMode[mode]}. V\u00e9rifiez que le jeton est celui de cette identit\u00e9, et que client-id est correct. Microsoft Entra compare exactement ces trois valeurs\u00A0:`,
    }, ...(claims === undefined ? [] : [(0,directory/* presentedClaims */.eq)(claims)])), compareCredentials(inputs));
}

;// CONCATENATED MODULE: ./build/advice/other-hosts.js
/** Signing in from Azure Pipelines and GitLab: what gives an ID token there, and what Microsoft Entra trusts. */




/** An ID of tenant, client or subscription that is empty. */
const emptyElsewhere = {
    'azure-pipelines': {
        en: 'Check that azureSubscription names a service connection, since it has the IDs. In a script, set the variable.',
        fr: "V\u00e9rifiez qu'azureSubscription nomme une connexion de service, car elle contient les ID. Dans un script, d\u00e9finissez la variable.",
    },
    gitlab: {
        en: 'Check that the CI/CD variable exists. A protected variable is empty on branches that are not protected.',
        fr: 'V\u00e9rifiez que la variable CI/CD existe. Une variable prot\u00e9g\u00e9e est vide sur les branches non prot\u00e9g\u00e9es.',
    },
};
const other_hosts_compares = {
    en: 'Microsoft Entra compares these three values exactly:',
    fr: 'Microsoft Entra compare exactement ces trois valeurs\u00A0:',
};
/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
function untrustedElsewhere(host, inputs, claims) {
    const shown = claims === undefined ? [] : [(0,directory/* presentedClaims */.eq)(claims)];
    const whose = whoPresents[host]?.((0,az_commands_identity/* identityOf */.cu)(inputs)) ?? other_hosts_compares;
    const parts = [(0,remedy/* remedyOf */.SM)(whose, ...shown), compareCredentials(inputs)];
    if (claims !== undefined && isRetiring(claims))
        parts.push((0,remedy/* remedyOf */.SM)(convertConnection));
    const trusted = trusting[host];
    return trusted === undefined ? (0,remedy/* inOrder */.al)(...parts) : (0,remedy/* inOrder */.al)(...parts, other_hosts_trustAgain(inputs, trusted));
}
const other_hosts_inFrench = { ensure: "d'ensure", verify: 'de verify' };
const whoPresents = {
    'azure-pipelines': (identity) => ({
        en: `Check that azureSubscription names the service connection of ${identity}. The subject names a connection and no branch, so its approvals and its branch control decide who can sign in. ${other_hosts_compares.en}`,
        fr: `V\u00e9rifiez qu'azureSubscription nomme la connexion de service ${other_hosts_inFrench[identity]}. Le sujet nomme une connexion et aucune branche\u00A0: ses approbations et son contr\u00f4le de branche d\u00e9cident de qui peut se connecter. ${other_hosts_compares.fr}`,
    }),
    gitlab: (identity) => ({
        en: `Check that this project and branch are those of the identity of ${identity}. Never add a branch that is not protected, since anybody who can push to it could then sign in. ${other_hosts_compares.en}`,
        fr: `V\u00e9rifiez que ce projet et cette branche sont ceux de l'identit\u00e9 ${other_hosts_inFrench[identity]}. N'ajoutez jamais une branche non prot\u00e9g\u00e9e\u00A0: toute personne qui peut y pousser pourrait alors se connecter. ${other_hosts_compares.fr}`,
    }),
};
/** The person fills in what the identity is for: a run in the wrong place must not have itself trusted. */
const trusting = {
    'azure-pipelines': ['--azure-devops-connection', 'ISSUER', 'SUBJECT'],
    gitlab: ['--gitlab-project', 'GROUP/PROJECT', '--branch', 'BRANCH'],
};
function other_hosts_trustAgain(inputs, trusted) {
    const identity = (0,az_commands_identity/* identityOf */.cu)(inputs);
    return (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
        en: `If it is new, wait ten minutes and run again. If the identity of ${identity} is to trust it and does not, run infra/identity.sh again. The script refuses subjects that are not safe.`,
        fr: `Si elle est nouvelle, attendez dix minutes et relancez. Si l'identit\u00e9 ${other_hosts_inFrench[identity]} doit l'accepter et ne l'accepte pas, ex\u00e9cutez \u00e0 nouveau infra/identity.sh. Le script refuse les sujets qui ne sont pas s\u00fbrs.`,
    }, 'applicationAdministrator', 'tenant'), ...(0,az_commands_identity/* trustOutsideGithub */.Bz)({ inputs }, trusted));
}
/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }) {
    return issuer.startsWith('https://vstoken.dev.azure.com/');
}
const convertConnection = {
    en: 'This issuer retires on 1 July 2027. Convert the service connection to the issuer of Microsoft Entra, then register what the connection presents from then on.',
    fr: "Cet \u00e9metteur sera supprim\u00e9 le 1er juillet 2027. Convertissez la connexion de service \u00e0 l'\u00e9metteur de Microsoft Entra, puis inscrivez ce que la connexion pr\u00e9sente d\u00e9sormais.",
};

// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs_inputs = __webpack_require__(743);
// EXTERNAL MODULE: ./build/model/host.js
var model_host = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/runtime/load.js
var load = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/az-commands/access.js
var access = __webpack_require__(2673);
// EXTERNAL MODULE: ./build/az-commands/subscription.js
var subscription = __webpack_require__(590);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/situations/subscription.js
var situations_subscription = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/errors/missing-role.js
/** The error of Azure Resource Manager when no role of the identity includes the action. */


/**
 * The error names the action, usually that of the operation; if it names two, the last one is missing at a linked
 * scope.
 */
function rightFor({ details }) {
    const actions = [...details.message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
    const named = actions.map(permissions/* rightForAction */.G1).filter((right) => right !== undefined);
    return named.at(-1) ?? details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault);
}
const missingRole = {
    id: 'authorization-failed',
    services: ['arm'],
    codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    meaning: (context) => {
        const { clientId } = context.inputs;
        const { name, actions } = rightFor(context);
        const needed = actions.join(', ') || name;
        return {
            en: `The identity ${clientId} isn't allowed to do this (${needed}). A role that was assigned a few minutes ago might not be effective yet. Azure also answers this for resources that don't exist, if the identity isn't allowed to read there.`,
            fr: `L'identit\u00e9 ${clientId} n'y est pas autoris\u00e9e (${needed}). Un r\u00f4le attribu\u00e9 il y a quelques minutes n'est peut-\u00eatre pas encore effectif. Azure r\u00e9pond de m\u00eame pour une ressource qui n'existe pas, si l'identit\u00e9 n'est pas autoris\u00e9e \u00e0 lire \u00e0 cet endroit.`,
        };
    },
    remediation: (context) => (0,permission/* missingPermission */.Up)(context.inputs, rightFor(context)),
};

;// CONCATENATED MODULE: ./build/errors/arm.js
/**
 * Errors of Azure Resource Manager. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/azure-resource-manager/troubleshooting.
 */







/** Inputs decide what a creation sends, and nothing of what a recovery sends. */
const isRecovery = ({ operation }) => operation.en.startsWith('recover ');
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
        remediation: ({ inputs }) => (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)({
            en: 'Check subscription-id: this command lists the subscriptions that you can read.',
            fr: 'V\u00e9rifiez subscription-id\u00A0: cette commande liste les abonnements que vous pouvez lire.',
        }, (0,subscription/* listSubscriptions */.$H)()), (0,permission/* missingPermission */.Up)(inputs, (0,permission/* rightOfMode */.DE)((0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault), inputs))),
    },
    {
        id: 'resource-group-not-found',
        services: ['arm'],
        codes: ['ResourceGroupNotFound'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}. It might have been deleted a moment ago.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}. Il vient peut-\u00eatre d'\u00eatre supprim\u00e9.`,
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* missingGroup */._5)(inputs),
    },
    {
        id: 'azure-policy',
        services: ['arm'],
        codes: ['RequestDisallowedByPolicy'],
        meaning: () => ({
            en: "One of your organization's Azure policies denied the request.",
            fr: "Une strat\u00e9gie Azure Policy de l'organisation refuse la demande.",
        }),
        remediation: ({ inputs, details }) => (0,situations_subscription/* azurePolicy */.ux)(inputs, !isRecovery(details)),
    },
    {
        id: 'provider-not-registered',
        services: ['arm'],
        codes: ['MissingSubscriptionRegistration'],
        meaning: () => ({
            en: 'The subscription has never used Key Vault: its resource provider is not registered.',
            fr: "L'abonnement n'a jamais utilis\u00e9 Key Vault\u00a0: son fournisseur de ressources n'est pas inscrit.",
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* unregisteredProvider */.hH)(inputs),
    },
    {
        id: 'scope-locked',
        services: ['arm'],
        codes: ['ScopeLocked'],
        meaning: () => ({
            en: 'A ReadOnly lock on the vault or above it prevents the change.',
            fr: 'Un verrou ReadOnly sur le coffre de cl\u00e9s ou au-dessus emp\u00eache la modification.',
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* readOnlyLock */.QP)(inputs),
    },
    {
        id: 'region-closed',
        services: ['arm'],
        codes: [
            'LocationNotAvailableForResourceType',
            'RegionNotAvailable',
            'LocationNotAvailableForResourceGroup',
            'InvalidResourceLocation',
            'RegionNotSupported',
            // The subscription is restricted to some regions: Azure's message lists them.
            'RequestDisallowedByAzure',
        ],
        meaning: ({ inputs }) => ({
            en: `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription has no access to it.`,
            fr: `Rien ne peut \u00eatre cr\u00e9\u00e9 dans la r\u00e9gion ${inputs.location ?? ''}\u00a0: elle n'existe pas, ou l'abonnement n'y a pas acc\u00e8s.`,
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* otherRegion */.rX)(inputs),
    },
    {
        id: 'token-refused',
        services: ['arm', 'vault', 'graph', 'logs'],
        codes: [
            'InvalidAuthenticationToken',
            'ExpiredAuthenticationToken',
            'AuthenticationFailed',
            'Unauthorized',
            'InvalidAuthenticationTokenTenant',
        ],
        meaning: ({ inputs }) => ({
            en: `The service rejected the token: it is too old, was revoked, or is for a different tenant from the subscription's (${inputs.tenantId} was given).`,
            fr: `Le service n'accepte pas le jeton\u00a0: il est trop ancien, a \u00e9t\u00e9 r\u00e9voqu\u00e9, ou vient d'un autre locataire que celui de l'abonnement (${inputs.tenantId} a \u00e9t\u00e9 donn\u00e9).`,
        }),
        remediation: () => (0,remedy/* remedyOf */.SM)({
            en: 'Compare tenant-id with the tenant that this command shows for your subscription, then run again.',
            fr: "Comparez tenant-id au locataire de l'abonnement, puis relancez\u00a0:",
        }, (0,access/* showTenant */.Uz)()),
    },
    {
        id: 'throttled',
        services: ['arm', 'vault', 'graph', 'logs', 'github'],
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
            en: 'The service is throttling requests. Other jobs of the subscription or tenant might be the cause.',
            fr: "Le service limite le nombre de requ\u00eates. D'autres t\u00e2ches de l'abonnement ou du locataire peuvent en \u00eatre la cause.",
        }),
        remediation: () => ({
            en: 'Run again later. Spread schedules so that they do not all start on the hour.',
            fr: "Relancez plus tard\u00a0; r\u00e9partissez les planifications pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
        }),
    },
    {
        id: 'policy-turned-back',
        services: ['arm'],
        codes: ['TurnedBack'],
        meaning: () => ({
            en: 'Something reverts the property when it is set, most likely an Azure Policy of the organization (effect Modify).',
            fr: "Quelque chose r\u00e9tablit la propri\u00e9t\u00e9 d\u00e8s qu'elle est modifi\u00e9e\u00a0: probablement une strat\u00e9gie Azure Policy de l'organisation (effet Modify).",
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* azurePolicy */.ux)(inputs, false),
    },
    {
        id: 'resource-group-going',
        services: ['arm'],
        codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} is being deleted.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} est en cours de suppression.`,
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* leavingGroup */.oK)(inputs),
    },
    {
        id: 'subscription-read-only',
        services: ['arm'],
        codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.`,
            fr: `L'abonnement ${inputs.subscriptionId} est d\u00e9sactiv\u00e9 (limite de d\u00e9pense, facture impay\u00e9e ou annulation)\u00a0: tout ce qu'il contient est en lecture seule.`,
        }),
        remediation: ({ inputs }) => (0,situations_subscription/* disabledSubscription */.KC)(inputs),
    },
];

;// CONCATENATED MODULE: ./build/errors/entra.js
/**
 * Errors of the login. Recognized by the number alone, since messages and statuses have changed over the years. Source:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */







function register({ host, inputs, claims }) {
    if (host === 'github')
        return untrustedSubject(inputs, claims);
    return host === 'terminal' ? untrustedToken(inputs, claims) : untrustedElsewhere(host, inputs, claims);
}
/** Only Entra's sign-in log says which policy it was. */
const findPolicy = ({ inputs }) => ({
    en: `Look up the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins), which names the policy. Run from an address that the policy allows, or have the policy changed.`,
    fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomme la strat\u00e9gie. Lancez l'action depuis une adresse que la strat\u00e9gie autorise, ou faites modifier la strat\u00e9gie.`,
});
const entraErrors = [
    {
        id: 'no-matching-federated-credential',
        services: ['entra'],
        codes: ['AADSTS700213', 'AADSTS70021'],
        meaning: () => ({
            en: 'The app has federated credentials, and none of them has this subject.',
            fr: "L'application a des informations d'identification f\u00e9d\u00e9r\u00e9es, et aucune n'a ce sujet.",
        }),
        remediation: register,
    },
    {
        id: 'subject-differs-in-case',
        services: ['entra'],
        codes: ['AADSTS7002138'],
        meaning: () => ({
            en: 'A federated credential has this subject in another casing. Entra compares exactly.',
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
        remediation: ({ inputs, claims }) => (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)({
            en: "Set the input audience to the credential's audience. This was presented:",
            fr: "Donnez \u00e0 l'entr\u00e9e audience celle des informations d'identification f\u00e9d\u00e9r\u00e9es. Voici ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9\u00A0:",
        }, ...(claims === undefined ? [] : [(0,directory/* presentedClaims */.eq)(claims)])), compareCredentials(inputs)),
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
            en: `Tenant ${inputs.tenantId} has no app with the client ID ${inputs.clientId}. Often the object ID was given instead, or another tenant's ID.`,
            fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a \u00e9t\u00e9 donn\u00e9 \u00e0 sa place, ou l'ID d'un autre locataire.`,
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)({
            en: 'Set client-id to the application (client) ID, and tenant-id to the tenant it is in. The first command finds an app registration, the second one a managed identity that you can read.',
            fr: "Indiquez dans client-id l'ID d'application (client), et dans tenant-id le locataire o\u00f9 elle se trouve. La premi\u00e8re commande trouve une inscription d'application, la seconde une identit\u00e9 manag\u00e9e que vous pouvez lire.",
        }, (0,directory/* findApp */.J0)({ inputs }), (0,directory/* findManagedIdentity */.rp)({ inputs })),
    },
    {
        id: 'tenant-not-found',
        services: ['entra'],
        codes: ['AADSTS90002'],
        meaning: ({ inputs }) => ({
            en: `There is no tenant ${inputs.tenantId}.`,
            fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
        }),
        remediation: () => (0,remedy/* remedyOf */.SM)({
            en: 'Set tenant-id to the tenant of the subscription:',
            fr: "Mettez dans tenant-id le locataire de l'abonnement\u00a0:",
        }, (0,access/* showTenant */.Uz)()),
    },
    {
        id: 'assertion-out-of-time',
        services: ['entra'],
        codes: ['AADSTS700024'],
        meaning: () => ({
            en: "Entra rejects a token that GitHub has just issued as outside its validity period, even on a second attempt. Most likely, this runner's clock is wrong.",
            fr: "Pour Entra, un jeton que GitHub vient de cr\u00e9er est hors de sa p\u00e9riode de validit\u00e9, m\u00eame \u00e0 la seconde tentative. L'horloge de l'ex\u00e9cuteur est probablement d\u00e9cal\u00e9e.",
        }),
        remediation: () => (0,remedy/* remedyOf */.SM)({
            en: "Set the runner's clock (chrony or timesyncd), then run again. Compare:",
            fr: "R\u00e9glez l'horloge de l'ex\u00e9cuteur (chrony ou timesyncd), puis relancez. Comparez\u00a0:",
        }, compareClocks),
    },
    {
        id: 'no-service-principal',
        services: ['entra'],
        codes: ['AADSTS7000229'],
        meaning: ({ inputs }) => ({
            en: `The app ${inputs.clientId} is registered but has no service principal in tenant ${inputs.tenantId}.`,
            fr: `L'application ${inputs.clientId} est inscrite et n'a pas de principal de service dans le locataire ${inputs.tenantId}.`,
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({ en: 'Create it.', fr: 'Cr\u00e9ez-le.' }, ['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'), (0,directory/* createOwnPrincipal */.hZ)({ inputs })),
    },
    {
        id: 'app-disabled',
        services: ['entra'],
        codes: ['AADSTS7000112'],
        meaning: ({ inputs }) => ({
            en: `The service principal of ${inputs.clientId} is disabled. Somebody might have disabled it on purpose.`,
            fr: `Le principal de service de ${inputs.clientId} est d\u00e9sactiv\u00e9. Quelqu'un l'a peut-\u00eatre d\u00e9sactiv\u00e9 volontairement.`,
        }),
        remediation: (context) => (0,remedy/* remedyOf */.SM)({
            en: 'Ask your application administrators who disabled it, and why. This command shows whether it is enabled.',
            fr: "Demandez \u00e0 vos administrateurs d'application qui l'a d\u00e9sactiv\u00e9, et pourquoi. Cette commande montre s'il est activ\u00e9.",
        }, (0,directory/* showWhetherEnabled */.sc)(context.inputs.clientId)),
    },
    {
        id: 'conditional-access',
        services: ['entra'],
        codes: ['AADSTS53003'],
        meaning: () => ({
            en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of the address that it comes from.',
            fr: "Une strat\u00e9gie d'acc\u00e8s conditionnel pour les identit\u00e9s de charge de travail bloque la connexion, le plus souvent \u00e0 cause de l'adresse dont elle vient.",
        }),
        remediation: findPolicy,
    },
    {
        id: 'insufficient-claims',
        services: ['arm', 'graph', 'vault', 'logs'],
        codes: ['InsufficientClaims'],
        meaning: () => ({
            en: 'The service requires a token with certain claims (continuous access evaluation), and did so again after it received one. A Conditional Access or location policy blocks this address, or the access was revoked.',
            fr: "Le service exige un jeton avec certaines revendications (\u00e9valuation continue de l'acc\u00e8s), et l'a exig\u00e9 de nouveau apr\u00e8s en avoir re\u00e7u un. Une strat\u00e9gie d'acc\u00e8s conditionnel ou d'emplacement n'admet pas cette adresse, ou l'acc\u00e8s a \u00e9t\u00e9 r\u00e9voqu\u00e9.",
        }),
        remediation: findPolicy,
    },
    {
        id: 'wrong-resource',
        services: ['entra'],
        codes: ['AADSTS500011'],
        meaning: () => ({
            en: 'The tenant does not know the service that the token was requested for.',
            fr: 'Le locataire ne conna\u00eet pas le service pour lequel le jeton a \u00e9t\u00e9 demand\u00e9.',
        }),
        remediation: () => ({
            en: 'Check that tenant-id is a tenant of the global Azure cloud. Sovereign clouds are not supported.',
            fr: 'V\u00e9rifiez que tenant-id est un locataire du cloud Azure mondial. Les clouds souverains ne sont pas pris en charge.',
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
            en: 'Run again. If the problem persists, something between the runner and GitHub changes the token. Check the proxy.',
            fr: "Relancez. Si cela persiste, quelque chose entre l'ex\u00e9cuteur et GitHub modifie le jeton. V\u00e9rifiez le proxy.",
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/github.js
/**
 * Errors of GitHub's REST API for the drift issue. Source:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */


const githubErrors = [
    {
        id: 'issues-throttled',
        services: ['github'],
        codes: ['HTTP 403'],
        when: ({ message }) => /rate limit/i.test(message),
        meaning: () => ({
            en: 'The token has used up its rate limit, or sent too many requests in parallel.',
            fr: 'Le jeton a \u00e9puis\u00e9 son quota de requ\u00eates, ou en a fait trop \u00e0 la fois.',
        }),
        remediation: () => ({
            en: 'Run again in an hour. Spread schedules so that they do not all start on the hour.',
            fr: "Relancez dans une heure\u00a0; r\u00e9partissez les planifications pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
        }),
    },
    {
        id: 'issues-not-permitted',
        services: ['github'],
        codes: ['HTTP 403', 'HTTP 404'],
        meaning: () => ({
            en: "The token isn't allowed to write issues in this repository.",
            fr: "Le jeton n'a pas le droit d'\u00e9crire des issues dans ce d\u00e9p\u00f4t.",
        }),
        remediation: () => (0,remedy/* remedyOf */.SM)({ en: 'Give the job this permission:', fr: 'Donnez cette autorisation \u00e0 la t\u00e2che\u00a0:' }, issuesPermission),
    },
    {
        id: 'issues-switched-off',
        services: ['github'],
        codes: ['HTTP 410'],
        meaning: () => ({
            en: 'Issues are disabled in this repository.',
            fr: 'Les issues sont d\u00e9sactiv\u00e9es dans ce d\u00e9p\u00f4t.',
        }),
        remediation: () => ({
            en: "Enable them in the repository's settings, or set drift-issue: false.",
            fr: 'Activez-les dans les param\u00e8tres du d\u00e9p\u00f4t, ou mettez drift-issue: false.',
        }),
    },
    {
        id: 'github-token-refused',
        services: ['github'],
        codes: ['HTTP 401'],
        meaning: () => ({
            en: 'GitHub does not accept the token in github-token.',
            fr: "GitHub n'accepte pas le jeton indiqu\u00e9 dans github-token.",
        }),
        remediation: () => ({
            en: 'Leave github-token at its default, the token of the job.',
            fr: 'Laissez github-token \u00e0 sa valeur par d\u00e9faut, le jeton de la t\u00e2che.',
        }),
    },
];

// EXTERNAL MODULE: ./build/situations/gone-principal.js
var gone_principal = __webpack_require__(5378);
;// CONCATENATED MODULE: ./build/errors/graph.js
/** Errors of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */




/** Without the permission, a person creates it once, and names it in an input. */
const byHand = ({ inputs, details }) => (0,remedy/* inOrder */.al)((0,permission/* missingPermission */.Up)(inputs, details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal)), {
    en: 'Or ask an Application Administrator to look for it, and to create it where it never existed (see adobe-principal). Set adobe-principal-id to its object ID and waive adobe-principal: ensure then needs no permission on Microsoft Graph.',
    fr: "Ou demandez \u00e0 un administrateur d'application de le rechercher, et de le cr\u00e9er s'il n'a jamais exist\u00e9 (voir adobe-principal). Indiquez son ID d'objet dans adobe-principal-id et accordez une d\u00e9rogation \u00e0 adobe-principal\u00A0: ensure n'a alors besoin d'aucune autorisation sur Microsoft Graph.",
});
const graphErrors = [
    {
        id: 'graph-foreign-app',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        when: ({ message }) => message.includes('backing application'),
        meaning: () => ({
            en: "The identity is allowed to create service principals only of apps in its own tenant (Application.ReadWrite.OwnedBy). Adobe's app belongs to another tenant, which requires Application.ReadWrite.All.",
            fr: "L'identit\u00e9 ne peut cr\u00e9er que les principaux de service d'applications de son propre locataire (Application.ReadWrite.OwnedBy). L'application d'Adobe est celle d'un autre locataire\u00a0: il faut Application.ReadWrite.All.",
        }),
        remediation: byHand,
    },
    {
        id: 'graph-denied',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        meaning: ({ details }) => {
            const { name } = details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal);
            return {
                en: `The identity lacks a permission on Microsoft Graph: ${name}, with admin consent.`,
                fr: `Il manque \u00e0 l'identit\u00e9 une autorisation sur Microsoft Graph\u00a0: ${name}, avec le consentement de l'administrateur.`,
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
            en: "Leave adobe-app-id at its default (Adobe's app for Customer Journey Analytics) unless Adobe gave you another one.",
            fr: "Laissez adobe-app-id \u00e0 sa valeur par d\u00e9faut (l'application d'Adobe pour Customer Journey Analytics), sauf si Adobe vous en a indiqu\u00e9 une autre.",
        }),
    },
    {
        id: 'graph-principal-exists',
        services: ['graph'],
        codes: ['Request_MultipleObjectsWithSameKeyValue'],
        meaning: () => ({
            en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
            fr: "Le principal de service existe, et Graph ne le montre pas\u00a0: il vient d'\u00eatre cr\u00e9\u00e9, ou il se trouve parmi ceux qui sont supprim\u00e9s.",
        }),
        remediation: ({ inputs }) => (0,remedy/* inOrder */.al)({ en: 'Run again in a few minutes.', fr: 'Relancez dans quelques minutes.' }, (0,gone_principal/* principalNotSearched */.LS)(inputs)),
    },
];

// EXTERNAL MODULE: ./build/az-commands/key.js
var key = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/situations/gone-key.js
var gone_key = __webpack_require__(1515);
;// CONCATENATED MODULE: ./build/errors/keys.js
/**
 * Errors about keys, from ARM and from the vault itself. Sources: as for those about vaults.
 */




const keyErrors = [
    {
        id: 'key-soft-deleted',
        services: ['arm', 'vault'],
        codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody might have deleted it on purpose.`,
            fr: `Une cl\u00e9 ${inputs.keyName} a \u00e9t\u00e9 supprim\u00e9e dans ce coffre et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. Quelqu'un l'a peut-\u00eatre supprim\u00e9e expr\u00e8s.`,
        }),
        remediation: ({ inputs }) => (0,gone_key/* deletedKey */.Fg)(inputs),
    },
    {
        id: 'key-being-recovered',
        services: ['arm', 'vault'],
        codes: ['ObjectIsBeingRecovered', 'Conflict'],
        when: ({ service, code }) => service === 'vault' || code !== 'Conflict',
        meaning: ({ inputs }) => ({
            en: `Another run or a person is recovering key ${inputs.keyName}, and it did not come back while the action waited.`,
            fr: `Une autre ex\u00e9cution ou une personne r\u00e9cup\u00e8re la cl\u00e9 ${inputs.keyName}, qui n'est pas revenue pendant l'attente.`,
        }),
        remediation: () => ({
            en: 'Run again in ten minutes.',
            fr: 'Relancez dans dix minutes.',
        }),
    },
    {
        id: 'key-parameters-differ',
        services: ['arm'],
        codes: ['KeyCreationParametersDidNotMatchExistingKey'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} exists with another type, size, or other operations.`,
            fr: `Une cl\u00e9 ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres op\u00e9rations.`,
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Check the key. The action does not change an existing key.',
            fr: "Examinez la cl\u00e9. L'action ne modifie pas une cl\u00e9 existante.",
        }, 'vaultReader', 'vault'), (0,key/* showKey */.Nh)({ inputs })),
    },
    {
        id: 'key-not-back',
        services: ['vault'],
        codes: ['KeyNotBack'],
        meaning: () => ({
            en: 'Key Vault accepted the recovery, but the key is not listed yet.',
            fr: "Key Vault a accept\u00e9 la r\u00e9cup\u00e9ration, et la cl\u00e9 n'est pas encore visible.",
        }),
        remediation: () => ({
            en: 'Run again in ten minutes.',
            fr: 'Relancez dans dix minutes.',
        }),
    },
    {
        id: 'key-not-accepted',
        services: ['arm'],
        codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
        meaning: ({ inputs }) => inputs.keyType === 'RSA-HSM'
            ? {
                en: 'Key Vault cannot create such a key in this vault. RSA-HSM requires a premium vault, and the action does not change an existing vault.',
                fr: "Key Vault ne peut pas cr\u00e9er une telle cl\u00e9 dans ce coffre. RSA-HSM requiert un coffre Premium, et l'action ne modifie pas un coffre existant.",
            }
            : {
                en: 'Key Vault cannot create such a key.',
                fr: 'Key Vault ne peut pas cr\u00e9er une telle cl\u00e9.',
            },
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Set key-type: RSA, or choose a different vault-name. This command shows the SKU of the vault.',
            fr: 'D\u00e9finissez key-type: RSA, ou choisissez un autre vault-name. Cette commande affiche la r\u00e9f\u00e9rence SKU du coffre.',
        }, 'reader', 'vault'), (0,vault/* showSku */.v$)({ inputs })),
    },
    {
        id: 'no-deleted-key',
        services: ['vault'],
        codes: ['KeyNotFound', 'DeletedKeyNotFound'],
        meaning: ({ inputs }) => ({
            en: `There is no deleted key ${inputs.keyName} anymore: it was purged, or somebody is recovering it.`,
            fr: `Il n'y a plus de cl\u00e9 supprim\u00e9e ${inputs.keyName}\u00a0: elle a \u00e9t\u00e9 supprim\u00e9e d\u00e9finitivement, ou quelqu'un est en train de la r\u00e9cup\u00e9rer.`,
        }),
        remediation: () => ({
            en: 'Run again: a purged key is created again (unless confirmed-key-uri is set).',
            fr: 'Relancez\u00a0: une cl\u00e9 supprim\u00e9e d\u00e9finitivement est cr\u00e9\u00e9e \u00e0 nouveau (sauf si confirmed-key-uri est renseign\u00e9).',
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/entry.js
/** For errors that no service reports: networks, proxies, answers of an unexpected shape. */
const allServices = ['oidc', 'entra', 'arm', 'vault', 'graph', 'logs', 'github'];

;// CONCATENATED MODULE: ./build/az-commands/pipelines.js
const mapAccessToken = { text: 'env:\n  SYSTEM_ACCESSTOKEN: $(System.AccessToken)', kind: 'yaml' };
const useConnection = {
    text: '- task: AzureCLI@2\n  inputs:\n    azureSubscription: SERVICE-CONNECTION',
    kind: 'yaml',
};
const declareIdToken = {
    text: 'id_tokens:\n  CJA_CMK_ID_TOKEN:\n    aud: api://AzureADTokenExchange',
    kind: 'yaml',
};

;// CONCATENATED MODULE: ./build/errors/sign-in-elsewhere.js
/** Azure Pipelines and GitLab: why a job has no ID token, and events on which ensure does not run. */



const operation = (host) => (0,permissions/* getIdToken */.p9)(host).name;
/** Texts by code. */
const signInElsewhere = {
    NoAccessToken: ({ host }) => ({
        operation: operation(host),
        message: 'SYSTEM_ACCESSTOKEN is not set.',
        meaning: {
            en: "A script gets the job's access token only if its step maps it.",
            fr: "Un script n'obtient le jeton d'acc\u00e8s du travail que si son \u00e9tape le lui transmet.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({ en: 'Add these lines to the step.', fr: "Ajoutez ces lignes \u00e0 l'\u00e9tape." }, mapAccessToken),
    }),
    NoServiceConnection: ({ host }) => ({
        operation: operation(host),
        message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
        meaning: {
            en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
            fr: "Azure DevOps ne donne un jeton d'identit\u00e9 que pour une connexion de service, que cette \u00e9tape ne nomme pas.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({ en: 'Run the script in this task.', fr: 'Ex\u00e9cutez le script dans cette t\u00e2che.' }, useConnection),
    }),
    NoFederation: ({ about: scheme, host }) => ({
        operation: operation(host),
        message: `The service connection signs in with ${scheme}.`,
        meaning: {
            en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
            fr: "Seule une connexion de service avec f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail donne des jetons d'identit\u00e9. Les secrets ne sont pas pris en charge.",
        },
        remediation: {
            en: 'Convert the service connection to workload identity federation in the project settings, then register its issuer and subject.',
            fr: "Convertissez la connexion de service \u00e0 la f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail dans les param\u00e8tres du projet, puis inscrivez son \u00e9metteur et son sujet.",
        },
    }),
    NoOidcAddress: ({ host }) => ({
        operation: operation(host),
        message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
        meaning: {
            en: 'Azure DevOps Services sets this variable in each job. The agent is too old, or this is not a job.',
            fr: "Azure DevOps Services d\u00e9finit cette variable dans chaque travail. L'agent est trop ancien, ou ce n'est pas un travail.",
        },
        remediation: { en: 'Update the agent, and run again.', fr: "Mettez \u00e0 jour l'agent, puis relancez." },
    }),
    NoJobToken: ({ host }) => ({
        operation: operation(host),
        message: 'CJA_CMK_ID_TOKEN is not set.',
        meaning: {
            en: 'A GitLab job gets an ID token only if it declares one.',
            fr: "Un job GitLab n'obtient un jeton d'identit\u00e9 que s'il en d\u00e9clare un.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({ en: 'Add these lines to the job.', fr: 'Ajoutez ces lignes au job.' }, declareIdToken),
    }),
};
/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeElsewhere = {
    'azure-pipelines': {
        meaning: {
            en: "The build of a pull request runs what the pull request's branch contains, before its review.",
            fr: "La build d'une pull request ex\u00e9cute ce que contient sa branche, avant la revue.",
        },
        remediation: {
            en: 'Run mode plan on pull requests, with the service connection of verify. Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
            fr: 'Pour les pull requests, ex\u00e9cutez le mode plan avec la connexion de service de verify. Ex\u00e9cutez le mode ensure sur la branche par d\u00e9faut, avec une connexion de service qui a une approbation et un contr\u00f4le de branche.',
        },
    },
    gitlab: {
        meaning: {
            en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
            fr: "Le pipeline d'une merge request ex\u00e9cute ce que contient sa branche, avant la revue.",
        },
        remediation: {
            en: 'Run mode plan for merge requests, with the identity of verify. Run mode ensure on a protected branch, in a protected environment.',
            fr: "Pour les merge requests, ex\u00e9cutez le mode plan avec l'identit\u00e9 de verify. Ex\u00e9cutez le mode ensure sur une branche prot\u00e9g\u00e9e, dans un environnement prot\u00e9g\u00e9.",
        },
    },
};
/** By status: the job's token, the connection, or a page for people. */
function refusedByAzureDevOps({ code }) {
    if (code === 'HTTP 401') {
        return {
            meaning: {
                en: "Azure DevOps rejected the job's access token. It is invalid or has expired.",
                fr: "Azure DevOps a refus\u00e9 le jeton d'acc\u00e8s du travail\u00A0: il n'est pas valide, ou ne l'est plus.",
            },
            remediation: {
                en: 'Run again. In a script, map SYSTEM_ACCESSTOKEN to $(System.AccessToken) and to nothing else.',
                fr: "Relancez. Dans un script, affectez $(System.AccessToken) \u00e0 SYSTEM_ACCESSTOKEN, et rien d'autre.",
            },
        };
    }
    if (code === 'HTTP 203') {
        return {
            meaning: {
                en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
                fr: "Azure DevOps a r\u00e9pondu par sa page de connexion. Il n'a pas accept\u00e9 le jeton d'acc\u00e8s, ou un \u00e9quipement sur le trajet a supprim\u00e9 un en-t\u00eate.",
            },
            remediation: {
                en: 'Check the proxy, and that the organization allows access from this agent. Then run again.',
                fr: "V\u00e9rifiez le proxy, et que l'organisation autorise l'acc\u00e8s depuis cet agent. Relancez ensuite.",
            },
        };
    }
    return {
        meaning: {
            en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
            fr: "Azure DevOps ne conna\u00eet pas cette connexion de service, ou ce pipeline n'est pas autoris\u00e9 \u00e0 l'utiliser.",
        },
        remediation: {
            en: "Check the name of the connection, and the pipeline permissions in the connection's security settings. Then run again.",
            fr: 'V\u00e9rifiez le nom de la connexion, et les autorisations de pipeline dans ses param\u00e8tres de s\u00e9curit\u00e9. Relancez ensuite.',
        },
    };
}

;// CONCATENATED MODULE: ./build/errors/network.js
/** Errors that no service reports: broken connections, gateways, answers of an unexpected shape. */


const hostsToOpen = () => ({
    en: 'Behind a proxy, set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. The hosts to allow are listed in docs/threat-model.md#hosts.',
    fr: 'Derri\u00e8re un proxy, d\u00e9finissez HTTPS_PROXY (et NO_PROXY), et donnez son certificat dans NODE_EXTRA_CA_CERTS. Les h\u00f4tes \u00e0 ouvrir sont \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
});
const networkErrors = [
    {
        id: 'name-not-resolved',
        services: allServices,
        codes: ['ENOTFOUND', 'EAI_AGAIN'],
        meaning: () => ({
            en: "The host's name could not be resolved.",
            fr: "Le nom de l'h\u00f4te n'a pas pu \u00eatre r\u00e9solu.",
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'connection-failed',
        services: allServices,
        codes: [
            'ECONNREFUSED',
            'ECONNRESET',
            'EHOSTUNREACH',
            'ENETUNREACH',
            'ETIMEDOUT',
            'EPIPE',
            'ERR_PROXY_TUNNEL',
            'BrokenAnswer',
            'NetworkError',
        ],
        meaning: () => ({
            en: 'The connection failed or broke repeatedly: a firewall, a proxy, or the service itself.',
            fr: 'La connexion a \u00e9chou\u00e9 ou a \u00e9t\u00e9 coup\u00e9e, \u00e0 chaque tentative\u00a0: un pare-feu, un proxy ou le service lui-m\u00eame.',
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'no-answer-in-time',
        services: allServices,
        codes: ['Timeout'],
        meaning: () => ({
            en: 'The service accepted the request but did not answer in time (10 to 30 seconds for each attempt).',
            fr: "Le service a accept\u00e9 la requ\u00eate, mais n'a pas r\u00e9pondu \u00e0 temps (10 \u00e0 30 secondes par tentative).",
        }),
        remediation: () => ({
            en: 'Run again. If it fails again, check https://azure.status.microsoft and the proxy.',
            fr: 'Relancez. Si cela persiste, regardez https://azure.status.microsoft et le proxy.',
        }),
    },
    {
        id: 'redirected',
        services: allServices,
        codes: ['Redirected'],
        meaning: () => ({
            en: 'The service does not redirect: a proxy or a captive portal answered instead. Nothing was sent to the other address.',
            fr: "Le service ne redirige pas\u00a0: un proxy ou un portail captif a r\u00e9pondu \u00e0 sa place. Rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 l'autre adresse.",
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'invalid-answer',
        services: allServices,
        codes: ['InvalidAnswer', 'AnswerTooLarge'],
        meaning: () => ({
            en: "The answer does not match the service's documentation, so it was not used.",
            fr: "La r\u00e9ponse ne correspond pas \u00e0 la documentation du service\u00a0; elle n'a donc pas \u00e9t\u00e9 prise en compte.",
        }),
        remediation: () => ({
            en: 'Run again. If the problem persists, check whether the proxy changes answers, and open an issue with the request ID.',
            fr: "Relancez. Si cela persiste, v\u00e9rifiez le proxy (modifie-t-il les r\u00e9ponses\u00a0?), et ouvrez une issue avec l'identifiant de requ\u00eate.",
        }),
    },
    {
        id: 'service-failed',
        services: allServices,
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
            en: 'The service failed repeatedly.',
            fr: 'Le service a \u00e9chou\u00e9 \u00e0 chaque tentative.',
        }),
        remediation: () => ({
            en: 'Run again later. Status of Azure: https://azure.status.microsoft, of GitHub: https://www.githubstatus.com',
            fr: "Relancez plus tard. \u00c9tat d'Azure\u00a0: https://azure.status.microsoft, de GitHub\u00a0: https://www.githubstatus.com",
        }),
    },
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
        meaning: ({ host, details }) => host === 'azure-pipelines'
            ? refusedByAzureDevOps(details).meaning
            : {
                en: 'GitHub rejected the request token of this job. It is invalid or has expired.',
                fr: "GitHub a refus\u00e9 le jeton de demande de cette t\u00e2che\u00A0: il n'est pas valide, ou ne l'est plus.",
            },
        remediation: ({ host, details }) => host === 'azure-pipelines'
            ? refusedByAzureDevOps(details).remediation
            : {
                en: 'Run the job again. On GitHub Enterprise Server, OIDC must be set up on the server.',
                fr: 'Relancez la t\u00e2che. Sur GitHub Enterprise Server, OIDC doit \u00eatre configur\u00e9 sur le serveur.',
            },
    },
];

// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/errors/role-assignments.js
/**
 * Errors about role assignments and deny assignments. Sources: Azure's answers as observed, users' reports, and
 * learn.microsoft.com/azure/role-based-access-control/troubleshooting.
 */





const roleAssignmentErrors = [
    {
        id: 'assignment-name-refused',
        services: ['arm'],
        codes: ['HashConflictOnDifferentRoleAssignmentIds'],
        meaning: () => ({
            en: 'Azure refused three names for the role assignment, which Microsoft called a fault of the service.',
            fr: "Azure a refus\u00e9 trois noms pour l'attribution de r\u00f4le\u00A0; Microsoft y voit un d\u00e9faut du service.",
        }),
        remediation: (context) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Create the role assignment manually, which gives it a random name.',
            fr: "Cr\u00e9ez l'attribution manuellement, ce qui lui donne un nom al\u00e9atoire.",
        }, ['dataAccessAdministrator', 'owner'], 'vault'), (0,access/* assignToAdobe */.us)(context, context.inputs.adobePrincipalId, (0,scopes/* idsOf */.UX)(context.inputs)[context.inputs.grantScope])),
    },
    {
        id: 'principal-not-replicated',
        services: ['arm'],
        codes: ['PrincipalNotFound'],
        meaning: () => ({
            en: "Azure Resource Manager does not know Adobe's service principal, even after several minutes. It was created a moment ago, or the ID belongs to another tenant.",
            fr: "Azure Resource Manager ne conna\u00eet pas le principal de service d'Adobe, m\u00eame apr\u00e8s plusieurs minutes. Il vient d'\u00eatre cr\u00e9\u00e9, ou l'ID donn\u00e9 est celui d'un autre locataire.",
        }),
        remediation: (context) => (0,remedy/* remedyOf */.SM)({
            en: `Run again in a few minutes. With adobe-principal-id, check that it is the object ID in tenant ${context.inputs.tenantId}:`,
            fr: `Relancez dans quelques minutes. Avec adobe-principal-id, v\u00e9rifiez que c'est bien l'ID d'objet dans le locataire ${context.inputs.tenantId}\u00a0:`,
        }, (0,directory/* showAdobePrincipal */.jK)(context)),
    },
    {
        id: 'deny-assignment',
        services: ['arm'],
        codes: ['DenyAssignmentAuthorizationFailed'],
        meaning: () => ({
            en: 'A deny assignment forbids it, whatever roles the identity has: a managed application, a blueprint, or a deployment stack protects the scope.',
            fr: "Une affectation de refus l'interdit, quels que soient les r\u00f4les de l'identit\u00e9\u00a0: une application manag\u00e9e, un blueprint ou une pile de d\u00e9ploiement prot\u00e8ge l'\u00e9tendue.",
        }),
        remediation: () => situations_subscription/* denyAssignment */.qx,
    },
    {
        id: 'principal-id-wrong',
        services: ['arm'],
        codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
        meaning: () => ({
            en: 'The ID given as adobe-principal-id is not that of a service principal in this tenant.',
            fr: "L'ID donn\u00e9 dans adobe-principal-id n'est pas celui d'un principal de service de ce locataire.",
        }),
        remediation: (context) => (0,remedy/* remedyOf */.SM)({
            en: "Set it to the object ID of Adobe's service principal, not to an application ID:",
            fr: "Indiquez l'ID d'objet du principal de service d'Adobe, et non un ID d'application\u00a0:",
        }, (0,directory/* showAdobePrincipal */.jK)(context)),
    },
    {
        id: 'too-many-assignments',
        services: ['arm'],
        codes: ['RoleAssignmentLimitExceeded'],
        meaning: () => ({
            en: "The subscription has reached Azure's limit of role assignments.",
            fr: "L'abonnement a atteint la limite d'attributions de r\u00f4le d'Azure.",
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Ask the owner of the subscription to remove role assignments that are no longer needed. This command lists those of identities that no longer exist.',
            fr: "Demandez au propri\u00e9taire de l'abonnement de retirer les attributions de r\u00f4le devenues inutiles. Cette commande liste celles d'identit\u00e9s qui n'existent plus.",
        }, 'reader', 'subscription'), (0,access/* listOrphanedAssignments */.kP)({ inputs })),
    },
];

;// CONCATENATED MODULE: ./build/errors/tls-and-proxy.js
/** Errors between the runner and the service: certificates, TLS, proxies, and answers that are not HTTP. */



const trustTheProxy = () => ({
    en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Never disable the check.",
    fr: "Donnez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorit\u00e9 de certification du proxy. Ne d\u00e9sactivez jamais la v\u00e9rification.",
});
const checkTheProxy = () => ({
    en: 'Check HTTPS_PROXY and everything between the runner and the service (a proxy, a captive portal, a device that inspects TLS). The hosts to open are listed in docs/threat-model.md#hosts.',
    fr: "V\u00e9rifiez HTTPS_PROXY et ce qui se trouve entre l'ex\u00e9cuteur et le service (un proxy, un portail captif, un \u00e9quipement qui d\u00e9chiffre TLS). Les h\u00f4tes \u00e0 ouvrir sont \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.",
});
const tlsAndProxyErrors = [
    {
        id: 'certificate-expired',
        services: allServices,
        codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
        meaning: () => ({
            en: "The certificate has expired or is not valid yet, or the runner's clock is wrong.",
            fr: "Le certificat n'est pas en cours de validit\u00e9, ou l'horloge de l'ex\u00e9cuteur est fausse.",
        }),
        remediation: () => (0,remedy/* inOrder */.al)((0,remedy/* remedyOf */.SM)({
            en: "Compare the runner's clock with the actual time.",
            fr: "Comparez l'horloge de l'ex\u00e9cuteur avec l'heure r\u00e9elle.",
        }, showClock), {
            en: 'If the clock is right, ask the administrator of the proxy that inspects TLS to renew its certificate.',
            fr: "Si l'horloge est juste, demandez \u00e0 l'administrateur du proxy qui d\u00e9chiffre TLS d'en renouveler le certificat.",
        }),
    },
    {
        id: 'certificate-of-another-host',
        services: allServices,
        codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
        meaning: () => ({
            en: 'The certificate is for another host: a proxy, a captive portal, or a wrong name server answers instead of the service.',
            fr: "Le certificat est celui d'un autre h\u00f4te\u00a0: un proxy, un portail captif ou un serveur de noms erron\u00e9 r\u00e9pond \u00e0 la place du service.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'certificate-refused',
        services: allServices,
        codes: [
            'SELF_SIGNED_CERT_IN_CHAIN',
            'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
            'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
            'DEPTH_ZERO_SELF_SIGNED_CERT',
        ],
        pattern: /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/,
        meaning: () => ({
            en: 'This runner does not trust the certificate, which is most often that of a proxy that inspects TLS.',
            fr: "L'ex\u00e9cuteur ne fait pas confiance \u00e0 ce certificat\u00a0: c'est le plus souvent celui d'un proxy qui d\u00e9chiffre TLS.",
        }),
        remediation: trustTheProxy,
    },
    {
        id: 'tls-failed',
        services: allServices,
        codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER'],
        pattern: /^ERR_SSL_/,
        meaning: () => ({
            en: 'No common version of TLS: something other than the service answers, or allows only old versions.',
            fr: "L'autre c\u00f4t\u00e9 ne parle pas TLS comme cet ex\u00e9cuteur\u00a0: autre chose que le service r\u00e9pond, ou n'autorise que d'anciennes versions de TLS.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'headers-too-large',
        services: allServices,
        codes: ['HPE_HEADER_OVERFLOW'],
        meaning: () => ({
            en: 'The headers of the answer are larger than 32 kB. No Azure service sends such headers. A proxy might add to them.',
            fr: "Les en-t\u00eates de la r\u00e9ponse d\u00e9passent 32 ko. Aucun service d'Azure n'en envoie de tels\u00a0: un proxy les allonge peut-\u00eatre.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'malformed-answer',
        services: allServices,
        codes: ['HPE_INVALID_CONSTANT'],
        pattern: /^HPE_/,
        meaning: () => ({
            en: 'The answer is not valid HTTP. Nothing was concluded from it.',
            fr: "La r\u00e9ponse n'est pas du HTTP conforme \u00e0 la norme. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'unexpected-encoding',
        services: allServices,
        codes: ['UnexpectedEncoding'],
        meaning: () => ({
            en: 'The answer has an encoding that was not requested (only gzip was).',
            fr: "La r\u00e9ponse est dans un encodage qui n'a pas \u00e9t\u00e9 demand\u00e9 (seul gzip l'a \u00e9t\u00e9).",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'proxy-login',
        services: allServices,
        codes: ['PROXY_LOGIN'],
        meaning: () => ({
            en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
            fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00a0: elle manque, ou elle est fausse.',
        }),
        remediation: () => (0,remedy/* remedyOf */.SM)({
            en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
            fr: "Mettez l'utilisateur et le mot de passe, encod\u00e9s pour une URL, dans HTTPS_PROXY, \u00e0 partir d'un secret.",
        }, proxyWithLogin),
    },
    {
        id: 'proxy-forbids-host',
        services: allServices,
        codes: ['PROXY_FORBIDDEN'],
        meaning: () => ({
            en: 'The proxy blocks this host (HTTP 403).',
            fr: 'Le proxy ne laisse pas passer cet h\u00f4te (HTTP 403).',
        }),
        remediation: () => ({
            en: 'Ask its administrator to allow the hosts listed in docs/threat-model.md#hosts, or name those that are reached without the proxy in NO_PROXY.',
            fr: "Demandez \u00e0 son administrateur d'ouvrir les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts, ou nommez dans NO_PROXY ceux qui sont joints sans le proxy.",
        }),
    },
];

// EXTERNAL MODULE: ./build/situations/missing-vault.js
var missing_vault = __webpack_require__(641);
;// CONCATENATED MODULE: ./build/errors/vaults.js
/**
 * Errors about vaults, from ARM and from the vault itself. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/key-vault/general/common-error-codes.
 */







/** With `recover-deleted`, the run did not find out where the vault had been. */
function notRecovered(inputs) {
    const search = (0,permission/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.findDeletedVault));
    return { ...(0,missing_vault/* deletedVault */.CX)(inputs), later: (0,remedy/* inOrder */.al)(onlyWhereItWas(inputs), search).steps };
}
const onlyWhereItWas = ({ resourceGroup }) => ({
    en: `The action recovers the vault only if it can read that the vault was in resource group ${resourceGroup}.`,
    fr: `L'action ne r\u00e9cup\u00e8re le coffre que si elle peut lire qu'il se trouvait dans le groupe de ressources ${resourceGroup}.`,
});
const vaultErrors = [
    {
        id: 'vault-name-taken',
        services: ['arm'],
        codes: ['VaultAlreadyExists'],
        meaning: ({ inputs }) => ({
            en: `The name ${inputs.vaultName} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.`,
            fr: `Le nom ${inputs.vaultName} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprim\u00e9. Un nom de coffre est unique dans tout Azure.`,
        }),
        remediation: ({ inputs }) => (0,missing_vault/* nameTaken */.nn)(inputs),
    },
    {
        id: 'vault-name-refused',
        services: ['arm'],
        codes: ['VaultNameNotValid', 'ReservedResourceName', 'AccountNameInvalid'],
        meaning: ({ inputs }) => (0,missing_vault/* refusedName */.yy)(inputs),
        remediation: () => missing_vault/* chooseName */.xR,
    },
    {
        id: 'vault-soft-deleted',
        services: ['arm'],
        codes: ['ConflictError'],
        when: ({ message }) => /deleted/i.test(message),
        meaning: ({ inputs }) => ({
            en: `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody might have deleted it on purpose.`,
            fr: `Un coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 dans cet abonnement et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. Quelqu'un l'a peut-\u00eatre supprim\u00e9 expr\u00e8s.`,
        }),
        remediation: ({ inputs }) => (inputs.recoverDeleted ? notRecovered(inputs) : (0,missing_vault/* deletedVault */.CX)(inputs)),
    },
    {
        id: 'vault-busy',
        services: ['arm'],
        codes: ['ConflictError'],
        meaning: ({ inputs }) => ({
            en: `Another operation was changing vault ${inputs.vaultName} at the same time, and did not finish while the action waited.`,
            fr: `Une autre op\u00e9ration modifiait le coffre ${inputs.vaultName} au m\u00eame moment, et ne s'est pas termin\u00e9e pendant l'attente.`,
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Find out what else changes the vault (a deployment, a policy remediation), wait for it to finish, and run again. This command shows the latest changes.',
            fr: "Cherchez ce qui modifie aussi le coffre (un d\u00e9ploiement, la correction d'une strat\u00e9gie), attendez la fin, puis relancez. Cette commande montre les derniers changements.",
        }, 'reader', 'group'), (0,subscription/* listLatestChanges */.pf)({ inputs })),
    },
    {
        id: 'no-soft-deleted-vault',
        services: ['arm'],
        codes: ['SoftDeletedVaultDoesNotExist'],
        meaning: ({ inputs }) => ({
            en: `The deleted vault ${inputs.vaultName} no longer exists: it was purged, or it belongs to another subscription.`,
            fr: `Le coffre supprim\u00e9 ${inputs.vaultName} n'existe plus\u00a0: il a \u00e9t\u00e9 supprim\u00e9 d\u00e9finitivement, ou c'est celui d'un autre abonnement.`,
        }),
        remediation: () => ({
            en: 'Run again: a purged vault is created again (unless confirmed-key-uri is set).',
            fr: 'Relancez\u00a0: un coffre supprim\u00e9 d\u00e9finitivement est cr\u00e9\u00e9 \u00e0 nouveau (sauf si confirmed-key-uri est renseign\u00e9).',
        }),
    },
    {
        id: 'vault-side-rbac',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByRbac'],
        meaning: ({ details }) => details.service === 'vault'
            ? {
                en: 'The vault uses Azure RBAC, and the identity has no role on its data plane. Recovering a deleted key requires one; a new role takes effect within 10 minutes.',
                fr: "Le coffre utilise Azure RBAC et l'identit\u00e9 n'a aucun r\u00f4le sur son plan de donn\u00e9es. R\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e en demande un\u00a0; il met jusqu'\u00e0 10 minutes \u00e0 prendre effet.",
            }
            : {
                en: "Key Vault's data plane rejects the identity.",
                fr: "Le plan de donn\u00e9es de Key Vault refuse l'identit\u00e9.",
            },
        remediation: ({ inputs, details }) => (0,permission/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(details.service === 'vault' ? permissions/* permissions */.P.recoverKey : permissions/* permissions */.P.createKey)),
    },
    {
        id: 'vault-firewall',
        services: ['vault'],
        codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
        meaning: () => ({
            en: "The vault's firewall blocks this runner. The data plane is needed only to recover a deleted key.",
            fr: "Le pare-feu du coffre ne laisse pas entrer cet ex\u00e9cuteur. Le plan de donn\u00e9es ne sert qu'\u00e0 r\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e.",
        }),
        remediation: ({ inputs }) => (0,remedy/* inOrder */.al)({
            en: "Run the job on a runner inside the vault's network, or recover the key yourself from there. Leave the firewall as it is.",
            fr: 'Ex\u00e9cutez la t\u00e2che sur un ex\u00e9cuteur situ\u00e9 dans le r\u00e9seau du coffre, ou r\u00e9cup\u00e9rez-y la cl\u00e9 vous-m\u00eame. Ne modifiez pas le pare-feu.',
        }, (0,gone_key/* deletedKey */.Fg)(inputs)),
    },
    {
        id: 'vault-perimeter',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByNsp'],
        meaning: ({ inputs }) => ({
            en: `A network security perimeter rejects calls for the keys of vault ${inputs.vaultName}, even through Azure Resource Manager.`,
            fr: `Un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau refuse les appels pour les cl\u00e9s du coffre ${inputs.vaultName}, m\u00eame par Azure Resource Manager.`,
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: 'Ask the owner of the perimeter to allow these calls. In mode Transition (Learning) they are only logged. This command shows the perimeter.',
            fr: 'Demandez au propri\u00e9taire du p\u00e9rim\u00e8tre de les autoriser. En mode Transition (Learning), ils sont seulement consign\u00e9s. Cette commande montre le p\u00e9rim\u00e8tre.',
        }, 'reader', 'vault'), (0,vault/* showPerimeters */.ML)({ inputs })),
    },
    {
        id: 'vault-access-policy',
        services: ['vault'],
        codes: ['ForbiddenByPolicy', 'AccessDenied'],
        meaning: () => ({
            en: 'The vault uses access policies, and none allows the identity to do this.',
            fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s et aucune n'autorise l'identit\u00e9 \u00e0 le faire.",
        }),
        remediation: ({ inputs }) => (0,remedy/* inOrder */.al)({
            en: 'Have somebody recover the key whose access policy allows recover for keys.',
            fr: "Faites r\u00e9cup\u00e9rer la cl\u00e9 par une personne dont la strat\u00e9gie d'acc\u00e8s autorise recover pour les cl\u00e9s.",
        }, (0,gone_key/* deletedKey */.Fg)(inputs)),
    },
    {
        id: 'vault-not-ready',
        services: ['arm'],
        codes: ['VaultNotReady'],
        meaning: () => ({
            en: 'Azure accepted the request for the vault, but did not finish it in the usual time, or failed.',
            fr: "Azure a accept\u00e9 la demande, mais ne l'a pas termin\u00e9e dans le temps habituel, ou a \u00e9chou\u00e9.",
        }),
        remediation: ({ inputs }) => (0,remedy/* remedyOf */.SM)((0,remedy/* asRole */.B8)({
            en: "Run again: the action continues from there. If the state stays Failed, ask Azure's support. This command shows the state.",
            fr: "Relancez\u00A0: l'action reprend l\u00e0 o\u00f9 elle s'est arr\u00eat\u00e9e. Si l'\u00e9tat reste Failed, adressez-vous au support Azure. Cette commande affiche l'\u00e9tat.",
        }, 'reader', 'vault'), (0,vault/* showProvisioningState */.ix)({ inputs })),
    },
    {
        id: 'vault-contradicted',
        services: ['arm'],
        codes: ['VaultContradicted'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} or its key was created, moved or deleted a moment ago, and the change hasn't replicated yet. Nothing was decided on these answers.`,
            fr: `Le coffre ${inputs.vaultName} ou sa cl\u00e9 vient d'\u00eatre cr\u00e9\u00e9, d\u00e9plac\u00e9 ou supprim\u00e9, et la modification n'est pas encore r\u00e9pliqu\u00e9e. Rien n'a \u00e9t\u00e9 d\u00e9cid\u00e9 d'apr\u00e8s ces r\u00e9ponses.`,
        }),
        remediation: () => ({
            en: 'Run again in ten minutes.',
            fr: 'Relancez dans dix minutes.',
        }),
    },
    {
        id: 'vault-vanished',
        services: ['arm'],
        codes: ['ResourceNotFound', 'ParentResourceNotFound'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} existed a moment ago and does not exist anymore: somebody deleted it during this run.`,
            fr: `Le coffre ${inputs.vaultName} existait il y a un instant et n'existe plus\u00a0: quelqu'un l'a supprim\u00e9 pendant l'ex\u00e9cution.`,
        }),
        remediation: () => ({
            en: 'Ask who deleted it, and why. The activity log of the resource group shows who did. Then run again.',
            fr: "Cherchez qui l'a supprim\u00e9 et pourquoi (le journal d'activit\u00e9 du groupe de ressources le dit), puis relancez.",
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/catalog.js
/** The error catalog: what is known about the services' codes, from each service's file. */









/** The first matching entry is used. */
const errorCatalog = [
    ...entraErrors,
    ...armErrors,
    ...roleAssignmentErrors,
    ...vaultErrors,
    ...keyErrors,
    ...graphErrors,
    ...githubErrors,
    ...tlsAndProxyErrors,
    ...networkErrors,
];
function findErrorEntry(details) {
    return errorCatalog.find(({ services, codes, pattern, when }) => services.includes(details.service) &&
        (codes.includes(details.code) || pattern?.test(details.code) === true) &&
        (when === undefined || when(details)));
}

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
;// CONCATENATED MODULE: ./build/az-commands/login.js

function signInToAz(tenantId) {
    return (0,command.az)('login', ...(tenantId === undefined ? [] : ['--tenant', tenantId]));
}
const tokenOfAz = (0,command.az)('account', 'get-access-token', '--query', 'expiresOn');

;// CONCATENATED MODULE: ./build/errors/run-errors.js
/** Errors of the run itself, before or without any service. */








const askAz = { en: 'get a token from az', fr: "obtenir un jeton d'az" };
const unsafeOnGithub = {
    meaning: {
        en: 'People without write access can cause this event, and GitHub then gives the job the permissions and tokens of the base repository.',
        fr: 'Des personnes sans acc\u00e8s en \u00e9criture peuvent d\u00e9clencher cet \u00e9v\u00e9nement, et GitHub donne alors \u00e0 la t\u00e2che les droits et les jetons du d\u00e9p\u00f4t de base.',
    },
    remediation: {
        en: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or manually (workflow_dispatch).',
        fr: 'Lancez le mode plan sur pull_request, et le mode ensure sur push vers une branche prot\u00e9g\u00e9e ou manuellement (workflow_dispatch).',
    },
};
/** Texts by code. */
const runErrors = {
    NoIdToken: ({ about: event, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
        meaning: event.startsWith('pull_request')
            ? {
                en: 'The job lacks the permission to request a token, or the pull request comes from a fork, which gets none.',
                fr: "La t\u00e2che n'a pas l'autorisation de demander un jeton, ou la pull request vient d'une duplication (fork), qui n'en re\u00e7oit pas.",
            }
            : {
                en: 'The job lacks the permission to request a token.',
                fr: "La t\u00e2che n'a pas l'autorisation de demander un jeton.",
            },
        remediation: noIdToken,
    }),
    IdTokenFile: ({ about: error, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: error,
        meaning: {
            en: "The file with the ID token can't be read.",
            fr: "Le fichier qui contient le jeton d'identit\u00e9 ne peut pas \u00eatre lu.",
        },
        remediation: {
            en: 'Check the path in --id-token-file, and whether the program that writes the file is running.',
            fr: "V\u00e9rifiez le chemin dans --id-token-file, et si le programme qui \u00e9crit le fichier s'ex\u00e9cute.",
        },
    }),
    ExpiredIdToken: ({ about: end, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: `The ID token expired at ${end}.`,
        meaning: {
            en: 'The token was issued too long ago, or the clock of this machine is wrong.',
            fr: "Le jeton a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge de cette machine est d\u00e9cal\u00e9e.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({
            en: 'Get a new token, then run again. Compare the clocks:',
            fr: 'Obtenez un nouveau jeton, puis relancez. Comparez les horloges\u00A0:',
        }, compareClocks),
    }),
    AzNotFound: () => ({
        operation: askAz,
        message: 'There is no az on the PATH.',
        meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas install\u00e9." },
        remediation: {
            en: 'Install the Azure CLI (https://aka.ms/azure-cli) and sign in with it, or use --id-token-file.',
            fr: 'Installez Azure CLI (https://aka.ms/azure-cli) et connectez-vous, ou utilisez --id-token-file.',
        },
    }),
    AzSignedOut: ({ about: error }) => ({
        operation: askAz,
        message: error,
        meaning: {
            en: 'az is not signed in, or its sign-in has expired.',
            fr: "az n'est pas connect\u00e9, ou sa connexion a expir\u00e9.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({ en: 'Sign in, then run again.', fr: 'Connectez-vous, puis relancez.' }, signInToAz()),
    }),
    AzOtherTenant: ({ about: tenant }) => ({
        operation: askAz,
        message: `az has no token for tenant ${tenant}.`,
        meaning: {
            en: 'az is signed in to a different tenant.',
            fr: 'az est connect\u00e9 \u00e0 un autre locataire.',
        },
        remediation: (0,remedy/* remedyOf */.SM)({
            en: 'Sign in to this tenant, or correct tenant-id. Then run again.',
            fr: 'Connectez-vous \u00e0 ce locataire, ou corrigez tenant-id. Relancez ensuite.',
        }, signInToAz(tenant)),
    }),
    AzFailed: ({ about: error }) => ({
        operation: askAz,
        message: error === '' ? 'az printed no token.' : error,
        meaning: { en: 'az failed for a reason of its own.', fr: 'az a \u00e9chou\u00e9 pour une raison qui lui est propre.' },
        remediation: (0,remedy/* remedyOf */.SM)({
            en: 'Run this command. When it prints a token, run again.',
            fr: 'Ex\u00e9cutez cette commande. Quand elle affiche un jeton, relancez.',
        }, tokenOfAz),
    }),
    Declined: () => ({
        operation: { en: 'make the changes', fr: 'effectuer les modifications' },
        message: 'Nobody agreed to the plan.',
        meaning: { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." },
        remediation: {
            en: 'Run again and answer y, or run with --yes.',
            fr: 'Relancez et r\u00e9pondez y, ou lancez avec --yes.',
        },
    }),
    UnreadableIdToken: ({ host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: 'An ID token is a JWT with the claims iss, sub and aud.',
        meaning: {
            en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
            fr: "Ce qui a \u00e9t\u00e9 donn\u00e9 comme jeton d'identit\u00e9 n'en est pas un. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut \u00eatre un secret.",
        },
        remediation: {
            en: 'Check where the token comes from, and that it was written whole.',
            fr: "V\u00e9rifiez d'o\u00f9 vient le jeton, et qu'il a \u00e9t\u00e9 \u00e9crit en entier.",
        },
    }),
    ...signInElsewhere,
    UnsafeEvent: ({ about: event, host }) => ({
        operation: { en: 'start mode ensure', fr: 'd\u00e9marrer le mode ensure' },
        message: `mode ensure does not run on ${event}.`,
        ...(unsafeElsewhere[host] ?? unsafeOnGithub),
    }),
    ForeignHost: ({ about: foreign, service, host }) => ({
        operation: {
            en: `reach ${service === undefined ? 'a service' : titleOn(host, service).en}`,
            fr: `joindre ${service === undefined ? 'un service' : titleOn(host, service).fr}`,
        },
        message: `${foreign} is not a host of ${service === undefined ? 'the service' : titleOn(host, service).en}; nothing was sent there.`,
        meaning: {
            en: 'An answer or an environment variable pointed to another host. A token for one service is never sent to another.',
            fr: "Une r\u00e9ponse ou une variable d'environnement d\u00e9signait un autre h\u00f4te. Le jeton d'un service n'est jamais envoy\u00e9 \u00e0 un autre.",
        },
        remediation: {
            en: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
            fr: "V\u00e9rifiez le proxy et l'ex\u00e9cuteur\u00a0: quelque chose entre eux et le service modifie les r\u00e9ponses. Relancez ensuite.",
        },
    }),
    InvalidProxy: ({ about: variable }) => ({
        operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
        message: `${variable} is not the address of an HTTP proxy.`,
        meaning: {
            en: 'The value is not shown, since it might contain a password. Other kinds of proxies, such as SOCKS, are not supported.',
            fr: "La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut contenir un mot de passe. Les autres types de proxy, dont SOCKS, ne sont pas pris en charge.",
        },
        remediation: (0,remedy/* remedyOf */.SM)({ en: 'Set the variable in this form:', fr: 'Donnez \u00e0 la variable la forme\u00a0:' }, proxyVariable(variable)),
    }),
    NodeWithoutProxies: ({ about: version }) => ({
        operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
        message: `Node ${version} runs this action, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
        meaning: {
            en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
            fr: 'Un ex\u00e9cuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
        },
        remediation: {
            en: "Update the self-hosted runner: version 2.331 of GitHub's runner includes Node.js 24.13.",
            fr: "Mettez \u00e0 jour l'ex\u00e9cuteur auto-h\u00e9berg\u00e9\u00a0: la version 2.331 de l'ex\u00e9cuteur de GitHub apporte Node 24.13.",
        },
    }),
};
function titleOn(host, service) {
    return service === 'oidc' ? model_host/* hostWords */.U[host].issuerTitle : errors/* serviceTitles */.xt[service];
}

;// CONCATENATED MODULE: ./build/errors/explain.js
/** Turns an error into what a person needs: operation, message, likely cause, remediation. */











function explain(error, explaining) {
    return (0,errors/* errorsOf */.Bp)(error).flatMap((each) => explainOne(each, explaining));
}
function explainOne(error, explaining) {
    const { inputs, host } = explaining;
    if (error instanceof inputs_inputs/* InvalidInputs */.hS)
        return error.problems.map((problem) => invalidInput(problem, host));
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error, host)];
    if (error instanceof deadline/* Interrupted */.j)
        return [interruption(error, inputs, host)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { ...explaining, inputs })];
    if ((0,load/* isShortage */.o)(error))
        return [shortage(error)];
    return [unexpected(error, host)];
}
/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined };
function invalidInput({ input, given, rule }, host) {
    return {
        operation: { en: `read the input ${input}`, fr: `lire l'entr\u00e9e ${input}` },
        code: 'InvalidInputs',
        message: `${input}${given === '' ? '' : ` (${shortened(given)})`} ${rule}.`,
        ...noAnswer,
        meaning: nothingSent,
        tells: 'result',
        remediation: (0,remedy/* remedyOf */.SM)(howToCorrect(input, given, host)),
    };
}
/** A long value would be cut off where its rule follows. */
function shortened(given) {
    return given.length <= 200 ? given : `${given.slice(0, 200)}\u2026`.toWellFormed();
}
/** Ids that a workflow usually takes from a variable. */
const ids = new Set(['tenant-id', 'client-id', 'subscription-id']);
function howToCorrect(input, given, host) {
    const isMissingId = given === '' && ids.has(input);
    if (host === 'github')
        return isMissingId ? emptyId(input) : correctInput(input);
    return (isMissingId ? emptyElsewhere[host] : undefined) ?? correctOption(input);
}
function correctInput(input) {
    return { en: `Correct the input ${input} of the step.`, fr: `Corrigez l'entr\u00e9e ${input} de l'\u00e9tape.` };
}
const nothingSent = { en: 'Nothing was sent.', fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9." };
function runFailure({ code, about, service }, host) {
    const { operation, message, meaning, remediation } = runErrors[code]({ about, service, host });
    return {
        operation,
        code,
        message,
        ...noAnswer,
        meaning,
        tells: 'cause',
        remediation: (0,remedy/* remedyOf */.SM)(remediation),
    };
}
function interruption({ reason, operation }, inputs, host) {
    const deadline = reason === 'deadline';
    return {
        operation,
        code: deadline ? 'DeadlineExceeded' : 'Cancelled',
        message: deadline
            ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.`
            : `${capitalized(model_host/* hostWords */.U[host].job.en)} was canceled.`,
        ...noAnswer,
        meaning: doneUntilThen,
        tells: 'result',
        remediation: (0,remedy/* remedyOf */.SM)(deadline ? joined(goesOn, moreTime) : goesOn),
    };
}
const doneUntilThen = {
    en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
    fr: "Les modifications termin\u00e9es restent, et celles qui sont signal\u00e9es comme non ex\u00e9cut\u00e9es n'ont pas commenc\u00e9. Une modification en cours a peut-\u00eatre \u00e9t\u00e9 faite. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
const goesOn = {
    en: 'Run again: the action continues from there.',
    fr: "Relancez\u00a0: l'action reprend l\u00e0 o\u00f9 elle s'est arr\u00eat\u00e9e.",
};
const moreTime = {
    en: 'If the service is always slow, increase timeout-minutes.',
    fr: 'Si le service est toujours lent, augmentez timeout-minutes.',
};
function joined(first, second) {
    return { en: `${first.en} ${second.en}`, fr: `${first.fr} ${second.fr}` };
}
/** Added if the answer to a write was lost: the write may have succeeded. */
const notKnown = {
    en: 'It is unknown whether it was done. The next run reads the state first.',
    fr: "Impossible de savoir si cela a \u00e9t\u00e9 fait. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
function refused(details, explaining) {
    const { operation, code, message, status, requestId } = details;
    const known = findErrorEntry(details);
    const context = { ...explaining, details };
    const meaning = known?.meaning(context) ?? unknownCode(details);
    const remediation = known?.remediation(context) ?? searchForCode;
    return {
        operation,
        code,
        message,
        status,
        requestId,
        answeredBy: answeredBy(details, explaining.host),
        meaning: details.answerLost === true ? joined(meaning, notKnown) : meaning,
        tells: 'cause',
        remediation: (0,remedy/* remedyOf */.SM)(remediation),
    };
}
/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }, host) {
    if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected')
        return undefined;
    return service === 'github' || (service === 'oidc' && host === 'github') ? 'github' : 'azure';
}
function unknownCode(details) {
    const { code } = details;
    const { en, fr } = (0,errors/* titleOf */.Gg)(details);
    return {
        en: `${en} rejected the request. This action does not know the code ${code}.`,
        fr: `Refus de ${fr}. Cette action ne conna\u00eet pas le code ${code}.`,
    };
}
const searchForCode = {
    en: "Search the service's documentation for the code. Its support asks for the request ID.",
    fr: "Cherchez le code dans la documentation du service. Son support demande l'identifiant de requ\u00eate.",
};
function shortage(error) {
    return {
        operation: run,
        code: error.code ?? 'ENOMEM',
        message: error.message,
        ...noAnswer,
        meaning: nothingLeft,
        tells: 'cause',
        remediation: (0,remedy/* remedyOf */.SM)(giveMore),
    };
}
const nothingLeft = {
    en: 'The runner has no file handle or no memory left. Nothing was concluded from it.',
    fr: "L'ex\u00e9cuteur n'a plus de descripteur de fichier ou plus de m\u00e9moire. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
};
const giveMore = {
    en: 'Run again. If it fails again, raise the limit of open files (ulimit -n) or the memory of the runner, or run fewer jobs on it.',
    fr: "Relancez. Si cela \u00e9choue encore, relevez la limite de fichiers ouverts (ulimit -n) ou la m\u00e9moire de l'ex\u00e9cuteur, ou ex\u00e9cutez-y moins de t\u00e2ches.",
};
function unexpected(error, host) {
    return {
        operation: run,
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        ...noAnswer,
        meaning: ownError,
        tells: 'cause',
        remediation: (0,remedy/* remedyOf */.SM)(host === 'github' ? openIssue : openIssueElsewhere),
    };
}
const run = { en: 'run', fr: "mener l'ex\u00e9cution \u00e0 son terme" };
const ownError = {
    en: 'This is a bug in the action. Nothing was concluded from it.',
    fr: "C'est un d\u00e9faut de l'action elle-m\u00eame. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
};
const openIssue = {
    en: 'Run again with step debugging on (the variable ACTIONS_STEP_DEBUG set to true), and open an issue with the log.',
    fr: 'Relancez avec le d\u00e9bogage des \u00e9tapes (la variable ACTIONS_STEP_DEBUG \u00e0 true), et ouvrez une issue avec le journal.',
};
const openIssueElsewhere = {
    en: 'Run again with --verbose, and open an issue with the log.',
    fr: 'Relancez avec --verbose, et ouvrez une issue avec le journal.',
};
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 7811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ lostMessages)
/* harmony export */ });
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/** The texts about a loss. Plain text, without markup. */

const isOnly = (parts, only) => parts.every((part) => part === only);
const en = {
    vault: ({ vaultName }) => `vault ${vaultName}, with the key that Adobe confirmed`,
    key: ({ keyName, vaultName }) => `key ${keyName} of vault ${vaultName}, which Adobe confirmed`,
    version: ({ keyName }) => `the version of key ${keyName} that Adobe confirmed`,
    principal: () => "Adobe's service principal, which uses the confirmed key",
    grant: ({ keyName }) => `Adobe's access to key ${keyName}, which Adobe confirmed`,
};
const fr = {
    vault: ({ vaultName }) => `le coffre ${vaultName}, avec la cl\u00e9 confirm\u00e9e par Adobe`,
    key: ({ keyName, vaultName }) => `la cl\u00e9 ${keyName} du coffre ${vaultName}, confirm\u00e9e par Adobe`,
    version: ({ keyName }) => `la version de la cl\u00e9 ${keyName} confirm\u00e9e par Adobe`,
    principal: () => "le principal de service d'Adobe, qui utilise la cl\u00e9 confirm\u00e9e",
    grant: ({ keyName }) => `l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9 ${keyName}, confirm\u00e9e par Adobe`,
};
const kindsInEnglish = {
    lost: 'Lost',
    missing: 'Missing',
    deleted: 'Deleted',
    removed: 'Removed',
    version: 'Missing',
};
const kindsInFrench = {
    lost: 'Perdu',
    missing: 'Introuvable',
    deleted: 'Supprim\u00e9',
    removed: 'Retir\u00e9',
    version: 'Introuvable',
};
function titleInEnglish(loss, names) {
    const what = loss.worst.map((part) => en[part](names)).join(', and ');
    const group = isGroupDeleted(loss) ? `, and resource group ${names.resourceGroup}` : '';
    return `${kindsInEnglish[loss.kind]}: ${what}${group}${loss.isNameTaken ? '. Its name is still taken' : ''}`;
}
function titleInFrench(loss, names) {
    const what = loss.worst.map((part) => fr[part](names)).join(', et ');
    const group = isGroupDeleted(loss) ? `, et le groupe de ressources ${names.resourceGroup}` : '';
    return `${kindsInFrench[loss.kind]}\u00A0: ${what}${group}${loss.isNameTaken ? '. Son nom est encore pris' : ''}`;
}
const isGroupDeleted = ({ isGroupGone, worst, kind }) => isGroupGone && kind === 'deleted' && worst.includes('vault');
function keptInEnglish(loss) {
    if (loss === undefined || loss.until === null)
        return '';
    const [who, what] = isOnly(loss.worst, 'principal') ? ['Entra', 'the service principal'] : ['Azure', 'the vault'];
    return `${who} keeps ${what} until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(loss.until, 'en')} (UTC).`;
}
function keptInFrench(loss) {
    if (loss === undefined || loss.until === null)
        return '';
    const [who, what] = isOnly(loss.worst, 'principal') ? ['Entra', 'le principal de service'] : ['Azure', 'le coffre'];
    return `${who} conserve ${what} jusqu'au ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(loss.until, 'fr')} (UTC).`;
}
const lostMessages = {
    en: {
        title: titleInEnglish,
        clock: 'Assume you have 24 hours',
        clockSource: "Adobe's documented limit for Experience Platform, after which it purges the data.",
        kept: keptInEnglish,
        procedure: 'What to do, step by step',
    },
    fr: {
        title: titleInFrench,
        clock: 'Consid\u00e9rez que vous avez 24\u00A0heures',
        clockSource: 'd\u00e9lai document\u00e9 par Adobe pour Experience Platform, au terme duquel il supprime d\u00e9finitivement les donn\u00e9es.',
        kept: keptInFrench,
        procedure: 'La marche \u00e0 suivre, \u00e9tape par \u00e9tape',
    },
};


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ whoChangedMessages)
/* harmony export */ });
const en = {
    heading: 'Changes that might explain it, newest first. Ask these people first whether it was on purpose.',
    did: {
        'group-deleted': 'deleted the resource group',
        'vault-deleted': 'deleted the vault',
        'vault-moved': 'moved resources out of the resource group',
        'vault-changed': 'changed the vault',
        'policies-changed': "changed the vault's access policies",
        'role-removed': 'removed a role assignment',
        'access-denied': 'created or changed a deny assignment',
        'key-changed': 'changed the key',
        'key-deleted': 'deleted the key',
        'key-purged': 'purged the key',
        'version-created': 'created a version of the key',
    },
    logs: { 'activity log': "Azure's activity log", 'vault log': "the vault's log" },
    line: (at, who, did, source) => `${at}: ${who} ${did} (${source})`,
    person: (tool, address) => `a person with ${tool}${address === '' ? '' : `, from ${address},`}`,
    application: (id, address) => `application ${id}${address === '' ? '' : `, from ${address},`}`,
    unknownCaller: 'an unknown caller',
    none: (group) => `Azure's activity log of resource group ${group} shows no change in the last 90 days that explains it.`,
    noneInNewest: (group) => `The newest events in Azure's activity log of resource group ${group} show no change that explains it. Older events were not read.`,
    inVaultLog: "Only the vault's audit log shows who disabled, changed or deleted a key. Set usage-days to read it.",
    inEntraLog: "Only Microsoft Entra's audit log shows who changed Adobe's service principal.",
    unreadable: (code, right) => `Azure's activity log, which shows who changed it, could not be read (${code}${right === undefined ? '' : `; requires ${right}`}).`,
    on: (role, place) => `${role} on ${place}`,
};
const fr = {
    heading: "Modifications qui pourraient l'expliquer, de la plus r\u00e9cente \u00e0 la plus ancienne. Demandez d'abord \u00e0 ces personnes si c'\u00e9tait voulu.",
    did: {
        'group-deleted': 'a supprim\u00e9 le groupe de ressources',
        'vault-deleted': 'a supprim\u00e9 le coffre',
        'vault-moved': 'a d\u00e9plac\u00e9 des ressources hors du groupe de ressources',
        'vault-changed': 'a modifi\u00e9 le coffre',
        'policies-changed': "a modifi\u00e9 les strat\u00e9gies d'acc\u00e8s du coffre",
        'role-removed': 'a supprim\u00e9 une attribution de r\u00f4le',
        'access-denied': 'a cr\u00e9\u00e9 ou modifi\u00e9 une affectation de refus',
        'key-changed': 'a modifi\u00e9 la cl\u00e9',
        'key-deleted': 'a supprim\u00e9 la cl\u00e9',
        'key-purged': 'a supprim\u00e9 d\u00e9finitivement la cl\u00e9',
        'version-created': 'a cr\u00e9\u00e9 une version de la cl\u00e9',
    },
    logs: { 'activity log': "journal d'activit\u00e9 Azure", 'vault log': 'journal du coffre' },
    line: (at, who, did, source) => `${at}\u00A0: ${who} ${did} (${source})`,
    person: (tool, address) => `une personne avec ${tool}${address === '' ? '' : `, depuis ${address},`}`,
    application: (id, address) => `l'application ${id}${address === '' ? '' : `, depuis ${address},`}`,
    unknownCaller: 'un appelant inconnu',
    none: (group) => `Le journal d'activit\u00e9 Azure du groupe de ressources ${group} ne montre, pour les 90\u00A0derniers jours, aucune modification qui l'explique.`,
    noneInNewest: (group) => `Les \u00e9v\u00e9nements les plus r\u00e9cents du journal d'activit\u00e9 Azure du groupe de ressources ${group} ne montrent aucune modification qui l'explique. Les plus anciens n'ont pas \u00e9t\u00e9 lus.`,
    inVaultLog: "Seul le journal d'audit du coffre montre qui a d\u00e9sactiv\u00e9, modifi\u00e9 ou supprim\u00e9 une cl\u00e9. Renseignez usage-days pour le lire.",
    inEntraLog: "Seul le journal d'audit de Microsoft Entra montre qui a modifi\u00e9 le principal de service d'Adobe.",
    unreadable: (code, right) => `Le journal d'activit\u00e9 Azure, qui montre qui a fait la modification, n'a pas pu \u00eatre lu (${code}${right === undefined ? '' : `\u00A0; r\u00f4le requis\u00A0: ${right}`}).`,
    on: (role, place) => `${role} sur ${place}`,
};
const whoChangedMessages = { en, fr };


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ evaluateUse),
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   uv: () => (/* binding */ callsOfAdobe)
/* harmony export */ });
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9167);
/**
 * What the vault's audit log says about the use of the key. Pure, over the rows of the query; without texts. Source of
 * the operations: https://learn.microsoft.com/azure/key-vault/general/logging
 */

/** The operations that Adobe's application needs, as Key Vault logs them, by the permission that each requires. */
const operations = new Map([
    ['keyget', 'get'],
    ['keygetversion', 'get'],
    ['keywrap', 'wrap'],
    ['keyunwrap', 'unwrap'],
]);
/** Reads that pass prove nothing for unwraps that are refused, nor one version for another: each is judged for itself. */
function evaluateUse({ rows, isComplete }, whose) {
    if (rows.length === 0)
        return { kind: 'nothing-logged' };
    const own = callsOfAdobe(rows, whose);
    const calls = sumUp(own);
    const decided = own.filter((row) => resultOf(row) !== 'undecided');
    const refused = latestOf(latestOfEach(decided).filter((row) => resultOf(row) === 'refused'));
    if (refused !== undefined)
        return { kind: 'refused', latest: refused, calls };
    if (!isComplete)
        return { kind: 'too-many-rows', calls };
    const latest = latestOf(decided);
    return latest === undefined ? { kind: 'none', calls } : { kind: 'in-use', latest, calls };
}
/** Which of the key's permissions a call requires; `undefined` for a call that is not counted. */
function permissionOf({ operation }) {
    return operations.get(operation.toLowerCase());
}
function resultOf({ status }) {
    if (status !== null && status >= 200 && status < 300)
        return 'let-through';
    return status === 401 || status === 403 ? 'refused' : 'undecided';
}
/** The counted calls of Adobe's application with the key. */
function callsOfAdobe(rows, { appId, keyName }) {
    return ofKey(rows, keyName).filter((row) => row.appId === appId && permissionOf(row) !== undefined);
}
function ofKey(rows, keyName) {
    // Key Vault ignores the case of names.
    return rows.filter(({ key }) => key === keyName.toLowerCase());
}
/** Of two calls at the same time, the denied one counts as the later: in doubt, the key is not reported as used. */
function isLater(one, other) {
    return one.last === other.last ? resultOf(one) === 'refused' : one.last > other.last;
}
function latestOf(rows) {
    return rows.reduce((latest, row) => (latest === undefined || isLater(row, latest) ? row : latest), undefined);
}
/** The latest call of each operation and version. */
function latestOfEach(rows) {
    const groups = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(rows, ({ operation, version }) => `${operation.toLowerCase()} ${version}`);
    return [...groups.values()].flatMap((group) => latestOf(group) ?? []);
}
function sumUp(rows) {
    const letThrough = rows.filter((row) => resultOf(row) === 'let-through');
    const refused = rows.filter((row) => resultOf(row) === 'refused');
    const lastOf = (kind) => latestOf(letThrough.filter((row) => permissionOf(row) === kind));
    return {
        letThrough: callsIn(letThrough),
        refused: callsIn(refused),
        lastOf: { get: lastOf('get'), wrap: lastOf('wrap'), unwrap: lastOf('unwrap') },
        lastRefused: latestOf(refused),
        undecided: byStatus(rows.filter((row) => resultOf(row) === 'undecided')),
        versions: distinct(letThrough, ({ version }) => version),
        addresses: distinct(rows, ({ callerIp }) => callerIp),
    };
}
function callsIn(rows) {
    return rows.reduce((sum, { calls }) => sum + calls, 0);
}
function byStatus(rows) {
    const statuses = [...new Set(rows.map(({ status }) => status))];
    const counted = statuses.map((status) => ({ status, calls: callsIn(rows.filter((row) => row.status === status)) }));
    return counted.toSorted((one, other) => other.calls - one.calls);
}
/** An order by the time of the last call. */
function newestFirst(one, other) {
    if (one.last === other.last)
        return 0;
    return one.last < other.last ? 1 : -1;
}
/** The values that are not empty, the latest used first. */
function distinct(rows, valueOf) {
    const ordered = rows.toSorted(newestFirst);
    return [...new Set(ordered.map(valueOf))].filter((value) => value !== '');
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isConfirmedKey)
/* harmony export */ });
/** Key Vault ignores the case of names. With inputs for another key, nothing is known about the confirmed one. */
function isConfirmedKey({ vaultName, keyName }, of) {
    const same = (one, other) => one.toLowerCase() === other.toLowerCase();
    return same(vaultName, of.vaultName) && same(keyName, of.keyName);
}


/***/ }),

/***/ 7799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ readableTime),
/* harmony export */   fF: () => (/* binding */ timeAgo),
/* harmony export */   hW: () => (/* binding */ readableDay)
/* harmony export */ });
/** Dates as people read them. */
const locales = { en: 'en-GB', fr: 'fr-FR' };
/** `1 August 2026`, `1er ao\u00fbt 2026` of an ISO 8601 time or day in UTC; the text itself if it is neither. */
function readableDay(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}
/** `1 August 2026, 02:03 UTC`, `1er ao\u00fbt 2026 \u00e0 02:03 UTC` of an ISO 8601 time; the text itself if it is not a time. */
function readableTime(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = readableDay(iso, language);
    return `${day}${language === 'fr' ? ' \u00e0' : ','} ${time.toISOString().slice(11, 16)} UTC`;
}
const minute = 60_000;
const hour = 60 * minute;
/** `3 hours ago`, `il y a 3 heures`, by the largest fitting unit; both ISO 8601. */
function timeAgo(iso, now, language) {
    const passed = Math.max(0, Date.parse(now) - Date.parse(iso));
    const format = new Intl.RelativeTimeFormat(locales[language]);
    if (passed < hour)
        return format.format(-Math.round(passed / minute), 'minute');
    return passed < 48 * hour
        ? format.format(-Math.round(passed / hour), 'hour')
        : format.format(-Math.round(passed / (24 * hour)), 'day');
}


/***/ }),

/***/ 3348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ grantFromAbove),
/* harmony export */   Ad: () => (/* binding */ isNeeded),
/* harmony export */   Jz: () => (/* binding */ isConditional),
/* harmony export */   Rr: () => (/* binding */ grantsOf),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   We: () => (/* binding */ neededPermissions),
/* harmony export */   fH: () => (/* binding */ observedGrant),
/* harmony export */   xk: () => (/* binding */ suffices),
/* harmony export */   yM: () => (/* binding */ countsAlone)
/* harmony export */ });
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);



/** The permissions on keys that Adobe needs, as Azure spells them in an access policy. */
const neededPermissions = ['get', 'wrapKey', 'unwrapKey'];
const neededInLowerCase = neededPermissions.map((permission) => permission.toLowerCase());
/** Azure compares permissions without regard to case. */
function isNeeded(permission) {
    return neededInLowerCase.includes(permission.toLowerCase());
}
/** A role has no effect on a vault with access policies, and a policy has none on a vault with Azure RBAC. */
function observedGrant(inputs, observed) {
    const { vault } = observed;
    if (vault.presence !== 'found')
        return vault;
    if (vault.value.rbac)
        return grantByRole(inputs, observed);
    return ofAdobe(inputs, observed, (id) => {
        const policy = policyOf(vault.value, id);
        return policy === undefined ? { presence: 'absent' } : { presence: 'found', assignment: undefined };
    });
}
/** The grant of a vault with Azure RBAC. */
function grantByRole(inputs, observed) {
    return ofAdobe(inputs, observed, (id) => roleGrant(inputs, observed.roleAssignments, id));
}
/**
 * What will be the grant of a vault that is created or recovered: only what is assigned above it. What Azure still lists at a
 * deleted vault does not come back with it.
 */
function grantFromAbove(inputs, observed) {
    const { vault } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs);
    const { roleAssignments: all } = observed;
    if (all.presence !== 'found')
        return grantByRole(inputs, observed);
    const above = all.value.filter(({ scope }) => !(0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(vault, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(scope)));
    return grantByRole(inputs, { ...observed, roleAssignments: { presence: 'found', value: above } });
}
/** Without a known principal there is no grant, or it is unknown. */
function ofAdobe(inputs, observed, grantOf) {
    const { principal } = observed;
    const id = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (id !== undefined)
        return grantOf(id);
    return principal.presence === 'unknown' ? { presence: 'unknown', reason: principal.reason } : { presence: 'absent' };
}
function roleGrant(inputs, assignments, id) {
    if (assignments.presence !== 'found')
        return assignments;
    const own = grantsOf(assignments.value, id, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs).key);
    const free = own.find((assignment) => !isConditional(assignment));
    if (free !== undefined)
        return { presence: 'found', assignment: free };
    const conditional = own.find(isConditional);
    return conditional === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: conditional };
}
/** The principal's own assignments of the role that reach the key, including those with a condition. */
function grantsOf(assignments, principalId, key) {
    return assignments.filter((one) => one.principalId.toLowerCase() === principalId &&
        one.roleId.toLowerCase() === _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRole */ .$I &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsAt */ .fC)(one.scope, key));
}
function isConditional(assignment) {
    return assignment.condition !== null && assignment.condition !== '';
}
/** Whether a policy has get, wrapKey and unwrapKey. */
function suffices({ keys }) {
    const held = new Set(keys.map((permission) => permission.toLowerCase()));
    return held.has('all') || neededInLowerCase.every((permission) => held.has(permission));
}
/** Whether a policy applies to the principal alone: not to a compound identity, and in the vault's own tenant. */
function countsAlone({ applicationId, tenantId }, vault) {
    return applicationId === undefined && tenantId.toLowerCase() === vault.tenantId.toLowerCase();
}
/** The access policy that gives the principal alone get, wrapKey and unwrapKey. */
function policyOf(vault, principalId) {
    return vault.accessPolicies.find((policy) => policy.objectId.toLowerCase() === principalId && countsAlone(policy, vault) && suffices(policy));
}


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ accessLeft),
/* harmony export */   v: () => (/* binding */ lossesOfAccess)
/* harmony export */ });
/* harmony import */ var _confirmed_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3537);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */


/**
 * The failed findings that show the loss, also one that has only begun with the deletion of the resource group, one for
 * each cause; none if the inputs name a different key than the confirmed one. Without a confirmation, only a refused call
 * of Adobe's shows one. What could not be read is no loss, nor is a confirmed version that the key never had while its
 * current version works: then the input is likely wrong.
 */
function lossesOfAccess({ findings, lost, isLeaving }, inputs) {
    const { confirmedKeyUri } = inputs;
    const refusals = confirmedKeyUri === undefined ? findings.filter((one) => isRefusal(one)) : [];
    const isOurs = confirmedKeyUri === undefined ? refusals.length > 0 : (0,_confirmed_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfirmedKey */ .Z)(inputs, confirmedKeyUri);
    if (!isOurs)
        return [];
    // A change of the vault that Azure has not finished takes no access away.
    const takesAccess = ({ id, isWrongInput, isLoss }) => id === 'vault-provisioned' ? isLeaving : isWrongInput !== true && isLoss !== false;
    const failing = findings.filter((one) => one.severity === 'error' && one.status === 'fail' && takesAccess(one));
    const isWrongVersion = lost?.parts.includes('version') === true;
    return [...(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .causesAmong */ .ne)(failing).filter(({ id }) => !(isWrongVersion && id === 'confirmed-key')), ...refusals];
}
const isRefusal = ({ status, isAccessRefused }) => status === 'fail' && isAccessRefused === true;
/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
function accessLeft(losses, { isLeaving }) {
    if (isLeaving)
        return 'ending';
    return losses.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
}


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ mightHaveAccess),
/* harmony export */   L1: () => (/* binding */ hasOtherPolicy),
/* harmony export */   Mp: () => (/* binding */ indirectRoles),
/* harmony export */   aX: () => (/* binding */ mayBeGroup)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9005);
/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */




/** Whether anything might still give Adobe access, as far as it was read. */
function mightHaveAccess(inputs, observed) {
    const { vault, roleAssignments } = observed;
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (vault.presence !== 'found' || principalId === undefined)
        return false;
    if (!vault.value.rbac)
        return hasOtherPolicy(vault.value, principalId, observed);
    const { key } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .scopesOf */ .ZK)(inputs);
    return roleAssignments.presence === 'found' && indirectRoles(roleAssignments.value, principalId, key).length > 0;
}
/** The principal's own roles, and those of groups, that might let it use the key. */
function indirectRoles(assignments, principalId, key) {
    const mayBeOurs = (one) => one.principalId.toLowerCase() === principalId || mayBeGroup(one);
    return assignments.filter((one) => mayBeOurs(one) && (0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .mayUseKeys */ .$n)(one.roleId) && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsAt */ .fC)(one.scope, key));
}
/** A type that Azure does not say might be a group's. */
function mayBeGroup({ principalType }) {
    return principalType === null || /group/i.test(principalType);
}
/** A policy does not say whether its object is a group; the identity of this run is none. */
function hasOtherPolicy(vault, principalId, { caller }) {
    const known = new Set([principalId, ...(caller.presence === 'found' ? [caller.value.id] : [])]);
    return vault.accessPolicies.some((policy) => !known.has(policy.objectId.toLowerCase()) && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .countsAlone */ .yM)(policy, vault) && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .suffices */ .xk)(policy));
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   KX: () => (/* binding */ purgeAfter),
/* harmony export */   iR: () => (/* binding */ lostOf)
/* harmony export */ });
/* harmony import */ var _confirmed_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3537);
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _indirect_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(653);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6595);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9005);
/* harmony import */ var _vault_tenant_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8227);
/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */







const worstFirst = ['lost', 'missing', 'deleted', 'removed', 'version'];
/**
 * Only what is known to be gone counts; `undefined` where nothing is, without `confirmed-key-uri`, and with inputs for
 * another key.
 *
 * @param now milliseconds since 1970
 */
function lostOf(inputs, observed, now) {
    const { confirmedKeyUri: confirmed } = inputs;
    if (confirmed === undefined || !(0,_confirmed_key_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmedKey */ .Z)(inputs, confirmed))
        return undefined;
    const losses = [...lostHere(confirmed, inputs, observed, now), ...lostAccess(inputs, observed, now)];
    const kind = worstFirst.find((each) => losses.some((loss) => loss.kind === each));
    if (kind === undefined)
        return undefined;
    const worst = losses.filter((loss) => loss.kind === kind);
    return {
        uri: confirmed.uri,
        parts: losses.map(partOf),
        kind,
        worst: worst.map(partOf),
        until: earliest(worst),
        isGroupGone: observed.resourceGroup.presence === 'absent',
        isNameTaken: kind === 'missing' && worst.some(isVault) && observed.nameTaken.presence === 'found',
    };
}
const partOf = ({ part }) => part;
const isVault = ({ part }) => part === 'vault';
function lostHere({ version }, inputs, observed, now) {
    const { vault, key, deletedKey } = observed;
    if (vault.presence === 'absent')
        return [lostVault(inputs, observed, now)];
    if (vault.presence === 'found' && key.presence === 'absent') {
        const kinds = { found: 'deleted', absent: 'lost', unknown: 'missing' };
        return [{ part: 'key', kind: kinds[deletedKey.presence], until: null }];
    }
    const isOther = version !== undefined && (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksVersion */ .Du)(observed, version);
    return isOther ? [{ part: 'version', kind: 'version', until: null }] : [];
}
function lostVault(inputs, { deletedVault, nameTaken }, now) {
    if (deletedVault.presence === 'found') {
        const isHere = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(deletedVault.value.vaultId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOf */ .ZK)(inputs).vault;
        if (isHere)
            return { part: 'vault', kind: 'deleted', until: purgeAfter(deletedVault.value, now) };
    }
    const isPurged = deletedVault.presence === 'absent' && nameTaken.presence === 'absent';
    return { part: 'vault', kind: isPurged ? 'lost' : 'missing', until: null };
}
/** When a deleted vault will be purged; `null` if Azure does not say, or is late with it. */
function purgeAfter({ scheduledPurge }, now) {
    return scheduledPurge !== null && Date.parse(scheduledPurge) > now ? scheduledPurge : null;
}
/**
 * Without a service principal of Adobe's or a vault, or with a vault of another tenant, the grant is not counted as lost
 * by itself. Nor is it lost where another role, a group or a policy might still give access.
 */
function lostAccess(inputs, observed, now) {
    if (observed.principal.presence === 'absent')
        return [lostPrincipal(inputs, observed, now)];
    const { vault } = observed;
    const isHere = vault.presence === 'found' && !(0,_vault_tenant_js__WEBPACK_IMPORTED_MODULE_5__/* .isForeign */ .j)(vault.value, inputs);
    const isKnown = isHere && (0,_principal_js__WEBPACK_IMPORTED_MODULE_6__/* .adobePrincipalId */ .l7)(inputs, observed) !== undefined;
    const isGone = isKnown && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .observedGrant */ .fH)(inputs, observed).presence === 'absent' && !(0,_indirect_access_js__WEBPACK_IMPORTED_MODULE_1__/* .mightHaveAccess */ .Ij)(inputs, observed);
    return isGone ? [{ part: 'grant', kind: 'removed', until: null }] : [];
}
/** One that can't be restored any more can be created again: unlike a key, it holds nothing that is lost with it. */
function lostPrincipal(inputs, observed, now) {
    const deleted = (0,_principal_js__WEBPACK_IMPORTED_MODULE_6__/* .restorablePrincipal */ .gX)(observed, now);
    if (deleted !== undefined && (0,_principal_js__WEBPACK_IMPORTED_MODULE_6__/* .fitsInputs */ .k5)(inputs, deleted)) {
        return { part: 'principal', kind: 'deleted', until: deleted.restorableUntil };
    }
    const isGone = deleted === undefined && observed.deletedPrincipal.presence !== 'unknown';
    return { part: 'principal', kind: isGone ? 'removed' : 'missing', until: null };
}
function earliest(losses) {
    const ends = losses.map(({ until }) => until);
    const known = ends.filter((end) => end !== null);
    if (known.length < ends.length)
        return null;
    return known.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}
/** A confirmed version that a working key does not have is likely a wrong input. */
function isLost(lost) {
    return lost !== undefined && lost.kind !== 'version';
}


/***/ }),

/***/ 7576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ uncheckedPrincipal),
/* harmony export */   gX: () => (/* binding */ restorablePrincipal),
/* harmony export */   k5: () => (/* binding */ fitsInputs),
/* harmony export */   l7: () => (/* binding */ adobePrincipalId)
/* harmony export */ });
/**
 * Object id of Adobe's service principal, lower case: the one that Graph found, or the given one, unless Graph
 * contradicts it. `undefined` if there is none, or if the given ID is another application's.
 */
function adobePrincipalId(inputs, { principal }) {
    if (principal.presence === 'found') {
        const isAdobes = principal.value.appId.toLowerCase() === inputs.adobeAppId.toLowerCase();
        return isAdobes ? principal.value.id.toLowerCase() : undefined;
    }
    return principal.presence === 'unknown' ? inputs.adobePrincipalId?.toLowerCase() : undefined;
}
/**
 * Object id of the service principal if only an input says that it is Adobe's, and Graph was not asked, since
 * `adobe-principal` is waived.
 */
function uncheckedPrincipal({ principal }) {
    if (principal.presence !== 'found' || principal.value.from !== 'input')
        return undefined;
    return principal.value.graphFailure === null ? principal.value.id : undefined;
}
/**
 * Adobe's deleted service principal, while it can be restored.
 *
 * @param now milliseconds since 1970
 */
function restorablePrincipal({ principal, deletedPrincipal }, now) {
    if (principal.presence !== 'absent' || deletedPrincipal.presence !== 'found')
        return undefined;
    const { restorableUntil } = deletedPrincipal.value;
    return restorableUntil === null || Date.parse(restorableUntil) > now ? deletedPrincipal.value : undefined;
}
/** Whether the inputs name no other service principal than this one. */
function fitsInputs(inputs, { id }) {
    return inputs.adobePrincipalId === undefined || inputs.adobePrincipalId === id;
}


/***/ }),

/***/ 1860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xJ: () => (/* binding */ otherCallers),
  hE: () => (/* binding */ otherVersionsUsed),
  wS: () => (/* binding */ toolOf),
  pY: () => (/* binding */ unlistedAddresses),
  hO: () => (/* binding */ versionsCalled)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/model/address-range.js
/** IPv4 addresses and the ranges of a firewall. */

/**
 * Whether the address is in the range.
 *
 * @param range an address, or one with the length of its prefix (`203.0.113.0/24`)
 * @returns `undefined` if one of them is not an IPv4 address, so the answer is unknown
 */
function isInRange(address, range) {
    const [start = '', length = '32'] = range.split('/');
    if (!(0,external_node_net_.isIPv4)(address) || !(0,external_node_net_.isIPv4)(start) || !/^(?:\d|[12]\d|3[0-2])$/.test(length))
        return undefined;
    const list = new external_node_net_.BlockList();
    list.addSubnet(start, Number(length), 'ipv4');
    return list.check(address, 'ipv4');
}

// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
;// CONCATENATED MODULE: ./build/model/use-notes.js
/** What the vault's audit log adds to other findings. Notes do not change a status. Pure, without texts. */



/** Versions of the key that Adobe's application used and that are not the confirmed one. */
function otherVersionsUsed(usage, whose, confirmedVersion) {
    const use = (0,adobe_calls/* evaluateUse */.$7)(usage, whose);
    return 'calls' in use ? use.calls.versions.filter((version) => version !== confirmedVersion) : [];
}
/** Of these versions of the key, those with which Adobe's application made calls, whatever their result. */
function versionsCalled(usage, whose, versions) {
    const called = new Set((0,adobe_calls/* callsOfAdobe */.uv)(usage.rows, whose).map(({ version }) => version));
    return versions.filter((version) => called.has(version.toLowerCase()));
}
/**
 * Addresses that Adobe's application called from and that the vault's firewall does not list; none if it allows every
 * address. Whether an address is listed says nothing about trusted services, which are allowed by another rule.
 */
function unlistedAddresses(usage, whose, { networkDefault, publicNetworkAccess, ipRules }) {
    if (networkDefault === 'allow' && publicNetworkAccess === 'enabled')
        return [];
    const use = (0,adobe_calls/* evaluateUse */.$7)(usage, whose);
    const addresses = 'calls' in use ? use.calls.addresses : [];
    const isListed = (address) => ipRules.some((range) => isInRange(address, range) !== false);
    return addresses.filter((address) => (0,external_node_net_.isIPv4)(address) && !isListed(address));
}
/** Applications that people use to call Azure (Microsoft: application ids of commonly used Microsoft applications). */
const tools = {
    '04b07795-8ddb-461a-bbee-02f9e1bf7b46': 'Azure CLI',
    '1950a258-227b-4e31-a9cf-717495945fc2': 'Azure PowerShell',
    'c44b4083-3bb0-49c1-b47d-974e53cbdf3c': 'Azure portal',
};
/**
 * Operations that use the key itself: its material or its cryptographic operations. Reading its attributes or listing
 * it does not count.
 */
const usingOperation = /^Key(?:Wrap|Unwrap|Encrypt|Decrypt|Sign|Verify|Backup|Release)$/i;
/** Who else used the key successfully besides Adobe's application, the latest first. */
function otherCallers({ rows }, { appId: adobe, keyName }) {
    const used = rows.filter(({ key, appId, operation, status }) => key === keyName.toLowerCase() &&
        appId !== adobe &&
        usingOperation.test(operation) &&
        status !== null &&
        status >= 200 &&
        status < 300);
    const ids = [...new Set(used.map(({ appId }) => appId))];
    const callers = ids.map((appId) => callerOf(appId, used.filter((row) => row.appId === appId)));
    return callers.toSorted(adobe_calls/* newestFirst */.ll);
}
function callerOf(appId, rows) {
    const [latest] = rows.toSorted(adobe_calls/* newestFirst */.ll);
    const calls = rows.reduce((sum, row) => sum + row.calls, 0);
    return { appId, tool: toolOf(appId), calls, last: latest?.last ?? '' };
}
/** The Microsoft tool that an application ID belongs to. */
function toolOf(appId) {
    return Object.hasOwn(tools, appId) ? tools[appId] : undefined;
}


/***/ }),

/***/ 8227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isForeign)
/* harmony export */ });
/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
function isForeign(vault, { tenantId }) {
    return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
}


/***/ }),

/***/ 8810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ naming)
});

;// CONCATENATED MODULE: ./build/messages/application.js
const guid = '`?[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}`?';
const match = (pattern) => new RegExp(pattern, 'g');
const en = [
    [match(`Adobe's (?:app|application) (${guid})`), 'application $1'],
    [match(`Adobe's service principal (${guid})`), 'service principal $1 of {app}'],
    [match("Adobe's own service principal"), 'the service principal of {app}'],
    [match("Adobe's app(?:lication)?\\b|[Yy]our application(?= can\\b)"), '{app}'],
    [match(`of your application ${guid}`), 'of {app}'],
    [
        match("Adobe's ((?:deleted |other )?(?:service principals?|access policy|access|role assignment|role|permissions|tokens|calls|next call|use))\\b"),
        'the $1 of {app}',
    ],
    [match("of Adobe's\\b"), 'of {app}'],
    [
        match("Adobe (its role|got a new|might use it|can(?= use the key)|has (?:no|the|another|lost|permission)|does not have|doesn't have|never had|lacks|uses(?= th(?:e|is) key)|used|wraps|was refused|did not call|is meant to use)\\b"),
        '{app} $1',
    ],
    [match('\\b(calls of|roles to|role to|let|lets|keeps|reject|rejects|denies|stop) Adobe\\b(?! Customer)'), '$1 {app}'],
];
const fr = [
    [match(`application (${guid}) d'Adobe|application d'Adobe (${guid})`), 'application $1$2'],
    [match(`principal de service (${guid}) d'Adobe`), "principal de service $1 de l'{app}"],
    [match("(?:l'|L')application d'Adobe|votre application|Votre application"), "l'{app}"],
    [match(`de votre application ${guid}`), "de l'{app}"],
    [
        match("((?:[Pp]rincipa(?:l|ux) de service|strat\u00e9gie d'acc\u00e8s|[Aa]cc\u00e8s|attributions? de r\u00f4le|r\u00f4le|autorisations|jetons|[Aa]ppels?)(?: supprim\u00e9s?)?) d'Adobe"),
        "$1 de l'{app}",
    ],
    [
        match("(?<!organisation |client\u00e8le |compte |[Oo]ffre )Adobe (peut(?= utiliser la cl\u00e9)|n'a (?:pas|aucun|jamais)(?! confirm\u00e9)(?! encore confirm\u00e9)|a (?:le|la|un|une)\\b|utilise(?= la cl\u00e9)|doit utiliser|dispose|encapsule)"),
        "l'{app} $1",
    ],
    [match('r\u00f4le \u00e0 Adobe'), "r\u00f4le \u00e0 l'{app}"],
    [match("qu'Adobe (utilise|a utilis\u00e9)\\b"), "que l'{app} $1"],
    [match('\\b(bloque|rejettent|rejette|interdit \u00e0|autorise) Adobe\\b'), "$1 l'{app}"],
];
const namings = { en, fr };
/** Before this, a sentence begins: the start of a text or a line, a list item, a table cell, a string in JSON. */
const beforeSentence = /(?:^|[.!?] |\n|\\n|- |\| |\*\* |")$/;
/** @param appId of the application */
function namingApplication(text, appId) {
    return ['en', 'fr'].reduce((named, language) => inLanguage(named, appId, namings[language]), text);
}
function inLanguage(text, appId, naming) {
    return naming.reduce((named, [said, instead]) => {
        return named.replace(said, (...found) => replaced(named, found, instead, appId));
    }, text);
}
function replaced(text, found, instead, appId) {
    const offset = found.find((each) => typeof each === 'number') ?? 0;
    const groups = found.slice(1).map((each) => (typeof each === 'string' ? each : ''));
    const filled = instead
        .replaceAll(/\$(\d)/g, (_, group) => groups[Number(group) - 1] ?? '')
        .replaceAll('{app}', `application ${appId}`);
    if (!beforeSentence.test(text.slice(Math.max(0, offset - 4), offset)))
        return filled;
    return filled.charAt(0).toUpperCase() + filled.slice(1);
}

// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/naming.js
/** Names an application that Adobe doesn't publish in what was written about Adobe's. */



const asItIs = (text) => text;
/** What each text goes through: it stays as it is for the application that Adobe publishes, and so does what it quotes. */
function naming({ inputs, observed, failures = [] }) {
    if (inputs === undefined || inputs.adobeAppId === applications/* adobePublishedAppId */.C)
        return asItIs;
    const named = (text) => namingApplication(text, inputs.adobeAppId);
    const answers = failures.filter(({ answeredBy }) => answeredBy !== undefined).map(({ message }) => message);
    const reasons = inputs.waive.flatMap(({ reason }) => reason ?? []);
    const quoted = [...textsIn(observed), ...answers, ...reasons].filter((text) => named(text) !== text);
    if (quoted.length === 0)
        return named;
    const kept = [...new Set(quoted.flatMap(written))].toSorted((one, other) => other.length - one.length);
    return (text) => {
        const shielded = kept.reduce((left, each, index) => left.replaceAll(each, () => mark(index)), text);
        return kept.reduce((left, each, index) => left.replaceAll(mark(index), () => each), named(shielded));
    };
}
/** No text on a page, in a log or in JSON has this character. */
const mark = (index) => `\u0000${index}\u0000`;
/** How a page, a log and JSON have it. */
const written = (text) => [text, (0,report_escape/* markdown */.wD)(text), JSON.stringify(text).slice(1, -1)];
/** What services answered: all texts but the action's own, which exist in each language. */
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null || ('en' in value && 'fr' in value))
        return [];
    return Object.values(value).flatMap(textsIn);
}


/***/ }),

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ow: () => (/* binding */ changeLines),
  WL: () => (/* binding */ logRemarks),
  pd: () => (/* binding */ tracedChanges)
});

// EXTERNAL MODULE: ./build/messages/who-changed.js
var who_changed = __webpack_require__(3656);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/use-notes.js + 1 modules
var use_notes = __webpack_require__(1860);
;// CONCATENATED MODULE: ./build/model/who-changed.js


/** The operations of Azure Resource Manager and of the vault, by what they do. */
const kinds = new Map([
    ['microsoft.resources/subscriptions/resourcegroups/delete', 'group-deleted'],
    ['microsoft.resources/subscriptions/resourcegroups/moveresources/action', 'vault-moved'],
    ['microsoft.keyvault/vaults/delete', 'vault-deleted'],
    ['microsoft.keyvault/vaults/write', 'vault-changed'],
    ['microsoft.keyvault/vaults/accesspolicies/write', 'policies-changed'],
    ['microsoft.keyvault/vaults/keys/write', 'key-changed'],
    ['microsoft.authorization/roleassignments/delete', 'role-removed'],
    ['microsoft.authorization/denyassignments/write', 'access-denied'],
    ['keyupdate', 'key-changed'],
    ['keydelete', 'key-deleted'],
    ['keypurge', 'key-purged'],
    ['keycreate', 'version-created'],
    ['keyimport', 'version-created'],
    ['keyrotate', 'version-created'],
]);
const vaultGone = ['vault-deleted', 'group-deleted', 'vault-moved'];
const accessTaken = ['role-removed', 'policies-changed', 'vault-changed', 'access-denied'];
/** Which changes can have caused a finding. Changes of Adobe's service principal are in Microsoft Entra's log only. */
const causes = {
    'vault-exists': vaultGone,
    'vault-provisioned': ['vault-changed', 'group-deleted'],
    'vault-tenant': ['vault-changed', 'vault-moved'],
    'vault-network': ['vault-changed'],
    'key-exists': ['key-deleted', 'key-purged'],
    'key-enabled': ['key-changed', 'version-created'],
    'key-active': ['key-changed', 'version-created'],
    'key-operations': ['key-changed', 'version-created'],
    'key-type': ['version-created'],
    'adobe-grant': accessTaken,
    'confirmed-key': ['key-changed', 'key-deleted', 'key-purged'],
};
/** Nobody reads more of them, and the last ones matter. */
const mostChanges = 5;
/**
 * The latest changes that fit the failed errors, the newest first: those of Azure Resource Manager to the vault and above
 * it in the group, and, where the vault's log was read (`usage-days`), those of the key.
 *
 * @param activity empty if it was not read
 */
function whoChanged(inputs, observed, { findings }, activity) {
    const failing = findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const fitting = new Set(failing.flatMap(({ id }) => causes[id] ?? []));
    const calls = observed.usage.presence === 'found' ? observed.usage.value.rows : [];
    const changes = [
        ...activity.flatMap((event) => ofActivity(event, inputs)),
        ...calls.flatMap((row) => ofCall(row, inputs)),
    ];
    return changes
        .filter(({ kind }) => fitting.has(kind))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))
        .slice(0, mostChanges);
}
function ofActivity({ operation, caller, at, resourceId }, inputs) {
    const kind = kinds.get(operation);
    if (kind === undefined || !concerns(resourceId, inputs))
        return [];
    return [{ kind, operation, caller, tool: undefined, address: '', at, log: 'activity log' }];
}
/** The vault and what is in it, or what is set at its group: not another resource of the group. */
function concerns(resourceId, inputs) {
    const { group, vault } = (0,scopes/* scopesOf */.ZK)(inputs);
    if (resourceId === group || resourceId === vault || resourceId.startsWith(`${vault}/`))
        return true;
    return resourceId.startsWith(`${group}/providers/microsoft.authorization/`);
}
function ofCall({ appId, operation, status, key, callerIp, last }, { keyName }) {
    const kind = kinds.get(operation.toLowerCase());
    const isDone = status !== null && status >= 200 && status < 300;
    if (kind === undefined || !isDone || key !== keyName.toLowerCase())
        return [];
    return [{ kind, operation, caller: appId, tool: (0,use_notes/* toolOf */.wS)(appId), address: callerIp, at: last, log: 'vault log' }];
}

;// CONCATENATED MODULE: ./build/report/who-changed.js
/** Who changed what Adobe confirmed, and when, in lines for page, log and issue. */





/** The changes that fit what fails; none if no log was read. */
function tracedChanges({ inputs, observed, verdict, activity }) {
    if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined)
        return [];
    return whoChanged(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}
/** One line for each change. @param show a name, an ID or an address where it is shown: as code, or in quotation marks */
function changeLines(changes, language, show) {
    const words = who_changed/* whoChangedMessages */.p[language];
    return changes.map(({ kind, operation, caller, tool, address, at, log }) => {
        const from = address === '' ? '' : show(address);
        const named = log === 'vault log' ? words.application(show(caller), from) : show(caller);
        const who = tool !== undefined ? words.person(tool, from) : caller === '' ? words.unknownCaller : named;
        return words.line((0,dates/* readableTime */.GI)(at, language), who, words.did[kind], `${show(operation)}, ${words.logs[log]}`);
    });
}
const ofKey = new Set([
    'key-exists',
    'key-enabled',
    'key-active',
    'key-operations',
    'key-type',
    'confirmed-key',
]);
/** What the logs don't show, and where it stands; plain text. Empty if no log was read. */
function logRemarks(source, language) {
    const { inputs, activity, verdict } = source;
    if (activity === undefined || verdict === undefined)
        return [];
    const words = who_changed/* whoChangedMessages */.p[language];
    const failing = verdict.findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const fails = (ids) => failing.some(({ id }) => ids.has(id));
    const isVaultLogMissing = inputs?.usageDays === undefined && fails(ofKey);
    const elsewhere = [
        ...(isVaultLogMissing ? [words.inVaultLog] : []),
        ...(fails(new Set(['adobe-principal'])) ? [words.inEntraLog] : []),
    ];
    if (activity.presence === 'unknown') {
        const { code, right } = activity.reason;
        const needed = right && words.on((0,role_names/* roleNamed */.u)(right.name)[language], places/* places */.z[right.place][language]);
        return [words.unreadable(code, needed), ...elsewhere];
    }
    if (tracedChanges(source).length > 0 || activity.presence === 'absent')
        return [];
    if (elsewhere.length > 0)
        return elsewhere;
    const { isComplete } = activity.value;
    return [(isComplete ? words.none : words.noneInNewest)(inputs?.resourceGroup ?? '')];
}


/***/ }),

/***/ 7494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
/** Milliseconds as people read them: `1.5 s`. */
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}


/***/ })

};
