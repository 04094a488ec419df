export const id = 667;
export const ids = [667];
export const modules = {

/***/ 3667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  end: () => (/* binding */ end),
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

;// CONCATENATED MODULE: ./build/checks/gate.js
/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked.
 * Unknown warnings stop nobody; `never` passes everything (and leaves `ready` as it is).
 */
function gateFailures(verdict, inputs) {
    if (inputs.failOn === 'never')
        return [];
    return verdict.findings.filter(({ severity, status }) => {
        if (severity === 'error')
            return status === 'fail' || status === 'unknown';
        return status === 'fail' && inputs.failOn === 'warning';
    });
}
function failsGate(verdict, inputs) {
    return gateFailures(verdict, inputs).length > 0;
}

// EXTERNAL MODULE: ./build/errors/explain.js + 1 modules
var explain = __webpack_require__(6226);
;// CONCATENATED MODULE: ./build/conclude.js
/** How a run ends: from what it came to, to whether the step fails and why. Pure. */


function conclude(ended) {
    const { inputs, run, startedAt, observed, plan, changes, verdict } = ended;
    return {
        inputs,
        run,
        startedAt,
        finishedAt: new Date().toISOString(),
        observed,
        plan,
        changes,
        changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
        verdict,
        failures: failuresOf(ended, 'en'),
        failuresToRead: failuresOf(ended, inputs?.language ?? 'en'),
    };
}
function failuresOf(ended, language) {
    const { fault, plan, changes } = ended;
    if (fault !== undefined)
        return (0,explain/* explain */.W)(fault, ended, language);
    const blockers = language === 'en' ? plan?.blockers : plan?.inLanguage.blockers;
    const changed = changes.some(({ status }) => status === 'done');
    return (blockers ?? []).map((blocker) => (0,explain/* blockerFailure */.j)(blocker, language, changed));
}
/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
function stepFails({ failures, inputs, verdict }) {
    if (failures.length > 0 || inputs === undefined || verdict === undefined)
        return true;
    return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}

// EXTERNAL MODULE: ./build/errors/load.js
var load = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/github/run-context.js + 1 modules
var run_context = __webpack_require__(5711);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/checks/load.js
var checks_load = __webpack_require__(4886);
// EXTERNAL MODULE: ./build/report/log.js
var report_log = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(6202);
;// CONCATENATED MODULE: ./build/report/problems.js
/** What ended a run or stands in its way, each said once. */
/** The failures, and the plan's blockers that are not among them. Findings are no failures, whether or not the step fails for them. */
function problemsOf({ failures, plan }) {
    return together(failures, plan?.blockers ?? []);
}
/** The same in the summary's language, but for what is quoted from the log: what was tried, and what a service answered. */
function problemsToRead(outcome, { failures: words }) {
    const problems = together(outcome.failuresToRead, outcome.plan?.inLanguage.blockers ?? []);
    return problems.map((problem) => isBlocker(problem, outcome) ? Object.assign({}, problem, { operation: words.planning }) : problem);
}
function together(failures, blockers) {
    const said = new Set(failures.map(({ code }) => code));
    return [
        ...failures,
        ...blockers
            .filter(({ id }) => !said.has(id))
            .map(({ id, message, remediation }) => ({
            operation: 'plan',
            code: id,
            message,
            status: undefined,
            requestId: undefined,
            meaning: '',
            remediation,
        })),
    ];
}
/** Whether the failure is a blocker: its message says all, no service answered. */
function isBlocker({ code }, { plan }) {
    return plan?.blockers.some(({ id }) => id === code) ?? false;
}
function isInvalidInput({ code }) {
    return code === 'InvalidInputs';
}
const resources = {
    'vault-exists': 'vault',
    'vault-purge-protection': 'vault',
    'vault-lock': 'lock',
    'key-exists': 'key',
    'adobe-principal': 'principal',
    'adobe-grant': 'grant',
};
/**
 * Whether a change will see to the finding, so that nobody need do by hand what it cures: one that is still to be made, or
 * one of the next run, once what stands in its way is gone. What Adobe confirmed is never made anew.
 */
function seenTo(id, outcome) {
    const resource = resources[id];
    if (resource === undefined)
        return undefined;
    if (outcome.changes.some((each) => each.resource === resource && each.status !== 'done'))
        return 'now';
    const { plan, inputs } = outcome;
    const later = plan !== undefined && plan.blockers.length > 0 && inputs?.confirmedKeyUri === undefined;
    return later && (resource !== 'lock' || inputs?.deleteLock === true) ? 'later' : undefined;
}

;// CONCATENATED MODULE: ./build/report/annotations.js
/** What GitHub shows beside the run: failures, and the findings that a person should act on. */


/**
 * A failure is an error. A failed finding is an error when the step fails for it, else a warning; so is an unknown one of
 * severity error. Findings of a plan are none of these: they describe what has not been set up yet.
 */
function annotationsOf(outcome) {
    const { inputs, verdict } = outcome;
    const problems = problemsOf(outcome).map((problem) => ({ level: 'error', title: problem.code, message: (0,problem_text/* failureLines */.w7)(problem).join('\n') }));
    if (inputs === undefined || inputs.mode === 'plan')
        return problems;
    return [...problems, ...findingAnnotations(verdict?.findings ?? [], inputs)];
}
function findingAnnotations(findings, { failOn }) {
    const shown = findings.filter(({ status, severity }) => status === 'fail' || (status === 'unknown' && severity === 'error'));
    return shown.map((finding) => {
        const gates = failOn !== 'never' && (finding.severity === 'error' || failOn === 'warning');
        const verdict = finding.status === 'fail' ? 'not met' : 'not known';
        const title = `${finding.id}: ${verdict}: ${finding.title}`;
        return { level: gates ? 'error' : 'warning', title, message: (0,problem_text/* findingLines */.hq)(finding).join('\n') };
    });
}

// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/report/grant.js
/** The role assignment by which Adobe's application uses the key. */


/** `undefined` when there is none, or none that is sure, or the grant is an access policy. */
function grantOf(inputs, observed) {
    const grant = (0,model_grant/* grantSeen */._)(inputs, observed);
    return grant.presence === 'found' ? grant.assignment : undefined;
}
/** Where a grant stands, as a person would say it. */
function grantPlace(inputs, grant) {
    const scopes = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const scope = grant.scope.toLowerCase().replace(/\/+$/, '');
    if (scope === scopes.key)
        return 'key';
    return scope === scopes.vault ? 'vault' : 'above';
}

;// CONCATENATED MODULE: ./build/report/key-uri.js
/** A key's URI as the Azure portal shows it: without port, which Azure's specification shows but no answer was seen with. */
function withoutPort(uri) {
    return uri.replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1');
}

// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/outputs.js
/** The outputs of the action: names and texts as the workflow's author sees them. */




/** All outputs, in the order of `action.yml`. */
const outputNames = (/* unused pure expression or super */ null && ([
    'ready',
    'state',
    'changed',
    'changes',
    'findings',
    'key-uri',
    'key-uri-versionless',
    'key-version',
    'vault-uri',
    'vault-id',
    'principal-id',
    'grant-id',
    'ticket',
    'ticket-file',
    'report-file',
]));
/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/**
 * The text of every output; empty where the value is not known. Without a verdict (the run failed early) `ready` is
 * `false` and `state` is `unknown`.
 *
 * @param ticket the ticket's text; dropped unless the state allows a ticket
 */
function outputsOf(outcome, ticket, paths) {
    const { verdict } = outcome;
    const state = verdict?.state ?? 'unknown';
    const sendable = (state === 'provisioned' || state === 'confirmed') && ticket !== '';
    return {
        ready: String(verdict?.ready ?? false),
        state,
        changed: String(outcome.changed),
        changes: (0,plain/* jsonText */.s$)(outcome.changes.map(changeEntry)),
        findings: (0,plain/* jsonText */.s$)((verdict?.findings ?? []).map(findingEntry)),
        ...identifiers(outcome),
        ticket: sendable ? (0,plain/* bounded */.Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'report-file': paths.reportFile,
    };
}
function identifiers({ inputs, observed }) {
    const vault = observed?.vault.presence === 'found' ? observed.vault.value : undefined;
    const key = observed?.key.presence === 'found' ? observed.key.value : undefined;
    const principal = observed?.principal.presence === 'found' ? observed.principal.value : undefined;
    const grant = inputs === undefined || observed === undefined ? undefined : grantOf(inputs, observed);
    return {
        'key-uri': identifier(withoutPort(key?.uriWithVersion ?? '')),
        'key-uri-versionless': identifier(withoutPort(key?.uri ?? '')),
        'key-version': identifier(key?.version ?? ''),
        'vault-uri': identifier(vault?.uri ?? ''),
        'vault-id': identifier(vault?.id ?? ''),
        'principal-id': identifier(principal?.id ?? ''),
        'grant-id': identifier(grant?.id ?? ''),
    };
}
/**
 * An id or address as scripts put it into a command line: what holds anything but the signs of ids is none.
 *
 * Source: "Naming rules and restrictions for Azure resources" (learn.microsoft.com): names of groups may have letters of
 * any script and round brackets.
 */
function identifier(text) {
    // Without it a run that knows no id would spend a millisecond on making the classes of all letters and digits.
    if (text === '')
        return '';
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) ? text : '';
}
function cut(text) {
    return (0,plain/* bounded */.Mm)((0,secrets/* withoutSecrets */.cT)(text), textLimit);
}
/** Exactly the fields that workflows may rely on, whatever else the value carries. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
function findingEntry({ id, severity, status, title, observed, expected, remediation }) {
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cut(remediation),
    };
}

;// CONCATENATED MODULE: ./build/report/evidence.js
/**
 * The JSON report: what an auditor needs to see, a year later, that the key was as the run said. Its shape is
 * `docs/report.schema.json`; a change that breaks a reader raises the first number of `schemaVersion`.
 */


const schemaVersion = '1.0';
/**
 * The report as JSON text. Equal outcomes give equal bytes: what was observed has its names and lists sorted, since
 * services order them as they like and no order in them means anything.
 *
 * @param sources of the findings, by id; `null` stands in the place of one that is not known
 */
function evidenceText(outcome, outputs, sources = new Map()) {
    const { inputs, plan, observed } = outcome;
    const report = {
        schemaVersion,
        action: { name: 'cja-cmk-action', version: outcome.run.action },
        startedAt: outcome.startedAt,
        finishedAt: outcome.finishedAt,
        run: runEntry(outcome.run),
        inputs: inputs === undefined ? null : inputEntries(inputs),
        outputs: outputEntries(outcome, outputs, sources),
        plan: plan === undefined ? null : { blockers: plan.blockers, notes: plan.notes },
        failures: outcome.failures.map(failureEntry),
        observed: observed === undefined ? null : sorted(json(observed)),
    };
    return `${(0,plain/* jsonText */.s$)(json(report), 2)}\n`;
}
function runEntry({ repository, runId, runAttempt, runUrl, workflow, job, actor, event, ref, commit }) {
    return { repository, runId, runAttempt, runUrl, workflow, job, actor, event, ref, commit };
}
/** By their names in `action.yml`. None of them is secret: the GitHub token is no part of `Inputs`. */
function inputEntries(inputs) {
    const entries = Object.entries({ ...inputs, confirmedKeyUri: inputs.confirmedKeyUri?.uri });
    return Object.fromEntries(entries.map(([name, value]) => [kebab(name), json(value)]));
}
function kebab(name) {
    return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function outputEntries(outcome, outputs, sources) {
    const text = (name) => (outputs[name] === '' ? null : outputs[name]);
    const findings = outcome.verdict?.findings ?? [];
    return {
        ready: outcome.verdict?.ready ?? false,
        state: outputs.state,
        changed: outcome.changed,
        changes: outcome.changes.map(changeEntry),
        findings: findings.map((finding) => withSource(finding, sources)),
        'key-uri': text('key-uri'),
        'key-uri-versionless': text('key-uri-versionless'),
        'key-version': text('key-version'),
        'vault-uri': text('vault-uri'),
        'vault-id': text('vault-id'),
        'principal-id': text('principal-id'),
        'grant-id': text('grant-id'),
        ticket: text('ticket'),
    };
}
function withSource(finding, sources) {
    const source = sources.get(finding.id);
    return { ...findingEntry(finding), source: source?.source, references: source?.references ?? [] };
}
function failureEntry({ operation, code, message, status, requestId, meaning, remediation }) {
    return { operation, code, message, status, requestId, meaning, remediation };
}
/** As JSON has it: what is not there is `null` rather than missing, so that every report has the same names. */
function json(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(json);
    if (typeof value !== 'object')
        return null;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(each)]));
}
function sorted(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (isList(value)) {
        return value
            .map((each) => ({ each: sorted(each), text: JSON.stringify(sorted(each)) }))
            .toSorted((one, other) => compare(one.text, other.text))
            .map(({ each }) => each);
    }
    const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)]);
    return Object.fromEntries(entries.toSorted(([one], [other]) => compare(one, other)));
}
function isList(value) {
    return Array.isArray(value);
}
/** By code units: the same on every machine, whatever its language. */
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/report/log-result.js
/** The end of the log: all that the engineer on call needs who has nothing but the log. */



/** The result in plain lines. Outputs come last, as a workflow would use them; long ones are left to the files. */
function resultLines(outcome, outputs) {
    const { verdict, inputs, plan } = outcome;
    const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
    const findings = verdict?.findings ?? [];
    return [
        `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${target}`,
        ...problemsOf(outcome).flatMap((failure) => [''].concat((0,problem_text/* failureLines */.w7)(failure))),
        ...outcome.changes.map(changeLine),
        ...(inputs?.mode === 'plan' ? (plan?.notes ?? []).map((note) => `Note: ${(0,plain/* plainLine */.h0)(note)}`) : []),
        ...['fail', 'unknown']
            .flatMap((wanted) => findings.filter(({ status }) => status === wanted))
            .flatMap((finding) => problem(finding, outcome)),
        '',
        counts(findings),
        ...outputLines(outputs),
    ];
}
function changeLine({ status, action, resource, name }) {
    return `${status.toUpperCase().padEnd(8)} ${action} ${resource} ${(0,plain/* plainLine */.h0)(name)}`;
}
const remediations = {
    now: 'The change above sees to it.',
    later: 'Mode ensure sees to it, once what failed is settled.',
};
function problem(finding, outcome) {
    const when = seenTo(finding.id, outcome);
    const lines = (0,problem_text/* findingLines */.hq)(when === undefined ? finding : { ...finding, remediation: remediations[when] });
    const verdict = finding.status === 'fail' ? 'NOT MET' : 'NOT KNOWN';
    const title = `${verdict} (${finding.severity}) ${finding.id}: ${(0,plain/* plainLine */.h0)(finding.title)}`;
    return ['', title, ...(0,problem_text/* indented */.gu)(lines)];
}
function counts(findings) {
    if (findings.length === 0)
        return 'No check was made.';
    const count = (status) => findings.filter((each) => each.status === status).length;
    const statuses = ['pass', 'fail', 'unknown', 'waived', 'skipped'];
    return `Checks: ${statuses.map((status) => `${count(status)} ${status}`).join(', ')}.`;
}
function outputLines(outputs) {
    const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket-file', 'report-file'];
    return shown.filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}

;// CONCATENATED MODULE: ./build/messages/en/summary.js
const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
const parts = { vault: 'the vault', key: 'the key', grant: "Adobe's access to the key" };
const summary = {
    colon: ':',
    title: 'Customer-managed key for Adobe Customer Journey Analytics',
    target: (key, vault) => `${key} in vault ${vault}`,
    headline: {
        states: {
            confirmed: '\ud83d\udd12 **In use and in order.** Adobe has confirmed this key, and all that it needs is in place.',
            provisioned: "\u2705 **Azure is ready.** Vault, key and Adobe's access are in place. Adobe has not confirmed the key yet.",
            unhealthy: "\u274c **Not in order.** Vault, key and Adobe's access exist, but Adobe may not be able to use the key.",
            missing: '\u274c **Not set up.**',
            unknown: '\u2753 **Not known.** No error was seen, but not everything could be seen: this does not count as ready.',
        },
        notConfirmed: "\u23f3 **Not confirmed.** Azure is ready, but this job demands Adobe's confirmation, and none is recorded (`confirmed-key-uri`).",
        invalidInputs: '\u274c **Not started.** The inputs are not valid, so nothing was sent to Azure.',
        stopped: '\u274c **Stopped early.** The run ended before it could tell how the key is.',
        missing: (missing) => `Missing: ${missing.map((part) => parts[part]).join(', ')}.`,
        failing: (errors) => `${count(errors, 'check fails', 'checks fail')}.`,
        unknown: (errors) => `${count(errors, 'check', 'checks')} could not be made.`,
        warnings: (warnings) => `${count(warnings, 'warning', 'warnings')}, see below.`,
    },
    context: (mode, group, date) => `Mode ${mode}, resource group ${group}, ${date}.`,
    changed: (mode, changes) => {
        if (mode === 'verify')
            return 'Verify only looks; it changes nothing.';
        if (mode === 'plan') {
            return changes === 0
                ? '`ensure` would change nothing.'
                : `Nothing was changed; \`ensure\` would make ${count(changes, 'change', 'changes')}.`;
        }
        return changes === 0 ? 'Nothing was changed.' : `${count(changes, 'change was', 'changes were')} made.`;
    },
    first: {
        label: 'Do this first',
        correctInputs: 'Correct the inputs named below.',
        nothing: 'Nothing: all is as it should be.',
        sendTicket: 'Fill in the lines marked `[FILL IN]` in the ticket below, and send it to Adobe Customer Care.',
        awaitAdobe: (ticket) => `Wait for Adobe's answer to ticket ${ticket}. When Adobe confirms the key, record its URI as \`confirmed-key-uri\`.`,
        runEnsure: 'Read the changes below, and run the action with `mode: ensure` if you agree.',
        seeReport: 'Read what failed, below.',
    },
    failures: {
        heading: (failures) => `What failed (${failures})`,
        planning: 'plan',
        operation: 'Tried',
        code: 'Code',
        requestId: 'Request id',
        message: 'In full',
        meaning: 'What it means',
        remediation: 'What to do',
        fixAbove: 'see the top of this page.',
        more: (failures) => `${count(failures, 'more failure is', 'more failures are')} in the report file.`,
    },
    changes: {
        heading: (mode) => (mode === 'plan' ? 'What `ensure` would do' : 'What was done'),
        none: (mode) => (mode === 'plan' ? 'Nothing: all of it is there.' : 'Nothing was written.'),
        columns: ['What', 'Name', 'Action', 'State'],
        resources: {
            'resource-group': 'Resource group',
            vault: 'Key vault',
            key: 'Key',
            principal: "Adobe's service principal",
            grant: "Adobe's access to the key",
            lock: 'Lock',
        },
        actions: { create: 'create', update: 'update', recover: 'recover' },
        statuses: { planned: '\ud83d\udccb planned', done: '\u2705 done', failed: '\u274c failed', skipped: '\u2796 not reached' },
        notes: 'Before you agree',
    },
    findings: {
        failing: (mode, findings) => mode === 'plan' ? `Checks that fail now (${findings})` : `Checks that fail (${findings})`,
        unknown: (findings) => `Checks that could not be made (${findings})`,
        unknownMeaning: 'What could not be seen is not counted as good.',
        waived: (findings) => `Waived (${findings})`,
        waivedMeaning: 'Accepted as they are, by the input `waive`.',
        passing: (findings) => count(findings, 'check passes', 'checks pass'),
        skipped: (findings) => `${count(findings, 'check makes', 'checks make')} no sense here`,
        notMet: { error: '\u274c Not met (error)', warning: '\u26a0\ufe0f Not met (warning)' },
        notKnown: { error: '\u2753 Not known (error)', warning: '\u2753 Not known (warning)' },
        observed: 'Seen',
        expected: 'Expected',
        remediation: 'What to do',
        fixAbove: 'see the top of this page.',
        seenToNow: (findings) => `${count(findings, 'check fails', 'checks fail')} now, which the changes above see to`,
        seenToLater: (findings) => `${count(findings, 'check fails', 'checks fail')} now, which ensure sees to once what failed above is settled`,
        sameReason: 'Not known for the same reason',
        severities: { error: 'error', warning: 'warning' },
        columns: ['Check', 'Seen'],
    },
    ticket: {
        heading: 'Ticket for Adobe Customer Care',
        introduction: 'Fill in the lines marked `[FILL IN]`, open a ticket at Adobe Customer Care, and paste this text. Nothing in it is secret.',
        confirmed: 'Adobe has confirmed this key. The text is here for your records, and for the day that Adobe asks.',
    },
    steps: {
        heading: "Adobe's six steps",
        columns: ['Step', 'Who', 'State', 'What is left'],
        names: [
            '1. Be entitled to customer-managed keys',
            "2. Have the right to add Adobe's application to the tenant",
            '3. A key vault used only for Customer Journey Analytics, with the key',
            "4. Adobe's application may use the key",
            "5. A ticket with the key's URI",
            '6. Adobe confirms',
        ],
        doers: { action: 'this action', person: 'you', adobe: 'Adobe, then you' },
        states: {
            done: '\u2705 done',
            recorded: '\u2705 done, as recorded',
            'to-do': '\u2b1c to do',
            unknown: '\u2753 not known',
            'not-checked': '\u2796 not checked',
        },
        rest: {
            nothing: '',
            'record-entitlement': 'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure; record it as `adobe-entitlement`.',
            'grant-right-to-add-application': '`ensure` adds the application if this identity may; if not, an Entra administrator does.',
            'principal-given': 'Nothing, while `adobe-principal-id` is right: the directory is not asked.',
            'run-ensure': 'Run `mode: ensure`.',
            'vault-shared': 'It is there, but it holds other keys or secrets too.',
            'repair-vault-or-key': 'Repair what fails, above.',
            'repair-grant': 'Repair what fails, above.',
            'see-unknown': 'Let the action see it, above.',
            'ticket-after-azure': 'Wait until steps 3 and 4 are done: the ticket is written then.',
            'send-ticket': 'Send the ticket above; record its number as `adobe-ticket`.',
            'await-adobe': 'Wait until the ticket is sent.',
            'record-confirmation': 'When Adobe confirms the key, record its URI as `confirmed-key-uri`.',
            'confirmation-broken': 'Adobe confirmed a key that is no longer as it was: see above.',
        },
        ticketNumber: (ticket) => `Ticket ${ticket}.`,
    },
    cut: 'Something was too long for this page and is left out here. The report file has all of it.',
};

;// CONCATENATED MODULE: ./build/messages/en/ticket.js
const ticket = {
    colon: ':',
    subject: 'Subject',
    subjects: {
        setUp: 'Please set up our customer-managed key (CMK) for Customer Journey Analytics',
        confirmed: 'Our customer-managed key (CMK) for Customer Journey Analytics, for reference',
    },
    greeting: 'Hello Adobe Customer Care,',
    request: 'please set up our customer-managed key for Customer Journey Analytics.\nOur part in Azure is done: the key exists, and your application may get, wrap and unwrap.',
    confirmed: 'you have confirmed our customer-managed key for Customer Journey Analytics.\nThis is how it stands today; it asks for nothing by itself.',
    keyUri: 'Key URI (Key Identifier)',
    confirmedUri: 'Key URI that you confirmed',
    pleaseConfirm: 'Please answer in this ticket when the key is in use,\nand repeat the key URI that you have recorded.',
    regards: 'Thank you.',
    headings: { us: 'Who we are', key: 'The key', vault: 'The vault', access: 'Your access to the key' },
    fillIn: {
        organisation: '[FILL IN: your organisation id, 24 characters and @AdobeOrg]',
        entitlement: '[FILL IN: Healthcare Shield, or Privacy & Security Shield]',
        contact: '[FILL IN: name, e-mail, telephone]',
    },
    us: {
        organisation: 'Adobe organisation id',
        entitlement: 'Entitlement',
        ticket: 'Ticket',
        contact: 'Contact',
        tenant: 'Azure tenant id',
    },
    key: {
        versionless: 'Key URI without version',
        type: 'Type',
        bits: (size) => `${size} bits`,
        operations: 'Allowed operations',
        state: 'State',
        enabled: 'enabled',
        disabled: 'disabled',
        from: (date) => `active from ${date}`,
        until: (date) => `expires ${date}`,
        always: 'no expiry date',
    },
    vault: {
        name: 'Name',
        region: 'Azure region',
        softDelete: 'Soft delete',
        days: (days) => `kept for ${days} days`,
        purgeProtection: 'Purge protection',
        permissionModel: 'Permission model',
        rbac: 'Azure role-based access control',
        policies: 'vault access policies',
        network: 'Network',
        open: 'public access from all networks',
        restricted: 'restricted; trusted Microsoft services are allowed through',
        closed: 'restricted; trusted Microsoft services are not allowed through',
        perimeter: 'network security perimeter',
    },
    access: {
        application: 'Adobe application id',
        principal: 'Object id of its service principal in our tenant',
        granted: 'Granted',
        role: (role, scope) => `role ${role}, on ${scope}`,
        policy: 'vault access policy for keys, with get, wrapKey and unwrapKey',
        scopes: { key: 'the key', vault: 'the vault', above: 'a scope above the vault' },
    },
    on: 'on',
    off: 'off',
    notKnown: 'not known',
    checked: (date, run, action) => [`Read from Azure on ${date}, by cja-cmk-action ${action}:`, run],
};

;// CONCATENATED MODULE: ./build/messages/fr/summary.js
const summary_count = (number, one, many) => `${number} ${number < 2 ? one : many}`;
const summary_parts = { vault: 'le coffre de cl\u00e9s', key: 'la cl\u00e9', grant: "l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" };
const summary_summary = {
    colon: '\u00A0:',
    title: 'Cl\u00e9 g\u00e9r\u00e9e par le client pour Adobe Customer Journey Analytics',
    target: (key, vault) => `${key} dans le coffre ${vault}`,
    headline: {
        states: {
            confirmed: "\ud83d\udd12 **En service et en ordre.** Adobe a confirm\u00e9 cette cl\u00e9, et tout ce qu'il lui faut est en place.",
            provisioned: "\u2705 **Azure est pr\u00eat.** Le coffre, la cl\u00e9 et l'acc\u00e8s d'Adobe sont en place. Adobe n'a pas encore confirm\u00e9 la cl\u00e9.",
            unhealthy: "\u274c **Pas en ordre.** Le coffre, la cl\u00e9 et l'acc\u00e8s d'Adobe existent, mais Adobe ne peut peut-\u00eatre pas utiliser la cl\u00e9.",
            missing: '\u274c **Pas en place.**',
            unknown: "\u2753 **Inconnu.** Aucune erreur n'a \u00e9t\u00e9 vue, mais tout n'a pas pu \u00eatre vu : cela ne compte pas comme pr\u00eat.",
        },
        notConfirmed: "\u23f3 **Pas confirm\u00e9.** Azure est pr\u00eat, mais cette t\u00e2che exige la confirmation d'Adobe, et aucune n'est enregistr\u00e9e (`confirmed-key-uri`).",
        invalidInputs: "\u274c **Pas d\u00e9marr\u00e9.** Les entr\u00e9es ne sont pas valides ; rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 Azure.",
        stopped: "\u274c **Arr\u00eat\u00e9 trop t\u00f4t.** L'ex\u00e9cution a pris fin avant de pouvoir dire dans quel \u00e9tat est la cl\u00e9.",
        missing: (missing) => `Il manque : ${missing.map((part) => summary_parts[part]).join(', ')}.`,
        failing: (errors) => `${summary_count(errors, 'contr\u00f4le \u00e9choue', 'contr\u00f4les \u00e9chouent')}.`,
        unknown: (errors) => `${summary_count(errors, "contr\u00f4le n'a pas pu \u00eatre fait", "contr\u00f4les n'ont pas pu \u00eatre faits")}.`,
        warnings: (warnings) => `${summary_count(warnings, 'avertissement', 'avertissements')}, voir plus bas.`,
    },
    context: (mode, group, date) => `Mode ${mode}, groupe de ressources ${group}, ${date}.`,
    changed: (mode, changes) => {
        if (mode === 'verify')
            return 'Le mode verify ne fait que regarder ; il ne change rien.';
        if (mode === 'plan') {
            return changes === 0
                ? '`ensure` ne changerait rien.'
                : `Rien n'a \u00e9t\u00e9 chang\u00e9 ; \`ensure\` ferait ${summary_count(changes, 'changement', 'changements')}.`;
        }
        return changes === 0 ? "Rien n'a \u00e9t\u00e9 chang\u00e9." : `${summary_count(changes, 'changement fait', 'changements faits')}.`;
    },
    first: {
        label: '\u00c0 faire en premier',
        correctInputs: 'Corrigez les entr\u00e9es nomm\u00e9es ci-dessous.',
        nothing: 'Rien : tout est comme il faut.',
        sendTicket: "Compl\u00e9tez les lignes marqu\u00e9es `[\u00c0 COMPL\u00c9TER]` du ticket ci-dessous, et envoyez-le \u00e0 l'assistance client\u00e8le Adobe.",
        awaitAdobe: (ticket) => `Attendez la r\u00e9ponse d'Adobe au ticket ${ticket}. Quand Adobe confirme la cl\u00e9, enregistrez son URI sous \`confirmed-key-uri\`.`,
        runEnsure: "Lisez les changements ci-dessous, et lancez l'action avec `mode: ensure` si vous \u00eates d'accord.",
        seeReport: 'Lisez ci-dessous ce qui a \u00e9chou\u00e9.',
    },
    failures: {
        heading: (failures) => `Ce qui a \u00e9chou\u00e9 (${failures})`,
        planning: '\u00e9tablir le plan',
        operation: 'Tentative',
        code: 'Code',
        requestId: 'Identifiant de la requ\u00eate',
        message: 'Texte complet',
        meaning: 'Ce que cela veut dire',
        remediation: 'Que faire',
        fixAbove: 'voir en haut de cette page.',
        more: (failures) => `${summary_count(failures, 'autre \u00e9chec se trouve', 'autres \u00e9checs se trouvent')} dans le fichier de rapport.`,
    },
    changes: {
        heading: (mode) => (mode === 'plan' ? 'Ce que ferait `ensure`' : 'Ce qui a \u00e9t\u00e9 fait'),
        none: (mode) => (mode === 'plan' ? 'Rien : tout est l\u00e0.' : "Rien n'a \u00e9t\u00e9 \u00e9crit."),
        columns: ['Quoi', 'Nom', 'Action', '\u00c9tat'],
        resources: {
            'resource-group': 'Groupe de ressources',
            vault: 'Coffre de cl\u00e9s',
            key: 'Cl\u00e9',
            principal: "Principal de service d'Adobe",
            grant: "Acc\u00e8s d'Adobe \u00e0 la cl\u00e9",
            lock: 'Verrou',
        },
        actions: { create: 'cr\u00e9er', update: 'mettre \u00e0 jour', recover: 'r\u00e9cup\u00e9rer' },
        statuses: { planned: '\ud83d\udccb pr\u00e9vu', done: '\u2705 fait', failed: '\u274c \u00e9chou\u00e9', skipped: '\u2796 pas atteint' },
        notes: "Avant d'\u00eatre d'accord",
    },
    findings: {
        failing: (mode, findings) => mode === 'plan' ? `Contr\u00f4les qui \u00e9chouent \u00e0 pr\u00e9sent (${findings})` : `Contr\u00f4les qui \u00e9chouent (${findings})`,
        unknown: (findings) => `Contr\u00f4les qui n'ont pas pu \u00eatre faits (${findings})`,
        unknownMeaning: "Ce qui n'a pas pu \u00eatre vu ne compte pas comme bon.",
        waived: (findings) => `Accept\u00e9s (${findings})`,
        waivedMeaning: "Accept\u00e9s tels quels, par l'entr\u00e9e `waive`.",
        passing: (findings) => summary_count(findings, 'contr\u00f4le r\u00e9ussit', 'contr\u00f4les r\u00e9ussissent'),
        skipped: (findings) => `${summary_count(findings, "contr\u00f4le n'a", "contr\u00f4les n'ont")} pas de sens ici`,
        notMet: { error: '\u274c Non rempli (erreur)', warning: '\u26a0\ufe0f Non rempli (avertissement)' },
        notKnown: { error: '\u2753 Inconnu (erreur)', warning: '\u2753 Inconnu (avertissement)' },
        observed: 'Constat\u00e9',
        expected: 'Attendu',
        remediation: 'Que faire',
        fixAbove: 'voir en haut de cette page.',
        seenToNow: (findings) => `${summary_count(findings, 'contr\u00f4le \u00e9choue', 'contr\u00f4les \u00e9chouent')} \u00e0 pr\u00e9sent, ce dont les changements ci-dessus se chargent`,
        seenToLater: (findings) => `${summary_count(findings, 'contr\u00f4le \u00e9choue', 'contr\u00f4les \u00e9chouent')} \u00e0 pr\u00e9sent, ce dont ensure se charge une fois r\u00e9gl\u00e9 ce qui a \u00e9chou\u00e9 plus haut`,
        sameReason: 'Inconnu pour la m\u00eame raison',
        severities: { error: 'erreur', warning: 'avertissement' },
        columns: ['Contr\u00f4le', 'Constat\u00e9'],
    },
    ticket: {
        heading: "Ticket pour l'assistance client\u00e8le Adobe",
        introduction: "Compl\u00e9tez les lignes marqu\u00e9es `[\u00c0 COMPL\u00c9TER]`, ouvrez un ticket aupr\u00e8s de l'assistance client\u00e8le Adobe et collez-y ce texte. Rien n'y est secret.",
        confirmed: 'Adobe a confirm\u00e9 cette cl\u00e9. Le texte reste ici pour vos dossiers, et pour le jour o\u00f9 Adobe le demande.',
    },
    steps: {
        heading: "Les six \u00e9tapes d'Adobe",
        columns: ['\u00c9tape', 'Qui', '\u00c9tat', 'Ce qui reste'],
        names: [
            '1. Avoir droit aux cl\u00e9s g\u00e9r\u00e9es par le client',
            "2. Avoir le droit d'ajouter l'application d'Adobe au locataire",
            '3. Un coffre de cl\u00e9s r\u00e9serv\u00e9 \u00e0 Customer Journey Analytics, avec la cl\u00e9',
            "4. L'application d'Adobe peut utiliser la cl\u00e9",
            "5. Un ticket avec l'URI de la cl\u00e9",
            '6. Adobe confirme',
        ],
        doers: { action: 'cette action', person: 'vous', adobe: 'Adobe, puis vous' },
        states: {
            done: '\u2705 fait',
            recorded: "\u2705 fait, selon l'enregistrement",
            'to-do': '\u2b1c \u00e0 faire',
            unknown: '\u2753 inconnu',
            'not-checked': '\u2796 pas contr\u00f4l\u00e9',
        },
        rest: {
            nothing: '',
            'record-entitlement': 'Demandez \u00e0 votre \u00e9quipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform h\u00e9berg\u00e9 sur Azure ; enregistrez-le sous `adobe-entitlement`.',
            'grant-right-to-add-application': "`ensure` ajoute l'application si cette identit\u00e9 en a le droit ; sinon, un administrateur Entra le fait.",
            'principal-given': "Rien, tant que `adobe-principal-id` est juste : l'annuaire n'est pas consult\u00e9.",
            'run-ensure': 'Lancez `mode: ensure`.',
            'vault-shared': "Il est l\u00e0, mais il contient aussi d'autres cl\u00e9s ou des secrets.",
            'repair-vault-or-key': 'R\u00e9parez ce qui \u00e9choue, plus haut.',
            'repair-grant': 'R\u00e9parez ce qui \u00e9choue, plus haut.',
            'see-unknown': "Laissez l'action le voir, plus haut.",
            'ticket-after-azure': 'Attendez que les \u00e9tapes 3 et 4 soient faites : le ticket est \u00e9crit alors.',
            'send-ticket': 'Envoyez le ticket ci-dessus ; enregistrez son num\u00e9ro sous `adobe-ticket`.',
            'await-adobe': 'Attendez que le ticket soit envoy\u00e9.',
            'record-confirmation': 'Quand Adobe confirme la cl\u00e9, enregistrez son URI sous `confirmed-key-uri`.',
            'confirmation-broken': "Adobe a confirm\u00e9 une cl\u00e9 qui n'est plus ce qu'elle \u00e9tait : voir plus haut.",
        },
        ticketNumber: (ticket) => `Ticket ${ticket}.`,
    },
    cut: "Un texte \u00e9tait trop long pour cette page et n'y figure pas. Le fichier de rapport le contient en entier.",
};

;// CONCATENATED MODULE: ./build/messages/fr/ticket.js
const ticket_ticket = {
    colon: '\u00A0:',
    subject: 'Objet',
    subjects: {
        setUp: 'Mise en place de notre cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics',
        confirmed: 'Notre cl\u00e9 g\u00e9r\u00e9e par le client (CMK) pour Customer Journey Analytics, pour r\u00e9f\u00e9rence',
    },
    greeting: 'Bonjour,',
    request: 'merci de mettre en place notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.\nC\u00f4t\u00e9 Azure, tout est fait\u00A0: la cl\u00e9 existe, et votre application y a get, wrapKey et unwrapKey.',
    confirmed: "vous avez confirm\u00e9 notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.\nVoici son \u00e9tat d'aujourd'hui\u00A0; ce texte ne demande rien par lui-m\u00eame.",
    keyUri: 'URI de la cl\u00e9 (identificateur de cl\u00e9)',
    confirmedUri: 'URI de cl\u00e9 que vous avez confirm\u00e9',
    pleaseConfirm: "Merci de r\u00e9pondre \u00e0 ce ticket quand la cl\u00e9 est en service,\nen r\u00e9p\u00e9tant l'URI de cl\u00e9 que vous avez enregistr\u00e9.",
    regards: 'Merci.',
    headings: { us: 'Qui nous sommes', key: 'La cl\u00e9', vault: 'Le coffre de cl\u00e9s', access: 'Votre acc\u00e8s \u00e0 la cl\u00e9' },
    fillIn: {
        organisation: "[\u00c0 COMPL\u00c9TER : votre identifiant d'organisation, 24 caract\u00e8res et @AdobeOrg]",
        entitlement: '[\u00c0 COMPL\u00c9TER : Healthcare Shield, ou Privacy & Security Shield]',
        contact: '[\u00c0 COMPL\u00c9TER : nom, adresse e-mail, t\u00e9l\u00e9phone]',
    },
    us: {
        organisation: "Identifiant d'organisation Adobe",
        entitlement: 'Droit \u00e0 la fonctionnalit\u00e9',
        ticket: 'Ticket',
        contact: 'Contact',
        tenant: 'Identifiant du locataire Azure',
    },
    key: {
        versionless: 'URI de la cl\u00e9 sans version',
        type: 'Type',
        bits: (size) => `${size} bits`,
        operations: 'Op\u00e9rations permises',
        state: '\u00c9tat',
        enabled: 'activ\u00e9e',
        disabled: 'd\u00e9sactiv\u00e9e',
        from: (date) => `active \u00e0 partir du ${date}`,
        until: (date) => `expire le ${date}`,
        always: "sans date d'expiration",
    },
    vault: {
        name: 'Nom',
        region: 'R\u00e9gion Azure',
        softDelete: 'Suppression r\u00e9versible',
        days: (days) => `conservation pendant ${days} jours`,
        purgeProtection: 'Protection contre la suppression d\u00e9finitive',
        permissionModel: "Mod\u00e8le d'autorisation",
        rbac: "contr\u00f4le d'acc\u00e8s en fonction du r\u00f4le Azure (RBAC)",
        policies: "strat\u00e9gies d'acc\u00e8s au coffre",
        network: 'R\u00e9seau',
        open: 'acc\u00e8s public \u00e0 partir de tous les r\u00e9seaux',
        restricted: 'restreint\u00A0; les services Microsoft approuv\u00e9s passent',
        closed: 'restreint\u00A0; les services Microsoft approuv\u00e9s ne passent pas',
        perimeter: 'p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau',
    },
    access: {
        application: "Identifiant de l'application Adobe",
        principal: "ID d'objet de son principal de service chez nous",
        granted: 'Accord\u00e9',
        role: (role, scope) => `r\u00f4le ${role}, sur ${scope}`,
        policy: "strat\u00e9gie d'acc\u00e8s au coffre pour les cl\u00e9s, avec get, wrapKey et unwrapKey",
        scopes: { key: 'la cl\u00e9', vault: 'le coffre', above: 'une \u00e9tendue au-dessus du coffre' },
    },
    on: 'activ\u00e9e',
    off: 'd\u00e9sactiv\u00e9e',
    notKnown: 'inconnu',
    checked: (date, run, action) => [`Lu dans Azure le ${date}, par cja-cmk-action ${action}\u00A0:`, run],
};

;// CONCATENATED MODULE: ./build/messages/index.js
/** The words of the report, by language. */




const summaryMessages = { en: summary, fr: summary_summary };
const ticketMessages = { en: ticket, fr: ticket_ticket };

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/summary/table.js
/** A table in GitHub's Markdown. Cells come escaped (`tableCell`, `tableCode`). */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
    return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./build/report/summary/changes.js
/** What was done, or would be. */


function changesSection({ outcome, words }) {
    const mode = outcome.inputs?.mode;
    if (mode === undefined || mode === 'verify' || outcome.verdict === undefined)
        return { blocks: [], vital: true };
    const shown = outcome.changes.length === 0 ? words.changes.none(mode) : table(words.changes.columns, rows(outcome.changes));
    const notes = notesOf(mode, outcome.plan?.inLanguage.notes ?? []);
    return { blocks: [`### ${words.changes.heading(mode)}`, shown, ...notes], vital: true };
    function rows(changes) {
        const { resources, actions, statuses } = words.changes;
        return changes.map(({ resource, name, action, status }) => [
            (0,report_escape/* tableCell */.xR)(resources[resource]),
            (0,report_escape/* tableCode */.KH)(name),
            actions[action],
            statuses[status],
        ]);
    }
    function notesOf(of, texts) {
        if (of !== 'plan' || texts.length === 0)
            return [];
        return [`**${words.changes.notes}${words.colon}**`, texts.map((text) => `- ${(0,report_escape/* markdown */.wD)(text)}`).join('\n')];
    }
}

// EXTERNAL MODULE: ./build/report/remediation.js
var report_remediation = __webpack_require__(798);
;// CONCATENATED MODULE: ./build/report/summary/page.js
/** The page that the sections of the summary are put on, and its size. */
/** GitHub refuses a step's summary above 1 MiB whole; some of it is left for other things that a step may write. */
const pageLimit = 1_000_000;
/** Longest text of a service or a finding that is shown on the page, in characters. */
const page_textLimit = 1500;
/** The sections in their order, without those that make the page too long; `note` then says that they are missing. */
function page(sections, note, limit = pageLimit) {
    const rendered = sections.map(({ blocks, vital }) => ({
        text: blocks.map((block) => `${block}\n\n`).join(''),
        vital,
    }));
    let room = limit - Buffer.byteLength(note) - 2;
    const kept = new Set();
    for (const { text } of [...rendered.filter(({ vital }) => vital), ...rendered.filter(({ vital }) => !vital)]) {
        const size = Buffer.byteLength(text);
        if (size > room)
            continue;
        room -= size;
        kept.add(text);
    }
    const cut = rendered.some(({ text }) => !kept.has(text));
    const texts = rendered.filter(({ text }) => kept.has(text)).map(({ text }) => text);
    return `${texts.join('')}${cut ? `${note}\n` : ''}`.replace(/\n+$/, '\n');
}

;// CONCATENATED MODULE: ./build/report/summary/failures.js
/** What failed: what was tried, what was answered, what it means, what to do. */




const shownAtMost = 10;
function failuresSection(source, first) {
    const { heading, more } = source.words.failures;
    const problems = problemsToRead(source.outcome, source.words);
    const invalid = problems.filter(isInvalidInput);
    const others = problems.filter((problem) => !isInvalidInput(problem));
    if (problems.length === 0)
        return { blocks: [], vital: true };
    const rest = others.length > shownAtMost ? [more(others.length - shownAtMost)] : [];
    const shown = others.slice(0, shownAtMost).flatMap((problem) => inFull(problem, source, first));
    return { blocks: [`### ${heading(problems.length)}`, ...invalidInputs(invalid), ...shown, ...rest], vital: true };
}
function invalidInputs(invalid) {
    if (invalid.length === 0)
        return [];
    return [invalid.map(({ message }) => `- ${(0,report_escape/* markdown */.wD)(message, page_textLimit)}`).join('\n')];
}
function inFull(failure, source, first) {
    const { words } = source;
    const { operation, code, requestId, message, meaning } = words.failures;
    const fact = (label, text) => `- **${label}${words.colon}** ${text}`.trimEnd();
    const status = failure.status === undefined ? '' : ` (HTTP ${failure.status})`;
    const long = /[\r\n]/.test(failure.message.trim());
    const above = failure.code === first.about && failure.remediation === first.remediation;
    // A blocker's message is all of what stands at the top.
    const said = above && isBlocker(failure, source.outcome);
    const facts = [
        fact(operation, (0,report_escape/* markdown */.wD)(failure.operation, page_textLimit)),
        fact(code, (0,report_escape/* codeSpan */.SS)(failure.code) + status),
        ...(failure.requestId === undefined ? [] : [fact(requestId, (0,report_escape/* codeSpan */.SS)(failure.requestId))]),
        ...(failure.meaning === '' ? [] : [fact(meaning, (0,report_escape/* markdown */.wD)(failure.meaning))]),
        ...(said ? [] : [fact(message, long ? '' : (0,report_escape/* markdown */.wD)(failure.message, page_textLimit))]),
    ];
    const text = long && !said ? [(0,report_escape/* codeBlock */.DV)(failure.message, 'text', 4 * page_textLimit)] : [];
    return [facts.join('\n'), ...text, ...remediation(failure.remediation, above, source)];
}
function remediation(text, above, { words }) {
    const label = `**${words.failures.remediation}${words.colon}**`;
    if (above)
        return [`${label} ${words.failures.fixAbove}`];
    const [head = '', ...rest] = (0,report_remediation/* remediationBlocks */.a)(text);
    if (head === '')
        return [];
    return head.startsWith('```') ? [label, head, ...rest] : [`${label} ${head}`, ...rest];
}

;// CONCATENATED MODULE: ./build/report/summary/findings.js
/** What the checks say: those that fail first, those that pass folded away. */





function failingSection(source, first) {
    const failing = bySeverity(withStatus(source, 'fail')).filter(({ id }) => seenTo(id, source.outcome) === undefined);
    const mode = source.outcome.inputs?.mode ?? 'verify';
    const heading = `### ${source.words.findings.failing(mode, failing.length)}`;
    return section(heading, failing.flatMap((finding) => findings_inFull(finding, source, first)));
}
/** What ensure does, or will do, needs nobody's hand: folded away. */
function seenToSection(source) {
    const { seenToNow, seenToLater } = source.words.findings;
    const failing = bySeverity(withStatus(source, 'fail'));
    const those = (when) => failing.filter(({ id }) => seenTo(id, source.outcome) === when);
    const [now, later] = [folded(those('now'), seenToNow, source), folded(those('later'), seenToLater, source)];
    return { blocks: [...now.blocks, ...later.blocks], vital: false };
}
/** One block for each reason: a single refused read can leave several checks without an answer. */
function unknownSection(source, first) {
    const unknown = bySeverity(withStatus(source, 'unknown'));
    const { words } = source;
    const reasons = Map.groupBy(unknown, ({ observed }) => observed);
    const blocks = [...reasons.values()].flatMap(([finding, ...others]) => finding === undefined ? [] : findings_inFull(finding, source, first, others));
    const heading = `### ${words.findings.unknown(unknown.length)}\n\n${words.findings.unknownMeaning}`;
    return section(heading, blocks);
}
function waivedSection(source) {
    const waived = withStatus(source, 'waived');
    const { words } = source;
    const heading = `### ${words.findings.waived(waived.length)}\n\n${words.findings.waivedMeaning}`;
    return section(heading, waived.length === 0 ? [] : [checksTable(waived, source)]);
}
function passingSection(source) {
    return folded(withStatus(source, 'pass'), source.words.findings.passing, source);
}
function skippedSection(source) {
    return folded(withStatus(source, 'skipped'), source.words.findings.skipped, source);
}
function withStatus({ findings }, status) {
    return findings.filter((finding) => finding.status === status);
}
function bySeverity(findings) {
    return [
        ...findings.filter(({ severity }) => severity === 'error'),
        ...findings.filter((each) => each.severity !== 'error'),
    ];
}
function section(heading, blocks) {
    return { blocks: blocks.length === 0 ? [] : [heading, ...blocks], vital: false };
}
/** @param others checks that are not known for the same reason */
function findings_inFull(finding, { words }, first, others = []) {
    const { observed, expected, notMet, notKnown, remediation, fixAbove, sameReason } = words.findings;
    const kind = (finding.status === 'unknown' ? notKnown : notMet)[finding.severity];
    const label = (text) => `**${text}${words.colon}**`;
    const title = `#### ${kind}${words.colon} ${(0,report_escape/* markdown */.wD)(finding.title)} (${(0,report_escape/* codeSpan */.SS)(finding.id)})`;
    const facts = [
        `- ${label(observed)} ${(0,report_escape/* markdown */.wD)(finding.observed, page_textLimit)}`,
        `- ${label(expected)} ${(0,report_escape/* markdown */.wD)(finding.expected, page_textLimit)}`,
        ...others.map((other) => `- ${label(sameReason)} ${(0,report_escape/* markdown */.wD)(other.title)} (${(0,report_escape/* codeSpan */.SS)(other.id)}, ${words.findings.severities[other.severity]})`),
    ].join('\n');
    if (finding.id === first.about)
        return [title, facts, `${label(remediation)} ${fixAbove}`];
    return [title, facts, ...(0,report_remediation/* remediationBlocks */.a)(finding.remediation)];
}
function checksTable(findings, { words }) {
    const rows = findings.map(({ id, title, observed }) => [
        `${(0,report_escape/* tableCell */.xR)(title)} (${(0,report_escape/* tableCode */.KH)(id)})`,
        (0,report_escape/* tableCell */.xR)(observed, page_textLimit),
    ]);
    return table(words.findings.columns, rows);
}
function folded(findings, title, source) {
    if (findings.length === 0)
        return { blocks: [], vital: false };
    const open = `<details><summary>${title(findings.length)}</summary>`;
    return { blocks: [open, checksTable(findings, source), '</details>'], vital: false };
}

;// CONCATENATED MODULE: ./build/report/summary/first-thing.js
/** The one thing that a person should do first. A page that asks for ten things at once is read by nobody. */



function firstThing(source) {
    const { outcome, words } = source;
    const problems = problemsToRead(outcome, words);
    const problem = problems[0];
    if (problem !== undefined)
        return ofProblem(problem, problems.length, source);
    if (outcome.inputs?.mode === 'plan' && outcome.changes.length > 0)
        return first_thing_plain(words.first.runEnsure);
    const error = findingWith('fail', 'error', source) ?? findingWith('unknown', 'error', source);
    if (error !== undefined)
        return cured(error.id, sentence(error.observed), error.remediation, source);
    if (outcome.verdict?.state === 'provisioned')
        return first_thing_plain(next(source));
    const warning = findingWith('fail', 'warning', source);
    if (warning !== undefined)
        return cured(warning.id, sentence(warning.observed), warning.remediation, source);
    return first_thing_plain(words.first.nothing);
}
function ofProblem(problem, count, source) {
    if (isInvalidInput(problem) && count > 1)
        return first_thing_plain(source.words.first.correctInputs);
    const why = isBlocker(problem, source.outcome) || isInvalidInput(problem) ? problem.message : problem.meaning;
    return cured(problem.code, why, problem.remediation, source);
}
function findingWith(status, severity, { findings }) {
    return findings.find((each) => each.status === status && each.severity === severity);
}
/** What was seen is written without a full stop. */
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function next({ outcome, words }) {
    const ticket = outcome.inputs?.adobeTicket;
    return ticket === undefined ? words.first.sendTicket : words.first.awaitAdobe((0,report_escape/* codeSpan */.SS)(ticket));
}
function first_thing_plain(text) {
    return { about: undefined, remediation: '', blocks: [text] };
}
function cured(about, meaning, remediation, { words }) {
    if (remediation === '')
        return first_thing_plain(words.first.seeReport);
    const why = meaning === '' ? [] : [(0,report_escape/* markdown */.wD)(meaning)];
    const [first = '', ...rest] = (0,report_remediation/* remediationBlocks */.a)(remediation);
    const joined = first.startsWith('```') ? [why.join(''), first] : [[...why, first].join(' ')];
    return { about, remediation, blocks: [...joined.filter((block) => block !== ''), ...rest] };
}
/** Under a heading of its own: GitHub greys what stands in a quotation, and this is what has to be read. */
function firstThingSection(first, { words }) {
    return { blocks: [`### ${words.first.label}`, ...first.blocks.map(capitalised)], vital: true };
}
/** What was seen is written as a part of a sentence; here it begins one. */
function capitalised(text, index) {
    return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

// EXTERNAL MODULE: ./build/report/dates.js
var dates = __webpack_require__(9026);
;// CONCATENATED MODULE: ./build/report/summary/headline.js
/** The top of the page: whose key, how it is, in words that need no knowledge of Azure. */


function headline(source) {
    const { outcome, words } = source;
    const { inputs } = outcome;
    const target = inputs && words.target((0,report_escape/* codeSpan */.SS)(inputs.keyName), (0,report_escape/* codeSpan */.SS)(inputs.vaultName));
    const title = target === undefined ? `## ${words.title}` : `## ${words.title}${words.colon} ${target}`;
    return { blocks: [title, stateLine(source), ...context(source)], vital: true };
}
function context({ outcome, words, language }) {
    const { inputs, verdict } = outcome;
    if (inputs === undefined)
        return [];
    const date = (0,report_escape/* markdown */.wD)((0,dates/* readableTime */.G)(outcome.finishedAt, language));
    const where = words.context((0,report_escape/* codeSpan */.SS)(inputs.mode), (0,report_escape/* codeSpan */.SS)(inputs.resourceGroup), date);
    return verdict === undefined ? [where] : [`${where} ${words.changed(inputs.mode, changeCount(outcome))}`];
}
function changeCount({ inputs, changes }) {
    const counted = inputs?.mode === 'plan' ? 'planned' : 'done';
    return changes.filter(({ status }) => status === counted).length;
}
function stateLine({ outcome, findings, words }) {
    const { verdict, inputs } = outcome;
    if (verdict === undefined)
        return inputs === undefined ? words.headline.invalidInputs : words.headline.stopped;
    const count = (status, severity) => findings.filter((each) => each.status === status && each.severity === severity).length;
    const warnings = count('fail', 'warning');
    const presence = words.headline.states[verdict.state];
    if (verdict.state === 'missing')
        return `${presence} ${words.headline.missing(missingParts(outcome, findings))}`;
    if (verdict.state === 'unhealthy')
        return `${presence} ${words.headline.failing(count('fail', 'error'))}`;
    if (verdict.state === 'unknown')
        return `${presence} ${words.headline.unknown(count('unknown', 'error'))}`;
    const line = verdict.ready ? presence : words.headline.notConfirmed;
    return warnings === 0 ? line : `${line} ${words.headline.warnings(warnings)}`;
}
function missingParts({ observed }, findings) {
    if (observed?.vault.presence === 'absent')
        return ['vault', 'key', 'grant'];
    const granted = findings.find(({ id }) => id === 'adobe-grant')?.status;
    const key = observed?.key.presence === 'absent' ? ['key'] : [];
    return granted === 'fail' || granted === 'waived' ? [...key, 'grant'] : key;
}

;// CONCATENATED MODULE: ./build/report/summary/steps.js
/** Adobe's six steps: which are done, by whom, and what is left for a person. */



function stepsSection(source) {
    const { words, outcome } = source;
    if (outcome.inputs === undefined)
        return { blocks: [], vital: true };
    const vault = vaultStep(source);
    const grant = grantStep(source);
    const azureDone = vault.state === 'done' && grant.state === 'done';
    const steps = [entitlement(source), right(source), vault, grant, steps_ticket(source, azureDone), confirmation(source)];
    const rows = steps.map(({ doer, state, rest, remark }, index) => [
        words.steps.names[index] ?? '',
        words.steps.doers[doer],
        words.steps.states[state],
        [remark, words.steps.rest[rest]].filter((text) => text !== undefined && text !== '').join(' '),
    ]);
    return { blocks: [`### ${words.steps.heading}`, table(words.steps.columns, rows)], vital: true };
}
function statusOf({ findings }, id) {
    return findings.find((finding) => finding.id === id)?.status;
}
const entitlements = {
    'healthcare-shield': 'Healthcare Shield.',
    'privacy-security-shield': 'Privacy & Security Shield.',
};
function entitlement({ outcome }) {
    const recorded = outcome.inputs?.adobeEntitlement;
    if (recorded === undefined)
        return { doer: 'person', state: 'not-checked', rest: 'record-entitlement' };
    return { doer: 'person', state: 'recorded', rest: 'nothing', remark: entitlements[recorded] };
}
/** The right was there when Adobe's application is: somebody added it. */
function right({ outcome }) {
    const principal = outcome.observed?.principal;
    if (principal === undefined)
        return { doer: 'person', state: 'not-checked', rest: 'nothing' };
    if (principal.presence === 'absent')
        return { doer: 'person', state: 'to-do', rest: 'grant-right-to-add-application' };
    if (principal.presence === 'unknown')
        return { doer: 'person', state: 'unknown', rest: 'see-unknown' };
    if (principal.value.enabled === null)
        return { doer: 'person', state: 'not-checked', rest: 'principal-given' };
    return { doer: 'person', state: 'done', rest: 'nothing' };
}
const vaultAndKeyChecks = [
    'vault-soft-delete',
    'vault-purge-protection',
    'vault-network',
    'key-enabled',
    'key-active',
    'key-type',
    'key-operations',
];
function vaultStep(source) {
    const existence = [statusOf(source, 'vault-exists'), statusOf(source, 'key-exists')];
    const health = vaultAndKeyChecks.map((id) => statusOf(source, id));
    const step = azureStep(source, existence, health, 'repair-vault-or-key');
    const shared = statusOf(source, 'vault-dedicated') === 'fail';
    return step.state === 'done' && shared ? { ...step, rest: 'vault-shared' } : step;
}
function grantStep(source) {
    const health = [statusOf(source, 'adobe-principal')];
    return azureStep(source, [statusOf(source, 'adobe-grant')], health, 'repair-grant');
}
function azureStep({ outcome }, existence, health, repair) {
    const doer = 'action';
    if (outcome.verdict === undefined)
        return { doer, state: 'not-checked', rest: 'nothing' };
    if (existence.some((status) => status !== 'pass' && status !== 'unknown' && status !== undefined)) {
        const inTheWay = problemsOf(outcome).length > 0 || outcome.inputs?.confirmedKeyUri !== undefined;
        return { doer, state: 'to-do', rest: inTheWay ? repair : 'run-ensure' };
    }
    const all = new Set([...existence, ...health]);
    if (all.has('fail'))
        return { doer, state: 'to-do', rest: repair };
    if (all.has('unknown') || all.has(undefined))
        return { doer, state: 'unknown', rest: 'see-unknown' };
    return { doer, state: 'done', rest: 'nothing' };
}
function steps_ticket({ outcome, words }, azureDone) {
    const number = outcome.inputs?.adobeTicket;
    if (number !== undefined) {
        return { doer: 'person', state: 'recorded', rest: 'nothing', remark: words.steps.ticketNumber((0,report_escape/* tableCode */.KH)(number)) };
    }
    if (outcome.inputs?.confirmedKeyUri !== undefined)
        return { doer: 'person', state: 'recorded', rest: 'nothing' };
    return { doer: 'person', state: 'to-do', rest: azureDone ? 'send-ticket' : 'ticket-after-azure' };
}
function confirmation(source) {
    const { inputs } = source.outcome;
    const doer = 'adobe';
    if (inputs?.confirmedKeyUri === undefined) {
        return { doer, state: 'to-do', rest: inputs?.adobeTicket === undefined ? 'await-adobe' : 'record-confirmation' };
    }
    const held = statusOf(source, 'confirmed-key');
    if (held === 'pass')
        return { doer, state: 'recorded', rest: 'nothing' };
    if (held === 'fail' || held === 'waived')
        return { doer, state: 'to-do', rest: 'confirmation-broken' };
    return { doer, state: 'unknown', rest: held === undefined ? 'nothing' : 'see-unknown' };
}

;// CONCATENATED MODULE: ./build/report/summary/ticket.js
/** The ticket on the page, in a block that GitHub gives a copy button. */

/** While sending it is what is left to do, it stands open above warnings; afterwards it is for the records, folded, at the end. */
function isToBeSent({ outcome }) {
    return outcome.verdict?.state === 'provisioned' && outcome.inputs?.adobeTicket === undefined;
}
function ticketSection(source) {
    const { ticket, outcome, words } = source;
    if (ticket === '')
        return { blocks: [], vital: true };
    const confirmed = outcome.verdict?.state === 'confirmed';
    const introduction = confirmed ? words.ticket.confirmed : words.ticket.introduction;
    const text = [introduction, (0,report_escape/* codeBlock */.DV)(ticket, 'text')];
    if (isToBeSent(source))
        return { blocks: [`### ${words.ticket.heading}`, ...text], vital: true };
    return { blocks: [`<details><summary>${words.ticket.heading}</summary>`, ...text, '</details>'], vital: true };
}

;// CONCATENATED MODULE: ./build/report/summary.js
/** The job summary: the page that a person in a hurry reads. Pure; see `summary/` for its sections. */









/**
 * The summary in Markdown, always below GitHub's limit of 1 MiB.
 *
 * @param findings the verdict's findings in `language`
 * @param ticket the ticket's text in `language`; empty when there is none
 */
function summaryText(outcome, findings, ticket, language = outcome.inputs?.language ?? 'en') {
    const words = summaryMessages[language];
    const source = { outcome, findings, ticket, words, language };
    const first = firstThing(source);
    const ticketPart = ticketSection(source);
    const sections = [
        headline(source),
        firstThingSection(first, source),
        failuresSection(source, first),
        changesSection(source),
        ...(isToBeSent(source) ? [ticketPart] : []),
        failingSection(source, first),
        seenToSection(source),
        unknownSection(source, first),
        waivedSection(source),
        passingSection(source),
        skippedSection(source),
        ...(isToBeSent(source) ? [] : [ticketPart]),
        stepsSection(source),
    ];
    return page(sections, words.cut);
}

// EXTERNAL MODULE: ./build/model/roles.js
var roles = __webpack_require__(1063);
;// CONCATENATED MODULE: ./build/report/ticket.js
/** The text of the ticket to Adobe Customer Care: what their agent needs to set the key up, and nothing else. */






/**
 * The ticket, in plain text with a line end after each line; empty unless Azure's side is complete, since nobody should
 * send a ticket for a key that Adobe can't use. No subscription, resource group or address range: Adobe has no use for
 * them.
 */
function ticketText(outcome, language = outcome.inputs?.language ?? 'en') {
    const { inputs, observed, verdict, run } = outcome;
    if (inputs === undefined || observed === undefined)
        return '';
    if (verdict?.state !== 'provisioned' && verdict?.state !== 'confirmed')
        return '';
    if (observed.vault.presence !== 'found' || observed.key.presence !== 'found')
        return '';
    const words = ticketMessages[language];
    const [vault, key] = [observed.vault.value, observed.key.value];
    const line = ([label, text]) => `${label}${words.colon} ${(0,plain/* plainLine */.h0)(text)}`;
    const part = (heading, lines) => [
        '',
        heading,
        ...lines.map((each) => `- ${line(each)}`),
    ];
    const confirmed = verdict.state === 'confirmed';
    const checked = words.checked((0,dates/* readableTime */.G)(observed.at, language), run.runUrl === '' ? run.repository : run.runUrl, run.action);
    const lines = [
        line([words.subject, confirmed ? words.subjects.confirmed : words.subjects.setUp]),
        '',
        words.greeting,
        '',
        confirmed ? words.confirmed : words.request,
        '',
        `${words.keyUri}${words.colon}`,
        (0,plain/* plainLine */.h0)(withoutPort(key.uriWithVersion)),
        ...(confirmed ? confirmedUri(inputs, words) : ['', words.pleaseConfirm]),
        ...part(words.headings.us, us(inputs, vault, words)),
        ...part(words.headings.key, keyLines(key, words, language)),
        ...part(words.headings.vault, vaultLines(vault, words)),
        ...part(words.headings.access, accessLines(inputs, observed, words)),
        '',
        words.regards,
        '',
        ...checked.map((text) => (0,plain/* plainLine */.h0)(text)),
    ];
    return `${lines.join('\n')}\n`;
}
function confirmedUri({ confirmedKeyUri }, words) {
    if (confirmedKeyUri === undefined)
        return [];
    return ['', `${words.confirmedUri}${words.colon}`, (0,plain/* plainLine */.h0)(confirmedKeyUri.uri)];
}
const ticket_entitlements = {
    'healthcare-shield': 'Healthcare Shield',
    'privacy-security-shield': 'Privacy & Security Shield',
};
function us({ adobeOrgId, adobeEntitlement, adobeTicket }, vault, words) {
    return [
        [words.us.organisation, adobeOrgId ?? words.fillIn.organisation],
        [words.us.entitlement, adobeEntitlement === undefined ? words.fillIn.entitlement : ticket_entitlements[adobeEntitlement]],
        ...(adobeTicket === undefined ? [] : [[words.us.ticket, adobeTicket]]),
        [words.us.contact, words.fillIn.contact],
        [words.us.tenant, word(vault.tenantId, words)],
    ];
}
function keyLines(key, words, language) {
    const date = (seconds) => (0,dates/* readableTime */.G)(new Date(seconds * 1000).toISOString(), language);
    const size = key.size === null ? words.notKnown : words.key.bits(key.size);
    const state = [
        key.enabled ? words.key.enabled : words.key.disabled,
        ...(key.notBefore === null ? [] : [words.key.from(date(key.notBefore))]),
        key.expires === null ? words.key.always : words.key.until(date(key.expires)),
    ];
    return [
        [words.key.versionless, withoutPort(key.uri)],
        [words.key.type, `${word(key.type, words)}, ${size}`],
        [words.key.operations, key.operations.map((operation) => word(operationName(operation), words)).join(', ')],
        [words.key.state, state.join(', ')],
    ];
}
/** Words of Azure (a region, a type): anything else is no such word, and not for Adobe's eyes. */
function word(text, words) {
    return /^[\p{L}\p{N} ._-]{1,64}$/u.test(text) ? text : words.notKnown;
}
/** As Azure writes them. */
function operationName(operation) {
    return { wrapkey: 'wrapKey', unwrapkey: 'unwrapKey' }[operation] ?? operation;
}
function vaultLines(vault, words) {
    const kept = vault.retentionDays === null ? [] : [words.vault.days(vault.retentionDays)];
    const onOff = (on) => (on === null ? words.notKnown : on ? words.on : words.off);
    return [
        [words.vault.name, word(vault.name, words)],
        [words.vault.region, word(vault.location, words)],
        [words.vault.softDelete, [onOff(vault.softDelete), ...kept].join(', ')],
        [words.vault.purgeProtection, onOff(vault.purgeProtection)],
        [words.vault.permissionModel, vault.rbac ? words.vault.rbac : words.vault.policies],
        [words.vault.network, words.vault[networkOf(vault)]],
    ];
}
function networkOf(vault) {
    if (vault.publicNetworkAccess === 'perimeter')
        return 'perimeter';
    if (vault.publicNetworkAccess === 'enabled' && vault.networkDefault === 'allow')
        return 'open';
    return vault.trustedServicesBypass ? 'restricted' : 'closed';
}
function accessLines(inputs, observed, words) {
    const { principal } = observed;
    return [
        [words.access.application, inputs.adobeAppId],
        [words.access.principal, principal.presence === 'found' ? word(principal.value.id, words) : words.notKnown],
        [words.access.granted, granted(inputs, observed, words)],
    ];
}
function granted(inputs, observed, words) {
    if (observed.vault.presence === 'found' && !observed.vault.value.rbac)
        return words.access.policy;
    const grant = grantOf(inputs, observed);
    if (grant === undefined)
        return words.notKnown;
    return words.access.role(roles/* encryptionUserRoleName */.Et, words.access.scopes[grantPlace(inputs, grant)]);
}

;// CONCATENATED MODULE: ./build/report/report.js
/** Everything that the action writes, as data. Pure: `write.ts` puts it where it belongs. */






/**
 * @param findings the verdict's findings in the language of the inputs; the verdict itself is in English
 * @param sources where the findings' rules come from, for the JSON report
 */
function reportOf(outcome, findings, sources, paths) {
    const ticket = ticketText(outcome);
    const outputs = outputsOf(outcome, ticket, paths);
    return {
        outputs,
        evidence: evidenceText(outcome, outputs, sources),
        ticket,
        summary: summaryText(outcome, findings, ticket),
        annotations: annotationsOf(outcome),
        logLines: resultLines(outcome, outputs),
    };
}

// EXTERNAL MODULE: ./build/report/workflow-commands.js
var workflow_commands = __webpack_require__(3141);
;// CONCATENATED MODULE: ./build/report/write.js
/** Puts the report where the runner and people find it. The only file of the report that touches the disk. */






/**
 * The files of a target: `VAULT.KEY.ticket.txt` and `VAULT.KEY.report.json` in `RUNNER_TEMP/cja-cmk/`, so that a job that
 * looks at several keys keeps a report of each. Without valid inputs there is no target, and the names begin with `run`.
 */
function reportPaths(inputs, environment) {
    const folder = (0,external_node_path_.join)(environment['RUNNER_TEMP'] || temporaryFolder(), 'cja-cmk');
    const name = inputs === undefined ? 'run' : `${inputs.vaultName}.${inputs.keyName}`.toLowerCase();
    return { ticketFile: (0,external_node_path_.join)(folder, `${name}.ticket.txt`), reportFile: (0,external_node_path_.join)(folder, `${name}.report.json`) };
}
/** Of a run by hand; the runner always names one. */
function temporaryFolder() {
    return process.getBuiltinModule('node:os').tmpdir();
}
/**
 * Writes log lines, annotations, files, the job summary and the outputs. A file that can't be written costs a warning and
 * its output, never the others.
 *
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
async function writeReport(outcome, environment = process.env, log = (0,report_log/* createLog */.h)(environment)) {
    const paths = reportPaths(outcome.inputs, environment);
    const { findings, sources } = await findingsToRead(outcome);
    const report = reportOf(outcome, findings, sources, paths);
    for (const line of report.logLines)
        log.info(line);
    (0,workflow_commands/* annotate */.fz)(report.annotations);
    const written = writeFiles(report, paths, log);
    attempt(log, 'the job summary', () => appendSummary(report.summary, environment));
    const files = { 'ticket-file': written.ticketFile, 'report-file': written.reportFile };
    try {
        await (0,workflow_commands/* setOutputs */.n0)({ ...report.outputs, ...files }, environment);
    }
    catch (error) {
        couldNotWrite(log, 'the outputs', error);
    }
    return written;
}
/**
 * The verdict is in English; the summary may be asked in another language. A run that came to no verdict (invalid inputs,
 * a refused login) needs no catalog, and does not load it.
 */
async function findingsToRead({ inputs, observed, verdict }) {
    if (verdict === undefined || inputs === undefined || observed === undefined)
        return { findings: [], sources: new Map() };
    const { catalog, evaluate } = await (0,checks_load/* loadChecks */.o)();
    const findings = inputs.language === 'en' ? verdict.findings : evaluate(inputs, observed, inputs.language).findings;
    return { findings, sources: new Map(catalog.map(({ id, source, references }) => [id, { source, references }])) };
}
function writeFiles({ evidence, ticket, outputs }, { ticketFile, reportFile }, log) {
    const write = (path, text) => attempt(log, path, () => writePrivately(path, text));
    return {
        reportFile: write(reportFile, evidence),
        ticketFile: outputs.ticket === '' ? removeStale(ticketFile, log) : write(ticketFile, ticket),
    };
}
function attempt(log, what, action) {
    try {
        action();
        return what;
    }
    catch (error) {
        couldNotWrite(log, what, error);
        return '';
    }
}
function couldNotWrite(log, what, error) {
    log.warning(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
}
/** A ticket of an earlier step in the job, for a key that Adobe can no longer use, must not be sent by mistake. */
function removeStale(path, log) {
    attempt(log, path, () => (0,external_node_fs_.rmSync)(path, { force: true }));
    return '';
}
/** For the job's own user alone: on a shared runner others have no business with it. Written aside, then moved, whole. */
function writePrivately(path, text) {
    const folder = (0,external_node_path_.dirname)(path);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.chmodSync)(folder, 0o700);
    const builder = `${path}.${process.pid}`;
    (0,external_node_fs_.rmSync)(builder, { force: true });
    (0,external_node_fs_.writeFileSync)(builder, text, { mode: 0o600, flag: 'wx' });
    (0,external_node_fs_.renameSync)(builder, path);
}
/** A run by hand has no summary: nothing is lost, the log says the same. */
function appendSummary(summary, environment) {
    const file = environment['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '' || !(0,external_node_fs_.existsSync)(file))
        return;
    (0,external_node_fs_.appendFileSync)(file, `${summary}\n`, 'utf8');
}

;// CONCATENATED MODULE: ./build/end.js
/**
 * What every run ends with, however far it came: its outcome, and the report. It is loaded in one go: each further chunk
 * costs a run that ends on its inputs a millisecond or more. The error catalog follows where there was one.
 */




/** @returns whether the step fails */
async function end(ended, environment, log) {
    const findErrorEntry = await (0,load/* loadErrorCatalogFor */.h)(ended.fault);
    const outcome = conclude({ ...ended, findErrorEntry, run: (0,run_context/* readRun */.c)(environment) });
    log.end();
    await writeReport(outcome, environment, log);
    return stepFails(outcome);
}
/** Loaded from here, so that what it shares with the report stands in the bundle once. */
async function keepDriftIssue(options) {
    const drift = await __webpack_require__.e(/* import() */ 851).then(__webpack_require__.bind(__webpack_require__, 1851));
    await drift.keepDriftIssue(options);
}


/***/ }),

/***/ 4614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ withCommand)
/* harmony export */ });
/** What is copied below a sentence is the same in every language. */
function withCommand(sentence, command) {
    return { en: `${sentence.en}\n\n${command}`, fr: `${sentence.fr}\n\n${command}` };
}


/***/ }),

/***/ 6226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ blockerFailure),
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(4281);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/errors/entry.js
var entry = __webpack_require__(4614);
;// CONCATENATED MODULE: ./build/errors/run.js
/** What the run itself finds wrong, before or without any service. */


/** Texts by code; `about` is what the error names: an event, a host. */
const runErrors = {
    NoIdToken: (event) => ({
        operation: 'get an OIDC token from GitHub',
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
        remediation: (0,entry/* withCommand */.U)({
            en: 'Give the job these permissions and run it again:',
            fr: 'Donnez ces autorisations \u00e0 la t\u00e2che et relancez-la :',
        }, 'permissions:\n  id-token: write\n  contents: read'),
    }),
    UnsafeEvent: (event) => ({
        operation: 'start mode ensure',
        message: `mode ensure does not run on ${event}.`,
        meaning: {
            en: "On this event GitHub gives the job the base repository's rights and tokens, also for a fork's pull request.",
            fr: "Sur cet \u00e9v\u00e9nement, GitHub donne \u00e0 la t\u00e2che les droits et les jetons du d\u00e9p\u00f4t de base, m\u00eame pour la pull request d'une duplication (fork).",
        },
        remediation: {
            en: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or by hand (workflow_dispatch).',
            fr: 'Lancez le mode plan sur pull_request, et le mode ensure sur push vers une branche prot\u00e9g\u00e9e ou \u00e0 la main (workflow_dispatch).',
        },
    }),
    ForeignHost: (host, service) => ({
        operation: `reach ${service === undefined ? 'a service' : errors/* serviceTitles */.xt[service]}`,
        message: `${host} is not a host of ${service === undefined ? 'the service' : errors/* serviceTitles */.xt[service]}; nothing was sent there.`,
        meaning: {
            en: 'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
            fr: "Une r\u00e9ponse ou une variable d'environnement d\u00e9signait un autre h\u00f4te. Le jeton d'un service n'est jamais envoy\u00e9 \u00e0 un autre.",
        },
        remediation: {
            en: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
            fr: "V\u00e9rifiez le proxy et l'ex\u00e9cuteur : quelque chose entre eux et le service modifie les r\u00e9ponses. Relancez ensuite.",
        },
    }),
};

;// CONCATENATED MODULE: ./build/errors/explain.js



/** @param language of meaning and cure alone: what the log and outputs hold is English */
function explain(fault, explaining, language = 'en') {
    return (0,errors/* errorsOf */.Bp)(fault).flatMap((each) => explainOne(each, explaining, language));
}
function explainOne(error, explaining, language) {
    const { inputs } = explaining;
    if (error instanceof inputs_inputs/* InvalidInputs */.hS)
        return error.problems.map((problem) => invalidInput(problem, language));
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error, language)];
    if (error instanceof errors/* Interrupted */.j$)
        return [interruption(error, inputs, language)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { ...explaining, inputs }, language)];
    return [unexpected(error, language)];
}
function invalidInput({ input, given, rule }, language) {
    const remediation = {
        en: `Correct the input ${input} of the step.`,
        fr: `Corrigez l'entr\u00e9e ${input} de l'\u00e9tape.`,
    };
    return {
        operation: `read the input ${input}`,
        code: 'InvalidInputs',
        message: `${input}${given === '' ? '' : ` (${given})`} ${rule}.`,
        status: undefined,
        requestId: undefined,
        meaning: nothingSent[language],
        remediation: remediation[language],
    };
}
const nothingSent = { en: 'Nothing was sent.', fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9." };
function runFailure({ code, about, service }, language) {
    const { operation, message, meaning, remediation } = runErrors[code](about, service);
    return {
        operation,
        code,
        message,
        status: undefined,
        requestId: undefined,
        meaning: meaning[language],
        remediation: remediation[language],
    };
}
function interruption({ reason, operation }, inputs, language) {
    const deadline = reason === 'deadline';
    return {
        operation,
        code: deadline ? 'DeadlineExceeded' : 'Cancelled',
        message: deadline ? `timeout-minutes (${inputs?.timeoutMinutes ?? ''}) is over.` : 'The job was cancelled.',
        status: undefined,
        requestId: undefined,
        meaning: doneUntilThen[language],
        remediation: deadline ? `${goesOn[language]} ${moreTime[language]}` : goesOn[language],
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
function refused(details, { inputs, claims, findErrorEntry }, language) {
    const { operation, code, message, status, requestId } = details;
    const known = findErrorEntry(details);
    const context = { inputs, details, claims };
    const meaning = known?.meaning(context) ?? unknownCode(details);
    const remediation = known?.remediation(context) ?? lookItUp;
    return {
        operation,
        code,
        message,
        status,
        requestId,
        meaning: `${meaning[language]}${details.answerLost === true ? notKnown[language] : ''}`,
        remediation: remediation[language],
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
        operation: 'run',
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        status: undefined,
        requestId: undefined,
        meaning: ownFault[language],
        remediation: openIssue[language],
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
function blockerFailure({ id, message, remediation }, language, changed = false) {
    return {
        operation: 'plan',
        code: id,
        message,
        status: undefined,
        requestId: undefined,
        meaning: (changed ? nothingMore : nothingWritten)[language],
        remediation,
    };
}
const nothingMore = {
    en: 'What was done until then stays; nothing more was written.',
    fr: "Ce qui \u00e9tait d\u00e9j\u00e0 fait reste ; rien d'autre n'a \u00e9t\u00e9 \u00e9crit.",
};
const nothingWritten = { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." };


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ loadErrorCatalogFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/** The catalog is a third of what a run may end with, and most runs end without a refusal: it is loaded for one. */

/** @returns what looks refusals up; where no service refused there is nothing to find */
async function loadErrorCatalogFor(fault) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsOf */ .Bp)(fault).some((each) => each instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7))
        return () => undefined;
    return (await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 4860))).findErrorEntry;
}


/***/ }),

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readableTime)
/* harmony export */ });
/** Dates as people read them. */
const locales = { en: 'en-GB', fr: 'fr-FR' };
/** `1 August 2026, 02:03 UTC`, `1er ao\u00fbt 2026 \u00e0 02:03 UTC` of an ISO 8601 time; the text as it came when it is no time. */
function readableTime(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    const dayOfMonth = language === 'fr' ? day.replace(/^1 /, '1er ') : day;
    return `${dayOfMonth}${language === 'fr' ? ' \u00e0' : ','} ${time.toISOString().slice(11, 16)} UTC`;
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
        `Could not ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.operation)}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.code)}${status}${rest.length === 0 ? `: ${first}` : ':'}`,
        ...(rest.length === 0 ? [] : indented([first, ...rest])),
        ...(failure.requestId === undefined ? [] : [`Request id: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.requestId)}`]),
        ...(failure.meaning === '' ? [] : [`What it means: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(failure.meaning)}`]),
        ...remediationLines(failure.remediation),
    ];
}
/** What was seen, what is expected and what to do. */
function findingLines(finding) {
    return [
        `Seen: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(finding.observed)}`,
        `Expected: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(finding.expected)}`,
        ...remediationLines(finding.remediation),
    ];
}
function remediationLines(remediation) {
    const [first, ...rest] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(remediation).filter((line) => line.trim() !== '');
    return first === undefined ? [] : [`What to do: ${first.trim()}`, ...indented(rest)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ }),

/***/ 798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ remediationBlocks)
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
function remediationParts(remediation) {
    const parts = [];
    let open = false;
    for (const line of (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(remediation)) {
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
function remediationBlocks(remediation) {
    return remediationParts(remediation).map(({ kind, lines }) => {
        if (kind === 'sentence')
            return lines.map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(line)).join(' ');
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(dedented(lines).join('\n'), kind === 'command' ? 'sh' : 'text');
    });
}
function dedented(lines) {
    const indent = Math.min(...lines.map((line) => line.search(/\S|$/)));
    return lines.map((line) => line.slice(indent));
}


/***/ })

};
