export const id = 978;
export const ids = [978];
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

/***/ 5785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs_inputs = __webpack_require__(743);
// EXTERNAL MODULE: ./build/model/host.js
var model_host = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/runbooks/asking.js
var asking = __webpack_require__(1149);
// EXTERNAL MODULE: ./build/runbooks/invalid-input.js
var invalid_input = __webpack_require__(6490);
// EXTERNAL MODULE: ./build/az-commands/identity.js
var identity = __webpack_require__(8817);
// EXTERNAL MODULE: ./build/runbooks/identity.js
var runbooks_identity = __webpack_require__(6388);
// EXTERNAL MODULE: ./build/az-commands/directory.js
var directory = __webpack_require__(7204);
// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
;// CONCATENATED MODULE: ./build/runbooks/sign-in.js
/** Signing in: the token that GitHub gives, and what Microsoft Entra trusts. */






/** GitHub gives a token only to a job with this permission. @param event that started the job */
function noIdToken(event) {
    const permit = {
        name: 'permit',
        en: 'Add these permissions to the job.',
        fr: 'Ajoutez ces autorisations \u00e0 la t\u00e2che.',
        commands: [runner/* jobPermissions */.wF],
    };
    return (0,runbook/* inSteps */.F8)(...(event.startsWith('pull_request') ? [askForFork] : []), permit, asking/* runAgain */.qL);
}
const askForFork = {
    en: 'See where the pull request comes from.',
    fr: "Regardez d'o\u00f9 vient la pull request.",
    rows: [
        {
            when: { en: 'A branch of this repository', fr: 'Une branche de ce d\u00e9p\u00f4t' },
            next: { steps: ['permit', 'again'] },
        },
        (0,runbook/* row */.nM)({
            en: ['A fork', 'Nothing to fix: GitHub gives it no token. Push the change to a branch of this repository.'],
            fr: [
                'Une duplication (fork)',
                'Rien \u00e0 corriger\u00A0: GitHub ne lui donne pas de jeton. Poussez la modification vers une branche de ce d\u00e9p\u00f4t.',
            ],
        }),
    ],
};
/**
 * Nothing registers what was presented: it may be the subject of a branch, of a pull request or of another repository.
 */
function untrustedSubject(inputs, claims) {
    if ((0,identity/* identityOf */.cu)(inputs) === 'ensure' && isOfPullRequest(claims))
        return notOnPullRequests;
    return (0,runbook/* inSteps */.F8)(...(isOfEnvironment(claims) ? [] : [askForEnvironment(inputs)]), ...compareCredentials(inputs, claims, [foreignSubject(inputs), ...knownSubject]), {
        name: 'script',
        en: 'Run infra/identity.sh again, with the repository and the environment that the identity is for.',
        fr: "Relancez infra/identity.sh, avec le d\u00e9p\u00f4t et l'environnement auxquels l'identit\u00e9 est destin\u00e9e.",
        commands: (0,identity/* runIdentityScript */.Pq)({ inputs }),
        as: (0,runbook/* directoryRole */.AD)('applicationAdministrator'),
    }, asking/* runAgainLater */.YJ);
}
function isOfEnvironment(claims) {
    return claims?.subject.includes(':environment:') ?? false;
}
function isOfPullRequest(claims) {
    return claims?.subject.endsWith(':pull_request') ?? false;
}
/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests = (0,runbook/* inSteps */.F8)({
    en: 'Keep this subject out of the federated credentials, since any pull request could then sign in as the identity of ensure.',
    fr: "Laissez ce sujet hors des informations d'identification f\u00e9d\u00e9r\u00e9es, car toute pull request pourrait alors se connecter avec l'identit\u00e9 d'ensure.",
}, {
    en: 'Run mode ensure only from the protected branch (push or workflow_dispatch), in its environment.',
    fr: 'Ex\u00e9cutez le mode ensure uniquement depuis la branche prot\u00e9g\u00e9e (push ou workflow_dispatch), dans son environnement.',
}, {
    en: 'Run mode plan on pull requests, with the identity of verify.',
    fr: "Ex\u00e9cutez le mode plan sur les pull requests, avec l'identit\u00e9 de verify.",
});
/** Without one, GitHub presents the subject of the branch or the pull request. */
function askForEnvironment(inputs) {
    const { en, fr } = (0,runbooks_identity/* identityName */.W)(inputs);
    const never = (0,identity/* identityOf */.cu)(inputs) === 'ensure'
        ? {
            en: ' Never add this subject to the federated credentials: any job without the environment could then sign in.',
            fr: " N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: toute t\u00e2che sans environnement pourrait alors se connecter.",
        }
        : { en: '', fr: '' };
    return {
        en: 'Check that the job names its environment (environment:).',
        fr: 'V\u00e9rifiez que la t\u00e2che nomme son environnement (environment).',
        rows: [
            (0,runbook/* row */.nM)({
                en: ['It names none', `Add that of ${en}, and run again.${never.en}`],
                fr: ["Elle n'en nomme aucun", `Ajoutez celui de ${fr}, et relancez.${never.fr}`],
            }),
            { when: { en: `It names that of ${en}`, fr: `Elle nomme celui de ${fr}` }, next: { steps: ['whose'] } },
        ],
    };
}
const byKind = (inputs) => (0,runbooks_identity/* kindRows */.Y8)(inputs, { steps: ['app', 'compare'] }, { steps: ['managed', 'compare'] });
/** A managed identity has no app registration. */
function listCredentials(inputs) {
    return [
        {
            name: 'app',
            en: 'List what the application trusts.',
            fr: "Affichez ce que l'application accepte.",
            commands: [(0,directory/* listAppCredentials */.cq)({ inputs })],
        },
        {
            name: 'managed',
            en: 'List what the managed identity trusts.',
            fr: "Affichez ce que l'identit\u00e9 manag\u00e9e accepte.",
            commands: [(0,directory/* listIdentityCredentials */.HI)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'identity'),
        },
    ];
}
/** Whose identity it is, what it trusts, and what the job presented. @param rows what the comparison can show */
function compareCredentials(inputs, claims, rows) {
    return [
        (0,runbooks_identity/* whoseIdentity */.RQ)(inputs, [(0,runbooks_identity/* otherIdentity */.x$)(inputs), ...byKind(inputs)]),
        ...listCredentials(inputs),
        compare(claims, rows),
    ];
}
function presented(claims) {
    return claims === undefined ? [] : [(0,directory/* presentedClaims */.eq)(claims)];
}
/** Microsoft Entra compares the three values exactly. */
function compare(claims, rows) {
    return {
        name: 'compare',
        en: 'Compare the list, letter by letter, with what was presented.',
        fr: 'Comparez la liste, lettre par lettre, \u00e0 ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.',
        commands: presented(claims),
        rows,
    };
}
function foreignSubject(inputs) {
    const { en, fr } = (0,runbooks_identity/* identityName */.W)(inputs);
    return (0,runbook/* row */.nM)({
        en: [
            `A repository or environment that ${en} is not for`,
            "Correct the job or client-id. Don't add this subject to the federated credentials: jobs from there could then sign in.",
        ],
        fr: [
            `Un d\u00e9p\u00f4t ou un environnement auquel ${fr} n'est pas destin\u00e9e`,
            "Corrigez la t\u00e2che ou client-id. N'ajoutez pas ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: les t\u00e2ches de cet endroit pourraient alors se connecter.",
        ],
    });
}
const sameValues = {
    when: {
        en: 'The same three values',
        fr: 'Les trois m\u00eames valeurs',
    },
    next: { steps: ['again'] },
};
const ofManagedIdentity = {
    when: { en: 'That, for a managed identity', fr: 'De m\u00eame, pour une identit\u00e9 manag\u00e9e' },
    next: { steps: ['script', 'again'], but: runbooks_identity/* forManagedIdentity */.Nf },
};
const knownSubject = [
    sameValues,
    {
        when: {
            en: 'A former name or form of this repository, or nothing',
            fr: 'Un ancien nom ou une ancienne forme de ce d\u00e9p\u00f4t, ou rien',
        },
        next: { steps: ['script', 'again'] },
    },
    ofManagedIdentity,
];
/** In GitLab the job declares it, and the input has no effect. */
const audienceIn = (host) => (host === 'gitlab' ? 'aud (id_tokens)' : 'audience');
/** Neither side is known to be right: the credential's audience is what Entra compares. */
function differingAudience(host, inputs, claims) {
    return (0,runbook/* inSteps */.F8)((0,runbooks_identity/* whoseIdentity */.RQ)(inputs, (0,runbooks_identity/* kindRows */.Y8)(inputs, { steps: ['app', 'set', 'again'] }, { steps: ['managed', 'set', 'again'] })), ...listCredentials(inputs), {
        name: 'set',
        en: `Set ${audienceIn(host)} to the one in the list, in place of what was presented.`,
        fr: `Indiquez dans ${audienceIn(host)} celle de la liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: presented(claims),
    }, asking/* runAgain */.qL);
}

;// CONCATENATED MODULE: ./build/runbooks/other-hosts.js
/** Signing in from other hosts than GitHub: what gives an ID token there, and what Microsoft Entra trusts. */






/** An input that breaks a rule, where it is no input of a step. */
function invalidOption({ input, given, variable }, host) {
    const empty = given === '' && (0,invalid_input/* isId */.eQ)(input) ? emptyId[host] : undefined;
    return empty ?? (0,runbook/* inSteps */.F8)((0,invalid_input/* corrected */.Yb)(variable === undefined ? correctOption(input) : (0,invalid_input/* correctVariable */.zR)(variable)));
}
function correctOption(input) {
    const variable = `CJA_CMK_${input.toUpperCase().replaceAll('-', '_')}`;
    return {
        en: `Correct the option --${input}, or the variable ${variable}.`,
        fr: `Corrigez l'option --${input}, ou la variable ${variable}.`,
    };
}
/** What an Azure pipeline runs: the task of its own, or a script. */
function byKindOfStep(task, script) {
    return {
        en: 'See what the step runs.',
        fr: "Regardez ce qu'ex\u00e9cute l'\u00e9tape.",
        rows: [
            { when: { en: 'The task', fr: 'La t\u00e2che' }, next: task },
            { when: { en: 'A script', fr: 'Un script' }, next: script },
        ],
    };
}
/** An ID of tenant, client or subscription that is empty. */
const emptyId = {
    'azure-pipelines': (0,runbook/* inSteps */.F8)(byKindOfStep({
        en: 'Check that azureSubscription names a service connection, which has the IDs.',
        fr: "V\u00e9rifiez qu'azureSubscription nomme une connexion de service, qui contient les ID.",
    }, { en: 'Set the variable.', fr: 'D\u00e9finissez la variable.' })),
    gitlab: (0,runbook/* inSteps */.F8)({
        phase: 'find',
        en: "Look for the CI/CD variable in the project's settings.",
        fr: 'Cherchez la variable CI/CD dans les param\u00e8tres du projet.',
        rows: [
            (0,runbook/* row */.nM)({ en: ['Nothing', 'Create it.'], fr: ['Rien', 'Cr\u00e9ez-la.'] }),
            (0,runbook/* row */.nM)({
                en: ['A protected variable', 'Run on a protected branch, since it is empty on all others.'],
                fr: ['Une variable prot\u00e9g\u00e9e', 'Lancez sur une branche prot\u00e9g\u00e9e, car elle est vide sur toutes les autres.'],
            }),
        ],
    }),
};
/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrustedToken(inputs, claims) {
    const { en, fr } = (0,runbooks_identity/* identityName */.W)(inputs);
    return (0,runbook/* inSteps */.F8)({
        en: `Keep this subject out of the federated credentials, since anyone who can get such a token could then sign in as ${en}.`,
        fr: `Laissez ce sujet hors des informations d'identification f\u00e9d\u00e9r\u00e9es, car quiconque obtient un tel jeton pourrait alors se connecter avec ${fr}.`,
    }, ...compareCredentials(inputs, claims, [
        sameValues,
        (0,runbook/* row */.nM)({
            en: ['Different values, or nothing', 'Use a token that is for this identity, or correct client-id.'],
            fr: ['Des valeurs diff\u00e9rentes, ou rien', 'Utilisez un jeton destin\u00e9 \u00e0 cette identit\u00e9, ou corrigez client-id.'],
        }),
    ]), asking/* runAgainLater */.YJ);
}
/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
function untrustedElsewhere(host, inputs, claims) {
    const { wherefrom, untrusted, script } = presenting[host];
    return {
        steps: [
            wherefrom((0,runbooks_identity/* identityName */.W)(inputs)),
            ...compareCredentials(inputs, claims, [sameValues, ...untrusted(inputs), ofManagedIdentity]),
            {
                name: 'script',
                ...script,
                commands: (0,identity/* runIdentityScript */.Pq)({ inputs }),
                as: (0,runbook/* directoryRole */.AD)('applicationAdministrator'),
            },
            asking/* runAgainLater */.YJ,
        ],
        ...(claims !== undefined && isRetiring(claims) && { later: convertConnection }),
    };
}
const trustIt = { steps: ['script', 'again'] };
const theRightOne = (identity) => ({
    when: { en: `That of ${identity.en}`, fr: `Celle de ${identity.fr}` },
    next: { steps: ['whose'] },
});
const presenting = {
    'azure-pipelines': {
        wherefrom: (identity) => ({
            en: 'See which service connection azureSubscription names.',
            fr: 'Regardez quelle connexion de service nomme azureSubscription.',
            rows: [
                (0,runbook/* row */.nM)({ en: ['A different one', 'Correct it, and run again.'], fr: ['Une autre', 'Corrigez-la, et relancez.'] }),
                theRightOne(identity),
            ],
        }),
        untrusted: (inputs) => [...unguarded(inputs), { when: connectionNotListed, next: trustIt }],
        script: {
            en: 'Run infra/identity.sh again, with the service connection that the identity is for.',
            fr: "Relancez infra/identity.sh, avec la connexion de service \u00e0 laquelle l'identit\u00e9 est destin\u00e9e.",
        },
    },
    gitlab: {
        wherefrom: (identity) => ({
            en: 'See from which project and branch the job comes.',
            fr: 'Regardez de quel projet et de quelle branche vient le job.',
            rows: [
                (0,runbook/* row */.nM)({
                    en: [
                        'Different ones',
                        'Correct the job. Never add a branch that is not protected, since anybody who can push to it could then sign in.',
                    ],
                    fr: [
                        "D'autres",
                        "Corrigez le job. N'ajoutez jamais une branche non prot\u00e9g\u00e9e, car toute personne qui peut y pousser pourrait alors se connecter.",
                    ],
                }),
                { ...theRightOne(identity), when: { en: `Those of ${identity.en}`, fr: `Ceux de ${identity.fr}` } },
            ],
        }),
        untrusted: () => [
            {
                when: { en: 'A former name of this project, or nothing', fr: 'Un ancien nom de ce projet, ou rien' },
                next: trustIt,
            },
        ],
        script: {
            en: 'Run infra/identity.sh again, with the project and the protected branch that the identity is for.',
            fr: "Relancez infra/identity.sh, avec le projet et la branche prot\u00e9g\u00e9e auxquels l'identit\u00e9 est destin\u00e9e.",
        },
    },
};
const connectionNotListed = {
    en: 'A different service connection, or nothing',
    fr: 'Une autre connexion de service, ou rien',
};
/** The subject names a connection and no branch. */
function unguarded(inputs) {
    if ((0,identity/* identityOf */.cu)(inputs) === 'verify')
        return [];
    return [
        (0,runbook/* row */.nM)({
            en: [
                'A service connection without approval or branch control',
                'Add both to the connection first, since only they decide who can sign in.',
            ],
            fr: [
                'Une connexion de service sans approbation ou sans contr\u00f4le de branche',
                "Ajoutez-les d'abord \u00e0 la connexion, car eux seuls d\u00e9cident de qui peut se connecter.",
            ],
        }),
    ];
}
/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }) {
    return issuer.startsWith('https://vstoken.dev.azure.com/');
}
const convertConnection = [
    {
        en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
        fr: "Convertissez la connexion de service \u00e0 l'\u00e9metteur de Microsoft Entra, car celui-ci sera supprim\u00e9 le 1er juillet 2027.",
    },
    {
        en: 'Register what the connection presents from then on.',
        fr: 'Inscrivez ce que la connexion pr\u00e9sente d\u00e9sormais.',
    },
];

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
// EXTERNAL MODULE: ./build/runbooks/missing-permission.js
var missing_permission = __webpack_require__(142);
// EXTERNAL MODULE: ./build/runbooks/subscription.js
var runbooks_subscription = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/errors/missing-role.js


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
            en: `The identity ${clientId} isn't allowed to do this (${needed}), or its role was assigned minutes ago and isn't effective yet. Azure also answers this for resources that don't exist, if the identity isn't allowed to read there.`,
            fr: `L'identit\u00e9 ${clientId} n'y est pas autoris\u00e9e (${needed}), ou son r\u00f4le, attribu\u00e9 il y a quelques minutes, n'est pas encore effectif. Azure r\u00e9pond de m\u00eame pour une ressource qui n'existe pas, si l'identit\u00e9 n'est pas autoris\u00e9e \u00e0 lire \u00e0 cet endroit.`,
        };
    },
    remediation: (context) => (0,missing_permission/* missingPermission */.Up)(context.inputs, rightFor(context)),
};

;// CONCATENATED MODULE: ./build/errors/arm.js
/**
 * Errors of Azure Resource Manager. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/azure-resource-manager/troubleshooting.
 */








/** Inputs decide what a creation sends, and nothing of what a recovery sends. */
const isRecovery = ({ operation }) => operation.en.startsWith('recover ');
/** Azure does not tell a wrong ID from an identity without a role. */
function findSubscription(inputs) {
    const missing = (0,missing_permission/* missingPermission */.Up)(inputs, (0,missing_permission/* rightOfMode */.DE)((0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault), inputs));
    return (0,runbook/* inSteps */.F8)({
        phase: 'find',
        en: 'Compare subscription-id with the subscriptions that you can read.',
        fr: 'Comparez subscription-id aux abonnements que vous pouvez lire.',
        commands: [(0,subscription/* listSubscriptions */.$H)()],
        rows: [
            (0,runbook/* row */.nM)({
                en: ['Your subscription, with a different ID', 'Correct subscription-id.'],
                fr: ['Votre abonnement, avec un autre ID', 'Corrigez subscription-id.'],
            }),
            { when: { en: 'The same ID', fr: 'Le m\u00eame ID' }, next: 'proceed' },
            (0,runbook/* row */.nM)({
                en: ['Nothing of the kind', `Sign in to tenant ${inputs.tenantId} (az login --tenant), and look again.`],
                fr: [
                    'Rien de tel',
                    `Connectez-vous au locataire ${inputs.tenantId} (az login --tenant), puis relancez la commande.`,
                ],
            }),
        ],
    }, ...missing.steps);
}
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
        remediation: ({ inputs }) => findSubscription(inputs),
    },
    {
        id: 'resource-group-not-found',
        services: ['arm'],
        codes: ['ResourceGroupNotFound'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}. It might have been deleted a moment ago.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}. Il vient peut-\u00eatre d'\u00eatre supprim\u00e9.`,
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* missingGroup */._5)(inputs),
    },
    {
        id: 'azure-policy',
        services: ['arm'],
        codes: ['RequestDisallowedByPolicy'],
        meaning: () => ({
            en: "One of your organization's Azure policies denied the request.",
            fr: "Une strat\u00e9gie Azure Policy de l'organisation refuse la demande.",
        }),
        remediation: ({ inputs, details }) => (0,runbooks_subscription/* azurePolicy */.ux)(inputs, !isRecovery(details)),
    },
    {
        id: 'provider-not-registered',
        services: ['arm'],
        codes: ['MissingSubscriptionRegistration'],
        meaning: () => ({
            en: 'The subscription has never used Key Vault: its resource provider is not registered.',
            fr: "L'abonnement n'a jamais utilis\u00e9 Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit.",
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* unregisteredProvider */.hH)(inputs),
    },
    {
        id: 'scope-locked',
        services: ['arm'],
        codes: ['ScopeLocked'],
        meaning: () => ({
            en: 'A ReadOnly lock on the vault or above it prevents the change.',
            fr: 'Un verrou ReadOnly sur le coffre de cl\u00e9s ou au-dessus emp\u00eache la modification.',
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* readOnlyLock */.QP)(inputs),
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
            fr: `Rien ne peut \u00eatre cr\u00e9\u00e9 dans la r\u00e9gion ${inputs.location ?? ''}\u00A0: elle n'existe pas, ou l'abonnement n'y a pas acc\u00e8s.`,
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* otherRegion */.rX)(inputs),
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
            fr: `Le service n'accepte pas le jeton\u00A0: il est trop ancien, a \u00e9t\u00e9 r\u00e9voqu\u00e9, ou vient d'un autre locataire que celui de l'abonnement (${inputs.tenantId} a \u00e9t\u00e9 donn\u00e9).`,
        }),
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Compare tenant-id with the tenant of your subscription.',
            fr: 'Comparez tenant-id au locataire de votre abonnement.',
            commands: [(0,access/* showTenant */.Uz)()],
        }, asking/* runAgain */.qL),
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
            ...(0,runbook/* inSteps */.F8)({ en: 'Run again later.', fr: 'Relancez plus tard.' }),
            later: [asking/* spreadSchedules */.MB],
        }),
    },
    {
        id: 'policy-turned-back',
        services: ['arm'],
        codes: ['TurnedBack'],
        meaning: () => ({
            en: 'Something reverts the property when it is set, most likely an Azure Policy of the organization (effect Modify).',
            fr: "Quelque chose r\u00e9tablit la propri\u00e9t\u00e9 d\u00e8s qu'elle est modifi\u00e9e\u00A0: probablement une strat\u00e9gie Azure Policy de l'organisation (effet Modify).",
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* azurePolicy */.ux)(inputs, false),
    },
    {
        id: 'resource-group-going',
        services: ['arm'],
        codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} is being deleted.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} est en cours de suppression.`,
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* leavingGroup */.oK)(inputs),
    },
    {
        id: 'subscription-read-only',
        services: ['arm'],
        codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.`,
            fr: `L'abonnement ${inputs.subscriptionId} est d\u00e9sactiv\u00e9 (limite de d\u00e9pense, facture impay\u00e9e ou annulation)\u00A0: tout ce qu'il contient est en lecture seule.`,
        }),
        remediation: ({ inputs }) => (0,runbooks_subscription/* disabledSubscription */.KC)(inputs),
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
const findPolicy = ({ inputs }) => (0,runbook/* inSteps */.F8)({
    en: `Find the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins), which name the policy.`,
    fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomment la strat\u00e9gie.`,
}, {
    en: 'Ask the owner of the policy to allow this address, or run from one that it allows.',
    fr: "Demandez au propri\u00e9taire de la strat\u00e9gie d'autoriser cette adresse, ou lancez l'action depuis une adresse autoris\u00e9e.",
});
/** Often the object ID was given. */
function findIdentity(inputs) {
    const setId = { en: 'Set client-id to it.', fr: 'Indiquez-le dans client-id.' };
    const anId = { en: 'A client ID', fr: 'Un ID client' };
    return (0,runbook/* inSteps */.F8)({
        phase: 'find',
        en: 'Find the application by either ID.',
        fr: "Cherchez l'application par l'un de ses ID.",
        commands: [(0,directory/* findApp */.J0)({ inputs })],
        rows: [
            { when: anId, next: setId },
            {
                when: { en: 'Nothing: it is a managed identity', fr: "Rien\u00A0: c'est une identit\u00e9 manag\u00e9e" },
                next: { steps: ['managed'] },
            },
        ],
    }, {
        name: 'managed',
        phase: 'find',
        en: 'Find it among the managed identities of the subscription.',
        fr: "Cherchez-la parmi les identit\u00e9s manag\u00e9es de l'abonnement.",
        commands: [(0,directory/* findManagedIdentity */.rp)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'subscription'),
        rows: [
            { when: anId, next: setId },
            (0,runbook/* row */.nM)({
                en: ['Nothing: it is in a different tenant', 'Correct tenant-id.'],
                fr: ['Rien\u00A0: elle est dans un autre locataire', 'Corrigez tenant-id.'],
            }),
        ],
    });
}
/** Somebody may have stopped the pipeline. */
function askWhoDisabled({ clientId }) {
    return {
        question: (0,asking/* asking */.os)({ en: 'your application administrators', fr: "vos administrateurs d'application" }, {
            en: `Did you disable the pipeline's identity ${clientId} on purpose?`,
            fr: `Avez-vous d\u00e9sactiv\u00e9 volontairement l'identit\u00e9 ${clientId} du pipeline\u00A0?`,
        }),
        steps: [
            {
                phase: 'find',
                en: 'See its state, false while it is disabled.',
                fr: "Regardez son \u00e9tat, false tant qu'elle est d\u00e9sactiv\u00e9e.",
                commands: [(0,directory/* showWhetherEnabled */.sc)(clientId)],
            },
            ...(0,asking/* byMistake */.M1)({
                en: 'Enable this identity.',
                fr: 'R\u00e9activez cette identit\u00e9.',
                commands: [(0,directory/* enablePrincipal */.au)(clientId)],
                as: (0,runbook/* role */.JC)('applicationAdministrator', 'tenant'),
            }, asking/* runAgain */.qL),
        ],
    };
}
/** Whether the host is asked for a new token when Entra rejects one. */
function givesTokens(host) {
    return host === 'github' || host === 'azure-pipelines';
}
const newTokenOutOfTime = (host) => ({
    en: `Entra rejects a token that ${model_host/* hostWords */.U[host].issuer.en} has just issued as outside its validity period. Most likely, the clock is wrong on ${model_host/* hostWords */.U[host].machine.en}.`,
    fr: `Pour Entra, un jeton que ${model_host/* hostWords */.U[host].issuer.fr} vient de cr\u00e9er est hors de sa p\u00e9riode de validit\u00e9. L'horloge est probablement d\u00e9cal\u00e9e sur ${model_host/* hostWords */.U[host].machine.fr}.`,
});
const oldTokenOutOfTime = (host) => ({
    en: `For Entra, the token is outside its validity period: it was issued too long ago, or the clock is wrong on ${model_host/* hostWords */.U[host].machine.en}.`,
    fr: `Pour Entra, le jeton est hors de sa p\u00e9riode de validit\u00e9\u00A0: il a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge est d\u00e9cal\u00e9e sur ${model_host/* hostWords */.U[host].machine.fr}.`,
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
        remediation: ({ host, inputs, claims }) => differingAudience(host, inputs, claims),
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
        remediation: ({ inputs }) => findIdentity(inputs),
    },
    {
        id: 'tenant-not-found',
        services: ['entra'],
        codes: ['AADSTS90002'],
        meaning: ({ inputs }) => ({
            en: `There is no tenant ${inputs.tenantId}.`,
            fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
        }),
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Set tenant-id to the tenant of the subscription.',
            fr: "Indiquez dans tenant-id le locataire de l'abonnement.",
            commands: [(0,access/* showTenant */.Uz)()],
        }),
    },
    {
        id: 'assertion-out-of-time',
        services: ['entra'],
        codes: ['AADSTS700024'],
        meaning: ({ host }) => (givesTokens(host) ? newTokenOutOfTime(host) : oldTokenOutOfTime(host)),
        remediation: ({ host }) => (0,runbook/* inSteps */.F8)({
            en: `Compare the clock of ${model_host/* hostWords */.U[host].machine.en} with that of Microsoft Entra.`,
            fr: `Comparez l'horloge sur ${model_host/* hostWords */.U[host].machine.fr} \u00e0 celle de Microsoft Entra.`,
            commands: [runner/* compareClocks */.Py],
        }, {
            en: 'Set the clock (chrony or timesyncd).',
            fr: "R\u00e9glez l'horloge (chrony ou timesyncd).",
        }, asking/* runAgain */.qL),
    },
    {
        id: 'no-service-principal',
        services: ['entra'],
        codes: ['AADSTS7000229'],
        meaning: ({ inputs }) => ({
            en: `The app ${inputs.clientId} is registered but has no service principal in tenant ${inputs.tenantId}.`,
            fr: `L'application ${inputs.clientId} est inscrite et n'a pas de principal de service dans le locataire ${inputs.tenantId}.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'Create the service principal.',
            fr: 'Cr\u00e9ez le principal de service.',
            commands: [(0,directory/* createOwnPrincipal */.hZ)({ inputs })],
            as: (0,runbook/* role */.JC)(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
        }),
    },
    {
        id: 'app-disabled',
        services: ['entra'],
        codes: ['AADSTS7000112'],
        meaning: ({ inputs }) => ({
            en: `The service principal of ${inputs.clientId} is disabled. Somebody might have disabled it on purpose.`,
            fr: `Le principal de service de ${inputs.clientId} est d\u00e9sactiv\u00e9. Quelqu'un l'a peut-\u00eatre d\u00e9sactiv\u00e9 volontairement.`,
        }),
        remediation: ({ inputs }) => askWhoDisabled(inputs),
    },
    {
        id: 'conditional-access',
        services: ['entra'],
        codes: ['AADSTS53003'],
        meaning: () => ({
            en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of its address.',
            fr: "Une strat\u00e9gie d'acc\u00e8s conditionnel pour les identit\u00e9s de charge de travail bloque la connexion, le plus souvent \u00e0 cause de son adresse.",
        }),
        remediation: findPolicy,
    },
    {
        id: 'insufficient-claims',
        services: ['arm', 'graph', 'vault', 'logs'],
        codes: ['InsufficientClaims'],
        meaning: () => ({
            en: 'The service rejects the token (continuous access evaluation): a Conditional Access or location policy blocks this address, or the access was revoked.',
            fr: "Le service refuse le jeton (\u00e9valuation continue de l'acc\u00e8s)\u00A0: une strat\u00e9gie d'acc\u00e8s conditionnel ou d'emplacement n'admet pas cette adresse, ou l'acc\u00e8s a \u00e9t\u00e9 r\u00e9voqu\u00e9.",
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
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Check that tenant-id is a tenant of the global Azure cloud, since sovereign clouds are not supported.',
            fr: 'V\u00e9rifiez que tenant-id est un locataire du cloud Azure mondial, car les clouds souverains ne sont pas pris en charge.',
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
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgain */.qL, {
            en: 'Check the proxy after a second failure, since something on the way changes the token.',
            fr: 'V\u00e9rifiez le proxy apr\u00e8s un second \u00e9chec, car quelque chose sur le trajet modifie le jeton.',
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
            ...(0,runbook/* inSteps */.F8)({ en: 'Run again in an hour.', fr: 'Relancez dans une heure.' }),
            later: [asking/* spreadSchedules */.MB],
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
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Give the job this permission.',
            fr: 'Donnez cette autorisation \u00e0 la t\u00e2che.',
            commands: [runner/* issuesPermission */.aJ],
        }),
    },
    {
        id: 'issues-switched-off',
        services: ['github'],
        codes: ['HTTP 410'],
        meaning: () => ({
            en: 'Issues are disabled in this repository.',
            fr: 'Les issues sont d\u00e9sactiv\u00e9es dans ce d\u00e9p\u00f4t.',
        }),
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: "Enable issues in the repository's settings, or set drift-issue: false.",
            fr: 'Activez les issues dans les param\u00e8tres du d\u00e9p\u00f4t, ou indiquez drift-issue: false.',
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
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Leave github-token at its default, the token of the job.',
            fr: 'Laissez github-token \u00e0 sa valeur par d\u00e9faut, le jeton de la t\u00e2che.',
        }),
    },
];

// EXTERNAL MODULE: ./build/runbooks/gone-principal.js
var gone_principal = __webpack_require__(6650);
// EXTERNAL MODULE: ./build/runbooks/unreadable-principal.js
var unreadable_principal = __webpack_require__(1234);
;// CONCATENATED MODULE: ./build/errors/graph.js
/** Errors of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */




const denied = ({ inputs, details }) => (0,unreadable_principal/* unreadablePrincipal */.S)(inputs, details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal));
const graphErrors = [
    {
        id: 'graph-foreign-app',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        when: ({ message }) => message.includes('backing application'),
        meaning: () => ({
            en: "With Application.ReadWrite.OwnedBy, the identity can create service principals only of its own tenant's apps, while Adobe's app requires Application.ReadWrite.All.",
            fr: "Avec Application.ReadWrite.OwnedBy, l'identit\u00e9 ne peut cr\u00e9er que les principaux de service des applications de son propre locataire, alors que celle d'Adobe requiert Application.ReadWrite.All.",
        }),
        remediation: denied,
    },
    {
        id: 'graph-denied',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        meaning: ({ details }) => {
            const { name } = details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal);
            return {
                en: `The identity lacks a permission on Microsoft Graph: ${name}, with admin consent.`,
                fr: `Il manque \u00e0 l'identit\u00e9 une autorisation sur Microsoft Graph\u00A0: ${name}, avec le consentement de l'administrateur.`,
            };
        },
        remediation: denied,
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
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: "Remove adobe-app-id, whose default is Adobe's app, or correct it to what Adobe gave you.",
            fr: "Retirez adobe-app-id, dont la valeur par d\u00e9faut est l'application d'Adobe, ou corrigez-le d'apr\u00e8s ce qu'Adobe vous a indiqu\u00e9.",
        }),
    },
    {
        id: 'graph-principal-exists',
        services: ['graph'],
        codes: ['Request_MultipleObjectsWithSameKeyValue'],
        meaning: () => ({
            en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
            fr: "Le principal de service existe, et Graph ne le montre pas\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou il se trouve parmi ceux qui sont supprim\u00e9s.",
        }),
        remediation: ({ inputs }) => (0,gone_principal/* principalNotListed */.XW)(inputs),
    },
];

// EXTERNAL MODULE: ./build/az-commands/key.js
var key = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/runbooks/gone-key.js
var gone_key = __webpack_require__(6803);
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
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgainLater */.YJ),
    },
    {
        id: 'key-parameters-differ',
        services: ['arm'],
        codes: ['KeyCreationParametersDidNotMatchExistingKey'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} exists with another type, size, or other operations.`,
            fr: `Une cl\u00e9 ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres op\u00e9rations.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'Compare the key with key-type and key-size, since the action does not change an existing key.',
            fr: "Comparez la cl\u00e9 \u00e0 key-type et key-size, car l'action ne modifie pas une cl\u00e9 existante.",
            commands: [(0,key/* showKey */.Nh)({ inputs })],
            as: (0,runbook/* role */.JC)('vaultReader', 'vault'),
        }),
    },
    {
        id: 'key-not-back',
        services: ['vault'],
        codes: ['KeyNotBack'],
        meaning: () => ({
            en: 'Key Vault accepted the recovery, but the key is not listed yet.',
            fr: "Key Vault a accept\u00e9 la r\u00e9cup\u00e9ration, et la cl\u00e9 n'est pas encore visible.",
        }),
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgainLater */.YJ),
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
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'See the SKU of the vault, which must be premium for RSA-HSM.',
            fr: 'Regardez la r\u00e9f\u00e9rence SKU du coffre, qui doit \u00eatre premium pour RSA-HSM.',
            commands: [(0,vault/* showSku */.v$)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'vault'),
        }, {
            en: 'Choose key-type RSA, or a different vault-name.',
            fr: 'Choisissez key-type RSA, ou un autre vault-name.',
        }),
    },
    {
        id: 'no-deleted-key',
        services: ['vault'],
        codes: ['KeyNotFound', 'DeletedKeyNotFound'],
        meaning: ({ inputs }) => ({
            en: `There is no deleted key ${inputs.keyName} anymore: it was purged, or somebody is recovering it.`,
            fr: `Il n'y a plus de cl\u00e9 supprim\u00e9e ${inputs.keyName}\u00A0: elle a \u00e9t\u00e9 supprim\u00e9e d\u00e9finitivement, ou quelqu'un est en train de la r\u00e9cup\u00e9rer.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)((0,asking/* isConfirmed */.it)(inputs) ? asking/* runVerify */.R9 : asking/* runEnsure */.ov),
    },
];

;// CONCATENATED MODULE: ./build/errors/entry.js
/** For errors that no service reports: networks, proxies, answers of an unexpected shape. */
const allServices = ['oidc', 'entra', 'arm', 'vault', 'graph', 'logs', 'github'];

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
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Add these lines to the step.',
            fr: "Ajoutez ces lignes \u00e0 l'\u00e9tape.",
            commands: [runner/* mapAccessToken */.WQ],
        }),
    }),
    NoServiceConnection: ({ host }) => ({
        operation: operation(host),
        message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
        meaning: {
            en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
            fr: "Azure DevOps ne donne un jeton d'identit\u00e9 que pour une connexion de service, que cette \u00e9tape ne nomme pas.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Run the script in this task.',
            fr: 'Ex\u00e9cutez le script dans cette t\u00e2che.',
            commands: [runner/* useConnection */.w5],
        }),
    }),
    NoFederation: ({ about: scheme, host }) => ({
        operation: operation(host),
        message: `The service connection signs in with ${scheme}.`,
        meaning: {
            en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
            fr: "Seule une connexion de service avec f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail donne des jetons d'identit\u00e9. Les secrets ne sont pas pris en charge.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Convert the service connection to workload identity federation in the project settings.',
            fr: "Convertissez la connexion de service \u00e0 la f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail dans les param\u00e8tres du projet.",
        }, {
            en: 'Register its issuer and subject with infra/identity.sh.',
            fr: 'Inscrivez son \u00e9metteur et son sujet avec infra/identity.sh.',
        }, asking/* runAgain */.qL),
    }),
    NoOidcAddress: ({ host }) => ({
        operation: operation(host),
        message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
        meaning: {
            en: 'The agent is too old, or this is not a job. Azure DevOps Services sets this variable in each job.',
            fr: "L'agent est trop ancien, ou ce n'est pas un travail. Azure DevOps Services d\u00e9finit cette variable dans chaque travail.",
        },
        remediation: (0,runbook/* inSteps */.F8)({ en: 'Update the agent.', fr: "Mettez \u00e0 jour l'agent." }, asking/* runAgain */.qL),
    }),
    NoJobToken: ({ host }) => ({
        operation: operation(host),
        message: 'CJA_CMK_ID_TOKEN is not set.',
        meaning: {
            en: 'A GitLab job gets an ID token only if it declares one.',
            fr: "Un job GitLab n'obtient un jeton d'identit\u00e9 que s'il en d\u00e9clare un.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Add these lines to the job.',
            fr: 'Ajoutez ces lignes au job.',
            commands: [runner/* declareIdToken */.b9],
        }),
    }),
};
/** Where a job gets one token, which nobody can renew. */
const expiredElsewhere = {
    gitlab: {
        meaning: {
            en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
            fr: "GitLab donne \u00e0 un job un seul jeton, qui ne peut pas \u00eatre renouvel\u00e9. Il est valable pendant le d\u00e9lai d'expiration du job, ou cinq minutes si le job n'en a pas.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Set timeout in the job, and move what takes long to another job.',
            fr: 'D\u00e9finissez timeout dans le job, et d\u00e9placez ce qui est long dans un autre job.',
        }, asking/* runAgain */.qL),
    },
};
/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeElsewhere = {
    'azure-pipelines': {
        meaning: {
            en: "The build of a pull request runs what the pull request's branch contains, before its review.",
            fr: "La build d'une pull request ex\u00e9cute ce que contient sa branche, avant la revue.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
            fr: "Ex\u00e9cutez le mode ensure sur la branche par d\u00e9faut, avec une connexion de service dot\u00e9e d'une approbation et d'un contr\u00f4le de branche.",
        }, {
            en: 'Run mode plan on pull requests, with the service connection of verify.',
            fr: 'Ex\u00e9cutez le mode plan sur les pull requests, avec la connexion de service de verify.',
        }),
    },
    gitlab: {
        meaning: {
            en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
            fr: "Le pipeline d'une merge request ex\u00e9cute ce que contient sa branche, avant la revue.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Run mode ensure on a protected branch, in a protected environment.',
            fr: 'Ex\u00e9cutez le mode ensure sur une branche prot\u00e9g\u00e9e, dans un environnement prot\u00e9g\u00e9.',
        }, {
            en: 'Run mode plan for merge requests, with the identity of verify.',
            fr: "Ex\u00e9cutez le mode plan pour les merge requests, avec l'identit\u00e9 de verify.",
        }),
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
            remediation: (0,runbook/* inSteps */.F8)(byKindOfStep({ steps: ['again'] }, { steps: ['map', 'again'] }), {
                name: 'map',
                en: 'Map SYSTEM_ACCESSTOKEN in the step as in these lines, and to nothing else.',
                fr: "Affectez SYSTEM_ACCESSTOKEN dans l'\u00e9tape comme dans ces lignes, et rien d'autre.",
                commands: [runner/* mapAccessToken */.WQ],
            }, asking/* runAgain */.qL),
        };
    }
    if (code === 'HTTP 203') {
        return {
            meaning: {
                en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
                fr: "Azure DevOps a r\u00e9pondu par sa page de connexion. Il n'a pas accept\u00e9 le jeton d'acc\u00e8s, ou un \u00e9quipement sur le trajet a supprim\u00e9 un en-t\u00eate.",
            },
            remediation: (0,runbook/* inSteps */.F8)({
                en: 'Check the proxy, and that the organization allows access from this agent.',
                fr: "V\u00e9rifiez le proxy, et que l'organisation autorise l'acc\u00e8s depuis cet agent.",
            }, asking/* runAgain */.qL),
        };
    }
    return {
        meaning: {
            en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
            fr: "Azure DevOps ne conna\u00eet pas cette connexion de service, ou ce pipeline n'est pas autoris\u00e9 \u00e0 l'utiliser.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: "Check the name of the connection, and the pipeline permissions in the connection's security settings.",
            fr: 'V\u00e9rifiez le nom de la connexion, et les autorisations de pipeline dans ses param\u00e8tres de s\u00e9curit\u00e9.',
        }, asking/* runAgain */.qL),
    };
}

;// CONCATENATED MODULE: ./build/errors/network.js




const hostsToOpen = () => (0,runbook/* inSteps */.F8)({
    en: 'Allow the hosts in docs/threat-model.md#hosts.',
    fr: 'Autorisez les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
}, {
    en: 'Set HTTPS_PROXY and NO_PROXY behind a proxy, and NODE_EXTRA_CA_CERTS to its certificate.',
    fr: 'D\u00e9finissez HTTPS_PROXY et NO_PROXY derri\u00e8re un proxy, et NODE_EXTRA_CA_CERTS avec son certificat.',
});
const setUpOidc = (0,runbook/* inSteps */.F8)(asking/* runAgain */.qL, {
    en: 'Set up OIDC on the server, for GitHub Enterprise Server.',
    fr: 'Configurez OIDC sur le serveur, pour GitHub Enterprise Server.',
});
/** The host's own services give tokens on two of them. */
function statusOf(host) {
    const { en, fr } = statusPages[host] ?? { en: '', fr: '' };
    return {
        en: `See the status of Azure (https://azure.status.microsoft)${en}.`,
        fr: `Consultez l'\u00e9tat d'Azure (https://azure.status.microsoft)${fr}.`,
    };
}
const statusPages = {
    github: {
        en: ' and GitHub (https://www.githubstatus.com)',
        fr: ' et de GitHub (https://www.githubstatus.com)',
    },
    'azure-pipelines': {
        en: ' and Azure DevOps (https://status.dev.azure.com)',
        fr: " et d'Azure DevOps (https://status.dev.azure.com)",
    },
};
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
            fr: 'La connexion a \u00e9chou\u00e9 ou a \u00e9t\u00e9 coup\u00e9e, \u00e0 chaque tentative\u00A0: un pare-feu, un proxy ou le service lui-m\u00eame.',
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'no-answer-in-time',
        services: allServices,
        codes: ['Timeout'],
        meaning: () => ({
            en: 'The service accepted the request but did not answer in time (10 to 30 seconds).',
            fr: "Le service a accept\u00e9 la requ\u00eate, mais n'a pas r\u00e9pondu \u00e0 temps (10 \u00e0 30 secondes).",
        }),
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgain */.qL, {
            en: 'Check https://azure.status.microsoft and the proxy, after a second failure.',
            fr: 'Consultez https://azure.status.microsoft et v\u00e9rifiez le proxy, apr\u00e8s un second \u00e9chec.',
        }),
    },
    {
        id: 'redirected',
        services: allServices,
        codes: ['Redirected'],
        meaning: () => ({
            en: 'The service does not redirect: a proxy or a captive portal answered instead. Nothing was sent to the other address.',
            fr: "Le service ne redirige pas\u00A0: un proxy ou un portail captif a r\u00e9pondu \u00e0 sa place. Rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 l'autre adresse.",
        }),
        remediation: hostsToOpen,
    },
    {
        id: 'invalid-answer',
        services: allServices,
        codes: ['InvalidAnswer', 'AnswerTooLarge'],
        meaning: () => ({
            en: "The answer does not match the service's documentation, so it was not used.",
            fr: "La r\u00e9ponse ne correspond pas \u00e0 la documentation du service\u00A0; elle n'a donc pas \u00e9t\u00e9 prise en compte.",
        }),
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgain */.qL, {
            en: 'Check the proxy after a second failure, since it might change answers.',
            fr: 'V\u00e9rifiez le proxy apr\u00e8s un second \u00e9chec, car il modifie peut-\u00eatre les r\u00e9ponses.',
        }, {
            en: 'Open an issue with the request ID.',
            fr: "Ouvrez une issue avec l'identifiant de requ\u00eate.",
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
        remediation: ({ host }) => (0,runbook/* inSteps */.F8)(statusOf(host), { en: 'Run again later.', fr: 'Relancez plus tard.' }),
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
        remediation: ({ host, details }) => host === 'azure-pipelines' ? refusedByAzureDevOps(details).remediation : setUpOidc,
    },
];

// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/runbooks/named-principal.js
var named_principal = __webpack_require__(6978);
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
        remediation: (context) => (0,runbook/* inSteps */.F8)({
            en: 'Create the role assignment manually, which gives it a random name.',
            fr: "Cr\u00e9ez l'attribution manuellement, ce qui lui donne un nom al\u00e9atoire.",
            commands: [
                (0,access/* assignToAdobe */.us)(context, context.inputs.adobePrincipalId, (0,scopes/* idsOf */.UX)(context.inputs)[context.inputs.grantScope]),
            ],
            as: (0,runbook/* role */.JC)(['dataAccessAdministrator', 'owner'], 'vault'),
        }),
    },
    {
        id: 'principal-not-replicated',
        services: ['arm'],
        codes: ['PrincipalNotFound'],
        meaning: () => ({
            en: "Azure Resource Manager does not know Adobe's service principal: it was created a moment ago, or the ID belongs to another tenant.",
            fr: "Azure Resource Manager ne conna\u00eet pas le principal de service d'Adobe\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou l'ID donn\u00e9 est celui d'un autre locataire.",
        }),
        remediation: ({ inputs }) => {
            const id = inputs.adobePrincipalId === undefined ? [] : (0,named_principal/* wrongPrincipalId */.$)(inputs).steps;
            return (0,runbook/* inSteps */.F8)(...id, asking/* runAgainLater */.YJ);
        },
    },
    {
        id: 'deny-assignment',
        services: ['arm'],
        codes: ['DenyAssignmentAuthorizationFailed'],
        meaning: () => ({
            en: 'A deny assignment of a managed application, a blueprint, or a deployment stack forbids it, whatever roles the identity has.',
            fr: "Une affectation de refus d'une application manag\u00e9e, d'un blueprint ou d'une pile de d\u00e9ploiement l'interdit, quels que soient les r\u00f4les de l'identit\u00e9.",
        }),
        remediation: () => runbooks_subscription/* denyAssignment */.qx,
    },
    {
        id: 'principal-id-wrong',
        services: ['arm'],
        codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
        meaning: () => ({
            en: 'The ID given as adobe-principal-id is not that of a service principal in this tenant.',
            fr: "L'ID donn\u00e9 dans adobe-principal-id n'est pas celui d'un principal de service de ce locataire.",
        }),
        remediation: ({ inputs }) => (0,named_principal/* wrongPrincipalId */.$)(inputs),
    },
    {
        id: 'too-many-assignments',
        services: ['arm'],
        codes: ['RoleAssignmentLimitExceeded'],
        meaning: () => ({
            en: "The subscription has reached Azure's limit of role assignments.",
            fr: "L'abonnement a atteint la limite d'attributions de r\u00f4le d'Azure.",
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'List the role assignments of identities that no longer exist.',
            fr: "Affichez les attributions de r\u00f4le d'identit\u00e9s qui n'existent plus.",
            commands: [(0,access/* listOrphanedAssignments */.kP)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'subscription'),
        }, {
            en: 'Ask the owners of the subscription to remove those that nobody needs.',
            fr: "Demandez aux propri\u00e9taires de l'abonnement de retirer celles dont personne n'a besoin.",
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/tls-and-proxy.js
/** Errors between the program and the service: certificates, TLS, proxies, and answers that are not HTTP. */




const trustTheProxy = () => (0,runbook/* inSteps */.F8)({
    en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate, and leave the check of certificates on.",
    fr: "Indiquez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorit\u00e9 du proxy, et laissez la v\u00e9rification des certificats activ\u00e9e.",
});
const checkTheProxy = ({ host }) => (0,runbook/* inSteps */.F8)({
    en: `Check HTTPS_PROXY and everything between ${model_host/* hostWords */.U[host].machine.en} and the service.`,
    fr: `V\u00e9rifiez HTTPS_PROXY et ce qui se trouve entre ${model_host/* hostWords */.U[host].machine.fr} et le service.`,
}, {
    en: 'Allow the hosts in docs/threat-model.md#hosts.',
    fr: 'Autorisez les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
});
const setClock = {
    en: 'Set the clock (chrony or timesyncd), and run again.',
    fr: "R\u00e9glez l'horloge (chrony ou timesyncd), puis relancez.",
};
const renewCertificate = {
    en: 'Ask the administrator of the proxy that inspects TLS to renew its certificate.',
    fr: "Demandez \u00e0 l'administrateur du proxy qui inspecte TLS d'en renouveler le certificat.",
};
const tlsAndProxyErrors = [
    {
        id: 'certificate-expired',
        services: allServices,
        codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
        meaning: ({ host }) => ({
            en: `The certificate has expired or is not valid yet, or the clock is wrong on ${model_host/* hostWords */.U[host].machine.en}.`,
            fr: `Le certificat n'est pas en cours de validit\u00e9, ou l'horloge est fausse sur ${model_host/* hostWords */.U[host].machine.fr}.`,
        }),
        remediation: ({ host }) => (0,runbook/* inSteps */.F8)({
            en: `Compare the clock of ${model_host/* hostWords */.U[host].machine.en} with the actual time.`,
            fr: `Comparez l'horloge sur ${model_host/* hostWords */.U[host].machine.fr} \u00e0 l'heure r\u00e9elle.`,
            commands: [runner/* showClock */.q1],
            rows: [
                { when: { en: 'A different time', fr: 'Une autre heure' }, next: setClock },
                { when: { en: 'The actual time', fr: "L'heure r\u00e9elle" }, next: renewCertificate },
            ],
        }),
    },
    {
        id: 'certificate-of-another-host',
        services: allServices,
        codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
        meaning: () => ({
            en: 'The certificate is for another host: a proxy, a captive portal, or a wrong name server answers instead of the service.',
            fr: "Le certificat est celui d'un autre h\u00f4te\u00A0: un proxy, un portail captif ou un serveur de noms erron\u00e9 r\u00e9pond \u00e0 la place du service.",
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
        meaning: ({ host }) => ({
            en: `The certificate is not trusted on ${model_host/* hostWords */.U[host].machine.en}. Most often, it is that of a proxy that inspects TLS.`,
            fr: `Ce certificat n'est pas reconnu sur ${model_host/* hostWords */.U[host].machine.fr}\u00A0: c'est le plus souvent celui d'un proxy qui d\u00e9chiffre TLS.`,
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
            fr: "Les deux c\u00f4t\u00e9s n'ont aucune version de TLS en commun\u00A0: autre chose que le service r\u00e9pond, ou n'autorise que d'anciennes versions de TLS.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'headers-too-large',
        services: allServices,
        codes: ['HPE_HEADER_OVERFLOW'],
        meaning: () => ({
            en: 'The headers of the answer are larger than 32 kB. No Azure service sends such headers. A proxy might add to them.',
            fr: "Les en-t\u00eates de la r\u00e9ponse d\u00e9passent 32 ko. Aucun service d'Azure n'en envoie de tels\u00A0: un proxy les allonge peut-\u00eatre.",
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
            en: 'The answer has an encoding that was not requested.',
            fr: "La r\u00e9ponse est dans un encodage qui n'a pas \u00e9t\u00e9 demand\u00e9.",
        }),
        remediation: checkTheProxy,
    },
    {
        id: 'proxy-login',
        services: allServices,
        codes: ['PROXY_LOGIN'],
        meaning: () => ({
            en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
            fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00A0: elle manque, ou elle est fausse.',
        }),
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
            fr: "Mettez l'utilisateur et le mot de passe dans HTTPS_PROXY, encod\u00e9s pour une URL, \u00e0 partir d'un secret.",
            commands: [runner/* proxyWithLogin */.kX],
        }),
    },
    {
        id: 'proxy-forbids-host',
        services: allServices,
        codes: ['PROXY_FORBIDDEN'],
        meaning: () => ({
            en: 'The proxy blocks this host (HTTP 403).',
            fr: 'Le proxy ne laisse pas passer cet h\u00f4te (HTTP 403).',
        }),
        remediation: () => (0,runbook/* inSteps */.F8)({
            en: 'Ask its administrator to allow the hosts in docs/threat-model.md#hosts, or name those reached directly in NO_PROXY.',
            fr: "Demandez \u00e0 son administrateur d'autoriser les h\u00f4tes de docs/threat-model.md#hosts, ou nommez dans NO_PROXY ceux joints directement.",
        }),
    },
];

// EXTERNAL MODULE: ./build/runbooks/missing-vault.js
var missing_vault = __webpack_require__(5049);
;// CONCATENATED MODULE: ./build/errors/vaults.js
/**
 * Errors about vaults, from ARM and from the vault itself. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/key-vault/general/common-error-codes.
 */









/** With `recover-deleted`, the run did not find out where the vault had been. */
function notRecovered(inputs) {
    const search = (0,missing_permission/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.findDeletedVault));
    return { ...(0,missing_vault/* deletedVault */.CX)(inputs), later: [onlyWhereItWas(inputs), ...search.steps] };
}
const onlyWhereItWas = ({ resourceGroup }) => ({
    en: `Let the action search, since it recovers a vault only where it can read that it was in resource group ${resourceGroup}.`,
    fr: `Laissez l'action chercher, car elle ne r\u00e9cup\u00e8re qu'un coffre dont elle peut lire qu'il \u00e9tait dans le groupe de ressources ${resourceGroup}.`,
});
const runInside = {
    en: "Run inside the vault's network from now on, and leave the firewall as it is.",
    fr: "Lancez d\u00e9sormais l'ex\u00e9cution dans le r\u00e9seau du coffre, et ne modifiez pas le pare-feu.",
};
/** Of the last hour. */
function showChanges(inputs) {
    return {
        phase: 'find',
        en: 'See who changes the vault in the latest changes of the resource group.',
        fr: 'Regardez qui modifie le coffre dans les derniers changements du groupe de ressources.',
        commands: [(0,subscription/* listLatestChanges */.pf)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'group'),
    };
}
/** It existed as the run began. */
function vanished(inputs) {
    return {
        question: (0,asking/* asking */.os)((0,asking/* ownersOfVault */.iI)(inputs), {
            en: `Did you delete ${inputs.vaultName} on purpose a moment ago?`,
            fr: `Venez-vous de supprimer ${inputs.vaultName} volontairement\u00A0?`,
        }),
        steps: [showChanges(inputs), ...(0,asking/* byMistake */.M1)({ ...asking/* runVerify */.R9, ...runToSee })],
    };
}
const runToSee = {
    en: 'Run mode verify, which tells how the vault can be recovered.',
    fr: 'Ex\u00e9cutez le mode verify, qui indique comment r\u00e9cup\u00e9rer le coffre.',
};
/** The action does not wait longer. */
function notReady(inputs) {
    return (0,runbook/* inSteps */.F8)({
        phase: 'find',
        en: 'Show the state of the vault.',
        fr: "Affichez l'\u00e9tat du coffre.",
        commands: [(0,vault/* showProvisioningState */.ix)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'vault'),
        rows: [
            (0,runbook/* row */.nM)({
                en: ['Failed, also after a second run', "Ask Azure's support."],
                fr: ['Failed, m\u00eame apr\u00e8s une seconde ex\u00e9cution', 'Adressez-vous au support Azure.'],
            }),
            { when: { en: 'Anything else, or nothing', fr: 'Autre chose, ou rien' }, next: { steps: ['again'] } },
        ],
    }, asking/* runAgainLater */.YJ);
}
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
            en: `Another operation was changing vault ${inputs.vaultName}, and did not finish while the action waited.`,
            fr: `Une autre op\u00e9ration modifiait le coffre ${inputs.vaultName} au m\u00eame moment, et ne s'est pas termin\u00e9e pendant l'attente.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)(showChanges(inputs), {
            en: 'Run again once the other change has finished.',
            fr: "Relancez l'ex\u00e9cution une fois l'autre changement termin\u00e9.",
        }),
    },
    {
        id: 'no-soft-deleted-vault',
        services: ['arm'],
        codes: ['SoftDeletedVaultDoesNotExist'],
        meaning: ({ inputs }) => ({
            en: `The deleted vault ${inputs.vaultName} no longer exists: it was purged, or it belongs to another subscription.`,
            fr: `Le coffre supprim\u00e9 ${inputs.vaultName} n'existe plus\u00A0: il a \u00e9t\u00e9 supprim\u00e9 d\u00e9finitivement, ou c'est celui d'un autre abonnement.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)((0,asking/* isConfirmed */.it)(inputs) ? asking/* runVerify */.R9 : asking/* runEnsure */.ov),
    },
    {
        id: 'vault-side-rbac',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByRbac'],
        meaning: ({ details }) => details.service === 'vault'
            ? {
                en: 'The vault uses Azure RBAC, and the identity has no role on its data plane. Recovering a deleted key requires one; a new role takes effect within 10 minutes.',
                fr: "Le coffre utilise Azure RBAC et l'identit\u00e9 n'a aucun r\u00f4le sur son plan de donn\u00e9es. R\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e en demande un\u00A0; il met jusqu'\u00e0 10 minutes \u00e0 prendre effet.",
            }
            : {
                en: "Key Vault's data plane rejects the identity.",
                fr: "Le plan de donn\u00e9es de Key Vault refuse l'identit\u00e9.",
            },
        remediation: ({ inputs, details }) => (0,missing_permission/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(details.service === 'vault' ? permissions/* permissions */.P.recoverKey : permissions/* permissions */.P.createKey)),
    },
    {
        id: 'vault-firewall',
        services: ['vault'],
        codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
        meaning: ({ host }) => ({
            en: `The vault's firewall blocks ${model_host/* hostWords */.U[host].machine.en}, which calls the vault itself only to recover a deleted key.`,
            fr: `Le pare-feu du coffre ne laisse pas entrer ${model_host/* hostWords */.U[host].machine.fr}, qui n'appelle le coffre lui-m\u00eame que pour r\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e.`,
        }),
        remediation: ({ inputs }) => ({ ...(0,runbook/* insideNetwork */.ZE)((0,gone_key/* deletedKey */.Fg)(inputs)), later: [runInside] }),
    },
    {
        id: 'vault-perimeter',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByNsp'],
        meaning: ({ inputs }) => ({
            en: `A network security perimeter rejects calls for the keys of vault ${inputs.vaultName}, even through Azure Resource Manager.`,
            fr: `Un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau refuse les appels pour les cl\u00e9s du coffre ${inputs.vaultName}, m\u00eame par Azure Resource Manager.`,
        }),
        remediation: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'See the perimeter, which only logs these calls in mode Transition (Learning).',
            fr: 'Regardez le p\u00e9rim\u00e8tre, qui ne fait que consigner ces appels en mode Transition (Learning).',
            commands: [(0,vault/* showPerimeters */.ML)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'vault'),
        }, {
            en: 'Ask the owner of the perimeter to allow these calls.',
            fr: 'Demandez au propri\u00e9taire du p\u00e9rim\u00e8tre de les autoriser.',
        }),
    },
    {
        id: 'vault-access-policy',
        services: ['vault'],
        codes: ['ForbiddenByPolicy', 'AccessDenied'],
        meaning: () => ({
            en: 'The vault uses access policies, and none allows the identity to do this.',
            fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s et aucune n'autorise l'identit\u00e9 \u00e0 le faire.",
        }),
        remediation: ({ inputs }) => (0,runbook/* byOwnPolicy */.s0)((0,gone_key/* deletedKey */.Fg)(inputs)),
    },
    {
        id: 'vault-not-ready',
        services: ['arm'],
        codes: ['VaultNotReady'],
        meaning: () => ({
            en: 'Azure accepted the request for the vault, but did not finish it in the usual time, or failed.',
            fr: "Azure a accept\u00e9 la demande, mais ne l'a pas termin\u00e9e dans le temps habituel, ou a \u00e9chou\u00e9.",
        }),
        remediation: ({ inputs }) => notReady(inputs),
    },
    {
        id: 'vault-contradicted',
        services: ['arm'],
        codes: ['VaultContradicted'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} or its key was created, moved or deleted a moment ago, and the change hasn't replicated yet. Nothing was decided on these answers.`,
            fr: `Le coffre ${inputs.vaultName} ou sa cl\u00e9 vient d'\u00eatre cr\u00e9\u00e9, d\u00e9plac\u00e9 ou supprim\u00e9, et la modification n'est pas encore r\u00e9pliqu\u00e9e. Rien n'a \u00e9t\u00e9 d\u00e9cid\u00e9 d'apr\u00e8s ces r\u00e9ponses.`,
        }),
        remediation: () => (0,runbook/* inSteps */.F8)(asking/* runAgainLater */.YJ),
    },
    {
        id: 'vault-vanished',
        services: ['arm'],
        codes: ['ResourceNotFound', 'ParentResourceNotFound'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} existed a moment ago and does not exist anymore: somebody deleted it during this run.`,
            fr: `Le coffre ${inputs.vaultName} existait il y a un instant et n'existe plus\u00A0: quelqu'un l'a supprim\u00e9 pendant l'ex\u00e9cution.`,
        }),
        remediation: ({ inputs }) => vanished(inputs),
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
;// CONCATENATED MODULE: ./build/errors/run-errors.js
/** Errors of the run itself, before or without any service. */








const askAz = { en: 'get a token from az', fr: "obtenir un jeton d'az" };
const unsafeOnGithub = {
    meaning: {
        en: "People without write access can cause this event, and GitHub then gives the job the base repository's permissions and tokens.",
        fr: 'Des personnes sans acc\u00e8s en \u00e9criture peuvent d\u00e9clencher cet \u00e9v\u00e9nement, et GitHub donne alors \u00e0 la t\u00e2che les droits et les jetons du d\u00e9p\u00f4t de base.',
    },
    remediation: (0,runbook/* inSteps */.F8)({
        en: 'Run mode ensure on push to a protected branch, or manually (workflow_dispatch).',
        fr: 'Ex\u00e9cutez le mode ensure sur push vers une branche prot\u00e9g\u00e9e, ou manuellement (workflow_dispatch).',
    }, { en: 'Run mode plan on pull_request.', fr: 'Ex\u00e9cutez le mode plan sur pull_request.' }),
};
const oldRunner = {
    meaning: {
        en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
        fr: 'Un ex\u00e9cuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
    },
    remediation: (0,runbook/* inSteps */.F8)({
        en: "Update the self-hosted runner to GitHub's version 2.331, which includes Node.js 24.13.",
        fr: "Mettez \u00e0 jour l'ex\u00e9cuteur auto-h\u00e9berg\u00e9 vers la version 2.331 de GitHub, qui contient Node.js 24.13.",
    }),
};
const oldNode = {
    meaning: {
        en: 'Older versions of Node.js ignore the proxy.',
        fr: 'Les versions plus anciennes de Node ignorent le proxy.',
    },
    remediation: (0,runbook/* inSteps */.F8)({
        en: 'Run with Node 24.5 or newer.',
        fr: 'Lancez avec Node 24.5 ou une version plus r\u00e9cente.',
    }),
};
const run_errors_setClock = {
    en: 'Set the clock (chrony or timesyncd), and run again.',
    fr: "R\u00e9glez l'horloge (chrony ou timesyncd), et relancez.",
};
const expired = {
    meaning: {
        en: 'The token was issued too long ago, or the clock of this machine is wrong.',
        fr: "Le jeton a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge de cette machine est d\u00e9cal\u00e9e.",
    },
    remediation: (0,runbook/* inSteps */.F8)({
        en: "Compare this machine's clock with that of Microsoft Entra.",
        fr: "Comparez l'horloge de cette machine \u00e0 celle de Microsoft Entra.",
        commands: [runner/* compareClocks */.Py],
        rows: [
            { when: { en: 'Different times', fr: 'Des heures diff\u00e9rentes' }, next: run_errors_setClock },
            { when: { en: 'The same time', fr: 'La m\u00eame heure' }, next: 'proceed' },
        ],
    }, { en: 'Get a new token.', fr: 'Obtenez un nouveau jeton.' }, asking/* runAgain */.qL),
};
const correctTenant = { en: 'Correct tenant-id.', fr: 'Corrigez tenant-id.' };
function signIn(tenant) {
    return {
        en: 'Sign in with the Azure CLI.',
        fr: 'Connectez-vous avec Azure CLI.',
        commands: [(0,runner/* signInToAz */.hy)(tenant)],
    };
}
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
        remediation: noIdToken(event),
    }),
    IdTokenFile: ({ about: error, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: error,
        meaning: {
            en: "The file with the ID token can't be read.",
            fr: "Le fichier qui contient le jeton d'identit\u00e9 ne peut pas \u00eatre lu.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Check the path in --id-token-file, and that the program that writes the file is running.',
            fr: "V\u00e9rifiez le chemin dans --id-token-file, et que le programme qui \u00e9crit le fichier s'ex\u00e9cute.",
        }),
    }),
    ExpiredIdToken: ({ about: end, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: `The ID token expired at ${end}.`,
        ...(expiredElsewhere[host] ?? expired),
    }),
    AzNotFound: () => ({
        operation: askAz,
        message: 'There is no az on the PATH.',
        meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas install\u00e9." },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Install the Azure CLI (https://aka.ms/azure-cli), or give a token with --id-token-file instead.',
            fr: 'Installez Azure CLI (https://aka.ms/azure-cli), ou donnez plut\u00f4t un jeton avec --id-token-file.',
        }, signIn(), asking/* runAgain */.qL),
    }),
    AzSignedOut: ({ about: error }) => ({
        operation: askAz,
        message: error,
        meaning: {
            en: 'The Azure CLI is not signed in, or its sign-in has expired.',
            fr: "Azure CLI n'est pas connect\u00e9, ou sa connexion a expir\u00e9.",
        },
        remediation: (0,runbook/* inSteps */.F8)(signIn(), asking/* runAgain */.qL),
    }),
    AzOtherTenant: ({ about: tenant }) => ({
        operation: askAz,
        message: `az has no token for tenant ${tenant}.`,
        meaning: {
            en: 'The Azure CLI is signed in to a different tenant.',
            fr: 'Azure CLI est connect\u00e9 \u00e0 un autre locataire.',
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Compare tenant-id with the tenant of your vault.',
            fr: 'Comparez tenant-id au locataire de votre coffre.',
            rows: [
                { when: { en: 'A different tenant', fr: 'Un autre locataire' }, next: correctTenant },
                { when: { en: 'The same tenant', fr: 'Le m\u00eame locataire' }, next: 'proceed' },
            ],
        }, signIn(tenant), asking/* runAgain */.qL),
    }),
    AzFailed: ({ about: error }) => ({
        operation: askAz,
        message: error === '' ? 'az printed no token.' : error,
        meaning: {
            en: 'The Azure CLI failed for a reason of its own.',
            fr: 'Azure CLI a \u00e9chou\u00e9 pour une raison qui lui est propre.',
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Run az account get-access-token.',
            fr: 'Ex\u00e9cutez az account get-access-token.',
            commands: [runner/* tokenOfAz */.qc],
            rows: [
                (0,runbook/* row */.nM)({ en: ['An error', 'Do what the message says.'], fr: ['Une erreur', 'Suivez ce que dit le message.'] }),
                { when: { en: 'A date', fr: 'Une date' }, next: 'proceed' },
            ],
        }, asking/* runAgain */.qL),
    }),
    Declined: () => ({
        operation: { en: 'make the changes', fr: 'effectuer les modifications' },
        message: 'Nobody agreed to the plan.',
        meaning: { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Run again and answer y, or run with --yes.',
            fr: 'Relancez et r\u00e9pondez y, ou lancez avec --yes.',
        }),
    }),
    UnreadableIdToken: ({ host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: 'An ID token is a JWT with the claims iss, sub and aud.',
        meaning: {
            en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
            fr: "Ce qui a \u00e9t\u00e9 donn\u00e9 comme jeton d'identit\u00e9 n'en est pas un. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut \u00eatre un secret.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Check where the token comes from, and that it was written whole.',
            fr: "V\u00e9rifiez d'o\u00f9 vient le jeton, et qu'il a \u00e9t\u00e9 \u00e9crit en entier.",
        }),
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
        remediation: (0,runbook/* inSteps */.F8)({
            en: `Check the proxy and ${model_host/* hostWords */.U[host].machine.en}, since something on the way changes answers.`,
            fr: `V\u00e9rifiez le proxy et ${model_host/* hostWords */.U[host].machine.fr}, car quelque chose sur le trajet modifie les r\u00e9ponses.`,
        }, asking/* runAgain */.qL),
    }),
    InvalidProxy: ({ about: variable }) => ({
        operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
        message: `${variable} is not the address of an HTTP proxy.`,
        meaning: {
            en: 'Only HTTP proxies are supported, not other kinds such as SOCKS. The value is not shown, since it might contain a password.',
            fr: "Seuls les proxys HTTP sont pris en charge, et non d'autres types comme SOCKS. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut contenir un mot de passe.",
        },
        remediation: (0,runbook/* inSteps */.F8)({
            en: 'Set the variable in this form.',
            fr: '\u00c9crivez la variable sous cette forme.',
            commands: [(0,runner/* proxyVariable */.rw)(variable)],
        }),
    }),
    NodeWithoutProxies: ({ about: version, host }) => ({
        operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
        message: `This is Node ${version}, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
        ...(host === 'github' ? oldRunner : oldNode),
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
        return error.problems.map((problem) => brokenRule(problem, host));
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error, host)];
    if (error instanceof deadline/* Interrupted */.j)
        return [interruption(error, inputs, host)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { ...explaining, inputs })];
    if ((0,load/* isShortage */.o)(error))
        return [shortage(error, host)];
    return [unexpected(error, host)];
}
/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined };
function brokenRule(problem, host) {
    const { input, given, rule, variable } = problem;
    const origin = variable === undefined ? '' : `, from ${variable}`;
    return {
        operation: { en: `read the input ${input}`, fr: `lire l'entr\u00e9e ${input}` },
        code: 'InvalidInputs',
        message: `${input}${given === '' ? '' : ` (${shortened(given)}${origin})`} ${rule}.`,
        ...noAnswer,
        meaning: nothingSent,
        tells: 'result',
        remediation: host === 'github' ? (0,invalid_input/* invalidInput */.aY)(problem) : invalidOption(problem, host),
    };
}
/** A long value would be cut off where its rule follows. */
function shortened(given) {
    return given.length <= 200 ? given : `${given.slice(0, 200)}\u2026`.toWellFormed();
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
        remediation,
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
        remediation: (0,runbook/* inSteps */.F8)(goesOn, ...(deadline ? [moreTime] : [])),
    };
}
const doneUntilThen = {
    en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
    fr: "Les modifications termin\u00e9es restent, et celles qui sont signal\u00e9es comme non ex\u00e9cut\u00e9es n'ont pas commenc\u00e9. Une modification en cours a peut-\u00eatre \u00e9t\u00e9 faite. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
const goesOn = {
    en: 'Run again, which continues from there.',
    fr: "Relancez l'ex\u00e9cution, qui reprend l\u00e0 o\u00f9 celle-ci s'est arr\u00eat\u00e9e.",
};
const moreTime = {
    en: 'Increase timeout-minutes for a service that is always slow.',
    fr: 'Augmentez timeout-minutes pour un service toujours lent.',
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
        remediation,
    };
}
/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }, host) {
    if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected')
        return undefined;
    if (service === 'oidc' && host === 'azure-pipelines')
        return host;
    return service === 'github' || service === 'oidc' ? 'github' : 'azure';
}
function unknownCode(details) {
    const { code } = details;
    const { en, fr } = (0,errors/* titleOf */.Gg)(details);
    return {
        en: `${en} rejected the request. This action does not know the code ${code}.`,
        fr: `Refus de ${fr}. Cette action ne conna\u00eet pas le code ${code}.`,
    };
}
const searchForCode = (0,runbook/* inSteps */.F8)({
    en: "Search the service's documentation for the code.",
    fr: 'Cherchez le code dans la documentation du service.',
}, { en: 'Give its support the request ID.', fr: "Indiquez l'identifiant de requ\u00eate \u00e0 son support." });
function shortage(error, host) {
    return {
        operation: run,
        code: error.code ?? 'ENOMEM',
        message: error.message,
        ...noAnswer,
        meaning: nothingLeft(model_host/* hostWords */.U[host].machine),
        tells: 'cause',
        remediation: (0,runbook/* inSteps */.F8)(asking/* runAgain */.qL, giveMore(model_host/* hostWords */.U[host].machine)),
    };
}
const nothingLeft = ({ en, fr }) => ({
    en: `${capitalized(en)} has no file handle or no memory left. Nothing was concluded from it.`,
    fr: `${capitalized(fr)} n'a plus de descripteur de fichier ou plus de m\u00e9moire. Rien n'en a \u00e9t\u00e9 d\u00e9duit.`,
});
const giveMore = ({ en, fr }) => ({
    en: `Raise the limit of open files (ulimit -n) or the memory on ${en}, after a second failure.`,
    fr: `Relevez la limite de fichiers ouverts (ulimit -n) ou la m\u00e9moire sur ${fr}, apr\u00e8s un second \u00e9chec.`,
});
function unexpected(error, host) {
    return {
        operation: run,
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        ...noAnswer,
        meaning: ownError,
        tells: 'cause',
        remediation: host === 'github' ? openIssue : openIssueElsewhere,
    };
}
const run = { en: 'run', fr: "mener l'ex\u00e9cution \u00e0 son terme" };
const ownError = {
    en: 'This is a bug in the action. Nothing was concluded from it.',
    fr: "C'est un d\u00e9faut de l'action elle-m\u00eame. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
};
const openIssue = (0,runbook/* inSteps */.F8)({
    en: 'Run again with the variable ACTIONS_STEP_DEBUG set to true.',
    fr: 'Relancez avec la variable ACTIONS_STEP_DEBUG \u00e0 true.',
}, { en: 'Open an issue with the log.', fr: 'Ouvrez une issue avec le journal.' });
const openIssueElsewhere = (0,runbook/* inSteps */.F8)({ en: 'Run again with --verbose.', fr: 'Relancez avec --verbose.' }, { en: 'Open an issue with the log.', fr: 'Ouvrez une issue avec le journal.' });
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
const startsInEnglish = {
    expiry: 'the expiry of the key',
    check: 'when a check first found it',
    'refused-call': 'the first refused call',
};
const startsInFrench = {
    expiry: "l'expiration de la cl\u00e9",
    check: 'le premier constat',
    'refused-call': 'le premier appel refus\u00e9',
};
const lostMessages = {
    en: {
        title: titleInEnglish,
        clock: 'Assume you have 24 hours',
        clockOver: 'Assume that your 24 hours are over',
        until: (seen, end) => `at most until ${end}, from ${startsInEnglish[seen]}`,
        overSince: (seen, end) => `since ${end}, a day from ${startsInEnglish[seen]}`,
        clockSource: 'after that, Adobe purges the data (documented for Experience Platform).',
        kept: keptInEnglish,
        procedure: 'What to do, step by step',
    },
    fr: {
        title: titleInFrench,
        clock: 'Comptez 24\u00A0heures',
        clockOver: 'Partez du principe que vos 24\u00A0heures sont \u00e9coul\u00e9es',
        until: (seen, end) => `au plus jusqu'au ${end}, depuis ${startsInFrench[seen]}`,
        overSince: (seen, end) => `depuis le ${end}, un jour apr\u00e8s ${startsInFrench[seen]}`,
        clockSource: 'ensuite, Adobe supprime d\u00e9finitivement les donn\u00e9es (document\u00e9 pour Experience Platform).',
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
    heading: 'Call these people first, newest change first:',
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
    heading: "Appelez d'abord ces personnes, de la modification la plus r\u00e9cente \u00e0 la plus ancienne\u00A0:",
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
/* harmony export */   Jz: () => (/* binding */ firstRefusal),
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
/** The first refused call of Adobe's that the log has, while its calls are refused; ISO 8601 UTC. */
function firstRefusal(usage, whose) {
    if (evaluateUse(usage, whose).kind !== 'refused')
        return undefined;
    const refused = callsOfAdobe(usage.rows, whose).filter((row) => resultOf(row) === 'refused');
    return refused.map(({ first }) => first).toSorted()[0];
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
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3589);
/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */


/**
 * The failed findings that show the loss, also one that has only begun with the deletion of the resource group, one for
 * each cause; none if the inputs name a different key than the confirmed one. Without a confirmation, only a refused call
 * of Adobe's shows one. What could not be read is no loss, nor is a confirmed version that the key never had while its
 * current version works: then the input is likely wrong.
 */
function lossesOfAccess({ findings }, inputs) {
    const { confirmedKeyUri } = inputs;
    const refusals = confirmedKeyUri === undefined ? findings.filter((one) => isRefusal(one)) : [];
    const isOurs = confirmedKeyUri === undefined ? refusals.length > 0 : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfirmedKey */ .Z)(inputs, confirmedKeyUri);
    if (!isOurs)
        return [];
    const failing = findings.filter(({ severity, status, isWrongInput, isLoss }) => severity === 'error' && status === 'fail' && isWrongInput !== true && isLoss !== false);
    return [...(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(failing), ...refusals];
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
/* harmony export */   aX: () => (/* binding */ mayBeGroup),
/* harmony export */   je: () => (/* binding */ mayPoliciesSuffice)
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
        return mayPoliciesSuffice(vault.value, observed);
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
/**
 * Whether policies of other objects, with the principal's own, might give it all that it needs: a policy does not say whether its
 * object is a group.
 */
function hasOtherPolicy(vault, principalId, observed) {
    const isOthers = policiesOfOthers(vault, observed).some(({ objectId }) => objectId.toLowerCase() !== principalId);
    return isOthers && mayPoliciesSuffice(vault, observed);
}
/** What the policies of a principal and of its groups give adds up. */
function mayPoliciesSuffice(vault, observed) {
    return (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .suffices */ .xk)({ keys: policiesOfOthers(vault, observed).flatMap(({ keys }) => keys) });
}
/** The policies that count, but for those of this run's identity, which is no group. */
function policiesOfOthers(vault, { caller }) {
    const callerId = caller.presence === 'found' ? caller.value.id : undefined;
    return vault.accessPolicies.filter((policy) => policy.objectId.toLowerCase() !== callerId && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .countsAlone */ .yM)(policy, vault));
}


/***/ }),

/***/ 3589:
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

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   KX: () => (/* binding */ purgeAfter),
/* harmony export */   iR: () => (/* binding */ lostOf)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _indirect_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(653);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6595);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9005);
/* harmony import */ var _vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
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
    if (confirmed === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmedKey */ .Z)(inputs, confirmed))
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
    const isOther = version !== undefined && (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .lacksVersion */ .Du)(observed, version);
    return isOther ? [{ part: 'version', kind: 'version', until: null }] : [];
}
function lostVault(inputs, { deletedVault, nameTaken }, now) {
    if (deletedVault.presence === 'found') {
        const isHere = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .comparable */ .Zm)(deletedVault.value.vaultId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .scopesOf */ .ZK)(inputs).vault;
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
    const isHere = vault.presence === 'found' && !(0,_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(vault.value, inputs);
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

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ isLeaving),
/* harmony export */   j: () => (/* binding */ isLogged),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   qt: () => (/* binding */ sendsAuditEvents),
/* harmony export */   xy: () => (/* binding */ groupInTheWay)
/* harmony export */ });
/** What is known of the vault and its group: its tenant, its log, what is in the way. Pure. */
/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
function isForeign(vault, { tenantId }) {
    return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
}
const auditLogs = new Set(['auditevent', 'audit', 'alllogs']);
/** Whether it sends the vault's audit events somewhere. */
function sendsAuditEvents({ hasDestination, logs }) {
    return hasDestination && logs.some((log) => auditLogs.has(log.toLowerCase()));
}
/** Whether the vault's audit events are known to be sent somewhere. */
function isLogged({ diagnosticSettings: settings }) {
    return settings.presence === 'found' && settings.value.some(sendsAuditEvents);
}
/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
function isLeaving({ resourceGroup: group }) {
    return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}
/** Why nothing can be recovered into the group; `undefined` if nothing is known to be in the way. */
function groupInTheWay(observed) {
    if (observed.resourceGroup.presence === 'absent')
        return 'gone';
    return isLeaving(observed) ? 'leaving' : undefined;
}


/***/ }),

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ applicationNote)
});

;// CONCATENATED MODULE: ./build/messages/application.js
const en = {
    note: (appId) => `Here, "Adobe's application", its service principal, its access and its calls are those of application ${appId}, which is not the one that Adobe publishes.`,
    toAdobe: (appId) => `Your application is here ${appId}, which is not the one that you publish.`,
};
const fr = {
    note: (appId) => `Ici, \u00ab\u00A0l'application d'Adobe\u00A0\u00bb, son principal de service, son acc\u00e8s et ses appels sont ceux de l'application ${appId}, qui n'est pas celle que publie Adobe.`,
    toAdobe: (appId) => `Votre application est ici ${appId}, qui n'est pas celle que vous publiez.`,
};
const applicationWords = { en, fr };

// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/report/foreign-application.js
/** The sentence about an application that Adobe doesn't publish, in the form for each text. */


/** Empty for the application that Adobe publishes, or where the inputs are not known. */
function applicationNote(inputs, language, form = 'note') {
    if (inputs === undefined || inputs.adobeAppId === applications/* adobePublishedAppId */.C)
        return [];
    return [applicationWords[language][form](inputs.adobeAppId)];
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
    const fitting = new Set(failing.flatMap(({ facts }) => facts.changedBy ?? []));
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
/** What the logs don't show, and where it stands; plain text. Empty if no log was read. */
function logRemarks(source, language) {
    const { inputs, activity, verdict } = source;
    if (activity === undefined || verdict === undefined)
        return [];
    const words = who_changed/* whoChangedMessages */.p[language];
    const failing = verdict.findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const isLoggedIn = (log) => failing.some(({ facts }) => facts.loggedIn === log);
    const isVaultLogMissing = inputs?.usageDays === undefined && isLoggedIn('vault');
    const elsewhere = [
        ...(isVaultLogMissing ? [words.inVaultLog] : []),
        ...(isLoggedIn('entra') ? [words.inEntraLog] : []),
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

/***/ 6490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Yb: () => (/* binding */ corrected),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   eQ: () => (/* binding */ isId),
/* harmony export */   zR: () => (/* binding */ correctVariable)
/* harmony export */ });
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/** What to do about an input that breaks a rule: before anything is sent. */

/** Ids that a workflow usually takes from a variable. */
const ids = new Set(['tenant-id', 'client-id', 'subscription-id']);
function isId(input) {
    return ids.has(input);
}
/** GitHub gives no error for a variable that a job can't see: its value is empty. */
function invalidInput({ input, given, variable }) {
    if (given === '' && isId(input))
        return emptyId(input);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(corrected(variable === undefined ? correct(input) : correctVariable(variable)));
}
const correction = 'correct';
/** What has to be done is in the rule that the input breaks. */
function corrected(rule) {
    return { name: correction, ...rule };
}
/** Several invalid inputs in one go: the rule that each breaks, then what else is to be checked, each once. */
function invalidInputs(broken) {
    const corrections = broken.map(({ message }) => {
        return { en: `Correct this input: ${message}`, fr: `Corrigez cette entr\u00e9e\u00A0: ${message}` };
    });
    const others = broken.flatMap(({ remediation }) => remediation.steps).filter(({ name }) => name !== correction);
    const once = new Map(others.map((step) => [step.en, step]));
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(...corrections, ...once.values());
}
function correct(input) {
    return { en: `Correct the input ${input} of the step.`, fr: `Corrigez l'entr\u00e9e ${input} de l'\u00e9tape.` };
}
function correctVariable(variable) {
    return {
        en: `Correct the environment variable ${variable}.`,
        fr: `Corrigez la variable d'environnement ${variable}.`,
    };
}
function emptyId(input) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: 'Check that the job names its environment, since a variable of a GitHub environment is empty without it.',
        fr: "V\u00e9rifiez que la t\u00e2che nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide.",
    }, {
        en: `Check that ${input} reads a variable (vars), and not a secret.`,
        fr: `V\u00e9rifiez que ${input} lit une variable (vars), et non un secret.`,
    });
}


/***/ })

};
