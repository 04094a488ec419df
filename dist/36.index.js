export const id = 36;
export const ids = [36];
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

/***/ 4036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftLabel: () => (/* binding */ driftLabel),
/* harmony export */   issuesOf: () => (/* binding */ issuesOf)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _azure_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/* harmony import */ var _azure_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4615);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(767);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2713);
/** GitHub's issues, as the drift issue needs them. Source: https://docs.github.com/rest/issues/issues */






/** Every drift issue has this label, so that looking for one reads few others. */
const driftLabel = 'cja-cmk';
const issueEntry = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['open', 'closed']),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
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
    const ask = async (operation, route, parameters, schema) => {
        const wire = new _azure_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .Wire */ ._();
        const request = { fetch: fetchThrough(wire.through(send), operation) };
        const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { request, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
        const answer = await wire.answerOf(() => octokit.request(route, { ...at, ...parameters }));
        return accepted(operation, answer, schema);
    };
    return {
        async find(matches) {
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { labels: driftLabel, state: 'all', per_page: perPage, page };
                const entries = await ask('look for the drift issue', 'GET /repos/{owner}/{repo}/issues', query, valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(issueEntry));
                const issues = entries.filter((entry) => entry.pull_request === undefined && matches(entry.body ?? ''));
                found.push(...issues.map(({ number, state, body }) => ({ number, state, body: body ?? '' })));
                if (entries.length < perPage)
                    break;
            }
            return found;
        },
        async open(title, body) {
            const parameters = { title, body, labels: [driftLabel] };
            return (await ask('open the drift issue', 'POST /repos/{owner}/{repo}/issues', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }))).number;
        },
        async update(number, changes) {
            const parameters = { issue_number: number, ...changes };
            await ask('update the drift issue', 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }));
        },
        async comment(number, body) {
            const parameters = { issue_number: number, body };
            await ask('comment on the drift issue', 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters, valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }));
        },
    };
}
function accepted(operation, answer, schema) {
    const refused = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }), (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    const { status } = answer;
    const details = { service: 'github', operation, status, requestId: (0,_azure_http_js__WEBPACK_IMPORTED_MODULE_1__/* .requestIdOf */ .Gb)(answer.headers) };
    if (status < 200 || status > 299) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7({
            ...details,
            code: `HTTP ${status}`,
            message: refused.success ? refused.output.message : 'no message',
        });
    }
    const body = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(answer.body));
    if (body.success)
        return body.output;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7({ ...details, code: 'InvalidAnswer', message: 'the answer has an unexpected shape' });
}
const methods = new Set(['GET', 'POST', 'PATCH']);
function isMethod(method) {
    return methods.has(method);
}
/** Lets octokit send through our transport: its host rule, deadline, proxy and retries. */
function fetchThrough(send, operation) {
    return async (url, options) => {
        const method = options.method ?? 'GET';
        if (!isMethod(method))
            throw new Error(`unexpected method ${method}`);
        const answer = await send({ method, url, headers: options.headers ?? {}, body: options.body, operation });
        return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
    };
}


/***/ })

};
