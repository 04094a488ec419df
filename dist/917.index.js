export const id = 917;
export const ids = [917];
export const modules = {

/***/ 4886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ loadChecks)
/* harmony export */ });
/**
 * The checks and their words, loaded by a run that comes to a verdict. The one place that does: a second one would put a
 * second copy into the bundle.
 */
async function loadChecks() {
    const [{ catalog }, { evaluate }] = await Promise.all([__webpack_require__.e(/* import() */ 882).then(__webpack_require__.bind(__webpack_require__, 3882)), Promise.all(/* import() */[__webpack_require__.e(882), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 8667))]);
    return { catalog, evaluate };
}


/***/ }),

/***/ 3348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   _: () => (/* binding */ grantSeen)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);


/** The permissions on keys that CMK needs, lower case. */
const needed = ['get', 'wrapkey', 'unwrapkey'];
/** A role has no effect on a vault with access policies, and a policy none on a vault with Azure RBAC. */
function grantSeen(inputs, { vault, principal, roleAssignments }) {
    if (vault.presence !== 'found')
        return vault;
    if (principal.presence === 'unknown')
        return { presence: 'unknown', reason: principal.reason };
    if (principal.presence === 'absent')
        return { presence: 'absent' };
    const { id } = principal.value;
    if (!vault.value.rbac) {
        const policy = policyOf(vault.value.accessPolicies, id);
        return policy === undefined ? { presence: 'absent' } : { presence: 'found', assignment: undefined, policy };
    }
    if (roleAssignments.presence !== 'found')
        return roleAssignments;
    const { key } = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs);
    const own = roleAssignments.value.filter(({ principalId, roleId, scope }) => principalId === id && roleId === _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .encryptionUserRole */ .$I && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsAt */ .fC)(scope, key));
    const free = own.find(({ condition }) => condition === null || condition === '');
    if (free !== undefined)
        return { presence: 'found', assignment: free, policy: undefined };
    return own[0] === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: own[0] };
}
/** The access policy that lets the principal itself get, wrap and unwrap; one of a compound identity does not. */
function policyOf(policies, principalId) {
    return policies.find(({ objectId, applicationId, keys }) => objectId === principalId &&
        applicationId === undefined &&
        (keys.includes('all') || needed.every((permission) => keys.includes(permission))));
}


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ encryptionUserRole),
/* harmony export */   Et: () => (/* binding */ encryptionUserRoleName),
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   c5: () => (/* binding */ roleGuid)
/* harmony export */ });
/** Azure's built-in roles that matter here (Microsoft: Azure built-in roles). Ids in lower case. */
/** Key Vault Crypto Service Encryption User: get, wrap and unwrap with keys, and nothing else. */
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
/** The role's GUID, whether Azure's answer held it bare or as a resource id. */
function roleGuid(roleId) {
    return roleId.slice(roleId.lastIndexOf('/') + 1).toLowerCase();
}
/** The name people know, or the id of a role that is not among the known ones. */
function roleName(roleId) {
    const guid = roleGuid(roleId);
    return Object.hasOwn(names, guid) ? (names[guid] ?? guid) : guid;
}


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ lockHolds),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   fC: () => (/* binding */ grantsAt)
/* harmony export */ });
/* unused harmony export covers */
function scopesOf(inputs) {
    const subscription = `/subscriptions/${inputs.subscriptionId}`.toLowerCase();
    const group = `${subscription}/resourcegroups/${inputs.resourceGroup}`.toLowerCase();
    const vault = `${group}/providers/microsoft.keyvault/vaults/${inputs.vaultName}`.toLowerCase();
    return { subscription, group, vault, key: `${vault}/keys/${inputs.keyName}`.toLowerCase() };
}
/** Whether what is set at `scope` holds for `target`: the same scope, or one above it in the subscription. */
function covers(scope, target) {
    const outer = scope.toLowerCase().replace(/\/+$/, '');
    return outer.startsWith('/subscriptions/') && (target === outer || target.startsWith(`${outer}/`));
}
/**
 * Whether a role assigned at `scope` holds for `target`. Beside `covers`: the root (`/`) and management groups, which
 * Azure lists at a vault only when they stand above it.
 */
function grantsAt(scope, target) {
    const root = /^\/*$/.test(scope) && scope !== '';
    const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
    return root || managementGroup || covers(scope, target);
}
/** Whether a lock keeps `target` from being deleted. Azure's list at a vault also holds locks of what lies in it (as recorded). */
function lockHolds({ level, scope }, target) {
    return ['cannotdelete', 'readonly'].includes(level.toLowerCase()) && covers(scope, target);
}


/***/ })

};
