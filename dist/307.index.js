export const id = 307;
export const ids = [307];
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
/** The same, if it can't be undone./** ISO 8601 UTC to the second; the number itself if it is not a date. */
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
    /** Not the one of the inputs: its ID is not known. */
    otherVault: { en: 'the vault', fr: 'le coffre' },
    otherGroup: { en: 'that resource group', fr: 'ce groupe de ressources' },
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
    managedIdentityContributor: {
        en: 'Managed Identity Contributor',
        fr: "Contributeur d'identit\u00e9 manag\u00e9e (Managed Identity Contributor)",
    },
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
        en: `The run signed in as ${inputs.clientId}. It lacks ${missing.en} on ${onto.en}${use.en}. Somebody gave it that ${what} minutes ago: do only step 2.`,
        fr: `L'ex\u00e9cution s'est connect\u00e9e en tant que ${inputs.clientId}. Il lui manque ${lui} ${missing.fr} sur ${onto.fr}${use.fr}. Quelqu'un lui a donn\u00e9 ${cela} il y a quelques minutes\u00A0: suivez seulement l'\u00e9tape 2.`,
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
    }, sourceNote(inputs));
}
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
            en: "The pipeline must not hold a role that can remove locks. It also protects Adobe's role: who revokes its access, by a written decision, disables the key.",
            fr: "Le pipeline ne doit avoir aucun r\u00f4le qui permet de retirer des verrous. Il prot\u00e8ge aussi le r\u00f4le d'Adobe\u00A0: pour r\u00e9voquer son acc\u00e8s, sur d\u00e9cision \u00e9crite, on d\u00e9sactive la cl\u00e9.",
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
const runAnew = {
    runs: 'anew',
    en: 'Start a new run.',
    fr: 'Lancez une nouvelle ex\u00e9cution.',
    says: {
        en: ', not a rerun, which would keep the old workflow.',
        fr: ", pas une relance, qui garderait l'ancien workflow.",
    },
};
const runVerify = { runs: 'verify', en: 'Run mode verify.', fr: 'Ex\u00e9cutez le mode verify.' };
const runEnsure = {
    runs: 'ensure',
    en: 'Run mode ensure, which creates what is still missing.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e ce qui manque encore.',
};
/** Of the command line: its log has more. */
const runVerbosely = { en: 'Run again with --verbose.', fr: 'Relancez avec --verbose.' };
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
        en: 'Have the bill of the subscription paid today.',
        fr: "Faites payer aujourd'hui la facture de l'abonnement.",
        says: {
            en: "The portal names who pays (Cost Management + Billing). It can't be paid today: ask Azure billing support for a delay, and tell the security lead.",
            fr: "Le portail indique qui paie (Cost Management + Billing). Impossible aujourd'hui\u00A0: demandez un d\u00e9lai \u00e0 l'assistance de facturation d'Azure, et pr\u00e9venez le responsable s\u00e9curit\u00e9.",
        },
    }, {
        ...showState(inputs),
        after: {
            en: 'Enabled: it is paid. Warned, Disabled, Expired, Deleted: it was turned off meanwhile; run mode verify now.',
            fr: 'Enabled\u00A0: elle est pay\u00e9e. Warned, Disabled, Expired, Deleted\u00A0: il a \u00e9t\u00e9 d\u00e9sactiv\u00e9 entre-temps\u00A0; ex\u00e9cutez maintenant le mode verify.',
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


/***/ })

};
