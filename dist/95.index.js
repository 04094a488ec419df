export const id = 95;
export const ids = [95];
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

/***/ 4095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signIn: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
// EXTERNAL MODULE: ./build/azure/arm.js
var arm = __webpack_require__(7526);
// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/azure/pipeline/exchange.js
var exchange = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/azure/pipeline/pipeline.js + 3 modules
var pipeline_pipeline = __webpack_require__(6696);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/azure/responses.js
var responses = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
;// CONCATENATED MODULE: ./build/azure/pipeline/claims.js

const longestHeader = 8_192;
/** The claims that a 401 asks for, as JSON text; `undefined` if it has none, or malformed ones. */
function claimsChallenge({ status, headers }) {
    const challenge = headers.get('www-authenticate') ?? '';
    if (status !== 401 || challenge.length > longestHeader)
        return undefined;
    const encoded = /[\s,]claims="([^"]+)"/i.exec(challenge)?.[1];
    if (encoded === undefined)
        return undefined;
    const claims = Buffer.from(encoded, 'base64').toString('utf8');
    return typeof (0,json/* parseJson */.q)(claims) === 'object' ? claims : undefined;
}

// EXTERNAL MODULE: ./build/azure/pipeline/request-id.js
var request_id = __webpack_require__(8462);
;// CONCATENATED MODULE: ./build/azure/pipeline/renew.js






/**
 * Gets another token, once, when the service answers 401 to the one in use: it expired on the way, was revoked, or the
 * service wants claims that it does not have. A service that rejects a token has done nothing, so a write is repeated
 * too, except a creation that could replace something: its caller reads again before it sends it. Requests without a
 * token (the first one of the data plane's client, which asks where to get one) are left alone.
 */
function renewRefusedToken({ credential, service, log }) {
    const scope = cloud/* scopes */.Wu[service];
    const authorize = async (request, claims) => {
        const { token } = await credential.getToken(scope, claims === undefined ? {} : { claims });
        request.headers.set('Authorization', `Bearer ${token}`);
    };
    const refused = new Set();
    /** Tokens that were requested because a creation was refused: one refusal each is enough. */
    const renewed = new Set();
    return {
        name: 'renew-refused-token',
        async sendRequest(request, next) {
            // The SDK keeps the token that was refused, and gives it to further requests.
            if (refused.has(tokenOf(request) ?? ''))
                await authorize(request);
            const response = await next(request);
            const token = tokenOf(request);
            if (response.status !== 401 || token === undefined)
                return response;
            const { replaces = false } = (0,exchange/* currentOperation */.Fv)();
            if (replaces && renewed.has(token))
                return refusedAgain(response);
            const claims = claimsChallenge(response);
            refused.add(token);
            if (claims === undefined) {
                log.info(`${errors/* serviceTitles */.xt[service].en} refused the token (HTTP 401): requesting a new one, once.`);
                await credential.forget(scope, token);
            }
            else
                log.info(`${errors/* serviceTitles */.xt[service].en} requires a token with other claims: requesting one, once.`);
            await authorize(request, claims);
            if (replaces) {
                renewed.add(tokenOf(request) ?? '');
                throw toBeRepeated(response);
            }
            const second = await next(request);
            return claims === undefined ? second : refusedAgain(second);
        },
    };
}
/** Somebody may have created the resource while the token was exchanged. */
function toBeRepeated(response) {
    const { details } = (0,responses/* refusal */.x5)((0,exchange/* currentOperation */.Fv)(), response);
    return new errors/* ServiceError */._7({ ...details, transient: true });
}
/** @throws ServiceError if the service wants claims once more */
function refusedAgain(response) {
    if (claimsChallenge(response) !== undefined)
        throw insufficientClaims((0,request_id/* requestIdOf */.G)(response));
    return response;
}
function tokenOf({ headers }) {
    return /^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}
function insufficientClaims(requestId) {
    const { service, name } = (0,exchange/* currentOperation */.Fv)();
    const message = 'it asks for a token with other claims again, though it got one';
    return new errors/* ServiceError */._7({ service, operation: name, status: 401, code: 'InsufficientClaims', message, requestId });
}

// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/durations.js
var durations = __webpack_require__(7494);
;// CONCATENATED MODULE: ./build/azure/service-clock.js


/** A smaller difference may be the time that the answer took, ms. */
const tolerance = 60_000;
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
class ServiceClock {
    #log;
    /** How much later it is for Azure than for the runner, ms; 0 where both agree. */
    #ahead = 0;
    #isSaid = false;
    constructor(log) {
        this.#log = log;
    }
    /** Azure's time at a moment of the monotonic clock: the runner's may be set while a run reads. */
    timeOf(moment) {
        return Date.now() - ((0,clock/* now */.t)() - moment) + this.#ahead;
    }
    /** The client, whose good answers set this clock. */
    setBy(client) {
        return {
            sendRequest: async (request) => {
                const response = await client.sendRequest(request);
                if (response.status >= 200 && response.status < 300)
                    this.#set(response.headers.get('date') ?? '');
                return response;
            },
        };
    }
    #set(date) {
        const time = httpDate.test(date) ? Date.parse(date) : Number.NaN;
        if (Number.isNaN(time))
            return;
        const ahead = time - Date.now();
        this.#ahead = Math.abs(ahead) < tolerance ? 0 : ahead;
        if (this.#ahead === 0 || this.#isSaid)
            return;
        this.#isSaid = true;
        const difference = `${(0,durations/* seconds */.Y)(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'}`;
        this.#log.info(`The runner's clock is ${difference} Azure's. Dates are compared with Azure's.`);
    }
}

;// CONCATENATED MODULE: ./build/azure/clients.js








function openSession({ inputs, httpClients: clients, credential, deadline, log }) {
    const clock = new ServiceClock(log);
    const httpClients = { ...clients, arm: clock.setBy(clients.arm) };
    const renewing = (service) => renewRefusedToken({ credential, service, log });
    const send = (service) => {
        const pipeline = (0,pipeline_pipeline/* inOrder */.al)([
            (0,esm/* userAgentPolicy */.z7)({ userAgentPrefix: version/* userAgent */.N }),
            (0,esm/* setClientRequestIdPolicy */.q5)(),
            (0,esm/* bearerTokenAuthenticationPolicy */.N$)({ credential, scopes: cloud/* scopes */.Wu[service] }),
            renewing(service),
        ]);
        const client = httpClients[service];
        return (operation, request) => (0,exchange/* exchange */.cv)(operation, () => pipeline.sendRequest(client, pipelineRequest(request)));
    };
    let management;
    const keyVault = async (operation, call) => {
        management ??= Promise.all(/* import() */[__webpack_require__.e(592), __webpack_require__.e(12)]).then(__webpack_require__.bind(__webpack_require__, 2012)).then(({ keyVaultClient }) => keyVaultClient(credential, inputs.subscriptionId, httpClients.arm, renewing('arm')));
        const client = await management;
        return (0,exchange/* exchange */.cv)(operation, () => call(client));
    };
    return {
        inputs,
        arm: (0,arm/* arm */.J)(send('arm')),
        keyVault,
        deletedKeys: async () => {
            const { deletedKeys } = await Promise.all(/* import() */[__webpack_require__.e(211), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 2774));
            return deletedKeys(credential, inputs, httpClients.vault, renewing('vault'));
        },
        auditLog: async () => {
            const { auditLog } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 977));
            return auditLog(credential, inputs, httpClients.logs, renewing('logs'));
        },
        graph: send('graph'),
        clock,
        deadline,
        log,
    };
}
function pipelineRequest({ method, url, body }) {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const headers = (0,esm/* createHttpHeaders */.Nc)({ Accept: 'application/json', ...json });
    return (0,esm/* createPipelineRequest */.G6)({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

// EXTERNAL MODULE: ./build/azure/pipeline/proxy.js
var proxy = __webpack_require__(5835);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/github/id-tokens.js
var id_tokens = __webpack_require__(7016);
;// CONCATENATED MODULE: ./build/github/id-token-request.js
/** Requests an OIDC token from GitHub, through the same policies as every request. */








/**
 * @returns a function that requests a token; its first call uses the pending answer
 * @throws ServiceError when GitHub answers with an error or a malformed answer
 */
function requestIdToken(options) {
    const { idTokenSource: source } = options;
    const client = (0,pipeline_pipeline/* httpClientOf */.Xc)('oidc', options, startingWith(options.firstIdToken, (0,esm/* createDefaultHttpClient */.fl)()));
    return async () => {
        const headers = (0,esm/* createHttpHeaders */.Nc)((0,id_tokens/* idTokenHeaders */.Df)(source));
        const request = (0,esm/* createPipelineRequest */.G6)({ url: source.url, headers });
        return id_token_request_tokenOf(await (0,exchange/* exchange */.cv)(permissions/* getIdToken */.p9, () => client.sendRequest(request)));
    };
}
/** Uses the pending answer for the first request, and sends every later one. */
function startingWith(first, next) {
    let early = first;
    return {
        async sendRequest(request) {
            const answer = early;
            early = undefined;
            return answer === undefined ? next.sendRequest(request) : pipelineResponse(request, await answer);
        },
    };
}
function pipelineResponse(request, { status, headers, body }) {
    const encoding = headers['content-encoding'] ?? 'identity';
    // The first request asks for none, and its body is read as it comes.
    if (encoding.toLowerCase() !== 'identity') {
        throw Object.assign(new Error(`content-encoding ${(0,secrets/* excerpt */.Kb)(encoding, 40)}`), { code: 'UnexpectedEncoding' });
    }
    return { request, status, headers: (0,esm/* createHttpHeaders */.Nc)({ ...headers }), bodyAsText: body };
}
function id_token_request_tokenOf(response) {
    const { status, bodyAsText } = response;
    const text = bodyAsText ?? '';
    const token = status === 200 ? (0,id_tokens/* parseIdToken */.UM)(text) : undefined;
    if (token !== undefined)
        return token;
    throw new errors/* ServiceError */._7({
        service: permissions/* getIdToken */.p9.service,
        operation: permissions/* getIdToken */.p9.name,
        status,
        code: status === 200 ? 'InvalidAnswer' : `HTTP ${status}`,
        message: status === 200 ? 'the answer holds no token' : (0,secrets/* excerpt */.Kb)(text),
        requestId: (0,request_id/* requestIdOf */.G)(response),
    });
}

// EXTERNAL MODULE: ./build/github/log.js
var github_log = __webpack_require__(284);
// EXTERNAL MODULE: ./build/runtime/loop-turn.js
var loop_turn = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/sign-in.js
/**
 * From the connection to signed-in clients. This file and its imports are large, so it is loaded after the first
 * request is sent, followed by the SDKs for the login and for Key Vault, with a turn of the event loop in between:
 * loading blocks the loop, and answers that arrive meanwhile would wait.
 */







/** The clients of a run. The exchange with Entra is made by the first read that needs its token. */
async function signIn(connection, state) {
    const { inputs, deadline, log } = connection;
    (0,proxy/* hideProxyFromSdks */.GZ)(process.env);
    const idTokens = openIdTokens(connection, state);
    await (0,loop_turn/* loopTurn */.g)();
    const { Login } = await Promise.all(/* import() */[__webpack_require__.e(563), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 221));
    await (0,loop_turn/* loopTurn */.g)();
    const { tenantId, clientId } = inputs;
    const entra = (0,pipeline_pipeline/* httpClientOf */.Xc)('entra', connection);
    const credential = new Login({ tenantId, clientId, httpClient: entra, assertions: idTokens, log, onToken: github_log/* mask */.dK });
    const httpClients = {
        arm: (0,pipeline_pipeline/* httpClientOf */.Xc)('arm', connection),
        graph: (0,pipeline_pipeline/* httpClientOf */.Xc)('graph', connection),
        vault: (0,pipeline_pipeline/* httpClientOf */.Xc)('vault', connection),
        logs: (0,pipeline_pipeline/* httpClientOf */.Xc)('logs', connection),
    };
    return openSession({ inputs, httpClients, credential, deadline, log });
}
function openIdTokens(connection, state) {
    const note = ({ jwt, claims }) => {
        (0,github_log/* mask */.dK)(jwt);
        const isFirst = state.claims === undefined;
        state.claims = claims;
        if (!isFirst)
            return;
        connection.log.info(`OIDC token: issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`);
    };
    const idTokens = new id_tokens/* IdTokens */.Uu(requestIdToken(connection), note);
    // Its answer is pending. If it is an error, it is reported where the token is needed.
    idTokens.get().catch(() => undefined);
    return idTokens;
}


/***/ })

};
