export const id = 338;
export const ids = [338];
export const modules = {

/***/ 2841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ compareClocks),
/* harmony export */   WQ: () => (/* binding */ mapAccessToken),
/* harmony export */   aJ: () => (/* binding */ issuesPermission),
/* harmony export */   aZ: () => (/* binding */ recordUri),
/* harmony export */   b9: () => (/* binding */ declareIdToken),
/* harmony export */   hy: () => (/* binding */ signInToAz),
/* harmony export */   iW: () => (/* binding */ recordTicket),
/* harmony export */   kX: () => (/* binding */ proxyWithLogin),
/* harmony export */   q1: () => (/* binding */ showClock),
/* harmony export */   qc: () => (/* binding */ tokenOfAz),
/* harmony export */   qq: () => (/* binding */ namePrincipal),
/* harmony export */   rw: () => (/* binding */ proxyVariable),
/* harmony export */   w5: () => (/* binding */ useConnection),
/* harmony export */   wF: () => (/* binding */ jobPermissions),
/* harmony export */   yF: () => (/* binding */ recordDay)
/* harmony export */ });
/* harmony import */ var _inputs_confirmation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5163);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4350);
/** What is set or run where the program runs, and in its workflow or pipeline. */



/** A block of its own ends the default permissions, which a private repository's checkout needs. */
const jobPermissions = { text: 'permissions:\n  id-token: write\n  contents: read', kind: 'yaml' };
const issuesPermission = {
    text: 'permissions:\n  issues: write\n  id-token: write\n  contents: read',
    kind: 'yaml',
};
/** Where the step or task has its inputs; nothing where they are options. */
function inWorkflow(inputs, ...lines) {
    const { form, run } = inputs;
    if (form !== 'step' && form !== 'task')
        return [];
    const above = form === 'step' ? [...workflowFile(run?.workflowRef), 'with:'] : ['inputs:'];
    const below = lines.map(([field, value]) => `  ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .namedWith */ .iL)(inputs, field, value)}`);
    return [{ text: [...above, ...below].join('\n'), kind: 'yaml' }];
}
function workflowFile(workflowRef = '') {
    const [, file] = /\/(\.github\/workflows\/[\w.-]+)@/.exec(workflowRef) ?? [];
    return file === undefined ? [] : [`# ${file}`];
}
function namePrincipal(inputs) {
    return inWorkflow(inputs, ['adobePrincipalId', 'OBJECT-ID'], ['waive', 'adobe-principal']);
}
function recordTicket(inputs) {
    return inWorkflow(inputs, ['adobeTicket', 'NUMBER']);
}
function recordUri(inputs) {
    return inWorkflow(inputs, ['confirmedKeyUri', 'KEY-URI']);
}
/** @param time milliseconds since 1970, from which the day counts */
function recordDay(inputs, time) {
    return inWorkflow(inputs, ['confirmedKeyUri', (0,_inputs_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .noneUntilAfter */ .L)(time)]);
}
const showClock = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .shell */ .vf)('date --utc');
/** The runner's clock beside that of Microsoft Entra. */
const compareClocks = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .shell */ .vf)("date --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'");
/** @param variable `HTTPS_PROXY`, `https_proxy`, \u2026 */
function proxyVariable(variable) {
    return { text: `${variable}=http://proxy.example.com:3128`, kind: 'text' };
}
const proxyWithLogin = {
    text: 'HTTPS_PROXY=http://USER:PASSWORD@proxy.example.com:3128',
    kind: 'text',
};
/** The Azure CLI's own sign-in. */
function signInToAz(tenantId) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__.az)('login', ...(tenantId === undefined ? [] : ['--tenant', tenantId]));
}
const tokenOfAz = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__.az)('account', 'get-access-token', '--query', 'expiresOn');
/** Azure Pipelines. */
const mapAccessToken = { text: 'env:\n  SYSTEM_ACCESSTOKEN: $(System.AccessToken)', kind: 'yaml' };
const useConnection = {
    text: '- task: AzureCLI@2\n  inputs:\n    azureSubscription: SERVICE-CONNECTION',
    kind: 'yaml',
};
/** GitLab. */
function declareIdToken(audience) {
    return { text: `id_tokens:\n  CJA_CMK_ID_TOKEN:\n    aud: ${audience}`, kind: 'yaml' };
}


/***/ }),

/***/ 4338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scriptTexts: () => (/* binding */ scriptTexts),
  texts: () => (/* binding */ texts)
});

// EXTERNAL MODULE: ./build/az-commands/identity.js
var identity = __webpack_require__(8817);
// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/model/runbook.js
var model_runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/runbooks/credentials.js
var credentials = __webpack_require__(9086);
// EXTERNAL MODULE: ./build/runbooks/identity.js
var runbooks_identity = __webpack_require__(6388);
// EXTERNAL MODULE: ./build/runbooks/older-node.js
var older_node = __webpack_require__(9251);
// EXTERNAL MODULE: ./build/runbooks/run-mode.js
var run_mode = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/errors.js
/** What Azure DevOps refuses: ID tokens, and work items. Source: https://learn.microsoft.com/azure/devops/organizations/security/set-permissions-access-work-tracking */




/** Of a script: a task has its own. */
const mapToken = {
    en: 'Map SYSTEM_ACCESSTOKEN in the step as in these lines, and to nothing else.',
    fr: "Affectez SYSTEM_ACCESSTOKEN dans l'\u00e9tape comme dans ces lignes, et rien d'autre.",
    commands: [runner/* mapAccessToken */.WQ],
};
/** By status: the job's token, the connection, or a page for people. */
function refusal({ details: { code }, host: { form } }) {
    if (code === 'HTTP 401') {
        return {
            meaning: {
                en: "Azure DevOps rejected the job's access token. It is invalid or has expired.",
                fr: "Azure DevOps a refus\u00e9 le jeton d'acc\u00e8s du travail\u00A0: il n'est pas valide, ou ne l'est plus.",
            },
            runbook: form === 'task' ? (0,model_runbook/* inSteps */.F8)(run_mode/* runAnew */.j1) : (0,model_runbook/* inSteps */.F8)(mapToken, run_mode/* runAnew */.j1),
        };
    }
    if (code === 'HTTP 203') {
        return {
            meaning: {
                en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
                fr: "Azure DevOps a r\u00e9pondu par sa page de connexion. Il n'a pas accept\u00e9 le jeton d'acc\u00e8s, ou un \u00e9quipement sur le trajet a supprim\u00e9 un en-t\u00eate.",
            },
            runbook: (0,model_runbook/* inSteps */.F8)({
                en: 'Check the proxy, and that the organization allows access from this agent.',
                fr: "V\u00e9rifiez le proxy, et que l'organisation autorise l'acc\u00e8s depuis cet agent.",
            }, run_mode/* runAgain */.qL),
        };
    }
    return {
        meaning: {
            en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
            fr: "Azure DevOps ne conna\u00eet pas cette connexion de service, ou ce pipeline n'est pas autoris\u00e9 \u00e0 l'utiliser.",
        },
        runbook: (0,model_runbook/* inSteps */.F8)({
            en: "Check the name of the connection, and the pipeline permissions in the connection's security settings.",
            fr: 'V\u00e9rifiez le nom de la connexion, et les autorisations de pipeline dans ses param\u00e8tres de s\u00e9curit\u00e9.',
        }, run_mode/* runAnew */.j1),
    };
}
const azureDevOpsErrors = [
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
        meaning: (context) => refusal(context).meaning,
        runbook: (context) => refusal(context).runbook,
    },
    {
        id: 'work-item-token-refused',
        services: ['azure-devops'],
        codes: ['HTTP 401', 'HTTP 203'],
        meaning: (context) => refusal(context).meaning,
        runbook: (context) => refusal(context).runbook,
    },
    {
        id: 'work-item-type-unknown',
        services: ['azure-devops'],
        codes: ['HTTP 404'],
        when: ({ message }) => /VS402323|work item type/i.test(message),
        meaning: ({ inputs }) => ({
            en: `The project has no work item type ${inputs.workItemType}.`,
            fr: `Le projet n'a pas de type d'\u00e9l\u00e9ment de travail ${inputs.workItemType}.`,
        }),
        runbook: ({ host }) => (0,model_runbook/* inSteps */.F8)({
            en: `Set ${(0,named/* named */.KT)(host, 'workItemType')} to a type of the project, in its language.`,
            fr: `Indiquez dans ${(0,named/* named */.KT)(host, 'workItemType')} un type du projet, dans sa langue.`,
        }),
    },
    {
        id: 'work-items-not-permitted',
        services: ['azure-devops'],
        codes: ['HTTP 403', 'HTTP 404'],
        when: ({ code, message }) => code === 'HTTP 403' || /permission|TF237111|TF401232/i.test(message),
        meaning: () => ({
            en: "The project's build service isn't allowed to edit work items.",
            fr: "Le service de build du projet n'a pas le droit de modifier des \u00e9l\u00e9ments de travail.",
        }),
        runbook: () => (0,model_runbook/* inSteps */.F8)({
            en: 'Allow the build service to view and edit work items in this node, in Project settings, Project configuration, Areas, Security.',
            fr: 'Autorisez le service de build \u00e0 voir et \u00e0 modifier les \u00e9l\u00e9ments de travail de ce n\u0153ud, dans Project settings, Project configuration, Areas, Security.',
        }, run_mode/* runAgain */.qL),
    },
    {
        id: 'work-item-rules',
        services: ['azure-devops'],
        codes: ['HTTP 400'],
        meaning: () => ({
            en: "A rule of this work item type refuses it, such as a required field or a state that can't follow.",
            fr: "Une r\u00e8gle de ce type d'\u00e9l\u00e9ment de travail le refuse, par exemple un champ obligatoire ou un \u00e9tat qui ne peut pas suivre.",
        }),
        runbook: ({ host }) => (0,model_runbook/* inSteps */.F8)({
            en: `Set ${(0,named/* named */.KT)(host, 'workItemType')} to a type that needs only a title.`,
            fr: `Indiquez dans ${(0,named/* named */.KT)(host, 'workItemType')} un type qui ne demande qu'un titre.`,
        }),
    },
];

;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/texts.js
/** What only Azure Pipelines says. */








/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent = {
    meaning: {
        en: "The build of a pull request runs what the pull request's branch contains, before its review.",
        fr: "La build d'une pull request ex\u00e9cute ce que contient sa branche, avant la revue.",
    },
    runbook: (0,model_runbook/* inSteps */.F8)({
        en: 'Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
        fr: "Ex\u00e9cutez le mode ensure sur la branche par d\u00e9faut, avec une connexion de service dot\u00e9e d'une approbation et d'un contr\u00f4le de branche.",
    }, {
        en: 'Run mode plan on pull requests, with the service connection of verify.',
        fr: 'Ex\u00e9cutez le mode plan sur les pull requests, avec la connexion de service de verify.',
    }),
};
/** An ID of tenant, client or subscription that is empty. */
const checkConnection = (0,model_runbook/* inSteps */.F8)({
    en: 'Check that azureSubscription names a service connection, which has the IDs.',
    fr: "V\u00e9rifiez qu'azureSubscription nomme une connexion de service, qui contient les ID.",
});
const setSubscription = (0,model_runbook/* inSteps */.F8)({
    en: "Set --subscription-id to the ID of the connection's subscription.",
    fr: "Indiquez dans --subscription-id l'ID de l'abonnement de la connexion.",
});
function untrusted(inputs, claims) {
    const identity = (0,runbooks_identity/* identityName */.W)(inputs);
    const runbook = (0,credentials/* untrustedJob */.ek)(inputs, claims, {
        wherefrom: {
            en: 'See which service connection azureSubscription names.',
            fr: 'Regardez quelle connexion de service nomme azureSubscription.',
            rows: [
                (0,model_runbook/* row */.nM)({
                    en: ['A different one', 'Correct it, and start a new run.'],
                    fr: ['Une autre', 'Corrigez-la, et lancez une nouvelle ex\u00e9cution.'],
                }),
                (0,model_runbook/* row */.nM)({ en: [`That of ${identity.en}`, 'Go on.'], fr: [`Celle de ${identity.fr}`, 'Continuez.'] }),
            ],
        },
        untrusted: [...unguarded(inputs), { when: connectionNotListed, next: credentials/* trustIt */.uA }],
        script: {
            en: 'Run infra/identity.sh again, with the service connection that the identity is for.',
            fr: "Relancez infra/identity.sh, avec la connexion de service \u00e0 laquelle l'identit\u00e9 est destin\u00e9e.",
        },
    });
    return { ...runbook, ...(claims !== undefined && isRetiring(claims) && { later: convertConnection }) };
}
const connectionNotListed = {
    en: 'A different service connection, or nothing',
    fr: 'Une autre connexion de service, ou rien',
};
/** The subject names a connection and no branch. */
function unguarded(inputs) {
    if ((0,identity/* identityOf */.cu)(inputs) === 'verify')
        return [];
    return [
        (0,model_runbook/* row */.nM)({
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
const runNew = { how: { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' } };
const starts = {
    again: runNew,
    anew: runNew,
    other: (mode) => ({
        how: {
            en: `In Azure Pipelines: the pipeline with mode ${mode}, Run pipeline.`,
            fr: `Dans Azure Pipelines\u00A0: le pipeline en mode ${mode}, Run pipeline.`,
        },
    }),
    restoring: (input) => ({
        how: {
            en: `In Azure Pipelines: Run pipeline, with the parameter ${input}.`,
            fr: `Dans Azure Pipelines\u00A0: Run pipeline, avec le param\u00e8tre ${input}.`,
        },
    }),
};
const texts = {
    name: 'azure-pipelines',
    form: 'task',
    issuer: { en: 'Azure DevOps', fr: 'Azure DevOps' },
    issuerTitle: { en: "Azure DevOps' OIDC endpoint", fr: 'Azure DevOps (point de terminaison OIDC)' },
    job: { en: 'the job', fr: 'le travail' },
    machine: { en: 'the agent', fr: "l'agent" },
    starts: () => starts,
    runVerbosely: run_mode/* runVerbosely */.$q,
    emptyId: () => checkConnection,
    ids: {
        'client-id': { en: 'the client ID of the service connection', fr: "l'ID client de la connexion de service" },
        'tenant-id': { en: 'the tenant ID of the service connection', fr: "l'ID de locataire de la connexion de service" },
    },
    noToken: {
        NoAccessToken: () => ({
            message: 'SYSTEM_ACCESSTOKEN is not set.',
            meaning: {
                en: "A script gets the job's access token only if its step maps it.",
                fr: "Un script n'obtient le jeton d'acc\u00e8s du travail que si son \u00e9tape le lui transmet.",
            },
            runbook: (0,model_runbook/* inSteps */.F8)({
                en: 'Add these lines to the step.',
                fr: "Ajoutez ces lignes \u00e0 l'\u00e9tape.",
                commands: [runner/* mapAccessToken */.WQ],
            }),
        }),
        NoServiceConnection: () => ({
            message: 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.',
            meaning: {
                en: 'Azure DevOps gives an ID token only for a service connection, which this step does not name.',
                fr: "Azure DevOps ne donne un jeton d'identit\u00e9 que pour une connexion de service, que cette \u00e9tape ne nomme pas.",
            },
            runbook: (0,model_runbook/* inSteps */.F8)({
                en: 'Run the script in this task.',
                fr: 'Ex\u00e9cutez le script dans cette t\u00e2che.',
                commands: [runner/* useConnection */.w5],
            }),
        }),
        NoFederation: (scheme) => ({
            message: `The service connection signs in with ${scheme}.`,
            meaning: {
                en: 'Only a service connection with workload identity federation gives ID tokens. Secrets are not supported.',
                fr: "Seule une connexion de service avec f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail donne des jetons d'identit\u00e9. Les secrets ne sont pas pris en charge.",
            },
            runbook: (0,model_runbook/* inSteps */.F8)({
                en: 'Convert the service connection to workload identity federation in the project settings.',
                fr: "Convertissez la connexion de service \u00e0 la f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail dans les param\u00e8tres du projet.",
            }, {
                en: 'Register its issuer and subject with infra/identity.sh.',
                fr: 'Inscrivez son \u00e9metteur et son sujet avec infra/identity.sh.',
            }, run_mode/* runAnew */.j1),
        }),
        NoOidcAddress: () => ({
            message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
            meaning: {
                en: 'The agent is too old, or this is not a job. Azure DevOps Services sets this variable in each job.',
                fr: "L'agent est trop ancien, ou ce n'est pas un travail. Azure DevOps Services d\u00e9finit cette variable dans chaque travail.",
            },
            runbook: (0,model_runbook/* inSteps */.F8)({ en: 'Update the agent.', fr: "Mettez \u00e0 jour l'agent." }, run_mode/* runAgain */.qL),
        }),
    },
    renewsTokens: true,
    audience: 'audience',
    untrusted,
    unsafeEvent,
    oldNode: (0,older_node/* olderNode */.N)({
        en: 'Update the agent, or in a script run UseNode@1 with version 24.x first.',
        fr: "Mettez \u00e0 jour l'agent, ou dans un script ex\u00e9cutez d'abord UseNode@1 avec la version 24.x.",
    }),
    statusPage: {
        en: ' and Azure DevOps (https://status.dev.azure.com)',
        fr: " et d'Azure DevOps (https://status.dev.azure.com)",
    },
    errors: azureDevOpsErrors,
};
/** Of the command line in a script, which takes only tenant and client from the connection. */
const scriptTexts = {
    ...texts,
    form: 'variable',
    emptyId: (input) => (input === 'subscription-id' ? setSubscription : checkConnection),
};


/***/ }),

/***/ 9086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ differingAudience),
/* harmony export */   UC: () => (/* binding */ compareCredentials),
/* harmony export */   Z: () => (/* binding */ sameValues),
/* harmony export */   ek: () => (/* binding */ untrustedJob),
/* harmony export */   uA: () => (/* binding */ trustIt)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6388);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/** What an identity trusts, beside what the job presented to Microsoft Entra. */





/** A managed identity has no app registration. */
function listCredentials(inputs) {
    return {
        en: 'List what the identity trusts, by the kind that was printed after its name.',
        fr: "Affichez ce que l'identit\u00e9 accepte, selon le type affich\u00e9 apr\u00e8s son nom.",
        folds: [
            {
                title: { en: 'Application was printed', fr: 'Application est affich\u00e9' },
                steps: [
                    {
                        en: 'List what the application trusts.',
                        fr: "Affichez ce que l'application accepte.",
                        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs })],
                    },
                ],
            },
            {
                title: { en: 'ManagedIdentity was printed', fr: 'ManagedIdentity est affich\u00e9' },
                steps: [
                    {
                        en: 'List what the managed identity trusts.',
                        fr: "Affichez ce que l'identit\u00e9 manag\u00e9e accepte.",
                        how: {
                            en: 'Its name was printed with its kind; the portal shows its group (Managed Identities).',
                            fr: 'Son nom a \u00e9t\u00e9 affich\u00e9 avec son type\u00A0; le portail montre son groupe (Identit\u00e9s manag\u00e9es).',
                        },
                        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .listIdentityCredentials */ .HI)({ inputs })],
                        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'identity'),
                    },
                ],
            },
        ],
    };
}
/** Whose identity it is, what it trusts, and what the job presented. @param rows what the comparison can show */
function compareCredentials(inputs, claims, rows) {
    return [(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseIdentity */ .RQ)(inputs), listCredentials(inputs), compare(claims, rows)];
}
function presented(claims) {
    return claims === undefined ? [] : [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)];
}
const presentedTo = (claims) => claims === undefined
    ? {
        en: 'the line "OIDC token" in the log of this run',
        fr: 'la ligne \u00ab\u00A0OIDC token\u00A0\u00bb du journal de cette ex\u00e9cution',
    }
    : { en: 'what was presented', fr: 'ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9' };
/** Microsoft Entra compares the three values exactly. */
function compare(claims, rows) {
    return {
        en: `Compare the list, letter by letter, with ${presentedTo(claims).en}.`,
        fr: `Comparez la liste, lettre par lettre, \u00e0 ${presentedTo(claims).fr}.`,
        commands: presented(claims),
        rows,
    };
}
/** The script registers what the identity is for. */
const trustIt = { en: 'Go on.', fr: 'Continuez.' };
const sameValues = {
    when: { en: 'The same three values', fr: 'Les trois m\u00eames valeurs' },
    next: { en: 'Wait ten minutes, and run again.', fr: "Attendez dix minutes, puis relancez l'ex\u00e9cution." },
};
/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
function untrustedJob(inputs, claims, { wherefrom, untrusted, script }) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(wherefrom, ...compareCredentials(inputs, claims, [sameValues, ...untrusted]), {
        ...script,
        how: _identity_js__WEBPACK_IMPORTED_MODULE_2__/* .forManagedIdentity */ .Nf,
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .trustJob */ .Mf)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('applicationAdministrator'),
    }, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgainLater */ .YJ);
}
/** Neither side is known to be right: the credential's audience is what Entra compares. @param setting that sets the token's */
function differingAudience(setting, inputs, claims) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)((0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseIdentity */ .RQ)(inputs), listCredentials(inputs), {
        en: `Set ${setting} to the one in the list, in place of what was presented.`,
        fr: `Indiquez dans ${setting} celle de la liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: presented(claims),
    }, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAnew */ .j1);
}


/***/ }),

/***/ 9251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ olderNode)
/* harmony export */ });
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);
/** A Node that ignores the proxy. */


/** @param update what to run instead */
function olderNode(update) {
    return {
        meaning: {
            en: 'Older versions of Node.js ignore the proxy.',
            fr: 'Les versions plus anciennes de Node ignorent le proxy.',
        },
        runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(update, _run_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgain */ .qL),
    };
}


/***/ })

};
