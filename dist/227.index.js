export const id = 227;
export const ids = [227];
export const modules = {

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitText: () => (/* binding */ junitText)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _telling_obstacle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(428);
/* harmony import */ var _telling_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4070);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5725);
/**
 * The findings as test cases, for systems that show the results of tests: one case for each finding and each failure. Pure.
 *
 * Source: Jenkins' schema junit-4.xsd: `skipped` has no message there, and the whole no such number.
 */




function junitText(outcome) {
    const cases = [...problemCases(outcome), ...(0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsIn */ ._0)(outcome.verdict, 'en').map((each) => caseOf(each, outcome))];
    const count = (result) => cases.filter((each) => each.result === result).length;
    const name = outcome.inputs === undefined ? 'cja-cmk' : `${outcome.inputs.vaultName}/${outcome.inputs.keyName}`;
    const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="cja-cmk" ${totals}>`,
        `  <testsuite name="${attribute(name)}" timestamp="${attribute(outcome.startedAt)}" ${totals} skipped="${count('skipped')}">`,
        ...cases.map(caseText),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
/** What ended the run, or stands in the way of the plan. */
function problemCases(outcome) {
    const failures = outcome.failures.map(({ operation, code, message, meaning, remedy }) => problem(operation.en, `${code}: ${message}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(remedy, meaning.en, outcome)));
    const obstacles = (0,_telling_obstacle_js__WEBPACK_IMPORTED_MODULE_1__/* .obstaclesOf */ ._M)(outcome).map(({ id, message, remedy }) => problem('plan', `${id}: ${message.en}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(remedy, message.en, outcome)));
    return [...failures, ...obstacles];
}
const problem = (name, message, cure) => ({
    name,
    group: 'run',
    result: 'error',
    message,
    lines: [cure],
});
/** A case fails where the run does: a warning below `fail-on` is skipped, and says why. */
function caseOf(finding, outcome) {
    const { inputs } = outcome;
    const { id, title, severity, observed } = finding;
    return {
        name: `${id}: ${title}`,
        group: severity,
        result: inputs === undefined ? 'error' : resultOf(finding, inputs),
        message: observed,
        lines: [`Expected: ${finding.expected}`, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cureOf */ .XZ)(finding.remedy, observed, outcome, finding.effect)],
    };
}
function resultOf(finding, inputs) {
    const { status, severity } = finding;
    if (status === 'pass')
        return undefined;
    if (inputs.failOn === 'never' || inputs.mode === 'plan')
        return 'skipped';
    if (status === 'fail' && (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtOrAbove */ .ux)(finding, inputs))
        return 'failure';
    return status === 'unknown' && severity === 'error' ? 'error' : 'skipped';
}
function caseText({ name, group, result, message, lines }) {
    const open = `    <testcase name="${attribute(name)}" classname="${attribute(`cja-cmk.${group}`)}"`;
    if (result === undefined)
        return `${open}/>`;
    const text = lines.flatMap((line) => (0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(line)).join('\n');
    const said = result === 'skipped' ? '' : ` message="${attribute(message)}"`;
    return `${open}>\n      <${result}${said}>${escaped(text)}</${result}>\n    </testcase>`;
}
function attribute(text) {
    return escaped((0,_telling_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(text));
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML allows no control characters, which plain text does not have either, and no code points U+FFFE and U+FFFF. */
function escaped(text) {
    return text.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}


/***/ })

};
