export const id = 728;
export const ids = [728];
export const modules = {

/***/ 8728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRun: () => (/* binding */ readRun)
});

;// CONCATENATED MODULE: ./build/version.js
/** The version of this action, as in `package.json` and CHANGELOG. */
const version = '1.0.0';

;// CONCATENATED MODULE: ./build/run-context.js

function readRun(environment) {
    const of = (name) => environment[`GITHUB_${name}`] ?? '';
    const repository = of('REPOSITORY');
    const runId = of('RUN_ID');
    const server = of('SERVER_URL') || 'https://github.com';
    return {
        repository,
        runId,
        runAttempt: of('RUN_ATTEMPT'),
        runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : '',
        workflow: of('WORKFLOW'),
        job: of('JOB'),
        actor: of('ACTOR'),
        event: of('EVENT_NAME'),
        ref: of('REF'),
        commit: of('SHA'),
        action: version,
    };
}


/***/ })

};
