export const id = 36;
export const ids = [36];
export const modules = {

/***/ 6419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fixedHosts),
/* harmony export */   z: () => (/* binding */ hostRule)
/* harmony export */ });
/** Hosts that are the same for everybody. */
const fixedHosts = {
    entra: 'login.microsoftonline.com',
    arm: 'management.azure.com',
    graph: 'graph.microsoft.com',
};
function hostOf(url) {
    return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
/** The rule that says whether a request of `service` may go to `url`. */
function hostRule(options) {
    const hosts = {
        oidc: hostOf(options.idTokenUrl),
        ...fixedHosts,
        vault: `${options.vaultName.toLowerCase()}.vault.azure.net`,
        github: hostOf(options.githubApiUrl ?? 'https://api.github.com'),
    };
    return (service, url) => url.protocol === 'https:' && url.host === hosts[service] && url.username === '' && url.password === '';
}


/***/ }),

/***/ 1521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oK: () => (/* binding */ Transport),
  Gb: () => (/* binding */ requestIdOf),
  YA: () => (/* binding */ seconds)
});

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/secrets.js
var secrets = __webpack_require__(5009);
;// CONCATENATED MODULE: ./build/azure/connections.js

class Connections {
    #agent;
    #waiting = new Map();
    constructor(agent) {
        this.#agent = agent;
    }
    /** Opens connections to a host. One that breaks or is closed before it is taken is forgotten. */
    open(host, count) {
        const list = this.#waiting.get(host) ?? [];
        this.#waiting.set(host, list);
        for (let opened = 0; opened < count; opened += 1) {
            const request = external_node_https_.request({ host, agent: this.#agent });
            list.push(request);
            request.once('error', () => this.#forget(host, request));
            request.once('close', () => this.#forget(host, request));
        }
    }
    /** A request to the URL's host that is not written yet, on a connection that is open or on its way. */
    take({ hostname, port, host }) {
        const request = this.#waiting.get(host)?.shift();
        if (request === undefined)
            return external_node_https_.request({ host: hostname, port: port || 443, agent: this.#agent });
        request.removeAllListeners('error');
        return request;
    }
    /** Closes what nobody took. */
    close() {
        for (const list of this.#waiting.values()) {
            for (const request of list.splice(0)) {
                request.once('error', () => undefined);
                request.destroy();
            }
        }
    }
    #forget(host, request) {
        const list = this.#waiting.get(host) ?? [];
        const index = list.indexOf(request);
        if (index >= 0)
            list.splice(index, 1);
    }
}

// EXTERNAL MODULE: ./build/azure/hosts.js
var hosts = __webpack_require__(6419);
// EXTERNAL MODULE: ./build/azure/retry.js
var retry = __webpack_require__(5162);
;// CONCATENATED MODULE: ./build/azure/http.js
/**
 * The one way out: every request of the action, the SDKs' included, leaves through `Transport.send`. It keeps
 * connections, honours HTTPS_PROXY and NO_PROXY, holds each service to its host, limits each attempt in time, and tries
 * transient failures again.
 */







/** The largest answer that is read, bytes: one page of any list that the action reads is far smaller. */
const answerLimit = 16 * 1024 * 1024;
class Transport {
    #options;
    #agent;
    #connections;
    constructor(options) {
        this.#options = options;
        // Said here, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment does not switch the check off.
        const tls = { rejectUnauthorized: true };
        this.#agent = new external_node_https_.Agent({ keepAlive: true, proxyEnv: options.environment, ...tls });
        this.#connections = new Connections(this.#agent);
    }
    /** Opens connections that a service's requests will need soon. */
    prepare(service, count) {
        this.#connections.open(hosts/* fixedHosts */.A[service], count);
    }
    /** A `Send` that belongs to one service and can reach no other host. */
    for(service) {
        return (request) => this.#send(service, request);
    }
    /** Closes the connections, so that the process can end. */
    close() {
        this.#connections.close();
        this.#agent.destroy();
    }
    async #send(service, request) {
        if (!URL.canParse(request.url))
            throw new errors/* RunError */.e4('ForeignHost', request.url, service);
        const url = new URL(request.url);
        if (!this.#options.hosts(service, url))
            throw new errors/* RunError */.e4('ForeignHost', `${url.protocol}//${url.host}`, service);
        const startedAt = (0,clock/* now */.t)();
        for (let attempt = 1;; attempt += 1) {
            const result = await this.#attempt(service, url, request, attempt);
            const trouble = 'answer' in result ? (0,retry/* troubleOfAnswer */.j0)(result.answer) : result.trouble;
            if (trouble === undefined && 'answer' in result)
                return notRedirected(service, request, result.answer);
            const took = (0,clock/* now */.t)() - startedAt;
            const delay = trouble === undefined ? undefined : this.#delay(service, request, trouble, { attempt, took });
            if (delay === undefined) {
                if ('answer' in result)
                    return result.answer;
                throw this.#failure(service, request, result.trouble, attempt, took);
            }
            await this.#options.deadline.wait(delay, waitingFor(service, request));
        }
    }
    /**
     * How long to wait before the next attempt, ms; `undefined` when there is none. Either is said in the log.
     *
     * @throws Interrupted when a service that hangs leaves no time for another attempt: that is the deadline's end
     */
    #delay(service, request, trouble, { attempt, took }) {
        const { log, deadline } = this.#options;
        const what = `${errors/* serviceTitles */.xt[service]}: ${trouble.code} (to ${request.tried})`;
        if (!(0,retry/* mayRepeat */.xg)(writesOf(request), trouble)) {
            log.info(`${what}.`);
            return undefined;
        }
        const delay = (0,retry/* delayBefore */.Lw)(attempt + 1, trouble);
        if (attempt < retry/* maxAttempts */.F3 && deadline.allows(delay)) {
            log.info(`${what}; trying again in ${seconds(delay)} (attempt ${attempt + 1} of ${retry/* maxAttempts */.F3}).`);
            return delay;
        }
        const late = attempt < retry/* maxAttempts */.F3;
        const why = late ? `: the next one, in ${seconds(delay)}, would pass timeout-minutes` : '';
        log.info(`${what}; given up after ${times(attempt)} in ${seconds(took)}${why}.`);
        if (late && trouble.code === 'Timeout')
            throw new errors/* Interrupted */.j$('deadline', waitingFor(service, request));
        return undefined;
    }
    async #attempt(service, url, request, attempt) {
        const { deadline, log } = this.#options;
        deadline.check(waitingFor(service, request));
        const timeout = AbortSignal.timeout((0,retry/* attemptLimit */.N4)(attempt, writesOf(request)));
        try {
            const outgoing = this.#connections.take(url);
            const answer = await exchange(outgoing, url, request, AbortSignal.any([deadline.signal, timeout]));
            log.debug(`${request.method} ${url.host}${url.pathname} \u2192 ${answer.status} ${requestIdOf(answer.headers) ?? ''}`);
            return { answer };
        }
        catch (error) {
            deadline.check(waitingFor(service, request));
            const code = timeout.aborted ? 'Timeout' : codeOf(error);
            log.debug(`${request.method} ${url.host}${url.pathname} \u2192 ${code} ${error instanceof Error ? error.message : ''}`);
            return { trouble: (0,retry/* troubleOfFailure */.xy)(code) };
        }
    }
    #failure(service, request, trouble, attempts, took) {
        return new errors/* ServiceError */._7({
            service,
            tried: request.tried,
            code: trouble.code,
            message: `no answer from ${new URL(request.url).host} (${times(attempts)} in ${seconds(took)})`,
            answerLost: trouble.sent && writesOf(request),
        });
    }
}
/** No service of ours redirects; whatever does stands between us and it, and its goal is not asked. */
function notRedirected(service, { tried }, answer) {
    const { status, headers } = answer;
    if (status < 300 || status > 399)
        return answer;
    const goal = headers['location'] ?? 'another address';
    const message = `it leads to ${(0,secrets/* excerpt */.Kb)(goal)}; redirects are not followed.`;
    throw new errors/* ServiceError */._7({ service, tried, status, code: 'Redirected', message, requestId: requestIdOf(headers) });
}
function writesOf(request) {
    return request.writes ?? !(request.method === 'GET' || request.method === 'HEAD');
}
function waitingFor(service, request) {
    return `${request.tried} (waiting for ${errors/* serviceTitles */.xt[service]})`;
}
function times(attempts) {
    return attempts === 1 ? 'one attempt' : `${attempts} attempts`;
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}
/** The request id under the name that each service gives it. */
function requestIdOf(headers) {
    return (headers['x-ms-request-id'] ??
        headers['request-id'] ??
        headers['x-ms-correlation-request-id'] ??
        headers['x-github-request-id']);
}
function codeOf(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'NetworkError';
}
/** Writes the request on a connection, and reads the whole answer. */
function exchange(outgoing, url, request, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => outgoing.destroy(new Error('no answer in time'));
        signal.addEventListener('abort', abort);
        outgoing.on('close', () => signal.removeEventListener('abort', abort));
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
            collect(incoming, outgoing).then(resolve, reject);
        });
        outgoing.method = request.method;
        outgoing.path = `${url.pathname}${url.search}`;
        const length = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) };
        const headers = { accept: 'application/json', ...request.headers, ...length };
        for (const [name, value] of Object.entries(headers))
            outgoing.setHeader(name, value);
        outgoing.end(request.body);
    });
}
function collect(incoming, outgoing) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        incoming.on('data', (chunk) => {
            size += chunk.length;
            if (size > answerLimit)
                outgoing.destroy(Object.assign(new Error('answer too large'), { code: 'AnswerTooLarge' }));
            chunks.push(chunk);
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
            const body = Buffer.concat(chunks).toString('utf8');
            resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming.headers), body });
        });
    });
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}


/***/ }),

/***/ 5162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ maxAttempts),
/* harmony export */   Lw: () => (/* binding */ delayBefore),
/* harmony export */   N4: () => (/* binding */ attemptLimit),
/* harmony export */   j0: () => (/* binding */ troubleOfAnswer),
/* harmony export */   sT: () => (/* binding */ retryAfterOf),
/* harmony export */   xg: () => (/* binding */ mayRepeat),
/* harmony export */   xy: () => (/* binding */ troubleOfFailure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);
/**
 * When a request is tried again, and after how long. Pure: one policy for every host.
 *
 * Transient is what another moment may cure: 408, 429, 5xx, connections that break or can't be made, names that do not
 * resolve, a gateway's page, an answer that breaks off. All else (400, 401, 403, 404, 409, a refused certificate) stays as
 * it is however often one asks. What a service means by a 409 or a 404 is for whoever asked to settle.
 */

/** Six attempts with doubling pauses span about a quarter of a minute: longer than a gateway's restart, shorter than a gate's patience. */
const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;
/**
 * How long one attempt may take, ms. Azure's slowest writes (a vault's creation) stay well below 30 s, its reads below
 * 10 s; a read that has hung twice may be one that is slow, and gets more time.
 */
function attemptLimit(attempt, writes) {
    if (writes)
        return 30_000;
    return attempt <= 2 ? 10_000 : 20_000;
}
/** Whether the request is sent again. A write that may have been done is never: whoever asked for it looks first. */
function mayRepeat(writes, trouble) {
    return !trouble.permanent && !(writes && trouble.sent);
}
/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. A Retry-After is kept to the second, and a little on top.
 */
function delayBefore(attempt, trouble, random = Math.random) {
    if (trouble.retryAfter !== undefined)
        return trouble.retryAfter + random() * 250;
    const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 2));
    return pause / 2 + (random() * pause) / 2;
}
const transientStatus = new Set([408, 429, 500, 502, 503, 504]);
/** What is wrong with an answer; `undefined` when it is the service's word, be it a refusal. */
function troubleOfAnswer(answer) {
    const { status, headers, body } = answer;
    const trouble = { sent: true, retryAfter: undefined, permanent: false };
    if (transientStatus.has(status)) {
        // Only 429 says that the service did not act; behind a 5xx it may have.
        return { ...trouble, code: `HTTP ${status}`, sent: status !== 429, retryAfter: retryAfterOf(headers) };
    }
    if (status < 200 || status > 299)
        return undefined;
    const type = headers['content-type'] ?? '';
    // A gateway's or a captive portal's page in the service's place.
    if (type.startsWith('text/html'))
        return { ...trouble, code: `an HTML page (HTTP ${status})` };
    if (type.startsWith('application/json') && status !== 204 && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(body) === undefined) {
        return { ...trouble, code: `an answer that breaks off (HTTP ${status})` };
    }
    return undefined;
}
/** Retry-After in milliseconds: seconds or a date. Source: RFC 9110, section 10.2.3. */
function retryAfterOf(headers, now = Date.now()) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Network failures in which nothing reached the service. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_PROXY_TUNNEL']);
/** The certificate is what it is: refused before anything was sent, and refused again. */
const certificate = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;
/** @param code what the network, or TLS, or our own limit says: `ECONNRESET`, `CERT_HAS_EXPIRED`, `Timeout` */
function troubleOfFailure(code) {
    const refused = certificate.test(code);
    const sent = !notSent.has(code) && !refused;
    return { code, sent, retryAfter: undefined, permanent: refused || code === 'AnswerTooLarge' };
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

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/**
 * Milliseconds on a clock that nobody sets: for durations and deadlines. `performance.now()` says the same, but loads a
 * module of its own before the first request.
 */
function now() {
    return Number(process.hrtime.bigint()) / 1e6;
}


/***/ }),

/***/ 4036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   issuesOf: () => (/* binding */ issuesOf)
/* harmony export */ });
/* unused harmony export driftLabel */
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _azure_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/* harmony import */ var _azure_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4615);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9368);
/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */






/** Every drift issue has this label, so that looking for one reads few others. */
const driftLabel = 'cja-cmk';
const issueEntry = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['open', 'closed']),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
});
const perPage = 100;
const mostPages = 50;
/**
 * @param send a `Send` for GitHub's REST API
 * @param repository `owner/name`
 */
function issuesOf(send, token, repository, apiUrl) {
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const ask = async (tried, route, parameters, schema) => {
        const wire = new _azure_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .Wire */ ._();
        const request = { fetch: fetchThrough(wire.through(send), tried) };
        const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { request, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
        const answer = await wire.answerOf(() => octokit.request(route, { ...at, ...parameters }));
        return accepted(tried, answer, schema);
    };
    return {
        async find(matches) {
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { labels: driftLabel, state: 'all', per_page: perPage, page };
                const entries = await ask('look for the drift issue', 'GET /repos/{owner}/{repo}/issues', query, valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(({ number, state, body }) => ({ number, state, body: body ?? '' })));
                if (entries.length < perPage)
                    break;
            }
            return found;
        },
        async open(title, body) {
            const parameters = { title, body, labels: [driftLabel] };
            return (await ask('open the drift issue', 'POST /repos/{owner}/{repo}/issues', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }))).number;
        },
        async update(number, changes) {
            const parameters = { issue_number: number, ...changes };
            await ask('update the drift issue', 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }));
        },
        async comment(number, body) {
            const parameters = { issue_number: number, body };
            await ask('comment on the drift issue', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }));
        },
    };
}
function accepted(tried, answer, schema) {
    const refused = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }), (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    const { status } = answer;
    const details = { service: 'github', tried, status, requestId: (0,_azure_http_js__WEBPACK_IMPORTED_MODULE_1__/* .requestIdOf */ .Gb)(answer.headers) };
    if (status < 200 || status > 299) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7({
            ...details,
            code: `HTTP ${status}`,
            message: refused.success ? refused.output.message : 'no message',
        });
    }
    const body = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    if (body.success)
        return body.output;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
const methods = new Set(['GET', 'POST', 'PATCH']);
function isMethod(method) {
    return methods.has(method);
}
/** Lets octokit send through our transport: its host rule, deadline, proxy and retries. */
function fetchThrough(send, tried) {
    return async (url, options) => {
        const method = options.method ?? 'GET';
        if (!isMethod(method))
            throw new Error(`unexpected method ${method}`);
        const answer = await send({ method, url, headers: options.headers ?? {}, body: options.body, tried });
        return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
    };
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** JSON from outside: what can't be read is `undefined`, never an exception. (JSON itself has no `undefined`.) */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
