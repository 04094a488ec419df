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
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3802);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7934);
/* harmony import */ var _azure_access_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7012);
/* harmony import */ var _azure_cloud_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6785);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(767);
/* harmony import */ var _inputs_formats_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9416);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3978);
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
    const identity = account.kind === 'application' || !(0,_inputs_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .guid */ .Os)(tenantId) ? account.name : await idOf(account, accessToken);
    const ids = { 'INPUT_TENANT-ID': tenantId, 'INPUT_SUBSCRIPTION-ID': subscriptionId, 'INPUT_CLIENT-ID': identity };
    return { account, source: { who: account.name, accessToken }, environment: { ...given, ...ids } };
}
const accountAnswer = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    tenantId: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        type: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        /** `MSI`, `MSIClient-ID`, `MSIObject-ID` or `MSIResource-ID`. */
        assignedIdentityInfo: valibot__WEBPACK_IMPORTED_MODULE_8__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
        cloudShellID: valibot__WEBPACK_IMPORTED_MODULE_8__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY()),
    }),
});
async function readAccount(environment) {
    const ended = await az(['account', 'show', '--output', 'json'], environment);
    const answer = valibot__WEBPACK_IMPORTED_MODULE_8__/* .safeParse */ .xLC(accountAnswer, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .q)(ended.stdout));
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
const tokenAnswer = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    accessToken: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** Seconds since 1970. */
    expires_on: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig()),
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
    const answer = valibot__WEBPACK_IMPORTED_MODULE_8__/* .safeParse */ .xLC(tokenAnswer, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .q)(ended.stdout));
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
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4(isSignedOut ? 'AzSignedOut' : 'AzFailed', (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .excerpt */ .Kb)(error ?? stderr));
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
