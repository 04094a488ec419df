export const id = 12;
export const ids = [12];
export const modules = {

/***/ 2012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyVaultCalls: () => (/* binding */ keyVaultCalls)
/* harmony export */ });
/* harmony import */ var _azure_arm_keyvault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1592);
/* harmony import */ var _key_vault_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1531);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5664);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4615);
/**
 * Microsoft's management client for vaults and keys. It knows addresses and bodies; what came back is taken from the
 * wire and validated here, since its own deserialisers believe whatever they are given.
 */




function keyVaultCalls(send, credential, subscriptionId) {
    return (operation, call) => {
        const wire = new _wire_js__WEBPACK_IMPORTED_MODULE_2__/* .Wire */ ._();
        const options = { ...(0,_sdk_js__WEBPACK_IMPORTED_MODULE_1__/* .clientOptions */ .s)(wire.through(send), () => operation), apiVersion: _key_vault_version_js__WEBPACK_IMPORTED_MODULE_3__/* .keyVaultApiVersion */ .o };
        const client = new _azure_arm_keyvault__WEBPACK_IMPORTED_MODULE_0__/* .KeyVaultManagementClient */ .ch(wire.with(credential), subscriptionId, options);
        return wire.answerOf(() => call(client));
    };
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
