export const id = 221;
export const ids = [221];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Login: () => (/* binding */ Login)
/* harmony export */ });
/* harmony import */ var _azure_identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5563);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4821);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6210);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6419);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1521);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5664);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4615);
/**
 * The login: a GitHub token becomes access tokens for ARM, Graph and Key Vault, each for its own host.
 * Source: https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */










const tokenRefusal = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    error_description: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    error_codes: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()), []),
    trace_id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
});
const operation = 'log in to Azure with the OIDC token';
/** AADSTS700024: the assertion is outside its time. One fresh token settles it, unless the clock is off. */
const staleAssertion = 'AADSTS700024';
/** A credential for the Azure SDKs and for `bearer`; its refusals are `ServiceError`s with Entra's own words. */
class Login {
    #options;
    #masked = new Set();
    constructor(options) {
        this.#options = options;
    }
    /** Reads that start together share one exchange; a token near its end is exchanged anew. */
    getToken(scopes, options = {}) {
        const scope = String(scopes);
        const known = this.#tokens.get(scope);
        if (known !== undefined && (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() < known.renewAt)
            return known.token;
        const token = this.#fresh(scopes, options);
        const entry = { token, renewAt: Number.POSITIVE_INFINITY };
        this.#tokens.set(scope, entry);
        token.then(({ expiresOnTimestamp }) => {
            entry.renewAt = (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() + Math.max(0, expiresOnTimestamp - Date.now()) / 2;
        }, () => this.#tokens.delete(scope));
        return token;
    }
    async forget(scope, refused) {
        const known = this.#tokens.get(scope);
        const token = await known?.token.catch(() => undefined);
        if (token?.token !== refused || this.#tokens.get(scope) !== known)
            return;
        this.#tokens.delete(scope);
        // The SDK keeps tokens as well, in the credential.
        this.#credentials.delete(scope);
    }
    async #fresh(scopes, options) {
        const { generation } = this.#options.idTokens;
        try {
            return await this.#exchange(scopes, options);
        }
        catch (error) {
            if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7) || error.details.code !== staleAssertion)
                throw error;
            this.#options.log.info('Entra finds the OIDC token outside its time (AADSTS700024): asking GitHub for a new one.');
            this.#options.idTokens.renew(generation);
            return this.#exchange(scopes, options);
        }
    }
    #tokens = new Map();
    #credentials = new Map();
    #errorCatalog = new Map();
    #faults = new Map();
    async #exchange(scopes, options) {
        const scope = String(scopes);
        try {
            const token = await this.#credential(scope).getToken(scopes, options);
            this.#mask(token.token);
            return token;
        }
        catch (error) {
            // The SDK wraps what it got; our own record says what Entra, GitHub or the network really answered.
            const own = this.#errorCatalog.get(scope) ?? this.#faults.get(scope);
            this.#errorCatalog.delete(scope);
            this.#faults.delete(scope);
            throw (own ??
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({ service: 'entra', operation, code: 'InvalidAnswer', message: messageOf(error) }, error));
        }
    }
    /** One credential a scope, so that the answers of exchanges made side by side can be told apart. */
    #credential(scope) {
        const known = this.#credentials.get(scope);
        if (known !== undefined)
            return known;
        const { tenantId, clientId, send } = this.#options;
        const remember = (request) => this.#remembering(scope, () => send(request));
        const assertion = () => this.#remembering(scope, async () => (await this.#options.idTokens.get()).jwt);
        const onAnswer = (answer) => this.#noteRefusal(scope, answer);
        const credential = new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientAssertionCredential */ .XI(tenantId, clientId, assertion, {
            ...(0,_sdk_js__WEBPACK_IMPORTED_MODULE_5__/* .clientOptions */ .s)(remember, () => operation, onAnswer),
            // Said here, so that AZURE_AUTHORITY_HOST in the environment names no other.
            authorityHost: `https://${_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .fixedHosts */ .A.entra}`,
        });
        this.#credentials.set(scope, credential);
        return credential;
    }
    async #remembering(scope, run) {
        try {
            return await run();
        }
        catch (error) {
            this.#faults.set(scope, (0,_wire_js__WEBPACK_IMPORTED_MODULE_8__/* .asError */ .z)(error));
            throw error;
        }
    }
    #noteRefusal(scope, answer) {
        if (answer.status >= 200 && answer.status < 300)
            return;
        const body = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(tokenRefusal, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .q)(answer.body));
        const { error_description: description, error_codes: codes, trace_id: trace, error, } = body.success ? body.output : unreadable;
        this.#errorCatalog.set(scope, new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({
            service: 'entra',
            operation,
            status: answer.status,
            code: codes[0] === undefined ? error || `HTTP ${answer.status}` : `AADSTS${codes[0]}`,
            message: description || (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(answer.body) || 'the answer has no body',
            requestId: trace ?? (0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .requestIdOf */ .Gb)(answer.headers),
        }));
    }
    #mask(token) {
        if (this.#masked.has(token))
            return;
        this.#masked.add(token);
        this.#options.onToken(token);
    }
}
const unreadable = { error: '', error_description: '', error_codes: [], trace_id: undefined };
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ clientOptions)
/* harmony export */ });
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(690);
/**
 * Lets the Azure SDKs send through our transport, so that hosts, deadline, proxy and retries are the same for every
 * request. The SDKs keep what they are good at: addresses, bodies, tokens, challenges.
 */

/** Options for every SDK client: our transport, and no retries or redirects of its own. */
function clientOptions(send, operation, onAnswer = () => { }) {
    return {
        httpClient: httpClient(send, operation, onAnswer),
        retryOptions: { maxRetries: 0 },
        redirectOptions: { maxRetries: 0 },
        userAgentOptions: { userAgentPrefix: 'cja-cmk-action' },
    };
}
const methods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']);
function isMethod(method) {
    return methods.has(method);
}
function httpClient(send, operation, onAnswer) {
    return {
        async sendRequest(request) {
            if (!isMethod(request.method))
                throw new Error(`unexpected method ${request.method}`);
            const answer = await send({
                method: request.method,
                url: request.url,
                headers: request.headers.toJSON(),
                body: typeof request.body === 'string' ? request.body : undefined,
                operation: operation(),
                ...(isReadingPost(request) ? { writes: false } : {}),
            });
            onAnswer(answer);
            return { request, status: answer.status, headers: (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__/* .createHttpHeaders */ .Nc)(answer.headers), bodyAsText: answer.body };
        },
    };
}
/** Asking for a token, or whether a name is free, changes nothing, although it is a POST. */
function isReadingPost(request) {
    const { host, pathname } = new URL(request.url);
    return host === 'login.microsoftonline.com' || pathname.endsWith('/checkNameAvailability');
}


/***/ })

};
