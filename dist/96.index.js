export const id = 96;
export const ids = [96];
export const modules = {

/***/ 2673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ listOwners),
/* harmony export */   D7: () => (/* binding */ removeAccessPolicy),
/* harmony export */   FE: () => (/* binding */ listRoleAssignments),
/* harmony export */   Uz: () => (/* binding */ showTenant),
/* harmony export */   VF: () => (/* binding */ setAccessPolicy),
/* harmony export */   VU: () => (/* binding */ assignRoleAt),
/* harmony export */   YU: () => (/* binding */ listRolesOfAdobe),
/* harmony export */   aM: () => (/* binding */ removeRoleAssignment),
/* harmony export */   jd: () => (/* binding */ dropCondition),
/* harmony export */   kP: () => (/* binding */ listOrphanedAssignments),
/* harmony export */   us: () => (/* binding */ assignToAdobe),
/* harmony export */   vM: () => (/* binding */ listDenyAssignments),
/* harmony export */   zQ: () => (/* binding */ listAllRolesOfAdobe)
/* harmony export */ });
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4350);


/**
 * Gives Adobe's service principal the role that lets it use keys; if its object ID is not known, az finds it by its
 * application ID.
 */
function assignToAdobe(target, principalId, scope) {
    const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
    const assignee = principalId === undefined ? ['--assignee', target.inputs.adobeAppId] : byId;
    const role = ['--role', _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRoleName */ .Et, '--scope', scope];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'create', ...assignee, ...role);
}
function dropCondition(target, { id, principalId, scope }) {
    const { subscriptionId } = target.inputs;
    const assignment = {
        id,
        name: id.slice(id.lastIndexOf('/') + 1),
        scope,
        principalId,
        principalType: 'ServicePrincipal',
        roleDefinitionId: `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${_model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRole */ .$I}`,
        condition: '',
        conditionVersion: '',
    };
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'update', '--role-assignment', JSON.stringify(assignment));
}
function listRoleAssignments(target, scope) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited');
}
/** Lists the agreed role of Adobe's service principal there or above; az finds it by its application ID. */
function listRolesOfAdobe(target, scope) {
    const of = ['--assignee', target.inputs.adobeAppId, '--role', _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRoleName */ .Et, '--query', '[].id'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited', ...of);
}
/** Lists every role of Adobe's in the subscription, with its scope: for a vault whose group is not known. */
function listAllRolesOfAdobe(target) {
    const of = ['--all', '--assignee', target.inputs.adobeAppId];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', ...of, '--query', '[].[roleDefinitionName,scope]', '--output', 'tsv');
}
/** Lists who has role Owner on the subscription, or anywhere below. */
function listOwners(target) {
    // With --role and without --scope, Azure CLI fails.
    const query = ['--query', "[?roleDefinitionName=='Owner'].[principalName,scope]", '--output', 'tsv'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--all', ...query);
}
/** Lists the IDs of assignments whose identity no longer exists. */
function listOrphanedAssignments(target) {
    const query = ['--query', "[?principalName==''].id", '--output', 'tsv'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'list', '--all', ...query);
}
function removeRoleAssignment(target, id) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'delete', '--ids', id);
}
/** Removes Adobe's access policy; az finds the service principal by its application ID. */
function removeAccessPolicy(target) {
    const { vaultName, resourceGroup, adobeAppId } = target.inputs;
    const vault = ['--name', vaultName, '--resource-group', resourceGroup];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'keyvault', 'delete-policy', ...vault, '--spn', adobeAppId);
}
function listDenyAssignments(target, scope) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'deny-assignment', 'list', '--scope', scope, '--filter', 'atScope()');
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'keyvault', 'set-policy', '--name', vaultName, '--resource-group', resourceGroup, ...of, '--key-permissions', ...permissions, ...kinds);
}
function assignRoleAt(target, role, scope) {
    const options = ['--assignee', target.inputs.clientId, '--role', role, '--scope', scope];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'create', ...options);
}
/** The tenant of the subscription that the person is signed in to. */
function showTenant() {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__.az)('account', 'show', '--query', 'tenantId', '--output', 'tsv');
}


/***/ }),

/***/ 3016:
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



/** What an access policy has to allow for each verb of `az keyvault key`. */
const permissions = {
    show: 'get',
    'list-versions': 'list',
    'list-deleted': 'list',
    create: 'create',
    recover: 'recover',
    restore: 'restore',
    'set-attributes': 'update',
    'rotation-policy update': 'setrotationpolicy',
};
/** `az keyvault key VERB` on the target's key. */
function keyCommand(target, verb, ...options) {
    return inVault(target, verb, '--name', target.inputs.keyName, ...options);
}
function inVault(target, verb, ...options) {
    const where = ['--vault-name', target.inputs.vaultName];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .dataPlane */ .nB)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'key', ...verb.split(' '), ...where, ...options), 'keys', permissions[verb]);
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
    return keyCommand(target, 'show', ...version, '--query', 'attributes');
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .dataPlane */ .nB)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`ids=$(${text})\nwhile read -r each; do\n  ${show} --id "$each" ${columns}\ndone <<< "$ids"`), 'keys', 'list', 'get');
}
/** Creates the key as `ensure` would. If a key of that name exists, it creates a new version. */
function createKeyCommand(target) {
    const { keyType, keySize } = target.inputs;
    return keyCommand(target, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}
/** Creates a version of an existing key: a version can't be deleted. */
function createVersion(target, type) {
    const options = ['--kty', type, '--size', `${target.inputs.keySize}`, '--ops', 'wrapKey', 'unwrapKey'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(keyCommand(target, 'create', ...options));
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
    const disable = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'key', 'set-attributes', '--enabled', 'false', '--output', 'none').text;
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .dataPlane */ .nB)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`for version in $(${versions}); do\n  ${disable} --id "$version"\ndone`), 'keys', 'list', 'update');
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
    const { allowed, missing } = (0,_model_key_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .operationsOf */ .CF)(version);
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
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4350);
/** What is set or run where the program runs, and in its workflow or pipeline. */


/** A block of its own ends the default permissions, which a private repository's checkout needs. */
const jobPermissions = { text: 'permissions:\n  id-token: write\n  contents: read', kind: 'yaml' };
const issuesPermission = {
    text: 'permissions:\n  issues: write\n  id-token: write\n  contents: read',
    kind: 'yaml',
};
const inputsOf = { github: 'with', 'azure-pipelines': 'inputs' };
/** Where the step or task has its inputs; nothing where they are options. */
function inWorkflow({ host, run }, ...lines) {
    const at = inputsOf[host];
    if (at === undefined)
        return [];
    const above = host === 'github' ? workflowFile(run?.workflowRef) : [];
    return [{ text: [...above, `${at}:`, ...lines.map((line) => `  ${line}`)].join('\n'), kind: 'yaml' }];
}
function workflowFile(workflowRef = '') {
    const [, file] = /\/(\.github\/workflows\/[\w.-]+)@/.exec(workflowRef) ?? [];
    return file === undefined ? [] : [`# ${file}`];
}
function namePrincipal(inputs) {
    return inWorkflow(inputs, 'adobe-principal-id: OBJECT-ID', 'waive: adobe-principal');
}
function recordTicket(inputs) {
    return inWorkflow(inputs, 'adobe-ticket: NUMBER', '# confirmed-key-uri: KEY-URI');
}
function recordUri(inputs) {
    return inWorkflow(inputs, 'confirmed-key-uri: KEY-URI');
}
/** @param time milliseconds since 1970, from which the day counts */
function recordDay(inputs, time) {
    return inWorkflow(inputs, `confirmed-key-uri: ${(0,_inputs_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .noneUntilAfter */ .L)(time)}`);
}
const showClock = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .shell */ .vf)('date --utc');
/** The runner's clock beside that of Microsoft Entra. */
const compareClocks = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .shell */ .vf)("date --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'");
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__.az)('login', ...(tenantId === undefined ? [] : ['--tenant', tenantId]));
}
const tokenOfAz = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__.az)('account', 'get-access-token', '--query', 'expiresOn');
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

/***/ 590:
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'policy', 'assignment', 'list', ...scope);
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

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ listKeyChanges),
/* harmony export */   Cw: () => (/* binding */ listVaults),
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
/* harmony export */   _0: () => (/* binding */ showNetworkAccess),
/* harmony export */   cp: () => (/* binding */ createVaultCommand),
/* harmony export */   gX: () => (/* binding */ listRefusedCalls),
/* harmony export */   ix: () => (/* binding */ showProvisioningState),
/* harmony export */   qf: () => (/* binding */ recoverVaultCommand),
/* harmony export */   v$: () => (/* binding */ showSku),
/* harmony export */   wY: () => (/* binding */ findVault),
/* harmony export */   xD: () => (/* binding */ showSoftDelete)
/* harmony export */ });
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
function showSku(target) {
    return vaultCommand(target, 'show', '--query', 'properties.sku.name');
}
function showSoftDelete(target) {
    return vaultCommand(target, 'show', '--query', 'properties.enableSoftDelete');
}
function showNetworkAccess(target) {
    return vaultResource(target, 'show', '--query', 'properties.publicNetworkAccess');
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(vaultCommand(target, 'create', ...how));
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', 'list', '--resource-group', resourceGroup, '--query', '[].name', '--output', 'tsv');
}
/** Rejects the tokens of the former tenant from then on. */
function moveToTenant(target) {
    return vaultCommand(target, 'update', '--set', `properties.tenantId=${target.inputs.tenantId}`);
}
function turnOnSoftDelete(target) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(vaultResource(target, 'update', '--set', 'properties.enableSoftDelete=true'));
}
function turnOnPurgeProtection(target) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(vaultCommand(target, 'update', '--enable-purge-protection', 'true'));
}
function switchToRbac(target) {
    return vaultCommand(target, 'update', '--enable-rbac-authorization', 'true');
}
function letTrustedServicesBypass(target) {
    return vaultCommand(target, 'update', '--bypass', 'AzureServices');
}
function listContents(target, kind) {
    const where = ['--vault-name', target.inputs.vaultName, '--query', '[].id'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .dataPlane */ .nB)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .azIn */ .Tx)(target, 'keyvault', kind, 'list', ...where), `${kind}s`, 'list');
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
/**
 * Lists who changed keys of the vault, in the same way: by claims of their tokens, whose column each table names differently.
 *
 * @param days how far back from now
 */
function listKeyChanges(target, days) {
    const claim = (name) => String.raw `extract(@'${name}\w*\W+([^,}]+\w)', 1, All)`;
    return queryLog(target, days, [
        `query="$query | where OperationName matches regex '^Key(Create|Delete|Import|Purge|Rotate|Update)'"`,
        'query="$query | top 5 by TimeGenerated | extend All = tostring(pack_all(true))"',
        `query="$query | extend User = ${claim('upn')}"`,
        `query="$query | extend App = ${claim('appid')}"`,
        'query="$query | project TimeGenerated, OperationName, User, App"',
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

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ evaluateUse),
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   Jz: () => (/* binding */ firstRefusal),
/* harmony export */   Kk: () => (/* binding */ useOfAdobe),
/* harmony export */   h_: () => (/* binding */ hasUsedKey),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   r6: () => (/* binding */ lastLetThrough),
/* harmony export */   to: () => (/* binding */ refusedNow),
/* harmony export */   uv: () => (/* binding */ callsOfAdobe)
/* harmony export */ });
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9167);
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
const day = 86_400_000;
/**
 * The latest calls of operations and versions that were refused, without those that later calls show to be over: one older than a
 * day, after which the same was let through with another version, or, where only reading was refused, anything.
 *
 * @param now milliseconds since 1970
 */
function refusedNow(usage, whose, now) {
    const own = callsOfAdobe(usage.rows, whose);
    const letThrough = own.filter((row) => resultOf(row) === 'let-through');
    const isOver = (refusal) => now - Date.parse(refusal.last) > day && letThrough.some((row) => row.last > refusal.last && proves(row, refusal));
    const decided = own.filter((row) => resultOf(row) !== 'undecided');
    return latestOfEach(decided).filter((row) => resultOf(row) === 'refused' && !isOver(row));
}
/** Reads that pass prove nothing for wraps or unwraps, nor one of these for the other. */
function proves(letThrough, refusal) {
    const required = permissionOf(refusal);
    return required === 'get' || permissionOf(letThrough) === required;
}
/**
 * The first refused call of Adobe's that the log has, and after which none was let through, while its calls are refused; ISO 8601
 * UTC. The log's query has refusals since then in rows of their own.
 */
function firstRefusal(usage, whose, now) {
    if (refusedNow(usage, whose, now).length === 0)
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
    const groups = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(rows, ({ operation, version }) => `${operation.toLowerCase()} ${version}`);
    return [...groups.values()].flatMap((group) => latestOf(group) ?? []);
}
function sumUp(rows) {
    const letThrough = rows.filter((row) => resultOf(row) === 'let-through');
    const refused = rows.filter((row) => resultOf(row) === 'refused');
    const lastOf = (kind) => latestOf(letThrough.filter((row) => permissionOf(row) === kind));
    return {
        letThrough: callsIn(letThrough),
        refused: callsIn(refused),
        lastOf: { get: lastOf('get'), wrap: lastOf('wrap'), unwrap: lastOf('unwrap') },
        lastRefused: latestOf(refused),
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

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ countedGrants),
/* harmony export */   i: () => (/* binding */ termOf)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/** When the grant ends by itself: time-bound role assignments of Privileged Identity Management. Pure. */


/** The principal's role assignments that count: one with a condition counts only if there is no other. */
function countedGrants(assignments, principalId, key) {
    const own = (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .grantsOf */ .Rr)(assignments, principalId, key);
    const free = own.filter((assignment) => !(0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .isConditional */ .Jz)(assignment));
    return free.length > 0 ? free : own;
}
/**
 * The term of several assignments together: one that begins before another ends extends it.
 *
 * @param now milliseconds since 1970
 */
function termOf(assignments, instances, now) {
    const periods = assignments.flatMap((one) => periodsOf(one, instances));
    if (!periods.some((period) => hasBegun(period, now)))
        return { kind: 'begins', at: firstStart(periods, now) ?? '' };
    const end = endOf(periods, now);
    if (end === null)
        return { kind: 'lasting' };
    const at = Date.parse(end);
    return { kind: at <= now ? 'ended' : 'ends', at: end, next: firstStart(periods, Math.max(at, now)) };
}
const always = { start: null, end: null };
/** An assignment that no schedule mentions is permanent. */
function periodsOf(assignment, instances) {
    const own = instances.filter((instance) => isAbout(instance, assignment));
    return own.length === 0 ? [always] : own;
}
/**
 * Matched by the assignment's ID, or by principal, role and scope: the origin may be an assignment with another name.
 */
function isAbout(instance, { id, principalId, roleId, scope }) {
    if (instance.assignmentId !== null && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.assignmentId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(id))
        return true;
    return (instance.principalId === principalId.toLowerCase() &&
        instance.roleId === roleId.toLowerCase() &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.scope) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(scope));
}
/** By whole seconds, as Azure's clock tells them (`Date`). An invalid date says nothing against it. */
function hasBegun({ start }, time) {
    return start === null || !(Math.floor(Date.parse(start) / 1000) > Math.floor(time / 1000));
}
/** The end of the periods that have begun, and of those that begin before that; `null` if there is none. */
function endOf(periods, time) {
    const end = lastOf(periods.filter((period) => hasBegun(period, time)).map((period) => period.end));
    return end !== null && Date.parse(end) > time ? endOf(periods, Date.parse(end)) : end;
}
/** The latest of several end dates; `null` if one has none. An invalid date counts as the earliest. */
function lastOf(ends) {
    let last = '';
    for (const end of ends) {
        if (end === null)
            return null;
        if (Date.parse(end) > Date.parse(last) || Number.isNaN(Date.parse(last)))
            last = end;
    }
    return last;
}
/** The first start after a time; `null` if there is none. */
function firstStart(periods, time) {
    const starts = periods.flatMap(({ start }) => (start !== null && !hasBegun({ start }, time) ? [start] : []));
    return starts.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
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
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);



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
    const { vault } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs);
    const { roleAssignments: all } = observed;
    if (all.presence !== 'found')
        return grantByRole(inputs, observed);
    const above = all.value.filter(({ scope }) => !(0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(vault, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(scope)));
    return grantByRole(inputs, { ...observed, roleAssignments: { presence: 'found', value: above } });
}
/** Without a known principal there is no grant, or it is unknown. */
function ofAdobe(inputs, observed, grantOf) {
    const { principal } = observed;
    const id = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (id !== undefined)
        return grantOf(id);
    return principal.presence === 'unknown' ? { presence: 'unknown', reason: principal.reason } : { presence: 'absent' };
}
function roleGrant(inputs, assignments, id) {
    if (assignments.presence !== 'found')
        return assignments;
    const own = grantsOf(assignments.value, id, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs).key);
    const free = own.find((assignment) => !isConditional(assignment));
    if (free !== undefined)
        return { presence: 'found', assignment: free };
    const conditional = own.find(isConditional);
    return conditional === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: conditional };
}
/** The principal's own assignments of the role that reach the key, including those with a condition. */
function grantsOf(assignments, principalId, key) {
    return assignments.filter((one) => one.principalId.toLowerCase() === principalId &&
        one.roleId.toLowerCase() === _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRole */ .$I &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsAt */ .fC)(one.scope, key));
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
/* harmony export */   $: () => (/* binding */ groupBy)
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


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ accessLeft),
/* harmony export */   v: () => (/* binding */ lossesOfAccess)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8797);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3589);
/** Which findings say that Adobe lost access to the key that it confirmed. Pure. */



/**
 * The failed findings that show the loss, also one that has only begun with the deletion of the resource group, one for
 * each cause; none if the inputs name a different key than the confirmed one. With `none` in `confirmed-key-uri`, only a
 * call of Adobe's that is refused after it used the key shows one. What could not be read is no loss, nor is a confirmed version that the key never had while its
 * current version works: then the input is likely wrong.
 */
function lossesOfAccess({ findings }, inputs) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmedKeyOf */ .yq)(inputs);
    const isOurs = confirmed === undefined ? findings.some(isRefusal) : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmedKey */ .Z)(inputs, confirmed);
    if (!isOurs)
        return [];
    const losses = lossesAmong(findings);
    const refusals = confirmed === undefined ? findings.filter((one) => isRefusal(one) && !losses.includes(one)) : [];
    return [...losses, ...refusals];
}
function lossesAmong(findings) {
    const failing = findings.filter(({ severity, status, isWrongInput, isLoss }) => severity === 'error' && status === 'fail' && isWrongInput !== true && isLoss !== false);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(failing);
}
const isRefusal = ({ status, isAccessRefused }) => status === 'fail' && isAccessRefused === true;
/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
function accessLeft(losses, { isLeaving }) {
    if (isLeaving)
        return 'ending';
    return losses.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
}


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ mightHaveAccess),
/* harmony export */   L1: () => (/* binding */ hasOtherPolicy),
/* harmony export */   Mp: () => (/* binding */ indirectRoles),
/* harmony export */   aX: () => (/* binding */ mayBeGroup),
/* harmony export */   je: () => (/* binding */ mayPoliciesSuffice)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9005);
/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */




/** Whether anything might still give Adobe access, as far as it was read. */
function mightHaveAccess(inputs, observed) {
    const { vault, roleAssignments } = observed;
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (vault.presence !== 'found' || principalId === undefined)
        return false;
    if (!vault.value.rbac)
        return mayPoliciesSuffice(vault.value, observed);
    const { key } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .scopesOf */ .ZK)(inputs);
    return roleAssignments.presence === 'found' && indirectRoles(roleAssignments.value, principalId, key).length > 0;
}
/** The principal's own roles, and those of groups, that might let it use the key. */
function indirectRoles(assignments, principalId, key) {
    const mayBeOurs = (one) => one.principalId.toLowerCase() === principalId || mayBeGroup(one);
    return assignments.filter((one) => mayBeOurs(one) && (0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .mayUseKeys */ .$n)(one.roleId) && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsAt */ .fC)(one.scope, key));
}
/** A type that Azure does not say might be a group's. */
function mayBeGroup({ principalType }) {
    return principalType === null || /group/i.test(principalType);
}
/**
 * Whether policies of other objects, with the principal's own, might give it all that it needs: a policy does not say whether its
 * object is a group.
 */
function hasOtherPolicy(vault, principalId, observed) {
    const isOthers = policiesOfOthers(vault, observed).some(({ objectId }) => objectId.toLowerCase() !== principalId);
    return isOthers && mayPoliciesSuffice(vault, observed);
}
/** What the policies of a principal and of its groups give adds up. */
function mayPoliciesSuffice(vault, observed) {
    return (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .suffices */ .xk)({ keys: policiesOfOthers(vault, observed).flatMap(({ keys }) => keys) });
}
/** The policies that count, but for those of this run's identity, which is no group. */
function policiesOfOthers(vault, { caller }) {
    const callerId = caller.presence === 'found' ? caller.value.id : undefined;
    return vault.accessPolicies.filter((policy) => policy.objectId.toLowerCase() !== callerId && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .countsAlone */ .yM)(policy, vault));
}


/***/ }),

/***/ 3589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isConfirmedKey)
/* harmony export */ });
/** Key Vault ignores the case of names. With inputs for another key, nothing is known about the confirmed one. */
function isConfirmedKey({ vaultName, keyName }, of) {
    const same = (one, other) => one.toLowerCase() === other.toLowerCase();
    return same(vaultName, of.vaultName) && same(keyName, of.keyName);
}


/***/ }),

/***/ 6595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ operationsOf),
/* harmony export */   Cl: () => (/* binding */ inDate),
/* harmony export */   Du: () => (/* binding */ lacksVersion),
/* harmony export */   JP: () => (/* binding */ readsOf),
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   U5: () => (/* binding */ disabledVersions),
/* harmony export */   Vk: () => (/* binding */ isRsa)
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
/**
 * Whether the key is known not to have a version: all its versions were listed, and no read returned this one.
 *
 * @param version lower case
 */
function lacksVersion({ key, keyVersions, confirmedVersion }, version) {
    if (key.presence !== 'found' || keyVersions.presence !== 'found')
        return false;
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    return [key.value, ...keyVersions.value, ...read].every((one) => one.version.toLowerCase() !== version);
}
/** Whether a version is enabled, by all answers about it; `undefined` if they disagree. */
function isEnabled([first, ...others]) {
    return others.every(({ enabled }) => enabled === first.enabled) ? first.enabled : undefined;
}
/** What was read of a version: `read`, and its entry in the list of versions. */
function readsOf(read, { keyVersions }) {
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    return [read, ...listed.filter(({ version }) => version.toLowerCase() === read.version.toLowerCase())];
}
/** The disabled versions of the key besides the current one: what was wrapped with them can't be opened. */
function disabledVersions(current, versions) {
    const isCurrent = ({ version }) => version.toLowerCase() === current.version.toLowerCase();
    return versions.filter((one) => !one.enabled && !isCurrent(one)).map(({ version }) => version);
}
/** Key Vault's RSA types, in any case. */
function isRsa(type) {
    return ['RSA', 'RSA-HSM'].includes(type.toUpperCase());
}
/** What Adobe needs of a key, as the Azure CLI spells it; it spells all other operations in lower case. */
const needed = ['wrapKey', 'unwrapKey'];
/** The operations that are known to be allowed, and those of wrapKey and unwrapKey that are not. */
function operationsOf({ operations }) {
    const allowed = (operations ?? []).map((operation) => {
        const lower = operation.toLowerCase();
        return needed.find((name) => name.toLowerCase() === lower) ?? lower;
    });
    return { allowed, missing: needed.filter((operation) => !allowed.includes(operation)) };
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   KX: () => (/* binding */ purgeAfter),
/* harmony export */   WU: () => (/* binding */ deletedHere),
/* harmony export */   iR: () => (/* binding */ lostOf),
/* harmony export */   uq: () => (/* binding */ keptOf)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8797);
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _indirect_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(653);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6595);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9005);
/* harmony import */ var _vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */








const worstFirst = ['lost', 'missing', 'deleted', 'removed', 'version'];
/**
 * Only what is known to be gone counts; `undefined` where nothing is, without `confirmed-key-uri`, and with inputs for
 * another key.
 *
 * @param now milliseconds since 1970
 */
function lostOf(inputs, observed, now) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .confirmedKeyOf */ .yq)(inputs);
    if (confirmed === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmedKey */ .Z)(inputs, confirmed))
        return undefined;
    const losses = [...lostHere(confirmed, inputs, observed, now), ...lostAccess(inputs, observed, now)];
    const kind = worstFirst.find((each) => losses.some((loss) => loss.kind === each));
    if (kind === undefined)
        return undefined;
    const worst = losses.filter((loss) => loss.kind === kind);
    return {
        uri: confirmed.uri,
        parts: losses.map(partOf),
        kind,
        worst: worst.map(partOf),
        until: earliest(worst),
        isGroupGone: observed.resourceGroup.presence === 'absent',
        isNameTaken: kind === 'missing' && worst.some(isVault) && observed.nameTaken.presence === 'found',
    };
}
const partOf = ({ part }) => part;
const isVault = ({ part }) => part === 'vault';
function lostHere({ version }, inputs, observed, now) {
    const { vault, key, deletedKey } = observed;
    if (vault.presence === 'absent')
        return [lostVault(inputs, observed, now)];
    if (vault.presence === 'found' && key.presence === 'absent') {
        const kinds = { found: 'deleted', absent: 'lost', unknown: 'missing' };
        const until = deletedKey.presence === 'found' ? purgeAfter(deletedKey.value, now) : null;
        return [{ part: 'key', kind: kinds[deletedKey.presence], until }];
    }
    const isOther = version !== undefined && (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .lacksVersion */ .Du)(observed, version);
    return isOther ? [{ part: 'version', kind: 'version', until: null }] : [];
}
function lostVault(inputs, observed, now) {
    const deleted = deletedHere(inputs, observed);
    if (deleted !== undefined)
        return { part: 'vault', kind: 'deleted', until: purgeAfter(deleted, now) };
    const { deletedVault, nameTaken } = observed;
    const isPurged = deletedVault.presence === 'absent' && nameTaken.presence === 'absent';
    return { part: 'vault', kind: isPurged ? 'lost' : 'missing', until: null };
}
/** The deleted vault, if it was the one that the inputs name, and not one of that name elsewhere. */
function deletedHere(inputs, { vault, deletedVault }) {
    if (vault.presence !== 'absent' || deletedVault.presence !== 'found')
        return undefined;
    return (0,_scopes_js__WEBPACK_IMPORTED_MODULE_6__/* .comparable */ .Zm)(deletedVault.value.vaultId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_6__/* .scopesOf */ .ZK)(inputs).vault ? deletedVault.value : undefined;
}
/** When a deleted vault or key will be purged; `null` if Azure does not say, or is late with it. */
function purgeAfter({ scheduledPurge }, now) {
    return scheduledPurge !== null && Date.parse(scheduledPurge) > now ? scheduledPurge : null;
}
/**
 * Without a service principal of Adobe's or a vault, or with a vault of another tenant, the grant is not counted as lost
 * by itself. Nor is it lost where another role, a group or a policy might still give access.
 */
function lostAccess(inputs, observed, now) {
    if (observed.principal.presence === 'absent')
        return [lostPrincipal(inputs, observed, now)];
    const { vault } = observed;
    const isHere = vault.presence === 'found' && !(0,_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(vault.value, inputs);
    const isKnown = isHere && (0,_principal_js__WEBPACK_IMPORTED_MODULE_7__/* .adobePrincipalId */ .l7)(inputs, observed) !== undefined;
    const isGone = isKnown && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .observedGrant */ .fH)(inputs, observed).presence === 'absent' && !(0,_indirect_access_js__WEBPACK_IMPORTED_MODULE_1__/* .mightHaveAccess */ .Ij)(inputs, observed);
    return isGone ? [{ part: 'grant', kind: 'removed', until: null }] : [];
}
/** One that can't be restored any more can be created again: unlike a key, it holds nothing that is lost with it. */
function lostPrincipal(inputs, observed, now) {
    const deleted = (0,_principal_js__WEBPACK_IMPORTED_MODULE_7__/* .restorablePrincipal */ .gX)(observed, now);
    if (deleted !== undefined && (0,_principal_js__WEBPACK_IMPORTED_MODULE_7__/* .fitsInputs */ .k5)(inputs, deleted)) {
        return { part: 'principal', kind: 'deleted', until: deleted.restorableUntil };
    }
    const isGone = deleted === undefined && observed.deletedPrincipal.presence !== 'unknown';
    return { part: 'principal', kind: isGone ? 'removed' : 'missing', until: null };
}
function earliest(losses) {
    const ends = losses.map(({ until }) => until);
    const known = ends.filter((end) => end !== null);
    if (known.length < ends.length)
        return null;
    return known.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}
/** What can still be brought back, as far as it is known. */
function keptOf(lost) {
    if (lost === undefined || lost.until === null)
        return undefined;
    const only = ['principal', 'key'].find((each) => lost.worst.every((part) => part === each));
    return { what: only ?? 'vault', until: lost.until };
}
/** A confirmed version that a working key does not have is likely a wrong input. */
function isLost(lost) {
    return lost !== undefined && lost.kind !== 'version';
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   iP: () => (/* binding */ termOf),
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
function termOf(text) {
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

/***/ 474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ doubtOfNone),
/* harmony export */   t: () => (/* binding */ noneEndingSoon)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/** Whether `confirmed-key-uri: none until \u2026` still holds. Pure. */

const day = 86_400_000;
/** When it ends, milliseconds since 1970: at the end of its day (UTC). */
const endOf = (until) => Date.parse(`${until}T00:00:00Z`) + day;
/** By Azure's clock. Whoever uses a key has confirmed it: that holds for a key or a vault that is gone, too. */
function doubtOfNone(inputs, { usage, at }) {
    const { confirmedKeyUri: said } = inputs;
    if (said.kind === 'uri')
        return undefined;
    const whose = (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs);
    if (usage.presence === 'found' && (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUsedKey */ .h_)(usage.value, whose)) {
        return { kind: 'contradicted', last: (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLetThrough */ .r6)(usage.value, whose) ?? at };
    }
    return Date.parse(at) < endOf(said.until) ? undefined : { kind: 'ended', until: said.until };
}
/** How many days before its last day the end is announced. */
const noticeDays = 14;
/** The day until which `none` holds, if it is near. @param at ISO 8601, by Azure's clock */
function noneEndingSoon({ confirmedKeyUri: said }, at) {
    if (said.kind === 'uri')
        return undefined;
    const left = endOf(said.until) - Date.parse(at);
    return left > 0 && left <= (noticeDays + 1) * day ? said.until : undefined;
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

/***/ 7576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ uncheckedPrincipal),
/* harmony export */   gX: () => (/* binding */ restorablePrincipal),
/* harmony export */   k5: () => (/* binding */ fitsInputs),
/* harmony export */   l7: () => (/* binding */ adobePrincipalId),
/* harmony export */   rZ: () => (/* binding */ restorableFor)
/* harmony export */ });
/** How long Entra keeps a deleted service principal, ms. Source: "Restore a soft deleted enterprise application". */
const restorableFor = 30 * 86_400_000;
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

/***/ 3617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ eitherRole),
/* harmony export */   u: () => (/* binding */ roleNamed)
/* harmony export */ });
const roles = {
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
    return Object.values(roles).find(({ en }) => en === name) ?? { en: name, fr: name };
}
/** Any one of several roles, in words. */
function eitherRole(names) {
    const joined = (language, or) => names.map((name) => roles[name][language]).join(or);
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
/** Azure's built-in roles that matter here (Microsoft: Azure built-in roles). Ids in lower case. */
/** Key Vault Crypto Service Encryption User: get, wrapKey and unwrapKey, nothing else. */
const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
const encryptionUserRoleName = 'Key Vault Crypto Service Encryption User';
const names = {
    [encryptionUserRole]: encryptionUserRoleName,
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
    'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
    'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
    '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
    '00482a5a-887f-4fb3-b363-3b7fe8e74483': 'Key Vault Administrator',
    'f25e0fa2-a7c8-4377-a976-54943a77a395': 'Key Vault Contributor',
    '21090545-7ca7-4776-b22c-e363652d74d2': 'Key Vault Reader',
    '8b54135c-b56d-4d72-a534-26097cfdc8d8': 'Key Vault Data Access Administrator',
    '14b46e9e-c2b7-41b4-b07b-48a6ebf60603': 'Key Vault Crypto Officer',
    '12338af0-0e69-4776-bea7-57ae8d297424': 'Key Vault Crypto User',
    '08bbd89e-9f13-488c-ac41-acfcb10c90ab': 'Key Vault Crypto Service Release User',
    'b86a8fe4-44ce-4948-aee5-eccb2c155cd7': 'Key Vault Secrets Officer',
    '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
    'a4417e6f-fecd-4de8-b567-7b0420556985': 'Key Vault Certificates Officer',
    'db79e9a7-68ee-4b58-9aeb-b90e7c24fcba': 'Key Vault Certificate User',
};
/** Of these, the roles without a data action that wraps or unwraps with a key. */
const withoutKeys = new Set([
    'Owner',
    'Contributor',
    'Reader',
    'User Access Administrator',
    'Role Based Access Control Administrator',
    'Key Vault Contributor',
    'Key Vault Reader',
    'Key Vault Data Access Administrator',
    'Key Vault Crypto Service Release User',
    'Key Vault Secrets Officer',
    'Key Vault Secrets User',
    'Key Vault Certificates Officer',
    'Key Vault Certificate User',
]);
/** Whether the role might let its holder wrap and unwrap: a role that is not in the list might. */
function mayUseKeys(roleId) {
    return !withoutKeys.has(roleName(roleId));
}
/** The role's GUID, whether Azure's answer has the GUID or a resource ID. */
function roleGuid(roleId) {
    return roleId.slice(roleId.lastIndexOf('/') + 1).toLowerCase();
}
/** The role's name, or its ID if the role is not in the list. */
function roleName(roleId) {
    const guid = roleGuid(roleId);
    return Object.hasOwn(names, guid) ? (names[guid] ?? guid) : guid;
}


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ lockHolds),
/* harmony export */   S2: () => (/* binding */ vaultScopeOf),
/* harmony export */   UX: () => (/* binding */ idsOf),
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
    const root = /^\/*$/.test(scope) && scope !== '';
    const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
    return root || managementGroup || covers(scope, target);
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

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hE: () => (/* binding */ otherVersionsUsed),
/* harmony export */   hO: () => (/* binding */ versionsCalled),
/* harmony export */   pY: () => (/* binding */ unlistedAddresses),
/* harmony export */   wS: () => (/* binding */ toolOf),
/* harmony export */   xJ: () => (/* binding */ otherCallers)
/* harmony export */ });
/* unused harmony export isInRange */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1053);
/** What the vault's audit log adds to other findings. Notes do not change a status. Pure, without texts. */


/** Versions of the key that Adobe's application used and that are not the confirmed one. */
function otherVersionsUsed(usage, whose, confirmedVersion) {
    const use = (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateUse */ .$7)(usage, whose);
    return 'calls' in use ? use.calls.versions.filter((version) => version !== confirmedVersion) : [];
}
/** Of these versions of the key, those with which Adobe's application made calls, whatever their result. */
function versionsCalled(usage, whose, versions) {
    const called = new Set((0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .callsOfAdobe */ .uv)(usage.rows, whose).map(({ version }) => version));
    return versions.filter((version) => called.has(version.toLowerCase()));
}
/**
 * Addresses that Adobe's application called from and that the vault's firewall does not list; none if it allows every
 * address. Whether an address is listed says nothing about trusted services, which are allowed by another rule.
 */
function unlistedAddresses(usage, whose, { networkDefault, publicNetworkAccess, ipRules }) {
    if (networkDefault === 'allow' && publicNetworkAccess === 'enabled')
        return [];
    const use = (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateUse */ .$7)(usage, whose);
    const addresses = 'calls' in use ? use.calls.addresses : [];
    const isListed = (address) => ipRules.some((range) => isInRange(address, range) !== false);
    return addresses.filter((address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) && !isListed(address));
}
/**
 * Whether the address is in the range of a firewall.
 *
 * @param range an address, or one with the length of its prefix (`203.0.113.0/24`)
 * @returns `undefined` if one of them is not an IPv4 address, so the answer is unknown
 */
function isInRange(address, range) {
    const [start = '', length = '32'] = range.split('/');
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(start) || !/^(?:\d|[12]\d|3[0-2])$/.test(length))
        return undefined;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(start, Number(length), 'ipv4');
    return list.check(address, 'ipv4');
}
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
    return callers.toSorted(_adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll);
}
function callerOf(appId, rows) {
    const [latest] = rows.toSorted(_adobe_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll);
    const calls = rows.reduce((sum, row) => sum + row.calls, 0);
    return { appId, tool: toolOf(appId), calls, last: latest?.last ?? '' };
}
/** The Microsoft tool that an application ID belongs to. */
function toolOf(appId) {
    return Object.hasOwn(tools, appId) ? tools[appId] : undefined;
}


/***/ }),

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ confirmedVersions),
/* harmony export */   x: () => (/* binding */ validUntil)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8797);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _grant_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3589);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9005);
/** When Adobe's access would end by itself. Pure. */






/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key's current or confirmed version, or the end of
 * the only grant. `undefined` if none is known. It may have passed.
 */
function validUntil(inputs, observed) {
    const { vault, key } = observed;
    if (vault.presence !== 'found' || key.presence !== 'found')
        return undefined;
    const versions = [key.value, ...confirmedVersions(inputs, observed)].map(expiryOf);
    const ends = [...versions, vault.value.rbac ? grantEnd(inputs, observed) : undefined];
    return ends
        .filter((end) => end !== undefined)
        .reduce((first, end) => (first === undefined || isEarlier(end, first) ? end : first), undefined);
}
/** By time: the text of a year above 9999 begins with a sign. */
const isEarlier = (one, other) => Date.parse(one.at) < Date.parse(other.at);
/** What was read of the confirmed version, if this key is the confirmed one. */
function confirmedVersions(inputs, { keyVersions, confirmedVersion }) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmedKeyOf */ .yq)(inputs);
    if (confirmed?.version === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmedKey */ .Z)(inputs, confirmed))
        return [];
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    return [...listed, ...read].filter(({ version }) => version.toLowerCase() === confirmed.version);
}
function expiryOf({ version, expires }) {
    const at = expires === null ? undefined : toSecond(expires * 1000);
    return at === undefined ? undefined : { of: 'version', version, at };
}
function grantEnd(inputs, observed) {
    const { roleAssignments, scheduleInstances } = observed;
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_4__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .countedGrants */ .e)(roleAssignments.value, principalId, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .scopesOf */ .ZK)(inputs).key);
    if (counted.length === 0)
        return undefined;
    const term = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .termOf */ .i)(counted, scheduleInstances.value, Date.parse(observed.at));
    const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
    return at === undefined ? undefined : { of: 'grant', at };
}
/** `undefined` for what is no date. */
function toSecond(milliseconds) {
    return (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ isLeaving),
/* harmony export */   aF: () => (/* binding */ usesRoles),
/* harmony export */   dd: () => (/* binding */ usesPolicies),
/* harmony export */   j: () => (/* binding */ isLogged),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   qt: () => (/* binding */ sendsAuditEvents),
/* harmony export */   xy: () => (/* binding */ groupInTheWay)
/* harmony export */ });
/** What is known of the vault and its group: its tenant, its log, what is in the way. Pure. */
/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
function isForeign(vault, { tenantId }) {
    return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
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
/** Whether the vault's audit events are known to be sent somewhere. */
function isLogged({ diagnosticSettings: settings }) {
    return settings.presence === 'found' && settings.value.some(sendsAuditEvents);
}
/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
function isLeaving({ resourceGroup: group }) {
    return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}
/** Why nothing can be recovered into the group; `undefined` if nothing is known to be in the way. */
function groupInTheWay(observed) {
    if (observed.resourceGroup.presence === 'absent')
        return 'gone';
    return isLeaving(observed) ? 'leaving' : undefined;
}


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ operationsOf),
/* harmony export */   c2: () => (/* binding */ changesToTarget),
/* harmony export */   vJ: () => (/* binding */ whoChanged)
/* harmony export */ });
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/* harmony import */ var _use_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9065);


/** The operations of Azure Resource Manager and of the vault, by what they do. */
const kinds = new Map([
    ['microsoft.resources/subscriptions/resourcegroups/delete', 'group-deleted'],
    ['microsoft.resources/subscriptions/resourcegroups/moveresources/action', 'vault-moved'],
    ['microsoft.keyvault/vaults/delete', 'vault-deleted'],
    ['microsoft.keyvault/vaults/write', 'vault-changed'],
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
/** The operations of Azure Resource Manager that do these, as the activity log ends their names: `vaults/delete`. */
function operationsOf(wanted) {
    const some = [...kinds].filter(([operation, kind]) => operation.includes('/') && wanted.includes(kind));
    return some.map(([operation]) => operation.split('/').slice(-2).join('/'));
}
/** Nobody reads more of them, and the last ones matter. */
const mostChanges = 5;
/**
 * The latest changes that fit the failed errors, the newest first: those of Azure Resource Manager to the vault and above
 * it in the group, and, where the vault's log was read (`usage-days`), those of the key.
 *
 * @param activity empty if it was not read
 */
function whoChanged(inputs, observed, { findings }, activity) {
    const failing = findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const fitting = new Set(failing.flatMap(({ facts }) => facts.changedBy ?? []));
    const calls = observed.usage.presence === 'found' ? observed.usage.value.rows : [];
    const changes = [...changesToTarget(activity, inputs), ...calls.flatMap((row) => ofCall(row, inputs))];
    return changes
        .filter(({ kind }) => fitting.has(kind))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))
        .slice(0, mostChanges);
}
/** The events of the activity log that concern the vault, what is in it, or its group as a whole. */
function changesToTarget(activity, inputs) {
    return activity.flatMap((event) => ofActivity(event, inputs));
}
function ofActivity({ operation, caller, at, resourceId }, inputs) {
    const kind = kinds.get(operation);
    if (kind === undefined || !concerns(resourceId, inputs))
        return [];
    return [{ kind, operation, caller, tool: undefined, address: '', at, log: 'activity log' }];
}
/** The vault and what is in it, or what is set at its group: not another resource of the group. */
function concerns(resourceId, inputs) {
    const { group, vault } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs);
    if (resourceId === group || resourceId === vault || resourceId.startsWith(`${vault}/`))
        return true;
    return resourceId.startsWith(`${group}/providers/microsoft.authorization/`);
}
function ofCall({ appId, operation, status, key, callerIp, last }, { keyName }) {
    const kind = kinds.get(operation.toLowerCase());
    const isDone = status !== null && status >= 200 && status < 300;
    if (kind === undefined || !isDone || key !== keyName.toLowerCase())
        return [];
    return [{ kind, operation, caller: appId, tool: (0,_use_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .toolOf */ .wS)(appId), address: callerIp, at: last, log: 'vault log' }];
}


/***/ }),

/***/ 5583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Un: () => (/* binding */ frenchCount),
/* harmony export */   hC: () => (/* binding */ sentences),
/* harmony export */   kx: () => (/* binding */ colon),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   oH: () => (/* binding */ inLanguage),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   td: () => (/* binding */ withinSentence),
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
/** Names that keep their capital within a sentence. */
const properName = /^(?:Adobe|Azure)/;
function withinSentence(title) {
    return properName.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
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
/** Roles that may read everything, of any provider. */
const readingAll = ['Reader', 'Contributor', 'User Access Administrator'];
const reading = [...readingAll, 'Key Vault Contributor'];
const changing = ['Key Vault Contributor', 'Contributor'];
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
    checkDenyGroups: readGraph("check whether Adobe's service principal is in a group that a deny assignment names", "v\u00e9rifier si le principal de service d'Adobe est dans un groupe d\u00e9sign\u00e9 par une affectation de refus"),
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
        roles: ['Key Vault Reader', 'Key Vault Crypto Officer'],
        place: 'vault',
        use: 'deleted keys',
    },
    // In a workspace whose access mode is "resource or workspace permissions".
    readAuditLog: read('Microsoft.Insights/logs/*/read', 'read the audit log of vault {vault}', "lire le journal d'audit du coffre {vault}", { service: 'logs', roles: readingAll, use: 'usage-days' }),
    readActivityLog: read('Microsoft.Insights/eventtypes/values/read', 'read the activity log of resource group {group}', "lire le journal d'activit\u00e9 du groupe de ressources {group}", { roles: readingAll, use: 'lost access', optional: true }),
    readGroup: read('Microsoft.Resources/subscriptions/resourceGroups/read', 'read resource group {group}', 'lire le groupe de ressources {group}', { roles: ['Contributor'], place: 'subscription', use: 'create-resource-group' }),
    createGroup: write('create-resource-group', 'Microsoft.Resources/subscriptions/resourceGroups/write', 'create resource group {group}', 'cr\u00e9er le groupe de ressources {group}', { kind: 'replaces', roles: ['Contributor'], place: 'subscription' }),
    createVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'create vault {vault}', 'cr\u00e9er le coffre {vault}', {
        kind: 'replaces',
    }),
    recoverVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'recover vault {vault}', 'r\u00e9cup\u00e9rer le coffre {vault}', { kind: 'replaces' }),
    protectVault: write('ensure', 'Microsoft.KeyVault/vaults/write', 'turn on purge protection of vault {vault}', 'activer la protection contre le vidage du coffre {vault}'),
    createKey: write('ensure', 'Microsoft.KeyVault/vaults/keys/write', 'create key {key} in vault {vault}', 'cr\u00e9er la cl\u00e9 {key} dans le coffre {vault}'),
    recoverKey: {
        service: 'vault',
        kind: 'write',
        name: { en: 'recover key {key} of vault {vault}', fr: 'r\u00e9cup\u00e9rer la cl\u00e9 {key} du coffre {vault}' },
        actions: ['Microsoft.KeyVault/vaults/keys/recover/action'],
        roles: ['Key Vault Crypto Officer'],
        place: 'vault',
        use: 'recover-deleted',
    },
    createPrincipal: writeGraph('create-principal', "create the service principal of Adobe's app {app}", "cr\u00e9er le principal de service de l'application d'Adobe {app}"),
    restorePrincipal: writeGraph('recover-deleted', "restore the deleted service principal of Adobe's app {app}", "restaurer le principal de service supprim\u00e9 de l'application d'Adobe {app}"),
    assignRole: write('role assignment', 'Microsoft.Authorization/roleAssignments/write', 'assign {role} to {principal} at {scope}', 'attribuer {role} \u00e0 {principal} sur {scope}', { roles: ['Key Vault Data Access Administrator', 'User Access Administrator'] }),
    addAccessPolicy: write('access policy', 'Microsoft.KeyVault/vaults/accessPolicies/write', 'add the access policy for {principal} to vault {vault}', "ajouter la strat\u00e9gie d'acc\u00e8s de {principal} au coffre {vault}"),
    createLock: write('delete-lock', 'Microsoft.Authorization/locks/write', 'put a CanNotDelete lock on vault {vault}', 'placer un verrou CanNotDelete sur le coffre {vault}', { roles: ['User Access Administrator'] }),
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

/***/ 5149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ deadlineOf),
/* harmony export */   ax: () => (/* binding */ deletionTime),
/* harmony export */   bT: () => (/* binding */ countsFrom)
/* harmony export */ });
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_key_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6595);
/* harmony import */ var _model_lost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7550);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7576);
/* harmony import */ var _model_who_changed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4107);






const day = 86_400_000;
const documented = {
    en: 'as documented for Experience Platform',
    fr: "selon la documentation d'Experience Platform",
};
/** Adobe documents its 24 hours for Experience Platform only. */
function deadlineOf(source) {
    const { start, end, isOver } = endOf(source);
    if (isOver) {
        return {
            en: `Adobe may purge the data at any time: the 24 hours since ${start.en} ended on ${end.en}, ${documented.en}.`,
            fr: `Adobe peut supprimer les donn\u00e9es \u00e0 tout moment\u00A0: les 24\u00A0heures depuis ${start.fr} ont pris fin le ${end.fr}, ${documented.fr}.`,
        };
    }
    const from = fromEnd(end, start, {
        en: `24 hours after ${start.en}, ${documented.en}`,
        fr: `24\u00A0heures apr\u00e8s ${start.fr}, ${documented.fr}`,
    });
    return { en: `Adobe may purge the data ${from.en}.`, fr: `Adobe peut supprimer les donn\u00e9es ${from.fr}.` };
}
/** Our check is later than the loss that it shows. @param why the end is what it is */
function fromEnd(end, start, why) {
    return start === failedCheck
        ? { en: `from ${end.en} (${why.en}) or earlier`, fr: `d\u00e8s le ${end.fr} (${why.fr}) ou plus t\u00f4t` }
        : { en: `from ${end.en}: ${why.en}`, fr: `d\u00e8s le ${end.fr}\u00A0: ${why.fr}` };
}
/** Whether an English text counts the 24 hours from a check of ours in that minute. @param check in milliseconds since 1970 */
function countsFrom(text, check) {
    const end = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(new Date(check + day).toISOString(), 'en');
    return text.includes(`${end} (24 hours after our `) || text.includes(`since ${failedCheck.en} ended on ${end}`);
}
function endOf(source) {
    const now = Date.parse(source.observed?.at ?? source.startedAt);
    const { start, at } = firstSight(source, now);
    const end = new Date(at + day).toISOString();
    return { start, end: { en: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'en'), fr: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'fr') }, isOver: at + day <= now };
}
/** What it noticed began earlier. */
const failedCheck = { en: 'our first failed check', fr: 'notre premier contr\u00f4le en \u00e9chec' };
/** The earliest moment that is known: the loss began no later than it was noticed. A time before 1970 is wrong, and says nothing. */
function firstSight(source, now) {
    const sights = [
        { start: failedCheck, at: Date.parse(source.failingSince ?? '') },
        ...expiryOf(source, now),
        ...refusalOf(source, now),
        ...deletionsOf(source),
        ...removalOf(source),
        ...changeOf(source),
    ];
    const isEarlier = (sight, first) => sight.at >= 0 && sight.at < first.at;
    return sights.reduce((first, sight) => (isEarlier(sight, first) ? sight : first), { start: failedCheck, at: now });
}
function expiryOf({ observed }, now) {
    if (observed?.key.presence !== 'found')
        return [];
    const { value } = observed.key;
    if (value.expires === null || (0,_model_key_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .inDate */ .Cl)(value, now) !== 'expired')
        return [];
    return [{ start: { en: 'the expiry of the key', fr: "l'expiration de la cl\u00e9" }, at: value.expires * 1000 }];
}
function refusalOf({ inputs, observed }, now) {
    if (inputs === undefined || observed?.usage.presence !== 'found')
        return [];
    const refused = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(observed.usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs), now);
    if (refused === undefined)
        return [];
    return [{ start: { en: 'the first refused call', fr: 'le premier appel refus\u00e9' }, at: Date.parse(refused) }];
}
const deletion = {
    vault: { en: 'the deletion of the vault', fr: 'la suppression du coffre' },
    key: { en: 'the deletion of the key', fr: 'la suppression de la cl\u00e9' },
    principal: { en: 'the deletion of the service principal', fr: 'la suppression du principal de service' },
};
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
        { start: deletion.vault, at: Date.parse((0,_model_lost_js__WEBPACK_IMPORTED_MODULE_2__/* .deletedHere */ .WU)(inputs, observed)?.deletedAt ?? '') },
        { start: deletion.key, at: Date.parse(deletedOf(key, deletedKey)?.deletedAt ?? '') },
        { start: deletion.principal, at: Date.parse(restorableUntil) - _model_principal_js__WEBPACK_IMPORTED_MODULE_5__/* .restorableFor */ .rZ },
    ];
}
/** A vault that is gone, and whose deletion Azure's activity log shows: the last one counts. */
function removalOf({ inputs, observed, activity, }) {
    if (inputs === undefined || observed?.vault.presence !== 'absent' || activity?.presence !== 'found')
        return [];
    const deletions = (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_3__/* .changesToTarget */ .c2)(activity.value.entries, inputs).filter(({ kind }) => kind === 'vault-deleted');
    const last = deletions
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
    return last === undefined ? [] : [{ start: deletion.vault, at: Date.parse(last) }];
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
/** A change that the logs show, unless calls of Adobe's were let through after it. */
function changeOf({ inputs, observed, activity, verdict }) {
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return [];
    const events = activity?.presence === 'found' ? activity.value.entries : [];
    const usage = observed.usage.presence === 'found' ? observed.usage.value : undefined;
    const used = Date.parse((usage && (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLetThrough */ .r6)(usage, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs))) ?? '');
    return (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_3__/* .whoChanged */ .vJ)(inputs, observed, verdict, events)
        .slice(0, 1)
        .flatMap(({ kind, at }) => {
        const start = changes.get(kind);
        return start === undefined || used > Date.parse(at) ? [] : [{ start, at: Date.parse(at) }];
    });
}
/** What is deleted, if it was not created again. */
function deletedOf(present, deleted) {
    return present.presence === 'absent' && deleted.presence === 'found' ? deleted.value : undefined;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   KH: () => (/* binding */ tableCode),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xR: () => (/* binding */ tableCell)
/* harmony export */ });
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/**
 * Escapes external text for GitHub's Markdown. GitHub works in two steps: cmark-gfm turns Markdown into HTML (links,
 * images, tables, footnotes, bare URLs, mathematics), then filters walk the text of that HTML (mentions, issue
 * references, commit hashes, emoji). Entities and backslashes stop the first step only, since the filters work on the
 * resulting text; but the filters ignore code. So each word that a filter could match is shown as code, and all other
 * punctuation with a meaning is escaped.
 *
 * Source: GitHub Flavored Markdown Spec; "Autolinked references and URLs" in GitHub's documentation.
 */


/** Words that GitHub would link, render as emoji or as mathematics, wherever the character is in the word. */
const enticing = [
    /[@#$]/, // mentions and addresses, issues, mathematics
    /:\/\/|www\./i, // bare URLs
    /\bgh-\d/i, // issues by their other name
    /[0-9a-f]{7}/i, // commits
    /%[0-9A-F]{2}/, // addresses whose signs are encoded
    /:[\w+-]+:/, // emoji
];
/** Punctuation around a word that belongs to the sentence, not to the word. */
const word = /^(["'([]*)(.*?)([\s,.;:!?"')\]]*)$/s;
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
function escapePunctuation(text) {
    return text.replaceAll(/[&<>|]/g, (sign) => entities[sign] ?? sign).replaceAll(/[\\`*_~[\]]/g, '\\$&');
}
/** Characters at the start of a line that would make it a list, a heading, a quotation, a rule or an underline. */
function escapeStart(text) {
    return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
/** Input names as a workflow writes them; a name without a hyphen could be any word. */
const inputNames = _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.map(_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu).filter((name) => name.includes('-'));
const mention = `(?:${inputNames.join('|')})(?:: (?:true|false|RSA(?:-HSM)?))?|mode: (?:ensure|plan|verify|gate)`;
/** Separated from other words, so that two code spans never touch. */
const inputMention = new RegExp(`(?<=(?:^|\\s)[("\u00ab]?)(${mention})(?=[,.;:!?)"\u00bb]*(?:\\s|$))`);
function inline(text, code) {
    const parts = text.split(inputMention).map((part, index) => (index % 2 === 1 ? code(part) : escapeWords(part, code)));
    return escapeStart(parts.join(''));
}
function escapeWords(text, code) {
    // Every white space separates, as around the name of an input: two code spans that touched would open each other.
    const words = text.split(/(\s)/).map((part) => {
        if (!enticing.some((pattern) => pattern.test(part)))
            return escapePunctuation(part);
        const [, before = '', core = '', after = ''] = word.exec(part) ?? [];
        return escapePunctuation(before) + code(core) + escapePunctuation(after);
    });
    return words.join('');
}
/** One line of text, for anywhere in a paragraph or a list. */
function markdown(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit), fenceInline);
}
/** One line of text, for a table cell. */
function tableCell(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit), tableFence);
}
/** A name, an id or a short command as code within a paragraph. */
function codeSpan(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return fenceInline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit));
}
/** The same in a cell of a table. */
function tableCode(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return tableFence((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit));
}
/** Lines to copy: a fenced block, on which GitHub puts a copy button. */
function codeBlock(text, language = 'text', limit = 16 * _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    const body = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(text, limit).join('\n').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function fenceInline(text) {
    if (text === '')
        return '';
    const fence = '`'.repeat(longestRun(text) + 1);
    const room = /^[` ]|[` ]$/.test(text) ? ' ' : '';
    return fence + room + text + room + fence;
}
/** A pipe ends a cell even within code: the code is split there, and the pipe is written between the parts. */
function tableFence(text) {
    return text.split('|').map(fenceInline).join('&#124;');
}
/** A table in GitHub's Markdown. Cells are already escaped (`tableCell`, `tableCode`). */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
    return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ textLimit),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Hk: () => (/* binding */ toFix),
/* harmony export */   KA: () => (/* binding */ expectedLines),
/* harmony export */   LP: () => (/* binding */ factBlocks),
/* harmony export */   _2: () => (/* binding */ failureFacts),
/* harmony export */   cb: () => (/* binding */ factItem),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   pb: () => (/* binding */ problemLines),
/* harmony export */   w7: () => (/* binding */ failureLines),
/* harmony export */   xi: () => (/* binding */ findingFacts)
/* harmony export */ });
/* unused harmony export expectedFact */
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2071);
/* harmony import */ var _runbook_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8976);
/** What is said of a failure or a finding: each fact is put together once, then shown as lines (log, annotation) or as Markdown (page, issue). */




/** Whose message it is; `action` where no service answered. */
const messageOf = {
    azure: { en: "Azure's message", fr: "Message d'Azure" },
    'azure-pipelines': { en: "Azure DevOps' message", fr: "Message d'Azure DevOps" },
    github: { en: "GitHub's message", fr: 'Message de GitHub' },
    action: { en: 'Message', fr: 'Message' },
};
const meanings = {
    cause: { en: 'Likely cause', fr: 'Cause probable' },
    result: { en: 'Result', fr: 'R\u00e9sultat' },
};
/** The operation, the message, the request, the likely cause: in this order. */
function failureFacts({ operation, code, status, message, requestId, answeredBy, meaning, tells, }) {
    return [
        { label: { en: 'Operation', fr: 'Op\u00e9ration' }, text: operation },
        {
            label: messageOf[answeredBy ?? 'action'],
            code,
            // Some errors have no code, only a status.
            ...(status === undefined || code === `HTTP ${status}` ? {} : { status }),
            text: message.trim(),
        },
        ...(requestId === undefined
            ? []
            : [{ label: { en: 'Request ID', fr: 'Identifiant de requ\u00eate' }, code: requestId, text: '' }]),
        ...(meaning === '' ? [] : [{ label: meanings[tells], text: meaning }]),
    ];
}
const found = { en: 'Found', fr: 'Constat\u00e9' };
/** What was found is told where the headline has it without names that others chose. */
function findingFacts(finding) {
    return [
        ...(finding.brief === undefined ? [] : [{ label: found, text: finding.observed }]),
        { label: { en: 'Why it matters', fr: 'Pourquoi' }, text: finding.why },
        expectedFact(finding),
    ];
}
function expectedFact({ expected }) {
    return { label: { en: 'Expected', fr: 'Attendu' }, text: expected };
}
/** Above what to do. */
const toFix = { en: 'To fix', fr: 'Pour corriger' };
/** Longest text of a service or a finding that is shown as Markdown, in characters. */
const textLimit = 1500;
/** As items of a list; a text of several lines is a block of its own below its item. */
function factBlocks(facts, language) {
    const blocks = [[]];
    for (const fact of facts) {
        blocks.at(-1)?.push(factItem(fact, language));
        if (isLong(fact))
            blocks.push([(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(fact.text, 'text', 4 * textLimit)], []);
    }
    return blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
}
/** Only what a service answers is kept in its lines. */
const isLong = ({ code, text }) => code !== undefined && /[\r\n]/.test(text);
const statusOf = ({ status }) => (status === undefined ? '' : ` (HTTP ${status})`);
/** One item of a list. */
function factItem(fact, language) {
    const { label, code, text } = fact;
    const parts = [
        ...(code === undefined ? [] : [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(code)}${statusOf(fact)}`]),
        ...(text === '' || isLong(fact) ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text, textLimit)]),
    ];
    return `- **${label[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]}** ${parts.join(`${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} `)}`.trimEnd();
}
/** In English, since that is what people search for. */
function factLines(fact) {
    const { label, code, text } = fact;
    if (code === undefined)
        return [`${label.en}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(text)}`];
    const before = `${label.en}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(code)}${statusOf(fact)}`;
    if (text === '')
        return [before];
    const [first = '', ...rest] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLines */ .y1)(text);
    return rest.length === 0 ? [`${before}: ${first}`] : [`${before}:`, ...indented([first, ...rest])];
}
/** A failure in plain lines, for the log and for annotations, with what to do. */
function failureLines(failure, sends) {
    return [...problemLines(failure), ...toFixLines(failure.runbook, sends)];
}
/** The same without what to do. */
function problemLines(failure) {
    return failureFacts(failure).flatMap(factLines);
}
/** What is expected and what to do, below the headline. */
function findingLines(finding, sends) {
    return [...expectedLines(finding), ...toFixLines(finding.runbook, sends)];
}
/** The same without what to do. */
function expectedLines(finding) {
    return factLines(expectedFact(finding));
}
function toFixLines(runbook, sends) {
    const [first, ...rest] = (0,_runbook_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .runbookLines */ .MS)(runbook, 'en', runbook.sends && sends);
    return first === undefined ? [] : [`${toFix.en}: ${first}`, ...indented(rest)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ withoutId),
/* harmony export */   Mx: () => (/* binding */ fittingHeadline)
/* harmony export */ });
/* unused harmony export isHeadline */
/** What a person reads at a glance: on a phone, a longer headline takes the first screen. */
/** In characters. */
const limit = 80;
const id = String.raw `(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})`;
const ids = new RegExp(id, 'gi');
/** An ID, with what leads to it. */
const phrase = new RegExp(String.raw `(?: (?:to|in|at|\u00e0|au|dans|sur)(?: (?:tenant|subscription|locataire|l'abonnement))?)? ${id}`, 'i');
/** As in "Key version 6f1e\u2026 is disabled": without its ID it needs an article. */
const withoutArticle = new RegExp(String.raw `(^|: )(k)(?=ey version ${id})`, 'i');
/** @param title plain text */
function isHeadline(title) {
    return title.length <= limit && title.search(ids) === -1 && (title.match(/:(?=\s|$)/g) ?? []).length <= 1;
}
/** IDs stand below, where they can be copied. A text of several does not read without them. */
function withoutId(text) {
    return text.match(ids)?.length === 1
        ? text
            .replace(withoutArticle, (_, before, first) => `${before}${first === 'K' ? 'The k' : 'the k'}`)
            .replace(phrase, '')
        : text;
}
/** What adds to a sentence that is whole without it. */
const addition = /(?:\. |, (?:and|creating|et|avec|de) | and (?:will|can) | et (?:sera|peut) ).*$/s;
const cuts = [
    (title) => title,
    withoutId,
    (title) => title.replace(addition, ''),
    (title) => withoutId(title.replace(addition, '')),
];
/** @param titles from the one that says most to one that always fits */
function fittingHeadline(titles) {
    const fitting = titles.flatMap((title) => cuts.map((cut) => cut(title))).find(isHeadline);
    return fitting ?? titles.at(-1) ?? '';
}


/***/ }),

/***/ 4824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u_: () => (/* binding */ numberedSteps),
  LR: () => (/* binding */ ticketPlaceOf)
});

// UNUSED EXPORTS: ticketPlaces

// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/report/runbook-rows.js
var runbook_rows = __webpack_require__(9001);
;// CONCATENATED MODULE: ./build/report/instead-step.js

/** For want of a role. @param onlyAfter above the steps that it stands with */
function insteadOf(names, onlyAfter, { steps, first }, language) {
    const replaced = steps.flatMap(({ name = '' }, index) => (names.includes(name) ? [first + index] : []));
    const { en, fr } = (0,runbook_rows/* stepsText */.bS)(replaced);
    const isOne = replaced.length === 1;
    const [named, role] = [
        { en: (0,runbook_rows/* inSentence */.BX)(en.slice(0, -1)), fr: ofSteps(fr.slice(0, -1)) },
        isOne ? 'ce r\u00f4le' : 'ces r\u00f4les',
    ];
    const alone = {
        en: `Instead of ${named.en}, on the same condition, if nobody you reach has ${isOne ? 'its role' : 'their roles'}:`,
        fr: `Au lieu ${named.fr}, \u00e0 la m\u00eame condition, si aucune personne jointe n'a ${role}\u00A0:`,
    };
    const among = {
        en: `Nobody you reach has ${isOne ? 'that role' : 'those roles'}? Instead of ${named.en}:`,
        fr: `Aucune personne jointe n'a ${role}\u00A0? Au lieu ${named.fr}\u00A0:`,
    };
    return onlyAfter === '' ? { onlyAfter: alone[language], lead: '' } : { onlyAfter, lead: among[language] };
}
/** `de l'\u00e9tape 3`, `des \u00e9tapes 3 et 4`. */
const ofSteps = (steps) => steps.replace('\u00c9tapes', 'des \u00e9tapes').replace('\u00c9tape', "de l'\u00e9tape");

// EXTERNAL MODULE: ./build/runbooks/look.js
var look = __webpack_require__(549);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
;// CONCATENATED MODULE: ./build/report/runbook-requirements.js
/** What a person needs for a step: a role, or permissions of the vault's access policies. Pure. */



/** For each step. @param forSteps for several, where one role is enough: `steps 4 to 7` */
function requirementText({ roles, at, and }, forSteps) {
    const [role, place] = [(0,role_names/* eitherRole */.O)(roles), places/* places */.z[at]];
    const also = and === undefined ? { en: '', fr: '' } : another((0,role_names/* eitherRole */.O)(and.roles), places/* places */.z[and.at]);
    const [en, fr] = [`${role.en} on ${place.en}${also.en}`, `${role.fr} sur ${place.fr}${also.fr}`];
    if (forSteps === undefined)
        return { en: `Requires ${en}.`, fr: `R\u00f4le requis\u00A0: ${fr}.` };
    return { en: `${en} is enough for ${forSteps.en}.`, fr: `Le r\u00f4le ${fr} suffit pour les ${forSteps.fr}.` };
}
const another = (role, place) => ({
    en: ` and ${role.en} on ${place.en}`,
    fr: ` et ${role.fr} sur ${place.fr}`,
});
const kinds = {
    keys: { en: 'keys', fr: 'les cl\u00e9s' },
    secrets: { en: 'secrets', fr: 'les secrets' },
};
/** What the person's own access policy must include: `list and update for keys`. */
function ownPolicyText(needs) {
    const told = [...(0,group_by/* groupBy */.$)(needs, ({ kind }) => kind)].map(([kind, some]) => {
        const permissions = [...new Set(some.flatMap((each) => each.permissions))];
        return {
            en: `${permissions.join(' and ')} for ${kinds[kind].en}`,
            fr: `${permissions.join(' et ')} pour ${kinds[kind].fr}`,
        };
    });
    return {
        en: `Your own access policy must include ${told.map(({ en }) => en).join(' and ')}.`,
        fr: `Votre propre strat\u00e9gie d'acc\u00e8s doit comprendre ${told.map(({ fr }) => fr).join(' et ')}.`,
    };
}
/** Owner has the permissions of these; it has none on the data plane of a vault, and none in Microsoft Entra. */
const withinOwner = new Set([
    'owner',
    'contributor',
    'reader',
    'accessAdministrator',
    'vaultContributor',
    'dataAccessAdministrator',
    'monitoringContributor',
]);
const widestLast = ['vault', 'group', 'subscription'];
/**
 * One role that is enough for several steps, so that a person signs in once.
 *
 * @returns `undefined` if no single role is enough, and each step has to name its own
 */
function covering(needs) {
    const [first] = needs;
    if (first === undefined)
        return undefined;
    if (needs.every((each) => JSON.stringify(each) === JSON.stringify(first)))
        return { requirement: first, isSame: true };
    const isCovered = needs.every(({ roles, at }) => widestLast.includes(at) && roles.some((one) => withinOwner.has(one)));
    const at = widestLast.findLast((place) => needs.some((each) => each.at === place));
    return isCovered && at !== undefined ? { requirement: { roles: ['owner'], at }, isSame: false } : undefined;
}

;// CONCATENATED MODULE: ./build/report/numbered-step.js




const nothingSaid = { onlyAfter: '', condition: '', lead: '', own: undefined };
function numberedStep(step, number, { onlyAfter, condition, lead, own }, numbers, language) {
    const { commands = [], phase } = step;
    const rows = rowsOf(step);
    const remarks = [
        ...(commands.some(({ undoable }) => undoable === false) ? [cannotBeUndone] : []),
        ...(own === undefined ? [] : [requirementText(own)]),
        ...(step.ownPolicy === undefined ? [] : [ownPolicyText(step.ownPolicy)]),
        ...(step.isInsideNetwork === true ? [insideNetwork] : []),
        ...(step.how === undefined ? [] : [step.how]),
        ...(phase === 'check' && numbers.send !== undefined ? [report] : []),
    ];
    return {
        number,
        onlyAfter,
        condition,
        lead,
        say: step[language],
        remark: (0,words/* inLanguage */.oH)(remarks, language).join(' '),
        columns: rows.length === 0 ? [] : (0,words/* inLanguage */.oH)([firstColumn(step), toDo], language),
        rows: rows.map((each) => (0,runbook_rows/* rowText */.qg)(each, number, numbers, language)),
        aboveCommands: '',
        commands,
    };
}
/** Who lacks the role for a look, or is signed in elsewhere, gets an error, which shows nothing. */
function rowsOf({ phase, rows = [], commands = [], as }) {
    const errors = rows.flatMap(({ error = [] }) => error);
    const isLook = phase === 'find' && rows.length > 0 && commands.length > 0;
    if (!isLook || errors.includes('any') || (as === undefined && errors.length === 0))
        return rows;
    if (errors.length === 0)
        return [...rows, { when: look/* anError */.Mx, next: byReader }];
    return [...rows, { when: look/* anotherError */.yD, next: as === undefined ? byAdministrator : concludingNothing }];
}
const byReader = {
    en: 'Sign in, or ask somebody with that role.',
    fr: "Connectez-vous, ou demandez \u00e0 quelqu'un qui a ce r\u00f4le.",
};
const concludingNothing = { en: `Conclude nothing. ${byReader.en}`, fr: `N'en concluez rien. ${byReader.fr}` };
/** In the directory, which a guest may not read. */
const byAdministrator = {
    en: 'Conclude nothing. Have an application administrator run it.',
    fr: "N'en concluez rien. Faites ex\u00e9cuter la commande par un administrateur d'application.",
};
const cannotBeUndone = { en: "This can't be undone.", fr: 'Cette op\u00e9ration est irr\u00e9versible.' };
const insideNetwork = {
    en: "Run it from a network that the vault's network rules allow.",
    fr: 'Ex\u00e9cutez-la depuis un r\u00e9seau que les r\u00e8gles r\u00e9seau du coffre autorisent.',
};
const report = {
    en: 'Passed: tell Adobe. Failed: repeat after ten minutes, then follow its page.',
    fr: 'R\u00e9ussi\u00A0: pr\u00e9venez Adobe. \u00c9chec\u00A0: r\u00e9p\u00e9tez apr\u00e8s dix minutes, puis suivez sa page.',
};
function firstColumn({ phase, commands = [] }) {
    if (phase === 'choose')
        return { en: 'Your choice', fr: 'Votre choix' };
    if (phase === 'ask')
        return theyAnswer;
    const inShell = commands.filter(({ kind }) => kind === 'sh');
    if (inShell.length === 0)
        return { en: 'You find', fr: 'Vous trouvez' };
    return inShell.length === 1 ? { en: 'It shows', fr: 'R\u00e9sultat' } : { en: 'They show', fr: 'R\u00e9sultats' };
}
const theyAnswer = { en: 'They answer', fr: 'R\u00e9ponse' };
const toDo = { en: 'Do', fr: '\u00c0 faire' };
/** @param shownBy what shows whom to call, if anything does @param log what shows who did it */
function listed(shownBy, log, language) {
    const above = shownBy.length > 1 ? administratorsAndOwners : readerNeeded;
    const commands = [...shownBy, ...(log?.commands ?? [])];
    const said = [...(log === undefined ? [] : [whoDidIt(log)]), ...(commands.length === 0 ? [] : [above])];
    const folding = commands.length === 0 ? {} : { foldedUnder: contacts[language] };
    return { aboveCommands: (0,words/* inLanguage */.oH)(said, language).join(' '), commands, ...folding };
}
const contacts = { en: 'Contacts', fr: 'Contacts' };
const whoDidIt = ({ name }) => ({
    en: `Call first whom ${name.en} shows, or else all who are listed.`,
    fr: `Appelez d'abord la personne que montre ${name.fr}, sinon toutes celles de la liste.`,
});
const administratorsAndOwners = {
    en: 'First list: the application administrators (empty, or an error: your identity team); second: the owners (requires Reader on the subscription).',
    fr: "Premi\u00e8re liste\u00A0: les administrateurs d'application (vide, ou une erreur\u00A0: l'\u00e9quipe d'identit\u00e9)\u00A0; seconde\u00A0: les responsables (Lecteur sur l'abonnement).",
};
const readerNeeded = {
    en: 'Requires Reader on the subscription.',
    fr: "R\u00f4le requis\u00A0: Lecteur sur l'abonnement.",
};
/** A sentence, without anything above or below. */
function onlySaid(number, say) {
    return {
        number,
        onlyAfter: '',
        condition: '',
        lead: '',
        say,
        remark: '',
        columns: [],
        rows: [],
        aboveCommands: '',
        commands: [],
    };
}

;// CONCATENATED MODULE: ./build/report/numbered-steps.js





/** Where the text for Adobe is: completes "the incident ticket \u2026". */
const ticketPlaces = {
    below: { en: 'below', fr: 'ci-dessous' },
    output: { en: '(output incident-ticket)', fr: '(sortie incident-ticket)' },
    summary: { en: "(in the run's summary)", fr: "(dans le r\u00e9sum\u00e9 de l'ex\u00e9cution)" },
    extensions: { en: "(on the run's tab Extensions)", fr: "(dans l'onglet Extensions de l'ex\u00e9cution)" },
    file: { en: '(in the file that the last lines name)', fr: '(dans le fichier que nomment les derni\u00e8res lignes)' },
};
/** Where somebody finds it who reads the log. */
const ticketPlaceOf = {
    github: 'summary',
    'azure-pipelines': 'extensions',
    gitlab: 'file',
    terminal: 'file',
};
/**
 * @param where the text for Adobe is, if it is sent before anything is restored; without it, in the output
 * @param from the first number
 */
function numberedSteps({ question, steps, sends }, language, where, from = 1) {
    const place = where ?? (sends === true ? 'output' : undefined);
    const asks = question === undefined ? 0 : 1;
    const numbers = {
        asks: from,
        send: place === undefined ? undefined : from + asks,
        steps,
        first: from + asks + (place === undefined ? 0 : 1),
        isLoss: place !== undefined && question !== undefined && question.endsAccess !== false,
    };
    const groups = groupsOf(steps, question !== undefined);
    return [
        ...(question === undefined ? [] : [asked(question, numbers, language)]),
        ...(place === undefined ? [] : [sent(ticketPlaces[place], numbers, language)]),
        ...laterToo(groups.flatMap((group) => numberedGroup(group, numbers, language)), language),
    ];
}
/** What follows a step for the daytime is for the daytime, and what follows a repair is part of it. */
function laterToo(steps, language) {
    const folding = new Set([runbook_rows/* conditions */.jA['working-hours'][language], runbook_rows/* conditions */.jA['by-mistake'][language]]);
    const at = steps.findIndex((step) => folding.has(step.onlyAfter));
    const { onlyAfter = '' } = steps[at] ?? {};
    return steps.map((step, index) => index > at && step.onlyAfter === '' ? Object.assign({}, step, { onlyAfter }) : step);
}
function asked(question, numbers, language) {
    const { whom, ask, answers, log } = question;
    const call = { en: `Call ${whom.en}: "${ask.en}"`, fr: `Appelez ${whom.fr}\u00A0: \u00ab\u00A0${ask.fr}\u00A0\u00bb` };
    return {
        ...onlySaid(numbers.asks, call[language]),
        ...listed(whom.shownBy ?? [], log, language),
        columns: (0,words/* inLanguage */.oH)([theyAnswer, toDo], language),
        rows: answers.map((each) => (0,runbook_rows/* rowText */.qg)(each, numbers.asks, numbers, language)),
    };
}
function sent(place, { send = 0, asks }, language) {
    return onlySaid(send, sendTicket(place, asks < send)[language]);
}
/** An answer that leads here sends it at once. */
const sendTicket = ({ en, fr }, isAsked) => {
    const within = isAsked ? { en: ' within 15 minutes', fr: ' sous 15\u00A0minutes' } : { en: '', fr: '' };
    return {
        en: `Send the incident ticket ${en}${within.en}, through your Adobe support administrator, security lead or account team.`,
        fr: `Envoyez${within.fr} le ticket ${fr}, via l'administrateur du support Adobe, le responsable s\u00e9curit\u00e9 ou l'\u00e9quipe de compte.`,
    };
};
function groupsOf(steps, isAsked) {
    const groups = [];
    for (const step of steps) {
        const isFreeToRead = isAsked && step.phase === 'find';
        const key = `${step.onlyIf ?? ''} ${isFreeToRead}`;
        const last = groups.at(-1);
        if (last?.key === key)
            last.steps.push(step);
        else
            groups.push({ steps: [step], key, isFreeToRead });
    }
    return groups;
}
function numberedGroup({ steps, isFreeToRead }, numbers, language) {
    const [first] = steps;
    const needing = steps.filter(({ as, phase }) => as !== undefined && phase !== 'check');
    const needs = needing.flatMap(({ as }) => as ?? []);
    // Where an access policy decides, no role is enough.
    const isByPolicy = steps.some(({ ownPolicy }) => ownPolicy !== undefined);
    const shared = !isByPolicy && steps.length > 1 && needs.length > 1 ? covering(needs) : undefined;
    const { en, fr } = (0,runbook_rows/* stepsText */.bS)(needing.map((step) => numbers.first + numbers.steps.indexOf(step)));
    const forSteps = { en: (0,runbook_rows/* inSentence */.BX)(en.slice(0, -1)), fr: (0,runbook_rows/* inSentence */.BX)(fr.slice(0, -1)) };
    const condition = first?.onlyIf === undefined ? '' : runbook_rows/* conditions */.jA[first.onlyIf][language];
    const isHidden = (0,runbook_rows/* isFolded */.zm)(first?.onlyIf) || (numbers.send !== undefined && first?.onlyIf === 'by-mistake');
    const onlyAfter = isHidden ? condition : '';
    const leads = [
        ...(isFreeToRead ? [meanwhile] : []),
        ...(shared === undefined ? [] : [requirementText(shared.requirement, shared.isSame ? undefined : forSteps)]),
    ];
    const lead = (0,words/* inLanguage */.oH)(leads, language).join(' ');
    return steps.map((step, index) => {
        const own = shared === undefined || step.phase === 'check' ? step.as : undefined;
        const said = index > 0 ? { ...nothingSaid, onlyAfter } : { onlyAfter, condition: isHidden ? '' : condition, lead };
        const number = numbers.first + numbers.steps.indexOf(step);
        const isAfterInstead = step.phase === 'check' && steps[index - 1]?.replaces !== undefined;
        const followed = isAfterInstead ? { ...said, lead: inEitherCase[language] } : said;
        const isAfterTwin = step.replaces !== undefined && steps[index - 1]?.replaces === step.replaces;
        const instead = step.replaces === undefined
            ? followed
            : {
                ...nothingSaid,
                ...insteadOf(step.replaces, onlyAfter, numbers, language),
                ...(isAfterTwin && { lead: '' }),
            };
        return numberedStep(step, number, { ...instead, own }, numbers, language);
    });
}
/** Above what only reads. */
const meanwhile = { en: 'Meanwhile:', fr: 'Pendant ce temps\u00A0:' };
/** After one step or another. */
const inEitherCase = { en: 'In either case:', fr: 'Dans les deux cas\u00A0:' };


/***/ }),

/***/ 2071:
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
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3978);
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

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ox: () => (/* binding */ findingOfObstacle),
  mE: () => (/* binding */ firstObstacle),
  cN: () => (/* binding */ isInvalidInput),
  em: () => (/* binding */ isObstacle),
  _M: () => (/* binding */ obstaclesOf),
  Zw: () => (/* binding */ problemOf),
  GW: () => (/* binding */ problemsOf),
  vR: () => (/* binding */ whenFixed)
});

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/runbooks/asking.js + 1 modules
var asking = __webpack_require__(2276);
// EXTERNAL MODULE: ./build/runbooks/answered.js
var answered = __webpack_require__(5341);
// EXTERNAL MODULE: ./build/runbooks/unread.js
var unread = __webpack_require__(361);
// EXTERNAL MODULE: ./build/runbooks/access/condition.js
var condition = __webpack_require__(1302);
// EXTERNAL MODULE: ./build/runbooks/access/removed.js
var removed = __webpack_require__(7691);
;// CONCATENATED MODULE: ./build/runbooks/access/obstacles.js




const accessObstacles = {
    'grant-unreadable': {
        explainedBy: 'adobe-grant',
        blocks: (_, { reason }) => ({
            en: `The role assignments could not be read, so it is unknown whether Adobe has access${(0,answered/* answered */.o)(reason).en}.`,
            fr: `Les attributions de r\u00f4le n'ont pas pu \u00eatre lues\u00A0; l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9 est donc inconnu${(0,answered/* answered */.o)(reason).fr}.`,
        }),
        runbook: (inputs, { reason }) => (0,unread/* unreadRunbook */.o)(inputs, reason),
    },
    'grant-gone-after-confirmation': {
        explainedBy: 'adobe-grant',
        blocks: (inputs) => ({
            en: `Adobe confirmed the key, and Adobe's service principal does not have the agreed access to vault ${inputs.vaultName}. Removing it is how a customer revokes Adobe's access, so it is restored only on request.`,
            fr: `Adobe a confirm\u00e9 la cl\u00e9, et le principal de service d'Adobe n'a pas l'acc\u00e8s convenu au coffre ${inputs.vaultName}. C'est en le retirant qu'un client r\u00e9voque l'acc\u00e8s d'Adobe\u00A0; il n'est donc r\u00e9tabli que sur demande.`,
        }),
        runbook: (inputs) => (0,removed/* removedRole */.l7)(inputs, inputs.adobePrincipalId),
    },
    'grant-conditional': {
        explainedBy: 'adobe-grant',
        blocks: (inputs) => ({
            en: `Adobe's role assignment on vault ${inputs.vaultName} has a condition, which this action does not evaluate.`,
            fr: `L'attribution de r\u00f4le d'Adobe sur le coffre ${inputs.vaultName} est soumise \u00e0 une condition, que cette action n'\u00e9value pas.`,
        }),
        runbook: (inputs) => (0,condition/* grantUnderCondition */.I)(inputs),
    },
    'policy-missing-after-recovery': {
        blocks: (inputs) => ({
            en: `Vault ${inputs.vaultName} was recovered with its access policies, and none allows Adobe's service principal to use the key. Access policies come back with a vault, so somebody removed Adobe's earlier. It is not added in this run.`,
            fr: `Le coffre ${inputs.vaultName} a \u00e9t\u00e9 r\u00e9cup\u00e9r\u00e9 avec ses strat\u00e9gies d'acc\u00e8s, et aucune ne permet au principal de service d'Adobe d'utiliser la cl\u00e9. Les strat\u00e9gies d'acc\u00e8s reviennent avec le coffre\u00A0; quelqu'un l'avait donc retir\u00e9e. Elle n'est pas ajout\u00e9e pendant cette ex\u00e9cution.`,
        }),
        runbook: (inputs) => (0,removed/* policyNotBack */.vI)(inputs),
    },
};

// EXTERNAL MODULE: ./build/runbooks/confirmation.js
var runbooks_confirmation = __webpack_require__(7599);
// EXTERNAL MODULE: ./build/runbooks/denied.js
var denied = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/runbooks/key/missing.js
var missing = __webpack_require__(5268);
// EXTERNAL MODULE: ./build/runbooks/lock.js
var lock = __webpack_require__(5305);
// EXTERNAL MODULE: ./build/runbooks/principal/identifiers.js
var identifiers = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/runbooks/principal/missing.js
var principal_missing = __webpack_require__(757);
;// CONCATENATED MODULE: ./build/runbooks/principal/obstacles.js



/** What stands in the way of Adobe's service principal. */
const principalObstacles = {
    'principal-unreadable': {
        explainedBy: 'adobe-principal',
        blocks: (_, { reason }) => ({
            en: `Whether Adobe's service principal exists or can be restored could not be checked, so it isn't given access${(0,answered/* answered */.o)(reason).en}.`,
            fr: `Impossible de v\u00e9rifier si le principal de service d'Adobe existe ou peut \u00eatre restaur\u00e9\u00A0; l'acc\u00e8s ne lui est donc pas accord\u00e9${(0,answered/* answered */.o)(reason).fr}.`,
        }),
        runbook: (inputs, { reason }) => (0,identifiers/* principalNotRead */.sW)(inputs, reason),
    },
    'principal-missing': {
        explainedBy: 'adobe-principal',
        blocks: (inputs) => ({
            en: `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and create-principal is false.`,
            fr: `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et create-principal a la valeur false.`,
        }),
        runbook: (inputs) => (0,principal_missing/* missingPrincipal */.f2)(inputs),
    },
    'principal-deleted': {
        explainedBy: 'adobe-principal',
        blocks: (_, { names: [id = ''] }) => ({
            en: `Adobe's service principal ${id} was deleted and can still be restored. Somebody might have deleted it on purpose, so it is restored only on request, and none is created next to it.`,
            fr: `Le principal de service ${id} d'Adobe a \u00e9t\u00e9 supprim\u00e9 et peut encore \u00eatre restaur\u00e9. La suppression \u00e9tait peut-\u00eatre voulue\u00A0; il n'est donc restaur\u00e9 que sur demande, et aucun autre n'est cr\u00e9\u00e9.`,
        }),
        runbook: (inputs, { names: [id = ''] }) => (0,principal_missing/* deletedPrincipal */.MD)(inputs, id),
    },
    'principal-id-not-adobe': {
        explainedBy: 'adobe-principal',
        blocks: (inputs) => ({
            en: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. It gets no access.`,
            fr: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Aucun acc\u00e8s ne lui est accord\u00e9.`,
        }),
        runbook: (inputs) => (0,identifiers/* wrongPrincipalId */.$l)(inputs),
    },
    'principal-gone-after-confirmation': {
        explainedBy: 'adobe-principal',
        blocks: (inputs) => ({
            en: `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} does not exist. Somebody might have removed it to revoke Adobe's access, so none is created.`,
            fr: `Adobe a confirm\u00e9 la cl\u00e9, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'existe pas. Quelqu'un l'a peut-\u00eatre retir\u00e9 pour r\u00e9voquer l'acc\u00e8s d'Adobe\u00A0; aucun n'est donc cr\u00e9\u00e9.`,
        }),
        runbook: (inputs, { reason }) => (reason === undefined ? (0,principal_missing/* lostPrincipal */.xP)(inputs) : (0,principal_missing/* principalNotSearched */.LS)(inputs)),
    },
};

// EXTERNAL MODULE: ./build/runbooks/resource-group.js
var resource_group = __webpack_require__(2436);
// EXTERNAL MODULE: ./build/runbooks/subscription.js
var subscription = __webpack_require__(1951);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/runbooks/vault/deleted.js
var deleted = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/runbooks/vault/not-found.js
var not_found = __webpack_require__(539);
// EXTERNAL MODULE: ./build/runbooks/vault/tenant.js
var tenant = __webpack_require__(4587);
;// CONCATENATED MODULE: ./build/runbooks/vault/obstacles.js
/** What stands in the way of the vault. */








const vaultObstacles = {
    'vault-unreadable': {
        explainedBy: 'vault-exists',
        blocks: (inputs, { reason }) => ({
            en: `Vault ${inputs.vaultName} could not be read, so nothing can be decided about it${(0,answered/* answered */.o)(reason).en}.`,
            fr: `Le coffre ${inputs.vaultName} n'a pas pu \u00eatre lu\u00A0; rien ne peut donc \u00eatre d\u00e9cid\u00e9 \u00e0 son sujet${(0,answered/* answered */.o)(reason).fr}.`,
        }),
        runbook: (inputs, { reason }) => (0,unread/* unreadRunbook */.o)(inputs, reason),
    },
    'vault-deleted': {
        explainedBy: 'vault-exists',
        blocks: (inputs) => ({
            en: `Vault ${inputs.vaultName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
            fr: `Le coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. La suppression \u00e9tait peut-\u00eatre voulue\u00A0; il n'est donc r\u00e9cup\u00e9r\u00e9 que sur demande.`,
        }),
        runbook: (inputs) => (0,deleted/* deletedVault */.CX)(inputs),
    },
    'vault-deleted-elsewhere': {
        explainedBy: 'vault-exists',
        blocks: (inputs, { names: [vaultId = ''] }) => ({
            en: `The name ${inputs.vaultName} belongs to a deleted vault that was not in resource group ${inputs.resourceGroup}: ${(0,names/* addressOf */.ci)(vaultId)}. Azure recovers a vault only where it was, so it is not recovered.`,
            fr: `Le nom ${inputs.vaultName} est celui d'un coffre supprim\u00e9 qui n'\u00e9tait pas dans le groupe de ressources ${inputs.resourceGroup}\u00A0: ${(0,names/* addressOf */.ci)(vaultId)}. Azure ne r\u00e9cup\u00e8re un coffre qu'\u00e0 son ancien emplacement\u00A0; il n'est donc pas r\u00e9cup\u00e9r\u00e9.`,
        }),
        runbook: (inputs) => (0,not_found/* nameTaken */.nn)(inputs),
    },
    'vault-gone-after-confirmation': {
        explainedBy: 'vault-exists',
        blocks: (inputs) => ({
            en: `Adobe confirmed ${(0,confirmation/* confirmedKeyOf */.yq)(inputs)?.uri ?? ''}, and vault ${inputs.vaultName} does not exist in resource group ${inputs.resourceGroup}. A new vault of the same name would not decrypt the data, so none is created.`,
            fr: `Adobe a confirm\u00e9 ${(0,confirmation/* confirmedKeyOf */.yq)(inputs)?.uri ?? ''}, et le coffre ${inputs.vaultName} n'existe pas dans le groupe de ressources ${inputs.resourceGroup}. Un nouveau coffre du m\u00eame nom ne d\u00e9chiffrerait pas les donn\u00e9es\u00A0; aucun n'est donc cr\u00e9\u00e9.`,
        }),
        runbook: (inputs) => (0,not_found/* vaultNotSearched */.TN)(inputs, {}),
    },
    'vault-name-taken': {
        explainedBy: 'vault-exists',
        blocks: (inputs) => ({
            en: `The name ${inputs.vaultName} is taken by a vault outside resource group ${inputs.resourceGroup}, or by a deleted one. Vault names are unique across Azure.`,
            fr: `Le nom ${inputs.vaultName} est pris par un coffre hors du groupe de ressources ${inputs.resourceGroup}, ou par un coffre supprim\u00e9. Un nom de coffre est unique dans tout Azure.`,
        }),
        runbook: (inputs) => (0,not_found/* nameTaken */.nn)(inputs),
    },
    'deleted-vaults-unreadable': {
        explainedBy: 'vault-exists',
        blocks: (inputs, { reason }) => ({
            en: `The name ${inputs.vaultName} is taken, perhaps by this vault itself, deleted but not purged. Whether it is deleted could not be checked${(0,answered/* answered */.o)(reason).en}, so no vault is created.`,
            fr: `Le nom ${inputs.vaultName} est pris, peut-\u00eatre par ce coffre lui-m\u00eame, supprim\u00e9 mais pas encore d\u00e9finitivement. Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier s'il est supprim\u00e9${(0,answered/* answered */.o)(reason).fr}\u00A0; aucun coffre n'est donc cr\u00e9\u00e9.`,
        }),
        runbook: (inputs, { reason }) => (0,not_found/* vaultNotSearched */.TN)(inputs, { right: reason?.right, isNameTaken: true }),
    },
    'vault-name-refused': {
        blocks: (inputs, { reason }) => ({
            en: `${(0,not_found/* refusedName */.yy)(inputs).en.slice(0, -1)}${(0,answered/* answered */.o)(reason).en}.`,
            fr: `${(0,not_found/* refusedName */.yy)(inputs).fr.slice(0, -1)}${(0,answered/* answered */.o)(reason).fr}.`,
        }),
        runbook: () => not_found/* chooseName */.xR,
    },
    'vault-of-another-tenant': {
        explainedBy: 'vault-tenant',
        blocks: (inputs) => ({
            en: `Vault ${inputs.vaultName} belongs to a different tenant from ${inputs.tenantId} (tenant-id), as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
            fr: `Le coffre ${inputs.vaultName} appartient \u00e0 un autre locataire que ${inputs.tenantId} (tenant-id), comme c'est le cas apr\u00e8s le d\u00e9placement d'un abonnement. Il n'accepte aucun jeton de ce locataire\u00A0; rien n'y est donc \u00e9crit.`,
        }),
        runbook: (inputs) => (0,tenant/* foreignVault */.H)(inputs),
    },
    'vault-not-premium': {
        blocks: (inputs, { names: [sku = ''] }) => ({
            en: `key-type RSA-HSM requires a premium vault, and vault ${inputs.vaultName} is ${(0,names/* termOf */.iP)(sku)}. An existing vault keeps its SKU.`,
            fr: `key-type RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${(0,names/* termOf */.iP)(sku)}. Un coffre existant conserve sa r\u00e9f\u00e9rence SKU.`,
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Set key-type to RSA, or choose a different vault-name.',
            fr: 'Donnez \u00e0 key-type la valeur RSA, ou choisissez un autre vault-name.',
        }),
    },
};

;// CONCATENATED MODULE: ./build/runbooks/obstacles.js









const obstacleEntries = {
    ...runbooks_confirmation/* confirmationObstacles */.qH,
    ...resource_group/* resourceGroupObstacles */._x,
    ...subscription/* subscriptionObstacles */.mN,
    ...denied/* denialObstacles */.uU,
    ...lock/* lockObstacles */.c,
    ...vaultObstacles,
    ...missing/* keyObstacles */.I6,
    ...principalObstacles,
    ...accessObstacles,
};
/** The words of an obstacle, and what to do where no finding explains it. */
function obstacleOf({ id, reason, names = [], prevents = [] }, inputs) {
    const blocked = { reason, names, prevents };
    return {
        message: obstacleEntries[id].blocks(inputs, blocked),
        runbook: obstacleEntries[id].runbook(inputs, blocked),
    };
}

;// CONCATENATED MODULE: ./build/report/problems.js
/** The errors and obstacles of a run, each reported once. */




/**
 * Errors first, then the plan's obstacles. Findings are not problems in this sense, even if the step fails because of
 * them.
 */
function problemsOf(outcome, language) {
    const failures = outcome.failures.map((failure) => problemOf(failure, language));
    return [...failures, ...obstaclesOf(outcome, language)];
}
function problemOf(failure, language) {
    const { operation, meaning } = failure;
    return { ...failure, operation: operation[language], meaning: meaning[language] };
}
/** The finding that says the same as the obstacle, if it fails or is unknown; the one with its cause, if it has one. */
function findingFor(obstacle, { verdict }) {
    const open = (wanted) => verdict?.findings.find(({ id, status }) => id === wanted && (status === 'fail' || status === 'unknown'));
    const finding = open(obstacleEntries[obstacle].explainedBy);
    return open(finding?.because) ?? finding;
}
/** The finding that says the plan's first obstacle, or has its cause. */
function findingOfObstacle(outcome) {
    const [obstacle] = outcome.plan?.obstacles ?? [];
    return obstacle && findingFor(obstacle.id, outcome);
}
/** The plan's first obstacle, if no finding says it. */
function firstObstacle(outcome, language) {
    const [problem] = problemsOf(outcome, language);
    const [obstacle] = outcome.plan?.obstacles ?? [];
    if (problem === undefined || obstacle?.id !== problem.code)
        return undefined;
    return findingFor(obstacle.id, outcome) === undefined ? problem : undefined;
}
const nothingWritten = { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 modifi\u00e9." };
/** Where something was written before the obstacle was found: a recovered vault, for example. */
const nothingMoreWritten = {
    en: 'What was done until then stays. Nothing more was written.',
    fr: "Ce qui \u00e9tait d\u00e9j\u00e0 fait est conserv\u00e9\u00A0; aucune autre modification n'a \u00e9t\u00e9 effectu\u00e9e.",
};
/** The plan's obstacles. */
function obstaclesOf(outcome, language) {
    const { failures, plan, inputs, changes } = outcome;
    if (inputs === undefined)
        return [];
    const planning = { en: 'plan the changes', fr: 'planifier les modifications' };
    const written = changes.some(({ status }) => status === 'done') ? nothingMoreWritten : nothingWritten;
    const obstacles = plan?.obstacles ?? [];
    return obstacles.map((obstacle) => ({
        operation: planning[language],
        code: obstacle.id,
        message: obstacleOf(obstacle, inputs).message[language],
        status: undefined,
        requestId: undefined,
        answeredBy: undefined,
        // In addition to the error, it says what was written.
        meaning: failures.length === 0 ? written[language] : '',
        tells: 'result',
        runbook: runbookOf(obstacle, obstacles, inputs, outcome),
    }));
}
/** The steps that recover a vault create its group again, too. */
const isOfGroup = (id) => id === 'resource-group-missing' || id === 'resource-group-deleting';
/** That of the finding with the same cause. Two obstacles with one cause have one. */
function runbookOf(obstacle, obstacles, inputs, outcome) {
    if (isOfGroup(obstacle.id) && obstacles.some(({ id }) => id === 'vault-deleted'))
        return runbook/* nothingToDo */.KN;
    const found = findingFor(obstacle.id, outcome);
    const finding = found?.because === undefined ? found : undefined;
    const first = obstacles.find(({ id }) => finding !== undefined && findingFor(id, outcome) === finding) ?? obstacle;
    if (first !== obstacle)
        return (0,asking/* see */.oZ)(first.id);
    return (finding ?? obstacleOf(obstacle, inputs)).runbook;
}
/** Whether the problem is an obstacle: its message is complete, since no service answered. */
function isObstacle({ code }, { plan }) {
    return plan?.obstacles.some(({ id }) => id === code) ?? false;
}
function isInvalidInput({ code }) {
    return code === 'InvalidInputs';
}
/**
 * Whether a change fixes the finding or its cause, so that no manual action is needed: a planned change, or one of the next run,
 * once what failed or stands in its way is resolved. What Adobe confirmed is never created again.
 */
function whenFixed({ fixedBy: resource }, outcome) {
    if (resource === undefined)
        return undefined;
    const { plan, inputs, changes } = outcome;
    const isRecorded = inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs);
    const change = changes.find((each) => each.resource === resource && each.status !== 'done');
    if (change?.status === 'planned')
        return 'now';
    // The next run does not know that this one recovered the vault, without which it gives no confirmed grant.
    if (change !== undefined)
        return resource === 'grant' && isRecorded && !inputs.restoreGrant ? undefined : 'later';
    const later = plan !== undefined && plan.obstacles.length > 0 && !isRecorded;
    return later && (resource !== 'lock' || inputs?.deleteLock === true) ? 'later' : undefined;
}


/***/ }),

/***/ 8976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tQ: () => (/* binding */ foldedBlocks),
  pL: () => (/* binding */ indentedBlock),
  Zl: () => (/* binding */ laterBlocks),
  rx: () => (/* binding */ laterWord),
  h2: () => (/* binding */ runbookBlocks),
  MS: () => (/* binding */ runbookLines),
  Iz: () => (/* binding */ runbookText)
});

// UNUSED EXPORTS: commandBlocks

// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/numbered-steps.js + 3 modules
var numbered_steps = __webpack_require__(4824);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/runbook-rows.js
var runbook_rows = __webpack_require__(9001);
;// CONCATENATED MODULE: ./build/report/shell-lines.js
const widest = 90;
/** Of a word that has room beside its option. */
const longest = 75;
/** The words of a command line; what is quoted, or follows a backslash, stays in one. */
const shellWord = /(?:\\.|[^\s'"\\]|'[^']*'|"[^"]*")+/g;
/**
 * Broken before options, so that each line can be read alone. Nothing but `sh` is broken. An ID that is longer than a line comes
 * first, in a variable: broken within, it would end at the indentation of a page whose source is copied.
 */
function brokenCommand({ text, kind }) {
    if (kind !== 'sh' || text.length <= widest || text.includes('\n'))
        return text;
    const [long, ...more] = (text.match(shellWord) ?? []).filter((word) => word.startsWith('/') && word.length > longest);
    if (long === undefined || more.length > 0)
        return brokenAtOptions(text);
    return [...assignments(long), brokenAtOptions(text.replace(long, '"$id"'))].join('\n');
}
function brokenAtOptions(text) {
    const lines = [];
    let open = '';
    for (const part of optionsOf(text)) {
        const longer = open === '' ? part : `${open} ${part}`;
        if (open !== '' && longer.length > widest - 2) {
            lines.push(open);
            open = `  ${part}`;
        }
        else
            open = longer;
    }
    return [...lines, open].join(' \\\n');
}
/** An option with its value, or what comes before the first one. */
function optionsOf(text) {
    const parts = [];
    for (const word of text.match(shellWord) ?? []) {
        if (word.startsWith('--') || parts.length === 0)
            parts.push(word);
        else
            parts.push(`${parts.pop() ?? ''} ${word}`);
    }
    return parts;
}
/** `id=\u2026`, then `id=$id/\u2026` for each further part. */
function assignments(id, before = '') {
    const line = `id=${before}${id}`;
    const at = id.lastIndexOf('/', widest - 'id=$id'.length);
    if (line.length <= widest || at <= 0)
        return [line];
    return [`id=${before}${id.slice(0, at)}`, ...assignments(id.slice(at), '$id')];
}

// EXTERNAL MODULE: ./build/report/summary/page.js
var page = __webpack_require__(2205);
;// CONCATENATED MODULE: ./build/report/runbook-layout.js
/** Runbooks as text: plain for logs, annotations and outputs, Markdown for pages. */








function partsOf(all) {
    const parts = [];
    for (const step of all) {
        const last = parts.at(-1);
        if (last?.onlyAfter === step.onlyAfter)
            last.steps.push(step);
        else
            parts.push({ onlyAfter: step.onlyAfter, steps: [step] });
    }
    return parts;
}
/** In lines: each step, its rows, then its commands as they are. */
function runbookLines(runbook, language, sends) {
    const all = (0,numbered_steps/* numberedSteps */.u_)(runbook, language, sends);
    const lines = [...linesOf(all, language), ...laterLines(runbook, all.length, language)];
    return lines.flatMap((text) => (0,plain/* plainLines */.y1)(text));
}
function linesOf(all, language) {
    return partsOf(all).flatMap(({ onlyAfter, steps }) => {
        const told = steps.flatMap((step) => numberedLines(step, all.length, language));
        return onlyAfter === '' ? told : [onlyAfter].concat(told);
    });
}
/** The same as one text; empty if there is nothing to do. */
function runbookText(runbook, language, sends) {
    return runbookLines(runbook, language, sends).join('\n');
}
/** The runbook as Markdown, in blocks to be separated by empty lines, without what can wait. */
function runbookBlocks(runbook, language, sends) {
    return blocksOf((0,numbered_steps/* numberedSteps */.u_)(runbook, language, sends));
}
function blocksOf(all) {
    return partsOf(all).flatMap(({ onlyAfter, steps }) => {
        const blocks = steps.flatMap((step) => numberedBlocks(step, all.length));
        return onlyAfter === '' ? blocks : [`**${(0,report_escape/* markdown */.wD)(onlyAfter)}**`].concat(blocks);
    });
}
/** The same, with what most readers don't need, or not at night, folded. */
function foldedBlocks(runbook, language, sends) {
    const all = (0,numbered_steps/* numberedSteps */.u_)(runbook, language, sends);
    return partsOf(all).flatMap((part) => {
        const blocks = part.steps.flatMap((step) => numberedBlocks(step, all.length));
        return part.onlyAfter === '' ? blocks : (0,page/* folded */.TM)(titleOf(part, language), blocks);
    });
}
/** `Steps 3 to 5: only after "No", in the daytime`. */
function titleOf({ onlyAfter, steps }, language) {
    const numbers = (0,runbook_rows/* stepsText */.bS)(steps.map(({ number }) => number))[language].replace(/\.$/, '');
    return `${numbers}${words/* colon */.kx[language]} ${(0,runbook_rows/* inSentence */.BX)(onlyAfter.replace(/\s*[:.]$/u, ''))}`;
}
/** Above what can wait. */
const laterWord = { en: 'Later', fr: 'Plus tard' };
/** What can wait, as a list; empty if there is nothing. */
function laterBlocks(runbook, language, sends) {
    return blocksOf(laterSteps(runbook, (0,numbered_steps/* numberedSteps */.u_)(runbook, language, sends).length, language));
}
function laterLines(runbook, before, language) {
    const all = laterSteps(runbook, before, language);
    return all.length === 0 ? [] : [`${laterWord[language]}${words/* colon */.kx[language]}`, ...linesOf(all, language)];
}
/** Their numbers go on, since their rows name them. @param before how many steps there are before them */
function laterSteps({ later = [] }, before, language) {
    return (0,numbered_steps/* numberedSteps */.u_)({ steps: later }, language, undefined, before + 1);
}
const leadOf = ({ condition, lead }) => (0,words/* sentences */.hC)(condition, lead);
const withRemark = ({ say, remark }) => (0,words/* sentences */.hC)(say, remark);
function numberedLines(part, count, language) {
    const { number, rows, aboveCommands, commands } = part;
    const lead = leadOf(part);
    const head = count === 1 ? withRemark(part) : `${number}. ${withRemark(part)}`;
    const told = rows.map(([when, next]) => `   - ${when}${words/* colon */.kx[language]} ${next}`);
    const toRun = [
        ...(aboveCommands === '' ? [] : [aboveCommands]),
        ...commands.map(({ text }) => indentedBlock(text, count === 1 ? '' : '   ')),
    ];
    return [...(lead === '' ? [] : [lead]), head, ...toRun, ...told];
}
/** A lead ends the list; the next one goes on with its number. */
function numberedBlocks(part, count) {
    const { number, rows, columns, aboveCommands, commands, foldedUnder } = part;
    const mark = count === 1 ? '' : `${number}. `;
    const cells = rows.map((row) => row.map((text) => (0,report_escape/* tableCell */.xR)(text)));
    const told = rows.length === 0 ? [] : [(0,report_escape/* table */.tp)(columns, cells)];
    const toRun = [...(aboveCommands === '' ? [] : [(0,report_escape/* markdown */.wD)(aboveCommands)]), ...commandBlocks(commands)];
    const indent = ' '.repeat(mark.length);
    return [
        ...leadBlocks(part),
        `${mark}${boldVerb(withRemark(part))}`,
        ...[...(foldedUnder === undefined ? toRun : (0,page/* folded */.TM)(foldedUnder, toRun)), ...told].map((block) => indentedBlock(block, indent)),
    ];
}
function leadBlocks({ condition, lead }) {
    const text = (0,words/* sentences */.hC)(condition === '' ? '' : `**${(0,report_escape/* markdown */.wD)(condition)}**`, (0,report_escape/* markdown */.wD)(lead));
    return text === '' ? [] : [text];
}
function boldVerb(text) {
    const [, verb = '', rest = ''] = /^([\p{L}'-]+)(.*)$/su.exec(text) ?? [];
    return verb === '' ? (0,report_escape/* markdown */.wD)(text) : `**${verb}** ${(0,report_escape/* markdown */.wD)(rest.trim())}`;
}
/** A block within a list item. */
function indentedBlock(block, indent) {
    return block
        .split('\n')
        .map((line) => (line === '' ? line : `${indent}${line}`))
        .join('\n');
}
/** In a block for each kind. */
function commandBlocks(commands) {
    const byKind = (0,group_by/* groupBy */.$)(commands, ({ kind }) => kind);
    return [...byKind].map(([kind, some]) => (0,report_escape/* codeBlock */.DV)(some.map(brokenCommand).join('\n'), kind));
}


/***/ }),

/***/ 9001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ inSentence),
/* harmony export */   bS: () => (/* binding */ stepsText),
/* harmony export */   jA: () => (/* binding */ conditions),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   zm: () => (/* binding */ isFolded)
/* harmony export */ });
/* unused harmony exports answers, ifAllowed */
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);

const answers = {
    'on-purpose': { en: 'On purpose', fr: 'Oui, volontairement' },
    'by-mistake': { en: 'By mistake', fr: 'Par erreur' },
    nobody: { en: '"Not us", or no answer', fr: '\u00ab\u00A0Pas nous\u00A0\u00bb, ou pas de r\u00e9ponse' },
};
/** The ticket goes out within 15 minutes, whoever answers. */
const nobodyInTime = { en: '"Not us", no names, no answer', fr: '\u00ab\u00A0Pas nous\u00A0\u00bb, ni nom ni r\u00e9ponse' };
function rowText({ when, next }, at, numbers, language) {
    if (typeof when !== 'string')
        return [when[language], nextText(next, at, numbers, language)];
    const answer = numbers.isLoss && when === 'nobody' ? nobodyInTime : answers[when];
    return [answer[language], nextText(next, at, numbers, language)];
}
function nextText(next, at, numbers, language) {
    const { send, steps, first } = numbers;
    if (next === 'stop')
        return (send === undefined ? leaveIt : stopText(send))[language];
    if (next === 'wait') {
        const meanwhile = [...(send === undefined ? [] : [send]), ...freeSteps(numbers)].filter((number) => number > at);
        const rest = (send === undefined ? keepCallingUnsent : keepCalling)[language];
        return meanwhile.length === 0 ? rest : `${stepsText(meanwhile)[language]} ${rest}`;
    }
    if (next === 'proceed')
        return proceedText(at, numbers)[language];
    if (!('steps' in next))
        return next[language];
    const wanted = steps.flatMap((step, index) => next.steps.includes(step.name ?? '') ? [{ step, number: first + index }] : []);
    const sent = next.sends === true && send !== undefined && send > at ? [send] : [];
    if (next.steps.length === 0)
        return [...sent.map((each) => stepsText([each])), next.first].map((each) => each?.[language] ?? '').join(' ');
    const but = next.but === undefined ? '' : ` ${next.but[language]}`;
    const then = { en: 'Then', fr: 'Puis' }[language];
    const isLimited = wanted.some(({ step }) => isOnAnswer(step)) && steps[at - first]?.onlyIf === undefined;
    const limit = isLimited && at >= first ? ifAllowed[language] : '';
    const numbered = stepsText([...sent, ...wanted.map(({ number }) => number)])[language].replace(/\.$/, `${limit}.`);
    return `${next.first === undefined ? numbered : `${next.first[language]} ${then} ${inSentence(numbered)}`}${but}`;
}
/** They only read, so they need no answer. */
function freeSteps({ steps, first }) {
    return steps.flatMap((step, index) => (step.phase === 'find' ? [first + index] : []));
}
const isOnAnswer = ({ onlyIf = 'working-hours' }) => !isFolded(onlyIf);
const folding = new Set([
    'working-hours',
    'other-uri',
    'found-elsewhere',
    'to-call',
    'deletion-stopped',
    'lead-agrees',
    'own-mistake',
]);
/** What most readers don't need, or not at night. */
function isFolded(onlyIf) {
    return onlyIf !== undefined && folding.has(onlyIf);
}
/** Of steps that are done only on an answer. */
const ifAllowed = {
    en: ', after "by mistake" or agreement',
    fr: ', apr\u00e8s \u00ab\u00A0par erreur\u00A0\u00bb ou accord',
};
/** A text that follows a colon or another word. */
const inSentence = (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
/** Nobody ends everything alone, at night, by phone; what was done on purpose need not be meant to end Adobe's access. */
const stopText = (send) => ({
    en: `Restore nothing. Still send (step ${send}); wake your security lead, who alone may withdraw it.`,
    fr: `Ne r\u00e9tablissez rien. Envoyez quand m\u00eame (\u00e9tape ${send})\u00A0; r\u00e9veillez le responsable s\u00e9curit\u00e9, seul \u00e0 pouvoir retirer ce ticket.`,
});
const leaveIt = { en: 'Leave it as it is.', fr: "Laissez l'\u00e9tat actuel." };
/** Only Adobe can give more time. */
const keepCalling = {
    en: 'Keep calling, your security lead too. Restore nothing without that lead, whatever the deadline.',
    fr: "Continuez d'appeler, aussi le responsable s\u00e9curit\u00e9. Sans sa d\u00e9cision, ne r\u00e9tablissez rien, quelle que soit l'\u00e9ch\u00e9ance.",
};
const keepCallingUnsent = {
    en: 'Ask deputies and your security lead, who decides. Until then, change nothing.',
    fr: "Demandez aux suppl\u00e9ants et au responsable s\u00e9curit\u00e9, qui d\u00e9cide. D'ici l\u00e0, ne modifiez rien.",
};
/** The steps that follow, up to a choice among the others; one that takes the place of others says so. */
function proceedText(at, { steps, first }) {
    const choice = steps.findIndex(({ phase }) => phase === 'choose');
    const last = first + (choice === -1 ? steps.length - 1 : choice);
    // What takes the place of a step says so itself.
    const isOwn = (number) => steps[number - first]?.replaces === undefined;
    const following = Array.from({ length: Math.max(0, last - at) }, (_, index) => at + 1 + index).filter(isOwn);
    return following.length === 0 ? { en: 'Nothing more.', fr: 'Rien de plus.' } : stepsText(following);
}
/** `Step 2.`, `Steps 2 and 4.`, `Steps 2 to 5.`, `Steps 2, 4 and 6.` */
function stepsText(numbers) {
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? first;
    if (numbers.length === 1)
        return { en: `Step ${first}.`, fr: `\u00c9tape ${first}.` };
    if (numbers.length > 2 && last - first === numbers.length - 1) {
        return { en: `Steps ${first} to ${last}.`, fr: `\u00c9tapes ${first} \u00e0 ${last}.` };
    }
    const others = numbers.slice(0, -1).join(', ');
    return { en: `Steps ${others} and ${last}.`, fr: `\u00c9tapes ${others} et ${last}.` };
}
/** Above the steps that are done only on an answer. */
const conditions = {
    'by-mistake': {
        en: 'Only after "by mistake" or your security lead\'s agreement.',
        fr: 'Seulement apr\u00e8s \u00ab\u00A0par erreur\u00A0\u00bb ou accord du responsable s\u00e9curit\u00e9.',
    },
    'on-purpose': { en: 'Only after "on purpose".', fr: 'Seulement apr\u00e8s \u00ab\u00A0volontairement\u00A0\u00bb.' },
    agreed: {
        en: 'Only with the agreement of the owners who were asked, or of your security lead.',
        fr: "Seulement avec l'accord des responsables interrog\u00e9s, ou du responsable s\u00e9curit\u00e9.",
    },
    'own-mistake': { en: 'Only for a test or by mistake:', fr: 'Seulement pour un test ou par erreur\u00A0:' },
    'lead-agrees': {
        en: "Only with your security lead's agreement.",
        fr: "Seulement avec l'accord du responsable s\u00e9curit\u00e9.",
    },
    'other-uri': {
        en: 'Only for another URI that Adobe confirmed:',
        fr: 'Seulement pour un autre URI confirm\u00e9 par Adobe\u00A0:',
    },
    'found-elsewhere': { en: 'Only if a row above leads here:', fr: 'Seulement si une ligne ci-dessus y m\u00e8ne\u00A0:' },
    'deletion-stopped': { en: 'Only if the deletion stopped:', fr: "Seulement si la suppression s'est arr\u00eat\u00e9e\u00A0:" },
    'to-call': { en: 'Only to call the owners:', fr: 'Seulement pour appeler les responsables\u00A0:' },
    'working-hours': {
        en: 'In the daytime, if no loss was found:',
        fr: "En journ\u00e9e, si aucune perte n'est constat\u00e9e\u00A0:",
    },
};


/***/ }),

/***/ 2205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Vf: () => (/* binding */ hasOpenError),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8158);
/* harmony import */ var _urgency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8761);
/** Assembles the sections of the summary, and limits the size of the page. */


/** Blocks that are collapsed under a title; none without any. */
function folded(title, blocks) {
    return blocks.length === 0 ? [] : [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}
/** Whether something failed, a check of severity error failed or could not be made, or a warning shows a loss. */
function hasOpenError({ outcome, findings }) {
    const isOpen = ({ severity, status }) => severity === 'error' && (status === 'fail' || status === 'unknown');
    return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isStopped */ .i)(outcome) || findings.some(isOpen) || (0,_urgency_js__WEBPACK_IMPORTED_MODULE_0__/* .urgencyOf */ .bv)(outcome).kind === 'act-now';
}
/** The one warning that comes before the ticket: nobody sends one for an application that might be a stranger's. */
function isForeign({ findings }) {
    return findings.some(({ facts, status }) => facts.comesBeforeTicket === true && status === 'fail');
}
/** GitHub discards a step's summary above 1 MiB; some space is left for whatever else a step writes. */
const pageLimit = 1_000_000;
/** The sections in their order, without those that make the page too long; then `note` says that they are missing. */
function page(sections, note, limit = pageLimit) {
    const rendered = sections.map(({ blocks, vital }) => ({
        text: blocks.map((block) => `${block}\n\n`).join(''),
        vital,
    }));
    let room = limit - Buffer.byteLength(note) - 2;
    const kept = new Set();
    for (const { text } of [...rendered.filter(({ vital }) => vital), ...rendered.filter(({ vital }) => !vital)]) {
        const size = Buffer.byteLength(text);
        if (size > room)
            continue;
        room -= size;
        kept.add(text);
    }
    const cut = rendered.some(({ text }) => !kept.has(text));
    const texts = rendered.filter(({ text }) => kept.has(text)).map(({ text }) => text);
    return `${`${texts.join('')}${cut ? note : ''}`.trimEnd()}\n`;
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qy: () => (/* binding */ firstLineOf),
  nJ: () => (/* binding */ isOfSetup),
  Li: () => (/* binding */ lookOf),
  pV: () => (/* binding */ urgencyLabels),
  bv: () => (/* binding */ urgencyOf)
});

// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/inputs.js
var model_inputs = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/model/key-rules.js
var key_rules = __webpack_require__(6595);
// EXTERNAL MODULE: ./build/model/none.js
var none = __webpack_require__(474);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/model/use-notes.js
var use_notes = __webpack_require__(9065);
// EXTERNAL MODULE: ./build/model/valid-until.js
var valid_until = __webpack_require__(6405);
// EXTERNAL MODULE: ./build/model/vault.js
var vault = __webpack_require__(698);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runbooks/doubt-of-none.js
var doubt_of_none = __webpack_require__(6237);
// EXTERNAL MODULE: ./build/runbooks/look.js
var look = __webpack_require__(549);
// EXTERNAL MODULE: ./build/report/clock.js
var clock = __webpack_require__(5149);
// EXTERNAL MODULE: ./build/report/fitting-headline.js
var fitting_headline = __webpack_require__(1737);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/setup-line.js


/** @param when whether what fails might be a loss */
function doubted(doubt, when) {
    const { en, fr } = (0,doubt_of_none/* doubtText */.Qi)(doubt);
    if (when === 'later')
        return { en: `${en}. ${nextWorkingDay.en}`, fr: `${fr}. ${nextWorkingDay.fr}` };
    return { en: `${(0,words/* withinSentence */.td)(en)}. ${doNow.en}`, fr: `${(0,words/* withinSentence */.td)(fr)}. ${doNow.fr}` };
}
const nextWorkingDay = {
    en: 'Do step 1 on the next working day.',
    fr: "Suivez l'\u00e9tape 1 le prochain jour ouvr\u00e9.",
};
const doNow = {
    en: 'What fails might be a loss. Do step 1 now.',
    fr: "Ce qui \u00e9choue est peut-\u00eatre une perte. Suivez l'\u00e9tape 1 maintenant.",
};
const setUp = {
    en: 'in working hours, fix what failed. Adobe uses no key here yet.',
    fr: "aux heures de bureau, corrigez ce qui a \u00e9chou\u00e9. Adobe n'utilise encore aucune cl\u00e9 ici.",
};
const askWhose = {
    en: 'in working hours, find out whose application it is. Until then, send no setup ticket.',
    fr: "aux heures de bureau, cherchez \u00e0 qui est l'application. D'ici l\u00e0, n'envoyez aucun ticket d'activation.",
};
/** Azure is ready. */
function sendOrWait(inputs) {
    return inputs.adobeTicket === undefined
        ? {
            en: 'in working hours, send the ticket below, and set adobe-ticket to its number.',
            fr: 'aux heures de bureau, envoyez le ticket ci-dessous, et indiquez son num\u00e9ro dans adobe-ticket.',
        }
        : {
            en: 'when Adobe replies to the ticket, record its confirmation.',
            fr: "lorsqu'Adobe r\u00e9pond au ticket, indiquez sa confirmation.",
        };
}
const payFirst = {
    en: 'have the bill paid, before Azure disables the subscription.',
    fr: "faites payer la facture, avant qu'Azure ne d\u00e9sactive l'abonnement.",
};

;// CONCATENATED MODULE: ./build/report/urgency.js
/** How bad it is, and whether anybody has to be called: the first line of page, log, annotation and issue. Pure. */



















/** Without what makes a title long. */
const urgencyLabels = {
    'act-now': { en: 'Act now.', fr: 'Agissez maintenant.' },
    'act-today': { en: 'Act today.', fr: "Agissez aujourd'hui." },
    'can-wait': { en: 'Can wait.', fr: 'Peut attendre.' },
    next: { en: 'Next:', fr: 'Ensuite\u00A0:' },
    'not-checked': { en: 'Not checked:', fr: 'Non v\u00e9rifi\u00e9\u00A0:' },
    nothing: { en: 'Nothing to do.', fr: 'Rien \u00e0 faire.' },
};
function urgencyOf(source) {
    const [kind, text, when] = decided(source);
    return { kind, label: urgencyLabels[kind], text: withEnd(text, source), canWait: when === 'later' };
}
/** Whether a person says, and nothing doubts, that Adobe has confirmed no key yet. */
function isOfSetup({ inputs, verdict }) {
    return inputs !== undefined && !(0,confirmation/* isConfirmed */.it)(inputs) && verdict?.doubt === undefined;
}
/** As plain text. */
function firstLineOf(source) {
    const { label, text } = urgencyOf(source);
    return followed(label, text);
}
/** Whoever gave the day hears of it while there is time. */
function withEnd(text, { inputs, observed }) {
    const until = inputs && observed && (0,none/* noneEndingSoon */.t)(inputs, observed.at);
    return until === undefined ? text : followed(text, (0,doubt_of_none/* noneEnds */.Hd)(until));
}
function decided(source) {
    const { inputs, verdict } = source;
    if (inputs === undefined || verdict === undefined)
        return stopped(source);
    if ((0,incident/* lossesOfAccess */.v)(verdict, inputs).length > 0)
        return ['act-now', wakeFor((0,clock/* deadlineOf */.G0)(source))];
    if (verdict.doubt !== undefined)
        return whileDoubted(source, inputs, verdict.doubt);
    const unknown = withStatus(source, 'unknown', 'error');
    const isFailing = withStatus(source, 'fail', 'error').length > 0;
    const warnings = withStatus(source, 'unknown', 'warning');
    if (unknown.length > 0 && !isFailing)
        return withoutResult(unknown.length + warnings.length, source);
    const isPlan = inputs.mode === 'plan' && ((0,outcome/* isBlocked */.l)(source) || source.changes.length > 0);
    if (isPlan)
        return ['next', (0,outcome/* isBlocked */.l)(source) ? unblock : agree, 'later'];
    if (verdict.ready && (0,outcome/* isStopped */.i)(source))
        return [(0,confirmation/* isConfirmed */.it)(inputs) ? 'act-today' : 'next', readyAlready(source), 'later'];
    if (isFailing || (0,outcome/* isStopped */.i)(source))
        return notReady(verdict, inputs);
    return whileReady(source, inputs);
}
function notReady({ lost }, inputs) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (confirmed === undefined)
        return ['next', setUp, 'later'];
    if (!(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return ['act-today', otherNamed];
    return lost?.kind === 'version' ? ['act-today', versionUnseen] : ['act-today', noLoss];
}
/** No error is known. */
function whileReady(source, inputs) {
    const warnings = withStatus(source, 'fail', 'warning');
    if (!(0,confirmation/* isConfirmed */.it)(inputs))
        return whileSettingUp(source, inputs, warnings);
    if (warnings.some(({ facts }) => facts.comesBeforeTicket === true))
        return ['act-today', strangerMayUseKey, 'later'];
    if (warnings.some(({ becomesLoss }) => becomesLoss === true))
        return ['act-today', payBill];
    const end = endingSoon(source, inputs);
    if (end !== undefined)
        return ['act-today', end, 'later'];
    if (source.verdict?.state === 'provisioned')
        return ['next', nextStep(inputs), 'later'];
    if (warnings.length > 0)
        return ['can-wait', onlyWarnings(warnings.length, hasOtherCallers(source)), 'later'];
    return ['nothing', confirmed];
}
function whileSettingUp(source, inputs, warnings) {
    if (warnings.some(({ facts }) => facts.comesBeforeTicket === true))
        return ['next', askWhose, 'later'];
    if (warnings.some(({ becomesLoss }) => becomesLoss === true))
        return ['next', payFirst, 'later'];
    const end = endingSoon(source, inputs);
    if (end !== undefined)
        return [timeLeft(source, inputs) <= urgent ? 'next' : 'can-wait', end, 'later'];
    return ['next', nextStep(inputs), 'later'];
}
const wakeFor = ({ en, fr }) => ({
    en: `Wake the people below. ${en}`,
    fr: `R\u00e9veillez les personnes ci-dessous. ${fr}`,
});
function withStatus({ verdict }, status, severity) {
    const findings = verdict?.findings ?? [];
    return findings.filter((each) => each.status === status && each.severity === severity);
}
const urgency_look = {
    en: 'Wake nobody yet: check it now (step 1).',
    fr: 'Ne r\u00e9veillez encore personne\u00A0: v\u00e9rifiez-la maintenant (\u00e9tape 1).',
};
/** What ended the run before anything could be judged. Without inputs nobody knows which key to look at. */
function stopped({ failures: [failure], inputs }) {
    const why = failure === undefined || inputs === undefined ? invalidInputs : couldNot(failure);
    if (inputs !== undefined && !(0,confirmation/* isConfirmed */.it)(inputs)) {
        const isCheck = inputs.mode === 'verify' || inputs.mode === 'gate';
        return [isCheck ? 'not-checked' : 'next', inHours(why), 'later'];
    }
    const unread = notRead();
    const said = { en: `${why.en}. ${(0,words/* capitalized */.l2)(unread.en)}`, fr: `${why.fr}. ${(0,words/* capitalized */.l2)(unread.fr)}` };
    return ['not-checked', inputs === undefined ? said : followed(said, urgency_look)];
}
const inHours = ({ en, fr }) => ({
    en: `${en}. Act in working hours.`,
    fr: `${fr}. Agissez aux heures de bureau.`,
});
const invalidInputs = {
    en: 'the inputs are invalid, and nothing was sent to Azure',
    fr: "les entr\u00e9es ne sont pas valides et rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 Azure",
};
function couldNot({ operation, code }) {
    const [en, fr] = [(0,plain/* plainLine */.h0)((0,fitting_headline/* withoutId */.Gh)(operation.en), 200), (0,plain/* plainLine */.h0)((0,fitting_headline/* withoutId */.Gh)((0,words/* impossible */.yW)(operation.fr)), 200)];
    const reason = (0,plain/* plainLine */.h0)(code, 60);
    return { en: `the run could not ${en} (${reason})`, fr: `${fr} (${reason})` };
}
function withoutResult(checks, source) {
    const isSeen = isKeySeen(source);
    if (source.inputs === undefined || !(0,confirmation/* isConfirmed */.it)(source.inputs))
        return ['next', inHours(withoutAnswer(checks)), 'later'];
    if (isSeen && !isAccessSeen(source))
        return ['not-checked', lookFirst];
    if (!isSeen)
        return ['not-checked', followed(notRead(codeOf(source)), urgency_look)];
    const { en, fr } = withoutAnswer(checks);
    return ['not-checked', { en: `${en}. ${keySeen.en}`, fr: `${fr}. ${keySeen.fr}` }, 'later'];
}
const withoutAnswer = (checks) => ({
    en: `${(0,words/* count */.U9)(checks, 'check has', 'checks have')} no result`,
    fr: `${(0,words/* frenchCount */.Un)(checks, "contr\u00f4le n'a", "contr\u00f4les n'ont")} pas de r\u00e9sultat`,
});
/** @param code why, as the vault or Azure named it */
function notRead(code = '') {
    const why = code === '' ? '' : ` (${(0,plain/* plainLine */.h0)(code, 60)})`;
    return {
        en: `the key was not read${why}: a loss can't be ruled out.`,
        fr: `la cl\u00e9 n'a pas \u00e9t\u00e9 lue${why}\u00A0: une perte n'est pas exclue.`,
    };
}
function codeOf({ observed }) {
    return observed?.key.presence === 'unknown' ? observed.key.reason?.code : undefined;
}
/** The key is only half of what Adobe needs. */
const lookFirst = {
    en: "Adobe's access to the key, which is enabled and in date. Wake nobody yet: run step 1 now, which only reads.",
    fr: "l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9, qui est activ\u00e9e et dans sa p\u00e9riode de validit\u00e9. Ne r\u00e9veillez encore personne\u00A0: ex\u00e9cutez maintenant l'\u00e9tape 1 (lecture seule).",
};
const keySeen = {
    en: 'The key is enabled and in date, and no check failed. Wake nobody: act on the next working day.',
    fr: "La cl\u00e9 est activ\u00e9e et dans sa p\u00e9riode de validit\u00e9, et aucun contr\u00f4le n'est en \u00e9chec. Ne r\u00e9veillez personne\u00A0: agissez le prochain jour ouvr\u00e9.",
};
function isAccessSeen({ observed }) {
    return observed?.principal.presence !== 'unknown' && isRoleSeen(observed);
}
/** What a person would look for. */
function isKeySeen({ observed }) {
    if (observed?.key.presence !== 'found')
        return false;
    const { value } = observed.key;
    return (0,key_rules/* isEnabled */.Ol)((0,key_rules/* readsOf */.JP)(value, observed)) === true && (0,key_rules/* inDate */.Cl)(value, Date.parse(observed.at)) === 'active';
}
/** How a person looks at a confirmed key and Adobe's role, where the run could not; nothing where it could. */
function lookOf(source) {
    const { inputs, observed } = source;
    if (inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs) || urgencyOf(source).kind !== 'not-checked')
        return runbook/* nothingToDo */.KN;
    const isRoleOpen = !isRoleSeen(observed);
    const role = isRoleOpen
        ? [
            (0,look/* lookAtRole */.Dm)(inputs, {
                usesRoles: observed !== undefined && (0,vault/* usesRoles */.aF)(observed),
                isPrincipalSeen: observed?.principal.presence === 'found',
            }),
        ]
        : [];
    if (isKeySeen(source))
        return isRoleOpen ? (0,runbook/* inSteps */.F8)(...role, ...(0,look/* callOwners */.RO)(inputs)) : runbook/* nothingToDo */.KN;
    return (0,runbook/* inSteps */.F8)((0,look/* lookYourself */.TE)(inputs, isRoleOpen), ...role, ...(0,look/* callOwners */.RO)(inputs));
}
/** Or has no effect, on a vault with access policies. */
function isRoleSeen(observed) {
    if (observed === undefined || observed.vault.presence === 'unknown')
        return false;
    return (0,vault/* usesPolicies */.dd)(observed) || observed.roleAssignments.presence !== 'unknown';
}
const unblock = {
    en: 'in working hours, resolve what blocks the plan.',
    fr: 'aux heures de bureau, levez ce qui bloque le plan.',
};
const agree = {
    en: 'in working hours, review the plan. Once the owners agree, run mode ensure.',
    fr: "aux heures de bureau, examinez le plan. Une fois que les responsables l'acceptent, ex\u00e9cutez le mode ensure.",
};
/** One text after the other. */
const followed = (one, next) => ({ en: `${one.en} ${next.en}`, fr: `${one.fr} ${next.fr}` });
const otherNamed = {
    en: 'Do step 1 now, even at night. The key that Adobe confirmed was not checked, since the inputs name another one.',
    fr: "Suivez l'\u00e9tape 1 maintenant, m\u00eame la nuit. La cl\u00e9 confirm\u00e9e par Adobe n'a pas \u00e9t\u00e9 v\u00e9rifi\u00e9e, car les entr\u00e9es en d\u00e9signent une autre.",
};
const versionUnseen = {
    en: 'Wake the person in step 2 now, since data may be at risk: the recorded version was not found.',
    fr: "R\u00e9veillez maintenant la personne de l'\u00e9tape 2, car des donn\u00e9es sont peut-\u00eatre menac\u00e9es\u00A0: la version enregistr\u00e9e est introuvable.",
};
const noLoss = { en: 'No loss of access was found.', fr: "Aucune perte d'acc\u00e8s n'a \u00e9t\u00e9 constat\u00e9e." };
/** In milliseconds: what ends within three days does not wait for the next working day. */
const urgent = 72 * 3_600_000;
/** Nobody knows whether what fails is a loss; step 1 looks into the ticket. */
function whileDoubted(source, inputs, doubt) {
    const { verdict } = source;
    const isOpen = ({ status, severity, id }) => severity === 'error' && (status === 'fail' || status === 'unknown') && id !== 'adobe-confirmation';
    if (verdict?.findings.some(isOpen) !== true && !(timeLeft(source, inputs) <= urgent)) {
        return ['can-wait', doubted(doubt, 'later'), 'later'];
    }
    return ['not-checked', doubted(doubt, 'now')];
}
function readyAlready({ failures: [failure] }) {
    const { en, fr } = failure === undefined ? oneFailed : couldNot(failure);
    return {
        en: `Wake nobody, act in working hours: the key is ready, but ${en}.`,
        fr: `Ne r\u00e9veillez personne, agissez aux heures de bureau\u00A0: la cl\u00e9 est pr\u00eate, mais ${fr}.`,
    };
}
const oneFailed = { en: 'one of the changes failed', fr: "l'une des modifications a \u00e9chou\u00e9" };
/** No error is known, so it has the access that Adobe's own would have. */
const strangerMayUseKey = {
    en: 'Wake nobody: find out in working hours whose application it is. Until then, send no setup ticket.',
    fr: "Ne r\u00e9veillez personne\u00A0: cherchez aux heures de bureau \u00e0 qui est l'application. D'ici l\u00e0, n'envoyez aucun ticket d'activation.",
};
const payBill = {
    en: 'Wake nobody: do step 1 now, the rest in the daytime, weekends too. Without a payment, Azure disables the subscription, and Adobe might purge the data.',
    fr: "Ne r\u00e9veillez personne\u00A0: \u00e9tape 1 maintenant, la suite en journ\u00e9e, m\u00eame le week-end. Sans paiement, Azure d\u00e9sactivera l'abonnement, et Adobe pourrait supprimer les donn\u00e9es.",
};
/** In milliseconds: what ends within a week can't wait for the next one. */
const soon = 7 * 86_400_000;
function timeLeft({ observed }, inputs) {
    const end = observed && (0,valid_until/* validUntil */.x)(inputs, observed);
    return observed === undefined || end === undefined
        ? Number.POSITIVE_INFINITY
        : Date.parse(end.at) - Date.parse(observed.at);
}
function endingSoon(source, inputs) {
    const end = source.observed && (0,valid_until/* validUntil */.x)(inputs, source.observed);
    const left = timeLeft(source, inputs);
    if (end === undefined || left <= 0 || left > soon)
        return undefined;
    return {
        en: `Adobe's access ends on ${(0,dates/* readableDay */.hW)(end.at, 'en')} (UTC).`,
        fr: `L'acc\u00e8s d'Adobe prendra fin le ${(0,dates/* readableDay */.hW)(end.at, 'fr')} (UTC).`,
    };
}
function nextStep(inputs) {
    if ((0,confirmation/* isConfirmed */.it)(inputs)) {
        return {
            en: 'check that the waiver of confirmed-key is still intended.',
            fr: 'v\u00e9rifiez que la d\u00e9rogation pour confirmed-key est toujours voulue.',
        };
    }
    return sendOrWait(inputs);
}
/** A user of the key whom nobody knows waits for the morning, and no longer. */
function onlyWarnings(warnings, isUsedByOthers) {
    const [en, fr] = isUsedByOthers
        ? [' This morning, ask who else used the key.', " Ce matin, demandez qui d'autre a utilis\u00e9 la cl\u00e9."]
        : ['', ''];
    return {
        en: `Wake nobody: ${(0,words/* count */.U9)(warnings, 'warning', 'warnings')}, no error.${en}`,
        fr: `Ne r\u00e9veillez personne\u00A0: ${(0,words/* frenchCount */.Un)(warnings, 'avertissement', 'avertissements')}, aucune erreur.${fr}`,
    };
}
function hasOtherCallers({ inputs, observed }) {
    if (inputs === undefined || observed?.usage.presence !== 'found')
        return false;
    return (0,use_notes/* otherCallers */.xJ)(observed.usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs)).length > 0;
}
const confirmed = {
    en: 'Adobe confirmed this key, and no check failed.',
    fr: "Adobe a confirm\u00e9 cette cl\u00e9 et aucun contr\u00f4le n'est en \u00e9chec.",
};


/***/ }),

/***/ 1302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ conditionalGrant),
/* harmony export */   I: () => (/* binding */ grantUnderCondition)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/** What to do about a condition of Adobe's role assignment. */





const assigner = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'vault');
/** The action does not evaluate conditions. */
function askAboutCondition(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)({
        en: `the person who set the condition, or the owners of vault ${inputs.vaultName}`,
        fr: `la personne qui a d\u00e9fini la condition, ou les responsables du coffre ${inputs.vaultName}`,
    }, {
        en: 'Did you set the condition to limit what Adobe can do?',
        fr: "Avez-vous d\u00e9fini la condition pour limiter ce qu'Adobe peut faire\u00A0?",
    });
}
/** Azure rejects a second assignment of the role to the principal at the same scope. */
function conditionalGrant(inputs, principalId, assignment) {
    const scope = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .idsOf */ .UX)(inputs)[inputs.grantScope];
    const drop = {
        en: 'Remove the condition from the role assignment.',
        fr: "Retirez la condition de l'attribution de r\u00f4le.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .dropCondition */ .jd)({ inputs }, assignment)],
        as: assigner,
    };
    const assign = {
        en: 'Assign the role at this scope without a condition, next to the inherited assignment.',
        fr: "Attribuez le r\u00f4le \u00e0 cette \u00e9tendue sans condition, en plus de l'attribution h\u00e9rit\u00e9e.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, scope)],
        as: assigner,
    };
    const isThere = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(assignment.scope) === (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .comparable */ .Zm)(scope);
    return { question: askAboutCondition(inputs), steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(isThere ? drop : assign, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runVerify */ .R9) };
}
/** The plan does not know which assignment has the condition. */
function grantUnderCondition(inputs) {
    return {
        question: askAboutCondition(inputs),
        steps: [
            {
                phase: 'find',
                en: 'Show the condition of the role assignment.',
                fr: "Affichez la condition de l'attribution de r\u00f4le.",
                commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listRoleAssignments */ .FE)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .idsOf */ .UX)(inputs).vault)],
                as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'vault'),
            },
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)({ en: 'Have the condition removed.', fr: 'Faites retirer la condition.' }),
        ],
    };
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ removedPolicy),
/* harmony export */   l7: () => (/* binding */ removedRole),
/* harmony export */   vI: () => (/* binding */ policyNotBack)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do about Adobe's access where its role or policy is not there. */







const assigner = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'vault');
/** Removing the access is how a customer revokes it. In a setup it was not given yet. */
function restoring(inputs, act, command, as) {
    const give = { name: 'give', ...act, commands: [command], as };
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfirmed */ .it)(inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(give, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAgain */ .he)(inputs));
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfVault */ .iI)(inputs), {
            en: "Did you remove Adobe's access to the key on purpose?",
            fr: "Avez-vous retir\u00e9 volontairement l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9\u00A0?",
        }),
        steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(...(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .orByPipeline */ .z2)(give, 'restore-grant', [(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAgain */ .he)(inputs)])),
        later: [(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .removeAfterward */ .$C)('restore-grant')],
    };
}
/** @param principalId of Adobe's service principal, where it is known */
function removedRole(inputs, principalId) {
    const scope = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_6__/* .idsOf */ .UX)(inputs)[inputs.grantScope];
    const give = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfirmed */ .it)(inputs)
        ? { en: 'Give Adobe its role again.', fr: 'R\u00e9attribuez son r\u00f4le \u00e0 Adobe.' }
        : { en: 'Give Adobe its role.', fr: 'Donnez son r\u00f4le \u00e0 Adobe.' };
    return restoring(inputs, give, (0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, scope), assigner);
}
/** @param permissions that the policy must have: the command replaces the existing ones */
function removedPolicy(inputs, principalId, permissions) {
    const give = { en: 'Give Adobe its access policy again.', fr: "Rendez sa strat\u00e9gie d'acc\u00e8s \u00e0 Adobe." };
    const command = (0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .setAccessPolicy */ .VF)({ inputs }, principalId, permissions);
    return restoring(inputs, give, command, (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('vaultContributor', 'vault'));
}
/** A policy of a recovered vault comes back with it, so one that is missing was removed earlier. */
function policyNotBack(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfVault */ .iI)(inputs), {
            en: "Did you remove Adobe's access policy on purpose before the vault was deleted?",
            fr: "Avez-vous retir\u00e9 volontairement la strat\u00e9gie d'acc\u00e8s d'Adobe avant la suppression du coffre\u00A0?",
        }),
        steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runPlan */ .Fo, _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runEnsure */ .ov),
    };
}


/***/ }),

/***/ 5341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/** What Azure answered, in brackets; empty where nothing had to be read. */
function answered(reason) {
    if (reason === undefined)
        return { en: '', fr: '' };
    const { operation, code, message, requestId } = reason;
    const [en, fr] = requestId === undefined ? ['', ''] : [`; request ID ${requestId}`, `; identifiant de requ\u00eate ${requestId}`];
    return {
        en: ` (${operation.en}: ${code}: ${message}${en})`,
        fr: ` (${operation.fr}\u00A0: ${code}\u00A0: ${message}${fr})`,
    };
}


/***/ }),

/***/ 2276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ asking),
  M1: () => (/* binding */ byMistake),
  sp: () => (/* binding */ limitedTo),
  oI: () => (/* binding */ neverThereThough),
  ti: () => (/* binding */ onlyOurCheck),
  bW: () => (/* binding */ ownersOfBilling),
  Eq: () => (/* binding */ ownersOfPrincipal),
  RC: () => (/* binding */ ownersOfSubscription),
  iI: () => (/* binding */ ownersOfVault),
  Ur: () => (/* binding */ ownersOfVaultAndSubscription),
  aN: () => (/* binding */ readerOfGroup),
  oZ: () => (/* binding */ see),
  Lv: () => (/* binding */ verifyYourself)
});

// EXTERNAL MODULE: ./build/az-commands/access.js
var access = __webpack_require__(2673);
// EXTERNAL MODULE: ./build/az-commands/directory.js
var directory = __webpack_require__(7204);
// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
// EXTERNAL MODULE: ./build/az-commands/identity.js
var identity = __webpack_require__(8817);
;// CONCATENATED MODULE: ./build/az-commands/verify.js
/** Mode verify on the command line, by a person with a session of Azure CLI: it only reads, with that person's rights. */




const elsewhere = {
    subscriptionId: 'SUBSCRIPTION-ID',
    resourceGroup: 'GROUP',
    vaultName: 'VAULT',
    keyName: 'KEY',
};
/** What the person fills in where no confirmation is recorded. */
const blankKeyUri = 'KEY-URI';
/** With a key URI that the person knows. @param where `elsewhere`: that key may be in another vault */
function verifyConfirmed({ inputs }, where) {
    const { subscriptionId, resourceGroup, vaultName, keyName } = where === 'here' ? inputs : elsewhere;
    const { source, folder } = (0,identity/* sourceOf */.vz)(inputs.run?.docsUrl ?? '');
    const target = ['--subscription-id', subscriptionId, '--resource-group', resourceGroup, '--vault-name', vaultName];
    const app = inputs.adobeAppId === applications/* adobePublishedAppId */.C ? [] : ['--adobe-app-id', inputs.adobeAppId];
    const uri = where === 'here' ? ((0,confirmation/* confirmedKeyOf */.yq)(inputs)?.uri ?? blankKeyUri) : blankKeyUri;
    const key = ['--key-name', keyName, '--confirmed-key-uri', uri];
    return [
        ...source,
        (0,command/* shell */.vf)((0,command/* line */.n8)('node', `${folder}dist/cli.js`, 'verify', '--sign-in', 'az', ...target, ...app, ...key)),
    ];
}

// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
;// CONCATENATED MODULE: ./build/runbooks/asking.js
/** Whom to ask, and what follows each answer: the same in every situation. */




/** @param ask with its question mark */
function asking(whom, ask, answers = {}) {
    const { onPurpose = 'stop', mistake = 'proceed', nobody = 'wait', others = [], endsAccess } = answers;
    return {
        whom,
        ask,
        answers: [
            { when: 'on-purpose', next: onPurpose },
            { when: 'by-mistake', next: mistake },
            ...others,
            { when: 'nobody', next: nobody },
        ],
        ...(endsAccess === false && { endsAccess }),
    };
}
function owners(inputs, en, fr) {
    return { en, fr, shownBy: [(0,access/* listOwners */.BC)({ inputs })] };
}
function ownersOfBilling(inputs) {
    return owners(inputs, 'the owners of the subscription and of its billing account (portal, Cost Management + Billing)', "les propri\u00e9taires de l'abonnement et de son compte de facturation (portail, Cost Management + Facturation)");
}
function ownersOfVault(inputs) {
    return owners(inputs, `the owners of vault ${inputs.vaultName}`, `les responsables du coffre ${inputs.vaultName}`);
}
function ownersOfSubscription(inputs) {
    return owners(inputs, 'the owners of the subscription', "les propri\u00e9taires de l'abonnement");
}
function ownersOfVaultAndSubscription(inputs) {
    const { en, fr } = ownersOfVault(inputs);
    return owners(inputs, `${en} and of the subscription`, `${fr} et ceux de l'abonnement`);
}
function ownersOfPrincipal(inputs) {
    const { en, fr } = ownersOfVault(inputs);
    return {
        en: `the tenant's application administrators and ${en}`,
        fr: `les administrateurs d'application du locataire et ${fr}`,
        shownBy: [(0,directory/* listApplicationAdministrators */.jg)({ inputs }), (0,access/* listOwners */.BC)({ inputs })],
    };
}
/** The steps that undo what was a mistake. */
function byMistake(...steps) {
    return limitedTo('by-mistake', steps);
}
function limitedTo(onlyIf, steps) {
    return steps.map((step) => Object.assign({}, step, { onlyIf }));
}
/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `elsewhere`: that key may be in another vault
 */
function verifyYourself(inputs, where) {
    return {
        en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
        fr: "Ex\u00e9cutez vous-m\u00eame le mode verify sur la cl\u00e9 confirm\u00e9e, et suivez ce qu'il indique.",
        ...(where === 'elsewhere' && {
            how: {
                en: 'Capitals: the names and the URI of that key.',
                fr: "Capitales\u00A0: les noms et l'URI de cette cl\u00e9.",
            },
        }),
        commands: verifyConfirmed({ inputs }, where),
        as: { ...(0,runbook/* role */.JC)('vaultReader', 'vault'), and: (0,runbook/* role */.JC)('reader', 'group') },
    };
}
/** After a run with an input that was wrong. */
const onlyOurCheck = {
    en: 'Passed: tell Adobe that only our check was wrong. Failed: follow its page.',
    fr: 'R\u00e9ussi\u00A0: dites \u00e0 Adobe que seul notre contr\u00f4le \u00e9tait erron\u00e9. \u00c9chec\u00A0: suivez sa page.',
};
/** Of whoever runs mode verify where the vault itself may be gone, recovered, or in another group. */
const readerOfGroup = { ...(0,runbook/* role */.JC)('vaultReader', 'group'), and: (0,runbook/* role */.JC)('reader', 'group') };
/** Adobe confirms no key that it can't use. */
const neverThereThough = {
    when: { en: 'It was never there', fr: "Cela n'a jamais exist\u00e9" },
    next: {
        sends: true,
        steps: [],
        first: {
            en: "Create nothing. Find Adobe's confirmation in your tickets: if it is for another vault, call its owners; otherwise, wake your security lead.",
            fr: "Ne cr\u00e9ez rien. Cherchez la confirmation d'Adobe dans vos tickets\u00A0: si elle concerne un autre coffre, appelez ses responsables\u00A0; sinon, r\u00e9veillez le responsable s\u00e9curit\u00e9.",
        },
    },
};
/** @param id of what has the cause, and says what to do */
function see(id) {
    return (0,runbook/* inSteps */.F8)({ en: `See ${id}.`, fr: `Voir ${id}.` });
}


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ removeAfterward),
/* harmony export */   BU: () => (/* binding */ withRestoreGrant),
/* harmony export */   z2: () => (/* binding */ orByPipeline)
/* harmony export */ });
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2553);

/**
 * For somebody who can start the pipeline, and has no role of their own.
 *
 * @param step with the command that the pipeline can take the place of
 * @param after what follows the command, at last a check; the pipeline's run of ensure does all that comes before it
 */
function orByPipeline(step, input, after) {
    const byHand = [step, ...after.slice(0, -1)];
    const names = byHand.flatMap(({ name = [] }) => name);
    return [...byHand, { ...(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreByRun */ .vN)(input), replaces: names }, ...after.slice(-1)];
}
/** Left there, the input would undo what is revoked later. */
function removeAfterward(input) {
    return {
        name: `remove-${input}`,
        en: `Remove ${input} wherever it is set, since it would undo a later revocation.`,
        fr: `Retirez ${input} partout o\u00f9 il est d\u00e9fini, car il annulerait une r\u00e9vocation ult\u00e9rieure.`,
    };
}
/** The next run has to be told, whatever else it needs; where somebody is asked first, only if it was a mistake. */
function withRestoreGrant(runbook) {
    const { question, steps, later = [] } = runbook;
    const first = steps.findIndex(({ onlyIf }) => onlyIf === 'by-mistake');
    const at = question === undefined ? 0 : first === -1 ? steps.length : first;
    const restore = question === undefined ? restoreGrant : { ...restoreGrant, onlyIf: 'by-mistake' };
    return { ...runbook, steps: steps.toSpliced(at, 0, restore), later: [...later, removeInputs] };
}
const restoreGrant = {
    en: "Set restore-grant: true for the next run, since Azure did not bring back Adobe's access with the vault.",
    fr: "D\u00e9finissez restore-grant: true pour la prochaine ex\u00e9cution, car Azure n'a pas r\u00e9tabli l'acc\u00e8s d'Adobe avec le coffre.",
};
/** Left in a workflow, they give back what is revoked later. */
const removeInputs = {
    en: 'Remove recover-deleted and restore-grant afterward, so that no run undoes a later revocation.',
    fr: "Retirez ensuite recover-deleted et restore-grant, pour qu'aucune ex\u00e9cution n'annule une r\u00e9vocation ult\u00e9rieure.",
};


/***/ }),

/***/ 7599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ otherKeyConfirmed),
/* harmony export */   P2: () => (/* binding */ sendTicket),
/* harmony export */   Tr: () => (/* binding */ notYetConfirmed),
/* harmony export */   ip: () => (/* binding */ newerVersion),
/* harmony export */   qH: () => (/* binding */ confirmationObstacles)
/* harmony export */ });
/* unused harmony export recordConfirmation */
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */






/** The inputs name a different key from the confirmed one. */
function otherKeyConfirmed(inputs) {
    const { vaultName, keyName } = inputs;
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmedKeyOf */ .yq)(inputs);
    const uri = confirmed?.uri ?? '';
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(...(confirmed === undefined
        ? []
        : looksAt({ ...inputs, vaultName: confirmed.vaultName, keyName: confirmed.keyName })), {
        name: 'compare',
        onlyIf: 'working-hours',
        phase: 'find',
        en: `Compare ${uri} (confirmed-key-uri) with the key URI in Adobe's confirmation.`,
        fr: `Comparez ${uri} (confirmed-key-uri) \u00e0 l'URI de cl\u00e9 de la confirmation d'Adobe.`,
        rows: [
            startAfter({ en: 'Adobe confirmed the same key', fr: 'Adobe a confirm\u00e9 la m\u00eame cl\u00e9' }, { en: 'Set vault-name and key-name to its names.', fr: 'Indiquez ses noms dans vault-name et key-name.' }),
            startAfter({ en: `It confirmed ${keyName} in ${vaultName}`, fr: `Adobe a confirm\u00e9 ${keyName} dans ${vaultName}` }, {
                en: 'Check that key as in steps 1 and 2 now. Set confirmed-key-uri to its URI.',
                fr: 'V\u00e9rifiez maintenant cette cl\u00e9 comme aux \u00e9tapes 1 et 2. Indiquez son URI dans confirmed-key-uri.',
            }),
            startAfter({ en: 'A third key', fr: 'Une troisi\u00e8me cl\u00e9' }, {
                en: 'Check that key as in steps 1 and 2 now. Set all three inputs to it.',
                fr: 'V\u00e9rifiez maintenant cette cl\u00e9 comme aux \u00e9tapes 1 et 2. Indiquez-la dans les trois entr\u00e9es.',
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: [
                    'No confirmation, or only a ticket',
                    'Ask Adobe Customer Care in the daytime which key URI it recorded. Create and change nothing.',
                ],
                fr: [
                    'Aucune confirmation, ou seulement un ticket',
                    "Demandez en journ\u00e9e \u00e0 l'assistance client\u00e8le Adobe quel URI de cl\u00e9 est enregistr\u00e9. Ne cr\u00e9ez et ne modifiez rien.",
                ],
            }),
        ],
    }, { ..._run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runAnew */ .j1, onlyIf: 'working-hours' });
}
const looksAt = (named) => [
    (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAtConfirmed */ .mu)(named),
    (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAtRoleOfConfirmed */ .B9)(named),
    ...(0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .callOwners */ .RO)(named, 'GROUP'),
];
const startAfter = (when, first) => ({ when, next: { first, steps: ['again'] } });
/** What contradicts the confirmation. */
const confirmationObstacles = {
    'another-key-confirmed': {
        explainedBy: 'confirmed-key',
        blocks: ({ confirmedKeyUri: said, keyName, vaultName }) => ({
            en: `confirmed-key-uri is ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmationText */ .xR)(said)}, while key-name and vault-name are ${keyName} and ${vaultName}. Which of the two is right is not known, so nothing is changed.`,
            fr: `confirmed-key-uri est ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmationText */ .xR)(said)}, alors que key-name et vault-name sont ${keyName} et ${vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: (inputs) => otherKeyConfirmed(inputs),
    },
    'none-contradicted': {
        explainedBy: 'adobe-confirmation',
        blocks: ({ keyName, vaultName }) => ({
            en: `Adobe uses key ${keyName} in ${vaultName}, and confirmed-key-uri says none, so nothing is changed.`,
            fr: `Adobe utilise la cl\u00e9 ${keyName} de ${vaultName}, et confirmed-key-uri indique none\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: () => (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .see */ .oZ)('adobe-confirmation'),
    },
    'none-ended': {
        explainedBy: 'adobe-confirmation',
        blocks: ({ confirmedKeyUri }) => ({
            en: `confirmed-key-uri is ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmationText */ .xR)(confirmedKeyUri)}, and that day is over. Whether Adobe has confirmed a key since is not known, so nothing is changed.`,
            fr: `confirmed-key-uri vaut ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmationText */ .xR)(confirmedKeyUri)}, et ce jour est pass\u00e9. Rien n'indique si Adobe a confirm\u00e9 une cl\u00e9 depuis\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: () => (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .see */ .oZ)('adobe-confirmation'),
    },
};
/** Adobe can still be using the version that it confirmed. */
function newerVersion() {
    const ask = {
        phase: 'ask',
        en: 'Ask the owners of the vault whether they created the new version, and whether Adobe is to change to it. Disable neither: Adobe might use either.',
        fr: "Demandez aux responsables du coffre s'ils ont cr\u00e9\u00e9 la nouvelle version, et si Adobe doit y passer. Ne d\u00e9sactivez aucune des deux\u00A0: Adobe utilise peut-\u00eatre l'une ou l'autre.",
        rows: [
            { when: bothYes, next: { steps: ['send', 'record', 'again'] } },
            { when: alreadySent, next: { steps: ['record', 'again'] } },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['They created it, and Adobe is to keep the former one', 'Send nothing. This warning stays.'],
                fr: ["Ils l'ont cr\u00e9\u00e9e, et Adobe doit garder l'ancienne", "N'envoyez rien. Cet avertissement reste."],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: [
                    'Nobody knows it',
                    'Send and disable nothing. Tell your security lead that day: a stranger may have made it.',
                ],
                fr: [
                    'Personne ne la conna\u00eet',
                    "N'envoyez et ne d\u00e9sactivez rien. Pr\u00e9venez le jour m\u00eame votre responsable s\u00e9curit\u00e9\u00A0: un inconnu l'a peut-\u00eatre cr\u00e9\u00e9e.",
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['No answer that day', 'Send and disable nothing. Tell your security lead.'],
                fr: ['Pas de r\u00e9ponse ce jour-l\u00e0', "N'envoyez et ne d\u00e9sactivez rien. Pr\u00e9venez le responsable s\u00e9curit\u00e9."],
            }),
        ],
    };
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(ask, sendChange, recordConfirmation, _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runAnew */ .j1);
}
const bothYes = {
    en: 'They created it, and Adobe is to change to it',
    fr: "Ils l'ont cr\u00e9\u00e9e, et Adobe doit y passer",
};
const alreadySent = {
    en: 'They created it, and asked Adobe already',
    fr: "Ils l'ont cr\u00e9\u00e9e, et l'ont d\u00e9j\u00e0 demand\u00e9 \u00e0 Adobe",
};
const sendChange = {
    name: 'send',
    en: 'Send Adobe the ticket of this run, which asks it to change to the current version.',
    fr: 'Envoyez \u00e0 Adobe le ticket de cette ex\u00e9cution, qui lui demande de passer \u00e0 la version actuelle.',
};
const recordConfirmation = {
    name: 'record',
    en: 'Record the key URI as confirmed-key-uri, once Adobe has replied, and keep every version enabled.',
    fr: "Indiquez l'URI de la cl\u00e9 dans confirmed-key-uri, une fois qu'Adobe a r\u00e9pondu, et gardez chaque version activ\u00e9e.",
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ["Adobe's reply confirms the current version's URI", 'Record that URI.'],
            fr: ["La r\u00e9ponse d'Adobe confirme l'URI de la version actuelle", 'Indiquez cet URI.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['It confirms another URI, or names none', 'Record nothing. Ask Adobe which one it uses.'],
            fr: ["Elle confirme un autre URI, ou n'en cite aucun", "N'indiquez rien. Demandez \u00e0 Adobe lequel est utilis\u00e9."],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['It confirms nothing yet, as a receipt does', 'Record nothing yet.'],
            fr: ['Elle ne confirme rien encore, comme un accus\u00e9 de r\u00e9ception', "N'indiquez encore rien."],
        }),
    ],
};
/** The last steps of the setup, where Azure is ready. */
function sendTicket(inputs) {
    const hasBlanks = inputs.adobeOrgId === undefined || inputs.ticketContact === undefined;
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: `Have a support administrator of your Adobe organization ${hasBlanks ? 'complete and ' : ''}send the ticket below to Adobe Customer Care.`,
        fr: `Faites ${hasBlanks ? 'compl\u00e9ter et ' : ''}envoyer le ticket ci-dessous \u00e0 l'assistance client\u00e8le Adobe par un administrateur du support de votre organisation Adobe.`,
    }, {
        en: `Set adobe-ticket to the ticket's number and, once Adobe has confirmed a URI, confirmed-key-uri to it.`,
        fr: "Indiquez le num\u00e9ro du ticket dans adobe-ticket et, d\u00e8s qu'Adobe a confirm\u00e9 un URI, celui-ci dans confirmed-key-uri.",
        commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTicket */ .iW)(inputs),
    });
}
const notYetConfirmed = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({ en: 'Send the ticket to Adobe Customer Care.', fr: "Envoyez le ticket \u00e0 l'assistance client\u00e8le Adobe." }, recordConfirmation);


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qx: () => (/* binding */ denyAssignment),
/* harmony export */   uU: () => (/* binding */ denialObstacles),
/* harmony export */   ux: () => (/* binding */ azurePolicy)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(590);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5583);
/** What to do about a policy or a deny assignment, which refuse a change whatever roles the identity has. */



/** A policy of the organization refuses the change, or reverts it. @param isOfCreation whether inputs decide what is sent */
function azurePolicy(inputs, isOfCreation) {
    const exempt = {
        en: 'Ask who assigned the policy for an exemption.',
        fr: 'Demandez une exemption \u00e0 la personne qui a affect\u00e9 la strat\u00e9gie.',
    };
    const find = {
        en: "Find the Azure policy that refused the request: in Azure's message, the group's activity log, or these assignments.",
        fr: "Cherchez la strat\u00e9gie Azure qui a refus\u00e9 la demande\u00A0: dans le message d'Azure, le journal d'activit\u00e9 du groupe ou ces affectations.",
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_2__/* .listPolicies */ .jm)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'group'),
    };
    if (!isOfCreation)
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(find, exempt);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(find, {
        en: 'Read its rules in the Azure portal (Policy, Assignments, View definition).',
        fr: 'Lisez ses r\u00e8gles dans le portail Azure (Strat\u00e9gie, Affectations, Afficher la d\u00e9finition).',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: [
                    'It requires a location, tags or a restricted network',
                    'Set location, tags or network: restricted, and start a new run. Never set network: open to satisfy a policy.',
                ],
                fr: [
                    'Elle exige une r\u00e9gion, des \u00e9tiquettes ou un r\u00e9seau restreint',
                    "Renseignez location, tags ou network: restricted, et lancez une nouvelle ex\u00e9cution. N'indiquez jamais network: open pour satisfaire une strat\u00e9gie.",
                ],
            }),
            { when: { en: 'Something else', fr: 'Autre chose' }, next: exempt },
        ],
    });
}
/** What refuses a read or a write whatever roles the identity has. */
const denyAssignment = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
    en: 'Ask the owner of the resource that the message names to allow this, since only that resource can change a deny assignment.',
    fr: "Demandez au propri\u00e9taire de la ressource que nomme le message de l'autoriser, car elle seule peut modifier une affectation de refus.",
});
/** What stands in the way whatever roles the identity has. */
const denialObstacles = {
    'write-denied': {
        blocks: (_, { names }) => ({
            en: `A deny assignment prevents the identity of this run from making the changes, whatever roles it has: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names)}.`,
            fr: `Une affectation de refus interdit les modifications \u00e0 l'identit\u00e9 de cette ex\u00e9cution, quels que soient ses r\u00f4les\u00A0: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names)}.`,
        }),
        runbook: () => denyAssignment,
    },
};


/***/ }),

/***/ 6237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ noneEnds),
/* harmony export */   I2: () => (/* binding */ lookIntoTicketFirst),
/* harmony export */   Qi: () => (/* binding */ doubtText),
/* harmony export */   j$: () => (/* binding */ doubtObserved),
/* harmony export */   w1: () => (/* binding */ lookIntoTicket)
/* harmony export */ });
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do where `confirmed-key-uri: none until \u2026` has ended, or where Adobe's calls contradict it. */





/** What is wrong with what a person said; without a full stop. */
function doubtText(doubt) {
    if (doubt.kind === 'contradicted') {
        return {
            en: 'Adobe uses this key, and confirmed-key-uri says none',
            fr: 'Adobe utilise cette cl\u00e9, et confirmed-key-uri indique none',
        };
    }
    const day = { en: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(doubt.until, 'en'), fr: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(doubt.until, 'fr') };
    return {
        en: `Nobody has said since ${day.en} whether Adobe confirmed a key here`,
        fr: `Personne n'a indiqu\u00e9 depuis le ${day.fr} si Adobe a confirm\u00e9 une cl\u00e9 ici`,
    };
}
/** The same with what was seen. */
function doubtObserved(doubt) {
    const { en, fr } = doubtText(doubt);
    if (doubt.kind === 'ended')
        return { en, fr };
    return {
        en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(doubt.last, 'en')}`,
        fr: `${fr}. Son dernier appel autoris\u00e9 date du ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(doubt.last, 'fr')}`,
    };
}
/** Said before it ends. */
function noneEnds(until) {
    return {
        en: `confirmed-key-uri says none until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(until, 'en')}.`,
        fr: `confirmed-key-uri indique none jusqu'au ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(until, 'fr')}.`,
    };
}
/** Only the ticket knows, and a person who looks into it. */
function lookIntoTicket(inputs, observed, doubt) {
    const look = {
        phase: 'find',
        ...lookInto(inputs),
        rows: [
            {
                when: { en: 'A reply confirms a key URI', fr: "Une r\u00e9ponse confirme l'URI d'une cl\u00e9" },
                next: { steps: ['look', 'record', 'again'] },
            },
            doubt.kind === 'ended' ? notConfirmed : notSaid,
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['Nobody finds the ticket', 'Ask Adobe Customer Care which key URI it recorded. Change nothing.'],
                fr: [
                    'Personne ne trouve le ticket',
                    "Demandez \u00e0 l'assistance client\u00e8le Adobe quel URI est enregistr\u00e9. Ne modifiez rien.",
                ],
            }),
        ],
    };
    const ended = doubt.kind === 'ended' ? [newDay(inputs, observed)] : [];
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(look, lookNow(inputs), recordByDay(inputs), ...ended, _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runAnew */ .j1);
}
function lookInto({ adobeTicket }) {
    if (adobeTicket === undefined) {
        return {
            en: 'Look into your ticket with Adobe Customer Care for a reply that confirms a key.',
            fr: "Cherchez dans votre ticket aupr\u00e8s de l'assistance client\u00e8le Adobe une r\u00e9ponse qui confirme une cl\u00e9.",
        };
    }
    return {
        en: `Look into ticket ${adobeTicket} for a reply of Adobe's that confirms a key.`,
        fr: `Cherchez dans le ticket ${adobeTicket} une r\u00e9ponse d'Adobe qui confirme une cl\u00e9.`,
    };
}
/** Where nothing doubts it: all else is about setting up. */
function lookIntoTicketFirst(inputs) {
    return {
        phase: 'find',
        ...lookInto(inputs),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['A reply confirms a key URI', 'Set confirmed-key-uri to it, and start a new run now.'],
                fr: [
                    "Une r\u00e9ponse confirme l'URI d'une cl\u00e9",
                    'Indiquez-le dans confirmed-key-uri, et lancez maintenant une nouvelle ex\u00e9cution.',
                ],
            }),
            { when: { en: 'None does', fr: 'Aucune' }, next: 'proceed' },
        ],
    };
}
/** A setup can take longer than somebody thought. */
const notConfirmed = {
    when: { en: 'None does, or no ticket was sent', fr: "Aucune, ou aucun ticket n'a \u00e9t\u00e9 envoy\u00e9" },
    next: { steps: ['new-day', 'again'] },
};
/** Adobe uses what nobody here knows to be confirmed. */
const notSaid = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
    en: ['None does', 'Ask in the ticket which key URI Adobe recorded. Change nothing.'],
    fr: ['Aucune', 'Demandez dans le ticket quel URI de cl\u00e9 Adobe a enregistr\u00e9. Ne modifiez rien.'],
});
/** Never with a URI of Azure's, which would confirm itself. */
const lookNow = (inputs) => ({
    ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyYourself */ .Lv)(inputs, 'here'),
    name: 'look',
    en: "Run mode verify yourself now with the URI of Adobe's reply, which only reads.",
    fr: "Ex\u00e9cutez maintenant vous-m\u00eame le mode verify avec l'URI de la r\u00e9ponse d'Adobe (lecture seule).",
    how: {
        en: "KEY-URI: from Adobe's reply, never from Azure. Then follow its page.",
        fr: "KEY-URI\u00A0: celui d'Adobe, jamais d'Azure. Suivez ensuite sa page.",
    },
});
const recordByDay = (inputs) => ({
    name: 'record',
    onlyIf: 'working-hours',
    en: "Set confirmed-key-uri to the URI of Adobe's reply.",
    fr: "Indiquez dans confirmed-key-uri l'URI de la r\u00e9ponse d'Adobe.",
    commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordUri */ .aZ)(inputs),
});
const newDay = (inputs, { at }) => ({
    name: 'new-day',
    onlyIf: 'working-hours',
    en: 'Set confirmed-key-uri to none until a new day, at most 90 days ahead.',
    fr: 'Indiquez dans confirmed-key-uri none until et un nouveau jour, dans 90\u00A0jours au plus.',
    commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordDay */ .yF)(inputs, Date.parse(at)),
});


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ deletedKey),
/* harmony export */   I6: () => (/* binding */ keyObstacles),
/* harmony export */   QE: () => (/* binding */ keyLost),
/* harmony export */   aV: () => (/* binding */ missingKey),
/* harmony export */   uM: () => (/* binding */ keyNotSearched)
/* harmony export */ });
/* unused harmony export keyNotBack */
/* harmony import */ var _az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3016);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5341);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(142);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2553);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(361);
/* harmony import */ var _vault_deleted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1442);
/** What to do about a key that is not there: deleted, purged, or never created. */










/** It can be recovered. */
function deletedKey(inputs) {
    return {
        question: askDeleted(inputs),
        ...onlyConfirmed(inputs),
        steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(...(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .orByPipeline */ .z2)(recover(inputs), 'recover-deleted', [(0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgain */ .he)(inputs)])),
        later: [(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .removeAfterward */ .$C)('recover-deleted')],
    };
}
/** A recovered vault comes back with its keys, so one that is missing was deleted earlier. */
function keyNotBack(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfVault */ .iI)(inputs), {
            en: `Did you delete key ${inputs.keyName} on purpose before the vault was deleted?`,
            fr: `Avez-vous supprim\u00e9 volontairement la cl\u00e9 ${inputs.keyName} avant la suppression du coffre\u00A0?`,
        }),
        steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runPlan */ .Fo, _run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runEnsure */ .ov),
    };
}
const onlyConfirmed = (inputs) => ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs) ? { never: _vault_deleted_js__WEBPACK_IMPORTED_MODULE_7__/* .neverRecreate */ ._g } : {});
function askDeleted(inputs, others = []) {
    const { keyName } = inputs;
    const ask = {
        en: `Did you delete key ${keyName} on purpose?`,
        fr: `Avez-vous supprim\u00e9 la cl\u00e9 ${keyName} volontairement\u00A0?`,
    };
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfVault */ .iI)(inputs), ask, { others });
}
function recover(inputs) {
    return {
        name: 'recover',
        en: `Recover key ${inputs.keyName}.`,
        fr: `R\u00e9cup\u00e9rez la cl\u00e9 ${inputs.keyName}.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__/* .recoverKeyCommand */ .J5)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('cryptoOfficer', 'vault'),
    };
}
/**
 * It does not exist, and it could not be checked whether it can be recovered.
 *
 * @param right that the search needs, if a missing one is the reason
 */
function keyNotSearched(inputs, right) {
    const later = right === undefined ? [] : (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .missingPermission */ .U)(inputs, right).steps;
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs)) {
        return {
            steps: [search(inputs, { when: isListed(inputs), next: recoveredByOwners }, thenCreate), createKey],
            later,
        };
    }
    return {
        question: askDeleted(inputs, [_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .neverThereThough */ .oI]),
        never: neverWithoutBackup,
        steps: [
            search(inputs, { when: isListed(inputs), next: { steps: ['recover', 'check'] } }, listAgain, [stillNone]),
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(recover(inputs), (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgain */ .he)(inputs)),
        ],
        later,
    };
}
/** A backup is the former key. */
const neverWithoutBackup = {
    en: 'Never create a new key instead.',
    fr: 'Ne cr\u00e9ez jamais de nouvelle cl\u00e9 \u00e0 la place.',
};
function search(inputs, found, otherwise, more = []) {
    return {
        phase: 'find',
        en: `Find ${inputs.keyName} among the deleted keys of the vault, which this run could not read.`,
        fr: `Cherchez ${inputs.keyName} parmi les cl\u00e9s supprim\u00e9es du coffre, que cette ex\u00e9cution n'a pas pu lire.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeletedKeys */ .OH)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('vaultReader', 'vault'),
        rows: [found, { when: isNotListed(inputs), next: otherwise }, ...more],
    };
}
const isListed = ({ keyName }) => ({ en: `Key ${keyName}`, fr: `La cl\u00e9 ${keyName}` });
const isNotListed = ({ keyName }) => ({ en: `No key ${keyName}`, fr: `Aucune cl\u00e9 ${keyName}` });
const listAgain = {
    en: 'List again after ten minutes, since a deletion shows late.',
    fr: 'Affichez-les \u00e0 nouveau dans dix minutes, car une suppression appara\u00eet avec retard.',
};
const stillNone = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: ['Still none', 'Wake your security lead, who decides on an earlier backup of the key, if there is one.'],
    fr: [
        'Toujours aucune',
        "R\u00e9veillez le responsable s\u00e9curit\u00e9, qui d\u00e9cide d'une sauvegarde ant\u00e9rieure de la cl\u00e9, s'il y en a une.",
    ],
});
const recoveredByOwners = {
    en: 'Ask its owners: by mistake, they recover it, then run again; on purpose, leave it, and choose a different key-name in a new run.',
    fr: "Interrogez ses responsables\u00A0: par erreur, ils la r\u00e9cup\u00e8rent, puis relancez l'ex\u00e9cution\u00A0; volontairement, laissez-la, et choisissez un autre key-name dans une nouvelle ex\u00e9cution.",
};
const thenCreate = {
    first: {
        en: 'List again after ten minutes, since a deletion shows late. Go on only if there is still none.',
        fr: "Affichez-les \u00e0 nouveau dans dix minutes, car une suppression appara\u00eet avec retard. Continuez seulement s'il n'y en a toujours pas.",
    },
    steps: ['run'],
};
const createKey = {
    name: 'run',
    runs: 'ensure',
    en: 'Run mode ensure, which creates the key.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e la cl\u00e9.',
};
/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. */
function keyLost(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfVault */ .iI)(inputs), {
            en: `Did you delete or purge key ${inputs.keyName} on purpose, even long ago?`,
            fr: `Avez-vous supprim\u00e9 volontairement la cl\u00e9 ${inputs.keyName}, m\u00eame d\u00e9finitivement ou il y a longtemps\u00A0?`,
        }, { mistake: { sends: true, steps: ['backup', 'restore', 'check'] } }),
        never: neverWithoutBackup,
        steps: [
            checkNames(inputs),
            findBackup,
            { ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyYourself */ .Lv)(inputs, 'elsewhere'), name: 'named', onlyIf: 'found-elsewhere', as: _asking_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOfGroup */ .aN },
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(restore(inputs), { ..._run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runVerify */ .R9, name: 'check' }),
        ],
    };
}
/** The cause that a person can see alone, and that harms nobody. */
function checkNames({ vaultName, keyName }) {
    return {
        phase: 'find',
        en: `Compare key ${keyName} in ${vaultName} with Adobe's reply, and with the history of the pipeline's file: a name may have changed.`,
        fr: `Comparez la cl\u00e9 ${keyName} de ${vaultName} \u00e0 la r\u00e9ponse d'Adobe et \u00e0 l'historique du fichier du pipeline\u00A0: un nom a pu changer.`,
        rows: [
            { when: { en: 'A name was changed', fr: 'Un nom a chang\u00e9' }, next: { steps: ['named'], but: _asking_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyOurCheck */ .ti } },
            {
                when: { en: 'No name was changed, or nobody knows', fr: "Aucun nom n'a chang\u00e9, ou personne ne sait" },
                next: { steps: ['backup'] },
            },
        ],
    };
}
const findBackup = {
    name: 'backup',
    phase: 'find',
    en: 'Look for a backup of the key, a file that az keyvault key backup wrote, in your storage and backups.',
    fr: 'Cherchez une sauvegarde de la cl\u00e9, un fichier cr\u00e9\u00e9 par la commande az keyvault key backup, dans vos espaces de stockage et vos sauvegardes.',
    rows: [
        { when: { en: 'A backup', fr: 'Une sauvegarde' }, next: { steps: ['restore', 'check'] } },
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: [
                'None, and the owners have none',
                "Nothing brings the key back. Wake your security lead, who decides what is said in Adobe's case.",
            ],
            fr: [
                "Aucune, et les responsables n'en ont pas",
                "Rien ne permet de retrouver la cl\u00e9. R\u00e9veillez le responsable s\u00e9curit\u00e9, qui d\u00e9cide de ce qui est dit dans le ticket d'Adobe.",
            ],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['None so far, and no answer', 'Keep looking and calling. Tell Adobe nothing of it yet.'],
            fr: [
                "Aucune pour l'instant, et pas de r\u00e9ponse",
                "Continuez de chercher et d'appeler. N'en dites encore rien \u00e0 Adobe.",
            ],
        }),
    ],
};
function restore(inputs) {
    return {
        name: 'restore',
        en: 'Restore the key from the backup.',
        fr: 'Restaurez la cl\u00e9 \u00e0 partir de la sauvegarde.',
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreKey */ .eE)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('cryptoOfficer', 'vault'),
    };
}
/** Nothing was deleted, and nothing is confirmed. */
function missingKey(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Create the key with mode ensure, or with this command.',
        fr: 'Cr\u00e9ez la cl\u00e9 avec le mode ensure, ou avec cette commande.',
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__/* .createKeyCommand */ .zD)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('cryptoOfficer', 'vault'),
    });
}
/** What stands in the way of the key. */
const keyObstacles = {
    'key-unreadable': {
        explainedBy: 'key-exists',
        blocks: (inputs, { reason }) => ({
            en: `Key ${inputs.keyName} could not be read, so nothing can be decided about it${(0,_answered_js__WEBPACK_IMPORTED_MODULE_9__/* .answered */ .o)(reason).en}.`,
            fr: `La cl\u00e9 ${inputs.keyName} n'a pas pu \u00eatre lue\u00A0; rien ne peut donc \u00eatre d\u00e9cid\u00e9 \u00e0 son sujet${(0,_answered_js__WEBPACK_IMPORTED_MODULE_9__/* .answered */ .o)(reason).fr}.`,
        }),
        runbook: (inputs, { reason }) => (0,_unread_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadRunbook */ .o)(inputs, reason),
    },
    'key-deleted': {
        explainedBy: 'key-exists',
        blocks: (inputs) => ({
            en: `Key ${inputs.keyName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
            fr: `La cl\u00e9 ${inputs.keyName} a \u00e9t\u00e9 supprim\u00e9e et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. La suppression \u00e9tait peut-\u00eatre voulue\u00A0; elle n'est donc r\u00e9cup\u00e9r\u00e9e que sur demande.`,
        }),
        runbook: (inputs) => deletedKey(inputs),
    },
    'key-gone-after-confirmation': {
        explainedBy: 'key-exists',
        blocks: (inputs) => ({
            en: `Adobe confirmed ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .confirmedKeyOf */ .yq)(inputs)?.uri ?? ''}, and key ${inputs.keyName} does not exist. A new key of the same name would not decrypt the data, so none is created.`,
            fr: `Adobe a confirm\u00e9 ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .confirmedKeyOf */ .yq)(inputs)?.uri ?? ''}, et la cl\u00e9 ${inputs.keyName} n'existe pas. Une nouvelle cl\u00e9 du m\u00eame nom ne d\u00e9chiffrerait pas les donn\u00e9es\u00A0; aucune n'est donc cr\u00e9\u00e9e.`,
        }),
        runbook: (inputs) => keyNotSearched(inputs, undefined),
    },
    'key-missing-after-recovery': {
        blocks: (inputs) => ({
            en: `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan shows that in advance, so no key is created in this run.`,
            fr: `Le coffre ${inputs.vaultName} a \u00e9t\u00e9 r\u00e9cup\u00e9r\u00e9, et la cl\u00e9 ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le pr\u00e9voir\u00A0; aucune cl\u00e9 n'est donc cr\u00e9\u00e9e pendant cette ex\u00e9cution.`,
        }),
        runbook: (inputs) => keyNotBack(inputs),
    },
};


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unseenLock),
/* harmony export */   c: () => (/* binding */ lockObstacles)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(590);
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4494);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5341);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(361);
/** What to do about a lock that prevents a change. */








/** The lock that refused a change, which only Azure's message names. */
function unseenLock(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVaultAndSubscription */ .Ur)(inputs), isMeant(vaultOrAbove), {
            onPurpose: laterChange,
            mistake: { en: 'They remove it.', fr: 'Ils le retirent.' },
        }),
        steps: [
            {
                phase: 'find',
                en: 'List the locks, among them the one that the message names.',
                fr: 'Affichez les verrous, dont celui que nomme le message.',
                commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .listLocks */ .dB)({ inputs })],
                as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'group'),
            },
        ],
    };
}
/** @param locks their IDs */
function readOnlyLock(inputs, locks) {
    const scope = widestOf(locks);
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)(scope === 'vault' ? (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVault */ .iI)(inputs) : (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfSubscription */ .RC)(inputs), isMeant(protectedBy[scope]), {
            onPurpose: { first: agreeOnTime, steps: ['remove', 'run', 'again'], but: otherwiseLeave },
            mistake: { steps: ['remove', 'run'] },
        }),
        steps: whileRemoved(inputs, locks, protectedBy[scope]),
    };
}
/** The lock is put back however the run ended. */
function whileRemoved({ mode }, locks, scope) {
    const [en, fr] = mode === 'plan'
        ? [', once you agree to the changes below', ', une fois les modifications ci-dessous accept\u00e9es']
        : ['', ''];
    return [
        {
            ...removal(locks),
            name: 'remove',
            en: `Remove ReadOnly lock ${namesOf(locks)} from ${scope.en}${en}.`,
            fr: `Retirez le verrou ReadOnly ${namesOf(locks)}, qui porte sur ${scope.fr}${fr}.`,
            onlyIf: 'agreed',
        },
        {
            name: 'run',
            runs: 'ensure',
            en: 'Run mode ensure, and wait for its end.',
            fr: 'Ex\u00e9cutez le mode ensure, et attendez la fin.',
            onlyIf: 'agreed',
        },
        { ...creation(locks), name: 'again', onlyIf: 'agreed' },
    ];
}
const keeper = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['owner', 'accessAdministrator'], 'lockScope');
const namesOf = (locks) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(locks.map((lock) => (0,_model_names_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(lock.slice(lock.lastIndexOf('/') + 1))));
const removal = (locks) => ({ commands: locks.map((lock) => (0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .removeLock */ .oW)(lock)), as: keeper });
const creation = (locks) => ({
    en: 'Create the lock again, even after a failure.',
    fr: 'Recr\u00e9ez le verrou, m\u00eame apr\u00e8s un \u00e9chec.',
    commands: locks.map((lock) => (0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .createLockAgain */ .e3)(lock, 'ReadOnly')),
    as: keeper,
});
const isMeant = ({ en, fr }) => ({
    en: `Is the ReadOnly lock on ${en} there on purpose?`,
    fr: `Le verrou ReadOnly sur ${fr} est-il l\u00e0 volontairement\u00A0?`,
});
const vaultOrAbove = { en: 'the vault or above it', fr: 'le coffre ou au-dessus' };
const laterChange = {
    en: 'Agree on a time for the change. Until then, leave the lock.',
    fr: "Convenez d'un moment pour la modification. D'ici l\u00e0, laissez le verrou.",
};
const agreeOnTime = { en: 'Agree on a time for the change.', fr: "Convenez d'un moment pour la modification." };
const otherwiseLeave = { en: 'If they refuse, leave the lock.', fr: "S'ils refusent, laissez le verrou." };
const protectedBy = {
    subscription: { en: 'the whole subscription', fr: "tout l'abonnement" },
    group: { en: 'the whole resource group', fr: 'tout le groupe de ressources' },
    vault: _model_places_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z.vault,
};
/** That of the lock which most people depend on. */
function widestOf(locks) {
    const isAt = (scope) => locks.some((lock) => scope.test(lock));
    if (isAt(/^\/subscriptions\/[^/]+\/providers\//i))
        return 'subscription';
    return isAt(/\/resourceGroups\/[^/]+\/providers\/Microsoft\.Authorization\//i) ? 'group' : 'vault';
}
/** What stands in the way as long as a lock is there, or might be. */
const lockObstacles = {
    'read-only-lock': {
        blocks: (_, { names, prevents }) => ({
            en: `A ReadOnly lock prevents ${preventedChanges(prevents).en}: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names)}.`,
            fr: `Un verrou ReadOnly emp\u00eache ${preventedChanges(prevents).fr}\u00A0: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names)}.`,
        }),
        runbook: (inputs, { names }) => readOnlyLock(inputs, names),
    },
    'locks-unreadable': {
        blocks: (inputs, { reason }) => ({
            en: `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing${(0,_answered_js__WEBPACK_IMPORTED_MODULE_7__/* .answered */ .o)(reason).en}.`,
            fr: `Les verrous du coffre ${inputs.vaultName} n'ont pas pu \u00eatre lus\u00A0; il est donc impossible de savoir s'il en manque un${(0,_answered_js__WEBPACK_IMPORTED_MODULE_7__/* .answered */ .o)(reason).fr}.`,
        }),
        runbook: (inputs, { reason }) => (0,_unread_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadRunbook */ .o)(inputs, reason),
    },
};
/** Changes of the vault and in it: the others are not Azure Resource Manager's, or need one of these. */
function preventedChanges(steps) {
    const some = steps.map((step) => changeOf(step)).filter((words) => words !== undefined);
    const listed = (language) => new Intl.ListFormat(language).format([...new Set(some.map((words) => words[language]))]);
    return { en: listed('en'), fr: listed('fr') };
}
function changeOf(step) {
    if (step.resource === 'key')
        return { en: 'creating the key', fr: 'de cr\u00e9er la cl\u00e9' };
    if (step.resource === 'vault')
        return vaultChanges[step.action];
    if (step.resource !== 'grant')
        return undefined;
    return step.by === 'role-assignment'
        ? { en: "creating Adobe's role assignment", fr: "de cr\u00e9er l'attribution de r\u00f4le d'Adobe" }
        : { en: "adding Adobe's access policy", fr: "d'ajouter la strat\u00e9gie d'acc\u00e8s d'Adobe" };
}
const vaultChanges = {
    create: { en: 'creating the vault', fr: 'de cr\u00e9er le coffre' },
    update: { en: 'turning on purge protection', fr: "d'activer la protection contre le vidage" },
    recover: { en: 'recovering the vault', fr: 'de r\u00e9cup\u00e9rer le coffre' },
};


/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ lookAtRoleOfConfirmed),
/* harmony export */   Dm: () => (/* binding */ lookAtRole),
/* harmony export */   Mx: () => (/* binding */ anError),
/* harmony export */   RO: () => (/* binding */ callOwners),
/* harmony export */   TE: () => (/* binding */ lookYourself),
/* harmony export */   mu: () => (/* binding */ lookAtConfirmed),
/* harmony export */   yD: () => (/* binding */ anotherError)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3016);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/** How a person looks at the key, where the run could not. */






/** Only Adobe can give more time, and no ticket was written: nothing was known to be wrong. */
const actNow = {
    first: {
        en: 'Act now: have the urgent text below sent.',
        fr: 'Agissez maintenant\u00A0: faites envoyer le texte urgent ci-dessous.',
    },
    steps: ['owners'],
};
/**
 * It only reads. What it shows decides whether anybody has to be called.
 *
 * @param thenRole whether `lookAtRole` follows
 */
function lookYourself(inputs, thenRole) {
    const { keyName } = inputs;
    return {
        phase: 'find',
        en: `Check key ${keyName} yourself.`,
        fr: `V\u00e9rifiez la cl\u00e9 ${keyName}.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_1__/* .showValidity */ .IC)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultReader', 'vault'),
        rows: rowsOfLook(thenRole ? thenStep(keyWorks(inputs), 'role') : { usable: repairSoon(inputs), soon: moveDate }),
    };
}
function rowsOfLook({ usable: works, soon }) {
    return [
        { when: unusable, next: actNow },
        { when: endsSoon, next: soon },
        { when: usable, next: works },
        { when: forbidden, next: readerTonight, error: 'any' },
        { when: errorOrNothing, next: asForbidden },
    ];
}
/**
 * Whoever saw a loss asks; the command also shows who can read what the run could not. What a person can read, mode verify
 * then judges: its page has the commands of a repair.
 *
 * @param group of the vault, if the run knows it
 */
function callOwners(inputs, group = inputs.resourceGroup) {
    return [
        callThem(inputs),
        {
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyYourself */ .Lv)({ ...inputs, resourceGroup: group }, 'here'),
            how: group === inputs.resourceGroup ? onlyReads : groupOf(group),
            name: 'own',
            onlyIf: 'to-call',
        },
    ];
}
const hasCommands = { en: 'Its page has the commands.', fr: 'Sa page contient les commandes.' };
const onlyReads = { en: 'It only reads.', fr: 'Lecture seule.' };
const groupOf = (group) => ({
    en: `${group}: the resource group of that vault.`,
    fr: `${group}\u00A0: le groupe de ressources de ce coffre.`,
});
function callThem(inputs) {
    const { en, fr, shownBy = [] } = (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVault */ .iI)(inputs);
    return {
        name: 'owners',
        phase: 'ask',
        onlyIf: 'to-call',
        en: `Call ${en}: "Adobe can't use key ${inputs.keyName}: is that on purpose?"`,
        fr: `Appelez ${fr}\u00A0: \u00ab\u00A0Adobe ne peut pas utiliser la cl\u00e9 ${inputs.keyName}\u00A0: est-ce voulu\u00A0?\u00A0\u00bb`,
        commands: shownBy,
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['On purpose', 'Restore nothing. Only your security lead may withdraw the text at Adobe.'],
                fr: [
                    'Oui, volontairement',
                    "Ne r\u00e9tablissez rien. Seul le responsable s\u00e9curit\u00e9 peut retirer le texte aupr\u00e8s d'Adobe.",
                ],
            }),
            { when: 'by-mistake', next: { steps: ['own'], but: hasCommands } },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['"Not us", no names, no answer', 'Keep calling: deputies, your security lead. Restore nothing.'],
                fr: [
                    '\u00ab\u00A0Pas nous\u00A0\u00bb, ni nom ni r\u00e9ponse',
                    "Continuez d'appeler\u00A0: suppl\u00e9ants, responsable s\u00e9curit\u00e9. Ne r\u00e9tablissez rien.",
                ],
            }),
        ],
    };
}
/** The same where the inputs name another key. */
function lookAtConfirmed(inputs) {
    const { keyName, vaultName } = inputs;
    return {
        phase: 'find',
        en: `Check ${keyName} in ${vaultName}.`,
        fr: `V\u00e9rifiez ${keyName} dans ${vaultName}.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_1__/* .showValidity */ .IC)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultReader', 'vault'),
        rows: rowsOfLook(thenStep(keyWorks(inputs), 'role')),
    };
}
/** Its vault may be in a group that the run does not know. */
function lookAtRoleOfConfirmed(inputs) {
    const { vaultName } = inputs;
    return {
        name: 'role',
        phase: 'find',
        en: `Check Adobe's role on ${vaultName} yourself.`,
        fr: `V\u00e9rifiez vous-m\u00eame le r\u00f4le d'Adobe sur ${vaultName}.`,
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listAllRolesOfAdobe */ .zQ)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            {
                when: {
                    en: `Key Vault Crypto Service Encryption User, on the key, the vault or above, and ${vaultName} uses roles (${whereModel.en})`,
                    fr: `Key Vault Crypto Service Encryption User, sur la cl\u00e9, le coffre ou au-dessus, et ${vaultName} utilise des r\u00f4les (${whereModel.fr})`,
                },
                next: { first: callNobody, steps: ['compare'] },
            },
            ...withoutRole({ en: 'No such role, and it uses roles', fr: 'Aucun r\u00f4le de ce type, et il utilise des r\u00f4les' }, [
                policies,
            ]),
        ],
    };
}
const callNobody = { en: 'Call nobody about it tonight.', fr: "N'appelez personne \u00e0 ce sujet cette nuit." };
/** Where it stands which of the two a vault uses: a role has no effect on one with access policies. */
const whereModel = { en: 'portal: Access configuration', fr: "portail\u00A0: Configuration de l'acc\u00e8s" };
/**
 * @param nothing what the list shows then
 * @param isPrincipalSeen whether the run found Adobe's service principal: an error is then the person's own
 */
function withoutRole(nothing, byPolicies, isPrincipalSeen = false) {
    const byOwner = { when: isPrincipalSeen ? anError : anotherError, next: byOwnerTonight, error: 'any' };
    return [{ when: nothing, next: actNow }, ...byPolicies, ...(isPrincipalSeen ? [] : [noPrincipal]), byOwner];
}
const usable = {
    en: 'enabled: true; expires null or later; notBefore null or past',
    fr: 'enabled\u00A0: true\u00A0; expires null ou plus tard\u00A0; notBefore null ou pass\u00e9',
};
const endsSoon = {
    en: 'enabled: true; expires within two days',
    fr: 'enabled\u00A0: true\u00A0; expires dans moins de deux jours',
};
const moveDate = {
    en: 'Wake the owners below, to set a later date.',
    fr: 'R\u00e9veillez les responsables ci-dessous, pour repousser cette date.',
};
/** In both cases the look goes on. */
function thenStep(works, name) {
    return { usable: { first: works, steps: [name] }, soon: { first: moveDate, steps: [name] } };
}
/** A disabled older version can be the one that Adobe confirmed. */
function keyWorks(inputs) {
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmedKeyOf */ .yq)(inputs)?.version !== undefined)
        return { en: 'The key is in order.', fr: 'La cl\u00e9 est en ordre.' };
    return {
        en: 'The current version is in order. Adobe confirmed another? Add --version.',
        fr: 'La version actuelle est en ordre. Adobe en a confirm\u00e9 une autre\u00A0? Ajoutez --version.',
    };
}
/** A weekend is longer than the 24 hours after which Adobe may purge. */
function repairSoon(inputs) {
    const { en, fr } = keyWorks(inputs);
    return {
        en: `${en} Wake nobody. Repair the run in the morning, weekends too.`,
        fr: `${fr} Ne r\u00e9veillez personne. R\u00e9parez l'ex\u00e9cution dans la matin\u00e9e, m\u00eame le week-end.`,
    };
}
const forbidden = { en: 'An error: forbidden', fr: 'Une erreur\u00A0: acc\u00e8s refus\u00e9 (forbidden)' };
const anError = { en: 'An error', fr: 'Une erreur' };
/** Than those that have a row of their own. */
const anotherError = { en: 'Another error', fr: 'Une autre erreur' };
const errorOrNothing = { en: 'Another error, or no answer', fr: 'Une autre erreur, ou aucune r\u00e9ponse' };
const asForbidden = {
    en: 'Sign in (az login), retry for 15 minutes. Still so: as above.',
    fr: 'Connectez-vous (az login), r\u00e9essayez pendant 15\u00A0minutes. Sans succ\u00e8s\u00A0: comme ci-dessus.',
};
const readerTonight = {
    en: 'Ask somebody with that role (firewall: allowed network), or wake an owner (folded step) to get it. Nobody within an hour: have the urgent text sent.',
    fr: "Demandez \u00e0 quelqu'un qui a ce r\u00f4le (pare-feu\u00A0: r\u00e9seau autoris\u00e9), ou r\u00e9veillez un responsable (\u00e9tape repli\u00e9e) pour l'obtenir. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};
/** The same for Adobe's role on a key that works. */
function lookAtRole(inputs, { usesRoles, isPrincipalSeen }) {
    return {
        name: 'role',
        phase: 'find',
        en: "Check Adobe's role yourself.",
        fr: "V\u00e9rifiez vous-m\u00eame le r\u00f4le d'Adobe.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listRolesOfAdobe */ .YU)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .idsOf */ .UX)(inputs).key)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'vault'),
        rows: usesRoles
            ? [
                { when: { en: 'An ID', fr: 'Un ID' }, next: hasRole },
                ...withoutRole({ en: 'Nothing', fr: 'Rien' }, [], isPrincipalSeen),
            ]
            : [
                {
                    when: {
                        en: `An ID, and the vault uses roles (${whereModel.en})`,
                        fr: `Un ID, et le coffre utilise des r\u00f4les (${whereModel.fr})`,
                    },
                    next: hasRole,
                },
                ...withoutRole({ en: 'Nothing, and it uses roles', fr: 'Rien, et il utilise des r\u00f4les' }, [policies], isPrincipalSeen),
            ],
    };
}
/** As Azure CLI says it of an application that has no service principal in the tenant. */
const noPrincipal = {
    when: {
        en: 'An error: cannot find service principal',
        fr: 'Une erreur\u00A0: principal de service introuvable (cannot find)',
    },
    next: actNow,
};
const lookAtPolicies = {
    first: {
        en: "Look for Adobe's (portal: Access policies), with get, wrapKey and unwrapKey. There: call nobody about it tonight. Otherwise, act now: have the urgent text sent.",
        fr: "Cherchez celle d'Adobe (portail\u00A0: Strat\u00e9gies d'acc\u00e8s), avec get, wrapKey et unwrapKey. Pr\u00e9sente\u00A0: n'appelez personne \u00e0 ce sujet cette nuit. Sinon, agissez maintenant\u00A0: faites envoyer le texte urgent.",
    },
    steps: ['owners'],
};
const policies = {
    when: { en: 'It uses access policies', fr: "Il utilise des strat\u00e9gies d'acc\u00e8s" },
    next: lookAtPolicies,
};
const byOwnerTonight = {
    en: 'Sign in (az login) and retry. Still an error: have an owner run it. Nobody within an hour: have the urgent text sent.',
    fr: 'Connectez-vous (az login) et r\u00e9essayez. Toujours une erreur\u00A0: faites ex\u00e9cuter la commande par un responsable. Personne en une heure\u00A0: faites envoyer le texte urgent.',
};
const hasRole = {
    en: 'Adobe has its role: call nobody about it tonight. Repair the run within a day: it checks the rest.',
    fr: "Adobe a son r\u00f4le\u00A0: n'appelez personne \u00e0 ce sujet cette nuit. R\u00e9parez l'ex\u00e9cution sous un jour\u00A0: elle contr\u00f4le le reste.",
};
/** A vault that is gone has no host name. */
const unusable = {
    en: 'enabled: false; expires past; notBefore in the future; or key, vault or host name not found',
    fr: 'enabled\u00A0: false\u00A0; expires pass\u00e9\u00A0; notBefore \u00e0 venir\u00A0; ou cl\u00e9, coffre ou h\u00f4te introuvable (not found)',
};


/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ rightOfMode),
/* harmony export */   U: () => (/* binding */ missingPermission)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(590);
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8797);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8276);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3617);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9005);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2000);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6388);
/* harmony import */ var _resource_group_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2436);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2553);
/** What to do about a permission that the pipeline's identity doesn't have. */













const assigners = ['owner', 'accessAdministrator'];
/** Reads that no role of ensure includes. */
const isOfMonitor = ({ actions }) => actions.includes('Microsoft.Insights/diagnosticSettings/read');
/** The runbook for a refused read or write, whose right is known. */
function missingPermission(inputs, right) {
    const person = inputs.run?.rightsOf;
    if (person !== undefined)
        return ofPerson(inputs, right, person);
    if (right.use === 'delete-lock')
        return lockByPerson(inputs);
    if (right.use === 'create-resource-group')
        return (0,_resource_group_js__WEBPACK_IMPORTED_MODULE_7__/* .missingGroup */ ._5)(inputs);
    if (!isOfScript(right, inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(byRole(inputs, right), _run_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .runAgainLater */ .YJ);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(...(mayLackGroup(inputs, right) ? [findGroup(inputs), (0,_resource_group_js__WEBPACK_IMPORTED_MODULE_7__/* .createGroup */ .wj)(inputs)] : []), (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .whoseIdentity */ .RQ)(inputs, rowsOf(inputs)), byScript(inputs, right), _run_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .runAgainLater */ .YJ);
}
/** Azure answers the same for a group that does not exist. */
function mayLackGroup(inputs, { place }) {
    return place === 'group' && (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'ensure' && inputs.createResourceGroup && !(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__/* .isConfirmed */ .it)(inputs);
}
function isOfScript(right, inputs) {
    // No role of verify reads the keys in the vault itself.
    if (isOfMonitor(right))
        return (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'verify';
    if (right.use === 'deleted keys')
        return (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'ensure';
    return right.place !== 'subscription' || right.use === 'deleted vaults';
}
function rowsOf(inputs) {
    return [(0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .ownRow */ .F8)(inputs, { steps: ['script', 'again'] })];
}
function findGroup(inputs) {
    return {
        phase: 'find',
        en: `Look for resource group ${inputs.resourceGroup}.`,
        fr: `Cherchez le groupe de ressources ${inputs.resourceGroup}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_10__/* .showGroupState */ .Qz)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            { when: { en: 'Succeeded', fr: 'Succeeded' }, next: { steps: ['whose'] } },
            {
                when: { en: 'An error: not found', fr: 'Une erreur\u00A0: groupe introuvable' },
                next: { steps: ['create', 'script', 'again'] },
                error: 'named',
            },
        ],
    };
}
function optionsFor({ use }) {
    if (use === 'usage-days')
        return ['--with-usage'];
    return use === 'deleted vaults' || use === 'deleted keys' || use === 'recover-deleted' ? ['--with-recovery'] : [];
}
/** `Microsoft.KeyVault/vaults/read (role Reader)`: a role of the script's own includes less. */
function named({ name, place, actions }) {
    if (actions.length === 0)
        return { en: `${name} on ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].en}`, fr: `${name} sur ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].fr}` };
    const what = actions.join(', ');
    return { en: `${what} (role ${name})`, fr: `${what} (r\u00f4le ${name})` };
}
function byScript(inputs, right) {
    const { en, fr } = named(right);
    const options = optionsFor(right);
    // What shows deleted vaults is assigned on the subscription.
    const isAbove = right.place === 'subscription' || options.includes('--with-recovery');
    const place = isAbove ? 'subscription' : 'group';
    return {
        name: 'script',
        en: `Run the setup script again, to give ${(0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs)} ${en}.`,
        fr: `Relancez le script d'installation, pour donner \u00e0 ${(0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs)} ${fr}.`,
        how: _identity_js__WEBPACK_IMPORTED_MODULE_6__/* .forManagedIdentity */ .Nf,
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdentityScript */ .Pq)({ inputs }, ...options),
        as: right.place === 'graph' ? (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .directoryRole */ .AD)('privilegedRoleAdministrator') : (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)(assigners, place),
    };
}
/** Outside the script: it only reads. */
function byRole(inputs, right, person) {
    const place = right.place === 'subscription' ? 'subscription' : 'group';
    const { en, fr } = (0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .roleNamed */ .u)(right.name);
    return {
        en: `Give ${person ?? `the identity ${inputs.clientId}`} the role ${en} on ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].en}.`,
        fr: `Accordez \u00e0 ${person ?? `l'identit\u00e9 ${inputs.clientId}`} le r\u00f4le ${fr} sur ${_model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[place].fr}.`,
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignRoleAt */ .VU)({ inputs }, right.name, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_11__/* .idsOf */ .UX)(inputs)[place])],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)(assigners, place),
    };
}
/** A person may see less of the directory than the pipeline's identity does. */
function ofPerson(inputs, right, person) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(right.place === 'graph' ? readDirectory : byRole(inputs, right, person), _run_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .runAgainLater */ .YJ);
}
const readDirectory = {
    name: 'directory',
    en: 'Ask for the directory role Directory Readers, or run with a token of the identity of verify (--id-token-file).',
    fr: "Demandez le r\u00f4le d'annuaire Lecteurs de r\u00e9pertoires (Directory Readers), ou lancez avec un jeton de l'identit\u00e9 de verify (--id-token-file).",
};
/** Nobody gives the pipeline the roles that can create a lock: they can assign any role, too. */
function lockByPerson(inputs) {
    return {
        steps: [
            {
                en: 'Create the lock against deletion yourself: the pipeline must not hold a role that can also remove locks.',
                fr: 'Cr\u00e9ez vous-m\u00eame le verrou contre la suppression\u00A0: le pipeline ne doit avoir aucun r\u00f4le qui permet aussi de retirer des verrous.',
                commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_12__/* .lockVault */ .O7)({ inputs })],
                as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)(assigners, 'vault'),
            },
            _run_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .runAgain */ .qL,
        ],
        later: [
            {
                en: "Keep in mind that the lock also protects Adobe's role assignment: who revokes its access, by a written decision, disables the key.",
                fr: "Retenez que le verrou prot\u00e8ge aussi l'attribution de r\u00f4le d'Adobe\u00A0: pour r\u00e9voquer son acc\u00e8s, sur d\u00e9cision \u00e9crite, on d\u00e9sactive la cl\u00e9.",
            },
        ],
    };
}
/** Mode ensure later writes what it reads now: with a role that only reads, a person would have to act twice. */
function rightOfMode(read, inputs) {
    const isAsItIs = read.place === 'subscription' || read.place === 'graph' || read.isWrite === true || isOfMonitor(read);
    if (inputs.mode !== 'ensure' || isAsItIs)
        return read;
    if (read.place === 'vault')
        return (0,_permissions_js__WEBPACK_IMPORTED_MODULE_5__/* .rightOf */ .Av)(_permissions_js__WEBPACK_IMPORTED_MODULE_5__/* .permissions */ .P.recoverKey);
    return { ...(0,_permissions_js__WEBPACK_IMPORTED_MODULE_5__/* .rightOf */ .Av)(_permissions_js__WEBPACK_IMPORTED_MODULE_5__/* .permissions */ .P.createVault), actions: read.actions };
}


/***/ }),

/***/ 2981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ wrongPrincipalId),
/* harmony export */   SE: () => (/* binding */ unreadablePrincipal),
/* harmony export */   iv: () => (/* binding */ principalIdFirst),
/* harmony export */   sW: () => (/* binding */ principalNotRead),
/* harmony export */   y9: () => (/* binding */ principalNotAsked)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2841);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9005);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5583);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2276);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(549);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(142);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2553);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(361);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(757);
/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */













/** @param usesRoles whether the vault is known to use Azure RBAC */
function principalNotRead(inputs, reason, usesRoles = false) {
    if (reason?.right === undefined)
        return (0,_unread_js__WEBPACK_IMPORTED_MODULE_8__/* .unreadRunbook */ .o)(inputs, reason);
    return unreadablePrincipal(inputs, (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_6__/* .rightOfMode */ .D)(reason.right, inputs), usesRoles);
}
/** By a permission that reads; by a person who names the ID, where nobody can give it. */
function unreadablePrincipal(inputs, right, usesRoles = false) {
    const permitting = (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_6__/* .missingPermission */ .U)(inputs, right).steps;
    const names = permitting.flatMap(({ name = [] }) => name);
    const naming = nameIt(inputs).map((step) => Object.assign({}, step, { replaces: names }));
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_10__/* .isConfirmed */ .it)(inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(...permitting, ...naming);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        ...show(inputs),
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_11__/* .showAdobePrincipalState */ .Wg)({ inputs })],
        rows: [
            { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: { steps: ['role'] } },
            { when: { en: 'An ID, false', fr: 'Un ID, false' }, next: isCutOff },
            (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .whoHasNone */ .LU)(isLost),
            { when: _look_js__WEBPACK_IMPORTED_MODULE_5__/* .anotherError */ .yD, next: byAdministratorTonight, error: 'any' },
        ],
    }, lookAtItsRole(inputs, names, usesRoles), ...permitting.map((step) => Object.assign({ onlyIf: 'working-hours' }, step)), ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .limitedTo */ .sp)('working-hours', naming));
}
/** Without the service principal's ID, the run can't tell which assignments are Adobe's. @param after names of what follows */
function lookAtItsRole(inputs, after, usesRoles) {
    return {
        name: 'role',
        phase: 'find',
        en: "Check Adobe's role on the key.",
        fr: "V\u00e9rifiez le r\u00f4le d'Adobe sur la cl\u00e9.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listRolesOfAdobe */ .YU)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_12__/* .idsOf */ .UX)(inputs).key)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'vault'),
        rows: [
            { when: { en: 'An ID', fr: 'Un ID' }, next: { first: wakeNobody, steps: after } },
            { when: { en: 'Nothing', fr: 'Rien' }, next: usesRoles ? askAboutRole : askUnlessPolicy },
            { when: _look_js__WEBPACK_IMPORTED_MODULE_5__/* .anError */ .Mx, next: byReaderTonight, error: 'any' },
        ],
    };
}
const askAboutRole = {
    en: "Act now: have the urgent text sent, ask the vault's owners whether that was on purpose, and grant nothing.",
    fr: "Agissez maintenant\u00A0: faites envoyer le texte urgent, demandez aux responsables du coffre si c'\u00e9tait voulu, et n'accordez rien.",
};
/** A vault with Azure RBAC ignores its access policies. */
const askUnlessPolicy = {
    en: `Unless an access policy lets Adobe use the key (portal: Access policies), ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .withinSentence */ .td)(askAboutRole.en)}`,
    fr: `Sauf si une strat\u00e9gie d'acc\u00e8s permet \u00e0 Adobe d'utiliser la cl\u00e9 (portail\u00A0: Strat\u00e9gies d'acc\u00e8s), ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .withinSentence */ .td)(askAboutRole.fr)}`,
};
const byReaderTonight = {
    en: 'Sign in (az login), or ask somebody with that role. Nobody within an hour: have the urgent text sent.',
    fr: "Connectez-vous (az login), ou demandez \u00e0 quelqu'un qui a ce r\u00f4le. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};
const wakeNobody = { en: 'Wake nobody.', fr: 'Ne r\u00e9veillez personne.' };
const byAdministratorTonight = {
    en: 'Conclude nothing. Have an application administrator run it. Nobody within an hour: have the urgent text sent.',
    fr: "N'en concluez rien. Faites ex\u00e9cuter la commande par un administrateur d'application. Personne en une heure\u00A0: faites envoyer le texte urgent.",
};
function nameIt(inputs) {
    const set = {
        en: "Set adobe-principal-id to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.",
        fr: "Indiquez l'ID du principal de service d'Adobe dans adobe-principal-id, et accordez une d\u00e9rogation \u00e0 adobe-principal\u00A0: aucune ex\u00e9cution ne remarquera alors sa suppression.",
        commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .namePrincipal */ .qq)(inputs),
    };
    return [set, { ..._run_mode_js__WEBPACK_IMPORTED_MODULE_7__/* .runAnew */ .j1, name: 'anew' }];
}
const isLost = {
    en: 'Adobe lost its access. Act now: have the urgent text sent (docs/lost-access.md), and ask the application administrators whether it was deleted on purpose. Create nothing.',
    fr: "Adobe a perdu son acc\u00e8s. Agissez maintenant\u00A0: faites envoyer le texte urgent (docs/lost-access.md), et demandez aux administrateurs d'application si la suppression \u00e9tait voulue. Ne cr\u00e9ez rien.",
};
const isCutOff = {
    en: 'It is disabled: Adobe lost its access. Act now: have the urgent text sent (docs/lost-access.md), and ask the application administrators whether that was on purpose. Enable nothing.',
    fr: "Il est d\u00e9sactiv\u00e9\u00A0: Adobe a perdu son acc\u00e8s. Agissez maintenant\u00A0: faites envoyer le texte urgent (docs/lost-access.md), et demandez aux administrateurs d'application si c'\u00e9tait voulu. N'activez rien.",
};
/** Any member of the tenant can. */
function show(inputs) {
    return {
        name: 'show',
        phase: 'find',
        en: `Show the ID of Adobe's service principal in tenant ${inputs.tenantId}.`,
        fr: `Affichez l'ID du principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_11__/* .showAdobePrincipal */ .jK)({ inputs })],
    };
}
/** The input names no service principal of Adobe's. */
function wrongPrincipalId(inputs) {
    const rows = [{ when: { en: 'An ID', fr: 'Un ID' }, next: setIt }, (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .whoHasNone */ .LU)(whoDeleted)];
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({ ...show(inputs), rows });
}
const setIt = { en: 'Set adobe-principal-id to it.', fr: 'Indiquez-le dans adobe-principal-id.' };
const whoDeleted = {
    en: 'Ask the application administrators of the tenant who deleted it.',
    fr: "Demandez aux administrateurs d'application du locataire qui l'a supprim\u00e9.",
};
/** The given object ID belongs to another application. */
const principalIdFirst = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
    en: 'Correct adobe-principal-id first (see adobe-principal).',
    fr: "Corrigez d'abord adobe-principal-id (voir adobe-principal).",
});
/** Microsoft Graph was not asked, since the finding is waived. */
function principalNotAsked(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: "Compare adobe-principal-id with the ID of Adobe's service principal.",
        fr: "Comparez adobe-principal-id \u00e0 l'ID du principal de service d'Adobe.",
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_11__/* .showAdobePrincipal */ .jK)({ inputs })],
    }, {
        en: 'Remove the waiver, so that Microsoft Graph is asked.',
        fr: 'Retirez la d\u00e9rogation, pour que Microsoft Graph soit interrog\u00e9.',
    });
}


/***/ }),

/***/ 757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ createdAgain),
/* harmony export */   LS: () => (/* binding */ principalNotSearched),
/* harmony export */   LU: () => (/* binding */ whoHasNone),
/* harmony export */   MD: () => (/* binding */ deletedPrincipal),
/* harmony export */   XW: () => (/* binding */ principalNotListed),
/* harmony export */   f2: () => (/* binding */ missingPrincipal),
/* harmony export */   nW: () => (/* binding */ askAboutPrincipal),
/* harmony export */   xP: () => (/* binding */ lostPrincipal)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(549);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2553);
/** What to do about Adobe's service principal where it is deleted, or does not exist. */








const administrator = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('applicationAdministrator', 'tenant');
function askDeleted(inputs, others = []) {
    const ask = {
        en: "Did you delete Adobe's service principal on purpose?",
        fr: "Avez-vous supprim\u00e9 le principal de service d'Adobe volontairement\u00A0?",
    };
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfPrincipal */ .Eq)(inputs), ask, { others });
}
const neverCreate = {
    en: "Never add Adobe's application again, since it would have a different ID and no role.",
    fr: 'Ne recr\u00e9ez jamais ce principal\u00A0: il aurait un autre ID, sans r\u00f4le.',
};
/** Where it is not known yet whether it can be restored. */
const neverCreateUnsearched = {
    en: "Never add Adobe's application again, unless a row below says so: it would have a different ID and no role.",
    fr: 'Ne recr\u00e9ez jamais ce principal, sauf si une ligne ci-dessous le dit\u00A0: il aurait un autre ID, sans r\u00f4le.',
};
/** By a person: the identities that the pages set up may only read the directory. @param id of the deleted one */
function deletedPrincipal(inputs, id) {
    const other = {
        phase: 'find',
        en: "Look for another service principal of Adobe's in the tenant.",
        fr: "Cherchez un autre principal de service d'Adobe dans le locataire.",
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .showAdobePrincipal */ .jK)({ inputs })],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['An ID', 'Set adobe-principal-id to it, and restore nothing.'],
                fr: ['Un ID', 'Indiquez-le dans adobe-principal-id, et ne restaurez rien.'],
            }),
            whoHasNone({ steps: ['restore', 'check'] }),
        ],
    };
    const restore = {
        name: 'restore',
        en: `Restore Adobe's service principal in tenant ${inputs.tenantId}, with its ID and its role assignments.`,
        fr: `Restaurez le principal de service d'Adobe dans le locataire ${inputs.tenantId}, avec son ID et ses attributions de r\u00f4le.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .restorePrincipal */ .LZ)({ inputs }, id)],
        as: administrator,
    };
    return {
        question: askDeleted(inputs),
        never: neverCreate,
        steps: [...(inputs.adobePrincipalId === undefined ? [] : [other]), ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(restore, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgain */ .he)(inputs))],
    };
}
/** As Azure CLI answers for an application without a service principal. */
function whoHasNone(next) {
    return { when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' };
}
/** It does not exist, and it could not be checked whether it can be restored. */
function principalNotSearched(inputs) {
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs)) {
        const rows = [listAgain, createdByPerson, notAllowed];
        return { ...restoringFound(inputs, neverCreateUnsearched, rows), question: askDeleted(inputs, [_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .neverThereThough */ .oI]) };
    }
    return restoringFound(inputs, undefined, ifNothing(inputs));
}
/** Entra has it, and Graph does not list it. */
function principalNotListed(inputs) {
    return restoringFound(inputs, neverCreate, [shownNothing(createdJustNow)]);
}
/** In the list of what is deleted. */
function shownNothing(next) {
    return { when: { en: 'Nothing', fr: 'Rien' }, next };
}
const createdJustNow = {
    en: 'It was created a moment ago. Wait ten minutes, and run again.',
    fr: "Il vient d'\u00eatre cr\u00e9\u00e9. Attendez dix minutes, puis relancez l'ex\u00e9cution.",
};
const listAgain = shownNothing({
    en: 'List again after a minute.',
    fr: 'Affichez-les \u00e0 nouveau apr\u00e8s une minute.',
});
/** Without the command, which would stand there before the list is read. */
const createdByPerson = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: [
        'Nothing again, after "by mistake" or the agreement',
        'An Application Administrator creates it anew, and an Owner of the vault gives the new ID its role (docs/lost-access.md).',
    ],
    fr: [
        'Toujours rien, apr\u00e8s \u00ab\u00A0par erreur\u00A0\u00bb ou accord',
        "Un administrateur d'application le recr\u00e9e, et un propri\u00e9taire (Owner) du coffre donne le r\u00f4le au nouvel ID (docs/lost-access.md).",
    ],
});
const notAllowed = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: ['Nothing again otherwise', 'Create nothing. Keep calling.'],
    fr: ['Toujours rien sinon', "Ne cr\u00e9ez rien. Continuez d'appeler."],
});
/** Without the command, which would stand there before the list is read. */
function ifNothing({ adobeAppId }) {
    const add = {
        en: `With the agreement of the vault's owners, an Application Administrator adds application ${adobeAppId}.`,
        fr: `Avec l'accord des responsables du coffre, un administrateur d'application ajoute l'application ${adobeAppId}.`,
    };
    return [listAgain, { when: { en: 'Nothing again', fr: 'Toujours rien' }, next: { first: add, steps: ['check'] } }];
}
const notListed = {
    when: _look_js__WEBPACK_IMPORTED_MODULE_4__/* .anError */ .Mx,
    next: {
        en: 'Create nothing. Ask somebody with that role.',
        fr: "Ne cr\u00e9ez rien. Demandez \u00e0 quelqu'un qui a ce r\u00f4le.",
    },
    error: 'any',
};
/** @param nothing what to do if the list is empty */
function restoringFound(inputs, never, nothing) {
    return {
        question: askDeleted(inputs),
        never,
        steps: [
            {
                name: 'deleted',
                phase: 'find',
                en: "List Adobe's deleted service principals, each of which can be restored for 30 days.",
                fr: "Affichez les principaux de service supprim\u00e9s d'Adobe, restaurables pendant 30\u00A0jours.",
                commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .listDeletedPrincipals */ .D1)({ inputs })],
                as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('directoryReaders'),
                rows: [anId, ...severalIds, ...nothing, notListed],
            },
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)({
                name: 'restore',
                en: 'Restore the service principal with the ID that the list shows.',
                fr: "Restaurez le principal de service dont la liste affiche l'ID.",
                commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .restorePrincipal */ .LZ)({ inputs })],
                as: administrator,
            }, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgain */ .he)(inputs)),
        ],
        later: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) ? [{ ...afterNewId(inputs), ...onlyIfNew }] : [],
    };
}
const thatOne = { en: 'Restore that one.', fr: 'Restaurez celui-l\u00e0.' };
const anId = { when: { en: 'An ID', fr: 'Un ID' }, next: { steps: ['restore', 'check'] } };
const severalIds = [
    {
        when: {
            en: 'Several IDs, one with a role on the vault (portal: Access control (IAM), "Identity not found")',
            fr: "Plusieurs ID, dont un a un r\u00f4le sur le coffre (portail\u00A0: Contr\u00f4le d'acc\u00e8s (IAM), \u00ab\u00A0Identit\u00e9 introuvable\u00A0\u00bb)",
        },
        next: { steps: ['restore', 'check'], but: thatOne },
    },
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['Several IDs, none with a role there', 'Restore nothing. Your security lead decides.'],
        fr: ["Plusieurs ID, dont aucun n'y a de r\u00f4le", 'Ne restaurez rien. Le responsable s\u00e9curit\u00e9 d\u00e9cide.'],
    }),
];
/** A new service principal has no role, and the condition of the role of ensure names the former one. */
function afterNewId(inputs) {
    return {
        name: 'script',
        en: 'Run the setup script again, since the role of ensure names the former ID.',
        fr: "Relancez le script d'installation, car le r\u00f4le d'ensure nomme l'ancien ID.",
        ...(inputs.mode !== 'ensure' && { how: valuesOfEnsure }),
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .renewEnsureIdentity */ .ux)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
    };
}
const onlyIfNew = {
    en: 'Run the setup script again only for a service principal that was created anew, with a new ID.',
    fr: "Relancez le script d'installation uniquement pour un principal de service recr\u00e9\u00e9, dont l'ID est nouveau.",
};
/** A run as verify does not know them. */
const valuesOfEnsure = {
    en: 'Capitals: see the file of the pipeline of mode ensure.',
    fr: 'Capitales\u00A0: voir le fichier du pipeline du mode ensure.',
};
/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
function lostPrincipal(inputs) {
    return {
        question: askDeleted(inputs, [_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .neverThereThough */ .oI]),
        steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(...createdAgain(inputs), afterNewId(inputs), (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .restoreByRun */ .vN)('restore-grant'), _run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runVerify */ .R9),
        later: [(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .removeAfterward */ .$C)('restore-grant')],
    };
}
/** Whoever deleted the vault need not be who deleted it. */
const askAboutPrincipal = {
    name: 'ask-principal',
    phase: 'ask',
    en: "Ask the tenant's application administrators whether they deleted Adobe's service principal on purpose.",
    fr: "Demandez aux administrateurs d'application du locataire s'ils ont supprim\u00e9 volontairement le principal de service d'Adobe.",
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['On purpose, or no answer', 'Stop here: your security lead decides.'],
            fr: ['Oui, volontairement, ou pas de r\u00e9ponse', 'Arr\u00eatez-vous l\u00e0\u00A0: le responsable s\u00e9curit\u00e9 d\u00e9cide.'],
        }),
        { when: { en: 'By mistake, or it never existed', fr: "Par erreur, ou il n'a jamais exist\u00e9" }, next: 'proceed' },
    ],
};
/** With a new ID, and without a role. */
function createdAgain(inputs) {
    const again = {
        ...create(inputs),
        name: 'principal',
        en: `Create Adobe's service principal again in tenant ${inputs.tenantId}.`,
        fr: `Recr\u00e9ez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    };
    return inputs.adobePrincipalId === undefined ? [again] : [again, setNewId];
}
const setNewId = {
    en: 'Set adobe-principal-id to the ID that this shows, everywhere that input is set.',
    fr: "Indiquez l'ID affich\u00e9 dans adobe-principal-id, partout o\u00f9 il est renseign\u00e9.",
};
/** It never existed, as far as anybody could see. */
function missingPrincipal(inputs) {
    const again = { ...(inputs.mode === 'plan' ? _run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runPlan */ .Fo : _run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runEnsure */ .ov), name: 'again' };
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(create(inputs), again);
}
function create(inputs) {
    return {
        name: 'create',
        en: `Create Adobe's service principal in tenant ${inputs.tenantId}.`,
        fr: `Cr\u00e9ez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .createAdobePrincipal */ .an)({ inputs })],
        as: administrator,
    };
}


/***/ }),

/***/ 2436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ missingGroup),
/* harmony export */   _x: () => (/* binding */ resourceGroupObstacles),
/* harmony export */   oK: () => (/* binding */ leavingGroup),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(590);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1442);
/** What to do about a resource group that does not exist, or is being deleted. */







/** It may be misspelt, or in a different subscription. */
function missingGroup(inputs) {
    const { resourceGroup: name, subscriptionId } = inputs;
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        phase: 'find',
        en: `List the resource groups of subscription ${subscriptionId}, and compare the names with ${name}.`,
        fr: `Affichez les groupes de ressources de l'abonnement ${subscriptionId}, et comparez leurs noms \u00e0 ${name}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .listGroups */ .P$)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The group, spelled differently', 'Correct resource-group, and start a new run.'],
                fr: ['Le groupe, \u00e9crit autrement', 'Corrigez resource-group, et lancez une nouvelle ex\u00e9cution.'],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The group, spelled the same', 'It was created since. Run again.'],
                fr: ['Le groupe, \u00e9crit de m\u00eame', "Il a \u00e9t\u00e9 cr\u00e9\u00e9 depuis. Relancez l'ex\u00e9cution."],
            }),
            { when: { en: 'No such group', fr: 'Aucun groupe de ce nom' }, next: { steps: ['ask'] } },
        ],
    }, askWhere(inputs), ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs) ? [] : [createGroup(inputs), ...rolesOnGroup(inputs), _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL]));
}
function askWhere(inputs) {
    const { resourceGroup: name } = inputs;
    return {
        name: 'ask',
        phase: 'ask',
        en: `Ask the owners of the subscription where ${name} is.`,
        fr: `Demandez aux propri\u00e9taires de l'abonnement o\u00f9 se trouve ${name}.`,
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['In a different subscription', 'Correct subscription-id, and start a new run.'],
                fr: ['Dans un autre abonnement', 'Corrigez subscription-id, et lancez une nouvelle ex\u00e9cution.'],
            }),
            {
                when: { en: 'It was deleted, or nobody knows', fr: 'Il a \u00e9t\u00e9 supprim\u00e9, ou personne ne le sait' },
                next: askDeleted(inputs),
            },
            ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
                ? []
                : [{ when: isNew, next: { steps: ['create', ...namesOf(rolesOnGroup(inputs)), 'again'] } }]),
        ],
    };
}
const isNew = { en: 'It never existed', fr: "Il n'a jamais exist\u00e9" };
function askDeleted(inputs) {
    const [en, fr] = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
        ? ['Adobe confirmed a key in it. ', "Adobe a confirm\u00e9 une cl\u00e9 qui s'y trouve. "]
        : ['', ''];
    return {
        en: `${en}Find out who deleted it, and why. Create nothing.`,
        fr: `${fr}Cherchez qui l'a supprim\u00e9, et pourquoi. Ne cr\u00e9ez rien.`,
    };
}
/** A person creates it: the pipeline then needs no permission on the whole subscription. */
function createGroup(inputs) {
    return {
        name: 'create',
        en: `Create resource group ${inputs.resourceGroup}.`,
        fr: `Cr\u00e9ez le groupe de ressources ${inputs.resourceGroup}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .createGroupCommand */ .Hj)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('contributor', 'subscription'),
    };
}
const namesOf = (steps) => steps.flatMap(({ name = [] }) => name);
/** A group that is new has no role assignments of its own. */
function rolesOnGroup(inputs) {
    if (inputs.mode !== 'ensure')
        return [];
    return [
        {
            name: 'roles',
            en: 'Run the setup script again, which gives ensure its roles on the new group.',
            fr: "Relancez le script d'installation, qui donne \u00e0 ensure ses r\u00f4les sur le nouveau groupe.",
            commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .renewEnsureIdentity */ .ux)({ inputs }),
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        },
    ];
}
/** With nothing in it that Adobe confirmed. */
function leavingGroup(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOfSubscription */ .RC)(inputs), {
            en: `Are you deleting resource group ${inputs.resourceGroup} on purpose?`,
            fr: `La suppression du groupe de ressources ${inputs.resourceGroup} est-elle volontaire\u00A0?`,
        }, {
            onPurpose: {
                en: 'Choose a different resource-group, in a new run.',
                fr: 'Choisissez un autre resource-group, dans une nouvelle ex\u00e9cution.',
            },
            others: [{ when: unwanted, next: createNothing }],
        }),
        steps: [
            (0,_vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__/* .watchDeletion */ .so)(inputs, { stopped: { first: _vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__/* .deletionStopped */ .EP, steps: ['again'] }, gone: ['create', 'again'] }),
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .byMistake */ .M1)(createGroup(inputs), inputs.mode === 'ensure' ? createAll : _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL),
        ],
    };
}
const unwanted = {
    en: 'On purpose, and no key is wanted any more',
    fr: "Oui, volontairement, et plus aucune cl\u00e9 n'est voulue",
};
const createNothing = {
    en: 'Create nothing, and stop these runs.',
    fr: 'Ne cr\u00e9ez rien, et arr\u00eatez ces ex\u00e9cutions.',
};
/** All of it was in the group. */
const createAll = {
    ..._run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL,
    en: "Run mode ensure again, which creates the vault, the key and Adobe's access.",
    fr: "Ex\u00e9cutez de nouveau le mode ensure, qui cr\u00e9e le coffre, la cl\u00e9 et l'acc\u00e8s d'Adobe.",
};
/** What stands in the way of changes in the group. */
const resourceGroupObstacles = {
    'resource-group-missing': {
        blocks: (inputs) => ({
            en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
        }),
        runbook: (inputs) => missingGroup(inputs),
    },
    'resource-group-deleting': {
        explainedBy: 'vault-provisioned',
        blocks: (inputs) => ({
            en: `Azure is deleting resource group ${inputs.resourceGroup}, with everything in it.`,
            fr: `Azure est en train de supprimer le groupe de ressources ${inputs.resourceGroup}, avec tout ce qu'il contient.`,
        }),
        runbook: (inputs) => leavingGroup(inputs),
    },
};


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ disabledSubscription),
/* harmony export */   hH: () => (/* binding */ unregisteredProvider),
/* harmony export */   mN: () => (/* binding */ subscriptionObstacles),
/* harmony export */   rX: () => (/* binding */ otherRegion),
/* harmony export */   vL: () => (/* binding */ unpaidSubscription)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(590);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4494);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5341);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2276);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/** What to do about the subscription: its state, its resource providers, and its regions. */







function showState(inputs) {
    return {
        name: 'state',
        en: 'Show the state, which goes back to Enabled.',
        fr: "Affichez l'\u00e9tat, qui redevient Enabled.",
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .showSubscriptionState */ .og)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            { when: { en: 'Enabled', fr: 'Enabled' }, next: 'proceed' },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ['Another state after half an hour', "Call the billing account's owner again, and Azure support."],
                fr: [
                    'Un autre \u00e9tat apr\u00e8s une demi-heure',
                    'Rappelez le propri\u00e9taire du compte de facturation, et contactez le support Azure.',
                ],
            }),
        ],
    };
}
/** Nothing in it can be changed or used. */
function disabledSubscription(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOfBilling */ .bW)(inputs), {
            en: 'Was the subscription canceled or disabled on purpose?',
            fr: "L'abonnement a-t-il \u00e9t\u00e9 annul\u00e9 ou d\u00e9sactiv\u00e9 volontairement\u00A0?",
        }, {
            mistake: { sends: true, steps: reactivation },
            others: [{ when: byAzure, next: { sends: true, steps: [], first: paidFirst } }],
        }),
        steps: [
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .byMistake */ .M1)({
                name: 'reactivate',
                en: 'Have the owner of the subscription or of its billing account reactivate it in the portal (Subscriptions), before Azure deletes what it contains.',
                fr: "Faites r\u00e9activer l'abonnement par son propri\u00e9taire ou celui du compte de facturation dans le portail (Abonnements), avant qu'Azure n'en supprime le contenu.",
            }),
            showState(inputs),
            (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAgain */ .he)(inputs),
        ],
    };
}
const reactivation = ['reactivate', 'state', 'check'];
const byAzure = {
    en: 'Azure did it: an unpaid bill, a spending limit, an ended offer',
    fr: "C'est Azure\u00A0: facture impay\u00e9e, limite de d\u00e9pense, offre termin\u00e9e",
};
const paidFirst = {
    en: 'Have the owner of the billing account settle that; not reached: ask Azure Support. Then as for "by mistake".',
    fr: 'Faites r\u00e9gler cela par le propri\u00e9taire du compte de facturation\u00A0; injoignable\u00A0: demandez au support Azure. Puis comme pour \u00ab\u00A0par erreur\u00A0\u00bb.',
};
/** Past due: everything still works. */
function unpaidSubscription(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        ...showState(inputs),
        en: 'Check now that the state is still PastDue.',
        fr: "V\u00e9rifiez maintenant que l'\u00e9tat est encore PastDue.",
        rows: [
            { when: { en: 'PastDue', fr: 'PastDue' }, next: { first: inDaytime, steps: ['payer', 'pay', 'after'] } },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['Enabled', 'It was paid. Done.'], fr: ['Enabled', 'La facture est pay\u00e9e. Termin\u00e9.'] }),
            {
                when: { en: 'Warned, Disabled, Expired, Deleted', fr: 'Warned, Disabled, Expired, Deleted' },
                next: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs) ? outOfService : payIt,
            },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ['An error', "It doesn't tell the state. Sign in (az login), or ask a Reader of the subscription."],
                fr: [
                    'Une erreur',
                    "Elle n'indique pas l'\u00e9tat. Connectez-vous (az login), ou demandez \u00e0 un lecteur de l'abonnement.",
                ],
            }),
        ],
    }, {
        name: 'payer',
        phase: 'find',
        en: `Find in the Azure portal who pays subscription ${inputs.subscriptionId} (Cost Management + Billing, its billing account).`,
        fr: `Trouvez qui paie l'abonnement ${inputs.subscriptionId} dans le portail Azure (Cost Management + Facturation, compte de facturation).`,
        rows: [
            { when: { en: 'A person or company', fr: 'Une personne ou une soci\u00e9t\u00e9' }, next: { steps: ['pay'] } },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: [
                    'Nobody, nothing that you can see, or no answer',
                    "Ask the subscription's owners (Access control (IAM), role Owner), then your finance department.",
                ],
                fr: [
                    'Personne, rien que vous puissiez voir, ou pas de r\u00e9ponse',
                    "Demandez aux propri\u00e9taires de l'abonnement (Contr\u00f4le d'acc\u00e8s (IAM), r\u00f4le Propri\u00e9taire), puis \u00e0 la comptabilit\u00e9.",
                ],
            }),
        ],
    }, {
        name: 'pay',
        en: 'Have the bill paid today, since Azure names no day on which it disables the subscription.',
        fr: "Faites r\u00e9gler la facture aujourd'hui, car Azure n'annonce pas la date de d\u00e9sactivation de l'abonnement.",
        rows: [
            { when: { en: 'Paid', fr: 'Pay\u00e9e' }, next: { steps: ['after'] } },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ["It can't be paid today", 'Ask Azure billing support for a delay, and tell your security lead.'],
                fr: [
                    "Impossible de payer aujourd'hui",
                    "Demandez un d\u00e9lai \u00e0 l'assistance de facturation d'Azure, et pr\u00e9venez votre responsable s\u00e9curit\u00e9.",
                ],
            }),
        ],
    }, {
        name: 'after',
        en: 'Check the next day that the state is Enabled, as above.',
        fr: "V\u00e9rifiez le lendemain que l'\u00e9tat est Enabled, comme ci-dessus.",
        how: {
            en: 'Still PastDue: ask Azure billing support that day.',
            fr: "Toujours PastDue\u00A0: contactez sans attendre l'assistance de facturation d'Azure.",
        },
    });
}
const inDaytime = {
    en: 'Nothing is lost. Wait for the daytime, weekends too.',
    fr: "Rien n'est perdu. Attendez le jour, m\u00eame le week-end.",
};
const outOfService = {
    en: "Adobe can't use the key. Act now, even at night: have the urgent text sent (docs/lost-access.md), call the owners of the subscription, and have it paid.",
    fr: "Adobe ne peut pas utiliser la cl\u00e9. Agissez maintenant, m\u00eame la nuit\u00A0: faites envoyer le texte urgent (docs/lost-access.md), appelez les propri\u00e9taires de l'abonnement, et faites payer.",
};
const payIt = {
    en: 'In working hours, call the owners of the subscription, and have it paid.',
    fr: "Aux heures de bureau, appelez les propri\u00e9taires de l'abonnement, et faites payer.",
};
/** Nothing can be created in the region. */
function otherRegion(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: 'Set location to a region in which vaults can be created.',
        fr: 'Indiquez dans location une r\u00e9gion o\u00f9 un coffre peut \u00eatre cr\u00e9\u00e9.',
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .listRegions */ .OZ)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'subscription'),
    });
}
/** The subscription has never used the provider. */
function unregisteredProvider(inputs, namespace = 'Microsoft.KeyVault') {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: `Register ${namespace} once.`,
        fr: `Inscrivez ${namespace} une fois.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .registerProvider */ .ZM)({ inputs }, namespace)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('contributor', 'subscription'),
    });
}
/** What stands in the way of every change. */
const subscriptionObstacles = {
    'location-needed': {
        blocks: () => ({
            en: 'Something must be created, but location is not set.',
            fr: "Une ressource doit \u00eatre cr\u00e9\u00e9e, mais l'entr\u00e9e location n'est pas renseign\u00e9e.",
        }),
        runbook: () => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
            en: 'Set the input location to the region of the vault, such as eastus2.',
            fr: "Renseignez dans l'entr\u00e9e location la r\u00e9gion du coffre, par exemple francecentral.",
        }),
    },
    'location-unknown': {
        blocks: (_, { names: [location = ''] }) => ({
            en: `The location ${location} is no region of Azure in which a vault can be created.`,
            fr: `La valeur ${location} de location n'est pas une r\u00e9gion d'Azure dans laquelle un coffre peut \u00eatre cr\u00e9\u00e9.`,
        }),
        runbook: (inputs) => otherRegion(inputs),
    },
    'subscription-not-writable': {
        explainedBy: 'subscription-state',
        blocks: (inputs, { names: [state = ''] }) => ({
            en: `Subscription ${inputs.subscriptionId} is ${(0,_model_names_js__WEBPACK_IMPORTED_MODULE_5__/* .termOf */ .iP)(state)}, so Azure rejects every change in it.`,
            fr: `L'abonnement ${inputs.subscriptionId} est dans l'\u00e9tat ${(0,_model_names_js__WEBPACK_IMPORTED_MODULE_5__/* .termOf */ .iP)(state)}\u00A0; Azure y refuse donc toute modification.`,
        }),
        runbook: (inputs) => disabledSubscription(inputs),
    },
    'provider-not-registered': {
        blocks: (inputs, { reason }) => ({
            en: `Subscription ${inputs.subscriptionId} has never used Key Vault: its resource provider is not registered${(0,_answered_js__WEBPACK_IMPORTED_MODULE_6__/* .answered */ .o)(reason).en}.`,
            fr: `L'abonnement ${inputs.subscriptionId} n'a jamais utilis\u00e9 Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit${(0,_answered_js__WEBPACK_IMPORTED_MODULE_6__/* .answered */ .o)(reason).fr}.`,
        }),
        runbook: (inputs) => unregisteredProvider(inputs),
    },
};


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ unreadRunbook)
/* harmony export */ });
/* harmony import */ var _model_unregistered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4303);
/* harmony import */ var _denied_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1797);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(142);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/* harmony import */ var _subscription_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1951);





/** What to do about something that could not be read. @param reason none where the answers contradict each other */
function unreadRunbook(inputs, reason) {
    if (reason === undefined)
        return _run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .runAgainThenSearch */ .zB;
    if (reason.code === 'DenyAssignmentAuthorizationFailed')
        return _denied_js__WEBPACK_IMPORTED_MODULE_0__/* .denyAssignment */ .qx;
    const provider = (0,_model_unregistered_js__WEBPACK_IMPORTED_MODULE_4__/* .providerToRegister */ .M)(reason);
    if (provider !== undefined)
        return (0,_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .unregisteredProvider */ .hH)(inputs, provider);
    if (reason.right === undefined)
        return _run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .runAgainThenSearch */ .zB;
    return (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPermission */ .U)(inputs, (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_1__/* .rightOfMode */ .D)(reason.right, inputs));
}


/***/ }),

/***/ 1442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ deletedVault),
/* harmony export */   EP: () => (/* binding */ deletionStopped),
/* harmony export */   _g: () => (/* binding */ neverRecreate),
/* harmony export */   at: () => (/* binding */ recovery),
/* harmony export */   so: () => (/* binding */ watchDeletion),
/* harmony export */   tN: () => (/* binding */ vaultInLeavingGroup)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(590);
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/* harmony import */ var _by_pipeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9274);
/* harmony import */ var _principal_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(757);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2553);
/** What to do about a vault that is deleted and can be recovered, or is being deleted with its resource group. */











/** Said on a loss: a new key of the same name does not decrypt what the former one encrypted. */
const neverRecreate = {
    en: 'Never create a new vault or key instead.',
    fr: 'Ne cr\u00e9ez jamais de nouveau coffre ni de nouvelle cl\u00e9 \u00e0 la place.',
};
/** It can be recovered, once its group exists. */
function deletedVault(inputs, vault = {}) {
    const asked = { question: askDeleted(inputs, vault), never: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) ? neverRecreate : undefined };
    const [recover, ...others] = recovery(inputs, vault);
    if (vault.group !== undefined) {
        const steps = (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .byMistake */ .M1)(createGroupAgain(inputs, vault), recover, ...others);
        const names = namesOf([recover, ...others]);
        const watch = vault.group === 'leaving'
            ? [watchDeletion(inputs, { stopped: { first: deletionStopped, steps: names }, gone: ['create', ...names] })]
            : [];
        const later = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) ? [ensureRolesAgain(inputs)] : [];
        return { ...asked, steps: [...watch, ...steps], later };
    }
    // With the vault, mode ensure also gives Adobe its role.
    // It does not recover what Adobe confirmed while Adobe's service principal is missing.
    if (vault.isPrincipalGone === true && (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs)) {
        const rest = others.filter(({ name }) => name !== _principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .askAboutPrincipal */ .nW.name);
        return { ...asked, steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .byMistake */ .M1)(_principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .askAboutPrincipal */ .nW, recover, ...rest) };
    }
    const either = (0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_4__/* .orByPipeline */ .z2)(recover, 'recover-deleted', others);
    return { ...asked, steps: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .byMistake */ .M1)(...either), later: [(0,_by_pipeline_js__WEBPACK_IMPORTED_MODULE_4__/* .removeAfterward */ .$C)('recover-deleted')] };
}
function askDeleted(inputs, gone) {
    const { vaultName: vault, resourceGroup: group } = inputs;
    if (gone.group === undefined) {
        return (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVault */ .iI)(inputs), {
            en: `Did you delete ${vault} on purpose?`,
            fr: `Avez-vous supprim\u00e9 ${vault} volontairement\u00A0?`,
        });
    }
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfVaultAndSubscription */ .Ur)(inputs), {
        en: `Did you delete ${vault} or ${group} on purpose?`,
        fr: `Avez-vous supprim\u00e9 ${vault} ou ${group} volontairement\u00A0?`,
    }, gone.group === 'leaving' ? { mistake: asItsStateSays } : {});
}
/** The group of a vault that is deleted with it. */
function createGroupAgain(inputs, { location }) {
    const { resourceGroup: name } = inputs;
    return {
        name: 'create',
        en: `Create group ${name} again, empty, for the vault.`,
        fr: `Recr\u00e9ez le groupe ${name}, vide, pour le coffre.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_8__/* .createGroupCommand */ .Hj)({ inputs: { ...inputs, location: inputs.location ?? location } })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('contributor', 'subscription'),
    };
}
/** With a group go the role assignments in it, those of the pipeline's identities too. Mode verify needs its own for the check. */
function rolesAgain(inputs) {
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs);
    return {
        name: 'roles',
        ...(confirmed ? rolesOf('verify') : rolesOfBoth),
        ...(!(confirmed && (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'verify') && { how: ownValues }),
        commands: confirmed ? (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentity */ .Ki)({ inputs }, 'verify') : (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentities */ .WS)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'subscription'),
    };
}
const rolesOfBoth = {
    en: 'Give verify and ensure their roles again.',
    fr: 'Rendez \u00e0 verify et ensure leurs r\u00f4les.',
};
function rolesOf(identity) {
    return { en: `Give ${identity} its roles again.`, fr: `Rendez \u00e0 ${identity} ses r\u00f4les.` };
}
/** The run knows only its own. */
const ownValues = {
    en: 'Capitals: its client-id and environment, from the file of its pipeline.',
    fr: "Capitales\u00A0: ses client-id et environment, d'apr\u00e8s le fichier de son pipeline.",
};
/** What is urgent does not need it. */
function ensureRolesAgain(inputs) {
    return {
        ...rolesOf('ensure'),
        ...((0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) !== 'ensure' && { how: ownValues }),
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentity */ .Ki)({ inputs }, 'ensure').slice(-1),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'subscription'),
    };
}
/** Recovers the vault, and what does not come back with it. */
function recovery(inputs, { location, group, principalId, isPrincipalGone }) {
    const recover = {
        name: 'recover',
        en: `Recover vault ${inputs.vaultName}.`,
        fr: `R\u00e9cup\u00e9rez le coffre ${inputs.vaultName}.`,
        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_9__/* .recoverVaultCommand */ .qf)({ inputs }, location)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultContributor', 'subscription'),
    };
    const roles = group === undefined ? [] : [rolesAgain(inputs)];
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs)) {
        return [recover, ...roles, isPrincipalGone === true ? { ..._run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .giveTheRest */ .jx, how: principalToo } : _run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .giveTheRest */ .jx];
    }
    const grant = {
        name: 'grant',
        en: 'Give Adobe its role again, which the vault lost.',
        fr: 'Rendez \u00e0 Adobe son r\u00f4le, perdu avec le coffre.',
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_10__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'group'),
    };
    const principal = isPrincipalGone === true ? [_principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .askAboutPrincipal */ .nW, ...(0,_principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .createdAgain */ .$L)(inputs)] : [];
    return [recover, ...principal, grant, ...roles, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .checkAgain */ .he)(inputs)];
}
const principalToo = {
    en: "It also creates Adobe's service principal, which is missing, too, and can't be restored.",
    fr: "Il cr\u00e9e aussi le principal de service d'Adobe, absent lui aussi et impossible \u00e0 restaurer.",
};
const namesOf = (steps) => steps.flatMap(({ name = [] }) => name);
/** It can be recovered only after that, and not before its group exists again. */
function vaultInLeavingGroup(inputs, { location, lock, principalId }) {
    const { resourceGroup } = inputs;
    const vault = { location, group: 'leaving', principalId };
    const recovered = recovery(inputs, vault);
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfSubscription */ .RC)(inputs), {
            en: `Are you deleting resource group ${resourceGroup} on purpose?`,
            fr: `La suppression du groupe de ressources ${resourceGroup} est-elle volontaire\u00A0?`,
        }, { mistake: asItsStateSays }),
        never: neverIn(inputs, lock),
        steps: [
            watchDeletion(inputs, {
                stopped: { first: deletionStopped, steps: ['stopped'] },
                gone: ['create', ...namesOf(recovered)],
            }),
            checkStopped(inputs),
            ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .byMistake */ .M1)(createGroupAgain(inputs, vault), ...recovered),
        ],
        later: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) ? [ensureRolesAgain(inputs)] : [],
    };
}
/** What follows depends on it. */
const asItsStateSays = { steps: ['state'], sends: true };
function neverIn(inputs, lock) {
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs))
        return lock === undefined ? undefined : keepLock(lock);
    if (lock === undefined)
        return neverRecreate;
    return {
        en: `${neverRecreate.en.slice(0, -1)}, or remove the lock named ${lock}.`,
        fr: `${neverRecreate.fr.slice(0, -1)}, et ne retirez pas le verrou nomm\u00e9 ${lock}.`,
    };
}
function keepLock(lock) {
    return {
        en: `Never remove lock ${lock}, which might still protect the vault.`,
        fr: `Ne retirez jamais le verrou ${lock}, qui prot\u00e8ge peut-\u00eatre encore le coffre.`,
    };
}
/** A group that is being deleted can be created again only once it is gone. */
function watchDeletion(inputs, { stopped, gone }) {
    const { resourceGroup: name } = inputs;
    return {
        name: 'state',
        phase: 'find',
        en: `Show the state of ${name}: nothing can be recovered while Azure deletes it.`,
        fr: `Affichez l'\u00e9tat de ${name}\u00A0: rien ne peut \u00eatre r\u00e9cup\u00e9r\u00e9 tant qu'Azure le supprime.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_8__/* .showGroupState */ .Qz)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'Deleting',
                    'Add and remove no lock, and look again every five minutes. After an hour: wake your security lead, and ask Azure support.',
                ],
                fr: [
                    'Deleting',
                    "N'ajoutez et ne retirez aucun verrou, et relancez la commande toutes les cinq minutes. Apr\u00e8s une heure\u00A0: r\u00e9veillez le responsable s\u00e9curit\u00e9, et contactez le support Azure.",
                ],
            }),
            { when: { en: 'Succeeded', fr: 'Succeeded' }, next: stopped },
            {
                when: { en: 'An error: ResourceGroupNotFound', fr: 'Une erreur\u00A0: ResourceGroupNotFound' },
                next: { steps: gone },
                error: 'named',
            },
        ],
    };
}
const deletionStopped = {
    en: 'The deletion stopped, perhaps at a lock.',
    fr: "La suppression s'est arr\u00eat\u00e9e, peut-\u00eatre \u00e0 cause d'un verrou.",
};
/** The vault was not deleted with it. */
const checkStopped = (inputs) => ({
    name: 'stopped',
    onlyIf: 'deletion-stopped',
    runs: 'verify',
    en: 'Run mode verify, which needs no agreement.',
    fr: "Ex\u00e9cutez le mode verify, qui n'exige aucun accord.",
    ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs) && { how: intact }),
});
const intact = {
    en: 'Passed: tell Adobe that its access is intact. Failed: follow its page.',
    fr: 'R\u00e9ussi\u00A0: dites \u00e0 Adobe que son acc\u00e8s est intact. \u00c9chec\u00A0: suivez sa page.',
};


/***/ }),

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ lostVault),
/* harmony export */   TN: () => (/* binding */ vaultNotSearched),
/* harmony export */   lC: () => (/* binding */ missingVault),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   xR: () => (/* binding */ chooseName),
/* harmony export */   yy: () => (/* binding */ refusedName)
/* harmony export */ });
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2276);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(142);
/* harmony import */ var _deleted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1442);
/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */






/** It is not there, and it could not be checked whether it can be recovered. */
function vaultNotSearched(inputs, { right, isNameTaken = false, ...vault }) {
    const later = right === undefined ? [] : (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_2__/* .missingPermission */ .U)(inputs, right).steps;
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs))
        return { steps: withWhy(inputs, findUnused(inputs, isNameTaken)), later };
    const restoring = (0,_deleted_js__WEBPACK_IMPORTED_MODULE_3__/* .recovery */ .at)(inputs, vault);
    const recover = { when: inGroup(inputs), next: { steps: restoring.flatMap(({ name = [] }) => name) } };
    const rows = [recover, ...foundElsewhere(inOtherGroup), ...elsewhere];
    const { steps, ...asked } = findUsed(inputs, rows, (0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .byMistake */ .M1)(...restoring));
    return { ...asked, steps: withWhy(inputs, steps), later };
}
/** The search says why a person makes it. */
function withWhy({ vaultName }, [searching, ...others]) {
    if (searching === undefined)
        return others;
    const why = {
        en: `Find ${vaultName} among the deleted vaults, which this run could not search, then among the others, of this subscription.`,
        fr: `Cherchez ${vaultName} parmi les coffres supprim\u00e9s, ce que cette ex\u00e9cution n'a pas pu faire, puis parmi les autres, de cet abonnement.`,
    };
    return [{ ...searching, ...why }, ...others];
}
/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
function nameTaken(inputs) {
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(...findUnused(inputs, true));
    return findUsed(inputs, [...foundElsewhere(first), ...elsewhere]);
}
/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
function lostVault(inputs, isGroupLeaving) {
    const rows = [
        { when: first, next: { first: recoverable, steps: ['there'], but: hasRecovery } },
        { when: second, next: { first: cameBack, steps: ['there'] } },
        { when: neither, next: wasPurged },
    ];
    return {
        question: askDeleted(inputs, isGroupLeaving),
        never: isGroupLeaving ? neverLock : neverRecreatePurged,
        steps: [{ ...search(inputs, rows), ...searchOnceMore(inputs), how: countedFrom }, verifyThere(inputs)],
    };
}
function askDeleted(inputs, isGroupLeaving) {
    const { vaultName, resourceGroup } = inputs;
    const ask = isGroupLeaving
        ? {
            en: `Are you deleting ${resourceGroup}, and did you delete ${vaultName}, on purpose?`,
            fr: `Supprimez-vous ${resourceGroup}, et avez-vous supprim\u00e9 ${vaultName}, volontairement\u00A0?`,
        }
        : {
            en: `Did you delete or purge ${vaultName} on purpose?`,
            fr: `Avez-vous supprim\u00e9 ${vaultName} volontairement, m\u00eame d\u00e9finitivement\u00A0?`,
        };
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOfVaultAndSubscription */ .Ur)(inputs), ask, { mistake: asFound });
}
/** What the run found is said where everybody reads it. */
const neverRecreatePurged = {
    en: "Never create a new vault or key instead: it can't decrypt the data. The name is free, so the vault was probably purged.",
    fr: 'Ne cr\u00e9ez jamais de coffre ni de cl\u00e9 \u00e0 la place\u00A0: ils ne d\u00e9chiffrent rien. Ce coffre est sans doute supprim\u00e9 d\u00e9finitivement.',
};
const neverLock = {
    en: `${_deleted_js__WEBPACK_IMPORTED_MODULE_3__/* .neverRecreate */ ._g.en.slice(0, -1)}, or touch a lock of the group.`,
    fr: `${_deleted_js__WEBPACK_IMPORTED_MODULE_3__/* .neverRecreate */ ._g.fr.slice(0, -1)}, et ne touchez \u00e0 aucun verrou du groupe.`,
};
/** Neither a deleted vault nor one that was moved leaves its name free. */
const searchOnceMore = ({ vaultName }) => ({
    en: `Search for ${vaultName} once more: this run found its name free in all of Azure, so it was probably purged.`,
    fr: `Cherchez encore une fois ${vaultName}\u00A0: cette ex\u00e9cution a trouv\u00e9 son nom libre dans tout Azure, il est donc sans doute supprim\u00e9 d\u00e9finitivement.`,
});
const recoverable = { en: 'It can be recovered.', fr: 'Il peut \u00eatre r\u00e9cup\u00e9r\u00e9.' };
const cameBack = {
    en: 'It came back, or a new vault has its name.',
    fr: 'Il est revenu, ou un nouveau coffre porte son nom.',
};
/** The search shows which steps are left. */
const asFound = {
    sends: true,
    steps: ['find'],
    but: { en: 'What is found decides the rest.', fr: 'Le r\u00e9sultat d\u00e9cide de la suite.' },
};
/** @param after what the rows can lead to */
function findUsed(inputs, rows, after = []) {
    const { vaultName: vault } = inputs;
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOfVaultAndSubscription */ .Ur)(inputs), {
            en: `Did you delete ${vault} on purpose, or was it moved?`,
            fr: `Avez-vous supprim\u00e9 ${vault} volontairement, ou a-t-il \u00e9t\u00e9 d\u00e9plac\u00e9\u00A0?`,
        }, { mistake: asFound, others: [{ when: moved, next: { sends: true, steps: ['find'], but: showsWhere } }] }),
        never: _deleted_js__WEBPACK_IMPORTED_MODULE_3__/* .neverRecreate */ ._g,
        steps: [{ ...search(inputs, rows), how: countedFrom }, verifyThere(inputs), ...after],
    };
}
/** The run knows of no deletion. */
const countedFrom = {
    en: "A deletion date starts Adobe's 24 hours.",
    fr: "Une date de suppression fait courir les 24\u00A0heures d'Adobe.",
};
const moved = { en: 'It was moved', fr: 'Il a \u00e9t\u00e9 d\u00e9plac\u00e9' };
const showsWhere = {
    en: 'Ask where to: the search covers only this subscription.',
    fr: 'Demandez o\u00f9\u00A0: la recherche ne couvre que cet abonnement.',
};
/** A different name is a new vault. */
function findUnused(inputs, isNameTaken) {
    const rows = [
        { when: first, next: askBeforeRecovery },
        { when: second, next: ifYours },
        { when: neither, next: isNameTaken ? chooseOther : { steps: ['run'] } },
    ];
    return [search(inputs, rows), ...(isNameTaken ? [] : [createVault])];
}
function search(inputs, rows) {
    return {
        name: 'find',
        phase: 'find',
        en: `Find ${inputs.vaultName} among the deleted vaults, then among the others, of this subscription.`,
        fr: `Cherchez ${inputs.vaultName} parmi les coffres supprim\u00e9s, puis parmi les autres, de cet abonnement.`,
        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_5__/* .listDeletedVaults */ .NV)({ inputs }), (0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_5__/* .findVault */ .wY)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'subscription'),
        rows,
    };
}
const inGroup = ({ vaultName, resourceGroup }) => ({
    en: `First command prints ${vaultName} in ${resourceGroup}`,
    fr: `La premi\u00e8re commande affiche ${vaultName} dans ${resourceGroup}`,
});
const first = { en: 'First command prints it', fr: "La premi\u00e8re commande l'affiche" };
const inOtherGroup = {
    en: 'First command prints it in a different group',
    fr: "La premi\u00e8re commande l'affiche dans un autre groupe",
};
const second = { en: 'Second command prints it', fr: "La seconde commande l'affiche" };
/** @param deleted what shows that it is */
function foundElsewhere(deleted) {
    return [
        {
            when: deleted,
            next: { first: { en: 'It was deleted.', fr: 'Il a \u00e9t\u00e9 supprim\u00e9.' }, steps: ['there'], but: hasRecovery },
        },
        { when: second, next: { first: movedOrWrong, steps: ['there'] } },
    ];
}
const hasRecovery = {
    en: 'What verify prints there tells how to recover it.',
    fr: 'Ce que verify y affiche indique comment le r\u00e9cup\u00e9rer.',
};
const movedOrWrong = {
    en: 'It was moved, or resource-group is wrong.',
    fr: 'Il a \u00e9t\u00e9 d\u00e9plac\u00e9, ou resource-group est erron\u00e9.',
};
const groupFilledIn = {
    en: 'GROUP: from the ID; in another subscription, replace that too. Passed: tell Adobe, and correct the inputs. Failed: follow its page; restore nothing without the answer above.',
    fr: "GROUP\u00A0: d'apr\u00e8s l'ID\u00A0; dans un autre abonnement, remplacez-le aussi. R\u00e9ussi\u00A0: pr\u00e9venez Adobe, et corrigez les entr\u00e9es. \u00c9chec\u00A0: suivez sa page\u00A0; ne r\u00e9tablissez rien sans la r\u00e9ponse ci-dessus.",
};
/** Its page has the rest. */
const verifyThere = (inputs) => ({
    ...(0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyYourself */ .Lv)({ ...inputs, resourceGroup: 'GROUP' }, 'here'),
    name: 'there',
    onlyIf: 'found-elsewhere',
    how: groupFilledIn,
    as: _asking_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOfGroup */ .aN,
    en: 'Run mode verify yourself in the group that was printed, which only reads.',
    fr: 'Ex\u00e9cutez vous-m\u00eame le mode verify dans le groupe affich\u00e9 (lecture seule).',
});
const neither = { en: 'Neither prints it', fr: "Aucune ne l'affiche" };
const elsewhere = [
    {
        when: neither,
        next: {
            en: 'Create nothing. Repeat this step in your other subscriptions (az account list).',
            fr: 'Ne cr\u00e9ez rien. R\u00e9p\u00e9tez cette \u00e9tape dans vos autres abonnements (az account list).',
        },
    },
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
        en: ['Neither, in any subscription', 'Wake your security lead.'],
        fr: ['Aucune, dans aucun abonnement', 'R\u00e9veillez le responsable s\u00e9curit\u00e9.'],
    }),
];
const wasPurged = {
    en: 'It is purged. Create nothing; wake your security lead. That lead decides on an earlier backup of the key, if there is one.',
    fr: "Il est supprim\u00e9 d\u00e9finitivement. Ne cr\u00e9ez rien\u00A0; r\u00e9veillez le responsable s\u00e9curit\u00e9. Il d\u00e9cide d'une sauvegarde ant\u00e9rieure de la cl\u00e9, s'il y en a une.",
};
const askBeforeRecovery = {
    en: 'It is deleted. Ask its owners: by mistake, they recover it, then run again; on purpose, leave it, and choose a different vault-name in a new run.',
    fr: "Il est supprim\u00e9. Interrogez ses responsables\u00A0: par erreur, ils le r\u00e9cup\u00e8rent, puis relancez l'ex\u00e9cution\u00A0; volontairement, laissez-le, et choisissez un autre vault-name dans une nouvelle ex\u00e9cution.",
};
const ifYours = {
    en: 'If it is yours, set resource-group to its group, in a new run. Otherwise, choose a different vault-name.',
    fr: "S'il est \u00e0 vous, indiquez son groupe dans resource-group, dans une nouvelle ex\u00e9cution. Sinon, choisissez un autre vault-name.",
};
const chooseOther = {
    en: 'The name is taken outside this subscription. Choose a different vault-name, in a new run.',
    fr: 'Le nom est pris hors de cet abonnement. Choisissez un autre vault-name, dans une nouvelle ex\u00e9cution.',
};
const createVault = {
    name: 'run',
    runs: 'ensure',
    en: 'Run mode ensure, which creates the vault.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e le coffre.',
};
function refusedName({ vaultName }) {
    return { en: `Azure does not allow the name ${vaultName}.`, fr: `Azure n'accepte pas le nom ${vaultName}.` };
}
const chooseName = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
    en: 'Choose a different vault-name.',
    fr: 'Choisissez un autre vault-name.',
});
/** Nothing has its name. */
function missingVault(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: 'Create the vault with mode ensure, or with this command, which turns on purge protection.',
        fr: 'Cr\u00e9ez le coffre avec le mode ensure, ou avec cette commande, qui active la protection contre le vidage.',
        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_5__/* .createVaultCommand */ .cp)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('vaultContributor', 'group'),
    });
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foreignVault)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do about a vault that belongs to another tenant. */









/**
 * It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param vault its tenant; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
function foreignVault(inputs, vault = 'TENANT-OF-THE-VAULT', subscription) {
    const isManaged = subscription === vault.toLowerCase();
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfirmed */ .it)(inputs))
        return ofConfirmed(inputs, { vault, subscription, isManaged });
    return isManaged ? (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(runThere(vault)) : ofNew(inputs);
}
function ofConfirmed(inputs, tenants) {
    const first = whichTenant(inputs, tenants);
    const steps = first.flatMap(({ name = [] }) => name);
    const after = (what) => {
        if (what === undefined || tenants.isManaged)
            return { sends: true, steps };
        return { sends: true, steps, ...(steps.length === 0 ? { first: what } : { but: what }) };
    };
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfSubscription */ .RC)(inputs), movedOnPurpose(inputs), {
            onPurpose: after(endsAccess),
            mistake: after(byLead),
            others: [{ when: notMoved, next: after(steps.length === 0 ? changedAlone : undefined) }],
        }),
        never: {
            en: "Never change the vault's own tenant without your security lead: it can lock Adobe out.",
            fr: 'Ne changez jamais le locataire du coffre lui-m\u00eame sans le responsable s\u00e9curit\u00e9\u00A0: cela peut exclure Adobe.',
        },
        steps: [...first, ...(tenants.isManaged ? [] : (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .limitedTo */ .sp)('lead-agrees', movedBack(inputs, tenants.vault)))],
    };
}
/** What the move back takes away is not Adobe's alone. */
const byLead = {
    en: 'Wake your security lead: moving back needs that agreement.',
    fr: 'R\u00e9veillez le responsable s\u00e9curit\u00e9\u00A0: le retour exige son accord.',
};
/** A subscription is moved for other reasons than Adobe. */
const endsAccess = {
    en: "It ends Adobe's access: wake your security lead, who decides whether it is undone.",
    fr: "Cela met fin \u00e0 l'acc\u00e8s d'Adobe\u00A0: r\u00e9veillez le responsable s\u00e9curit\u00e9, qui d\u00e9cide si c'est annul\u00e9.",
};
const changedAlone = {
    en: "Somebody changed the vault's tenant: wake your security lead, who decides; the steps below are not for this. Change no input.",
    fr: "Quelqu'un a chang\u00e9 le locataire du coffre\u00A0: r\u00e9veillez le responsable s\u00e9curit\u00e9, qui d\u00e9cide\u00A0; les \u00e9tapes ci-dessous ne sont pas pour ce cas. Ne changez aucune entr\u00e9e.",
};
/**
 * Azure Resource Manager accepts only tokens of the subscription's own tenant, so that `tenant-id` is right; through Azure
 * Lighthouse also those of a tenant that manages it, and they are for the subscription, not for its vaults.
 */
function whichTenant(inputs, { vault, subscription, isManaged }) {
    if (isManaged)
        return [runThere(vault)];
    return subscription === inputs.tenantId.toLowerCase() ? [] : [compareTenant(inputs, vault)];
}
const runThere = (tenant) => ({
    name: 'compare',
    phase: 'find',
    en: `Start a new run of mode verify with ${tenant}, the tenant of vault and subscription, as tenant-id, and an identity of it as client-id.`,
    fr: `Lancez une nouvelle ex\u00e9cution du mode verify avec ${tenant}, le locataire du coffre et de l'abonnement, dans tenant-id, et une de ses identit\u00e9s dans client-id.`,
    how: _asking_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyOurCheck */ .ti,
});
/** Azure did not say whose the subscription is, or it is of a third tenant. */
function compareTenant({ tenantId }, tenant) {
    return {
        name: 'compare',
        phase: 'find',
        en: `Compare ${tenantId} (tenant-id) with the tenant ID in your setup ticket to Adobe; the vault's is ${tenant}.`,
        fr: `Comparez ${tenantId} (tenant-id) \u00e0 l'ID de locataire de votre ticket d'activation \u00e0 Adobe\u00A0; celui du coffre est ${tenant}.`,
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    "The ticket names the vault's tenant, and the owners say that nothing was moved",
                    'tenant-id is wrong: correct it, and client-id to an identity of that tenant, in a new run. Passed: tell Adobe.',
                ],
                fr: [
                    "Le ticket indique le locataire du coffre, et les propri\u00e9taires disent que rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9",
                    'tenant-id est erron\u00e9\u00A0: corrigez-le, et client-id avec une identit\u00e9 de ce locataire, dans une nouvelle ex\u00e9cution. R\u00e9ussi\u00A0: pr\u00e9venez Adobe.',
                ],
            }),
            {
                when: {
                    en: "It names a tenant other than the vault's, and nothing was moved",
                    fr: "Il indique un autre locataire que celui du coffre, et rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9",
                },
                next: changedAlone,
            },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['Anything else, no such ticket, or no answer yet', 'Change no input.'],
                fr: ['Autre chose, ticket introuvable, ou pas encore de r\u00e9ponse', 'Ne changez aucune entr\u00e9e.'],
            }),
        ],
    };
}
/** In each tenant Adobe's service principal and the pipeline's identities are others, with other IDs. */
function movedBack(inputs, tenant) {
    return [
        {
            name: 'move-back',
            en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal, Change directory).`,
            fr: `Faites remettre l'abonnement dans ${tenant} par un propri\u00e9taire qui a un compte dans les deux locataires (portail, Changer de r\u00e9pertoire).`,
            how: {
                en: 'It removes every role assignment in the subscription, also those of other workloads: list them before.',
                fr: "Cela supprime toutes les attributions de r\u00f4le de l'abonnement, aussi celles d'autres applications\u00A0: notez-les avant.",
            },
        },
        {
            name: 'id',
            en: "Show the ID of Adobe's service principal there.",
            fr: "Affichez-y l'ID du principal de service d'Adobe.",
            commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .showAdobePrincipal */ .jK)({ inputs: { ...inputs, tenantId: tenant } })],
        },
        {
            name: 'grant',
            en: 'Give Adobe its role again, with that ID.',
            fr: 'Rendez son r\u00f4le \u00e0 Adobe, avec cet ID.',
            how: {
                en: 'The person who moved the subscription is its Owner then.',
                fr: "La personne qui a d\u00e9plac\u00e9 l'abonnement en est alors propri\u00e9taire.",
            },
            commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, 'OBJECT-ID', (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'group'),
        },
        {
            name: 'roles',
            en: 'Give verify its role again, with its former values.',
            fr: 'Rendez son r\u00f4le \u00e0 verify, avec ses anciennes valeurs.',
            commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .createVerifyIdentity */ .Cb)({ inputs }),
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        },
        {
            name: 'check',
            phase: 'check',
            en: 'Start a new run of mode verify, with the former tenant-id and client-id.',
            fr: 'Lancez une nouvelle ex\u00e9cution du mode verify, avec les anciens tenant-id et client-id.',
        },
    ];
}
function movedOnPurpose({ subscriptionId }) {
    return {
        en: `Did you move subscription ${subscriptionId} to another tenant on purpose?`,
        fr: `Avez-vous chang\u00e9 l'abonnement ${subscriptionId} de locataire volontairement\u00A0?`,
    };
}
/** Of a vault whose key Adobe has not confirmed, as far as is recorded. */
function ofNew(inputs) {
    return {
        question: (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)((0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOfSubscription */ .RC)(inputs), movedOnPurpose(inputs), {
            onPurpose: { steps: ['move', 'run'] },
            mistake: {
                en: 'Have it moved back, which removes role assignments again. Then run the setup script and mode ensure.',
                fr: "Faites annuler le d\u00e9placement, ce qui supprime \u00e0 nouveau des attributions de r\u00f4le. Puis relancez le script d'installation et le mode ensure.",
            },
            others: [{ when: notMoved, next: askWhoSet }],
        }),
        steps: [
            {
                name: 'move',
                onlyIf: 'on-purpose',
                en: 'Move the vault to this tenant, which ends every access from the former one.',
                fr: "Rattachez le coffre \u00e0 ce locataire, ce qui met fin \u00e0 tout acc\u00e8s depuis l'ancien.",
                commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_8__/* .moveToTenant */ .LB)({ inputs })],
                as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultContributor', 'vault'),
            },
            { ..._run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runEnsure */ .ov, name: 'run', onlyIf: 'on-purpose' },
        ],
    };
}
const notMoved = { en: 'Nothing was moved', fr: "Rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9" };
const askWhoSet = {
    en: "Ask the vault's owners who set its tenant. If the vault is not yours, choose a different vault-name, in a new run.",
    fr: "Demandez aux responsables du coffre qui a d\u00e9fini son locataire. S'il n'est pas \u00e0 vous, choisissez un autre vault-name, dans une nouvelle ex\u00e9cution.",
};


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kb: () => (/* binding */ excerpt),
  gz: () => (/* binding */ keepSecret),
  cT: () => (/* binding */ withoutSecrets)
});

// UNUSED EXPORTS: forgetSecrets

;// CONCATENATED MODULE: ./build/runtime/readings.js
/**
 * The letters and digits of a text, as somebody who wants to put a token together would read them. Line breaks, spaces, invisible
 * characters, quotes and the soft breaks of quoted-printable between them make no difference. Takes time and memory in
 * proportion to the text. Pure.
 */
/**
 * How JSON, JavaScript, URLs, quoted-printable and HTML write a character, and what a page or a terminal does not show: tags,
 * character references, control sequences.
 */
const readings_escape = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is searched for
/\\u([0-9a-f]{4})|(?:\\x|[%=])([0-9a-f]{2})|\\[bfnrtv0]|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&[a-z]{2,8};|<\/?[a-z][^<>]{0,80}>|\u001B\[[\d;]{0,16}[a-z]/gi;
/** The text as it is and, if it has escapes, also without them. */
function readingsOf(text) {
    const plain = read(text, []);
    return text.search(readings_escape) < 0 ? [plain] : [plain, read(text, text.matchAll(readings_escape))];
}
function lettersOf(text) {
    return text.replaceAll(/[^A-Za-z0-9]+/g, '').toLowerCase();
}
/** The code in lower case; 0 for what is neither a letter nor a digit. */
const lowerCodes = Uint8Array.from({ length: 128 }, (_, code) => {
    const letter = lettersOf(String.fromCharCode(code));
    return letter === '' ? 0 : letter.charCodeAt(0);
});
function read(text, escapes) {
    const [codes, from, width] = [new Uint8Array(text.length), new Uint32Array(text.length), new Uint8Array(text.length)];
    let count = 0;
    const add = (code, index, length) => {
        const lower = lowerCodes[code] ?? 0;
        if (lower === 0)
            return;
        [codes[count], from[count], width[count]] = [lower, index, length];
        count += 1;
    };
    const addAll = (begin, end) => {
        for (let index = begin; index < end; index += 1)
            add(text.charCodeAt(index), index, 1);
    };
    let end = 0;
    for (const match of escapes) {
        addAll(end, match.index);
        add(codeOf(match), match.index, match[0].length);
        end = match.index + match[0].length;
    }
    addAll(end, text.length);
    return { letters: Buffer.from(codes.buffer, 0, count).toString('latin1'), from, width };
}
/** 0 for an escape that stands for no letter or digit. */
function codeOf([, unicode, byte, hexadecimal, decimal]) {
    const hex = unicode ?? byte ?? hexadecimal;
    return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}

;// CONCATENATED MODULE: ./build/runtime/secrets.js
/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written. Texts are compared by their letters and digits only, in any case, with and without what
 * is escaped (`readings.ts`), and each secret is also searched for as base64 and in hexadecimal.
 */

const known = new Set();
/** Every form of the known secrets, each after a line break; those of the secrets in `pending` are not there yet. */
let secrets_forms = '';
const pending = [];
/** One bit for each hash of four letters in a row: set if they occur in a form. */
const fours = new Uint8Array(1 << 17);
/** The length of a part that is searched for, in letters and digits: shorter ones occur in ordinary words. */
const shortestPart = 16;
function keepSecret(secret) {
    if (secret.length < shortestPart || known.has(secret))
        return;
    known.add(secret);
    pending.push(secret);
}
/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
function forgetSecrets() {
    known.clear();
    secrets_forms = '';
    fours.fill(0);
    pending.length = 0;
}
/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized. Takes time in proportion to the text.
 */
function withoutSecrets(text) {
    let rest = withoutParts(text);
    for (const secret of known)
        rest = rest.replaceAll(secret, '***');
    return rest.replaceAll(shapes, '***');
}
/** How much of an answer's text is searched for its excerpt. A part of a secret at the end is recognized as well. */
const longestExcerpted = 65_536;
/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
function excerpt(text, limit = 300) {
    const begin = withoutSecrets(text.trimStart().slice(0, longestExcerpted)).trim().slice(0, limit);
    return Buffer.from(begin).toString();
}
/** A secret as it is, as base64, whose groups can begin at any of three bytes, and in hexadecimal. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
    return [secret, ...encoded, bytes.toString('hex')].map(lettersOf);
}
/** The hash of the last four letters: those before are shifted out. */
function hashAfter(hash, letter) {
    return ((hash << 5) ^ letter) & 0xf_ffff;
}
function addForm(form) {
    secrets_forms += `\n${form}`;
    let hash = 0;
    for (let at = 0; at < form.length; at += 1) {
        hash = hashAfter(hash, form.charCodeAt(at));
        if (at >= 3)
            fours[hash >> 3] = (fours[hash >> 3] ?? 0) | (1 << (hash & 7));
    }
}
function withoutParts(text) {
    if (known.size === 0 || text.length < shortestPart)
        return text;
    for (const secret of pending.splice(0))
        for (const form of formsOf(secret))
            addForm(form);
    const ranges = readingsOf(text).flatMap(rangesIn);
    return ranges.length === 0 ? text : withoutRanges(text, ranges);
}
/** Where parts are in the text, in order; parts that overlap or follow one another are one range. */
function rangesIn({ letters, from, width }) {
    const ranges = [];
    let [hash, known4, end] = [0, 0, 0];
    for (let at = 0; at < letters.length; at += 1) {
        hash = hashAfter(hash, letters.charCodeAt(at));
        known4 = ((fours[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 ? 0 : known4 + 1;
        // The search itself is slow, and nearly no text passes all of this that is no part.
        if (known4 < shortestPart - 3 || at < end)
            continue;
        const start = Math.max(0, at + 1 - shortestPart);
        const length = lengthOfPart(letters, start);
        if (length === 0)
            continue;
        const to = (from[start + length - 1] ?? 0) + (width[start + length - 1] ?? 0);
        const previous = ranges.at(-1);
        if (previous !== undefined && start <= end)
            previous.to = to;
        else
            ranges.push({ from: from[start] ?? 0, to });
        end = start + length;
    }
    return ranges;
}
/** How many letters from there on repeat a form; 0 if they are fewer than a part has. */
function lengthOfPart(letters, start) {
    const found = secrets_forms.indexOf(letters.slice(start, start + shortestPart));
    if (found === -1)
        return 0;
    let length = shortestPart;
    while (start + length < letters.length && letters[start + length] === secrets_forms[found + length])
        length += 1;
    return length;
}
function withoutRanges(text, ranges) {
    const kept = [];
    let end = 0;
    for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
        if (from > end || end === 0)
            kept.push(text.slice(end, from));
        end = Math.max(end, to);
    }
    return [...kept, text.slice(end)].join('***');
}


/***/ })

};
