export const id = 197;
export const ids = [197];
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

/***/ 2197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  texts: () => (/* binding */ texts)
});

// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
;// CONCATENATED MODULE: ./build/az-commands/run-commands.js

/** With the inputs and at the commit that the run had. */
function repeatRun({ repository, runId }) {
    return (0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'run', 'rerun', runId, '--repo', repository));
}
/** Files of docs/examples, with what their form asks: the setup writes those of ensure, plan and verify. */
const workflows = {
    ensure: ['cmk-set-up.yml', '--field', 'mode=ensure'],
    plan: ['cmk-set-up.yml', '--field', 'mode=plan'],
    verify: ['verify-cmk.yml'],
    gate: ['require-cmk.yml'],
};
function start(repository, mode, ...more) {
    const [file = '', ...fields] = workflows[mode];
    return (0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'workflow', 'run', file, '--repo', repository, ...fields, ...more));
}
/** Which workflow has another mode, a run does not know. */
function startWorkflow({ repository }, mode) {
    return start(repository, mode);
}
/**
 * The run's own workflow as it is now on its branch; nothing where GitHub does not tell its file. The setup's file asks for the mode.
 */
function startOwnWorkflow(run, mode) {
    const [file, branch] = ownFile(run);
    if (file === undefined || branch === undefined)
        return [];
    const asked = file === workflows.ensure[0] && mode !== undefined ? workflows[mode].slice(1) : [];
    return [(0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'workflow', 'run', file, '--repo', run.repository, '--ref', branch, ...asked))];
}
/** The setup's file skips an ensure that is run again, which could restore what was revoked since. */
function startAgain(run, mode) {
    const isSkipped = mode === 'ensure' && ownFile(run)[0] === workflows.ensure[0];
    return isSkipped ? startOwnWorkflow(run, mode) : [repeatRun(run)];
}
function ownFile({ workflowRef }) {
    const [, file, branch] = /\/\.github\/workflows\/([^@/]+)@refs\/heads\/(.+)$/.exec(workflowRef) ?? [];
    return file === undefined || branch === undefined ? [] : [file, branch];
}

// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
;// CONCATENATED MODULE: ./build/hosts/github/errors.js
/**
 * What GitHub's services refuse: its REST API for the drift issue, and its OIDC provider. Source:
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
        remedy: () => (0,remedy/* inSteps */.F8)({ en: 'Run again in an hour.', fr: 'Relancez dans une heure.' }, run_remedies/* spreadSchedules */.MB),
    },
    {
        id: 'issues-not-permitted',
        services: ['github'],
        codes: ['HTTP 403', 'HTTP 404'],
        meaning: () => ({
            en: "The token isn't allowed to write issues in this repository.",
            fr: "Le jeton n'a pas le droit d'\u00e9crire des issues dans ce d\u00e9p\u00f4t.",
        }),
        remedy: () => (0,remedy/* inSteps */.F8)({
            en: 'Give the job these permissions.',
            fr: 'Donnez ces autorisations \u00e0 la t\u00e2che.',
            commands: [runner/* issuesPermission */.aJ],
        }, run_remedies/* runAnew */.j1),
    },
    {
        id: 'issues-switched-off',
        services: ['github'],
        codes: ['HTTP 410'],
        meaning: () => ({
            en: 'Issues are disabled in this repository.',
            fr: 'Les issues sont d\u00e9sactiv\u00e9es dans ce d\u00e9p\u00f4t.',
        }),
        remedy: () => (0,remedy/* inSteps */.F8)({
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
        remedy: () => (0,remedy/* inSteps */.F8)({
            en: 'Leave github-token at its default, the token of the job.',
            fr: 'Laissez github-token \u00e0 sa valeur par d\u00e9faut, le jeton de la t\u00e2che.',
        }),
    },
    {
        id: 'id-token-refused',
        services: ['oidc'],
        codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
        meaning: () => ({
            en: 'GitHub rejected the request token of this job. It is invalid or has expired.',
            fr: "GitHub a refus\u00e9 le jeton de demande de cette t\u00e2che\u00A0: il n'est pas valide, ou ne l'est plus.",
        }),
        remedy: () => (0,remedy/* inSteps */.F8)(run_remedies/* runAgain */.qL, {
            en: 'Set up OIDC on the server, for GitHub Enterprise Server.',
            fr: 'Configurez OIDC sur le serveur, pour GitHub Enterprise Server.',
        }),
    },
];

// EXTERNAL MODULE: ./build/az-commands/identity-commands.js
var identity_commands = __webpack_require__(1756);
// EXTERNAL MODULE: ./build/remedies/sign-in-remedies.js
var sign_in_remedies = __webpack_require__(4659);
;// CONCATENATED MODULE: ./build/hosts/github/sign-in.js
/** Signing in from GitHub: the token that it gives, and what Microsoft Entra trusts. */





/** GitHub gives a token only to a job with this permission. @param event that started the job */
function noIdToken(event) {
    const permit = {
        en: 'Add these permissions to the job, and keep those that it has.',
        fr: "Ajoutez ces autorisations \u00e0 la t\u00e2che, sans retirer celles qu'elle a.",
        commands: [runner/* jobPermissions */.wF],
        rows: [
            (0,remedy/* row */.nM)({
                en: ["You can't change its file", "Send this page to the pipeline's owners, in working hours."],
                fr: [
                    'Vous ne pouvez pas modifier son fichier',
                    'Transmettez cette page aux responsables du pipeline, aux heures de bureau.',
                ],
            }),
        ],
    };
    return (0,remedy/* inSteps */.F8)(...(event.startsWith('pull_request') ? [askForFork] : []), permit, run_remedies/* runAnew */.j1);
}
const askForFork = {
    en: 'See where the pull request comes from.',
    fr: "Regardez d'o\u00f9 vient la pull request.",
    rows: [
        (0,remedy/* row */.nM)({ en: ['A branch of this repository', 'Go on.'], fr: ['Une branche de ce d\u00e9p\u00f4t', 'Continuez.'] }),
        (0,remedy/* row */.nM)({
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
    const subject = claims?.subject ?? '';
    const isOfPullRequest = subject.endsWith(':pull_request');
    if ((0,identity_commands/* identityOf */.cu)(inputs) === 'ensure' && isOfPullRequest)
        return notOnPullRequests;
    if (isOfPullRequest || subject.includes(':ref:'))
        return (0,remedy/* inSteps */.F8)(nameEnvironment(inputs), run_remedies/* runAnew */.j1);
    return (0,sign_in_remedies/* untrustedJob */.ek)(inputs, claims, askWhose(inputs, subject));
}
/** To compare, to wait or to name the environment would only help unreviewed code to sign in. */
const notOnPullRequests = (0,remedy/* inSteps */.F8)({
    en: 'Run ensure only from the protected branch (push or workflow_dispatch), in its environment (default: cmk).',
    fr: "N'ex\u00e9cutez ensure que depuis la branche prot\u00e9g\u00e9e (push ou workflow_dispatch), dans son environnement (par d\u00e9faut cmk).",
    says: {
        en: 'Never add this subject to the federated credentials: any pull request could then sign in as ensure.',
        fr: "N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: toute pull request pourrait alors se connecter comme ensure.",
    },
}, {
    en: 'Set for pull requests: mode plan, the client-id of verify, and its environment (default: cmk-plan).',
    fr: "Indiquez pour les pull requests\u00A0: le mode plan, l'ID client (client-id) de verify et son environnement (par d\u00e9faut cmk-plan).",
}, run_remedies/* runAnew */.j1);
/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' };
/** Without one, GitHub presents the subject of the branch or the pull request. */
function nameEnvironment(inputs) {
    const { en, fr } = (0,sign_in_remedies/* identityName */.W)(inputs);
    const environment = environments[inputs.mode];
    return {
        en: `Name the environment of ${en} in the job (environment:, default: ${environment}).`,
        fr: `Nommez l'environnement de ${fr} dans la t\u00e2che (environment:, par d\u00e9faut ${environment}).`,
        says: {
            en: 'It names one already: ask the administrators of the repository who customized the OIDC subject. Never add this subject to the federated credentials: any job without the environment could then sign in.',
            fr: "Elle en nomme d\u00e9j\u00e0 un\u00A0: demandez aux administrateurs du d\u00e9p\u00f4t qui a personnalis\u00e9 le sujet OIDC. N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: toute t\u00e2che sans environnement pourrait alors se connecter.",
        },
    };
}
/** Whoever runs the script for what was presented lets jobs from there sign in. */
function askWhose(inputs, subject) {
    const { en, fr } = (0,sign_in_remedies/* identityName */.W)(inputs);
    const [which, laquelle] = subject === ''
        ? ['the subject in the line "OIDC token" of the log', 'ce sujet (journal, ligne \u00ab\u00A0OIDC token\u00A0\u00bb)']
        : [subject, subject];
    return {
        en: `Ask the pipeline's owners whether jobs of ${which} may sign in as ${en}.`,
        fr: `Demandez aux responsables du pipeline si les t\u00e2ches de ${laquelle} peuvent se connecter avec ${fr}.`,
        says: {
            en: 'No: correct the job or client-id, in a new run, and never add this subject. No answer: change nothing. Yes: go on.',
            fr: "Non\u00A0: corrigez la t\u00e2che ou client-id, dans une nouvelle ex\u00e9cution, et n'ajoutez jamais ce sujet. Pas de r\u00e9ponse\u00A0: ne modifiez rien. Oui\u00A0: continuez.",
        },
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/github-texts.js
/** What only GitHub says. */




const unsafeEvent = {
    meaning: {
        en: "People without write access can cause this event, and GitHub then gives the job the base repository's permissions and tokens.",
        fr: 'Des personnes sans acc\u00e8s en \u00e9criture peuvent d\u00e9clencher cet \u00e9v\u00e9nement, et GitHub donne alors \u00e0 la t\u00e2che les droits et les jetons du d\u00e9p\u00f4t de base.',
    },
    remedy: (0,remedy/* inSteps */.F8)({
        en: 'Run mode ensure on push to a protected branch, or manually (workflow_dispatch).',
        fr: 'Ex\u00e9cutez le mode ensure sur push vers une branche prot\u00e9g\u00e9e, ou manuellement (workflow_dispatch).',
    }, { en: 'Run mode plan on pull_request.', fr: 'Ex\u00e9cutez le mode plan sur pull_request.' }),
};
const oldRunner = {
    meaning: {
        en: 'An older runner includes an older version of Node.js, which ignores the proxy.',
        fr: 'Un ex\u00e9cuteur plus ancien apporte une version de Node plus ancienne, qui ignorerait le proxy.',
    },
    remedy: (0,remedy/* inSteps */.F8)({
        en: "Update the self-hosted runner to GitHub's version 2.331, which includes Node.js 24.13.",
        fr: "Mettez \u00e0 jour l'ex\u00e9cuteur auto-h\u00e9berg\u00e9 vers la version 2.331 de GitHub, qui contient Node.js 24.13.",
    }),
};
/** GitHub gives no error for a variable that a job can't see: its value is empty. */
function emptyId(input) {
    return (0,remedy/* inSteps */.F8)({
        en: 'Check that the job names its environment, since a variable of a GitHub environment is empty without it.',
        fr: "V\u00e9rifiez que la t\u00e2che nomme son environnement (environment)\u00A0: sans lui, une variable d'environnement GitHub est vide.",
    }, {
        en: `Check that ${input} reads a variable (vars), and not a secret.`,
        fr: `V\u00e9rifiez que ${input} lit une variable (vars), et non un secret.`,
    });
}
const byCommand = (run, mode) => ({
    again: { commands: startAgain(run, mode) },
    anew: { commands: startOwnWorkflow(run, mode) },
    other: (otherMode) => ({ commands: [startWorkflow(run, otherMode)], says: otherFile(run) }),
});
/** The run knows only the names that set-up gives; an ID does as well. */
const otherFile = ({ repository }) => ({
    en: `If gh does not find that file, put the workflow's ID in its place (gh workflow list --repo ${repository}).`,
    fr: `Si gh ne trouve pas ce fichier, remplacez-le par l'ID du workflow (gh workflow list --repo ${repository}).`,
});
const inWords = {
    again: { says: { en: 'In GitHub: Re-run jobs.', fr: 'Dans GitHub\u00A0: Re-run jobs.' } },
    anew: { says: { en: 'In GitHub: Actions, Run workflow.', fr: 'Dans GitHub\u00A0: Actions, Run workflow.' } },
    other: (mode) => ({
        says: {
            en: `In GitHub: Actions, workflow of ${mode}, Run workflow.`,
            fr: `Dans GitHub\u00A0: Actions, workflow en mode ${mode}, Run workflow.`,
        },
    }),
};
const texts = {
    name: 'github',
    form: 'step',
    issuer: { en: 'GitHub', fr: 'GitHub' },
    issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'la t\u00e2che' },
    machine: { en: 'the runner', fr: "l'ex\u00e9cuteur" },
    starts: (run, mode) => (run.repository !== '' && run.runId !== '' ? byCommand(run, mode) : inWords),
    runVerbosely: {
        en: 'Run again with the variable ACTIONS_STEP_DEBUG set to true.',
        fr: 'Relancez avec la variable ACTIONS_STEP_DEBUG \u00e0 true.',
    },
    emptyId,
    ids: { 'client-id': { en: 'client-id', fr: 'client-id' }, 'tenant-id': { en: 'tenant-id', fr: 'tenant-id' } },
    noToken: {
        NoIdToken: (event) => ({
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
            remedy: noIdToken(event),
        }),
    },
    audience: 'audience',
    untrusted: untrustedSubject,
    unsafeEvent,
    oldNode: oldRunner,
    statusPage: { en: ' and GitHub (https://www.githubstatus.com)', fr: ' et de GitHub (https://www.githubstatus.com)' },
    errors: githubErrors,
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
