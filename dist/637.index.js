export const id = 637;
export const ids = [637,588,207,94];
export const modules = {

/***/ 8588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ grantRightCommands),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   RZ: () => (/* binding */ setKeyAttributes),
/* harmony export */   YT: () => (/* binding */ updateVault),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   hE: () => (/* binding */ rightAndPlace),
/* harmony export */   lw: () => (/* binding */ keyCommand),
/* harmony export */   oC: () => (/* binding */ vaultId)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2474);

/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
function az(...words) {
    return ['az', ...words].map((word) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}
/** ARM id of the vault in the casing of the inputs. */
function vaultId(inputs) {
    const group = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`;
    return `${group}/providers/Microsoft.KeyVault/vaults/${inputs.vaultName}`;
}
/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions = {
    'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';
/** A right as a read names it (`Reader on the vault`), taken apart; one that names no place is a role on the group. */
function rightAndPlace(right) {
    const [, name, where] = /^(.+?) on (Microsoft Graph|the vault|the subscription|the resource group)\b/.exec(right) ?? [];
    const places = { 'Microsoft Graph': 'graph', 'the vault': 'vault', 'the subscription': 'subscription' };
    if (name === undefined || where === undefined)
        return { name: right, place: 'group' };
    const place = Object.entries(places).find(([text]) => text === where)?.[1];
    return { name, place: place ?? 'group' };
}
/** Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. */
function grantRightCommands(inputs, name, place) {
    const { clientId } = inputs;
    if (place === 'graph') {
        const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
        const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
        return [
            az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
            az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
        ];
    }
    const vault = vaultId(inputs);
    const group = vault.slice(0, vault.indexOf('/providers/'));
    const scope = { vault, group, subscription: `/subscriptions/${inputs.subscriptionId}` }[place];
    return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', name, '--scope', scope)];
}
/** `az keyvault update` on the target's vault. */
function updateVault({ inputs }, ...options) {
    const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
    return az('keyvault', 'update', ...target, ...options);
}
/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
function keyCommand({ inputs }, verb, ...options) {
    return az('keyvault', 'key', ...verb.split(' '), '--vault-name', inputs.vaultName, '--name', inputs.keyName, ...options);
}
/** Changes attributes of one version of the key. */
function setKeyAttributes(context, version, ...options) {
    return keyCommand(context, 'set-attributes', '--version', version, ...options);
}
/** ISO 8601 UTC to the second; the bare number when it is no date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude),
  stepFails: () => (/* binding */ stepFails)
});

;// CONCATENATED MODULE: ./build/checks/gate.js
/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked.
 * Unknown warnings stop nobody; `never` passes everything (and leaves `ready` as it is).
 */
function gateFailures(verdict, inputs) {
    if (inputs.failOn === 'never')
        return [];
    return verdict.findings.filter(({ severity, status }) => {
        if (severity === 'error')
            return status === 'fail' || status === 'unknown';
        return status === 'fail' && inputs.failOn === 'warning';
    });
}
function failsGate(verdict, inputs) {
    return gateFailures(verdict, inputs).length > 0;
}

// EXTERNAL MODULE: ./build/refusals/explain.js + 8 modules
var explain = __webpack_require__(2364);
;// CONCATENATED MODULE: ./build/conclude.js
/** How a run ends: from what it came to, to whether the step fails and why. Pure. */


function conclude(ended) {
    const { inputs, run, startedAt, observed, plan, changes, verdict } = ended;
    return {
        inputs,
        run,
        startedAt,
        finishedAt: new Date().toISOString(),
        observed,
        plan,
        changes,
        changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
        verdict,
        failures: failuresOf(ended),
    };
}
function failuresOf({ fault, inputs, claims, plan }) {
    if (fault !== undefined)
        return (0,explain/* explain */.WE)(fault, inputs, claims);
    return (plan?.blockers ?? []).map(explain/* blockerFailure */.j3);
}
/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
function stepFails({ failures, inputs, verdict }) {
    if (failures.length > 0 || inputs === undefined || verdict === undefined)
        return true;
    return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}


/***/ }),

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
function quoted(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ })

};
