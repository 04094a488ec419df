export const id = 643;
export const ids = [643];
export const modules = {

/***/ 9643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./build/runtime/required-node.js
var required_node = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/hosts/output-paths.js
var output_paths = __webpack_require__(7370);
;// CONCATENATED MODULE: ./build/hosts/terminal/options.js
/** The options that name a file for a result. */
const fileOptions = [
    'report-file',
    'ticket-file',
    'incident-ticket-file',
    'summary-file',
    'junit-file',
    'dotenv',
];

// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
;// CONCATENATED MODULE: ./build/report/output-table.js
const outputTable = {
    ready: {
        type: 'boolean',
        description: '`true` if the state is `confirmed`, or `provisioned` without `require-confirmation`; else `false`',
    },
    state: {
        type: ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'],
        description: '`missing`, `unhealthy`, `provisioned`, `confirmed` or `unknown`',
    },
    changed: {
        type: 'boolean',
        description: '`true` if ensure wrote something, or plan says that it would; otherwise `false`',
    },
    changes: {
        type: 'string',
        description: 'JSON array of `{"resource","name","action","status"}`: resource is `resource-group`, `vault`, `key`, `principal`, `grant` or `lock`; action `create`, `update` or `recover`; status `planned`, `done`, `failed` or `skipped`',
    },
    findings: {
        type: 'string',
        description: 'JSON array of `{"id","severity","status","title","observed","expected","cure"}`: status is `pass`, `fail`, `unknown`, `waived` or `skipped`',
    },
    'key-uri': { type: 'string', description: 'Key identifier with version' },
    'key-uri-versionless': { type: 'string', description: 'Key identifier without version' },
    'key-version': { type: 'string', description: 'Version of the key, 32 hexadecimal digits' },
    'vault-uri': { type: 'string', description: 'URI of the vault, `https://NAME.vault.azure.net/`' },
    'vault-id': { type: 'string', description: 'Azure resource ID of the vault' },
    'principal-id': { type: 'string', description: "Object ID of Adobe's service principal" },
    'grant-id': { type: 'string', description: 'Azure resource ID of the role assignment' },
    ticket: {
        type: 'string',
        description: 'Text of the ticket for Adobe; empty unless the state is `provisioned` or `confirmed`',
    },
    'ticket-file': { type: 'string', description: 'Path of a file with `ticket`; empty if `ticket` is' },
    'incident-ticket': {
        type: 'string',
        description: "Urgent text for Adobe Customer Care while Adobe can't use the key in `confirmed-key-uri`, or the vault's log shows that its calls are refused now, else empty; true whatever caused it",
    },
    'valid-until': {
        type: 'string',
        description: "Earliest known time (ISO 8601) at which Adobe's access ends: a key version expires, or the only role assignment ends; empty if none is known",
    },
    rotation: {
        type: ['none', 'made', 'adopting', 'unknown'],
        description: "Whether the key has a newer version than the confirmed one: `none`, `made` (Adobe wasn't seen with it), `adopting` (it was) or `unknown`",
    },
    'report-file': { type: 'string', description: 'Path of the JSON report' },
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/inputs/mode.js
var inputs_mode = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/inputs/rules.js
var rules = __webpack_require__(1671);
;// CONCATENATED MODULE: ./build/cli/nearest.js
/** Which name was probably meant by one that does not exist. */
/** The one that begins as it does, for at least half of it and three characters; the shortest of these. */
function nearest(word, names) {
    const own = withoutShared(names);
    const typed = own(word);
    const scored = names.map((name) => ({ name, alike: sharedStart([typed, own(name)]).length }));
    const [best] = scored.toSorted((one, other) => other.alike - one.alike || one.name.length - other.name.length);
    return best !== undefined && best.alike >= Math.max(3, typed.length / 2) ? best.name : undefined;
}
/** Of options the hyphens, of variables `CJA_CMK_`. */
function withoutShared(names) {
    const shared = names.length > 1 ? sharedStart(names) : '';
    return (name) => (name.startsWith(shared) ? name.slice(shared.length) : name).toLowerCase();
}
function sharedStart([first = '', ...others]) {
    const differs = Array.from(first).findIndex((sign, at) => others.some((other) => other[at] !== sign));
    return differs === -1 ? first : first.slice(0, differs);
}

;// CONCATENATED MODULE: ./build/cli/flags.js
/** The arguments of the command line: an option for each input, from the inputs' table, and those that only a terminal has. */





/** The arguments are wrong, so nothing was done. */
class WrongArgument extends Error {
}
const own = {
    'sign-in': {
        type: 'string',
        value: 'az',
        about: 'sign in as the person or identity that az is signed in as; not for ensure',
    },
    'id-token-file': {
        type: 'string',
        value: 'FILE',
        about: 'sign in with the ID token (OIDC) in this file, which is read again when a new one is needed',
    },
    yes: { type: 'boolean', about: 'ensure makes its changes without asking' },
    json: { type: 'boolean', about: 'print the JSON report on standard output' },
    'report-file': { type: 'string', value: 'FILE', about: 'write the JSON report' },
    'ticket-file': { type: 'string', value: 'FILE', about: 'write the ticket for Adobe, if the key is ready for one' },
    'incident-ticket-file': {
        type: 'string',
        value: 'FILE',
        about: 'write the urgent ticket for Adobe, if Adobe might lose a confirmed key',
    },
    'summary-file': { type: 'string', value: 'FILE', about: 'write the page, in Markdown' },
    'junit-file': { type: 'string', value: 'FILE', about: 'write a test case for each finding, in the format of JUnit' },
    dotenv: { type: 'string', value: 'FILE', about: 'write the outputs of one line each as CJA_CMK_NAME=value' },
    verbose: { type: 'boolean', about: 'log every request and retry' },
    version: { type: 'boolean', about: 'print the version' },
    help: { type: 'boolean', short: 'h', about: 'print this text; after a command, its options' },
};
/** The command is a word of its own, and a secret is never an option: other users of the machine see arguments. */
const commandFields = table/* inputFields */.yD.filter((field) => field !== 'mode' && field !== 'githubToken');
/** The table's sentence without Markdown, as the name of an option is known here. */
function about(field) {
    const { description, default: standard, rule } = table/* inputTable */.Fu[field];
    const sentence = description.replaceAll('`env.', '').replaceAll('`', '');
    if ((0,table/* isRequired */.gx)(table/* inputTable */.Fu[field]))
        return `required: ${sentence}`;
    return standard === undefined || rule.type === 'boolean' ? sentence : `${sentence} (default ${standard})`;
}
/** Of an input that is true or false, the option says what is not the default. */
function optionsOf(field) {
    const { rule, default: standard, onlyOn } = table/* inputTable */.Fu[field];
    const hidden = onlyOn !== undefined;
    const name = (0,table/* inputName */.yu)(field);
    if (rule.type !== 'boolean') {
        const multiple = rule.type === 'list';
        return [[name, { type: 'string', value: kindOf(rule), about: about(field), hidden, multiple }]];
    }
    const said = about(field).replace(/(?:^|(?<=: ))(?:true|false):? /, '');
    const on = [name, { type: 'boolean', hidden, about: said }];
    const without = standard === undefined ? 'ready also without confirmed-key-uri' : said;
    const off = [`no-${name}`, { type: 'boolean', hidden, about: without }];
    return standard === undefined ? [on, off] : [standard === 'true' ? off : on];
}
function kindOf({ type, cause }) {
    if (typeof type !== 'string')
        return type.join('|').length > 24 ? 'VALUE' : type.join('|');
    if (type === 'integer')
        return 'NUMBER';
    return cause === rules/* guidCause */.xj ? 'GUID' : type === 'list' ? 'LIST' : 'TEXT';
}
const inputOptions = Object.fromEntries(commandFields.flatMap(optionsOf));
const options = { ...inputOptions, ...own };
/** @throws WrongArgument */
function readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        // Node's own text goes on about positional arguments.
        const [, unknown] = /^Unknown option '(-[^']*)'/.exec(error.message) ?? [];
        if (unknown === undefined)
            throw new WrongArgument(error.message);
        throw new WrongArgument(`unknown option ${unknown}${meant(unknown, Object.keys(options).map((name) => `--${name}`))}`);
    }
}
function meant(typed, names) {
    const name = nearest(typed, names);
    return name === undefined ? '' : `. Did you mean ${name}?`;
}
/** @throws WrongArgument */
function readMode([word, ...more]) {
    const mode = inputs_mode/* modes */.n.find((each) => each === word);
    if (word === undefined)
        throw new WrongArgument(`the command is missing: ${inputs_mode/* modes */.n.join(', ')}`);
    if (mode === undefined)
        throw new WrongArgument(`unknown command ${word}: give ${inputs_mode/* modes */.n.join(', ')}${meant(word, inputs_mode/* modes */.n)}`);
    if (more.length > 0)
        throw new WrongArgument(`unexpected argument ${more[0]}: give only one command`);
    return mode;
}
/** The help of a command has what that command uses. */
function isOf(mode, name) {
    if (name === 'yes')
        return mode === 'ensure';
    if (name === 'sign-in')
        return mode !== 'ensure';
    if (name === 'require-confirmation')
        return mode !== 'gate';
    if (name === 'no-require-confirmation')
        return mode === 'gate';
    return !(0,inputs_mode/* onlyReads */.A)(mode) || !table/* ensureInputs */.qr.has(name.replace(/^no-/, ''));
}
const abouts = {
    ensure: 'Creates what is missing, after it has asked.',
    plan: 'Shows what ensure would do, and writes nothing.',
    verify: 'Checks the key, and writes nothing.',
    gate: "Passes only if the key is ready, and writes nothing. Adobe's confirmation is required, unless --no-require-confirmation is given.",
};
/** @param words the help is that of the command among them */
function help(words) {
    const mode = inputs_mode/* modes */.n.find((each) => words.includes(each));
    const shown = Object.entries(options).filter(([name, { hidden }]) => hidden !== true && (mode === undefined || isOf(mode, name)));
    const rows = shown.map(([name, { type, value = 'TEXT', about: text, multiple }]) => {
        // A gate takes no `never`.
        const takes = mode === 'gate' && name === 'fail-on' ? 'error|warning' : value;
        const call = `--${name}${type === 'string' ? ` ${takes}` : ''}`;
        return `  ${call}\n      ${text}${multiple === true ? ' (can be repeated)' : ''}`;
    });
    const all = inputs_mode/* modes */.n.map((each) => `  ${each}: ${abouts[each]}`).join('\n');
    return `Usage: cja-cmk ${mode ?? inputs_mode/* modes */.n.join('|')} [OPTION]...

${mode === undefined ? `Customer-managed keys of Adobe Customer Journey Analytics on Azure.\n${all}` : abouts[mode]}

An option counts before its variable, which is CJA_CMK_ and the name: CJA_CMK_VAULT_NAME.
Exit codes: 0 passed, 1 not ready, 2 wrong arguments, 3 could not be checked, 130 canceled.

${rows.join('\n')}

Examples:
  cja-cmk verify --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri URI
  cja-cmk plan --sign-in az --resource-group rg-cja --vault-name kv-cja --confirmed-key-uri "none until YYYY-MM-DD"
`;
}
/** `INPUT_NAME` for each input that an option or its variable gives. */
function inputVariables(values, environment) {
    const variables = {};
    for (const field of commandFields) {
        const name = (0,table/* inputName */.yu)(field);
        // What a person says of Adobe's confirmation is taken from the option alone.
        const ofVariable = field === 'confirmedKeyUri' ? undefined : environment[(0,table/* commandVariable */.Sj)(name)];
        const text = given(values, name) ?? ofVariable;
        if (text !== undefined)
            variables[`INPUT_${name.toUpperCase()}`] = text;
    }
    return variables;
}
function given(values, name) {
    const value = Reflect.get(values, name);
    if (value === true)
        return 'true';
    if (Reflect.get(values, `no-${name}`) === true)
        return 'false';
    return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/cli/command.js
/** From the arguments to what a run needs: how it signs in, where its results go, and the inputs as its environment. */







/** @throws WrongArgument */
function readCommand(given, environment, hasTerminal) {
    const { values } = given;
    const mode = readMode(given.positionals);
    const asks = mode === 'ensure' && values.yes !== true;
    if (asks && !hasTerminal) {
        throw new WrongArgument('ensure asks before it changes anything, and there is no terminal to ask on. Add --yes');
    }
    const system = systemIn(environment);
    if (system === 'azure-pipelines' && values.json === true) {
        throw new WrongArgument('--json prints where Azure Pipelines has its log. Use --report-file');
    }
    const { paths, problems } = (0,output_paths/* checkPaths */.nn)({
        ...(values.json === true && { json: '/dev/stdout' }),
        ...Object.fromEntries(fileOptions.map((option) => [option, values[option]])),
    });
    const foreign = Object.entries(environment).filter(([name]) => !/^INPUT_/i.test(name) && !isReplaced(name, values));
    return {
        options: {
            signIn: signInOf(mode, values, environment, system),
            asks,
            verbose: values.verbose === true,
            json: values.json === true,
            files: paths,
            problems: [...problems, ...invalidVariables(mode, environment)],
        },
        system,
        environment: { ...Object.fromEntries(foreign), ...inputVariables(values, environment), INPUT_MODE: mode },
    };
}
/** An ID given by an empty option, such as a protected variable on another branch, is missing: that of the environment does not replace it. */
function isReplaced(variable, values) {
    return table/* inputFields */.yD.some((field) => table/* inputTable */.Fu[field].variable === variable && Reflect.get(values, (0,table/* inputName */.yu)(field)) === '');
}
/** The variables that tell a job where it runs, as each system documents them. */
function systemIn(environment) {
    if ((environment['GITLAB_CI'] ?? '') !== '')
        return 'gitlab';
    return (environment['TF_BUILD'] ?? '') === '' ? undefined : 'azure-pipelines';
}
/** Variables by which another CI system is seen: a token file in the environment may be that of its machine, not of the job. */
const others = ['CI', 'GITHUB_ACTIONS', 'JENKINS_URL', 'TEAMCITY_VERSION', 'BUILDKITE'];
const tokenFile = 'AZURE_FEDERATED_TOKEN_FILE';
/** @throws WrongArgument */
function signInOf(mode, values, environment, system) {
    const { 'sign-in': by, 'id-token-file': file } = values;
    if (by !== undefined && by !== 'az')
        throw new WrongArgument(`unknown value of --sign-in ${by}. Known: az`);
    if (by !== undefined && file !== undefined)
        throw new WrongArgument('--sign-in and --id-token-file exclude each other');
    if (by === 'az' && mode === 'ensure') {
        throw new WrongArgument('--sign-in az is for plan, verify and gate. ensure signs in with --id-token-file, as an identity that has only the rights it needs');
    }
    if (by === 'az')
        return { by: 'az' };
    if (file !== undefined)
        return { by: 'file', file };
    if (system !== undefined)
        return { by: 'system' };
    const inEnvironment = environment[tokenFile] ?? '';
    const other = others.find((name) => (environment[name] ?? '') !== '');
    if (inEnvironment !== '' && other === undefined)
        return { by: 'file', file: inEnvironment };
    const why = inEnvironment === '' ? '' : `. ${tokenFile} is not taken where ${other} is set: it might be another identity's`;
    throw new WrongArgument(`how to sign in is missing: --sign-in az (not for ensure) or --id-token-file FILE${why}`);
}
const decidingVariables = new Set(named/* deciding */.C$.map((field) => (0,table/* commandVariable */.Sj)((0,table/* inputName */.yu)(field))));
/** In every mode: what a person says of Adobe stands in a reviewed file. */
const reviewed = 'confirmed-key-uri';
const ofEarlierJobs = [...Object.keys(outputTable), 'incident-ticket-file'];
const variables = commandFields.map((field) => (0,table/* commandVariable */.Sj)((0,table/* inputName */.yu)(field)));
const results = new Set(ofEarlierJobs.map(table/* commandVariable */.Sj));
const known = new Set([...variables, ...results, (0,table/* commandVariable */.Sj)('id-token')]);
/** Variables that the command line does not take: a mistyped one would be ignored, and whoever starts a pipeline sets them. */
function invalidVariables(mode, environment) {
    return Object.entries(environment).flatMap(([name, value]) => {
        // Windows finds a variable by a name in any case.
        const variable = name.toUpperCase();
        if (!variable.startsWith('CJA_CMK_') || (value ?? '').trim() === '')
            return [];
        const problem = { input: name, given: '', variable: name };
        if (!known.has(variable)) {
            const meant = nearest(variable, variables);
            const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
            return [{ ...problem, rule: `is neither an input nor an output of an earlier job${hint}` }];
        }
        if (variable === (0,table/* commandVariable */.Sj)(reviewed)) {
            return [{ ...problem, rule: `must be the option --${reviewed}, in a file that is reviewed` }];
        }
        if (mode !== 'gate')
            return [];
        if (results.has(variable) && !variables.includes(variable))
            return [{ ...problem, rule: 'is a result of another run, which would replace that of this gate in later jobs' }];
        if (!decidingVariables.has(variable))
            return [];
        const option = variable.slice('CJA_CMK_'.length).toLowerCase().replaceAll('_', '-');
        return [{ ...problem, rule: `decides in mode gate, where it must be the option --${option}` }];
    });
}

// EXTERNAL MODULE: ./build/hosts/azure-pipelines/azure-pipelines.js + 1 modules
var azure_pipelines = __webpack_require__(3381);
;// CONCATENATED MODULE: ./build/hosts/azure-pipelines/in-script.js

/** @param hasToken whether the command line names the token's file */
function inScript(command, hasToken) {
    return {
        ...azure_pipelines/* azurePipelines */.v,
        form: 'variable',
        exitCodes: command.exitCodes,
        problems: (environment) => command.problems?.(environment) ?? [],
        ...(hasToken && { idTokens: (environment, audience) => command.idTokens(environment, audience) }),
        warnings: () => command.warnings?.() ?? [],
        found: ['tenant-id', 'client-id'],
        prepare: async (environment) => withConnection(environment),
        files: (environment, target) => filesOf(command, environment, target),
        writer: () => bothWriters(command),
        texts: async () => (await __webpack_require__.e(/* import() */ 366).then(__webpack_require__.bind(__webpack_require__, 2366))).scriptTexts,
    };
}
function withConnection(environment) {
    // Whoever queues the run can set variables of these names, and would choose another tenant.
    return {
        ...environment,
        AZURE_TENANT_ID: environment['AZURESUBSCRIPTION_TENANT_ID'],
        AZURE_CLIENT_ID: environment['AZURESUBSCRIPTION_CLIENT_ID'],
    };
}
function filesOf(command, environment, target) {
    // Without a target it has only what is named: the agent has a folder for the rest.
    const named = command.files(environment, undefined);
    const standard = azure_pipelines/* azurePipelines */.v.files(environment, target);
    return {
        ...standard,
        ticketFile: named.ticketFile || standard.ticketFile,
        reportFile: named.reportFile || standard.reportFile,
        incidentFile: named.incidentFile || standard.incidentFile || '',
    };
}
/** The log and the variables of the agent, and the files that the command line names. */
async function bothWriters(command) {
    const [agent, named] = await Promise.all([azure_pipelines/* azurePipelines */.v.writer(), command.writer()]);
    return {
        ...agent,
        ...(named.confirm !== undefined && { confirm: named.confirm.bind(named) }),
        parts: (result) => [...agent.parts(result), ...named.parts(result)],
    };
}

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(2713);
// EXTERNAL MODULE: ./build/hosts/host.js
var host = __webpack_require__(2984);
// EXTERNAL MODULE: ./build/hosts/untrusted-events.js
var untrusted_events = __webpack_require__(3794);
;// CONCATENATED MODULE: ./build/hosts/gitlab/gitlab.js
/**
 * GitLab: the host of the command line, but for who gives the ID token, what the run is called, and merge requests. Source:
 * https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */




/** @param hasToken whether the command line names the token's file */
function gitlab(command, hasToken) {
    const idTokens = hasToken
        ? (environment, audience) => command.idTokens(environment, audience)
        : jobToken;
    return {
        ...command,
        name: 'gitlab',
        form: 'variable',
        instead,
        idTokens,
        run: runOf,
        unsafeEvent: (environment, audience) => {
            const event = (0,untrusted_events/* untrustedEvent */.B)(environment);
            if (event !== undefined)
                return event;
            const token = idTokens(environment, audience);
            return 'given' in token ? unsafeToken(token, environment) : undefined;
        },
        texts: async () => (await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 6602))).texts,
    };
}
const instead = {
    'drift-issue': "is not for GitLab, which tells the schedule's owner, and others by the integration Pipeline status emails",
};
/** @throws RunError when the job declares no token under `id_tokens` */
function jobToken(environment) {
    const token = environment['CJA_CMK_ID_TOKEN']?.trim() ?? '';
    if (token === '')
        throw new errors/* RunError */.e4('NoIdToken', 'CJA_CMK_ID_TOKEN is not set.');
    return { given: () => token };
}
/**
 * What the token says, which GitLab signed: whoever starts the pipeline can set the variables, so that these only add to it. Its
 * signature is not checked here: Entra does that.
 */
function unsafeToken({ given }, environment) {
    const claims = claimsOf(given());
    const source = claims('pipeline_source');
    if ((0,untrusted_events/* untrustedEvent */.B)({ CI_PIPELINE_SOURCE: source }) !== undefined)
        return source;
    if (claims('ref_protected') === 'false')
        return `the unprotected ${claims('ref_type') || 'branch'} ${claims('ref')}`;
    const [project, own] = [claims('project_id'), environment['CI_PROJECT_ID'] ?? ''];
    return project === '' || own === '' || project === own ? undefined : `a token of another project (${project})`;
}
/** A claim of a token, empty if it is not there. */
function claimsOf(jwt) {
    const claims = (0,json/* parseJson */.q)(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return (name) => {
        const value = typeof claims === 'object' && claims !== null ? Reflect.get(claims, name) : undefined;
        return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
    };
}
/** Project, pipeline and job. Source: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function runOf(environment) {
    const of = (name) => environment[name] ?? '';
    const job = of('CI_JOB_URL');
    return {
        ...host/* untoldRun */.uY,
        host: 'gitlab',
        repository: of('CI_PROJECT_PATH'),
        runId: of('CI_PIPELINE_ID'),
        // Whoever starts the pipeline can set it, and a page has it as the target of a link.
        runUrl: /^https?:[^\s()<>"'`\\]+$/.test(job) && URL.canParse(job) ? job : '',
        workflow: of('CI_PIPELINE_NAME'),
        job: of('CI_JOB_NAME'),
        runner: { name: of('CI_RUNNER_DESCRIPTION'), environment: '' },
        actor: of('GITLAB_USER_LOGIN'),
        event: of('CI_PIPELINE_SOURCE'),
        ref: of('CI_COMMIT_REF_NAME'),
        commit: of('CI_COMMIT_SHA'),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/hosts/report-files.js
var report_files = __webpack_require__(5538);
;// CONCATENATED MODULE: ./build/hosts/terminal/terminal.js
/** A terminal, or a script: the program as a command. Its other files are loaded when the run needs them. */







function terminal(options) {
    let account;
    let source;
    const { signIn, files, problems } = options;
    const withAz = {
        found: ['tenant-id', 'subscription-id', 'client-id'],
        prepare: async (environment) => {
            const { openAz } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(822)]).then(__webpack_require__.bind(__webpack_require__, 6822));
            const az = await openAz(environment);
            ({ account, source } = az);
            return az.environment;
        },
    };
    return {
        name: 'terminal',
        form: 'option',
        instead: terminal_instead,
        problems: () => problems,
        exitCodes: host/* commandExitCodes */.yI,
        ...(signIn.by === 'az' ? withAz : {}),
        idTokens: () => source ?? tokenIn(signIn),
        run: (environment) => terminal_runOf(environment, account),
        warnings: () => (signIn.by === 'file' ? openFile(signIn.file) : []),
        unsafeEvent: untrusted_events/* untrustedEvent */.B,
        files: (_environment, target) => terminal_filesOf(files, target),
        proxy: (environment) => environment,
        writer: async () => (await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(340)]).then(__webpack_require__.bind(__webpack_require__, 7340))).openWriter(options),
        texts: async () => (await __webpack_require__.e(/* import() */ 904).then(__webpack_require__.bind(__webpack_require__, 4904))).texts,
    };
}
/** Here a ticket is no output: without a name it is in the current folder, or the system's for temporary files. */
function terminal_filesOf(files, target) {
    const { 'ticket-file': ticket, 'incident-ticket-file': incident, 'report-file': report = '' } = files;
    const named = { ticketFile: ticket ?? '', incidentFile: incident ?? '', reportFile: report };
    if (target === undefined)
        return named;
    const { ticketFile, reportFile } = (0,report_files/* filesIn */.n)('', target);
    const here = (path) => (0,external_node_path_.join)(isWritable('.') ? '.' : (0,external_node_os_.tmpdir)(), (0,external_node_path_.basename)(path));
    return {
        ...named,
        ticketFile: ticket ?? here(ticketFile),
        incidentFile: incident ?? here((0,report_files/* incidentFileBeside */.F)(reportFile)),
    };
}
function isWritable(folder) {
    try {
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Whoever reads the token can sign in with it. Windows has no such mode. */
function openFile(file) {
    const mode = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mode ?? 0;
    if (process.platform === 'win32' || (mode & 0o077) === 0)
        return [];
    return [
        `Other users of this machine can read the ID token in ${file}, and sign in with it. Let only its owner read it (mode 600).`,
    ];
}
const terminal_instead = {
    'drift-issue': 'is not for the command line: let the schedule that runs it tell somebody, and use infra/alerts.sh for silence',
};
/** Read for each token: whoever writes the file renews it. */
function tokenIn(signIn) {
    if (signIn.by !== 'file')
        throw new Error('nothing was named that gives a token');
    const { file } = signIn;
    return {
        given: () => {
            try {
                return (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
            }
            catch (error) {
                throw new errors/* RunError */.e4('IdTokenFile', `${file}: ${error instanceof Error ? error.message : ''}`);
            }
        },
    };
}
function terminal_runOf(environment, account) {
    return {
        ...host/* untoldRun */.uY,
        host: 'terminal',
        ...(account !== undefined && { rightsOf: account.name }),
        actor: account?.name ?? environment['USER'] ?? environment['USERNAME'] ?? '',
    };
}

// EXTERNAL MODULE: ./build/main.js + 3 modules
var main = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/runtime/end-process.js
var end_process = __webpack_require__(9034);
// EXTERNAL MODULE: ./build/runtime/process-cancellation.js + 1 modules
var process_cancellation = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/runtime/version.js
var version = __webpack_require__(9623);
;// CONCATENATED MODULE: ./build/cli.js
/** The program on a command line, `cja-cmk`: reads the arguments, and starts a run on the host of the CI system, or on the terminal's. */










async function cli() {
    try {
        (0,end_process/* endProcess */.J)(await runCommand(process.argv.slice(2)));
    }
    catch (error) {
        if (!(error instanceof WrongArgument))
            throw error;
        process.stderr.write(`cja-cmk: ${error.message}\nTry: cja-cmk --help\n`);
        (0,end_process/* endProcess */.J)(2);
    }
}
/** @throws WrongArgument */
async function runCommand(args) {
    const given = readArguments(args);
    const { values, positionals } = given;
    if (values.help === true || values.version === true) {
        process.stdout.write(values.help === true ? help(positionals) : `${version/* version */.rE}\n`);
        return 0;
    }
    const command = readCommand(given, process.env, process.stdin.isTTY);
    return (0,main/* main */.i)(hostOf(command), command.environment, process_cancellation/* cancellation */.W);
}
function hostOf({ options, system }) {
    const host = terminal(options);
    const hasToken = options.signIn.by === 'file';
    if (options.signIn.by === 'az' || system === undefined)
        return host;
    return system === 'gitlab' ? gitlab(host, hasToken) : inScript(host, hasToken);
}


/***/ }),

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


/***/ })

};
