export const id = 340;
export const ids = [340,227,885];
export const modules = {

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWriter: () => (/* binding */ openWriter)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6093);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6848);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _report_junit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4227);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4121);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2071);
/* harmony import */ var _runtime_command_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4189);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3978);
/* harmony import */ var _write_output_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4885);
/**
 * What people see on a terminal: the log on standard error, so that standard output is the report alone. While a step runs, its
 * last line is overwritten by the next on a terminal; elsewhere each line stays.
 */









function openWriter(options) {
    // A reader that is gone (EPIPE) must not end a run between two writes.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    let step = '';
    const isTransient = () => step !== '' && process.stderr.isTTY && !options.verbose;
    return {
        mask: _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .keepSecret */ .gz,
        startGroup: (title) => {
            step = (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(title);
            if (isTransient())
                (0,_runtime_command_line_js__WEBPACK_IMPORTED_MODULE_6__/* .progress */ .qB)(`${step} ...`);
            else
                print(step);
        },
        endGroup: () => {
            step = '';
            (0,_runtime_command_line_js__WEBPACK_IMPORTED_MODULE_6__/* .progress */ .qB)('');
        },
        info: (text) => {
            if (isTransient())
                (0,_runtime_command_line_js__WEBPACK_IMPORTED_MODULE_6__/* .progress */ .qB)(`${step}: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(text)}`);
            else
                for (const line of (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(text))
                    print(line);
        },
        debug: (text) => {
            if (options.verbose)
                for (const line of (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(text))
                    print(line);
        },
        annotate: (annotations) => {
            for (const each of annotations)
                if (!isInResult(each))
                    print(`Warning: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(each.message).join('\n')}`);
        },
        fail: (message) => print(`Error: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(message).join('\n')}`),
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
    (0,_runtime_command_line_js__WEBPACK_IMPORTED_MODULE_6__/* .progress */ .qB)('');
    const [pattern, color] = colors.find(([each]) => each.test(line)) ?? [];
    const shown = pattern === undefined || color === undefined
        ? line
        : line.replace(pattern, (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(color, text, { stream: process.stderr }));
    process.stderr.write(`${shown}\n`);
}
function partsOf({ outcome, report, incidentFile }, { json, files }) {
    const texts = [
        [files.summary, () => report.summary],
        [files.junit, () => (0,_report_junit_js__WEBPACK_IMPORTED_MODULE_3__.junitText)(outcome)],
        [files.dotenv, () => (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .dotenvText */ .Qf)(report.outputs, incidentFile)],
    ];
    const written = texts.flatMap(([name, text]) => name === undefined ? [] : { name, write: () => (0,_write_output_js__WEBPACK_IMPORTED_MODULE_8__.writeOutput)(name, text()) });
    const printed = { name: 'the JSON report', write: () => void process.stdout.write(report.evidence) };
    return json ? [...written, printed] : written;
}
/** @returns whether the person agrees; the end of the input, or of the run, is no answer */
async function ask({ lines, where }, signal) {
    for (const line of lines.flatMap((each) => (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(each)))
        print(line);
    const dialog = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: process.stdin, output: process.stderr });
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(dialog, 'close').then(() => '');
    // The dialog takes Ctrl+C for itself.
    dialog.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
        const answer = await Promise.race([
            dialog.question(`Make these changes in ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(where)}? [y/N] `, { signal }),
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
/* harmony export */   i: () => (/* binding */ termOf)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(967);
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
function termOf(assignments, instances, now) {
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

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ validUntil)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _grant_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9005);
/* harmony import */ var _version_in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4622);
/** When Adobe's access would end by itself. Pure. */





/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key version in use, or the end of the only
 * grant. `undefined` if none is known. It may have passed.
 */
function validUntil(inputs, observed) {
    const { vault, key } = observed;
    if (vault.presence !== 'found' || key.presence !== 'found')
        return undefined;
    const versions = (0,_version_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsPerhapsInUse */ .t_)(inputs, observed).map(expiryOf);
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
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .countedGrants */ .e)(roleAssignments.value, principalId, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOf */ .ZK)(inputs).key);
    if (counted.length === 0)
        return undefined;
    const term = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .termOf */ .i)(counted, scheduleInstances.value, Date.parse(observed.at));
    const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
    return at === undefined ? undefined : { of: 'grant', at };
}
/** `undefined` for what is no date. */
function toSecond(milliseconds) {
    return (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitText: () => (/* binding */ junitText)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2071);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3461);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1421);
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
    return (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOf */ .GW)(outcome, 'en').map((problem) => ({
        name: problem.operation,
        group: 'run',
        result: 'error',
        message: `${problem.code}: ${problem.message}`,
        lines: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .failureLines */ .w7)(problem, (0,_telling_js__WEBPACK_IMPORTED_MODULE_4__/* .logTelling */ .Kt)(outcome)),
    }));
}
/** A case fails where the run does: a warning below `fail-on` is skipped, and says why. */
function caseOf(finding, outcome) {
    const { inputs } = outcome;
    const { id, title, severity, observed } = finding;
    return {
        name: `${id}: ${title}`,
        group: severity,
        result: inputs === undefined ? 'error' : resultOf(finding, inputs),
        message: observed,
        lines: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .findingLines */ .hq)(finding, (0,_telling_js__WEBPACK_IMPORTED_MODULE_4__/* .logTelling */ .Kt)(outcome)),
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
    const text = lines.flatMap((line) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(line)).join('\n');
    const said = result === 'skipped' ? '' : ` message="${attribute(message)}"`;
    return `${open}>\n      <${result}${said}>${escaped(text)}</${result}>\n    </testcase>`;
}
function attribute(text) {
    return escaped((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(text));
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML allows no control characters, which plain text does not have either, and no code points U+FFFE and U+FFFF. */
function escaped(text) {
    return text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}


/***/ }),

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ dotenvText),
/* harmony export */   Sd: () => (/* binding */ identifiersOf),
/* harmony export */   YV: () => (/* binding */ outputsAtStart),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   bz: () => (/* binding */ knownOf),
/* harmony export */   df: () => (/* binding */ changeEntry),
/* harmony export */   uX: () => (/* binding */ findingEntry)
/* harmony export */ });
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _model_grant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(967);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7576);
/* harmony import */ var _model_rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3906);
/* harmony import */ var _model_valid_until_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6405);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3978);
/* harmony import */ var _incident_ticket_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7990);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6915);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2071);
/* harmony import */ var _runbook_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1465);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1421);
/** The outputs of the action: names and texts as the workflow's author gets them. */












/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const runbookLimit = 6500;
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
        changes: (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonText */ .s$)(outcome.changes.map(changeEntry)),
        findings: (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonText */ .s$)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsIn */ ._0)(verdict, 'en').map((finding) => findingEntry(finding, outcome))),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)((0,_incident_ticket_js__WEBPACK_IMPORTED_MODULE_7__/* .incidentTicketText */ .ER)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        rotation: inputs && observed ? (0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationOf */ .c)(inputs, observed).state : 'unknown',
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && (0,_model_valid_until_js__WEBPACK_IMPORTED_MODULE_5__/* .validUntil */ .x)(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,_model_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .adobePrincipalId */ .l7)(inputs, observed),
        grantId: (0,_model_grant_js__WEBPACK_IMPORTED_MODULE_2__/* .grantAssignment */ .U$)(inputs, observed)?.id,
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
            'key-uri': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutPort */ .Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutPort */ .Y)(key.uri)),
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
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text);
    if (whole.length <= runbookLimit)
        return whole;
    const end = whole.lastIndexOf('\n', runbookLimit - 2);
    return end < 0 ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(whole, runbookLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
/** @param outcome of the run that found it */
function findingEntry(finding, outcome) {
    const { id, severity, status, title, observed, expected, runbook } = finding;
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines((0,_runbook_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .runbookText */ .I)(runbook, (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__/* .outputTelling */ .jB)(outcome))),
    };
}
/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;
/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${(0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .commandVariable */ .Sj)(name)}=${value}`);
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


/***/ })

};
