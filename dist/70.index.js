export const id = 70;
export const ids = [70];
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
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
;// CONCATENATED MODULE: ./build/azure/connections.js

class Connections {
    #agent;
    #waiting = new Map();
    constructor(agent) {
        this.#agent = agent;
    }
    /** Opens connections to the URL's host. One that breaks or is closed before it is taken is forgotten. */
    open(url, count) {
        const { host } = url;
        const list = this.#waiting.get(host) ?? [];
        this.#waiting.set(host, list);
        for (let opened = 0; opened < count; opened += 1) {
            const request = this.#request(url);
            list.push(request);
            request.once('error', () => this.#forget(host, request));
            request.once('close', () => this.#forget(host, request));
        }
    }
    /** A request to the URL's host that is not written yet, on a connection that is open or on its way. */
    take(url) {
        const request = this.#waiting.get(url.host)?.shift();
        if (request === undefined)
            return this.#request(url);
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
    #request({ hostname, port }) {
        return external_node_https_.request({ host: hostname, port: port || 443, agent: this.#agent });
    }
    #forget(host, request) {
        const list = this.#waiting.get(host) ?? [];
        const index = list.indexOf(request);
        if (index >= 0)
            list.splice(index, 1);
    }
}

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
    /** Opens connections that requests of a service will need soon, unless that service's requests may not go there. */
    prepare(service, address, count) {
        const url = new URL(address);
        if (this.#options.hosts(service, url))
            this.#connections.open(url, count);
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
        const what = `${errors/* serviceTitles */.xt[service]}: ${trouble.code} (to ${request.operation})`;
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
            operation: request.operation,
            code: trouble.code,
            message: `no answer from ${new URL(request.url).host} (${times(attempts)} in ${seconds(took)})`,
            answerLost: trouble.sent && writesOf(request),
        });
    }
}
/** No service of ours redirects; whatever does stands between us and it, and its goal is not asked. */
function notRedirected(service, { operation }, answer) {
    const { status, headers } = answer;
    if (status < 300 || status > 399)
        return answer;
    const goal = headers['location'] ?? 'another address';
    const message = `it leads to ${(0,secrets/* excerpt */.Kb)(goal)}; redirects are not followed.`;
    throw new errors/* ServiceError */._7({ service, operation, status, code: 'Redirected', message, requestId: requestIdOf(headers) });
}
function writesOf(request) {
    return request.writes ?? !(request.method === 'GET' || request.method === 'HEAD');
}
function waitingFor(service, request) {
    return `${request.operation} (waiting for ${errors/* serviceTitles */.xt[service]})`;
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
        const headers = { parseResponse: 'application/json', ...request.headers, ...length };
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
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2713);
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
    if (type.startsWith('application/json') && status !== 204 && (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(body) === undefined) {
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

/***/ 5711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readRun)
});

;// CONCATENATED MODULE: ./build/runtime/version.js
/** The version of this action, as in `package.json` and CHANGELOG. */
const version = '1.0.0';

;// CONCATENATED MODULE: ./build/github/run-context.js

function readRun(environment) {
    const of = (name) => environment[`GITHUB_${name}`] ?? '';
    const repository = of('REPOSITORY');
    const runId = of('RUN_ID');
    const server = of('SERVER_URL') || 'https://github.com';
    return {
        repository,
        runId,
        runAttempt: of('RUN_ATTEMPT'),
        runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : '',
        workflow: of('WORKFLOW'),
        job: of('JOB'),
        actor: of('ACTOR'),
        event: of('EVENT_NAME'),
        ref: of('REF'),
        commit: of('SHA'),
        action: version,
    };
}


/***/ }),

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  journey: () => (/* binding */ journey)
});

// EXTERNAL MODULE: ./build/azure/hosts.js
var azure_hosts = __webpack_require__(6419);
// EXTERNAL MODULE: ./build/azure/http.js + 1 modules
var http = __webpack_require__(1521);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
;// CONCATENATED MODULE: ./build/azure/oidc.js
/**
 * GitHub's OIDC provider: the token that proves to Entra which workflow runs.
 * Source: https://docs.github.com/actions/reference/security/oidc
 */





/** @throws RunError when the job cannot have a token */
function idTokenUrl(environment, audience) {
    const base = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!base || !requestToken || !URL.canParse(base)) {
        throw new errors/* RunError */.e4('NoIdToken', environment['GITHUB_EVENT_NAME'] ?? '');
    }
    const url = new URL(base);
    url.searchParams.set('audience', audience);
    return { url: url.href, requestToken };
}
/**
 * A fresh token.
 *
 * @throws ServiceError when GitHub refuses or answers nonsense
 */
async function requestIdToken(send, from) {
    const operation = 'get an OIDC token from GitHub';
    const answer = await send({
        method: 'GET',
        url: from.url,
        headers: { authorization: `Bearer ${from.requestToken}` },
        operation,
    });
    const token = answer.status === 200 ? readIdToken(answer.body) : undefined;
    if (token !== undefined)
        return token;
    throw new errors/* ServiceError */._7({
        service: 'oidc',
        operation,
        status: answer.status,
        code: answer.status === 200 ? 'InvalidAnswer' : `HTTP ${answer.status}`,
        message: answer.status === 200 ? 'the answer holds no token' : (0,secrets/* excerpt */.Kb)(answer.body),
        requestId: (0,http/* requestIdOf */.Gb)(answer.headers),
    });
}
function field(value, name) {
    return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
function readIdToken(body) {
    const jwt = field((0,json/* parseJson */.q)(body), 'value');
    if (typeof jwt !== 'string')
        return undefined;
    // Read only to show a person what was presented; Entra is who checks it.
    const claims = (0,json/* parseJson */.q)(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const [issuer, subject, audience] = ['iss', 'sub', 'aud'].map((name) => field(claims, name));
    const [issued, expires] = ['iat', 'exp'].map((name) => field(claims, name));
    if (typeof issuer !== 'string' || typeof subject !== 'string' || typeof audience !== 'string')
        return undefined;
    const lifetime = typeof issued === 'number' && typeof expires === 'number' ? (expires - issued) * 1000 : 300_000;
    return { jwt, claims: { issuer, subject, audience }, lifetime };
}
/**
 * One token for all exchanges of a moment. MSAL asks for the assertion more than once for each access token, and one
 * token serves them all; one that is older than half its life is replaced, since Entra refuses an expired assertion
 * (AADSTS700024). Age is measured on this machine's clock from the moment of receipt, so a clock that is off does no harm.
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
    /** Counts the tokens, so that exchanges made side by side with one stale token ask for one new token. */
    get generation() {
        return this.#generation;
    }
    /** Forgets the token of that generation: Entra found it outside its time. */
    renew(generation) {
        if (generation === this.#generation)
            this.#current = undefined;
    }
    async #mint() {
        try {
            const token = await this.#request();
            this.#onToken(token.jwt);
            this.#renewAt = (0,clock/* now */.t)() + token.lifetime / 2;
            return token;
        }
        catch (error) {
            this.#current = undefined;
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./build/github/run-context.js + 1 modules
var run_context = __webpack_require__(5711);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(4281);
// EXTERNAL MODULE: ./build/report/workflow-commands.js
var workflow_commands = __webpack_require__(3141);
;// CONCATENATED MODULE: ./build/runtime/deadline.js
/** One deadline over the whole run, and the end that a cancelled job asks for. */


class Deadline {
    #controller = new AbortController();
    #endsAt;
    #timer;
    #reason = 'deadline';
    /** @param milliseconds from now until the run must have ended */
    constructor(milliseconds) {
        this.#endsAt = (0,clock/* now */.t)() + milliseconds;
        this.#timer = setTimeout(() => this.#controller.abort(), milliseconds);
        this.#timer.unref();
    }
    get signal() {
        return this.#controller.signal;
    }
    /** Ends the run now: the job was cancelled. */
    cancel() {
        if (this.signal.aborted)
            return;
        this.#reason = 'cancelled';
        this.#controller.abort();
    }
    /** Whether a pause of that length leaves time for another attempt. */
    allows(milliseconds) {
        return !this.signal.aborted && (0,clock/* now */.t)() + milliseconds < this.#endsAt;
    }
    /** @throws Interrupted when the run must end */
    check(operation) {
        if (this.signal.aborted)
            throw new errors/* Interrupted */.j$(this.#reason, operation);
    }
    /**
     * Waits, but never past the deadline.
     *
     * @throws Interrupted when the run must end before the wait is over
     */
    async wait(milliseconds, operation) {
        await new Promise((resolve) => {
            const done = () => {
                clearTimeout(timer);
                this.signal.removeEventListener('abort', done);
                resolve();
            };
            const timer = setTimeout(done, milliseconds);
            this.signal.addEventListener('abort', done);
        });
        this.check(operation);
    }
    close() {
        clearTimeout(this.#timer);
    }
}

// EXTERNAL MODULE: ./build/runtime/loop-turn.js
var loop_turn = __webpack_require__(9381);
;// CONCATENATED MODULE: ./build/journey.js
/**
 * From the first request to the last connection closed. The request for GitHub's token leaves before any SDK is loaded,
 * and the connections to Azure open beside it; the SDKs load while GitHub and Entra answer.
 */








/** Reads of ARM that leave together when the token is there (see `observe.ts`; a test counts them). */
const readsOfArm = 8;
/** @throws what ended the run early */
async function journey(parts) {
    const { inputs, environment, log } = parts;
    const from = idTokenUrl(environment, inputs.audience);
    const deadline = new Deadline(inputs.timeoutMinutes * 60_000);
    const githubApiUrl = environment['GITHUB_API_URL'];
    const hosts = (0,azure_hosts/* hostRule */.z)({ vaultName: inputs.vaultName, idTokenUrl: from.url, githubApiUrl });
    const transport = new http/* Transport */.oK({ environment, hosts, deadline, log });
    parts.cancellation.whenAsked(() => deadline.cancel());
    try {
        const idTokens = new IdTokens(() => requestIdToken(transport.for('oidc'), from), workflow_commands/* mask */.dK);
        transport.prepare('oidc', from.url, 1);
        // Node connects in the turn after: nothing may hold the first connection up.
        await (0,loop_turn/* loopTurn */.g)();
        // The runner masks this one itself; others that run actions (on a developer's machine) may not.
        (0,workflow_commands/* mask */.dK)(from.requestToken);
        await goTheRoad(parts, transport, idTokens, deadline);
        await settleDrift(parts, transport);
    }
    finally {
        transport.close();
        deadline.close();
    }
}
async function goTheRoad({ inputs, log, progress }, transport, idTokens, deadline) {
    // The first request leaves now. Should it fail, that shows where the token is needed.
    idTokens.get().then(({ claims }) => {
        progress.claims = claims;
        log.info(`OIDC token: issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`);
    }, () => undefined);
    // One exchange each for ARM and Graph, then all reads at once.
    transport.prepare('entra', `https://${azure_hosts/* fixedHosts */.A.entra}`, 2);
    transport.prepare('arm', `https://${azure_hosts/* fixedHosts */.A.arm}`, readsOfArm);
    if (inputs.adobePrincipalId === undefined)
        transport.prepare('graph', `https://${azure_hosts/* fixedHosts */.A.graph}`, 1);
    await (0,loop_turn/* loopTurn */.g)();
    const { travel } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 1690));
    await travel({ inputs, transport, idTokens, deadline, log, mask: workflow_commands/* mask */.dK, progress });
}
async function settleDrift({ inputs, environment, log, progress: { verdict } }, transport) {
    if (!inputs.driftIssue || inputs.mode !== 'verify' || verdict === undefined)
        return;
    const { keepDriftIssue } = await Promise.all(/* import() */[__webpack_require__.e(667), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 3667));
    const token = (0,inputs_inputs/* readGithubToken */.lF)(environment);
    (0,workflow_commands/* mask */.dK)(token ?? '');
    const issuesOf = async (known, repository) => {
        const issues = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(413), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 4036));
        return issues.issuesOf(transport.for('github'), known, repository, environment['GITHUB_API_URL']);
    };
    await keepDriftIssue({ issuesOf, token, inputs, verdict, run: (0,run_context/* readRun */.c)(environment), log });
}


/***/ }),

/***/ 4821:
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

/***/ 2713:
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


/***/ }),

/***/ 9381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ loopTurn)
/* harmony export */ });
/**
 * Lets the connections go on. Loading a module blocks the loop, and node puts even the first connect off until the loop
 * turns: without this between the chunks, nothing leaves before everything is loaded.
 */
function loopTurn() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}


/***/ })

};
