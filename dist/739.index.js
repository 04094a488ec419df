export const id = 739;
export const ids = [739];
export const modules = {

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writer: () => (/* binding */ writer)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _report_annotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7762);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6210);
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4070);
/**
 * What is sent to GitHub's runner, by @actions/core. The package takes some 40 ms to load (it brings an HTTP client for
 * OIDC along), so this file is loaded only when the first request has left; see `log.ts`.
 */




const writer = {
    mask: (secret) => {
        (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .keepSecret */ .gz)(secret);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
    },
    startGroup: (title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title)),
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4,
    info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(text).join('\n')),
    debug: (text) => {
        if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o())
            for (const each of (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(text))
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(each));
    },
    annotate,
    fail: (message) => {
        for (const shown of (0,_report_annotation_js__WEBPACK_IMPORTED_MODULE_1__/* .withinLimits */ .o)([{ level: 'error', title: '', message }]))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(shown.message);
    },
    earlyOutputs: (outputs) => {
        try {
            setOutputs(outputs);
        }
        catch {
            // Publishing fails as well, and reports it.
        }
    },
    parts: ({ report }) => [
        { name: 'the job summary', write: () => writeSummary(report.summary) },
        { name: 'the outputs', write: () => setOutputs(report.outputs) },
    ],
};
/**
 * A closed log (EPIPE) or a full disk must not end a run between two writes: the result is in the outputs as well. What
 * a slow reader has not read yet, node buffers and writes before the process ends.
 */
process.stdout.on('error', () => undefined);
const issue = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
function annotate(annotations) {
    for (const { level, title, message } of (0,_report_annotation_js__WEBPACK_IMPORTED_MODULE_1__/* .withinLimits */ .o)(annotations)) {
        issue[level](message, title === '' ? {} : { title });
    }
}
/**
 * Sets outputs of the step; the runner takes the last value of an output. Outside a runner there are none: the command line is for that.
 *
 * @throws when the runner's file can't be written
 */
function setOutputs(outputs) {
    if ((process.env['GITHUB_OUTPUT'] ?? '') === '')
        return;
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/**
 * Adds Markdown to the job summary. A run outside GitHub has none; the log has the same content.
 *
 * @throws when the runner's file can't be written
 */
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
}


/***/ }),

/***/ 7762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ withinLimits)
/* harmony export */ });
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4070);
/** An annotation of the run on GitHub, and GitHub's limits. */

/** GitHub shows this many annotations of each level per step, and this many characters of each. */
const annotationLimits = { count: 10, characters: 4096 };
/** Annotations within GitHub's limits: the last one shown names those that exceed the limit of a level. */
function withinLimits(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => folded(annotations.filter((each) => each.level === level))).map(shortened);
}
function folded(annotations) {
    const { count } = annotationLimits;
    if (annotations.length <= count)
        return [...annotations];
    const [first, ...rest] = annotations.slice(count - 1);
    if (first === undefined)
        return [...annotations];
    const message = [first, ...rest].map((each) => `${each.title}: ${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(each.message)}`).join('\n');
    return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}
function shortened(annotation) {
    return {
        level: annotation.level,
        title: (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(annotation.title, 200),
        message: (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .bounded */ .Mm)((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(annotation.message).join('\n'), annotationLimits.characters),
    };
}


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   gz: () => (/* binding */ keepSecret)
/* harmony export */ });
/* unused harmony export forgetSecrets */
/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), nor in a service's answer that repeats what it was sent.
 */
/** Every text that is searched for, the longest first: each secret, the parts of a signed token, and their base64. */
let known = [];
/** Shorter ones occur in ordinary words. */
const shortest = 16;
function keepSecret(secret) {
    const parts = [secret, ...secret.split('.')].filter(({ length }) => length >= shortest);
    const all = new Set([...known, ...parts.flatMap(formsOf)]);
    known = [...all].toSorted((one, other) => other.length - one.length);
}
/** As it is, and as base64, whose groups can begin at any of three bytes; its first and last group depend on what surrounds it. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [0, 1, 2].flatMap((start) => {
        const groups = bytes.subarray(start, bytes.length - ((bytes.length - start) % 3));
        return [groups.toString('base64'), groups.toString('base64url')];
    });
    return [secret, ...encoded];
}
/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
function forgetSecrets() {
    known = [];
}
/** The shapes of signed tokens, also cut short and in base64 (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bZXlK[\w+/=-]{16,}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized.
 */
function withoutSecrets(text) {
    return known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text).replaceAll(shapes, '***');
}
/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
function excerpt(text, limit = 300) {
    const begin = withoutSecrets(text).trim().slice(0, limit);
    return Buffer.from(begin).toString();
}


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   m$: () => (/* binding */ lineLimit),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var _inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5839);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6210);
/**
 * Makes external plain text safe where there is no markup: one line stays one line, without invisible or misleading
 * characters. Everything that `escape.ts` turns into Markdown passes through here first.
 */


/** The default maximum length of a line, in characters. */
const lineLimit = 2000;
/** What ends a line for one of the readers: the runner, a terminal, a browser or .NET's line reader. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
function honest(text) {
    return text.toWellFormed().replaceAll('\t', ' ').replaceAll(_inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q, '\uFFFD');
}
/**
 * What a system takes for a command anywhere in a line: GitHub's runner (`##[`, its older form), the agent of Azure Pipelines
 * (`##vso[`) and TeamCity. Nothing invisible is left where it is searched for.
 */
const hostCommand = /##(?=\[|vso|teamcity)/gi;
/**
 * Data as JSON, without secrets; what would deceive a reader of the text, or command a host when a step prints it, is
 * written as an escape, which changes nothing for a parser.
 */
function jsonText(value, indent) {
    const open = (_name, each) => (typeof each === 'string' ? (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(each) : each);
    return JSON.stringify(value, open, indent)
        .replaceAll(_inputs_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q, (sign) => (sign === '\n' ? sign : escaped(sign)))
        .replaceAll(hostCommand, `#${escaped('#')}`);
}
function escaped(signs) {
    const units = Array.from({ length: signs.length }, (_, index) => signs.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
/** At most `limit` characters; an ellipsis shows that text was cut off. Never splits a character. */
function bounded(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}\u2026`.toWellFormed();
}
/**
 * One line of plain text: line ends become spaces, controls and direction overrides a visible replacement character. No
 * string can inject a second line.
 */
function plainLine(text, limit = lineLimit) {
    return bounded(honest(bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(text), 4 * limit).replaceAll(lineEnd, ' '))
        .replaceAll(/ {2,}/g, ' ')
        .trim(), limit);
}
/** Plain text that may have several lines (a command, a service's long answer), each made safe. */
function plainLines(text, limit = 4 * lineLimit) {
    const lines = bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(text), limit).replaceAll(lineEnd, '\n').split('\n');
    return lines.map((line) => honest(line).trimEnd());
}
/**
 * One line for the job's log. GitHub's runner takes a line for a command when it starts with `::` (white space before it
 * does not count); a space makes this, and the commands that may be anywhere, plain text.
 */
function logLine(text, limit = 2 * lineLimit) {
    return disarmed(plainLine(text, limit));
}
/** A line whose spaces are preserved (a command to copy), otherwise like `logLine`. */
function logLines(text, limit = 4 * lineLimit) {
    return plainLines(text, limit).map(disarmed);
}
function disarmed(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll(hostCommand, '## ');
}


/***/ })

};
