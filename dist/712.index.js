export const id = 712;
export const ids = [712];
export const modules = {

/***/ 538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ driftLabel)
/* harmony export */ });
/** Every drift issue has this label, so that a search reads few other issues. Apart from the client, which loads octokit. */
const driftLabel = 'cja-cmk';


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/errors/explain.js + 16 modules
var explain = __webpack_require__(5785);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs_inputs = __webpack_require__(743);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/drift-history.js
/**
 * The history in the drift issue: since when a key has had problems, which ones, and which run observed the last
 * change. It is stored in a comment in the issue's text, which anybody may have edited: only the exact format is
 * accepted, and no address is taken from it.
 */



const drift_history_form = /^<!-- cja-cmk:history since=(\S{17}) changed=(\S{17}) run=(\d{0,20}) failing=([a-zA-Z0-9,:@-]{0,1999}) before=([a-z,-]{0,999})(?: good=(\S{17}))? -->$/;
function firstHistory(failing, { now, run }) {
    const time = toMinute(now);
    const runId = /^\d{0,20}$/.test(run?.runId ?? '') ? (run?.runId ?? '') : '';
    return { since: time, changed: time, runId, failing: failing.map((id) => ({ id, since: time })), before: [] };
}
function nextHistory(last, failing, current) {
    const first = firstHistory(failing, current);
    return {
        ...first,
        since: last.since,
        failing: first.failing.map((one) => last.failing.find(({ id }) => id === one.id) ?? one),
        before: idsOf(last.failing),
        good: last.good,
    };
}
const idsOf = (failing) => failing.map(({ id }) => id);
function historyComment({ since, changed, runId, failing, before, good }) {
    const passed = good === undefined ? '' : ` good=${good}`;
    return `<!-- cja-cmk:history since=${since} changed=${changed} run=${runId} failing=${failing.map(({ id, since: at }) => `${id}@${at}`).join()} before=${before.join()}${passed} -->`;
}
/**
 * The history in the action's part of an issue; `undefined` if there is not exactly one plausible history.
 *
 * @param block untrusted
 * @param now ISO 8601: no history ends after it
 */
function readHistory(block, now) {
    const lines = block.split(/\r?\n/).filter((line) => line.startsWith('<!-- cja-cmk:history '));
    const [, since = '', changed = '', runId = '', failingIds = '', beforeIds = '', good] = drift_history_form.exec(lines.length === 1 ? (lines[0] ?? '') : '') ?? [];
    const [failing, before] = [readFailing(failingIds), readIds(beforeIds)];
    const isPast = good === undefined || (isTime(good) && good <= toMinute(now));
    const inOrder = isPast && isTime(since) && isTime(changed) && since <= changed && changed <= toMinute(now);
    const isWithin = failing?.every((one) => isTime(one.since) && since <= one.since && one.since <= changed);
    if (!inOrder || isWithin !== true || failing === undefined || before === undefined || failing.length === 0)
        return undefined;
    return { since, changed, runId, failing, before, good };
}
function readFailing(text) {
    const parts = text.split(',').map((part) => part.split('@'));
    const ids = readIds(parts.map(([id = '']) => id).join());
    return ids?.map((id) => ({ id, since: parts.find(([name]) => name === id)?.[1] ?? '' }));
}
function readIds(text) {
    const names = text === '' ? [] : text.split(',');
    const ids = model_finding/* findingIds */.Yj.filter((id) => names.includes(id));
    return ids.length === names.length ? ids : undefined;
}
/** As `toMinute` writes it, and nothing else. */
function isTime(text) {
    const time = Date.parse(text);
    return !Number.isNaN(time) && toMinute(new Date(time).toISOString()) === text;
}
function toMinute(iso) {
    return `${iso.slice(0, 16)}Z`;
}
/** For people: since when, and what changed last. */
function historyLines(history, { run }) {
    const { since, changed, failing, before } = history;
    const observedIn = ` (${runLink(history.runId, run)})`;
    const good = history.good === undefined ? '' : `\n- **Last recorded as resolved:** ${(0,dates/* readableTime */.GI)(history.good, 'en')}`;
    const began = `- **Since:** ${(0,dates/* readableTime */.GI)(since, 'en')}`;
    if (before.length === 0)
        return `${began}${observedIn}${good}`;
    const now = idsOf(failing);
    const appeared = now.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !now.includes(id));
    const names = (ids) => ids.map((id) => (0,report_escape/* codeSpan */.SS)(id)).join(', ');
    const changes = [
        ...(appeared.length === 0 ? [] : [`now also fails: ${names(appeared)}`]),
        ...(gone.length === 0 ? [] : [`no longer fails: ${names(gone)}`]),
    ];
    const said = changes.length === 0 ? 'the details of what fails' : changes.join('; ');
    return `${began}\n- **Last change:** ${(0,dates/* readableTime */.GI)(changed, 'en')}${observedIn}: ${said}${good}`;
}
/** The address of any run of this repository, built from that of the current run. */
function runLink(runId, run) {
    const { runUrl = '', runId: own = '' } = run ?? {};
    if (runId === '')
        return 'manual run';
    const text = `run ${(0,report_escape/* markdown */.wD)(runId)}`;
    return runUrl === '' || own === '' || !runUrl.endsWith(own)
        ? text
        : `[${text}](${runUrl.slice(0, -own.length)}${runId})`;
}
/** The time between two times, in two units: `3 days, 4 hours`. */
function duration(since, until) {
    const minutes = Math.max(0, Math.floor((Date.parse(until) - Date.parse(since)) / 60_000));
    const parts = [
        [Math.floor(minutes / 1440), 'day'],
        [Math.floor(minutes / 60) % 24, 'hour'],
        [minutes % 60, 'minute'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = (first === -1 ? parts.slice(2) : parts.slice(first, first + 2)).filter(([count], index) => count > 0 || index === 0);
    return shown.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(', ');
}

// EXTERNAL MODULE: ./build/messages/lost.js
var messages_lost = __webpack_require__(7811);
// EXTERNAL MODULE: ./build/messages/summary/page.js
var page = __webpack_require__(3499);
// EXTERNAL MODULE: ./build/messages/who-changed.js
var who_changed = __webpack_require__(3656);
// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/lost.js
var model_lost = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/report/foreign-application.js + 1 modules
var foreign_application = __webpack_require__(744);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/runbook-layout.js + 3 modules
var runbook_layout = __webpack_require__(6463);
// EXTERNAL MODULE: ./build/report/who-changed.js + 1 modules
var report_who_changed = __webpack_require__(8196);
;// CONCATENATED MODULE: ./build/report/drift-issue.js
/** The issue that is open while a key has a problem: its title and text. Pure. In English, like the log. */















/** Marker used to find the issue, even if a person changed its title: the vault's ARM id and the key's name. */
function driftMarker(inputs) {
    return `<!-- cja-cmk-action: vault=${inComment((0,scopes/* scopesOf */.ZK)(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())} -->`;
}
/** Two dashes, angle brackets and line breaks could end an HTML comment. */
function inComment(text) {
    return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
function isDriftIssue(body, inputs) {
    return body.includes(driftMarker(inputs));
}
/** Begins with the problem, since a list of issues on a phone shows little more. */
function driftIssueTitle(verdict, inputs) {
    const failing = failingFindings(verdict, inputs);
    const [first] = failing;
    const what = (0,model_lost/* isLost */.JD)(verdict.lost)
        ? messages_lost/* lostMessages */.r.en.title(verdict.lost, inputs)
        : first === undefined
            ? ''
            : (0,model_finding/* briefly */.m_)(first);
    const others = failing.length - 1;
    const more = others > 0 && !(0,model_lost/* isLost */.JD)(verdict.lost) ? `, and ${others} more` : '';
    const app = inputs.adobeAppId === applications/* adobePublishedAppId */.C ? '' : `, application ${inputs.adobeAppId}`;
    return `${(0,plain/* logLine */.BP)(what, 120).replace(/\.$/, '')}${app}${more}${titleEnd(inputs)}`;
}
/** Whether the action wrote the title: a person's title is kept. */
function isOwnTitle(title, inputs) {
    return title.endsWith(titleEnd(inputs));
}
function titleEnd({ keyName, vaultName }) {
    return ` (key ${(0,plain/* plainLine */.h0)(keyName, 60)} in vault ${(0,plain/* plainLine */.h0)(vaultName, 24)})`;
}
/** GitHub allows 65,536 characters for an issue; what people write needs space too. */
const mostCharacters = 50_000;
/** The longest reason of a waiver, in characters. All reasons together must leave room for the problem. */
const longestReason = 150;
/**
 * The part of the issue that the action updates, without its markers. If a confirmed key is broken, it begins with where
 * to find what to do, and offers no waiver.
 */
function driftIssueText({ verdict, inputs, history, traced, docsUrl, limit = mostCharacters, }) {
    const isBroken = isConfirmedBroken(verdict, inputs);
    const unknown = verdict.findings.filter((finding) => finding.status === 'unknown' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs));
    const before = [
        ...(isBroken ? procedureBlocks(verdict, inputs, docsUrl) : []),
        ...(0,foreign_application/* applicationNote */.L)(inputs, 'en'),
        `Key ${(0,report_escape/* codeSpan */.SS)(inputs.keyName)} in vault ${(0,report_escape/* codeSpan */.SS)(inputs.vaultName)} (resource group ${(0,report_escape/* codeSpan */.SS)(inputs.resourceGroup)}) needs attention. ${page/* pageWords */.T.en.state((0,report_escape/* codeSpan */.SS)(verdict.state), verdict.missing)}`,
        history,
        ...lossBlocks(verdict.lost, inputs),
    ];
    const after = [
        ...changeBlocks(traced),
        ...hiddenBlocks(verdict, inputs),
        ...waivedBlocks(verdict),
        ...useBlocks(verdict, inputs),
        ...(unknown.length === 0 ? [] : [`Could not be checked: ${unknown.map(({ id }) => (0,report_escape/* codeSpan */.SS)(id)).join(', ')}.`]),
        'cja-cmk-action keeps this part up to date and closes the issue when nothing fails any more. Write above or below it: your words are kept.',
        ...(isBroken ? [] : ['To accept a finding as it is, name it in the input `waive`.']),
    ];
    const room = limit - [...before, ...after].join('\n\n').length;
    const findings = withinRoom(failingFindings(verdict, inputs), room);
    return [...before, ...findings, ...after].join('\n\n').replaceAll('<!--', '<! --');
}
/** Denied calls of Adobe are in the issue even if warnings do not count. Without times, which change with each run. */
function useBlocks({ findings }, inputs) {
    const fails = findings.some((each) => each.id === 'adobe-use' && each.status === 'fail' && !(0,model_finding/* isAtOrAbove */.ux)(each, inputs));
    return fails
        ? ["The vault's log also shows that Adobe was refused, or did not call: `adobe-use` fails. See the run's summary."]
        : [];
}
/** What fails and counts. While an error does, warnings are hidden. */
function failingFindings(verdict, inputs) {
    const failing = countedFindings(verdict, inputs);
    const errors = failing.filter(({ severity }) => severity === 'error');
    return errors.length > 0 ? errors : failing;
}
/** One for each cause. */
function countedFindings(verdict, inputs) {
    const failing = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter((finding) => finding.status === 'fail');
    return (0,model_finding/* causesAmong */.ne)(failing).filter((finding) => (0,model_finding/* isAtOrAbove */.ux)(finding, inputs));
}
function hiddenBlocks(verdict, inputs) {
    const hidden = countedFindings(verdict, inputs).length - failingFindings(verdict, inputs).length;
    if (hidden === 0)
        return [];
    return [
        `${hidden === 1 ? '1 warning is' : `${hidden} warnings are`} not shown while an error is open. See the run's summary.`,
    ];
}
function isConfirmedBroken({ state }, { confirmedKeyUri }) {
    return confirmedKeyUri !== undefined && (state === 'missing' || state === 'unhealthy');
}
/** The page of the newest version: an address with a version in it would change the issue with each release. */
function procedureBlocks(verdict, inputs, docsUrl) {
    const page = `${docsUrl.replace(/\/blob\/.*$/, '/blob/HEAD/docs') || 'docs'}/lost-access.md`;
    const { procedure } = messages_lost/* lostMessages */.r.en;
    const link = docsUrl === '' ? `${procedure}: ${(0,report_escape/* codeSpan */.SS)(page)}` : `[${procedure}](${page})`;
    const ticket = (0,incident/* lossesOfAccess */.v)(verdict, inputs).length === 0
        ? ''
        : " The urgent ticket for Adobe is in the run's summary and in the output `incident-ticket`.";
    return [`**Adobe confirmed this key. ${link}.**${ticket}`];
}
function changeBlocks(traced) {
    if (traced.length === 0)
        return [];
    const lines = (0,report_who_changed/* changeLines */.Ow)(traced, 'en', (text) => (0,report_escape/* codeSpan */.SS)((0,names/* shortened */.vI)(text)));
    return [`**${who_changed/* whoChangedMessages */.p.en.heading}**`, lines.map((line) => `- ${line}`).join('\n')];
}
/** In full as far as there is space; only the IDs of the others. */
function withinRoom(findings, room) {
    const blocks = findings.map((finding) => findingBlocks(finding).join('\n\n'));
    let used = 0;
    const shown = blocks.filter((text) => {
        used += text.length + 2;
        return used <= room;
    });
    const rest = findings.slice(shown.length).map(({ id }) => (0,report_escape/* codeSpan */.SS)(id));
    return rest.length === 0 ? shown : [...shown, `Fails as well (see the run's summary): ${rest.join(', ')}.`];
}
/** Above the findings: a person has to act on it first. */
function lossBlocks(lost, inputs) {
    if (!(0,model_lost/* isLost */.JD)(lost))
        return [];
    const { title, clock, clockSource, kept } = messages_lost/* lostMessages */.r.en;
    const texts = [`**${clock}**: ${(0,report_escape/* markdown */.wD)(clockSource)}`, (0,report_escape/* markdown */.wD)(kept(lost))].filter((text) => text !== '');
    return [`### ${(0,report_escape/* markdown */.wD)(title(lost, inputs))}`, texts.join(' ')];
}
function waivedBlocks({ findings }) {
    const lines = findings.flatMap(({ id, status, waiver }) => {
        if (status !== 'waived')
            return [];
        const until = waiver?.until === undefined ? 'without end' : `until ${(0,dates/* readableDay */.hW)(waiver.until, 'en')} (UTC)`;
        const reason = waiver?.reason === undefined ? '' : `: ${(0,report_escape/* markdown */.wD)(waiver.reason, longestReason)}`;
        return [`- ${(0,report_escape/* codeSpan */.SS)(id)} ${until}${reason}`];
    });
    return lines.length === 0 ? [] : [['Waived, by the input `waive`:', '', ...lines].join('\n')];
}
function findingBlocks(finding) {
    return [
        `### ${(0,report_escape/* markdown */.wD)((0,model_finding/* briefly */.m_)(finding))} (${(0,report_escape/* codeSpan */.SS)(finding.id)}, ${finding.severity})`,
        `${finding.brief === undefined ? '' : `- **Found:** ${(0,report_escape/* markdown */.wD)(finding.observed)}\n`}- **Why it matters:** ${(0,report_escape/* markdown */.wD)(finding.why)}\n- **Expected:** ${(0,report_escape/* markdown */.wD)(finding.expected)}`,
        ...(0,runbook_layout/* runbookBlocks */.h2)(finding.remediation, 'en'),
    ];
}

;// CONCATENATED MODULE: ./build/report/drift-decision.js
/** Decides what to do with the drift issue. Pure; the GitHub client applies the decision. */





/** GitHub's limit for the text of an issue, in characters. */
const bodyLimit = 65_536;
/** Below this, the action's part would lose what matters. */
const shortestPart = 4_000;
const begin = '<!-- cja-cmk:begin -->';
const end = '<!-- cja-cmk:end -->';
/**
 * What to do with the issue of this target. A problem that recurs reopens the existing issue instead of creating
 * another: its history, assignee and subscribers belong to the key, not to one incident.
 */
function decideDrift(drift) {
    const { existing, verdict, inputs } = drift;
    const fails = verdict.findings.some((finding) => finding.status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs));
    if (fails)
        return whileFailing(drift);
    // An unknown warning stops no gate, whatever fail-on says, so it keeps no issue open.
    const unknown = verdict.findings.some(({ severity, status }) => severity === 'error' && status === 'unknown');
    if (unknown || existing?.state !== 'open')
        return { do: 'nothing' };
    return { do: 'close', ...withGood(existing.body, drift.current.now), comment: closing(drift, existing) };
}
function whileFailing(drift) {
    const { existing, verdict, inputs, current } = drift;
    const title = driftIssueTitle(verdict, inputs);
    const failing = failingFindings(verdict, inputs).map(({ id }) => id);
    const first = firstHistory(failing, current);
    const fresh = { title, body: `${driftMarker(inputs)}\n${block(drift, first)}\n` };
    if (existing === undefined)
        return { do: 'open', ...fresh };
    const ownTitle = isOwnTitle(existing.title, inputs) && existing.title !== title ? { title } : {};
    if (existing.state === 'closed') {
        const comment = `It fails again (${runLink(current.run?.runId ?? '', current.run)}).`;
        const good = readHistory(blockOf(existing.body) ?? '', current.now)?.good;
        const body = fitted(drift, existing.body, { ...first, good });
        return body === undefined ? { do: 'replace', ...fresh } : { do: 'reopen', ...ownTitle, body, comment };
    }
    const old = blockOf(existing.body);
    const history = old === undefined ? undefined : readHistory(old, current.now);
    const updated = (next) => {
        const body = fitted(drift, existing.body, next);
        return body === undefined ? { do: 'replace', ...fresh } : { do: 'update', ...ownTitle, body };
    };
    if (history === undefined)
        return updated(first);
    // GitHub's editor writes CRLF.
    if (fitted(drift, existing.body, history)?.replaceAll('\r\n', '\n') === existing.body.replaceAll('\r\n', '\n'))
        return { do: 'nothing' };
    return updated(nextHistory(history, failing, current));
}
/** The part of the issue that the action updates. As long as nothing changes, it stays the same to the byte. */
function block({ verdict, inputs, current, traced = [] }, history, limit) {
    const docsUrl = current.run?.docsUrl ?? '';
    const about = { verdict, inputs, traced, docsUrl, history: historyLines(history, current) };
    const text = driftIssueText({ ...about, ...(limit !== undefined && { limit }) });
    return [begin, text, '', historyComment(history), end].join('\n');
}
/** The body with the action's part, shortened to GitHub's limit; `undefined` if people's words leave no space for it. */
function fitted(drift, body, history) {
    const whole = withBlock(body, block(drift, history));
    if (whole.length <= bodyLimit)
        return whole;
    const part = block(drift, history).length;
    const room = bodyLimit - (whole.length - part);
    // Markers and the history are not part of the text.
    const limit = room - 1_000 - historyComment(history).length;
    if (limit < shortestPart)
        return undefined;
    const shorter = withBlock(body, block(drift, history, limit));
    return shorter.length <= bodyLimit ? shorter : undefined;
}
/** When the key was found without a problem, for the day on which the issue is opened again. */
function withGood(body, now) {
    const old = blockOf(body);
    const history = old === undefined ? undefined : readHistory(old, now);
    if (old === undefined || history === undefined)
        return {};
    const next = old.replace(historyComment(history), historyComment({ ...history, good: toMinute(now) }));
    const changed = withBlock(body, next);
    return changed.length > bodyLimit ? {} : { body: changed };
}
/** When the first of these findings was first seen failing, as the issue's text has it, ISO 8601 UTC. */
function failingSince(body, now, ids) {
    const { failing = [] } = readHistory(blockOf(body) ?? '', now) ?? {};
    return failing.flatMap(({ id, since }) => (ids.includes(id) ? [since] : [])).toSorted()[0];
}
/** The action's part of a body, including its markers. */
function blockOf(body) {
    const from = body.indexOf(begin);
    const to = body.indexOf(end, from);
    return from === -1 || to === -1 ? undefined : body.slice(from, to + end.length);
}
/** The body with its block replaced; the text around it is not changed. */
function withBlock(body, next) {
    const old = blockOf(body);
    if (old === undefined)
        return `${body.trimEnd()}\n\n${next}\n`;
    const from = body.indexOf(begin);
    return body.slice(0, from) + next + body.slice(from + old.length);
}
function closing({ verdict, current }, existing) {
    const history = readHistory(blockOf(existing.body) ?? '', current.now);
    const lasted = history === undefined
        ? 'Resolved'
        : `Resolved after ${duration(history.since, current.now)} (since ${(0,dates/* readableTime */.GI)(history.since, 'en')})`;
    const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => (0,report_escape/* codeSpan */.SS)(id));
    const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
    const run = runLink(current.run?.runId ?? '', current.run);
    return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${run}).${accepted}`;
}

// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(6202);
// EXTERNAL MODULE: ./build/report/problems.js + 3 modules
var problems = __webpack_require__(4217);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/hosts/github/drift-label.js
var drift_label = __webpack_require__(538);
// EXTERNAL MODULE: ./build/hosts/github/issues.js
var github_issues = __webpack_require__(8280);
// EXTERNAL MODULE: ./build/hosts/github/run-context.js
var run_context = __webpack_require__(3909);
;// CONCATENATED MODULE: ./build/hosts/github/drift.js
/** Applies the decision about the drift issue. An error here is a warning, and never fails the gate. */












/** With `drift-issue: true`; otherwise nothing is to be done. */
async function keepDriftIssue(options, verdict, traced = []) {
    const { environment, inputs, log } = options;
    if (!inputs.driftIssue)
        return undefined;
    const token = (0,inputs_inputs/* readGithubToken */.lF)(environment);
    const run = (0,run_context/* readRun */.c)(environment);
    if (token === undefined || run.repository === '') {
        log.warning('Drift issue: not updated, since github-token or GITHUB_REPOSITORY is missing.');
        return undefined;
    }
    log.mask(token);
    try {
        const { openIssues } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8280));
        log.step('Drift issue');
        const current = { now: new Date().toISOString(), run };
        const drift = { verdict, inputs, current, traced };
        const { text, warnings = [], since } = await updateIssue(openIssues(options, token, run.repository), drift);
        log.info(text);
        for (const warning of warnings)
            log.warning(warning);
        return since;
    }
    catch (error) {
        // A canceled job must end; if the deadline passes here, the result of the check does not change.
        if (error instanceof deadline/* Interrupted */.j && error.reason === 'cancelled')
            throw error;
        log.warning(driftWarning(error, inputs));
        return undefined;
    }
}
async function updateIssue(issues, drift) {
    const found = await findOwn(issues, drift);
    if (found === 'not known')
        return { text: 'Drift issue: not updated.', warnings: [ownIssueNotKnown] };
    const { existing } = found;
    const decision = decideDrift({ ...drift, existing });
    const { title, body } = decision;
    const lost = (0,incident/* lossesOfAccess */.v)(drift.verdict, drift.inputs).map(({ id }) => id);
    const since = failingSince(body ?? existing?.body ?? '', drift.current.now, lost);
    if (existing === undefined || decision.do === 'replace') {
        if (decision.do !== 'open' && decision.do !== 'replace')
            return { text: 'Drift issue: not needed.' };
        const opened = await openIssue(issues, drift.inputs, title ?? '', body ?? '');
        const refused = existing === undefined ? [] : await closeFull(issues, existing.number, opened.number);
        return { ...opened, warnings: [...opened.warnings, ...refused], since };
    }
    const { number } = existing;
    if (decision.do === 'nothing' || decision.do === 'open')
        return { text: `Drift issue: #${number} is up to date.`, since };
    const state = { update: undefined, reopen: 'open', close: 'closed' };
    const newState = state[decision.do];
    await issues.update(number, {
        ...(title === undefined ? {} : { title }),
        ...(body === undefined ? {} : { body }),
        ...(newState === undefined ? {} : { state: newState }),
    });
    const warnings = decision.comment === undefined ? [] : await comment(issues, number, decision.comment);
    const verbs = { update: 'updated', reopen: 'reopened', close: 'closed' };
    return { text: `Drift issue: ${verbs[decision.do]} #${number}.`, warnings, since };
}
/** GitHub refuses a comment on a locked issue, which changes nothing about the issue's state. */
async function comment(issues, number, text) {
    try {
        await issues.comment(number, text);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7))
            throw error;
        const { code, message } = error.details;
        return [`Drift issue: GitHub did not accept a comment on #${number} (${code}: ${message}).`];
    }
}
/**
 * Only an issue that the token's own user opened: anybody may open one with the marker, and close it. An open one first: a
 * closed one may belong to an earlier problem. Whose token it is, is read only if there is something to decide.
 */
async function findOwn(issues, drift) {
    const { entries: candidates, isComplete } = await issues.find((body) => isDriftIssue(body, drift.inputs));
    const isQuiet = decideDrift({ ...drift, existing: undefined }).do === 'nothing';
    const nothing = isComplete || isQuiet ? { existing: undefined } : 'not known';
    if (!candidates.some(({ state }) => state === 'open' || !isQuiet))
        return nothing;
    const login = await issues.ownLogin();
    // GitHub's answer is missing: the job's own token is the usual one.
    const own = candidates.filter(({ author }) => author.toLowerCase() === (login ?? github_issues/* jobLogin */.$).toLowerCase());
    const existing = own.find(({ state }) => state === 'open') ?? own[0];
    if (existing !== undefined)
        return { existing };
    return login === undefined ? 'not known' : nothing;
}
const ownIssueNotKnown = "Drift issue: not updated, since GitHub did not say which of the issues with this key's marker belongs to github-token. None was opened next to them.";
async function openIssue(issues, inputs, title, body) {
    const { number, isLabeled } = await issues.open(title, body);
    const warnings = isLabeled ? [] : [withoutLabel(number)];
    for (const login of inputs.driftIssueAssignees) {
        const problem = await drift_assign(issues, number, login);
        if (problem !== undefined)
            warnings.push(problem);
    }
    return { number, text: `Drift issue: opened #${number}.`, warnings };
}
/** A person who can't be assigned must not cost the alarm: each is assigned after the issue was opened. */
async function drift_assign(issues, number, login) {
    const refused = `Drift issue: GitHub did not assign ${login} to #${number}`;
    try {
        if (await issues.assign(number, login))
            return undefined;
        return `${refused}. Only people with access to the repository can be assigned.`;
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7))
            throw error;
        return `${refused} (${error.details.code}: ${error.details.message}).`;
    }
}
/** Its text has no space left for the problem. */
async function closeFull(issues, full, next) {
    await issues.update(full, { state: 'closed' });
    return comment(issues, full, `Continued in #${next}: the text of this issue has no space left.`);
}
function withoutLabel(number) {
    return `Drift issue: opened #${number}, but GitHub dropped its label ${drift_label/* driftLabel */.w}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}
function driftWarning(error, inputs) {
    if (error instanceof deadline/* Interrupted */.j) {
        return `Drift issue: not updated, since timeout-minutes is over (operation: ${error.operation.en}). The result of the check stands.`;
    }
    const lines = (0,explain/* explain */.W)(error, { host: 'github', inputs, claims: undefined }).flatMap((failure) => (0,problem_text/* failureLines */.w7)((0,problems/* problemOf */.Zw)(failure, 'en')));
    return ['Drift issue: not updated. The result of the check stands.', ...lines].join('\n');
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ jobLogin),
/* harmony export */   openIssues: () => (/* binding */ openIssues)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(690);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _azure_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1113);
/* harmony import */ var _azure_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8462);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(767);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2713);
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9623);
/* harmony import */ var _drift_label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(538);
/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */










const issueEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    title: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    state: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['open', 'closed']),
    body: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    /** Absent for a deleted user. */
    user: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()),
});
/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) })])),
});
/** GitHub's GraphQL API tells it to every kind of token, an app's included. */
const viewer = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ data: valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ viewer: valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }) }) });
const readOwnLogin = {
    en: "read the login of github-token's user",
    fr: "lire l'identifiant de l'utilisateur de github-token",
};
/** Of the token that GitHub gives to a job. */
const jobLogin = 'github-actions[bot]';
function isDriftLabel(label) {
    const name = typeof label === 'string' ? label : label.name;
    return name?.toLowerCase() === _drift_label_js__WEBPACK_IMPORTED_MODULE_6__/* .driftLabel */ .w;
}
function existingIssue({ number, title, state, body, user }) {
    return { number, title, state, body: body ?? '', author: user?.login ?? '' };
}
const findIssue = { en: 'look for the drift issue', fr: "rechercher l'issue de d\u00e9rive" };
/** GitHub names the next page in the header `Link` (RFC 8288). */
function hasNext({ headers }) {
    return /;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}
const perPage = 100;
const mostPages = 50;
function octokitOf(options, token) {
    const apiUrl = options.environment['GITHUB_API_URL'];
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        userAgent: _runtime_version_js__WEBPACK_IMPORTED_MODULE_7__/* .userAgent */ .N1,
        request: { fetch: fetchBy((0,_azure_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .httpClientOf */ .Xc)('github', options)) },
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    });
}
/** @param repository `owner/name` */
function openIssues(options, token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const octokit = octokitOf(options, token);
    const ask = async (name, route, parameters, schema) => {
        const operation = { service: 'github', name };
        const response = await (0,_azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(operation, () => octokit.request(route, { ...at, ...parameters }));
        return parsed(operation, response, schema);
    };
    return {
        async find(matches) {
            const found = [];
            const operation = { service: 'github', name: findIssue };
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { ...at, labels: _drift_label_js__WEBPACK_IMPORTED_MODULE_6__/* .driftLabel */ .w, state: 'all', per_page: perPage, page };
                const response = await (0,_azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(operation, () => octokit.request('GET /repos/{owner}/{repo}/issues', query));
                const entries = parsed(operation, response, valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(existingIssue));
                if (!hasNext(response))
                    return { entries: found, isComplete: true };
            }
            return { entries: found, isComplete: false };
        },
        ownLogin: () => readLogin(() => octokit.graphql('query { viewer { login } }')),
        async assign(number, login) {
            const { assignees } = await ask({ en: `assign ${login} to the drift issue`, fr: `assigner ${login} \u00e0 l'issue de d\u00e9rive` }, 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', { issue_number: number, assignees: [login] }, valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ assignees: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) }));
            return assignees.some((one) => one.login.toLowerCase() === login.toLowerCase());
        },
        async open(title, body) {
            const parameters = { title, body, labels: [_drift_label_js__WEBPACK_IMPORTED_MODULE_6__/* .driftLabel */ .w] };
            const { number, labels } = await ask({ en: 'open the drift issue', fr: "ouvrir l'issue de d\u00e9rive" }, 'POST /repos/{owner}/{repo}/issues', parameters, newIssue);
            return { number, isLabeled: labels.some(isDriftLabel) };
        },
        async update(number, changes) {
            const parameters = { issue_number: number, ...changes };
            await ask({ en: 'update the drift issue', fr: "mettre \u00e0 jour l'issue de d\u00e9rive" }, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters, valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }));
        },
        async comment(number, body) {
            await ask({ en: 'comment on the drift issue', fr: "commenter l'issue de d\u00e9rive" }, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: number, body }, valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }));
        },
    };
}
/** @param ask sends the query for the viewer */
async function readLogin(ask) {
    const operation = { service: 'github', name: readOwnLogin, writes: false };
    try {
        return parsed(operation, await (0,_azure_pipeline_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(operation, ask), viewer).data.viewer.login;
    }
    catch (error) {
        if (error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._7)
            return undefined;
        throw error;
    }
}
function parsed({ service, name }, response, schema) {
    const { status, bodyAsText } = response;
    const body = (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(bodyAsText ?? '');
    const details = { service, operation: name, status, requestId: (0,_azure_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_9__/* .requestIdOf */ .G)(response) };
    if (status < 200 || status > 299) {
        const refused = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }), body);
        const message = refused.success ? refused.output.message : 'no message';
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._7({ ...details, code: `HTTP ${status}`, message });
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(schema, body);
    if (result.success)
        return result.output;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceError */ ._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
function methodOf(name) {
    if (name === 'GET' || name === 'POST' || name === 'PATCH')
        return name;
    throw new Error(`unexpected method ${name}`);
}
/** Makes octokit use the client of all other requests, with its host rule, deadline, proxy and retries. */
function fetchBy(client) {
    return async (url, options) => {
        const method = methodOf(options.method ?? 'GET');
        const body = options.body === undefined ? {} : { body: options.body };
        const request = (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({ url, method, headers: (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)(options.headers), ...body });
        const { status, headers, bodyAsText } = await client.sendRequest(request);
        return new Response(bodyAsText === undefined || bodyAsText === null || bodyAsText === '' ? null : bodyAsText, {
            status,
            headers: headers.toJSON(),
        });
    };
}


/***/ })

};
