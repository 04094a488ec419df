export const id = 94;
export const ids = [94];
export const modules = {

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude),
  stepFails: () => (/* binding */ stepFails)
});

;// CONCATENATED MODULE: ./build/checks/gate.js
/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked.
 * Unknown warnings stop nobody; `never` passes everything (and leaves `ready` as it is).
 */
function gateFailures(verdict, inputs) {
    if (inputs.failOn === 'never')
        return [];
    return verdict.findings.filter(({ severity, status }) => {
        if (severity === 'error')
            return status === 'fail' || status === 'unknown';
        return status === 'fail' && inputs.failOn === 'warning';
    });
}
function failsGate(verdict, inputs) {
    return gateFailures(verdict, inputs).length > 0;
}

// EXTERNAL MODULE: ./build/refusals/explain.js + 8 modules
var explain = __webpack_require__(2364);
;// CONCATENATED MODULE: ./build/conclude.js
/** How a run ends: from what it came to, to whether the step fails and why. Pure. */


function conclude(ended) {
    const { inputs, run, startedAt, observed, plan, changes, verdict } = ended;
    return {
        inputs,
        run,
        startedAt,
        finishedAt: new Date().toISOString(),
        observed,
        plan,
        changes,
        changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
        verdict,
        failures: failuresOf(ended),
    };
}
function failuresOf({ fault, inputs, claims, plan }) {
    if (fault !== undefined)
        return (0,explain/* explain */.WE)(fault, inputs, claims);
    return (plan?.blockers ?? []).map(explain/* blockerFailure */.j3);
}
/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
function stepFails({ failures, inputs, verdict }) {
    if (failures.length > 0 || inputs === undefined || verdict === undefined)
        return true;
    return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}


/***/ })

};
