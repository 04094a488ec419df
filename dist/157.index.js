export const id = 157;
export const ids = [157,885];
export const modules = {

/***/ 4885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeFolder: () => (/* binding */ makeFolder),
/* harmony export */   writeOutput: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4821);
/* harmony import */ var _output_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7370);
/** How a text is written where a path says: whole or not at all, and through what is no file. */





/** For the job's user alone. */
function makeFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o700);
}
/** How long a pipe may be without a reader that takes something. */
const patience = 10_000;
/**
 * Writes a text where a path says, and leaves there what is no file. A file is replaced whole; without a text it is emptied, since
 * the ticket of an earlier step, for a key that Adobe can no longer use, must not be sent by mistake.
 *
 * @param limit milliseconds
 */
async function writeOutput(path, text, limit = patience) {
    const kind = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path);
    if (kind === 'link' || kind === 'folder')
        throw new Error(`it is a ${kind}`);
    if (text === '' && (kind === 'stream' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path)))
        return;
    const own = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .ownStream */ .HQ)(path);
    if (kind === 'file')
        writePrivately(path, text);
    else if (own === undefined)
        await writeThrough(path, text, limit);
    else
        await written(process[own], text);
}
/**
 * Readable only for the job's user: other users of a shared machine must not read it. Written to a temporary file, then
 * moved.
 */
function writePrivately(path, text) {
    const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(aside, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(aside, path);
    }
    catch (error) {
        // Remove the incomplete file that a full disk left.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(aside, { force: true });
        throw error;
    }
}
function written(stream, text) {
    return new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}
/** Without waiting in the system for a pipe's reader: nothing could end the process then. */
async function writeThrough(path, text, limit) {
    const { O_APPEND, O_NOCTTY, O_NONBLOCK, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const file = await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_WRONLY | O_APPEND | O_NOCTTY | O_NONBLOCK), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit);
    try {
        for (let rest = Buffer.from(text); rest.length > 0;) {
            const taken = rest;
            rest = rest.subarray(await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, taken), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit));
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** A pipe that nobody reads yet answers ENXIO, and one that is full EAGAIN. */
async function whenTaken(act, until) {
    try {
        return act();
    }
    catch (error) {
        const isWaiting = error instanceof Error && 'code' in error && (error.code === 'ENXIO' || error.code === 'EAGAIN');
        if (!isWaiting || (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() >= until)
            throw error;
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(20);
    return whenTaken(act, until);
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ evaluateUse),
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   Jz: () => (/* binding */ firstRefusal),
/* harmony export */   Kk: () => (/* binding */ useOfAdobe),
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

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ confirmedVersions),
/* harmony export */   x: () => (/* binding */ validUntil)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _grant_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3589);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9005);
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
    const confirmed = inputs.confirmedKeyUri;
    if (confirmed?.version === undefined || !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isConfirmedKey */ .Z)(inputs, confirmed))
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
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .countedGrants */ .e)(roleAssignments.value, principalId, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOf */ .ZK)(inputs).key);
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
/* harmony export */   V5: () => (/* binding */ urgentText)
/* harmony export */ });
/* unused harmony export knownForIncident */
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6939);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8270);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7576);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5583);
/* harmony import */ var _foreign_application_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2592);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6915);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1179);
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
    en: 'We are finding out why, and whether it was intended. Until we tell you in this ticket that it was, please treat it as a mistake: do not delete or purge any of our data, and tell us by when access must be restored.',
    fr: "Nous cherchons \u00e0 savoir pourquoi, et si c'\u00e9tait voulu. Sauf confirmation de notre part ici que c'\u00e9tait voulu, merci d'y voir une erreur\u00A0: ne supprimez aucune de nos donn\u00e9es, et indiquez-nous la date limite pour r\u00e9tablir l'acc\u00e8s.",
};
const closing = {
    en: 'Please confirm that you have stopped any removal. We will write here when access is restored.',
    fr: "Merci de nous confirmer que toute suppression est suspendue. Nous vous pr\u00e9viendrons ici d\u00e8s le r\u00e9tablissement de l'acc\u00e8s.",
};
/** In plain text with a line end after each line; empty unless access is known to be lost (see `lossesOfAccess`). */
function incidentTicketText(outcome, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .ticketLanguage */ .vA)(outcome.inputs)) {
    const incident = incidentOf(outcome);
    if (incident === undefined)
        return '';
    const { inputs, observed, verdict } = incident;
    const confirmed = inputs.confirmedKeyUri?.uri;
    const uri = confirmed ?? (observed.key.presence === 'found' ? observed.key.value.uriWithVersion : '');
    if (uri === '')
        return '';
    const label = confirmed === undefined ? { en: 'Key URI', fr: 'URI de la cl\u00e9' } : _letter_js__WEBPACK_IMPORTED_MODULE_6__/* .labels */ .WD.keyUri;
    const which = [`${label[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]}`, (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutPort */ .Y)(uri)];
    return letterAbout((0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .lossesOfAccess */ .vv)(verdict, inputs), which, incident, knownForIncident(inputs), language);
}
/** The same for a key that Adobe may have confirmed, though no confirmation is recorded. */
function urgentText(outcome, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .ticketLanguage */ .vA)(outcome.inputs)) {
    const incident = incidentOf(outcome);
    if (incident === undefined)
        return '';
    const { inputs, verdict } = incident;
    const known = knownForIncident(inputs);
    const losses = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .possibleLosses */ .Z4)(verdict, inputs).map((loss) => Object.assign({}, loss, { isAccessDoubtful: true }));
    return letterAbout(losses, whichKey(inputs, language), incident, known, language);
}
/**
 * The same where the run could not read the key: what a person then sees is to be filled in.
 *
 * @param missingVersion the recorded version, if the run saw that the key does not have it
 */
function textToFillIn(inputs, missingVersion, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .ticketLanguage */ .vA)(inputs)) {
    const seen = missingVersion === undefined ? toFillIn : withoutVersion(missingVersion);
    const blocks = [
        [`${accessWords.doubtful[language]} ${request[language]}`],
        // Which URI Adobe confirmed is in question then.
        whichKey(missingVersion === undefined ? inputs : { ...inputs, confirmedKeyUri: undefined }, language),
        [whatWeSee[language], seen[language]],
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .organizationLines */ .D5)(knownForIncident(inputs), language),
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .letterText */ .gQ)(subject, blocks, language);
}
const toFillIn = {
    en: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .fillInMark */ .Wb.en}: what your check of the key showed, and when]`,
    fr: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .fillInMark */ .Wb.fr}\u00A0: ce que vous avez constat\u00e9 pour la cl\u00e9, et quand]`,
};
const withoutVersion = (version) => ({
    en: `- The key has no version ${version}, which we recorded as confirmed by you.`,
    fr: `- La cl\u00e9 n'a pas de version ${version}, que nous avons enregistr\u00e9e comme confirm\u00e9e par vous.`,
});
const whatWeSee = { en: 'What we see', fr: 'Ce que nous constatons' };
/** By its confirmed URI, or by its names. */
function whichKey({ vaultName, keyName, confirmedKeyUri: confirmed }, language) {
    if (confirmed !== undefined)
        return [`${_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .labels */ .WD.keyUri[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]}`, (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutPort */ .Y)(confirmed.uri)];
    const [vault, key] = { en: ['Vault', 'Key'], fr: ['Coffre', 'Cl\u00e9'] }[language];
    return [`${vault}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]} ${vaultName}`, `${key}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]} ${keyName}`];
}
/** `undefined` before the run got as far as a verdict. */
function incidentOf({ inputs, observed, verdict, failingSince }) {
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return undefined;
    return { inputs, observed, verdict, failingSince };
}
/** @returns nothing without a loss */
function letterAbout(losses, which, { inputs, observed, verdict, failingSince }, known, language) {
    if (losses.length === 0)
        return '';
    const access = accessWords[(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .accessLeft */ .g)(losses, verdict)][language];
    const { adobeTicket } = inputs;
    const blocks = [
        [[access, ...(0,_foreign_application_js__WEBPACK_IMPORTED_MODULE_5__/* .applicationNote */ .L)(inputs, language, 'toAdobe'), request[language]].join(' ')],
        which,
        [
            whatWeSee[language],
            ...losses.map((finding) => `- ${(0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .briefly */ .m_)(finding)[language]}.`),
            ...notChecked((0,_model_principal_js__WEBPACK_IMPORTED_MODULE_8__/* .uncheckedPrincipal */ .$S)(observed), language),
            firstSeen((0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(failingSince ?? observed.at, language))[language],
            ...refusedSince(inputs, observed, language),
        ],
        [
            ...(0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .organizationLines */ .D5)(known, language),
            ...(adobeTicket === undefined
                ? []
                : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .item */ .AS)({ en: 'Setup ticket', fr: "Ticket d'activation" }, adobeTicket, language)]),
        ],
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_6__/* .letterText */ .gQ)(subject, blocks, language);
}
const firstSeen = (time) => ({
    en: `First seen by our check: ${time}.`,
    fr: `Premi\u00e8re constatation par notre contr\u00f4le\u00A0: ${time}.`,
});
/** Calls of Adobe's that the vault's log shows as refused now, and since when. */
function refusedSince(inputs, { at, usage }, language) {
    if (usage.presence !== 'found')
        return [];
    const first = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs), Date.parse(at));
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

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ dotenvText),
/* harmony export */   Sd: () => (/* binding */ identifiersOf),
/* harmony export */   YV: () => (/* binding */ outputsAtStart),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   bz: () => (/* binding */ knownOf),
/* harmony export */   df: () => (/* binding */ changeEntry),
/* harmony export */   uX: () => (/* binding */ findingEntry)
/* harmony export */ });
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _model_grant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3348);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7576);
/* harmony import */ var _model_valid_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6405);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3978);
/* harmony import */ var _incident_ticket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7990);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6915);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2071);
/* harmony import */ var _runbook_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8976);
/** The outputs of the action: names and texts as the workflow's author gets them. */










/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const runbookLimit = 4500;
/**
 * The text of every output; empty where the value is not known. Without a result (the run failed early) `ready` is
 * `false` and `state` is `unknown`.
 *
 * @param ticket the ticket's text; dropped unless the state allows a ticket
 */
function outputsOf(outcome, ticket, paths) {
    const { verdict, inputs, observed } = outcome;
    const state = verdict?.state ?? 'unknown';
    const sendable = (state === 'provisioned' || state === 'confirmed') && ticket !== '';
    return {
        ready: String(verdict?.ready ?? false),
        state,
        changed: String(outcome.changed),
        changes: (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonText */ .s$)(outcome.changes.map(changeEntry)),
        findings: (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonText */ .s$)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsIn */ ._0)(verdict, 'en').map(findingEntry)),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)((0,_incident_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .incidentTicketText */ .ER)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && (0,_model_valid_until_js__WEBPACK_IMPORTED_MODULE_3__/* .validUntil */ .x)(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,_model_principal_js__WEBPACK_IMPORTED_MODULE_8__/* .adobePrincipalId */ .l7)(inputs, observed),
        grantId: (0,_model_grant_js__WEBPACK_IMPORTED_MODULE_2__/* .grantAssignment */ .U$)(inputs, observed)?.id,
    };
}
const noIdentifiers = {
    'key-uri': '',
    'key-uri-versionless': '',
    'key-version': '',
    'vault-uri': '',
    'vault-id': '',
    'principal-id': '',
    'grant-id': '',
};
/** The outputs that name what is known. */
function identifiersOf({ vault, key, principalId, grantId }) {
    return {
        ...(key && {
            'key-uri': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(key.uri)),
            'key-version': identifier(key.version),
        }),
        ...(vault && { 'vault-uri': identifier(vault.uri), 'vault-id': identifier(vault.id) }),
        ...(principalId !== undefined && { 'principal-id': identifier(principalId) }),
        ...(grantId !== undefined && { 'grant-id': identifier(grantId) }),
    };
}
/**
 * An ID or address that scripts can put into a command line. Empty if it has a character that IDs do not have, or contains a
 * secret, which can consist of the same characters.
 *
 * Source: "Naming rules and restrictions for Azure resources" (learn.microsoft.com): names of groups may have letters
 * of any script and round brackets.
 */
function identifier(text) {
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text);
    if (whole.length <= runbookLimit)
        return whole;
    const end = whole.lastIndexOf('\n', runbookLimit - 2);
    return end < 0 ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)(whole, runbookLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
function findingEntry({ id, severity, status, title, observed, expected, runbook }) {
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines((0,_runbook_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .runbookText */ .Iz)(runbook, 'en')),
    };
}
/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;
/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${(0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .commandVariable */ .Sj)(name)}=${value}`);
    let left = dotenvLimit;
    const fitting = lines.filter((line) => {
        const size = Buffer.byteLength(line) + 1;
        if (size > left)
            return false;
        left -= size;
        return true;
    });
    return `${fitting.join('\n')}\n`;
}


/***/ })

};
