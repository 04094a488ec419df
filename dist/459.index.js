export const id = 459;
export const ids = [459];
export const modules = {

/***/ 459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotate: () => (/* binding */ annotate),
  debug: () => (/* reexport */ core/* debug */.Yz),
  endGroup: () => (/* reexport */ core/* endGroup */.N4),
  failStep: () => (/* binding */ failStep),
  ignoreLogErrors: () => (/* binding */ ignoreLogErrors),
  info: () => (/* reexport */ core/* info */.pq),
  isDebug: () => (/* reexport */ core/* isDebug */._o),
  setEarlyOutputs: () => (/* binding */ setEarlyOutputs),
  setOutputs: () => (/* binding */ setOutputs),
  setSecret: () => (/* reexport */ core/* setSecret */.Pq),
  startGroup: () => (/* reexport */ core/* startGroup */.Oh),
  writeSummary: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/annotation.js
/** An annotation of the run on GitHub, and GitHub's limits. */

/** GitHub shows this many annotations of each level per step, and this many characters of each. */
const annotationLimits = { count: 10, characters: 4096 };
/** Annotations within GitHub's limits: the last one shown names those that exceed the limit of a level. */
function withinLimits(annotations) {
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => folded(annotations.filter((each) => each.level === level))).map(shortened);
}
function folded(annotations) {
    const { count } = annotationLimits;
    if (annotations.length <= count)
        return [...annotations];
    const [first, ...rest] = annotations.slice(count - 1);
    if (first === undefined)
        return [...annotations];
    const message = [first, ...rest].map((each) => `${each.title}: ${(0,plain/* logLine */.BP)(each.message)}`).join('\n');
    return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}
function shortened(annotation) {
    return {
        level: annotation.level,
        title: (0,plain/* logLine */.BP)(annotation.title, 200),
        message: (0,plain/* bounded */.Mm)((0,plain/* logLines */.OG)(annotation.message).join('\n'), annotationLimits.characters),
    };
}

;// CONCATENATED MODULE: ./build/github/core.js
/**
 * What is sent to GitHub's runner, by @actions/core. The package takes some 40 ms to load (it brings an HTTP client for
 * OIDC along), so this file is loaded only when the first request has left; see `log.ts`.
 */




/**
 * A closed log (EPIPE) or a full disk must not end a run between two writes: the result is in the outputs as well. What
 * a slow reader has not read yet, node buffers and writes before the process ends.
 */
function ignoreLogErrors() {
    process.stdout.on('error', () => undefined);
}
const issue = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Issues the annotations, within GitHub's limits. */
function annotate(annotations) {
    for (const { level, title, message } of withinLimits(annotations)) {
        issue[level](message, title === '' ? {} : { title });
    }
}
/** Makes the step fail, with an annotation that gives the reason. */
function failStep(message) {
    for (const shown of withinLimits([{ level: 'error', title: '', message }]))
        core/* setFailed */.C1(shown.message);
}
/**
 * Sets outputs of the step; without a runner (a run by hand) prints them.
 *
 * @throws when the runner's file can't be written
 */
function setOutputs(outputs) {
    const hasRunner = (process.env['GITHUB_OUTPUT'] ?? '') !== '';
    for (const [name, value] of Object.entries(outputs)) {
        if (hasRunner)
            core/* setOutput */.uH(name, value);
        else
            printOutput(name, value);
    }
}
/**
 * Sets outputs before the result is known, so that a run that is killed leaves them. The runner takes the last value of an
 * output; `publish` sets all of them, and says if they can't be written.
 */
function setEarlyOutputs(outputs) {
    if ((process.env['GITHUB_OUTPUT'] ?? '') === '')
        return;
    try {
        setOutputs(outputs);
    }
    catch {
        // Publishing fails as well, and reports it.
    }
}
function printOutput(name, value) {
    const [first = '', ...rest] = (0,plain/* logLines */.OG)(value, 64_000);
    const lines = rest.length === 0 ? [`${name} = ${first}`] : [`${name} =`, ...[first, ...rest].map((line) => `  ${line}`)];
    core/* info */.pq(lines.map((line) => line.trimEnd()).join('\n'));
}
/**
 * Adds Markdown to the job summary. A run outside GitHub has none; the log has the same content.
 *
 * @throws when the runner's file can't be written
 */
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    await core/* summary */.z.addRaw(markdown, true).write();
}


/***/ })

};
