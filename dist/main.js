import * as __WEBPACK_EXTERNAL_MODULE__not_bundled_js_b0ab5479__ from "./not-bundled.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6380:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_MODULE__not_bundled_js_b0ab5479__;

/***/ }),

/***/ 9529:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./not-bundled.js");

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 9140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 3101:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:not-bundled");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ domains),
/* harmony export */   Dk: () => (/* binding */ vaultDomain),
/* harmony export */   Wu: () => (/* binding */ scopes),
/* harmony export */   oT: () => (/* binding */ keyVaultApiVersion)
/* harmony export */ });
/**
 * Azure's public cloud: the domain of each service and the scope of its tokens. A new domain needs a line in the threat
 * model.
 */
/** Those that are the same for everybody. */
const domains = {
    entra: 'login.microsoftonline.com',
    arm: 'management.azure.com',
    graph: 'graph.microsoft.com',
    logs: 'api.loganalytics.io',
};
const scopes = {
    arm: 'https://management.azure.com/.default',
    graph: 'https://graph.microsoft.com/.default',
    vault: 'https://vault.azure.net/.default',
    logs: 'https://api.loganalytics.io/.default',
};
function vaultDomain(vaultName) {
    return `${vaultName.toLowerCase()}.vault.azure.net`;
}
/** Of Microsoft.KeyVault: its new vaults use Azure RBAC by default; all older ones retire on 27 February 2027. */
const keyVaultApiVersion = '2026-02-01';


/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ hideProxyFromSdks),
/* harmony export */   Zt: () => (/* binding */ bypassesProxy),
/* harmony export */   nM: () => (/* binding */ readProxy)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(767);
/**
 * The proxy in the environment, and the hosts that bypass it. Pure. The rules are those of curl: node's own `proxyEnv`
 * applies `NO_PROXY=azure.com` to that host alone, curl to its subdomains too. Source:
 * https://curl.se/docs/manpage.html#NOPROXY
 */

const variables = ['https_proxy', 'HTTPS_PROXY'];
/**
 * Removes the proxy's variables from the environment after they were read. The SDKs also read them when a client is
 * created, and throw on values that only curl accepts; the connections are ours anyway.
 */
function hideProxyFromSdks(environment) {
    for (const name of [...variables, 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'])
        delete environment[name];
}
/**
 * @returns `undefined` when the environment names no proxy
 * @throws RunError `InvalidProxy` for an invalid address, and for proxies other than HTTP
 */
function readProxy(environment) {
    const variable = variables.find((name) => (environment[name] ?? '').trim() !== '');
    if (variable === undefined)
        return undefined;
    const given = (environment[variable] ?? '').trim();
    const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    if (url === undefined || url.hostname === '' || !['http:', 'https:'].includes(url.protocol)) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('InvalidProxy', variable);
    }
    return { url: url.href, variable, secrets: secretsOf(url, variable) };
}
function secretsOf({ username, password }, variable) {
    if (password === '')
        return [];
    const login = [decoded(username, variable), decoded(password, variable)].join(':');
    const header = Buffer.from(login).toString('base64');
    return [...new Set([password, decoded(password, variable), header])];
}
function decoded(text, variable) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('InvalidProxy', variable);
    }
}
/** Whether requests to the URL go direct although there is a proxy. */
function bypassesProxy(url, environment) {
    const entries = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '').toLowerCase().split(/[\s,]+/);
    const host = bareHost(url.hostname);
    const port = url.port || '443';
    return entries.some((entry) => entry !== '' && covers(entry, host, port));
}
function covers(entry, host, port) {
    if (entry === '*')
        return true;
    const { name, onlyPort } = splitPort(entry);
    if (onlyPort !== undefined && onlyPort !== port)
        return false;
    const domain = bareHost(name.replace(/^\*?\./, ''));
    if (domain === '')
        return false;
    return host === domain || host.endsWith(`.${domain}`);
}
/** Splits `host:port` and `[address]:port`; an IPv6 address without brackets has no port. */
function splitPort(entry) {
    const cut = entry.lastIndexOf(':');
    const isAddress = entry.indexOf(':') !== cut && !entry.includes(']:');
    if (cut < 0 || isAddress || !/^\d+$/.test(entry.slice(cut + 1)))
        return { name: entry, onlyPort: undefined };
    return { name: entry.slice(0, cut), onlyPort: entry.slice(cut + 1) };
}
/** Without the brackets of an IPv6 address and without a trailing dot. */
function bareHost(name) {
    const bare = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
    return bare.toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ transientErrorOfCode),
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   F3: () => (/* binding */ maxAttempts),
/* harmony export */   Lw: () => (/* binding */ delayBefore),
/* harmony export */   N4: () => (/* binding */ attemptLimit),
/* harmony export */   gn: () => (/* binding */ transientErrorOf),
/* harmony export */   sT: () => (/* binding */ retryAfterOf),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2713);
/**
 * Which failures are retried, and after how long. Pure: one rule for every service.
 *
 * Transient are 408, 429, 5xx, connections that break or can't be made, names that do not resolve, a gateway's page,
 * and an answer that breaks off. Everything else (400, 401, 403, 404, 409, a rejected certificate) is permanent. What a
 * service's 409 or 404 means is up to the caller.
 */

/** Six attempts with doubling pauses span about a quarter of a minute: longer than the restart of a gateway. */
const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;
/**
 * How long one attempt may take, ms. Azure's slowest writes (the creation of a vault) stay well below 30 s, its reads
 * below 10 s; a read that has timed out twice may be slow, and gets more time.
 */
function attemptLimit(attempt, writes) {
    if (writes)
        return 30_000;
    return attempt <= 2 ? 10_000 : 20_000;
}
/** Whether the request is sent again. A write that may have succeeded is not: its caller reads first. */
function mayRepeat(writes, error) {
    return !error.permanent && !(writes && error.sent);
}
/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. Retry-After is respected, but the pause is never shorter than without
 * it: a service that says 0 is not polled without a pause.
 */
function delayBefore(attempt, error, random = Math.random) {
    const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 2));
    const own = pause / 2 + (random() * pause) / 2;
    return error.retryAfter === undefined ? own : Math.max(own, error.retryAfter + random() * 250);
}
const transientStatus = new Set([408, 429, 500, 502, 503, 504]);
/** Whether another attempt may bring a better answer than one of this status. */
function isTransientStatus(status) {
    return transientStatus.has(status);
}
/** What is wrong with an answer; `undefined` if the service itself answered, even with an error. */
function transientErrorOf({ status, contentType = '', retryAfter, date, body, }) {
    const error = { sent: true, retryAfter: undefined, permanent: false };
    if (transientStatus.has(status)) {
        // Only 429 means that the service did not act; with a 5xx it may have.
        return { ...error, code: `HTTP ${status}`, sent: status !== 429, retryAfter: retryAfterOf(retryAfter, date) };
    }
    if (status < 200 || status > 299)
        return undefined;
    const type = contentType.trim().toLowerCase();
    // A page of a gateway or a captive portal in place of the service.
    if (type.startsWith('text/html'))
        return { ...error, code: `an HTML page (HTTP ${status})` };
    if (type.startsWith('application/json') && status !== 204 && (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(body) === undefined) {
        return { ...error, code: `an answer that breaks off (HTTP ${status})` };
    }
    return undefined;
}
/**
 * Retry-After in milliseconds: seconds (fractions are read although the RFC knows none) or a date; malformed values and
 * past dates are ignored. Source: RFC 9110, section 10.2.3.
 *
 * @param date the answer's header `Date`; without one, the runner's clock counts
 */
function retryAfterOf(value, date) {
    const text = value?.trim() ?? '';
    if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text))
        return Number(text) * 1000;
    if (text.length > 40 || !/[a-z]/i.test(text))
        return undefined;
    const now = Date.parse(date ?? '');
    const wait = Date.parse(text) - (Number.isNaN(now) ? Date.now() : now);
    return wait > 0 ? wait : undefined;
}
/** Failures in which nothing reached the service. */
const notSent = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_PROXY_TUNNEL',
    'PROXY_LOGIN',
    'PROXY_FORBIDDEN',
]);
/** The certificate will not change, nor will a peer that does not speak TLS. */
const tlsRefused = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|ERR_SSL_|EPROTO$|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/;
/** Permanent failures besides those of TLS. `HPE_` is what node's HTTP parser says. */
const permanent = /^(?:PROXY_LOGIN|PROXY_FORBIDDEN|AnswerTooLarge|UnexpectedEncoding|HPE_.*)$/;
/**
 * @param code the code of the network, TLS, the parser or our own limit: `ECONNRESET`, `CERT_HAS_EXPIRED`, `Timeout`
 */
function transientErrorOfCode(code) {
    const refused = tlsRefused.test(code);
    const sent = !notSent.has(code) && !refused;
    return { code, sent, retryAfter: undefined, permanent: refused || permanent.test(code) };
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  T: () => (/* binding */ connectForIssue)
});

// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __nccwpck_require__(6785);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __nccwpck_require__(767);
;// CONCATENATED MODULE: ./build/azure/pipeline/agent.js
/**
 * The agent of all connections, with or without a proxy.
 *
 * Directly, connections can be opened ahead: while GitHub makes its token, those to Entra, ARM and Graph are opened, so
 * that they are ready for the requests that need the token. They belong to the agent, so every client can use them.
 */



/** Set in code, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment does not switch the check off. */
const common = { keepAlive: true, rejectUnauthorized: true };
/** Connects directly, and uses the connections that were opened in advance. */
class DirectAgent extends external_node_https_.Agent {
    #ahead = new Map();
    constructor() {
        super(common);
    }
    /** Opens connections to the URL's domain. One that breaks or is closed before it is used is forgotten. */
    openAhead({ hostname, port }, count) {
        const options = { ...this.options, host: hostname, port: Number(port || 443), servername: hostname };
        const list = this.#ahead.get(hostOf(options)) ?? [];
        this.#ahead.set(hostOf(options), list);
        for (let opened = 0; opened < count; opened += 1) {
            const socket = super.createConnection(options);
            if (!(socket instanceof external_node_tls_namespaceObject.TLSSocket))
                return;
            // The error occurs again, with its cause, when a request opens the next connection.
            socket.on('error', ignore);
            list.push(socket);
        }
    }
    createConnection(options, callback) {
        const list = this.#ahead.get(hostOf(options)) ?? [];
        for (let socket = list.shift(); socket !== undefined; socket = list.shift()) {
            if (isUsable(socket)) {
                socket.off('error', ignore);
                return socket;
            }
            socket.destroy();
        }
        return super.createConnection(options, callback);
    }
    destroy() {
        for (const socket of [...this.#ahead.values()].flat())
            socket.destroy();
        this.#ahead.clear();
        super.destroy();
    }
}
function hostOf({ host, port }) {
    return `${host ?? ''}:${port ?? 443}`;
}
/** A server that answers before any request (408 on an idle connection) is about to close the connection. */
function isUsable(socket) {
    return !socket.destroyed && socket.writable && socket.readableLength === 0;
}
function ignore() { }
/** The first version of node whose agents support proxies; older ones ignore the option silently. */
const firstNodeWithProxies = [24, 5];
/**
 * Connects through the proxy.
 *
 * @throws RunError `NodeWithoutProxies` under a node that would ignore the proxy
 */
class ProxyAgent extends external_node_https_.Agent {
    /** @param keepAlive whether connections are kept for further requests */
    constructor(proxyUrl, keepAlive, nodeVersion = process.versions.node) {
        const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
        const [wantedMajor, wantedMinor] = firstNodeWithProxies;
        if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
            throw new errors/* RunError */.e4('NodeWithoutProxies', nodeVersion);
        }
        super({ ...common, keepAlive, proxyEnv: { HTTPS_PROXY: proxyUrl } });
    }
    createConnection(options, callback) {
        return super.createConnection(options, (error, stream) => {
            // Node leaves the connection of a tunnel that was refused without a listener: its reset would end the process.
            if (error)
                stream?.on('error', ignore).destroy();
            callback?.(error && namedProxyError(error), stream);
        });
    }
}
/** Permanent failures: a missing or wrong login, a domain that the proxy does not allow. */
const proxyCodes = new Map([
    [407, 'PROXY_LOGIN'],
    // tinyproxy's answer to a wrong login.
    [401, 'PROXY_LOGIN'],
    [403, 'PROXY_FORBIDDEN'],
]);
/** A refusal by the proxy, with its own code; node's message contains the proxy's address. */
function namedProxyError(error) {
    if (!('code' in error) || error.code !== 'ERR_PROXY_TUNNEL')
        return error;
    const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
    const code = proxyCodes.get(status) ?? error.code;
    const message = status === 0 ? 'the proxy closed the connection' : `the proxy answered CONNECT with HTTP ${status}`;
    return Object.assign(new Error(message), { code });
}

// EXTERNAL MODULE: ./build/azure/pipeline/proxy.js
var pipeline_proxy = __nccwpck_require__(5835);
;// CONCATENATED MODULE: ./build/azure/pipeline/connections.js


class Connections {
    /** Bytes of the answers that are being received, after decompression. */
    arriving = 0;
    #environment;
    #domains;
    #direct = new DirectAgent();
    /** Behind a proxy that allows few connections, those to services that get only one or two requests are not kept. */
    #proxied;
    /** @throws RunError `NodeWithoutProxies` where a proxy is named and this node can't use one */
    constructor({ environment, proxy, domains }) {
        this.#environment = environment;
        this.#domains = domains;
        this.#proxied = proxy && { kept: new ProxyAgent(proxy.url, true), single: new ProxyAgent(proxy.url, false) };
    }
    /** Whether requests to the URL go through a proxy. */
    isProxied(url) {
        return this.#proxied !== undefined && !(0,pipeline_proxy/* bypassesProxy */.Zt)(url, this.#environment);
    }
    agentFor(service, url) {
        if (this.#proxied === undefined || !this.isProxied(url))
            return this.#direct;
        return service === 'arm' ? this.#proxied.kept : this.#proxied.single;
    }
    /**
     * Opens connections that requests to a service will need soon, unless those requests may not go to that domain. Behind
     * a proxy, nothing is opened in advance: many allow few connections.
     */
    openAhead(service, address, count) {
        const url = new URL(address);
        if (this.#domains(service, url) && !this.isProxied(url))
            this.#direct.openAhead(url, count);
    }
    /** Closes all connections, including those in use. */
    close() {
        this.#direct.destroy();
        this.#proxied?.kept.destroy();
        this.#proxied?.single.destroy();
    }
}

;// CONCATENATED MODULE: ./build/azure/pipeline/domains.js

/** Whether a request to `service` may be sent to `url`. */
function domainRule(options) {
    const allowed = {
        oidc: domainOf(options.idTokenUrl),
        ...cloud/* domains */.C5,
        vault: (0,cloud/* vaultDomain */.Dk)(options.vaultName),
        github: domainOf(options.issuesUrl),
    };
    return (service, url) => url.protocol === 'https:' && url.host === allowed[service] && url.username === '' && url.password === '';
}
function domainOf(url) {
    return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

// EXTERNAL MODULE: ./build/azure/pipeline/transient.js
var pipeline_transient = __nccwpck_require__(8437);
;// CONCATENATED MODULE: ./build/hosts/early-request.js
/**
 * The request for the host's ID token, which is sent before the Azure SDKs are loaded: with node's own client, on the agent
 * that all other requests use. Once the SDKs are loaded, its answer goes through the same policies as every other
 * answer, and they retry a failure.
 */

/** Bytes, as for every other request. */
const headerLimit = 32 * 1024;
/** An answer with a token is two or three kilobytes long. */
const sizeLimit = 1024 * 1024;
/** @throws Error with a `code`, as node has it, or `Timeout` or `AnswerTooLarge` */
function sendEarly(url, options) {
    const { agent, method, headers, timeout } = options;
    return new Promise((resolve, reject) => {
        const request = external_node_https_.request(url, { agent, method, headers, maxHeaderSize: headerLimit });
        const settle = () => {
            clearTimeout(timer);
            options.signal.removeEventListener('abort', abort);
        };
        const end = (error) => {
            settle();
            request.destroy();
            reject(error);
        };
        const abort = () => end(named('Cancelled'));
        const timer = setTimeout(() => end(named('Timeout')), timeout);
        options.signal.addEventListener('abort', abort);
        request.on('error', end);
        request.on('upgrade', () => end(named('UnexpectedUpgrade')));
        request.on('response', (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size > sizeLimit)
                    end(named('AnswerTooLarge'));
                chunks.push(chunk);
            });
            response.on('error', end);
            response.on('end', () => {
                settle();
                const body = Buffer.concat(chunks).toString('utf8');
                resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), body });
            });
        });
        request.end();
    });
}
function named(code) {
    return Object.assign(new Error(code), { code });
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}

// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __nccwpck_require__(8797);
// EXTERNAL MODULE: ./build/model/waivers.js
var waivers = __nccwpck_require__(2627);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var runtime_deadline = __nccwpck_require__(9551);
;// CONCATENATED MODULE: ./build/connect.js
/**
 * The first requests. The request for the host's ID token is sent here, before any SDK is loaded, and the connections to
 * Azure open in parallel. This is the only file that is ordered for speed; it loads no SDK.
 */










/** Requests that are sent together once the tokens are available (see `observe.ts`; a test counts them). */
const firstRequests = { entra: 2, arm: 14, graph: 2, logs: 1 };
/** @throws RunError when the job can't have a token, or the proxy that the environment names can't be used */
function connect(host, given, inputs, log, cancellation) {
    const environment = host.proxy(given);
    const idTokens = host.idTokens(environment, inputs.audience);
    const idTokenUrl = 'url' in idTokens ? idTokens.url : undefined;
    const domains = domainsOf(host, environment, inputs, idTokenUrl);
    if (idTokenUrl !== undefined)
        requireDomain(domains, new URL(idTokenUrl));
    for (const secret of 'secrets' in idTokens ? idTokens.secrets : [])
        log.mask(secret);
    const network = openNetwork(environment, domains, log, inputs.timeoutMinutes * 60_000);
    const { connections, deadline } = network;
    cancellation.whenAsked(() => deadline.cancel());
    const firstIdToken = 'url' in idTokens ? requestEarly(idTokens, connections, deadline) : undefined;
    // Each service's token is an exchange of its own.
    const asksLogs = inputs.usageDays !== undefined;
    if (!('accessToken' in idTokens))
        connections.openAhead('entra', `https://${cloud/* domains */.C5.entra}`, firstRequests.entra + (asksLogs ? 1 : 0));
    // A confirmed version needs a read of its own.
    const armRequests = firstRequests.arm + ((0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version === undefined ? 0 : 1);
    connections.openAhead('arm', `https://${cloud/* domains */.C5.arm}`, armRequests);
    if (asksGraph(inputs))
        connections.openAhead('graph', `https://${cloud/* domains */.C5.graph}`, firstRequests.graph);
    if (asksLogs)
        connections.openAhead('logs', `https://${cloud/* domains */.C5.logs}`, firstRequests.logs);
    return { host, environment, inputs, log, idTokens, firstIdToken, ...network };
}
/** For the issue of a check that got no connection of its own, or no time. */
function connectForIssue(host, given, inputs, log) {
    const environment = host.proxy(given);
    const domains = domainsOf(host, environment, inputs, undefined);
    return { environment, inputs, log, ...openNetwork(environment, domains, log, timeForIssue) };
}
/** In milliseconds: beyond `timeout-minutes`, since a check that took too long is told, too. */
const timeForIssue = 60_000;
function domainsOf(host, environment, { vaultName }, idTokenUrl) {
    return domainRule({ vaultName, idTokenUrl, issuesUrl: host.issues?.apiUrl(environment) });
}
/** @param milliseconds until everything must have ended */
function openNetwork(environment, domains, log, milliseconds) {
    const proxy = (0,pipeline_proxy/* readProxy */.nM)(environment);
    for (const secret of proxy?.secrets ?? [])
        log.mask(secret);
    const connections = new Connections({ environment, proxy, domains });
    const deadline = new runtime_deadline/* Deadline */.B(milliseconds);
    const close = () => {
        connections.close();
        deadline.close();
    };
    return { domains, connections, deadline, close };
}
function requireDomain(domains, url) {
    if (!domains('oidc', url))
        throw new errors/* RunError */.e4('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
}
function requestEarly(source, connections, deadline) {
    const answer = sendEarly(source.url, {
        agent: connections.agentFor('oidc', new URL(source.url)),
        method: source.method,
        headers: source.headers,
        signal: deadline.signal,
        timeout: (0,pipeline_transient/* attemptLimit */.N4)(1, false),
    });
    // If it fails, the error is reported where the token is needed.
    answer.catch(() => undefined);
    return answer;
}
/** With `adobe-principal-id`, waiving `adobe-principal` means that Graph is never called. */
function asksGraph(inputs) {
    return inputs.adobePrincipalId === undefined || (0,waivers/* waiverOf */.Ci)(inputs, 'adobe-principal', Date.now()) === undefined;
}


/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SeveralErrors),
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   EH: () => (/* binding */ anyService),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   e4: () => (/* binding */ RunError),
/* harmony export */   gV: () => (/* binding */ azureServices),
/* harmony export */   xt: () => (/* binding */ serviceTitles),
/* harmony export */   zR: () => (/* binding */ asError)
/* harmony export */ });
/** Errors as data, from which messages are built. The error catalog in this folder has causes and remedies. */
/** What takes a token of Entra. */
const azureServices = ['arm', 'vault', 'graph', 'logs'];
/** For what no service reports: networks, proxies, answers of an unexpected shape. */
const anyService = ['oidc', 'entra', ...azureServices, 'github'];
const inEveryLanguage = (name) => ({ en: name, fr: name });
/** What a service is called in a message. Who gives ID tokens depends on the host. */
const serviceTitles = {
    oidc: { en: 'the OIDC provider', fr: 'le fournisseur OIDC' },
    entra: inEveryLanguage('Microsoft Entra ID'),
    arm: inEveryLanguage('Azure Resource Manager'),
    vault: inEveryLanguage('Azure Key Vault'),
    graph: inEveryLanguage('Microsoft Graph'),
    logs: inEveryLanguage('Azure Monitor Logs'),
    github: { en: "GitHub's REST API", fr: 'GitHub (API REST)' },
};
/** The same for an operation. */
function titleOf({ service, title = serviceTitles[service], }) {
    return title;
}
/** A service answered with an error or a malformed answer, or did not answer. */
class ServiceError extends Error {
    details;
    constructor(details, cause) {
        super(`${details.operation.en}: ${details.code}: ${details.message}`, { cause });
        this.name = 'ServiceError';
        this.details = details;
    }
}
/** An error of the run itself, which no service reported; `run-errors.ts` explains it. */
class RunError extends Error {
    code;
    /** What is missing, the event, the domain, the variable, the file, the tenant, or the version. */
    about;
    service;
    constructor(code, about, service) {
        super(`${code}: ${about}`);
        this.name = 'RunError';
        this.code = code;
        this.about = about;
        this.service = service;
    }
}
/** The errors of changes that were made in parallel. */
class SeveralErrors extends Error {
    errors;
    constructor(errors) {
        super(errors.map(({ message }) => message).join('\n'));
        this.name = 'SeveralErrors';
        this.errors = errors;
    }
}
/** Each error: a run may end with several. */
function errorsOf(error) {
    return error instanceof SeveralErrors ? error.errors : [error];
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}


/***/ }),

/***/ 3909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var _model_docs_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2511);
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9623);


function readRun(environment) {
    const of = (name) => environment[`GITHUB_${name}`] ?? '';
    const repository = of('REPOSITORY');
    const runId = of('RUN_ID');
    const server = of('SERVER_URL') || 'https://github.com';
    return {
        host: 'github',
        repository,
        runId,
        runNumber: of('RUN_NUMBER'),
        runAttempt: of('RUN_ATTEMPT'),
        runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : '',
        workflow: of('WORKFLOW'),
        job: of('JOB'),
        runner: { name: environment['RUNNER_NAME'] ?? '', environment: environment['RUNNER_ENVIRONMENT'] ?? '' },
        actor: of('ACTOR'),
        event: of('EVENT_NAME'),
        ref: of('REF'),
        commit: of('SHA'),
        workflowRef: of('WORKFLOW_REF'),
        workflowCommit: of('WORKFLOW_SHA'),
        action: _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
        docsUrl: docsUrl(server, of('ACTION_REPOSITORY'), of('ACTION_REF')),
    };
}
/**
 * From the repository and version that the workflow uses (`uses: OWNER/REPOSITORY@REF`); empty for a local checkout.
 */
function docsUrl(server, repository, ref) {
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository))
        return '';
    const isRef = /^\w[\w./-]{0,250}$/.test(ref) && !ref.includes('..');
    return (0,_model_docs_url_js__WEBPACK_IMPORTED_MODULE_1__/* .docsUrlOf */ .Mo)({ repository: `${server}/${repository}`, ref: isRef ? ref : `v${_runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE}` });
}


/***/ }),

/***/ 2984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ stepExitCodes),
/* harmony export */   uY: () => (/* binding */ untoldRun),
/* harmony export */   yI: () => (/* binding */ commandExitCodes)
/* harmony export */ });
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9623);

/** A run of which the host tells nothing; the environment of a job has more. */
const untoldRun = {
    repository: '',
    runId: '',
    runNumber: '',
    runAttempt: '',
    runUrl: '',
    workflow: '',
    job: '',
    runner: { name: '', environment: '' },
    actor: '',
    event: '',
    ref: '',
    commit: '',
    workflowRef: '',
    workflowCommit: '',
    action: _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
    docsUrl: _runtime_version_js__WEBPACK_IMPORTED_MODULE_0__/* .docsUrl */ .fs,
};
const commandExitCodes = { passed: 0, failed: 1, invalid: 2, unchecked: 3, canceled: 130 };
const stepExitCodes = { passed: 0, failed: 1, invalid: 1, unchecked: 1, canceled: 1 };


/***/ }),

/***/ 5538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ incidentFileBeside),
/* harmony export */   n: () => (/* binding */ filesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/** Where the files of ticket and report are. */

/**
 * The files of a target: `VAULT.KEY.ticket.txt` and `VAULT.KEY.report.json` in `cja-cmk/`, so that a job that checks several
 * keys has a report for each. Without valid inputs there is no target, and the names begin with `run`.
 *
 * @param temporary the job's own folder; without one, the system's
 * @param path of the platform that the job is on
 */
function filesIn(temporary, target, { join } = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const folder = join(temporary || process.getBuiltinModule('node:os').tmpdir(), 'cja-cmk');
    const name = target === undefined ? 'run' : `${target.vaultName}.${target.keyName}`.toLowerCase();
    return { folder, ticketFile: join(folder, `${name}.ticket.txt`), reportFile: join(folder, `${name}.report.json`) };
}
/** Where the incident ticket is, by the report's path. */
function incidentFileBeside(reportFile) {
    return reportFile.replace(/\.report\.json$/, '.incident-ticket.txt');
}


/***/ }),

/***/ 3794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ untrustedEvent)
/* harmony export */ });
/** Where there is none, the variable is empty, or `false`. */
const number = /^\d/;
/**
 * Sources: docs.github.com, "Events that trigger workflows" (these give the job the base repository's permissions and tokens; a wiki can be
 * open to everybody, and other services report checks, statuses and previews of a fork's pull request);
 * learn.microsoft.com, "Use predefined variables" (a build of a pull request that is started by hand has only its ref);
 * docs.gitlab.com, "Predefined CI/CD variables reference" (a child pipeline has only the number).
 */
const signs = {
    GITHUB_EVENT_NAME: /^(?:pull_request_target|pull_request_review(?:_comment)?|issue_comment|issues|discussion(?:_comment)?|workflow_run|fork|watch|gollum|check_(?:run|suite)|(?:deployment_)?status)$/,
    GITHUB_REF: /^refs\/pull\//,
    BUILD_REASON: /^PullRequest$/i,
    BUILD_SOURCEBRANCH: /^refs\/pull\//i,
    SYSTEM_PULLREQUEST_ISFORK: /^true$/i,
    CI_PIPELINE_SOURCE: /^(?:merge_request|external_pull_request)_event$/,
    CI_MERGE_REQUEST_IID: number,
    CI_EXTERNAL_PULL_REQUEST_IID: number,
    BITBUCKET_PR_ID: number,
    BUILDKITE_PULL_REQUEST: number,
};
/** Elsewhere the number of a change may be something else. */
const ofJenkins = { CHANGE_ID: number };
/** @returns what is said of the event; `undefined` if there is none */
function untrustedEvent(environment) {
    const isJenkins = Object.keys(environment).some((name) => name.startsWith('JENKINS_'));
    const found = Object.entries({ ...signs, ...(isJenkins && ofJenkins) }).find(([name, unsafe]) => unsafe.test(environment[name] ?? ''));
    const value = environment[found?.[0] ?? ''];
    return found?.[1] === number ? `${found[0]} ${value}` : value;
}


/***/ }),

/***/ 5163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ noneUntilAfter),
/* harmony export */   m: () => (/* binding */ confirmationRule)
/* harmony export */ });
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7799);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9416);


const day = 86_400_000;
/** How far ahead a person can say that there is none: a setup takes less, and what was said is asked again. */
const mostDays = 90;
/** Long enough for a ticket, and not to be forgotten. */
const usualDays = 60;
const noneUntil = /^none\s+until\s+(\S+)$/;
/** Of the day that is so many days after a time. @param time milliseconds since 1970 */
function noneUntilAfter(time, days = usualDays) {
    return `none until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(time + days * day)?.slice(0, 10) ?? 'YYYY-MM-DD'}`;
}
/** A day that has passed is valid: what it said has ended. */
function confirmation(text) {
    const [, until] = noneUntil.exec(text) ?? [];
    if (until === undefined)
        return (0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .keyUri */ .sy)(text);
    return (0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .isDay */ .N)(until) && daysAhead(until) <= mostDays ? { kind: 'none', until } : undefined;
}
/** By the runner's clock: nothing of Azure's was read yet. */
function daysAhead(until) {
    return Math.ceil((Date.parse(until) - Date.now()) / day);
}
function cause(text) {
    if (/^none$/i.test(text))
        return 'none says no day on which somebody looks again';
    const [, until] = noneUntil.exec(text) ?? [];
    if (until === undefined)
        return undefined;
    if (!(0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .isDay */ .N)(until))
        return `${until} is not a day (YYYY-MM-DD)`;
    return `${until} is ${daysAhead(until)} days ahead`;
}
const confirmationRule = {
    type: 'string',
    text: `must be the key URI that Adobe confirmed (https://NAME.vault.azure.net/keys/KEY, with or without /VERSION of 32 hex digits); or none until YYYY-MM-DD, at most ${mostDays} days ahead, if Adobe has confirmed no key of this vault and name yet`,
    parse: confirmation,
    cause,
};


/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ contactsRule),
  v: () => (/* binding */ wrongContacts)
});

;// CONCATENATED MODULE: ./build/model/contacts.js
/** Who is called. Plain data; personal, so it stands on pages and in issues only. */
const contactRoles = ['owners', 'security', 'adobe-admin', 'adobe', 'pipeline'];

// EXTERNAL MODULE: ./build/inputs/invisible.js
var invisible = __nccwpck_require__(5839);
// EXTERNAL MODULE: ./build/inputs/rules.js
var rules = __nccwpck_require__(1671);
;// CONCATENATED MODULE: ./build/inputs/contacts.js
/** The input `contacts`: who is called, as `ROLE: TEXT`, one a line. */



const most = 200;
const cause = (0,rules/* ofCharacters */.cd)(invisible/* visible */.R, 1, most);
const contacts_form = `must be ROLE: TEXT, one a line, with one of the roles ${contactRoles.join(', ')}`;
const isProblem = (reading) => 'rule' in reading;
const isContact = (reading) => !isProblem(reading);
/** A role given twice is two people. */
function readContacts(text) {
    const lines = text.split(/\r\n|\n/).map((line, index) => ({ line: line.trim(), given: `line ${index + 1}` }));
    return lines.filter(({ line }) => line !== '').map(readContact);
}
/** @param given what an error names: who is called is never logged */
function readContact({ line, given }) {
    const colon = line.indexOf(':');
    const named = (colon < 0 ? line : line.slice(0, colon)).trim();
    const role = contactRoles.find((each) => each === named);
    if (colon < 0 || role === undefined)
        return { given, rule: contacts_form };
    const text = line.slice(colon + 1).trim();
    if (text === '')
        return { given, rule: `must have a name, a telephone number or an address after ${role}:` };
    const why = cause(text);
    return why === undefined
        ? { role, text }
        : { given, rule: `must have one line of 1 to ${most} visible characters after ${role}:; ${why}` };
}
const wrongContacts = (text) => readContacts(text).filter(isProblem);
const contactsRule = {
    type: 'list',
    text: contacts_form,
    parse: (text) => readContacts(text).filter(isContact),
    wrongItems: wrongContacts,
};


/***/ }),

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ publicCidrOrAddress),
/* harmony export */   C5: () => (/* binding */ location),
/* harmony export */   Ee: () => (/* binding */ commaOrLineSeparated),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   Os: () => (/* binding */ guid),
/* harmony export */   oA: () => (/* binding */ tagLines),
/* harmony export */   sy: () => (/* binding */ keyUri),
/* harmony export */   zI: () => (/* binding */ resourceGroupName)
/* harmony export */ });
/** A GUID in lower case. */
function guid(text) {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}
/** Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
function resourceGroupName(text) {
    if (text.endsWith('.'))
        return undefined;
    // Most names have only these characters; V8 needs half a millisecond for the classes of all letters and digits.
    if (/^[\w.()-]{1,90}$/.test(text))
        return text;
    return /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(text) ? text : undefined;
}
/** A region's name as ARM writes it: `East US 2` and `eastus2` are the same. */
function location(text) {
    const name = text.toLowerCase().replaceAll(' ', '');
    return /^[a-z][a-z0-9]{1,49}$/.test(name) ? name : undefined;
}
/** A day of the calendar, `YYYY-MM-DD`, UTC. */
function isDay(text) {
    if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function commaOrLineSeparated(text) {
    return text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/**
 * A public IPv4 address or CIDR range, as a vault's firewall takes them: Azure refuses those of private networks
 * (RFC 1918). Source: Azure/azure-powershell#11471 ("belongs to forbidden range \u2026 (private IP addresses)").
 */
function publicCidrOrAddress(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    const prefixFits = prefix === undefined || (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32);
    // Loaded only here: most runs have no address in their inputs, and a run that is rejected for invalid inputs should
    // not load sockets.
    const isAddress = process.getBuiltinModule('node:net').isIPv4(address);
    return isAddress && prefixFits && rest.length === 0 && !privateAddress.test(address);
}
const privateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
/**
 * Tags, one `name=value` a line. Names are unique without regard to case, as in Azure. A key takes fewer and shorter ones than
 * its vault.
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations,
 * https://learn.microsoft.com/azure/key-vault/keys/about-keys-details#key-tags
 */
function tagLines(text) {
    const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const tags = lines.map(tagLine).filter((tag) => tag !== undefined);
    const names = new Set(tags.map(([name]) => name.toLowerCase()));
    const fits = tags.length === lines.length && names.size === tags.length && tags.length <= 15;
    return fits ? Object.fromEntries(tags) : undefined;
}
const tagName = /^[^<>%&\\?/\p{Cc}]{1,256}$/u;
/** Azure keeps these beginnings for itself, in any case. Source: "Use tags to organize your Azure resources". */
const reservedTag = /^(?:azure|microsoft|windows)/i;
function tagLine(line) {
    const equals = line.indexOf('=');
    const name = line.slice(0, equals).trim();
    const value = line.slice(equals + 1).trim();
    const fits = equals > 0 && tagName.test(name) && !reservedTag.test(name) && /^[^\p{Cc}]{0,256}$/u.test(value);
    return fits ? [name, value] : undefined;
}
const keyUriForm = /^https:\/\/(?<vault>[a-z][a-z0-9-]{1,22}[a-z0-9])\.vault\.azure\.net(?::443)?\/keys\/(?<key>[a-z0-9-]{1,127})(?:\/(?<version>[0-9a-f]{32}))?\/?$/i;
/** A key identifier in any casing, with or without port, version and trailing slash. */
function keyUri(text) {
    const parts = keyUriForm.exec(text)?.groups;
    if (parts?.['vault'] === undefined || parts['key'] === undefined)
        return undefined;
    return {
        kind: 'uri',
        uri: text,
        vaultName: parts['vault'].toLowerCase(),
        keyName: parts['key'].toLowerCase(),
        version: parts['version']?.toLowerCase(),
    };
}


/***/ }),

/***/ 6309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ InvalidInputs),
  sw: () => (/* binding */ checkInputs),
  pi: () => (/* binding */ issueInputs),
  lF: () => (/* binding */ readGithubToken),
  Ko: () => (/* binding */ readInputs)
});

;// CONCATENATED MODULE: ./build/model/host.js
/** Where the program runs. The entry point names the host; nothing guesses. */
/** What a host is called in a rule of an input. */
const hostTitles = {
    github: 'GitHub Actions',
    'azure-pipelines': 'Azure Pipelines',
    gitlab: 'GitLab',
    terminal: 'the command line',
};

// EXTERNAL MODULE: ./build/inputs/contacts.js + 1 modules
var contacts = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/inputs/mode.js
var inputs_mode = __nccwpck_require__(9949);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __nccwpck_require__(3873);
// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __nccwpck_require__(2196);
;// CONCATENATED MODULE: ./build/inputs/inputs.js
/**
 * The action's inputs: read from the environment, trimmed, validated by the table. All invalid inputs are collected and
 * thrown as one error, before anything is sent.
 */





/** Every invalid input of a run, each with the rule it breaks. */
class InvalidInputs extends Error {
    problems;
    constructor(problems) {
        super(problems.map(({ input, rule }) => `${input}: ${rule}`).join('\n'));
        this.name = 'InvalidInputs';
        this.problems = problems;
    }
}
/**
 * The validated inputs of this run.
 *
 * @param others what else is invalid
 * @throws InvalidInputs with every input that breaks its rule
 */
function readInputs(environment, host, others = []) {
    const { values, problems } = readFields(environment, host);
    if (problems.length + others.length > 0 || !isComplete(values))
        throw new InvalidInputs([...problems, ...others]);
    const { githubToken: _secret, ...inputs } = values;
    const leftOut = (0,contacts/* wrongContacts */.v)(raw(environment, 'contacts') ?? '');
    return { ...inputs, host: host.name, form: host.form, ...(leftOut.length > 0 && { contactsLeftOut: leftOut }) };
}
/**
 * What is invalid before the host has found out the inputs that it finds out by itself.
 *
 * @throws InvalidInputs
 */
function checkInputs(environment, host, others, found) {
    const isLeft = ({ given, input }) => given !== '' || !found.includes(input);
    const problems = [...readFields(environment, host).problems.filter(isLeft), ...others];
    if (problems.length > 0)
        throw new InvalidInputs(problems);
}
function readFields(environment, host) {
    const problems = [];
    const values = {};
    for (const field of table/* inputFields */.yD)
        problems.push(...readField(field, values, environment, host));
    return { values, problems: [...problems, ...confusedPrincipal(values, environment, host)] };
}
/** Puts the value into `values`. @returns what is wrong with it */
function readField(field, values, environment, host) {
    const result = readInput((0,table/* inputName */.yu)(field), table/* inputTable */.Fu[field], environment, host);
    if ('problems' in result)
        return result.problems;
    values[field] = result.value;
    return [];
}
/** IDs that are easily confused: the role would go to the application itself, or to the pipeline. */
function confusedPrincipal(values, environment, host) {
    const { adobePrincipalId: given, adobeAppId, clientId } = values;
    if (given === undefined || (given !== adobeAppId && given !== clientId))
        return [];
    const [input, other] = ['adobe-principal-id', given === adobeAppId ? 'adobe-app-id' : 'client-id'];
    const rule = `must be the object id of Adobe's service principal in the tenant, and not ${other}`;
    return [{ input, given, rule, ...originOf(input, table/* inputTable */.Fu.adobePrincipalId, environment, host) }];
}
function isComplete(values) {
    return table/* inputFields */.yD.every((field) => field in values);
}
/** Of a check that keeps an issue, and whose inputs are invalid; `undefined` where these are among the invalid ones. */
function issueInputs(environment, host) {
    const { values } = readFields(environment, host);
    const { subscriptionId, resourceGroup, vaultName, keyName, driftIssueAssignees = [] } = values;
    if (values.mode !== 'verify' || values.driftIssue !== true)
        return undefined;
    if (subscriptionId === undefined || resourceGroup === undefined || vaultName === undefined || keyName === undefined) {
        return undefined;
    }
    return { subscriptionId, resourceGroup, vaultName, keyName, driftIssueAssignees };
}
/** The variable that gave the value, or from which the host takes a missing one. */
function originOf(input, { variable }, environment, { form }) {
    const given = raw(environment, input);
    const own = (0,table/* commandVariable */.Sj)(input);
    if (given)
        return form !== 'step' && form !== 'task' && environment[own]?.trim() === given ? { variable: own } : {};
    if (variable !== undefined && environment[variable]?.trim())
        return { variable };
    // An option that is there, and empty, is what has to be corrected.
    if (given === '' || form !== 'variable')
        return {};
    const field = (0,named/* namedField */.aH)(input);
    const name = variable ?? (field && (0,named/* named */.KT)({ form }, field));
    return name === undefined || name.startsWith('--') ? {} : { variable: name };
}
/** The token for the drift issue. A secret, so it never becomes part of `Inputs`. */
function readGithubToken(environment) {
    return raw(environment, 'github-token') || undefined;
}
/** The raw value of an input, trimmed; `undefined` when the runner did not pass it. */
function raw(environment, name) {
    return environment[`INPUT_${name.toUpperCase()}`]?.trim();
}
function readInput(input, definition, environment, host) {
    const given = raw(environment, input);
    const { rule, empty, toCopy, emptyIsInvalid, variable, onlyOn = [host.name], onlyWith, defaultIn, notIn, wrongItemsFailIn, } = definition;
    const mode = inputs_mode/* modes */.n.find((each) => each === raw(environment, 'mode'));
    const standard = (mode && defaultIn?.[mode]) ?? definition.default;
    const text = given || standard || (environment[variable ?? ''] ?? '').trim();
    const origin = originOf(input, definition, environment, host);
    const copy = toCopy === undefined ? '' : `. Line to copy: ${calledWith(host, input, toCopy())}`;
    const problem = (value, broken) => ({ input, given: value, rule: broken, ...origin });
    const invalid = (broken, value = text) => ({ problems: [problem(value, `${broken}${copy}`)] });
    if (given === '' && emptyIsInvalid !== undefined)
        return invalid(emptyIsInvalid, '');
    if (text === '') {
        if (empty !== undefined)
            return empty;
        const elsewhere = host.form === 'task' ? 'name a service connection that has it' : `${variable} in the environment`;
        const how = variable === undefined ? rule.text : `set it${origin.variable === undefined ? `, or ${elsewhere}` : ''}`;
        return invalid(`is required: ${how}`);
    }
    const isLeftOut = wrongItemsFailIn !== undefined && wrongItemsFailIn !== mode;
    const wrong = isLeftOut ? [] : (rule.wrongItems?.(text) ?? []);
    if (wrong.length > 0)
        return { problems: wrong.map((item) => problem(item.given, item.rule)) };
    const value = rule.parse(text);
    if (value === undefined) {
        const cause = rule.cause?.(text);
        return invalid(cause === undefined ? rule.text : `${rule.text}; ${cause}`);
    }
    if (!onlyOn.includes(host.name) && text !== definition.default) {
        return invalid(host.instead?.[input] ??
            `is only for ${onlyOn.map((name) => hostTitles[name]).join(' and ')}, where this run is not`);
    }
    if (onlyWith !== undefined && raw(environment, onlyWith[0]) !== onlyWith[1]) {
        return invalid(`is only for ${calledWith(host, ...onlyWith)}`);
    }
    const excluded = mode && notIn?.[mode];
    return excluded?.value === text ? invalid(excluded.rule) : { value };
}
function calledWith(host, input, value) {
    const field = (0,named/* namedField */.aH)(input);
    return field === undefined ? `${input}: ${value}` : (0,named/* namedWith */.iL)(host, field, value);
}


/***/ }),

/***/ 5839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   q: () => (/* binding */ invisible)
/* harmony export */ });
/**
 * What a person does not see, or sees elsewhere than it is, while a program reads it: control characters, line ends, and what Unicode
 * lets a reader ignore (among it direction marks, variation selectors, tags and fillers); with U+FFF9 to U+FFFB, which annotate text.
 */
const signs = '\\p{Cc}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB';
const invisible = new RegExp(`[${signs}]`, 'gu');
/** A single character that is none of them, nor half of one. */
const visible = new RegExp(`[^${signs}\\p{Cs}]`, 'u');


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ onlyReads),
/* harmony export */   n: () => (/* binding */ modes)
/* harmony export */ });
/** What a run does. */
const modes = ['ensure', 'plan', 'verify', 'gate'];
/** Whether a run of this mode only reads: it makes no plan. */
function onlyReads(mode) {
    return mode === 'verify' || mode === 'gate';
}


/***/ }),

/***/ 3873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ deciding),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   aH: () => (/* binding */ namedField),
/* harmony export */   iL: () => (/* binding */ namedWith)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2196);
/** What an input is called where it is given: nobody looks for a name that the file before them does not have. */

/** In mode gate these are options alone: whoever starts a pipeline sets its variables. */
const deciding = [
    'waive',
    'failOn',
    'requireConfirmation',
    'adobeAppId',
    'adobePrincipalId',
    'adobeKeyVersion',
];
/** What is named as an option in a pipeline, too. What a person says of Adobe's confirmation is one in every mode. */
const reviewed = new Set(['confirmedKeyUri', ...deciding]);
/** `confirmed-key-uri`, `confirmedKeyUri`, `--confirmed-key-uri`. */
function named({ form }, field) {
    if (form === 'task')
        return field;
    const name = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu)(field);
    if (form === 'step')
        return name;
    return form === 'option' || reviewed.has(field) ? `--${name}` : (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .commandVariable */ .Sj)(name);
}
/** The same with its value, as it is written there. */
function namedWith(given, field, value) {
    const name = named(given, field);
    if (!name.startsWith('--'))
        return `${name}: ${value}`;
    if (value === 'true')
        return name;
    return value === 'false' ? name.replace('--', '--no-') : `${name} "${value}"`;
}
const isNamed = (field) => field !== 'tenantId' && field !== 'clientId' && field !== 'audience' && field !== 'githubToken';
/** By its name in `action.yml`; nothing for what is no input. */
function namedField(name) {
    return _table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.filter(isNamed).find((field) => (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu)(field) === name);
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   C$: () => (/* binding */ guidRule),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Te: () => (/* binding */ ifMatches),
/* harmony export */   cd: () => (/* binding */ ofCharacters),
/* harmony export */   dt: () => (/* binding */ trueOrFalse),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   xj: () => (/* binding */ guidCause),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9416);
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5839);
/** The kinds of rules that inputs have, and what exactly breaks one, for the message after the rule. */


/**
 * @param allowed a single allowed character
 * @param least fewest characters
 * @param most most characters
 */
function ofCharacters(allowed, least, most) {
    return (text) => {
        const characters = Array.from(text);
        const wrong = characters.find((character) => !allowed.test(character));
        if (wrong !== undefined)
            return `it contains ${named(wrong)}`;
        const { length } = characters;
        if (length >= least && length <= most)
            return undefined;
        return `it has ${length} ${length === 1 ? 'character' : 'characters'}`;
    };
}
/** The first cause that applies. */
function firstOf(...causes) {
    return (text) => causes.reduce((found, cause) => found ?? cause(text), undefined);
}
/** @param cause such as "it ends with a hyphen" */
function ifMatches(form, cause) {
    return (text) => (form.test(text) ? cause : undefined);
}
/** A character that people can't see is named by its number. */
function named(character) {
    if (character === ' ')
        return 'a space';
    if (character === '\n' || character === '\r')
        return 'a line break';
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && _invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R.test(character))
        return character;
    const number = character.codePointAt(0) ?? 0;
    return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
/** Any text for which `parse` returns a value. */
function matching(text, parse, type = 'string') {
    return { type, text, parse };
}
function pattern(text, form) {
    return matching(text, (given) => (form.test(given) ? given : undefined));
}
/** One line without control or invisible characters. */
function oneLine(most) {
    const cause = ofCharacters(_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R, 1, most);
    const parse = (text) => (cause(text) === undefined ? text : undefined);
    return { ...matching(`must be one line of 1 to ${most} characters`, parse), cause };
}
const guidCause = firstOf(ofCharacters(/[0-9a-f-]/i, 36, 36), ifMatches(/^/, 'its hyphens are not in their places'));
const guidRule = { ...matching('must be a GUID', _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .guid */ .Os), cause: guidCause };
const anyText = matching('', (text) => text);
function oneOf(...values) {
    return matching(`must be ${orList(values)}`, (text) => values.find((value) => value === text), values);
}
const trueOrFalse = matching('must be true or false', (text) => new Map([
    ['true', true],
    ['false', false],
]).get(text.toLowerCase()), 'boolean');
function wholeNumber(least, most) {
    const parse = (text) => {
        const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
        return value >= least && value <= most ? value : undefined;
    };
    const rule = matching(`must be a whole number from ${least} to ${most}`, parse, 'integer');
    return { ...rule, range: [least, most] };
}
function orList(values) {
    return values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Sj: () => (/* binding */ commandVariable),
  qr: () => (/* binding */ ensureInputs),
  yD: () => (/* binding */ inputFields),
  yu: () => (/* binding */ inputName),
  Fu: () => (/* binding */ inputTable),
  gx: () => (/* binding */ isRequired)
});

// EXTERNAL MODULE: ./build/model/applications.js
var applications = __nccwpck_require__(2963);
// EXTERNAL MODULE: ./build/inputs/confirmation.js
var confirmation = __nccwpck_require__(5163);
// EXTERNAL MODULE: ./build/inputs/contacts.js + 1 modules
var contacts = __nccwpck_require__(2291);
;// CONCATENATED MODULE: ./build/inputs/definition.js
/** An optional input: `undefined` if it is not given. */
const optional = { empty: { value: undefined } };

// EXTERNAL MODULE: ./build/inputs/formats.js
var formats = __nccwpck_require__(9416);
// EXTERNAL MODULE: ./build/inputs/rules.js
var rules = __nccwpck_require__(1671);
;// CONCATENATED MODULE: ./build/inputs/adobe-inputs.js
/** Adobe's application, its access to the key, and what Adobe knows about the key. */






const hexDigits = (0,rules/* ofCharacters */.cd)(/[0-9a-f]/i, 24, 24);
function digitsBefore(text) {
    const cause = hexDigits(text.replace(/@AdobeOrg$/i, ''));
    return cause === undefined ? undefined : `${cause} before @AdobeOrg`;
}
const adobeInputs = {
    adobeAppId: { default: applications/* adobePublishedAppId */.C, rule: rules/* guidRule */.C$, description: "Application ID of Adobe's app" },
    adobePrincipalId: {
        ...optional,
        rule: { ...(0,rules/* matching */.wC)('must be a GUID: the object id of the service principal', formats/* guid */.Os), cause: rules/* guidCause */.xj },
        description: "Object ID of Adobe's service principal in this tenant, for an identity that can't read the directory",
    },
    createPrincipal: {
        default: 'true',
        rule: rules/* trueOrFalse */.dt,
        description: "`false`: if Adobe's service principal is missing, the run fails with the command for an administrator",
    },
    grantScope: {
        default: 'vault',
        rule: (0,rules/* oneOf */.yL)('vault', 'key'),
        description: "Where Adobe's role is assigned: `vault` or `key`",
    },
    recoverDeleted: {
        default: 'false',
        rule: rules/* trueOrFalse */.dt,
        description: "For one run: `true` lets ensure recover a deleted vault or key, and restore Adobe's deleted service principal",
    },
    restoreGrant: {
        default: 'false',
        rule: rules/* trueOrFalse */.dt,
        description: "For one run with a URI in `confirmed-key-uri`: `true` lets ensure restore Adobe's access if it was removed",
    },
    confirmedKeyUri: {
        rule: confirmation/* confirmationRule */.m,
        toCopy: () => (0,confirmation/* noneUntilAfter */.L)(Date.now()),
        description: 'Key URI that Adobe confirmed, with or without version, which the action then checks in Azure; or `none until YYYY-MM-DD` (at most 90 days ahead), if Adobe has confirmed no key of this vault and name yet',
    },
    contacts: {
        empty: { value: [] },
        rule: contacts/* contactsRule */.c,
        // A check must not fall silent over a telephone number; a pull request finds it.
        wrongItemsFailIn: 'plan',
        description: 'Who is called, one per line, as `ROLE: TEXT`, with names and telephone numbers; roles: `owners`, `security`, `adobe-admin`, `adobe`, `pipeline`. Shown on the page and in the issue, which everybody can read in a public repository',
    },
    requireConfirmation: {
        empty: { value: false },
        defaultIn: { gate: 'true' },
        rule: rules/* trueOrFalse */.dt,
        description: '`true`: ready only when `confirmed-key-uri` is a URI and Azure matches it; default: `false`, in mode gate `true`',
    },
    adobeKeyVersion: {
        ...optional,
        rule: (0,rules/* oneOf */.yL)('pinned', 'latest'),
        description: "What Adobe answered to the ticket's question about the key's version: `pinned` (it stores the version) or `latest` (it takes the newest); without it, not answered yet",
    },
    adobeOrgId: {
        ...optional,
        rule: {
            ...(0,rules/* pattern */.T1)('must be 24 hex digits and @AdobeOrg', /^[0-9a-f]{24}@AdobeOrg$/i),
            cause: (0,rules/* firstOf */.Ku)((0,rules/* ifMatches */.Te)(/^(?!.*@AdobeOrg$)/i, 'it does not end with @AdobeOrg'), digitsBefore),
        },
        description: 'Adobe organization ID for the ticket: 24 hexadecimal digits and `@AdobeOrg`',
    },
    adobeEntitlement: {
        ...optional,
        rule: (0,rules/* oneOf */.yL)('healthcare-shield', 'privacy-security-shield'),
        description: 'Your entitlement, for the ticket: `healthcare-shield` or `privacy-security-shield`',
    },
    adobeTicket: {
        ...optional,
        rule: (0,rules/* pattern */.T1)('must be a number, after at most five letters', /^#?(?:[A-Za-z]{1,5}[ -]?)?\d[\d-]{0,22}$/),
        description: 'Number of the Adobe Customer Care ticket',
    },
};

;// CONCATENATED MODULE: ./build/inputs/key-inputs.js
/** Where the key is, and how it is created. */



const keySizes = [3072, 4096];
/** A vault's firewall has no more rules. Source: https://learn.microsoft.com/azure/key-vault/general/network-security */
const mostAddresses = 1000;
function addresses(text) {
    const items = (0,formats/* commaOrLineSeparated */.Ee)(text);
    return items.length <= mostAddresses && items.every(formats/* publicCidrOrAddress */.$N) ? items : undefined;
}
const keyInputs = {
    resourceGroup: {
        rule: {
            ...(0,rules/* matching */.wC)('must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period', formats/* resourceGroupName */.zI),
            cause: (0,rules/* firstOf */.Ku)((0,rules/* ofCharacters */.cd)(/[\p{L}\p{Nd}_.()-]/u, 1, 90), (0,rules/* ifMatches */.Te)(/\.$/, 'it ends with a period')),
        },
        description: "Name of the vault's resource group",
    },
    createResourceGroup: {
        default: 'false',
        rule: rules/* trueOrFalse */.dt,
        description: '`true` lets ensure create a missing resource group',
    },
    location: {
        ...optional,
        rule: { ...(0,rules/* matching */.wC)('must be an Azure region, e.g. eastus2', formats/* location */.C5), cause: (0,rules/* ofCharacters */.cd)(/[a-z0-9 ]/i, 2, 50) },
        description: 'Azure region, such as `eastus2`; needed only to create something',
    },
    vaultName: {
        rule: {
            ...(0,rules/* pattern */.T1)('must be 3 to 24 letters, digits and single hyphens, start with a letter and end with a letter or digit', /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/),
            cause: (0,rules/* firstOf */.Ku)((0,rules/* ofCharacters */.cd)(/[A-Za-z0-9-]/, 3, 24), (0,rules/* ifMatches */.Te)(/^\d/, 'it starts with a digit'), (0,rules/* ifMatches */.Te)(/^-/, 'it starts with a hyphen'), (0,rules/* ifMatches */.Te)(/-$/, 'it ends with a hyphen'), (0,rules/* ifMatches */.Te)(/--/, 'it contains two hyphens in a row')),
        },
        description: 'Name of the key vault, for this key only; 3 to 24 letters, digits and single hyphens',
    },
    keyName: {
        default: 'cja-cmk',
        rule: {
            ...(0,rules/* pattern */.T1)('must be 1 to 127 letters, digits and hyphens', /^[A-Za-z0-9-]{1,127}$/),
            cause: (0,rules/* ofCharacters */.cd)(/[A-Za-z0-9-]/, 1, 127),
        },
        description: 'Name of the key; 1 to 127 letters, digits and hyphens',
    },
    keyType: {
        default: 'RSA',
        rule: (0,rules/* oneOf */.yL)('RSA', 'RSA-HSM'),
        description: '`RSA` or `RSA-HSM` (in a premium vault), at creation only',
    },
    keySize: {
        default: '3072',
        rule: (0,rules/* matching */.wC)('must be 3072 or 4096', (text) => keySizes.find((size) => String(size) === text), 'integer'),
        description: '`3072` or `4096` bits, at creation only',
    },
    retentionDays: {
        default: '90',
        rule: (0,rules/* wholeNumber */.rD)(7, 90),
        description: "Days, 7 to 90, for which a deleted vault or key can be recovered; can't be changed after creation",
    },
    network: {
        default: 'open',
        rule: (0,rules/* oneOf */.yL)('open', 'restricted'),
        description: 'At creation: `open`, or `restricted` (deny by default, except for trusted Microsoft services); later, `restricted` confirms that a restriction is intended',
    },
    allowedIps: {
        empty: { value: [] },
        rule: (0,rules/* matching */.wC)('must be public IPv4 addresses or CIDR ranges, 1,000 at most, separated by commas or lines: Azure refuses private ones and more', addresses, 'list'),
        onlyWith: ['network', 'restricted'],
        description: 'With `network: restricted`: public IPv4 addresses or CIDR ranges that can reach the vault, 1,000 at most, separated by commas or line breaks',
    },
    tags: {
        empty: { value: {} },
        rule: (0,rules/* matching */.wC)('must be name=value, one a line and 15 at most, as Azure allows tags of a key: no name begins with azure, microsoft or windows', formats/* tagLines */.oA, 'list'),
        description: 'Tags for what is created: `name=value`, one per line, 15 at most; no name begins with azure, microsoft or windows',
    },
    deleteLock: {
        default: 'false',
        rule: rules/* trueOrFalse */.dt,
        description: '`true` also puts a CanNotDelete lock on the vault, unless a lock protects it',
    },
};

// EXTERNAL MODULE: ./build/model/finding.js
var finding = __nccwpck_require__(6939);
;// CONCATENATED MODULE: ./build/inputs/waivers.js
/** The input `waive`: findings that are accepted as they are, some of them until a day or for a reason. */


const orList = (ids) => `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;
const waivers_rules = {
    id: 'must name findings that exist (see docs/reference.md)',
    unwaivable: `must not name ${orList(finding/* findingIds */.Yj.filter(finding/* isExistence */.f2))}: what does not exist, or could not be read, cannot be accepted`,
    twice: 'must name a finding only once',
    date: 'must have a date after until: ID until YYYY-MM-DD',
    reason: 'must have a reason after the colon: ID: REASON',
};
const isProblem = (reading) => 'rule' in reading;
/**
 * Ids separated by commas or lines; on a line of its own also `ID until DATE`, `ID: REASON` and `ID until DATE:
 * REASON`. A past date is valid: such a waiver has expired.
 */
function parseWaivers(text) {
    const readings = text.split(/[\r\n]/).flatMap((line) => readLine(line.trim()));
    const waivers = [];
    const problems = [];
    for (const reading of readings) {
        if (isProblem(reading))
            problems.push(reading);
        else if (waivers.some(({ id }) => id === reading.id))
            problems.push({ given: reading.id, rule: waivers_rules.twice });
        else
            waivers.push(reading);
    }
    return { waivers, problems };
}
function readLine(line) {
    const colon = line.indexOf(':');
    const head = (colon < 0 ? line : line.slice(0, colon)).trim();
    const words = head.split(/\s+/);
    if (colon < 0 && words[1] !== 'until')
        return readIds(line);
    return [readOne(line, words, colon < 0 ? undefined : line.slice(colon + 1).trim())];
}
function readIds(line) {
    const items = line.split(',').map((item) => item.trim());
    return items
        .filter((item) => item !== '')
        .map((item) => readId(item, (id) => ({ id, until: undefined, reason: undefined })));
}
/** @param words the text before the colon, if there is one */
function readOne(line, [name = '', until, date, ...rest], reason) {
    return readId(name, (id) => {
        if (until !== undefined && until !== 'until')
            return { given: line, rule: waivers_rules.id };
        if (until !== undefined && (!(0,formats/* isDay */.N)(date) || rest.length > 0))
            return { given: line, rule: waivers_rules.date };
        if (reason === '')
            return { given: line, rule: waivers_rules.reason };
        return { id, until: date, reason };
    });
}
function readId(text, waiver) {
    const id = finding/* findingIds */.Yj.find((known) => known === text);
    if (id === undefined)
        return { given: text, rule: waivers_rules.id };
    return (0,finding/* isExistence */.f2)(id) ? { given: text, rule: waivers_rules.unwaivable } : waiver(id);
}

;// CONCATENATED MODULE: ./build/inputs/result-inputs.js




const waivers = {
    type: 'list',
    text: 'must name findings that exist (see docs/reference.md)',
    parse: (text) => parseWaivers(text).waivers,
    wrongItems: (text) => parseWaivers(text).problems,
};
/** GitHub assigns at most ten people. An underscore stands in the logins of managed users. */
const assignees = {
    text: 'must be at most 10 GitHub logins, separated by commas or line breaks',
    type: 'list',
    parse: (text) => {
        const logins = (0,formats/* commaOrLineSeparated */.Ee)(text);
        const isLogin = (login) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/.test(login);
        return logins.length <= 10 && logins.every(isLogin) ? logins : undefined;
    },
};
const resultInputs = {
    expiryWarningDays: {
        default: '30',
        rule: (0,rules/* wholeNumber */.rD)(0, 365),
        description: 'Days before the key expires from which `key-expiry` fails, 0 to 365',
    },
    keyMaxAgeDays: {
        ...optional,
        rule: (0,rules/* wholeNumber */.rD)(90, 3650),
        description: "Your limit, 90 to 3650 days, for the age of the key version in use, which `key-age` reports; nothing stops working then; without it, the age isn't checked",
    },
    usageDays: {
        ...optional,
        rule: (0,rules/* wholeNumber */.rD)(1, 90),
        description: "Days, 1 to 90, of the vault's audit log to search for Adobe's calls with the key; without it, the log is not read",
    },
    failOn: {
        default: 'error',
        rule: (0,rules/* oneOf */.yL)('error', 'warning', 'never'),
        notIn: { gate: { value: 'never', rule: 'must be error or warning in mode gate, which nothing may keep open' } },
        description: 'Which failed findings fail the step: `error`, `warning` (warnings and errors) or `never`',
    },
    waive: {
        empty: { value: [] },
        rule: waivers,
        description: "Findings to accept: IDs separated by commas or line breaks; or, one per line, with an end, a reason or both: `ID until YYYY-MM-DD: REASON`. While `vault-purge-protection` is waived, ensure doesn't turn it on for an existing vault",
    },
    ticketContact: {
        ...optional,
        rule: (0,rules/* oneLine */.TN)(200),
        description: 'Contact for the ticket: name, email address or phone number',
    },
    language: {
        default: 'en',
        rule: (0,rules/* oneOf */.yL)('en', 'fr'),
        description: 'Language of the summary and, by default, of the ticket: `en` or `fr`',
    },
    ticketLanguage: {
        ...optional,
        rule: (0,rules/* oneOf */.yL)('en', 'fr'),
        description: 'Language of the ticket, `en` or `fr`; default: the value of `language`',
    },
    driftIssue: {
        default: 'false',
        rule: rules/* trueOrFalse */.dt,
        onlyOn: ['github'],
        notIn: { gate: { value: 'true', rule: 'is not for mode gate: verify, on a schedule, keeps the issue' } },
        description: 'With verify: `true` keeps one GitHub issue for each incident of a vault and key, open while verify fails, for whatever reason',
    },
    driftIssueAssignees: {
        empty: { value: [] },
        rule: assignees,
        onlyOn: ['github'],
        description: 'GitHub logins to assign to a new drift issue, separated by commas or line breaks, 10 at most',
    },
    githubToken: {
        default: '${{ github.token }}',
        rule: rules/* anyText */.Ae,
        onlyOn: ['github'],
        description: 'Token for `drift-issue` only; needs `issues: write`',
    },
    timeoutMinutes: { default: '15', rule: (0,rules/* wholeNumber */.rD)(1, 120), description: 'Deadline of the run in minutes, 1 to 120' },
};

// EXTERNAL MODULE: ./build/inputs/mode.js
var mode = __nccwpck_require__(9949);
;// CONCATENATED MODULE: ./build/inputs/run-inputs.js
/** What the run does, and as which identity it signs in. */


const runInputs = {
    mode: {
        default: 'ensure',
        rule: (0,rules/* oneOf */.yL)(...mode/* modes */.n),
        emptyIsInvalid: 'must be ensure, plan, verify or gate; it is empty (a mistyped expression?)',
        description: '`ensure` creates what is missing, `plan` shows what ensure would do, `verify` checks, `gate` passes only if the key is ready; only ensure writes to Azure',
    },
    tenantId: {
        variable: 'AZURE_TENANT_ID',
        rule: rules/* guidRule */.C$,
        description: 'Microsoft Entra tenant ID; default: `env.AZURE_TENANT_ID`',
    },
    clientId: {
        variable: 'AZURE_CLIENT_ID',
        rule: rules/* guidRule */.C$,
        description: 'Application (client) ID of the identity that the run signs in as; default: `env.AZURE_CLIENT_ID`',
    },
    subscriptionId: {
        variable: 'AZURE_SUBSCRIPTION_ID',
        rule: rules/* guidRule */.C$,
        description: 'Azure subscription ID; default: `env.AZURE_SUBSCRIPTION_ID`',
    },
    audience: {
        default: 'api://AzureADTokenExchange',
        rule: rules/* anyText */.Ae,
        description: 'Audience of the OIDC token, as set in the federated credential',
    },
};

;// CONCATENATED MODULE: ./build/inputs/table.js
/**
 * The inputs' table: name, default, rule, description. It is used to read the inputs, and to generate `action.yml`,
 * `action-types.yml` and the tables of the READMEs (`npm run docs`).
 */




const table = { ...runInputs, ...keyInputs, ...adobeInputs, ...resultInputs };
/** By the names that the code has, in the order of `action.yml`. */
const inputTable = table;
const isField = (name) => name in inputTable;
const inputFields = Object.keys(inputTable).filter(isField);
/** The name in `action.yml`: `keySize` is `key-size`. */
function inputName(field) {
    return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** What only creates: verify and gate use all others. */
const ensureInputs = new Set([
    'createResourceGroup',
    'location',
    'keyType',
    'keySize',
    'retentionDays',
    'network',
    'allowedIps',
    'tags',
    'deleteLock',
    'createPrincipal',
    'grantScope',
    'recoverDeleted',
    'restoreGrant',
].map(inputName));
/** The variable of the command line: `key-size` is `CJA_CMK_KEY_SIZE`. */
function commandVariable(name) {
    return `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}`;
}
/** Whether a run without it is invalid. */
function isRequired({ default: standard, empty, variable }) {
    return standard === undefined && empty === undefined && variable === undefined;
}


/***/ }),

/***/ 7534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/connect.js + 5 modules
var connect = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __nccwpck_require__(767);
;// CONCATENATED MODULE: ./build/hosts/log.js
function createLog() {
    const secrets = [];
    const entries = [];
    let opened;
    let grouped = false;
    const whenOpen = (write) => {
        if (opened === undefined)
            entries.push(write);
        else
            write(opened);
    };
    const end = () => {
        if (grouped)
            whenOpen((writer) => writer.endGroup());
        grouped = false;
    };
    return {
        open: (writer) => {
            opened = writer;
            for (const secret of secrets.splice(0))
                writer.mask(secret);
            for (const write of entries.splice(0))
                write(writer);
        },
        mask: (secret) => {
            if (secret === '')
                return;
            if (opened === undefined)
                secrets.push(secret);
            else
                opened.mask(secret);
        },
        step: (title) => {
            end();
            whenOpen((writer) => writer.startGroup(title));
            grouped = true;
        },
        end,
        info: (line) => whenOpen((writer) => writer.info(line)),
        debug: (line) => whenOpen((writer) => writer.debug(line)),
        warning: (message) => whenOpen((writer) => writer.annotate([{ level: 'warning', title: '', message }])),
    };
}

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs = __nccwpck_require__(6309);
;// CONCATENATED MODULE: ./build/run-state.js
function newRunState() {
    const startedAt = new Date().toISOString();
    const nothing = { inputs: undefined, claims: undefined, observed: undefined, verdict: undefined, plan: undefined };
    return { startedAt, ...nothing, changes: [], recovery: undefined, error: undefined };
}

// EXTERNAL MODULE: ./build/runtime/load.js
var load = __nccwpck_require__(4455);
// EXTERNAL MODULE: ./build/runtime/loop-turn.js
var loop_turn = __nccwpck_require__(9381);
;// CONCATENATED MODULE: ./build/runtime/variables.js
/** Variables of the environment that Node and the SDKs read by themselves, and by which a job would weaken or break the run. */
/** Node checks no certificate, so a proxy's login would be sent to whoever answers. */
const noCertificates = 'NODE_TLS_REJECT_UNAUTHORIZED';
/** MSAL, inside `@azure/identity`, asks a regional domain, which is none of ours. */
const regions = ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION'];
/**
 * Removes them from the process, before the first connection.
 *
 * @returns what to warn about: the job asked for less security than it gets
 */
function removeVariables(environment) {
    const warnings = environment[noCertificates] === '0'
        ? [
            `${noCertificates}=0 is ignored: every certificate is checked, including that of a proxy. Remove the variable. For a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.`,
        ]
        : [];
    for (const name of [noCertificates, ...regions])
        delete environment[name];
    return warnings;
}
/**
 * With `https` in it, node prints the headers of each request, tokens among them, into logs that mask nothing. Which names print what is
 * node's own affair, which a newer one can change, and no program can switch it off once it runs: none of them is accepted.
 */
const printing = 'NODE_DEBUG';
/** What is invalid before anything is sent: variables with which node prints what it sends. */
function printingVariables(environment) {
    const given = environment[printing] ?? '';
    if (given === '')
        return [];
    const rule = 'must not be set, since node then prints what it sends, tokens included, into logs that not every CI system masks';
    return [{ input: printing, given, rule, variable: printing }];
}

;// CONCATENATED MODULE: ./build/main.js
/**
 * What must happen first: the inputs are validated, and the first request is sent. It loads little, so that the request
 * is not delayed; `run.ts` has the rest, in order.
 */








/**
 * One run, from the environment to the exit code. Never throws: errors are reported in the log, the outputs, the page and
 * the report.
 *
 * @returns the exit code
 */
async function main(host, given, cancellation) {
    const log = createLog();
    const state = newRunState();
    let context;
    let environment = given;
    for (const warning of [...removeVariables(process.env), ...(host.warnings?.() ?? [])])
        log.warning(warning);
    try {
        const others = [...printingVariables(process.env), ...(host.problems?.(given) ?? [])];
        if (host.prepare !== undefined) {
            (0,inputs/* checkInputs */.sw)(given, host, others, host.found ?? []);
            environment = await host.prepare(given);
        }
        state.inputs = { ...(0,inputs/* readInputs */.Ko)(environment, host, others), run: host.run(environment) };
        refuseUnsafeEvent(host, state.inputs, environment);
        context = (0,connect/* connect */.N)(host, environment, state.inputs, log, cancellation);
        // Node connects in the next turn of the event loop: nothing may delay the first connection.
        await (0,loop_turn/* loopTurn */.g)();
    }
    catch (error) {
        state.error = error;
    }
    const [{ run }, writer, texts] = await (0,load/* load */.H)(() => Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(82), __nccwpck_require__.e(949), __nccwpck_require__.e(401)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7401)), host.writer(), host.texts()]), () => context?.close());
    const ending = await run(state, context, { host, environment, log, writer, texts });
    return host.exitCodes[cancellation.asked ? 'canceled' : ending];
}
function refuseUnsafeEvent(host, inputs, environment) {
    const event = inputs.mode === 'ensure' ? host.unsafeEvent(environment, inputs.audience) : undefined;
    if (event !== undefined)
        throw new errors/* RunError */.e4('UnsafeEvent', event);
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ adobePublishedAppId),
/* harmony export */   o: () => (/* binding */ keyVaultAppId)
/* harmony export */ });
/** Applications that are the same in every tenant. */
/** Adobe's, for customer-managed keys of Customer Journey Analytics (Adobe: Customer-managed keys). */
const adobePublishedAppId = '251e3919-1940-4296-bb8b-6b9a5e8a4805';
/** Azure Key Vault's. Source: "Application IDs of commonly used Microsoft applications". */
const keyVaultAppId = 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093';


/***/ }),

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   it: () => (/* binding */ isConfirmed),
/* harmony export */   xR: () => (/* binding */ confirmationText),
/* harmony export */   yq: () => (/* binding */ confirmedKeyOf)
/* harmony export */ });
/** What a person says of Adobe's confirmation, in the input `confirmed-key-uri`. Plain data. */
function confirmedKeyOf({ confirmedKeyUri: said }) {
    return said.kind === 'uri' ? said : undefined;
}
function isConfirmed({ confirmedKeyUri }) {
    return confirmedKeyUri.kind === 'uri';
}
/** As written in the input. */
function confirmationText(said) {
    return said.kind === 'uri' ? said.uri : `none until ${said.until}`;
}


/***/ }),

/***/ 7799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ endOfDay),
/* harmony export */   GI: () => (/* binding */ readableTime),
/* harmony export */   J9: () => (/* binding */ oneDay),
/* harmony export */   S1: () => (/* binding */ noticeDays),
/* harmony export */   YV: () => (/* binding */ frenchTime),
/* harmony export */   dF: () => (/* binding */ isoOf),
/* harmony export */   hW: () => (/* binding */ readableDay)
/* harmony export */ });
/** Dates as people and as programs read them. */
/** In milliseconds. */
const oneDay = 86_400_000;
/** How many days before its last day it is told that something will end which a person said in the inputs. */
const noticeDays = 14;
/** When a day ends, milliseconds since 1970. @param day `YYYY-MM-DD`, UTC */
function endOfDay(day) {
    return Date.parse(`${day}T00:00:00Z`) + oneDay;
}
const locales = { en: 'en-GB', fr: 'fr-FR' };
/** Made once each: that takes many times what formatting a date takes. */
const formats = new Map();
function format(time, locale, options) {
    const key = JSON.stringify([locale, options]);
    const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
    formats.set(key, made);
    return made.format(time);
}
/** `1 August 2026`, `1er ao\u00fbt 2026` of an ISO 8601 time or day in UTC; the text itself if it is neither. */
function readableDay(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = format(time, locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}
/** `1 August 2026, 02:03 UTC`, `1er ao\u00fbt 2026 \u00e0 02:03 UTC` of an ISO 8601 time; the text itself if it is not a time. */
function readableTime(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = readableDay(iso, language);
    return `${day}${language === 'fr' ? ' \u00e0' : ','} ${time.toISOString().slice(11, 16)} UTC`;
}
/** `2 juin 2026 \u00e0 2 h \u00e0 Paris (1er juin, 20 h \u00e0 Montr\u00e9al)` of an ISO 8601 time: where readers of French are. */
function frenchTime(iso) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const dayIn = (timeZone) => format(time, locales.fr, { day: 'numeric', month: 'long', timeZone }).replace(/^1 /, '1er ');
    const [paris, montreal] = [dayIn('Europe/Paris'), dayIn('America/Toronto')];
    const year = format(time, locales.fr, { year: 'numeric', timeZone: 'Europe/Paris' });
    const other = montreal === paris ? '' : `${montreal}, `;
    return `${paris} ${year} \u00e0 ${clockIn(time, 'Europe/Paris')} \u00e0 Paris (${other}${clockIn(time, 'America/Toronto')} \u00e0 Montr\u00e9al)`;
}
/** `2\u00A0h`, `14\u00A0h\u00A030`. */
function clockIn(time, timeZone) {
    const [hours = '', minutes = ''] = format(time, locales.fr, { hour: '2-digit', minute: '2-digit', timeZone }).split(':');
    return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}
/** ISO 8601, UTC with milliseconds; `undefined` for what JavaScript has no date for. @param milliseconds since 1970 */
function isoOf(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}


/***/ }),

/***/ 2511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ docsUrlOf),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/** Where the action's own pages are on the server that it came from, and back: what is fetched comes from there, too. */
/**
 * The folder `docs` at that version, to which the path of a page is added. The forms are those of Azure Repos, of GitLab, and of GitHub
 * with its Enterprise servers.
 */
function docsUrlOf({ repository, ref }) {
    const page = repository.replace(/\.git$/, '');
    if (page.includes('/_git/'))
        return `${page}?version=${isCommit(ref) ? 'GC' : 'GT'}${ref}&path=/docs`;
    return `${page}/${/\bgitlab\b/.test(new URL(page).hostname) ? '-/' : ''}blob/${ref}/docs`;
}
const isCommit = (ref) => /^[\da-f]{40}$/.test(ref);
/** `undefined` where nobody knows where the action came from. */
function sourceOf(docsUrl) {
    const match = /^(https:\/\/[^?]+?)(?:\/-)?\/blob\/(.+)\/docs$/.exec(docsUrl) ??
        /^(https:\/\/[^?]+)\?version=G[CT](.+)&path=\/docs$/.exec(docsUrl);
    const [, repository, ref] = match ?? [];
    return repository === undefined || ref === undefined ? undefined : { repository, ref };
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ findingIds),
/* harmony export */   _0: () => (/* binding */ findingsIn),
/* harmony export */   dO: () => (/* binding */ stopsAdobe),
/* harmony export */   f2: () => (/* binding */ isExistence),
/* harmony export */   m_: () => (/* binding */ briefly),
/* harmony export */   ne: () => (/* binding */ causesAmong),
/* harmony export */   ux: () => (/* binding */ isAtOrAbove)
/* harmony export */ });
/**
 * Every finding, in the order in which they are reported. `isExistence`: it says whether something exists that must, so it
 * can't be waived. That stands here and not in the record, since inputs are read before any record is loaded. `stopsAdobe`:
 * as an error that fails it keeps Adobe out, which no waiver accepts.
 */
const declared = [
    { id: 'subscription-state', stopsAdobe: true },
    { id: 'vault-exists', isExistence: true },
    { id: 'vault-provisioned', stopsAdobe: true },
    { id: 'vault-tenant', stopsAdobe: true },
    { id: 'vault-soft-delete' },
    { id: 'vault-purge-protection' },
    { id: 'vault-permission-model' },
    { id: 'vault-network', stopsAdobe: true },
    { id: 'vault-tokens' },
    { id: 'vault-dedicated' },
    { id: 'vault-lock' },
    { id: 'vault-logging' },
    { id: 'key-exists', isExistence: true },
    { id: 'key-enabled', stopsAdobe: true },
    { id: 'key-active', stopsAdobe: true },
    { id: 'key-expiry' },
    { id: 'key-type', stopsAdobe: true },
    { id: 'key-size' },
    { id: 'key-operations', stopsAdobe: true },
    { id: 'key-versions' },
    { id: 'key-rotation' },
    { id: 'key-age' },
    { id: 'adobe-application' },
    { id: 'entra-key-vault', stopsAdobe: true },
    { id: 'adobe-principal', stopsAdobe: true },
    { id: 'adobe-grant', isExistence: true },
    { id: 'adobe-grant-lasting' },
    { id: 'adobe-least-privilege' },
    { id: 'adobe-entitlement' },
    { id: 'confirmed-key', stopsAdobe: true },
    { id: 'confirmed-version' },
    { id: 'adobe-use' },
    { id: 'adobe-confirmation' },
];
const findingIds = declared.map(({ id }) => id);
/** Whether something exists that must: what is missing, or was not seen, can't be accepted as it is. */
function isExistence(id) {
    return declared.some((one) => one.id === id && 'isExistence' in one);
}
/** Whether its failure, as an error, keeps Adobe out: a waiver accepts only that it could not be checked. */
function stopsAdobe(id) {
    return declared.some((one) => one.id === id && 'stopsAdobe' in one);
}
/** The findings in one language; none for a run without a result. */
function findingsIn(verdict, language) {
    return (verdict?.findings ?? []).map((finding) => findingIn(finding, language));
}
function findingIn(finding, language) {
    return {
        ...finding,
        title: finding.title[language],
        observed: finding.observed[language],
        brief: finding.brief?.[language],
        headline: finding.headline[language],
        expected: finding.expected[language],
    };
}
/** What was observed, without names that others chose. */
function briefly({ brief, observed }) {
    return brief ?? observed;
}
/** The findings that name a cause of their own: one problem is not counted twice. */
function causesAmong(findings) {
    return findings.filter(({ because }) => because === undefined || !findings.some(({ id }) => id === because));
}
/** Whether a finding that fails is at or above `fail-on`. `never` counts as `error` here. */
function isAtOrAbove({ severity }, { failOn }) {
    return severity === 'error' || failOn === 'warning';
}


/***/ }),

/***/ 2627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ waiverOf),
/* harmony export */   IX: () => (/* binding */ isForNow),
/* harmony export */   NN: () => (/* binding */ endingWaivers)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7799);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6939);
/** Waivers and their end dates. Pure. */


/**
 * The waiver of a finding that is in effect at a time.
 *
 * @param now milliseconds since 1970
 */
function waiverOf({ waive }, id, now) {
    if ((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isExistence */ .f2)(id))
        return undefined;
    return waive.find((waiver) => waiver.id === id && (waiver.until === undefined || now < (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfDay */ .D0)(waiver.until)));
}
/** Whether a waiver has a reason, and a last day at most 14 days ahead: no other accepts that Adobe is refused now. */
function isForNow({ until, reason }, now) {
    return reason !== undefined && until !== undefined && (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfDay */ .D0)(until) <= now + (_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeDays */ .S1 + 1) * _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .oneDay */ .J9;
}
/** @param now milliseconds since 1970 */
function endingWaivers({ waive }, now) {
    return waive.flatMap((waiver) => {
        const { until } = waiver;
        // The notice begins that many days before the last day.
        if (until === undefined || now < (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfDay */ .D0)(until) - (_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeDays */ .S1 + 1) * _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .oneDay */ .J9)
            return [];
        return [{ waiver, until, ended: now >= (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfDay */ .D0)(until) }];
    });
}


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ seconds),
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/**
 * Milliseconds on a monotonic clock, for durations and deadlines. `performance.now()` is equivalent, but loads a module
 * before the first request.
 */
function now() {
    return Number(process.hrtime.bigint()) / 1e6;
}
/** Milliseconds as people read them: `1.5 s`. */
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline),
/* harmony export */   j: () => (/* binding */ Interrupted)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4821);
/** One deadline for the whole run, and its early end when the job is cancelled. */

/** The run was ended from outside: its deadline passed, or the job was cancelled. */
class Interrupted extends Error {
    reason;
    /** The operation in progress, with its service. */
    operation;
    constructor(reason, operation) {
        super(`${operation.en}: ${reason}`);
        this.name = 'Interrupted';
        this.reason = reason;
        this.operation = operation;
    }
}
class Deadline {
    #controller = new AbortController();
    #endsAt;
    #timer;
    #reason = 'deadline';
    /** @param milliseconds from now until the run must have ended */
    constructor(milliseconds) {
        // One for each request that is under way; node 20 warns from eleven on.
        process.getBuiltinModule('node:events').setMaxListeners(0, this.signal);
        this.#endsAt = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .now */ .t)() + milliseconds;
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
    /** Whether the job was cancelled before the deadline. */
    get isCancelled() {
        return this.#reason === 'cancelled';
    }
    /** Whether a pause of that length leaves time for another attempt. */
    allows(milliseconds) {
        return !this.signal.aborted && (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .now */ .t)() + milliseconds < this.#endsAt;
    }
    /** @throws Interrupted when the run must end */
    check(operation) {
        if (this.signal.aborted)
            throw new Interrupted(this.#reason, operation);
    }
    /**
     * Waits. A wait that would pass the deadline is not begun: there is nothing to be had from it.
     *
     * @throws Interrupted when the run must end before the wait is over
     */
    async wait(milliseconds, operation) {
        if (!this.allows(milliseconds))
            throw new Interrupted(this.#reason, operation);
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


/***/ }),

/***/ 9034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcess)
/* harmony export */ });
/**
 * Ends the process as soon as all output is written: a connection that is still opening, or a proxy that never answers,
 * must not delay the end of the run.
 */
function endProcess(exitCode) {
    process.exitCode = exitCode;
    const { stdout } = process;
    const end = () => process.exit(exitCode);
    if (stdout.writableLength === 0)
        end();
    // Wait for a slow reader to read the rest. If the reader is gone, end: the outputs are already written.
    else
        stdout.once('drain', end).once('error', end);
}


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 4455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ load),
/* harmony export */   o: () => (/* binding */ isShortage)
/* harmony export */ });
/** Loading modules when file handles or memory are short. */
const shortages = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);
const attempts = 20;
/** Milliseconds. */
const pause = 100;
/**
 * Loads a part of the action without which a run can't end. A process that can't open another file (EMFILE), or lacks
 * memory, gets both back when its connections close, which takes some turns of the event loop.
 *
 * @param onShortage closes them
 */
async function load(part, onShortage) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await part();
        }
        catch (error) {
            if (attempt === attempts || !isShortage(error))
                throw error;
            onShortage();
        }
        await new Promise((resolve) => {
            setTimeout(resolve, pause);
        });
    }
}
/** Whether the machine ran out of file handles or memory. */
function isShortage(error) {
    return error instanceof Error && 'code' in error && shortages.has(String(error.code));
}


/***/ }),

/***/ 9381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ loopTurn)
/* harmony export */ });
/**
 * Lets the connections proceed. Loading a module blocks the event loop, and node delays even the first connect until
 * its next turn: without this between the chunks, nothing is sent before everything is loaded.
 */
function loopTurn() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}


/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ cancellation)
});

;// CONCATENATED MODULE: ./build/runtime/cancellation.js
/**
 * Ends the run when the job is cancelled. GitHub's runner sends SIGINT, some seconds later SIGTERM, and then kills: the
 * first signal ends the run with a report, a second one ends the process immediately.
 */
const signals = ['SIGINT', 'SIGTERM'];
class Cancellation {
    #asked = false;
    #end = () => undefined;
    #listener = () => this.#ask();
    /** Listens from now on, so that a signal is noticed even while modules load. */
    constructor() {
        for (const signal of signals)
            process.on(signal, this.#listener);
    }
    /** Whether a signal came. */
    get asked() {
        return this.#asked;
    }
    /** Runs at the first signal, or immediately if it has come already. */
    whenAsked(end) {
        this.#end = end;
        if (this.#asked)
            end();
    }
    close() {
        for (const signal of signals)
            process.off(signal, this.#listener);
    }
    #ask() {
        this.#asked = true;
        // There is no listener for the second signal, so it ends the process.
        this.close();
        this.#end();
    }
}

;// CONCATENATED MODULE: ./build/runtime/process-cancellation.js
/** The cancellation of this process: it listens as soon as this file is loaded, before all others. */

const cancellation = new Cancellation();


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
/**
 * Ends the process with one sentence if node is too old for the bundle, before older versions fail on a function that they lack. A program's
 * first import. The runner's own node is always new enough: this is for runs by hand.
 */

/** The oldest that runs the bundle: agents of Azure Pipelines fall back to it. */
const required = 20;
if (Number.parseInt(node_process__WEBPACK_IMPORTED_MODULE_0__.versions.node, 10) < required) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`This needs node ${required} or newer, and node ${node_process__WEBPACK_IMPORTED_MODULE_0__.versions.node} runs it. Install node 24.\n`);
    node_process__WEBPACK_IMPORTED_MODULE_0__.exit(1);
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ userAgent),
/* harmony export */   fs: () => (/* binding */ docsUrl),
/* harmony export */   rE: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var _model_docs_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2511);
/** The version of this action, as in `package.json` and CHANGELOG. */

const version = '1.0.0';
/** Name and version, as sent with every request. */
const userAgent = `cja-cmk-action/${version}`;
/** The git address of the repository that releases, such as `https://git.contoso.com/platform/cja-cmk-action`; which `name-release.ts --source` writes here. */
const source = '';
/** For hosts that don't tell where the program comes from; empty where nobody knows. */
const docsUrl = source === '' ? '' : (0,_model_docs_url_js__WEBPACK_IMPORTED_MODULE_0__/* .docsUrlOf */ .Mo)({ repository: source, ref: `v${version}` });


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xw: () => (/* binding */ cli),
  Pe: () => (/* reexport */ index),
  _W: () => (/* binding */ task)
});

// EXTERNAL MODULE: ./build/runtime/required-node.js
var required_node = __nccwpck_require__(2011);
// EXTERNAL MODULE: ./build/runtime/process-cancellation.js + 1 modules
var process_cancellation = __nccwpck_require__(2764);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __nccwpck_require__(767);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __nccwpck_require__(9623);
// EXTERNAL MODULE: ./build/hosts/host.js
var host = __nccwpck_require__(2984);
// EXTERNAL MODULE: ./build/hosts/report-files.js
var report_files = __nccwpck_require__(5538);
// EXTERNAL MODULE: ./build/hosts/untrusted-events.js
var untrusted_events = __nccwpck_require__(3794);
// EXTERNAL MODULE: ./build/hosts/github/run-context.js
var run_context = __nccwpck_require__(3909);
;// CONCATENATED MODULE: ./build/hosts/github/github.js
/** GitHub Actions. Its other files are loaded when the run needs them. */






const github = {
    name: 'github',
    form: 'step',
    exitCodes: host/* stepExitCodes */.Rh,
    idTokens,
    run: run_context/* readRun */.c,
    // The pull request of a fork gets no token, and only who may write can open another one.
    unsafeEvent: ({ GITHUB_REF: _, ...others }) => (0,untrusted_events/* untrustedEvent */.B)(others),
    // The runner always sets the folder; a run by hand has none.
    files: (environment, target) => (0,report_files/* filesIn */.n)(environment['RUNNER_TEMP'], target),
    proxy: (environment) => environment,
    writer: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(421), __nccwpck_require__.e(739)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2739))).writer,
    texts: async () => (await __nccwpck_require__.e(/* import() */ 94).then(__nccwpck_require__.bind(__nccwpck_require__, 9094))).texts,
    issues: {
        apiUrl: (environment) => environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        keep: async (options, check) => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(690), __nccwpck_require__.e(413), __nccwpck_require__.e(82), __nccwpck_require__.e(949), __nccwpck_require__.e(818)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3818))).keepDriftIssue(options, check),
    },
};
/**
 * GitHub's OIDC provider. Source: https://docs.github.com/actions/reference/security/oidc
 *
 * @throws RunError `NoIdToken` when the job cannot have a token, `ForeignHost` when the address is not GitHub's
 */
function idTokens(environment, audience) {
    const base = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!base || !requestToken || !URL.canParse(base)) {
        const missing = 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.';
        const isOfPullRequest = environment['GITHUB_EVENT_NAME']?.startsWith('pull_request') === true;
        throw new errors/* RunError */.e4('NoIdToken', isOfPullRequest ? `${missing} A pull request from a fork gets no token.` : missing);
    }
    const url = new URL(base);
    if (!isTokenHost(url, environment['GITHUB_SERVER_URL'])) {
        throw new errors/* RunError */.e4('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
    }
    url.searchParams.set('audience', audience);
    const headers = { Accept: 'application/json', Authorization: `Bearer ${requestToken}`, 'User-Agent': version/* userAgent */.N1 };
    // The runner masks the request token itself; others that run actions (on a developer's machine) may not.
    return { url: url.href, method: 'GET', headers, secrets: [requestToken], field: 'value' };
}
/**
 * Whether that host gives a job its ID token. Sources: https://docs.github.com/actions/reference/security/oidc and
 * https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 *
 * @param server `GITHUB_SERVER_URL`, which no workflow can set
 */
function isTokenHost({ protocol, host }, server) {
    const own = server !== undefined && URL.canParse(server) ? new URL(server).host : 'github.com';
    const isCloud = own === 'github.com' || own.endsWith('.ghe.com');
    // An Enterprise Server answers itself, at /_services/token.
    const isOwn = own !== 'github.com' && (host === own || host.endsWith(`.${own}`));
    // A host has its port, unless it is the usual one.
    return protocol === 'https:' && (isOwn || (isCloud && host.endsWith('.actions.githubusercontent.com')));
}

// EXTERNAL MODULE: ./build/main.js + 3 modules
var main = __nccwpck_require__(7534);
// EXTERNAL MODULE: ./build/runtime/end-process.js
var end_process = __nccwpck_require__(9034);
;// CONCATENATED MODULE: ./build/index.js
/** The action on GitHub: only starts the run. The second import listens for the signals of a canceled job, before all others load. */






async function index() {
    (0,end_process/* endProcess */.J)(await (0,main/* main */.i)(github, process.env, process_cancellation/* cancellation */.W));
}

;// CONCATENATED MODULE: ./build/entries.js
/**
 * What the files of `dist/` start. They are one bundle: the build adds a file for each of these functions that calls it, and
 * each names its host. Only the action's is part of the first chunk.
 */

async function cli() {
    await (await __nccwpck_require__.e(/* import() */ 643).then(__nccwpck_require__.bind(__nccwpck_require__, 9643))).cli();
}
async function task() {
    await (await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 9296))).task();
}

var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__index = __webpack_exports__.Pe;
var __webpack_exports__task = __webpack_exports__._W;
export { __webpack_exports__cli as cli, __webpack_exports__index as index, __webpack_exports__task as task };
