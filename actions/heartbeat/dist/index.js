import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__not_bundled_js_b0ab5479__ from "./not-bundled.js";
/******/ var __webpack_modules__ = ({

/***/ 728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ parseEntries),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   xP: () => (/* binding */ states)
/* harmony export */ });
/* unused harmony exports stateOf, artifactName */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(120);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(594);
/** What a caller learns about a target: one entry of the output `report`. Pure. */

/** From worst to best; the worst state of several targets counts. */
const states = ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'];
/** What could not be read is `unknown`, never passed. */
function stateOf(value) {
    return states.find((state) => state === value) ?? 'unknown';
}
/**
 * @param report the action's report (`docs/report.schema.json`), or `undefined` if there is none
 * @param artifact the name of the report's artifact
 */
function entryOf(target, report, artifact) {
    const outputs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(report) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(report['outputs']) ? report['outputs'] : undefined;
    return {
        'vault-name': target['vault-name'],
        'key-name': target['key-name'],
        'resource-group': target['resource-group'],
        ready: outputs?.['ready'] === true,
        state: stateOf(outputs?.['state']),
        'key-uri': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(outputs?.['key-uri']),
        failed: idsOf(outputs, 'fail'),
        unknown: idsOf(outputs, 'unknown'),
        artifact: outputs === undefined ? '' : artifact,
    };
}
function idsOf(outputs, status) {
    const findings = Array.isArray(outputs?.['findings']) ? outputs['findings'] : [];
    return findings
        .filter((finding) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(finding))
        .filter((finding) => finding['status'] === status)
        .map(({ id }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(id))
        .filter((id) => /^[a-z-]+$/.test(id));
}
/** An artifact's name: unique within a run, and with characters that artifact names may have. */
function artifactName(target, call) {
    const name = `cja-cmk.${target['vault-name']}.${target['key-name']}.${call}`;
    return name.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}
/** Reads the output `report` back; what is not an entry is left out. */
function parseEntries(text) {
    const listed = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (!Array.isArray(listed))
        return [];
    return listed
        .filter((each) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(each))
        .map((each) => ({
        'vault-name': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each['vault-name']),
        'key-name': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each['key-name']),
        'resource-group': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each['resource-group']),
        ready: each['ready'] === true,
        state: stateOf(each['state']),
        'key-uri': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each['key-uri']),
        failed: texts(each['failed']),
        unknown: texts(each['unknown']),
        artifact: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each['artifact']),
    }));
}
function texts(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mo: () => (/* binding */ ingestionUrl),
/* harmony export */   My: () => (/* binding */ destinationOf),
/* harmony export */   g4: () => (/* binding */ heartbeatRows)
/* harmony export */ });
/** One row for each target of the run. */
function heartbeatRows(entries, at, runUrl) {
    return entries.map((entry) => ({
        TimeGenerated: at.toISOString(),
        Vault: entry['vault-name'],
        Key: entry['key-name'],
        State: entry.state,
        Ready: entry.ready,
        RunUrl: runUrl,
    }));
}
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * The destination, or every rule that the inputs break. No message contains the monitor's address, which is a secret.
 */
function destinationOf(inputs) {
    const { url, endpoint } = inputs;
    if ((url === '') === (endpoint === '')) {
        return ['give either url (a secret) or endpoint; an empty url means that the secret has no value here'];
    }
    if (url !== '')
        return isHttps(url) ? { kind: 'url', url } : ['url is not an https address'];
    const rules = [
        [isIngestion(endpoint), 'endpoint is not an https address of ingest.monitor.azure.com'],
        [/^dcr-[0-9a-f]{32}$/.test(inputs.ruleId), 'rule-id is not the immutable id of a data collection rule (dcr-\u2026)'],
        [/^Custom-\w{1,100}$/.test(inputs.stream), 'stream does not begin with Custom-, or has other characters than \\w'],
        [guid.test(inputs.tenantId), 'tenant-id is not a GUID'],
        [guid.test(inputs.clientId), 'client-id is not a GUID'],
    ];
    const broken = rules.flatMap(([holds, rule]) => (holds ? [] : rule));
    return broken.length > 0 ? broken : { ...inputs, kind: 'azure-monitor' };
}
function isHttps(text) {
    return URL.canParse(text) && new URL(text).protocol === 'https:';
}
/** A token for Azure Monitor is sent only to Azure Monitor. */
function isIngestion(text) {
    if (!isHttps(text))
        return false;
    const { hostname, port, pathname, search, username } = new URL(text);
    return hostname.endsWith('.ingest.monitor.azure.com') && port + search + username === '' && pathname === '/';
}
/**
 * The address to which rows are posted. Source: Logs Ingestion API, api-version 2023-01-01
 * (https://learn.microsoft.com/azure/azure-monitor/logs/logs-ingestion-api-overview).
 */
function ingestionUrl({ endpoint, ruleId, stream }) {
    return new URL(`/dataCollectionRules/${ruleId}/streams/${stream}?api-version=2023-01-01`, endpoint).href;
}


/***/ }),

/***/ 502:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(420);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(728);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(594);
/* harmony import */ var _result_result_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(767);
/* harmony import */ var _heartbeat_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(343);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(239);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(129);
/**
 * Reports to the customer's monitor that a verification has ended, so that a missing heartbeat raises an alarm. Reads
 * nothing from Azure.
 */







const url = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('url');
if (url !== '')
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(url);
// If the job with the summary was lost, the run has still verified, with an unknown result.
const targets = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('targets'));
const reported = (0,_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEntries */ .Km)(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('report'));
const entries = reported.length > 0 ? reported : (0,_result_result_js__WEBPACK_IMPORTED_MODULE_4__/* .summarize */ .e)(Array.isArray(targets) ? targets : [], []).entries;
const destination = (0,_heartbeat_js__WEBPACK_IMPORTED_MODULE_5__/* .destinationOf */ .My)({
    url,
    endpoint: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('endpoint'),
    ruleId: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('rule-id'),
    stream: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('stream'),
    tenantId: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('tenant-id'),
    clientId: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('client-id'),
    // The workflow passes an empty value if its caller gave none.
    audience: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('audience') || 'api://AzureADTokenExchange',
});
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
const runUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
try {
    if (entries.length === 0)
        throw new Error('there is nothing to report: no target was verified');
    if (!('kind' in destination))
        throw new Error(destination.join('; '));
    const parts = { send: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .makeSend */ .P)(process.env), environment: process.env, mask: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq };
    await (0,_send_js__WEBPACK_IMPORTED_MODULE_6__/* .sendHeartbeat */ .R)(destination, (0,_heartbeat_js__WEBPACK_IMPORTED_MODULE_5__/* .heartbeatRows */ .g4)(entries, new Date(), runUrl), parts);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`Heartbeat sent (targets: ${entries.length}).`);
}
catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(`The heartbeat could not be sent: ${message}.`, { title: 'No heartbeat' });
    process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ makeSend)
});

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/actions/actions/heartbeat/request.js
/** Requests of the heartbeat: few and small, so node's own client is enough. */


/** Milliseconds for one attempt, and before the second and the third. */
const attemptLimit = 30_000;
const pauses = [2000, 8000];
/** The largest answer that is read, bytes: a token is far smaller. */
const answerLimit = 256 * 1024;
/**
 * A client that respects `HTTPS_PROXY` and `NO_PROXY`, follows no redirects, and tries three times if failures are
 * transient.
 */
function makeSend(environment, waits = pauses) {
    const agent = new external_node_https_namespaceObject.Agent({ proxyEnv: environment });
    return async (request) => {
        for (const pause of waits) {
            const answer = await attempt(request, agent).catch(() => undefined);
            if (answer !== undefined && answer.status !== 429 && answer.status < 500)
                return answer;
            await (0,promises_namespaceObject.setTimeout)(pause);
        }
        return attempt(request, agent);
    };
}
function attempt({ method, url, headers = {}, body = '' }, agent) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const content = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = external_node_https_namespaceObject.request(url, {
        method,
        agent,
        headers: { 'user-agent': 'cja-cmk-heartbeat', 'accept-encoding': 'identity', ...headers, ...content },
        // Certificates are checked regardless of the environment.
        rejectUnauthorized: true,
        signal: AbortSignal.timeout(attemptLimit),
    }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
            text += part;
            if (text.length > answerLimit)
                response.destroy(new Error('the answer is too long'));
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sendHeartbeat)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(594);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(120);
/* harmony import */ var _heartbeat_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(343);
/** Sends a heartbeat to an address, or to Azure Monitor with a token of a separate identity. */


/** @throws an error with a readable message, without address or token */
async function sendHeartbeat(destination, rows, parts) {
    const answer = destination.kind === 'url'
        ? await post(destination.url, {}, { ready: rows.every(({ Ready }) => Ready), targets: rows }, parts.send)
        : await post((0,_heartbeat_js__WEBPACK_IMPORTED_MODULE_0__/* .ingestionUrl */ .Mo)(destination), { authorization: `Bearer ${await accessToken(destination, parts)}` }, rows, parts.send);
    if (answer.status < 200 || answer.status > 299) {
        throw new Error(`the monitor answered ${answer.status}: ${messageOf(answer)}`);
    }
}
function post(url, headers, content, send) {
    const all = { ...headers, 'content-type': 'application/json' };
    return send({ method: 'POST', url, headers: all, body: JSON.stringify(content) });
}
/** Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow, third case. */
async function accessToken({ tenantId, clientId, audience }, parts) {
    const answer = await parts.send({
        method: 'POST',
        url: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await idToken(audience, parts),
            scope: 'https://monitor.azure.com//.default',
        }).toString(),
    });
    const token = tokenIn(answer, 'access_token');
    if (token === '')
        throw new Error(`Microsoft Entra ID refused the login (${answer.status}): ${messageOf(answer)}`);
    parts.mask(token);
    return token;
}
async function idToken(audience, { send, environment, mask }) {
    const [address = '', secret = ''] = [
        environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
        environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ];
    if (!URL.canParse(address) || secret === '') {
        throw new Error('the job has no OIDC token: give the calling job permissions: id-token: write');
    }
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await send({ method: 'GET', url: url.href, headers: { authorization: `Bearer ${secret}` } });
    const token = tokenIn(answer, 'value');
    if (token === '')
        throw new Error(`GitHub gave no OIDC token (${answer.status})`);
    mask(token);
    return token;
}
function tokenIn({ status, body }, name) {
    const answer = status === 200 ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(body) : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(answer) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(answer[name]) : '';
}
/** The service's message: Entra's `error_description` (with the trace id), Azure Monitor's `error.message`. */
function messageOf({ body }) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(body);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(answer))
        return 'no message';
    const error = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(answer['error']) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(answer['error']['message']) : '';
    const message = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(answer['error_description']) || error || 'no message';
    return message.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 600);
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/** Reads external JSON, and checks the type of each value. */

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A string; an empty string for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* unused harmony export resultPage */
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(728);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(120);
/** The result of a scheduled verification, from the reports of its jobs. Pure. */


/**
 * @param targets as listed by the first job; none means that nothing was verified, not that all are ready
 * @param reports the available ones, in any order
 */
function summarize(targets, reports) {
    const entries = targets
        .filter((target) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(target))
        .map((given) => {
        const target = {
            'vault-name': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(given['vault-name']),
            'key-name': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(given['key-name']),
            'resource-group': (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(given['resource-group']),
        };
        return (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(target, reports.find((report) => isOf(report, target)), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(given['artifact']));
    });
    return {
        entries,
        ready: entries.length > 0 && entries.length === targets.length && entries.every(({ ready }) => ready),
        state: _entry_js__WEBPACK_IMPORTED_MODULE_1__/* .states */ .xP.find((state) => entries.some((entry) => entry.state === state)) ?? 'unknown',
        keyUri: entries.length === 1 ? (entries[0]?.['key-uri'] ?? '') : '',
    };
}
/** Whether a report is about a target: Azure ignores the case of these names. */
function isOf(report, target) {
    const inputs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(report) ? report['inputs'] : undefined;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(inputs))
        return false;
    return Object.entries(target).every(([name, value]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inputs[name]).toLowerCase() === value.toLowerCase());
}
/** Markdown of the job summary. */
function resultPage({ entries }) {
    const good = entries.filter(({ ready }) => ready).length;
    const rows = entries.map((entry) => {
        const ids = [...entry.failed, ...entry.unknown.map((id) => `${id} (could not be checked)`)].join(', ');
        const ready = entry.ready ? '\u2705 ready' : '\u274c not ready';
        return `| ${ready} | \`${entry['vault-name']}\` | \`${entry['key-name']}\` | ${entry.state} | ${ids} |`;
    });
    const table = ['|  | Vault | Key | State | Needs attention |', '|---|---|---|---|---|', ...rows];
    return [`## Customer-managed keys: ${good} of ${entries.length} ready`, '', ...table, ''].join('\n');
}


/***/ }),

/***/ 594:
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

/***/ 420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  Pq: () => (/* binding */ setSecret)
});

// UNUSED EXPORTS: addPath, debug, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, notice, platform, saveState, setCommandEcho, setFailed, setOutput, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path, warning

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "./not-bundled.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_not_bundled_js_namespaceObject = x({  });
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(502);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
