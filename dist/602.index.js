export const id = 602;
export const ids = [602];
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

/***/ 6602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   texts: () => (/* binding */ texts)
/* harmony export */ });
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/* harmony import */ var _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3205);
/* harmony import */ var _remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4659);
/** What only GitLab says. */




const expiredToken = {
    meaning: {
        en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
        fr: "GitLab donne \u00e0 un job un seul jeton, qui ne peut pas \u00eatre renouvel\u00e9. Il est valable pendant le d\u00e9lai d'expiration du job, ou cinq minutes si le job n'en a pas.",
    },
    remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Set timeout in the job, and move what takes long to another job.',
        fr: 'D\u00e9finissez timeout dans le job, et d\u00e9placez ce qui est long dans un autre job.',
    }, _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runAnew */ .j1),
};
/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent = {
    meaning: {
        en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
        fr: "Le pipeline d'une merge request ex\u00e9cute ce que contient sa branche, avant la revue.",
    },
    remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Run mode ensure on a protected branch, in a protected environment.',
        fr: 'Ex\u00e9cutez le mode ensure sur une branche prot\u00e9g\u00e9e, dans un environnement prot\u00e9g\u00e9.',
    }, {
        en: 'Run mode plan for merge requests, with the identity of verify.',
        fr: "Ex\u00e9cutez le mode plan pour les merge requests, avec l'identit\u00e9 de verify.",
    }),
};
/** An ID of tenant, client or subscription that is empty. */
const findVariable = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
    en: "Look for the CI/CD variable in the project's settings.",
    fr: 'Cherchez la variable CI/CD dans les param\u00e8tres du projet.',
    rows: [
        (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['Nothing', 'Create it.'], fr: ['Rien', 'Cr\u00e9ez-la.'] }),
        (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['A protected variable', 'Run on a protected branch, since it is empty on all others.'],
            fr: ['Une variable prot\u00e9g\u00e9e', 'Lancez sur une branche prot\u00e9g\u00e9e, car elle est vide sur toutes les autres.'],
        }),
    ],
});
function untrusted(inputs, claims) {
    const { en, fr } = (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .identityName */ .W)(inputs);
    return (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .untrustedJob */ .ek)(inputs, claims, {
        en: `Check that the job is of the project and the protected branch of ${en}.`,
        fr: `V\u00e9rifiez que le job est du projet et de la branche prot\u00e9g\u00e9e de ${fr}.`,
        says: {
            en: 'If not, correct the job. Never add a branch that is not protected: anybody who can push to it could then sign in.',
            fr: "Sinon, corrigez le job. N'ajoutez jamais une branche non prot\u00e9g\u00e9e\u00A0: toute personne qui peut y pousser pourrait alors se connecter.",
        },
    });
}
const starts = {
    again: { says: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' } },
    anew: {
        says: {
            en: 'In GitLab: Build, Pipelines, New pipeline.',
            fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline.',
        },
    },
    other: (mode) => ({
        says: {
            en: `In GitLab: Build, Pipelines, New pipeline, for the job with mode ${mode}.`,
            fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, pour le job en mode ${mode}.`,
        },
    }),
};
const texts = {
    name: 'gitlab',
    form: 'variable',
    issuer: { en: 'GitLab', fr: 'GitLab' },
    issuerTitle: { en: "GitLab's OIDC provider", fr: 'GitLab (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'le job' },
    machine: { en: 'the runner', fr: 'le runner' },
    starts: () => starts,
    runVerbosely: _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runVerbosely */ .$q,
    emptyId: () => findVariable,
    ids: {
        'client-id': { en: 'the variable of the option --client-id', fr: "la variable de l'option --client-id" },
        'tenant-id': { en: 'the variable AZURE_TENANT_ID', fr: 'la variable AZURE_TENANT_ID' },
    },
    noToken: {
        NoJobToken: (audience) => ({
            message: 'CJA_CMK_ID_TOKEN is not set.',
            meaning: {
                en: 'A GitLab job gets an ID token only if it declares one.',
                fr: "Un job GitLab n'obtient un jeton d'identit\u00e9 que s'il en d\u00e9clare un.",
            },
            remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({ en: 'Add these lines to the job.', fr: 'Ajoutez ces lignes au job.', commands: [(0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .declareIdToken */ .b9)(audience)] }, 
            // A job that is retried keeps the configuration of its pipeline.
            _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runAnew */ .j1),
        }),
    },
    expiredToken,
    audience: 'aud (id_tokens)',
    untrusted,
    unsafeEvent,
    oldNode: (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .olderNode */ .NU)({ en: 'Set image: node:24 in the job.', fr: 'D\u00e9finissez image: node:24 dans le job.' }),
    errors: [],
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
