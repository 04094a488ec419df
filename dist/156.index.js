export const id = 156;
export const ids = [156];
export const modules = {

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requestIdOf)
/* harmony export */ });
/** The service's ID of a request, by the header of each service. */
function requestIdOf({ headers }) {
    const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
    return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}


/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openIssues: () => (/* binding */ openIssues)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs = __webpack_require__(6309);
// EXTERNAL MODULE: ./build/hosts/issue-tracker.js
var issue_tracker = __webpack_require__(4950);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
;// CONCATENATED MODULE: ./build/hosts/github/default-branch.js
/** Only what runs on the default branch was reviewed, as far as its rules ask for reviews. */



const eventOfRepository = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ default_branch: dist/* string */.YjP() }) });
/** Whether the run is of the repository's default branch, by its event. Schedules run on no other one, and may not name it. */
function isOfDefaultBranch(environment) {
    if (environment['GITHUB_EVENT_NAME'] === 'schedule')
        return true;
    const event = dist/* safeParse */.xLC(eventOfRepository, eventOf(environment['GITHUB_EVENT_PATH'] ?? ''));
    return event.success && environment['GITHUB_REF'] === `refs/heads/${event.output.repository.default_branch}`;
}
function eventOf(path) {
    try {
        return (0,json/* parseJson */.q)((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/azure/pipeline/pipeline.js + 3 modules
var pipeline = __webpack_require__(9580);
// EXTERNAL MODULE: ./build/azure/pipeline/raw-answer.js
var raw_answer = __webpack_require__(1284);
// EXTERNAL MODULE: ./build/azure/pipeline/request-id.js
var request_id = __webpack_require__(8462);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
;// CONCATENATED MODULE: ./build/hosts/github/repository-client.js
/** GitHub's REST API for one repository: octokit over the client of all other requests, with answers that are validated. */









/** GitHub's GraphQL API tells it to every kind of token, an app's included. */
const viewer = dist/* object */.Ikc({ data: dist/* object */.Ikc({ viewer: dist/* object */.Ikc({ login: dist/* string */.YjP() }) }) });
const readOwnLogin = {
    en: "read the login of github-token's user",
    fr: "lire l'identifiant de l'utilisateur de github-token",
};
function repositoryClient(options, token, repository) {
    const octokit = octokitOf(options, token);
    const request = (operation, route, parameters) => {
        const path = route.replace(' ', ' /repos/{owner}/{repo}/');
        return (0,raw_answer/* rawAnswer */.b8)(operation, () => octokit.request(path, { ...repository, ...parameters }));
    };
    return {
        async ask(name, route, parameters, schema) {
            const operation = { service: 'github', name };
            return parsed(operation, await request(operation, route, parameters), schema);
        },
        async list(name, route, parameters, entry, isKept) {
            const operation = { service: 'github', name };
            const read = async (perPage) => {
                const entries = [];
                for (let page = 1; page <= mostEntries / perPage; page += 1) {
                    const response = await request(operation, route, { ...parameters, per_page: perPage, page });
                    for (const each of parsed(operation, response, dist/* array */.YOg(entry)))
                        if (await isKept(each))
                            entries.push(each);
                    if (!hasNext(response))
                        return { entries, isComplete: true };
                }
                return { entries, isComplete: false };
            };
            try {
                return await read(perPage);
            }
            catch (error) {
                if (!isTooLarge(error))
                    throw error;
                return read(perPageOfLong);
            }
        },
        ownLogin: () => readLogin(() => octokit.graphql('query { viewer { login } }')),
    };
}
/** GitHub names the next page in the header `Link` (RFC 8288). */
function hasNext({ headers }) {
    return /;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}
const perPage = 100;
/** Of the longest texts that GitHub takes, 65,536 characters, so many fit in an answer. */
const perPageOfLong = 20;
const mostEntries = 5000;
const isTooLarge = (error) => error instanceof errors/* ServiceError */._7 && error.details.code === 'AnswerTooLarge';
function octokitOf(options, token) {
    const apiUrl = options.environment['GITHUB_API_URL'];
    return (0,github/* getOctokit */.Q)(token, {
        userAgent: version/* userAgent */.N1,
        request: { fetch: fetchBy((0,pipeline/* httpClientOf */.Xc)('github', options)) },
        ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    });
}
/** @param ask sends the query for the viewer */
async function readLogin(ask) {
    const operation = { service: 'github', name: readOwnLogin, writes: false };
    try {
        return parsed(operation, await (0,raw_answer/* rawAnswer */.b8)(operation, ask), viewer).data.viewer.login;
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return undefined;
        throw error;
    }
}
function parsed({ service, name }, response, schema) {
    const { status, bodyAsText } = response;
    const body = (0,json/* parseJson */.q)(bodyAsText ?? '');
    const details = { service, operation: name, status, requestId: (0,request_id/* requestIdOf */.G)(response) };
    if (status < 200 || status > 299) {
        const refused = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), body);
        const message = refused.success ? refused.output.message : 'no message';
        throw new errors/* ServiceError */._7({ ...details, code: `HTTP ${status}`, message });
    }
    const result = dist/* safeParse */.xLC(schema, body);
    if (result.success)
        return result.output;
    throw new errors/* ServiceError */._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
function methodOf(name) {
    const known = methods.find((one) => one === name);
    if (known !== undefined)
        return known;
    throw new Error(`unexpected method ${name}`);
}
/** Makes octokit use the client of all other requests, with its host rule, deadline, proxy and retries. */
function fetchBy(client) {
    return async (url, options) => {
        const method = methodOf(options.method ?? 'GET');
        const body = options.body === undefined ? {} : { body: options.body };
        const request = (0,esm/* createPipelineRequest */.G6)({ url, method, headers: (0,esm/* createHttpHeaders */.Nc)(options.headers), ...body });
        const { status, headers, bodyAsText } = await client.sendRequest(request);
        return new Response(bodyAsText === undefined || bodyAsText === null || bodyAsText === '' ? null : bodyAsText, {
            status,
            headers: headers.toJSON(),
        });
    };
}

// EXTERNAL MODULE: ./build/hosts/github/run-context.js
var run_context = __webpack_require__(3909);
;// CONCATENATED MODULE: ./build/hosts/github/issues.js
/** GitHub's issues: each incident is one. Source: https://docs.github.com/rest/issues/issues */






const author = dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP() }));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
/** The author is absent for a deleted user. */
const issueEntry = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    title: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    created_at: time,
    user: author,
    state_reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
    locked: dist/* optional */.lqM(dist/* boolean */.zMY()),
});
const commentEntry = dist/* object */.Ikc({ body: dist/* nullish */.cl6(dist/* string */.YjP()), created_at: time, user: author });
/** GitHub's reference: labels are strings or objects, and "silently dropped" for users without push access. */
const newIssue = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    labels: dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ name: dist/* nullish */.cl6(dist/* string */.YjP()) })])),
});
/** Of the token that GitHub gives to a job. */
const jobLogin = 'github-actions[bot]';
/** Every drift issue has this label, so that a search reads few other issues. */
const driftLabel = 'cja-cmk';
function isDriftLabel(label) {
    const name = typeof label === 'string' ? label : label.name;
    return name?.toLowerCase() === driftLabel;
}
const readComments = { en: 'read the comments of the drift issue', fr: "lire les commentaires de l'issue de d\u00e9rive" };
/** The issues of the run's repository. */
function openIssues(options) {
    const token = (0,inputs/* readGithubToken */.lF)(options.environment);
    const { repository, ref } = (0,run_context/* readRun */.c)(options.environment);
    const [owner = '', repo = ''] = repository.split('/');
    if (token === undefined || repo === '')
        return 'github-token or GITHUB_REPOSITORY is missing.';
    // What another branch verifies, and with which waivers, nobody reviewed: it must not close the issue of an incident.
    if (!isOfDefaultBranch(options.environment))
        return `this run is of ${ref}, and not of the default branch.`;
    options.log.mask(token);
    const client = repositoryClient(options, token, { owner, repo });
    let ownLogin;
    /** Whose token it is, is read only if there is something to decide. Without GitHub's answer, the job's own is the usual one. */
    const isOwn = async ({ user }) => isSame(user?.login, (await (ownLogin ??= client.ownLogin())) ?? jobLogin);
    /** Of those found; what somebody unlocked stays so. */
    const locked = new Set();
    /** GitHub counts the job's token among none of the people who comment on a locked issue, but lets it unlock one. */
    const unlocked = async (number, write) => {
        if (!locked.has(number))
            return write();
        const warnings = await setLock(client, number, 'DELETE');
        try {
            warnings.push(...(await write()));
            return warnings;
        }
        finally {
            warnings.push(...(await setLock(client, number, 'PUT')));
        }
    };
    return {
        async findOpen(marker) {
            const { entries, isComplete } = await marked(client, marker, isOwn);
            for (const entry of entries)
                if (entry.locked === true)
                    locked.add(entry.number);
            if (entries.length > 0)
                return { issues: entries.map((entry) => openIssue(entry, marker)).toReversed(), warnings: [] };
            const warnings = isComplete ? [] : [moreThanRead];
            if (ownLogin !== undefined && (await ownLogin) === undefined)
                warnings.push(loginAssumed);
            return { issues: [], warnings };
        },
        async comments({ number }) {
            const route = 'GET issues/{issue_number}/comments';
            const { entries } = await client.list(readComments, route, { issue_number: number }, commentEntry, isOwn);
            return entries.map(written);
        },
        async open(title, text, marker) {
            const opened = await create(client, title, withMarker(text, marker));
            const warnings = [...opened.warnings];
            // A person who can't be assigned must not cost the alarm: each is assigned after the issue was opened.
            for (const login of options.inputs.driftIssueAssignees)
                warnings.push(...(await issues_assign(client, opened.number, login)));
            // Last: a stranger's comment does less harm than an alarm that nobody sees.
            warnings.push(...(await setLock(client, opened.number, 'PUT')));
            return { number: opened.number, warnings };
        },
        update: ({ number }, { title, text, comment: said, marker }) => unlocked(number, async () => {
            // The comment's time is that of a finding's first sight: it comes first.
            const warnings = said === undefined ? [] : await comment(client, number, said);
            await change(client, number, { title, body: withMarker(text, marker) });
            return warnings;
        }),
        close: ({ number }, said) => unlocked(number, async () => {
            await change(client, number, { state: 'closed' });
            return comment(client, number, said);
        }),
    };
}
/** The newest first, so that what others opened before hides none. One that was closed is history, also if somebody reopened it. */
function marked(client, marker, isOwn) {
    const name = { en: 'look for the drift issue', fr: "rechercher l'issue de d\u00e9rive" };
    const query = { labels: driftLabel, state: 'open', sort: 'created', direction: 'desc' };
    const isMarked = ({ body, state_reason: reason, pull_request: pull }) => pull === undefined && reason !== 'reopened' && body?.includes(issues_hidden(marker)) === true;
    return client.list(name, 'GET issues', query, issueEntry, async (entry) => isMarked(entry) && isOwn(entry));
}
const loginAssumed = `GitHub did not say whose github-token is: ${jobLogin} was assumed. If it is somebody else's, one of the other issues of this key may be its own.`;
const moreThanRead = `the repository has more issues with the label ${driftLabel} than were read. One of this key may be among them.`;
async function create(client, title, body) {
    const { number, labels } = await client.ask({ en: 'open the drift issue', fr: "ouvrir l'issue de d\u00e9rive" }, 'POST issues', { title, body, labels: [driftLabel] }, newIssue);
    return { number, warnings: labels.some(isDriftLabel) ? [] : [withoutLabel(number)] };
}
async function change(client, number, changes) {
    await client.ask({ en: 'update the drift issue', fr: "mettre \u00e0 jour l'issue de d\u00e9rive" }, 'PATCH issues/{issue_number}', { issue_number: number, ...changes }, dist/* object */.Ikc({ number: dist/* number */.aig() }));
}
/** GitHub refuses a comment on a locked issue, which changes nothing about the issue's state. */
function comment(client, number, body) {
    return (0,issue_tracker/* unlessRefused */.J)(`GitHub did not accept a comment on #${number}`, () => client.ask({ en: 'comment on the drift issue', fr: "commenter l'issue de d\u00e9rive" }, 'POST issues/{issue_number}/comments', { issue_number: number, body }, dist/* object */.Ikc({ id: dist/* number */.aig() })));
}
/** On a locked issue only people with write access comment, so that no stranger advises whoever reads it in an incident. */
function setLock(client, number, method) {
    return (0,issue_tracker/* unlessRefused */.J)(`GitHub did not ${method === 'PUT' ? 'lock' : 'unlock'} #${number}`, () => client.ask(method === 'PUT'
        ? { en: 'lock the drift issue', fr: "verrouiller l'issue de d\u00e9rive" }
        : { en: 'unlock the drift issue', fr: "d\u00e9verrouiller l'issue de d\u00e9rive" }, `${method} issues/{issue_number}/lock`, { issue_number: number }, dist/* unknown */.L5J()));
}
async function issues_assign(client, number, login) {
    const refused = `GitHub did not assign ${login} to #${number}`;
    let isDone = false;
    const warnings = await (0,issue_tracker/* unlessRefused */.J)(refused, async () => {
        const { assignees } = await client.ask({ en: `assign ${login} to the drift issue`, fr: `assigner ${login} \u00e0 l'issue de d\u00e9rive` }, 'POST issues/{issue_number}/assignees', { issue_number: number, assignees: [login] }, dist/* object */.Ikc({ assignees: dist/* array */.YOg(dist/* object */.Ikc({ login: dist/* string */.YjP() })) }));
        isDone = assignees.some((one) => isSame(one.login, login));
    });
    const ignored = `${refused}. Only people with access to the repository can be assigned.`;
    return isDone || warnings.length > 0 ? warnings : [ignored];
}
const isSame = (one, other) => one?.toLowerCase() === other?.toLowerCase();
/** In a comment of HTML, which GitHub does not show. */
const issues_hidden = (marker) => `<!-- ${marker} -->`;
const withMarker = (text, marker) => `${text}\n\n${issues_hidden(marker)}\n`;
function openIssue(entry, marker) {
    const { text, createdAt } = written(entry);
    const withoutMarker = text.replace(issues_hidden(marker), '').trim();
    return { number: entry.number, title: entry.title, text: withoutMarker, createdAt, encodesSigns: false };
}
function written({ body, created_at: createdAt }) {
    return { text: body ?? '', createdAt };
}
function withoutLabel(number) {
    return `opened #${number}, but GitHub dropped its label ${driftLabel}, since github-token belongs to a user without push access. Add the label to the issue: without it, each run opens another one. Use the job's own token with issues: write, or that of a user with push access.`;
}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unlessRefused)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/** What a service that keeps issues, or work items, is asked for. */

/** What a service refused, which changes nothing about the issue's state. @returns a warning */
async function unlessRefused(what, ask) {
    try {
        await ask();
        return [];
    }
    catch (error) {
        if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7))
            throw error;
        const { code, message } = error.details;
        return [`${what} (${code}: ${message}).`];
    }
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
