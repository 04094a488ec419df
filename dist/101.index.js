export const id = 101;
export const ids = [101];
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

;// CONCATENATED MODULE: ./build/azure/pipeline/policies.js





/** Records the result of a request for the operation that it belongs to. */
const rawAnswerPolicy = {
    name: 'raw-answer',
    async sendRequest(request, next) {
        const response = await (0,raw_answer/* keepOriginalError */.BV)(() => next(request));
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
        const requestId = (0,raw_answer/* requestIdOf */.Gb)(response);
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
                log.debug(`${line(request)} \u2192 ${response.status} ${(0,raw_answer/* requestIdOf */.Gb)(response) ?? ''}`);
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

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signIn: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
// EXTERNAL MODULE: ./build/azure/access-token.js
var access_token = __webpack_require__(7012);
// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/azure/pages.js
var azure_pages = __webpack_require__(8836);
// EXTERNAL MODULE: ./build/azure/send.js
var azure_send = __webpack_require__(484);
;// CONCATENATED MODULE: ./build/azure/arm.js



/** @param send a `Send` for ARM that adds its token */
function arm(send) {
    const address = (id, apiVersion, query = {}) => (0,azure_send/* addressOf */.c)(cloud/* domains */.C5.arm, id, { 'api-version': apiVersion, ...query });
    return {
        get: (operation, id, apiVersion, query) => send(operation, { method: 'GET', url: address(id, apiVersion, query) }),
        put: (operation, id, apiVersion, body) => send(operation, { method: 'PUT', url: address(id, apiVersion), body }),
        list: (operation, id, apiVersion, entry, query) => (0,azure_pages/* readList */.L)(send, operation, address(id, apiVersion, query), entry),
        listFirst: (operation, id, apiVersion, entry, query, pages) => (0,azure_pages/* readPages */.n)(send, operation, address(id, apiVersion, query), entry, pages),
    };
}

// EXTERNAL MODULE: ./build/azure/pipeline/pipeline.js + 3 modules
var pipeline_pipeline = __webpack_require__(9580);
// EXTERNAL MODULE: ./build/azure/pipeline/raw-answer.js
var raw_answer = __webpack_require__(1284);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
// EXTERNAL MODULE: ./build/azure/responses.js
var responses = __webpack_require__(5788);
;// CONCATENATED MODULE: ./build/azure/pipeline/renew.js
/** The policy that replaces a token that a service rejects before it expires, or requires with other claims. */





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
            const { overwrites = false } = (0,raw_answer/* currentOperation */.Fv)();
            if (overwrites && renewed.has(token))
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
            if (overwrites) {
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
    const { details } = (0,responses/* refusal */.x5)((0,raw_answer/* currentOperation */.Fv)(), response);
    return new errors/* ServiceError */._7({ ...details, transient: true });
}
/** @throws ServiceError if the service wants claims once more */
function refusedAgain(response) {
    if (claimsChallenge(response) !== undefined)
        throw insufficientClaims((0,raw_answer/* requestIdOf */.Gb)(response));
    return response;
}
function tokenOf({ headers }) {
    return /^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}
function insufficientClaims(requestId) {
    const { service, name } = (0,raw_answer/* currentOperation */.Fv)();
    const message = 'it asks for a token with other claims again, though it got one';
    return new errors/* ServiceError */._7({ service, operation: name, status: 401, code: 'InsufficientClaims', message, requestId });
}
const longestHeader = 8_192;
/**
 * Continuous access evaluation: the claims that a 401 asks for, as JSON text; `undefined` if it has none, or malformed ones.
 * Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge; ARM was recorded to say `invalid_token`
 * where the page says `insufficient_claims`, so only the claims count.
 */
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

// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
;// CONCATENATED MODULE: ./build/azure/service-clock.js

/** A smaller difference of the runner's clock is not told, ms: it may be the time that the answer took. */
const unsaid = 60_000;
/** How far the clocks of two of Azure's front ends may be apart, ms. */
const betweenFrontEnds = 5_000;
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
class ServiceClock {
    #log;
    /** The last answer's date, ms, and when it came on the monotonic clock. */
    #answered;
    #isSaid = false;
    constructor(log) {
        this.#log = log;
    }
    /**
     * Azure's time at a moment of the monotonic clock, ms: from the last answer on never earlier than its date. The
     * runner's own time before Azure has answered.
     */
    timeOf(moment) {
        const { date, at } = this.#answered ?? { date: Date.now(), at: (0,clock/* now */.t)() };
        return date + (moment - at);
    }
    /**
     * Whether something that was created at a time of Azure's, ms, may have been created at a moment of the monotonic
     * clock or later. What somebody else created some seconds before may have, too: see `betweenFrontEnds`.
     */
    isSince(created, moment) {
        return created >= this.timeOf(moment) - betweenFrontEnds;
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
        this.#answered = { date: time, at: (0,clock/* now */.t)() };
        const ahead = time - Date.now();
        if (Math.abs(ahead) < unsaid || this.#isSaid)
            return;
        this.#isSaid = true;
        const difference = `${(0,clock/* seconds */.Y)(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'}`;
        this.#log.info(`This machine's clock is ${difference} Azure's. Dates are compared with Azure's.`);
    }
}

;// CONCATENATED MODULE: ./build/azure/clients.js









function openSession(parts) {
    const { inputs, httpClients: clients, credential, deadline, log, publishKnown } = parts;
    const clock = new ServiceClock(log);
    const httpClients = { ...clients, arm: clock.setBy(clients.arm) };
    const renewing = (service) => renewRefusedToken({ credential, service, log });
    const send = (service) => {
        const pipeline = (0,pipeline_pipeline/* inOrder */.al)([
            (0,esm/* userAgentPolicy */.z7)({ userAgentPrefix: version/* userAgent */.N1 }),
            (0,esm/* setClientRequestIdPolicy */.q5)(),
            (0,esm/* bearerTokenAuthenticationPolicy */.N$)({ credential, scopes: cloud/* scopes */.Wu[service] }),
            renewing(service),
        ]);
        const client = httpClients[service];
        return (operation, request) => (0,raw_answer/* rawAnswer */.b8)(operation, () => pipeline.sendRequest(client, pipelineRequest(request)));
    };
    let management;
    /** It builds addresses and bodies. Callers validate the raw answer, since its deserializers accept anything. */
    const openManagement = async () => {
        const { KeyVaultManagementClient } = await __webpack_require__.e(/* import() */ 592).then(__webpack_require__.bind(__webpack_require__, 1592));
        return new KeyVaultManagementClient(credential, inputs.subscriptionId, {
            ...(0,pipeline_pipeline/* sdkOptions */.rY)(httpClients.arm),
            additionalPolicies: [{ policy: renewing('arm'), position: 'perRetry' }],
            apiVersion: cloud/* keyVaultApiVersion */.oT,
        });
    };
    const keyVaultManagement = async (operation, call) => {
        management ??= openManagement();
        const client = await management;
        return (0,raw_answer/* rawAnswer */.b8)(operation, () => call(client));
    };
    return {
        inputs,
        arm: arm(send('arm')),
        keyVaultManagement,
        deletedKeys: async () => {
            const { deletedKeys } = await Promise.all(/* import() */[__webpack_require__.e(211), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 2774));
            return deletedKeys(credential, inputs, httpClients.vault, renewing('vault'));
        },
        callerId: async () => (0,access_token/* identityIn */.K)((await credential.getToken(cloud/* scopes */.Wu.arm)).token).objectId,
        graph: send('graph'),
        logs: send('logs'),
        clock,
        deadline,
        log,
        publishKnown,
    };
}
function pipelineRequest({ method, url, body, headers: own }) {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const headers = (0,esm/* createHttpHeaders */.Nc)({ Accept: 'application/json', ...json, ...own });
    return (0,esm/* createPipelineRequest */.G6)({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

// EXTERNAL MODULE: ./build/azure/pipeline/proxy.js
var proxy = __webpack_require__(5835);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
;// CONCATENATED MODULE: ./build/hosts/id-tokens.js
/** The ID token that proves to Entra which job runs. */



/** The token in the issuer's answer; `undefined` if it has none. */
function idTokenIn(body, name) {
    const jwt = field((0,json/* parseJson */.q)(body), name);
    return typeof jwt === 'string' ? parseIdToken(jwt) : undefined;
}
/** @returns `undefined` if it is no token */
function parseIdToken(jwt) {
    // Decoded only to show a person what was presented; Entra validates it.
    const claims = (0,json/* parseJson */.q)(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => field(claims, name));
    const [issued, expires] = ['iat', 'exp'].map((name) => field(claims, name));
    if (typeof issuer !== 'string' || typeof subject !== 'string' || typeof audience !== 'string')
        return undefined;
    const lifetime = typeof issued === 'number' && typeof expires === 'number' ? (expires - issued) * 1000 : 300_000;
    const expiresAt = typeof expires === 'number' ? expires * 1000 : undefined;
    return {
        jwt,
        claims: { issuer, subject, audience, ...(isPublic(claims) && { isPublic: true }) },
        lifetime,
        expiresAt,
    };
}
/** As GitHub and GitLab write it of the repository or project. */
function isPublic(claims) {
    return ['repository_visibility', 'project_visibility'].some((name) => field(claims, name) === 'public');
}
/** @throws RunError when there is none, it is no token, or it has expired: nobody but its issuer can renew it */
function givenIdToken({ given }) {
    const token = parseIdToken(given());
    if (token === undefined)
        throw new errors/* RunError */.e4('UnreadableIdToken', '');
    if (token.expiresAt !== undefined && token.expiresAt <= Date.now()) {
        throw new errors/* RunError */.e4('ExpiredIdToken', new Date(token.expiresAt).toISOString());
    }
    return token;
}
function field(value, name) {
    return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
/**
 * One token for all exchanges. MSAL requests the assertion more than once for each access token, and one token serves
 * them all; a token older than half its lifetime is replaced, since Entra refuses an expired assertion (AADSTS700024).
 * Age is measured on this machine's clock from the moment of receipt, so a wrong clock does no harm.
 */
class IdTokens {
    #request;
    #onToken;
    #current;
    #renewAt = 0;
    #generation = 0;
    /** @param onToken called with each new token, to mask it before anything else happens */
    constructor(request, onToken) {
        this.#request = request;
        this.#onToken = onToken;
    }
    get() {
        if (this.#current === undefined || (0,clock/* now */.t)() > this.#renewAt) {
            this.#renewAt = Number.POSITIVE_INFINITY;
            this.#generation += 1;
            this.#current = this.#mint();
        }
        return this.#current;
    }
    /** Counts the tokens, so that exchanges made in parallel with one stale token ask for one new token. */
    get generation() {
        return this.#generation;
    }
    /** Forgets the token of that generation: Entra rejected it as expired or not yet valid. */
    renew(generation) {
        if (generation === this.#generation)
            this.#current = undefined;
    }
    async #mint() {
        try {
            const token = await this.#request();
            this.#onToken(token);
            this.#renewAt = (0,clock/* now */.t)() + token.lifetime / 2;
            return token;
        }
        catch (error) {
            // After a permanent failure (a proxy that requires a login, an error response), the exchanges do not request it
            // again.
            if (error instanceof errors/* ServiceError */._7 && error.details.transient === true)
                this.#current = undefined;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/hosts/id-token-request.js
/** Requests an ID token from the host, through the same policies as every request. */






/**
 * @param operation that gets a token from this host
 * @param first the answer to the request that was sent before this file was loaded
 * @returns a function that requests a token; its first call uses the pending answer
 * @throws ServiceError when the host answers with an error or a malformed answer
 */
function requestIdToken(options, operation, { url, method, headers, field }, first) {
    const client = (0,pipeline_pipeline/* httpClientOf */.Xc)('oidc', options, startingWith(first, (0,esm/* createDefaultHttpClient */.fl)()));
    return async () => {
        const request = (0,esm/* createPipelineRequest */.G6)({ url, method, headers: (0,esm/* createHttpHeaders */.Nc)({ ...headers }) });
        return id_token_request_tokenOf(operation, await (0,raw_answer/* rawAnswer */.b8)(operation, () => client.sendRequest(request)), field);
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
function id_token_request_tokenOf({ service, name, title }, response, field) {
    const { status, bodyAsText } = response;
    const text = bodyAsText ?? '';
    const token = status === 200 ? idTokenIn(text, field) : undefined;
    if (token !== undefined)
        return token;
    throw new errors/* ServiceError */._7({
        service,
        operation: name,
        title,
        status,
        code: status === 200 ? 'InvalidAnswer' : `HTTP ${status}`,
        message: status === 200 ? 'the answer holds no token' : (0,secrets/* excerpt */.Kb)(text),
        requestId: (0,raw_answer/* requestIdOf */.Gb)(response),
    });
}

// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/report/outputs.js + 1 modules
var outputs = __webpack_require__(5725);
// EXTERNAL MODULE: ./build/runtime/loop-turn.js
var loop_turn = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/sign-in.js
/**
 * From the connection to signed-in clients. This file and its imports are large, so it is loaded after the first
 * request is sent, followed by the SDKs for the login and for Key Vault, with a turn of the event loop in between:
 * loading blocks the loop, and answers that arrive meanwhile would wait.
 */








/** The clients of a run. The exchange with Entra is made by the first read that needs its token. */
async function signIn(context, state, writer) {
    const { inputs, deadline, log } = context;
    (0,proxy/* hideProxyFromSdks */.GZ)(process.env);
    const credential = await openCredential(context, state);
    const httpClients = {
        arm: (0,pipeline_pipeline/* httpClientOf */.Xc)('arm', context),
        graph: (0,pipeline_pipeline/* httpClientOf */.Xc)('graph', context),
        vault: (0,pipeline_pipeline/* httpClientOf */.Xc)('vault', context),
        logs: (0,pipeline_pipeline/* httpClientOf */.Xc)('logs', context),
    };
    const publishKnown = earlyIdentifiers(writer);
    return openSession({ inputs, httpClients, credential, deadline, log, publishKnown });
}
async function openCredential(context, state) {
    const { inputs, log, idTokens: source } = context;
    const onToken = (token) => log.mask(token);
    if ('accessToken' in source) {
        log.info(`Access tokens of ${source.who}, by az.`);
        const { GivenLogin } = await __webpack_require__.e(/* import() */ 321).then(__webpack_require__.bind(__webpack_require__, 4321));
        return new GivenLogin(source.accessToken, onToken);
    }
    const assertions = openIdTokens(context, await idTokenRequest(context, source), state);
    await (0,loop_turn/* loopTurn */.g)();
    const { Login } = await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 221));
    await (0,loop_turn/* loopTurn */.g)();
    const { tenantId, clientId } = inputs;
    const httpClient = (0,pipeline_pipeline/* httpClientOf */.Xc)('entra', context);
    return new Login({ tenantId, clientId, httpClient, assertions, log, onToken });
}
/** Sets the outputs of what is known, each value once. */
function earlyIdentifiers(writer) {
    const set = new Map();
    return (known) => {
        const news = Object.entries((0,outputs/* identifiersOf */.Sd)(known)).filter(([name, value]) => value !== '' && set.get(name) !== value);
        for (const [name, value] of news)
            set.set(name, value);
        writer.earlyOutputs(Object.fromEntries(news));
    };
}
function openIdTokens(context, request, state) {
    const note = ({ jwt, claims }) => {
        context.log.mask(jwt);
        const isFirst = state.claims === undefined;
        state.claims = claims;
        if (state.inputs?.run !== undefined)
            state.inputs = { ...state.inputs, run: { ...state.inputs.run, presented: claims } };
        if (!isFirst)
            return;
        context.log.info(`OIDC token: issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`);
    };
    const idTokens = new IdTokens(request, note);
    // Its answer is pending. If it is an error, it is reported where the token is needed.
    idTokens.get().catch(() => undefined);
    return idTokens;
}
async function idTokenRequest({ firstIdToken, ...options }, source) {
    if ('given' in source)
        return async () => givenIdToken(source);
    return requestIdToken(options, (0,permissions/* getIdToken */.p9)(await options.host.texts()), source, firstIdToken);
}


/***/ })

};
