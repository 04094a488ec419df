export const id = 818;
export const ids = [818];
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

/***/ 3818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors/explain.js + 11 modules
var explain = __webpack_require__(1477);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/telling/escape.js
var telling_escape = __webpack_require__(275);
// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/telling/markdown.js + 1 modules
var markdown = __webpack_require__(408);
// EXTERNAL MODULE: ./build/telling/page-of.js + 9 modules
var page_of = __webpack_require__(1405);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/report/drift-issue.js
/** The issue of an incident: the page of the run, and a line by which the next run knows what failed. In English. */









/** By which the issue of a target is found again: the vault's ARM id and the key's name. */
function driftMarker(inputs) {
    return `cja-cmk-action: vault=${inComment((0,scopes/* scopesOf */.ZK)(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())}`;
}
/** Two dashes, angle brackets and line breaks could end an HTML comment. */
function inComment(text) {
    return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
/** @param outcome what the check came to; its run is known, and how a run is started only where the host tells */
function issueOf(outcome, target, failing) {
    const page = (0,page_of/* pageOf */.Z)(outcome, 'issue');
    const ids = failing.map((id) => (0,telling_escape/* codeSpan */.SS)(id)).join(', ');
    const blocks = [...(0,markdown/* bodyOf */.EN)(page, 'en'), ...(ids === '' ? [] : [`${failingNow}${ids}.`]), endOfIssue];
    const { adobeAppId = applications/* adobePublishedAppId */.C } = outcome.inputs ?? {};
    const app = adobeAppId === applications/* adobePublishedAppId */.C ? '' : `, application ${adobeAppId}`;
    const where = ` (key ${(0,plain/* plainLine */.h0)(target.keyName, 60)} in vault ${(0,plain/* plainLine */.h0)(target.vaultName, 24)})`;
    return {
        title: `${(0,plain/* logLine */.BP)(page.headline.en, 120)}${app}${where}`,
        text: blocks.join('\n\n').replaceAll('<!--', '<! --'),
    };
}
const failingNow = 'Fails now: ';
/** Above where it was observed. */
const endOfIssue = 'cja-cmk-action replaces title and text when what fails changes, and closes this when nothing fails any more. Write in comments.';
/** What fails by the text of an issue, whoever wrote it. */
function failingIn(text) {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const told = new Set(lines.filter((line) => line.startsWith(failingNow)).flatMap((line) => line.split('`')));
    return model_finding/* findingIds */.Yj.filter((id) => told.has(id));
}
/** As the page and the log of the same run have it. */
function outcomeOf({ observed, ...incident }, run, starts) {
    return {
        ...incident,
        run,
        starts,
        observed,
        startedAt: observed.at,
        finishedAt: observed.at,
        plan: undefined,
        changes: [],
        changed: false,
        failures: [],
    };
}
/** What fails and counts, what can't wait, and what could not be checked. While an error is open, other warnings are hidden. */
function failingFindings(incident) {
    const failing = countedFindings(incident);
    const urgent = urgentIds(incident);
    const shown = failing.filter(({ severity, id }) => severity === 'error' || urgent.includes(id));
    const unknown = unknownErrors(incident.verdict).filter(({ id }) => !shown.some((each) => each.id === id));
    return shown.length + unknown.length > 0 ? [...shown, ...unknown] : failing;
}
/** One for each reason: a single refused read can leave several checks without an answer. */
function unknownErrors(verdict) {
    const unknown = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter(({ severity, status }) => severity === 'error' && status === 'unknown');
    // What follows the headline is the reason.
    return (0,group_by/* firstOfEach */.t)(unknown, ({ headline, observed }) => observed.replace(headline, ''));
}
/** One for each cause. */
function countedFindings(incident) {
    const { verdict, inputs } = incident;
    const urgent = urgentIds(incident);
    const counted = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter((finding) => urgent.includes(finding.id) || (finding.status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs)));
    return (0,model_finding/* causesAmong */.ne)(counted);
}
const urgentIds = (incident) => (0,situation/* urgentFindings */.OH)({ ...incident, startedAt: incident.observed.at, plan: undefined, changes: [], failures: [] }).map(({ id }) => id);

;// CONCATENATED MODULE: ./build/report/drift-decision.js
/**
 * What to do with the issue of an incident. Pure; a tracker applies it. The service keeps the history: an open issue is the
 * incident, its creation is "since", and comments tell what changed.
 */





function decideDrift(drift, open) {
    if (failingFindings(drift).length > 0)
        return whileFailing(drift, open);
    return open === undefined ? { do: 'leave' } : { do: 'close', comment: closing(drift, open) };
}
/** A check that ended early says nothing about what failed before: since when that lasts stays in the issue. */
function decideStopped(outcome, target, open) {
    const { run } = outcome;
    const before = open === undefined ? [] : failingIn(open.text);
    const { title, text: said } = issueOf(outcome, target, before);
    const text = `${said}\n\nObserved in ${runLink(run)}.`;
    if (open === undefined)
        return { do: 'open', title, text };
    if (open.title === title && isKept(open, text))
        return { do: 'leave' };
    const comment = open.title === title ? undefined : `Not checked any more. Observed in ${runLink(run)}.`;
    return { do: 'update', title, text, comment };
}
function whileFailing(drift, open) {
    const { run } = drift;
    const failing = failingFindings(drift).map(({ id }) => id);
    const { title, text: said } = issueOf(outcomeOf(drift, run, drift.starts), drift.inputs, failing);
    const text = `${said}\n\nObserved in ${runLink(run)}.`;
    if (open === undefined)
        return { do: 'open', title, text };
    if (open.title === title && isKept(open, text))
        return { do: 'leave' };
    return { do: 'update', title, text, comment: changeComment(failingIn(open.text), failing, run) };
}
/**
 * Every sign counts, since an insider who changes one changes a command, or the run to whose page the last line sends. On Azure DevOps, where each
 * update sends mails, the numbers of the run don't.
 */
function isKept({ text, encodesSigns }, expected) {
    // An editor ends lines in its own way.
    const kept = text.replaceAll('\r\n', '\n').trimEnd();
    return encodesSigns ? withoutRun(decoded(kept)) === withoutRun(expected) : kept === expected;
}
function withoutRun(text) {
    const lines = text.split('\n');
    return [...lines.slice(0, -1), lines.at(-1)?.replaceAll(/\d+/g, '0')].join('\n');
}
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
/** `&amp;lt;` is `&lt;`, and no `<`. */
function decoded(text) {
    return text.replaceAll(/&(?:#(\d{1,6})|([a-z]+));/g, (entity, code, name = '') => code === undefined ? (signs[name] ?? entity) : String.fromCodePoint(Number(code)));
}
const newlyFailing = 'Now also fails: ';
function changeComment(before, now, run) {
    const names = (ids) => ids.map((id) => (0,telling_escape/* codeSpan */.SS)(id)).join(', ');
    const [appeared, gone] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
    const changes = [
        ...(appeared.length === 0 ? [] : [`${newlyFailing}${names(appeared)}.`]),
        ...(gone.length === 0 ? [] : [`No longer fails: ${names(gone)}.`]),
    ];
    return changes.length === 0 ? undefined : `${changes.join(' ')} Observed in ${runLink(run)}.`;
}
/**
 * When the first of these findings was first seen failing, ISO 8601 UTC: the newest comment that tells it as new, or else the
 * issue's creation. `undefined` if the issue does not have it yet.
 */
function seenSince({ text, createdAt }, comments, ids) {
    const known = failingIn(text);
    const told = comments.map((comment) => ({ at: comment.createdAt, ids: newIn(comment.text) }));
    const since = (id) => {
        const times = told.flatMap((one) => (one.ids.includes(id) ? [one.at] : []));
        return times.toSorted().at(-1) ?? createdAt;
    };
    return ids
        .filter((id) => known.includes(id))
        .map(since)
        .toSorted()[0];
}
/** The first sight of a loss, ISO 8601 UTC: a call of Adobe's that was let through shows that access was not lost yet. */
function sinceLastCall(seen, { inputs, observed }) {
    if (observed.usage.presence !== 'found')
        return seen;
    const last = (0,adobe_calls/* lastLetThrough */.r6)(observed.usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs));
    return last !== undefined && Date.parse(last) > Date.parse(seen) ? last : seen;
}
function newIn(comment) {
    const [, list = ''] = comment.split(newlyFailing);
    const names = new Set((list.split('.')[0] ?? '').split(/[^a-z-]+/));
    return model_finding/* findingIds */.Yj.filter((id) => names.has(id));
}
function closing({ verdict, now, run }, { createdAt }) {
    const lasted = `Resolved after ${duration(createdAt, now)} (since ${(0,dates/* readableTime */.GI)(createdAt, 'en')})`;
    const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => (0,telling_escape/* codeSpan */.SS)(id));
    const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
    return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${runLink(run)}).${accepted}`;
}
function runLink({ runId, runUrl }) {
    if (runId === '')
        return 'a manual run';
    const text = `run ${(0,telling_escape/* markdown */.wD)(runId)}`;
    return runUrl === '' ? text : `[${text}](${runUrl})`;
}
/** The time between two times, in two units: `3 days, 4 hours`. */
function duration(since, until) {
    const minutes = Math.max(0, Math.floor((Date.parse(until) - Date.parse(since)) / 60_000));
    const parts = [
        [Math.floor(minutes / 1440), 'day'],
        [Math.floor(minutes / 60) % 24, 'hour'],
        [minutes % 60, 'minute'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = (first === -1 ? parts.slice(2) : parts.slice(first, first + 2)).filter(([count], index) => count > 0 || index === 0);
    return shown.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(', ');
}

// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/hosts/github/github-texts.js + 1 modules
var github_texts = __webpack_require__(9094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs = __webpack_require__(6309);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/azure/pipeline/pipeline.js + 3 modules
var pipeline = __webpack_require__(9580);
// EXTERNAL MODULE: ./build/azure/pipeline/raw-answer.js
var raw_answer = __webpack_require__(1284);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
;// CONCATENATED MODULE: ./build/hosts/github/repository-client.js
/** GitHub's REST API for one repository: octokit over the client of all other requests, with answers that are validated. */








/** GitHub's GraphQL API tells it to every kind of token, an app's included. */
const viewer = dist/* object */.Ikc({ data: dist/* object */.Ikc({ viewer: dist/* object */.Ikc({ login: dist/* string */.YjP() }) }) });
const readOwnLogin = {
    en: "read the login of github-token's user",
    fr: "lire l'identifiant de l'utilisateur de github-token",
};
function repositoryClient(options, token, repository) {
    const octokit = octokitOf(options, token);
    const request = (operation, route, parameters) => {
        const path = route.replace(' ', ' /repos/{owner}/{repo}/');
        return (0,raw_answer/* rawAnswer */.b8)(operation, () => octokit.request(path, { ...repository, ...parameters }));
    };
    return {
        async ask(name, route, parameters, schema) {
            const operation = { service: 'github', name };
            return parsed(operation, await request(operation, route, parameters), schema);
        },
        async list(name, route, parameters, entry, isKept) {
            const operation = { service: 'github', name };
            const read = async (perPage) => {
                const entries = [];
                for (let page = 1; page <= mostEntries / perPage; page += 1) {
                    const response = await request(operation, route, { ...parameters, per_page: perPage, page });
                    for (const each of parsed(operation, response, dist/* array */.YOg(entry)))
                        if (await isKept(each))
                            entries.push(each);
                    if (!hasNext(response))
                        return { entries, isComplete: true };
                }
                return { entries, isComplete: false };
            };
            try {
                return await read(perPage);
            }
            catch (error) {
                if (!isTooLarge(error))
                    throw error;
                return read(perPageOfLong);
            }
        },
        ownLogin: () => readLogin(() => octokit.graphql('query { viewer { login } }')),
    };
}
/** GitHub names the next page in the header `Link` (RFC 8288). */
function hasNext({ headers }) {
    return /;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}
const perPage = 100;
/** Of the longest texts that GitHub takes, 65,536 characters, so many fit in an answer. */
const perPageOfLong = 20;
const mostEntries = 5000;
const isTooLarge = (error) => error instanceof errors/* ServiceError */._7 && error.details.code === 'AnswerTooLarge';
function octokitOf(options, token) {
    const apiUrl = options.environment['GITHUB_API_URL'];
    return (0,github/* getOctokit */.Q)(token, {
        userAgent: version/* userAgent */.N1,
        request: { fetch: fetchBy((0,pipeline/* httpClientOf */.Xc)('github', options)) },
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    });
}
/** @param ask sends the query for the viewer */
async function readLogin(ask) {
    const operation = { service: 'github', name: readOwnLogin, writes: false };
    try {
        return parsed(operation, await (0,raw_answer/* rawAnswer */.b8)(operation, ask), viewer).data.viewer.login;
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return undefined;
        throw error;
    }
}
function parsed({ service, name }, response, schema) {
    const { status, bodyAsText } = response;
    const body = (0,json/* parseJson */.q)(bodyAsText ?? '');
    const details = { service, operation: name, status, requestId: (0,raw_answer/* requestIdOf */.Gb)(response) };
    if (status < 200 || status > 299) {
        const refused = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), body);
        const message = refused.success ? refused.output.message : 'no message';
        throw new errors/* ServiceError */._7({ ...details, code: `HTTP ${status}`, message });
    }
    const result = dist/* safeParse */.xLC(schema, body);
    if (result.success)
        return result.output;
    throw new errors/* ServiceError */._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
function methodOf(name) {
    const known = methods.find((one) => one === name);
    if (known !== undefined)
        return known;
    throw new Error(`unexpected method ${name}`);
}
/** Makes octokit use the client of all other requests, with its host rule, deadline, proxy and retries. */
function fetchBy(client) {
    return async (url, options) => {
        const method = methodOf(options.method ?? 'GET');
        const body = options.body === undefined ? {} : { body: options.body };
        const request = (0,esm/* createPipelineRequest */.G6)({ url, method, headers: (0,esm/* createHttpHeaders */.Nc)(options.headers), ...body });
        const { status, headers, bodyAsText } = await client.sendRequest(request);
        return new Response(bodyAsText === undefined || bodyAsText === null || bodyAsText === '' ? null : bodyAsText, {
            status,
            headers: headers.toJSON(),
        });
    };
}

// EXTERNAL MODULE: ./build/hosts/github/run-context.js
var run_context = __webpack_require__(3909);
;// CONCATENATED MODULE: ./build/hosts/github/issues.js
/** GitHub's issues: each incident is one. Source: https://docs.github.com/rest/issues/issues */







const author = dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP() }));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
/** The author is absent for a deleted user. */
const issueEntry = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    title: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    created_at: time,
    user: author,
    state_reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
    locked: dist/* optional */.lqM(dist/* boolean */.zMY()),
});
const commentEntry = dist/* object */.Ikc({ body: dist/* nullish */.cl6(dist/* string */.YjP()), created_at: time, user: author });
/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    labels: dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ name: dist/* nullish */.cl6(dist/* string */.YjP()) })])),
});
/** Of the token that GitHub gives to a job. */
const jobLogin = 'github-actions[bot]';
/** Every drift issue has this label, so that a search reads few other issues. */
const driftLabel = 'cja-cmk';
function isDriftLabel(label) {
    const name = typeof label === 'string' ? label : label.name;
    return name?.toLowerCase() === driftLabel;
}
const readComments = { en: 'read the comments of the drift issue', fr: "lire les commentaires de l'issue de d\u00e9rive" };
/** The issues of the run's repository with that marker, as the token's user sees them; or why there are none, for a warning. */
function openIssues(options, marker) {
    const token = (0,inputs/* readGithubToken */.lF)(options.environment);
    const { repository, ref } = (0,run_context/* readRun */.c)(options.environment);
    const [owner = '', repo = ''] = repository.split('/');
    if (token === undefined || repo === '')
        return 'github-token or GITHUB_REPOSITORY is missing.';
    // What another branch verifies, and with which waivers, nobody reviewed: it must not close the issue of an incident.
    if (!isOfDefaultBranch(options.environment))
        return `this run is of ${ref}, and not of the default branch.`;
    options.log.mask(token);
    const client = repositoryClient(options, token, { owner, repo });
    let ownLogin;
    /** Whose token it is, is read only if there is something to decide. Without GitHub's answer, the job's own is the usual one. */
    const isOwn = async ({ user }) => isSame(user?.login, (await (ownLogin ??= client.ownLogin())) ?? jobLogin);
    /** Of those found; what somebody unlocked stays so. */
    const locked = new Set();
    /** GitHub counts the job's token among none of the people who comment on a locked issue, but lets it unlock one. */
    const unlocked = async (number, write) => {
        if (!locked.has(number))
            return write();
        const warnings = await setLock(client, number, 'DELETE');
        try {
            warnings.push(...(await write()));
            return warnings;
        }
        finally {
            warnings.push(...(await setLock(client, number, 'PUT')));
        }
    };
    return {
        /** Those that the token's own user opened, oldest first; and why one may have been missed: a second issue is better than none. */
        async findOpen() {
            const { entries, isComplete } = await marked(client, marker, isOwn);
            for (const entry of entries)
                if (entry.locked === true)
                    locked.add(entry.number);
            if (entries.length > 0)
                return { issues: entries.map((entry) => openIssue(entry, marker)).toReversed(), warnings: [] };
            const warnings = isComplete ? [] : [moreThanRead];
            if (ownLogin !== undefined && (await ownLogin) === undefined)
                warnings.push(loginAssumed);
            return { issues: [], warnings };
        },
        /** The comments of the issue's own author. */
        async comments({ number }) {
            const route = 'GET issues/{issue_number}/comments';
            const { entries } = await client.list(readComments, route, { issue_number: number }, commentEntry, isOwn);
            return entries.map(written);
        },
        async open(title, text) {
            const opened = await create(client, title, withMarker(text, marker));
            const warnings = [...opened.warnings];
            // A person who can't be assigned must not cost the alarm: each is assigned after the issue was opened.
            for (const login of options.inputs.driftIssueAssignees)
                warnings.push(...(await issues_assign(client, opened.number, login)));
            // Last: a stranger's comment does less harm than an alarm that nobody sees.
            warnings.push(...(await setLock(client, opened.number, 'PUT')));
            return { number: opened.number, warnings };
        },
        /** @returns warnings */
        update: ({ number }, { title, text, comment: said }) => unlocked(number, async () => {
            // The comment's time is that of a finding's first sight: it comes first.
            const warnings = said === undefined ? [] : await comment(client, number, said);
            await change(client, number, { title, body: withMarker(text, marker) });
            return warnings;
        }),
        /** @returns warnings */
        close: ({ number }, said) => unlocked(number, async () => {
            await change(client, number, { state: 'closed' });
            return comment(client, number, said);
        }),
    };
}
/** The newest first, so that what others opened before hides none. One that was closed is history, also if somebody reopened it. */
function marked(client, marker, isOwn) {
    const name = { en: 'look for the drift issue', fr: "rechercher l'issue de d\u00e9rive" };
    const query = { labels: driftLabel, state: 'open', sort: 'created', direction: 'desc' };
    const isMarked = ({ body, state_reason: reason, pull_request: pull }) => pull === undefined && reason !== 'reopened' && body?.includes(issues_hidden(marker)) === true;
    return client.list(name, 'GET issues', query, issueEntry, async (entry) => isMarked(entry) && isOwn(entry));
}
const loginAssumed = `GitHub did not say whose github-token is: ${jobLogin} was assumed. If it is somebody else's, one of the other issues of this key may be its own.`;
const moreThanRead = `the repository has more issues with the label ${driftLabel} than were read. One of this key may be among them.`;
async function create(client, title, body) {
    const { number, labels } = await client.ask({ en: 'open the drift issue', fr: "ouvrir l'issue de d\u00e9rive" }, 'POST issues', { title, body, labels: [driftLabel] }, newIssue);
    return { number, warnings: labels.some(isDriftLabel) ? [] : [withoutLabel(number)] };
}
async function change(client, number, changes) {
    await client.ask({ en: 'update the drift issue', fr: "mettre \u00e0 jour l'issue de d\u00e9rive" }, 'PATCH issues/{issue_number}', { issue_number: number, ...changes }, dist/* object */.Ikc({ number: dist/* number */.aig() }));
}
/** GitHub refuses a comment on a locked issue, which changes nothing about the issue's state. */
function comment(client, number, body) {
    return unlessRefused(`GitHub did not accept a comment on #${number}`, () => client.ask({ en: 'comment on the drift issue', fr: "commenter l'issue de d\u00e9rive" }, 'POST issues/{issue_number}/comments', { issue_number: number, body }, dist/* object */.Ikc({ id: dist/* number */.aig() })));
}
/** On a locked issue only people with write access comment, so that no stranger advises whoever reads it in an incident. */
function setLock(client, number, method) {
    return unlessRefused(`GitHub did not ${method === 'PUT' ? 'lock' : 'unlock'} #${number}`, () => client.ask(method === 'PUT'
        ? { en: 'lock the drift issue', fr: "verrouiller l'issue de d\u00e9rive" }
        : { en: 'unlock the drift issue', fr: "d\u00e9verrouiller l'issue de d\u00e9rive" }, `${method} issues/{issue_number}/lock`, { issue_number: number }, dist/* unknown */.L5J()));
}
async function issues_assign(client, number, login) {
    const refused = `GitHub did not assign ${login} to #${number}`;
    let isDone = false;
    const warnings = await unlessRefused(refused, async () => {
        const { assignees } = await client.ask({ en: `assign ${login} to the drift issue`, fr: `assigner ${login} \u00e0 l'issue de d\u00e9rive` }, 'POST issues/{issue_number}/assignees', { issue_number: number, assignees: [login] }, dist/* object */.Ikc({ assignees: dist/* array */.YOg(dist/* object */.Ikc({ login: dist/* string */.YjP() })) }));
        isDone = assignees.some((one) => isSame(one.login, login));
    });
    const ignored = `${refused}. Only people with access to the repository can be assigned.`;
    return isDone || warnings.length > 0 ? warnings : [ignored];
}
/** What a service refused, which changes nothing about the issue's state. @returns a warning */
async function unlessRefused(what, ask) {
    try {
        await ask();
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7))
            throw error;
        const { code, message } = error.details;
        return [`${what} (${code}: ${message}).`];
    }
}
const isSame = (one, other) => one?.toLowerCase() === other?.toLowerCase();
/** In a comment of HTML, which GitHub does not show. */
const issues_hidden = (marker) => `<!-- ${marker} -->`;
const withMarker = (text, marker) => `${text}\n\n${issues_hidden(marker)}\n`;
function openIssue(entry, marker) {
    const { text, createdAt } = written(entry);
    const withoutMarker = text.replace(issues_hidden(marker), '').trim();
    return { number: entry.number, title: entry.title, text: withoutMarker, createdAt, encodesSigns: false };
}
function written({ body, created_at: createdAt }) {
    return { text: body ?? '', createdAt };
}
function withoutLabel(number) {
    return `opened #${number}, but GitHub dropped its label ${driftLabel}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}
const eventOfRepository = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ default_branch: dist/* string */.YjP() }) });
/**
 * Whether the run is of the repository's default branch, by its event: only what is there was reviewed, as far as its rules ask for
 * reviews. Schedules run on no other one, and may not name it.
 */
function isOfDefaultBranch(environment) {
    if (environment['GITHUB_EVENT_NAME'] === 'schedule')
        return true;
    const event = dist/* safeParse */.xLC(eventOfRepository, eventOf(environment['GITHUB_EVENT_PATH'] ?? ''));
    return event.success && environment['GITHUB_REF'] === `refs/heads/${event.output.repository.default_branch}`;
}
function eventOf(path) {
    try {
        return (0,json/* parseJson */.q)((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/hosts/github/drift.js
/** Keeps one issue for each incident of a target. An error here is a warning, and never fails the gate. */







/** @returns since when the loss is seen by the issue, ISO 8601 UTC */
async function keepDriftIssue(options, check) {
    const { log } = options;
    try {
        log.step('Drift issue');
        const issues = openIssues(options, driftMarker(options.inputs));
        const { text, warnings, since } = typeof issues === 'string' ? notUpdated(issues) : await updateIssue(issues, options, check);
        log.info(`Drift issue: ${text}.`);
        for (const warning of warnings)
            log.warning(`Drift issue: ${warning}`);
        return since;
    }
    catch (error) {
        // A canceled job must end; if the deadline passes here, the result of the check does not change.
        if (error instanceof deadline/* Interrupted */.j && error.reason === 'cancelled')
            throw error;
        log.warning(warningOf(error, check.kind === 'seen' ? check.drift.inputs : check.outcome.inputs));
        return undefined;
    }
}
function notUpdated(why) {
    return { text: 'not updated', warnings: [`not updated, since ${why}`] };
}
async function updateIssue(issues, { inputs }, check) {
    const found = await issues.findOpen();
    const [open] = found.issues;
    const drift = check.kind === 'seen' ? { ...check.drift, now: new Date().toISOString() } : undefined;
    const since = open && drift && (await sinceOf(issues, open, drift));
    const decision = check.kind === 'stopped'
        ? decideStopped(check.outcome, inputs, open)
        : decideDrift({ ...check.drift, now: new Date().toISOString(), failingSince: since }, open);
    if (decision.do === 'open') {
        const { number, warnings } = await issues.open(decision.title, decision.text);
        return { text: `opened #${number}`, warnings: [...found.warnings, ...warnings] };
    }
    if (open === undefined)
        return { text: 'not needed', warnings: found.warnings };
    if (decision.do === 'leave')
        return { text: `#${open.number} is up to date`, warnings: [], since };
    if (decision.do === 'update') {
        const warnings = await issues.update(open, decision);
        return { text: `updated #${open.number}`, warnings, since };
    }
    const warnings = [];
    // Runs at the same time may have opened one each.
    for (const each of found.issues)
        warnings.push(...(await issues.close(each, decision.comment)));
    return { text: `closed ${found.issues.map(({ number }) => `#${number}`).join(', ')}`, warnings };
}
async function sinceOf(issues, open, drift) {
    const { verdict, inputs } = drift;
    const cuts = (0,incident/* cuttingFindings */.X)(verdict, inputs).map(({ id }) => id);
    if (seenSince(open, [], cuts) === undefined)
        return undefined;
    const seen = seenSince(open, await issues.comments(open), cuts);
    return seen && sinceLastCall(seen, drift);
}
const stepLines = ({ en, commands = [] }) => [en, ...commands.map(({ text }) => text)];
function warningOf(error, inputs) {
    if (error instanceof deadline/* Interrupted */.j) {
        return `Drift issue: not updated, since the time limit is over (operation: ${error.operation.en}). The result of the check stands.`;
    }
    const [failure] = (0,explain/* explain */.W)(error, { host: github_texts.texts, inputs, claims: undefined });
    const said = failure === undefined ? [] : [failure.message, failure.meaning.en, ...failure.remedy.steps.flatMap(stepLines)];
    return ['Drift issue: not updated. The result of the check stands.', ...said].join('\n');
}


/***/ }),

/***/ 9094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  texts: () => (/* binding */ texts)
});

// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
;// CONCATENATED MODULE: ./build/az-commands/run-commands.js

/** With the inputs and at the commit that the run had. */
function repeatRun({ repository, runId }) {
    return (0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'run', 'rerun', runId, '--repo', repository));
}
/** Files of docs/examples, with what their form asks: the setup writes those of ensure, plan and verify. */
const workflows = {
    ensure: ['cmk-set-up.yml', '--field', 'mode=ensure'],
    plan: ['cmk-set-up.yml', '--field', 'mode=plan'],
    verify: ['verify-cmk.yml'],
    gate: ['require-cmk.yml'],
};
function start(repository, mode, ...more) {
    const [file = '', ...fields] = workflows[mode];
    return (0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'workflow', 'run', file, '--repo', repository, ...fields, ...more));
}
/** Which workflow has another mode, a run does not know. */
function startWorkflow({ repository }, mode) {
    return start(repository, mode);
}
/**
 * The run's own workflow as it is now on its branch; nothing where GitHub does not tell its file. The setup's file asks for the mode.
 */
function startOwnWorkflow(run, mode) {
    const [file, branch] = ownFile(run);
    if (file === undefined || branch === undefined)
        return [];
    const asked = file === workflows.ensure[0] && mode !== undefined ? workflows[mode].slice(1) : [];
    return [(0,command/* shell */.vf)((0,command/* line */.n8)('gh', 'workflow', 'run', file, '--repo', run.repository, '--ref', branch, ...asked))];
}
/** The setup's file skips an ensure that is run again, which could restore what was revoked since. */
function startAgain(run, mode) {
    const isSkipped = mode === 'ensure' && ownFile(run)[0] === workflows.ensure[0];
    return isSkipped ? startOwnWorkflow(run, mode) : [repeatRun(run)];
}
function ownFile({ workflowRef }) {
    const [, file, branch] = /\/\.github\/workflows\/([^@/]+)@refs\/heads\/(.+)$/.exec(workflowRef) ?? [];
    return file === undefined || branch === undefined ? [] : [file, branch];
}

// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
;// CONCATENATED MODULE: ./build/hosts/github/github-texts.js
/** What GitHub calls its things. */


const noRerun = {
    en: ', not a rerun, which would keep the old workflow.',
    fr: ", pas une relance, qui garderait l'ancien workflow.",
};
const byCommand = (run, mode) => ({
    again: { commands: startAgain(run, mode) },
    anew: { says: noRerun, commands: startOwnWorkflow(run, mode) },
    other: (otherMode) => ({ commands: [startWorkflow(run, otherMode)], says: otherFile(run) }),
});
/** The run knows only the names that set-up gives; an ID does as well. */
const otherFile = ({ repository }) => ({
    en: `If gh does not find that file, put the workflow's ID in its place (gh workflow list --repo ${repository}).`,
    fr: `Si gh ne trouve pas ce fichier, remplacez-le par l'ID du workflow (gh workflow list --repo ${repository}).`,
});
const inWords = {
    again: { says: { en: 'In GitHub: Re-run jobs.', fr: 'Dans GitHub\u00A0: Re-run jobs.' } },
    anew: { says: { en: 'In GitHub: Actions, Run workflow.', fr: 'Dans GitHub\u00A0: Actions, Run workflow.' } },
    other: (mode) => ({
        says: {
            en: `In GitHub: Actions, workflow of ${mode}, Run workflow.`,
            fr: `Dans GitHub\u00A0: Actions, workflow en mode ${mode}, Run workflow.`,
        },
    }),
};
/** As `infra/set-up.sh` names them. */
const environments = { ensure: 'cmk', verify: 'cmk-read', plan: 'cmk-plan', gate: 'cmk-plan' };
const texts = {
    name: 'github',
    form: 'step',
    issuer: { en: 'GitHub', fr: 'GitHub' },
    issuerTitle: { en: "GitHub's OIDC provider", fr: 'GitHub (fournisseur OIDC)' },
    job: { en: 'the job', fr: 'la t\u00e2che' },
    machine: { en: 'the runner', fr: "l'ex\u00e9cuteur" },
    starts: (run, mode) => (run.repository !== '' && run.runId !== '' ? byCommand(run, mode) : inWords),
    verbose: 'ACTIONS_STEP_DEBUG: true',
    // GitHub gives no error for a variable that a job can't see.
    holderOfIds: {
        en: 'that the job names its environment, and reads variables (vars), not secrets',
        fr: 'que la t\u00e2che nomme son environnement (environment), et lit des variables (vars), et non des secrets',
    },
    ids: { 'client-id': { en: 'client-id', fr: 'client-id' }, 'tenant-id': { en: 'tenant-id', fr: 'tenant-id' } },
    audience: 'audience',
    declares: () => [runner/* jobPermissions */.wF],
    trusted: (mode) => ({
        en: `the environment (environment:, default: ${environments[mode]})`,
        fr: `l'environnement (environment:, par d\u00e9faut ${environments[mode]})`,
    }),
    // Without an environment, GitHub presents the subject of the branch or the pull request.
    isReviewed: (claims) => !/:pull_request$|:ref:/.test(claims?.subject ?? ''),
    reviewed: {
        en: 'on push to a protected branch, or manually (workflow_dispatch)',
        fr: 'sur push vers une branche prot\u00e9g\u00e9e, ou manuellement (workflow_dispatch)',
    },
    node24: 'self-hosted runner 2.331',
    statusPage: 'https://www.githubstatus.com',
};


/***/ })

};
