export const id = 309;
export const ids = [309,917];
export const modules = {

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ grantRightCommands),
/* harmony export */   LJ: () => (/* binding */ vaultScope),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   RZ: () => (/* binding */ setKeyAttributes),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Y3: () => (/* binding */ assignRole),
/* harmony export */   YH: () => (/* binding */ groupScope),
/* harmony export */   YT: () => (/* binding */ updateVault),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   hE: () => (/* binding */ rightAndPlace),
/* harmony export */   kI: () => (/* binding */ recoverKey),
/* harmony export */   lw: () => (/* binding */ keyCommand),
/* harmony export */   oC: () => (/* binding */ vaultId)
/* harmony export */ });
/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
function quoted(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}
/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
function az(...words) {
    return ['az', ...words].map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
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
/** The resource group's scope, quoted for a shell. */
function groupScope({ inputs }) {
    return quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);
}
/** The vault's scope, quoted for a shell. */
function vaultScope({ inputs }) {
    return quoted(vaultId(inputs));
}
/** Gives the pipeline's identity a role; at the resource group unless another scope is named. */
function assignRole(target, role, scope = groupScope(target)) {
    return `az role assignment create --assignee ${target.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}
/** Recovers the soft-deleted key. */
function recoverKey({ vaultName, keyName }) {
    return `az keyvault key recover --vault-name ${quoted(vaultName)} --name ${quoted(keyName)}`;
}


/***/ }),

/***/ 1531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ keyVaultApiVersion)
/* harmony export */ });
/** The api-version whose new vaults use Azure RBAC by default; all older ones retire on 27 February 2027. */
const keyVaultApiVersion = '2026-02-01';


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   xp: () => (/* binding */ parseResponse)
/* harmony export */ });
/* unused harmony exports refusal, unknown */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6210);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1521);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5162);
/**
 * The border: what services answer is read here, and nothing passes that does not have the expected shape. A refusal or
 * nonsense becomes a `ServiceError`; what may be absent or unseen becomes a `Seen`.
 */






const errorBody = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        code: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        message: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ''),
        innererror: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) })),
        details: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J())),
    }),
});
/** The error that a refusal stands for. Key Vault's own reason is in `innererror`; the outer code says only Forbidden. */
function refusal(operation, answer) {
    const body = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(errorBody, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    const error = body.success ? body.output.error : undefined;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        status: answer.status,
        code: error?.innererror?.code ?? error?.code ?? `HTTP ${answer.status}`,
        message: error?.message ?? ((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(answer.body) || 'the answer has no body'),
        requestId: (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .requestIdOf */ .Gb)(answer.headers),
        // A request that timed out or failed at the service's side may still have been acted on.
        answerLost: operation.writes === true && (answer.status >= 500 || answer.status === 408),
        retryAfter: (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfterOf */ .sT)(answer.headers),
    });
}
/**
 * The answer's body in the expected shape.
 *
 * @throws ServiceError when the service refused, or the body has another shape
 */
function parseResponse(operation, answer, schema) {
    if (answer.status < 200 || answer.status > 299)
        throw refusal(operation, answer);
    const body = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(schema, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    if (body.success)
        return body.output;
    throw invalidAnswer(operation, answer, issueOf(body.issues));
}
function invalidAnswer(operation, answer, what) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        status: answer.status,
        code: 'InvalidAnswer',
        message: what,
        requestId: (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .requestIdOf */ .Gb)(answer.headers),
        answerLost: operation.writes === true,
    });
}
function issueOf(issues) {
    const [first] = issues;
    if (first === undefined)
        return 'the answer has an unexpected shape';
    const path = first.path?.map((item) => String(item.key)).join('.') ?? '';
    return `the answer has an unexpected shape: ${path === '' ? 'body' : path} is not ${first.expected ?? 'as documented'}`;
}
/** What `read` sees: `absent` when it was refused with one of the given codes and 404, `unknown` for every other refusal. */
async function tryRead(operation, absentCodes, read) {
    try {
        return { presence: 'found', value: await read() };
    }
    catch (error) {
        if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7) || loginFailed(operation, error.details))
            throw error;
        // Whichever read meets it first, it is about none of them.
        if (noSubscription.has(error.details.code)) {
            throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({ ...error.details, operation: 'find the subscription' }, error);
        }
        const { status, code } = error.details;
        if (status === 404 && absentCodes.test(code))
            return { presence: 'absent' };
        return unknown(operation, error.details);
    }
}
/** A subscription that is not found is never "missing": it ends the run. */
const noSubscription = new Set(['SubscriptionNotFound', 'InvalidSubscriptionId']);
/** A refused login ends the run; Graph or the vault may be refused a token, and ARM still be read. */
function loginFailed(operation, { service }) {
    return (service === 'oidc' || service === 'entra') && operation.service === 'arm';
}
const refusedForRights = new Set([
    'AuthorizationFailed',
    'ForbiddenByRbac',
    'Authorization_RequestDenied',
    'AccessDenied',
    'ForbiddenByPolicy',
    'LinkedAuthorizationFailed',
]);
function unknown(operation, details) {
    const { status, code, message, requestId } = details;
    const lacksRight = status === 403 || refusedForRights.has(code);
    const right = lacksRight ? operation.right : undefined;
    return { presence: 'unknown', reason: { operation: details.operation, status, code, message, requestId, right } };
}


/***/ }),

/***/ 4615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Wire),
/* harmony export */   z: () => (/* binding */ asError)
/* harmony export */ });
class Wire {
    #answer;
    #fault;
    /** @param keep which requests' answers count; by default all, and the last one is the call's */
    through(send, keep = () => true) {
        return (request) => this.#noting(async () => {
            const answer = await send(request);
            if (keep(request))
                this.#answer = answer;
            return answer;
        });
    }
    with(credential) {
        return { getToken: (scopes, options) => this.#noting(() => credential.getToken(scopes, options)) };
    }
    /**
     * Runs the call and gives its answer, whatever the SDK made of it.
     *
     * @throws what the transport or the login threw when no answer came
     */
    async answerOf(call) {
        try {
            await call();
        }
        catch (error) {
            if (this.#fault !== undefined)
                throw this.#fault;
            if (this.#answer === undefined)
                throw error;
        }
        if (this.#answer === undefined)
            throw new Error('the SDK sent nothing');
        return this.#answer;
    }
    async #noting(run) {
        try {
            return await run();
        }
        catch (error) {
            this.#fault = asError(error);
            throw error;
        }
    }
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}


/***/ }),

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


/***/ }),

/***/ 1690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  travel: () => (/* binding */ travel)
});

// EXTERNAL MODULE: ./build/azure/http.js + 1 modules
var http = __webpack_require__(1521);
// EXTERNAL MODULE: ./build/azure/wire.js
var wire = __webpack_require__(4615);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/azure/responses.js
var responses = __webpack_require__(5788);
;// CONCATENATED MODULE: ./build/azure/arm.js
/** Azure Resource Manager by address: what all its resource types have in common. */



const origin = 'https://management.azure.com';
/** @param send a `Send` for ARM that adds its token */
function arm(send) {
    const address = (path, apiVersion, query = {}) => `${origin}${path}?${new URLSearchParams({ 'api-version': apiVersion, ...query }).toString()}`;
    const request = (method, path, apiVersion, operation, body) => send({
        method,
        url: address(path, apiVersion),
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        operation,
    });
    return {
        get: (path, apiVersion, operation, query) => send({ method: 'GET', url: address(path, apiVersion, query), operation }),
        send: request,
        follow: (url, operation) => send({ method: 'GET', url, operation }),
    };
}
/** No list that the action reads comes near this many pages; a next link that leads in a circle ends here. */
const mostPages = 1000;
/**
 * All entries of a list, page by page. The last page may be empty (as recorded for deleted vaults).
 *
 * @param first the first page's answer
 */
async function allPages(operation, first, entry, follow) {
    const page = dist/* object */.Ikc({ value: dist/* array */.YOg(entry), nextLink: dist/* nullish */.cl6(dist/* string */.YjP()) });
    const entries = [];
    let answer = first;
    for (let pages = 1; pages <= mostPages; pages += 1) {
        const { value, nextLink } = (0,responses/* parseResponse */.xp)(operation, answer, page);
        entries.push(...value);
        if (nextLink == null || nextLink === '')
            return entries;
        answer = await follow(nextLink);
    }
    const message = `the list has more than ${mostPages} pages`;
    throw new errors/* ServiceError */._7({ service: operation.service, operation: operation.name, code: 'InvalidAnswer', message });
}
function resourceIds(of) {
    const subscription = `/subscriptions/${of.subscriptionId}`;
    const group = `${subscription}/resourceGroups/${encodeURIComponent(of.resourceGroup)}`;
    const vault = `${group}/providers/Microsoft.KeyVault/vaults/${of.vaultName}`;
    return { subscription, group, vault, key: `${vault}/keys/${of.keyName}` };
}

// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
;// CONCATENATED MODULE: ./build/azure/poll.js
/** Windows of patience: some of what Azure accepted is seen only some time later. */


const firstPause = 250;
const longestPause = 5_000;
/** How often a long wait says that it goes on, ms. */
const sayEvery = 15_000;
/**
 * Asks until there is a value, or the window is over. Says what it waits for and why, that it goes on, and how long it
 * waited.
 *
 * @returns the value, or `undefined` when the window is over
 * @throws Interrupted at the deadline
 */
async function poll({ deadline, log }, { what, timeout, why }, ask) {
    const startedAt = (0,clock/* now */.t)();
    const waited = () => (0,clock/* now */.t)() - startedAt;
    let said = 0;
    for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.6)) {
        const value = await ask();
        if (value !== undefined) {
            if (pause > firstPause)
                log.info(`Waited ${(0,http/* seconds */.YA)(waited())} for ${what}.`);
            return value;
        }
        if (waited() + pause > timeout) {
            log.info(`Gave up waiting for ${what} after ${(0,http/* seconds */.YA)(waited())}.`);
            return undefined;
        }
        if (pause === firstPause)
            log.info(`Waiting for ${what}, ${(0,http/* seconds */.YA)(timeout)} at most: ${why}.`);
        if (waited() - said > sayEvery) {
            said = waited();
            log.info(`Still waiting for ${what} (${(0,http/* seconds */.YA)(said)} of ${(0,http/* seconds */.YA)(timeout)}).`);
        }
        await deadline.wait(pause, `wait for ${what}`);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/model/roles.js
var roles = __webpack_require__(1063);
;// CONCATENATED MODULE: ./build/azure/role-assignments.js
/** Grants by Azure RBAC. Source: https://learn.microsoft.com/rest/api/authorization/role-assignments */





const apiVersion = '2022-04-01';
const assignmentReadRight = 'Reader on the vault';
const assignmentWriteRight = 'Key Vault Data Access Administrator on the resource group';
const assignment = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        roleDefinitionId: dist/* string */.YjP(),
        principalId: dist/* string */.YjP(),
        scope: dist/* string */.YjP(),
        condition: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
/** A GUID in lower case with dashes: some of Azure's answers leave them out. */
function dashed(id) {
    const hex = id.toLowerCase().replaceAll('-', '');
    return /^[0-9a-f]{32}$/.test(hex)
        ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
        : id.toLowerCase();
}
function assignmentOf({ id, properties }) {
    return {
        id,
        roleId: dashed(properties.roleDefinitionId.split('/').at(-1) ?? ''),
        principalId: dashed(properties.principalId),
        scope: properties.scope,
        condition: properties.condition ?? null,
    };
}
/** Assignments at the scope and above it, whoever holds them: nothing has to wait for a principal's id. */
async function listRoleAssignments(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments`;
    const first = await arm.get(path, apiVersion, operation.name, { $filter: 'atScope()' });
    const entries = await allPages(operation, first, assignment, (url) => arm.follow(url, operation.name));
    return entries.map(assignmentOf);
}
/**
 * The assignment's name is made from what it says, so that runs at the same time, and a run that repeats a lost write,
 * all write the same one (as recorded: a PUT with the same GUID answers 201 again).
 */
function assignmentName(scope, principalId) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(`${scope.toLowerCase()}\n${roles/* encryptionUserRole */.$I}\n${principalId}`)
        .digest('hex');
    const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
/** Grants the encryption role. The principal's type is always sent: without it a new one is not found for minutes. */
async function assignEncryptionUser(arm, of) {
    const operation = {
        service: 'arm',
        name: `assign Key Vault Crypto Service Encryption User to ${of.principalId} at ${of.scope}`,
        right: assignmentWriteRight,
        writes: true,
    };
    const role = `/subscriptions/${of.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${roles/* encryptionUserRole */.$I}`;
    const path = `${of.scope}/providers/Microsoft.Authorization/roleAssignments/${assignmentName(of.scope, of.principalId)}`;
    const properties = { roleDefinitionId: role, principalId: of.principalId, principalType: 'ServicePrincipal' };
    const answer = await arm.send('PUT', path, apiVersion, operation.name, { properties });
    return assignmentOf((0,responses/* parseResponse */.xp)(operation, answer, assignment));
}

;// CONCATENATED MODULE: ./build/azure/vaults.js
/** Vaults on the control plane. Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults */


const permissions = dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP())));
const accessPolicy = dist/* object */.Ikc({
    objectId: dist/* string */.YjP(),
    applicationId: dist/* nullish */.cl6(dist/* string */.YjP()),
    permissions: dist/* optional */.lqM(dist/* object */.Ikc({ keys: permissions, secrets: permissions, certificates: permissions, storage: permissions }), {}),
});
const vaultBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    location: dist/* string */.YjP(),
    tags: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    properties: dist/* object */.Ikc({
        tenantId: dist/* string */.YjP(),
        sku: dist/* object */.Ikc({ name: dist/* string */.YjP() }),
        vaultUri: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/?$/i, 'a vault URI')),
        accessPolicies: dist/* nullish */.cl6(dist/* array */.YOg(accessPolicy)),
        enableSoftDelete: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        softDeleteRetentionInDays: dist/* nullish */.cl6(dist/* number */.aig()),
        enablePurgeProtection: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        enableRbacAuthorization: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        publicNetworkAccess: dist/* nullish */.cl6(dist/* string */.YjP()),
        networkAcls: dist/* nullish */.cl6(dist/* object */.Ikc({
            bypass: dist/* nullish */.cl6(dist/* string */.YjP()),
            defaultAction: dist/* nullish */.cl6(dist/* string */.YjP()),
            ipRules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* string */.YjP() }))),
        })),
        provisioningState: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
const lower = (values) => (values ?? []).map((value) => value.toLowerCase());
const publicAccess = new Map([
    ['enabled', 'enabled'],
    ['disabled', 'disabled'],
    ['securedbyperimeter', 'perimeter'],
]);
function networkOf({ publicNetworkAccess, networkAcls }) {
    const access = (publicNetworkAccess ?? 'Enabled').toLowerCase();
    return {
        // A value that is not known yet is not "enabled": it is something that restricts in a way we can't judge.
        publicNetworkAccess: publicAccess.get(access) ?? 'perimeter',
        networkDefault: (networkAcls?.defaultAction ?? 'Allow').toLowerCase() === 'allow' ? 'allow' : 'deny',
        // Source: the specification's default of `bypass`, also without `networkAcls`.
        trustedServicesBypass: (networkAcls?.bypass ?? 'AzureServices').toLowerCase() === 'azureservices',
        ipRules: (networkAcls?.ipRules ?? []).map((rule) => rule.value),
    };
}
function vaultOf(body) {
    const { properties } = body;
    return {
        id: body.id,
        name: body.name,
        location: body.location,
        uri: `${properties.vaultUri.toLowerCase().replace(/(:443)?\/?$/, '')}/`,
        sku: properties.sku.name.toLowerCase(),
        tenantId: properties.tenantId.toLowerCase(),
        softDelete: properties.enableSoftDelete ?? null,
        retentionDays: properties.softDeleteRetentionInDays ?? null,
        purgeProtection: properties.enablePurgeProtection === true,
        rbac: properties.enableRbacAuthorization === true,
        accessPolicies: (properties.accessPolicies ?? []).map((policy) => ({
            objectId: policy.objectId.toLowerCase(),
            applicationId: policy.applicationId?.toLowerCase() ?? undefined,
            keys: lower(policy.permissions.keys),
            secrets: lower(policy.permissions.secrets),
            certificates: lower(policy.permissions.certificates),
            storage: lower(policy.permissions.storage),
        })),
        ...networkOf(properties),
        provisioningState: properties.provisioningState ?? 'Succeeded',
        tags: body.tags ?? {},
    };
}
/** The ticket sends Adobe to the address that is read here: it has to be the one of the vault that was asked for. */
function readVault(operation, answer, { vaultName }) {
    const vault = vaultOf((0,responses/* parseResponse */.xp)(operation, answer, vaultBody));
    if (vault.uri === `https://${vaultName.toLowerCase()}.vault.azure.net/`)
        return vault;
    throw (0,responses/* invalidAnswer */.k_)(operation, answer, `the answer is about another vault: ${vault.uri}`);
}
const vaultReadRight = 'Reader on the resource group';
const vaultWriteRight = 'Key Vault Contributor on the resource group';
const write = (operation) => ({
    service: 'arm',
    name: operation,
    right: vaultWriteRight,
    writes: true,
});
/** @throws ServiceError with the codes `ResourceNotFound`, `ResourceGroupNotFound`, `SubscriptionNotFound`, \u2026 */
async function getVault(call, target, operation) {
    return readVault(operation, await call(operation.name, (client) => client.vaults.get(target.resourceGroup, target.vaultName)), target);
}
/** What a new vault is made of; purge protection is only ever turned on. */
function creation(inputs, location) {
    const network = inputs.network === 'restricted'
        ? {
            networkAcls: {
                bypass: 'AzureServices',
                defaultAction: 'Deny',
                ipRules: inputs.allowedIps.map((value) => ({ value })),
            },
        }
        : {};
    return {
        location,
        tags: { ...inputs.tags },
        properties: {
            tenantId: inputs.tenantId,
            sku: { family: 'A', name: inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard' },
            accessPolicies: [],
            enableRbacAuthorization: true,
            enableSoftDelete: true,
            softDeleteRetentionInDays: inputs.retentionDays,
            enablePurgeProtection: true,
            ...network,
        },
    };
}
/** Creates the vault; whoever calls waits until it is registered, so the SDK's poller is left after its first request. A PUT on an existing vault would replace it: look before calling this. */
async function createVault(call, inputs, location) {
    const operation = write(`create vault ${inputs.vaultName}`);
    const body = creation(inputs, location);
    const answer = await call(operation.name, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, body).submitted());
    return readVault(operation, answer, inputs);
}
/** Recovers a soft-deleted vault. Its role assignments do not come back. */
async function recoverVault(call, inputs, location) {
    const operation = write(`recover vault ${inputs.vaultName}`);
    const properties = {
        tenantId: inputs.tenantId,
        sku: { family: 'A', name: 'standard' },
        createMode: 'recover',
    };
    const answer = await call(operation.name, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, { location, properties }).submitted());
    return readVault(operation, answer, inputs);
}
/** Turns purge protection on, and changes nothing else. Azure never lets it be turned off again. */
async function protectVault(call, inputs) {
    const operation = write(`turn on purge protection of vault ${inputs.vaultName}`);
    const answer = await call(operation.name, (client) => client.vaults.update(inputs.resourceGroup, inputs.vaultName, { properties: { enablePurgeProtection: true } }));
    return readVault(operation, answer, inputs);
}
/** Adds Adobe's access policy beside the others: get, wrapKey and unwrapKey on keys, and nothing else. */
async function addAccessPolicy(call, inputs, objectId) {
    const operation = write(`add the access policy for ${objectId} to vault ${inputs.vaultName}`);
    const policy = { tenantId: inputs.tenantId, objectId, permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } };
    const answer = await call(operation.name, (client) => client.vaults.updateAccessPolicy(inputs.resourceGroup, inputs.vaultName, 'add', {
        properties: { accessPolicies: [policy] },
    }));
    (0,responses/* parseResponse */.xp)(operation, answer, dist/* object */.Ikc({ properties: dist/* object */.Ikc({ accessPolicies: dist/* array */.YOg(accessPolicy) }) }));
}

// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(3348);
;// CONCATENATED MODULE: ./build/changes/idempotent-write.js
/**
 * Writes whose outcome is not what the answer says: the answer is lost, or a refusal only means that somebody was
 * faster. Both are settled by looking.
 */


/** A write whose answer is lost again and again is given up; each time it was looked for first. */
const mostRepeats = 4;
/**
 * Writes; on a lost answer or a conflict looks first, and repeats only what is not there.
 *
 * @throws ServiceError of the write itself, also when the look after it fails: whoever reads it wants to know what was tried
 */
async function idempotent_write_write(session, send, { conflictCodes = [], read }) {
    for (let repeats = 0;; repeats += 1) {
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceError */._7))
                throw error;
            const { answerLost = false, code, status, operation, retryAfter } = error.details;
            if (!answerLost && status !== 409 && !conflictCodes.includes(code))
                throw error;
            session.log.info(`${code} (to ${operation}): looking whether it ${answerLost ? 'was done' : 'is there'} \u2026`);
            const there = await readInstead(read, error);
            if (there !== undefined) {
                session.log.info('It is there.');
                return there;
            }
            if (!answerLost || repeats === mostRepeats)
                throw error;
            const pause = retryAfter ?? 1000 * 2 ** repeats;
            session.log.info(`It is not there; trying again in ${(0,http/* seconds */.YA)(pause)} (${repeats + 2} of ${mostRepeats + 1}).`);
            await session.deadline.wait(pause, operation);
        }
    }
}
async function readInstead(read, lost) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7))
            throw error;
        throw lost;
    }
}
/** What `read` gives, or `undefined` when it is not there. */
async function orAbsent(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7 && error.details.status === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/azure/service-principals.js
/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */


const principalReadRight = 'Application.Read.All on Microsoft Graph';
const principalWriteRight = 'Application.ReadWrite.All on Microsoft Graph';
const service_principals_origin = 'https://graph.microsoft.com/v1.0';
const principalBody = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    appId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    accountEnabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    displayName: dist/* nullish */.cl6(dist/* string */.YjP()),
});
function principalOf(body) {
    return {
        id: body.id.toLowerCase(),
        appId: body.appId.toLowerCase(),
        enabled: body.accountEnabled ?? null,
        displayName: body.displayName ?? null,
    };
}
/** An answer about another app's principal would turn the grant over to it. */
function readPrincipal(operation, answer, appId) {
    const principal = principalOf((0,responses/* parseResponse */.xp)(operation, answer, principalBody));
    if (principal.appId === appId)
        return principal;
    throw (0,responses/* invalidAnswer */.k_)(operation, answer, `the answer is about app ${principal.appId}`);
}
/**
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
async function getServicePrincipal(send, appId, operation) {
    const url = `${service_principals_origin}/servicePrincipals(appId='${appId}')?$select=id,appId,accountEnabled,displayName`;
    return readPrincipal(operation, await send({ method: 'GET', url, operation: operation.name }), appId);
}
/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
async function createServicePrincipal(send, appId) {
    const operation = {
        service: 'graph',
        name: `create the service principal of Adobe's app ${appId}`,
        right: principalWriteRight,
        writes: true,
    };
    const answer = await send({
        method: 'POST',
        url: `${service_principals_origin}/servicePrincipals`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ appId }),
        operation: operation.name,
    });
    return readPrincipal(operation, answer, appId);
}

;// CONCATENATED MODULE: ./build/changes/principal.js
/** Makes Adobe's service principal. */




/** Replication of a new service principal to where it is read or assigned. */
const directoryWindow = 180_000;
function makePrincipal(session) {
    const { inputs, graph } = session;
    const name = `read the service principal of Adobe's app ${inputs.adobeAppId}`;
    const operation = { service: 'graph', name, right: principalReadRight };
    const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
    const send = async () => {
        try {
            return await createServicePrincipal(graph, inputs.adobeAppId);
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceError */._7) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
                throw error;
            // It exists, perhaps made a moment ago and not seen everywhere yet.
            const what = 'the service principal to be seen';
            const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
            const presence = await poll(session, { what, timeout: directoryWindow, why }, read);
            if (presence === undefined)
                throw error;
            return presence;
        }
    };
    return idempotent_write_write(session, send, { read });
}

;// CONCATENATED MODULE: ./build/changes/as-asked.js
/** `what was asked, what is`, one entry a difference; empty when Azure made what was asked. */
function differencesFromAsked(inputs, vault) {
    const restricted = vault.networkDefault === 'deny' || vault.publicNetworkAccess !== 'enabled';
    const network = restricted ? 'restricted' : 'open';
    const sku = inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard';
    const compared = [
        ['purge protection', 'on', vault.purgeProtection ? 'on' : 'off'],
        ['soft delete', 'on', vault.softDelete === false ? 'off' : 'on'],
        ['retention', `${inputs.retentionDays} days`, `${vault.retentionDays ?? inputs.retentionDays} days`],
        ['permission model', 'Azure RBAC', vault.rbac ? 'Azure RBAC' : 'access policies'],
        ['network', inputs.network, network],
        ['trusted services', 'may pass', vault.trustedServicesBypass ? 'may pass' : 'may not pass'],
        ['SKU', sku, vault.sku],
    ];
    return compared
        .filter(([, asked, is]) => asked !== is)
        .map(([what, asked, is]) => `${what}: asked ${asked}, is ${is}`);
}

;// CONCATENATED MODULE: ./build/changes/vault.js
/** Makes, recovers or protects the vault. */






/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsWindow = 300_000;
function readVaultIfExists(session) {
    const name = `read vault ${session.inputs.vaultName}`;
    const operation = { service: 'arm', name, right: vaultReadRight };
    return orAbsent(() => getVault(session.keyVault, session.inputs, operation));
}
async function changeVault(session, step, made) {
    if (step.action === 'update')
        return protect(session);
    if (step.action === 'recover')
        await recover(session, step.location, made);
    else
        await makeVault(session, step.location, made);
    await untilRegistered(session);
    made.isRegistered = true;
}
async function recover(session, location, made) {
    made.vaultDiffers = true;
    made.wasRecovered = true;
    await idempotent_write_write(session, () => recoverVault(session.keyVault, session.inputs, location), {
        conflictCodes: ['SoftDeletedVaultDoesNotExist'],
        read: () => readVaultIfExists(session),
    });
}
/** @throws ServiceError `TurnedBack` when Azure accepts the change and the property stays as it was */
async function protect(session) {
    const isProtected = async () => {
        const vault = await readVaultIfExists(session);
        return vault?.purgeProtection === true ? vault : undefined;
    };
    const { vaultName } = session.inputs;
    const vault = await idempotent_write_write(session, () => protectVault(session.keyVault, session.inputs), { read: isProtected });
    if (vault.purgeProtection)
        return;
    const operation = `turn on purge protection of vault ${vaultName}`;
    const message = 'Azure accepted the change, and purge protection is still off';
    throw new errors/* ServiceError */._7({ service: 'arm', operation, code: 'TurnedBack', message });
}
async function makeVault(session, location, made) {
    // A PUT would replace a vault that somebody made since the plan.
    made.vaultDiffers = (await readVaultIfExists(session)) !== undefined;
    if (!made.vaultDiffers)
        await createOrRecover(session, location, made);
}
async function createOrRecover(session, location, made) {
    const { inputs, keyVault, log } = session;
    const read = async () => {
        const vault = await readVaultIfExists(session);
        made.vaultDiffers ||= vault !== undefined;
        return vault;
    };
    try {
        const conflictCodes = ['VaultAlreadyExists'];
        const vault = await idempotent_write_write(session, () => createVault(keyVault, inputs, location), { conflictCodes, read });
        if (!made.vaultDiffers)
            made.vaultDiffers = sayDifferences(session, vault);
    }
    catch (error) {
        // A soft-deleted vault that could not be seen beforehand shows itself here.
        if (!(error instanceof errors/* ServiceError */._7) || error.details.code !== 'ConflictError' || !inputs.recoverDeleted)
            throw error;
        log.info('A soft-deleted vault holds the name: recovering it, as recover-deleted says.');
        await recover(session, location, made);
    }
}
/**
 * An Azure Policy may change what was asked in the very answer: a person has to hear of it. The findings judge it.
 *
 * @returns whether it did, so that what is planned for a vault as it was asked no longer fits
 */
function sayDifferences({ inputs, log }, vault) {
    const differences = differencesFromAsked(inputs, vault);
    if (differences.length === 0)
        return false;
    log.warning(`Azure made vault ${inputs.vaultName} otherwise than it was asked: ${differences.join('; ')}. Most likely an Azure Policy (effect Modify or Append) does that.`);
    return true;
}
/** @throws ServiceError `VaultNotReady` when the window is over, or Azure says that it failed */
async function untilRegistered(session) {
    const what = `vault ${session.inputs.vaultName} to register its DNS name`;
    const why = 'Azure answers before the name of a new vault is known everywhere';
    let state = '';
    const ready = await poll(session, { what, timeout: dnsWindow, why }, async () => {
        const vault = await readVaultIfExists(session);
        state = vault?.provisioningState ?? 'absent';
        return /^(succeeded|failed|canceled)$/i.test(state) ? vault : undefined;
    });
    if (ready !== undefined && state.toLowerCase() === 'succeeded')
        return;
    const message = ready === undefined ? `the vault is still ${state} after ${(0,http/* seconds */.YA)(dnsWindow)}` : `the vault is ${state}`;
    throw new errors/* ServiceError */._7({ service: 'arm', operation: `wait for ${what}`, code: 'VaultNotReady', message });
}

;// CONCATENATED MODULE: ./build/changes/grant.js
/** Gives Adobe's service principal the use of the key: a role assignment, or an access policy where the vault has those. */










async function grant(session, step, principal) {
    if (principal === undefined)
        throw new Error('a grant is planned and no principal is known');
    if (step.by === 'access-policy')
        return addPolicy(session, principal.id);
    return assignRole(session, principal.id);
}
async function addPolicy(session, principalId) {
    const read = async () => {
        const vault = await readVaultIfExists(session);
        return (0,model_grant/* policyOf */.U)(vault?.accessPolicies ?? [], principalId);
    };
    await idempotent_write_write(session, () => addAccessPolicy(session.keyVault, session.inputs, principalId), { read });
}
async function assignRole(session, principalId) {
    const { inputs, arm } = session;
    const ids = resourceIds(inputs);
    const scope = inputs.grantScope === 'key' ? ids.key : ids.vault;
    const name = `read the role assignments at ${scope}`;
    const operation = { service: 'arm', name, right: assignmentReadRight };
    const read = async () => {
        const all = await listRoleAssignments(arm, scope, operation);
        return all.find((one) => one.principalId === principalId && one.roleId === roles/* encryptionUserRole */.$I);
    };
    const send = () => assignEncryptionUser(arm, { subscriptionId: inputs.subscriptionId, scope, principalId });
    let last;
    const window = {
        what: "Adobe's service principal to be known to Azure Resource Manager",
        timeout: directoryWindow,
        why: 'what was made in the directory is known elsewhere some time later',
    };
    const done = await poll(session, window, async () => {
        try {
            return await idempotent_write_write(session, send, { read });
        }
        catch (error) {
            last = error;
            const code = error instanceof errors/* ServiceError */._7 ? error.details.code : undefined;
            // Another assignment of the same role, principal and scope: as good as ours, even while lists lag behind.
            if (code === 'RoleAssignmentExists')
                return true;
            if (code === 'PrincipalNotFound')
                return undefined;
            throw error;
        }
    });
    if (done === undefined)
        throw last;
}

;// CONCATENATED MODULE: ./build/azure/deleted-key-rights.js
/** Rights on the data plane, apart from its client: they are named also where it is never loaded. */
const deletedKeyReadRight = 'Key Vault Reader on the vault, and a way through its firewall';
const deletedKeyRecoverRight = 'Key Vault Crypto Officer on the vault, and a way through its firewall';

// EXTERNAL MODULE: ./build/azure/key-vault-version.js
var key_vault_version = __webpack_require__(1531);
;// CONCATENATED MODULE: ./build/azure/keys.js
/**
 * Keys through ARM: no data-plane role, no waiting for one, and no vault firewall in the way.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/keys
 */




const attributes = dist/* object */.Ikc({
    enabled: dist/* boolean */.zMY(),
    nbf: dist/* nullish */.cl6(dist/* number */.aig()),
    exp: dist/* nullish */.cl6(dist/* number */.aig()),
    created: dist/* nullish */.cl6(dist/* number */.aig()),
});
const keyIdentifier = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/keys\/[a-z0-9-]+\/[0-9a-f]{32}$/i, 'a key identifier with version'));
const keyBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        attributes,
        kty: dist/* string */.YjP(),
        keySize: dist/* nullish */.cl6(dist/* number */.aig()),
        keyOps: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
        keyUriWithVersion: keyIdentifier,
        rotationPolicy: dist/* nullish */.cl6(dist/* object */.Ikc({
            lifetimeActions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ action: dist/* nullish */.cl6(dist/* object */.Ikc({ type: dist/* nullish */.cl6(dist/* string */.YjP()) })) }))),
        })),
    }),
});
function keyOf({ id, name, properties }) {
    // Live answers have no port, the specification's examples do: compare and print without it.
    const uriWithVersion = properties.keyUriWithVersion.replace(':443/', '/');
    const cut = uriWithVersion.lastIndexOf('/');
    const version = uriWithVersion.slice(cut + 1).toLowerCase();
    const actions = properties.rotationPolicy?.lifetimeActions ?? [];
    return {
        ...versionOf(version, properties.attributes),
        id,
        name,
        type: properties.kty,
        size: properties.keySize ?? null,
        operations: (properties.keyOps ?? []).map((operation) => operation.toLowerCase()),
        uri: uriWithVersion.slice(0, cut),
        uriWithVersion,
        // Every key shows a Notify action, also when nobody set one: only Rotate makes versions.
        rotates: actions.some(({ action }) => action?.type?.toLowerCase() === 'rotate'),
    };
}
function versionOf(version, { enabled, nbf, exp, created }) {
    return { version, enabled, notBefore: nbf ?? null, expires: exp ?? null, created: created ?? null };
}
/** The ticket sends Adobe to the address that is read here: it has to be the one of the key that was asked for. */
function readKey(operation, answer, { vaultName, keyName }) {
    const key = keyOf((0,responses/* parseResponse */.xp)(operation, answer, keyBody));
    const expected = `https://${vaultName}.vault.azure.net/keys/${keyName}`.toLowerCase();
    if (key.uri.toLowerCase() === expected)
        return key;
    throw (0,responses/* invalidAnswer */.k_)(operation, answer, `the answer is about another key: ${key.uri}`);
}
const keyReadRight = 'Reader on the vault';
/** @throws ServiceError with status 404 when the key does not exist */
async function getKey(call, target, operation) {
    const answer = await call(operation.name, (client) => client.keys.get(target.resourceGroup, target.vaultName, target.keyName));
    return readKey(operation, answer, target);
}
/** Creates the key unless it exists: an existing one comes back unchanged, without a new version. */
async function createKey(call, inputs) {
    const operation = {
        service: 'arm',
        name: `create key ${inputs.keyName} in vault ${inputs.vaultName}`,
        right: 'Key Vault Contributor on the resource group',
        writes: true,
    };
    const properties = {
        kty: inputs.keyType,
        keySize: inputs.keySize,
        keyOps: ['wrapKey', 'unwrapKey'],
        attributes: { enabled: true },
    };
    const answer = await call(operation.name, (client) => client.keys.createIfNotExist(inputs.resourceGroup, inputs.vaultName, inputs.keyName, {
        properties,
        tags: { ...inputs.tags },
    }));
    return readKey(operation, answer, inputs);
}
const versionEntry = dist/* object */.Ikc({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}$/i, 'a version')),
    properties: dist/* object */.Ikc({ attributes }),
});
/** All versions, in Azure's order: by id, not by time. */
async function listKeyVersions(arm, target, operation) {
    const first = await arm.get(`${resourceIds(target).key}/versions`, key_vault_version/* keyVaultApiVersion */.o, operation.name);
    const entries = await allPages(operation, first, versionEntry, (url) => arm.follow(url, operation.name));
    return entries.map(({ name, properties }) => versionOf(name.toLowerCase(), properties.attributes));
}
const named = dist/* object */.Ikc({ name: dist/* string */.YjP() });
/** Names of the vault's keys or secrets; values are never asked for. */
async function listNames(arm, target, kind, operation) {
    const first = await arm.get(`${resourceIds(target).vault}/${kind}`, key_vault_version/* keyVaultApiVersion */.o, operation.name);
    const entries = await allPages(operation, first, named, (url) => arm.follow(url, operation.name));
    return entries.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/changes/key.js
/** Makes or recovers the key. */







/** A recovered key answers 404 for some seconds. */
const recoveredKeyWindow = 120_000;
/** What a creation says when a soft-deleted key holds the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);
function readKeyIfExists(session) {
    const { inputs } = session;
    const name = `read key ${inputs.keyName} of vault ${inputs.vaultName}`;
    const operation = { service: 'arm', name, right: keyReadRight };
    return orAbsent(() => getKey(session.keyVault, inputs, operation));
}
async function makeKey(session, { isRegistered }) {
    // An earlier run may have been killed before its vault was ready; another one may be making it right now.
    if (!isRegistered)
        await untilRegistered(session);
    try {
        await idempotent_write_write(session, () => createKey(session.keyVault, session.inputs), {
            conflictCodes: ['KeyCreationParametersDidNotMatchExistingKey'],
            read: () => readKeyIfExists(session),
        });
    }
    catch (error) {
        const deleted = error instanceof errors/* ServiceError */._7 && deletedKeyCodes.has(error.details.code);
        if (!deleted || !session.inputs.recoverDeleted)
            throw error;
        session.log.info('A soft-deleted key holds the name: recovering it, as recover-deleted says.');
        await recoverKey(session);
    }
}
async function recoverKey(session) {
    const { inputs } = session;
    const name = `recover key ${inputs.keyName} of vault ${inputs.vaultName}`;
    const read = () => readKeyIfExists(session);
    const operation = { service: 'vault', name, right: deletedKeyRecoverRight, writes: true };
    const send = async () => (await session.deletedKeys()).recover(operation);
    await idempotent_write_write(session, send, { conflictCodes: ['KeyNotFound'], read });
    const what = `key ${inputs.keyName} to come back`;
    const why = 'Key Vault accepts a recovery before it is done';
    const back = await poll(session, { what, timeout: recoveredKeyWindow, why }, read);
    if (back !== undefined)
        return;
    const message = `the key did not come back in ${(0,http/* seconds */.YA)(recoveredKeyWindow)}`;
    throw new errors/* ServiceError */._7({ service: 'vault', operation: operation.name, code: 'KeyNotBack', message });
}

;// CONCATENATED MODULE: ./build/azure/locks.js
/** Management locks. Source: https://learn.microsoft.com/rest/api/resources/management-locks */



const locks_apiVersion = '2016-09-01';
const lockName = 'cja-cmk';
const lockReadRight = 'Reader on the vault';
const lock = dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* string */.YjP(), properties: dist/* object */.Ikc({ level: dist/* string */.YjP() }) });
function lockOf({ id, name, properties }) {
    const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
    return { name, level: properties.level, scope: end < 0 ? id : id.slice(0, end) };
}
/** Locks at the scope; Azure lists its parents' and its children's among them. */
async function listLocks(arm, scope, operation) {
    const first = await arm.get(`${scope}/providers/Microsoft.Authorization/locks`, locks_apiVersion, operation.name);
    const entries = await allPages(operation, first, lock, (url) => arm.follow(url, operation.name));
    return entries.map(lockOf);
}
async function createDeleteLock(arm, scope, vaultName) {
    const operation = {
        service: 'arm',
        name: `put a CanNotDelete lock on vault ${vaultName}`,
        right: 'User Access Administrator on the vault',
        writes: true,
    };
    const notes = 'Holds the key that encrypts the data of Adobe Customer Journey Analytics. Deleting it can cost the data.';
    const path = `${scope}/providers/Microsoft.Authorization/locks/${lockName}`;
    const answer = await arm.send('PUT', path, locks_apiVersion, operation.name, {
        properties: { level: 'CanNotDelete', notes },
    });
    (0,responses/* parseResponse */.xp)(operation, answer, lock);
}

;// CONCATENATED MODULE: ./build/changes/lock.js
/** Puts the lock against deletion on the vault. */



async function makeLock(session) {
    const { inputs, arm } = session;
    const { vault } = resourceIds(inputs);
    const operation = {
        service: 'arm',
        name: `list the locks of vault ${inputs.vaultName}`,
        right: lockReadRight,
    };
    const read = async () => {
        const locks = await listLocks(arm, vault, operation);
        return locks.some(({ scope }) => scope.toLowerCase() === vault.toLowerCase()) ? true : undefined;
    };
    await idempotent_write_write(session, () => createDeleteLock(arm, vault, inputs.vaultName), { read });
}

;// CONCATENATED MODULE: ./build/azure/resource-groups.js
/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */



const resource_groups_apiVersion = '2021-04-01';
const group = dist/* object */.Ikc({ id: dist/* string */.YjP(), properties: dist/* object */.Ikc({ provisioningState: dist/* string */.YjP() }) });
/** @throws ServiceError with status 404 when the group does not exist */
async function getResourceGroup(arm, inputs) {
    const name = `read resource group ${inputs.resourceGroup}`;
    const operation = { service: 'arm', name, right: 'Contributor on the subscription' };
    const { id, properties } = (0,responses/* parseResponse */.xp)(operation, await arm.get(resourceIds(inputs).group, resource_groups_apiVersion, name), group);
    return { id, isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}
async function createResourceGroup(arm, inputs, location) {
    const operation = {
        service: 'arm',
        name: `create resource group ${inputs.resourceGroup}`,
        right: 'Contributor on the subscription',
        writes: true,
    };
    const answer = await arm.send('PUT', resourceIds(inputs).group, resource_groups_apiVersion, operation.name, {
        location,
        tags: inputs.tags,
    });
    (0,responses/* parseResponse */.xp)(operation, answer, group);
}

;// CONCATENATED MODULE: ./build/changes/resource-group.js
/** The resource group, for those who let the action make it. */


/** A PUT would replace the tags of a group that somebody made since the plan, so it is looked for first. */
async function makeResourceGroup(session, location) {
    const { arm, inputs } = session;
    const read = async () => {
        const group = await orAbsent(() => getResourceGroup(arm, inputs));
        return group?.isLeaving === true ? undefined : group;
    };
    if ((await read()) !== undefined)
        return;
    await idempotent_write_write(session, () => createResourceGroup(arm, inputs, location), { read });
}

;// CONCATENATED MODULE: ./build/changes/stages.js
/** What has to be there before. A service principal belongs to the tenant, so it needs nothing of the subscription. */
const needs = {
    'resource-group': [],
    vault: ['resource-group'],
    principal: [],
    key: ['vault'],
    lock: ['vault'],
};
function needsOf(step, { grantScope }) {
    if (step.resource !== 'grant')
        return needs[step.resource];
    // An access policy is a change of the vault itself, which is left in peace while a key is made in it.
    const afterKey = grantScope === 'key' || step.by === 'access-policy';
    return afterKey ? ['vault', 'principal', 'key'] : ['vault', 'principal'];
}
/** The steps in stages; within a stage they keep their order. A step comes as early as what it needs allows. */
function stagesOf(steps, inputs) {
    const stages = [];
    let left = [...steps];
    while (left.length > 0) {
        const waiting = left;
        const isFree = (step) => {
            const needed = needsOf(step, inputs);
            return !waiting.some(({ resource }) => needed.includes(resource));
        };
        stages.push(waiting.filter(isFree));
        left = waiting.filter((step) => !isFree(step));
    }
    return stages;
}

;// CONCATENATED MODULE: ./build/apply.js
/**
 * Makes the planned changes, stage by stage; those of a stage side by side. Before a write that could replace something,
 * and after a write whose answer was lost, it looks; a refusal that only says "somebody was faster" is settled by looking
 * too.
 */











/** What was begun when another change of its stage fails is finished; what was not is skipped. */
async function apply(session, steps, { principal, stopIfVaultDiffers }) {
    const made = { principal, vaultDiffers: false, wasRecovered: false, isRegistered: false };
    /** Each step that was begun, with what it threw. */
    const ended = new Map();
    for (const stage of stagesOf(steps, session.inputs)) {
        session.log.step(titleOf(stage));
        await Promise.all(stage.map(async (step) => {
            ended.set(step, await makeStep(logging(session, stage, step), step, made));
        }));
        if (stage.some((step) => ended.get(step) !== undefined))
            break;
        if (stopIfVaultDiffers && made.vaultDiffers)
            break;
    }
    const faults = steps.flatMap((step) => ended.get(step) ?? []);
    const changes = steps.flatMap((step) => {
        if (ended.has(step))
            return [changeOf(step, ended.get(step) === undefined ? 'done' : 'failed')];
        return faults.length > 0 ? [changeOf(step, 'skipped')] : [];
    });
    return { changes, faults: withOneEnd(faults), ...made };
}
function changeOf({ resource, name, action }, status) {
    return { resource, name, action, status };
}
/** The end of the run cuts off all that is under way; once is enough to say so. */
function withOneEnd(faults) {
    const end = faults.find((fault) => fault instanceof errors/* Interrupted */.j$);
    return faults.filter((fault) => !(fault instanceof errors/* Interrupted */.j$) || fault === end);
}
/** @returns what it threw */
async function makeStep(session, step, made) {
    const startedAt = (0,clock/* now */.t)();
    const took = () => (0,http/* seconds */.YA)((0,clock/* now */.t)() - startedAt);
    try {
        await makeChange(session, step, made);
        session.log.info(`Done in ${took()}.`);
        return undefined;
    }
    catch (fault) {
        session.log.info(`Failed after ${took()}.`);
        return (0,wire/* asError */.z)(fault);
    }
}
const titles = {
    'resource-group': 'resource group',
    vault: 'vault',
    key: 'key',
    principal: "Adobe's service principal, app",
    grant: 'the grant',
    lock: 'lock',
};
function titleOf(stage) {
    const all = stage.map(({ resource, action, name }) => `${action} ${titles[resource]} ${name}`).join('; ');
    return all.charAt(0).toUpperCase() + all.slice(1);
}
const shortTitles = {
    'resource-group': 'Resource group',
    vault: 'Vault',
    key: 'Key',
    principal: 'Service principal',
    grant: 'Grant',
    lock: 'Lock',
};
/** Lines of changes that are made side by side say whose they are. */
function logging(session, stage, { resource }) {
    if (stage.length === 1)
        return session;
    const { log } = session;
    const own = { ...log, info: (line) => log.info(`${shortTitles[resource]}: ${line}`) };
    return { ...session, log: own };
}
async function makeChange(session, step, made) {
    switch (step.resource) {
        case 'resource-group':
            return makeResourceGroup(session, step.location);
        case 'vault':
            return changeVault(session, step, made);
        case 'key':
            return step.action === 'create' ? makeKey(session, made) : recoverKey(session);
        case 'principal':
            made.principal = await makePrincipal(session);
            return;
        case 'grant':
            return grant(session, step, made.principal);
        case 'lock':
            return makeLock(session);
    }
}

;// CONCATENATED MODULE: ./build/azure/bearer.js

const scopes = {
    arm: 'https://management.azure.com/.default',
    graph: 'https://graph.microsoft.com/.default',
    vault: 'https://vault.azure.net/.default',
};
/** A `Send` that adds the bearer token of one service. */
function bearer(send, credential, scope) {
    return async (request) => {
        const token = await credential.getToken(scope);
        if (token === null)
            throw new Error('a credential without a token');
        return send({ ...request, headers: { ...request.headers, authorization: `Bearer ${token.token}` } });
    };
}
/**
 * A `Send` that gets a fresh token, once, when the service answers 401 to the one in use: it expired on the way, or was
 * revoked. A service that refuses a token did nothing, so a write is repeated too. Requests without a token (the data
 * plane's first, which asks where to get one) are left alone.
 */
function renewing(send, { credential, service, log }) {
    return async (request) => {
        const answer = await send(request);
        const refused = /^Bearer (.+)$/.exec(request.headers?.['authorization'] ?? '')?.[1];
        if (answer.status !== 401 || refused === undefined)
            return answer;
        log.info(`${errors/* serviceTitles */.xt[service]} refuses the token (HTTP 401): asking for a fresh one, once.`);
        await credential.forget(scopes[service], refused);
        const token = await credential.getToken(scopes[service]);
        if (token === null)
            return answer;
        return send({ ...request, headers: { ...request.headers, authorization: `Bearer ${token.token}` } });
    };
}

;// CONCATENATED MODULE: ./build/azure/session.js
/**
 * All that a run talks to once it is logged in. The SDKs are loaded when they are first needed: the management client while
 * Entra answers, the data plane's only where a deleted key is looked for.
 */


function openSession({ inputs, transport, credential, deadline, log }) {
    const send = (service) => renewing(transport.for(service), { credential, service, log });
    const armSend = send('arm');
    const keyVault = async (operation, call) => {
        const { keyVaultCalls } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(592), __webpack_require__.e(12)]).then(__webpack_require__.bind(__webpack_require__, 2012));
        return keyVaultCalls(armSend, credential, inputs.subscriptionId)(operation, call);
    };
    return {
        inputs,
        arm: arm(bearer(armSend, credential, scopes.arm)),
        keyVault,
        deletedKeys: async () => {
            const { deletedKeys } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(211), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 2774));
            return deletedKeys(send('vault'), credential, inputs);
        },
        graph: bearer(send('graph'), credential, scopes.graph),
        deadline,
        log,
    };
}

// EXTERNAL MODULE: ./build/checks/load.js
var load = __webpack_require__(4886);
;// CONCATENATED MODULE: ./build/azure/diagnostics.js
/** Diagnostic settings. Source: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings */


const diagnostics_apiVersion = '2021-05-01-preview';
const diagnosticsReadRight = 'Reader on the vault';
const diagnostics_text = dist/* nullish */.cl6(dist/* string */.YjP());
const setting = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        storageAccountId: diagnostics_text,
        workspaceId: diagnostics_text,
        eventHubAuthorizationRuleId: diagnostics_text,
        marketplacePartnerId: diagnostics_text,
        logs: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ category: diagnostics_text, categoryGroup: diagnostics_text, enabled: dist/* boolean */.zMY() }))),
    }),
});
function settingOf({ name, properties }) {
    const { storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId, logs } = properties;
    const enabled = (logs ?? []).filter((log) => log.enabled);
    return {
        name,
        logs: enabled.map((log) => (log.category || log.categoryGroup || '').toLowerCase()),
        hasDestination: [storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId].some(Boolean),
    };
}
async function listDiagnosticSettings(arm, scope, operation) {
    const first = await arm.get(`${scope}/providers/Microsoft.Insights/diagnosticSettings`, diagnostics_apiVersion, operation.name);
    const entries = await allPages(operation, first, setting, (url) => arm.follow(url, operation.name));
    return entries.map(settingOf);
}

;// CONCATENATED MODULE: ./build/azure/vault-names.js
/** Vault names are global: who holds a name that is not in our group, a live vault elsewhere or a soft-deleted one. */





const deletedVault = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({ vaultId: dist/* string */.YjP(), location: dist/* string */.YjP(), scheduledPurgeDate: dist/* nullish */.cl6(dist/* string */.YjP()) }),
});
/** Looking for a deleted vault needs a right on the subscription: deleted vaults belong to no group. */
const deletedVaultRight = 'Reader on the subscription (Microsoft.KeyVault/locations/deletedVaults/read)';
const nameRight = 'Reader on the subscription (Microsoft.KeyVault/checkNameAvailability/read)';
/**
 * The soft-deleted vault of that name in this subscription, in whatever region it is.
 *
 * @throws ServiceError with status 404 and code `DeletedVaultNotFound` when there is none
 */
async function getDeletedVault(arm, inputs, operation) {
    const path = `/subscriptions/${inputs.subscriptionId}/providers/Microsoft.KeyVault/deletedVaults`;
    const first = await arm.get(path, key_vault_version/* keyVaultApiVersion */.o, operation.name);
    const all = await allPages(operation, first, deletedVault, (url) => arm.follow(url, operation.name));
    const found = all.find((vault) => vault.name.toLowerCase() === inputs.vaultName.toLowerCase());
    if (found === undefined) {
        const message = 'no soft-deleted vault of that name in the subscription';
        throw new errors/* ServiceError */._7({
            service: 'arm',
            operation: operation.name,
            status: 404,
            code: 'DeletedVaultNotFound',
            message,
        });
    }
    const { location, vaultId, scheduledPurgeDate } = found.properties;
    return { location, vaultId, scheduledPurge: scheduledPurgeDate ?? null };
}
const availability = dist/* object */.Ikc({
    nameAvailable: dist/* boolean */.zMY(),
    reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    message: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/** Whether somebody, in whatever tenant, holds the vault's name. */
async function isNameTaken(call, inputs, operation) {
    const answer = await call(operation.name, (client) => client.vaults.checkNameAvailability({ name: inputs.vaultName, type: 'Microsoft.KeyVault/vaults' }));
    return !(0,responses/* parseResponse */.xp)(operation, answer, availability).nameAvailable;
}

;// CONCATENATED MODULE: ./build/observe.js
/**
 * One look at Azure: everything that the plan and the checks need, read at once, each part found, absent or unknown with
 * the reason. It knows nothing of what is wanted.
 */










const absent = { presence: 'absent' };
/** Codes of a 404 that say: there is nothing of that name. A 404 without a code is no such word. */
const notFound = /NotFound$/;
function armOperation(name, right) {
    return { service: 'arm', name, right };
}
/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
async function observe(session) {
    const at = new Date().toISOString();
    const vaultRead = observe_readVault(session);
    const [{ vault, resourceGroup }, key, principal, roleAssignments, rest] = await Promise.all([
        vaultRead,
        observe_readKey(session),
        observe_readPrincipal(session),
        readRoleAssignments(session, vaultRead),
        readRest(session),
    ]);
    const [deletedVault, nameTaken] = vault.presence === 'absent' ? await readNameHolder(session) : [absent, absent];
    // Somebody made the vault between the two looks: what was seen before does not fit together.
    if (nameTaken.presence === 'found' && (await observe_readVault(session)).vault.presence === 'found')
        return observe(session);
    // A vault that is not there has no key: whatever else the answer said, there is nothing to look for.
    const keySeen = vault.presence === 'absent' ? absent : key;
    const deletedKey = vault.presence === 'found' && keySeen.presence === 'absent' ? await readDeletedKey(session) : absent;
    session.log.info(seenLine({ vault, key: keySeen, principal, roleAssignments, ...rest }));
    return {
        at,
        resourceGroup,
        vault,
        deletedVault,
        nameTaken,
        key: keySeen,
        deletedKey,
        principal,
        roleAssignments,
        ...rest,
    };
}
/** What was seen of each part, in one line. */
function seenLine(parts) {
    const words = Object.entries(parts).map(([name, part]) => {
        const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
        return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
    });
    return `Seen: ${words.join(', ')}.`;
}
async function observe_readVault(session) {
    const { inputs } = session;
    const operation = armOperation(`read vault ${inputs.vaultName}`, vaultReadRight);
    let groupIsMissing = false;
    const vault = await (0,responses/* tryRead */.o_)(operation, notFound, async () => {
        try {
            return await getVault(session.keyVault, inputs, operation);
        }
        catch (error) {
            groupIsMissing = error instanceof Error && error.message.includes('ResourceGroupNotFound');
            throw error;
        }
    });
    const group = { presence: 'found', value: { name: inputs.resourceGroup } };
    if (vault.presence === 'unknown')
        return { vault, resourceGroup: vault };
    return { vault, resourceGroup: groupIsMissing ? absent : group };
}
function observe_readKey(session) {
    const { inputs } = session;
    const operation = armOperation(`read key ${inputs.keyName} of vault ${inputs.vaultName}`, keyReadRight);
    return (0,responses/* tryRead */.o_)(operation, notFound, () => getKey(session.keyVault, inputs, operation));
}
async function observe_readPrincipal(session) {
    const { adobeAppId, adobePrincipalId } = session.inputs;
    if (adobePrincipalId !== undefined) {
        return { presence: 'found', value: { id: adobePrincipalId, appId: adobeAppId, enabled: null, displayName: null } };
    }
    const operation = {
        service: 'graph',
        name: `read the service principal of Adobe's app ${adobeAppId}`,
        right: principalReadRight,
    };
    return (0,responses/* tryRead */.o_)(operation, /^Request_ResourceNotFound$/, () => getServicePrincipal(session.graph, adobeAppId, operation));
}
/** At the key's scope, which shows the vault's and those above too; a key that is not there leaves the vault's scope. */
async function readRoleAssignments(session, vaultRead) {
    const { inputs } = session;
    const ids = resourceIds(inputs);
    const operation = armOperation(`read the role assignments at key ${inputs.keyName} and above`, assignmentReadRight);
    const atKey = await (0,responses/* tryRead */.o_)(operation, notFound, () => listRoleAssignments(session.arm, ids.key, operation));
    if (atKey.presence !== 'absent' || (await vaultRead).vault.presence !== 'found')
        return atKey;
    const atVault = armOperation(`read the role assignments at vault ${inputs.vaultName} and above`, assignmentReadRight);
    return (0,responses/* tryRead */.o_)(atVault, notFound, () => listRoleAssignments(session.arm, ids.vault, atVault));
}
async function readRest(session) {
    const { inputs, arm } = session;
    const { vault } = resourceIds(inputs);
    const of = `of vault ${inputs.vaultName}`;
    const ask = (name, right, read) => {
        const operation = armOperation(name, right);
        return (0,responses/* tryRead */.o_)(operation, notFound, () => read(operation));
    };
    const [keyVersions, keys, secrets, locks, diagnosticSettings] = await Promise.all([
        ask(`list the versions of key ${inputs.keyName}`, keyReadRight, (operation) => listKeyVersions(arm, inputs, operation)),
        ask(`list the keys ${of}`, keyReadRight, (operation) => listNames(arm, inputs, 'keys', operation)),
        ask(`list the names of the secrets ${of}`, keyReadRight, (operation) => listNames(arm, inputs, 'secrets', operation)),
        ask(`list the locks ${of}`, lockReadRight, (operation) => listLocks(arm, vault, operation)),
        ask(`list the diagnostic settings ${of}`, diagnosticsReadRight, (operation) => listDiagnosticSettings(arm, vault, operation)),
    ]);
    return { keyVersions, keys, secrets, locks, diagnosticSettings };
}
/** Why a vault that is not there could not be made: a soft-deleted one of that name, or somebody else's. */
async function readNameHolder(session) {
    const { inputs } = session;
    const deleted = armOperation(`look for a soft-deleted vault ${inputs.vaultName}`, deletedVaultRight);
    const name = armOperation(`check whether the name ${inputs.vaultName} is free`, nameRight);
    return Promise.all([
        (0,responses/* tryRead */.o_)(deleted, notFound, () => getDeletedVault(session.arm, inputs, deleted)),
        (0,responses/* tryRead */.o_)(name, notFound, () => isNameTaken(session.keyVault, inputs, name)).then((taken) => taken.presence === 'found' ? (taken.value ? { presence: 'found', value: true } : absent) : taken),
    ]);
}
function readDeletedKey(session) {
    const { inputs } = session;
    const operation = {
        service: 'vault',
        name: `look for a soft-deleted key ${inputs.keyName}`,
        right: deletedKeyReadRight,
    };
    return (0,responses/* tryRead */.o_)(operation, /^KeyNotFound$/, async () => (await session.deletedKeys()).get(operation));
}

// EXTERNAL MODULE: ./build/az-commands.js
var az_commands = __webpack_require__(2776);
;// CONCATENATED MODULE: ./build/messages/missing-right.js
/** What an identity lacks: the right that its mode needs, which may be more than the refused read does. No words. */

/** `undefined` when no right is missing. */
function missingRight({ right }, inputs) {
    if (right === undefined)
        return undefined;
    const { name, place } = rightOfMode(right, inputs);
    return { name, place, commands: (0,az_commands/* grantRightCommands */.B5)(inputs, name, place).join('\n') };
}
/** Mode ensure writes afterwards what it reads now: naming a role that only reads would send a person twice. */
function rightOfMode(right, inputs) {
    const read = (0,az_commands/* rightAndPlace */.hE)(right);
    if (inputs.mode !== 'ensure')
        return read;
    if (read.place === 'graph') {
        const creates = inputs.createPrincipal && inputs.confirmedKeyUri === undefined;
        return creates ? { ...read, name: 'Application.ReadWrite.All' } : read;
    }
    if (read.name === 'Key Vault Reader')
        return { ...read, name: 'Key Vault Crypto Officer' };
    if (read.place === 'subscription')
        return read;
    return inputs.createResourceGroup
        ? { name: 'Contributor', place: 'subscription' }
        : { name: 'Key Vault Contributor', place: 'group' };
}

;// CONCATENATED MODULE: ./build/messages/en/blockers.js


const places = {
    graph: 'Microsoft Graph',
    vault: 'the vault',
    group: 'the resource group',
    subscription: 'the subscription',
};
const vault = (inputs) => `--name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)}`;
const needed = (inputs, reason) => {
    const right = missingRight(reason, inputs);
    return right === undefined ? '' : `, which needs ${right.name} on ${places[right.place]}`;
};
const said = ({ operation, code, message, requestId }) => `${operation}: ${code}: ${message}${requestId === undefined ? '' : `; request id ${requestId}`}`;
function grantMissingRight(reason, inputs) {
    const right = missingRight(reason, inputs);
    if (right === undefined)
        return 'Run again. If it stays, look the code up in docs/troubleshooting.md.';
    return `Give the identity ${inputs.clientId}: ${right.name} on ${places[right.place]}.\n\n${right.commands}`;
}
const blockers = {
    'resource-group-missing': (inputs) => [
        `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
        `Create it, or set create-resource-group: true:\n\naz group create --name ${(0,az_commands/* quoted */.TL)(inputs.resourceGroup)} --location ${(0,az_commands/* quoted */.TL)(inputs.location ?? 'REGION')}`,
    ],
    'location-needed': () => [
        'Something must be created and no location is given.',
        'Set the input location to the region of the vault, e.g. location: eastus2.',
    ],
    'vault-unreadable': (inputs, reason) => [
        `Vault ${inputs.vaultName} could not be read, so nothing can be decided about it (${said(reason)}).`,
        grantMissingRight(reason, inputs),
    ],
    'vault-deleted': (inputs) => [
        `Vault ${inputs.vaultName} was deleted and can still be recovered. Somebody may have deleted it on purpose, so it is not recovered unasked.`,
        `Set recover-deleted: true, or recover it by hand:\n\naz keyvault recover ${vault(inputs)}`,
    ],
    'vault-name-taken': (inputs) => [
        `The name ${inputs.vaultName} is taken: a vault of that name exists outside resource group ${inputs.resourceGroup}, or was deleted and not purged. Vault names are unique in all of Azure.`,
        `Choose another vault-name, or find the vault:\n\naz keyvault list --query "[?name=='${inputs.vaultName}'].id"\naz keyvault list-deleted --resource-type vault --query "[?name=='${inputs.vaultName}'].id"`,
    ],
    'vault-gone-after-confirmation': (inputs) => [
        `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and vault ${inputs.vaultName} is gone. A new vault of the same name would not open the data, so none is created.`,
        `If it was deleted, recover it:\n\naz keyvault recover ${vault(inputs)}\n\nIf it can't be recovered, talk to Adobe Customer Care before anything else.`,
    ],
    'key-unreadable': (inputs, reason) => [
        `Key ${inputs.keyName} could not be read, so nothing can be decided about it (${said(reason)}).`,
        grantMissingRight(reason, inputs),
    ],
    'key-deleted': (inputs) => [
        `Key ${inputs.keyName} was deleted and can still be recovered. Somebody may have deleted it on purpose, so it is not recovered unasked.`,
        `Set recover-deleted: true, or recover it by hand:\n\naz keyvault key recover --vault-name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --name ${(0,az_commands/* quoted */.TL)(inputs.keyName)}`,
    ],
    'key-gone-after-confirmation': (inputs) => [
        `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and key ${inputs.keyName} is gone. A new key of the same name would not open the data, so none is created.`,
        `If it was deleted, recover it:\n\naz keyvault key recover --vault-name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --name ${(0,az_commands/* quoted */.TL)(inputs.keyName)}\n\nIf it can't be recovered, talk to Adobe Customer Care before anything else.`,
    ],
    'principal-unreadable': (inputs, reason) => [
        `Adobe's service principal could not be read, so the grant can't be given (${said(reason)}).`,
        `${grantMissingRight(reason, inputs)}\n\nOr give its object id as adobe-principal-id, and Microsoft Graph is not needed:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
    ],
    'principal-missing': (inputs) => [
        `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and create-principal is false.`,
        `Ask an administrator (Application Administrator or Cloud Application Administrator) to run:\n\naz ad sp create --id ${inputs.adobeAppId}`,
    ],
    'principal-gone-after-confirmation': (inputs) => [
        `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} is gone. Somebody may have removed it to revoke Adobe's access, so none is created.`,
        `If it was removed by mistake, ask an administrator to run:\n\naz ad sp create --id ${inputs.adobeAppId}\n\nThen set restore-grant: true, since a new service principal has no grant.`,
    ],
    'grant-unreadable': (inputs, reason) => [
        `The role assignments could not be read, so it is not known whether Adobe has the grant (${said(reason)}).`,
        grantMissingRight(reason, inputs),
    ],
    'grant-gone-after-confirmation': (inputs) => [
        `Adobe confirmed the key, and the grant to Adobe's service principal on vault ${inputs.vaultName} is gone. Taking it away is how a customer revokes Adobe's access, so it is not given back unasked.`,
        'If nobody took it away on purpose, set restore-grant: true and run again.',
    ],
    'grant-conditional': (inputs) => [
        `Adobe's role assignment on vault ${inputs.vaultName} is under a condition, which this action does not evaluate.`,
        `Look at the condition, and remove it if Adobe shall use the key without one:\n\naz role assignment list --scope $(az keyvault show ${vault(inputs)} --query id --output tsv) --include-inherited`,
    ],
    'locks-unreadable': (inputs, reason) => [
        `The locks of vault ${inputs.vaultName} could not be read, so it is not known whether one is missing (${said(reason)}).`,
        grantMissingRight(reason, inputs),
    ],
};
const notes = {
    purgeProtection: (inputs) => `Purge protection of vault ${inputs.vaultName} is turned on. It can't be turned off again.`,
    newVaultIsProtected: (inputs) => `Vault ${inputs.vaultName} is created with purge protection: once deleted it stays recoverable for ${inputs.retentionDays} days and its name is taken until then. This can't be turned off.`,
    recoveredVaultHasNoGrants: (inputs) => `Azure does not bring role assignments back with vault ${inputs.vaultName}: the grant is given anew.`,
    deletedKeyNotSeen: (inputs, reason) => `Whether a deleted key of that name waits for recovery could not be seen (${reason.code})${needed(inputs, reason)}; creating the key will tell.`,
    nameNotChecked: (inputs, reason) => `Whether the vault's name is free, or a deleted vault holds it, could not be checked (${reason.code})${needed(inputs, reason)}; creating the vault will tell.`,
};

;// CONCATENATED MODULE: ./build/messages/fr/blockers.js


const blockers_places = {
    graph: 'Microsoft Graph',
    vault: 'le coffre',
    group: 'le groupe de ressources',
    subscription: "l'abonnement",
};
const blockers_vault = (inputs) => `--name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)}`;
const blockers_needed = (inputs, reason) => {
    const right = missingRight(reason, inputs);
    return right === undefined ? '' : `, ce qui demande ${right.name} sur ${blockers_places[right.place]}`;
};
const blockers_said = ({ operation, code, message, requestId }) => `${operation} : ${code} : ${message}${requestId === undefined ? '' : `; identifiant de requ\u00eate ${requestId}`}`;
function blockers_grantMissingRight(reason, inputs) {
    const right = missingRight(reason, inputs);
    if (right === undefined)
        return 'Relancez. Si cela persiste, cherchez le code dans docs/troubleshooting.md.';
    return `Accordez \u00e0 l'identit\u00e9 ${inputs.clientId} : ${right.name} sur ${blockers_places[right.place]}.\n\n${right.commands}`;
}
const blockers_blockers = {
    'resource-group-missing': (inputs) => [
        `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
        `Cr\u00e9ez-le, ou mettez create-resource-group: true :\n\naz group create --name ${(0,az_commands/* quoted */.TL)(inputs.resourceGroup)} --location ${(0,az_commands/* quoted */.TL)(inputs.location ?? 'REGION')}`,
    ],
    'location-needed': () => [
        "Il faut cr\u00e9er quelque chose, et aucune r\u00e9gion n'est donn\u00e9e.",
        "Mettez dans l'entr\u00e9e location la r\u00e9gion du coffre, par exemple location: francecentral.",
    ],
    'vault-unreadable': (inputs, reason) => [
        `Le coffre ${inputs.vaultName} n'a pas pu \u00eatre lu ; rien ne peut donc \u00eatre d\u00e9cid\u00e9 \u00e0 son sujet (${blockers_said(reason)}).`,
        blockers_grantMissingRight(reason, inputs),
    ],
    'vault-deleted': (inputs) => [
        `Le coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. C'\u00e9tait peut-\u00eatre expr\u00e8s ; il n'est donc pas r\u00e9cup\u00e9r\u00e9 sans qu'on le demande.`,
        `Mettez recover-deleted: true, ou r\u00e9cup\u00e9rez-le \u00e0 la main :\n\naz keyvault recover ${blockers_vault(inputs)}`,
    ],
    'vault-name-taken': (inputs) => [
        `Le nom ${inputs.vaultName} est pris : un coffre de ce nom existe hors du groupe de ressources ${inputs.resourceGroup}, ou a \u00e9t\u00e9 supprim\u00e9, mais pas encore d\u00e9finitivement. Un nom de coffre est unique dans tout Azure.`,
        `Choisissez un autre vault-name, ou retrouvez le coffre :\n\naz keyvault list --query "[?name=='${inputs.vaultName}'].id"\naz keyvault list-deleted --resource-type vault --query "[?name=='${inputs.vaultName}'].id"`,
    ],
    'vault-gone-after-confirmation': (inputs) => [
        `Adobe a confirm\u00e9 ${inputs.confirmedKeyUri?.uri ?? ''}, et le coffre ${inputs.vaultName} n'est plus l\u00e0. Un nouveau coffre du m\u00eame nom n'ouvrirait pas les donn\u00e9es ; aucun n'est donc cr\u00e9\u00e9.`,
        `S'il a \u00e9t\u00e9 supprim\u00e9, r\u00e9cup\u00e9rez-le :\n\naz keyvault recover ${blockers_vault(inputs)}\n\nS'il ne peut pas \u00eatre r\u00e9cup\u00e9r\u00e9, parlez-en \u00e0 l'assistance client\u00e8le Adobe avant toute autre chose.`,
    ],
    'key-unreadable': (inputs, reason) => [
        `La cl\u00e9 ${inputs.keyName} n'a pas pu \u00eatre lue ; rien ne peut donc \u00eatre d\u00e9cid\u00e9 \u00e0 son sujet (${blockers_said(reason)}).`,
        blockers_grantMissingRight(reason, inputs),
    ],
    'key-deleted': (inputs) => [
        `La cl\u00e9 ${inputs.keyName} a \u00e9t\u00e9 supprim\u00e9e et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. C'\u00e9tait peut-\u00eatre expr\u00e8s ; elle n'est donc pas r\u00e9cup\u00e9r\u00e9e sans qu'on le demande.`,
        `Mettez recover-deleted: true, ou r\u00e9cup\u00e9rez-la \u00e0 la main :\n\naz keyvault key recover --vault-name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --name ${(0,az_commands/* quoted */.TL)(inputs.keyName)}`,
    ],
    'key-gone-after-confirmation': (inputs) => [
        `Adobe a confirm\u00e9 ${inputs.confirmedKeyUri?.uri ?? ''}, et la cl\u00e9 ${inputs.keyName} n'est plus l\u00e0. Une nouvelle cl\u00e9 du m\u00eame nom n'ouvrirait pas les donn\u00e9es ; aucune n'est donc cr\u00e9\u00e9e.`,
        `Si elle a \u00e9t\u00e9 supprim\u00e9e, r\u00e9cup\u00e9rez-la :\n\naz keyvault key recover --vault-name ${(0,az_commands/* quoted */.TL)(inputs.vaultName)} --name ${(0,az_commands/* quoted */.TL)(inputs.keyName)}\n\nSi elle ne peut pas \u00eatre r\u00e9cup\u00e9r\u00e9e, parlez-en \u00e0 l'assistance client\u00e8le Adobe avant toute autre chose.`,
    ],
    'principal-unreadable': (inputs, reason) => [
        `Le principal de service d'Adobe n'a pas pu \u00eatre lu ; l'acc\u00e8s ne peut donc pas \u00eatre accord\u00e9 (${blockers_said(reason)}).`,
        `${blockers_grantMissingRight(reason, inputs)}\n\nOu donnez son ID d'objet dans adobe-principal-id ; Microsoft Graph n'est alors pas n\u00e9cessaire :\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
    ],
    'principal-missing': (inputs) => [
        `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et create-principal vaut false.`,
        `Demandez \u00e0 un administrateur (administrateur d'application ou administrateur d'application cloud) d'ex\u00e9cuter :\n\naz ad sp create --id ${inputs.adobeAppId}`,
    ],
    'principal-gone-after-confirmation': (inputs) => [
        `Adobe a confirm\u00e9 la cl\u00e9, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'est plus l\u00e0. Quelqu'un l'a peut-\u00eatre retir\u00e9 pour r\u00e9voquer l'acc\u00e8s d'Adobe ; aucun n'est donc cr\u00e9\u00e9.`,
        `S'il a \u00e9t\u00e9 retir\u00e9 par erreur, demandez \u00e0 un administrateur d'ex\u00e9cuter :\n\naz ad sp create --id ${inputs.adobeAppId}\n\nMettez ensuite restore-grant: true, car un nouveau principal de service n'a aucun acc\u00e8s.`,
    ],
    'grant-unreadable': (inputs, reason) => [
        `Les attributions de r\u00f4le n'ont pas pu \u00eatre lues ; on ne sait donc pas si Adobe a acc\u00e8s \u00e0 la cl\u00e9 (${blockers_said(reason)}).`,
        blockers_grantMissingRight(reason, inputs),
    ],
    'grant-gone-after-confirmation': (inputs) => [
        `Adobe a confirm\u00e9 la cl\u00e9, et l'acc\u00e8s du principal de service d'Adobe au coffre ${inputs.vaultName} n'est plus l\u00e0. C'est en le retirant qu'un client r\u00e9voque l'acc\u00e8s d'Adobe ; il n'est donc pas rendu sans qu'on le demande.`,
        "Si personne ne l'a retir\u00e9 expr\u00e8s, mettez restore-grant: true et relancez.",
    ],
    'grant-conditional': (inputs) => [
        `L'attribution de r\u00f4le d'Adobe sur le coffre ${inputs.vaultName} est soumise \u00e0 une condition, que cette action n'\u00e9value pas.`,
        `Regardez la condition, et retirez-la si Adobe doit utiliser la cl\u00e9 sans condition :\n\naz role assignment list --scope $(az keyvault show ${blockers_vault(inputs)} --query id --output tsv) --include-inherited`,
    ],
    'locks-unreadable': (inputs, reason) => [
        `Les verrous du coffre ${inputs.vaultName} n'ont pas pu \u00eatre lus ; on ne sait donc pas s'il en manque un (${blockers_said(reason)}).`,
        blockers_grantMissingRight(reason, inputs),
    ],
};
const blockers_notes = {
    purgeProtection: (inputs) => `La protection contre la suppression d\u00e9finitive du coffre ${inputs.vaultName} sera activ\u00e9e. Elle ne pourra plus \u00eatre d\u00e9sactiv\u00e9e.`,
    newVaultIsProtected: (inputs) => `Le coffre ${inputs.vaultName} sera cr\u00e9\u00e9 avec la protection contre la suppression d\u00e9finitive : une fois supprim\u00e9, il reste r\u00e9cup\u00e9rable pendant ${inputs.retentionDays} jours et son nom reste pris jusque-l\u00e0. Cela ne peut pas \u00eatre d\u00e9sactiv\u00e9.`,
    recoveredVaultHasNoGrants: (inputs) => `Azure ne rend pas les attributions de r\u00f4le avec le coffre ${inputs.vaultName} : l'acc\u00e8s sera accord\u00e9 de nouveau.`,
    deletedKeyNotSeen: (inputs, reason) => `Il n'a pas \u00e9t\u00e9 possible de voir si une cl\u00e9 supprim\u00e9e de ce nom attend d'\u00eatre r\u00e9cup\u00e9r\u00e9e (${reason.code})${blockers_needed(inputs, reason)} ; la cr\u00e9ation de la cl\u00e9 le dira.`,
    nameNotChecked: (inputs, reason) => `Il n'a pas \u00e9t\u00e9 possible de voir si le nom du coffre est libre ou pris par un coffre supprim\u00e9 (${reason.code})${blockers_needed(inputs, reason)} ; la cr\u00e9ation du coffre le dira.`,
};

;// CONCATENATED MODULE: ./build/messages/blockers.js


const planMessages = {
    en: { blockers: blockers, notes: notes },
    fr: { blockers: blockers_blockers, notes: blockers_notes },
};

// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/plan.js
/** What is to be done, and what will not be: pure, from the inputs and what was seen. */



const noReason = {
    operation: '',
    status: undefined,
    code: '',
    message: '',
    requestId: undefined,
    right: undefined,
};
/** Gathers steps, blockers and notes; the order of the calls is the order of the steps. */
class PlanBuilder {
    steps = [];
    blockers = [];
    notes = [];
    /** The same in the language of the inputs. */
    inLanguage = { blockers: [], notes: [] };
    inputs;
    constructor(inputs) {
        this.inputs = inputs;
    }
    step(step) {
        this.steps.push(step);
    }
    note(id, reason = noReason) {
        const { inputs } = this;
        this.notes.push(planMessages.en.notes[id](inputs, reason));
        this.inLanguage.notes.push(planMessages[inputs.language].notes[id](inputs, reason));
    }
    block(id, reason = noReason) {
        if (this.blockers.some((blocker) => blocker.id === id))
            return;
        this.blockers.push(this.said(id, reason, 'en'));
        this.inLanguage.blockers.push(this.said(id, reason, this.inputs.language));
    }
    said(id, reason, language) {
        const [message, remediation] = planMessages[language].blockers[id](this.inputs, reason);
        return { id, message, remediation };
    }
}
function plan(inputs, observed, options) {
    const builder = new PlanBuilder(inputs);
    const vault = planVault(builder, observed);
    if (vault !== 'stuck') {
        planKey(builder, observed, vault);
        planPrincipal(builder, observed);
        planGrant(builder, observed, vault, options?.vaultRecovered === true);
        planLock(builder, observed, vault);
    }
    return { steps: builder.steps, blockers: builder.blockers, notes: builder.notes, inLanguage: builder.inLanguage };
}
function planVault(builder, { vault, deletedVault, nameTaken, resourceGroup }) {
    const { inputs } = builder;
    if (vault.presence === 'unknown') {
        builder.block('vault-unreadable', vault.reason);
        return 'stuck';
    }
    if (vault.presence === 'found') {
        if (!vault.value.purgeProtection) {
            builder.step({ resource: 'vault', action: 'update', name: inputs.vaultName });
            builder.note('purgeProtection');
        }
        return 'there';
    }
    if (resourceGroup.presence === 'absent')
        planResourceGroup(builder);
    if (deletedVault.presence === 'found')
        return planRecovery(builder, deletedVault.value.location);
    if (inputs.confirmedKeyUri !== undefined)
        builder.block('vault-gone-after-confirmation');
    if (nameTaken.presence === 'found')
        builder.block('vault-name-taken');
    if (nameTaken.presence === 'unknown')
        builder.note('nameNotChecked', nameTaken.reason);
    if (inputs.location === undefined)
        builder.block('location-needed');
    builder.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
    builder.note('newVaultIsProtected');
    return 'created';
}
function planResourceGroup(builder) {
    const { inputs } = builder;
    if (!inputs.createResourceGroup)
        builder.block('resource-group-missing');
    if (inputs.location === undefined)
        builder.block('location-needed');
    if (!inputs.createResourceGroup)
        return;
    builder.step({
        resource: 'resource-group',
        action: 'create',
        name: inputs.resourceGroup,
        location: inputs.location ?? '',
    });
}
function planRecovery(builder, location) {
    const { inputs } = builder;
    if (!inputs.recoverDeleted)
        builder.block('vault-deleted');
    builder.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
    builder.note('recoveredVaultHasNoGrants');
    return 'recovered';
}
function planKey(builder, { key, deletedKey }, vault) {
    const { inputs } = builder;
    // The keys come back with a recovered vault; what is missing then is seen and planned after the recovery.
    if (vault === 'recovered' || key.presence === 'found')
        return;
    if (key.presence === 'unknown') {
        builder.block('key-unreadable', key.reason);
        return;
    }
    if (deletedKey.presence === 'found') {
        if (!inputs.recoverDeleted)
            builder.block('key-deleted');
        builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
        return;
    }
    if (inputs.confirmedKeyUri !== undefined)
        builder.block('key-gone-after-confirmation');
    if (deletedKey.presence === 'unknown')
        builder.note('deletedKeyNotSeen', deletedKey.reason);
    builder.step({ resource: 'key', action: 'create', name: inputs.keyName });
}
function planPrincipal(builder, { principal }) {
    const { inputs } = builder;
    if (principal.presence === 'unknown')
        builder.block('principal-unreadable', principal.reason);
    if (principal.presence !== 'absent')
        return;
    if (inputs.confirmedKeyUri !== undefined)
        builder.block('principal-gone-after-confirmation');
    else if (!inputs.createPrincipal)
        builder.block('principal-missing');
    if (!inputs.createPrincipal)
        return;
    builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}
function planGrant(builder, observed, vault, vaultRecovered) {
    const { inputs } = builder;
    const grant = vault === 'there' ? (0,model_grant/* grantSeen */._)(inputs, observed) : { presence: 'absent' };
    if (grant.presence === 'found')
        return;
    if (grant.presence === 'conditional') {
        builder.block('grant-conditional');
        return;
    }
    if (grant.presence === 'unknown') {
        if (observed.principal.presence !== 'unknown')
            builder.block('grant-unreadable', grant.reason);
        return;
    }
    const afterRecovery = vault === 'recovered' || vaultRecovered;
    const revoked = inputs.confirmedKeyUri !== undefined && !afterRecovery && !inputs.restoreGrant;
    if (revoked && vault === 'there')
        builder.block('grant-gone-after-confirmation');
    const byPolicy = observed.vault.presence === 'found' && !observed.vault.value.rbac;
    builder.step({
        resource: 'grant',
        action: 'create',
        name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : 'Key Vault Crypto Service Encryption User',
        by: byPolicy ? 'access-policy' : 'role-assignment',
        afterRecovery,
    });
}
function planLock(builder, { locks }, vaultPlan) {
    const { inputs } = builder;
    if (!inputs.deleteLock)
        return;
    if (vaultPlan === 'there' && locks.presence === 'unknown') {
        builder.block('locks-unreadable', locks.reason);
        return;
    }
    const holds = locks.presence === 'found' && locks.value.some((lock) => (0,model_scopes/* lockHolds */.IH)(lock, (0,model_scopes/* scopesOf */.ZK)(inputs).vault));
    if (vaultPlan === 'there' && holds)
        return;
    builder.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}

;// CONCATENATED MODULE: ./build/progress.js

/** Plans from what was seen last. */
function makePlan(inputs, progress, vaultRecovered) {
    if (progress.observed === undefined)
        throw new Error('a plan without a look');
    const next = plan(inputs, progress.observed, { vaultRecovered });
    progress.plan = next;
    return next;
}

;// CONCATENATED MODULE: ./build/ensure.js
/**
 * What mode ensure does with a plan that nothing stands in the way of: changes, and looks at what they came to. The looks
 * decide what is said, not the answers to the changes.
 */





/** What was just made may be seen only some time later: role assignments and principals replicate. */
const replicationWindow = 60_000;
/** @throws what the changes threw, or what ended the run early; what was done until then is in `progress` */
async function ensure(session, planned, progress, see, judge) {
    try {
        const last = await makeChanges(session, planned, progress, see);
        if (last !== undefined)
            see(await observeSettled(session, see, last.principal, judge));
    }
    catch (fault) {
        await lookAfter(fault, session, progress, see);
        throw fault;
    }
}
/** @returns the last changes, which are still to be seen; `undefined` when all that was made is seen */
async function makeChanges(session, planned, progress, see) {
    const presence = ensure_principalOf(progress.observed);
    const first = await applySteps(session, planned.steps, progress, { principal: presence, stopIfVaultDiffers: true });
    if (!first.vaultDiffers)
        return first;
    session.log.step('Look at Azure again');
    // What a recovered vault holds and lost, or what somebody else's new vault is like, is seen only now.
    see(await observe(session));
    const next = makePlan(session.inputs, progress, first.wasRecovered);
    // A service principal that was just made may be seen only some time later.
    const isMade = first.principal !== presence;
    const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isMade);
    if (next.blockers.length > 0)
        progress.changes.push(...steps.map((step) => changeOf(step, 'skipped')));
    if (next.blockers.length > 0 || steps.length === 0)
        return undefined;
    const principal = ensure_principalOf(progress.observed) ?? first.principal;
    return applySteps(session, steps, progress, { principal, stopIfVaultDiffers: false });
}
/**
 * What was done beside a change that failed is there: the outputs name it, and no cure asks a person to make it again. A run
 * that has to end has no time for a look, and one that sees less than before is not believed.
 */
async function lookAfter(fault, session, { changes }, see) {
    const mustEnd = (0,errors/* errorsOf */.Bp)(fault).some((each) => each instanceof errors/* Interrupted */.j$);
    if (mustEnd || !changes.some(({ status }) => status === 'done'))
        return;
    session.log.step('Look at Azure again');
    const observed = await observe(session).catch(() => undefined);
    if (observed !== undefined && observed.vault.presence !== 'unknown')
        see(observed);
}
function ensure_principalOf(observed) {
    return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}
async function applySteps(session, steps, progress, applying) {
    const applied = await apply(session, steps, applying);
    progress.changes.push(...applied.changes);
    const [fault, ...others] = applied.faults;
    if (fault === undefined)
        return applied;
    throw others.length === 0 ? fault : new errors/* SeveralErrors */.AJ(applied.faults);
}
/** Looks until what was made is seen, or its replication has had its time; then what is seen is what counts. */
async function observeSettled(session, see, made, judge) {
    session.log.step('Look at Azure again');
    let last = await observe(session);
    const settled = (observed) => {
        const { state } = judge(session.inputs, observed, 'en');
        const seesPrincipal = observed.principal.presence === 'found' || made === undefined;
        return state !== 'missing' && seesPrincipal;
    };
    if (settled(last))
        return last;
    see(last);
    const what = 'what was made to be seen';
    const why = 'service principals and role assignments are read some time after they were made';
    await poll(session, { what, timeout: replicationWindow, why }, async () => {
        last = await observe(session);
        return settled(last) ? last : undefined;
    });
    return last;
}

// EXTERNAL MODULE: ./build/runtime/loop-turn.js
var loop_turn = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/road.js
/**
 * The road behind the login: observe, plan, apply, observe again, judge. Loaded while GitHub answers the first request,
 * since everything that needs an SDK hangs below this file.
 */







/** @throws what ended the run early; what was done until then is in `progress` */
async function travel(journey) {
    const { inputs, log, progress } = journey;
    log.step('Log in and look at Azure');
    const session = await logIn(journey);
    const read = observe(session);
    // It may fail while the judge is being loaded; it is awaited below.
    read.catch(() => undefined);
    const judge = await loadJudge(journey.idTokens);
    const see = (observed) => {
        progress.observed = observed;
        progress.verdict = judge(inputs, observed, 'en');
    };
    see(await read);
    if (inputs.mode === 'verify')
        return;
    const planned = makePlan(inputs, progress, false);
    if (inputs.mode === 'plan') {
        progress.changes = planned.steps.map((step) => changeOf(step, 'planned'));
        return;
    }
    if (planned.blockers.length > 0 || planned.steps.length === 0)
        return;
    await ensure(session, planned, progress, see, judge);
}
async function logIn({ inputs, transport, idTokens, deadline, log, mask }) {
    await (0,loop_turn/* loopTurn */.g)();
    const { Login } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(563), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 221));
    await (0,loop_turn/* loopTurn */.g)();
    const send = transport.for('entra');
    const { tenantId, clientId } = inputs;
    const credential = new Login({ tenantId, clientId, send, idTokens, log, onToken: mask });
    return openSession({ inputs, transport, credential, deadline, log });
}
/** What a run needs at its end is loaded while Entra and Azure answer, chunk by chunk. */
async function loadJudge(idTokens) {
    await idTokens.get().catch(() => undefined);
    await (0,loop_turn/* loopTurn */.g)();
    const { evaluate } = await (0,load/* loadChecks */.o)();
    await (0,loop_turn/* loopTurn */.g)();
    await __webpack_require__.e(/* import() */ 667).then(__webpack_require__.bind(__webpack_require__, 3667));
    return evaluate;
}


/***/ })

};
