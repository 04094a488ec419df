export const id = 851;
export const ids = [851];
export const modules = {

/***/ 1851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/errors/explain.js + 1 modules
var explain = __webpack_require__(6226);
// EXTERNAL MODULE: ./build/errors/load.js
var load = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/remediation.js
var remediation = __webpack_require__(798);
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
        ...(0,remediation/* remediationBlocks */.a)(finding.remediation),
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
        log.info(await conflictCodes(issues, inputs, verdict, run));
    }
    catch (error) {
        // A cancelled job wants its end; a deadline that passes here leaves the result of the check as it is.
        if (error instanceof errors/* Interrupted */.j$ && error.reason === 'cancelled')
            throw error;
        log.warning(await driftWarning(error, inputs));
    }
}
async function conflictCodes(issues, inputs, verdict, run) {
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
        return `Drift issue: timeout-minutes is over (to ${error.operation}). The result of the check stands.`;
    }
    const findErrorEntry = await (0,load/* loadErrorCatalogFor */.h)(error);
    const lines = (0,explain/* explain */.W)(error, { inputs, claims: undefined, findErrorEntry }).flatMap(problem_text/* failureLines */.w7);
    return ['Drift issue: left as it is; the result of the check stands.', ...lines].join('\n');
}


/***/ })

};
