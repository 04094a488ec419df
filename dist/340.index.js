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
        [files.summary, () => report.summary],
        [files.junit, () => (0,_report_junit_js__WEBPACK_IMPORTED_MODULE_3__.junitText)(outcome)],
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


/***/ })

};
