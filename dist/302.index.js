export const id = 302;
export const ids = [302];
export const modules = {

/***/ 8302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ grantSeen)
/* harmony export */ });
/** Key Vault Crypto Service Encryption User. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security */
const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
/** The permissions on keys that CMK needs, lower case. */
const needed = ['get', 'wrapkey', 'unwrapkey'];
/** A role has no effect on a vault with access policies, and a policy none on a vault with Azure RBAC. */
function grantSeen(inputs, { vault, principal, roleAssignments }) {
    if (vault.seen !== 'found')
        return vault;
    if (principal.seen === 'unknown')
        return { seen: 'unknown', reason: principal.reason };
    if (principal.seen === 'absent')
        return { seen: 'absent' };
    const { id } = principal.value;
    if (!vault.value.rbac)
        return policyGrant(vault.value.accessPolicies, id);
    if (roleAssignments.seen !== 'found')
        return roleAssignments;
    const scopes = scopesAbove(inputs, vault.value.id);
    const own = roleAssignments.value.filter(({ principalId, roleId, scope }) => principalId === id && roleId === encryptionUserRole && scopes(scope));
    const free = own.find(({ condition }) => condition === null || condition === '');
    if (free !== undefined)
        return { seen: 'found', assignment: free, policy: undefined };
    return own[0] === undefined ? { seen: 'absent' } : { seen: 'conditional', assignment: own[0] };
}
/** The key's scope, the vault's, and whatever lies above them. */
function scopesAbove(inputs, vaultId) {
    const key = `${vaultId}/keys/${inputs.keyName}`.toLowerCase();
    return (scope) => {
        const at = scope.toLowerCase().replace(/\/$/, '');
        return (at === '' ||
            key === at ||
            key.startsWith(`${at}/`) ||
            at.startsWith('/providers/microsoft.management/managementgroups/'));
    };
}
function policyGrant(policies, principalId) {
    const policy = policies.find(({ objectId, applicationId, keys }) => objectId === principalId &&
        applicationId === undefined &&
        (keys.includes('all') || needed.every((permission) => keys.includes(permission))));
    return policy === undefined ? { seen: 'absent' } : { seen: 'found', assignment: undefined, policy };
}


/***/ })

};
