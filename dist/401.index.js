export const id = 401;
export const ids = [401,885];
export const modules = {

/***/ 8836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readList),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6210);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6785);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5788);





/** Far above the size of any list that the action reads: a longer list is malformed or endless. */
const mostPages = 400;
const mostEntries = 50_000;
/**
 * Characters of all pages of a list, all of which are held until the report is written. As recorded, a role assignment takes
 * 900 (a description takes up to 1,024 more), a version of a key 670. A subscription has at most 4,000 role assignments.
 */
function mostTextOf(url) {
    return /\/providers\/Microsoft\.Authorization\/role/i.test(url) ? 5_000_000 : 2_000_000;
}
const entriesOfPage = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(mostEntries));
const link = valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const armPage = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: entriesOfPage, nextLink: link });
const graphPage = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: entriesOfPage, '@odata.nextLink': link });
/**
 * The whole list.
 *
 * @param send a `Send` for the operation's service that adds its token
 * @throws ServiceError for an error response, a malformed answer, and a list that links to another domain or does not end
 */
async function readList(send, operation, url, entry) {
    return (await readPages(send, operation, url, entry, Number.POSITIVE_INFINITY)).entries;
}
/** The first pages of a list that may be very long, see `readList`. @param enough how many pages */
async function readPages(send, operation, first, entry, enough) {
    const entries = [];
    const followed = new Set();
    let url = first;
    let size = 0;
    const mostText = mostTextOf(first);
    while (followed.size < mostPages && entries.length <= mostEntries) {
        followed.add(url);
        const response = await send(operation, { method: 'GET', url });
        size += response.bodyAsText?.length ?? 0;
        if (size > mostText)
            throw invalidList(operation, `the list has more than ${mostText / 1e6} MB`);
        const { value, nextLink } = pageOf(operation, response);
        for (const each of (0,_responses_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBody */ .OG)(operation, response, valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(entry), value, 'value'))
            entries.push(each);
        const isComplete = nextLink == null || nextLink === '';
        if (isComplete || followed.size >= enough)
            return { entries, isComplete };
        url = nextPage(operation, nextLink);
        if (followed.has(url))
            throw invalidList(operation, 'the list comes to no end');
    }
    throw invalidList(operation, `the list has more than ${mostPages} pages or ${mostEntries} entries`);
}
function pageOf(operation, response) {
    if (operation.service !== 'graph')
        return (0,_responses_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResponse */ .xp)(operation, response, armPage);
    const { value, '@odata.nextLink': nextLink } = (0,_responses_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResponse */ .xp)(operation, response, graphPage);
    return { value, nextLink };
}
/** A next link to another domain makes its list unreadable, not the run; nothing is sent there. */
function nextPage(operation, given) {
    const domain = operation.service === 'graph' ? _cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .domains */ .C5.graph : _cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .domains */ .C5.arm;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isHere = url?.protocol === 'https:' && url.host === domain && url.username === '' && url.password === '';
    if (isHere)
        return `https://${domain}${url.pathname}${url.search}`;
    throw invalidList(operation, `the next page is said to be at ${(0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .Kb)(given, 100)}, which is not asked`);
}
function invalidList({ service, name, right }, message) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({ service, operation: name, right, code: 'InvalidAnswer', message });
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ invalidResponse),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   xp: () => (/* binding */ parseResponse)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/* harmony import */ var _model_unregistered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4303);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6210);
/* harmony import */ var _pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1284);
/* harmony import */ var _pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8437);







const errorBody = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
        innererror: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
        details: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
    }),
});
/** Microsoft.Insights leaves the envelope out. */
const bareErrorBody = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** A 404 without the envelope may come from anything on the way: its code does not say that something is absent. */
function errorIn(status, json) {
    const body = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(errorBody, json);
    if (body.success)
        return body.output.error;
    const bare = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(bareErrorBody, json);
    return bare.success && status !== 404 ? bare.output : undefined;
}
/** The error in an error response. Key Vault's own reason is in `innererror`; the outer code says only Forbidden. */
function refusal(operation, response) {
    const text = response.bodyAsText ?? '';
    const { status } = response;
    const error = errorIn(status, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(text));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        right: operation.right,
        status,
        code: error?.innererror?.code ?? error?.code ?? `HTTP ${status}`,
        message: error?.message ?? ((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .excerpt */ .Kb)(text) || 'the answer has no body'),
        requestId: (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestIdOf */ .Gb)(response),
        // A request that timed out or failed at the service's side may still have been acted on.
        answerLost: operation.writes === true && (status >= 500 || status === 408),
        transient: (0,_pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransientStatus */ .Dm)(status),
        retryAfter: (0,_pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterOf */ .sT)(response.headers.get('retry-after'), response.headers.get('date')),
    });
}
/**
 * The answer's body in the expected shape.
 *
 * @throws ServiceError when the service refused, or the body has another shape
 */
function parseResponse(operation, response, schema) {
    if (response.status < 200 || response.status > 299)
        throw refusal(operation, response);
    return parseBody(operation, response, schema, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(response.bodyAsText ?? ''), '');
}
/**
 * A part of the answer's body in the expected shape.
 *
 * @param place where the part stands in the body; empty for the body itself
 * @throws ServiceError when it has another shape
 */
function parseBody(operation, response, schema, part, place) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, part, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalidResponse(operation, response, shapeOf(parsed.issues, place));
}
/** For a property that no finding and no change depends on: whatever Azure answers there, the rest counts. */
function unread(schema, otherwise) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        schema,
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(() => otherwise)),
    ]), otherwise);
}
function invalidResponse(operation, response, what) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        right: operation.right,
        status: response.status,
        code: 'InvalidAnswer',
        message: what,
        requestId: (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestIdOf */ .Gb)(response),
        answerLost: operation.writes === true,
    });
}
function shapeOf(issues, place) {
    const [first] = issues;
    if (first === undefined)
        return 'the answer has an unexpected shape';
    const path = [...(place === '' ? [] : [place]), ...(first.path?.map((item) => String(item.key)) ?? [])].join('.');
    return `the answer has an unexpected shape: ${path === '' ? 'body' : path} is not ${first.expected ?? 'as documented'}`;
}
const absent = { presence: 'absent' };
/** Codes of a 404 that says there is nothing of that name. A 404 without a code does not say so. */
const notFound = /NotFound$/;
/**
 * What `read` finds: `absent` when it was refused with 404 and one of the codes for it, `unknown` for every other error.
 *
 * @throws ServiceError when the login is refused, or the subscription that the run needs is not found
 */
async function tryRead(operation, read, { absentCodes = notFound, needsSubscription = true } = {}) {
    try {
        return { presence: 'found', value: await read(operation) };
    }
    catch (error) {
        if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7) || loginFailed(operation, error.details))
            throw error;
        // It concerns the run, not the read that got it first.
        if (needsSubscription && noSubscription.has(error.details.code)) {
            throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({ ...error.details, operation: findSubscription }, error);
        }
        const { status, code } = error.details;
        if (status === 404 && absentCodes !== 'none' && absentCodes.test(code))
            return absent;
        return unknown(operation, error.details);
    }
}
const findSubscription = { en: 'find the subscription', fr: "trouver l'abonnement" };
/** A subscription that is not found is never "missing": it ends the run. */
const noSubscription = new Set(['SubscriptionNotFound', 'InvalidSubscriptionId']);
/** A refused login ends the run. Without a token for Graph or the vault, ARM can still be read. */
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
    // To a reader of one group that reads the subscription; for every other read it ends the run.
    'SubscriptionNotFound',
]);
/** What is refused with 403 whatever roles the identity has: by the vault's network rules, or a deny assignment. */
const refusedDespiteRights = new Set([
    'ForbiddenByFirewall',
    'ForbiddenByConnection',
    'ForbiddenByNsp',
    'DenyAssignmentAuthorizationFailed',
]);
function unknown(operation, details) {
    const { status, code, message, requestId } = details;
    const isRefused = (status === 403 && !refusedDespiteRights.has(code)) || refusedForRights.has(code);
    const lacksRight = isRefused && !(0,_model_unregistered_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnregistered */ .u)(details);
    const right = lacksRight ? operation.right : undefined;
    return { presence: 'unknown', reason: { operation: details.operation, status, code, message, requestId, right } };
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/** The address of what has that ID, which may contain letters of any script: the one place where an ID is encoded. */
function addressOf(domain, id, query = {}) {
    const path = id.split('/').map(encodeURIComponent).join('/');
    const parameters = new URLSearchParams(query).toString();
    return `https://${domain}${path}${parameters === '' ? '' : `?${parameters}`}`;
}


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ ownStream),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   nn: () => (/* binding */ checkPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** The paths that a person names for results: what may be written there, and what is an invalid input. */


function kindOf(path) {
    const entry = entryAt(path);
    if (entry === undefined || entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() && !isOfSystem(path) ? 'link' : 'stream';
}
/** The stream of this process that a path below `/dev` stands for. */
function ownStream(path) {
    const [, stream, number] = /^\/dev\/(?:(stdout|stderr)|fd\/([12]))$/.exec((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) ?? [];
    if (stream === 'stdout' || number === '1')
        return 'stdout';
    return stream === 'stderr' || number === '2' ? 'stderr' : undefined;
}
/** The paths that break no rule, and an invalid input for each other one. */
function checkPaths(named) {
    const options = new Map();
    const paths = {};
    const problems = [];
    for (const [input, given] of Object.entries(named)) {
        if (given === undefined || given === '')
            continue;
        const kind = kindOf(given);
        const place = placeOf(given);
        const former = options.get(place);
        options.set(place, former ?? input);
        const rule = kind === 'link' || kind === 'folder' ? `must be no ${kind}` : former && sameAs(former);
        if (rule === undefined)
            paths[input] = given;
        else
            problems.push({ input, given, rule });
    }
    return { paths, problems };
}
function sameAs(option) {
    return `must differ from the path of ${option}`;
}
function entryAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    }
    catch {
        // What is wrong with it shows when it is written.
        return undefined;
    }
}
/** Links that the system made, such as `/dev/stdout`; everybody may put one into `/dev/shm`. */
function isOfSystem(path) {
    return /^\/dev\/(?!shm\/)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
}
/** Two paths of one place are equal. */
function placeOf(path) {
    const stream = ownStream(path);
    if (stream !== undefined)
        return stream;
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full));
    }
    catch {
        return full;
    }
}


/***/ }),

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

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ countedGrants),
/* harmony export */   j: () => (/* binding */ periodOf)
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
function periodOf(assignments, instances, now) {
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

/***/ 5725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  df: () => (/* binding */ changeEntry),
  XZ: () => (/* binding */ cureOf),
  Qf: () => (/* binding */ dotenvText),
  uX: () => (/* binding */ findingEntry),
  Sd: () => (/* binding */ identifiersOf),
  bz: () => (/* binding */ knownOf),
  YV: () => (/* binding */ outputsAtStart),
  Yz: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/model/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/grant.js
var grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/model/principal.js
var principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/model/rotation.js
var rotation = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/grant-end.js
var grant_end = __webpack_require__(643);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/version-in-use.js
var version_in_use = __webpack_require__(4622);
;// CONCATENATED MODULE: ./build/model/valid-until.js
/** When Adobe's access would end by itself. Pure. */





/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key version in use, or the end of the only
 * grant. `undefined` if none is known. It may have passed.
 */
function validUntil(inputs, observed) {
    const { vault, key } = observed;
    if (vault.presence !== 'found' || key.presence !== 'found')
        return undefined;
    const versions = (0,version_in_use/* versionsPerhapsInUse */.t_)(inputs, observed).map(expiryOf);
    const ends = [...versions, vault.value.rbac ? grantEnd(inputs, observed) : undefined];
    return ends
        .filter((end) => end !== undefined)
        .reduce((first, end) => (first === undefined || isEarlier(end, first) ? end : first), undefined);
}
/** By time: the text of a year above 9999 begins with a sign. */
const isEarlier = (one, other) => Date.parse(one.at) < Date.parse(other.at);
function expiryOf({ version, expires }) {
    const at = expires === null ? undefined : toSecond(expires * 1000);
    return at === undefined ? undefined : { of: 'version', version, at };
}
function grantEnd(inputs, observed) {
    const { roleAssignments, scheduleInstances } = observed;
    const principalId = (0,principal/* adobePrincipalId */.l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, (0,scopes/* scopesOf */.ZK)(inputs).key);
    if (counted.length === 0)
        return undefined;
    const term = (0,grant_end/* periodOf */.j)(counted, scheduleInstances.value, Date.parse(observed.at));
    const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
    return at === undefined ? undefined : { of: 'grant', at };
}
/** `undefined` for what is no date. */
function toSecond(milliseconds) {
    return (0,dates/* isoOf */.dF)(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/telling/key-uri.js
var key_uri = __webpack_require__(1798);
// EXTERNAL MODULE: ./build/telling/lines.js
var lines = __webpack_require__(4113);
// EXTERNAL MODULE: ./build/telling/message.js
var message = __webpack_require__(3165);
// EXTERNAL MODULE: ./build/telling/page-of.js + 9 modules
var page_of = __webpack_require__(1405);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/report/outputs.js
/** The outputs of the action: names and texts as the workflow's author gets them. */












/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const cureLimit = 6500;
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
        changes: (0,plain/* jsonText */.s$)(outcome.changes.map(changeEntry)),
        findings: (0,plain/* jsonText */.s$)((0,finding/* findingsIn */._0)(verdict, 'en').map((finding) => findingEntry(finding, outcome))),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,plain/* bounded */.Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,plain/* bounded */.Mm)((0,message/* incidentText */.Kc)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        rotation: inputs && observed ? (0,rotation/* rotationOf */.c)(inputs, observed).state : 'unknown',
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && validUntil(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,principal/* adobePrincipalId */.l7)(inputs, observed),
        grantId: (0,grant/* grantAssignment */.U$)(inputs, observed)?.id,
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
            'key-uri': identifier((0,key_uri/* withoutPort */.Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,key_uri/* withoutPort */.Y)(key.uri)),
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
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,secrets/* withoutSecrets */.cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,plain/* bounded */.Mm)((0,secrets/* withoutSecrets */.cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,secrets/* withoutSecrets */.cT)(text);
    if (whole.length <= cureLimit)
        return whole;
    const end = whole.lastIndexOf('\n', cureLimit - 2);
    return end < 0 ? (0,plain/* bounded */.Mm)(whole, cureLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
/** @param outcome of the run that found it */
function findingEntry(finding, outcome) {
    const { id, severity, status, title, observed, expected, remedy, effect } = finding;
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines(cureOf(remedy, observed, outcome, effect)),
    };
}
/** What to do about it, in English. @param seen what was observed @param effect of a finding */
function cureOf(remedy, seen, outcome, effect = 'cuts') {
    const steps = (0,page_of/* stepsAlone */.l)(remedy, { en: seen, fr: seen }, outcome, effect);
    return [...(remedy.says === undefined ? [] : [remedy.says.en]), ...(0,lines/* stepLines */.mR)(steps)].join('\n');
}
/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;
/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${(0,table/* commandVariable */.Sj)(name)}=${value}`);
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


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/azure/pipeline/proxy.js
var proxy = __webpack_require__(5835);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors_errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/roles.js
var model_roles = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
;// CONCATENATED MODULE: ./build/azure/operations.js
/** The operations of src/permissions.ts at the target of a run. */





/** The operation at the target, with its right. */
function operationOf(id, inputs, { at = 'vault', principalId } = {}) {
    const permission = permissions/* permissions */.P[id];
    const { service, name, kind } = permission;
    const names = {
        app: inputs.adobeAppId,
        group: inputs.resourceGroup,
        key: inputs.keyName,
        principal: principalId ?? inputs.adobePrincipalId,
        role: model_roles/* encryptionUserRoleName */.Et,
        subscription: inputs.subscriptionId,
        vault: inputs.vaultName,
        version: (0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version,
    };
    return {
        service,
        name: (0,words/* filledIn */.AE)(name, { ...names, scope: (0,words/* filledIn */.AE)(places/* namedPlaces */.G[at], names) }),
        right: (0,permissions/* rightOf */.Av)(permission),
        writes: kind !== 'read',
        overwrites: kind === 'overwrite',
    };
}

;// CONCATENATED MODULE: ./build/azure/poll.js
/** Waits for what Azure has accepted but does not return immediately. */

const firstPause = 250;
const longestPause = 5_000;
/** Left for asking once more before the deadline, ms. */
const timeToAsk = 5_000;
/** How often a long wait is logged, ms. */
const sayEvery = 15_000;
/**
 * Reads until there is a value, or the time is over. Logs what it waits for and why, that it still waits, and how long
 * it waited.
 *
 * @returns the value, or `undefined` when the time is over
 * @throws Interrupted at the deadline
 */
async function poll({ deadline, log }, { what: awaited, timeout, why, withinDeadline = false }, ask) {
    const what = awaited.en;
    const startedAt = (0,runtime_clock/* now */.t)();
    const waited = () => (0,runtime_clock/* now */.t)() - startedAt;
    let said = 0;
    for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.6)) {
        const value = await ask();
        if (value !== undefined) {
            if (pause > firstPause)
                log.info(`Waited ${(0,runtime_clock/* seconds */.Y)(waited())} for ${what}.`);
            return value;
        }
        if (waited() + pause > timeout) {
            log.info(`Gave up waiting for ${what} after ${(0,runtime_clock/* seconds */.Y)(waited())}.`);
            return undefined;
        }
        if (withinDeadline && !deadline.allows(pause + timeToAsk)) {
            log.info(`Gave up waiting for ${what} after ${(0,runtime_clock/* seconds */.Y)(waited())}: more would pass the time limit.`);
            return undefined;
        }
        if (pause === firstPause)
            log.info(`Waiting for ${what}, ${(0,runtime_clock/* seconds */.Y)(timeout)} at most: ${why}.`);
        if (waited() - said > sayEvery) {
            said = waited();
            log.info(`Still waiting for ${what} (${(0,runtime_clock/* seconds */.Y)(said)} of ${(0,runtime_clock/* seconds */.Y)(timeout)}).`);
        }
        await deadline.wait(pause, { en: `wait for ${what}`, fr: `attendre ${awaited.fr}` });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/azure/responses.js
var responses = __webpack_require__(5788);
;// CONCATENATED MODULE: ./build/azure/role-assignments.js
/** Grants by Azure RBAC. Source: https://learn.microsoft.com/rest/api/authorization/role-assignments */






const apiVersion = '2022-04-01';
const assignment = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        roleDefinitionId: dist/* string */.YjP(),
        principalId: dist/* string */.YjP(),
        principalType: dist/* nullish */.cl6(dist/* string */.YjP()),
        scope: dist/* string */.YjP(),
        condition: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
const writtenAssignment = dist/* object */.Ikc({
    ...assignment.entries,
    properties: dist/* object */.Ikc({ ...assignment.entries.properties.entries, createdOn: (0,responses/* unread */.gy)(dist/* string */.YjP(), '') }),
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
        roleId: dashed((0,model_roles/* roleGuid */.c5)(properties.roleDefinitionId)),
        principalId: dashed(properties.principalId),
        principalType: properties.principalType ?? null,
        scope: properties.scope,
        condition: properties.condition ?? null,
    };
}
/** Assignments at the scope and above it, of any principal, so the read need not wait for a principal's ID. */
async function listRoleAssignments(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments`;
    const atScope = { $filter: 'atScope()' };
    return (await arm.list(operation, path, apiVersion, assignment, atScope)).map(assignmentOf);
}
/**
 * The name is derived from the assignment's content, so that concurrent runs, and a run that repeats a lost write, all
 * write the same assignment (as recorded: a PUT with the same GUID answers 201 again).
 *
 * @param attempt another name for each: Azure may refuse one for good, see `nameRefused`
 */
function assignmentName(scope, principalId, attempt = 1) {
    const further = attempt === 1 ? '' : `\n${attempt}`;
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(`${scope.toLowerCase()}\n${model_roles/* encryptionUserRole */.$I}\n${principalId}${further}`)
        .digest('hex');
    const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
/**
 * The code with which Azure now and then refuses a name, for good, and asks for another. Source: users' reports
 * (Azure/azure-cli#13368, Azure/ARO-RP#670).
 */
const nameRefused = 'HashConflictOnDifferentRoleAssignmentIds';
/** Grants the encryption role. The principal's type is always sent: without it a new one is not found for minutes. */
async function assignEncryptionUser(arm, inputs, principalId, attempt = 1) {
    const { subscriptionId, grantScope: at } = inputs;
    const operation = operationOf('assignRole', inputs, { at, principalId });
    const scope = (0,model_scopes/* idsOf */.UX)(inputs)[at];
    const role = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${model_roles/* encryptionUserRole */.$I}`;
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments/${assignmentName(scope, principalId, attempt)}`;
    const properties = { roleDefinitionId: role, principalId, principalType: 'ServicePrincipal' };
    const response = await arm.put(operation, path, apiVersion, { properties });
    const { id, properties: written } = (0,responses/* parseResponse */.xp)(operation, response, writtenAssignment);
    return { id, createdAt: Date.parse(written.createdOn) };
}

// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __webpack_require__(6785);
;// CONCATENATED MODULE: ./build/azure/vaults.js
/** Vaults on the control plane. Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults */






const vaults_permissions = dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP())));
const accessPolicy = dist/* object */.Ikc({
    tenantId: dist/* string */.YjP(),
    objectId: dist/* string */.YjP(),
    applicationId: dist/* nullish */.cl6(dist/* string */.YjP()),
    permissions: dist/* optional */.lqM(dist/* object */.Ikc({ keys: vaults_permissions, secrets: vaults_permissions, certificates: vaults_permissions, storage: vaults_permissions }), {}),
});
const privateEndpoint = dist/* object */.Ikc({
    properties: dist/* nullish */.cl6(dist/* object */.Ikc({ privateLinkServiceConnectionState: dist/* nullish */.cl6(dist/* object */.Ikc({ status: dist/* nullish */.cl6(dist/* string */.YjP()) })) })),
});
const vaultBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    location: dist/* string */.YjP(),
    // For the report only: Azure answers null for a tag without a value.
    tags: (0,responses/* unread */.gy)(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    // Of another form it says nothing: then no call proves what the network lets in.
    systemData: (0,responses/* unread */.gy)(dist/* object */.Ikc({ lastModifiedAt: dist/* string */.YjP() }), { lastModifiedAt: null }),
    properties: dist/* object */.Ikc({
        tenantId: dist/* string */.YjP(),
        sku: dist/* object */.Ikc({ name: dist/* string */.YjP() }),
        vaultUri: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/?$/i, 'a vault URI')),
        accessPolicies: dist/* nullish */.cl6(dist/* array */.YOg(accessPolicy)),
        enableSoftDelete: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        // For texts only.
        softDeleteRetentionInDays: (0,responses/* unread */.gy)(dist/* nullish */.cl6(dist/* number */.aig()), null),
        enablePurgeProtection: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        enableRbacAuthorization: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        publicNetworkAccess: dist/* nullish */.cl6(dist/* string */.YjP()),
        networkAcls: dist/* nullish */.cl6(dist/* object */.Ikc({
            bypass: dist/* nullish */.cl6(dist/* string */.YjP()),
            defaultAction: dist/* nullish */.cl6(dist/* string */.YjP()),
            ipRules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* string */.YjP() }))),
            virtualNetworkRules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
        })),
        privateEndpointConnections: dist/* nullish */.cl6(dist/* array */.YOg(privateEndpoint)),
        provisioningState: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
const isApproved = ({ properties }) => properties?.privateLinkServiceConnectionState?.status?.toLowerCase() === 'approved';
const lower = (values) => (values ?? []).map((value) => value.toLowerCase());
/** Words that say something about the network, by setting. */
const knownWords = {
    publicNetworkAccess: ['enabled', 'disabled', 'securedbyperimeter'],
    bypass: ['azureservices', 'none'],
    defaultAction: ['allow', 'deny'],
};
/** `bypass Some`, where the word may let in or keep out whom nobody knows. */
function unknownWord(name, word) {
    const known = knownWords[name];
    return word == null || known.includes(word.toLowerCase()) ? [] : [`${name} ${word}`];
}
const publicAccess = new Map([
    ['enabled', 'enabled'],
    ['disabled', 'disabled'],
    ['securedbyperimeter', 'perimeter'],
]);
function networkOf({ publicNetworkAccess, networkAcls, privateEndpointConnections }) {
    const access = (publicNetworkAccess ?? 'Enabled').toLowerCase();
    return {
        publicNetworkAccess: publicAccess.get(access) ?? 'other',
        unknownNetwork: [
            ...unknownWord('publicNetworkAccess', publicNetworkAccess),
            ...unknownWord('defaultAction', networkAcls?.defaultAction),
            ...unknownWord('bypass', networkAcls?.bypass),
        ],
        networkDefault: (networkAcls?.defaultAction ?? 'Allow').toLowerCase() === 'allow' ? 'allow' : 'deny',
        // Source: the specification's default of `bypass`, also without `networkAcls`.
        trustedServicesBypass: (networkAcls?.bypass ?? 'AzureServices').toLowerCase() === 'azureservices',
        ipRules: (networkAcls?.ipRules ?? []).map((rule) => rule.value),
        admitsNetworks: (networkAcls?.virtualNetworkRules ?? []).length > 0,
        hasPrivateEndpoint: (privateEndpointConnections ?? []).some(isApproved),
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
            tenantId: policy.tenantId.toLowerCase(),
            objectId: policy.objectId.toLowerCase(),
            applicationId: policy.applicationId?.toLowerCase() ?? undefined,
            keys: lower(policy.permissions.keys),
            secrets: lower(policy.permissions.secrets),
            certificates: lower(policy.permissions.certificates),
            storage: lower(policy.permissions.storage),
        })),
        ...networkOf(properties),
        provisioningState: properties.provisioningState ?? 'Succeeded',
        changedAt: body.systemData.lastModifiedAt,
        tags: Object.fromEntries(Object.entries(body.tags).map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    };
}
/**
 * The ticket gives Adobe the URI that is read here, so it must be that of the requested vault. So must the ID, which
 * says in which group and subscription the vault is.
 */
function vaultFrom(operation, response, target) {
    const vault = vaultOf((0,responses/* parseResponse */.xp)(operation, response, vaultBody));
    const { vaultName } = target;
    if (vault.uri !== `https://${(0,cloud/* vaultDomain */.Dk)(vaultName)}/`)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.uri}`);
    if ((0,model_scopes/* comparable */.Zm)(vault.id) !== (0,model_scopes/* vaultScopeOf */.S2)(target))
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.id}`);
    if (vault.name.toLowerCase() === vaultName.toLowerCase())
        return vault;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.name}`);
}
/** @throws ServiceError with the codes `ResourceNotFound`, `ResourceGroupNotFound`, `SubscriptionNotFound`, \u2026 */
async function getVault(call, target, operation) {
    return vaultFrom(operation, await call(operation, (client) => client.vaults.get(target.resourceGroup, target.vaultName)), target);
}
const listed = dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9-]{3,24}$/i, 'a vault name')) });
/** The names of the other vaults in the vault's resource group, sorted. */
async function listOtherVaults(arm, inputs, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).group}/providers/Microsoft.KeyVault/vaults`;
    const vaults = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, listed);
    const isInGroup = ({ id, name }) => (0,model_scopes/* comparable */.Zm)(id) === (0,model_scopes/* vaultScopeOf */.S2)({ ...inputs, vaultName: name });
    const names = vaults.filter(isInGroup).map(({ name }) => name.toLowerCase());
    return names.filter((name) => name !== inputs.vaultName.toLowerCase()).toSorted();
}
/** The properties of a new vault; purge protection is only ever turned on. */
function creation(inputs, location) {
    const restricted = inputs.network === 'restricted';
    // Set explicitly even where it is Azure's default, which an api-version or a policy may change.
    const network = {
        publicNetworkAccess: 'Enabled',
        networkAcls: {
            bypass: 'AzureServices',
            defaultAction: restricted ? 'Deny' : 'Allow',
            ipRules: restricted ? inputs.allowedIps.map((value) => ({ value })) : [],
        },
    };
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
/**
 * Creates the vault by the poller's first request; the caller waits until it is registered. A PUT on an existing vault would
 * replace it, so read it before calling this.
 */
async function createVault(call, inputs, location) {
    const operation = operationOf('createVault', inputs);
    const body = creation(inputs, location);
    const response = await call(operation, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, body).submitted());
    return vaultFrom(operation, response, inputs);
}
/** Recovers a soft-deleted vault, which must be read before. Its role assignments do not come back. */
async function recoverVault(call, inputs, location) {
    const operation = operationOf('recoverVault', inputs);
    const properties = {
        tenantId: inputs.tenantId,
        sku: { family: 'A', name: 'standard' },
        createMode: 'recover',
    };
    const response = await call(operation, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, { location, properties }).submitted());
    return vaultFrom(operation, response, inputs);
}
/** Turns purge protection on, and changes nothing else. Azure never lets it be turned off again. */
async function protectVault(call, inputs) {
    const operation = operationOf('protectVault', inputs);
    const response = await call(operation, (client) => client.vaults.update(inputs.resourceGroup, inputs.vaultName, { properties: { enablePurgeProtection: true } }));
    return vaultFrom(operation, response, inputs);
}
/** Adds Adobe's access policy beside the others: get, wrapKey and unwrapKey on keys, and nothing else. */
async function addAccessPolicy(call, inputs, objectId) {
    const operation = operationOf('addAccessPolicy', inputs, { principalId: objectId });
    const policy = { tenantId: inputs.tenantId, objectId, permissions: { keys: [...model_grant/* neededPermissions */.We] } };
    const response = await call(operation, (client) => client.vaults.updateAccessPolicy(inputs.resourceGroup, inputs.vaultName, 'add', {
        properties: { accessPolicies: [policy] },
    }));
    (0,responses/* parseResponse */.xp)(operation, response, dist/* object */.Ikc({ properties: dist/* object */.Ikc({ accessPolicies: dist/* array */.YOg(accessPolicy) }) }));
}

// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/principal.js
var model_principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/azure/pages.js
var pages = __webpack_require__(8836);
;// CONCATENATED MODULE: ./build/azure/service-principals.js
/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */








const origin = `https://${cloud/* domains */.C5.graph}/v1.0`;
const principalBody = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    appId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    accountEnabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    disabledByMicrosoftStatus: dist/* nullish */.cl6(dist/* string */.YjP()),
    // Source: "Deactivate an enterprise application"; answers from before that, and some of today's, leave it out.
    isDisabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    displayName: (0,responses/* unread */.gy)(dist/* string */.YjP(), null),
});
function principalOf(body) {
    const byMicrosoft = body.disabledByMicrosoftStatus ?? '';
    return {
        id: body.id.toLowerCase(),
        appId: body.appId.toLowerCase(),
        enabled: body.accountEnabled ?? null,
        // Null or NotDisabled says that Microsoft did not disable it; anything else is the reason why it did.
        disabledByMicrosoft: ['', 'notdisabled'].includes(byMicrosoft.toLowerCase()) ? null : byMicrosoft,
        deactivated: body.isDisabled === true,
        displayName: body.displayName,
        from: 'graph',
        graphFailure: null,
    };
}
/** An answer about another application's principal would give the role to that application. */
function readPrincipal(operation, response, appId) {
    const principal = principalOf((0,responses/* parseResponse */.xp)(operation, response, principalBody));
    if (principal.appId === appId)
        return principal;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about app ${principal.appId}`);
}
/**
 * The principal whole, without `$select`: then `disabledByMicrosoftStatus` and `isDisabled` come wherever they exist.
 *
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
async function getServicePrincipal(send, appId, operation) {
    const url = `${origin}/servicePrincipals(appId='${appId}')`;
    return readPrincipal(operation, await send(operation, { method: 'GET', url }), appId);
}
/**
 * The principal of that object id, of any application.
 *
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
async function getServicePrincipalById(send, id, operation) {
    const response = await send(operation, { method: 'GET', url: `${origin}/servicePrincipals/${id}` });
    const principal = principalOf((0,responses/* parseResponse */.xp)(operation, response, principalBody));
    if (principal.id === id)
        return principal;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about service principal ${principal.id}`);
}
const keyVaultBody = dist/* object */.Ikc({ ...principalBody.entries, appRoleAssignmentRequired: dist/* nullish */.cl6(dist/* boolean */.zMY()) });
/** @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none */
async function getKeyVaultPrincipal(send, operation) {
    const url = `${origin}/servicePrincipals(appId='${applications/* keyVaultAppId */.o}')`;
    const response = await send(operation, { method: 'GET', url });
    const body = (0,responses/* parseResponse */.xp)(operation, response, keyVaultBody);
    if (body.appId.toLowerCase() !== applications/* keyVaultAppId */.o)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about app ${body.appId}`);
    const { id, enabled, disabledByMicrosoft, deactivated } = principalOf(body);
    const assignmentRequired = body.appRoleAssignmentRequired ?? null;
    return { id, enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted: false };
}
const deletedItem = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    appId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    deletedDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * The application's deleted service principals, the one that was deleted last first. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-list
 */
async function listDeletedPrincipals(send, appId, operation) {
    const query = `$filter=appId%20eq%20'${appId}'&$select=id,appId,deletedDateTime`;
    const url = `${origin}/directory/deletedItems/microsoft.graph.servicePrincipal?${query}`;
    const all = await (0,pages/* readList */.L)(send, operation, url, deletedItem);
    return all
        .filter((one) => one.appId.toLowerCase() === appId)
        .map(({ id, deletedDateTime }) => ({ id: id.toLowerCase(), deletedAt: Date.parse(deletedDateTime ?? '') }))
        .toSorted((one, other) => (other.deletedAt || 0) - (one.deletedAt || 0))
        .map(({ id, deletedAt }) => ({ id, restorableUntil: (0,dates/* isoOf */.dF)(deletedAt + model_principal/* restorableFor */.rZ) ?? null }));
}
/**
 * Restores a deleted service principal; reads find it some time later. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
async function restoreServicePrincipal(send, inputs, id) {
    const operation = operationOf('restorePrincipal', inputs);
    const response = await send(operation, { method: 'POST', url: `${origin}/directory/deletedItems/${id}/restore` });
    const restored = (0,responses/* parseResponse */.xp)(operation, response, dist/* object */.Ikc({ id: dist/* string */.YjP() }));
    if (restored.id.toLowerCase() === id)
        return;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about ${restored.id}`);
}
/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
async function createServicePrincipal(send, inputs) {
    const operation = operationOf('createPrincipal', inputs);
    const appId = inputs.adobeAppId;
    const response = await send(operation, { method: 'POST', url: `${origin}/servicePrincipals`, body: { appId } });
    return readPrincipal(operation, response, appId);
}

;// CONCATENATED MODULE: ./build/changes/idempotent-write.js


/** A write whose answer is lost this often is given up; each attempt was preceded by a read. */
const mostRepeats = 4;
/**
 * Writes; after a lost answer or a conflict it reads first, and repeats the write only if the resource is missing.
 *
 * @throws ServiceError of the write itself, also if the read after it fails: a person needs to know which operation
 * failed
 */
async function write(session, send, { conflictCodes = [], read, before }) {
    let lost;
    for (let repeats = 0;; repeats += 1) {
        const existing = before && (await readInstead(before, lost));
        if (existing !== undefined)
            return existing;
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7))
                throw error;
            const { answerLost = false, transient = false, code, status, operation } = error.details;
            const isConflict = status === 409 || conflictCodes.includes(code);
            if (answerLost || isConflict) {
                session.log.info(`${code} (to ${operation.en}): reading whether it ${answerLost ? 'was done' : 'exists'} \u2026`);
                const there = await readInstead(read, error);
                if (there !== undefined) {
                    session.log.info('It exists.');
                    return there;
                }
            }
            if (!answerLost && (before === undefined || !transient))
                throw error;
            await pause(session, error, repeats);
            lost = error;
        }
    }
}
/** @throws the error itself if no attempts are left, or the pause would pass the deadline */
async function pause({ log, deadline }, error, repeats) {
    const wait = pauseAfter(error.details, repeats);
    if (repeats === mostRepeats)
        throw error;
    const { operation } = error.details;
    if (!deadline.allows(wait)) {
        log.info(`Not repeated: a pause of ${(0,runtime_clock/* seconds */.Y)(wait)} would pass the time limit (to ${operation.en}).`);
        throw error;
    }
    log.info(`It does not exist; trying again in ${(0,runtime_clock/* seconds */.Y)(wait)} (${repeats + 2} of ${mostRepeats + 1}).`);
    await deadline.wait(wait, operation);
}
/** At least our own pause, since a service may ask for zero. */
function pauseAfter({ retryAfter = 0 }, repeats) {
    return Math.max(retryAfter, 1000 * 2 ** repeats);
}
async function readInstead(read, instead) {
    try {
        return await read();
    }
    catch (error) {
        throw instead !== undefined && error instanceof errors_errors/* ServiceError */._7 ? instead : error;
    }
}
/**
 * To tell what this run has done from what somebody else did meanwhile.
 *
 * @param isNew for a write that Azure accepts for what exists, too: whether what it answered was created at that moment
 * of the monotonic clock or later
 */
function attemptsOf(send, isNew = () => true) {
    let isOurs = false;
    return {
        send: async () => {
            const since = (0,runtime_clock/* now */.t)();
            try {
                const sent = await send();
                isOurs ||= isNew(sent, since);
                return sent;
            }
            catch (error) {
                isOurs ||= error instanceof errors_errors/* ServiceError */._7 && error.details.answerLost === true;
                throw error;
            }
        },
        isOurs: () => isOurs,
    };
}
/** What `read` returns, or `undefined` if the service answers 404. */
async function orAbsent(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors_errors/* ServiceError */._7 && error.details.status === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/changes/change-principal.js
/** Creates Adobe's service principal, or restores the deleted one. */






/** How long a new service principal may take to replicate to where it is read or assigned, ms. */
const directoryTimeout = 180_000;
async function makePrincipal(session) {
    const { inputs, graph } = session;
    const operation = operationOf('readPrincipal', inputs);
    const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
    const attempts = attemptsOf(() => createServicePrincipal(graph, inputs));
    const send = async () => {
        try {
            return await attempts.send();
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
                throw error;
            // It exists, and may have been created a moment ago and not be replicated yet.
            const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
            const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
            const presence = await poll(session, { what, timeout: directoryTimeout, why }, read);
            if (presence === undefined)
                throw error;
            return presence;
        }
    };
    const principal = await write(session, send, { read });
    session.publishKnown({ principalId: principal.id });
    return { principal, isOurs: attempts.isOurs() };
}
/** It keeps its ID, and with it its role assignments. @param id of the deleted one */
async function restorePrincipal(session, id) {
    const { inputs, graph } = session;
    const operation = operationOf('readPrincipal', inputs);
    const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
    const conflictCodes = ['Request_ResourceNotFound', 'Request_MultipleObjectsWithSameKeyValue'];
    const { send, isOurs } = attemptsOf(() => restoreServicePrincipal(graph, inputs, id));
    await write(session, send, { conflictCodes, read });
    const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
    const why = 'Graph accepts the restoration before reads find what was restored';
    const principal = await poll(session, { what, timeout: directoryTimeout, why, withinDeadline: true }, read);
    if (principal !== undefined) {
        session.publishKnown({ principalId: principal.id });
        return { principal, isOurs: isOurs() };
    }
    const { name } = operationOf('restorePrincipal', inputs);
    const message = `Graph accepted the restoration, and does not find the service principal after ${(0,runtime_clock/* seconds */.Y)(directoryTimeout)}`;
    throw new errors_errors/* ServiceError */._7({ service: 'graph', operation: name, code: 'Request_ResourceNotFound', message });
}

;// CONCATENATED MODULE: ./build/azure/read-twice.js

/** Milliseconds. */
const read_twice_pause = 5_000;
/** Waits before the second read. @param what was not found */
async function waitToReadAgain({ log, deadline }, what, operation) {
    log.info(`Not found: ${what}. Reading again in ${(0,runtime_clock/* seconds */.Y)(read_twice_pause)}, since answers may be some seconds old.`);
    await deadline.wait(read_twice_pause, operation);
}
/** What `read` finds, immediately or by a second read. */
async function readTwice(session, what, operation, read) {
    const first = await read();
    if (first !== undefined)
        return first;
    await waitToReadAgain(session, what, operation);
    return read();
}

;// CONCATENATED MODULE: ./build/model/observed.js
/** What was read from Azure and Microsoft Graph, independent of the inputs' requirements. Plain data. */
/** The code of a read for which Microsoft Graph was not called, as the inputs ask. */
const graphNotCalled = 'GraphNotCalled';
/** The code for a name that no vault can have. Source: REST specification, `reason` of CheckNameAvailabilityResult. */
const nameInvalid = 'AccountNameInvalid';

;// CONCATENATED MODULE: ./build/azure/vault-names.js
/**
 * Vault names are global: whether a name that is not in our group belongs to a vault elsewhere or to a soft-deleted
 * one.
 */






const named = dist/* object */.Ikc({ name: dist/* string */.YjP(), properties: dist/* unknown */.L5J() });
const deletedVault = dist/* object */.Ikc({
    properties: dist/* object */.Ikc({
        vaultId: dist/* string */.YjP(),
        location: dist/* string */.YjP(),
        deletionDate: dist/* nullish */.cl6(dist/* string */.YjP()),
        scheduledPurgeDate: dist/* nullish */.cl6(dist/* string */.YjP()),
        purgeProtectionEnabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    }),
});
/**
 * The soft-deleted vault of that name in this subscription, in any region.
 *
 * @throws ServiceError with status 404 and code `DeletedVaultNotFound` when there is none
 */
async function getDeletedVault(arm, inputs, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).subscription}/providers/Microsoft.KeyVault/deletedVaults`;
    const all = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, named);
    const found = all.find((vault) => vault.name.toLowerCase() === inputs.vaultName.toLowerCase());
    if (found === undefined) {
        const message = 'no soft-deleted vault of that name in the subscription';
        throw new errors_errors/* ServiceError */._7({
            service: 'arm',
            operation: operation.name,
            status: 404,
            code: 'DeletedVaultNotFound',
            message,
        });
    }
    const own = dist/* safeParse */.xLC(deletedVault, found);
    if (!own.success) {
        const message = 'the deleted vault has an unexpected shape';
        throw new errors_errors/* ServiceError */._7({ service: 'arm', operation: operation.name, code: 'InvalidAnswer', message });
    }
    const { location, vaultId, deletionDate, scheduledPurgeDate, purgeProtectionEnabled } = own.output.properties;
    // As recorded: named only where it is on.
    const purgeProtection = purgeProtectionEnabled === true;
    const dates = { deletedAt: deletionDate ?? null, scheduledPurge: scheduledPurgeDate ?? null };
    return { location, vaultId, ...dates, purgeProtection };
}
const availability = dist/* object */.Ikc({
    nameAvailable: dist/* boolean */.zMY(),
    reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    message: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * Whether the vault's name is taken, in any tenant.
 *
 * @throws ServiceError with the code of the reason if no vault can have the name (`AccountNameInvalid`)
 */
async function isNameTaken(call, inputs, operation) {
    const response = await call(operation, (client) => client.vaults.checkNameAvailability({ name: inputs.vaultName, type: 'Microsoft.KeyVault/vaults' }));
    const { nameAvailable, reason, message } = (0,responses/* parseResponse */.xp)(operation, response, availability);
    if (nameAvailable || reason?.toLowerCase() !== nameInvalid.toLowerCase())
        return !nameAvailable;
    const { service, name } = operation;
    throw new errors_errors/* ServiceError */._7({ service, operation: name, code: nameInvalid, message: message ?? 'the name is not valid' });
}

// EXTERNAL MODULE: ./build/model/vault.js
var model_vault = __webpack_require__(698);
;// CONCATENATED MODULE: ./build/changes/passing-refusals.js
/** Temporary errors of a vault: retried, and reported if they persist. */


/** How long a change is retried after such an error, ms. */
const refusalWindow = 600_000;
/** How long a part of Azure may not know what another part has just created, ms. */
const replicationWindow = 120_000;
/** Another operation is in progress on the vault. (The same code also means that a deleted vault has the name.) */
function isBusy(details) {
    return details.code === 'ConflictError' && !isHeldByDeleted(details);
}
/** As recorded: the message says "deleted". */
function isHeldByDeleted({ code, message }) {
    return code === 'ConflictError' && /deleted/i.test(message);
}
/**
 * Changes the vault, and waits while another operation is in progress on it.
 *
 * @param change run again each time, including what it reads first
 * @throws the error itself when the time is over, or waiting would pass the deadline
 */
function whileBusy(session, change) {
    const { vaultName } = session.inputs;
    const what = {
        en: `another operation on vault ${vaultName} to end`,
        fr: `la fin d'une autre op\u00e9ration sur le coffre ${vaultName}`,
    };
    const why = 'Azure makes one change of a vault at a time';
    return unlessRefused(session, { what, why, passes: isBusy }, change);
}
/**
 * Reads or creates the first key in a vault that this run created or recovered: role assignments take effect later in the vault than
 * in ARM.
 */
function whileRolesPropagate(session, change) {
    const { vaultName } = session.inputs;
    const what = { en: `vault ${vaultName} to accept the roles`, fr: `que le coffre ${vaultName} accepte les r\u00f4les` };
    const why = 'roles take effect on a new or recovered vault some minutes later';
    // As users report it: Azure Resource Manager passes the vault's error on as a 400.
    const passes = ({ code, status }) => code === 'ForbiddenByRbac' && status === 400;
    return unlessRefused(session, { what, why, passes }, change);
}
/**
 * Changes something inside what this run created a moment ago: another region's part of Azure Resource Manager may not
 * know it yet. Source: users' reports (hashicorp/terraform-provider-azurerm#1423 and #25758).
 */
function whileParentIsUnknown(session, parent, change) {
    const { en, fr } = parentName(session.inputs, parent);
    const what = {
        en: `${en} to be known in all of Azure Resource Manager`,
        fr: `que tout Azure Resource Manager connaisse ${fr}`,
    };
    const why = 'what was created in one region is known in others some seconds later';
    const passes = ({ code, status }) => status === 404 && unknownParent.has(code);
    return unlessRefused(session, { what, why, passes, timeout: replicationWindow }, change);
}
function parentName({ resourceGroup, vaultName, keyName }, parent) {
    const names = {
        'resource-group': { en: `resource group ${resourceGroup}`, fr: `le groupe de ressources ${resourceGroup}` },
        vault: { en: `vault ${vaultName}`, fr: `le coffre ${vaultName}` },
        key: { en: `key ${keyName}`, fr: `la cl\u00e9 ${keyName}` },
    };
    return names[parent];
}
const unknownParent = new Set(['ResourceGroupNotFound', 'ParentResourceNotFound', 'ResourceNotFound']);
async function unlessRefused(session, { what, why, passes, timeout = refusalWindow }, change) {
    let refusal;
    const made = await poll(session, { what, why, timeout, withinDeadline: true }, async () => {
        try {
            return { value: await change() };
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7) || !passes(error.details))
                throw error;
            refusal = error;
            return undefined;
        }
    });
    if (made === undefined)
        throw refusal;
    return made.value;
}

;// CONCATENATED MODULE: ./build/changes/change-vault.js
/** Creates, recovers or protects the vault. */











/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsTimeout = 300_000;
async function readVaultIfExists({ keyVaultManagement, inputs, publishKnown, }) {
    const vault = await orAbsent(() => getVault(keyVaultManagement, inputs, operationOf('readVault', inputs)));
    publishKnown({ vault });
    return vault;
}
/**
 * A soft-deleted vault of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster
 */
async function changeVault(session, step, context) {
    if (step.action === 'update') {
        await protect(session);
        return step.action;
    }
    if (step.action === 'recover')
        await recover(session, step.location, context);
    else
        await createVaultUnlessExists(session, step.location, context);
    if (context.recovery === undefined)
        await untilRegistered(session);
    else
        await waitForRegistration(session);
    context.isRegistered = true;
    if (context.recovery !== undefined)
        return context.recovery === 'ours' ? 'recover' : undefined;
    return context.isNew ? 'create' : undefined;
}
async function recover(session, location, context) {
    context.vaultDiffers = true;
    const { send, isOurs } = attemptsOf(() => recoverVault(session.keyVaultManagement, session.inputs, location));
    const read = () => readVaultIfExists(session);
    // Azure accepts it for a vault in use too (as recorded), and may take over the SKU and the missing tags.
    const options = { conflictCodes: ['SoftDeletedVaultDoesNotExist'], read, before: read };
    await whileBusy(session, () => write(session, send, options));
    context.recovery = isOurs() ? 'ours' : 'others';
}
/** @throws ServiceError `TurnedBack` when Azure accepts the change but the property does not change */
async function protect(session) {
    const isProtected = async () => {
        const vault = await readVaultIfExists(session);
        return vault?.purgeProtection === true ? vault : undefined;
    };
    const send = () => protectVault(session.keyVaultManagement, session.inputs);
    const vault = await whileBusy(session, () => write(session, send, { read: isProtected }));
    if (vault.purgeProtection)
        return;
    const { name: operation } = operationOf('protectVault', session.inputs);
    const message = 'Azure accepted the change, and purge protection is still off';
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'TurnedBack', message });
}
async function createVaultUnlessExists(session, location, context) {
    const { inputs, keyVaultManagement } = session;
    const read = async () => {
        const vault = await readVaultIfExists(session);
        context.vaultDiffers ||= vault !== undefined;
        return vault;
    };
    const { send, isOurs } = attemptsOf(() => createVault(keyVaultManagement, inputs, location));
    try {
        // A PUT would replace a vault that somebody created after the plan.
        const options = { conflictCodes: ['VaultAlreadyExists'], read, before: () => readUnlessFree(session, read) };
        const vault = await whileBusy(session, () => write(session, send, options));
        context.isNew = isOurs();
        if (!context.vaultDiffers)
            context.vaultDiffers = sayDifferences(session, vault);
    }
    catch (error) {
        // Azure's error is the first evidence of a soft-deleted vault that could not be read before.
        const isHeld = error instanceof errors_errors/* ServiceError */._7 && isHeldByDeleted(error.details);
        if (!isHeld || !inputs.recoverDeleted)
            throw error;
        await recoverHolder(session, context, error);
    }
}
/**
 * The vault that has the name, before its creation is sent. Azure Resource Manager may not know yet what was created in
 * another region; the check of the name does. Without the right to check, a second look has to do.
 *
 * @throws ServiceError `VaultAlreadyExists` if the name is taken, and not by a vault that becomes visible here
 */
async function readUnlessFree(session, read) {
    const { inputs, keyVaultManagement } = session;
    const check = operationOf('checkName', inputs);
    const [existing, taken] = await Promise.all([
        read(),
        (0,responses/* tryRead */.o_)(check, (operation) => isNameTaken(keyVaultManagement, inputs, operation), { absentCodes: 'none' }),
    ]);
    if (existing !== undefined)
        return existing;
    const { name } = operationOf('readVault', inputs);
    if (taken.presence !== 'found')
        return readTwice(session, `vault ${inputs.vaultName}`, name, read);
    if (!taken.value)
        return undefined;
    const what = { en: `vault ${inputs.vaultName} to be visible`, fr: `que le coffre ${inputs.vaultName} soit visible` };
    const why = 'its name was taken a moment ago, and a region of Azure may be behind another';
    const visible = await poll(session, { what, why, timeout: replicationWindow, withinDeadline: true }, read);
    if (visible !== undefined)
        return visible;
    const message = `the name ${inputs.vaultName} was taken after the plan; nothing was sent`;
    const { name: operation } = operationOf('createVault', inputs);
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'VaultAlreadyExists', message });
}
/** @throws `refusal` unless the deleted vault is known to have been in the given resource group */
async function recoverHolder(session, context, refusal) {
    const { inputs, log } = session;
    const operation = operationOf('findDeletedVault', inputs);
    const deleted = await orAbsent(() => getDeletedVault(session.arm, inputs, operation)).catch((error) => {
        throw error instanceof errors_errors/* ServiceError */._7 ? refusal : error;
    });
    if (deleted === undefined || !(0,model_vault/* wasHere */.cp)(inputs, deleted))
        throw refusal;
    log.info('A soft-deleted vault has this name: recovering it, as asked.');
    await recover(session, deleted.location, context);
}
/**
 * An Azure Policy may have changed what was requested: warn about it. The findings decide whether that is a problem.
 *
 * @returns whether it did; the plan may then no longer apply
 */
function sayDifferences({ inputs, log }, vault) {
    const differences = differencesFromAsked(inputs, vault);
    if (differences.length === 0)
        return false;
    log.warning(`Azure made vault ${inputs.vaultName} otherwise than it was asked: ${differences.join('; ')}. Most likely an Azure Policy (effect Modify or Append) does that.`);
    return true;
}
/** One line for each difference; empty when Azure created the vault as requested. */
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
/** @throws ServiceError `VaultNotReady` when the time is over, or Azure reports that it failed */
async function untilRegistered(session) {
    const state = await waitForRegistration(session);
    if (state.toLowerCase() === 'succeeded')
        return;
    const message = isFinal(state) ? `the vault is ${state}` : `the vault is still ${state} after ${(0,runtime_clock/* seconds */.Y)(dnsTimeout)}`;
    const { en, fr } = registration(session);
    const operation = { en: `wait for ${en}`, fr: `attendre ${fr}` };
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'VaultNotReady', message });
}
function registration({ inputs: { vaultName } }) {
    return { en: `vault ${vaultName} to register its DNS name`, fr: `que le coffre ${vaultName} enregistre son nom DNS` };
}
/** Source: "Track asynchronous Azure operations": every other state is one of an operation under way. */
function isFinal(state) {
    return /^(succeeded|failed|canceled)$/i.test(state);
}
/**
 * Waits until no operation on the vault is under way, as its creation by this run or another. No state stops a change:
 * Azure decides.
 *
 * @returns the provisioning state, `absent` without a vault
 */
async function waitForRegistration(session) {
    const what = registration(session);
    const why = 'Azure answers before the name of a new vault is known everywhere';
    let state = '';
    await poll(session, { what, timeout: dnsTimeout, why }, async () => {
        const vault = await readVaultIfExists(session);
        state = vault?.provisioningState ?? 'absent';
        return isFinal(state) ? vault : undefined;
    });
    return state;
}

;// CONCATENATED MODULE: ./build/changes/change-grant.js
/** Lets Adobe's service principal use the key: by a role assignment, or by an access policy if the vault uses those. */












/** How many names for the assignment are tried. */
const mostNames = 3;
/** @returns whether this run granted it */
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
        return vault === undefined ? undefined : (0,model_grant/* policyOf */.US)(vault, principalId);
    };
    const { send, isOurs } = attemptsOf(() => addAccessPolicy(session.keyVaultManagement, session.inputs, principalId));
    // Azure merges it with an equal one, and does not tell which of the two runs added it.
    await whileBusy(session, () => write(session, send, { read, before: read }));
    return isOurs();
}
/** Azure may refuse one name for good; the next ones are as fixed, so that concurrent runs still write the same one. */
async function assignByFreeName(session, principalId) {
    const { arm, inputs, log } = session;
    for (let attempt = 1;; attempt += 1) {
        try {
            const assignment = await assignEncryptionUser(arm, inputs, principalId, attempt);
            session.publishKnown({ grantId: assignment.id });
            return assignment;
        }
        catch (error) {
            const isRefused = error instanceof errors_errors/* ServiceError */._7 && error.details.code === nameRefused;
            if (!isRefused || attempt === mostNames)
                throw error;
            log.info(`${nameRefused}: Azure refuses this name of the role assignment. Trying another one.`);
        }
    }
}
async function assignRole(session, principalId) {
    const { inputs, arm } = session;
    const scope = (0,model_scopes/* idsOf */.UX)(inputs)[inputs.grantScope];
    const operation = operationOf('readRoleAssignments', inputs, { at: inputs.grantScope });
    const read = async () => {
        const all = await listRoleAssignments(arm, scope, operation);
        return all.find((one) => one.principalId === principalId && one.roleId === model_roles/* encryptionUserRole */.$I);
    };
    const { send, isOurs } = attemptsOf(() => assignByFreeName(session, principalId), ({ createdAt }, since) => session.clock.isSince(createdAt, since));
    let last;
    const options = {
        what: {
            en: 'the service principal to be known to Azure Resource Manager',
            fr: "qu'Azure Resource Manager connaisse le principal de service",
        },
        timeout: directoryTimeout,
        why: 'what was made in the directory is known elsewhere some time later',
    };
    const done = await poll(session, options, async () => {
        try {
            return await write(session, send, { read });
        }
        catch (error) {
            last = error;
            const code = error instanceof errors_errors/* ServiceError */._7 ? error.details.code : undefined;
            // Another assignment of the same role, principal and scope is equivalent, even while lists are not up to date.
            if (code === 'RoleAssignmentExists')
                return true;
            if (code === 'PrincipalNotFound')
                return undefined;
            throw error;
        }
    });
    if (done === undefined)
        throw last;
    return isOurs();
}

;// CONCATENATED MODULE: ./build/azure/keys.js
/**
 * Keys through ARM: no data-plane role, no waiting for one, and no vault firewall in the way.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/keys
 */





const attributes = dist/* object */.Ikc({
    enabled: dist/* boolean */.zMY(),
    nbf: dist/* nullish */.cl6(dist/* number */.aig()),
    exp: dist/* nullish */.cl6(dist/* number */.aig()),
    created: (0,responses/* unread */.gy)(dist/* number */.aig(), null),
    updated: (0,responses/* unread */.gy)(dist/* number */.aig(), null),
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
            attributes: dist/* nullish */.cl6(dist/* object */.Ikc({ expiryTime: dist/* nullish */.cl6(dist/* string */.YjP()) })),
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
        operations: parseOperations(properties.keyOps),
        uri: uriWithVersion.slice(0, cut),
        uriWithVersion,
        // Every key has a Notify action by default; only Rotate creates versions.
        rotates: actions.some(({ action }) => action?.type?.toLowerCase() === 'rotate'),
        policyEnds: (properties.rotationPolicy?.attributes?.expiryTime ?? '') !== '',
    };
}
function parseOperations(keyOps) {
    return keyOps?.map((operation) => operation.toLowerCase()) ?? null;
}
function versionOf(version, read) {
    const { enabled, nbf, exp, created, updated } = read;
    return { version, enabled, notBefore: nbf ?? null, expires: exp ?? null, created, updated };
}
/** The ticket gives Adobe the URI that is read here, so it must be that of the requested key. So must the ID and the name. */
function keyFrom(operation, response, target) {
    const key = keyOf((0,responses/* parseResponse */.xp)(operation, response, keyBody));
    const name = target.keyName.toLowerCase();
    const uri = `https://${(0,cloud/* vaultDomain */.Dk)(target.vaultName)}/keys/${name}`;
    const isAsked = [
        [key.uri.toLowerCase(), uri],
        [(0,model_scopes/* comparable */.Zm)(key.id), (0,model_scopes/* scopesOf */.ZK)(target).key],
        [key.name.toLowerCase(), name],
    ];
    const other = isAsked.find(([said, asked]) => said !== asked);
    if (other === undefined)
        return key;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another key: ${other[0]}`);
}
/** @throws ServiceError with status 404 when the key does not exist */
async function getKey(call, target, operation) {
    const response = await call(operation, (client) => client.keys.get(target.resourceGroup, target.vaultName, target.keyName));
    return keyFrom(operation, response, target);
}
/** Creates the key unless it exists: an existing key is returned unchanged, without a new version. */
async function createKey(call, inputs) {
    const operation = operationOf('createKey', inputs);
    const properties = {
        kty: inputs.keyType,
        keySize: inputs.keySize,
        keyOps: ['wrapKey', 'unwrapKey'],
        attributes: { enabled: true },
    };
    const response = await call(operation, (client) => client.keys.createIfNotExist(inputs.resourceGroup, inputs.vaultName, inputs.keyName, {
        properties,
        tags: { ...inputs.tags },
    }));
    return keyFrom(operation, response, inputs);
}
const versionName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}$/i, 'a version'));
const versionEntry = dist/* object */.Ikc({ name: versionName, properties: dist/* object */.Ikc({ attributes }) });
/** All versions, in Azure's order: by ID, not by time. */
async function listKeyVersions(arm, target, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).key}/versions`;
    const entries = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, versionEntry);
    return entries.map(({ name, properties }) => versionOf(name.toLowerCase(), properties.attributes));
}
const versionBody = dist/* object */.Ikc({
    name: versionName,
    properties: dist/* object */.Ikc({
        attributes,
        kty: dist/* string */.YjP(),
        keySize: dist/* nullish */.cl6(dist/* number */.aig()),
        keyOps: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    }),
});
/**
 * One version with its type and operations, which the list of versions lacks.
 *
 * @throws ServiceError with status 404 when it does not exist
 */
async function getKeyVersion(arm, target, version, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).key}/versions/${version}`;
    const response = await arm.get(operation, path, cloud/* keyVaultApiVersion */.oT);
    const { name, properties } = (0,responses/* parseResponse */.xp)(operation, response, versionBody);
    if (name.toLowerCase() !== version)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about version ${name}`);
    const { attributes: dates, kty: type, keySize, keyOps } = properties;
    return { ...versionOf(version, dates), type, size: keySize ?? null, operations: parseOperations(keyOps) };
}
const keys_named = dist/* object */.Ikc({ name: dist/* string */.YjP() });
/** Whether there are others is known from the first names. */
const pagesOfNames = 8;
/** The first names of the vault's keys or secrets; values are never read. */
async function listNames(arm, target, kind, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).vault}/${kind}`;
    const first = await arm.listFirst(operation, path, cloud/* keyVaultApiVersion */.oT, keys_named, {}, pagesOfNames);
    return { ...first, entries: first.entries.map(({ name }) => name) };
}

;// CONCATENATED MODULE: ./build/changes/change-key.js
/** Makes or recovers the key. */








/** A recovered key answers 404 for some seconds. */
const recoveredKeyTimeout = 120_000;
/** The error of a creation when a soft-deleted key has the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);
/** Somebody else recovers the key of that name right now; reads do not find it yet. */
const recoveringCode = 'ObjectIsBeingRecovered';
async function readKeyIfExists({ inputs, keyVaultManagement, publishKnown }) {
    const key = await orAbsent(() => getKey(keyVaultManagement, inputs, operationOf('readKey', inputs)));
    publishKnown({ key });
    return key;
}
/** Waits until a vault that this run created or recovered lets its keys be read, whether there are any or not. */
async function waitForRoles(session) {
    await whileRolesPropagate(session, () => readKeyIfExists(session));
}
/**
 * A soft-deleted key of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster, as far as Azure tells: it answers a creation
 * with a key of the same kind that exists already, and the second in which that was created
 */
async function makeKey(session, { isRegistered, isNew }) {
    // An earlier run may have been canceled before its vault was ready; another run may be creating the vault right now.
    if (!isRegistered)
        await waitForRegistration(session);
    const { send, isOurs } = attemptsOf(() => createKey(session.keyVaultManagement, session.inputs), ({ created }, since) => created !== null && session.clock.isSince(created * 1000, since));
    const create = () => write(session, send, {
        conflictCodes: ['KeyCreationParametersDidNotMatchExistingKey'],
        read: () => readKeyIfExists(session),
    });
    const createWhenFree = () => whileBusy(session, create);
    try {
        const key = await (isNew ? whileRolesPropagate(session, createWhenFree) : createWhenFree());
        session.publishKnown({ key });
        return isOurs() ? 'create' : undefined;
    }
    catch (error) {
        if (!(error instanceof errors_errors/* ServiceError */._7))
            throw error;
        if (error.details.code === recoveringCode) {
            session.log.info('Somebody else is recovering the key; this run waits for it.');
            await waitUntilBack(session, error);
            return undefined;
        }
        if (!deletedKeyCodes.has(error.details.code) || !session.inputs.recoverDeleted)
            throw error;
        session.log.info('A soft-deleted key has this name: recovering it, as asked.');
        return (await recoverKey(session)) ? 'recover' : undefined;
    }
}
/** @returns whether this run recovered it */
async function recoverKey(session) {
    const { inputs } = session;
    const read = () => readKeyIfExists(session);
    const operation = operationOf('recoverKey', inputs);
    const { send, isOurs } = attemptsOf(async () => (await session.deletedKeys()).recover(operation), (isSent) => isSent);
    let refusal;
    try {
        await write(session, send, { conflictCodes: ['KeyNotFound'], read });
    }
    catch (error) {
        refusal = unlessRecovering(error);
    }
    await waitUntilBack(session, refusal, send);
    return isOurs();
}
/**
 * Whether a refused recovery may mean that the key comes back all the same: there is no deleted key if another run is
 * recovering it, or if its deletion is not done; and Key Vault refuses one of two recoveries at the same moment (409
 * Conflict, Azure/azure-sdk-for-net#38464).
 *
 * @throws the error itself if not
 */
function unlessRecovering(error) {
    if (error instanceof errors_errors/* ServiceError */._7 && (error.details.code === 'KeyNotFound' || error.details.status === 409))
        return error;
    throw error;
}
/** As `unlessRecovering`; and what may pass does not end a wait that looks first each time. */
function unlessPassing(error) {
    const { answerLost = false, transient = false } = error instanceof errors_errors/* ServiceError */._7 ? error.details : {};
    return error instanceof errors_errors/* ServiceError */._7 && (answerLost || transient) ? error : unlessRecovering(error);
}
/**
 * @param refusal why this run could not recover the key itself; thrown if the key does not come back
 * @param recover asked for again until then: a key that is still being deleted can't be recovered at first
 */
async function waitUntilBack(session, refusal, recover) {
    const { inputs } = session;
    const what = { en: `key ${inputs.keyName} to come back`, fr: `que la cl\u00e9 ${inputs.keyName} soit r\u00e9cup\u00e9r\u00e9e` };
    const why = 'Key Vault accepts a recovery before it is done';
    const withinDeadline = refusal !== undefined;
    const timeout = recoveredKeyTimeout;
    let last = refusal;
    const back = await poll(session, { what, timeout, why, withinDeadline }, async () => {
        const key = await readKeyIfExists(session);
        if (key === undefined && last !== undefined && recover !== undefined)
            last = await recover().then(() => undefined, unlessPassing);
        return key;
    });
    if (back !== undefined)
        return;
    if (last !== undefined)
        throw last;
    const operation = operationOf('recoverKey', inputs).name;
    const message = `the key did not come back in ${(0,runtime_clock/* seconds */.Y)(recoveredKeyTimeout)}`;
    throw new errors_errors/* ServiceError */._7({ service: 'vault', operation, code: 'KeyNotBack', message });
}

;// CONCATENATED MODULE: ./build/azure/locks.js
/** Management locks. Source: https://learn.microsoft.com/rest/api/resources/management-locks */




const locks_apiVersion = '2016-09-01';
const lockName = 'cja-cmk';
const lock = dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* string */.YjP(), properties: dist/* object */.Ikc({ level: dist/* string */.YjP() }) });
function lockOf({ id, name, properties }) {
    const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
    return { name, level: properties.level, scope: end < 0 ? id : id.slice(0, end) };
}
/** Locks at the scope; Azure's list includes those of its parents and children. */
async function listLocks(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/locks`;
    return (await arm.list(operation, path, locks_apiVersion, lock)).map(lockOf);
}
async function createDeleteLock(arm, inputs) {
    const operation = operationOf('createLock', inputs);
    const notes = 'Holds the key that encrypts the data of Adobe Customer Journey Analytics. Deleting it can cost the data.';
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).vault}/providers/Microsoft.Authorization/locks/${lockName}`;
    const properties = { level: 'CanNotDelete', notes };
    (0,responses/* parseResponse */.xp)(operation, await arm.put(operation, path, locks_apiVersion, { properties }), lock);
}

;// CONCATENATED MODULE: ./build/changes/change-lock.js
/** Creates the lock that protects the vault from deletion. */




/**
 * A lock that somebody created since the plan is never written over, whatever its level.
 *
 * @returns whether this run created the lock
 */
async function makeLock(session) {
    const { inputs, arm } = session;
    const { vault } = (0,model_scopes/* idsOf */.UX)(inputs);
    const target = (0,model_scopes/* vaultScopeOf */.S2)(inputs);
    const operation = operationOf('listLocks', inputs);
    const read = async () => {
        const locks = await listLocks(arm, vault, operation);
        const isThere = locks.some((lock) => (0,model_scopes/* lockHolds */.IH)(lock, target) || (0,model_scopes/* comparable */.Zm)(lock.scope) === target);
        return isThere ? true : undefined;
    };
    const { send, isOurs } = attemptsOf(() => createDeleteLock(arm, inputs));
    await write(session, send, { read, before: read });
    return isOurs();
}

;// CONCATENATED MODULE: ./build/azure/resource-groups.js
/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */




const resource_groups_apiVersion = '2021-04-01';
const group = dist/* object */.Ikc({ properties: dist/* object */.Ikc({ provisioningState: dist/* string */.YjP() }) });
/** @throws ServiceError with status 404 when the group does not exist */
async function getResourceGroup(arm, inputs) {
    const operation = operationOf('readGroup', inputs);
    const response = await arm.get(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion);
    const { properties } = (0,responses/* parseResponse */.xp)(operation, response, group);
    return { isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}
/**
 * The group's provisioning state, as Azure writes it.
 *
 * @throws ServiceError with status 404 when the group does not exist
 */
async function getGroupState(arm, inputs, operation) {
    const response = await arm.get(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion);
    return (0,responses/* parseResponse */.xp)(operation, response, group).properties.provisioningState;
}
async function createResourceGroup(arm, inputs, location) {
    const operation = operationOf('createGroup', inputs);
    const body = { location, tags: inputs.tags };
    (0,responses/* parseResponse */.xp)(operation, await arm.put(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion, body), group);
}

;// CONCATENATED MODULE: ./build/changes/change-resource-group.js
/** Creates the resource group, with create-resource-group. */




/**
 * A PUT would replace the tags of a group that somebody created after the plan.
 *
 * @returns whether this run created the group
 */
async function makeResourceGroup(session, location) {
    const { arm, inputs } = session;
    const read = async () => {
        const group = await orAbsent(() => getResourceGroup(arm, inputs));
        return group?.isLeaving === true ? undefined : group;
    };
    const { name } = operationOf('readGroup', inputs);
    const before = () => readTwice(session, `resource group ${inputs.resourceGroup}`, name, read);
    const { send, isOurs } = attemptsOf(() => createResourceGroup(arm, inputs, location));
    await write(session, send, { read, before });
    return isOurs();
}

;// CONCATENATED MODULE: ./build/changes/stages.js
/** Which changes run in parallel: those of a stage depend only on earlier stages. Pure. */
/** What each change requires. A service principal belongs to the tenant, so it requires nothing in the subscription. */
const needs = {
    'resource-group': [],
    vault: ['resource-group'],
    principal: [],
    key: ['vault'],
    lock: ['vault'],
};
/** What contains the change, from the outside in: Azure refuses it where it does not know one of them. */
function parentsOf({ resource }, { grantScope }) {
    if (resource !== 'grant')
        return needs[resource];
    return grantScope === 'key' ? ['vault', 'key'] : ['vault'];
}
function needsOf(step, inputs) {
    const parents = parentsOf(step, inputs);
    if (step.resource !== 'grant')
        return parents;
    // An access policy changes the vault itself, so it is not added while a key is being created in the vault.
    return [...parents, 'principal', ...(step.by === 'access-policy' ? ['key'] : [])];
}
/** Whether `other` has to be done before `step`. */
function isBefore(other, step, inputs) {
    // A later run does not know why the grant is missing, so it is given before anything else can fail in this run.
    if (other.resource === 'grant' && other.afterRecovery)
        return canWait(step);
    if (step.resource === 'grant' && step.afterRecovery && canWait(other))
        return false;
    if (other.resource === 'vault' && step.resource === 'vault')
        return step.action === 'update' && other !== step;
    return needsOf(step, inputs).includes(other.resource);
}
function canWait({ resource, action }) {
    return resource === 'key' || resource === 'lock' || (resource === 'vault' && action === 'update');
}
/** The steps in stages; within a stage they keep their order. A step runs as early as its requirements allow. */
function stagesOf(steps, inputs) {
    const stages = [];
    let left = [...steps];
    while (left.length > 0) {
        const waiting = left;
        const isFree = (step) => !waiting.some((other) => isBefore(other, step, inputs));
        stages.push(waiting.filter(isFree));
        left = waiting.filter((step) => !isFree(step));
    }
    return stages;
}

;// CONCATENATED MODULE: ./build/changes/apply.js
/**
 * Applies the planned changes stage by stage; the changes of a stage run in parallel. Before a write that could replace
 * something, and after a write whose answer was lost or that conflicts, the resource is read.
 */












/** When a change fails, the others of its stage are finished, and those of later stages are skipped. */
async function apply(session, steps, { principal, stopIfVaultDiffers, vaultIsNew = false, made = new Set() }) {
    const vault = { vaultDiffers: false, recovery: undefined, isRegistered: false, isNew: vaultIsNew };
    const context = { principal, made: new Set(made), ...vault };
    /** Each step that was started, with its error. */
    const ended = new Map();
    for (const stage of stagesOf(steps, session.inputs)) {
        session.log.step(titleOf(stage));
        await Promise.all(stage.map(async (step) => {
            ended.set(step, await makeStep(logging(session, stage, step), step, context));
        }));
        if (stage.some((step) => errorOf(ended.get(step)) !== undefined))
            break;
        if (stopIfVaultDiffers && context.vaultDiffers)
            break;
    }
    const errors = steps.flatMap((step) => errorOf(ended.get(step)) ?? []);
    const changes = steps.flatMap((step) => {
        const outcome = ended.get(step);
        if (outcome === undefined)
            return errors.length > 0 ? [changeOf(step, 'skipped')] : [];
        if ('error' in outcome)
            return [changeOf(step, 'failed')];
        return outcome.done === undefined ? [] : [{ ...changeOf(step, 'done'), action: outcome.done }];
    });
    return { changes, errors: withOneEnd(errors), ...context };
}
/** The changes of a plan, none of them made. */
function plannedChanges({ steps }) {
    return steps.map((step) => changeOf(step, 'planned'));
}
function changeOf({ resource, name, action }, status) {
    return { resource, name, action, status };
}
/** The end of the run interrupts every change in progress; report it once. */
function withOneEnd(errors) {
    const end = errors.find((error) => error instanceof deadline/* Interrupted */.j);
    return errors.filter((error) => !(error instanceof deadline/* Interrupted */.j) || error === end);
}
function errorOf(outcome) {
    return outcome !== undefined && 'error' in outcome ? outcome.error : undefined;
}
async function makeStep(session, step, context) {
    const startedAt = (0,runtime_clock/* now */.t)();
    const logResult = (what, time) => {
        const took = (0,runtime_clock/* now */.t)() - startedAt;
        session.log.info(`${what}${took < longEnoughToSay ? '' : ` ${time} ${(0,runtime_clock/* seconds */.Y)(took)}`}.`);
    };
    try {
        const action = await makeInside(session, step, context);
        if (action !== 'update')
            context.made.add(step.resource);
        logResult(action === undefined ? 'Somebody else was faster' : done[action], 'in');
        return { done: action };
    }
    catch (error) {
        logResult('Failed', 'after');
        return { error: (0,errors_errors/* asError */.zR)(error) };
    }
}
/** A duration is logged only if it is at least this long, ms. */
const longEnoughToSay = 2000;
const done = {
    create: 'Created',
    update: 'Updated',
    recover: 'Recovered',
};
const titles = {
    'resource-group': 'Resource group',
    vault: 'Key vault',
    key: 'Key',
    principal: 'Service principal',
    grant: 'Access',
    lock: 'Lock',
};
/** With the name for one change; for several, the lines of the group have them. */
function titleOf(stage) {
    const [only, ...others] = stage;
    if (only !== undefined && others.length === 0)
        return `${titles[only.resource]} ${only.name}`;
    const all = stage.map(({ resource }) => titles[resource].toLowerCase()).join(', ');
    return (0,words/* capitalized */.l2)(all);
}
/** Lines of parallel changes begin with the change's name. */
function logging(session, stage, { resource }) {
    if (stage.length === 1)
        return session;
    const { log } = session;
    const own = { ...log, info: (line) => log.info(`${titles[resource]}: ${line}`) };
    return { ...session, log: own };
}
/** Waits where Azure does not know yet what this run has made a moment ago. */
function makeInside(session, step, context) {
    const change = () => makeChange(session, step, context);
    const parent = parentsOf(step, session.inputs).find((one) => context.made.has(one));
    return parent === undefined ? change() : whileParentIsUnknown(session, parent, change);
}
async function makeChange(session, step, context) {
    if (step.resource === 'vault')
        return changeVault(session, step, context);
    if (step.resource === 'key' && step.action === 'create')
        return makeKey(session, context);
    return (await isMadeHere(session, step, context)) ? step.action : undefined;
}
/** Whether this run has made the change, and not somebody else meanwhile. */
async function isMadeHere(session, step, context) {
    switch (step.resource) {
        case 'resource-group':
            return makeResourceGroup(session, step.location);
        case 'key':
            return recoverKey(session);
        case 'principal': {
            const made = await (step.action === 'recover' ? restorePrincipal(session, step.id) : makePrincipal(session));
            context.principal = made.principal;
            return made.isOurs;
        }
        case 'grant':
            return grant(session, step, context.principal);
        default:
            return makeLock(session);
    }
}

// EXTERNAL MODULE: ./build/errors/explain.js + 11 modules
var explain = __webpack_require__(1477);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
;// CONCATENATED MODULE: ./build/conclude.js
/** How a run ends: from its state to whether the step fails, and why. Pure. */








function conclude(state, run, host) {
    const { inputs, startedAt, observed, activity, plan, changes, verdict, error } = state;
    return {
        inputs,
        run,
        starts: host.starts(run, inputs?.mode),
        startedAt,
        finishedAt: new Date().toISOString(),
        observed,
        activity,
        failingSince: state.failingSince,
        plan,
        changes,
        changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
        verdict,
        failures: error === undefined ? [] : (0,explain/* explain */.W)(error, { ...state, host }).map((failure) => withRestore(failure, state)),
    };
}
/**
 * Only after a recovery is the grant given without an input for it: a later run can't know why it is missing. If it was
 * not given, it has to be requested.
 */
function withRestore(failure, { inputs, changes, recovery }) {
    const isNeedless = inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs) || inputs.restoreGrant;
    const isLost = changes.some(({ resource, status }) => resource === 'grant' && notMade.has(status));
    if (isNeedless || recovery !== 'ours' || !isLost)
        return failure;
    const { steps, ...asked } = failure.remedy;
    return { ...failure, remedy: { ...asked, steps: [(0,run_remedies/* restoreGrantNext */.SO)(inputs), ...steps] } };
}
const notMade = new Set(['failed', 'skipped']);
function isCancellation(error) {
    return error instanceof deadline/* Interrupted */.j && error.reason === 'cancelled';
}
/** The signal may come with the last answer, or while another error ends the run. */
function withCancellation(error) {
    const errors = error === undefined ? [] : (0,errors_errors/* errorsOf */.Bp)(error).map(errors_errors/* asError */.zR);
    if (errors.some(isCancellation))
        return error;
    const operation = { en: 'finish the run', fr: "terminer l'ex\u00e9cution" };
    const cancelled = new deadline/* Interrupted */.j('cancelled', operation);
    return errors.length === 0 ? cancelled : new errors_errors/* SeveralErrors */.AJ([...errors, cancelled]);
}
function endingOf(outcome) {
    const { failures, verdict } = outcome;
    if (!stepFails(outcome))
        return 'passed';
    if (failures.some(({ code }) => code === 'InvalidInputs'))
        return 'invalid';
    return verdict === undefined || verdict.state === 'unknown' ? 'unchecked' : 'failed';
}
/** Whether the step fails. A plan succeeds when ensure could do it, regardless of the findings; a gate opens only for a ready key. */
function stepFails(outcome) {
    const { inputs, verdict } = outcome;
    if ((0,model_outcome/* isStopped */.i)(outcome) || inputs === undefined || verdict === undefined)
        return true;
    const isShut = inputs.mode === 'gate' && !verdict.ready;
    return isShut || (inputs.mode !== 'plan' && (gateFailures(verdict, inputs).length > 0 || isUrgent(outcome)));
}
/** Whoever has to act now is told by a step that fails. */
function isUrgent(outcome) {
    return outcome.inputs?.failOn !== 'never' && (0,situation/* situationOf */._7)(outcome).urgency === 'act-now';
}
/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked. Unknown
 * warnings do not fail the step; with `never`, no finding does (`ready` is not affected).
 */
function gateFailures(verdict, inputs) {
    if (inputs.failOn === 'never')
        return [];
    return verdict.findings.filter((finding) => {
        const { severity, status } = finding;
        return (status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs)) || (status === 'unknown' && severity === 'error');
    });
}

// EXTERNAL MODULE: ./build/connect.js + 5 modules
var connect = __webpack_require__(2551);
// EXTERNAL MODULE: ./build/inputs/named.js
var inputs_named = __webpack_require__(3873);
;// CONCATENATED MODULE: ./build/model/deny.js

/** What Adobe does with the key, as Azure RBAC names it (Microsoft: role Key Vault Crypto Service Encryption User). */
const useOfKey = (key) => ({
    actions: [
        'Microsoft.KeyVault/vaults/keys/read',
        'Microsoft.KeyVault/vaults/keys/wrap/action',
        'Microsoft.KeyVault/vaults/keys/unwrap/action',
    ],
    isDataAction: true,
    scope: key,
});
/**
 * The assignment that denies the principal the use, else one that may; `undefined` when none does.
 *
 * @param principalId lower case
 */
function denialOf(assignments, principalId, use) {
    const denials = assignments.flatMap((assignment) => {
        const verdict = denialBy(assignment, principalId, use);
        return verdict === undefined ? [] : [{ verdict, assignment }];
    });
    return denials.find(({ verdict }) => verdict === 'denied') ?? denials[0];
}
/** @param principalId lower case */
function denialBy(assignment, principalId, { actions, isDataAction, scope }) {
    const { permissions, principals, condition } = assignment;
    const isElsewhere = (0,model_scopes/* isKnownScope */.Yz)(assignment.scope) && !appliesAt(assignment, scope);
    const named = isNamed(assignment, principalId);
    if (isAudit(assignment) || isElsewhere || named === 'no')
        return undefined;
    const denying = permissions.filter((permission) => {
        const [patterns, without] = isDataAction
            ? [permission.dataActions, permission.notDataActions]
            : [permission.actions, permission.notActions];
        return actions.some((action) => covers(patterns, without, action));
    });
    const isSilent = permissions.length === 0 || permissions.some(saysNothing);
    if (denying.length === 0)
        return isSilent ? 'unclear' : undefined;
    const isKnown = principals.length > 0 && (0,model_scopes/* isKnownScope */.Yz)(assignment.scope) && named === 'yes';
    const isConditional = isText(condition) || denying.every((permission) => isText(permission.condition));
    return isKnown && !isConditional ? 'denied' : 'unclear';
}
/** One that audits logs what it would deny. Source: REST specification, 2024-07-01-preview, `denyAssignmentEffect`. */
function isAudit({ effect }) {
    return effect?.toLowerCase() === 'audit';
}
/** Child scopes inherit it, unless it says that it does not apply to them. */
function appliesAt({ scope, onlyAtScope }, target) {
    return onlyAtScope ? (0,model_scopes/* comparable */.Zm)(scope) === target : (0,model_scopes/* grantsAt */.fC)(scope, target);
}
/** The empty GUID, which with the type `SystemDefined` stands for every principal of the directory. */
const everyone = '00000000-0000-0000-0000-000000000000';
/** A principal with another ID and one of these types is another one; all other types may include ours. */
const single = new Set(['user', 'serviceprincipal']);
function isNamed({ principals, excludedPrincipals }, principalId) {
    const isOurs = ({ id }) => id === principalId;
    const isEveryone = ({ id, type }) => id === everyone && type.toLowerCase() === 'systemdefined';
    const mayHoldUs = (one) => !isEveryone(one) && !single.has(one.type.toLowerCase());
    if (excludedPrincipals.some(isOurs))
        return 'no';
    const isSure = principals.some((one) => isOurs(one) || isEveryone(one));
    if (!isSure && principals.length > 0 && !principals.some(mayHoldUs))
        return 'no';
    return isSure && !excludedPrincipals.some(mayHoldUs) ? 'yes' : 'perhaps';
}
/** Every permission has an action or a data action (Microsoft: "List Azure deny assignments"). */
function saysNothing({ actions, dataActions }) {
    return actions.length === 0 && dataActions.length === 0;
}
/** A permission denies what its patterns match and its own exclusions don't. */
function covers(patterns, without, action) {
    return patterns.some((pattern) => matches(pattern, action)) && !without.some((pattern) => matches(pattern, action));
}
/**
 * Whether a pattern of a role or deny assignment covers an action: `*` stands for any text, and case does not matter.
 * Each piece between the asterisks is searched for once, from left to right, so no pattern takes long.
 */
function matches(pattern, action) {
    const text = action.toLowerCase();
    const [first = '', ...rest] = pattern.toLowerCase().split('*');
    const last = rest.pop();
    if (last === undefined)
        return first === text;
    if (!text.startsWith(first))
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}
function isText(condition) {
    return condition !== null && condition !== '';
}

// EXTERNAL MODULE: ./build/model/names.js
var model_names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/remedies/grant-remedies.js
var grant_remedies = __webpack_require__(2312);
// EXTERNAL MODULE: ./build/remedies/principal-remedies.js
var principal_remedies = __webpack_require__(1188);
// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/remedies/rights-remedies.js
var rights_remedies = __webpack_require__(9307);
;// CONCATENATED MODULE: ./build/checks/check.js
/** What a finding is, in one entry: its rule, its words and its check, a pure function from inputs and observed state. */



function pass(observed) {
    return { status: 'pass', observed, remedy: remedy/* nothingToDo */.KN };
}
function skipped(observed) {
    return { status: 'skipped', observed, remedy: remedy/* nothingToDo */.KN };
}
function fail(observed, remedy) {
    return { status: 'fail', observed, remedy };
}
/** The same outcome, where Adobe might still be able to use the key. */
function doubtful(outcome) {
    return { ...outcome, isAccessDoubtful: true };
}
/** The same outcome, which counts as an error. */
function asError(outcome) {
    return { ...outcome, severity: 'error' };
}
/** The same outcome, where it is not known whether Adobe can use the key. */
function mayCut(outcome) {
    return { ...outcome, effect: 'may-cut' };
}
/** Another finding has the cause: what to do is said there. */
function following(because, outcome) {
    return { ...outcome, because, remedy: remedy/* nothingToDo */.KN };
}
/** Something required is known not to exist. */
function missing(observed, remedy) {
    return { ...fail(observed, remedy), isAbsence: true, isMissing: true };
}
/** Something was read, but it does not decide the check. */
function undecided(because, remedy) {
    return { status: 'unknown', observed: because, remedy };
}
const noVault = { en: 'There is no vault to check', fr: "Il n'y a pas de coffre de cl\u00e9s \u00e0 v\u00e9rifier" };
const noKey = { en: 'There is no key to check', fr: "Il n'y a pas de cl\u00e9 \u00e0 v\u00e9rifier" };
/** Azure did not answer, or refused. An answer without a code has the status in its place. */
function couldNotRead({ operation, status, code, message, requestId }) {
    const answer = status === undefined || code.includes(`HTTP ${status}`) ? code : `HTTP ${status} ${code}`;
    const request = (label) => (requestId === undefined ? '' : ` (${label} ${requestId})`);
    return {
        en: `could not ${operation.en}: ${answer}: ${message}${request('request ID')}`,
        fr: `${(0,words/* impossible */.yW)(operation.fr)}\u00A0: ${answer}\u00A0: ${message}${request('identifiant de requ\u00eate')}`,
    };
}
/** Something could not be read: gives the reason and the missing right. One that is absent was not found in a vault that exists. */
function unreadable({ inputs }, part) {
    const reason = reasonOf(part);
    const notFound = {
        en: 'Azure answered HTTP 404, although the vault exists',
        fr: 'Azure a r\u00e9pondu HTTP 404 alors que le coffre existe',
    };
    return undecided(reason === undefined ? notFound : couldNotRead(reason), (0,rights_remedies/* unreadRemedy */.gu)(inputs, reason));
}
/** Why something is unknown; `undefined` if it is known not to exist. */
function reasonOf(observation) {
    return observation.presence === 'unknown' ? observation.reason : undefined;
}
/** A check of the vault that was found; without a vault there is nothing to check. */
function checkVault(check) {
    return (context) => {
        const { vault } = context.observed;
        if (vault.presence === 'found')
            return check(vault.value, context);
        return vault.presence === 'absent' ? skipped(noVault) : unreadable(context, vault);
    };
}
/** A check of the key that was found. A key "not found" in a vault that could not be read is not known to be absent. */
function checkKey(check) {
    return (context) => {
        const { vault, key } = context.observed;
        if (vault.presence === 'absent')
            return skipped(noVault);
        if (key.presence === 'found')
            return check(key.value, context);
        if (key.presence === 'unknown')
            return unreadable(context, key);
        return vault.presence === 'unknown' ? unreadable(context, vault) : skipped(noKey);
    };
}

;// CONCATENATED MODULE: ./build/checks/sources.js
/** Where rules come from. */
const learn = 'https://learn.microsoft.com/en-us/azure';
const adobe = 'https://experienceleague.adobe.com/en/docs';
const journeyAnalytics = `${adobe}/analytics-platform/using/cja-privacy/cmk`;
const platform = `${adobe}/experience-platform/landing/governance-privacy-security/customer-managed-keys`;
/** Adobe's rules for the vault of its sister product. */
const platformVault = `${platform}/azure/azure-key-vault-config`;
const platformOverview = `${platform}/overview`;

// EXTERNAL MODULE: ./build/model/grant-end.js
var grant_end = __webpack_require__(643);
;// CONCATENATED MODULE: ./build/checks/adobe/grant-lasting.js
/** Whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */










const adobeGrantLasting = {
    id: 'adobe-grant-lasting',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/role-based-access-control/pim-integration`,
    title: { en: 'The role assignment has no end date', fr: "L'attribution de r\u00f4le n'a pas de date de fin" },
    headline: { en: "Adobe's access has an end date", fr: "L'acc\u00e8s d'Adobe a une date de fin" },
    expected: { en: 'A role assignment without an end date', fr: 'Une attribution de r\u00f4le sans date de fin' },
    unchecked: {
        en: "Couldn't check Adobe's role assignment for an end date",
        fr: "Impossible de v\u00e9rifier si l'attribution de r\u00f4le d'Adobe a une date de fin",
    },
    check: checkVault((vault, context) => {
        const { inputs, observed, scopes } = context;
        const { principal, roleAssignments, scheduleInstances } = observed;
        if (!vault.rbac)
            return skipped({ en: 'Access policies have no end date', fr: "Les strat\u00e9gies d'acc\u00e8s n'ont pas de date de fin" });
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
        if (principalId === undefined) {
            return principal.presence === 'unknown' ? unreadable(context, principal) : skipped(noGrant);
        }
        if (roleAssignments.presence !== 'found')
            return unreadable(context, roleAssignments);
        const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, scopes.key);
        if (counted.length === 0)
            return skipped(noGrant);
        if (scheduleInstances.presence === 'absent')
            return skipped({
                en: 'The tenant has no license for time-bound role assignments',
                fr: "Le locataire n'a pas de licence pour les attributions de r\u00f4le limit\u00e9es dans le temps",
            });
        if (scheduleInstances.presence === 'unknown')
            return unreadable(context, scheduleInstances);
        return byTerm(context, principalId, (0,grant_end/* periodOf */.j)(counted, scheduleInstances.value, context.now));
    }),
};
const noGrant = { en: 'Adobe does not have the role', fr: "Adobe n'a pas le r\u00f4le" };
function byTerm(context, principalId, term) {
    if (term.kind === 'lasting')
        return pass({ en: 'The role assignment has no end date', fr: "L'attribution de r\u00f4le n'a pas de date de fin" });
    const { at } = term;
    if (term.kind === 'begins') {
        return skipped({
            en: `Adobe's role assignment begins on ${(0,dates/* readableTime */.GI)(at, 'en')}, which adobe-grant reports`,
            fr: `L'attribution de r\u00f4le d'Adobe commence le ${(0,dates/* readableTime */.GI)(at, 'fr')}, ce que signale adobe-grant`,
        });
    }
    if (Number.isNaN(Date.parse(at)))
        return fail(unreadableEnd(at), renewal(context, principalId, term));
    const end = term.kind === 'ends'
        ? {
            en: `Adobe's role assignment ends on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `L'attribution de r\u00f4le d'Adobe prend fin le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        }
        : {
            en: `Adobe's role assignment ended on ${(0,dates/* readableTime */.GI)(at, 'en')} and is still listed, so the access ends now`,
            fr: `L'attribution de r\u00f4le d'Adobe a pris fin le ${(0,dates/* readableTime */.GI)(at, 'fr')} et figure encore dans la liste\u00A0; l'acc\u00e8s prend donc fin maintenant`,
        };
    const { next } = term;
    const outcome = fail((0,words/* joined */.oR)(end, next !== null && {
        en: `; the next one begins on ${(0,dates/* readableTime */.GI)(next, 'en')}, and Adobe has no access in between`,
        fr: `\u00A0; la suivante ne commence que le ${(0,dates/* readableTime */.GI)(next, 'fr')}, et Adobe n'a pas acc\u00e8s entre-temps`,
    }), renewal(context, principalId, term));
    return term.kind === 'ends' ? { ...outcome, effect: { ends: term.at } } : outcome;
}
function unreadableEnd(at) {
    return {
        en: `Adobe's role assignment has an end date that can't be read: ${(0,model_names/* nameOf */.Vb)(at)}`,
        fr: `L'attribution de r\u00f4le d'Adobe a une date de fin illisible\u00A0: ${(0,model_names/* nameOf */.Vb)(at)}`,
    };
}
/** The term of the grant that counts, if Azure lists it outside of it; `undefined` if nothing says so. */
function termOutside(context, principalId) {
    const { roleAssignments, scheduleInstances } = context.observed;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, context.scopes.key);
    const term = (0,grant_end/* periodOf */.j)(counted, scheduleInstances.value, context.now);
    return term.kind === 'ended' || term.kind === 'begins' ? term : undefined;
}
/** Azure rejects a second assignment of the role at the same scope, so the permanent one goes to a free one. */
function renewal(context, principalId, { kind }) {
    const free = kind === 'begins' ? undefined : freeScope(context, principalId);
    return (0,grant_remedies/* endingGrant */.Uv)(context.inputs, { principalId, freeScope: free, isPast: kind !== 'ends' });
}
/** Of the two scopes that `ensure` supports, one at which the role is not assigned, the requested one first. */
function freeScope({ inputs, observed, scopes }, principalId) {
    const { roleAssignments } = observed;
    const own = roleAssignments.presence === 'found' ? (0,model_grant/* grantsOf */.Rr)(roleAssignments.value, principalId, scopes.key) : [];
    const { vault, key } = (0,model_scopes/* idsOf */.UX)(inputs);
    const inOrder = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
    return inOrder.find((scope) => own.every((one) => (0,model_scopes/* comparable */.Zm)(one.scope) !== (0,model_scopes/* comparable */.Zm)(scope)));
}

;// CONCATENATED MODULE: ./build/model/indirect-access.js
/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */



/** The principal's own roles, and those of groups, that might let it use the key. */
function indirectRoles(assignments, principalId, key) {
    const mayBeOurs = (one) => one.principalId.toLowerCase() === principalId || mayBeGroup(one);
    return assignments.filter((one) => mayBeOurs(one) && (0,model_roles/* mayUseKeys */.$n)(one.roleId) && (0,model_scopes/* grantsAt */.fC)(one.scope, key));
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
    return (0,model_grant/* suffices */.xk)({ keys: policiesOfOthers(vault, observed).flatMap(({ keys }) => keys) });
}
/** The policies that count, but for those of this run's identity, which is no group. */
function policiesOfOthers(vault, { caller }) {
    const callerId = caller.presence === 'found' ? caller.value.id : undefined;
    return vault.accessPolicies.filter((policy) => policy.objectId.toLowerCase() !== callerId && (0,model_grant/* countsAlone */.yM)(policy, vault));
}

;// CONCATENATED MODULE: ./build/checks/adobe/missing-grant.js
/** What Adobe's service principal has in place of the agreed role or access policy. */







/** Role assignments show no grant, or could not be read. */
function withoutRole(context, principalId) {
    const { roleAssignments } = context.observed;
    if (roleAssignments.presence !== 'found')
        return unreadable(context, roleAssignments);
    const reaching = roleAssignments.value.filter(({ scope }) => (0,model_scopes/* grantsAt */.fC)(scope, context.scopes.key));
    const indirect = indirectRoles(reaching, principalId, context.scopes.key);
    const isOwn = (one) => one.principalId.toLowerCase() === principalId;
    const observed = (0,words/* joined */.oR)({
        en: `Adobe's service principal ${principalId} does not have the role ${model_roles/* encryptionUserRoleName */.Et} on this key`,
        fr: `Le principal de service ${principalId} d'Adobe n'a pas le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur cette cl\u00e9`,
    }, otherHolders(reaching), groupsThatMayGive(indirect.filter((one) => !isOwn(one))), otherRoles(reaching.filter(isOwn), indirect.some(isOwn)));
    const outcome = missing(observed, (0,grant_remedies/* removedRole */.l7)(context.inputs, principalId));
    const mayBeOfAdobe = isUnchecked(context) && reaching.some(({ roleId }) => (0,model_roles/* mayUseKeys */.$n)(roleId));
    return indirect.length > 0 || mayBeOfAdobe ? mayCut(outcome) : outcome;
}
const holdersOf = (assignments) => [...new Set(assignments.map((one) => one.principalId))];
function otherHolders(assignments) {
    const isOfRole = ({ roleId }) => (0,model_roles/* roleGuid */.c5)(roleId) === model_roles/* encryptionUserRole */.$I;
    const ids = holdersOf(assignments.filter((one) => isOfRole(one) && !mayBeGroup(one)));
    return (ids.length > 0 && {
        en: `; the role is assigned to ${(0,words/* list */.p_)(ids)} (a former service principal of Adobe?)`,
        fr: `\u00A0; le r\u00f4le est attribu\u00e9 \u00e0 ${(0,words/* list */.p_)(ids)} (un ancien principal de service d'Adobe\u00A0?)`,
    });
}
function groupsThatMayGive(assignments) {
    const ids = holdersOf(assignments);
    return (ids.length > 0 && {
        en: `; ${(0,words/* list */.p_)(ids)} might still give access as a group with a role, which is not counted`,
        fr: `\u00A0; ${(0,words/* list */.p_)(ids)} donne peut-\u00eatre encore acc\u00e8s en tant que groupe dot\u00e9 d'un r\u00f4le, ce qui n'est pas pris en compte`,
    });
}
/** @param mayWork whether one of them might let it use the key */
function otherRoles(assignments, mayWork) {
    const names = [...new Set(assignments.map(({ roleId }) => (0,model_roles/* roleName */.S3)(roleId)))];
    return (names.length > 0 && {
        en: `; it has ${(0,words/* list */.p_)(names)}, and other roles are not counted${mayWork ? ', though they might still work' : ''}`,
        fr: `\u00A0; il a ${(0,words/* list */.p_)(names)}, mais les autres r\u00f4les ne sont pas pris en compte${mayWork ? ", m\u00eame s'ils fonctionnent peut-\u00eatre encore" : ''}`,
    });
}
function withoutPolicy(context, principalId, vault) {
    const { roleAssignments } = context.observed;
    const named = vault.accessPolicies.filter(({ objectId }) => objectId.toLowerCase() === principalId);
    const policies = named.filter((policy) => (0,model_grant/* countsAlone */.yM)(policy, vault));
    const permissions = policies.flatMap(({ keys }) => keys);
    const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
    const hasRole = (0,model_grant/* grantsOf */.Rr)(roles, principalId, context.scopes.key).length > 0;
    const isOfOtherTenant = named.some(({ tenantId }) => tenantId.toLowerCase() !== vault.tenantId.toLowerCase());
    const observed = (0,words/* joined */.oR)(policies.length === 0
        ? {
            en: `Adobe's service principal ${principalId} has no access policy`,
            fr: `Le principal de service ${principalId} d'Adobe n'a pas de strat\u00e9gie d'acc\u00e8s`,
        }
        : partPolicy(principalId, permissions), named.some(({ applicationId }) => applicationId !== undefined) && {
        en: '; a policy for a compound identity (with an application ID) does not count',
        fr: "\u00A0; une strat\u00e9gie pour une identit\u00e9 compos\u00e9e (avec un ID d'application) n'est pas prise en compte",
    }, isOfOtherTenant && {
        en: '; a policy of another tenant does not count',
        fr: "\u00A0; une strat\u00e9gie d'un autre locataire n'est pas prise en compte",
    }, hasRole && {
        en: '; its role has no effect on a vault with access policies',
        fr: "\u00A0; son r\u00f4le est sans effet sur un coffre \u00e0 strat\u00e9gies d'acc\u00e8s",
    }, hasOtherPolicy(vault, principalId, context.observed) && {
        en: '; a policy of another object ID might be of a group that still gives access, which is not counted',
        fr: "\u00A0; une strat\u00e9gie d'un autre ID d'objet est peut-\u00eatre celle d'un groupe qui donne encore acc\u00e8s, mais cela n'est pas pris en compte",
    });
    const others = permissions.filter((permission) => !(0,model_grant/* isNeeded */.Ad)(permission));
    const remedy = (0,grant_remedies/* removedPolicy */.Ll)(context.inputs, principalId, [...model_grant/* neededPermissions */.We, ...new Set(others)]);
    // A grant that has no effect for the principal exists all the same: it fails, and is not missing.
    const outcome = (hasRole || named.some(model_grant/* suffices */.xk) ? fail : missing)(observed, remedy);
    return mayPoliciesSuffice(vault, context.observed) ? mayCut(outcome) : outcome;
}
/** Several policies together may have all permissions. */
function partPolicy(id, permissions) {
    const held = new Set(permissions.map((permission) => permission.toLowerCase()));
    const lacking = model_grant/* neededPermissions */.We.filter((permission) => !held.has(permission.toLowerCase()));
    return lacking.length === 0
        ? {
            en: `No single access policy of Adobe's service principal ${id} has get, wrapKey and unwrapKey`,
            fr: `Aucune strat\u00e9gie d'acc\u00e8s du principal de service ${id} d'Adobe n'accorde \u00e0 elle seule get, wrapKey et unwrapKey`,
        }
        : {
            en: `The access policy of Adobe's service principal ${id} lacks ${(0,words/* list */.p_)(lacking)}`,
            fr: `Il manque ${(0,words/* list */.p_)(lacking)} \u00e0 la strat\u00e9gie d'acc\u00e8s du principal de service ${id} d'Adobe`,
        };
}
/** Whether only an input says whose the principal is: then another one may be Adobe's. */
function isUnchecked({ observed: { principal } }) {
    return principal.presence === 'found' && principal.value.from === 'input';
}

;// CONCATENATED MODULE: ./build/checks/adobe/adobe-grant.js
/** Whether Adobe's service principal may use the key. */
















/** The plan calls `observedGrant` too, so that what is reported and what is done can't disagree. */
const adobeGrant = {
    id: 'adobe-grant',
    severity: 'error',
    effect: 'cuts',
    explains: [403],
    changedBy: ['role-removed', 'policies-changed', 'vault-changed', 'vault-deleted', 'access-denied'],
    fixedBy: 'grant',
    source: platformVault,
    title: {
        en: 'Adobe has permission to use the key (get, wrapKey, unwrapKey)',
        fr: 'Adobe dispose des autorisations get, wrapKey et unwrapKey sur la cl\u00e9',
    },
    headline: { en: "Adobe's access is missing", fr: "L'acc\u00e8s d'Adobe manque" },
    expected: {
        en: `Role ${model_roles/* encryptionUserRoleName */.Et} on the key, the vault, or above, or an access policy with get, wrapKey, and unwrapKey; no deny assignment that takes it away`,
        fr: `Le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur la cl\u00e9, le coffre ou \u00e0 un niveau sup\u00e9rieur, ou une strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey\u00A0; aucune affectation de refus qui l'en prive`,
    },
    unchecked: { en: "Couldn't check Adobe's access to the key", fr: "Impossible de v\u00e9rifier l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
    check: checkVault((vault, context) => {
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(context.inputs, context.observed);
        if (principalId === undefined)
            return withoutPrincipal(context);
        const kind = (0,model_principal/* otherKindOf */.y3)(context.observed);
        if (kind !== undefined)
            return notAPrincipal(context, principalId, kind);
        const held = heldGrant(context, principalId, vault);
        if (held.status === 'fail')
            return (0,model_vault/* isForeign */.jq)(vault, context.inputs) ? following('vault-tenant', held) : held;
        const denied = denialOutcome(context, principalId);
        // Whether Azure applies deny assignments to a vault with access policies is not documented.
        if (denied?.status === 'fail')
            return vault.rbac && !isUnchecked(context) ? denied : mayCut(denied);
        return held.status === 'pass' ? (denied ?? held) : held;
    }),
};
function withoutPrincipal(context) {
    const { inputs, observed: { principal }, } = context;
    if (principal.presence === 'unknown')
        return unreadable(context, principal);
    if (principal.presence === 'absent') {
        return following('adobe-principal', {
            status: 'fail',
            observed: {
                en: 'Adobe has no access to the key, since its service principal does not exist',
                fr: "Adobe n'a pas acc\u00e8s \u00e0 la cl\u00e9, puisque son principal de service n'existe pas",
            },
            isAbsence: true,
            isMissing: true,
        });
    }
    // What another application has says nothing about Adobe's.
    const { id } = principal.value;
    return undecided({
        en: `The object ID ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, belongs to another application, so the access of Adobe's own service principal was not checked`,
        fr: `l'ID ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, appartient \u00e0 une autre application\u00A0; l'acc\u00e8s du principal de service d'Adobe n'a donc pas \u00e9t\u00e9 v\u00e9rifi\u00e9`,
    }, (0,grant_remedies/* principalIdFirst */.iv)(inputs));
}
/** What a group or a person has says nothing about Adobe's application. */
function notAPrincipal({ inputs }, id, kind) {
    return {
        ...fail({
            en: `The object ID ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, is of a different kind in Azure's assignments: ${(0,model_names/* quotedName */.aH)(kind)}, not a service principal`,
            fr: `L'ID d'objet ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, est d'un autre type dans les attributions d'Azure\u00A0: ${(0,model_names/* quotedName */.aH)(kind)}, et non un principal de service`,
        }, (0,principal_remedies/* wrongPrincipalId */.$l)(inputs)),
        effect: 'may-cut',
    };
}
/** What the principal has, regardless of deny assignments. */
function heldGrant(context, principalId, vault) {
    const grant = (0,model_grant/* observedGrant */.fH)(context.inputs, context.observed);
    if (grant.presence === 'found') {
        const { assignment } = grant;
        if (assignment === undefined)
            return pass({
                en: 'Adobe has an access policy with get, wrapKey, and unwrapKey',
                fr: "Adobe a une strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey",
            });
        const term = termOutside(context, principalId);
        if (term !== undefined)
            return isOutsideTerm(term, renewal(context, principalId, term));
        const { scope } = assignment;
        return pass({
            en: `Adobe has the role ${model_roles/* encryptionUserRoleName */.Et} on ${(0,model_names/* addressOf */.ci)(scope)}`,
            fr: `Adobe a le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur ${(0,model_names/* addressOf */.ci)(scope)}`,
        });
    }
    if (grant.presence === 'conditional') {
        const { scope, condition } = grant.assignment;
        return undecided({
            en: `the role is assigned on ${(0,model_names/* addressOf */.ci)(scope)} under a condition, which this action does not evaluate: ${(0,model_names/* nameOf */.Vb)(condition)}`,
            fr: `le r\u00f4le est attribu\u00e9 sur ${(0,model_names/* addressOf */.ci)(scope)} sous une condition, que cette action n'\u00e9value pas\u00A0: ${(0,model_names/* nameOf */.Vb)(condition)}`,
        }, (0,grant_remedies/* conditionalGrant */.$6)(context.inputs, principalId, grant.assignment));
    }
    return vault.rbac ? withoutRole(context, principalId) : withoutPolicy(context, principalId, vault);
}
const hasEnded = { en: "Adobe's access has ended", fr: "L'acc\u00e8s d'Adobe a pris fin" };
function isOutsideTerm({ kind, at }, remedy) {
    const [en, fr] = kind === 'begins' ? ['begins', 'commence'] : ['ended', 'a pris fin'];
    const because = {
        en: `Azure lists Adobe's role assignment, which ${en} on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `Azure affiche l'attribution de r\u00f4le d'Adobe, qui ${fr} le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
    if (kind === 'begins')
        return undecided(because, remedy);
    const brief = {
        en: `Adobe's role assignment ended on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `L'attribution de r\u00f4le d'Adobe a pris fin le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
    // What Azure still lists might still work.
    return { ...doubtful(undecided(because, remedy)), effect: 'cuts', brief, headline: hasEnded };
}
/** The result if deny assignments affect a grant; `undefined` if they do not. */
function denialOutcome(context, principalId) {
    const { denyAssignments } = context.observed;
    // A 404 on the list does not mean that it is empty.
    if (denyAssignments.presence !== 'found')
        return unreadable(context, denyAssignments);
    const denial = denialOf(denyAssignments.value, principalId, useOfKey(context.scopes.key));
    if (denial === undefined)
        return undefined;
    const { id, name, scope } = denial.assignment;
    if (denial.verdict === 'denied') {
        const last = lastPart(id);
        return {
            ...fail({
                en: `Deny assignment ${(0,model_names/* nameOf */.Vb)(name)} on ${(0,model_names/* addressOf */.ci)(scope)} denies Adobe the use of the key`,
                fr: `L'affectation de refus ${(0,model_names/* nameOf */.Vb)(name)} sur ${(0,model_names/* addressOf */.ci)(scope)} interdit \u00e0 Adobe l'utilisation de la cl\u00e9`,
            }, (0,grant_remedies/* deniedAccess */.Yv)(context.inputs)),
            headline: { en: 'A deny assignment is in force', fr: 'Une affectation de refus existe' },
            brief: {
                en: `Deny assignment ${last} denies Adobe the use of the key`,
                fr: `L'affectation de refus ${last} interdit \u00e0 Adobe l'utilisation de la cl\u00e9`,
            },
        };
    }
    return undecided({
        en: `deny assignment ${(0,model_names/* nameOf */.Vb)(name)} on ${(0,model_names/* addressOf */.ci)(scope)} can deny Adobe the use of the key: it names a group, has a condition, or is in a form that this action does not know`,
        fr: `l'affectation de refus ${(0,model_names/* nameOf */.Vb)(name)} sur ${(0,model_names/* addressOf */.ci)(scope)} peut interdire \u00e0 Adobe l'utilisation de la cl\u00e9\u00A0: elle d\u00e9signe un groupe, comporte une condition ou a une forme que cette action ne conna\u00eet pas`,
    }, (0,grant_remedies/* perhapsDenied */.nX)(context.inputs));
}
/** Azure makes it: a GUID. */
function lastPart(id) {
    return (0,model_names/* addressOf */.ci)(id.slice(id.lastIndexOf('/') + 1));
}

;// CONCATENATED MODULE: ./build/checks/adobe/adobe-principal.js
/** Whether Adobe's service principal exists in the tenant and is enabled. */








const adobePrincipal = {
    id: 'adobe-principal',
    severity: 'error',
    effect: 'cuts',
    explains: [401, 403],
    loggedIn: 'entra',
    fixedBy: 'principal',
    source: journeyAnalytics,
    title: {
        en: "Adobe's service principal exists and is enabled",
        fr: "Le principal de service d'Adobe existe et est activ\u00e9",
    },
    headline: { en: "Adobe's principal is missing", fr: "Principal d'Adobe absent" },
    expected: {
        en: "Adobe's service principal exists in the tenant and is enabled",
        fr: "Le principal de service d'Adobe existe dans le locataire et est activ\u00e9",
    },
    unchecked: {
        en: "Couldn't read Adobe's service principal",
        fr: "Impossible de lire le principal de service d'Adobe",
    },
    check: (context) => {
        const { inputs, observed: { principal }, } = context;
        if (principal.presence === 'unknown')
            return unreadable(context, principal);
        if (principal.presence === 'absent')
            return { ...principalIsGone(context), isMissing: true };
        const { id, appId, from } = principal.value;
        if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
            return {
                ...fail({
                    en: `Service principal ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, belongs to another application: ${appId}`,
                    fr: `Le principal de service ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, appartient \u00e0 une autre application\u00A0: ${appId}`,
                }, (0,principal_remedies/* wrongPrincipalId */.$l)(inputs)),
                effect: 'may-cut',
                headline: notAdobes(inputs),
            };
        if (from === 'input')
            return notVouchedFor(context, principal.value);
        const own = byState(principal.value);
        // Its own that is disabled is the loss, whatever was given.
        return own.status === 'pass' && (0,model_principal/* isOtherGiven */.CH)(inputs, principal.value) ? otherGiven(inputs, id) : ofState(own);
    },
};
function notAdobes(inputs) {
    const name = (0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId');
    return { en: `${name} isn't Adobe's`, fr: `${name} n'est pas Adobe` };
}
/** Nothing is missing: the application's own service principal is enabled. */
function otherGiven(inputs, own) {
    const given = inputs.adobePrincipalId ?? '';
    return {
        ...fail({
            en: `Service principal ${given}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, does not exist in the tenant. Adobe's is ${own}, and is enabled`,
            fr: `Le principal de service ${given}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire. Celui d'Adobe est ${own}, et il est activ\u00e9`,
        }, (0,principal_remedies/* wrongPrincipalId */.$l)(inputs)),
        effect: 'may-cut',
        headline: notAdobes(inputs),
    };
}
/** No command here creates another one while the deleted one can be restored: it would have another ID. */
function principalIsGone({ inputs, observed, now }) {
    const { adobeAppId: appId, adobePrincipalId: given } = inputs;
    const deleted = (0,model_principal/* restorablePrincipal */.gX)(observed, now);
    if (deleted !== undefined && (0,model_principal/* fitsInputs */.k5)(inputs, deleted))
        return isDeleted(inputs, deleted);
    const remedy = () => {
        if (observed.deletedPrincipal.presence === 'unknown')
            return (0,principal_remedies/* principalNotSearched */.LS)(inputs);
        if ((0,confirmation/* isConfirmed */.it)(inputs) && deleted === undefined)
            return (0,principal_remedies/* lostPrincipal */.xP)(inputs);
        return given === undefined ? (0,principal_remedies/* missingPrincipal */.f2)(inputs) : (0,principal_remedies/* wrongPrincipalId */.$l)(inputs);
    };
    // "Missing, also among the deleted" reads as its opposite.
    const brief = observed.deletedPrincipal.presence === 'absent'
        ? {
            en: "Adobe's service principal does not exist, nor a deleted one",
            fr: "Aucun principal de service d'Adobe, ni existant ni supprim\u00e9",
        }
        : { en: "Adobe's service principal is missing", fr: "Principal de service d'Adobe absent" };
    if (given === undefined)
        return {
            ...fail({
                en: `Adobe's application ${appId} has no service principal in the tenant`,
                fr: `L'application ${appId} d'Adobe n'a pas de principal de service dans le locataire`,
            }, remedy()),
            brief,
        };
    return fail({
        en: `Service principal ${given}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, does not exist in the tenant`,
        fr: `Le principal de service ${given}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire`,
    }, remedy());
}
function isDeleted(inputs, { id, restorableUntil: until }) {
    const [en, fr] = until === null
        ? ['', '']
        : [
            ` and can be restored until ${(0,dates/* readableDay */.hW)(until, 'en')} (UTC)`,
            ` et peut \u00eatre restaur\u00e9 jusqu'au ${(0,dates/* readableDay */.hW)(until, 'fr')} (UTC)`,
        ];
    const outcome = fail({
        en: `Adobe's service principal ${id} is deleted${en}`,
        fr: `Le principal de service ${id} d'Adobe est supprim\u00e9${fr}`,
    }, (0,principal_remedies/* deletedPrincipal */.MD)(inputs, id));
    return { ...outcome, headline: { en: "Adobe's principal is deleted", fr: "Principal d'Adobe supprim\u00e9" } };
}
/** The ID was given as an input, and Graph did not say whose it is. */
function notVouchedFor(context, { id, graphFailure }) {
    if (graphFailure !== null)
        return unreadable(context, { presence: 'unknown', reason: graphFailure });
    return undecided({
        en: `object ID ${id} was given, and Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
        fr: `l'ID d'objet ${id} est indiqu\u00e9, et Microsoft Graph n'a pas \u00e9t\u00e9 interrog\u00e9 \u00e0 son sujet, puisque adobe-principal fait l'objet d'une d\u00e9rogation`,
    }, (0,principal_remedies/* principalNotAsked */.y9)(context.inputs));
}
const isOff = { en: "Adobe's principal is disabled", fr: "Principal d'Adobe d\u00e9sactiv\u00e9" };
/** Whoever disabled it. */
const ofState = (outcome) => outcome.status === 'fail' ? { ...outcome, headline: isOff } : outcome;
function byState({ id, enabled, disabledByMicrosoft: status, deactivated }) {
    if (enabled === false)
        return fail({ en: `Adobe's service principal ${id} is disabled`, fr: `Le principal de service ${id} d'Adobe est d\u00e9sactiv\u00e9` }, (0,principal_remedies/* disabledPrincipal */.JK)(id));
    if (status !== null)
        return fail({
            en: `Microsoft disabled service principal ${id}: ${(0,model_names/* quotedName */.aH)(status)}`,
            fr: `Microsoft a d\u00e9sactiv\u00e9 le principal de service ${id}\u00A0: ${(0,model_names/* quotedName */.aH)(status)}`,
        }, (0,principal_remedies/* deactivatedPrincipal */.PJ)(id));
    if (deactivated)
        return fail({
            en: `The application of service principal ${id} is deactivated, so it gets no new tokens`,
            fr: `L'application du principal de service ${id} est d\u00e9sactiv\u00e9e, donc elle n'obtient plus de nouveaux jetons`,
        }, (0,principal_remedies/* deactivatedPrincipal */.PJ)(id));
    if (enabled === null)
        return undecided({
            en: "Microsoft Graph's answer does not say whether it is enabled",
            fr: "la r\u00e9ponse de Microsoft Graph n'indique pas s'il est activ\u00e9",
        }, (0,principal_remedies/* principalUnclear */.Rl)(id));
    return pass({ en: `Service principal ${id} is enabled`, fr: `Le principal de service ${id} est activ\u00e9` });
}

// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/none-over.js
var none_over = __webpack_require__(6281);
// EXTERNAL MODULE: ./build/model/other-callers.js
var other_callers = __webpack_require__(6081);
// EXTERNAL MODULE: ./build/az-commands/access-commands.js
var access_commands = __webpack_require__(4652);
// EXTERNAL MODULE: ./build/az-commands/vault-commands.js
var vault_commands = __webpack_require__(902);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/remedies/who.js
var who = __webpack_require__(5681);
;// CONCATENATED MODULE: ./build/remedies/use-remedies.js
/** Adobe does not use the key, or the vault's audit log does not show it. */








/** A vault is for Journey Analytics alone: somebody has to know whose other calls these are. */
function noCalls(others) {
    const names = others.map(other_callers/* callerName */.XF);
    const whose = {
        en: `Ask the owners of the vault why others used the key: ${names.map(({ en }) => en).join(', ')}.`,
        fr: `Demandez aux propri\u00e9taires du coffre pourquoi d'autres ont utilis\u00e9 la cl\u00e9\u00A0: ${names.map(({ fr }) => fr).join(', ')}.`,
        says: {
            en: 'Not allowed, nobody knows, or no answer: tell the security lead that a stranger might be using it. Never disable the key for that: Adobe needs it.',
            fr: "Non autoris\u00e9, personne ne sait, ou pas de r\u00e9ponse\u00A0: pr\u00e9venez le responsable s\u00e9curit\u00e9 qu'un inconnu l'utilise peut-\u00eatre. Ne d\u00e9sactivez jamais la cl\u00e9 pour autant\u00A0: Adobe en a besoin.",
        },
    };
    return (0,remedy/* inSteps */.F8)(...(others.length === 0 ? [] : [whose]), {
        en: "Find out from Adobe's case when the setup was complete.",
        fr: "Cherchez dans le ticket d'Adobe quand la mise en place a \u00e9t\u00e9 termin\u00e9e.",
        rows: [
            (0,remedy/* row */.nM)({
                en: ['Not yet, or in the last 7 days', 'No calls are expected. Change nothing; check again in a week.'],
                fr: [
                    'Pas encore, ou ces 7 derniers jours',
                    "Aucun appel n'est attendu. Ne modifiez rien\u00A0; contr\u00f4lez de nouveau dans une semaine.",
                ],
            }),
            (0,remedy/* row */.nM)({
                en: ['Earlier, or nobody knows', 'Ask Adobe Customer Care whether it uses the key. Change nothing.'],
                fr: ['Avant, ou personne ne sait', "Demandez au support d'Adobe s'il utilise la cl\u00e9. Ne modifiez rien."],
            }),
        ],
    });
}
/** Settings that are in order prove nothing: only a call does. */
const undoRestriction = {
    en: 'Have the owners undo what the log names as the reason, where it still holds.',
    fr: 'Faites lever par les propri\u00e9taires ce que le journal donne pour motif, si cela vaut encore.',
};
const onlyACall = {
    en: 'It passes only after a call that was let through: then write in the case with Adobe that access is restored. Until then, check again every hour.',
    fr: "Il ne r\u00e9ussit qu'apr\u00e8s un appel autoris\u00e9\u00A0: \u00e9crivez alors dans le ticket d'Adobe que l'acc\u00e8s est r\u00e9tabli. D'ici l\u00e0, contr\u00f4lez de nouveau toutes les heures.",
};
/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
function callForbidden(inputs) {
    return {
        asks: { ...who/* ownersOfVault */.iI, about: callsRefused(inputs) },
        look: {
            en: 'List the refused calls with their reasons.',
            fr: 'Affichez les appels refus\u00e9s et leurs motifs.',
            says: {
                en: 'A firewall, a role or a disabled key: this run found it in order, which proves nothing. Another reason: give Azure support the time of the call.',
                fr: "Un pare-feu, un r\u00f4le ou une cl\u00e9 d\u00e9sactiv\u00e9e\u00A0: cette ex\u00e9cution l'a trouv\u00e9 en ordre, ce qui ne prouve rien. Un autre motif\u00A0: indiquez l'heure de l'appel au support Azure.",
            },
            needs: (0,remedy/* role */.JC)('reader', 'vault'),
            commands: (0,vault_commands/* listRefusedCalls */.gX)({ inputs }, inputs.usageDays ?? 7),
        },
        steps: [undoRestriction],
        checked: onlyACall,
    };
}
const callsRefused = ({ keyName, vaultName }) => ({
    en: `Calls of Adobe to key ${keyName} in vault ${vaultName} are refused`,
    fr: `Des appels d'Adobe \u00e0 la cl\u00e9 ${keyName}, dans le coffre ${vaultName}, sont refus\u00e9s`,
});
/** 401, and neither the vault's tenant nor Adobe's service principal explains it. */
const tokenRejected = (inputs) => ({
    asks: { ...who/* ownersOfVault */.iI, about: callsRefused(inputs) },
    look: {
        en: 'Ask Adobe, in its case, why the vault rejects the token of its application (401).',
        fr: 'Demandez \u00e0 Adobe, dans son ticket, pourquoi le coffre refuse le jeton de son application (401).',
    },
    steps: [undoRestriction],
    checked: onlyACall,
});
/** No workspace gets the vault's events. */
const logNowhere = (inputs) => (0,remedy/* inSteps */.F8)({
    en: "Send the vault's audit events to a Log Analytics workspace.",
    fr: "Envoyez les \u00e9v\u00e9nements d'audit du coffre \u00e0 un espace de travail Log Analytics.",
    says: {
        en: 'Replace WORKSPACE-RESOURCE-ID by its resource ID.',
        fr: 'Remplacez WORKSPACE-RESOURCE-ID par son ID de ressource.',
    },
    needs: (0,remedy/* role */.JC)('monitoringContributor', 'vaultAndWorkspace'),
    commands: [(0,vault_commands/* sendAuditEvents */.HS)({ inputs })],
});
/** Nobody called the vault, or Azure leaves out the rows without an error. @param workspaces resource IDs */
const logUnreadable = (inputs, workspaces) => (0,remedy/* inSteps */.F8)({
    en: `Assign ${role_names/* roleNames */.nc.logAnalyticsReader.en} to the pipeline's identity.`,
    fr: `Attribuez ${role_names/* roleNames */.nc.logAnalyticsReader.fr} \u00e0 l'identit\u00e9 du pipeline.`,
    says: {
        en: `Only where the workspace's access control mode is "Require workspace permissions" (portal: Overview). Otherwise nobody called the vault in these days: set ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} to 90.`,
        fr: `Seulement si le mode de contr\u00f4le d'acc\u00e8s de l'espace de travail est \u00ab\u00A0Exiger les autorisations d'espace de travail\u00A0\u00bb (portail\u00A0: Vue d'ensemble). Sinon, personne n'a appel\u00e9 le coffre durant ces jours\u00A0: portez ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} \u00e0 90.`,
    },
    needs: (0,remedy/* role */.JC)(['owner', 'accessAdministrator'], 'workspace'),
    commands: workspaces.map((scope) => (0,access_commands/* assignRoleAt */.VU)({ inputs }, role_names/* roleNames */.nc.logAnalyticsReader.en, scope)),
}, run_remedies/* runVerify */.R9);

;// CONCATENATED MODULE: ./build/model/audit-log.js
/** The calls to the vault in its audit log. Plain data. */
/** `403 Forbidden`. */
function answerOf({ status, result }) {
    return [status === null ? '' : String(status), result].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/checks/adobe/adobe-calls.js
/** Adobe's calls in the vault's audit log, as sentences. */




/** `in the last 7 days`. */
function within(days) {
    return days === 1
        ? { en: 'in the last 24 hours', fr: 'au cours des derni\u00e8res 24\u00A0heures' }
        : { en: `in the last ${days} days`, fr: `au cours des ${days}\u00A0derniers jours` };
}
function isInUse(latest, days, of) {
    return (0,words/* joined */.oR)({
        en: `Adobe's application last ${verbOf(latest).en} on ${(0,dates/* readableTime */.GI)(latest.last, 'en')}`,
        fr: `L'application d'Adobe a ${verbOf(latest).fr} pour la derni\u00e8re fois le ${(0,dates/* readableTime */.GI)(latest.last, 'fr')}`,
    }, version(of), { en: `: ${counts(days, of).en}`, fr: `\u00A0: ${counts(days, of).fr}` }, addresses(of), undecidedCalls(of));
}
function wasRefused(latest, days, of) {
    return (0,words/* joined */.oR)({
        en: `The latest ${latest.operation} of Adobe's application${withVersion(latest).en} was refused: ${answerOf(latest)}, on ${(0,dates/* readableTime */.GI)(latest.last, 'en')}`,
        fr: `Le dernier appel ${latest.operation} de l'application d'Adobe${withVersion(latest).fr} a \u00e9t\u00e9 refus\u00e9\u00A0: ${answerOf(latest)}, le ${(0,dates/* readableTime */.GI)(latest.last, 'fr')}`,
    }, latest.callerIp !== '' && { en: `, from ${latest.callerIp}`, fr: `, depuis ${latest.callerIp}` }, { en: `; ${counts(days, of).en}`, fr: `\u00A0; ${counts(days, of).fr}` }, undecidedCalls(of));
}
function noneAllowed(days, of) {
    return (0,words/* joined */.oR)({
        en: `No call of Adobe's application with the key was logged as allowed ${within(days).en}`,
        fr: `Aucun appel autoris\u00e9 de l'application d'Adobe avec la cl\u00e9 n'est journalis\u00e9 ${within(days).fr}`,
    }, undecidedCalls(of));
}
const verbs = {
    get: { en: 'read the key', fr: 'lu la cl\u00e9' },
    wrap: { en: 'used the key to wrap', fr: 'encapsul\u00e9 avec la cl\u00e9' },
    unwrap: { en: 'used the key to unwrap', fr: 'd\u00e9sencapsul\u00e9 avec la cl\u00e9' },
};
const verbOf = (call) => verbs[(0,adobe_calls/* permissionOf */.Fp)(call) ?? 'get'];
function calls(count) {
    return { en: `${count} ${count === 1 ? 'call' : 'calls'}`, fr: `${count} ${count < 2 ? 'appel' : 'appels'}` };
}
function withVersion({ version: named }) {
    return named === '' ? { en: '', fr: '' } : { en: ` with version ${named}`, fr: ` avec la version ${named}` };
}
function version({ versions }) {
    const [used] = versions;
    return used !== undefined && { en: `, version ${used}`, fr: `, version ${used}` };
}
function addresses({ addresses: items }) {
    const { en, fr } = (0,words/* shortList */.pg)(items);
    return items.length > 0 && { en: `, from ${en}`, fr: `, depuis ${fr}` };
}
/** Calls that were neither allowed nor refused. */
function undecidedCalls({ undecided: items }) {
    const each = (count, status) => ({
        en: `${calls(count).en} ${status === null ? 'without a status' : `with status ${status}`}`,
        fr: `${calls(count).fr} ${status === null ? 'sans code de statut' : `avec le code de statut ${status}`}`,
    });
    const texts = items.map((item) => each(item.calls, item.status));
    return (items.length > 0 && { en: `; ${(0,words/* list */.p_)(texts.map(({ en }) => en))}`, fr: `\u00A0; ${(0,words/* list */.p_)(texts.map(({ fr }) => fr))}` });
}
function counts(days, of) {
    const period = within(days);
    return {
        en: `${calls(of.letThrough).en} allowed and ${of.refused} refused ${period.en}`,
        fr: `${calls(of.letThrough).fr} autoris\u00e9${of.letThrough > 1 ? 's' : ''} et ${of.refused} refus\u00e9${of.refused > 1 ? 's' : ''} ${period.fr}`,
    };
}

;// CONCATENATED MODULE: ./build/checks/adobe/adobe-use.js
/** Whether Adobe's application uses the key, by the vault's audit log. */












/** @param others the other findings, some of which explain a refusal */
function adobeUse(others) {
    return {
        id: 'adobe-use',
        // A call that was refused needed something.
        mayMatterToAdobe: true,
        severity: 'warning',
        severityRule: 'error where a call is refused now, with a URI in `confirmed-key-uri` or after Adobe used the key; else a warning; skipped without usage-days',
        effect: 'none',
        source: `${learn}/key-vault/general/logging`,
        title: { en: "Adobe's application uses the key", fr: "L'application d'Adobe utilise la cl\u00e9" },
        headline: { en: "Adobe's calls are refused or missing", fr: "Les appels d'Adobe sont refus\u00e9s ou absents" },
        expected: ({ usageDays = 0 }) => {
            const days = usageDays === 0 ? { en: 'in the days that are read', fr: 'au cours des jours lus' } : within(usageDays);
            return {
                en: `A call of Adobe's application with the key that was allowed ${days.en}, and the latest call of each operation and version allowed`,
                fr: `Un appel de l'application d'Adobe avec la cl\u00e9, autoris\u00e9 ${days.fr}, et le dernier appel de chaque op\u00e9ration et de chaque version autoris\u00e9`,
            };
        },
        unchecked: { en: 'Nothing shows whether Adobe uses the key', fr: 'Rien ne montre si Adobe utilise la cl\u00e9' },
        // The log is used even if the vault could not be read: it is enough by itself. Earlier calls with a key that no longer
        // exists say nothing about its current state.
        check: (context) => {
            const { vault, key, usage } = context.observed;
            if (context.inputs.usageDays === undefined)
                return skipped({ en: "The vault's audit log is not read", fr: "Le journal d'audit du coffre n'est pas lu" });
            if (vault.presence === 'absent')
                return skipped(noVault);
            if (vault.presence === 'found' && key.presence === 'absent')
                return skipped(noKey);
            if (usage.presence !== 'found')
                return unreadable(context, usage);
            return byLog(context, usage.value, others);
        },
    };
}
/** Not where it only tries the key of the ticket. */
function isInUseByAdobe({ inputs, observed }) {
    return (0,confirmation/* isConfirmed */.it)(inputs) || (0,none_over/* whyNoneIsOver */.H)(inputs, observed)?.kind === 'contradicted';
}
function byLog(context, usage, others) {
    const whose = (0,adobe_calls/* useOfAdobe */.Kk)(context.inputs);
    const { days, rows } = usage;
    const use = (0,adobe_calls/* evaluateUse */.$7)(usage, whose);
    if (use.kind === 'in-use')
        return pass(isInUse(use.latest, days, use.calls));
    if (use.kind === 'none') {
        const callers = (0,other_callers/* otherCallers */.xJ)(usage, whose).slice(0, mostNamed);
        const headline = callers.length === 0 ? noneSeen : usedByOthers;
        return { ...fail(noneAllowed(days, use.calls), noCalls(callers)), headline };
    }
    if (use.kind === 'nothing-logged')
        return nothingLogged(context, days);
    if (use.kind === 'refused')
        return isRefused(use, context, usage, others);
    const { length: number } = rows;
    return undecided({
        en: `only the newest ${number} entries of the vault's audit log ${within(days).en} are returned, and a refused call might be among the older ones`,
        fr: `seules les ${number}\u00A0entr\u00e9es les plus r\u00e9centes du journal d'audit du coffre ${within(days).fr} sont renvoy\u00e9es, et un appel refus\u00e9 peut se trouver parmi les plus anciennes`,
    }, (0,remedy/* inSteps */.F8)({
        en: `Set ${(0,inputs_named/* named */.KT)(context.inputs, 'usageDays')} to fewer days.`,
        fr: `Diminuez ${(0,inputs_named/* named */.KT)(context.inputs, 'usageDays')}.`,
    }));
}
/** More would make the step a list. */
const mostNamed = 3;
const usedByOthers = {
    en: 'Somebody else used the key, and Adobe did not',
    fr: "Cl\u00e9 utilis\u00e9e par d'autres, pas par Adobe",
};
const noneSeen = { en: "No call of Adobe's was seen", fr: "Aucun appel d'Adobe n'a \u00e9t\u00e9 constat\u00e9" };
function isRefused({ latest, calls }, context, usage, others) {
    const observed = wasRefused(latest, usage.days, calls);
    const answer = latest.status === 401 ? 401 : 403;
    const failing = failingOf(answer, context, others);
    const [first] = failing;
    // Adobe may try a key before it is set up.
    const isCut = (0,adobe_calls/* refusedNow */.to)(usage, (0,adobe_calls/* useOfAdobe */.Kk)(context.inputs)).length > 0 && isInUseByAdobe(context);
    // It was refused then: what the log shows may be over, as far as roles and policies say.
    const refused = isCut
        ? { severity: 'error', effect: 'cuts', isAccessDoubtful: true, headline: callRefused }
        : {};
    if (first === undefined) {
        const remedy = answer === 401 ? tokenRejected(context.inputs) : callForbidden(context.inputs);
        return { ...fail(observed, remedy), ...refused };
    }
    const fixFirst = (0,remedy/* inSteps */.F8)({
        en: `Fix ${(0,words/* list */.p_)(failing)} first, which explains why the vault refused the call.`,
        fr: `Corrigez d'abord ${(0,words/* list */.p_)(failing)}, ce qui explique pourquoi le coffre a refus\u00e9 l'appel.`,
    });
    return { ...fail(observed, fixFirst), because: first, ...refused };
}
const callRefused = { en: "Adobe's call was refused", fr: "appel d'Adobe refus\u00e9" };
/** The findings that fail and explain why the vault refused the call. */
function failingOf(answer, context, others) {
    const explaining = others.filter(({ explains = [] }) => explains.includes(answer));
    const explains = ({ status, effect }) => status === 'fail' && effect !== 'none';
    return explaining.filter(({ check }) => explains(check(context))).map(({ id }) => id);
}
/**
 * Nobody called, nothing is logged in a workspace, or the identity may not read it: from a workspace with access mode
 * "workspace", Azure leaves out the rows silently.
 */
function nothingLogged(context, days) {
    const workspaces = workspacesOf(context.observed);
    const because = {
        en: `the audit log, as far as this identity can read it, has no event of the vault ${within(days).en}`,
        fr: `le journal d'audit que cette identit\u00e9 peut lire ne contient aucun \u00e9v\u00e9nement du coffre ${within(days).fr}`,
    };
    if (workspaces?.length === 0)
        return undecided(because, logNowhere(context.inputs));
    return undecided(because, logUnreadable(context.inputs, workspaces ?? ['WORKSPACE-RESOURCE-ID']));
}
/**
 * The workspaces to which audit events of the vault are sent; `undefined` if its diagnostic settings could not be read.
 */
function workspacesOf({ diagnosticSettings }) {
    if (diagnosticSettings.presence !== 'found')
        return undefined;
    return diagnosticSettings.value.filter(model_vault/* sendsAuditEvents */.qt).flatMap(({ workspaceId }) => workspaceId ?? []);
}

;// CONCATENATED MODULE: ./build/checks/adobe/least-privilege.js
/** Whether Adobe's service principal has permissions that it does not need. */











const adobeLeastPrivilege = {
    id: 'adobe-least-privilege',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/role-based-access-control/best-practices`,
    title: { en: 'Adobe has no other permission', fr: "Adobe n'a aucune autre autorisation" },
    headline: { en: 'Adobe has more permissions than needed', fr: "Adobe a plus d'autorisations que n\u00e9cessaire" },
    expected: {
        en: 'No other role or permission on the key, the vault, or above',
        fr: 'Aucun autre r\u00f4le ni autorisation sur la cl\u00e9, le coffre ou \u00e0 un niveau sup\u00e9rieur',
    },
    unchecked: {
        en: "Couldn't check Adobe's other permissions",
        fr: "Impossible de v\u00e9rifier les autres autorisations d'Adobe",
    },
    check: checkVault((vault, context) => {
        const { principal, roleAssignments } = context.observed;
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(context.inputs, context.observed);
        if (principalId === undefined) {
            if (principal.presence === 'unknown')
                return unreadable(context, principal);
            return skipped({
                en: "Adobe's service principal does not exist",
                fr: "Le principal de service d'Adobe n'existe pas",
            });
        }
        const roles = roleAssignments.presence === 'found' ? least_privilege_otherRoles(context, principalId, roleAssignments.value) : [];
        const policies = vault.rbac ? [] : policiesOf(vault, principalId);
        const permissions = excessPermissions(policies);
        if (roles.length === 0 && permissions.length === 0) {
            if (roleAssignments.presence !== 'found')
                return unreadable(context, roleAssignments);
            return pass({ en: 'Adobe has no other role or permission', fr: "Adobe n'a aucun autre r\u00f4le ni autorisation" });
        }
        const items = [...roles.map(roleWords), ...permissions];
        // Roles have no effect on a vault with access policies.
        const isWithoutGrant = vault.rbac && !isInForce(context, principalId);
        const mayBeAll = ({ roleId }) => isWithoutGrant && (0,model_roles/* mayUseKeys */.$n)(roleId);
        const remedy = (0,grant_remedies/* excessAccess */.wD)(context.inputs, {
            assignments: roles.filter((one) => !mayBeAll(one)).map(({ id }) => id),
            policy: permissions.length === 0 ? undefined : trimPolicy(context, principalId, policies),
            usesRoles: vault.rbac,
            isNeeded: roles.some(mayBeAll),
        });
        return fail({
            en: `Adobe also has ${(0,words/* list */.p_)(items.map(({ en }) => en))}`,
            fr: `Adobe a aussi ${(0,words/* list */.p_)(items.map(({ fr }) => fr))}`,
        }, remedy);
    }),
};
/** Whether the agreed role is there, has begun and has not ended. */
function isInForce(context, principalId) {
    const { inputs, observed } = context;
    const isKnown = observed.scheduleInstances.presence !== 'unknown';
    const isThere = (0,model_grant/* observedGrant */.fH)(inputs, observed).presence === 'found';
    return isThere && isKnown && termOutside(context, principalId) === undefined;
}
/** Policies of the principal itself: the others grant it nothing. */
function policiesOf(vault, principalId) {
    return vault.accessPolicies.filter((policy) => policy.objectId.toLowerCase() === principalId && (0,model_grant/* countsAlone */.yM)(policy, vault));
}
function least_privilege_otherRoles(context, principalId, assignments) {
    return assignments.filter((assignment) => assignment.principalId.toLowerCase() === principalId &&
        (0,model_roles/* roleGuid */.c5)(assignment.roleId) !== model_roles/* encryptionUserRole */.$I &&
        (0,model_scopes/* grantsAt */.fC)(assignment.scope, context.scopes.key));
}
function roleWords({ roleId, scope }) {
    const name = (0,model_roles/* roleName */.S3)(roleId);
    return { en: `role ${name} on ${(0,model_names/* addressOf */.ci)(scope)}`, fr: `le r\u00f4le ${name} sur ${(0,model_names/* addressOf */.ci)(scope)}` };
}
const kinds = {
    keys: { en: 'keys', fr: 'les cl\u00e9s' },
    secrets: { en: 'secrets', fr: 'les secrets' },
    certificates: { en: 'certificates', fr: 'les certificats' },
    storage: { en: 'storage', fr: 'le stockage' },
};
const besidesKeys = ['secrets', 'certificates', 'storage'];
function excessOf(policies, kind) {
    const held = policies.flatMap((policy) => policy[kind]).map((permission) => permission.toLowerCase());
    return [...new Set(held)].filter((permission) => kind !== 'keys' || !(0,model_grant/* isNeeded */.Ad)(permission));
}
function excessPermissions(policies) {
    return ['keys', ...besidesKeys].flatMap((kind) => {
        const items = excessOf(policies, kind);
        return items.length === 0
            ? []
            : [
                {
                    en: `permissions on ${kinds[kind].en}: ${(0,words/* list */.p_)(items)}`,
                    fr: `des autorisations sur ${kinds[kind].fr}\u00A0: ${(0,words/* list */.p_)(items)}`,
                },
            ];
    });
}
function trimPolicy(context, principalId, policies) {
    const emptied = besidesKeys.filter((kind) => excessOf(policies, kind).length > 0);
    // What somebody took away is not given back.
    const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
    const kept = model_grant/* neededPermissions */.We.filter((permission) => held.has('all') || held.has(permission.toLowerCase()));
    return (0,access_commands/* setAccessPolicy */.VF)(context, principalId, kept, emptied);
}

// EXTERNAL MODULE: ./build/remedies/confirmation-remedies.js
var confirmation_remedies = __webpack_require__(1981);
;// CONCATENATED MODULE: ./build/checks/adobe/recorded.js
/** What inputs record of the agreement with Adobe: the application, the entitlement and the confirmation. */









const recordedFindings = [
    {
        id: 'adobe-application',
        severity: 'warning',
        severityRule: 'warning; skipped for the published application',
        effect: 'none',
        // The plan would grant it access.
        isToldInPlan: true,
        comesBeforeTicket: true,
        source: journeyAnalytics,
        title: { en: 'The application is the one that Adobe publishes', fr: "L'application est celle que publie Adobe" },
        headline: {
            en: "The application isn't the one that Adobe publishes",
            fr: "L'application n'est pas celle que publie Adobe",
        },
        expected: { en: `The application is ${applications/* adobePublishedAppId */.C}`, fr: `L'application est ${applications/* adobePublishedAppId */.C}` },
        unchecked: { en: "Couldn't check the application", fr: "Impossible de v\u00e9rifier l'application" },
        // A different application is for tests, and in case Adobe changes its own.
        check: ({ inputs, observed }) => inputs.adobeAppId === applications/* adobePublishedAppId */.C
            ? skipped({ en: 'No other application is named', fr: "Aucune autre application n'est indiqu\u00e9e" })
            : fail({
                en: `The input ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')} is ${inputs.adobeAppId}, which is not the application that Adobe publishes`,
                fr: `L'entr\u00e9e ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')} vaut ${inputs.adobeAppId}, qui n'est pas l'application que publie Adobe`,
            }, (0,principal_remedies/* otherApplication */.Ne)(inputs, observed)),
    },
    {
        id: 'adobe-entitlement',
        severity: 'warning',
        effect: 'none',
        source: journeyAnalytics,
        title: { en: 'The entitlement is recorded', fr: "L'offre Adobe est renseign\u00e9e" },
        headline: { en: "The entitlement isn't recorded", fr: "Le droit n'est pas renseign\u00e9" },
        expected: { en: 'The entitlement is recorded', fr: "L'offre est renseign\u00e9e" },
        unchecked: { en: "Couldn't check the entitlement", fr: "Impossible de v\u00e9rifier l'offre Adobe" },
        check: ({ inputs }) => {
            const { adobeEntitlement: entitlement } = inputs;
            if (entitlement !== undefined)
                return pass({
                    en: `The entitlement is ${entitlement}, as recorded`,
                    fr: `Offre Adobe renseign\u00e9e\u00A0: ${entitlement}`,
                });
            return fail({ en: 'The entitlement is not recorded', fr: "L'offre Adobe n'est pas renseign\u00e9e" }, (0,remedy/* inSteps */.F8)({
                en: 'Ask your Adobe account team which of the two Shields you have.',
                fr: 'Demandez \u00e0 votre \u00e9quipe de compte Adobe lequel des deux Shields vous avez.',
            }, {
                en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'adobeEntitlement')} to healthcare-shield or privacy-security-shield.`,
                fr: `Indiquez dans ${(0,inputs_named/* named */.KT)(inputs, 'adobeEntitlement')} healthcare-shield ou privacy-security-shield.`,
            }));
        },
    },
    {
        id: 'adobe-confirmation',
        severityRule: 'error with `require-confirmation: true`, and where `none` has ended or is contradicted; else skipped',
        effect: 'none',
        // It comes after the ticket, and the ticket after `provisioned`.
        entersState: false,
        source: journeyAnalytics,
        title: { en: "Adobe's confirmation is recorded", fr: "La confirmation d'Adobe est renseign\u00e9e" },
        headline: { en: "Adobe's confirmation isn't recorded", fr: "La confirmation d'Adobe n'est pas renseign\u00e9e" },
        expected: {
            en: 'The key URI that Adobe confirmed is recorded',
            fr: "L'URI de cl\u00e9 confirm\u00e9 par Adobe est renseign\u00e9",
        },
        unchecked: { en: "Couldn't check Adobe's confirmation", fr: "Impossible de v\u00e9rifier la confirmation d'Adobe" },
        severity: 'error',
        check: ({ inputs, observed }) => {
            const { requireConfirmation, confirmedKeyUri: said } = inputs;
            const doubt = (0,none_over/* whyNoneIsOver */.H)(inputs, observed);
            if (doubt !== undefined)
                return doubted(inputs, observed, doubt);
            if (said.kind === 'none' && requireConfirmation)
                return fail(onlyNone(inputs), (0,confirmation_remedies/* notYetConfirmed */.Tr)(inputs));
            if (!requireConfirmation)
                return skipped({
                    en: "Not checked, since Adobe's confirmation is not required",
                    fr: "Non contr\u00f4l\u00e9, puisque la confirmation d'Adobe n'est pas exig\u00e9e",
                });
            const uri = (0,confirmation/* confirmationText */.xR)(said);
            return pass({ en: `Adobe confirmed ${uri}, as recorded`, fr: `Adobe a confirm\u00e9 ${uri}, comme renseign\u00e9` });
        },
    },
];
function onlyNone(inputs) {
    const [name, none] = [(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri'), (0,confirmation/* confirmationText */.xR)(inputs.confirmedKeyUri)];
    return { en: `The input ${name} is ${none}`, fr: `L'entr\u00e9e ${name} vaut ${none}` };
}
function doubted(inputs, observed, doubt) {
    const headline = (0,confirmation_remedies/* doubtText */.Qi)(inputs, doubt);
    return { ...fail((0,confirmation_remedies/* doubtObserved */.j$)(inputs, doubt), (0,confirmation_remedies/* readTicketFirst */.rB)(inputs, observed, doubt)), headline, brief: headline };
}

// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
// EXTERNAL MODULE: ./build/model/inputs.js
var model_inputs = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/model/key-rules.js
var key_rules = __webpack_require__(6595);
// EXTERNAL MODULE: ./build/model/version-in-use.js
var version_in_use = __webpack_require__(4622);
// EXTERNAL MODULE: ./build/az-commands/key-commands.js
var key_commands = __webpack_require__(2575);
// EXTERNAL MODULE: ./build/remedies/missing-key-remedies.js
var missing_key_remedies = __webpack_require__(496);
;// CONCATENATED MODULE: ./build/remedies/key-remedies.js
/** The key is not one that Adobe can use. */









/** @param seen continues the sentence */
function key_remedies_versionOf(inputs, version, seen) {
    const [short, { en, fr }] = [`${version.slice(0, 8)}\u2026`, (0,missing_key_remedies/* keyInVault */.Xn)(inputs)];
    return { en: `Version ${short} of ${en} ${seen.en}`, fr: `La version ${short} de la ${fr} ${seen.fr}` };
}
/** Disabling is one way to revoke access. */
function disabledVersion(inputs, version) {
    return (0,missing_key_remedies/* ifByMistake */.Dz)({
        en: 'Enable the version.',
        fr: 'Activez la version.',
        needs: missing_key_remedies/* officer */.Ng,
        commands: [(0,key_commands/* enableVersion */.Gj)({ inputs }, version)],
    }, { about: key_remedies_versionOf(inputs, version, { en: 'is disabled', fr: 'est d\u00e9sactiv\u00e9e' }) });
}
/** Answers disagree on a version: one of them may be seconds old. */
function disputedVersion(inputs) {
    return (0,remedy/* inSteps */.F8)({ en: 'Look at the versions.', fr: 'Regardez les versions.', needs: missing_key_remedies/* reader */.wA, commands: [(0,key_commands/* listVersions */.yO)({ inputs })] }, {
        ...run_remedies/* runVerify */.R9,
        en: 'Run mode verify again, ten minutes later.',
        fr: 'Relancez le mode verify dix minutes plus tard.',
    });
}
const laterExpiry = (at, version) => ({
    en: 'Set a later expiration date, here two years from now.',
    fr: "D\u00e9finissez une date d'expiration plus lointaine, ici dans deux ans.",
    needs: missing_key_remedies/* officer */.Ng,
    commands: [(0,key_commands/* extendExpiry */.Mm)(at, version)],
});
/** A date that was set long ago may be forgotten, or the end that somebody wanted. */
function expiredVersion(at, { version, date }) {
    return (0,missing_key_remedies/* ifByMistake */.Dz)(laterExpiry(at, version), {
        about: key_remedies_versionOf(at.inputs, version, {
            en: `expired on ${(0,dates/* readableTime */.GI)(date, 'en')}`,
            fr: `a expir\u00e9 le ${(0,dates/* readableTime */.GI)(date, 'fr')}`,
        }),
    });
}
/** Its day is still to come. */
function expiringVersion(at, { version, date }) {
    const about = key_remedies_versionOf(at.inputs, version, {
        en: `expires on ${(0,dates/* readableTime */.GI)(date, 'en')}`,
        fr: `expire le ${(0,dates/* readableTime */.GI)(date, 'fr')}`,
    });
    return { asks: { ...who/* ownersOfVault */.iI, about, isEnd: true }, steps: [laterExpiry(at, version)] };
}
function earlyVersion(at, { version, date }) {
    return (0,missing_key_remedies/* ifByMistake */.Dz)({
        en: 'Set the activation date to now.',
        fr: "Fixez la date d'activation \u00e0 maintenant.",
        needs: missing_key_remedies/* officer */.Ng,
        commands: [(0,key_commands/* activateNow */.QT)(at, version)],
    }, {
        about: key_remedies_versionOf(at.inputs, version, {
            en: `is not active until ${(0,dates/* readableTime */.GI)(date, 'en')}`,
            fr: `n'est active qu'\u00e0 partir du ${(0,dates/* readableTime */.GI)(date, 'fr')}`,
        }),
    });
}
function removedOperations(inputs, version) {
    return (0,missing_key_remedies/* ifByMistake */.Dz)({
        en: 'Allow wrapKey and unwrapKey on the key again.',
        fr: 'Autorisez de nouveau wrapKey et unwrapKey sur la cl\u00e9.',
        needs: missing_key_remedies/* officer */.Ng,
        commands: [(0,key_commands/* allowOperations */.w9)({ inputs }, version)],
    }, {
        about: key_remedies_versionOf(inputs, version.version, {
            en: 'no longer allows wrapKey and unwrapKey',
            fr: "n'autorise plus wrapKey et unwrapKey",
        }),
    });
}
/** A key's type can't be changed, and keys of other types can't wrap. */
function otherKeyType(inputs) {
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        return otherTypeOfConfirmed(inputs);
    const name = `${inputs.keyName.slice(0, 123)}-rsa`;
    return (0,remedy/* inSteps */.F8)({
        en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'keyName')} to a name that no key has yet, such as ${name}.`,
        fr: `Indiquez dans ${(0,inputs_named/* named */.KT)(inputs, 'keyName')} un nom qu'aucune cl\u00e9 ne porte, comme ${name}.`,
    }, run_remedies/* runEnsure */.ov);
}
/** Another key would not open the data: which version Adobe uses, only Adobe knows. */
function otherTypeOfConfirmed(inputs) {
    return {
        asks: who/* ownersOfVault */.iI,
        never: {
            en: 'Never disable a version, since Adobe might use it, and never create a key instead.',
            fr: "Ne d\u00e9sactivez jamais de version, car Adobe l'utilise peut-\u00eatre, et ne cr\u00e9ez jamais de cl\u00e9 \u00e0 la place.",
        },
        look: {
            en: 'List the versions and their types.',
            fr: 'Affichez les versions et leurs types.',
            says: {
                en: 'Write the list in the case, and ask Adobe which version it uses. One with RSA and true: its access may be intact.',
                fr: '\u00c9crivez la liste dans le ticket, et demandez \u00e0 Adobe quelle version il utilise. Une ligne avec RSA et true\u00A0: son acc\u00e8s est peut-\u00eatre intact.',
            },
            needs: missing_key_remedies/* reader */.wA,
            commands: [(0,key_commands/* listTypes */.go)({ inputs })],
        },
        reads: ['rotation'],
        steps: [
            {
                en: `Agree with Adobe, in the case, on an RSA version, and set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} to its URI once Adobe confirms it.`,
                fr: `Convenez avec Adobe, dans le ticket, d'une version RSA, et indiquez son URI dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} d\u00e8s qu'Adobe la confirme.`,
                says: { en: 'A rotation creates a new version.', fr: 'Une rotation cr\u00e9e une nouvelle version.' },
            },
        ],
    };
}
/** The key wraps and unwraps all the same: only a new version has another type. */
const softwareKey = {
    ...(0,remedy/* inSteps */.F8)({
        en: 'Ask the owners of the vault which type the key is to have.',
        fr: 'Demandez aux propri\u00e9taires du coffre quel type la cl\u00e9 doit avoir.',
        says: {
            en: 'RSA: set key-type to RSA. RSA-HSM: plan a rotation, and keep this version enabled.',
            fr: 'RSA\u00A0: indiquez RSA dans key-type. RSA-HSM\u00A0: pr\u00e9voyez une rotation, et gardez cette version activ\u00e9e.',
        },
    }, run_remedies/* runAnew */.j1),
    reads: ['rotation'],
};
/** A confirmed key gets a longer version in the order of a rotation alone. */
function shortKey(inputs, current) {
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        return {
            ...(0,remedy/* inSteps */.F8)({
                en: 'Plan a rotation to a longer version, and keep this one enabled.',
                fr: 'Pr\u00e9voyez une rotation vers une version plus longue, et gardez celle-ci activ\u00e9e.',
            }),
            reads: ['rotation'],
        };
    return (0,remedy/* inSteps */.F8)({
        en: "Create a longer version of the key, which can't be undone.",
        fr: 'Cr\u00e9ez une version plus longue de la cl\u00e9, ce qui est irr\u00e9versible.',
        needs: missing_key_remedies/* officer */.Ng,
        commands: [(0,key_commands/* createVersion */.BB)({ inputs }, (0,key_rules/* strongEnough */.Wv)(inputs, current))],
    }, run_remedies/* runEnsure */.ov);
}
const show = (inputs, act) => (0,remedy/* inSteps */.F8)({ ...act, needs: missing_key_remedies/* reader */.wA, commands: [(0,key_commands/* showKey */.Nh)({ inputs })] });
const sizeUnknown = (inputs) => show(inputs, {
    en: 'Show the key, whose modulus (n) has 512 characters or more from 3072 bits on.',
    fr: 'Affichez la cl\u00e9, dont le module (n) a 512 caract\u00e8res ou plus \u00e0 partir de 3072 bits.',
});
const operationsUnknown = (inputs) => show(inputs, {
    en: 'Show the key, whose operations (key_ops) include wrapKey and unwrapKey.',
    fr: 'Affichez la cl\u00e9, dont les op\u00e9rations (key_ops) comprennent wrapKey et unwrapKey.',
});
const operationsUnsaid = {
    en: "Azure's answer does not say which operations the key allows",
    fr: "La r\u00e9ponse d'Azure n'indique pas quelles op\u00e9rations la cl\u00e9 autorise",
};
/** Somebody may have disabled them on purpose. @param shown the versions that the commands name */
function disabledOlderVersions(inputs, shown) {
    return {
        asks: who/* ownersOfVault */.iI,
        steps: [
            {
                en: 'Enable the versions that Adobe says it still needs.',
                fr: 'Activez les versions dont Adobe dit avoir encore besoin.',
                says: {
                    en: 'Ask in the ticket. None, or no answer: leave them.',
                    fr: 'Demandez dans le ticket. Aucune, ou pas de r\u00e9ponse\u00A0: laissez-les.',
                },
                needs: missing_key_remedies/* officer */.Ng,
                commands: shown.map((version) => (0,key_commands/* enableVersion */.Gj)({ inputs }, version)),
            },
        ],
    };
}
function rotatingKey(inputs) {
    return (0,remedy/* inSteps */.F8)({
        en: 'Set the rotation policy to notify only, and rotate by hand, in agreement with Adobe.',
        fr: 'R\u00e9glez la strat\u00e9gie de rotation sur notification seule, et faites la rotation manuellement, en accord avec Adobe.',
        needs: missing_key_remedies/* officer */.Ng,
        commands: [(0,key_commands/* onlyNotify */.YE)({ inputs })],
    });
}

;// CONCATENATED MODULE: ./build/checks/key/key-validity.js
/** Whether the key's current version is enabled and in date, and for how long. */








/** Where Adobe uses another version, or perhaps does, what is wrong with the current one costs less. */
function checkCurrentVersion(check) {
    return checkKey((key, context) => {
        const outcome = check(key, context);
        const effect = (0,version_in_use/* effectOfCurrent */.Wv)(context.inputs, key.version);
        if (effect === 'none')
            return { ...outcome, severity: 'warning' };
        const isError = outcome.status === 'fail' && outcome.severity !== 'warning';
        return isError && effect === 'may-cut' ? mayCut(outcome) : outcome;
    });
}
const severityRuleOfCurrent = 'error; warning where Adobe pins another version (`adobe-key-version`)';
const keyValidityFindings = [
    {
        id: 'key-enabled',
        severity: 'error',
        severityRule: severityRuleOfCurrent,
        effect: 'cuts',
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: platformOverview,
        title: { en: 'The key is enabled', fr: 'La cl\u00e9 est activ\u00e9e' },
        headline: { en: 'The key is disabled', fr: 'La cl\u00e9 est d\u00e9sactiv\u00e9e' },
        expected: { en: 'The current version is enabled', fr: 'La version actuelle est activ\u00e9e' },
        unchecked: {
            en: "Couldn't read the status of the key (enabled or disabled)",
            fr: "Impossible de lire l'\u00e9tat de la cl\u00e9 (activ\u00e9e ou d\u00e9sactiv\u00e9e)",
        },
        check: checkCurrentVersion((key, { inputs, observed }) => {
            const { version } = key;
            const enabled = (0,key_rules/* isEnabled */.Ol)((0,key_rules/* readsOf */.JP)(key, observed));
            const disputed = listDisputed(key, observed) ?? (enabled === undefined ? enabledDisputed(version) : undefined);
            if (disputed !== undefined)
                return undecided(disputed, disputedVersion(inputs));
            if (enabled)
                return pass({ en: `Key version ${version} is enabled`, fr: `La version ${version} de la cl\u00e9 est activ\u00e9e` });
            return fail({ en: `Key version ${version} is disabled`, fr: `La version ${version} de la cl\u00e9 est d\u00e9sactiv\u00e9e` }, disabledVersion(inputs, version));
        }),
    },
    {
        id: 'key-active',
        severity: 'error',
        severityRule: severityRuleOfCurrent,
        effect: 'cuts',
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: `${learn}/key-vault/keys/about-keys-details`,
        title: { en: 'The key is within its validity period', fr: 'La cl\u00e9 est dans sa p\u00e9riode de validit\u00e9' },
        headline: { en: "The key isn't in its validity period", fr: "La cl\u00e9 n'est pas dans sa p\u00e9riode de validit\u00e9" },
        expected: {
            en: 'The current time is between the activation date and the expiration date',
            fr: "L'heure actuelle se situe entre la date d'activation et la date d'expiration",
        },
        unchecked: {
            en: "Couldn't check the validity period of the key",
            fr: 'Impossible de v\u00e9rifier la p\u00e9riode de validit\u00e9 de la cl\u00e9',
        },
        check: checkCurrentVersion((key, context) => {
            const { version } = key;
            if (!(0,key_rules/* isDateClear */.QG)((0,key_rules/* readsOf */.JP)(key, context.observed), context.now))
                return undecided(datesDisputed(version), disputedVersion(context.inputs));
            const date = (0,key_rules/* inDate */.Cl)(key, context.now);
            if (date === 'active')
                return pass({ en: 'The key is within its validity period', fr: 'La cl\u00e9 est dans sa p\u00e9riode de validit\u00e9' });
            if (date === 'expired') {
                const end = (0,command/* isoTime */.Ly)(key.expires ?? 0);
                return {
                    ...doubtful(fail(expired(end), expiredVersion(context, { version, date: end }))),
                    headline: hasExpired,
                };
            }
            const start = (0,command/* isoTime */.Ly)(key.notBefore ?? 0);
            const early = fail({
                en: `The key is not active until ${(0,dates/* readableTime */.GI)(start, 'en')}`,
                fr: `La cl\u00e9 ne sera active que le ${(0,dates/* readableTime */.GI)(start, 'fr')}`,
            }, earlyVersion(context, { version, date: start }));
            return { ...doubtful(early), headline: isEarly };
        }),
    },
    {
        id: 'key-expiry',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/keys/about-keys-details`,
        // These require an expiry date on every key. Here, an expired key is an outage.
        differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
        title: { en: 'The key does not expire soon', fr: "La cl\u00e9 n'expire pas prochainement" },
        headline: { en: 'The key expires soon', fr: 'La cl\u00e9 expire bient\u00f4t' },
        expected: ({ expiryWarningDays: days }) => ({
            en: `No expiration date, or one more than ${days} days away`,
            fr: `Aucune date d'expiration, ou une date \u00e0 plus de ${days}\u00A0jours`,
        }),
        unchecked: {
            en: "Couldn't check the expiration date of the key",
            fr: "Impossible de v\u00e9rifier la date d'expiration de la cl\u00e9",
        },
        check: checkKey((key, context) => {
            const { status, ...outcome } = byFirstEnd(key, context);
            const unread = status === 'pass' ? confirmedUnread(context) : undefined;
            const end = (0,dates/* isoOf */.dF)((0,version_in_use/* expiryInUse */.cj)(context.inputs, context.observed, context.now) ?? Number.NaN);
            return unread ?? { status, ...outcome, ...(end !== undefined && { effect: { ends: end } }) };
        }),
    },
];
const hasExpired = { en: 'The key has expired', fr: 'La cl\u00e9 a expir\u00e9' };
const isEarly = { en: "The key isn't active yet", fr: "La cl\u00e9 n'est pas encore active" };
/** The list of versions says that another one is current than the key itself does: one of the answers is old. */
function listDisputed(key, observed) {
    const { version } = key;
    if ((0,key_rules/* isListCut */.n0)(key, observed))
        return listIsCut(version);
    if (!(0,key_rules/* hasNewerVersion */.Gg)(key, observed))
        return undefined;
    return {
        en: `the list of the key's versions has a newer one than ${version}, which the key itself says is the current one`,
        fr: `la liste des versions de la cl\u00e9 en contient une plus r\u00e9cente que ${version}, la version actuelle d'apr\u00e8s la cl\u00e9 elle-m\u00eame`,
    };
}
/** Said of all versions of the key, too. */
function listIsCut(current) {
    return {
        en: `the list of the key's versions does not contain ${current}, which the key itself says is the current one`,
        fr: `la liste des versions de la cl\u00e9 ne contient pas ${current}, la version actuelle d'apr\u00e8s la cl\u00e9 elle-m\u00eame`,
    };
}
/** Said of the confirmed version, too. */
function datesDisputed(version) {
    return {
        en: `Azure's answers disagree on the validity period of key version ${version}`,
        fr: `les r\u00e9ponses d'Azure ne concordent pas sur la p\u00e9riode de validit\u00e9 de la version ${version} de la cl\u00e9`,
    };
}
/** Said of the confirmed version, too. */
function enabledDisputed(version) {
    return {
        en: `Azure's answers disagree on whether key version ${version} is enabled`,
        fr: `les r\u00e9ponses d'Azure ne concordent pas sur l'\u00e9tat (activ\u00e9 ou d\u00e9sactiv\u00e9) de la version ${version} de la cl\u00e9`,
    };
}
function expired(at) {
    return { en: `The key expired on ${(0,dates/* readableTime */.GI)(at, 'en')}`, fr: `La cl\u00e9 a expir\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}` };
}
/** Said of the confirmed version by its own check, too. */
function confirmedExpired(version, at) {
    return {
        en: `The confirmed key version ${version} expired on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 a expir\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
}
/** By the first end that is known of the versions that Adobe may use. */
function byFirstEnd(key, context) {
    const [first] = (0,version_in_use/* versionsPerhapsInUse */.t_)(context.inputs, context.observed)
        .flatMap(({ version, expires }) => (expires === null ? [] : [{ version, expires }]))
        .toSorted((one, other) => one.expires - other.expires);
    if (first === undefined)
        return pass({ en: 'The key has no expiration date', fr: "La cl\u00e9 n'a pas de date d'expiration" });
    const { version } = first;
    const isCurrent = version.toLowerCase() === key.version.toLowerCase();
    const left = first.expires * 1000 - context.now;
    const at = (0,command/* isoTime */.Ly)(first.expires);
    if (left <= 0) {
        return isCurrent
            ? following('key-active', { status: 'fail', observed: expired(at) })
            : following('confirmed-key', { status: 'fail', observed: confirmedExpired(version, at) });
    }
    const expires = isCurrent
        ? { en: `The key expires on ${(0,dates/* readableTime */.GI)(at, 'en')}`, fr: `La cl\u00e9 expire le ${(0,dates/* readableTime */.GI)(at, 'fr')}` }
        : {
            en: `The confirmed key version ${version} expires on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 expire le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        };
    if (left > context.inputs.expiryWarningDays * dates/* oneDay */.J9)
        return pass(expires);
    return fail(expires, expiringVersion(context, { version, date: at }));
}
/** The confirmed version's date is in no answer, and no whole list says that there is no such version. */
function confirmedUnread(context) {
    const { inputs, observed } = context;
    const { keyVersions, confirmedVersion } = observed;
    const isKnown = (0,version_in_use/* usesCurrent */.ib)(inputs) || (0,model_inputs/* nameOtherKey */.V)(inputs) || (0,version_in_use/* versionInUse */.tB)(inputs, observed).length > 0;
    if (isKnown || keyVersions.presence === 'found')
        return undefined;
    return unreadable(context, keyVersions.presence === 'unknown' ? keyVersions : confirmedVersion);
}

;// CONCATENATED MODULE: ./build/checks/confirmed/confirmed-key.js
/** Whether the confirmed key is this one and works: from then on, Azure must match it. */













const confirmedKey = {
    id: 'confirmed-key',
    severity: 'error',
    effect: 'cuts',
    confirms: true,
    changedBy: ['key-changed', 'key-deleted', 'key-purged'],
    loggedIn: 'vault',
    source: platformOverview,
    title: {
        en: 'The confirmed key is this one, enabled and in date',
        fr: 'La cl\u00e9 confirm\u00e9e est celle-ci, activ\u00e9e et valide',
    },
    headline: { en: "The confirmed key can't be used", fr: 'Cl\u00e9 confirm\u00e9e inutilisable' },
    expected: (inputs) => {
        const { uri } = (0,confirmation/* confirmedKeyOf */.yq)(inputs) ?? {};
        return {
            en: `${uri ?? 'The confirmed key'} exists, is enabled and within its validity period, and is an RSA key that allows wrapKey and unwrapKey`,
            fr: `${uri ?? 'La cl\u00e9 confirm\u00e9e'} existe, est activ\u00e9e et dans sa p\u00e9riode de validit\u00e9, et c'est une cl\u00e9 RSA qui autorise wrapKey et unwrapKey`,
        };
    },
    unchecked: { en: "Couldn't check the confirmed key", fr: 'Impossible de v\u00e9rifier la cl\u00e9 confirm\u00e9e' },
    check: (context) => {
        const { inputs, observed: { vault, key }, } = context;
        const { vaultName, keyName } = inputs;
        const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
        if (confirmed === undefined)
            return skipped(noConfirmation);
        if ((0,model_inputs/* nameOtherKey */.V)(inputs))
            return {
                ...fail({
                    en: `Adobe confirmed a different key from ${keyName} in vault ${vaultName}, which the inputs name`,
                    fr: `Adobe a confirm\u00e9 une autre cl\u00e9 que ${keyName} du coffre ${vaultName}, que d\u00e9signent les entr\u00e9es`,
                }, (0,confirmation_remedies/* otherKeyConfirmed */.H9)(inputs)),
                effect: 'may-cut',
                headline: { en: 'The inputs name another key', fr: 'Autre cl\u00e9 dans les entr\u00e9es' },
                brief: {
                    en: 'The inputs name a different key from the confirmed one',
                    fr: 'Les entr\u00e9es d\u00e9signent une autre cl\u00e9 que la cl\u00e9 confirm\u00e9e',
                },
            };
        if (vault.presence === 'absent')
            return following('vault-exists', {
                status: 'fail',
                observed: {
                    en: 'Adobe confirmed a key of this vault, and the vault does not exist',
                    fr: "Adobe a confirm\u00e9 une cl\u00e9 de ce coffre, et le coffre n'existe pas",
                },
            });
        if (vault.presence === 'unknown')
            return unreadable(context, vault);
        if (key.presence === 'absent')
            return following('key-exists', {
                status: 'fail',
                observed: {
                    en: 'Adobe confirmed this key, and it does not exist',
                    fr: "Adobe a confirm\u00e9 cette cl\u00e9, et elle n'existe pas",
                },
            });
        if (key.presence === 'unknown')
            return unreadable(context, key);
        if (confirmed.version !== undefined)
            return versionHolds(context, key.value, confirmed.version);
        return sharedProblem(context, key.value) ?? pass(holds);
    },
};
/** Said of its version, too. */
const noConfirmation = {
    en: 'No key is recorded as confirmed by Adobe',
    fr: "Aucune cl\u00e9 n'est renseign\u00e9e comme confirm\u00e9e par Adobe",
};
const holds = { en: 'The confirmed key is in place', fr: 'La cl\u00e9 confirm\u00e9e est en place' };
/** The current version: other findings check it, too, and say what to do. */
function sharedProblem(context, current) {
    const { observed, now } = context;
    const reads = (0,key_rules/* readsOf */.JP)(current, observed);
    const disputed = listDisputed(current, observed);
    if (disputed !== undefined)
        return following('key-enabled', { status: 'unknown', observed: disputed });
    if ((0,key_rules/* isEnabled */.Ol)(reads) === undefined)
        return following('key-enabled', { status: 'unknown', observed: enabledDisputed(current.version) });
    if (!(0,key_rules/* isDateClear */.QG)(reads, now))
        return following('key-active', { status: 'unknown', observed: datesDisputed(current.version) });
    const problem = versionProblem(context, current) ?? kindProblem(context, current);
    return problem && following(causeOf(context, current), problem);
}
function causeOf({ now }, one) {
    if (!one.enabled)
        return 'key-enabled';
    if ((0,key_rules/* inDate */.Cl)(one, now) !== 'active')
        return 'key-active';
    return (0,key_rules/* isRsa */.Vk)(one.type) ? 'key-operations' : 'key-type';
}
/**
 * Azure does not list versions by time (as recorded), so the confirmed one is found by its ID. The same version may
 * come from several reads: it must be usable in all of them.
 */
function versionHolds(context, current, version) {
    const { keyVersions, confirmedVersion } = context.observed;
    const isIt = (one) => one.version.toLowerCase() === version;
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    const whole = [current, ...read].filter(isIt);
    const listed = keyVersions.presence === 'found' ? keyVersions.value.filter(isIt) : [];
    const known = [...whole, ...listed];
    const [first, ...others] = known;
    if (first === undefined)
        return noSuchVersion(context, current, version);
    // Adobe takes the newest version: the confirmed one only says that it is the same key.
    if ((0,version_in_use/* usesCurrent */.ib)(context.inputs))
        return sharedProblem(context, current) ?? pass(holds);
    const shared = isIt(current) ? sharedProblem(context, current) : undefined;
    if (shared !== undefined)
        return shared;
    if (keyVersions.presence === 'found' && listed.length === 0)
        return undecided(notListed(first.version), disputedVersion(context.inputs));
    if ((0,key_rules/* isEnabled */.Ol)([first, ...others]) === undefined)
        return undecided(enabledDisputed(first.version), disputedVersion(context.inputs));
    if (!(0,key_rules/* isDateClear */.QG)(known, context.now))
        return undecided(datesDisputed(first.version), disputedVersion(context.inputs));
    const problems = [
        ...known.map((one) => versionProblem(context, one)),
        ...whole.map((one) => kindProblem(context, one)),
    ];
    const problem = problems.find((each) => each !== undefined);
    if (problem !== undefined)
        return problem;
    // The list has neither type nor operations.
    if (whole.length === 0)
        return unreadable(context, confirmedVersion);
    return pass(holds);
}
function notListed(version) {
    return {
        en: `the list of the key's versions does not contain ${version}, which was read all the same`,
        fr: `la liste des versions de la cl\u00e9 ne contient pas ${version}, pourtant lue s\u00e9par\u00e9ment`,
    };
}
function noSuchVersion(context, current, version) {
    const { keyVersions, confirmedVersion } = context.observed;
    if (keyVersions.presence === 'unknown')
        return unreadable(context, keyVersions);
    if (keyVersions.presence === 'absent')
        return unreadable(context, confirmedVersion);
    if ((0,key_rules/* isListCut */.n0)(current, { keyVersions }))
        return undecided(listIsCut(current.version), disputedVersion(context.inputs));
    // The current version works, so the input is likely wrong.
    return {
        ...fail({
            en: `The confirmed key version ${version} does not exist. The current version is ${current.version}`,
            fr: `La version de cl\u00e9 confirm\u00e9e ${version} n'existe pas. La version actuelle est ${current.version}`,
        }, (0,confirmation_remedies/* confirmedVersionMissing */.ad)(context.inputs)),
        effect: 'may-cut',
        headline: { en: "The recorded version doesn't exist", fr: "La version enregistr\u00e9e n'existe pas" },
    };
}
/** What prevents Adobe from using a version now, for any type of key. */
function versionProblem(context, one) {
    const { version } = one;
    if (!one.enabled) {
        const disabled = fail({
            en: `The confirmed key version ${version} is disabled`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 est d\u00e9sactiv\u00e9e`,
        }, disabledVersion(context.inputs, version));
        return { ...disabled, headline: { en: 'The version in use is disabled', fr: 'Version confirm\u00e9e d\u00e9sactiv\u00e9e' } };
    }
    const date = (0,key_rules/* inDate */.Cl)(one, context.now);
    if (date === 'active')
        return undefined;
    if (date === 'expired') {
        const end = (0,command/* isoTime */.Ly)(one.expires ?? 0);
        const expired = fail(confirmedExpired(version, end), expiredVersion(context, { version, date: end }));
        return {
            ...doubtful(expired),
            headline: { en: 'The version in use has expired', fr: 'Version confirm\u00e9e expir\u00e9e' },
        };
    }
    const start = (0,command/* isoTime */.Ly)(one.notBefore ?? 0);
    return doubtful(fail({
        en: `The confirmed key version ${version} is not active until ${(0,dates/* readableTime */.GI)(start, 'en')}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 ne sera active que le ${(0,dates/* readableTime */.GI)(start, 'fr')}`,
    }, earlyVersion(context, { version, date: start })));
}
function kindProblem({ inputs }, one) {
    const { version, type } = one;
    if (!(0,key_rules/* isRsa */.Vk)(type))
        return doubtful(fail({
            en: `The confirmed key version ${version} is of type ${(0,model_names/* quotedName */.aH)(type)}, not RSA`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 est de type ${(0,model_names/* quotedName */.aH)(type)}, et non RSA`,
        }, otherTypeOfConfirmed(inputs)));
    if (one.operations === null)
        return undecided(operationsUnsaid, operationsUnknown(inputs));
    const { missing } = (0,key_rules/* keyOperations */.Iw)(one);
    if (missing.length === 0)
        return undefined;
    return fail({
        en: `The confirmed key version ${version} does not allow ${(0,words/* list */.p_)(missing)}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 n'autorise pas ${(0,words/* list */.p_)(missing)}`,
    }, removedOperations(inputs, one));
}

// EXTERNAL MODULE: ./build/remedies/rotation-remedies.js
var rotation_remedies = __webpack_require__(6416);
;// CONCATENATED MODULE: ./build/checks/confirmed/confirmed-version.js
/** Whether the key's current version is the confirmed one. */










const confirmedVersion = {
    id: 'confirmed-version',
    severity: 'warning',
    effect: 'none',
    source: platformOverview,
    title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirm\u00e9e' },
    headline: {
        en: 'The key has a newer version than the confirmed one',
        fr: 'Il existe une version plus r\u00e9cente de la cl\u00e9',
    },
    expected: {
        en: 'The current version is the confirmed one, or Adobe answered that it takes the newest',
        fr: 'La version actuelle est celle qui est confirm\u00e9e, ou Adobe a r\u00e9pondu prendre la plus r\u00e9cente',
    },
    unchecked: {
        en: "Couldn't compare the current version of the key with the confirmed one",
        fr: 'Impossible de comparer la version actuelle de la cl\u00e9 \u00e0 la version confirm\u00e9e',
    },
    check: (context) => {
        const { inputs, observed } = context;
        const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
        if (confirmed === undefined)
            return skipped(noConfirmation);
        if ((0,model_inputs/* nameOtherKey */.V)(inputs))
            return skipped({ en: 'The confirmed key is another key', fr: 'La cl\u00e9 confirm\u00e9e est une autre cl\u00e9' });
        const { vault, key } = observed;
        if (vault.presence === 'absent')
            return skipped(noVault);
        if (vault.presence === 'unknown')
            return unreadable(context, vault);
        if (key.presence === 'absent')
            return skipped(noKey);
        if (key.presence === 'unknown')
            return unreadable(context, key);
        const { version: current } = key.value;
        const { version } = confirmed;
        if (inputs.adobeKeyVersion === 'latest')
            return pass((0,words/* joined */.oR)({
                en: `Adobe takes the newest version, which is ${current}`,
                fr: `Adobe prend la version la plus r\u00e9cente, ${current}`,
            }, useOfOthers(context, version)));
        if (version === undefined)
            return undecided({
                en: "The confirmed key URI has no version, so a new key of the same name can't be told apart from the confirmed one",
                fr: "L'URI de cl\u00e9 confirm\u00e9 ne pr\u00e9cise pas de version, donc une nouvelle cl\u00e9 du m\u00eame nom ne se distingue pas de la cl\u00e9 confirm\u00e9e",
            }, (0,confirmation_remedies/* confirmedWithoutVersion */.y9)(inputs));
        if (current.toLowerCase() === version)
            return pass((0,words/* joined */.oR)({
                en: `Key version ${current} is current and confirmed`,
                fr: `La version ${current} de la cl\u00e9 est actuelle et confirm\u00e9e`,
            }, useOfOthers(context, version)));
        const differs = fail((0,words/* joined */.oR)({
            en: `The current version ${current} is not the confirmed one, ${version}`,
            fr: `La version actuelle ${current} n'est pas celle qui est confirm\u00e9e, ${version}`,
        }, useOfOthers(context, version)), (0,rotation_remedies/* newerVersion */.ip)(inputs, observed, current));
        return (0,key_rules/* lacksVersion */.Du)(observed, version) ? following('confirmed-key', differs) : differs;
    },
};
/** The versions other than the confirmed one that Adobe used, by the vault's log. */
function useOfOthers({ inputs, observed: { usage } }, confirmed) {
    if (usage.presence !== 'found' || confirmed === undefined)
        return false;
    const versions = (0,adobe_calls/* otherVersionsUsed */.hE)(usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs), confirmed);
    const { en, fr } = (0,words/* shortList */.pg)(versions);
    return (versions.length > 0 && {
        en: `; the vault's log shows that Adobe's application used version ${en}`,
        fr: `\u00A0; d'apr\u00e8s le journal du coffre, l'application d'Adobe a utilis\u00e9 la version ${fr}`,
    });
}

// EXTERNAL MODULE: ./build/az-commands/directory-commands.js
var directory_commands = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/remedies/entra-remedies.js
/** The tenant's own service principal of Key Vault, without which Entra issues no tokens for any vault. */




/** Every vault of the tenant is affected. */
const undo = (act, command) => ({
    asks: who/* identityTeam */.kQ,
    steps: [{ ...act, needs: (0,remedy/* role */.JC)('applicationAdministrator', 'tenant'), commands: [command] }],
});
const disabledKeyVault = (id) => undo({
    en: 'Enable the service principal of Azure Key Vault.',
    fr: "Activez le principal de service d'Azure Key Vault.",
}, (0,directory_commands/* enablePrincipal */.au)(id));
const assignedKeyVault = (id) => undo({ en: 'Turn off the requirement of assignment.', fr: "Supprimez l'exigence d'affectation." }, (0,directory_commands/* allowUnassigned */.FQ)(id));
/** It keeps its ID. */
const deletedKeyVault = (inputs, id) => undo({
    en: 'Restore the service principal of Azure Key Vault.',
    fr: "Restaurez le principal de service d'Azure Key Vault.",
}, (0,directory_commands/* restorePrincipal */.LZ)({ inputs }, id));
const entra_remedies_show = {
    en: 'Show the service principal of Azure Key Vault.',
    fr: "Affichez le principal de service d'Azure Key Vault.",
    commands: [(0,directory_commands/* showKeyVaultPrincipal */.Tr)()],
};
/** Nobody in the tenant disables it like that. */
const blockedKeyVault = (0,remedy/* inSteps */.F8)({
    ...entra_remedies_show,
    after: {
        en: 'Ask Microsoft support why it is disabled.',
        fr: 'Demandez au support Microsoft pourquoi il est d\u00e9sactiv\u00e9.',
    },
});
/** Microsoft Graph was not asked, since adobe-principal is waived. */
const keyVaultNotAsked = (0,remedy/* inSteps */.F8)({
    ...entra_remedies_show,
    after: {
        en: 'Remove the waiver of adobe-principal, once the identity can read the directory.',
        fr: "Retirez la d\u00e9rogation pour adobe-principal, d\u00e8s que l'identit\u00e9 peut lire l'annuaire.",
    },
});
/** The answer leaves out what decides. */
const keyVaultUnsaid = (0,remedy/* inSteps */.F8)(entra_remedies_show, ...run_remedies/* runAgainThenSearch */.zB.steps);

;// CONCATENATED MODULE: ./build/checks/entra.js
/** Whether Entra issues tokens for Key Vault in the tenant, without which Adobe's application can't sign in to any vault. */




/** Sources: AADSTS500014 and AADSTS501051 of Entra's error codes. */
const entraKeyVault = {
    id: 'entra-key-vault',
    severityRule: 'error when it fails, else warning',
    effect: 'cuts',
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    title: {
        en: 'Entra issues tokens for Key Vault in this tenant',
        fr: 'Entra \u00e9met des jetons pour Key Vault dans ce locataire',
    },
    headline: { en: "Entra blocks Key Vault's tokens", fr: 'Jetons bloqu\u00e9s par Entra' },
    expected: {
        en: "The tenant's service principal of Azure Key Vault is enabled and requires no assignment, or doesn't exist yet",
        fr: "Le principal de service d'Azure Key Vault dans le locataire est activ\u00e9 et n'exige aucune affectation, ou n'existe pas encore",
    },
    unchecked: {
        en: "Couldn't check the service principal of Azure Key Vault in this tenant",
        fr: "Impossible de v\u00e9rifier le principal de service d'Azure Key Vault dans ce locataire",
    },
    // Only what is known to stop Adobe's tokens is an error: the identity may not be allowed to read the directory.
    severity: 'warning',
    check: (context) => {
        const { keyVaultPrincipal: principal } = context.observed;
        if (principal.presence === 'absent')
            return pass({
                en: 'The tenant has no service principal of Azure Key Vault yet, and Entra adds it when it is needed',
                fr: "Le locataire n'a pas encore de principal de service d'Azure Key Vault, et Entra l'ajoute en cas de besoin",
            });
        if (principal.presence === 'unknown')
            return principal.reason.code === graphNotCalled
                ? undecided({
                    en: "Microsoft Graph is not called while adobe-principal is waived and the ID of Adobe's service principal is given",
                    fr: "Microsoft Graph n'est pas interrog\u00e9 tant qu'adobe-principal fait l'objet d'une d\u00e9rogation et que l'ID du principal de service d'Adobe est renseign\u00e9",
                }, keyVaultNotAsked)
                : unreadable(context, principal);
        const stopped = stopOfTokens(context.inputs, principal.value);
        if (stopped !== undefined)
            return asError(stopped);
        const { id, enabled, assignmentRequired } = principal.value;
        if (enabled === null || assignmentRequired === null)
            return undecided({
                en: "Microsoft Graph's answer does not say whether it is enabled and requires assignment",
                fr: "la r\u00e9ponse de Microsoft Graph n'indique pas si le principal de service est activ\u00e9 et exige une affectation",
            }, keyVaultUnsaid);
        return pass({
            en: `Service principal ${id} of Azure Key Vault is enabled and requires no assignment`,
            fr: `Le principal de service ${id} d'Azure Key Vault est activ\u00e9 et n'exige aucune affectation`,
        });
    },
};
/** Why Entra issues no tokens. */
function stopOfTokens(inputs, { id, enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted }) {
    if (deleted)
        return fail({
            en: `Service principal ${id} of Azure Key Vault is deleted, and without one Entra issues no tokens for any vault`,
            fr: `Le principal de service ${id} d'Azure Key Vault est supprim\u00e9, et sans lui Entra n'\u00e9met de jeton pour aucun coffre`,
        }, deletedKeyVault(inputs, id));
    if (disabledByMicrosoft !== null)
        return fail({
            en: `Microsoft disabled service principal ${id} of Azure Key Vault: ${(0,model_names/* quotedName */.aH)(disabledByMicrosoft)}`,
            fr: `Microsoft a d\u00e9sactiv\u00e9 le principal de service ${id} d'Azure Key Vault\u00A0: ${(0,model_names/* quotedName */.aH)(disabledByMicrosoft)}`,
        }, blockedKeyVault);
    if (deactivated)
        return fail({
            en: `Service principal ${id} of Azure Key Vault is deactivated as an application`,
            fr: `Le principal de service ${id} d'Azure Key Vault est d\u00e9sactiv\u00e9 en tant qu'application`,
        }, blockedKeyVault);
    if (enabled === false)
        return fail({
            en: `Service principal ${id} of Azure Key Vault is disabled, so Entra issues no tokens for any vault`,
            fr: `Le principal de service ${id} d'Azure Key Vault est d\u00e9sactiv\u00e9, donc Entra n'\u00e9met de jeton pour aucun coffre`,
        }, disabledKeyVault(id));
    if (assignmentRequired === true)
        return fail({
            en: `Service principal ${id} of Azure Key Vault requires assignment, so Entra issues tokens only to assigned applications`,
            fr: `Le principal de service ${id} d'Azure Key Vault exige une affectation, donc Entra n'\u00e9met des jetons que pour les applications affect\u00e9es`,
        }, assignedKeyVault(id));
    return undefined;
}

// EXTERNAL MODULE: ./build/model/rotation.js
var rotation = __webpack_require__(3906);
;// CONCATENATED MODULE: ./build/checks/key/key-age.js
/** How old the key version in use is, by the limit that the company sets itself. */








const keyAge = {
    id: 'key-age',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/key-vault/keys/how-to-configure-key-rotation`,
    references: ['PCI DSS 4.0.1 3.7.4'],
    title: {
        en: 'The key version in use is younger than your limit',
        fr: 'La version utilis\u00e9e de la cl\u00e9 est plus r\u00e9cente que votre limite',
    },
    headline: { en: 'The key version is older than your limit', fr: 'La version de la cl\u00e9 d\u00e9passe votre limite' },
    expected: ({ keyMaxAgeDays = 730 }) => ({
        en: `Younger than ${keyMaxAgeDays} days`,
        fr: `Moins de ${keyMaxAgeDays}\u00A0jours`,
    }),
    unchecked: {
        en: "Couldn't check the age of the key version",
        fr: "Impossible de v\u00e9rifier l'\u00e2ge de la version de la cl\u00e9",
    },
    check: (context) => {
        const { keyMaxAgeDays } = context.inputs;
        if (keyMaxAgeDays === undefined)
            return skipped(notAsked);
        if ((0,model_inputs/* nameOtherKey */.V)(context.inputs))
            return skipped(anotherKey);
        return checkKey(() => byLimit(context, keyMaxAgeDays))(context);
    },
};
const day = 86_400;
/** Seconds before the limit from which the day is told. */
const toldBefore = 60 * day;
const notAsked = { en: 'No maximum age is set', fr: "Aucun \u00e2ge maximal n'est d\u00e9fini" };
const anotherKey = { en: 'The confirmed key is another key', fr: 'La cl\u00e9 confirm\u00e9e est une autre cl\u00e9' };
function byLimit(context, limit) {
    const { inputs, observed, now } = context;
    const [first] = (0,version_in_use/* versionInUse */.tB)(inputs, observed);
    if (first === undefined) {
        const { keyVersions, confirmedVersion } = observed;
        return unreadable(context, keyVersions.presence === 'unknown' ? keyVersions : confirmedVersion);
    }
    const { version, created } = first;
    if (created === null)
        return undecided(undated(version), (0,rotation_remedies/* ageUnknown */._H)(inputs));
    const reached = created + limit * day;
    const left = reached - now / 1000;
    const since = {
        en: `Key version ${version} is of ${(0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(created), 'en')}`,
        fr: `La version ${version} de la cl\u00e9 date du ${(0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(created), 'fr')}`,
    };
    if (left > toldBefore)
        return pass(since);
    const on = { en: (0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(reached), 'en'), fr: (0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(reached), 'fr') };
    if (left > 0)
        return pass({
            en: `${since.en}, and reaches your limit of ${limit} days on ${on.en}`,
            fr: `${since.fr} et atteint votre limite de ${limit}\u00A0jours le ${on.fr}`,
        });
    const failed = fail({
        en: `${since.en}, and reached your limit of ${limit} days on ${on.en}`,
        fr: `${since.fr} et a atteint votre limite de ${limit}\u00A0jours le ${on.fr}`,
    }, rotation_remedies/* rotateWhenReady */.Dv);
    // Its successor is there: nobody creates another one.
    return (0,rotation/* isOpen */.n)((0,rotation/* rotationOf */.c)(inputs, observed)) ? { ...failed, because: 'confirmed-version' } : failed;
}
const undated = (version) => ({
    en: `Azure's answer does not say when key version ${version} was created`,
    fr: `la r\u00e9ponse d'Azure n'indique pas quand la version ${version} de la cl\u00e9 a \u00e9t\u00e9 cr\u00e9\u00e9e`,
});

;// CONCATENATED MODULE: ./build/checks/key/key-exists.js
/** Whether the key exists: what is known to be absent makes the state `missing`. */




const keyExists = {
    id: 'key-exists',
    severity: 'error',
    effect: 'cuts',
    changedBy: ['key-deleted', 'key-purged'],
    loggedIn: 'vault',
    fixedBy: 'key',
    source: journeyAnalytics,
    title: { en: 'The key exists', fr: 'La cl\u00e9 existe' },
    headline: { en: "The key can't be found", fr: 'La cl\u00e9 est introuvable' },
    expected: { en: 'A key of that name in the vault', fr: 'Une cl\u00e9 de ce nom dans le coffre' },
    unchecked: { en: "Couldn't read the key", fr: 'Impossible de lire la cl\u00e9' },
    check: (context) => {
        const { vault, key } = context.observed;
        if (vault.presence === 'absent')
            return keyWithoutVault(context);
        if (key.presence === 'found') {
            const uri = key.value.uriWithVersion;
            return pass({ en: `The key exists: ${uri}`, fr: `La cl\u00e9 existe\u00A0: ${uri}` });
        }
        if (key.presence === 'unknown')
            return unreadable(context, key);
        // A key that is not found in a vault that could not be read is not known to be absent.
        return vault.presence === 'unknown' ? unreadable(context, vault) : keyIsMissing(context);
    },
};
/** It was searched for, also among the deleted ones. */
const isLost = { en: 'The key is lost', fr: 'La cl\u00e9 est perdue' };
/** The absence of the vault already makes the state `missing`. */
function keyWithoutVault({ inputs: { vaultName }, observed }) {
    const deleted = {
        en: `The key can't be used while vault ${vaultName} is deleted`,
        fr: `La cl\u00e9 est inutilisable tant que le coffre ${vaultName} est supprim\u00e9`,
    };
    const absent = {
        en: `There is no key, since vault ${vaultName} does not exist`,
        fr: `Il n'y a pas de cl\u00e9, puisque le coffre ${vaultName} n'existe pas`,
    };
    return following('vault-exists', {
        status: 'fail',
        observed: observed.deletedVault.presence === 'found' ? deleted : absent,
    });
}
function keyIsMissing({ inputs, observed: { deletedKey: deleted } }) {
    const { keyName, vaultName } = inputs;
    if (deleted.presence === 'found')
        return {
            ...missing({ en: `Key ${keyName} is deleted`, fr: `La cl\u00e9 ${keyName} est supprim\u00e9e` }, (0,missing_key_remedies/* deletedKey */.Fg)(inputs, deleted.value.scheduledPurge)),
            headline: { en: 'The key is deleted', fr: 'La cl\u00e9 est supprim\u00e9e' },
        };
    if (deleted.presence === 'unknown') {
        const { code, right } = deleted.reason;
        const outcome = missing({
            en: `Key ${keyName} is not in vault ${vaultName}. Whether it was deleted could not be checked (${code})`,
            fr: `La cl\u00e9 ${keyName} n'est pas dans le coffre ${vaultName}. Impossible de v\u00e9rifier si elle a \u00e9t\u00e9 supprim\u00e9e (${code})`,
        }, (0,missing_key_remedies/* keyNotSearched */.uM)(inputs, right));
        return {
            ...outcome,
            brief: { en: `Key ${keyName} is not in vault ${vaultName}`, fr: `Cl\u00e9 ${keyName} absente du coffre ${vaultName}` },
        };
    }
    return {
        ...missing({
            en: `Key ${keyName} does not exist in vault ${vaultName}, and is not among its deleted keys`,
            fr: `La cl\u00e9 ${keyName} n'existe pas dans le coffre ${vaultName}, et n'est pas parmi ses cl\u00e9s supprim\u00e9es`,
        }, (0,confirmation/* isConfirmed */.it)(inputs) ? (0,missing_key_remedies/* keyLost */.QE)(inputs) : (0,missing_key_remedies/* missingKey */.aV)(inputs)),
        ...((0,confirmation/* isConfirmed */.it)(inputs) && { headline: isLost }),
        brief: {
            en: `Key ${keyName} does not exist, nor a deleted one`,
            fr: `Aucune cl\u00e9 ${keyName}, ni existante ni supprim\u00e9e`,
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/key/key-properties.js
/** What the key's current version is and allows: its type, size and operations. */







const keyPropertyFindings = [
    {
        id: 'key-type',
        severity: 'error',
        severityRule: 'error; warning where it is RSA and `key-type` says RSA-HSM, or Adobe pins another version',
        effect: 'cuts',
        changedBy: ['version-created'],
        loggedIn: 'vault',
        source: platformVault,
        // It accepts only HSM keys.
        differing: ['Checkov CKV_AZURE_112'],
        title: { en: 'The key is an RSA key', fr: 'La cl\u00e9 est une cl\u00e9 RSA' },
        headline: { en: 'The key has the wrong type', fr: "La cl\u00e9 n'est pas du bon type" },
        expected: { en: 'Type RSA or RSA-HSM', fr: 'Type RSA ou RSA-HSM' },
        unchecked: { en: "Couldn't check the type of the key", fr: 'Impossible de v\u00e9rifier le type de la cl\u00e9' },
        check: checkCurrentVersion(({ type }, { inputs }) => {
            const said = { en: `The key type is ${(0,model_names/* quotedName */.aH)(type)}`, fr: `La cl\u00e9 est de type ${type}` };
            // Adobe can use it: it is only weaker than what the inputs ask for.
            if ((0,key_rules/* isRsa */.Vk)(type) && !(0,key_rules/* isHsm */.tH)(type) && inputs.keyType === 'RSA-HSM')
                return { ...fail(softwareKeySeen, softwareKey), severity: 'warning', headline: inSoftware };
            if ((0,key_rules/* isRsa */.Vk)(type))
                return pass(said);
            return doubtful(fail(said, otherKeyType(inputs)));
        }),
    },
    {
        id: 'key-size',
        severity: 'warning',
        effect: 'none',
        source: platformVault,
        title: { en: 'The key has at least 3072 bits', fr: 'La cl\u00e9 fait au moins 3072\u00A0bits' },
        headline: { en: 'The key is too small', fr: 'La cl\u00e9 est trop courte' },
        expected: { en: '3072 bits or more', fr: '3072\u00A0bits ou plus' },
        unchecked: { en: "Couldn't check the size of the key", fr: 'Impossible de v\u00e9rifier la taille de la cl\u00e9' },
        check: checkKey((key, { inputs }) => {
            const { type, size } = key;
            if (!(0,key_rules/* isRsa */.Vk)(type))
                return skipped({
                    en: `The key type is ${(0,model_names/* quotedName */.aH)(type)}, not RSA`,
                    fr: `La cl\u00e9 est de type ${(0,model_names/* quotedName */.aH)(type)}, et non RSA`,
                });
            if (size === null)
                return undecided({
                    en: "Azure's answer does not say how long the key is",
                    fr: "la r\u00e9ponse d'Azure n'indique pas la taille de la cl\u00e9",
                }, sizeUnknown(inputs));
            const observed = { en: `The key has ${size} bits`, fr: `La cl\u00e9 fait ${size}\u00A0bits` };
            return size >= 3072 ? pass(observed) : fail(observed, shortKey(inputs, key));
        }),
    },
    {
        id: 'key-operations',
        severity: 'error',
        severityRule: severityRuleOfCurrent,
        effect: 'cuts',
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: platformVault,
        title: { en: 'The key allows wrapKey and unwrapKey', fr: 'La cl\u00e9 autorise wrapKey et unwrapKey' },
        headline: { en: "The key can't wrap and unwrap", fr: 'Wrap et unwrap non autoris\u00e9s' },
        expected: { en: 'Operations wrapKey and unwrapKey', fr: 'Op\u00e9rations wrapKey et unwrapKey' },
        unchecked: {
            en: "Couldn't check the operations that the key allows",
            fr: 'Impossible de v\u00e9rifier les op\u00e9rations que la cl\u00e9 autorise',
        },
        check: checkCurrentVersion((key, { inputs }) => {
            if (key.operations === null)
                return undecided(operationsUnsaid, operationsUnknown(inputs));
            const { allowed, missing } = (0,key_rules/* keyOperations */.Iw)(key);
            if (missing.length === 0)
                return pass({
                    en: `The key allows ${(0,words/* list */.p_)(allowed.map(model_names/* quotedName */.aH))}`,
                    fr: `La cl\u00e9 autorise ${(0,words/* list */.p_)(allowed.map(model_names/* quotedName */.aH))}`,
                });
            const observed = {
                en: `The key does not allow ${(0,words/* list */.p_)(missing)} (allowed: ${(0,words/* list */.p_)(allowed.map(model_names/* quotedName */.aH)) || 'nothing'})`,
                fr: `La cl\u00e9 n'autorise pas ${(0,words/* list */.p_)(missing)} (autoris\u00e9\u00A0: ${(0,words/* list */.p_)(allowed.map(model_names/* quotedName */.aH)) || 'rien'})`,
            };
            // Key Vault allows neither operation on a key of another type (Microsoft: About keys, cryptographic operations).
            if (!(0,key_rules/* isRsa */.Vk)(key.type))
                return following('key-type', { status: 'fail', observed });
            return fail(observed, removedOperations(inputs, key));
        }),
    },
];
const softwareKeySeen = {
    en: 'The key type is RSA, and key-type asks for RSA-HSM',
    fr: 'La cl\u00e9 est de type RSA, et key-type demande RSA-HSM',
};
const inSoftware = { en: "The key isn't in an HSM", fr: "La cl\u00e9 n'est pas dans un HSM" };

;// CONCATENATED MODULE: ./build/checks/key/key-versions.js
/** The key's other versions, and whether Azure makes new ones. */









/** A key can have hundreds of versions. */
const mostListed = 10;
const keyVersionFindings = [
    {
        id: 'key-versions',
        // Adobe's data may need a version that is disabled.
        mayMatterToAdobe: true,
        severity: 'warning',
        effect: 'none',
        explains: [403],
        source: `${learn}/key-vault/keys/about-keys`,
        title: {
            en: 'All other versions of the key are enabled',
            fr: 'Toutes les autres versions de la cl\u00e9 sont activ\u00e9es',
        },
        headline: { en: 'An older key version is disabled', fr: 'Une ancienne version de la cl\u00e9 est d\u00e9sactiv\u00e9e' },
        expected: {
            en: 'No version other than the current one is disabled',
            fr: "Aucune version autre que la version actuelle n'est d\u00e9sactiv\u00e9e",
        },
        unchecked: {
            en: "Couldn't check the other versions of the key",
            fr: 'Impossible de v\u00e9rifier les autres versions de la cl\u00e9',
        },
        check: checkKey((key, context) => {
            const { keyVersions: versions } = context.observed;
            if (versions.presence !== 'found')
                return unreadable(context, versions);
            const disabled = (0,key_rules/* disabledVersions */.U5)(key, versions.value);
            if (disabled.length === 0 && (0,key_rules/* isListCut */.n0)(key, context.observed))
                return undecided(listIsCut(key.version), disputedVersion(context.inputs));
            if (disabled.length === 0)
                return pass({
                    en: 'No version other than the current one is disabled',
                    fr: "Aucune version autre que la version actuelle n'est d\u00e9sactiv\u00e9e",
                });
            return fail((0,words/* joined */.oR)(areDisabled(disabled), useOf(disabled, context)), disabledOlderVersions(context.inputs, disabled.slice(0, mostListed)));
        }),
    },
    {
        id: 'key-rotation',
        severity: 'warning',
        effect: 'none',
        source: 'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
        // These require automatic rotation. Adobe learns of a new key only by a ticket.
        differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
        title: { en: 'The key is not rotated automatically', fr: "La cl\u00e9 ne fait pas l'objet d'une rotation automatique" },
        headline: { en: 'The key rotates automatically', fr: 'La cl\u00e9 est renouvel\u00e9e automatiquement' },
        expected: {
            en: 'No rotation policy that rotates the key',
            fr: 'Aucune strat\u00e9gie de rotation qui effectue une rotation de la cl\u00e9',
        },
        unchecked: {
            en: "Couldn't check the rotation policy of the key",
            fr: 'Impossible de v\u00e9rifier la strat\u00e9gie de rotation de la cl\u00e9',
        },
        check: checkKey(({ rotates, expires, version }, context) => {
            const { inputs } = context;
            if (inputs.adobeKeyVersion === 'latest') {
                if (expires === null || rotates)
                    return pass(followsAdobe);
                return {
                    ...fail({
                        en: `Key version ${version} expires, and no rotation policy creates its successor`,
                        fr: `La version ${version} de la cl\u00e9 expire, et aucune strat\u00e9gie de rotation ne cr\u00e9e la suivante`,
                    }, expiringVersion(context, { version, date: (0,command/* isoTime */.Ly)(expires) })),
                    headline: withoutSuccessor,
                };
            }
            if (!rotates)
                return pass({
                    en: 'The key is not rotated automatically',
                    fr: "La cl\u00e9 ne fait pas l'objet d'une rotation automatique",
                });
            return fail({
                en: 'A rotation policy creates new versions of the key automatically',
                fr: 'Une strat\u00e9gie de rotation cr\u00e9e automatiquement de nouvelles versions de la cl\u00e9',
            }, rotatingKey(inputs));
        }),
    },
];
const followsAdobe = {
    en: 'Adobe takes the newest version, so a rotation policy is allowed',
    fr: 'Adobe prend la version la plus r\u00e9cente\u00A0: une strat\u00e9gie de rotation est donc admise',
};
const withoutSuccessor = {
    en: 'The key version expires without a successor',
    fr: 'La version de la cl\u00e9 expire sans successeur',
};
function areDisabled(versions) {
    const { en, fr } = (0,words/* shortList */.pg)(versions, mostListed);
    return versions.length === 1
        ? { en: `Key version ${en} is disabled`, fr: `La version ${fr} de la cl\u00e9 est d\u00e9sactiv\u00e9e` }
        : { en: `Key versions ${en} are disabled`, fr: `Les versions ${fr} de la cl\u00e9 sont d\u00e9sactiv\u00e9es` };
}
/** Which of them Adobe used, by the vault's log. */
function useOf(disabled, { inputs, observed: { usage } }) {
    if (usage.presence !== 'found')
        return false;
    const { days, isComplete, rows } = usage.value;
    const used = (0,adobe_calls/* versionsCalled */.hO)(usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs), disabled);
    const period = within(days);
    if (used.length > 0) {
        const { en, fr } = (0,words/* shortList */.pg)(used);
        return {
            en: `; the vault's log shows calls of Adobe's application with ${en} ${period.en}`,
            fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${fr} ${period.fr}`,
        };
    }
    return (isComplete &&
        rows.length > 0 && {
        en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
        fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
    });
}

// EXTERNAL MODULE: ./build/remedies/subscription-remedies.js
var subscription_remedies = __webpack_require__(8065);
;// CONCATENATED MODULE: ./build/checks/subscription.js
/** Whether the subscription that holds the vault is enabled. */






const subscriptionState = {
    id: 'subscription-state',
    severityRule: 'error; warning when PastDue, or not readable',
    effect: 'cuts',
    source: `${learn}/cost-management-billing/manage/subscription-states`,
    title: { en: 'The subscription is enabled', fr: "L'abonnement est activ\u00e9" },
    headline: { en: "The subscription isn't active", fr: "L'abonnement n'est pas actif" },
    expected: { en: 'The state of the subscription is Enabled', fr: "L'\u00e9tat de l'abonnement est Enabled" },
    unchecked: { en: "Couldn't read the state of the subscription", fr: "Impossible de lire l'\u00e9tat de l'abonnement" },
    severity: 'warning',
    check: (context) => {
        const { inputs, observed: { subscription }, } = context;
        if (subscription.presence !== 'found')
            return unreadable(context, subscription);
        const { state } = subscription.value;
        const text = {
            en: `The state of the subscription is ${(0,model_names/* quotedName */.aH)(state)}`,
            fr: `L'\u00e9tat de l'abonnement est ${(0,model_names/* quotedName */.aH)(state)}`,
        };
        if (state.toLowerCase() === 'enabled')
            return pass(text);
        if ((0,model_vault/* isOffline */.aK)(subscription.value))
            return asError(fail(text, (0,subscription_remedies/* disabledSubscription */.KC)(inputs)));
        // A word that is new says neither that the vault is offline nor that a bill is unpaid.
        if (state.toLowerCase() !== 'pastdue')
            return undecided({ en: `${text.en}, which this action does not know`, fr: `${text.fr}, que cette action ne conna\u00eet pas` }, (0,subscription_remedies/* unknownState */.qf)(inputs));
        // Azure does not say when it disables the subscription.
        return {
            ...fail(text, (0,subscription_remedies/* unpaidSubscription */.vL)(inputs)),
            effect: { ends: new Date(context.now + dates/* oneDay */.J9).toISOString() },
        };
    },
};

;// CONCATENATED MODULE: ./build/remedies/settings-remedies.js
/** How the vault is provisioned, protected and used. */



const reader = (0,remedy/* role */.JC)('reader', 'vault');
const contributor = (0,remedy/* role */.JC)('vaultContributor', 'vault');
const unfinishedVault = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Show the provisioning state again.',
    fr: "Affichez de nouveau l'\u00e9tat d'approvisionnement.",
    says: { en: 'Failed twice: ask Azure support.', fr: 'Failed deux fois\u00A0: contactez le support Azure.' },
    needs: reader,
    commands: [(0,vault_commands/* showProvisioningState */.ix)({ inputs })],
}, run_remedies/* runAgainLater */.YJ);
const sharedVault = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Ask the owners of the vault to move what else it contains to another one.',
    fr: 'Demandez aux propri\u00e9taires du coffre de d\u00e9placer le reste de son contenu vers un autre.',
    says: {
        en: 'Only after confirmed-key passes: another key might be the one that Adobe uses. Delete nothing.',
        fr: "Seulement une fois que confirmed-key r\u00e9ussit\u00A0: une autre cl\u00e9 est peut-\u00eatre celle qu'Adobe utilise. Ne supprimez rien.",
    },
    needs: (0,remedy/* role */.JC)('vaultReader', 'vault'),
    commands: [(0,vault_commands/* listContents */.HI)({ inputs }, 'key'), (0,vault_commands/* listContents */.HI)({ inputs }, 'secret')],
});
const unlockedVault = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Create a lock, once the owners of the vault agree.',
    fr: "Cr\u00e9ez un verrou, avec l'accord des propri\u00e9taires du coffre.",
    says: {
        en: 'It also prevents role assignments from being removed.',
        fr: 'Il emp\u00eache aussi de retirer des attributions de r\u00f4le.',
    },
    needs: (0,remedy/* role */.JC)(['owner', 'accessAdministrator'], 'vault'),
    commands: [(0,vault_commands/* lockVault */.O7)({ inputs })],
});
const unloggedVault = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Send audit events to a Log Analytics workspace, with its resource ID in the command.',
    fr: "Envoyez les \u00e9v\u00e9nements d'audit \u00e0 un espace de travail Log Analytics, avec son ID de ressource dans la commande.",
    needs: (0,remedy/* role */.JC)('monitoringContributor', 'vaultAndWorkspace'),
    commands: [(0,vault_commands/* sendAuditEvents */.HS)({ inputs })],
});
const irreversible = { en: "This can't be undone.", fr: 'Cette op\u00e9ration est irr\u00e9versible.' };
const softDeleteOff = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Turn soft delete on.',
    fr: 'Activez la suppression r\u00e9versible.',
    says: irreversible,
    needs: contributor,
    commands: [(0,vault_commands/* turnOnSoftDelete */.WM)({ inputs })],
});
/** Azure's answer does not say it: nothing irreversible is done for that. */
const softDeleteUnknown = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Show the state of soft delete, and delete neither vault nor key.',
    fr: "Affichez l'\u00e9tat de la suppression r\u00e9versible, et ne supprimez ni le coffre ni la cl\u00e9.",
    needs: reader,
    commands: [(0,vault_commands/* showSoftDelete */.xD)({ inputs })],
    after: {
        en: 'true: it is on. false: tell the owners of the vault today. Nothing: ask Microsoft support.',
        fr: "true\u00A0: elle est active. false\u00A0: pr\u00e9venez aujourd'hui les propri\u00e9taires du coffre. Rien\u00A0: demandez au support Microsoft.",
    },
});
const purgeProtectionOff = (inputs) => (0,remedy/* inSteps */.F8)({
    en: 'Turn purge protection on.',
    fr: 'Activez la protection contre le vidage.',
    says: irreversible,
    needs: contributor,
    commands: [(0,vault_commands/* turnOnPurgeProtection */.DF)({ inputs })],
});

;// CONCATENATED MODULE: ./build/checks/vault/vault-deletion.js
/** What keeps the vault from being deleted, and a deleted one from being lost. */





const vaultDeletionFindings = [
    {
        id: 'vault-soft-delete',
        severity: 'error',
        effect: 'none',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
        title: { en: 'Soft delete is on', fr: 'La suppression r\u00e9versible est activ\u00e9e' },
        headline: { en: 'Soft delete is off', fr: 'La suppression r\u00e9versible est d\u00e9sactiv\u00e9e' },
        expected: { en: 'Soft delete is on', fr: 'La suppression r\u00e9versible est activ\u00e9e' },
        unchecked: {
            en: "Couldn't check soft delete of the vault",
            fr: 'Impossible de v\u00e9rifier la suppression r\u00e9versible du coffre',
        },
        check: checkVault(({ softDelete, retentionDays }, { inputs }) => {
            if (softDelete === true) {
                const [en, fr] = retentionDays === null ? ['', ''] : [` (${retentionDays} days)`, ` (${retentionDays} jours)`];
                return pass({ en: `Soft delete is on${en}`, fr: `La suppression r\u00e9versible est activ\u00e9e${fr}` });
            }
            if (softDelete === false)
                return fail({ en: 'Soft delete is off', fr: 'La suppression r\u00e9versible est d\u00e9sactiv\u00e9e' }, softDeleteOff(inputs));
            return undecided({
                en: "Azure's answer does not say whether it is on",
                fr: "la r\u00e9ponse d'Azure n'indique pas si elle est activ\u00e9e",
            }, softDeleteUnknown(inputs));
        }),
    },
    {
        id: 'vault-purge-protection',
        severity: 'error',
        effect: 'none',
        fixedBy: 'vault',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: [
            'Prowler keyvault_recoverable',
            'Checkov CKV_AZURE_42',
            'Checkov CKV_AZURE_110',
            'PSRule AZR-000125',
            'Trivy AZU-0016',
            'CIS Azure 6.0 8.3.5',
        ],
        title: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' },
        headline: { en: 'Purge protection is off', fr: 'La protection contre le vidage est d\u00e9sactiv\u00e9e' },
        expected: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' },
        unchecked: {
            en: "Couldn't check purge protection of the vault",
            fr: 'Impossible de v\u00e9rifier la protection contre le vidage du coffre',
        },
        check: checkVault(({ purgeProtection }, { inputs }) => purgeProtection
            ? pass({ en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' })
            : fail({ en: 'Purge protection is off', fr: 'La protection contre le vidage est d\u00e9sactiv\u00e9e' }, purgeProtectionOff(inputs))),
    },
    {
        id: 'vault-lock',
        severity: 'warning',
        effect: 'none',
        fixedBy: 'lock',
        source: `${learn}/azure-resource-manager/management/lock-resources`,
        title: { en: 'A lock protects the vault from deletion', fr: 'Un verrou prot\u00e8ge le coffre contre la suppression' },
        headline: { en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne prot\u00e8ge le coffre' },
        expected: {
            en: 'A CanNotDelete or ReadOnly lock on the vault, its resource group, or its subscription',
            fr: 'Un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
        },
        unchecked: { en: "Couldn't read the locks of the vault", fr: 'Impossible de lire les verrous du coffre' },
        check: checkVault((_, context) => {
            const { locks } = context.observed;
            if (locks.presence !== 'found')
                return unreadable(context, locks);
            // Azure's list includes locks on resources in the vault, which don't protect the vault (as recorded).
            const lock = locks.value.find((each) => (0,model_scopes/* lockHolds */.IH)(each, context.scopes.vault));
            if (lock === undefined)
                return fail({ en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne prot\u00e8ge le coffre de la suppression' }, unlockedVault(context.inputs));
            const { name, level, scope } = lock;
            return pass({
                en: `Lock ${(0,model_names/* nameOf */.Vb)(name)} (${level}) on ${(0,model_names/* addressOf */.ci)(scope)} protects the vault`,
                fr: `Le verrou ${(0,model_names/* nameOf */.Vb)(name)} (${level}) sur ${(0,model_names/* addressOf */.ci)(scope)} prot\u00e8ge le coffre`,
            });
        }),
    },
];

;// CONCATENATED MODULE: ./build/model/vault-deletion.js


/** A vault that is nowhere, and of which nobody says that Adobe confirmed its key: it might have been purged. */
function isVaultGone(inputs, { vault, deletedVault }) {
    return !(0,confirmation/* isConfirmed */.it)(inputs) && vault.presence === 'absent' && deletedVault.presence !== 'found';
}
/** The latest deletion; the newest events come first. */
function deletionOf(inputs, activity) {
    if (activity?.presence !== 'found')
        return undefined;
    const { vault } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    return activity.value.entries.find(({ operation, resourceId }) => operation === 'microsoft.keyvault/vaults/delete' && resourceId === vault);
}

// EXTERNAL MODULE: ./build/remedies/vault-remedies.js
var vault_remedies = __webpack_require__(2926);
;// CONCATENATED MODULE: ./build/checks/vault/vault-exists.js
/** Whether the vault exists: what is known to be absent makes the state `missing`. */











const vaultExists = {
    id: 'vault-exists',
    severity: 'error',
    effect: 'cuts',
    changedBy: ['vault-deleted', 'group-deleted', 'vault-moved'],
    source: journeyAnalytics,
    fixedBy: 'vault',
    title: { en: 'The vault exists', fr: 'Le coffre de cl\u00e9s existe' },
    headline: { en: "The vault can't be found", fr: 'Le coffre est introuvable' },
    expected: {
        en: 'A key vault of that name in the given resource group and subscription',
        fr: "Un coffre de cl\u00e9s de ce nom dans le groupe de ressources et l'abonnement indiqu\u00e9s",
    },
    unchecked: { en: "Couldn't read the vault", fr: 'Impossible de lire le coffre' },
    check: (context) => {
        const { inputs, observed, scopes } = context;
        const { vault } = observed;
        if (vault.presence === 'unknown')
            return unreadable(context, vault);
        if (vault.presence === 'absent')
            return vaultIsMissing(context);
        const { id } = vault.value;
        if ((0,model_scopes/* comparable */.Zm)(id) === scopes.vault)
            return pass({ en: `The vault exists: ${id}`, fr: `Le coffre existe\u00A0: ${id}` });
        return mayCut(missing({
            en: `Azure returned a different vault when asked for ${inputs.vaultName}: ${(0,model_names/* addressOf */.ci)(id)}`,
            fr: `Interrog\u00e9 sur le coffre ${inputs.vaultName}, Azure en a renvoy\u00e9 un autre\u00A0: ${(0,model_names/* addressOf */.ci)(id)}`,
        }, (0,vault_remedies/* nameTaken */.nn)(inputs)));
    },
};
/**
 * No command here creates a vault if a deleted or foreign vault may have its name. One that has the name, or may have it, may be
 * this vault in another group or subscription: then Adobe may use its key as before.
 */
function vaultIsMissing(context) {
    const { inputs, observed } = context;
    const { vaultName: name, resourceGroup: group } = inputs;
    const { deletedVault: deleted } = observed;
    if (deleted.presence === 'found')
        return vaultIsDeleted(context, deleted.value);
    if (observed.nameTaken.presence === 'found')
        return nameIsTaken(context);
    const deletion = (0,confirmation/* isConfirmed */.it)(inputs) ? undefined : deletionOf(inputs, context.activity);
    if (deletion !== undefined)
        return deletedByLog(inputs, deletion.at);
    const unread = reasonOf(deleted) ?? reasonOf(observed.nameTaken);
    const absent = {
        en: `Vault ${name} does not exist in resource group ${group}`,
        fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}`,
    };
    if (unread === undefined) {
        const isGroupLeaving = (0,model_vault/* groupInTheWay */.xy)(observed) === 'leaving';
        const remedy = !(0,confirmation/* isConfirmed */.it)(inputs) ? (0,vault_remedies/* missingVault */.lC)(inputs) : (0,vault_remedies/* lostVault */.B6)(inputs);
        const outcome = { ...missing(absent, remedy), brief: isGroupLeaving ? goneWithGroup(inputs) : gone(inputs) };
        if (!(0,confirmation/* isConfirmed */.it)(inputs))
            return outcome;
        // In French, only this leaves room for the vault's name, by which a rehearsal is told from a loss.
        const brief = isGroupLeaving ? outcome.brief : { en: outcome.brief.en, fr: `Le coffre ${name} est perdu` };
        return { ...outcome, brief, headline: vault_exists_isLost };
    }
    const { code, right } = unread;
    if (code === nameInvalid)
        return missing(absent, vault_remedies/* chooseName */.xR);
    const outcome = missing({
        en: `Vault ${name} is not in resource group ${group}. Whether it was deleted could not be checked (${code})`,
        fr: `Le coffre ${name} n'est pas dans le groupe de ressources ${group}. Impossible de v\u00e9rifier s'il a \u00e9t\u00e9 supprim\u00e9 (${code})`,
    }, (0,vault_remedies/* vaultNotSearched */.TN)(inputs, { right }));
    return { ...doubtful(outcome), brief: notInGroup(inputs) };
}
/** By the activity log alone: no command here creates it. */
function deletedByLog(inputs, at) {
    const { vaultName: name, resourceGroup: group } = inputs;
    return {
        ...missing({
            en: `Vault ${name} does not exist in resource group ${group}: Azure's activity log shows that it was deleted on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}\u00A0: le journal d'activit\u00e9 Azure montre qu'il a \u00e9t\u00e9 supprim\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        }, (0,vault_remedies/* vaultWasDeleted */.Vi)(inputs)),
        brief: { en: `Vault ${name} was deleted`, fr: `Le coffre ${name} a \u00e9t\u00e9 supprim\u00e9` },
    };
}
/** Another vault has it, or a deleted one, which may be this one. */
function nameIsTaken({ inputs, observed: { deletedVault: deleted } }) {
    const { vaultName: name, resourceGroup: group } = inputs;
    const { en, fr } = notInGroup(inputs);
    const brief = { en: `${en}, and its name is taken`, fr: `${fr}, et son nom est pris` };
    if (deleted.presence !== 'unknown') {
        const outcome = missing({
            en: `The name ${name} is taken outside resource group ${group}. Another vault has it, or a deleted one`,
            fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Un autre coffre le porte, ou un coffre supprim\u00e9`,
        }, (0,vault_remedies/* nameTaken */.nn)(inputs));
        return { ...mayCut(outcome), brief };
    }
    const { code, right } = deleted.reason;
    const outcome = missing({
        en: `The name ${name} is taken outside resource group ${group}. Whether the vault was deleted could not be checked (${code})`,
        fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Impossible de v\u00e9rifier si le coffre a \u00e9t\u00e9 supprim\u00e9 (${code})`,
    }, (0,vault_remedies/* vaultNotSearched */.TN)(inputs, { right, isNameTaken: true }));
    return { ...mayCut(outcome), brief };
}
const notInGroup = ({ vaultName, resourceGroup }) => ({
    en: `Vault ${vaultName} is not in ${resourceGroup}`,
    fr: `Le coffre ${vaultName} n'est pas dans ${resourceGroup}`,
});
const gone = ({ vaultName }) => ({
    en: `Vault ${vaultName} does not exist, nor a deleted one`,
    fr: `Aucun coffre ${vaultName}, ni existant ni supprim\u00e9`,
});
const goneWithGroup = ({ vaultName, resourceGroup }) => ({
    en: `Vault ${vaultName} is not there, and ${resourceGroup} is being deleted`,
    fr: `Coffre ${vaultName} absent, et ${resourceGroup} en cours de suppression`,
});
function vaultIsDeleted({ inputs, observed, now }, deleted) {
    const { vaultName: name } = inputs;
    const { location, vaultId } = deleted;
    if (!(0,model_vault/* wasHere */.cp)(inputs, deleted))
        return missing({
            en: `The name ${name} belongs to a deleted vault that was elsewhere: ${(0,model_names/* addressOf */.ci)(vaultId)}`,
            fr: `Le nom ${name} est celui d'un coffre supprim\u00e9 qui se trouvait ailleurs\u00A0: ${(0,model_names/* addressOf */.ci)(vaultId)}`,
        }, (0,vault_remedies/* nameTaken */.nn)(inputs));
    // Azure may be late with it.
    const { scheduledPurge } = deleted;
    const purge = scheduledPurge !== null && Date.parse(scheduledPurge) > now ? scheduledPurge : null;
    const [en, fr] = purge === null
        ? ['', '']
        : [
            ` and can be recovered until ${(0,dates/* readableDay */.hW)(purge, 'en')} (UTC)`,
            ` et peut \u00eatre r\u00e9cup\u00e9r\u00e9 jusqu'au ${(0,dates/* readableDay */.hW)(purge, 'fr')} (UTC)`,
        ];
    const group = (0,model_vault/* groupInTheWay */.xy)(observed);
    const isPrincipalGone = observed.principal.presence === 'absent' && observed.deletedPrincipal.presence === 'absent';
    const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
    const found = { location, group, principalId, isPrincipalGone, keptUntil: purge ?? undefined };
    const observedAs = { en: `Vault ${name} is deleted${en}`, fr: `Le coffre ${name} a \u00e9t\u00e9 supprim\u00e9${fr}` };
    const outcome = { ...missing(observedAs, (0,vault_remedies/* deletedVault */.CX)(inputs, found)), headline: wasDeleted };
    if (group !== undefined)
        return { ...outcome, brief: withGroup(inputs, group) };
    return { ...outcome, brief: isPrincipalGone ? withPrincipal(inputs) : justDeleted(inputs) };
}
/** It was searched for, also among the deleted ones. */
const vault_exists_isLost = { en: 'The vault is lost', fr: 'Le coffre est perdu' };
/** Shorter than what names the vault. */
const wasDeleted = { en: 'The vault is deleted', fr: 'Le coffre est supprim\u00e9' };
const justDeleted = ({ vaultName }) => ({
    en: `Vault ${vaultName} is deleted`,
    fr: `Le coffre ${vaultName} est supprim\u00e9`,
});
/** The service principal is not among the deleted ones. */
const withPrincipal = ({ vaultName }) => ({
    en: `Vault ${vaultName} is deleted, Adobe's principal missing`,
    fr: `Coffre ${vaultName} supprim\u00e9, principal d'Adobe absent`,
});
/** The group has to be created again first. */
function withGroup({ vaultName, resourceGroup }, group) {
    return group === 'gone'
        ? {
            en: `Vault ${vaultName} and its group ${resourceGroup} are deleted`,
            fr: `Le coffre ${vaultName} et son groupe ${resourceGroup} ont \u00e9t\u00e9 supprim\u00e9s`,
        }
        : {
            en: `Vault ${vaultName} is deleted, and ${resourceGroup} is being deleted`,
            fr: `Coffre ${vaultName} supprim\u00e9, et bient\u00f4t ${resourceGroup}`,
        };
}

;// CONCATENATED MODULE: ./build/remedies/network-remedies.js
/** The vault's firewall, a network security perimeter, and settings that decide which tokens it accepts. */



const network_remedies_reader = (0,remedy/* role */.JC)('reader', 'vault');
/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
function closedFirewall(inputs) {
    const about = {
        en: `The firewall of vault ${inputs.vaultName} blocks trusted Microsoft services`,
        fr: `Le pare-feu du coffre ${inputs.vaultName} bloque les services Microsoft approuv\u00e9s`,
    };
    return {
        asks: { ...who/* ownersOfVault */.iI, about },
        never: { en: 'Never open the vault to all networks.', fr: "N'ouvrez jamais le coffre \u00e0 tous les r\u00e9seaux." },
        steps: [
            {
                en: 'Set the firewall back to what it was.',
                fr: 'Remettez le pare-feu comme il \u00e9tait.',
                says: {
                    en: 'Owners who know the former rules do that (portal: the vault, Networking). If nobody knows them, this lets trusted Microsoft services in.',
                    fr: 'Les propri\u00e9taires qui connaissent les anciennes r\u00e8gles le font (portail\u00A0: le coffre, R\u00e9seau). Si personne ne les conna\u00eet, cette commande laisse entrer les services Microsoft approuv\u00e9s.',
                },
                needs: (0,remedy/* role */.JC)('vaultContributor', 'vault'),
                commands: [(0,vault_commands/* letTrustedServicesBypass */.XN)({ inputs })],
            },
            {
                en: 'Ask Adobe, in its case, to test its access.',
                fr: 'Demandez \u00e0 Adobe, dans son ticket, de tester son acc\u00e8s.',
                says: {
                    en: 'Still refused: ask for the addresses of its calls, which the owners allow.',
                    fr: 'Encore refus\u00e9\u00A0: demandez les adresses de ses appels, que les propri\u00e9taires autorisent.',
                },
            },
        ],
        checked: {
            en: "It sees the rules, not whose calls pass: write in the case that access is restored only once Adobe's test passed.",
            fr: "Il voit les r\u00e8gles, pas quels appels passent\u00A0: n'\u00e9crivez dans le ticket que l'acc\u00e8s est r\u00e9tabli qu'apr\u00e8s un test r\u00e9ussi d'Adobe.",
        },
    };
}
/** The restriction may be meant, and nobody but Adobe knows whether its calls pass. */
const meantRestriction = (0,remedy/* inSteps */.F8)({
    en: 'Ask Adobe in the ticket where its calls come from.',
    fr: "Demandez \u00e0 Adobe dans le ticket d'o\u00f9 viennent ses appels.",
    rows: [
        (0,remedy/* row */.nM)({
            en: ['A trusted Microsoft service', 'Set network to restricted.'],
            fr: ['Un service Microsoft approuv\u00e9', 'Indiquez restricted dans network.'],
        }),
        (0,remedy/* row */.nM)({
            en: ['Fixed addresses', 'The owners of the vault allow them (portal: the vault, Networking).'],
            fr: ['Des adresses fixes', 'Les propri\u00e9taires du coffre les autorisent (portail\u00A0: le coffre, R\u00e9seau).'],
        }),
        (0,remedy/* row */.nM)({ en: ['No answer yet', 'Change nothing.'], fr: ['Pas encore de r\u00e9ponse', 'Ne modifiez rien.'] }),
    ],
});
const readStep = (act, commands, ask) => (0,remedy/* inSteps */.F8)({ ...act, needs: network_remedies_reader, commands, after: ask });
const enforcedPerimeter = (inputs) => readStep({ en: 'Show the perimeter.', fr: 'Affichez le p\u00e9rim\u00e8tre.' }, [(0,vault_commands/* showPerimeters */.ML)({ inputs })], {
    en: "Ask its owner and Adobe whether its inbound rules allow Adobe's application. Yes: waive vault-network, with the reason. No, by mistake: the owner corrects them. On purpose: change nothing.",
    fr: "Demandez \u00e0 son propri\u00e9taire et \u00e0 Adobe si ses r\u00e8gles d'entr\u00e9e autorisent l'application d'Adobe. Oui\u00A0: ajoutez une d\u00e9rogation pour vault-network, avec le motif. Non, par erreur\u00A0: le propri\u00e9taire les corrige. Volontairement\u00A0: ne modifiez rien.",
});
/** A word that is new: Microsoft's documentation has it. */
const showNetwork = (inputs) => readStep({ en: 'Show the network settings.', fr: 'Affichez les param\u00e8tres r\u00e9seau.' }, [(0,vault_commands/* showNetworkRules */.h8)({ inputs })], {
    en: 'Ask the owners of the vault what the setting means for calls of Adobe.',
    fr: "Demandez aux propri\u00e9taires du coffre ce que ce r\u00e9glage signifie pour les appels d'Adobe.",
});
const changingPerimeter = (inputs) => readStep({ en: 'Show the state of the association.', fr: "Affichez l'\u00e9tat de l'association." }, [(0,vault_commands/* showPerimeters */.ML)({ inputs })], {
    en: 'Failed: the owner of the perimeter creates the association again. Anything else: run again some minutes later.',
    fr: "Failed\u00A0: le propri\u00e9taire du p\u00e9rim\u00e8tre recr\u00e9e l'association. Autre chose\u00A0: relancez quelques minutes plus tard.",
});
const showTokens = { en: 'Show the settings.', fr: 'Affichez les r\u00e9glages.' };
const boundTokens = (inputs) => readStep(showTokens, [(0,vault_commands/* showTokenSettings */.Oo)({ inputs })], {
    en: 'Ask Adobe Customer Care whether its tokens are bound. Yes: waive vault-tokens, with the reason. No: the owners of the vault decide about turning the setting off.',
    fr: "Demandez au support d'Adobe si ses jetons sont li\u00e9s. Oui\u00A0: ajoutez une d\u00e9rogation pour vault-tokens, avec le motif. Non\u00A0: les propri\u00e9taires du coffre d\u00e9cident de d\u00e9sactiver ce r\u00e9glage.",
});
/** Adobe's application belongs to a different tenant. */
const crossTenantProtection = (inputs) => readStep(showTokens, [(0,vault_commands/* showTokenSettings */.Oo)({ inputs })], {
    en: 'Ask Microsoft support whether it refuses Adobe, whose application is of another tenant. No: waive vault-tokens, with the reason. Yes: the owners of the vault decide about turning it off.',
    fr: "Demandez au support Microsoft s'il refuse Adobe, dont l'application est d'un autre locataire. Non\u00A0: ajoutez une d\u00e9rogation pour vault-tokens, avec le motif. Oui\u00A0: les propri\u00e9taires du coffre d\u00e9cident de le d\u00e9sactiver.",
});

;// CONCATENATED MODULE: ./build/checks/vault/vault-network.js
/** Whether Azure's trusted services can reach the vault. */






const check = checkVault((vault, context) => {
    const { inputs } = context;
    if (vault.publicNetworkAccess === 'perimeter') {
        return undecided({
            en: 'a network security perimeter secures the vault, and this action does not evaluate its rules',
            fr: "un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau prot\u00e8ge le coffre, et cette action n'\u00e9value pas ses r\u00e8gles",
        }, enforcedPerimeter(inputs));
    }
    const { perimeters } = context.observed;
    const associations = perimeters.presence === 'found' ? perimeters.value : [];
    const enforced = associations.filter(mayEnforce);
    if (enforced.length > 0) {
        return undecided(inForce(enforced), enforcedPerimeter(inputs));
    }
    if (vault.unknownNetwork.length > 0)
        return undecided(unknownWords(vault.unknownNetwork), showNetwork(inputs));
    const own = byOwnProperties(context, vault);
    if (own.status === 'fail')
        return own;
    const changing = associations.filter(isChanging);
    if (changing.length > 0)
        return undecided(areChanging(changing), changingPerimeter(inputs));
    if (perimeters.presence === 'unknown')
        return unreadable(context, perimeters);
    return isOpen(vault) || inputs.network === 'restricted' || isLettingAdobeIn(context, vault) ? own : unproven(own);
});
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
/** That it is in force is said only where Azure says so: of another mode, or none, nobody knows. */
function inForce(associations) {
    const names = (0,words/* list */.p_)(associations.map(({ name }) => (0,model_names/* nameOf */.Vb)(name)));
    const isSaid = associations.some(({ accessMode }) => accessMode?.toLowerCase() === 'enforced');
    return {
        en: `a network security perimeter ${isSaid ? 'is' : 'may be'} enforced (association ${names}); its rules override the firewall, and this action does not evaluate them`,
        fr: `un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau est ${isSaid ? '' : 'peut-\u00eatre '}appliqu\u00e9 (association ${names})\u00A0; ses r\u00e8gles l'emportent sur le pare-feu, et cette action ne les \u00e9value pas`,
    };
}
/** Known only where the vault's log was read. A call from before the vault's last change passed other rules. */
function isLettingAdobeIn({ inputs, observed: { usage } }, { changedAt }) {
    const last = usage.presence === 'found' ? (0,adobe_calls/* lastLetThrough */.r6)(usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs)) : undefined;
    return last !== undefined && changedAt !== null && Date.parse(last) > Date.parse(changedAt);
}
/** Adobe doesn't document that its calls count as those of a trusted service. */
function unproven({ observed }) {
    return {
        ...fail({
            en: `${observed.en}. Adobe doesn't document that its calls count as such, and none that was allowed since the vault's last change was found`,
            fr: `${observed.fr}. Adobe ne documente pas que ses appels en font partie, et aucun appel autoris\u00e9 depuis la derni\u00e8re modification du coffre n'a \u00e9t\u00e9 trouv\u00e9`,
        }, meantRestriction),
        headline: {
            en: "Adobe's calls may not count as trusted",
            fr: "Les appels d'Adobe ne sont peut-\u00eatre pas approuv\u00e9s",
        },
        severity: 'warning',
    };
}
/**
 * A perimeter in mode Enforced has its own rules, which override public access and the bypass of trusted services
 * (Microsoft: Configure network security for Azure Key Vault). This action does not evaluate them.
 */
const vaultNetwork = {
    id: 'vault-network',
    severity: 'error',
    severityRule: "error; warning where only Adobe's calls are in doubt",
    effect: 'cuts',
    isWithoutDeadline: true,
    explains: [403],
    changedBy: ['vault-changed', 'network-changed'],
    source: platformVault,
    // All of these require a closed network; a vault that complies also passes here if trusted services bypass the
    // restriction.
    differing: [
        'Checkov CKV_AZURE_109',
        'Checkov CKV_AZURE_189',
        'Trivy AZU-0013',
        'CIS Azure 6.0 8.3.7',
        'CIS Azure 6.0 8.3.8',
    ],
    title: {
        en: 'Trusted Microsoft services can reach the vault',
        fr: 'Les services Microsoft approuv\u00e9s peuvent acc\u00e9der au coffre',
    },
    headline: { en: "The vault's firewall is closed", fr: 'Le pare-feu du coffre est ferm\u00e9' },
    expected: {
        en: "Public access from all networks; or a restriction that trusted Microsoft services bypass (only services on Microsoft's list, not the internet), with a restriction that is declared as intended, or a call of Adobe's that was allowed since the vault last changed",
        fr: "Un acc\u00e8s public depuis tous les r\u00e9seaux\u00A0; ou une restriction que les services Microsoft approuv\u00e9s contournent (seulement ceux de la liste de Microsoft, pas Internet), avec une restriction d\u00e9clar\u00e9e comme voulue, ou un appel d'Adobe autoris\u00e9 depuis la derni\u00e8re modification du coffre",
    },
    unchecked: {
        en: "Couldn't check the access of trusted Microsoft services to the vault",
        fr: "Impossible de v\u00e9rifier l'acc\u00e8s des services Microsoft approuv\u00e9s au coffre",
    },
    check,
};
function unknownWords(settings) {
    const named = (0,words/* list */.p_)(settings.map(model_names/* nameOf */.Vb));
    return {
        en: `the vault has a network setting that this action does not know: ${named}`,
        fr: `le coffre a un param\u00e8tre r\u00e9seau que cette action ne conna\u00eet pas\u00A0: ${named}`,
    };
}
function areChanging(associations) {
    const named = (inState) => (0,words/* list */.p_)(associations.map((one) => `${(0,model_names/* nameOf */.Vb)(one.name)} ${inState} ${(0,model_names/* quotedName */.aH)(one.provisioningState ?? '')}`));
    return {
        en: `the configuration of a network security perimeter is not settled (association ${named('in state')}); the mode in effect is unknown`,
        fr: `la configuration d'un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau n'est pas stabilis\u00e9e (association ${named("\u00e0 l'\u00e9tat")})\u00A0; le mode en vigueur est inconnu`,
    };
}
function isOpen({ publicNetworkAccess, networkDefault }) {
    return publicNetworkAccess === 'enabled' && networkDefault === 'allow';
}
function byOwnProperties(context, vault) {
    const { publicNetworkAccess, trustedServicesBypass } = vault;
    if (isOpen(vault))
        return pass({ en: 'The vault is open to all networks', fr: 'Le coffre est ouvert \u00e0 tous les r\u00e9seaux' });
    const isDisabled = publicNetworkAccess === 'disabled';
    if (trustedServicesBypass)
        return pass(isDisabled
            ? {
                en: 'Public network access is disabled, and trusted Microsoft services bypass the restriction',
                fr: "L'acc\u00e8s r\u00e9seau public est d\u00e9sactiv\u00e9, et les services Microsoft approuv\u00e9s contournent la restriction",
            }
            : {
                en: 'Access is denied by default, and trusted Microsoft services bypass the restriction',
                fr: "L'acc\u00e8s est refus\u00e9 par d\u00e9faut, et les services Microsoft approuv\u00e9s contournent la restriction",
            });
    const closed = isDisabled
        ? {
            en: 'The firewall blocks trusted Microsoft services: public network access is disabled, and they do not bypass the restriction',
            fr: "Le pare-feu bloque les services Microsoft approuv\u00e9s\u00A0: l'acc\u00e8s r\u00e9seau public est d\u00e9sactiv\u00e9, et ils ne contournent pas la restriction",
        }
        : {
            en: 'The firewall blocks trusted Microsoft services: access is denied by default, and they do not bypass the restriction',
            fr: "Le pare-feu bloque les services Microsoft approuv\u00e9s\u00A0: l'acc\u00e8s est refus\u00e9 par d\u00e9faut, et ils ne contournent pas la restriction",
        };
    const outcome = fail(closed, closedFirewall(context.inputs));
    return admitsSomebody(vault) ? { ...mayCut(outcome), isWaivable: true } : { ...doubtful(outcome), isWaivable: false };
}
/** Adobe may be among those whom the rules let in. Without public access, only private endpoints do. */
function admitsSomebody({ publicNetworkAccess, ipRules, admitsNetworks, hasPrivateEndpoint }) {
    return hasPrivateEndpoint || (publicNetworkAccess === 'enabled' && (ipRules.length > 0 || admitsNetworks));
}

;// CONCATENATED MODULE: ./build/checks/vault/vault-settings.js
/** How the vault is used: its permission model, what else it contains, and whether its use is logged. */













const vaultSettingFindings = [
    {
        id: 'vault-permission-model',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/general/rbac-access-policy`,
        references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
        title: { en: 'The vault uses Azure RBAC', fr: 'Le coffre de cl\u00e9s utilise Azure RBAC' },
        headline: { en: 'The vault uses access policies', fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s" },
        expected: { en: 'The permission model is Azure RBAC', fr: "Le mod\u00e8le d'autorisation est Azure RBAC" },
        unchecked: {
            en: "Couldn't read the permission model of the vault",
            fr: "Impossible de lire le mod\u00e8le d'autorisation du coffre",
        },
        check: checkVault((vault, context) => {
            const { inputs, observed } = context;
            if (vault.rbac)
                return pass({ en: 'The permission model is Azure RBAC', fr: "Le mod\u00e8le d'autorisation est Azure RBAC" });
            const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
            const isThere = principalId !== undefined && (0,model_grant/* policyOf */.US)(vault, principalId) !== undefined;
            const { length: number } = vault.accessPolicies;
            return fail({
                en: `The vault uses access policies (${number}) instead of Azure RBAC`,
                fr: `Le coffre utilise des strat\u00e9gies d'acc\u00e8s (${number}) au lieu d'Azure RBAC`,
            }, (0,grant_remedies/* accessPolicies */.p_)(inputs, { principalId, isThere, isRoleInDoubt: isRoleInDoubt(context, principalId) }));
        }),
    },
    {
        id: 'vault-dedicated',
        severity: 'warning',
        effect: 'none',
        source: journeyAnalytics,
        title: { en: 'The vault contains only this key', fr: 'Le coffre ne contient que cette cl\u00e9' },
        headline: {
            en: 'The vault also contains other keys or secrets',
            fr: "Le coffre contient aussi d'autres cl\u00e9s ou secrets",
        },
        expected: ({ keyName }) => ({
            en: `No key but ${keyName}, and no secret`,
            fr: `Aucune autre cl\u00e9 que ${keyName}, et aucun secret`,
        }),
        unchecked: {
            en: "Couldn't list what else the vault contains",
            fr: 'Impossible de lister ce que le coffre contient en plus de la cl\u00e9',
        },
        check: checkVault((_, context) => {
            const { keys, secrets } = context.observed;
            const ours = context.inputs.keyName.toLowerCase();
            const otherKeys = namesIn(keys).filter((name) => name.toLowerCase() !== ours);
            const otherSecrets = namesIn(secrets);
            if (otherKeys.length > 0 || otherSecrets.length > 0) {
                const brief = {
                    en: 'The vault also contains other keys or secrets',
                    fr: "Le coffre contient aussi d'autres cl\u00e9s ou des secrets",
                };
                return { ...fail(contains(otherKeys, otherSecrets), sharedVault(context.inputs)), brief };
            }
            if (keys.presence !== 'found')
                return unreadable(context, keys);
            if (secrets.presence !== 'found')
                return unreadable(context, secrets);
            if (!keys.value.isComplete || !secrets.value.isComplete)
                return undecided({ en: 'Azure lists more than was read', fr: "Azure en liste plus qu'il n'a \u00e9t\u00e9 lu" }, (0,rights_remedies/* unreadRemedy */.gu)(context.inputs, undefined));
            return pass({ en: 'The vault contains nothing else', fr: "Le coffre ne contient rien d'autre" });
        }),
    },
    {
        id: 'vault-logging',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/general/logging`,
        references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
        title: { en: 'Uses of the key are logged', fr: 'Les utilisations de la cl\u00e9 sont journalis\u00e9es' },
        headline: {
            en: "The vault's audit events aren't logged",
            fr: "Les \u00e9v\u00e9nements d'audit du coffre ne sont pas journalis\u00e9s",
        },
        expected: {
            en: 'A diagnostic setting that sends AuditEvent, audit, or allLogs to a destination',
            fr: 'Un param\u00e8tre de diagnostic qui envoie AuditEvent, audit ou allLogs vers une destination',
        },
        unchecked: {
            en: "Couldn't read the diagnostic settings of the vault",
            fr: 'Impossible de lire les param\u00e8tres de diagnostic du coffre',
        },
        check: checkVault((_, context) => {
            const { diagnosticSettings: settings } = context.observed;
            if (settings.presence !== 'found')
                return unreadable(context, settings);
            const setting = settings.value.find(model_vault/* sendsAuditEvents */.qt);
            if (setting !== undefined)
                return pass({
                    en: `Diagnostic setting ${(0,model_names/* nameOf */.Vb)(setting.name)} sends audit events`,
                    fr: `Le param\u00e8tre de diagnostic ${(0,model_names/* nameOf */.Vb)(setting.name)} envoie les \u00e9v\u00e9nements d'audit`,
                });
            const remedy = unloggedVault(context.inputs);
            if (settings.value.length === 0)
                return fail({ en: 'The vault has no diagnostic setting', fr: "Le coffre n'a aucun param\u00e8tre de diagnostic" }, remedy);
            const names = (0,words/* list */.p_)(settings.value.map(({ name }) => (0,model_names/* nameOf */.Vb)(name)));
            const brief = {
                en: "None of the vault's diagnostic settings sends audit events",
                fr: "Aucun des param\u00e8tres de diagnostic du coffre n'envoie d'\u00e9v\u00e9nements d'audit",
            };
            return { ...fail({ en: `${brief.en}: ${names}`, fr: `${brief.fr}\u00A0: ${names}` }, remedy), brief };
        }),
    },
];
/** Whether Adobe's role at the vault, beside which Azure takes no other, might have no effect after the switch. */
function isRoleInDoubt(context, principalId) {
    const { principal, roleAssignments, scheduleInstances } = context.observed;
    if (principal.presence === 'absent')
        return false;
    if (principalId === undefined || roleAssignments.presence !== 'found')
        return true;
    const { key, vault } = context.scopes;
    const own = (0,model_grant/* grantsOf */.Rr)(roleAssignments.value, principalId, key);
    if (own.every(({ scope }) => (0,model_scopes/* comparable */.Zm)(scope) !== vault))
        return false;
    const isLimited = (0,grant_end/* countedGrants */.e)(own, principalId, key).every(model_grant/* isConditional */.Jz);
    return isLimited || scheduleInstances.presence === 'unknown' || termOutside(context, principalId) !== undefined;
}
/** All of them at a vault that has many would hide the rest of the page. */
const vault_settings_mostNames = 10;
function namesIn(names) {
    return names.presence === 'found' ? names.value.entries : [];
}
function contains(keys, secrets) {
    const counted = (items, text) => items.length === 0
        ? []
        : [`${text} ${(0,words/* list */.p_)(items.slice(0, vault_settings_mostNames).map(model_names/* nameOf */.Vb))}${items.length > vault_settings_mostNames ? ', \u2026' : ''}`];
    return {
        en: `The vault also contains ${[...counted(keys, 'other keys:'), ...counted(secrets, 'secrets:')].join('; ')}`,
        fr: `Le coffre contient aussi ${[...counted(keys, "d'autres cl\u00e9s\u00A0:"), ...counted(secrets, 'des secrets\u00A0:')].join('\u00A0; ')}`,
    };
}

;// CONCATENATED MODULE: ./build/checks/vault/vault-state.js
/** Whether Azure has finished the vault, and which tenant it belongs to. */








const vaultStateFindings = [
    {
        id: 'vault-provisioned',
        severity: 'error',
        effect: 'none',
        // A change that Azure has not finished takes nothing away.
        changedBy: ['vault-changed', 'group-deleted'],
        source: `${learn}/azure-resource-manager/management/async-operations`,
        title: { en: 'The vault is provisioned', fr: 'Le coffre de cl\u00e9s est approvisionn\u00e9' },
        headline: { en: "The vault isn't fully there", fr: "Le coffre n'est pas enti\u00e8rement en place" },
        expected: {
            en: 'The provisioning state is Succeeded, and the resource group is not being deleted',
            fr: "L'\u00e9tat d'approvisionnement est Succeeded, et le groupe de ressources n'est pas en cours de suppression",
        },
        unchecked: {
            en: "Couldn't read the provisioning state of the vault",
            fr: "Impossible de lire l'\u00e9tat d'approvisionnement du coffre",
        },
        // Azure's answer without a state counts as Succeeded; a group whose state could not be read counts as staying.
        check: checkVault(({ provisioningState: state, location }, context) => {
            const { inputs, observed } = context;
            if ((0,model_vault/* isLeaving */.Xi)(observed)) {
                const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
                const remedy = (0,vault_remedies/* vaultInLeavingGroup */.tN)(inputs, { location, principalId });
                const { resourceGroup: group } = inputs;
                return {
                    ...fail({
                        en: `Resource group ${group} is being deleted, and the vault with it`,
                        fr: `Groupe de ressources ${group} en cours de suppression, et le coffre avec lui`,
                    }, remedy),
                    effect: 'cuts',
                    headline: { en: 'The resource group is being deleted', fr: 'Groupe en cours de suppression' },
                };
            }
            const text = {
                en: `The provisioning state of the vault is ${(0,model_names/* quotedName */.aH)(state)}`,
                fr: `L'\u00e9tat d'approvisionnement du coffre est ${(0,model_names/* quotedName */.aH)(state)}`,
            };
            return state.toLowerCase() === 'succeeded' ? pass(text) : fail(text, unfinishedVault(inputs));
        }),
    },
    {
        id: 'vault-tenant',
        severity: 'error',
        effect: 'cuts',
        explains: [401],
        changedBy: ['vault-changed', 'vault-moved'],
        source: `${learn}/key-vault/general/move-subscription`,
        title: { en: 'The vault belongs to this tenant', fr: 'Le coffre de cl\u00e9s appartient \u00e0 ce locataire' },
        headline: { en: "The vault is another tenant's", fr: "Coffre d'un autre locataire" },
        expected: ({ tenantId }) => ({
            en: `The vault accepts tokens of tenant ${tenantId}`,
            fr: `Le coffre accepte les jetons du locataire ${tenantId}`,
        }),
        unchecked: {
            en: "Couldn't read which tenant the vault belongs to",
            fr: 'Impossible de lire \u00e0 quel locataire appartient le coffre',
        },
        // A vault stays with its former tenant when a subscription moves, and accepts no token of the new one.
        check: checkVault((vault, { inputs, observed: { subscription } }) => {
            const { tenantId: tenant } = vault;
            if (!(0,model_vault/* isForeign */.jq)(vault, inputs))
                return pass({
                    en: `The vault accepts tokens of tenant ${tenant}`,
                    fr: `Le coffre accepte les jetons du locataire ${tenant}`,
                });
            const { vaultName: name, tenantId: ours } = inputs;
            return doubtful(fail({
                en: `Vault ${name} belongs to tenant ${tenant}, this run to ${ours}`,
                fr: `Le coffre ${name} appartient au locataire ${tenant}, cette ex\u00e9cution \u00e0 ${ours}`,
            }, (0,subscription_remedies/* foreignVault */.Hn)(inputs, tenant, subscription.presence === 'found' ? subscription.value.tenantId : undefined)));
        }),
    },
];

;// CONCATENATED MODULE: ./build/checks/vault/vault-tokens.js




const vaultTokens = {
    id: 'vault-tokens',
    severityRule: 'error when a setting was observed, else warning',
    effect: 'may-cut',
    source: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.keyvault/vaults',
    title: {
        en: 'No preview setting decides which tokens the vault accepts',
        fr: 'Aucun param\u00e8tre en pr\u00e9version ne d\u00e9termine quels jetons le coffre accepte',
    },
    headline: { en: "The vault may refuse Adobe's tokens", fr: "Le coffre refuse peut-\u00eatre les jetons d'Adobe" },
    expected: {
        en: 'Token binding is not enforced, and cross-tenant access protection is off',
        fr: "La liaison de jetons n'est pas impos\u00e9e, et la protection de l'acc\u00e8s interlocataire est d\u00e9sactiv\u00e9e",
    },
    unchecked: {
        en: "Couldn't check which tokens the vault accepts",
        fr: 'Impossible de v\u00e9rifier quels jetons le coffre accepte',
    },
    // Only a setting that was observed is an error: not every region and cloud serves the preview.
    severity: 'warning',
    check: checkVault((_, context) => {
        const { tokenSettings } = context.observed;
        if (tokenSettings.presence !== 'found')
            return unreadable(context, tokenSettings);
        const setting = decidingSetting(context.inputs, tokenSettings.value);
        if (setting !== undefined)
            return asError(setting);
        return pass({
            en: 'No preview setting restricts which tokens the vault accepts',
            fr: 'Aucun param\u00e8tre en pr\u00e9version ne restreint les jetons que le coffre accepte',
        });
    }),
};
function decidingSetting(inputs, settings) {
    const mode = decidingMode(settings);
    if (mode !== undefined)
        return undecided({
            en: `the token binding mode of the vault is ${(0,model_names/* quotedName */.aH)(mode)}, in which it can reject bearer tokens, and whether Adobe's tokens are bound is unknown`,
            fr: `le mode de liaison de jetons du coffre est ${(0,model_names/* quotedName */.aH)(mode)}, dans lequel il peut rejeter les jetons du porteur, et on ignore si les jetons d'Adobe sont li\u00e9s`,
        }, boundTokens(inputs));
    if (settings.crossTenantProtection)
        return undecided({
            en: 'cross-tenant access protection is on, and what it refuses is not documented',
            fr: "la protection de l'acc\u00e8s interlocataire est activ\u00e9e, et ce qu'elle refuse n'est pas document\u00e9",
        }, crossTenantProtection(inputs));
    if (settings.unclear.length === 0)
        return undefined;
    const unclear = (0,words/* list */.p_)(settings.unclear);
    return undecided({
        en: `the vault has a setting in a form that this action does not know, and that can decide which tokens it accepts: ${unclear}`,
        fr: `le coffre a un param\u00e8tre sous une forme que cette action ne conna\u00eet pas, et qui peut d\u00e9terminer quels jetons il accepte\u00A0: ${unclear}`,
    }, boundTokens(inputs));
}
/** The mode, if the vault may reject the tokens that every client sends: any other than NotEnforced, also a new one. */
function decidingMode({ bindingMode }) {
    return bindingMode === null || bindingMode.toLowerCase() === 'notenforced' ? undefined : bindingMode;
}

;// CONCATENATED MODULE: ./build/checks/catalog.js
/** Every finding, in the order of `findingIds`. */






















const states = [
    subscriptionState,
    vaultExists,
    ...vaultStateFindings,
    ...vaultDeletionFindings,
    ...vaultSettingFindings,
    vaultNetwork,
    vaultTokens,
    keyExists,
    ...keyValidityFindings,
    ...keyPropertyFindings,
    ...keyVersionFindings,
    keyAge,
    adobePrincipal,
    entraKeyVault,
    adobeGrant,
    adobeGrantLasting,
    adobeLeastPrivilege,
    confirmedKey,
    confirmedVersion,
    ...recordedFindings,
];
const entries = [...states, adobeUse(states)];
/** This does not compile while a finding has no entry. */
const order = model_finding/* findingIds */.Yj;
const catalog = entries.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));

// EXTERNAL MODULE: ./build/report/outputs.js + 1 modules
var report_outputs = __webpack_require__(5725);
// EXTERNAL MODULE: ./build/telling/markdown.js + 1 modules
var markdown = __webpack_require__(408);
// EXTERNAL MODULE: ./build/telling/page-of.js + 9 modules
var page_of = __webpack_require__(1405);
// EXTERNAL MODULE: ./build/telling/ticket.js + 1 modules
var telling_ticket = __webpack_require__(5669);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/model/waivers.js
var waivers = __webpack_require__(2627);
// EXTERNAL MODULE: ./build/remedies/notes.js
var remedies_notes = __webpack_require__(8524);
// EXTERNAL MODULE: ./build/telling/foreign-application.js
var foreign_application = __webpack_require__(7197);
// EXTERNAL MODULE: ./build/telling/lines.js
var lines = __webpack_require__(4113);
// EXTERNAL MODULE: ./build/telling/obstacle.js + 1 modules
var obstacle = __webpack_require__(428);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/report/annotations.js
/** The annotations of a run: failures, and the findings that a person should act on. In English. */













/**
 * A failure is an error. A failed finding is an error if the step fails because of it, otherwise a warning; the same
 * holds for an unknown one of severity error. Findings of a plan are none of these, since they describe what has not been set
 * up yet, except for an application that Adobe does not publish: the plan would grant it access.
 */
function annotationsOf(outcome, page) {
    const { inputs, verdict } = outcome;
    const problems = [
        ...outcome.failures.map(({ code, operation, message }) => problem(code, `${operation.en}: ${message}`)),
        ...(0,obstacle/* obstaclesOf */._M)(outcome).map(({ id, message }) => problem(id, message.en)),
    ];
    if (inputs === undefined)
        return withFirstLine(problems, page);
    const waivers = waiverAnnotations(inputs, Date.parse(outcome.observed?.at ?? outcome.startedAt));
    const doubts = outcome.plan === undefined ? [] : doubtAnnotations(outcome.plan, inputs);
    const told = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter(({ facts }) => inputs.mode !== 'plan' || facts.isToldInPlan === true);
    const urgent = inputs.mode === 'plan' ? [] : (0,situation/* urgentFindings */.OH)(outcome).map(({ id }) => id);
    const findings = findingAnnotations(told, inputs, urgent);
    const all = [
        ...problems,
        ...findings,
        ...gateAnnotations(outcome, findings),
        ...uncheckedAnnotations(outcome),
        ...doubts,
        ...waivers,
        ...noneAnnotations(outcome),
        ...contactsAnnotations(inputs),
    ];
    const note = (0,foreign_application/* applicationNote */.L)(inputs, 'en');
    // Each is read alone.
    const noted = all.map(({ level, title, message }) => ({ level, title, message: [message, ...note].join('\n') }));
    return withFirstLine(noted, page);
}
const problem = (title, text) => ({ level: 'error', title, message: (0,plain/* plainLine */.h0)(text) });
/** A gate that no finding shuts: what is waived does not replace the confirmation that it requires. */
function gateAnnotations({ inputs, verdict }, findings) {
    const isShut = inputs?.mode === 'gate' && verdict?.ready === false;
    if (!isShut || findings.some(({ level }) => level === 'error'))
        return [];
    const message = `Adobe's confirmation is required. A waiver doesn't replace it: set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}.`;
    return [{ level: 'error', title: 'The gate is shut', message }];
}
/** The one that is read first says how bad it is. */
function withFirstLine(annotations, page) {
    const sorted = [...annotations.filter(isError), ...annotations.filter((each) => !isError(each))];
    const how = (0,plain/* plainLine */.h0)(`${page.headline.en}. ${(0,lines/* verdictLine */.MT)(page, 'en')} The page of the run has the steps.`);
    const [first, ...others] = sorted;
    return first === undefined ? [] : [{ ...first, message: [how, first.message].join('\n') }, ...others];
}
const isError = ({ level }) => level === 'error';
/** In every mode: `ensure` and a plan of it grant access to this service principal. */
function uncheckedAnnotations({ inputs, observed }) {
    const id = observed && (0,model_principal/* uncheckedPrincipal */.$S)(observed);
    if (inputs === undefined || id === undefined)
        return [];
    const what = `Nobody checked whether service principal ${id} belongs to Adobe's application, since adobe-principal is waived. Compare it with the ID that this command shows:`;
    const message = `${what}\n  ${(0,directory_commands/* showAdobePrincipal */.jK)({ inputs }).text}`;
    return [{ level: 'warning', title: 'Service principal not checked', message }];
}
/** What may be a mistake that can't be undone is a warning, though nothing prevents it. */
function doubtAnnotations(plan, inputs) {
    return (0,model_plan/* doubtsOf */.Pi)(plan).map((note) => {
        const message = (0,plain/* plainLine */.h0)((0,remedies_notes/* noteText */.g)(note, inputs, 'en'));
        return { level: 'warning', title: 'The resource group already contains another vault', message };
    });
}
/**
 * An expired waiver changes how runs end, and may have been forgotten: so its expiry is reported, also some days
 * before.
 */
function waiverAnnotations(inputs, now) {
    return (0,waivers/* endingWaivers */.NN)(inputs, now).map(({ waiver, until, ended }) => {
        const reason = waiver.reason === undefined ? '' : ` Its reason was: ${(0,plain/* plainLine */.h0)(waiver.reason)}.`;
        const what = ended
            ? `The waiver of ${waiver.id} ran out on ${until} (UTC): the finding counts again.`
            : `The waiver of ${waiver.id} runs out at the end of ${until} (UTC): after that the finding counts again.`;
        const title = ended ? `${waiver.id}: waiver ran out` : `${waiver.id}: waiver runs out soon`;
        return { level: 'warning', title, message: `${what}${reason}` };
    });
}
/** Whoever gave the day hears of it while there is time. */
function noneAnnotations({ inputs, observed }) {
    const until = inputs && observed && (0,none_over/* noneEndingSoon */.t)(inputs, observed.at);
    if (inputs === undefined || until === undefined)
        return [];
    const name = (0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri');
    const message = `${name} says none until the end of ${until} (UTC). After that, verify, plan and ensure fail: read the ticket, then set the URI that Adobe confirmed, or a new day.`;
    return [{ level: 'warning', title: `${name}: none ends soon`, message }];
}
/** Without them: an annotation is read in the log, too. */
function contactsAnnotations({ contacts, contactsLeftOut = [], run }) {
    const annotations = [];
    if (contactsLeftOut.length > 0) {
        const message = contactsLeftOut.map(({ given, rule }) => (0,plain/* plainLine */.h0)(`${given}: ${rule}`)).join('\n');
        annotations.push({ level: 'warning', title: 'contacts: left out', message });
    }
    if (contacts.length > 0 && run?.presented?.isPublic === true) {
        const message = 'The repository is public, so everybody can read the names and numbers of the contacts on the page of this run and in the issue.';
        annotations.push({ level: 'warning', title: 'contacts: public', message });
    }
    return annotations;
}
/** @param urgent those for which somebody has to act now, whether they fail or not */
function findingAnnotations(findings, inputs, urgent) {
    const shown = findings.filter(({ id, status, severity }) => status === 'fail' || (status === 'unknown' && severity === 'error') || urgent.includes(id));
    return shown.map((finding) => {
        const gates = inputs.failOn !== 'never' && ((0,model_finding/* isAtOrAbove */.ux)(finding, inputs) || urgent.includes(finding.id));
        const title = `${finding.id}: ${said[finding.status]}`;
        const message = [(0,plain/* plainLine */.h0)(finding.observed), (0,plain/* plainLine */.h0)(`Expected: ${finding.expected}`)].join('\n');
        return { level: gates ? 'error' : 'warning', title, message };
    });
}
/** What passes is shown only where it ends soon. */
const said = {
    pass: 'ends soon',
    fail: 'failed',
    unknown: 'could not be checked',
    waived: 'waived',
    skipped: 'not applicable',
};

// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/telling/who-changed.js
var who_changed = __webpack_require__(191);
;// CONCATENATED MODULE: ./build/report/evidence.js
/**
 * The JSON report: what an auditor needs to verify, a year later, that the key was in the reported state. Its shape is
 * `docs/report.schema.json`; a change that breaks a reader raises the first number of `schemaVersion`.
 */









const schemaVersion = '1.4';
/**
 * The report as JSON text. Equal outcomes give equal bytes: names and lists in the observed state are sorted, since
 * services return them in any order and the order has no meaning.
 *
 * @param sources of the findings, by id; `null` for an unknown one
 */
function evidenceText(outcome, outputs, sources = new Map()) {
    const { inputs, plan, observed } = outcome;
    const report = {
        schemaVersion,
        action: { name: 'cja-cmk-action', version: outcome.run.action },
        startedAt: outcome.startedAt,
        finishedAt: outcome.finishedAt,
        run: runEntry(outcome.run),
        inputs: inputs === undefined ? null : inputEntries(inputs),
        outputs: outputEntries(outcome, outputs, sources),
        plan: plan === undefined || inputs === undefined ? null : planEntry(plan, inputs, outcome),
        failures: failureEntries(outcome),
        observed: observed === undefined ? null : sorted(observedEntry(observed)),
        whoChanged: whoChangedEntry(outcome),
    };
    return `${(0,plain/* jsonText */.s$)(json(report), 2)}\n`;
}
function runEntry({ host: _, action: __, docsUrl: ___, rightsOf: ____, presented: _____, ...run }) {
    return run;
}
/** By their names in `action.yml`, without who is called. None of them is secret: the GitHub token is not part of `Inputs`. */
function inputEntries(inputs) {
    const written = { confirmedKeyUri: (0,confirmation/* confirmationText */.xR)(inputs.confirmedKeyUri), waive: inputs.waive.map(waiverText) };
    const { host: _, form: __, run: ___, contacts: ____, contactsLeftOut: _____, ...asked } = inputs;
    const entries = Object.entries({ ...asked, ...written });
    return Object.fromEntries(entries.map(([name, value]) => [(0,table/* inputName */.yu)(name), json(value)]));
}
/** As written in the input. */
function waiverText({ id, until, reason }) {
    return `${id}${until === undefined ? '' : ` until ${until}`}${reason === undefined ? '' : `: ${reason}`}`;
}
function outputEntries(outcome, outputs, sources) {
    const text = (name) => (outputs[name] === '' ? null : outputs[name]);
    const findings = (0,model_finding/* findingsIn */._0)(outcome.verdict, 'en');
    return {
        ready: outcome.verdict?.ready ?? false,
        state: outputs.state,
        changed: outcome.changed,
        changes: outcome.changes.map(report_outputs/* changeEntry */.df),
        findings: findings.map((finding) => withSource(finding, sources, outcome)),
        'key-uri': text('key-uri'),
        'key-uri-versionless': text('key-uri-versionless'),
        'key-version': text('key-version'),
        'vault-uri': text('vault-uri'),
        'vault-id': text('vault-id'),
        'principal-id': text('principal-id'),
        'grant-id': text('grant-id'),
        ticket: text('ticket'),
        'incident-ticket': text('incident-ticket'),
        'valid-until': text('valid-until'),
        rotation: outputs.rotation,
    };
}
function withSource(finding, sources, outcome) {
    const source = sources.get(finding.id);
    const { status, waiver } = finding;
    const waived = status === 'waived' ? { until: waiver?.until, reason: waiver?.reason } : undefined;
    return {
        ...(0,report_outputs/* findingEntry */.uX)(finding, outcome),
        waiver: waived,
        source: source?.source,
        references: source?.references ?? [],
    };
}
function planEntry({ notes }, inputs, outcome) {
    return {
        blockers: (0,obstacle/* obstaclesOf */._M)(outcome).map(({ id, message, remedy }) => {
            return { id, message: message.en, remediation: (0,report_outputs/* cureOf */.XZ)(remedy, message.en, outcome) };
        }),
        notes: notes.map((note) => (0,remedies_notes/* noteText */.g)(note, inputs, 'en')),
    };
}
/** The error that was thrown. The plan's obstacles are in the plan. */
function failureEntries(outcome) {
    return outcome.failures.map(({ operation, code, message, status, requestId, meaning, remedy }) => {
        const remediation = (0,report_outputs/* cureOf */.XZ)(remedy, meaning.en, outcome);
        return { operation: operation.en, code, message, status, requestId, meaning: meaning.en, remediation };
    });
}
/** What could not be read has the operation, in English, and the right that it needs. */
function observedEntry(observed) {
    const { principal } = observed;
    const given = principal.presence === 'found' ? principal.value : undefined;
    const { at, ...rest } = observed;
    const parts = Object.entries(rest).map(([name, part]) => [name, json(part.presence === 'unknown' ? { ...part, reason: reasonEntry(part.reason) } : part)]);
    const graphFailure = given?.graphFailure ?? null;
    if (given === undefined || graphFailure === null)
        return { at, ...Object.fromEntries(parts) };
    const value = { ...given, graphFailure: reasonEntry(graphFailure) };
    return { at, ...Object.fromEntries(parts), principal: json({ ...principal, value }) };
}
/** `null` if no log was read. */
function whoChangedEntry(outcome) {
    const { activity } = outcome;
    if (activity === undefined)
        return null;
    const changes = (0,who_changed/* tracedChanges */.p)(outcome).map(({ at, caller, tool, address, operation, log }) => ({
        at,
        caller,
        tool,
        address,
        operation,
        log,
    }));
    return { changes, unread: activity.presence === 'unknown' ? reasonEntry(activity.reason) : null };
}
function reasonEntry(reason) {
    const { operation, right } = reason;
    return json({ ...reason, operation: operation.en, right: right && rightText(right) });
}
function rightText({ name, place, actions }) {
    return `${name} on ${places/* places */.z[place].en}${actions.length === 0 ? '' : ` (${actions.join(', ')})`}`;
}
/** For JSON: what is missing is `null`, so that every report has the same names. */
function json(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(json);
    if (typeof value !== 'object')
        return null;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(each)]));
}
function sorted(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (isList(value)) {
        return value
            .map(sorted)
            .map((each) => ({ each, text: JSON.stringify(each) }))
            .toSorted((one, other) => compare(one.text, other.text))
            .map(({ each }) => each);
    }
    const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)]);
    return Object.fromEntries(entries.toSorted(([one], [other]) => compare(one, other)));
}
function isList(value) {
    return Array.isArray(value);
}
/** By code units: the same on every machine, whatever its language. */
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

// EXTERNAL MODULE: ./build/remedies/people.js
var people = __webpack_require__(8810);
// EXTERNAL MODULE: ./build/telling/changes.js
var telling_changes = __webpack_require__(9819);
;// CONCATENATED MODULE: ./build/report/log-result.js
/** The end of the log: the page in plain lines, then the outputs, as a workflow would use them. In English. */








/** More people can read a log than a page: no log has names of people, but on a terminal, where somebody reads nothing else. */
function resultLines(outcome, outputs, incidentFile = '') {
    const { inputs, run } = outcome;
    const isTerminal = run.host === 'terminal';
    const page = (0,page_of/* pageOf */.Z)(isTerminal || inputs === undefined ? outcome : { ...outcome, inputs: (0,people/* withoutNames */.Fw)(inputs) });
    const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
    const person = run.rightsOf === undefined ? [] : [`Read with the rights of ${(0,plain/* plainLine */.h0)(run.rightsOf, 200)}.`];
    return [
        `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${target}`,
        ...(0,lines/* linesOf */.Dx)(page),
        ...person,
        '',
        ...outputLines(outputs, isTerminal),
        ...(isTerminal ? nextLines(inputs, outputs, incidentFile) : []),
    ];
}
/** What a plan would do, before it is carried out. */
function planLines(plan, inputs) {
    const changes = plan.steps.map(({ resource, name, action }) => (0,telling_changes/* changeWords */.m)({ resource, name, action, status: 'planned' }));
    const notes = (0,model_plan/* notesOf */.h$)(plan, 'plan').map((note) => `Note: ${(0,remedies_notes/* noteText */.g)(note, inputs, 'en')}`);
    return [...changes.map(({ en }) => en), ...notes].map((line) => (0,plain/* plainLine */.h0)(line));
}
/** The paths of files only where they stay: a hosted machine is thrown away. */
function outputLines(outputs, hasFiles) {
    const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id'];
    const files = hasFiles ? ['ticket-file', 'report-file'] : [];
    return [...shown, ...files].filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}
/** Where the text above can be copied from. */
function nextLines(inputs, outputs, incidentFile) {
    if (outputs['incident-ticket'] !== '' && incidentFile !== '')
        return [`Next: send the message in ${incidentFile} to Adobe Customer Care, before anything is restored.`];
    const isSent = (inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs)) || inputs?.adobeTicket !== undefined;
    const { 'ticket-file': file } = outputs;
    return file === '' || isSent ? [] : [`Next: send the ticket in ${file} to Adobe Customer Care.`];
}

;// CONCATENATED MODULE: ./build/report/report.js







/** @param sources the sources of the findings' rules, for the JSON report */
function reportOf(outcome, sources, paths) {
    const ticket = (0,telling_ticket/* ticketText */.Y)(outcome);
    const outputs = (0,report_outputs/* outputsOf */.Yz)(outcome, ticket, paths);
    const page = (0,page_of/* pageOf */.Z)(outcome);
    return {
        outputs,
        evidence: evidenceText(outcome, outputs, sources),
        ticket,
        summary: (0,markdown/* markdownOf */.RQ)(page, outcome.inputs?.language ?? 'en'),
        annotations: annotationsOf(outcome, page),
        logLines: resultLines(outcome, outputs, paths.incidentFile),
    };
}

// EXTERNAL MODULE: ./build/hosts/write-output.js
var write_output = __webpack_require__(4885);
;// CONCATENATED MODULE: ./build/hosts/publish.js
/** Writes the report's files, and hands its parts to the host. */






const sources = new Map(catalog.map((entry) => [entry.id, entry]));
/**
 * Writes log lines, annotations, files, and the host's parts. If one can't be written, the others still are, but the run
 * fails: a missing result must not be mistaken for a good one.
 *
 * @param paths of the files; an empty one is not written
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
async function publish(outcome, paths, { log, writer, texts }) {
    const { report, isWhole } = reportOrFallback(outcome, paths, texts);
    for (const line of report.logLines)
        log.info(line);
    writer.annotate(report.annotations);
    let complete = isWhole;
    const written = async (what, write) => {
        try {
            await write();
            return true;
        }
        catch (error) {
            writer.fail(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
            complete = false;
            return false;
        }
    };
    const { ticketFile, reportFile, incidentFile = '', folder } = paths;
    const writeFile = async (path, text) => {
        if (folder !== undefined)
            (0,write_output.makeFolder)(folder);
        await (0,write_output.writeOutput)(path, text);
    };
    const hasReportFile = reportFile !== '' && (await written(reportFile, () => writeFile(reportFile, report.evidence)));
    const hasTicketFile = ticketFile !== '' && (await written(ticketFile, () => writeFile(ticketFile, report.ticket)));
    const incident = report.outputs['incident-ticket'];
    const hasIncidentFile = incidentFile !== '' && (await written(incidentFile, () => writeFile(incidentFile, incident)));
    const files = {
        'ticket-file': report.outputs.ticket !== '' && hasTicketFile ? ticketFile : '',
        'report-file': hasReportFile ? reportFile : '',
    };
    const result = {
        outcome,
        report: { ...report, outputs: { ...report.outputs, ...files } },
        incidentFile: incident !== '' && hasIncidentFile ? incidentFile : '',
    };
    for (const { name, write } of writer.parts(result))
        await written(name, write);
    return { ticketFile: files['ticket-file'], reportFile: files['report-file'], complete };
}
/**
 * If the report can't be made of what was read, one is made without it: never ready, with the changes that were made and
 * the IDs that are known.
 */
function reportOrFallback(outcome, paths, host) {
    try {
        return { report: reportOf(outcome, sources, paths), isWhole: true };
    }
    catch (error) {
        const { inputs, observed } = outcome;
        const failures = [...outcome.failures, ...(0,explain/* explain */.W)((0,errors_errors/* asError */.zR)(error), { host, inputs, claims: undefined })];
        const bare = { ...outcome, failures, observed: undefined, verdict: undefined, plan: undefined };
        const report = reportOf(bare, sources, paths);
        const known = inputs === undefined || observed === undefined ? {} : (0,report_outputs/* knownOf */.bz)(inputs, observed);
        return { report: { ...report, outputs: { ...report.outputs, ...(0,report_outputs/* identifiersOf */.Sd)(known) } }, isWhole: false };
    }
}

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6309);
// EXTERNAL MODULE: ./build/inputs/mode.js
var mode = __webpack_require__(9949);
;// CONCATENATED MODULE: ./build/checks/evaluate.js
/** From inputs and observed state to findings, state and `ready`. Pure; no answer of Azure makes it throw. */









/**
 * Evaluates a target.
 *
 * @param now milliseconds since 1970; without it, the time at which reading began
 * @param activity Azure's activity log, once it was read
 */
function evaluate(inputs, observed, now = Date.parse(observed.at), activity) {
    const context = { inputs, observed, now, scopes: (0,model_scopes/* scopesOf */.ZK)(inputs), activity };
    const evaluations = catalog.map((entry) => evaluateFinding(entry, context));
    const state = stateOf(evaluations);
    const doubt = (0,none_over/* whyNoneIsOver */.H)(inputs, observed);
    return {
        findings: withCauses(evaluations),
        state,
        missing: missingOf(evaluations),
        ready: doubt === undefined && isReady(state, inputs),
        doubt,
        isLeaving: observed.vault.presence !== 'absent' && (0,model_vault/* isLeaving */.Xi)(observed),
    };
}
/** What follows from a cause does what the cause does, unless the check saw more, or a waiver accepts the cause alone. */
function withCauses(evaluations) {
    return evaluations.map(({ finding, outcome }) => {
        const cause = evaluations.find((each) => each.finding.id === finding.because);
        const isOwn = cause === undefined || outcome.effect !== undefined || cause.finding.status === 'waived';
        return isOwn ? finding : { ...finding, effect: cause.finding.effect };
    });
}
function evaluateFinding(entry, context) {
    const { id, title, expected, unchecked } = entry;
    const outcome = blamedOnInputs(entry.check(context), context);
    const { status, observed, remedy, because, isAccessDoubtful } = outcome;
    const { severity = entry.severity } = outcome;
    const { waiver, refused } = waivingOf(id, severity, outcome, context);
    const brief = outcome.brief ?? (refused && observed);
    const reason = refused === undefined ? observed : (0,words/* joined */.oR)(observed, refused);
    const finding = {
        id,
        severity,
        status: waiver === undefined ? status : 'waived',
        title,
        // What could not be checked is not known to be wrong.
        headline: outcome.headline ?? (status === 'unknown' ? unchecked : entry.headline),
        observed: status === 'unknown' ? notChecked(unchecked, reason) : reason,
        ...(brief && { brief }),
        expected: typeof expected === 'function' ? expected(context.inputs) : expected,
        remedy,
        because,
        facts: entry,
        effect: waiver === undefined ? effectOf(entry, severity, outcome, context) : 'none',
        fixedBy: entry.fixedBy ?? catalog.find((each) => each.id === because)?.fixedBy,
        ...(isAccessDoubtful && { isAccessDoubtful }),
    };
    return { entry, outcome, finding: waiver === undefined ? finding : { ...finding, waiver } };
}
/** What is seen of another key than the confirmed one says nothing of Adobe's access. */
function effectOf(entry, severity, outcome, context) {
    if ((0,model_inputs/* nameOtherKey */.V)(context.inputs) && entry.confirms !== true)
        return 'none';
    const { status, effect } = outcome;
    if (effect !== undefined)
        return effect;
    const isOpen = severity === 'error' && (status === 'fail' || status === 'unknown');
    return !isOpen ? 'none' : status === 'unknown' && entry.effect === 'cuts' ? 'may-cut' : entry.effect;
}
/**
 * With inputs for another key than the confirmed one, nothing that is missing here was taken away: the inputs have to be
 * corrected first.
 */
function blamedOnInputs(outcome, { inputs }) {
    return outcome.isMissing === true && (0,model_inputs/* nameOtherKey */.V)(inputs) ? following('confirmed-key', outcome) : outcome;
}
/** What a waiver makes of a finding: it accepts what is unknown or unwise, and never a refusal that was seen. */
function waivingOf(id, severity, outcome, context) {
    const { status, isWaivable } = outcome;
    const waiver = status === 'fail' || status === 'unknown' ? (0,waivers/* waiverOf */.Ci)(context.inputs, id, context.now) : undefined;
    if (waiver === undefined)
        return {};
    if (id === 'adobe-confirmation' && (0,none_over/* whyNoneIsOver */.H)(context.inputs, context.observed) !== undefined) {
        return { refused: nobodySaid };
    }
    const isRefusedNow = id === 'adobe-use' && status === 'fail' && severity === 'error';
    if (isRefusedNow && !(0,waivers/* isForNow */.IX)(waiver, context.now))
        return { refused: refusedNow };
    const isRefusal = status === 'fail' && severity === 'error' && (0,model_finding/* stopsAdobe */.dO)(id) && isWaivable !== true;
    return isRefusal ? { refused: isWaivable === undefined ? refusalSeen : nobodyAdmitted } : { waiver };
}
const nobodySaid = {
    en: ". The waiver doesn't count: only a person who looks into the ticket knows",
    fr: '. La d\u00e9rogation ne compte pas\u00A0: seule une personne qui consulte le ticket le sait',
};
const refusedNow = {
    en: ". The waiver doesn't count: Adobe's calls are refused now. It would count with a reason and a day at most 14 days ahead",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: les appels d'Adobe sont refus\u00e9s en ce moment. Elle compterait avec un motif et une date \u00e0 14\u00A0jours au plus",
};
const refusalSeen = {
    en: ". The waiver doesn't count: this was seen, and keeps Adobe out. It would count only if this could not be checked",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: c'est un constat, qui bloque Adobe. Elle ne compterait que si la v\u00e9rification \u00e9tait impossible",
};
const nobodyAdmitted = {
    en: ". The waiver doesn't count: the firewall lets nobody in. It would count if an address, a network or a private endpoint were let in, which might be Adobe's",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: le pare-feu ne laisse entrer personne. Elle compterait si une adresse, un r\u00e9seau ou un point de terminaison priv\u00e9, peut-\u00eatre d'Adobe, \u00e9tait admis",
};
/** What could not be checked, and why. */
function notChecked(what, why) {
    return { en: `${what.en}. ${(0,words/* capitalized */.l2)(why.en)}`, fr: `${what.fr}. ${(0,words/* capitalized */.l2)(why.fr)}` };
}
/**
 * A waiver can't make something exist or make Adobe's confirmation hold; otherwise a waived finding counts as passed.
 */
function stateOf(evaluations) {
    if (evaluations.some(({ outcome }) => outcome.isAbsence))
        return 'missing';
    const errors = evaluations.filter(({ entry, finding }) => finding.severity === 'error' && entry.entersState !== false);
    if (errors.some(({ finding }) => finding.status === 'fail'))
        return 'unhealthy';
    if (errors.some(({ finding }) => finding.status === 'unknown'))
        return 'unknown';
    const holds = evaluations.some(({ entry, outcome }) => entry.confirms === true && outcome.status === 'pass');
    return holds ? 'confirmed' : 'provisioned';
}
/** The first of these, as far as one is missing. */
function missingOf(evaluations) {
    const absent = new Set(evaluations.filter(({ outcome }) => outcome.isAbsence).map(({ entry }) => entry.fixedBy));
    if (absent.size === 0)
        return undefined;
    return absent.has('vault') ? 'vault' : absent.has('key') ? 'key' : 'grant';
}
/** `provisioned` is enough unless a confirmation is required, which can't be waived. */
function isReady(state, { requireConfirmation }) {
    return state === 'confirmed' || (state === 'provisioned' && !requireConfirmation);
}

;// CONCATENATED MODULE: ./build/azure/api-versions.js
/**
 * Reads in an api-version that Azure may refuse. Previews come and go, and which region and cloud serves one is not
 * documented, so Azure's answer decides.
 */

/** The error for an unknown resource type, in any api-version. */
const noResourceType = /^InvalidResourceType$/;
/**
 * What `read` finds in the newest known version. If Azure rejects it, the newest one that its answer names is used, or
 * the next known one if it names none.
 *
 * @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type, with
 * the code of the last refusal where no version works
 */
async function inSupportedVersion(versions, read) {
    const tried = [];
    for (let version = versions.known[0];;) {
        tried.push(version);
        try {
            return await read(version);
        }
        catch (error) {
            const next = error instanceof errors_errors/* ServiceError */._7 ? nextVersion(error.details, tried, versions) : undefined;
            if (next === undefined)
                throw error instanceof errors_errors/* ServiceError */._7 ? finalRefusal(error, tried) : error;
            version = next;
        }
    }
}
/**
 * Only the answer to the first version can mean that there is no such type, and only if it names no versions. Later ones
 * may be versions of the provider that lack the type (2026-05-15 does).
 */
function finalRefusal(error, tried) {
    const { code, message } = error.details;
    const mayExist = noResourceType.test(code) && (namedVersions(message).length > 0 || tried.length > 1);
    return mayExist ? new errors_errors/* ServiceError */._7({ ...error.details, code: 'UnsupportedApiVersion' }, error) : error;
}
/** Codes for an unsupported api-version, of Azure or the provider (Microsoft: common deployment errors). */
const versionRefusals = new Set([
    'NoRegisteredProviderFound',
    'InvalidResourceType',
    'InvalidApiVersionParameter',
    'UnsupportedApiVersion',
]);
const mostTries = 3;
/** The version to try after this refusal; `undefined` if the error is final. */
function nextVersion({ code, message }, tried, { known, canBe = () => true }) {
    if (tried.length >= mostTries || !versionRefusals.has(code))
        return undefined;
    const named = namedVersions(message);
    // An unknown type has no versions.
    if (named.length === 0 && code === 'InvalidResourceType' && tried.length === 1)
        return undefined;
    return (named.length > 0 ? named.filter(canBe) : known).find((version) => !tried.includes(version));
}
/** The api-versions that an error names, newest first; a release comes before the preview of the same day. */
function namedVersions(message) {
    const [, list = ''] = /supported (?:api-)?versions are '([^']{0,10000})'/i.exec(message) ?? [];
    const versions = list.split(',').map((each) => each.trim());
    const valid = versions.filter((each) => /^\d{4}-\d{2}-\d{2}(?:-[a-z]{1,20})?$/i.test(each));
    return valid.toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
}
function sortKey(version) {
    return version.length === 10 ? `${version}~` : version;
}

;// CONCATENATED MODULE: ./build/azure/deny-assignments.js
/**
 * Deny assignments, which override every role. Source:
 * https://learn.microsoft.com/rest/api/authorization/deny-assignments
 */




/** The newer one has the effect. In the older one each counts as enforced. */
const known = ['2024-07-01-preview', '2022-04-01'];
const isKnown = (version) => known.some((each) => each === version);
/** Far more than any action's or scope's name: each is compared with the actions that matter here. */
const deny_assignments_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2048));
const names = dist/* nullish */.cl6(dist/* array */.YOg(deny_assignments_name));
const deny_assignments_text = dist/* nullish */.cl6(dist/* string */.YjP());
const principals = dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: deny_assignments_name, type: dist/* nullish */.cl6(deny_assignments_name) })));
const denyAssignment = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        // For texts only.
        denyAssignmentName: (0,responses/* unread */.gy)(deny_assignments_text, null),
        scope: deny_assignments_name,
        denyAssignmentEffect: deny_assignments_text,
        doNotApplyToChildScopes: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        condition: deny_assignments_text,
        principals,
        excludePrincipals: principals,
        permissions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ actions: names, notActions: names, dataActions: names, notDataActions: names, condition: deny_assignments_text }))),
    }),
});
function principalsOf(list) {
    return (list ?? []).map(({ id, type }) => ({ id: dashed(id), type: type ?? '' }));
}
function denyAssignmentOf({ id, properties }) {
    return {
        id,
        name: properties.denyAssignmentName ?? id,
        scope: properties.scope,
        effect: properties.denyAssignmentEffect ?? null,
        onlyAtScope: properties.doNotApplyToChildScopes === true,
        principals: principalsOf(properties.principals),
        excludedPrincipals: principalsOf(properties.excludePrincipals),
        permissions: (properties.permissions ?? []).map(({ actions, notActions, dataActions, notDataActions, condition }) => ({
            actions: actions ?? [],
            notActions: notActions ?? [],
            dataActions: dataActions ?? [],
            notDataActions: notDataActions ?? [],
            condition: condition ?? null,
        })),
        condition: properties.condition ?? null,
    };
}
async function listDenyAssignments(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/denyAssignments`;
    const atScope = { $filter: 'atScope()' };
    const entries = await inSupportedVersion({ known, canBe: isKnown }, (version) => arm.list(operation, path, version, denyAssignment, atScope));
    return entries.map(denyAssignmentOf);
}

;// CONCATENATED MODULE: ./build/azure/schedule-instances.js
/**
 * When role assignments end, as Privileged Identity Management says.
 * Source: https://learn.microsoft.com/rest/api/authorization/role-assignment-schedule-instances
 */



const schedule_instances_apiVersion = '2020-10-01';
/** The tenant has no license for time-bound assignments, so there are none. */
const noLicenseCode = 'AadPremiumLicenseRequired';
const instance = dist/* object */.Ikc({
    properties: dist/* object */.Ikc({
        originRoleAssignmentId: dist/* nullish */.cl6(dist/* string */.YjP()),
        roleDefinitionId: dist/* string */.YjP(),
        principalId: dist/* string */.YjP(),
        scope: dist/* string */.YjP(),
        startDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
        endDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
/** Instances at the scope and above it, of any principal. */
async function listScheduleInstances(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances`;
    const atScope = { $filter: 'atScope()' };
    const entries = await arm.list(operation, path, schedule_instances_apiVersion, instance, atScope);
    return entries.map(({ properties }) => ({
        assignmentId: properties.originRoleAssignmentId ?? null,
        roleId: dashed((0,model_roles/* roleGuid */.c5)(properties.roleDefinitionId)),
        principalId: dashed(properties.principalId),
        scope: properties.scope,
        start: properties.startDateTime ?? null,
        end: properties.endDateTime ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/observing/read-access.js







async function readAccess(session, reads) {
    const [roleAssignments, denyAssignments, scheduleInstances, locks] = await Promise.all([
        readRoleAssignments(session, reads),
        readAtKey(reading(session, 'readDenyAssignments', listDenyAssignments), reads, 'above'),
        readAtKey(reading(session, 'readAssignmentEnds', listScheduleInstances), reads),
        readLocks(session, reads),
    ]);
    const isLicensed = scheduleInstances.presence !== 'unknown' || scheduleInstances.reason.code !== noLicenseCode;
    return { roleAssignments, denyAssignments, scheduleInstances: isLicensed ? scheduleInstances : responses/* absent */.Ge, locks };
}
function readRoleAssignments(session, reads) {
    return readAtKey(reading(session, 'readRoleAssignments', listRoleAssignments), reads, 'above');
}
function reading({ inputs, arm }, id, list) {
    return (at, options) => {
        const read = (operation) => list(arm, (0,model_scopes/* idsOf */.UX)(inputs)[at], operation);
        return (0,responses/* tryRead */.o_)(operationOf(id, inputs, { at }), read, options);
    };
}
/**
 * At the key, where Azure also lists what is set at the vault and above. Without a key, the vault's scope is read;
 * without a vault, the scopes above it, if the plan needs them. A 404 at a key that exists says nothing: what is set at
 * the key alone is not in the vault's list.
 */
async function readAtKey(readAt, reads, withoutVault) {
    const atKey = await readAt('key');
    if (atKey.presence !== 'absent')
        return atKey;
    if ((await reads.key).presence === 'found')
        return readAt('key', { absentCodes: 'none' });
    const { vault } = await reads.vault;
    if (vault.presence === 'found')
        return readAt('vault');
    return vault.presence === 'absent' && withoutVault === 'above' ? readAbove(readAt) : atKey;
}
async function readLocks(session, reads) {
    const readAt = reading(session, 'listLocks', listLocks);
    const atVault = await readAt('vault');
    if (atVault.presence !== 'absent' || (await reads.vault).vault.presence !== 'absent')
        return atVault;
    return readAbove(readAt);
}
/** What is set above a missing vault applies to it once it is created or recovered. */
async function readAbove(readAt) {
    const atGroup = await readAt('group');
    return atGroup.presence === 'absent' ? readAt('subscription') : atGroup;
}

;// CONCATENATED MODULE: ./build/observing/read-key.js
/** The key and its versions; if it is missing, whether a deleted key can be recovered. */




/** Only `KeyNotFound` says that there is no key: any other 404 is about the vault, which a part of Azure may not know yet. */
const read_key_noKey = { absentCodes: /^KeyNotFound$/ };
async function readKey({ inputs, keyVaultManagement, publishKnown }) {
    const key = await (0,responses/* tryRead */.o_)(operationOf('readKey', inputs), (operation) => getKey(keyVaultManagement, inputs, operation), read_key_noKey);
    if (key.presence === 'found')
        publishKnown({ key: key.value });
    return key;
}
function readKeyVersions({ inputs, arm }) {
    return (0,responses/* tryRead */.o_)(operationOf('listKeyVersions', inputs), (operation) => listKeyVersions(arm, inputs, operation));
}
/** The key's own answer tells of its current version: only an older one, which a rotation leaves, is asked for by itself. */
async function readConfirmedVersion({ inputs, arm }, reading) {
    const version = (0,model_inputs/* confirmedHere */.m)(inputs)?.version;
    if (version === undefined)
        return responses/* absent */.Ge;
    const key = await reading;
    if (key.presence === 'found' && key.value.version === version)
        return { presence: 'found', value: read_key_versionOf(key.value) };
    return (0,responses/* tryRead */.o_)(operationOf('readConfirmedVersion', inputs), (operation) => getKeyVersion(arm, inputs, version, operation));
}
function read_key_versionOf({ version, enabled, notBefore, expires, created, type, size, operations }) {
    return { version, enabled, notBefore, expires, created, type, size, operations };
}
function readDeletedKey(session) {
    const find = operationOf('findDeletedKey', session.inputs);
    return (0,responses/* tryRead */.o_)(find, async (operation) => (await session.deletedKeys()).get(operation), read_key_noKey);
}

;// CONCATENATED MODULE: ./build/observing/read-principal.js








const noPrincipal = { absentCodes: /^Request_ResourceNotFound$/ };
async function read_principal_readPrincipal(session) {
    const { adobePrincipalId } = session.inputs;
    return adobePrincipalId === undefined ? readOwnPrincipal(session) : readGivenPrincipal(session, adobePrincipalId);
}
/** By the application. */
function readOwnPrincipal({ inputs, graph }) {
    const read = operationOf('readPrincipal', inputs);
    return (0,responses/* tryRead */.o_)(read, (operation) => getServicePrincipal(graph, inputs.adobeAppId, operation), noPrincipal);
}
/** Whether a waiver and a given ID leave nothing to ask: then Graph is never called. */
function isGraphWaived({ adobePrincipalId, ...inputs }) {
    return adobePrincipalId !== undefined && (0,waivers/* waiverOf */.Ci)(inputs, 'adobe-principal', Date.now()) !== undefined;
}
async function readKeyVaultPrincipal(session) {
    const { inputs, graph } = session;
    const read = operationOf('readKeyVaultPrincipal', inputs);
    if (isGraphWaived(inputs))
        return { presence: 'unknown', reason: notCalled(read) };
    const live = await (0,responses/* tryRead */.o_)(read, (operation) => getKeyVaultPrincipal(graph, operation), noPrincipal);
    return live.presence === 'absent' ? readDeletedKeyVault(session) : live;
}
/** One that was never there is added by Entra itself; whether it adds one that somebody deleted is not documented. */
async function readDeletedKeyVault({ inputs, graph }) {
    const list = (operation) => listDeletedPrincipals(graph, applications/* keyVaultAppId */.o, operation);
    const deleted = await (0,responses/* tryRead */.o_)(operationOf('readKeyVaultPrincipal', inputs), list, { absentCodes: 'none' });
    if (deleted.presence !== 'found')
        return deleted;
    const [last] = deleted.value;
    if (last === undefined)
        return responses/* absent */.Ge;
    const unsaid = { enabled: null, assignmentRequired: null, disabledByMicrosoft: null, deactivated: false };
    return { presence: 'found', value: { id: last.id, ...unsaid, deleted: true } };
}
function notCalled({ name: operation }) {
    const message = 'Microsoft Graph is not called while adobe-principal is waived';
    return { operation, code: graphNotCalled, message, status: undefined, requestId: undefined, right: undefined };
}
/**
 * Only where Adobe's service principal is missing.
 *
 * @param roleAssignments tell which of several deleted ones has the role
 */
async function readDeletedPrincipal({ inputs, graph }, roleAssignments) {
    const find = operationOf('findDeletedPrincipal', inputs);
    const read = (operation) => listDeletedPrincipals(graph, inputs.adobeAppId, operation);
    const found = await (0,responses/* tryRead */.o_)(find, read, { absentCodes: 'none' });
    if (found.presence !== 'found')
        return found;
    if (found.value.length === 0)
        return responses/* absent */.Ge;
    const chosen = chooseDeleted(found.value, inputs, await roleAssignments());
    return chosen === undefined ? responses/* absent */.Ge : { presence: 'found', value: chosen };
}
/** Of several deleted ones, the one that the inputs name, else the one that holds the role, else the first. */
function chooseDeleted(deleted, inputs, roleAssignments) {
    const { key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const assigned = roleAssignments.presence === 'found' ? roleAssignments.value : [];
    return (deleted.find(({ id }) => id === inputs.adobePrincipalId) ??
        deleted.find(({ id }) => (0,model_grant/* grantsOf */.Rr)(assigned, id, key).length > 0) ??
        deleted[0]);
}
/**
 * If Graph does not say whose the given ID is, it is used, with the reason. It is replaced only if Graph contradicts
 * it.
 */
async function readGivenPrincipal(session, id) {
    const { inputs, graph } = session;
    if (isGraphWaived(inputs))
        return givenPrincipal(inputs, id, null);
    const read = operationOf('readGivenPrincipal', inputs);
    const principal = await (0,responses/* tryRead */.o_)(read, (operation) => getServicePrincipalById(graph, id, operation), noPrincipal);
    if (principal.presence === 'unknown')
        return givenPrincipal(inputs, id, principal.reason);
    // An ID that nobody has is a loss only where the application has no service principal of its own.
    return principal.presence === 'absent' ? readOwnPrincipal(session) : principal;
}
function givenPrincipal({ adobeAppId }, id, graphFailure) {
    const unsaid = { enabled: null, disabledByMicrosoft: null, deactivated: false, displayName: null };
    return { presence: 'found', value: { id, appId: adobeAppId, ...unsaid, from: 'input', graphFailure } };
}

;// CONCATENATED MODULE: ./build/azure/diagnostics.js
/** Diagnostic settings. Source: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings */

const diagnostics_apiVersion = '2021-05-01-preview';
const diagnostics_text = dist/* nullish */.cl6(dist/* string */.YjP());
const setting = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        storageAccountId: diagnostics_text,
        workspaceId: diagnostics_text,
        eventHubAuthorizationRuleId: diagnostics_text,
        marketplacePartnerId: diagnostics_text,
        logs: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ category: diagnostics_text, categoryGroup: diagnostics_text, enabled: dist/* nullish */.cl6(dist/* boolean */.zMY()) }))),
    }),
});
function settingOf({ name, properties }) {
    const { storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId, logs } = properties;
    const enabled = (logs ?? []).filter((log) => log.enabled === true);
    return {
        name,
        logs: enabled.map((log) => (log.category || log.categoryGroup || '').toLowerCase()),
        workspaceId: workspaceId || null,
        hasDestination: [storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId].some(Boolean),
    };
}
async function listDiagnosticSettings(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Insights/diagnosticSettings`;
    return (await arm.list(operation, path, diagnostics_apiVersion, setting)).map(settingOf);
}

;// CONCATENATED MODULE: ./build/azure/perimeters.js
/**
 * A vault's associations with network security perimeters. Source: REST specification of Microsoft.KeyVault,
 * networkSecurityPerimeterConfigurations.
 */


/** The api-versions whose specification includes it. */
const perimeters_known = ['2026-04-01-preview', '2024-04-01-preview'];
const configuration = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        provisioningState: dist/* nullish */.cl6(dist/* string */.YjP()),
        resourceAssociation: dist/* nullish */.cl6(dist/* object */.Ikc({ accessMode: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    }),
});
/** @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type */
async function listPerimeters(arm, vault, operation) {
    const path = `${vault}/networkSecurityPerimeterConfigurations`;
    const entries = await inSupportedVersion({ known: perimeters_known }, (version) => arm.list(operation, path, version, configuration));
    return entries.map(({ name, properties }) => ({
        name,
        accessMode: properties.resourceAssociation?.accessMode ?? null,
        provisioningState: properties.provisioningState ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/azure/subscriptions.js
/** The subscription: its state, and its regions. Source: https://learn.microsoft.com/rest/api/resources/subscriptions */



const subscriptions_apiVersion = '2022-12-01';
const tenantId = dist/* nullish */.cl6(dist/* string */.YjP());
const subscription = dist/* object */.Ikc({ subscriptionId: dist/* string */.YjP(), state: dist/* string */.YjP(), tenantId });
const entry = dist/* object */.Ikc({ subscriptionId: dist/* string */.YjP(), state: dist/* nullish */.cl6(dist/* string */.YjP()), tenantId });
/**
 * The subscription from the list of all that the caller may read, otherwise by its ID. The list comes first because it
 * needs no right on the subscription itself: it includes those in which the caller has a role on one group only
 * (assumed; `az login` reads it too), for which the read by ID may be refused.
 */
async function getSubscription(arm, id, operation) {
    const listed = await inList(arm, id, operation);
    if (listed?.state != null)
        return subscriptionOf(listed.state, listed.tenantId);
    const response = await arm.get(operation, `/subscriptions/${id}`, subscriptions_apiVersion);
    const read = (0,responses/* parseResponse */.xp)(operation, response, subscription);
    return subscriptionOf(read.state, read.tenantId);
}
const subscriptionOf = (state, tenant) => tenant == null ? { state } : { state, tenantId: tenant.toLowerCase() };
async function inList(arm, id, operation) {
    try {
        const all = await arm.list(operation, '/subscriptions', subscriptions_apiVersion, entry);
        return all.find((each) => each.subscriptionId.toLowerCase() === id);
    }
    catch (error) {
        // A refused login ends the run; if the list can't be read, the read by ID remains.
        if (error instanceof errors_errors/* ServiceError */._7 && error.details.service === 'arm')
            return undefined;
        throw error;
    }
}
const providerVersion = '2021-04-01';
const provider = dist/* object */.Ikc({
    resourceTypes: dist/* array */.YOg(dist/* object */.Ikc({ resourceType: dist/* string */.YjP(), locations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())) })),
});
/**
 * The regions in which Azure creates vaults for the subscription, by their display names (`East US 2`), in an answer
 * without pages. Source: https://learn.microsoft.com/rest/api/resources/providers/get
 */
async function listRegions(arm, subscriptionId, operation) {
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
    const response = await arm.get(operation, path, providerVersion);
    const { resourceTypes } = (0,responses/* parseResponse */.xp)(operation, response, provider);
    const vaults = resourceTypes.find(({ resourceType }) => resourceType.toLowerCase() === 'vaults');
    if (vaults?.locations == null)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, 'the answer names no regions of vaults');
    return vaults.locations;
}

;// CONCATENATED MODULE: ./build/azure/token-settings.js
/**
 * Which tokens a vault accepts, by settings that only previews of Microsoft.KeyVault have. Source: REST specification,
 * `tokenBindingParameters` from 2026-03-01-preview on; `enableCrossTenantAccessProtection` is a name in the Azure SDK for
 * Python 14.2.0b1.
 */



const token_settings_known = ['2026-04-01-preview', '2026-03-01-preview'];
/** An answer in an older version has neither setting, whatever the vault has. */
function hasSettings(version) {
    return version.slice(0, 10) >= '2026-03-01';
}
const token_settings_vaultBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        // In whatever form: what is set and can't be read is told, and not taken for an answer that never came.
        tokenBindingParameters: dist/* optional */.lqM(dist/* unknown */.L5J()),
        enableCrossTenantAccessProtection: dist/* optional */.lqM(dist/* unknown */.L5J()),
    }),
});
/** @throws ServiceError with status 404 when the vault does not exist, and where no api-version works */
async function getTokenSettings(arm, vault, operation) {
    const { properties } = await inSupportedVersion({ known: token_settings_known, canBe: hasSettings }, async (version) => (0,responses/* parseResponse */.xp)(operation, await arm.get(operation, vault, version), token_settings_vaultBody));
    const { tokenBindingParameters: binding, enableCrossTenantAccessProtection: protection } = properties;
    const bound = dist/* safeParse */.xLC(bindingBody, binding);
    const isProtected = dist/* safeParse */.xLC(dist/* nullish */.cl6(dist/* boolean */.zMY()), protection);
    return {
        bindingMode: bound.success ? (bound.output?.mode ?? null) : null,
        crossTenantProtection: isProtected.output === true,
        unclear: [
            ...(bound.success && !isModeless(bound.output) ? [] : ['tokenBindingParameters']),
            ...(isProtected.success ? [] : ['enableCrossTenantAccessProtection']),
        ],
    };
}
const bindingBody = dist/* nullish */.cl6(dist/* looseObject */._H3({ mode: dist/* nullish */.cl6(dist/* string */.YjP()) }));
/** Something of the binding is set, such as its strength, and no mode: what is then the default is documented only without it. */
function isModeless(binding) {
    const { mode = null, ...rest } = binding ?? {};
    return mode === null && Object.values(rest).some((value) => value !== null);
}

;// CONCATENATED MODULE: ./build/observing/read-vault.js
/** The vault, its settings, and, if it is missing, what has its name. */















const noGroup = { absentCodes: /^ResourceGroupNotFound$/ };
/** The vault and its group: where there is no vault, either answer may say that there is no group. */
async function readVault(session) {
    const { inputs, keyVaultManagement, arm, publishKnown } = session;
    let groupIsMissing = false;
    const [vault, state] = await Promise.all([
        (0,responses/* tryRead */.o_)(operationOf('readVault', inputs), async (operation) => {
            try {
                return await getVault(keyVaultManagement, inputs, operation);
            }
            catch (error) {
                groupIsMissing = error instanceof errors_errors/* ServiceError */._7 && error.details.code === 'ResourceGroupNotFound';
                throw error;
            }
        }),
        (0,responses/* tryRead */.o_)(operationOf('readGroupState', inputs), (operation) => getGroupState(arm, inputs, operation), noGroup),
    ]);
    if (vault.presence === 'found')
        publishKnown({ vault: vault.value });
    if (vault.presence === 'unknown')
        return { vault, resourceGroup: vault };
    if (groupIsMissing || state.presence === 'absent')
        return { vault, resourceGroup: responses/* absent */.Ge };
    // That its state could not be read is not held against the group.
    const provisioningState = state.presence === 'found' ? state.value : null;
    return { vault, resourceGroup: { presence: 'found', value: { name: inputs.resourceGroup, provisioningState } } };
}
const noSurroundings = {
    deletedVault: responses/* absent */.Ge,
    nameTaken: responses/* absent */.Ge,
    otherVaults: responses/* absent */.Ge,
    regions: responses/* absent */.Ge,
};
/**
 * What to know before a missing vault is created: whether a soft-deleted vault or somebody else's has its name, and
 * which other vaults its group contains.
 *
 * @param what `names`: only whose the name is
 */
async function readSurroundings(session, what) {
    const { inputs, arm, keyVaultManagement } = session;
    const [deletedVault, taken, otherVaults, regions] = await Promise.all([
        (0,responses/* tryRead */.o_)(operationOf('findDeletedVault', inputs), (operation) => getDeletedVault(arm, inputs, operation)),
        (0,responses/* tryRead */.o_)(operationOf('checkName', inputs), (operation) => isNameTaken(keyVaultManagement, inputs, operation)),
        what === 'all' && mayCreateVault(session) ? readOtherVaults(session) : responses/* absent */.Ge,
        what !== 'names' && mayCreateVault(session) && inputs.location !== undefined ? readRegions(session) : responses/* absent */.Ge,
    ]);
    const nameTaken = taken.presence !== 'found' ? taken : taken.value ? { presence: 'found', value: true } : responses/* absent */.Ge;
    return { deletedVault, nameTaken, otherVaults, regions };
}
function mayCreateVault({ inputs }) {
    return !(0,mode/* onlyReads */.A)(inputs.mode) && !(0,confirmation/* isConfirmed */.it)(inputs);
}
function readOtherVaults(session) {
    const { inputs, arm } = session;
    return readIfAllowed(session, 'listVaults', (operation) => listOtherVaults(arm, inputs, operation));
}
function readRegions(session) {
    const { inputs, arm } = session;
    return readIfAllowed(session, 'readRegions', (operation) => listRegions(arm, inputs.subscriptionId, operation));
}
/** Only warns before a creation, so what prevents it is only in the debug log and the report. */
async function readIfAllowed({ inputs, log }, id, read) {
    const part = await (0,responses/* tryRead */.o_)(operationOf(id, inputs), read, { absentCodes: 'none', needsSubscription: false });
    if (part.presence === 'unknown') {
        const { operation, code, message } = part.reason;
        log.debug(`Could not ${operation.en}: ${code}: ${message}`);
    }
    return part;
}
async function readVaultDetails(session) {
    const { inputs, arm } = session;
    const { vault } = (0,model_scopes/* idsOf */.UX)(inputs);
    const [subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings] = await Promise.all([
        readSubscription(session),
        (0,responses/* tryRead */.o_)(operationOf('listKeys', inputs), (operation) => listNames(arm, inputs, 'keys', operation)),
        (0,responses/* tryRead */.o_)(operationOf('listSecrets', inputs), (operation) => listNames(arm, inputs, 'secrets', operation)),
        (0,responses/* tryRead */.o_)(operationOf('listDiagnosticSettings', inputs), (operation) => listDiagnosticSettings(arm, vault, operation)),
        (0,responses/* tryRead */.o_)(operationOf('listPerimeters', inputs), (operation) => listPerimeters(arm, vault, operation), {
            absentCodes: noResourceType,
        }),
        (0,responses/* tryRead */.o_)(operationOf('readTokenSettings', inputs), (operation) => getTokenSettings(arm, vault, operation)),
    ]);
    return { subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings };
}
/**
 * Azure may answer "not found" to a reader of one group. Where there is no such subscription, the read of the vault says
 * so, and ends the run.
 */
function readSubscription({ inputs, arm }) {
    const read = (operation) => getSubscription(arm, inputs.subscriptionId, operation);
    return (0,responses/* tryRead */.o_)(operationOf('readSubscription', inputs), read, { absentCodes: 'none', needsSubscription: false });
}

;// CONCATENATED MODULE: ./build/observing/absences.js










/** What is absent, even if a deleted one is listed: it may have been recovered a moment ago. */
function absencesIn(session, observed) {
    const { vault, key, principal } = observed;
    const grantOf = vault.presence === 'absent' ? model_grant/* grantFromAbove */.A6 : model_grant/* observedGrant */.fH;
    const isGone = {
        vault: vault.presence === 'absent',
        key: vault.presence === 'found' && key.presence === 'absent',
        principal: principal.presence === 'absent',
        grant: principal.presence === 'found' && grantOf(session.inputs, observed).presence === 'absent',
    };
    return ['vault', 'key', 'principal', 'grant'].filter((one) => isGone[one]);
}
/**
 * How long what Adobe confirmed is looked for before it is called lost, ms: a key that was just deleted is not among the
 * deleted ones for some seconds, nor is a service principal.
 */
const searchTime = 30_000;
/** @returns `undefined` if vault, key, principal or group are there by now, or the group is gone: then everything has to be read again */
async function confirmAbsences(session, first) {
    const startedAt = (0,runtime_clock/* now */.t)();
    let observed = first;
    do
        observed = await readAbsentAgain(session, observed);
    while (observed !== undefined && isConfirmedLost(session, observed) && (0,runtime_clock/* now */.t)() - startedAt < searchTime);
    return observed;
}
/** What Adobe confirmed, neither there nor among the deleted ones. */
function isConfirmedLost({ inputs }, observed) {
    const { vault, deletedVault, nameTaken, key, deletedKey, principal, deletedPrincipal } = observed;
    const areAbsent = (...parts) => parts.every(({ presence }) => presence === 'absent');
    const isKeyLost = vault.presence === 'found' && areAbsent(key, deletedKey);
    const isLost = isKeyLost || areAbsent(vault, deletedVault, nameTaken) || areAbsent(principal, deletedPrincipal);
    return isLost && (0,model_inputs/* confirmedHere */.m)(inputs) !== undefined;
}
async function readAbsentAgain(session, first) {
    const absences = absencesIn(session, first);
    if (absences.length === 0)
        return first;
    await waitToReadAgain(session, absences.join(', '), operationOf('readVault', session.inputs).name);
    const readAgain = (of, read) => (absences.includes(of) ? read() : undefined);
    const [vault, key, principal, grant] = await Promise.all([
        readAgain('vault', () => vaultAgain(session, first)),
        readAgain('key', () => keyAgain(session, first)),
        readAgain('principal', () => principalAgain(session, first)),
        readAgain('grant', () => grantAgain(session, first)),
    ]);
    const found = [vault?.found.vault, key?.key, principal?.principal].some((part) => part?.presence === 'found');
    if (found || vault?.isGroupContradicted === true)
        return undefined;
    return { ...first, ...vault?.found, ...key, ...principal, ...grant };
}
/** Absent only if both say so; what one of them finds exists. */
function inBoth(first, second) {
    if (second.presence === 'found' || first.presence === 'absent')
        return second;
    return first;
}
async function vaultAgain(session, first) {
    const [{ vault, resourceGroup }, around] = await Promise.all([
        readVault(session),
        readSurroundings(session, 'names'),
    ]);
    const deletedVault = inBoth(first.deletedVault, around.deletedVault);
    const found = { vault, deletedVault, nameTaken: inBoth(first.nameTaken, around.nameTaken) };
    // Whether the group has to be created, and which other vaults it contains, follows from its answer.
    const wasMissing = first.resourceGroup.presence === 'absent';
    return {
        found,
        isGroupContradicted: vault.presence === 'absent' && (resourceGroup.presence === 'absent') !== wasMissing,
    };
}
async function keyAgain(session, first) {
    const [key, deletedKey] = await Promise.all([readKey(session), readDeletedKey(session)]);
    return { key, deletedKey: inBoth(first.deletedKey, deletedKey) };
}
/** With the grants of deleted ones, which may be as new, and tell which of several is Adobe's. */
async function principalAgain(session, first) {
    let again;
    const [principal, deletedPrincipal] = await Promise.all([
        read_principal_readPrincipal(session),
        readDeletedPrincipal(session, async () => {
            again = grantAgain(session, first);
            return (await again).roleAssignments ?? first.roleAssignments;
        }),
    ]);
    return { principal, deletedPrincipal: inBoth(first.deletedPrincipal, deletedPrincipal), ...(await again) };
}
/** An access policy is in the vault, a role in the list of assignments. */
async function grantAgain(session, first) {
    if ((0,model_vault/* usesPolicies */.dd)(first)) {
        const again = await readVault(session);
        return again.vault.presence === 'found' ? { vault: again.vault } : {};
    }
    return { roleAssignments: await assignmentsAgain(session, first) };
}
function assignmentsAgain(session, { vault, key }) {
    return readRoleAssignments(session, { vault: Promise.resolve({ vault }), key: Promise.resolve(key) });
}

;// CONCATENATED MODULE: ./build/azure/activity-log.js
/**
 * The resource group's events in Azure's activity log. Source: REST reference "Activity Logs - List" (2015-04-01), which
 * allows only the patterns of `$filter` that it lists.
 */


const activity_log_apiVersion = '2015-04-01';
/** Azure keeps events for 90 days, and refuses an earlier start; an hour is left for clocks that differ. */
const kept = 90 * 86_400_000 - 3_600_000;
/** A busy group has many events. The newest come first, so what happened last is among these. */
const mostPages = 5;
const activity_log_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2_000));
const activity_log_event = dist/* object */.Ikc({
    eventTimestamp: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    operationName: dist/* object */.Ikc({ value: activity_log_text }),
    status: dist/* object */.Ikc({ value: activity_log_text }),
    caller: dist/* nullish */.cl6(activity_log_text),
    resourceId: dist/* nullish */.cl6(activity_log_text),
});
/**
 * What was carried out in the group, the newest first.
 *
 * @param now by Azure's clock, milliseconds since 1970
 */
async function listActivity(arm, inputs, now, operation) {
    const iso = (milliseconds) => new Date(milliseconds).toISOString();
    const group = inputs.resourceGroup.replaceAll("'", "''");
    const query = {
        $filter: `eventTimestamp ge '${iso(now - kept)}' and eventTimestamp le '${iso(now)}' and resourceGroupName eq '${group}'`,
        $select: 'eventTimestamp,operationName,status,caller,resourceId',
    };
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).subscription}/providers/Microsoft.Insights/eventtypes/management/values`;
    const { entries, isComplete } = await arm.listFirst(operation, path, activity_log_apiVersion, activity_log_event, query, mostPages);
    const events = entries
        .filter(({ status }) => status.value.toLowerCase() === 'succeeded')
        .map(({ eventTimestamp, operationName, caller, resourceId }) => ({
        operation: operationName.value.toLowerCase(),
        caller: caller ?? '',
        at: new Date(eventTimestamp).toISOString(),
        resourceId: (0,model_scopes/* comparable */.Zm)(resourceId ?? ''),
    }))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1));
    return { entries: events, isComplete };
}

// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
;// CONCATENATED MODULE: ./build/azure/audit-log-query.js
/**
 * The query that reads a vault's audit log, in the Kusto Query Language. It runs in the vault's own context, so it
 * needs no name or key: the only variables in its text are the number of days and the application's ID. Sources: Azure
 * Monitor table reference, AZKVAuditLogs and AzureDiagnostics; "union operator", isfuzzy.
 */
/** How long Azure Monitor may work on the query, seconds. */
const auditLogServerTimeout = 30;
/** How long one attempt may take, ms: longer than the query itself. */
const auditLogTimeLimit = 40_000;
/**
 * The maximum number of rows of each kind; if the query returns as many, there may be more. Whoever reaches the vault can
 * cause rows: calls without a token are left out, and those of other applications take no place of Adobe's, nor of
 * changes that succeeded.
 */
const mostAuditLogRows = { ofAdobe: 300, changes: 100, others: 100 };
/** Operations that change a key, as Key Vault logs them. */
const keyChanges = [
    'KeyCreate',
    'KeyImport',
    'KeyUpdate',
    'KeyDelete',
    'KeyPurge',
    'KeyRecover',
    'KeyRestore',
    'KeyRotate',
];
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The key and its version in an address of the data plane, whatever its port. */
const keyInAddress = '^https?://[^/]+/keys/([0-9A-Za-z-]+)(?:/([0-9A-Fa-f]{32}))?';
/**
 * A setting's "destination table" decides which of the two tables has the events. A table without events does not exist
 * yet, nor does a column of AzureDiagnostics; the empty table keeps the union from failing if both are missing. Refusals since an
 * application's last call that was let through have rows of their own, so that `First` is when they began.
 *
 * @param days how far back from now, 1 to 90
 * @param adobeAppId of the application whose calls count
 * @throws RangeError for what is no application ID
 */
function auditLogQuery(days, adobeAppId) {
    const appId = adobeAppId.toLowerCase();
    if (!guid.test(appId))
        throw new RangeError('the application ID is no GUID');
    return `let since = ago(${days}d);
let adobe = "${appId}";
let changes = dynamic([${keyChanges.map((name) => `"${name}"`).join(', ')}]);
let keyInAddress = @"${keyInAddress}";
let events = materialize(union isfuzzy=true
    (datatable(TimeGenerated: datetime, AppId: string, Operation: string, Status: int, Result: string, Id: string, Address: string, CallerIp: string) []),
    (AZKVAuditLogs
    | where TimeGenerated >= since
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(todynamic(column_ifexists("Identity", dynamic(null))).claim.appid),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("HttpStatusCode", int(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("Id", "")),
        Address = tostring(column_ifexists("RequestUri", "")),
        CallerIp = tostring(column_ifexists("CallerIpAddress", ""))),
    (AzureDiagnostics
    | where TimeGenerated >= since
    | where ResourceProvider =~ "MICROSOFT.KEYVAULT" and Category =~ "AuditEvent"
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(column_ifexists("identity_claim_appid_g", "")),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("httpStatusCode_d", real(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("id_s", "")),
        Address = tostring(column_ifexists("requestUri_s", "")),
        CallerIp = tostring(column_ifexists("CallerIPAddress", "")))
| where isnull(Status) or Status != 401 or isnotempty(AppId)
| extend AppId = tolower(AppId),
    Key = tolower(coalesce(extract(keyInAddress, 1, Id), extract(keyInAddress, 1, Address))),
    Version = tolower(coalesce(extract(keyInAddress, 2, Id), extract(keyInAddress, 2, Address))));
let through = events
| where Operation in~ ("KeyGet", "KeyGetVersion", "KeyWrap", "KeyUnwrap") and Status between (200 .. 299)
| summarize LastThrough = max(TimeGenerated) by AppId, Key;
let calls = materialize(events
| lookup kind=leftouter through on AppId, Key
| extend IsSince = Status in (401, 403) and (isnull(LastThrough) or TimeGenerated >= LastThrough)
| summarize Calls = count(), First = min(TimeGenerated), Last = max(TimeGenerated)
    by AppId, Operation, Status, Result, Key, Version, CallerIp, IsSince
| extend IsAdobe = AppId == adobe, IsChange = Operation in~ (changes) and Status between (200 .. 299)
| project IsAdobe, IsChange, AppId, Operation, Status, Result, Key, Version, CallerIp, Calls, First, Last);
union
    (calls | where IsAdobe | top ${mostAuditLogRows.ofAdobe} by Last desc),
    (calls | where not(IsAdobe) and IsChange | top ${mostAuditLogRows.changes} by Last desc),
    (calls | where not(IsAdobe) and not(IsChange) | top ${mostAuditLogRows.others} by Last desc)
| project-away IsAdobe, IsChange
| order by Last desc
`;
}

// EXTERNAL MODULE: ./build/azure/send.js
var azure_send = __webpack_require__(484);
;// CONCATENATED MODULE: ./build/azure/audit-log.js
/**
 * The vault's audit log, by the query API of Azure Monitor in the vault's own context. Only with `usage-days`.
 * Sources: https://learn.microsoft.com/azure/azure-monitor/logs/api/azure-resource-queries, and "response format" beside it.
 */







/**
 * @param send a `Send` for Azure Monitor's query API that adds its token
 * @param days how far back from now
 * @throws ServiceError also if Azure returns only a part of the rows
 */
async function readAuditLog(send, inputs, days, operation) {
    const response = await send(operation, {
        method: 'POST',
        url: (0,azure_send/* addressOf */.c)(cloud/* domains */.C5.logs, `/v1${(0,model_scopes/* idsOf */.UX)(inputs).vault}/query`),
        headers: { Prefer: `wait=${auditLogServerTimeout}` },
        body: { query: auditLogQuery(days, inputs.adobeAppId), timespan: `P${days}D` },
    });
    const { tables, error } = (0,responses/* parseResponse */.xp)(operation, response, answer);
    if (error !== undefined) {
        const { code, message } = error;
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `a part of the rows is missing: ${code}: ${(0,secrets/* excerpt */.Kb)(message)}`);
    }
    const rows = tables[0].rows.map(callsOf);
    return { days, rows, ...completeness(rows, inputs) };
}
const { ofAdobe, changes, others } = mostAuditLogRows;
/** As the query limits each kind. */
function completeness(rows, { adobeAppId }) {
    const own = rows.filter(({ appId }) => appId === adobeAppId.toLowerCase());
    const rest = rows.filter(({ appId }) => appId !== adobeAppId.toLowerCase());
    const changing = rest.filter(isKeyChange);
    const isComplete = own.length < ofAdobe;
    const isCut = !isComplete || changing.length >= changes || rest.length - changing.length >= others;
    return { isComplete, isCut };
}
function isKeyChange({ operation, status }) {
    const isSuccess = status !== null && status >= 200 && status <= 299;
    return isSuccess && keyChanges.some((name) => name.toLowerCase() === operation.toLowerCase());
}
const audit_log_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1_000));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const columns = [
    'AppId',
    'Operation',
    'Status',
    'Result',
    'Key',
    'Version',
    'CallerIp',
    'Calls',
    'First',
    'Last',
];
const row = dist/* strictTuple */.CxQ([audit_log_text, audit_log_text, dist/* nullable */.mee(dist/* number */.aig()), audit_log_text, audit_log_text, audit_log_text, audit_log_text, count, time, time]);
const answer = dist/* object */.Ikc({
    tables: dist/* strictTuple */.CxQ([
        dist/* object */.Ikc({
            columns: dist/* strictTuple */.CxQ(columns.map((name) => dist/* object */.Ikc({ name: dist/* literal */.euz(name) }))),
            rows: dist/* pipe */.FsL(dist/* array */.YOg(row), dist/* maxLength */.Ru6(ofAdobe + changes + others)),
        }),
    ]),
    /** Beside the tables: why Azure did not return all rows. */
    error: dist/* optional */.lqM(dist/* object */.Ikc({ code: dist/* string */.YjP(), message: dist/* optional */.lqM(dist/* string */.YjP(), '') })),
});
function callsOf([appId, operation, status, result, key, version, callerIp, calls, first, last]) {
    return {
        appId: appId.toLowerCase(),
        operation,
        status,
        result,
        key: key.toLowerCase(),
        version: version.toLowerCase(),
        callerIp,
        calls,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
    };
}

;// CONCATENATED MODULE: ./build/observing/read-logs.js
/** What Azure's logs tell: who changed something (the activity log), and who called the vault (its audit log). */









/** Whether something that Adobe confirmed is missing or unhealthy, or a vault might have been purged: a ready key costs no request more. */
function needsActivity(inputs, { state }, observed) {
    if (isVaultGone(inputs, observed))
        return true;
    return (0,confirmation/* isConfirmed */.it)(inputs) && (state === 'missing' || state === 'unhealthy');
}
/** A log that can't be read, or not in time, never changes how the run ends. */
async function readActivity(session) {
    const { arm, inputs, clock } = session;
    const operation = operationOf('readActivityLog', inputs);
    try {
        return await (0,responses/* tryRead */.o_)(operation, (named) => listActivity(arm, inputs, clock.timeOf((0,runtime_clock/* now */.t)()), named), {
            absentCodes: 'none',
            needsSubscription: false,
        });
    }
    catch (error) {
        if (!(error instanceof deadline/* Interrupted */.j) || error.reason === 'cancelled')
            throw error;
        const { name } = operation;
        const nothing = { status: undefined, message: 'the time limit is over', requestId: undefined, right: undefined };
        return { presence: 'unknown', reason: { operation: name, code: 'DeadlineExceeded', ...nothing } };
    }
}
/**
 * Who called the vault, with `usage-days`. In the context of the vault, whose ID is known from the inputs: it waits only
 * for its own token. A 404 for the log says nothing about calls.
 */
async function readUsage(session) {
    const { usageDays } = session.inputs;
    if (usageDays === undefined)
        return responses/* absent */.Ge;
    const read = { ...operationOf('readAuditLog', session.inputs), timeLimit: auditLogTimeLimit };
    const query = (operation) => readAuditLog(session.logs, session.inputs, usageDays, operation);
    return (0,responses/* tryRead */.o_)(read, query, { absentCodes: 'none' });
}

;// CONCATENATED MODULE: ./build/observe.js









const mostAttempts = 8;
/** The longest pause between two of them, ms: together they span three quarters of a minute. */
const observe_longestPause = 15_000;
/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
async function observe(session) {
    const { name: operation } = operationOf('readVault', session.inputs);
    for (let attempt = 1;; attempt += 1) {
        const first = await readAll(session);
        const disagreement = disagreementIn(first);
        const observed = disagreement === undefined ? await confirmAbsences(session, first) : undefined;
        if (observed !== undefined)
            return logged(session, observed);
        if (attempt === mostAttempts)
            return logged(session, disagreement === 'key unknown' ? first : { ...first, vault: disputed(operation) });
        await session.deadline.wait(Math.min(observe_longestPause, 250 * 2 ** attempt), operation);
    }
}
/** Nothing may be planned or concluded on such answers. */
function disputed(operation) {
    const message = 'Azure contradicts itself: one answer finds the vault, its key or its resource group, and another says that there is none';
    const nothing = { status: undefined, requestId: undefined, right: undefined };
    return { presence: 'unknown', reason: { operation, code: 'VaultContradicted', message, ...nothing } };
}
async function readAll(session) {
    const startedAt = (0,runtime_clock/* now */.t)();
    const reads = { vault: readVault(session), key: readKey(session) };
    const access = readAccess(session, reads);
    const [{ vault, resourceGroup }, keyRead, principal, keyVaultPrincipal, accessRead, keyVersions, confirmedVersion, details, usage,] = await Promise.all([
        reads.vault,
        reads.key,
        read_principal_readPrincipal(session),
        readKeyVaultPrincipal(session),
        access,
        readKeyVersions(session),
        readConfirmedVersion(session, reads.key),
        readVaultDetails(session),
        readUsage(session),
    ]);
    // Without a vault there is no key, even if its read was refused.
    const key = vault.presence === 'absent' && keyRead.presence !== 'found' ? responses/* absent */.Ge : keyRead;
    const isKeyMissing = vault.presence === 'found' && key.presence === 'absent';
    const [surroundings, deletedPrincipal, deletedKey] = await Promise.all([
        vault.presence === 'absent'
            ? readSurroundings(session, resourceGroup.presence === 'absent' ? 'all but its group' : 'all')
            : noSurroundings,
        principal.presence === 'absent' ? readDeletedPrincipal(session, async () => accessRead.roleAssignments) : responses/* absent */.Ge,
        isKeyMissing ? readDeletedKey(session) : responses/* absent */.Ge,
    ]);
    const at = new Date(session.clock.timeOf(startedAt)).toISOString();
    // Its token has been exchanged for the reads.
    const callerId = await session.callerId();
    const caller = callerId === undefined ? responses/* absent */.Ge : { presence: 'found', value: { id: callerId } };
    const parts = { vault, key, principal, keyVaultPrincipal, ...accessRead, keyVersions, confirmedVersion, ...details };
    return { at, caller, resourceGroup, ...surroundings, deletedKey, deletedPrincipal, usage, ...parts };
}
/**
 * Whether one answer finds the key or the vault, and another says that there is no such key, vault or group. `key unknown`: a key's
 * answer that does not know the vault leaves only the key unknown.
 */
function disagreementIn({ resourceGroup, vault, key, keyVersions, confirmedVersion, }) {
    const hasVersion = keyVersions.presence === 'found' && keyVersions.value.length > 0;
    const isOneOnly = (vault.presence === 'absent' && key.presence === 'found') ||
        (vault.presence === 'found' && resourceGroup.presence === 'absent') ||
        (vault.presence !== 'absent' && key.presence === 'absent' && (hasVersion || confirmedVersion.presence === 'found'));
    if (isOneOnly)
        return 'vault unknown';
    const isVaultNotKnown = vault.presence === 'found' && key.presence === 'unknown' && key.reason.status === 404;
    return isVaultNotKnown ? 'key unknown' : undefined;
}
/** What was found, in the log. */
function logged(session, observed) {
    const { usageDays } = session.inputs;
    const { usage } = observed;
    const parts = shown.map((name) => [name, observed[name]]);
    const all = usageDays === undefined ? parts : [...parts, ['auditLog', usage]];
    session.log.info(`State in Azure: ${all.map(inWords).join(', ')}.`);
    return observed;
}
const shown = [
    'vault',
    'key',
    'principal',
    'keyVaultPrincipal',
    'roleAssignments',
    'denyAssignments',
    'scheduleInstances',
    'locks',
    'keyVersions',
    'confirmedVersion',
    'subscription',
    'keys',
    'secrets',
    'diagnosticSettings',
    'perimeters',
    'tokenSettings',
];
function inWords([name, part]) {
    const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
}

;// CONCATENATED MODULE: ./build/planning/builder.js
function partsOf(about) {
    if (about === undefined || 'operation' in about)
        return { reason: about };
    return { reason: undefined, names: about };
}
/** The order of the calls is the order of steps, obstacles and notes. */
class PlanBuilder {
    #steps = [];
    #obstacles = [];
    #notes = [];
    inputs;
    /** Who recovered the vault during this run, if anybody did: Azure did not restore its role assignments. */
    recovery;
    constructor(inputs, recovery) {
        this.inputs = inputs;
        this.recovery = recovery;
    }
    get steps() {
        return this.#steps;
    }
    step(step) {
        this.#steps.push(step);
    }
    note(id, about) {
        this.#notes.push({ id, ...partsOf(about) });
    }
    /** Once, whatever asks for it. */
    block(id, about) {
        if (!this.#obstacles.some((obstacle) => obstacle.id === id))
            this.#obstacles.push({ id, ...partsOf(about) });
    }
    build() {
        return { steps: this.#steps, obstacles: this.#obstacles, notes: this.#notes };
    }
}

;// CONCATENATED MODULE: ./build/planning/plan-adobe.js
/** Plans the changes to Adobe's service principal and its grant. */





/** Adds obstacles for what can't be created; plans what can be, unless the vault is blocked. */
function planPrincipal(builder, observed, vault) {
    const { inputs } = builder;
    const { principal, deletedPrincipal } = observed;
    if (principal.presence === 'unknown')
        builder.block('principal-unreadable', principal.reason);
    const deleted = restorable(inputs, observed);
    if (deleted !== undefined) {
        if (!inputs.recoverDeleted)
            builder.block('principal-deleted', [deleted.id]);
        if (vault === 'blocked')
            return;
        builder.step({ resource: 'principal', action: 'recover', name: inputs.adobeAppId, id: deleted.id });
        return;
    }
    if (givenIdIsWrong(inputs, observed, principal)) {
        builder.block('principal-id-not-adobe');
        return;
    }
    if (principal.presence !== 'absent')
        return;
    const unread = deletedPrincipal.presence === 'unknown' ? deletedPrincipal.reason : undefined;
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        builder.block('principal-gone-after-confirmation', unread);
    else if (!inputs.createPrincipal)
        builder.block('principal-missing');
    // A new one would be created next to one that can be restored.
    else if (unread !== undefined)
        builder.block('principal-unreadable', unread);
    else if (vault !== 'blocked')
        builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}
/** Adobe's deleted service principal, unless the inputs name another one. */
function restorable(inputs, observed) {
    const deleted = (0,model_principal/* restorablePrincipal */.gX)(observed, Date.parse(observed.at));
    return deleted !== undefined && (0,model_principal/* fitsInputs */.k5)(inputs, deleted) ? deleted : undefined;
}
/** Role assignments name the ID of the principal, so those of a restored one work again. */
function withRestored(inputs, observed) {
    const deleted = restorable(inputs, observed);
    if (deleted === undefined)
        return observed;
    return { ...observed, principal: { presence: 'found', value: { id: deleted.id, appId: inputs.adobeAppId } } };
}
/** A given ID that Graph does not know, or knows as another application's, or that Azure calls a group: it gets nothing. */
function givenIdIsWrong(inputs, observed, principal) {
    if (principal.presence === 'absent')
        return inputs.adobePrincipalId !== undefined;
    if (principal.presence === 'unknown')
        return false;
    const isOther = principal.value.appId !== inputs.adobeAppId || (0,model_principal/* isOtherGiven */.CH)(inputs, principal.value);
    return isOther || (0,model_principal/* otherKindOf */.y3)(observed) !== undefined;
}
function planGrant(builder, read, vault) {
    const { inputs } = builder;
    const observed = withRestored(inputs, read);
    if (givenIdIsWrong(inputs, read, observed.principal))
        return;
    const grant = vault === 'there' ? (0,model_grant/* observedGrant */.fH)(inputs, observed) : (0,model_grant/* grantFromAbove */.A6)(inputs, observed);
    if (grant.presence === 'absent')
        planMissingGrant(builder, observed, vault);
    else
        blockUnclear(builder, grant, observed);
}
function blockUnclear(builder, grant, { principal }) {
    if (grant.presence === 'conditional')
        builder.block('grant-conditional');
    if (grant.presence === 'unknown' && principal.presence !== 'unknown')
        builder.block('grant-unreadable', grant.reason);
}
function planMissingGrant(builder, observed, vault) {
    const { inputs, recovery } = builder;
    const isRecorded = (0,confirmation/* isConfirmed */.it)(inputs);
    // There will be no principal to grant to.
    if (isRecorded && observed.principal.presence === 'absent')
        return;
    const byPolicy = (0,model_vault/* usesPolicies */.dd)(observed);
    // Access policies come back with a recovered vault: one that is missing then was removed.
    if (recovery !== undefined && byPolicy) {
        builder.block(isRecorded ? 'grant-gone-after-confirmation' : 'policy-missing-after-recovery');
        return;
    }
    const afterRecovery = vault === 'recovered' || recovery !== undefined;
    // What somebody else recovered may be meant to stay without it.
    const isOurs = vault === 'recovered' || recovery === 'ours';
    if (isRecorded && !inputs.restoreGrant && !isOurs)
        builder.block('grant-gone-after-confirmation');
    if (vault === 'recovered')
        builder.note('recoveredVaultHasNoGrants');
    builder.step({
        resource: 'grant',
        action: 'create',
        name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : model_roles/* encryptionUserRoleName */.Et,
        by: byPolicy ? 'access-policy' : 'role-assignment',
        afterRecovery,
    });
}

;// CONCATENATED MODULE: ./build/planning/plan-key.js
/** Plans the changes to the key. */

function planKey(builder, observed, vault) {
    const { key, deletedKey } = observed;
    const { inputs } = builder;
    // The keys come back with a recovered vault.
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
    const isRecorded = (0,confirmation/* isConfirmed */.it)(inputs);
    // An identity that only plans may not see deleted keys. The one that recovers finds out, and nothing is created instead.
    const mayBeDeleted = deletedKey.presence === 'unknown' && builder.recovery === undefined;
    if (isRecorded && inputs.recoverDeleted && mayBeDeleted) {
        builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
    }
    else if (isRecorded)
        builder.block('key-gone-after-confirmation');
    // After a recovery: the plan could not show that the key is missing, so a new key was not approved.
    else if (builder.recovery !== undefined)
        builder.block('key-missing-after-recovery');
    else
        planNewKey(builder, observed);
    if (deletedKey.presence === 'unknown')
        builder.note('deletedKeyNotRead', deletedKey.reason);
}
/** A vault that exists keeps its SKU, and only a premium vault creates HSM keys (Microsoft: About keys, key types). */
function planNewKey(builder, { vault }) {
    const { keyName, keyType } = builder.inputs;
    const sku = vault.presence === 'found' ? vault.value.sku : 'premium';
    if (keyType === 'RSA-HSM' && sku !== 'premium')
        builder.block('vault-not-premium', [sku]);
    builder.step({ resource: 'key', action: 'create', name: keyName });
}

;// CONCATENATED MODULE: ./build/planning/plan-lock.js
/** Plans the lock on the vault. */

function planLock(builder, { locks }) {
    const { inputs } = builder;
    if (!inputs.deleteLock)
        return;
    if (locks.presence === 'unknown') {
        builder.block('locks-unreadable', locks.reason);
        return;
    }
    const { vault } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    // One at the vault is never written over, whatever its level.
    const isThere = (lock) => (0,model_scopes/* lockHolds */.IH)(lock, vault) || (0,model_scopes/* comparable */.Zm)(lock.scope) === vault;
    if (locks.presence === 'found' && locks.value.some(isThere))
        return;
    builder.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}

;// CONCATENATED MODULE: ./build/planning/plan-vault.js
/** Plans the changes to the vault and its resource group. */





function planVault(builder, observed, activity) {
    const { inputs } = builder;
    const { vault, deletedVault, resourceGroup } = observed;
    if (vault.presence === 'unknown') {
        builder.block('vault-unreadable', vault.reason);
        return 'blocked';
    }
    if (vault.presence === 'found')
        return 'there';
    if (deletedVault.presence === 'found') {
        if (!(0,model_vault/* wasHere */.cp)(inputs, deletedVault.value)) {
            builder.block('vault-deleted-elsewhere', [deletedVault.value.vaultId]);
            return 'blocked';
        }
        if (!inputs.recoverDeleted)
            builder.block('vault-deleted');
        // What is told about the deleted vault begins with its group.
        const isTold = !inputs.recoverDeleted && !inputs.createResourceGroup;
        if (resourceGroup.presence === 'absent' && !isTold)
            planResourceGroup(builder);
        return planRecovery(builder, deletedVault.value);
    }
    if ((0,confirmation/* isConfirmed */.it)(inputs)) {
        if (observed.nameTaken.presence === 'found')
            blockTakenName(builder, observed);
        else
            builder.block('vault-gone-after-confirmation');
        return 'blocked';
    }
    const deletion = deletionOf(inputs, activity);
    if (deletion !== undefined) {
        builder.block('vault-was-deleted', [deletion.at]);
        return 'blocked';
    }
    if (activity?.presence === 'unknown')
        builder.note('deletionNotRead', activity.reason);
    if (resourceGroup.presence === 'absent')
        planResourceGroup(builder);
    return planCreation(builder, observed);
}
function planCreation(builder, observed) {
    const { inputs } = builder;
    const { nameTaken, otherVaults } = observed;
    if (otherVaults.presence === 'found' && otherVaults.value.length > 0)
        builder.note('anotherVault', otherVaults.value);
    if (nameTaken.presence === 'found')
        blockTakenName(builder, observed);
    if (nameTaken.presence === 'unknown') {
        const isUnregistered = nameTaken.reason.code === 'MissingSubscriptionRegistration';
        if (isUnregistered)
            builder.block('provider-not-registered', nameTaken.reason);
        else if (nameTaken.reason.code === nameInvalid)
            builder.block('vault-name-refused', nameTaken.reason);
        else
            builder.note('nameNotChecked', nameTaken.reason);
    }
    checkLocation(builder, observed);
    builder.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
    builder.note('newVaultIsProtected');
    return 'created';
}
/** A mistyped region is found before a group is created in it. */
function checkLocation(builder, { regions }) {
    const { location } = builder.inputs;
    if (location === undefined) {
        builder.block('location-needed');
        return;
    }
    const nameOf = (region) => region.replaceAll(' ', '').toLowerCase();
    const isRegion = regions.presence !== 'found' || regions.value.some((one) => nameOf(one) === nameOf(location));
    if (!isRegion)
        builder.block('location-unknown', [location]);
}
/** A taken name may be that of the deleted vault itself, which the run then has to see before it advises another name. */
function blockTakenName(builder, { deletedVault }) {
    if (deletedVault.presence === 'unknown')
        builder.block('deleted-vaults-unreadable', deletedVault.reason);
    else
        builder.block('vault-name-taken');
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
function planRecovery(builder, { location }) {
    const { inputs } = builder;
    builder.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
    builder.note('recoveredVaultNotRead');
    return 'recovered';
}
/** Turned on if it is off, unless that is accepted; never off. A deleted vault's answer has it too. */
function planPurgeProtection(builder, { vault, deletedVault, at }) {
    const existing = vault.presence === 'found' ? vault : deletedVault;
    if (existing.presence !== 'found' || existing.value.purgeProtection)
        return;
    if ((0,waivers/* waiverOf */.Ci)(builder.inputs, 'vault-purge-protection', Date.parse(at)) !== undefined)
        return;
    builder.step({ resource: 'vault', action: 'update', name: builder.inputs.vaultName });
    builder.note('purgeProtection');
}

;// CONCATENATED MODULE: ./build/planning/refusals.js
/** Why Azure would refuse planned changes, whatever roles the identity of this run has. */





/** What a group that is being deleted contains goes with it, and nothing can be created in it. */
function blockLeavingGroup(builder, observed) {
    if ((0,model_vault/* isLeaving */.Xi)(observed) && changesSubscription(builder))
        builder.block('resource-group-deleting');
}
/** Azure lets the resources of such a subscription be read and deleted, and nothing else. */
function blockOffline(builder, { subscription }) {
    if (subscription.presence !== 'found' || !(0,model_vault/* isOffline */.aK)(subscription.value) || !changesSubscription(builder))
        return;
    builder.block('subscription-not-writable', [subscription.value.state]);
}
/** A service principal belongs to the tenant. */
function changesSubscription({ steps }) {
    return steps.some(({ resource }) => resource !== 'principal');
}
/** Azure blocks writes below a ReadOnly lock, but for those of the data plane (Microsoft: "Lock your resources to protect your infrastructure"). */
function blockReadOnly(builder, { locks }) {
    if (locks.presence !== 'found')
        return;
    const writes = writesOf(builder).filter(({ isDataAction }) => !isDataAction);
    const isRefusing = ({ level, scope }) => level.toLowerCase() === 'readonly' && writes.some((write) => (0,model_scopes/* covers */.hU)(scope, write.scope));
    const refusing = locks.value.filter(isRefusing);
    if (refusing.length > 0)
        builder.block('read-only-lock', refusing.map(model_scopes/* lockIdOf */.mx));
}
/** Those that may deny a write, and perhaps do not, are left to Azure. */
function blockDenied(builder, { caller, denyAssignments }) {
    if (caller.presence !== 'found' || denyAssignments.presence !== 'found')
        return;
    const writes = writesOf(builder);
    const isDenying = (one) => writes.some((write) => denialBy(one, caller.value.id, write) === 'denied');
    const ids = denyAssignments.value.filter(isDenying).map(({ id }) => (0,model_names/* addressOf */.ci)(id));
    if (ids.length > 0)
        builder.block('write-denied', ids);
}
/** What the changes need, and where; nothing at Microsoft Graph, to which neither locks nor deny assignments apply. */
function writesOf({ steps, inputs }) {
    return steps.flatMap((step) => {
        const write = writeOf(step, inputs);
        if (write === undefined)
            return [];
        const [scope, { actions, service }] = write;
        return [{ actions, scope, isDataAction: service === 'vault' }];
    });
}
function writeOf(step, inputs) {
    const { group, vault, key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    switch (step.resource) {
        case 'resource-group':
            return [group, permissions/* permissions */.P.createGroup];
        case 'vault':
            return [vault, permissions/* permissions */.P.createVault];
        case 'key':
            return [key, step.action === 'create' ? permissions/* permissions */.P.createKey : permissions/* permissions */.P.recoverKey];
        case 'grant':
            if (step.by === 'access-policy')
                return [vault, permissions/* permissions */.P.addAccessPolicy];
            return [inputs.grantScope === 'key' ? key : vault, permissions/* permissions */.P.assignRole];
        case 'lock':
            return [vault, permissions/* permissions */.P.createLock];
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/plan.js
/**
 * The changes to make, and what prevents them. Pure, from the inputs and the observed state. Modes plan and ensure
 * share it.
 */









function plan(inputs, observed, options) {
    const builder = new PlanBuilder(inputs, options?.recovery);
    // Which vault and key are meant is not known: what was read of those that the inputs name decides nothing.
    if ((0,model_inputs/* nameOtherKey */.V)(inputs)) {
        builder.block('another-key-confirmed');
        return builder.build();
    }
    const doubt = (0,none_over/* whyNoneIsOver */.H)(inputs, observed);
    if (doubt !== undefined) {
        builder.block(doubt.kind === 'ended' ? 'none-ended' : 'none-contradicted');
        return builder.build();
    }
    const vault = planVault(builder, observed, options?.activity);
    if (observed.vault.presence === 'found' && (0,model_vault/* isForeign */.jq)(observed.vault.value, inputs))
        return planForeign(builder, observed);
    if (vault === 'blocked') {
        planPrincipal(builder, observed, vault);
        return builder.build();
    }
    planAll(builder, observed, vault);
    blockReadOnly(builder, observed);
    blockDenied(builder, observed);
    return builder.build();
}
/** After a recovery, the grant comes before everything else that may fail. */
function planAll(builder, observed, vault) {
    const recovered = vault === 'recovered' || builder.recovery !== undefined;
    if (!recovered)
        planPurgeProtection(builder, observed);
    if (!recovered)
        planKey(builder, observed, vault);
    planPrincipal(builder, observed, vault);
    planGrant(builder, observed, vault);
    if (recovered)
        planPurgeProtection(builder, observed);
    if (recovered)
        planKey(builder, observed, vault);
    planLock(builder, observed);
    blockLeavingGroup(builder, observed);
    blockOffline(builder, observed);
}
/** Nothing is written to a vault of another tenant: the changes are not listed, and the report gives the reason. */
function planForeign(builder, observed) {
    planAll(builder, observed, 'there');
    const all = builder.build();
    const steps = all.steps.filter(({ resource }) => resource === 'principal');
    const inVault = all.steps.length > steps.length;
    const foreign = inVault ? [{ id: 'vault-of-another-tenant', reason: undefined }] : [];
    return { steps, obstacles: [...foreign, ...all.obstacles], notes: [] };
}

;// CONCATENATED MODULE: ./build/observe-state.js










/**
 * Stores what was read, and its evaluation. Dates are compared with the time at which reading ended: a service that asks
 * to wait can keep a run for many minutes, in which a key expires.
 */
function keepObservation(state, session, observed) {
    session.publishKnown((0,report_outputs/* knownOf */.bz)(session.inputs, observed));
    state.observed = observed;
    // Since the sign-in, what the job presented is known too.
    state.verdict = evaluated(state, session, observed);
    return state.verdict;
}
/** Who changed what Adobe confirmed, or deleted a vault: read only when that is missing or unhealthy. */
async function readActivityIfNeeded(session, state) {
    const { verdict, observed } = state;
    if (verdict === undefined || observed === undefined || !needsActivity(session.inputs, verdict, observed))
        return;
    state.activity ??= await readActivity(session);
    // A vault that is nowhere is evaluated by it.
    if (isVaultGone(session.inputs, observed))
        state.verdict = evaluated(state, session, observed);
}
function evaluated(state, { inputs, clock }, observed) {
    return evaluate(state.inputs ?? inputs, observed, clock.timeOf((0,runtime_clock/* now */.t)()), state.activity);
}
/** Before the plan: what was deleted is not created. */
async function readDeletionIfNeeded(session, state) {
    if (state.observed !== undefined && isVaultGone(session.inputs, state.observed))
        await readActivityIfNeeded(session, state);
}
/** Plans from what was read last. */
function planFromState(state, inputs, recovery) {
    if (state.observed === undefined)
        throw new Error('a plan before anything was read');
    const next = plan(inputs, state.observed, { recovery, activity: state.activity });
    state.plan = { ...next, notes: [...doubtsAboutCreation(state), ...next.notes] };
    return state.plan;
}
/** A plan made after this run created the vault has no more reason to doubt that; whoever reads the result has. */
function doubtsAboutCreation({ plan: former, changes }) {
    const isCreated = ({ resource, action, status }) => resource === 'vault' && action === 'create' && status === 'done';
    return former !== undefined && changes.some(isCreated) ? (0,model_plan/* doubtsOf */.Pi)(former) : [];
}
/** The oldest answer that may decide, ms: while a list is waited for, what was read before it changes. */
const oldest = 120_000;
/**
 * Everything is read again, once, where the first answer is too old by the time the last has come.
 *
 * @throws RunError `AnswersTooOld` in mode gate if it is so the second time; there nothing counts that was read before
 */
async function observeRecently(azure, state) {
    if (await observeInTime(azure, state))
        return;
    azure.log.step('Current state, read again since that took more than two minutes');
    if (azure.inputs.mode === 'gate')
        forget(state);
    const isLate = !(await observeInTime(azure, state));
    if (!isLate || azure.inputs.mode !== 'gate')
        return;
    forget(state);
    throw new errors_errors/* RunError */.e4('AnswersTooOld', '');
}
/** @returns whether no answer is too old */
async function observeInTime(azure, state) {
    const startedAt = (0,runtime_clock/* now */.t)();
    await observeForPlan(azure, state);
    await readActivityIfNeeded(azure, state);
    return (0,runtime_clock/* now */.t)() - startedAt <= oldest;
}
function forget(state) {
    state.observed = undefined;
    state.verdict = undefined;
}
async function observeForPlan(azure, state) {
    const observed = await observe(azure);
    refuseOwnPrincipal(azure.inputs, observed);
    keepObservation(state, azure, observed);
}
/**
 * The pipeline's own service principal would get the permissions to wrap and unwrap. Its object ID is known from its token alone.
 *
 * @throws InvalidInputs
 */
function refuseOwnPrincipal({ adobePrincipalId: given }, { caller }) {
    if (given === undefined || caller.presence !== 'found' || given !== caller.value.id)
        return;
    const rule = "must be the object id of Adobe's service principal in the tenant, and not of the identity that signs in";
    throw new inputs_inputs/* InvalidInputs */.hS([{ input: 'adobe-principal-id', given, rule }]);
}

;// CONCATENATED MODULE: ./build/reconcile.js









/**
 * Something that was just created may not be readable immediately: role assignments and service principals replicate.
 */
const replicationTimeout = 60_000;
/** Where a person is there to be asked, nothing is written without an answer. */
async function reconcileIfAgreed(session, planned, state, writer) {
    if (await isAgreed(session, planned, writer))
        return reconcile(session, planned, state);
    state.changes = planned.steps.map((step) => changeOf(step, 'skipped'));
    state.error = new errors_errors/* RunError */.e4('Declined', '');
}
async function isAgreed({ inputs, deadline, log }, planned, writer) {
    if (writer.confirm === undefined || planned.obstacles.length > 0 || planned.steps.length === 0)
        return true;
    log.step('Plan');
    const { subscriptionId, resourceGroup, vaultName } = inputs;
    const where = `subscription ${subscriptionId}, resource group ${resourceGroup}, vault ${vaultName}`;
    return writer.confirm({ lines: planLines(planned, inputs), where }, deadline.signal);
}
/** @throws the errors of the changes, or what ended the run early; what was done until then is in `state` */
async function reconcile(session, planned, state) {
    if (planned.obstacles.length > 0 || planned.steps.length === 0)
        return;
    try {
        const last = await applyAndReplan(session, planned, state);
        if (last !== undefined)
            await observeOutcome(session, state, last);
    }
    catch (error) {
        await observeAfterError(error, session, state);
        throw error;
    }
}
/** @returns the last changes, which are still to be observed; `undefined` when all changes have been observed */
async function applyAndReplan(session, planned, state) {
    const known = reconcile_principalOf(state.observed);
    const first = await applySteps(session, planned.steps, state, { principal: known, stopIfVaultDiffers: true });
    if (!first.vaultDiffers)
        return first;
    session.log.step('Resulting state');
    // What a recovered vault contains and lost, or the settings of somebody else's new vault, can be read only now.
    try {
        if (first.isNew || first.recovery !== undefined)
            await waitForRoles(session);
        keepObservation(state, session, await observe(session));
    }
    catch (error) {
        state.changes.push(...leftOver(planned.steps, [], state.changes));
        throw error;
    }
    const next = planFromState(state, session.inputs, first.recovery);
    // A service principal that was just created may not be readable immediately.
    const isNew = first.principal !== known;
    const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isNew);
    if (next.obstacles.length > 0)
        state.changes.push(...leftOver(planned.steps, steps, state.changes));
    if (next.obstacles.length > 0 || steps.length === 0)
        return undefined;
    const principal = reconcile_principalOf(state.observed) ?? first.principal;
    const { isNew: vaultIsNew, made } = first;
    return applySteps(session, steps, state, { principal, stopIfVaultDiffers: false, vaultIsNew, made });
}
/**
 * Changes that were planned before the second read and are not made because of its result. The vault itself is there by
 * then, whoever made it.
 */
function leftOver(planned, next, made) {
    const left = [];
    const isListed = ({ resource, action }) => (resource === 'vault' && action !== 'update') ||
        left.some((change) => change.resource === resource && change.action === action) ||
        // A resource may have been recovered instead of created.
        made.some((change) => change.resource === resource && (change.action === 'update') === (action === 'update'));
    for (const step of [...planned, ...next])
        if (!isListed(step))
            left.push(changeOf(step, 'skipped'));
    return left;
}
async function applySteps(session, steps, state, options) {
    const applied = await apply(session, steps, options);
    state.changes.push(...applied.changes);
    state.recovery ??= applied.recovery;
    const [error, ...others] = applied.errors;
    if (error === undefined)
        return applied;
    throw others.length === 0 ? error : new errors_errors/* SeveralErrors */.AJ(applied.errors);
}
/** Observes until what was created is found, or the time for replication is over; the last read counts. */
async function observeOutcome(session, state, { principal, isNew, made }) {
    session.log.step('Resulting state');
    const isThere = async () => {
        const observed = await observe(session);
        const { state: currentState } = keepObservation(state, session, observed);
        const hasPrincipal = principal === undefined || reconcile_principalOf(observed) !== undefined;
        const isBehind = (isNew && reconcile_isRefused(observed)) || (made.has('key') && isUnlisted(observed));
        return (currentState !== 'missing' && hasPrincipal && !isBehind) || undefined;
    };
    if (await isThere())
        return;
    const what = { en: 'what was created to be visible', fr: 'que ce qui a \u00e9t\u00e9 cr\u00e9\u00e9 soit visible' };
    const why = 'service principals and role assignments are read some time after they were made';
    await poll(session, { what, timeout: replicationTimeout, why }, isThere);
}
/**
 * What was created in parallel with a failed change exists: the outputs name it, and no remedy asks a person to
 * create it again. A run that has to end has no time to read again, and a read that found less than the one before is
 * not used.
 */
async function observeAfterError(error, session, state) {
    if ((0,errors_errors/* errorsOf */.Bp)(error).some((each) => each instanceof deadline/* Interrupted */.j))
        return;
    try {
        if (state.changes.some(({ status }) => status === 'done'))
            await observeAgain(session, state);
        await readActivityIfNeeded(session, state);
    }
    catch {
        // The error of the change is reported instead.
    }
}
async function observeAgain(session, state) {
    session.log.step('Resulting state');
    const observed = await observe(session);
    if (observed.vault.presence !== 'unknown')
        keepObservation(state, session, observed);
}
/** A vault that this run created may accept its key, and still refuse a read of it while roles propagate. */
function reconcile_isRefused({ key }) {
    return key.presence === 'unknown' && key.reason.code === 'ForbiddenByRbac';
}
/** A key that this run created may be read before the list of its versions has it. */
function isUnlisted({ key, keyVersions }) {
    return key.presence === 'found' && (0,key_rules/* isListCut */.n0)(key.value, { keyVersions });
}
function reconcile_principalOf(observed) {
    return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}

;// CONCATENATED MODULE: ./build/run.js
/** The whole run, in order. */











/** @returns how the run ends */
async function run(state, context, options) {
    const { log, writer } = options;
    try {
        log.open(writer);
        writer.earlyOutputs(report_outputs/* outputsAtStart */.YV);
        if (context !== undefined)
            await work(state, context, log, writer);
    }
    catch (error) {
        state.error = error ?? new Error('nothing was thrown as an error');
    }
    await keepIssue(state, context, options);
    // Connections still in use are closed.
    context?.close();
    return finish(state, context, options);
}
async function work(state, context, log, writer) {
    const { inputs } = context;
    log.step('Current state');
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(101)]).then(__webpack_require__.bind(__webpack_require__, 8101));
    const azure = await signIn(context, state, writer);
    if ((0,mode/* onlyReads */.A)(inputs.mode))
        return observeRecently(azure, state);
    await observeForPlan(azure, state);
    await readDeletionIfNeeded(azure, state);
    const plan = planFromState(state, inputs);
    if (inputs.mode === 'plan')
        state.changes = plannedChanges(plan);
    else
        await reconcileIfAgreed(azure, plan, state, writer);
    await readActivityIfNeeded(azure, state);
}
/** One issue is open while the check fails, for whatever reason. */
async function keepIssue(state, context, options) {
    const { host, environment, log } = options;
    const { inputs } = state;
    const isAsked = inputs === undefined || (inputs.driftIssue && inputs.mode === 'verify');
    if (!isAsked || host.issues === undefined || context?.deadline.isCancelled === true)
        return;
    const named = inputs ?? (0,inputs_inputs/* issueInputs */.pi)(environment, host);
    if (named === undefined)
        return;
    // Without a connection, or time, of the check.
    const isOver = context === undefined || context.deadline.signal.aborted;
    try {
        const way = isOver ? (0,connect/* connectForIssue */.T)(host, environment, named, log) : context;
        (0,proxy/* hideProxyFromSdks */.GZ)(process.env);
        state.failingSince = await host.issues.keep(way, checkOf(state, options));
        if (isOver)
            way.close();
    }
    catch (error) {
        state.error ??= error;
    }
}
function checkOf(state, { host, environment, texts }) {
    const { inputs, verdict, observed, activity } = state;
    const about = host.run(environment);
    if (inputs === undefined || verdict === undefined || observed === undefined) {
        return { kind: 'stopped', outcome: conclude(state, about, texts) };
    }
    return {
        kind: 'seen',
        drift: { inputs, verdict, observed, activity, run: about, starts: texts.starts(about, inputs.mode) },
    };
}
/**
 * Concludes and publishes what came of the run, however it went.
 *
 * @returns how it ends; `unchecked` also where the result could not be published
 */
async function finish(state, context, { host, environment, log, writer, texts }) {
    if (context?.deadline.isCancelled === true)
        state.error = withCancellation(state.error);
    for (const error of (0,errors_errors/* errorsOf */.Bp)(state.error))
        if (error instanceof Error)
            log.debug(error.stack ?? error.message);
    try {
        const outcome = conclude(state, host.run(environment), texts);
        log.end();
        const { complete } = await publish(outcome, host.files(environment, outcome.inputs), { log, writer, texts });
        const isLate = context?.deadline.isCancelled === true && !(0,errors_errors/* errorsOf */.Bp)(state.error).some(isCancellation);
        if (isLate)
            writer.fail('The run was canceled while the result was published.');
        const ending = endingOf(outcome);
        return ending === 'passed' && (!complete || isLate) ? 'unchecked' : ending;
    }
    catch (error) {
        // The outputs of the beginning remain: not ready, state unknown.
        writer.fail(`The result could not be published: ${(0,errors_errors/* asError */.zR)(error).message}`);
        return 'unchecked';
    }
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   mR: () => (/* binding */ stepLines)
/* harmony export */ });
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/* harmony import */ var _joint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2062);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4070);
/** A page in plain lines: the log, annotations, outputs, the report. */





function linesOf(page, language = 'en') {
    const { headline, unless, says, changes, when, steps, folds, links, answers } = page;
    const name = ({ text }) => text[language];
    const run = (link) => (link.href === '' ? name(link) : `${name(link)} (${link.href})`);
    return [
        headline[language],
        (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(verdictLine(page, language), unless === undefined ? '' : leading(unless, language)),
        ...(says === undefined ? [] : [says[language]]),
        ...changes.map((each) => each[language]),
        ...(when === undefined ? [] : [when[language]]),
        ...stepLines(steps, language),
        ...[...folds, ...answers].flatMap((fold) => foldLines(fold, language)),
        ...links.map(({ text, href }) => `${text[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]} ${href}`),
        (0,_joint_js__WEBPACK_IMPORTED_MODULE_3__/* .countsLine */ .J)(page, language, { text: (text) => text, code: (text) => text, link: name, run }),
    ].flatMap((line) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(line));
}
/** How urgent it is, and why. */
const verdictLine = ({ urgency, verdict }, language) => put(urgency[language], verdict[language]);
function put(text, rest) {
    const { start, between } = (0,_joint_js__WEBPACK_IMPORTED_MODULE_3__/* .joint */ .F)(text, rest);
    return `${start}${between}${rest.trimStart()}`;
}
const leading = ({ says, link: { text, href } }, language) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(says[language], `${text[language]} (${href}).`);
function stepLines(steps, language = 'en') {
    return steps.flatMap((step, index) => {
        const [first = '', ...rest] = linesOfStep(step, language);
        return [`${index + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
    });
}
function linesOfStep(step, language) {
    const { says, needs, more, commands = [], find, text, rows = [], meanwhile, fold, after } = step;
    const need = needs === undefined ? '' : `(${(0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .eitherRole */ .OQ)(needs.roles)[language]}, ${_model_places_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z[needs.at][language]})`;
    const act = put(step[language], says?.[language] ?? '');
    return [
        (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(act, need, more === undefined ? '' : leading(more, language))),
        ...(find === undefined ? [] : foldLines(find, language)),
        ...commands.flatMap((command) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(command.text)),
        ...(text === undefined ? [] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(text)),
        ...rows.map(({ when, next }) => `- ${when[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]} ${next[language]}`),
        ...(meanwhile === undefined ? [] : foldLines(meanwhile, language)),
        ...(fold === undefined ? [] : foldLines(fold, language)),
        ...(after === undefined ? [] : [after[language]]),
    ];
}
function foldLines({ title, says, commands = [], text, steps }, language) {
    const below = [
        ...(says === undefined ? [] : [says[language]]),
        ...commands.flatMap((command) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(command.text)),
        ...(text === undefined ? [] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(text)),
        ...stepLines(steps, language),
    ];
    return [`${title[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]}`, ...below.map((line) => `   ${line}`)];
}


/***/ })

};
