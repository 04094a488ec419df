export const id = 483;
export const ids = [483,588,207];
export const modules = {

/***/ 4615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Wire),
/* harmony export */   z: () => (/* binding */ asError)
/* harmony export */ });
class Wire {
    #answer;
    #fault;
    /** @param keep which requests' answers count; by default all, and the last one is the call's */
    through(send, keep = () => true) {
        return (request) => this.#noting(async () => {
            const answer = await send(request);
            if (keep(request))
                this.#answer = answer;
            return answer;
        });
    }
    with(credential) {
        return { getToken: (scopes, options) => this.#noting(() => credential.getToken(scopes, options)) };
    }
    /**
     * Runs the call and gives its answer, whatever the SDK made of it.
     *
     * @throws what the transport or the login threw when no answer came
     */
    async answerOf(call) {
        try {
            await call();
        }
        catch (error) {
            if (this.#fault !== undefined)
                throw this.#fault;
            if (this.#answer === undefined)
                throw error;
        }
        if (this.#answer === undefined)
            throw new Error('the SDK sent nothing');
        return this.#answer;
    }
    async #noting(run) {
        try {
            return await run();
        }
        catch (error) {
            this.#fault = asError(error);
            throw error;
        }
    }
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}


/***/ }),

/***/ 8588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ grantRightCommands),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   RZ: () => (/* binding */ setKeyAttributes),
/* harmony export */   YT: () => (/* binding */ updateVault),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   hE: () => (/* binding */ rightAndPlace),
/* harmony export */   lw: () => (/* binding */ keyCommand),
/* harmony export */   oC: () => (/* binding */ vaultId)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2474);

/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
function az(...words) {
    return ['az', ...words].map((word) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}
/** ARM id of the vault in the casing of the inputs. */
function vaultId(inputs) {
    const group = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`;
    return `${group}/providers/Microsoft.KeyVault/vaults/${inputs.vaultName}`;
}
/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions = {
    'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';
/** A right as a read names it (`Reader on the vault`), taken apart; one that names no place is a role on the group. */
function rightAndPlace(right) {
    const [, name, where] = /^(.+?) on (Microsoft Graph|the vault|the subscription|the resource group)\b/.exec(right) ?? [];
    const places = { 'Microsoft Graph': 'graph', 'the vault': 'vault', 'the subscription': 'subscription' };
    if (name === undefined || where === undefined)
        return { name: right, place: 'group' };
    const place = Object.entries(places).find(([text]) => text === where)?.[1];
    return { name, place: place ?? 'group' };
}
/** Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. */
function grantRightCommands(inputs, name, place) {
    const { clientId } = inputs;
    if (place === 'graph') {
        const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
        const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
        return [
            az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
            az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
        ];
    }
    const vault = vaultId(inputs);
    const group = vault.slice(0, vault.indexOf('/providers/'));
    const scope = { vault, group, subscription: `/subscriptions/${inputs.subscriptionId}` }[place];
    return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', name, '--scope', scope)];
}
/** `az keyvault update` on the target's vault. */
function updateVault({ inputs }, ...options) {
    const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
    return az('keyvault', 'update', ...target, ...options);
}
/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
function keyCommand({ inputs }, verb, ...options) {
    return az('keyvault', 'key', ...verb.split(' '), '--vault-name', inputs.vaultName, '--name', inputs.keyName, ...options);
}
/** Changes attributes of one version of the key. */
function setKeyAttributes(context, version, ...options) {
    return keyCommand(context, 'set-attributes', '--version', version, ...options);
}
/** ISO 8601 UTC to the second; the bare number when it is no date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/refusals/explain.js + 8 modules
var explain = __webpack_require__(2364);
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
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/azure/http.js + 1 modules
var http = __webpack_require__(1521);
// EXTERNAL MODULE: ./build/azure/wire.js
var azure_wire = __webpack_require__(4615);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/github/issues.js
/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */






/** Every drift issue has this label, so that looking for one reads few others. */
const driftLabel = 'cja-cmk';
const issueEntry = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    state: dist/* picklist */.KIO(['open', 'closed']),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
const perPage = 100;
const mostPages = 50;
/**
 * @param send a `Send` for GitHub's REST API
 * @param repository `owner/name`
 */
function issuesOf(send, token, repository, apiUrl) {
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const ask = async (tried, route, parameters, schema) => {
        const wire = new azure_wire/* Wire */._();
        const request = { fetch: fetchThrough(wire.through(send), tried) };
        const octokit = (0,github/* getOctokit */.Q)(token, { request, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
        const answer = await wire.answerOf(() => octokit.request(route, { ...at, ...parameters }));
        return accepted(tried, answer, schema);
    };
    return {
        async find(matches) {
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { labels: driftLabel, state: 'all', per_page: perPage, page };
                const entries = await ask('look for the drift issue', 'GET /repos/{owner}/{repo}/issues', query, dist/* array */.YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(({ number, state, body }) => ({ number, state, body: body ?? '' })));
                if (entries.length < perPage)
                    break;
            }
            return found;
        },
        async open(title, body) {
            const parameters = { title, body, labels: [driftLabel] };
            return (await ask('open the drift issue', 'POST /repos/{owner}/{repo}/issues', parameters, dist/* object */.Ikc({ number: dist/* number */.aig() }))).number;
        },
        async update(number, changes) {
            const parameters = { issue_number: number, ...changes };
            await ask('update the drift issue', 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters, dist/* object */.Ikc({ number: dist/* number */.aig() }));
        },
        async comment(number, body) {
            const parameters = { issue_number: number, body };
            await ask('comment on the drift issue', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters, dist/* object */.Ikc({ id: dist/* number */.aig() }));
        },
    };
}
function accepted(tried, answer, schema) {
    const refused = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), (0,json/* parseJson */.q)(answer.body));
    const { status } = answer;
    const details = { service: 'github', tried, status, requestId: (0,http/* requestIdOf */.Gb)(answer.headers) };
    if (status < 200 || status > 299) {
        throw new errors/* ServiceError */._7({
            ...details,
            code: `HTTP ${status}`,
            message: refused.success ? refused.output.message : 'no message',
        });
    }
    const body = dist/* safeParse */.xLC(schema, (0,json/* parseJson */.q)(answer.body));
    if (body.success)
        return body.output;
    throw new errors/* ServiceError */._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
const methods = new Set(['GET', 'POST', 'PATCH']);
function isMethod(method) {
    return methods.has(method);
}
/** Lets octokit send through our transport: its host rule, deadline, proxy and retries. */
function fetchThrough(send, tried) {
    return async (url, options) => {
        const method = options.method ?? 'GET';
        if (!isMethod(method))
            throw new Error(`unexpected method ${method}`);
        const answer = await send({ method, url, headers: options.headers ?? {}, body: options.body, tried });
        return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
    };
}

;// CONCATENATED MODULE: ./build/github/drift.js





async function keepDriftIssue({ transport, environment, token, inputs, verdict, run, log, }) {
    if (token === undefined || run.repository === '') {
        log.warning('drift-issue: no github-token, or no GITHUB_REPOSITORY; the issue is left as it is.');
        return;
    }
    try {
        const issues = issuesOf(transport.for('github'), token, run.repository, environment['GITHUB_API_URL']);
        log.step('Keep the drift issue');
        log.info(await settle(issues, inputs, verdict, run));
    }
    catch (error) {
        // A cancelled job wants its end; a deadline that passes here leaves the result of the check as it is.
        if (error instanceof errors/* Interrupted */.j$ && error.reason === 'cancelled')
            throw error;
        log.warning(driftWarning(error, inputs));
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
function driftWarning(error, inputs) {
    if (error instanceof errors/* Interrupted */.j$) {
        return `Drift issue: timeout-minutes is over (to ${error.tried}). The result of the check stands.`;
    }
    const lines = (0,explain/* explain */.WE)(error, inputs, undefined).flatMap(problem_text/* failureLines */.w7);
    return ['Drift issue: left as it is; the result of the check stands.', ...lines].join('\n');
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


/***/ }),

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
function quoted(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ })

};
