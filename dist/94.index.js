export const id = 94;
export const ids = [94];
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

/***/ 9094:
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

// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
;// CONCATENATED MODULE: ./build/hosts/github/github-texts.js
/** What GitHub calls its things. */


const noRerun = {
    en: ', not a rerun, which would keep the old workflow.',
    fr: ", pas une relance, qui garderait l'ancien workflow.",
};
const byCommand = (run, mode) => ({
    again: { commands: startAgain(run, mode) },
    anew: { says: noRerun, commands: startOwnWorkflow(run, mode) },
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
/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' };
const texts = {
    name: 'github',
    form: 'step',
    issuer: { en: 'GitHub', fr: 'GitHub' },
    issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'la t\u00e2che' },
    machine: { en: 'the runner', fr: "l'ex\u00e9cuteur" },
    starts: (run, mode) => (run.repository !== '' && run.runId !== '' ? byCommand(run, mode) : inWords),
    verbose: 'ACTIONS_STEP_DEBUG: true',
    // GitHub gives no error for a variable that a job can't see.
    holderOfIds: {
        en: 'that the job names its environment, and reads variables (vars), not secrets',
        fr: 'que la t\u00e2che nomme son environnement (environment), et lit des variables (vars), et non des secrets',
    },
    ids: { 'client-id': { en: 'client-id', fr: 'client-id' }, 'tenant-id': { en: 'tenant-id', fr: 'tenant-id' } },
    audience: 'audience',
    declares: () => [runner/* jobPermissions */.wF],
    trusted: (mode) => ({
        en: `the environment (environment:, default: ${environments[mode]})`,
        fr: `l'environnement (environment:, par d\u00e9faut ${environments[mode]})`,
    }),
    // Without an environment, GitHub presents the subject of the branch or the pull request.
    isReviewed: (claims) => !/:pull_request$|:ref:/.test(claims?.subject ?? ''),
    reviewed: {
        en: 'on push to a protected branch, or manually (workflow_dispatch)',
        fr: 'sur push vers une branche prot\u00e9g\u00e9e, ou manuellement (workflow_dispatch)',
    },
    node24: 'self-hosted runner 2.331',
    statusPage: 'https://www.githubstatus.com',
};


/***/ })

};
