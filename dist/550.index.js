export const id = 550;
export const ids = [550];
export const modules = {

/***/ 550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors/explain.js + 11 modules
var explain = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/telling/escape.js
var telling_escape = __webpack_require__(275);
// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/telling/markdown.js + 1 modules
var markdown = __webpack_require__(408);
// EXTERNAL MODULE: ./build/telling/page-of.js + 9 modules
var page_of = __webpack_require__(1405);
// EXTERNAL MODULE: ./build/telling/plain.js
var plain = __webpack_require__(4070);
;// CONCATENATED MODULE: ./build/report/drift-issue.js
/** The issue of an incident: the page of the run, and a line by which the next run knows what failed. In English. */









/** By which the issue of a target is found again: the vault's ARM id and the key's name. */
function driftMarker(inputs) {
    return `cja-cmk-action: vault=${inComment((0,scopes/* scopesOf */.ZK)(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())}`;
}
/** Two dashes, angle brackets and line breaks could end an HTML comment. */
function inComment(text) {
    return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
/** @param outcome what the check came to; its run is known, and how a run is started only where the host tells */
function issueOf(outcome, target, failing) {
    const page = (0,page_of/* pageOf */.Z)(outcome, 'issue');
    const ids = failing.map((id) => (0,telling_escape/* codeSpan */.SS)(id)).join(', ');
    const blocks = [...(0,markdown/* bodyOf */.EN)(page, 'en'), ...(ids === '' ? [] : [`${failingNow}${ids}.`]), endOfIssue];
    const { adobeAppId = applications/* adobePublishedAppId */.C } = outcome.inputs ?? {};
    const app = adobeAppId === applications/* adobePublishedAppId */.C ? '' : `, application ${adobeAppId}`;
    const where = ` (key ${(0,plain/* plainLine */.h0)(target.keyName, 60)} in vault ${(0,plain/* plainLine */.h0)(target.vaultName, 24)})`;
    return {
        title: `${(0,plain/* logLine */.BP)(page.headline.en, 120)}${app}${where}`,
        text: blocks.join('\n\n').replaceAll('<!--', '<! --'),
    };
}
const failingNow = 'Fails now: ';
/** Above where it was observed. */
const endOfIssue = 'cja-cmk-action replaces title and text when what fails changes, and closes this when nothing fails any more. Write in comments.';
/** What fails by the text of an issue, whoever wrote it. */
function failingIn(text) {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const told = new Set(lines.filter((line) => line.startsWith(failingNow)).flatMap((line) => line.split('`')));
    return model_finding/* findingIds */.Yj.filter((id) => told.has(id));
}
/** As the page and the log of the same run have it. */
function outcomeOf({ observed, ...incident }, run, starts) {
    return {
        ...incident,
        run,
        starts,
        observed,
        startedAt: observed.at,
        finishedAt: observed.at,
        plan: undefined,
        changes: [],
        changed: false,
        failures: [],
    };
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
    // What follows the headline is the reason.
    return (0,group_by/* firstOfEach */.t)(unknown, ({ headline, observed }) => observed.replace(headline, ''));
}
/** One for each cause. */
function countedFindings(incident) {
    const { verdict, inputs } = incident;
    const urgent = urgentIds(incident);
    const counted = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter((finding) => urgent.includes(finding.id) || (finding.status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs)));
    return (0,model_finding/* causesAmong */.ne)(counted);
}
const urgentIds = (incident) => (0,situation/* urgentFindings */.OH)({ ...incident, startedAt: incident.observed.at, plan: undefined, changes: [], failures: [] }).map(({ id }) => id);

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
    const { title, text: said } = issueOf(outcome, target, before);
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
    const failing = failingFindings(drift).map(({ id }) => id);
    const { title, text: said } = issueOf(outcomeOf(drift, run, drift.starts), drift.inputs, failing);
    const text = `${said}\n\nObserved in ${runLink(run)}.`;
    if (open === undefined)
        return { do: 'open', title, text };
    if (open.title === title && isKept(open, text))
        return { do: 'leave' };
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
    const names = (ids) => ids.map((id) => (0,telling_escape/* codeSpan */.SS)(id)).join(', ');
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
    const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => (0,telling_escape/* codeSpan */.SS)(id));
    const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
    return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${runLink(run)}).${accepted}`;
}
function runLink({ runId, runUrl }) {
    if (runId === '')
        return 'a manual run';
    const text = `run ${(0,telling_escape/* markdown */.wD)(runId)}`;
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
/** Keeps one issue for each incident of a target. An error here is a warning, and never fails the gate. */





/** @returns since when the loss is seen by the issue, ISO 8601 UTC */
async function keepDriftIssue(host, options, check) {
    const { log } = options;
    if (host.issues === undefined)
        return undefined;
    try {
        log.step('Drift issue');
        const tracker = await host.issues.tracker(options);
        const { text, warnings, since } = typeof tracker === 'string' ? notUpdated(tracker) : await updateIssue(tracker, options, check);
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
async function updateIssue(tracker, { inputs }, check) {
    const marker = driftMarker(inputs);
    const found = await tracker.findOpen(marker);
    const [open] = found.issues;
    const drift = check.kind === 'seen' ? { ...check.drift, now: new Date().toISOString() } : undefined;
    const since = open && drift && (await sinceOf(tracker, open, drift));
    const decision = check.kind === 'stopped'
        ? decideStopped(check.outcome, inputs, open)
        : decideDrift({ ...check.drift, now: new Date().toISOString(), failingSince: since }, open);
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
    const cuts = (0,incident/* cuttingFindings */.X)(verdict, inputs).map(({ id }) => id);
    if (seenSince(open, [], cuts) === undefined)
        return undefined;
    const seen = seenSince(open, await tracker.comments(open), cuts);
    return seen && sinceLastCall(seen, drift);
}
const stepLines = ({ en, commands = [] }) => [en, ...commands.map(({ text }) => text)];
async function warningOf(error, host, inputs) {
    if (error instanceof deadline/* Interrupted */.j) {
        return `Drift issue: not updated, since the time limit is over (operation: ${error.operation.en}). The result of the check stands.`;
    }
    const [failure] = (0,explain/* explain */.W)(error, { host: await host.texts(), inputs, claims: undefined });
    const said = failure === undefined ? [] : [failure.message, failure.meaning.en, ...failure.remedy.steps.flatMap(stepLines)];
    return ['Drift issue: not updated. The result of the check stands.', ...said].join('\n');
}


/***/ })

};
