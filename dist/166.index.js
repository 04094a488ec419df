export const id = 166;
export const ids = [166];
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

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   texts: () => (/* binding */ texts)
/* harmony export */ });
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9086);
/* harmony import */ var _runbooks_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6388);
/* harmony import */ var _runbooks_older_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9251);
/* harmony import */ var _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2553);
/** What only GitLab says. */







const expiredToken = {
    meaning: {
        en: "GitLab gives a job one token, which can't be renewed. It is valid for the job's timeout, or for five minutes if the job has none.",
        fr: "GitLab donne \u00e0 un job un seul jeton, qui ne peut pas \u00eatre renouvel\u00e9. Il est valable pendant le d\u00e9lai d'expiration du job, ou cinq minutes si le job n'en a pas.",
    },
    runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: 'Set timeout in the job, and move what takes long to another job.',
        fr: 'D\u00e9finissez timeout dans le job, et d\u00e9placez ce qui est long dans un autre job.',
    }, _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1),
};
/** What a branch contains before anybody has reviewed it must not run with the rights of ensure. */
const unsafeEvent = {
    meaning: {
        en: "The pipeline of a merge request runs what the merge request's branch contains, before its review.",
        fr: "Le pipeline d'une merge request ex\u00e9cute ce que contient sa branche, avant la revue.",
    },
    runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: 'Run mode ensure on a protected branch, in a protected environment.',
        fr: 'Ex\u00e9cutez le mode ensure sur une branche prot\u00e9g\u00e9e, dans un environnement prot\u00e9g\u00e9.',
    }, {
        en: 'Run mode plan for merge requests, with the identity of verify.',
        fr: "Ex\u00e9cutez le mode plan pour les merge requests, avec l'identit\u00e9 de verify.",
    }),
};
/** An ID of tenant, client or subscription that is empty. */
const lookForVariable = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    en: "Look for the CI/CD variable in the project's settings.",
    fr: 'Cherchez la variable CI/CD dans les param\u00e8tres du projet.',
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({ en: ['Nothing', 'Create it.'], fr: ['Rien', 'Cr\u00e9ez-la.'] }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['A protected variable', 'Run on a protected branch, since it is empty on all others.'],
            fr: ['Une variable prot\u00e9g\u00e9e', 'Lancez sur une branche prot\u00e9g\u00e9e, car elle est vide sur toutes les autres.'],
        }),
    ],
});
function untrusted(inputs, claims) {
    const identity = (0,_runbooks_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identityName */ .W)(inputs);
    return (0,_runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .untrustedJob */ .ek)(inputs, claims, {
        wherefrom: {
            en: 'See from which project and branch the job comes.',
            fr: 'Regardez de quel projet et de quelle branche vient le job.',
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: [
                        'Different ones',
                        'Correct the job. Never add a branch that is not protected, since anybody who can push to it could then sign in.',
                    ],
                    fr: [
                        "D'autres",
                        "Corrigez le job. N'ajoutez jamais une branche non prot\u00e9g\u00e9e, car toute personne qui peut y pousser pourrait alors se connecter.",
                    ],
                }),
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({ en: [`Those of ${identity.en}`, 'Go on.'], fr: [`Ceux de ${identity.fr}`, 'Continuez.'] }),
            ],
        },
        untrusted: [
            {
                when: { en: 'A former name of this project, or nothing', fr: 'Un ancien nom de ce projet, ou rien' },
                next: _runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .trustIt */ .uA,
            },
        ],
        script: {
            en: 'Run infra/identity.sh again, with the project and the protected branch that the identity is for.',
            fr: "Relancez infra/identity.sh, avec le projet et la branche prot\u00e9g\u00e9e auxquels l'identit\u00e9 est destin\u00e9e.",
        },
    });
}
const starts = {
    again: { how: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' } },
    anew: {
        how: { en: 'In GitLab: Build, Pipelines, New pipeline.', fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline.' },
    },
    other: (mode) => ({
        how: {
            en: `In GitLab: Build, Pipelines, New pipeline, for the job with mode ${mode}.`,
            fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, pour le job en mode ${mode}.`,
        },
    }),
    restoring: (input) => ({
        how: {
            en: `In GitLab: Build, Pipelines, New pipeline, with the variable ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)({ form: 'variable' }, input)} set to true.`,
            fr: `Dans GitLab\u00A0: Build, Pipelines, New pipeline, avec la variable ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)({ form: 'variable' }, input)} \u00e0 true.`,
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
    runVerbosely: _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .runVerbosely */ .$q,
    emptyId: () => lookForVariable,
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
            runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({ en: 'Add these lines to the job.', fr: 'Ajoutez ces lignes au job.', commands: [(0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .declareIdToken */ .b9)(audience)] }, 
            // A job that is retried keeps the configuration of its pipeline.
            _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1),
        }),
    },
    expiredToken,
    renewsTokens: false,
    audience: 'aud (id_tokens)',
    untrusted,
    unsafeEvent,
    oldNode: (0,_runbooks_older_node_js__WEBPACK_IMPORTED_MODULE_5__/* .olderNode */ .N)({ en: 'Set image: node:24 in the job.', fr: 'D\u00e9finissez image: node:24 dans le job.' }),
    errors: [],
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
