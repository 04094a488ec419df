export const id = 221;
export const ids = [221];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Login: () => (/* binding */ Login)
/* harmony export */ });
/* harmony import */ var _azure_identity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6454);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4821);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6210);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6785);
/* harmony import */ var _pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9580);
/* harmony import */ var _pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1284);









const operation = {
    service: 'entra',
    name: { en: 'sign in to Azure with the OIDC token', fr: 'se connecter \u00e0 Azure avec le jeton OIDC' },
    writes: false,
};
/** AADSTS700024: the assertion is outside its validity. One new token is enough, unless the runner's clock is wrong. */
const staleAssertion = 'AADSTS700024';
/** A credential for the Azure SDKs; its errors are `ServiceError`s with Entra's message. */
class Login {
    #options;
    #tokens = new Map();
    #withClaims = new Map();
    #credentials = new Map();
    #masked = new Set();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Reads that start together share one exchange; a token that is about to expire is exchanged again. Of the SDK's
     * options, only the claims of a challenge are used: the capability to handle challenges (`cp1`), which brings tokens
     * for a day, is not declared for a job of minutes.
     */
    getToken(scopes, { claims } = {}) {
        const scope = String(scopes);
        if (claims !== undefined)
            return this.#tokenWithClaims(scope, claims);
        const known = this.#tokens.get(scope);
        return known !== undefined && (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .now */ .t)() < known.renewAt ? known.token : this.#keep(scope, this.#fresh(scope));
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
    /** One token answers the same challenge for all requests that received it. */
    #tokenWithClaims(scope, claims) {
        const key = `${scope} ${claims}`;
        const known = this.#withClaims.get(key);
        if (known !== undefined)
            return known;
        const token = this.#keep(scope, this.#fresh(scope, claims));
        this.#withClaims.set(key, token);
        return token;
    }
    #keep(scope, token) {
        const entry = { token, renewAt: Number.POSITIVE_INFINITY };
        this.#tokens.set(scope, entry);
        token.then(({ expiresOnTimestamp }) => {
            entry.renewAt = (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .now */ .t)() + Math.max(0, expiresOnTimestamp - Date.now()) / 2;
        }, () => this.#tokens.delete(scope));
        return token;
    }
    async #fresh(scope, claims) {
        const { generation } = this.#options.assertions;
        try {
            return await this.#exchange(scope, claims);
        }
        catch (error) {
            if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7) || error.details.code !== staleAssertion)
                throw error;
            this.#options.log.info('Entra rejected the OIDC token as outside its validity (AADSTS700024): asking for a new one.');
            this.#options.assertions.renew(generation);
            return this.#exchange(scope, claims);
        }
    }
    async #exchange(scope, claims) {
        let token;
        let failure;
        const response = await (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rawAnswerIfSent */ .UM)(operation, async () => {
            try {
                token = await this.#credential(scope).getToken(scope, claims === undefined ? {} : { claims });
            }
            catch (error) {
                failure = error;
                throw error;
            }
        });
        if (token === undefined)
            throw refusalOf(response, failure);
        this.#mask(token.token);
        return token;
    }
    #credential(scope) {
        const known = this.#credentials.get(scope);
        if (known !== undefined)
            return known;
        const { tenantId, clientId, httpClient, assertions } = this.#options;
        const assertion = () => (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .keepOriginalError */ .BV)(async () => (await assertions.get()).jwt);
        const credential = new _azure_identity__WEBPACK_IMPORTED_MODULE_0__/* .ClientAssertionCredential */ .XI(tenantId, clientId, assertion, {
            ...(0,_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .sdkOptions */ .rY)(httpClient),
            // Set explicitly so that AZURE_AUTHORITY_HOST in the environment has no effect.
            authorityHost: `https://${_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .domains */ .C5.entra}`,
        });
        this.#credentials.set(scope, credential);
        return credential;
    }
    #mask(token) {
        if (this.#masked.has(token))
            return;
        this.#masked.add(token);
        this.#options.onToken(token);
    }
}
const tokenRefusal = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    error_description: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    error_codes: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()), []),
    trace_id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
});
/** Entra's own message, which the SDK wraps. */
function refusalOf(response, failure) {
    const { service, name } = operation;
    if (response === undefined || (response.status >= 200 && response.status < 300)) {
        const message = failure instanceof Error ? (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .excerpt */ .Kb)(failure.message) : 'the answer holds no token';
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({ service, operation: name, code: 'InvalidAnswer', message }, failure);
    }
    const { status, bodyAsText = '' } = response;
    const body = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(tokenRefusal, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(bodyAsText ?? ''));
    const refusal = body.success ? body.output : undefined;
    const [code] = refusal?.error_codes ?? [];
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7({
        service,
        operation: name,
        status,
        code: code === undefined ? refusal?.error || `HTTP ${status}` : `AADSTS${code}`,
        message: refusal?.error_description || (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .excerpt */ .Kb)(bodyAsText ?? '') || 'the answer has no body',
        requestId: refusal?.trace_id ?? (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .requestIdOf */ .Gb)(response),
    });
}


/***/ })

};
