export const id = 591;
export const ids = [591,885];
export const modules = {

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loggingCommand: () => (/* binding */ loggingCommand),
/* harmony export */   writer: () => (/* binding */ writer)
/* harmony export */ });
/* harmony import */ var _report_annotation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7762);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6210);
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5538);
/* harmony import */ var _write_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4885);
/** Results, log and page on Azure Pipelines: lines of the output, which the agent reads. */





const writer = {
    mask: (secret) => {
        (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .keepSecret */ .gz)(secret);
        print(loggingCommand('task.setsecret', secret));
    },
    startGroup: (title) => print(`##[group]${(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(title)}`),
    endGroup: () => print('##[endgroup]'),
    info: (text) => print(...(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .logLines */ .OG)(text)),
    debug: (text) => {
        if (process.env['SYSTEM_DEBUG']?.toLowerCase() !== 'true')
            return;
        print(...(0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .logLines */ .OG)(text).map((line) => loggingCommand('task.debug', line)));
    },
    annotate,
    fail: (message) => annotate([{ level: 'error', title: '', message }]),
    earlyOutputs: setVariables,
    parts: (result) => {
        const page = pageOf(result);
        const { summary, outputs } = result.report;
        return [
            {
                name: 'the page',
                write: async () => {
                    await (0,_write_output_js__WEBPACK_IMPORTED_MODULE_3__.writeOutput)(page, summary);
                    print(loggingCommand('task.uploadsummary', page));
                },
            },
            {
                name: 'the variables',
                write: () => {
                    setVariables(small(outputs));
                    setVariables({ 'incident-ticket-file': result.incidentFile });
                },
            },
        ];
    },
};
/** A closed log must not end a run between two writes. */
process.stdout.on('error', () => undefined);
function print(...lines) {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
/** The agent keeps ten of each kind, as GitHub does, and has no notices. */
function annotate(annotations) {
    for (const { level, title, message } of (0,_report_annotation_js__WEBPACK_IMPORTED_MODULE_0__/* .withinLimits */ .o)(annotations)) {
        const text = title === '' ? message : `${title}: ${message}`;
        print(level === 'notice' ? (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(text) : loggingCommand('task.logissue', text, { type: level }));
    }
}
/** `key-uri` is the variable `keyUri`: `$(STEP.keyUri)` in later steps, `dependencies` in later jobs. */
function setVariables(outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        const variable = name.replaceAll(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
        print(loggingCommand('task.setvariable', value, { variable, isOutput: 'true' }));
    }
}
/** Texts and long JSON would be in the environment of every later step: they are in files. */
function small({ changes: _c, findings: _f, ticket: _t, 'incident-ticket': _i, ...others }) {
    return others;
}
/** Next to the report. The page's heading on the tab Extensions is assumed to be the name of its file. */
function pageOf({ outcome }) {
    return (0,_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .filesIn */ .n)(process.env['AGENT_TEMPDIRECTORY'], outcome.inputs).reportFile.replace(/\.report\.json$/, '.md');
}
/** What a command writes for these, in the agent's order: percent signs first. */
const escapes = [
    ['%', '%AZP25'],
    [';', '%3B'],
    ['\r', '%0D'],
    ['\n', '%0A'],
    [']', '%5D'],
];
function escaped(text) {
    return escapes.reduce((rest, [sign, code]) => rest.replaceAll(sign, code), text);
}
/**
 * A command by which a task tells its agent something. Source: microsoft/azure-pipelines-agent, `Command.cs` and
 * `CommandStringConvertor.cs`.
 *
 * @param name `task.setvariable`
 */
function loggingCommand(name, data, properties = {}) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value)}`);
    return `##vso[${[name, pairs.join(';')].join(' ').trim()}]${escaped(data)}`;
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
