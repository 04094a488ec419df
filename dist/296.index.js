export const id = 296;
export const ids = [296];
export const modules = {

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ azurePipelines)
});

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
// EXTERNAL MODULE: ./build/hosts/host.js
var host = __webpack_require__(2984);
// EXTERNAL MODULE: ./build/hosts/report-files.js
var report_files = __webpack_require__(5538);
// EXTERNAL MODULE: ./build/hosts/untrusted-events.js
var untrusted_events = __webpack_require__(3794);
// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/agent-proxy.js
/**
 * The agent's proxy as the usual variables. Source: https://learn.microsoft.com/azure/devops/pipelines/agents/proxy; domains that
 * bypass it are regular expressions over addresses.
 */


/** A proxy that the job's own variables name counts before the agent's. */
function agentProxy(environment) {
    const address = environment['AGENT_PROXYURL'] ?? '';
    if (!URL.canParse(address) || environment['HTTPS_PROXY'] || environment['https_proxy'])
        return environment;
    const url = new URL(address);
    url.username = environment['AGENT_PROXYUSERNAME'] ?? '';
    url.password = environment['AGENT_PROXYPASSWORD'] ?? '';
    return { ...environment, HTTPS_PROXY: url.href, NO_PROXY: bypassed(environment).join(',') };
}
function bypassed(environment) {
    const given = (0,json/* parseJson */.q)(environment['AGENT_PROXYBYPASSLIST'] ?? '[]');
    const patterns = Array.isArray(given) ? given.flatMap(pattern) : [];
    const tokens = environment['SYSTEM_OIDCREQUESTURI'] ?? '';
    const own = [...Object.values(cloud/* domains */.C5), (0,cloud/* vaultDomain */.Dk)(environment['INPUT_VAULT-NAME'] ?? '')];
    const all = URL.canParse(tokens) ? [...own, new URL(tokens).host] : own;
    return all.filter((domain) => patterns.some((each) => each.test(`https://${domain}/`)));
}
function pattern(text) {
    try {
        return [new RegExp(String(text), 'i')];
    }
    catch {
        // The agent, too, ignores what is no expression.
        return [];
    }
}

// EXTERNAL MODULE: ./build/hosts/azure-pipelines/task-inputs.js
var task_inputs = __webpack_require__(5347);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/azure-pipelines.js
/** Azure Pipelines, as a task or in a script. Its writer is loaded when the run needs it. */







const azurePipelines = {
    name: 'azure-pipelines',
    form: 'task',
    exitCodes: host/* stepExitCodes */.Rh,
    idTokens,
    run: runOf,
    problems: task_inputs/* replacingVariables */.T$,
    unsafeEvent: untrusted_events/* untrustedEvent */.B,
    files,
    proxy: agentProxy,
    writer: async () => (await __webpack_require__.e(/* import() */ 591).then(__webpack_require__.bind(__webpack_require__, 3591))).writer,
    texts: async () => (await __webpack_require__.e(/* import() */ 366).then(__webpack_require__.bind(__webpack_require__, 2366))).texts,
    instead: {
        'drift-issue': 'is GitHub\'s: here, a notification subscription of the project ("a build fails", for this pipeline, to the team) tells of a failed schedule',
    },
};
/** Outputs are in the environment of every later step: the incident ticket is a file next to the report. */
function files(environment, target) {
    const standard = (0,report_files/* filesIn */.n)(environment['AGENT_TEMPDIRECTORY'], target);
    return { ...standard, incidentFile: (0,report_files/* incidentFileBeside */.F)(standard.reportFile) };
}
/**
 * The token of the service connection, asked for anew each time. Source:
 * https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create; the header turns a sign-in page into an error.
 *
 * @throws RunError when the job can't have a token
 */
function idTokens(environment) {
    const accessToken = environment['SYSTEM_ACCESSTOKEN'];
    const connection = environment['AZURESUBSCRIPTION_SERVICE_CONNECTION_ID'];
    const base = environment['SYSTEM_OIDCREQUESTURI'];
    const scheme = environment['AZURESUBSCRIPTION_SCHEME'] || federated;
    // Outside a secret variable's mapping, its text is left as it is.
    if (!accessToken || accessToken === '$(System.AccessToken)')
        throw new errors/* RunError */.e4('NoIdToken', 'SYSTEM_ACCESSTOKEN is not set.');
    if (!connection)
        throw new errors/* RunError */.e4('NoIdToken', 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.');
    if (scheme !== federated)
        throw new errors/* RunError */.e4('NoIdToken', `The service connection signs in with ${scheme}.`);
    if (!base || !URL.canParse(base))
        throw new errors/* RunError */.e4('NoIdToken', 'SYSTEM_OIDCREQUESTURI is no address: update the agent.');
    const url = new URL(base);
    if (!isServices(url))
        throw new errors/* RunError */.e4('ForeignHost', `${url.protocol}//${url.host}`, 'oidc');
    url.searchParams.set('api-version', '7.1');
    url.searchParams.set('serviceConnectionId', connection);
    const headers = {
        Accept: 'application/json',
        Authorization: `Bearer ${accessToken}`,
        'User-Agent': version/* userAgent */.N1,
        'X-TFS-FedAuthRedirect': 'Suppress',
    };
    return { url: url.href, method: 'POST', headers, secrets: [accessToken], field: 'oidcToken' };
}
/** What a service connection without a secret calls its way to sign in. */
const federated = 'WorkloadIdentityFederation';
/**
 * Project, pipeline and run, from the variables of the job. Source:
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
function runOf(environment) {
    const of = (name) => environment[name] ?? '';
    const [collection, project, build] = [of('SYSTEM_COLLECTIONURI'), of('SYSTEM_TEAMPROJECT'), of('BUILD_BUILDID')];
    const isKnown = URL.canParse(collection) && project !== '' && build !== '';
    const results = `${encodeURIComponent(project)}/_build/results?buildId=${encodeURIComponent(build)}`;
    return {
        ...host/* untoldRun */.uY,
        host: 'azure-pipelines',
        repository: of('BUILD_REPOSITORY_NAME'),
        runId: build,
        runAttempt: of('SYSTEM_JOBATTEMPT'),
        runUrl: isKnown ? new URL(results, collection).href : '',
        workflow: of('BUILD_DEFINITIONNAME'),
        job: of('SYSTEM_JOBDISPLAYNAME'),
        runner: { name: of('AGENT_NAME'), environment: '' },
        actor: of('BUILD_REQUESTEDFOR'),
        event: of('BUILD_REASON'),
        ref: of('BUILD_SOURCEBRANCH'),
        commit: of('BUILD_SOURCEVERSION'),
    };
}
/**
 * Whether the job's access token may be sent there: Azure DevOps Services only. A server of one's own would be any host that the
 * environment names, and it has no federation by which a job could sign in to Azure.
 */
function isServices({ protocol, port, hostname }) {
    const isKnown = /^(?:(?:[a-z0-9-]+\.)?dev\.azure|[a-z0-9-]+\.visualstudio)\.com$/.test(hostname);
    return protocol === 'https:' && port === '' && isKnown;
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ taskFields),
/* harmony export */   PU: () => (/* binding */ connectionInput),
/* harmony export */   T$: () => (/* binding */ replacingVariables),
/* harmony export */   p0: () => (/* binding */ junitInput)
/* harmony export */ });
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


/** What the service connection has. */
const ofConnection = new Set(['tenantId', 'clientId', 'audience']);
/** Those of the table, by the names that the code has. */
const taskFields = _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.filter((field) => !ofConnection.has(field) && (_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTable */ .Fu[field].onlyOn?.includes('azure-pipelines') ?? true));
const connectionInput = 'azureSubscription';
const junitInput = 'junitFile';
/** The names of the pipeline's variables that whoever queues a run can set. */
const publicVariables = 'VSTS_PUBLIC_VARIABLES';
const inputVariables = new Set([...taskFields, connectionInput, junitInput].map((name) => `INPUT_${name.toUpperCase()}`));
/** A name as the agent makes it one of the environment. */
function inEnvironment(name) {
    return name.replaceAll(/[. ]/g, '_').toUpperCase();
}
/**
 * The variables of the pipeline that could replace an input or a connection: agents before 5.277 write them over those of a
 * task. Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddVariablesToEnvironment`), `VarUtil.cs`
 * (`ConvertToEnvVariableFormat`).
 */
function replacingVariables(environment) {
    const listed = (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(environment[publicVariables] ?? '[]');
    if (!Array.isArray(listed))
        return [{ input: publicVariables, given: '', rule: 'must be the list of names that the agent writes' }];
    const replacing = listed.map(String).filter((name) => {
        const variable = inEnvironment(name);
        return inputVariables.has(variable) || variable.startsWith('ENDPOINT_');
    });
    const rule = 'must not be a variable of the pipeline, since it could replace an input or a connection of the task';
    return replacing.map((input) => ({ input, given: '', rule, variable: input }));
}


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ ownStream),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   nn: () => (/* binding */ checkPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** The paths that a person names for results: what may be written there, and what is an invalid input. */


function kindOf(path) {
    const entry = entryAt(path);
    if (entry === undefined || entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() && !isOfSystem(path) ? 'link' : 'stream';
}
/** The stream of this process that a path below `/dev` stands for. */
function ownStream(path) {
    const [, stream, number] = /^\/dev\/(?:(stdout|stderr)|fd\/([12]))$/.exec((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) ?? [];
    if (stream === 'stdout' || number === '1')
        return 'stdout';
    return stream === 'stderr' || number === '2' ? 'stderr' : undefined;
}
/** The paths that break no rule, and an invalid input for each other one. */
function checkPaths(named) {
    const options = new Map();
    const paths = {};
    const problems = [];
    for (const [input, given] of Object.entries(named)) {
        if (given === undefined || given === '')
            continue;
        const kind = kindOf(given);
        const place = placeOf(given);
        const former = options.get(place);
        options.set(place, former ?? input);
        const rule = kind === 'link' || kind === 'folder' ? `must be no ${kind}` : former && sameAs(former);
        if (rule === undefined)
            paths[input] = given;
        else
            problems.push({ input, given, rule });
    }
    return { paths, problems };
}
function sameAs(option) {
    return `must differ from the path of ${option}`;
}
function entryAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    }
    catch {
        // What is wrong with it shows when it is written.
        return undefined;
    }
}
/** Links that the system made, such as `/dev/stdout`; everybody may put one into `/dev/shm`. */
function isOfSystem(path) {
    return /^\/dev\/(?!shm\/)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
}
/** Two paths of one place are equal. */
function placeOf(path) {
    const stream = ownStream(path);
    if (stream !== undefined)
        return stream;
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(full));
    }
    catch {
        return full;
    }
}


/***/ }),

/***/ 9296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  task: () => (/* binding */ task)
});

// EXTERNAL MODULE: ./build/runtime/required-node.js
var required_node = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/hosts/output-paths.js
var output_paths = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/hosts/azure-pipelines/azure-pipelines.js + 1 modules
var azure_pipelines = __webpack_require__(3381);
// EXTERNAL MODULE: ./build/hosts/azure-pipelines/task-inputs.js
var task_inputs = __webpack_require__(5347);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/in-task.js




/** With a file that is named, it also leaves a test case there for each finding. */
function inTask(environment) {
    const file = environment[`INPUT_${task_inputs/* junitInput */.p0.toUpperCase()}`]?.trim() ?? '';
    return file === '' ? azure_pipelines/* azurePipelines */.v : withJunit(file);
}
function withJunit(file) {
    const { paths, problems } = (0,output_paths/* checkPaths */.nn)({ [task_inputs/* junitInput */.p0]: file });
    return {
        ...azure_pipelines/* azurePipelines */.v,
        problems: (environment) => [...problems, ...(azure_pipelines/* azurePipelines */.v.problems?.(environment) ?? [])],
        writer: async () => {
            const [writer, { junitText }, { writeOutput }] = await Promise.all([
                azure_pipelines/* azurePipelines */.v.writer(),
                Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 4227)),
                __webpack_require__.e(/* import() */ 885).then(__webpack_require__.bind(__webpack_require__, 4885)),
            ]);
            const write = (text) => writeOutput(paths[task_inputs/* junitInput */.p0] ?? file, text);
            return {
                ...writer,
                parts: (result) => [...writer.parts(result), { name: file, write: () => write(junitText(result.outcome)) }],
            };
        },
    };
}
/**
 * The environment of a task as the rest of the program reads it: the inputs by their names, and what the service connection and
 * the job's own connection hold. Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddInputsToEnvironment`,
 * `AddEndpointsToEnvironment`).
 */
function taskEnvironment(environment) {
    // A task's inputs have no hyphens: `resourceGroup` is INPUT_RESOURCEGROUP.
    const inputs = task_inputs/* taskFields */.Df.map((field) => {
        const value = environment[`INPUT_${field.toUpperCase()}`];
        return [`INPUT_${(0,table/* inputName */.yu)(field).toUpperCase()}`, value];
    });
    const connection = environment[`INPUT_${task_inputs/* connectionInput */.PU.toUpperCase()}`] ?? '';
    const authorization = (name) => environment[`ENDPOINT_AUTH_PARAMETER_${connection}_${name}`];
    const foreign = Object.entries(environment).filter(([name]) => !/^INPUT_/i.test(name));
    return {
        ...Object.fromEntries(foreign),
        ...Object.fromEntries(inputs),
        SYSTEM_ACCESSTOKEN: environment['ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN'],
        AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: connection,
        AZURESUBSCRIPTION_SCHEME: environment[`ENDPOINT_AUTH_SCHEME_${connection}`],
        AZURE_TENANT_ID: authorization('TENANTID'),
        AZURE_CLIENT_ID: authorization('SERVICEPRINCIPALID'),
        AZURE_SUBSCRIPTION_ID: environment[`ENDPOINT_DATA_${connection}_SUBSCRIPTIONID`],
    };
}

// EXTERNAL MODULE: ./build/main.js + 3 modules
var main = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/runtime/end-process.js
var end_process = __webpack_require__(9034);
// EXTERNAL MODULE: ./build/runtime/process-cancellation.js + 1 modules
var process_cancellation = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/task.js
/** The task of Azure Pipelines: only starts the run. */





/** A failure is an exit code: a command to the agent that says so might be lost with the output. */
async function task() {
    (0,end_process/* endProcess */.J)(await (0,main/* main */.i)(inTask(process.env), taskEnvironment(process.env), process_cancellation/* cancellation */.W));
}


/***/ })

};
