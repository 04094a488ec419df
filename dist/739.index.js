export const id = 739;
export const ids = [739];
export const modules = {

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setOutputs: () => (/* binding */ setOutputs),
/* harmony export */   writer: () => (/* binding */ writer)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _report_annotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7762);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2071);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3978);
/**
 * What is sent to GitHub's runner, by @actions/core. The package takes some 40 ms to load (it brings an HTTP client for
 * OIDC along), so this file is loaded only when the first request has left; see `log.ts`.
 */




const writer = {
    mask: (secret) => {
        (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .keepSecret */ .gz)(secret);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
    },
    startGroup: (title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title)),
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4,
    info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(text).join('\n')),
    debug: (text) => {
        if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o())
            for (const each of (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(text))
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(each));
    },
    annotate,
    fail: (message) => {
        for (const shown of (0,_report_annotation_js__WEBPACK_IMPORTED_MODULE_1__/* .withinLimits */ .o)([{ level: 'error', title: '', message }]))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(shown.message);
    },
    earlyOutputs: (outputs) => {
        if (!hasOutputFile())
            return;
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
function hasOutputFile() {
    return (process.env['GITHUB_OUTPUT'] ?? '') !== '';
}
/**
 * Sets outputs of the step; the runner takes the last value of an output. Without a runner (a run by hand) prints them.
 *
 * @throws when the runner's file can't be written
 */
function setOutputs(outputs) {
    const isFile = hasOutputFile();
    for (const [name, value] of Object.entries(outputs)) {
        if (isFile)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        else
            printOutput(name, value);
    }
}
function printOutput(name, value) {
    const [first = '', ...rest] = (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(value, 64_000);
    const lines = rest.length === 0 ? [`${name} = ${first}`] : [`${name} =`, ...[first, ...rest].map((line) => `  ${line}`)];
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(lines.map((line) => line.trimEnd()).join('\n'));
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
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2071);
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
    const message = [first, ...rest].map((each) => `${each.title}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(each.message)}`).join('\n');
    return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}
function shortened(annotation) {
    return {
        level: annotation.level,
        title: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(annotation.title, 200),
        message: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .bounded */ .Mm)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(annotation.message).join('\n'), annotationLimits.characters),
    };
}


/***/ }),

/***/ 2071:
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
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3978);
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


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kb: () => (/* binding */ excerpt),
  gz: () => (/* binding */ keepSecret),
  cT: () => (/* binding */ withoutSecrets)
});

// UNUSED EXPORTS: forgetSecrets

;// CONCATENATED MODULE: ./build/runtime/readings.js
/**
 * The letters and digits of a text, as somebody who wants to put a token together would read them. Line breaks, spaces, invisible
 * characters, quotes and the soft breaks of quoted-printable between them make no difference. Takes time and memory in
 * proportion to the text. Pure.
 */
/**
 * How JSON, JavaScript, URLs, quoted-printable and HTML write a character, and what a page or a terminal does not show: tags,
 * character references, control sequences.
 */
const readings_escape = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is searched for
/\\u([0-9a-f]{4})|(?:\\x|[%=])([0-9a-f]{2})|\\[bfnrtv0]|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&[a-z]{2,8};|<\/?[a-z][^<>]{0,80}>|\u001B\[[\d;]{0,16}[a-z]/gi;
/** The text as it is and, if it has escapes, also without them. */
function readingsOf(text) {
    const plain = read(text, []);
    return text.search(readings_escape) < 0 ? [plain] : [plain, read(text, text.matchAll(readings_escape))];
}
function lettersOf(text) {
    return text.replaceAll(/[^A-Za-z0-9]+/g, '').toLowerCase();
}
/** The code in lower case; 0 for what is neither a letter nor a digit. */
const lowerCodes = Uint8Array.from({ length: 128 }, (_, code) => {
    const letter = lettersOf(String.fromCharCode(code));
    return letter === '' ? 0 : letter.charCodeAt(0);
});
function read(text, escapes) {
    const [codes, from, width] = [new Uint8Array(text.length), new Uint32Array(text.length), new Uint8Array(text.length)];
    let count = 0;
    const add = (code, index, length) => {
        const lower = lowerCodes[code] ?? 0;
        if (lower === 0)
            return;
        [codes[count], from[count], width[count]] = [lower, index, length];
        count += 1;
    };
    const addAll = (begin, end) => {
        for (let index = begin; index < end; index += 1)
            add(text.charCodeAt(index), index, 1);
    };
    let end = 0;
    for (const match of escapes) {
        addAll(end, match.index);
        add(codeOf(match), match.index, match[0].length);
        end = match.index + match[0].length;
    }
    addAll(end, text.length);
    return { letters: Buffer.from(codes.buffer, 0, count).toString('latin1'), from, width };
}
/** 0 for an escape that stands for no letter or digit. */
function codeOf([, unicode, byte, hexadecimal, decimal]) {
    const hex = unicode ?? byte ?? hexadecimal;
    return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}

;// CONCATENATED MODULE: ./build/runtime/secrets.js
/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written. Texts are compared by their letters and digits only, in any case, with and without what
 * is escaped (`readings.ts`), and each secret is also searched for as base64 and in hexadecimal.
 */

const known = new Set();
/** Every form of the known secrets, each after a line break; those of the secrets in `pending` are not there yet. */
let secrets_forms = '';
const pending = [];
/** One bit for each hash of four letters in a row: set if they occur in a form. */
const fours = new Uint8Array(1 << 17);
/** The length of a part that is searched for, in letters and digits: shorter ones occur in ordinary words. */
const shortestPart = 16;
function keepSecret(secret) {
    if (secret.length < shortestPart || known.has(secret))
        return;
    known.add(secret);
    pending.push(secret);
}
/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
function forgetSecrets() {
    known.clear();
    secrets_forms = '';
    fours.fill(0);
    pending.length = 0;
}
/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized. Takes time in proportion to the text.
 */
function withoutSecrets(text) {
    let rest = withoutParts(text);
    for (const secret of known)
        rest = rest.replaceAll(secret, '***');
    return rest.replaceAll(shapes, '***');
}
/** How much of an answer's text is searched for its excerpt. A part of a secret at the end is recognized as well. */
const longestExcerpted = 65_536;
/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
function excerpt(text, limit = 300) {
    const begin = withoutSecrets(text.trimStart().slice(0, longestExcerpted)).trim().slice(0, limit);
    return Buffer.from(begin).toString();
}
/** A secret as it is, as base64, whose groups can begin at any of three bytes, and in hexadecimal. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
    return [secret, ...encoded, bytes.toString('hex')].map(lettersOf);
}
/** The hash of the last four letters: those before are shifted out. */
function hashAfter(hash, letter) {
    return ((hash << 5) ^ letter) & 0xf_ffff;
}
function addForm(form) {
    secrets_forms += `\n${form}`;
    let hash = 0;
    for (let at = 0; at < form.length; at += 1) {
        hash = hashAfter(hash, form.charCodeAt(at));
        if (at >= 3)
            fours[hash >> 3] = (fours[hash >> 3] ?? 0) | (1 << (hash & 7));
    }
}
function withoutParts(text) {
    if (known.size === 0 || text.length < shortestPart)
        return text;
    for (const secret of pending.splice(0))
        for (const form of formsOf(secret))
            addForm(form);
    const ranges = readingsOf(text).flatMap(rangesIn);
    return ranges.length === 0 ? text : withoutRanges(text, ranges);
}
/** Where parts are in the text, in order; parts that overlap or follow one another are one range. */
function rangesIn({ letters, from, width }) {
    const ranges = [];
    let [hash, known4, end] = [0, 0, 0];
    for (let at = 0; at < letters.length; at += 1) {
        hash = hashAfter(hash, letters.charCodeAt(at));
        known4 = ((fours[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 ? 0 : known4 + 1;
        // The search itself is slow, and nearly no text passes all of this that is no part.
        if (known4 < shortestPart - 3 || at < end)
            continue;
        const start = Math.max(0, at + 1 - shortestPart);
        const length = lengthOfPart(letters, start);
        if (length === 0)
            continue;
        const to = (from[start + length - 1] ?? 0) + (width[start + length - 1] ?? 0);
        const previous = ranges.at(-1);
        if (previous !== undefined && start <= end)
            previous.to = to;
        else
            ranges.push({ from: from[start] ?? 0, to });
        end = start + length;
    }
    return ranges;
}
/** How many letters from there on repeat a form; 0 if they are fewer than a part has. */
function lengthOfPart(letters, start) {
    const found = secrets_forms.indexOf(letters.slice(start, start + shortestPart));
    if (found === -1)
        return 0;
    let length = shortestPart;
    while (start + length < letters.length && letters[start + length] === secrets_forms[found + length])
        length += 1;
    return length;
}
function withoutRanges(text, ranges) {
    const kept = [];
    let end = 0;
    for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
        if (from > end || end === 0)
            kept.push(text.slice(end, from));
        end = Math.max(end, to);
    }
    return [...kept, text.slice(end)].join('***');
}


/***/ })

};
