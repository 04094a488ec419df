export const id = 866;
export const ids = [866];
export const modules = {

/***/ 4350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   N_: () => (/* binding */ irreversible),
/* harmony export */   S1: () => (/* binding */ inTenant),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Tx: () => (/* binding */ azIn),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nB: () => (/* binding */ dataPlane),
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
/** The same, if it can't be undone. */
function irreversible(command) {
    return { ...command, undoable: false };
}
/** The same, if it goes to the vault itself. @param permissions that an access policy has for it */
function dataPlane(command, kind, ...permissions) {
    return { ...command, dataPlane: { kind, permissions } };
}
/** ISO 8601 UTC to the second; the number itself if it is not a date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 7204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ listDeletedPrincipals),
/* harmony export */   FQ: () => (/* binding */ allowUnassigned),
/* harmony export */   HI: () => (/* binding */ listIdentityCredentials),
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   LZ: () => (/* binding */ restorePrincipal),
/* harmony export */   Tr: () => (/* binding */ showKeyVaultPrincipal),
/* harmony export */   Wg: () => (/* binding */ showAdobePrincipalState),
/* harmony export */   an: () => (/* binding */ createAdobePrincipal),
/* harmony export */   au: () => (/* binding */ enablePrincipal),
/* harmony export */   cq: () => (/* binding */ listAppCredentials),
/* harmony export */   cy: () => (/* binding */ showPrincipal),
/* harmony export */   eq: () => (/* binding */ presentedClaims),
/* harmony export */   gI: () => (/* binding */ showIdentity),
/* harmony export */   hZ: () => (/* binding */ createOwnPrincipal),
/* harmony export */   jK: () => (/* binding */ showAdobePrincipal),
/* harmony export */   jg: () => (/* binding */ listApplicationAdministrators),
/* harmony export */   rp: () => (/* binding */ findManagedIdentity),
/* harmony export */   sc: () => (/* binding */ showWhetherEnabled)
/* harmony export */ });
/* harmony import */ var _model_applications_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);
/** Commands on the directory: Adobe's service principal, and the pipeline's identity with its federated credentials. */


/** Creates Adobe's service principal. */
const createAdobePrincipal = (target) => adobePrincipal(target, 'create');
/** The ID of Adobe's service principal. */
const showAdobePrincipal = (target) => adobePrincipal(target, 'show');
function adobePrincipal(target, verb) {
    const id = ['--id', target.inputs.adobeAppId];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .inTenant */ .S1)(target, (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', verb, ...id, '--query', 'id', '--output', 'tsv'));
}
/** The same with whether it is enabled: `OBJECT-ID, true`. */
function showAdobePrincipalState(target) {
    const query = "join(', ', [id, to_string(accountEnabled)])";
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .inTenant */ .S1)(target, (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az ad sp show --id ${target.inputs.adobeAppId} --query "${query}" --output tsv`));
}
/** A role of the directory that nobody has yet is an error. Source: Graph, "List members of a directory role". */
function listApplicationAdministrators({ inputs }) {
    const role = "directoryRoles(roleTemplateId='9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3')";
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)([
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('az', 'account', 'set', '--subscription', inputs.subscriptionId),
        `az rest --method GET --url "https://graph.microsoft.com/v1.0/${role}/members" --query "value[].userPrincipalName"`,
    ].join('\n'));
}
const deletedItems = 'https://graph.microsoft.com/v1.0/directory/deletedItems';
/**
 * Lists Adobe's deleted service principals, which `az ad sp show` does not find, page by page: a page may be empty. A
 * column `id` would be left out of a table by az.
 */
function listDeletedPrincipals({ inputs }) {
    // `az rest` asks in the tenant of this subscription: another tenant has none, which reads as one that is gone for good.
    const filter = `\\$filter=appId eq '${inputs.adobeAppId}'`;
    const get = 'az rest --method GET --url "$url"';
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)([
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('az', 'account', 'set', '--subscription', inputs.subscriptionId),
        `url="${deletedItems}/microsoft.graph.servicePrincipal?${filter}"`,
        'while [ -n "$url" ]; do',
        `  ${get} --query "value[].{objectId:id, deleted:deletedDateTime}" --output table`,
        `  url=$(${get} --query '"@odata.nextLink"' --output tsv)`,
        'done',
    ].join('\n'));
}
/** Restores a deleted service principal with its ID. @param id a placeholder if it is not known */
function restorePrincipal(target, id = 'OBJECT-ID') {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .inTenant */ .S1)(target, (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'POST', '--url', `${deletedItems}/${id}/restore`));
}
/** Its name, and whether it is an application or a managed identity. */
function showIdentity(target) {
    const query = "join(', ', [displayName, servicePrincipalType])";
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .inTenant */ .S1)(target, (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az ad sp show --id ${target.inputs.clientId} --query "${query}" --output tsv`));
}
function showPrincipal(id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', 'show', '--id', id);
}
function showWhetherEnabled(id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', 'show', '--id', id, '--query', 'accountEnabled');
}
function enablePrincipal(id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
}
function showKeyVaultPrincipal() {
    return showPrincipal(_model_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .keyVaultAppId */ .o);
}
/** Entra then issues tokens for it to applications without an app role too. */
function allowUnassigned(id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', 'update', '--id', id, '--set', 'appRoleAssignmentRequired=false');
}
function createOwnPrincipal({ inputs }) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'sp', 'create', '--id', inputs.clientId);
}
/** By either ID: the object ID is often mistaken for the client ID. */
function findApp({ inputs: { clientId } }) {
    const filter = `appId eq '${clientId}' or id eq '${clientId}'`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az ad app list --filter "${filter}" --query "[].{name:displayName, clientId:appId}"`);
}
/** The same for managed identities, which have no app registration. */
function findManagedIdentity({ inputs: { clientId, subscriptionId } }) {
    const query = `[?clientId=='${clientId}' || principalId=='${clientId}'].{name:name, clientId:clientId}`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az identity list --subscription ${subscriptionId} --query "${query}"`);
}
/** What Entra compares, exactly and case-sensitively. */
function presentedClaims({ issuer, subject, audience }) {
    return { text: `issuer   ${issuer}\nsubject  ${subject}\naudience ${audience}`, kind: 'text' };
}
const columns = '[].{subject:subject, issuer:issuer, audiences:audiences}';
function listAppCredentials({ inputs }) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('ad', 'app', 'federated-credential', 'list', '--id', inputs.clientId, '--query', columns);
}
/** What a managed identity trusts, whose name the person fills in. */
function listIdentityCredentials(target) {
    const identity = ['--identity-name', 'IDENTITY-NAME', '--resource-group', 'IDENTITY-GROUP'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'identity', 'federated-credential', 'list', ...identity, '--query', columns);
}


/***/ }),

/***/ 8817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ createVerifyIdentity),
/* harmony export */   Ki: () => (/* binding */ renewIdentity),
/* harmony export */   Mf: () => (/* binding */ trustJob),
/* harmony export */   Pq: () => (/* binding */ runIdentityScript),
/* harmony export */   WS: () => (/* binding */ renewIdentities),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ux: () => (/* binding */ renewEnsureIdentity),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);

/** Which of the two identities a run signs in as: plan runs as that of verify. */
function identityOf({ mode }) {
    return mode === 'ensure' ? 'ensure' : 'verify';
}
/** For the identity of a run that signed in: it trusts the job already, so that is filled in. */
function runIdentityScript({ inputs }, ...options) {
    return runScript(inputs, [{ mode: identityOf(inputs), ...ofRun(inputs), options }]);
}
/**
 * For an identity that did not trust the job. What it is to trust is filled in by the person: a run in the wrong place
 * must not have itself trusted.
 */
function trustJob({ inputs }) {
    return runScript(inputs, [{ mode: identityOf(inputs), clientId: inputs.clientId, presented: undefined }]);
}
/** For the identity of ensure, whose client ID a run of the other one does not know. */
function renewEnsureIdentity({ inputs }) {
    return runScript(inputs, [knownOf('ensure', inputs)]);
}
/** For the identity of verify in another tenant than the run's, which has another client ID. */
function createVerifyIdentity({ inputs }) {
    return runScript(inputs, [{ ...knownOf('verify', inputs), clientId: 'CLIENT-ID-OF-VERIFY' }]);
}
/** For both identities, and so that ensure can recover. */
function renewIdentities({ inputs }) {
    return runScript(inputs, [ensureWithRecovery(inputs), knownOf('verify', inputs)]);
}
/** For one of them, which need not be the run's own. */
function renewIdentity({ inputs }, mode) {
    return runScript(inputs, [mode === 'ensure' ? ensureWithRecovery(inputs) : knownOf('verify', inputs)]);
}
const ensureWithRecovery = (inputs) => ({
    ...knownOf('ensure', inputs),
    options: ['--with-recovery'],
});
const ofRun = ({ clientId, run }) => ({ clientId, presented: run?.presented });
function knownOf(mode, inputs) {
    // Both pipelines are usually of one repository.
    const { repository = '' } = inputs.run ?? {};
    if (identityOf(inputs) === mode)
        return { mode, ...ofRun(inputs), repository };
    return { mode, clientId: `CLIENT-ID-OF-${mode.toUpperCase()}`, presented: undefined, repository };
}
/** The script works on the subscription of the person's login. */
function runScript(inputs, identities) {
    const { source, folder } = sourceOf(inputs.run?.docsUrl ?? '');
    const lines = identities.map(({ mode, clientId, presented, options = [], repository = '' }) => {
        const target = ['--mode', mode, '--resource-group', inputs.resourceGroup, '--client-id', clientId];
        const trusted = presented === undefined ? unknownTrust(inputs, repository) : knownTrust(inputs, mode, presented);
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(`${folder}infra/identity.sh`, ...target, ...trusted, ...options, '--yes'));
    });
    return [...source, (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('account', 'set', '--subscription', inputs.subscriptionId), ...lines];
}
/** Where the scripts and the command line are: the action's repository at the version that ran, or this one. */
function sourceOf(docsUrl) {
    const [, repository = '', ref = ''] = /^(https:\/\/.+)\/blob\/(.+)\/docs$/.exec(docsUrl) ?? [];
    if (repository === '')
        return { source: [], folder: '' };
    const folder = 'cja-cmk-action';
    return {
        source: [
            // It may be there already.
            (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`test -d ${folder} || ${(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('git', 'clone', '--quiet', repository, folder)}`),
            (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('git', '-C', folder, 'checkout', '--quiet', ref)),
        ],
        folder: `${folder}/`,
    };
}
/** The options that say which job, connection or subject is trusted, to be filled in. */
const placeholders = {
    github: ['--environment', 'ENVIRONMENT'],
    'azure-pipelines': ['--azure-devops-connection', 'ISSUER', 'SUBJECT'],
    gitlab: ['--branch', 'BRANCH', '--issuer', 'ISSUER'],
    terminal: ['--issuer', 'ISSUER', '--subject', 'SUBJECT'],
};
/** Where the job is, as far as that is known without what it presented. */
const places = {
    github: (place) => ['--repository', place === '' ? 'OWNER/NAME' : place],
    'azure-pipelines': () => [],
    gitlab: (place) => ['--gitlab-project', place === '' ? 'GROUP/PROJECT' : place],
    terminal: () => [],
};
function unknownTrust({ host }, repository) {
    return [...places[host](repository), ...placeholders[host]];
}
function knownTrust({ host, run }, mode, presented) {
    const { issuer, subject } = presented;
    if (host === 'azure-pipelines')
        return ['--azure-devops-connection', issuer, subject];
    if (host === 'terminal')
        return ['--issuer', issuer, '--subject', subject];
    if (host === 'gitlab')
        return gitLabTrust(presented);
    const elsewhere = issuer === usualIssuer ? [] : ['--issuer', issuer];
    return [
        ...places.github(run?.repository ?? ''),
        ...(gitHubSubject(subject, mode) ?? placeholders.github),
        ...elsewhere,
    ];
}
const usualIssuer = 'https://token.actions.githubusercontent.com';
/** Ensure is for an environment only. Source: GitHub, OpenID Connect reference. */
function gitHubSubject(subject, mode) {
    const [, environment] = /:environment:([^:]+)/.exec(subject) ?? [];
    if (environment !== undefined)
        return ['--environment', environment.replaceAll('%3A', ':')];
    if (mode === 'ensure')
        return undefined;
    const [, branch] = /:ref:refs\/heads\/([^:]+)$/.exec(subject) ?? [];
    if (branch !== undefined)
        return ['--branch', branch];
    return subject.endsWith(':pull_request') ? ['--pull-request'] : undefined;
}
/**
 * Source: GitLab, ID token authentication: `project_path:GROUP/PROJECT:ref_type:branch:ref:BRANCH`, with the project's ID and with whether the
 * environment is protected where the project asks for these. A number says nothing without its server, and the shell may name another one; who starts
 * the pipeline can set the variable with the project's path.
 */
function gitLabTrust({ issuer, subject }) {
    const [, project = ''] = /^project_(?:id|path):([^:]+):/.exec(subject) ?? [];
    const [, branch, inProtected] = /:ref_type:branch:ref:([^:]+)(?::environment_protected:(true|false))?$/.exec(subject) ?? [];
    const environment = inProtected === undefined ? [] : ['--environment-protected', inProtected];
    return [...places.gitlab(project), '--branch', branch ?? 'BRANCH', ...environment, '--issuer', issuer];
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ directoryRole),
/* harmony export */   F8: () => (/* binding */ inSteps),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   JC: () => (/* binding */ role),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   Ly: () => (/* binding */ hasAllOf),
/* harmony export */   O$: () => (/* binding */ everyStep),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   oZ: () => (/* binding */ see)
/* harmony export */ });
const nothingToDo = { steps: [] };
/** One act after the other. */
const inSteps = (...steps) => ({ steps });
/** A row with its own words, each language's `[when, next]`. */
function row({ en, fr }) {
    return { when: { en: en[0], fr: fr[0] }, next: { en: en[1], fr: fr[1] } };
}
function isEmpty({ steps, later = [] }) {
    return steps.length === 0 && later.length === 0;
}
/** Each step, with those of its folds, in reading order. */
function everyStep({ steps, later = [] }) {
    const below = ({ folds = [] }) => folds.flatMap((fold) => everyStep({ steps: fold.steps }));
    return [...steps, ...later].flatMap((step) => [step].concat(below(step)));
}
/** Every command of a runbook. */
function commandsOf(runbook) {
    return everyStep(runbook).flatMap(({ commands = [] }) => commands);
}
/** Whether somebody who has the one needs nothing of the other, since it has all of its commands. */
function hasAllOf(one, other) {
    const known = new Set(commandsOf(one).map(({ text }) => text));
    const commands = commandsOf(other);
    return one === other || (commands.length > 0 && commands.every(({ text }) => known.has(text)));
}
/** A requirement of one role, or of any of several. */
function role(name, at) {
    return { roles: typeof name === 'string' ? [name] : name, at };
}
/**
 * A role in the directory for a script that also works on the subscription, which Azure CLI shows only to somebody with a role in
 * it.
 */
function directoryRole(name) {
    return { ...role(name, 'tenant'), and: role('reader', 'group') };
}
/** @param id of what has the cause, and says what to do */
function see(id) {
    return { steps: [{ en: `See ${id}.`, fr: `Voir ${id}.` }], refersTo: id };
}


/***/ }),

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ forManagedIdentity),
/* harmony export */   RQ: () => (/* binding */ whoseIdentity),
/* harmony export */   W: () => (/* binding */ identityName)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/** The pipeline's own identity: whose it is, and the script that gives it what it lacks. */



const inFrench = { ensure: "d'ensure", verify: 'de verify' };
/** `the identity of ensure`. */
function identityName(inputs) {
    const identity = (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(inputs);
    return { en: `the identity of ${identity}`, fr: `l'identit\u00e9 ${inFrench[identity]}` };
}
/** Options of the script. */
const forManagedIdentity = {
    en: 'For a ManagedIdentity, use --managed-identity --name and its name instead of --client-id and the ID.',
    fr: "Pour ManagedIdentity, remplacez --client-id et l'ID par --managed-identity --name et son nom.",
};
/** The script's default is `cja-cmk-MODE`. */
function nameOf(identity) {
    return {
        en: `${identity}'s name (default: cja-cmk-${identity})`,
        fr: `Le nom ${inFrench[identity]} (par d\u00e9faut cja-cmk-${identity})`,
    };
}
/** The identity that the run is meant to have, whichever kind it is. */
const ownRow = (inputs) => ({
    when: nameOf((0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(inputs)),
    next: { en: 'Go on.', fr: 'Continuez.' },
});
/** With the script, the identity of verify could write. */
const anyOther = [
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ["Any other name, and the pipeline's owners say that this identity was renamed", 'Go on.'],
        fr: ['Tout autre nom, et les responsables du pipeline disent que cette identit\u00e9 a \u00e9t\u00e9 renomm\u00e9e', 'Continuez.'],
    }),
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['Any other name, and they name another client ID', 'Stop here: set that client ID, and start a new run.'],
        fr: [
            'Tout autre nom, et ils indiquent un autre ID client',
            'Arr\u00eatez-vous l\u00e0\u00A0: indiquez cet ID client, et lancez une nouvelle ex\u00e9cution.',
        ],
    }),
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['Any other name, and no answer', 'Stop here: change nothing, and give no role.'],
        fr: ['Tout autre nom, et pas de r\u00e9ponse', "Arr\u00eatez-vous l\u00e0\u00A0: ne modifiez rien, et n'accordez aucun r\u00f4le."],
    }),
];
/** A command of the directory answers for the tenant that the person is signed in to. */
function whoseIdentity(inputs) {
    const { clientId } = inputs;
    return {
        en: `See with whose identity this run signed in: ${clientId}.`,
        fr: `Cherchez avec quelle identit\u00e9 cette ex\u00e9cution s'est connect\u00e9e\u00A0: ${clientId}.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .showIdentity */ .gI)({ inputs })],
        calls: ['pipeline'],
        rows: [
            ownRow(inputs),
            ...anyOther,
            {
                ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: ['An error: not found', "It was deleted. Stop here, and ask the pipeline's owners."],
                    fr: [
                        'Une erreur\u00A0: identit\u00e9 introuvable',
                        'Elle a \u00e9t\u00e9 supprim\u00e9e. Arr\u00eatez-vous l\u00e0, et interrogez les responsables du pipeline.',
                    ],
                }),
                error: 'named',
            },
        ],
    };
}


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ removeAfterward),
/* harmony export */   $q: () => (/* binding */ runVerbosely),
/* harmony export */   Fo: () => (/* binding */ runPlan),
/* harmony export */   Kc: () => (/* binding */ runToGoOn),
/* harmony export */   MB: () => (/* binding */ spreadSchedules),
/* harmony export */   OW: () => (/* binding */ checkLoss),
/* harmony export */   R9: () => (/* binding */ runVerify),
/* harmony export */   SO: () => (/* binding */ restoreGrantNext),
/* harmony export */   YJ: () => (/* binding */ runAgainLater),
/* harmony export */   dY: () => (/* binding */ itFails),
/* harmony export */   e3: () => (/* binding */ removeBoth),
/* harmony export */   he: () => (/* binding */ checkAgain),
/* harmony export */   j1: () => (/* binding */ runAnew),
/* harmony export */   ov: () => (/* binding */ runEnsure),
/* harmony export */   qL: () => (/* binding */ runAgain),
/* harmony export */   vN: () => (/* binding */ restoreByRun),
/* harmony export */   z2: () => (/* binding */ orByPipeline),
/* harmony export */   zB: () => (/* binding */ runAgainThenSearch)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/** Steps that run a mode again, and how it is started where the run was. */



/** The last step of a repair on a loss: only what was checked is told. */
const checkLoss = {
    runs: 'verify',
    en: 'Run mode verify to check.',
    fr: 'Contr\u00f4lez avec le mode verify.',
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['It passes', 'Write in the case that access is restored, and when it was verified.'],
            fr: ['R\u00e9ussi', "\u00c9crivez dans le ticket que l'acc\u00e8s est r\u00e9tabli, en pr\u00e9cisant l'heure de la v\u00e9rification."],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['It fails', 'Run it again after ten minutes. It fails again: follow the page of that run.'],
            fr: ['\u00c9chec', 'Relancez apr\u00e8s dix minutes. Nouvel \u00e9chec\u00A0: suivez la page de cette ex\u00e9cution.'],
        }),
    ],
};
/** Of any step that runs a mode, where its page says more. */
const itFails = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: ['It fails', 'Follow the page of that run.'],
    fr: ['\u00c9chec', 'Suivez la page de cette ex\u00e9cution.'],
});
/** The last step of a repair. */
const runVerify = {
    runs: 'verify',
    en: 'Run mode verify to check.',
    fr: 'Contr\u00f4lez avec le mode verify.',
};
/** The last step where nothing is confirmed yet. */
const runEnsure = {
    runs: 'ensure',
    en: 'Run mode ensure, which creates what is still missing.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e ce qui manque encore.',
};
/**
 * After something was given back: the run that found it missing. Mode ensure would create what is still missing, which needs its own
 * question.
 */
function checkAgain(inputs) {
    const steps = { ensure: runEnsure, plan: runPlan, verify: runVerify, gate: runVerify };
    return (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmed */ .it)(inputs) ? checkLoss : steps[inputs.mode];
}
/** Shows what ensure would do. */
const runPlan = {
    runs: 'plan',
    en: 'Run mode plan, which shows what is left to do.',
    fr: 'Ex\u00e9cutez le mode plan, qui montre ce qui reste \u00e0 faire.',
};
/** What failed may pass by itself. */
const runAgain = { runs: 'again', en: 'Run again.', fr: "Relancez l'ex\u00e9cution." };
/** After a change of a workflow, a pipeline or an input. */
const runAnew = {
    runs: 'anew',
    en: 'Start a new run, not a rerun.',
    fr: 'Lancez une nouvelle ex\u00e9cution, pas une relance.',
};
/** The same, where a run that passes is not the end: a warning goes on. */
const runToGoOn = {
    ...runAnew,
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['It passes, or fails', 'Follow the page of that run.'],
            fr: ['R\u00e9ussi ou \u00e9chec', 'Suivez la page de cette ex\u00e9cution.'],
        }),
    ],
};
/** What a person would otherwise do by hand. */
function restoreByRun(inputs, input) {
    const set = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, input, 'true');
    return {
        runs: 'ensure',
        restores: input,
        en: `Run mode ensure once with ${set}, and wait for its end.`,
        fr: `Ex\u00e9cutez une fois le mode ensure avec ${set}, et attendez qu'il se termine.`,
    };
}
/**
 * The steps, or one run of mode ensure in their place: for whoever can start the pipeline and has no role of their own.
 *
 * @param steps by hand, in order, without the check
 */
function orByPipeline(inputs, input, [first, ...others]) {
    const instead = {
        title: {
            en: 'Or let the pipeline do it, with its own roles',
            fr: 'Ou passez par le pipeline, qui a ses propres r\u00f4les',
        },
        ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmed */ .it)(inputs) && { said: createsNothing }),
        steps: [restoreByRun(inputs, input), removeAfterward(inputs, input)],
    };
    const last = others.at(-1);
    if (last === undefined)
        return [{ ...first, folds: [...(first.folds ?? []), instead] }];
    return [{ ...first, folds: [...(first.folds ?? []), { ...instead, said: insteadOfAll }] }, ...others];
}
/** Whoever reads "never create" has to know. */
const createsNothing = {
    en: 'Mode ensure creates no vault and no key once Adobe has confirmed one.',
    fr: "Le mode ensure ne cr\u00e9e ni coffre ni cl\u00e9 une fois qu'Adobe en a confirm\u00e9 une.",
};
const insteadOfAll = {
    en: 'This takes the place of this step and of the next ones, up to the check.',
    fr: "Ceci remplace cette \u00e9tape et les suivantes, jusqu'au contr\u00f4le.",
};
/** Left there, the input would undo what is revoked later. */
function removeAfterward(inputs, input) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, input);
    return {
        en: `Remove ${name} wherever it is set, since it would undo a later revocation.`,
        fr: `Retirez ${name} partout o\u00f9 il est d\u00e9fini, car il annulerait une r\u00e9vocation ult\u00e9rieure.`,
    };
}
/** Of the command line: its log has more. */
const runVerbosely = { en: 'Run again with --verbose.', fr: 'Relancez avec --verbose.' };
/** A role, a credential or a recovery takes effect with a delay. */
const runAgainLater = {
    runs: 'again',
    en: 'Wait ten minutes, and run again.',
    fr: "Attendez dix minutes, puis relancez l'ex\u00e9cution.",
};
/** What is left of it after a second failure is for the service's support. */
const runAgainThenSearch = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(runAgain, {
    en: 'Search docs/troubleshooting.md for the code, after a second failure.',
    fr: 'Cherchez le code dans docs/troubleshooting.md, apr\u00e8s un second \u00e9chec.',
}, { en: "Give Azure's support the request ID.", fr: "Indiquez l'identifiant de requ\u00eate au support Azure." });
/** Schedules that all start on the hour are throttled together. */
const spreadSchedules = {
    en: 'Spread schedules, so that they do not all start on the hour.',
    fr: "R\u00e9partissez les planifications, pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
};
/** After a recovery of this run, whose grant failed: a later run does not know why the grant is missing. */
const restoreGrantNext = (inputs) => ({
    en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'restoreGrant', 'true')} for the next run, since Azure did not bring back Adobe's access with the vault.`,
    fr: `D\u00e9finissez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'restoreGrant', 'true')} pour la prochaine ex\u00e9cution, car Azure n'a pas r\u00e9tabli l'acc\u00e8s d'Adobe avec le coffre.`,
});
/** Left in a workflow, they give back what is revoked later. */
function removeBoth(inputs) {
    const [one, other] = [(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'recoverDeleted'), (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'restoreGrant')];
    return {
        en: `Remove ${one} and ${other} afterward, so that no run undoes a later revocation.`,
        fr: `Retirez ensuite ${one} et ${other}, pour qu'aucune ex\u00e9cution n'annule une r\u00e9vocation ult\u00e9rieure.`,
    };
}


/***/ })

};
