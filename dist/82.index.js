export const id = 82;
export const ids = [82];
export const modules = {

/***/ 4652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ listOwners),
/* harmony export */   D7: () => (/* binding */ removeAccessPolicy),
/* harmony export */   Uz: () => (/* binding */ showTenant),
/* harmony export */   VF: () => (/* binding */ setAccessPolicy),
/* harmony export */   VU: () => (/* binding */ assignRoleAt),
/* harmony export */   YU: () => (/* binding */ listRolesOfAdobe),
/* harmony export */   aM: () => (/* binding */ removeRoleAssignment),
/* harmony export */   jd: () => (/* binding */ dropCondition),
/* harmony export */   us: () => (/* binding */ assignToAdobe),
/* harmony export */   vM: () => (/* binding */ listDenyAssignments)
/* harmony export */ });
/* unused harmony export listRoleAssignments */
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3617);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1063);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4350);



/**
 * Gives Adobe's service principal the role that lets it use keys; if its object ID is not known, az finds it by its
 * application ID.
 */
function assignToAdobe(target, principalId, scope) {
    const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
    const assignee = principalId === undefined ? ['--assignee', target.inputs.adobeAppId] : byId;
    const role = ['--role', _model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .encryptionUserRoleName */ .Et, '--scope', scope];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'create', ...assignee, ...role);
}
function dropCondition(target, { id, principalId, scope }) {
    const { subscriptionId } = target.inputs;
    const assignment = {
        id,
        name: id.slice(id.lastIndexOf('/') + 1),
        scope,
        principalId,
        principalType: 'ServicePrincipal',
        roleDefinitionId: `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .encryptionUserRole */ .$I}`,
        condition: '',
        conditionVersion: '',
    };
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'update', '--role-assignment', JSON.stringify(assignment));
}
function listRoleAssignments(target, scope) {
    return azIn(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited');
}
/** Lists the agreed role of Adobe's service principal there or above; az finds it by its application ID. */
function listRolesOfAdobe(target, scope) {
    const of = ['--assignee', target.inputs.adobeAppId, '--role', _model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .encryptionUserRoleName */ .Et, '--query', '[].id'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited', ...of);
}
/** Lists who has role Owner on the subscription, or anywhere below. */
function listOwners(target) {
    // With --role and without --scope, Azure CLI fails.
    const query = ['--query', `[?roleDefinitionName=='${_model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.owner.en}'].[principalName,scope]`, '--output', 'tsv'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--all', ...query);
}
function removeRoleAssignment(target, id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'delete', '--ids', id);
}
/** Removes Adobe's access policy; az finds the service principal by its application ID. */
function removeAccessPolicy(target) {
    const { vaultName, resourceGroup, adobeAppId } = target.inputs;
    const vault = ['--name', vaultName, '--resource-group', resourceGroup];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'keyvault', 'delete-policy', ...vault, '--spn', adobeAppId);
}
function listDenyAssignments(target, scope) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'deny-assignment', 'list', '--scope', scope, '--filter', 'atScope()');
}
/**
 * Sets the key permissions of a policy, which replaces the existing ones.
 *
 * @param emptied the kinds whose permissions are removed: az takes an option without values as none
 */
function setAccessPolicy(target, objectId, permissions, emptied = []) {
    const of = ['--object-id', objectId];
    const options = {
        secrets: '--secret-permissions',
        certificates: '--certificate-permissions',
        storage: '--storage-permissions',
    };
    const kinds = emptied.map((kind) => options[kind]);
    const { vaultName, resourceGroup } = target.inputs;
    // Without the group, az searches the whole subscription.
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'keyvault', 'set-policy', '--name', vaultName, '--resource-group', resourceGroup, ...of, '--key-permissions', ...permissions, ...kinds);
}
function assignRoleAt(target, role, scope) {
    const options = ['--assignee', target.inputs.clientId, '--role', role, '--scope', scope];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azIn */ .Tx)(target, 'role', 'assignment', 'create', ...options);
}
/** The tenant of the subscription that the person is signed in to. */
function showTenant() {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__.az)('account', 'show', '--query', 'tenantId', '--output', 'tsv');
}


/***/ }),

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

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ listDeletedPrincipals),
/* harmony export */   FQ: () => (/* binding */ allowUnassigned),
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   LZ: () => (/* binding */ restorePrincipal),
/* harmony export */   Tr: () => (/* binding */ showKeyVaultPrincipal),
/* harmony export */   an: () => (/* binding */ createAdobePrincipal),
/* harmony export */   au: () => (/* binding */ enablePrincipal),
/* harmony export */   cq: () => (/* binding */ listAppCredentials),
/* harmony export */   cy: () => (/* binding */ showPrincipal),
/* harmony export */   eq: () => (/* binding */ presentedClaims),
/* harmony export */   hZ: () => (/* binding */ createOwnPrincipal),
/* harmony export */   jK: () => (/* binding */ showAdobePrincipal),
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


/***/ }),

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ fetchedFrom),
/* harmony export */   Mf: () => (/* binding */ trustJob),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   dB: () => (/* binding */ runSetUp)
/* harmony export */ });
/* harmony import */ var _model_docs_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2511);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);
/** The set-up script, run again: it keeps what exists and adds what is missing, once --yes is added. */


/** Which of the two identities a run signs in as: plan runs as that of verify. */
function identityOf({ mode }) {
    return mode === 'ensure' ? 'ensure' : 'verify';
}
/** For the identity of a run that signed in: it trusts the job already, so that is filled in. */
const runSetUp = ({ inputs }) => setUp(inputs, inputs.run?.presented);
/**
 * For an identity that did not trust the job. What it is to trust is filled in by the person: a run in the wrong place
 * must not have itself trusted.
 */
const trustJob = ({ inputs }) => setUp(inputs, undefined);
/** The script works on the subscription of the person's login. */
function setUp(inputs, presented) {
    const { resourceGroup, vaultName, location = 'LOCATION', run } = inputs;
    const { clone, folder } = fetchedFrom(run?.docsUrl ?? '');
    const target = ['--resource-group', resourceGroup, '--vault-name', vaultName, '--location', location];
    const trust = trusted[inputs.host](inputs, presented);
    return [
        ...clone,
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('account', 'set', '--subscription', inputs.subscriptionId),
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(`${folder}infra/set-up.sh`, ...target, ...trust)),
    ];
}
/** Every issuer but GitHub's. */
function bySubject(inputs, presented) {
    const known = presented === undefined ? undefined : identityOf(inputs);
    const subjectOf = (mode) => known === mode && presented !== undefined ? presented.subject : `SUBJECT-OF-${mode.toUpperCase()}`;
    const subjects = ['--ensure-subject', subjectOf('ensure'), '--verify-subject', subjectOf('verify')];
    return ['--issuer', presented?.issuer ?? 'ISSUER', ...subjects, '--audience', inputs.audience];
}
/** The environment of ensure; that of verify is the script's own. Source: GitHub, OpenID Connect reference. */
function byRepository(inputs, presented) {
    if (presented === undefined)
        return ['--github', 'OWNER/REPO'];
    const [, environment] = /:environment:([^:]+)/.exec(presented.subject) ?? [];
    const named = identityOf(inputs) === 'ensure' ? environment : undefined;
    const protecting = named === undefined ? [] : ['--environment', named.replaceAll('%3A', ':')];
    return ['--github', inputs.run?.repository || 'OWNER/REPO', ...protecting];
}
const trusted = {
    github: byRepository,
    'azure-pipelines': bySubject,
    gitlab: bySubject,
    terminal: bySubject,
};
/** Fetches the scripts and the command line from where the action came from; where that is not known, a person has a copy. */
function fetchedFrom(docsUrl) {
    const source = (0,_model_docs_url_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(docsUrl);
    if (source === undefined)
        return { clone: [], folder: '' };
    const { repository, ref } = source;
    const folder = 'cja-cmk-action';
    const clone = ['git', 'clone', '--quiet'];
    const commands = (0,_model_docs_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommit */ .WM)(ref)
        ? [(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...clone, repository, folder), (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('git', '-C', folder, 'checkout', '--quiet', ref)]
        : [(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...clone, '--branch', ref, repository, folder)];
    return { clone: commands.map(_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf), folder: `${folder}/` };
}


/***/ }),

/***/ 2575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ createVersion),
/* harmony export */   Gj: () => (/* binding */ enableVersion),
/* harmony export */   IC: () => (/* binding */ showValidity),
/* harmony export */   J5: () => (/* binding */ recoverKeyCommand),
/* harmony export */   Mm: () => (/* binding */ extendExpiry),
/* harmony export */   Nh: () => (/* binding */ showKey),
/* harmony export */   OH: () => (/* binding */ listDeletedKeys),
/* harmony export */   QT: () => (/* binding */ activateNow),
/* harmony export */   YE: () => (/* binding */ onlyNotify),
/* harmony export */   eE: () => (/* binding */ restoreKey),
/* harmony export */   go: () => (/* binding */ listTypes),
/* harmony export */   iP: () => (/* binding */ disableVersions),
/* harmony export */   w9: () => (/* binding */ allowOperations),
/* harmony export */   yO: () => (/* binding */ listVersions),
/* harmony export */   zD: () => (/* binding */ createKeyCommand)
/* harmony export */ });
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8797);
/* harmony import */ var _model_key_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6595);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);
/** Commands on the key and its versions. */



/** `az keyvault key VERB` on the target's key. */
function keyCommand(target, verb, ...options) {
    return inVault(target, verb, '--name', target.inputs.keyName, ...options);
}
function inVault(target, verb, ...options) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'key', ...verb.split(' '), '--vault-name', target.inputs.vaultName, ...options);
}
function setAttributes(target, version, ...options) {
    return keyCommand(target, 'set-attributes', '--version', version, ...options);
}
function showKey(target) {
    return keyCommand(target, 'show');
}
/** Whether the confirmed version, or else the current one, is enabled and in date. */
function showValidity(target) {
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmedKeyOf */ .yq)(target.inputs)?.version;
    const version = confirmed === undefined ? [] : ['--version', confirmed];
    const validity = 'attributes.{enabled: enabled, notBefore: notBefore, expires: expires}';
    return keyCommand(target, 'show', ...version, '--query', validity);
}
/** With what tells them apart: their addresses end with the version. */
function listVersions(target) {
    const columns = ['--query', '[].[kid,attributes.created,attributes.enabled]', '--output', 'tsv'];
    return keyCommand(target, 'list-versions', ...columns);
}
/** The list of versions does not have their types. */
function listTypes(target) {
    const { text } = keyCommand(target, 'list-versions', '--query', '[].kid', '--output', 'tsv');
    const { text: show } = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'key', 'show');
    const columns = "--query '[[key.kid,key.kty,attributes.enabled,attributes.created]]' --output tsv";
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`ids=$(${text})\nwhile read -r each; do\n  ${show} --id "$each" ${columns}\ndone <<< "$ids"`);
}
/** Creates the key as `ensure` would. If a key of that name exists, it creates a new version. */
function createKeyCommand(target) {
    const { keyType, keySize } = target.inputs;
    return keyCommand(target, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}
/** Creates a version of an existing key, of the type and size that are given: a version can't be deleted. */
function createVersion(target, { type, size }) {
    const options = ['--kty', type, '--size', `${size}`, '--ops', 'wrapKey', 'unwrapKey'];
    return keyCommand(target, 'create', ...options);
}
function recoverKeyCommand(target) {
    return keyCommand(target, 'recover');
}
function restoreKey(target) {
    return inVault(target, 'restore', '--file', 'BACKUP-FILE');
}
function listDeletedKeys(target) {
    return inVault(target, 'list-deleted');
}
function enableVersion(target, version) {
    return setAttributes(target, version, '--enabled', 'true');
}
/** Disables every version, also one that is created after the page was written. */
function disableVersions(target) {
    const versions = keyCommand(target, 'list-versions', '--query', '[].kid', '--output', 'tsv').text;
    const disable = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'key', 'set-attributes', '--enabled', 'false').text;
    const shown = `--query "join(' ', [key.kid, to_string(attributes.enabled)])" --output tsv`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`for version in $(${versions}); do\n  ${disable} --id "$version" ${shown}\ndone`);
}
const day = 86_400_000;
function extendExpiry(target, version) {
    return setAttributes(target, version, '--expires', (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(Math.floor((target.now + 730 * day) / 1000)));
}
function activateNow(target, version) {
    return setAttributes(target, version, '--not-before', (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(Math.floor(target.now / 1000)));
}
/** Allows wrapKey and unwrapKey in addition to the operations that a version already allows. */
function allowOperations(target, version) {
    const { allowed, missing } = (0,_model_key_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOperations */ .Iw)(version);
    return setAttributes(target, version.version, '--ops', ...allowed, ...missing);
}
const notifyOnly = '{"lifetimeActions":[{"trigger":{"timeBeforeExpiry":"P30D"},"action":{"type":"Notify"}}]}';
function onlyNotify(target) {
    return keyCommand(target, 'rotation-policy update', '--value', notifyOnly);
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

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ listSubscriptions),
/* harmony export */   Hj: () => (/* binding */ createGroupCommand),
/* harmony export */   OZ: () => (/* binding */ listRegions),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   Qz: () => (/* binding */ showGroupState),
/* harmony export */   ZM: () => (/* binding */ registerProvider),
/* harmony export */   at: () => (/* binding */ listLocksOfVault),
/* harmony export */   dB: () => (/* binding */ listLocks),
/* harmony export */   e3: () => (/* binding */ createLockAgain),
/* harmony export */   jm: () => (/* binding */ listPolicies),
/* harmony export */   oW: () => (/* binding */ removeLock),
/* harmony export */   og: () => (/* binding */ showSubscriptionState),
/* harmony export */   pf: () => (/* binding */ listLatestChanges)
/* harmony export */ });
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);


/** Asks Azure: `az account show` reads what az remembers. */
function showSubscriptionState({ inputs }) {
    const url = `https://management.azure.com/subscriptions/${inputs.subscriptionId}?api-version=2022-12-01`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'GET', '--url', url, '--query', 'state');
}
function listGroups(target) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'group', 'list', '--query', '[].name', '--output', 'tsv');
}
/** Those that the person who is signed in can read now: az remembers those of the sign-in. */
function listSubscriptions() {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('account', 'list', '--refresh', '--query', '[].{name:name, id:id}', '--output', 'table');
}
function showGroupState(target) {
    const { resourceGroup } = target.inputs;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'group', 'show', '--name', resourceGroup, '--query', 'properties.provisioningState');
}
function createGroupCommand(target) {
    const { resourceGroup, location = 'REGION' } = target.inputs;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'group', 'create', '--name', resourceGroup, '--location', location);
}
function registerProvider(target, namespace) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'provider', 'register', '--namespace', namespace, '--wait');
}
function listRegions({ inputs }) {
    const query = "resourceTypes[?resourceType=='vaults'].locations[]";
    const provider = `--namespace Microsoft.KeyVault --subscription ${inputs.subscriptionId}`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az provider show ${provider} --query "${query}" --output tsv`);
}
/** Not only those of the group: a policy is usually assigned above it. */
function listPolicies(target) {
    const scope = ['--scope', (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(target.inputs).group, '--disable-scope-strict-match'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'policy', 'assignment', 'list', ...scope, '--query', '[].[displayName, name]', '--output', 'tsv');
}
/** Locks of the group and of what it contains. */
function listLocks(target) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'lock', 'list', '--resource-group', target.inputs.resourceGroup);
}
/** IDs and levels of the locks of the vault, of what is above it and of what it contains. */
function listLocksOfVault(target) {
    const { resourceGroup, vaultName } = target.inputs;
    const vault = ['--resource', vaultName, '--resource-type', 'Microsoft.KeyVault/vaults'];
    const columns = ['--query', '[].[level, id]', '--output', 'tsv'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'lock', 'list', '--resource-group', resourceGroup, ...vault, ...columns);
}
/**
 * `az lock delete` lists all locks of the subscription first, which a role at the lock's scope does not allow.
 *
 * @param lock its ID
 */
function removeLock(lock) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'DELETE', '--url', lockAddress(lock));
}
/** Creates a lock that was removed, with the same name at the same scope. @param lock its ID */
function createLockAgain(lock, level) {
    const body = JSON.stringify({ properties: { level } });
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'PUT', '--url', lockAddress(lock), '--body', body);
}
function lockAddress(lock) {
    return `https://management.azure.com${lock}?api-version=2020-05-01`;
}
/** What changed in the group, and who changed it: az shows 50 events unless it is told otherwise. @param offset how far back, as Azure CLI has it: `1h`, `7d` */
function listLatestChanges({ inputs }, offset) {
    const columns = '[].{time:eventTimestamp, operation:operationName.value, caller:caller, status:status.value}';
    const group = `--subscription ${inputs.subscriptionId} --resource-group ${(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(inputs.resourceGroup)}`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`az monitor activity-log list ${group} --offset ${offset} --max-events 1000 --query "${columns}" --output table`);
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ turnOnPurgeProtection),
/* harmony export */   HI: () => (/* binding */ listContents),
/* harmony export */   HS: () => (/* binding */ sendAuditEvents),
/* harmony export */   LB: () => (/* binding */ moveToTenant),
/* harmony export */   ML: () => (/* binding */ showPerimeters),
/* harmony export */   MT: () => (/* binding */ switchToRbac),
/* harmony export */   NV: () => (/* binding */ listDeletedVaults),
/* harmony export */   O7: () => (/* binding */ lockVault),
/* harmony export */   Oo: () => (/* binding */ showTokenSettings),
/* harmony export */   WM: () => (/* binding */ turnOnSoftDelete),
/* harmony export */   XN: () => (/* binding */ letTrustedServicesBypass),
/* harmony export */   cp: () => (/* binding */ createVaultCommand),
/* harmony export */   gX: () => (/* binding */ listRefusedCalls),
/* harmony export */   h8: () => (/* binding */ showNetworkRules),
/* harmony export */   ix: () => (/* binding */ showProvisioningState),
/* harmony export */   qf: () => (/* binding */ recoverVaultCommand),
/* harmony export */   wY: () => (/* binding */ findVault),
/* harmony export */   xD: () => (/* binding */ showSoftDelete)
/* harmony export */ });
/* unused harmony export listVaults */
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);


function vaultCommand(target, verb, ...options) {
    const { vaultName, resourceGroup } = target.inputs;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', verb, '--name', vaultName, '--resource-group', resourceGroup, ...options);
}
/**
 * `az resource VERB` on the target's vault: for what `az keyvault` does not support. Without an api-version, az looks for one
 * in the subscription's providers, which a role on the resource group does not let it read.
 */
function vaultResource(target, verb, ...options) {
    const { vaultName, resourceGroup } = target.inputs;
    const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--api-version', '2026-02-01'];
    const where = ['--resource-group', resourceGroup, ...type];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'resource', verb, '--name', vaultName, ...where, ...options);
}
function showProvisioningState(target) {
    return vaultCommand(target, 'show', '--query', 'properties.provisioningState');
}
function showSoftDelete(target) {
    return vaultCommand(target, 'show', '--query', 'properties.enableSoftDelete');
}
/** What the firewall says of public access, default action and bypass. */
function showNetworkRules(target) {
    return vaultResource(target, 'show', '--query', 'properties.[publicNetworkAccess,networkAcls]');
}
function showPerimeters({ inputs }) {
    const list = `${(0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(inputs).vault}/networkSecurityPerimeterConfigurations`;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'GET', '--url', `https://management.azure.com${list}?api-version=2026-04-01-preview`);
}
function showTokenSettings({ inputs }) {
    const url = `https://management.azure.com${(0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(inputs).vault}?api-version=2026-04-01-preview`;
    const query = 'properties.[tokenBindingParameters,enableCrossTenantAccessProtection]';
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__.az)('rest', '--method', 'GET', '--url', url, '--query', query);
}
function createVaultCommand(target) {
    const { location = 'LOCATION', keyType, retentionDays } = target.inputs;
    const sku = keyType === 'RSA-HSM' ? 'premium' : 'standard';
    const safety = ['--enable-purge-protection', 'true', '--retention-days', `${retentionDays}`];
    const how = ['--location', location, '--sku', sku, '--enable-rbac-authorization', 'true', ...safety];
    return vaultCommand(target, 'create', ...how);
}
/** @param location of the deleted vault; az searches for it otherwise */
function recoverVaultCommand(target, location) {
    const where = location === undefined ? [] : ['--location', location];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'recover', '--name', target.inputs.vaultName, ...where);
}
/** By their IDs, which contain the group. */
function listDeletedVaults(target) {
    const query = '[].properties.[vaultId, deletionDate]';
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'list-deleted', '--resource-type', 'vault', '--query', query);
}
/** By name in any casing: JMESPath compares letters. */
function findVault(target) {
    const vault = ['--name', target.inputs.vaultName, '--resource-type', 'Microsoft.KeyVault/vaults'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'resource', 'list', ...vault, '--query', '[].id');
}
/** The names of those in the group. */
function listVaults(target) {
    const { resourceGroup } = target.inputs;
    return azIn(target, 'keyvault', 'list', '--resource-group', resourceGroup, '--query', '[].name', '--output', 'tsv');
}
/** Rejects the tokens of the former tenant from then on. */
function moveToTenant(target) {
    return vaultCommand(target, 'update', '--set', `properties.tenantId=${target.inputs.tenantId}`);
}
function turnOnSoftDelete(target) {
    return vaultResource(target, 'update', '--set', 'properties.enableSoftDelete=true');
}
function turnOnPurgeProtection(target) {
    return vaultCommand(target, 'update', '--enable-purge-protection', 'true');
}
function switchToRbac(target) {
    return vaultCommand(target, 'update', '--enable-rbac-authorization', 'true');
}
function letTrustedServicesBypass(target) {
    return vaultCommand(target, 'update', '--bypass', 'AzureServices');
}
function listContents(target, kind) {
    const where = ['--vault-name', target.inputs.vaultName, '--query', '[].id'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', kind, 'list', ...where);
}
function lockVault(target) {
    const { resourceGroup, vaultName } = target.inputs;
    const where = ['--resource-group', resourceGroup, '--resource', vaultName];
    const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--lock-type', 'CanNotDelete'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'lock', 'create', '--name', 'cja-cmk', ...where, ...type);
}
/** Sends the vault's audit events to a workspace whose ID the person fills in. */
function sendAuditEvents(target) {
    const where = ['--resource', (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(target.inputs).vault, '--workspace', 'WORKSPACE-RESOURCE-ID'];
    const logs = ['--logs', '[{"category":"AuditEvent","enabled":true}]'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'monitor', 'diagnostic-settings', 'create', '--name', 'cja-cmk', ...where, ...logs);
}
/**
 * Lists the calls of the application of `adobe-app-id` that the vault refused, by the vault's own ID: whoever may read it needs no name of a
 * workspace. Source: Microsoft, Azure Monitor Log Analytics API, resource queries.
 *
 * @param days how far back from now
 */
function listRefusedCalls(target, days) {
    return queryLog(target, days, [
        `query="$query | where * has '${target.inputs.adobeAppId}'"`,
        `query="$query | where ResultSignature in ('Forbidden', 'Unauthorized') | top 5 by TimeGenerated"`,
        'query="$query | project TimeGenerated, OperationName, ResultDescription"',
    ]);
}
/** @param lines what the query goes on with, line by line */
function queryLog({ inputs }, days, lines) {
    const api = 'https://api.loganalytics.io';
    const get = ['az', 'rest', '--method', 'GET', '--resource', api, '--url', `${api}/v1${(0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(inputs).vault}/query`];
    const query = [
        `query='union isfuzzy=true AZKVAuditLogs, AzureDiagnostics | where TimeGenerated > ago(${days}d)'`,
        ...lines,
    ];
    return [(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(query.join('\n')), (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`${(0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(...get)} --url-parameters "query=$query" --query 'tables[0].rows'`)];
}


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ verifyConfirmed)
/* harmony export */ });
/* harmony import */ var _model_applications_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2963);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8797);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4350);
/* harmony import */ var _identity_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1756);
/** Mode verify on the command line, by a person with a session of Azure CLI: it only reads, with that person's rights. */




/** What the person fills in where no confirmation is recorded. */
const blankKeyUri = 'KEY-URI';
/** With the key URI that Adobe confirmed. */
function verifyConfirmed({ inputs }) {
    const { subscriptionId, resourceGroup, vaultName, keyName } = inputs;
    const { clone, folder } = (0,_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchedFrom */ .E2)(inputs.run?.docsUrl ?? '');
    const target = ['--subscription-id', subscriptionId, '--resource-group', resourceGroup, '--vault-name', vaultName];
    const app = inputs.adobeAppId === _model_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .adobePublishedAppId */ .C ? [] : ['--adobe-app-id', inputs.adobeAppId];
    const uri = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmedKeyOf */ .yq)(inputs)?.uri ?? blankKeyUri;
    const key = ['--key-name', keyName, '--confirmed-key-uri', uri];
    return [
        ...clone,
        (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .shell */ .vf)((0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8)('node', `${folder}dist/cli.js`, 'verify', '--sign-in', 'az', ...target, ...app, ...key)),
    ];
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ evaluateUse),
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   Jz: () => (/* binding */ firstRefusal),
/* harmony export */   Kk: () => (/* binding */ useOfAdobe),
/* harmony export */   hE: () => (/* binding */ otherVersionsUsed),
/* harmony export */   hO: () => (/* binding */ versionsCalled),
/* harmony export */   h_: () => (/* binding */ hasUsedKey),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   r6: () => (/* binding */ lastLetThrough),
/* harmony export */   sX: () => (/* binding */ usesByVersion),
/* harmony export */   to: () => (/* binding */ refusedNow)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9167);
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
/** Adobe's use of the key that the inputs name. */
function useOfAdobe({ adobeAppId: appId, keyName }) {
    return { appId, keyName };
}
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
/**
 * The latest calls of operations and versions that were refused, without those that later calls show to be over: the same was let
 * through with another version a day or more after the refusal.
 */
function refusedNow(usage, whose) {
    const own = callsOfAdobe(usage.rows, whose);
    const letThrough = own.filter((row) => resultOf(row) === 'let-through');
    // Reads that pass prove nothing for wraps or unwraps, nor these for reads or for one another.
    const isOver = (refusal) => letThrough.some((row) => permissionOf(row) === permissionOf(refusal) && Date.parse(row.last) - Date.parse(refusal.last) >= _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .oneDay */ .J9);
    const decided = own.filter((row) => resultOf(row) !== 'undecided');
    return latestOfEach(decided).filter((row) => resultOf(row) === 'refused' && !isOver(row));
}
/**
 * The first refused call of Adobe's that the log has, and after which none was let through, while its calls are refused; ISO 8601
 * UTC. The log's query has refusals since then in rows of their own.
 */
function firstRefusal(usage, whose) {
    if (refusedNow(usage, whose).length === 0)
        return undefined;
    const last = lastLetThrough(usage, whose) ?? '';
    const refused = callsOfAdobe(usage.rows, whose).filter((row) => resultOf(row) === 'refused' && row.first >= last);
    return refused.map(({ first }) => first).toSorted()[0];
}
/** The latest call of Adobe's that was let through, ISO 8601 UTC. */
function lastLetThrough({ rows }, whose) {
    return latestOf(callsOfAdobe(rows, whose).filter((row) => resultOf(row) === 'let-through'))?.last;
}
/** Whether a call of Adobe's wrapped or unwrapped with the key. One that only read it tried, and need not use it. */
function hasUsedKey({ rows }, whose) {
    return callsOfAdobe(rows, whose).some((row) => resultOf(row) === 'let-through' && permissionOf(row) !== 'get');
}
/** How Adobe's application used each version of the key: only wraps and unwraps count, and those that were let through. */
function usesByVersion({ rows }, whose) {
    const using = callsOfAdobe(rows, whose).filter((row) => resultOf(row) === 'let-through' && permissionOf(row) !== 'get' && row.version !== '');
    const versions = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(using, ({ version }) => version);
    return new Map([...versions].map(([version, some]) => {
        const firsts = some.map((row) => row.first).toSorted();
        const lasts = some.map((row) => row.last).toSorted();
        return [version, { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' }];
    }));
}
/** Versions of the key that Adobe's application used and that are not the confirmed one. */
function otherVersionsUsed(usage, whose, confirmedVersion) {
    const use = evaluateUse(usage, whose);
    return 'calls' in use ? use.calls.versions.filter((version) => version !== confirmedVersion) : [];
}
/** Of these versions of the key, those with which Adobe's application made calls, whatever their result. */
function versionsCalled(usage, whose, versions) {
    const called = new Set(callsOfAdobe(usage.rows, whose).map(({ version }) => version));
    return versions.filter((version) => called.has(version.toLowerCase()));
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
    const groups = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(rows, ({ operation, version }) => `${operation.toLowerCase()} ${version}`);
    return [...groups.values()].flatMap((group) => latestOf(group) ?? []);
}
function sumUp(rows) {
    const letThrough = rows.filter((row) => resultOf(row) === 'let-through');
    return {
        letThrough: callsIn(letThrough),
        refused: callsIn(rows.filter((row) => resultOf(row) === 'refused')),
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

/***/ 4709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ endsSoon),
/* harmony export */   L6: () => (/* binding */ waitsUntil),
/* harmony export */   uV: () => (/* binding */ isEnd)
/* harmony export */ });
/** What a finding does to Adobe's access to the key. Plain data. */
function isEnd(effect) {
    return typeof effect === 'object';
}
/** What ends earlier than this, in milliseconds, can't wait. */
const soon = 72 * 3_600_000;
/** @param at the check, in milliseconds since 1970 */
function endsSoon({ ends }, at) {
    return Date.parse(ends) - at <= soon;
}
/** The day before which nothing has to be done, ISO 8601. */
function waitsUntil({ ends }) {
    return new Date(Date.parse(ends) - soon).toISOString();
}


/***/ }),

/***/ 3348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ grantFromAbove),
/* harmony export */   Ad: () => (/* binding */ isNeeded),
/* harmony export */   Jz: () => (/* binding */ isConditional),
/* harmony export */   Rr: () => (/* binding */ grantsOf),
/* harmony export */   U$: () => (/* binding */ grantAssignment),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   We: () => (/* binding */ neededPermissions),
/* harmony export */   fH: () => (/* binding */ observedGrant),
/* harmony export */   xk: () => (/* binding */ suffices),
/* harmony export */   yM: () => (/* binding */ countsAlone)
/* harmony export */ });
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9005);



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
/** The role assignment that is the grant; `undefined` if there is none, if it is uncertain, or if the grant is an access policy. */
function grantAssignment(inputs, observed) {
    const grant = observedGrant(inputs, observed);
    return grant.presence === 'found' ? grant.assignment : undefined;
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
    const { vault } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(inputs);
    const { roleAssignments: all } = observed;
    if (all.presence !== 'found')
        return grantByRole(inputs, observed);
    const above = all.value.filter(({ scope }) => !(0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .covers */ .hU)(vault, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(scope)));
    return grantByRole(inputs, { ...observed, roleAssignments: { presence: 'found', value: above } });
}
/** Without a known principal there is no grant, or it is unknown. */
function ofAdobe(inputs, observed, grantOf) {
    const { principal } = observed;
    const id = (0,_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (id !== undefined)
        return grantOf(id);
    return principal.presence === 'unknown' ? { presence: 'unknown', reason: principal.reason } : { presence: 'absent' };
}
function roleGrant(inputs, assignments, id) {
    if (assignments.presence !== 'found')
        return assignments;
    const own = grantsOf(assignments.value, id, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(inputs).key);
    const free = own.find((assignment) => !isConditional(assignment));
    if (free !== undefined)
        return { presence: 'found', assignment: free };
    const conditional = own.find(isConditional);
    return conditional === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: conditional };
}
/** The principal's own assignments of the role that reach the key, including those with a condition. */
function grantsOf(assignments, principalId, key) {
    return assignments.filter((one) => one.principalId.toLowerCase() === principalId &&
        one.roleId.toLowerCase() === _roles_js__WEBPACK_IMPORTED_MODULE_1__/* .encryptionUserRole */ .$I &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .grantsAt */ .fC)(one.scope, key));
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

/***/ 9167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   t: () => (/* binding */ firstOfEach)
/* harmony export */ });
/**
 * The values of each key, in the order of the first one. `Map.groupBy` is missing in node 20, to which agents of Azure Pipelines
 * fall back. Source: https://learn.microsoft.com/azure/devops/pipelines/agents/agent-node-runner
 */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [value]);
        else
            group.push(value);
    }
    return groups;
}
/** The first value of each key. */
function firstOfEach(values, keyOf) {
    return [...groupBy(values, keyOf).values()].flatMap((group) => group.slice(0, 1));
}


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ cuttingFindings),
/* harmony export */   g: () => (/* binding */ accessLeft)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8797);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/** Which findings say that Adobe is cut off from the key that it uses. Pure. */


/**
 * The findings that cut Adobe off, one for each cause. With `confirmed-key-uri: none` there is nothing to be cut off from, unless
 * Adobe used the key and is refused.
 */
function cuttingFindings({ findings }, inputs) {
    const cutting = findings.filter(({ effect }) => effect === 'cuts');
    // As a warning, it is a call that was refused before Adobe used the key.
    const isCut = cutting.some(({ id, severity }) => id === 'adobe-use' && severity === 'error');
    const isUsed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfirmed */ .it)(inputs) || isCut;
    return isUsed ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(cutting) : [];
}
/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
function accessLeft(cutting, { isLeaving }) {
    if (isLeaving)
        return 'ending';
    return cutting.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
}


/***/ }),

/***/ 3589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOtherKey),
/* harmony export */   m: () => (/* binding */ confirmedHere)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);

/** The confirmed key, if the inputs name it. Key Vault ignores the case of names. */
function confirmedHere({ vaultName, keyName, confirmedKeyUri }) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmedKeyOf */ .yq)({ confirmedKeyUri });
    const same = (one, other) => one.toLowerCase() === other.toLowerCase();
    if (confirmed === undefined || !same(confirmed.vaultName, vaultName))
        return undefined;
    return same(confirmed.keyName, keyName) ? confirmed : undefined;
}
/** Whether another key was confirmed than the inputs name: then nothing is known about the confirmed one. */
function nameOtherKey(inputs) {
    return (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfirmed */ .it)(inputs) && confirmedHere(inputs) === undefined;
}


/***/ }),

/***/ 6595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ inDate),
/* harmony export */   Du: () => (/* binding */ lacksVersion),
/* harmony export */   Gg: () => (/* binding */ hasNewerVersion),
/* harmony export */   Iw: () => (/* binding */ keyOperations),
/* harmony export */   JP: () => (/* binding */ readsOf),
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   QG: () => (/* binding */ isDateClear),
/* harmony export */   U5: () => (/* binding */ disabledVersions),
/* harmony export */   Vk: () => (/* binding */ isRsa),
/* harmony export */   Wv: () => (/* binding */ strongEnough),
/* harmony export */   Zu: () => (/* binding */ answersAbout),
/* harmony export */   n0: () => (/* binding */ isListCut),
/* harmony export */   tH: () => (/* binding */ isHsm)
/* harmony export */ });
/**
 * Whether a version may be used now: from its activation date on, and until just before its expiry date (Microsoft:
 * About keys, `nbf` and `exp`). An invalid date counts as outside the validity period.
 *
 * @param now milliseconds since 1970
 */
function inDate({ notBefore, expires }, now) {
    if (expires !== null && !(now < expires * 1000))
        return 'expired';
    if (notBefore !== null && !(now >= notBefore * 1000))
        return 'early';
    return 'active';
}
const isSame = (one, other) => one.version.toLowerCase() === other.version.toLowerCase();
/** Whether the list of versions was read, and does not have the one that the key's own answer says is current: it is not whole. */
function isListCut(current, { keyVersions }) {
    return keyVersions.presence === 'found' && !keyVersions.value.some((one) => isSame(one, current));
}
/** Whether the list of versions has one that was created after the one that the key's own answer says is current. */
function hasNewerVersion({ created }, { keyVersions }) {
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    return created !== null && listed.some((one) => one.created !== null && one.created > created);
}
/**
 * Whether the key is known not to have a version: all its versions were listed, and no read returned this one.
 *
 * @param version lower case
 */
function lacksVersion({ key, keyVersions, confirmedVersion }, version) {
    if (key.presence !== 'found' || keyVersions.presence !== 'found')
        return false;
    if (isListCut(key.value, { keyVersions }))
        return false;
    return answersAbout(version, { key, keyVersions, confirmedVersion }).length === 0;
}
/** What every answer says of a version: the key's own, that of a read of it, and the list. @param version lower case */
function answersAbout(version, { key, keyVersions, confirmedVersion }) {
    const read = [key, confirmedVersion].flatMap((one) => (one.presence === 'found' ? [one.value] : []));
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    return [...read, ...listed].filter((one) => one.version.toLowerCase() === version);
}
/** Whether a version is enabled, by all answers about it; `undefined` if they disagree. */
function isEnabled([first, ...others]) {
    return others.every(({ enabled }) => enabled === first.enabled) ? first.enabled : undefined;
}
/** Whether all answers about a version put it on the same side of its dates. */
function isDateClear(reads, now) {
    return new Set(reads.map((one) => inDate(one, now))).size < 2;
}
/** What was read of a version: `read`, and its entry in the list of versions. */
function readsOf(read, { keyVersions }) {
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    return [read, ...listed.filter((one) => isSame(one, read))];
}
/** The disabled versions of the key besides the current one: what was wrapped with them can't be opened. */
function disabledVersions(current, versions) {
    return versions.filter((one) => !one.enabled && !isSame(one, current)).map(({ version }) => version);
}
/** The type and size of a new version: no weaker than the inputs ask for, and than the version that it follows. */
function strongEnough({ keyType, keySize }, former) {
    const size = former.size ?? 0;
    return { type: isHsm(former.type) ? 'RSA-HSM' : keyType, size: size > keySize ? size : keySize };
}
/** Whether Key Vault keeps an RSA key in hardware, in any case. */
function isHsm(type) {
    return type.toUpperCase() === 'RSA-HSM';
}
/** Key Vault's RSA types, in any case. */
function isRsa(type) {
    return ['RSA', 'RSA-HSM'].includes(type.toUpperCase());
}
/** What Adobe needs of a key, as the Azure CLI spells it; it spells all other operations in lower case. */
const needed = ['wrapKey', 'unwrapKey'];
/** The operations that are known to be allowed, and those of wrapKey and unwrapKey that are not. */
function keyOperations({ operations }) {
    const allowed = (operations ?? []).map((operation) => {
        const lower = operation.toLowerCase();
        return needed.find((name) => name.toLowerCase() === lower) ?? lower;
    });
    return { allowed, missing: needed.filter((operation) => !allowed.includes(operation)) };
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   aH: () => (/* binding */ quotedName),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * What Azure answers and others chose, as texts and commands have it: the names of locks, deny assignments, settings,
 * vaults, keys and secrets, and who called. A name must not read as a sentence of ours, or act in a shell.
 */
/** Longer names are cut, in characters. */
const longest = 80;
/** In quotation marks, on one line, cut at 80 characters, with nothing in it that would end the quotation. */
function nameOf(text) {
    return `"${shortened(text.replaceAll(/["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, "'"))}"`;
}
/** The same without quotation marks: where it is shown as code. */
function shortened(text) {
    const letters = Array.from(text.replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ').trim());
    return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}\u2026` : letters.join('');
}
/** A word (a state, a type, an address): anything else is shown as a name. */
function quotedName(text) {
    return /^[\w.@/:#-]{1,80}$/.test(text) ? text : nameOf(text);
}
/** As part of an address, in which each shell reads it as one word: percent-encoded, but for slashes. */
function addressOf(text) {
    return text.toWellFormed().replaceAll(/[^\p{L}\p{N}/._()~-]/gu, encoded);
}
function encoded(sign) {
    const bytes = [...new TextEncoder().encode(sign)];
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}


/***/ }),

/***/ 6281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whyNoneIsOver),
/* harmony export */   t: () => (/* binding */ noneEndingSoon)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/** Whether `confirmed-key-uri: none until \u2026` still holds. Pure. */


/** By Azure's clock. Whoever uses a key has confirmed it: that holds for a key or a vault that is gone, too. */
function whyNoneIsOver(inputs, { usage, at }) {
    const { confirmedKeyUri: said } = inputs;
    if (said.kind === 'uri')
        return undefined;
    const whose = (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs);
    if (usage.presence === 'found' && (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUsedKey */ .h_)(usage.value, whose)) {
        return { kind: 'contradicted', last: (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLetThrough */ .r6)(usage.value, whose) ?? at };
    }
    return Date.parse(at) < (0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(said.until) ? undefined : { kind: 'ended', until: said.until };
}
/** The day until which `none` holds, if it is near. @param at ISO 8601, by Azure's clock */
function noneEndingSoon({ confirmedKeyUri: said }, at) {
    if (said.kind === 'uri')
        return undefined;
    const left = (0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(said.until) - Date.parse(at);
    return left > 0 && left <= (_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .noticeDays */ .S1 + 1) * _dates_js__WEBPACK_IMPORTED_MODULE_1__/* .oneDay */ .J9 ? said.until : undefined;
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ callerName),
/* harmony export */   wS: () => (/* binding */ toolOf),
/* harmony export */   xJ: () => (/* binding */ otherCallers)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/** Who else used the key, by the vault's audit log. Pure. */

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
    return callers.toSorted(_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll);
}
function callerOf(appId, rows) {
    const [latest] = rows.toSorted(_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll);
    const calls = rows.reduce((sum, row) => sum + row.calls, 0);
    return { appId, tool: toolOf(appId), calls, last: latest?.last ?? '' };
}
/** The Microsoft tool that an application ID belongs to. */
function toolOf(appId) {
    return Object.hasOwn(tools, appId) ? tools[appId] : undefined;
}
/** How somebody is called who used the key besides Adobe. */
function callerName({ appId, tool }) {
    if (tool !== undefined)
        return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
    if (appId === '')
        return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
    return { en: `application ${appId}`, fr: `l'application ${appId}` };
}


/***/ }),

/***/ 8158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isStopped),
/* harmony export */   l: () => (/* binding */ isBlocked)
/* harmony export */ });
/** Whether the plan can't be carried out. */
function isBlocked({ plan }) {
    return (plan?.obstacles ?? []).length > 0;
}
/** Whether the run ended early, or its plan can't be carried out. */
function isStopped(outcome) {
    return outcome.failures.length > 0 || isBlocked(outcome);
}


/***/ }),

/***/ 8276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namedPlaces),
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
const places = {
    graph: { en: 'Microsoft Graph', fr: 'Microsoft Graph' },
    key: { en: 'the key', fr: 'la cl\u00e9' },
    vault: { en: 'the vault', fr: 'le coffre' },
    group: { en: 'the resource group', fr: 'le groupe de ressources' },
    subscription: { en: 'the subscription', fr: "l'abonnement" },
    tenant: { en: 'the tenant', fr: 'le locataire' },
    workspace: { en: 'the workspace', fr: "l'espace de travail" },
    vaultAndWorkspace: { en: 'the vault and the workspace', fr: "le coffre et l'espace de travail" },
    assignmentScope: { en: 'the scope of the role assignment', fr: "l'\u00e9tendue de l'attribution de r\u00f4le" },
    lockScope: { en: 'the scope of the lock', fr: "l'\u00e9tendue du verrou" },
    identity: { en: 'the managed identity', fr: "l'identit\u00e9 manag\u00e9e" },
};
/** The same with the target's name, which stands in braces. */
const namedPlaces = {
    key: { en: 'key {key}', fr: 'la cl\u00e9 {key}' },
    vault: { en: 'vault {vault}', fr: 'le coffre {vault}' },
    group: { en: 'resource group {group}', fr: 'le groupe de ressources {group}' },
    subscription: { en: 'subscription {subscription}', fr: "l'abonnement {subscription}" },
};


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ doubtsOf),
/* harmony export */   h$: () => (/* binding */ notesOf)
/* harmony export */ });
/* unused harmony export obstacleIds */
/* harmony import */ var _inputs_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9949);
/** The planned changes, what prevents them, and the result of each change. Plain data. */

/** The notes on what may be a mistake. The others say what the requested changes involve. */
function doubtsOf({ notes }) {
    return notes.filter(({ id }) => id === 'anotherVault');
}
/** The notes that a person reads: before the changes all of them, after them the doubts. */
function notesOf(plan, mode) {
    if (plan === undefined || (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReads */ .A)(mode))
        return [];
    return mode === 'plan' ? plan.notes : doubtsOf(plan);
}
const obstacleIds = (/* unused pure expression or super */ null && ([
    'another-key-confirmed',
    'none-contradicted',
    'none-ended',
    'resource-group-missing',
    'resource-group-deleting',
    'location-needed',
    'location-unknown',
    'vault-unreadable',
    'vault-deleted',
    'vault-deleted-elsewhere',
    'vault-was-deleted',
    'vault-of-another-tenant',
    'vault-name-taken',
    'vault-name-refused',
    'deleted-vaults-unreadable',
    'vault-gone-after-confirmation',
    'key-unreadable',
    'key-deleted',
    'key-gone-after-confirmation',
    'key-missing-after-recovery',
    'principal-unreadable',
    'principal-missing',
    'principal-deleted',
    'principal-id-not-adobe',
    'principal-gone-after-confirmation',
    'grant-unreadable',
    'grant-gone-after-confirmation',
    'grant-conditional',
    'policy-missing-after-recovery',
    'locks-unreadable',
    'read-only-lock',
    'subscription-not-writable',
    'provider-not-registered',
    'write-denied',
    'vault-not-premium',
]));


/***/ }),

/***/ 7576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ uncheckedPrincipal),
/* harmony export */   CH: () => (/* binding */ isOtherGiven),
/* harmony export */   gX: () => (/* binding */ restorablePrincipal),
/* harmony export */   k5: () => (/* binding */ fitsInputs),
/* harmony export */   l7: () => (/* binding */ adobePrincipalId),
/* harmony export */   rZ: () => (/* binding */ restorableFor),
/* harmony export */   y3: () => (/* binding */ otherKindOf)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/** Which service principal is Adobe's. Pure. */

/** How long Entra keeps a deleted service principal, ms. Source: "Restore a soft deleted enterprise application". */
const restorableFor = 30 * _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .oneDay */ .J9;
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
/** Whether Graph found the application's own service principal, and `adobe-principal-id` is another one. */
function isOtherGiven({ adobePrincipalId: given }, { id }) {
    return given !== undefined && given.toLowerCase() !== id.toLowerCase();
}
/** Kinds of objects in role and deny assignments that are no service principals. */
const otherKinds = new Set(['user', 'group', 'foreigngroup', 'device']);
/** What Azure's assignments call the object that only an input names, if that is something other than a service principal: `Group`. */
function otherKindOf({ principal, roleAssignments, denyAssignments, }) {
    if (principal.presence !== 'found' || principal.value.from !== 'input')
        return undefined;
    const { id } = principal.value;
    const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
    const denials = denyAssignments.presence === 'found' ? denyAssignments.value : [];
    const named = [
        ...roles.map(({ principalId, principalType }) => ({ id: principalId, type: principalType ?? '' })),
        ...denials.flatMap(({ principals }) => principals),
        ...denials.flatMap(({ excludedPrincipals }) => excludedPrincipals),
    ];
    return named.find((one) => one.id.toLowerCase() === id.toLowerCase() && otherKinds.has(one.type.toLowerCase()))?.type;
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

/***/ 1368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ directoryRole),
/* harmony export */   F8: () => (/* binding */ inSteps),
/* harmony export */   JC: () => (/* binding */ role),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   nM: () => (/* binding */ row)
/* harmony export */ });
const nothingToDo = { steps: [] };
/** One act after the other, without asking anybody. */
const inSteps = (...steps) => ({ steps });
/** A row with its own words, each language's `[when, next]`. */
function row({ en, fr }) {
    return { when: { en: en[0], fr: fr[0] }, next: { en: en[1], fr: fr[1] } };
}
/** A requirement of one role, or of any of several. */
function role(name, at) {
    return { roles: typeof name === 'string' ? [name] : name, at };
}
/** For a script that changes the directory, and reads the subscription, which Azure CLI shows only to somebody with a role there. */
function directoryRole(name) {
    return { ...role(name, 'tenant'), and: role('reader', 'group') };
}


/***/ }),

/***/ 3617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ eitherRole),
/* harmony export */   nc: () => (/* binding */ roleNames),
/* harmony export */   ud: () => (/* binding */ roleNamed)
/* harmony export */ });
const roleNames = {
    owner: { en: 'Owner', fr: 'Propri\u00e9taire (Owner)' },
    reader: { en: 'Reader', fr: 'Lecteur (Reader)' },
    accessAdministrator: {
        en: 'User Access Administrator',
        fr: "Administrateur de l'acc\u00e8s utilisateur (User Access Administrator)",
    },
    vaultContributor: { en: 'Key Vault Contributor', fr: 'Contributeur Key Vault (Key Vault Contributor)' },
    contributor: { en: 'Contributor', fr: 'Contributeur (Contributor)' },
    vaultReader: { en: 'Key Vault Reader', fr: 'Lecteur Key Vault (Key Vault Reader)' },
    cryptoOfficer: { en: 'Key Vault Crypto Officer', fr: 'Agent de chiffrement Key Vault (Key Vault Crypto Officer)' },
    dataAccessAdministrator: {
        en: 'Key Vault Data Access Administrator',
        fr: "Administrateur de l'acc\u00e8s aux donn\u00e9es Key Vault (Key Vault Data Access Administrator)",
    },
    logAnalyticsReader: { en: 'Log Analytics Reader', fr: 'Lecteur Log Analytics (Log Analytics Reader)' },
    monitoringContributor: { en: 'Monitoring Contributor', fr: 'Contributeur de surveillance (Monitoring Contributor)' },
    directoryReaders: { en: 'Directory Readers', fr: 'Lecteurs de r\u00e9pertoire (Directory Readers)' },
    cloudApplicationAdministrator: {
        en: 'Cloud Application Administrator',
        fr: "Administrateur d'application cloud (Cloud Application Administrator)",
    },
    applicationAdministrator: {
        en: 'Application Administrator',
        fr: "Administrateur d'application (Application Administrator)",
    },
    privilegedRoleAdministrator: {
        en: 'Privileged Role Administrator',
        fr: 'Administrateur de r\u00f4le privil\u00e9gi\u00e9 (Privileged Role Administrator)',
    },
};
/** A role by its English name; other roles keep their name. */
function roleNamed(name) {
    return Object.values(roleNames).find(({ en }) => en === name) ?? { en: name, fr: name };
}
/** Any one of several roles, in words. */
function eitherRole(names) {
    const joined = (language, or) => names.map((name) => roleNames[name][language]).join(or);
    return { en: joined('en', ' or '), fr: joined('fr', ' ou ') };
}


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ encryptionUserRole),
/* harmony export */   $n: () => (/* binding */ mayUseKeys),
/* harmony export */   Et: () => (/* binding */ encryptionUserRoleName),
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   c5: () => (/* binding */ roleGuid)
/* harmony export */ });
/* harmony import */ var _role_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3617);
/** Azure's built-in roles that matter here (Microsoft: Azure built-in roles). Ids in lower case. */

/** Key Vault Crypto Service Encryption User: get, wrapKey and unwrapKey, nothing else. */
const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
const encryptionUserRoleName = 'Key Vault Crypto Service Encryption User';
/** By GUID: the name, and whether the role has a data action that wraps or unwraps with a key. */
const builtIn = new Map([
    [encryptionUserRole, [encryptionUserRoleName, true]],
    ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.owner.en, false]],
    ['b24988ac-6180-42a0-ab88-20f7382dd24c', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.contributor.en, false]],
    ['acdd72a7-3385-48ef-bd42-f606fba81ae7', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.reader.en, false]],
    ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.accessAdministrator.en, false]],
    ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', ['Role Based Access Control Administrator', false]],
    ['00482a5a-887f-4fb3-b363-3b7fe8e74483', ['Key Vault Administrator', true]],
    ['f25e0fa2-a7c8-4377-a976-54943a77a395', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.vaultContributor.en, false]],
    ['21090545-7ca7-4776-b22c-e363652d74d2', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.vaultReader.en, false]],
    ['8b54135c-b56d-4d72-a534-26097cfdc8d8', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.dataAccessAdministrator.en, false]],
    ['14b46e9e-c2b7-41b4-b07b-48a6ebf60603', [_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.cryptoOfficer.en, true]],
    ['12338af0-0e69-4776-bea7-57ae8d297424', ['Key Vault Crypto User', true]],
    ['08bbd89e-9f13-488c-ac41-acfcb10c90ab', ['Key Vault Crypto Service Release User', false]],
    ['b86a8fe4-44ce-4948-aee5-eccb2c155cd7', ['Key Vault Secrets Officer', false]],
    ['4633458b-17de-408a-b874-0445c86b69e6', ['Key Vault Secrets User', false]],
    ['a4417e6f-fecd-4de8-b567-7b0420556985', ['Key Vault Certificates Officer', false]],
    ['db79e9a7-68ee-4b58-9aeb-b90e7c24fcba', ['Key Vault Certificate User', false]],
]);
const builtInRole = (roleId) => builtIn.get(roleGuid(roleId));
/** Whether the role might let its holder wrap and unwrap: a role that is not in the list might. */
function mayUseKeys(roleId) {
    return builtInRole(roleId)?.[1] ?? true;
}
/** The role's GUID, whether Azure's answer has the GUID or a resource ID. */
function roleGuid(roleId) {
    return roleId.slice(roleId.lastIndexOf('/') + 1).toLowerCase();
}
/** The role's name, or its ID if the role is not in the list. */
function roleName(roleId) {
    return builtInRole(roleId)?.[0] ?? roleGuid(roleId);
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ rotationOf),
/* harmony export */   n: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8797);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6595);
/** Where the change from the confirmed key version to a newer one stands, by the vault's log. Pure, without texts. */





const isOpen = (rotation) => rotation.versions !== undefined;
function rotationOf(inputs, observed) {
    if (!(0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmed */ .it)(inputs))
        return { state: 'none' };
    const { key } = observed;
    const version = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .confirmedHere */ .m)(inputs)?.version;
    if (key.presence !== 'found' || version === undefined)
        return { state: 'unknown' };
    const isDisputed = (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .hasNewerVersion */ .Gg)(key.value, observed) || (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .lacksVersion */ .Du)(observed, version);
    if (isDisputed)
        return { state: 'unknown' };
    if (key.value.version.toLowerCase() === version)
        return { state: 'none' };
    return openRotation(inputs, observed, key.value, version);
}
function openRotation(inputs, observed, newest, confirmed) {
    const { usage } = observed;
    const uses = usage.presence === 'found' ? (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .usesByVersion */ .sX)(usage.value, (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs)) : undefined;
    const versions = [confirmed, newest.version.toLowerCase()].map((version) => {
        const created = (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .answersAbout */ .Zu)(version, observed)[0]?.created ?? undefined;
        return { version, created: created && created * 1000, use: uses?.get(version) };
    });
    const [former, latest] = versions;
    if (former === undefined || latest === undefined)
        return { state: 'unknown' };
    const open = { versions: [former, latest] };
    if (usage.presence !== 'found')
        return { state: 'unknown', ...open };
    const { rows, days, isComplete } = usage.value;
    const since = new Date(Date.parse(observed.at) - days * _dates_js__WEBPACK_IMPORTED_MODULE_1__/* .oneDay */ .J9).toISOString();
    if (latest.use !== undefined)
        return { state: 'adopting', ...open, since };
    // A log without any event is not known to be on.
    return { state: isComplete && rows.length > 0 ? 'made' : 'unknown', ...open, since };
}


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ lockHolds),
/* harmony export */   S2: () => (/* binding */ vaultScopeOf),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   Yz: () => (/* binding */ isKnownScope),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   fC: () => (/* binding */ grantsAt),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   mx: () => (/* binding */ lockIdOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4494);

function scopesOf(target) {
    const { subscription, group, vault, key } = idsOf(target);
    return {
        subscription: comparable(subscription),
        group: comparable(group),
        vault: comparable(vault),
        key: comparable(key),
    };
}
/** ARM ids in the casing of the inputs, without a slash at the end. */
function idsOf(target) {
    const vault = vaultIdOf(target);
    return {
        subscription: subscriptionIdOf(target),
        group: groupIdOf(target),
        vault,
        key: `${vault}/keys/${target.keyName}`,
    };
}
function subscriptionIdOf({ subscriptionId }) {
    return `/subscriptions/${subscriptionId}`;
}
function groupIdOf(target) {
    return `${subscriptionIdOf(target)}/resourceGroups/${target.resourceGroup}`;
}
function vaultIdOf(target) {
    return `${groupIdOf(target)}/providers/Microsoft.KeyVault/vaults/${target.vaultName}`;
}
/** As `comparable` has it. */
function vaultScopeOf(target) {
    return comparable(vaultIdOf(target));
}
/**
 * An ID as Azure compares it: ignoring case, without a slash at the end. Sources: "Naming rules and restrictions for Azure
 * resources" (names are case-insensitive, and answers may differ in casing); .NET's OrdinalIgnoreCase, which compares letter
 * by letter (so \u00df is not SS, and no form of \u0130 or \u0131 is i) and normalizes nothing (so \u00fc is not u with a combining diaeresis).
 */
function comparable(scope) {
    let end = scope.length;
    while (scope.endsWith('/', end))
        end -= 1;
    return scope
        .slice(0, end)
        .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
        .replaceAll(/\P{ASCII}/gu, withoutCase);
}
/** Through its capital, since \u03c3 and \u03c2 have the same one; a letter that has no other case of its own stays as it is. */
function withoutCase(letter) {
    const inCase = (from, to) => (to.length === from.length && /\P{ASCII}/u.test(to) ? to : from);
    const capital = inCase(letter, letter.toUpperCase());
    return inCase(capital, capital.toLowerCase());
}
/** Whether what is set at `scope` applies to `target`: the same scope, or one above it in the subscription. */
function covers(scope, target) {
    const outer = comparable(scope);
    return outer.startsWith('/subscriptions/') && (target === outer || target.startsWith(`${outer}/`));
}
/**
 * Whether a role assigned at `scope` applies to `target`. In addition to `covers`: the root (`/`) and management
 * groups, which Azure lists at a vault only if they are above it.
 */
function grantsAt(scope, target) {
    return isAboveSubscriptions(scope) || covers(scope, target);
}
function isAboveSubscriptions(scope) {
    const root = /^\/*$/.test(scope) && scope !== '';
    return root || /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
}
/** Whether a scope is of a form that says to what it applies. */
function isKnownScope(scope) {
    return isAboveSubscriptions(scope) || /^\/subscriptions\/[^/]/i.test(scope);
}
/** Percent-encoded: a lock's name can contain quotation marks and `#`. */
function lockIdOf({ scope, name }) {
    const encodedName = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(name).replaceAll('/', '%2F');
    return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(scope)}/providers/Microsoft.Authorization/locks/${encodedName}`;
}
/**
 * Whether a lock protects `target` from deletion. Azure's list at a vault includes locks on resources in it (as
 * recorded).
 */
function lockHolds({ level, scope }, target) {
    return ['cannotdelete', 'readonly'].includes(level.toLowerCase()) && covers(scope, target);
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ noneHolds),
/* harmony export */   OH: () => (/* binding */ urgentFindings),
/* harmony export */   _7: () => (/* binding */ situationOf),
/* harmony export */   oI: () => (/* binding */ endsOf)
/* harmony export */ });
/* unused harmony exports urgencies, isForeign */
/* harmony import */ var _inputs_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9949);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8797);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4709);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8158);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3906);
/** What the situation is: one of few kinds, how urgent it is, and what leads the page. Everything that is told follows from it. Pure. */







/** Each with how urgent it is. */
const urgencies = {
    /** Nobody knows which key to look at. */
    'invalid-inputs': 'look-now',
    /** The run ended before it could evaluate anything. */
    stopped: 'look-now',
    /** Adobe can't use the key that it confirmed, or that it used. */
    'cut-off': 'act-now',
    /** Adobe's access ends by itself, soon. */
    ending: 'act-now',
    /** Nobody knows whether Adobe can use the key that it confirmed. */
    'in-doubt': 'look-now',
    /** `none` ended or is contradicted, and something might keep Adobe out. */
    'none-at-risk': 'look-now',
    /** `none` ended or is contradicted, and nothing keeps Adobe out. */
    'none-over': 'nothing-tonight',
    /** What ensure would do. */
    plan: 'nothing-tonight',
    /** Ensure can't do what is asked. */
    blocked: 'nothing-tonight',
    /** While setting up, an operation of the run failed. */
    correction: 'nothing-tonight',
    /** While setting up, something is missing or wrong. */
    'not-ready': 'nothing-tonight',
    /** While setting up, something could not be read. */
    unread: 'nothing-tonight',
    /** An application that Adobe does not publish would get a ticket. */
    foreign: 'nothing-tonight',
    /** Azure is ready, and what Adobe would use ends soon. */
    'ends-unused': 'nothing-tonight',
    /** Azure is ready, and Adobe has to confirm. */
    unconfirmed: 'nothing-tonight',
    /** The key works, and an operation of the run failed. */
    failed: 'nothing-tonight',
    /** Adobe's access ends by itself, later. */
    'ends-later': 'nothing-tonight',
    /** Something fails that takes no access away from Adobe. */
    harmless: 'nothing-tonight',
    /** Adobe takes the newest version, and the confirmed one is an older one: whose the newer one is has to be asked. */
    rotating: 'nothing-tonight',
    /** A waiver takes the place of the confirmed key's check. */
    waived: 'nothing-tonight',
    ready: 'nothing',
};
function situationOf(source) {
    const [kind, lead] = decided(source);
    return { kind, urgency: urgencies[kind], lead };
}
/** A person's word that Adobe has confirmed no key is believed. */
function noneHolds({ inputs, verdict }) {
    return inputs !== undefined && !(0,_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmed */ .it)(inputs) && verdict?.doubt === undefined;
}
function decided(source) {
    const { inputs, verdict } = source;
    if (inputs === undefined)
        return ['invalid-inputs', leadOf(source)];
    if (verdict === undefined)
        return [isChecked(inputs) ? 'stopped' : 'correction', leadOf(source)];
    if (noneHolds(source))
        return whileSettingUp(source, inputs, verdict);
    const [cut] = (0,_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .cuttingFindings */ .X)(verdict, inputs);
    if (cut !== undefined)
        return ['cut-off', ofRepair(cut, source)];
    const risk = soonestEnd(source) ?? keepsOut(verdict);
    if (!(0,_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmed */ .it)(inputs))
        return [risk === undefined ? 'none-over' : 'none-at-risk', ofNone(source, verdict)];
    if (risk !== undefined)
        return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnd */ .uV)(risk.effect) ? 'ending' : 'in-doubt', ofFinding(risk)];
    return whileUsed(source, inputs, verdict);
}
/** Somebody relies on the key, or asked whether it can be relied on. */
const isChecked = (inputs) => (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmed */ .it)(inputs) || (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .onlyReads */ .A)(inputs.mode);
const ofFinding = (finding) => ({ by: 'finding', finding });
/** A failure of the very change that would repair it says more. */
function ofRepair(cut, { changes, failures: [failure] }) {
    const isOfRepair = ({ resource, status }) => resource === cut.fixedBy && status === 'failed';
    return failure !== undefined && changes.some(isOfRepair) ? { by: 'failure', failure } : ofFinding(cut);
}
/** The findings for which somebody has to act now, whether they fail or not. */
function urgentFindings(source) {
    const { inputs, verdict } = source;
    const { kind } = situationOf(source);
    if (inputs === undefined || verdict === undefined)
        return [];
    if (kind === 'cut-off')
        return (0,_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .cuttingFindings */ .X)(verdict, inputs);
    return kind === 'ending' ? endsOf(verdict).filter(({ effect }) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .endsSoon */ .C_)(effect, checkedAt(source))) : [];
}
/** Milliseconds since 1970. */
const checkedAt = ({ observed, startedAt }) => Date.parse(observed?.at ?? startedAt);
/** The end that makes it urgent, of those that are soon the first. */
function soonestEnd(source) {
    const [end] = endsOf(source.verdict);
    return end !== undefined && (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .endsSoon */ .C_)(end.effect, checkedAt(source)) ? end : undefined;
}
/** The first end first. */
function endsOf(verdict) {
    const isEnding = (finding) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnd */ .uV)(finding.effect);
    const ends = (verdict?.findings ?? []).filter(isEnding);
    return ends.toSorted((one, other) => Date.parse(one.effect.ends) - Date.parse(other.effect.ends));
}
/** What keeps Adobe out, or may. What fails says more than what is unknown. */
function keepsOut({ findings }) {
    const some = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(findings.filter(({ effect }) => effect === 'cuts' || effect === 'may-cut'));
    return some.find(({ status }) => status === 'fail') ?? some[0];
}
/** The finding that says so, also where the plan has it as an obstacle. */
function ofNone(source, { findings }) {
    const saying = findings.find(({ id }) => id === 'adobe-confirmation');
    return saying === undefined ? leadOf(source) : ofFinding(saying);
}
/** Nothing keeps Adobe out, as far as is known. */
function whileUsed(source, inputs, verdict) {
    const { changes, failures } = source;
    if (failures.length > 0)
        return ['failed', leadOf(source)];
    if (inputs.mode === 'plan' && (0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isBlocked */ .l)(source))
        return ['blocked', leadOf(source)];
    if (inputs.mode === 'plan' && changes.length > 0)
        return ['plan', { by: 'plan' }];
    if ((0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isBlocked */ .l)(source))
        return ['failed', leadOf(source)];
    const lead = leadOf(source);
    if (endsOf(verdict).length > 0)
        return ['ends-later', lead];
    if (lead.by === 'finding')
        return ['harmless', lead];
    if (verdict.state === 'provisioned')
        return ['waived', { by: 'waiver' }];
    const { observed } = source;
    // Where Adobe takes no other version, or did not say so, a warning asks.
    const asks = inputs.adobeKeyVersion === 'latest' && observed !== undefined && (0,_rotation_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .n)((0,_rotation_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationOf */ .c)(inputs, observed));
    return asks ? ['rotating', { by: 'rotation' }] : ['ready', { by: 'nothing' }];
}
/** The one warning that comes before the ticket: nobody sends one for an application that might be a stranger's. */
const isForeign = ({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail';
function whileSettingUp(source, { mode }, verdict) {
    const { changes, failures } = source;
    if (failures.length > 0)
        return ['correction', leadOf(source)];
    if ((0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isBlocked */ .l)(source))
        return ['blocked', leadOf(source)];
    if (mode === 'plan' && changes.length > 0)
        return ['plan', { by: 'plan' }];
    const failing = first(verdict, 'fail', 'error');
    if (failing !== undefined)
        return ['not-ready', ofFinding(failing)];
    const unknown = first(verdict, 'unknown', 'error');
    if (unknown !== undefined)
        return ['unread', ofFinding(unknown)];
    const foreign = verdict.findings.find(isForeign);
    if (foreign !== undefined)
        return ['foreign', ofFinding(foreign)];
    const ending = soonestEnd(source);
    if (ending !== undefined)
        return ['ends-unused', ending.status === 'fail' ? ofFinding(ending) : { by: 'ticket' }];
    return [endsOf(verdict).length > 0 ? 'ends-later' : 'unconfirmed', { by: 'ticket' }];
}
/** What ended the run, what stands in its way, or what fails, the worst first. */
function leadOf(source) {
    const { failures, verdict } = source;
    const [failure] = failures;
    if (failure !== undefined)
        return { by: 'failure', failure };
    if ((0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isBlocked */ .l)(source))
        return { by: 'obstacle' };
    if (verdict === undefined)
        return { by: 'nothing' };
    const worst = first(verdict, 'fail', 'error') ?? first(verdict, 'unknown', 'error') ?? first(verdict, 'fail', 'warning');
    return worst === undefined ? { by: 'nothing' } : ofFinding(worst);
}
function first({ findings }, status, severity) {
    const some = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(findings.filter((each) => each.status === status));
    return some.find((each) => each.severity === severity);
}


/***/ }),

/***/ 4303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ providerToRegister),
/* harmony export */   u: () => (/* binding */ isUnregistered)
/* harmony export */ });
/** Microsoft.Insights answers so with the codes Forbidden, AuthorizationFailed and Conflict. */
const unregistered = /register the subscription|not registered to use/i;
/** Whether something was refused because its provider is not registered, whatever rights the identity has. */
function isUnregistered({ code, message }) {
    return code === 'MissingSubscriptionRegistration' || unregistered.test(message);
}
/** The provider to register; `undefined` if that is not the reason, or the message does not name it. */
function providerToRegister(refusal) {
    return isUnregistered(refusal) ? /\bmicrosoft\.[a-z]{2,40}\b/i.exec(refusal.message)?.[0] : undefined;
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ deletedHere),
/* harmony export */   Xi: () => (/* binding */ isLeaving),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   cp: () => (/* binding */ wasHere),
/* harmony export */   dd: () => (/* binding */ usesPolicies),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   qt: () => (/* binding */ sendsAuditEvents),
/* harmony export */   xy: () => (/* binding */ groupInTheWay)
/* harmony export */ });
/* unused harmony export usesRoles */
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9005);
/** What is known of the vault and what contains it: its tenant, its log, what is in the way. Pure. */

/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
function isForeign(vault, { tenantId }) {
    return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
}
/** Whether a deleted vault is the one that the inputs name: it is recovered only into the group in which it was. */
function wasHere(inputs, { vaultId }) {
    return (0,_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(vaultId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultScopeOf */ .S2)(inputs);
}
/** The deleted vault, unless it is one of that name from elsewhere. */
function deletedHere(inputs, { vault, deletedVault }) {
    if (vault.presence !== 'absent' || deletedVault.presence !== 'found')
        return undefined;
    return wasHere(inputs, deletedVault.value) ? deletedVault.value : undefined;
}
/** Whether it is known to decide by Azure RBAC: an access policy has no effect then. */
function usesRoles({ vault }) {
    return vault.presence === 'found' && vault.value.rbac;
}
/** Whether it is known to decide by access policies: a role has no effect on its keys then. */
function usesPolicies({ vault }) {
    return vault.presence === 'found' && !vault.value.rbac;
}
const auditLogs = new Set(['auditevent', 'audit', 'alllogs']);
/** Whether it sends the vault's audit events somewhere. */
function sendsAuditEvents({ hasDestination, logs }) {
    return hasDestination && logs.some((log) => auditLogs.has(log.toLowerCase()));
}
/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
function isLeaving({ resourceGroup: group }) {
    return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}
/** States in which the subscription's resources are offline, and can't be changed (Microsoft: Azure subscription states). */
const offline = new Set(['disabled', 'deleted', 'expired', 'warned']);
function isOffline({ state }) {
    return offline.has(state.toLowerCase());
}
/** Why nothing can be recovered into the group; `undefined` if nothing is known to be in the way. */
function groupInTheWay(observed) {
    if (observed.resourceGroup.presence === 'absent')
        return 'gone';
    return isLeaving(observed) ? 'leaving' : undefined;
}


/***/ }),

/***/ 4622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wv: () => (/* binding */ effectOfCurrent),
/* harmony export */   cj: () => (/* binding */ expiryInUse),
/* harmony export */   ib: () => (/* binding */ usesCurrent),
/* harmony export */   tB: () => (/* binding */ versionInUse),
/* harmony export */   t_: () => (/* binding */ versionsPerhapsInUse)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6595);
/** Which version of the key Adobe uses: the confirmed one, or the current one where Adobe takes the newest, or the confirmed URI names none. Pure. */



/** Whether it is the current one, whatever version was confirmed. */
function usesCurrent(inputs) {
    return inputs.adobeKeyVersion === 'latest' || (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmedKeyOf */ .yq)(inputs)?.version === undefined;
}
/** What a failure of the current version does. Of two versions, Adobe has to say which it uses: until then, perhaps both. */
function effectOfCurrent(inputs, version) {
    if (usesCurrent(inputs) || (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmedKeyOf */ .yq)(inputs)?.version === version.toLowerCase())
        return 'cuts';
    return inputs.adobeKeyVersion === 'pinned' ? 'none' : 'may-cut';
}
function currentVersions({ key, keyVersions }) {
    return key.presence === 'found' ? (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readsOf */ .JP)(key.value, { keyVersions }) : [];
}
/** What was read of it; the same version can come from several reads. */
function versionInUse(inputs, observed) {
    if (usesCurrent(inputs))
        return currentVersions(observed);
    const version = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmedHere */ .m)(inputs)?.version;
    return version === undefined ? [] : (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .answersAbout */ .Zu)(version, observed);
}
/** What was read of the versions that Adobe may use: until it says which one, the current one is among them. */
function versionsPerhapsInUse(inputs, observed) {
    const inUse = versionInUse(inputs, observed);
    return inputs.adobeKeyVersion === undefined ? [...currentVersions(observed), ...inUse] : inUse;
}
/** When it expires, in milliseconds since 1970; `undefined` where that is not known, or has passed. */
function expiryInUse(inputs, observed, now) {
    const ends = versionInUse(inputs, observed).flatMap(({ expires }) => (expires === null ? [] : [expires * 1000]));
    return ends.filter((end) => end > now).toSorted((one, other) => one - other)[0];
}


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ changesToTarget),
/* harmony export */   nj: () => (/* binding */ fittingChanges),
/* harmony export */   vJ: () => (/* binding */ whoChanged)
/* harmony export */ });
/* unused harmony export changeKinds */
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9167);
/* harmony import */ var _other_callers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6081);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9005);



/** The operations of Azure Resource Manager and of the vault, by what they do. */
const changeKinds = new Map([
    ['microsoft.resources/subscriptions/resourcegroups/delete', 'group-deleted'],
    ['microsoft.resources/subscriptions/resourcegroups/moveresources/action', 'vault-moved'],
    ['microsoft.keyvault/vaults/delete', 'vault-deleted'],
    ['microsoft.keyvault/vaults/write', 'vault-changed'],
    ['microsoft.keyvault/vaults/privateendpointconnections/write', 'network-changed'],
    ['microsoft.keyvault/vaults/privateendpointconnections/delete', 'network-changed'],
    ['microsoft.keyvault/vaults/privateendpointconnectionproxies/write', 'network-changed'],
    ['microsoft.keyvault/vaults/privateendpointconnectionproxies/delete', 'network-changed'],
    ['microsoft.keyvault/vaults/joinperimeter/action', 'network-changed'],
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
/** The first of what `fittingChanges` has. */
function whoChanged(...read) {
    return fittingChanges(...read).slice(0, mostChanges);
}
/**
 * The latest change of each caller and kind that fits the failed errors, the newest first: those of Azure Resource Manager
 * to the vault and above it in the group, and, where the vault's log was read (`usage-days`), those of the key. Nobody is
 * hidden by what others did later, or often.
 *
 * @param activity empty if it was not read
 */
function fittingChanges(inputs, observed, { findings }, activity) {
    const failing = findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const fitting = new Set(failing.flatMap(({ facts }) => facts.changedBy ?? []));
    const calls = observed.usage.presence === 'found' ? observed.usage.value.rows : [];
    const changes = [...changesToTarget(activity, inputs), ...calls.flatMap((row) => ofCall(row, inputs))]
        .filter(({ kind }) => fitting.has(kind))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1));
    return (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOfEach */ .t)(changes, ({ kind, caller, address }) => `${kind} ${address} ${caller}`);
}
/** The events of the activity log that concern the vault, what is in it, or its group as a whole. */
function changesToTarget(activity, inputs) {
    return activity.flatMap((event) => ofActivity(event, inputs));
}
function ofActivity({ operation, caller, at, resourceId }, inputs) {
    const kind = changeKinds.get(operation);
    if (kind === undefined || !concerns(resourceId, inputs))
        return [];
    return [{ kind, operation, caller, tool: undefined, address: '', at, log: 'activity log' }];
}
/** The vault and what is in it, or what is set at its group: not another resource of the group. */
function concerns(resourceId, inputs) {
    const { group, vault } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(inputs);
    if (resourceId === group || resourceId === vault || resourceId.startsWith(`${vault}/`))
        return true;
    return resourceId.startsWith(`${group}/providers/microsoft.authorization/`);
}
function ofCall({ appId, operation, status, key, callerIp, last }, { keyName }) {
    const kind = changeKinds.get(operation.toLowerCase());
    const isDone = status !== null && status >= 200 && status < 300;
    if (kind === undefined || !isDone || key !== keyName.toLowerCase())
        return [];
    return [{ kind, operation, caller: appId, tool: (0,_other_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .toolOf */ .wS)(appId), address: callerIp, at: last, log: 'vault log' }];
}


/***/ }),

/***/ 5583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ filledIn),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Un: () => (/* binding */ frenchCount),
/* harmony export */   hC: () => (/* binding */ sentences),
/* harmony export */   kx: () => (/* binding */ colon),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   oH: () => (/* binding */ inLanguage),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   yW: () => (/* binding */ impossible)
/* harmony export */ });
/** Texts in every language: one that is missing does not compile. */
/** Between a label and its text. */
const colon = { en: ':', fr: '\u00A0:' };
/** Joins the parts of a sentence; the later ones begin with their punctuation. */
function joined(...parts) {
    const all = parts.filter((part) => part !== false);
    return { en: all.map(({ en }) => en).join(''), fr: all.map(({ fr }) => fr).join('') };
}
/** One sentence after another; an empty one leaves no space. */
const sentences = (...texts) => texts.filter((text) => text !== '').join(' ');
/** Puts names in the place of those in braces; a name that is not given stays as it is. */
function filledIn(text, names) {
    const filled = (language) => text[language].replaceAll(/\{(\w+)\}/g, (all, name) => {
        const value = names[name] ?? all;
        return typeof value === 'string' ? value : value[language];
    });
    return { en: filled('en'), fr: filled('fr') };
}
/** A text that begins a sentence. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Several texts in one language: the columns of a table, the lines of a letter. */
function inLanguage(texts, language) {
    return texts.map((text) => text[language]);
}
/** `a, b, c`, the same in every language. */
const list = (items) => items.join(', ');
/** The first ones, and the number of the others. */
function shortList(items, most = 3) {
    const rest = items.length - most;
    const shown = list(items.slice(0, most));
    return rest > 0 ? { en: `${shown} and ${rest} more`, fr: `${shown} et ${rest} de plus` } : { en: shown, fr: shown };
}
/** `impossible de lire \u2026`, `impossible d'attribuer \u2026`. @param operation begins with its verb in the infinitive */
function impossible(operation) {
    return `impossible ${/^[aeiouh\u00e2\u00e9\u00e8\u00ea\u00ee\u00f4]/i.test(operation) ? "d'" : 'de '}${operation}`;
}
/** A number with its noun. */
function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
}
/** In French, zero is singular, and no line breaks between a number and its noun. */
function frenchCount(number, one, many) {
    return `${number}\u00A0${number < 2 ? one : many}`;
}


/***/ }),

/***/ 2000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ rightOf),
/* harmony export */   G1: () => (/* binding */ rightForAction),
/* harmony export */   P: () => (/* binding */ permissions),
/* harmony export */   p9: () => (/* binding */ getIdToken)
/* harmony export */ });
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3617);

const contributor = _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.contributor.en;
const accessAdministrator = _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.accessAdministrator.en;
const vaultContributor = _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.vaultContributor.en;
const cryptoOfficer = _model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.cryptoOfficer.en;
/** Roles that may read everything, of any provider. */
const readingAll = [_model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.reader.en, contributor, accessAdministrator];
const reading = [...readingAll, vaultContributor];
const changing = [vaultContributor, contributor];
const readingGraph = ['Application.Read.All', 'Application.ReadWrite.All'];
/** A read at Azure Resource Manager that Reader on the group allows. */
function read(action, en, fr, more = {}) {
    return {
        service: 'arm',
        kind: 'read',
        name: { en, fr },
        actions: [action],
        roles: reading,
        place: 'group',
        use: 'every run',
        ...more,
    };
}
/** A read of Microsoft Graph. */
function readGraph(en, fr, more = {}) {
    const graph = { service: 'graph', actions: [], roles: readingGraph, place: 'graph' };
    return { ...graph, kind: 'read', name: { en, fr }, use: 'every run', ...more };
}
/** A write at Azure Resource Manager that Key Vault Contributor on the group allows. */
function write(use, action, en, fr, more = {}) {
    return read(action, en, fr, { kind: 'write', roles: changing, use, ...more });
}
/** A write at Microsoft Graph. */
function writeGraph(use, en, fr) {
    const roles = ['Application.ReadWrite.All'];
    return { service: 'graph', kind: 'write', name: { en, fr }, actions: [], roles, place: 'graph', use };
}
const permissions = {
    readSubscription: read('Microsoft.Resources/subscriptions/read', 'read the state of subscription {subscription}', "lire l'\u00e9tat de l'abonnement {subscription}", { roles: readingAll, place: 'subscription', optional: true }),
    readGroupState: read('Microsoft.Resources/subscriptions/resourceGroups/read', 'read the state of resource group {group}', "lire l'\u00e9tat du groupe de ressources {group}", { optional: true }),
    readVault: read('Microsoft.KeyVault/vaults/read', 'read vault {vault}', 'lire le coffre {vault}'),
    readTokenSettings: read('Microsoft.KeyVault/vaults/read', 'read which tokens vault {vault} accepts', 'lire quels jetons le coffre {vault} accepte', { optional: true }),
    // Only before a vault is created.
    listVaults: read('Microsoft.KeyVault/vaults/read', 'list the vaults of resource group {group}', 'lister les coffres du groupe de ressources {group}', { use: 'ensure', optional: true }),
    readRegions: read('Microsoft.Resources/subscriptions/providers/read', 'list the regions in which Azure creates vaults', 'lister les r\u00e9gions dans lesquelles Azure cr\u00e9e des coffres', { roles: readingAll, place: 'subscription', use: 'deleted vaults', optional: true }),
    readKey: read('Microsoft.KeyVault/vaults/keys/read', 'read key {key} of vault {vault}', 'lire la cl\u00e9 {key} du coffre {vault}'),
    listKeyVersions: read('Microsoft.KeyVault/vaults/keys/versions/read', 'list the versions of key {key}', 'lister les versions de la cl\u00e9 {key}'),
    readConfirmedVersion: read('Microsoft.KeyVault/vaults/keys/versions/read', 'read version {version} of key {key}', 'lire la version {version} de la cl\u00e9 {key}'),
    listKeys: read('Microsoft.KeyVault/vaults/keys/read', 'list the keys of vault {vault}', 'lister les cl\u00e9s du coffre {vault}'),
    listSecrets: read('Microsoft.KeyVault/vaults/secrets/read', 'list the names of the secrets of vault {vault}', 'lister les noms des secrets du coffre {vault}'),
    readRoleAssignments: read('Microsoft.Authorization/roleAssignments/read', 'read the role assignments at {scope} and above', 'lire les attributions de r\u00f4le sur {scope} et au-dessus'),
    readDenyAssignments: read('Microsoft.Authorization/denyAssignments/read', 'read the deny assignments at {scope} and above', 'lire les affectations de refus sur {scope} et au-dessus'),
    // From the list of the provider's operations. "Use Azure PIM to manage active access with the REST API" names the
    // action of role assignments instead, which each role here has too.
    readAssignmentEnds: read('Microsoft.Authorization/roleAssignmentScheduleInstances/read', 'read the ends of role assignments at {scope} and above', 'lire les dates de fin des attributions de r\u00f4le sur {scope} et au-dessus'),
    listLocks: read('Microsoft.Authorization/locks/read', 'list the locks of {scope}', 'lister les verrous sur {scope}'),
    listDiagnosticSettings: read('Microsoft.Insights/diagnosticSettings/read', 'list the diagnostic settings of vault {vault}', 'lister les param\u00e8tres de diagnostic du coffre {vault}', { roles: readingAll, optional: true }),
    listPerimeters: read('Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read', 'list the network security perimeters of vault {vault}', 'lister les p\u00e9rim\u00e8tres de s\u00e9curit\u00e9 r\u00e9seau du coffre {vault}'),
    readPrincipal: readGraph("read the service principal of Adobe's app {app}", "lire le principal de service de l'application d'Adobe {app}"),
    readKeyVaultPrincipal: readGraph("read the tenant's service principal of Azure Key Vault", "lire le principal de service d'Azure Key Vault dans le locataire", { optional: true }),
    findDeletedPrincipal: readGraph("look for a deleted service principal of Adobe's app {app}", "rechercher un principal de service supprim\u00e9 de l'application d'Adobe {app}"),
    readGivenPrincipal: readGraph('read service principal {principal}', 'lire le principal de service {principal}'),
    // Deleted vaults belong to no resource group.
    findDeletedVault: read('Microsoft.KeyVault/deletedVaults/read', 'look for a soft-deleted vault {vault}', 'rechercher un coffre {vault} supprim\u00e9 de mani\u00e8re r\u00e9versible', {
        place: 'subscription',
        use: 'deleted vaults',
        // The action lists deleted vaults; az reads a single one too.
        actions: ['Microsoft.KeyVault/deletedVaults/read', 'Microsoft.KeyVault/locations/deletedVaults/read'],
    }),
    checkName: read('Microsoft.KeyVault/checkNameAvailability/read', 'check whether the name {vault} is free', 'v\u00e9rifier si le nom {vault} est libre', { place: 'subscription', use: 'deleted vaults' }),
    findDeletedKey: {
        service: 'vault',
        kind: 'read',
        name: { en: 'look for a soft-deleted key {key}', fr: 'rechercher une cl\u00e9 {key} supprim\u00e9e de mani\u00e8re r\u00e9versible' },
        actions: ['Microsoft.KeyVault/vaults/keys/read'],
        roles: [_model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.vaultReader.en, cryptoOfficer],
        place: 'vault',
        use: 'deleted keys',
    },
    // In a workspace whose access mode is "resource or workspace permissions".
    readAuditLog: read('Microsoft.Insights/logs/*/read', 'read the audit log of vault {vault}', "lire le journal d'audit du coffre {vault}", { service: 'logs', roles: readingAll, use: 'usage-days' }),
    readActivityLog: read('Microsoft.Insights/eventtypes/values/read', 'read the activity log of resource group {group}', "lire le journal d'activit\u00e9 du groupe de ressources {group}", { roles: readingAll, use: 'lost access', optional: true }),
    readGroup: read('Microsoft.Resources/subscriptions/resourceGroups/read', 'read resource group {group}', 'lire le groupe de ressources {group}', { roles: [contributor], place: 'subscription', use: 'create-resource-group' }),
    createGroup: write('create-resource-group', 'Microsoft.Resources/subscriptions/resourceGroups/write', 'create resource group {group}', 'cr\u00e9er le groupe de ressources {group}', { kind: 'overwrite', roles: [contributor], place: 'subscription' }),
    createVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'create vault {vault}', 'cr\u00e9er le coffre {vault}', {
        kind: 'overwrite',
    }),
    recoverVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'recover vault {vault}', 'r\u00e9cup\u00e9rer le coffre {vault}', { kind: 'overwrite' }),
    protectVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'turn on purge protection of vault {vault}', 'activer la protection contre le vidage du coffre {vault}'),
    createKey: write('ensure', 'Microsoft.KeyVault/vaults/keys/write', 'create key {key} in vault {vault}', 'cr\u00e9er la cl\u00e9 {key} dans le coffre {vault}'),
    recoverKey: {
        service: 'vault',
        kind: 'write',
        name: { en: 'recover key {key} of vault {vault}', fr: 'r\u00e9cup\u00e9rer la cl\u00e9 {key} du coffre {vault}' },
        actions: ['Microsoft.KeyVault/vaults/keys/recover/action'],
        roles: [cryptoOfficer],
        place: 'vault',
        use: 'recover-deleted',
    },
    createPrincipal: writeGraph('create-principal', "create the service principal of Adobe's app {app}", "cr\u00e9er le principal de service de l'application d'Adobe {app}"),
    restorePrincipal: writeGraph('recover-deleted', "restore the deleted service principal of Adobe's app {app}", "restaurer le principal de service supprim\u00e9 de l'application d'Adobe {app}"),
    assignRole: write('role assignment', 'Microsoft.Authorization/roleAssignments/write', 'give Adobe its role', 'donner \u00e0 Adobe son r\u00f4le', { roles: [_model_role_names_js__WEBPACK_IMPORTED_MODULE_0__/* .roleNames */ .nc.dataAccessAdministrator.en, accessAdministrator] }),
    addAccessPolicy: write('access policy', 'Microsoft.KeyVault/vaults/accessPolicies/write', 'add the access policy for {principal} to vault {vault}', "ajouter la strat\u00e9gie d'acc\u00e8s de {principal} au coffre {vault}"),
    createLock: write('delete-lock', 'Microsoft.Authorization/locks/write', 'put a CanNotDelete lock on vault {vault}', 'placer un verrou CanNotDelete sur le coffre {vault}', { roles: [accessAdministrator] }),
};
/** The host gives a token to a job that may have one. */
function getIdToken({ issuer, issuerTitle }) {
    const name = { en: `get an OIDC token from ${issuer.en}`, fr: `obtenir un jeton OIDC de ${issuer.fr}` };
    return { service: 'oidc', name, title: issuerTitle };
}
/** The least right that allows it. */
function rightOf({ roles: [name], place, actions, use, kind }) {
    return { name, place, actions, use, isWrite: kind !== 'read' };
}
/** The right for an action that Azure Resource Manager names in an error, in whatever case. */
function rightForAction(action) {
    const refused = action.toLowerCase();
    const has = ({ service, actions }) => service === 'arm' && actions.some((each) => each.toLowerCase() === refused);
    const found = Object.values(permissions).find(has);
    return found && rightOf(found);
}


/***/ }),

/***/ 1981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ otherKeyConfirmed),
/* harmony export */   Hd: () => (/* binding */ noneEnds),
/* harmony export */   P2: () => (/* binding */ sendTicket),
/* harmony export */   Qi: () => (/* binding */ doubtText),
/* harmony export */   Tr: () => (/* binding */ notYetConfirmed),
/* harmony export */   ad: () => (/* binding */ confirmedVersionMissing),
/* harmony export */   j$: () => (/* binding */ doubtObserved),
/* harmony export */   qs: () => (/* binding */ orNobodyCanTell),
/* harmony export */   rB: () => (/* binding */ readTicketFirst),
/* harmony export */   vv: () => (/* binding */ recordConfirmation),
/* harmony export */   y9: () => (/* binding */ confirmedWithoutVersion)
/* harmony export */ });
/* harmony import */ var _az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2575);
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _az_commands_verify_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8181);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7799);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1368);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8810);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3205);
/** What Adobe confirmed, and what the inputs say of it. */









/** What a page has below where a person finds a loss. */
const orNobodyCanTell = {
    en: "Adobe can't use the key, or nobody can tell: act now",
    fr: 'Adobe ne peut pas utiliser la cl\u00e9, ou personne ne peut le dire\u00A0: agissez maintenant',
};
/** The inputs name a different key from the confirmed one. */
function otherKeyConfirmed(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri');
    const uri = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .confirmedKeyOf */ .yq)(inputs)?.uri ?? '';
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({
        en: `Compare ${name} with the key URI in Adobe's confirmation.`,
        fr: `Comparez ${name} \u00e0 l'URI de cl\u00e9 de la confirmation d'Adobe.`,
        says: { en: `It is ${uri}.`, fr: `Il vaut ${uri}.` },
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['The same key', 'Correct the names of vault and key.'],
                fr: ['La m\u00eame cl\u00e9', 'Corrigez les noms du coffre et de la cl\u00e9.'],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['Another key', `Set ${name}, and the names of vault and key, to it now.`],
                fr: ['Une autre cl\u00e9', `Indiquez-la maintenant dans ${name}, et dans les noms du coffre et de la cl\u00e9.`],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['No confirmation', 'Ask Adobe Customer Care which key URI it recorded. Create and change nothing.'],
                fr: [
                    'Aucune confirmation',
                    "Demandez au support d'Adobe quel URI de cl\u00e9 est enregistr\u00e9. Ne cr\u00e9ez et ne modifiez rien.",
                ],
            }),
        ],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}
/** The key works, and has no such version. */
function confirmedVersionMissing(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri');
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({
        en: `Compare ${name} with Adobe's confirmation, and look for its version in this list.`,
        fr: `Comparez ${name} \u00e0 la confirmation d'Adobe, et cherchez sa version dans cette liste.`,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)('vaultReader', 'vault'),
        commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .listVersions */ .yO)({ inputs })],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['The confirmation names a version of the list', `Correct ${name}: only the check was wrong.`],
                fr: [
                    'La confirmation nomme une version de la liste',
                    `Corrigez ${name}\u00A0: seul le contr\u00f4le se trompait.`,
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['It names one that is not in the list, or is not found', `Go on now with "${orNobodyCanTell.en}".`],
                fr: [
                    'Elle en nomme une absente de la liste, ou est introuvable',
                    `Continuez maintenant par \u00ab\u00A0${orNobodyCanTell.fr}\u00A0\u00bb.`,
                ],
            }),
        ],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}
function confirmedWithoutVersion(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri');
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({
        en: `Set ${name} to the URI with its version, as Adobe confirmed it.`,
        fr: `Indiquez dans ${name} l'URI avec sa version, telle qu'Adobe l'a confirm\u00e9e.`,
        says: {
            en: 'The confirmation names none: ask Adobe which version it uses, or whether it takes the newest.',
            fr: "La confirmation n'en nomme pas\u00A0: demandez \u00e0 Adobe quelle version il utilise, ou s'il prend la plus r\u00e9cente.",
        },
        commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordUri */ .aZ)(inputs),
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}
/** After the ticket, as the last act of the setup. */
const recordConfirmation = (inputs) => ({
    en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to exactly the URI that Adobe's reply confirms.`,
    fr: `Indiquez dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} exactement l'URI que confirme la r\u00e9ponse d'Adobe.`,
    says: {
        en: `A receipt confirms nothing. It confirms another URI, or none: record nothing, and ask Adobe. It says which version it takes: set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobeKeyVersion')} to pinned or latest.`,
        fr: `Un accus\u00e9 de r\u00e9ception ne confirme rien. Un autre URI, ou aucun\u00A0: n'indiquez rien, et interrogez Adobe. Adobe dit quelle version il prend\u00A0: indiquez pinned ou latest dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobeKeyVersion')}.`,
    },
});
const sendTicket = (inputs) => ({
    en: 'Send the ticket below to Adobe Customer Care.',
    fr: "Envoyez le ticket ci-dessous au support d'Adobe.",
    says: {
        en: `A support administrator of your Adobe organization does that. Then set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobeTicket')} to its number.`,
        fr: `Un administrateur du support de votre organisation Adobe le fait. Indiquez ensuite son num\u00e9ro dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobeTicket')}.`,
    },
    commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTicket */ .iW)(inputs),
});
const notYetConfirmed = (inputs) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(sendTicket(inputs), recordConfirmation(inputs), _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
/** What is wrong with what a person said; without a full stop. */
function doubtText(inputs, doubt) {
    if (doubt.kind === 'contradicted')
        return {
            en: `Adobe uses this key, and ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} says none`,
            fr: `Adobe utilise cette cl\u00e9, et ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} indique none`,
        };
    return {
        en: `Nobody has said since ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableDay */ .hW)(doubt.until, 'en')} whether Adobe confirmed a key`,
        fr: `Personne n'a dit depuis le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableDay */ .hW)(doubt.until, 'fr')} si Adobe a confirm\u00e9 une cl\u00e9`,
    };
}
/** The same with what was seen. */
function doubtObserved(inputs, doubt) {
    const { en, fr } = doubtText(inputs, doubt);
    if (doubt.kind === 'ended')
        return { en, fr };
    return {
        en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableTime */ .GI)(doubt.last, 'en')}`,
        fr: `${fr}. Son dernier appel qui a encapsul\u00e9, d\u00e9sencapsul\u00e9 ou lu a \u00e9t\u00e9 autoris\u00e9 le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableTime */ .GI)(doubt.last, 'fr')}`,
    };
}
/** Only the ticket knows, and a person who looks into it. A URI of Azure's would confirm itself. */
function readTicketFirst(inputs, { at }, doubt) {
    const adobe = (0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .adobeBy */ .Ll)(inputs);
    const ticket = inputs.adobeTicket === undefined ? '' : ` ${inputs.adobeTicket}`;
    const isOver = doubt.kind === 'ended';
    const notConfirmed = isOver
        ? (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
            en: ['The whole ticket, and no reply confirms one', 'Go on with step 2.'],
            fr: ["Tout le ticket, et aucune r\u00e9ponse n'en confirme", "Passez \u00e0 l'\u00e9tape 2."],
        })
        : (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
            en: [
                'The whole ticket, and no reply confirms one',
                'Ask in the ticket which key URI Adobe recorded. Change nothing.',
            ],
            fr: [
                "Tout le ticket, et aucune r\u00e9ponse n'en confirme",
                'Demandez dans le ticket quel URI de cl\u00e9 Adobe a enregistr\u00e9. Ne modifiez rien.',
            ],
        });
    const look = {
        columns: { en: ['You find', 'You do'], fr: ['Vous trouvez', 'Vous faites'] },
        en: `Look into your ticket${ticket} with Adobe for a reply that confirms a key.`,
        fr: `Cherchez dans votre ticket${ticket} chez Adobe une r\u00e9ponse qui confirme une cl\u00e9.`,
        says: whoReadsIt(inputs),
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['A reply confirms a key URI', `Open "${confirms.en}", now.`],
                fr: ["Une r\u00e9ponse confirme l'URI d'une cl\u00e9", `Ouvrez maintenant \u00ab\u00A0${confirms.fr}\u00A0\u00bb.`],
            }),
            notConfirmed,
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: [
                    'Nobody finds the ticket, or answers',
                    `Call Adobe Customer Care (${adobe}): "Which key URI did you record for us? Please purge nothing until we know." Change nothing.`,
                ],
                fr: [
                    'Personne ne trouve le ticket, ou ne r\u00e9pond',
                    `Appelez le support d'Adobe (${adobe})\u00A0: \u00ab\u00A0Quel URI de cl\u00e9 avez-vous enregistr\u00e9 pour nous\u00A0? Ne supprimez rien tant que nous ne le savons pas.\u00A0\u00bb Ne modifiez rien.`,
                ],
            }),
        ],
        fold: {
            title: confirms,
            steps: [
                {
                    en: 'Look at the key of that reply.',
                    fr: 'Regardez la cl\u00e9 de cette r\u00e9ponse.',
                    says: {
                        en: "Put the reply's URI in place of KEY-URI, never one copied from Azure. This only reads, and prints what to do now.",
                        fr: "Mettez l'URI de la r\u00e9ponse \u00e0 la place de KEY-URI, jamais un URI copi\u00e9 d'Azure. Cette commande ne fait que lire, et affiche ce qu'il faut faire.",
                    },
                    commands: (0,_az_commands_verify_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyConfirmed */ .P)({ inputs }),
                },
                { en: 'Record that URI.', fr: 'Enregistrez cet URI.', commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordUri */ .aZ)(inputs) },
                _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1,
            ],
        },
    };
    if (!isOver)
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(look);
    const another = {
        en: 'Set a new day, only where no reply confirms a key: at most 90 days ahead.',
        fr: "Fixez un nouveau jour, seulement si aucune r\u00e9ponse n'en confirme\u00A0: au plus 90 jours plus tard.",
        commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordDay */ .yF)(inputs, Date.parse(at)),
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(look, another, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}
const confirms = { en: 'A reply confirms a key URI', fr: "Une r\u00e9ponse confirme l'URI d'une cl\u00e9" };
/** Nothing where nobody is recorded. */
function whoReadsIt(inputs) {
    if (!(0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecorded */ .TN)(inputs, 'adobe-admin'))
        return undefined;
    const { en, fr } = (0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .people */ .c0)(inputs, 'adobe-admin', { en: '', fr: '' });
    return { en: `${en} can open it.`, fr: `Peuvent l'ouvrir\u00A0: ${fr}.` };
}
/** Said before it ends. */
function noneEnds(inputs, until) {
    return {
        en: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} says none until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableDay */ .hW)(until, 'en')}.`,
        fr: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'confirmedKeyUri')} indique none jusqu'au ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .readableDay */ .hW)(until, 'fr')}.`,
    };
}


/***/ }),

/***/ 496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ ifByMistake),
/* harmony export */   Fg: () => (/* binding */ deletedKey),
/* harmony export */   Ng: () => (/* binding */ officer),
/* harmony export */   QE: () => (/* binding */ keyLost),
/* harmony export */   Xn: () => (/* binding */ keyInVault),
/* harmony export */   aV: () => (/* binding */ missingKey),
/* harmony export */   lC: () => (/* binding */ recoverableUntil),
/* harmony export */   uM: () => (/* binding */ keyNotSearched),
/* harmony export */   wA: () => (/* binding */ reader)
/* harmony export */ });
/* harmony import */ var _az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2575);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3205);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5681);
/** The key is not there: deleted, purged, or never created. */






const reader = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('vaultReader', 'vault');
const officer = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('cryptoOfficer', 'vault');
const neverKey = {
    en: "Never create a new version or key instead: it can't decrypt that data.",
    fr: 'Ne cr\u00e9ez jamais de nouvelle version ni de nouvelle cl\u00e9 \u00e0 la place\u00A0: elle ne d\u00e9chiffrerait pas ces donn\u00e9es.',
};
/** A remedy that an owner's answer opens. @param asked the key, as the owners know it, and what was seen of it */
const ifByMistake = (step, asked = {}) => ({
    asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVault */ .iI, ...asked },
    never: neverKey,
    steps: [step],
});
const keyInVault = ({ keyName, vaultName }) => ({
    en: `key ${keyName} in vault ${vaultName}`,
    fr: `cl\u00e9 ${keyName}, dans le coffre ${vaultName},`,
});
const wasDeleted = (inputs) => {
    const { en, fr } = keyInVault(inputs);
    const done = { en: `Key${en.slice(3)} was deleted`, fr: `La ${fr} a \u00e9t\u00e9 supprim\u00e9e` };
    return { about: done, done: { ...done, kinds: ['key-deleted', 'key-purged'] } };
};
/** @param keptUntil until when it can be recovered, ISO 8601 */
function deletedKey(inputs, keptUntil) {
    const recover = {
        en: 'Recover the key.',
        fr: 'R\u00e9cup\u00e9rez la cl\u00e9.',
        says: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs) ? undefined : recoverableUntil(keptUntil),
        needs: officer,
        commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .recoverKeyCommand */ .J5)({ inputs })],
    };
    return { ...ifByMistake(recover, wasDeleted(inputs)), never: neverPurge, keptUntil: keptUntil ?? undefined };
}
/** Of what was deleted, where the verdict does not say it. */
const recoverableUntil = (iso) => iso == null
    ? undefined
    : {
        en: `It can be recovered until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(iso, 'en')}.`,
        fr: `R\u00e9cup\u00e9ration possible jusqu'au ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(iso, 'fr')}.`,
    };
const neverPurge = {
    en: "Never purge the deleted key, and never create a new version or key instead: it can't decrypt that data.",
    fr: 'Ne purgez jamais la cl\u00e9 supprim\u00e9e, et ne cr\u00e9ez jamais de nouvelle version ni de nouvelle cl\u00e9 \u00e0 la place\u00A0: elle ne d\u00e9chiffrerait pas ces donn\u00e9es.',
};
/** It does not exist, and it could not be checked whether it can be recovered. @param right that the search needs */
function keyNotSearched(inputs, right) {
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs);
    const search = {
        en: `Search ${inputs.keyName} among the deleted keys.`,
        fr: `Cherchez ${inputs.keyName} parmi les cl\u00e9s supprim\u00e9es.`,
        says: {
            en: `The run could not read them${right === undefined ? '' : ` (it needs ${right.name})`}.`,
            fr: `L'ex\u00e9cution n'a pas pu les lire${right === undefined ? '' : ` (il lui faut ${right.name})`}.`,
        },
        needs: reader,
        commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .listDeletedKeys */ .OH)({ inputs })],
        rows: [
            confirmed
                ? (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: ['It is there', 'It can be recovered. Recover nothing before the owners have answered.'],
                    fr: ['Elle y est', 'Elle peut \u00eatre r\u00e9cup\u00e9r\u00e9e. Ne r\u00e9cup\u00e9rez rien avant la r\u00e9ponse des propri\u00e9taires.'],
                })
                : (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: [
                        'It is there',
                        'Create nothing, and ask its owners: by mistake, they recover it; on purpose, choose another name.',
                    ],
                    fr: [
                        'Elle y est',
                        'Ne cr\u00e9ez rien, et interrogez ses propri\u00e9taires\u00A0: par erreur, ils la r\u00e9cup\u00e8rent\u00A0; volontairement, choisissez un autre nom.',
                    ],
                }),
            confirmed
                ? (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: [
                        'It is not, ten minutes later either',
                        'The security lead decides on a backup of the key, if there is one.',
                    ],
                    fr: [
                        "Elle n'y est pas, dix minutes plus tard non plus",
                        "Le responsable s\u00e9curit\u00e9 d\u00e9cide d'une sauvegarde de la cl\u00e9, s'il y en a une.",
                    ],
                })
                : (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: ['It is not, ten minutes later either', 'Go on.'],
                    fr: ["Elle n'y est pas, dix minutes plus tard non plus", 'Continuez.'],
                }),
        ],
    };
    const { keyName, vaultName } = inputs;
    const about = {
        en: `Key ${keyName} is not in vault ${vaultName}`,
        fr: `La cl\u00e9 ${keyName} n'est pas dans le coffre ${vaultName}`,
    };
    return confirmed
        ? { ...deletedKey(inputs), asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVault */ .iI, about }, look: search }
        : (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(search, _run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runEnsure */ .ov);
}
/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. A backup is the former key. */
function keyLost(inputs) {
    const { vaultName, keyName } = inputs;
    const find = {
        en: `Compare ${keyName} and ${vaultName} with Adobe's reply, and look for a backup of the key.`,
        fr: `Comparez ${keyName} et ${vaultName} \u00e0 la r\u00e9ponse d'Adobe, et cherchez une sauvegarde de la cl\u00e9.`,
        says: {
            en: 'Other names: correct the inputs, and start a new run. A backup (a file of az keyvault key backup): restore nothing yet. Neither: nothing brings the key back.',
            fr: "D'autres noms\u00A0: corrigez les entr\u00e9es, et lancez une nouvelle ex\u00e9cution. Une sauvegarde (un fichier de az keyvault key backup)\u00A0: ne restaurez encore rien. Ni l'un ni l'autre\u00A0: rien ne rend la cl\u00e9.",
        },
    };
    const restore = {
        en: 'Restore the key from its backup.',
        fr: 'Restaurez la cl\u00e9 depuis sa sauvegarde.',
        needs: officer,
        commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .restoreKey */ .eE)({ inputs })],
    };
    return { ...ifByMistake(restore), look: find };
}
/** Nothing was deleted, and nothing is confirmed. */
function missingKey(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Create the key with mode ensure, or with this command.',
        fr: 'Cr\u00e9ez la cl\u00e9 avec le mode ensure, ou avec cette commande.',
        needs: officer,
        commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .createKeyCommand */ .zD)({ inputs })],
    });
}


/***/ }),

/***/ 8524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4494);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);
/* harmony import */ var _rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9307);
/** What to know before `ensure` does something. */





/** To be said after a code: the right that the read needs. */
function needed(right, inputs) {
    if (right === undefined)
        return { en: '', fr: '' };
    const { name, place } = (0,_rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .rightOfMode */ .DE)(right, inputs);
    const role = (0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .roleNamed */ .ud)(name);
    return {
        en: `, which requires ${role.en} on ${_model_places_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z[place].en}`,
        fr: `, ce qui exige ${role.fr} sur ${_model_places_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z[place].fr}`,
    };
}
/** More names than these help nobody to find the right one. */
const mostNames = 3;
const notes = {
    anotherVault: ({ resourceGroup, vaultName, retentionDays }, _, vaults) => {
        const [named, more] = [vaults.slice(0, mostNames).map(_model_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb).join(', '), vaults.length - mostNames];
        const isOne = vaults.length === 1;
        const [en, fr] = [more > 0 ? ` and ${more} more` : '', more > 0 ? ` et ${more}\u00A0de plus` : ''];
        return {
            en: `Resource group ${resourceGroup} already contains ${isOne ? 'another vault' : 'other vaults'} (${named}${en}). If you meant ${isOne ? 'that vault' : 'one of them'}, correct the vault's name. Creating vault ${vaultName} can't be undone, because purge protection keeps a deleted vault and its name for ${retentionDays} days.`,
            fr: `Le groupe de ressources ${resourceGroup} contient d\u00e9j\u00e0 ${isOne ? 'un autre coffre' : "d'autres coffres"} (${named}${fr}). Si vous pensiez \u00e0 ${isOne ? 'ce coffre' : "l'un d'eux"}, corrigez le nom du coffre. La cr\u00e9ation du coffre ${vaultName} est irr\u00e9versible\u00A0: la protection contre le vidage conserve un coffre supprim\u00e9, et son nom, pendant ${retentionDays}\u00A0jours.`,
        };
    },
    purgeProtection: ({ vaultName }) => ({
        en: `Purge protection of vault ${vaultName} is turned on. It can't be turned off again.`,
        fr: `La protection contre le vidage du coffre ${vaultName} sera activ\u00e9e. Elle ne pourra plus \u00eatre d\u00e9sactiv\u00e9e.`,
    }),
    newVaultIsProtected: ({ vaultName, retentionDays }) => ({
        en: `Vault ${vaultName} is created with purge protection, which can't be turned off: for ${retentionDays} days, a deleted vault can be recovered and keeps its name.`,
        fr: `Le coffre ${vaultName} sera cr\u00e9\u00e9 avec la protection contre le vidage, qui ne peut plus \u00eatre d\u00e9sactiv\u00e9e\u00A0: pendant ${retentionDays}\u00A0jours, un coffre supprim\u00e9 reste r\u00e9cup\u00e9rable et garde son nom.`,
    }),
    recoveredVaultHasNoGrants: ({ vaultName }) => ({
        en: `Azure does not restore the role assignments of vault ${vaultName}, so the role is assigned again.`,
        fr: `Azure ne restaure pas les attributions de r\u00f4le du coffre ${vaultName}\u00A0; le r\u00f4le sera donc attribu\u00e9 de nouveau.`,
    }),
    recoveredVaultNotRead: ({ vaultName }) => ({
        en: `What deleted vault ${vaultName} contains can't be read before its recovery. With access policies, which come back, no role is assigned; a deleted key is recovered, too; the rest is skipped if something prevents a change.`,
        fr: `Le contenu du coffre supprim\u00e9 ${vaultName} ne peut pas \u00eatre lu avant sa r\u00e9cup\u00e9ration\u00A0: son locataire, ses cl\u00e9s, ses strat\u00e9gies d'acc\u00e8s. S'il utilise des strat\u00e9gies d'acc\u00e8s, elles reviennent avec lui et aucun r\u00f4le n'est attribu\u00e9. Si la cl\u00e9 y est supprim\u00e9e, elle est r\u00e9cup\u00e9r\u00e9e elle aussi. Si un obstacle appara\u00eet alors, le reste n'est pas ex\u00e9cut\u00e9.`,
    }),
    deletedKeyNotRead: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether a deleted key of that name can be recovered could not be checked (${reason?.code ?? ''})${right.en}; ${!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs) ? 'look before you agree (az keyvault key list-deleted)' : 'its recovery will show it'}.`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier si une cl\u00e9 supprim\u00e9e de ce nom peut \u00eatre r\u00e9cup\u00e9r\u00e9e (${reason?.code ?? ''})${right.fr}\u00A0; ${!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs) ? "v\u00e9rifiez avant d'accepter (az keyvault key list-deleted)" : 'sa r\u00e9cup\u00e9ration le montrera'}.`,
        };
    },
    nameNotChecked: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether the vault's name is free, or belongs to a deleted vault, could not be checked (${reason?.code ?? ''})${right.en}; look before you agree (az keyvault list-deleted).`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier si le nom du coffre est libre ou pris par un coffre supprim\u00e9 (${reason?.code ?? ''})${right.fr}\u00A0; v\u00e9rifiez avant d'accepter (az keyvault list-deleted).`,
        };
    },
    deletionNotRead: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether vault ${inputs.vaultName} was deleted could not be checked in Azure's activity log (${reason?.code ?? ''})${right.en}.`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier dans le journal d'activit\u00e9 Azure si le coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 (${reason?.code ?? ''})${right.fr}.`,
        };
    },
};
function noteText({ id, reason, names = [] }, inputs, language) {
    return notes[id](inputs, reason, names)[language];
}


/***/ }),

/***/ 8810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ againByName),
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   Ll: () => (/* binding */ adobeBy),
/* harmony export */   TN: () => (/* binding */ isRecorded),
/* harmony export */   a2: () => (/* binding */ personsOf),
/* harmony export */   c0: () => (/* binding */ people),
/* harmony export */   nG: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/** Whom a sentence names: by the input `contacts`, as somebody wrote them there. */

/** `Ada Nguyen, +1 212 555 0143; Noah Martin, \u2026` are two persons. */
const personsOf = (inputs, role) => inputs.contacts.filter((contact) => contact.role === role).flatMap(({ text }) => text.split(/;\s*/));
const isRecorded = (inputs, role) => personsOf(inputs, role).length > 0;
/** `Grace Roy (+1 514 555 0199) or Omar Haddad (\u2026)`; what they are where nobody is recorded. */
function people(inputs, role, unrecorded) {
    const persons = personsOf(inputs, role).map((text) => text.replace(/^([^,]+), (.+)$/, '$1 ($2)'));
    return persons.length === 0 ? unrecorded : { en: persons.join(' or '), fr: persons.join(' ou ') };
}
/** After what they are: `, Lucia Perez (\u2026)`; nothing where nobody is recorded. */
function byName(inputs, role) {
    const { en, fr } = people(inputs, role, { en: '', fr: '' });
    return en === '' ? { en, fr } : { en: `, ${en}`, fr: `, ${fr}` };
}
/** The names alone, for whoever was named with a number before. */
function againByName(inputs, role, unrecorded) {
    const persons = personsOf(inputs, role).map((text) => text.replace(/,.*$/, ''));
    return persons.length === 0 ? unrecorded : { en: persons.join(' or '), fr: persons.join(' ou ') };
}
/** Adobe is reached in several ways. */
const adobeBy = ({ contacts }) => {
    const ways = contacts.flatMap(({ role, text }) => (role === 'adobe' ? [text] : []));
    return ways.length === 0 ? 'adminconsole.adobe.com > Support' : ways.join('; ');
};
/** For a log, which more people can read: where the names stand. */
function withoutNames(inputs) {
    const roles = new Set(inputs.contacts.map(({ role }) => role));
    const place = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'contacts');
    return { ...inputs, contacts: [...roles].map((role) => ({ role, text: `${role} in ${place}` })) };
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ readOnlyLock),
/* harmony export */   qx: () => (/* binding */ denyAssignment),
/* harmony export */   ux: () => (/* binding */ azurePolicy)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3953);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3205);
/** Azure policies, deny assignments and locks: they refuse a write whatever roles the run has. */




/** @param isOfCreation whether the inputs can meet it */
function azurePolicy(inputs, isOfCreation) {
    const find = {
        en: 'Find the policy',
        fr: 'Trouvez la strat\u00e9gie',
        says: {
            en: ": Azure's message often names it (What Azure said). Else list those that apply, and look for one about key vaults, locations, tags or networks.",
            fr: "\u00A0: le message d'Azure la nomme souvent (Ce qu'a r\u00e9pondu Azure). Sinon, affichez celles qui s'appliquent, et cherchez-en une sur les coffres de cl\u00e9s, les r\u00e9gions, les \u00e9tiquettes ou les r\u00e9seaux.",
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'group'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .listPolicies */ .jm)({ inputs })],
    };
    return { ...(0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(find, isOfCreation ? meet(inputs) : exempt, _run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runAnew */ .j1), reads: isOfCreation ? ['inputs'] : [] };
}
const exempt = {
    en: 'Ask who administers your Azure policies to exempt this vault.',
    fr: 'Demandez \u00e0 ceux qui administrent vos strat\u00e9gies Azure une exemption pour ce coffre.',
};
function meet(inputs) {
    const [location, tags] = [(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'location'), (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'tags')];
    const network = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'network', 'restricted');
    return {
        en: 'Meet it.',
        fr: 'Respectez-la.',
        says: {
            en: 'What it wants stands in the Azure portal: Policy > Assignments > View definition.',
            fr: "Ce qu'elle exige figure dans le portail Azure\u00A0: Strat\u00e9gie > Affectations > Afficher la d\u00e9finition.",
        },
        columns: { en: ['It wants', doIn(inputs).en], fr: ['Elle exige', doIn(inputs).fr] },
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['another location', `Set ${location}.`], fr: ['une autre r\u00e9gion', `D\u00e9finissez ${location}.`] }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['tags', `Set ${tags}.`], fr: ['des \u00e9tiquettes', `D\u00e9finissez ${tags}.`] }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['a closed network', `Set ${network}. Never open a network to satisfy a policy.`],
                fr: ['un r\u00e9seau ferm\u00e9', `D\u00e9finissez ${network}. N'ouvrez jamais un r\u00e9seau pour satisfaire une strat\u00e9gie.`],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['anything else, or you found none', exempt.en],
                fr: ["autre chose, ou vous n'en trouvez pas", exempt.fr],
            }),
        ],
    };
}
/** Above what is to be changed, where its file is known. */
function doIn({ run }) {
    const [, file] = /\/(\.github\/workflows\/[\w.-]+)@/.exec(run?.workflowRef ?? '') ?? [];
    return file === undefined
        ? { en: 'You do', fr: 'Vous faites' }
        : { en: `You do, in ${file}`, fr: `Vous faites, dans ${file}` };
}
const denyAssignment = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
    en: 'Ask the owner of the resource that the message names to allow this.',
    fr: "Demandez au propri\u00e9taire de la ressource que nomme le message de l'autoriser.",
    says: {
        en: 'Only that resource can change a deny assignment; more roles change nothing.',
        fr: "Elle seule peut modifier une affectation de refus\u00A0; d'autres r\u00f4les n'y changent rien.",
    },
});
/** Somebody relies on it, so its owners choose the moment, and put it back however the run ended. */
function readOnlyLock(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Ask the owners of the vault and the subscription to lift the ReadOnly lock for one run, and to create it again after.',
        fr: "Demandez aux propri\u00e9taires du coffre et de l'abonnement de lever le verrou ReadOnly le temps d'une ex\u00e9cution, puis de le recr\u00e9er.",
        says: {
            en: 'They refuse, or no answer: leave it, and change nothing. This lists the locks.',
            fr: 'Ils refusent, ou pas de r\u00e9ponse\u00A0: laissez-le, et ne modifiez rien. Cette commande affiche les verrous.',
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'group'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .listLocks */ .dB)({ inputs })],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .runEnsure */ .ov);
}


/***/ }),

/***/ 9307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ rightOfMode),
/* harmony export */   GY: () => (/* binding */ sourceNote),
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   gu: () => (/* binding */ unreadRemedy),
/* harmony export */   l9: () => (/* binding */ asIdentity),
/* harmony export */   v0: () => (/* binding */ findSubscription)
/* harmony export */ });
/* harmony import */ var _az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4652);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1756);
/* harmony import */ var _az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3953);
/* harmony import */ var _az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(902);
/* harmony import */ var _model_docs_url_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2511);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8276);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1368);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3617);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1063);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9005);
/* harmony import */ var _model_unregistered_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4303);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5583);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2000);
/* harmony import */ var _policy_remedies_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1420);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3205);
/* harmony import */ var _subscription_remedies_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8065);
/** A permission that the run does not have: its identity gets it from the set-up script, or a person from an administrator. */
















const assigners = ['owner', 'accessAdministrator'];
/** What to do about something that could not be read. @param reason none where the answers contradict each other */
function unreadRemedy(inputs, reason) {
    return reason === undefined ? _run_remedies_js__WEBPACK_IMPORTED_MODULE_9__/* .runAgainThenSearch */ .zB : { ...ofReason(inputs, reason), answer: reason };
}
function ofReason(inputs, reason) {
    if (reason.code === 'DenyAssignmentAuthorizationFailed')
        return _policy_remedies_js__WEBPACK_IMPORTED_MODULE_8__/* .denyAssignment */ .qx;
    const provider = (0,_model_unregistered_js__WEBPACK_IMPORTED_MODULE_11__/* .providerToRegister */ .M)(reason);
    if (provider !== undefined)
        return (0,_subscription_remedies_js__WEBPACK_IMPORTED_MODULE_10__/* .unregisteredProvider */ .hH)(inputs, provider);
    return reason.right === undefined ? _run_remedies_js__WEBPACK_IMPORTED_MODULE_9__/* .runAgainThenSearch */ .zB : missingPermission(inputs, rightOfMode(reason.right, inputs));
}
/** Azure does not tell a wrong ID from an identity without a role. */
function findSubscription(inputs) {
    const right = rightOfMode((0,_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .rightOf */ .Av)(_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .permissions */ .P.readVault), inputs);
    const [given, onto] = [(0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .roleNamed */ .ud)(right.name), placeWithName(inputs, right.place)];
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        en: 'Compare the subscription ID of this run with the subscriptions that you can read.',
        fr: "Comparez l'ID d'abonnement de cette ex\u00e9cution aux abonnements que vous pouvez lire.",
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .listSubscriptions */ .$H)()],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['Your subscription, with a different ID', 'Correct the subscription ID.'],
                fr: ['Votre abonnement, avec un autre ID', "Corrigez l'ID d'abonnement."],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['The same ID', `The run lacks the role ${given.en} on ${onto.en}. Go on.`],
                fr: ['Le m\u00eame ID', `Il manque \u00e0 l'ex\u00e9cution le r\u00f4le ${given.fr} sur ${onto.fr}. Continuez.`],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['Nothing of the kind', `Sign in to tenant ${inputs.tenantId} (az login --tenant), and look again.`],
                fr: [
                    'Rien de tel',
                    `Connectez-vous au locataire ${inputs.tenantId} (az login --tenant), puis relancez la commande.`,
                ],
            }),
        ],
    }, ...missingPermission(inputs, right).steps);
}
/** A refused read or write, whose right is known. */
function missingPermission(inputs, right) {
    const person = inputs.run?.rightsOf;
    if (person !== undefined)
        return giving(right.place === 'graph' ? readDirectory : byRole(inputs, right, person));
    if (right.use === 'delete-lock')
        return lockByPerson(inputs);
    if (right.use === 'create-resource-group')
        return (0,_subscription_remedies_js__WEBPACK_IMPORTED_MODULE_10__/* .missingGroup */ ._5)(inputs);
    return {
        ...giving(isOfScript(right, inputs) ? byScript(inputs, right) : byRole(inputs, right)),
        says: lacks(inputs, right),
        reads: [right.place === 'graph' ? 'without-graph' : 'rights'],
    };
}
const giving = (give) => ({ ...(0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)(give, _run_remedies_js__WEBPACK_IMPORTED_MODULE_9__/* .runAgainLater */ .YJ), isOfPermission: true });
/** What it lacks, and what it would do with it. */
function lacks(inputs, right) {
    const [missing, onto] = [(0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .roleNamed */ .ud)(right.name), placeWithName(inputs, right.place)];
    const use = right.use === 'role assignment'
        ? {
            en: `, with which it would give Adobe ${_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .encryptionUserRoleName */ .Et} on vault ${inputs.vaultName}`,
            fr: `, avec lequel elle donnerait \u00e0 Adobe ${_model_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .encryptionUserRoleName */ .Et} sur le coffre ${inputs.vaultName}`,
        }
        : { en: '', fr: '' };
    const [what, lui, cela] = right.place === 'graph' ? ['permission', "l'autorisation", 'cette autorisation'] : ['role', 'le r\u00f4le', 'ce r\u00f4le'];
    return {
        en: `The run signed in as ${inputs.clientId}. It lacks ${missing.en} on ${onto.en}${use.en}. If somebody gave it that ${what} minutes ago, do only step 2.`,
        fr: `L'ex\u00e9cution s'est connect\u00e9e en tant que ${inputs.clientId}. Il lui manque ${lui} ${missing.fr} sur ${onto.fr}${use.fr}. Si quelqu'un lui a donn\u00e9 ${cela} il y a quelques minutes, suivez seulement l'\u00e9tape 2.`,
    };
}
const placeWithName = ({ resourceGroup }, place) => place === 'group' ? { en: `group ${resourceGroup}`, fr: `le groupe ${resourceGroup}` } : _model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place];
/** Reads that no role of ensure includes. */
const monitorReads = _permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .permissions */ .P.listDiagnosticSettings.actions;
const isOfMonitor = ({ actions }) => actions.some((action) => monitorReads.includes(action));
function isOfScript(right, inputs) {
    if (isOfMonitor(right))
        return (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'verify';
    // No role of verify reads the keys in the vault itself.
    if (right.use === 'deleted keys')
        return (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'ensure';
    return right.place !== 'subscription' || right.use === 'deleted vaults';
}
/** What shows deleted vaults is assigned on the subscription. */
const onSubscription = new Set(['deleted vaults', 'deleted keys', 'recover-deleted']);
function byScript(inputs, right) {
    const place = right.place === 'subscription' || onSubscription.has(right.use) ? 'subscription' : 'group';
    const isOfGraph = right.place === 'graph';
    const where = { subscription: { en: 'the subscription', fr: "de l'abonnement" }, group: ownersOfGroup }[place];
    const start = isOfGraph
        ? { en: 'Give the run its permission', fr: "Donnez \u00e0 l'ex\u00e9cution son autorisation" }
        : { en: `Have an Owner of ${where.en} give it`, fr: `Faites-le donner par un propri\u00e9taire (Owner) ${where.fr}` };
    const script = { en: ', with the set-up script. ', fr: ", avec le script d'installation. " };
    return {
        ...start,
        says: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_6__/* .joined */ .oR)(script, asIdentity(inputs)),
        ...(isOfGraph && { needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryRole */ .AD)('privilegedRoleAdministrator') }),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runSetUp */ .dB)({ inputs }),
    };
}
const ownersOfGroup = { en: 'the group or the subscription', fr: "du groupe ou de l'abonnement" };
/** The script only shows, until it is told to go on: with it, the identity of verify could write. */
function asIdentity(inputs) {
    const identity = (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs);
    const id = inputs.form === 'step'
        ? { en: 'client-id in the workflow', fr: 'client-id dans le workflow' }
        : { en: "the run's client ID", fr: "l'ID client de l'ex\u00e9cution" };
    return (0,_model_words_js__WEBPACK_IMPORTED_MODULE_6__/* .joined */ .oR)({
        en: `It shows what it would change, and whose identity that ID is. Is that not your ${identity} identity (default: cja-cmk-${identity})? Then ${id.en} is wrong: correct it there, give no role. Else add --yes.`,
        fr: `Il montre ce qu'il changerait, et de quelle identit\u00e9 est cet ID. Si ce n'est pas votre identit\u00e9 ${identity} (par d\u00e9faut cja-cmk-${identity}), ${id.fr} est erron\u00e9\u00A0: corrigez-le, et n'accordez aucun r\u00f4le. Sinon, ajoutez --yes.`,
    }, blanks(inputs), sourceNote(inputs));
}
/** What only the setup knows. */
const blanks = ({ host, location }) => (host !== 'github' || location === undefined) && {
    en: ' Replace each word in capitals by its value in the setup.',
    fr: " Remplacez chaque mot en capitales par sa valeur dans l'installation.",
};
/** Where nobody knows where the action came from, no page names an address: whoever owned it would run code under a person's rights. */
function sourceNote({ run }) {
    if ((0,_model_docs_url_js__WEBPACK_IMPORTED_MODULE_13__/* .sourceOf */ .vz)(run?.docsUrl ?? '') !== undefined)
        return false;
    return {
        en: ' Run it in the folder of your own copy of this action.',
        fr: ' Ex\u00e9cutez-le dans le dossier de votre propre copie de cette action.',
    };
}
/** Outside the script: it only reads. */
function byRole(inputs, right, person) {
    const place = right.place === 'subscription' ? 'subscription' : 'group';
    const { en, fr } = (0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .roleNamed */ .ud)(right.name);
    return {
        en: `Give ${person ?? `the identity ${inputs.clientId}`} the role ${en} on ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].en}.`,
        fr: `Accordez \u00e0 ${person ?? `l'identit\u00e9 ${inputs.clientId}`} le r\u00f4le ${fr} sur ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].fr}.`,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)(assigners, place),
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignRoleAt */ .VU)({ inputs }, right.name, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_14__/* .idsOf */ .UX)(inputs)[place])],
    };
}
/** A person may see less of the directory than the pipeline's identity does. */
const readDirectory = {
    en: `Ask for the directory role ${_model_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .roleNames */ .nc.directoryReaders.en}, or run with a token of the identity of verify (--id-token-file).`,
    fr: `Demandez le r\u00f4le d'annuaire ${_model_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .roleNames */ .nc.directoryReaders.fr}, ou lancez avec un jeton de l'identit\u00e9 de verify (--id-token-file).`,
};
/** Nobody gives the pipeline the roles that can create a lock: they can assign any role, too. */
function lockByPerson(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        en: 'Create the lock against deletion yourself.',
        fr: 'Cr\u00e9ez vous-m\u00eame le verrou contre la suppression.',
        says: {
            en: 'Only once the owners of the vault agree: while it is there, nobody can delete the vault, or remove a role on it. The pipeline must not hold a role that can create or remove locks.',
            fr: "Seulement avec l'accord des propri\u00e9taires du coffre\u00A0: tant qu'il existe, personne ne peut supprimer le coffre, ni y retirer un r\u00f4le. Le pipeline ne doit avoir aucun r\u00f4le qui permet de cr\u00e9er ou de retirer des verrous.",
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)(assigners, 'vault'),
        commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_15__/* .lockVault */ .O7)({ inputs })],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_9__/* .runAgain */ .qL);
}
/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to act twice. */
function rightOfMode(read, inputs) {
    const isAsItIs = read.place === 'subscription' || read.place === 'graph' || read.isWrite === true || isOfMonitor(read);
    if (inputs.mode !== 'ensure' || isAsItIs)
        return read;
    if (read.place === 'vault')
        return (0,_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .rightOf */ .Av)(_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .permissions */ .P.recoverKey);
    return { ...(0,_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .rightOf */ .Av)(_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .permissions */ .P.createVault), actions: read.actions };
}


/***/ }),

/***/ 6416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ rotateWhenReady),
/* harmony export */   _H: () => (/* binding */ ageUnknown),
/* harmony export */   ip: () => (/* binding */ newerVersion)
/* harmony export */ });
/* harmony import */ var _az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2575);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1368);
/* harmony import */ var _model_rotation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3906);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5583);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8810);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3205);
/** A new version of the key. What Adobe has not opened it has not asked for: no step disables or deletes a version. */








/** The key has a newer version than the confirmed one: a stranger may have created it. */
function newerVersion(inputs, observed, version) {
    const { created, use } = (0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_3__/* .rotationOf */ .c)(inputs, observed).versions?.[1] ?? {};
    const seen = use?.first;
    const owners = (0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .byName */ .nG)(inputs, 'owners');
    const steps = [
        {
            en: `Ask the owners of the vault${owners.en}: "Did you create the newer version ${version.slice(0, 8)}\u2026 of key ${inputs.keyName}?"`,
            fr: `Demandez aux propri\u00e9taires du coffre${owners.fr}\u00A0: \u00ab\u00A0Avez-vous cr\u00e9\u00e9 la version plus r\u00e9cente ${version.slice(0, 8)}\u2026 de la cl\u00e9 ${inputs.keyName}\u00A0?\u00A0\u00bb`,
            says: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .joined */ .oR)(created !== undefined && {
                en: `It was created on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(new Date(created).toISOString(), 'en')}. `,
                fr: `Elle a \u00e9t\u00e9 cr\u00e9\u00e9e le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(new Date(created).toISOString(), 'fr')}. `,
            }, seen !== undefined && {
                en: `Adobe was first seen with it on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(seen, 'en')}. `,
                fr: `Adobe a \u00e9t\u00e9 vu avec elle pour la premi\u00e8re fois le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(seen, 'fr')}. `,
            }, {
                en: 'Keep both versions enabled, whatever they say.',
                fr: "Gardez les deux versions activ\u00e9es, quoi qu'ils r\u00e9pondent.",
            }),
            rows: [
                {
                    when: { en: 'Yes, and Adobe is to use it', fr: "Oui, et Adobe doit l'utiliser" },
                    next: tellAdobe[inputs.adobeKeyVersion ?? 'unknown'],
                },
                {
                    when: { en: 'Yes, but Adobe is to keep the former one', fr: "Oui, mais Adobe doit garder l'ancienne" },
                    next: inputs.adobeKeyVersion === 'latest' ? askToKeep : keepFormer,
                },
                (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: [
                        'A program did it',
                        'Its owners stop it. It was not meant: send nothing, and tell the security lead that day.',
                    ],
                    fr: [
                        "Un programme l'a fait",
                        "Ses responsables l'arr\u00eatent. Ce n'\u00e9tait pas voulu\u00A0: n'envoyez rien, et pr\u00e9venez le jour m\u00eame le responsable s\u00e9curit\u00e9.",
                    ],
                }),
                (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: [
                        'Not them, nobody knows, or no answer',
                        'Send nothing, and tell the security lead that day: a stranger might have created it.',
                    ],
                    fr: [
                        'Pas eux, personne ne sait, ou pas de r\u00e9ponse',
                        "N'envoyez rien, et pr\u00e9venez le jour m\u00eame le responsable s\u00e9curit\u00e9\u00A0: un inconnu l'a peut-\u00eatre cr\u00e9\u00e9e.",
                    ],
                }),
            ],
            fold: { title: inputs.adobeKeyVersion === 'latest' ? onceSeen : onceConfirmed, steps: [record(inputs), _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1] },
        },
    ];
    return { steps, reads: ['rotation'] };
}
/** Adobe would take the newest one by itself. */
const askToKeep = {
    en: 'Ask Adobe in a case whether it can keep the former one. Change nothing before it answers.',
    fr: "Demandez \u00e0 Adobe, dans un ticket, s'il peut garder l'ancienne. Ne modifiez rien avant sa r\u00e9ponse.",
};
const keepFormer = {
    en: 'Send nothing. Waive confirmed-version, with the reason and a last day.',
    fr: "N'envoyez rien. Ajoutez une d\u00e9rogation pour confirmed-version, avec le motif et un dernier jour.",
};
const onceConfirmed = {
    en: 'Later, only once Adobe has confirmed the new version in writing',
    fr: "Plus tard, seulement une fois qu'Adobe a confirm\u00e9 la nouvelle version par \u00e9crit",
};
const onceSeen = {
    en: 'Later, only once the owners said yes and Adobe is seen with the new version alone',
    fr: "Plus tard, seulement une fois que les propri\u00e9taires ont dit oui et qu'Adobe n'est vu qu'avec la nouvelle version",
};
const tellAdobe = {
    pinned: {
        en: 'Send Adobe the change ticket, below: it stores the version that you send.',
        fr: 'Envoyez \u00e0 Adobe le ticket de changement, ci-dessous\u00A0: il enregistre la version que vous envoyez.',
    },
    latest: {
        en: 'Send nothing: Adobe takes the newest version by itself. Look again the next day.',
        fr: "N'envoyez rien\u00A0: Adobe prend de lui-m\u00eame la version la plus r\u00e9cente. Regardez de nouveau le lendemain.",
    },
    unknown: {
        en: 'Ask Adobe first, in a case, whether it stores a version or takes the newest. Send nothing else.',
        fr: "Demandez d'abord \u00e0 Adobe, dans un ticket, s'il enregistre une version ou prend la plus r\u00e9cente. N'envoyez rien d'autre.",
    },
};
const record = (inputs) => ({
    en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to the URI of the new version.`,
    fr: `Indiquez dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'confirmedKeyUri')} l'URI de la nouvelle version.`,
    says: {
        en: 'The former one is disabled only after Adobe wrote that nothing of yours needs it.',
        fr: "L'ancienne n'est d\u00e9sactiv\u00e9e qu'apr\u00e8s qu'Adobe a \u00e9crit que rien de vos donn\u00e9es n'en a besoin.",
    },
});
/** The age of the version is no danger: there is time to do it in order. */
const rotateWhenReady = {
    ...(0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({ en: 'Plan a rotation.', fr: 'Pr\u00e9voyez une rotation.' }),
    reads: ['rotation'],
};
const ageUnknown = (inputs) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    en: 'List the versions of the key, with the day on which each was created.',
    fr: 'Affichez les versions de la cl\u00e9, avec le jour de cr\u00e9ation de chacune.',
    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultReader', 'vault'),
    commands: [(0,_az_commands_key_commands_js__WEBPACK_IMPORTED_MODULE_7__/* .listVersions */ .yO)({ inputs })],
});


/***/ }),

/***/ 3205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ runVerbosely),
/* harmony export */   MB: () => (/* binding */ spreadSchedules),
/* harmony export */   R9: () => (/* binding */ runVerify),
/* harmony export */   SO: () => (/* binding */ restoreGrantNext),
/* harmony export */   YJ: () => (/* binding */ runAgainLater),
/* harmony export */   j1: () => (/* binding */ runAnew),
/* harmony export */   ov: () => (/* binding */ runEnsure),
/* harmony export */   qL: () => (/* binding */ runAgain),
/* harmony export */   zB: () => (/* binding */ runAgainThenSearch)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/** Steps that run a mode; the page says how that is done where the run was. */


/** What failed may pass by itself. */
const runAgain = { runs: 'again', en: 'Run again.', fr: "Relancez l'ex\u00e9cution." };
/** A role, a credential or a recovery takes effect with a delay. */
const runAgainLater = {
    runs: 'again',
    en: 'Run again.',
    fr: "Relancez l'ex\u00e9cution.",
    says: { en: ', ten minutes later.', fr: ', dix minutes plus tard.' },
};
/** After a change of a workflow, a pipeline or an input: a run that is repeated keeps the commit that it had. */
const runAnew = { runs: 'anew', en: 'Start a new run.', fr: 'Lancez une nouvelle ex\u00e9cution.' };
const runVerify = { runs: 'verify', en: 'Run mode verify.', fr: 'Ex\u00e9cutez le mode verify.' };
const runEnsure = {
    runs: 'ensure',
    en: 'Run mode ensure, which creates what is still missing.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e ce qui manque encore.',
};
/** @param setting that shows more in the log */
const runVerbosely = (setting) => ({
    en: `Run again with ${setting}.`,
    fr: `Relancez avec ${setting}.`,
});
/** What is left of it after a second failure is for the service's support. */
const runAgainThenSearch = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(runAgain, {
    en: "After a second failure, give Azure's support the request ID.",
    fr: "Apr\u00e8s un second \u00e9chec, indiquez l'identifiant de requ\u00eate au support Azure.",
});
/** Schedules that all start on the hour are throttled together. */
const spreadSchedules = {
    en: 'Spread schedules, so that they do not all start on the hour.',
    fr: "R\u00e9partissez les planifications, pour qu'elles ne d\u00e9marrent pas toutes \u00e0 l'heure pile.",
};
/** After a recovery of this run, whose grant failed: a later run does not know why the grant is missing. */
const restoreGrantNext = (inputs) => {
    const [name, set] = [(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'restoreGrant'), (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'restoreGrant', 'true')];
    return {
        en: `Set ${set} for the next run only.`,
        fr: `D\u00e9finissez ${set} pour la prochaine ex\u00e9cution seulement.`,
        says: {
            en: `Azure did not bring back Adobe's access with the vault. Then remove ${name} and ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'recoverDeleted')}, so that no run undoes a later revocation.`,
            fr: `Azure n'a pas r\u00e9tabli l'acc\u00e8s d'Adobe avec le coffre. Retirez ensuite ${name} et ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'recoverDeleted')}, pour qu'aucune ex\u00e9cution n'annule une r\u00e9vocation ult\u00e9rieure.`,
        },
    };
};


/***/ }),

/***/ 8065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ foreignVault),
/* harmony export */   KC: () => (/* binding */ disabledSubscription),
/* harmony export */   _5: () => (/* binding */ missingGroup),
/* harmony export */   hH: () => (/* binding */ unregisteredProvider),
/* harmony export */   oK: () => (/* binding */ leavingGroup),
/* harmony export */   qf: () => (/* binding */ unknownState),
/* harmony export */   rX: () => (/* binding */ otherRegion),
/* harmony export */   vL: () => (/* binding */ unpaidSubscription)
/* harmony export */ });
/* harmony import */ var _az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4652);
/* harmony import */ var _az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1923);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1756);
/* harmony import */ var _az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3953);
/* harmony import */ var _az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(902);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8797);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1368);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9005);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3205);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5681);
/** The subscription, the resource group, and the tenant of the vault. */










const showState = (inputs) => ({
    en: 'Show its state.',
    fr: 'Affichez son \u00e9tat.',
    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
    commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .showSubscriptionState */ .og)({ inputs })],
});
/** Nothing in it can be changed or used. Azure may have done it: an unpaid bill needs no answer. */
function disabledSubscription(inputs) {
    return {
        asks: {
            en: 'the owners of the subscription and of its billing account',
            fr: "les propri\u00e9taires de l'abonnement et de son compte de facturation",
            about: {
                en: `The subscription of vault ${inputs.vaultName} is disabled`,
                fr: `L'abonnement du coffre ${inputs.vaultName} est d\u00e9sactiv\u00e9`,
            },
        },
        atOnce: {
            en: 'Have the owner of the billing account look for an unpaid bill, a spending limit or an ended offer.',
            fr: 'Faites chercher une facture impay\u00e9e, un plafond de d\u00e9penses ou une offre termin\u00e9e par le propri\u00e9taire du compte de facturation.',
            says: {
                en: 'That was Azure, and needs no answer: have it settled now.',
                fr: "C'\u00e9tait alors Azure, et aucune r\u00e9ponse n'est n\u00e9cessaire\u00A0: faites-le r\u00e9gler maintenant.",
            },
        },
        steps: [
            {
                en: 'Have the owner of the subscription reactivate it (portal: Subscriptions).',
                fr: "Faites r\u00e9activer l'abonnement par son propri\u00e9taire (portail\u00A0: Abonnements).",
            },
            {
                ...showState(inputs),
                after: {
                    en: 'It goes back to Enabled within half an hour; if not, ask Azure support.',
                    fr: 'Il repasse \u00e0 Enabled en une demi-heure\u00A0; sinon, contactez le support Azure.',
                },
            },
        ],
    };
}
/** A state that is new: whether everything still works is not known. */
const unknownState = (inputs) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    ...showState(inputs),
    after: {
        en: 'Ask the owners of the subscription what it means.',
        fr: "Demandez aux propri\u00e9taires de l'abonnement ce qu'il signifie.",
    },
});
/** Past due: everything still works, until a day that Azure does not name. */
function unpaidSubscription(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
            ? 'Have the bill of the subscription paid today.'
            : 'Have the bill of the subscription paid.',
        fr: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
            ? "Faites payer aujourd'hui la facture de l'abonnement."
            : "Faites payer la facture de l'abonnement.",
        says: {
            en: "The portal names who pays (Cost Management + Billing). Azure can disable the subscription any day, with all that is in it. It can't be paid: ask Azure billing support for a delay, and tell the security lead.",
            fr: "Le portail indique qui paie (Cost Management + Billing). Azure peut d\u00e9sactiver l'abonnement \u00e0 tout moment, avec tout ce qu'il contient. Impossible de payer\u00A0: demandez un d\u00e9lai \u00e0 l'assistance de facturation d'Azure, et pr\u00e9venez le responsable s\u00e9curit\u00e9.",
        },
    }, {
        ...showState(inputs),
        after: {
            en: 'Enabled: it is paid. PastDue: the payment is not booked yet. Warned, Disabled, Expired, Deleted: it was turned off meanwhile; run mode verify now.',
            fr: "Enabled\u00A0: elle est pay\u00e9e. PastDue\u00A0: le paiement n'est pas encore enregistr\u00e9. Warned, Disabled, Expired, Deleted\u00A0: il a \u00e9t\u00e9 d\u00e9sactiv\u00e9 entre-temps\u00A0; ex\u00e9cutez maintenant le mode verify.",
        },
    }, { ..._run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runVerify */ .R9, en: 'Run mode verify, the next day.', fr: 'Ex\u00e9cutez le mode verify, le lendemain.' });
}
const otherRegion = (inputs) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    en: 'Set location to a region in which vaults can be created.',
    fr: 'Indiquez dans location une r\u00e9gion o\u00f9 des coffres peuvent \u00eatre cr\u00e9\u00e9s.',
    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
    commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .listRegions */ .OZ)({ inputs })],
}, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAnew */ .j1);
const unregisteredProvider = (inputs, namespace = 'Microsoft.KeyVault') => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    en: `Register ${namespace} once.`,
    fr: `Enregistrez ${namespace} une fois.`,
    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('contributor', 'subscription'),
    commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .registerProvider */ .ZM)({ inputs }, namespace)],
});
/** It may be misspelt, or in a different subscription. */
function missingGroup(inputs) {
    const { resourceGroup: name } = inputs;
    const find = {
        en: `Look for ${name} among the resource groups, and ask the owners of the subscription where it is.`,
        fr: `Cherchez ${name} parmi les groupes de ressources, et demandez aux propri\u00e9taires de l'abonnement o\u00f9 il est.`,
        says: {
            en: 'Another name or subscription: correct the input, and start a new run. It was deleted, or nobody knows: create nothing, and find out who deleted it, and why.',
            fr: "Un autre nom ou abonnement\u00A0: corrigez l'entr\u00e9e, et lancez une nouvelle ex\u00e9cution. Il a \u00e9t\u00e9 supprim\u00e9, ou personne ne sait\u00A0: ne cr\u00e9ez rien, et cherchez qui l'a supprim\u00e9, et pourquoi.",
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .listGroups */ .P$)({ inputs })],
    };
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs))
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(find);
    const create = {
        en: 'Create the group, only if it never existed.',
        fr: "Cr\u00e9ez le groupe, seulement s'il n'a jamais exist\u00e9.",
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('contributor', 'subscription'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .createGroupCommand */ .Hj)({ inputs })],
    };
    const roles = {
        en: 'Give ensure its roles on the new group, with the set-up script.',
        fr: "Donnez \u00e0 ensure ses r\u00f4les sur le nouveau groupe, avec le script d'installation.",
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runSetUp */ .dB)({ inputs }),
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(find, create, ...(inputs.mode === 'ensure' ? [roles] : []));
}
/** With nothing in it that Adobe confirmed. */
function leavingGroup(inputs) {
    return {
        asks: _who_js__WEBPACK_IMPORTED_MODULE_4__/* .ownersOfSubscription */ .RC,
        look: {
            en: 'Watch the deletion.',
            fr: 'Suivez la suppression.',
            needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
            commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .showGroupState */ .Qz)({ inputs })],
        },
        steps: [
            {
                en: 'Create the group again, once it is gone.',
                fr: "Recr\u00e9ez le groupe, une fois qu'il n'existe plus.",
                needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('contributor', 'subscription'),
                commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .createGroupCommand */ .Hj)({ inputs })],
            },
            _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runEnsure */ .ov,
        ],
    };
}
/**
 * The vault accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param tenant of the vault; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
function foreignVault(inputs, tenant = 'TENANT-OF-THE-VAULT', subscription) {
    // Both are the same, and `tenant-id` manages them (Azure Lighthouse): nothing was moved.
    if (subscription === tenant.toLowerCase())
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
            runs: 'anew',
            en: `Start a new run with tenant ${tenant}, and the client ID of an identity there.`,
            fr: `Lancez une nouvelle ex\u00e9cution avec le locataire ${tenant}, et l'ID client d'une identit\u00e9 de ce locataire.`,
        });
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs))
        return ofNew(inputs);
    return {
        asks: {
            ..._who_js__WEBPACK_IMPORTED_MODULE_4__/* .ownersOfSubscription */ .RC,
            about: {
                en: `Vault ${inputs.vaultName} belongs to another tenant than its subscription`,
                fr: `Le coffre ${inputs.vaultName} est d'un autre locataire que son abonnement`,
            },
        },
        never: {
            en: "Never change the vault's own tenant: it can lock Adobe out.",
            fr: "Ne changez jamais le locataire du coffre\u00A0: Adobe pourrait perdre l'acc\u00e8s.",
        },
        look: {
            en: `Compare ${inputs.tenantId} (this run) and ${tenant} (the vault) with your setup ticket to Adobe.`,
            fr: `Comparez ${inputs.tenantId} (cette ex\u00e9cution) et ${tenant} (le coffre) au locataire de votre ticket d'activation.`,
            says: {
                en: "It names the vault's: only this run is wrong, correct its tenant-id and client-id.",
                fr: 'Il nomme celui du coffre\u00A0: seule cette ex\u00e9cution se trompe, corrigez ses tenant-id et client-id.',
            },
        },
        steps: [
            {
                en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal: Change directory).`,
                fr: `Faites ramener l'abonnement vers ${tenant} par un propri\u00e9taire (Owner) qui a un compte dans les deux locataires (portail\u00A0: Changer de r\u00e9pertoire).`,
                says: {
                    en: 'Only with the security lead: it removes every role assignment in the subscription, which that person lists before.',
                    fr: "Seulement avec le responsable s\u00e9curit\u00e9\u00A0: toutes les attributions de r\u00f4le de l'abonnement disparaissent\u00A0; cette personne les note avant.",
                },
            },
            {
                en: 'Give Adobe its role again, with the ID of its service principal there.',
                fr: "Rendez \u00e0 Adobe son r\u00f4le, avec l'ID de son principal de service dans ce locataire.",
                says: {
                    en: 'The first command shows it: replace OBJECT-ID.',
                    fr: "La premi\u00e8re commande l'affiche\u00A0: remplacez OBJECT-ID.",
                },
                needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'group'),
                commands: [
                    (0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_7__/* .showAdobePrincipal */ .jK)({ inputs: { ...inputs, tenantId: tenant } }),
                    (0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, 'OBJECT-ID', (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_8__/* .idsOf */ .UX)(inputs)[inputs.grantScope]),
                ],
            },
        ],
    };
}
const nobodyUsesIt = {
    en: 'They said: on purpose, and nobody uses it',
    fr: "Ils ont r\u00e9pondu\u00A0: volontairement, et personne ne l'utilise",
};
/** Of a vault whose key Adobe has not confirmed: moving it here can be what is wanted. */
function ofNew(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: 'Ask the owners of the subscription whether they moved it to another tenant.',
        fr: "Demandez aux propri\u00e9taires de l'abonnement s'ils l'ont d\u00e9plac\u00e9 vers un autre locataire.",
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'By mistake',
                    'They move it back, which removes every role assignment in it. Then run the set-up script and mode ensure.',
                ],
                fr: [
                    'Par erreur',
                    "Ils le ram\u00e8nent, ce qui supprime toutes ses attributions de r\u00f4le. Relancez ensuite le script d'installation et le mode ensure.",
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['On purpose, and nobody in the former tenant uses the vault', `Open "${nobodyUsesIt.en}".`],
                fr: [
                    "Volontairement, et personne de l'ancien locataire n'utilise le coffre",
                    `Ouvrez \u00ab\u00A0${nobodyUsesIt.fr}\u00A0\u00bb.`,
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['Nothing was moved, or no answer', 'Change nothing, or choose another name for the vault.'],
                fr: ["Rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9, ou pas de r\u00e9ponse", 'Ne modifiez rien, ou choisissez un autre nom de coffre.'],
            }),
        ],
        fold: {
            title: nobodyUsesIt,
            steps: [
                {
                    en: 'Move the vault to this tenant, which ends every access from the former one.',
                    fr: "D\u00e9placez le coffre vers ce locataire, ce qui met fin \u00e0 tout acc\u00e8s depuis l'ancien.",
                    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultContributor', 'vault'),
                    commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_9__/* .moveToTenant */ .LB)({ inputs })],
                },
                _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runEnsure */ .ov,
            ],
        },
    });
}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ lostVault),
/* harmony export */   CX: () => (/* binding */ deletedVault),
/* harmony export */   TN: () => (/* binding */ vaultNotSearched),
/* harmony export */   Vi: () => (/* binding */ vaultWasDeleted),
/* harmony export */   lC: () => (/* binding */ missingVault),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   tN: () => (/* binding */ vaultInLeavingGroup),
/* harmony export */   xR: () => (/* binding */ chooseName)
/* harmony export */ });
/* harmony import */ var _az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4652);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1756);
/* harmony import */ var _az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3953);
/* harmony import */ var _az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(902);
/* harmony import */ var _az_commands_verify_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8181);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8797);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1368);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9005);
/* harmony import */ var _missing_key_remedies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(496);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3205);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5681);
/** The vault is not there, or is going: deleted, purged, moved, taken, or never created. */











const never = {
    en: 'Never purge the deleted vault, and never create a new vault or key instead: only the old key decrypts that data.',
    fr: "Ne purgez jamais le coffre supprim\u00e9, et ne cr\u00e9ez jamais de nouveau coffre ni de nouvelle cl\u00e9 \u00e0 la place\u00A0: seule l'ancienne cl\u00e9 d\u00e9chiffre ces donn\u00e9es.",
};
/** Nothing shows that it can be recovered, or that it can't. */
const neverAnew = {
    en: 'Never create a vault of that name or a new key instead: only the old key decrypts that data.',
    fr: "Ne cr\u00e9ez jamais de coffre de ce nom ni de nouvelle cl\u00e9 \u00e0 la place\u00A0: seule l'ancienne cl\u00e9 d\u00e9chiffre ces donn\u00e9es.",
};
const wasDeleted = ({ vaultName }) => {
    const done = { en: `Vault ${vaultName} was deleted`, fr: `Le coffre ${vaultName} a \u00e9t\u00e9 supprim\u00e9` };
    return { about: done, done: { ...done, kinds: ['vault-deleted', 'group-deleted'] } };
};
function deletedVault(inputs, gone = {}) {
    return {
        asks: { ...(gone.group === undefined ? _who_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfVault */ .iI : _who_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfBoth */ .L4), ...wasDeleted(inputs) },
        never,
        keptUntil: gone.keptUntil,
        look: gone.group === 'leaving' ? watchGroup(inputs) : undefined,
        steps: recovery(inputs, gone),
    };
}
/** Azure deletes its group: the vault can be recovered only after that. */
function vaultInLeavingGroup(inputs, { location, principalId }) {
    const steps = recovery(inputs, { location, group: 'leaving', principalId });
    const { resourceGroup, vaultName } = inputs;
    const about = {
        en: `Resource group ${resourceGroup}, with vault ${vaultName}, is being deleted`,
        fr: `Le groupe de ressources ${resourceGroup}, avec le coffre ${vaultName}, est en cours de suppression`,
    };
    return { asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfSubscription */ .RC, about }, never, look: watchGroup(inputs), steps };
}
function recovery(inputs, { location, group, principalId, isPrincipalGone, keptUntil }) {
    const recover = {
        en: 'Recover the vault.',
        fr: 'R\u00e9cup\u00e9rez le coffre.',
        says: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) ? undefined : (0,_missing_key_remedies_js__WEBPACK_IMPORTED_MODULE_4__/* .recoverableUntil */ .lC)(keptUntil),
        isSlow: true,
        byPipeline: true,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('vaultContributor', 'subscription'),
        commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .recoverVaultCommand */ .qf)({ inputs }, location)],
    };
    const grant = {
        en: 'Give Adobe its role again.',
        fr: 'Rendez \u00e0 Adobe son r\u00f4le.',
        says: { en: ', which was lost with the vault.', fr: ', perdu avec le coffre.' },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('dataAccessAdministrator', 'group'),
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_9__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
    };
    return [
        ...(group === undefined ? [] : [createGroupAgain(inputs, location)]),
        recover,
        ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) && isPrincipalGone !== true ? [grant] : []),
        ...(group === undefined ? [] : [rolesAgain(inputs)]),
    ];
}
function createGroupAgain(inputs, location) {
    return {
        en: `Create group ${inputs.resourceGroup} again, once it is gone.`,
        fr: `Recr\u00e9ez le groupe ${inputs.resourceGroup}, une fois qu'il n'existe plus.`,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('contributor', 'subscription'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_10__/* .createGroupCommand */ .Hj)({ inputs: { ...inputs, location: inputs.location ?? location } })],
    };
}
/** Roles on the group go with it. */
function rolesAgain(inputs) {
    return {
        en: 'Give the identities their roles again.',
        fr: 'Rendez aux identit\u00e9s leurs r\u00f4les.',
        says: {
            en: 'Replace what is in capitals by the values of the setup. The script first only shows what it would change; run it again with --yes.',
            fr: "Remplacez ce qui est en capitales par les valeurs de l'installation. Le script montre d'abord ce qu'il changerait\u00A0; relancez-le avec --yes.",
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)(['owner', 'accessAdministrator'], 'subscription'),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runSetUp */ .dB)({ inputs }),
    };
}
function watchGroup(inputs) {
    return {
        en: `Watch the deletion of group ${inputs.resourceGroup}; touch no lock.`,
        fr: `Suivez la suppression du groupe ${inputs.resourceGroup}\u00A0; ne touchez \u00e0 aucun verrou.`,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('reader', 'subscription'),
        commands: [(0,_az_commands_subscription_commands_js__WEBPACK_IMPORTED_MODULE_10__/* .showGroupState */ .Qz)({ inputs })],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: [
                    'Deleting',
                    'Nothing can be recovered yet. Show it again every five minutes; after an hour, ask Azure support.',
                ],
                fr: [
                    'Deleting',
                    'Rien ne peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. Recommencez toutes les cinq minutes\u00A0; apr\u00e8s une heure, contactez le support Azure.',
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['Succeeded', 'The deletion stopped, perhaps at a lock. Run mode verify, and follow its page.'],
                fr: [
                    'Succeeded',
                    "La suppression s'est arr\u00eat\u00e9e, peut-\u00eatre \u00e0 cause d'un verrou. Ex\u00e9cutez le mode verify, et suivez sa page.",
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['ResourceGroupNotFound', 'The group is gone. Restore nothing before the owners have answered.'],
                fr: [
                    'ResourceGroupNotFound',
                    "Le groupe n'existe plus. Ne r\u00e9tablissez rien avant la r\u00e9ponse des propri\u00e9taires.",
                ],
            }),
        ],
    };
}
/** The name belongs to another vault, or to a deleted one that was elsewhere. */
const nameTaken = (inputs) => notThere(inputs, chooseAnother);
/** Adobe confirmed a key of it, and it is among neither the vaults nor the deleted ones. */
const lostVault = (inputs) => notThere(inputs, purged);
/** Azure's activity log shows its deletion. */
const vaultWasDeleted = (inputs) => notThere(inputs, purged);
/** It could not be searched among the deleted ones. @param right that this needs */
function vaultNotSearched(inputs, { right, isNameTaken = false }) {
    const why = {
        en: `The run could not search the deleted vaults${right === undefined ? '' : ` (it needs ${right.name})`}.`,
        fr: `L'ex\u00e9cution n'a pas pu chercher parmi les coffres supprim\u00e9s${right === undefined ? '' : ` (il lui faut ${right.name})`}.`,
    };
    const remedy = notThere(inputs, isNameTaken ? chooseAnother : createNothingYet(inputs), why);
    return (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) || isNameTaken ? remedy : { ...remedy, steps: [...remedy.steps, _run_remedies_js__WEBPACK_IMPORTED_MODULE_5__/* .runEnsure */ .ov] };
}
/** What is deleted or elsewhere is found before anything is created. @param neither what to do where the search finds nothing */
function notThere(inputs, neither, says) {
    const search = searchFor(inputs, neither, says);
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs))
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)(search);
    return {
        asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfBoth */ .L4, done: wasDeleted(inputs).done },
        never: neverAnew,
        look: search,
        steps: [checkThere(inputs)],
    };
}
function searchFor(inputs, neither, says) {
    const whoseDeleted = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs)
        ? {
            en: 'It was deleted. Recover nothing before the owners have answered.',
            fr: 'Il a \u00e9t\u00e9 supprim\u00e9. Ne r\u00e9cup\u00e9rez rien avant la r\u00e9ponse des propri\u00e9taires.',
        }
        : {
            en: 'It was deleted. Create nothing, and ask its owners: by mistake, they recover it; on purpose, choose another name.',
            fr: 'Il a \u00e9t\u00e9 supprim\u00e9. Ne cr\u00e9ez rien, et interrogez ses propri\u00e9taires\u00A0: par erreur, ils le r\u00e9cup\u00e8rent\u00A0; volontairement, choisissez un autre nom.',
        };
    return {
        en: 'Search for the vault, also among the deleted ones.',
        fr: 'Cherchez le coffre, y compris parmi les supprim\u00e9s.',
        ...(says && { says }),
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('reader', 'subscription'),
        commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .listDeletedVaults */ .NV)({ inputs }), (0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .findVault */ .wY)({ inputs })],
        rows: [
            { when: { en: 'The first command prints it', fr: "La premi\u00e8re commande l'affiche" }, next: whoseDeleted },
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: [
                    'The second prints it',
                    'It exists in that group: set it in the inputs, start a new run, and follow its page. Change nothing else.',
                ],
                fr: [
                    "La seconde l'affiche",
                    "Il existe dans ce groupe\u00A0: indiquez-le dans les entr\u00e9es, lancez une nouvelle ex\u00e9cution, et suivez sa page. Ne changez rien d'autre.",
                ],
            }),
            {
                when: {
                    en: 'Neither, for somebody with Reader on each of your subscriptions',
                    fr: "Aucune, pour quelqu'un qui a Reader sur chacun de vos abonnements",
                },
                next: neither,
            },
        ],
    };
}
const chooseAnother = {
    en: 'Its name is taken by somebody else: choose another name.',
    fr: "Son nom est pris par quelqu'un d'autre\u00A0: choisissez un autre nom.",
};
const purged = {
    en: 'It is purged. Create nothing of that name; the security lead decides on a backup of the key, if there is one.',
    fr: "Il est supprim\u00e9 d\u00e9finitivement. Ne cr\u00e9ez rien de ce nom\u00A0; le responsable s\u00e9curit\u00e9 d\u00e9cide d'une sauvegarde de la cl\u00e9, s'il y en a une.",
};
const createNothingYet = (inputs) => (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs)
    ? purged
    : {
        en: 'Go on, after a second search ten minutes later.',
        fr: 'Continuez, apr\u00e8s une seconde recherche dix minutes plus tard.',
    };
/** What the search found has a page of its own. */
function checkThere(inputs) {
    return {
        en: 'Check the vault where the search found it.',
        fr: "Contr\u00f4lez le coffre l\u00e0 o\u00f9 la recherche l'a trouv\u00e9.",
        says: {
            en: 'Put its group in place of GROUP, and its subscription if that is another one, here and in the inputs. This only reads, and prints the repair, which you do then. The search found nothing: create nothing, the security lead decides.',
            fr: "Mettez son groupe \u00e0 la place de GROUP, et son abonnement si c'en est un autre, ici et dans les entr\u00e9es. Cette commande ne fait que lire, et affiche la r\u00e9paration, \u00e0 faire ensuite. La recherche n'a rien trouv\u00e9\u00A0: ne cr\u00e9ez rien, le responsable s\u00e9curit\u00e9 d\u00e9cide.",
        },
        changesInput: true,
        commands: (0,_az_commands_verify_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyConfirmed */ .P)({ inputs: { ...inputs, resourceGroup: 'GROUP' } }),
    };
}
/** Nothing has its name. */
function missingVault(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        en: 'Create the vault with mode ensure, or with this command.',
        fr: 'Cr\u00e9ez le coffre avec le mode ensure, ou avec cette commande.',
        says: {
            en: "It turns on purge protection, which can't be undone.",
            fr: 'Elle active la protection contre le vidage, ce qui est irr\u00e9versible.',
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('vaultContributor', 'group'),
        commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .createVaultCommand */ .cp)({ inputs })],
    });
}
const chooseName = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({ en: 'Choose a different name for the vault.', fr: 'Choisissez un autre nom de coffre.' }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_5__/* .runAnew */ .j1);


/***/ }),

/***/ 5681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ ownersAndIdentityTeam),
/* harmony export */   L4: () => (/* binding */ ownersOfBoth),
/* harmony export */   RC: () => (/* binding */ ownersOfSubscription),
/* harmony export */   iI: () => (/* binding */ ownersOfVault),
/* harmony export */   kQ: () => (/* binding */ identityTeam)
/* harmony export */ });
const ownersOfVault = { en: 'the owners of the vault', fr: 'les propri\u00e9taires du coffre' };
const ownersOfSubscription = {
    en: 'the owners of the subscription',
    fr: "les propri\u00e9taires de l'abonnement",
};
const ownersOfBoth = {
    en: 'the owners of the vault and the subscription',
    fr: "les propri\u00e9taires du coffre et de l'abonnement",
};
const ownersAndIdentityTeam = {
    en: 'the owners of the vault and your identity team',
    fr: "les propri\u00e9taires du coffre et votre \u00e9quipe charg\u00e9e de l'identit\u00e9 (Entra)",
};
const identityTeam = {
    en: 'your identity team (administrators of Microsoft Entra)',
    fr: "votre \u00e9quipe charg\u00e9e de l'identit\u00e9 (administrateurs de Microsoft Entra)",
};


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   gz: () => (/* binding */ keepSecret)
/* harmony export */ });
/* unused harmony export forgetSecrets */
/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), nor in a service's answer that repeats what it was sent.
 */
/** Every text that is searched for, the longest first: each secret, the parts of a signed token, and their base64. */
let known = [];
/** Shorter ones occur in ordinary words. */
const shortest = 16;
function keepSecret(secret) {
    const parts = [secret, ...secret.split('.')].filter(({ length }) => length >= shortest);
    const all = new Set([...known, ...parts.flatMap(formsOf)]);
    known = [...all].toSorted((one, other) => other.length - one.length);
}
/** As it is, and as base64, whose groups can begin at any of three bytes; its first and last group depend on what surrounds it. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [0, 1, 2].flatMap((start) => {
        const groups = bytes.subarray(start, bytes.length - ((bytes.length - start) % 3));
        return [groups.toString('base64'), groups.toString('base64url')];
    });
    return [secret, ...encoded];
}
/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
function forgetSecrets() {
    known = [];
}
/** The shapes of signed tokens, also cut short and in base64 (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bZXlK[\w+/=-]{16,}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized.
 */
function withoutSecrets(text) {
    return known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text).replaceAll(shapes, '***');
}
/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
function excerpt(text, limit = 300) {
    const begin = withoutSecrets(text).trim().slice(0, limit);
    return Buffer.from(begin).toString();
}


/***/ }),

/***/ 9429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ withoutIdsIn),
/* harmony export */   Li: () => (/* binding */ withoutIds),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5583);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4070);
/** What is the matter, short enough for a headline: the finding's own words, with IDs cut. */



/** `aaaaaaaa\u2026` for an ID or a version. */
const withoutIds = (text) => text.replaceAll(/\b([0-9a-f]{8})[0-9a-f]{24}\b|\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '$1$2\u2026');
/** What was seen, as part of a sentence. */
const causeOf = (finding) => causesOf(finding)[0] ?? finding.headline;
/** The same, the longest first: what names it, and what is short. */
function causesOf(finding) {
    const { status, headline, remedy } = finding;
    if (status !== 'unknown')
        return [within(withoutIdsIn((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .briefly */ .m_)(finding))), within(headline)];
    const what = within(remedy.isOfPermission ? notAllowed(headline) : headline);
    const { answer } = remedy;
    const named = answer?.status === undefined ? [] : [(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(what, inBrackets(`HTTP ${answer.status}`))];
    return [...named, what, within(headline)];
}
/** `Couldn't read \u2026`. */
const notAllowed = ({ en, fr }) => ({
    en: en.replace(/^Couldn't /, "the run isn't allowed to "),
    fr: fr.replace(/^Impossible (?:de |d')/, "l'ex\u00e9cution n'est pas autoris\u00e9e \u00e0 "),
});
const inBrackets = (code) => ({ en: ` (${code})`, fr: ` (${code})` });
const withoutIdsIn = ({ en, fr }) => ({ en: withoutIds(en), fr: withoutIds(fr) });
/** What the run could not do, the longest first: with the code, without it, and in short. */
function failuresOf(failure) {
    const what = failureOf(failure);
    const code = inBrackets((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(failure.code, 60));
    const short = refusals.has(failure.code) ? notAllowedInShort : failedInShort;
    return [(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(what, code), what, (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(short, code), short];
}
const notAllowedInShort = { en: 'the run lacks a permission', fr: "il manque une autorisation \u00e0 l'ex\u00e9cution" };
const failedInShort = { en: 'the run failed', fr: "l'ex\u00e9cution a \u00e9chou\u00e9" };
/** Of a permission. */
const refusals = new Set([
    'AuthorizationFailed',
    'LinkedAuthorizationFailed',
    'Authorization_RequestDenied',
    'ForbiddenByRbac',
    'ForbiddenByPolicy',
]);
function failureOf({ operation, code }) {
    const [en, fr] = [withoutIds((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(operation.en, 200)), withoutIds((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(operation.fr, 200))];
    if (code === 'RequestDisallowedByPolicy')
        return { en: `an Azure policy refused to ${en}`, fr: `une strat\u00e9gie Azure a refus\u00e9 de ${fr}` };
    return refusals.has(code)
        ? { en: `the run isn't allowed to ${en}`, fr: `l'ex\u00e9cution n'est pas autoris\u00e9e \u00e0 ${fr}` }
        : { en: `the run could not ${en}`, fr: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(fr) };
}
const names = /^(?:Adobe|Azure|Entra|Microsoft|[A-Z]{2})/;
const lower = (text) => (names.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const within = ({ en, fr }) => ({ en: lower(en), fr: lower(fr) });
const after = (before, cause) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(before, { en: ': ', fr: '\u00A0: ' }, cause);


/***/ }),

/***/ 9819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ changesOf),
/* harmony export */   m: () => (/* binding */ changeWords)
/* harmony export */ });
/* harmony import */ var _inputs_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9949);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4519);
/* harmony import */ var _remedies_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8524);
/** What was changed, or would be, one line each; then what to know before one agrees. */




const resources = {
    'resource-group': { en: 'resource group', fr: 'groupe de ressources' },
    vault: { en: 'key vault', fr: 'coffre de cl\u00e9s' },
    key: { en: 'key', fr: 'cl\u00e9' },
    principal: { en: "Adobe's service principal", fr: "principal de service d'Adobe" },
    grant: { en: "Adobe's role on the key:", fr: "r\u00f4le d'Adobe sur la cl\u00e9\u00A0:" },
    lock: { en: 'lock', fr: 'verrou' },
};
const actions = {
    create: { en: 'create', fr: 'cr\u00e9er' },
    update: { en: 'update', fr: 'mettre \u00e0 jour' },
    recover: { en: 'recover', fr: 'r\u00e9cup\u00e9rer' },
};
const statuses = {
    planned: { en: '\ud83d\udccb Planned', fr: '\ud83d\udccb Pr\u00e9vu' },
    done: { en: '\u2705 Done', fr: '\u2705 Fait' },
    failed: { en: '\u274c Failed', fr: '\u274c \u00c9chec' },
    skipped: { en: '\u2796 Skipped', fr: '\u2796 Non ex\u00e9cut\u00e9' },
};
const changeWords = ({ resource, name, action, status }) => ({
    en: `${statuses[status].en}: ${actions[action].en} ${resources[resource].en} ${name}`,
    fr: `${statuses[status].fr}\u00A0: ${actions[action].fr} ${resources[resource].fr} ${name}`,
});
/** Nothing where a run stopped before it changed anything, which its verdict says. */
function changesOf(outcome) {
    const { inputs, changes, changed, plan } = outcome;
    if (inputs === undefined || (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReads */ .A)(inputs.mode) || ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isStopped */ .i)(outcome) && !changed))
        return [];
    const notes = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .notesOf */ .h$)(plan, inputs.mode).map((note) => ({
        en: `Note: ${(0,_remedies_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .noteText */ .g)(note, inputs, 'en')}`,
        fr: `\u00c0 savoir\u00A0: ${(0,_remedies_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .noteText */ .g)(note, inputs, 'fr')}`,
    }));
    return [...changes.map(changeWords), ...notes];
}


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   G0: () => (/* binding */ deadlineOf),
/* harmony export */   ax: () => (/* binding */ deletionTime),
/* harmony export */   ek: () => (/* binding */ sinceOf)
/* harmony export */ });
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_group_by_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9167);
/* harmony import */ var _model_key_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6595);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _model_vault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(698);
/* harmony import */ var _model_version_in_use_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4622);
/* harmony import */ var _model_who_changed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4107);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5583);









const day = 86_400_000;
/** By when Adobe's access has to be back, after "Act now". Adobe documents its 24 hours for Experience Platform only. */
function deadlineOf(source) {
    const now = nowOf(source);
    const first = firstSight(source);
    const end = new Date(first.at + day).toISOString();
    if (first.at + day <= now)
        return {
            en: `Adobe may purge your Customer Journey Analytics data at any time: the 24 hours since ${first.start.en} ended on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'en')}.`,
            fr: `Adobe peut supprimer vos donn\u00e9es Customer Journey Analytics \u00e0 tout moment\u00A0: les 24\u00A0heures depuis ${first.start.fr} ont pris fin le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .frenchTime */ .YV)(end)}.`,
        };
    const from = startOf(first, timeLeft(Math.floor((first.at + day - now) / hour)));
    const earlier = first.beganEarlier ? { en: ', or earlier,', fr: ', voire plus t\u00f4t' } : { en: '', fr: '' };
    return {
        en: `From ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'en')} (${from.en})${earlier.en} Adobe may purge your Customer Journey Analytics data.`,
        fr: `\u00c0 partir du ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .frenchTime */ .YV)(end)}, soit ${from.fr}${earlier.fr}, Adobe peut supprimer vos donn\u00e9es Customer Journey Analytics.`,
    };
}
/** @param left from this check to the end */
function startOf({ by, start }, left) {
    const { en, fr } = start;
    if (by === 'check')
        return {
            en: `24 hours after ${en}; this run knows no earlier one`,
            fr: `24\u00A0heures apr\u00e8s ${fr}, faute d'en conna\u00eetre un ant\u00e9rieur`,
        };
    return {
        en: `24 hours after ${en}, ${left.en} after this check`,
        fr: `24\u00A0heures apr\u00e8s ${fr} et ${left.fr} apr\u00e8s ce contr\u00f4le`,
    };
}
const nowOf = ({ observed, startedAt }) => Date.parse(observed?.at ?? startedAt);
const hour = 3_600_000;
/**
 * One moment, and the hours that were left at the check.
 *
 * @param now milliseconds since 1970
 */
function momentOf(iso, now) {
    const left = timeLeft(Math.floor((Date.parse(iso) - now) / hour));
    return {
        en: `${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(iso, 'en')} (${left.en} left at the check)`,
        fr: `${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .frenchTime */ .YV)(iso)} (il restait ${left.fr} lors du contr\u00f4le)`,
    };
}
function timeLeft(hours) {
    return hours < 1
        ? { en: 'less than an hour', fr: "moins d'une heure" }
        : { en: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(hours, 'hour', 'hours'), fr: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .frenchCount */ .Un)(hours, 'heure', 'heures') };
}
/** The earliest moment that is known: the loss began no later than it was noticed. A time before 1970 is wrong, and says nothing. */
function firstSight(source) {
    const now = nowOf(source);
    const sights = [
        { by: 'failed check', start: failedCheck, at: Date.parse(source.failingSince ?? ''), beganEarlier: true },
        ...expiryOf(source, now),
        ...refusalOf(source),
        ...deletionsOf(source),
        ...disablingOf(source),
        ...changesOf(source),
    ];
    const isEarlier = (sight, first) => sight.at >= 0 && sight.at < first.at;
    return sights.reduce((first, sight) => (isEarlier(sight, first) ? sight : first), {
        by: 'check',
        start: thisCheck,
        at: now,
        beganEarlier: true,
    });
}
const failedCheck = { en: 'our first failed check', fr: 'notre premier contr\u00f4le en \u00e9chec' };
const thisCheck = { en: 'this check', fr: 'ce contr\u00f4le' };
/** The same for Adobe, after what is seen: since when, by what is known. */
function sinceOf(source, language) {
    const { by, at } = firstSight(source);
    const time = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(new Date(at).toISOString(), language);
    return sinceWords[by][language].replace('{time}', time);
}
const seenByCheck = {
    en: 'first seen by our check on {time}',
    fr: 'ce que notre contr\u00f4le a constat\u00e9 pour la premi\u00e8re fois le {time}',
};
const sinceWords = {
    check: seenByCheck,
    'failed check': seenByCheck,
    deletion: { en: 'deleted on {time}', fr: 'suppression le {time}' },
    refusal: { en: 'your first refused call was on {time}', fr: 'votre premier appel refus\u00e9 date du {time}' },
    expiry: { en: 'since {time}', fr: 'depuis le {time}' },
    version: { en: 'last changed on {time}', fr: 'derni\u00e8re modification le {time}' },
    log: { en: 'changed on {time} according to our log', fr: "modification le {time} d'apr\u00e8s notre journal" },
};
function expiryOf({ observed }, now) {
    if (observed?.key.presence !== 'found')
        return [];
    const { value } = observed.key;
    if (value.expires === null || (0,_model_key_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .inDate */ .Cl)(value, now) !== 'expired')
        return [];
    const start = { en: 'the expiry of the key', fr: "l'expiration de la cl\u00e9" };
    return [{ by: 'expiry', start, at: value.expires * 1000, beganEarlier: false }];
}
function refusalOf({ inputs, observed }) {
    if (inputs === undefined || observed?.usage.presence !== 'found')
        return [];
    const refused = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(observed.usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs));
    if (refused === undefined)
        return [];
    const start = { en: 'the first refused call', fr: 'le premier appel refus\u00e9' };
    return [{ by: 'refusal', start, at: Date.parse(refused), beganEarlier: false }];
}
/** A version that is disabled was so no later than its attributes were last changed. */
function disablingOf({ inputs, observed }) {
    if (inputs === undefined || observed === undefined)
        return [];
    const start = { en: 'the last change of that version', fr: 'la derni\u00e8re modification de cette version' };
    return (0,_model_version_in_use_js__WEBPACK_IMPORTED_MODULE_7__/* .versionInUse */ .tB)(inputs, observed)
        .filter(({ enabled }) => !enabled)
        .map(({ updated }) => ({ by: 'version', start, at: (updated ?? Number.NaN) * 1000, beganEarlier: true }));
}
const theDeletion = { en: 'the deletion', fr: 'la suppression' };
const deletionAt = (at) => ({ by: 'deletion', start: theDeletion, at, beganEarlier: false });
/** When Azure says that the vault, the key or the service principal was deleted, the first of them; in milliseconds. */
function deletionTime(source) {
    const times = [...deletionsOf(source), ...removalOf(source)].map(({ at }) => at).filter((at) => at >= 0);
    return times.length === 0 ? undefined : Math.min(...times);
}
function deletionsOf({ inputs, observed }) {
    if (inputs === undefined || observed === undefined)
        return [];
    const { key, deletedKey, principal, deletedPrincipal } = observed;
    const restorableUntil = deletedOf(principal, deletedPrincipal)?.restorableUntil ?? '';
    return [
        deletionAt(Date.parse((0,_model_vault_js__WEBPACK_IMPORTED_MODULE_3__/* .deletedHere */ .WU)(inputs, observed)?.deletedAt ?? '')),
        deletionAt(Date.parse(deletedOf(key, deletedKey)?.deletedAt ?? '')),
        deletionAt(Date.parse(restorableUntil) - _model_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .restorableFor */ .rZ),
    ];
}
/** A vault that is gone, and whose deletion Azure's activity log shows: the last one counts. */
function removalOf({ inputs, observed, activity, }) {
    if (inputs === undefined || observed?.vault.presence !== 'absent' || activity?.presence !== 'found')
        return [];
    const deletions = (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_4__/* .changesToTarget */ .c2)(activity.value.entries, inputs).filter(({ kind }) => kind === 'vault-deleted');
    const last = deletions
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
    return last === undefined ? [] : [deletionAt(Date.parse(last))];
}
const accessChange = {
    en: "the last logged change of the vault's access",
    fr: 'la derni\u00e8re modification des acc\u00e8s au coffre dans le journal',
};
/** What these change is as the latest of them left it: a loss that it shows began no later. */
const changes = new Map([
    [
        'key-changed',
        { en: 'the last logged change of the key', fr: 'la derni\u00e8re modification de la cl\u00e9 dans le journal' },
    ],
    [
        'vault-changed',
        { en: 'the last logged change of the vault', fr: 'la derni\u00e8re modification du coffre dans le journal' },
    ],
    ['policies-changed', accessChange],
    ['role-removed', accessChange],
    ['access-denied', accessChange],
]);
/** How much older than the first failed check a change may be: a daily check, of which one did not run, would have seen it. */
const unseen = 2 * day;
/**
 * The last change of each thing that the logs show, unless calls of Adobe's were let through after it: whoever took access
 * away may have changed something else since. An older one counts if it is the only one, or deleted the vault of this key.
 */
function changesOf({ inputs, observed, activity, verdict, failingSince }) {
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return [];
    const events = activity?.presence === 'found' ? activity.value.entries : [];
    const usage = observed.usage.presence === 'found' ? observed.usage.value : undefined;
    const used = Date.parse((usage && (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLetThrough */ .r6)(usage, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs))) ?? '');
    const sights = (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_4__/* .fittingChanges */ .nj)(inputs, observed, verdict, events).flatMap(({ kind, at }) => {
        // Its roles don't come back with it.
        if (used > Date.parse(at))
            return [];
        if (kind === 'vault-deleted')
            return [deletionAt(Date.parse(at))];
        const start = changes.get(kind);
        return start === undefined ? [] : [{ by: 'log', start, at: Date.parse(at), beganEarlier: true }];
    });
    const from = Date.parse(failingSince ?? observed.at) - unseen;
    const created = (observed.key.presence === 'found' ? (observed.key.value.created ?? 0) : 0) * 1000;
    return (0,_model_group_by_js__WEBPACK_IMPORTED_MODULE_8__/* .firstOfEach */ .t)(sights, ({ start }) => start).filter(({ by, at }, index) => index === 0 || at >= (by === 'deletion' ? Math.min(from, created) : from));
}
/** What is deleted, if it was not created again. */
function deletedOf(present, deleted) {
    return present.presence === 'absent' && deleted.presence === 'found' ? deleted.value : undefined;
}


/***/ }),

/***/ 7197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ applicationNote),
/* harmony export */   g: () => (/* binding */ applicationWords)
/* harmony export */ });
/* harmony import */ var _model_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);
/** Said once above a text about an application that Adobe doesn't publish: what its "Adobe's application" means. */

const forms = {
    /** Above a page, a log, an issue. */
    note: (appId) => ({
        en: `Here, "Adobe's application", its service principal, its access and its calls are those of application ${appId}, which is not the one that Adobe publishes.`,
        fr: `Ici, \u00ab\u00A0l'application d'Adobe\u00A0\u00bb, son principal de service, son acc\u00e8s et ses appels sont ceux de l'application ${appId}, qui n'est pas celle que publie Adobe.`,
    }),
    /** In a letter to Adobe. */
    toAdobe: (appId) => ({
        en: `Your application is here ${appId}, which is not the one that you publish.`,
        fr: `Votre application est ici ${appId}, qui n'est pas celle que vous publiez.`,
    }),
};
/** Nothing for the application that Adobe publishes. */
function applicationWords({ adobeAppId }, form = 'note') {
    return adobeAppId === _model_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .adobePublishedAppId */ .C ? undefined : forms[form](adobeAppId);
}
/** The same as sentences, none or one. */
function applicationNote(inputs, language, form = 'note') {
    const words = applicationWords(inputs, form);
    return words === undefined ? [] : [words[language]];
}


/***/ }),

/***/ 2062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ joint),
/* harmony export */   J: () => (/* binding */ countsLine)
/* harmony export */ });
/** A bold start, and what comes after it: a rest that continues the sentence takes its full stop. */
function joint(text, rest) {
    const continues = /^(\u00A0?)[,:;]/.exec(rest);
    if (continues !== null)
        return { start: text.replace(/\.$/, ''), between: continues[1] ?? '' };
    return { start: text, between: rest === '' ? '' : ' ' };
}
/** What failed, where, and in which run: one line. */
function countsLine({ counts, target, run, at }, language, shown) {
    const parts = [shown.text(counts[language])];
    if (target !== undefined) {
        const { key, vault, group } = target;
        const [inVault, ofGroup] = [within, groupOf].map((words) => words[language]);
        const keyPart = key === undefined ? '' : `${keyWord[language]} ${shown.link(key, language)} ${inVault} `;
        const vaultWord = key === undefined ? vaultStart[language] : vaultWithin[language];
        parts.push(`${keyPart}${vaultWord} ${shown.link(vault, language)}, ${ofGroup} ${shown.code(group)}.`);
    }
    parts.push(`${shown.run(run, language)}${run.text[language] === '' ? '' : ', '}${shown.text(at[language])}.`);
    return parts.filter((part) => part !== '').join(' ');
}
const keyWord = { en: 'Key', fr: 'Cl\u00e9' };
const within = { en: 'in', fr: 'dans' };
const vaultWithin = { en: 'vault', fr: 'le coffre' };
const vaultStart = { en: 'Vault', fr: 'Coffre' };
const groupOf = { en: 'group', fr: 'groupe' };


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutPort)
/* harmony export */ });
/**
 * A key's URI as the Azure portal shows it: without a port, which Azure's specification shows but no recorded answer
 * has.
 */
function withoutPort(uri) {
    return uri.replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1');
}


/***/ }),

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ item),
/* harmony export */   D5: () => (/* binding */ organizationLines),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   Wb: () => (/* binding */ fillInMark),
/* harmony export */   gQ: () => (/* binding */ letterText),
/* harmony export */   vA: () => (/* binding */ ticketLanguage)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/** A letter to Adobe Customer Care: what each one has, set in lines that neither a ticket's form nor the block on the page has to wrap. */


/** The maximum length of a line, in characters; a word that is longer (a key URI) stays whole. */
const columns = 84;
const subject = { en: 'Subject', fr: 'Objet' };
const greeting = { en: 'Hello Adobe Customer Care,', fr: 'Bonjour,' };
const regards = { en: 'Thank you.', fr: 'Cordialement,' };
/** Blocks of lines, separated by empty lines, with a line end after each line. What continues an item is indented. */
function letterText(about, blocks, language, { closing = regards, postscript = [] } = {}) {
    const body = [[greeting[language]], ...blocks, [closing[language]], postscript];
    const parts = body.map((lines) => lines.flatMap((line) => wrapped((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(line))).join('\n'));
    const first = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${subject[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} ${about[language]}`);
    return `${[first, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
function wrapped(line) {
    const indent = /^(?:- |\d\. )/.exec(line)?.[0].replaceAll(/\S/g, ' ') ?? '';
    const lines = [];
    let rest = line;
    while (rest.length > columns) {
        const at = rest.lastIndexOf(' ', columns);
        const end = at > indent.length ? at : rest.indexOf(' ', columns);
        if (end === -1)
            break;
        lines.push(rest.slice(0, end));
        rest = `${indent}${rest.slice(end + 1)}`;
    }
    return [...lines, rest];
}
/** An item of a list: a label and its text. */
function item(label, text, language) {
    return `- ${label[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} ${text ?? ''}`;
}
const labels = {
    keyUri: { en: 'Key URI that you confirmed', fr: 'URI de la cl\u00e9 que vous avez confirm\u00e9e' },
    organization: { en: 'Adobe organization ID', fr: "Identifiant d'organisation Adobe" },
    entitlement: { en: 'Entitlement', fr: 'Offre souscrite' },
    contact: { en: 'Contact', fr: 'Contact' },
};
/** What a person finds, and searches for, where something is to be filled in. */
const fillInMark = { en: 'Before sending, fill in', fr: "\u00c0 compl\u00e9ter avant l'envoi" };
/** The customer's organization, under its heading. */
function organizationLines(known, language) {
    const names = ['keyUri', 'organization', 'entitlement', 'contact'].filter((name) => name in known);
    const blanks = names.filter((name) => known[name] === undefined).map((name) => labels[name][language]);
    const fillIn = {
        en: `[${fillInMark.en}: ${blanks.join(', ')}. Then delete this line.]`,
        fr: `[${fillInMark.fr}\u00A0: ${blanks.join(', ')}. Supprimez ensuite cette ligne.]`,
    };
    return [
        { en: 'Organization', fr: 'Organisation' }[language],
        ...(blanks.length === 0 ? [] : [fillIn[language]]),
        ...names.map((name) => item(labels[name], known[name], language)),
    ];
}
function ticketLanguage(inputs) {
    return inputs?.ticketLanguage ?? inputs?.language ?? 'en';
}


/***/ }),

/***/ 5571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ lostAccess),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   T9: () => (/* binding */ whoDidIt),
/* harmony export */   YP: () => (/* binding */ toRead),
/* harmony export */   c5: () => (/* binding */ confirmedSince),
/* harmony export */   jb: () => (/* binding */ ofFinding),
/* harmony export */   kA: () => (/* binding */ byPipeline)
/* harmony export */ });
/** Where the action came from is not always known: then the path, in one's own copy. @param page with its anchor */
const docsLink = ({ docsUrl }, text, page) => ({
    text,
    href: `${docsUrl === '' ? 'docs' : docsUrl}/${page}`,
});
const refused = (run) => docsLink(run, { en: 'A command is refused, or you lack a role', fr: 'Une commande est refus\u00e9e, ou un r\u00f4le vous manque' }, 'refused.md');
const lostAccess = (run) => docsLink(run, { en: 'Lost access', fr: 'Acc\u00e8s perdu' }, 'lost-access.md');
const ofFinding = (run, id) => docsLink(run, { en: id, fr: id }, `reference.md#${id}`);
const confirmedSince = (run) => docsLink(run, { en: 'act now', fr: 'agissez maintenant' }, 'lost-access.md#confirmed-since');
const whoDidIt = (run) => docsLink(run, { en: 'shows who did it', fr: "montre qui l'a fait" }, 'lost-access.md#who');
const byPipeline = (run) => docsLink(run, { en: 'By pipeline instead', fr: 'Ou par le pipeline' }, 'lost-access.md#by-pipeline');
const readings = {
    rights: [{ en: 'Rights of each mode', fr: 'Droits de chaque mode' }, 'security.md#rights'],
    'without-graph': [
        { en: 'No one may give this permission', fr: 'Personne ne peut donner cette autorisation' },
        'security.md#without-graph',
    ],
    inputs: [{ en: 'Inputs', fr: 'Entr\u00e9es' }, 'inputs.md'],
    rotation: [{ en: 'Rotation', fr: 'Rotation' }, 'operate.md#rotation'],
};
const toRead = (run, reading) => docsLink(run, ...readings[reading]);


/***/ }),

/***/ 3165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ incidentText),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony export textToFillIn */
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8270);
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9429);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(580);
/* harmony import */ var _foreign_application_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7197);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1798);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9236);
/** The message to Adobe Customer Care about a loss: plain text, true whoever did it, and whatever follows. */










const subject = {
    en: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
    fr: 'Urgent\u00A0: notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics. Ne supprimez aucune donn\u00e9e',
};
/** What Adobe can do with the key, as far as it is known. */
const access = {
    lost: {
        en: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application ne peut plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    doubtful: {
        en: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application ne peut peut-\u00eatre plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    ending: {
        en: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application pourrait bient\u00f4t ne plus pouvoir utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
};
const request = {
    en: 'Whatever the reason, please do not delete or purge any of our data until we withdraw this request in this case, in writing. Please confirm that you have stopped any removal, and tell us by when access must be restored.',
    fr: "Quelle qu'en soit la raison, ne supprimez aucune de nos donn\u00e9es tant que nous n'avons pas retir\u00e9 cette demande par \u00e9crit dans ce ticket. Merci de confirmer que toute suppression est suspendue, et de nous dire avant quand l'acc\u00e8s doit \u00eatre r\u00e9tabli.",
};
const restored = {
    en: 'We will write here when access is restored. Thank you.',
    fr: "Nous \u00e9crirons ici d\u00e8s que l'acc\u00e8s sera r\u00e9tabli. Merci.",
};
/** Empty unless Adobe is known to be cut off. */
function incidentText(outcome, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .ticketLanguage */ .vA)(outcome.inputs)) {
    const { inputs, observed, verdict } = outcome;
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return '';
    const cuts = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .cuttingFindings */ .X)(verdict, inputs);
    if (cuts.length === 0)
        return '';
    const seen = cuts.map((cut, index) => (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(whatWeSee, seenOf(cut, index === 0, outcome, language), language));
    const what = access[(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .accessLeft */ .g)(cuts, verdict)];
    return letter(inputs, subject, [[what[language], ...foreign(inputs, language), request[language]].join(' ')], seen, language);
}
/** What is seen, and since when: the first of several says it for all. */
function seenOf(cut, isFirst, outcome, language) {
    const { asks, keptUntil } = cut.remedy;
    const at = (0,_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .deletionTime */ .ax)(outcome);
    if (isFirst && asks?.done !== undefined && at !== undefined) {
        const { en, fr } = (0,_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)(asks.done);
        const time = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableTime */ .GI)(new Date(at).toISOString(), language);
        const until = keptUntil === undefined ? '' : (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(keptUntil, language);
        const kept = { en: `, and can be recovered until ${until}`, fr: `, et peut \u00eatre r\u00e9cup\u00e9r\u00e9 jusqu'au ${until}` };
        return { en: `${en} on ${time}`, fr: `${fr} le ${time}` }[language] + (until === '' ? '' : kept[language]);
    }
    const what = (0,_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .briefly */ .m_)(cut))[language];
    return isFirst ? `${what}, ${(0,_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .sinceOf */ .ek)(outcome, language)}` : what;
}
/** About a loss that the run saw, or that a person finds who looks where the run could not. */
function messageOf(outcome) {
    const { inputs } = outcome;
    const seen = incidentText(outcome);
    const mayBeLost = inputs !== undefined && (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs) && (0,_model_situation_js__WEBPACK_IMPORTED_MODULE_3__/* .situationOf */ ._7)(outcome).urgency === 'look-now';
    return seen === '' && mayBeLost ? textToFillIn(inputs) : seen;
}
/** Who looks fills in what the commands printed. */
function textToFillIn(inputs, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .ticketLanguage */ .vA)(inputs)) {
    const first = [access.doubtful[language], `[${toFillIn[language]}]`, ...foreign(inputs, language)].join(' ');
    const now = (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(onCall, `[${nameAndNumber[language]}]`, language);
    return letter(inputs, shortSubject, [first, request[language]], [], language, { more: [now], closing: nothing });
}
const nothing = { en: '', fr: '' };
const shortSubject = {
    en: 'Urgent: please purge no data (customer-managed key for Customer Journey Analytics)',
    fr: 'Urgent\u00A0: ne supprimez aucune donn\u00e9e (cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics)',
};
const toFillIn = { en: 'What the commands printed, and when', fr: 'Ce que les commandes ont affich\u00e9, et quand' };
const onCall = { en: 'On call now', fr: "D'astreinte" };
const nameAndNumber = { en: 'your name and number', fr: 'votre nom et votre num\u00e9ro' };
const whatWeSee = { en: 'What we see', fr: 'Ce que nous constatons' };
const foreign = (inputs, language) => (0,_foreign_application_js__WEBPACK_IMPORTED_MODULE_6__/* .applicationNote */ .L)(inputs, language, 'toAdobe');
/** @param paragraphs what is the matter, and what is asked @param more of whoever sends it */
function letter(inputs, about, paragraphs, seen, language, { more = [], closing = restored } = {}) {
    const { adobeOrgId, ticketContact, adobeTicket } = inputs;
    const blank = `[${_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .fillInMark */ .Wb[language]}]`;
    const known = [
        whichKey(inputs, (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .confirmedKeyOf */ .yq)(inputs), language),
        ...seen,
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .labels */ .WD.organization, adobeOrgId ?? blank, language),
        ...(adobeTicket === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(setupTicket, adobeTicket, language)]),
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .labels */ .WD.contact, ticketContact ?? blank, language),
        ...more,
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .letterText */ .gQ)(about, [...paragraphs.map((each) => [each]), known], language, { closing });
}
const setupTicket = { en: 'Setup ticket', fr: "Ticket d'activation" };
/** By its confirmed URI, or by its names. */
const whichKey = ({ vaultName, keyName }, confirmed, language) => confirmed === undefined
    ? (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)({ en: 'Key', fr: 'Cl\u00e9' }, `${keyName} (${vaultName})`, language)
    : (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)(_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .labels */ .WD.keyUri, (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(confirmed.uri), language);


/***/ }),

/***/ 428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gg: () => (/* binding */ obstacleCauses),
  ay: () => (/* binding */ obstacleRemedy),
  z1: () => (/* binding */ obstacleWords),
  _M: () => (/* binding */ obstaclesOf)
});

// UNUSED EXPORTS: findingFor

// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/remedies/policy-remedies.js
var policy_remedies = __webpack_require__(1420);
// EXTERNAL MODULE: ./build/remedies/rights-remedies.js
var rights_remedies = __webpack_require__(9307);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
// EXTERNAL MODULE: ./build/remedies/subscription-remedies.js
var subscription_remedies = __webpack_require__(8065);
// EXTERNAL MODULE: ./build/remedies/vault-remedies.js
var vault_remedies = __webpack_require__(2926);
// EXTERNAL MODULE: ./build/remedies/who.js
var who = __webpack_require__(5681);
;// CONCATENATED MODULE: ./build/remedies/obstacles.js
/** What `ensure` will not or cannot do, by the code that a plan gives it. Most have a finding that says it, and its remedy. */










const saidBy = (explainedBy) => ({
    explainedBy,
    blocks: () => ({
        en: `Ensure changes nothing here by itself: see ${explainedBy}.`,
        fr: `Le mode ensure ne change rien ici de lui-m\u00eame\u00A0: voir ${explainedBy}.`,
    }),
    remedy: (inputs, { reason }) => (0,rights_remedies/* unreadRemedy */.gu)(inputs, reason),
});
const setLocation = (0,remedy/* inSteps */.F8)({
    en: 'Set the input location to the region of the vault, such as eastus2.',
    fr: "Indiquez dans l'entr\u00e9e location la r\u00e9gion du coffre, par exemple eastus2.",
}, run_remedies/* runAnew */.j1);
/** What was deleted came back, and not all of it: somebody had taken the rest away earlier. */
const notBack = { asks: who/* ownersOfVault */.iI, steps: [run_remedies/* runEnsure */.ov] };
const obstacleEntries = {
    'another-key-confirmed': saidBy('confirmed-key'),
    'none-contradicted': saidBy('adobe-confirmation'),
    'none-ended': saidBy('adobe-confirmation'),
    'resource-group-missing': {
        blocks: ({ resourceGroup }) => ({
            en: `Resource group ${resourceGroup} does not exist in the subscription`,
            fr: `Le groupe ${resourceGroup} n'existe pas dans l'abonnement`,
        }),
        remedy: subscription_remedies/* missingGroup */._5,
    },
    'resource-group-deleting': {
        explainedBy: 'vault-provisioned',
        blocks: ({ resourceGroup }) => ({
            en: `Resource group ${resourceGroup} is being deleted`,
            fr: `Le groupe de ressources ${resourceGroup} est en cours de suppression`,
        }),
        remedy: subscription_remedies/* leavingGroup */.oK,
    },
    'location-needed': {
        blocks: () => ({
            en: 'Something must be created, but location is not set',
            fr: "Quelque chose doit \u00eatre cr\u00e9\u00e9, mais location n'est pas d\u00e9fini",
        }),
        remedy: () => setLocation,
    },
    'location-unknown': {
        blocks: (_, { names: [location = ''] }) => ({
            en: `The location ${(0,names/* quotedName */.aH)(location)} is no region in which a vault can be created`,
            fr: `La r\u00e9gion ${(0,names/* quotedName */.aH)(location)} n'en est pas une o\u00f9 un coffre peut \u00eatre cr\u00e9\u00e9`,
        }),
        remedy: subscription_remedies/* otherRegion */.rX,
    },
    'vault-unreadable': saidBy('vault-exists'),
    'vault-deleted': saidBy('vault-exists'),
    'vault-deleted-elsewhere': saidBy('vault-exists'),
    'vault-was-deleted': saidBy('vault-exists'),
    'vault-of-another-tenant': saidBy('vault-tenant'),
    'vault-name-taken': saidBy('vault-exists'),
    'vault-name-refused': {
        blocks: ({ vaultName }) => ({
            en: `Azure does not allow the name ${vaultName}`,
            fr: `Azure n'accepte pas le nom ${vaultName}`,
        }),
        remedy: () => vault_remedies/* chooseName */.xR,
    },
    'deleted-vaults-unreadable': saidBy('vault-exists'),
    'vault-gone-after-confirmation': saidBy('vault-exists'),
    'key-unreadable': saidBy('key-exists'),
    'key-deleted': saidBy('key-exists'),
    'key-gone-after-confirmation': saidBy('key-exists'),
    'key-missing-after-recovery': {
        blocks: ({ vaultName, keyName }) => ({
            en: `Vault ${vaultName} was recovered, and key ${keyName} is not in it: it was deleted earlier`,
            fr: `Le coffre ${vaultName} a \u00e9t\u00e9 r\u00e9cup\u00e9r\u00e9, et la cl\u00e9 ${keyName} n'y est pas\u00A0: elle avait \u00e9t\u00e9 supprim\u00e9e avant`,
        }),
        remedy: () => notBack,
    },
    'principal-unreadable': saidBy('adobe-principal'),
    'principal-missing': saidBy('adobe-principal'),
    'principal-deleted': saidBy('adobe-principal'),
    'principal-id-not-adobe': saidBy('adobe-principal'),
    'principal-gone-after-confirmation': saidBy('adobe-principal'),
    'grant-unreadable': saidBy('adobe-grant'),
    'grant-gone-after-confirmation': saidBy('adobe-grant'),
    'grant-conditional': saidBy('adobe-grant'),
    'policy-missing-after-recovery': {
        blocks: ({ vaultName }) => ({
            en: `Vault ${vaultName} was recovered with its access policies, and none is Adobe's: it was removed earlier`,
            fr: `Le coffre ${vaultName} a \u00e9t\u00e9 r\u00e9cup\u00e9r\u00e9 avec ses strat\u00e9gies d'acc\u00e8s, et aucune n'est celle d'Adobe\u00A0: elle avait \u00e9t\u00e9 retir\u00e9e avant`,
        }),
        remedy: () => notBack,
    },
    'locks-unreadable': {
        blocks: ({ vaultName }) => ({
            en: `The locks of vault ${vaultName} could not be read`,
            fr: `Les verrous du coffre ${vaultName} n'ont pas pu \u00eatre lus`,
        }),
        remedy: (inputs, { reason }) => (0,rights_remedies/* unreadRemedy */.gu)(inputs, reason),
    },
    'read-only-lock': {
        blocks: (_, { names }) => ({
            en: `A ReadOnly lock prevents the changes: ${(0,words/* list */.p_)(names.map(lockName))}`,
            fr: `Un verrou ReadOnly emp\u00eache les modifications\u00A0: ${(0,words/* list */.p_)(names.map(lockName))}`,
        }),
        remedy: policy_remedies/* readOnlyLock */.QP,
    },
    'subscription-not-writable': saidBy('subscription-state'),
    'provider-not-registered': {
        blocks: ({ subscriptionId }) => ({
            en: `Subscription ${subscriptionId} has never used Key Vault: its resource provider is not registered`,
            fr: `L'abonnement ${subscriptionId} n'a jamais utilis\u00e9 Key Vault\u00A0: son fournisseur de ressources n'est pas enregistr\u00e9`,
        }),
        remedy: (inputs) => (0,subscription_remedies/* unregisteredProvider */.hH)(inputs),
    },
    'write-denied': {
        blocks: (_, { names }) => ({
            en: `A deny assignment prevents the changes, whatever roles the run has: ${(0,words/* list */.p_)(names)}`,
            fr: `Une affectation de refus interdit les modifications, quels que soient les r\u00f4les de l'ex\u00e9cution\u00A0: ${(0,words/* list */.p_)(names)}`,
        }),
        remedy: () => policy_remedies/* denyAssignment */.qx,
    },
    'vault-not-premium': {
        blocks: ({ vaultName }, { names: [sku = ''] }) => ({
            en: `An RSA-HSM key requires a premium vault, and vault ${vaultName} is ${(0,names/* quotedName */.aH)(sku)}`,
            fr: `Une cl\u00e9 RSA-HSM requiert un coffre Premium, et le coffre ${vaultName} est ${(0,names/* quotedName */.aH)(sku)}`,
        }),
        remedy: (inputs) => (0,remedy/* inSteps */.F8)({
            en: `Set ${(0,named/* named */.KT)(inputs, 'keyType')} to RSA, or choose a different name for the vault.`,
            fr: `Indiquez RSA dans ${(0,named/* named */.KT)(inputs, 'keyType')}, ou choisissez un autre nom de coffre.`,
        }, run_remedies/* runAnew */.j1),
    },
};
const lockName = (id) => (0,names/* nameOf */.Vb)(id.slice(id.lastIndexOf('/') + 1));
/** The words of an obstacle, and what to do where no finding explains it. */
function obstacleOf({ id, reason, names = [] }, inputs) {
    const blocked = { reason, names };
    return { message: obstacleEntries[id].blocks(inputs, blocked), remedy: obstacleEntries[id].remedy(inputs, blocked) };
}

// EXTERNAL MODULE: ./build/telling/cause.js
var cause = __webpack_require__(9429);
;// CONCATENATED MODULE: ./build/telling/obstacle.js



/** That says the same as the obstacle, or has its cause. */
function findingFor({ id }, { verdict }) {
    const open = (wanted) => verdict?.findings.find((each) => each.id === wanted && (each.status === 'fail' || each.status === 'unknown'));
    const finding = open(obstacleEntries[id].explainedBy);
    return open(finding?.because) ?? finding;
}
/** Each with what to do. */
function obstaclesOf(source) {
    const { inputs, plan } = source;
    if (inputs === undefined)
        return [];
    return (plan?.obstacles ?? []).map((obstacle) => {
        const finding = findingFor(obstacle, source);
        const { message, remedy } = finding === undefined ? obstacleOf(obstacle, inputs) : { message: (0,cause/* causeOf */.rl)(finding), remedy: finding.remedy };
        return { id: obstacle.id, message, remedy };
    });
}
/** Of the first one. */
const obstacleWords = (source) => obstaclesOf(source)[0]?.message ?? { en: '', fr: '' };
const obstacleRemedy = (source) => obstaclesOf(source)[0]?.remedy ?? remedy/* nothingToDo */.KN;
/** The same for a headline, the longest first. */
function obstacleCauses(source) {
    const [first] = source.plan?.obstacles ?? [];
    const finding = first && findingFor(first, source);
    return finding === undefined ? [(0,cause/* withoutIdsIn */.AN)(obstacleWords(source))] : (0,cause/* causesOf */.cZ)(finding);
}


/***/ }),

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ pageOf),
  l: () => (/* binding */ stepsAlone)
});

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/model/situation.js
var model_situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/remedies/people.js
var people = __webpack_require__(8810);
// EXTERNAL MODULE: ./build/az-commands/access-commands.js
var access_commands = __webpack_require__(4652);
// EXTERNAL MODULE: ./build/az-commands/key-commands.js
var key_commands = __webpack_require__(2575);
// EXTERNAL MODULE: ./build/az-commands/subscription-commands.js
var subscription_commands = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/model/principal.js
var principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/vault.js
var vault = __webpack_require__(698);
;// CONCATENATED MODULE: ./build/remedies/revocation.js
/** How a customer ends Adobe's access to a key that Adobe confirmed: in the order that works with the locks that were seen. */








/** The first command is one that no lock prevents. Locks that could not be read may be there. */
function revocation(inputs, observed) {
    const access = (0,vault/* usesPolicies */.dd)(observed) ? policyOf(inputs) : rolesOf(inputs, observed);
    const { locks } = observed;
    const held = locks.presence === 'found' ? locks.value.filter(access.isHeldBy) : [];
    const isUnread = locks.presence === 'unknown';
    const around = isUnread || held.length > 0;
    return [
        talkFirst(inputs),
        disableKey(inputs),
        ...(isUnread ? [findLocks(inputs)] : []),
        ...(around ? [unlock(held)] : []),
        access.removal,
        ...(around ? [lockAgain(held)] : []),
        check,
    ];
}
/** Mode ensure never enables a disabled key, and gives access back with this input. */
const talkFirst = (inputs) => ({
    en: 'Talk to Adobe Customer Care.',
    fr: "Parlez-en au support d'Adobe.",
    says: {
        en: `Then remove ${(0,named/* named */.KT)(inputs, 'restoreGrant')} wherever it is set, with which mode ensure would restore the access.`,
        fr: `Retirez ensuite ${(0,named/* named */.KT)(inputs, 'restoreGrant')} partout o\u00f9 il est d\u00e9fini\u00A0: le mode ensure s'en servirait pour r\u00e9tablir l'acc\u00e8s.`,
    },
});
const disableKey = (inputs) => ({
    en: 'Disable every version of the key.',
    fr: 'D\u00e9sactivez toutes les versions de la cl\u00e9.',
    says: {
        en: 'No lock prevents it, and Key Vault refuses the next call. It prints each version with false. Nothing, or an error: have somebody with the role run it again.',
        fr: "Aucun verrou ne l'emp\u00eache, et Key Vault refuse l'appel suivant. La commande affiche chaque version avec false. Rien, ou une erreur\u00A0: faites-la relancer par quelqu'un qui a le r\u00f4le.",
    },
    needs: (0,remedy/* role */.JC)('cryptoOfficer', 'vault'),
    commands: [(0,key_commands/* disableVersions */.iP)({ inputs })],
});
/** Removing a policy changes the vault, which only a ReadOnly lock prevents. */
const policyOf = (inputs) => ({
    removal: {
        en: "Remove Adobe's access policy.",
        fr: "Supprimez la strat\u00e9gie d'acc\u00e8s d'Adobe.",
        needs: (0,remedy/* role */.JC)('vaultContributor', 'vault'),
        commands: [(0,access_commands/* removeAccessPolicy */.D7)({ inputs })],
    },
    isHeldBy: (lock) => lock.level.toLowerCase() === 'readonly' && (0,scopes/* lockHolds */.IH)(lock, (0,scopes/* scopesOf */.ZK)(inputs).vault),
});
/** Every role of Adobe's that reaches the key: one that is left may still let Adobe use it. */
function rolesOf(inputs, observed) {
    const principalId = (0,principal/* adobePrincipalId */.l7)(inputs, observed);
    const seen = observed.roleAssignments.presence === 'found' ? observed.roleAssignments.value : [];
    const held = seen.filter((one) => one.principalId.toLowerCase() === principalId && (0,scopes/* grantsAt */.fC)(one.scope, (0,scopes/* scopesOf */.ZK)(inputs).key));
    return {
        removal: {
            en: 'Remove each role assignment of Adobe.',
            fr: "Supprimez chaque attribution de r\u00f4le d'Adobe.",
            says: { en: 'Azure applies it within 10 minutes.', fr: "Azure l'applique en 10\u00A0minutes au plus." },
            needs: (0,remedy/* role */.JC)(['accessAdministrator', 'owner'], 'assignmentScope'),
            commands: held.map(({ id }) => (0,access_commands/* removeRoleAssignment */.aM)({ inputs }, id)),
        },
        isHeldBy: (lock) => held.some(({ scope }) => (0,scopes/* lockHolds */.IH)(lock, (0,scopes/* comparable */.Zm)(scope))),
    };
}
const lockKeeper = (0,remedy/* role */.JC)(['owner', 'accessAdministrator'], 'lockScope');
const findLocks = (inputs) => ({
    en: 'List the locks',
    fr: 'Affichez les verrous',
    says: {
        en: ', which this run could not read. One on the vault or above it: put its ID, which begins with a slash, in place of LOCK-ID. None: leave out the two steps on the lock.',
        fr: ", que cette ex\u00e9cution n'a pas pu lire. S'il y en a un sur le coffre ou au-dessus, mettez son ID, qui commence par une barre oblique, \u00e0 la place de LOCK-ID. Aucun\u00A0: sautez les deux \u00e9tapes sur le verrou.",
    },
    needs: (0,remedy/* role */.JC)('reader', 'group'),
    commands: [(0,subscription_commands/* listLocksOfVault */.at)({ inputs })],
});
/** Somebody else may rely on it. @param held none that were read */
const unlock = (held) => ({
    en: 'Remove the lock',
    fr: 'Retirez le verrou',
    says: {
        en: ', once whoever created it agrees. They refuse, or no answer: leave lock and access, and go to the check, since the key is disabled.',
        fr: ", avec l'accord de qui l'a cr\u00e9\u00e9. Un refus, ou pas de r\u00e9ponse\u00A0: laissez le verrou et l'acc\u00e8s, et passez au contr\u00f4le, puisque la cl\u00e9 est d\u00e9sactiv\u00e9e.",
    },
    needs: lockKeeper,
    commands: held.length === 0 ? [(0,subscription_commands/* removeLock */.oW)('LOCK-ID')] : held.map((lock) => (0,subscription_commands/* removeLock */.oW)((0,scopes/* lockIdOf */.mx)(lock))),
});
const lockAgain = (held) => ({
    en: 'Create the lock again',
    fr: 'Recr\u00e9ez le verrou',
    says: {
        en: ", also after an error: the key is needed for what Adobe hasn't removed yet.",
        fr: ", m\u00eame apr\u00e8s une erreur\u00A0: la cl\u00e9 reste n\u00e9cessaire pour ce qu'Adobe n'a pas encore supprim\u00e9.",
    },
    needs: lockKeeper,
    commands: held.length === 0
        ? [(0,subscription_commands/* createLockAgain */.e3)('LOCK-ID', 'CanNotDelete')]
        : held.map((lock) => (0,subscription_commands/* createLockAgain */.e3)((0,scopes/* lockIdOf */.mx)(lock), lock.level)),
});
const check = {
    runs: 'verify',
    en: 'Check.',
    fr: 'Contr\u00f4lez.',
    columns: { en: ['It comes to', 'You do'], fr: ['R\u00e9sultat', 'Vous faites'] },
    rows: [
        (0,remedy/* row */.nM)({
            en: ['It fails, with key-enabled or adobe-grant', 'The access has ended: follow no repair of its page.'],
            fr: [
                '\u00c9chec, avec key-enabled ou adobe-grant',
                "L'acc\u00e8s a pris fin\u00A0: ne suivez aucune r\u00e9paration de sa page.",
            ],
        }),
        (0,remedy/* row */.nM)({
            en: ['It passes', 'The access has not ended: disable every version again, and check again.'],
            fr: ['R\u00e9ussi', "L'acc\u00e8s n'a pas pris fin\u00A0: d\u00e9sactivez de nouveau, et contr\u00f4lez de nouveau."],
        }),
        (0,remedy/* row */.nM)({
            en: ['Anything else', 'It says nothing of the access: repeat step 2, which prints false for each version.'],
            fr: [
                'Tout autre r\u00e9sultat',
                "Il ne dit rien de l'acc\u00e8s\u00A0: refaites l'\u00e9tape 2, qui affiche false pour chaque version.",
            ],
        }),
    ],
};

// EXTERNAL MODULE: ./build/telling/cause.js
var telling_cause = __webpack_require__(9429);
// EXTERNAL MODULE: ./build/telling/changes.js
var changes = __webpack_require__(9819);
// EXTERNAL MODULE: ./build/telling/foreign-application.js
var foreign_application = __webpack_require__(7197);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/telling/obstacle.js + 1 modules
var obstacle = __webpack_require__(428);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/telling/headline.js
/** The first line of a page, by its situation. */





/** Before the headline, also where that has no colors. */
const signOf = ({ kind, urgency }) => notReady.has(kind) ? '\u274c' : inOrder.has(kind) ? '\u2705' : signs[urgency];
const notReady = new Set(['blocked', 'correction', 'not-ready', 'foreign', 'ends-unused']);
const inOrder = new Set(['plan', 'unconfirmed']);
const signs = {
    'act-now': '\u274c',
    'look-now': '\u2753',
    'nothing-tonight': '\u26a0\ufe0f',
    nothing: '\u2705',
};
const before = {
    'invalid-inputs': { en: 'Not checked: inputs are invalid', fr: 'Non v\u00e9rifi\u00e9\u00A0: des entr\u00e9es ne sont pas valides' },
    stopped: { en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9' },
    'cut-off': { en: "Adobe can't use the key", fr: 'Adobe ne peut plus utiliser la cl\u00e9' },
    ending: { en: "Adobe's access ends soon", fr: "L'acc\u00e8s d'Adobe prend bient\u00f4t fin" },
    'in-doubt': { en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9' },
    'none-at-risk': { en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9' },
    'none-over': { en: 'To settle', fr: '\u00c0 clarifier' },
    plan: { en: 'Plan: what ensure would change', fr: 'Plan\u00A0: ce que ensure modifierait' },
    blocked: { en: 'Not ready', fr: 'Pas pr\u00eat' },
    correction: { en: 'Not ready', fr: 'Pas pr\u00eat' },
    'not-ready': { en: 'Not ready', fr: 'Pas pr\u00eat' },
    unread: { en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9' },
    foreign: { en: 'Not ready', fr: 'Pas pr\u00eat' },
    'ends-unused': { en: 'Not ready', fr: 'Pas pr\u00eat' },
    unconfirmed: { en: 'The key is ready in Azure', fr: 'La cl\u00e9 est pr\u00eate dans Azure' },
    failed: { en: 'Adobe can use the key, but', fr: 'Adobe peut utiliser la cl\u00e9, mais' },
    'ends-later': { en: 'Adobe can use the key, and', fr: 'Adobe peut utiliser la cl\u00e9, et' },
    harmless: { en: 'Adobe can use the key, but', fr: 'Adobe peut utiliser la cl\u00e9, mais' },
    rotating: {
        en: 'The key has a newer version than the confirmed one',
        fr: 'La cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e',
    },
    waived: { en: 'The confirmed key is waived, not checked', fr: "La cl\u00e9 confirm\u00e9e fait l'objet d'une d\u00e9rogation" },
    ready: { en: 'Adobe can use the key', fr: 'Adobe peut utiliser la cl\u00e9' },
};
/** Where it is not certain that Adobe's access is lost. */
const instead = {
    doubtful: { en: 'Adobe might be unable to use the key', fr: 'Adobe ne peut peut-\u00eatre plus utiliser la cl\u00e9' },
    ending: { en: 'Adobe will lose the key', fr: 'Adobe va perdre la cl\u00e9' },
    seen: { en: "Adobe's access is in doubt", fr: "L'acc\u00e8s d'Adobe est incertain" },
};
/** A line of an issue's list, of an annotation and of a page that is read on a telephone. */
const longest = 80;
function headlineOf(outcome, { kind, lead }) {
    const start = startOf(outcome, kind, lead);
    if (lead.by === 'failure' && kind !== 'invalid-inputs')
        return shortest((0,telling_cause/* failuresOf */.dJ)(lead.failure), start);
    if (lead.by === 'obstacle' && (0,model_outcome/* isBlocked */.l)(outcome))
        return shortest((0,obstacle/* obstacleCauses */.Gg)(outcome), start);
    if (lead.by === 'finding')
        return shortest((0,telling_cause/* causesOf */.cZ)(lead.finding), start, kind === 'cut-off');
    return kind === 'ends-later' ? endsLater : start;
}
function startOf(outcome, kind, lead) {
    const { inputs, verdict } = outcome;
    if (kind === 'in-doubt' && lead.by === 'finding' && lead.finding.status === 'fail')
        return instead.seen;
    if (kind !== 'cut-off' || lead.by !== 'finding' || inputs === undefined || verdict === undefined)
        return before[kind];
    const left = (0,incident/* accessLeft */.g)((0,incident/* cuttingFindings */.X)(verdict, inputs), verdict);
    return left === 'lost' ? before[kind] : instead[left];
}
const endsLater = {
    en: "The key works, and Adobe's access ends by itself later",
    fr: "La cl\u00e9 fonctionne, et l'acc\u00e8s d'Adobe prendra fin de lui-m\u00eame plus tard",
};
/** The first that fits; the last one is cut. */
function shortest(causes, start, isOfKey = false) {
    const all = causes.map((cause) => sentence(start, isOfKey ? ofThatKey((0,telling_cause/* within */.ux)(cause)) : (0,telling_cause/* within */.ux)(cause)));
    const fitting = (language) => all.map((each) => each[language]).find(({ length }) => length <= longest) ?? all.at(-1)?.[language] ?? '';
    return { en: (0,plain/* bounded */.Mm)(fitting('en'), longest), fr: (0,plain/* bounded */.Mm)(fitting('fr'), longest) };
}
/** The key was named just before. */
const ofThatKey = ({ en, fr }) => ({
    en: en.replace(/^key version /, 'its version '),
    fr: fr.replace(/^la version (\S+) de la cl\u00e9 /, 'sa version $1 '),
});
/** What ends with a conjunction has no colon. */
const sentence = (start, cause) => /(?:but|and)$/.test(start.en)
    ? { en: `${start.en} ${cause.en}`, fr: `${start.fr} ${cause.fr}` }
    : (0,telling_cause/* after */.Pl)(start, cause);

// EXTERNAL MODULE: ./build/telling/links.js
var links = __webpack_require__(5571);
// EXTERNAL MODULE: ./build/remedies/confirmation-remedies.js
var confirmation_remedies = __webpack_require__(1981);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
;// CONCATENATED MODULE: ./build/telling/asking.js
/** Whom to ask before anything is undone, and what follows from each answer. */








/** @param seen a sentence without its full stop */
function question({ about, done, isEnd }, seen, inputs, change) {
    if (done !== undefined && change !== undefined && change.caller !== '' && done.kinds.includes(change.kind))
        return doneBy(done, change);
    const { en, fr } = about ?? inVault(seen, inputs);
    const end = isEnd ? whoSetIt : change === undefined ? unknownHand : ofLog(change);
    return {
        en: `"${(0,words/* capitalized */.l2)((0,telling_cause/* withoutIds */.Li)(en))}. ${end.en} On purpose, or by mistake?"`,
        fr: `\u00ab\u00A0${(0,words/* capitalized */.l2)((0,telling_cause/* withoutIds */.Li)(fr))}. ${end.fr} Volontairement, ou par erreur\u00A0?\u00A0\u00bb`,
    };
}
const inVault = ({ en, fr }, { keyName, vaultName }) => en.includes(vaultName)
    ? { en, fr }
    : { en: `${en} (key ${keyName} in vault ${vaultName})`, fr: `${fr} (cl\u00e9 ${keyName}, coffre ${vaultName})` };
const unknownHand = {
    en: 'Did you do that, or do you know who did?',
    fr: "Est-ce vous, ou savez-vous qui l'a fait\u00A0?",
};
const whoSetIt = {
    en: 'Did you set that date, or do you know who did?',
    fr: "Avez-vous fix\u00e9 cette date, ou savez-vous qui l'a fait\u00A0?",
};
function doneBy(done, change) {
    const by = callerOf(change);
    return {
        en: `"${done.en} on ${(0,dates/* readableTime */.GI)(change.at, 'en')}, by ${by}. Do you know of it? On purpose, or by mistake?"`,
        fr: `\u00ab\u00A0${done.fr} le ${(0,dates/* readableTime */.GI)(change.at, 'fr')}, par ${by}. Le saviez-vous\u00A0? Volontairement, ou par erreur\u00A0?\u00A0\u00bb`,
    };
}
const callerOf = ({ caller, tool }) => (0,names/* shortened */.vI)(caller === '' ? (tool ?? '?') : caller);
function ofLog(change) {
    const [by, what] = [callerOf(change), (0,names/* shortened */.vI)(change.operation)];
    return {
        en: `The log shows ${what} by ${by} on ${(0,dates/* readableTime */.GI)(change.at, 'en')}. Do you know of it?`,
        fr: `Le journal montre ${what} par ${by} le ${(0,dates/* readableTime */.GI)(change.at, 'fr')}. Le saviez-vous\u00A0?`,
    };
}
/** An account that a log shows may be in the wrong hands. */
function neverAsk(who) {
    if (who?.by !== 'log')
        return false;
    const by = callerOf(who.change);
    return {
        en: ` Don't ask ${by}: that account may be stolen.`,
        fr: ` N'interrogez pas ${by}\u00A0: ce compte est peut-\u00eatre vol\u00e9.`,
    };
}
/** Where data depends on it: the answer opens a fold. */
function askOwners(inputs, asks, seen, { who, hasMessage, repair }) {
    const change = who?.by === 'log' ? who.change : undefined;
    const [owners, asked] = [(0,people/* byName */.nG)(inputs, 'owners'), question(asks, seen, inputs, change)];
    const fold = {
        title: hasMessage ? mistakeOrRestore : mistakeOrKeep,
        says: { en: 'Note who said it, and when.', fr: "Notez qui l'a dit, et quand." },
        steps: withGiver(repair),
    };
    return {
        en: `Ask ${asks.en}`,
        fr: `Interrogez ${asks.fr}`,
        says: (0,words/* joined */.oR)({ en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` }, neverAsk(who)),
        more: who?.by === 'link' ? who.more : undefined,
        find: findPeople(inputs),
        rows: answers(inputs, hasMessage),
        fold,
        after: hasMessage ? withdrawing : undefined,
    };
}
const mistake = { en: 'They said: by mistake', fr: 'Ils ont r\u00e9pondu\u00A0: par erreur' };
const mistakeOrKeep = {
    en: `${mistake.en}, or the security lead said: it must not end`,
    fr: `${mistake.fr}, ou le responsable s\u00e9curit\u00e9 a dit\u00A0: ne pas laisser finir`,
};
const mistakeOrRestore = {
    en: `${mistake.en}, or the security lead said: restore it`,
    fr: `${mistake.fr}, ou le responsable s\u00e9curit\u00e9 a dit\u00A0: r\u00e9tablir`,
};
/** Who is not recorded, and how to find them; nothing where all are. */
function findPeople(inputs) {
    const [owners, security] = [(0,people/* isRecorded */.TN)(inputs, 'owners'), (0,people/* isRecorded */.TN)(inputs, 'security')];
    if (owners && security)
        return undefined;
    const lead = {
        en: 'Your service desk, or your plan for security incidents, names who decides about one.',
        fr: 'Votre support informatique, ou votre plan de r\u00e9ponse aux incidents de s\u00e9curit\u00e9, indique qui en d\u00e9cide.',
    };
    if (owners)
        return { title: { en: 'Find the security lead', fr: 'Trouver le responsable s\u00e9curit\u00e9' }, says: lead, steps: [] };
    const both = {
        en: 'Find the owners and the security lead',
        fr: 'Trouver les propri\u00e9taires et le responsable s\u00e9curit\u00e9',
    };
    return {
        title: security ? findOwnersTitle : both,
        says: security ? whichOwners(inputs) : (0,words/* joined */.oR)(whichOwners(inputs), { en: ' ', fr: ' ' }, lead),
        commands: [(0,access_commands/* listOwners */.BC)({ inputs })],
        steps: [],
    };
}
const findOwnersTitle = { en: 'Find the owners', fr: 'Trouver les propri\u00e9taires' };
const whichOwners = ({ resourceGroup }) => ({
    en: `Take those whose scope is the vault, group ${resourceGroup} or this subscription. No name: ask your service desk who is responsible for the subscription.`,
    fr: `Retenez ceux dont l'\u00e9tendue est le coffre, le groupe ${resourceGroup} ou cet abonnement. Aucun nom\u00A0: demandez \u00e0 votre support informatique qui est responsable de l'abonnement.`,
});
/** The first role that a person may lack, with who can give it. */
function withGiver(steps) {
    const first = steps.findIndex(({ needs }) => needs !== undefined);
    return steps.map((step, index) => (index === first && step.needs ? { ...step, givenBy: giverOf(step.needs) } : step));
}
function giverOf({ roles, at }) {
    if (roles.includes('owner'))
        return undefined;
    return at === 'tenant'
        ? { en: 'which a Global Administrator can give', fr: "qu'un administrateur g\u00e9n\u00e9ral peut attribuer" }
        : { en: 'which an Owner can give', fr: "qu'un propri\u00e9taire (Owner) peut attribuer" };
}
/** Each ends in something that can be done. */
function answers(inputs, hasMessage) {
    const [stays, choice] = hasMessage ? [messageStays, restoreOrLeave] : [none, keepOrEnd];
    const lead = (0,people/* byName */.nG)(inputs, 'security');
    const leadAgain = (0,people/* againByName */.$D)(inputs, 'security', { en: 'the security lead', fr: 'le responsable s\u00e9curit\u00e9' });
    return [
        (0,remedy/* row */.nM)({
            en: [
                'By mistake, and they know who or what did it',
                `Open "${mistake.en}". If a program did it, they stop that first.`,
            ],
            fr: [
                "Par erreur, et ils savent qui ou quoi l'a fait",
                `Ouvrez \u00ab\u00A0${mistake.fr}\u00A0\u00bb. Si c'est un programme, ils l'arr\u00eatent d'abord.`,
            ],
        }),
        (0,remedy/* row */.nM)({
            en: [
                'On purpose, "not us", only a guess, or they disagree',
                `Change nothing. Call the security lead${lead.en}, who alone decides: ${choice.en}.${stays.en}`,
            ],
            fr: [
                'Volontairement, \u00ab\u00A0pas nous\u00A0\u00bb, une simple supposition, ou ils se contredisent',
                `Ne changez rien. Appelez le responsable s\u00e9curit\u00e9${lead.fr}, qui d\u00e9cide seul\u00A0: ${choice.fr}.${stays.fr}`,
            ],
        }),
        nobodyAnswers(leadAgain, { all: allOf(inputs), hasMessage }),
    ];
}
const everybody = { en: 'all again', fr: 'tout le monde' };
/** Owners and security lead, who were named before. */
function allOf(inputs) {
    const persons = (0,people/* personsOf */.a2)(inputs, 'owners').length + (0,people/* personsOf */.a2)(inputs, 'security').length;
    return persons === 3 ? { en: 'all three', fr: 'tous les trois' } : everybody;
}
function nobodyAnswers(lead, { all = everybody, hasMessage = true } = {}) {
    const told = hasMessage ? makeSure : afterEnd;
    const pause = hasMessage ? { en: '15 minutes', fr: 'les 15\u00A0minutes' } : { en: 'hour', fr: 'les heures' };
    return (0,remedy/* row */.nM)({
        en: [
            'Nobody answers',
            `Change nothing, whatever the deadline. Call ${lead.en}, then ${all.en} every ${pause.en}.${told.en}`,
        ],
        fr: [
            'Personne ne r\u00e9pond',
            `Ne changez rien, quelle que soit l'\u00e9ch\u00e9ance. Appelez ${lead.fr}, puis ${all.fr} toutes ${pause.fr}.${told.fr}`,
        ],
    });
}
const none = { en: '', fr: '' };
const restoreOrLeave = { en: 'restore it, or leave it', fr: 'r\u00e9tablir, ou laisser tel quel' };
const keepOrEnd = { en: 'it goes on, or it ends', fr: "l'acc\u00e8s continue, ou prend fin" };
const messageStays = { en: ' The message stays.', fr: ' Le message reste.' };
const afterEnd = {
    en: ' It ends: run the check, whose page then has a message for Adobe.',
    fr: " L'acc\u00e8s prend fin\u00A0: lancez le contr\u00f4le, dont la page aura alors un message pour Adobe.",
};
const makeSure = { en: ' Make sure that Adobe has the message.', fr: " Assurez-vous qu'Adobe a le message." };
const withdrawing = {
    en: "To withdraw the message is another decision: the security lead's, in writing, with the owner of the data. Adobe can then purge it, which can't be undone.",
    fr: 'Retirer le message est une autre d\u00e9cision\u00A0: celle du responsable s\u00e9curit\u00e9, par \u00e9crit, avec le propri\u00e9taire des donn\u00e9es. Adobe peut alors les supprimer, ce qui est irr\u00e9versible.',
};
/** While setting up, in working hours. */
function askFirst(inputs, asks, seen, repair) {
    const isKnown = (0,people/* isRecorded */.TN)(inputs, 'owners');
    const place = (0,named/* named */.KT)(inputs, 'contacts');
    const owners = isKnown
        ? (0,people/* byName */.nG)(inputs, 'owners')
        : { en: ` (nobody is recorded: input ${place})`, fr: ` (personne n'est renseign\u00e9\u00A0: entr\u00e9e ${place})` };
    const asked = question(asks, seen, inputs);
    return {
        en: `Ask ${asks.en}`,
        fr: `Interrogez ${asks.fr}`,
        says: { en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` },
        find: isKnown
            ? undefined
            : { title: findOwnersTitle, says: whichOwners(inputs), commands: [(0,access_commands/* listOwners */.BC)({ inputs })], steps: [] },
        rows: answersInSetup,
        fold: { title: mistake, steps: withGiver(repair) },
    };
}
const answersInSetup = [
    (0,remedy/* row */.nM)({
        en: ['By mistake', `Open "${mistake.en}". If a program did it, they stop that first.`],
        fr: ['Par erreur', `Ouvrez \u00ab\u00A0${mistake.fr}\u00A0\u00bb. Si c'est un programme, ils l'arr\u00eatent d'abord.`],
    }),
    (0,remedy/* row */.nM)({
        en: ['On purpose', 'Leave it. The check stays red.'],
        fr: ['Volontairement', "N'y touchez pas. Le contr\u00f4le reste en \u00e9chec."],
    }),
    (0,remedy/* row */.nM)({
        en: ["They don't know, or they disagree", 'Change nothing. Tell your security team.'],
        fr: ['Ils ne savent pas, ou se contredisent', 'Ne changez rien. Pr\u00e9venez votre \u00e9quipe de s\u00e9curit\u00e9.'],
    }),
    (0,remedy/* row */.nM)({
        en: ['Nothing', 'Change nothing. Ask again the next working day.'],
        fr: ['Rien', 'Ne changez rien. Redemandez le jour ouvr\u00e9 suivant.'],
    }),
];
/** Where a person, and not the run, found a loss. The next step restores. @param whether what they may have done: follows "did you" */
function askWhoever(inputs, whether) {
    const owners = (0,people/* againByName */.$D)(inputs, 'owners', { en: 'the owners of the vault', fr: 'les propri\u00e9taires du coffre' });
    const lead = (0,people/* byName */.nG)(inputs, 'security');
    const leadAgain = (0,people/* againByName */.$D)(inputs, 'security', { en: 'the security lead', fr: 'le responsable s\u00e9curit\u00e9' });
    return {
        en: 'Ask',
        fr: 'Interrogez',
        says: {
            en: `${owners.en}, and your identity team: "Did you ${whether.en}, or do you know who did? On purpose, or by mistake?"`,
            fr: `${owners.fr}, et votre \u00e9quipe charg\u00e9e de l'identit\u00e9 (Entra)\u00A0: \u00ab\u00A0Avez-vous ${whether.fr}, ou savez-vous qui l'a fait\u00A0? Volontairement, ou par erreur\u00A0?\u00A0\u00bb`,
        },
        find: findPeople(inputs),
        rows: [
            (0,remedy/* row */.nM)({
                en: [
                    'By mistake, and they know who or what did it',
                    'Go on with 3. If a program did it, they stop that first.',
                ],
                fr: [
                    "Par erreur, et ils savent qui ou quoi l'a fait",
                    "Passez \u00e0 l'\u00e9tape 3. Si c'est un programme, ils l'arr\u00eatent d'abord.",
                ],
            }),
            (0,remedy/* row */.nM)({
                en: [
                    'On purpose, "not us", only a guess, or they disagree',
                    `Change nothing. Call the security lead${lead.en}, who alone decides: restore it (3), or leave it. The message stays.`,
                ],
                fr: [
                    'Volontairement, \u00ab\u00A0pas nous\u00A0\u00bb, une simple supposition, ou ils se contredisent',
                    `Ne changez rien. Appelez le responsable s\u00e9curit\u00e9${lead.fr}, qui d\u00e9cide seul\u00A0: r\u00e9tablir (3), ou laisser tel quel. Le message reste.`,
                ],
            }),
            nobodyAnswers(leadAgain),
        ],
        after: withdrawing,
    };
}

// EXTERNAL MODULE: ./build/telling/message.js
var telling_message = __webpack_require__(3165);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
;// CONCATENATED MODULE: ./build/telling/steps.js
/** What the templates share: a remedy's steps from the question to the run that checks it, and how a run is started where it was. */





/** With the commands that start a mode where the run was. */
function onPage(steps, source) {
    const run = source.inputs !== undefined && (0,confirmation/* isConfirmed */.it)(source.inputs) ? source.run : undefined;
    return steps.map(({ fold, runs, byPipeline, isSlow: _, changesInput: __, ...step }) => ({
        ...step,
        ...steps_startOf(runs, step, source),
        ...(byPipeline && run && { more: { says: nothing, link: (0,links/* byPipeline */.kA)(run) } }),
        ...(fold && { fold: { ...fold, steps: onPage(fold.steps, source) } }),
    }));
}
function steps_startOf(runs, step, { inputs, starts }) {
    if (runs === undefined || starts === undefined)
        return {};
    const isOwn = runs === 'again' || runs === inputs?.mode;
    const { says, commands, ...words } = runs === 'anew' ? starts.anew : isOwn ? starts.again : starts.other(runs);
    return {
        ...words,
        ...(says && { says: step.says === undefined ? says : steps_inOrder(step.says, says) }),
        ...(commands && { commands }),
    };
}
/** What begins with a comma continues the act. */
const steps_inOrder = (own, ofHost) => ofHost.en.startsWith(',') ? (0,words/* joined */.oR)(ofHost, space, own) : (0,words/* joined */.oR)(own, space, ofHost);
const nothing = { en: '', fr: '' };
const space = { en: ' ', fr: ' ' };
/** @param seen what was found @param loss only where Adobe may have lost its access, or loses it soon */
function remedySteps(remedy, seen, source, loss) {
    const { inputs } = source;
    const { asks, steps } = remedy;
    const look = shown(remedy.look, source);
    const atOnce = shown(remedy.atOnce, source);
    const end = steps.some(startsRun) || steps.length === 0 ? [] : [run_remedies/* runAgain */.qL];
    if (asks === undefined || inputs === undefined)
        return [...atOnce, ...look, ...onPage([...steps, ...end], source)];
    if (loss !== undefined) {
        const repair = onPage([...steps, checkOf(remedy, loss)], source);
        const ask = askOwners(inputs, asks, seen, { ...loss, repair });
        return [look.length === 0 ? ask : { ...ask, meanwhile: { title: meanwhile, steps: look } }, ...atOnce];
    }
    return [...atOnce, ...look, askFirst(inputs, asks, seen, onPage([...steps, ...end], source))];
}
const shown = (step, source) => onPage(step === undefined ? [] : [step], source);
/** A loss fits on a screen. */
const meanwhile = { en: 'Meanwhile, without changing anything', fr: 'En attendant, sans rien modifier' };
const startsRun = ({ runs, fold }) => runs !== undefined || fold?.steps.some(startsRun) === true;
function checkOf({ steps, checked }, { hasMessage }) {
    const isSlow = steps.some((step) => step.isSlow === true);
    const isAnew = steps.some(({ changesInput }) => changesInput === true);
    return {
        runs: isAnew ? 'anew' : 'verify',
        en: 'Check.',
        fr: 'Contr\u00f4lez.',
        says: (0,words/* joined */.oR)(isSlow && { en: ', ten minutes later. ', fr: ', dix minutes plus tard. ' }, checked ?? (0,words/* joined */.oR)(hasMessage ? restored : over, failsTwice)),
    };
}
const over = { en: 'It passes: nothing is left to do.', fr: 'R\u00e9ussi\u00A0: plus rien \u00e0 faire.' };
const restored = {
    en: 'It passes: write in the case with Adobe that access is restored.',
    fr: "R\u00e9ussi\u00A0: \u00e9crivez dans le ticket d'Adobe que l'acc\u00e8s est r\u00e9tabli.",
};
const failsTwice = {
    en: ' It fails twice, ten minutes apart: follow its page.',
    fr: " Deux \u00e9checs, \u00e0 dix minutes d'intervalle\u00A0: suivez sa page.",
};

// EXTERNAL MODULE: ./build/telling/who-changed.js
var who_changed = __webpack_require__(191);
;// CONCATENATED MODULE: ./build/telling/loss.js
/** Adobe can't use the key: first Adobe waits, then the owners are asked, and only their answer opens the repair. */








/** The remedies of everything that keeps Adobe out, as one. The failure of the change that would repair it comes first: what it says of the next run stands nowhere else. */
function remedyOfLoss({ inputs, verdict, failures, changes }, lead) {
    const cuts = inputs === undefined || verdict === undefined ? [] : (0,incident/* cuttingFindings */.X)(verdict, inputs);
    const all = [lead, ...cuts.filter((each) => each !== lead)].map(({ remedy }) => remedy);
    const isOfRepair = changes.some(({ resource, status }) => resource === 'grant' && (status === 'failed' || status === 'skipped'));
    return {
        asks: all.find(({ asks }) => asks !== undefined)?.asks,
        never: all.find(({ never }) => never !== undefined)?.never,
        keptUntil: all.find(({ keptUntil }) => keptUntil !== undefined)?.keptUntil,
        look: all.find(({ look }) => look !== undefined)?.look,
        atOnce: all.find(({ atOnce }) => atOnce !== undefined)?.atOnce,
        checked: all.find(({ checked }) => checked !== undefined)?.checked,
        steps: [...(isOfRepair ? (failures[0]?.remedy.steps.slice(0, 1) ?? []) : []), ...all.flatMap(({ steps }) => steps)],
        reads: all.flatMap(({ reads = [] }) => reads),
    };
}
/** @param form an issue can be public, and stays: it has no message */
function lossSteps(outcome, inputs, lead, form) {
    const loss = { who: (0,who_changed/* whoDidIt */.T)(outcome, lead), hasMessage: true };
    const steps = remedySteps(remedyOfLoss(outcome, lead), (0,finding/* briefly */.m_)(lead), outcome, loss);
    const message = form === 'issue' ? { after: onRunsPage } : { fold: { title: theMessage, text: (0,telling_message/* messageOf */.bD)(outcome), steps: [] } };
    return [{ ...makeAdobeWait(inputs), ...message }, ...steps];
}
const theMessage = { en: 'The message', fr: 'Le message' };
const onRunsPage = {
    en: 'The message is on the page of the run that is named last.',
    fr: "Le message est sur la page de l'ex\u00e9cution nomm\u00e9e \u00e0 la fin.",
};
/** It is right whatever happened. */
function makeAdobeWait(inputs) {
    const callers = (0,people/* people */.c0)(inputs, 'adobe-admin', supportAdministrator);
    const who = (0,people/* isRecorded */.TN)(inputs, 'adobe-admin')
        ? { en: `${callers.en}, who open cases with Adobe`, fr: callers.fr }
        : callers;
    const adobe = (0,people/* adobeBy */.Ll)(inputs);
    const nobody = loss_nobodyAnswers(inputs);
    return {
        en: 'Make Adobe wait',
        fr: 'Faites patienter Adobe',
        says: {
            en: `, before anybody explains anything. Call ${who.en}: "I'm sending you a message. Open an urgent case with it now, and tell me its number." ${nobody.en}: call Adobe Customer Care yourself (${adobe}), even without a role there, and read it out. It is right whatever happened: it only asks Adobe to purge nothing. Adobe refuses: go on, and tell the security lead.`,
            fr: `, avant toute explication. Appelez ${who.fr}\u00A0: \u00ab\u00A0Ouvrez tout de suite un ticket urgent chez Adobe, avec ce message.\u00A0\u00bb ${nobody.fr}\u00A0: appelez vous-m\u00eame le support d'Adobe (${adobe.replaceAll('; ', '\u00A0; ')}), m\u00eame sans r\u00f4le chez Adobe, et lisez le message. C'est juste quoi qu'il se soit pass\u00e9\u00A0: il demande seulement de ne rien supprimer. Adobe refuse\u00A0: continuez, et pr\u00e9venez le responsable s\u00e9curit\u00e9.`,
        },
    };
}
function loss_nobodyAnswers(inputs) {
    const persons = (0,people/* personsOf */.a2)(inputs, 'adobe-admin').length;
    if (persons === 0)
        return { en: 'You know none, or nobody answers', fr: "Vous n'en connaissez pas, ou personne ne r\u00e9pond" };
    return { en: persons === 2 ? 'Neither answers' : 'Nobody answers', fr: 'Personne ne r\u00e9pond' };
}
const supportAdministrator = {
    en: 'a support administrator of your Adobe organization',
    fr: 'un administrateur du support de votre organisation Adobe',
};
/** The same for a person who looks where the run could not, and finds a loss: shorter, since its reader is in the middle of it. */
function lossFold(outcome, inputs, { whether, restore }, form) {
    const message = form === 'issue' ? { after: onRunsPage } : { text: (0,telling_message/* messageOf */.bD)(outcome) };
    return {
        title: confirmation_remedies/* orNobodyCanTell */.qs,
        isUrgent: true,
        steps: [
            { ...haveCaseOpened(inputs), ...message },
            askWhoever(inputs, whether),
            ...withGiver(onPage([restore], outcome)),
        ],
    };
}
function haveCaseOpened(inputs) {
    const callers = (0,people/* people */.c0)(inputs, 'adobe-admin', supportAdministrator);
    const [adobe, nobody] = [(0,people/* adobeBy */.Ll)(inputs), loss_nobodyAnswers(inputs)];
    return {
        en: 'Make Adobe wait.',
        fr: 'Faites patienter Adobe.',
        says: {
            en: `Have ${callers.en} open an urgent case with Adobe, with this message. ${nobody.en}: call Adobe Customer Care yourself (${adobe}), even without a role there, and read it out. It only asks Adobe to purge nothing. Adobe refuses it: tell the security lead, and go on.`,
            fr: `Faites ouvrir un ticket urgent chez Adobe, avec ce message, par ${callers.fr}. ${nobody.fr}\u00A0: appelez vous-m\u00eame le support d'Adobe (${adobe.replaceAll('; ', '\u00A0; ')}), m\u00eame sans r\u00f4le chez Adobe, et lisez-le. Il demande seulement de ne rien supprimer. Adobe refuse\u00A0: pr\u00e9venez le responsable s\u00e9curit\u00e9, et continuez.`,
        },
    };
}

;// CONCATENATED MODULE: ./build/telling/portal.js

function vaultPage(inputs) {
    return portalPage(inputs, `resource${encoded((0,scopes/* idsOf */.UX)(inputs).vault)}/overview`);
}
/** The key with all its versions. */
function keyPage(inputs) {
    const key = `https://${inputs.vaultName}.vault.azure.net/keys/${inputs.keyName}`;
    return portalPage(inputs, `asset/Microsoft_Azure_KeyVault/Key/${key}`);
}
/** None for names that do not match the inputs' formats. */
function portalPage({ tenantId, subscriptionId, resourceGroup, vaultName, keyName }, page) {
    const plain = [tenantId, subscriptionId, vaultName, keyName].every((name) => /^[\w-]{1,127}$/.test(name));
    const isGroup = /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(resourceGroup);
    return plain && isGroup ? `https://portal.azure.com/#@${tenantId}/${page}` : '';
}
/** A path whose parts can't end a link in Markdown: the name of a resource group may contain parentheses and any letter. */
function encoded(path) {
    return path
        .split('/')
        .map((each) => encodeURIComponent(each.toWellFormed()).replaceAll(/[!'()*]/g, percent))
        .join('/');
}
function percent(sign) {
    return `%${sign.charCodeAt(0).toString(16)}`;
}

// EXTERNAL MODULE: ./build/model/rotation.js
var rotation = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/remedies/rotation-remedies.js
var rotation_remedies = __webpack_require__(6416);
// EXTERNAL MODULE: ./build/telling/ticket.js + 1 modules
var ticket = __webpack_require__(5669);
;// CONCATENATED MODULE: ./build/telling/ready.js
/** Nothing fails: a plan to agree to, a ticket to send, a reply to record, or nothing to do. */











const planned = {
    steps: [
        {
            en: 'Have the owners of the vault and the subscription agree to the changes above.',
            fr: "Faites accepter les modifications ci-dessus par les propri\u00e9taires du coffre et de l'abonnement.",
            says: {
                en: 'They disagree, or no answer: change nothing.',
                fr: "Ils ne sont pas d'accord, ou ne r\u00e9pondent pas\u00A0: ne modifiez rien.",
            },
        },
        run_remedies/* runEnsure */.ov,
    ],
};
/** The last acts of the setup. */
function unconfirmed({ inputs }) {
    if (inputs === undefined)
        return remedy/* nothingToDo */.KN;
    const record = (0,confirmation_remedies/* recordConfirmation */.vv)(inputs);
    return { steps: [...(inputs.adobeTicket === undefined ? [(0,confirmation_remedies/* sendTicket */.P2)(inputs)] : []), record, run_remedies/* runAnew */.j1] };
}
/** Adobe takes the newest version by itself. */
function rotating({ inputs, observed }) {
    const version = inputs && observed && (0,rotation/* rotationOf */.c)(inputs, observed).versions?.[1]?.version;
    return inputs === undefined || observed === undefined || version === undefined
        ? remedy/* nothingToDo */.KN
        : (0,rotation_remedies/* newerVersion */.ip)(inputs, observed, version);
}
/** Somebody decided not to check what matters most. */
function waived({ inputs }) {
    if (inputs === undefined)
        return remedy/* nothingToDo */.KN;
    const lead = (0,people/* byName */.nG)(inputs, 'security');
    const { until, reason } = inputs.waive.find(({ id }) => id === 'confirmed-key') ?? {};
    const name = (0,named/* named */.KT)(inputs, 'waive');
    const [end, why] = [
        until === undefined ? noEnd : untilDay(until),
        reason === undefined ? noReason : forReason(reason),
    ];
    const ask = {
        en: 'Ask the security lead',
        fr: 'Interrogez le responsable s\u00e9curit\u00e9',
        says: {
            en: `${lead.en}: "Is the waiver of confirmed-key (${end.en}, ${why.en}) still to hold?"`,
            fr: `${lead.fr}\u00A0: \u00ab\u00A0La d\u00e9rogation pour confirmed-key (${end.fr}, ${why.fr}) doit-elle encore valoir\u00A0?\u00A0\u00bb`,
        },
        rows: [
            (0,remedy/* row */.nM)({
                en: ['Yes', `Give it a reason and a day in ${name}, and have an owner look at the key until then.`],
                fr: [
                    'Oui',
                    `Donnez-lui un motif et un jour dans ${name}, et faites regarder la cl\u00e9 par un propri\u00e9taire d'ici l\u00e0.`,
                ],
            }),
            (0,remedy/* row */.nM)({
                en: ['No, or nobody knows it', `Remove confirmed-key from ${name}, and start a new run.`],
                fr: ['Non, ou personne ne la conna\u00eet', `Retirez confirmed-key de ${name}, et lancez une nouvelle ex\u00e9cution.`],
            }),
        ],
    };
    return { steps: [ask, run_remedies/* runAnew */.j1] };
}
const noEnd = { en: 'without an end', fr: 'sans fin' };
const noReason = { en: 'without a reason', fr: 'sans motif' };
const untilDay = (day) => ({
    en: `until ${(0,dates/* readableDay */.hW)(day, 'en')}`,
    fr: `jusqu'au ${(0,dates/* readableDay */.hW)(day, 'fr')}`,
});
const forReason = (reason) => ({
    en: `reason: ${(0,names/* nameOf */.Vb)(reason)}`,
    fr: `motif\u00A0: ${(0,names/* nameOf */.Vb)(reason)}`,
});
/** In its own language, where a step sends it, or may: nothing is sent for a key that Adobe confirmed. */
function ticketFold(outcome, { kind, lead }) {
    const text = (0,ticket/* ticketText */.Y)(outcome);
    const purpose = (0,ticket/* ticketPurpose */.H)(outcome);
    if (text === '' || purpose === undefined || purpose === 'reference' || kind === 'waived')
        return [];
    const isNext = lead.by === 'ticket' || (lead.by === 'finding' && lead.finding.id === 'adobe-confirmation');
    if (purpose === 'setUp')
        return isNext ? [{ title: ticketToAdobe, text, steps: [] }] : [];
    return [{ title: (0,words/* joined */.oR)(ticketToAdobe, onlyIfSaid), text, steps: [] }];
}
const ticketToAdobe = { en: 'The ticket to Adobe Customer Care', fr: "Le ticket pour le support d'Adobe" };
const onlyIfSaid = {
    en: ': only if a step above says so',
    fr: '\u00A0: seulement si une \u00e9tape ci-dessus le dit',
};

// EXTERNAL MODULE: ./build/az-commands/directory-commands.js
var directory_commands = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/az-commands/verify-commands.js
var verify_commands = __webpack_require__(8181);
// EXTERNAL MODULE: ./build/remedies/rights-remedies.js
var rights_remedies = __webpack_require__(9307);
// EXTERNAL MODULE: ./build/remedies/who.js
var who = __webpack_require__(5681);
;// CONCATENATED MODULE: ./build/telling/unchecked.js
/** Nobody knows whether Adobe can use the key: one look, which only reads, and the loss block for what it may show. */














/** How many commands tell. */
const looksAt = (outcome, inputs) => looksOf(outcome, inputs).length;
function checkYourself(outcome, inputs, form) {
    const looks = looksOf(outcome, inputs);
    const fine = (language) => inTurn(looks, language);
    const lost = (language) => inTurn(looks, language, 'lost');
    const owners = (0,people/* people */.c0)(inputs, 'owners', who/* ownersOfVault */.iI);
    const unseen = outcome.observed === undefined ? notLookedAt : { en: '', fr: '' };
    return {
        en: 'Look yourself',
        fr: 'Regardez vous-m\u00eame',
        says: { en: ', with your own account.', fr: ', avec votre propre compte.' },
        needs: (0,remedy/* role */.JC)(looks.some(({ at }) => at === 'key') ? 'vaultReader' : 'reader', 'vault'),
        commands: [(0,runner/* signInToAz */.hy)(inputs.tenantId), ...looks.map(({ command }) => command)],
        rows: [
            (0,remedy/* row */.nM)({
                en: [fine('en'), `No loss is seen${unseen.en}. Stop here; the rest can wait for working hours.`],
                fr: [
                    fine('fr'),
                    `Aucune perte n'appara\u00eet${unseen.fr}. Arr\u00eatez-vous l\u00e0\u00A0; le reste peut attendre les heures de bureau.`,
                ],
            }),
            (0,remedy/* row */.nM)({
                en: [lost('en'), `Adobe can't use the key. Go on now with "${confirmation_remedies/* orNobodyCanTell */.qs.en}".`],
                fr: [
                    lost('fr'),
                    `Adobe ne peut pas utiliser la cl\u00e9. Continuez maintenant par \u00ab\u00A0${confirmation_remedies/* orNobodyCanTell */.qs.fr}\u00A0\u00bb.`,
                ],
            }),
            (0,remedy/* row */.nM)({
                en: [
                    'Any other error',
                    `It proves nothing. Have ${owners.en} run them. No result within 30 minutes: go on the same way.`,
                ],
                fr: [
                    'Toute autre erreur',
                    `Elle ne prouve rien. Faites-les ex\u00e9cuter par ${owners.fr}. Aucun r\u00e9sultat en 30\u00A0minutes\u00A0: continuez de m\u00eame.`,
                ],
            }),
        ],
        fold: lossFold(outcome, inputs, { whether: whetherEnded(looks), restore: seeWhatToRestore(inputs) }, form),
    };
}
/** Where the run read nothing, these commands leave something out. */
const notLookedAt = {
    en: ' in key, role and application (the firewall and the subscription were not looked at)',
    fr: " pour la cl\u00e9, le r\u00f4le et l'application (le pare-feu et l'abonnement n'ont pas \u00e9t\u00e9 regard\u00e9s)",
};
/** Something that was seen is in doubt, and a step above tells when to open this. */
const foundLost = (outcome, inputs, form) => lossFold(outcome, inputs, { whether: anyOfIt, restore: seeWhatToRestore(inputs) }, form);
/** What each command prints, in their order. */
function inTurn(looks, language, part = 'fine') {
    const all = looks.map((look) => look[part][language]);
    const joint = { fine: { en: ', then ', fr: ', puis ' }, lost: { en: ', or ', fr: ', ou ' } }[part];
    if (all.length < 3)
        return all.join(joint[language]);
    return all.map((each, index) => `(${index + 1}) ${each}`).join({ en: '; ', fr: '\u00A0; ' }[language]);
}
function looksOf({ observed, verdict }, inputs) {
    const isKeySeen = verdict?.findings.some(({ id, status }) => id === 'confirmed-key' && status === 'pass') ?? false;
    const isRoleSeen = observed?.roleAssignments.presence === 'found' && observed.principal.presence === 'found';
    const key = lookAtKey(inputs);
    const principal = lookAtPrincipal(inputs);
    const grant = {
        at: 'access',
        command: (0,access_commands/* listRolesOfAdobe */.YU)({ inputs }, (0,scopes/* idsOf */.UX)(inputs).key),
        fine: { en: 'at least one ID', fr: 'au moins un ID' },
        lost: { en: '[]', fr: '[]' },
    };
    const roles = isRoleSeen ? [] : [principal, ...(observed !== undefined && (0,vault/* usesPolicies */.dd)(observed) ? [] : [grant])];
    return [...(isKeySeen ? [] : [key]), ...(isKeySeen && roles.length === 0 ? [principal, grant] : roles)];
}
const lookAtKey = (inputs) => ({
    at: 'key',
    command: (0,key_commands/* showValidity */.IC)({ inputs }),
    fine: {
        en: 'enabled true, expires not in the past, notBefore not in the future',
        fr: 'enabled true, expires non pass\u00e9, notBefore non futur',
    },
    lost: {
        en: 'enabled false, expires in the past, notBefore in the future, or "not found"',
        fr: 'enabled false, expires pass\u00e9, notBefore futur, ou \u00ab\u00A0not found\u00A0\u00bb',
    },
});
const lookAtPrincipal = ({ adobeAppId }) => ({
    at: 'access',
    command: (0,directory_commands/* showWhetherEnabled */.sc)(adobeAppId),
    fine: { en: 'true', fr: 'true' },
    lost: { en: 'false, or "does not exist"', fr: 'false, ou \u00ab\u00A0does not exist\u00A0\u00bb' },
});
/** What is not looked at was seen by the run. */
function whetherEnded(looks) {
    const [key, access] = [looks.some(({ at }) => at === 'key'), looks.some(({ at }) => at === 'access')];
    if (key && access)
        return anyOfIt;
    return key ? ofKey : ofAccess;
}
const ofKey = {
    en: 'delete or disable the key, or delete its vault',
    fr: 'supprim\u00e9 ou d\u00e9sactiv\u00e9 la cl\u00e9, ou supprim\u00e9 son coffre',
};
const ofAccess = {
    en: "delete or disable Adobe's service principal, or remove its role on the key",
    fr: "supprim\u00e9 ou d\u00e9sactiv\u00e9 le principal de service d'Adobe, ou retir\u00e9 son r\u00f4le sur la cl\u00e9",
};
const anyOfIt = {
    en: "delete or disable the key, its vault or Adobe's service principal, or remove Adobe's role",
    fr: "supprim\u00e9 ou d\u00e9sactiv\u00e9 la cl\u00e9, son coffre ou le principal de service d'Adobe, ou retir\u00e9 le r\u00f4le d'Adobe",
};
const seeWhatToRestore = (inputs) => ({
    en: 'See what to restore',
    fr: 'Regardez ce qui est \u00e0 r\u00e9tablir',
    says: (0,words/* joined */.oR)({
        en: ', once an owner or the security lead has said so; note who, and when. This only reads, and prints the repair, which you do then. It needs Node.js 24.',
        fr: ", une fois qu'un propri\u00e9taire ou le responsable s\u00e9curit\u00e9 l'a dit\u00A0; notez qui, et quand. Cette commande ne fait que lire, et affiche la r\u00e9paration, \u00e0 faire ensuite. Elle exige Node.js\u00A024.",
    }, (0,rights_remedies/* sourceNote */.GY)(inputs), {
        en: ' Run it again after that; once it prints "Ready", write in the case that access is restored.',
        fr: " Relancez-la ensuite\u00A0; d\u00e8s qu'elle affiche \u00ab\u00A0Ready\u00A0\u00bb, \u00e9crivez dans le ticket que l'acc\u00e8s est r\u00e9tabli.",
    }),
    needs: { ...(0,remedy/* role */.JC)('vaultReader', 'vault'), and: (0,remedy/* role */.JC)('reader', 'group') },
    commands: (0,verify_commands/* verifyConfirmed */.P)({ inputs }),
});

// EXTERNAL MODULE: ./build/model/effect.js
var effect = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/model/none-over.js
var none_over = __webpack_require__(6281);
// EXTERNAL MODULE: ./build/telling/clock.js
var clock = __webpack_require__(580);
;// CONCATENATED MODULE: ./build/telling/verdict.js
/** How bad it is, and by when: the line below the headline. */














const urgencyWords = {
    'act-now': { en: 'Act now.', fr: 'Agissez maintenant.' },
    'look-now': { en: 'Look now.', fr: 'Regardez maintenant.' },
    'nothing-tonight': { en: 'Tonight: nothing.', fr: 'Cette nuit\u00A0: rien.' },
    nothing: { en: 'Nothing to do.', fr: 'Rien \u00e0 faire.' },
};
/** Above steps that can wait. */
const inWorkingHours = { en: 'In working hours:', fr: 'Aux heures de bureau\u00A0:' };
/** @param remedy of a loss, with what would make it worse */
function verdictOf(outcome, situation, remedy) {
    const { inputs, observed } = outcome;
    const until = inputs && observed && (0,none_over/* noneEndingSoon */.t)(inputs, observed.at);
    return spaced(byKind(outcome, situation), situation.urgency === 'act-now' && remedy?.never, situation.urgency === 'act-now' && remedy?.keptUntil !== undefined && kept(remedy.keptUntil), inputs !== undefined && until !== undefined && (0,confirmation_remedies/* noneEnds */.Hd)(inputs, until));
}
/** What is deleted can be recovered until a day that is not Adobe's. */
const kept = (until) => ({
    en: `Azure keeps it until ${(0,dates/* readableDay */.hW)(until, 'en')}; Adobe does not wait that long.`,
    fr: `Azure le conserve jusqu'au ${(0,dates/* readableDay */.hW)(until, 'fr')}\u00A0; Adobe n'attend pas si longtemps.`,
});
const spaced = (...parts) => {
    const all = parts.filter((part) => part !== undefined && part !== false);
    return { en: all.map(({ en }) => en).join(' '), fr: all.map(({ fr }) => fr).join(' ') };
};
/** Where a person's word is relied on that Adobe confirmed no key, when not to rely on it. */
function unlessConfirmed(outcome) {
    if (!(0,model_situation/* noneHolds */.LQ)(outcome) || isOfNewVault(outcome))
        return undefined;
    return { says: onlyIf, link: (0,links/* confirmedSince */.c5)(outcome.run) };
}
const onlyIf = {
    en: 'Only if you know that Adobe has confirmed it since:',
    fr: "Seulement si vous savez qu'Adobe l'a confirm\u00e9e depuis\u00A0:",
};
/** Nothing has its name, among the deleted vaults neither. */
const isOfNewVault = ({ plan, observed }) => observed?.vault.presence === 'absent' &&
    (plan?.steps ?? []).some(({ resource, action }) => resource === 'vault' && action === 'create');
function byKind(outcome, { kind, urgency, lead }) {
    const { inputs, verdict } = outcome;
    if (kind === 'cut-off' && inputs !== undefined && verdict !== undefined)
        return (0,incident/* cuttingFindings */.X)(verdict, inputs).every(({ facts }) => facts.isWithoutDeadline === true)
            ? noDeadline
            : (0,clock/* deadlineOf */.G0)(outcome);
    if (kind === 'ending')
        return byEnd(outcome);
    if (kind === 'ends-later')
        return spaced((0,model_situation/* noneHolds */.LQ)(outcome) && notYetUsed(outcome), untilEnd(outcome, lead.by === 'finding'));
    if (kind === 'ready')
        return allIsWell;
    if (kind === 'none-at-risk')
        return spaced(unsaid, mayBeLoss(outcome));
    if (kind === 'none-over')
        return spaced(unsaid, keptOutByNothing);
    if (kind === 'waived')
        return notCheckedAtAll;
    if (kind === 'rotating')
        return perhapsUsed;
    if (urgency === 'look-now')
        return inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs)
            ? spaced(unknown, (lead.by !== 'finding' || lead.finding.status !== 'fail') && answering(looksAt(outcome, inputs)))
            : notRead;
    if ((0,model_situation/* noneHolds */.LQ)(outcome))
        return notYetUsed(outcome);
    return doesNotDepend(outcome);
}
const answering = (looks) => looks === 1
    ? { en: 'One command that only reads answers it.', fr: 'Une commande qui ne fait que lire y r\u00e9pond.' }
    : {
        en: `${looks === 2 ? 'Two' : 'Three'} commands that only read answer it.`,
        fr: `${looks === 2 ? 'Deux' : 'Trois'} commandes qui ne font que lire y r\u00e9pondent.`,
    };
const noDeadline = {
    en: 'Adobe might be unable to reach the vault. Adobe documents no deadline for this.',
    fr: "Adobe ne peut peut-\u00eatre pas joindre le coffre. Adobe n'indique aucun d\u00e9lai dans ce cas.",
};
const unknown = {
    en: "Whether Adobe can use the key is unknown: nothing is known to be lost, and a loss can't be ruled out.",
    fr: "On ne sait pas si Adobe peut utiliser la cl\u00e9\u00A0: rien n'indique une perte, mais une perte n'est pas exclue.",
};
const notRead = { en: 'Nothing is known of the key.', fr: 'On ne sait rien de la cl\u00e9.' };
/** Only the ticket knows. */
const unsaid = {
    en: 'Which key URI Adobe recorded is unknown here: only your ticket with Adobe says it.',
    fr: "On ne sait pas ici quel URI de cl\u00e9 Adobe a enregistr\u00e9\u00A0: seul votre ticket chez Adobe l'indique.",
};
/** What fails, in its own words. */
function mayBeLoss({ verdict }) {
    const seen = (verdict?.findings ?? []).find(({ effect, status }) => effect !== 'none' && status === 'fail');
    if (seen === undefined)
        return ifThisKey;
    const { en, fr } = (0,telling_cause/* causeOf */.rl)(seen);
    return {
        en: `If it recorded this key, it may be unable to use it: ${en}.`,
        fr: `S'il a enregistr\u00e9 cette cl\u00e9, il ne peut peut-\u00eatre plus l'utiliser\u00A0: ${fr}.`,
    };
}
const ifThisKey = {
    en: 'If it recorded this key, it may be unable to use it.',
    fr: "S'il a enregistr\u00e9 cette cl\u00e9, il ne peut peut-\u00eatre plus l'utiliser.",
};
const keptOutByNothing = {
    en: 'Nothing that was read keeps Adobe out.',
    fr: "Rien de ce qui a \u00e9t\u00e9 lu n'en prive Adobe.",
};
const notCheckedAtAll = {
    en: 'Somebody accepted by a waiver that this run does not check the key that Adobe confirmed: it shows no loss of that key either.',
    fr: "Quelqu'un a accept\u00e9 par une d\u00e9rogation que cette ex\u00e9cution ne contr\u00f4le pas la cl\u00e9 qu'Adobe a confirm\u00e9e\u00A0: elle n'en montre donc pas la perte non plus.",
};
const usedAndSafe = { en: "Adobe's access does not depend on it.", fr: "L'acc\u00e8s d'Adobe n'en d\u00e9pend pas." };
/** An older version that is disabled, or calls that are missing: nobody but Adobe knows. */
const perhapsUsed = {
    en: 'Nothing shows that Adobe lost access.',
    fr: "Rien ne montre qu'Adobe a perdu l'acc\u00e8s.",
};
const doesNotDepend = ({ verdict }) => (verdict?.findings ?? []).some(({ facts, status }) => facts.mayMatterToAdobe === true && status === 'fail')
    ? perhapsUsed
    : usedAndSafe;
const allIsWell = {
    en: 'Adobe confirmed this key, and nothing fails. If an alert woke you, ask who made that change.',
    fr: "Adobe a confirm\u00e9 cette cl\u00e9, et rien n'est en \u00e9chec. Si une alerte vous a r\u00e9veill\u00e9, demandez qui a fait ce changement.",
};
/** A person's word is believed, and named. */
function notYetUsed(outcome) {
    const { inputs, changed, failures, plan } = outcome;
    const isStopped = failures.length > 0 || (plan?.obstacles ?? []).length > 0;
    const stopped = isStopped && !changed && { en: ', and nothing was changed.', fr: ", et rien n'a \u00e9t\u00e9 modifi\u00e9." };
    if (isOfNewVault(outcome))
        return spaced(stopped, noVaultYet);
    if (inputs === undefined || inputs.confirmedKeyUri.kind !== 'none')
        return spaced(stopped);
    const { until } = inputs.confirmedKeyUri;
    const said = (0,named/* namedWith */.iL)(inputs, 'confirmedKeyUri', `none until ${(0,dates/* readableDay */.hW)(until, 'en')}`);
    const name = (0,named/* named */.KT)(inputs, 'confirmedKeyUri');
    return spaced(stopped, {
        en: `By its settings (${said}) Adobe doesn't use this key yet.`,
        fr: `D'apr\u00e8s ses r\u00e9glages (${name}\u00A0: none jusqu'au ${(0,dates/* readableDay */.hW)(until, 'fr')}), Adobe n'utilise pas encore cette cl\u00e9.`,
    });
}
const noVaultYet = {
    en: 'No vault exists yet, so Adobe uses no key of it.',
    fr: "Aucun coffre n'existe encore\u00A0: Adobe n'en utilise aucune cl\u00e9.",
};
function byEnd(outcome) {
    const [first] = (0,model_situation/* endsOf */.oI)(outcome.verdict);
    if (first === undefined)
        return unknown;
    const { ends } = first.effect;
    if (first.id === 'subscription-state')
        return {
            en: `By ${(0,dates/* readableDay */.hW)(ends, 'en')}: Azure can disable the subscription any day, and Adobe's access ends with it.`,
            fr: `Avant le ${(0,dates/* readableDay */.hW)(ends, 'fr')}\u00A0: Azure peut d\u00e9sactiver l'abonnement \u00e0 tout moment, et l'acc\u00e8s d'Adobe prendrait fin avec lui.`,
        };
    const by = (0,clock/* momentOf */.Et)(ends, Date.parse(outcome.observed?.at ?? outcome.startedAt));
    return {
        en: `By ${by.en}: then Adobe's access to the data ends.`,
        fr: `Avant le ${by.fr}\u00A0: ensuite, l'acc\u00e8s d'Adobe aux donn\u00e9es prend fin.`,
    };
}
/** @param isTold whether the steps say what to do about it */
function untilEnd({ inputs, verdict }, isTold) {
    const [first] = (0,model_situation/* endsOf */.oI)(verdict);
    if (first === undefined)
        return usedAndSafe;
    const [until, end] = [(0,effect/* waitsUntil */.L6)(first.effect), first.effect.ends];
    const days = inputs?.expiryWarningDays ?? 0;
    const then = isTold
        ? { en: `Act by ${(0,dates/* readableDay */.hW)(until, 'en')}.`, fr: `Agissez avant le ${(0,dates/* readableDay */.hW)(until, 'fr')}.` }
        : {
            en: `The check says what to do from ${(0,words/* count */.U9)(days, 'day', 'days')} before.`,
            fr: `Le contr\u00f4le dira quoi faire \u00e0 partir de ${(0,words/* frenchCount */.Un)(days, 'jour', 'jours')} avant.`,
        };
    const { en, fr } = (0,finding/* briefly */.m_)(first);
    return spaced({
        en: `${en}. Adobe's access ends by itself on ${(0,dates/* readableDay */.hW)(end, 'en')} (UTC).`,
        fr: `${fr}. L'acc\u00e8s d'Adobe prendra fin de lui-m\u00eame le ${(0,dates/* readableDay */.hW)(end, 'fr')} (UTC).`,
    }, then);
}

;// CONCATENATED MODULE: ./build/telling/page-of.js
/** From what a run came to, to its page: one of a few templates, by the situation. */























/** @param form an issue has no message and no answers: it can be public, and stays */
function pageOf(outcome, form = 'page') {
    const situation = (0,model_situation/* situationOf */._7)(outcome);
    const { kind, urgency } = situation;
    const remedy = remedyOf(outcome, situation);
    const body = template(outcome, situation, form);
    return {
        sign: signOf(situation),
        headline: headlineOf(outcome, situation),
        urgency: urgencyWords[urgency],
        verdict: verdictOf(outcome, situation, kind === 'cut-off' ? remedy : undefined),
        unless: unlessConfirmed(outcome),
        says: paragraphOf(outcome, situation, remedy),
        changes: (0,changes/* changesOf */.f)(outcome),
        when: urgency === 'nothing-tonight' && body.steps.length > 0 ? inWorkingHours : undefined,
        ...body,
        links: linksOf(outcome, situation, remedy),
        answers: form === 'issue' ? [] : answerFolds(outcome, remedy),
        counts: countsOf(outcome),
        target: targetOf(outcome),
        ...runOf(outcome),
    };
}
/** The template of the situation. */
function template(outcome, situation, form) {
    const { inputs } = outcome;
    const { kind, urgency, lead } = situation;
    const loss = kind === 'cut-off' ? (lead.by === 'finding' ? lead.finding : firstCut(outcome)) : undefined;
    if (loss !== undefined && inputs !== undefined)
        return { steps: lossSteps(outcome, inputs, loss, form), folds: [] };
    const remedy = remedyOf(outcome, situation);
    const seen = seenOf(outcome, situation);
    // What ends tonight is asked about tonight.
    const soon = kind === 'ending' && lead.by === 'finding'
        ? { who: (0,who_changed/* whoDidIt */.T)(outcome, lead.finding), hasMessage: false }
        : undefined;
    const steps = remedySteps(remedy, seen, outcome, soon);
    if (urgency !== 'look-now' || inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs)) {
        const tickets = form === 'issue' ? [] : ticketFold(outcome, situation);
        return { steps, folds: [...otherFolds(outcome, situation), ...tickets, ...revocationFold(outcome, situation)] };
    }
    if (lead.by !== 'finding' || lead.finding.status !== 'fail')
        return {
            steps: [checkYourself(outcome, inputs, form)],
            folds: [{ title: whatTheRunLacks(remedy), says: remedy.says, steps }],
        };
    // It was seen, and may keep Adobe out.
    if (remedy.asks !== undefined)
        return { steps: lossSteps(outcome, inputs, lead.finding, form), folds: [] };
    return { steps, folds: [foundLost(outcome, inputs, form)] };
}
/** About an end of the access, or a version, that somebody may not have meant. */
const ofAnEnd = new Set(['ends-later', 'rotating', 'waived']);
/** Not while anything has to be done: nobody who repairs the key should find commands here that take it away. */
function revocationFold(outcome, { kind, urgency }) {
    const { inputs, observed, verdict } = outcome;
    const isCalm = urgency === 'nothing' || (urgency === 'nothing-tonight' && !ofAnEnd.has(kind));
    if (inputs === undefined || observed === undefined || verdict?.state !== 'confirmed')
        return [];
    if (!isCalm || (0,model_outcome/* isStopped */.i)(outcome))
        return [];
    return [
        { title: onlyByDecision, says: consequencesFor(inputs), steps: onPage(revocation(inputs, observed), outcome) },
    ];
}
const onlyByDecision = {
    en: "Only by a written decision: how to end Adobe's access permanently",
    fr: "Seulement sur d\u00e9cision \u00e9crite\u00A0: mettre fin d\u00e9finitivement \u00e0 l'acc\u00e8s d'Adobe",
};
/** Who decides is named, where that is known. */
function consequencesFor(inputs) {
    const lead = (0,people/* byName */.nG)(inputs, 'security');
    return {
        en: `Stop here without the written decision of the data's owner and of your security lead${lead.en}. ${consequences.en}`,
        fr: `Arr\u00eatez-vous ici sans la d\u00e9cision \u00e9crite du propri\u00e9taire des donn\u00e9es et de votre responsable s\u00e9curit\u00e9${lead.fr}. ${consequences.fr}`,
    };
}
const consequences = {
    en: "Adobe can then purge the data, as it documents for Experience Platform. This can't be undone. It takes effect within minutes to 24 hours; cached copies can last up to 7 days.",
    fr: "Adobe peut alors supprimer les donn\u00e9es, comme il l'indique pour Experience Platform. C'est irr\u00e9versible. Cela prend effet au bout de quelques minutes \u00e0 24\u00A0heures\u00A0; des copies en cache peuvent subsister jusqu'\u00e0 7\u00A0jours.",
};
const whatTheRunLacks = ({ isOfPermission }) => isOfPermission
    ? {
        en: 'In working hours: give the run its permission',
        fr: "Aux heures de bureau\u00A0: donnez \u00e0 l'ex\u00e9cution son autorisation",
    }
    : { en: 'In working hours: mend the run', fr: "Aux heures de bureau\u00A0: r\u00e9parez l'ex\u00e9cution" };
/** That keeps Adobe out, where a failure leads. */
const firstCut = ({ verdict }) => verdict?.findings.find(({ effect }) => effect === 'cuts');
function remedyOf(outcome, { kind, lead }) {
    if (kind === 'cut-off' && lead.by === 'finding')
        return remedyOfLoss(outcome, lead.finding);
    if (kind === 'invalid-inputs')
        return ofAll(outcome.failures);
    if (lead.by === 'failure')
        return lead.failure.remedy;
    if (lead.by === 'finding')
        return lead.finding.remedy;
    if (lead.by === 'obstacle')
        return (0,obstacle/* obstacleRemedy */.ay)(outcome);
    if (lead.by === 'plan')
        return planned;
    if (lead.by === 'ticket')
        return unconfirmed(outcome);
    if (lead.by === 'rotation')
        return rotating(outcome);
    return lead.by === 'waiver' ? waived(outcome) : remedy/* nothingToDo */.KN;
}
const whoKnows = {
    en: "Nothing was sent to Azure. The pipeline's owners know the right values, and Adobe's reply has the key URI; invent none. Nobody can correct them within the hour: have an owner of the vault look in the portal whether the key is enabled and in date, and whether Adobe has its role. If not, go on with Lost access.",
    fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 Azure. Les responsables du pipeline connaissent les bonnes valeurs, et la r\u00e9ponse d'Adobe contient l'URI de la cl\u00e9\u00A0; n'en inventez aucune. Personne ne peut les corriger dans l'heure\u00A0: faites v\u00e9rifier dans le portail par un propri\u00e9taire du coffre que la cl\u00e9 est activ\u00e9e et valide, et qu'Adobe a son r\u00f4le. Sinon, continuez par Acc\u00e8s perdu.",
};
/** Every invalid input in one page; what they all need, once. */
function ofAll(failures) {
    const steps = failures.flatMap(({ message, remedy }) => remedy.steps.map((step) => (step.runs === undefined ? { ...step, says: { en: message, fr: message } } : step)));
    return {
        says: whoKnows,
        steps: [...steps.filter(({ runs }) => runs === undefined), ...steps.filter(({ runs }) => runs).slice(0, 1)],
    };
}
function seenOf(outcome, { lead }) {
    if (lead.by === 'finding')
        return (0,finding/* briefly */.m_)(lead.finding);
    if (lead.by === 'failure')
        return lead.failure.meaning;
    return (0,obstacle/* obstacleWords */.z1)(outcome);
}
/** What a failure most likely means, and whose application it is. */
function paragraphOf({ inputs }, { lead, urgency }, remedy) {
    const application = inputs && (0,foreign_application/* applicationWords */.g)(inputs);
    const meaning = lead.by === 'failure' ? (remedy.says ?? meaningOf(lead.failure)) : undefined;
    // What can wait is told with its steps.
    const lacks = urgency === 'look-now' ? undefined : (meaning ?? remedy.says);
    const both = [application, lead.by === 'failure' ? meaning : lacks].filter((words) => words !== undefined);
    if (both.length === 0)
        return undefined;
    return { en: both.map(({ en }) => en).join(' '), fr: both.map(({ fr }) => fr).join(' ') };
}
/** The headline says it of a policy. */
const meaningOf = ({ code, meaning }) => (code === 'RequestDisallowedByPolicy' ? undefined : meaning);
/** What services answered, or the run itself met, as it was: once each. Invalid inputs are told in the steps. */
function answerFolds({ failures }, { answer }) {
    const told = failures.filter(({ code }) => code !== 'InvalidInputs');
    const folds = told.map((failure) => answerFold(failure, titleOf(failure)));
    const ofRead = answer?.status === undefined ? [] : [answerFold(answer, ofAzure)];
    return (0,group_by/* firstOfEach */.t)([...folds, ...ofRead], ({ text = '' }) => text);
}
function answerFold({ code, status, message, requestId }, title) {
    const what = `${code}${status === undefined ? '' : ` (HTTP ${status})`}: ${message}`;
    return { title, text: requestId === undefined ? what : `${what}\nRequest ID: ${requestId}`, steps: [] };
}
const ofAzure = { en: 'What Azure said', fr: "Ce qu'a r\u00e9pondu Azure" };
const ofService = { en: 'What the service said', fr: "Ce qu'a r\u00e9pondu le service" };
const ofRun = { en: 'The error', fr: "L'erreur" };
function titleOf({ answeredBy }) {
    if (answeredBy === undefined)
        return ofRun;
    return answeredBy === 'azure' ? ofAzure : ofService;
}
/** Until it is known whether Adobe confirmed a key, nothing else is repaired. */
const aloneOnPage = new Set(['invalid-inputs', 'none-at-risk', 'none-over']);
/** What fails or could not be checked besides, each with its steps. */
function otherFolds(outcome, situation) {
    const { kind, lead } = situation;
    const { failures, verdict, changes } = outcome;
    if (aloneOnPage.has(kind))
        return [];
    // Until somebody has answered, nothing else is begun.
    if (situation.urgency === 'nothing-tonight' && remedyOf(outcome, situation).asks !== undefined)
        return [];
    const isEnsures = ({ fixedBy }) => changes.some(({ resource }) => resource === fixedBy);
    const leading = lead.by === 'finding' ? lead.finding : undefined;
    const own = JSON.stringify(remedyOf(outcome, situation).steps);
    const open = (verdict?.findings ?? []).filter(({ status }) => status === 'fail' || status === 'unknown');
    const findings = (0,finding/* causesAmong */.ne)(open).filter((each) => each !== leading && !isEnsures(each));
    const others = [
        ...failures
            .filter((each) => lead.by !== 'failure' || each !== lead.failure)
            .map((each) => ({ title: (0,telling_cause/* failureOf */.g5)(each), remedy: each.remedy, seen: each.meaning })),
        ...findings.map((each) => ({ title: (0,telling_cause/* causeOf */.rl)(each), remedy: each.remedy, seen: (0,finding/* briefly */.m_)(each) })),
    ].filter(({ remedy: { steps } }) => steps.length > 0);
    // What needs the same as another is done with it.
    const distinct = (0,group_by/* firstOfEach */.t)(others, ({ remedy: { steps } }) => JSON.stringify(steps));
    return distinct
        .filter(({ remedy: { steps } }) => JSON.stringify(steps) !== own)
        .map(({ title, remedy, seen }) => also(title, remedy, seen, outcome));
}
const also = (title, remedy, seen, outcome) => ({
    title: (0,words/* joined */.oR)({ en: 'Also: ', fr: 'Aussi\u00A0: ' }, title),
    says: remedy.says,
    steps: remedySteps(remedy, seen, outcome),
});
function linksOf({ run }, { kind, lead, urgency }, { reads = [], isOfPermission }) {
    const isLoss = urgency === 'act-now' || kind === 'invalid-inputs';
    const isNothing = urgency === 'nothing';
    return [
        ...(isNothing ? [] : [(0,links/* refused */.J5)(run)]),
        ...(isLoss ? [(0,links/* lostAccess */.$D)(run)] : []),
        ...reads.map((reading) => (0,links/* toRead */.YP)(run, reading)),
        ...(!isOfPermission && lead.by === 'finding' ? [(0,links/* ofFinding */.jb)(run, lead.finding.id)] : []),
    ];
}
/** One line: what failed, what was not checked, and how many passed. */
function countsOf({ verdict }) {
    const findings = verdict?.findings ?? [];
    const of = (...wanted) => findings.filter(({ status }) => wanted.includes(status));
    const passed = of('pass').length;
    const skipped = of('skipped').length;
    const tallied = {
        en: `${(0,words/* count */.U9)(passed, 'check', 'checks')} passed, ${skipped} skipped.`,
        fr: `${(0,words/* frenchCount */.Un)(passed, 'contr\u00f4le r\u00e9ussi', 'contr\u00f4les r\u00e9ussis')}, ${skipped} sans objet.`,
    };
    return (0,words/* joined */.oR)(failedWords(of('fail')), page_of_named({ en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9s' }, of('unknown')), page_of_named({ en: 'Waived', fr: 'D\u00e9rogations' }, of('waived')), findings.length > 0 && tallied);
}
/** What has the same cause is named after it. */
function failedWords(failed) {
    const causes = (0,finding/* causesAmong */.ne)(failed);
    const others = (0,words/* list */.p_)(failed.filter((each) => !causes.includes(each)).map(({ id }) => id));
    const names = (0,words/* list */.p_)(causes.map(({ id }) => id));
    if (names === '')
        return false;
    return others === ''
        ? { en: `Failed: ${names}. `, fr: `En \u00e9chec\u00A0: ${names}. ` }
        : {
            en: `Failed: ${names}, and for the same reason ${others}. `,
            fr: `En \u00e9chec\u00A0: ${names}, et pour la m\u00eame raison ${others}. `,
        };
}
/** A single refused read can leave twenty of them. */
const someIds = (findings) => {
    const ids = findings.map(({ id }) => id);
    return ids.length > mostIds ? `${(0,words/* list */.p_)(ids.slice(0, mostIds))}, +${ids.length - mostIds}` : (0,words/* list */.p_)(ids);
};
const mostIds = 6;
function page_of_named(label, findings) {
    const ids = someIds(findings);
    return ids !== '' && { en: `${label.en}: ${ids}. `, fr: `${label.fr}\u00A0: ${ids}. ` };
}
/** Its pages in the portal, as far as it exists. */
function targetOf({ inputs, observed }) {
    if (inputs === undefined)
        return undefined;
    const { keyName, vaultName, resourceGroup: group } = inputs;
    const link = (name, href, is) => ({
        text: { en: name, fr: name },
        href: is === 'found' ? href : '',
    });
    const [vault, key] = [observed?.vault.presence, observed?.key.presence];
    const isNew = vault === 'absent' && !(0,confirmation/* isConfirmed */.it)(inputs);
    return {
        ...(!isNew && { key: link(keyName, keyPage(inputs), key) }),
        vault: link(vaultName, vaultPage(inputs), vault),
        group,
    };
}
function runOf({ run, observed, startedAt }) {
    const at = observed?.at ?? startedAt;
    return {
        run: {
            text: run.runId === '' ? { en: '', fr: '' } : { en: `Run ${run.runId}`, fr: `Ex\u00e9cution ${run.runId}` },
            href: run.runUrl,
        },
        at: { en: (0,dates/* readableTime */.GI)(at, 'en'), fr: (0,dates/* readableTime */.GI)(at, 'fr') },
    };
}
/**
 * A remedy in plain steps, for what is told alone: in outputs, the report, a test's result. These have no names of people.
 *
 * @param effect of the finding; what a run failed at may be a loss
 */
function stepsAlone(remedy, seen, { inputs }, effect) {
    const isLoss = inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs) && (effect === 'cuts' || effect === 'may-cut');
    return remedySteps(remedy, seen, { inputs: inputs && (0,people/* withoutNames */.Fw)(inputs) }, isLoss ? { hasMessage: true } : undefined);
}


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   m$: () => (/* binding */ lineLimit),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var _inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5839);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6210);
/**
 * Makes external plain text safe where there is no markup: one line stays one line, without invisible or misleading
 * characters. Everything that `escape.ts` turns into Markdown passes through here first.
 */


/** The default maximum length of a line, in characters. */
const lineLimit = 2000;
/** What ends a line for one of the readers: the runner, a terminal, a browser or .NET's line reader. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
function honest(text) {
    return text.toWellFormed().replaceAll('\t', ' ').replaceAll(_inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q, '\uFFFD');
}
/**
 * What a system takes for a command anywhere in a line: GitHub's runner (`##[`, its older form), the agent of Azure Pipelines
 * (`##vso[`) and TeamCity. Nothing invisible is left where it is searched for.
 */
const hostCommand = /##(?=\[|vso|teamcity)/gi;
/**
 * Data as JSON, without secrets; what would deceive a reader of the text, or command a host when a step prints it, is
 * written as an escape, which changes nothing for a parser.
 */
function jsonText(value, indent) {
    const open = (_name, each) => (typeof each === 'string' ? (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(each) : each);
    return JSON.stringify(value, open, indent)
        .replaceAll(_inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q, (sign) => (sign === '\n' ? sign : escaped(sign)))
        .replaceAll(hostCommand, `#${escaped('#')}`);
}
function escaped(signs) {
    const units = Array.from({ length: signs.length }, (_, index) => signs.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
/** At most `limit` characters; an ellipsis shows that text was cut off. Never splits a character. */
function bounded(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}\u2026`.toWellFormed();
}
/**
 * One line of plain text: line ends become spaces, controls and direction overrides a visible replacement character. No
 * string can inject a second line.
 */
function plainLine(text, limit = lineLimit) {
    return bounded(honest(bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(text), 4 * limit).replaceAll(lineEnd, ' '))
        .replaceAll(/ {2,}/g, ' ')
        .trim(), limit);
}
/** Plain text that may have several lines (a command, a service's long answer), each made safe. */
function plainLines(text, limit = 4 * lineLimit) {
    const lines = bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(text), limit).replaceAll(lineEnd, '\n').split('\n');
    return lines.map((line) => honest(line).trimEnd());
}
/**
 * One line for the job's log. GitHub's runner takes a line for a command when it starts with `::` (white space before it
 * does not count); a space makes this, and the commands that may be anywhere, plain text.
 */
function logLine(text, limit = 2 * lineLimit) {
    return disarmed(plainLine(text, limit));
}
/** A line whose spaces are preserved (a command to copy), otherwise like `logLine`. */
function logLines(text, limit = 4 * lineLimit) {
    return plainLines(text, limit).map(disarmed);
}
function disarmed(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll(hostCommand, '## ');
}


/***/ }),

/***/ 5669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ ticketPurpose),
  Y: () => (/* binding */ ticketText)
});

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/inputs.js
var model_inputs = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/model/principal.js
var model_principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/model/version-in-use.js
var version_in_use = __webpack_require__(4622);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/telling/foreign-application.js
var foreign_application = __webpack_require__(7197);
// EXTERNAL MODULE: ./build/telling/key-uri.js
var key_uri = __webpack_require__(1798);
// EXTERNAL MODULE: ./build/telling/letter.js
var letter = __webpack_require__(9236);
// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/model/roles.js
var roles = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/telling/ticket-details.js
/** The technical details of the ticket: the key, the vault and Adobe's access, as Azure shows them. */






/** Under their heading. */
function detailLines(inputs, observed, { vault, key }, language) {
    const semicolon = { en: '; ', fr: '\u00A0; ' };
    const line = (label, parts) => (0,letter/* item */.AS)(label, parts.filter((part) => part !== '').join(semicolon[language]), language);
    return [
        { en: 'Technical details', fr: 'Informations techniques' }[language],
        line({ en: 'Key', fr: 'Cl\u00e9' }, keyParts(key, language)),
        line({ en: 'Vault', fr: 'Coffre de cl\u00e9s' }, vaultParts(vault, language)),
        (0,letter/* item */.AS)({ en: 'Access', fr: 'Acc\u00e8s' }, accessText(inputs, observed, vault, language), language),
    ];
}
const unknown = { en: 'unknown', fr: 'inconnu' };
/** A term of Azure (a region, a type). Anything else is left out of the ticket. */
function azureTerm(text, language) {
    return /^[\p{L}\p{N} ._-]{1,64}$/u.test(text) ? text : unknown[language];
}
function keyParts(key, language) {
    const date = (seconds) => (0,dates/* readableTime */.GI)((0,dates/* isoOf */.dF)(seconds * 1000) ?? `${seconds}`, language);
    const size = key.size === null ? [] : [{ en: `${key.size} bits`, fr: `${key.size}\u00A0bits` }[language]];
    const from = (day) => ({ en: `activates on ${day}`, fr: `active \u00e0 partir du ${day}` });
    const until = (day) => ({ en: `expires on ${day}`, fr: `expire le ${day}` });
    const always = { en: 'no expiration date', fr: "sans date d'expiration" };
    return [
        [azureTerm(key.type, language), ...size].join(', '),
        ...(key.operations === null
            ? []
            : [key.operations.map((one) => azureTerm(operationName(one), language)).join(', ')]),
        (key.enabled ? { en: 'enabled', fr: 'activ\u00e9e' } : { en: 'disabled', fr: 'd\u00e9sactiv\u00e9e' })[language],
        ...(key.notBefore === null ? [] : [from(date(key.notBefore))[language]]),
        (key.expires === null ? always : until(date(key.expires)))[language],
    ];
}
/** As Azure writes them. */
function operationName(operation) {
    return { wrapkey: 'wrapKey', unwrapkey: 'unwrapKey' }[operation] ?? operation;
}
const networks = {
    open: { en: 'open to all networks', fr: 'accessible depuis tous les r\u00e9seaux' },
    restricted: {
        en: 'restricted network, trusted Microsoft services allowed',
        fr: 'r\u00e9seau restreint, services Microsoft approuv\u00e9s autoris\u00e9s',
    },
    closed: {
        en: 'restricted network, trusted Microsoft services blocked',
        fr: 'r\u00e9seau restreint, services Microsoft approuv\u00e9s bloqu\u00e9s',
    },
    perimeter: { en: 'network security perimeter', fr: 'p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau' },
};
function vaultParts(vault, language) {
    const { softDelete, retentionDays, purgeProtection, rbac } = vault;
    const days = { en: `${retentionDays} days`, fr: `${retentionDays}\u00A0jours` };
    const kept = softDelete !== true || retentionDays === null ? '' : ` (${days[language]})`;
    return [
        `${azureTerm(vault.name, language)}, ${azureTerm(vault.location, language)}`,
        `${onOrOff({ en: 'soft delete', fr: 'suppression r\u00e9versible' }, softDelete)[language]}${kept}`,
        onOrOff({ en: 'purge protection', fr: 'protection contre le vidage' }, purgeProtection)[language],
        (rbac
            ? { en: 'Azure RBAC', fr: 'Azure RBAC' }
            : { en: 'vault access policies', fr: "strat\u00e9gies d'acc\u00e8s au coffre" })[language],
        networks[networkOf(vault)][language],
    ];
}
/** A protection; `null` if Azure's answer does not have it. */
function onOrOff({ en, fr }, on) {
    if (on === null)
        return { en: `${en} unknown`, fr: `${fr}\u00A0: inconnu` };
    return on ? { en: `${en} on`, fr: `${fr} activ\u00e9e` } : { en: `${en} off`, fr: `${fr} d\u00e9sactiv\u00e9e` };
}
function networkOf(vault) {
    if (vault.publicNetworkAccess === 'perimeter')
        return 'perimeter';
    if (vault.publicNetworkAccess === 'enabled' && vault.networkDefault === 'allow')
        return 'open';
    return vault.trustedServicesBypass ? 'restricted' : 'closed';
}
/** By role or access policy, for which service principal of which application. */
function accessText(inputs, observed, vault, language) {
    const { principal } = observed;
    const id = principal.presence === 'found' ? azureTerm(principal.value.id, language) : unknown[language];
    const user = {
        en: `for service principal ${id} of your application ${inputs.adobeAppId}`,
        fr: `pour le principal de service ${id} de votre application ${inputs.adobeAppId}`,
    };
    const notChecked = {
        en: '(we did not check whose object ID this is: please compare it with the one in your tokens for our tenant)',
        fr: "(nous n'avons pas v\u00e9rifi\u00e9 \u00e0 qui appartient cet ID d'objet\u00A0; merci de le comparer \u00e0 celui de vos jetons pour notre locataire)",
    };
    const remark = (0,model_principal/* uncheckedPrincipal */.$S)(observed) === undefined ? '' : ` ${notChecked[language]}`;
    return `${granted(inputs, observed, vault)[language]}, ${user[language]}${remark}`;
}
function granted(inputs, observed, { rbac }) {
    if (!rbac) {
        return {
            en: 'vault access policy (get, wrapKey, unwrapKey on keys)',
            fr: "strat\u00e9gie d'acc\u00e8s au coffre (get, wrapKey, unwrapKey sur les cl\u00e9s)",
        };
    }
    const grant = (0,model_grant/* grantAssignment */.U$)(inputs, observed);
    if (grant === undefined)
        return unknown;
    const place = placeOf(inputs, grant);
    return { en: `role ${roles/* encryptionUserRoleName */.Et} on ${place.en}`, fr: `r\u00f4le ${roles/* encryptionUserRoleName */.Et} sur ${place.fr}` };
}
function placeOf(inputs, grant) {
    const scopes = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const scope = (0,model_scopes/* comparable */.Zm)(grant.scope);
    if (scope === scopes.key)
        return { en: 'the key', fr: 'la cl\u00e9' };
    if (scope === scopes.vault)
        return { en: 'the vault', fr: 'le coffre' };
    return { en: 'a scope above the vault', fr: 'une \u00e9tendue au-dessus du coffre' };
}

;// CONCATENATED MODULE: ./build/telling/ticket.js
/** The ticket to Adobe Customer Care: a customer's letter, with only what Adobe's agent needs to set the key up. */










const subjects = {
    setUp: {
        en: 'Set up a customer-managed key (CMK) for Customer Journey Analytics',
        fr: "Activation d'une cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics",
    },
    change: {
        en: 'Change the customer-managed key (CMK) for Customer Journey Analytics',
        fr: 'Changement de la cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics',
    },
    question: {
        en: 'Customer-managed key (CMK) for Customer Journey Analytics: question about its version',
        fr: 'Cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics\u00A0: question sur sa version',
    },
    reference: {
        en: 'Customer-managed key (CMK) for Customer Journey Analytics: current state, for reference',
        fr: 'Cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics\u00A0: \u00e9tat actuel, pour information',
    },
};
const requests = {
    setUp: (user) => ({
        en: `Please enable our customer-managed key for Customer Journey Analytics. The key is ready in our Azure Key Vault, and ${user.en} can use it (get, wrapKey, unwrapKey).`,
        fr: `Nous vous prions de bien vouloir activer notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics. La cl\u00e9 est pr\u00eate dans notre coffre Azure Key Vault et ${user.fr} dispose des autorisations n\u00e9cessaires (get, wrapKey, unwrapKey).`,
    }),
    change: (user) => ({
        en: `Please switch our customer-managed key for Customer Journey Analytics from the key URI that you confirmed to the new one below. It is ready in our Azure Key Vault, and ${user.en} can use it (get, wrapKey, unwrapKey). We keep the previous one enabled until you write that nothing needs it any more, backups included.`,
        fr: `Nous vous prions de bien vouloir remplacer, pour Customer Journey Analytics, l'URI de cl\u00e9 que vous avez confirm\u00e9 par celui indiqu\u00e9 ci-dessous. La cl\u00e9 est pr\u00eate dans notre coffre Azure Key Vault et ${user.fr} dispose des autorisations n\u00e9cessaires (get, wrapKey, unwrapKey). Nous conservons la pr\u00e9c\u00e9dente active tant que vous n'aurez pas \u00e9crit que plus rien n'en a besoin, sauvegardes comprises.`,
    }),
    question: () => ({
        en: 'Our customer-managed key for Customer Journey Analytics has a newer version than the one that you confirmed. Please tell us whether you store the version of the key or take the newest one by yourself, and change nothing yet. We keep both versions enabled.',
        fr: "Notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics a une version plus r\u00e9cente que celle que vous avez confirm\u00e9e. Merci de nous indiquer si vous enregistrez la version de la cl\u00e9 ou si vous prenez d'office la plus r\u00e9cente, et de ne rien modifier pour l'instant. Nous conservons les deux versions actives.",
    }),
    reference: () => ({
        en: 'You have confirmed our customer-managed key for Customer Journey Analytics. This is its current state. No action is needed.',
        fr: "Vous avez confirm\u00e9 notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics. Voici son \u00e9tat actuel. Aucune action n'est n\u00e9cessaire de votre part.",
    }),
};
/** Where there is something to confirm. */
const questions = [
    { en: 'When the key is active, please reply with', fr: 'Une fois la cl\u00e9 active, merci de nous indiquer en r\u00e9ponse' },
    {
        en: '1. the key URI that you recorded, and whether you pin its version,',
        fr: "1. l'URI que vous avez enregistr\u00e9 et si vous en fixez la version\u00A0;",
    },
    {
        en: '2. whether your calls to the vault arrive as an Azure trusted service or from fixed addresses.',
        fr: "2. si vos appels au coffre proviennent d'un service Azure approuv\u00e9 ou d'adresses fixes.",
    },
];
/**
 * The ticket, in plain text with a line end after each line; empty unless Azure's side is complete, since nobody should
 * send a ticket for a key that Adobe can't use. No subscription, resource group or address range: Adobe has no use for
 * them.
 */
function ticketText(outcome, language = (0,letter/* ticketLanguage */.vA)(outcome.inputs)) {
    const { inputs, observed, verdict } = outcome;
    if (inputs === undefined || observed === undefined)
        return '';
    if ((verdict?.state !== 'provisioned' && verdict?.state !== 'confirmed') || verdict.doubt !== undefined)
        return '';
    if (observed.vault.presence !== 'found' || observed.key.presence !== 'found')
        return '';
    const [vault, key] = [observed.vault.value, observed.key.value];
    const purpose = purposeFor(inputs, key);
    if (purpose === 'change' && !isUsable(verdict.findings))
        return '';
    const request = requests[purpose](userOf(observed))[language];
    const blocks = [
        [[request, ...(0,foreign_application/* applicationNote */.L)(inputs, language, 'toAdobe')].join(' ')],
        ...uriParts(inputs, key, purpose, language),
        organizationPart(inputs, vault, language),
        purpose === 'reference' || purpose === 'question' ? [] : (0,words/* inLanguage */.oH)(questions, language),
        detailLines(inputs, observed, { vault, key }, language),
    ];
    const at = (0,dates/* readableTime */.GI)(observed.at, language);
    const checked = { en: `Checked in Azure on ${at}.`, fr: `V\u00e9rifi\u00e9 dans Azure le ${at}.` };
    return (0,letter/* letterText */.gQ)(subjects[purpose], blocks, language, { postscript: [checked[language]] });
}
/** What the current version needs, also where Adobe still uses another one. */
const ofVersion = new Set(['key-enabled', 'key-active', 'key-type', 'key-operations']);
function isUsable(findings) {
    return findings.every(({ id, status }) => !ofVersion.has(id) || status === 'pass');
}
/** Only what was checked is called Adobe's application. */
function userOf(observed) {
    return (0,model_principal/* uncheckedPrincipal */.$S)(observed) === undefined
        ? { en: 'your application', fr: 'votre application' }
        : { en: 'the service principal below', fr: 'le principal de service ci-dessous' };
}
/** The purpose of this run's ticket; `undefined` if there is none. */
function ticketPurpose({ inputs, observed }) {
    if (inputs === undefined || observed?.key.presence !== 'found')
        return undefined;
    return purposeFor(inputs, observed.key.value);
}
function purposeFor(inputs, key) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (confirmed === undefined)
        return 'setUp';
    if ((0,model_inputs/* nameOtherKey */.V)(inputs))
        return 'change';
    const isInUse = (0,version_in_use/* usesCurrent */.ib)(inputs) || confirmed.version === key.version.toLowerCase();
    if (isInUse)
        return 'reference';
    return inputs.adobeKeyVersion === 'pinned' ? 'change' : 'question';
}
/** One part for each: a label and, alone on its line, a URI to copy. */
function uriParts(inputs, key, purpose, language) {
    const part = (label, uri) => [`${label[language]}${words/* colon */.kx[language]}`, uri];
    const known = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    const isSaid = known === undefined || (purpose === 'reference' && known.version === key.version.toLowerCase());
    const label = known?.version !== undefined && !isSaid
        ? { en: 'New key URI (Key Identifier)', fr: 'Nouvel URI de la cl\u00e9 (identificateur de cl\u00e9)' }
        : { en: 'Key URI (Key Identifier)', fr: 'URI de la cl\u00e9 (identificateur de cl\u00e9)' };
    const confirmed = { en: 'Key URI that you confirmed', fr: 'URI de la cl\u00e9 que vous avez confirm\u00e9e' };
    return [...(isSaid ? [] : [part(confirmed, known.uri)]), part(label, (0,key_uri/* withoutPort */.Y)(key.uriWithVersion))];
}
const entitlements = {
    'healthcare-shield': 'Healthcare Shield',
    'privacy-security-shield': 'Privacy & Security Shield',
};
function knownForTicket({ adobeOrgId, adobeEntitlement, ticketContact }) {
    const entitlement = adobeEntitlement && entitlements[adobeEntitlement];
    return { organization: adobeOrgId, entitlement, contact: ticketContact };
}
function organizationPart(inputs, { tenantId }, language) {
    const { adobeTicket } = inputs;
    return [
        ...(0,letter/* organizationLines */.D5)(knownForTicket(inputs), language),
        ...(adobeTicket === undefined ? [] : [(0,letter/* item */.AS)({ en: 'Ticket', fr: 'Ticket' }, adobeTicket, language)]),
        (0,letter/* item */.AS)({ en: 'Azure tenant ID', fr: 'ID du locataire Azure' }, azureTerm(tenantId, language), language),
    ];
}


/***/ }),

/***/ 191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ whoDidIt),
/* harmony export */   p: () => (/* binding */ tracedChanges)
/* harmony export */ });
/* harmony import */ var _model_who_changed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4107);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5571);


/** The changes that fit what fails; none if no log was read. */
function tracedChanges({ inputs, observed, verdict, activity, }) {
    if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined)
        return [];
    return (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_0__/* .whoChanged */ .vJ)(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}
function whoDidIt(outcome, { facts }) {
    const [change] = tracedChanges(outcome);
    if (change !== undefined)
        return { by: 'log', change };
    return { by: 'link', more: { says: logs[facts.loggedIn ?? 'activity'], link: (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .whoDidIt */ .T9)(outcome.run) } };
}
const logs = {
    vault: { en: "The vault's log", fr: 'Le journal du coffre' },
    entra: { en: "Microsoft Entra's audit log", fr: "Le journal d'audit de Microsoft Entra" },
    activity: { en: "Azure's activity log", fr: "Le journal d'activit\u00e9 Azure" },
};


/***/ })

};
