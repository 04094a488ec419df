export const id = 580;
export const ids = [580];
export const modules = {

/***/ 9580:
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
// EXTERNAL MODULE: ./build/runtime/deadline.js
var runtime_deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/azure/pipeline/raw-answer.js
var raw_answer = __webpack_require__(1284);
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
            const operation = (0,raw_answer/* currentOperation */.Fv)();
            const writes = (0,raw_answer/* isWrite */.ao)(request);
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
    const operation = (0,raw_answer/* currentOperation */.Fv)();
    deadline.check(waitingFor(operation));
    request.abortSignal = deadline.signal;
    request.timeout = operation.timeLimit ?? (0,pipeline_transient/* attemptLimit */.N4)(attempt, (0,raw_answer/* isWrite */.ao)(request));
    try {
        const response = await settled(next(request), request.timeout + graceOfClient);
        const { status, headers, bodyAsText } = response;
        const contentType = headers.get('content-type');
        const retryAfter = headers.get('retry-after');
        const date = headers.get('date');
        return { response, failed: (0,pipeline_transient/* transientErrorOf */.gn)({ status, contentType, retryAfter, date, body: bodyAsText ?? '' }) };
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
/** How much later than its own limit the HTTP client may end an attempt, ms. */
const graceOfClient = 1_000;
/**
 * The HTTP client ends an attempt at its limit. If it does not, as one version did after broken gzip, nothing would keep
 * node from exiting in the middle of the run, without a word: this timer does.
 */
async function settled(attempt, milliseconds) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new esm/* RestError */.pj('no end', { code: 'Timeout' })), milliseconds);
    });
    try {
        return await Promise.race([attempt, late]);
    }
    finally {
        clearTimeout(timer);
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
    const what = `${(0,errors/* titleOf */.Gg)(operation).en}: ${failed.code} (to ${operation.name.en})`;
    if (!(0,pipeline_transient/* mayRepeat */.xg)(writes, failed) || (writes && operation.overwrites === true)) {
        log.info(`${what}.`);
        return undefined;
    }
    const delay = (0,pipeline_transient/* delayBefore */.Lw)(attempt + 1, failed);
    if (attempt < pipeline_transient/* maxAttempts */.F3 && deadline.allows(delay)) {
        log.info(`${what}; trying again in ${(0,clock/* seconds */.Y)(delay)} (attempt ${attempt + 1} of ${pipeline_transient/* maxAttempts */.F3}).`);
        return delay;
    }
    const late = attempt < pipeline_transient/* maxAttempts */.F3;
    const why = late ? `: the next one, in ${(0,clock/* seconds */.Y)(delay)}, would pass the time limit` : '';
    log.info(`${what}; given up after ${times(attempt)} in ${(0,clock/* seconds */.Y)((0,clock/* now */.t)() - startedAt)}${why}.`);
    if (late && failed.code === 'Timeout')
        throw new runtime_deadline/* Interrupted */.j('deadline', waitingFor(operation));
    return undefined;
}
function noAnswer(request, failed, { operation, writes, attempt, startedAt }, detail) {
    const tries = `${times(attempt)} in ${(0,clock/* seconds */.Y)((0,clock/* now */.t)() - startedAt)}`;
    // The code is enough for a transient error; a permanent one needs its details.
    const why = failed.permanent && detail !== '' ? `: ${detail}` : '';
    return new errors/* ServiceError */._7({
        service: operation.service,
        operation: operation.name,
        title: operation.title,
        right: operation.right,
        code: failed.code,
        message: `no answer from ${new URL(request.url).host} (${tries})${why}`,
        answerLost: failed.sent && writes,
        transient: !failed.permanent,
    });
}
function waitingFor(operation) {
    const { name } = operation;
    const { en, fr } = (0,errors/* titleOf */.Gg)(operation);
    return { en: `${name.en} (waiting for ${en})`, fr: `${name.fr} (en attente de ${fr})` };
}
function times(attempts) {
    return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}

;// CONCATENATED MODULE: ./build/runtime/json-bounds.js
/**
 * What a JSON text may cost to parse. A value takes far more memory than its text: without bounds, 16 MB of brackets need
 * more than a gigabyte. Checked before any parser sees the text, the SDKs' own included.
 */
/** No service nests deeper than about ten levels. */
const deepest = 64;
/** Objects, lists and their members in one answer; a list of 7,000 role assignments has some 140,000. */
const mostValues = 500_000;
const quote = 0x22;
const backslash = 0x5c;
/**
 * In linear time. Malformed JSON is no excess: the parser rejects it.
 *
 * @param longestText the most characters in one text
 * @returns what is too much, in words that follow "the answer"; `undefined` if nothing is
 */
function excessOf(text, longestText) {
    let depth = 0;
    let values = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote) {
            const end = endOfText(text, at);
            if (end - at > longestText)
                return `has a text of more than ${longestText.toLocaleString('en')} characters`;
            at = end;
        }
        else if (code === 0x5b || code === 0x7b) {
            depth += 1;
            values += 1;
            if (depth > deepest)
                return `is nested more than ${deepest} levels deep`;
        }
        else if (code === 0x5d || code === 0x7d)
            depth -= 1;
        else if (code === 0x2c)
            values += 1;
        if (values > mostValues)
            return `has more than ${mostValues.toLocaleString('en')} values`;
    }
    return undefined;
}
/** Where the text ends that begins at the quotation mark. */
function endOfText(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === backslash)
            at += 1;
        else if (code === quote)
            return at;
    }
    return text.length;
}

// EXTERNAL MODULE: ./build/azure/pipeline/request-id.js
var request_id = __webpack_require__(8462);
;// CONCATENATED MODULE: ./build/azure/pipeline/policies.js






/** Records the result of a request for the operation that it belongs to. */
const rawAnswerPolicy = {
    name: 'note',
    async sendRequest(request, next) {
        const response = await (0,raw_answer/* notingError */.mM)(() => next(request));
        (0,raw_answer/* keepRawAnswer */.CY)(request, response);
        return response;
    },
};
/** Keeps a service's requests to its domain; a token is sent to no other. @throws RunError `ForeignHost` */
function domainPolicy(service, rule) {
    return {
        name: 'domains',
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
 * token, on the same domain only. Source:
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
        const { service, name } = (0,raw_answer/* currentOperation */.Fv)();
        const message = `it leads to ${(0,secrets/* excerpt */.Kb)(goal)}; redirects are not followed.`;
        const requestId = (0,request_id/* requestIdOf */.G)(response);
        throw new errors/* ServiceError */._7({ service, operation: name, status, code: 'Redirected', message, requestId });
    },
};
/**
 * Many proxies allow a client few connections at a time. Node's agents don't respect their own limit while tunnels are
 * being opened, so the requests are limited instead: then four connections are enough. Microsoft Entra answers before any
 * other service is asked; one connection is left to the service that is asked beside Azure Resource Manager.
 */
const mostThroughProxy = { arm: 3, entra: 2, other: 1 };
/** Limits the number of concurrent requests behind a proxy. */
function limitPolicy(service, connections) {
    const most = service === 'arm' || service === 'entra' ? mostThroughProxy[service] : mostThroughProxy.other;
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
/**
 * The largest answer that is read, bytes after decompression. Azure returns all role assignments of a subscription, 4,000 at
 * most, in one page of some 4 MB.
 */
const answerLimit = 8 * 1024 * 1024;
/** The same for all answers that arrive at the same time: reads are sent in parallel. */
const arrivingLimit = 16 * 1024 * 1024;
/** The longest text in an answer, characters. Names and IDs have hundreds; the body of a GitHub issue has 65,536 at most. */
const longestText = { github: 512 * 1024, other: 32 * 1024 };
/** The largest headers that are read, bytes; node's own limit is half of it. */
const headerLimit = 32 * 1024;
/**
 * Limits what an answer may be: the size of its headers and decompressed body, and the only accepted encoding. Every
 * request that may have a body carries a length: some front ends answer 411 without one.
 */
function boundPolicy(service, connections) {
    const most = service === 'github' ? longestText.github : longestText.other;
    return {
        name: 'bounds',
        async sendRequest(request, next) {
            request.headers.set('Accept-Encoding', 'gzip');
            if (!request.body && ['POST', 'PUT', 'PATCH'].includes(request.method)) {
                request.headers.set('Content-Length', '0');
            }
            request.requestOverrides = { ...request.requestOverrides, maxHeaderSize: headerLimit };
            let own = 0;
            let isTooLarge = false;
            request.onDownloadProgress = ({ loadedBytes }) => {
                connections.arriving += loadedBytes - own;
                own = loadedBytes;
                isTooLarge = own > answerLimit || (own > smallAnswer && connections.arriving > arrivingLimit);
                if (isTooLarge)
                    throw new Error('the answer is too large');
            };
            try {
                const response = readable(await next(request));
                const excess = excessOf(response.bodyAsText ?? '', most);
                if (excess === undefined)
                    return response;
                throw tooLarge(`the answer ${excess}`);
            }
            catch (error) {
                throw isTooLarge ? tooLarge('the answer is too large') : error;
            }
            finally {
                connections.arriving -= own;
            }
        },
    };
}
/** An answer of this size is read whatever else arrives, bytes. */
const smallAnswer = 256 * 1024;
function tooLarge(message) {
    return Object.assign(new Error(message), { code: 'AnswerTooLarge' });
}
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




/** The client for requests to a service. It can reach no other domain. */
function httpClientOf(service, { connections, domains, deadline, log }, last = (0,esm/* createDefaultHttpClient */.fl)()) {
    const policies = [
        rawAnswerPolicy,
        refuseRedirect,
        ...(service === 'github' ? [followMovedRepository] : []),
        domainPolicy(service, domains),
        attemptPolicy({ deadline, log }),
        limitPolicy(service, connections),
        agentPolicy(service, connections),
        boundPolicy(service, connections),
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
        userAgentOptions: { userAgentPrefix: version/* userAgent */.N1 },
    };
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ keepRawAnswer),
/* harmony export */   Fv: () => (/* binding */ currentOperation),
/* harmony export */   UM: () => (/* binding */ rawAnswerIfSent),
/* harmony export */   ao: () => (/* binding */ isWrite),
/* harmony export */   b8: () => (/* binding */ rawAnswer),
/* harmony export */   mM: () => (/* binding */ notingError)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _runtime_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9551);
/**
 * Which operation a request belongs to, and its result. The SDKs wrap and reinterpret answers; the action uses the raw
 * answer, or the error that prevented it. The policies find the operation of a request here, whichever client sends it.
 */



const calls = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/**
 * Runs a client's call and returns the raw answer, whatever the client returns.
 *
 * @throws what the policies or the login threw when no answer came
 */
async function rawAnswer(operation, call) {
    const response = await rawAnswerIfSent(operation, call);
    if (response === undefined)
        throw new Error(`nothing was sent to ${operation.name.en}`);
    return response;
}
/** As `rawAnswer`, for a client that may need no request: `undefined` then. */
async function rawAnswerIfSent(operation, call) {
    const own = { operation, response: undefined, error: undefined };
    try {
        await calls.run(own, call);
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
    return error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 || error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4 || error instanceof _runtime_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j;
}
/** The operation that the current request belongs to. */
function currentOperation() {
    const own = calls.getStore();
    if (own === undefined)
        throw new Error('a request outside an operation');
    return own.operation;
}
/** Records the answer. Around a write, an SDK may also read; those answers are not the write's. */
function keepRawAnswer(request, response) {
    const own = calls.getStore();
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
        const own = calls.getStore();
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


/***/ })

};
