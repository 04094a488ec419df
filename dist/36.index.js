export const id = 36;
export const ids = [36];
export const modules = {

/***/ 6282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ exchangeIfNeeded),
/* harmony export */   Fv: () => (/* binding */ currentOperation),
/* harmony export */   ao: () => (/* binding */ isWrite),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   ev: () => (/* binding */ noteResponse),
/* harmony export */   mM: () => (/* binding */ notingError)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/**
 * Which operation a request belongs to, and its result. The SDKs wrap and reinterpret answers; the action uses the raw
 * answer, or the error that prevented it. The policies find the operation of a request here, whichever client sends it.
 */


const exchanges = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/**
 * Runs a client's call and returns the raw answer, whatever the client returns.
 *
 * @throws what the policies or the login threw when no answer came
 */
async function exchange(operation, call) {
    const response = await exchangeIfNeeded(operation, call);
    if (response === undefined)
        throw new Error(`nothing was sent to ${operation.name.en}`);
    return response;
}
/** As `exchange`, for a client that may need no request: `undefined` then. */
async function exchangeIfNeeded(operation, call) {
    const own = { operation, response: undefined, error: undefined };
    try {
        await exchanges.run(own, call);
    }
    catch (error) {
        if (isOurs(error))
            throw error;
        if (own.error !== undefined)
            throw own.error;
        if (own.response === undefined)
            throw error;
    }
    return own.response;
}
/** Thrown by a policy or the login, and passed through the SDK unchanged. */
function isOurs(error) {
    return error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 || error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4 || error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$;
}
/** The operation that the current request belongs to. */
function currentOperation() {
    const own = exchanges.getStore();
    if (own === undefined)
        throw new Error('a request outside an operation');
    return own.operation;
}
/** Records the answer. Around a write, an SDK may also read; those answers are not the write's. */
function noteResponse(request, response) {
    const own = exchanges.getStore();
    if (own === undefined || (own.operation.writes === true && isRead(request)))
        return;
    own.response = response;
    own.error = undefined;
}
/** Runs something whose errors an SDK may wrap, and records the original error. */
async function notingError(run) {
    try {
        return await run();
    }
    catch (error) {
        const own = exchanges.getStore();
        if (own !== undefined)
            own.error = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asError */ .zR)(error);
        throw error;
    }
}
function isRead({ method }) {
    return method === 'GET' || method === 'HEAD';
}
/**
 * Whether repeating the request can do harm: true for everything but reads, unless its operation is marked as changing
 * nothing.
 */
function isWrite(request) {
    return !isRead(request) && currentOperation().writes !== false;
}


/***/ }),

/***/ 6696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xc: () => (/* binding */ httpClientOf),
  al: () => (/* binding */ inOrder),
  rY: () => (/* binding */ sdkOptions)
});

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/durations.js
var durations = __webpack_require__(7494);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/azure/pipeline/exchange.js
var exchange = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/azure/pipeline/transient.js
var pipeline_transient = __webpack_require__(8437);
;// CONCATENATED MODULE: ./build/azure/pipeline/attempts.js
/** The policy that retries transient failures, within the deadline of the run. It logs each attempt. */







/**
 * @throws ServiceError when no answer came
 * @throws Interrupted at the deadline
 */
function attemptPolicy(options) {
    return {
        name: 'attempts',
        async sendRequest(request, next) {
            const operation = (0,exchange/* currentOperation */.Fv)();
            const writes = (0,exchange/* isWrite */.ao)(request);
            const startedAt = (0,clock/* now */.t)();
            for (let attempt = 1;; attempt += 1) {
                const result = await tryOnce(options, request, next, attempt);
                const progress = { operation, writes, attempt, startedAt };
                const delay = result.failed && pauseAfter(options, result.failed, progress);
                if (delay === undefined) {
                    if (result.response !== undefined)
                        return result.response;
                    throw noAnswer(request, result.failed, progress, result.detail);
                }
                await options.deadline.wait(delay, waitingFor(operation));
            }
        },
    };
}
async function tryOnce({ deadline }, request, next, attempt) {
    const operation = (0,exchange/* currentOperation */.Fv)();
    deadline.check(waitingFor(operation));
    request.abortSignal = deadline.signal;
    request.timeout = operation.timeLimit ?? (0,pipeline_transient/* attemptLimit */.N4)(attempt, (0,exchange/* isWrite */.ao)(request));
    try {
        const response = await next(request);
        const { status, headers, bodyAsText } = response;
        const contentType = headers.get('content-type');
        const retryAfter = headers.get('retry-after');
        return { response, failed: (0,pipeline_transient/* transientErrorOf */.gn)({ status, contentType, retryAfter, body: bodyAsText ?? '' }) };
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 || error instanceof errors/* ServiceError */._7)
            throw error;
        deadline.check(waitingFor(operation));
        // OpenSSL puts a thread ID before the error.
        const detail = error instanceof Error ? (0,secrets/* excerpt */.Kb)(error.message.replace(/^[0-9A-F]{8,20}:/, ''), 200) : '';
        return { response: undefined, failed: (0,pipeline_transient/* transientErrorOfCode */.$r)(codeOf(error)), detail };
    }
}
/** The network's code; `Timeout` if our own limit ended the attempt; a name of our own for an incomplete answer. */
function codeOf(error) {
    if (error instanceof Error && error.name === 'AbortError')
        return 'Timeout';
    if ((0,esm/* isRestError */.T0)(error) && error.code === 'PARSE_ERROR')
        return 'BrokenAnswer';
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'NetworkError';
}
/**
 * How long to wait before the next attempt, ms; `undefined` when there is none. Both cases are logged.
 *
 * @throws Interrupted when a hanging service leaves no time for another attempt before the deadline
 */
function pauseAfter({ log, deadline }, failed, { operation, writes, attempt, startedAt }) {
    const what = `${errors/* serviceTitles */.xt[operation.service].en}: ${failed.code} (to ${operation.name.en})`;
    if (!(0,pipeline_transient/* mayRepeat */.xg)(writes, failed) || (writes && operation.replaces === true)) {
        log.info(`${what}.`);
        return undefined;
    }
    const delay = (0,pipeline_transient/* delayBefore */.Lw)(attempt + 1, failed);
    if (attempt < pipeline_transient/* maxAttempts */.F3 && deadline.allows(delay)) {
        log.info(`${what}; trying again in ${(0,durations/* seconds */.Y)(delay)} (attempt ${attempt + 1} of ${pipeline_transient/* maxAttempts */.F3}).`);
        return delay;
    }
    const late = attempt < pipeline_transient/* maxAttempts */.F3;
    const why = late ? `: the next one, in ${(0,durations/* seconds */.Y)(delay)}, would pass timeout-minutes` : '';
    log.info(`${what}; given up after ${times(attempt)} in ${(0,durations/* seconds */.Y)((0,clock/* now */.t)() - startedAt)}${why}.`);
    if (late && failed.code === 'Timeout')
        throw new errors/* Interrupted */.j$('deadline', waitingFor(operation));
    return undefined;
}
function noAnswer(request, failed, { operation, writes, attempt, startedAt }, detail) {
    const tries = `${times(attempt)} in ${(0,durations/* seconds */.Y)((0,clock/* now */.t)() - startedAt)}`;
    // The code is enough for a transient error; a permanent one needs its details.
    const why = failed.permanent && detail !== '' ? `: ${detail}` : '';
    return new errors/* ServiceError */._7({
        service: operation.service,
        operation: operation.name,
        right: operation.right,
        code: failed.code,
        message: `no answer from ${new URL(request.url).host} (${tries})${why}`,
        answerLost: failed.sent && writes,
        transient: !failed.permanent,
    });
}
function waitingFor({ name, service }) {
    const { en, fr } = errors/* serviceTitles */.xt[service];
    return { en: `${name.en} (waiting for ${en})`, fr: `${name.fr} (en attente de ${fr})` };
}
function times(attempts) {
    return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}

;// CONCATENATED MODULE: ./build/azure/pipeline/limit.js
/**
 * Many proxies allow a client few connections at a time. Node's agents don't respect their own limit while tunnels are
 * being opened, so the requests are limited instead: then four connections are enough.
 */
const mostThroughProxy = { arm: 3, other: 2 };
function limitPolicy(service, connections) {
    const most = service === 'arm' ? mostThroughProxy.arm : mostThroughProxy.other;
    const waiting = [];
    let underWay = 0;
    return {
        name: 'limit',
        async sendRequest(request, next) {
            if (!connections.isProxied(new URL(request.url)))
                return next(request);
            if (underWay === most) {
                await new Promise((resolve) => {
                    waiting.push(resolve);
                });
            }
            else
                underWay += 1;
            try {
                return await next(request);
            }
            finally {
                // The one that has waited longest goes next.
                const free = waiting.shift();
                if (free === undefined)
                    underWay -= 1;
                else
                    free();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/azure/pipeline/request-id.js
var request_id = __webpack_require__(8462);
;// CONCATENATED MODULE: ./build/azure/pipeline/policies.js





/** Records the result of a request for the operation that it belongs to. */
const notePolicy = {
    name: 'note',
    async sendRequest(request, next) {
        const response = await (0,exchange/* notingError */.mM)(() => next(request));
        (0,exchange/* noteResponse */.ev)(request, response);
        return response;
    },
};
/** Keeps a service's requests to its host; a token is sent to no other. @throws RunError `ForeignHost` */
function hostPolicy(service, rule) {
    return {
        name: 'hosts',
        async sendRequest(request, next) {
            if (!URL.canParse(request.url))
                throw new errors/* RunError */.e4('ForeignHost', request.url, service);
            const url = new URL(request.url);
            if (!rule(service, url))
                throw new errors/* RunError */.e4('ForeignHost', `${url.protocol}//${url.host}`, service);
            return next(request);
        },
    };
}
const redirects = new Set([301, 302, 307, 308]);
const mostRedirects = 3;
/**
 * A repository that was renamed or moved: GitHub answers with its new address. The request is sent there with the same
 * token, on the same host only. Source:
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
const followMovedRepository = {
    name: 'moved-repository',
    async sendRequest(request, next) {
        let response = await next(request);
        for (let followed = 0; followed < mostRedirects && redirects.has(response.status); followed += 1) {
            const location = response.headers.get('location');
            const goal = location !== undefined && URL.canParse(location, request.url) && new URL(location, request.url);
            if (!goal || goal.host !== new URL(request.url).host || goal.protocol !== 'https:')
                return response;
            request.url = goal.href;
            response = await next(request);
        }
        return response;
    },
};
/** No service of Azure redirects, so a redirect comes from something in between and is not followed. @throws ServiceError */
const refuseRedirect = {
    name: 'no-redirect',
    async sendRequest(request, next) {
        const response = await next(request);
        const { status, headers } = response;
        if (status < 300 || status > 399)
            return response;
        const goal = headers.get('location') ?? 'another address';
        const { service, name } = (0,exchange/* currentOperation */.Fv)();
        const message = `it leads to ${(0,secrets/* excerpt */.Kb)(goal)}; redirects are not followed.`;
        const requestId = (0,request_id/* requestIdOf */.G)(response);
        throw new errors/* ServiceError */._7({ service, operation: name, status, code: 'Redirected', message, requestId });
    },
};
/** The largest answer that is read, bytes after decompression: one page of any list that the action reads is far smaller. */
const answerLimit = 16 * 1024 * 1024;
/** The largest headers that are read, bytes; node's own limit is half of it. */
const headerLimit = 32 * 1024;
/**
 * Limits what an answer may be: the size of its headers and decompressed body, and the only accepted encoding. Every
 * request that may have a body carries a length: some front ends answer 411 without one.
 */
const boundPolicy = {
    name: 'bounds',
    async sendRequest(request, next) {
        request.headers.set('Accept-Encoding', 'gzip');
        if (!request.body && ['POST', 'PUT', 'PATCH'].includes(request.method)) {
            request.headers.set('Content-Length', '0');
        }
        request.requestOverrides = { ...request.requestOverrides, maxHeaderSize: headerLimit };
        let isTooLarge = false;
        request.onDownloadProgress = ({ loadedBytes }) => {
            isTooLarge = loadedBytes > answerLimit;
            if (isTooLarge)
                throw new Error('the answer is too large');
        };
        try {
            return readable(await next(request));
        }
        catch (error) {
            if (isTooLarge)
                throw Object.assign(new Error('the answer is too large'), { code: 'AnswerTooLarge' });
            throw error;
        }
    },
};
/**
 * The package decodes only `gzip` and `deflate`, spelled in lower case, and passes every other encoding through
 * unchanged.
 */
function readable(response) {
    const encoding = response.headers.get('content-encoding')?.trim() ?? 'identity';
    if (encoding !== 'gzip' && encoding.toLowerCase() !== 'identity') {
        throw Object.assign(new Error(`content-encoding ${(0,secrets/* excerpt */.Kb)(encoding, 40)}`), { code: 'UnexpectedEncoding' });
    }
    // Some services put a byte order mark before JSON.
    if (response.bodyAsText?.startsWith('\uFEFF') === true)
        response.bodyAsText = response.bodyAsText.slice(1);
    return response;
}
/** One line of the debug log for each attempt: method, address without query, status, request ids. Never a body or header. */
function logPolicy(log) {
    return {
        name: 'log',
        async sendRequest(request, next) {
            try {
                const response = await next(request);
                log.debug(`${line(request)} \u2192 ${response.status} ${(0,request_id/* requestIdOf */.G)(response) ?? ''}`);
                return response;
            }
            catch (error) {
                log.debug(`${line(request)} \u2192 ${codeOf(error)} ${error instanceof Error ? error.message : ''}`);
                throw error;
            }
        },
    };
}
function line({ method, url, headers }) {
    const { host, pathname } = new URL(url);
    const id = headers.get('x-ms-client-request-id');
    return `${method} ${host}${pathname}${id === undefined ? '' : ` (${id})`}`;
}

;// CONCATENATED MODULE: ./build/azure/pipeline/pipeline.js
/**
 * The pipeline for all requests: a list of policies over the HTTP client of the Azure SDKs. Every SDK client and every
 * request of our own uses the client that is created here. What the SDKs would do a second time (retries, redirects,
 * proxies) is turned off in `sdkOptions`.
 */





/** The client for requests to a service. It can reach no other host. */
function httpClientOf(service, { connections, hosts, deadline, log }, last = (0,esm/* createDefaultHttpClient */.fl)()) {
    const policies = [
        notePolicy,
        refuseRedirect,
        ...(service === 'github' ? [followMovedRepository] : []),
        hostPolicy(service, hosts),
        attemptPolicy({ deadline, log }),
        limitPolicy(service, connections),
        agentPolicy(service, connections),
        boundPolicy,
        logPolicy(log),
    ];
    const pipeline = inOrder(policies);
    return { sendRequest: (request) => pipeline.sendRequest(last, request) };
}
/** A pipeline of these policies, the first one outermost. */
function inOrder(policies) {
    const pipeline = (0,esm/* createEmptyPipeline */.O8)();
    for (const [index, policy] of policies.entries()) {
        const before = policies[index - 1];
        pipeline.addPolicy(policy, before === undefined ? {} : { afterPolicies: [before.name] });
    }
    return pipeline;
}
/** The agent of the run for every request. */
function agentPolicy(service, connections) {
    return {
        name: 'agent',
        async sendRequest(request, next) {
            request.agent = connections.agentFor(service, new URL(request.url));
            return next(request);
        },
    };
}
/** Options for every SDK client: our client, and no retries, redirects or proxies of its own. */
function sdkOptions(httpClient) {
    return {
        httpClient,
        retryOptions: { maxRetries: 0 },
        redirectOptions: { maxRetries: 0 },
        userAgentOptions: { userAgentPrefix: version/* userAgent */.N },
    };
}


/***/ }),

/***/ 4036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openIssues: () => (/* binding */ openIssues)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(690);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _azure_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6696);
/* harmony import */ var _azure_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8462);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(767);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2713);
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9623);
/* harmony import */ var _drift_label_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2966);
/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */










const issueEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    title: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    state: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['open', 'closed']),
    body: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()),
});
/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) })])),
});
const perPage = 100;
const mostPages = 50;
/** @param repository `owner/name` */
function openIssues(options, token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const apiUrl = options.environment['GITHUB_API_URL'];
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        userAgent: _runtime_version_js__WEBPACK_IMPORTED_MODULE_6__/* .userAgent */ .N,
        request: { fetch: fetchBy((0,_azure_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .httpClientOf */ .Xc)('github', options)) },
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    });
    const ask = async (name, route, parameters, schema) => {
        const operation = { service: 'github', name };
        const response = await (0,_azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(operation, () => octokit.request(route, { ...at, ...parameters }));
        return parsed(operation, response, schema);
    };
    return {
        async find(matches) {
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { labels: _drift_label_js__WEBPACK_IMPORTED_MODULE_7__/* .driftLabel */ .w, state: 'all', per_page: perPage, page };
                const entries = await ask({ en: 'look for the drift issue', fr: "rechercher l'issue de d\u00e9rive" }, 'GET /repos/{owner}/{repo}/issues', query, valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(({ number, title, state, body }) => ({ number, title, state, body: body ?? '' })));
                if (entries.length < perPage)
                    break;
            }
            return found;
        },
        async open(title, body) {
            const parameters = { title, body, labels: [_drift_label_js__WEBPACK_IMPORTED_MODULE_7__/* .driftLabel */ .w] };
            const { number, labels } = await ask({ en: 'open the drift issue', fr: "ouvrir l'issue de d\u00e9rive" }, 'POST /repos/{owner}/{repo}/issues', parameters, newIssue);
            const names = labels.map((label) => (typeof label === 'string' ? label : label.name));
            return { number, isLabeled: names.some((name) => name?.toLowerCase() === _drift_label_js__WEBPACK_IMPORTED_MODULE_7__/* .driftLabel */ .w) };
        },
        async update(number, changes) {
            const parameters = { issue_number: number, ...changes };
            await ask({ en: 'update the drift issue', fr: "mettre \u00e0 jour l'issue de d\u00e9rive" }, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters, valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }));
        },
        async comment(number, body) {
            const parameters = { issue_number: number, body };
            await ask({ en: 'comment on the drift issue', fr: "commenter l'issue de d\u00e9rive" }, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters, valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }));
        },
    };
}
function parsed({ service, name }, response, schema) {
    const { status, bodyAsText } = response;
    const body = (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(bodyAsText ?? '');
    const details = { service, operation: name, status, requestId: (0,_azure_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__/* .requestIdOf */ .G)(response) };
    if (status < 200 || status > 299) {
        const refused = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), body);
        const message = refused.success ? refused.output.message : 'no message';
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._7({ ...details, code: `HTTP ${status}`, message });
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(schema, body);
    if (result.success)
        return result.output;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
function methodOf(name) {
    if (name === 'GET' || name === 'POST' || name === 'PATCH')
        return name;
    throw new Error(`unexpected method ${name}`);
}
/** Makes octokit use the client of all other requests, with its host rule, deadline, proxy and retries. */
function fetchBy(client) {
    return async (url, options) => {
        const method = methodOf(options.method ?? 'GET');
        const body = options.body === undefined ? {} : { body: options.body };
        const request = (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({ url, method, headers: (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)(options.headers), ...body });
        const { status, headers, bodyAsText } = await client.sendRequest(request);
        return new Response(bodyAsText === undefined || bodyAsText === null || bodyAsText === '' ? null : bodyAsText, {
            status,
            headers: headers.toJSON(),
        });
    };
}


/***/ })

};
