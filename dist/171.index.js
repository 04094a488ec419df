export const id = 171;
export const ids = [171];
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

/***/ 2171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scriptTexts: () => (/* binding */ scriptTexts),
  texts: () => (/* binding */ texts)
});

// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
// EXTERNAL MODULE: ./build/remedies/sign-in-remedies.js
var sign_in_remedies = __webpack_require__(4659);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/errors.js
/** What Azure DevOps refuses: ID tokens. Source: https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create */



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
            remedy: form === 'task' ? (0,remedy/* inSteps */.F8)(run_remedies/* runAnew */.j1) : (0,remedy/* inSteps */.F8)(mapToken, run_remedies/* runAnew */.j1),
        };
    }
    if (code === 'HTTP 203') {
        return {
            meaning: {
                en: 'Azure DevOps answered with its sign-in page. It did not accept the access token, or something on the way removed a header.',
                fr: "Azure DevOps a r\u00e9pondu par sa page de connexion. Il n'a pas accept\u00e9 le jeton d'acc\u00e8s, ou un \u00e9quipement sur le trajet a supprim\u00e9 un en-t\u00eate.",
            },
            remedy: (0,remedy/* inSteps */.F8)({
                en: 'Check the proxy, and that the organization allows access from this agent.',
                fr: "V\u00e9rifiez le proxy, et que l'organisation autorise l'acc\u00e8s depuis cet agent.",
            }, run_remedies/* runAgain */.qL),
        };
    }
    return {
        meaning: {
            en: 'Azure DevOps does not know this service connection, or this pipeline is not allowed to use it.',
            fr: "Azure DevOps ne conna\u00eet pas cette connexion de service, ou ce pipeline n'est pas autoris\u00e9 \u00e0 l'utiliser.",
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: "Check the name of the connection, and the pipeline permissions in the connection's security settings.",
            fr: 'V\u00e9rifiez le nom de la connexion, et les autorisations de pipeline dans ses param\u00e8tres de s\u00e9curit\u00e9.',
        }, run_remedies/* runAnew */.j1),
    };
}
const azureDevOpsErrors = [
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
        meaning: (context) => refusal(context).meaning,
        remedy: (context) => refusal(context).remedy,
    },
];

;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/azure-pipelines-texts.js
/** What only Azure Pipelines says. */





/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent = {
    meaning: {
        en: "The build of a pull request runs what the pull request's branch contains, before its review.",
        fr: "La build d'une pull request ex\u00e9cute ce que contient sa branche, avant la revue.",
    },
    remedy: (0,remedy/* inSteps */.F8)({
        en: 'Run mode ensure on the default branch, with a service connection that has an approval and branch control.',
        fr: "Ex\u00e9cutez le mode ensure sur la branche par d\u00e9faut, avec une connexion de service dot\u00e9e d'une approbation et d'un contr\u00f4le de branche.",
    }, {
        en: 'Run mode plan on pull requests, with the service connection of verify.',
        fr: 'Ex\u00e9cutez le mode plan sur les pull requests, avec la connexion de service de verify.',
    }),
};
/** An ID of tenant, client or subscription that is empty. */
const checkConnection = (0,remedy/* inSteps */.F8)({
    en: 'Check that azureSubscription names a service connection, which has the IDs.',
    fr: "V\u00e9rifiez qu'azureSubscription nomme une connexion de service, qui contient les ID.",
});
const setSubscription = (0,remedy/* inSteps */.F8)({
    en: "Set --subscription-id to the ID of the connection's subscription.",
    fr: "Indiquez dans --subscription-id l'ID de l'abonnement de la connexion.",
});
function untrusted(inputs, claims) {
    const { en, fr } = (0,sign_in_remedies/* identityName */.W)(inputs);
    const { steps } = (0,sign_in_remedies/* untrustedJob */.ek)(inputs, claims, {
        en: `Check that azureSubscription names the service connection of ${en}.`,
        fr: `V\u00e9rifiez qu'azureSubscription nomme la connexion de service de ${fr}.`,
        says: {
            en: 'If not, correct it. One without approval or branch control gets both first: only they decide who can sign in.',
            fr: "Sinon, corrigez-la. Sans approbation ni contr\u00f4le de branche, ajoutez-les d'abord\u00A0: eux seuls d\u00e9cident de qui peut se connecter.",
        },
    });
    return (0,remedy/* inSteps */.F8)(...steps, ...(claims !== undefined && isRetiring(claims) ? [convertConnection] : []));
}
/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }) {
    return issuer.startsWith('https://vstoken.dev.azure.com/');
}
const convertConnection = {
    en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
    fr: "Convertissez la connexion de service \u00e0 l'\u00e9metteur de Microsoft Entra, car celui-ci sera supprim\u00e9 le 1er juillet 2027.",
    says: { en: 'Then register what it presents.', fr: "Inscrivez ensuite ce qu'elle pr\u00e9sente." },
};
const runNew = { says: { en: 'In Azure Pipelines: Run new.', fr: 'Dans Azure Pipelines\u00A0: Run new.' } };
const starts = {
    again: runNew,
    anew: runNew,
    other: (mode) => ({
        says: {
            en: `In Azure Pipelines: the pipeline with mode ${mode}, Run pipeline.`,
            fr: `Dans Azure Pipelines\u00A0: le pipeline en mode ${mode}, Run pipeline.`,
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
    runVerbosely: run_remedies/* runVerbosely */.$q,
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
            remedy: (0,remedy/* inSteps */.F8)({
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
            remedy: (0,remedy/* inSteps */.F8)({
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
            remedy: (0,remedy/* inSteps */.F8)({
                en: 'Convert the service connection to workload identity federation in the project settings.',
                fr: "Convertissez la connexion de service \u00e0 la f\u00e9d\u00e9ration d'identit\u00e9 de charge de travail dans les param\u00e8tres du projet.",
            }, {
                en: 'Register its issuer and subject with infra/set-up.sh.',
                fr: 'Inscrivez son \u00e9metteur et son sujet avec infra/set-up.sh.',
            }, run_remedies/* runAnew */.j1),
        }),
        NoOidcAddress: () => ({
            message: 'SYSTEM_OIDCREQUESTURI is not the address of token requests.',
            meaning: {
                en: 'The agent is too old, or this is not a job. Azure DevOps Services sets this variable in each job.',
                fr: "L'agent est trop ancien, ou ce n'est pas un travail. Azure DevOps Services d\u00e9finit cette variable dans chaque travail.",
            },
            remedy: (0,remedy/* inSteps */.F8)({ en: 'Update the agent.', fr: "Mettez \u00e0 jour l'agent." }, run_remedies/* runAgain */.qL),
        }),
    },
    audience: 'audience',
    untrusted,
    unsafeEvent,
    oldNode: (0,sign_in_remedies/* olderNode */.NU)({
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

/***/ 4659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ differingAudience),
/* harmony export */   NU: () => (/* binding */ olderNode),
/* harmony export */   UC: () => (/* binding */ compareCredentials),
/* harmony export */   W: () => (/* binding */ identityName),
/* harmony export */   ek: () => (/* binding */ untrustedJob)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1923);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1756);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/* harmony import */ var _rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9307);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3205);
/** Entra does not trust what the job presented. Nothing registers that by itself: whoever gets such a token could then sign in. */





/** `the identity of ensure`. */
function identityName(inputs) {
    const identity = (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(inputs);
    return {
        en: `the identity of ${identity}`,
        fr: `l'identit\u00e9 ${{ ensure: "d'ensure", verify: 'de verify' }[identity]}`,
    };
}
/** What the identity trusts, beside what the job presented. */
function compareCredentials(inputs, claims) {
    return {
        en: 'Compare what the identity trusts with what the job presented, letter by letter.',
        fr: "Comparez ce que l'identit\u00e9 accepte \u00e0 ce que la t\u00e2che a pr\u00e9sent\u00e9, lettre par lettre.",
        says: {
            en: `The command lists it (for a managed identity: the portal, Federated credentials). ${claims === undefined ? 'The line "OIDC token" of the log has what was presented.' : 'Below it stands what was presented.'}`,
            fr: `La commande l'affiche (pour une identit\u00e9 manag\u00e9e\u00A0: le portail, Informations d'identification f\u00e9d\u00e9r\u00e9es). ${claims === undefined ? 'La ligne \u00ab\u00A0OIDC token\u00A0\u00bb du journal a ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.' : 'En dessous figure ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.'}`,
        },
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs }), ...(claims === undefined ? [] : [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)])],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The same three values', 'Wait ten minutes, and run again. Stop here.'],
                fr: ['Les trois m\u00eames valeurs', "Attendez dix minutes, et relancez l'ex\u00e9cution. Arr\u00eatez-vous l\u00e0."],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['Anything else, or nothing', 'Go on, only if step 1 holds.'],
                fr: ['Autre chose, ou rien', "Continuez, seulement si l'\u00e9tape 1 est v\u00e9rifi\u00e9e."],
            }),
        ],
    };
}
/** @param check whether the job is the right one, before anything is trusted */
function untrustedJob(inputs, claims, check) {
    const trust = {
        en: 'Have the identity trust the job, with the set-up script.',
        fr: "Faites accepter la t\u00e2che par l'identit\u00e9, avec le script d'installation.",
        says: (0,_rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .asIdentity */ .l9)(inputs),
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('applicationAdministrator'),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .trustJob */ .Mf)({ inputs }),
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(check, compareCredentials(inputs, claims), trust, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgainLater */ .YJ);
}
/** Neither side is known to be right. @param setting that sets the token's */
function differingAudience(setting, inputs, claims) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: `Set ${setting} to the audience in this list, in place of what was presented.`,
        fr: `Indiquez dans ${setting} l'audience de cette liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs }), ...(claims === undefined ? [] : [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)])],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAnew */ .j1);
}
/** A Node that ignores the proxy. @param update what to run instead */
const olderNode = (update) => ({
    meaning: {
        en: 'Older versions of Node.js ignore the proxy.',
        fr: 'Les versions plus anciennes de Node ignorent le proxy.',
    },
    remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(update, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL),
});


/***/ })

};
