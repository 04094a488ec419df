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
// EXTERNAL MODULE: ./build/runtime/secrets.js + 1 modules
var secrets = __webpack_require__(3978);
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
