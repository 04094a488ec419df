export const id = 774;
export const ids = [774];
export const modules = {

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deletedKeys: () => (/* binding */ deletedKeys)
/* harmony export */ });
/* harmony import */ var _azure_keyvault_keys__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2211);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6785);
/* harmony import */ var _pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9580);
/* harmony import */ var _pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1284);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5788);







const keyBundle = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    key: valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ kid: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    /** In seconds since 1970; only of a deleted key. */
    deletedDate: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
    scheduledPurgeDate: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()),
});
/** @param httpClient a client for the vault's own domain */
function deletedKeys(credential, inputs, httpClient, renewal) {
    const client = new _azure_keyvault_keys__WEBPACK_IMPORTED_MODULE_0__/* .KeyClient */ .xp(`https://${(0,_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .vaultDomain */ .Dk)(inputs.vaultName)}`, credential, {
        ...(0,_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .sdkOptions */ .rY)(httpClient),
        additionalPolicies: [{ policy: renewal, position: 'perRetry' }],
    });
    return {
        async get(operation) {
            const response = await (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rawAnswer */ .b8)(operation, () => client.getDeletedKey(inputs.keyName));
            const { deletedDate, scheduledPurgeDate } = (0,_responses_js__WEBPACK_IMPORTED_MODULE_5__/* .parseResponse */ .xp)(operation, response, keyBundle);
            return { name: inputs.keyName, deletedAt: timeOf(deletedDate), scheduledPurge: timeOf(scheduledPurgeDate) };
        },
        // Only the first request: whether the key is back is found out by reading it through ARM.
        async recover(operation) {
            const response = await (0,_pipeline_raw_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rawAnswerIfSent */ .UM)(operation, () => recoverOnce(client, inputs.keyName));
            if (response !== undefined)
                (0,_responses_js__WEBPACK_IMPORTED_MODULE_5__/* .parseResponse */ .xp)(operation, response, keyBundle);
            return response !== undefined;
        },
    };
}
const timeOf = (seconds) => (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)((seconds ?? Number.NaN) * 1000) ?? null;
/** The SDK's poller would keep polling; stopped immediately, it sends only the request that recovers. */
async function recoverOnce(client, name) {
    const poller = await client.beginRecoverDeletedKey(name, { intervalInMs: 60_000 });
    poller.stopPolling();
}


/***/ })

};
