export const id = 602;
export const ids = [602];
export const modules = {

/***/ 4350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   S1: () => (/* binding */ inTenant),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Tx: () => (/* binding */ azIn),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   vf: () => (/* binding */ shell)
/* harmony export */ });
/** Commands are pasted into a shell: a value that a shell would not read as one word is quoted. */
function quoted(value) {
    if (/^[\w@%+=:,./-]+$/.test(value))
        return value;
    return /^[^"$`\\!]*'[^"$`\\!]*$/.test(value) ? `"${value}"` : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}
/**
 * The words of a command line, quoted where needed. Control characters are replaced, since a person copies them, and so
 * are a word processor's quotation marks, which PowerShell takes for its own.
 */
function line(...words) {
    return words.map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f]/gu, '?'))).join(' ');
}
function shell(text) {
    return { text, kind: 'sh' };
}
/** A command of Azure CLI that concerns no subscription. */
function az(...words) {
    return shell(line('az', ...words));
}
/** A command for the target's subscription, even if another one is the default of the person's login. */
function azIn({ inputs }, ...words) {
    const options = words.findIndex((word) => word.startsWith('--'));
    const at = options < 0 ? words.length : options;
    return az(...words.slice(0, at), '--subscription', inputs.subscriptionId, ...words.slice(at));
}
/** A command on the directory, which answers for the tenant that the person is signed in to. */
function inTenant({ inputs: { tenantId } }, { text }) {
    return shell(`${az('login', '--tenant', tenantId, '--allow-no-subscriptions').text}\n${text}`);
}
/** ISO 8601 UTC to the second; the number itself if it is not a date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 2841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ compareClocks),
/* harmony export */   aJ: () => (/* binding */ issuesPermission),
/* harmony export */   aZ: () => (/* binding */ recordUri),
/* harmony export */   ax: () => (/* binding */ scriptConnection),
/* harmony export */   b9: () => (/* binding */ declareIdToken),
/* harmony export */   hy: () => (/* binding */ signInToAz),
/* harmony export */   iW: () => (/* binding */ recordTicket),
/* harmony export */   kX: () => (/* binding */ proxyWithLogin),
/* harmony export */   q1: () => (/* binding */ showClock),
/* harmony export */   qc: () => (/* binding */ tokenOfAz),
/* harmony export */   rw: () => (/* binding */ proxyVariable),
/* harmony export */   w1: () => (/* binding */ taskConnection),
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
/** Azure Pipelines: a task has the job's access token by itself. */
const connection = 'azureSubscription: SERVICE-CONNECTION # with workload identity federation';
const taskConnection = { text: `inputs:\n  ${connection}`, kind: 'yaml' };
const scriptConnection = {
    text: `- task: AzureCLI@2\n  inputs:\n    ${connection}\n  env:\n    SYSTEM_ACCESSTOKEN: $(System.AccessToken)`,
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
/** What GitLab calls its things. */

const starts = {
    again: { says: { en: 'In GitLab: retry the job.', fr: 'Dans GitLab\u00A0: relancez le job.' } },
    anew: {
        says: {
            en: 'In GitLab: Build, Pipelines, New pipeline. A job that is retried would keep the old settings.',
            fr: 'Dans GitLab\u00A0: Build, Pipelines, New pipeline. Un job relanc\u00e9 garderait les anciens r\u00e9glages.',
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
    verbose: '--verbose',
    holderOfIds: {
        en: "the CI/CD variable in the project's settings (a protected one is empty on branches that aren't protected)",
        fr: 'la variable CI/CD dans les param\u00e8tres du projet (prot\u00e9g\u00e9e, elle est vide sur les branches non prot\u00e9g\u00e9es)',
    },
    ids: {
        'client-id': { en: 'the variable of the option --client-id', fr: "la variable de l'option --client-id" },
        'tenant-id': { en: 'the variable AZURE_TENANT_ID', fr: 'la variable AZURE_TENANT_ID' },
    },
    audience: 'aud (id_tokens)',
    declares: (audience) => [(0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .declareIdToken */ .b9)(audience)],
    newToken: {
        en: "Set timeout in the job: its one token can't be renewed, and is valid as long, or five minutes without it.",
        fr: 'D\u00e9finissez timeout dans le job\u00A0: son seul jeton ne peut pas \u00eatre renouvel\u00e9, et dure autant, ou cinq minutes sans ce d\u00e9lai.',
    },
    trusted: () => ({ en: 'the project and the protected branch', fr: 'le projet et la branche prot\u00e9g\u00e9e' }),
    isReviewed: () => true,
    reviewed: {
        en: 'on a protected branch, in a protected environment',
        fr: 'sur une branche prot\u00e9g\u00e9e, dans un environnement prot\u00e9g\u00e9',
    },
    node24: 'image: node:24',
};


/***/ })

};
