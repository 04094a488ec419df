export const id = 822;
export const ids = [822];
export const modules = {

/***/ 7012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ identityIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
/** What the action reads in its own access token. Source: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */


const guid = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uRe(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PXX());
/** `appid` in version 1.0, as Azure Resource Manager's tokens are. */
const claims = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ oid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(guid), appid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(guid) });
/** Who the identity is, lower case; without what a token of another form does not tell. */
function identityIn(token) {
    const [, payload = ''] = token.split('.');
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(claims, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(Buffer.from(payload, 'base64url').toString('utf8')));
    const { oid, appid } = parsed.success ? parsed.output : {};
    return { ...(oid !== undefined && { objectId: oid }), ...(appid !== undefined && { clientId: appid }) };
}


/***/ }),

/***/ 6822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAz: () => (/* binding */ openAz)
/* harmony export */ });
/* unused harmony export findOnPath */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _azure_access_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7012);
/* harmony import */ var _azure_cloud_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6785);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(767);
/* harmony import */ var _inputs_formats_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9416);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6210);
/** The Azure CLI on this machine: whom it is signed in as, and access tokens of that person or identity. */










/** @throws RunError if az is not installed, not signed in, or has no token for the tenant */
async function openAz(given) {
    const account = await readAccount(given);
    const chosen = (name, standard) => given[`INPUT_${name}-ID`]?.trim() || given[`AZURE_${name}_ID`]?.trim() || standard;
    const [tenantId, subscriptionId] = [
        chosen('TENANT', account.tenantId),
        chosen('SUBSCRIPTION', account.subscriptionId),
    ];
    const accessToken = (scope) => tokenOf({ account, scope, tenantId, environment: given });
    // What is no GUID is an invalid input.
    const identity = account.kind === 'application' || !(0,_inputs_formats_js__WEBPACK_IMPORTED_MODULE_6__/* .guid */ .Os)(tenantId) ? account.name : await idOf(account, accessToken);
    const ids = { 'INPUT_TENANT-ID': tenantId, 'INPUT_SUBSCRIPTION-ID': subscriptionId, 'INPUT_CLIENT-ID': identity };
    return { account, source: { who: account.name, accessToken }, environment: { ...given, ...ids } };
}
const accountAnswer = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    tenantId: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        type: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        /** `MSI`, `MSIClient-ID`, `MSIObject-ID` or `MSIResource-ID`. */
        assignedIdentityInfo: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
        cloudShellID: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY()),
    }),
});
async function readAccount(environment) {
    const ended = await az(['account', 'show', '--output', 'json'], environment);
    const answer = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(accountAnswer, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(ended.stdout));
    if (ended.code !== 0 || !answer.success)
        throw refusal(ended);
    const { id, tenantId, user } = answer.output;
    const isManaged = typeof user.assignedIdentityInfo === 'string';
    return {
        name: user.name,
        kind: user.type === 'user' ? 'person' : isManaged ? 'managed identity' : 'application',
        hasOneTenant: isManaged || user.cloudShellID === true,
        tenantId,
        subscriptionId: id,
    };
}
/** A person has no client ID: roles are given to the object ID. Of a managed identity az may know neither. */
async function idOf({ kind }, accessToken) {
    const { objectId, clientId } = (0,_azure_access_token_js__WEBPACK_IMPORTED_MODULE_3__/* .identityIn */ .K)((await accessToken(_azure_cloud_js__WEBPACK_IMPORTED_MODULE_4__/* .scopes */ .Wu.arm)).token);
    return (kind === 'person' ? objectId : clientId) ?? '';
}
const tokenAnswer = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    accessToken: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    /** Seconds since 1970. */
    expires_on: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()),
});
/** Of a token whose end az does not tell (before version 2.54). */
const shortestLife = 5 * 60_000;
async function tokenOf({ account, scope, tenantId, environment }) {
    const isElsewhere = account.tenantId !== tenantId;
    if (account.hasOneTenant && isElsewhere)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('AzOtherTenant', tenantId);
    const tenant = account.hasOneTenant ? [] : ['--tenant', tenantId];
    const args = ['account', 'get-access-token', '--scope', scope, ...tenant, '--output', 'json'];
    const ended = await az(args, environment);
    const answer = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(tokenAnswer, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(ended.stdout));
    if (ended.code === 0 && answer.success) {
        const { accessToken: token, expires_on: end } = answer.output;
        return { token, expiresOnTimestamp: end === undefined ? Date.now() + shortestLife : end * 1000 };
    }
    if (isElsewhere)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('AzOtherTenant', tenantId);
    throw refusal(ended);
}
function refusal({ stderr }) {
    const error = stderr.split('\n').find((line) => line.startsWith('ERROR'));
    const isSignedOut = /'az login'|\baz login\b/.test(stderr);
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4(isSignedOut ? 'AzSignedOut' : 'AzFailed', (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_9__/* .excerpt */ .Kb)(error ?? stderr));
}
/** Milliseconds: az asks its own services, and may wait for a proxy. */
const longest = 60_000;
/** @throws RunError `AzNotFound` */
async function az(args, environment) {
    const file = findOnPath('az', environment);
    if (file === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('AzNotFound', '');
    return new Promise((resolve, reject) => {
        // On Windows az is a batch file, which only a shell starts. The arguments are GUIDs and words of our own.
        const [program, given, shell] = process.platform === 'win32' ? [[`"${file}"`, ...args].join(' '), [], true] : [file, args, false];
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, given, {
            env: { ...environment },
            shell,
            timeout: longest,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const printed = { stdout: '', stderr: '' };
        child.stdout.setEncoding('utf8').on('data', (text) => (printed.stdout += text));
        child.stderr.setEncoding('utf8').on('data', (text) => (printed.stderr += text));
        child.on('error', () => reject(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('AzNotFound', '')));
        child.on('close', (code) => resolve({ code, ...printed }));
    });
}
const thisPlatform = {
    isWindows: process.platform === 'win32',
    isFile: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true,
};
/**
 * Where a program is, by PATH alone: a shell on Windows looks in the current folder first, and an empty entry is that folder too.
 *
 * @returns its absolute path; `undefined` if it is in none of the folders
 */
function findOnPath(name, environment, { isWindows, isFile } = thisPlatform) {
    const { delimiter, isAbsolute, join } = isWindows ? node_path__WEBPACK_IMPORTED_MODULE_2__.win32 : node_path__WEBPACK_IMPORTED_MODULE_2__.posix;
    const isPath = (variable) => (isWindows ? variable.toUpperCase() : variable) === 'PATH';
    const [, path = ''] = Object.entries(environment).find(([variable]) => isPath(variable)) ?? [];
    const files = isWindows ? ['.exe', '.cmd', '.bat'].map((ending) => `${name}${ending}`) : [name];
    const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
    return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isFile);
}


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


/***/ })

};
