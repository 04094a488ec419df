export const id = 221;
export const ids = [221,696];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Login: () => (/* binding */ Login)
/* harmony export */ });
/* harmony import */ var _azure_identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5563);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4821);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6210);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6785);
/* harmony import */ var _pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6282);
/* harmony import */ var _pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6696);
/* harmony import */ var _pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8462);










const operation = {
    service: 'entra',
    name: 'log in to Azure with the OIDC token',
    right: 'a federated credential',
    writes: false,
};
/** AADSTS700024: the assertion is outside its time. One fresh token settles it, unless the clock is off. */
const staleAssertion = 'AADSTS700024';
/** A credential for the Azure SDKs; its refusals are `ServiceError`s with Entra's own words. */
class Login {
    #options;
    #tokens = new Map();
    #withClaims = new Map();
    #credentials = new Map();
    #masked = new Set();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Reads that start together share one exchange; a token near its end is exchanged anew. Of the SDK's options only the
     * claims of a challenge count: the capability to handle challenges (`cp1`), which brings tokens for a day, is not
     * declared for a job of minutes.
     */
    getToken(scopes, { claims } = {}) {
        const scope = String(scopes);
        if (claims !== undefined)
            return this.#tokenWithClaims(scope, claims);
        const known = this.#tokens.get(scope);
        return known !== undefined && (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .now */ .t)() < known.renewAt ? known.token : this.#keep(scope, this.#fresh(scope));
    }
    async forget(scope, refused) {
        const known = this.#tokens.get(scope);
        const token = await known?.token.catch(() => undefined);
        if (token?.token !== refused || this.#tokens.get(scope) !== known)
            return;
        this.#tokens.delete(scope);
        // The SDK keeps tokens as well, in the credential.
        this.#credentials.delete(scope);
    }
    /** One token answers the same challenge to all requests that met it. */
    #tokenWithClaims(scope, claims) {
        const key = `${scope} ${claims}`;
        const known = this.#withClaims.get(key);
        if (known !== undefined)
            return known;
        const token = this.#keep(scope, this.#fresh(scope, claims));
        this.#withClaims.set(key, token);
        return token;
    }
    #keep(scope, token) {
        const entry = { token, renewAt: Number.POSITIVE_INFINITY };
        this.#tokens.set(scope, entry);
        token.then(({ expiresOnTimestamp }) => {
            entry.renewAt = (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .now */ .t)() + Math.max(0, expiresOnTimestamp - Date.now()) / 2;
        }, () => this.#tokens.delete(scope));
        return token;
    }
    async #fresh(scope, claims) {
        const { generation } = this.#options.assertions;
        try {
            return await this.#exchange(scope, claims);
        }
        catch (error) {
            if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7) || error.details.code !== staleAssertion)
                throw error;
            this.#options.log.info('Entra finds the OIDC token outside its time (AADSTS700024): asking GitHub for a new one.');
            this.#options.assertions.renew(generation);
            return this.#exchange(scope, claims);
        }
    }
    async #exchange(scope, claims) {
        let token;
        let failure;
        const response = await (0,_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .exchangeIfNeeded */ .E4)(operation, async () => {
            try {
                token = await this.#credential(scope).getToken(scope, claims === undefined ? {} : { claims });
            }
            catch (error) {
                failure = error;
                throw error;
            }
        });
        if (token === undefined)
            throw refusalOf(response, failure);
        this.#mask(token.token);
        return token;
    }
    #credential(scope) {
        const known = this.#credentials.get(scope);
        if (known !== undefined)
            return known;
        const { tenantId, clientId, httpClient, assertions } = this.#options;
        const assertion = () => (0,_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .notingError */ .mM)(async () => (await assertions.get()).jwt);
        const credential = new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientAssertionCredential */ .XI(tenantId, clientId, assertion, {
            ...(0,_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_5__/* .sdkOptions */ .r)(httpClient),
            // Set here, so that AZURE_AUTHORITY_HOST in the environment names no other.
            authorityHost: `https://${_cloud_js__WEBPACK_IMPORTED_MODULE_3__/* .hosts */ .S.entra}`,
        });
        this.#credentials.set(scope, credential);
        return credential;
    }
    #mask(token) {
        if (this.#masked.has(token))
            return;
        this.#masked.add(token);
        this.#options.onToken(token);
    }
}
const tokenRefusal = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    error_description: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    error_codes: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()), []),
    trace_id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
});
/** What Entra answered, in its own words; the SDK wraps it. */
function refusalOf(response, failure) {
    const { service, name } = operation;
    if (response === undefined || (response.status >= 200 && response.status < 300)) {
        const message = failure instanceof Error ? (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(failure.message) : 'the answer holds no token';
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({ service, operation: name, code: 'InvalidAnswer', message }, failure);
    }
    const { status, bodyAsText = '' } = response;
    const body = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(tokenRefusal, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(bodyAsText ?? ''));
    const refusal = body.success ? body.output : undefined;
    const [code] = refusal?.error_codes ?? [];
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({
        service,
        operation: name,
        status,
        code: code === undefined ? refusal?.error || `HTTP ${status}` : `AADSTS${code}`,
        message: refusal?.error_description || (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(bodyAsText ?? '') || 'the answer has no body',
        requestId: refusal?.trace_id ?? (0,_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__/* .requestIdOf */ .G)(response),
    });
}


/***/ }),

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
 * What a request belongs to, and what came of it. The SDKs wrap and reinterpret; the action goes by the answer on the
 * wire, or by what kept it from coming. The policies find the operation of a request here, whichever client sends it.
 */


const exchanges = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/**
 * Runs a call of a client and gives its answer, whatever the client made of it.
 *
 * @throws what the policies or the login threw when no answer came
 */
async function exchange(operation, call) {
    const response = await exchangeIfNeeded(operation, call);
    if (response === undefined)
        throw new Error(`nothing was sent to ${operation.name}`);
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
/** Thrown by a policy or the login, and come through the SDK as it was. */
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
/** Notes the answer. Around a write an SDK may also read: those answers say nothing of the write. */
function noteResponse(request, response) {
    const own = exchanges.getStore();
    if (own === undefined || (own.operation.writes === true && isRead(request)))
        return;
    own.response = response;
    own.error = undefined;
}
/** Runs something that an SDK may wrap the errors of, and notes the error itself. */
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
/** Whether repeating the request can do harm: whatever is no read, unless its operation says that it changes nothing. */
function isWrite(request) {
    return !isRead(request) && currentOperation().writes !== false;
}


/***/ }),

/***/ 6696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpClientOf: () => (/* binding */ httpClientOf),
  a: () => (/* binding */ inOrder),
  r: () => (/* binding */ sdkOptions)
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
/** The policy that tries transient failures again, within the deadline of the run. It says each attempt in the log. */







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
    request.timeout = (0,pipeline_transient/* attemptLimit */.N4)(attempt, (0,exchange/* isWrite */.ao)(request));
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
        // OpenSSL puts the number of its thread before what went wrong.
        const detail = error instanceof Error ? (0,secrets/* excerpt */.Kb)(error.message.replace(/^[0-9A-F]{8,20}:/, ''), 200) : '';
        return { response: undefined, failed: (0,pipeline_transient/* transientErrorOfCode */.$r)(codeOf(error)), detail };
    }
}
/** The network's code; `Timeout` where our own limit ended the attempt, and a name for an answer that broke off. */
function codeOf(error) {
    if (error instanceof Error && error.name === 'AbortError')
        return 'Timeout';
    if ((0,esm/* isRestError */.T0)(error) && error.code === 'PARSE_ERROR')
        return 'BrokenAnswer';
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'NetworkError';
}
/**
 * How long to wait before the next attempt, ms; `undefined` when there is none. Either is said in the log.
 *
 * @throws Interrupted when a service that hangs leaves no time for another attempt: that is the deadline's end
 */
function pauseAfter({ log, deadline }, failed, { operation, writes, attempt, startedAt }) {
    const what = `${errors/* serviceTitles */.xt[operation.service]}: ${failed.code} (to ${operation.name})`;
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
    // What another attempt may cure is said by its code; what stays as it is needs its details.
    const why = failed.permanent && detail !== '' ? `: ${detail}` : '';
    return new errors/* ServiceError */._7({
        service: operation.service,
        operation: operation.name,
        code: failed.code,
        message: `no answer from ${new URL(request.url).host} (${tries})${why}`,
        answerLost: failed.sent && writes,
        transient: !failed.permanent,
    });
}
function waitingFor(operation) {
    return `${operation.name} (waiting for ${errors/* serviceTitles */.xt[operation.service]})`;
}
function times(attempts) {
    return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}

;// CONCATENATED MODULE: ./build/azure/pipeline/limit.js
/**
 * Many proxies allow a client few connections at a time. Node's agents don't hold a bound of their own while tunnels are
 * being opened, so the requests are bounded: with these, four connections are enough.
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
                // Its place goes to the one that has waited longest.
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





/** Notes what came of a request, for whoever started the operation. */
const notePolicy = {
    name: 'note',
    async sendRequest(request, next) {
        const response = await (0,exchange/* notingError */.mM)(() => next(request));
        (0,exchange/* noteResponse */.ev)(request, response);
        return response;
    },
};
/** Holds a service to its host; a token leaves for no other. @throws RunError `ForeignHost` */
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
 * A repository that was renamed or moved: GitHub answers with its new address. It is asked there with the same token,
 * on the same host only. Source: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
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
/** No service of Azure redirects; what does stands between us and it, and its goal is not asked. @throws ServiceError */
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
 * Bounds what a request may bring: the size of headers and decompressed body, and the one encoding that is asked for.
 * Every request that may have a body carries a length: some front ends answer 411 without one.
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
/** The package passes every encoding but `gzip` and `deflate`, spelled so, through as it came. */
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
 * The one way to the services: a list of policies over the HTTP client of the Azure SDKs. Every SDK client, and every
 * request of our own, is given the client that is made here. What the SDKs would do a second time (retries, redirects,
 * proxies) is switched off in `sdkOptions`.
 */





/** The client that requests of a service leave by. It can reach no other host. */
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


/***/ })

};
