export const id = 12;
export const ids = [12];
export const modules = {

/***/ 2012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyVaultClient: () => (/* binding */ keyVaultClient)
/* harmony export */ });
/* harmony import */ var _azure_arm_keyvault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1592);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6785);
/* harmony import */ var _pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9580);
/**
 * Microsoft's management client for vaults and keys. It builds addresses and bodies. The caller validates the raw
 * answer, since the client's deserializers accept anything.
 */



function keyVaultClient(credential, subscriptionId, httpClient, renewal) {
    return new _azure_arm_keyvault__WEBPACK_IMPORTED_MODULE_0__/* .KeyVaultManagementClient */ .ch(credential, subscriptionId, {
        ...(0,_pipeline_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .sdkOptions */ .rY)(httpClient),
        additionalPolicies: [{ policy: renewal, position: 'perRetry' }],
        apiVersion: _cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .keyVaultApiVersion */ .oT,
    });
}


/***/ })

};
