export const id = 774;
export const ids = [774];
export const modules = {

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deletedKeys: () => (/* binding */ deletedKeys)
/* harmony export */ });
/* harmony import */ var _azure_keyvault_keys__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2211);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5664);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4615);





const keyBundle = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ key: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kid: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
/** @param send a `Send` for the vault's own host */
function deletedKeys(send, credential, inputs) {
    const ask = async (operation, call) => {
        const wire = new _wire_js__WEBPACK_IMPORTED_MODULE_4__/* .Wire */ ._();
        // Around a recovery the SDK also reads the key, which is not back yet: those answers say nothing of the recovery.
        const keep = (request) => operation.writes !== true || isRecovery(request);
        const marking = (request) => send({ ...request, writes: isRecovery(request) });
        const options = (0,_sdk_js__WEBPACK_IMPORTED_MODULE_2__/* .clientOptions */ .s)(wire.through(marking, keep), () => operation.name);
        const client = new _azure_keyvault_keys__WEBPACK_IMPORTED_MODULE_0__/* .KeyClient */ .xp(`https://${inputs.vaultName.toLowerCase()}.vault.azure.net`, wire.with(credential), options);
        (0,_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResponse */ .xp)(operation, await wire.answerOf(() => call(client)), keyBundle);
    };
    return {
        async get(operation) {
            await ask(operation, (client) => client.getDeletedKey(inputs.keyName));
            return { name: inputs.keyName };
        },
        // Only the first request: waiting until the key is back is done by looking at it through ARM.
        recover: (operation) => ask(operation, (client) => recoverOnce(client, inputs.keyName)),
    };
}
function isRecovery(request) {
    return request.method === 'POST' && new URL(request.url).pathname.endsWith('/recover');
}
/** The SDK's poller goes on asking; stopping it at once leaves exactly the one request that recovers. */
async function recoverOnce(client, name) {
    const poller = await client.beginRecoverDeletedKey(name, { intervalInMs: 60_000 });
    poller.stopPolling();
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
