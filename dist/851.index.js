export const id = 851;
export const ids = [851];
export const modules = {

/***/ 1851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/refusals/explain.js + 1 modules
var explain = __webpack_require__(9184);
// EXTERNAL MODULE: ./build/refusals/load.js
var load = __webpack_require__(8774);
// EXTERNAL MODULE: ./build/scopes.js
var scopes = __webpack_require__(7191);
// EXTERNAL MODULE: ./build/report/cure.js
var cure = __webpack_require__(8066);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/drift-issue.js
/**
 * The issue that stands open while a key is not as it must be: its text, and what is to be done with it. Pure; the GitHub
 * client does what is decided here. In English, as the log.
 */




const begin = '<!-- cja-cmk:begin -->';
const end = '<!-- cja-cmk:end -->';
/** By which the issue is found again, whatever a person made of its title: the vault's ARM id and the key's name. */
function driftMarker(inputs) {
    return `<!-- cja-cmk-action: vault=${inComment((0,scopes/* scopesOf */.ZK)(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())} -->`;
}
/** Within an HTML comment two dashes, brackets and line ends could end it. */
function inComment(text) {
    return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
function isDriftIssue(body, inputs) {
    return body.includes(driftMarker(inputs));
}
function driftIssueTitle({ keyName, vaultName }) {
    return `Customer-managed key ${(0,plain/* plainLine */.h0)(keyName, 130)} in vault ${(0,plain/* plainLine */.h0)(vaultName, 30)} needs attention`;
}
/**
 * The part of the issue that the action keeps current. It holds no time, no run and no request id: while nothing changes,
 * not a byte of it does.
 */
function driftIssueText(verdict, inputs) {
    const failing = verdict.findings.filter((finding) => finding.status === 'fail' && counts(finding, inputs));
    const unknown = verdict.findings.filter((finding) => finding.status === 'unknown' && counts(finding, inputs));
    const blocks = [
        `The check of key ${(0,report_escape/* codeSpan */.SS)(inputs.keyName)} in vault ${(0,report_escape/* codeSpan */.SS)(inputs.vaultName)} (resource group ${(0,report_escape/* codeSpan */.SS)(inputs.resourceGroup)}) finds what can cost Adobe its access to the key. State: ${(0,report_escape/* codeSpan */.SS)(verdict.state)}.`,
        ...failing.flatMap(findingBlocks),
        ...(unknown.length === 0 ? [] : [`Could not be checked: ${unknown.map(({ id }) => (0,report_escape/* codeSpan */.SS)(id)).join(', ')}.`]),
        'This part is kept current by cja-cmk-action, which closes the issue when all is well again. Write above or below it: your words are kept. To accept a finding as it is, name it in the input `waive`.',
    ];
    return blocks.join('\n\n').replaceAll('<!--', '<! --');
}
function findingBlocks(finding) {
    return [
        `### ${(0,report_escape/* markdown */.wD)(finding.title)}: not met (${(0,report_escape/* codeSpan */.SS)(finding.id)}, ${finding.severity})`,
        `- **Seen:** ${(0,report_escape/* markdown */.wD)(finding.observed)}\n- **Expected:** ${(0,report_escape/* markdown */.wD)(finding.expected)}`,
        ...(0,cure/* cureBlocks */.u)(finding.cure),
    ];
}
/** `never` lets the step pass, but an issue is there to be seen: it counts as `error`. */
function counts({ severity }, { failOn }) {
    return severity === 'error' || failOn === 'warning';
}
/**
 * What to do with the issue of this target. Trouble that comes back reopens the issue that was there, rather than making
 * another: its history, its assignee and those who follow it belong to the key, not to one incident.
 *
 * @param existing the newest issue that carries the target's marker, if there is one
 * @param run named in comments only
 */
function decideDrift(existing, verdict, inputs, run) {
    const relevant = verdict.findings.filter((finding) => counts(finding, inputs));
    const fails = relevant.some(({ status }) => status === 'fail');
    if (fails)
        return whileFailing(existing, verdict, inputs, run);
    const unknown = relevant.some(({ status }) => status === 'unknown');
    if (unknown || existing?.state !== 'open')
        return { do: 'nothing' };
    return { do: 'close', comment: `All is well again: nothing fails, and everything was seen.${seenBy(run)}` };
}
function whileFailing(existing, verdict, inputs, run) {
    const block = `${begin}\n${driftIssueText(verdict, inputs)}\n${end}`;
    if (existing === undefined)
        return { do: 'open', body: `${driftMarker(inputs)}\n${block}\n` };
    const body = withBlock(existing.body, block);
    if (existing.state === 'closed')
        return { do: 'reopen', body, comment: `It fails again.${seenBy(run)}` };
    return body === existing.body ? { do: 'nothing' } : { do: 'update', body };
}
/** The body with its block replaced; a person's text around it stays to the byte. GitHub's editor writes CRLF. */
function withBlock(body, block) {
    const from = body.indexOf(begin);
    const to = body.indexOf(end, from);
    if (from === -1 || to === -1)
        return `${body.trimEnd()}\n\n${block}\n`;
    const old = body.slice(from, to + end.length);
    if (old.replaceAll('\r\n', '\n') === block)
        return body;
    return body.slice(0, from) + block + body.slice(to + end.length);
}
function seenBy(run) {
    return run === undefined || run.runUrl === '' ? '' : ` [Run ${(0,report_escape/* markdown */.wD)(run.runId)}](${run.runUrl})`;
}

// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(6202);
;// CONCATENATED MODULE: ./build/github/drift.js
/** Keeps the drift issue as it was decided. What goes wrong here is a warning, never a failed gate. */





async function keepDriftIssue({ issuesOf, token, inputs, verdict, run, log }) {
    if (token === undefined || run.repository === '') {
        log.warning('drift-issue: no github-token, or no GITHUB_REPOSITORY; the issue is left as it is.');
        return;
    }
    try {
        const issues = await issuesOf(token, run.repository);
        log.step('Keep the drift issue');
        log.info(await settle(issues, inputs, verdict, run));
    }
    catch (error) {
        // A cancelled job wants its end; a deadline that passes here leaves the result of the check as it is.
        if (error instanceof errors/* Interrupted */.j$ && error.reason === 'cancelled')
            throw error;
        log.warning(await driftWarning(error, inputs));
    }
}
async function settle(issues, inputs, verdict, run) {
    const candidates = await issues.find((body) => isDriftIssue(body, inputs));
    // An open one first: a closed one may be an older, finished story.
    const existing = candidates.find(({ state }) => state === 'open') ?? candidates[0];
    const decision = decideDrift(existing, verdict, inputs, run);
    if (existing === undefined) {
        if (decision.do !== 'open')
            return 'Drift issue: none is needed.';
        return `Drift issue: opened #${await issues.open(driftIssueTitle(inputs), decision.body ?? '')}.`;
    }
    const { number } = existing;
    if (decision.do === 'nothing' || decision.do === 'open')
        return `Drift issue: #${number} stays as it is.`;
    const state = { update: undefined, reopen: 'open', close: 'closed' };
    const newState = state[decision.do];
    await issues.update(number, {
        ...(decision.body === undefined ? {} : { body: decision.body }),
        ...(newState === undefined ? {} : { state: newState }),
    });
    if (decision.comment !== undefined)
        await issues.comment(number, decision.comment);
    const verbs = { update: 'brought up to date', reopen: 'reopened', close: 'closed' };
    return `Drift issue: ${verbs[decision.do]}: #${number}.`;
}
async function driftWarning(error, inputs) {
    if (error instanceof errors/* Interrupted */.j$) {
        return `Drift issue: timeout-minutes is over (to ${error.tried}). The result of the check stands.`;
    }
    const refusalOf = await (0,load/* loadRefusalsFor */.z)(error);
    const lines = (0,explain/* explain */.W)(error, { inputs, claims: undefined, refusalOf }).flatMap(problem_text/* failureLines */.w7);
    return ['Drift issue: left as it is; the result of the check stands.', ...lines].join('\n');
}


/***/ }),

/***/ 9184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ blockerFailure),
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 2 modules
var build_inputs = __webpack_require__(2991);
// EXTERNAL MODULE: ./build/refusals/refusal.js
var refusal = __webpack_require__(3504);
;// CONCATENATED MODULE: ./build/refusals/run.js
/** What the run itself finds wrong, before or without any service. */


/** Texts by code; `about` is what the error names: an event, a host. */
const runRefusals = {
    NoIdToken: (event) => ({
        tried: 'get an OIDC token from GitHub',
        message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
        meaning: event.startsWith('pull_request')
            ? {
                en: 'The job lacks the permission to ask for a token, or the pull request comes from a fork, which gets none.',
                fr: "La t\u00e2che n'a pas l'autorisation de demander un jeton, ou la pull request vient d'une duplication (fork), qui n'en re\u00e7oit pas.",
            }
            : {
                en: 'The job lacks the permission to ask for a token.',
                fr: "La t\u00e2che n'a pas l'autorisation de demander un jeton.",
            },
        cure: (0,refusal/* withCommand */.U)({
            en: 'Give the job these permissions and run it again:',
            fr: 'Donnez ces autorisations \u00e0 la t\u00e2che et relancez-la :',
        }, 'permissions:\n  id-token: write\n  contents: read'),
    }),
    UnsafeEvent: (event) => ({
        tried: 'start mode ensure',
        message: `mode ensure does not run on ${event}.`,
        meaning: {
            en: "On this event GitHub gives the job the base repository's rights and tokens, also for a fork's pull request.",
            fr: "Sur cet \u00e9v\u00e9nement, GitHub donne \u00e0 la t\u00e2che les droits et les jetons du d\u00e9p\u00f4t de base, m\u00eame pour la pull request d'une duplication (fork).",
        },
        cure: {
            en: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or by hand (workflow_dispatch).',
            fr: 'Lancez le mode plan sur pull_request, et le mode ensure sur push vers une branche prot\u00e9g\u00e9e ou \u00e0 la main (workflow_dispatch).',
        },
    }),
    ForeignHost: (host, service) => ({
        tried: `reach ${service === undefined ? 'a service' : errors/* serviceTitles */.xt[service]}`,
        message: `${host} is not a host of ${service === undefined ? 'the service' : errors/* serviceTitles */.xt[service]}; nothing was sent there.`,
        meaning: {
            en: 'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
            fr: "Une r\u00e9ponse ou une variable d'environnement d\u00e9signait un autre h\u00f4te. Le jeton d'un service n'est jamais envoy\u00e9 \u00e0 un autre.",
        },
        cure: {
            en: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
            fr: "V\u00e9rifiez le proxy et l'ex\u00e9cuteur : quelque chose entre eux et le service modifie les r\u00e9ponses. Relancez ensuite.",
        },
    }),
};

;// CONCATENATED MODULE: ./build/refusals/explain.js



/** @param language of meaning and cure alone: what the log and outputs hold is English */
function explain(error, { inputs, claims, refusalOf }, language = 'en') {
    if (error instanceof errors/* SeveralFaults */.oc)
        return error.faults.flatMap((fault) => explain(fault, { inputs, claims, refusalOf }, language));
    if (error instanceof build_inputs/* InvalidInputs */.hS)
        return error.problems.map((problem) => invalidInput(problem, language));
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error, language)];
    if (error instanceof errors/* Interrupted */.j$)
        return [interruption(error, inputs, language)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { inputs, claims, refusalOf }, language)];
    return [unexpected(error, language)];
}
function invalidInput({ input, given, rule }, language) {
    const cure = { en: `Correct the input ${input} of the step.`, fr: `Corrigez l'entr\u00e9e ${input} de l'\u00e9tape.` };
    return {
        tried: `read the input ${input}`,
        code: 'InvalidInputs',
        message: `${input}${given === '' ? '' : ` (${given})`} ${rule}.`,
        status: undefined,
        requestId: undefined,
        meaning: nothingSent[language],
        cure: cure[language],
    };
}
const nothingSent = { en: 'Nothing was sent.', fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9." };
function runFailure({ code, about, service }, language) {
    const { tried, message, meaning, cure } = runRefusals[code](about, service);
    return {
        tried,
        code,
        message,
        status: undefined,
        requestId: undefined,
        meaning: meaning[language],
        cure: cure[language],
    };
}
function interruption({ reason, tried }, inputs, language) {
    const deadline = reason === 'deadline';
    return {
        tried,
        code: deadline ? 'DeadlineExceeded' : 'Cancelled',
        message: deadline ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.` : 'The job was cancelled.',
        status: undefined,
        requestId: undefined,
        meaning: doneUntilThen[language],
        cure: deadline ? `${goesOn[language]} ${moreTime[language]}` : goesOn[language],
    };
}
const doneUntilThen = {
    en: 'What was done until then stays, and what is listed as skipped was not begun. A change that was under way may have been made or not; the next run looks first.',
    fr: "Ce qui \u00e9tait d\u00e9j\u00e0 fait reste, et ce qui figure comme pas atteint n'a pas \u00e9t\u00e9 commenc\u00e9. Un changement en cours a pu \u00eatre fait ou non ; l'ex\u00e9cution suivante regarde d'abord.",
};
const goesOn = {
    en: 'Run again: it goes on from there.',
    fr: "Relancez : l'action reprend l\u00e0 o\u00f9 elle s'est arr\u00eat\u00e9e.",
};
const moreTime = {
    en: 'If the service is slow by nature, give more timeout-minutes.',
    fr: 'Si le service est lent par nature, augmentez timeout-minutes.',
};
/** Added to a write whose answer never came: nobody may take it for not done. */
const notKnown = {
    en: ' Whether it was done is not known; the next run looks first.',
    fr: " On ne sait pas si cela a \u00e9t\u00e9 fait ; l'ex\u00e9cution suivante regarde d'abord.",
};
function refused(details, { inputs, claims, refusalOf }, language) {
    const { tried, code, message, status, requestId } = details;
    const known = refusalOf(details);
    const context = { inputs, details, claims };
    const meaning = known?.meaning(context) ?? unknownCode(details);
    const cure = known?.cure(context) ?? lookItUp;
    return {
        tried,
        code,
        message,
        status,
        requestId,
        meaning: `${meaning[language]}${details.answerLost === true ? notKnown[language] : ''}`,
        cure: cure[language],
    };
}
function unknownCode({ service, code }) {
    return {
        en: `${errors/* serviceTitles */.xt[service]} refused; this action does not know the code ${code}.`,
        fr: `Refus de ${frenchTitles[service]} ; cette action ne conna\u00eet pas le code ${code}.`,
    };
}
const frenchTitles = {
    ...errors/* serviceTitles */.xt,
    oidc: 'GitHub (fournisseur OIDC)',
    github: 'GitHub (API REST)',
};
const lookItUp = {
    en: 'Look the code up in the documentation of the service; its support asks for the request id.',
    fr: "Cherchez le code dans la documentation du service ; son support demande l'identifiant de la requ\u00eate.",
};
function unexpected(error, language) {
    return {
        tried: 'run',
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        status: undefined,
        requestId: undefined,
        meaning: ownFault[language],
        cure: openIssue[language],
    };
}
const ownFault = {
    en: 'This is a fault of the action itself. Nothing was concluded from it.',
    fr: "C'est un d\u00e9faut de l'action elle-m\u00eame. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
};
const openIssue = {
    en: 'Run again with step debugging on (the variable ACTIONS_STEP_DEBUG set to true), and open an issue with the log.',
    fr: 'Relancez avec le d\u00e9bogage des \u00e9tapes (la variable ACTIONS_STEP_DEBUG \u00e0 true), et ouvrez une issue avec le journal.',
};
/**
 * A blocker as a failure: what stands in the way, in the same form as a service's refusal.
 *
 * @param changed whether something was written before it was seen: a recovered vault, say
 */
function blockerFailure({ id, message, cure }, language, changed = false) {
    return {
        tried: 'plan',
        code: id,
        message,
        status: undefined,
        requestId: undefined,
        meaning: (changed ? nothingMore : nothingWritten)[language],
        cure,
    };
}
const nothingMore = {
    en: 'What was done until then stays; nothing more was written.',
    fr: "Ce qui \u00e9tait d\u00e9j\u00e0 fait reste ; rien d'autre n'a \u00e9t\u00e9 \u00e9crit.",
};
const nothingWritten = { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." };


/***/ }),

/***/ 8774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ loadRefusalsFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/** The catalogue is a third of what a run may end with, and most runs end without a refusal: it is loaded for one. */

/** @returns what looks refusals up; where no service refused there is nothing to find */
async function loadRefusalsFor(fault) {
    const faults = fault instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SeveralFaults */ .oc ? fault.faults : [fault];
    if (!faults.some((each) => each instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7))
        return () => undefined;
    return (await __webpack_require__.e(/* import() */ 137).then(__webpack_require__.bind(__webpack_require__, 4137))).refusalOf;
}


/***/ }),

/***/ 3504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ withCommand)
/* harmony export */ });
/** What is copied below a sentence is the same in every language. */
function withCommand(sentence, command) {
    return { en: `${sentence.en}\n\n${command}`, fr: `${sentence.fr}\n\n${command}` };
}


/***/ }),

/***/ 8066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ cureBlocks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/**
 * A cure taken apart: sentences to read, commands to copy, and indented details that belong to a sentence. Commands and
 * details stand on lines of their own; an empty line ends what stands before it.
 */


/** What a line to copy begins with: a command, or an address to open. */
const command = /^(?:\$ |az |gh |git |curl |pwsh |https:\/\/|Connect-|New-|Get-|Set-|Update-)/;
function kindOf(line) {
    if (command.test(line))
        return 'command';
    return /^\s{2,}/.test(line) ? 'detail' : 'sentence';
}
function cureParts(cure) {
    const parts = [];
    let open = false;
    for (const line of (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(cure)) {
        const last = parts.at(-1);
        const kind = kindOf(line);
        if (line.trim() === '')
            open = false;
        else if (open && last?.kind === kind)
            last.lines.push(line);
        else
            parts.push({ kind, lines: [line] });
        open = line.trim() !== '';
    }
    return parts;
}
/** The cure as Markdown, in blocks to be parted by empty lines. */
function cureBlocks(cure) {
    return cureParts(cure).map(({ kind, lines }) => {
        if (kind === 'sentence')
            return lines.map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(line)).join(' ');
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(dedented(lines).join('\n'), kind === 'command' ? 'sh' : 'text');
    });
}
function dedented(lines) {
    const indent = Math.min(...lines.map((line) => line.search(/\S|$/)));
    return lines.map((line) => line.slice(indent));
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   KH: () => (/* binding */ tableCode),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xR: () => (/* binding */ tableCell)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2071);
/**
 * Text from outside, made safe for GitHub's Markdown. GitHub works in two steps: cmark-gfm turns Markdown into HTML
 * (links, images, tables, footnotes, bare URLs, mathematics), then filters walk the text of that HTML (mentions, issue
 * references, commit hashes, emoji). Entities and backslashes stop the first step only, since the filters see the text
 * that they stand for; but the filters leave code alone. So each word that one of them could take for its own is shown
 * as code, and all other punctuation with a meaning is escaped.
 *
 * Source: GitHub Flavored Markdown Spec; "Autolinked references and URLs" in GitHub's documentation.
 */

/** Words that GitHub would link, draw or count as mathematics, wherever in the word the sign stands. */
const enticing = [
    /[@#$]/, // mentions and addresses, issues, mathematics
    /:\/\/|www\./i, // bare URLs
    /\bgh-\d/i, // issues by their other name
    /[0-9a-f]{7}/i, // commits
    /:[\w+-]+:/, // emoji
];
/** Signs around a word that belong to the sentence, not to the word. */
const word = /^(["'([]*)(.*?)([\s,.;:!?"')\]]*)$/s;
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
function escapePunctuation(text) {
    return text.replaceAll(/[&<>|]/g, (sign) => entities[sign] ?? sign).replaceAll(/[\\`*_~[\]]/g, '\\$&');
}
/** Marks at the start of a line that would make it a list, a heading, a quotation, a rule or an underline. */
function escapeStart(text) {
    return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
function inline(text, code) {
    const words = text.split(' ').map((part) => {
        if (!enticing.some((pattern) => pattern.test(part)))
            return escapePunctuation(part);
        const [, before = '', core = '', after = ''] = word.exec(part) ?? [];
        return escapePunctuation(before) + code(core) + escapePunctuation(after);
    });
    return escapeStart(words.join(' '));
}
/** One line of text, to stand anywhere in a paragraph or a list. */
function markdown(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit), fenceInline);
}
/** One line of text, to stand in a cell of a table. */
function tableCell(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit), tableFence);
}
/** A name, an id or a short command as code within a paragraph. */
function codeSpan(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLimit */ .m$) {
    return fenceInline((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit));
}
/** The same in a cell of a table. */
function tableCode(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLimit */ .m$) {
    return tableFence((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit));
}
/** Lines to copy: a fenced block, on which GitHub puts a copy button. */
function codeBlock(text, language = 'text', limit = 16 * _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLimit */ .m$) {
    const body = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(text, limit).join('\n').replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function fenceInline(text) {
    if (text === '')
        return '';
    const fence = '`'.repeat(longestRun(text) + 1);
    const room = /^[` ]|[` ]$/.test(text) ? ' ' : '';
    return fence + room + text + room + fence;
}
/** A pipe ends a cell even within code: the code is parted there and the pipe written between the parts. */
function tableFence(text) {
    return text.split('|').map(fenceInline).join('&#124;');
}


/***/ }),

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   hq: () => (/* binding */ findingLines),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2071);
/** A failure or a finding in plain lines, for the log and for annotations. In English, since that is what people search for. */

/** What was tried, what was answered, what it means and what to do. */
function failureLines(failure) {
    // Some refusals have no code but their status.
    const isCode = failure.code === `HTTP ${failure.status}`;
    const status = failure.status === undefined || isCode ? '' : ` (HTTP ${failure.status})`;
    const [first = '', ...rest] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(failure.message.trim());
    return [
        `Could not ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.tried)}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.code)}${status}${rest.length === 0 ? `: ${first}` : ':'}`,
        ...(rest.length === 0 ? [] : indented([first, ...rest])),
        ...(failure.requestId === undefined ? [] : [`Request id: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.requestId)}`]),
        ...(failure.meaning === '' ? [] : [`What it means: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.meaning)}`]),
        ...cureLines(failure.cure),
    ];
}
/** What was seen, what is expected and what to do. */
function findingLines(finding) {
    return [
        `Seen: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(finding.observed)}`,
        `Expected: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(finding.expected)}`,
        ...cureLines(finding.cure),
    ];
}
function cureLines(cure) {
    const [first, ...rest] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(cure).filter((line) => line.trim() !== '');
    return first === undefined ? [] : [`What to do: ${first.trim()}`, ...indented(rest)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ }),

/***/ 7191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ lockHolds),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   fC: () => (/* binding */ grantsAt)
/* harmony export */ });
/* unused harmony export covers */
function scopesOf(inputs) {
    const subscription = `/subscriptions/${inputs.subscriptionId}`.toLowerCase();
    const group = `${subscription}/resourcegroups/${inputs.resourceGroup}`.toLowerCase();
    const vault = `${group}/providers/microsoft.keyvault/vaults/${inputs.vaultName}`.toLowerCase();
    return { subscription, group, vault, key: `${vault}/keys/${inputs.keyName}`.toLowerCase() };
}
/** Whether what is set at `scope` holds for `target`: the same scope, or one above it in the subscription. */
function covers(scope, target) {
    const outer = scope.toLowerCase().replace(/\/+$/, '');
    return outer.startsWith('/subscriptions/') && (target === outer || target.startsWith(`${outer}/`));
}
/**
 * Whether a role assigned at `scope` holds for `target`. Beside `covers`: the root (`/`) and management groups, which
 * Azure lists at a vault only when they stand above it.
 */
function grantsAt(scope, target) {
    const root = /^\/*$/.test(scope) && scope !== '';
    const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
    return root || managementGroup || covers(scope, target);
}
/** Whether a lock keeps `target` from being deleted. Azure's list at a vault also holds locks of what lies in it (as recorded). */
function lockHolds({ level, scope }, target) {
    return ['cannotdelete', 'readonly'].includes(level.toLowerCase()) && covers(scope, target);
}


/***/ })

};
