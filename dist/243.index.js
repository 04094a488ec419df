export const id = 243;
export const ids = [243];
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

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorkItems: () => (/* binding */ openWorkItems)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/hosts/issue-tracker.js
var issue_tracker = __webpack_require__(4950);
// EXTERNAL MODULE: ./build/hosts/azure-pipelines/collection.js
var azure_pipelines_collection = __webpack_require__(7188);
// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 38 modules
var esm = __webpack_require__(690);
// EXTERNAL MODULE: ./build/azure/pipeline/pipeline.js + 3 modules
var pipeline = __webpack_require__(9580);
// EXTERNAL MODULE: ./build/azure/pipeline/raw-answer.js
var raw_answer = __webpack_require__(1284);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
// EXTERNAL MODULE: ./build/runtime/secrets.js
var secrets = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/project-client.js
/** Azure DevOps' REST API for one project, with answers that are validated. */








/** @param project its ID or name */
function projectClient(options, token, collection, project) {
    const client = (0,pipeline/* httpClientOf */.Xc)('azure-devops', options);
    return async (about, { method, path, query = {}, body }, schema) => {
        const operation = { ...about, service: 'azure-devops' };
        const base = `${collection.href.replace(/\/$/, '')}/${encodeURIComponent(project)}/_apis/wit/`;
        const url = `${base}${path}?${new URLSearchParams({ 'api-version': '7.1', ...query }).toString()}`;
        const headers = (0,esm/* createHttpHeaders */.Nc)({
            Accept: 'application/json',
            Authorization: `Bearer ${token}`,
            'User-Agent': version/* userAgent */.N1,
            // Turns a sign-in page into an error.
            'X-TFS-FedAuthRedirect': 'Suppress',
            ...(body !== undefined && {
                'Content-Type': Array.isArray(body) ? 'application/json-patch+json' : 'application/json',
            }),
        });
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const request = (0,esm/* createPipelineRequest */.G6)({ url, method, headers, ...sent });
        return parsed(operation, await (0,raw_answer/* rawAnswer */.b8)(operation, () => client.sendRequest(request)), schema);
    };
}
function parsed({ service, name }, { status, headers, bodyAsText }, schema) {
    const body = (0,json/* parseJson */.q)(bodyAsText ?? '');
    const details = { service, operation: name, status, requestId: headers.get('x-vss-e2eid') };
    // 203 is the page on which people sign in.
    if (status < 200 || status > 299 || status === 203) {
        const refused = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), body);
        const message = refused.success ? refused.output.message : (0,secrets/* excerpt */.Kb)(bodyAsText ?? '');
        throw new errors/* ServiceError */._7({ ...details, code: `HTTP ${status}`, message });
    }
    const result = dist/* safeParse */.xLC(schema, body);
    if (result.success)
        return result.output;
    throw new errors/* ServiceError */._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}

;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/work-items.js
/**
 * Work items of the job's project: each incident is one, by the job's own access token. Source:
 * https://learn.microsoft.com/rest/api/azure/devops/wit/work-items; the format of texts:
 * https://devblogs.microsoft.com/devops/markdown-support-arrives-for-work-items/
 */




/** A query for it returns few other work items. */
const tag = 'cja-cmk';
/** As many as one request may ask for. */
const most = 200;
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const person = dist/* object */.Ikc({ id: dist/* string */.YjP() });
const states = dist/* object */.Ikc({ value: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), category: dist/* string */.YjP() })) });
const queried = dist/* object */.Ikc({ workItems: dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* number */.aig() })) });
const workItem = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    fields: dist/* object */.Ikc({
        'System.Title': dist/* string */.YjP(),
        'System.Description': dist/* optional */.lqM(dist/* string */.YjP(), ''),
        'System.CreatedDate': time,
        'System.CreatedBy': person,
    }),
});
const workItems = dist/* object */.Ikc({ value: dist/* array */.YOg(workItem) });
const commentPage = dist/* object */.Ikc({
    comments: dist/* array */.YOg(dist/* object */.Ikc({ text: dist/* optional */.lqM(dist/* string */.YjP(), ''), createdDate: time, createdBy: person })),
    continuationToken: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const withId = dist/* object */.Ikc({ id: dist/* number */.aig() });
const read = { en: 'look for the work item', fr: "rechercher l'\u00e9l\u00e9ment de travail" };
const create = { en: 'create the work item', fr: "cr\u00e9er l'\u00e9l\u00e9ment de travail" };
const write = { en: 'update the work item', fr: "mettre \u00e0 jour l'\u00e9l\u00e9ment de travail" };
/** The work items of the run's project. */
function openWorkItems(options) {
    const { environment, inputs } = options;
    const collection = (0,azure_pipelines_collection/* collectionOf */.i)(environment);
    const project = environment['SYSTEM_TEAMPROJECTID'] || environment['SYSTEM_TEAMPROJECT'] || '';
    const token = environment['SYSTEM_ACCESSTOKEN'] ?? '';
    if (collection === undefined)
        return 'SYSTEM_COLLECTIONURI names no organization of Azure DevOps Services.';
    if (project === '' || token === '')
        return 'SYSTEM_TEAMPROJECTID or SYSTEM_ACCESSTOKEN is missing.';
    options.log.mask(token);
    const ask = projectClient(options, token, collection, project);
    const type = inputs.workItemType;
    const authors = new Map();
    let completed;
    return {
        async findOpen(marker) {
            const { value } = await ask({ name: read }, { method: 'GET', path: `${typePath(type)}/states` }, states);
            completed = value.find(({ category }) => category === 'Completed')?.name;
            const closed = value.filter(({ category }) => ['Completed', 'Removed'].includes(category));
            const ids = await openIds(ask, type, closed.map(({ name }) => name));
            if (ids.length === 0)
                return { issues: [], warnings: [] };
            const found = await byId(ask, ids);
            for (const { id, fields } of found)
                authors.set(id, fields['System.CreatedBy'].id);
            const own = found
                .filter(({ fields }) => fields['System.Description'].includes(shown(marker)))
                .map((item) => openIssue(item, marker));
            const warnings = own.length > 0 || ids.length < most ? [] : [moreThanRead];
            return { issues: own, warnings };
        },
        async comments({ number }) {
            return commentsBy(ask, number, authors.get(number));
        },
        async open(title, text, marker) {
            const body = [...textOf(title, text, marker), field('System.Tags', tag)];
            const { id } = await ask({ name: create }, { method: 'POST', path: `workitems/$${encodeURIComponent(type)}`, body }, withId);
            return { number: id, warnings: [] };
        },
        async update({ number }, { title, text, comment, marker }) {
            // The comment's time is that of a finding's first sight: it comes first.
            const warnings = comment === undefined ? [] : await addComment(ask, number, comment);
            await change(ask, number, textOf(title, text, marker));
            return warnings;
        },
        async close({ number }, comment) {
            if (completed === undefined)
                return [`the type ${type} has no state of category Completed: close #${number} yourself.`];
            await change(ask, number, [field('System.State', completed)]);
            return addComment(ask, number, comment);
        },
    };
}
const typePath = (type) => `workitemtypes/${encodeURIComponent(type)}`;
const moreThanRead = `the project has more work items with the tag ${tag} than were read. One of this key may be among them.`;
/** What the token's own user created, the newest first. */
async function openIds(ask, type, closed) {
    const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
    const query = [
        'SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.CreatedBy] = @Me',
        `AND [System.Tags] CONTAINS ${quoted(tag)} AND [System.WorkItemType] = ${quoted(type)}`,
        ...(closed.length === 0 ? [] : [`AND [System.State] NOT IN (${closed.map(quoted).join(', ')})`]),
        'ORDER BY [System.Id] DESC',
    ].join(' ');
    const request = { method: 'POST', path: 'wiql', query: { $top: String(most) }, body: { query } };
    const { workItems: found } = await ask({ name: read, writes: false }, request, queried);
    return found.map(({ id }) => id);
}
async function byId(ask, ids) {
    const fields = Object.keys(workItem.entries.fields.entries).join();
    const query = { ids: ids.join(), fields };
    const { value } = await ask({ name: read }, { method: 'GET', path: 'workitems', query }, workItems);
    return value.toSorted((one, other) => one.id - other.id);
}
function openIssue({ id, fields }, marker) {
    const text = fields['System.Description'].replace(shown(marker), '').trim();
    return {
        number: id,
        title: fields['System.Title'],
        text,
        createdAt: fields['System.CreatedDate'],
        encodesSigns: true,
    };
}
async function commentsBy(ask, id, author) {
    const found = [];
    let next;
    do {
        const query = { $top: String(most), ...commentsVersion, ...(next !== undefined && { continuationToken: next }) };
        const page = await ask({ name: read }, { method: 'GET', path: `workItems/${id}/comments`, query }, commentPage);
        const own = page.comments.filter(({ createdBy }) => createdBy.id === author);
        found.push(...own.map(({ text, createdDate }) => ({ text, createdAt: createdDate })));
        next = page.continuationToken ?? undefined;
    } while (next !== undefined);
    return found;
}
/** Comments are a preview in every version. */
const commentsVersion = { 'api-version': '7.1-preview.4' };
function addComment(ask, id, text) {
    const query = { format: 'markdown', ...commentsVersion };
    const request = { method: 'POST', path: `workItems/${id}/comments`, query, body: { text } };
    return (0,issue_tracker/* unlessRefused */.J)(`Azure DevOps did not accept a comment on #${id}`, () => ask({ name: write }, request, withId));
}
async function change(ask, id, body) {
    await ask({ name: write }, { method: 'PATCH', path: `workitems/${id}`, body }, withId);
}
const field = (name, value) => ({ op: 'add', path: `/fields/${name}`, value });
function textOf(title, text, marker) {
    return [
        field('System.Title', title),
        field('System.Description', `${text}\n\n${shown(marker)}`),
        { op: 'add', path: '/multilineFieldsFormat/System.Description', value: 'Markdown' },
    ];
}
/** Visible: Azure DevOps may drop a comment of HTML, and every run would open another work item. */
const shown = (marker) => `\`${marker}\``;


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
