export const id = 673;
export const ids = [673];
export const modules = {

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors/explain.js + 11 modules
var explain = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/lost.js
var model_lost = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/runbook.js
var model_runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/facts.js
var facts = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/report/foreign-application.js
var foreign_application = __webpack_require__(2592);
// EXTERNAL MODULE: ./build/report/loss.js
var loss = __webpack_require__(1320);
// EXTERNAL MODULE: ./build/report/people.js
var people = __webpack_require__(5044);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/runbook-layout.js + 1 modules
var runbook_layout = __webpack_require__(8976);
// EXTERNAL MODULE: ./build/report/situation.js + 3 modules
var report_situation = __webpack_require__(3961);
// EXTERNAL MODULE: ./build/report/summary/context.js
var context = __webpack_require__(6735);
// EXTERNAL MODULE: ./build/report/summary/people.js
var summary_people = __webpack_require__(2869);
// EXTERNAL MODULE: ./build/report/who-changed.js
var who_changed = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/report/drift-issue.js
/** The issue or work item of an incident: its title and text. Pure. In English, like the log. */























/** By which the issue of a target is found again: the vault's ARM id and the key's name. */
function driftMarker(inputs) {
    return `cja-cmk-action: vault=${inComment((0,scopes/* scopesOf */.ZK)(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())}`;
}
/** Two dashes, angle brackets and line breaks could end an HTML comment. */
function inComment(text) {
    return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
/** Begins with how bad it is and the problem, since a list of issues on a phone shows little more. */
function driftIssueTitle(incident) {
    return opening(incident, '').title;
}
/** As the page and the log of the same run have it. */
function toldOf({ observed, ...incident }) {
    return {
        failingSince: undefined,
        ...incident,
        observed,
        startedAt: observed.at,
        plan: undefined,
        changes: [],
        failures: [],
    };
}
/** What the issue says first: its title, and the lines above everything else. */
function opening(incident, docsUrl) {
    const { verdict, inputs } = incident;
    const told = toldOf(incident);
    const begun = (0,report_situation/* openingOf */.E4)(told);
    const { lead } = begun.situation;
    const runbook = lead.by === 'finding' ? lead.finding.runbook : model_runbook/* nothingToDo */.KN;
    const app = inputs.adobeAppId === applications/* adobePublishedAppId */.C ? '' : `, application ${inputs.adobeAppId}`;
    const target = ` (key ${(0,plain/* plainLine */.h0)(inputs.keyName, 60)} in vault ${(0,plain/* plainLine */.h0)(inputs.vaultName, 24)})`;
    return {
        title: `${begun.label.en}. ${(0,plain/* logLine */.BP)(withoutSign(begun.headline.en), 120)}${app}${target}`,
        lines: [
            (0,report_situation/* firstLineBlock */.wH)(begun, 'en'),
            ...((0,situation/* noneHolds */.LQ)(told) ? [(0,loss/* ifConfirmed */.HU)(pageLink('lost access', docsUrl), inputs).en] : []),
            ...(isConfirmedBroken(verdict, inputs) ? procedureBlocks(verdict, inputs, docsUrl) : []),
            ...(inputs.contacts.length === 0 ? [] : (0,people/* peopleBlocks */.K)((0,summary_people/* calledRoles */.p)(runbook), inputs, 'en')),
            ...(0,foreign_application/* applicationNote */.L)(inputs, 'en'),
            `Key ${(0,report_escape/* codeSpan */.SS)(inputs.keyName)} in vault ${(0,report_escape/* codeSpan */.SS)(inputs.vaultName)} (resource group ${(0,report_escape/* codeSpan */.SS)(inputs.resourceGroup)}) needs attention. ${(0,context/* stateSentence */.lv)((0,report_escape/* codeSpan */.SS)(verdict.state), verdict.missing).en}`,
        ],
    };
}
/** A title stands in lists, beside signs of the service's own. */
const withoutSign = (headline) => headline.replace(/^\P{L}+/u, '');
/** Above where it was observed. */
const endOfIssue = 'cja-cmk-action replaces title and text when what fails changes, and closes this when nothing fails any more. Write in comments.';
/** In characters: GitHub allows 65,536 for an issue. */
const mostCharacters = 60_000;
/** The longest reason of a waiver, in characters. All reasons together must leave room for the problem. */
const longestReason = 150;
/**
 * The issue's text, without its marker. If a confirmed key is broken, it begins with where to find what to do, and offers no
 * waiver.
 */
function driftIssueText({ traced, docsUrl, ...incident }) {
    const { verdict, inputs } = incident;
    const unknown = verdict.findings.filter((finding) => finding.status === 'unknown' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs));
    const before = [...opening(incident, docsUrl).lines, ...lossBlocks(verdict.lost)];
    const after = [
        ...changeBlocks(traced),
        ...hiddenBlocks(incident),
        ...waivedBlocks(verdict),
        ...useBlocks(verdict, inputs),
        ...(unknown.length === 0 ? [] : [`Could not be checked: ${unknown.map(({ id }) => (0,report_escape/* codeSpan */.SS)(id)).join(', ')}.`]),
        endOfIssue,
        ...(isConfirmedBroken(verdict, inputs)
            ? []
            : [`To accept a finding as it is, name it in the input ${(0,report_escape/* codeSpan */.SS)((0,named/* named */.KT)(inputs, 'waive'))}.`]),
    ];
    const room = mostCharacters - [...before, ...after].join('\n\n').length;
    const findings = withinRoom(failingFindings(incident), room, issueTelling(incident));
    return [...before, ...findings, ...after].join('\n\n').replaceAll('<!--', '<! --');
}
/** Kept while a check says nothing: since when it lasts is read from the issue. */
const failedBefore = 'Failed when it was last checked: ';
const leftOut = "Fails as well (see the run's summary): ";
/** What fails by the text of an issue, whoever wrote it. */
function failingIn(text) {
    const withoutCode = text.replaceAll('\r\n', '\n').replaceAll(/^( *`{3,}).*?^\1$/gms, '');
    const lines = withoutCode.split('\n');
    const told = new Set([
        ...lines.flatMap((line) => /^### .* \(`([a-z-]+)`, (?:error|warning)\)$/.exec(line)?.[1] ?? []),
        ...lines
            .filter((line) => line.startsWith(leftOut) || line.startsWith(failedBefore))
            .flatMap((line) => line.split('`')),
    ]);
    return model_finding/* findingIds */.Yj.filter((id) => told.has(id));
}
/** Denied calls of Adobe are in the issue even if warnings do not count. Without times, which change with each run. */
function useBlocks({ findings }, inputs) {
    const fails = findings.some((each) => each.id === 'adobe-use' && each.status === 'fail' && !(0,model_finding/* isAtOrAbove */.ux)(each, inputs));
    return fails
        ? ["The vault's log also shows that Adobe was refused, or did not call: `adobe-use` fails. See the run's summary."]
        : [];
}
/** What fails and counts, what can't wait, and what could not be checked. While an error is open, other warnings are hidden. */
function failingFindings(incident) {
    const failing = countedFindings(incident);
    const urgent = urgentIds(incident);
    const shown = failing.filter(({ severity, id }) => severity === 'error' || urgent.includes(id));
    const unknown = unknownErrors(incident.verdict).filter(({ id }) => !shown.some((each) => each.id === id));
    return shown.length + unknown.length > 0 ? [...shown, ...unknown] : failing;
}
/** One for each reason: a single refused read can leave several checks without an answer. */
function unknownErrors(verdict) {
    const unknown = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter(({ severity, status }) => severity === 'error' && status === 'unknown');
    return (0,group_by/* firstOfEach */.t)(unknown, ({ reason }) => reason);
}
/** One for each cause. */
function countedFindings(incident) {
    const { verdict, inputs } = incident;
    const urgent = urgentIds(incident);
    const counted = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter((finding) => urgent.includes(finding.id) || (finding.status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs)));
    return (0,model_finding/* causesAmong */.ne)(counted);
}
const urgentIds = (incident) => (0,situation/* urgentFindings */.OH)(toldOf(incident)).map(({ id }) => id);
function hiddenBlocks(incident) {
    const shown = failingFindings(incident);
    const hidden = countedFindings(incident).filter(({ id }) => !shown.some((each) => each.id === id)).length;
    if (hidden === 0)
        return [];
    return [
        `${hidden === 1 ? '1 warning is' : `${hidden} warnings are`} not shown while an error is open. See the run's summary.`,
    ];
}
function isConfirmedBroken({ state }, inputs) {
    return (0,confirmation/* isConfirmed */.it)(inputs) && (state === 'missing' || state === 'unhealthy');
}
/** The page of the newest version: an address with a version in it would change the issue with each release. */
function pageLink(text, docsUrl) {
    const page = `${docsUrl.replace(/\/blob\/.*$/, '/blob/HEAD/docs') || 'docs'}/lost-access.md`;
    return docsUrl === '' ? `${text}: ${(0,report_escape/* codeSpan */.SS)(page)}` : `[${text}](${page})`;
}
function procedureBlocks(verdict, inputs, docsUrl) {
    const link = pageLink(loss/* lostAccessProcedure */.k_.en, docsUrl);
    const ticket = (0,incident/* cutsOf */.b)(verdict, inputs).length === 0
        ? ''
        : ' The text of the ticket for Adobe is in the summary of the run that the end of this issue names.';
    return [`**Adobe confirmed this key. ${link}.**${ticket}`];
}
function changeBlocks(traced) {
    if (traced.length === 0)
        return [];
    const lines = (0,who_changed/* changeLines */.Ow)(traced, 'en', (text) => (0,report_escape/* codeSpan */.SS)((0,names/* shortened */.vI)(text)));
    return [`**${who_changed/* callFirst */.Z2.en}**`, lines.map((line) => `- ${line}`).join('\n')];
}
/** In full as far as there is space; only the IDs of the others. */
function withinRoom(findings, room, telling) {
    const blocks = findings.map((finding) => findingBlocks(finding, telling).join('\n\n'));
    let used = 0;
    const shown = blocks.filter((text) => {
        used += text.length + 2;
        return used <= room;
    });
    const rest = findings.slice(shown.length).map(({ id }) => (0,report_escape/* codeSpan */.SS)(id));
    return rest.length === 0 ? shown : [...shown, `${leftOut}${rest.join(', ')}.`];
}
/** The run's page has the message: an issue can be public, and stays. */
const issueTelling = ({ inputs, observed }) => ({
    language: 'en',
    run: { inputs, observed },
    message: ['The message stands in the summary of the run that the end of this issue names.'],
});
/** Above the findings: a person has to act on it first. */
function lossBlocks(lost) {
    if (!(0,model_lost/* isLost */.JD)(lost))
        return [];
    const kept = (0,report_escape/* markdown */.wD)((0,loss/* keptUntil */.Jf)((0,model_lost/* keptOf */.uq)(lost), 'en'));
    return kept === '' ? [] : [kept];
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
function findingBlocks(finding, telling) {
    return [
        `### ${(0,report_escape/* markdown */.wD)(finding.status === 'unknown' ? finding.unchecked : (0,model_finding/* briefly */.m_)(finding))} (${(0,report_escape/* codeSpan */.SS)(finding.id)}, ${finding.severity})`,
        ...(0,facts/* factBlocks */.LP)((0,facts/* findingFacts */.xi)(finding, true), 'en'),
        ...(0,runbook_layout/* runbookBlocks */.h2)(finding.runbook, telling),
    ];
}

// EXTERNAL MODULE: ./build/report/problems.js + 4 modules
var problems = __webpack_require__(3461);
;// CONCATENATED MODULE: ./build/report/stopped-check.js







/** @param before what failed when it was last checked */
function stoppedCheck(outcome, target, before) {
    const { inputs } = outcome;
    const telling = (0,report_situation/* openingOf */.E4)(outcome);
    const blocks = [
        (0,report_situation/* firstLineBlock */.wH)(telling, 'en'),
        ...(inputs === undefined || inputs.contacts.length === 0 ? [] : (0,people/* peopleBlocks */.K)(['pipeline', 'owners'], inputs, 'en')),
        `Key ${(0,report_escape/* codeSpan */.SS)(target.keyName)} in vault ${(0,report_escape/* codeSpan */.SS)(target.vaultName)} (resource group ${(0,report_escape/* codeSpan */.SS)(target.resourceGroup)}) was not checked.`,
        ...(0,problems/* problemsOf */.GW)(outcome, 'en').flatMap((problem) => problemBlocks(problem, outcome)),
        ...(before.length === 0 ? [] : [`${failedBefore}${before.map((id) => (0,report_escape/* codeSpan */.SS)(id)).join(', ')}.`]),
        endOfIssue,
    ];
    const named = ` (key ${(0,plain/* plainLine */.h0)(target.keyName, 60)} in vault ${(0,plain/* plainLine */.h0)(target.vaultName, 24)})`;
    return {
        title: `${telling.label.en}: ${(0,plain/* logLine */.BP)(withoutSign(telling.headline.en), 120).replace(/^[^:]*: /, '')}${named}`,
        text: blocks.join('\n\n').replaceAll('<!--', '<! --'),
    };
}
/** Without a service's own words, which have another ID each time. */
function problemBlocks({ operation, code, message, answeredBy, meaning, runbook }, outcome) {
    const said = answeredBy === undefined ? (0,report_escape/* markdown */.wD)(message, 2_000) : (0,report_escape/* codeSpan */.SS)(code);
    const told = { language: 'en', run: outcome, message: [], changes: [] };
    return [
        `### ${(0,report_escape/* markdown */.wD)(operation)}`,
        said,
        ...(meaning === '' ? [] : [(0,report_escape/* markdown */.wD)(meaning)]),
        ...(0,runbook_layout/* runbookBlocks */.h2)(runbook, told),
    ];
}

;// CONCATENATED MODULE: ./build/report/drift-decision.js
/**
 * What to do with the issue of an incident. Pure; a tracker applies it. The service keeps the history: an open issue is the
 * incident, its creation is "since", and comments tell what changed.
 */






function decideDrift(drift, open) {
    if (failingFindings(drift).length > 0)
        return whileFailing(drift, open);
    return open === undefined ? { do: 'leave' } : { do: 'close', comment: closing(drift, open) };
}
/** A check that ended early says nothing about what failed before: since when that lasts stays in the issue. */
function decideStopped(outcome, target, open) {
    const { run } = outcome;
    const before = open === undefined ? [] : failingIn(open.text);
    const { title, text: said } = stoppedCheck(outcome, target, before);
    const text = `${said}\n\nObserved in ${runLink(run)}.`;
    if (open === undefined)
        return { do: 'open', title, text };
    if (open.title === title && isKept(open, text))
        return { do: 'leave' };
    const comment = open.title === title ? undefined : `Not checked any more. Observed in ${runLink(run)}.`;
    return { do: 'update', title, text, comment };
}
function whileFailing(drift, open) {
    const { run } = drift;
    const title = driftIssueTitle(drift);
    const said = driftIssueText({ ...drift, docsUrl: run.docsUrl });
    const text = `${said}\n\nObserved in ${runLink(run)}.`;
    if (open === undefined)
        return { do: 'open', title, text };
    if (open.title === title && isKept(open, text))
        return { do: 'leave' };
    const failing = failingFindings(drift).map(({ id }) => id);
    return { do: 'update', title, text, comment: changeComment(failingIn(open.text), failing, run) };
}
/**
 * Every sign counts, since an insider who changes one changes a command, or the run to whose page the last line sends. On Azure DevOps, where each
 * update sends mails, the numbers of the run don't.
 */
function isKept({ text, encodesSigns }, expected) {
    // An editor ends lines in its own way.
    const kept = text.replaceAll('\r\n', '\n').trimEnd();
    return encodesSigns ? withoutRun(decoded(kept)) === withoutRun(expected) : kept === expected;
}
function withoutRun(text) {
    const lines = text.split('\n');
    return [...lines.slice(0, -1), lines.at(-1)?.replaceAll(/\d+/g, '0')].join('\n');
}
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
/** `&amp;lt;` is `&lt;`, and no `<`. */
function decoded(text) {
    return text.replaceAll(/&(?:#(\d{1,6})|([a-z]+));/g, (entity, code, name = '') => code === undefined ? (signs[name] ?? entity) : String.fromCodePoint(Number(code)));
}
const newlyFailing = 'Now also fails: ';
function changeComment(before, now, run) {
    const names = (ids) => ids.map((id) => (0,report_escape/* codeSpan */.SS)(id)).join(', ');
    const [appeared, gone] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
    const changes = [
        ...(appeared.length === 0 ? [] : [`${newlyFailing}${names(appeared)}.`]),
        ...(gone.length === 0 ? [] : [`No longer fails: ${names(gone)}.`]),
    ];
    return changes.length === 0 ? undefined : `${changes.join(' ')} Observed in ${runLink(run)}.`;
}
/**
 * When the first of these findings was first seen failing, ISO 8601 UTC: the newest comment that tells it as new, or else the
 * issue's creation. `undefined` if the issue does not have it yet.
 */
function seenSince({ text, createdAt }, comments, ids) {
    const known = failingIn(text);
    const told = comments.map((comment) => ({ at: comment.createdAt, ids: newIn(comment.text) }));
    const since = (id) => {
        const times = told.flatMap((one) => (one.ids.includes(id) ? [one.at] : []));
        return times.toSorted().at(-1) ?? createdAt;
    };
    return ids
        .filter((id) => known.includes(id))
        .map(since)
        .toSorted()[0];
}
/** The first sight of a loss, ISO 8601 UTC: a call of Adobe's that was let through shows that access was not lost yet. */
function sinceLastCall(seen, { inputs, observed }) {
    if (observed.usage.presence !== 'found')
        return seen;
    const last = (0,adobe_calls/* lastLetThrough */.r6)(observed.usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs));
    return last !== undefined && Date.parse(last) > Date.parse(seen) ? last : seen;
}
function newIn(comment) {
    const [, list = ''] = comment.split(newlyFailing);
    const names = new Set((list.split('.')[0] ?? '').split(/[^a-z-]+/));
    return model_finding/* findingIds */.Yj.filter((id) => names.has(id));
}
function closing({ verdict, now, run }, { createdAt }) {
    const lasted = `Resolved after ${duration(createdAt, now)} (since ${(0,dates/* readableTime */.GI)(createdAt, 'en')})`;
    const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => (0,report_escape/* codeSpan */.SS)(id));
    const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
    return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${runLink(run)}).${accepted}`;
}
function runLink({ runId, runUrl }) {
    if (runId === '')
        return 'a manual run';
    const text = `run ${(0,report_escape/* markdown */.wD)(runId)}`;
    return runUrl === '' ? text : `[${text}](${runUrl})`;
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

// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
;// CONCATENATED MODULE: ./build/hosts/drift.js
/** Keeps one issue, or work item, for each incident of a target. An error here is a warning, and never fails the gate. */







/** @returns since when the loss is seen by the issue, ISO 8601 UTC */
async function keepDriftIssue(host, options, check) {
    const { environment, log } = options;
    if (host.issues === undefined)
        return undefined;
    try {
        log.step('Drift issue');
        const tracker = await host.issues.tracker(options);
        const { text, warnings, since } = typeof tracker === 'string'
            ? notUpdated(tracker)
            : await updateIssue(tracker, options, check, host.run(environment));
        log.info(`Drift issue: ${text}.`);
        for (const warning of warnings)
            log.warning(`Drift issue: ${warning}`);
        return since;
    }
    catch (error) {
        // A canceled job must end; if the deadline passes here, the result of the check does not change.
        if (error instanceof deadline/* Interrupted */.j && error.reason === 'cancelled')
            throw error;
        log.warning(await warningOf(error, host, check.kind === 'seen' ? check.drift.inputs : check.outcome.inputs));
        return undefined;
    }
}
function notUpdated(why) {
    return { text: 'not updated', warnings: [`not updated, since ${why}`] };
}
async function updateIssue(tracker, { inputs }, check, run) {
    const marker = driftMarker(inputs);
    const found = await tracker.findOpen(marker);
    const [open] = found.issues;
    const drift = check.kind === 'seen' ? { ...check.drift, run, now: new Date().toISOString() } : undefined;
    const since = open && drift && (await sinceOf(tracker, open, drift));
    const decision = check.kind === 'stopped'
        ? decideStopped(check.outcome, inputs, open)
        : decideDrift({ ...check.drift, run, now: new Date().toISOString(), failingSince: since }, open);
    if (decision.do === 'open') {
        const { number, warnings } = await tracker.open(decision.title, decision.text, marker);
        return { text: `opened #${number}`, warnings: [...found.warnings, ...warnings] };
    }
    if (open === undefined)
        return { text: 'not needed', warnings: found.warnings };
    if (decision.do === 'leave')
        return { text: `#${open.number} is up to date`, warnings: [], since };
    if (decision.do === 'update') {
        const warnings = await tracker.update(open, { ...decision, marker });
        return { text: `updated #${open.number}`, warnings, since };
    }
    const warnings = [];
    // Runs at the same time may have opened one each.
    for (const each of found.issues)
        warnings.push(...(await tracker.close(each, decision.comment)));
    return { text: `closed ${found.issues.map(({ number }) => `#${number}`).join(', ')}`, warnings };
}
async function sinceOf(tracker, open, drift) {
    const { verdict, inputs } = drift;
    const cuts = (0,incident/* cutsOf */.b)(verdict, inputs).map(({ id }) => id);
    if (seenSince(open, [], cuts) === undefined)
        return undefined;
    const seen = seenSince(open, await tracker.comments(open), cuts);
    return seen && sinceLastCall(seen, drift);
}
async function warningOf(error, host, inputs) {
    if (error instanceof deadline/* Interrupted */.j) {
        return `Drift issue: not updated, since the time limit is over (operation: ${error.operation.en}). The result of the check stands.`;
    }
    const lines = (0,explain/* explain */.W)(error, { host: await host.texts(), inputs, claims: undefined }).flatMap((failure) => (0,facts/* failureLines */.w7)((0,problems/* problemOf */.Zw)(failure, 'en'), { language: 'en' }));
    return ['Drift issue: not updated. The result of the check stands.', ...lines].join('\n');
}


/***/ })

};
