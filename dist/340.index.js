export const id = 340;
export const ids = [340,227,885];
export const modules = {

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWriter: () => (/* binding */ openWriter)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6848);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _report_junit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4227);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5725);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6210);
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4070);
/* harmony import */ var _write_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4885);
/**
 * What people see on a terminal: the log on standard error, so that standard output is the report alone. While a step runs, its
 * last line is overwritten by the next on a terminal; elsewhere each line stays.
 */








/** In one line of a terminal, which the next call replaces and an empty text removes. */
function progress(text) {
    const { stderr } = process;
    if (stderr.isTTY)
        stderr.write(`\r\u{1B}[K${text.slice(0, stderr.columns - 1)}`);
}
function openWriter(options) {
    // A reader that is gone (EPIPE) must not end a run between two writes.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    let step = '';
    const isTransient = () => step !== '' && process.stderr.isTTY && !options.verbose;
    return {
        mask: _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .keepSecret */ .gz,
        startGroup: (title) => {
            step = (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(title);
            if (isTransient())
                progress(`${step} ...`);
            else
                print(step);
        },
        endGroup: () => {
            step = '';
            progress('');
        },
        info: (text) => {
            if (isTransient())
                progress(`${step}: ${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(text)}`);
            else
                for (const line of (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(text))
                    print(line);
        },
        debug: (text) => {
            if (options.verbose)
                for (const line of (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(text))
                    print(line);
        },
        annotate: (annotations) => {
            for (const each of annotations)
                if (!isInResult(each))
                    print(`Warning: ${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(each.message).join('\n')}`);
        },
        fail: (message) => print(`Error: ${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(message).join('\n')}`),
        earlyOutputs: () => undefined,
        parts: (result) => partsOf(result, options),
        ...(options.asks ? { confirm: ask } : {}),
    };
}
/** The lines of the result tell findings and failures already. */
function isInResult({ level, title }) {
    return level !== 'warning' || /: (?:failed|could not be checked)$/.test(title);
}
const colors = [
    [/^READY\b/, 'green'],
    [/^(?:NOT READY|FAILED(?! \(warning\))|Error:)/, 'red'],
    [/^(?:FAILED|UNKNOWN|Warning:)/, 'yellow'],
];
/** Node reads NO_COLOR and FORCE_COLOR, and whether the stream is a terminal. */
function print(line) {
    progress('');
    const [pattern, color] = colors.find(([each]) => each.test(line)) ?? [];
    const shown = pattern === undefined || color === undefined
        ? line
        : line.replace(pattern, (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(color, text, { stream: process.stderr }));
    process.stderr.write(`${shown}\n`);
}
function partsOf({ outcome, report, incidentFile }, { json, files }) {
    const texts = [
        [files['summary-file'], () => report.summary],
        [files['junit-file'], () => (0,_report_junit_js__WEBPACK_IMPORTED_MODULE_3__.junitText)(outcome)],
        [files.dotenv, () => (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .dotenvText */ .Qf)(report.outputs, incidentFile)],
    ];
    const written = texts.flatMap(([name, text]) => name === undefined ? [] : { name, write: () => (0,_write_output_js__WEBPACK_IMPORTED_MODULE_6__.writeOutput)(name, text()) });
    const printed = { name: 'the JSON report', write: () => void process.stdout.write(report.evidence) };
    return json ? [...written, printed] : written;
}
/** @returns whether the person agrees; the end of the input, or of the run, is no answer */
async function ask({ lines, where }, signal) {
    for (const line of lines.flatMap((each) => (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(each)))
        print(line);
    const dialog = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: process.stdin, output: process.stderr });
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(dialog, 'close').then(() => '');
    // The dialog takes Ctrl+C for itself.
    dialog.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
        const answer = await Promise.race([
            dialog.question(`Make these changes in ${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(where)}? [y/N] `, { signal }),
            ended,
        ]);
        return /^(?:y|yes|o|oui)$/i.test(answer.trim());
    }
    catch {
        return false;
    }
    finally {
        dialog.close();
    }
}


/***/ }),

/***/ 4885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeFolder: () => (/* binding */ makeFolder),
/* harmony export */   writeOutput: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4821);
/* harmony import */ var _output_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7370);
/** How a text is written where a path says: whole or not at all, and through what is no file. */





/** For the job's user alone. */
function makeFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o700);
}
/** How long a pipe may be without a reader that takes something. */
const patience = 10_000;
/**
 * Writes a text where a path says, and leaves there what is no file. A file is replaced whole; without a text it is emptied, since
 * the ticket of an earlier step, for a key that Adobe can no longer use, must not be sent by mistake.
 *
 * @param limit milliseconds
 */
async function writeOutput(path, text, limit = patience) {
    const kind = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path);
    if (kind === 'link' || kind === 'folder')
        throw new Error(`it is a ${kind}`);
    if (text === '' && (kind === 'stream' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path)))
        return;
    const own = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .ownStream */ .HQ)(path);
    if (kind === 'file')
        writePrivately(path, text);
    else if (own === undefined)
        await writeThrough(path, text, limit);
    else
        await written(process[own], text);
}
/**
 * Readable only for the job's user: other users of a shared machine must not read it. Written to a temporary file, then
 * moved.
 */
function writePrivately(path, text) {
    const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(aside, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(aside, path);
    }
    catch (error) {
        // Remove the incomplete file that a full disk left.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(aside, { force: true });
        throw error;
    }
}
function written(stream, text) {
    return new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}
/** Without waiting in the system for a pipe's reader: nothing could end the process then. */
async function writeThrough(path, text, limit) {
    const { O_APPEND, O_NOCTTY, O_NONBLOCK, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const file = await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_WRONLY | O_APPEND | O_NOCTTY | O_NONBLOCK), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit);
    try {
        for (let rest = Buffer.from(text); rest.length > 0;) {
            const taken = rest;
            rest = rest.subarray(await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, taken), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit));
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** A pipe that nobody reads yet answers ENXIO, and one that is full EAGAIN. */
async function whenTaken(act, until) {
    try {
        return act();
    }
    catch (error) {
        const isWaiting = error instanceof Error && 'code' in error && (error.code === 'ENXIO' || error.code === 'EAGAIN');
        if (!isWaiting || (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() >= until)
            throw error;
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(20);
    return whenTaken(act, until);
}


/***/ }),

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ countedGrants),
/* harmony export */   j: () => (/* binding */ periodOf)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/** When the grant ends by itself: time-bound role assignments of Privileged Identity Management. Pure. */


/** The principal's role assignments that count: one with a condition counts only if there is no other. */
function countedGrants(assignments, principalId, key) {
    const own = (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .grantsOf */ .Rr)(assignments, principalId, key);
    const free = own.filter((assignment) => !(0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .isConditional */ .Jz)(assignment));
    return free.length > 0 ? free : own;
}
/**
 * The term of several assignments together: one that begins before another ends extends it.
 *
 * @param now milliseconds since 1970
 */
function periodOf(assignments, instances, now) {
    const periods = assignments.flatMap((one) => periodsOf(one, instances));
    if (!periods.some((period) => hasBegun(period, now)))
        return { kind: 'begins', at: firstStart(periods, now) ?? '' };
    const end = endOf(periods, now);
    if (end === null)
        return { kind: 'lasting' };
    const at = Date.parse(end);
    return { kind: at <= now ? 'ended' : 'ends', at: end, next: firstStart(periods, Math.max(at, now)) };
}
const always = { start: null, end: null };
/** An assignment that no schedule mentions is permanent. */
function periodsOf(assignment, instances) {
    const own = instances.filter((instance) => isAbout(instance, assignment));
    return own.length === 0 ? [always] : own;
}
/**
 * Matched by the assignment's ID, or by principal, role and scope: the origin may be an assignment with another name.
 */
function isAbout(instance, { id, principalId, roleId, scope }) {
    if (instance.assignmentId !== null && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.assignmentId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(id))
        return true;
    return (instance.principalId === principalId.toLowerCase() &&
        instance.roleId === roleId.toLowerCase() &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.scope) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(scope));
}
/** By whole seconds, as Azure's clock tells them (`Date`). An invalid date says nothing against it. */
function hasBegun({ start }, time) {
    return start === null || !(Math.floor(Date.parse(start) / 1000) > Math.floor(time / 1000));
}
/** The end of the periods that have begun, and of those that begin before that; `null` if there is none. */
function endOf(periods, time) {
    const end = lastOf(periods.filter((period) => hasBegun(period, time)).map((period) => period.end));
    return end !== null && Date.parse(end) > time ? endOf(periods, Date.parse(end)) : end;
}
/** The latest of several end dates; `null` if one has none. An invalid date counts as the earliest. */
function lastOf(ends) {
    let last = '';
    for (const end of ends) {
        if (end === null)
            return null;
        if (Date.parse(end) > Date.parse(last) || Number.isNaN(Date.parse(last)))
            last = end;
    }
    return last;
}
/** The first start after a time; `null` if there is none. */
function firstStart(periods, time) {
    const starts = periods.flatMap(({ start }) => (start !== null && !hasBegun({ start }, time) ? [start] : []));
    return starts.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}


/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitText: () => (/* binding */ junitText)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _telling_obstacle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(428);
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4070);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5725);
/**
 * The findings as test cases, for systems that show the results of tests: one case for each finding and each failure. Pure.
 *
 * Source: Jenkins' schema junit-4.xsd: `skipped` has no message there, and the whole no such number.
 */




function junitText(outcome) {
    const cases = [...problemCases(outcome), ...(0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsIn */ ._0)(outcome.verdict, 'en').map((each) => caseOf(each, outcome))];
    const count = (result) => cases.filter((each) => each.result === result).length;
    const name = outcome.inputs === undefined ? 'cja-cmk' : `${outcome.inputs.vaultName}/${outcome.inputs.keyName}`;
    const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="cja-cmk" ${totals}>`,
        `  <testsuite name="${attribute(name)}" timestamp="${attribute(outcome.startedAt)}" ${totals} skipped="${count('skipped')}">`,
        ...cases.map(caseText),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
/** What ended the run, or stands in the way of the plan. */
function problemCases(outcome) {
    const failures = outcome.failures.map(({ operation, code, message, meaning, remedy }) => problem(operation.en, `${code}: ${message}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(remedy, meaning.en, outcome)));
    const obstacles = (0,_telling_obstacle_js__WEBPACK_IMPORTED_MODULE_1__/* .obstaclesOf */ ._M)(outcome).map(({ id, message, remedy }) => problem('plan', `${id}: ${message.en}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(remedy, message.en, outcome)));
    return [...failures, ...obstacles];
}
const problem = (name, message, cure) => ({
    name,
    group: 'run',
    result: 'error',
    message,
    lines: [cure],
});
/** A case fails where the run does: a warning below `fail-on` is skipped, and says why. */
function caseOf(finding, outcome) {
    const { inputs } = outcome;
    const { id, title, severity, observed } = finding;
    return {
        name: `${id}: ${title}`,
        group: severity,
        result: inputs === undefined ? 'error' : resultOf(finding, inputs),
        message: observed,
        lines: [`Expected: ${finding.expected}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(finding.remedy, observed, outcome, finding.effect)],
    };
}
function resultOf(finding, inputs) {
    const { status, severity } = finding;
    if (status === 'pass')
        return undefined;
    if (inputs.failOn === 'never' || inputs.mode === 'plan')
        return 'skipped';
    if (status === 'fail' && (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrAbove */ .ux)(finding, inputs))
        return 'failure';
    return status === 'unknown' && severity === 'error' ? 'error' : 'skipped';
}
function caseText({ name, group, result, message, lines }) {
    const open = `    <testcase name="${attribute(name)}" classname="${attribute(`cja-cmk.${group}`)}"`;
    if (result === undefined)
        return `${open}/>`;
    const text = lines.flatMap((line) => (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(line)).join('\n');
    const said = result === 'skipped' ? '' : ` message="${attribute(message)}"`;
    return `${open}>\n      <${result}${said}>${escaped(text)}</${result}>\n    </testcase>`;
}
function attribute(text) {
    return escaped((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(text));
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML allows no control characters, which plain text does not have either, and no code points U+FFFE and U+FFFF. */
function escaped(text) {
    return text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}


/***/ }),

/***/ 5725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  df: () => (/* binding */ changeEntry),
  XZ: () => (/* binding */ cureOf),
  Qf: () => (/* binding */ dotenvText),
  uX: () => (/* binding */ findingEntry),
  Sd: () => (/* binding */ identifiersOf),
  bz: () => (/* binding */ knownOf),
  YV: () => (/* binding */ outputsAtStart),
  Yz: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/model/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/grant.js
var grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/model/principal.js
var principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/model/rotation.js
var rotation = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/grant-end.js
var grant_end = __webpack_require__(643);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/version-in-use.js
var version_in_use = __webpack_require__(4622);
;// CONCATENATED MODULE: ./build/model/valid-until.js
/** When Adobe's access would end by itself. Pure. */





/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key version in use, or the end of the only
 * grant. `undefined` if none is known. It may have passed.
 */
function validUntil(inputs, observed) {
    const { vault, key } = observed;
    if (vault.presence !== 'found' || key.presence !== 'found')
        return undefined;
    const versions = (0,version_in_use/* versionsPerhapsInUse */.t_)(inputs, observed).map(expiryOf);
    const ends = [...versions, vault.value.rbac ? grantEnd(inputs, observed) : undefined];
    return ends
        .filter((end) => end !== undefined)
        .reduce((first, end) => (first === undefined || isEarlier(end, first) ? end : first), undefined);
}
/** By time: the text of a year above 9999 begins with a sign. */
const isEarlier = (one, other) => Date.parse(one.at) < Date.parse(other.at);
function expiryOf({ version, expires }) {
    const at = expires === null ? undefined : toSecond(expires * 1000);
    return at === undefined ? undefined : { of: 'version', version, at };
}
function grantEnd(inputs, observed) {
    const { roleAssignments, scheduleInstances } = observed;
    const principalId = (0,principal/* adobePrincipalId */.l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, (0,scopes/* scopesOf */.ZK)(inputs).key);
    if (counted.length === 0)
        return undefined;
    const term = (0,grant_end/* periodOf */.j)(counted, scheduleInstances.value, Date.parse(observed.at));
    const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
    return at === undefined ? undefined : { of: 'grant', at };
}
/** `undefined` for what is no date. */
function toSecond(milliseconds) {
    return (0,dates/* isoOf */.dF)(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/telling/key-uri.js
var key_uri = __webpack_require__(1798);
// EXTERNAL MODULE: ./build/telling/lines.js
var lines = __webpack_require__(4113);
// EXTERNAL MODULE: ./build/telling/message.js
var message = __webpack_require__(3165);
// EXTERNAL MODULE: ./build/telling/page-of.js + 9 modules
var page_of = __webpack_require__(1405);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/report/outputs.js
/** The outputs of the action: names and texts as the workflow's author gets them. */












/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const cureLimit = 6500;
/**
 * The text of every output; empty where the value is not known. Without a result (the run failed early) `ready` is
 * `false` and `state` is `unknown`.
 *
 * @param ticket the ticket's text; dropped unless the state allows a ticket
 */
function outputsOf(outcome, ticket, paths) {
    const { verdict, inputs, observed } = outcome;
    const state = verdict?.state ?? 'unknown';
    const sendable = (state === 'provisioned' || state === 'confirmed') && ticket !== '';
    return {
        ready: String(verdict?.ready ?? false),
        state,
        changed: String(outcome.changed),
        changes: (0,plain/* jsonText */.s$)(outcome.changes.map(changeEntry)),
        findings: (0,plain/* jsonText */.s$)((0,finding/* findingsIn */._0)(verdict, 'en').map((finding) => findingEntry(finding, outcome))),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,plain/* bounded */.Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,plain/* bounded */.Mm)((0,message/* incidentText */.Kc)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        rotation: inputs && observed ? (0,rotation/* rotationOf */.c)(inputs, observed).state : 'unknown',
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && validUntil(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,principal/* adobePrincipalId */.l7)(inputs, observed),
        grantId: (0,grant/* grantAssignment */.U$)(inputs, observed)?.id,
    };
}
const noIdentifiers = {
    'key-uri': '',
    'key-uri-versionless': '',
    'key-version': '',
    'vault-uri': '',
    'vault-id': '',
    'principal-id': '',
    'grant-id': '',
};
/** The outputs that name what is known. */
function identifiersOf({ vault, key, principalId, grantId }) {
    return {
        ...(key && {
            'key-uri': identifier((0,key_uri/* withoutPort */.Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,key_uri/* withoutPort */.Y)(key.uri)),
            'key-version': identifier(key.version),
        }),
        ...(vault && { 'vault-uri': identifier(vault.uri), 'vault-id': identifier(vault.id) }),
        ...(principalId !== undefined && { 'principal-id': identifier(principalId) }),
        ...(grantId !== undefined && { 'grant-id': identifier(grantId) }),
    };
}
/**
 * An ID or address that scripts can put into a command line. Empty if it has a character that IDs do not have, or contains a
 * secret, which can consist of the same characters.
 *
 * Source: "Naming rules and restrictions for Azure resources" (learn.microsoft.com): names of groups may have letters
 * of any script and round brackets.
 */
function identifier(text) {
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,secrets/* withoutSecrets */.cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,plain/* bounded */.Mm)((0,secrets/* withoutSecrets */.cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,secrets/* withoutSecrets */.cT)(text);
    if (whole.length <= cureLimit)
        return whole;
    const end = whole.lastIndexOf('\n', cureLimit - 2);
    return end < 0 ? (0,plain/* bounded */.Mm)(whole, cureLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
/** @param outcome of the run that found it */
function findingEntry(finding, outcome) {
    const { id, severity, status, title, observed, expected, remedy, effect } = finding;
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines(cureOf(remedy, observed, outcome, effect)),
    };
}
/** What to do about it, in English. @param seen what was observed @param effect of a finding */
function cureOf(remedy, seen, outcome, effect = 'cuts') {
    const steps = (0,page_of/* stepsAlone */.l)(remedy, { en: seen, fr: seen }, outcome, effect);
    return [...(remedy.says === undefined ? [] : [remedy.says.en]), ...(0,lines/* stepLines */.mR)(steps)].join('\n');
}
/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;
/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${(0,table/* commandVariable */.Sj)(name)}=${value}`);
    let left = dotenvLimit;
    const fitting = lines.filter((line) => {
        const size = Buffer.byteLength(line) + 1;
        if (size > left)
            return false;
        left -= size;
        return true;
    });
    return `${fitting.join('\n')}\n`;
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   mR: () => (/* binding */ stepLines)
/* harmony export */ });
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8276);
/* harmony import */ var _model_role_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3617);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/* harmony import */ var _joint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2062);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4070);
/** A page in plain lines: the log, annotations, outputs, the report. */





function linesOf(page, language = 'en') {
    const { headline, unless, says, changes, when, steps, folds, links, answers } = page;
    const name = ({ text }) => text[language];
    const run = (link) => (link.href === '' ? name(link) : `${name(link)} (${link.href})`);
    return [
        headline[language],
        (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(verdictLine(page, language), unless === undefined ? '' : leading(unless, language)),
        ...(says === undefined ? [] : [says[language]]),
        ...changes.map((each) => each[language]),
        ...(when === undefined ? [] : [when[language]]),
        ...stepLines(steps, language),
        ...[...folds, ...answers].flatMap((fold) => foldLines(fold, language)),
        ...links.map(({ text, href }) => `${text[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]} ${href}`),
        (0,_joint_js__WEBPACK_IMPORTED_MODULE_3__/* .countsLine */ .J)(page, language, { text: (text) => text, code: (text) => text, link: name, run }),
    ].flatMap((line) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(line));
}
/** How urgent it is, and why. */
const verdictLine = ({ urgency, verdict }, language) => put(urgency[language], verdict[language]);
function put(text, rest) {
    const { start, between } = (0,_joint_js__WEBPACK_IMPORTED_MODULE_3__/* .joint */ .F)(text, rest);
    return `${start}${between}${rest.trimStart()}`;
}
const leading = ({ says, link: { text, href } }, language) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(says[language], `${text[language]} (${href}).`);
function stepLines(steps, language = 'en') {
    return steps.flatMap((step, index) => {
        const [first = '', ...rest] = linesOfStep(step, language);
        return [`${index + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
    });
}
function linesOfStep(step, language) {
    const { says, needs, more, commands = [], find, text, rows = [], meanwhile, fold, after } = step;
    const need = needs === undefined ? '' : `(${(0,_model_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .eitherRole */ .OQ)(needs.roles)[language]}, ${_model_places_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z[needs.at][language]})`;
    const act = put(step[language], says?.[language] ?? '');
    return [
        (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sentences */ .hC)(act, need, more === undefined ? '' : leading(more, language))),
        ...(find === undefined ? [] : foldLines(find, language)),
        ...commands.flatMap((command) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(command.text)),
        ...(text === undefined ? [] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(text)),
        ...rows.map(({ when, next }) => `- ${when[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]} ${next[language]}`),
        ...(meanwhile === undefined ? [] : foldLines(meanwhile, language)),
        ...(fold === undefined ? [] : foldLines(fold, language)),
        ...(after === undefined ? [] : [after[language]]),
    ];
}
function foldLines({ title, says, commands = [], text, steps }, language) {
    const below = [
        ...(says === undefined ? [] : [says[language]]),
        ...commands.flatMap((command) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(command.text)),
        ...(text === undefined ? [] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLines */ .y1)(text)),
        ...stepLines(steps, language),
    ];
    return [`${title[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]}`, ...below.map((line) => `   ${line}`)];
}


/***/ })

};
