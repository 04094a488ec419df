export const id = 222;
export const ids = [222];
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
/* harmony export */   io: () => (/* binding */ giveRole),
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
/** Gives a person a role, by the name with which that person signs in. */
function giveRole(target, role, scope) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .azIn */ .Tx)(target, 'role', 'assignment', 'create', '--assignee', 'PERSON', '--role', role, '--scope', scope);
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
/* harmony export */   C5: () => (/* binding */ backUpKey),
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
/* harmony export */   h6: () => (/* binding */ rotateKey),
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
    backup: 'backup',
    rotate: 'rotate',
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
/** Creates a version of an existing key, of the type and size that are given: a version can't be deleted. */
function createVersion(target, { type, size }) {
    const options = ['--kty', type, '--size', `${size}`, '--ops', 'wrapKey', 'unwrapKey'];
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(keyCommand(target, 'create', ...options));
}
/** Creates a version of the type, size and operations of the current one, which the rotation policy dates. */
function rotateKey(target) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .irreversible */ .N_)(keyCommand(target, 'rotate'));
}
/** All versions of the key, in a file that only a vault of the same subscription and geography restores. */
function backUpKey(target) {
    return keyCommand(target, 'backup', '--file', `${target.inputs.keyName}.backup`);
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
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .dataPlane */ .nB)((0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf)(`for version in $(${versions}); do\n  ${disable} --id "$version" ${shown}\ndone`), 'keys', 'list', 'update');
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
/* harmony export */   h8: () => (/* binding */ showNetworkRules),
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
        `query="$query | extend All = tostring(pack_all(true)) | where All contains '/keys/${target.inputs.keyName}'"`,
        'query="$query | top 5 by TimeGenerated"',
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
/* harmony export */   sX: () => (/* binding */ usesByVersion),
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
 * The latest calls of operations and versions that were refused, without those that later calls show to be over: the same was let
 * through with another version a day or more after the refusal.
 */
function refusedNow(usage, whose) {
    const own = callsOfAdobe(usage.rows, whose);
    const letThrough = own.filter((row) => resultOf(row) === 'let-through');
    const isOver = (refusal) => letThrough.some((row) => proves(row, refusal) && Date.parse(row.last) - Date.parse(refusal.last) >= day);
    const decided = own.filter((row) => resultOf(row) !== 'undecided');
    return latestOfEach(decided).filter((row) => resultOf(row) === 'refused' && !isOver(row));
}
/** Reads that pass prove nothing for wraps or unwraps, nor these for reads or for one another. */
function proves(letThrough, refusal) {
    return permissionOf(letThrough) === permissionOf(refusal);
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
    const versions = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(using, ({ version }) => version);
    return new Map([...versions].map(([version, some]) => {
        const [first = '', last = ''] = [
            some.map((row) => row.first).toSorted()[0],
            some
                .map((row) => row.last)
                .toSorted()
                .at(-1),
        ];
        return [version, { first, last }];
    }));
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

/***/ 967:
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
/* harmony export */   b: () => (/* binding */ cutsOf),
/* harmony export */   g: () => (/* binding */ accessLeft)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8797);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/** Which findings say that Adobe is cut off from the key that it uses. Pure. */


/**
 * The findings that cut Adobe off, one for each cause. With `confirmed-key-uri: none` there is nothing to be cut off from, unless
 * Adobe used the key and is refused.
 */
function cutsOf({ findings }, inputs) {
    const cutting = findings.filter(({ effect }) => effect === 'cuts');
    // As a warning, it is a call that was refused before Adobe used the key.
    const isCut = cutting.some(({ id, severity }) => id === 'adobe-use' && severity === 'error');
    const isUsed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfirmed */ .it)(inputs) || isCut;
    return isUsed ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .causesAmong */ .ne)(cutting) : [];
}
/** What Adobe can do with the key: a loss that leaves a way, or that is not certain, is not told as the end of access. */
function accessLeft(cuts, { isLeaving }) {
    if (isLeaving)
        return 'ending';
    return cuts.every(({ isAccessDoubtful }) => isAccessDoubtful === true) ? 'doubtful' : 'lost';
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
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(967);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7576);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9005);
/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */




/** Whether anything might still give Adobe access, as far as it was read. */
function mightHaveAccess(inputs, observed) {
    const { vault, roleAssignments } = observed;
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_1__/* .adobePrincipalId */ .l7)(inputs, observed);
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
    return assignments.filter((one) => mayBeOurs(one) && (0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .mayUseKeys */ .$n)(one.roleId) && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .grantsAt */ .fC)(one.scope, key));
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
/* harmony export */   Gg: () => (/* binding */ hasNewerVersion),
/* harmony export */   JP: () => (/* binding */ readsOf),
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   QG: () => (/* binding */ isDateClear),
/* harmony export */   U5: () => (/* binding */ disabledVersions),
/* harmony export */   Vk: () => (/* binding */ isRsa),
/* harmony export */   Wv: () => (/* binding */ strongEnough),
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
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    return [key.value, ...keyVersions.value, ...read].every((one) => one.version.toLowerCase() !== version);
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
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(967);
/* harmony import */ var _indirect_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(653);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6595);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9005);
/* harmony import */ var _vault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(698);
/** What Adobe confirmed and is now missing: a loss that may cost the data, not a setup that is incomplete. Pure. */








const worstFirst = ['lost', 'missing', 'deleted', 'removed', 'version'];
/**
 * Only what is known to be gone counts; `undefined` where nothing is, without `confirmed-key-uri`, and with inputs for
 * another key.
 *
 * @param now milliseconds since 1970
 */
function lostOf(inputs, observed, now) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmedKeyOf */ .yq)(inputs);
    if (confirmed === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfirmedKey */ .Z)(inputs, confirmed))
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
    const isOther = version !== undefined && (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksVersion */ .Du)(observed, version);
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
    return (0,_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .comparable */ .Zm)(deletedVault.value.vaultId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .scopesOf */ .ZK)(inputs).vault ? deletedVault.value : undefined;
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
    const isHere = vault.presence === 'found' && !(0,_vault_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeign */ .jq)(vault.value, inputs);
    const isKnown = isHere && (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed) !== undefined;
    const isGone = isKnown && (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .observedGrant */ .fH)(inputs, observed).presence === 'absent' && !(0,_indirect_access_js__WEBPACK_IMPORTED_MODULE_1__/* .mightHaveAccess */ .Ij)(inputs, observed);
    return isGone ? [{ part: 'grant', kind: 'removed', until: null }] : [];
}
/** One that can't be restored any more can be created again: unlike a key, it holds nothing that is lost with it. */
function lostPrincipal(inputs, observed, now) {
    const deleted = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .restorablePrincipal */ .gX)(observed, now);
    if (deleted !== undefined && (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsInputs */ .k5)(inputs, deleted)) {
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

/***/ 9956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ag: () => (/* binding */ doorOf)
/* harmony export */ });
/* unused harmony exports isRestricted, isInPerimeter */
/* harmony import */ var _perimeter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);

/** `undefined` for a vault that was not read. */
function doorOf(observed) {
    if (observed?.vault.presence !== 'found')
        return undefined;
    const { value } = observed.vault;
    return { isRestricted: isRestricted(value) || isInPerimeter(observed), usesPolicies: !value.rbac };
}
/** Whether its firewall refuses most networks: that guards its data plane only. */
function isRestricted({ publicNetworkAccess, networkDefault }) {
    return publicNetworkAccess !== 'enabled' || networkDefault !== 'allow';
}
/** Its rules override a firewall that is open. */
function isInPerimeter({ perimeters }) {
    return perimeters.presence === 'found' && perimeters.value.some((one) => (0,_perimeter_js__WEBPACK_IMPORTED_MODULE_0__/* .mayEnforce */ .M)(one) || (0,_perimeter_js__WEBPACK_IMPORTED_MODULE_0__/* .isChanging */ .K)(one));
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

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isChanging),
/* harmony export */   M: () => (/* binding */ mayEnforce)
/* harmony export */ });
/** Modes in which the perimeter's rules override nothing (Microsoft: Transition to a network security perimeter). */
const harmless = new Set(['learning', 'audit']);
/** A missing or new mode may be one that blocks Adobe. */
function mayEnforce({ accessMode }) {
    return accessMode === null || !harmless.has(accessMode.toLowerCase());
}
/**
 * Whether another mode than the one read may be in effect. Source: REST specification, "The provisioning state of a
 * network security perimeter configuration that is being created or updated".
 */
function isChanging({ provisioningState }) {
    return provisioningState !== null && provisioningState.toLowerCase() !== 'succeeded';
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

/***/ 3906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ rotationOf),
/* harmony export */   n: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8797);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6595);
/** Where the change from the confirmed key version to a newer one stands, by the vault's log. Pure, without texts. */




const isOpen = (rotation) => rotation.versions !== undefined;
/** A log that was on when the version was created has an event of that time; clocks differ by some seconds. */
const tolerance = 60_000;
const day = 86_400_000;
function rotationOf(inputs, observed) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmedKeyOf */ .yq)(inputs);
    if (confirmed === undefined)
        return { state: 'none' };
    const { key } = observed;
    if (key.presence !== 'found' || confirmed.version === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmedKey */ .Z)(inputs, confirmed))
        return { state: 'unknown' };
    const isDisputed = (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .hasNewerVersion */ .Gg)(key.value, observed) || (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksVersion */ .Du)(observed, confirmed.version);
    if (isDisputed)
        return { state: 'unknown' };
    if (key.value.version.toLowerCase() === confirmed.version)
        return { state: 'none' };
    return openRotation(inputs, observed, key.value, confirmed.version);
}
function openRotation(inputs, observed, newest, confirmed) {
    const { usage } = observed;
    const uses = usage.presence === 'found' ? (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .usesByVersion */ .sX)(usage.value, (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs)) : undefined;
    const versions = [confirmed, newest.version.toLowerCase()].map((version) => ({ version, created: createdOf(version, observed), use: uses?.get(version) }));
    const [former, latest] = versions;
    if (former === undefined || latest === undefined)
        return { state: 'unknown' };
    const open = { versions: [former, latest] };
    if (usage.presence !== 'found')
        return { state: 'unknown', ...open };
    const { rows, days, isComplete } = usage.value;
    const since = new Date(Date.parse(observed.at) - days * day).toISOString();
    if (latest.use !== undefined)
        return { state: 'adopting', ...open, since };
    const begins = rows.reduce((least, { first }) => Math.min(least, Date.parse(first)), Number.POSITIVE_INFINITY);
    const isWhole = isComplete && latest.created !== undefined && begins <= latest.created + tolerance;
    return { state: isWhole ? 'made' : 'unknown', ...open, since };
}
/** By every answer that has the version. */
function createdOf(version, { key, keyVersions, confirmedVersion }) {
    const read = [key, confirmedVersion].flatMap((one) => (one.presence === 'found' ? [one.value] : []));
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    const created = [...read, ...listed].find((one) => one.version.toLowerCase() === version)?.created ?? undefined;
    return created === undefined ? undefined : created * 1000;
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
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   oI: () => (/* binding */ endsOf)
/* harmony export */ });
/* unused harmony export urgencies */
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
    'invalid-inputs': 'not-checked',
    /** The run ended before it could evaluate anything. */
    stopped: 'not-checked',
    /** Adobe can't use the key that it confirmed, or that it used. */
    'cut-off': 'act-now',
    /** Adobe's access ends by itself, soon. */
    ending: 'act-now',
    /** Nobody knows whether Adobe can use the key that it confirmed. */
    'in-doubt': 'not-checked',
    /** `none` ended or is contradicted, and something might keep Adobe out. */
    'none-at-risk': 'not-checked',
    /** `none` ended or is contradicted, and nothing keeps Adobe out. */
    'none-over': 'can-wait',
    /** What ensure would do. */
    plan: 'next',
    /** Ensure can't do what is asked. */
    blocked: 'next',
    /** While setting up, an operation of the run failed. */
    correction: 'next',
    /** While setting up, something is missing or wrong. */
    'not-ready': 'next',
    /** While setting up, something could not be read. */
    unread: 'next',
    /** An application that Adobe does not publish would get a ticket. */
    foreign: 'next',
    /** Azure is ready, and what Adobe would use ends soon. */
    'ends-unused': 'next',
    /** Azure is ready, and Adobe has to confirm. */
    unconfirmed: 'next',
    /** The key works, and an operation of the run failed. */
    failed: 'can-wait',
    /** Adobe's access ends by itself, later. */
    'ends-later': 'can-wait',
    /** Something fails that takes no access away from Adobe. */
    harmless: 'can-wait',
    /** Adobe takes the newest version, and the confirmed one is an older one: whose the newer one is has to be asked. */
    rotating: 'can-wait',
    /** A waiver takes the place of the confirmed key's check. */
    waived: 'can-wait',
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
    const [cut] = (0,_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .cutsOf */ .b)(verdict, inputs);
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
const isChecked = (inputs) => (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmed */ .it)(inputs) || (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .onlyLooks */ .V)(inputs.mode);
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
        return (0,_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .cutsOf */ .b)(verdict, inputs);
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

/***/ 4622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RL: () => (/* binding */ confirmedVersions),
/* harmony export */   Wv: () => (/* binding */ effectOfCurrent),
/* harmony export */   cj: () => (/* binding */ expiryInUse),
/* harmony export */   ib: () => (/* binding */ usesCurrent),
/* harmony export */   tB: () => (/* binding */ versionInUse),
/* harmony export */   t_: () => (/* binding */ versionsPerhapsInUse)
/* harmony export */ });
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3589);
/* harmony import */ var _key_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6595);
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
/** What was read of the confirmed version, if this key is the confirmed one. */
function confirmedVersions(inputs, { keyVersions, confirmedVersion }) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmedKeyOf */ .yq)(inputs);
    if (confirmed?.version === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfirmedKey */ .Z)(inputs, confirmed))
        return [];
    const listed = keyVersions.presence === 'found' ? keyVersions.value : [];
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    return [...listed, ...read].filter(({ version }) => version.toLowerCase() === confirmed.version);
}
function currentVersions({ key, keyVersions }) {
    return key.presence === 'found' ? (0,_key_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .readsOf */ .JP)(key.value, { keyVersions }) : [];
}
/** What was read of it; the same version can come from several reads. */
function versionInUse(inputs, observed) {
    const confirmed = (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmedKeyOf */ .yq)(inputs);
    if (usesCurrent(inputs))
        return currentVersions(observed);
    const isIt = ({ version }) => version.toLowerCase() === confirmed?.version;
    return [...currentVersions(observed).filter(isIt), ...confirmedVersions(inputs, observed)];
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
/* harmony export */   CF: () => (/* binding */ operationsOf),
/* harmony export */   Oz: () => (/* binding */ creatorOf),
/* harmony export */   c2: () => (/* binding */ changesToTarget),
/* harmony export */   nj: () => (/* binding */ fittingChanges),
/* harmony export */   vJ: () => (/* binding */ whoChanged)
/* harmony export */ });
/* unused harmony export changeKinds */
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9167);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9005);
/* harmony import */ var _use_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9065);



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
/** The operations of Azure Resource Manager that do these, as the activity log ends their names: `vaults/delete`. */
function operationsOf(wanted) {
    const some = [...changeKinds].filter(([operation, kind]) => operation.includes('/') && wanted.includes(kind));
    return some.map(([operation]) => operation.split('/').slice(-2).join('/'));
}
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
/** A call of one moment and the version that came of it: clocks differ. */
const sameMoment = 60_000;
/** Who created a version of the key at a certain time, by the vault's log. @param created milliseconds since 1970 */
function creatorOf(inputs, { usage }, created) {
    const rows = usage.presence === 'found' ? usage.value.rows : [];
    const fits = ({ first, last }) => Date.parse(first) - sameMoment <= created && created <= Date.parse(last) + sameMoment;
    return rows
        .filter(fits)
        .flatMap((row) => ofCall(row, inputs))
        .find(({ kind }) => kind === 'version-created');
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
const properName = /^(?:Adobe|Azure|Entra)/;
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
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   G0: () => (/* binding */ deadlineOf),
/* harmony export */   ax: () => (/* binding */ deletionTime)
/* harmony export */ });
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_group_by_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9167);
/* harmony import */ var _model_key_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6595);
/* harmony import */ var _model_lost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7550);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7576);
/* harmony import */ var _model_who_changed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4107);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5583);








const day = 86_400_000;
/** By when Adobe's access has to be back, after "Act now". Adobe documents its 24 hours for Experience Platform only. */
function deadlineOf(source) {
    const now = Date.parse(source.observed?.at ?? source.startedAt);
    const { start, at } = firstSight(source, now);
    const end = new Date(at + day).toISOString();
    if (at + day <= now) {
        return {
            en: `: Adobe may purge the data at any time. The 24 hours since ${start.en} ended on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'en')}.`,
            fr: `\u00A0: Adobe peut supprimer les donn\u00e9es \u00e0 tout moment. Les 24\u00A0heures depuis ${start.fr} ont pris fin le ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(end, 'fr')} (${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .localTimes */ .ef)(end)}).`,
        };
    }
    const by = momentOf(end, now);
    const purge = {
        en: `, by ${by.en}: Adobe may purge the data 24 hours after ${start.en}`,
        fr: `, avant le ${by.fr}\u00A0: Adobe peut supprimer les donn\u00e9es 24\u00A0heures apr\u00e8s ${start.fr}`,
    };
    return (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)(purge, [failedCheck, ...changes.values()].includes(start) && orEarlier, { en: '.', fr: '.' });
}
const hour = 3_600_000;
/** What a check or a change shows may have begun before it. */
const orEarlier = { en: ', or earlier', fr: ', voire avant' };
/**
 * One moment, and the hours that were left at the check.
 *
 * @param now milliseconds since 1970
 */
function momentOf(iso, now) {
    const left = timeLeft(Math.floor((Date.parse(iso) - now) / hour));
    return {
        en: `${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(iso, 'en')} (${left.en} left at the check)`,
        fr: `${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(iso, 'fr')} (${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .localTimes */ .ef)(iso)}\u00A0; il restait ${left.fr} lors du contr\u00f4le)`,
    };
}
function timeLeft(hours) {
    return hours < 1
        ? { en: 'less than an hour', fr: "moins d'une heure" }
        : { en: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(hours, 'hour', 'hours'), fr: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .frenchCount */ .Un)(hours, 'heure', 'heures') };
}
/** What it noticed began earlier. */
const failedCheck = { en: 'our first failed check', fr: 'notre premier contr\u00f4le en \u00e9chec' };
/** The earliest moment that is known: the loss began no later than it was noticed. A time before 1970 is wrong, and says nothing. */
function firstSight(source, now) {
    const sights = [
        { start: failedCheck, at: Date.parse(source.failingSince ?? '') },
        ...expiryOf(source, now),
        ...refusalOf(source),
        ...deletionsOf(source),
        ...changesOf(source),
    ];
    const isEarlier = (sight, first) => sight.at >= 0 && sight.at < first.at;
    return sights.reduce((first, sight) => (isEarlier(sight, first) ? sight : first), { start: failedCheck, at: now });
}
function expiryOf({ observed }, now) {
    if (observed?.key.presence !== 'found')
        return [];
    const { value } = observed.key;
    if (value.expires === null || (0,_model_key_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .inDate */ .Cl)(value, now) !== 'expired')
        return [];
    return [{ start: { en: 'the expiry of the key', fr: "l'expiration de la cl\u00e9" }, at: value.expires * 1000 }];
}
function refusalOf({ inputs, observed }) {
    if (inputs === undefined || observed?.usage.presence !== 'found')
        return [];
    const refused = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(observed.usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs));
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
        { start: deletion.principal, at: Date.parse(restorableUntil) - _model_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .restorableFor */ .rZ },
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
        const start = kind === 'vault-deleted' ? deletion.vault : changes.get(kind);
        return start === undefined || used > Date.parse(at) ? [] : [{ start, at: Date.parse(at) }];
    });
    const from = Date.parse(failingSince ?? observed.at) - unseen;
    const created = (observed.key.presence === 'found' ? (observed.key.value.created ?? 0) : 0) * 1000;
    return (0,_model_group_by_js__WEBPACK_IMPORTED_MODULE_7__/* .firstOfEach */ .t)(sights, ({ start }) => start).filter(({ start, at }, index) => index === 0 || at >= (start === deletion.vault ? Math.min(from, created) : from));
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
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
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
const punctuation = /[&<>|\\`*_~[\]]/;
function escapePunctuation(text) {
    // Most words have none.
    if (!punctuation.test(text))
        return text;
    return text.replaceAll(/[&<>|]/g, (sign) => entities[sign] ?? sign).replaceAll(/[\\`*_~[\]]/g, '\\$&');
}
/** Characters at the start of a line that would make it a list, a heading, a quotation, a rule or an underline. */
function escapeStart(text) {
    return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
/** Input names as each host has them; a name without a hyphen or capital could be any word. */
const inputNames = _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.flatMap((field) => (field === field.toLowerCase() ? [] : [(0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu)(field), field]));
const mention = `(?:(?:--(?:no-)?)?(?:${inputNames.join('|')})|CJA_CMK_[A-Z_]+)(?:: (?:true|false|RSA(?:-HSM)?))?|mode: (?:ensure|plan|verify|gate)`;
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
/* harmony import */ var _runbook_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1465);
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
/**
 * What was found is told where the headline has it without names that others chose.
 *
 * @param isYet whether Adobe has confirmed the key, as far as is known: else what could happen does not happen yet
 */
function findingFacts(finding, isYet) {
    return [
        ...(finding.brief === undefined ? [] : [{ label: found, text: finding.observed }]),
        { label: isYet ? why : whyLater, text: finding.why },
        expectedFact(finding),
    ];
}
const why = { en: 'Why it matters', fr: 'Pourquoi' };
const whyLater = {
    en: 'Why it matters, once Adobe has confirmed the key',
    fr: "Pourquoi, une fois qu'Adobe a confirm\u00e9 la cl\u00e9",
};
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
function failureLines(failure, telling) {
    return [...problemLines(failure), ...toFixLines(failure.runbook, telling)];
}
/** The same without what to do. */
function problemLines(failure) {
    return failureFacts(failure).flatMap(factLines);
}
/** What is expected and what to do, below the headline. */
function findingLines(finding, telling) {
    return [...expectedLines(finding), ...toFixLines(finding.runbook, telling)];
}
/** The same without what to do. */
function expectedLines(finding) {
    return factLines(expectedFact(finding));
}
function toFixLines(runbook, telling) {
    const [first, ...rest] = (0,_runbook_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .runbookLines */ .M)(runbook, telling);
    return first === undefined ? [] : [`${toFix.en}: ${first}`, ...indented(rest)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ }),

/***/ 2592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ applicationNote)
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
/** Empty for the application that Adobe publishes, or where the inputs are not known. */
function applicationNote(inputs, language, form = 'note') {
    if (inputs === undefined || inputs.adobeAppId === _model_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .adobePublishedAppId */ .C)
        return [];
    return [forms[form](inputs.adobeAppId)[language]];
}


/***/ }),

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ incidentTicketText),
/* harmony export */   PL: () => (/* binding */ textToFillIn),
/* harmony export */   ZG: () => (/* binding */ knownForIncident)
/* harmony export */ });
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6939);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8270);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7576);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5583);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5149);
/* harmony import */ var _foreign_application_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2592);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6915);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1179);
/** The urgent ticket to Adobe Customer Care, while Adobe can't use the key that it confirmed: plain text, true whoever did it. */











const subject = {
    en: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
    fr: 'Urgent\u00A0: notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics. Merci de ne supprimer aucune donn\u00e9e',
};
/** What Adobe can do with the key, as far as it is known. */
const accessWords = {
    lost: {
        en: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application ne peut plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    doubtful: {
        en: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Il se peut que votre application ne puisse plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    ending: {
        en: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application pourrait bient\u00f4t ne plus pouvoir utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
};
const request = {
    en: 'Whatever the reason, please do not delete or purge any of our data until we withdraw this request in this case, in writing. Please tell us by when access must be restored.',
    fr: "Quelle qu'en soit la raison, merci de ne supprimer aucune de nos donn\u00e9es tant que nous n'aurons pas retir\u00e9 cette demande par \u00e9crit dans ce ticket. Merci aussi de nous indiquer la date limite pour r\u00e9tablir l'acc\u00e8s.",
};
const closing = {
    en: 'Please confirm that you have stopped any removal, and reply in this ticket. We will write here when access is restored.',
    fr: "Merci de nous confirmer dans ce ticket que toute suppression est suspendue. Nous vous y pr\u00e9viendrons d\u00e8s le r\u00e9tablissement de l'acc\u00e8s.",
};
/** In plain text with a line end after each line; empty unless access is known to be lost (see `cutsOf`). */
function incidentTicketText(outcome, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .ticketLanguage */ .vA)(outcome.inputs)) {
    const incident = incidentOf(outcome);
    if (incident === undefined)
        return '';
    const { inputs, verdict } = incident;
    const which = usedKey(incident, language) ?? whichKey(inputs, (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__/* .confirmedKeyOf */ .yq)(inputs), language);
    return letterAbout((0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .cutsOf */ .b)(verdict, inputs), which, incident, knownForIncident(inputs), language);
}
/** Where nothing is recorded, and Adobe uses the key all the same. */
function usedKey({ inputs, observed: { key } }, language) {
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__/* .isConfirmed */ .it)(inputs) || key.presence !== 'found')
        return undefined;
    return [
        `${{ en: 'Key URI', fr: 'URI de la cl\u00e9' }[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .colon */ .kx[language]}`,
        (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_10__/* .withoutPort */ .Y)(key.value.uriWithVersion),
    ];
}
/**
 * The same where the run could not read the key: what a person then sees is to be filled in.
 *
 * @param missingVersion the recorded version, if the run saw that the key does not have it
 */
function textToFillIn(inputs, missingVersion, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .ticketLanguage */ .vA)(inputs)) {
    const seen = missingVersion === undefined ? toFillIn : withoutVersion(missingVersion);
    const blocks = [
        [`${accessWords.doubtful[language]} ${request[language]}`],
        // Which URI Adobe confirmed is in question then.
        whichKey(inputs, missingVersion === undefined ? (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__/* .confirmedKeyOf */ .yq)(inputs) : undefined, language),
        [whatWeSee[language], seen[language]],
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .organizationLines */ .D5)(knownForIncident(inputs), language),
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .letterText */ .gQ)(subject, blocks, language);
}
const toFillIn = {
    en: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .fillInMark */ .Wb.en}: what your own checks showed, and when]`,
    fr: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .fillInMark */ .Wb.fr}\u00A0: ce que vos propres contr\u00f4les ont montr\u00e9, et quand]`,
};
const withoutVersion = (version) => ({
    en: `- The key has no version ${version}, which we recorded as confirmed by you.`,
    fr: `- La cl\u00e9 n'a pas de version ${version}, que nous avons enregistr\u00e9e comme confirm\u00e9e par vous.`,
});
const whatWeSee = { en: 'What we see', fr: 'Ce que nous constatons' };
/** By its confirmed URI, or by its names. */
function whichKey({ vaultName, keyName }, confirmed, language) {
    if (confirmed !== undefined)
        return [`${_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .labels */ .WD.keyUri[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .colon */ .kx[language]}`, (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_10__/* .withoutPort */ .Y)(confirmed.uri)];
    const [vault, key] = { en: ['Vault', 'Key'], fr: ['Coffre', 'Cl\u00e9'] }[language];
    return [`${vault}${_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .colon */ .kx[language]} ${vaultName}`, `${key}${_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .colon */ .kx[language]} ${keyName}`];
}
/** `undefined` before the run got as far as a verdict. */
function incidentOf({ inputs, observed, verdict, failingSince, activity }) {
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return undefined;
    return { inputs, observed, verdict, failingSince, activity };
}
/** @returns nothing without a loss */
function letterAbout(cuts, which, { inputs, observed, verdict, failingSince, activity }, known, language) {
    if (cuts.length === 0)
        return '';
    const access = accessWords[(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .accessLeft */ .g)(cuts, verdict)][language];
    const { adobeTicket } = inputs;
    const blocks = [
        [[access, ...(0,_foreign_application_js__WEBPACK_IMPORTED_MODULE_7__/* .applicationNote */ .L)(inputs, language, 'toAdobe'), request[language]].join(' ')],
        which,
        [
            whatWeSee[language],
            ...cuts.map((finding) => `- ${(0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .briefly */ .m_)(finding)[language]}.`),
            ...notChecked((0,_model_principal_js__WEBPACK_IMPORTED_MODULE_4__/* .uncheckedPrincipal */ .$S)(observed), language),
            (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .sentences */ .hC)(firstSeen((0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(failingSince ?? observed.at, language))[language], deletedOn((0,_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .deletionTime */ .ax)({ inputs, observed, activity }), language)),
            ...refusedSince(inputs, observed, language),
        ],
        [
            ...(0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .organizationLines */ .D5)(known, language),
            ...(adobeTicket === undefined
                ? []
                : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .item */ .AS)({ en: 'Setup ticket', fr: "Ticket d'activation" }, adobeTicket, language)]),
        ],
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_8__/* .letterText */ .gQ)(subject, blocks, language);
}
/** Adobe counts from it. @param time in milliseconds @returns empty where it is not known */
function deletedOn(time, language) {
    if (time === undefined)
        return '';
    const at = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(new Date(time).toISOString(), language);
    return { en: `Deleted: ${at}.`, fr: `Suppression\u00A0: ${at}.` }[language];
}
const firstSeen = (time) => ({
    en: `First seen by our check: ${time}.`,
    fr: `Premi\u00e8re constatation par notre contr\u00f4le\u00A0: ${time}.`,
});
/** Calls of Adobe's that the vault's log shows as refused now, and since when. */
function refusedSince(inputs, { usage }, language) {
    if (usage.presence !== 'found')
        return [];
    const first = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs));
    if (first === undefined)
        return [];
    const time = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(first, language);
    return [
        {
            en: `First call of yours that our vault's log shows as refused: ${time}.`,
            fr: `Premier de vos appels refus\u00e9s d'apr\u00e8s le journal de notre coffre\u00A0: ${time}.`,
        }[language],
    ];
}
function notChecked(principal, language) {
    if (principal === undefined)
        return [];
    return [
        {
            en: `- We did not check whose object ID ${principal} is.`,
            fr: `- Nous n'avons pas v\u00e9rifi\u00e9 \u00e0 qui appartient l'ID d'objet ${principal}.`,
        }[language],
    ];
}
function knownForIncident({ adobeOrgId, ticketContact }) {
    return { organization: adobeOrgId, contact: ticketContact };
}


/***/ }),

/***/ 6915:
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

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ item),
/* harmony export */   D5: () => (/* binding */ organizationLines),
/* harmony export */   Gs: () => (/* binding */ hasBlanks),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   Wb: () => (/* binding */ fillInMark),
/* harmony export */   gQ: () => (/* binding */ letterText),
/* harmony export */   vA: () => (/* binding */ ticketLanguage)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/** A letter to Adobe Customer Care: what each one has, set in lines that neither a ticket's form nor the block on the page has to wrap. */


/** The maximum length of a line, in characters; a word that is longer (a key URI) stays whole. */
const columns = 84;
const subject = { en: 'Subject', fr: 'Objet' };
const greeting = { en: 'Hello Adobe Customer Care,', fr: 'Bonjour,' };
const regards = { en: 'Thank you.', fr: 'Cordialement,' };
/** Blocks of lines, separated by empty lines, with a line end after each line. What continues an item is indented. */
function letterText(about, blocks, language, postscript = []) {
    const body = [[greeting[language]], ...blocks, [regards[language]], postscript];
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
/** Whether a person has to fill something in before the letter is sent. */
function hasBlanks(known) {
    return Object.values(known).includes(undefined);
}
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
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/runbooks/principal/deleted.js
var deleted = __webpack_require__(212);
// EXTERNAL MODULE: ./build/runbooks/principal/identifiers.js
var identifiers = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/runbooks/principal/missing.js
var principal_missing = __webpack_require__(757);
;// CONCATENATED MODULE: ./build/runbooks/principal/obstacles.js
/** What stands in the way of Adobe's service principal. */





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
            en: `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and ${(0,named/* namedWith */.iL)(inputs, 'createPrincipal', 'false')} is set.`,
            fr: `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et ${(0,named/* namedWith */.iL)(inputs, 'createPrincipal', 'false')} est d\u00e9fini.`,
        }),
        runbook: (inputs) => (0,principal_missing/* missingPrincipal */.f2)(inputs),
    },
    'principal-deleted': {
        explainedBy: 'adobe-principal',
        blocks: (_, { names: [id = ''] }) => ({
            en: `Adobe's service principal ${id} was deleted and can still be restored. Somebody might have deleted it on purpose, so it is restored only on request, and none is created next to it.`,
            fr: `Le principal de service ${id} d'Adobe a \u00e9t\u00e9 supprim\u00e9 et peut encore \u00eatre restaur\u00e9. La suppression \u00e9tait peut-\u00eatre voulue\u00A0; il n'est donc restaur\u00e9 que sur demande, et aucun autre n'est cr\u00e9\u00e9.`,
        }),
        runbook: (inputs, { names: [id = ''] }) => (0,deleted/* deletedPrincipal */.MD)(inputs, id),
    },
    'principal-id-not-adobe': {
        explainedBy: 'adobe-principal',
        blocks: (inputs) => ({
            en: `${(0,named/* named */.KT)(inputs, 'adobePrincipalId')} ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. It gets no access.`,
            fr: `${(0,named/* named */.KT)(inputs, 'adobePrincipalId')} ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Aucun acc\u00e8s ne lui est accord\u00e9.`,
        }),
        runbook: (inputs) => (0,identifiers/* wrongPrincipalId */.$l)(inputs),
    },
    'principal-gone-after-confirmation': {
        explainedBy: 'adobe-principal',
        blocks: (inputs) => ({
            en: `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} does not exist. Somebody might have removed it to revoke Adobe's access, so none is created.`,
            fr: `Adobe a confirm\u00e9 la cl\u00e9, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'existe pas. Quelqu'un l'a peut-\u00eatre retir\u00e9 pour r\u00e9voquer l'acc\u00e8s d'Adobe\u00A0; aucun n'est donc cr\u00e9\u00e9.`,
        }),
        runbook: (inputs, { reason }) => (reason === undefined ? (0,principal_missing/* lostPrincipal */.xP)(inputs) : (0,deleted/* principalNotSearched */.LS)(inputs)),
    },
};

// EXTERNAL MODULE: ./build/runbooks/resource-group.js
var resource_group = __webpack_require__(2436);
// EXTERNAL MODULE: ./build/runbooks/subscription.js
var subscription = __webpack_require__(1951);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/runbooks/vault/deleted.js
var vault_deleted = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/runbooks/vault/new.js
var vault_new = __webpack_require__(4077);
// EXTERNAL MODULE: ./build/runbooks/vault/not-found.js + 1 modules
var not_found = __webpack_require__(4707);
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
        runbook: (inputs) => (0,vault_deleted/* deletedVault */.CX)(inputs),
    },
    'vault-deleted-elsewhere': {
        explainedBy: 'vault-exists',
        blocks: (inputs, { names: [vaultId = ''] }) => ({
            en: `The name ${inputs.vaultName} belongs to a deleted vault that was not in resource group ${inputs.resourceGroup}: ${(0,names/* addressOf */.ci)(vaultId)}. Azure recovers a vault only where it was, so it is not recovered.`,
            fr: `Le nom ${inputs.vaultName} est celui d'un coffre supprim\u00e9 qui n'\u00e9tait pas dans le groupe de ressources ${inputs.resourceGroup}\u00A0: ${(0,names/* addressOf */.ci)(vaultId)}. Azure ne r\u00e9cup\u00e8re un coffre qu'\u00e0 son ancien emplacement\u00A0; il n'est donc pas r\u00e9cup\u00e9r\u00e9.`,
        }),
        runbook: (inputs) => (0,not_found/* nameTaken */.nn)(inputs),
    },
    'vault-was-deleted': {
        explainedBy: 'vault-exists',
        blocks: (inputs, { names: [at = ''] }) => ({
            en: `Azure's activity log shows that vault ${inputs.vaultName} was deleted on ${(0,dates/* readableTime */.GI)(at, 'en')}. Adobe might use its key, so no vault of that name is created. Recover it, or choose a different name for the vault.`,
            fr: `Le journal d'activit\u00e9 Azure montre que le coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}. Adobe utilise peut-\u00eatre sa cl\u00e9\u00A0; aucun coffre de ce nom n'est donc cr\u00e9\u00e9. R\u00e9cup\u00e9rez-le, ou choisissez un autre nom de coffre.`,
        }),
        runbook: (inputs) => (0,not_found/* vaultWasDeleted */.Vi)(inputs),
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
            en: `${(0,vault_new/* refusedName */.yy)(inputs).en.slice(0, -1)}${(0,answered/* answered */.o)(reason).en}.`,
            fr: `${(0,vault_new/* refusedName */.yy)(inputs).fr.slice(0, -1)}${(0,answered/* answered */.o)(reason).fr}.`,
        }),
        runbook: () => vault_new/* chooseName */.xR,
    },
    'vault-of-another-tenant': {
        explainedBy: 'vault-tenant',
        blocks: (inputs) => ({
            en: `Vault ${inputs.vaultName} belongs to a different tenant from ${inputs.tenantId}, as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
            fr: `Le coffre ${inputs.vaultName} appartient \u00e0 un autre locataire que ${inputs.tenantId}, comme c'est le cas apr\u00e8s le d\u00e9placement d'un abonnement. Il n'accepte aucun jeton de ce locataire\u00A0; rien n'y est donc \u00e9crit.`,
        }),
        runbook: (inputs) => (0,tenant/* foreignVault */.H)(inputs),
    },
    'vault-not-premium': {
        blocks: (inputs, { names: [sku = ''] }) => ({
            en: `An RSA-HSM key requires a premium vault, and vault ${inputs.vaultName} is ${(0,names/* termOf */.iP)(sku)}. An existing vault keeps its SKU.`,
            fr: `Une cl\u00e9 RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${(0,names/* termOf */.iP)(sku)}. Un coffre existant conserve sa r\u00e9f\u00e9rence SKU.`,
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Choose key type RSA, or choose a different name for the vault.',
            fr: 'Choisissez le type de cl\u00e9 RSA, ou choisissez un autre nom de coffre.',
        }),
    },
};

;// CONCATENATED MODULE: ./build/runbooks/obstacles.js









const obstacleEntries = {
    ...runbooks_confirmation/* confirmationObstacles */.qH,
    ...resource_group/* resourceGroupObstacles */._x,
    ...subscription/* subscriptionObstacles */.mN,
    ...denied/* denialObstacles */.uU,
    ...lock/* lockObstacles */.cn,
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
        return (0,runbook/* see */.oZ)(first.id);
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
  Zl: () => (/* binding */ laterBlocks),
  rx: () => (/* binding */ laterWord),
  h2: () => (/* binding */ runbookBlocks)
});

// UNUSED EXPORTS: commandBlocks, indentedBlock

// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/network.js
var network = __webpack_require__(9956);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
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
// EXTERNAL MODULE: ./build/report/told-step.js + 1 modules
var told_step = __webpack_require__(9579);
;// CONCATENATED MODULE: ./build/report/runbook-layout.js
/** A runbook in Markdown, in reading order: each list counts from one, and a fold is closed under its title. */







/** In blocks to be separated by empty lines, without what can wait. */
function runbookBlocks({ steps }, telling) {
    return listBlocks(steps, telling, { numbered: 'always' });
}
/** Above what can wait. */
const laterWord = { en: 'Later', fr: 'Plus tard' };
/** What can wait, as a list of its own; empty if there is nothing. */
function laterBlocks({ later = [] }, telling) {
    return listBlocks(later, telling);
}
/** @param options `numbered`: a page's first line names its first step, also where that is alone; `isEnd`: nothing is done after it */
function listBlocks(steps, telling, { numbered = 'if several', isEnd = true } = {}) {
    const given = new Set();
    return steps.flatMap((step, index) => {
        const mark = steps.length === 1 && numbered === 'if several' ? '' : `${index + 1}. `;
        return stepBlocks(step, mark, isEnd && index === steps.length - 1, given, telling);
    });
}
/** @param given how roles are given, as far as the list has said it */
function stepBlocks(step, mark, isLast, given, telling) {
    const { language, message = [], changes = [] } = telling;
    const told = (0,told_step/* toldStep */.W)({ ...step, rows: (0,told_step/* withErrorRows */.U)(step.rows ?? [], step, isLast, (0,network/* doorOf */.ag)(telling.run?.observed)) }, telling);
    const cells = told.rows.map((row) => row.map((text) => (0,report_escape/* tableCell */.xR)(text)));
    const below = [
        ...commandBlocks(told.commands),
        ...(cells.length === 0 ? [] : [(0,report_escape/* table */.tp)(told.columns, cells)]),
        ...givenBlocks(told.given, given, language),
        ...(step.sends === true ? (0,page/* folded */.TM)(theMessage[language], message) : []),
        ...(step.asksWho === true ? changes : []),
        ...(step.folds ?? []).flatMap((fold) => foldBlocks(fold, telling, isLast)),
    ];
    const head = `${mark}${boldVerb((0,words/* sentences */.hC)(told.say, told.remark))}`;
    return [head, ...below.map((block) => indentedBlock(block, ' '.repeat(mark.length)))];
}
function foldBlocks({ title, said, steps }, telling, isEnd) {
    const { language } = telling;
    const lead = said === undefined ? [] : [(0,report_escape/* markdown */.wD)(said[language])];
    return (0,page/* folded */.TM)((0,report_escape/* markdown */.wD)(title[language]), [...lead, ...listBlocks(steps, telling, { isEnd })]);
}
function givenBlocks(given, known, language) {
    if (given === undefined)
        return [];
    const blocks = [(0,report_escape/* markdown */.wD)(given.by[language]), ...commandBlocks(given.commands)];
    const text = blocks.join('\n');
    if (known.has(text))
        return [];
    known.add(text);
    return (0,page/* folded */.TM)(nobodyHasIt[language], blocks);
}
const theMessage = { en: 'The message', fr: 'Le message' };
const nobodyHasIt = { en: 'Nobody has that role', fr: "Personne n'a ce r\u00f4le" };
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

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ runbookText),
/* harmony export */   M: () => (/* binding */ runbookLines)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/* harmony import */ var _runbook_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8976);
/* harmony import */ var _told_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9579);




/** Each step, its commands as they are, its rows, and its folds. */
function runbookLines(runbook, telling) {
    const { steps, later = [] } = runbook;
    const { language } = telling;
    const waiting = later.length === 0 ? [] : [`${_runbook_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .laterWord */ .rx[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]}`, ...listLines(later, telling)];
    return [...listLines(steps, telling), ...waiting].flatMap((text) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(text));
}
/** The same as one text; empty if there is nothing to do. */
function runbookText(runbook, telling) {
    return runbookLines(runbook, telling).join('\n');
}
function listLines(steps, telling) {
    return steps.flatMap((step, index) => stepLines(step, steps.length === 1 ? '' : `${index + 1}. `, telling));
}
function stepLines(step, mark, telling) {
    const { language, message = [], changes = [] } = telling;
    const { say, remark, commands, rows } = (0,_told_step_js__WEBPACK_IMPORTED_MODULE_3__/* .toldStep */ .W)(step, telling);
    const below = [
        ...commands.flatMap(({ text }) => text.split('\n')),
        ...rows.map(([when, next]) => `- ${when}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} ${next}`),
        ...(step.sends === true ? message : []),
        ...(step.asksWho === true ? changes : []),
        ...(step.folds ?? []).flatMap((fold) => foldLines(fold, telling)),
    ];
    const indent = mark === '' ? '' : '   ';
    return [`${mark}${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sentences */ .hC)(say, remark)}`, ...below.map((line) => `${indent}${line}`)];
}
function foldLines({ title, said, steps }, telling) {
    const { language } = telling;
    const told = said === undefined ? '' : ` ${said[language]}`;
    return [`${title[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]}${told}`, ...listLines(steps, telling).map((line) => `   ${line}`)];
}


/***/ }),

/***/ 2205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Vf: () => (/* binding */ hasOpenError)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8158);
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
/** Assembles the sections of the summary, and limits the size of the page. */


/** Blocks that are collapsed under a title; none without any. */
function folded(title, blocks) {
    return blocks.length === 0 ? [] : [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}
/** Whether something failed, a check of severity error failed or could not be made, or a warning shows a loss. */
function hasOpenError({ outcome, findings }) {
    const isOpen = ({ severity, status }) => severity === 'error' && (status === 'fail' || status === 'unknown');
    return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isStopped */ .i)(outcome) || findings.some(isOpen) || (0,_model_situation_js__WEBPACK_IMPORTED_MODULE_0__/* .situationOf */ ._7)(outcome).urgency === 'act-now';
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

/***/ 4786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ticketSection),
/* harmony export */   Z: () => (/* binding */ fillInFirst)
/* harmony export */ });
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5583);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _incident_ticket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7990);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1179);
/* harmony import */ var _ticket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9728);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2205);
/** The tickets on the page, each in a block for which GitHub shows a copy button. */







/** Whether Adobe confirmed the key has to be settled first. */
const isLater = ({ outcome }) => ['none-at-risk', 'none-over'].includes((0,_model_situation_js__WEBPACK_IMPORTED_MODULE_0__/* .situationOf */ ._7)(outcome).kind);
/** Open as long as it has to be sent; afterward it is for the records, and collapsed. */
function isToBeSent(source) {
    const { outcome, ticket } = source;
    const purpose = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .ticketPurpose */ .Ht)(outcome);
    if (ticket === '' || purpose === undefined || source.findings.some(_model_situation_js__WEBPACK_IMPORTED_MODULE_0__/* .isForeign */ .jq) || isLater(source))
        return false;
    if (purpose === 'change' || purpose === 'question')
        return true;
    return purpose === 'setUp' && outcome.inputs?.adobeTicket === undefined;
}
const heading = { en: 'Ticket for Adobe Customer Care', fr: "Ticket pour l'assistance client\u00e8le Adobe" };
const nothingToSend = { en: 'nothing needs to be sent now', fr: "il n'y a rien \u00e0 envoyer pour l'instant" };
/** A stranger may have created the newer version. */
const onlyIfTheirs = {
    en: "only once the vault's owners have said that the new version is theirs",
    fr: 'uniquement une fois que les responsables du coffre ont dit que la nouvelle version est la leur',
};
/** @param when the one to send stands at the top, the one for the records at the end */
function ticketSection(source, when) {
    const { ticket, language } = source;
    const isSent = isToBeSent(source);
    // Nobody sends the wrong one of two.
    const isIncident = (0,_incident_ticket_js__WEBPACK_IMPORTED_MODULE_3__/* .incidentTicketText */ .ER)(source.outcome) !== '';
    if (ticket === '' || isIncident || isSent !== (when === 'to-send'))
        return { blocks: [], vital: true };
    const text = [isSent ? howToSend(source) : whyKept(source)[language], (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(ticket, 'text')];
    if (isSent && (0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .ticketPurpose */ .Ht)(source.outcome) !== 'setUp') {
        return { blocks: (0,_page_js__WEBPACK_IMPORTED_MODULE_6__/* .folded */ .TM)(`${heading[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .colon */ .kx[language]} ${onlyIfTheirs[language]}`, text), vital: true };
    }
    if (isSent)
        return { blocks: [`### ${heading[language]}`, ...text], vital: true };
    return { blocks: (0,_page_js__WEBPACK_IMPORTED_MODULE_6__/* .folded */ .TM)(`${heading[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .colon */ .kx[language]} ${nothingToSend[language]}`, text), vital: true };
}
function howToSend({ outcome, language }) {
    const { inputs } = outcome;
    const send = {
        en: 'The support administrator pastes this text into a case with Adobe Customer Care. It contains no secrets.',
        fr: "L'administrateur du support colle ce texte dans un ticket \u00e0 l'assistance client\u00e8le Adobe. Il ne contient aucun secret.",
    };
    return [...(inputs === undefined ? [] : fillInFirst((0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .knownForTicket */ .FB)(inputs), inputs, language)), send[language]].join(' ');
}
/** What to do before a letter is sent, if anything; names the line in the letter's own language. */
function fillInFirst(known, inputs, language) {
    if (!(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .hasBlanks */ .Gs)(known))
        return [];
    const mark = _letter_js__WEBPACK_IMPORTED_MODULE_4__/* .fillInMark */ .Wb[(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .ticketLanguage */ .vA)(inputs)];
    const said = {
        en: `First fill in what the line \`[${mark}: \u2026]\` names, and delete it.`,
        fr: `Compl\u00e9tez d'abord ce qu'indique la ligne \`[${mark}\u00A0: \u2026]\`, et supprimez-la.`,
    };
    return [said[language]];
}
function whyKept(source) {
    const { outcome } = source;
    const ticket = outcome.inputs?.adobeTicket;
    if (source.findings.some(_model_situation_js__WEBPACK_IMPORTED_MODULE_0__/* .isForeign */ .jq)) {
        return {
            en: "Don't send this text before the ID of the application has been checked.",
            fr: "N'envoyez pas ce texte avant d'avoir v\u00e9rifi\u00e9 l'ID de l'application.",
        };
    }
    if ((0,_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .ticketPurpose */ .Ht)(outcome) !== 'setUp') {
        return {
            en: 'Adobe confirmed this key. The text is kept here for your records, and in case Adobe asks.',
            fr: 'Adobe a confirm\u00e9 cette cl\u00e9. Texte \u00e0 conserver, au cas o\u00f9 Adobe le demanderait.',
        };
    }
    if (ticket === undefined) {
        return {
            en: 'This text can be sent once the steps above are done.',
            fr: 'Ce texte pourra \u00eatre envoy\u00e9 une fois les \u00e9tapes ci-dessus termin\u00e9es.',
        };
    }
    const number = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(ticket);
    return {
        en: `Ticket ${number} is recorded as sent. The text is kept here for your records, and in case Adobe asks.`,
        fr: `Le ticket ${number} est d\u00e9clar\u00e9 comme envoy\u00e9. Texte \u00e0 conserver, au cas o\u00f9 Adobe le demanderait.`,
    };
}


/***/ }),

/***/ 4033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ whoChangedBlocks),
/* harmony export */   K: () => (/* binding */ whoChangedSection)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4494);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _who_changed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2205);
/** Who changed what Adobe confirmed, and when: in the step that asks, since these people are asked first. */





/** The changes, newest first; empty if the logs show none. @param named what stands above those who can be called */
function whoChangedBlocks(outcome, language, named) {
    const changes = (0,_who_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .tracedChanges */ .pd)(outcome);
    const lines = (0,_who_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .changeLines */ .Ow)(changes, language, (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_model_names_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(text)));
    if (lines.length === 0)
        return [];
    return [
        `**${(0,_who_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .leadOf */ .M)(changes, named ?? (0,_who_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .callOrRead */ .SW)(outcome))[language]}**`,
        lines.map((line) => `- ${line}`).join('\n'),
    ];
}
/** Below the steps: what the logs don't show, and the changes where no step asks. */
function whoChangedSection(source, runbook) {
    const isAsked = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .everyStep */ .O$)(runbook).some(({ asksWho }) => asksWho === true);
    const changes = isAsked ? [] : whoChangedBlocks(source.outcome, source.language);
    const remarks = (0,_who_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .logRemarks */ .WL)(source.outcome, source.language).map((text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text));
    return { blocks: [...changes, ...(0,_page_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .TM)(notShown[source.language], remarks)], vital: true };
}
const notShown = { en: 'What the logs do not show', fr: 'Ce que les journaux ne montrent pas' };


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kt: () => (/* binding */ logTelling),
  jB: () => (/* binding */ outputTelling),
  ZZ: () => (/* binding */ pageTelling)
});

// UNUSED EXPORTS: messageOf

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/az-commands/subscription.js
var subscription = __webpack_require__(590);
// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/model/vault.js
var model_vault = __webpack_require__(698);
// EXTERNAL MODULE: ./build/model/who-changed.js
var who_changed = __webpack_require__(4107);
;// CONCATENATED MODULE: ./build/runbooks/change-log.js
/** Where a person sees who made a change, if the run did not see it: that person knows whether it was on purpose. */





/** The activity log of a group is long, and what matters at night is new. */
const activityDays = 7;
/** A key that is gone even from the deleted ones was deleted before those were kept, which is 90 days. */
const vaultDays = 365;
/**
 * `undefined` where no log is known to show it, or the run read it already.
 *
 * @param activity Azure's activity log, if it was read
 */
function changeLogOf(finding, inputs, observed, activity) {
    const { changedBy = [], loggedIn } = finding.facts;
    const isRead = activity?.presence === 'found' && activity.value.isComplete;
    const events = activity?.presence === 'found' ? activity.value.entries : [];
    if ((0,who_changed/* whoChanged */.vJ)(inputs, observed, { findings: [finding] }, events).length > 0)
        return undefined;
    if (loggedIn === 'entra')
        return entraLog;
    if (loggedIn === 'vault')
        return (0,model_vault/* isLogged */.j)(observed) && observed.usage.presence !== 'found' ? vaultLog(inputs) : undefined;
    if (changedBy.length === 0 || isRead)
        return undefined;
    return activityLog(inputs, (0,who_changed/* operationsOf */.CF)(changedBy), observed.resourceGroup.presence === 'absent');
}
/** Whoever it was knows whether it was on purpose. */
const found = [
    (0,runbook/* row */.nM)({
        en: ['A person', 'Call that person, too, with the same two questions. Restore nothing before an owner agrees.'],
        fr: [
            'Une personne',
            "Appelez aussi cette personne et posez-lui les deux m\u00eames questions. Ne r\u00e9tablissez rien sans l'accord d'un responsable.",
        ],
    }),
    (0,runbook/* row */.nM)({
        en: [
            'A program, or only an ID',
            'Tell it to the owners of the vault. Restore nothing before they have stopped that program.',
        ],
        fr: [
            'Un programme ou seulement un ID',
            "Indiquez-le aux responsables du coffre. Ne r\u00e9tablissez rien avant qu'ils aient arr\u00eat\u00e9 ce programme.",
        ],
    }),
    (0,runbook/* row */.nM)({ en: ['Nothing', 'Go on with the call.'], fr: ['Rien', "Continuez d'appeler."] }),
];
/** @param isGroupGone no role can be assigned there */
const activityLog = (inputs, operations, isGroupGone) => ({
    en: 'See in the activity log who did it.',
    fr: "Cherchez dans le journal d'activit\u00e9 qui l'a fait.",
    how: {
        en: `Look for an operation that ends in ${operations.join(' or ')}. Ask its caller.`,
        fr: `Cherchez une op\u00e9ration qui se termine par ${operations.join(' ou ')}. Demandez \u00e0 son auteur (caller).`,
    },
    commands: [(0,subscription/* listLatestChanges */.pf)({ inputs }, `${activityDays}d`)],
    as: (0,runbook/* role */.JC)('reader', isGroupGone ? 'subscription' : 'group'),
    rows: found,
});
/** By the vault's ID, which only a log in Azure Monitor answers. */
const vaultLog = (inputs) => ({
    en: "See in the vault's log who did it.",
    fr: "Cherchez dans le journal du coffre qui l'a fait.",
    how: {
        en: 'The rows are the newest changes: time, operation, person, application. KeyUpdate changes a version, KeyCreate adds one.',
        fr: 'Les lignes sont les modifications les plus r\u00e9centes\u00A0: heure, op\u00e9ration, personne, application. KeyUpdate modifie une version, KeyCreate en ajoute une.',
    },
    commands: (0,vault/* listKeyChanges */.$j)({ inputs }, vaultDays),
    as: (0,runbook/* role */.JC)('reader', 'vault'),
    rows: found,
});
const entraLog = {
    en: "See in Microsoft Entra's audit log who did it.",
    fr: "Cherchez dans le journal d'audit de Microsoft Entra qui l'a fait.",
    how: {
        en: 'Portal: Entra ID, Audit logs, category ApplicationManagement. Requires Reports Reader.',
        fr: "Portail\u00A0: Entra ID, Journaux d'audit, cat\u00e9gorie ApplicationManagement. R\u00f4le requis\u00A0: Lecteur de rapports (Reports Reader).",
    },
};

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/incident-ticket.js
var incident_ticket = __webpack_require__(7990);
// EXTERNAL MODULE: ./build/report/runbook-layout.js + 1 modules
var runbook_layout = __webpack_require__(8976);
// EXTERNAL MODULE: ./build/report/summary/page.js
var page = __webpack_require__(2205);
// EXTERNAL MODULE: ./build/report/summary/ticket.js
var ticket = __webpack_require__(4786);
// EXTERNAL MODULE: ./build/report/summary/who-changed.js
var summary_who_changed = __webpack_require__(4033);
;// CONCATENATED MODULE: ./build/report/telling.js
/** What the page and the log know beside a runbook: the message to Adobe, and who changed what. Pure. */










/** In Markdown. */
function pageTelling(outcome, language) {
    const { inputs } = outcome;
    const text = messageOf(outcome);
    const first = inputs === undefined ? [] : (0,ticket/* fillInFirst */.Z)((0,incident_ticket/* knownForIncident */.ZG)(inputs), inputs, language);
    return {
        language,
        run: outcome,
        message: text === '' ? [] : [...first, (0,report_escape/* codeBlock */.DV)(text, 'text')],
        changes: whoDidItBlocks(outcome, language),
    };
}
/** What the logs show, or where a person sees it. */
function whoDidItBlocks(outcome, language) {
    const seen = (0,summary_who_changed/* whoChangedBlocks */.F)(outcome, language);
    const { inputs, observed, activity } = outcome;
    const { lead } = (0,situation/* situationOf */._7)(outcome);
    if (seen.length > 0 || inputs === undefined || observed === undefined || lead.by !== 'finding')
        return seen;
    const log = changeLogOf(lead.finding, inputs, observed, activity);
    return log === undefined
        ? []
        : (0,page/* folded */.TM)(whoDidIt[language], (0,runbook_layout/* runbookBlocks */.h2)({ steps: [log] }, { language, run: outcome }));
}
const whoDidIt = {
    en: 'Who did it: search for five minutes at most',
    fr: "Qui l'a fait\u00A0: cherchez cinq minutes au plus",
};
/** To Adobe: about a loss that the run saw, or that a person finds who looks where the run could not. */
function messageOf(outcome) {
    const { inputs, verdict } = outcome;
    const seen = (0,incident_ticket/* incidentTicketText */.ER)(outcome);
    if (seen !== '' || inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs) || (0,situation/* situationOf */._7)(outcome).urgency !== 'not-checked')
        return seen;
    return (0,incident_ticket/* textToFillIn */.PL)(inputs, verdict?.lost?.kind === 'version' ? (0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version : undefined);
}
/** Where somebody finds the message who reads the log. */
const places = {
    github: { en: "in the run's summary", fr: "dans le r\u00e9sum\u00e9 de l'ex\u00e9cution" },
    'azure-pipelines': { en: "on the run's tab Extensions", fr: "dans l'onglet Extensions de l'ex\u00e9cution" },
    gitlab: { en: 'in the file that the last lines name', fr: 'dans le fichier que nomment les derni\u00e8res lignes' },
    terminal: { en: 'in the file that the last lines name', fr: 'dans le fichier que nomment les derni\u00e8res lignes' },
};
const theMessage = { en: 'The message', fr: 'Le message' };
/** In plain lines, in English. */
function logTelling(outcome) {
    const place = places[outcome.run.host];
    return { language: 'en', run: outcome, message: [`${theMessage.en}${words/* colon */.kx.en} ${place.en}.`] };
}
/** For outputs and the report, which have the message beside it. */
function outputTelling(outcome) {
    const { inputs, observed } = outcome;
    const message = [`${theMessage.en}${words/* colon */.kx.en} the output incident-ticket.`];
    return { language: 'en', run: { inputs, observed }, message };
}


/***/ }),

/***/ 9728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FB: () => (/* binding */ knownForTicket),
  Ht: () => (/* binding */ ticketPurpose),
  Ye: () => (/* binding */ ticketText)
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
// EXTERNAL MODULE: ./build/report/foreign-application.js
var foreign_application = __webpack_require__(2592);
// EXTERNAL MODULE: ./build/report/key-uri.js
var key_uri = __webpack_require__(6915);
// EXTERNAL MODULE: ./build/report/letter.js
var letter = __webpack_require__(1179);
// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(967);
// EXTERNAL MODULE: ./build/model/roles.js
var roles = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/report/ticket-details.js
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

;// CONCATENATED MODULE: ./build/report/ticket.js
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
    return (0,letter/* letterText */.gQ)(subjects[purpose], blocks, language, [checked[language]]);
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
    if (!(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
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

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ toldStep),
  U: () => (/* binding */ withErrorRows)
});

// EXTERNAL MODULE: ./build/model/network.js
var network = __webpack_require__(9956);
// EXTERNAL MODULE: ./build/model/words.js
var model_words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runbooks/run-mode.js
var run_mode = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/az-commands/access.js
var access = __webpack_require__(2673);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/report/requirement.js
/** Who can run a command, and who can give that person the role. Pure. */






/** @param door of the vault, where it is known @param inputs where the target is known */
function neededFor({ as, commands = [] }, door, inputs) {
    const needs = commands.flatMap(({ dataPlane }) => dataPlane ?? []);
    const where = needs.length > 0 && door?.isRestricted === true ? [fromAllowedNetwork] : [];
    if (needs.length > 0 && door?.usesPolicies === true)
        return { who: [ownPolicyText(needs), ...where], given: { by: byPolicy, commands: [] } };
    if (as === undefined)
        return { who: where };
    return { who: [requirementText(as), ...where], given: givenBy(as, inputs) };
}
/** Only the names: `Key Vault Reader and Reader`. */
function requiredRoles({ roles, and }) {
    return and === undefined ? (0,role_names/* eitherRole */.OQ)(roles) : bothRoles((0,role_names/* eitherRole */.OQ)(roles), (0,role_names/* eitherRole */.OQ)(and.roles));
}
function requirementText({ roles, at, and }) {
    const place = places/* places */.z[at];
    const either = (0,role_names/* eitherRole */.OQ)(roles);
    const role = and?.at === at ? bothRoles(either, (0,role_names/* eitherRole */.OQ)(and.roles)) : either;
    const also = and === undefined || and.at === at ? { en: '', fr: '' } : another((0,role_names/* eitherRole */.OQ)(and.roles), places/* places */.z[and.at]);
    return {
        en: `Requires ${role.en} on ${place.en}${also.en}.`,
        fr: `R\u00f4le requis\u00A0: ${role.fr} sur ${place.fr}${also.fr}.`,
    };
}
const bothRoles = (one, other) => ({
    en: `${one.en} and ${other.en}`,
    fr: `${one.fr} et ${other.fr}`,
});
const another = (role, place) => ({
    en: ` and ${role.en} on ${place.en}`,
    fr: ` et ${role.fr} sur ${place.fr}`,
});
const fromAllowedNetwork = {
    en: "Run it from a network that the vault's network rules allow.",
    fr: 'Ex\u00e9cutez-la depuis un r\u00e9seau que les r\u00e8gles r\u00e9seau du coffre autorisent.',
};
/** Where somebody gives a role by the command line, the ID of that place. */
const requirement_scopes = {
    key: 'key',
    vault: 'vault',
    group: 'group',
    subscription: 'subscription',
};
/** Each role that is needed, with its place. */
function partsOf({ and, ...first }) {
    return and === undefined ? [first] : [first, ...partsOf(and)];
}
/** From the narrowest to the widest. */
const widening = ['key', 'vault', 'otherVault', 'group', 'otherGroup', 'subscription'];
/** Source: Microsoft, "Azure built-in roles" (who may assign roles) and "Assign Microsoft Entra roles". */
function givenBy(needed, inputs) {
    const parts = partsOf(needed);
    if (parts.some(({ at }) => at === 'tenant' || at === 'graph'))
        return { by: parts.length > 1 ? (0,model_words/* joined */.oR)(byDirectory, ownerToo) : byDirectory, commands: [] };
    const widest = parts
        .map(({ at }) => at)
        .toSorted((one, other) => widening.indexOf(one) - widening.indexOf(other))
        .at(-1);
    if (parts.some(({ roles }) => roles.some((each) => assigning.has(each))))
        return { by: widest === 'key' || widest === 'vault' || widest === 'group' ? byOwner : byElevation, commands: [] };
    const place = places/* places */.z[widest ?? 'subscription'];
    const [it, fr] = parts.length > 1 ? ['both', 'les '] : ['it', "l'"];
    const by = {
        en: `An Owner or User Access Administrator of ${place.en} can give ${it}. It takes effect within ten minutes.`,
        fr: `Un propri\u00e9taire (Owner) ou un administrateur de l'acc\u00e8s utilisateur (User Access Administrator), sur ${place.fr}, peut ${fr}attribuer, avec effet en dix minutes au plus.`,
    };
    const commands = inputs === undefined ? [] : parts.flatMap((part) => giving(part, inputs));
    return commands.length === 0
        ? { by, commands }
        : { by: { en: `${by.en} ${person.en}`, fr: `${by.fr} ${person.fr}` }, commands };
}
/** Nobody is given one of these for a night. */
const assigning = new Set(['owner', 'accessAdministrator', 'dataAccessAdministrator']);
function giving({ roles: [name = 'reader'], at }, inputs) {
    const scope = requirement_scopes[at];
    return scope === undefined ? [] : [(0,access/* giveRole */.io)({ inputs }, role_names/* roleNames */.nc[name].en, (0,scopes/* idsOf */.UX)(inputs)[scope])];
}
const person = {
    en: "Replace PERSON with that person's sign-in name. With delete in the place of create, it is taken away again.",
    fr: 'Remplacez PERSON par le nom de connexion de la personne concern\u00e9e. Avec delete au lieu de create, le r\u00f4le est retir\u00e9.',
};
/** Whoever could give these roles can do the same. */
const byOwner = {
    en: 'An Owner or User Access Administrator of the subscription can run it, too.',
    fr: "Un propri\u00e9taire (Owner) ou un administrateur de l'acc\u00e8s utilisateur (User Access Administrator) de l'abonnement peut aussi l'ex\u00e9cuter.",
};
/** Who could give these roles has one of them already. Source: Microsoft, "Elevate access to manage all Azure subscriptions". */
const byElevation = {
    en: 'A Global Administrator of the tenant can elevate their own access (entra.microsoft.com, Properties), run what needs it, and remove that access after the last such step.',
    fr: "Un administrateur g\u00e9n\u00e9ral (Global Administrator) du locataire peut \u00e9lever son acc\u00e8s (entra.microsoft.com, Propri\u00e9t\u00e9s), ex\u00e9cuter ce qui l'exige, puis retirer cet acc\u00e8s apr\u00e8s la derni\u00e8re de ces \u00e9tapes.",
};
const byDirectory = {
    en: 'A Privileged Role Administrator of the tenant can give it (entra.microsoft.com, Roles & admins).',
    fr: "Un administrateur de r\u00f4le privil\u00e9gi\u00e9 (Privileged Role Administrator) du locataire peut l'attribuer (entra.microsoft.com, R\u00f4les et administrateurs).",
};
/** Scripts that work on the directory read the group, too. */
const ownerToo = {
    en: ' An Owner of the resource group gives Reader.',
    fr: ' Un propri\u00e9taire (Owner) du groupe de ressources attribue Lecteur (Reader).',
};
const byPolicy = {
    en: 'A Key Vault Contributor on the vault can add these permissions to your policy (portal: Access policies).',
    fr: "Un contributeur Key Vault (Key Vault Contributor) sur le coffre peut ajouter ces autorisations \u00e0 votre strat\u00e9gie (portail\u00A0: Strat\u00e9gies d'acc\u00e8s).",
};
const kinds = {
    keys: { en: 'keys', fr: 'les cl\u00e9s' },
    secrets: { en: 'secrets', fr: 'les secrets' },
};
/** What the person's own access policy must include: `list and update for keys`. Azure CLI also has to find the vault. */
function ownPolicyText(needs) {
    const told = [...(0,group_by/* groupBy */.$)(needs, ({ kind }) => kind)].map(([kind, some]) => {
        const permissions = [...new Set(some.flatMap((each) => each.permissions))];
        return {
            en: `${permissions.join(' and ')} for ${kinds[kind].en}`,
            fr: `${permissions.join(' et ')} pour ${kinds[kind].fr}`,
        };
    });
    return {
        en: `Requires Reader on the vault, and ${told.map(({ en }) => en).join(' and ')} in your own access policy.`,
        fr: `R\u00f4le requis\u00A0: Lecteur (Reader) sur le coffre, avec ${told.map(({ fr }) => fr).join(' et ')} dans votre propre strat\u00e9gie d'acc\u00e8s.`,
    };
}

;// CONCATENATED MODULE: ./build/report/told-step.js
/** What a reader sees of one step, in one language: its sentences, its commands and its rows. Pure. */




function toldStep(step, { language, run }) {
    const { how, commands: started = [], ...words } = startOf(step, run);
    const commands = [...(step.commands ?? []), ...started];
    const { who, given } = neededFor(step, (0,network/* doorOf */.ag)(run?.observed), run?.inputs);
    const remarks = [
        ...(commands.some(({ undoable }) => undoable === false) ? [cannotBeUndone] : []),
        ...who,
        ...(step.how === undefined ? [] : [step.how]),
        ...(how === undefined ? [] : [how]),
    ];
    const rows = step.rows ?? [];
    return {
        say: { ...step, ...words }[language],
        remark: (0,model_words/* sentences */.hC)(...(0,model_words/* inLanguage */.oH)(remarks, language)),
        commands,
        columns: (0,model_words/* inLanguage */.oH)([firstColumns[step.told ?? 'result'], toDo], language),
        rows: rows.map(({ when, next }) => [when[language], next[language]]),
        ...(given !== undefined && { given }),
    };
}
/** How a mode is started where the run was. */
function startOf({ runs, restores }, run) {
    if (runs === undefined || run?.inputs === undefined || run.starts === undefined)
        return {};
    const { inputs, starts } = run;
    if (restores !== undefined)
        return starts.restoring(restores);
    if (runs === 'anew')
        return starts.anew;
    return runs === 'again' || runs === inputs.mode ? starts.again : starts.other(runs);
}
const cannotBeUndone = { en: "This can't be undone.", fr: 'Cette op\u00e9ration est irr\u00e9versible.' };
const firstColumns = {
    answer: { en: 'They answer', fr: 'R\u00e9ponse' },
    choice: { en: 'Your choice', fr: 'Votre choix' },
    result: { en: 'Result', fr: 'R\u00e9sultat' },
};
const toDo = { en: 'Do', fr: '\u00c0 faire' };
/**
 * What a command can show besides: every command stands in the same frame. Where it reads, a refusal comes first, since what is shown
 * without the role proves nothing.
 */
function withErrorRows(rows, { as, runs, commands = [] }, isLast, door) {
    if (runs !== undefined)
        return [...(rows.length === 0 ? ofRun(isLast) : rows), notStarted];
    if (commands.every(({ kind }) => kind !== 'sh'))
        return rows;
    if (rows.some(({ error }) => error === 'any'))
        return rows;
    const isByPolicy = door?.usesPolicies === true && commands.some(({ dataPlane }) => dataPlane !== undefined);
    const refused = as === undefined ? [] : [{ when: isOfDirectory(as) ? insufficient : forbidden, next: byAnother(as, isByPolicy) }];
    const failed = { when: anotherError, next: changeNothing };
    return rows.length === 0
        ? [{ when: noError, next: isLast ? done : goOn }, ...refused, failed]
        : [...refused, ...rows, failed];
}
const ofRun = (isLast) => [
    { when: { en: 'It passes', fr: 'R\u00e9ussi' }, next: isLast ? done : goOn },
    run_mode/* itFails */.dY,
];
/** The reader may lack the program, or the right. */
const notStarted = {
    when: { en: 'It does not start', fr: "L'ex\u00e9cution ne d\u00e9marre pas" },
    next: {
        en: "Start it in the browser, or ask the pipeline's owners.",
        fr: 'Lancez-la dans le navigateur ou demandez aux responsables du pipeline.',
    },
};
const isOfDirectory = ({ at }) => at === 'tenant' || at === 'graph';
const noError = { en: 'No error', fr: 'Aucune erreur' };
const goOn = { en: 'Go on.', fr: 'Continuez.' };
const done = { en: 'Done.', fr: 'Termin\u00e9.' };
const forbidden = { en: 'Forbidden, or AuthorizationFailed', fr: 'Forbidden ou AuthorizationFailed' };
/** As Microsoft Graph says it. */
const insufficient = {
    en: 'Insufficient privileges, or Authorization_RequestDenied',
    fr: 'Insufficient privileges ou Authorization_RequestDenied',
};
function byAnother(needed, isByPolicy) {
    if (isByPolicy)
        return {
            en: 'Have somebody with these permissions run it, or get them.',
            fr: "Faites ex\u00e9cuter la commande par quelqu'un qui a ces autorisations, ou demandez-les.",
        };
    const { en, fr } = requiredRoles(needed);
    if (needed.and !== undefined)
        return {
            en: `Have somebody with the roles ${en} run it, or get both.`,
            fr: `Faites ex\u00e9cuter la commande par quelqu'un qui a les r\u00f4les ${fr}, ou demandez-les.`,
        };
    return {
        en: `Have somebody with the role ${en} run it, or get that role.`,
        fr: `Faites ex\u00e9cuter la commande par quelqu'un qui a le r\u00f4le ${fr}, ou demandez-le.`,
    };
}
const anotherError = { en: 'Any other error', fr: 'Une autre erreur' };
const changeNothing = {
    en: 'Retry after az login. Same error: change nothing, and send it to the owners.',
    fr: 'R\u00e9essayez apr\u00e8s az login. Si elle persiste, ne modifiez rien et transmettez-la aux responsables.',
};


/***/ }),

/***/ 8474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadOf),
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   SW: () => (/* binding */ callOrRead),
/* harmony export */   WL: () => (/* binding */ logRemarks),
/* harmony export */   Z2: () => (/* binding */ callFirst),
/* harmony export */   pd: () => (/* binding */ tracedChanges)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8276);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3617);
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42);
/* harmony import */ var _model_who_changed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4107);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5583);
/** Who changed what Adobe confirmed, and when, in lines for page, log and issue. */








/** The changes that fit what fails; none if no log was read. */
function tracedChanges({ inputs, observed, verdict, activity }) {
    if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined)
        return [];
    return (0,_model_who_changed_js__WEBPACK_IMPORTED_MODULE_5__/* .whoChanged */ .vJ)(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}
/** Above the changes. */
const callFirst = {
    en: 'Call these people first, newest change first:',
    fr: "Appelez d'abord (modifications r\u00e9centes en premier)\u00A0:",
};
/** Where the logs have no name. */
const findFirst = {
    en: 'Without a name; ask the owners who this was:',
    fr: "Sans nom\u00A0; demandez aux responsables qui c'\u00e9tait\u00A0:",
};
/** The same where nobody has to be called. */
const lastChanges = {
    en: 'What the logs show, newest change first:',
    fr: 'Ce que montrent les journaux, de la modification la plus r\u00e9cente \u00e0 la plus ancienne\u00A0:',
};
/** @returns what stands above the changes, where somebody among them can be asked */
const callOrRead = (outcome) => ((0,_model_situation_js__WEBPACK_IMPORTED_MODULE_4__/* .noneHolds */ .LQ)(outcome) ? lastChanges : callFirst);
/** What stands above the changes. @param called where somebody among them can be called */
function leadOf(changes, called) {
    return changes.every(({ tool, caller }) => tool !== undefined || caller === '') ? findFirst : called;
}
const did = {
    'group-deleted': { en: 'deleted the resource group', fr: 'a supprim\u00e9 le groupe de ressources' },
    'vault-deleted': { en: 'deleted the vault', fr: 'a supprim\u00e9 le coffre' },
    'vault-moved': {
        en: 'moved resources out of the resource group',
        fr: 'a d\u00e9plac\u00e9 des ressources hors du groupe de ressources',
    },
    'vault-changed': { en: 'changed the vault', fr: 'a modifi\u00e9 le coffre' },
    'network-changed': { en: "changed the vault's network access", fr: "a modifi\u00e9 l'acc\u00e8s r\u00e9seau du coffre" },
    'policies-changed': { en: "changed the vault's access policies", fr: "a modifi\u00e9 les strat\u00e9gies d'acc\u00e8s du coffre" },
    'role-removed': { en: 'removed a role assignment', fr: 'a supprim\u00e9 une attribution de r\u00f4le' },
    'access-denied': { en: 'created or changed a deny assignment', fr: 'a cr\u00e9\u00e9 ou modifi\u00e9 une affectation de refus' },
    'key-changed': { en: 'changed the key', fr: 'a modifi\u00e9 la cl\u00e9' },
    'key-deleted': { en: 'deleted the key', fr: 'a supprim\u00e9 la cl\u00e9' },
    'key-purged': { en: 'purged the key', fr: 'a supprim\u00e9 d\u00e9finitivement la cl\u00e9' },
    'version-created': { en: 'created a version of the key', fr: 'a cr\u00e9\u00e9 une version de la cl\u00e9' },
};
const logs = {
    'activity log': { en: "Azure's activity log", fr: "journal d'activit\u00e9 Azure" },
    'vault log': { en: "the vault's log", fr: 'journal du coffre' },
};
/** One line for each change. @param show a name, an ID or an address where it is shown: as code, or in quotation marks */
function changeLines(changes, language, show) {
    return changes.map((change) => {
        const { kind, operation, at, log } = change;
        const source = `${show(operation)}, ${logs[log][language]}`;
        return `${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(at, language)}${_model_words_js__WEBPACK_IMPORTED_MODULE_6__/* .colon */ .kx[language]} ${callerOf(change, show)[language]} ${did[kind][language]} (${source})`;
    });
}
const nothing = { en: '', fr: '' };
function callerOf({ caller, tool, address, log }, show) {
    const from = address === '' ? nothing : { en: `, from ${show(address)},`, fr: `, depuis ${show(address)},` };
    if (tool !== undefined)
        return { en: `a person with ${tool}${from.en}`, fr: `une personne avec ${tool}${from.fr}` };
    if (caller === '')
        return { en: 'an unknown caller', fr: 'un appelant inconnu' };
    const name = show(caller);
    if (log !== 'vault log')
        return { en: name, fr: name };
    return { en: `application ${name}${from.en}`, fr: `l'application ${name}${from.fr}` };
}
/** What the logs don't show, and where it stands; plain text. Empty if no log was read. */
function logRemarks(source, language) {
    return (0,_model_words_js__WEBPACK_IMPORTED_MODULE_6__/* .inLanguage */ .oH)(remarks(source), language);
}
function remarks(source) {
    const { inputs, activity, verdict } = source;
    if (activity === undefined || verdict === undefined || inputs === undefined || !(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_7__/* .isConfirmed */ .it)(inputs))
        return [];
    const failing = verdict.findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    const isLoggedIn = (log) => failing.some(({ facts }) => facts.loggedIn === log);
    const elsewhere = [
        ...(inputs?.usageDays === undefined && isLoggedIn('vault') ? [onlyInVaultLog(inputs)] : []),
        ...(isLoggedIn('entra') ? [onlyInEntraLog] : []),
    ];
    if (activity.presence === 'unknown')
        return [unreadable(activity.reason), ...elsewhere];
    if (tracedChanges(source).length > 0 || activity.presence === 'absent')
        return [];
    if (elsewhere.length > 0)
        return elsewhere;
    return [noneShown(inputs?.resourceGroup ?? '', activity.value.isComplete)];
}
const onlyInVaultLog = (inputs) => ({
    en: `Only the vault's audit log shows who disabled, changed or deleted a key. Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'usageDays')} to read it.`,
    fr: `Seul le journal d'audit du coffre montre qui a d\u00e9sactiv\u00e9, modifi\u00e9 ou supprim\u00e9 une cl\u00e9. Renseignez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'usageDays')} pour le lire.`,
});
const onlyInEntraLog = {
    en: "Only Microsoft Entra's audit log shows who changed Adobe's service principal.",
    fr: "Seul le journal d'audit de Microsoft Entra montre qui a modifi\u00e9 le principal de service d'Adobe.",
};
function unreadable({ code, right }) {
    const needed = right === undefined ? nothing : requirement((0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .roleNamed */ .ud)(right.name), _model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z[right.place]);
    return {
        en: `Azure's activity log, which shows who changed it, could not be read (${code}${needed.en}).`,
        fr: `Le journal d'activit\u00e9 Azure, qui montre l'auteur des modifications, n'a pas pu \u00eatre lu (${code}${needed.fr}).`,
    };
}
const requirement = (role, place) => ({
    en: `; requires ${role.en} on ${place.en}`,
    fr: `\u00A0; r\u00f4le requis\u00A0: ${role.fr} sur ${place.fr}`,
});
function noneShown(group, isComplete) {
    if (isComplete) {
        return {
            en: `Azure's activity log of resource group ${group} shows no change in the last 90 days that explains it. Entries can be minutes late.`,
            fr: `Le journal d'activit\u00e9 Azure du groupe de ressources ${group} ne montre, pour les 90\u00A0derniers jours, aucune modification qui l'explique. Une entr\u00e9e peut appara\u00eetre quelques minutes apr\u00e8s la modification.`,
        };
    }
    return {
        en: `The newest events in Azure's activity log of resource group ${group} show no change that explains it. Entries can be minutes late. Older events were not read.`,
        fr: `Les \u00e9v\u00e9nements les plus r\u00e9cents du journal d'activit\u00e9 Azure du groupe de ressources ${group} ne montrent aucune modification qui l'explique. Une entr\u00e9e peut appara\u00eetre quelques minutes apr\u00e8s la modification. Les plus anciens n'ont pas \u00e9t\u00e9 lus.`,
    };
}


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
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/** What to do about a condition of Adobe's role assignment. The action does not evaluate conditions. */





const assigner = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'vault');
/** It may limit on purpose what Adobe can do. */
const withoutCondition = (inputs, steps) => (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askAgreement */ .EE)({ whom: whoSetIt(inputs), to: { en: 'a role without it', fr: 'un r\u00f4le sans elle' }, steps });
const whoSetIt = ({ vaultName }) => ({
    en: `the person who set the condition, or the owners of vault ${vaultName},`,
    fr: `la personne qui a d\u00e9fini la condition, ou aux responsables du coffre ${vaultName},`,
    roles: ['owners'],
});
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
    return withoutCondition(inputs, [isThere ? drop : assign, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runVerify */ .R9]);
}
/** The plan does not know which assignment has the condition. */
function grantUnderCondition(inputs) {
    const show = {
        en: 'Show the condition of the role assignment.',
        fr: "Affichez la condition de l'attribution de r\u00f4le.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listRoleAssignments */ .FE)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .idsOf */ .UX)(inputs).vault)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'vault'),
    };
    const { steps } = withoutCondition(inputs, [
        { en: 'Have the condition removed.', fr: 'Faites retirer la condition.' },
        _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runVerify */ .R9,
    ]);
    return { steps: [show, ...steps] };
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
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/** What to do about Adobe's access where its role or policy is not there. */







const assigner = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'vault');
/** Removing the access is how a customer revokes it. In a setup it was not given yet. */
function restoring(inputs, act, command, as) {
    const give = { ...act, commands: [command], as };
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(give, (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgain */ .he)(inputs));
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askOnLoss */ .cB)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI)(inputs),
        did: { en: "remove Adobe's access to the key", fr: "retir\u00e9 l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
        kept: { en: 'the access removed', fr: "l'acc\u00e8s retir\u00e9" },
        repair: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .orByPipeline */ .z2)(inputs, 'restoreGrant', [give]),
    });
}
/** @param principalId of Adobe's service principal, where it is known */
function removedRole(inputs, principalId) {
    const scope = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_6__/* .idsOf */ .UX)(inputs)[inputs.grantScope];
    const give = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs)
        ? { en: 'Give Adobe its role again.', fr: 'R\u00e9attribuez son r\u00f4le \u00e0 Adobe.' }
        : { en: 'Give Adobe its role.', fr: 'Donnez son r\u00f4le \u00e0 Adobe.' };
    return restoring(inputs, give, (0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, scope), assigner);
}
/** @param permissions that the policy must have: the command replaces the existing ones */
function removedPolicy(inputs, principalId, permissions) {
    const give = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs)
        ? { en: 'Give Adobe its access policy again.', fr: "Rendez sa strat\u00e9gie d'acc\u00e8s \u00e0 Adobe." }
        : { en: 'Give Adobe its access policy.', fr: "Donnez \u00e0 Adobe sa strat\u00e9gie d'acc\u00e8s." };
    const command = (0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .setAccessPolicy */ .VF)({ inputs }, principalId, permissions);
    return restoring(inputs, give, command, (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('vaultContributor', 'vault'));
}
/** A policy of a recovered vault comes back with it, so one that is missing was removed earlier. Nothing is confirmed. */
function policyNotBack(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askInSetup */ .GF)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI)(inputs),
        did: {
            en: "remove Adobe's access policy before the vault was deleted",
            fr: "retir\u00e9 la strat\u00e9gie d'acc\u00e8s d'Adobe avant la suppression du coffre",
        },
        kept: { en: 'the access removed', fr: "l'acc\u00e8s retir\u00e9" },
        repair: [_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runPlan */ .Fo, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runEnsure */ .ov],
    });
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

/***/ 1149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ askAgreement),
/* harmony export */   F_: () => (/* binding */ whetherMeant),
/* harmony export */   GF: () => (/* binding */ askInSetup),
/* harmony export */   _z: () => (/* binding */ sendMessage),
/* harmony export */   bL: () => (/* binding */ agreed),
/* harmony export */   cB: () => (/* binding */ askOnLoss)
/* harmony export */ });
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);
/**
 * What somebody may have done on purpose, and what undoes it. Where Adobe confirmed the key: the message to Adobe, then a call
 * with two questions and a whole sequence for each answer. In a setup: the same owners are asked in one step.
 */




/** On a loss: send, call, find. */
function askOnLoss({ whom, did, never, find = [], later, ...meant }) {
    const call = {
        en: `Call ${whom.en}: "Did you ${did.en}? If so: on purpose, or by mistake?"`,
        fr: `Appelez ${whom.fr}\u00A0: \u00ab\u00A0Avez-vous ${did.fr}\u00A0? Si oui\u00A0: volontairement, ou par erreur\u00A0?\u00A0\u00bb`,
        calls: whom.roles,
        asksWho: true,
        folds: [...shownBy(whom), ...foldsOf(meant)],
    };
    return { never, steps: [sendMessage, call, ...find], later };
}
/** Before Adobe has confirmed a key: nothing depends on it yet. */
function askInSetup({ whom, did, repair, check, kept, find = [], mistake, others = [], later }) {
    const ask = {
        en: `Ask ${whom.en} whether they meant to ${did.en}, or did it by mistake.`,
        fr: `Demandez ${(0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .toThem */ .uP)(whom)} s'ils ont ${did.fr}, volontairement ou par erreur.`,
        calls: whom.roles,
        told: 'answer',
        rows: [
            { when: mistake ?? byMistakeAnswer, next: openIt },
            {
                when: onPurposeAnswer,
                next: {
                    en: `Leave ${kept.en}. The check keeps failing meanwhile.`,
                    fr: `Laissez ${kept.fr}. Entre-temps, le contr\u00f4le reste en \u00e9chec.`,
                },
            },
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: [
                    'It was not them, or they disagree',
                    'Change nothing, tell your security team, and ask again once it is known.',
                ],
                fr: [
                    'Ce ne sont pas eux, ou ils se contredisent',
                    'Ne modifiez rien, pr\u00e9venez votre \u00e9quipe de s\u00e9curit\u00e9, et redemandez une fois la cause connue.',
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ['No answer', 'Change nothing, and ask again the next working day.'],
                fr: ['Pas de r\u00e9ponse', 'Ne modifiez rien, et redemandez le prochain jour ouvr\u00e9.'],
            }),
        ],
        folds: [
            ...shownBy(whom),
            { title: mistake ?? byMistake, said: onlyThen, steps: [...repair, ...(check === undefined ? [] : [check])] },
            ...others,
        ],
    };
    return { steps: [...find, ask], later };
}
const byMistakeAnswer = { en: 'By mistake', fr: 'Par erreur' };
const openIt = {
    en: 'Open the fold of that answer, below.',
    fr: 'Ouvrez le volet de cette r\u00e9ponse, ci-dessous.',
};
const onPurposeAnswer = { en: 'On purpose', fr: "C'\u00e9tait volontaire" };
function askAgreement({ whom, to, steps, refused = leaveIt, later }) {
    const ask = {
        en: `Ask ${whom.en} to agree to ${to.en}.`,
        fr: `Demandez ${(0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .toThem */ .uP)(whom)} d'accepter ${to.fr}.`,
        calls: whom.roles,
        told: 'answer',
        rows: [{ when: { en: 'They refuse, or no answer', fr: 'Ils refusent ou ne r\u00e9pondent pas' }, next: refused }],
        folds: [{ title: agreed, steps }],
    };
    return { steps: [ask], later };
}
/** Title of what is done once the owners have agreed. */
const agreed = { en: 'They agree', fr: 'Ils acceptent' };
const leaveIt = { en: 'Change nothing, and ask again later.', fr: 'Ne modifiez rien et redemandez plus tard.' };
/** By whether Adobe has confirmed the key. */
function whetherMeant(inputs, meant) {
    return (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfirmed */ .it)(inputs) ? askOnLoss(meant) : askInSetup(meant);
}
/** It asks Adobe to wait, whatever the answer will be. */
const sendMessage = {
    sends: true,
    calls: ['adobe-admin', 'adobe', 'security'],
    en: 'Send Adobe this message now, before anybody answers: it only asks Adobe to purge nothing.',
    fr: 'Envoyez maintenant ce message \u00e0 Adobe, avant toute r\u00e9ponse\u00A0: il demande seulement de ne rien supprimer.',
    how: {
        en: 'Call a colleague who opens cases with Adobe, and have an urgent case opened with it.',
        fr: 'Appelez un coll\u00e8gue qui ouvre les tickets Adobe, et faites-lui ouvrir un ticket urgent avec ce texte.',
    },
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
            en: ['It is sent', 'Go on, without waiting for a reply.'],
            fr: ['Message envoy\u00e9', 'Continuez sans attendre de r\u00e9ponse.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
            en: [
                'Nobody reached',
                'Go on. After 15 minutes, call Adobe yourself, even without a role there, and read the message out.',
            ],
            fr: [
                'Personne de joignable',
                "Continuez. Au bout de 15\u00A0minutes, appelez vous-m\u00eame Adobe, m\u00eame si vous n'y avez aucun r\u00f4le, et lisez le message.",
            ],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
            en: ['Adobe refuses, or has no number', 'Tell the security lead, and go on.'],
            fr: ['Adobe refuse ou reste injoignable', 'Pr\u00e9venez le responsable de la s\u00e9curit\u00e9 et continuez.'],
        }),
    ],
};
function foldsOf({ repair, mistake, check = _run_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLoss */ .OW, kept, others = [], }) {
    const title = mistake ?? byMistake;
    const restore = restoreRow(title);
    return [
        ...others,
        { title, said: orDecided, steps: [...repair, check] },
        onPurpose(kept, restore),
        { title: notThem, said: mightBeAttack, steps: [callSecurity(restore)] },
        { title: nobody, said: whyWait, steps: [keepCalling(restore)] },
    ];
}
const byMistake = { en: 'They say: by mistake', fr: 'R\u00e9ponse\u00A0: par erreur' };
/** A fold can be opened before anybody was asked. */
const onlyThen = {
    en: 'Only if somebody who was asked has said so, and nobody disagrees. If a program did it, have its owners stop it first.',
    fr: "Seulement si l'une des personnes interrog\u00e9es l'a dit, sans d\u00e9saccord. Si un programme l'a fait, faites-le d'abord arr\u00eater.",
};
const orDecided = {
    en: 'Only if an owner has said so, or the security lead has decided to restore it. If a program did it, have its owners stop it first.',
    fr: "Seulement si un responsable l'a dit, ou si le responsable de la s\u00e9curit\u00e9 a d\u00e9cid\u00e9 de r\u00e9tablir l'acc\u00e8s. Si un programme l'a fait, faites-le d'abord arr\u00eater.",
};
/** What restores stands once on a page. */
const restoreRow = (title) => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
    en: ['To restore it', `Do what "${title.en}", above, says.`],
    fr: ["Il faut r\u00e9tablir l'acc\u00e8s", `Suivez \u00ab\u00A0${title.fr}\u00A0\u00bb, ci-dessus.`],
});
const noAnswer = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
    en: ['No answer', 'Change nothing, and keep calling.'],
    fr: ['Pas de r\u00e9ponse', "Ne modifiez rien, et continuez d'appeler."],
});
const onPurpose = (kept, restore) => ({
    title: { en: 'They say: on purpose', fr: 'R\u00e9ponse\u00A0: volontairement' },
    said: {
        en: `Leave ${kept.en}. The message stays, too: one person's word is not enough to give up the data.`,
        fr: `Laissez ${kept.fr}. La demande faite \u00e0 Adobe reste valable\u00A0: la parole d'une seule personne ne suffit pas pour renoncer aux donn\u00e9es.`,
    },
    steps: [
        {
            en: 'Call the security lead, who alone can withdraw the message.',
            fr: 'Appelez le responsable de la s\u00e9curit\u00e9, seul \u00e0 pouvoir retirer cette demande.',
            calls: ['security'],
            told: 'answer',
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                    en: [
                        'It is to end',
                        'Once that is decided in writing, with the owner of the data, that lead writes in the case: "We ended your access on purpose, and withdraw our request not to purge our data." Adobe can then purge it, which can\'t be undone.',
                    ],
                    fr: [
                        "L'acc\u00e8s doit cesser",
                        'Une fois la d\u00e9cision prise par \u00e9crit, avec le propri\u00e9taire des donn\u00e9es, ce responsable \u00e9crit dans le ticket\u00A0: \u00ab\u00A0Nous avons mis fin volontairement \u00e0 votre acc\u00e8s, et retirons notre demande de ne pas supprimer nos donn\u00e9es.\u00A0\u00bb Adobe peut alors les supprimer, ce qui est irr\u00e9versible.',
                    ],
                }),
                noAnswer,
                restore,
            ],
        },
    ],
});
const notThem = {
    en: "It wasn't them, they disagree, or nobody knows",
    fr: 'Ce ne sont pas eux, ils se contredisent, ou personne ne sait',
};
const mightBeAttack = {
    en: 'Restore nothing yet: somebody else might have acted on purpose, or it is an attack.',
    fr: "Ne r\u00e9tablissez rien pour l'instant\u00A0: quelqu'un d'autre a peut-\u00eatre agi volontairement, ou c'est une attaque.",
};
const leave = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
    en: ['To leave it', 'Change nothing. Adobe is asked to wait meanwhile.'],
    fr: ["Il ne faut pas r\u00e9tablir l'acc\u00e8s", 'Ne modifiez rien. Entre-temps, la demande faite \u00e0 Adobe reste valable.'],
});
const callSecurity = (restore) => ({
    en: 'Call the security lead, and repeat what they said.',
    fr: 'Appelez le responsable de la s\u00e9curit\u00e9, et rapportez-lui ces r\u00e9ponses.',
    calls: ['security'],
    told: 'answer',
    rows: [leave, noAnswer, restore],
});
const nobody = { en: 'Nobody answers', fr: 'Personne ne r\u00e9pond' };
const whyWait = {
    en: 'Restore nothing, whatever the deadline: it might be on purpose. The message asks Adobe to wait: make sure that it is sent.',
    fr: "Ne r\u00e9tablissez rien, quelle que soit l'\u00e9ch\u00e9ance\u00A0: c'\u00e9tait peut-\u00eatre volontaire. Le message demande \u00e0 Adobe d'attendre\u00A0: assurez-vous qu'il est envoy\u00e9.",
};
const keepCalling = (restore) => ({
    en: 'Call again every 15 minutes until somebody decides: the owners, then the security lead.',
    fr: "Rappelez toutes les 15\u00A0minutes jusqu'\u00e0 ce que quelqu'un d\u00e9cide\u00A0: les responsables, puis le responsable de la s\u00e9curit\u00e9.",
    calls: ['owners', 'security'],
    told: 'answer',
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
            en: ['Somebody answers', 'Ask the two questions, and open the fold of the answer.'],
            fr: ["Quelqu'un r\u00e9pond", 'Posez les deux questions et ouvrez le volet de la r\u00e9ponse.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
            en: ['Only the security lead does', 'Ask that lead to decide: to restore it, or to leave it.'],
            fr: [
                'Seul le responsable de la s\u00e9curit\u00e9 r\u00e9pond',
                "Demandez-lui de d\u00e9cider\u00A0: r\u00e9tablir, ou laisser en l'\u00e9tat.",
            ],
        }),
        leave,
        restore,
    ],
});
const nobodyListed = {
    when: { en: 'Nothing, or an error', fr: 'Rien, ou une erreur' },
    next: { en: "Ask your company's identity team.", fr: "Demandez \u00e0 l'\u00e9quipe d'identit\u00e9 de votre entreprise." },
    error: 'any',
};
/** Where the table of people can't say it. */
function shownBy({ shownBy: commands = [] }) {
    if (commands.length === 0)
        return [];
    return [
        {
            title: { en: 'How to find them', fr: 'Comment les trouver' },
            steps: [
                {
                    en: 'List the people of the tenant who can change applications.',
                    fr: 'Affichez les personnes du locataire qui peuvent modifier les applications.',
                    commands,
                    rows: [nobodyListed],
                },
            ],
        },
    ];
}


/***/ }),

/***/ 7599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ recordVersionAnswer),
/* harmony export */   H9: () => (/* binding */ otherKeyConfirmed),
/* harmony export */   P2: () => (/* binding */ sendTicket),
/* harmony export */   Tr: () => (/* binding */ notYetConfirmed),
/* harmony export */   qH: () => (/* binding */ confirmationObstacles),
/* harmony export */   vv: () => (/* binding */ recordConfirmation)
/* harmony export */ });
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/** What to do where the confirmed key is not the one that the inputs name, or is not recorded. */





/** The inputs name a different key from the confirmed one. */
function otherKeyConfirmed(inputs) {
    const { vaultName, keyName } = inputs;
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmedKeyOf */ .yq)(inputs);
    const looks = confirmed === undefined
        ? []
        : (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAtConfirmed */ .mu)({ ...inputs, vaultName: confirmed.vaultName, keyName: confirmed.keyName });
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(...looks, {
        en: `Compare ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} with the key URI in Adobe's confirmation.`,
        fr: `Comparez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} \u00e0 l'URI de cl\u00e9 de la confirmation d'Adobe.`,
        how: { en: `It is ${confirmed?.uri ?? ''}.`, fr: `Il vaut ${confirmed?.uri ?? ''}.` },
        calls: ['adobe-admin'],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['The same key', 'Correct the names of vault and key to its names, and start a new run.'],
                fr: ['La m\u00eame cl\u00e9', "Corrigez les noms du coffre et de la cl\u00e9 d'apr\u00e8s elle, et lancez une nouvelle ex\u00e9cution."],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    `Key ${keyName} in ${vaultName}`,
                    `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to its URI now, and start a new run, which checks that key.`,
                ],
                fr: [
                    `La cl\u00e9 ${keyName} de ${vaultName}`,
                    `Indiquez maintenant son URI dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')}, et lancez une nouvelle ex\u00e9cution, qui contr\u00f4le cette cl\u00e9.`,
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['A third key', 'Set all three inputs to it now, and start a new run, which checks that key.'],
                fr: [
                    'Une troisi\u00e8me cl\u00e9',
                    'Indiquez-la maintenant dans les trois entr\u00e9es, et lancez une nouvelle ex\u00e9cution, qui la contr\u00f4le.',
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
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
    });
}
/** What contradicts the confirmation. */
const confirmationObstacles = {
    'another-key-confirmed': {
        explainedBy: 'confirmed-key',
        blocks: (inputs) => ({
            en: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} is ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmationText */ .xR)(inputs.confirmedKeyUri)}, while this run is about key ${inputs.keyName} in vault ${inputs.vaultName}. Which of the two is right is not known, so nothing is changed.`,
            fr: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} est ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmationText */ .xR)(inputs.confirmedKeyUri)}, alors que cette ex\u00e9cution concerne la cl\u00e9 ${inputs.keyName} du coffre ${inputs.vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: (inputs) => otherKeyConfirmed(inputs),
    },
    'none-contradicted': {
        explainedBy: 'adobe-confirmation',
        blocks: (inputs) => ({
            en: `Adobe uses key ${inputs.keyName} in ${inputs.vaultName}, and ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} says none, so nothing is changed.`,
            fr: `Adobe utilise la cl\u00e9 ${inputs.keyName} de ${inputs.vaultName}, et ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} indique none\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: () => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .see */ .oZ)('adobe-confirmation'),
    },
    'none-ended': {
        explainedBy: 'adobe-confirmation',
        blocks: (inputs) => ({
            en: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} is ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmationText */ .xR)(inputs.confirmedKeyUri)}, and that day is over. Whether Adobe has confirmed a key since is not known, so nothing is changed.`,
            fr: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} vaut ${(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmationText */ .xR)(inputs.confirmedKeyUri)}, et ce jour est pass\u00e9. Rien n'indique si Adobe a confirm\u00e9 une cl\u00e9 depuis\u00A0; rien n'est donc modifi\u00e9.`,
        }),
        runbook: () => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .see */ .oZ)('adobe-confirmation'),
    },
};
const recordConfirmation = (inputs) => ({
    en: `Record the key URI as ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')}, once Adobe has replied, and keep every version enabled.`,
    fr: `Indiquez l'URI de la cl\u00e9 dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')}, une fois qu'Adobe a r\u00e9pondu, et gardez chaque version activ\u00e9e.`,
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ["Adobe's reply confirms the current version's URI", 'Record that URI.'],
            fr: ["La r\u00e9ponse d'Adobe confirme l'URI de la version actuelle", 'Indiquez cet URI.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['It confirms another URI, or names none', 'Record nothing. Ask Adobe which one it uses.'],
            fr: ["Elle confirme un autre URI, ou n'en cite aucun", "N'indiquez rien. Demandez \u00e0 Adobe lequel est utilis\u00e9."],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['It confirms nothing yet, as a receipt does', 'Record nothing yet.'],
            fr: ['Elle ne confirme rien encore, comme un accus\u00e9 de r\u00e9ception', "N'indiquez encore rien."],
        }),
    ],
});
/** What a rotation depends on. */
function recordVersionAnswer(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobeKeyVersion');
    return {
        en: `Record what Adobe answered about the version, as ${name}.`,
        fr: `Indiquez dans ${name} ce qu'Adobe a r\u00e9pondu sur la version.`,
        told: 'answer',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['It stores the version that you sent', `Set ${name} to pinned.`],
                fr: ['Adobe enregistre la version que vous avez envoy\u00e9e', `Indiquez pinned dans ${name}.`],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['It takes the newest version', `Set ${name} to latest.`],
                fr: ['Adobe prend la version la plus r\u00e9cente', `Indiquez latest dans ${name}.`],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['Nothing about the version', `Leave ${name} out, ask again in the case, and create no version.`],
                fr: [
                    'Rien sur la version',
                    `N'indiquez pas ${name}, reposez la question dans le ticket, et ne cr\u00e9ez aucune version.`,
                ],
            }),
        ],
    };
}
/** The last steps of the setup, where Azure is ready. */
function sendTicket(inputs) {
    const hasBlanks = inputs.adobeOrgId === undefined || inputs.ticketContact === undefined;
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: `Have a support administrator of your Adobe organization ${hasBlanks ? 'complete and ' : ''}send the ticket below to Adobe Customer Care.`,
        fr: `Faites ${hasBlanks ? 'compl\u00e9ter et ' : ''}envoyer le ticket ci-dessous \u00e0 l'assistance client\u00e8le Adobe par un administrateur du support de votre organisation Adobe.`,
        calls: ['adobe-admin'],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({ en: ['It is sent', 'Go on.'], fr: ['Il est envoy\u00e9', 'Continuez.'] }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['A ticket for this key is open already', 'Send none. Go on with its number.'],
                fr: ['Un ticket est d\u00e9j\u00e0 ouvert pour cette cl\u00e9', "N'en envoyez pas. Continuez avec son num\u00e9ro."],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['Nobody who can send it', 'Ask again in working hours.'],
                fr: ["Personne pour l'envoyer", 'Redemandez aux heures de bureau.'],
            }),
        ],
    }, {
        en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobeTicket')} to the ticket's number and, once Adobe's reply confirms a URI, ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to exactly that URI.`,
        fr: `Indiquez le num\u00e9ro du ticket dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobeTicket')} et, d\u00e8s que la r\u00e9ponse d'Adobe confirme un URI, cet URI exact dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')}.`,
        commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordTicket */ .iW)(inputs),
    });
}
const notYetConfirmed = (inputs) => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({ en: 'Send the ticket to Adobe Customer Care.', fr: "Envoyez le ticket \u00e0 l'assistance client\u00e8le Adobe." }, recordConfirmation(inputs), recordVersionAnswer(inputs));


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qx: () => (/* binding */ denyAssignment),
/* harmony export */   uU: () => (/* binding */ denialObstacles),
/* harmony export */   ux: () => (/* binding */ azurePolicy)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(590);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/** What to do about a policy or a deny assignment, which refuse a change whatever roles the identity has. */




/** A policy of the organization refuses the change, or reverts it. @param isOfCreation whether inputs decide what is sent */
function azurePolicy(inputs, isOfCreation) {
    const exempt = {
        en: 'Ask who assigned the policy for an exemption.',
        fr: 'Demandez une exemption \u00e0 la personne qui a affect\u00e9 la strat\u00e9gie.',
    };
    const find = {
        en: 'Find the Azure policy that refused the request among those that apply to the group.',
        fr: "Cherchez la strat\u00e9gie Azure qui a refus\u00e9 la demande parmi celles qui s'appliquent au groupe.",
        how: {
            en: "Azure's message (What failed, below) often names it.",
            fr: "Le message d'Azure (plus bas) la nomme souvent.",
        },
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .listPolicies */ .jm)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'group'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['One that the message names, or that is about key vaults, locations, tags or networks', 'Go on with it.'],
                fr: [
                    'Celle que nomme le message, ou qui concerne les coffres de cl\u00e9s, r\u00e9gions, \u00e9tiquettes ou r\u00e9seaux',
                    'Continuez avec celle-l\u00e0.',
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['None of these', "Ask who administers your organization's Azure policies."],
                fr: [
                    'Aucune de celles-ci',
                    'Interrogez les personnes qui administrent les strat\u00e9gies Azure de votre organisation.',
                ],
            }),
        ],
    };
    if (!isOfCreation)
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(find, exempt);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(find, {
        en: 'Read its rules in the Azure portal (Policy, Assignments, View definition).',
        fr: 'Lisez ses r\u00e8gles dans le portail Azure (Strat\u00e9gie, Affectations, Afficher la d\u00e9finition).',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: [
                    'It requires a location, tags or a restricted network',
                    `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'location')}, ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'tags')} or ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'network', 'restricted')}, and start a new run. Never open the network to satisfy a policy.`,
                ],
                fr: [
                    'Elle exige une r\u00e9gion, des \u00e9tiquettes ou un r\u00e9seau restreint',
                    `Renseignez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'location')}, ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'tags')} ou ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedWith */ .iL)(inputs, 'network', 'restricted')}, et lancez une nouvelle ex\u00e9cution. N'ouvrez jamais le r\u00e9seau pour satisfaire une strat\u00e9gie.`,
                ],
            }),
            { when: { en: 'Something else', fr: 'Autre chose' }, next: exempt },
        ],
    });
}
/** What refuses a read or a write whatever roles the identity has. */
const denyAssignment = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
    en: 'Ask the owner of the resource that the message names to allow this, since only that resource can change a deny assignment.',
    fr: "Demandez au propri\u00e9taire de la ressource que nomme le message de l'autoriser, car elle seule peut modifier une affectation de refus.",
});
/** What stands in the way whatever roles the identity has. */
const denialObstacles = {
    'write-denied': {
        blocks: (_, { names }) => ({
            en: `A deny assignment prevents the identity of this run from making the changes, whatever roles it has: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names)}.`,
            fr: `Une affectation de refus interdit les modifications \u00e0 l'identit\u00e9 de cette ex\u00e9cution, quels que soient ses r\u00f4les\u00A0: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names)}.`,
        }),
        runbook: () => denyAssignment,
    },
};


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
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(142);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(361);
/* harmony import */ var _verify_yourself_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6560);
/** What to do about a key that is not there: deleted, purged, or never created. */










const neverCreate = {
    en: 'Never create a new key instead: it does not decrypt your data.',
    fr: 'Ne cr\u00e9ez jamais de nouvelle cl\u00e9 \u00e0 la place\u00A0: elle ne d\u00e9chiffre pas vos donn\u00e9es.',
};
const deleted = { en: 'the key deleted', fr: 'la cl\u00e9 supprim\u00e9e' };
/** It can be recovered. */
function deletedKey(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .whetherMeant */ .F_)(inputs, {
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVault */ .iI)(inputs),
        did: { en: `delete key ${inputs.keyName}`, fr: `supprim\u00e9 la cl\u00e9 ${inputs.keyName}` },
        kept: deleted,
        never: neverCreate,
        repair: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .orByPipeline */ .z2)(inputs, 'recoverDeleted', [recover(inputs)]),
        check: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAgain */ .he)(inputs),
    });
}
/** A recovered vault comes back with its keys, so one that is missing was deleted earlier. Nothing is confirmed. */
function keyNotBack(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askInSetup */ .GF)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVault */ .iI)(inputs),
        did: {
            en: `delete key ${inputs.keyName} before the vault was deleted`,
            fr: `supprim\u00e9 la cl\u00e9 ${inputs.keyName} avant la suppression du coffre`,
        },
        kept: deleted,
        repair: [_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runPlan */ .Fo, _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runEnsure */ .ov],
    });
}
function recover(inputs) {
    return {
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
    const later = right === undefined ? [] : (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_3__/* .missingPermission */ .U)(inputs, right).steps;
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs)) {
        const first = search(inputs, [leftToOwners(inputs), thenCreate(inputs)]);
        return { steps: [first, createKey], search: first, later };
    }
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askOnLoss */ .cB)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVault */ .iI)(inputs),
        did: { en: `delete key ${inputs.keyName}`, fr: `supprim\u00e9 la cl\u00e9 ${inputs.keyName}` },
        kept: deleted,
        never: neverCreate,
        find: [search(inputs, [canBeRecovered(inputs), ...notFound(inputs)])],
        repair: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .orByPipeline */ .z2)(inputs, 'recoverDeleted', [{ ...recover(inputs), rows: [notAmongDeleted] }]),
        check: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAgain */ .he)(inputs),
        others: [neverThere(inputs)],
        later,
    });
}
const notAmongDeleted = {
    ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: [
            'An error: not found',
            'It is not among the deleted keys: call the security lead, who decides on an earlier backup.',
        ],
        fr: [
            'Une erreur\u00A0: cl\u00e9 introuvable',
            "Elle n'est pas parmi les cl\u00e9s supprim\u00e9es\u00A0: appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide d'une sauvegarde ant\u00e9rieure.",
        ],
    }),
    error: 'named',
};
function search(inputs, rows) {
    return {
        en: `Find ${inputs.keyName} among the deleted keys of the vault, which this run could not read.`,
        fr: `Cherchez ${inputs.keyName} parmi les cl\u00e9s supprim\u00e9es du coffre, que cette ex\u00e9cution n'a pas pu lire.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeletedKeys */ .OH)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('vaultReader', 'vault'),
        rows,
    };
}
const leftToOwners = ({ keyName }) => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: [
        `Key ${keyName}`,
        'Create nothing. Ask its owners: by mistake, they recover it; on purpose, leave it, and choose a different name for the key in a new run.',
    ],
    fr: [
        `La cl\u00e9 ${keyName}`,
        'Ne cr\u00e9ez rien. Interrogez ses responsables\u00A0: par erreur, ils la r\u00e9cup\u00e8rent\u00A0; volontairement, laissez-la, et choisissez un autre nom de cl\u00e9 dans une nouvelle ex\u00e9cution.',
    ],
});
const thenCreate = ({ keyName }) => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: [
        `No key ${keyName}`,
        'List again after ten minutes, since a deletion shows late. Go on only if there is still none.',
    ],
    fr: [
        `Aucune cl\u00e9 ${keyName}`,
        "Affichez-les \u00e0 nouveau dans dix minutes, car une suppression appara\u00eet avec retard. Continuez seulement s'il n'y en a toujours pas.",
    ],
});
const canBeRecovered = ({ keyName }) => (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
    en: [`Key ${keyName}`, 'It can be recovered. Recover nothing before the owners have answered.'],
    fr: [`La cl\u00e9 ${keyName}`, 'Elle peut \u00eatre r\u00e9cup\u00e9r\u00e9e. Ne r\u00e9cup\u00e9rez rien avant la r\u00e9ponse des responsables.'],
});
const notFound = ({ keyName }) => [
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: [`No key ${keyName}`, 'List again after ten minutes, since a deletion shows late.'],
        fr: [`Aucune cl\u00e9 ${keyName}`, 'Affichez-les \u00e0 nouveau dans dix minutes, car une suppression appara\u00eet avec retard.'],
    }),
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['Still none', 'Call the security lead, who decides on an earlier backup of the key, if there is one.'],
        fr: [
            'Toujours aucune',
            "Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide d'une sauvegarde ant\u00e9rieure de la cl\u00e9, s'il y en a une.",
        ],
    }),
];
/** The inputs name it, and nobody knows it. */
const neverThere = (inputs) => ({
    title: { en: 'They say: there never was such a key', fr: "R\u00e9ponse\u00A0: cette cl\u00e9 n'a jamais exist\u00e9" },
    steps: [
        checkNames(inputs, {
            en: 'Call the security lead, who decides.',
            fr: 'Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide.',
        }),
    ],
});
const createKey = {
    runs: 'ensure',
    en: 'Run mode ensure, which creates the key.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e la cl\u00e9.',
};
/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. A backup is the former key. */
function keyLost(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askOnLoss */ .cB)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVault */ .iI)(inputs),
        did: {
            en: `delete or purge key ${inputs.keyName}, even long ago`,
            fr: `supprim\u00e9 la cl\u00e9 ${inputs.keyName}, m\u00eame d\u00e9finitivement ou il y a longtemps`,
        },
        kept: deleted,
        never: neverCreate,
        find: [checkNames(inputs, { en: 'Go on.', fr: 'Continuez.' }), findBackup],
        repair: [restore(inputs)],
    });
}
/** The cause that a person can see alone, and that harms nobody. */
function checkNames(inputs, unchanged) {
    const { vaultName, keyName } = inputs;
    return {
        en: `Compare ${keyName} and ${vaultName} with Adobe's reply and the history of the pipeline's file.`,
        fr: `Comparez ${keyName} et ${vaultName} \u00e0 la r\u00e9ponse d'Adobe et \u00e0 l'historique du fichier du pipeline.`,
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['A name was changed', 'Perhaps only the check is wrong: open the fold below.'],
                fr: [
                    'Un nom a chang\u00e9',
                    "C'est peut-\u00eatre seulement le contr\u00f4le qui se trompe\u00A0: ouvrez le volet ci-dessous.",
                ],
            }),
            {
                when: { en: 'No name was changed, or nobody knows', fr: "Aucun nom n'a chang\u00e9, ou personne ne sait" },
                next: unchanged,
            },
        ],
        folds: [
            {
                title: { en: 'A name was changed', fr: 'Un nom a chang\u00e9' },
                steps: [(0,_verify_yourself_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyYourself */ .L)(inputs, 'elsewhere'), correctNames],
            },
        ],
    };
}
const correctNames = {
    en: 'Correct the names of vault and key to those that passed, and start a new run.',
    fr: "Corrigez les noms du coffre et de la cl\u00e9 d'apr\u00e8s ceux qui ont r\u00e9ussi, et lancez une nouvelle ex\u00e9cution.",
};
const findBackup = {
    en: 'Look for a backup of the key, a file that az keyvault key backup wrote, in your storage and backups.',
    fr: 'Cherchez une sauvegarde de la cl\u00e9, un fichier cr\u00e9\u00e9 par az keyvault key backup, dans vos stockages et sauvegardes.',
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['A backup', 'Copy it, and leave the original where it is. Restore nothing before the owners have answered.'],
            fr: [
                'Une sauvegarde',
                "Copiez-la, sans d\u00e9placer l'original. Ne restaurez rien avant la r\u00e9ponse des responsables.",
            ],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: [
                'None, and the owners have none',
                'Nothing brings the key back. Call the security lead, who decides what is said in the case.',
            ],
            fr: [
                "Aucune, et les responsables n'en ont pas",
                'Rien ne permet de retrouver la cl\u00e9. Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide de ce qui est dit dans le ticket.',
            ],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['None so far, and no answer', 'Keep looking and calling. Add nothing to the case yet.'],
            fr: [
                "Aucune pour l'instant, et pas de r\u00e9ponse",
                "Continuez de chercher et d'appeler. N'ajoutez encore rien dans le ticket.",
            ],
        }),
    ],
};
function restore(inputs) {
    return {
        en: 'Restore the key from a backup of it.',
        fr: 'Restaurez la cl\u00e9 \u00e0 partir de sa sauvegarde.',
        how: {
            en: 'Replace BACKUP-FILE with the file, which the owners have or the last step of this page looks for. Without one, nothing brings the key back.',
            fr: 'Remplacez BACKUP-FILE par ce fichier, que les responsables poss\u00e8dent ou que cherche la derni\u00e8re \u00e9tape de cette page. Sans lui, rien ne permet de retrouver la cl\u00e9.',
        },
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
        runbook: (inputs, { reason }) => (0,_unread_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadRunbook */ .o)(inputs, reason),
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
/* harmony export */   EF: () => (/* binding */ stillUnlocked),
/* harmony export */   IW: () => (/* binding */ unseenLock),
/* harmony export */   cn: () => (/* binding */ lockObstacles)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(590);
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4494);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5341);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9562);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(361);
/** What to do about a lock that prevents a change. */









/** The lock that refused a change, which only Azure's message names. */
function unseenLock(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'List the locks, among them the one that the message names.',
        fr: 'Affichez les verrous, dont celui que nomme le message.',
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .listLocks */ .dB)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'group'),
    }, askToLift((0,_owners_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfVaultAndSubscription */ .Ur)(inputs), { rows: [{ when: _asking_js__WEBPACK_IMPORTED_MODULE_3__/* .agreed */ .bL, next: theyLiftIt }] }));
}
/** Somebody relies on it, so they choose the moment. */
function askToLift(whom, then) {
    return {
        en: `Ask ${whom.en} to lift the ReadOnly lock for the length of one run.`,
        fr: `Demandez ${(0,_owners_js__WEBPACK_IMPORTED_MODULE_6__/* .toThem */ .uP)(whom)} de lever le verrou ReadOnly le temps d'une ex\u00e9cution.`,
        calls: whom.roles,
        told: 'answer',
        ...then,
        rows: [
            ...(then.rows ?? []),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['They refuse, or no answer', 'Leave the lock, and change nothing.'],
                fr: ['Ils refusent ou ne r\u00e9pondent pas', 'Laissez le verrou et ne modifiez rien.'],
            }),
        ],
    };
}
const theyLiftIt = {
    en: 'They lift it, you run mode ensure, and they create it again.',
    fr: 'Ils le l\u00e8vent, vous ex\u00e9cutez le mode ensure, et ils le recr\u00e9ent.',
};
/** @param locks their IDs */
function readOnlyLock(inputs, locks) {
    const scope = widestOf(locks);
    const whom = scope === 'vault' ? (0,_owners_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfVault */ .iI)(inputs) : (0,_owners_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfSubscription */ .RC)();
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(askToLift(whom, { folds: [{ title: _asking_js__WEBPACK_IMPORTED_MODULE_3__/* .agreed */ .bL, steps: whileRemoved(locks, protectedBy[scope]) }] }));
}
/** The lock is put back however the run ended. */
function whileRemoved(locks, scope) {
    return [
        {
            ...removal(locks),
            en: `Remove ReadOnly lock ${namesOf(locks)} from ${scope.en}.`,
            fr: `Retirez le verrou ReadOnly ${namesOf(locks)}, qui porte sur ${scope.fr}.`,
        },
        {
            runs: 'ensure',
            en: 'Run mode ensure, and wait until that run has ended.',
            fr: 'Ex\u00e9cutez le mode ensure, et attendez que cette ex\u00e9cution soit termin\u00e9e.',
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                    en: ['It passes, or fails', 'Go on: the lock must come back. Then open its page.'],
                    fr: ['R\u00e9ussi, ou \u00e9chec', 'Continuez\u00A0: le verrou doit revenir. Ouvrez ensuite sa page.'],
                }),
            ],
        },
        creation(locks),
    ];
}
const keeper = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['owner', 'accessAdministrator'], 'lockScope');
const namesOf = (locks) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(locks.map((lock) => (0,_model_names_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(lock.slice(lock.lastIndexOf('/') + 1))));
const removal = (locks) => ({ commands: locks.map((lock) => (0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .removeLock */ .oW)(lock)), as: keeper });
const creation = (locks) => ({
    en: 'Create the lock again, even after a failure or a run that did not start.',
    fr: 'Recr\u00e9ez le verrou, m\u00eame apr\u00e8s un \u00e9chec ou une ex\u00e9cution qui ne d\u00e9marre pas.',
    commands: locks.map((lock) => (0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .createLockAgain */ .e3)(lock, 'ReadOnly')),
    as: keeper,
    rows: [(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['No error', 'Done.'], fr: ['Aucune erreur', 'Termin\u00e9.'] }), stillUnlocked],
});
/** Of the step that creates a lock again. */
const stillUnlocked = {
    ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: [
            'An error',
            'Nothing protects the vault from deletion until this has worked: have somebody with that role run it now.',
        ],
        fr: [
            'Une erreur',
            "Rien ne prot\u00e8ge le coffre contre la suppression tant que cela n'a pas r\u00e9ussi\u00A0: faites ex\u00e9cuter la commande maintenant par quelqu'un qui a ce r\u00f4le.",
        ],
    }),
    error: 'any',
};
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
            en: `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing${(0,_answered_js__WEBPACK_IMPORTED_MODULE_8__/* .answered */ .o)(reason).en}.`,
            fr: `Les verrous du coffre ${inputs.vaultName} n'ont pas pu \u00eatre lus\u00A0; il est donc impossible de savoir s'il en manque un${(0,_answered_js__WEBPACK_IMPORTED_MODULE_8__/* .answered */ .o)(reason).fr}.`,
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
/* harmony export */   $8: () => (/* binding */ onLoss),
/* harmony export */   $b: () => (/* binding */ anyError),
/* harmony export */   Dm: () => (/* binding */ lookAtRole),
/* harmony export */   QG: () => (/* binding */ openLoss),
/* harmony export */   mu: () => (/* binding */ lookAtConfirmed),
/* harmony export */   oj: () => (/* binding */ lossTitle),
/* harmony export */   w6: () => (/* binding */ lookNow),
/* harmony export */   wX: () => (/* binding */ nobodyCan)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3016);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9005);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5583);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9562);
/* harmony import */ var _verify_yourself_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6560);
/** How a person looks at the key now, where the run could not: it only reads, so it needs nobody's answer. */









/** The last look has what to do on a loss; what can be repaired in the daytime comes later. */
function lookNow(inputs, unread) {
    const looks = [
        ...(unread.key
            ? [lookAtKey(inputs, unread.role === undefined ? (0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(keyWorks(inputs), stopHere) : goOn(inputs))]
            : []),
        ...(unread.role === undefined ? [] : [lookAtRole(inputs, unread.role)]),
    ];
    if (looks.length === 0)
        return { steps: [] };
    return { steps: withLoss(looks, onLoss(inputs, 'here')), later: [repairRun] };
}
/** The same where the inputs name another key, whose vault may be in a group that the run does not know. */
function lookAtConfirmed(inputs) {
    return withLoss([lookAtKey(inputs, goOn(inputs), 'otherVault'), lookAtAllRoles(inputs)], onLoss(inputs, 'in-group'));
}
/** In its fold, the whole sequence: once on a page, below the last look. */
function withLoss(looks, fold) {
    return looks.map((look, index) => (index === looks.length - 1 ? { ...look, folds: [fold] } : look));
}
function lookAtKey(inputs, usable, at = 'vault') {
    const { keyName, vaultName } = inputs;
    return {
        en: `Check ${keyName} in ${vaultName} yourself.`,
        fr: `V\u00e9rifiez vous-m\u00eame ${keyName} dans ${vaultName}.`,
        commands: [(0,_az_commands_key_js__WEBPACK_IMPORTED_MODULE_1__/* .showValidity */ .IC)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultReader', at),
        rows: [
            { when: isUsable, next: usable },
            { when: isUnusable, next: openLoss },
            { when: endsSoon, next: moveDate },
            anyError,
        ],
    };
}
const isUsable = {
    en: 'enabled: true; expires null, or more than two days away; notBefore null or past',
    fr: 'enabled\u00A0: true\u00A0; expires null, ou dans plus de deux jours\u00A0; notBefore null ou pass\u00e9',
};
/** A vault that is gone has no host name. */
const isUnusable = {
    en: 'enabled: false; expires past; notBefore in the future; or key, vault or host name not found',
    fr: 'enabled\u00A0: false\u00A0; expires pass\u00e9\u00A0; notBefore \u00e0 venir\u00A0; ou cl\u00e9, coffre ou h\u00f4te introuvable (not found)',
};
const endsSoon = {
    en: 'enabled: true; expires within two days',
    fr: 'enabled\u00A0: true\u00A0; expires dans moins de deux jours',
};
const moveDate = {
    en: 'Call the owners of the vault, who can set a later date. Go on.',
    fr: 'Appelez les responsables du coffre, qui peuvent repousser cette date. Continuez.',
};
/** A disabled older version can be the one that Adobe confirmed. */
function keyWorks(inputs) {
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .confirmedKeyOf */ .yq)(inputs)?.version !== undefined)
        return { en: 'The key is usable.', fr: 'La cl\u00e9 est utilisable.' };
    return {
        en: 'The current version is usable. Adobe confirmed another? Add --version.',
        fr: 'La version actuelle est utilisable. Adobe en a confirm\u00e9 une autre\u00A0? Ajoutez --version.',
    };
}
function goOn(inputs) {
    const { en, fr } = keyWorks(inputs);
    return { en: `${en} Go on.`, fr: `${fr} Continuez.` };
}
const lossTitle = {
    en: "Adobe can't use the key: act now",
    fr: 'Adobe ne peut pas utiliser la cl\u00e9\u00A0: agissez maintenant',
};
/** What leads into the fold of a loss. */
const openLoss = {
    en: `Open "${lossTitle.en}", below.`,
    fr: `Ouvrez \u00ab\u00A0${lossTitle.fr}\u00A0\u00bb, ci-dessous.`,
};
/** Its first act, the message to Adobe, does no harm where nothing was lost. */
const nobodyCan = {
    en: `Nobody within 15 minutes: open "${lossTitle.en}".`,
    fr: `Toujours personne au bout de 15\u00A0minutes\u00A0: ouvrez \u00ab\u00A0${lossTitle.fr}\u00A0\u00bb.`,
};
/** Nobody may be there who is allowed to look. */
const anyError = {
    ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
        en: [
            'Forbidden, or another error',
            `Retry after az login, then have somebody with that role run it. ${nobodyCan.en}`,
        ],
        fr: [
            'Forbidden, ou une autre erreur',
            `R\u00e9essayez apr\u00e8s az login, puis faites ex\u00e9cuter la commande par quelqu'un qui a ce r\u00f4le. ${nobodyCan.fr}`,
        ],
    }),
    error: 'any',
};
function lookAtRole(inputs, { usesRoles, isPrincipalSeen }) {
    const found = usesRoles ? anId : withModel(anId);
    const nothing = usesRoles ? none : withModel(none);
    return {
        en: "Check Adobe's role on the key yourself.",
        fr: "V\u00e9rifiez vous-m\u00eame le r\u00f4le d'Adobe sur la cl\u00e9.",
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listRolesOfAdobe */ .YU)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs).key)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'vault'),
        rows: [
            { when: found, next: hasRole },
            { when: nothing, next: openLoss },
            ...(usesRoles ? [] : [policies]),
            ...(isPrincipalSeen ? [] : [noPrincipal]),
            anyError,
        ],
    };
}
function lookAtAllRoles(inputs) {
    const { vaultName } = inputs;
    return {
        en: `Check Adobe's role on ${vaultName} yourself.`,
        fr: `V\u00e9rifiez vous-m\u00eame le r\u00f4le d'Adobe sur ${vaultName}.`,
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listAllRolesOfAdobe */ .zQ)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            { when: withModel(roleAt(vaultName)), next: hasRole },
            { when: withModel(none), next: openLoss },
            policies,
            noPrincipal,
            anyError,
        ],
    };
}
const anId = { en: 'An ID', fr: 'Un ID' };
const none = { en: 'Nothing', fr: 'Rien' };
/** One on another vault says nothing of this one. */
const roleAt = (vaultName) => ({
    en: `Key Vault Crypto Service Encryption User at a scope that is or contains ${vaultName}, or its key`,
    fr: `Key Vault Crypto Service Encryption User, \u00e0 une \u00e9tendue qui est ou contient ${vaultName}, ou sa cl\u00e9`,
});
/** A role has no effect on a vault with access policies. */
const withModel = ({ en, fr }) => ({
    en: `${en}, and the vault uses roles (portal: Access configuration)`,
    fr: `${fr}, et le coffre utilise des r\u00f4les (portail\u00A0: Configuration de l'acc\u00e8s)`,
});
/** What follows on the page is the fold of a loss, and what can wait. */
const stopHere = {
    en: ' No loss is seen: stop here, the rest can wait.',
    fr: ' Aucune perte visible\u00A0: arr\u00eatez-vous l\u00e0, le reste peut attendre.',
};
const hasRole = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)({ en: 'Adobe has its role.', fr: 'Adobe a son r\u00f4le.' }, stopHere);
const policies = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
    en: [
        'The vault uses access policies',
        `Look for Adobe's (portal: Access policies), with get, wrapKey and unwrapKey. There: no loss is seen, stop here. Not there: open "${lossTitle.en}".`,
    ],
    fr: [
        "Le coffre utilise des strat\u00e9gies d'acc\u00e8s",
        `Cherchez celle d'Adobe (portail\u00A0: Strat\u00e9gies d'acc\u00e8s), avec get, wrapKey et unwrapKey. Pr\u00e9sente\u00A0: aucune perte visible, arr\u00eatez-vous l\u00e0. Absente\u00A0: ouvrez \u00ab\u00A0${lossTitle.fr}\u00A0\u00bb.`,
    ],
});
/** As Azure CLI says it of an application that has no service principal in the tenant. */
const noPrincipal = {
    when: {
        en: 'An error: cannot find service principal',
        fr: 'Une erreur\u00A0: principal de service introuvable (cannot find)',
    },
    next: openLoss,
    error: 'named',
};
/** Whoever saw a loss asks. What a person can read, mode verify then evaluates: its page has the commands of a repair. */
function onLoss(inputs, where, meant = keptOut(inputs)) {
    const loss = (0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .askOnLoss */ .cB)({
        ...meant,
        kept: { en: 'everything as it is', fr: "tout en l'\u00e9tat" },
        repair: [{ ...(0,_verify_yourself_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyYourself */ .L)(inputs, where), how: itPrints[where] }],
        check: tellAdobe,
    });
    return { title: lossTitle, steps: loss.steps };
}
/** A run of the pipeline might still lack what this one lacked. */
const tellAdobe = {
    en: 'Write in the case that access is restored, and when that mode verify passed.',
    fr: "\u00c9crivez dans le ticket que l'acc\u00e8s est r\u00e9tabli, et quand ce mode verify a r\u00e9ussi.",
    how: {
        en: 'Then correct what the pipeline lacked, or its inputs.',
        fr: 'Corrigez ensuite ce qui manquait au pipeline, ou ses entr\u00e9es.',
    },
};
const keptOut = (inputs) => ({
    whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_8__/* .ownersOfVault */ .iI)(inputs),
    did: { en: `keep Adobe from using key ${inputs.keyName}`, fr: `emp\u00each\u00e9 Adobe d'utiliser la cl\u00e9 ${inputs.keyName}` },
});
/** Where the commands of the repair are. */
const itPrints = {
    here: { en: 'It prints the commands of the repair.', fr: 'Il affiche les commandes de la r\u00e9paration.' },
    'in-group': {
        en: 'It prints the commands of the repair. Replace GROUP with the resource group in the ID of that vault.',
        fr: "Il affiche les commandes de la r\u00e9paration. Remplacez GROUP par le groupe de ressources que contient l'ID de ce coffre.",
    },
};
/** A weekend is longer than the 24 hours after which Adobe may purge. */
const repairRun = {
    en: 'Repair the run within a day, weekends too, since it checks the rest.',
    fr: "R\u00e9parez l'ex\u00e9cution sous un jour, m\u00eame le week-end, car elle contr\u00f4le le reste.",
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
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(...(mayLackGroup(inputs, right) ? [findGroup(inputs)] : []), (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .whoseIdentity */ .RQ)(inputs), byScript(inputs, right), _run_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .runAgainLater */ .YJ);
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
function findGroup(inputs) {
    return {
        en: `Look for resource group ${inputs.resourceGroup}.`,
        fr: `Cherchez le groupe de ressources ${inputs.resourceGroup}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_10__/* .showGroupState */ .Qz)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({ en: ['Succeeded', 'Go on.'], fr: ['Succeeded', 'Continuez.'] }),
            {
                ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                    en: ['An error: not found', 'Create it as below, and go on.'],
                    fr: ['Une erreur\u00A0: groupe introuvable', 'Cr\u00e9ez-le comme ci-dessous, puis continuez.'],
                }),
                error: 'named',
            },
        ],
        folds: [{ title: { en: 'It is not found', fr: 'Il est introuvable' }, steps: [(0,_resource_group_js__WEBPACK_IMPORTED_MODULE_7__/* .createGroup */ .wj)(inputs)] }],
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
    const { en, fr } = (0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .roleNamed */ .ud)(right.name);
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

/***/ 9562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ ownersOfPrincipal),
/* harmony export */   RC: () => (/* binding */ ownersOfSubscription),
/* harmony export */   Ur: () => (/* binding */ ownersOfVaultAndSubscription),
/* harmony export */   bW: () => (/* binding */ ownersOfBilling),
/* harmony export */   iI: () => (/* binding */ ownersOfVault),
/* harmony export */   uP: () => (/* binding */ toThem)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7204);
/** Who is asked, or called: the owners of what somebody may have changed. */

/** `les responsables` is asked `aux responsables`. */
const toThem = ({ fr }) => fr.startsWith('les ')
    ? `aux ${fr.slice('les '.length).replace(' et ceux ', ' et \u00e0 ceux ').replace(' et les ', ' et aux ')}`
    : `\u00e0 ${fr}`;
const called = (roles, en, fr) => ({ en, fr, roles });
function ownersOfBilling() {
    return called(['owners'], 'the owners of the subscription and of its billing account', "les propri\u00e9taires de l'abonnement et de son compte de facturation");
}
function ownersOfVault({ vaultName }) {
    return called(['owners'], `the owners of vault ${vaultName}`, `les responsables du coffre ${vaultName}`);
}
function ownersOfSubscription() {
    return called(['owners'], 'the owners of the subscription', "les propri\u00e9taires de l'abonnement");
}
function ownersOfVaultAndSubscription(inputs) {
    const { en, fr, roles } = ownersOfVault(inputs);
    return called(roles, `${en} and of the subscription`, `${fr} et ceux de l'abonnement`);
}
function ownersOfPrincipal(inputs) {
    const { en, fr } = ownersOfVault(inputs);
    return {
        ...called(['owners'], `the tenant's application administrators and ${en}`, `les administrateurs d'application du locataire et ${fr}`),
        shownBy: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .listApplicationAdministrators */ .jg)({ inputs })],
    };
}


/***/ }),

/***/ 212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ principalNotSearched),
/* harmony export */   LU: () => (/* binding */ whoHasNone),
/* harmony export */   MD: () => (/* binding */ deletedPrincipal),
/* harmony export */   XW: () => (/* binding */ principalNotListed)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7204);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(757);
/** What to do about Adobe's service principal where it is deleted, or was not searched for among the deleted ones. */







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
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .whetherMeant */ .F_)(inputs, {
        ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .deletion */ .jo)(inputs),
        never: neverCreate,
        find: inputs.adobePrincipalId === undefined ? [] : [findAnother(inputs)],
        repair: [
            {
                en: `Restore Adobe's service principal in tenant ${inputs.tenantId}, with its ID and its role assignments.`,
                fr: `Restaurez le principal de service d'Adobe dans le locataire ${inputs.tenantId}, avec son ID et ses attributions de r\u00f4le.`,
                commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .restorePrincipal */ .LZ)({ inputs }, id)],
                as: _missing_js__WEBPACK_IMPORTED_MODULE_4__/* .administrator */ .gS,
            },
        ],
        check: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgain */ .he)(inputs),
    });
}
function findAnother(inputs) {
    return {
        en: "Look for another service principal of Adobe's in the tenant.",
        fr: "Cherchez un autre principal de service d'Adobe dans le locataire.",
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .showAdobePrincipal */ .jK)({ inputs })],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['An ID', `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'adobePrincipalId')} to it, and restore nothing.`],
                fr: ['Un ID', `Indiquez-le dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'adobePrincipalId')}, et ne restaurez rien.`],
            }),
            whoHasNone(onlyAfterAnswer),
        ],
    };
}
const onlyAfterAnswer = {
    en: 'Restore nothing before the owners have answered.',
    fr: 'Ne restaurez rien avant la r\u00e9ponse des responsables.',
};
/** As Azure CLI answers for an application without a service principal. */
function whoHasNone(next) {
    return { when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' };
}
/** It does not exist, and it could not be checked whether it can be restored. */
function principalNotSearched(inputs) {
    const check = (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgain */ .he)(inputs);
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)) {
        const find = [{ ...listDeleted(inputs, twiceNothing), folds: [addIt(inputs)] }];
        return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askInSetup */ .GF)({ ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .deletion */ .jo)(inputs), find, repair: [restoreListed(inputs)], check });
    }
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askOnLoss */ .cB)({
        ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .deletion */ .jo)(inputs),
        never: neverCreateUnsearched,
        find: [listDeleted(inputs, [listAgain])],
        repair: [asListed, restoreListed(inputs)],
        others: [_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .neverThere */ .bB],
        later: [{ ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .afterNewId */ .SE)(inputs), ...onlyIfNew }],
    });
}
/** Entra has it, and Graph does not list it. */
function principalNotListed(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .whetherMeant */ .F_)(inputs, {
        ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .deletion */ .jo)(inputs),
        never: neverCreate,
        find: [listDeleted(inputs, [shownNothing(createdJustNow)])],
        repair: [restoreListed(inputs)],
        check: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgain */ .he)(inputs),
    });
}
/** @param nothing what to do if the list is empty */
function listDeleted(inputs, nothing) {
    return {
        en: "List Adobe's deleted service principals, each of which can be restored for 30 days.",
        fr: "Affichez les principaux de service supprim\u00e9s d'Adobe, restaurables pendant 30\u00A0jours.",
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .listDeletedPrincipals */ .D1)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('directoryReaders'),
        calls: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs) ? ['security'] : ['owners'],
        rows: [{ when: { en: 'An ID', fr: 'Un ID' }, next: onlyAfterAnswer }, ...severalIds(inputs), ...nothing, notListed],
    };
}
const several = {
    en: 'Several IDs, one with a role on the vault (portal: Access control (IAM), "Identity not found")',
    fr: "Plusieurs ID, dont un a un r\u00f4le sur le coffre (portail\u00A0: Contr\u00f4le d'acc\u00e8s (IAM), \u00ab\u00A0Identit\u00e9 introuvable\u00A0\u00bb)",
};
const severalIds = (inputs) => [
    {
        when: several,
        next: {
            en: 'That one counts. Restore nothing before the owners have answered.',
            fr: 'Celui-l\u00e0 compte. Ne restaurez rien avant la r\u00e9ponse des responsables.',
        },
    },
    {
        when: { en: 'Several IDs, none with a role there', fr: "Plusieurs ID, dont aucun n'y a de r\u00f4le" },
        next: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
            ? {
                en: 'Stop here: restore nothing, and ask the security lead to decide.',
                fr: 'Arr\u00eatez-vous l\u00e0\u00A0: ne restaurez rien, et faites d\u00e9cider le responsable de la s\u00e9curit\u00e9.',
            }
            : {
                en: 'Stop here: restore nothing, and ask the owners of the vault to decide.',
                fr: 'Arr\u00eatez-vous l\u00e0\u00A0: ne restaurez rien, et faites d\u00e9cider les responsables du coffre.',
            },
    },
];
/** In the list of what is deleted. */
function shownNothing(next) {
    return { when: { en: 'Nothing', fr: 'Rien' }, next };
}
const createdJustNow = {
    en: 'It was created a moment ago. Wait ten minutes, and run again.',
    fr: "Il vient d'\u00eatre cr\u00e9\u00e9. Attendez dix minutes, puis relancez l'ex\u00e9cution.",
};
const listAgain = shownNothing({
    en: 'List again after a minute, and create nothing before the owners have answered.',
    fr: 'Affichez-les \u00e0 nouveau apr\u00e8s une minute, et ne cr\u00e9ez rien avant la r\u00e9ponse des responsables.',
});
const twiceNothing = [
    shownNothing({ en: 'List again after a minute.', fr: 'Affichez-les \u00e0 nouveau apr\u00e8s une minute.' }),
    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['Nothing again', 'Open "Nothing again after a minute", below. Leave out the next step.'],
        fr: ['Toujours rien', "Ouvrez \u00ab\u00A0Toujours rien apr\u00e8s une minute\u00A0\u00bb, ci-dessous. Passez l'\u00e9tape suivante."],
    }),
];
const notListed = {
    ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
        en: ['An error', 'Create nothing. Ask somebody with that role.'],
        fr: ['Une erreur', "Ne cr\u00e9ez rien. Demandez \u00e0 quelqu'un qui a ce r\u00f4le."],
    }),
    error: 'any',
};
/** Without the command, which would stand there before the list is read. */
function addIt(inputs) {
    return {
        title: { en: 'Nothing again after a minute', fr: 'Toujours rien apr\u00e8s une minute' },
        steps: [
            {
                en: `Ask the owners of the vault to agree that an Application Administrator adds application ${inputs.adobeAppId}.`,
                fr: `Demandez aux responsables du coffre d'accepter qu'un administrateur d'application ajoute l'application ${inputs.adobeAppId}.`,
                calls: ['owners'],
                told: 'answer',
                rows: [
                    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                        en: ['They agree', 'Have that person add it, and go on.'],
                        fr: ['Leur accord', 'Faites-la ajouter par cette personne, et continuez.'],
                    }),
                    (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                        en: ['They refuse, or no answer', 'Create nothing.'],
                        fr: ['Un refus, ou pas de r\u00e9ponse', 'Ne cr\u00e9ez rien.'],
                    }),
                ],
            },
            (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgain */ .he)(inputs),
        ],
    };
}
/** The fold of "by mistake" begins with what was found. */
const asListed = {
    en: 'Go by what the step "List", below, has shown.',
    fr: "Partez de ce qu'a montr\u00e9 l'\u00e9tape \u00ab\u00A0Affichez\u00A0\u00bb, ci-dessous.",
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['An ID', 'Go on with that ID.'], fr: ['Un ID', 'Continuez avec cet ID.'] }),
        { when: several, next: { en: 'Go on with the one that has the role.', fr: 'Continuez avec celui qui a le r\u00f4le.' } },
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['Several IDs, none with a role there', 'Restore nothing. The security lead decides.'],
            fr: ["Plusieurs ID, dont aucun n'y a de r\u00f4le", 'Ne restaurez rien. Le responsable de la s\u00e9curit\u00e9 d\u00e9cide.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: [
                'Nothing, twice',
                'An Application Administrator creates it anew, and an Owner of the vault gives the new ID its role (docs/lost-access.md). Leave out the next step.',
            ],
            fr: [
                'Rien, deux fois de suite',
                "Un administrateur d'application le recr\u00e9e, et un propri\u00e9taire (Owner) du coffre donne le r\u00f4le au nouvel ID (docs/lost-access.md). Passez l'\u00e9tape suivante.",
            ],
        }),
    ],
};
function restoreListed(inputs) {
    return {
        en: 'Restore the service principal with the ID that the list shows.',
        fr: "Restaurez le principal de service dont la liste affiche l'ID.",
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .restorePrincipal */ .LZ)({ inputs })],
        as: _missing_js__WEBPACK_IMPORTED_MODULE_4__/* .administrator */ .gS,
    };
}
const onlyIfNew = {
    en: 'Run the setup script again only for a service principal that was created anew, with a new ID.',
    fr: "Relancez le script d'installation uniquement pour un principal de service recr\u00e9\u00e9, dont l'ID est nouveau.",
};


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
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/* harmony import */ var _missing_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(142);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2553);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(361);
/* harmony import */ var _deleted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(212);
/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */











/** @param usesRoles whether the vault is known to use Azure RBAC */
function principalNotRead(inputs, reason, usesRoles = false) {
    if (reason?.right === undefined)
        return (0,_unread_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadRunbook */ .o)(inputs, reason);
    return unreadablePrincipal(inputs, (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .rightOfMode */ .D)(reason.right, inputs), usesRoles);
}
/** By a permission that reads; by a person who names the ID, where nobody can give it. */
function unreadablePrincipal(inputs, right, usesRoles = false) {
    const permitted = orNameIt(inputs, (0,_missing_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .missingPermission */ .U)(inputs, right).steps);
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs))
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(...permitted);
    const steps = [
        {
            ...show(inputs),
            commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .showAdobePrincipalState */ .Wg)({ inputs })],
            rows: [
                { when: { en: 'An ID, true', fr: 'Un ID, true' }, next: goOn },
                { when: { en: 'An ID, false', fr: 'Un ID, false' }, next: _look_js__WEBPACK_IMPORTED_MODULE_3__/* .openLoss */ .QG },
                (0,_deleted_js__WEBPACK_IMPORTED_MODULE_7__/* .whoHasNone */ .LU)(_look_js__WEBPACK_IMPORTED_MODULE_3__/* .openLoss */ .QG),
                byAdministrator,
            ],
        },
        // Without its ID, the run can't tell which assignments are Adobe's.
        {
            ...(0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAtRole */ .Dm)(inputs, { usesRoles, isPrincipalSeen: true }),
            folds: [(0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .onLoss */ .$8)(inputs, 'here', endedAccess(inputs))],
        },
    ];
    return { steps, later: permitted };
}
/** The permission, or the ID in its place. */
function orNameIt(inputs, [first, ...others]) {
    if (first === undefined)
        return nameIt(inputs);
    const instead = {
        title: {
            en: 'Nobody can give that permission: name the ID',
            fr: "Personne ne peut l'accorder\u00A0: indiquez l'ID",
        },
        said: { en: 'This takes the place of the whole list.', fr: 'Ceci remplace toute la liste.' },
        steps: nameIt(inputs),
    };
    return [{ ...first, folds: [...(first.folds ?? []), instead] }, ...others];
}
const goOn = { en: 'Go on.', fr: 'Continuez.' };
/** What somebody may have done to it, and who knows. */
const endedAccess = (inputs) => ({
    whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_10__/* .ownersOfPrincipal */ .Eq)(inputs),
    did: {
        en: "delete or disable Adobe's service principal, or remove its access to the key",
        fr: "supprim\u00e9 ou d\u00e9sactiv\u00e9 le principal de service d'Adobe, ou retir\u00e9 son acc\u00e8s \u00e0 la cl\u00e9",
    },
});
const byAdministrator = {
    ...(0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
        en: ['Another error', `It proves nothing. Have an application administrator run it. ${_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nobodyCan */ .wX.en}`],
        fr: [
            'Une autre erreur',
            `Elle ne prouve rien. Faites ex\u00e9cuter la commande par un administrateur d'application. ${_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nobodyCan */ .wX.fr}`,
        ],
    }),
    error: 'any',
};
function nameIt(inputs) {
    return [
        {
            en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')} to the ID of Adobe's service principal, and waive adobe-principal: no run then notices its deletion.`,
            fr: `Indiquez l'ID du principal de service d'Adobe dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')}, et ajoutez une d\u00e9rogation pour adobe-principal\u00A0: aucune ex\u00e9cution ne remarquera alors sa suppression.`,
            commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .namePrincipal */ .qq)(inputs),
        },
        _run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runAnew */ .j1,
    ];
}
/** Any member of the tenant can. */
function show(inputs) {
    return {
        en: `Show the ID of Adobe's service principal in tenant ${inputs.tenantId}.`,
        fr: `Affichez l'ID du principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .showAdobePrincipal */ .jK)({ inputs })],
    };
}
/** The input names no service principal of Adobe's. */
function wrongPrincipalId(inputs) {
    const rows = [{ when: { en: 'An ID', fr: 'Un ID' }, next: setIt(inputs) }, (0,_deleted_js__WEBPACK_IMPORTED_MODULE_7__/* .whoHasNone */ .LU)(whoDeleted)];
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({ ...show(inputs), rows });
}
function setIt(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId');
    return { en: `Set ${name} to it.`, fr: `Indiquez-le dans ${name}.` };
}
const whoDeleted = {
    en: 'Ask the application administrators of the tenant who deleted it.',
    fr: "Demandez aux administrateurs d'application du locataire qui l'a supprim\u00e9.",
};
/** The given object ID belongs to another application. */
function principalIdFirst(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId');
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: `Correct ${name} first (see adobe-principal).`,
        fr: `Corrigez d'abord ${name} (voir adobe-principal).`,
    });
}
/** Microsoft Graph was not asked, since the finding is waived. */
function principalNotAsked(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: `Compare ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')} with the ID of Adobe's service principal.`,
        fr: `Comparez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')} \u00e0 l'ID du principal de service d'Adobe.`,
        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .showAdobePrincipal */ .jK)({ inputs })],
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
/* harmony export */   SE: () => (/* binding */ afterNewId),
/* harmony export */   bB: () => (/* binding */ neverThere),
/* harmony export */   f2: () => (/* binding */ missingPrincipal),
/* harmony export */   gS: () => (/* binding */ administrator),
/* harmony export */   jo: () => (/* binding */ deletion),
/* harmony export */   nW: () => (/* binding */ askAboutPrincipal),
/* harmony export */   xP: () => (/* binding */ lostPrincipal)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do about Adobe's service principal where it does not exist, and none can be restored. */







const administrator = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('applicationAdministrator', 'tenant');
/** Somebody deleted it, perhaps to revoke Adobe's access. */
const deletion = (inputs) => ({
    whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfPrincipal */ .Eq)(inputs),
    did: { en: "delete Adobe's service principal", fr: "supprim\u00e9 le principal de service d'Adobe" },
    kept: { en: 'the service principal deleted', fr: 'le principal de service supprim\u00e9' },
});
/** Adobe confirms no key that it can't use. */
const neverThere = {
    title: { en: 'They say: it never existed', fr: "R\u00e9ponse\u00A0: il n'a jamais exist\u00e9" },
    said: { en: 'Create nothing.', fr: 'Ne cr\u00e9ez rien.' },
    steps: [
        {
            en: "Find Adobe's confirmation in your tickets.",
            fr: "Cherchez la confirmation d'Adobe dans vos tickets.",
            calls: ['security'],
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: ['It is for another vault', 'Call the owners of that vault.'],
                    fr: ['Elle concerne un autre coffre', 'Appelez les responsables de ce coffre.'],
                }),
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: ['It is for this vault, or none is found', 'Call the security lead, who decides.'],
                    fr: ['Elle concerne ce coffre, ou est introuvable', 'Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide.'],
                }),
            ],
        },
    ],
};
/** A new service principal has no role, and the condition of the role of ensure names the former one. */
function afterNewId(inputs) {
    return {
        en: 'Run the setup script again, since the role of ensure names the former ID.',
        fr: "Relancez le script d'installation, car le r\u00f4le d'ensure nomme l'ancien ID.",
        ...(inputs.mode !== 'ensure' && { how: valuesOfEnsure }),
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .renewEnsureIdentity */ .ux)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
    };
}
/** A run as verify does not know them. */
const valuesOfEnsure = {
    en: 'Capitals: see the file of the pipeline of mode ensure.',
    fr: 'Capitales\u00A0: voir le fichier du pipeline du mode ensure.',
};
/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
function lostPrincipal(inputs) {
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .askOnLoss */ .cB)({
        ...deletion(inputs),
        others: [neverThere],
        repair: [
            ...createdAgain(inputs),
            afterNewId(inputs),
            (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .restoreByRun */ .vN)(inputs, 'restoreGrant'),
            (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .removeAfterward */ .$C)(inputs, 'restoreGrant'),
        ],
    });
}
/** Whoever deleted the vault need not be who deleted it. */
const askAboutPrincipal = {
    en: "Ask the tenant's application administrators whether they deleted Adobe's service principal on purpose.",
    fr: "Demandez aux administrateurs d'application du locataire s'ils ont supprim\u00e9 volontairement le principal de service d'Adobe.",
    calls: ['owners', 'security'],
    told: 'answer',
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['By mistake, or it never existed', 'Go on.'],
            fr: ["Par erreur, ou il n'a jamais exist\u00e9", 'Continuez.'],
        }),
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['On purpose, or no answer', 'Stop here: the security lead decides.'],
            fr: ['Oui, volontairement, ou pas de r\u00e9ponse', 'Arr\u00eatez-vous l\u00e0\u00A0: le responsable de la s\u00e9curit\u00e9 d\u00e9cide.'],
        }),
    ],
};
/** With a new ID, and without a role. */
function createdAgain(inputs) {
    const again = {
        ...create(inputs),
        en: `Create Adobe's service principal again in tenant ${inputs.tenantId}.`,
        fr: `Recr\u00e9ez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    };
    return inputs.adobePrincipalId === undefined ? [again] : [again, setNewId(inputs)];
}
const setNewId = (inputs) => ({
    en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')} to the ID that this shows, everywhere that it is set.`,
    fr: `Indiquez l'ID affich\u00e9 dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId')}, partout o\u00f9 il est renseign\u00e9.`,
});
/** It never existed, as far as anybody could see. */
function missingPrincipal(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(create(inputs), inputs.mode === 'plan' ? _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runPlan */ .Fo : _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runEnsure */ .ov);
}
function create(inputs) {
    return {
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
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1442);
/** What to do about a resource group that does not exist, or is being deleted. */








/** It may be misspelt, or in a different subscription. */
function missingGroup(inputs) {
    const { resourceGroup: name, subscriptionId } = inputs;
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: `List the resource groups of subscription ${subscriptionId}, and compare the names with ${name}.`,
        fr: `Affichez les groupes de ressources de l'abonnement ${subscriptionId}, et comparez leurs noms \u00e0 ${name}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .listGroups */ .P$)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The group, spelled differently', "Correct the group's name, and start a new run."],
                fr: ['Le groupe, \u00e9crit autrement', 'Corrigez le nom du groupe, et lancez une nouvelle ex\u00e9cution.'],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The group, spelled the same', 'It was created since. Run again.'],
                fr: ['Le groupe, \u00e9crit de m\u00eame', "Il a \u00e9t\u00e9 cr\u00e9\u00e9 depuis. Relancez l'ex\u00e9cution."],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({ en: ['No such group', 'Go on.'], fr: ['Aucun groupe de ce nom', 'Continuez.'] }),
        ],
    }, askWhere(inputs), ...((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs) ? [] : [createGroup(inputs), ...rolesOnGroup(inputs), _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL]));
}
function askWhere(inputs) {
    const { resourceGroup: name } = inputs;
    const isNew = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
        ? { when: neverExisted, next: askDeleted(inputs) }
        : { when: neverExisted, next: { en: 'Go on.', fr: 'Continuez.' } };
    return {
        en: `Ask the owners of the subscription where ${name} is.`,
        fr: `Demandez aux propri\u00e9taires de l'abonnement o\u00f9 se trouve ${name}.`,
        calls: ['owners'],
        told: 'answer',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['In a different subscription', 'Correct the subscription ID, and start a new run.'],
                fr: ['Dans un autre abonnement', "Corrigez l'ID d'abonnement, et lancez une nouvelle ex\u00e9cution."],
            }),
            {
                when: { en: 'It was deleted, or nobody knows', fr: 'Il a \u00e9t\u00e9 supprim\u00e9, ou personne ne le sait' },
                next: askDeleted(inputs),
            },
            isNew,
        ],
    };
}
const neverExisted = { en: 'It never existed', fr: "Il n'a jamais exist\u00e9" };
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
        en: `Create resource group ${inputs.resourceGroup}.`,
        fr: `Cr\u00e9ez le groupe de ressources ${inputs.resourceGroup}.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_5__/* .createGroupCommand */ .Hj)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('contributor', 'subscription'),
    };
}
/** A group that is new has no role assignments of its own. */
function rolesOnGroup(inputs) {
    if (inputs.mode !== 'ensure')
        return [];
    return [
        {
            en: 'Run the setup script again, which gives ensure its roles on the new group.',
            fr: "Relancez le script d'installation, qui donne \u00e0 ensure ses r\u00f4les sur le nouveau groupe.",
            commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .renewEnsureIdentity */ .ux)({ inputs }),
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        },
    ];
}
/** With nothing in it that Adobe confirmed. */
function leavingGroup(inputs) {
    const create = createGroup(inputs);
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .askInSetup */ .GF)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfSubscription */ .RC)(),
        did: (0,_vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteGroup */ .Ni)(inputs),
        kept: { en: 'it, and choose a different group', fr: 'le groupe, et choisissez-en un autre' },
        repair: [(0,_vault_deleted_js__WEBPACK_IMPORTED_MODULE_4__/* .watchDeletion */ .so)(inputs, groupStays, create)],
        check: inputs.mode === 'ensure' ? createAll : _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL,
    });
}
const groupStays = {
    next: {
        en: 'The deletion stopped, perhaps at a lock, and the group stays.',
        fr: "La suppression s'est arr\u00eat\u00e9e, peut-\u00eatre \u00e0 cause d'un verrou, et le groupe reste.",
    },
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
/* harmony export */   qf: () => (/* binding */ unknownState),
/* harmony export */   rX: () => (/* binding */ otherRegion),
/* harmony export */   vL: () => (/* binding */ unpaidSubscription)
/* harmony export */ });
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(590);
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4494);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5341);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/** What to do about the subscription: its state, its resource providers, and its regions. */







function showState(inputs) {
    return {
        en: 'Show the state, which goes back to Enabled.',
        fr: "Affichez l'\u00e9tat, qui redevient Enabled.",
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .showSubscriptionState */ .og)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['Enabled', 'Go on.'], fr: ['Enabled', 'Continuez.'] }),
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
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_1__/* .whetherMeant */ .F_)(inputs, {
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .ownersOfBilling */ .bW)(),
        did: { en: 'cancel or disable the subscription', fr: "annul\u00e9 ou d\u00e9sactiv\u00e9 l'abonnement" },
        kept: { en: 'the subscription as it is', fr: "l'abonnement tel quel" },
        repair: [reactivate, showState(inputs)],
        check: (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAgain */ .he)(inputs),
        others: [{ title: byAzure, steps: [settle, showState(inputs), (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAgain */ .he)(inputs)] }],
    });
}
const reactivate = {
    en: 'Have the owner of the subscription or of its billing account reactivate it in the portal (Subscriptions).',
    fr: "Faites r\u00e9activer l'abonnement par son propri\u00e9taire ou celui du compte de facturation dans le portail (Abonnements).",
    how: {
        en: 'Everything in the subscription is off, not only this key, and Azure deletes it after some time.',
        fr: "Tout ce que contient l'abonnement est arr\u00eat\u00e9, pas seulement cette cl\u00e9, et Azure finit par le supprimer.",
    },
};
const byAzure = {
    en: 'They say: Azure did it (an unpaid bill, a spending limit, an ended offer)',
    fr: "R\u00e9ponse\u00A0: c'est Azure (facture impay\u00e9e, limite de d\u00e9pense, offre termin\u00e9e)",
};
const settle = {
    en: 'Have the owner of the billing account settle it.',
    fr: 'Faites r\u00e9gler cela par le propri\u00e9taire du compte de facturation.',
    how: { en: 'Not reached: ask Azure support.', fr: 'Injoignable\u00A0: demandez au support Azure.' },
};
/** A state that is new: whether everything still works is not known. */
function unknownState(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: 'Show the state.',
        fr: "Affichez l'\u00e9tat.",
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_3__/* .showSubscriptionState */ .og)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('reader', 'subscription'),
    }, {
        en: 'Ask the owners of the subscription what the state means.',
        fr: "Demandez aux propri\u00e9taires de l'abonnement ce que signifie cet \u00e9tat.",
    });
}
/** Past due: everything still works, until a day that Azure does not name. */
function unpaidSubscription(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        ...showState(inputs),
        en: 'Show the state, which might have changed since.',
        fr: "Affichez l'\u00e9tat actuel.",
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['PastDue', 'Go on.'], fr: ['PastDue', 'Continuez.'] }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['Enabled', 'It was paid. Done.'], fr: ['Enabled', 'La facture est pay\u00e9e. Termin\u00e9.'] }),
            { when: { en: 'Warned, Disabled, Expired, Deleted', fr: 'Warned, Disabled, Expired, Deleted' }, next: offNow },
        ],
    }, {
        en: `Find in the Azure portal who pays subscription ${inputs.subscriptionId} (Cost Management + Billing, its billing account).`,
        fr: `Trouvez qui paie l'abonnement ${inputs.subscriptionId} dans le portail Azure (Cost Management + Facturation, compte de facturation).`,
        calls: ['owners'],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['A person or company', 'Go on.'], fr: ['Une personne ou une soci\u00e9t\u00e9', 'Continuez.'] }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: [
                    "You can't see the billing, or nobody answers",
                    "Call the subscription's owners, then your finance department, until somebody takes it over.",
                ],
                fr: [
                    'Vous ne voyez pas la facturation, ou personne ne r\u00e9pond',
                    "Appelez les propri\u00e9taires de l'abonnement, puis la comptabilit\u00e9, jusqu'\u00e0 ce que quelqu'un s'en charge.",
                ],
            }),
        ],
    }, {
        en: 'Have the bill paid today.',
        fr: "Faites r\u00e9gler la facture aujourd'hui.",
        how: {
            en: 'Azure names no day on which it disables the subscription, and with it the key.',
            fr: "Azure n'annonce pas le jour o\u00f9 il d\u00e9sactivera l'abonnement, et la cl\u00e9 avec lui.",
        },
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({ en: ['Paid', 'Go on.'], fr: ['Pay\u00e9e', 'Continuez.'] }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ["It can't be paid today", 'Ask Azure billing support for a delay, and tell your security lead.'],
                fr: [
                    "Impossible de payer aujourd'hui",
                    "Demandez un d\u00e9lai \u00e0 l'assistance de facturation d'Azure, et pr\u00e9venez votre responsable de la s\u00e9curit\u00e9.",
                ],
            }),
        ],
    }, {
        runs: 'verify',
        en: 'Run mode verify the next day.',
        fr: 'Ex\u00e9cutez le mode verify le lendemain.',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ['The state of the subscription passes', 'Done.'],
                fr: ["L'\u00e9tat de l'abonnement est conforme", 'Termin\u00e9.'],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)({
                en: ['It still fails', 'Ask Azure billing support that day.'],
                fr: ["Il ne l'est toujours pas", "Contactez sans attendre l'assistance de facturation d'Azure."],
            }),
        ],
    });
}
const offNow = {
    en: 'The subscription was turned off meanwhile. Run mode verify now (last step), and follow its page.',
    fr: "L'abonnement a \u00e9t\u00e9 arr\u00eat\u00e9 entre-temps. Ex\u00e9cutez maintenant le mode verify (derni\u00e8re \u00e9tape), et suivez les \u00e9tapes de sa page.",
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
/* harmony export */   Ni: () => (/* binding */ deleteGroup),
/* harmony export */   _g: () => (/* binding */ neverRecreate),
/* harmony export */   so: () => (/* binding */ watchDeletion),
/* harmony export */   tN: () => (/* binding */ vaultInLeavingGroup)
/* harmony export */ });
/* unused harmony export recovery */
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(590);
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9005);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5583);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9562);
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
    const { vaultName, resourceGroup } = inputs;
    const withGroup = vault.group !== undefined;
    const [en, fr] = withGroup ? [` or group ${resourceGroup}`, ` ou le groupe ${resourceGroup}`] : ['', ''];
    return onceGone(inputs, vault, recoveredByHand(inputs, vault), {
        whom: withGroup ? (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVaultAndSubscription */ .Ur)(inputs) : (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfVault */ .iI)(inputs),
        did: { en: `delete vault ${vaultName}${en}`, fr: `supprim\u00e9 le coffre ${vaultName}${fr}` },
        kept: { en: 'the vault deleted', fr: 'le coffre supprim\u00e9' },
        never: neverRecreate,
    });
}
/** With the vault, mode ensure also gives Adobe its role: not while its group or Adobe's service principal is missing. */
function recoveredByHand(inputs, vault) {
    const [recover, ...rest] = recovery(inputs, vault);
    if (vault.group !== undefined)
        return [recover, ...rest];
    if (vault.isPrincipalGone !== true)
        return (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .orByPipeline */ .z2)(inputs, 'recoverDeleted', [recover, ...rest]);
    return (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs) ? [recover, ...rest] : (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .orByPipeline */ .z2)(inputs, 'recoverDeleted', [recover]);
}
/** It can be recovered only after that, and not before its group exists again. */
function vaultInLeavingGroup(inputs, { location, lock, principalId }) {
    const vault = { location, group: 'leaving', principalId };
    return onceGone(inputs, vault, recovery(inputs, vault), {
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersOfSubscription */ .RC)(),
        did: deleteGroup(inputs),
        kept: { en: 'the group to its deletion', fr: 'la suppression du groupe se poursuivre' },
        never: neverIn(lock),
    }, isThere);
}
/** What somebody does who deletes the group: Azure takes its time. */
const deleteGroup = ({ resourceGroup }) => ({
    en: `delete resource group ${resourceGroup}`,
    fr: `supprim\u00e9 le groupe de ressources ${resourceGroup}`,
});
function neverIn(lock) {
    if (lock === undefined)
        return neverRecreate;
    return {
        en: `${neverRecreate.en.slice(0, -1)}, or remove the lock named ${lock}.`,
        fr: `${neverRecreate.fr.slice(0, -1)}, et ne retirez pas le verrou nomm\u00e9 ${lock}.`,
    };
}
/** @param stopped what is said where the deletion of the group stopped */
function onceGone(inputs, { group, location }, recovered, meant, stopped = isStillDeleted) {
    const create = createGroupAgain(inputs, location);
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs);
    // In a setup it gives Adobe its role, which the vault lost.
    const check = confirmed ? _run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .checkLoss */ .OW : _run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .runEnsure */ .ov;
    if (group !== 'leaving') {
        const repair = [...(group === 'gone' ? [create] : []), ...recovered];
        const later = group === 'gone' && confirmed ? [ensureRolesAgain(inputs)] : [];
        return confirmed ? (0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .askOnLoss */ .cB)({ ...meant, repair, check, later }) : (0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .askInSetup */ .GF)({ ...meant, repair, check });
    }
    if (!confirmed) {
        return (0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .askInSetup */ .GF)({ ...meant, repair: [watchDeletion(inputs, stopped, create), ...recovered], check });
    }
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .askOnLoss */ .cB)({
        ...meant,
        find: [watchDeletion(inputs, stopped)],
        repair: [waitForGroup(inputs, stopped, create), ...recovered],
        check,
        later: [ensureRolesAgain(inputs)],
    });
}
/** The group of a vault that is deleted with it. */
function createGroupAgain(inputs, location) {
    return {
        en: `Create group ${inputs.resourceGroup} again, empty, for the vault.`,
        fr: `Recr\u00e9ez le groupe ${inputs.resourceGroup}, vide, pour le coffre.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_9__/* .createGroupCommand */ .Hj)({ inputs: { ...inputs, location: inputs.location ?? location } })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('contributor', 'subscription'),
    };
}
/** Recovers the vault, and what does not come back with it: all but the check. */
function recovery(inputs, { location, group, principalId, isPrincipalGone }) {
    const recover = {
        en: `Recover vault ${inputs.vaultName}.`,
        fr: `R\u00e9cup\u00e9rez le coffre ${inputs.vaultName}.`,
        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_10__/* .recoverVaultCommand */ .qf)({ inputs }, location)],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultContributor', 'subscription'),
    };
    const roles = group === undefined ? [] : [rolesAgain(inputs)];
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs))
        return [recover, ...roles];
    const grant = {
        en: 'Give Adobe its role again, which the vault lost.',
        fr: 'Rendez \u00e0 Adobe son r\u00f4le, perdu avec le coffre.',
        commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_11__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'group'),
    };
    if (isPrincipalGone !== true)
        return [recover, grant, ...roles];
    // Nothing is recovered for a service principal that somebody deleted on purpose.
    return [_principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .askAboutPrincipal */ .nW, recover, ...(0,_principal_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .createdAgain */ .$L)(inputs), grant, ...roles];
}
/** With a group go the role assignments in it, those of the pipeline's identities too. Mode verify needs its own for the check. */
function rolesAgain(inputs) {
    const confirmed = (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs);
    return {
        ...(confirmed ? rolesOf('verify') : rolesOfBoth),
        ...(!(confirmed && (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'verify') && { how: ownValues }),
        commands: confirmed ? (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentity */ .Ki)({ inputs }, 'verify') : (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentities */ .WS)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'subscription'),
    };
}
const rolesOfBoth = {
    en: 'Give verify and ensure their roles again.',
    fr: 'Rendez leurs r\u00f4les \u00e0 verify et \u00e0 ensure.',
};
function rolesOf(identity) {
    return { en: `Give ${identity} its roles again.`, fr: `Rendez \u00e0 ${identity} ses r\u00f4les.` };
}
/** The run knows only its own. */
const ownValues = {
    en: 'Replace what is in capitals with its client ID and environment, from the file of its pipeline.',
    fr: "Remplacez les valeurs en majuscules par son ID client et son environnement, d'apr\u00e8s le fichier de son pipeline.",
};
/** What is urgent does not need it. */
function ensureRolesAgain(inputs) {
    return {
        ...rolesOf('ensure'),
        how: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(inputs) === 'ensure'
            ? onlyAfterGroup
            : { en: `${onlyAfterGroup.en} ${ownValues.en}`, fr: `${onlyAfterGroup.fr} ${ownValues.fr}` },
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .renewIdentity */ .Ki)({ inputs }, 'ensure'),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'subscription'),
    };
}
const onlyAfterGroup = {
    en: 'Only after the group was created again.',
    fr: 'Uniquement apr\u00e8s avoir recr\u00e9\u00e9 le groupe.',
};
/** The vault itself was deleted before. */
const isStillDeleted = {
    next: {
        en: 'The deletion stopped, perhaps at a lock: the group stays, and the vault is deleted.',
        fr: "La suppression s'est arr\u00eat\u00e9e, peut-\u00eatre \u00e0 cause d'un verrou\u00A0: le groupe reste, et le coffre est supprim\u00e9.",
    },
};
/** Nothing was deleted, so nothing needs an answer. */
const isThere = {
    next: {
        en: 'The deletion stopped, perhaps at a lock. Follow the list below instead of the rest.',
        fr: "La suppression s'est arr\u00eat\u00e9e, peut-\u00eatre \u00e0 cause d'un verrou. Suivez la liste ci-dessous \u00e0 la place du reste.",
    },
    steps: [
        {
            ..._run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .runVerify */ .R9,
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: ['It passes', 'The access is intact: say so in a case that is open.'],
                    fr: ['R\u00e9ussi', "L'acc\u00e8s est intact\u00A0: dites-le dans un ticket d\u00e9j\u00e0 ouvert."],
                }),
                _run_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .itFails */ .dY,
            ],
        },
    ],
};
const foldOf = ({ steps }) => steps === undefined
    ? []
    : [
        {
            title: { en: 'Succeeded: the deletion stopped', fr: "Succeeded\u00A0: la suppression s'est arr\u00eat\u00e9e" },
            steps,
        },
    ];
const foldOfGroup = (create) => ({
    title: { en: 'ResourceGroupNotFound: the group is gone', fr: "ResourceGroupNotFound\u00A0: le groupe n'existe plus" },
    steps: [create],
});
const succeeded = ({ next }) => ({ when: { en: 'Succeeded', fr: 'Succeeded' }, next });
/**
 * A group that is being deleted can be created again only once it is gone.
 *
 * @param create if that follows
 */
function watchDeletion(inputs, stopped, create) {
    const { resourceGroup: name } = inputs;
    return {
        en: `Show the state of ${name}: nothing can be recovered while Azure deletes it.`,
        fr: `Affichez l'\u00e9tat de ${name}\u00A0: rien ne peut \u00eatre r\u00e9cup\u00e9r\u00e9 tant qu'Azure le supprime.`,
        commands: [(0,_az_commands_subscription_js__WEBPACK_IMPORTED_MODULE_9__/* .showGroupState */ .Qz)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('reader', 'subscription'),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'Deleting',
                    'Add and remove no lock, and show it again every five minutes. After an hour: call the security lead, and ask Azure support.',
                ],
                fr: [
                    'Deleting',
                    "N'ajoutez et ne retirez aucun verrou, et relancez la commande toutes les cinq minutes. Apr\u00e8s une heure\u00A0: appelez le responsable de la s\u00e9curit\u00e9, et contactez le support Azure.",
                ],
            }),
            succeeded(goingOn(stopped, create === undefined ? nothingYet : onward)),
            { when: groupIsGone, next: create === undefined ? restoreNothingYet : createIt, error: 'named' },
        ],
        folds: [...foldOf(stopped), ...(create === undefined ? [] : [foldOfGroup(create)])],
    };
}
/** After "by mistake": what the search has shown. */
function waitForGroup({ resourceGroup: name }, stopped, create) {
    return {
        en: `Wait until the page's last step no longer shows Deleting for group ${name}.`,
        fr: `Attendez que la derni\u00e8re \u00e9tape de la page n'affiche plus Deleting pour le groupe ${name}.`,
        rows: [succeeded(afterAnswer(stopped)), { when: groupIsGone, next: createIt }],
        folds: [foldOfGroup(create)],
    };
}
/** Where the rest of the page still holds. */
const goingOn = (stopped, how) => stopped.steps === undefined ? { next: (0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(stopped.next, { en: ' ', fr: ' ' }, how) } : stopped;
const onward = { en: 'Go on.', fr: 'Continuez.' };
/** Its steps stand at the search. */
const afterAnswer = (stopped) => stopped.steps === undefined
    ? goingOn(stopped, onward)
    : {
        next: {
            en: 'The deletion stopped: follow the list at the search instead of this one.',
            fr: "La suppression s'est arr\u00eat\u00e9e\u00A0: suivez la liste de la recherche \u00e0 la place de celle-ci.",
        },
    };
const groupIsGone = { en: 'An error: ResourceGroupNotFound', fr: 'Une erreur\u00A0: ResourceGroupNotFound' };
const createIt = {
    en: 'Create the group as below, and go on.',
    fr: 'Cr\u00e9ez le groupe comme ci-dessous, puis continuez.',
};
const nothingYet = {
    en: 'Restore nothing before the owners have answered.',
    fr: 'Ne r\u00e9tablissez rien avant la r\u00e9ponse des responsables.',
};
const restoreNothingYet = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)({ en: 'The group is gone. ', fr: "Le groupe n'existe plus. " }, nothingYet);


/***/ }),

/***/ 4077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lC: () => (/* binding */ missingVault),
/* harmony export */   xR: () => (/* binding */ chooseName),
/* harmony export */   yy: () => (/* binding */ refusedName)
/* harmony export */ });
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8535);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/** What to do where a vault is to be created, or can't have the name that the inputs give. */


function refusedName({ vaultName }) {
    return { en: `Azure does not allow the name ${vaultName}.`, fr: `Azure n'accepte pas le nom ${vaultName}.` };
}
const chooseName = (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
    en: 'Choose a different name for the vault.',
    fr: 'Choisissez un autre nom de coffre.',
});
/** Nothing has its name. */
function missingVault(inputs) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: 'Create the vault with mode ensure, or with this command, which turns on purge protection.',
        fr: 'Cr\u00e9ez le coffre avec le mode ensure, ou avec cette commande, qui active la protection contre le vidage.',
        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_1__/* .createVaultCommand */ .cp)({ inputs })],
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .role */ .JC)('vaultContributor', 'group'),
    });
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B6: () => (/* binding */ lostVault),
  nn: () => (/* binding */ nameTaken),
  TN: () => (/* binding */ vaultNotSearched),
  Vi: () => (/* binding */ vaultWasDeleted)
});

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runbooks/asking.js
var asking = __webpack_require__(1149);
// EXTERNAL MODULE: ./build/runbooks/look.js
var look = __webpack_require__(549);
// EXTERNAL MODULE: ./build/runbooks/missing-permission.js
var missing_permission = __webpack_require__(142);
// EXTERNAL MODULE: ./build/runbooks/owners.js
var owners = __webpack_require__(9562);
// EXTERNAL MODULE: ./build/runbooks/verify-yourself.js + 1 modules
var verify_yourself = __webpack_require__(6560);
// EXTERNAL MODULE: ./build/runbooks/vault/deleted.js
var deleted = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
;// CONCATENATED MODULE: ./build/runbooks/vault/search.js
/** The search for a vault that is not where the inputs say: among the deleted ones, then among the others. */


/** The search says why a person makes it. */
const notSearched = ({ vaultName }) => ({
    en: `Find ${vaultName} among the deleted vaults, which this run could not search, then among the others, of this subscription.`,
    fr: `Cherchez ${vaultName} parmi les coffres supprim\u00e9s, ce que cette ex\u00e9cution n'a pas pu faire, puis parmi les autres, de cet abonnement.`,
});
/** Neither a deleted vault nor one that was moved leaves its name free. */
const searchOnceMore = ({ vaultName }) => ({
    en: `Search for ${vaultName} once more: this run found its name free in all of Azure, so it was probably purged.`,
    fr: `Cherchez encore une fois ${vaultName}\u00A0: cette ex\u00e9cution a trouv\u00e9 son nom libre dans tout Azure, il est donc sans doute supprim\u00e9 d\u00e9finitivement.`,
});
const searchUsually = ({ vaultName }) => ({
    en: `Find ${vaultName} among the deleted vaults, then among the others, of this subscription.`,
    fr: `Cherchez ${vaultName} parmi les coffres supprim\u00e9s, puis parmi les autres, de cet abonnement.`,
});
function searchFor(inputs, rows, say = searchUsually(inputs)) {
    return {
        ...say,
        commands: [(0,vault/* listDeletedVaults */.NV)({ inputs }), (0,vault/* findVault */.wY)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'subscription'),
        rows,
    };
}
const firstPrints = { en: 'First command prints it', fr: "La premi\u00e8re commande l'affiche" };
const secondPrints = { en: 'Second command prints it', fr: "La seconde commande l'affiche" };
const noResult = { en: 'No error, and neither prints it', fr: "Aucune erreur, et aucune ne l'affiche" };

;// CONCATENATED MODULE: ./build/runbooks/vault/not-found.js
/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */










/** It is not there, and it could not be checked whether it can be recovered. */
function vaultNotSearched(inputs, { right, isNameTaken = false }) {
    const later = right === undefined ? [] : (0,missing_permission/* missingPermission */.U)(inputs, right).steps;
    if (!(0,confirmation/* isConfirmed */.it)(inputs))
        return { ...findUnused(inputs, isNameTaken, notSearched(inputs)), later };
    if (isNameTaken)
        return { ...lookForVault(inputs, notSearched(inputs)), later };
    const search = searchFor(inputs, [first, second, ...neither], notSearched(inputs));
    return (0,asking/* askOnLoss */.cB)({
        ...deletedOrMoved(inputs),
        find: [{ ...search, how: countedFrom, folds: [thereFold(inputs)] }],
        repair: repairThere(inputs),
        later,
    });
}
/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
function nameTaken(inputs) {
    return (0,confirmation/* isConfirmed */.it)(inputs) ? lookForVault(inputs) : findUnused(inputs, true);
}
/** It may work where it is now: what the search finds says whether anybody has to be called. */
function lookForVault(inputs, say) {
    const { never, ...meant } = deletedOrMoved(inputs);
    const rows = [
        { when: firstPrints, next: deletedNow },
        { when: secondPrints, next: thereNow },
        {
            when: noResult,
            next: {
                en: `Repeat it with your other subscriptions (az account list). In none: open "${look/* lossTitle */.oj.en}".`,
                fr: `Recommencez avec vos autres abonnements (az account list). Dans aucun\u00A0: ouvrez \u00ab\u00A0${look/* lossTitle */.oj.fr}\u00A0\u00bb.`,
            },
        },
        look/* anyError */.$b,
    ];
    return {
        never,
        steps: [
            {
                ...searchFor(inputs, rows, say),
                how: countedFrom,
                folds: [thereFold(inputs, look/* openLoss */.QG), (0,look/* onLoss */.$8)(inputs, 'in-group', meant)],
            },
        ],
    };
}
const isThereNow = {
    en: 'The second command prints it: check the key there',
    fr: "La seconde commande l'affiche\u00A0: contr\u00f4lez la cl\u00e9 \u00e0 cet endroit",
};
const thereNow = {
    en: 'It was moved, or the resource group is wrong. Open the fold of the second command: it only reads.',
    fr: 'Il a \u00e9t\u00e9 d\u00e9plac\u00e9, ou le groupe de ressources est erron\u00e9. Ouvrez le volet de la seconde commande (lecture seule).',
};
const deletedNow = {
    en: `It was deleted. ${look/* openLoss */.QG.en} Recover nothing before the owners have answered.`,
    fr: `Il a \u00e9t\u00e9 supprim\u00e9. ${look/* openLoss */.QG.fr} Ne r\u00e9cup\u00e9rez rien avant la r\u00e9ponse des responsables.`,
};
/** Azure's activity log shows its deletion, and nobody says that Adobe confirmed a key of it. */
function vaultWasDeleted(inputs) {
    const search = searchFor(inputs, [...unusedRows, { when: noResult, next: purgedUnused }]);
    return (0,runbook/* inSteps */.F8)({ ...search, folds: [deletedUnused(inputs)] });
}
const purgedUnused = {
    en: 'It was purged. Choose a different name for the vault, in a new run.',
    fr: 'Il est supprim\u00e9 d\u00e9finitivement. Choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.',
};
/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
function lostVault(inputs, isGroupLeaving) {
    const { vaultName, resourceGroup } = inputs;
    const [en, fr] = isGroupLeaving
        ? [
            `delete vault ${vaultName} or group ${resourceGroup}`,
            `supprim\u00e9 le coffre ${vaultName} ou le groupe ${resourceGroup}`,
        ]
        : [`delete or purge vault ${vaultName}`, `supprim\u00e9 le coffre ${vaultName}, m\u00eame d\u00e9finitivement`];
    const rows = [first, second, { when: noResult, next: wasPurged }];
    return (0,asking/* askOnLoss */.cB)({
        whom: (0,owners/* ownersOfVaultAndSubscription */.Ur)(inputs),
        did: { en, fr },
        kept: { en: 'everything as it is', fr: "tout en l'\u00e9tat" },
        never: isGroupLeaving ? neverLock : neverRecreatePurged,
        find: [{ ...searchFor(inputs, rows, searchOnceMore(inputs)), how: countedFrom, folds: [thereFold(inputs)] }],
        repair: repairThere(inputs),
    });
}
const deletedOrMoved = (inputs) => ({
    whom: (0,owners/* ownersOfVaultAndSubscription */.Ur)(inputs),
    did: { en: `delete or move vault ${inputs.vaultName}`, fr: `supprim\u00e9 ou d\u00e9plac\u00e9 le coffre ${inputs.vaultName}` },
    kept: { en: 'everything as it is', fr: "tout en l'\u00e9tat" },
    never: deleted/* neverRecreate */._g,
    others: [wasMoved(inputs)],
});
/** What the run found is said where everybody reads it. */
const neverRecreatePurged = {
    en: "Never create a new vault or key instead: it can't decrypt the data. The name is free, so the vault was probably purged.",
    fr: 'Ne cr\u00e9ez jamais de coffre ni de cl\u00e9 \u00e0 la place\u00A0: ils ne d\u00e9chiffrent rien. Ce coffre est sans doute supprim\u00e9 d\u00e9finitivement.',
};
const neverLock = {
    en: `${deleted/* neverRecreate */._g.en.slice(0, -1)}, or touch a lock of the group.`,
    fr: `${deleted/* neverRecreate */._g.fr.slice(0, -1)}, et ne touchez \u00e0 aucun verrou du groupe.`,
};
/** The run knows of no deletion. */
const countedFrom = {
    en: 'If it shows a deletion date, Adobe may purge the data 24 hours after it.',
    fr: "Si une date de suppression s'affiche, Adobe peut supprimer les donn\u00e9es 24\u00A0heures apr\u00e8s.",
};
const first = {
    when: firstPrints,
    next: {
        en: 'It was deleted. Recover nothing before the owners have answered.',
        fr: 'Il a \u00e9t\u00e9 supprim\u00e9. Ne r\u00e9cup\u00e9rez rien avant la r\u00e9ponse des responsables.',
    },
};
const second = {
    when: secondPrints,
    next: {
        en: 'It was moved, came back, or the resource group is wrong. Open the fold of the second command: it only reads.',
        fr: 'Il a \u00e9t\u00e9 d\u00e9plac\u00e9, est revenu, ou le groupe de ressources est erron\u00e9. Ouvrez le volet de la seconde commande (lecture seule).',
    },
};
const neither = [
    {
        when: noResult,
        next: {
            en: 'Create nothing. Repeat this step in your other subscriptions (az account list).',
            fr: 'Ne cr\u00e9ez rien. R\u00e9p\u00e9tez cette \u00e9tape dans vos autres abonnements (az account list).',
        },
    },
    (0,runbook/* row */.nM)({
        en: ['Neither, in any subscription', 'Call the security lead.'],
        fr: ['Aucune, dans aucun abonnement', 'Appelez le responsable de la s\u00e9curit\u00e9.'],
    }),
];
const wasPurged = {
    en: 'It is purged. Create nothing; call the security lead, who decides on an earlier backup of the key, if there is one.',
    fr: "Il est supprim\u00e9 d\u00e9finitivement. Ne cr\u00e9ez rien\u00A0; appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide d'une sauvegarde ant\u00e9rieure de la cl\u00e9, s'il y en a une.",
};
/** It only reads: its page then has the commands, and asks its own question. */
const thereFold = (inputs, loss = false) => ({
    title: isThereNow,
    steps: verifyThere(inputs, loss),
});
/** @param loss what leads to the message, where it was not sent before */
function verifyThere(inputs, loss) {
    return [
        {
            ...(0,verify_yourself/* verifyYourself */.L)(inputs, 'in-group'),
            en: 'Run mode verify yourself in the group where the vault is, which only reads.',
            fr: 'Ex\u00e9cutez vous-m\u00eame le mode verify dans le groupe o\u00f9 se trouve le coffre (lecture seule).',
            how: {
                en: 'Replace GROUP with that group, and the subscription where it is another one.',
                fr: "Remplacez GROUP par ce groupe, et l'abonnement s'il diff\u00e8re.",
            },
            rows: [
                (0,runbook/* row */.nM)({
                    en: [
                        'It passes',
                        'Only our check was wrong: correct the inputs, and write so in the case, where one is open.',
                    ],
                    fr: [
                        'R\u00e9ussi',
                        "Seul notre contr\u00f4le \u00e9tait erron\u00e9\u00A0: corrigez les entr\u00e9es, et \u00e9crivez-le dans le ticket, s'il y en a un.",
                    ],
                }),
                { when: { en: 'It fails', fr: '\u00c9chec' }, next: (0,words/* joined */.oR)(loss, loss && { en: ' ', fr: ' ' }, ownersFirst) },
            ],
        },
    ];
}
const ownersFirst = {
    en: 'Run none of the commands that it prints before an owner of the vault agrees to them.',
    fr: "N'ex\u00e9cutez aucune des commandes affich\u00e9es sans l'accord d'un responsable du coffre.",
};
/** Mode verify evaluates what the search has found: its page has the commands of the repair. */
const repairThere = (inputs) => [
    {
        ...(0,verify_yourself/* verifyYourself */.L)(inputs, 'in-group'),
        how: {
            en: 'It prints the commands of the repair. Replace GROUP with the group in the ID that "Find", below, has printed.',
            fr: "Il affiche les commandes de la r\u00e9paration. Remplacez GROUP par le groupe de l'ID affich\u00e9 par l'\u00e9tape \u00ab\u00A0Cherchez\u00A0\u00bb, ci-dessous.",
        },
        rows: [
            (0,runbook/* row */.nM)({
                en: ['It prints what to do', 'Do that, in its order.'],
                fr: ['Il affiche ce qui est \u00e0 faire', "Faites-le, dans l'ordre affich\u00e9."],
            }),
            (0,runbook/* row */.nM)({
                en: ['"Find" printed no ID', 'Create nothing. Call the security lead, who decides.'],
                fr: [
                    "\u00ab\u00A0Cherchez\u00A0\u00bb n'a affich\u00e9 aucun ID",
                    'Ne cr\u00e9ez rien. Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide.',
                ],
            }),
        ],
    },
];
const wasMoved = (inputs) => ({
    title: {
        en: 'They say: it was moved, on purpose or not',
        fr: 'R\u00e9ponse\u00A0: il a \u00e9t\u00e9 d\u00e9plac\u00e9, volontairement ou non',
    },
    said: {
        en: 'Ask where to, since the search covers only this subscription.',
        fr: 'Demandez o\u00f9, car la recherche ne couvre que cet abonnement.',
    },
    steps: verifyThere(inputs, false),
});
/** A different name is a new vault. */
function findUnused(inputs, isNameTaken, say) {
    const next = isNameTaken ? chooseOther : { en: 'Go on.', fr: 'Continuez.' };
    const search = {
        ...searchFor(inputs, [...unusedRows, { when: noResult, next }], say),
        folds: [deletedUnused(inputs)],
    };
    return isNameTaken ? (0,runbook/* inSteps */.F8)(search) : { steps: [search, createVault], search };
}
const wasDeleted = {
    en: 'The first command prints it: it was deleted',
    fr: "La premi\u00e8re commande l'affiche\u00A0: il a \u00e9t\u00e9 supprim\u00e9",
};
const deletedUnused = (inputs) => ({
    title: wasDeleted,
    said: { en: 'Create nothing.', fr: 'Ne cr\u00e9ez rien.' },
    steps: [
        {
            en: `Ask its owners whether they meant to delete ${inputs.vaultName}, or did it by mistake.`,
            fr: `Demandez \u00e0 ses responsables s'ils ont supprim\u00e9 ${inputs.vaultName}, volontairement ou par erreur.`,
            calls: ['owners'],
            told: 'answer',
            rows: [
                (0,runbook/* row */.nM)({
                    en: ['By mistake', 'They recover it. Start a new run then.'],
                    fr: ['Par erreur', 'Ils le r\u00e9cup\u00e8rent. Lancez ensuite une nouvelle ex\u00e9cution.'],
                }),
                (0,runbook/* row */.nM)({
                    en: ['On purpose', 'Leave it. Choose a different name for the vault, in a new run.'],
                    fr: ["C'\u00e9tait volontaire", 'Laissez-le. Choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.'],
                }),
                (0,runbook/* row */.nM)({
                    en: ['No answer', 'Change nothing, and ask again in working hours.'],
                    fr: ['Pas de r\u00e9ponse', 'Ne modifiez rien et redemandez aux heures de bureau.'],
                }),
            ],
        },
    ],
});
const unusedRows = [
    (0,runbook/* row */.nM)({
        en: ['First command prints it', `Create nothing. Open "${wasDeleted.en}", below.`],
        fr: ["La premi\u00e8re commande l'affiche", `Ne cr\u00e9ez rien. Ouvrez \u00ab\u00A0${wasDeleted.fr}\u00A0\u00bb, ci-dessous.`],
    }),
    (0,runbook/* row */.nM)({
        en: ['Second command prints it, and it is yours', 'Correct the resource group, in a new run.'],
        fr: [
            "La seconde commande l'affiche, et il est \u00e0 vous",
            'Corrigez le groupe de ressources, dans une nouvelle ex\u00e9cution.',
        ],
    }),
    (0,runbook/* row */.nM)({
        en: ['Second command prints it, and it is not yours', 'Choose a different name for the vault, in a new run.'],
        fr: [
            "La seconde commande l'affiche, et il n'est pas \u00e0 vous",
            'Choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.',
        ],
    }),
];
const chooseOther = {
    en: 'The name is taken outside this subscription. Choose a different name for the vault, in a new run.',
    fr: 'Le nom est pris hors de cet abonnement. Choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.',
};
const createVault = {
    runs: 'ensure',
    en: 'Run mode ensure, which creates the vault.',
    fr: 'Ex\u00e9cutez le mode ensure, qui cr\u00e9e le coffre.',
};


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foreignVault)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8817);
/* harmony import */ var _az_commands_vault_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8535);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(854);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9005);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1149);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9562);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/** What to do about a vault that belongs to another tenant. */










/**
 * It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param vault its tenant; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
function foreignVault(inputs, vault = 'TENANT-OF-THE-VAULT', subscription) {
    // Both are the same, and `tenant-id` manages them (Azure Lighthouse): nothing was moved.
    if (subscription === vault.toLowerCase())
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)(runThere(vault));
    if (!(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfirmed */ .it)(inputs))
        return ofNew(inputs);
    // Azure Resource Manager accepts only tokens of the subscription's own tenant, so that `tenant-id` is right then.
    const isRight = subscription === inputs.tenantId.toLowerCase();
    return (0,_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .askOnLoss */ .cB)({
        whom: (0,_owners_js__WEBPACK_IMPORTED_MODULE_6__/* .ownersOfSubscription */ .RC)(),
        did: {
            en: `move subscription ${inputs.subscriptionId} to another tenant`,
            fr: `chang\u00e9 l'abonnement ${inputs.subscriptionId} de locataire`,
        },
        kept: { en: 'the subscription where it is', fr: "l'abonnement o\u00f9 il est" },
        never: {
            en: "Never change the vault's own tenant without your security lead: it can lock Adobe out.",
            fr: 'Ne changez jamais le locataire du coffre lui-m\u00eame sans le responsable de la s\u00e9curit\u00e9\u00A0: cela peut exclure Adobe.',
        },
        repair: movedBack(inputs, vault),
        check: checkWithFormer,
        others: [notMoved(isRight ? [changedByItself] : [compareTenant(inputs, vault)])],
    });
}
const runThere = (tenant) => ({
    en: `Start a new run of mode verify with ${tenant}, the tenant of vault and subscription, and with the client ID of an identity of it.`,
    fr: `Lancez une nouvelle ex\u00e9cution du mode verify avec ${tenant}, le locataire du coffre et de l'abonnement, et avec l'ID client d'une de ses identit\u00e9s.`,
    rows: [
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
            en: ['It passes', 'Only our check was wrong: keep these inputs.'],
            fr: ['R\u00e9ussi', 'Seul notre contr\u00f4le \u00e9tait erron\u00e9\u00A0: gardez ces entr\u00e9es.'],
        }),
        _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .itFails */ .dY,
    ],
});
const notMoved = (steps) => ({
    title: { en: 'They say: nothing was moved', fr: "R\u00e9ponse\u00A0: rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9" },
    steps,
});
/** What a move back undoes is not this. */
const changedByItself = {
    en: "Call the security lead, and say that somebody changed the vault's tenant.",
    fr: "Appelez le responsable de la s\u00e9curit\u00e9, et dites-lui que quelqu'un a chang\u00e9 le locataire du coffre.",
    how: { en: 'That lead decides. Change no input.', fr: 'Il d\u00e9cide. Ne changez aucune entr\u00e9e.' },
    calls: ['security'],
};
/** Azure did not say whose the subscription is, or it is of a third tenant. */
function compareTenant({ tenantId }, tenant) {
    return {
        en: `Compare ${tenantId}, the tenant ID of this run, with the tenant ID in your setup ticket to Adobe; the vault's is ${tenant}.`,
        fr: `Comparez ${tenantId}, l'ID de locataire de cette ex\u00e9cution, \u00e0 l'ID de locataire de votre ticket d'activation \u00e0 Adobe\u00A0; celui du coffre est ${tenant}.`,
        calls: ['security'],
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    "The ticket names the vault's tenant",
                    "This run's tenant ID is wrong: correct it, and the client ID to an identity of that tenant, in a new run. It passes: write in the case that only our check was wrong.",
                ],
                fr: [
                    'Le ticket indique le locataire du coffre',
                    "L'ID de locataire de cette ex\u00e9cution est erron\u00e9\u00A0: corrigez-le, ainsi que l'ID client avec une identit\u00e9 de ce locataire, dans une nouvelle ex\u00e9cution. R\u00e9ussi\u00A0: \u00e9crivez dans le ticket que seul notre contr\u00f4le \u00e9tait erron\u00e9.",
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'It names another tenant',
                    "Somebody changed the vault's tenant: call the security lead, who decides. Change no input.",
                ],
                fr: [
                    'Il indique un autre locataire',
                    "Quelqu'un a chang\u00e9 le locataire du coffre\u00A0: appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide. Ne changez aucune entr\u00e9e.",
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: ['No such ticket', 'Change no input, and call the security lead.'],
                fr: ['Ticket introuvable', 'Ne changez aucune entr\u00e9e, et appelez le responsable de la s\u00e9curit\u00e9.'],
            }),
        ],
    };
}
/** What the move back takes away is not Adobe's alone. In each tenant, service principals have other IDs. */
function movedBack(inputs, tenant) {
    return [
        {
            en: 'Call the security lead to agree to the move back.',
            fr: "Appelez le responsable de la s\u00e9curit\u00e9 pour qu'il accepte le retour.",
            how: {
                en: 'It removes every role assignment in the subscription, also those of other workloads.',
                fr: "Cela supprime toutes les attributions de r\u00f4le de l'abonnement, aussi celles d'autres applications.",
            },
            calls: ['security'],
            told: 'answer',
            rows: [
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({ en: ['Agreed', 'Go on.'], fr: ['Accord', 'Continuez.'] }),
                (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                    en: ['Refused, or no answer', 'Change nothing, and keep calling.'],
                    fr: ['Refus, ou pas de r\u00e9ponse', "Ne modifiez rien, et continuez d'appeler."],
                }),
            ],
        },
        {
            en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal, Change directory).`,
            fr: `Faites remettre l'abonnement dans ${tenant} par un propri\u00e9taire qui a un compte dans les deux locataires (portail, Changer de r\u00e9pertoire).`,
            how: {
                en: 'That person lists the role assignments before.',
                fr: 'Cette personne note les attributions de r\u00f4le avant.',
            },
        },
        {
            en: "Show the ID of Adobe's service principal there.",
            fr: "Affichez-y l'ID du principal de service d'Adobe.",
            commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .showAdobePrincipal */ .jK)({ inputs: { ...inputs, tenantId: tenant } })],
        },
        {
            en: 'Give Adobe its role again, with that ID.',
            fr: 'Rendez son r\u00f4le \u00e0 Adobe, avec cet ID.',
            how: {
                en: 'The person who moved the subscription is its Owner then.',
                fr: "La personne qui a d\u00e9plac\u00e9 l'abonnement en est alors propri\u00e9taire.",
            },
            commands: [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, 'OBJECT-ID', (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_8__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'group'),
        },
        {
            en: 'Give verify its role again, with its former values.',
            fr: 'Rendez son r\u00f4le \u00e0 verify, avec ses anciennes valeurs.',
            commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .createVerifyIdentity */ .Cb)({ inputs }),
            as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        },
    ];
}
const checkWithFormer = {
    en: 'Start a new run of mode verify, with the former tenant ID and client ID.',
    fr: "Lancez une nouvelle ex\u00e9cution du mode verify, avec l'ancien ID de locataire et l'ancien ID client.",
    ...(_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLoss */ .OW.rows !== undefined && { rows: _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLoss */ .OW.rows }),
};
/** Of a vault whose key Adobe has not confirmed: moving it here can be what is wanted. */
function ofNew(inputs) {
    const { subscriptionId } = inputs;
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .inSteps */ .F8)({
        en: `Ask the owners of subscription ${subscriptionId} whether they moved it to another tenant: on purpose, or by mistake.`,
        fr: `Demandez aux propri\u00e9taires de l'abonnement ${subscriptionId} s'ils l'ont chang\u00e9 de locataire\u00A0: volontairement, ou par erreur.`,
        calls: ['owners'],
        told: 'answer',
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'By mistake',
                    'Leave it to them to plan the move back: it removes every role assignment in the subscription. After it, run the setup script and mode ensure.',
                ],
                fr: [
                    'Par erreur',
                    "Laissez-les planifier le retour\u00A0: il supprime toutes les attributions de r\u00f4le de l'abonnement. Relancez ensuite le script d'installation et le mode ensure.",
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                en: [
                    'Nothing was moved',
                    "Ask the vault's owners who set its tenant. If the vault is not yours, choose a different name for the vault, in a new run.",
                ],
                fr: [
                    "Rien n'a \u00e9t\u00e9 d\u00e9plac\u00e9",
                    "Demandez aux responsables du coffre qui a d\u00e9fini son locataire. S'il n'est pas \u00e0 vous, choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.",
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({ en: ['No answer', 'Change nothing.'], fr: ['Pas de r\u00e9ponse', 'Ne modifiez rien.'] }),
        ],
        folds: [
            {
                title: { en: 'They say: on purpose', fr: 'R\u00e9ponse\u00A0: volontairement' },
                steps: [
                    {
                        en: 'Ask the owners to confirm that nobody in the former tenant uses this vault any more.',
                        fr: "Demandez aux responsables de confirmer que plus personne n'utilise ce coffre dans l'ancien locataire.",
                        calls: ['owners'],
                        told: 'answer',
                        rows: [
                            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                                en: ['They confirm it', 'Go on, in working hours.'],
                                fr: ['Ils confirment', 'Continuez, aux heures de bureau.'],
                            }),
                            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)({
                                en: [
                                    'Somebody uses it, or no answer',
                                    'Leave the vault. Choose a different name for the vault, in a new run.',
                                ],
                                fr: [
                                    "Quelqu'un l'utilise ou pas de r\u00e9ponse",
                                    'Laissez le coffre. Choisissez un autre nom de coffre, dans une nouvelle ex\u00e9cution.',
                                ],
                            }),
                        ],
                    },
                    {
                        en: 'Move the vault to this tenant, which ends every access from the former one.',
                        fr: "Rattachez le coffre \u00e0 ce locataire, ce qui met fin \u00e0 tout acc\u00e8s depuis l'ancien.",
                        commands: [(0,_az_commands_vault_js__WEBPACK_IMPORTED_MODULE_9__/* .moveToTenant */ .LB)({ inputs })],
                        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_2__/* .role */ .JC)('vaultContributor', 'vault'),
                    },
                    _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runEnsure */ .ov,
                ],
            },
        ],
    });
}


/***/ }),

/***/ 6560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ verifyYourself)
});

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
;// CONCATENATED MODULE: ./build/runbooks/verify-yourself.js
/** Mode verify, run by a person from a terminal. It only reads. */


/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `in-group`: the vault is in a group that only the reader knows; `elsewhere`: the key may be in another vault
 */
function verifyYourself(inputs, where) {
    return {
        en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
        fr: "Ex\u00e9cutez vous-m\u00eame le mode verify sur la cl\u00e9 confirm\u00e9e, et suivez ce qu'il indique.",
        ...(where === 'elsewhere' && {
            how: {
                en: 'Replace what is in capitals by the names and the URI of that key.',
                fr: "Remplacez ce qui est en capitales par les noms et l'URI de cette cl\u00e9.",
            },
        }),
        commands: where === 'in-group'
            ? verifyConfirmed({ inputs: { ...inputs, resourceGroup: 'GROUP' } }, 'here')
            : verifyConfirmed({ inputs }, where),
        as: where !== 'here' ? readerOfGroup : { ...(0,runbook/* role */.JC)('vaultReader', 'vault'), and: (0,runbook/* role */.JC)('reader', 'group') },
        rows: [
            (0,runbook/* row */.nM)({ en: ['It is ready', 'Go on.'], fr: ['La cl\u00e9 est pr\u00eate', 'Continuez.'] }),
            (0,runbook/* row */.nM)({
                en: ['It is not ready, or could not be checked', 'Follow what it prints.'],
                fr: ["Elle n'est pas pr\u00eate ou n'a pas pu \u00eatre contr\u00f4l\u00e9e", "Suivez ce qu'il affiche."],
            }),
        ],
    };
}
/** Of whoever runs mode verify where the vault itself may be gone, recovered, or in another group. */
const readerOfGroup = { ...(0,runbook/* role */.JC)('vaultReader', 'otherGroup'), and: (0,runbook/* role */.JC)('reader', 'otherGroup') };


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
