export const id = 888;
export const ids = [888];
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

/***/ 1575:
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
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
;// CONCATENATED MODULE: ./build/hosts/issue-tracker.js
/** What a service that keeps issues is asked for. */

/** What a service refused, which changes nothing about the issue's state. @returns a warning */
async function unlessRefused(what, ask) {
    try {
        await ask();
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7))
            throw error;
        const { code, message } = error.details;
        return [`${what} (${code}: ${message}).`];
    }
}

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
    return unlessRefused(`GitHub did not accept a comment on #${number}`, () => client.ask({ en: 'comment on the drift issue', fr: "commenter l'issue de d\u00e9rive" }, 'POST issues/{issue_number}/comments', { issue_number: number, body }, dist/* object */.Ikc({ id: dist/* number */.aig() })));
}
/** On a locked issue only people with write access comment, so that no stranger advises whoever reads it in an incident. */
function setLock(client, number, method) {
    return unlessRefused(`GitHub did not ${method === 'PUT' ? 'lock' : 'unlock'} #${number}`, () => client.ask(method === 'PUT'
        ? { en: 'lock the drift issue', fr: "verrouiller l'issue de d\u00e9rive" }
        : { en: 'unlock the drift issue', fr: "d\u00e9verrouiller l'issue de d\u00e9rive" }, `${method} issues/{issue_number}/lock`, { issue_number: number }, dist/* unknown */.L5J()));
}
async function issues_assign(client, number, login) {
    const refused = `GitHub did not assign ${login} to #${number}`;
    let isDone = false;
    const warnings = await unlessRefused(refused, async () => {
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


/***/ })

};
