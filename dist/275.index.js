export const id = 275;
export const ids = [275];
export const modules = {

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWriter: () => (/* binding */ openWriter)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/report/dotenv.js
/** Lists and tickets are long or have several lines; they are in the files. */
const dotenv_long = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const most = 5120;
/** `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => dotenv_long.has(name) || /[\r\n]/.test(value) ? [] : `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}=${value}`);
    let left = most;
    const fitting = lines.filter((line) => {
        const size = Buffer.byteLength(line) + 1;
        if (size > left)
            return false;
        left -= size;
        return true;
    });
    return `${fitting.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/report/facts.js
var facts = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/problems.js + 4 modules
var problems = __webpack_require__(3461);
;// CONCATENATED MODULE: ./build/report/junit.js
/**
 * The findings as test cases, for systems that show the results of tests: one case for each finding and each failure. Pure.
 *
 * Source: Jenkins' schema junit-4.xsd: `skipped` has no message there, and the whole no such number.
 */




function junitText(outcome) {
    const cases = [
        ...problemCases(outcome),
        ...(0,model_finding/* findingsIn */._0)(outcome.verdict, 'en').map((each) => caseOf(each, outcome.inputs)),
    ];
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
    return (0,problems/* problemsOf */.GW)(outcome, 'en').map((problem) => ({
        name: problem.operation,
        group: 'run',
        result: 'error',
        message: `${problem.code}: ${problem.message}`,
        lines: (0,facts/* failureLines */.w7)(problem),
    }));
}
/** A case fails where the run does: a warning below `fail-on` is skipped, and says why. */
function caseOf(finding, inputs) {
    const { id, title, severity, observed } = finding;
    return {
        name: `${id}: ${title}`,
        group: severity,
        result: inputs === undefined ? 'error' : resultOf(finding, inputs),
        message: observed,
        lines: (0,facts/* findingLines */.hq)(finding),
    };
}
function resultOf(finding, inputs) {
    const { status, severity } = finding;
    if (status === 'pass')
        return undefined;
    if (inputs.failOn === 'never' || inputs.mode === 'plan')
        return 'skipped';
    if (status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs))
        return 'failure';
    return status === 'unknown' && severity === 'error' ? 'error' : 'skipped';
}
function caseText({ name, group, result, message, lines }) {
    const open = `    <testcase name="${attribute(name)}" classname="${attribute(`cja-cmk.${group}`)}"`;
    if (result === undefined)
        return `${open}/>`;
    const text = lines.flatMap((line) => (0,plain/* plainLines */.y1)(line)).join('\n');
    const said = result === 'skipped' ? '' : ` message="${attribute(message)}"`;
    return `${open}>\n      <${result}${said}>${escaped(text)}</${result}>\n    </testcase>`;
}
function attribute(text) {
    return escaped((0,plain/* plainLine */.h0)(text));
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML allows no control characters, which plain text does not have either, and no code points U+FFFE and U+FFFF. */
function escaped(text) {
    return text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

// EXTERNAL MODULE: ./build/runtime/command-line.js
var command_line = __webpack_require__(4189);
// EXTERNAL MODULE: ./build/runtime/secrets.js + 1 modules
var secrets = __webpack_require__(3978);
// EXTERNAL MODULE: ./build/hosts/write-output.js
var write_output = __webpack_require__(4885);
;// CONCATENATED MODULE: ./build/hosts/terminal/output.js
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
        mask: secrets/* keepSecret */.gz,
        startGroup: (title) => {
            step = (0,plain/* logLine */.BP)(title);
            if (isTransient())
                (0,command_line/* progress */.qB)(`${step} ...`);
            else
                print(step);
        },
        endGroup: () => {
            step = '';
            (0,command_line/* progress */.qB)('');
        },
        info: (text) => {
            if (isTransient())
                (0,command_line/* progress */.qB)(`${step}: ${(0,plain/* logLine */.BP)(text)}`);
            else
                for (const line of (0,plain/* logLines */.OG)(text))
                    print(line);
        },
        debug: (text) => {
            if (options.verbose)
                for (const line of (0,plain/* logLines */.OG)(text))
                    print(line);
        },
        annotate: (annotations) => {
            for (const each of annotations)
                if (!isInResult(each))
                    print(`Warning: ${(0,plain/* logLines */.OG)(each.message).join('\n')}`);
        },
        fail: (message) => print(`Error: ${(0,plain/* logLines */.OG)(message).join('\n')}`),
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
    [/^(?:NOT READY|FAILED|Error:)/, 'red'],
    [/^(?:UNKNOWN|Warning:)/, 'yellow'],
];
/** Node reads NO_COLOR and FORCE_COLOR, and whether the stream is a terminal. */
function print(line) {
    (0,command_line/* progress */.qB)('');
    const [pattern, color] = colors.find(([each]) => each.test(line)) ?? [];
    const shown = pattern === undefined || color === undefined
        ? line
        : line.replace(pattern, (text) => (0,external_node_util_.styleText)(color, text, { stream: process.stderr }));
    process.stderr.write(`${shown}\n`);
}
function partsOf({ outcome, report, incidentFile }, { json, files }) {
    const texts = [
        [files.summary, () => report.summary],
        [files.junit, () => junitText(outcome)],
        [files.dotenv, () => dotenvText(report.outputs, incidentFile)],
    ];
    const written = texts.flatMap(([name, text]) => name === undefined ? [] : { name, write: () => (0,write_output/* writeOutput */.z)(name, text()) });
    const printed = { name: 'the JSON report', write: () => void process.stdout.write(report.evidence) };
    return json ? [...written, printed] : written;
}
/** @returns whether the person agrees; the end of the input, or of the run, is no answer */
async function ask(lines, signal) {
    for (const line of lines.flatMap((each) => (0,plain/* logLines */.OG)(each)))
        print(line);
    const dialog = (0,promises_.createInterface)({ input: process.stdin, output: process.stderr });
    const ended = (0,external_node_events_.once)(dialog, 'close').then(() => '');
    // The dialog takes Ctrl+C for itself.
    dialog.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
        const answer = await Promise.race([dialog.question('Make these changes? [y/N] ', { signal }), ended]);
        return /^(?:y|yes|o|oui)$/i.test(answer.trim());
    }
    catch {
        return false;
    }
    finally {
        dialog.close();
    }
}


/***/ })

};
