export const id = 602;
export const ids = [602];
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

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
const perPage = 100;
const mostPages = 50;
function octokitOf(options, token) {
    const apiUrl = options.environment['GITHUB_API_URL'];
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        userAgent: _runtime_version_js__WEBPACK_IMPORTED_MODULE_7__/* .userAgent */ .N,
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
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { labels: _drift_label_js__WEBPACK_IMPORTED_MODULE_6__/* .driftLabel */ .w, state: 'all', per_page: perPage, page };
                const entries = await ask({ en: 'look for the drift issue', fr: "rechercher l'issue de d\u00e9rive" }, 'GET /repos/{owner}/{repo}/issues', query, valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(existingIssue));
                if (entries.length < perPage)
                    break;
            }
            return found;
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
            return jobLogin;
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


/***/ }),

/***/ 7494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
/** Milliseconds as people read them: `1.5 s`. */
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}


/***/ })

};
