import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 3101:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:not-bundled");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SeveralErrors),
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   e4: () => (/* binding */ RunError),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   xt: () => (/* binding */ serviceTitles)
/* harmony export */ });
/** What can go wrong, as data that a message can be made from. Meanings and cures are in `src/errors/`. */
/** What a service is called in a message. */
const serviceTitles = {
    oidc: "GitHub's OIDC provider",
    entra: 'Microsoft Entra ID',
    arm: 'Azure Resource Manager',
    vault: 'Azure Key Vault',
    graph: 'Microsoft Graph',
    github: "GitHub's REST API",
};
/** A service refused, answered nonsense, or did not answer. */
class ServiceError extends Error {
    details;
    constructor(details, cause) {
        super(`${details.operation}: ${details.code}: ${details.message}`, { cause });
        this.name = 'ServiceError';
        this.details = details;
    }
}
/** Something of the run itself, which no service answered; what it means is said in `src/errors/run.ts`. */
class RunError extends Error {
    code;
    /** The event, or the host. */
    about;
    service;
    constructor(code, about, service) {
        super(`${code}: ${about}`);
        this.name = 'RunError';
        this.code = code;
        this.about = about;
        this.service = service;
    }
}
/** What went wrong with changes that were made side by side. */
class SeveralErrors extends Error {
    faults;
    constructor(faults) {
        super(faults.map(({ message }) => message).join('\n'));
        this.name = 'SeveralFaults';
        this.faults = faults;
    }
}
/** Each of what went wrong: a run may end with several. */
function errorsOf(fault) {
    return fault instanceof SeveralErrors ? fault.faults : [fault];
}
/** The run was ended from outside: its deadline passed, or the job was cancelled. */
class Interrupted extends Error {
    reason;
    /** What was under way, with the service that was waited for. */
    operation;
    constructor(reason, operation) {
        super(`${operation}: ${reason}`);
        this.name = 'Interrupted';
        this.reason = reason;
        this.operation = operation;
    }
}


/***/ }),

/***/ 1296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7916);
/** Starts the run, nothing else. */

process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ InvalidInputs),
  lF: () => (/* binding */ readGithubToken),
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: inputRules

;// CONCATENATED MODULE: ./build/model/finding.js
/** What the observed state means: findings, the state and whether the key is ready. Plain data. */
/** Every finding of the catalog, in the order in which they are reported. */
const findingIds = [
    'vault-exists',
    'vault-soft-delete',
    'vault-purge-protection',
    'vault-permission-model',
    'vault-network',
    'vault-dedicated',
    'vault-lock',
    'vault-logging',
    'key-exists',
    'key-enabled',
    'key-active',
    'key-expiry',
    'key-type',
    'key-size',
    'key-operations',
    'key-rotation',
    'adobe-principal',
    'adobe-grant',
    'adobe-least-privilege',
    'adobe-entitlement',
    'confirmed-key',
    'confirmed-version',
    'adobe-confirmation',
];

;// CONCATENATED MODULE: ./build/inputs/formats.js
/** A GUID in lower case. */
function guid(text) {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}
/** Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
function resourceGroupName(text) {
    if (text.endsWith('.'))
        return undefined;
    // Most names are of these signs; for the classes of all letters and digits V8 needs half a millisecond.
    if (/^[\w.()-]{1,90}$/.test(text))
        return text;
    return /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(text) ? text : undefined;
}
/** A region's name as ARM writes it: `East US 2` and `eastus2` are the same. */
function formats_location(text) {
    const name = text.toLowerCase().replaceAll(' ', '');
    return /^[a-z][a-z0-9]{1,49}$/.test(name) ? name : undefined;
}
function commaOrLineSeparated(text) {
    return text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function cidrOrAddress(text) {
    const [address = '', prefix, ...rest] = text.split('/');
    const prefixFits = prefix === undefined || (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32);
    // Loaded here alone: sockets cost a run that ends on its inputs, and most runs name no address.
    return process.getBuiltinModule('node:net').isIPv4(address) && prefixFits && rest.length === 0;
}
/**
 * Tags, one `name=value` a line. Names are unique without regard to case, as in Azure.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
function tagLines(text) {
    const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const tags = lines.map(tagLine).filter((tag) => tag !== undefined);
    const names = new Set(tags.map(([name]) => name.toLowerCase()));
    const fits = tags.length === lines.length && names.size === tags.length && tags.length <= 50;
    return fits ? Object.fromEntries(tags) : undefined;
}
function tagLine(line) {
    const equals = line.indexOf('=');
    const name = line.slice(0, equals).trim();
    const value = line.slice(equals + 1).trim();
    const fits = equals > 0 && /^[^<>%&\\?/\p{Cc}]{1,512}$/u.test(name) && /^[^\p{Cc}]{0,256}$/u.test(value);
    return fits ? [name, value] : undefined;
}
const keyUriForm = /^https:\/\/(?<vault>[a-z][a-z0-9-]{1,22}[a-z0-9])\.vault\.azure\.net(?::443)?\/keys\/(?<key>[a-z0-9-]{1,127})(?:\/(?<version>[0-9a-f]{32}))?\/?$/i;
/** A key identifier in any casing, with or without port, version and trailing slash. */
function keyUri(text) {
    const parts = keyUriForm.exec(text)?.groups;
    if (parts?.['vault'] === undefined || parts['key'] === undefined)
        return undefined;
    return {
        uri: text,
        vaultName: parts['vault'].toLowerCase(),
        keyName: parts['key'].toLowerCase(),
        version: parts['version']?.toLowerCase(),
    };
}

;// CONCATENATED MODULE: ./build/inputs/inputs.js
/**
 * The action's inputs: read from the environment, trimmed, validated. All faults are gathered and thrown as one error,
 * before anything is sent. The rules are those of `action.yml`; a test holds the two together.
 */


/** Every invalid input of a run, each with the rule it breaks. */
class InvalidInputs extends Error {
    problems;
    constructor(problems) {
        super(problems.map(({ input, rule }) => `${input}: ${rule}`).join('\n'));
        this.name = 'InvalidInputs';
        this.problems = problems;
    }
}
/** Names, defaults and requiredness as `action.yml` has them. */
const inputRules = [
    { name: 'mode', default: 'ensure', required: false },
    { name: 'tenant-id', default: '', required: false },
    { name: 'client-id', default: '', required: false },
    { name: 'subscription-id', default: '', required: false },
    { name: 'audience', default: 'api://AzureADTokenExchange', required: false },
    { name: 'resource-group', default: '', required: true },
    { name: 'create-resource-group', default: 'false', required: false },
    { name: 'location', default: '', required: false },
    { name: 'vault-name', default: '', required: true },
    { name: 'key-name', default: 'cja-cmk', required: false },
    { name: 'key-type', default: 'RSA', required: false },
    { name: 'key-size', default: '3072', required: false },
    { name: 'retention-days', default: '90', required: false },
    { name: 'network', default: 'open', required: false },
    { name: 'allowed-ips', default: '', required: false },
    { name: 'tags', default: '', required: false },
    { name: 'delete-lock', default: 'false', required: false },
    { name: 'adobe-app-id', default: '251e3919-1940-4296-bb8b-6b9a5e8a4805', required: false },
    { name: 'adobe-principal-id', default: '', required: false },
    { name: 'create-principal', default: 'true', required: false },
    { name: 'grant-scope', default: 'vault', required: false },
    { name: 'recover-deleted', default: 'false', required: false },
    { name: 'restore-grant', default: 'false', required: false },
    { name: 'confirmed-key-uri', default: '', required: false },
    { name: 'require-confirmation', default: 'false', required: false },
    { name: 'adobe-org-id', default: '', required: false },
    { name: 'adobe-entitlement', default: '', required: false },
    { name: 'adobe-ticket', default: '', required: false },
    { name: 'expiry-warning-days', default: '30', required: false },
    { name: 'fail-on', default: 'error', required: false },
    { name: 'waive', default: '', required: false },
    { name: 'language', default: 'en', required: false },
    { name: 'drift-issue', default: 'false', required: false },
    { name: 'github-token', default: '${{ github.token }}', required: false },
    { name: 'timeout-minutes', default: '15', required: false },
];
/** The raw value of an input, trimmed; `undefined` when the runner did not pass it. */
function raw(environment, name) {
    return environment[`INPUT_${name.toUpperCase()}`]?.trim();
}
function defaultOf(name) {
    return inputRules.find((rule) => rule.name === name)?.default ?? '';
}
/** Reads inputs one by one and remembers what was wrong with them. */
class Reader {
    problems = [];
    #environment;
    constructor(environment) {
        this.#environment = environment;
    }
    /** The value given, or the default. */
    text(name) {
        return raw(this.#environment, name) || defaultOf(name);
    }
    problem(input, given, rule) {
        this.problems.push({ input, given, rule });
    }
    /** A value that `parse` accepts; an empty one is `undefined`. */
    optional(name, rule, parse) {
        const text = this.text(name);
        if (text === '')
            return undefined;
        const value = parse(text);
        if (value === undefined)
            this.problem(name, text, rule);
        return value;
    }
    required(name, rule, parse, instead) {
        if (this.text(name) === '') {
            this.problem(name, '', `is required: ${rule}`);
            return instead;
        }
        return this.optional(name, rule, parse) ?? instead;
    }
    oneOf(name, values) {
        const value = this.optional(name, `must be ${orList(values)}`, (text) => values.find((known) => known === text));
        return value ?? values[0];
    }
    boolean(name) {
        const text = this.text(name).toLowerCase();
        if (text !== 'true' && text !== 'false')
            this.problem(name, text, 'must be true or false');
        return text === 'true';
    }
    wholeNumber(name, least, most) {
        const rule = `must be a whole number from ${least} to ${most}`;
        const parse = (text) => {
            const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
            return value >= least && value <= most ? value : undefined;
        };
        return this.optional(name, rule, parse) ?? least;
    }
    /** An id that may also stand in the environment, as azure/login's users have it. */
    id(name, variable) {
        const text = this.text(name) || (this.#environment[variable] ?? '').trim();
        const value = guid(text);
        if (value !== undefined)
            return value;
        const rule = text === '' ? `is required: set it, or ${variable} in the environment` : 'must be a GUID';
        this.problem(name, text, rule);
        return '';
    }
}
function orList(values) {
    return values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
function readMode(reader, environment) {
    // An empty mode is most often a mistyped expression: it must not start writing.
    if (raw(environment, 'mode') === '') {
        reader.problem('mode', '', 'must be ensure, plan or verify; it is empty (a mistyped expression?)');
    }
    return reader.oneOf('mode', ['ensure', 'plan', 'verify']);
}
function readNetwork(reader) {
    const network = reader.oneOf('network', ['open', 'restricted']);
    const rule = 'must be IPv4 addresses or CIDR ranges, separated by commas or lines';
    const allowedIps = reader.optional('allowed-ips', rule, (text) => {
        const items = commaOrLineSeparated(text);
        return items.every(cidrOrAddress) ? items : undefined;
    }) ?? [];
    if (network === 'open' && reader.text('allowed-ips') !== '') {
        reader.problem('allowed-ips', reader.text('allowed-ips'), 'is only for network: restricted');
    }
    return { network, allowedIps };
}
function readWaive(reader) {
    const known = (text) => findingIds.find((id) => id === text);
    const ids = commaOrLineSeparated(reader.text('waive'));
    for (const id of ids.filter((text) => known(text) === undefined)) {
        reader.problem('waive', id, 'must name findings that exist (see docs/findings.md)');
    }
    return [...new Set(ids.map(known).filter((id) => id !== undefined))];
}
const keyUriRule = 'must be https://NAME.vault.azure.net/keys/KEY or the same with /VERSION (32 hex digits)';
function readAdobe(reader) {
    const entitlements = ['healthcare-shield', 'privacy-security-shield'];
    const oneLine = (text) => (/^[^\p{Cc}\p{Cf}]{1,100}$/u.test(text) ? text : undefined);
    return {
        adobeAppId: reader.required('adobe-app-id', 'must be a GUID', guid, ''),
        adobePrincipalId: reader.optional('adobe-principal-id', 'must be a GUID: the object id of the service principal', guid),
        adobeOrgId: reader.optional('adobe-org-id', 'must be 24 hex digits and @AdobeOrg', (text) => /^[0-9a-f]{24}@AdobeOrg$/i.test(text) ? text : undefined),
        adobeEntitlement: reader.optional('adobe-entitlement', `must be ${orList(entitlements)}`, (text) => entitlements.find((known) => known === text)),
        adobeTicket: reader.optional('adobe-ticket', 'must be one line of 1 to 100 characters', oneLine),
    };
}
function readVaultAndKey(reader) {
    const matching = (pattern) => (text) => (pattern.test(text) ? text : undefined);
    return {
        vaultName: reader.required('vault-name', 'must be 3 to 24 letters, digits and single hyphens, start with a letter and end with a letter or digit', matching(/^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/), ''),
        keyName: reader.required('key-name', 'must be 1 to 127 letters, digits and hyphens', matching(/^[A-Za-z0-9-]{1,127}$/), ''),
        keyType: reader.oneOf('key-type', ['RSA', 'RSA-HSM']),
        keySize: reader.oneOf('key-size', ['3072', '4096']) === '4096' ? 4096 : 3072,
        retentionDays: reader.wholeNumber('retention-days', 7, 90),
    };
}
/**
 * The validated inputs of this run.
 *
 * @throws InvalidInputs with every input that breaks its rule
 */
function readInputs(environment) {
    const reader = new Reader(environment);
    const confirmedKeyUri = reader.optional('confirmed-key-uri', keyUriRule, keyUri);
    const inputs = {
        mode: readMode(reader, environment),
        tenantId: reader.id('tenant-id', 'AZURE_TENANT_ID'),
        clientId: reader.id('client-id', 'AZURE_CLIENT_ID'),
        subscriptionId: reader.id('subscription-id', 'AZURE_SUBSCRIPTION_ID'),
        audience: reader.text('audience'),
        resourceGroup: reader.required('resource-group', 'must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period', resourceGroupName, ''),
        createResourceGroup: reader.boolean('create-resource-group'),
        location: reader.optional('location', "must be an Azure region, e.g. eastus2 (list them with 'az account list-locations')", formats_location),
        ...readVaultAndKey(reader),
        ...readNetwork(reader),
        tags: reader.optional('tags', 'must be name=value, one a line, as Azure allows tags', tagLines) ?? {},
        deleteLock: reader.boolean('delete-lock'),
        ...readAdobe(reader),
        createPrincipal: reader.boolean('create-principal'),
        grantScope: reader.oneOf('grant-scope', ['vault', 'key']),
        recoverDeleted: reader.boolean('recover-deleted'),
        restoreGrant: reader.boolean('restore-grant'),
        confirmedKeyUri,
        requireConfirmation: reader.boolean('require-confirmation'),
        expiryWarningDays: reader.wholeNumber('expiry-warning-days', 0, 365),
        failOn: reader.oneOf('fail-on', ['error', 'warning', 'never']),
        waive: readWaive(reader),
        language: reader.oneOf('language', ['en', 'fr']),
        driftIssue: reader.boolean('drift-issue'),
        timeoutMinutes: reader.wholeNumber('timeout-minutes', 1, 120),
    };
    if (reader.problems.length > 0)
        throw new InvalidInputs(reader.problems);
    return inputs;
}
/** The token for the drift issue. A secret, so it never becomes part of `Inputs`. */
function readGithubToken(environment) {
    return raw(environment, 'github-token') || undefined;
}


/***/ }),

/***/ 7916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __nccwpck_require__(767);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 2 modules
var inputs_inputs = __nccwpck_require__(4281);
// EXTERNAL MODULE: ./build/report/log.js
var report_log = __nccwpck_require__(6945);
;// CONCATENATED MODULE: ./build/runtime/cancellation.js
/**
 * The end that a cancelled job asks for. GitHub's runner sends SIGINT, some seconds later SIGTERM, and then kills: the
 * first signal ends the run in order, a second one at once.
 */
const signals = ['SIGINT', 'SIGTERM'];
class Cancellation {
    #asked = false;
    #end = () => undefined;
    #listener = () => this.#ask();
    /** Listens from now on, so that a signal is heard also while modules load. */
    constructor() {
        for (const signal of signals)
            process.on(signal, this.#listener);
    }
    /** Whether a signal came. */
    get asked() {
        return this.#asked;
    }
    /** What is to be done at the first signal; at once, when it came already. */
    whenAsked(end) {
        this.#end = end;
        if (this.#asked)
            end();
    }
    close() {
        for (const signal of signals)
            process.off(signal, this.#listener);
    }
    #ask() {
        this.#asked = true;
        // Nobody listens to the second one, so it does what signals do.
        this.close();
        this.#end();
    }
}

;// CONCATENATED MODULE: ./build/main.js
/**
 * The run: inputs \u2192 journey (login, observe, plan, apply, observe, judge) \u2192 report.
 *
 * This file and what it loads at once is little, so that a run with invalid inputs ends at once; what talks to services
 * is loaded once the inputs are valid, and the report when it is written.
 */




/**
 * One run of the action, from the environment to the exit code. Never throws: what goes wrong is said in the log, the
 * outputs, the summary and the report.
 *
 * @returns the exit code of the step
 */
async function run(environment) {
    const startedAt = new Date().toISOString();
    const cancellation = new Cancellation();
    const log = (0,report_log/* createLog */.h)(environment);
    const progress = {
        observed: undefined,
        plan: undefined,
        changes: [],
        verdict: undefined,
        claims: undefined,
    };
    let inputs;
    let fault;
    try {
        inputs = (0,inputs_inputs/* readInputs */.Ko)(environment);
        refuseUnsafeEvent(inputs, environment);
        const { journey } = await __nccwpck_require__.e(/* import() */ 70).then(__nccwpck_require__.bind(__nccwpck_require__, 70));
        await journey({ inputs, environment, log, progress, cancellation });
    }
    catch (error) {
        fault = error ?? new Error('nothing was thrown as an error');
        debugStack(log, error);
    }
    const { end } = await Promise.all(/* import() */[__nccwpck_require__.e(667), __nccwpck_require__.e(273)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3667));
    const failed = await end({ ...progress, fault, inputs, startedAt }, environment, log);
    cancellation.close();
    return failed || cancellation.asked ? 1 : 0;
}
/** A run on `pull_request_target` has the base repository's rights and may have a stranger's inputs. */
function refuseUnsafeEvent(inputs, environment) {
    if (inputs.mode !== 'ensure' || environment['GITHUB_EVENT_NAME'] !== 'pull_request_target')
        return;
    throw new errors/* RunError */.e4('UnsafeEvent', 'pull_request_target');
}
function debugStack(log, fault) {
    for (const error of (0,errors/* errorsOf */.Bp)(fault))
        if (error instanceof Error)
            log.debug(error.stack ?? error.message);
}


/***/ }),

/***/ 6945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2071);
/* harmony import */ var _standard_output_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(626);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3141);
/** The run's log: plain lines in GitHub's groups. No string from outside can issue a command of the runner with it. */



function createLog(environment = process.env) {
    const debugging = environment['RUNNER_DEBUG'] === '1';
    let grouped = false;
    const end = () => {
        if (grouped)
            (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .endGroup */ .N4)();
        grouped = false;
    };
    return {
        step: (title) => {
            end();
            (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .beginGroup */ .Tz)(title);
            grouped = true;
        },
        end,
        info: (line) => {
            const lines = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(line).map((each) => `${each}\n`);
            (0,_standard_output_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .y)(lines.join(''));
        },
        debug: (line) => {
            if (debugging)
                for (const each of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(line))
                    (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .debugLine */ .IU)(each);
        },
        warning: (line) => (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz)([{ level: 'warning', title: '', message: line }]),
    };
}


/***/ }),

/***/ 2071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   m$: () => (/* binding */ lineLimit),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6210);
/**
 * Plain text from outside, made safe for a place without markup: one line that stays one line, in characters that show
 * what they are. Everything that `escape.ts` turns into Markdown passes through here first.
 */

/** Characters of one line's length at most, where nothing else is asked. */
const lineLimit = 2000;
/** What ends a line for some reader: the runner, a terminal, a browser or .NET's line reader. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Controls (C0, C1, terminal escapes), characters that turn the reading direction, and those that nobody sees. */
const deceptive = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
function honest(text) {
    return text.toWellFormed().replaceAll('\t', ' ').replaceAll(deceptive, '\uFFFD');
}
/**
 * Data as JSON, without secrets; what would deceive a reader of the text, or command the runner when a step prints it, is
 * written as an escape, which changes nothing for a parser.
 */
function jsonText(value, indent) {
    const open = (_name, each) => (typeof each === 'string' ? (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(each) : each);
    return JSON.stringify(value, open, indent)
        .replaceAll(deceptive, escaped)
        .replaceAll(/[\u0085\u2028\u2029]|(?<=#)#(?=\[)/g, escaped);
}
function escaped(signs) {
    const units = Array.from({ length: signs.length }, (_, index) => signs.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
/** At most `limit` characters; what is cut off is shown by an ellipsis. Never cuts a character in two. */
function bounded(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).trimEnd()}\u2026`.toWellFormed();
}
/**
 * One line of plain text: line ends become spaces, controls and direction overrides a visible replacement character. No
 * string can forge a second line with it.
 */
function plainLine(text, limit = lineLimit) {
    return bounded(honest(bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text), 4 * limit).replaceAll(lineEnd, ' '))
        .replaceAll(/ {2,}/g, ' ')
        .trim(), limit);
}
/** Plain text that may have several lines (a command, a service's long answer), each of them honest. */
function plainLines(text, limit = 4 * lineLimit) {
    const lines = bounded((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text), limit).replaceAll(lineEnd, '\n').split('\n');
    return lines.map((line) => honest(line).trimEnd());
}
/**
 * One line for the job's log. The runner takes a line for a command when it starts with `::` (white space before it does
 * not count) or holds `##[` anywhere (its older form): a space inside makes either of them plain text.
 */
function logLine(text, limit = 2 * lineLimit) {
    return disarmed(plainLine(text, limit));
}
/** A line whose spaces are kept (a command to copy), otherwise as `logLine`. */
function logLines(text, limit = 4 * lineLimit) {
    return plainLines(text, limit).map(disarmed);
}
function disarmed(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/**
 * Standard output, written to its descriptor. `process.stdout` comes to the same, but loads sockets and streams first: a
 * tenth of a run that ends on its inputs.
 */

const descriptor = 1;
let throughStream = false;
/** Prints the text as it is; whoever calls has made it safe. */
function print(text) {
    const bytes = Buffer.from(text);
    const written = throughStream ? 0 : writtenAtOnce(bytes);
    if (written === bytes.length)
        return;
    // The reader is slow and the pipe does not wait (EAGAIN): node's stream knows how to. It keeps what it could not write
    // yet, so all that follows has to queue behind it.
    if (!throughStream)
        process.stdout.on('error', nobodyReads);
    throughStream = true;
    process.stdout.write(bytes.subarray(written));
}
/** @returns how many bytes were written before the descriptor took no more */
function writtenAtOnce(bytes) {
    let written = 0;
    try {
        while (written < bytes.length)
            written += node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(descriptor, bytes, written);
    }
    catch {
        // What it was, `process.stdout` finds out for itself.
    }
    return written;
}
/** A reader that is gone must not end a run between two writes: what it came to stands in the outputs as well. */
function nobodyReads() { }


/***/ }),

/***/ 3141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ debugLine),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   Tz: () => (/* binding */ beginGroup),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* unused harmony exports withinLimits, issueCommand */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6210);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2071);
/* harmony import */ var _standard_output_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(626);
/**
 * What the runner understands: annotations, groups, masks, debug lines and outputs.
 *
 * Of @actions/core only the file format is taken, from its small file by path: the package's entry loads an HTTP client
 * (for OIDC), and its commands open `process.stdout`; each costs more time than the rest of a run that ends on its inputs.
 * The version is pinned exactly, so that a file that moves breaks the build, not a run, and a test holds our commands to
 * what the package writes.
 */




/** GitHub shows this many annotations of a level a step, and this many characters of each. */
const annotationLimits = { count: 10, characters: 4096 };
/** Annotations within GitHub's limits: what is too many of a level is named in the last one that is shown. */
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
    const message = [first, ...rest].map((each) => `${each.title}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(each.message)}`).join('\n');
    return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}
function shortened(annotation) {
    return {
        level: annotation.level,
        title: (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(annotation.title, 200),
        message: (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .Mm)((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(annotation.message).join('\n'), annotationLimits.characters),
    };
}
/**
 * One command: `::name key=value,key=value::message`. Escaped is what would end a line, and in a property what would end it.
 * Source: `ActionCommand` in the runner's source, and https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
function issueCommand(name, properties, message) {
    const given = Object.entries(properties).filter(([, value]) => value !== '');
    const list = given.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
    (0,_standard_output_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)(`::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}\n`);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Writes the annotations, within GitHub's limits. */
function annotate(annotations) {
    for (const { level, title, message } of withinLimits(annotations)) {
        issueCommand(level, { title }, message);
    }
}
function beginGroup(title) {
    issueCommand('group', {}, (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title));
}
function endGroup() {
    issueCommand('endgroup', {}, '');
}
/** Shown only when a person has switched step debugging on. */
function debugLine(text) {
    issueCommand('debug', {}, (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(text));
}
/** From here on the runner writes `***` for this value, in every step of the job, and so does everything that we write. */
function mask(secret) {
    if (secret === '')
        return;
    (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .keepSecret */ .gz)(secret);
    issueCommand('add-mask', {}, secret);
}
/** Sets outputs of the step; without a runner (a run by hand) prints them. */
async function setOutputs(outputs, environment = process.env) {
    const file = environment['GITHUB_OUTPUT'];
    if (file === undefined || file === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        for (const [name, value] of Object.entries(outputs))
            printOutput(name, value);
        return;
    }
    const entries = await Promise.all(Object.entries(outputs).map(([name, value]) => fileEntry(name, value)));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, entries.map((entry) => `${entry}\n`).join(''), 'utf8');
}
/**
 * A value of one line stands as it is, which needs no delimiter that nobody could guess, and so no cryptography loaded in
 * a run that ends on its inputs. Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
async function fileEntry(name, value) {
    if (!/[\r\n]/.test(value))
        return `${name}=${value}`;
    const { prepareKeyValueMessage } = await __nccwpck_require__.e(/* import() */ 841).then(__nccwpck_require__.bind(__nccwpck_require__, 841));
    return prepareKeyValueMessage(name, value);
}
function printOutput(name, value) {
    const [first = '', ...rest] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .logLines */ .OG)(value, 64_000);
    const lines = rest.length === 0 ? [`${name} = ${first}`] : [`${name} =`, ...[first, ...rest].map((line) => `  ${line}`)];
    (0,_standard_output_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   gz: () => (/* binding */ keepSecret)
/* harmony export */ });
/**
 * The run's own secrets. Each is kept here when it is masked, so that none of them gets into what the runner does not mask
 * (files, outputs), nor a part of it anywhere, should a service repeat in an answer what it was sent.
 */
const known = new Set();
/** The shortest part of a token that is looked for: shorter ones would be found in innocent words. */
const shortestPart = 16;
/** Remembers a secret and, of a signed token, its three parts. */
function keepSecret(secret) {
    for (const part of [secret, ...secret.split('.')])
        if (part.length >= shortestPart)
            known.add(part);
}
/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Without secrets: those of this run, and whatever has the shape of one. No report has a use for them. Called before a text
 * is cut, since half a secret is not known any more.
 */
function withoutSecrets(text) {
    let rest = text.replaceAll(shapes, '***');
    for (const secret of known)
        rest = rest.replaceAll(secret, '***');
    return rest;
}
/** The beginning of an answer's text, for a message. */
function excerpt(text, limit = 300) {
    return withoutSecrets(text).trim().slice(0, limit);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
