export const id = 775;
export const ids = [775,885];
export const modules = {

/***/ 8836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readList),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3978);
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6785);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5788);





/** Far above the size of any list that the action reads: a longer list is malformed or endless. */
const mostPages = 400;
const mostEntries = 50_000;
/**
 * Characters of all pages of a list, all of which are held until the report is written. As recorded, a role assignment takes
 * 900 (a description takes up to 1,024 more), a version of a key 670. A subscription has at most 4,000 role assignments.
 */
function mostTextOf(url) {
    return /\/providers\/Microsoft\.Authorization\/role/i.test(url) ? 5_000_000 : 2_000_000;
}
const entriesOfPage = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(mostEntries));
const link = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP());
const armPage = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ value: entriesOfPage, nextLink: link });
const graphPage = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ value: entriesOfPage, '@odata.nextLink': link });
/**
 * The whole list.
 *
 * @param send a `Send` for the operation's service that adds its token
 * @throws ServiceError for an error response, a malformed answer, and a list that links to another domain or does not end
 */
async function readList(send, operation, url, entry) {
    return (await readPages(send, operation, url, entry, Number.POSITIVE_INFINITY)).entries;
}
/** The first pages of a list that may be very long, see `readList`. @param enough how many pages */
async function readPages(send, operation, first, entry, enough) {
    const entries = [];
    const followed = new Set();
    let url = first;
    let size = 0;
    const mostText = mostTextOf(first);
    while (followed.size < mostPages && entries.length <= mostEntries) {
        followed.add(url);
        const response = await send(operation, { method: 'GET', url });
        size += response.bodyAsText?.length ?? 0;
        if (size > mostText)
            throw invalidList(operation, `the list has more than ${mostText / 1e6} MB`);
        const { value, nextLink } = pageOf(operation, response);
        for (const each of (0,_responses_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBody */ .OG)(operation, response, valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(entry), value, 'value'))
            entries.push(each);
        const isComplete = nextLink == null || nextLink === '';
        if (isComplete || followed.size >= enough)
            return { entries, isComplete };
        url = nextPage(operation, nextLink);
        if (followed.has(url))
            throw invalidList(operation, 'the list comes to no end');
    }
    throw invalidList(operation, `the list has more than ${mostPages} pages or ${mostEntries} entries`);
}
function pageOf(operation, response) {
    if (operation.service !== 'graph')
        return (0,_responses_js__WEBPACK_IMPORTED_MODULE_3__/* .parseResponse */ .xp)(operation, response, armPage);
    const { value, '@odata.nextLink': nextLink } = (0,_responses_js__WEBPACK_IMPORTED_MODULE_3__/* .parseResponse */ .xp)(operation, response, graphPage);
    return { value, nextLink };
}
/** A next link to another domain makes its list unreadable, not the run; nothing is sent there. */
function nextPage(operation, given) {
    const domain = operation.service === 'graph' ? _cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .domains */ .C5.graph : _cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .domains */ .C5.arm;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isHere = url?.protocol === 'https:' && url.host === domain && url.username === '' && url.password === '';
    if (isHere)
        return `https://${domain}${url.pathname}${url.search}`;
    throw invalidList(operation, `the next page is said to be at ${(0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(given, 100)}, which is not asked`);
}
function invalidList({ service, name, right }, message) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({ service, operation: name, right, code: 'InvalidAnswer', message });
}


/***/ }),

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requestIdOf)
/* harmony export */ });
/** The service's ID of a request, by the header of each service. */
function requestIdOf({ headers }) {
    const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
    return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ invalidResponse),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   xp: () => (/* binding */ parseResponse)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(767);
/* harmony import */ var _model_unregistered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4303);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2713);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3978);
/* harmony import */ var _pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8462);
/* harmony import */ var _pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8437);







const errorBody = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    error: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
        innererror: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
        details: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
    }),
});
/** Microsoft.Insights leaves the envelope out. */
const bareErrorBody = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** A 404 without the envelope may come from anything on the way: its code does not say that something is absent. */
function errorIn(status, json) {
    const body = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(errorBody, json);
    if (body.success)
        return body.output.error;
    const bare = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(bareErrorBody, json);
    return bare.success && status !== 404 ? bare.output : undefined;
}
/** The error in an error response. Key Vault's own reason is in `innererror`; the outer code says only Forbidden. */
function refusal(operation, response) {
    const text = response.bodyAsText ?? '';
    const { status } = response;
    const error = errorIn(status, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(text));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        right: operation.right,
        status,
        code: error?.innererror?.code ?? error?.code ?? `HTTP ${status}`,
        message: error?.message ?? ((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(text) || 'the answer has no body'),
        requestId: (0,_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_5__/* .requestIdOf */ .G)(response),
        // A request that timed out or failed at the service's side may still have been acted on.
        answerLost: operation.writes === true && (status >= 500 || status === 408),
        transient: (0,_pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransientStatus */ .Dm)(status),
        retryAfter: (0,_pipeline_transient_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterOf */ .sT)(response.headers.get('retry-after'), response.headers.get('date')),
    });
}
/**
 * The answer's body in the expected shape.
 *
 * @throws ServiceError when the service refused, or the body has another shape
 */
function parseResponse(operation, response, schema) {
    if (response.status < 200 || response.status > 299)
        throw refusal(operation, response);
    return parseBody(operation, response, schema, (0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(response.bodyAsText ?? ''), '');
}
/**
 * A part of the answer's body in the expected shape.
 *
 * @param place where the part stands in the body; empty for the body itself
 * @throws ServiceError when it has another shape
 */
function parseBody(operation, response, schema, part, place) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, part, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalidResponse(operation, response, shapeOf(parsed.issues, place));
}
/** For a property that no finding and no change depends on: whatever Azure answers there, the rest counts. */
function unread(schema, otherwise) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        schema,
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(() => otherwise)),
    ]), otherwise);
}
function invalidResponse(operation, response, what) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({
        service: operation.service,
        operation: operation.name,
        right: operation.right,
        status: response.status,
        code: 'InvalidAnswer',
        message: what,
        requestId: (0,_pipeline_request_id_js__WEBPACK_IMPORTED_MODULE_5__/* .requestIdOf */ .G)(response),
        answerLost: operation.writes === true,
    });
}
function shapeOf(issues, place) {
    const [first] = issues;
    if (first === undefined)
        return 'the answer has an unexpected shape';
    const path = [...(place === '' ? [] : [place]), ...(first.path?.map((item) => String(item.key)) ?? [])].join('.');
    return `the answer has an unexpected shape: ${path === '' ? 'body' : path} is not ${first.expected ?? 'as documented'}`;
}
const absent = { presence: 'absent' };
/** Codes of a 404 that says there is nothing of that name. A 404 without a code does not say so. */
const notFound = /NotFound$/;
/**
 * What `read` finds: `absent` when it was refused with 404 and one of the codes for it, `unknown` for every other error.
 *
 * @throws ServiceError when the login is refused, or the subscription that the run needs is not found
 */
async function tryRead(operation, read, { absentCodes = notFound, needsSubscription = true } = {}) {
    try {
        return { presence: 'found', value: await read(operation) };
    }
    catch (error) {
        if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7) || loginFailed(operation, error.details))
            throw error;
        // It concerns the run, not the read that got it first.
        if (needsSubscription && noSubscription.has(error.details.code)) {
            throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7({ ...error.details, operation: findSubscription }, error);
        }
        const { status, code } = error.details;
        if (status === 404 && absentCodes !== 'none' && absentCodes.test(code))
            return absent;
        return unknown(operation, error.details);
    }
}
const findSubscription = { en: 'find the subscription', fr: "trouver l'abonnement" };
/** A subscription that is not found is never "missing": it ends the run. */
const noSubscription = new Set(['SubscriptionNotFound', 'InvalidSubscriptionId']);
/** A refused login ends the run. Without a token for Graph or the vault, ARM can still be read. */
function loginFailed(operation, { service }) {
    return (service === 'oidc' || service === 'entra') && operation.service === 'arm';
}
const refusedForRights = new Set([
    'AuthorizationFailed',
    'ForbiddenByRbac',
    'Authorization_RequestDenied',
    'AccessDenied',
    'ForbiddenByPolicy',
    'LinkedAuthorizationFailed',
    // To a reader of one group that reads the subscription; for every other read it ends the run.
    'SubscriptionNotFound',
]);
/** What is refused with 403 whatever roles the identity has: by the vault's network rules, or a deny assignment. */
const refusedDespiteRights = new Set([
    'ForbiddenByFirewall',
    'ForbiddenByConnection',
    'ForbiddenByNsp',
    'DenyAssignmentAuthorizationFailed',
]);
function unknown(operation, details) {
    const { status, code, message, requestId } = details;
    const isRefused = (status === 403 && !refusedDespiteRights.has(code)) || refusedForRights.has(code);
    const lacksRight = isRefused && !(0,_model_unregistered_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnregistered */ .u)(details);
    const right = lacksRight ? operation.right : undefined;
    return { presence: 'unknown', reason: { operation: details.operation, status, code, message, requestId, right } };
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/** The address of what has that ID, which may contain letters of any script: the one place where an ID is encoded. */
function addressOf(domain, id, query = {}) {
    const path = id.split('/').map(encodeURIComponent).join('/');
    const parameters = new URLSearchParams(query).toString();
    return `https://${domain}${path}${parameters === '' ? '' : `?${parameters}`}`;
}


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6309);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/runbook.js
var runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/runbooks/invalid-input.js
var invalid_input = __webpack_require__(6490);
// EXTERNAL MODULE: ./build/runbooks/run-mode.js
var run_mode = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/runtime/load.js
var load = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/az-commands/access.js
var access = __webpack_require__(2673);
// EXTERNAL MODULE: ./build/az-commands/subscription.js
var subscription = __webpack_require__(590);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/runbooks/denied.js
var denied = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/runbooks/lock.js
var lock = __webpack_require__(5305);
// EXTERNAL MODULE: ./build/runbooks/missing-permission.js
var missing_permission = __webpack_require__(142);
// EXTERNAL MODULE: ./build/runbooks/resource-group.js
var resource_group = __webpack_require__(2436);
// EXTERNAL MODULE: ./build/runbooks/subscription.js
var runbooks_subscription = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/errors/arm.js
/**
 * Errors of Azure Resource Manager. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/azure-resource-manager/troubleshooting.
 */










/** Inputs decide what a creation sends, and nothing of what a recovery sends. */
const isRecovery = ({ operation }) => operation.en.startsWith('recover ');
/** Azure does not tell a wrong ID from an identity without a role. */
function findSubscription(inputs) {
    const missing = (0,missing_permission/* missingPermission */.U)(inputs, (0,missing_permission/* rightOfMode */.D)((0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault), inputs));
    return (0,runbook/* inSteps */.F8)({
        en: 'Compare the subscription ID of this run with the subscriptions that you can read.',
        fr: "Comparez l'ID d'abonnement de cette ex\u00e9cution aux abonnements que vous pouvez lire.",
        commands: [(0,subscription/* listSubscriptions */.$H)()],
        rows: [
            (0,runbook/* row */.nM)({
                en: ['Your subscription, with a different ID', 'Correct the subscription ID.'],
                fr: ['Votre abonnement, avec un autre ID', "Corrigez l'ID d'abonnement."],
            }),
            (0,runbook/* row */.nM)({ en: ['The same ID', 'Go on.'], fr: ['Le m\u00eame ID', 'Continuez.'] }),
            (0,runbook/* row */.nM)({
                en: ['Nothing of the kind', `Sign in to tenant ${inputs.tenantId} (az login --tenant), and look again.`],
                fr: [
                    'Rien de tel',
                    `Connectez-vous au locataire ${inputs.tenantId} (az login --tenant), puis relancez la commande.`,
                ],
            }),
        ],
    }, ...missing.steps);
}
/**
 * Where no role includes the action, the error names it: usually that of the operation; if it names two, the last one is
 * missing at a linked scope.
 */
function rightFor({ details }) {
    const actions = [...details.message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
    const named = actions.map(permissions/* rightForAction */.G1).filter((right) => right !== undefined);
    return named.at(-1) ?? details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault);
}
const armErrors = [
    {
        id: 'authorization-failed',
        services: ['arm'],
        codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
        meaning: (context) => {
            const { clientId } = context.inputs;
            const { name, actions } = rightFor(context);
            const needed = actions.join(', ') || name;
            return {
                en: `The identity ${clientId} isn't allowed to do this (${needed}), its role was assigned minutes ago, or the resource doesn't exist.`,
                fr: `L'identit\u00e9 ${clientId} n'y est pas autoris\u00e9e (${needed}), son r\u00f4le a \u00e9t\u00e9 attribu\u00e9 il y a quelques minutes, ou la ressource n'existe pas.`,
            };
        },
        runbook: (context) => (0,missing_permission/* missingPermission */.U)(context.inputs, rightFor(context)),
    },
    {
        id: 'subscription-not-found',
        services: ['arm'],
        codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} does not exist in tenant ${inputs.tenantId}, or the identity has no role in it.`,
            fr: `L'abonnement ${inputs.subscriptionId} n'existe pas dans le locataire ${inputs.tenantId}, ou l'identit\u00e9 n'y a aucun r\u00f4le.`,
        }),
        runbook: ({ inputs }) => findSubscription(inputs),
    },
    {
        id: 'resource-group-not-found',
        services: ['arm'],
        codes: ['ResourceGroupNotFound'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}. It might have been deleted a moment ago.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}. Il vient peut-\u00eatre d'\u00eatre supprim\u00e9.`,
        }),
        runbook: ({ inputs }) => (0,resource_group/* missingGroup */._5)(inputs),
    },
    {
        id: 'azure-policy',
        services: ['arm'],
        codes: ['RequestDisallowedByPolicy'],
        meaning: () => ({
            en: "One of your organization's Azure policies denied the request.",
            fr: "Une strat\u00e9gie Azure Policy de l'organisation refuse la demande.",
        }),
        runbook: ({ inputs, details }) => (0,denied/* azurePolicy */.ux)(inputs, !isRecovery(details)),
    },
    {
        id: 'provider-not-registered',
        services: ['arm'],
        codes: ['MissingSubscriptionRegistration'],
        meaning: () => ({
            en: 'The subscription has never used Key Vault: its resource provider is not registered.',
            fr: "L'abonnement n'a jamais utilis\u00e9 Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit.",
        }),
        runbook: ({ inputs }) => (0,runbooks_subscription/* unregisteredProvider */.hH)(inputs),
    },
    {
        id: 'scope-locked',
        services: ['arm'],
        codes: ['ScopeLocked'],
        meaning: () => ({
            en: 'A ReadOnly lock on the vault or above it prevents the change.',
            fr: 'Un verrou ReadOnly sur le coffre de cl\u00e9s ou au-dessus emp\u00eache la modification.',
        }),
        runbook: ({ inputs }) => (0,lock/* unseenLock */.IW)(inputs),
    },
    {
        id: 'region-closed',
        services: ['arm'],
        codes: [
            'LocationNotAvailableForResourceType',
            'RegionNotAvailable',
            'LocationNotAvailableForResourceGroup',
            'InvalidResourceLocation',
            'RegionNotSupported',
            // The subscription is restricted to some regions: Azure's message lists them.
            'RequestDisallowedByAzure',
        ],
        meaning: ({ inputs }) => ({
            en: `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription has no access to it.`,
            fr: `Rien ne peut \u00eatre cr\u00e9\u00e9 dans la r\u00e9gion ${inputs.location ?? ''}\u00A0: elle n'existe pas, ou l'abonnement n'y a pas acc\u00e8s.`,
        }),
        runbook: ({ inputs }) => (0,runbooks_subscription/* otherRegion */.rX)(inputs),
    },
    {
        id: 'token-refused',
        services: ['arm', 'vault', 'graph', 'logs'],
        codes: [
            'InvalidAuthenticationToken',
            'ExpiredAuthenticationToken',
            'AuthenticationFailed',
            'Unauthorized',
            'InvalidAuthenticationTokenTenant',
        ],
        meaning: ({ inputs }) => ({
            en: `The service rejected the token: it is too old, was revoked, or is for a different tenant from the subscription's (${inputs.tenantId} was given).`,
            fr: `Le service n'accepte pas le jeton\u00A0: il est trop ancien, a \u00e9t\u00e9 r\u00e9voqu\u00e9, ou vient d'un autre locataire que celui de l'abonnement (${inputs.tenantId} a \u00e9t\u00e9 donn\u00e9).`,
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Compare the tenant ID of this run with the tenant of your subscription.',
            fr: "Comparez l'ID de locataire de cette ex\u00e9cution \u00e0 celui de votre abonnement.",
            commands: [(0,access/* showTenant */.Uz)()],
        }, run_mode/* runAnew */.j1),
    },
    {
        id: 'throttled',
        services: ['arm', 'vault', 'graph', 'logs', 'github'],
        codes: [
            'TooManyRequests',
            'SubscriptionRequestsThrottled',
            'ResourceRequestsThrottled',
            'RetryableError',
            'Throttled',
            'OperationNotAllowed',
            'HTTP 429',
        ],
        when: ({ status }) => status === 429,
        meaning: () => ({
            en: 'The service is throttling requests. Other jobs of the subscription or tenant might be the cause.',
            fr: "Le service limite le nombre de requ\u00eates. D'autres t\u00e2ches de l'abonnement ou du locataire peuvent en \u00eatre la cause.",
        }),
        runbook: () => ({ ...(0,runbook/* inSteps */.F8)({ en: 'Run again later.', fr: 'Relancez plus tard.' }), later: [run_mode/* spreadSchedules */.MB] }),
    },
    {
        id: 'policy-turned-back',
        services: ['arm'],
        codes: ['TurnedBack'],
        meaning: () => ({
            en: 'Something reverts the property when it is set, most likely an Azure Policy of the organization (effect Modify).',
            fr: "Quelque chose r\u00e9tablit la propri\u00e9t\u00e9 d\u00e8s qu'elle est modifi\u00e9e\u00A0: probablement une strat\u00e9gie Azure Policy de l'organisation (effet Modify).",
        }),
        runbook: ({ inputs }) => (0,denied/* azurePolicy */.ux)(inputs, false),
    },
    {
        id: 'resource-group-going',
        services: ['arm'],
        codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
        meaning: ({ inputs }) => ({
            en: `Resource group ${inputs.resourceGroup} is being deleted.`,
            fr: `Le groupe de ressources ${inputs.resourceGroup} est en cours de suppression.`,
        }),
        runbook: ({ inputs }) => (0,resource_group/* leavingGroup */.oK)(inputs),
    },
    {
        id: 'subscription-read-only',
        services: ['arm'],
        codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
        meaning: ({ inputs }) => ({
            en: `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.`,
            fr: `L'abonnement ${inputs.subscriptionId} est d\u00e9sactiv\u00e9 (limite de d\u00e9pense, facture impay\u00e9e ou annulation)\u00A0: tout ce qu'il contient est en lecture seule.`,
        }),
        runbook: ({ inputs }) => (0,runbooks_subscription/* disabledSubscription */.KC)(inputs),
    },
];

// EXTERNAL MODULE: ./build/az-commands/directory.js
var directory = __webpack_require__(7204);
// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/runbooks/asking.js
var asking = __webpack_require__(1149);
// EXTERNAL MODULE: ./build/runbooks/credentials.js
var credentials = __webpack_require__(9086);
;// CONCATENATED MODULE: ./build/errors/entra.js
/**
 * Errors of the login. Recognized by the number alone, since messages and statuses have changed over the years. Source:
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */







const register = ({ host, inputs, claims }) => host.untrusted(inputs, claims);
/** Only Entra's sign-in log says which policy it was. */
const findPolicy = ({ inputs }) => (0,runbook/* inSteps */.F8)({
    en: `Find the sign-in of ${inputs.clientId} in Entra's sign-in logs (service principal sign-ins), which name the policy.`,
    fr: `Cherchez la connexion de ${inputs.clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomment la strat\u00e9gie.`,
}, {
    en: 'Ask the owner of the policy to allow this address, or run from one that it allows.',
    fr: "Demandez au propri\u00e9taire de la strat\u00e9gie d'autoriser cette adresse, ou lancez l'action depuis une adresse autoris\u00e9e.",
});
/** Often the object ID was given. */
function findIdentity(inputs, { ids }) {
    const setId = { en: `Set ${ids['client-id'].en} to it.`, fr: `Indiquez-le dans ${ids['client-id'].fr}.` };
    const anId = { en: 'A client ID', fr: 'Un ID client' };
    return (0,runbook/* inSteps */.F8)({
        en: 'Find the application by either ID.',
        fr: "Cherchez l'application par l'un de ses ID.",
        commands: [(0,directory/* findApp */.J0)({ inputs })],
        rows: [
            { when: anId, next: setId },
            (0,runbook/* row */.nM)({
                en: ['Nothing: it is a managed identity', 'Go on.'],
                fr: ["Rien\u00A0: c'est une identit\u00e9 manag\u00e9e", 'Continuez.'],
            }),
        ],
    }, {
        en: 'Find it among the managed identities of the subscription.',
        fr: "Cherchez-la parmi les identit\u00e9s manag\u00e9es de l'abonnement.",
        commands: [(0,directory/* findManagedIdentity */.rp)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'subscription'),
        rows: [
            { when: anId, next: setId },
            (0,runbook/* row */.nM)({
                en: ['Nothing: it is in a different tenant', `Correct ${ids['tenant-id'].en}.`],
                fr: ['Rien\u00A0: elle est dans un autre locataire', `Corrigez ${ids['tenant-id'].fr}.`],
            }),
        ],
    });
}
/** Somebody may have stopped the pipeline. Adobe's access does not depend on it. */
function askWhoDisabled({ clientId }) {
    return (0,asking/* askInSetup */.GF)({
        whom: {
            en: 'your application administrators',
            fr: "les administrateurs d'application de votre locataire",
            roles: ['pipeline'],
        },
        did: { en: `disable the pipeline's identity ${clientId}`, fr: `d\u00e9sactiv\u00e9 l'identit\u00e9 ${clientId} du pipeline` },
        kept: { en: 'the identity disabled', fr: "l'identit\u00e9 d\u00e9sactiv\u00e9e" },
        find: [
            {
                en: 'See its state, false while it is disabled.',
                fr: "Regardez son \u00e9tat, false tant qu'elle est d\u00e9sactiv\u00e9e.",
                commands: [(0,directory/* showWhetherEnabled */.sc)(clientId)],
            },
        ],
        repair: [
            {
                en: 'Enable this identity.',
                fr: 'R\u00e9activez cette identit\u00e9.',
                commands: [(0,directory/* enablePrincipal */.au)(clientId)],
                as: (0,runbook/* role */.JC)('applicationAdministrator', 'tenant'),
            },
        ],
        check: run_mode/* runAgain */.qL,
    });
}
const newTokenOutOfTime = (host) => ({
    en: `Entra rejects a token that ${host.issuer.en} has just issued as outside its validity period. Most likely, the clock is wrong on ${host.machine.en}.`,
    fr: `Pour Entra, un jeton que ${host.issuer.fr} vient de cr\u00e9er est hors de sa p\u00e9riode de validit\u00e9. L'horloge est probablement d\u00e9cal\u00e9e sur ${host.machine.fr}.`,
});
const oldTokenOutOfTime = (host) => ({
    en: `For Entra, the token is outside its validity period: it was issued too long ago, or the clock is wrong on ${host.machine.en}.`,
    fr: `Pour Entra, le jeton est hors de sa p\u00e9riode de validit\u00e9\u00A0: il a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge est d\u00e9cal\u00e9e sur ${host.machine.fr}.`,
});
const entraErrors = [
    {
        id: 'no-matching-federated-credential',
        services: ['entra'],
        codes: ['AADSTS700213', 'AADSTS70021'],
        meaning: () => ({
            en: 'The app has federated credentials, and none of them has this subject.',
            fr: "L'application a des informations d'identification f\u00e9d\u00e9r\u00e9es, et aucune n'a ce sujet.",
        }),
        runbook: register,
    },
    {
        id: 'subject-differs-in-case',
        services: ['entra'],
        codes: ['AADSTS7002138'],
        meaning: () => ({
            en: 'A federated credential has this subject in another casing. Entra compares exactly.',
            fr: "Des informations d'identification f\u00e9d\u00e9r\u00e9es ont ce sujet, aux majuscules et minuscules pr\u00e8s. Entra compare exactement.",
        }),
        runbook: register,
    },
    {
        id: 'issuer-differs',
        services: ['entra'],
        codes: ['AADSTS700211'],
        meaning: () => ({
            en: 'No federated credential of the app has this issuer.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'application n'a cet \u00e9metteur.",
        }),
        runbook: register,
    },
    {
        id: 'audience-differs',
        services: ['entra'],
        codes: ['AADSTS700212'],
        meaning: () => ({
            en: 'No federated credential of the app has this audience.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'application n'a cette audience.",
        }),
        runbook: ({ host, inputs, claims }) => (0,credentials/* differingAudience */.Jq)(host.audience, inputs, claims),
    },
    {
        id: 'no-federated-credential',
        services: ['entra'],
        codes: ['AADSTS70025'],
        meaning: () => ({
            en: 'The app has no federated credential at all.',
            fr: "L'application n'a aucune information d'identification f\u00e9d\u00e9r\u00e9e.",
        }),
        runbook: register,
    },
    {
        id: 'app-not-found',
        services: ['entra'],
        codes: ['AADSTS700016'],
        meaning: ({ inputs }) => ({
            en: `Tenant ${inputs.tenantId} has no app with the client ID ${inputs.clientId}. Often the object ID was given instead, or another tenant's ID.`,
            fr: `Le locataire ${inputs.tenantId} n'a pas d'application avec l'ID client ${inputs.clientId}. Souvent, c'est l'ID d'objet qui a \u00e9t\u00e9 donn\u00e9 \u00e0 sa place, ou l'ID d'un autre locataire.`,
        }),
        runbook: ({ inputs, host }) => findIdentity(inputs, host),
    },
    {
        id: 'tenant-not-found',
        services: ['entra'],
        codes: ['AADSTS90002'],
        meaning: ({ inputs }) => ({
            en: `There is no tenant ${inputs.tenantId}.`,
            fr: `Le locataire ${inputs.tenantId} n'existe pas.`,
        }),
        runbook: ({ host: { ids } }) => (0,runbook/* inSteps */.F8)({
            en: `Set ${ids['tenant-id'].en} to the tenant of the subscription.`,
            fr: `Indiquez le locataire de l'abonnement dans ${ids['tenant-id'].fr}.`,
            commands: [(0,access/* showTenant */.Uz)()],
        }),
    },
    {
        id: 'assertion-out-of-time',
        services: ['entra'],
        codes: ['AADSTS700024'],
        meaning: ({ host }) => (host.renewsTokens ? newTokenOutOfTime(host) : oldTokenOutOfTime(host)),
        runbook: ({ host }) => (0,runbook/* inSteps */.F8)({
            en: `Compare the clock of ${host.machine.en} with that of Microsoft Entra.`,
            fr: `Comparez l'horloge sur ${host.machine.fr} \u00e0 celle de Microsoft Entra.`,
            commands: [runner/* compareClocks */.Py],
        }, { en: 'Set the clock (chrony or timesyncd).', fr: "R\u00e9glez l'horloge (chrony ou timesyncd)." }, run_mode/* runAgain */.qL),
    },
    {
        id: 'no-service-principal',
        services: ['entra'],
        codes: ['AADSTS7000229'],
        meaning: ({ inputs }) => ({
            en: `The app ${inputs.clientId} is registered but has no service principal in tenant ${inputs.tenantId}.`,
            fr: `L'application ${inputs.clientId} est inscrite et n'a pas de principal de service dans le locataire ${inputs.tenantId}.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'Create the service principal.',
            fr: 'Cr\u00e9ez le principal de service.',
            commands: [(0,directory/* createOwnPrincipal */.hZ)({ inputs })],
            as: (0,runbook/* role */.JC)(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
        }),
    },
    {
        id: 'app-disabled',
        services: ['entra'],
        codes: ['AADSTS7000112'],
        meaning: ({ inputs }) => ({
            en: `The service principal of ${inputs.clientId} is disabled. Somebody might have disabled it on purpose.`,
            fr: `Le principal de service de ${inputs.clientId} est d\u00e9sactiv\u00e9. Quelqu'un l'a peut-\u00eatre d\u00e9sactiv\u00e9 volontairement.`,
        }),
        runbook: ({ inputs }) => askWhoDisabled(inputs),
    },
    {
        id: 'conditional-access',
        services: ['entra'],
        codes: ['AADSTS53003'],
        meaning: () => ({
            en: 'A Conditional Access policy for workload identities blocks the sign-in, most often because of its address.',
            fr: "Une strat\u00e9gie d'acc\u00e8s conditionnel pour les identit\u00e9s de charge de travail bloque la connexion, le plus souvent \u00e0 cause de son adresse.",
        }),
        runbook: findPolicy,
    },
    {
        id: 'insufficient-claims',
        services: ['arm', 'graph', 'vault', 'logs'],
        codes: ['InsufficientClaims'],
        meaning: () => ({
            en: 'The service rejects the token (continuous access evaluation): a Conditional Access or location policy blocks this address, or the access was revoked.',
            fr: "Le service refuse le jeton (\u00e9valuation continue de l'acc\u00e8s)\u00A0: une strat\u00e9gie d'acc\u00e8s conditionnel ou d'emplacement n'admet pas cette adresse, ou l'acc\u00e8s a \u00e9t\u00e9 r\u00e9voqu\u00e9.",
        }),
        runbook: findPolicy,
    },
    {
        id: 'wrong-resource',
        services: ['entra'],
        codes: ['AADSTS500011'],
        meaning: () => ({
            en: 'The tenant does not know the service that the token was requested for.',
            fr: 'Le locataire ne conna\u00eet pas le service pour lequel le jeton a \u00e9t\u00e9 demand\u00e9.',
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Check that the tenant ID is that of a tenant of the global Azure cloud, since sovereign clouds are not supported.',
            fr: "V\u00e9rifiez que l'ID de locataire est celui d'un locataire du cloud Azure mondial, car les clouds souverains ne sont pas pris en charge.",
        }),
    },
    {
        id: 'bad-signature',
        services: ['entra'],
        codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
        meaning: () => ({
            en: 'Entra could not check the signature of the OIDC token.',
            fr: "Entra n'a pas pu v\u00e9rifier la signature du jeton OIDC.",
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgain */.qL, {
            en: 'Check the proxy after a second failure, since something on the way changes the token.',
            fr: 'V\u00e9rifiez le proxy apr\u00e8s un second \u00e9chec, car quelque chose sur le trajet modifie le jeton.',
        }),
    },
];

// EXTERNAL MODULE: ./build/runbooks/principal/deleted.js
var deleted = __webpack_require__(212);
// EXTERNAL MODULE: ./build/runbooks/principal/identifiers.js
var identifiers = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/runbooks/principal/missing.js
var missing = __webpack_require__(757);
;// CONCATENATED MODULE: ./build/errors/graph.js
/** Errors of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */






/** Whoever was to create or restore it has read that it does not exist. */
function graph_denied({ inputs, details: { right = (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal) } }) {
    if (right.isWrite !== true)
        return (0,identifiers/* unreadablePrincipal */.SE)(inputs, right);
    return right.use === 'create-principal' ? (0,missing/* missingPrincipal */.f2)(inputs) : (0,deleted/* principalNotSearched */.LS)(inputs);
}
const graphErrors = [
    {
        id: 'graph-foreign-app',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        when: ({ message }) => message.includes('backing application'),
        meaning: () => ({
            en: "With Application.ReadWrite.OwnedBy, the identity can create service principals only of its own tenant's apps, while Adobe's app requires Application.ReadWrite.All.",
            fr: "Avec Application.ReadWrite.OwnedBy, l'identit\u00e9 ne peut cr\u00e9er que les principaux de service des applications de son propre locataire, alors que celle d'Adobe requiert Application.ReadWrite.All.",
        }),
        runbook: graph_denied,
    },
    {
        id: 'graph-denied',
        services: ['graph'],
        codes: ['Authorization_RequestDenied'],
        meaning: ({ details }) => {
            const { name, isWrite } = details.right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal);
            const [en, fr] = isWrite === true
                ? [
                    '. Do not grant it for this: it would let the pipeline change every application of the tenant, while an administrator can create the service principal',
                    ". Ne l'accordez pas pour cela\u00A0: le pipeline pourrait alors modifier toute application du locataire, alors qu'un administrateur peut cr\u00e9er le principal de service",
                ]
                : ['', ''];
            return {
                en: `The identity lacks a permission on Microsoft Graph: ${name}, with admin consent${en}.`,
                fr: `Il manque \u00e0 l'identit\u00e9 une autorisation sur Microsoft Graph\u00A0: ${name}, avec le consentement de l'administrateur${fr}.`,
            };
        },
        runbook: graph_denied,
    },
    {
        id: 'graph-no-such-app',
        services: ['graph'],
        codes: ['NoBackingApplicationObject', 'Request_BadRequest'],
        when: ({ message }) => message.includes('does not reference a valid application'),
        meaning: ({ inputs }) => ({
            en: `There is no multi-tenant app ${inputs.adobeAppId}.`,
            fr: `Il n'existe pas d'application multilocataire ${inputs.adobeAppId}.`,
        }),
        runbook: ({ host }) => (0,runbook/* inSteps */.F8)({
            en: `Remove ${(0,named/* named */.KT)(host, 'adobeAppId')}, whose default is Adobe's app, or correct it to what Adobe gave you.`,
            fr: `Retirez ${(0,named/* named */.KT)(host, 'adobeAppId')}, dont la valeur par d\u00e9faut est l'application d'Adobe, ou corrigez-le d'apr\u00e8s ce qu'Adobe vous a indiqu\u00e9.`,
        }),
    },
    {
        id: 'graph-principal-exists',
        services: ['graph'],
        codes: ['Request_MultipleObjectsWithSameKeyValue'],
        meaning: () => ({
            en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
            fr: "Le principal de service existe, et Graph ne le montre pas\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou il se trouve parmi ceux qui sont supprim\u00e9s.",
        }),
        runbook: ({ inputs }) => (0,deleted/* principalNotListed */.XW)(inputs),
    },
];

// EXTERNAL MODULE: ./build/az-commands/key.js
var key = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/runbooks/key/missing.js
var key_missing = __webpack_require__(5268);
;// CONCATENATED MODULE: ./build/errors/keys.js
/**
 * Errors about keys, from ARM and from the vault itself. Sources: as for those about vaults.
 */






const keyErrors = [
    {
        id: 'key-soft-deleted',
        services: ['arm', 'vault'],
        codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody might have deleted it on purpose.`,
            fr: `Une cl\u00e9 ${inputs.keyName} a \u00e9t\u00e9 supprim\u00e9e dans ce coffre et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. Quelqu'un l'a peut-\u00eatre supprim\u00e9e expr\u00e8s.`,
        }),
        runbook: ({ inputs }) => (0,key_missing/* deletedKey */.Fg)(inputs),
    },
    {
        id: 'key-being-recovered',
        services: ['arm', 'vault'],
        codes: ['ObjectIsBeingRecovered', 'Conflict'],
        when: ({ service, code }) => service === 'vault' || code !== 'Conflict',
        meaning: ({ inputs }) => ({
            en: `Another run or a person is recovering key ${inputs.keyName}, and it did not come back while the action waited.`,
            fr: `Une autre ex\u00e9cution ou une personne r\u00e9cup\u00e8re la cl\u00e9 ${inputs.keyName}, qui n'est pas revenue pendant l'attente.`,
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgainLater */.YJ),
    },
    {
        id: 'key-parameters-differ',
        services: ['arm'],
        codes: ['KeyCreationParametersDidNotMatchExistingKey'],
        meaning: ({ inputs }) => ({
            en: `A key ${inputs.keyName} exists with another type, size, or other operations.`,
            fr: `Une cl\u00e9 ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres op\u00e9rations.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'Compare the key with the type and size that you set, since the action does not change an existing key.',
            fr: "Comparez la cl\u00e9 au type et \u00e0 la taille que vous avez d\u00e9finis, car l'action ne modifie pas une cl\u00e9 existante.",
            commands: [(0,key/* showKey */.Nh)({ inputs })],
            as: (0,runbook/* role */.JC)('vaultReader', 'vault'),
        }),
    },
    {
        id: 'key-not-back',
        services: ['vault'],
        codes: ['KeyNotBack'],
        meaning: () => ({
            en: 'Key Vault accepted the recovery, but the key is not listed yet.',
            fr: "Key Vault a accept\u00e9 la r\u00e9cup\u00e9ration, et la cl\u00e9 n'est pas encore visible.",
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgainLater */.YJ),
    },
    {
        id: 'key-not-accepted',
        services: ['arm'],
        codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
        meaning: ({ inputs }) => inputs.keyType === 'RSA-HSM'
            ? {
                en: 'Key Vault cannot create such a key in this vault. RSA-HSM requires a premium vault, and the action does not change an existing vault.',
                fr: "Key Vault ne peut pas cr\u00e9er une telle cl\u00e9 dans ce coffre. RSA-HSM requiert un coffre Premium, et l'action ne modifie pas un coffre existant.",
            }
            : { en: 'Key Vault cannot create such a key.', fr: 'Key Vault ne peut pas cr\u00e9er une telle cl\u00e9.' },
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'See the SKU of the vault, which must be premium for RSA-HSM.',
            fr: 'Regardez la r\u00e9f\u00e9rence SKU du coffre, qui doit \u00eatre premium pour RSA-HSM.',
            commands: [(0,vault/* showSku */.v$)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'vault'),
        }, {
            en: 'Choose key type RSA, or a different name for the vault.',
            fr: 'Choisissez le type de cl\u00e9 RSA, ou un autre nom de coffre.',
        }),
    },
    {
        id: 'no-deleted-key',
        services: ['vault'],
        codes: ['KeyNotFound', 'DeletedKeyNotFound'],
        meaning: ({ inputs }) => ({
            en: `There is no deleted key ${inputs.keyName} anymore: it was purged, or somebody is recovering it.`,
            fr: `Il n'y a plus de cl\u00e9 supprim\u00e9e ${inputs.keyName}\u00A0: elle a \u00e9t\u00e9 supprim\u00e9e d\u00e9finitivement, ou quelqu'un est en train de la r\u00e9cup\u00e9rer.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)((0,confirmation/* isConfirmed */.it)(inputs) ? run_mode/* runVerify */.R9 : run_mode/* runEnsure */.ov),
    },
];

;// CONCATENATED MODULE: ./build/errors/entry.js
/** For errors that no service reports: networks, proxies, answers of an unexpected shape. */
const allServices = [
    'oidc',
    'entra',
    'arm',
    'vault',
    'graph',
    'logs',
    'github',
    'azure-devops',
];

;// CONCATENATED MODULE: ./build/errors/network.js
/** Errors that no service reports: broken connections, gateways, answers of an unexpected shape. */



const domainsToOpen = () => (0,runbook/* inSteps */.F8)({
    en: 'Allow the hosts in docs/threat-model.md#hosts.',
    fr: 'Autorisez les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
}, {
    en: 'Set HTTPS_PROXY and NO_PROXY behind a proxy, and NODE_EXTRA_CA_CERTS to its certificate.',
    fr: 'D\u00e9finissez HTTPS_PROXY et NO_PROXY derri\u00e8re un proxy, et NODE_EXTRA_CA_CERTS avec son certificat.',
});
function statusOf({ host }) {
    const { en, fr } = host.statusPage ?? { en: '', fr: '' };
    return {
        en: `See the status of Azure (https://azure.status.microsoft)${en}.`,
        fr: `Consultez l'\u00e9tat d'Azure (https://azure.status.microsoft)${fr}.`,
    };
}
const networkErrors = [
    {
        id: 'name-not-resolved',
        services: allServices,
        codes: ['ENOTFOUND', 'EAI_AGAIN'],
        meaning: () => ({ en: "The host's name could not be resolved.", fr: "Le nom de l'h\u00f4te n'a pas pu \u00eatre r\u00e9solu." }),
        runbook: domainsToOpen,
    },
    {
        id: 'connection-failed',
        services: allServices,
        codes: [
            'ECONNREFUSED',
            'ECONNRESET',
            'EHOSTUNREACH',
            'ENETUNREACH',
            'ETIMEDOUT',
            'EPIPE',
            'ERR_PROXY_TUNNEL',
            'BrokenAnswer',
            'NetworkError',
        ],
        meaning: () => ({
            en: 'The connection failed or broke repeatedly: a firewall, a proxy, or the service itself.',
            fr: 'La connexion a \u00e9chou\u00e9 ou a \u00e9t\u00e9 coup\u00e9e, \u00e0 chaque tentative\u00A0: un pare-feu, un proxy ou le service lui-m\u00eame.',
        }),
        runbook: domainsToOpen,
    },
    {
        id: 'no-answer-in-time',
        services: allServices,
        codes: ['Timeout'],
        meaning: () => ({
            en: 'The service accepted the request but did not answer in time (10 to 30 seconds).',
            fr: "Le service a accept\u00e9 la requ\u00eate, mais n'a pas r\u00e9pondu \u00e0 temps (10 \u00e0 30 secondes).",
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgain */.qL, {
            en: 'Check https://azure.status.microsoft and the proxy, after a second failure.',
            fr: 'Consultez https://azure.status.microsoft et v\u00e9rifiez le proxy, apr\u00e8s un second \u00e9chec.',
        }),
    },
    {
        id: 'redirected',
        services: allServices,
        codes: ['Redirected'],
        meaning: () => ({
            en: 'The service does not redirect: a proxy or a captive portal answered instead. Nothing was sent to the other address.',
            fr: "Le service ne redirige pas\u00A0: un proxy ou un portail captif a r\u00e9pondu \u00e0 sa place. Rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 l'autre adresse.",
        }),
        runbook: domainsToOpen,
    },
    {
        id: 'invalid-answer',
        services: allServices,
        codes: ['InvalidAnswer', 'AnswerTooLarge'],
        meaning: () => ({
            en: "The answer does not match the service's documentation, so it was not used.",
            fr: "La r\u00e9ponse ne correspond pas \u00e0 la documentation du service\u00A0; elle n'a donc pas \u00e9t\u00e9 prise en compte.",
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgain */.qL, {
            en: 'Check the proxy after a second failure, since it might change answers.',
            fr: 'V\u00e9rifiez le proxy apr\u00e8s un second \u00e9chec, car il modifie peut-\u00eatre les r\u00e9ponses.',
        }, { en: 'Open an issue with the request ID.', fr: "Ouvrez une issue avec l'identifiant de requ\u00eate." }),
    },
    {
        id: 'service-failed',
        services: allServices,
        codes: [
            'HTTP 500',
            'HTTP 408',
            'HTTP 502',
            'HTTP 503',
            'HTTP 504',
            'InternalServerError',
            'ServiceUnavailable',
            'GatewayTimeout',
            'ServerTimeout',
        ],
        meaning: () => ({ en: 'The service failed repeatedly.', fr: 'Le service a \u00e9chou\u00e9 \u00e0 chaque tentative.' }),
        runbook: (context) => (0,runbook/* inSteps */.F8)(statusOf(context), { en: 'Run again later.', fr: 'Relancez plus tard.' }),
    },
];

// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/errors/role-assignments.js
/**
 * Errors about role assignments and deny assignments. Sources: Azure's answers as observed, users' reports, and
 * learn.microsoft.com/azure/role-based-access-control/troubleshooting.
 */






const roleAssignmentErrors = [
    {
        id: 'assignment-name-refused',
        services: ['arm'],
        codes: ['HashConflictOnDifferentRoleAssignmentIds'],
        meaning: () => ({
            en: 'Azure refused three names for the role assignment, which Microsoft called a fault of the service.',
            fr: "Azure a refus\u00e9 trois noms pour l'attribution de r\u00f4le\u00A0; Microsoft y voit un d\u00e9faut du service.",
        }),
        runbook: (context) => (0,runbook/* inSteps */.F8)({
            en: 'Create the role assignment manually, which gives it a random name.',
            fr: "Cr\u00e9ez l'attribution manuellement, ce qui lui donne un nom al\u00e9atoire.",
            commands: [
                (0,access/* assignToAdobe */.us)(context, context.inputs.adobePrincipalId, (0,scopes/* idsOf */.UX)(context.inputs)[context.inputs.grantScope]),
            ],
            as: (0,runbook/* role */.JC)(['dataAccessAdministrator', 'owner'], 'vault'),
        }),
    },
    {
        id: 'principal-not-replicated',
        services: ['arm'],
        codes: ['PrincipalNotFound'],
        meaning: () => ({
            en: "Azure Resource Manager does not know Adobe's service principal: it was created a moment ago, or the ID belongs to another tenant.",
            fr: "Azure Resource Manager ne conna\u00eet pas le principal de service d'Adobe\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou l'ID donn\u00e9 est celui d'un autre locataire.",
        }),
        runbook: ({ inputs }) => {
            const id = inputs.adobePrincipalId === undefined ? [] : (0,identifiers/* wrongPrincipalId */.$l)(inputs).steps;
            return (0,runbook/* inSteps */.F8)(...id, run_mode/* runAgainLater */.YJ);
        },
    },
    {
        id: 'deny-assignment',
        services: ['arm'],
        codes: ['DenyAssignmentAuthorizationFailed'],
        meaning: () => ({
            en: 'A deny assignment of a managed application, a blueprint, or a deployment stack forbids it, whatever roles the identity has.',
            fr: "Une affectation de refus d'une application manag\u00e9e, d'un blueprint ou d'une pile de d\u00e9ploiement l'interdit, quels que soient les r\u00f4les de l'identit\u00e9.",
        }),
        runbook: () => denied/* denyAssignment */.qx,
    },
    {
        id: 'principal-id-wrong',
        services: ['arm'],
        codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
        meaning: () => ({
            en: "The ID given as Adobe's is not that of a service principal in this tenant.",
            fr: "L'ID indiqu\u00e9 comme celui d'Adobe n'est pas celui d'un principal de service de ce locataire.",
        }),
        runbook: ({ inputs }) => (0,identifiers/* wrongPrincipalId */.$l)(inputs),
    },
    {
        id: 'too-many-assignments',
        services: ['arm'],
        codes: ['RoleAssignmentLimitExceeded'],
        meaning: () => ({
            en: "The subscription has reached Azure's limit of role assignments.",
            fr: "L'abonnement a atteint la limite d'attributions de r\u00f4le d'Azure.",
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'List the role assignments of identities that no longer exist.',
            fr: "Affichez les attributions de r\u00f4le d'identit\u00e9s qui n'existent plus.",
            commands: [(0,access/* listOrphanedAssignments */.kP)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'subscription'),
        }, {
            en: 'Ask the owners of the subscription to remove those that nobody needs.',
            fr: "Demandez aux propri\u00e9taires de l'abonnement de retirer celles dont personne n'a besoin.",
        }),
    },
];

;// CONCATENATED MODULE: ./build/errors/tls-and-proxy.js
/** Errors between the program and the service: certificates, TLS, proxies, and answers that are not HTTP. */



const trustTheProxy = () => (0,runbook/* inSteps */.F8)({
    en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate, and leave the check of certificates on.",
    fr: "Indiquez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorit\u00e9 du proxy, et laissez la v\u00e9rification des certificats activ\u00e9e.",
});
const checkTheProxy = ({ host }) => (0,runbook/* inSteps */.F8)({
    en: `Check HTTPS_PROXY and everything between ${host.machine.en} and the service.`,
    fr: `V\u00e9rifiez HTTPS_PROXY et ce qui se trouve entre ${host.machine.fr} et le service.`,
}, {
    en: 'Allow the hosts in docs/threat-model.md#hosts.',
    fr: 'Autorisez les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/threat-model.md#hosts.',
});
const setClock = {
    en: 'Set the clock (chrony or timesyncd), and run again.',
    fr: "R\u00e9glez l'horloge (chrony ou timesyncd), puis relancez.",
};
const renewCertificate = {
    en: 'Ask the administrator of the proxy that inspects TLS to renew its certificate.',
    fr: "Demandez \u00e0 l'administrateur du proxy qui inspecte TLS d'en renouveler le certificat.",
};
const tlsAndProxyErrors = [
    {
        id: 'certificate-expired',
        services: allServices,
        codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
        meaning: ({ host }) => ({
            en: `The certificate has expired or is not valid yet, or the clock is wrong on ${host.machine.en}.`,
            fr: `Le certificat n'est pas en cours de validit\u00e9, ou l'horloge est fausse sur ${host.machine.fr}.`,
        }),
        runbook: ({ host }) => (0,runbook/* inSteps */.F8)({
            en: `Compare the clock of ${host.machine.en} with the actual time.`,
            fr: `Comparez l'horloge sur ${host.machine.fr} \u00e0 l'heure r\u00e9elle.`,
            commands: [runner/* showClock */.q1],
            rows: [
                { when: { en: 'A different time', fr: 'Une autre heure' }, next: setClock },
                { when: { en: 'The actual time', fr: "L'heure r\u00e9elle" }, next: renewCertificate },
            ],
        }),
    },
    {
        id: 'certificate-of-another-host',
        services: allServices,
        codes: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
        meaning: () => ({
            en: 'The certificate is for another host: a proxy, a captive portal, or a wrong name server answers instead of the service.',
            fr: "Le certificat est celui d'un autre h\u00f4te\u00A0: un proxy, un portail captif ou un serveur de noms erron\u00e9 r\u00e9pond \u00e0 la place du service.",
        }),
        runbook: checkTheProxy,
    },
    {
        id: 'certificate-refused',
        services: allServices,
        codes: [
            'SELF_SIGNED_CERT_IN_CHAIN',
            'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
            'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
            'DEPTH_ZERO_SELF_SIGNED_CERT',
        ],
        pattern: /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/,
        meaning: ({ host }) => ({
            en: `The certificate is not trusted on ${host.machine.en}. Most often, it is that of a proxy that inspects TLS.`,
            fr: `Ce certificat n'est pas reconnu sur ${host.machine.fr}\u00A0: c'est le plus souvent celui d'un proxy qui d\u00e9chiffre TLS.`,
        }),
        runbook: trustTheProxy,
    },
    {
        id: 'tls-failed',
        services: allServices,
        codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER'],
        pattern: /^ERR_SSL_/,
        meaning: () => ({
            en: 'No common version of TLS: something other than the service answers, or allows only old versions.',
            fr: "Les deux c\u00f4t\u00e9s n'ont aucune version de TLS en commun\u00A0: autre chose que le service r\u00e9pond, ou n'autorise que d'anciennes versions de TLS.",
        }),
        runbook: checkTheProxy,
    },
    {
        id: 'headers-too-large',
        services: allServices,
        codes: ['HPE_HEADER_OVERFLOW'],
        meaning: () => ({
            en: 'The headers of the answer are larger than 32 kB. No Azure service sends such headers. A proxy might add to them.',
            fr: "Les en-t\u00eates de la r\u00e9ponse d\u00e9passent 32 ko. Aucun service d'Azure n'en envoie de tels\u00A0: un proxy les allonge peut-\u00eatre.",
        }),
        runbook: checkTheProxy,
    },
    {
        id: 'malformed-answer',
        services: allServices,
        codes: ['HPE_INVALID_CONSTANT'],
        pattern: /^HPE_/,
        meaning: () => ({
            en: 'The answer is not valid HTTP. Nothing was concluded from it.',
            fr: "La r\u00e9ponse n'est pas du HTTP conforme \u00e0 la norme. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
        }),
        runbook: checkTheProxy,
    },
    {
        id: 'unexpected-encoding',
        services: allServices,
        codes: ['UnexpectedEncoding'],
        meaning: () => ({
            en: 'The answer has an encoding that was not requested.',
            fr: "La r\u00e9ponse est dans un encodage qui n'a pas \u00e9t\u00e9 demand\u00e9.",
        }),
        runbook: checkTheProxy,
    },
    {
        id: 'proxy-login',
        services: allServices,
        codes: ['PROXY_LOGIN'],
        meaning: () => ({
            en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
            fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00A0: elle manque, ou elle est fausse.',
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
            fr: "Mettez l'utilisateur et le mot de passe dans HTTPS_PROXY, encod\u00e9s pour une URL, \u00e0 partir d'un secret.",
            commands: [runner/* proxyWithLogin */.kX],
        }),
    },
    {
        id: 'proxy-forbids-host',
        services: allServices,
        codes: ['PROXY_FORBIDDEN'],
        meaning: () => ({
            en: 'The proxy blocks this host (HTTP 403).',
            fr: 'Le proxy ne laisse pas passer cet h\u00f4te (HTTP 403).',
        }),
        runbook: () => (0,runbook/* inSteps */.F8)({
            en: 'Ask its administrator to allow the hosts in docs/threat-model.md#hosts, or name those reached directly in NO_PROXY.',
            fr: "Demandez \u00e0 son administrateur d'autoriser les h\u00f4tes de docs/threat-model.md#hosts, ou nommez dans NO_PROXY ceux joints directement.",
        }),
    },
];

// EXTERNAL MODULE: ./build/runbooks/owners.js
var owners = __webpack_require__(9562);
// EXTERNAL MODULE: ./build/runbooks/vault/deleted.js
var vault_deleted = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/runbooks/vault/new.js
var vault_new = __webpack_require__(4077);
// EXTERNAL MODULE: ./build/runbooks/vault/not-found.js + 1 modules
var not_found = __webpack_require__(4707);
;// CONCATENATED MODULE: ./build/errors/vaults.js
/**
 * Errors about vaults, from ARM and from the vault itself. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/key-vault/general/common-error-codes.
 */













/** With `recover-deleted`, the run did not find out where the vault had been. */
function notRecovered(inputs) {
    const search = (0,missing_permission/* missingPermission */.U)(inputs, (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.findDeletedVault));
    return { ...(0,vault_deleted/* deletedVault */.CX)(inputs), later: [onlyWhereItWas(inputs), ...search.steps] };
}
const onlyWhereItWas = ({ resourceGroup }) => ({
    en: `Let the action search, since it recovers a vault only where it can read that it was in resource group ${resourceGroup}.`,
    fr: `Laissez l'action chercher, car elle ne r\u00e9cup\u00e8re qu'un coffre dont elle peut lire qu'il \u00e9tait dans le groupe de ressources ${resourceGroup}.`,
});
const runInside = {
    en: "Run inside the vault's network from now on, and leave the firewall as it is.",
    fr: "Lancez d\u00e9sormais l'ex\u00e9cution dans le r\u00e9seau du coffre, et ne modifiez pas le pare-feu.",
};
/** Of the last hour. */
function showChanges(inputs) {
    return {
        en: 'See who changes the vault in the latest changes of the resource group.',
        fr: 'Regardez qui modifie le coffre dans les derniers changements du groupe de ressources.',
        commands: [(0,subscription/* listLatestChanges */.pf)({ inputs }, '1h')],
        as: (0,runbook/* role */.JC)('reader', 'group'),
    };
}
/** It existed as the run began. */
function vanished(inputs) {
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: { en: `delete ${inputs.vaultName} a moment ago`, fr: `supprim\u00e9 ${inputs.vaultName} il y a un instant` },
        kept: { en: 'the vault deleted', fr: 'le coffre supprim\u00e9' },
        find: [showChanges(inputs)],
        repair: [],
        check: { ...run_mode/* runVerify */.R9, ...runToSee },
    });
}
const runToSee = {
    en: 'Run mode verify, which tells how the vault can be recovered.',
    fr: 'Ex\u00e9cutez le mode verify, qui indique comment r\u00e9cup\u00e9rer le coffre.',
};
/** The action does not wait longer. */
function notReady(inputs) {
    return (0,runbook/* inSteps */.F8)({
        en: 'Show the state of the vault.',
        fr: "Affichez l'\u00e9tat du coffre.",
        commands: [(0,vault/* showProvisioningState */.ix)({ inputs })],
        as: (0,runbook/* role */.JC)('reader', 'vault'),
        rows: [
            (0,runbook/* row */.nM)({
                en: ['Failed, also after a second run', "Ask Azure's support."],
                fr: ['Failed, m\u00eame apr\u00e8s une seconde ex\u00e9cution', 'Adressez-vous au support Azure.'],
            }),
            (0,runbook/* row */.nM)({ en: ['Anything else, or nothing', 'Go on.'], fr: ['Autre chose, ou rien', 'Continuez.'] }),
        ],
    }, run_mode/* runAgainLater */.YJ);
}
const vaultErrors = [
    {
        id: 'vault-name-taken',
        services: ['arm'],
        codes: ['VaultAlreadyExists'],
        meaning: ({ inputs }) => ({
            en: `The name ${inputs.vaultName} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.`,
            fr: `Le nom ${inputs.vaultName} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprim\u00e9. Un nom de coffre est unique dans tout Azure.`,
        }),
        runbook: ({ inputs }) => (0,not_found/* nameTaken */.nn)(inputs),
    },
    {
        id: 'vault-name-refused',
        services: ['arm'],
        codes: ['VaultNameNotValid', 'ReservedResourceName', 'AccountNameInvalid'],
        meaning: ({ inputs }) => (0,vault_new/* refusedName */.yy)(inputs),
        runbook: () => vault_new/* chooseName */.xR,
    },
    {
        id: 'vault-soft-deleted',
        services: ['arm'],
        codes: ['ConflictError'],
        when: ({ message }) => /deleted/i.test(message),
        meaning: ({ inputs }) => ({
            en: `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody might have deleted it on purpose.`,
            fr: `Un coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 dans cet abonnement et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. Quelqu'un l'a peut-\u00eatre supprim\u00e9 expr\u00e8s.`,
        }),
        runbook: ({ inputs }) => (inputs.recoverDeleted ? notRecovered(inputs) : (0,vault_deleted/* deletedVault */.CX)(inputs)),
    },
    {
        id: 'vault-busy',
        services: ['arm'],
        codes: ['ConflictError'],
        meaning: ({ inputs }) => ({
            en: `Another operation was changing vault ${inputs.vaultName}, and did not finish while the action waited.`,
            fr: `Une autre op\u00e9ration modifiait le coffre ${inputs.vaultName} au m\u00eame moment, et ne s'est pas termin\u00e9e pendant l'attente.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)(showChanges(inputs), {
            en: 'Run again once the other change has finished.',
            fr: "Relancez l'ex\u00e9cution une fois l'autre changement termin\u00e9.",
        }),
    },
    {
        id: 'no-soft-deleted-vault',
        services: ['arm'],
        codes: ['SoftDeletedVaultDoesNotExist'],
        meaning: ({ inputs }) => ({
            en: `The deleted vault ${inputs.vaultName} no longer exists: it was purged, or it belongs to another subscription.`,
            fr: `Le coffre supprim\u00e9 ${inputs.vaultName} n'existe plus\u00A0: il a \u00e9t\u00e9 supprim\u00e9 d\u00e9finitivement, ou c'est celui d'un autre abonnement.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)((0,confirmation/* isConfirmed */.it)(inputs) ? run_mode/* runVerify */.R9 : run_mode/* runEnsure */.ov),
    },
    {
        id: 'vault-side-rbac',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByRbac'],
        meaning: ({ details }) => details.service === 'vault'
            ? {
                en: 'The vault uses Azure RBAC, and the identity has no role on its data plane. Recovering a deleted key requires one; a new role takes effect within 10 minutes.',
                fr: "Le coffre utilise Azure RBAC et l'identit\u00e9 n'a aucun r\u00f4le sur son plan de donn\u00e9es. R\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e en demande un\u00A0; il met jusqu'\u00e0 10 minutes \u00e0 prendre effet.",
            }
            : {
                en: "Key Vault's data plane rejects the identity.",
                fr: "Le plan de donn\u00e9es de Key Vault refuse l'identit\u00e9.",
            },
        runbook: ({ inputs, details }) => (0,missing_permission/* missingPermission */.U)(inputs, (0,permissions/* rightOf */.Av)(details.service === 'vault' ? permissions/* permissions */.P.recoverKey : permissions/* permissions */.P.createKey)),
    },
    {
        id: 'vault-firewall',
        services: ['vault'],
        codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
        meaning: ({ host }) => ({
            en: `The vault's firewall blocks ${host.machine.en}, which calls the vault itself only to recover a deleted key.`,
            fr: `Le pare-feu du coffre ne laisse pas entrer ${host.machine.fr}, qui n'appelle le coffre lui-m\u00eame que pour r\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e.`,
        }),
        runbook: ({ inputs }) => ({ ...(0,key_missing/* deletedKey */.Fg)(inputs), later: [runInside] }),
    },
    {
        id: 'vault-perimeter',
        services: ['arm', 'vault'],
        codes: ['ForbiddenByNsp'],
        meaning: ({ inputs }) => ({
            en: `A network security perimeter rejects calls for the keys of vault ${inputs.vaultName}, even through Azure Resource Manager.`,
            fr: `Un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau refuse les appels pour les cl\u00e9s du coffre ${inputs.vaultName}, m\u00eame par Azure Resource Manager.`,
        }),
        runbook: ({ inputs }) => (0,runbook/* inSteps */.F8)({
            en: 'See the perimeter, which only logs these calls in mode Transition (Learning).',
            fr: 'Regardez le p\u00e9rim\u00e8tre, qui ne fait que consigner ces appels en mode Transition (Learning).',
            commands: [(0,vault/* showPerimeters */.ML)({ inputs })],
            as: (0,runbook/* role */.JC)('reader', 'vault'),
        }, {
            en: 'Ask the owner of the perimeter to allow these calls.',
            fr: 'Demandez au propri\u00e9taire du p\u00e9rim\u00e8tre de les autoriser.',
        }),
    },
    {
        id: 'vault-access-policy',
        services: ['vault'],
        codes: ['ForbiddenByPolicy', 'AccessDenied'],
        meaning: () => ({
            en: 'The vault uses access policies, and none allows the identity to do this.',
            fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s et aucune n'autorise l'identit\u00e9 \u00e0 le faire.",
        }),
        runbook: ({ inputs }) => (0,key_missing/* deletedKey */.Fg)(inputs),
    },
    {
        id: 'vault-not-ready',
        services: ['arm'],
        codes: ['VaultNotReady'],
        meaning: () => ({
            en: 'Azure accepted the request for the vault, but did not finish it in the usual time, or failed.',
            fr: "Azure a accept\u00e9 la demande, mais ne l'a pas termin\u00e9e dans le temps habituel, ou a \u00e9chou\u00e9.",
        }),
        runbook: ({ inputs }) => notReady(inputs),
    },
    {
        id: 'vault-contradicted',
        services: ['arm'],
        codes: ['VaultContradicted'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} or its key was created, moved or deleted a moment ago, and the change hasn't replicated yet. Nothing was decided on these answers.`,
            fr: `Le coffre ${inputs.vaultName} ou sa cl\u00e9 vient d'\u00eatre cr\u00e9\u00e9, d\u00e9plac\u00e9 ou supprim\u00e9, et la modification n'est pas encore r\u00e9pliqu\u00e9e. Rien n'a \u00e9t\u00e9 d\u00e9cid\u00e9 d'apr\u00e8s ces r\u00e9ponses.`,
        }),
        runbook: () => (0,runbook/* inSteps */.F8)(run_mode/* runAgainLater */.YJ),
    },
    {
        id: 'vault-vanished',
        services: ['arm'],
        codes: ['ResourceNotFound', 'ParentResourceNotFound'],
        meaning: ({ inputs }) => ({
            en: `Vault ${inputs.vaultName} existed a moment ago and does not exist anymore: somebody deleted it during this run.`,
            fr: `Le coffre ${inputs.vaultName} existait il y a un instant et n'existe plus\u00A0: quelqu'un l'a supprim\u00e9 pendant l'ex\u00e9cution.`,
        }),
        runbook: ({ inputs }) => vanished(inputs),
    },
];

;// CONCATENATED MODULE: ./build/errors/catalog.js
/** The error catalog: what is known about the services' codes, from each service's file, and from the host. */








/** The first matching entry is used. @param ofHost what the host's own services refuse */
const errorCatalog = (ofHost) => [
    ...entraErrors,
    ...armErrors,
    ...roleAssignmentErrors,
    ...vaultErrors,
    ...keyErrors,
    ...graphErrors,
    ...ofHost,
    ...tlsAndProxyErrors,
    ...networkErrors,
];
function findErrorEntry(details, host) {
    return errorCatalog(host.errors).find(({ services, codes, pattern, when }) => services.includes(details.service) &&
        (codes.includes(details.code) || pattern?.test(details.code) === true) &&
        (when === undefined || when(details)));
}

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
;// CONCATENATED MODULE: ./build/errors/run-errors.js
/** Errors of the run itself, before or without any service. */





const askAz = { en: 'get a token from az', fr: "obtenir un jeton d'az" };
const run_errors_setClock = {
    en: 'Set the clock (chrony or timesyncd), and run again.',
    fr: "R\u00e9glez l'horloge (chrony ou timesyncd), et relancez.",
};
const expired = {
    meaning: {
        en: 'The token was issued too long ago, or the clock of this machine is wrong.',
        fr: "Le jeton a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge de cette machine est d\u00e9cal\u00e9e.",
    },
    runbook: (0,runbook/* inSteps */.F8)({
        en: "Compare this machine's clock with that of Microsoft Entra.",
        fr: "Comparez l'horloge de cette machine \u00e0 celle de Microsoft Entra.",
        commands: [runner/* compareClocks */.Py],
        rows: [
            { when: { en: 'Different times', fr: 'Des heures diff\u00e9rentes' }, next: run_errors_setClock },
            (0,runbook/* row */.nM)({ en: ['The same time', 'Go on.'], fr: ['La m\u00eame heure', 'Continuez.'] }),
        ],
    }, { en: 'Get a new token.', fr: 'Obtenez un nouveau jeton.' }, run_mode/* runAgain */.qL),
};
const correctTenant = { en: 'Correct the tenant ID.', fr: "Corrigez l'ID de locataire." };
function signIn(tenant) {
    return { en: 'Sign in with the Azure CLI.', fr: 'Connectez-vous avec Azure CLI.', commands: [(0,runner/* signInToAz */.hy)(tenant)] };
}
/** `undefined` for a code that only another host has. */
function refusalOf({ code, about, service }, host) {
    const noToken = host.noToken;
    const ofHost = noToken[code]?.(about);
    if (ofHost !== undefined)
        return { operation: (0,permissions/* getIdToken */.p9)(host).name, ...ofHost };
    const ofEvery = runErrors;
    return ofEvery[code]?.({ about, service, host });
}
/** What can happen on several hosts, by code. */
const runErrors = {
    IdTokenFile: ({ about: error, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: error,
        meaning: {
            en: "The file with the ID token can't be read.",
            fr: "Le fichier qui contient le jeton d'identit\u00e9 ne peut pas \u00eatre lu.",
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Check the path in --id-token-file, and that the program that writes the file is running.',
            fr: "V\u00e9rifiez le chemin dans --id-token-file, et que le programme qui \u00e9crit le fichier s'ex\u00e9cute.",
        }),
    }),
    ExpiredIdToken: ({ about: end, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: `The ID token expired at ${end}.`,
        ...(host.expiredToken ?? expired),
    }),
    AzNotFound: () => ({
        operation: askAz,
        message: 'There is no az on the PATH.',
        meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas install\u00e9." },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Install the Azure CLI (https://aka.ms/azure-cli), or give a token with --id-token-file instead.',
            fr: 'Installez Azure CLI (https://aka.ms/azure-cli), ou donnez plut\u00f4t un jeton avec --id-token-file.',
        }, signIn(), run_mode/* runAgain */.qL),
    }),
    AzSignedOut: ({ about: error }) => ({
        operation: askAz,
        message: error,
        meaning: {
            en: 'The Azure CLI is not signed in, or its sign-in has expired.',
            fr: "Azure CLI n'est pas connect\u00e9, ou sa connexion a expir\u00e9.",
        },
        runbook: (0,runbook/* inSteps */.F8)(signIn(), run_mode/* runAgain */.qL),
    }),
    AzOtherTenant: ({ about: tenant }) => ({
        operation: askAz,
        message: `az has no token for tenant ${tenant}.`,
        meaning: {
            en: 'The Azure CLI is signed in to a different tenant.',
            fr: 'Azure CLI est connect\u00e9 \u00e0 un autre locataire.',
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Compare the tenant ID of this run with the tenant of your vault.',
            fr: "Comparez l'ID de locataire de cette ex\u00e9cution \u00e0 celui de votre coffre.",
            rows: [
                { when: { en: 'A different tenant', fr: 'Un autre locataire' }, next: correctTenant },
                (0,runbook/* row */.nM)({ en: ['The same tenant', 'Go on.'], fr: ['Le m\u00eame locataire', 'Continuez.'] }),
            ],
        }, signIn(tenant), run_mode/* runAgain */.qL),
    }),
    AzFailed: ({ about: error }) => ({
        operation: askAz,
        message: error === '' ? 'az printed no token.' : error,
        meaning: {
            en: 'The Azure CLI failed for a reason of its own.',
            fr: 'Azure CLI a \u00e9chou\u00e9 pour une raison qui lui est propre.',
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Run az account get-access-token.',
            fr: 'Ex\u00e9cutez az account get-access-token.',
            commands: [runner/* tokenOfAz */.qc],
            rows: [
                {
                    ...(0,runbook/* row */.nM)({
                        en: ['An error', 'Do what the message says.'],
                        fr: ['Une erreur', 'Suivez ce que dit le message.'],
                    }),
                    error: 'any',
                },
                (0,runbook/* row */.nM)({ en: ['A date', 'Go on.'], fr: ['Une date', 'Continuez.'] }),
            ],
        }, run_mode/* runAgain */.qL),
    }),
    Declined: () => ({
        operation: { en: 'make the changes', fr: 'effectuer les modifications' },
        message: 'Nobody agreed to the plan.',
        meaning: { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Run again and answer y, or run with --yes.',
            fr: 'Relancez et r\u00e9pondez y, ou lancez avec --yes.',
        }),
    }),
    AnswersTooOld: () => ({
        operation: { en: 'read what decides again', fr: 'relire ce qui d\u00e9cide' },
        message: 'Twice, more than two minutes passed between the first answer and the last.',
        meaning: {
            en: 'What was read first might have changed since, so the gate stays shut.',
            fr: 'Ce qui a \u00e9t\u00e9 lu en premier a pu changer depuis, donc le contr\u00f4le reste ferm\u00e9.',
        },
        runbook: (0,runbook/* inSteps */.F8)(run_mode/* runAgain */.qL),
    }),
    UnreadableIdToken: ({ host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: 'An ID token is a JWT with the claims iss, sub and aud.',
        meaning: {
            en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
            fr: "Ce qui a \u00e9t\u00e9 donn\u00e9 comme jeton d'identit\u00e9 n'en est pas un. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut \u00eatre un secret.",
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Check where the token comes from, and that it was written whole.',
            fr: "V\u00e9rifiez d'o\u00f9 vient le jeton, et qu'il a \u00e9t\u00e9 \u00e9crit en entier.",
        }),
    }),
    UnsafeEvent: ({ about: event, host }) => ({
        operation: { en: 'start mode ensure', fr: 'd\u00e9marrer le mode ensure' },
        message: `mode ensure does not run on ${event}.`,
        ...host.unsafeEvent,
    }),
    ForeignHost: ({ about: foreign, service, host }) => ({
        operation: {
            en: `reach ${service === undefined ? 'a service' : titleOn(host, service).en}`,
            fr: `joindre ${service === undefined ? 'un service' : titleOn(host, service).fr}`,
        },
        message: `${foreign} is not a host of ${service === undefined ? 'the service' : titleOn(host, service).en}; nothing was sent there.`,
        meaning: {
            en: 'An answer or an environment variable pointed to another host. A token for one service is never sent to another.',
            fr: "Une r\u00e9ponse ou une variable d'environnement d\u00e9signait un autre h\u00f4te. Le jeton d'un service n'est jamais envoy\u00e9 \u00e0 un autre.",
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: `Check the proxy and ${host.machine.en}, since something on the way changes answers.`,
            fr: `V\u00e9rifiez le proxy et ${host.machine.fr}, car quelque chose sur le trajet modifie les r\u00e9ponses.`,
        }, run_mode/* runAgain */.qL),
    }),
    InvalidProxy: ({ about: variable }) => ({
        operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
        message: `${variable} is not the address of an HTTP proxy.`,
        meaning: {
            en: 'Only HTTP proxies are supported, not other kinds such as SOCKS. The value is not shown, since it might contain a password.',
            fr: "Seuls les proxys HTTP sont pris en charge, et non d'autres types comme SOCKS. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut contenir un mot de passe.",
        },
        runbook: (0,runbook/* inSteps */.F8)({
            en: 'Set the variable in this form.',
            fr: '\u00c9crivez la variable sous cette forme.',
            commands: [(0,runner/* proxyVariable */.rw)(variable)],
        }),
    }),
    NodeWithoutProxies: ({ about: version, host }) => ({
        operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
        message: `This is Node ${version}, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
        ...host.oldNode,
    }),
};
function titleOn(host, service) {
    return service === 'oidc' ? host.issuerTitle : errors/* serviceTitles */.xt[service];
}

;// CONCATENATED MODULE: ./build/errors/explain.js
/** Turns an error into what a person needs: operation, message, likely cause, runbook. */











function explain(error, explaining) {
    return (0,errors/* errorsOf */.Bp)(error).flatMap((each) => explainOne(each, explaining));
}
function explainOne(error, explaining) {
    const { inputs, host } = explaining;
    if (error instanceof inputs_inputs/* InvalidInputs */.hS)
        return error.problems.map((problem) => brokenRule(problem, host));
    if (error instanceof errors/* RunError */.e4)
        return [runFailure(error, host)];
    if (error instanceof deadline/* Interrupted */.j)
        return [interruption(error, inputs, host)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { ...explaining, inputs })];
    if ((0,load/* isShortage */.o)(error))
        return [shortage(error, host)];
    return [unexpected(error, host)];
}
/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined };
function brokenRule(problem, host) {
    const { input, given, rule, variable } = problem;
    const name = (0,invalid_input/* calledInput */.Wc)(problem, host);
    const origin = variable === undefined || variable === name ? '' : `, from ${variable}`;
    return {
        operation: { en: `read the input ${name}`, fr: `lire l'entr\u00e9e ${name}` },
        code: 'InvalidInputs',
        message: `${name}${given === '' ? '' : ` (${(0,names/* termOf */.iP)(given)}${origin})`} ${rule}.`,
        ...noAnswer,
        meaning: nothingSent,
        tells: 'result',
        runbook: (0,invalid_input/* isEmptyId */.XK)(problem) ? (host.emptyId?.(input) ?? (0,invalid_input/* correctInput */.bU)(problem, host)) : (0,invalid_input/* correctInput */.bU)(problem, host),
    };
}
const nothingSent = { en: 'Nothing was sent.', fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9." };
function runFailure(error, host) {
    const refusal = refusalOf(error, host);
    if (refusal === undefined)
        return unexpected(error, host);
    const { code } = error;
    return { ...refusal, code, ...noAnswer, tells: 'cause' };
}
function interruption({ reason, operation }, inputs, host) {
    const deadline = reason === 'deadline';
    return {
        operation,
        code: deadline ? 'DeadlineExceeded' : 'Cancelled',
        message: deadline
            ? `${(0,named/* named */.KT)(host, 'timeoutMinutes')} (${inputs?.timeoutMinutes ?? ''}) is over.`
            : `${capitalized(host.job.en)} was canceled.`,
        ...noAnswer,
        meaning: doneUntilThen,
        tells: 'result',
        runbook: (0,runbook/* inSteps */.F8)(goesOn, ...(deadline ? [moreTime(host)] : [])),
    };
}
const doneUntilThen = {
    en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
    fr: "Les modifications termin\u00e9es restent, et celles qui sont signal\u00e9es comme non ex\u00e9cut\u00e9es n'ont pas commenc\u00e9. Une modification en cours a peut-\u00eatre \u00e9t\u00e9 faite. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
const goesOn = {
    en: 'Run again, which continues from there.',
    fr: "Relancez l'ex\u00e9cution, qui reprend l\u00e0 o\u00f9 celle-ci s'est arr\u00eat\u00e9e.",
};
const moreTime = (host) => ({
    en: `Increase ${(0,named/* named */.KT)(host, 'timeoutMinutes')} for a service that is always slow.`,
    fr: `Augmentez ${(0,named/* named */.KT)(host, 'timeoutMinutes')} pour un service toujours lent.`,
});
function joined(first, second) {
    return { en: `${first.en} ${second.en}`, fr: `${first.fr} ${second.fr}` };
}
/** Added if the answer to a write was lost: the write may have succeeded. */
const notKnown = {
    en: 'It is unknown whether it was done. The next run reads the state first.',
    fr: "Impossible de savoir si cela a \u00e9t\u00e9 fait. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
function refused(details, explaining) {
    const { operation, code, message, status, requestId } = details;
    const known = findErrorEntry(details, explaining.host);
    const context = { ...explaining, details };
    const meaning = known?.meaning(context) ?? unknownCode(details);
    const runbook = known?.runbook(context) ?? searchForCode;
    return {
        operation,
        code,
        message,
        status,
        requestId,
        answeredBy: answeredBy(details, explaining.host),
        meaning: details.answerLost === true ? joined(meaning, notKnown) : meaning,
        tells: 'cause',
        runbook,
    };
}
/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }, host) {
    if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected')
        return undefined;
    if (service === 'azure-devops' || (service === 'oidc' && host.name === 'azure-pipelines'))
        return 'azure-pipelines';
    return service === 'github' || service === 'oidc' ? 'github' : 'azure';
}
function unknownCode(details) {
    const { code } = details;
    const { en, fr } = (0,errors/* titleOf */.Gg)(details);
    return {
        en: `${en} rejected the request. This action does not know the code ${code}.`,
        fr: `Refus de ${fr}. Cette action ne conna\u00eet pas le code ${code}.`,
    };
}
const searchForCode = (0,runbook/* inSteps */.F8)({ en: "Search the service's documentation for the code.", fr: 'Cherchez le code dans la documentation du service.' }, { en: 'Give its support the request ID.', fr: "Indiquez l'identifiant de requ\u00eate \u00e0 son support." });
function shortage(error, host) {
    return {
        operation: run,
        code: error.code ?? 'ENOMEM',
        message: error.message,
        ...noAnswer,
        meaning: nothingLeft(host.machine),
        tells: 'cause',
        runbook: (0,runbook/* inSteps */.F8)(run_mode/* runAgain */.qL, giveMore(host.machine)),
    };
}
const nothingLeft = ({ en, fr }) => ({
    en: `${capitalized(en)} has no file handle or no memory left. Nothing was concluded from it.`,
    fr: `${capitalized(fr)} n'a plus de descripteur de fichier ou plus de m\u00e9moire. Rien n'en a \u00e9t\u00e9 d\u00e9duit.`,
});
const giveMore = ({ en, fr }) => ({
    en: `Raise the limit of open files (ulimit -n) or the memory on ${en}, after a second failure.`,
    fr: `Relevez la limite de fichiers ouverts (ulimit -n) ou la m\u00e9moire sur ${fr}, apr\u00e8s un second \u00e9chec.`,
});
function unexpected(error, host) {
    return {
        operation: run,
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        ...noAnswer,
        meaning: ownError,
        tells: 'cause',
        runbook: (0,runbook/* inSteps */.F8)(host.runVerbosely, openIssue),
    };
}
const run = { en: 'run', fr: "mener l'ex\u00e9cution \u00e0 son terme" };
const ownError = {
    en: 'This is a bug in the action. Nothing was concluded from it.',
    fr: "C'est un d\u00e9faut de l'action elle-m\u00eame. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
};
const openIssue = { en: 'Open an issue with the log.', fr: 'Ouvrez une issue avec le journal.' };
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
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

/***/ 4885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeFolder: () => (/* binding */ makeFolder),
/* harmony export */   writeOutput: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4821);
/* harmony import */ var _output_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7370);
/** How a text is written where a path says: whole or not at all, and through what is no file. */





/** For the job's user alone. */
function makeFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o700);
}
/** How long a pipe may be without a reader that takes something. */
const patience = 10_000;
/**
 * Writes a text where a path says, and leaves there what is no file. A file is replaced whole; without a text it is emptied, since
 * the ticket of an earlier step, for a key that Adobe can no longer use, must not be sent by mistake.
 *
 * @param limit milliseconds
 */
async function writeOutput(path, text, limit = patience) {
    const kind = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path);
    if (kind === 'link' || kind === 'folder')
        throw new Error(`it is a ${kind}`);
    if (text === '' && (kind === 'stream' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path)))
        return;
    const own = (0,_output_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .ownStream */ .HQ)(path);
    if (kind === 'file')
        writePrivately(path, text);
    else if (own === undefined)
        await writeThrough(path, text, limit);
    else
        await written(process[own], text);
}
/**
 * Readable only for the job's user: other users of a shared machine must not read it. Written to a temporary file, then
 * moved.
 */
function writePrivately(path, text) {
    const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(aside, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(aside, path);
    }
    catch (error) {
        // Remove the incomplete file that a full disk left.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(aside, { force: true });
        throw error;
    }
}
function written(stream, text) {
    return new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}
/** Without waiting in the system for a pipe's reader: nothing could end the process then. */
async function writeThrough(path, text, limit) {
    const { O_APPEND, O_NOCTTY, O_NONBLOCK, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const file = await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_WRONLY | O_APPEND | O_NOCTTY | O_NONBLOCK), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit);
    try {
        for (let rest = Buffer.from(text); rest.length > 0;) {
            const taken = rest;
            rest = rest.subarray(await whenTaken(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, taken), (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() + limit));
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** A pipe that nobody reads yet answers ENXIO, and one that is full EAGAIN. */
async function whenTaken(act, until) {
    try {
        return act();
    }
    catch (error) {
        const isWaiting = error instanceof Error && 'code' in error && (error.code === 'ENXIO' || error.code === 'EAGAIN');
        if (!isWaiting || (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .now */ .t)() >= until)
            throw error;
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(20);
    return whenTaken(act, until);
}


/***/ }),

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ countedGrants),
/* harmony export */   i: () => (/* binding */ termOf)
/* harmony export */ });
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(967);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/** When the grant ends by itself: time-bound role assignments of Privileged Identity Management. Pure. */


/** The principal's role assignments that count: one with a condition counts only if there is no other. */
function countedGrants(assignments, principalId, key) {
    const own = (0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .grantsOf */ .Rr)(assignments, principalId, key);
    const free = own.filter((assignment) => !(0,_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .isConditional */ .Jz)(assignment));
    return free.length > 0 ? free : own;
}
/**
 * The term of several assignments together: one that begins before another ends extends it.
 *
 * @param now milliseconds since 1970
 */
function termOf(assignments, instances, now) {
    const periods = assignments.flatMap((one) => periodsOf(one, instances));
    if (!periods.some((period) => hasBegun(period, now)))
        return { kind: 'begins', at: firstStart(periods, now) ?? '' };
    const end = endOf(periods, now);
    if (end === null)
        return { kind: 'lasting' };
    const at = Date.parse(end);
    return { kind: at <= now ? 'ended' : 'ends', at: end, next: firstStart(periods, Math.max(at, now)) };
}
const always = { start: null, end: null };
/** An assignment that no schedule mentions is permanent. */
function periodsOf(assignment, instances) {
    const own = instances.filter((instance) => isAbout(instance, assignment));
    return own.length === 0 ? [always] : own;
}
/**
 * Matched by the assignment's ID, or by principal, role and scope: the origin may be an assignment with another name.
 */
function isAbout(instance, { id, principalId, roleId, scope }) {
    if (instance.assignmentId !== null && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.assignmentId) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(id))
        return true;
    return (instance.principalId === principalId.toLowerCase() &&
        instance.roleId === roleId.toLowerCase() &&
        (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(instance.scope) === (0,_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(scope));
}
/** By whole seconds, as Azure's clock tells them (`Date`). An invalid date says nothing against it. */
function hasBegun({ start }, time) {
    return start === null || !(Math.floor(Date.parse(start) / 1000) > Math.floor(time / 1000));
}
/** The end of the periods that have begun, and of those that begin before that; `null` if there is none. */
function endOf(periods, time) {
    const end = lastOf(periods.filter((period) => hasBegun(period, time)).map((period) => period.end));
    return end !== null && Date.parse(end) > time ? endOf(periods, Date.parse(end)) : end;
}
/** The latest of several end dates; `null` if one has none. An invalid date counts as the earliest. */
function lastOf(ends) {
    let last = '';
    for (const end of ends) {
        if (end === null)
            return null;
        if (Date.parse(end) > Date.parse(last) || Number.isNaN(Date.parse(last)))
            last = end;
    }
    return last;
}
/** The first start after a time; `null` if there is none. */
function firstStart(periods, time) {
    const starts = periods.flatMap(({ start }) => (start !== null && !hasBegun({ start }, time) ? [start] : []));
    return starts.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}


/***/ }),

/***/ 474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ doubtOfNone),
/* harmony export */   t: () => (/* binding */ noneEndingSoon)
/* harmony export */ });
/* harmony import */ var _adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/** Whether `confirmed-key-uri: none until \u2026` still holds. Pure. */

const day = 86_400_000;
/** When it ends, milliseconds since 1970: at the end of its day (UTC). */
const endOf = (until) => Date.parse(`${until}T00:00:00Z`) + day;
/** By Azure's clock. Whoever uses a key has confirmed it: that holds for a key or a vault that is gone, too. */
function doubtOfNone(inputs, { usage, at }) {
    const { confirmedKeyUri: said } = inputs;
    if (said.kind === 'uri')
        return undefined;
    const whose = (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs);
    if (usage.presence === 'found' && (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUsedKey */ .h_)(usage.value, whose)) {
        return { kind: 'contradicted', last: (0,_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLetThrough */ .r6)(usage.value, whose) ?? at };
    }
    return Date.parse(at) < endOf(said.until) ? undefined : { kind: 'ended', until: said.until };
}
/** How many days before its last day the end is announced. */
const noticeDays = 14;
/** The day until which `none` holds, if it is near. @param at ISO 8601, by Azure's clock */
function noneEndingSoon({ confirmedKeyUri: said }, at) {
    if (said.kind === 'uri')
        return undefined;
    const left = endOf(said.until) - Date.parse(at);
    return left > 0 && left <= (noticeDays + 1) * day ? said.until : undefined;
}


/***/ }),

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ validUntil)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _grant_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7576);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9005);
/* harmony import */ var _version_in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4622);
/** When Adobe's access would end by itself. Pure. */





/**
 * The earliest known end, ISO 8601 UTC to the second: the expiry of the key version in use, or the end of the only
 * grant. `undefined` if none is known. It may have passed.
 */
function validUntil(inputs, observed) {
    const { vault, key } = observed;
    if (vault.presence !== 'found' || key.presence !== 'found')
        return undefined;
    const versions = (0,_version_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsPerhapsInUse */ .t_)(inputs, observed).map(expiryOf);
    const ends = [...versions, vault.value.rbac ? grantEnd(inputs, observed) : undefined];
    return ends
        .filter((end) => end !== undefined)
        .reduce((first, end) => (first === undefined || isEarlier(end, first) ? end : first), undefined);
}
/** By time: the text of a year above 9999 begins with a sign. */
const isEarlier = (one, other) => Date.parse(one.at) < Date.parse(other.at);
function expiryOf({ version, expires }) {
    const at = expires === null ? undefined : toSecond(expires * 1000);
    return at === undefined ? undefined : { of: 'version', version, at };
}
function grantEnd(inputs, observed) {
    const { roleAssignments, scheduleInstances } = observed;
    const principalId = (0,_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .adobePrincipalId */ .l7)(inputs, observed);
    if (principalId === undefined)
        return undefined;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .countedGrants */ .e)(roleAssignments.value, principalId, (0,_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOf */ .ZK)(inputs).key);
    if (counted.length === 0)
        return undefined;
    const term = (0,_grant_end_js__WEBPACK_IMPORTED_MODULE_1__/* .termOf */ .i)(counted, scheduleInstances.value, Date.parse(observed.at));
    const at = term.kind === 'ends' || term.kind === 'ended' ? toSecond(Date.parse(term.at)) : undefined;
    return at === undefined ? undefined : { of: 'grant', at };
}
/** `undefined` for what is no date. */
function toSecond(milliseconds) {
    return (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(milliseconds)?.replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 7844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ lookOf),
/* harmony export */   hV: () => (/* binding */ isKeySeen),
/* harmony export */   qm: () => (/* binding */ isAccessSeen)
/* harmony export */ });
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8797);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42);
/* harmony import */ var _model_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(698);
/* harmony import */ var _runbooks_look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/** How a person looks at a confirmed key and Adobe's role, where the run could not. */





/** Nothing where the run saw what is wrong, or could look itself. */
function lookOf(source) {
    const { inputs, observed } = source;
    const { urgency, lead } = (0,_model_situation_js__WEBPACK_IMPORTED_MODULE_1__/* .situationOf */ ._7)(source);
    const isSeen = lead.by === 'finding' && lead.finding.status === 'fail';
    if (inputs === undefined || !(0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_4__/* .isConfirmed */ .it)(inputs) || urgency !== 'not-checked' || isSeen)
        return _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingToDo */ .KN;
    const role = isRoleSeen(observed)
        ? undefined
        : {
            usesRoles: observed !== undefined && (0,_model_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .usesRoles */ .aF)(observed),
            isPrincipalSeen: observed?.principal.presence === 'found',
        };
    return (0,_runbooks_look_js__WEBPACK_IMPORTED_MODULE_3__/* .lookNow */ .w6)(inputs, { key: !isKeySeen(source), role });
}
/** The version in use, and not a newer one. */
function isKeySeen({ verdict }) {
    return verdict?.findings.some(({ id, status }) => id === 'confirmed-key' && status === 'pass') ?? false;
}
function isAccessSeen({ observed }) {
    return observed?.principal.presence !== 'unknown' && isRoleSeen(observed);
}
/** Or has no effect, on a vault with access policies. */
function isRoleSeen(observed) {
    if (observed === undefined || observed.vault.presence === 'unknown')
        return false;
    return (0,_model_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .usesPolicies */ .dd)(observed) || observed.roleAssignments.presence !== 'unknown';
}


/***/ }),

/***/ 1320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ ifConfirmed),
/* harmony export */   Jf: () => (/* binding */ keptUntil),
/* harmony export */   k_: () => (/* binding */ lostAccessProcedure)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/** What is said of a loss: until when what was lost is kept, and where the rest is. Plain text, without markup. */


/** Until when Azure or Entra keeps what is deleted; empty if that is not known. */
function keptUntil(kept, language) {
    if (kept === undefined)
        return '';
    const until = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableDay */ .hW)(kept.until, language);
    const { en, fr } = keeping[kept.what];
    return { en: `${en} until ${until} (UTC).`, fr: `${fr} jusqu'au ${until} (UTC).` }[language];
}
const keeping = {
    vault: { en: 'Azure keeps the vault', fr: 'Azure conserve le coffre' },
    key: { en: 'Azure keeps the key', fr: 'Azure conserve la cl\u00e9' },
    principal: { en: 'Entra keeps the service principal', fr: 'Entra conserve le principal de service' },
};
/** For the one reader of a setup's page who knows that Adobe has confirmed a key since. @param link to the page for lost access */
const ifConfirmed = (link, inputs) => ({
    en: `Confirmed since? Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'confirmedKeyUri')}, run again now (${link}). Use only the URI in Adobe's reply. If you know of no reply, go on.`,
    fr: `Adobe a confirm\u00e9 une cl\u00e9 depuis\u00A0? Dans ce cas, indiquez son URI dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(inputs, 'confirmedKeyUri')} et lancez aussit\u00f4t une nouvelle ex\u00e9cution (${link}). N'indiquez que l'URI qui figure dans la r\u00e9ponse d'Adobe. Si vous ne connaissez aucune r\u00e9ponse, continuez.`,
});
/** What the page for lost access is for. */
const lostAccessProcedure = { en: 'Procedure', fr: 'Proc\u00e9dure' };


/***/ }),

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ dotenvText),
/* harmony export */   Sd: () => (/* binding */ identifiersOf),
/* harmony export */   YV: () => (/* binding */ outputsAtStart),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   bz: () => (/* binding */ knownOf),
/* harmony export */   df: () => (/* binding */ changeEntry),
/* harmony export */   uX: () => (/* binding */ findingEntry)
/* harmony export */ });
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _model_grant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(967);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7576);
/* harmony import */ var _model_rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3906);
/* harmony import */ var _model_valid_until_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6405);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3978);
/* harmony import */ var _incident_ticket_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7990);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6915);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2071);
/* harmony import */ var _runbook_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1465);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1421);
/** The outputs of the action: names and texts as the workflow's author gets them. */












/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const runbookLimit = 6500;
/**
 * The text of every output; empty where the value is not known. Without a result (the run failed early) `ready` is
 * `false` and `state` is `unknown`.
 *
 * @param ticket the ticket's text; dropped unless the state allows a ticket
 */
function outputsOf(outcome, ticket, paths) {
    const { verdict, inputs, observed } = outcome;
    const state = verdict?.state ?? 'unknown';
    const sendable = (state === 'provisioned' || state === 'confirmed') && ticket !== '';
    return {
        ready: String(verdict?.ready ?? false),
        state,
        changed: String(outcome.changed),
        changes: (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonText */ .s$)(outcome.changes.map(changeEntry)),
        findings: (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonText */ .s$)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsIn */ ._0)(verdict, 'en').map((finding) => findingEntry(finding, outcome))),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)((0,_incident_ticket_js__WEBPACK_IMPORTED_MODULE_7__/* .incidentTicketText */ .ER)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        rotation: inputs && observed ? (0,_model_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationOf */ .c)(inputs, observed).state : 'unknown',
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && (0,_model_valid_until_js__WEBPACK_IMPORTED_MODULE_5__/* .validUntil */ .x)(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,_model_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .adobePrincipalId */ .l7)(inputs, observed),
        grantId: (0,_model_grant_js__WEBPACK_IMPORTED_MODULE_2__/* .grantAssignment */ .U$)(inputs, observed)?.id,
    };
}
const noIdentifiers = {
    'key-uri': '',
    'key-uri-versionless': '',
    'key-version': '',
    'vault-uri': '',
    'vault-id': '',
    'principal-id': '',
    'grant-id': '',
};
/** The outputs that name what is known. */
function identifiersOf({ vault, key, principalId, grantId }) {
    return {
        ...(key && {
            'key-uri': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutPort */ .Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutPort */ .Y)(key.uri)),
            'key-version': identifier(key.version),
        }),
        ...(vault && { 'vault-uri': identifier(vault.uri), 'vault-id': identifier(vault.id) }),
        ...(principalId !== undefined && { 'principal-id': identifier(principalId) }),
        ...(grantId !== undefined && { 'grant-id': identifier(grantId) }),
    };
}
/**
 * An ID or address that scripts can put into a command line. Empty if it has a character that IDs do not have, or contains a
 * secret, which can consist of the same characters.
 *
 * Source: "Naming rules and restrictions for Azure resources" (learn.microsoft.com): names of groups may have letters
 * of any script and round brackets.
 */
function identifier(text) {
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutSecrets */ .cT)(text);
    if (whole.length <= runbookLimit)
        return whole;
    const end = whole.lastIndexOf('\n', runbookLimit - 2);
    return end < 0 ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(whole, runbookLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
/** @param outcome of the run that found it */
function findingEntry(finding, outcome) {
    const { id, severity, status, title, observed, expected, runbook } = finding;
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines((0,_runbook_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .runbookText */ .I)(runbook, (0,_telling_js__WEBPACK_IMPORTED_MODULE_10__/* .outputTelling */ .jB)(outcome))),
    };
}
/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs = new Set(['changes', 'findings', 'ticket', 'incident-ticket']);
/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;
/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
function dotenvText(outputs, incidentFile) {
    const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) => longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${(0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .commandVariable */ .Sj)(name)}=${value}`);
    let left = dotenvLimit;
    const fitting = lines.filter((line) => {
        const size = Buffer.byteLength(line) + 1;
        if (size > left)
            return false;
        left -= size;
        return true;
    });
    return `${fitting.join('\n')}\n`;
}


/***/ }),

/***/ 5044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ peopleBlocks)
/* harmony export */ });
/* harmony import */ var _az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5583);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/** The block *People*: whom a page calls, by the input `contacts`, and how to find who is not recorded. Pure. */




const roles = {
    owners: {
        title: { en: 'Owners of vault and subscription', fr: "Responsables du coffre et de l'abonnement" },
        find: {
            en: 'List the owners of the subscription. Requires Reader on the subscription.',
            fr: "Affichez les propri\u00e9taires de l'abonnement. R\u00f4le requis\u00A0: Lecteur (Reader) sur l'abonnement.",
        },
        otherwise: {
            en: 'An error, or no name: ask your service desk who is responsible for this Azure subscription.',
            fr: 'Une erreur, ou aucun nom\u00A0: demandez au support informatique (centre de services) qui est responsable de cet abonnement Azure.',
        },
        commands: (inputs) => [(0,_az_commands_access_js__WEBPACK_IMPORTED_MODULE_0__/* .listOwners */ .BC)({ inputs })],
    },
    security: {
        title: { en: 'Security lead', fr: 'Responsable de la s\u00e9curit\u00e9' },
        find: {
            en: "Ask your service desk who is on call for security and can decide to end Adobe's access.",
            fr: "Demandez au support informatique (centre de services) qui est d'astreinte pour la s\u00e9curit\u00e9 et peut d\u00e9cider de mettre fin \u00e0 l'acc\u00e8s d'Adobe.",
        },
        otherwise: {
            en: 'Nobody knows: ask the owners of the subscription who decides this.',
            fr: "Personne ne sait\u00A0: demandez aux propri\u00e9taires de l'abonnement qui en d\u00e9cide.",
        },
    },
    'adobe-admin': {
        title: { en: 'Colleagues who open cases with Adobe', fr: 'Coll\u00e8gues qui ouvrent les tickets Adobe' },
        find: {
            en: 'In Adobe Admin Console, find the support administrators (Users > Administrators).',
            fr: "Dans l'Adobe Admin Console, cherchez les administrateurs du support (Utilisateurs > Administrateurs).",
        },
        otherwise: {
            en: 'No access to it: ask your service desk who administers Adobe products.',
            fr: "Pas d'acc\u00e8s\u00A0: demandez au support informatique (centre de services) qui administre les produits Adobe.",
        },
    },
    adobe: {
        title: { en: 'Adobe', fr: 'Adobe' },
        find: {
            en: 'In Adobe Admin Console, open Support, which can create a case and has the telephone number.',
            fr: "Dans l'Adobe Admin Console, ouvrez Assistance, o\u00f9 l'on cr\u00e9e un ticket et o\u00f9 figure le num\u00e9ro de t\u00e9l\u00e9phone.",
        },
        otherwise: {
            en: 'No access to it: call your Adobe account team; purchasing has its number, with your contract.',
            fr: "Pas d'acc\u00e8s\u00A0: appelez votre \u00e9quipe de compte Adobe, dont le service achats a le num\u00e9ro, avec votre contrat.",
        },
    },
    pipeline: {
        title: { en: 'Owners of the pipeline', fr: 'Responsables du pipeline' },
        find: {
            en: 'Find who last changed the file that runs this check, in its history.',
            fr: "Cherchez dans l'historique qui a modifi\u00e9 en dernier le fichier qui ex\u00e9cute ce contr\u00f4le.",
        },
        otherwise: {
            en: 'That person is gone: ask your service desk who runs this pipeline.',
            fr: 'Cette personne est partie\u00A0: demandez au support informatique quelle \u00e9quipe exploite ce pipeline.',
        },
    },
};
/** In the order in which the page calls them. @returns blocks of Markdown; none where nobody is called */
function peopleBlocks(called, inputs, language) {
    if (called.length === 0)
        return [];
    const rows = called.map((role) => [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .tableCell */ .xR)(roles[role].title[language]), reachedBy(role, inputs, language)]);
    const missing = called.filter((role) => !inputs.contacts.some((contact) => contact.role === role));
    const found = missing.flatMap((role) => findBlocks(roles[role], inputs, language));
    const folded = found.length === 0 ? [] : [`<details><summary>${howToFind[language]}</summary>`, ...found, '</details>'];
    return [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([people[language], reaching[language]], rows), ...folded];
}
const people = { en: 'People', fr: 'Contacts' };
const reaching = { en: 'Contact', fr: 'Coordonn\u00e9es' };
const howToFind = { en: 'How to find who is not recorded', fr: 'Trouver un contact manquant' };
function notRecorded(inputs) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'contacts'));
    return { en: `Not recorded (input ${name})`, fr: `Non renseign\u00e9 (entr\u00e9e ${name})` };
}
function reachedBy(role, inputs, language) {
    const texts = inputs.contacts.filter((contact) => contact.role === role).map(({ text }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .tableCell */ .xR)(text));
    return texts.length === 0 ? notRecorded(inputs)[language] : texts.join('<br>');
}
function findBlocks({ title, find, otherwise, commands }, inputs, language) {
    const said = `**${title[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_2__/* .colon */ .kx[language]}** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdown */ .wD)(find[language])}`;
    const blocks = (commands?.(inputs) ?? []).map(({ text, kind }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(text, kind));
    return [said, ...blocks, (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdown */ .wD)(otherwise[language])];
}


/***/ }),

/***/ 3961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wH: () => (/* binding */ firstLineBlock),
  Qy: () => (/* binding */ firstLineOf),
  E4: () => (/* binding */ openingOf)
});

// EXTERNAL MODULE: ./build/model/none.js
var none = __webpack_require__(474);
// EXTERNAL MODULE: ./build/model/situation.js
var model_situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runbooks/doubt-of-none.js
var doubt_of_none = __webpack_require__(6237);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/effect.js
var effect = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/model/finding.js
var finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/use-notes.js
var use_notes = __webpack_require__(9065);
// EXTERNAL MODULE: ./build/report/clock.js
var clock = __webpack_require__(5149);
;// CONCATENATED MODULE: ./build/report/fitting-headline.js
/** What a person reads at a glance: on a phone, a longer headline takes the first screen. */
/** In characters. */
const limit = 80;
const id = String.raw `(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})`;
const ids = new RegExp(id, 'gi');
/** An ID, with what leads to it. */
const phrase = new RegExp(String.raw `(?: (?:to|in|at|\u00e0|au|dans|sur)(?: (?:tenant|subscription|locataire|l'abonnement))?)? ${id}`, 'i');
/** As in "Key version 6f1e\u2026 is disabled": without its ID it needs an article. */
const withoutArticle = new RegExp(String.raw `(^|: )(k)(?=ey version ${id})`, 'i');
/** @param title plain text */
function isHeadline(title) {
    return title.length <= limit && title.search(ids) === -1 && (title.match(/:(?=\s|$)/g) ?? []).length <= 1;
}
/** IDs stand below, where they can be copied. A text of several does not read without them. */
function withoutId(text) {
    return text.match(ids)?.length === 1
        ? text
            .replace(withoutArticle, (_, before, first) => `${before}${first === 'K' ? 'The k' : 'the k'}`)
            .replace(phrase, '')
        : text;
}
/** What adds to a sentence that is whole without it. */
const addition = /(?:\. |, (?:and|creating|et|avec|de) | and (?:will|can) | et (?:sera|peut) ).*$/s;
const cuts = [
    (title) => title,
    withoutId,
    (title) => title.replace(addition, ''),
    (title) => withoutId(title.replace(addition, '')),
];
/** @param titles from the one that says most to one that always fits */
function fittingHeadline(titles) {
    const fitting = titles.flatMap((title) => cuts.map((cut) => cut(title))).find(isHeadline);
    return fitting ?? titles.at(-1) ?? '';
}

// EXTERNAL MODULE: ./build/report/look.js
var look = __webpack_require__(7844);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/first-line.js
/** What the first line says after its label: by when, what was not checked, until when it can wait, or what is next. Plain text. */















const first_line_text = (en, fr) => () => ({ en, fr });
const invalidInputs = first_line_text(': the inputs are invalid, and nothing was sent to Azure. Correct them, and run again now.', "\u00A0: les entr\u00e9es ne sont pas valides et rien n'a \u00e9t\u00e9 envoy\u00e9 \u00e0 Azure. Corrigez-les et relancez maintenant.");
const stopped = ({ inputs }, { lead }) => {
    const why = operationOf(lead);
    const look = inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs) ? runLook : correctNow;
    return (0,words/* joined */.oR)(afterColon, why, { en: '. ', fr: '. ' }, look);
};
const afterColon = { en: ': ', fr: '\u00A0: ' };
const runLook = {
    en: "A loss can't be ruled out: run step 1 now, which only reads, before you call anybody.",
    fr: "Une perte n'est pas exclue\u00A0: ex\u00e9cutez maintenant l'\u00e9tape 1 (lecture seule), avant d'appeler qui que ce soit.",
};
const correctNow = { en: 'Correct it, and run again now.', fr: 'Corrigez-le et relancez maintenant.' };
/** The operation that failed, as part of a sentence. */
function operationOf(lead) {
    if (lead.by !== 'failure')
        return { en: 'one of the changes failed', fr: "l'une des modifications a \u00e9chou\u00e9" };
    const { operation, code } = lead.failure;
    const [en, fr] = [(0,plain/* plainLine */.h0)(withoutId(operation.en), 200), (0,plain/* plainLine */.h0)(withoutId((0,words/* impossible */.yW)(operation.fr)), 200)];
    const reason = (0,plain/* plainLine */.h0)(code, 60);
    return { en: `the run could not ${en} (${reason})`, fr: `${fr} (${reason})` };
}
const byDeadline = (told) => {
    const { verdict, inputs } = told;
    const cuts = verdict === undefined || inputs === undefined ? [] : (0,incident/* cutsOf */.b)(verdict, inputs);
    return cuts.every(({ facts }) => facts.isWithoutDeadline === true) ? untilOpen : (0,clock/* deadlineOf */.G0)(told);
};
const untilOpen = {
    en: ': Adobe might be unable to reach the vault. Adobe documents no deadline for this.',
    fr: "\u00A0: Adobe ne peut peut-\u00eatre pas joindre le coffre. Adobe n'indique aucun d\u00e9lai dans ce cas.",
};
const byEnd = (told) => {
    const [first] = (0,model_situation/* endsOf */.oI)(told.verdict);
    if (first === undefined)
        return first_line_none;
    const { ends } = first.effect;
    if (first.id === 'subscription-state') {
        return {
            en: `, by ${(0,dates/* readableDay */.hW)(ends, 'en')} (UTC): Azure can disable the subscription any day, and Adobe's access ends with it.`,
            fr: `, avant le ${(0,dates/* readableDay */.hW)(ends, 'fr')} (UTC)\u00A0: Azure peut d\u00e9sactiver l'abonnement \u00e0 tout moment, et l'acc\u00e8s d'Adobe prendrait fin avec lui.`,
        };
    }
    const by = (0,clock/* momentOf */.Et)(ends, Date.parse(told.observed?.at ?? told.startedAt));
    return {
        en: `, by ${by.en}: then Adobe's access to the data ends.`,
        fr: `, avant le ${by.fr}\u00A0: ensuite, l'acc\u00e8s d'Adobe aux donn\u00e9es prend fin.`,
    };
};
const whetherUsable = (told, { lead }) => {
    if (lead.by === 'finding' && lead.finding.status === 'fail')
        return stillUsable;
    if (!(0,look/* isKeySeen */.hV)(told))
        return (0,words/* joined */.oR)(afterColon, keyUnread(codeOf(told)), { en: '. ', fr: '. ' }, runLook);
    if (!(0,look/* isAccessSeen */.qm)(told))
        return (0,words/* joined */.oR)({ en: ": Adobe's access to the key. ", fr: "\u00A0: l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9. " }, runLook);
    const open = withStatus(told, 'unknown', 'error').length;
    const said = {
        en: `${(0,words/* count */.U9)(open, 'check has', 'checks have')} no result. `,
        fr: `${(0,words/* frenchCount */.Un)(open, "contr\u00f4le n'a", "contr\u00f4les n'ont")} pas de r\u00e9sultat. `,
    };
    return (0,words/* joined */.oR)(afterColon, said, doStep);
};
const stillUsable = {
    en: ': nobody knows whether Adobe can still use the key. A loss is not ruled out: do step 1 now.',
    fr: "\u00A0: on ne sait pas si Adobe peut encore utiliser la cl\u00e9. Une perte n'est pas exclue\u00A0: suivez maintenant l'\u00e9tape 1.",
};
const doStep = {
    en: "A loss can't be ruled out: do step 1 now.",
    fr: "Une perte n'est pas exclue\u00A0: suivez maintenant l'\u00e9tape 1.",
};
/** @param code why, as the vault or Azure named it */
function keyUnread(code) {
    const why = code === '' ? '' : ` (${(0,plain/* plainLine */.h0)(code, 60)})`;
    return { en: `the confirmed key was not read${why}`, fr: `la cl\u00e9 confirm\u00e9e n'a pas \u00e9t\u00e9 lue${why}` };
}
function codeOf({ observed }) {
    return observed?.key.presence === 'unknown' ? (observed.key.reason?.code ?? '') : '';
}
const noneAtRisk = first_line_text(': whether Adobe confirmed a key here. What fails might be a loss: do step 1 now.', "\u00A0: si Adobe a confirm\u00e9 une cl\u00e9 ici. Ce qui \u00e9choue est peut-\u00eatre une perte\u00A0: suivez maintenant l'\u00e9tape 1.");
const noneOver = first_line_text(' until the next working day: nothing keeps Adobe out.', " jusqu'au prochain jour ouvr\u00e9\u00A0: rien ne bloque Adobe.");
const reviewPlan = ({ inputs }) => {
    const next = {
        en: ': have the owners agree to the plan. Nothing was changed.',
        fr: "\u00A0: faites accepter le plan par les responsables. Rien n'a \u00e9t\u00e9 modifi\u00e9.",
    };
    return inputs === undefined || (0,confirmation/* isConfirmed */.it)(inputs) ? next : withoutHarm(next);
};
/** What the question below it asks about. */
const noneYet = {
    en: ' This setup says that Adobe has confirmed no key yet.',
    fr: " D'apr\u00e8s cette configuration, Adobe n'a encore confirm\u00e9 aucune cl\u00e9.",
};
const unblock = ({ inputs }) => inputs?.mode === 'plan'
    ? withoutHarm({ en: ': resolve what blocks the plan.', fr: '\u00A0: corrigez ce qui bloque le plan.' })
    : withoutHarm(followSteps);
const followSteps = { en: ': follow the steps below.', fr: '\u00A0: suivez les \u00e9tapes ci-dessous.' };
/** Whoever was woken by it can go back to bed. */
const withoutHarm = (next) => (0,words/* joined */.oR)(next, {
    en: ' It can wait for working hours: this setup says that Adobe has confirmed no key, so no data depends on it.',
    fr: " Cela peut attendre les heures de bureau\u00A0: d'apr\u00e8s cette configuration, Adobe n'a confirm\u00e9 aucune cl\u00e9, et aucune donn\u00e9e n'en d\u00e9pend.",
});
const correct = ({ verdict }, { lead }) => {
    const ready = verdict?.ready === true ? { en: 'the key is ready, but ', fr: 'la cl\u00e9 est pr\u00eate, mais ' } : first_line_none;
    return withoutHarm((0,words/* joined */.oR)(afterColon, ready, operationOf(lead), { en: '. Start with step 1.', fr: ". Commencez par l'\u00e9tape 1." }));
};
const first_line_none = { en: '', fr: '' };
const setUp = () => withoutHarm(followSteps);
const readRest = (told) => {
    const open = withStatus(told, 'unknown', 'error').length;
    return withoutHarm({
        en: `: follow the steps below, since ${(0,words/* count */.U9)(open, 'check', 'checks')} that ${open === 1 ? 'decides has' : 'decide have'} no result.`,
        fr: `\u00A0: suivez les \u00e9tapes ci-dessous, car ${(0,words/* frenchCount */.Un)(open, "contr\u00f4le obligatoire n'a", "contr\u00f4les obligatoires n'ont")} pas de r\u00e9sultat.`,
    });
};
const whoseApplication = () => withoutHarm({
    en: ': find out who named this application, by step 1. Send no setup ticket before that.',
    fr: "\u00A0: cherchez qui a indiqu\u00e9 cette application, par l'\u00e9tape 1. D'ici l\u00e0, n'envoyez aucun ticket d'activation.",
});
const renew = ({ verdict }) => {
    const [first] = (0,model_situation/* endsOf */.oI)(verdict);
    if (first === undefined)
        return first_line_none;
    if (first.id === 'subscription-state')
        return {
            en: ': have the bill paid, before Azure disables the subscription. Send the setup ticket after that.',
            fr: "\u00A0: faites payer la facture, avant qu'Azure ne d\u00e9sactive l'abonnement. Envoyez ensuite le ticket d'activation.",
        };
    const { ends } = first.effect;
    return {
        en: `: renew what ends on ${(0,dates/* readableDay */.hW)(ends, 'en')} (UTC), before Adobe uses the key.`,
        fr: `\u00A0: renouvelez ce qui prend fin le ${(0,dates/* readableDay */.hW)(ends, 'fr')} (UTC), avant qu'Adobe n'utilise la cl\u00e9.`,
    };
};
const first_line_confirm = ({ inputs }) => {
    if (inputs === undefined || inputs.adobeTicket !== undefined)
        return (0,words/* joined */.oR)({
            en: ': when Adobe replies to the ticket, record its confirmation.',
            fr: "\u00A0: lorsqu'Adobe r\u00e9pond au ticket, indiquez sa confirmation.",
        }, noneYet);
    const name = (0,named/* named */.KT)(inputs, 'adobeTicket');
    return (0,words/* joined */.oR)({
        en: `: send the ticket below, and set ${name} to its number.`,
        fr: `\u00A0: envoyez le ticket ci-dessous, et indiquez son num\u00e9ro dans ${name}.`,
    }, noneYet);
};
const failed = (told, { lead }) => {
    if ((0,outcome/* isBlocked */.l)(told) && lead.by === 'obstacle')
        return {
            en: ": something stopped the run, which does not affect Adobe's access.",
            fr: "\u00A0: l'ex\u00e9cution a \u00e9t\u00e9 arr\u00eat\u00e9e, ce qui ne touche pas l'acc\u00e8s d'Adobe.",
        };
    return (0,words/* joined */.oR)(afterColon, operationOf(lead), {
        en: ". It does not affect Adobe's access.",
        fr: ". Cela ne touche pas l'acc\u00e8s d'Adobe.",
    });
};
const untilEnd = ({ verdict }) => {
    const [first] = (0,model_situation/* endsOf */.oI)(verdict);
    if (first === undefined)
        return first_line_none;
    const [until, end] = [(0,effect/* waitsUntil */.L6)(first.effect), first.effect.ends];
    return {
        en: ` until ${(0,dates/* readableDay */.hW)(until, 'en')}: Adobe's access ends by itself on ${(0,dates/* readableDay */.hW)(end, 'en')} (UTC).`,
        fr: ` jusqu'au ${(0,dates/* readableDay */.hW)(until, 'fr')}\u00A0: l'acc\u00e8s d'Adobe prendra fin de lui-m\u00eame le ${(0,dates/* readableDay */.hW)(end, 'fr')} (UTC).`,
    };
};
const rotating = first_line_text(": ask who created the newer version. It does not affect Adobe's access.", "\u00A0: demandez qui a cr\u00e9\u00e9 la version la plus r\u00e9cente. Cela ne touche pas l'acc\u00e8s d'Adobe.");
/** A user of the key whom nobody knows waits for the morning, and no longer. */
const harmless = (told) => {
    const [errors, warnings] = [openErrors(told), (0,finding/* causesAmong */.ne)(withStatus(told, 'fail', 'warning')).length];
    const said = [
        ...(errors === 0 ? [] : [{ en: (0,words/* count */.U9)(errors, 'error', 'errors'), fr: (0,words/* frenchCount */.Un)(errors, 'erreur', 'erreurs') }]),
        ...(warnings === 0
            ? []
            : [{ en: (0,words/* count */.U9)(warnings, 'warning', 'warnings'), fr: (0,words/* frenchCount */.Un)(warnings, 'avertissement', 'avertissements') }]),
    ];
    const counted = {
        en: `: ${said.map(({ en }) => en).join(', ')}.`,
        fr: `\u00A0: ${said.map(({ fr }) => fr).join(', ')}.`,
    };
    const hasPassed = errors === 0 && told.inputs?.failOn !== 'warning';
    return (0,words/* joined */.oR)(counted, !mayMatter(told) && independent, hasPassed && passed, whoElse(told));
};
const independent = { en: " It does not affect Adobe's access.", fr: " Cela ne touche pas l'acc\u00e8s d'Adobe." };
/** Whoever was called by an alert looks elsewhere. */
const passed = { en: ' This run passed.', fr: ' Cette ex\u00e9cution a r\u00e9ussi.' };
const mayMatter = (told) => withStatus(told, 'fail', 'warning').some(({ facts }) => facts.mayMatterToAdobe === true);
const openErrors = (told) => withStatus(told, 'fail', 'error').length + withStatus(told, 'unknown', 'error').length;
function whoElse({ inputs, observed }) {
    return inputs !== undefined && hasOtherCallers(inputs, observed)
        ? { en: ' This morning, ask who else used the key.', fr: " Ce matin, demandez qui d'autre a utilis\u00e9 la cl\u00e9." }
        : first_line_none;
}
function hasOtherCallers(inputs, observed) {
    return observed?.usage.presence === 'found' && (0,use_notes/* otherCallers */.xJ)(observed.usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs)).length > 0;
}
const checkWaiver = first_line_text(': check that the waiver of confirmed-key is still intended.', '\u00A0: v\u00e9rifiez que la d\u00e9rogation pour confirmed-key est toujours voulue.');
const allIsWell = ({ verdict }) => verdict?.findings.some(({ status }) => status === 'waived') === true
    ? {
        en: ". Adobe confirmed this key, and no check failed that isn't waived.",
        fr: ". Adobe a confirm\u00e9 cette cl\u00e9 et aucun contr\u00f4le n'est en \u00e9chec, hors d\u00e9rogations.",
    }
    : {
        en: '. Adobe confirmed this key, and no check failed. If an alert woke you, ask who made that change.',
        fr: ". Adobe a confirm\u00e9 cette cl\u00e9 et aucun contr\u00f4le n'est en \u00e9chec. Si une alerte vous a r\u00e9veill\u00e9, demandez qui a fait ce changement.",
    };
function withStatus({ verdict }, status, severity) {
    return (verdict?.findings ?? []).filter((each) => each.status === status && each.severity === severity);
}

// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/report/problems.js + 4 modules
var problems = __webpack_require__(3461);
;// CONCATENATED MODULE: ./build/report/headline.js
/** What is the matter, in the largest type: candidates from the one that says most to one that always fits. Plain text. */










const always = (words) => (_, language) => [words[language]];
const because = (what, why, language) => why.map((each) => `${what[language]}${words/* colon */.kx[language]} ${(0,words/* withinSentence */.td)(each)}`);
const notReady = { en: '\u274c Not ready', fr: '\u274c Pas pr\u00eat' };
const planBlocked = { en: '\u274c Plan blocked', fr: '\u274c Plan bloqu\u00e9' };
const notChecked = { en: '\u2753 Not checked', fr: '\u2753 Non v\u00e9rifi\u00e9' };
const inDoubt = { en: '\u2753 Access in doubt', fr: '\u2753 Acc\u00e8s incertain' };
const inputsInvalid = always({
    en: '\u2753 Not checked: the inputs are invalid',
    fr: '\u2753 Non v\u00e9rifi\u00e9\u00A0: les entr\u00e9es ne sont pas valides',
});
const runStopped = always({
    en: '\u2753 Not checked: the run stopped before it could read the key',
    fr: "\u2753 Non v\u00e9rifi\u00e9\u00A0: l'ex\u00e9cution s'est arr\u00eat\u00e9e avant de lire la cl\u00e9",
});
/** Every loss says whose data it is about. */
const losses = {
    lost: {
        en: '\u274c No access to Customer Journey Analytics data',
        fr: '\u274c Donn\u00e9es Customer Journey Analytics illisibles',
    },
    doubtful: { en: '\u274c Customer Journey Analytics data at risk', fr: '\u274c Donn\u00e9es Customer Journey Analytics menac\u00e9es' },
    ending: { en: '\u274c Customer Journey Analytics data at risk', fr: '\u274c Donn\u00e9es Customer Journey Analytics menac\u00e9es' },
};
/** By the words of the finding that have room beside that. */
const accessLost = ({ verdict, inputs }, language) => {
    const cuts = verdict === undefined || inputs === undefined ? [] : (0,incident/* cutsOf */.b)(verdict, inputs);
    const what = losses[verdict === undefined ? 'lost' : (0,incident/* accessLeft */.g)(cuts, verdict)];
    const [cut] = cuts;
    return [...(cut === undefined ? [] : because(what, [cut.headline[language]], language)), what[language]];
};
const accessEnding = ({ verdict }, language) => {
    const isUnpaid = verdict?.findings.some(({ id, status }) => id === 'subscription-state' && status === 'fail');
    return [(isUnpaid === true ? pastDue : endsSoon)[language]];
};
/** Nobody uses it yet, and the ticket comes after. */
const endingFirst = ({ verdict }, language) => {
    const isUnpaid = verdict?.findings.some(({ id, status }) => id === 'subscription-state' && status === 'fail');
    return [(isUnpaid === true ? payFirst : renewFirst)[language]];
};
const payFirst = {
    en: '\u26a0\ufe0f Pay first: the bill of the subscription is past due',
    fr: "\u26a0\ufe0f \u00c0 r\u00e9gler d'abord\u00A0: la facture de l'abonnement est impay\u00e9e",
};
const renewFirst = {
    en: '\u26a0\ufe0f Renew first: what Adobe is to use ends soon',
    fr: "\u26a0\ufe0f \u00c0 renouveler d'abord\u00A0: ce qu'Adobe doit utiliser prend bient\u00f4t fin",
};
const endsSoon = {
    en: "\u26a0\ufe0f Adobe's access to Customer Journey Analytics data ends soon",
    fr: "\u26a0\ufe0f L'acc\u00e8s aux donn\u00e9es Customer Journey Analytics prend bient\u00f4t fin",
};
const pastDue = {
    en: '\u26a0\ufe0f Ready for now: the bill of the subscription is past due',
    fr: "\u26a0\ufe0f Pr\u00eat pour l'instant\u00A0: la facture de l'abonnement est impay\u00e9e",
};
const accessInDoubt = (told, language, { lead }) => lead.by === 'finding' && lead.finding.status === 'fail'
    ? because(inDoubt, [(0,finding/* briefly */.m_)(lead.finding)[language], lead.finding.headline[language]], language)
    : because(notChecked, notKnown(told, language), language);
const notRead = (told, language) => because(notReady, notKnown(told, language), language);
/** One refused read can leave several checks unknown: it is one problem. */
function notKnown(told, language) {
    const reasons = (0,group_by/* firstOfEach */.t)(headline_withStatus(told, 'unknown', language), ({ reason }) => reason);
    const part = { en: 'part of the setup', fr: 'une partie de la configuration' };
    const first = reasons[0]?.unchecked ?? '';
    return [`${first}${others(reasons)[language]}`, first, part[language]];
}
/** Whatever else fails. */
const noneDoubted = ({ verdict, inputs }, language) => verdict?.doubt === undefined || inputs === undefined ? [] : [`\u274c ${(0,doubt_of_none/* doubtText */.Qi)(inputs, verdict.doubt)[language]}`];
const changesPlanned = ({ changes: { length } }, language) => {
    const planned = {
        en: `\ud83d\udccb Plan: ${(0,words/* count */.U9)(length, 'change', 'changes')}`,
        fr: `\ud83d\udccb Plan\u00A0: ${(0,words/* frenchCount */.Un)(length, 'modification', 'modifications')}`,
    };
    return [planned[language]];
};
const planStopped = (told, language) => because(told.inputs?.mode === 'plan' ? planBlocked : notReady, firstFailure(told, language), language);
/** The operation that failed. */
const operationFailed = (told, language) => {
    const failures = failureOf(told, language);
    if (failures.length === 0)
        return stateOf(told, language);
    return because(told.verdict?.ready === true ? readyBut : notReady, failures, language);
};
const readyBut = { en: '\u26a0\ufe0f The key is ready, but', fr: '\u26a0\ufe0f La cl\u00e9 est pr\u00eate, sauf' };
/** What fails, or what is ready. */
const stateOf = (told, language) => {
    const { verdict, inputs } = told;
    if (inputs?.mode === 'plan' && isPlanOnly(told, language))
        return [nothingPlanned[language]];
    if (verdict?.ready === true)
        return ready(told, language);
    if (verdict?.state === 'provisioned')
        return because(notReady, [unconfirmed(told)[language]], language);
    const failing = firstFailure(told, language);
    return because(notReady, failing.length > 0 ? failing : notKnown(told, language), language);
};
const nothingPlanned = { en: '\ud83d\udccb Plan: 0 changes', fr: '\ud83d\udccb Plan\u00A0: 0\u00A0modification' };
/** Nothing is in the way, and nothing fails that the plan would not change. */
function isPlanOnly(told, language) {
    const isFailing = told.changes.length === 0 && headline_withStatus(told, 'fail', language).length > 0;
    return (0,problems/* problemsOf */.GW)(told, language).length === 0 && !isFailing;
}
function unconfirmed({ inputs }) {
    if (inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs))
        return {
            en: "Adobe's confirmation is required, and it is waived",
            fr: "la confirmation d'Adobe est exig\u00e9e, et elle fait l'objet d'une d\u00e9rogation",
        };
    const name = inputs === undefined ? 'confirmed-key-uri' : (0,named/* named */.KT)(inputs, 'confirmedKeyUri');
    return {
        en: `Adobe's confirmation is required, and ${name} is none`,
        fr: `la confirmation d'Adobe est exig\u00e9e, et ${name} vaut none`,
    };
}
function ready(told, language) {
    const why = whyReady(told)[language];
    const [failures, warnings] = [(0,problems/* problemsOf */.GW)(told, language).length, warningsOf(told, language)];
    const [warning] = warnings;
    const isOnly = told.verdict?.state === 'confirmed' && failures === 0 && warnings.length === 1;
    const only = isOnly && warning !== undefined ? because(withWarning, [warning.headline], language) : [];
    return [...only, `${why}${remarks(failures, warnings.length)[language]}`, why];
}
/** As the warning says it where Adobe does not take the newest version. */
const versionNewer = always({
    en: '\u2705 Ready: the key has a newer version than the confirmed one',
    fr: '\u2705 Pr\u00eat\u00A0: la cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e',
});
const withWarning = { en: '\u2705 Ready, with a warning', fr: '\u2705 Pr\u00eat, \u00e0 v\u00e9rifier' };
/** What the run did not mend. */
function warningsOf(told, language) {
    const failing = (0,finding/* findingsIn */._0)(told.verdict, language).filter(({ status, severity }) => status === 'fail' && severity === 'warning');
    return [...(0,finding/* causesAmong */.ne)(failing.filter((each) => (0,problems/* whenFixed */.vR)(each, told) === undefined))];
}
function whyReady({ inputs, verdict }) {
    if (verdict?.state === 'confirmed') {
        return {
            en: '\u2705 Ready: everything that the confirmed key needs is in place',
            fr: '\u2705 Pr\u00eat\u00A0: tout ce dont la cl\u00e9 confirm\u00e9e a besoin est en place',
        };
    }
    // Only that waiver leaves a confirmed key without the state `confirmed`.
    if (inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs)) {
        return {
            en: '\u2705 Ready: a waiver accepts the confirmed key as it is',
            fr: "\u2705 Pr\u00eat\u00A0: une d\u00e9rogation accepte la cl\u00e9 confirm\u00e9e en l'\u00e9tat",
        };
    }
    if (verdict?.findings.some(model_situation/* isForeign */.jq) === true) {
        return {
            en: "\u26a0\ufe0f An application that Adobe doesn't publish can use the key",
            fr: "\u26a0\ufe0f Une application qu'Adobe ne publie pas peut utiliser la cl\u00e9",
        };
    }
    if (inputs?.adobeTicket !== undefined) {
        return {
            en: '\u2705 Azure is ready. Adobe has not confirmed this key yet',
            fr: "\u2705 Azure est pr\u00eat. Adobe n'a pas encore confirm\u00e9 cette cl\u00e9",
        };
    }
    return {
        en: '\u2705 Azure is ready. No ticket to Adobe is recorded',
        fr: '\u2705 Azure est pr\u00eat. Aucun ticket \u00e0 Adobe indiqu\u00e9',
    };
}
/** What a ready key has beside. */
function remarks(failures, warnings) {
    const failed = {
        en: (0,words/* count */.U9)(failures, 'operation failed', 'operations failed'),
        fr: (0,words/* frenchCount */.Un)(failures, 'op\u00e9ration en \u00e9chec', 'op\u00e9rations en \u00e9chec'),
    };
    const warned = {
        en: (0,words/* count */.U9)(warnings, 'warning', 'warnings'),
        fr: (0,words/* frenchCount */.Un)(warnings, 'avertissement', 'avertissements'),
    };
    const said = [...(failures === 0 ? [] : [failed]), ...(warnings === 0 ? [] : [warned])];
    if (said.length === 0)
        return { en: '', fr: '' };
    return { en: ` (${said.map(({ en }) => en).join(', ')})`, fr: ` (${said.map(({ fr }) => fr).join(', ')})` };
}
/** What is known to be wrong, and how many more errors there are. */
function firstFailure(told, language) {
    const obstacle = (0,problems/* firstObstacle */.mE)(told, language);
    if (obstacle !== undefined)
        return [firstSentence(obstacle.message), blockedBy(obstacle.code)[language]];
    const failing = withoutPlanned((0,finding/* causesAmong */.ne)(headline_withStatus(told, 'fail', language)), told);
    const [first] = failing;
    // What stops the run comes before what the run would have fixed.
    const known = (0,problems/* findingOfObstacle */.Ox)(told);
    if (known?.status === 'unknown')
        return [known.unchecked, blockedBy(known.id)].map((each) => each[language]);
    if (first === undefined)
        return [];
    const more = others(failing)[language];
    return [(0,finding/* briefly */.m_)(first), first.headline].flatMap((what) => [`${what}${more}`, what]);
}
/** What is to be created is no error of its own beside what stops the run. */
function withoutPlanned(failing, told) {
    if (told.inputs !== undefined && (0,confirmation/* isConfirmed */.it)(told.inputs))
        return failing;
    const unplanned = failing.filter((each) => (0,problems/* whenFixed */.vR)(each, told) === undefined);
    return unplanned.length === 0 ? failing : unplanned;
}
const blockedBy = (what) => ({ en: `obstacle ${what}`, fr: `obstacle ${what}` });
/** An obstacle's message, up to its first full stop or bracket. */
function firstSentence(message) {
    return /^(.*?)(?: \(|[.:] |\.$|$)/s.exec(message)?.[1] ?? message;
}
/** Only errors: they decide. */
function headline_withStatus({ verdict }, status, language) {
    return (0,finding/* findingsIn */._0)(verdict, language).filter((each) => each.status === status && each.severity === 'error');
}
function others({ length }) {
    if (length < 2)
        return { en: '', fr: '' };
    return {
        en: `, and ${(0,words/* count */.U9)(length - 1, 'more error', 'more errors')}`,
        fr: `\u00A0; ${(0,words/* frenchCount */.Un)(length - 1, 'autre erreur', 'autres erreurs')}`,
    };
}
/** The operation that failed; the findings have the plan's obstacles. */
function failureOf(told, language) {
    const [problem] = (0,problems/* problemsOf */.GW)(told, language);
    if (problem === undefined || (0,problems/* isObstacle */.em)(problem, told))
        return [];
    const operation = (0,plain/* plainLine */.h0)(problem.operation, 200);
    const [code, finish] = [(0,plain/* plainLine */.h0)(problem.code, 60), { en: 'finish the changes', fr: 'terminer les modifications' }];
    const could = (what) => ({ en: `could not ${what}`, fr: (0,words/* impossible */.yW)(what) })[language];
    return [
        `${could(operation)} (${code})`,
        could(operation),
        `${could(finish[language])} (${code})`,
        could(finish[language]),
    ];
}

;// CONCATENATED MODULE: ./build/report/situation.js
/** What is told of each situation: page, log, annotation and issue have it from this one table. Plain text. */








const columns = {
    'invalid-inputs': { headline: inputsInvalid, text: invalidInputs },
    stopped: { headline: runStopped, text: stopped },
    'cut-off': { headline: accessLost, text: byDeadline },
    ending: { headline: accessEnding, text: byEnd },
    'in-doubt': { headline: accessInDoubt, text: whetherUsable },
    'none-at-risk': { headline: noneDoubted, text: noneAtRisk },
    'none-over': { headline: noneDoubted, text: noneOver },
    plan: { headline: changesPlanned, text: reviewPlan },
    blocked: { headline: planStopped, text: unblock },
    correction: { headline: operationFailed, text: correct },
    'not-ready': { headline: stateOf, text: setUp },
    unread: { headline: notRead, text: readRest },
    foreign: { headline: stateOf, text: whoseApplication },
    'ends-unused': { headline: endingFirst, text: renew },
    unconfirmed: { headline: stateOf, text: first_line_confirm },
    failed: { headline: operationFailed, text: failed },
    'ends-later': { headline: stateOf, text: untilEnd },
    harmless: { headline: stateOf, text: harmless },
    rotating: { headline: versionNewer, text: rotating },
    waived: { headline: stateOf, text: checkWaiver },
    ready: { headline: stateOf, text: allIsWell },
};
const urgencyColumns = {
    'act-now': {
        label: { en: 'Act now', fr: 'Agissez maintenant' },
        heading: { en: 'What to do now', fr: '\u00c0 faire maintenant' },
    },
    'not-checked': {
        label: { en: 'Not checked', fr: 'Non v\u00e9rifi\u00e9' },
        heading: { en: 'What to do now', fr: '\u00c0 faire maintenant' },
    },
    'can-wait': {
        label: { en: 'Can wait', fr: 'Peut attendre' },
        heading: { en: 'In working hours', fr: 'Aux heures de bureau' },
    },
    nothing: {
        label: { en: 'Nothing to do', fr: 'Rien \u00e0 faire' },
        heading: { en: 'In working hours', fr: 'Aux heures de bureau' },
    },
    next: { label: { en: 'Next', fr: 'Ensuite' }, heading: { en: 'Next steps', fr: '\u00c9tapes suivantes' } },
};
function openingOf(told) {
    const situation = (0,model_situation/* situationOf */._7)(told);
    const { headline, text } = columns[situation.kind];
    const fitting = (language) => fittingHeadline(headline(told, language, situation));
    return {
        situation,
        ...urgencyColumns[situation.urgency],
        headline: { en: fitting('en'), fr: fitting('fr') },
        text: withEnd(text(told, situation), told),
    };
}
/** Whoever gave the day of `none` hears of it while there is time. */
function withEnd(text, { inputs, observed }) {
    const until = inputs && observed && (0,none/* noneEndingSoon */.t)(inputs, observed.at);
    return inputs === undefined || until === undefined
        ? text
        : (0,words/* joined */.oR)(text, { en: ' ', fr: ' ' }, (0,doubt_of_none/* noneEnds */.Hd)(inputs, until));
}
/** The first line in Markdown. What follows the label begins with its sign, or with a space. */
function firstLineBlock({ label, text }, language) {
    const [, space = '', rest = ''] = /^([ \u00A0]?)(.*)$/su.exec(text[language]) ?? [];
    return `**${label[language]}**${space}${(0,report_escape/* markdown */.wD)(rest)}`;
}
/** The first line, as plain text. */
function firstLineOf(told) {
    const { label, text } = openingOf(told);
    return { en: `${label.en}${text.en}`, fr: `${label.fr}${text.fr}` };
}


/***/ }),

/***/ 6735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ contextSection),
/* harmony export */   lv: () => (/* binding */ stateSentence),
/* harmony export */   tL: () => (/* binding */ missingParts)
/* harmony export */ });
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7799);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5583);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(229);
/** Which key the page is about, where to find it, and what the run changed. */




function contextSection(source) {
    return { blocks: context(source), vital: true };
}
function context({ outcome, language }) {
    const { inputs, verdict, run } = outcome;
    if (inputs === undefined)
        return [];
    const result = verdict === undefined ? [] : changed(inputs, outcome);
    const sentences = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inLanguage */ .oH)([target(inputs, outcome), ...result], language);
    const id = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(run.runId);
    const name = { en: `Run ${id}`, fr: `Ex\u00e9cution ${id}` };
    // A terminal has no runs.
    const when = `${run.runId === '' ? '' : `${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)(name[language], run.runUrl)}, `}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_model_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .readableDay */ .hW)(outcome.finishedAt, language))}.`;
    return [[...sentences, when].join(' ')];
}
/** With links where there are pages. */
function target(inputs, { observed }) {
    const key = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(inputs.keyName), observed?.key.presence === 'found' ? (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPage */ .jc)(inputs) : '');
    const vault = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(inputs.vaultName), observed?.vault.presence === 'found' ? (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPage */ ._u)(inputs) : '');
    const group = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(inputs.resourceGroup);
    return { en: `Key ${key} (${vault}, ${group}).`, fr: `Cl\u00e9 ${key} (${vault}, ${group}).` };
}
/** Beside the state `missing`, which does not say what is. */
const missingParts = {
    vault: { en: 'the vault', fr: 'le coffre' },
    key: { en: 'the key', fr: 'la cl\u00e9' },
    grant: { en: "Adobe's access to the key", fr: "l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
};
/** @param missing what the state is about, where it says that something does not exist */
function stateSentence(state, missing) {
    const part = missing && missingParts[missing];
    return {
        en: `State: ${state}${part === undefined ? '' : ` (${part.en})`}.`,
        fr: `\u00c9tat\u00A0: ${state}${part === undefined ? '' : ` (${part.fr})`}.`,
    };
}
/** Nothing has to be said of modes that only read. */
function changed({ mode }, outcome) {
    if (mode === 'verify' || mode === 'gate')
        return [];
    if (mode === 'plan')
        return [readOnly];
    return [wasChanged(outcome.changes.filter(({ status }) => status === 'done').length)];
}
const readOnly = { en: 'Plan is read-only.', fr: 'Le mode plan est en lecture seule.' };
function wasChanged(changes) {
    if (changes === 0)
        return { en: 'Nothing was changed.', fr: "Rien n'a \u00e9t\u00e9 modifi\u00e9." };
    return {
        en: `${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(changes, 'change was', 'changes were')} made.`,
        fr: `${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .frenchCount */ .Un)(changes, 'modification effectu\u00e9e', 'modifications effectu\u00e9es')}.`,
    };
}


/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ lostAccessPage),
/* harmony export */   Od: () => (/* binding */ findingCell),
/* harmony export */   _h: () => (/* binding */ docsLink),
/* harmony export */   _r: () => (/* binding */ findingLink),
/* harmony export */   _u: () => (/* binding */ vaultPage),
/* harmony export */   jc: () => (/* binding */ keyPage),
/* harmony export */   lO: () => (/* binding */ withLostAccessLink),
/* harmony export */   q: () => (/* binding */ linked),
/* harmony export */   zH: () => (/* binding */ lostAccessLink)
/* harmony export */ });
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/** Links on the page: built from validated inputs and GitHub's data about the run, never from a service's answers. */


/** @param text Markdown; shown unchanged if there is no address */
function linked(text, address) {
    return address === '' ? text : `[${text}](${address})`;
}
/** In the Azure portal, in the tenant of the run. */
function vaultPage(inputs) {
    return portalPage(inputs, `resource${encoded((0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(inputs).vault)}/overview`);
}
/** In the Azure portal: the key with all its versions. */
function keyPage(inputs) {
    const key = `https://${inputs.vaultName}.vault.azure.net/keys/${inputs.keyName}`;
    return portalPage(inputs, `asset/Microsoft_Azure_KeyVault/Key/${key}`);
}
/** None for names that do not match the inputs' formats. */
function portalPage({ tenantId, subscriptionId, resourceGroup, vaultName, keyName }, page) {
    const plain = [tenantId, subscriptionId, vaultName, keyName].every((name) => /^[\w-]{1,127}$/.test(name));
    const isGroup = /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(resourceGroup);
    return plain && isGroup ? `https://portal.azure.com/#@${tenantId}/${page}` : '';
}
/**
 * A path whose parts can't end a link in Markdown: the name of a resource group may contain parentheses and any letter.
 */
function encoded(path) {
    return path
        .split('/')
        .map((each) => encodeURIComponent(each.toWellFormed()).replaceAll(/[!'()*]/g, percent))
        .join('/');
}
function percent(sign) {
    return `%${sign.charCodeAt(0).toString(16)}`;
}
/** The ID of a finding, linked to its documentation. */
function findingLink(id, { docsUrl }) {
    return linked((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id), findingPage(id, docsUrl));
}
/** A check in a table cell, where a link in code would have too little contrast. */
function findingCell({ id, title }, { docsUrl }) {
    const page = findingPage(id, docsUrl);
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .tableCell */ .xR)(title)} (${page === '' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .tableCode */ .KH)(id) : linked(id, page)})`;
}
/**
 * The runbook for a confirmed key that Adobe can't use; its path in the action's repository if GitHub does not provide
 * the address.
 */
function lostAccessPage(run) {
    return pageAt('lost-access.md', run);
}
const pageAt = (page, { docsUrl }) => `${docsUrl === '' ? 'docs' : docsUrl}/${page}`;
/** The runbook in Markdown. @param procedure what it is for */
const lostAccessLink = (procedure, run) => docsLink(procedure, 'lost-access.md', run);
/** @param text what the page of docs is for */
function docsLink(text, page, run) {
    const address = pageAt(page, run);
    return run.docsUrl === '' ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(text)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(address)}` : linked((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(text), address);
}
/** The path of the runbook for a confirmed key in text for people, as a link. */
function withLostAccessLink(text, run) {
    const path = 'docs/lost-access.md';
    return run.docsUrl === '' ? text : text.replaceAll(path, linked(path, lostAccessPage(run)));
}
function findingPage(id, docsUrl) {
    return docsUrl === '' ? '' : `${docsUrl}/findings.md#${id}`;
}


/***/ }),

/***/ 2869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ peopleSection),
/* harmony export */   p: () => (/* binding */ calledRoles)
/* harmony export */ });
/* harmony import */ var _model_contacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1113);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _model_situation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5044);
/** Whom the page calls. */




/** Those whom its steps call, in one order. */
function calledRoles(runbook) {
    const called = new Set((0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .everyStep */ .O$)(runbook).flatMap(({ calls = [] }) => calls));
    return _model_contacts_js__WEBPACK_IMPORTED_MODULE_3__/* .contactRoles */ .i.filter((role) => called.has(role));
}
/** While setting up, nobody is called but the owners and whose pipeline it is. */
const calledInSetup = new Set(['owners', 'pipeline']);
function peopleSection({ outcome, language }, called) {
    const { inputs } = outcome;
    const shown = (0,_model_situation_js__WEBPACK_IMPORTED_MODULE_1__/* .noneHolds */ .LQ)(outcome) ? called.filter((role) => calledInSetup.has(role)) : called;
    return { blocks: inputs === undefined ? [] : (0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .peopleBlocks */ .K)(shown, inputs, language), vital: true };
}


/***/ }),

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/azure/pipeline/proxy.js
var proxy = __webpack_require__(5835);
// EXTERNAL MODULE: ./build/errors/errors.js
var errors_errors = __webpack_require__(767);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/roles.js
var model_roles = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
;// CONCATENATED MODULE: ./build/azure/operations.js
/** The operations of src/permissions.ts at the target of a run. */




/** The operation at the target, with its right. */
function operationOf(id, inputs, subject = {}) {
    const permission = permissions/* permissions */.P[id];
    const { service, name, kind } = permission;
    return {
        service,
        name: { en: filledIn(name.en, 'en', inputs, subject), fr: filledIn(name.fr, 'fr', inputs, subject) },
        right: (0,permissions/* rightOf */.Av)(permission),
        writes: kind !== 'read',
        replaces: kind === 'replaces',
    };
}
function filledIn(text, language, inputs, { at = 'vault', principalId }) {
    const names = {
        app: inputs.adobeAppId,
        group: inputs.resourceGroup,
        key: inputs.keyName,
        principal: principalId ?? inputs.adobePrincipalId,
        role: model_roles/* encryptionUserRoleName */.Et,
        subscription: inputs.subscriptionId,
        vault: inputs.vaultName,
        version: (0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version,
    };
    const fill = (template) => template.replaceAll(/\{(\w+)\}/g, (all, name) => names[name] ?? all);
    return fill(text.replace('{scope}', places/* namedPlaces */.G[at][language]));
}

;// CONCATENATED MODULE: ./build/azure/poll.js
/** Waits for what Azure has accepted but does not return immediately. */

const firstPause = 250;
const longestPause = 5_000;
/** Left for asking once more before the deadline, ms. */
const timeToAsk = 5_000;
/** How often a long wait is logged, ms. */
const sayEvery = 15_000;
/**
 * Reads until there is a value, or the time is over. Logs what it waits for and why, that it still waits, and how long
 * it waited.
 *
 * @returns the value, or `undefined` when the time is over
 * @throws Interrupted at the deadline
 */
async function poll({ deadline, log }, { what: awaited, timeout, why, withinDeadline = false }, ask) {
    const what = awaited.en;
    const startedAt = (0,runtime_clock/* now */.t)();
    const waited = () => (0,runtime_clock/* now */.t)() - startedAt;
    let said = 0;
    for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.6)) {
        const value = await ask();
        if (value !== undefined) {
            if (pause > firstPause)
                log.info(`Waited ${(0,runtime_clock/* seconds */.Y)(waited())} for ${what}.`);
            return value;
        }
        if (waited() + pause > timeout) {
            log.info(`Gave up waiting for ${what} after ${(0,runtime_clock/* seconds */.Y)(waited())}.`);
            return undefined;
        }
        if (withinDeadline && !deadline.allows(pause + timeToAsk)) {
            log.info(`Gave up waiting for ${what} after ${(0,runtime_clock/* seconds */.Y)(waited())}: more would pass the time limit.`);
            return undefined;
        }
        if (pause === firstPause)
            log.info(`Waiting for ${what}, ${(0,runtime_clock/* seconds */.Y)(timeout)} at most: ${why}.`);
        if (waited() - said > sayEvery) {
            said = waited();
            log.info(`Still waiting for ${what} (${(0,runtime_clock/* seconds */.Y)(said)} of ${(0,runtime_clock/* seconds */.Y)(timeout)}).`);
        }
        await deadline.wait(pause, { en: `wait for ${what}`, fr: `attendre ${awaited.fr}` });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/model/scopes.js
var model_scopes = __webpack_require__(9005);
// EXTERNAL MODULE: ./build/azure/responses.js
var responses = __webpack_require__(5788);
;// CONCATENATED MODULE: ./build/azure/role-assignments.js
/** Grants by Azure RBAC. Source: https://learn.microsoft.com/rest/api/authorization/role-assignments */






const apiVersion = '2022-04-01';
const assignment = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        roleDefinitionId: dist/* string */.YjP(),
        principalId: dist/* string */.YjP(),
        principalType: dist/* nullish */.cl6(dist/* string */.YjP()),
        scope: dist/* string */.YjP(),
        condition: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
const writtenAssignment = dist/* object */.Ikc({
    ...assignment.entries,
    properties: dist/* object */.Ikc({ ...assignment.entries.properties.entries, createdOn: (0,responses/* unread */.gy)(dist/* string */.YjP(), '') }),
});
/** A GUID in lower case with dashes: some of Azure's answers leave them out. */
function dashed(id) {
    const hex = id.toLowerCase().replaceAll('-', '');
    return /^[0-9a-f]{32}$/.test(hex)
        ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
        : id.toLowerCase();
}
function assignmentOf({ id, properties }) {
    return {
        id,
        roleId: dashed((0,model_roles/* roleGuid */.c5)(properties.roleDefinitionId)),
        principalId: dashed(properties.principalId),
        principalType: properties.principalType ?? null,
        scope: properties.scope,
        condition: properties.condition ?? null,
    };
}
/** Assignments at the scope and above it, of any principal, so the read need not wait for a principal's ID. */
async function listRoleAssignments(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments`;
    const atScope = { $filter: 'atScope()' };
    return (await arm.list(operation, path, apiVersion, assignment, atScope)).map(assignmentOf);
}
/**
 * The name is derived from the assignment's content, so that concurrent runs, and a run that repeats a lost write, all
 * write the same assignment (as recorded: a PUT with the same GUID answers 201 again).
 *
 * @param attempt another name for each: Azure may refuse one for good, see `nameRefused`
 */
function assignmentName(scope, principalId, attempt = 1) {
    const further = attempt === 1 ? '' : `\n${attempt}`;
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(`${scope.toLowerCase()}\n${model_roles/* encryptionUserRole */.$I}\n${principalId}${further}`)
        .digest('hex');
    const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
/**
 * The code with which Azure now and then refuses a name, for good, and asks for another. Source: users' reports
 * (Azure/azure-cli#13368, Azure/ARO-RP#670).
 */
const nameRefused = 'HashConflictOnDifferentRoleAssignmentIds';
/** Grants the encryption role. The principal's type is always sent: without it a new one is not found for minutes. */
async function assignEncryptionUser(arm, inputs, principalId, attempt = 1) {
    const { subscriptionId, grantScope: at } = inputs;
    const operation = operationOf('assignRole', inputs, { at, principalId });
    const scope = (0,model_scopes/* idsOf */.UX)(inputs)[at];
    const role = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${model_roles/* encryptionUserRole */.$I}`;
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments/${assignmentName(scope, principalId, attempt)}`;
    const properties = { roleDefinitionId: role, principalId, principalType: 'ServicePrincipal' };
    const response = await arm.put(operation, path, apiVersion, { properties });
    const { id, properties: written } = (0,responses/* parseResponse */.xp)(operation, response, writtenAssignment);
    return { id, createdAt: Date.parse(written.createdOn) };
}

// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(967);
// EXTERNAL MODULE: ./build/azure/cloud.js
var cloud = __webpack_require__(6785);
;// CONCATENATED MODULE: ./build/azure/vaults.js
/** Vaults on the control plane. Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults */






const vaults_permissions = dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP())));
const accessPolicy = dist/* object */.Ikc({
    tenantId: dist/* string */.YjP(),
    objectId: dist/* string */.YjP(),
    applicationId: dist/* nullish */.cl6(dist/* string */.YjP()),
    permissions: dist/* optional */.lqM(dist/* object */.Ikc({ keys: vaults_permissions, secrets: vaults_permissions, certificates: vaults_permissions, storage: vaults_permissions }), {}),
});
const privateEndpoint = dist/* object */.Ikc({
    properties: dist/* nullish */.cl6(dist/* object */.Ikc({ privateLinkServiceConnectionState: dist/* nullish */.cl6(dist/* object */.Ikc({ status: dist/* nullish */.cl6(dist/* string */.YjP()) })) })),
});
const vaultBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    location: dist/* string */.YjP(),
    // For the report only: Azure answers null for a tag without a value.
    tags: (0,responses/* unread */.gy)(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    // Of another form it says nothing: then no call proves what the network lets in.
    systemData: (0,responses/* unread */.gy)(dist/* object */.Ikc({ lastModifiedAt: dist/* string */.YjP() }), { lastModifiedAt: null }),
    properties: dist/* object */.Ikc({
        tenantId: dist/* string */.YjP(),
        sku: dist/* object */.Ikc({ name: dist/* string */.YjP() }),
        vaultUri: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/?$/i, 'a vault URI')),
        accessPolicies: dist/* nullish */.cl6(dist/* array */.YOg(accessPolicy)),
        enableSoftDelete: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        // For texts only.
        softDeleteRetentionInDays: (0,responses/* unread */.gy)(dist/* nullish */.cl6(dist/* number */.aig()), null),
        enablePurgeProtection: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        enableRbacAuthorization: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        publicNetworkAccess: dist/* nullish */.cl6(dist/* string */.YjP()),
        networkAcls: dist/* nullish */.cl6(dist/* object */.Ikc({
            bypass: dist/* nullish */.cl6(dist/* string */.YjP()),
            defaultAction: dist/* nullish */.cl6(dist/* string */.YjP()),
            ipRules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* string */.YjP() }))),
            virtualNetworkRules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
        })),
        privateEndpointConnections: dist/* nullish */.cl6(dist/* array */.YOg(privateEndpoint)),
        provisioningState: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
const isApproved = ({ properties }) => properties?.privateLinkServiceConnectionState?.status?.toLowerCase() === 'approved';
const lower = (values) => (values ?? []).map((value) => value.toLowerCase());
/** Words that say something about the network, by setting. */
const knownWords = {
    publicNetworkAccess: ['enabled', 'disabled', 'securedbyperimeter'],
    bypass: ['azureservices', 'none'],
    defaultAction: ['allow', 'deny'],
};
/** `bypass Some`, where the word may let in or keep out whom nobody knows. */
function unknownWord(name, word) {
    const known = knownWords[name];
    return word == null || known.includes(word.toLowerCase()) ? [] : [`${name} ${word}`];
}
const publicAccess = new Map([
    ['enabled', 'enabled'],
    ['disabled', 'disabled'],
    ['securedbyperimeter', 'perimeter'],
]);
function networkOf({ publicNetworkAccess, networkAcls, privateEndpointConnections }) {
    const access = (publicNetworkAccess ?? 'Enabled').toLowerCase();
    return {
        publicNetworkAccess: publicAccess.get(access) ?? 'other',
        unknownNetwork: [
            ...unknownWord('publicNetworkAccess', publicNetworkAccess),
            ...unknownWord('defaultAction', networkAcls?.defaultAction),
            ...unknownWord('bypass', networkAcls?.bypass),
        ],
        networkDefault: (networkAcls?.defaultAction ?? 'Allow').toLowerCase() === 'allow' ? 'allow' : 'deny',
        // Source: the specification's default of `bypass`, also without `networkAcls`.
        trustedServicesBypass: (networkAcls?.bypass ?? 'AzureServices').toLowerCase() === 'azureservices',
        ipRules: (networkAcls?.ipRules ?? []).map((rule) => rule.value),
        admitsNetworks: (networkAcls?.virtualNetworkRules ?? []).length > 0,
        hasPrivateEndpoint: (privateEndpointConnections ?? []).some(isApproved),
    };
}
function vaultOf(body) {
    const { properties } = body;
    return {
        id: body.id,
        name: body.name,
        location: body.location,
        uri: `${properties.vaultUri.toLowerCase().replace(/(:443)?\/?$/, '')}/`,
        sku: properties.sku.name.toLowerCase(),
        tenantId: properties.tenantId.toLowerCase(),
        softDelete: properties.enableSoftDelete ?? null,
        retentionDays: properties.softDeleteRetentionInDays ?? null,
        purgeProtection: properties.enablePurgeProtection === true,
        rbac: properties.enableRbacAuthorization === true,
        accessPolicies: (properties.accessPolicies ?? []).map((policy) => ({
            tenantId: policy.tenantId.toLowerCase(),
            objectId: policy.objectId.toLowerCase(),
            applicationId: policy.applicationId?.toLowerCase() ?? undefined,
            keys: lower(policy.permissions.keys),
            secrets: lower(policy.permissions.secrets),
            certificates: lower(policy.permissions.certificates),
            storage: lower(policy.permissions.storage),
        })),
        ...networkOf(properties),
        provisioningState: properties.provisioningState ?? 'Succeeded',
        changedAt: body.systemData.lastModifiedAt,
        tags: Object.fromEntries(Object.entries(body.tags).map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    };
}
/**
 * The ticket gives Adobe the URI that is read here, so it must be that of the requested vault. So must the ID, which
 * says in which group and subscription the vault is.
 */
function vaultFrom(operation, response, target) {
    const vault = vaultOf((0,responses/* parseResponse */.xp)(operation, response, vaultBody));
    const { vaultName } = target;
    if (vault.uri !== `https://${(0,cloud/* vaultDomain */.Dk)(vaultName)}/`)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.uri}`);
    if ((0,model_scopes/* comparable */.Zm)(vault.id) !== (0,model_scopes/* vaultScopeOf */.S2)(target))
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.id}`);
    if (vault.name.toLowerCase() === vaultName.toLowerCase())
        return vault;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another vault: ${vault.name}`);
}
/** @throws ServiceError with the codes `ResourceNotFound`, `ResourceGroupNotFound`, `SubscriptionNotFound`, \u2026 */
async function getVault(call, target, operation) {
    return vaultFrom(operation, await call(operation, (client) => client.vaults.get(target.resourceGroup, target.vaultName)), target);
}
const listed = dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9-]{3,24}$/i, 'a vault name')) });
/** The names of the other vaults in the vault's resource group, sorted. */
async function listOtherVaults(arm, inputs, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).group}/providers/Microsoft.KeyVault/vaults`;
    const vaults = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, listed);
    const isInGroup = ({ id, name }) => (0,model_scopes/* comparable */.Zm)(id) === (0,model_scopes/* vaultScopeOf */.S2)({ ...inputs, vaultName: name });
    const names = vaults.filter(isInGroup).map(({ name }) => name.toLowerCase());
    return names.filter((name) => name !== inputs.vaultName.toLowerCase()).toSorted();
}
/** The properties of a new vault; purge protection is only ever turned on. */
function creation(inputs, location) {
    const restricted = inputs.network === 'restricted';
    // Set explicitly even where it is Azure's default, which an api-version or a policy may change.
    const network = {
        publicNetworkAccess: 'Enabled',
        networkAcls: {
            bypass: 'AzureServices',
            defaultAction: restricted ? 'Deny' : 'Allow',
            ipRules: restricted ? inputs.allowedIps.map((value) => ({ value })) : [],
        },
    };
    return {
        location,
        tags: { ...inputs.tags },
        properties: {
            tenantId: inputs.tenantId,
            sku: { family: 'A', name: inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard' },
            accessPolicies: [],
            enableRbacAuthorization: true,
            enableSoftDelete: true,
            softDeleteRetentionInDays: inputs.retentionDays,
            enablePurgeProtection: true,
            ...network,
        },
    };
}
/**
 * Creates the vault by the poller's first request; the caller waits until it is registered. A PUT on an existing vault would
 * replace it, so read it before calling this.
 */
async function createVault(call, inputs, location) {
    const operation = operationOf('createVault', inputs);
    const body = creation(inputs, location);
    const response = await call(operation, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, body).submitted());
    return vaultFrom(operation, response, inputs);
}
/** Recovers a soft-deleted vault, which must be read before. Its role assignments do not come back. */
async function recoverVault(call, inputs, location) {
    const operation = operationOf('recoverVault', inputs);
    const properties = {
        tenantId: inputs.tenantId,
        sku: { family: 'A', name: 'standard' },
        createMode: 'recover',
    };
    const response = await call(operation, async (client) => client.vaults.createOrUpdate(inputs.resourceGroup, inputs.vaultName, { location, properties }).submitted());
    return vaultFrom(operation, response, inputs);
}
/** Turns purge protection on, and changes nothing else. Azure never lets it be turned off again. */
async function protectVault(call, inputs) {
    const operation = operationOf('protectVault', inputs);
    const response = await call(operation, (client) => client.vaults.update(inputs.resourceGroup, inputs.vaultName, { properties: { enablePurgeProtection: true } }));
    return vaultFrom(operation, response, inputs);
}
/** Adds Adobe's access policy beside the others: get, wrapKey and unwrapKey on keys, and nothing else. */
async function addAccessPolicy(call, inputs, objectId) {
    const operation = operationOf('addAccessPolicy', inputs, { principalId: objectId });
    const policy = { tenantId: inputs.tenantId, objectId, permissions: { keys: [...model_grant/* neededPermissions */.We] } };
    const response = await call(operation, (client) => client.vaults.updateAccessPolicy(inputs.resourceGroup, inputs.vaultName, 'add', {
        properties: { accessPolicies: [policy] },
    }));
    (0,responses/* parseResponse */.xp)(operation, response, dist/* object */.Ikc({ properties: dist/* object */.Ikc({ accessPolicies: dist/* array */.YOg(accessPolicy) }) }));
}

;// CONCATENATED MODULE: ./build/changes/idempotent-write.js


/** A write whose answer is lost this often is given up; each attempt was preceded by a read. */
const mostRepeats = 4;
/**
 * Writes; after a lost answer or a conflict it reads first, and repeats the write only if the resource is missing.
 *
 * @throws ServiceError of the write itself, also if the read after it fails: a person needs to know which operation
 * failed
 */
async function write(session, send, { conflictCodes = [], read, before }) {
    let lost;
    for (let repeats = 0;; repeats += 1) {
        const existing = before && (await readInstead(before, lost));
        if (existing !== undefined)
            return existing;
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7))
                throw error;
            const { answerLost = false, transient = false, code, status, operation } = error.details;
            const isConflict = status === 409 || conflictCodes.includes(code);
            if (answerLost || isConflict) {
                session.log.info(`${code} (to ${operation.en}): reading whether it ${answerLost ? 'was done' : 'exists'} \u2026`);
                const there = await readInstead(read, error);
                if (there !== undefined) {
                    session.log.info('It exists.');
                    return there;
                }
            }
            if (!answerLost && (before === undefined || !transient))
                throw error;
            await pause(session, error, repeats);
            lost = error;
        }
    }
}
/** @throws the error itself if no attempts are left, or the pause would pass the deadline */
async function pause({ log, deadline }, error, repeats) {
    const wait = pauseAfter(error.details, repeats);
    if (repeats === mostRepeats)
        throw error;
    const { operation } = error.details;
    if (!deadline.allows(wait)) {
        log.info(`Not repeated: a pause of ${(0,runtime_clock/* seconds */.Y)(wait)} would pass the time limit (to ${operation.en}).`);
        throw error;
    }
    log.info(`It does not exist; trying again in ${(0,runtime_clock/* seconds */.Y)(wait)} (${repeats + 2} of ${mostRepeats + 1}).`);
    await deadline.wait(wait, operation);
}
/** At least our own pause, since a service may ask for zero. */
function pauseAfter({ retryAfter = 0 }, repeats) {
    return Math.max(retryAfter, 1000 * 2 ** repeats);
}
async function readInstead(read, instead) {
    try {
        return await read();
    }
    catch (error) {
        throw instead !== undefined && error instanceof errors_errors/* ServiceError */._7 ? instead : error;
    }
}
/**
 * To tell what this run has done from what somebody else did meanwhile.
 *
 * @param isNew for a write that Azure accepts for what exists, too: whether what it answered was created at that moment
 * of the monotonic clock or later
 */
function attemptsOf(send, isNew = () => true) {
    let isOurs = false;
    return {
        send: async () => {
            const since = (0,runtime_clock/* now */.t)();
            try {
                const sent = await send();
                isOurs ||= isNew(sent, since);
                return sent;
            }
            catch (error) {
                isOurs ||= error instanceof errors_errors/* ServiceError */._7 && error.details.answerLost === true;
                throw error;
            }
        },
        isOurs: () => isOurs,
    };
}
/** What `read` returns, or `undefined` if the service answers 404. */
async function orAbsent(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors_errors/* ServiceError */._7 && error.details.status === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/changes/passing-refusals.js
/** Temporary errors of a vault: retried, and reported if they persist. */


/** How long a change is retried after such an error, ms. */
const refusalWindow = 600_000;
/** How long a part of Azure may not know what another part has just created, ms. */
const replicationWindow = 120_000;
/** Another operation is in progress on the vault. (The same code also means that a deleted vault has the name.) */
function isBusy(details) {
    return details.code === 'ConflictError' && !isHeldByDeleted(details);
}
/** As recorded: the message says "deleted". */
function isHeldByDeleted({ code, message }) {
    return code === 'ConflictError' && /deleted/i.test(message);
}
/**
 * Changes the vault, and waits while another operation is in progress on it.
 *
 * @param change run again each time, including what it reads first
 * @throws the error itself when the time is over, or waiting would pass the deadline
 */
function whileBusy(session, change) {
    const { vaultName } = session.inputs;
    const what = {
        en: `another operation on vault ${vaultName} to end`,
        fr: `la fin d'une autre op\u00e9ration sur le coffre ${vaultName}`,
    };
    const why = 'Azure makes one change of a vault at a time';
    return unlessRefused(session, { what, why, passes: isBusy }, change);
}
/**
 * Reads or creates the first key in a vault that this run created or recovered: role assignments take effect later in the vault than
 * in ARM.
 */
function whileRolesPropagate(session, change) {
    const { vaultName } = session.inputs;
    const what = { en: `vault ${vaultName} to accept the roles`, fr: `que le coffre ${vaultName} accepte les r\u00f4les` };
    const why = 'roles take effect on a new or recovered vault some minutes later';
    // As users report it: Azure Resource Manager passes the vault's error on as a 400.
    const passes = ({ code, status }) => code === 'ForbiddenByRbac' && status === 400;
    return unlessRefused(session, { what, why, passes }, change);
}
/**
 * Changes something inside what this run created a moment ago: another region's part of Azure Resource Manager may not
 * know it yet. Source: users' reports (hashicorp/terraform-provider-azurerm#1423 and #25758).
 */
function whileParentIsUnknown(session, parent, change) {
    const { en, fr } = parentName(session.inputs, parent);
    const what = {
        en: `${en} to be known in all of Azure Resource Manager`,
        fr: `que tout Azure Resource Manager connaisse ${fr}`,
    };
    const why = 'what was created in one region is known in others some seconds later';
    const passes = ({ code, status }) => status === 404 && unknownParent.has(code);
    return unlessRefused(session, { what, why, passes, timeout: replicationWindow }, change);
}
function parentName({ resourceGroup, vaultName, keyName }, parent) {
    const names = {
        'resource-group': { en: `resource group ${resourceGroup}`, fr: `le groupe de ressources ${resourceGroup}` },
        vault: { en: `vault ${vaultName}`, fr: `le coffre ${vaultName}` },
        key: { en: `key ${keyName}`, fr: `la cl\u00e9 ${keyName}` },
    };
    return names[parent];
}
const unknownParent = new Set(['ResourceGroupNotFound', 'ParentResourceNotFound', 'ResourceNotFound']);
async function unlessRefused(session, { what, why, passes, timeout = refusalWindow }, change) {
    let refusal;
    const made = await poll(session, { what, why, timeout, withinDeadline: true }, async () => {
        try {
            return { value: await change() };
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7) || !passes(error.details))
                throw error;
            refusal = error;
            return undefined;
        }
    });
    if (made === undefined)
        throw refusal;
    return made.value;
}

// EXTERNAL MODULE: ./build/model/applications.js
var applications = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/model/dates.js
var dates = __webpack_require__(7799);
// EXTERNAL MODULE: ./build/model/principal.js
var model_principal = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/azure/pages.js
var pages = __webpack_require__(8836);
;// CONCATENATED MODULE: ./build/azure/service-principals.js
/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */








const origin = `https://${cloud/* domains */.C5.graph}/v1.0`;
const principalBody = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    appId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    accountEnabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    disabledByMicrosoftStatus: dist/* nullish */.cl6(dist/* string */.YjP()),
    // Source: "Deactivate an enterprise application"; answers from before that, and some of today's, leave it out.
    isDisabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    displayName: (0,responses/* unread */.gy)(dist/* string */.YjP(), null),
});
function principalOf(body) {
    const byMicrosoft = body.disabledByMicrosoftStatus ?? '';
    return {
        id: body.id.toLowerCase(),
        appId: body.appId.toLowerCase(),
        enabled: body.accountEnabled ?? null,
        // Null or NotDisabled says that Microsoft did not disable it; anything else is the reason why it did.
        disabledByMicrosoft: ['', 'notdisabled'].includes(byMicrosoft.toLowerCase()) ? null : byMicrosoft,
        deactivated: body.isDisabled === true,
        displayName: body.displayName,
        from: 'graph',
        graphFailure: null,
    };
}
/** An answer about another application's principal would give the role to that application. */
function readPrincipal(operation, response, appId) {
    const principal = principalOf((0,responses/* parseResponse */.xp)(operation, response, principalBody));
    if (principal.appId === appId)
        return principal;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about app ${principal.appId}`);
}
/**
 * The principal whole, without `$select`: then `disabledByMicrosoftStatus` and `isDisabled` come wherever they exist.
 *
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
async function getServicePrincipal(send, appId, operation) {
    const url = `${origin}/servicePrincipals(appId='${appId}')`;
    return readPrincipal(operation, await send(operation, { method: 'GET', url }), appId);
}
/**
 * The principal of that object id, of any application.
 *
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
async function getServicePrincipalById(send, id, operation) {
    const response = await send(operation, { method: 'GET', url: `${origin}/servicePrincipals/${id}` });
    const principal = principalOf((0,responses/* parseResponse */.xp)(operation, response, principalBody));
    if (principal.id === id)
        return principal;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about service principal ${principal.id}`);
}
const keyVaultBody = dist/* object */.Ikc({ ...principalBody.entries, appRoleAssignmentRequired: dist/* nullish */.cl6(dist/* boolean */.zMY()) });
/** @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none */
async function getKeyVaultPrincipal(send, operation) {
    const url = `${origin}/servicePrincipals(appId='${applications/* keyVaultAppId */.o}')`;
    const response = await send(operation, { method: 'GET', url });
    const body = (0,responses/* parseResponse */.xp)(operation, response, keyVaultBody);
    if (body.appId.toLowerCase() !== applications/* keyVaultAppId */.o)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about app ${body.appId}`);
    const { id, enabled, disabledByMicrosoft, deactivated } = principalOf(body);
    const assignmentRequired = body.appRoleAssignmentRequired ?? null;
    return { id, enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted: false };
}
/** How many groups one request may name. */
const mostGroups = 20;
/**
 * Those of the groups in which the service principal is, also through other groups. Graph leaves out groups whose members
 * the caller isn't allowed to see. Source: https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups
 *
 * @param groups GUIDs, lower case: a malformed one fails the whole request
 */
async function memberGroupsAmong(send, id, groups, operation) {
    const found = [];
    for (let at = 0; at < groups.length; at += mostGroups) {
        const groupIds = groups.slice(at, at + mostGroups);
        const url = `${origin}/servicePrincipals/${id}/checkMemberGroups`;
        const response = await send(operation, { method: 'POST', url, body: { groupIds } });
        const { value } = (0,responses/* parseResponse */.xp)(operation, response, dist/* object */.Ikc({ value: dist/* array */.YOg(dist/* string */.YjP()) }));
        const answered = new Set(value.map((one) => one.toLowerCase()));
        found.push(...groupIds.filter((one) => answered.has(one)));
    }
    return found;
}
const deletedItem = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    appId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe()),
    deletedDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * The application's deleted service principals, the one that was deleted last first. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-list
 */
async function listDeletedPrincipals(send, appId, operation) {
    const query = `$filter=appId%20eq%20'${appId}'&$select=id,appId,deletedDateTime`;
    const url = `${origin}/directory/deletedItems/microsoft.graph.servicePrincipal?${query}`;
    const all = await (0,pages/* readList */.L)(send, operation, url, deletedItem);
    return all
        .filter((one) => one.appId.toLowerCase() === appId)
        .map(({ id, deletedDateTime }) => ({ id: id.toLowerCase(), deletedAt: Date.parse(deletedDateTime ?? '') }))
        .toSorted((one, other) => (other.deletedAt || 0) - (one.deletedAt || 0))
        .map(({ id, deletedAt }) => ({ id, restorableUntil: (0,dates/* isoOf */.dF)(deletedAt + model_principal/* restorableFor */.rZ) ?? null }));
}
/**
 * Restores a deleted service principal; reads find it some time later. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
async function restoreServicePrincipal(send, inputs, id) {
    const operation = operationOf('restorePrincipal', inputs);
    const response = await send(operation, { method: 'POST', url: `${origin}/directory/deletedItems/${id}/restore` });
    const restored = (0,responses/* parseResponse */.xp)(operation, response, dist/* object */.Ikc({ id: dist/* string */.YjP() }));
    if (restored.id.toLowerCase() === id)
        return;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about ${restored.id}`);
}
/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
async function createServicePrincipal(send, inputs) {
    const operation = operationOf('createPrincipal', inputs);
    const appId = inputs.adobeAppId;
    const response = await send(operation, { method: 'POST', url: `${origin}/servicePrincipals`, body: { appId } });
    return readPrincipal(operation, response, appId);
}

;// CONCATENATED MODULE: ./build/changes/principal.js
/** Creates Adobe's service principal, or restores the deleted one. */






/** How long a new service principal may take to replicate to where it is read or assigned, ms. */
const directoryTimeout = 180_000;
async function makePrincipal(session) {
    const { inputs, graph } = session;
    const operation = operationOf('readPrincipal', inputs);
    const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
    const attempts = attemptsOf(() => createServicePrincipal(graph, inputs));
    const send = async () => {
        try {
            return await attempts.send();
        }
        catch (error) {
            if (!(error instanceof errors_errors/* ServiceError */._7) || error.details.code !== 'Request_MultipleObjectsWithSameKeyValue')
                throw error;
            // It exists, and may have been created a moment ago and not be replicated yet.
            const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
            const why = 'Graph says that it exists, and what was made a moment ago is read some time later';
            const presence = await poll(session, { what, timeout: directoryTimeout, why }, read);
            if (presence === undefined)
                throw error;
            return presence;
        }
    };
    const principal = await write(session, send, { read });
    session.noteKnown({ principalId: principal.id });
    return { principal, isOurs: attempts.isOurs() };
}
/** It keeps its ID, and with it its role assignments. @param id of the deleted one */
async function restorePrincipal(session, id) {
    const { inputs, graph } = session;
    const operation = operationOf('readPrincipal', inputs);
    const read = () => orAbsent(() => getServicePrincipal(graph, inputs.adobeAppId, operation));
    const conflictCodes = ['Request_ResourceNotFound', 'Request_MultipleObjectsWithSameKeyValue'];
    const { send, isOurs } = attemptsOf(() => restoreServicePrincipal(graph, inputs, id));
    await write(session, send, { conflictCodes, read });
    const what = { en: 'the service principal to be visible', fr: 'que le principal de service soit visible' };
    const why = 'Graph accepts the restoration before reads find what was restored';
    const principal = await poll(session, { what, timeout: directoryTimeout, why, withinDeadline: true }, read);
    if (principal !== undefined) {
        session.noteKnown({ principalId: principal.id });
        return { principal, isOurs: isOurs() };
    }
    const { name } = operationOf('restorePrincipal', inputs);
    const message = `Graph accepted the restoration, and does not find the service principal after ${(0,runtime_clock/* seconds */.Y)(directoryTimeout)}`;
    throw new errors_errors/* ServiceError */._7({ service: 'graph', operation: name, code: 'Request_ResourceNotFound', message });
}

;// CONCATENATED MODULE: ./build/azure/second-look.js

/** Milliseconds. */
const second_look_pause = 5_000;
/** Waits before the second look. @param what is looked for */
async function beforeSecondLook({ log, deadline }, what, operation) {
    log.info(`Not found: ${what}. Reading again in ${(0,runtime_clock/* seconds */.Y)(second_look_pause)}, since answers may be some seconds old.`);
    await deadline.wait(second_look_pause, operation);
}
/** What `read` finds, at once or at a second look. */
async function lookTwice(session, what, operation, read) {
    const first = await read();
    if (first !== undefined)
        return first;
    await beforeSecondLook(session, what, operation);
    return read();
}

;// CONCATENATED MODULE: ./build/model/observed.js
/** What was read from Azure and Microsoft Graph, independent of the inputs' requirements. Plain data. */
/** The code of a read for which Microsoft Graph was not called, as the inputs ask. */
const graphNotCalled = 'GraphNotCalled';
/** The code for a name that no vault can have. Source: REST specification, `reason` of CheckNameAvailabilityResult. */
const nameInvalid = 'AccountNameInvalid';

;// CONCATENATED MODULE: ./build/azure/vault-names.js
/**
 * Vault names are global: whether a name that is not in our group belongs to a vault elsewhere or to a soft-deleted
 * one.
 */






const named = dist/* object */.Ikc({ name: dist/* string */.YjP(), properties: dist/* unknown */.L5J() });
const deletedVault = dist/* object */.Ikc({
    properties: dist/* object */.Ikc({
        vaultId: dist/* string */.YjP(),
        location: dist/* string */.YjP(),
        deletionDate: dist/* nullish */.cl6(dist/* string */.YjP()),
        scheduledPurgeDate: dist/* nullish */.cl6(dist/* string */.YjP()),
        purgeProtectionEnabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    }),
});
/**
 * The soft-deleted vault of that name in this subscription, in any region.
 *
 * @throws ServiceError with status 404 and code `DeletedVaultNotFound` when there is none
 */
async function getDeletedVault(arm, inputs, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).subscription}/providers/Microsoft.KeyVault/deletedVaults`;
    const all = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, named);
    const found = all.find((vault) => vault.name.toLowerCase() === inputs.vaultName.toLowerCase());
    if (found === undefined) {
        const message = 'no soft-deleted vault of that name in the subscription';
        throw new errors_errors/* ServiceError */._7({
            service: 'arm',
            operation: operation.name,
            status: 404,
            code: 'DeletedVaultNotFound',
            message,
        });
    }
    const own = dist/* safeParse */.xLC(deletedVault, found);
    if (!own.success) {
        const message = 'the deleted vault has an unexpected shape';
        throw new errors_errors/* ServiceError */._7({ service: 'arm', operation: operation.name, code: 'InvalidAnswer', message });
    }
    const { location, vaultId, deletionDate, scheduledPurgeDate, purgeProtectionEnabled } = own.output.properties;
    // As recorded: named only where it is on.
    const purgeProtection = purgeProtectionEnabled === true;
    const dates = { deletedAt: deletionDate ?? null, scheduledPurge: scheduledPurgeDate ?? null };
    return { location, vaultId, ...dates, purgeProtection };
}
const availability = dist/* object */.Ikc({
    nameAvailable: dist/* boolean */.zMY(),
    reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    message: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * Whether the vault's name is taken, in any tenant.
 *
 * @throws ServiceError with the code of the reason if no vault can have the name (`AccountNameInvalid`)
 */
async function isNameTaken(call, inputs, operation) {
    const response = await call(operation, (client) => client.vaults.checkNameAvailability({ name: inputs.vaultName, type: 'Microsoft.KeyVault/vaults' }));
    const { nameAvailable, reason, message } = (0,responses/* parseResponse */.xp)(operation, response, availability);
    if (nameAvailable || reason?.toLowerCase() !== nameInvalid.toLowerCase())
        return !nameAvailable;
    const { service, name } = operation;
    throw new errors_errors/* ServiceError */._7({ service, operation: name, code: nameInvalid, message: message ?? 'the name is not valid' });
}

;// CONCATENATED MODULE: ./build/changes/vault.js
/** Creates, recovers or protects the vault. */











/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsTimeout = 300_000;
async function readVaultIfExists({ keyVaultManagement, inputs, noteKnown, }) {
    const vault = await orAbsent(() => getVault(keyVaultManagement, inputs, operationOf('readVault', inputs)));
    noteKnown({ vault });
    return vault;
}
/**
 * A soft-deleted vault of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster
 */
async function changeVault(session, step, context) {
    if (step.action === 'update') {
        await protect(session);
        return step.action;
    }
    if (step.action === 'recover')
        await recover(session, step.location, context);
    else
        await createVaultUnlessExists(session, step.location, context);
    if (context.recovery === undefined)
        await untilRegistered(session);
    else
        await waitForRegistration(session);
    context.isRegistered = true;
    if (context.recovery !== undefined)
        return context.recovery === 'ours' ? 'recover' : undefined;
    return context.isNew ? 'create' : undefined;
}
async function recover(session, location, context) {
    context.vaultDiffers = true;
    const { send, isOurs } = attemptsOf(() => recoverVault(session.keyVaultManagement, session.inputs, location));
    const read = () => readVaultIfExists(session);
    // Azure accepts it for a vault in use too (as recorded), and may take over the SKU and the missing tags.
    const options = { conflictCodes: ['SoftDeletedVaultDoesNotExist'], read, before: read };
    await whileBusy(session, () => write(session, send, options));
    context.recovery = isOurs() ? 'ours' : 'others';
}
/** @throws ServiceError `TurnedBack` when Azure accepts the change but the property does not change */
async function protect(session) {
    const isProtected = async () => {
        const vault = await readVaultIfExists(session);
        return vault?.purgeProtection === true ? vault : undefined;
    };
    const send = () => protectVault(session.keyVaultManagement, session.inputs);
    const vault = await whileBusy(session, () => write(session, send, { read: isProtected }));
    if (vault.purgeProtection)
        return;
    const { name: operation } = operationOf('protectVault', session.inputs);
    const message = 'Azure accepted the change, and purge protection is still off';
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'TurnedBack', message });
}
async function createVaultUnlessExists(session, location, context) {
    const { inputs, keyVaultManagement } = session;
    const read = async () => {
        const vault = await readVaultIfExists(session);
        context.vaultDiffers ||= vault !== undefined;
        return vault;
    };
    const { send, isOurs } = attemptsOf(() => createVault(keyVaultManagement, inputs, location));
    try {
        // A PUT would replace a vault that somebody created after the plan.
        const options = { conflictCodes: ['VaultAlreadyExists'], read, before: () => readUnlessFree(session, read) };
        const vault = await whileBusy(session, () => write(session, send, options));
        context.isNew = isOurs();
        if (!context.vaultDiffers)
            context.vaultDiffers = sayDifferences(session, vault);
    }
    catch (error) {
        // Azure's error is the first evidence of a soft-deleted vault that could not be read before.
        const isHeld = error instanceof errors_errors/* ServiceError */._7 && isHeldByDeleted(error.details);
        if (!isHeld || !inputs.recoverDeleted)
            throw error;
        await recoverHolder(session, context, error);
    }
}
/**
 * The vault that has the name, before its creation is sent. Azure Resource Manager may not know yet what was created in
 * another region; the check of the name does. Without the right to check, a second look has to do.
 *
 * @throws ServiceError `VaultAlreadyExists` if the name is taken, and not by a vault that becomes visible here
 */
async function readUnlessFree(session, read) {
    const { inputs, keyVaultManagement } = session;
    const check = operationOf('checkName', inputs);
    const [existing, taken] = await Promise.all([
        read(),
        (0,responses/* tryRead */.o_)(check, (operation) => isNameTaken(keyVaultManagement, inputs, operation), { absentCodes: 'none' }),
    ]);
    if (existing !== undefined)
        return existing;
    const { name } = operationOf('readVault', inputs);
    if (taken.presence !== 'found')
        return lookTwice(session, `vault ${inputs.vaultName}`, name, read);
    if (!taken.value)
        return undefined;
    const what = { en: `vault ${inputs.vaultName} to be visible`, fr: `que le coffre ${inputs.vaultName} soit visible` };
    const why = 'its name was taken a moment ago, and a region of Azure may be behind another';
    const visible = await poll(session, { what, why, timeout: replicationWindow, withinDeadline: true }, read);
    if (visible !== undefined)
        return visible;
    const message = `the name ${inputs.vaultName} was taken after the plan; nothing was sent`;
    const { name: operation } = operationOf('createVault', inputs);
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'VaultAlreadyExists', message });
}
/** @throws `refusal` unless the deleted vault is known to have been in the given resource group */
async function recoverHolder(session, context, refusal) {
    const { inputs, log } = session;
    const operation = operationOf('findDeletedVault', inputs);
    const deleted = await orAbsent(() => getDeletedVault(session.arm, inputs, operation)).catch((error) => {
        throw error instanceof errors_errors/* ServiceError */._7 ? refusal : error;
    });
    if (deleted === undefined || (0,model_scopes/* comparable */.Zm)(deleted.vaultId) !== (0,model_scopes/* vaultScopeOf */.S2)(inputs))
        throw refusal;
    log.info('A soft-deleted vault has this name: recovering it, as asked.');
    await recover(session, deleted.location, context);
}
/**
 * An Azure Policy may have changed what was requested: warn about it. The findings decide whether that is a problem.
 *
 * @returns whether it did; the plan may then no longer apply
 */
function sayDifferences({ inputs, log }, vault) {
    const differences = differencesFromAsked(inputs, vault);
    if (differences.length === 0)
        return false;
    log.warning(`Azure made vault ${inputs.vaultName} otherwise than it was asked: ${differences.join('; ')}. Most likely an Azure Policy (effect Modify or Append) does that.`);
    return true;
}
/** One line for each difference; empty when Azure created the vault as requested. */
function differencesFromAsked(inputs, vault) {
    const restricted = vault.networkDefault === 'deny' || vault.publicNetworkAccess !== 'enabled';
    const network = restricted ? 'restricted' : 'open';
    const sku = inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard';
    const compared = [
        ['purge protection', 'on', vault.purgeProtection ? 'on' : 'off'],
        ['soft delete', 'on', vault.softDelete === false ? 'off' : 'on'],
        ['retention', `${inputs.retentionDays} days`, `${vault.retentionDays ?? inputs.retentionDays} days`],
        ['permission model', 'Azure RBAC', vault.rbac ? 'Azure RBAC' : 'access policies'],
        ['network', inputs.network, network],
        ['trusted services', 'may pass', vault.trustedServicesBypass ? 'may pass' : 'may not pass'],
        ['SKU', sku, vault.sku],
    ];
    return compared
        .filter(([, asked, is]) => asked !== is)
        .map(([what, asked, is]) => `${what}: asked ${asked}, is ${is}`);
}
/** @throws ServiceError `VaultNotReady` when the time is over, or Azure reports that it failed */
async function untilRegistered(session) {
    const state = await waitForRegistration(session);
    if (state.toLowerCase() === 'succeeded')
        return;
    const message = isFinal(state) ? `the vault is ${state}` : `the vault is still ${state} after ${(0,runtime_clock/* seconds */.Y)(dnsTimeout)}`;
    const { en, fr } = registration(session);
    const operation = { en: `wait for ${en}`, fr: `attendre ${fr}` };
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'VaultNotReady', message });
}
function registration({ inputs: { vaultName } }) {
    return { en: `vault ${vaultName} to register its DNS name`, fr: `que le coffre ${vaultName} enregistre son nom DNS` };
}
/** Source: "Track asynchronous Azure operations": every other state is one of an operation under way. */
function isFinal(state) {
    return /^(succeeded|failed|canceled)$/i.test(state);
}
/**
 * Waits until no operation on the vault is under way, as its creation by this run or another. No state stops a change:
 * Azure decides.
 *
 * @returns the provisioning state, `absent` without a vault
 */
async function waitForRegistration(session) {
    const what = registration(session);
    const why = 'Azure answers before the name of a new vault is known everywhere';
    let state = '';
    await poll(session, { what, timeout: dnsTimeout, why }, async () => {
        const vault = await readVaultIfExists(session);
        state = vault?.provisioningState ?? 'absent';
        return isFinal(state) ? vault : undefined;
    });
    return state;
}

;// CONCATENATED MODULE: ./build/changes/grant.js
/** Lets Adobe's service principal use the key: by a role assignment, or by an access policy if the vault uses those. */












/** How many names for the assignment are tried. */
const mostNames = 3;
/** @returns whether this run granted it */
async function grant(session, step, principal) {
    if (principal === undefined)
        throw new Error('a grant is planned and no principal is known');
    if (step.by === 'access-policy')
        return addPolicy(session, principal.id);
    return assignRole(session, principal.id);
}
async function addPolicy(session, principalId) {
    const read = async () => {
        const vault = await readVaultIfExists(session);
        return vault === undefined ? undefined : (0,model_grant/* policyOf */.US)(vault, principalId);
    };
    const { send, isOurs } = attemptsOf(() => addAccessPolicy(session.keyVaultManagement, session.inputs, principalId));
    // Azure merges it with an equal one, and does not tell which of the two runs added it.
    await whileBusy(session, () => write(session, send, { read, before: read }));
    return isOurs();
}
/** Azure may refuse one name for good; the next ones are as fixed, so that concurrent runs still write the same one. */
async function assignByFreeName(session, principalId) {
    const { arm, inputs, log } = session;
    for (let attempt = 1;; attempt += 1) {
        try {
            const assignment = await assignEncryptionUser(arm, inputs, principalId, attempt);
            session.noteKnown({ grantId: assignment.id });
            return assignment;
        }
        catch (error) {
            const isRefused = error instanceof errors_errors/* ServiceError */._7 && error.details.code === nameRefused;
            if (!isRefused || attempt === mostNames)
                throw error;
            log.info(`${nameRefused}: Azure refuses this name of the role assignment. Trying another one.`);
        }
    }
}
async function assignRole(session, principalId) {
    const { inputs, arm } = session;
    const scope = (0,model_scopes/* idsOf */.UX)(inputs)[inputs.grantScope];
    const operation = operationOf('readRoleAssignments', inputs, { at: inputs.grantScope });
    const read = async () => {
        const all = await listRoleAssignments(arm, scope, operation);
        return all.find((one) => one.principalId === principalId && one.roleId === model_roles/* encryptionUserRole */.$I);
    };
    const { send, isOurs } = attemptsOf(() => assignByFreeName(session, principalId), ({ createdAt }, since) => session.clock.isSince(createdAt, since));
    let last;
    const options = {
        what: {
            en: 'the service principal to be known to Azure Resource Manager',
            fr: "qu'Azure Resource Manager connaisse le principal de service",
        },
        timeout: directoryTimeout,
        why: 'what was made in the directory is known elsewhere some time later',
    };
    const done = await poll(session, options, async () => {
        try {
            return await write(session, send, { read });
        }
        catch (error) {
            last = error;
            const code = error instanceof errors_errors/* ServiceError */._7 ? error.details.code : undefined;
            // Another assignment of the same role, principal and scope is equivalent, even while lists are not up to date.
            if (code === 'RoleAssignmentExists')
                return true;
            if (code === 'PrincipalNotFound')
                return undefined;
            throw error;
        }
    });
    if (done === undefined)
        throw last;
    return isOurs();
}

;// CONCATENATED MODULE: ./build/azure/keys.js
/**
 * Keys through ARM: no data-plane role, no waiting for one, and no vault firewall in the way.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keyvault/keys
 */





const attributes = dist/* object */.Ikc({
    enabled: dist/* boolean */.zMY(),
    nbf: dist/* nullish */.cl6(dist/* number */.aig()),
    exp: dist/* nullish */.cl6(dist/* number */.aig()),
    created: (0,responses/* unread */.gy)(dist/* number */.aig(), null),
});
const keyIdentifier = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net(:443)?\/keys\/[a-z0-9-]+\/[0-9a-f]{32}$/i, 'a key identifier with version'));
const keyBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        attributes,
        kty: dist/* string */.YjP(),
        keySize: dist/* nullish */.cl6(dist/* number */.aig()),
        keyOps: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
        keyUriWithVersion: keyIdentifier,
        rotationPolicy: dist/* nullish */.cl6(dist/* object */.Ikc({
            attributes: dist/* nullish */.cl6(dist/* object */.Ikc({ expiryTime: dist/* nullish */.cl6(dist/* string */.YjP()) })),
            lifetimeActions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ action: dist/* nullish */.cl6(dist/* object */.Ikc({ type: dist/* nullish */.cl6(dist/* string */.YjP()) })) }))),
        })),
    }),
});
function keyOf({ id, name, properties }) {
    // Live answers have no port, the specification's examples do: compare and print without it.
    const uriWithVersion = properties.keyUriWithVersion.replace(':443/', '/');
    const cut = uriWithVersion.lastIndexOf('/');
    const version = uriWithVersion.slice(cut + 1).toLowerCase();
    const actions = properties.rotationPolicy?.lifetimeActions ?? [];
    return {
        ...versionOf(version, properties.attributes),
        id,
        name,
        type: properties.kty,
        size: properties.keySize ?? null,
        operations: operationsOf(properties.keyOps),
        uri: uriWithVersion.slice(0, cut),
        uriWithVersion,
        // Every key has a Notify action by default; only Rotate creates versions.
        rotates: actions.some(({ action }) => action?.type?.toLowerCase() === 'rotate'),
        policyEnds: (properties.rotationPolicy?.attributes?.expiryTime ?? '') !== '',
    };
}
function operationsOf(keyOps) {
    return keyOps?.map((operation) => operation.toLowerCase()) ?? null;
}
function versionOf(version, { enabled, nbf, exp, created }) {
    return { version, enabled, notBefore: nbf ?? null, expires: exp ?? null, created };
}
/** The ticket gives Adobe the URI that is read here, so it must be that of the requested key. So must the ID and the name. */
function keyFrom(operation, response, target) {
    const key = keyOf((0,responses/* parseResponse */.xp)(operation, response, keyBody));
    const name = target.keyName.toLowerCase();
    const uri = `https://${(0,cloud/* vaultDomain */.Dk)(target.vaultName)}/keys/${name}`;
    const isAsked = [
        [key.uri.toLowerCase(), uri],
        [(0,model_scopes/* comparable */.Zm)(key.id), (0,model_scopes/* scopesOf */.ZK)(target).key],
        [key.name.toLowerCase(), name],
    ];
    const other = isAsked.find(([said, asked]) => said !== asked);
    if (other === undefined)
        return key;
    throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about another key: ${other[0]}`);
}
/** @throws ServiceError with status 404 when the key does not exist */
async function getKey(call, target, operation) {
    const response = await call(operation, (client) => client.keys.get(target.resourceGroup, target.vaultName, target.keyName));
    return keyFrom(operation, response, target);
}
/** Creates the key unless it exists: an existing key is returned unchanged, without a new version. */
async function createKey(call, inputs) {
    const operation = operationOf('createKey', inputs);
    const properties = {
        kty: inputs.keyType,
        keySize: inputs.keySize,
        keyOps: ['wrapKey', 'unwrapKey'],
        attributes: { enabled: true },
    };
    const response = await call(operation, (client) => client.keys.createIfNotExist(inputs.resourceGroup, inputs.vaultName, inputs.keyName, {
        properties,
        tags: { ...inputs.tags },
    }));
    return keyFrom(operation, response, inputs);
}
const versionName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}$/i, 'a version'));
const versionEntry = dist/* object */.Ikc({ name: versionName, properties: dist/* object */.Ikc({ attributes }) });
/** All versions, in Azure's order: by ID, not by time. */
async function listKeyVersions(arm, target, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).key}/versions`;
    const entries = await arm.list(operation, path, cloud/* keyVaultApiVersion */.oT, versionEntry);
    return entries.map(({ name, properties }) => versionOf(name.toLowerCase(), properties.attributes));
}
const versionBody = dist/* object */.Ikc({
    name: versionName,
    properties: dist/* object */.Ikc({
        attributes,
        kty: dist/* string */.YjP(),
        keySize: dist/* nullish */.cl6(dist/* number */.aig()),
        keyOps: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    }),
});
/**
 * One version with its type and operations, which the list of versions lacks.
 *
 * @throws ServiceError with status 404 when it does not exist
 */
async function getKeyVersion(arm, target, version, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).key}/versions/${version}`;
    const response = await arm.get(operation, path, cloud/* keyVaultApiVersion */.oT);
    const { name, properties } = (0,responses/* parseResponse */.xp)(operation, response, versionBody);
    if (name.toLowerCase() !== version)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `the answer is about version ${name}`);
    const { attributes: dates, kty: type, keySize, keyOps } = properties;
    return { ...versionOf(version, dates), type, size: keySize ?? null, operations: operationsOf(keyOps) };
}
const keys_named = dist/* object */.Ikc({ name: dist/* string */.YjP() });
/** Whether there are others is known from the first names. */
const pagesOfNames = 8;
/** The first names of the vault's keys or secrets; values are never read. */
async function listNames(arm, target, kind, operation) {
    const path = `${(0,model_scopes/* idsOf */.UX)(target).vault}/${kind}`;
    const first = await arm.listFirst(operation, path, cloud/* keyVaultApiVersion */.oT, keys_named, {}, pagesOfNames);
    return { ...first, entries: first.entries.map(({ name }) => name) };
}

;// CONCATENATED MODULE: ./build/changes/key.js
/** Makes or recovers the key. */








/** A recovered key answers 404 for some seconds. */
const recoveredKeyTimeout = 120_000;
/** The error of a creation when a soft-deleted key has the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);
/** Somebody else recovers the key of that name right now; reads do not find it yet. */
const recoveringCode = 'ObjectIsBeingRecovered';
async function readKeyIfExists({ inputs, keyVaultManagement, noteKnown }) {
    const key = await orAbsent(() => getKey(keyVaultManagement, inputs, operationOf('readKey', inputs)));
    noteKnown({ key });
    return key;
}
/** Waits until a vault that this run created or recovered lets its keys be read, whether there are any or not. */
async function waitForRoles(session) {
    await whileRolesPropagate(session, () => readKeyIfExists(session));
}
/**
 * A soft-deleted key of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster, as far as Azure tells: it answers a creation
 * with a key of the same kind that exists already, and the second in which that was created
 */
async function makeKey(session, { isRegistered, isNew }) {
    // An earlier run may have been canceled before its vault was ready; another run may be creating the vault right now.
    if (!isRegistered)
        await waitForRegistration(session);
    const { send, isOurs } = attemptsOf(() => createKey(session.keyVaultManagement, session.inputs), ({ created }, since) => created !== null && session.clock.isSince(created * 1000, since));
    const create = () => write(session, send, {
        conflictCodes: ['KeyCreationParametersDidNotMatchExistingKey'],
        read: () => readKeyIfExists(session),
    });
    const createWhenFree = () => whileBusy(session, create);
    try {
        const key = await (isNew ? whileRolesPropagate(session, createWhenFree) : createWhenFree());
        session.noteKnown({ key });
        return isOurs() ? 'create' : undefined;
    }
    catch (error) {
        if (!(error instanceof errors_errors/* ServiceError */._7))
            throw error;
        if (error.details.code === recoveringCode) {
            session.log.info('Somebody else is recovering the key; this run waits for it.');
            await waitUntilBack(session, error);
            return undefined;
        }
        if (!deletedKeyCodes.has(error.details.code) || !session.inputs.recoverDeleted)
            throw error;
        session.log.info('A soft-deleted key has this name: recovering it, as asked.');
        return (await recoverKey(session)) ? 'recover' : undefined;
    }
}
/** @returns whether this run recovered it */
async function recoverKey(session) {
    const { inputs } = session;
    const read = () => readKeyIfExists(session);
    const operation = operationOf('recoverKey', inputs);
    const { send, isOurs } = attemptsOf(async () => (await session.deletedKeys()).recover(operation), (isSent) => isSent);
    let refusal;
    try {
        await write(session, send, { conflictCodes: ['KeyNotFound'], read });
    }
    catch (error) {
        refusal = unlessRecovering(error);
    }
    await waitUntilBack(session, refusal, send);
    return isOurs();
}
/**
 * Whether a refused recovery may mean that the key comes back all the same: there is no deleted key if another run is
 * recovering it, or if its deletion is not done; and Key Vault refuses one of two recoveries at the same moment (409
 * Conflict, Azure/azure-sdk-for-net#38464).
 *
 * @throws the error itself if not
 */
function unlessRecovering(error) {
    if (error instanceof errors_errors/* ServiceError */._7 && (error.details.code === 'KeyNotFound' || error.details.status === 409))
        return error;
    throw error;
}
/** As `unlessRecovering`; and what may pass does not end a wait that looks first each time. */
function unlessPassing(error) {
    const { answerLost = false, transient = false } = error instanceof errors_errors/* ServiceError */._7 ? error.details : {};
    return error instanceof errors_errors/* ServiceError */._7 && (answerLost || transient) ? error : unlessRecovering(error);
}
/**
 * @param refusal why this run could not recover the key itself; thrown if the key does not come back
 * @param recover asked for again until then: a key that is still being deleted can't be recovered at first
 */
async function waitUntilBack(session, refusal, recover) {
    const { inputs } = session;
    const what = { en: `key ${inputs.keyName} to come back`, fr: `que la cl\u00e9 ${inputs.keyName} soit r\u00e9cup\u00e9r\u00e9e` };
    const why = 'Key Vault accepts a recovery before it is done';
    const withinDeadline = refusal !== undefined;
    const timeout = recoveredKeyTimeout;
    let last = refusal;
    const back = await poll(session, { what, timeout, why, withinDeadline }, async () => {
        const key = await readKeyIfExists(session);
        if (key === undefined && last !== undefined && recover !== undefined)
            last = await recover().then(() => undefined, unlessPassing);
        return key;
    });
    if (back !== undefined)
        return;
    if (last !== undefined)
        throw last;
    const operation = operationOf('recoverKey', inputs).name;
    const message = `the key did not come back in ${(0,runtime_clock/* seconds */.Y)(recoveredKeyTimeout)}`;
    throw new errors_errors/* ServiceError */._7({ service: 'vault', operation, code: 'KeyNotBack', message });
}

;// CONCATENATED MODULE: ./build/azure/locks.js
/** Management locks. Source: https://learn.microsoft.com/rest/api/resources/management-locks */




const locks_apiVersion = '2016-09-01';
const lockName = 'cja-cmk';
const lock = dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* string */.YjP(), properties: dist/* object */.Ikc({ level: dist/* string */.YjP() }) });
function lockOf({ id, name, properties }) {
    const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
    return { name, level: properties.level, scope: end < 0 ? id : id.slice(0, end) };
}
/** Locks at the scope; Azure's list includes those of its parents and children. */
async function listLocks(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/locks`;
    return (await arm.list(operation, path, locks_apiVersion, lock)).map(lockOf);
}
async function createDeleteLock(arm, inputs) {
    const operation = operationOf('createLock', inputs);
    const notes = 'Holds the key that encrypts the data of Adobe Customer Journey Analytics. Deleting it can cost the data.';
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).vault}/providers/Microsoft.Authorization/locks/${lockName}`;
    const properties = { level: 'CanNotDelete', notes };
    (0,responses/* parseResponse */.xp)(operation, await arm.put(operation, path, locks_apiVersion, { properties }), lock);
}

;// CONCATENATED MODULE: ./build/changes/lock.js
/** Creates the lock that protects the vault from deletion. */




/**
 * A lock that somebody created since the plan is never written over, whatever its level.
 *
 * @returns whether this run created the lock
 */
async function makeLock(session) {
    const { inputs, arm } = session;
    const { vault } = (0,model_scopes/* idsOf */.UX)(inputs);
    const target = (0,model_scopes/* vaultScopeOf */.S2)(inputs);
    const operation = operationOf('listLocks', inputs);
    const read = async () => {
        const locks = await listLocks(arm, vault, operation);
        const isThere = locks.some((lock) => (0,model_scopes/* lockHolds */.IH)(lock, target) || (0,model_scopes/* comparable */.Zm)(lock.scope) === target);
        return isThere ? true : undefined;
    };
    const { send, isOurs } = attemptsOf(() => createDeleteLock(arm, inputs));
    await write(session, send, { read, before: read });
    return isOurs();
}

;// CONCATENATED MODULE: ./build/azure/resource-groups.js
/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */




const resource_groups_apiVersion = '2021-04-01';
const group = dist/* object */.Ikc({ properties: dist/* object */.Ikc({ provisioningState: dist/* string */.YjP() }) });
/** @throws ServiceError with status 404 when the group does not exist */
async function getResourceGroup(arm, inputs) {
    const operation = operationOf('readGroup', inputs);
    const response = await arm.get(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion);
    const { properties } = (0,responses/* parseResponse */.xp)(operation, response, group);
    return { isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}
/**
 * The group's provisioning state, as Azure writes it.
 *
 * @throws ServiceError with status 404 when the group does not exist
 */
async function getGroupState(arm, inputs, operation) {
    const response = await arm.get(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion);
    return (0,responses/* parseResponse */.xp)(operation, response, group).properties.provisioningState;
}
async function createResourceGroup(arm, inputs, location) {
    const operation = operationOf('createGroup', inputs);
    const body = { location, tags: inputs.tags };
    (0,responses/* parseResponse */.xp)(operation, await arm.put(operation, (0,model_scopes/* idsOf */.UX)(inputs).group, resource_groups_apiVersion, body), group);
}

;// CONCATENATED MODULE: ./build/changes/resource-group.js
/** Creates the resource group, with create-resource-group. */




/**
 * A PUT would replace the tags of a group that somebody created after the plan.
 *
 * @returns whether this run created the group
 */
async function makeResourceGroup(session, location) {
    const { arm, inputs } = session;
    const read = async () => {
        const group = await orAbsent(() => getResourceGroup(arm, inputs));
        return group?.isLeaving === true ? undefined : group;
    };
    const { name } = operationOf('readGroup', inputs);
    const before = () => lookTwice(session, `resource group ${inputs.resourceGroup}`, name, read);
    const { send, isOurs } = attemptsOf(() => createResourceGroup(arm, inputs, location));
    await write(session, send, { read, before });
    return isOurs();
}

;// CONCATENATED MODULE: ./build/changes/stages.js
/** What each change requires. A service principal belongs to the tenant, so it requires nothing in the subscription. */
const needs = {
    'resource-group': [],
    vault: ['resource-group'],
    principal: [],
    key: ['vault'],
    lock: ['vault'],
};
/** What contains the change, from the outside in: Azure refuses it where it does not know one of them. */
function parentsOf({ resource }, { grantScope }) {
    if (resource !== 'grant')
        return needs[resource];
    return grantScope === 'key' ? ['vault', 'key'] : ['vault'];
}
function needsOf(step, inputs) {
    const parents = parentsOf(step, inputs);
    if (step.resource !== 'grant')
        return parents;
    // An access policy changes the vault itself, so it is not added while a key is being created in the vault.
    return [...parents, 'principal', ...(step.by === 'access-policy' ? ['key'] : [])];
}
/** Whether `other` has to be done before `step`. */
function isBefore(other, step, inputs) {
    // A later run does not know why the grant is missing, so it is given before anything else can fail in this run.
    if (other.resource === 'grant' && other.afterRecovery)
        return canWait(step);
    if (step.resource === 'grant' && step.afterRecovery && canWait(other))
        return false;
    if (other.resource === 'vault' && step.resource === 'vault')
        return step.action === 'update' && other !== step;
    return needsOf(step, inputs).includes(other.resource);
}
function canWait({ resource, action }) {
    return resource === 'key' || resource === 'lock' || (resource === 'vault' && action === 'update');
}
/** The steps in stages; within a stage they keep their order. A step runs as early as its requirements allow. */
function stagesOf(steps, inputs) {
    const stages = [];
    let left = [...steps];
    while (left.length > 0) {
        const waiting = left;
        const isFree = (step) => !waiting.some((other) => isBefore(other, step, inputs));
        stages.push(waiting.filter(isFree));
        left = waiting.filter((step) => !isFree(step));
    }
    return stages;
}

;// CONCATENATED MODULE: ./build/changes/apply.js
/**
 * Applies the planned changes stage by stage; the changes of a stage run in parallel. Before a write that could replace
 * something, and after a write whose answer was lost or that conflicts, the resource is read.
 */












/** When a change fails, the others of its stage are finished, and those of later stages are skipped. */
async function apply(session, steps, { principal, stopIfVaultDiffers, vaultIsNew = false, made = new Set() }) {
    const vault = { vaultDiffers: false, recovery: undefined, isRegistered: false, isNew: vaultIsNew };
    const context = { principal, made: new Set(made), ...vault };
    /** Each step that was started, with its error. */
    const ended = new Map();
    for (const stage of stagesOf(steps, session.inputs)) {
        session.log.step(titleOf(stage));
        await Promise.all(stage.map(async (step) => {
            ended.set(step, await makeStep(logging(session, stage, step), step, context));
        }));
        if (stage.some((step) => errorOf(ended.get(step)) !== undefined))
            break;
        if (stopIfVaultDiffers && context.vaultDiffers)
            break;
    }
    const errors = steps.flatMap((step) => errorOf(ended.get(step)) ?? []);
    const changes = steps.flatMap((step) => {
        const outcome = ended.get(step);
        if (outcome === undefined)
            return errors.length > 0 ? [changeOf(step, 'skipped')] : [];
        if ('error' in outcome)
            return [changeOf(step, 'failed')];
        return outcome.done === undefined ? [] : [{ ...changeOf(step, 'done'), action: outcome.done }];
    });
    return { changes, errors: withOneEnd(errors), ...context };
}
/** The changes of a plan, none of them made. */
function plannedChanges({ steps }) {
    return steps.map((step) => changeOf(step, 'planned'));
}
function changeOf({ resource, name, action }, status) {
    return { resource, name, action, status };
}
/** The end of the run interrupts every change in progress; report it once. */
function withOneEnd(errors) {
    const end = errors.find((error) => error instanceof deadline/* Interrupted */.j);
    return errors.filter((error) => !(error instanceof deadline/* Interrupted */.j) || error === end);
}
function errorOf(outcome) {
    return outcome !== undefined && 'error' in outcome ? outcome.error : undefined;
}
async function makeStep(session, step, context) {
    const startedAt = (0,runtime_clock/* now */.t)();
    const logResult = (what, time) => {
        const took = (0,runtime_clock/* now */.t)() - startedAt;
        session.log.info(`${what}${took < longEnoughToSay ? '' : ` ${time} ${(0,runtime_clock/* seconds */.Y)(took)}`}.`);
    };
    try {
        const action = await makeInside(session, step, context);
        if (action !== 'update')
            context.made.add(step.resource);
        logResult(action === undefined ? 'Somebody else was faster' : done[action], 'in');
        return { done: action };
    }
    catch (error) {
        logResult('Failed', 'after');
        return { error: (0,errors_errors/* asError */.zR)(error) };
    }
}
/** A duration is logged only if it is at least this long, ms. */
const longEnoughToSay = 2000;
const done = {
    create: 'Created',
    update: 'Updated',
    recover: 'Recovered',
};
const titles = {
    'resource-group': 'Resource group',
    vault: 'Key vault',
    key: 'Key',
    principal: 'Service principal',
    grant: 'Access',
    lock: 'Lock',
};
/** With the name for one change; for several, the lines of the group have them. */
function titleOf(stage) {
    const [only, ...others] = stage;
    if (only !== undefined && others.length === 0)
        return `${titles[only.resource]} ${only.name}`;
    const all = stage.map(({ resource }) => titles[resource].toLowerCase()).join(', ');
    return (0,words/* capitalized */.l2)(all);
}
/** Lines of parallel changes begin with the change's name. */
function logging(session, stage, { resource }) {
    if (stage.length === 1)
        return session;
    const { log } = session;
    const own = { ...log, info: (line) => log.info(`${titles[resource]}: ${line}`) };
    return { ...session, log: own };
}
/** Waits where Azure does not know yet what this run has made a moment ago. */
function makeInside(session, step, context) {
    const change = () => makeChange(session, step, context);
    const parent = parentsOf(step, session.inputs).find((one) => context.made.has(one));
    return parent === undefined ? change() : whileParentIsUnknown(session, parent, change);
}
async function makeChange(session, step, context) {
    if (step.resource === 'vault')
        return changeVault(session, step, context);
    if (step.resource === 'key' && step.action === 'create')
        return makeKey(session, context);
    return (await isMadeHere(session, step, context)) ? step.action : undefined;
}
/** Whether this run has made the change, and not somebody else meanwhile. */
async function isMadeHere(session, step, context) {
    switch (step.resource) {
        case 'resource-group':
            return makeResourceGroup(session, step.location);
        case 'key':
            return recoverKey(session);
        case 'principal': {
            const made = await (step.action === 'recover' ? restorePrincipal(session, step.id) : makePrincipal(session));
            context.principal = made.principal;
            return made.isOurs;
        }
        case 'grant':
            return grant(session, step, context.principal);
        default:
            return makeLock(session);
    }
}

// EXTERNAL MODULE: ./build/errors/explain.js + 11 modules
var explain = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/situation.js
var situation = __webpack_require__(42);
// EXTERNAL MODULE: ./build/runbooks/run-mode.js
var run_mode = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/conclude.js
/** How a run ends: from its state to whether the step fails, and why. Pure. */








function conclude(state, run, host) {
    const { inputs, startedAt, observed, activity, plan, changes, verdict, error } = state;
    return {
        inputs,
        run,
        starts: host.starts(run, inputs?.mode),
        startedAt,
        finishedAt: new Date().toISOString(),
        observed,
        activity,
        failingSince: state.failingSince,
        plan,
        changes,
        changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
        verdict,
        failures: error === undefined ? [] : (0,explain/* explain */.W)(error, { ...state, host }).map((failure) => withRestore(failure, state)),
    };
}
/**
 * Only after a recovery is the grant given without an input for it: a later run can't know why it is missing. If it was
 * not given, it has to be requested.
 */
function withRestore(failure, { inputs, changes, recovery }) {
    const isNeedless = inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs) || inputs.restoreGrant;
    const isLost = changes.some(({ resource, status }) => resource === 'grant' && notMade.has(status));
    if (isNeedless || recovery !== 'ours' || !isLost)
        return failure;
    const { steps, later = [], ...runbook } = failure.runbook;
    // Where somebody is asked first, the answer decides on it, too.
    const isAsked = steps.some(({ asksWho }) => asksWho === true);
    const told = isAsked
        ? { steps, later: [(0,run_mode/* restoreGrantNext */.SO)(inputs), ...later, (0,run_mode/* removeBoth */.e3)(inputs)] }
        : { steps: [(0,run_mode/* restoreGrantNext */.SO)(inputs), ...steps], later: [...later, (0,run_mode/* removeBoth */.e3)(inputs)] };
    return { ...failure, runbook: { ...runbook, ...told } };
}
const notMade = new Set(['failed', 'skipped']);
function isCancellation(error) {
    return error instanceof deadline/* Interrupted */.j && error.reason === 'cancelled';
}
/** The signal may come with the last answer, or while another error ends the run. */
function withCancellation(error) {
    const errors = error === undefined ? [] : (0,errors_errors/* errorsOf */.Bp)(error).map(errors_errors/* asError */.zR);
    if (errors.some(isCancellation))
        return error;
    const operation = { en: 'finish the run', fr: "terminer l'ex\u00e9cution" };
    const cancelled = new deadline/* Interrupted */.j('cancelled', operation);
    return errors.length === 0 ? cancelled : new errors_errors/* SeveralErrors */.AJ([...errors, cancelled]);
}
function endingOf(outcome) {
    const { failures, verdict } = outcome;
    if (!stepFails(outcome))
        return 'passed';
    if (failures.some(({ code }) => code === 'InvalidInputs'))
        return 'invalid';
    return verdict === undefined || verdict.state === 'unknown' ? 'unchecked' : 'failed';
}
/** Whether the step fails. A plan succeeds when ensure could do it, regardless of the findings; a gate opens only for a ready key. */
function stepFails(outcome) {
    const { inputs, verdict } = outcome;
    if ((0,model_outcome/* isStopped */.i)(outcome) || inputs === undefined || verdict === undefined)
        return true;
    const isShut = inputs.mode === 'gate' && !verdict.ready;
    return isShut || (inputs.mode !== 'plan' && (failsGate(verdict, inputs) || isUrgent(outcome)));
}
/** Whoever has to act now is told by a step that fails. */
function isUrgent(outcome) {
    return outcome.inputs?.failOn !== 'never' && (0,situation/* situationOf */._7)(outcome).urgency === 'act-now';
}
/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked. Unknown
 * warnings do not fail the step; with `never`, no finding does (`ready` is not affected).
 */
function gateFailures(verdict, inputs) {
    if (inputs.failOn === 'never')
        return [];
    return verdict.findings.filter((finding) => {
        const { severity, status } = finding;
        return (status === 'fail' && (0,model_finding/* isAtOrAbove */.ux)(finding, inputs)) || (status === 'unknown' && severity === 'error');
    });
}
function failsGate(verdict, inputs) {
    return gateFailures(verdict, inputs).length > 0;
}

// EXTERNAL MODULE: ./build/connect.js + 5 modules
var connect = __webpack_require__(2551);
// EXTERNAL MODULE: ./build/inputs/named.js
var inputs_named = __webpack_require__(3873);
;// CONCATENATED MODULE: ./build/model/deny.js

/** What Adobe does with the key, as Azure RBAC names it (Microsoft: role Key Vault Crypto Service Encryption User). */
const keyDataActions = [
    'Microsoft.KeyVault/vaults/keys/read',
    'Microsoft.KeyVault/vaults/keys/wrap/action',
    'Microsoft.KeyVault/vaults/keys/unwrap/action',
];
/**
 * The assignment that denies the principal one of the three data actions at the key, else one that may; `undefined` when
 * none does.
 *
 * @param key the key's scope, lower case
 */
function denialOf(assignments, identity, key) {
    let unclear;
    for (const assignment of assignments) {
        const denial = denialBy(assignment, identity, key);
        if (denial?.verdict === 'denied')
            return denial;
        unclear ??= denial;
    }
    return unclear;
}
/**
 * The groups that decide whether the principal is denied the use of the key; none where another assignment decides it.
 *
 * @param principalId lower case
 * @param key the key's scope, lower case
 */
function groupsInDoubt(assignments, principalId, key) {
    const identity = { id: principalId, groups: [] };
    const denials = assignments.map((one) => denialBy(one, identity, key)).filter((one) => one !== undefined);
    if (denials.some(({ verdict }) => verdict === 'denied'))
        return [];
    const named = denials
        .filter((one) => 'doubt' in one && one.doubt === 'group')
        .flatMap(({ assignment }) => assignment.principals.concat(assignment.excludedPrincipals));
    return [...new Set(named.filter(mayHoldUs).map(({ id }) => id))];
}
/**
 * Whether the assignment denies the principal a write for certain: not if it only may, because it names a group or has
 * a condition.
 *
 * @param principalId lower case
 */
function deniesWrite(assignment, principalId, { actions, isDataAction, scope }) {
    const denies = (permission) => actions.some((action) => isDataAction
        ? covers(permission.dataActions, permission.notDataActions, action)
        : covers(permission.actions, permission.notActions, action));
    return denialBy(assignment, { id: principalId, groups: [] }, scope, denies)?.verdict === 'denied';
}
function denialBy(assignment, identity, key, denies = deniesKey) {
    const isElsewhere = (0,model_scopes/* isKnownScope */.Yz)(assignment.scope) && !appliesAt(assignment, key);
    if (isAudit(assignment) || isElsewhere)
        return undefined;
    const named = isNamed(assignment, identity);
    if (named === 'no')
        return undefined;
    const denying = assignment.permissions.filter(denies);
    const isSilent = assignment.permissions.length === 0 || assignment.permissions.some(saysNothing);
    if (denying.length === 0 && !isSilent)
        return undefined;
    const isUnsaid = assignment.principals.length === 0 || denying.length === 0 || !(0,model_scopes/* isKnownScope */.Yz)(assignment.scope);
    if (isUnsaid)
        return { verdict: 'unclear', assignment, doubt: 'form' };
    if (named === 'perhaps')
        return { verdict: 'unclear', assignment, doubt: 'group' };
    const isConditional = isText(assignment.condition) || denying.every(({ condition }) => isText(condition));
    if (isConditional)
        return { verdict: 'unclear', assignment, doubt: 'condition' };
    return { verdict: 'denied', assignment };
}
/** One that audits logs what it would deny. Source: REST specification, 2024-07-01-preview, `denyAssignmentEffect`. */
function isAudit({ effect }) {
    return effect?.toLowerCase() === 'audit';
}
/** Child scopes inherit it, unless it says that it does not apply to them. */
function appliesAt({ scope, onlyAtScope }, key) {
    if (onlyAtScope)
        return (0,model_scopes/* comparable */.Zm)(scope) === key;
    return (0,model_scopes/* grantsAt */.fC)(scope, key);
}
/** The empty GUID, which with the type `SystemDefined` stands for every principal of the directory. */
const everyone = '00000000-0000-0000-0000-000000000000';
/** A principal with another ID and one of these types is not Adobe's; all other types may include Adobe's principal. */
const single = new Set(['user', 'serviceprincipal']);
function isEveryone({ id, type }) {
    return id === everyone && type.toLowerCase() === 'systemdefined';
}
function mayHoldUs(one) {
    return !isEveryone(one) && !single.has(one.type.toLowerCase());
}
function isNamed({ principals, excludedPrincipals }, identity) {
    const isOurs = ({ id }) => id === identity.id || identity.groups.includes(id);
    if (excludedPrincipals.some(isOurs))
        return 'no';
    const isSure = principals.some((one) => isOurs(one) || isEveryone(one));
    if (!isSure && principals.length > 0 && !principals.some(mayHoldUs))
        return 'no';
    return isSure && !excludedPrincipals.some(mayHoldUs) ? 'yes' : 'perhaps';
}
/** Every permission has an action or a data action (Microsoft: "List Azure deny assignments"). */
function saysNothing({ actions, dataActions }) {
    return actions.length === 0 && dataActions.length === 0;
}
/** A permission denies what its patterns match and its own exclusions don't. */
function deniesKey({ dataActions, notDataActions }) {
    return keyDataActions.some((action) => covers(dataActions, notDataActions, action));
}
function covers(patterns, without, action) {
    return patterns.some((pattern) => matches(pattern, action)) && !without.some((pattern) => matches(pattern, action));
}
/**
 * Whether a pattern of a role or deny assignment covers an action: `*` stands for any text, and case does not matter.
 * Each piece between the asterisks is searched for once, from left to right, so no pattern takes long.
 */
function matches(pattern, action) {
    const text = action.toLowerCase();
    const [first = '', ...rest] = pattern.toLowerCase().split('*');
    const last = rest.pop();
    if (last === undefined)
        return first === text;
    if (!text.startsWith(first))
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}
function isText(condition) {
    return condition !== null && condition !== '';
}

// EXTERNAL MODULE: ./build/model/names.js
var model_names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/vault.js
var model_vault = __webpack_require__(698);
// EXTERNAL MODULE: ./build/runbooks/access/condition.js
var access_condition = __webpack_require__(1302);
// EXTERNAL MODULE: ./build/az-commands/access.js
var access = __webpack_require__(2673);
// EXTERNAL MODULE: ./build/model/runbook.js
var model_runbook = __webpack_require__(854);
// EXTERNAL MODULE: ./build/runbooks/asking.js
var asking = __webpack_require__(1149);
;// CONCATENATED MODULE: ./build/runbooks/access/denied.js
/** What to do about a deny assignment that takes Adobe's access away, or might. */





/** A denial overrides every role. Source: Microsoft, Understand Azure deny assignments. */
function deniedAccess(inputs) {
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: {
            en: 'the owners of the deny assignment',
            fr: "les propri\u00e9taires de l'affectation de refus",
            roles: ['owners'],
        },
        did: { en: "deny Adobe's access to the key", fr: "refus\u00e9 l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
        kept: { en: 'the deny assignment as it is', fr: "l'affectation de refus telle quelle" },
        never: {
            en: 'Never assign more roles instead, since a deny assignment overrides them.',
            fr: "N'attribuez jamais d'autres r\u00f4les \u00e0 la place\u00A0: une affectation de refus l'emporte sur eux.",
        },
        find: [showDenials(inputs)],
        repair: [
            {
                en: "Have its owner exclude Adobe's service principal from the deny assignment.",
                fr: "Faites exclure le principal de service d'Adobe de l'affectation de refus par son propri\u00e9taire.",
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
/** A stack, an application or a person made it. */
function showDenials(inputs) {
    return {
        en: 'Show the deny assignment, which a deployment stack, a managed application or a person created.',
        fr: "Affichez l'affectation de refus, cr\u00e9\u00e9e par une pile de d\u00e9ploiement, une application manag\u00e9e ou une personne.",
        commands: [(0,access/* listDenyAssignments */.vM)({ inputs }, (0,model_scopes/* idsOf */.UX)(inputs).key)],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
    };
}
/** It names a group, or has a condition. */
function perhapsDenied(inputs) {
    return (0,model_runbook/* inSteps */.F8)(showDenials(inputs), {
        en: "Ask its owner about Adobe's service principal.",
        fr: "Interrogez son propri\u00e9taire au sujet du principal de service d'Adobe.",
        told: 'answer',
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['It applies', 'Have that service principal excluded.'],
                fr: ["Elle s'y applique", 'Faites exclure ce principal de service.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['It has no effect on it', 'Leave it, and have its owner name the service principals instead of a group.'],
                fr: [
                    "Elle n'a aucun effet sur lui",
                    "Laissez-la, et faites-y d\u00e9signer les principaux de service au lieu d'un groupe.",
                ],
            }),
        ],
    });
}

// EXTERNAL MODULE: ./build/runbooks/principal/identifiers.js
var identifiers = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/runbooks/unread.js
var unread = __webpack_require__(361);
;// CONCATENATED MODULE: ./build/checks/check.js
/** What a finding is, in one entry: its rule, its words and its check, a pure function from inputs and observed state. */




/** What the vault's audit log adds; `undefined` if it was not read. */
function noteOf({ note }, context) {
    const { usage } = context.observed;
    return usage.presence === 'found' ? note?.(context, usage.value) : undefined;
}
function contextOf(inputs, observed, now, activity) {
    return { inputs, observed, now, scopes: (0,model_scopes/* scopesOf */.ZK)(inputs), activity };
}
function pass(observed) {
    return { status: 'pass', observed, runbook: model_runbook/* nothingToDo */.KN };
}
function skipped(observed) {
    return { status: 'skipped', observed, runbook: model_runbook/* nothingToDo */.KN };
}
function fail(observed, runbook) {
    return { status: 'fail', observed, runbook };
}
/** The same outcome, where Adobe might still be able to use the key. */
function doubtful(outcome) {
    return { ...outcome, isAccessDoubtful: true };
}
/** The same outcome, where it is not known whether Adobe can use the key. */
function mayCut(outcome) {
    return { ...outcome, effect: 'may-cut' };
}
/** Another finding has the cause: what to do is said there. */
function following(because, outcome) {
    return { ...outcome, because, runbook: (0,model_runbook/* see */.oZ)(because) };
}
/** Something required is known not to exist. */
function missing(observed, runbook) {
    return { ...fail(observed, runbook), isAbsence: true, isMissing: true };
}
/** Something was read, but it does not decide the check. */
function undecided(because, runbook) {
    return { status: 'unknown', observed: because, runbook };
}
const noVault = { en: 'There is no vault to check', fr: "Il n'y a pas de coffre de cl\u00e9s \u00e0 v\u00e9rifier" };
const noKey = { en: 'There is no key to check', fr: "Il n'y a pas de cl\u00e9 \u00e0 v\u00e9rifier" };
/** Azure did not answer, or refused. An answer without a code has the status in its place. */
function couldNotRead({ operation, status, code, message, requestId }) {
    const answer = status === undefined || code.includes(`HTTP ${status}`) ? code : `HTTP ${status} ${code}`;
    const request = (label) => (requestId === undefined ? '' : ` (${label} ${requestId})`);
    return {
        en: `could not ${operation.en}: ${answer}: ${message}${request('request ID')}`,
        fr: `${(0,words/* impossible */.yW)(operation.fr)}\u00A0: ${answer}\u00A0: ${message}${request('identifiant de requ\u00eate')}`,
    };
}
/**
 * Something could not be read: gives the reason and the missing right. `reason` is `undefined` if nothing was
 * requested.
 */
function unreadable({ inputs }, reason) {
    const notFound = {
        en: 'Azure answered HTTP 404, although the vault exists',
        fr: 'Azure a r\u00e9pondu HTTP 404 alors que le coffre existe',
    };
    return undecided(reason === undefined ? notFound : couldNotRead(reason), (0,unread/* unreadRunbook */.o)(inputs, reason));
}
/** Why something is unknown; `undefined` if it is known not to exist. */
function reasonOf(observation) {
    return observation.presence === 'unknown' ? observation.reason : undefined;
}
/** A check of the vault that was found; without a vault there is nothing to check. */
function checkVault(check) {
    return (context) => {
        const { vault } = context.observed;
        if (vault.presence === 'found')
            return check(vault.value, context);
        return vault.presence === 'absent' ? skipped(noVault) : unreadable(context, vault.reason);
    };
}
/** A check of the key that was found. A key "not found" in a vault that could not be read is not known to be absent. */
function checkKey(check) {
    return (context) => {
        const { vault, key } = context.observed;
        if (vault.presence === 'absent')
            return skipped(noVault);
        if (key.presence === 'found')
            return check(key.value, context);
        if (key.presence === 'unknown')
            return unreadable(context, key.reason);
        return vault.presence === 'unknown' ? unreadable(context, vault.reason) : skipped(noKey);
    };
}

;// CONCATENATED MODULE: ./build/checks/sources.js
/** Where rules come from. */
const learn = 'https://learn.microsoft.com/en-us/azure';
const adobe = 'https://experienceleague.adobe.com/en/docs';
const journeyAnalytics = `${adobe}/analytics-platform/using/cja-privacy/cmk`;
const platform = `${adobe}/experience-platform/landing/governance-privacy-security/customer-managed-keys`;
/** Adobe's rules for the vault of its sister product. */
const platformVault = `${platform}/azure/azure-key-vault-config`;
const platformOverview = `${platform}/overview`;

// EXTERNAL MODULE: ./build/model/grant-end.js
var grant_end = __webpack_require__(643);
// EXTERNAL MODULE: ./build/az-commands/key.js
var key = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/runbooks/owners.js
var owners = __webpack_require__(9562);
;// CONCATENATED MODULE: ./build/runbooks/key/validity.js
/** What to do about a key version that is disabled, expired or not active yet. */






const reader = (0,model_runbook/* role */.JC)('vaultReader', 'vault');
const officer = (0,model_runbook/* role */.JC)('cryptoOfficer', 'vault');
/** What the version encrypted, only that version decrypts. */
const neverRenew = {
    en: 'Never create a new version instead: it does not decrypt your data.',
    fr: 'Ne cr\u00e9ez jamais de nouvelle version \u00e0 la place\u00A0: elle ne d\u00e9chiffre pas vos donn\u00e9es.',
};
const theVersion = { en: 'the version as it is', fr: 'la version telle quelle' };
/** Disabling is one way to revoke access, so nobody undoes it without asking. */
function disabledVersion(inputs, version) {
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: {
            en: `disable version ${version.slice(0, 4)}\u2026 of key ${inputs.keyName}`,
            fr: `d\u00e9sactiv\u00e9 la version ${version.slice(0, 4)}\u2026 de la cl\u00e9 ${inputs.keyName}`,
        },
        kept: theVersion,
        never: neverRenew,
        repair: [
            {
                en: `Enable key version ${version}.`,
                fr: `Activez la version ${version} de la cl\u00e9.`,
                commands: [(0,key/* enableVersion */.Gj)({ inputs }, version)],
                as: officer,
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
/** Answers disagree on whether a version is enabled: one of them may be seconds old. */
function disputedVersion(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Run mode verify again in ten minutes, and look at the versions meanwhile.',
        fr: "Relancez le mode verify dans dix minutes, et regardez les versions d'ici l\u00e0.",
        commands: [(0,key/* listVersions */.yO)({ inputs })],
        as: reader,
    });
}
const dayOf = ({ date }) => ({
    en: `${(0,dates/* readableDay */.hW)(date, 'en')} (UTC)`,
    fr: `${(0,dates/* readableDay */.hW)(date, 'fr')} (UTC)`,
});
function expiredVersion(at, dated) {
    const { inputs } = at;
    const { en, fr } = dayOf(dated);
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: { en: `let key ${inputs.keyName} expire on ${en}`, fr: `laiss\u00e9 la cl\u00e9 ${inputs.keyName} expirer le ${fr}` },
        kept: theVersion,
        never: neverRenew,
        mistake: byMistakeOrForgotten,
        repair: [laterExpiry(at, dated.version)],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
/** A date that was set long ago may be forgotten, or the end that somebody wanted. */
const byMistakeOrForgotten = {
    en: "They say: by mistake, or it was not meant to end Adobe's access",
    fr: "R\u00e9ponse\u00A0: par erreur, ou ce n'\u00e9tait pas pour mettre fin \u00e0 l'acc\u00e8s d'Adobe",
};
/** Its day is still to come. */
function expiringVersion(at, dated) {
    const { inputs } = at;
    const { en, fr } = dayOf(dated);
    return (0,asking/* askAgreement */.EE)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        to: {
            en: `a later expiration date than ${en} for key ${inputs.keyName}`,
            fr: `une date d'expiration post\u00e9rieure au ${fr} pour la cl\u00e9 ${inputs.keyName}`,
        },
        steps: [laterExpiry(at, dated.version), run_mode/* runVerify */.R9],
    });
}
function laterExpiry(at, version) {
    return {
        en: 'Set a later expiration date, here two years from now.',
        fr: "Repoussez la date d'expiration, ici de deux ans.",
        commands: [(0,key/* extendExpiry */.Mm)(at, version)],
        as: officer,
    };
}
function earlyVersion(at, dated) {
    const { inputs } = at;
    const { en, fr } = dayOf(dated);
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: {
            en: `keep key ${inputs.keyName} inactive until ${en}`,
            fr: `laiss\u00e9 la cl\u00e9 ${inputs.keyName} inactive jusqu'au ${fr}`,
        },
        kept: theVersion,
        never: neverRenew,
        repair: [
            {
                en: 'Set the activation date to now.',
                fr: "Remplacez la date d'activation par l'heure actuelle.",
                commands: [(0,key/* activateNow */.QT)(at, dated.version)],
                as: officer,
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}

;// CONCATENATED MODULE: ./build/runbooks/access/ending.js
/** What to do about a role assignment of Adobe's that ends, or ended. */






const assigner = (0,model_runbook/* role */.JC)(['dataAccessAdministrator', 'owner'], 'vault');
function endingGrant(inputs, { principalId, freeScope, isPast }) {
    const repair = [lastingAssignment(inputs, principalId, freeScope)];
    const whom = (0,owners/* ownersOfVault */.iI)(inputs);
    if (!isPast)
        return (0,asking/* askAgreement */.EE)({
            whom,
            to: {
                en: 'a role assignment of Adobe without an end date',
                fr: "une attribution de r\u00f4le d'Adobe sans date de fin",
            },
            steps: [...repair, run_mode/* runVerify */.R9],
        });
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom,
        did: {
            en: "set dates with which Adobe's role assignment has no effect today",
            fr: "fix\u00e9 des dates avec lesquelles l'attribution de r\u00f4le d'Adobe est sans effet aujourd'hui",
        },
        kept: { en: 'the dates as they are', fr: 'les dates telles quelles' },
        repair,
        check: (0,run_mode/* checkAgain */.he)(inputs),
        mistake: byMistakeOrForgotten,
    });
}
/** @param freeScope without one, Azure refuses a further assignment of the role */
function lastingAssignment(inputs, principalId, freeScope) {
    if (freeScope === undefined)
        return {
            en: 'Have the dates changed in Privileged Identity Management.',
            fr: 'Faites modifier les dates dans Privileged Identity Management.',
        };
    return {
        en: 'Add an assignment without an end date, next to the one that ends.',
        fr: 'Ajoutez une attribution sans date de fin, en plus de celle qui prend fin.',
        commands: [(0,access/* assignToAdobe */.us)({ inputs }, principalId, freeScope)],
        as: assigner,
    };
}

;// CONCATENATED MODULE: ./build/checks/adobe/grant-lasting.js
/** Whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */










const adobeGrantLasting = {
    id: 'adobe-grant-lasting',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/role-based-access-control/pim-integration`,
    title: { en: 'The role assignment has no end date', fr: "L'attribution de r\u00f4le n'a pas de date de fin" },
    headline: { en: "Adobe's access has an end date", fr: "L'acc\u00e8s d'Adobe a une date de fin" },
    why: {
        en: 'A time-bound role assignment is removed on its last day, and Adobe might treat that as a revocation.',
        fr: 'Une attribution de r\u00f4le limit\u00e9e dans le temps est retir\u00e9e \u00e0 son dernier jour, et Adobe peut y voir une r\u00e9vocation.',
    },
    expected: { en: 'A role assignment without an end date', fr: 'Une attribution de r\u00f4le sans date de fin' },
    unchecked: {
        en: "Couldn't check Adobe's role assignment for an end date",
        fr: "Impossible de v\u00e9rifier si l'attribution de r\u00f4le d'Adobe a une date de fin",
    },
    check: checkVault((vault, context) => {
        const { inputs, observed, scopes } = context;
        const { principal, roleAssignments, scheduleInstances } = observed;
        if (!vault.rbac)
            return skipped({ en: 'Access policies have no end date', fr: "Les strat\u00e9gies d'acc\u00e8s n'ont pas de date de fin" });
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
        if (principalId === undefined) {
            return principal.presence === 'unknown' ? unreadable(context, principal.reason) : skipped(noGrant);
        }
        if (roleAssignments.presence !== 'found')
            return unreadable(context, reasonOf(roleAssignments));
        const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, scopes.key);
        if (counted.length === 0)
            return skipped(noGrant);
        if (scheduleInstances.presence === 'absent')
            return skipped({
                en: 'The tenant has no license for time-bound role assignments',
                fr: "Le locataire n'a pas de licence pour les attributions de r\u00f4le limit\u00e9es dans le temps",
            });
        if (scheduleInstances.presence === 'unknown')
            return unreadable(context, scheduleInstances.reason);
        return byTerm(context, principalId, (0,grant_end/* termOf */.i)(counted, scheduleInstances.value, context.now));
    }),
};
const noGrant = { en: 'Adobe does not have the role', fr: "Adobe n'a pas le r\u00f4le" };
function byTerm(context, principalId, term) {
    if (term.kind === 'lasting')
        return pass({ en: 'The role assignment has no end date', fr: "L'attribution de r\u00f4le n'a pas de date de fin" });
    const { at } = term;
    if (term.kind === 'begins') {
        return skipped({
            en: `Adobe's role assignment begins on ${(0,dates/* readableTime */.GI)(at, 'en')}, which adobe-grant reports`,
            fr: `L'attribution de r\u00f4le d'Adobe commence le ${(0,dates/* readableTime */.GI)(at, 'fr')}, ce que signale adobe-grant`,
        });
    }
    if (Number.isNaN(Date.parse(at)))
        return fail(unreadableEnd(at), renewal(context, principalId, term));
    const end = term.kind === 'ends'
        ? {
            en: `Adobe's role assignment ends on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `L'attribution de r\u00f4le d'Adobe prend fin le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        }
        : {
            en: `Adobe's role assignment ended on ${(0,dates/* readableTime */.GI)(at, 'en')} and is still listed, so the access ends now`,
            fr: `L'attribution de r\u00f4le d'Adobe a pris fin le ${(0,dates/* readableTime */.GI)(at, 'fr')} et figure encore dans la liste\u00A0; l'acc\u00e8s prend donc fin maintenant`,
        };
    const { next } = term;
    const outcome = fail((0,words/* joined */.oR)(end, next !== null && {
        en: `; the next one begins on ${(0,dates/* readableTime */.GI)(next, 'en')}, and Adobe has no access in between`,
        fr: `\u00A0; la suivante ne commence que le ${(0,dates/* readableTime */.GI)(next, 'fr')}, et Adobe n'a pas acc\u00e8s entre-temps`,
    }), renewal(context, principalId, term));
    return term.kind === 'ends' ? { ...outcome, effect: { ends: term.at } } : outcome;
}
function unreadableEnd(at) {
    return {
        en: `Adobe's role assignment has an end date that can't be read: ${(0,model_names/* nameOf */.Vb)(at)}`,
        fr: `L'attribution de r\u00f4le d'Adobe a une date de fin illisible\u00A0: ${(0,model_names/* nameOf */.Vb)(at)}`,
    };
}
/** The term of the grant that counts, if Azure lists it outside of it; `undefined` if nothing says so. */
function termOutside(context, principalId) {
    const { roleAssignments, scheduleInstances } = context.observed;
    if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found')
        return undefined;
    const counted = (0,grant_end/* countedGrants */.e)(roleAssignments.value, principalId, context.scopes.key);
    const term = (0,grant_end/* termOf */.i)(counted, scheduleInstances.value, context.now);
    return term.kind === 'ended' || term.kind === 'begins' ? term : undefined;
}
/** Azure rejects a second assignment of the role at the same scope, so the permanent one goes to a free one. */
function renewal(context, principalId, { kind }) {
    const free = kind === 'begins' ? undefined : freeScope(context, principalId);
    return endingGrant(context.inputs, { principalId, freeScope: free, isPast: kind !== 'ends' });
}
/** Of the two scopes that `ensure` supports, one at which the role is not assigned, the requested one first. */
function freeScope({ inputs, observed, scopes }, principalId) {
    const { roleAssignments } = observed;
    const own = roleAssignments.presence === 'found' ? (0,model_grant/* grantsOf */.Rr)(roleAssignments.value, principalId, scopes.key) : [];
    const { vault, key } = (0,model_scopes/* idsOf */.UX)(inputs);
    const inOrder = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
    return inOrder.find((scope) => own.every((one) => (0,model_scopes/* comparable */.Zm)(one.scope) !== (0,model_scopes/* comparable */.Zm)(scope)));
}

// EXTERNAL MODULE: ./build/model/indirect-access.js
var indirect_access = __webpack_require__(653);
// EXTERNAL MODULE: ./build/runbooks/access/removed.js
var removed = __webpack_require__(7691);
;// CONCATENATED MODULE: ./build/checks/adobe/missing-grant.js
/** What Adobe's service principal has in place of the agreed role or access policy. */







/** Role assignments show no grant, or could not be read. */
function withoutRole(context, principalId) {
    const { roleAssignments } = context.observed;
    if (roleAssignments.presence !== 'found')
        return unreadable(context, reasonOf(roleAssignments));
    const reaching = roleAssignments.value.filter(({ scope }) => (0,model_scopes/* grantsAt */.fC)(scope, context.scopes.key));
    const indirect = (0,indirect_access/* indirectRoles */.Mp)(reaching, principalId, context.scopes.key);
    const isOwn = (one) => one.principalId.toLowerCase() === principalId;
    const observed = (0,words/* joined */.oR)({
        en: `Adobe's service principal ${principalId} does not have the role ${model_roles/* encryptionUserRoleName */.Et} on this key`,
        fr: `Le principal de service ${principalId} d'Adobe n'a pas le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur cette cl\u00e9`,
    }, otherHolders(reaching), groupsThatMayGive(indirect.filter((one) => !isOwn(one))), otherRoles(reaching.filter(isOwn), indirect.some(isOwn)));
    const outcome = missing(observed, (0,removed/* removedRole */.l7)(context.inputs, principalId));
    const mayBeOfAdobe = isUnchecked(context) && reaching.some(({ roleId }) => (0,model_roles/* mayUseKeys */.$n)(roleId));
    return indirect.length > 0 || mayBeOfAdobe ? mayCut(outcome) : outcome;
}
const holdersOf = (assignments) => [...new Set(assignments.map((one) => one.principalId))];
function otherHolders(assignments) {
    const isOfRole = ({ roleId }) => (0,model_roles/* roleGuid */.c5)(roleId) === model_roles/* encryptionUserRole */.$I;
    const ids = holdersOf(assignments.filter((one) => isOfRole(one) && !(0,indirect_access/* mayBeGroup */.aX)(one)));
    return (ids.length > 0 && {
        en: `; the role is assigned to ${(0,words/* list */.p_)(ids)} (a former service principal of Adobe?)`,
        fr: `\u00A0; le r\u00f4le est attribu\u00e9 \u00e0 ${(0,words/* list */.p_)(ids)} (un ancien principal de service d'Adobe\u00A0?)`,
    });
}
function groupsThatMayGive(assignments) {
    const ids = holdersOf(assignments);
    return (ids.length > 0 && {
        en: `; ${(0,words/* list */.p_)(ids)} might still give access as a group with a role, which is not counted`,
        fr: `\u00A0; ${(0,words/* list */.p_)(ids)} donne peut-\u00eatre encore acc\u00e8s en tant que groupe dot\u00e9 d'un r\u00f4le, ce qui n'est pas pris en compte`,
    });
}
/** @param mayWork whether one of them might let it use the key */
function otherRoles(assignments, mayWork) {
    const names = [...new Set(assignments.map(({ roleId }) => (0,model_roles/* roleName */.S3)(roleId)))];
    return (names.length > 0 && {
        en: `; it has ${(0,words/* list */.p_)(names)}, and other roles are not counted${mayWork ? ', though they might still work' : ''}`,
        fr: `\u00A0; il a ${(0,words/* list */.p_)(names)}, mais les autres r\u00f4les ne sont pas pris en compte${mayWork ? ", m\u00eame s'ils fonctionnent peut-\u00eatre encore" : ''}`,
    });
}
function withoutPolicy(context, principalId, vault) {
    const { roleAssignments } = context.observed;
    const named = vault.accessPolicies.filter(({ objectId }) => objectId.toLowerCase() === principalId);
    const policies = named.filter((policy) => (0,model_grant/* countsAlone */.yM)(policy, vault));
    const permissions = policies.flatMap(({ keys }) => keys);
    const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
    const hasRole = (0,model_grant/* grantsOf */.Rr)(roles, principalId, context.scopes.key).length > 0;
    const isOfOtherTenant = named.some(({ tenantId }) => tenantId.toLowerCase() !== vault.tenantId.toLowerCase());
    const observed = (0,words/* joined */.oR)(policies.length === 0
        ? {
            en: `Adobe's service principal ${principalId} has no access policy`,
            fr: `Le principal de service ${principalId} d'Adobe n'a pas de strat\u00e9gie d'acc\u00e8s`,
        }
        : partPolicy(principalId, permissions), named.some(({ applicationId }) => applicationId !== undefined) && {
        en: '; a policy for a compound identity (with an application ID) does not count',
        fr: "\u00A0; une strat\u00e9gie pour une identit\u00e9 compos\u00e9e (avec un ID d'application) n'est pas prise en compte",
    }, isOfOtherTenant && {
        en: '; a policy of another tenant does not count',
        fr: "\u00A0; une strat\u00e9gie d'un autre locataire n'est pas prise en compte",
    }, hasRole && {
        en: '; its role has no effect on a vault with access policies',
        fr: "\u00A0; son r\u00f4le est sans effet sur un coffre \u00e0 strat\u00e9gies d'acc\u00e8s",
    }, (0,indirect_access/* hasOtherPolicy */.L1)(vault, principalId, context.observed) && {
        en: '; a policy of another object ID might be of a group that still gives access, which is not counted',
        fr: "\u00A0; une strat\u00e9gie d'un autre ID d'objet est peut-\u00eatre celle d'un groupe qui donne encore acc\u00e8s, mais cela n'est pas pris en compte",
    });
    const others = permissions.filter((permission) => !(0,model_grant/* isNeeded */.Ad)(permission));
    const runbook = (0,removed/* removedPolicy */.Ll)(context.inputs, principalId, [...model_grant/* neededPermissions */.We, ...new Set(others)]);
    // A grant that has no effect for the principal exists all the same: it fails, and is not missing.
    const outcome = (hasRole || named.some(model_grant/* suffices */.xk) ? fail : missing)(observed, runbook);
    return (0,indirect_access/* mayPoliciesSuffice */.je)(vault, context.observed) ? mayCut(outcome) : outcome;
}
/** Several policies together may have all permissions. */
function partPolicy(id, permissions) {
    const held = new Set(permissions.map((permission) => permission.toLowerCase()));
    const lacking = model_grant/* neededPermissions */.We.filter((permission) => !held.has(permission.toLowerCase()));
    return lacking.length === 0
        ? {
            en: `No single access policy of Adobe's service principal ${id} has get, wrapKey and unwrapKey`,
            fr: `Aucune strat\u00e9gie d'acc\u00e8s du principal de service ${id} d'Adobe n'accorde \u00e0 elle seule get, wrapKey et unwrapKey`,
        }
        : {
            en: `The access policy of Adobe's service principal ${id} lacks ${(0,words/* list */.p_)(lacking)}`,
            fr: `Il manque ${(0,words/* list */.p_)(lacking)} \u00e0 la strat\u00e9gie d'acc\u00e8s du principal de service ${id} d'Adobe`,
        };
}
/** Whether only an input says whose the principal is: then another one may be Adobe's. */
function isUnchecked({ observed: { principal } }) {
    return principal.presence === 'found' && principal.value.from === 'input';
}

;// CONCATENATED MODULE: ./build/checks/adobe/grant.js
/** Whether Adobe's service principal may use the key. */


















/** The plan calls `observedGrant` too, so that what is reported and what is done can't disagree. */
const adobeGrant = {
    id: 'adobe-grant',
    severity: 'error',
    effect: 'cuts',
    explains: [403],
    changedBy: ['role-removed', 'policies-changed', 'vault-changed', 'vault-deleted', 'access-denied'],
    fixedBy: 'grant',
    source: platformVault,
    title: {
        en: 'Adobe has permission to use the key (get, wrapKey, unwrapKey)',
        fr: 'Adobe dispose des autorisations get, wrapKey et unwrapKey sur la cl\u00e9',
    },
    headline: { en: "Adobe's access is missing", fr: "L'acc\u00e8s d'Adobe manque" },
    why: {
        en: "Without the permissions get, wrapKey, and unwrapKey, Adobe can't decrypt the data and might treat that as a revocation.",
        fr: 'Sans les autorisations get, wrapKey et unwrapKey, Adobe ne peut pas d\u00e9chiffrer les donn\u00e9es et peut y voir une r\u00e9vocation.',
    },
    expected: {
        en: `Role ${model_roles/* encryptionUserRoleName */.Et} on the key, the vault, or above, or an access policy with get, wrapKey, and unwrapKey; no deny assignment that takes it away`,
        fr: `Le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur la cl\u00e9, le coffre ou \u00e0 un niveau sup\u00e9rieur, ou une strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey\u00A0; aucune affectation de refus qui l'en prive`,
    },
    unchecked: { en: "Couldn't check Adobe's access to the key", fr: "Impossible de v\u00e9rifier l'acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
    check: checkVault((vault, context) => {
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(context.inputs, context.observed);
        if (principalId === undefined)
            return withoutPrincipal(context);
        const kind = (0,model_principal/* otherKindOf */.y3)(context.observed);
        if (kind !== undefined)
            return notAPrincipal(context, principalId, kind);
        const held = heldGrant(context, principalId, vault);
        if (held.status === 'fail')
            return (0,model_vault/* isForeign */.jq)(vault, context.inputs) ? following('vault-tenant', held) : held;
        const denied = denialOutcome(context, principalId);
        // Whether Azure applies deny assignments to a vault with access policies is not documented.
        if (denied?.status === 'fail')
            return vault.rbac && !isUnchecked(context) ? denied : mayCut(denied);
        return held.status === 'pass' ? (denied ?? held) : held;
    }),
};
function withoutPrincipal(context) {
    const { inputs, observed: { principal }, } = context;
    if (principal.presence === 'unknown')
        return unreadable(context, principal.reason);
    if (principal.presence === 'absent') {
        return following('adobe-principal', {
            status: 'fail',
            observed: {
                en: 'Adobe has no access to the key, since its service principal does not exist',
                fr: "Adobe n'a pas acc\u00e8s \u00e0 la cl\u00e9, puisque son principal de service n'existe pas",
            },
            isAbsence: true,
            isMissing: true,
        });
    }
    // What another application has says nothing about Adobe's.
    const { id } = principal.value;
    return undecided({
        en: `The object ID ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, belongs to another application, so the access of Adobe's own service principal was not checked`,
        fr: `l'ID ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, appartient \u00e0 une autre application\u00A0; l'acc\u00e8s du principal de service d'Adobe n'a donc pas \u00e9t\u00e9 v\u00e9rifi\u00e9`,
    }, (0,identifiers/* principalIdFirst */.iv)(inputs));
}
/** What a group or a person has says nothing about Adobe's application. */
function notAPrincipal({ inputs }, id, kind) {
    return {
        ...fail({
            en: `The object ID ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, is of a different kind in Azure's assignments: ${(0,model_names/* termOf */.iP)(kind)}, not a service principal`,
            fr: `L'ID d'objet ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, est d'un autre type dans les attributions d'Azure\u00A0: ${(0,model_names/* termOf */.iP)(kind)}, et non un principal de service`,
        }, (0,identifiers/* wrongPrincipalId */.$l)(inputs)),
        effect: 'may-cut',
    };
}
/** What the principal has, regardless of deny assignments. */
function heldGrant(context, principalId, vault) {
    const grant = (0,model_grant/* observedGrant */.fH)(context.inputs, context.observed);
    if (grant.presence === 'found') {
        const { assignment } = grant;
        if (assignment === undefined)
            return pass({
                en: 'Adobe has an access policy with get, wrapKey, and unwrapKey',
                fr: "Adobe a une strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey",
            });
        const term = termOutside(context, principalId);
        if (term !== undefined)
            return isOutsideTerm(term, renewal(context, principalId, term));
        const { scope } = assignment;
        return pass({
            en: `Adobe has the role ${model_roles/* encryptionUserRoleName */.Et} on ${(0,model_names/* addressOf */.ci)(scope)}`,
            fr: `Adobe a le r\u00f4le ${model_roles/* encryptionUserRoleName */.Et} sur ${(0,model_names/* addressOf */.ci)(scope)}`,
        });
    }
    if (grant.presence === 'conditional') {
        const { scope, condition } = grant.assignment;
        return undecided({
            en: `the role is assigned on ${(0,model_names/* addressOf */.ci)(scope)} under a condition, which this action does not evaluate: ${(0,model_names/* nameOf */.Vb)(condition)}`,
            fr: `le r\u00f4le est attribu\u00e9 sur ${(0,model_names/* addressOf */.ci)(scope)} sous une condition, que cette action n'\u00e9value pas\u00A0: ${(0,model_names/* nameOf */.Vb)(condition)}`,
        }, (0,access_condition/* conditionalGrant */.$)(context.inputs, principalId, grant.assignment));
    }
    return vault.rbac ? withoutRole(context, principalId) : withoutPolicy(context, principalId, vault);
}
const hasEnded = { en: "Adobe's access has ended", fr: "L'acc\u00e8s d'Adobe a pris fin" };
function isOutsideTerm({ kind, at }, runbook) {
    const [en, fr] = kind === 'begins' ? ['begins', 'commence'] : ['ended', 'a pris fin'];
    const because = {
        en: `Azure lists Adobe's role assignment, which ${en} on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `Azure affiche l'attribution de r\u00f4le d'Adobe, qui ${fr} le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
    if (kind === 'begins')
        return undecided(because, runbook);
    const brief = {
        en: `Adobe's role assignment ended on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `L'attribution de r\u00f4le d'Adobe a pris fin le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
    // What Azure still lists might still work.
    return { ...doubtful(undecided(because, runbook)), effect: 'cuts', brief, headline: hasEnded };
}
/** The result if deny assignments affect a grant; `undefined` if they do not. */
function denialOutcome(context, principalId) {
    const { denyAssignments, denyGroups } = context.observed;
    // A 404 on the list does not mean that it is empty.
    if (denyAssignments.presence !== 'found')
        return unreadable(context, reasonOf(denyAssignments));
    const groups = denyGroups.presence === 'found' ? denyGroups.value : [];
    const denial = denialOf(denyAssignments.value, { id: principalId, groups }, context.scopes.key);
    if (denial === undefined)
        return undefined;
    const { id, name, scope } = denial.assignment;
    if (denial.verdict === 'denied') {
        const last = lastPart(id);
        return {
            ...fail({
                en: `Deny assignment ${(0,model_names/* nameOf */.Vb)(name)} on ${(0,model_names/* addressOf */.ci)(scope)} denies Adobe the use of the key`,
                fr: `L'affectation de refus ${(0,model_names/* nameOf */.Vb)(name)} sur ${(0,model_names/* addressOf */.ci)(scope)} interdit \u00e0 Adobe l'utilisation de la cl\u00e9`,
            }, deniedAccess(context.inputs)),
            headline: { en: 'A deny assignment is in force', fr: 'Une affectation de refus existe' },
            brief: {
                en: `Deny assignment ${last} denies Adobe the use of the key`,
                fr: `L'affectation de refus ${last} interdit \u00e0 Adobe l'utilisation de la cl\u00e9`,
            },
        };
    }
    const why = { group: groupDoubt(denyGroups), condition: conditionDoubt, form: formDoubt }[denial.doubt];
    const because = {
        en: `deny assignment ${(0,model_names/* nameOf */.Vb)(name)} on ${(0,model_names/* addressOf */.ci)(scope)} ${why.en}`,
        fr: `l'affectation de refus ${(0,model_names/* nameOf */.Vb)(name)} sur ${(0,model_names/* addressOf */.ci)(scope)} ${why.fr}`,
    };
    const right = denial.doubt === 'group' ? reasonOf(denyGroups)?.right : undefined;
    return undecided(because, right === undefined ? perhapsDenied(context.inputs) : (0,unread/* unreadRunbook */.o)(context.inputs, reasonOf(denyGroups)));
}
const conditionDoubt = {
    en: 'has a condition, which this action does not evaluate',
    fr: "comporte une condition, que cette action n'\u00e9value pas",
};
const formDoubt = {
    en: 'does not say in a known form whom it is about, what it denies, and where',
    fr: "n'indique pas sous une forme connue qui elle concerne, ce qu'elle refuse, et o\u00f9",
};
/** An ID that Graph does not return proves nothing: it leaves out groups whose members the identity can't see. */
function groupDoubt(denyGroups) {
    const [en, fr] = [
        "names a group of which Adobe's service principal might be a member",
        "d\u00e9signe un groupe dont le principal de service d'Adobe est peut-\u00eatre membre",
    ];
    if (denyGroups.presence !== 'unknown') {
        return {
            en: `${en}; Microsoft Graph doesn't list it as a member, but leaves out groups with hidden membership`,
            fr: `${fr}\u00A0; Microsoft Graph ne l'y signale pas, mais omet les groupes dont les membres sont masqu\u00e9s`,
        };
    }
    if (denyGroups.reason.code === graphNotCalled)
        return { en, fr };
    const reason = couldNotRead(denyGroups.reason);
    return { en: `${en}; ${reason.en}`, fr: `${fr}\u00A0; ${reason.fr}` };
}
/** Azure makes it: a GUID. */
function lastPart(id) {
    return (0,model_names/* addressOf */.ci)(id.slice(id.lastIndexOf('/') + 1));
}

;// CONCATENATED MODULE: ./build/runbooks/access/excess.js
/** What to do about access of Adobe's beyond what was agreed. */





/** Azure takes as long to apply a role that was just assigned: until then the other one may be all that works. */
const untilInEffect = {
    en: 'Wait until ten minutes have passed since the agreed role was assigned.',
    fr: "Attendez que dix minutes se soient \u00e9coul\u00e9es depuis l'attribution du r\u00f4le convenu.",
};
function excessAccess(inputs, { assignments, policy, usesRoles, isNeeded }) {
    if (isNeeded) {
        return (0,model_runbook/* inSteps */.F8)({
            en: 'Keep the other role until Adobe has the agreed one (see adobe-grant), since Adobe might depend on it.',
            fr: "Gardez l'autre r\u00f4le tant qu'Adobe n'a pas celui convenu (voir adobe-grant), car Adobe en d\u00e9pend peut-\u00eatre.",
        }, run_mode/* runVerify */.R9);
    }
    const roles = {
        en: 'Remove the other role assignments.',
        fr: 'Retirez les autres attributions de r\u00f4le.',
        commands: assignments.map((id) => (0,access/* removeRoleAssignment */.aM)({ inputs }, id)),
        as: (0,model_runbook/* role */.JC)(['accessAdministrator', 'owner'], 'assignmentScope'),
    };
    const policies = {
        en: 'Reduce the access policy to what Adobe needs.',
        fr: "R\u00e9duisez la strat\u00e9gie d'acc\u00e8s \u00e0 ce dont Adobe a besoin.",
        commands: policy === undefined ? [] : [policy],
        as: (0,model_runbook/* role */.JC)('vaultContributor', 'vault'),
    };
    return (0,asking/* askAgreement */.EE)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        to: { en: 'taking these permissions from Adobe', fr: 'le retrait de ces autorisations \u00e0 Adobe' },
        refused: {
            en: 'Leave them, and waive adobe-least-privilege with the reason.',
            fr: 'Laissez-les, et ajoutez une d\u00e9rogation pour adobe-least-privilege avec le motif.',
        },
        steps: [
            ...(usesRoles ? [untilInEffect] : []),
            ...(assignments.length > 0 ? [roles] : []),
            ...(policy === undefined ? [] : [policies]),
            run_mode/* runVerify */.R9,
        ],
    });
}

// EXTERNAL MODULE: ./build/model/adobe-calls.js
var adobe_calls = __webpack_require__(1053);
;// CONCATENATED MODULE: ./build/model/caller-name.js
function callerName({ appId, tool }) {
    if (tool !== undefined)
        return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
    if (appId === '')
        return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
    return { en: `application ${appId}`, fr: `l'application ${appId}` };
}

// EXTERNAL MODULE: ./build/model/inputs.js
var model_inputs = __webpack_require__(3589);
// EXTERNAL MODULE: ./build/model/key-rules.js
var key_rules = __webpack_require__(6595);
// EXTERNAL MODULE: ./build/model/use-notes.js
var use_notes = __webpack_require__(9065);
;// CONCATENATED MODULE: ./build/model/audit-log.js
/** The calls to the vault in its audit log. Plain data. */
/** `403 Forbidden`. */
function answerOf({ status, result }) {
    return [status === null ? '' : String(status), result].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/checks/adobe/calls.js
/** Adobe's calls in the vault's audit log, as sentences. */




/** `in the last 7 days`. */
function within(days) {
    return days === 1
        ? { en: 'in the last 24 hours', fr: 'au cours des derni\u00e8res 24\u00A0heures' }
        : { en: `in the last ${days} days`, fr: `au cours des ${days}\u00A0derniers jours` };
}
function isInUse(latest, days, of) {
    return (0,words/* joined */.oR)({
        en: `Adobe's application last ${verbOf(latest).en} on ${(0,dates/* readableTime */.GI)(latest.last, 'en')}`,
        fr: `L'application d'Adobe a ${verbOf(latest).fr} pour la derni\u00e8re fois le ${(0,dates/* readableTime */.GI)(latest.last, 'fr')}`,
    }, version(of), { en: `: ${counts(days, of).en}`, fr: `\u00A0: ${counts(days, of).fr}` }, addresses(of), undecidedCalls(of));
}
function wasRefused(latest, days, of) {
    return (0,words/* joined */.oR)({
        en: `The latest ${latest.operation} of Adobe's application${withVersion(latest).en} was refused: ${answerOf(latest)}, on ${(0,dates/* readableTime */.GI)(latest.last, 'en')}`,
        fr: `Le dernier appel ${latest.operation} de l'application d'Adobe${withVersion(latest).fr} a \u00e9t\u00e9 refus\u00e9\u00A0: ${answerOf(latest)}, le ${(0,dates/* readableTime */.GI)(latest.last, 'fr')}`,
    }, latest.callerIp !== '' && { en: `, from ${latest.callerIp}`, fr: `, depuis ${latest.callerIp}` }, { en: `; ${counts(days, of).en}`, fr: `\u00A0; ${counts(days, of).fr}` }, undecidedCalls(of));
}
function noneAllowed(days, of) {
    return (0,words/* joined */.oR)({
        en: `No call of Adobe's application with the key was logged as allowed ${within(days).en}`,
        fr: `Aucun appel autoris\u00e9 de l'application d'Adobe avec la cl\u00e9 n'est journalis\u00e9 ${within(days).fr}`,
    }, undecidedCalls(of));
}
const verbs = {
    get: { en: 'read the key', fr: 'lu la cl\u00e9' },
    wrap: { en: 'used the key to wrap', fr: 'encapsul\u00e9 avec la cl\u00e9' },
    unwrap: { en: 'used the key to unwrap', fr: 'd\u00e9sencapsul\u00e9 avec la cl\u00e9' },
};
const verbOf = (call) => verbs[(0,adobe_calls/* permissionOf */.Fp)(call) ?? 'get'];
function calls(count) {
    return { en: `${count} ${count === 1 ? 'call' : 'calls'}`, fr: `${count} ${count < 2 ? 'appel' : 'appels'}` };
}
function withVersion({ version: named }) {
    return named === '' ? { en: '', fr: '' } : { en: ` with version ${named}`, fr: ` avec la version ${named}` };
}
function version({ versions }) {
    const [used] = versions;
    return used !== undefined && { en: `, version ${used}`, fr: `, version ${used}` };
}
function addresses({ addresses: items }) {
    const { en, fr } = (0,words/* shortList */.pg)(items);
    return items.length > 0 && { en: `, from ${en}`, fr: `, depuis ${fr}` };
}
/** Calls that were neither allowed nor refused. */
function undecidedCalls({ undecided: items }) {
    const each = (count, status) => ({
        en: `${calls(count).en} ${status === null ? 'without a status' : `with status ${status}`}`,
        fr: `${calls(count).fr} ${status === null ? 'sans code de statut' : `avec le code de statut ${status}`}`,
    });
    const texts = items.map((item) => each(item.calls, item.status));
    return (items.length > 0 && { en: `; ${(0,words/* list */.p_)(texts.map(({ en }) => en))}`, fr: `\u00A0; ${(0,words/* list */.p_)(texts.map(({ fr }) => fr))}` });
}
function counts(days, of) {
    const period = within(days);
    return {
        en: `${calls(of.letThrough).en} allowed and ${of.refused} refused ${period.en}`,
        fr: `${calls(of.letThrough).fr} autoris\u00e9${of.letThrough > 1 ? 's' : ''} et ${of.refused} refus\u00e9${of.refused > 1 ? 's' : ''} ${period.fr}`,
    };
}

;// CONCATENATED MODULE: ./build/checks/use-notes.js
/** What the vault's audit log adds to the headlines of findings; each begins with its punctuation. */








const whose = ({ inputs }) => (0,adobe_calls/* useOfAdobe */.Kk)(inputs);
/** The versions other than the confirmed one that Adobe used. */
const otherVersionsNote = (context, usage) => {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(context.inputs);
    if (confirmed?.version === undefined || !(0,model_inputs/* isConfirmedKey */.Z)(context.inputs, confirmed))
        return undefined;
    const versions = (0,use_notes/* otherVersionsUsed */.hE)(usage, whose(context), confirmed.version);
    if (versions.length === 0)
        return undefined;
    const { en, fr } = (0,words/* shortList */.pg)(versions);
    return {
        en: `; the vault's log shows that Adobe's application used version ${en}`,
        fr: `\u00A0; d'apr\u00e8s le journal du coffre, l'application d'Adobe a utilis\u00e9 la version ${fr}`,
    };
};
/** Which of the disabled versions Adobe used. */
const disabledVersionsNote = (context, usage) => {
    const { key, keyVersions } = context.observed;
    if (key.presence !== 'found' || keyVersions.presence !== 'found')
        return undefined;
    const disabled = (0,key_rules/* disabledVersions */.U5)(key.value, keyVersions.value);
    const used = (0,use_notes/* versionsCalled */.hO)(usage, whose(context), disabled);
    const isKnown = disabled.length > 0 && (used.length > 0 || (usage.isComplete && usage.rows.length > 0));
    return isKnown ? disabledVersionsUsed(used, within(usage.days)) : undefined;
};
function disabledVersionsUsed(used, period) {
    if (used.length === 0)
        return {
            en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
            fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
        };
    const { en, fr } = (0,words/* shortList */.pg)(used);
    return {
        en: `; the vault's log shows calls of Adobe's application with ${en} ${period.en}`,
        fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${fr} ${period.fr}`,
    };
}
/** The addresses of Adobe's calls that the firewall does not list. */
const unlistedAddressesNote = (context, usage) => {
    const { vault } = context.observed;
    const addresses = vault.presence === 'found' ? (0,use_notes/* unlistedAddresses */.pY)(usage, whose(context), vault.value) : [];
    if (addresses.length === 0)
        return undefined;
    const { en, fr } = (0,words/* shortList */.pg)(addresses);
    return {
        en: `; the vault's log shows calls of Adobe's application from ${en}, which the firewall does not list`,
        fr: `\u00A0; d'apr\u00e8s le journal du coffre, l'application d'Adobe a appel\u00e9 depuis ${fr}, que le pare-feu n'\u00e9num\u00e8re pas`,
    };
};
/** Who else used the key. */
const otherCallersNote = (context, usage) => {
    const callers = (0,use_notes/* otherCallers */.xJ)(usage, whose(context)).map(callerName);
    if (callers.length === 0)
        return undefined;
    return {
        en: `; the vault's log shows that the key was also used by ${(0,words/* shortList */.pg)(callers.map(({ en }) => en)).en}`,
        fr: `\u00A0; d'apr\u00e8s le journal du coffre, la cl\u00e9 a aussi \u00e9t\u00e9 utilis\u00e9e par ${(0,words/* shortList */.pg)(callers.map(({ fr }) => fr)).fr}`,
    };
};

;// CONCATENATED MODULE: ./build/checks/adobe/least-privilege.js
/** Whether Adobe's service principal has permissions that it does not need. */












const adobeLeastPrivilege = {
    id: 'adobe-least-privilege',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/role-based-access-control/best-practices`,
    title: { en: 'Adobe has no other permission', fr: "Adobe n'a aucune autre autorisation" },
    headline: { en: 'Adobe has more permissions than needed', fr: "Adobe a plus d'autorisations que n\u00e9cessaire" },
    why: {
        en: 'With more permissions than get, wrapKey, and unwrapKey, an outside party can read or change what is not theirs.',
        fr: 'Toute autorisation au-del\u00e0 de get, wrapKey et unwrapKey permet \u00e0 un tiers de lire ou de modifier ce qui ne lui appartient pas.',
    },
    expected: {
        en: 'No other role or permission on the key, the vault, or above',
        fr: 'Aucun autre r\u00f4le ni autorisation sur la cl\u00e9, le coffre ou \u00e0 un niveau sup\u00e9rieur',
    },
    unchecked: {
        en: "Couldn't check Adobe's other permissions",
        fr: "Impossible de v\u00e9rifier les autres autorisations d'Adobe",
    },
    note: otherCallersNote,
    check: checkVault((vault, context) => {
        const { principal, roleAssignments } = context.observed;
        const principalId = (0,model_principal/* adobePrincipalId */.l7)(context.inputs, context.observed);
        if (principalId === undefined) {
            if (principal.presence === 'unknown')
                return unreadable(context, principal.reason);
            return skipped({
                en: "Adobe's service principal does not exist",
                fr: "Le principal de service d'Adobe n'existe pas",
            });
        }
        const roles = roleAssignments.presence === 'found' ? least_privilege_otherRoles(context, principalId, roleAssignments.value) : [];
        const policies = vault.rbac ? [] : policiesOf(vault, principalId);
        const permissions = excessPermissions(policies);
        if (roles.length === 0 && permissions.length === 0) {
            if (roleAssignments.presence !== 'found')
                return unreadable(context, reasonOf(roleAssignments));
            return pass({ en: 'Adobe has no other role or permission', fr: "Adobe n'a aucun autre r\u00f4le ni autorisation" });
        }
        const items = [...roles.map(roleWords), ...permissions];
        const [needed, others] = splitByNeed(context, vault, principalId, roles);
        const runbook = excessAccess(context.inputs, {
            assignments: others.map(({ id }) => id),
            policy: permissions.length === 0 ? undefined : trimPolicy(context, principalId, policies),
            usesRoles: vault.rbac,
            isNeeded: needed.length > 0,
        });
        return fail({
            en: `Adobe also has ${(0,words/* list */.p_)(items.map(({ en }) => en))}`,
            fr: `Adobe a aussi ${(0,words/* list */.p_)(items.map(({ fr }) => fr))}`,
        }, runbook);
    }),
};
/**
 * The roles that might be Adobe's only access, as long as it does not have the agreed one, and the others. Roles have no effect
 * on a vault with access policies.
 */
function splitByNeed(context, { rbac }, principalId, roles) {
    if (!rbac || isInForce(context, principalId))
        return [[], roles];
    const mayBeAll = ({ roleId }) => (0,model_roles/* mayUseKeys */.$n)(roleId);
    return [roles.filter(mayBeAll), roles.filter((one) => !mayBeAll(one))];
}
/** Whether the agreed role is there, has begun and has not ended. */
function isInForce(context, principalId) {
    const { inputs, observed } = context;
    const isKnown = observed.scheduleInstances.presence !== 'unknown';
    const isThere = (0,model_grant/* observedGrant */.fH)(inputs, observed).presence === 'found';
    return isThere && isKnown && termOutside(context, principalId) === undefined;
}
/** Policies of the principal itself: the others grant it nothing. */
function policiesOf(vault, principalId) {
    return vault.accessPolicies.filter((policy) => policy.objectId.toLowerCase() === principalId && (0,model_grant/* countsAlone */.yM)(policy, vault));
}
function least_privilege_otherRoles(context, principalId, assignments) {
    return assignments.filter((assignment) => assignment.principalId.toLowerCase() === principalId &&
        (0,model_roles/* roleGuid */.c5)(assignment.roleId) !== model_roles/* encryptionUserRole */.$I &&
        (0,model_scopes/* grantsAt */.fC)(assignment.scope, context.scopes.key));
}
function roleWords({ roleId, scope }) {
    const name = (0,model_roles/* roleName */.S3)(roleId);
    return { en: `role ${name} on ${(0,model_names/* addressOf */.ci)(scope)}`, fr: `le r\u00f4le ${name} sur ${(0,model_names/* addressOf */.ci)(scope)}` };
}
const kinds = {
    keys: { en: 'keys', fr: 'les cl\u00e9s' },
    secrets: { en: 'secrets', fr: 'les secrets' },
    certificates: { en: 'certificates', fr: 'les certificats' },
    storage: { en: 'storage', fr: 'le stockage' },
};
const besidesKeys = ['secrets', 'certificates', 'storage'];
function excessOf(policies, kind) {
    const held = policies.flatMap((policy) => policy[kind]).map((permission) => permission.toLowerCase());
    return [...new Set(held)].filter((permission) => kind !== 'keys' || !(0,model_grant/* isNeeded */.Ad)(permission));
}
function excessPermissions(policies) {
    return ['keys', ...besidesKeys].flatMap((kind) => {
        const items = excessOf(policies, kind);
        return items.length === 0
            ? []
            : [
                {
                    en: `permissions on ${kinds[kind].en}: ${(0,words/* list */.p_)(items)}`,
                    fr: `des autorisations sur ${kinds[kind].fr}\u00A0: ${(0,words/* list */.p_)(items)}`,
                },
            ];
    });
}
function trimPolicy(context, principalId, policies) {
    const emptied = besidesKeys.filter((kind) => excessOf(policies, kind).length > 0);
    // What somebody took away is not given back.
    const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
    const kept = model_grant/* neededPermissions */.We.filter((permission) => held.has('all') || held.has(permission.toLowerCase()));
    return (0,access/* setAccessPolicy */.VF)(context, principalId, kept, emptied);
}

// EXTERNAL MODULE: ./build/runbooks/principal/deleted.js
var principal_deleted = __webpack_require__(212);
// EXTERNAL MODULE: ./build/az-commands/directory.js
var directory = __webpack_require__(7204);
;// CONCATENATED MODULE: ./build/runbooks/principal/disabled.js
/** What to do about Adobe's service principal where it is disabled, or its application deactivated. */





const administrator = (0,model_runbook/* role */.JC)('applicationAdministrator', 'tenant');
/** An administrator disabled it for this tenant, perhaps to revoke Adobe's access. */
function disabledPrincipal(inputs, id) {
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfPrincipal */.Eq)(inputs),
        did: { en: "disable Adobe's service principal", fr: "d\u00e9sactiv\u00e9 le principal de service d'Adobe" },
        kept: { en: 'the service principal disabled', fr: 'le principal de service d\u00e9sactiv\u00e9' },
        repair: [
            {
                en: `Enable Adobe's service principal in tenant ${inputs.tenantId}.`,
                fr: `Activez le principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
                commands: [(0,directory/* enablePrincipal */.au)(id)],
                as: administrator,
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
/** Its application is deactivated (`isDisabled`): its owner or an administrator did it, and only Adobe can activate it. */
function deactivatedPrincipal(inputs, id) {
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfPrincipal */.Eq)(inputs),
        did: { en: "deactivate Adobe's application", fr: "d\u00e9sactiv\u00e9 l'application d'Adobe" },
        kept: { en: 'the application deactivated', fr: "l'application d\u00e9sactiv\u00e9e" },
        never: neverDelete,
        find: [show(id)],
        repair: [
            {
                en: 'Ask Adobe Customer Care why the application is deactivated, and leave it as it is.',
                fr: "Demandez \u00e0 l'assistance client\u00e8le Adobe pourquoi l'application est d\u00e9sactiv\u00e9e, et laissez-la telle quelle.",
                calls: ['adobe'],
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
const neverDelete = {
    en: 'Never delete that service principal, since its role assignments name its ID.',
    fr: "Ne supprimez jamais ce principal de service, dont les attributions de r\u00f4le contiennent l'ID.",
};
function show(id) {
    return {
        en: 'Show its properties for the support.',
        fr: 'Affichez ses propri\u00e9t\u00e9s pour le support.',
        commands: [(0,directory/* showPrincipal */.cy)(id)],
        as: directoryReader,
    };
}
const directoryReader = (0,model_runbook/* role */.JC)('directoryReaders', 'tenant');
/** Microsoft disabled it: nobody in the tenant can enable it. */
function principalDisabledByMicrosoft(id) {
    return {
        never: neverDelete,
        steps: [
            show(id),
            {
                en: 'Ask Adobe Customer Care and Microsoft support why Microsoft disabled it.',
                fr: "Demandez \u00e0 l'assistance client\u00e8le Adobe et au support Microsoft pourquoi Microsoft l'a d\u00e9sactiv\u00e9.",
                calls: ['adobe'],
            },
        ],
    };
}
/** Graph's answer lacks whether it is enabled. */
function principalUnclear(id) {
    return (0,model_runbook/* inSteps */.F8)(show(id), run_mode/* runAgainLater */.YJ);
}

// EXTERNAL MODULE: ./build/runbooks/principal/missing.js
var principal_missing = __webpack_require__(757);
;// CONCATENATED MODULE: ./build/checks/adobe/principal.js
/** Whether Adobe's service principal exists in the tenant and is enabled. */












const adobePrincipal = {
    id: 'adobe-principal',
    severity: 'error',
    effect: 'cuts',
    explains: [401, 403],
    loggedIn: 'entra',
    fixedBy: 'principal',
    source: journeyAnalytics,
    title: {
        en: "Adobe's service principal exists and is enabled",
        fr: "Le principal de service d'Adobe existe et est activ\u00e9",
    },
    headline: { en: "Adobe's principal is missing", fr: "Principal d'Adobe absent" },
    why: {
        en: 'It is the identity with which Adobe uses the key. If it is deleted or disabled, Adobe might treat that as a revocation.',
        fr: "C'est l'identit\u00e9 avec laquelle Adobe utilise la cl\u00e9. Si elle est supprim\u00e9e ou d\u00e9sactiv\u00e9e, Adobe peut y voir une r\u00e9vocation.",
    },
    expected: {
        en: "Adobe's service principal exists in the tenant and is enabled",
        fr: "Le principal de service d'Adobe existe dans le locataire et est activ\u00e9",
    },
    unchecked: {
        en: "Couldn't check Adobe's service principal",
        fr: "Impossible de v\u00e9rifier le principal de service d'Adobe",
    },
    check: (context) => {
        const { inputs, observed: { principal }, } = context;
        if (principal.presence === 'unknown')
            return undecided(couldNotRead(principal.reason), (0,identifiers/* principalNotRead */.sW)(inputs, principal.reason, (0,model_vault/* usesRoles */.aF)(context.observed)));
        if (principal.presence === 'absent')
            return { ...principalIsGone(context), isMissing: true };
        const { id, appId, from } = principal.value;
        if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
            return {
                ...fail({
                    en: `Service principal ${id}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, belongs to another application: ${appId}`,
                    fr: `Le principal de service ${id}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, appartient \u00e0 une autre application\u00A0: ${appId}`,
                }, (0,identifiers/* wrongPrincipalId */.$l)(inputs)),
                effect: 'may-cut',
                headline: notAdobes(inputs),
            };
        if (from === 'input')
            return notVouchedFor(context, principal.value);
        const own = byState(inputs, principal.value);
        // Its own that is disabled is the loss, whatever was given.
        return own.status === 'pass' && (0,model_principal/* isOtherGiven */.CH)(inputs, principal.value) ? otherGiven(inputs, id) : ofState(own);
    },
};
function notAdobes(inputs) {
    const name = (0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId');
    return { en: `${name} isn't Adobe's`, fr: `${name} n'est pas Adobe` };
}
/** Nothing is missing: the application's own service principal is enabled. */
function otherGiven(inputs, own) {
    const given = inputs.adobePrincipalId ?? '';
    return {
        ...fail({
            en: `Service principal ${given}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, does not exist in the tenant. Adobe's is ${own}, and is enabled`,
            fr: `Le principal de service ${given}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire. Celui d'Adobe est ${own}, et il est activ\u00e9`,
        }, (0,identifiers/* wrongPrincipalId */.$l)(inputs)),
        effect: 'may-cut',
        headline: notAdobes(inputs),
    };
}
/** No command here creates another one while the deleted one can be restored: it would have another ID. */
function principalIsGone({ inputs, observed, now }) {
    const { adobeAppId: appId, adobePrincipalId: given } = inputs;
    const deleted = (0,model_principal/* restorablePrincipal */.gX)(observed, now);
    if (deleted !== undefined && (0,model_principal/* fitsInputs */.k5)(inputs, deleted))
        return isDeleted(inputs, deleted);
    const runbook = () => {
        if (observed.deletedPrincipal.presence === 'unknown')
            return (0,principal_deleted/* principalNotSearched */.LS)(inputs);
        if ((0,confirmation/* isConfirmed */.it)(inputs) && deleted === undefined)
            return (0,principal_missing/* lostPrincipal */.xP)(inputs);
        return given === undefined ? (0,principal_missing/* missingPrincipal */.f2)(inputs) : (0,identifiers/* wrongPrincipalId */.$l)(inputs);
    };
    // "Missing, also among the deleted" reads as its opposite.
    const brief = observed.deletedPrincipal.presence === 'absent'
        ? {
            en: "Adobe's service principal does not exist, nor a deleted one",
            fr: "Aucun principal de service d'Adobe, ni existant ni supprim\u00e9",
        }
        : { en: "Adobe's service principal is missing", fr: "Principal de service d'Adobe absent" };
    if (given === undefined)
        return {
            ...fail({
                en: `Adobe's application ${appId} has no service principal in the tenant`,
                fr: `L'application ${appId} d'Adobe n'a pas de principal de service dans le locataire`,
            }, runbook()),
            brief,
        };
    return fail({
        en: `Service principal ${given}, given as ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, does not exist in the tenant`,
        fr: `Le principal de service ${given}, indiqu\u00e9 dans ${(0,inputs_named/* named */.KT)(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire`,
    }, runbook());
}
function isDeleted(inputs, { id, restorableUntil: until }) {
    const [en, fr] = until === null
        ? ['', '']
        : [
            ` and can be restored until ${(0,dates/* readableDay */.hW)(until, 'en')} (UTC)`,
            ` et peut \u00eatre restaur\u00e9 jusqu'au ${(0,dates/* readableDay */.hW)(until, 'fr')} (UTC)`,
        ];
    const outcome = fail({
        en: `Adobe's service principal ${id} is deleted${en}`,
        fr: `Le principal de service ${id} d'Adobe est supprim\u00e9${fr}`,
    }, (0,principal_deleted/* deletedPrincipal */.MD)(inputs, id));
    return { ...outcome, headline: { en: "Adobe's principal is deleted", fr: "Principal d'Adobe supprim\u00e9" } };
}
/** The ID was given as an input, and Graph did not say whose it is. */
function notVouchedFor(context, { id, graphFailure }) {
    if (graphFailure !== null)
        return unreadable(context, graphFailure);
    return undecided({
        en: `object ID ${id} was given, and Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
        fr: `l'ID d'objet ${id} est indiqu\u00e9, et Microsoft Graph n'a pas \u00e9t\u00e9 interrog\u00e9 \u00e0 son sujet, puisque adobe-principal fait l'objet d'une d\u00e9rogation`,
    }, (0,identifiers/* principalNotAsked */.y9)(context.inputs));
}
const isOff = { en: "Adobe's principal is disabled", fr: "Principal d'Adobe d\u00e9sactiv\u00e9" };
/** Whoever disabled it. */
const ofState = (outcome) => outcome.status === 'fail' ? { ...outcome, headline: isOff } : outcome;
function byState(inputs, { id, enabled, disabledByMicrosoft: status, deactivated }) {
    if (enabled === false)
        return fail({ en: `Adobe's service principal ${id} is disabled`, fr: `Le principal de service ${id} d'Adobe est d\u00e9sactiv\u00e9` }, disabledPrincipal(inputs, id));
    if (status !== null)
        return fail({
            en: `Microsoft disabled service principal ${id}: ${(0,model_names/* termOf */.iP)(status)}`,
            fr: `Microsoft a d\u00e9sactiv\u00e9 le principal de service ${id}\u00A0: ${(0,model_names/* termOf */.iP)(status)}`,
        }, principalDisabledByMicrosoft(id));
    if (deactivated)
        return fail({
            en: `The application of service principal ${id} is deactivated, so it gets no new tokens`,
            fr: `L'application du principal de service ${id} est d\u00e9sactiv\u00e9e, donc elle n'obtient plus de nouveaux jetons`,
        }, deactivatedPrincipal(inputs, id));
    if (enabled === null)
        return undecided({
            en: "Microsoft Graph's answer does not say whether it is enabled",
            fr: "la r\u00e9ponse de Microsoft Graph n'indique pas s'il est activ\u00e9",
        }, principalUnclear(id));
    return pass({ en: `Service principal ${id} is enabled`, fr: `Le principal de service ${id} est activ\u00e9` });
}

// EXTERNAL MODULE: ./build/model/none.js
var none = __webpack_require__(474);
// EXTERNAL MODULE: ./build/runbooks/confirmation.js
var runbooks_confirmation = __webpack_require__(7599);
// EXTERNAL MODULE: ./build/runbooks/doubt-of-none.js
var doubt_of_none = __webpack_require__(6237);
// EXTERNAL MODULE: ./build/az-commands/subscription.js
var subscription = __webpack_require__(590);
// EXTERNAL MODULE: ./build/runbooks/lock.js
var runbooks_lock = __webpack_require__(5305);
;// CONCATENATED MODULE: ./build/runbooks/revocation.js
/** How a customer revokes Adobe's access to a key that Adobe confirmed: the same steps as docs/revoke.md, in its order. */









/** The first command is one that no lock prevents. Locks that could not be read may be there. */
function revocation(inputs, observed) {
    return {
        steps: [talkToAdobe, stopEnsure(inputs), disableKey(inputs), ...endOfAccess(inputs, observed, permanently), check],
        later: [endSchedule, showCalls(inputs)],
    };
}
/** Of the application that `adobe-app-id` names. */
function endOfAccess(inputs, observed, words) {
    const access = accessOf(inputs, observed);
    if (access.removal.commands?.length === 0)
        return [];
    const removal = { ...access.removal, ...words.remove };
    const locks = locksInTheWay(access, observed);
    if (locks.length === 0)
        return [removal];
    const unlocked = { ...removal, rows: [...(removal.rows ?? []), revocation_done, failed] };
    const aroundLock = [askKeeper(words.kept), unlock(locks), unlocked, lockAgain(access, locks, words.lockAgain)];
    return locks === 'unknown' ? [findLocks(inputs, access.levels, aroundLock), removal] : aroundLock;
}
/** Whatever happens, the lock is not left off. */
const failed = {
    ...(0,model_runbook/* row */.nM)({
        en: [
            'An error',
            'Go on all the same: the lock must come back. Then have somebody with that role repeat the removal of lock and access.',
        ],
        fr: [
            'Une erreur',
            "Continuez quand m\u00eame\u00A0: le verrou doit revenir. Faites ensuite r\u00e9p\u00e9ter le retrait du verrou et de l'acc\u00e8s par quelqu'un qui a ce r\u00f4le.",
        ],
    }),
    error: 'any',
};
const revocation_done = (0,model_runbook/* row */.nM)({ en: ['No error', 'Go on.'], fr: ['Aucune erreur', 'Continuez.'] });
const talkToAdobe = {
    en: 'Talk to Adobe Customer Care first.',
    fr: "Parlez-en d'abord \u00e0 l'assistance client\u00e8le Adobe.",
};
/** It never enables a disabled key, and with this input it restores removed access. */
const stopEnsure = (inputs) => ({
    en: `Remove ${(0,inputs_named/* named */.KT)(inputs, 'restoreGrant')} wherever it is set, since mode ensure would use it to restore the access.`,
    fr: `Retirez ${(0,inputs_named/* named */.KT)(inputs, 'restoreGrant')} partout o\u00f9 il est d\u00e9fini, car le mode ensure s'en servirait pour r\u00e9tablir l'acc\u00e8s.`,
});
function accessOf(inputs, observed) {
    return (0,model_vault/* usesPolicies */.dd)(observed) ? policyAccess(inputs) : roleAccess(inputs, observed);
}
/** Removing a policy changes the vault, which only a ReadOnly lock prevents. */
function policyAccess(inputs) {
    const { vault } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    return {
        removal: {
            en: "Remove Adobe's access policy.",
            fr: "Supprimez la strat\u00e9gie d'acc\u00e8s d'Adobe.",
            commands: [(0,access/* removeAccessPolicy */.D7)({ inputs })],
            as: (0,model_runbook/* role */.JC)('vaultContributor', 'vault'),
        },
        levels: 'ReadOnly',
        isHeldBy: (lock) => lock.level.toLowerCase() === 'readonly' && (0,model_scopes/* lockHolds */.IH)(lock, vault),
    };
}
/** Every role of Adobe's that reaches the key: one that is left may still let Adobe use it. */
function roleAccess(inputs, observed) {
    const { key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
    const seen = observed.roleAssignments.presence === 'found' ? observed.roleAssignments.value : [];
    const held = seen.filter((one) => one.principalId.toLowerCase() === principalId && (0,model_scopes/* grantsAt */.fC)(one.scope, key));
    return {
        removal: {
            en: "Remove each role assignment of Adobe's service principal, which Azure applies within 10 minutes.",
            fr: "Supprimez chaque attribution de r\u00f4le du principal de service d'Adobe, ce qu'Azure applique en 10\u00A0minutes au plus.",
            commands: held.map(({ id }) => (0,access/* removeRoleAssignment */.aM)({ inputs }, id)),
            as: (0,model_runbook/* role */.JC)(['accessAdministrator', 'owner'], 'assignmentScope'),
        },
        levels: 'CanNotDelete or ReadOnly',
        isHeldBy: (lock) => held.some(({ scope }) => (0,model_scopes/* lockHolds */.IH)(lock, (0,model_scopes/* comparable */.Zm)(scope))),
    };
}
function disableKey(inputs) {
    return {
        ...disable,
        commands: [(0,key/* disableVersions */.iP)({ inputs })],
        as: (0,model_runbook/* role */.JC)('cryptoOfficer', 'vault'),
        rows: [eachVersion, noVersion, again],
    };
}
const eachVersion = (0,model_runbook/* row */.nM)({
    en: ['The ID of each version, with false, and no error', 'Go on.'],
    fr: ["L'ID de chaque version, avec false, sans erreur", 'Continuez.'],
});
/** The loop ends without an error where the list was refused, or is empty. */
const noVersion = (0,model_runbook/* row */.nM)({
    en: ['Nothing', 'No version was disabled. Have it run again by somebody with that role.'],
    fr: ['Rien', "Aucune version n'a \u00e9t\u00e9 d\u00e9sactiv\u00e9e. Faites relancer la commande par quelqu'un qui a ce r\u00f4le."],
});
const again = {
    ...(0,model_runbook/* row */.nM)({
        en: [
            'An error',
            'Some versions can still be enabled. Have it run again by somebody with that role, until it shows no error.',
        ],
        fr: [
            'Une erreur',
            "Des versions sont peut-\u00eatre encore activ\u00e9es. Faites relancer la commande par quelqu'un qui a ce r\u00f4le, jusqu'\u00e0 ce qu'elle n'affiche plus d'erreur.",
        ],
    }),
    error: 'any',
};
const disable = {
    en: 'Disable every version of the key, which no lock prevents and which Key Vault applies to the next call.',
    fr: "D\u00e9sactivez toutes les versions de la cl\u00e9, ce qu'aucun verrou n'emp\u00eache et que Key Vault applique d\u00e8s l'appel suivant.",
};
function locksInTheWay({ isHeldBy }, { locks }) {
    if (locks.presence === 'unknown')
        return 'unknown';
    return locks.presence === 'found' ? locks.value.filter(isHeldBy) : [];
}
const lockKeeper = (0,model_runbook/* role */.JC)(['owner', 'accessAdministrator'], 'lockScope');
function unlock(locks) {
    const rows = [revocation_done, unlockFailed];
    if (locks === 'unknown')
        return { ...removeById, commands: [(0,subscription/* removeLock */.oW)('LOCK-ID')], as: lockKeeper, rows };
    const commands = locks.map((lock) => (0,subscription/* removeLock */.oW)((0,model_scopes/* lockIdOf */.mx)(lock)));
    return { en: 'Remove the lock.', fr: 'Retirez le verrou.', commands, as: lockKeeper, rows };
}
/** An answer can be lost after the lock is gone. */
const unlockFailed = {
    ...(0,model_runbook/* row */.nM)({
        en: [
            'An error',
            'See whether the lock is still there (portal: Locks). Gone: go on, since it must come back. Still there: have somebody with that role repeat this.',
        ],
        fr: [
            'Une erreur',
            "Regardez si le verrou existe encore (portail\u00A0: Verrous). Absent\u00A0: continuez, car il doit revenir. Pr\u00e9sent\u00A0: faites r\u00e9p\u00e9ter l'\u00e9tape par quelqu'un qui a ce r\u00f4le.",
        ],
    }),
    error: 'any',
};
const removeById = {
    en: 'Remove the lock, with its ID, which begins with a slash, in place of LOCK-ID.',
    fr: 'Retirez le verrou, avec son ID, qui commence par une barre oblique, \u00e0 la place de LOCK-ID.',
};
/** @param aroundLock the whole sequence where there is one */
function findLocks(inputs, levels, aroundLock) {
    const french = levels.replace(' or ', ' ou ');
    const aLock = { en: `${levels}, on the vault or above`, fr: `${french}, sur le coffre ou au-dessus` };
    return {
        en: 'List the locks, which this run could not read.',
        fr: "Affichez les verrous, que cette ex\u00e9cution n'a pas pu lire.",
        commands: [(0,subscription/* listLocksOfVault */.at)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'group'),
        rows: [
            {
                when: aLock,
                next: {
                    en: 'Follow the list below in place of the next step.',
                    fr: "Suivez la liste ci-dessous \u00e0 la place de l'\u00e9tape suivante.",
                },
            },
            (0,model_runbook/* row */.nM)({ en: ['Nothing like that', 'Go on.'], fr: ['Rien de tel', 'Continuez.'] }),
        ],
        folds: [{ title: aLock, steps: aroundLock }],
    };
}
/** Somebody else may rely on it. */
const askKeeper = (kept) => ({
    en: "Ask the person who created the lock, or the vault's owners, to agree to its removal.",
    fr: "Demandez \u00e0 l'auteur du verrou ou aux responsables d'accepter son retrait.",
    calls: ['owners'],
    told: 'answer',
    rows: [
        (0,model_runbook/* row */.nM)({ en: ['They agree', 'Go on.'], fr: ['Leur accord', 'Continuez.'] }),
        { when: { en: 'They refuse, or nobody answers', fr: 'Un refus, ou pas de r\u00e9ponse' }, next: kept },
    ],
});
const permanently = {
    kept: {
        en: 'Leave the lock and the access, and go to the check. Key Vault already refuses the disabled key.',
        fr: "Laissez le verrou et l'acc\u00e8s, et passez au contr\u00f4le. Key Vault refuse d\u00e9j\u00e0 la cl\u00e9 d\u00e9sactiv\u00e9e.",
    },
    lockAgain: {
        en: 'Create the lock again, since the key is still needed for what Adobe has not removed yet.',
        fr: "Recr\u00e9ez le verrou, car la cl\u00e9 reste n\u00e9cessaire pour ce qu'Adobe n'a pas encore supprim\u00e9.",
    },
};
function lockAgain({ levels }, locks, say) {
    const level = levels === 'ReadOnly' ? 'ReadOnly' : 'CanNotDelete';
    const commands = locks === 'unknown'
        ? [(0,subscription/* createLockAgain */.e3)('LOCK-ID', level)]
        : locks.map((lock) => (0,subscription/* createLockAgain */.e3)((0,model_scopes/* lockIdOf */.mx)(lock), lock.level));
    return { ...say, commands, as: lockKeeper, rows: [revocation_done, runbooks_lock/* stillUnlocked */.EF] };
}
const check = {
    runs: 'verify',
    en: 'Run mode verify to check that the access has ended.',
    fr: "V\u00e9rifiez avec le mode verify que l'acc\u00e8s a pris fin.",
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['It fails, with key-enabled or adobe-grant', 'The access has ended: follow no repair of its page.'],
            fr: [
                '\u00c9chec, avec key-enabled ou adobe-grant',
                "L'acc\u00e8s a pris fin\u00A0: ne suivez aucune r\u00e9paration de sa page.",
            ],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['It passes, or fails otherwise', 'The access has not ended: disable every version again, and run it again.'],
            fr: [
                'R\u00e9ussi, ou un autre \u00e9chec',
                "L'acc\u00e8s n'a pas pris fin\u00A0: d\u00e9sactivez de nouveau toutes les versions, et relancez-le.",
            ],
        }),
    ],
};
const endSchedule = {
    en: 'Disable the schedule of verify, or leave the issue open as a record.',
    fr: 'D\u00e9sactivez la planification de verify, ou laissez ouvert son ticket (issue) comme trace.',
};
const showCalls = (inputs) => ({
    en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} to see, about ten minutes later, Adobe's calls that the vault refused.`,
    fr: `Renseignez ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} pour voir, une dizaine de minutes plus tard, les appels d'Adobe que le coffre a refus\u00e9s.`,
});

;// CONCATENATED MODULE: ./build/runbooks/principal/other-application.js
/** What to do about an application that Adobe does not publish, and that adobe-app-id names. */





/**
 * Its owner can use the key. Where Adobe confirmed the key, the access may be the only one that works: that of Adobe's own
 * application is checked before it is removed.
 */
function otherApplication(inputs, observed) {
    // Until the input is gone, mode ensure would give the access back.
    const removal = endOfAccess(inputs, observed, ofStranger);
    const steps = (0,confirmation/* isConfirmed */.it)(inputs) ? [correct(inputs), checkOwn, ...removal] : [correct(inputs), ...removal, run_mode/* runAnew */.j1];
    return (0,model_runbook/* inSteps */.F8)(findReason(inputs, steps));
}
/** @param removal where it was a mistake */
function findReason(inputs, removal) {
    const { adobeAppId } = inputs;
    return {
        en: `Ask the owners of pipeline and vault who set ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')}, and why.`,
        fr: `Demandez aux responsables du pipeline et du coffre qui a renseign\u00e9 ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')}, et pourquoi.`,
        calls: ['pipeline', 'owners', 'security'],
        told: 'answer',
        rows: [
            (0,model_runbook/* row */.nM)({
                en: [
                    'Adobe Customer Care asked for it in your ticket',
                    "Find that in Adobe's own portal, then waive adobe-application, with the ticket as the reason.",
                ],
                fr: [
                    "L'assistance client\u00e8le Adobe l'a demand\u00e9 dans votre ticket",
                    "Retrouvez-le dans le portail d'Adobe, puis ajoutez une d\u00e9rogation pour adobe-application, avec le ticket comme motif.",
                ],
            }),
            { when: ownMistake, next: followList },
            (0,model_runbook/* row */.nM)({
                en: [
                    'Otherwise, no reason known, or no answer',
                    `Remove nothing, and send no ticket for setup. Ask Adobe Customer Care whether application ${adobeAppId} is theirs, and tell your security lead, who decides.`,
                ],
                fr: [
                    'Sinon, raison inconnue, ou pas de r\u00e9ponse',
                    `Ne retirez rien, et n'envoyez aucun ticket d'activation. Demandez \u00e0 l'assistance client\u00e8le Adobe si l'application ${adobeAppId} est la sienne, et pr\u00e9venez votre responsable de la s\u00e9curit\u00e9, qui d\u00e9cide.`,
                ],
            }),
        ],
        folds: [{ title: ownMistake, steps: removal }],
    };
}
const ownMistake = { en: 'For a test or by mistake', fr: 'Pour un test ou par erreur' };
const followList = { en: 'Follow the list below.', fr: 'Suivez la liste ci-dessous.' };
function correct(inputs) {
    const name = (0,inputs_named/* named */.KT)(inputs, 'adobeAppId');
    return { en: `Remove ${name} from the pipeline's file.`, fr: `Retirez ${name} du fichier du pipeline.` };
}
const checkOwn = {
    ...run_mode/* runAnew */.j1,
    rows: [
        (0,model_runbook/* row */.nM)({ en: ['adobe-grant passes', 'Go on.'], fr: ['adobe-grant r\u00e9ussit', 'Continuez.'] }),
        (0,model_runbook/* row */.nM)({
            en: ['adobe-grant has an error', "Remove nothing: follow that run's page first."],
            fr: ['adobe-grant est en erreur', "Ne retirez rien\u00A0: suivez d'abord la page de cette ex\u00e9cution."],
        }),
    ],
};
const ofStranger = {
    remove: { en: "Remove that application's access.", fr: "Retirez l'acc\u00e8s de cette application." },
    kept: {
        en: 'Stop here, leave the lock, and tell the security lead that the application can still use the key.',
        fr: "Arr\u00eatez-vous l\u00e0, laissez le verrou, et signalez au responsable de la s\u00e9curit\u00e9 que l'application peut encore utiliser la cl\u00e9.",
    },
    lockAgain: { en: 'Create the lock again, also after a failure.', fr: 'Recr\u00e9ez le verrou, m\u00eame apr\u00e8s un \u00e9chec.' },
};

;// CONCATENATED MODULE: ./build/checks/adobe/recorded.js
/** What inputs record of the agreement with Adobe: the application, the entitlement and the confirmation. */










const recordedFindings = [
    {
        id: 'adobe-application',
        severity: 'warning',
        severityRule: 'warning; skipped for the published application',
        effect: 'none',
        // The plan would grant it access.
        isToldInPlan: true,
        comesBeforeTicket: true,
        source: journeyAnalytics,
        title: { en: 'The application is the one that Adobe publishes', fr: "L'application est celle que publie Adobe" },
        headline: {
            en: "The application isn't the one that Adobe publishes",
            fr: "L'application n'est pas celle que publie Adobe",
        },
        why: {
            en: 'The owner of the application can use the key. Adobe is known to use keys of Customer Journey Analytics with only one application.',
            fr: "Le propri\u00e9taire de l'application peut utiliser la cl\u00e9. Adobe n'utilise, \u00e0 notre connaissance, qu'une seule application pour les cl\u00e9s de Customer Journey Analytics.",
        },
        expected: { en: `The application is ${applications/* adobePublishedAppId */.C}`, fr: `L'application est ${applications/* adobePublishedAppId */.C}` },
        unchecked: { en: "Couldn't check the application", fr: "Impossible de v\u00e9rifier l'application" },
        // A different application is for tests, and in case Adobe changes its own.
        check: ({ inputs, observed }) => inputs.adobeAppId === applications/* adobePublishedAppId */.C
            ? skipped({ en: 'No other application is named', fr: "Aucune autre application n'est indiqu\u00e9e" })
            : fail({
                en: `The input ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')} is ${inputs.adobeAppId}, which is not the application that Adobe publishes`,
                fr: `L'entr\u00e9e ${(0,inputs_named/* named */.KT)(inputs, 'adobeAppId')} vaut ${inputs.adobeAppId}, qui n'est pas l'application que publie Adobe`,
            }, otherApplication(inputs, observed)),
    },
    {
        id: 'adobe-entitlement',
        severity: 'warning',
        effect: 'none',
        source: journeyAnalytics,
        title: { en: 'The entitlement is recorded', fr: "L'offre Adobe est renseign\u00e9e" },
        headline: { en: "The entitlement isn't recorded", fr: "Le droit n'est pas renseign\u00e9" },
        why: {
            en: 'Adobe offers customer-managed keys only with Healthcare Shield or Privacy & Security Shield, and this procedure is for Adobe Experience Platform on Azure.',
            fr: "Adobe ne propose les cl\u00e9s g\u00e9r\u00e9es par le client qu'avec Healthcare Shield ou Privacy & Security Shield, et cette proc\u00e9dure concerne Adobe Experience Platform sur Azure.",
        },
        expected: { en: 'The entitlement is recorded', fr: "L'offre est renseign\u00e9e" },
        unchecked: { en: "Couldn't check the entitlement", fr: "Impossible de v\u00e9rifier l'offre Adobe" },
        check: ({ inputs }) => {
            const { adobeEntitlement: entitlement } = inputs;
            if (entitlement !== undefined)
                return pass({
                    en: `The entitlement is ${entitlement}, as recorded`,
                    fr: `Offre Adobe renseign\u00e9e\u00A0: ${entitlement}`,
                });
            return fail({ en: 'The entitlement is not recorded', fr: "L'offre Adobe n'est pas renseign\u00e9e" }, (0,model_runbook/* inSteps */.F8)({
                en: 'Ask your Adobe account team which of the two Shields you have.',
                fr: 'Demandez \u00e0 votre \u00e9quipe de compte Adobe lequel des deux Shields vous avez.',
            }, {
                en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'adobeEntitlement')} to healthcare-shield or privacy-security-shield.`,
                fr: `Indiquez dans ${(0,inputs_named/* named */.KT)(inputs, 'adobeEntitlement')} healthcare-shield ou privacy-security-shield.`,
            }));
        },
    },
    {
        id: 'adobe-confirmation',
        severityRule: 'error with `require-confirmation: true`, and where `none` has ended or is contradicted; else skipped',
        effect: 'none',
        // It comes after the ticket, and the ticket after `provisioned`.
        entersState: false,
        source: journeyAnalytics,
        title: { en: "Adobe's confirmation is recorded", fr: "La confirmation d'Adobe est renseign\u00e9e" },
        headline: { en: "Adobe's confirmation isn't recorded", fr: "La confirmation d'Adobe n'est pas renseign\u00e9e" },
        why: {
            en: 'Only its confirmation says that Adobe encrypts data with this key, and with which version.',
            fr: "Seule sa confirmation indique qu'Adobe chiffre des donn\u00e9es avec cette cl\u00e9, et avec quelle version.",
        },
        expected: {
            en: 'The key URI that Adobe confirmed is recorded',
            fr: "L'URI de cl\u00e9 confirm\u00e9 par Adobe est renseign\u00e9",
        },
        unchecked: { en: "Couldn't check Adobe's confirmation", fr: "Impossible de v\u00e9rifier la confirmation d'Adobe" },
        severity: 'error',
        check: ({ inputs, observed }) => {
            const { requireConfirmation, confirmedKeyUri: said } = inputs;
            const doubt = (0,none/* doubtOfNone */._)(inputs, observed);
            if (doubt !== undefined)
                return doubted(inputs, observed, doubt);
            if (said.kind === 'none' && requireConfirmation)
                return fail(onlyNone(inputs), (0,runbooks_confirmation/* notYetConfirmed */.Tr)(inputs));
            if (!requireConfirmation)
                return skipped({
                    en: "Not checked, since Adobe's confirmation is not required",
                    fr: "Non contr\u00f4l\u00e9, puisque la confirmation d'Adobe n'est pas exig\u00e9e",
                });
            const uri = (0,confirmation/* confirmationText */.xR)(said);
            return pass({ en: `Adobe confirmed ${uri}, as recorded`, fr: `Adobe a confirm\u00e9 ${uri}, comme renseign\u00e9` });
        },
    },
];
function onlyNone(inputs) {
    const [name, none] = [(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri'), (0,confirmation/* confirmationText */.xR)(inputs.confirmedKeyUri)];
    return { en: `The input ${name} is ${none}`, fr: `L'entr\u00e9e ${name} vaut ${none}` };
}
function doubted(inputs, observed, doubt) {
    const headline = (0,doubt_of_none/* doubtText */.Qi)(inputs, doubt);
    return { ...fail((0,doubt_of_none/* doubtObserved */.j$)(inputs, doubt), (0,doubt_of_none/* lookIntoTicket */.w1)(inputs, observed, doubt)), headline, brief: headline };
}

// EXTERNAL MODULE: ./build/az-commands/vault.js
var vault = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/model/network.js
var network = __webpack_require__(9956);
;// CONCATENATED MODULE: ./build/runbooks/use.js
/** What to do where Adobe does not use the key, or the vault's audit log does not show it. */












/** No call of Adobe's was allowed; Adobe caches what it unwrapped. Source: Experience Platform's page on revocation. */
function noCalls(others) {
    return (0,model_runbook/* inSteps */.F8)(...(others.length === 0 ? [] : [askWhose(others)]), findWhenComplete);
}
/** A vault is for Journey Analytics alone: somebody has to know whose calls these are. */
function askWhose(others) {
    const names = others.map((other) => {
        const [{ en, fr }, { last }] = [callerName(other), other];
        return {
            en: `${en} (last on ${(0,dates/* readableTime */.GI)(last, 'en')})`,
            fr: `${fr} (dernier appel le ${(0,dates/* readableTime */.GI)(last, 'fr')})`,
        };
    });
    const applications = others.filter(({ appId, tool }) => appId !== '' && tool === undefined);
    return {
        en: 'Ask the owners of the vault why somebody other than Adobe used the key.',
        fr: "Demandez aux responsables du coffre pourquoi la cl\u00e9 a \u00e9t\u00e9 utilis\u00e9e par d'autres qu'Adobe.",
        how: {
            en: `The log shows ${names.map(({ en }) => en).join(', ')}.`,
            fr: `Le journal montre ${names.map(({ fr }) => fr).join(', ')}.`,
        },
        calls: ['owners', 'security'],
        told: 'answer',
        commands: applications.map(({ appId }) => (0,directory/* showPrincipal */.cy)(appId)),
        ...(applications.length > 0 && { as: (0,model_runbook/* role */.JC)('directoryReaders', 'tenant') }),
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['They know, and it is allowed', 'Go on.'],
                fr: ['Ils le savent, et cet usage est autoris\u00e9', 'Continuez.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: [
                    'It is not allowed, nobody knows, or no answer',
                    'Tell the security lead that a stranger might be using the key. Never disable the key for that: Adobe needs it. Go on.',
                ],
                fr: [
                    "Il n'est pas autoris\u00e9, personne ne le sait, ou pas de r\u00e9ponse",
                    "Pr\u00e9venez le responsable de la s\u00e9curit\u00e9 qu'un inconnu utilise peut-\u00eatre la cl\u00e9. Ne d\u00e9sactivez jamais la cl\u00e9 pour autant\u00A0: Adobe en a besoin. Continuez.",
                ],
            }),
        ],
    };
}
const findWhenComplete = {
    en: "Find out from Adobe's case when the setup was complete.",
    fr: "Cherchez dans le ticket d'Adobe quand l'activation a \u00e9t\u00e9 termin\u00e9e.",
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['Not yet complete', 'No calls are expected. Change nothing.'],
            fr: ["L'activation n'est pas termin\u00e9e", "Aucun appel n'est attendu. Ne modifiez rien."],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['Nobody knows', 'Ask Adobe Customer Care. Change nothing.'],
            fr: ['Personne ne sait', "Demandez \u00e0 l'assistance client\u00e8le Adobe. Ne modifiez rien."],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['In the last 7 days', 'Run this check again in a week.'],
            fr: ['Au cours des 7\u00A0derniers jours', 'Relancez ce contr\u00f4le dans une semaine.'],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['Earlier', 'Read the log of 90 days in a new run. If there is still no call, ask Adobe Customer Care.'],
            fr: [
                'Auparavant',
                "Lisez le journal sur 90\u00A0jours dans une nouvelle ex\u00e9cution. S'il n'y a toujours aucun appel, contactez l'assistance client\u00e8le Adobe.",
            ],
        }),
    ],
};
/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
function callForbidden({ inputs, observed }, isCut) {
    const isOpen = (0,network/* doorOf */.ag)(observed)?.isRestricted === false;
    return perhapsRestricted(inputs, readRefusal(inputs, isOpen), isCut);
}
/** Neither the vault's tenant nor Adobe's service principal explains it. */
const tokenRejected = ({ inputs }, isCut) => perhapsRestricted(inputs, askForToken, isCut);
/**
 * Somebody may have kept Adobe out on purpose, and undone it since.
 *
 * @param isCut Adobe used the key and is refused now: a loss, whatever the input says
 */
function perhapsRestricted(inputs, find, isCut) {
    const ask = isCut || (0,confirmation/* isConfirmed */.it)(inputs) ? asking/* askOnLoss */.cB : asking/* askInSetup */.GF;
    return ask({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: { en: "restrict Adobe's access", fr: "restreint l'acc\u00e8s d'Adobe" },
        kept: { en: 'the restriction as it is', fr: 'la restriction telle quelle' },
        find: [find],
        repair: [
            {
                en: "Have the owners undo what restricts Adobe's access.",
                fr: "Demandez aux responsables de lever ce qui restreint l'acc\u00e8s d'Adobe.",
            },
        ],
        check: afterNextCall,
        others: [
            {
                title: { en: 'They say: nothing was changed', fr: "R\u00e9ponse\u00A0: rien n'a \u00e9t\u00e9 modifi\u00e9" },
                steps: [afterNextCall],
            },
        ],
    });
}
const askForToken = {
    en: 'Ask Adobe Customer Care why the vault rejects the token of its application (401).',
    fr: "Demandez \u00e0 l'assistance client\u00e8le Adobe pourquoi le coffre refuse le jeton de son application (401).",
    calls: ['adobe-admin', 'adobe'],
};
/** @param isOpen whether the vault's network lets everybody in now */
function readRefusal(inputs, isOpen) {
    return {
        en: "List the refused calls with their reasons, from the vault's audit log.",
        fr: "Affichez les appels refus\u00e9s et leurs motifs, d'apr\u00e8s le journal d'audit du coffre.",
        commands: (0,vault/* listRefusedCalls */.gX)({ inputs }, inputs.usageDays ?? 7),
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
        rows: [
            ...(isOpen ? [] : [networkRow]),
            { when: isOpen ? anySetting : otherSetting, next: inOrder },
            (0,model_runbook/* row */.nM)({
                en: ['Another reason, or no row', "Give Azure's support the time of the refused call. Go on."],
                fr: ['Autre motif ou aucune ligne', "Indiquez au support Azure l'heure de l'appel refus\u00e9. Continuez."],
            }),
        ],
    };
}
const networkRow = (0,model_runbook/* row */.nM)({
    en: [
        'A firewall, perimeter or private link',
        'Ask the owners of the vault for the network rule, and Adobe Customer Care for its addresses.',
    ],
    fr: [
        'Pare-feu, p\u00e9rim\u00e8tre ou liaison priv\u00e9e',
        "Demandez la r\u00e8gle r\u00e9seau aux responsables du coffre, et ses adresses \u00e0 l'assistance client\u00e8le Adobe.",
    ],
});
const otherSetting = { en: 'A role, policy or disabled key', fr: 'R\u00f4le, strat\u00e9gie ou cl\u00e9 d\u00e9sactiv\u00e9e' };
const anySetting = {
    en: 'A firewall, role, policy or disabled key',
    fr: 'Pare-feu, r\u00f4le, strat\u00e9gie ou cl\u00e9 d\u00e9sactiv\u00e9e',
};
const inOrder = {
    en: 'Probably repaired: this run found it in order. Restore nothing.',
    fr: "Sans doute r\u00e9par\u00e9\u00A0: cette ex\u00e9cution l'a trouv\u00e9 en ordre. Ne r\u00e9tablissez rien.",
};
/** Settings that are in order prove nothing: only a call does. */
const afterNextCall = {
    ...run_mode/* checkLoss */.OW,
    en: "Run mode verify every hour, until its page shows that Adobe's call was allowed.",
    fr: "Ex\u00e9cutez le mode verify toutes les heures, jusqu'\u00e0 ce que sa page montre un appel autoris\u00e9 d'Adobe.",
    rows: [
        (0,model_runbook/* row */.nM)({
            en: [
                'It shows an allowed call after the refusal',
                'Write in the case that access is restored, and when it was verified.',
            ],
            fr: [
                'Un appel autoris\u00e9 apr\u00e8s le refus',
                "\u00c9crivez dans le ticket que l'acc\u00e8s est r\u00e9tabli, et quand il a \u00e9t\u00e9 v\u00e9rifi\u00e9.",
            ],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['No call yet', 'Tell Adobe nothing yet.'],
            fr: ["Pas encore d'appel", "N'annoncez encore rien \u00e0 Adobe."],
        }),
        (0,model_runbook/* row */.nM)({
            en: [
                'It shows a new refusal',
                "The restriction is still there: have the owners undo it. Tell Adobe's support so.",
            ],
            fr: [
                'Un nouveau refus',
                "La restriction est toujours l\u00e0\u00A0: faites-la lever par les responsables. Dites-le au support d'Adobe.",
            ],
        }),
    ],
};
/** No workspace gets the vault's events. */
function logNowhere(inputs) {
    const send = {
        en: "Send the vault's audit events to a Log Analytics workspace, whose resource ID the command needs.",
        fr: "Envoyez les \u00e9v\u00e9nements d'audit du coffre vers un espace de travail Log Analytics, dont la commande demande l'ID de ressource.",
        commands: [(0,vault/* sendAuditEvents */.HS)({ inputs })],
        as: (0,model_runbook/* role */.JC)('monitoringContributor', 'vaultAndWorkspace'),
    };
    return (0,model_runbook/* inSteps */.F8)(send);
}
/**
 * Nobody called the vault, or Azure leaves out the rows: in access mode "Require workspace permissions" it does so
 * without an error.
 *
 * @param workspaces resource IDs
 */
function logUnreadable(inputs, workspaces) {
    const { clientId } = inputs;
    return (0,model_runbook/* inSteps */.F8)({
        en: "Look at the workspace's access control mode in the Azure portal (Overview).",
        fr: "Regardez le mode de contr\u00f4le d'acc\u00e8s de l'espace de travail dans le portail Azure (Vue d'ensemble).",
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['Require workspace permissions', 'Go on.'],
                fr: ["Exiger des autorisations d'espace de travail", 'Continuez.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: [
                    'Use resource or workspace permissions, and no calls',
                    `Nobody called the vault in these days. Set ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} to 90 in a new run.`,
                ],
                fr: [
                    "Autorisations de ressource ou d'espace de travail, et aucun appel",
                    `Personne n'a appel\u00e9 le coffre durant ces jours. Portez ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')} \u00e0 90 dans une nouvelle ex\u00e9cution.`,
                ],
            }),
        ],
    }, {
        en: `Assign Log Analytics Reader to the pipeline's identity (client ID ${clientId}).`,
        fr: `Attribuez le r\u00f4le Lecteur Log Analytics (Log Analytics Reader) \u00e0 l'identit\u00e9 du pipeline (ID client ${clientId}).`,
        commands: workspaces.map((scope) => (0,access/* assignRoleAt */.VU)({ inputs }, 'Log Analytics Reader', scope)),
        as: (0,model_runbook/* role */.JC)(['owner', 'accessAdministrator'], 'workspace'),
    }, run_mode/* runVerify */.R9);
}

;// CONCATENATED MODULE: ./build/checks/adobe/use.js
/** Whether Adobe's application uses the key, by the vault's audit log. */












/** @param others the other findings, some of which explain a refusal */
function adobeUse(others) {
    return {
        id: 'adobe-use',
        // A call that was refused needed something.
        mayMatterToAdobe: true,
        // Adobe may try a key before it is set up.
        severity: (context) => (isRefusedNow(context) && isInUseByAdobe(context) ? 'error' : 'warning'),
        severityRule: 'error where a call is refused now, with a URI in `confirmed-key-uri` or after Adobe used the key; else a warning; skipped without usage-days',
        effect: 'none',
        source: `${learn}/key-vault/general/logging`,
        title: { en: "Adobe's application uses the key", fr: "L'application d'Adobe utilise la cl\u00e9" },
        headline: { en: "Adobe's calls are refused or missing", fr: "Les appels d'Adobe sont refus\u00e9s ou absents" },
        why: {
            en: "A call in the vault's audit log is evidence that Adobe uses this key. A refused call shows that Adobe has lost access, even while its caches still last.",
            fr: "Un appel dans le journal d'audit du coffre prouve qu'Adobe utilise cette cl\u00e9. Un appel refus\u00e9 r\u00e9v\u00e8le la perte de l'acc\u00e8s, avant m\u00eame que les caches d'Adobe n'expirent.",
        },
        expected: ({ usageDays = 0 }) => {
            const days = usageDays === 0 ? { en: 'in the days that are read', fr: 'au cours des jours lus' } : within(usageDays);
            return {
                en: `A call of Adobe's application with the key that was allowed ${days.en}, and the latest call of each operation and version allowed`,
                fr: `Un appel de l'application d'Adobe avec la cl\u00e9, autoris\u00e9 ${days.fr}, et le dernier appel de chaque op\u00e9ration et de chaque version autoris\u00e9`,
            };
        },
        unchecked: { en: 'Nothing shows whether Adobe uses the key', fr: 'Rien ne montre si Adobe utilise la cl\u00e9' },
        // The log is used even if the vault could not be read: it is enough by itself. Earlier calls with a key that no longer
        // exists say nothing about its current state.
        check: (context) => {
            const { vault, key, usage } = context.observed;
            if (context.inputs.usageDays === undefined)
                return skipped({ en: "The vault's audit log is not read", fr: "Le journal d'audit du coffre n'est pas lu" });
            if (vault.presence === 'absent')
                return skipped(noVault);
            if (vault.presence === 'found' && key.presence === 'absent')
                return skipped(noKey);
            if (usage.presence !== 'found')
                return unreadable(context, reasonOf(usage));
            return byLog(context, usage.value, others);
        },
    };
}
/** Not where it only tries the key of the ticket. */
function isInUseByAdobe({ inputs, observed }) {
    return (0,confirmation/* isConfirmed */.it)(inputs) || (0,none/* doubtOfNone */._)(inputs, observed)?.kind === 'contradicted';
}
function isRefusedNow({ inputs, observed: { usage } }) {
    return usage.presence === 'found' && (0,adobe_calls/* refusedNow */.to)(usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs)).length > 0;
}
function byLog(context, usage, others) {
    const whose = (0,adobe_calls/* useOfAdobe */.Kk)(context.inputs);
    const { days, rows } = usage;
    const use = (0,adobe_calls/* evaluateUse */.$7)(usage, whose);
    if (use.kind === 'in-use')
        return pass(isInUse(use.latest, days, use.calls));
    if (use.kind === 'none') {
        const callers = (0,use_notes/* otherCallers */.xJ)(usage, whose).slice(0, mostNamed);
        const headline = callers.length === 0 ? noneSeen : usedByOthers;
        return { ...fail(noneAllowed(days, use.calls), noCalls(callers)), headline };
    }
    if (use.kind === 'nothing-logged')
        return nothingLogged(context, days);
    if (use.kind === 'refused')
        return isRefused(use, context, usage, others);
    const { length: number } = rows;
    return undecided({
        en: `only the newest ${number} entries of the vault's audit log ${within(days).en} are returned, and a refused call might be among the older ones`,
        fr: `seules les ${number}\u00A0entr\u00e9es les plus r\u00e9centes du journal d'audit du coffre ${within(days).fr} sont renvoy\u00e9es, et un appel refus\u00e9 peut se trouver parmi les plus anciennes`,
    }, (0,model_runbook/* inSteps */.F8)({
        en: `Set ${(0,inputs_named/* named */.KT)(context.inputs, 'usageDays')} to fewer days.`,
        fr: `Diminuez ${(0,inputs_named/* named */.KT)(context.inputs, 'usageDays')}.`,
    }));
}
/** More would make the step a list. */
const mostNamed = 3;
const usedByOthers = {
    en: 'Somebody else used the key, and Adobe did not',
    fr: "Cl\u00e9 utilis\u00e9e par d'autres, pas par Adobe",
};
const noneSeen = { en: "No call of Adobe's was seen", fr: "Aucun appel d'Adobe n'a \u00e9t\u00e9 constat\u00e9" };
function isRefused({ latest, calls }, context, usage, others) {
    const observed = wasRefused(latest, usage.days, calls);
    const answer = latest.status === 401 ? 401 : 403;
    const failing = failingOf(answer, context, others);
    const [first] = failing;
    const isCut = isRefusedNow(context) && isInUseByAdobe(context);
    // It was refused then: what the log shows may be over, as far as roles and policies say.
    const refused = isCut ? { effect: 'cuts', isAccessDoubtful: true, headline: callRefused } : {};
    if (first === undefined) {
        const runbook = (answer === 401 ? tokenRejected : callForbidden)(context, isCut);
        return { ...fail(observed, runbook), ...refused };
    }
    const fixFirst = (0,model_runbook/* inSteps */.F8)({
        en: `Fix ${(0,words/* list */.p_)(failing)} first, which explains why the vault refused the call.`,
        fr: `Corrigez d'abord ${(0,words/* list */.p_)(failing)}, ce qui explique pourquoi le coffre a refus\u00e9 l'appel.`,
    });
    return { ...fail(observed, fixFirst), because: first, ...refused };
}
const callRefused = { en: "Adobe's call was refused", fr: "appel d'Adobe refus\u00e9" };
/** The findings that fail and explain why the vault refused the call. */
function failingOf(answer, context, others) {
    const explaining = others.filter(({ explains = [] }) => explains.includes(answer));
    const explains = ({ status, effect }) => status === 'fail' && effect !== 'none';
    return explaining.filter(({ check }) => explains(check(context))).map(({ id }) => id);
}
/**
 * Nobody called, nothing is logged in a workspace, or the identity may not read it: from a workspace with access mode
 * "workspace", Azure leaves out the rows silently.
 */
function nothingLogged(context, days) {
    const workspaces = workspacesOf(context.observed);
    const because = {
        en: `the audit log, as far as this identity can read it, has no event of the vault ${within(days).en}`,
        fr: `le journal d'audit que cette identit\u00e9 peut lire ne contient aucun \u00e9v\u00e9nement du coffre ${within(days).fr}`,
    };
    if (workspaces?.length === 0)
        return undecided(because, logNowhere(context.inputs));
    return undecided(because, logUnreadable(context.inputs, workspaces ?? ['WORKSPACE-RESOURCE-ID']));
}
/**
 * The workspaces to which audit events of the vault are sent; `undefined` if its diagnostic settings could not be read.
 */
function workspacesOf({ diagnosticSettings }) {
    if (diagnosticSettings.presence !== 'found')
        return undefined;
    return diagnosticSettings.value.filter(model_vault/* sendsAuditEvents */.qt).flatMap(({ workspaceId }) => workspaceId ?? []);
}

// EXTERNAL MODULE: ./build/az-commands/command.js
var command = __webpack_require__(4350);
// EXTERNAL MODULE: ./build/model/version-in-use.js
var version_in_use = __webpack_require__(4622);
;// CONCATENATED MODULE: ./build/runbooks/confirmed-version.js
/** What to do where the version of `confirmed-key-uri` is not there, or the input names none. */





/** A version can't be deleted by itself, so the input is wrong, or the key was purged and created again. */
function confirmedVersionMissing(inputs) {
    return {
        never: {
            en: 'Never record the current version only because it is current, since the check would then hide a loss.',
            fr: "N'enregistrez jamais la version actuelle pour la seule raison qu'elle est actuelle\u00A0: le contr\u00f4le masquerait une perte.",
        },
        steps: [
            {
                en: 'List the versions of the key.',
                fr: 'Affichez les versions de la cl\u00e9.',
                commands: [(0,key/* listVersions */.yO)({ inputs })],
                as: (0,model_runbook/* role */.JC)('vaultReader', 'vault'),
            },
            {
                en: "Find the key URI in Adobe's confirmation, with the person who opens your cases with Adobe.",
                fr: "Cherchez l'URI de cl\u00e9 dans la confirmation d'Adobe, avec la personne qui ouvre vos tickets chez Adobe.",
                calls: ['adobe-admin'],
                rows: [
                    (0,model_runbook/* row */.nM)({
                        en: [
                            'One whose version is listed',
                            `Record it in ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}, and start a new run of mode verify.`,
                        ],
                        fr: [
                            'Un URI dont la version est affich\u00e9e',
                            `Enregistrez-le dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}, et lancez une nouvelle ex\u00e9cution du mode verify.`,
                        ],
                    }),
                    (0,model_runbook/* row */.nM)({
                        en: ['The recorded one, or one that is not listed', 'Act now: follow the list below. Record nothing.'],
                        fr: [
                            "L'URI enregistr\u00e9, ou un URI qui n'est pas affich\u00e9",
                            "Agissez maintenant\u00A0: suivez la liste ci-dessous. N'enregistrez rien.",
                        ],
                    }),
                    (0,model_runbook/* row */.nM)({
                        en: [
                            'Unsure, or no answer in 15 minutes',
                            'Act now: follow the list below, and ask Adobe in the case which key URI it recorded.',
                        ],
                        fr: [
                            'Incertain, ou pas de r\u00e9ponse en 15\u00A0minutes',
                            'Agissez maintenant\u00A0: suivez la liste ci-dessous, et demandez \u00e0 Adobe dans le ticket quel URI de cl\u00e9 est enregistr\u00e9.',
                        ],
                    }),
                ],
                folds: [
                    {
                        title: {
                            en: 'No URI whose version is listed: act now',
                            fr: 'Aucun URI dont la version est affich\u00e9e\u00A0: agissez maintenant',
                        },
                        steps: ifPurged(inputs),
                    },
                ],
            },
        ],
    };
}
function ifPurged(inputs) {
    return (0,asking/* askOnLoss */.cB)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: {
            en: `purge key ${inputs.keyName}, or create it anew`,
            fr: `supprim\u00e9 d\u00e9finitivement ou recr\u00e9\u00e9 la cl\u00e9 ${inputs.keyName}`,
        },
        kept: { en: 'the key as it is', fr: 'la cl\u00e9 telle quelle' },
        repair: [
            {
                en: 'Call the security lead, who decides what is restored from which backup.',
                fr: 'Appelez le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide de ce qui est restaur\u00e9, et de quelle sauvegarde.',
                how: { en: 'Create nothing.', fr: 'Ne cr\u00e9ez rien.' },
                calls: ['security'],
            },
        ],
    }).steps;
}
function confirmedWithoutVersion(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} to the key URI with version that stands in your ticket to Adobe.`,
        fr: `Indiquez dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} l'URI de cl\u00e9 avec version qui figure dans votre ticket \u00e0 Adobe.`,
        commands: [(0,key/* listVersions */.yO)({ inputs })],
        as: (0,model_runbook/* role */.JC)('vaultReader', 'vault'),
    });
}

;// CONCATENATED MODULE: ./build/runbooks/key/properties.js
/** What to do about a key of another type, one that is too short, or one without the operations that Adobe needs. */








const properties_reader = (0,model_runbook/* role */.JC)('vaultReader', 'vault');
const properties_officer = (0,model_runbook/* role */.JC)('cryptoOfficer', 'vault');
/** @param missing operations that Adobe needs */
function removedOperations(inputs, version, missing) {
    const { keyName } = inputs;
    return (0,asking/* whetherMeant */.F_)(inputs, {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: {
            en: `remove ${missing.join(' and ')} from key ${keyName}`,
            fr: `retir\u00e9 ${missing.join(' et ')} de la cl\u00e9 ${keyName}`,
        },
        kept: { en: 'the key as it is', fr: 'la cl\u00e9 telle quelle' },
        repair: [
            {
                en: 'Allow wrapKey and unwrapKey on the key again.',
                fr: 'Autorisez \u00e0 nouveau wrapKey et unwrapKey pour la cl\u00e9.',
                commands: [(0,key/* allowOperations */.w9)({ inputs }, version)],
                as: properties_officer,
            },
        ],
        check: (0,run_mode/* checkAgain */.he)(inputs),
    });
}
/**
 * A key's type can't be changed, and keys of other types can't wrap.
 *
 * @param version the current one, which is no RSA key
 */
function otherKeyType(inputs, version) {
    const isRecorded = (0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version === version.toLowerCase();
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        return otherTypeOf(inputs, renewed(inputs), isRecorded);
    const name = `${inputs.keyName.slice(0, 123)}-rsa`;
    const other = { inputs: { ...inputs, keyName: name } };
    return (0,model_runbook/* inSteps */.F8)({
        en: `See that no key has the name ${name} yet.`,
        fr: `V\u00e9rifiez qu'aucune cl\u00e9 ne porte d\u00e9j\u00e0 le nom ${name}.`,
        commands: [(0,key/* showKey */.Nh)(other)],
        as: properties_reader,
        rows: [
            {
                ...(0,model_runbook/* row */.nM)({ en: ['An error (KeyNotFound)', 'Go on.'], fr: ['Une erreur (KeyNotFound)', 'Continuez.'] }),
                error: 'named',
            },
            (0,model_runbook/* row */.nM)({
                en: ['A key', 'That name is taken: choose another, and use it in every step.'],
                fr: ['Une cl\u00e9', 'Ce nom est pris\u00A0: choisissez-en un autre, pour toutes les \u00e9tapes.'],
            }),
        ],
    }, {
        en: 'Create an RSA key of that name.',
        fr: 'Cr\u00e9ez une cl\u00e9 RSA de ce nom.',
        commands: [(0,key/* createKeyCommand */.zD)(other)],
        as: properties_officer,
    }, { en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'keyName')} to ${name}.`, fr: `Indiquez ${name} dans ${(0,inputs_named/* named */.KT)(inputs, 'keyName')}.` }, run_mode/* runEnsure */.ov);
}
/** The confirmed version is not RSA, while the current one is. */
function otherTypeOfConfirmed(inputs) {
    return otherTypeOf(inputs, [
        agreeOnVersion,
        {
            en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} to the URI of that version.`,
            fr: `Indiquez l'URI de cette version dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}.`,
        },
    ], true);
}
const createNothing = (0,model_runbook/* row */.nM)({
    en: ['No answer yet', 'Create nothing, and change no input.'],
    fr: ['Pas encore de r\u00e9ponse', 'Ne cr\u00e9ez rien, et ne changez aucune entr\u00e9e.'],
});
const agreeOnVersion = {
    en: 'Agree with Adobe, in the case, on the RSA version that it is to use.',
    fr: 'Convenez avec Adobe, dans le ticket, de la version RSA \u00e0 utiliser.',
    calls: ['adobe-admin', 'adobe'],
    told: 'answer',
    rows: [(0,model_runbook/* row */.nM)({ en: ['An RSA version', 'Go on.'], fr: ['Une version RSA', 'Continuez.'] }), createNothing],
};
/** Adobe confirms no version that can't wrap, so that the input may be wrong. */
const compareUri = {
    en: "Compare the recorded URI, whose version isn't an RSA key, with the URI in Adobe's confirmation.",
    fr: "Comparez l'URI enregistr\u00e9, dont la version n'est pas une cl\u00e9 RSA, \u00e0 celui de la confirmation d'Adobe.",
    rows: [
        (0,model_runbook/* row */.nM)({
            en: [
                'Another version',
                "Look for it in the list below. RSA and true: Adobe's access is intact; tell Adobe that version, and correct the input by day.",
            ],
            fr: [
                'Une autre version',
                "Cherchez-la dans la liste ci-dessous. RSA et true\u00A0: l'acc\u00e8s d'Adobe est intact\u00A0; indiquez cette version \u00e0 Adobe, et corrigez l'entr\u00e9e de jour.",
            ],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['No other version, or nobody knows', 'Go on.'],
            fr: ['Aucune autre version, ou personne ne sait', 'Continuez.'],
        }),
    ],
};
/**
 * Another key would not open the data.
 *
 * @param repair what follows a mistake
 * @param isRecorded whether `confirmed-key-uri` names that version
 */
function otherTypeOf(inputs, repair, isRecorded) {
    return (0,asking/* askOnLoss */.cB)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: {
            en: `create a version of key ${inputs.keyName} that isn't an RSA key`,
            fr: `cr\u00e9\u00e9 une version de la cl\u00e9 ${inputs.keyName} qui n'est pas une cl\u00e9 RSA`,
        },
        never: {
            en: 'Never disable a version, since Adobe might use it.',
            fr: "Ne d\u00e9sactivez jamais une version, qu'Adobe utilise peut-\u00eatre.",
        },
        kept: { en: 'every version as it is', fr: 'chaque version telle quelle' },
        find: [...(isRecorded ? [compareUri] : []), listThem(inputs)],
        repair,
        // An input has changed.
        check: { ...run_mode/* checkLoss */.OW, ...run_mode/* runAnew */.j1 },
    });
}
function listThem(inputs) {
    return {
        en: 'List the versions of the key, and their types.',
        fr: 'Affichez les versions de la cl\u00e9, et leurs types.',
        commands: [(0,key/* listTypes */.go)({ inputs })],
        as: properties_reader,
        rows: [
            (0,model_runbook/* row */.nM)({
                en: [
                    'A line with RSA and true',
                    'Adobe might use that version. Write the list in the case, and ask which version Adobe uses.',
                ],
                fr: [
                    'Une ligne avec RSA et true',
                    'Adobe utilise peut-\u00eatre cette version. \u00c9crivez la liste dans le ticket, et demandez quelle version Adobe utilise.',
                ],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['Nothing like that', 'Write the list in the case, and call the security lead.'],
                fr: ['Rien de tel', '\u00c9crivez la liste dans le ticket, et appelez le responsable de la s\u00e9curit\u00e9.'],
            }),
        ],
    };
}
/** The checks pass once the current version is an RSA key: only a newer one makes it so. */
function renewed(inputs) {
    return [
        {
            en: 'Agree with Adobe, in the case, on a new RSA version.',
            fr: "Convenez avec Adobe, dans le ticket, d'une nouvelle version RSA.",
            how: {
                en: 'The check needs the newest version to be RSA.',
                fr: 'Le contr\u00f4le exige que la version la plus r\u00e9cente soit RSA.',
            },
            calls: ['adobe-admin', 'adobe'],
            told: 'answer',
            rows: [
                (0,model_runbook/* row */.nM)({ en: ['Adobe agrees', 'Go on.'], fr: ['Adobe accepte', 'Continuez.'] }),
                (0,model_runbook/* row */.nM)({
                    en: [
                        'Adobe uses an RSA version that exists',
                        'Its access is intact. Create the new version in the daytime, once Adobe agrees.',
                    ],
                    fr: [
                        'Adobe utilise une version RSA existante',
                        "Son acc\u00e8s est intact. Cr\u00e9ez la nouvelle version en journ\u00e9e, une fois qu'Adobe l'accepte.",
                    ],
                }),
                createNothing,
            ],
        },
        {
            en: 'Create the new version, as docs/rotation.md says where the type is to change.',
            fr: 'Cr\u00e9ez la nouvelle version, comme docs/rotation.md le d\u00e9crit pour un changement de type.',
        },
        {
            en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} to its URI, once Adobe confirms it.`,
            fr: `Indiquez son URI dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}, une fois qu'Adobe l'a confirm\u00e9.`,
        },
    ];
}
/** The key wraps and unwraps all the same: only a new version has another type. */
function softwareKey(inputs) {
    const { en, fr, roles } = (0,owners/* ownersOfVault */.iI)(inputs);
    return (0,model_runbook/* inSteps */.F8)({
        en: `Ask ${en} which type the key is to have.`,
        fr: `Demandez ${(0,owners/* toThem */.uP)({ en, fr, roles })} quel type la cl\u00e9 doit avoir.`,
        calls: roles,
        told: 'answer',
        rows: [
            (0,model_runbook/* row */.nM)({ en: ['RSA', 'Set key-type to RSA.'], fr: ['RSA', 'Indiquez RSA dans key-type.'] }),
            (0,model_runbook/* row */.nM)({
                en: ['RSA-HSM', 'Plan a new version of that type, as docs/rotation.md says. Keep this one enabled.'],
                fr: [
                    'RSA-HSM',
                    'Pr\u00e9voyez une nouvelle version de ce type, comme docs/rotation.md le d\u00e9crit. Gardez celle-ci activ\u00e9e.',
                ],
            }),
            (0,model_runbook/* row */.nM)({ en: ['No answer', 'Change nothing.'], fr: ['Pas de r\u00e9ponse', 'Ne modifiez rien.'] }),
        ],
    });
}
function sizeUnknown(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the key, whose modulus (n) has 512 characters or more from 3072 bits on.',
        fr: 'Affichez la cl\u00e9, dont le module (n) compte 512\u00A0caract\u00e8res ou plus \u00e0 partir de 3072\u00A0bits.',
        commands: [(0,key/* showKey */.Nh)({ inputs })],
        as: properties_reader,
    });
}
const operationsUnsaid = {
    en: "Azure's answer does not say which operations the key allows",
    fr: "la r\u00e9ponse d'Azure n'indique pas les op\u00e9rations que la cl\u00e9 autorise",
};
function operationsUnknown(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the key, whose operations (key_ops) include wrapKey and unwrapKey.',
        fr: 'Affichez la cl\u00e9, dont les op\u00e9rations (key_ops) comprennent wrapKey et unwrapKey.',
        commands: [(0,key/* showKey */.Nh)({ inputs })],
        as: properties_reader,
    });
}
/** A confirmed key gets a longer version in the order of a rotation alone. */
function shortKey(inputs, current) {
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        return (0,model_runbook/* inSteps */.F8)({
            en: 'Plan a longer version, as docs/rotation.md says. Keep this one enabled.',
            fr: 'Pr\u00e9voyez une version plus longue, comme docs/rotation.md le d\u00e9crit. Gardez celle-ci activ\u00e9e.',
        });
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Create a new, longer version of the key.',
        fr: 'Cr\u00e9ez une nouvelle version, plus longue, de la cl\u00e9.',
        commands: [(0,key/* createVersion */.BB)({ inputs }, (0,key_rules/* strongEnough */.Wv)(inputs, current))],
        as: properties_officer,
    }, run_mode/* runEnsure */.ov);
}

;// CONCATENATED MODULE: ./build/checks/key/validity.js
/** Whether the key's current version is enabled and in date, and for how long. */









const day = 86_400_000;
/** Of a failure of the current version. */
function ofCurrentVersion({ inputs, observed: { key } }) {
    return key.presence === 'found' ? (0,version_in_use/* effectOfCurrent */.Wv)(inputs, key.value.version) : 'cuts';
}
/** Where Adobe uses another version, it costs nobody access. */
function severityOfCurrent(context) {
    return ofCurrentVersion(context) === 'none' ? 'warning' : 'error';
}
const severityRuleOfCurrent = 'error; warning where Adobe pins another version (`adobe-key-version`)';
const keyValidityFindings = [
    {
        id: 'key-enabled',
        severity: severityOfCurrent,
        severityRule: severityRuleOfCurrent,
        effect: ofCurrentVersion,
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: platformOverview,
        title: { en: 'The key is enabled', fr: 'La cl\u00e9 est activ\u00e9e' },
        headline: { en: 'The key is disabled', fr: 'La cl\u00e9 est d\u00e9sactiv\u00e9e' },
        why: {
            en: "Adobe can't use a disabled key, and might treat it as a revocation and then purge the data.",
            fr: 'Adobe ne peut pas utiliser une cl\u00e9 d\u00e9sactiv\u00e9e et peut consid\u00e9rer cela comme une r\u00e9vocation, puis supprimer d\u00e9finitivement les donn\u00e9es.',
        },
        expected: { en: 'The current version is enabled', fr: 'La version actuelle est activ\u00e9e' },
        unchecked: {
            en: "Couldn't read the status of the key (enabled or disabled)",
            fr: "Impossible de lire l'\u00e9tat de la cl\u00e9 (activ\u00e9e ou d\u00e9sactiv\u00e9e)",
        },
        check: checkKey((key, { inputs, observed }) => {
            const { version } = key;
            const enabled = (0,key_rules/* isEnabled */.Ol)((0,key_rules/* readsOf */.JP)(key, observed));
            const disputed = listDisputed(key, observed) ?? (enabled === undefined ? enabledDisputed(version) : undefined);
            if (disputed !== undefined)
                return undecided(disputed, disputedVersion(inputs));
            if (enabled)
                return pass({ en: `Key version ${version} is enabled`, fr: `La version ${version} de la cl\u00e9 est activ\u00e9e` });
            return fail({ en: `Key version ${version} is disabled`, fr: `La version ${version} de la cl\u00e9 est d\u00e9sactiv\u00e9e` }, disabledVersion(inputs, version));
        }),
    },
    {
        id: 'key-active',
        severity: severityOfCurrent,
        severityRule: severityRuleOfCurrent,
        effect: ofCurrentVersion,
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: `${learn}/key-vault/keys/about-keys-details`,
        title: { en: 'The key is within its validity period', fr: 'La cl\u00e9 est dans sa p\u00e9riode de validit\u00e9' },
        headline: { en: "The key isn't in its validity period", fr: "La cl\u00e9 n'est pas dans sa p\u00e9riode de validit\u00e9" },
        why: {
            en: "A key that has expired or is not active yet can't wrap, and Adobe might treat it as a revocation and then purge the data.",
            fr: 'Une cl\u00e9 expir\u00e9e ou pas encore active ne peut pas encapsuler, et Adobe peut consid\u00e9rer cela comme une r\u00e9vocation, puis supprimer d\u00e9finitivement les donn\u00e9es.',
        },
        expected: {
            en: 'The current time is between the activation date and the expiration date',
            fr: "L'heure actuelle se situe entre la date d'activation et la date d'expiration",
        },
        unchecked: {
            en: "Couldn't check the validity period of the key",
            fr: 'Impossible de v\u00e9rifier la p\u00e9riode de validit\u00e9 de la cl\u00e9',
        },
        check: checkKey((key, context) => {
            const { version } = key;
            if (!(0,key_rules/* isDateClear */.QG)((0,key_rules/* readsOf */.JP)(key, context.observed), context.now))
                return undecided(datesDisputed(version), disputedVersion(context.inputs));
            const date = (0,key_rules/* inDate */.Cl)(key, context.now);
            if (date === 'active')
                return pass({ en: 'The key is within its validity period', fr: 'La cl\u00e9 est dans sa p\u00e9riode de validit\u00e9' });
            if (date === 'expired') {
                const end = (0,command/* isoTime */.Ly)(key.expires ?? 0);
                return {
                    ...doubtful(fail(expired(end), expiredVersion(context, { version, date: end }))),
                    headline: hasExpired,
                };
            }
            const start = (0,command/* isoTime */.Ly)(key.notBefore ?? 0);
            const early = fail({
                en: `The key is not active until ${(0,dates/* readableTime */.GI)(start, 'en')}`,
                fr: `La cl\u00e9 ne sera active que le ${(0,dates/* readableTime */.GI)(start, 'fr')}`,
            }, earlyVersion(context, { version, date: start }));
            return { ...doubtful(early), headline: isEarly };
        }),
    },
    {
        id: 'key-expiry',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/keys/about-keys-details`,
        // These require an expiry date on every key. Here, an expired key is an outage.
        differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
        title: { en: 'The key does not expire soon', fr: "La cl\u00e9 n'expire pas prochainement" },
        headline: { en: 'The key expires soon', fr: 'La cl\u00e9 expire bient\u00f4t' },
        why: {
            en: 'On its expiration date the key stops working for Adobe without further notice.',
            fr: "\u00c0 sa date d'expiration, la cl\u00e9 cesse de fonctionner pour Adobe, sans autre avertissement.",
        },
        expected: ({ expiryWarningDays: days }) => ({
            en: `No expiration date, or one more than ${days} days away`,
            fr: `Aucune date d'expiration, ou une date \u00e0 plus de ${days}\u00A0jours`,
        }),
        unchecked: {
            en: "Couldn't check the expiration date of the key",
            fr: "Impossible de v\u00e9rifier la date d'expiration de la cl\u00e9",
        },
        check: checkKey((key, context) => {
            const { status, ...outcome } = byFirstEnd(key, context);
            const unread = status === 'pass' ? confirmedUnread(key, context) : undefined;
            const end = (0,dates/* isoOf */.dF)((0,version_in_use/* expiryInUse */.cj)(context.inputs, context.observed, context.now) ?? Number.NaN);
            return unread ?? { status, ...outcome, ...(end !== undefined && { effect: { ends: end } }) };
        }),
    },
];
const hasExpired = { en: 'The key has expired', fr: 'La cl\u00e9 a expir\u00e9' };
const isEarly = { en: "The key isn't active yet", fr: "La cl\u00e9 n'est pas encore active" };
/** The list of versions says that another one is current than the key itself does: one of the answers is old. */
function listDisputed(key, observed) {
    const { version } = key;
    if ((0,key_rules/* isListCut */.n0)(key, observed))
        return listIsCut(version);
    if (!(0,key_rules/* hasNewerVersion */.Gg)(key, observed))
        return undefined;
    return {
        en: `the list of the key's versions has a newer one than ${version}, which the key itself says is the current one`,
        fr: `la liste des versions de la cl\u00e9 en contient une plus r\u00e9cente que ${version}, la version actuelle d'apr\u00e8s la cl\u00e9 elle-m\u00eame`,
    };
}
/** Said of all versions of the key, too. */
function listIsCut(current) {
    return {
        en: `the list of the key's versions does not contain ${current}, which the key itself says is the current one`,
        fr: `la liste des versions de la cl\u00e9 ne contient pas ${current}, la version actuelle d'apr\u00e8s la cl\u00e9 elle-m\u00eame`,
    };
}
/** Said of the confirmed version, too. */
function datesDisputed(version) {
    return {
        en: `Azure's answers disagree on the validity period of key version ${version}`,
        fr: `les r\u00e9ponses d'Azure ne concordent pas sur la p\u00e9riode de validit\u00e9 de la version ${version} de la cl\u00e9`,
    };
}
/** Said of the confirmed version, too. */
function enabledDisputed(version) {
    return {
        en: `Azure's answers disagree on whether key version ${version} is enabled`,
        fr: `les r\u00e9ponses d'Azure ne concordent pas sur l'\u00e9tat (activ\u00e9 ou d\u00e9sactiv\u00e9) de la version ${version} de la cl\u00e9`,
    };
}
function expired(at) {
    return { en: `The key expired on ${(0,dates/* readableTime */.GI)(at, 'en')}`, fr: `La cl\u00e9 a expir\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}` };
}
/** Said of the confirmed version by its own check, too. */
function confirmedExpired(version, at) {
    return {
        en: `The confirmed key version ${version} expired on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 a expir\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
    };
}
/** By the first end that is known of the versions that Adobe may use. */
function byFirstEnd(key, context) {
    const [first] = (0,version_in_use/* versionsPerhapsInUse */.t_)(context.inputs, context.observed)
        .flatMap(({ version, expires }) => (expires === null ? [] : [{ version, expires }]))
        .toSorted((one, other) => one.expires - other.expires);
    if (first === undefined)
        return pass({ en: 'The key has no expiration date', fr: "La cl\u00e9 n'a pas de date d'expiration" });
    const { version } = first;
    const isCurrent = version.toLowerCase() === key.version.toLowerCase();
    const left = first.expires * 1000 - context.now;
    const at = (0,command/* isoTime */.Ly)(first.expires);
    if (left <= 0) {
        return isCurrent
            ? following('key-active', { status: 'fail', observed: expired(at) })
            : following('confirmed-key', { status: 'fail', observed: confirmedExpired(version, at) });
    }
    const expires = isCurrent
        ? { en: `The key expires on ${(0,dates/* readableTime */.GI)(at, 'en')}`, fr: `La cl\u00e9 expire le ${(0,dates/* readableTime */.GI)(at, 'fr')}` }
        : {
            en: `The confirmed key version ${version} expires on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 expire le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        };
    if (left > context.inputs.expiryWarningDays * day)
        return pass(expires);
    return fail(expires, expiringVersion(context, { version, date: at }));
}
/** The confirmed version's date is in no answer, and no whole list says that there is no such version. */
function confirmedUnread(current, context) {
    const { inputs, observed } = context;
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if ((0,version_in_use/* usesCurrent */.ib)(inputs) || confirmed === undefined || !(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return undefined;
    const { keyVersions, confirmedVersion } = observed;
    const isKnown = confirmed.version === current.version.toLowerCase() || (0,version_in_use/* confirmedVersions */.RL)(inputs, observed).length > 0;
    if (isKnown || keyVersions.presence === 'found')
        return undefined;
    return unreadable(context, reasonOf(keyVersions) ?? reasonOf(confirmedVersion));
}

;// CONCATENATED MODULE: ./build/checks/confirmed/key.js
/** Whether the confirmed key is this one and works: from then on, Azure must match it. */















const confirmedKey = {
    id: 'confirmed-key',
    severity: 'error',
    effect: 'cuts',
    confirms: true,
    changedBy: ['key-changed', 'key-deleted', 'key-purged'],
    loggedIn: 'vault',
    source: platformOverview,
    title: {
        en: 'The confirmed key is this one, enabled and in date',
        fr: 'La cl\u00e9 confirm\u00e9e est celle-ci, activ\u00e9e et valide',
    },
    headline: { en: "The confirmed key can't be used", fr: 'Cl\u00e9 confirm\u00e9e inutilisable' },
    why: {
        en: "Adobe decrypts the data with the key that it confirmed. While that key is gone, disabled, or outside its validity period, Adobe can't decrypt the data and might purge it.",
        fr: 'Adobe d\u00e9chiffre les donn\u00e9es avec la cl\u00e9 confirm\u00e9e. Tant que cette cl\u00e9 est absente, d\u00e9sactiv\u00e9e ou hors de sa p\u00e9riode de validit\u00e9, Adobe ne peut pas d\u00e9chiffrer les donn\u00e9es et peut les supprimer d\u00e9finitivement.',
    },
    expected: (inputs) => {
        const { uri } = (0,confirmation/* confirmedKeyOf */.yq)(inputs) ?? {};
        return {
            en: `${uri ?? 'The confirmed key'} exists, is enabled and within its validity period, and is an RSA key that allows wrapKey and unwrapKey`,
            fr: `${uri ?? 'La cl\u00e9 confirm\u00e9e'} existe, est activ\u00e9e et dans sa p\u00e9riode de validit\u00e9, et c'est une cl\u00e9 RSA qui autorise wrapKey et unwrapKey`,
        };
    },
    unchecked: { en: "Couldn't check the confirmed key", fr: 'Impossible de v\u00e9rifier la cl\u00e9 confirm\u00e9e' },
    check: (context) => {
        const { inputs, observed: { vault, key }, } = context;
        const { vaultName, keyName } = inputs;
        const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
        if (confirmed === undefined)
            return skipped(noConfirmation);
        if (!(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
            return {
                ...fail({
                    en: `Adobe confirmed a different key from ${keyName} in vault ${vaultName}, which the inputs name`,
                    fr: `Adobe a confirm\u00e9 une autre cl\u00e9 que ${keyName} du coffre ${vaultName}, que d\u00e9signent les entr\u00e9es`,
                }, (0,runbooks_confirmation/* otherKeyConfirmed */.H9)(inputs)),
                effect: 'may-cut',
                headline: { en: 'The inputs name another key', fr: 'Autre cl\u00e9 dans les entr\u00e9es' },
                brief: {
                    en: 'The inputs name a different key from the confirmed one',
                    fr: 'Les entr\u00e9es d\u00e9signent une autre cl\u00e9 que la cl\u00e9 confirm\u00e9e',
                },
            };
        if (vault.presence === 'absent')
            return following('vault-exists', {
                status: 'fail',
                observed: {
                    en: 'Adobe confirmed a key of this vault, and the vault does not exist',
                    fr: "Adobe a confirm\u00e9 une cl\u00e9 de ce coffre, et le coffre n'existe pas",
                },
            });
        if (vault.presence === 'unknown')
            return unreadable(context, vault.reason);
        if (key.presence === 'absent')
            return following('key-exists', {
                status: 'fail',
                observed: {
                    en: 'Adobe confirmed this key, and it does not exist',
                    fr: "Adobe a confirm\u00e9 cette cl\u00e9, et elle n'existe pas",
                },
            });
        if (key.presence === 'unknown')
            return unreadable(context, key.reason);
        if (confirmed.version !== undefined)
            return versionHolds(context, key.value, confirmed.version);
        return sharedProblem(context, key.value) ?? pass(holds);
    },
};
/** Said of its version, too. */
const noConfirmation = {
    en: 'No key is recorded as confirmed by Adobe',
    fr: "Aucune cl\u00e9 n'est renseign\u00e9e comme confirm\u00e9e par Adobe",
};
const holds = { en: 'The confirmed key is in place', fr: 'La cl\u00e9 confirm\u00e9e est en place' };
/** The current version: other findings check it, too, and say what to do. */
function sharedProblem(context, current) {
    const { observed, now } = context;
    const reads = (0,key_rules/* readsOf */.JP)(current, observed);
    const disputed = listDisputed(current, observed);
    if (disputed !== undefined)
        return following('key-enabled', { status: 'unknown', observed: disputed });
    if ((0,key_rules/* isEnabled */.Ol)(reads) === undefined)
        return following('key-enabled', { status: 'unknown', observed: enabledDisputed(current.version) });
    if (!(0,key_rules/* isDateClear */.QG)(reads, now))
        return following('key-active', { status: 'unknown', observed: datesDisputed(current.version) });
    const problem = versionProblem(context, current) ?? kindProblem(context, current);
    return problem && following(causeOf(context, current), problem);
}
function causeOf({ now }, one) {
    if (!one.enabled)
        return 'key-enabled';
    if ((0,key_rules/* inDate */.Cl)(one, now) !== 'active')
        return 'key-active';
    return (0,key_rules/* isRsa */.Vk)(one.type) ? 'key-operations' : 'key-type';
}
/**
 * Azure does not list versions by time (as recorded), so the confirmed one is found by its ID. The same version may
 * come from several reads: it must be usable in all of them.
 */
function versionHolds(context, current, version) {
    const { keyVersions, confirmedVersion } = context.observed;
    const isIt = (one) => one.version.toLowerCase() === version;
    const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
    const whole = [current, ...read].filter(isIt);
    const listed = keyVersions.presence === 'found' ? keyVersions.value.filter(isIt) : [];
    const known = [...whole, ...listed];
    const [first, ...others] = known;
    if (first === undefined)
        return noSuchVersion(context, current, version);
    // Adobe takes the newest version: the confirmed one only says that it is the same key.
    if ((0,version_in_use/* usesCurrent */.ib)(context.inputs))
        return sharedProblem(context, current) ?? pass(holds);
    const shared = isIt(current) ? sharedProblem(context, current) : undefined;
    if (shared !== undefined)
        return shared;
    if (keyVersions.presence === 'found' && listed.length === 0)
        return undecided(notListed(first.version), disputedVersion(context.inputs));
    if ((0,key_rules/* isEnabled */.Ol)([first, ...others]) === undefined)
        return undecided(enabledDisputed(first.version), disputedVersion(context.inputs));
    if (!(0,key_rules/* isDateClear */.QG)(known, context.now))
        return undecided(datesDisputed(first.version), disputedVersion(context.inputs));
    const problems = [
        ...known.map((one) => versionProblem(context, one)),
        ...whole.map((one) => kindProblem(context, one)),
    ];
    const problem = problems.find((each) => each !== undefined);
    if (problem !== undefined)
        return problem;
    // The list has neither type nor operations.
    if (whole.length === 0)
        return unreadable(context, reasonOf(confirmedVersion));
    return pass(holds);
}
function notListed(version) {
    return {
        en: `the list of the key's versions does not contain ${version}, which was read all the same`,
        fr: `la liste des versions de la cl\u00e9 ne contient pas ${version}, pourtant lue s\u00e9par\u00e9ment`,
    };
}
function noSuchVersion(context, current, version) {
    const { keyVersions, confirmedVersion } = context.observed;
    if (keyVersions.presence === 'unknown')
        return unreadable(context, keyVersions.reason);
    if (keyVersions.presence === 'absent')
        return unreadable(context, reasonOf(confirmedVersion));
    if ((0,key_rules/* isListCut */.n0)(current, { keyVersions }))
        return undecided(listIsCut(current.version), disputedVersion(context.inputs));
    // The current version works, so the input is likely wrong.
    return {
        ...fail({
            en: `The confirmed key version ${version} does not exist. The current version is ${current.version}`,
            fr: `La version de cl\u00e9 confirm\u00e9e ${version} n'existe pas. La version actuelle est ${current.version}`,
        }, confirmedVersionMissing(context.inputs)),
        effect: 'may-cut',
        headline: { en: "The recorded version doesn't exist", fr: "La version enregistr\u00e9e n'existe pas" },
    };
}
/** What prevents Adobe from using a version now, for any type of key. */
function versionProblem(context, one) {
    const { version } = one;
    if (!one.enabled) {
        const disabled = fail({
            en: `The confirmed key version ${version} is disabled`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 est d\u00e9sactiv\u00e9e`,
        }, disabledVersion(context.inputs, version));
        return { ...disabled, headline: { en: 'The version in use is disabled', fr: 'Version confirm\u00e9e d\u00e9sactiv\u00e9e' } };
    }
    const date = (0,key_rules/* inDate */.Cl)(one, context.now);
    if (date === 'active')
        return undefined;
    if (date === 'expired') {
        const end = (0,command/* isoTime */.Ly)(one.expires ?? 0);
        const expired = fail(confirmedExpired(version, end), expiredVersion(context, { version, date: end }));
        return {
            ...doubtful(expired),
            headline: { en: 'The version in use has expired', fr: 'Version confirm\u00e9e expir\u00e9e' },
        };
    }
    const start = (0,command/* isoTime */.Ly)(one.notBefore ?? 0);
    return doubtful(fail({
        en: `The confirmed key version ${version} is not active until ${(0,dates/* readableTime */.GI)(start, 'en')}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 ne sera active que le ${(0,dates/* readableTime */.GI)(start, 'fr')}`,
    }, earlyVersion(context, { version, date: start })));
}
function kindProblem({ inputs }, one) {
    const { version, type } = one;
    if (!(0,key_rules/* isRsa */.Vk)(type))
        return doubtful(fail({
            en: `The confirmed key version ${version} is of type ${(0,model_names/* termOf */.iP)(type)}, not RSA`,
            fr: `La version confirm\u00e9e ${version} de la cl\u00e9 est de type ${(0,model_names/* termOf */.iP)(type)}, et non RSA`,
        }, otherTypeOfConfirmed(inputs)));
    if (one.operations === null)
        return undecided(operationsUnsaid, operationsUnknown(inputs));
    const { missing } = (0,key_rules/* operationsOf */.CF)(one);
    if (missing.length === 0)
        return undefined;
    return fail({
        en: `The confirmed key version ${version} does not allow ${(0,words/* list */.p_)(missing)}`,
        fr: `La version confirm\u00e9e ${version} de la cl\u00e9 n'autorise pas ${(0,words/* list */.p_)(missing)}`,
    }, removedOperations(inputs, one, missing));
}

// EXTERNAL MODULE: ./build/model/rotation.js
var model_rotation = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/model/who-changed.js
var who_changed = __webpack_require__(4107);
;// CONCATENATED MODULE: ./build/runbooks/rotation.js
/**
 * A new version of the key, from the question who created it to Adobe's use of it. What Adobe has not opened it has not asked for:
 * no step disables or deletes a version.
 */












/** The key has a newer version than the confirmed one: a stranger may have created it. */
function newerVersion(inputs, observed, version) {
    const whom = (0,owners/* ownersOfVault */.iI)(inputs);
    const short = `${version.slice(0, 4)}\u2026`;
    const { created, use } = (0,model_rotation/* rotationOf */.c)(inputs, observed).versions?.[1] ?? {};
    return (0,model_runbook/* inSteps */.F8)({
        en: `Ask ${whom.en}: "Did you create version ${short} of key ${inputs.keyName}?"`,
        fr: `Demandez ${(0,owners/* toThem */.uP)(whom)}\u00A0: \u00ab\u00A0Avez-vous cr\u00e9\u00e9 la version ${short} de la cl\u00e9 ${inputs.keyName}\u00A0?\u00A0\u00bb`,
        how: (0,words/* joined */.oR)(created !== undefined && creator(inputs, observed, created), keepBoth),
        calls: whom.roles,
        folds: [
            {
                title: {
                    en: 'They created it, and Adobe is to use it',
                    fr: "R\u00e9ponse\u00A0: ils l'ont cr\u00e9\u00e9e, et Adobe doit l'utiliser",
                },
                steps: afterTheirs(inputs, observed, use?.first),
            },
            ...(inputs.adobeKeyVersion === 'latest' ? [] : [keepFormer]),
            byProgram,
            notTheirs,
            nobodyAnswers,
        ],
    });
}
/** Of a version that no finding asks about, since Adobe takes the newest one. */
function openRotation({ inputs, observed }) {
    if (inputs?.adobeKeyVersion !== 'latest' || observed === undefined)
        return model_runbook/* nothingToDo */.KN;
    const newest = (0,model_rotation/* rotationOf */.c)(inputs, observed).versions?.[1];
    return newest === undefined ? model_runbook/* nothingToDo */.KN : newerVersion(inputs, observed, newest.version);
}
/** Whose act it may be, where the vault's log shows it. */
function creator(inputs, observed, created) {
    const by = (0,who_changed/* creatorOf */.Oz)(inputs, observed, created);
    if (by === undefined)
        return false;
    const { caller: appId, tool, at } = by;
    const who = callerName({ appId: (0,model_names/* shortened */.vI)(appId), tool });
    const said = {
        en: `The vault's log names ${who.en} (${(0,dates/* readableDay */.hW)(at, 'en')}). `,
        fr: `Le journal du coffre nomme ${who.fr} (${(0,dates/* readableDay */.hW)(at, 'fr')}). `,
    };
    return (0,words/* joined */.oR)(said, tool === undefined && askOwners);
}
const askOwners = { en: 'Ask its owners, too. ', fr: 'Interrogez aussi ses responsables. ' };
const keepBoth = {
    en: 'Whatever they answer, disable no version, delete none and create none. Send Adobe nothing before.',
    fr: "N'envoyez rien avant leur r\u00e9ponse. Ne d\u00e9sactivez, ne supprimez, ne cr\u00e9ez rien.",
};
/** By what Adobe answered about versions. @param used when Adobe was first seen with the newest one, ISO 8601 */
function afterTheirs(inputs, { key }, used) {
    const { adobeKeyVersion } = inputs;
    if (adobeKeyVersion === 'pinned')
        return [sendTicket, (0,runbooks_confirmation/* recordConfirmation */.vv)(inputs), runAndKeepBoth];
    if (adobeKeyVersion === 'latest')
        return used === undefined || key.presence !== 'found'
            ? [waitForUse(inputs)]
            : [...recordNewest(inputs, key.value, used), runAndKeepBoth];
    return [askWhichVersion, (0,runbooks_confirmation/* recordVersionAnswer */.A_)(inputs), run_mode/* runToGoOn */.Kc];
}
/** Its call costs nothing: both versions work. */
const keepFormer = {
    title: {
        en: 'They created it, and Adobe is to keep the former one',
        fr: "R\u00e9ponse\u00A0: ils l'ont cr\u00e9\u00e9e, mais Adobe doit garder l'ancienne",
    },
    steps: [
        {
            en: 'Send Adobe nothing, and keep both versions enabled: this warning stays.',
            fr: "N'envoyez rien \u00e0 Adobe, et gardez les deux versions activ\u00e9es\u00A0: cet avertissement reste.",
        },
    ],
};
/** What the ticket says of the vault was read when the run read it. */
const oldTicket = (0,model_runbook/* row */.nM)({
    en: ['This page is older than a day', 'Run again first, and send the ticket of the new page.'],
    fr: ["Cette page date de plus d'un jour", "Relancez d'abord l'ex\u00e9cution, et envoyez le ticket de la nouvelle page."],
});
const noTicket = (0,model_runbook/* row */.nM)({
    en: ['The run has no ticket', 'Resolve first what fails. Send nothing.'],
    fr: ["L'ex\u00e9cution n'a pas de ticket", "R\u00e9solvez d'abord ce qui \u00e9choue. N'envoyez rien."],
});
const sendTicket = {
    en: 'Send Adobe the ticket of this run, which asks it to change to the current version.',
    fr: 'Envoyez \u00e0 Adobe le ticket de cette ex\u00e9cution, qui lui demande de passer \u00e0 la version actuelle.',
    calls: ['adobe-admin'],
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['It is sent, now or earlier', 'Go on. Keep both versions enabled.'],
            fr: ['Il est envoy\u00e9, maintenant ou d\u00e9j\u00e0 avant', 'Continuez. Gardez les deux versions activ\u00e9es.'],
        }),
        oldTicket,
        noTicket,
    ],
};
const askWhichVersion = {
    en: 'Send Adobe the ticket of this run, which asks whether it stores the version or takes the newest.',
    fr: 'Envoyez \u00e0 Adobe le ticket de cette ex\u00e9cution, qui demande si la version est enregistr\u00e9e ou si la plus r\u00e9cente est prise.',
    calls: ['adobe-admin'],
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['It is sent, now or earlier', 'Wait for the answer. Keep both versions enabled.'],
            fr: ['Il est envoy\u00e9, maintenant ou d\u00e9j\u00e0 avant', 'Attendez la r\u00e9ponse. Gardez les deux versions activ\u00e9es.'],
        }),
        oldTicket,
        noTicket,
    ],
};
/** The page that follows may have nothing more to say of the former one. */
const runAndKeepBoth = {
    ...run_mode/* runAnew */.j1,
    how: {
        en: 'Keep the former version enabled, whatever the run shows.',
        fr: "Gardez l'ancienne version activ\u00e9e, quel que soit le r\u00e9sultat.",
    },
    rows: [
        (0,model_runbook/* row */.nM)({
            en: [
                'It passes',
                'Ask Adobe, in the case, to write when nothing needs the former version, backups included. Keep it enabled until then; docs/rotation.md has what follows.',
            ],
            fr: [
                'R\u00e9ussi',
                "Demandez \u00e0 Adobe, dans le ticket, de confirmer par \u00e9crit que plus rien n'a besoin de l'ancienne version, sauvegardes comprises. D'ici l\u00e0, gardez-la activ\u00e9e\u00A0; la suite est dans docs/rotation.md.",
            ],
        }),
        run_mode/* itFails */.dY,
    ],
};
/** Adobe takes the newest version by itself. */
const waitForUse = (inputs) => ({
    runs: 'anew',
    en: 'Run mode verify again each day for a week, until Adobe uses the newest version.',
    fr: "Relancez le mode verify chaque jour pendant une semaine, jusqu'\u00e0 ce qu'Adobe utilise la version la plus r\u00e9cente.",
    how: {
        en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')}, send Adobe nothing, and keep both versions enabled.`,
        fr: `Renseignez ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')}, n'envoyez rien \u00e0 Adobe, et gardez les deux versions activ\u00e9es.`,
    },
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['Its page says that Adobe uses it', 'Follow that page.'],
            fr: ["Sa page dit qu'Adobe l'utilise", 'Suivez cette page.'],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['Not after a week', 'Ask Adobe Customer Care which version it uses. Change nothing.'],
            fr: [
                "Pas au bout d'une semaine",
                "Demandez \u00e0 l'assistance client\u00e8le Adobe quelle version est utilis\u00e9e. Ne modifiez rien.",
            ],
        }),
    ],
});
const week = 7 * 86_400_000;
/** @param used when Adobe was first seen with it, ISO 8601 */
function recordNewest(inputs, { uriWithVersion: uri }, used) {
    const day = new Date(Date.parse(used) + week).toISOString();
    const name = (0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri');
    return [
        {
            en: `Wait until ${(0,dates/* readableDay */.hW)(day, 'en')} (UTC), when Adobe has used the newest version for a week.`,
            fr: `Attendez jusqu'au ${(0,dates/* readableDay */.hW)(day, 'fr')} (UTC)\u00A0: Adobe aura alors utilis\u00e9 la version la plus r\u00e9cente pendant une semaine.`,
            how: {
                en: 'Send Adobe nothing, and keep both versions enabled.',
                fr: "N'envoyez rien \u00e0 Adobe, et gardez les deux versions activ\u00e9es.",
            },
        },
        { en: `Set ${name} to ${uri}.`, fr: `Indiquez ${uri} dans ${name}.` },
    ];
}
const followTheirs = {
    en: 'Ask the owners of the vault whether Adobe is to use it, and open the answer above.',
    fr: "Demandez aux responsables du coffre si Adobe doit l'utiliser, et ouvrez leur r\u00e9ponse ci-dessus.",
};
const byProgram = {
    title: {
        en: 'A program created it (a pipeline, an agent, an MCP server, a policy)',
        fr: "Un programme l'a cr\u00e9\u00e9e (pipeline, agent, serveur MCP, strat\u00e9gie)",
    },
    steps: [
        {
            en: 'Have its owners stop it, so that it creates no further version.',
            fr: "Demandez \u00e0 ses responsables de l'arr\u00eater, pour qu'il ne cr\u00e9e plus de version.",
            calls: ['owners', 'pipeline'],
            told: 'answer',
            rows: [
                { when: { en: 'The version was meant', fr: 'La version \u00e9tait voulue' }, next: followTheirs },
                (0,model_runbook/* row */.nM)({
                    en: [
                        'It was not meant',
                        'Send nothing, and keep both versions enabled. Tell the security lead that day, who decides what follows.',
                    ],
                    fr: [
                        "Elle n'\u00e9tait pas voulue",
                        "N'envoyez rien, et gardez les deux versions activ\u00e9es. Pr\u00e9venez le jour m\u00eame le responsable de la s\u00e9curit\u00e9, qui d\u00e9cide de la suite.",
                    ],
                }),
            ],
        },
    ],
};
const notTheirs = {
    title: { en: "It wasn't them, or nobody knows", fr: 'Ce ne sont pas eux, ou personne ne sait' },
    steps: [
        {
            en: 'Tell the security lead that day: a stranger might have created it.',
            fr: "Pr\u00e9venez le jour m\u00eame le responsable de la s\u00e9curit\u00e9\u00A0: un inconnu l'a peut-\u00eatre cr\u00e9\u00e9e.",
            calls: ['security'],
            told: 'answer',
            rows: [
                { when: { en: 'It is known, and meant', fr: 'Elle est connue, et voulue' }, next: followTheirs },
                (0,model_runbook/* row */.nM)({
                    en: [
                        'It is not meant, not known, or no answer',
                        'Send nothing, and keep both versions. The security lead decides what follows.',
                    ],
                    fr: [
                        'Elle est non voulue ou inconnue, ou pas de r\u00e9ponse',
                        "N'envoyez rien, et gardez les deux versions. Le responsable de la s\u00e9curit\u00e9 d\u00e9cide de la suite.",
                    ],
                }),
            ],
        },
    ],
};
const nobodyAnswers = {
    title: { en: 'Nobody answers', fr: 'Personne ne r\u00e9pond' },
    steps: [
        {
            en: 'Ask again each day, send Adobe nothing, and disable nothing: Adobe might use either version.',
            fr: "Relancez-les chaque jour, n'envoyez rien \u00e0 Adobe, et ne d\u00e9sactivez rien\u00A0: Adobe peut utiliser l'une ou l'autre version.",
            calls: ['owners', 'security'],
            told: 'answer',
            rows: [
                (0,model_runbook/* row */.nM)({
                    en: ['Nothing for two working days', 'Tell the security lead. Change nothing.'],
                    fr: ['Rien pendant deux jours ouvr\u00e9s', 'Pr\u00e9venez le responsable de la s\u00e9curit\u00e9. Ne modifiez rien.'],
                }),
            ],
        },
    ],
};
/** The age of the version is no danger: there is time to do it in order. */
const rotateWhenReady = (0,model_runbook/* inSteps */.F8)({
    en: 'Follow the section "Rotation" of this run\'s page, in the daytime.',
    fr: 'Suivez en journ\u00e9e la section \u00ab\u00A0Rotation\u00A0\u00bb de la page de cette ex\u00e9cution.',
});
function ageUnknown(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'List the versions of the key, with the day on which each was created.',
        fr: 'Affichez les versions de la cl\u00e9, avec la date de cr\u00e9ation de chacune.',
        commands: [(0,key/* listVersions */.yO)({ inputs })],
        as: (0,model_runbook/* role */.JC)('vaultReader', 'vault'),
    });
}

;// CONCATENATED MODULE: ./build/checks/confirmed/version.js
/** Whether the key's current version is the confirmed one. */









const confirmedVersion = {
    id: 'confirmed-version',
    severity: 'warning',
    effect: 'none',
    source: platformOverview,
    title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirm\u00e9e' },
    headline: {
        en: 'The key has a newer version than the confirmed one',
        fr: 'La cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e',
    },
    why: {
        en: 'Adobe did not confirm the current version. Adobe can be using either one, so keep both.',
        fr: "Adobe n'a pas confirm\u00e9 la version actuelle. Il peut utiliser l'une ou l'autre\u00A0: gardez les deux.",
    },
    expected: {
        en: 'The current version is the confirmed one, or Adobe answered that it takes the newest',
        fr: 'La version actuelle est celle qui est confirm\u00e9e, ou Adobe a r\u00e9pondu prendre la plus r\u00e9cente',
    },
    unchecked: {
        en: "Couldn't compare the current version of the key with the confirmed one",
        fr: 'Impossible de comparer la version actuelle de la cl\u00e9 \u00e0 la version confirm\u00e9e',
    },
    note: otherVersionsNote,
    check: (context) => {
        const { inputs, observed } = context;
        const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
        if (confirmed === undefined)
            return skipped(noConfirmation);
        if (!(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
            return skipped({ en: 'The confirmed key is another key', fr: 'La cl\u00e9 confirm\u00e9e est une autre cl\u00e9' });
        const { vault, key } = observed;
        if (vault.presence === 'absent')
            return skipped(noVault);
        if (vault.presence === 'unknown')
            return unreadable(context, vault.reason);
        if (key.presence === 'absent')
            return skipped(noKey);
        if (key.presence === 'unknown')
            return unreadable(context, key.reason);
        const { version: current } = key.value;
        const { version } = confirmed;
        if (inputs.adobeKeyVersion === 'latest')
            return pass({
                en: `Adobe takes the newest version, which is ${current}`,
                fr: `Adobe prend la version la plus r\u00e9cente, ${current}`,
            });
        if (version === undefined)
            return undecided({
                en: "The confirmed key URI has no version, so a new key of the same name can't be told apart from the confirmed one",
                fr: "L'URI de cl\u00e9 confirm\u00e9 ne pr\u00e9cise pas de version, donc une nouvelle cl\u00e9 du m\u00eame nom ne se distingue pas de la cl\u00e9 confirm\u00e9e",
            }, confirmedWithoutVersion(inputs));
        if (current.toLowerCase() === version)
            return pass({
                en: `Key version ${current} is current and confirmed`,
                fr: `La version ${current} de la cl\u00e9 est actuelle et confirm\u00e9e`,
            });
        const differs = fail({
            en: `The current version ${current} is not the confirmed one, ${version}`,
            fr: `La version actuelle ${current} n'est pas celle qui est confirm\u00e9e, ${version}`,
        }, newerVersion(inputs, observed, current));
        return (0,key_rules/* lacksVersion */.Du)(observed, version) ? following('confirmed-key', differs) : differs;
    },
};

;// CONCATENATED MODULE: ./build/runbooks/entra-key-vault.js
/** What to do about the tenant's own service principal of Key Vault, without which Entra issues no tokens for any vault. */




const administrators = {
    en: 'your application administrators',
    fr: "vos administrateurs d'application",
    roles: ['owners'],
};
function undoing(inputs, did, kept, act, command) {
    const undo = { ...act, commands: [command], as: (0,model_runbook/* role */.JC)('applicationAdministrator', 'tenant') };
    return (0,asking/* whetherMeant */.F_)(inputs, { whom: administrators, did, kept, repair: [undo], check: (0,run_mode/* checkAgain */.he)(inputs) });
}
/** Every vault of the tenant is affected. */
function disabledKeyVault(inputs, id) {
    return undoing(inputs, { en: 'disable Azure Key Vault for the whole tenant', fr: 'd\u00e9sactiv\u00e9 Azure Key Vault pour tout le locataire' }, { en: 'Azure Key Vault disabled', fr: 'Azure Key Vault d\u00e9sactiv\u00e9' }, {
        en: 'Enable the service principal of Azure Key Vault.',
        fr: "R\u00e9activez le principal de service d'Azure Key Vault.",
    }, (0,directory/* enablePrincipal */.au)(id));
}
/** Every vault of the tenant is affected. */
function assignedKeyVault(inputs, id) {
    return undoing(inputs, {
        en: 'require assignment for Azure Key Vault in the whole tenant',
        fr: 'exig\u00e9 une affectation pour Azure Key Vault dans tout le locataire',
    }, { en: 'the requirement of assignment', fr: "l'exigence d'affectation" }, { en: 'Turn off the requirement of assignment.', fr: "Supprimez l'exigence d'affectation." }, (0,directory/* allowUnassigned */.FQ)(id));
}
/** Every vault of the tenant is affected. It keeps its ID. */
function deletedKeyVault(inputs, id) {
    return undoing(inputs, { en: 'delete Azure Key Vault for the whole tenant', fr: 'supprim\u00e9 Azure Key Vault pour tout le locataire' }, { en: 'Azure Key Vault deleted', fr: 'Azure Key Vault supprim\u00e9' }, {
        en: 'Restore the service principal of Azure Key Vault.',
        fr: "Restaurez le principal de service d'Azure Key Vault.",
    }, (0,directory/* restorePrincipal */.LZ)({ inputs }, id));
}
const entra_key_vault_show = {
    en: 'Show the service principal of Azure Key Vault.',
    fr: "Affichez le principal de service d'Azure Key Vault.",
    commands: [(0,directory/* showKeyVaultPrincipal */.Tr)()],
};
/** Nobody in the tenant disables it like that by a setting that a command turns back. */
const blockedKeyVault = (0,model_runbook/* inSteps */.F8)(entra_key_vault_show, {
    en: 'Ask Microsoft support why it is disabled.',
    fr: 'Demandez au support Microsoft pourquoi il est d\u00e9sactiv\u00e9.',
});
/** Microsoft Graph was not asked, since adobe-principal is waived. */
const keyVaultNotAsked = (0,model_runbook/* inSteps */.F8)(entra_key_vault_show, {
    en: 'Remove the waiver of adobe-principal, once the identity can read the directory.',
    fr: "Retirez la d\u00e9rogation pour adobe-principal, une fois que l'identit\u00e9 peut lire l'annuaire.",
});
/** The answer leaves out what decides. */
const keyVaultUnsaid = (0,model_runbook/* inSteps */.F8)(entra_key_vault_show, ...run_mode/* runAgainThenSearch */.zB.steps);

;// CONCATENATED MODULE: ./build/checks/entra.js
/** Whether Entra issues tokens for Key Vault in the tenant, without which Adobe's application can't sign in to any vault. */




/** Sources: AADSTS500014 and AADSTS501051 of Entra's error codes. */
const entraKeyVault = {
    id: 'entra-key-vault',
    severityRule: 'error when it fails, else warning',
    effect: 'cuts',
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    title: {
        en: 'Entra issues tokens for Key Vault in this tenant',
        fr: 'Entra \u00e9met des jetons pour Key Vault dans ce locataire',
    },
    headline: { en: "Entra blocks Key Vault's tokens", fr: 'Jetons bloqu\u00e9s par Entra' },
    why: {
        en: "Adobe's application needs a token for Azure Key Vault from this tenant. Entra issues none while the tenant's own service principal of Key Vault is disabled or requires assignment.",
        fr: "L'application d'Adobe a besoin d'un jeton de ce locataire pour Azure Key Vault. Entra n'en \u00e9met aucun tant que le principal de service de Key Vault du locataire est d\u00e9sactiv\u00e9 ou exige une affectation.",
    },
    expected: {
        en: "The tenant's service principal of Azure Key Vault is enabled and requires no assignment, or doesn't exist yet",
        fr: "Le principal de service d'Azure Key Vault dans le locataire est activ\u00e9 et n'exige aucune affectation, ou n'existe pas encore",
    },
    unchecked: {
        en: "Couldn't check the service principal of Azure Key Vault in this tenant",
        fr: "Impossible de v\u00e9rifier le principal de service d'Azure Key Vault dans ce locataire",
    },
    // Only what is known to stop Adobe's tokens is an error: the identity may not be allowed to read the directory.
    severity: ({ observed: { keyVaultPrincipal: principal } }) => {
        if (principal.presence !== 'found')
            return 'warning';
        const { enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted } = principal.value;
        const isOff = enabled === false || disabledByMicrosoft !== null || deactivated || deleted;
        return isOff || assignmentRequired === true ? 'error' : 'warning';
    },
    check: (context) => {
        const { inputs, observed: { keyVaultPrincipal: principal }, } = context;
        if (principal.presence === 'absent')
            return pass({
                en: 'The tenant has no service principal of Azure Key Vault yet, and Entra adds it when it is needed',
                fr: "Le locataire n'a pas encore de principal de service d'Azure Key Vault, et Entra l'ajoute en cas de besoin",
            });
        if (principal.presence === 'unknown') {
            const { reason } = principal;
            return reason.code === graphNotCalled
                ? undecided({
                    en: "Microsoft Graph is not called while adobe-principal is waived and the ID of Adobe's service principal is given",
                    fr: "Microsoft Graph n'est pas interrog\u00e9 tant qu'adobe-principal fait l'objet d'une d\u00e9rogation et que l'ID du principal de service d'Adobe est renseign\u00e9",
                }, keyVaultNotAsked)
                : unreadable(context, reason);
        }
        const { id, enabled, assignmentRequired } = principal.value;
        const gone = goneOrBlocked(inputs, principal.value);
        if (gone !== undefined)
            return gone;
        if (enabled === false)
            return fail({
                en: `Service principal ${id} of Azure Key Vault is disabled, so Entra issues no tokens for any vault`,
                fr: `Le principal de service ${id} d'Azure Key Vault est d\u00e9sactiv\u00e9, donc Entra n'\u00e9met de jeton pour aucun coffre`,
            }, disabledKeyVault(context.inputs, id));
        if (assignmentRequired === true)
            return fail({
                en: `Service principal ${id} of Azure Key Vault requires assignment, so Entra issues tokens only to assigned applications`,
                fr: `Le principal de service ${id} d'Azure Key Vault exige une affectation, donc Entra n'\u00e9met des jetons que pour les applications affect\u00e9es`,
            }, assignedKeyVault(context.inputs, id));
        if (enabled === null || assignmentRequired === null)
            return undecided({
                en: "Microsoft Graph's answer does not say whether it is enabled and requires assignment",
                fr: "la r\u00e9ponse de Microsoft Graph n'indique pas si le principal de service est activ\u00e9 et exige une affectation",
            }, keyVaultUnsaid);
        return pass({
            en: `Service principal ${id} of Azure Key Vault is enabled and requires no assignment`,
            fr: `Le principal de service ${id} d'Azure Key Vault est activ\u00e9 et n'exige aucune affectation`,
        });
    },
};
/** Deleted, or disabled in another way than by `accountEnabled`. */
function goneOrBlocked(inputs, { id, disabledByMicrosoft, deactivated, deleted }) {
    if (deleted)
        return fail({
            en: `Service principal ${id} of Azure Key Vault is deleted, and without one Entra issues no tokens for any vault`,
            fr: `Le principal de service ${id} d'Azure Key Vault est supprim\u00e9, et sans lui Entra n'\u00e9met de jeton pour aucun coffre`,
        }, deletedKeyVault(inputs, id));
    if (disabledByMicrosoft !== null)
        return fail({
            en: `Microsoft disabled service principal ${id} of Azure Key Vault: ${(0,model_names/* termOf */.iP)(disabledByMicrosoft)}`,
            fr: `Microsoft a d\u00e9sactiv\u00e9 le principal de service ${id} d'Azure Key Vault\u00A0: ${(0,model_names/* termOf */.iP)(disabledByMicrosoft)}`,
        }, blockedKeyVault);
    if (deactivated)
        return fail({
            en: `Service principal ${id} of Azure Key Vault is deactivated as an application`,
            fr: `Le principal de service ${id} d'Azure Key Vault est d\u00e9sactiv\u00e9 en tant qu'application`,
        }, blockedKeyVault);
    return undefined;
}

;// CONCATENATED MODULE: ./build/model/age-limit.js

const age_limit_day = 86_400;
/** Seconds before the limit from which the day is told. */
const toldBefore = 60 * age_limit_day;
/** @param now milliseconds since 1970; `undefined` without a limit, or where the age is not known */
function ageLimitOf(inputs, observed, now) {
    const { keyMaxAgeDays } = inputs;
    const [first] = (0,version_in_use/* versionInUse */.tB)(inputs, observed);
    if (keyMaxAgeDays === undefined || first === undefined || first.created === null)
        return undefined;
    const { version, created } = first;
    const reached = created + keyMaxAgeDays * age_limit_day;
    const left = reached - now / 1000;
    if (left <= 0)
        return { version, created, reached, stands: 'over' };
    return { version, created, reached, stands: left > toldBefore ? 'far' : 'near' };
}

;// CONCATENATED MODULE: ./build/checks/key/age.js
/** How old the key version in use is, by the limit that the company sets itself. */










const keyAge = {
    id: 'key-age',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/key-vault/keys/how-to-configure-key-rotation`,
    references: ['PCI DSS 4.0.1 3.7.4'],
    title: {
        en: 'The key version in use is younger than your limit',
        fr: 'La version utilis\u00e9e de la cl\u00e9 est plus r\u00e9cente que votre limite',
    },
    headline: { en: 'The key version is older than your limit', fr: 'La version de la cl\u00e9 d\u00e9passe votre limite' },
    why: {
        en: 'Your own limit for the age of a key. Adobe can go on using the version, and nothing stops working.',
        fr: "C'est votre propre limite d'\u00e2ge pour une cl\u00e9. Adobe peut continuer \u00e0 utiliser la version, et rien ne cesse de fonctionner.",
    },
    expected: ({ keyMaxAgeDays = 730 }) => ({
        en: `Younger than ${keyMaxAgeDays} days`,
        fr: `Moins de ${keyMaxAgeDays}\u00A0jours`,
    }),
    unchecked: {
        en: "Couldn't check the age of the key version",
        fr: "Impossible de v\u00e9rifier l'\u00e2ge de la version de la cl\u00e9",
    },
    check: (context) => {
        const { keyMaxAgeDays } = context.inputs;
        if (keyMaxAgeDays === undefined)
            return skipped(notAsked);
        if (isConfirmedElsewhere(context.inputs))
            return skipped(anotherKey);
        return checkKey(() => byLimit(context, keyMaxAgeDays))(context);
    },
};
const notAsked = { en: 'No maximum age is set', fr: "Aucun \u00e2ge maximal n'est d\u00e9fini" };
const anotherKey = { en: 'The confirmed key is another key', fr: 'La cl\u00e9 confirm\u00e9e est une autre cl\u00e9' };
function isConfirmedElsewhere(inputs) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    return confirmed !== undefined && !(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed);
}
function byLimit(context, limit) {
    const { inputs, observed, now } = context;
    const [first] = (0,version_in_use/* versionInUse */.tB)(inputs, observed);
    if (first === undefined)
        return unreadable(context, reasonOf(observed.keyVersions) ?? reasonOf(observed.confirmedVersion));
    const age = ageLimitOf(inputs, observed, now);
    if (age === undefined)
        return undecided(undated(first.version), ageUnknown(inputs));
    const { version, created, reached, stands } = age;
    const since = {
        en: `Key version ${version} is of ${(0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(created), 'en')}`,
        fr: `La version ${version} de la cl\u00e9 date du ${(0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(created), 'fr')}`,
    };
    if (stands === 'far')
        return pass(since);
    const day = { en: (0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(reached), 'en'), fr: (0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(reached), 'fr') };
    if (stands === 'near')
        return pass({
            en: `${since.en}, and reaches your limit of ${limit} days on ${day.en}`,
            fr: `${since.fr} et atteint votre limite de ${limit}\u00A0jours le ${day.fr}`,
        });
    const failed = fail({
        en: `${since.en}, and reached your limit of ${limit} days on ${day.en}`,
        fr: `${since.fr} et a atteint votre limite de ${limit}\u00A0jours le ${day.fr}`,
    }, rotateWhenReady);
    // Its successor is there: nobody creates another one.
    return (0,model_rotation/* isOpen */.n)((0,model_rotation/* rotationOf */.c)(inputs, observed)) ? { ...failed, because: 'confirmed-version' } : failed;
}
const undated = (version) => ({
    en: `Azure's answer does not say when key version ${version} was created`,
    fr: `la r\u00e9ponse d'Azure n'indique pas quand la version ${version} de la cl\u00e9 a \u00e9t\u00e9 cr\u00e9\u00e9e`,
});

// EXTERNAL MODULE: ./build/runbooks/key/missing.js
var key_missing = __webpack_require__(5268);
;// CONCATENATED MODULE: ./build/checks/key/exists.js
/** Whether the key exists: what is known to be absent makes the state `missing`. */




const keyExists = {
    id: 'key-exists',
    severity: 'error',
    effect: 'cuts',
    changedBy: ['key-deleted', 'key-purged'],
    loggedIn: 'vault',
    fixedBy: 'key',
    source: journeyAnalytics,
    title: { en: 'The key exists', fr: 'La cl\u00e9 existe' },
    headline: { en: "The key can't be found", fr: 'La cl\u00e9 est introuvable' },
    why: {
        en: 'Without the key, nobody can decrypt what Adobe encrypted with it.',
        fr: "Sans la cl\u00e9, personne ne peut d\u00e9chiffrer ce qu'Adobe a chiffr\u00e9 avec elle.",
    },
    expected: { en: 'A key of that name in the vault', fr: 'Une cl\u00e9 de ce nom dans le coffre' },
    unchecked: { en: "Couldn't read the key", fr: 'Impossible de lire la cl\u00e9' },
    check: (context) => {
        const { vault, key } = context.observed;
        if (vault.presence === 'absent')
            return keyWithoutVault(context);
        if (key.presence === 'found') {
            const uri = key.value.uriWithVersion;
            return pass({ en: `The key exists: ${uri}`, fr: `La cl\u00e9 existe\u00A0: ${uri}` });
        }
        if (key.presence === 'unknown')
            return unreadable(context, key.reason);
        // A key that is not found in a vault that could not be read is not known to be absent.
        return vault.presence === 'unknown' ? unreadable(context, vault.reason) : keyIsMissing(context);
    },
};
/** It was searched for, also among the deleted ones. */
const isLost = { en: 'The key is lost', fr: 'La cl\u00e9 est perdue' };
/** The absence of the vault already makes the state `missing`. */
function keyWithoutVault({ inputs: { vaultName }, observed }) {
    const deleted = {
        en: `The key can't be used while vault ${vaultName} is deleted`,
        fr: `La cl\u00e9 est inutilisable tant que le coffre ${vaultName} est supprim\u00e9`,
    };
    const absent = {
        en: `There is no key, since vault ${vaultName} does not exist`,
        fr: `Il n'y a pas de cl\u00e9, puisque le coffre ${vaultName} n'existe pas`,
    };
    return following('vault-exists', {
        status: 'fail',
        observed: observed.deletedVault.presence === 'found' ? deleted : absent,
    });
}
function keyIsMissing({ inputs, observed: { deletedKey: deleted } }) {
    const { keyName, vaultName } = inputs;
    if (deleted.presence === 'found')
        return {
            ...missing({ en: `Key ${keyName} is deleted`, fr: `La cl\u00e9 ${keyName} est supprim\u00e9e` }, (0,key_missing/* deletedKey */.Fg)(inputs)),
            headline: { en: 'The key is deleted', fr: 'La cl\u00e9 est supprim\u00e9e' },
        };
    if (deleted.presence === 'unknown') {
        const { code, right } = deleted.reason;
        const outcome = missing({
            en: `Key ${keyName} is not in vault ${vaultName}. Whether it was deleted could not be checked (${code})`,
            fr: `La cl\u00e9 ${keyName} n'est pas dans le coffre ${vaultName}. Impossible de v\u00e9rifier si elle a \u00e9t\u00e9 supprim\u00e9e (${code})`,
        }, (0,key_missing/* keyNotSearched */.uM)(inputs, right));
        return {
            ...outcome,
            brief: { en: `Key ${keyName} is not in vault ${vaultName}`, fr: `Cl\u00e9 ${keyName} absente du coffre ${vaultName}` },
        };
    }
    return {
        ...missing({
            en: `Key ${keyName} does not exist in vault ${vaultName}, and is not among its deleted keys`,
            fr: `La cl\u00e9 ${keyName} n'existe pas dans le coffre ${vaultName}, et n'est pas parmi ses cl\u00e9s supprim\u00e9es`,
        }, (0,confirmation/* isConfirmed */.it)(inputs) ? (0,key_missing/* keyLost */.QE)(inputs) : (0,key_missing/* missingKey */.aV)(inputs)),
        ...((0,confirmation/* isConfirmed */.it)(inputs) && { headline: isLost }),
        brief: {
            en: `Key ${keyName} does not exist, nor a deleted one`,
            fr: `Aucune cl\u00e9 ${keyName}, ni existante ni supprim\u00e9e`,
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/key/properties.js
/** What the key's current version is and allows: its type, size and operations. */







const keyPropertyFindings = [
    {
        id: 'key-type',
        severity: (context) => (isSoftware(context) ? 'warning' : severityOfCurrent(context)),
        severityRule: 'error; warning where it is RSA and `key-type` says RSA-HSM, or Adobe pins another version',
        effect: ofCurrentVersion,
        changedBy: ['version-created'],
        loggedIn: 'vault',
        source: platformVault,
        // It accepts only HSM keys.
        differing: ['Checkov CKV_AZURE_112'],
        title: { en: 'The key is an RSA key', fr: 'La cl\u00e9 est une cl\u00e9 RSA' },
        headline: { en: 'The key has the wrong type', fr: "La cl\u00e9 n'est pas du bon type" },
        why: {
            en: "Adobe wraps its data keys with RSA, and keys of other types can't wrap.",
            fr: "Adobe encapsule ses cl\u00e9s de donn\u00e9es avec RSA, ce que ne permettent pas les cl\u00e9s d'un autre type.",
        },
        expected: { en: 'Type RSA or RSA-HSM', fr: 'Type RSA ou RSA-HSM' },
        unchecked: { en: "Couldn't check the type of the key", fr: 'Impossible de v\u00e9rifier le type de la cl\u00e9' },
        check: checkKey(({ type, version }, context) => {
            const { inputs } = context;
            const said = { en: `The key type is ${(0,model_names/* termOf */.iP)(type)}`, fr: `La cl\u00e9 est de type ${type}` };
            if (isSoftware(context))
                return { ...fail(softwareKeySeen, softwareKey(inputs)), headline: inSoftware };
            if ((0,key_rules/* isRsa */.Vk)(type))
                return pass(said);
            return doubtful(fail(said, otherKeyType(inputs, version)));
        }),
    },
    {
        id: 'key-size',
        severity: 'warning',
        effect: 'none',
        source: platformVault,
        title: { en: 'The key has at least 3072 bits', fr: 'La cl\u00e9 fait au moins 3072\u00A0bits' },
        headline: { en: 'The key is too small', fr: 'La cl\u00e9 est trop courte' },
        why: {
            en: 'For Adobe Experience Platform, Adobe documents this minimum and might reject shorter keys.',
            fr: 'Pour Adobe Experience Platform, Adobe indique ce minimum et pourrait refuser des cl\u00e9s plus courtes.',
        },
        expected: { en: '3072 bits or more', fr: '3072\u00A0bits ou plus' },
        unchecked: { en: "Couldn't check the size of the key", fr: 'Impossible de v\u00e9rifier la taille de la cl\u00e9' },
        check: checkKey((key, { inputs }) => {
            const { type, size } = key;
            if (!(0,key_rules/* isRsa */.Vk)(type))
                return skipped({
                    en: `The key type is ${(0,model_names/* termOf */.iP)(type)}, not RSA`,
                    fr: `La cl\u00e9 est de type ${(0,model_names/* termOf */.iP)(type)}, et non RSA`,
                });
            if (size === null)
                return undecided({
                    en: "Azure's answer does not say how long the key is",
                    fr: "la r\u00e9ponse d'Azure n'indique pas la taille de la cl\u00e9",
                }, sizeUnknown(inputs));
            const observed = { en: `The key has ${size} bits`, fr: `La cl\u00e9 fait ${size}\u00A0bits` };
            return size >= 3072 ? pass(observed) : fail(observed, shortKey(inputs, key));
        }),
    },
    {
        id: 'key-operations',
        severity: severityOfCurrent,
        severityRule: severityRuleOfCurrent,
        effect: ofCurrentVersion,
        explains: [403],
        changedBy: ['key-changed', 'version-created'],
        loggedIn: 'vault',
        source: platformVault,
        title: { en: 'The key allows wrapKey and unwrapKey', fr: 'La cl\u00e9 autorise wrapKey et unwrapKey' },
        headline: { en: "The key can't wrap and unwrap", fr: 'Wrap et unwrap non autoris\u00e9s' },
        why: {
            en: 'Adobe wraps and unwraps its data keys with this key, and needs both operations to write and read the data.',
            fr: 'Adobe encapsule et d\u00e9sencapsule ses cl\u00e9s de donn\u00e9es avec cette cl\u00e9, et a besoin des deux op\u00e9rations pour \u00e9crire et lire les donn\u00e9es.',
        },
        expected: { en: 'Operations wrapKey and unwrapKey', fr: 'Op\u00e9rations wrapKey et unwrapKey' },
        unchecked: {
            en: "Couldn't check the operations that the key allows",
            fr: 'Impossible de v\u00e9rifier les op\u00e9rations que la cl\u00e9 autorise',
        },
        check: checkKey((key, { inputs }) => {
            if (key.operations === null)
                return undecided(operationsUnsaid, operationsUnknown(inputs));
            const { allowed, missing } = (0,key_rules/* operationsOf */.CF)(key);
            if (missing.length === 0)
                return pass({
                    en: `The key allows ${(0,words/* list */.p_)(allowed.map(model_names/* termOf */.iP))}`,
                    fr: `La cl\u00e9 autorise ${(0,words/* list */.p_)(allowed.map(model_names/* termOf */.iP))}`,
                });
            const observed = {
                en: `The key does not allow ${(0,words/* list */.p_)(missing)} (allowed: ${(0,words/* list */.p_)(allowed.map(model_names/* termOf */.iP)) || 'nothing'})`,
                fr: `La cl\u00e9 n'autorise pas ${(0,words/* list */.p_)(missing)} (autoris\u00e9\u00A0: ${(0,words/* list */.p_)(allowed.map(model_names/* termOf */.iP)) || 'rien'})`,
            };
            // Key Vault allows neither operation on a key of another type (Microsoft: About keys, cryptographic operations).
            if (!(0,key_rules/* isRsa */.Vk)(key.type))
                return following('key-type', { status: 'fail', observed });
            return fail(observed, removedOperations(inputs, key, missing));
        }),
    },
];
/** Adobe can use it: it is only weaker than what the inputs ask for. */
function isSoftware({ inputs, observed: { key } }) {
    return inputs.keyType === 'RSA-HSM' && key.presence === 'found' && (0,key_rules/* isRsa */.Vk)(key.value.type) && !(0,key_rules/* isHsm */.tH)(key.value.type);
}
const softwareKeySeen = {
    en: 'The key type is RSA, and key-type asks for RSA-HSM',
    fr: 'La cl\u00e9 est de type RSA, et key-type demande RSA-HSM',
};
const inSoftware = { en: "The key isn't in an HSM", fr: "La cl\u00e9 n'est pas dans un HSM" };

;// CONCATENATED MODULE: ./build/runbooks/key/versions.js
/** What to do about older versions of the key, and about its rotation. */





const versions_officer = (0,model_runbook/* role */.JC)('cryptoOfficer', 'vault');
/** Somebody may have disabled them on purpose. @param shown the versions that the commands name */
function disabledOlderVersions(inputs, shown) {
    const { steps } = (0,asking/* askAgreement */.EE)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        to: {
            en: `enabling older versions of key ${inputs.keyName} again`,
            fr: `la r\u00e9activation d'anciennes versions de la cl\u00e9 ${inputs.keyName}`,
        },
        steps: [
            {
                en: 'Enable the versions that are still needed.',
                fr: 'Activez les versions encore n\u00e9cessaires.',
                commands: shown.map((version) => (0,key/* enableVersion */.Gj)({ inputs }, version)),
                as: versions_officer,
            },
            run_mode/* runVerify */.R9,
        ],
    });
    return { steps: [whichData, ...steps] };
}
const whichData = {
    en: 'Ask Adobe Customer Care which data still needs these versions.',
    fr: "Demandez \u00e0 l'assistance client\u00e8le Adobe quelles donn\u00e9es ont encore besoin de ces versions.",
    calls: ['adobe-admin', 'adobe'],
    told: 'answer',
    rows: [
        (0,model_runbook/* row */.nM)({ en: ['Some data', 'Go on.'], fr: ['Certaines donn\u00e9es', 'Continuez.'] }),
        (0,model_runbook/* row */.nM)({
            en: ['No data, or no answer', 'Leave them disabled.'],
            fr: ['Aucune donn\u00e9e, ou pas de r\u00e9ponse', 'Laissez-les d\u00e9sactiv\u00e9es.'],
        }),
    ],
};
function rotatingKey(inputs) {
    return {
        steps: [
            {
                en: 'Set the rotation policy to notify only.',
                fr: 'Limitez la strat\u00e9gie de rotation \u00e0 la notification.',
                commands: [(0,key/* onlyNotify */.YE)({ inputs })],
                as: versions_officer,
            },
        ],
        later: [
            {
                en: 'Rotate manually from now on, in agreement with Adobe.',
                fr: 'Effectuez d\u00e9sormais la rotation manuellement, en accord avec Adobe.',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/checks/key/versions.js
/** The key's other versions, and whether Azure makes new ones. */









/** A key can have hundreds of versions. */
const mostListed = 10;
const keyVersionFindings = [
    {
        id: 'key-versions',
        // Adobe's data may need a version that is disabled.
        mayMatterToAdobe: true,
        severity: 'warning',
        effect: 'none',
        explains: [403],
        source: `${learn}/key-vault/keys/about-keys`,
        title: {
            en: 'All other versions of the key are enabled',
            fr: 'Toutes les autres versions de la cl\u00e9 sont activ\u00e9es',
        },
        headline: { en: 'An older key version is disabled', fr: 'Une ancienne version de la cl\u00e9 est d\u00e9sactiv\u00e9e' },
        why: {
            en: "Data keys that were wrapped with a disabled version can't be unwrapped, so their data can't be read.",
            fr: 'Les cl\u00e9s de donn\u00e9es encapsul\u00e9es avec une version d\u00e9sactiv\u00e9e ne peuvent pas \u00eatre d\u00e9sencapsul\u00e9es\u00A0; leurs donn\u00e9es sont donc illisibles.',
        },
        expected: {
            en: 'No version other than the current one is disabled',
            fr: "Aucune version autre que la version actuelle n'est d\u00e9sactiv\u00e9e",
        },
        unchecked: {
            en: "Couldn't check the other versions of the key",
            fr: 'Impossible de v\u00e9rifier les autres versions de la cl\u00e9',
        },
        note: disabledVersionsNote,
        check: checkKey((key, context) => {
            const { keyVersions: versions } = context.observed;
            if (versions.presence !== 'found')
                return unreadable(context, reasonOf(versions));
            const disabled = (0,key_rules/* disabledVersions */.U5)(key, versions.value);
            if (disabled.length === 0 && (0,key_rules/* isListCut */.n0)(key, context.observed))
                return undecided(listIsCut(key.version), disputedVersion(context.inputs));
            if (disabled.length === 0)
                return pass({
                    en: 'No version other than the current one is disabled',
                    fr: "Aucune version autre que la version actuelle n'est d\u00e9sactiv\u00e9e",
                });
            return fail(areDisabled(disabled), disabledOlderVersions(context.inputs, disabled.slice(0, mostListed)));
        }),
    },
    {
        id: 'key-rotation',
        severity: 'warning',
        effect: 'none',
        source: 'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
        // These require automatic rotation. Adobe learns of a new key only by a ticket.
        differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
        title: { en: 'The key is not rotated automatically', fr: "La cl\u00e9 ne fait pas l'objet d'une rotation automatique" },
        headline: { en: 'The key rotates automatically', fr: 'La cl\u00e9 est renouvel\u00e9e automatiquement' },
        why: {
            en: "Adobe isn't told about new versions, and the previous version might be disabled too early.",
            fr: "Adobe n'est pas inform\u00e9 des nouvelles versions, et la pr\u00e9c\u00e9dente risque d'\u00eatre d\u00e9sactiv\u00e9e trop t\u00f4t.",
        },
        expected: {
            en: 'No rotation policy that rotates the key',
            fr: 'Aucune strat\u00e9gie de rotation qui effectue une rotation de la cl\u00e9',
        },
        unchecked: {
            en: "Couldn't check the rotation policy of the key",
            fr: 'Impossible de v\u00e9rifier la strat\u00e9gie de rotation de la cl\u00e9',
        },
        check: checkKey(({ rotates, expires, version }, context) => {
            const { inputs } = context;
            if (inputs.adobeKeyVersion === 'latest') {
                if (expires === null || rotates)
                    return pass(followsAdobe);
                return {
                    ...fail({
                        en: `Key version ${version} expires, and no rotation policy creates its successor`,
                        fr: `La version ${version} de la cl\u00e9 expire, et aucune strat\u00e9gie de rotation ne cr\u00e9e la suivante`,
                    }, expiringVersion(context, { version, date: (0,command/* isoTime */.Ly)(expires) })),
                    headline: withoutSuccessor,
                };
            }
            if (!rotates)
                return pass({
                    en: 'The key is not rotated automatically',
                    fr: "La cl\u00e9 ne fait pas l'objet d'une rotation automatique",
                });
            return fail({
                en: 'A rotation policy creates new versions of the key automatically',
                fr: 'Une strat\u00e9gie de rotation cr\u00e9e automatiquement de nouvelles versions de la cl\u00e9',
            }, rotatingKey(inputs));
        }),
    },
];
const followsAdobe = {
    en: 'Adobe takes the newest version, so a rotation policy is allowed',
    fr: 'Adobe prend la version la plus r\u00e9cente\u00A0: une strat\u00e9gie de rotation est donc admise',
};
const withoutSuccessor = {
    en: 'The key version expires without a successor',
    fr: 'La version de la cl\u00e9 expire sans successeur',
};
function areDisabled(versions) {
    const { en, fr } = (0,words/* shortList */.pg)(versions, mostListed);
    return versions.length === 1
        ? { en: `Key version ${en} is disabled`, fr: `La version ${fr} de la cl\u00e9 est d\u00e9sactiv\u00e9e` }
        : { en: `Key versions ${en} are disabled`, fr: `Les versions ${fr} de la cl\u00e9 sont d\u00e9sactiv\u00e9es` };
}

;// CONCATENATED MODULE: ./build/model/subscription.js
/** What the state of a subscription means. Pure. */
/** States in which the subscription's resources are offline (Microsoft: Azure subscription states). */
const stopped = new Set(['disabled', 'deleted', 'expired', 'warned']);
/** Whether it is known to be stopped: a reader of one group may not be able to read its state. */
function isOutOfService({ subscription }) {
    return subscription.presence === 'found' && stopped.has(subscription.value.state.toLowerCase());
}

// EXTERNAL MODULE: ./build/runbooks/subscription.js
var runbooks_subscription = __webpack_require__(1951);
;// CONCATENATED MODULE: ./build/checks/subscription.js
/** Whether the subscription that holds the vault is enabled. */





const subscription_day = 86_400_000;
function notKnown({ en, fr }) {
    return { en: `${en}, which this action does not know`, fr: `${fr}, que cette action ne conna\u00eet pas` };
}
const subscriptionState = {
    id: 'subscription-state',
    severityRule: 'error; warning when PastDue, or not readable',
    effect: 'cuts',
    source: `${learn}/cost-management-billing/manage/subscription-states`,
    title: { en: 'The subscription is enabled', fr: "L'abonnement est activ\u00e9" },
    headline: { en: "The subscription isn't active", fr: "L'abonnement n'est pas actif" },
    why: {
        en: 'In a disabled, warned, expired, or deleted subscription everything is offline, including the vault.',
        fr: "Dans un abonnement d\u00e9sactiv\u00e9, expir\u00e9, supprim\u00e9 ou \u00e0 l'\u00e9tat Warned, tout est hors ligne, y compris le coffre.",
    },
    expected: { en: 'The state of the subscription is Enabled', fr: "L'\u00e9tat de l'abonnement est Enabled" },
    unchecked: { en: "Couldn't read the state of the subscription", fr: "Impossible de lire l'\u00e9tat de l'abonnement" },
    severity: ({ observed }) => (isOutOfService(observed) ? 'error' : 'warning'),
    check: (context) => {
        const { inputs, observed: { subscription }, } = context;
        if (subscription.presence !== 'found')
            return unreadable(context, reasonOf(subscription));
        const { state } = subscription.value;
        const text = {
            en: `The state of the subscription is ${(0,model_names/* termOf */.iP)(state)}`,
            fr: `L'\u00e9tat de l'abonnement est ${(0,model_names/* termOf */.iP)(state)}`,
        };
        if (state.toLowerCase() === 'enabled')
            return pass(text);
        const isUnpaid = state.toLowerCase() === 'pastdue';
        // A word that is new says neither that the vault is offline nor that a bill is unpaid.
        if (!isUnpaid && !isOutOfService(context.observed))
            return undecided(notKnown(text), (0,runbooks_subscription/* unknownState */.qf)(inputs));
        if (!isUnpaid)
            return fail(text, (0,runbooks_subscription/* disabledSubscription */.KC)(inputs));
        // Azure does not say when it disables the subscription.
        return { ...fail(text, (0,runbooks_subscription/* unpaidSubscription */.vL)(inputs)), effect: { ends: new Date(context.now + subscription_day).toISOString() } };
    },
};

;// CONCATENATED MODULE: ./build/runbooks/vault/settings.js
/** What to do about how the vault is provisioned, protected and used. */








/** A change of the vault that failed, or has not finished. */
function unfinishedVault(inputs) {
    const rows = [
        { when: { en: 'Succeeded', fr: 'Succeeded' }, next: { en: 'Run again.', fr: "Relancez l'ex\u00e9cution." } },
        (0,model_runbook/* row */.nM)({
            en: ['Something else, for more than an hour', "Open a support request with Microsoft. Don't delete the vault."],
            fr: [
                "Autre chose, pendant plus d'une heure",
                'Ouvrez une demande de support aupr\u00e8s de Microsoft. Ne supprimez pas le coffre.',
            ],
        }),
    ];
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the provisioning state again.',
        fr: "Affichez de nouveau l'\u00e9tat d'approvisionnement.",
        commands: [(0,vault/* showProvisioningState */.ix)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
        rows,
    });
}
function sharedVault(inputs) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (confirmed !== undefined && !(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return (0,model_runbook/* inSteps */.F8)(moveNothing);
    return (0,model_runbook/* inSteps */.F8)({
        en: 'List what the vault contains besides this key.',
        fr: 'Affichez ce que le coffre contient en plus de cette cl\u00e9.',
        commands: [(0,vault/* listContents */.HI)({ inputs }, 'key'), (0,vault/* listContents */.HI)({ inputs }, 'secret')],
        as: (0,model_runbook/* role */.JC)('vaultReader', 'vault'),
    }, {
        en: `Ask ${(0,owners/* ownersOfVault */.iI)(inputs).en} to move it to another vault, once what uses it is told.`,
        fr: `Demandez ${(0,owners/* toThem */.uP)((0,owners/* ownersOfVault */.iI)(inputs))} de le d\u00e9placer vers un autre coffre, apr\u00e8s avoir averti ceux qui l'utilisent.`,
        calls: ['owners'],
    });
}
/** Of the keys there, the confirmed one may be what is not this key. */
const moveNothing = {
    en: 'Move and delete nothing before confirmed-key passes, since another key might be the one that Adobe uses.',
    fr: "Ne d\u00e9placez et ne supprimez rien avant que confirmed-key r\u00e9ussisse, car une autre cl\u00e9 est peut-\u00eatre celle qu'Adobe utilise.",
};
/** A person decides: the lock also keeps a role from being removed. */
function unlockedVault(inputs) {
    return (0,asking/* askAgreement */.EE)({
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        to: {
            en: 'a lock, which also prevents role assignments from being removed',
            fr: 'un verrou, qui emp\u00eache aussi de retirer des attributions de r\u00f4le',
        },
        steps: [
            {
                en: 'Create the lock.',
                fr: 'Cr\u00e9ez le verrou.',
                commands: [(0,vault/* lockVault */.O7)({ inputs })],
                as: (0,model_runbook/* role */.JC)(['owner', 'accessAdministrator'], 'vault'),
            },
        ],
    });
}
function unloggedVault(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Send audit events to a Log Analytics workspace, with its resource ID in the command.',
        fr: "Envoyez les \u00e9v\u00e9nements d'audit vers un espace de travail Log Analytics, avec son ID de ressource dans la commande.",
        commands: [(0,vault/* sendAuditEvents */.HS)({ inputs })],
        as: (0,model_runbook/* role */.JC)('monitoringContributor', 'vaultAndWorkspace'),
    });
}
function softDeleteOff(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Turn soft delete on.',
        fr: 'Activez la suppression r\u00e9versible.',
        commands: [(0,vault/* turnOnSoftDelete */.WM)({ inputs })],
        as: (0,model_runbook/* role */.JC)('vaultContributor', 'vault'),
    });
}
/** Azure's answer does not say it: nothing irreversible is done for that. */
function softDeleteUnknown(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the state of soft delete.',
        fr: "Affichez l'\u00e9tat de la suppression r\u00e9versible.",
        commands: [(0,vault/* showSoftDelete */.xD)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['true', 'It is on. The next scheduled run shows it.'],
                fr: ['true', 'Elle est active. La prochaine ex\u00e9cution planifi\u00e9e le montrera.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['Nothing', 'Delete neither vault nor key. Ask Microsoft support whether soft delete is on.'],
                fr: [
                    'Rien',
                    'Ne supprimez ni le coffre ni la cl\u00e9. Demandez au support Microsoft si la suppression r\u00e9versible est active.',
                ],
            }),
            (0,model_runbook/* row */.nM)({
                en: [
                    'false',
                    "Delete neither vault nor key. Tell the vault's owners today: a deleted key would be lost immediately.",
                ],
                fr: [
                    'false',
                    "Ne supprimez ni le coffre ni la cl\u00e9. Pr\u00e9venez aujourd'hui les responsables du coffre\u00A0: une cl\u00e9 supprim\u00e9e serait perdue imm\u00e9diatement.",
                ],
            }),
        ],
    });
}
function purgeProtectionOff(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Turn purge protection on.',
        fr: 'Activez la protection contre le vidage.',
        commands: [(0,vault/* turnOnPurgeProtection */.DF)({ inputs })],
        as: (0,model_runbook/* role */.JC)('vaultContributor', 'vault'),
    });
}
/** A policy acts at once, an assignment only after some minutes (Microsoft: Migrate from vault access policy to Azure RBAC). */
const settings_untilInEffect = {
    en: 'Wait ten minutes, until the role assignments take effect.',
    fr: 'Attendez dix minutes, le temps que les attributions de r\u00f4le prennent effet.',
};
/** A policy that is not there may have been removed to revoke Adobe's access, which the role would give back. */
function accessPolicies(inputs, { principalId, isThere, isRoleInDoubt }) {
    const asOwner = (0,model_runbook/* role */.JC)('owner', 'vault');
    const assign = {
        en: "Assign roles to Adobe, and to those in the policies whom the vault's owners name, since the switch ends the policies. A stranger may have written one.",
        fr: 'Attribuez des r\u00f4les \u00e0 Adobe, et \u00e0 ceux des strat\u00e9gies que d\u00e9signent les responsables du coffre, car le changement y met fin. Un inconnu a pu en \u00e9crire une.',
        commands: [(0,access/* assignToAdobe */.us)({ inputs }, principalId, (0,model_scopes/* idsOf */.UX)(inputs).vault)],
        as: asOwner,
    };
    const switchOver = {
        en: 'Switch the vault to Azure RBAC.',
        fr: 'Passez le coffre \u00e0 Azure RBAC.',
        commands: [(0,vault/* switchToRbac */.MT)({ inputs })],
        as: asOwner,
    };
    if (!isThere && (0,confirmation/* isConfirmed */.it)(inputs))
        return (0,model_runbook/* inSteps */.F8)(grantFirst);
    return isRoleInDoubt ? (0,model_runbook/* inSteps */.F8)(keepPolicies) : (0,model_runbook/* inSteps */.F8)(assign, settings_untilInEffect, switchOver);
}
/** That finding asks who removed it. */
const grantFirst = {
    en: 'Leave the policies until adobe-grant passes.',
    fr: "Laissez les strat\u00e9gies jusqu'\u00e0 ce qu'adobe-grant r\u00e9ussisse.",
    how: {
        en: "A role would give back Adobe's access, which somebody might have removed on purpose.",
        fr: "Un r\u00f4le rendrait \u00e0 Adobe un acc\u00e8s que quelqu'un a peut-\u00eatre retir\u00e9 volontairement.",
    },
};
/** Azure refuses a second assignment at the vault, and the Azure CLI then answers with the one that is there. */
const keepPolicies = {
    en: 'Leave the policies while a role of Adobe at the vault has ended, has not begun, is under a condition, or could not be checked.',
    fr: "Laissez les strat\u00e9gies tant qu'un r\u00f4le d'Adobe sur le coffre a pris fin, n'a pas commenc\u00e9, est soumis \u00e0 une condition ou n'a pas pu \u00eatre v\u00e9rifi\u00e9.",
    how: {
        en: 'The switch ends the policies, and a role that has no effect then leaves Adobe without access.',
        fr: 'Le changement met fin aux strat\u00e9gies, et un r\u00f4le sans effet laisserait alors Adobe sans acc\u00e8s.',
    },
};

;// CONCATENATED MODULE: ./build/checks/vault/deletion.js
/** What keeps the vault from being deleted, and a deleted one from being lost. */





const vaultDeletionFindings = [
    {
        id: 'vault-soft-delete',
        severity: 'error',
        effect: 'none',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
        title: { en: 'Soft delete is on', fr: 'La suppression r\u00e9versible est activ\u00e9e' },
        headline: { en: 'Soft delete is off', fr: 'La suppression r\u00e9versible est d\u00e9sactiv\u00e9e' },
        why: {
            en: 'Without soft delete, deleting the vault or the key destroys it immediately, and your data with it.',
            fr: 'Sans suppression r\u00e9versible, la suppression du coffre ou de la cl\u00e9 les d\u00e9truit imm\u00e9diatement, et vos donn\u00e9es avec eux.',
        },
        expected: { en: 'Soft delete is on', fr: 'La suppression r\u00e9versible est activ\u00e9e' },
        unchecked: {
            en: "Couldn't check soft delete of the vault",
            fr: 'Impossible de v\u00e9rifier la suppression r\u00e9versible du coffre',
        },
        check: checkVault(({ softDelete, retentionDays }, { inputs }) => {
            if (softDelete === true) {
                const [en, fr] = retentionDays === null ? ['', ''] : [` (${retentionDays} days)`, ` (${retentionDays} jours)`];
                return pass({ en: `Soft delete is on${en}`, fr: `La suppression r\u00e9versible est activ\u00e9e${fr}` });
            }
            if (softDelete === false)
                return fail({ en: 'Soft delete is off', fr: 'La suppression r\u00e9versible est d\u00e9sactiv\u00e9e' }, softDeleteOff(inputs));
            return undecided({
                en: "Azure's answer does not say whether it is on",
                fr: "la r\u00e9ponse d'Azure n'indique pas si elle est activ\u00e9e",
            }, softDeleteUnknown(inputs));
        }),
    },
    {
        id: 'vault-purge-protection',
        severity: 'error',
        effect: 'none',
        fixedBy: 'vault',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: [
            'Prowler keyvault_recoverable',
            'Checkov CKV_AZURE_42',
            'Checkov CKV_AZURE_110',
            'PSRule AZR-000125',
            'Trivy AZU-0016',
            'CIS Azure 6.0 8.3.5',
        ],
        title: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' },
        headline: { en: 'Purge protection is off', fr: 'La protection contre le vidage est d\u00e9sactiv\u00e9e' },
        why: {
            en: 'Without purge protection, anyone with the permission can permanently delete a deleted key, and your data with it.',
            fr: "Sans protection contre le vidage, quiconque en a l'autorisation peut supprimer d\u00e9finitivement une cl\u00e9 supprim\u00e9e, et vos donn\u00e9es avec elle.",
        },
        expected: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' },
        unchecked: {
            en: "Couldn't check purge protection of the vault",
            fr: 'Impossible de v\u00e9rifier la protection contre le vidage du coffre',
        },
        check: checkVault(({ purgeProtection }, { inputs }) => purgeProtection
            ? pass({ en: 'Purge protection is on', fr: 'La protection contre le vidage est activ\u00e9e' })
            : fail({ en: 'Purge protection is off', fr: 'La protection contre le vidage est d\u00e9sactiv\u00e9e' }, purgeProtectionOff(inputs))),
    },
    {
        id: 'vault-lock',
        severity: 'warning',
        effect: 'none',
        fixedBy: 'lock',
        source: `${learn}/azure-resource-manager/management/lock-resources`,
        title: { en: 'A lock protects the vault from deletion', fr: 'Un verrou prot\u00e8ge le coffre contre la suppression' },
        headline: { en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne prot\u00e8ge le coffre' },
        why: {
            en: 'A lock prevents the vault from being deleted by mistake, alone or with its resource group. It does not protect the key inside.',
            fr: "Un verrou \u00e9vite que le coffre soit supprim\u00e9 par erreur, seul ou avec son groupe de ressources. Il ne prot\u00e8ge pas la cl\u00e9 qu'il contient.",
        },
        expected: {
            en: 'A CanNotDelete or ReadOnly lock on the vault, its resource group, or its subscription',
            fr: 'Un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
        },
        unchecked: { en: "Couldn't read the locks of the vault", fr: 'Impossible de lire les verrous du coffre' },
        check: checkVault((_, context) => {
            const { locks } = context.observed;
            if (locks.presence !== 'found')
                return unreadable(context, reasonOf(locks));
            const lock = deletion_lockOf(context);
            if (lock === undefined)
                return fail({ en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne prot\u00e8ge le coffre de la suppression' }, unlockedVault(context.inputs));
            const { name, level, scope } = lock;
            return pass({
                en: `Lock ${(0,model_names/* nameOf */.Vb)(name)} (${level}) on ${(0,model_names/* addressOf */.ci)(scope)} protects the vault`,
                fr: `Le verrou ${(0,model_names/* nameOf */.Vb)(name)} (${level}) sur ${(0,model_names/* addressOf */.ci)(scope)} prot\u00e8ge le coffre`,
            });
        }),
    },
];
/** Azure's list includes locks on resources in the vault, which don't protect the vault (as recorded). */
function deletion_lockOf({ observed: { locks }, scopes }) {
    return locks.presence === 'found' ? locks.value.find((each) => (0,model_scopes/* lockHolds */.IH)(each, scopes.vault)) : undefined;
}

// EXTERNAL MODULE: ./build/model/lost.js
var model_lost = __webpack_require__(7550);
;// CONCATENATED MODULE: ./build/model/vault-deletion.js


/** A vault that is nowhere, and of which nobody says that Adobe confirmed its key: it might have been purged. */
function isNowhere(inputs, { vault, deletedVault }) {
    return !(0,confirmation/* isConfirmed */.it)(inputs) && vault.presence === 'absent' && deletedVault.presence !== 'found';
}
/** The latest deletion; the newest events come first. */
function deletionOf(inputs, activity) {
    if (activity?.presence !== 'found')
        return undefined;
    const { vault } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    return activity.value.entries.find(({ operation, resourceId }) => operation === 'microsoft.keyvault/vaults/delete' && resourceId === vault);
}

// EXTERNAL MODULE: ./build/runbooks/vault/deleted.js
var vault_deleted = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/runbooks/vault/new.js
var vault_new = __webpack_require__(4077);
// EXTERNAL MODULE: ./build/runbooks/vault/not-found.js + 1 modules
var not_found = __webpack_require__(4707);
;// CONCATENATED MODULE: ./build/checks/vault/exists.js
/** Whether the vault exists: what is known to be absent makes the state `missing`. */














const vaultExists = {
    id: 'vault-exists',
    severity: 'error',
    effect: 'cuts',
    changedBy: ['vault-deleted', 'group-deleted', 'vault-moved'],
    source: journeyAnalytics,
    fixedBy: 'vault',
    title: { en: 'The vault exists', fr: 'Le coffre de cl\u00e9s existe' },
    headline: { en: "The vault can't be found", fr: 'Le coffre est introuvable' },
    why: {
        en: 'Without its vault, nobody can use the key, and nothing that was encrypted with it can be decrypted.',
        fr: 'Sans son coffre, personne ne peut utiliser la cl\u00e9, et rien de ce qui a \u00e9t\u00e9 chiffr\u00e9 avec elle ne peut \u00eatre d\u00e9chiffr\u00e9.',
    },
    expected: {
        en: 'A key vault of that name in the given resource group and subscription',
        fr: "Un coffre de cl\u00e9s de ce nom dans le groupe de ressources et l'abonnement indiqu\u00e9s",
    },
    unchecked: { en: "Couldn't read the vault", fr: 'Impossible de lire le coffre' },
    check: (context) => {
        const { inputs, observed, scopes } = context;
        const { vault } = observed;
        if (vault.presence === 'unknown')
            return unreadable(context, vault.reason);
        if (vault.presence === 'absent')
            return vaultIsMissing(context);
        const { id } = vault.value;
        if ((0,model_scopes/* comparable */.Zm)(id) === scopes.vault)
            return pass({ en: `The vault exists: ${id}`, fr: `Le coffre existe\u00A0: ${id}` });
        return mayCut(missing({
            en: `Azure returned a different vault when asked for ${inputs.vaultName}: ${(0,model_names/* addressOf */.ci)(id)}`,
            fr: `Interrog\u00e9 sur le coffre ${inputs.vaultName}, Azure en a renvoy\u00e9 un autre\u00A0: ${(0,model_names/* addressOf */.ci)(id)}`,
        }, (0,not_found/* nameTaken */.nn)(inputs)));
    },
};
/**
 * No command here creates a vault if a deleted or foreign vault may have its name. One that has the name, or may have it, may be
 * this vault in another group or subscription: then Adobe may use its key as before.
 */
function vaultIsMissing(context) {
    const { inputs, observed } = context;
    const { vaultName: name, resourceGroup: group } = inputs;
    const { deletedVault: deleted } = observed;
    if (deleted.presence === 'found')
        return vaultIsDeleted(context, deleted.value);
    if (observed.nameTaken.presence === 'found')
        return nameIsTaken(context);
    const deletion = (0,confirmation/* isConfirmed */.it)(inputs) ? undefined : deletionOf(inputs, context.activity);
    if (deletion !== undefined)
        return deletedByLog(inputs, deletion.at);
    const unread = reasonOf(deleted) ?? reasonOf(observed.nameTaken);
    const absent = {
        en: `Vault ${name} does not exist in resource group ${group}`,
        fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}`,
    };
    if (unread === undefined) {
        const isGroupLeaving = (0,model_vault/* groupInTheWay */.xy)(observed) === 'leaving';
        const runbook = !(0,confirmation/* isConfirmed */.it)(inputs) ? (0,vault_new/* missingVault */.lC)(inputs) : (0,not_found/* lostVault */.B6)(inputs, isGroupLeaving);
        const outcome = { ...missing(absent, runbook), brief: isGroupLeaving ? goneWithGroup(inputs) : gone(inputs) };
        return !(0,confirmation/* isConfirmed */.it)(inputs) ? outcome : { ...outcome, headline: exists_isLost };
    }
    const { code, right } = unread;
    if (code === nameInvalid)
        return missing(absent, vault_new/* chooseName */.xR);
    const outcome = missing({
        en: `Vault ${name} is not in resource group ${group}. Whether it was deleted could not be checked (${code})`,
        fr: `Le coffre ${name} n'est pas dans le groupe de ressources ${group}. Impossible de v\u00e9rifier s'il a \u00e9t\u00e9 supprim\u00e9 (${code})`,
    }, (0,not_found/* vaultNotSearched */.TN)(inputs, { right }));
    return { ...doubtful(outcome), brief: notInGroup(inputs) };
}
/** By the activity log alone: no command here creates it. */
function deletedByLog(inputs, at) {
    const { vaultName: name, resourceGroup: group } = inputs;
    return {
        ...missing({
            en: `Vault ${name} does not exist in resource group ${group}: Azure's activity log shows that it was deleted on ${(0,dates/* readableTime */.GI)(at, 'en')}`,
            fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}\u00A0: le journal d'activit\u00e9 Azure montre qu'il a \u00e9t\u00e9 supprim\u00e9 le ${(0,dates/* readableTime */.GI)(at, 'fr')}`,
        }, (0,not_found/* vaultWasDeleted */.Vi)(inputs)),
        brief: { en: `Vault ${name} was deleted`, fr: `Le coffre ${name} a \u00e9t\u00e9 supprim\u00e9` },
    };
}
/** Another vault has it, or a deleted one, which may be this one. */
function nameIsTaken({ inputs, observed: { deletedVault: deleted } }) {
    const { vaultName: name, resourceGroup: group } = inputs;
    const { en, fr } = notInGroup(inputs);
    const brief = { en: `${en}, and its name is taken`, fr: `${fr}, et son nom est pris` };
    if (deleted.presence !== 'unknown') {
        const outcome = missing({
            en: `The name ${name} is taken outside resource group ${group}. Another vault has it, or a deleted one`,
            fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Un autre coffre le porte, ou un coffre supprim\u00e9`,
        }, (0,not_found/* nameTaken */.nn)(inputs));
        return { ...mayCut(outcome), brief };
    }
    const { code, right } = deleted.reason;
    const outcome = missing({
        en: `The name ${name} is taken outside resource group ${group}. Whether the vault was deleted could not be checked (${code})`,
        fr: `Le nom ${name} est pris hors du groupe de ressources ${group}. Impossible de v\u00e9rifier si le coffre a \u00e9t\u00e9 supprim\u00e9 (${code})`,
    }, (0,not_found/* vaultNotSearched */.TN)(inputs, { right, isNameTaken: true }));
    return { ...mayCut(outcome), brief };
}
const notInGroup = ({ vaultName, resourceGroup }) => ({
    en: `Vault ${vaultName} is not in ${resourceGroup}`,
    fr: `Le coffre ${vaultName} n'est pas dans ${resourceGroup}`,
});
const gone = ({ vaultName }) => ({
    en: `Vault ${vaultName} does not exist, nor a deleted one`,
    fr: `Aucun coffre ${vaultName}, ni existant ni supprim\u00e9`,
});
const goneWithGroup = ({ vaultName, resourceGroup }) => ({
    en: `Vault ${vaultName} is not there, and ${resourceGroup} is being deleted`,
    fr: `Coffre ${vaultName} absent, et ${resourceGroup} en cours de suppression`,
});
function vaultIsDeleted({ inputs, observed, scopes, now }, deleted) {
    const { vaultName: name } = inputs;
    const { location, vaultId } = deleted;
    if ((0,model_scopes/* comparable */.Zm)(vaultId) !== scopes.vault)
        return missing({
            en: `The name ${name} belongs to a deleted vault that was elsewhere: ${(0,model_names/* addressOf */.ci)(vaultId)}`,
            fr: `Le nom ${name} est celui d'un coffre supprim\u00e9 qui se trouvait ailleurs\u00A0: ${(0,model_names/* addressOf */.ci)(vaultId)}`,
        }, (0,not_found/* nameTaken */.nn)(inputs));
    const purge = (0,model_lost/* purgeAfter */.KX)(deleted, now);
    const [en, fr] = purge === null
        ? ['', '']
        : [
            ` and can be recovered until ${(0,dates/* readableDay */.hW)(purge, 'en')} (UTC)`,
            ` et peut \u00eatre r\u00e9cup\u00e9r\u00e9 jusqu'au ${(0,dates/* readableDay */.hW)(purge, 'fr')} (UTC)`,
        ];
    const group = (0,model_vault/* groupInTheWay */.xy)(observed);
    const isPrincipalGone = observed.principal.presence === 'absent' && observed.deletedPrincipal.presence === 'absent';
    const found = { location, group, principalId: (0,model_principal/* adobePrincipalId */.l7)(inputs, observed), isPrincipalGone };
    const observedAs = { en: `Vault ${name} is deleted${en}`, fr: `Le coffre ${name} a \u00e9t\u00e9 supprim\u00e9${fr}` };
    const outcome = { ...missing(observedAs, (0,vault_deleted/* deletedVault */.CX)(inputs, found)), headline: wasDeleted };
    if (group !== undefined)
        return { ...outcome, brief: withGroup(inputs, group) };
    return isPrincipalGone ? { ...outcome, brief: withPrincipal(inputs) } : outcome;
}
/** It was searched for, also among the deleted ones. */
const exists_isLost = { en: 'The vault is lost', fr: 'Le coffre est perdu' };
/** Shorter than what names the vault. */
const wasDeleted = { en: 'The vault is deleted', fr: 'Le coffre est supprim\u00e9' };
/** The service principal is not among the deleted ones. */
const withPrincipal = ({ vaultName }) => ({
    en: `Vault ${vaultName} is deleted, Adobe's principal missing`,
    fr: `Coffre ${vaultName} supprim\u00e9, principal d'Adobe absent`,
});
/** The group has to be created again first. */
function withGroup({ vaultName, resourceGroup }, group) {
    return group === 'gone'
        ? {
            en: `Vault ${vaultName} and its group ${resourceGroup} are deleted`,
            fr: `Le coffre ${vaultName} et son groupe ${resourceGroup} ont \u00e9t\u00e9 supprim\u00e9s`,
        }
        : {
            en: `Vault ${vaultName} is deleted, and ${resourceGroup} is being deleted`,
            fr: `Coffre ${vaultName} supprim\u00e9, et bient\u00f4t ${resourceGroup}`,
        };
}

// EXTERNAL MODULE: ./build/model/perimeter.js
var perimeter = __webpack_require__(9285);
;// CONCATENATED MODULE: ./build/runbooks/vault/network.js
/** What to do about the vault's firewall, or a network security perimeter. */







/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
function closedFirewall(inputs) {
    const bypass = {
        en: 'Allow trusted Microsoft services to bypass the restriction.',
        fr: 'Autorisez les services Microsoft approuv\u00e9s \u00e0 contourner la restriction.',
        how: {
            en: 'Owners who know the former rules set them back (portal: the vault, Networking).',
            fr: 'Les responsables qui connaissent les anciennes r\u00e8gles les r\u00e9tablissent (portail\u00A0: le coffre, R\u00e9seau).',
        },
        commands: [(0,vault/* letTrustedServicesBypass */.XN)({ inputs })],
        as: (0,model_runbook/* role */.JC)('vaultContributor', 'vault'),
    };
    const meant = {
        whom: (0,owners/* ownersOfVault */.iI)(inputs),
        did: { en: 'restrict access to the vault', fr: "restreint l'acc\u00e8s au coffre" },
        kept: { en: 'the restriction', fr: 'la restriction' },
        never: neverOpen,
    };
    return (0,confirmation/* isConfirmed */.it)(inputs)
        ? (0,asking/* askOnLoss */.cB)({ ...meant, find: [readCalls(inputs)], repair: [bypass, checkRules], check: askAdobeToTest })
        : (0,asking/* askInSetup */.GF)({ ...meant, repair: [bypass], check: run_mode/* runAgain */.qL });
}
const neverOpen = {
    en: 'Never open the vault to all networks.',
    fr: "N'ouvrez jamais le coffre \u00e0 tous les r\u00e9seaux.",
};
const checkRules = {
    runs: 'verify',
    en: 'Run mode verify, which sees the rules, and not whose calls they let through.',
    fr: 'Ex\u00e9cutez le mode verify, qui voit les r\u00e8gles, et non de qui elles laissent passer les appels.',
};
const askAdobeToTest = {
    en: 'Ask Adobe in its case to test its access, and for the addresses of its calls.',
    fr: 'Demandez \u00e0 Adobe, dans son ticket, de tester son acc\u00e8s, et les adresses de ses appels.',
    calls: ['adobe'],
    told: 'answer',
    rows: [
        (0,model_runbook/* row */.nM)({
            en: ['Its test succeeds', 'Access is restored: say so in the case.'],
            fr: ['Son test r\u00e9ussit', "L'acc\u00e8s est r\u00e9tabli\u00A0: dites-le dans le ticket."],
        }),
        (0,model_runbook/* row */.nM)({
            en: [
                'It is still refused',
                'The owners allow those addresses (portal: the vault, Networking). Ask for a new test.',
            ],
            fr: [
                'Ses appels sont encore refus\u00e9s',
                'Les responsables autorisent ces adresses (portail\u00A0: le coffre, R\u00e9seau). Redemandez un test.',
            ],
        }),
        (0,model_runbook/* row */.nM)({
            en: ['No answer yet', 'Tell nobody that access is restored.'],
            fr: ['Pas encore de r\u00e9ponse', "Ne dites \u00e0 personne que l'acc\u00e8s est r\u00e9tabli."],
        }),
    ],
};
/** Whether the restriction stops Adobe is not certain: the log has a call some minutes after it. */
const readCalls = (inputs) => ({
    en: "List Adobe's refused calls in the vault's log.",
    fr: "Affichez les appels refus\u00e9s d'Adobe dans le journal du coffre.",
    commands: (0,vault/* listRefusedCalls */.gX)({ inputs }, inputs.usageDays ?? 7),
    as: (0,model_runbook/* role */.JC)('reader', 'vault'),
    rows: [
        refused,
        {
            ...(0,model_runbook/* row */.nM)({
                en: ['None, or an error', 'It proves nothing: Adobe might be blocked all the same. Keep calling.'],
                fr: [
                    'Aucun, ou une erreur',
                    "Cela ne prouve rien\u00A0: Adobe peut tout de m\u00eame \u00eatre bloqu\u00e9. Continuez d'appeler.",
                ],
            }),
            error: 'any',
        },
    ],
});
const refused = (0,model_runbook/* row */.nM)({
    en: ['Calls', 'Adobe is refused. Write the time of the last one into its case.'],
    fr: ['Des appels', "Les appels d'Adobe sont refus\u00e9s. Indiquez l'heure du dernier dans son ticket."],
});
const runAgainNow = { en: 'Run again.', fr: "Relancez l'ex\u00e9cution." };
/** The restriction may be meant, and nobody but Adobe knows whether its calls pass. */
function meantRestriction(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: "Look in Adobe's answer to the ticket where its calls come from.",
        fr: "Regardez dans la r\u00e9ponse d'Adobe au ticket d'o\u00f9 viennent ses appels.",
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['From a trusted Microsoft service', 'Set network to restricted.'],
                fr: ["D'un service Microsoft approuv\u00e9", "R\u00e9glez l'entr\u00e9e network sur restricted."],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['From fixed addresses', 'The owners allow them (portal: the vault, Networking).'],
                fr: ["D'adresses fixes", 'Les responsables les autorisent (portail\u00A0: le coffre, R\u00e9seau).'],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['It says neither', 'Ask Adobe in the ticket. Change nothing until it answers.'],
                fr: [
                    "Elle ne dit ni l'un ni l'autre",
                    'Demandez-le \u00e0 Adobe dans le ticket. Ne modifiez rien avant sa r\u00e9ponse.',
                ],
            }),
        ],
    }, ...(inputs.usageDays === undefined ? [readLog(inputs)] : []));
}
const readLog = (inputs) => ({
    en: `Set ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')}: a call of Adobe's that the log shows as allowed ends this warning.`,
    fr: `R\u00e9glez ${(0,inputs_named/* named */.KT)(inputs, 'usageDays')}\u00A0: un appel d'Adobe que le journal montre comme autoris\u00e9 met fin \u00e0 cet avertissement.`,
});
/** @param isSecured whether the vault's own setting names the perimeter */
function enforcedPerimeter(inputs, isSecured) {
    const shown = isSecured ? [(0,vault/* showNetworkAccess */._0)({ inputs }), (0,vault/* showPerimeters */.ML)({ inputs })] : [(0,vault/* showPerimeters */.ML)({ inputs })];
    return (0,model_runbook/* inSteps */.F8)({ en: 'Show what is set.', fr: 'Affichez les r\u00e9glages.', commands: shown, as: (0,model_runbook/* role */.JC)('reader', 'vault') }, {
        en: "Ask the owner of the perimeter and Adobe about the inbound rules for Adobe's application.",
        fr: "Interrogez le propri\u00e9taire du p\u00e9rim\u00e8tre et Adobe sur les r\u00e8gles entrantes pour l'application d'Adobe.",
        calls: ['owners', 'adobe'],
        told: 'answer',
        rows: [
            (0,model_runbook/* row */.nM)({
                en: ['The rules allow it', 'Waive vault-network, with the reason.'],
                fr: ["Les r\u00e8gles l'autorisent", 'Ajoutez une d\u00e9rogation pour vault-network, avec le motif.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: ["They don't, on purpose", 'Stop here. Change nothing.'],
                fr: ["Elles ne l'autorisent pas, volontairement", 'Arr\u00eatez-vous l\u00e0. Ne modifiez rien.'],
            }),
            (0,model_runbook/* row */.nM)({
                en: ["They don't, by mistake", 'The owner corrects them.'],
                fr: ["Elles ne l'autorisent pas, par erreur", 'Le propri\u00e9taire les corrige.'],
            }),
        ],
    });
}
/** A word that is new: Microsoft's documentation has it, and says who is let in. */
function showNetwork(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the network settings.',
        fr: 'Affichez les param\u00e8tres r\u00e9seau.',
        commands: [(0,vault/* showNetworkRules */.h8)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
    }, {
        en: 'Ask the owners of the vault what the setting means for calls of Adobe.',
        fr: "Demandez aux responsables du coffre ce que ce param\u00e8tre implique pour les appels d'Adobe.",
    });
}
function changingPerimeter(inputs) {
    return (0,model_runbook/* inSteps */.F8)({
        en: 'Show the state of the association.',
        fr: "Affichez l'\u00e9tat de l'association.",
        commands: [(0,vault/* showPerimeters */.ML)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
        rows: [
            { when: { en: 'Succeeded', fr: 'Succeeded' }, next: runAgainNow },
            (0,model_runbook/* row */.nM)({
                en: ['Failed', 'The owner of the perimeter creates the association again.'],
                fr: ['Failed', "Le propri\u00e9taire du p\u00e9rim\u00e8tre recr\u00e9e l'association."],
            }),
            (0,model_runbook/* row */.nM)({
                en: ['Something else', 'Wait some minutes, then show it again.'],
                fr: ['Autre chose', 'Attendez quelques minutes, puis affichez-le \u00e0 nouveau.'],
            }),
        ],
    });
}

;// CONCATENATED MODULE: ./build/checks/vault/network.js
/** Whether Azure's trusted services can reach the vault. */








const network_check = checkVault((vault, context) => {
    const { inputs } = context;
    if (vault.publicNetworkAccess === 'perimeter') {
        return undecided({
            en: 'a network security perimeter secures the vault, and this action does not evaluate its rules',
            fr: "un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau prot\u00e8ge le coffre, et cette action n'\u00e9value pas ses r\u00e8gles",
        }, enforcedPerimeter(inputs, true));
    }
    const { perimeters } = context.observed;
    const associations = perimeters.presence === 'found' ? perimeters.value : [];
    const enforced = associations.filter(perimeter/* mayEnforce */.M);
    if (enforced.length > 0) {
        return undecided(inForce(enforced), enforcedPerimeter(inputs, false));
    }
    if (vault.unknownNetwork.length > 0)
        return undecided(unknownWords(vault.unknownNetwork), showNetwork(inputs));
    const own = byOwnProperties(context, vault);
    if (own.status === 'fail')
        return own;
    const changing = associations.filter(perimeter/* isChanging */.K);
    if (changing.length > 0)
        return undecided(areChanging(changing), changingPerimeter(inputs));
    if (perimeters.presence === 'unknown')
        return unreadable(context, perimeters.reason);
    return isOpen(vault) || inputs.network === 'restricted' || isLettingAdobeIn(context, vault)
        ? own
        : unproven(own, inputs);
});
/** That it is in force is said only where Azure says so: of another mode, or none, nobody knows. */
function inForce(associations) {
    const names = (0,words/* list */.p_)(associations.map(({ name }) => (0,model_names/* nameOf */.Vb)(name)));
    const isSaid = associations.some(({ accessMode }) => accessMode?.toLowerCase() === 'enforced');
    return {
        en: `a network security perimeter ${isSaid ? 'is' : 'may be'} enforced (association ${names}); its rules override the firewall, and this action does not evaluate them`,
        fr: `un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau est ${isSaid ? '' : 'peut-\u00eatre '}appliqu\u00e9 (association ${names})\u00A0; ses r\u00e8gles l'emportent sur le pare-feu, et cette action ne les \u00e9value pas`,
    };
}
/** Known only where the vault's log was read. A call from before the vault's last change passed other rules. */
function isLettingAdobeIn({ inputs, observed: { usage } }, { changedAt }) {
    const last = usage.presence === 'found' ? (0,adobe_calls/* lastLetThrough */.r6)(usage.value, (0,adobe_calls/* useOfAdobe */.Kk)(inputs)) : undefined;
    return last !== undefined && changedAt !== null && Date.parse(last) > Date.parse(changedAt);
}
/** Adobe doesn't document that its calls count as those of a trusted service. */
function unproven({ observed }, inputs) {
    return {
        ...fail({
            en: `${observed.en}. Adobe doesn't document that its calls count as such, and none that was allowed since the vault's last change was found`,
            fr: `${observed.fr}. Adobe ne documente pas que ses appels en font partie, et aucun appel autoris\u00e9 depuis la derni\u00e8re modification du coffre n'a \u00e9t\u00e9 trouv\u00e9`,
        }, meantRestriction(inputs)),
        headline: {
            en: "Adobe's calls may not count as trusted",
            fr: "Les appels d'Adobe ne sont peut-\u00eatre pas approuv\u00e9s",
        },
        effect: 'none',
    };
}
/**
 * A perimeter in mode Enforced has its own rules, which override public access and the bypass of trusted services
 * (Microsoft: Configure network security for Azure Key Vault). This action does not evaluate them.
 */
const vaultNetwork = {
    id: 'vault-network',
    severity: (context) => (network_check(context).effect === 'none' ? 'warning' : 'error'),
    severityRule: "error; warning where only Adobe's calls are in doubt",
    effect: 'cuts',
    isWithoutDeadline: true,
    explains: [403],
    changedBy: ['vault-changed', 'network-changed'],
    source: platformVault,
    // All of these require a closed network; a vault that complies also passes here if trusted services bypass the
    // restriction.
    differing: [
        'Checkov CKV_AZURE_109',
        'Checkov CKV_AZURE_189',
        'Trivy AZU-0013',
        'CIS Azure 6.0 8.3.7',
        'CIS Azure 6.0 8.3.8',
    ],
    title: {
        en: 'Trusted Microsoft services can reach the vault',
        fr: 'Les services Microsoft approuv\u00e9s peuvent acc\u00e9der au coffre',
    },
    headline: { en: "The vault's firewall is closed", fr: 'Le pare-feu du coffre est ferm\u00e9' },
    why: {
        en: 'While a firewall keeps Adobe out, the data is unreadable.',
        fr: "Tant qu'un pare-feu bloque Adobe, les donn\u00e9es sont illisibles.",
    },
    expected: {
        en: "Public access from all networks; or a restriction that trusted Microsoft services bypass (only services on Microsoft's list, not the internet), with a restriction that is declared as intended, or a call of Adobe's that was allowed since the vault last changed",
        fr: "Un acc\u00e8s public depuis tous les r\u00e9seaux\u00A0; ou une restriction que les services Microsoft approuv\u00e9s contournent (seulement ceux de la liste de Microsoft, pas Internet), avec une restriction d\u00e9clar\u00e9e comme voulue, ou un appel d'Adobe autoris\u00e9 depuis la derni\u00e8re modification du coffre",
    },
    unchecked: {
        en: "Couldn't check the access of trusted Microsoft services to the vault",
        fr: "Impossible de v\u00e9rifier l'acc\u00e8s des services Microsoft approuv\u00e9s au coffre",
    },
    note: unlistedAddressesNote,
    check: network_check,
};
function unknownWords(settings) {
    const named = (0,words/* list */.p_)(settings.map(model_names/* nameOf */.Vb));
    return {
        en: `the vault has a network setting that this action does not know: ${named}`,
        fr: `le coffre a un param\u00e8tre r\u00e9seau que cette action ne conna\u00eet pas\u00A0: ${named}`,
    };
}
function areChanging(associations) {
    const named = (inState) => (0,words/* list */.p_)(associations.map((one) => `${(0,model_names/* nameOf */.Vb)(one.name)} ${inState} ${(0,model_names/* termOf */.iP)(one.provisioningState ?? '')}`));
    return {
        en: `the configuration of a network security perimeter is not settled (association ${named('in state')}); the mode in effect is unknown`,
        fr: `la configuration d'un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau n'est pas stabilis\u00e9e (association ${named("\u00e0 l'\u00e9tat")})\u00A0; le mode en vigueur est inconnu`,
    };
}
function isOpen({ publicNetworkAccess, networkDefault }) {
    return publicNetworkAccess === 'enabled' && networkDefault === 'allow';
}
function byOwnProperties(context, vault) {
    const { publicNetworkAccess, trustedServicesBypass } = vault;
    if (isOpen(vault))
        return pass({ en: 'The vault is open to all networks', fr: 'Le coffre est ouvert \u00e0 tous les r\u00e9seaux' });
    const isDisabled = publicNetworkAccess === 'disabled';
    if (trustedServicesBypass)
        return pass(isDisabled
            ? {
                en: 'Public network access is disabled, and trusted Microsoft services bypass the restriction',
                fr: "L'acc\u00e8s r\u00e9seau public est d\u00e9sactiv\u00e9, et les services Microsoft approuv\u00e9s contournent la restriction",
            }
            : {
                en: 'Access is denied by default, and trusted Microsoft services bypass the restriction',
                fr: "L'acc\u00e8s est refus\u00e9 par d\u00e9faut, et les services Microsoft approuv\u00e9s contournent la restriction",
            });
    const closed = isDisabled
        ? {
            en: 'The firewall blocks trusted Microsoft services: public network access is disabled, and they do not bypass the restriction',
            fr: "Le pare-feu bloque les services Microsoft approuv\u00e9s\u00A0: l'acc\u00e8s r\u00e9seau public est d\u00e9sactiv\u00e9, et ils ne contournent pas la restriction",
        }
        : {
            en: 'The firewall blocks trusted Microsoft services: access is denied by default, and they do not bypass the restriction',
            fr: "Le pare-feu bloque les services Microsoft approuv\u00e9s\u00A0: l'acc\u00e8s est refus\u00e9 par d\u00e9faut, et ils ne contournent pas la restriction",
        };
    const outcome = fail(closed, closedFirewall(context.inputs));
    return admitsSomebody(vault) ? { ...mayCut(outcome), isWaivable: true } : { ...doubtful(outcome), isWaivable: false };
}
/** Adobe may be among those whom the rules let in. Without public access, only private endpoints do. */
function admitsSomebody({ publicNetworkAccess, ipRules, admitsNetworks, hasPrivateEndpoint }) {
    return hasPrivateEndpoint || (publicNetworkAccess === 'enabled' && (ipRules.length > 0 || admitsNetworks));
}

;// CONCATENATED MODULE: ./build/checks/vault/settings.js
/** How the vault is used: its permission model, what else it contains, and whether its use is logged. */












const vaultSettingFindings = [
    {
        id: 'vault-permission-model',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/general/rbac-access-policy`,
        references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
        title: { en: 'The vault uses Azure RBAC', fr: 'Le coffre de cl\u00e9s utilise Azure RBAC' },
        headline: { en: 'The vault uses access policies', fr: "Le coffre utilise des strat\u00e9gies d'acc\u00e8s" },
        why: {
            en: 'Anyone who can change the vault can add themselves to its access policies. Azure RBAC separates managing the vault from granting access, and Microsoft recommends it.',
            fr: "Quiconque peut modifier le coffre peut s'ajouter \u00e0 ses strat\u00e9gies d'acc\u00e8s. Azure RBAC s\u00e9pare la gestion du coffre de l'attribution des acc\u00e8s, et Microsoft le recommande.",
        },
        expected: { en: 'The permission model is Azure RBAC', fr: "Le mod\u00e8le d'autorisation est Azure RBAC" },
        unchecked: {
            en: "Couldn't read the permission model of the vault",
            fr: "Impossible de lire le mod\u00e8le d'autorisation du coffre",
        },
        check: checkVault((vault, context) => {
            const { inputs, observed } = context;
            if (vault.rbac)
                return pass({ en: 'The permission model is Azure RBAC', fr: "Le mod\u00e8le d'autorisation est Azure RBAC" });
            const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
            const isThere = principalId !== undefined && (0,model_grant/* policyOf */.US)(vault, principalId) !== undefined;
            const { length: number } = vault.accessPolicies;
            return fail({
                en: `The vault uses access policies (${number}) instead of Azure RBAC`,
                fr: `Le coffre utilise des strat\u00e9gies d'acc\u00e8s (${number}) au lieu d'Azure RBAC`,
            }, accessPolicies(inputs, { principalId, isThere, isRoleInDoubt: isRoleInDoubt(context, principalId) }));
        }),
    },
    {
        id: 'vault-dedicated',
        severity: 'warning',
        effect: 'none',
        source: journeyAnalytics,
        title: { en: 'The vault contains only this key', fr: 'Le coffre ne contient que cette cl\u00e9' },
        headline: {
            en: 'The vault also contains other keys or secrets',
            fr: "Le coffre contient aussi d'autres cl\u00e9s ou secrets",
        },
        why: {
            en: 'Adobe asks for a vault that is used only for Customer Journey Analytics. Anything else in the vault shares its limits and permissions, and is lost with it.',
            fr: 'Adobe demande un coffre r\u00e9serv\u00e9 \u00e0 Customer Journey Analytics. Tout autre contenu en partage les limites et les autorisations, et est perdu avec lui.',
        },
        expected: ({ keyName }) => ({
            en: `No key but ${keyName}, and no secret`,
            fr: `Aucune autre cl\u00e9 que ${keyName}, et aucun secret`,
        }),
        unchecked: {
            en: "Couldn't list what else the vault contains",
            fr: 'Impossible de lister ce que le coffre contient en plus de la cl\u00e9',
        },
        check: checkVault((_, context) => {
            const { keys, secrets } = context.observed;
            const ours = context.inputs.keyName.toLowerCase();
            const otherKeys = namesIn(keys).filter((name) => name.toLowerCase() !== ours);
            const otherSecrets = namesIn(secrets);
            if (otherKeys.length > 0 || otherSecrets.length > 0) {
                const brief = {
                    en: 'The vault also contains other keys or secrets',
                    fr: "Le coffre contient aussi d'autres cl\u00e9s ou des secrets",
                };
                return { ...fail(contains(otherKeys, otherSecrets), sharedVault(context.inputs)), brief };
            }
            if (keys.presence !== 'found')
                return unreadable(context, reasonOf(keys));
            if (secrets.presence !== 'found')
                return unreadable(context, reasonOf(secrets));
            if (!keys.value.isComplete || !secrets.value.isComplete)
                return undecided({ en: 'Azure lists more than was read', fr: "Azure en liste plus qu'il n'a \u00e9t\u00e9 lu" }, (0,unread/* unreadRunbook */.o)(context.inputs, undefined));
            return pass({ en: 'The vault contains nothing else', fr: "Le coffre ne contient rien d'autre" });
        }),
    },
    {
        id: 'vault-logging',
        severity: 'warning',
        effect: 'none',
        source: `${learn}/key-vault/general/logging`,
        references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
        title: { en: 'Uses of the key are logged', fr: 'Les utilisations de la cl\u00e9 sont journalis\u00e9es' },
        headline: {
            en: "The vault's audit events aren't logged",
            fr: "Les \u00e9v\u00e9nements d'audit du coffre ne sont pas journalis\u00e9s",
        },
        why: {
            en: 'Without audit events, nobody can find out who used, disabled, or deleted the key.',
            fr: "Sans \u00e9v\u00e9nements d'audit, personne ne peut savoir qui a utilis\u00e9, d\u00e9sactiv\u00e9 ou supprim\u00e9 la cl\u00e9.",
        },
        expected: {
            en: 'A diagnostic setting that sends AuditEvent, audit, or allLogs to a destination',
            fr: 'Un param\u00e8tre de diagnostic qui envoie AuditEvent, audit ou allLogs vers une destination',
        },
        unchecked: {
            en: "Couldn't read the diagnostic settings of the vault",
            fr: 'Impossible de lire les param\u00e8tres de diagnostic du coffre',
        },
        check: checkVault((_, context) => {
            const { diagnosticSettings: settings } = context.observed;
            if (settings.presence !== 'found')
                return unreadable(context, reasonOf(settings));
            const setting = settings.value.find(model_vault/* sendsAuditEvents */.qt);
            if (setting !== undefined)
                return pass({
                    en: `Diagnostic setting ${(0,model_names/* nameOf */.Vb)(setting.name)} sends audit events`,
                    fr: `Le param\u00e8tre de diagnostic ${(0,model_names/* nameOf */.Vb)(setting.name)} envoie les \u00e9v\u00e9nements d'audit`,
                });
            const runbook = unloggedVault(context.inputs);
            if (settings.value.length === 0)
                return fail({ en: 'The vault has no diagnostic setting', fr: "Le coffre n'a aucun param\u00e8tre de diagnostic" }, runbook);
            const names = (0,words/* list */.p_)(settings.value.map(({ name }) => (0,model_names/* nameOf */.Vb)(name)));
            const brief = {
                en: "None of the vault's diagnostic settings sends audit events",
                fr: "Aucun des param\u00e8tres de diagnostic du coffre n'envoie d'\u00e9v\u00e9nements d'audit",
            };
            return { ...fail({ en: `${brief.en}: ${names}`, fr: `${brief.fr}\u00A0: ${names}` }, runbook), brief };
        }),
    },
];
/** Whether Adobe's role at the vault, beside which Azure takes no other, might have no effect after the switch. */
function isRoleInDoubt(context, principalId) {
    const { principal, roleAssignments, scheduleInstances } = context.observed;
    if (principal.presence === 'absent')
        return false;
    if (principalId === undefined || roleAssignments.presence !== 'found')
        return true;
    const { key, vault } = context.scopes;
    const own = (0,model_grant/* grantsOf */.Rr)(roleAssignments.value, principalId, key);
    if (own.every(({ scope }) => (0,model_scopes/* comparable */.Zm)(scope) !== vault))
        return false;
    const isLimited = (0,grant_end/* countedGrants */.e)(own, principalId, key).every(model_grant/* isConditional */.Jz);
    return isLimited || scheduleInstances.presence === 'unknown' || termOutside(context, principalId) !== undefined;
}
/** All of them at a vault that has many would hide the rest of the page. */
const settings_mostNames = 10;
function namesIn(names) {
    return names.presence === 'found' ? names.value.entries : [];
}
function contains(keys, secrets) {
    const counted = (items, text) => items.length === 0
        ? []
        : [`${text} ${(0,words/* list */.p_)(items.slice(0, settings_mostNames).map(model_names/* nameOf */.Vb))}${items.length > settings_mostNames ? ', \u2026' : ''}`];
    return {
        en: `The vault also contains ${[...counted(keys, 'other keys:'), ...counted(secrets, 'secrets:')].join('; ')}`,
        fr: `Le coffre contient aussi ${[...counted(keys, "d'autres cl\u00e9s\u00A0:"), ...counted(secrets, 'des secrets\u00A0:')].join('\u00A0; ')}`,
    };
}

// EXTERNAL MODULE: ./build/runbooks/vault/tenant.js
var vault_tenant = __webpack_require__(4587);
;// CONCATENATED MODULE: ./build/checks/vault/state.js
/** Whether Azure has finished the vault, and which tenant it belongs to. */









const vaultStateFindings = [
    {
        id: 'vault-provisioned',
        severity: 'error',
        effect: 'none',
        // A change that Azure has not finished takes nothing away.
        changedBy: ['vault-changed', 'group-deleted'],
        source: `${learn}/azure-resource-manager/management/async-operations`,
        title: { en: 'The vault is provisioned', fr: 'Le coffre de cl\u00e9s est approvisionn\u00e9' },
        headline: { en: "The vault isn't fully there", fr: "Le coffre n'est pas enti\u00e8rement en place" },
        why: {
            en: 'A vault whose provisioning failed or has not finished might not answer at its address.',
            fr: "Un coffre dont l'approvisionnement a \u00e9chou\u00e9 ou n'est pas termin\u00e9 peut ne pas r\u00e9pondre \u00e0 son adresse.",
        },
        expected: {
            en: 'The provisioning state is Succeeded, and the resource group is not being deleted',
            fr: "L'\u00e9tat d'approvisionnement est Succeeded, et le groupe de ressources n'est pas en cours de suppression",
        },
        unchecked: {
            en: "Couldn't read the provisioning state of the vault",
            fr: "Impossible de lire l'\u00e9tat d'approvisionnement du coffre",
        },
        // Azure's answer without a state counts as Succeeded; a group whose state could not be read counts as staying.
        check: checkVault(({ provisioningState: state, location }, context) => {
            const { inputs, observed } = context;
            if ((0,model_vault/* isLeaving */.Xi)(observed)) {
                const principalId = (0,model_principal/* adobePrincipalId */.l7)(inputs, observed);
                const runbook = (0,vault_deleted/* vaultInLeavingGroup */.tN)(inputs, { location, lock: deletion_lockOf(context)?.name, principalId });
                const { resourceGroup: group } = inputs;
                return {
                    ...fail({
                        en: `Resource group ${group} is being deleted, and the vault with it`,
                        fr: `Groupe de ressources ${group} en cours de suppression, et le coffre avec lui`,
                    }, runbook),
                    effect: 'cuts',
                    headline: { en: 'The resource group is being deleted', fr: 'Groupe en cours de suppression' },
                };
            }
            const text = {
                en: `The provisioning state of the vault is ${(0,model_names/* termOf */.iP)(state)}`,
                fr: `L'\u00e9tat d'approvisionnement du coffre est ${(0,model_names/* termOf */.iP)(state)}`,
            };
            return state.toLowerCase() === 'succeeded' ? pass(text) : fail(text, unfinishedVault(inputs));
        }),
    },
    {
        id: 'vault-tenant',
        severity: 'error',
        effect: 'cuts',
        explains: [401],
        changedBy: ['vault-changed', 'vault-moved'],
        source: `${learn}/key-vault/general/move-subscription`,
        title: { en: 'The vault belongs to this tenant', fr: 'Le coffre de cl\u00e9s appartient \u00e0 ce locataire' },
        headline: { en: "The vault is another tenant's", fr: "Coffre d'un autre locataire" },
        why: {
            en: 'A vault accepts only tokens of its own tenant. After a subscription moves to another tenant, its vaults stay with the former one and reject Adobe.',
            fr: "Un coffre n'accepte que les jetons de son propre locataire. Quand un abonnement change de locataire, ses coffres restent dans l'ancien et rejettent Adobe.",
        },
        expected: ({ tenantId }) => ({
            en: `The vault accepts tokens of tenant ${tenantId}`,
            fr: `Le coffre accepte les jetons du locataire ${tenantId}`,
        }),
        unchecked: {
            en: "Couldn't read which tenant the vault belongs to",
            fr: 'Impossible de lire \u00e0 quel locataire appartient le coffre',
        },
        // A vault stays with its former tenant when a subscription moves, and accepts no token of the new one.
        check: checkVault((vault, { inputs, observed: { subscription } }) => {
            const { tenantId: tenant } = vault;
            if (!(0,model_vault/* isForeign */.jq)(vault, inputs))
                return pass({
                    en: `The vault accepts tokens of tenant ${tenant}`,
                    fr: `Le coffre accepte les jetons du locataire ${tenant}`,
                });
            const { vaultName: name, tenantId: ours } = inputs;
            return doubtful(fail({
                en: `Vault ${name} belongs to tenant ${tenant}, this run to ${ours}`,
                fr: `Le coffre ${name} appartient au locataire ${tenant}, cette ex\u00e9cution \u00e0 ${ours}`,
            }, (0,vault_tenant/* foreignVault */.H)(inputs, tenant, subscription.presence === 'found' ? subscription.value.tenantId : undefined)));
        }),
    },
];

;// CONCATENATED MODULE: ./build/runbooks/vault/tokens.js
/** What to do about preview settings of the vault that decide which tokens it accepts. */


function tokens_show(inputs) {
    return {
        en: 'Show the settings.',
        fr: 'Affichez les param\u00e8tres.',
        commands: [(0,vault/* showTokenSettings */.Oo)({ inputs })],
        as: (0,model_runbook/* role */.JC)('reader', 'vault'),
    };
}
function rows(fine, refused) {
    return [
        {
            when: fine,
            next: {
                en: 'Waive vault-tokens, with the reason.',
                fr: 'Ajoutez une d\u00e9rogation pour vault-tokens, avec le motif.',
            },
        },
        {
            when: refused,
            next: {
                en: 'The owners of the vault decide about turning the setting off.',
                fr: 'Les responsables du coffre d\u00e9cident de la d\u00e9sactivation du param\u00e8tre.',
            },
        },
        (0,model_runbook/* row */.nM)({ en: ['No answer yet', 'Change nothing.'], fr: ['Pas encore de r\u00e9ponse', 'Ne modifiez rien.'] }),
    ];
}
function boundTokens(inputs) {
    return (0,model_runbook/* inSteps */.F8)(tokens_show(inputs), {
        en: 'Ask Adobe Customer Care about its tokens, and the owners of the vault about the mode.',
        fr: "Interrogez l'assistance client\u00e8le Adobe sur ses jetons, et les responsables du coffre sur ce mode.",
        calls: ['owners', 'adobe'],
        told: 'answer',
        rows: rows({ en: "Adobe's tokens are bound", fr: "Les jetons d'Adobe sont li\u00e9s" }, { en: 'They are not', fr: 'Ils ne le sont pas' }),
    });
}
/** Adobe's application belongs to a different tenant. */
function crossTenantProtection(inputs) {
    return (0,model_runbook/* inSteps */.F8)(tokens_show(inputs), {
        en: "Ask Microsoft support about the setting, since Adobe's application belongs to a different tenant.",
        fr: "Interrogez le support Microsoft sur ce param\u00e8tre, car l'application d'Adobe appartient \u00e0 un autre locataire.",
        told: 'answer',
        rows: rows({ en: "It doesn't refuse Adobe", fr: 'Il ne refuse pas Adobe' }, { en: 'It refuses Adobe', fr: 'Il refuse Adobe' }),
    });
}

;// CONCATENATED MODULE: ./build/checks/vault/tokens.js
/** Whether a preview setting decides which tokens the vault accepts. */




const vaultTokens = {
    id: 'vault-tokens',
    severityRule: 'error when a setting was observed, else warning',
    effect: 'may-cut',
    source: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.keyvault/vaults',
    title: {
        en: 'No preview setting decides which tokens the vault accepts',
        fr: 'Aucun param\u00e8tre en pr\u00e9version ne d\u00e9termine quels jetons le coffre accepte',
    },
    headline: { en: "The vault may refuse Adobe's tokens", fr: "Le coffre refuse peut-\u00eatre les jetons d'Adobe" },
    why: {
        en: "Token binding and cross-tenant access protection are preview settings of a vault. They can reject Adobe's tokens although key and role are right.",
        fr: "La liaison de jetons et la protection de l'acc\u00e8s interlocataire sont des param\u00e8tres en pr\u00e9version d'un coffre. Ils peuvent faire rejeter les jetons d'Adobe alors que la cl\u00e9 et le r\u00f4le sont corrects.",
    },
    expected: {
        en: 'Token binding is not enforced, and cross-tenant access protection is off',
        fr: "La liaison de jetons n'est pas impos\u00e9e, et la protection de l'acc\u00e8s interlocataire est d\u00e9sactiv\u00e9e",
    },
    unchecked: {
        en: "Couldn't check which tokens the vault accepts",
        fr: 'Impossible de v\u00e9rifier quels jetons le coffre accepte',
    },
    // Only a setting that was observed is an error: not every region and cloud serves the preview.
    severity: ({ observed: { tokenSettings } }) => {
        if (tokenSettings.presence !== 'found')
            return 'warning';
        const settings = tokenSettings.value;
        const isSeen = decidingMode(settings) !== undefined || settings.crossTenantProtection || settings.unclear.length > 0;
        return isSeen ? 'error' : 'warning';
    },
    check: checkVault((_, context) => {
        const { tokenSettings } = context.observed;
        if (tokenSettings.presence !== 'found')
            return unreadable(context, reasonOf(tokenSettings));
        const mode = decidingMode(tokenSettings.value);
        if (mode !== undefined)
            return undecided({
                en: `the token binding mode of the vault is ${(0,model_names/* termOf */.iP)(mode)}, in which it can reject bearer tokens, and whether Adobe's tokens are bound is unknown`,
                fr: `le mode de liaison de jetons du coffre est ${(0,model_names/* termOf */.iP)(mode)}, dans lequel il peut rejeter les jetons du porteur, et on ignore si les jetons d'Adobe sont li\u00e9s`,
            }, boundTokens(context.inputs));
        if (tokenSettings.value.crossTenantProtection) {
            return undecided({
                en: 'cross-tenant access protection is on, and what it refuses is not documented',
                fr: "la protection de l'acc\u00e8s interlocataire est activ\u00e9e, et ce qu'elle refuse n'est pas document\u00e9",
            }, crossTenantProtection(context.inputs));
        }
        const { unclear } = tokenSettings.value;
        if (unclear.length > 0)
            return undecided({
                en: `the vault has a setting in a form that this action does not know, and that can decide which tokens it accepts: ${(0,words/* list */.p_)(unclear)}`,
                fr: `le coffre a un param\u00e8tre sous une forme que cette action ne conna\u00eet pas, et qui peut d\u00e9terminer quels jetons il accepte\u00A0: ${(0,words/* list */.p_)(unclear)}`,
            }, boundTokens(context.inputs));
        return pass({
            en: 'No preview setting restricts which tokens the vault accepts',
            fr: 'Aucun param\u00e8tre en pr\u00e9version ne restreint les jetons que le coffre accepte',
        });
    }),
};
/** The mode, if the vault may reject the tokens that every client sends: any other than NotEnforced, also a new one. */
function decidingMode({ bindingMode }) {
    return bindingMode === null || bindingMode.toLowerCase() === 'notenforced' ? undefined : bindingMode;
}

;// CONCATENATED MODULE: ./build/checks/catalog.js
/** Every finding, in the order of `findingIds`. */






















const states = [
    subscriptionState,
    vaultExists,
    ...vaultStateFindings,
    ...vaultDeletionFindings,
    ...vaultSettingFindings,
    vaultNetwork,
    vaultTokens,
    keyExists,
    ...keyValidityFindings,
    ...keyPropertyFindings,
    ...keyVersionFindings,
    keyAge,
    adobePrincipal,
    entraKeyVault,
    adobeGrant,
    adobeGrantLasting,
    adobeLeastPrivilege,
    confirmedKey,
    confirmedVersion,
    ...recordedFindings,
];
const entries = [...states, adobeUse(states)];
/** This does not compile while a finding has no entry. */
const order = model_finding/* findingIds */.Yj;
const catalog = entries.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));

// EXTERNAL MODULE: ./build/report/outputs.js
var report_outputs = __webpack_require__(4121);
// EXTERNAL MODULE: ./build/inputs/mode.js
var inputs_mode = __webpack_require__(9949);
;// CONCATENATED MODULE: ./build/model/plan.js
/** The planned changes, what prevents them, and the result of each change. Plain data. */

const noteIds = (/* unused pure expression or super */ null && ([
    'anotherVault',
    'purgeProtection',
    'newVaultIsProtected',
    'recoveredVaultHasNoGrants',
    'recoveredVaultNotRead',
    'deletedKeyNotRead',
    'nameNotChecked',
    'deletionNotRead',
]));
/** The notes on what may be a mistake. The others say what the requested changes involve. */
function doubtsOf({ notes }) {
    return notes.filter(({ id }) => id === 'anotherVault');
}
/** The notes that a person reads: before the changes all of them, after them the doubts. */
function notesOf(plan, mode) {
    if (plan === undefined || (0,inputs_mode/* onlyLooks */.V)(mode))
        return [];
    return mode === 'plan' ? plan.notes : doubtsOf(plan);
}
const obstacleIds = (/* unused pure expression or super */ null && ([
    'another-key-confirmed',
    'none-contradicted',
    'none-ended',
    'resource-group-missing',
    'resource-group-deleting',
    'location-needed',
    'location-unknown',
    'vault-unreadable',
    'vault-deleted',
    'vault-deleted-elsewhere',
    'vault-was-deleted',
    'vault-of-another-tenant',
    'vault-name-taken',
    'vault-name-refused',
    'deleted-vaults-unreadable',
    'vault-gone-after-confirmation',
    'key-unreadable',
    'key-deleted',
    'key-gone-after-confirmation',
    'key-missing-after-recovery',
    'principal-unreadable',
    'principal-missing',
    'principal-deleted',
    'principal-id-not-adobe',
    'principal-gone-after-confirmation',
    'grant-unreadable',
    'grant-gone-after-confirmation',
    'grant-conditional',
    'policy-missing-after-recovery',
    'locks-unreadable',
    'read-only-lock',
    'subscription-not-writable',
    'provider-not-registered',
    'write-denied',
    'vault-not-premium',
]));

// EXTERNAL MODULE: ./build/model/waivers.js
var waivers = __webpack_require__(2627);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/runbooks/missing-permission.js
var missing_permission = __webpack_require__(142);
;// CONCATENATED MODULE: ./build/runbooks/notes.js
/** What to know before `ensure` does something. */





/** To be said after a code: the right that the read needs. */
function needed(right, inputs) {
    if (right === undefined)
        return { en: '', fr: '' };
    const { name, place } = (0,missing_permission/* rightOfMode */.D)(right, inputs);
    const role = (0,role_names/* roleNamed */.ud)(name);
    return {
        en: `, which requires ${role.en} on ${places/* places */.z[place].en}`,
        fr: `, ce qui exige ${role.fr} sur ${places/* places */.z[place].fr}`,
    };
}
/** More names than these help nobody to find the right one. */
const notes_mostNames = 3;
const notes = {
    anotherVault: ({ resourceGroup, vaultName, retentionDays }, _, vaults) => {
        const [named, more] = [vaults.slice(0, notes_mostNames).map(model_names/* nameOf */.Vb).join(', '), vaults.length - notes_mostNames];
        const isOne = vaults.length === 1;
        const [en, fr] = [more > 0 ? ` and ${more} more` : '', more > 0 ? ` et ${more}\u00A0de plus` : ''];
        return {
            en: `Resource group ${resourceGroup} already contains ${isOne ? 'another vault' : 'other vaults'} (${named}${en}). If you meant ${isOne ? 'that vault' : 'one of them'}, correct the vault's name. Creating vault ${vaultName} can't be undone, because purge protection keeps a deleted vault and its name for ${retentionDays} days.`,
            fr: `Le groupe de ressources ${resourceGroup} contient d\u00e9j\u00e0 ${isOne ? 'un autre coffre' : "d'autres coffres"} (${named}${fr}). Si vous pensiez \u00e0 ${isOne ? 'ce coffre' : "l'un d'eux"}, corrigez le nom du coffre. La cr\u00e9ation du coffre ${vaultName} est irr\u00e9versible\u00A0: la protection contre le vidage conserve un coffre supprim\u00e9, et son nom, pendant ${retentionDays}\u00A0jours.`,
        };
    },
    purgeProtection: ({ vaultName }) => ({
        en: `Purge protection of vault ${vaultName} is turned on. It can't be turned off again.`,
        fr: `La protection contre le vidage du coffre ${vaultName} sera activ\u00e9e. Elle ne pourra plus \u00eatre d\u00e9sactiv\u00e9e.`,
    }),
    newVaultIsProtected: ({ vaultName, retentionDays }) => ({
        en: `Vault ${vaultName} is created with purge protection, which can't be turned off: for ${retentionDays} days, a deleted vault can be recovered and keeps its name.`,
        fr: `Le coffre ${vaultName} sera cr\u00e9\u00e9 avec la protection contre le vidage, qui ne peut plus \u00eatre d\u00e9sactiv\u00e9e\u00A0: pendant ${retentionDays}\u00A0jours, un coffre supprim\u00e9 reste r\u00e9cup\u00e9rable et garde son nom.`,
    }),
    recoveredVaultHasNoGrants: ({ vaultName }) => ({
        en: `Azure does not restore the role assignments of vault ${vaultName}, so the role is assigned again.`,
        fr: `Azure ne restaure pas les attributions de r\u00f4le du coffre ${vaultName}\u00A0; le r\u00f4le sera donc attribu\u00e9 de nouveau.`,
    }),
    recoveredVaultNotRead: ({ vaultName }) => ({
        en: `What deleted vault ${vaultName} contains can't be read before its recovery. With access policies, which come back, no role is assigned; a deleted key is recovered, too; the rest is skipped if something prevents a change.`,
        fr: `Le contenu du coffre supprim\u00e9 ${vaultName} ne peut pas \u00eatre lu avant sa r\u00e9cup\u00e9ration\u00A0: son locataire, ses cl\u00e9s, ses strat\u00e9gies d'acc\u00e8s. S'il utilise des strat\u00e9gies d'acc\u00e8s, elles reviennent avec lui et aucun r\u00f4le n'est attribu\u00e9. Si la cl\u00e9 y est supprim\u00e9e, elle est r\u00e9cup\u00e9r\u00e9e elle aussi. Si un obstacle appara\u00eet alors, le reste n'est pas ex\u00e9cut\u00e9.`,
    }),
    deletedKeyNotRead: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether a deleted key of that name can be recovered could not be checked (${reason?.code ?? ''})${right.en}; ${!(0,confirmation/* isConfirmed */.it)(inputs) ? 'look before you agree (az keyvault key list-deleted)' : 'its recovery will show it'}.`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier si une cl\u00e9 supprim\u00e9e de ce nom peut \u00eatre r\u00e9cup\u00e9r\u00e9e (${reason?.code ?? ''})${right.fr}\u00A0; ${!(0,confirmation/* isConfirmed */.it)(inputs) ? "v\u00e9rifiez avant d'accepter (az keyvault key list-deleted)" : 'sa r\u00e9cup\u00e9ration le montrera'}.`,
        };
    },
    nameNotChecked: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether the vault's name is free, or belongs to a deleted vault, could not be checked (${reason?.code ?? ''})${right.en}; look before you agree (az keyvault list-deleted).`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier si le nom du coffre est libre ou pris par un coffre supprim\u00e9 (${reason?.code ?? ''})${right.fr}\u00A0; v\u00e9rifiez avant d'accepter (az keyvault list-deleted).`,
        };
    },
    deletionNotRead: (inputs, reason) => {
        const right = needed(reason?.right, inputs);
        return {
            en: `Whether vault ${inputs.vaultName} was deleted could not be checked in Azure's activity log (${reason?.code ?? ''})${right.en}.`,
            fr: `Il n'a pas \u00e9t\u00e9 possible de v\u00e9rifier dans le journal d'activit\u00e9 Azure si le coffre ${inputs.vaultName} a \u00e9t\u00e9 supprim\u00e9 (${reason?.code ?? ''})${right.fr}.`,
        };
    },
};
function noteText({ id, reason, names = [] }, inputs, language) {
    return notes[id](inputs, reason, names)[language];
}

// EXTERNAL MODULE: ./build/report/facts.js
var report_facts = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/report/foreign-application.js
var foreign_application = __webpack_require__(2592);
// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/report/look.js
var look = __webpack_require__(7844);
// EXTERNAL MODULE: ./build/report/loss.js
var loss = __webpack_require__(1320);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/report/problems.js + 4 modules
var report_problems = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/report/runbook-lines.js
var runbook_lines = __webpack_require__(1465);
// EXTERNAL MODULE: ./build/report/situation.js + 3 modules
var report_situation = __webpack_require__(3961);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/summary/page.js
var page = __webpack_require__(2205);
;// CONCATENATED MODULE: ./build/report/summary/changes.js
/** The changes that were made, or would be. */







function changesSection({ outcome, language }) {
    const { inputs, changes, plan, verdict } = outcome;
    if (inputs === undefined || (0,inputs_mode/* onlyLooks */.V)(inputs.mode) || verdict === undefined)
        return { blocks: [], vital: true };
    const { mode } = inputs;
    // The line about the run says so.
    if (changes.length === 0 && mode === 'ensure' && notesOf(plan, mode).length === 0)
        return { blocks: [], vital: true };
    const isFailing = verdict.findings.some(({ status, severity }) => status === 'fail' && severity === 'error');
    const shown = changes.length === 0 ? changes_none(mode, isFailing)[language] : changesTable(changes, language);
    const notes = notesOf(plan, mode).map((note) => `- ${(0,report_escape/* markdown */.wD)(noteText(note, inputs, language))}`);
    const noted = notes.length === 0 ? [] : [`**${aboveNotes(mode)[language]}${words/* colon */.kx[language]}**`, notes.join('\n')];
    const title = heading(mode, (0,model_outcome/* isBlocked */.l)(outcome))[language];
    if (changes.length > 0 && changes.every(({ status }) => status === 'failed' || status === 'skipped')) {
        return { blocks: [...noted, ...(0,page/* folded */.TM)(`${title}${words/* colon */.kx[language]} ${changes_notMade[language]}`, [shown])], vital: true };
    }
    return { blocks: [`### ${title}`, shown, ...noted], vital: true };
}
const changes_notMade = { en: 'none was made', fr: "aucune n'a \u00e9t\u00e9 effectu\u00e9e" };
function heading(mode, isPlanBlocked) {
    if (mode !== 'plan')
        return { en: 'Changes', fr: 'Modifications' };
    return {
        en: `Changes that \`ensure\` would make${isPlanBlocked ? ' once nothing blocks the plan' : ''}`,
        fr: `Modifications que \`ensure\` effectuerait${isPlanBlocked ? ' une fois le plan d\u00e9bloqu\u00e9' : ''}`,
    };
}
function changes_none(mode, isFailing) {
    if (mode !== 'plan')
        return { en: 'None.', fr: 'Aucune.' };
    if (!isFailing)
        return { en: 'None: everything exists.', fr: 'Aucune\u00A0: tout existe.' };
    return {
        en: 'None: mode ensure does not change what fails here.',
        fr: 'Aucune\u00A0: le mode ensure ne modifie pas ce qui \u00e9choue ici.',
    };
}
const aboveNotes = (mode) => mode === 'plan' ? { en: 'Before you agree', fr: "Avant d'accepter" } : { en: 'Please check', fr: '\u00c0 v\u00e9rifier' };
const columns = [
    { en: 'Resource', fr: 'Ressource' },
    { en: 'Name', fr: 'Nom' },
    { en: 'Action', fr: 'Action' },
    { en: 'Status', fr: '\u00c9tat' },
];
const resources = {
    'resource-group': { en: 'Resource group', fr: 'Groupe de ressources' },
    vault: { en: 'Key vault', fr: 'Coffre de cl\u00e9s' },
    key: { en: 'Key', fr: 'Cl\u00e9' },
    principal: { en: "Adobe's service principal", fr: "Principal de service d'Adobe" },
    grant: { en: "Adobe's access to the key", fr: "Acc\u00e8s d'Adobe \u00e0 la cl\u00e9" },
    lock: { en: 'Lock', fr: 'Verrou' },
};
const actions = {
    create: { en: 'create', fr: 'cr\u00e9er' },
    update: { en: 'update', fr: 'mettre \u00e0 jour' },
    recover: { en: 'recover', fr: 'r\u00e9cup\u00e9rer' },
};
const statuses = {
    planned: { en: '\ud83d\udccb planned', fr: '\ud83d\udccb pr\u00e9vu' },
    done: { en: '\u2705 done', fr: '\u2705 fait' },
    failed: { en: '\u274c failed', fr: '\u274c \u00e9chec' },
    skipped: { en: '\u2796 skipped', fr: '\u2796 non ex\u00e9cut\u00e9' },
};
function changesTable(changes, language) {
    const rows = changes.map(({ resource, name, action, status }) => [
        (0,report_escape/* tableCell */.xR)(resources[resource][language]),
        (0,report_escape/* tableCode */.KH)(name),
        actions[action][language],
        statuses[status][language],
    ]);
    return (0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)(columns, language), rows);
}

// EXTERNAL MODULE: ./build/report/summary/context.js
var context = __webpack_require__(6735);
// EXTERNAL MODULE: ./build/report/summary/links.js
var summary_links = __webpack_require__(229);
// EXTERNAL MODULE: ./build/model/valid-until.js
var valid_until = __webpack_require__(6405);
;// CONCATENATED MODULE: ./build/report/summary/notices.js
/** What stands under the headline, where it is so. */






/** Which application the page means, where it is not the one that Adobe publishes. */
function applicationSection({ outcome, language }) {
    return { blocks: (0,foreign_application/* applicationNote */.L)(outcome.inputs, language).map((text) => (0,report_escape/* markdown */.wD)(text)), vital: true };
}
/** Whose rights a run had that signed in as a person. */
const readWithRightsOf = (who) => ({
    en: `Read with the rights of ${who}, by az. The pipeline's identity might see more or less.`,
    fr: `Lecture effectu\u00e9e avec les droits de ${who}, par az. L'identit\u00e9 du pipeline peut voir davantage ou moins de choses.`,
});
/** Whose rights decided what could be read. */
function rightsSection({ outcome: { run }, language }) {
    const { rightsOf } = run;
    const blocks = rightsOf === undefined ? [] : [readWithRightsOf((0,report_escape/* codeSpan */.SS)(rightsOf, 200))[language]];
    return { blocks, vital: true };
}
/** In every run in which only an input says whose the service principal is. */
function uncheckedPrincipalSection({ outcome, language }) {
    const { inputs, observed } = outcome;
    const id = observed && (0,model_principal/* uncheckedPrincipal */.$S)(observed);
    if (inputs === undefined || id === undefined)
        return { blocks: [], vital: true };
    const notChecked = {
        en: `**Not checked**: whether service principal ${(0,report_escape/* codeSpan */.SS)(id)} belongs to Adobe's application, since \`adobe-principal\` is waived. Compare it with the ID that this command shows.`,
        fr: `**Non v\u00e9rifi\u00e9**\u00A0: l'appartenance du principal de service ${(0,report_escape/* codeSpan */.SS)(id)} \u00e0 l'application d'Adobe, puisque \`adobe-principal\` fait l'objet d'une d\u00e9rogation. Comparez-le avec l'ID qu'affiche cette commande.`,
    };
    return { blocks: [notChecked[language], (0,report_escape/* codeBlock */.DV)((0,directory/* showAdobePrincipal */.jK)({ inputs }).text, 'sh')], vital: true };
}
/** The day on which Adobe's access ends by itself, and what ends. */
function validUntilSection({ outcome, language }) {
    const { inputs, observed, finishedAt } = outcome;
    const end = inputs === undefined || observed === undefined ? undefined : (0,valid_until/* validUntil */.x)(inputs, observed);
    if (end === undefined)
        return { blocks: [], vital: true };
    const day = (0,report_escape/* markdown */.wD)((0,dates/* readableDay */.hW)(end.at, language));
    const isPast = Date.parse(end.at) <= Date.parse(finishedAt);
    const sentence = end.of === 'version' ? versionEnd((0,report_escape/* codeSpan */.SS)(end.version), day, isPast) : grantEnd(day, isPast);
    return { blocks: [sentence[language]], vital: true };
}
function versionEnd(version, day, isPast) {
    if (isPast) {
        return {
            en: `Key version ${version} expired on **${day}** (UTC).`,
            fr: `La version ${version} de la cl\u00e9 a expir\u00e9 le **${day}** (UTC).`,
        };
    }
    return {
        en: `Adobe's access ends by itself on **${day}** (UTC), when key version ${version} expires.`,
        fr: `L'acc\u00e8s d'Adobe prendra fin de lui-m\u00eame le **${day}** (UTC), \u00e0 l'expiration de la version ${version} de la cl\u00e9.`,
    };
}
function grantEnd(day, isPast) {
    if (isPast) {
        return {
            en: `The role assignment of Adobe's service principal ended on **${day}** (UTC).`,
            fr: `L'attribution de r\u00f4le du principal de service d'Adobe a pris fin le **${day}** (UTC).`,
        };
    }
    return {
        en: `Adobe's access ends by itself on **${day}** (UTC), when the role assignment of Adobe's service principal ends.`,
        fr: `L'acc\u00e8s d'Adobe prendra fin de lui-m\u00eame le **${day}** (UTC), \u00e0 la fin de l'attribution de r\u00f4le de son principal de service.`,
    };
}

// EXTERNAL MODULE: ./build/report/telling.js + 1 modules
var report_telling = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/report/who-changed.js
var report_who_changed = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/report/log-result.js
/** The end of the log: everything that an engineer on call needs, with only the log at hand. */
























/** The result in plain lines. Outputs come last, as a workflow would use them; long ones are only in the files. */
function resultLines(outcome, outputs, incidentFile = '') {
    const { verdict, inputs, plan } = outcome;
    const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
    const findings = (0,model_finding/* findingsIn */._0)(verdict, 'en');
    const problems = (0,report_problems/* problemsOf */.GW)(outcome, 'en');
    return [
        ...openingLines(outcome),
        ...(inputs !== undefined && (0,situation/* noneHolds */.LQ)(outcome)
            ? [(0,plain/* plainLine */.h0)((0,loss/* ifConfirmed */.HU)((0,summary_links/* lostAccessPage */.AY)(outcome.run), inputs).en)]
            : []),
        ...lookLines(outcome),
        `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${missingPart(verdict)}${target}`,
        ...(0,foreign_application/* applicationNote */.L)(inputs, 'en'),
        ...(outcome.run.rightsOf === undefined ? [] : [readWithRightsOf((0,plain/* plainLine */.h0)(outcome.run.rightsOf, 200)).en]),
        ...lossLines(verdict?.lost, outcome),
        ...problems.flatMap((failure) => [''].concat((0,report_facts/* failureLines */.w7)(failure, (0,report_telling/* logTelling */.Kt)(outcome)))),
        ...outcome.changes.map(changeLine),
        ...(inputs === undefined ? [] : noteLines(plan, inputs)),
        ...openFindings(findings).flatMap((finding, index, all) => findingText(finding, outcome, [...problems, ...all.slice(0, index)])),
        ...whoChangedLines(outcome),
        '',
        log_result_counts(findings),
        ...outputLines(outputs),
        ...nextLines(outcome, outputs, incidentFile),
    ];
}
/** As on the page: how bad it is, then what is the matter. */
function openingLines(outcome) {
    const { label, text, headline } = (0,report_situation/* openingOf */.E4)(outcome);
    return [(0,plain/* plainLine */.h0)(`${label.en}${text.en}`), (0,plain/* plainLine */.h0)(headline.en)];
}
/** Errors first, and of each severity what fails. */
function openFindings(findings) {
    const open = ['fail', 'unknown'].flatMap((wanted) => findings.filter(({ status }) => status === wanted));
    return open.toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
}
/** How a person looks at the key, where the run could not. */
function lookLines(outcome) {
    return (0,report_facts/* indented */.gu)((0,runbook_lines/* runbookLines */.M)((0,look/* lookOf */.Li)(outcome), (0,report_telling/* logTelling */.Kt)(outcome)));
}
/** What the state `missing` is about. */
function missingPart(verdict) {
    return verdict?.missing === undefined ? '' : ` (${context/* missingParts */.tL[verdict.missing].en})`;
}
function lossLines(lost, outcome) {
    const { run } = outcome;
    if (!(0,model_lost/* isLost */.JD)(lost))
        return [];
    const texts = [(0,loss/* keptUntil */.Jf)((0,model_lost/* keptOf */.uq)(lost), 'en'), `${loss/* lostAccessProcedure */.k_.en}: ${(0,summary_links/* lostAccessPage */.AY)(run)}`];
    return ['', ...texts.filter((text) => text !== '').map((line) => (0,plain/* plainLine */.h0)(line))];
}
/** Who changed what Adobe confirmed, and when. */
function whoChangedLines(outcome) {
    const traced = (0,report_who_changed/* tracedChanges */.pd)(outcome);
    const changes = (0,report_who_changed/* changeLines */.Ow)(traced, 'en', (text) => (0,plain/* plainLine */.h0)((0,model_names/* termOf */.iP)(text)));
    const heading = changes.length === 0 ? [] : ['', (0,report_who_changed/* leadOf */.M)(traced, (0,report_who_changed/* callOrRead */.SW)(outcome)).en];
    return [...heading, ...(0,report_facts/* indented */.gu)(changes), ...(0,report_who_changed/* logRemarks */.WL)(outcome, 'en')];
}
function noteLines(plan, inputs, mode = inputs.mode) {
    return notesOf(plan, mode).map((note) => `Note: ${(0,plain/* plainLine */.h0)(noteText(note, inputs, 'en'))}`);
}
/** What a plan would do, before it is carried out. */
function planLines(plan, inputs) {
    const changes = plan.steps.map(({ resource, name, action }) => changeLine({ resource, name, action, status: 'planned' }));
    return [...changes, ...noteLines(plan, inputs, 'plan')];
}
function changeLine({ status, action, resource, name }) {
    const what = (0,words/* withinSentence */.td)(resources[resource].en);
    return `${status.toUpperCase().padEnd(8)} ${action} ${what}: ${(0,plain/* plainLine */.h0)(name)}`;
}
const insteadOfSteps = {
    above: { en: 'See above.', fr: 'Voir plus haut.' },
    now: { en: 'The change above fixes it.', fr: 'La modification ci-dessus y rem\u00e9die.' },
    later: {
        en: 'Mode ensure fixes it once the failure above is resolved.',
        fr: "Le mode ensure y rem\u00e9die une fois l'\u00e9chec ci-dessus r\u00e9solu.",
    },
};
/** An obstacle or a finding with the same cause has the same runbook, or one with more. */
function isToldAbove({ runbook }, above) {
    return !(0,model_runbook/* isEmpty */.Im)(runbook) && above.some((each) => (0,model_runbook/* hasAllOf */.Ly)(each.runbook, runbook));
}
function findingText(finding, outcome, above) {
    const when = (0,report_problems/* whenFixed */.vR)(finding, outcome) ?? (isToldAbove(finding, above) ? 'above' : undefined);
    const lines = (0,report_facts/* findingLines */.hq)(when === undefined ? finding : { ...finding, runbook: (0,model_runbook/* inSteps */.F8)(insteadOfSteps[when]) }, (0,report_telling/* logTelling */.Kt)(outcome));
    const status = finding.status === 'fail' ? 'FAILED' : 'UNKNOWN';
    const title = `${status} (${finding.severity}) ${finding.id}: ${(0,plain/* plainLine */.h0)(finding.observed)}`;
    return ['', title, ...(0,report_facts/* indented */.gu)(lines)];
}
const log_result_statuses = {
    pass: 'passed',
    fail: 'failed',
    unknown: 'unknown',
    waived: 'waived',
    skipped: 'not applicable',
};
function log_result_counts(findings) {
    const byStatus = (0,group_by/* groupBy */.$)(findings, ({ status }) => status);
    const parts = ['pass', 'fail', 'unknown', 'waived', 'skipped'].flatMap((status) => {
        const count = byStatus.get(status)?.length ?? 0;
        return count === 0 ? [] : [`${count} ${log_result_statuses[status]}`];
    });
    return parts.length === 0 ? 'No checks ran.' : `Checks: ${parts.join(', ')}.`;
}
function outputLines(outputs) {
    const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket-file', 'report-file'];
    return shown.filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}
/** Where a ticket is no output, somebody has to be told where it is. */
function nextLines({ inputs, run }, outputs, incidentFile) {
    if (run.host === 'github')
        return [];
    if (outputs['incident-ticket'] !== '' && incidentFile !== '')
        return [`Next: send the urgent text in ${incidentFile} to Adobe Customer Care, before anything is restored.`];
    const isSent = (inputs !== undefined && (0,confirmation/* isConfirmed */.it)(inputs)) || inputs?.adobeTicket !== undefined;
    const { 'ticket-file': file } = outputs;
    return file === '' || isSent ? [] : [`Next: send the ticket in ${file} to Adobe Customer Care.`];
}

;// CONCATENATED MODULE: ./build/report/annotations.js
/** The annotations of a run: failures, and the findings that a person should act on. */
















/**
 * A failure is an error. A failed finding is an error if the step fails because of it, otherwise a warning; the same
 * holds for an unknown one of severity error. Findings of a plan are none of these, since they describe what has not been set
 * up yet, except for an application that Adobe does not publish: the plan would grant it access.
 */
function annotationsOf(outcome) {
    const { inputs, verdict } = outcome;
    const problems = (0,report_problems/* problemsOf */.GW)(outcome, 'en').map((problem) => ({
        level: 'error',
        title: problem.code,
        message: [...(0,report_facts/* problemLines */.pb)(problem), ...whereToFix(problem.runbook)].join('\n'),
    }));
    if (inputs === undefined)
        return withFirstLine(problems, outcome);
    const waivers = waiverAnnotations(inputs, Date.parse(outcome.observed?.at ?? outcome.startedAt));
    const doubts = outcome.plan === undefined ? [] : doubtAnnotations(outcome.plan, inputs);
    const told = (0,model_finding/* findingsIn */._0)(verdict, 'en').filter(({ facts }) => inputs.mode !== 'plan' || facts.isToldInPlan === true);
    const urgent = inputs.mode === 'plan' ? [] : (0,situation/* urgentFindings */.OH)(outcome).map(({ id }) => id);
    const findings = findingAnnotations(told, inputs, urgent);
    const all = [
        ...problems,
        ...findings,
        ...gateAnnotations(outcome, findings),
        ...uncheckedAnnotations(outcome),
        ...doubts,
        ...waivers,
        ...noneAnnotations(outcome),
        ...contactsAnnotations(inputs),
    ];
    const note = (0,foreign_application/* applicationNote */.L)(inputs, 'en');
    // Each is read alone.
    const noted = all.map(({ level, title, message }) => ({ level, title, message: [message, ...note].join('\n') }));
    return withFirstLine(noted, outcome);
}
/** A gate that no finding shuts: what is waived does not replace the confirmation that it requires. */
function gateAnnotations({ inputs, verdict }, findings) {
    const isShut = inputs?.mode === 'gate' && verdict?.ready === false;
    if (!isShut || findings.some(({ level }) => level === 'error'))
        return [];
    const message = `Adobe's confirmation is required. A waiver doesn't replace it: set ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')}.`;
    return [{ level: 'error', title: 'The gate is shut', message }];
}
/** The log has the runbook just above. */
function whereToFix(runbook) {
    return (0,model_runbook/* isEmpty */.Im)(runbook) ? [] : [`${report_facts/* toFix */.Hk.en}: see the steps in the log or on the run's page.`];
}
/** The one that is read first says how bad it is. */
function withFirstLine(annotations, outcome) {
    const sorted = [...annotations.filter(isError), ...annotations.filter((each) => !isError(each))];
    const how = [(0,plain/* plainLine */.h0)((0,report_situation/* firstLineOf */.Qy)(outcome).en), ...lookLines(outcome)];
    const [first, ...others] = sorted;
    return first === undefined ? [] : [{ ...first, message: [...how, first.message].join('\n') }, ...others];
}
const isError = ({ level }) => level === 'error';
/** In every mode: `ensure` and a plan of it grant access to this service principal. */
function uncheckedAnnotations({ inputs, observed }) {
    const id = observed && (0,model_principal/* uncheckedPrincipal */.$S)(observed);
    if (inputs === undefined || id === undefined)
        return [];
    const what = `Nobody checked whether service principal ${id} belongs to Adobe's application, since adobe-principal is waived. Compare it with the ID that this command shows:`;
    const message = `${what}\n  ${(0,directory/* showAdobePrincipal */.jK)({ inputs }).text}`;
    return [{ level: 'warning', title: 'Service principal not checked', message }];
}
/** What may be a mistake that can't be undone is a warning, though nothing prevents it. */
function doubtAnnotations(plan, inputs) {
    return doubtsOf(plan).map((note) => {
        const message = (0,plain/* plainLine */.h0)(noteText(note, inputs, 'en'));
        return { level: 'warning', title: 'The resource group already contains another vault', message };
    });
}
/**
 * An expired waiver changes how runs end, and may have been forgotten: so its expiry is reported, also some days
 * before.
 */
function waiverAnnotations(inputs, now) {
    return (0,waivers/* endingWaivers */.NN)(inputs, now).map(({ waiver, until, ended }) => {
        const reason = waiver.reason === undefined ? '' : ` Its reason was: ${(0,plain/* plainLine */.h0)(waiver.reason)}.`;
        const what = ended
            ? `The waiver of ${waiver.id} ran out on ${until} (UTC): the finding counts again.`
            : `The waiver of ${waiver.id} runs out at the end of ${until} (UTC): after that the finding counts again.`;
        const title = ended ? `${waiver.id}: waiver ran out` : `${waiver.id}: waiver runs out soon`;
        return { level: 'warning', title, message: `${what}${reason}` };
    });
}
/** Whoever gave the day hears of it while there is time. */
function noneAnnotations({ inputs, observed }) {
    const until = inputs && observed && (0,none/* noneEndingSoon */.t)(inputs, observed.at);
    if (inputs === undefined || until === undefined)
        return [];
    const name = (0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri');
    const message = `${name} says none until the end of ${until} (UTC). After that, verify, plan and ensure fail: read the ticket, then set the URI that Adobe confirmed, or a new day.`;
    return [{ level: 'warning', title: `${name}: none ends soon`, message }];
}
/** Without them: an annotation is read in the log, too. */
function contactsAnnotations({ contacts, run }) {
    if (contacts.length === 0 || run?.presented?.isPublic !== true)
        return [];
    const message = 'The repository is public, so everybody can read the names and numbers of the contacts on the page of this run and in the issue.';
    return [{ level: 'warning', title: 'contacts: public', message }];
}
/** @param urgent those for which somebody has to act now, whether they fail or not */
function findingAnnotations(findings, inputs, urgent) {
    const shown = findings.filter(({ id, status, severity }) => status === 'fail' || (status === 'unknown' && severity === 'error') || urgent.includes(id));
    return shown.map((finding) => {
        const gates = inputs.failOn !== 'never' && ((0,model_finding/* isAtOrAbove */.ux)(finding, inputs) || urgent.includes(finding.id));
        const title = `${finding.id}: ${said[finding.status]}`;
        const message = [(0,plain/* plainLine */.h0)(finding.observed), ...(0,report_facts/* expectedLines */.KA)(finding), ...whereToFix(finding.runbook)].join('\n');
        return { level: gates ? 'error' : 'warning', title, message };
    });
}
/** What passes is shown only where it ends soon. */
const said = {
    pass: 'ends soon',
    fail: 'failed',
    unknown: 'could not be checked',
    waived: 'waived',
    skipped: 'not applicable',
};

// EXTERNAL MODULE: ./build/inputs/table.js + 7 modules
var table = __webpack_require__(3348);
;// CONCATENATED MODULE: ./build/report/evidence.js
/**
 * The JSON report: what an auditor needs to verify, a year later, that the key was in the reported state. Its shape is
 * `docs/report.schema.json`; a change that breaks a reader raises the first number of `schemaVersion`.
 */











const schemaVersion = '1.4';
/**
 * The report as JSON text. Equal outcomes give equal bytes: names and lists in the observed state are sorted, since
 * services return them in any order and the order has no meaning.
 *
 * @param sources of the findings, by id; `null` for an unknown one
 */
function evidenceText(outcome, outputs, sources = new Map()) {
    const { inputs, plan, observed } = outcome;
    const report = {
        schemaVersion,
        action: { name: 'cja-cmk-action', version: outcome.run.action },
        startedAt: outcome.startedAt,
        finishedAt: outcome.finishedAt,
        run: runEntry(outcome.run),
        inputs: inputs === undefined ? null : inputEntries(inputs),
        outputs: outputEntries(outcome, outputs, sources),
        plan: plan === undefined || inputs === undefined ? null : planEntry(plan, inputs, outcome),
        failures: failureEntries(outcome),
        observed: observed === undefined ? null : sorted(observedEntry(observed)),
        whoChanged: whoChangedEntry(outcome),
    };
    return `${(0,plain/* jsonText */.s$)(json(report), 2)}\n`;
}
function runEntry({ host: _, action: __, docsUrl: ___, rightsOf: ____, presented: _____, ...run }) {
    return run;
}
/** By their names in `action.yml`, without who is called. None of them is secret: the GitHub token is not part of `Inputs`. */
function inputEntries(inputs) {
    const written = { confirmedKeyUri: (0,confirmation/* confirmationText */.xR)(inputs.confirmedKeyUri), waive: inputs.waive.map(waiverText) };
    const { host: _, form: __, run: ___, contacts: ____, ...asked } = inputs;
    const entries = Object.entries({ ...asked, ...written });
    return Object.fromEntries(entries.map(([name, value]) => [(0,table/* inputName */.yu)(name), json(value)]));
}
/** As written in the input. */
function waiverText({ id, until, reason }) {
    return `${id}${until === undefined ? '' : ` until ${until}`}${reason === undefined ? '' : `: ${reason}`}`;
}
function outputEntries(outcome, outputs, sources) {
    const text = (name) => (outputs[name] === '' ? null : outputs[name]);
    const findings = (0,model_finding/* findingsIn */._0)(outcome.verdict, 'en');
    return {
        ready: outcome.verdict?.ready ?? false,
        state: outputs.state,
        changed: outcome.changed,
        changes: outcome.changes.map(report_outputs/* changeEntry */.df),
        findings: findings.map((finding) => withSource(finding, sources, outcome)),
        'key-uri': text('key-uri'),
        'key-uri-versionless': text('key-uri-versionless'),
        'key-version': text('key-version'),
        'vault-uri': text('vault-uri'),
        'vault-id': text('vault-id'),
        'principal-id': text('principal-id'),
        'grant-id': text('grant-id'),
        ticket: text('ticket'),
        'incident-ticket': text('incident-ticket'),
        'valid-until': text('valid-until'),
        rotation: outputs.rotation,
    };
}
function withSource(finding, sources, outcome) {
    const source = sources.get(finding.id);
    const { status, waiver } = finding;
    const waived = status === 'waived' ? { until: waiver?.until, reason: waiver?.reason } : undefined;
    return {
        ...(0,report_outputs/* findingEntry */.uX)(finding, outcome),
        waiver: waived,
        source: source?.source,
        references: source?.references ?? [],
    };
}
function planEntry({ notes }, inputs, outcome) {
    return {
        blockers: (0,report_problems/* obstaclesOf */._M)(outcome, 'en').map(({ code, message, runbook }) => {
            return { id: code, message, remediation: (0,runbook_lines/* runbookText */.I)(runbook, (0,report_telling/* outputTelling */.jB)(outcome)) };
        }),
        notes: notes.map((note) => noteText(note, inputs, 'en')),
    };
}
/** The error that was thrown; without one, the plan's obstacles. */
function failureEntries(outcome) {
    const thrown = outcome.failures.map((failure) => (0,report_problems/* problemOf */.Zw)(failure, 'en'));
    return (thrown.length > 0 ? thrown : (0,report_problems/* problemsOf */.GW)(outcome, 'en')).map((problem) => failureEntry(problem, outcome));
}
function failureEntry({ operation, code, message, status, requestId, meaning, runbook }, outcome) {
    const remediation = (0,runbook_lines/* runbookText */.I)(runbook, (0,report_telling/* outputTelling */.jB)(outcome));
    return { operation, code, message, status, requestId, meaning, remediation };
}
/** What could not be read has the operation, in English, and the right that it needs. */
function observedEntry(observed) {
    const { principal } = observed;
    const given = principal.presence === 'found' ? principal.value : undefined;
    const { at, ...rest } = observed;
    const parts = Object.entries(rest).map(([name, part]) => [name, json(part.presence === 'unknown' ? { ...part, reason: reasonEntry(part.reason) } : part)]);
    const graphFailure = given?.graphFailure ?? null;
    if (given === undefined || graphFailure === null)
        return { at, ...Object.fromEntries(parts) };
    const value = { ...given, graphFailure: reasonEntry(graphFailure) };
    return { at, ...Object.fromEntries(parts), principal: json({ ...principal, value }) };
}
/** `null` if no log was read. */
function whoChangedEntry(outcome) {
    const { activity } = outcome;
    if (activity === undefined)
        return null;
    const changes = (0,report_who_changed/* tracedChanges */.pd)(outcome).map(({ at, caller, tool, address, operation, log }) => ({
        at,
        caller,
        tool,
        address,
        operation,
        log,
    }));
    return { changes, unread: activity.presence === 'unknown' ? reasonEntry(activity.reason) : null };
}
function reasonEntry(reason) {
    const { operation, right } = reason;
    return json({ ...reason, operation: operation.en, right: right && rightText(right) });
}
function rightText({ name, place, actions }) {
    return `${name} on ${places/* places */.z[place].en}${actions.length === 0 ? '' : ` (${actions.join(', ')})`}`;
}
/** For JSON: what is missing is `null`, so that every report has the same names. */
function json(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(json);
    if (typeof value !== 'object')
        return null;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(each)]));
}
function sorted(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (isList(value)) {
        return value
            .map(sorted)
            .map((each) => ({ each, text: JSON.stringify(each) }))
            .toSorted((one, other) => compare(one.text, other.text))
            .map(({ each }) => each);
    }
    const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)]);
    return Object.fromEntries(entries.toSorted(([one], [other]) => compare(one, other)));
}
function isList(value) {
    return Array.isArray(value);
}
/** By code units: the same on every machine, whatever its language. */
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

// EXTERNAL MODULE: ./build/report/incident-ticket.js
var incident_ticket = __webpack_require__(7990);
// EXTERNAL MODULE: ./build/report/ticket.js + 1 modules
var report_ticket = __webpack_require__(9728);
;// CONCATENATED MODULE: ./build/report/summary/adobe-steps.js
/** Adobe's six steps: which are done, by whom, and what remains for a person to do. */







const doers = {
    action: { en: 'this action', fr: 'cette action' },
    person: { en: 'you', fr: 'vous' },
    adobe: { en: 'Adobe, then you', fr: 'Adobe, puis vous' },
};
const adobe_steps_states = {
    done: { en: '\u2705 done', fr: '\u2705 fait' },
    warned: { en: '\u26a0\ufe0f done, with a warning', fr: '\u26a0\ufe0f fait, avec un avertissement' },
    /** A person says so, and nothing was read. */
    recorded: { en: '\u2705 done, as recorded', fr: '\u2705 fait, selon vos entr\u00e9es' },
    /** Adobe did its part, and a waiver accepts that it may not be able to use the key since. */
    broken: { en: '\u26a0\ufe0f confirmed; problem found', fr: '\u26a0\ufe0f confirm\u00e9\u00A0; probl\u00e8me d\u00e9tect\u00e9' },
    'to-do': { en: '\u2b1c to do', fr: '\u2b1c \u00e0 faire' },
    'not-checked': { en: '\u2796 not checked', fr: '\u2796 pas contr\u00f4l\u00e9' },
};
const adobe_steps_heading = { en: "Adobe's six steps", fr: "Les six \u00e9tapes d'Adobe" };
const adobe_steps_columns = [
    { en: 'Step', fr: '\u00c9tape' },
    { en: 'Who', fr: 'Qui' },
    { en: 'State', fr: '\u00c9tat' },
    { en: 'What is left', fr: 'Ce qui reste' },
];
/** Nobody needs them while an error is open, or Adobe can't use the key: what is shown has no error left. */
function stepsSection(source) {
    const { outcome, language } = source;
    const isUrgent = (0,page/* hasOpenError */.Vf)(source) || (0,incident_ticket/* incidentTicketText */.ER)(outcome) !== '';
    if (outcome.inputs === undefined || isUrgent)
        return { blocks: [], vital: true };
    const rows = stepsOf(source).map(([name, doer, { state, left }]) => [
        name[language],
        doers[doer][language],
        adobe_steps_states[state][language],
        left?.[language] ?? '',
    ]);
    return { blocks: (0,page/* folded */.TM)(adobe_steps_heading[language], [(0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)(adobe_steps_columns, language), rows)]), vital: true };
}
function stepsOf(source) {
    return [
        [
            { en: '1. Be entitled to customer-managed keys', fr: '1. Avoir droit aux cl\u00e9s g\u00e9r\u00e9es par le client' },
            'person',
            entitlement(source),
        ],
        [
            {
                en: "2. Have permission to add Adobe's application to the tenant",
                fr: "2. Avoir le droit d'ajouter l'application d'Adobe au locataire",
            },
            'person',
            right(source),
        ],
        [
            {
                en: '3. A key vault used only for Customer Journey Analytics, with the key',
                fr: '3. Un coffre de cl\u00e9s r\u00e9serv\u00e9 \u00e0 Customer Journey Analytics, avec la cl\u00e9',
            },
            'action',
            vaultStep(source),
        ],
        [
            {
                en: "4. Adobe's application has permission to use the key",
                fr: "4. L'application d'Adobe est autoris\u00e9e \u00e0 utiliser la cl\u00e9",
            },
            'action',
            { state: 'done' },
        ],
        [{ en: "5. A ticket with the key's URI", fr: "5. Un ticket avec l'URI de la cl\u00e9" }, 'person', ticket(source)],
        [{ en: '6. Adobe confirms', fr: '6. Adobe confirme' }, 'adobe', adobe_steps_confirmation(source)],
    ];
}
function statusOf({ findings }, id) {
    return findings.find((finding) => finding.id === id)?.status;
}
const entitlements = {
    'healthcare-shield': { en: 'Healthcare Shield.', fr: 'Healthcare Shield.' },
    'privacy-security-shield': { en: 'Privacy & Security Shield.', fr: 'Privacy & Security Shield.' },
};
function entitlement({ outcome }) {
    const recorded = outcome.inputs?.adobeEntitlement;
    if (recorded !== undefined)
        return { state: 'recorded', left: entitlements[recorded] };
    return {
        state: 'not-checked',
        left: {
            en: 'Ask your Adobe account team whether you have Healthcare Shield or Privacy & Security Shield, on Adobe Experience Platform running on Azure, and record it.',
            fr: 'Demandez \u00e0 votre \u00e9quipe de compte Adobe si vous avez Healthcare Shield ou Privacy & Security Shield, sur Adobe Experience Platform h\u00e9berg\u00e9 sur Azure, et indiquez-le.',
        },
    };
}
/** Adobe's application exists, so somebody had the right to add it. */
function right({ outcome }) {
    const principal = outcome.observed?.principal;
    if (principal?.presence === 'found' && principal.value.enabled !== null)
        return { state: 'done' };
    return {
        state: 'not-checked',
        left: {
            en: 'Nothing, provided the ID of the service principal is right: Microsoft Graph did not say whose it is.',
            fr: "Rien, \u00e0 condition que l'ID du principal de service soit exact\u00A0: Microsoft Graph n'a pas dit de qui il est.",
        },
    };
}
function vaultStep(source) {
    if (statusOf(source, 'vault-dedicated') !== 'fail')
        return { state: 'done' };
    return {
        state: 'warned',
        left: {
            en: 'It exists, but also contains other keys or secrets.',
            fr: "Il existe, mais contient aussi d'autres cl\u00e9s ou des secrets.",
        },
    };
}
function ticket(source) {
    const { outcome } = source;
    if (source.findings.some(situation/* isForeign */.jq))
        return { state: 'to-do', left: checkApplication };
    if (isChangeOpen(outcome))
        return { state: 'to-do', left: sendChange };
    const number = outcome.inputs?.adobeTicket;
    if (number !== undefined) {
        const said = `Ticket ${(0,report_escape/* tableCode */.KH)(number)}.`;
        return { state: 'recorded', left: { en: said, fr: said } };
    }
    if (outcome.inputs !== undefined && (0,confirmation/* isConfirmed */.it)(outcome.inputs))
        return { state: 'recorded' };
    return { state: 'to-do', left: adobe_steps_sendTicket };
}
const sendChange = {
    en: 'Send the ticket above, once the owners of the vault agreed. It asks Adobe to change to the current version.',
    fr: "Envoyez le ticket ci-dessus, une fois l'accord des responsables du coffre obtenu. Il demande \u00e0 Adobe de passer \u00e0 la version actuelle.",
};
const adobe_steps_sendTicket = {
    en: 'Have the ticket sent, if none was sent yet, and record its number.',
    fr: "Faites envoyer le ticket, si aucun n'a \u00e9t\u00e9 envoy\u00e9, et indiquez son num\u00e9ro.",
};
const checkApplication = {
    en: "Check the application's ID first.",
    fr: "V\u00e9rifiez d'abord l'ID de l'application.",
};
/** The ticket of this run asks Adobe to change to the key's current version. */
function isChangeOpen(outcome) {
    return (0,report_ticket/* ticketPurpose */.Ht)(outcome) === 'change' && (0,report_ticket/* ticketText */.Ye)(outcome) !== '';
}
function adobe_steps_confirmation(source) {
    const { inputs } = source.outcome;
    if (inputs === undefined || !(0,confirmation/* isConfirmed */.it)(inputs)) {
        return { state: 'to-do', left: inputs?.adobeTicket === undefined ? awaitAdobe : recordConfirmation };
    }
    if (statusOf(source, 'confirmed-key') !== 'pass')
        return { state: 'broken', left: seeWaived };
    return isChangeOpen(source.outcome) ? { state: 'to-do', left: awaitChange } : { state: 'recorded' };
}
const seeWaived = { en: 'See "Waived".', fr: 'Voir \u00ab\u00A0Accept\u00e9 par d\u00e9rogation\u00A0\u00bb.' };
const recordConfirmation = {
    en: 'When Adobe confirms the key, record its URI.',
    fr: 'Une fois la cl\u00e9 confirm\u00e9e par Adobe, indiquez son URI.',
};
const awaitAdobe = {
    en: "After you send the ticket, wait for Adobe's reply.",
    fr: "Apr\u00e8s l'envoi du ticket, attendez la r\u00e9ponse d'Adobe.",
};
const awaitChange = {
    en: 'Adobe confirmed the previous version. When Adobe confirms the change, record the new URI.',
    fr: 'Adobe a confirm\u00e9 la version pr\u00e9c\u00e9dente. Une fois le changement confirm\u00e9 par Adobe, indiquez le nouvel URI.',
};

// EXTERNAL MODULE: ./build/report/runbook-layout.js + 1 modules
var runbook_layout = __webpack_require__(8976);
;// CONCATENATED MODULE: ./build/report/summary/to-fix.js
/** What to do about a failure or a finding: nobody reads the same command twice, or wonders whether it has to be run twice. */







/** In blocks, or where the page has it already. */
function toFixBlocks(runbook, first, source) {
    const { language } = source;
    const label = `**${report_facts/* toFix */.Hk[language]}${words/* colon */.kx[language]}**`;
    const given = givenBefore(runbook, first, source);
    if (given === 'first')
        return [];
    if (given !== undefined)
        return [`${label} ${given[language]}`];
    const [head, ...rest] = (0,runbook_layout/* runbookBlocks */.h2)(runbook, (0,report_telling/* pageTelling */.ZZ)(source.outcome, language));
    return head === undefined ? [] : [`${label} ${head}`, ...rest];
}
/** Refers to where the page gives all commands of the runbook already; `undefined` if it has to give them. */
function givenBefore(runbook, first, source) {
    const isReference = first.about !== undefined && runbook.refersTo === first.about;
    if (isReference || (0,model_runbook/* hasAllOf */.Ly)(first.runbook, runbook))
        return 'first';
    if ((0,model_runbook/* commandsOf */.Kf)(runbook).length === 0)
        return undefined;
    const all = inOrderOfPage(source);
    const own = all.findIndex((each) => each.runbook === runbook);
    const earlier = all.slice(0, Math.max(0, own)).find((each) => (0,model_runbook/* hasAllOf */.Ly)(each.runbook, runbook));
    return earlier && { en: `see ${(0,report_escape/* codeSpan */.SS)(earlier.id)}.`, fr: `voir ${(0,report_escape/* codeSpan */.SS)(earlier.id)}.` };
}
function inOrderOfPage(source) {
    const { outcome, findings, language } = source;
    const shown = findings.filter((each) => each.status === 'unknown' || (0,report_problems/* whenFixed */.vR)(each, outcome) === undefined);
    const of = (status, severity) => shown.filter((each) => each.status === status && each.severity === severity);
    const problems = (0,report_problems/* problemsOf */.GW)(outcome, language).map(({ code, runbook }) => ({ id: code, runbook }));
    return [
        ...problems,
        ...of('fail', 'error'),
        ...of('unknown', 'error'),
        ...of('fail', 'warning'),
        ...of('unknown', 'warning'),
    ];
}

;// CONCATENATED MODULE: ./build/report/summary/findings.js
/** What failed, and what could not be checked: each with the reason, and what to do. */











function failingSection(source, first, severity) {
    const failing = notFixed(source);
    const causes = (0,model_finding/* causesAmong */.ne)(failing).filter((each) => each.severity === severity);
    const blocks = causes.map((finding) => {
        const same = failing.filter(({ because }) => because === finding.id);
        return findings_failed(finding, same, source, first);
    });
    const heading = {
        error: { en: `Failed (${causes.length})`, fr: `Non conforme (${causes.length})` },
        warning: { en: `Warnings (${causes.length})`, fr: `Avertissements (${causes.length})` },
    };
    const warnings = {
        en: `\u26a0\ufe0f ${(0,words/* count */.U9)(causes.length, 'warning', 'warnings')}`,
        fr: `\u26a0\ufe0f ${(0,words/* frenchCount */.Un)(causes.length, 'avertissement', 'avertissements')}`,
    };
    const said = { en: '\u274c Failed', fr: '\u274c Non conforme' };
    return section({ severity, heading: heading[severity], warnings, said }, blocks, causes, source, first);
}
/** What failed, and `ensure` does not change. */
function notFixed(source) {
    return withStatus(source, 'fail').filter((each) => (0,report_problems/* whenFixed */.vR)(each, source.outcome) === undefined);
}
const findings_isError = ({ severity }) => severity === 'error';
/** One block for each reason: a single refused read can leave several checks without an answer. */
function unknownSection(source, first, severity) {
    const reasons = (0,group_by/* groupBy */.$)(bySeverity(withStatus(source, 'unknown')), ({ reason }) => reason);
    // A warning is with the error that has the same reason.
    const wanted = [...reasons].filter(([, some]) => some[0]?.severity === severity);
    const blocks = wanted.flatMap(([reason, [finding, ...others]]) => finding === undefined ? [] : [findings_notKnown({ finding, reason, others }, source, first)]);
    const findings = wanted.flatMap(([, some]) => some).length;
    const heading = {
        error: { en: `Unknown (${findings})`, fr: `Inconnu (${findings})` },
        warning: {
            en: `Unknown warnings (${findings})\n\nAn unknown warning doesn't block.`,
            fr: `Avertissements inconnus (${findings})\n\nUn avertissement inconnu n'est pas bloquant.`,
        },
    };
    const warnings = {
        en: `\u2753 ${(0,words/* count */.U9)(findings, 'unknown warning', 'unknown warnings')}`,
        fr: `\u2753 ${(0,words/* frenchCount */.Un)(findings, 'avertissement inconnu', 'avertissements inconnus')}`,
    };
    const said = { en: '\u2753 Unknown', fr: '\u2753 Inconnu' };
    const causes = wanted.flatMap(([, [finding]]) => finding ?? []);
    return section({ severity, heading: heading[severity], warnings, said }, blocks, causes, source, first);
}
function withStatus({ findings }, status) {
    return findings.filter((finding) => finding.status === status);
}
function bySeverity(findings) {
    return [...findings.filter(findings_isError), ...findings.filter((each) => !findings_isError(each))];
}
function section({ severity, heading, warnings, said }, findings, causes, source, first) {
    const below = (level) => findings.flatMap(([title = '', ...rest]) => [`${level} ${title}`, ...rest]);
    const { language } = source;
    if (severity === 'error' &&
        causes.length > 0 &&
        (isAlone(source, first) || causes.every((each) => isSaid(each, first)))) {
        const ids = causes.map(({ id }) => id).join(', ');
        return { blocks: (0,page/* folded */.TM)(`${said[language]}${words/* colon */.kx[language]} ${ids}`, below('###')), vital: false };
    }
    if (severity === 'warning' && (0,page/* hasOpenError */.Vf)(source)) {
        return { blocks: (0,page/* folded */.TM)(warnings[language], below('###')), vital: false };
    }
    return { blocks: findings.length === 0 ? [] : [`### ${heading[language]}`, ...below('####')], vital: false };
}
/** A page about a `none` that is doubted is about that alone. */
const isAlone = ({ outcome }, { about }) => outcome.verdict?.doubt !== undefined && about === 'adobe-confirmation';
function findings_failed(finding, same, source, first) {
    const label = { en: 'Fails for the same reason', fr: 'Non conforme pour la m\u00eame raison' };
    const items = [
        ...(0,report_facts/* findingFacts */.xi)(finding, !(0,situation/* noneHolds */.LQ)(source.outcome)).map((fact) => (0,report_facts/* factItem */.cb)(fact, source.language)),
        ...sameReason(label, same, source),
    ];
    const mark = finding.severity === 'error' ? '\u274c' : '\u26a0\ufe0f';
    const title = `${mark} ${(0,report_escape/* markdown */.wD)((0,model_finding/* briefly */.m_)(finding), report_facts/* textLimit */.$l)}`;
    // The page begins with what to do about it.
    const facts = isBegunWith(finding, first)
        ? (0,page/* folded */.TM)(whyItMatters[source.language], [items.join('\n')])
        : [items.join('\n')];
    return inFull(finding, title, facts, source, first);
}
const isBegunWith = ({ id, because, runbook }, { about }) => about !== undefined && [id, because, runbook.refersTo].includes(about);
/** Whether the first steps resolve it. */
const isSaid = (finding, first) => isBegunWith(finding, first) || (0,model_runbook/* hasAllOf */.Ly)(first.runbook, finding.runbook);
const whyItMatters = { en: 'Why it matters', fr: "Pourquoi c'est important" };
function findings_notKnown({ finding, reason, others }, source, first) {
    const label = { en: 'Unknown for the same reason', fr: 'Inconnu pour la m\u00eame raison' };
    const why = { label: { en: 'Reason', fr: 'Raison' }, text: reason };
    const rest = (0,page/* folded */.TM)(`${label[source.language]} (${others.length})`, sameReason(label, others, source));
    const title = `\u2753 ${(0,report_escape/* markdown */.wD)(finding.unchecked)}`;
    return inFull(finding, title, [(0,report_facts/* factItem */.cb)(why, source.language), ...rest], source, first);
}
/** Its first block is the title, without the level of the heading: a fold has no heading above it. */
function inFull({ id, runbook }, title, facts, source, first) {
    return [`${title} (${(0,summary_links/* findingLink */._r)(id, source.outcome.run)})`, ...facts, ...toFixBlocks(runbook, first, source)];
}
/** The others with one cause or reason: their links are enough. */
function sameReason(label, others, { outcome, language }) {
    const links = others.map(({ id }) => (0,summary_links/* findingLink */._r)(id, outcome.run)).join(', ');
    return others.length === 0 ? [] : [`${(0,report_facts/* factItem */.cb)({ label, text: '' }, language)} ${links}`];
}

;// CONCATENATED MODULE: ./build/report/summary/check-tables.js
/** Findings that need no action, collapsed: what a change fixes, what was waived, what passed, what does not apply. */










/** What ensure changes, or will change. */
function fixedSection(source) {
    const failing = bySeverity(withStatus(source, 'fail'));
    const those = (when) => failing.filter((each) => (0,report_problems/* whenFixed */.vR)(each, source.outcome) === when);
    const blocks = [...collapsed(those('now'), fixedNow, source), ...collapsed(those('later'), fixedLater, source)];
    return { blocks, vital: false };
}
const fixedNow = (findings) => ({
    en: `${(0,words/* count */.U9)(findings, 'check fails', 'checks fail')} before these changes`,
    fr: `${(0,words/* frenchCount */.Un)(findings, 'contr\u00f4le \u00e9choue', 'contr\u00f4les \u00e9chouent')} avant ces modifications`,
});
/** Named, since what is missing may be the worst news. */
const fixedLater = (findings, ids) => ({
    en: `${(0,words/* count */.U9)(findings, 'check fails', 'checks fail')} for the same reason: ${ids}`,
    fr: `${(0,words/* frenchCount */.Un)(findings, 'contr\u00f4le en \u00e9chec', 'contr\u00f4les en \u00e9chec')} pour la m\u00eame raison\u00A0: ${ids}`,
});
function passingSection(source) {
    return check_tables_listed(source, 'pass', (findings) => ofWhich(passed(findings), source));
}
/** While an error is open, nobody reads what is in order: the report file has it. */
function check_tables_listed(source, status, heading) {
    const findings = withStatus(source, status);
    if (!(0,page/* hasOpenError */.Vf)(source))
        return { blocks: collapsed(findings, heading, source), vital: false };
    return { blocks: findings.length === 0 ? [] : [(0,report_escape/* markdown */.wD)(heading(findings.length)[source.language])], vital: false };
}
/** The confirmed key is another one, and nothing here is about it. */
function ofWhich({ en, fr }, { outcome: { inputs } }) {
    const confirmed = inputs && (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (inputs === undefined || confirmed === undefined || (0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return { en, fr };
    const { keyName, vaultName } = inputs;
    return {
        en: `${en}, of ${keyName} in ${vaultName}, not of the confirmed key`,
        fr: `${fr}, pour ${keyName} dans ${vaultName}, pas pour la cl\u00e9 confirm\u00e9e`,
    };
}
const passed = (findings) => ({
    en: `\u2705 ${findings} passed`,
    fr: `\u2705 ${(0,words/* frenchCount */.Un)(findings, 'contr\u00f4le r\u00e9ussi', 'contr\u00f4les r\u00e9ussis')}`,
});
function skippedSection(source) {
    return check_tables_listed(source, 'skipped', notApplicable);
}
const notApplicable = (findings) => ({ en: `\u2796 ${findings} skipped`, fr: `\u2796 ${findings} sans objet` });
const check_tables_columns = [{ en: 'Check', fr: 'Contr\u00f4le' }, report_facts/* found */.F9];
function collapsed(findings, title, source) {
    const { language, outcome } = source;
    if (findings.length === 0)
        return [];
    const rows = findings.map((finding) => [(0,summary_links/* findingCell */.Od)(finding, outcome.run), (0,report_escape/* tableCell */.xR)(finding.observed, report_facts/* textLimit */.$l)]);
    const ids = findings.map(({ id }) => id).join(', ');
    return (0,page/* folded */.TM)(title(findings.length, ids)[language], [(0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)(check_tables_columns, language), rows)]);
}
function waivedSection(source) {
    const { language } = source;
    const waived = withStatus(source, 'waived');
    if (waived.length === 0)
        return { blocks: [], vital: false };
    const title = { en: `Waived (${waived.length})`, fr: `Accept\u00e9 par d\u00e9rogation (${waived.length})` };
    const meaning = { en: 'Accepted by a waiver.', fr: 'Accept\u00e9 tel quel, par d\u00e9rogation.' };
    return { blocks: (0,page/* folded */.TM)(title[language], [meaning[language], waivedTable(waived, source)]), vital: false };
}
/** With the end date and the reason of each waiver. */
function waivedTable(findings, { language, outcome }) {
    const noEnd = { en: 'no end', fr: 'sans fin' };
    const noReason = { en: 'none given', fr: 'non indiqu\u00e9e' };
    const rows = findings.map(({ id, title, observed, waiver }) => [
        (0,summary_links/* findingCell */.Od)({ id, title }, outcome.run),
        (0,report_escape/* tableCell */.xR)(observed, report_facts/* textLimit */.$l),
        waiver?.until === undefined ? noEnd[language] : (0,report_escape/* tableCell */.xR)((0,dates/* readableDay */.hW)(waiver.until, language)),
        waiver?.reason === undefined ? noReason[language] : (0,report_escape/* tableCell */.xR)(waiver.reason, report_facts/* textLimit */.$l),
    ]);
    const ofWaiver = [
        { en: 'Waived until (UTC)', fr: "D\u00e9rogation jusqu'au (UTC)" },
        { en: 'Reason', fr: 'Raison' },
    ];
    return (0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)([...check_tables_columns, ...ofWaiver], language), rows);
}

;// CONCATENATED MODULE: ./build/report/summary/failures.js
/** What failed: the operation, the answer, what it means, what to do. */





const shownAtMost = 10;
/** Two lists in a row would be one. */
const listEnd = '<!-- -->';
function failuresSection(source, first) {
    const { outcome, language } = source;
    // What to do first has the invalid inputs, with their rules.
    const problems = (0,report_problems/* problemsOf */.GW)(outcome, language).filter((problem) => !(0,report_problems/* isInvalidInput */.cN)(problem));
    if (problems.length === 0)
        return { blocks: [], vital: true };
    const [only, ...others] = problems;
    // The page begins with it, in its own words.
    if (only !== undefined && others.length === 0 && failures_isBegunWith(only, first)) {
        const facts = (0,report_facts/* factBlocks */.LP)((0,report_facts/* failureFacts */._2)(only).slice(1), language);
        return { blocks: (0,page/* folded */.TM)(((0,report_problems/* isObstacle */.em)(only, outcome) ? inTheWay : inDetail)[language], facts), vital: true };
    }
    const fixes = problems.map((problem) => toFixBlocks(problem.runbook, first, source));
    const shown = problems.slice(0, shownAtMost).flatMap((problem, index) => (index === 0 ? [] : [listEnd]).concat(
    // The headline has what could not be done.
    (0,report_facts/* factBlocks */.LP)((0,report_facts/* failureFacts */._2)(problem).slice(index === 0 ? 1 : 0), language), fixes[index] ?? []));
    const rest = problems.length > shownAtMost ? [more(problems.length - shownAtMost)[language]] : [];
    const title = failures_heading(problems.length)[language];
    if (only !== undefined && failures_isBegunWith(only, first) && fixes.every((fix) => fix.length === 0))
        return { blocks: (0,page/* folded */.TM)(title, [...shown, ...rest]), vital: true };
    return { blocks: [`### ${title}`, ...shown, ...rest], vital: true };
}
/** A finding can say what an obstacle says. */
const failures_isBegunWith = ({ code, runbook }, { about, runbook: told }) => code === about || runbook === told || runbook.refersTo === about;
const inTheWay = { en: 'Obstacle', fr: 'Ce qui bloque' };
const inDetail = { en: 'What failed', fr: 'Ce qui a \u00e9chou\u00e9' };
const failures_heading = (failures) => ({
    en: `Failed operations (${failures})`,
    fr: `Ce qui a \u00e9chou\u00e9 (${failures})`,
});
const more = (failures) => ({
    en: `${(0,words/* count */.U9)(failures, 'more failure is', 'more failures are')} in the report file.`,
    fr: `${(0,words/* frenchCount */.Un)(failures, 'autre \u00e9chec se trouve', 'autres \u00e9checs se trouvent')} dans le fichier de rapport.`,
});

;// CONCATENATED MODULE: ./build/runbooks/agreement.js



/** What may be among the deleted ones is looked for before anything is created. */
function agreement({ findings }, inputs) {
    const failing = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
    const { steps } = (0,asking/* askAgreement */.EE)({ whom: (0,owners/* ownersOfVaultAndSubscription */.Ur)(inputs), to: changes, steps: [run_mode/* runEnsure */.ov] });
    return { steps: [...failing.flatMap(({ runbook }) => runbook.search ?? []), ...steps] };
}
const changes = { en: 'the changes below', fr: 'les modifications ci-dessous' };

// EXTERNAL MODULE: ./build/runbooks/invalid-input.js
var invalid_input = __webpack_require__(6490);
// EXTERNAL MODULE: ./build/report/summary/people.js
var people = __webpack_require__(2869);
;// CONCATENATED MODULE: ./build/report/summary/first-thing.js
/** What the page begins with, in the order of its steps: the situation says what that is. */






















/** What leads the page, in blocks. */
function firstThing(source) {
    const { outcome, language } = source;
    const { lead, kind } = (0,situation/* situationOf */._7)(outcome);
    switch (lead.by) {
        case 'failure':
            return ofProblem((0,report_problems/* problemOf */.Zw)(lead.failure, language), source);
        case 'obstacle': {
            const [obstacle] = (0,report_problems/* obstaclesOf */._M)(outcome, language);
            return obstacle === undefined ? nothing : ofProblem(obstacle, source);
        }
        case 'finding': {
            const { id, severity, observed, runbook } = lead.finding;
            // The headline has an error; of warnings it may have only the number.
            const isTold = severity === 'error' || kind === 'foreign' || kind === 'none-at-risk' || kind === 'none-over';
            return withRunbook(id, isTold ? '' : sentence(observed[language]), runbook, source);
        }
        case 'plan':
            if (outcome.verdict === undefined || outcome.inputs === undefined)
                return nothing;
            return withRunbook('plan', '', agreement(outcome.verdict, outcome.inputs), source);
        case 'ticket':
            return nextOfSetup(source);
        case 'waiver':
            return first_thing_plain(checkWaiver, source);
        case 'rotation':
            return withRunbook('rotation', '', openRotation(outcome), source);
        default:
            return nothing;
    }
}
const nothing = { about: undefined, runbook: model_runbook/* nothingToDo */.KN, blocks: [], calls: [], later: [] };
function ofProblem(problem, source) {
    const { outcome, language } = source;
    const invalid = (0,report_problems/* problemsOf */.GW)(outcome, language).filter(report_problems/* isInvalidInput */.cN);
    return withRunbook(problem.code, '', (0,report_problems/* isInvalidInput */.cN)(problem) ? (0,invalid_input/* invalidInputs */.Rg)(invalid) : problem.runbook, source);
}
/** What was observed is written without a full stop. */
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function nextOfSetup(source) {
    const { inputs } = source.outcome;
    if (inputs?.adobeTicket !== undefined)
        return first_thing_plain(waitFor(inputs.adobeTicket, inputs), source);
    return { ...withRunbook('', '', inputs === undefined ? model_runbook/* nothingToDo */.KN : (0,runbooks_confirmation/* sendTicket */.P2)(inputs), source), about: undefined };
}
const checkWaiver = {
    en: 'Check with the owners of the vault that the waiver of `confirmed-key` is still intended: Adobe might be unable to use the key.',
    fr: 'V\u00e9rifiez aupr\u00e8s des responsables du coffre que la d\u00e9rogation pour `confirmed-key` est toujours voulue\u00A0: Adobe ne peut peut-\u00eatre pas utiliser la cl\u00e9.',
};
function waitFor(number, inputs) {
    const ticket = (0,report_escape/* codeSpan */.SS)(number);
    const name = (0,report_escape/* codeSpan */.SS)((0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri'));
    return {
        en: `Wait for Adobe's reply to ticket ${ticket}. When Adobe confirms the key, set ${name} to its URI.`,
        fr: `Attendez la r\u00e9ponse d'Adobe au ticket ${ticket}. Une fois la cl\u00e9 confirm\u00e9e par Adobe, indiquez son URI dans ${name}.`,
    };
}
function first_thing_plain(text, { language }) {
    return { about: undefined, runbook: model_runbook/* nothingToDo */.KN, blocks: [text[language]], calls: [], later: [] };
}
function withRunbook(about, meaning, runbook, source) {
    const { outcome, language } = source;
    const seeBelow = { en: 'See what failed below.', fr: 'Voyez ci-dessous ce qui a \u00e9chou\u00e9.' };
    const first = [...sentFirst(outcome, runbook), ...lookInTicket(outcome), ...doubtsFirst(outcome)];
    const whole = afterLook((0,look/* lookOf */.Li)(outcome), { ...runbook, steps: [...first, ...runbook.steps] });
    if ((0,model_runbook/* isEmpty */.Im)(whole))
        return first_thing_plain(seeBelow, source);
    const why = meaning === '' ? [] : [(0,report_escape/* markdown */.wD)(meaning)];
    const telling = (0,report_telling/* pageTelling */.ZZ)(outcome, language);
    const blocks = [...why, ...(0,runbook_layout/* runbookBlocks */.h2)(whole, telling)].map((block) => (0,summary_links/* withLostAccessLink */.lO)(block, outcome.run));
    return { about, runbook, blocks, calls: (0,people/* calledRoles */.p)(whole), later: (0,runbook_layout/* laterBlocks */.Zl)(whole, telling) };
}
/** On a loss the message comes first, whatever else leads the page. */
function sentFirst(outcome, runbook) {
    const isSent = (0,model_runbook/* everyStep */.O$)(runbook).some(({ sends }) => sends === true);
    return isSent || (0,incident_ticket/* incidentTicketText */.ER)(outcome) === '' ? [] : [asking/* sendMessage */._z];
}
/** Whoever sent a ticket may have had an answer. */
function lookInTicket(outcome) {
    const { inputs } = outcome;
    return inputs?.adobeTicket !== undefined && (0,situation/* noneHolds */.LQ)(outcome) ? [(0,doubt_of_none/* lookIntoTicketFirst */.I2)(inputs)] : [];
}
/** A vault that is created can't be undone, and a run that is repeated creates it. */
function doubtsFirst({ plan, inputs }) {
    if (plan === undefined || inputs === undefined || (0,inputs_mode/* onlyLooks */.V)(inputs.mode) || doubtsOf(plan).length === 0)
        return [];
    const { resourceGroup: group, vaultName } = inputs;
    return [
        {
            en: `Ask the pipeline's owners whether ${vaultName} is to be created, though ${group} has vaults already.`,
            fr: `Demandez aux responsables du pipeline s'il faut cr\u00e9er ${vaultName}, alors que ${group} contient d\u00e9j\u00e0 des coffres.`,
            how: {
                en: "This shows them. A vault that is created can't be purged for the days of its purge protection.",
                fr: 'Cette commande les affiche. Un coffre cr\u00e9\u00e9 reste, m\u00eame supprim\u00e9, pendant les jours de sa protection contre le vidage.',
            },
            calls: ['pipeline'],
            commands: [(0,vault/* listVaults */.Cw)({ inputs })],
            as: (0,model_runbook/* role */.JC)('reader', 'group'),
            told: 'answer',
            rows: [
                (0,model_runbook/* row */.nM)({ en: ['Yes, it is to be created', 'Go on.'], fr: ['Oui, il faut le cr\u00e9er', 'Continuez.'] }),
                (0,model_runbook/* row */.nM)({
                    en: [
                        'No, or no answer',
                        'Stop here: run nothing. One of these is meant: correct the name of the vault, in a new run.',
                    ],
                    fr: [
                        'Non, ou pas de r\u00e9ponse',
                        "Arr\u00eatez-vous l\u00e0\u00A0: n'ex\u00e9cutez rien. Si l'un de ceux-ci \u00e9tait voulu, corrigez le nom du coffre, dans une nouvelle ex\u00e9cution.",
                    ],
                }),
            ],
        },
    ];
}
/** What shows whether anybody has to be called comes first, and the repair can wait. */
function afterLook(look, runbook) {
    if ((0,model_runbook/* isEmpty */.Im)(look))
        return runbook;
    return { ...look, later: [...(look.later ?? []), ...runbook.steps, ...(runbook.later ?? [])] };
}
/** What can wait, collapsed. */
function laterSection({ later }, { language }) {
    return { blocks: (0,page/* folded */.TM)(runbook_layout/* laterWord */.rx[language], later), vital: true };
}
/** Under its own heading: GitHub shows quotations in gray, and this is what has to be read. */
function firstThingSection(first, { outcome, language }) {
    if (first.blocks.length === 0)
        return { blocks: [], vital: true };
    const blocks = [`## ${(0,report_situation/* openingOf */.E4)(outcome).heading[language]}`, ...first.blocks.map(capitalized)];
    return { blocks, vital: true };
}
/** A message may be part of a sentence; here it begins one. */
function capitalized(text, index) {
    return index === 0 ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

// EXTERNAL MODULE: ./build/model/incident.js
var incident = __webpack_require__(8270);
;// CONCATENATED MODULE: ./build/report/summary/headline.js
/** The top of the page: what is the matter, in the largest type; then how bad it is, and what must not be done. */










/** @param never what must not be done, on a loss */
function headline(source, never) {
    const { outcome, language } = source;
    const begun = (0,report_situation/* openingOf */.E4)(outcome);
    return {
        blocks: [
            `# ${withSign(begun.headline[language])}`,
            (0,report_situation/* firstLineBlock */.wH)(begun, language),
            ...noneBlocks(outcome, language),
            ...lossBlocks(source, never),
        ],
        vital: true,
    };
}
/** What asks for an emoji's picture (U+FE0F) is invisible, and is kept only in the sign that is ours. */
function withSign(line) {
    const [, sign = '', text = line] = /^(\u26a0\uFE0F )?(.*)$/su.exec(line) ?? [];
    return `${sign}${(0,report_escape/* markdown */.wD)(text)}`;
}
function noneBlocks(outcome, language) {
    const { inputs, run } = outcome;
    if (inputs === undefined || !(0,situation/* noneHolds */.LQ)(outcome))
        return [];
    return [(0,loss/* ifConfirmed */.HU)((0,summary_links/* lostAccessLink */.zH)({ en: 'lost access', fr: "perte d'acc\u00e8s" }[language], run), inputs)[language]];
}
/** While Adobe can't use what it confirmed: what must not be done, what is kept, and the page for lost access. */
function lossBlocks(source, never) {
    const { outcome, language } = source;
    const { verdict, inputs, run } = outcome;
    const confirmed = inputs && (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    const isOurs = inputs !== undefined && confirmed !== undefined && (0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed);
    if (!isOurs || (verdict?.state !== 'missing' && verdict?.state !== 'unhealthy'))
        return [];
    const link = (0,summary_links/* lostAccessLink */.zH)(loss/* lostAccessProcedure */.k_[language], run);
    if ((0,incident/* cutsOf */.b)(verdict, inputs).length === 0)
        return [link];
    const rule = never === undefined ? '' : boldNever((0,report_escape/* markdown */.wD)(never[language]));
    return [(0,words/* sentences */.hC)(rule, (0,report_escape/* markdown */.wD)((0,loss/* keptUntil */.Jf)((0,model_lost/* keptOf */.uq)(verdict.lost), language)), `${link}.`)];
}
function boldNever(text) {
    return text.replace(/\b(?:Never|jamais)\b/, '**$&**');
}

;// CONCATENATED MODULE: ./build/report/summary/revoke.js
/** How to revoke Adobe's access: collapsed at the end of the page of a confirmed key that works. */






const revoke_heading = {
    en: "Only by a written decision: how to end Adobe's access permanently",
    fr: "Seulement sur d\u00e9cision \u00e9crite\u00A0: r\u00e9voquer d\u00e9finitivement l'acc\u00e8s d'Adobe",
};
/** Facts that decide whether anybody does it. */
const consequences = {
    en: "Only with the written decision of the data's owner and of your security lead. For Adobe Experience Platform, Adobe documents that it purges the data after a revocation. **This can't be undone.** A revocation takes effect within minutes to 24 hours, and cached copies can last up to 7 days.",
    fr: "Seulement sur d\u00e9cision \u00e9crite du propri\u00e9taire des donn\u00e9es et de votre responsable de la s\u00e9curit\u00e9. Pour Adobe Experience Platform, Adobe indique dans sa documentation qu'il purge les donn\u00e9es apr\u00e8s une r\u00e9vocation. **C'est irr\u00e9versible.** Une r\u00e9vocation prend effet au bout de quelques minutes \u00e0 24\u00A0heures, et des copies en cache peuvent subsister jusqu'\u00e0 7\u00A0jours.",
};
/** Empty while anything has to be done: nobody who repairs the key should find commands here that take it away. */
function revokeSection(source) {
    const { inputs, observed, verdict } = source.outcome;
    const isCalm = ['nothing', 'can-wait'].includes((0,situation/* situationOf */._7)(source.outcome).urgency);
    const works = verdict?.state === 'confirmed' && isCalm && !(0,model_outcome/* isStopped */.i)(source.outcome);
    if (!works || inputs === undefined || observed === undefined)
        return { blocks: [], vital: false };
    const { language } = source;
    const runbook = revocation(inputs, observed);
    const telling = { language, run: source.outcome };
    const later = `${runbook_layout/* laterWord */.rx[language]}${words/* colon */.kx[language]}`;
    const steps = [...(0,runbook_layout/* runbookBlocks */.h2)(runbook, telling), later, ...(0,runbook_layout/* laterBlocks */.Zl)(runbook, telling)];
    return { blocks: (0,page/* folded */.TM)(revoke_heading[language], [consequences[language], ...steps]), vital: false };
}

;// CONCATENATED MODULE: ./build/runbooks/new-version.js
/** How a new version of the key is created, once nothing speaks against it. */





const new_version_officer = (0,model_runbook/* role */.JC)('cryptoOfficer', 'vault');
/** @param notYet what has to be done first; the command is printed only where nothing has */
function createVersionNow(inputs, notYet) {
    switch (notYet) {
        case 'error':
            return (0,model_runbook/* inSteps */.F8)({
                en: 'Resolve first what fails or could not be checked, and create no version meanwhile.',
                fr: "R\u00e9solvez d'abord ce qui \u00e9choue ou n'a pas pu \u00eatre v\u00e9rifi\u00e9, et ne cr\u00e9ez aucune version d'ici l\u00e0.",
            });
        case 'unnamed':
            return (0,model_runbook/* inSteps */.F8)({
                en: `Record first in ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} the key URI that Adobe confirmed, with its version, and create no version meanwhile.`,
                fr: `Indiquez d'abord dans ${(0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri')} l'URI de cl\u00e9 qu'Adobe a confirm\u00e9, avec sa version, et ne cr\u00e9ez aucune version d'ici l\u00e0.`,
            });
        case 'unanswered':
            return (0,model_runbook/* inSteps */.F8)({
                en: 'Ask Adobe, in the case, whether it stores the key version or takes the newest by itself.',
                fr: "Demandez \u00e0 Adobe, dans le ticket, si la version de la cl\u00e9 est enregistr\u00e9e ou si la plus r\u00e9cente est prise d'office.",
                calls: ['adobe-admin'],
            }, (0,runbooks_confirmation/* recordVersionAnswer */.A_)(inputs), run_mode/* runToGoOn */.Kc);
        case 'policy':
            return (0,model_runbook/* inSteps */.F8)({
                en: 'Set the rotation policy to notify only, since it would put an expiration date on the new version.',
                fr: "Limitez la strat\u00e9gie de rotation \u00e0 la notification, car elle daterait l'expiration de la nouvelle version.",
                commands: [(0,key/* onlyNotify */.YE)({ inputs })],
                as: new_version_officer,
            }, run_mode/* runToGoOn */.Kc);
        default:
            return (0,model_runbook/* inSteps */.F8)({
                en: 'Back up the key to a file that only its owners can read.',
                fr: 'Sauvegardez la cl\u00e9 dans un fichier que seuls ses responsables peuvent lire.',
                commands: [(0,key/* backUpKey */.C5)({ inputs })],
                as: new_version_officer,
            }, {
                en: 'Create the version, with the type, size and operations of the current one.',
                fr: 'Cr\u00e9ez la version, avec le type, la taille et les op\u00e9rations de la version actuelle.',
                commands: [(0,key/* rotateKey */.h6)({ inputs })],
                as: new_version_officer,
            }, {
                ...run_mode/* runToGoOn */.Kc,
                how: {
                    en: 'Its page says how it goes on. Keep every version enabled.',
                    fr: 'Sa page indique la suite. Gardez chaque version activ\u00e9e.',
                },
            });
    }
}

;// CONCATENATED MODULE: ./build/report/summary/rotation.js
/** The section about a newer version of the key than the confirmed one, or about the next one that is to be created. */














const rotation_nothing = { blocks: [], vital: true };
function rotationSection(source, first) {
    const { inputs, observed } = source.outcome;
    if (inputs === undefined || observed === undefined)
        return rotation_nothing;
    const rotation = (0,model_rotation/* rotationOf */.c)(inputs, observed);
    if ((0,model_rotation/* isOpen */.n)(rotation))
        return rotation_open(source, inputs, rotation, first);
    const age = source.findings.find(({ id }) => id === 'key-age');
    if (age?.status !== 'fail')
        return rotation_nothing;
    const steps = (0,runbook_layout/* runbookBlocks */.h2)(createVersionNow(inputs, notYetOf(source, inputs, observed, rotation)), tellingOf(source));
    return { blocks: [`### ${rotation_heading[source.language]}`, ...steps], vital: true };
}
const rotation_heading = { en: 'Rotation', fr: 'Rotation' };
const tellingOf = ({ outcome, language }) => (0,report_telling/* pageTelling */.ZZ)(outcome, language);
function notYetOf(source, inputs, { key }, { state }) {
    if (!(0,page/* hasOpenError */.Vf)(source) && (0,confirmation/* confirmedKeyOf */.yq)(inputs)?.version === undefined)
        return 'unnamed';
    if ((0,page/* hasOpenError */.Vf)(source) || state !== 'none')
        return 'error';
    if (inputs.adobeKeyVersion === undefined)
        return 'unanswered';
    return key.presence === 'found' && key.value.policyEnds ? 'policy' : undefined;
}
/** With `latest` no finding asks: the steps stand here, unless the page begins with them, or an error comes first. */
function rotation_open(source, inputs, rotation, first) {
    const { outcome, language } = source;
    const { state, versions, since } = rotation;
    const rows = versions.map((one, index) => rowOf(one, index === 0 ? confirmed : newer, language));
    const isElsewhere = first.about === 'rotation' || (0,page/* hasOpenError */.Vf)(source);
    const steps = isElsewhere ? [] : (0,runbook_layout/* runbookBlocks */.h2)(openRotation(outcome), tellingOf(source));
    const read = since === undefined ? notRead : readSince(since);
    const blocks = [
        `### ${rotation_heading[language]}`,
        `${rotation_said[state][language]} ${read[language]}`,
        (0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)(rotation_columns, language), rows),
        `${rotation_keepBoth[language]} ${noOther(inputs)[language]} ${(0,summary_links/* docsLink */._h)(rotation_order[language], 'rotation.md', outcome.run)}`,
        ...steps,
    ];
    return { blocks, vital: true };
}
/** The day on which the version in use reaches the company's limit, while there is time to plan. */
function ageSection({ outcome, findings, language }) {
    const { inputs, observed } = outcome;
    const isPassing = findings.some(({ id, status }) => id === 'key-age' && status === 'pass');
    const age = inputs && observed && ageLimitOf(inputs, observed, Date.parse(observed.at));
    if (!isPassing || inputs === undefined || age?.stands !== 'near')
        return rotation_nothing;
    const day = (0,report_escape/* markdown */.wD)((0,dates/* readableDay */.hW)((0,command/* isoTime */.Ly)(age.reached), language));
    const told = {
        en: `Key version ${(0,report_escape/* codeSpan */.SS)(age.version)} reaches your limit of ${inputs.keyMaxAgeDays} days on **${day}** (UTC). Nothing stops working on that day.`,
        fr: `La version ${(0,report_escape/* codeSpan */.SS)(age.version)} de la cl\u00e9 atteint votre limite de ${inputs.keyMaxAgeDays}\u00A0jours le **${day}** (UTC). Rien ne cesse de fonctionner ce jour-l\u00e0.`,
    };
    return { blocks: [told[language]], vital: true };
}
const rotation_said = {
    none: { en: '', fr: '' },
    made: {
        en: 'The key has a newer version than the confirmed one, and the log shows no wrap or unwrap of Adobe with it.',
        fr: "La cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e, et le journal ne montre aucun wrap ni unwrap d'Adobe avec elle.",
    },
    adopting: {
        en: 'The key has a newer version than the confirmed one, and Adobe uses it.',
        fr: "La cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e, et Adobe l'utilise.",
    },
    unknown: {
        en: "The key has a newer version than the confirmed one. The run can't tell whether Adobe uses it.",
        fr: "La cl\u00e9 a une version plus r\u00e9cente que la version confirm\u00e9e. Rien n'indique si Adobe l'utilise.",
    },
};
const notRead = { en: 'The log was not read (`usage-days`).', fr: "Le journal n'a pas \u00e9t\u00e9 lu (`usage-days`)." };
const readSince = (since) => ({
    en: `The log was read since ${(0,dates/* readableDay */.hW)(since, 'en')} (UTC).`,
    fr: `Le journal a \u00e9t\u00e9 lu depuis le ${(0,dates/* readableDay */.hW)(since, 'fr')} (UTC).`,
});
const rotation_keepBoth = {
    en: "**Keep both enabled** until Adobe writes that nothing of yours, backups included, needs the former one. A version without recent calls might still protect data that Adobe hasn't opened since.",
    fr: "**Gardez les deux activ\u00e9es** jusqu'\u00e0 ce qu'Adobe \u00e9crive que rien de vos donn\u00e9es, sauvegardes comprises, n'a besoin de l'ancienne. Une version sans appels r\u00e9cents peut encore prot\u00e9ger des donn\u00e9es qu'Adobe n'a pas rouvertes depuis.",
};
const noOther = (inputs) => ({
    en: `**Create no further version** until ${(0,report_escape/* codeSpan */.SS)((0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri'))} names the newest one.`,
    fr: `**Ne cr\u00e9ez pas d'autre version** tant que ${(0,report_escape/* codeSpan */.SS)((0,inputs_named/* named */.KT)(inputs, 'confirmedKeyUri'))} ne d\u00e9signe pas la plus r\u00e9cente.`,
});
const rotation_order = { en: 'The whole order', fr: "L'ordre complet" };
const confirmed = { en: 'confirmed', fr: 'confirm\u00e9e' };
const newer = { en: 'newest', fr: 'la plus r\u00e9cente' };
const rotation_columns = [
    { en: 'Version', fr: 'Version' },
    { en: 'Created', fr: 'Cr\u00e9\u00e9e' },
    { en: "Adobe's first use in the log", fr: "Premi\u00e8re utilisation par Adobe, d'apr\u00e8s le journal" },
    { en: 'Last use', fr: 'Derni\u00e8re utilisation' },
];
function rowOf({ version, created, use }, which, language) {
    const day = created === undefined ? '' : (0,dates/* readableDay */.hW)(new Date(created).toISOString(), language);
    const at = (time) => (time === undefined ? '\u2013' : (0,dates/* readableTime */.GI)(time, language));
    return [`${(0,report_escape/* tableCode */.KH)(version)} (${which[language]})`, day, at(use?.first), at(use?.last)];
}

// EXTERNAL MODULE: ./build/report/summary/ticket.js
var summary_ticket = __webpack_require__(4786);
;// CONCATENATED MODULE: ./build/report/summary/use.js
/** Whether Adobe's application uses the key, by the vault's audit log: one line, and a small table. */










/** Empty without `usage-days`, and if the log has no answer: the finding has the reason. */
function useSection({ outcome, findings, language }) {
    const { inputs, observed } = outcome;
    const isSkipped = findings.find(({ id }) => id === 'adobe-use')?.status === 'skipped';
    if (inputs === undefined || observed?.usage.presence !== 'found' || isSkipped)
        return { blocks: [], vital: false };
    const usage = observed.usage.value;
    const adobe = (0,adobe_calls/* useOfAdobe */.Kk)(inputs);
    const use = (0,adobe_calls/* evaluateUse */.$7)(usage, adobe);
    if (!('calls' in use))
        return { blocks: [], vital: false };
    const note = !usage.isCut ? [] : [incomplete(usage.rows.length)[language]];
    // A vault is for Journey Analytics alone: somebody has to know whose calls these are.
    const others = (0,use_notes/* otherCallers */.xJ)(usage, adobe).slice(0, use_mostListed).map(callerName);
    // Where no call of Adobe's was seen, the first step asks.
    const unknown = others.length === 0 || use.kind === 'none' ? [] : [whoseCalls(others)[language]];
    const seen = [line(use, observed.at)[language], callsTable(usage, use.calls, language), ...note];
    // On a loss, what worked before it would read as good news.
    const isLoss = (0,situation/* situationOf */._7)(outcome).urgency === 'act-now';
    return { blocks: [...unknown, ...(isLoss ? (0,page/* folded */.TM)(callsInLog(usage.days)[language], seen) : seen)], vital: true };
}
function line(use, now) {
    if (use.kind === 'none')
        return noUse;
    if (use.kind === 'too-many-rows')
        return tooManyRows;
    const { latest, calls } = use;
    const when = (language) => `**${(0,dates/* timeAgo */.fF)(latest.last, now, language)}** (${at(latest, language)}`;
    if (use.kind === 'refused') {
        const [answer, call, address] = [(0,report_escape/* markdown */.wD)(answerOf(latest)), (0,report_escape/* markdown */.wD)(latest.operation), (0,report_escape/* codeSpan */.SS)(latest.callerIp)];
        const caller = address === '' ? { en: '', fr: '' } : { en: `, from ${address}`, fr: `, depuis ${address}` };
        return {
            en: `\u26a0\ufe0f Refused: the vault answered ${answer} to the latest ${call} of Adobe's application ${when('en')}${caller.en}).`,
            fr: `\u26a0\ufe0f Refus\u00e9\u00A0: le coffre a r\u00e9pondu ${answer} au dernier ${call} de l'application d'Adobe ${when('fr')}${caller.fr}).`,
        };
    }
    const did = past[(0,adobe_calls/* permissionOf */.Fp)(latest) ?? 'get'];
    const version = (0,report_escape/* codeSpan */.SS)(calls.versions[0] ?? '');
    const named = version === '' ? '' : `, version ${version}`;
    return {
        en: `\u2705 Adobe's application last ${did.en} this key ${when('en')})${named}.`,
        fr: `\u2705 L'application d'Adobe a ${did.fr} cette cl\u00e9 pour la derni\u00e8re fois ${when('fr')})${named}.`,
    };
}
const past = {
    get: { en: 'read', fr: 'lu' },
    wrap: { en: 'wrapped with', fr: 'encapsul\u00e9 avec' },
    unwrap: { en: 'unwrapped with', fr: 'd\u00e9sencapsul\u00e9 avec' },
};
const noUse = {
    en: '\u26a0\ufe0f No use by Adobe was logged. The key might be in use all the same, since Adobe caches what it unwrapped.',
    fr: "\u26a0\ufe0f Aucune utilisation par Adobe n'est journalis\u00e9e. La cl\u00e9 est peut-\u00eatre utilis\u00e9e malgr\u00e9 tout, car Adobe met en cache ce qu'il a d\u00e9sencapsul\u00e9.",
};
const tooManyRows = {
    en: '\u26a0\ufe0f Not all entries of the log were returned: a refused call might be among the others.',
    fr: "\u26a0\ufe0f Les entr\u00e9es du journal n'ont pas toutes \u00e9t\u00e9 renvoy\u00e9es\u00A0: un appel refus\u00e9 peut se trouver parmi les autres.",
};
const incomplete = (rows) => ({
    en: `Only the newest ${rows} entries of the log were returned, so calls might be missing.`,
    fr: `Seules les ${rows}\u00A0entr\u00e9es les plus r\u00e9centes du journal ont \u00e9t\u00e9 renvoy\u00e9es\u00A0: des appels peuvent manquer.`,
});
function at({ last }, language) {
    return (0,report_escape/* markdown */.wD)((0,dates/* readableTime */.GI)(last, language));
}
/** `403 Forbidden, 192.0.2.1`. */
function from(call) {
    return [answerOf(call), call.callerIp].filter(Boolean).join(', ');
}
const use_permissions = ['get', 'wrap', 'unwrap'];
const permissionNames = {
    get: { en: 'Get', fr: 'Lecture (get)' },
    wrap: { en: 'Wrap', fr: 'Encapsulation (wrap)' },
    unwrap: { en: 'Unwrap', fr: 'D\u00e9sencapsulation (unwrap)' },
};
const callsInLog = (days) => ({
    en: `Adobe's calls in the vault's log, last ${days === 1 ? '24 hours' : `${days} days`}`,
    fr: `Appels d'Adobe dans le journal du coffre, ${days === 1 ? '24\u00A0derni\u00e8res heures' : `${days}\u00A0derniers jours`}`,
});
/** @param others who called, each in both languages */
function whoseCalls(others) {
    const named = (language) => others.map((each) => (0,report_escape/* markdown */.wD)(each[language])).join(', ');
    return {
        en: `\u26a0\ufe0f The key was also used by ${named('en')}. **Ask** the owners of the vault this morning whose calls these are. Nobody knows: tell your security lead immediately.`,
        fr: `\u26a0\ufe0f La cl\u00e9 a aussi \u00e9t\u00e9 utilis\u00e9e par ${named('fr')}. **Demandez** ce matin aux responsables du coffre de qui viennent ces appels. Personne ne sait\u00A0: pr\u00e9venez aussit\u00f4t votre responsable de la s\u00e9curit\u00e9.`,
    };
}
function callsTable({ days }, calls, language) {
    const { lastOf, undecided, versions, addresses } = calls;
    const notLogged = { en: 'none logged', fr: 'aucun appel journalis\u00e9' };
    const list = (items) => items
        .slice(0, use_mostListed)
        .map((each) => (0,report_escape/* tableCode */.KH)(each))
        .join(', ');
    const otherResults = undecided.map(({ status, calls: number }) => `${callCount(number)[language]} ${use_withStatus(status)[language]}`);
    const rows = [
        ...use_permissions.map((each) => {
            const last = lastOf[each];
            return [permissionNames[each], last === undefined ? notLogged[language] : at(last, language)];
        }),
        [{ en: 'Refused', fr: 'Refus\u00e9s' }, use_refused(calls, language) ?? notLogged[language]],
        ...row({ en: 'Other results', fr: 'Autres r\u00e9sultats' }, otherResults.join(', ')),
        ...row({ en: 'Versions used', fr: 'Versions utilis\u00e9es' }, list(versions)),
        ...row({ en: 'From', fr: "Adresses IP d'origine" }, list(addresses)),
    ];
    return (0,report_escape/* table */.tp)((0,words/* inLanguage */.oH)([callsInLog(days), report_facts/* found */.F9], language), rows.map(([label, text]) => [label[language], text]));
}
/** None for what the log does not have. */
const row = (label, text) => (text === '' ? [] : [[label, text]]);
function use_refused({ refused: number, lastRefused }, language) {
    if (lastRefused === undefined)
        return undefined;
    return `${callCount(number)[language]}, ${at(lastRefused, language)} (${(0,report_escape/* tableCell */.xR)(from(lastRefused))})`;
}
const callCount = (number) => ({
    en: (0,words/* count */.U9)(number, 'call', 'calls'),
    fr: (0,words/* frenchCount */.Un)(number, 'appel', 'appels'),
});
const use_withStatus = (status) => status === null
    ? { en: 'without a status', fr: 'sans code' }
    : { en: `with status ${status}`, fr: `avec le code ${status}` };
const use_mostListed = 10;

// EXTERNAL MODULE: ./build/report/summary/who-changed.js
var summary_who_changed = __webpack_require__(4033);
;// CONCATENATED MODULE: ./build/report/summary.js
/** The job summary: a page for a person in a hurry. Pure; see `summary/` for its sections. */

















const leftOut = {
    en: 'Part of this page was too long and is left out. The report file contains all of it.',
    fr: "Une partie de cette page \u00e9tait trop longue et n'y figure pas. Le fichier de rapport contient tout.",
};
/**
 * The summary in Markdown, always below GitHub's limit of 1 MiB.
 *
 * @param ticket the ticket's text in `language`; empty when there is none
 */
function summaryText(outcome, ticket, language = outcome.inputs?.language ?? 'en') {
    const source = { outcome, findings: (0,model_finding/* findingsIn */._0)(outcome.verdict, language), ticket, language };
    const first = firstThing(source);
    const sections = [
        headline(source, first.runbook.never),
        applicationSection(source),
        (0,people/* peopleSection */.n)(source, first.calls),
        rightsSection(source),
        uncheckedPrincipalSection(source),
        firstThingSection(first, source),
        (0,summary_who_changed/* whoChangedSection */.K)(source, first.runbook),
        (0,summary_ticket/* ticketSection */.Q)(source, 'to-send'),
        (0,context/* contextSection */.RP)(source),
        changesSection(source),
        failuresSection(source, first),
        failingSection(source, first, 'error'),
        unknownSection(source, first, 'error'),
        useSection(source),
        rotationSection(source, first),
        validUntilSection(source),
        ageSection(source),
        fixedSection(source),
        failingSection(source, first, 'warning'),
        unknownSection(source, first, 'warning'),
        laterSection(first, source),
        waivedSection(source),
        passingSection(source),
        skippedSection(source),
        (0,summary_ticket/* ticketSection */.Q)(source, 'for-the-records'),
        stepsSection(source),
        revokeSection(source),
    ];
    return (0,page/* page */.MY)(sections, leftOut[language]);
}

;// CONCATENATED MODULE: ./build/report/report.js
/** Everything that the action writes, as data. Pure: `hosts/publish.ts` puts it where it belongs. */






/** @param sources the sources of the findings' rules, for the JSON report */
function reportOf(outcome, sources, paths) {
    const ticket = (0,report_ticket/* ticketText */.Ye)(outcome);
    const outputs = (0,report_outputs/* outputsOf */.Yz)(outcome, ticket, paths);
    return {
        outputs,
        evidence: evidenceText(outcome, outputs, sources),
        ticket,
        summary: summaryText(outcome, ticket),
        annotations: annotationsOf(outcome),
        logLines: resultLines(outcome, outputs, paths.incidentFile),
    };
}

// EXTERNAL MODULE: ./build/hosts/write-output.js
var write_output = __webpack_require__(4885);
;// CONCATENATED MODULE: ./build/hosts/publish.js
/** Writes the report's files, and hands its parts to the host. */






const sources = new Map(catalog.map((entry) => [entry.id, entry]));
/**
 * Writes log lines, annotations, files, and the host's parts. If one can't be written, the others still are, but the run
 * fails: a missing result must not be mistaken for a good one.
 *
 * @param paths of the files; an empty one is not written
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
async function publish(outcome, paths, { log, writer, texts }) {
    const { report, isWhole } = reportOrFallback(outcome, paths, texts);
    for (const line of report.logLines)
        log.info(line);
    writer.annotate(report.annotations);
    let complete = isWhole;
    const written = async (what, write) => {
        try {
            await write();
            return true;
        }
        catch (error) {
            writer.fail(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
            complete = false;
            return false;
        }
    };
    const { ticketFile, reportFile, incidentFile = '', folder } = paths;
    const writeFile = async (path, text) => {
        if (folder !== undefined)
            (0,write_output.makeFolder)(folder);
        await (0,write_output.writeOutput)(path, text);
    };
    const hasReportFile = reportFile !== '' && (await written(reportFile, () => writeFile(reportFile, report.evidence)));
    const hasTicketFile = ticketFile !== '' && (await written(ticketFile, () => writeFile(ticketFile, report.ticket)));
    const incident = report.outputs['incident-ticket'];
    const hasIncidentFile = incidentFile !== '' && (await written(incidentFile, () => writeFile(incidentFile, incident)));
    const files = {
        'ticket-file': report.outputs.ticket !== '' && hasTicketFile ? ticketFile : '',
        'report-file': hasReportFile ? reportFile : '',
    };
    const result = {
        outcome,
        report: { ...report, outputs: { ...report.outputs, ...files } },
        incidentFile: incident !== '' && hasIncidentFile ? incidentFile : '',
    };
    for (const { name, write } of writer.parts(result))
        await written(name, write);
    return { ticketFile: files['ticket-file'], reportFile: files['report-file'], complete };
}
/**
 * If the report can't be made of what was read, one is made without it: never ready, with the changes that were made and
 * the IDs that are known.
 */
function reportOrFallback(outcome, paths, host) {
    try {
        return { report: reportOf(outcome, sources, paths), isWhole: true };
    }
    catch (error) {
        const { inputs, observed } = outcome;
        const failures = [...outcome.failures, ...(0,explain/* explain */.W)((0,errors_errors/* asError */.zR)(error), { host, inputs, claims: undefined })];
        const bare = { ...outcome, failures, observed: undefined, verdict: undefined, plan: undefined };
        const report = reportOf(bare, sources, paths);
        const known = inputs === undefined || observed === undefined ? {} : (0,report_outputs/* knownOf */.bz)(inputs, observed);
        return { report: { ...report, outputs: { ...report.outputs, ...(0,report_outputs/* identifiersOf */.Sd)(known) } }, isWhole: false };
    }
}

;// CONCATENATED MODULE: ./build/finish.js
/** The end of a run: concludes and publishes what came of it, however it went. */



/** @returns how the run ends; `unchecked` also where the result could not be published */
async function finish(state, connection, { host, environment, log, writer, texts }) {
    if (connection?.deadline.isCancelled === true)
        state.error = withCancellation(state.error);
    for (const error of (0,errors_errors/* errorsOf */.Bp)(state.error))
        if (error instanceof Error)
            log.debug(error.stack ?? error.message);
    try {
        const outcome = conclude(state, host.run(environment), texts);
        log.end();
        const { complete } = await publish(outcome, host.files(environment, outcome.inputs), { log, writer, texts });
        const isLate = connection?.deadline.isCancelled === true && !(0,errors_errors/* errorsOf */.Bp)(state.error).some(isCancellation);
        if (isLate)
            writer.fail('The run was canceled while the result was published.');
        const ending = endingOf(outcome);
        return ending === 'passed' && (!complete || isLate) ? 'unchecked' : ending;
    }
    catch (error) {
        // The outputs of the beginning remain: not ready, state unknown.
        writer.fail(`The result could not be published: ${(0,errors_errors/* asError */.zR)(error).message}`);
        return 'unchecked';
    }
}

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6309);
;// CONCATENATED MODULE: ./build/checks/evaluate.js
/** From inputs and observed state to findings, state and `ready`. Pure; no answer of Azure makes it throw. */










/**
 * Evaluates a target.
 *
 * @param now milliseconds since 1970; without it, the time at which reading began
 * @param activity Azure's activity log, once it was read
 */
function evaluate(inputs, observed, now = Date.parse(observed.at), activity) {
    const context = contextOf(inputs, observed, now, activity);
    const evaluations = catalog.map((entry) => evaluateFinding(entry, context));
    const state = stateOf(evaluations);
    const findings = withCauses(evaluations);
    const lost = (0,model_lost/* lostOf */.iR)(inputs, observed, now);
    const missing = missingOf(evaluations);
    const doubt = (0,none/* doubtOfNone */._)(inputs, observed);
    return {
        findings,
        state,
        missing,
        ready: doubt === undefined && isReady(state, inputs),
        lost,
        doubt,
        isLeaving: observed.vault.presence !== 'absent' && (0,model_vault/* isLeaving */.Xi)(observed),
    };
}
/** What follows from a cause does what the cause does, unless the check saw more, or a waiver accepts the cause alone. */
function withCauses(evaluations) {
    return evaluations.map(({ finding, hasOwnEffect }) => {
        const cause = evaluations.find((each) => each.finding.id === finding.because);
        const isOwn = cause === undefined || hasOwnEffect || cause.finding.status === 'waived';
        return isOwn ? finding : { ...finding, effect: cause.finding.effect };
    });
}
function evaluateFinding(entry, context) {
    const { id, severity, check, title, headline, why, expected, unchecked } = entry;
    const outcome = blamedOnInputs(check(context), context);
    const { status, observed, runbook, because, isAbsence = false, isMissing: _, isWaivable: __, effect: ___, ...marks } = outcome;
    const level = typeof severity === 'function' ? severity(context) : severity;
    const { waiver, refused } = waivingOf(id, level, outcome, context);
    const seen = withNote(observed, noteOf(entry, context));
    const brief = outcome.brief ?? (refused && seen);
    const reason = withNote(seen, refused);
    const finding = {
        id,
        severity: level,
        status: waiver === undefined ? status : 'waived',
        title,
        headline,
        why,
        observed: status === 'unknown' ? notChecked(unchecked, reason) : reason,
        ...(brief && { brief }),
        unchecked,
        reason,
        expected: typeof expected === 'function' ? expected(context.inputs) : expected,
        runbook,
        because,
        facts: entry,
        effect: waiver === undefined ? effectOf(entry, level, outcome, context) : 'none',
        fixedBy: entry.fixedBy ?? catalog.find((each) => each.id === because)?.fixedBy,
        ...marks,
    };
    return {
        entry,
        finding: waiver === undefined ? finding : { ...finding, waiver },
        statusBeforeWaiver: status,
        isAbsence,
        hasOwnEffect: outcome.effect !== undefined,
    };
}
/** What is seen of another key than the confirmed one says nothing of Adobe's access. */
function effectOf(entry, severity, outcome, context) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(context.inputs);
    const isOther = confirmed !== undefined && !(0,model_inputs/* isConfirmedKey */.Z)(context.inputs, confirmed);
    return isOther && entry.confirms !== true ? 'none' : effectHere(entry, severity, outcome, context);
}
function effectHere(entry, severity, outcome, context) {
    const { status, effect } = outcome;
    if (effect !== undefined)
        return effect;
    const isOpen = severity === 'error' && (status === 'fail' || status === 'unknown');
    const own = typeof entry.effect === 'function' ? entry.effect(context) : entry.effect;
    return !isOpen ? 'none' : status === 'unknown' && own === 'cuts' ? 'may-cut' : own;
}
/**
 * With inputs for another key than the confirmed one, nothing that is missing here was taken away: the inputs have to be
 * corrected first.
 */
function blamedOnInputs(outcome, { inputs }) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (outcome.isMissing !== true || confirmed === undefined || (0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return outcome;
    return following('confirmed-key', outcome);
}
/** What a waiver makes of a finding: it accepts what is unknown or unwise, and never a refusal that was seen. */
function waivingOf(id, severity, outcome, context) {
    const { status, isWaivable } = outcome;
    const waiver = status === 'fail' || status === 'unknown' ? (0,waivers/* waiverOf */.Ci)(context.inputs, id, context.now) : undefined;
    if (waiver === undefined)
        return {};
    if (id === 'adobe-confirmation' && (0,none/* doubtOfNone */._)(context.inputs, context.observed) !== undefined) {
        return { refused: nobodySaid };
    }
    const isRefusedNow = id === 'adobe-use' && status === 'fail' && severity === 'error';
    if (isRefusedNow && !(0,waivers/* isForNow */.IX)(waiver, context.now))
        return { refused: refusedNow };
    const isRefusal = status === 'fail' && severity === 'error' && (0,model_finding/* stopsAdobe */.dO)(id) && isWaivable !== true;
    return isRefusal ? { refused: isWaivable === undefined ? refusalSeen : nobodyAdmitted } : { waiver };
}
const nobodySaid = {
    en: ". The waiver doesn't count: only a person who looks into the ticket knows",
    fr: '. La d\u00e9rogation ne compte pas\u00A0: seule une personne qui consulte le ticket le sait',
};
const refusedNow = {
    en: ". The waiver doesn't count: Adobe's calls are refused now. It would count with a reason and a day at most 14 days ahead",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: les appels d'Adobe sont refus\u00e9s en ce moment. Elle compterait avec un motif et une date \u00e0 14\u00A0jours au plus",
};
const refusalSeen = {
    en: ". The waiver doesn't count: this was seen, and keeps Adobe out. It would count only if this could not be checked",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: c'est un constat, qui bloque Adobe. Elle ne compterait que si la v\u00e9rification \u00e9tait impossible",
};
const nobodyAdmitted = {
    en: ". The waiver doesn't count: the firewall lets nobody in. It would count if an address, a network or a private endpoint were let in, which might be Adobe's",
    fr: ". La d\u00e9rogation ne compte pas\u00A0: le pare-feu ne laisse entrer personne. Elle compterait si une adresse, un r\u00e9seau ou un point de terminaison priv\u00e9, peut-\u00eatre d'Adobe, \u00e9tait admis",
};
/** What could not be checked, and why. */
function notChecked(what, why) {
    return { en: `${what.en}. ${(0,words/* capitalized */.l2)(why.en)}`, fr: `${what.fr}. ${(0,words/* capitalized */.l2)(why.fr)}` };
}
function withNote(observed, note) {
    return note === undefined ? observed : (0,words/* joined */.oR)(observed, note);
}
/**
 * A waiver can't make something exist or make Adobe's confirmation hold; otherwise a waived finding counts as passed.
 */
function stateOf(evaluations) {
    if (evaluations.some(({ isAbsence }) => isAbsence))
        return 'missing';
    const errors = evaluations.filter(({ entry, finding }) => finding.severity === 'error' && entry.entersState !== false);
    if (errors.some(({ finding }) => finding.status === 'fail'))
        return 'unhealthy';
    if (errors.some(({ finding }) => finding.status === 'unknown'))
        return 'unknown';
    const holds = evaluations.some(({ entry, statusBeforeWaiver }) => entry.confirms === true && statusBeforeWaiver === 'pass');
    return holds ? 'confirmed' : 'provisioned';
}
/** The first of these, as far as one is missing. */
function missingOf(evaluations) {
    const absent = new Set(evaluations.filter(({ isAbsence }) => isAbsence).map(({ entry }) => entry.fixedBy));
    if (absent.size === 0)
        return undefined;
    return absent.has('vault') ? 'vault' : absent.has('key') ? 'key' : 'grant';
}
/** `provisioned` is enough unless a confirmation is required, which can't be waived. */
function isReady(state, { requireConfirmation }) {
    return state === 'confirmed' || (state === 'provisioned' && !requireConfirmation);
}

;// CONCATENATED MODULE: ./build/azure/api-versions.js
/**
 * Reads in an api-version that Azure may refuse. Previews come and go, and which region and cloud serves one is not
 * documented, so Azure's answer decides.
 */

/** The error for an unknown resource type, in any api-version. */
const noResourceType = /^InvalidResourceType$/;
/**
 * What `read` finds in the newest known version. If Azure rejects it, the newest one that its answer names is used, or
 * the next known one if it names none.
 *
 * @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type, with
 * the code of the last refusal where no version works
 */
async function inSupportedVersion(versions, read) {
    const tried = [];
    for (let version = versions.known[0];;) {
        tried.push(version);
        try {
            return await read(version);
        }
        catch (error) {
            const next = error instanceof errors_errors/* ServiceError */._7 ? nextVersion(error.details, tried, versions) : undefined;
            if (next === undefined)
                throw error instanceof errors_errors/* ServiceError */._7 ? finalRefusal(error, tried) : error;
            version = next;
        }
    }
}
/**
 * Only the answer to the first version can mean that there is no such type, and only if it names no versions. Later ones
 * may be versions of the provider that lack the type (2026-05-15 does).
 */
function finalRefusal(error, tried) {
    const { code, message } = error.details;
    const mayExist = noResourceType.test(code) && (namedVersions(message).length > 0 || tried.length > 1);
    return mayExist ? new errors_errors/* ServiceError */._7({ ...error.details, code: 'UnsupportedApiVersion' }, error) : error;
}
/** Codes for an unsupported api-version, of Azure or the provider (Microsoft: common deployment errors). */
const versionRefusals = new Set([
    'NoRegisteredProviderFound',
    'InvalidResourceType',
    'InvalidApiVersionParameter',
    'UnsupportedApiVersion',
]);
const mostTries = 3;
/** The version to try after this refusal; `undefined` if the error is final. */
function nextVersion({ code, message }, tried, { known, canBe = () => true }) {
    if (tried.length >= mostTries || !versionRefusals.has(code))
        return undefined;
    const named = namedVersions(message);
    // An unknown type has no versions.
    if (named.length === 0 && code === 'InvalidResourceType' && tried.length === 1)
        return undefined;
    return (named.length > 0 ? named.filter(canBe) : known).find((version) => !tried.includes(version));
}
/** The api-versions that an error names, newest first; a release comes before the preview of the same day. */
function namedVersions(message) {
    const [, list = ''] = /supported (?:api-)?versions are '([^']{0,10000})'/i.exec(message) ?? [];
    const versions = list.split(',').map((each) => each.trim());
    const valid = versions.filter((each) => /^\d{4}-\d{2}-\d{2}(?:-[a-z]{1,20})?$/i.test(each));
    return valid.toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
}
function sortKey(version) {
    return version.length === 10 ? `${version}~` : version;
}

;// CONCATENATED MODULE: ./build/azure/deny-assignments.js
/**
 * Deny assignments, which override every role. Source:
 * https://learn.microsoft.com/rest/api/authorization/deny-assignments
 */




/** The newer one has the effect. In the older one each counts as enforced. */
const known = ['2024-07-01-preview', '2022-04-01'];
const isKnown = (version) => known.some((each) => each === version);
/** Far more than any action's or scope's name: each is compared with the actions that matter here. */
const deny_assignments_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2048));
const names = dist/* nullish */.cl6(dist/* array */.YOg(deny_assignments_name));
const deny_assignments_text = dist/* nullish */.cl6(dist/* string */.YjP());
const principals = dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: deny_assignments_name, type: dist/* nullish */.cl6(deny_assignments_name) })));
const denyAssignment = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        // For texts only.
        denyAssignmentName: (0,responses/* unread */.gy)(deny_assignments_text, null),
        scope: deny_assignments_name,
        denyAssignmentEffect: deny_assignments_text,
        doNotApplyToChildScopes: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        condition: deny_assignments_text,
        principals,
        excludePrincipals: principals,
        permissions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ actions: names, notActions: names, dataActions: names, notDataActions: names, condition: deny_assignments_text }))),
    }),
});
function principalsOf(list) {
    return (list ?? []).map(({ id, type }) => ({ id: dashed(id), type: type ?? '' }));
}
function denyAssignmentOf({ id, properties }) {
    return {
        id,
        name: properties.denyAssignmentName ?? id,
        scope: properties.scope,
        effect: properties.denyAssignmentEffect ?? null,
        onlyAtScope: properties.doNotApplyToChildScopes === true,
        principals: principalsOf(properties.principals),
        excludedPrincipals: principalsOf(properties.excludePrincipals),
        permissions: (properties.permissions ?? []).map(({ actions, notActions, dataActions, notDataActions, condition }) => ({
            actions: actions ?? [],
            notActions: notActions ?? [],
            dataActions: dataActions ?? [],
            notDataActions: notDataActions ?? [],
            condition: condition ?? null,
        })),
        condition: properties.condition ?? null,
    };
}
async function listDenyAssignments(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/denyAssignments`;
    const atScope = { $filter: 'atScope()' };
    const entries = await inSupportedVersion({ known, canBe: isKnown }, (version) => arm.list(operation, path, version, denyAssignment, atScope));
    return entries.map(denyAssignmentOf);
}

;// CONCATENATED MODULE: ./build/azure/schedule-instances.js
/**
 * When role assignments end, as Privileged Identity Management says.
 * Source: https://learn.microsoft.com/rest/api/authorization/role-assignment-schedule-instances
 */



const schedule_instances_apiVersion = '2020-10-01';
/** The tenant has no license for time-bound assignments, so there are none. */
const noLicenseCode = 'AadPremiumLicenseRequired';
const instance = dist/* object */.Ikc({
    properties: dist/* object */.Ikc({
        originRoleAssignmentId: dist/* nullish */.cl6(dist/* string */.YjP()),
        roleDefinitionId: dist/* string */.YjP(),
        principalId: dist/* string */.YjP(),
        scope: dist/* string */.YjP(),
        startDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
        endDateTime: dist/* nullish */.cl6(dist/* string */.YjP()),
    }),
});
/** Instances at the scope and above it, of any principal. */
async function listScheduleInstances(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances`;
    const atScope = { $filter: 'atScope()' };
    const entries = await arm.list(operation, path, schedule_instances_apiVersion, instance, atScope);
    return entries.map(({ properties }) => ({
        assignmentId: properties.originRoleAssignmentId ?? null,
        roleId: dashed((0,model_roles/* roleGuid */.c5)(properties.roleDefinitionId)),
        principalId: dashed(properties.principalId),
        scope: properties.scope,
        start: properties.startDateTime ?? null,
        end: properties.endDateTime ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/observing/principal.js








const noPrincipal = { absentCodes: /^Request_ResourceNotFound$/ };
async function principal_readPrincipal(session, now) {
    const { adobePrincipalId } = session.inputs;
    return adobePrincipalId === undefined
        ? readOwnPrincipal(session)
        : readGivenPrincipal(session, adobePrincipalId, now);
}
/** By the application. */
function readOwnPrincipal({ inputs, graph }) {
    const read = operationOf('readPrincipal', inputs);
    return (0,responses/* tryRead */.o_)(read, (operation) => getServicePrincipal(graph, inputs.adobeAppId, operation), noPrincipal);
}
/** Whether a waiver and a given ID leave nothing to ask: then Graph is never called. */
function isGraphWaived({ adobePrincipalId, ...inputs }, now) {
    return adobePrincipalId !== undefined && (0,waivers/* waiverOf */.Ci)(inputs, 'adobe-principal', now) !== undefined;
}
async function readKeyVaultPrincipal(session, now) {
    const { inputs, graph } = session;
    const read = operationOf('readKeyVaultPrincipal', inputs);
    if (isGraphWaived(inputs, now))
        return { presence: 'unknown', reason: notCalled(read) };
    const live = await (0,responses/* tryRead */.o_)(read, (operation) => getKeyVaultPrincipal(graph, operation), noPrincipal);
    return live.presence === 'absent' ? readDeletedKeyVault(session) : live;
}
/** One that was never there is added by Entra itself; whether it adds one that somebody deleted is not documented. */
async function readDeletedKeyVault({ inputs, graph }) {
    const list = (operation) => listDeletedPrincipals(graph, applications/* keyVaultAppId */.o, operation);
    const deleted = await (0,responses/* tryRead */.o_)(operationOf('readKeyVaultPrincipal', inputs), list, { absentCodes: 'none' });
    if (deleted.presence !== 'found')
        return deleted;
    const [last] = deleted.value;
    if (last === undefined)
        return responses/* absent */.Ge;
    const unsaid = { enabled: null, assignmentRequired: null, disabledByMicrosoft: null, deactivated: false };
    return { presence: 'found', value: { id: last.id, ...unsaid, deleted: true } };
}
function notCalled({ name: operation }) {
    const message = 'Microsoft Graph is not called while adobe-principal is waived';
    return { operation, code: graphNotCalled, message, status: undefined, requestId: undefined, right: undefined };
}
/**
 * Only where Adobe's service principal is missing.
 *
 * @param roleAssignments tell which of several deleted ones has the role
 */
async function readDeletedPrincipal({ inputs, graph }, roleAssignments) {
    const find = operationOf('findDeletedPrincipal', inputs);
    const read = (operation) => listDeletedPrincipals(graph, inputs.adobeAppId, operation);
    const found = await (0,responses/* tryRead */.o_)(find, read, { absentCodes: 'none' });
    if (found.presence !== 'found')
        return found;
    if (found.value.length === 0)
        return responses/* absent */.Ge;
    const chosen = chooseDeleted(found.value, inputs, await roleAssignments());
    return chosen === undefined ? responses/* absent */.Ge : { presence: 'found', value: chosen };
}
/** Of several deleted ones, the one that the inputs name, else the one that holds the role, else the first. */
function chooseDeleted(deleted, inputs, roleAssignments) {
    const { key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const assigned = roleAssignments.presence === 'found' ? roleAssignments.value : [];
    return (deleted.find(({ id }) => id === inputs.adobePrincipalId) ??
        deleted.find(({ id }) => (0,model_grant/* grantsOf */.Rr)(assigned, id, key).length > 0) ??
        deleted[0]);
}
/**
 * If Graph does not say whose the given ID is, it is used, with the reason. It is replaced only if Graph contradicts
 * it.
 */
async function readGivenPrincipal(session, id, now) {
    const { inputs, graph } = session;
    if (isGraphWaived(inputs, now))
        return givenPrincipal(inputs, id, null);
    const read = operationOf('readGivenPrincipal', inputs);
    const principal = await (0,responses/* tryRead */.o_)(read, (operation) => getServicePrincipalById(graph, id, operation), noPrincipal);
    if (principal.presence === 'unknown')
        return givenPrincipal(inputs, id, principal.reason);
    // An ID that nobody has is a loss only where the application has no service principal of its own.
    return principal.presence === 'absent' ? readOwnPrincipal(session) : principal;
}
function givenPrincipal({ adobeAppId }, id, graphFailure) {
    const unsaid = { enabled: null, disabledByMicrosoft: null, deactivated: false, displayName: null };
    return { presence: 'found', value: { id, appId: adobeAppId, ...unsaid, from: 'input', graphFailure } };
}

;// CONCATENATED MODULE: ./build/observing/access.js
/** Who may use the key, and which locks apply: at the key or the vault, or above a missing vault. */












async function readAccess(session, reads) {
    const [roleAssignments, denyAssignments, scheduleInstances, locks] = await Promise.all([
        readRoleAssignments(session, reads),
        readAtKey(reading(session, 'readDenyAssignments', listDenyAssignments), reads, 'above'),
        readAtKey(reading(session, 'readAssignmentEnds', listScheduleInstances), reads),
        readLocks(session, reads),
    ]);
    const isLicensed = scheduleInstances.presence !== 'unknown' || scheduleInstances.reason.code !== noLicenseCode;
    return { roleAssignments, denyAssignments, scheduleInstances: isLicensed ? scheduleInstances : responses/* absent */.Ge, locks };
}
function readRoleAssignments(session, reads) {
    return readAtKey(reading(session, 'readRoleAssignments', listRoleAssignments), reads, 'above');
}
function reading({ inputs, arm }, id, list) {
    return (at, options) => {
        const read = (operation) => list(arm, (0,model_scopes/* idsOf */.UX)(inputs)[at], operation);
        return (0,responses/* tryRead */.o_)(operationOf(id, inputs, { at }), read, options);
    };
}
/**
 * At the key, where Azure also lists what is set at the vault and above. Without a key, the vault's scope is read;
 * without a vault, the scopes above it, if the plan needs them. A 404 at a key that exists says nothing: what is set at
 * the key alone is not in the vault's list.
 */
async function readAtKey(readAt, reads, withoutVault) {
    const atKey = await readAt('key');
    if (atKey.presence !== 'absent')
        return atKey;
    if ((await reads.key).presence === 'found')
        return readAt('key', { absentCodes: 'none' });
    const { vault } = await reads.vault;
    if (vault.presence === 'found')
        return readAt('vault');
    return vault.presence === 'absent' && withoutVault === 'above' ? readAbove(readAt) : atKey;
}
async function readLocks(session, reads) {
    const readAt = reading(session, 'listLocks', listLocks);
    const atVault = await readAt('vault');
    if (atVault.presence !== 'absent' || (await reads.vault).vault.presence !== 'absent')
        return atVault;
    return readAbove(readAt);
}
/** What is set above a missing vault applies to it once it is created or recovered. */
async function readAbove(readAt) {
    const atGroup = await readAt('group');
    return atGroup.presence === 'absent' ? readAt('subscription') : atGroup;
}
const guid = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* uuid */.uRe());
/** Whether groups lift or cause a denial. Where Graph did not say whose the given ID is, it is not asked again. */
async function readDenyGroups({ inputs, graph }, principal, denyAssignments) {
    const id = (0,model_principal/* adobePrincipalId */.l7)(inputs, { principal });
    if (id === undefined || principal.presence !== 'found' || denyAssignments.presence !== 'found')
        return responses/* absent */.Ge;
    const groups = groupsInDoubt(denyAssignments.value, id, (0,model_scopes/* scopesOf */.ZK)(inputs).key).filter((one) => dist.is(guid, one));
    if (groups.length === 0)
        return responses/* absent */.Ge;
    const check = operationOf('checkDenyGroups', inputs);
    const { from, graphFailure } = principal.value;
    if (from === 'input')
        return { presence: 'unknown', reason: graphFailure ?? notCalled(check) };
    return (0,responses/* tryRead */.o_)(check, (operation) => memberGroupsAmong(graph, id, groups, operation), { absentCodes: 'none' });
}

;// CONCATENATED MODULE: ./build/observing/key.js
/** The key and its versions; if it is missing, whether a deleted key can be recovered. */





/** Only `KeyNotFound` says that there is no key: any other 404 is about the vault, which a part of Azure may not know yet. */
const key_noKey = { absentCodes: /^KeyNotFound$/ };
async function readKey({ inputs, keyVaultManagement, noteKnown }) {
    const key = await (0,responses/* tryRead */.o_)(operationOf('readKey', inputs), (operation) => getKey(keyVaultManagement, inputs, operation), key_noKey);
    if (key.presence === 'found')
        noteKnown({ key: key.value });
    return key;
}
function readKeyVersions({ inputs, arm }) {
    return (0,responses/* tryRead */.o_)(operationOf('listKeyVersions', inputs), (operation) => listKeyVersions(arm, inputs, operation));
}
/** The key's own answer tells of its current version: only an older one, which a rotation leaves, is asked for by itself. */
async function readConfirmedVersion({ inputs, arm }, reading) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    if (confirmed?.version === undefined || !(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed))
        return responses/* absent */.Ge;
    const { version } = confirmed;
    const key = await reading;
    if (key.presence === 'found' && key.value.version === version)
        return { presence: 'found', value: key_versionOf(key.value) };
    return (0,responses/* tryRead */.o_)(operationOf('readConfirmedVersion', inputs), (operation) => getKeyVersion(arm, inputs, version, operation));
}
function key_versionOf({ version, enabled, notBefore, expires, created, type, size, operations }) {
    return { version, enabled, notBefore, expires, created, type, size, operations };
}
function readDeletedKey(session) {
    const find = operationOf('findDeletedKey', session.inputs);
    return (0,responses/* tryRead */.o_)(find, async (operation) => (await session.deletedKeys()).get(operation), key_noKey);
}

;// CONCATENATED MODULE: ./build/azure/diagnostics.js
/** Diagnostic settings. Source: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings */

const diagnostics_apiVersion = '2021-05-01-preview';
const diagnostics_text = dist/* nullish */.cl6(dist/* string */.YjP());
const setting = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        storageAccountId: diagnostics_text,
        workspaceId: diagnostics_text,
        eventHubAuthorizationRuleId: diagnostics_text,
        marketplacePartnerId: diagnostics_text,
        logs: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ category: diagnostics_text, categoryGroup: diagnostics_text, enabled: dist/* nullish */.cl6(dist/* boolean */.zMY()) }))),
    }),
});
function settingOf({ name, properties }) {
    const { storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId, logs } = properties;
    const enabled = (logs ?? []).filter((log) => log.enabled === true);
    return {
        name,
        logs: enabled.map((log) => (log.category || log.categoryGroup || '').toLowerCase()),
        workspaceId: workspaceId || null,
        hasDestination: [storageAccountId, workspaceId, eventHubAuthorizationRuleId, marketplacePartnerId].some(Boolean),
    };
}
async function listDiagnosticSettings(arm, scope, operation) {
    const path = `${scope}/providers/Microsoft.Insights/diagnosticSettings`;
    return (await arm.list(operation, path, diagnostics_apiVersion, setting)).map(settingOf);
}

;// CONCATENATED MODULE: ./build/azure/perimeters.js
/**
 * A vault's associations with network security perimeters. Source: REST specification of Microsoft.KeyVault,
 * networkSecurityPerimeterConfigurations.
 */


/** The api-versions whose specification includes it. */
const perimeters_known = ['2026-04-01-preview', '2024-04-01-preview'];
const configuration = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        provisioningState: dist/* nullish */.cl6(dist/* string */.YjP()),
        resourceAssociation: dist/* nullish */.cl6(dist/* object */.Ikc({ accessMode: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    }),
});
/** @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type */
async function listPerimeters(arm, vault, operation) {
    const path = `${vault}/networkSecurityPerimeterConfigurations`;
    const entries = await inSupportedVersion({ known: perimeters_known }, (version) => arm.list(operation, path, version, configuration));
    return entries.map(({ name, properties }) => ({
        name,
        accessMode: properties.resourceAssociation?.accessMode ?? null,
        provisioningState: properties.provisioningState ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/azure/subscriptions.js
/** The subscription: its state, and its regions. Source: https://learn.microsoft.com/rest/api/resources/subscriptions */



const subscriptions_apiVersion = '2022-12-01';
const tenantId = dist/* nullish */.cl6(dist/* string */.YjP());
const subscriptions_subscription = dist/* object */.Ikc({ subscriptionId: dist/* string */.YjP(), state: dist/* string */.YjP(), tenantId });
const entry = dist/* object */.Ikc({ subscriptionId: dist/* string */.YjP(), state: dist/* nullish */.cl6(dist/* string */.YjP()), tenantId });
/**
 * The subscription from the list of all that the caller may read, otherwise by its ID. The list comes first because it
 * needs no right on the subscription itself: it includes those in which the caller has a role on one group only
 * (assumed; `az login` reads it too), for which the read by ID may be refused.
 */
async function getSubscription(arm, id, operation) {
    const listed = await inList(arm, id, operation);
    if (listed?.state != null)
        return subscriptionOf(listed.state, listed.tenantId);
    const response = await arm.get(operation, `/subscriptions/${id}`, subscriptions_apiVersion);
    const read = (0,responses/* parseResponse */.xp)(operation, response, subscriptions_subscription);
    return subscriptionOf(read.state, read.tenantId);
}
const subscriptionOf = (state, tenant) => tenant == null ? { state } : { state, tenantId: tenant.toLowerCase() };
async function inList(arm, id, operation) {
    try {
        const all = await arm.list(operation, '/subscriptions', subscriptions_apiVersion, entry);
        return all.find((each) => each.subscriptionId.toLowerCase() === id);
    }
    catch (error) {
        // A refused login ends the run; if the list can't be read, the read by ID remains.
        if (error instanceof errors_errors/* ServiceError */._7 && error.details.service === 'arm')
            return undefined;
        throw error;
    }
}
const providerVersion = '2021-04-01';
const provider = dist/* object */.Ikc({
    resourceTypes: dist/* array */.YOg(dist/* object */.Ikc({ resourceType: dist/* string */.YjP(), locations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())) })),
});
/**
 * The regions in which Azure creates vaults for the subscription, by their display names (`East US 2`), in an answer
 * without pages. Source: https://learn.microsoft.com/rest/api/resources/providers/get
 */
async function listRegions(arm, subscriptionId, operation) {
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
    const response = await arm.get(operation, path, providerVersion);
    const { resourceTypes } = (0,responses/* parseResponse */.xp)(operation, response, provider);
    const vaults = resourceTypes.find(({ resourceType }) => resourceType.toLowerCase() === 'vaults');
    if (vaults?.locations == null)
        throw (0,responses/* invalidResponse */.Ff)(operation, response, 'the answer names no regions of vaults');
    return vaults.locations;
}

;// CONCATENATED MODULE: ./build/azure/token-settings.js
/**
 * Which tokens a vault accepts, by settings that only previews of Microsoft.KeyVault have. Source: REST specification,
 * `tokenBindingParameters` from 2026-03-01-preview on; `enableCrossTenantAccessProtection` is a name in the Azure SDK for
 * Python 14.2.0b1.
 */



const token_settings_known = ['2026-04-01-preview', '2026-03-01-preview'];
/** An answer in an older version has neither setting, whatever the vault has. */
function hasSettings(version) {
    return version.slice(0, 10) >= '2026-03-01';
}
const token_settings_vaultBody = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    properties: dist/* object */.Ikc({
        // In whatever form: what is set and can't be read is told, and not taken for an answer that never came.
        tokenBindingParameters: dist/* optional */.lqM(dist/* unknown */.L5J()),
        enableCrossTenantAccessProtection: dist/* optional */.lqM(dist/* unknown */.L5J()),
    }),
});
/** @throws ServiceError with status 404 when the vault does not exist, and where no api-version works */
async function getTokenSettings(arm, vault, operation) {
    const { properties } = await inSupportedVersion({ known: token_settings_known, canBe: hasSettings }, async (version) => (0,responses/* parseResponse */.xp)(operation, await arm.get(operation, vault, version), token_settings_vaultBody));
    const { tokenBindingParameters: binding, enableCrossTenantAccessProtection: protection } = properties;
    const bound = dist/* safeParse */.xLC(bindingBody, binding);
    const isProtected = dist/* safeParse */.xLC(dist/* nullish */.cl6(dist/* boolean */.zMY()), protection);
    return {
        bindingMode: bound.success ? (bound.output?.mode ?? null) : null,
        crossTenantProtection: isProtected.output === true,
        unclear: [
            ...(bound.success && !isModeless(bound.output) ? [] : ['tokenBindingParameters']),
            ...(isProtected.success ? [] : ['enableCrossTenantAccessProtection']),
        ],
    };
}
const bindingBody = dist/* nullish */.cl6(dist/* looseObject */._H3({ mode: dist/* nullish */.cl6(dist/* string */.YjP()) }));
/** Something of the binding is set, such as its strength, and no mode: what is then the default is documented only without it. */
function isModeless(binding) {
    const { mode = null, ...rest } = binding ?? {};
    return mode === null && Object.values(rest).some((value) => value !== null);
}

;// CONCATENATED MODULE: ./build/observing/vault.js
/** The vault, its settings, and, if it is missing, what has its name. */















const noGroup = { absentCodes: /^ResourceGroupNotFound$/ };
/** The vault and its group: where there is no vault, either answer may say that there is no group. */
async function readVault(session) {
    const { inputs, keyVaultManagement, arm, noteKnown } = session;
    let groupIsMissing = false;
    const [vault, state] = await Promise.all([
        (0,responses/* tryRead */.o_)(operationOf('readVault', inputs), async (operation) => {
            try {
                return await getVault(keyVaultManagement, inputs, operation);
            }
            catch (error) {
                groupIsMissing = error instanceof errors_errors/* ServiceError */._7 && error.details.code === 'ResourceGroupNotFound';
                throw error;
            }
        }),
        (0,responses/* tryRead */.o_)(operationOf('readGroupState', inputs), (operation) => getGroupState(arm, inputs, operation), noGroup),
    ]);
    if (vault.presence === 'found')
        noteKnown({ vault: vault.value });
    if (vault.presence === 'unknown')
        return { vault, resourceGroup: vault };
    if (groupIsMissing || state.presence === 'absent')
        return { vault, resourceGroup: responses/* absent */.Ge };
    // That its state could not be read is not held against the group.
    const provisioningState = state.presence === 'found' ? state.value : null;
    return { vault, resourceGroup: { presence: 'found', value: { name: inputs.resourceGroup, provisioningState } } };
}
const noSurroundings = {
    deletedVault: responses/* absent */.Ge,
    nameTaken: responses/* absent */.Ge,
    otherVaults: responses/* absent */.Ge,
    regions: responses/* absent */.Ge,
};
/**
 * What to know before a missing vault is created: whether a soft-deleted vault or somebody else's has its name, and
 * which other vaults its group contains.
 *
 * @param what `names`: only whose the name is
 */
async function readSurroundings(session, what) {
    const { inputs, arm, keyVaultManagement } = session;
    const [deletedVault, taken, otherVaults, regions] = await Promise.all([
        (0,responses/* tryRead */.o_)(operationOf('findDeletedVault', inputs), (operation) => getDeletedVault(arm, inputs, operation)),
        (0,responses/* tryRead */.o_)(operationOf('checkName', inputs), (operation) => isNameTaken(keyVaultManagement, inputs, operation)),
        what === 'all' && mayCreateVault(session) ? readOtherVaults(session) : responses/* absent */.Ge,
        what !== 'names' && mayCreateVault(session) && inputs.location !== undefined ? readRegions(session) : responses/* absent */.Ge,
    ]);
    const nameTaken = taken.presence !== 'found' ? taken : taken.value ? { presence: 'found', value: true } : responses/* absent */.Ge;
    return { deletedVault, nameTaken, otherVaults, regions };
}
function mayCreateVault({ inputs }) {
    return !(0,inputs_mode/* onlyLooks */.V)(inputs.mode) && !(0,confirmation/* isConfirmed */.it)(inputs);
}
function readOtherVaults(session) {
    const { inputs, arm } = session;
    return readIfAllowed(session, 'listVaults', (operation) => listOtherVaults(arm, inputs, operation));
}
function readRegions(session) {
    const { inputs, arm } = session;
    return readIfAllowed(session, 'readRegions', (operation) => listRegions(arm, inputs.subscriptionId, operation));
}
/** Only warns before a creation, so what prevents it is only in the debug log and the report. */
async function readIfAllowed({ inputs, log }, id, read) {
    const part = await (0,responses/* tryRead */.o_)(operationOf(id, inputs), read, { absentCodes: 'none', needsSubscription: false });
    if (part.presence === 'unknown') {
        const { operation, code, message } = part.reason;
        log.debug(`Could not ${operation.en}: ${code}: ${message}`);
    }
    return part;
}
async function readVaultDetails(session) {
    const { inputs, arm } = session;
    const { vault } = (0,model_scopes/* idsOf */.UX)(inputs);
    const [subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings] = await Promise.all([
        readSubscription(session),
        (0,responses/* tryRead */.o_)(operationOf('listKeys', inputs), (operation) => listNames(arm, inputs, 'keys', operation)),
        (0,responses/* tryRead */.o_)(operationOf('listSecrets', inputs), (operation) => listNames(arm, inputs, 'secrets', operation)),
        (0,responses/* tryRead */.o_)(operationOf('listDiagnosticSettings', inputs), (operation) => listDiagnosticSettings(arm, vault, operation)),
        (0,responses/* tryRead */.o_)(operationOf('listPerimeters', inputs), (operation) => listPerimeters(arm, vault, operation), {
            absentCodes: noResourceType,
        }),
        (0,responses/* tryRead */.o_)(operationOf('readTokenSettings', inputs), (operation) => getTokenSettings(arm, vault, operation)),
    ]);
    return { subscription, keys, secrets, diagnosticSettings, perimeters, tokenSettings };
}
/**
 * Azure may answer "not found" to a reader of one group. Where there is no such subscription, the read of the vault says
 * so, and ends the run.
 */
function readSubscription({ inputs, arm }) {
    const read = (operation) => getSubscription(arm, inputs.subscriptionId, operation);
    return (0,responses/* tryRead */.o_)(operationOf('readSubscription', inputs), read, { absentCodes: 'none', needsSubscription: false });
}

;// CONCATENATED MODULE: ./build/observing/absences.js










/** What is absent, even if a deleted one is listed: it may have been recovered a moment ago. */
function absencesIn(session, observed) {
    const { vault, key, principal } = observed;
    const grantOf = vault.presence === 'absent' ? model_grant/* grantFromAbove */.A6 : model_grant/* observedGrant */.fH;
    const isGone = {
        vault: vault.presence === 'absent',
        key: vault.presence === 'found' && key.presence === 'absent',
        principal: principal.presence === 'absent',
        grant: principal.presence === 'found' && grantOf(session.inputs, observed).presence === 'absent',
    };
    return ['vault', 'key', 'principal', 'grant'].filter((one) => isGone[one]);
}
/**
 * How long what Adobe confirmed is looked for before it is called lost, ms: a key that was just deleted is not among the
 * deleted ones for some seconds, nor is a service principal.
 */
const searchTime = 30_000;
/** @returns `undefined` if vault, key, principal or group are there by now, or the group is gone: then everything has to be read again */
async function confirmAbsences(session, first) {
    const startedAt = (0,runtime_clock/* now */.t)();
    let observed = first;
    do
        observed = await lookAgain(session, observed);
    while (observed !== undefined && absences_isNowhere(session, observed) && (0,runtime_clock/* now */.t)() - startedAt < searchTime);
    return observed;
}
/** What Adobe confirmed, neither there nor among the deleted ones. */
function absences_isNowhere({ inputs, clock }, observed) {
    const { principal, deletedPrincipal } = observed;
    const lost = (0,model_lost/* lostOf */.iR)(inputs, observed, clock.timeOf((0,runtime_clock/* now */.t)()));
    if (lost === undefined)
        return false;
    return lost.kind === 'lost' || (principal.presence === 'absent' && deletedPrincipal.presence === 'absent');
}
async function lookAgain(session, first) {
    const absences = absencesIn(session, first);
    if (absences.length === 0)
        return first;
    await beforeSecondLook(session, absences.join(', '), operationOf('readVault', session.inputs).name);
    const look = (of, read) => (absences.includes(of) ? read() : undefined);
    const [vault, key, principal, grant] = await Promise.all([
        look('vault', () => vaultAgain(session, first)),
        look('key', () => keyAgain(session, first)),
        look('principal', () => principalAgain(session, first)),
        look('grant', () => grantAgain(session, first)),
    ]);
    const found = [vault?.found.vault, key?.key, principal?.principal].some((part) => part?.presence === 'found');
    if (found || vault?.isGroupContradicted === true)
        return undefined;
    return { ...first, ...vault?.found, ...key, ...principal, ...grant };
}
/** Absent only if both say so; what one of them finds exists. */
function inBoth(first, second) {
    if (second.presence === 'found' || first.presence === 'absent')
        return second;
    return first;
}
async function vaultAgain(session, first) {
    const [{ vault, resourceGroup }, around] = await Promise.all([
        readVault(session),
        readSurroundings(session, 'names'),
    ]);
    const deletedVault = inBoth(first.deletedVault, around.deletedVault);
    const found = { vault, deletedVault, nameTaken: inBoth(first.nameTaken, around.nameTaken) };
    // Whether the group has to be created, and which other vaults it contains, follows from its answer.
    const wasMissing = first.resourceGroup.presence === 'absent';
    return {
        found,
        isGroupContradicted: vault.presence === 'absent' && (resourceGroup.presence === 'absent') !== wasMissing,
    };
}
async function keyAgain(session, first) {
    const [key, deletedKey] = await Promise.all([readKey(session), readDeletedKey(session)]);
    return { key, deletedKey: inBoth(first.deletedKey, deletedKey) };
}
/** With the grants of deleted ones, which may be as new, and tell which of several is Adobe's. */
async function principalAgain(session, first) {
    let again;
    const [principal, deletedPrincipal] = await Promise.all([
        principal_readPrincipal(session, Date.now()),
        readDeletedPrincipal(session, async () => {
            again = grantAgain(session, first);
            return (await again).roleAssignments ?? first.roleAssignments;
        }),
    ]);
    return { principal, deletedPrincipal: inBoth(first.deletedPrincipal, deletedPrincipal), ...(await again) };
}
/** An access policy is in the vault, a role in the list of assignments. */
async function grantAgain(session, first) {
    if ((0,model_vault/* usesPolicies */.dd)(first)) {
        const again = await readVault(session);
        return again.vault.presence === 'found' ? { vault: again.vault } : {};
    }
    return { roleAssignments: await assignmentsAgain(session, first) };
}
function assignmentsAgain(session, { vault, key }) {
    return readRoleAssignments(session, { vault: Promise.resolve({ vault }), key: Promise.resolve(key) });
}

;// CONCATENATED MODULE: ./build/azure/activity-log.js
/**
 * The resource group's events in Azure's activity log. Source: REST reference "Activity Logs - List" (2015-04-01), which
 * allows only the patterns of `$filter` that it lists.
 */


const activity_log_apiVersion = '2015-04-01';
/** Azure keeps events for 90 days, and refuses an earlier start; an hour is left for clocks that differ. */
const kept = 90 * 86_400_000 - 3_600_000;
/** A busy group has many events. The newest come first, so what happened last is among these. */
const mostPages = 5;
const activity_log_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2_000));
const activity_log_event = dist/* object */.Ikc({
    eventTimestamp: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    operationName: dist/* object */.Ikc({ value: activity_log_text }),
    status: dist/* object */.Ikc({ value: activity_log_text }),
    caller: dist/* nullish */.cl6(activity_log_text),
    resourceId: dist/* nullish */.cl6(activity_log_text),
});
/**
 * What was carried out in the group, the newest first.
 *
 * @param now by Azure's clock, milliseconds since 1970
 */
async function listActivity(arm, inputs, now, operation) {
    const iso = (milliseconds) => new Date(milliseconds).toISOString();
    const group = inputs.resourceGroup.replaceAll("'", "''");
    const query = {
        $filter: `eventTimestamp ge '${iso(now - kept)}' and eventTimestamp le '${iso(now)}' and resourceGroupName eq '${group}'`,
        $select: 'eventTimestamp,operationName,status,caller,resourceId',
    };
    const path = `${(0,model_scopes/* idsOf */.UX)(inputs).subscription}/providers/Microsoft.Insights/eventtypes/management/values`;
    const { entries, isComplete } = await arm.listFirst(operation, path, activity_log_apiVersion, activity_log_event, query, mostPages);
    const events = entries
        .filter(({ status }) => status.value.toLowerCase() === 'succeeded')
        .map(({ eventTimestamp, operationName, caller, resourceId }) => ({
        operation: operationName.value.toLowerCase(),
        caller: caller ?? '',
        at: new Date(eventTimestamp).toISOString(),
        resourceId: (0,model_scopes/* comparable */.Zm)(resourceId ?? ''),
    }))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1));
    return { entries: events, isComplete };
}

// EXTERNAL MODULE: ./build/runtime/secrets.js + 1 modules
var secrets = __webpack_require__(3978);
;// CONCATENATED MODULE: ./build/azure/audit-log-query.js
/**
 * The query that reads a vault's audit log, in the Kusto Query Language. It runs in the vault's own context, so it
 * needs no name or key: the only variables in its text are the number of days and the application's ID. Sources: Azure
 * Monitor table reference, AZKVAuditLogs and AzureDiagnostics; "union operator", isfuzzy.
 */
/** How long Azure Monitor may work on the query, seconds. */
const auditLogServerTimeout = 30;
/** How long one attempt may take, ms: longer than the query itself. */
const auditLogTimeLimit = 40_000;
/**
 * The maximum number of rows of each kind; if the query returns as many, there may be more. Whoever reaches the vault can
 * cause rows: calls without a token are left out, and those of other applications take no place of Adobe's, nor of
 * changes that succeeded.
 */
const mostAuditLogRows = { ofAdobe: 300, changes: 100, others: 100 };
/** Operations that change a key, as Key Vault logs them. */
const keyChanges = [
    'KeyCreate',
    'KeyImport',
    'KeyUpdate',
    'KeyDelete',
    'KeyPurge',
    'KeyRecover',
    'KeyRestore',
    'KeyRotate',
];
const audit_log_query_guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The key and its version in an address of the data plane, whatever its port. */
const keyInAddress = '^https?://[^/]+/keys/([0-9A-Za-z-]+)(?:/([0-9A-Fa-f]{32}))?';
/**
 * A setting's "destination table" decides which of the two tables has the events. A table without events does not exist
 * yet, nor does a column of AzureDiagnostics; the empty table keeps the union from failing if both are missing. Refusals since an
 * application's last call that was let through have rows of their own, so that `First` is when they began.
 *
 * @param days how far back from now, 1 to 90
 * @param adobeAppId of the application whose calls count
 * @throws RangeError for any other number, and for what is no application ID
 */
function auditLogQuery(days, adobeAppId) {
    if (!Number.isInteger(days) || days < 1 || days > 90)
        throw new RangeError(`${days} is not a whole number from 1 to 90`);
    const appId = adobeAppId.toLowerCase();
    if (!audit_log_query_guid.test(appId))
        throw new RangeError('the application ID is no GUID');
    return `let since = ago(${days}d);
let adobe = "${appId}";
let changes = dynamic([${keyChanges.map((name) => `"${name}"`).join(', ')}]);
let keyInAddress = @"${keyInAddress}";
let events = materialize(union isfuzzy=true
    (datatable(TimeGenerated: datetime, AppId: string, Operation: string, Status: int, Result: string, Id: string, Address: string, CallerIp: string) []),
    (AZKVAuditLogs
    | where TimeGenerated >= since
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(todynamic(column_ifexists("Identity", dynamic(null))).claim.appid),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("HttpStatusCode", int(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("Id", "")),
        Address = tostring(column_ifexists("RequestUri", "")),
        CallerIp = tostring(column_ifexists("CallerIpAddress", ""))),
    (AzureDiagnostics
    | where TimeGenerated >= since
    | where ResourceProvider =~ "MICROSOFT.KEYVAULT" and Category =~ "AuditEvent"
    | project TimeGenerated = todatetime(TimeGenerated),
        AppId = tostring(column_ifexists("identity_claim_appid_g", "")),
        Operation = tostring(OperationName),
        Status = toint(column_ifexists("httpStatusCode_d", real(null))),
        Result = coalesce(tostring(column_ifexists("ResultSignature", "")), tostring(column_ifexists("ResultType", ""))),
        Id = tostring(column_ifexists("id_s", "")),
        Address = tostring(column_ifexists("requestUri_s", "")),
        CallerIp = tostring(column_ifexists("CallerIPAddress", "")))
| where isnull(Status) or Status != 401 or isnotempty(AppId)
| extend AppId = tolower(AppId),
    Key = tolower(coalesce(extract(keyInAddress, 1, Id), extract(keyInAddress, 1, Address))),
    Version = tolower(coalesce(extract(keyInAddress, 2, Id), extract(keyInAddress, 2, Address))));
let through = events
| where Operation in~ ("KeyGet", "KeyGetVersion", "KeyWrap", "KeyUnwrap") and Status between (200 .. 299)
| summarize LastThrough = max(TimeGenerated) by AppId, Key;
let calls = materialize(events
| lookup kind=leftouter through on AppId, Key
| extend IsSince = Status in (401, 403) and (isnull(LastThrough) or TimeGenerated >= LastThrough)
| summarize Calls = count(), First = min(TimeGenerated), Last = max(TimeGenerated)
    by AppId, Operation, Status, Result, Key, Version, CallerIp, IsSince
| extend IsAdobe = AppId == adobe, IsChange = Operation in~ (changes) and Status between (200 .. 299)
| project IsAdobe, IsChange, AppId, Operation, Status, Result, Key, Version, CallerIp, Calls, First, Last);
union
    (calls | where IsAdobe | top ${mostAuditLogRows.ofAdobe} by Last desc),
    (calls | where not(IsAdobe) and IsChange | top ${mostAuditLogRows.changes} by Last desc),
    (calls | where not(IsAdobe) and not(IsChange) | top ${mostAuditLogRows.others} by Last desc)
| project-away IsAdobe, IsChange
| order by Last desc
`;
}

// EXTERNAL MODULE: ./build/azure/send.js
var azure_send = __webpack_require__(484);
;// CONCATENATED MODULE: ./build/azure/audit-log.js
/**
 * The vault's audit log, by the query API of Azure Monitor in the vault's own context. Only with `usage-days`.
 * Sources: https://learn.microsoft.com/azure/azure-monitor/logs/api/azure-resource-queries, and "response format" beside it.
 */







/**
 * @param send a `Send` for Azure Monitor's query API that adds its token
 * @param days how far back from now
 * @throws ServiceError also if Azure returns only a part of the rows
 */
async function readAuditLog(send, inputs, days, operation) {
    const response = await send(operation, {
        method: 'POST',
        url: (0,azure_send/* addressOf */.c)(cloud/* domains */.C5.logs, `/v1${(0,model_scopes/* idsOf */.UX)(inputs).vault}/query`),
        headers: { Prefer: `wait=${auditLogServerTimeout}` },
        body: { query: auditLogQuery(days, inputs.adobeAppId), timespan: `P${days}D` },
    });
    const { tables, error } = (0,responses/* parseResponse */.xp)(operation, response, answer);
    if (error !== undefined) {
        const { code, message } = error;
        throw (0,responses/* invalidResponse */.Ff)(operation, response, `a part of the rows is missing: ${code}: ${(0,secrets/* excerpt */.Kb)(message)}`);
    }
    const rows = tables[0].rows.map(callsOf);
    return { days, rows, ...completeness(rows, inputs) };
}
const { ofAdobe, changes: audit_log_changes, others } = mostAuditLogRows;
/** As the query limits each kind. */
function completeness(rows, { adobeAppId }) {
    const own = rows.filter(({ appId }) => appId === adobeAppId.toLowerCase());
    const rest = rows.filter(({ appId }) => appId !== adobeAppId.toLowerCase());
    const changing = rest.filter(isKeyChange);
    const isComplete = own.length < ofAdobe;
    const isCut = !isComplete || changing.length >= audit_log_changes || rest.length - changing.length >= others;
    return { isComplete, isCut };
}
function isKeyChange({ operation, status }) {
    const isSuccess = status !== null && status >= 200 && status <= 299;
    return isSuccess && keyChanges.some((name) => name.toLowerCase() === operation.toLowerCase());
}
const audit_log_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1_000));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const audit_log_columns = [
    'AppId',
    'Operation',
    'Status',
    'Result',
    'Key',
    'Version',
    'CallerIp',
    'Calls',
    'First',
    'Last',
];
const audit_log_row = dist/* strictTuple */.CxQ([audit_log_text, audit_log_text, dist/* nullable */.mee(dist/* number */.aig()), audit_log_text, audit_log_text, audit_log_text, audit_log_text, count, time, time]);
const answer = dist/* object */.Ikc({
    tables: dist/* strictTuple */.CxQ([
        dist/* object */.Ikc({
            columns: dist/* strictTuple */.CxQ(audit_log_columns.map((name) => dist/* object */.Ikc({ name: dist/* literal */.euz(name) }))),
            rows: dist/* pipe */.FsL(dist/* array */.YOg(audit_log_row), dist/* maxLength */.Ru6(ofAdobe + audit_log_changes + others)),
        }),
    ]),
    /** Beside the tables: why Azure did not return all rows. */
    error: dist/* optional */.lqM(dist/* object */.Ikc({ code: dist/* string */.YjP(), message: dist/* optional */.lqM(dist/* string */.YjP(), '') })),
});
function callsOf([appId, operation, status, result, key, version, callerIp, calls, first, last]) {
    return {
        appId: appId.toLowerCase(),
        operation,
        status,
        result,
        key: key.toLowerCase(),
        version: version.toLowerCase(),
        callerIp,
        calls,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
    };
}

;// CONCATENATED MODULE: ./build/observing/logs.js
/** What Azure's logs tell: who changed something (the activity log), and who called the vault (its audit log). */









/** Whether something that Adobe confirmed is missing or unhealthy, or a vault might have been purged: a ready key costs no request more. */
function needsActivity(inputs, { state, lost }, observed) {
    if (isNowhere(inputs, observed))
        return true;
    return (0,confirmation/* isConfirmed */.it)(inputs) && (state === 'missing' || state === 'unhealthy' || lost !== undefined);
}
/** A log that can't be read, or not in time, never changes how the run ends. */
async function readActivity(session) {
    const { arm, inputs, clock } = session;
    const operation = operationOf('readActivityLog', inputs);
    try {
        return await (0,responses/* tryRead */.o_)(operation, (named) => listActivity(arm, inputs, clock.timeOf((0,runtime_clock/* now */.t)()), named), {
            absentCodes: 'none',
            needsSubscription: false,
        });
    }
    catch (error) {
        if (!(error instanceof deadline/* Interrupted */.j) || error.reason === 'cancelled')
            throw error;
        const { name } = operation;
        const nothing = { status: undefined, message: 'the time limit is over', requestId: undefined, right: undefined };
        return { presence: 'unknown', reason: { operation: name, code: 'DeadlineExceeded', ...nothing } };
    }
}
/**
 * Who called the vault, with `usage-days`. In the context of the vault, whose ID is known from the inputs: it waits only
 * for its own token. A 404 for the log says nothing about calls.
 */
async function readUsage(session) {
    const { usageDays } = session.inputs;
    if (usageDays === undefined)
        return responses/* absent */.Ge;
    const read = { ...operationOf('readAuditLog', session.inputs), timeLimit: auditLogTimeLimit };
    const query = (operation) => readAuditLog(session.logs, session.inputs, usageDays, operation);
    return (0,responses/* tryRead */.o_)(read, query, { absentCodes: 'none' });
}

;// CONCATENATED MODULE: ./build/observe.js










/** Reads that contradict one another are repeated: a part of Azure may not know a new vault for some seconds. */
const mostAttempts = 8;
/** The longest pause between two of them, ms: together they span three quarters of a minute. */
const observe_longestPause = 15_000;
/** @throws ServiceError when the login is refused or the subscription does not exist; Interrupted at the deadline */
async function observe(session) {
    for (let attempt = 1;; attempt += 1) {
        const observed = await observeTwice(session, attempt === mostAttempts);
        if (observed !== undefined)
            return observed;
        await session.deadline.wait(Math.min(observe_longestPause, 250 * 2 ** attempt), operationOf('readVault', session.inputs).name);
    }
}
/**
 * Everything, and what is absent a second time; `undefined` if answers contradict one another: something was created between
 * two reads, or a part of Azure does not know it yet, and nothing may be planned on this.
 *
 * @throws ServiceError `VaultContradicted` if they still do at the last attempt
 */
async function observeTwice(session, isLast) {
    const first = await readAll(session);
    const contradiction = contradictionIn(first);
    if (contradiction === 'vault not known' && isLast)
        return logged(session, first);
    const observed = contradiction === undefined ? await confirmAbsences(session, first) : undefined;
    if (observed !== undefined)
        return logged(session, observed);
    if (!isLast)
        return undefined;
    const { name: operation } = operationOf('readVault', session.inputs);
    const message = 'Azure contradicts itself: one answer finds the vault, its key or its resource group, and another says that there is none';
    throw new errors_errors/* ServiceError */._7({ service: 'arm', operation, code: 'VaultContradicted', message });
}
async function readAll(session) {
    const startedAt = (0,runtime_clock/* now */.t)();
    const reads = { vault: readVault(session), key: readKey(session) };
    const access = readAccess(session, reads);
    const [{ vault, resourceGroup }, keyRead, principal, keyVaultPrincipal, accessRead, keyVersions, confirmedVersion, details, usage,] = await Promise.all([
        reads.vault,
        reads.key,
        principal_readPrincipal(session, Date.now()),
        readKeyVaultPrincipal(session, Date.now()),
        access,
        readKeyVersions(session),
        readConfirmedVersion(session, reads.key),
        readVaultDetails(session),
        readUsage(session),
    ]);
    // Without a vault there is no key, even if its read was refused.
    const key = vault.presence === 'absent' && keyRead.presence !== 'found' ? responses/* absent */.Ge : keyRead;
    const isKeyMissing = vault.presence === 'found' && key.presence === 'absent';
    const [surroundings, deletedPrincipal, deletedKey, denyGroups] = await Promise.all([
        vault.presence === 'absent'
            ? readSurroundings(session, resourceGroup.presence === 'absent' ? 'all but its group' : 'all')
            : noSurroundings,
        principal.presence === 'absent' ? readDeletedPrincipal(session, async () => accessRead.roleAssignments) : responses/* absent */.Ge,
        isKeyMissing ? readDeletedKey(session) : responses/* absent */.Ge,
        readDenyGroups(session, principal, accessRead.denyAssignments),
    ]);
    const at = new Date(session.clock.timeOf(startedAt)).toISOString();
    // Its token has been exchanged for the reads.
    const callerId = await session.callerId();
    const caller = callerId === undefined ? responses/* absent */.Ge : { presence: 'found', value: { id: callerId } };
    const parts = { vault, key, principal, keyVaultPrincipal, ...accessRead, keyVersions, confirmedVersion, ...details };
    return { at, caller, resourceGroup, ...surroundings, deletedKey, deletedPrincipal, denyGroups, usage, ...parts };
}
/** One answer finds the key or the vault, and another says that there is no such key, vault or group. */
function contradictionIn({ resourceGroup, vault, key, keyVersions, confirmedVersion, }) {
    if (vault.presence === 'absent')
        return key.presence === 'found' ? 'key' : undefined;
    if (vault.presence === 'found' && resourceGroup.presence === 'absent')
        return 'group';
    if (key.presence === 'unknown')
        return vault.presence === 'found' && key.reason.status === 404 ? 'vault not known' : undefined;
    const hasVersion = keyVersions.presence === 'found' && keyVersions.value.length > 0;
    return key.presence === 'absent' && (hasVersion || confirmedVersion.presence === 'found') ? 'key' : undefined;
}
/** What was found, in the log. */
function logged(session, observed) {
    const { usageDays } = session.inputs;
    const { usage } = observed;
    const parts = shown.map((name) => [name, observed[name]]);
    const all = usageDays === undefined ? parts : [...parts, ['auditLog', usage]];
    session.log.info(`State in Azure: ${all.map(inWords).join(', ')}.`);
    return observed;
}
const shown = [
    'vault',
    'key',
    'principal',
    'keyVaultPrincipal',
    'roleAssignments',
    'denyAssignments',
    'scheduleInstances',
    'locks',
    'keyVersions',
    'confirmedVersion',
    'subscription',
    'keys',
    'secrets',
    'diagnosticSettings',
    'perimeters',
    'tokenSettings',
];
function inWords([name, part]) {
    const title = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${title} ${part.presence}${part.presence === 'unknown' ? ` (${part.reason.code})` : ''}`;
}

;// CONCATENATED MODULE: ./build/planning/adobe.js
/** Plans the changes to Adobe's service principal and its grant. */




/** Adds obstacles for what can't be created; plans what can be, unless the vault is blocked. */
function planPrincipal(builder, observed, vault) {
    const { inputs } = builder;
    const { principal, deletedPrincipal } = observed;
    if (principal.presence === 'unknown')
        builder.block('principal-unreadable', principal.reason);
    const deleted = restorable(inputs, observed);
    if (deleted !== undefined) {
        if (!inputs.recoverDeleted)
            builder.blockBy('principal-deleted', [deleted.id]);
        if (vault === 'blocked')
            return;
        builder.step({ resource: 'principal', action: 'recover', name: inputs.adobeAppId, id: deleted.id });
        return;
    }
    if (givenIdIsWrong(inputs, observed, principal)) {
        builder.block('principal-id-not-adobe');
        return;
    }
    if (principal.presence !== 'absent')
        return;
    const unread = deletedPrincipal.presence === 'unknown' ? deletedPrincipal.reason : undefined;
    if ((0,confirmation/* isConfirmed */.it)(inputs))
        builder.block('principal-gone-after-confirmation', unread);
    else if (!inputs.createPrincipal)
        builder.block('principal-missing');
    // A new one would be created next to one that can be restored.
    else if (unread !== undefined)
        builder.block('principal-unreadable', unread);
    else if (vault !== 'blocked')
        builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}
/** Adobe's deleted service principal, unless the inputs name another one. */
function restorable(inputs, observed) {
    const deleted = (0,model_principal/* restorablePrincipal */.gX)(observed, Date.parse(observed.at));
    return deleted !== undefined && (0,model_principal/* fitsInputs */.k5)(inputs, deleted) ? deleted : undefined;
}
/** Role assignments name the ID of the principal, so those of a restored one work again. */
function withRestored(inputs, observed) {
    const deleted = restorable(inputs, observed);
    if (deleted === undefined)
        return observed;
    return { ...observed, principal: { presence: 'found', value: { id: deleted.id, appId: inputs.adobeAppId } } };
}
/** A given ID that Graph does not know, or knows as another application's, or that Azure calls a group: it gets nothing. */
function givenIdIsWrong(inputs, observed, principal) {
    if (principal.presence === 'absent')
        return inputs.adobePrincipalId !== undefined;
    if (principal.presence === 'unknown')
        return false;
    const isOther = principal.value.appId !== inputs.adobeAppId || (0,model_principal/* isOtherGiven */.CH)(inputs, principal.value);
    return isOther || (0,model_principal/* otherKindOf */.y3)(observed) !== undefined;
}
function planGrant(builder, read, vault) {
    const { inputs } = builder;
    const observed = withRestored(inputs, read);
    if (givenIdIsWrong(inputs, read, observed.principal))
        return;
    const grant = vault === 'there' ? (0,model_grant/* observedGrant */.fH)(inputs, observed) : (0,model_grant/* grantFromAbove */.A6)(inputs, observed);
    if (grant.presence === 'absent')
        planMissingGrant(builder, observed, vault);
    else
        blockUnclear(builder, grant, observed);
}
function blockUnclear(builder, grant, { principal }) {
    if (grant.presence === 'conditional')
        builder.block('grant-conditional');
    if (grant.presence === 'unknown' && principal.presence !== 'unknown')
        builder.block('grant-unreadable', grant.reason);
}
function planMissingGrant(builder, observed, vault) {
    const { inputs, recovery } = builder;
    const isRecorded = (0,confirmation/* isConfirmed */.it)(inputs);
    // There will be no principal to grant to.
    if (isRecorded && observed.principal.presence === 'absent')
        return;
    const byPolicy = (0,model_vault/* usesPolicies */.dd)(observed);
    // Access policies come back with a recovered vault: one that is missing then was removed.
    if (recovery !== undefined && byPolicy) {
        builder.block(isRecorded ? 'grant-gone-after-confirmation' : 'policy-missing-after-recovery');
        return;
    }
    const afterRecovery = vault === 'recovered' || recovery !== undefined;
    // What somebody else recovered may be meant to stay without it.
    const isOurs = vault === 'recovered' || recovery === 'ours';
    if (isRecorded && !inputs.restoreGrant && !isOurs)
        builder.block('grant-gone-after-confirmation');
    if (vault === 'recovered')
        builder.note('recoveredVaultHasNoGrants');
    builder.step({
        resource: 'grant',
        action: 'create',
        name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : 'Key Vault Crypto Service Encryption User',
        by: byPolicy ? 'access-policy' : 'role-assignment',
        afterRecovery,
    });
}

;// CONCATENATED MODULE: ./build/planning/builder.js
/** The order of the calls is the order of steps, obstacles and notes. */
class PlanBuilder {
    #steps = [];
    #obstacles = [];
    #notes = [];
    inputs;
    /** Who recovered the vault during this run, if anybody did: Azure did not restore its role assignments. */
    recovery;
    constructor(inputs, recovery) {
        this.inputs = inputs;
        this.recovery = recovery;
    }
    get steps() {
        return this.#steps;
    }
    step(step) {
        this.#steps.push(step);
    }
    note(id, reason) {
        this.#notes.push({ id, reason });
    }
    /** Names what it is about. */
    noteAbout(id, names) {
        this.#notes.push({ id, reason: undefined, names });
    }
    block(id, reason) {
        if (!this.#obstacles.some((obstacle) => obstacle.id === id))
            this.#obstacles.push({ id, reason });
    }
    /** Names what is in the way. */
    blockBy(id, names) {
        this.#obstacles.push({ id, reason: undefined, names });
    }
    blockSome(id, names, prevents) {
        this.#obstacles.push({ id, reason: undefined, names, prevents });
    }
    build() {
        return { steps: this.#steps, obstacles: this.#obstacles, notes: this.#notes };
    }
}

;// CONCATENATED MODULE: ./build/planning/denials.js
/** Deny assignments that would refuse the changes to the identity of this run. */




/** Azure refuses a write that a deny assignment names, whatever roles the identity has. */
function blockDenied(builder, { caller, denyAssignments }) {
    if (caller.presence !== 'found' || denyAssignments.presence !== 'found')
        return;
    const writes = builder.steps.flatMap((step) => writesOf(step, builder.inputs));
    const isDenying = (one) => writes.some((write) => deniesWrite(one, caller.value.id, write));
    const denying = denyAssignments.value.filter(isDenying);
    if (denying.length > 0)
        builder.blockBy('write-denied', denying.map(({ id }) => (0,model_names/* addressOf */.ci)(id)));
}
/** What the change needs, and where; nothing at Microsoft Graph, to which deny assignments don't apply. */
function writesOf(step, inputs) {
    const { group, vault, key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    const at = (scope, { actions, service }) => [
        { actions, scope, isDataAction: service === 'vault' },
    ];
    switch (step.resource) {
        case 'resource-group':
            return at(group, permissions/* permissions */.P.createGroup);
        case 'vault':
            return at(vault, permissions/* permissions */.P.createVault);
        case 'key':
            return at(key, step.action === 'create' ? permissions/* permissions */.P.createKey : permissions/* permissions */.P.recoverKey);
        case 'grant':
            if (step.by === 'access-policy')
                return at(vault, permissions/* permissions */.P.addAccessPolicy);
            return at(inputs.grantScope === 'key' ? key : vault, permissions/* permissions */.P.assignRole);
        case 'lock':
            return at(vault, permissions/* permissions */.P.createLock);
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/planning/key.js
/** Plans the changes to the key. */

function planKey(builder, observed, vault) {
    const { key, deletedKey } = observed;
    const { inputs } = builder;
    // The keys come back with a recovered vault.
    if (vault === 'recovered' || key.presence === 'found')
        return;
    if (key.presence === 'unknown') {
        builder.block('key-unreadable', key.reason);
        return;
    }
    if (deletedKey.presence === 'found') {
        if (!inputs.recoverDeleted)
            builder.block('key-deleted');
        builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
        return;
    }
    const isRecorded = (0,confirmation/* isConfirmed */.it)(inputs);
    // An identity that only plans may not see deleted keys. The one that recovers finds out, and nothing is created instead.
    const mayBeDeleted = deletedKey.presence === 'unknown' && builder.recovery === undefined;
    if (isRecorded && inputs.recoverDeleted && mayBeDeleted) {
        builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
    }
    else if (isRecorded)
        builder.block('key-gone-after-confirmation');
    // After a recovery: the plan could not show that the key is missing, so a new key was not approved.
    else if (builder.recovery !== undefined)
        builder.block('key-missing-after-recovery');
    else
        planNewKey(builder, observed);
    if (deletedKey.presence === 'unknown')
        builder.note('deletedKeyNotRead', deletedKey.reason);
}
/** A vault that exists keeps its SKU, and only a premium vault creates HSM keys (Microsoft: About keys, key types). */
function planNewKey(builder, { vault }) {
    const { keyName, keyType } = builder.inputs;
    const sku = vault.presence === 'found' ? vault.value.sku : 'premium';
    if (keyType === 'RSA-HSM' && sku !== 'premium')
        builder.blockBy('vault-not-premium', [sku]);
    builder.step({ resource: 'key', action: 'create', name: keyName });
}

;// CONCATENATED MODULE: ./build/planning/locks.js
/** The lock to create, and the locks that would block a change. */

function planLock(builder, { locks }) {
    const { inputs } = builder;
    if (!inputs.deleteLock)
        return;
    if (locks.presence === 'unknown') {
        builder.block('locks-unreadable', locks.reason);
        return;
    }
    const { vault } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    // One at the vault is never written over, whatever its level.
    const isThere = (lock) => (0,model_scopes/* lockHolds */.IH)(lock, vault) || (0,model_scopes/* comparable */.Zm)(lock.scope) === vault;
    if (locks.presence === 'found' && locks.value.some(isThere))
        return;
    builder.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}
/** Azure blocks writes below a ReadOnly lock (Microsoft: "Lock your resources to protect your infrastructure"). */
function blockReadOnly(builder, { locks }) {
    if (locks.presence !== 'found')
        return;
    const isIn = (lock, step) => {
        const scope = writtenScope(step, builder.inputs);
        return scope !== undefined && (0,model_scopes/* covers */.hU)(lock.scope, scope);
    };
    const refusing = locks.value.filter((lock) => isReadOnly(lock) && builder.steps.some((step) => isIn(lock, step)));
    if (refusing.length === 0)
        return;
    const refused = builder.steps.filter((step) => refusing.some((lock) => isIn(lock, step)));
    builder.blockSome('read-only-lock', refusing.map(model_scopes/* lockIdOf */.mx), refused);
}
/**
 * The scope that a change writes to in Azure Resource Manager; `undefined` for Graph and the data plane, to which locks
 * don't apply. A group is created only together with a vault in it, and a lock above one is above the other.
 */
function writtenScope(step, inputs) {
    const { vault, key } = (0,model_scopes/* scopesOf */.ZK)(inputs);
    if (step.resource === 'vault')
        return vault;
    if (step.resource === 'key' && step.action === 'create')
        return key;
    if (step.resource !== 'grant')
        return undefined;
    return step.by === 'role-assignment' && inputs.grantScope === 'key' ? key : vault;
}
function isReadOnly({ level }) {
    return level.toLowerCase() === 'readonly';
}

;// CONCATENATED MODULE: ./build/planning/subscription.js
/** Whether the subscription and the resource group allow any change at all. */

/** States in which Azure lets its resources be read and deleted, and nothing else (Microsoft: Azure subscription states). */
const readOnly = new Set(['disabled', 'expired', 'warned', 'deleted']);
/** What a group that is being deleted contains goes with it, and nothing can be created in it. */
function blockLeavingGroup(builder, observed) {
    if ((0,model_vault/* isLeaving */.Xi)(observed) && changesSubscription(builder))
        builder.block('resource-group-deleting');
}
function blockReadOnlySubscription(builder, { subscription }) {
    if (subscription.presence !== 'found' || !changesSubscription(builder))
        return;
    const { state } = subscription.value;
    if (readOnly.has(state.toLowerCase()))
        builder.blockBy('subscription-not-writable', [state]);
}
/** A service principal belongs to the tenant. */
function changesSubscription({ steps }) {
    return steps.some(({ resource }) => resource !== 'principal');
}

;// CONCATENATED MODULE: ./build/planning/vault.js
/** Plans the changes to the vault and its resource group. */






function planVault(builder, observed, activity) {
    const { inputs } = builder;
    const { vault, deletedVault, resourceGroup } = observed;
    if (vault.presence === 'unknown') {
        builder.block('vault-unreadable', vault.reason);
        return 'blocked';
    }
    if (vault.presence === 'found')
        return 'there';
    if (deletedVault.presence === 'found') {
        if (!wasHere(builder, deletedVault.value)) {
            builder.blockBy('vault-deleted-elsewhere', [deletedVault.value.vaultId]);
            return 'blocked';
        }
        if (!inputs.recoverDeleted)
            builder.block('vault-deleted');
        // What is told about the deleted vault begins with its group.
        const isTold = !inputs.recoverDeleted && !inputs.createResourceGroup;
        if (resourceGroup.presence === 'absent' && !isTold)
            planResourceGroup(builder);
        return planRecovery(builder, deletedVault.value);
    }
    if ((0,confirmation/* isConfirmed */.it)(inputs)) {
        if (observed.nameTaken.presence === 'found')
            blockTakenName(builder, observed);
        else
            builder.block('vault-gone-after-confirmation');
        return 'blocked';
    }
    const deletion = deletionOf(inputs, activity);
    if (deletion !== undefined) {
        builder.blockBy('vault-was-deleted', [deletion.at]);
        return 'blocked';
    }
    if (activity?.presence === 'unknown')
        builder.note('deletionNotRead', activity.reason);
    if (resourceGroup.presence === 'absent')
        planResourceGroup(builder);
    return planCreation(builder, observed);
}
/** A vault is recovered into its former group, so one of another group is not the given vault. */
function wasHere({ inputs }, { vaultId }) {
    return (0,model_scopes/* comparable */.Zm)(vaultId) === (0,model_scopes/* vaultScopeOf */.S2)(inputs);
}
function planCreation(builder, observed) {
    const { inputs } = builder;
    const { nameTaken, otherVaults } = observed;
    if (otherVaults.presence === 'found' && otherVaults.value.length > 0)
        builder.noteAbout('anotherVault', otherVaults.value);
    if (nameTaken.presence === 'found')
        blockTakenName(builder, observed);
    if (nameTaken.presence === 'unknown') {
        const isUnregistered = nameTaken.reason.code === 'MissingSubscriptionRegistration';
        if (isUnregistered)
            builder.block('provider-not-registered', nameTaken.reason);
        else if (nameTaken.reason.code === nameInvalid)
            builder.block('vault-name-refused', nameTaken.reason);
        else
            builder.note('nameNotChecked', nameTaken.reason);
    }
    checkLocation(builder, observed);
    builder.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
    builder.note('newVaultIsProtected');
    return 'created';
}
/** A mistyped region is found before a group is created in it. */
function checkLocation(builder, { regions }) {
    const { location } = builder.inputs;
    if (location === undefined) {
        builder.block('location-needed');
        return;
    }
    const nameOf = (region) => region.replaceAll(' ', '').toLowerCase();
    const isRegion = regions.presence !== 'found' || regions.value.some((one) => nameOf(one) === nameOf(location));
    if (!isRegion)
        builder.blockBy('location-unknown', [location]);
}
/** A taken name may be that of the deleted vault itself, which the run then has to see before it advises another name. */
function blockTakenName(builder, { deletedVault }) {
    if (deletedVault.presence === 'unknown')
        builder.block('deleted-vaults-unreadable', deletedVault.reason);
    else
        builder.block('vault-name-taken');
}
function planResourceGroup(builder) {
    const { inputs } = builder;
    if (!inputs.createResourceGroup)
        builder.block('resource-group-missing');
    if (inputs.location === undefined)
        builder.block('location-needed');
    if (!inputs.createResourceGroup)
        return;
    builder.step({
        resource: 'resource-group',
        action: 'create',
        name: inputs.resourceGroup,
        location: inputs.location ?? '',
    });
}
function planRecovery(builder, { location }) {
    const { inputs } = builder;
    builder.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
    builder.note('recoveredVaultNotRead');
    return 'recovered';
}
/** Turned on if it is off, unless that is accepted; never off. A deleted vault's answer has it too. */
function planPurgeProtection(builder, { vault, deletedVault, at }) {
    const existing = vault.presence === 'found' ? vault : deletedVault;
    if (existing.presence !== 'found' || existing.value.purgeProtection)
        return;
    if ((0,waivers/* waiverOf */.Ci)(builder.inputs, 'vault-purge-protection', Date.parse(at)) !== undefined)
        return;
    builder.step({ resource: 'vault', action: 'update', name: builder.inputs.vaultName });
    builder.note('purgeProtection');
}
/** Whether the vault accepts no tokens of `tenant-id`. */
function isOfAnotherTenant({ inputs }, { vault }) {
    return vault.presence === 'found' && (0,model_vault/* isForeign */.jq)(vault.value, inputs);
}

;// CONCATENATED MODULE: ./build/plan.js
/**
 * The changes to make, and what prevents them. Pure, from the inputs and the observed state. Modes plan and ensure
 * share it.
 */










function plan(inputs, observed, options) {
    const builder = new PlanBuilder(inputs, options?.recovery);
    if (contradicts(inputs)) {
        builder.block('another-key-confirmed');
        return builder.build();
    }
    const doubt = (0,none/* doubtOfNone */._)(inputs, observed);
    if (doubt !== undefined) {
        builder.block(doubt.kind === 'ended' ? 'none-ended' : 'none-contradicted');
        return builder.build();
    }
    const vault = planVault(builder, observed, options?.activity);
    if (isOfAnotherTenant(builder, observed))
        return planForeign(builder, observed);
    if (vault === 'blocked') {
        planPrincipal(builder, observed, vault);
        return builder.build();
    }
    planAll(builder, observed, vault);
    blockReadOnly(builder, observed);
    blockDenied(builder, observed);
    return builder.build();
}
/** Which vault and key are meant is not known: what was read of those that the inputs name decides nothing. */
function contradicts(inputs) {
    const confirmed = (0,confirmation/* confirmedKeyOf */.yq)(inputs);
    return confirmed !== undefined && !(0,model_inputs/* isConfirmedKey */.Z)(inputs, confirmed);
}
/** After a recovery, the grant comes before everything else that may fail. */
function planAll(builder, observed, vault) {
    const recovered = vault === 'recovered' || builder.recovery !== undefined;
    if (!recovered)
        planPurgeProtection(builder, observed);
    if (!recovered)
        planKey(builder, observed, vault);
    planPrincipal(builder, observed, vault);
    planGrant(builder, observed, vault);
    if (recovered)
        planPurgeProtection(builder, observed);
    if (recovered)
        planKey(builder, observed, vault);
    planLock(builder, observed);
    blockLeavingGroup(builder, observed);
    blockReadOnlySubscription(builder, observed);
}
/** Nothing is written to a vault of another tenant: the changes are not listed, and the report gives the reason. */
function planForeign(builder, observed) {
    planAll(builder, observed, 'there');
    const all = builder.build();
    const steps = all.steps.filter(({ resource }) => resource === 'principal');
    const inVault = all.steps.length > steps.length;
    const foreign = inVault ? [{ id: 'vault-of-another-tenant', reason: undefined }] : [];
    return { steps, obstacles: [...foreign, ...all.obstacles], notes: [] };
}

;// CONCATENATED MODULE: ./build/note-state.js










/**
 * Stores what was read, and its evaluation. Dates are compared with the time at which reading ended: a service that asks
 * to wait can keep a run for many minutes, in which a key expires.
 */
function noteObserved(state, session, observed) {
    session.noteKnown((0,report_outputs/* knownOf */.bz)(session.inputs, observed));
    state.observed = observed;
    // Since the sign-in, what the job presented is known too.
    state.verdict = judged(state, session, observed);
    return state.verdict;
}
/** Who changed what Adobe confirmed, or deleted a vault: read only when that is missing or unhealthy. */
async function noteActivity(session, state) {
    const { verdict, observed } = state;
    if (verdict === undefined || observed === undefined || !needsActivity(session.inputs, verdict, observed))
        return;
    state.activity ??= await readActivity(session);
    // A vault that is nowhere is judged by it.
    if (isNowhere(session.inputs, observed))
        state.verdict = judged(state, session, observed);
}
function judged(state, { inputs, clock }, observed) {
    return evaluate(state.inputs ?? inputs, observed, clock.timeOf((0,runtime_clock/* now */.t)()), state.activity);
}
/** Before the plan: what was deleted is not created. */
async function noteDeletion(session, state) {
    if (state.observed !== undefined && isNowhere(session.inputs, state.observed))
        await noteActivity(session, state);
}
/** Plans from what was read last. */
function notePlan(state, inputs, recovery) {
    if (state.observed === undefined)
        throw new Error('a plan before anything was read');
    const next = plan(inputs, state.observed, { recovery, activity: state.activity });
    state.plan = { ...next, notes: [...doubtsAboutCreation(state), ...next.notes] };
    return state.plan;
}
/** A plan made after this run created the vault has no more reason to doubt that; whoever reads the result has. */
function doubtsAboutCreation({ plan: former, changes }) {
    const isCreated = ({ resource, action, status }) => resource === 'vault' && action === 'create' && status === 'done';
    return former !== undefined && changes.some(isCreated) ? doubtsOf(former) : [];
}
/** The oldest answer that may decide, ms: while a list is waited for, what was read before it changes. */
const oldest = 120_000;
/**
 * Everything is read again, once, where the first answer is too old by the time the last has come.
 *
 * @throws RunError `AnswersTooOld` in mode gate if it is so the second time; there nothing counts that was read before
 */
async function lookLately(azure, state) {
    if (await lookInTime(azure, state))
        return;
    azure.log.step('Current state, read again since that took more than two minutes');
    if (azure.inputs.mode === 'gate')
        forget(state);
    const isLate = !(await lookInTime(azure, state));
    if (!isLate || azure.inputs.mode !== 'gate')
        return;
    forget(state);
    throw new errors_errors/* RunError */.e4('AnswersTooOld', '');
}
/** @returns whether no answer is too old */
async function lookInTime(azure, state) {
    const startedAt = (0,runtime_clock/* now */.t)();
    await note_state_look(azure, state);
    await noteActivity(azure, state);
    return (0,runtime_clock/* now */.t)() - startedAt <= oldest;
}
function forget(state) {
    state.observed = undefined;
    state.verdict = undefined;
}
async function note_state_look(azure, state) {
    const observed = await observe(azure);
    refuseOwnPrincipal(azure.inputs, observed);
    noteObserved(state, azure, observed);
}
/**
 * The pipeline's own service principal would get the permissions to wrap and unwrap. Its object ID is known from its token alone.
 *
 * @throws InvalidInputs
 */
function refuseOwnPrincipal({ adobePrincipalId: given }, { caller }) {
    if (given === undefined || caller.presence !== 'found' || given !== caller.value.id)
        return;
    const rule = "must be the object id of Adobe's service principal in the tenant, and not of the identity that signs in";
    throw new inputs_inputs/* InvalidInputs */.hS([{ input: 'adobe-principal-id', given, rule }]);
}

;// CONCATENATED MODULE: ./build/reconcile.js









/**
 * Something that was just created may not be readable immediately: role assignments and service principals replicate.
 */
const replicationTimeout = 60_000;
/** Where a person is there to be asked, nothing is written without an answer. */
async function reconcileIfAgreed(session, planned, state, writer) {
    if (await isAgreed(session, planned, writer))
        return reconcile(session, planned, state);
    state.changes = planned.steps.map((step) => changeOf(step, 'skipped'));
    state.error = new errors_errors/* RunError */.e4('Declined', '');
}
async function isAgreed({ inputs, deadline, log }, planned, writer) {
    if (writer.confirm === undefined || planned.obstacles.length > 0 || planned.steps.length === 0)
        return true;
    log.step('Plan');
    const { subscriptionId, resourceGroup, vaultName } = inputs;
    const where = `subscription ${subscriptionId}, resource group ${resourceGroup}, vault ${vaultName}`;
    return writer.confirm({ lines: planLines(planned, inputs), where }, deadline.signal);
}
/** @throws the errors of the changes, or what ended the run early; what was done until then is in `state` */
async function reconcile(session, planned, state) {
    if (planned.obstacles.length > 0 || planned.steps.length === 0)
        return;
    try {
        const last = await applyAndReplan(session, planned, state);
        if (last !== undefined)
            await observeOutcome(session, state, last);
    }
    catch (error) {
        await observeAfterError(error, session, state);
        throw error;
    }
}
/** @returns the last changes, which are still to be observed; `undefined` when all changes have been observed */
async function applyAndReplan(session, planned, state) {
    const known = reconcile_principalOf(state.observed);
    const first = await applySteps(session, planned.steps, state, { principal: known, stopIfVaultDiffers: true });
    if (!first.vaultDiffers)
        return first;
    session.log.step('Resulting state');
    // What a recovered vault contains and lost, or the settings of somebody else's new vault, can be read only now.
    try {
        if (first.isNew || first.recovery !== undefined)
            await waitForRoles(session);
        noteObserved(state, session, await observe(session));
    }
    catch (error) {
        state.changes.push(...leftOver(planned.steps, [], state.changes));
        throw error;
    }
    const next = notePlan(state, session.inputs, first.recovery);
    // A service principal that was just created may not be readable immediately.
    const isNew = first.principal !== known;
    const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isNew);
    if (next.obstacles.length > 0)
        state.changes.push(...leftOver(planned.steps, steps, state.changes));
    if (next.obstacles.length > 0 || steps.length === 0)
        return undefined;
    const principal = reconcile_principalOf(state.observed) ?? first.principal;
    const { isNew: vaultIsNew, made } = first;
    return applySteps(session, steps, state, { principal, stopIfVaultDiffers: false, vaultIsNew, made });
}
/**
 * Changes that were planned before the second read and are not made because of its result. The vault itself is there by
 * then, whoever made it.
 */
function leftOver(planned, next, made) {
    const left = [];
    const isListed = ({ resource, action }) => (resource === 'vault' && action !== 'update') ||
        left.some((change) => change.resource === resource && change.action === action) ||
        // A resource may have been recovered instead of created.
        made.some((change) => change.resource === resource && (change.action === 'update') === (action === 'update'));
    for (const step of [...planned, ...next])
        if (!isListed(step))
            left.push(changeOf(step, 'skipped'));
    return left;
}
async function applySteps(session, steps, state, options) {
    const applied = await apply(session, steps, options);
    state.changes.push(...applied.changes);
    state.recovery ??= applied.recovery;
    const [error, ...others] = applied.errors;
    if (error === undefined)
        return applied;
    throw others.length === 0 ? error : new errors_errors/* SeveralErrors */.AJ(applied.errors);
}
/** Observes until what was created is found, or the time for replication is over; the last read counts. */
async function observeOutcome(session, state, { principal, isNew, made }) {
    session.log.step('Resulting state');
    const isThere = async () => {
        const observed = await observe(session);
        const { state: currentState } = noteObserved(state, session, observed);
        const hasPrincipal = principal === undefined || reconcile_principalOf(observed) !== undefined;
        const isBehind = (isNew && reconcile_isRefused(observed)) || (made.has('key') && isUnlisted(observed));
        return (currentState !== 'missing' && hasPrincipal && !isBehind) || undefined;
    };
    if (await isThere())
        return;
    const what = { en: 'what was created to be visible', fr: 'que ce qui a \u00e9t\u00e9 cr\u00e9\u00e9 soit visible' };
    const why = 'service principals and role assignments are read some time after they were made';
    await poll(session, { what, timeout: replicationTimeout, why }, isThere);
}
/**
 * What was created in parallel with a failed change exists: the outputs name it, and no runbook asks a person to
 * create it again. A run that has to end has no time to read again, and a read that found less than the one before is
 * not used.
 */
async function observeAfterError(error, session, state) {
    if ((0,errors_errors/* errorsOf */.Bp)(error).some((each) => each instanceof deadline/* Interrupted */.j))
        return;
    try {
        if (state.changes.some(({ status }) => status === 'done'))
            await observeAgain(session, state);
        await noteActivity(session, state);
    }
    catch {
        // The error of the change is reported instead.
    }
}
async function observeAgain(session, state) {
    session.log.step('Resulting state');
    const observed = await observe(session);
    if (observed.vault.presence !== 'unknown')
        noteObserved(state, session, observed);
}
/** A vault that this run created may accept its key, and still refuse a read of it while roles propagate. */
function reconcile_isRefused({ key }) {
    return key.presence === 'unknown' && key.reason.code === 'ForbiddenByRbac';
}
/** A key that this run created may be read before the list of its versions has it. */
function isUnlisted({ key, keyVersions }) {
    return key.presence === 'found' && (0,key_rules/* isListCut */.n0)(key.value, { keyVersions });
}
function reconcile_principalOf(observed) {
    return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}

;// CONCATENATED MODULE: ./build/run.js
/** The whole run, in order. */











/** @returns how the run ends */
async function run(state, connection, options) {
    const { log, writer } = options;
    try {
        log.open(writer);
        writer.earlyOutputs(report_outputs/* outputsAtStart */.YV);
        if (connection !== undefined)
            await work(state, connection, log, writer);
    }
    catch (error) {
        state.error = error ?? new Error('nothing was thrown as an error');
    }
    await keepIssue(state, connection, options);
    // Connections still in use are closed.
    connection?.close();
    return finish(state, connection, options);
}
async function work(state, connection, log, writer) {
    const { inputs } = connection;
    log.step('Current state');
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e(690), __webpack_require__.e(580), __webpack_require__.e(101)]).then(__webpack_require__.bind(__webpack_require__, 8101));
    const azure = await signIn(connection, state, writer);
    if ((0,inputs_mode/* onlyLooks */.V)(inputs.mode))
        return lookLately(azure, state);
    await note_state_look(azure, state);
    await noteDeletion(azure, state);
    const plan = notePlan(state, inputs);
    if (inputs.mode === 'plan')
        state.changes = plannedChanges(plan);
    else
        await reconcileIfAgreed(azure, plan, state, writer);
    await noteActivity(azure, state);
}
/** One issue is open while the check fails, for whatever reason. */
async function keepIssue(state, connection, options) {
    const { host, environment, log } = options;
    const { inputs } = state;
    const isAsked = inputs === undefined || (inputs.driftIssue && inputs.mode === 'verify');
    if (!isAsked || host.issues === undefined || connection?.deadline.isCancelled === true)
        return;
    const named = inputs ?? (0,inputs_inputs/* issueInputs */.pi)(environment, host);
    if (named === undefined)
        return;
    // Without a connection, or time, of the check.
    const isOver = connection === undefined || connection.deadline.signal.aborted;
    try {
        const way = isOver ? (0,connect/* connectForIssue */.T)(host, environment, named, log) : connection;
        (0,proxy/* hideProxyFromSdks */.GZ)(process.env);
        const { keepDriftIssue } = await __webpack_require__.e(/* import() */ 673).then(__webpack_require__.bind(__webpack_require__, 8673));
        state.failingSince = await keepDriftIssue(host, way, checkOf(state, options));
        if (isOver)
            way.close();
    }
    catch (error) {
        state.error ??= error;
    }
}
function checkOf(state, { host, environment, texts }) {
    const { inputs, verdict, observed, activity } = state;
    if (inputs === undefined || verdict === undefined || observed === undefined) {
        return { kind: 'stopped', outcome: conclude(state, host.run(environment), texts) };
    }
    return { kind: 'seen', drift: { inputs, verdict, observed, activity, traced: (0,report_who_changed/* tracedChanges */.pd)(state) } };
}


/***/ }),

/***/ 9086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ differingAudience),
/* harmony export */   UC: () => (/* binding */ compareCredentials),
/* harmony export */   Z: () => (/* binding */ sameValues),
/* harmony export */   ek: () => (/* binding */ untrustedJob),
/* harmony export */   uA: () => (/* binding */ trustIt)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7204);
/* harmony import */ var _az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6388);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/** What an identity trusts, beside what the job presented to Microsoft Entra. */





/** A managed identity has no app registration. */
function listCredentials(inputs) {
    return {
        en: 'List what the identity trusts, by the kind that was printed after its name.',
        fr: "Affichez ce que l'identit\u00e9 accepte, selon le type affich\u00e9 apr\u00e8s son nom.",
        folds: [
            {
                title: { en: 'Application was printed', fr: 'Application est affich\u00e9' },
                steps: [
                    {
                        en: 'List what the application trusts.',
                        fr: "Affichez ce que l'application accepte.",
                        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs })],
                    },
                ],
            },
            {
                title: { en: 'ManagedIdentity was printed', fr: 'ManagedIdentity est affich\u00e9' },
                steps: [
                    {
                        en: 'List what the managed identity trusts.',
                        fr: "Affichez ce que l'identit\u00e9 manag\u00e9e accepte.",
                        how: {
                            en: 'Its name was printed with its kind; the portal shows its group (Managed Identities).',
                            fr: 'Son nom a \u00e9t\u00e9 affich\u00e9 avec son type\u00A0; le portail montre son groupe (Identit\u00e9s manag\u00e9es).',
                        },
                        commands: [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .listIdentityCredentials */ .HI)({ inputs })],
                        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .role */ .JC)('reader', 'identity'),
                    },
                ],
            },
        ],
    };
}
/** Whose identity it is, what it trusts, and what the job presented. @param rows what the comparison can show */
function compareCredentials(inputs, claims, rows) {
    return [(0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseIdentity */ .RQ)(inputs), listCredentials(inputs), compare(claims, rows)];
}
function presented(claims) {
    return claims === undefined ? [] : [(0,_az_commands_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)];
}
const presentedTo = (claims) => claims === undefined
    ? {
        en: 'the line "OIDC token" in the log of this run',
        fr: 'la ligne \u00ab\u00A0OIDC token\u00A0\u00bb du journal de cette ex\u00e9cution',
    }
    : { en: 'what was presented', fr: 'ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9' };
/** Microsoft Entra compares the three values exactly. */
function compare(claims, rows) {
    return {
        en: `Compare the list, letter by letter, with ${presentedTo(claims).en}.`,
        fr: `Comparez la liste, lettre par lettre, \u00e0 ${presentedTo(claims).fr}.`,
        commands: presented(claims),
        rows,
    };
}
/** The script registers what the identity is for. */
const trustIt = { en: 'Go on.', fr: 'Continuez.' };
const sameValues = {
    when: { en: 'The same three values', fr: 'Les trois m\u00eames valeurs' },
    next: { en: 'Wait ten minutes, and run again.', fr: "Attendez dix minutes, puis relancez l'ex\u00e9cution." },
};
/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
function untrustedJob(inputs, claims, { wherefrom, untrusted, script }) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(wherefrom, ...compareCredentials(inputs, claims, [sameValues, ...untrusted]), {
        ...script,
        how: _identity_js__WEBPACK_IMPORTED_MODULE_2__/* .forManagedIdentity */ .Nf,
        commands: (0,_az_commands_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .trustJob */ .Mf)({ inputs }),
        as: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('applicationAdministrator'),
    }, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgainLater */ .YJ);
}
/** Neither side is known to be right: the credential's audience is what Entra compares. @param setting that sets the token's */
function differingAudience(setting, inputs, claims) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)((0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseIdentity */ .RQ)(inputs), listCredentials(inputs), {
        en: `Set ${setting} to the one in the list, in place of what was presented.`,
        fr: `Indiquez dans ${setting} celle de la liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: presented(claims),
    }, _run_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .runAnew */ .j1);
}


/***/ }),

/***/ 6237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ noneEnds),
/* harmony export */   I2: () => (/* binding */ lookIntoTicketFirst),
/* harmony export */   Qi: () => (/* binding */ doubtText),
/* harmony export */   j$: () => (/* binding */ doubtObserved),
/* harmony export */   w1: () => (/* binding */ lookIntoTicket)
/* harmony export */ });
/* harmony import */ var _az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7799);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(854);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2553);
/* harmony import */ var _verify_yourself_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6560);
/** What to do where `confirmed-key-uri: none until \u2026` has ended, or where Adobe's calls contradict it. */






/** What is wrong with what a person said; without a full stop. */
function doubtText(inputs, doubt) {
    if (doubt.kind === 'contradicted') {
        return {
            en: `Adobe uses this key, and ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} says none`,
            fr: `Adobe utilise cette cl\u00e9, et ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} indique none`,
        };
    }
    const day = { en: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableDay */ .hW)(doubt.until, 'en'), fr: (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableDay */ .hW)(doubt.until, 'fr') };
    return {
        en: `Nobody has said since ${day.en} whether Adobe confirmed a key here`,
        fr: `Personne n'a indiqu\u00e9 depuis le ${day.fr} si Adobe a confirm\u00e9 une cl\u00e9 ici`,
    };
}
/** The same with what was seen. */
function doubtObserved(inputs, doubt) {
    const { en, fr } = doubtText(inputs, doubt);
    if (doubt.kind === 'ended')
        return { en, fr };
    return {
        en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableTime */ .GI)(doubt.last, 'en')}`,
        fr: `${fr}. Son dernier appel autoris\u00e9 date du ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableTime */ .GI)(doubt.last, 'fr')}`,
    };
}
/** Said before it ends. */
function noneEnds(inputs, until) {
    return {
        en: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} says none until ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableDay */ .hW)(until, 'en')}.`,
        fr: `${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} indique none jusqu'au ${(0,_model_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .readableDay */ .hW)(until, 'fr')}.`,
    };
}
/** Only the ticket knows, and a person who looks into it. */
function lookIntoTicket(inputs, observed, doubt) {
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        ...lookInto(inputs),
        calls: ['adobe-admin'],
        folds: [
            {
                title: { en: 'A reply confirms a key URI', fr: "Une r\u00e9ponse confirme l'URI d'une cl\u00e9" },
                steps: [lookNow(inputs), recordByDay(inputs), _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runAnew */ .j1],
            },
            doubt.kind === 'ended' ? notConfirmed(inputs, observed) : notSaid,
            { title: { en: 'Nobody finds the ticket', fr: 'Personne ne trouve le ticket' }, steps: [askAdobe] },
        ],
    });
}
function lookInto({ adobeTicket }) {
    if (adobeTicket === undefined) {
        return {
            en: 'Look into your ticket with Adobe Customer Care for a reply that confirms a key.',
            fr: "Cherchez dans votre ticket aupr\u00e8s de l'assistance client\u00e8le Adobe une r\u00e9ponse qui confirme une cl\u00e9.",
        };
    }
    return {
        en: `Look into ticket ${adobeTicket} for a reply of Adobe's that confirms a key.`,
        fr: `Cherchez dans le ticket ${adobeTicket} une r\u00e9ponse d'Adobe qui confirme une cl\u00e9.`,
    };
}
/** Where nothing doubts it: all else is about setting up. */
function lookIntoTicketFirst(inputs) {
    return {
        ...lookInto(inputs),
        rows: [
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({
                en: ['A reply confirms a key URI', `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to it, and start a new run now.`],
                fr: [
                    "Une r\u00e9ponse confirme l'URI d'une cl\u00e9",
                    `Indiquez-le dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')}, et lancez maintenant une nouvelle ex\u00e9cution.`,
                ],
            }),
            (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)({ en: ['None does', 'Go on.'], fr: ['Aucune', 'Continuez.'] }),
        ],
    };
}
/** A setup can take longer than somebody thought. */
const notConfirmed = (inputs, { at }) => ({
    title: {
        en: 'No reply confirms a URI, or no ticket was sent',
        fr: "Aucune r\u00e9ponse ne confirme d'URI, ou aucun ticket n'a \u00e9t\u00e9 envoy\u00e9",
    },
    steps: [
        {
            en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to none until a new day, at most 90 days ahead.`,
            fr: `Indiquez dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} none until et un nouveau jour, dans 90\u00A0jours au plus.`,
            commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordDay */ .yF)(inputs, Date.parse(at)),
        },
        _run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runAnew */ .j1,
    ],
});
/** Adobe uses what nobody here knows to be confirmed. */
const notSaid = {
    title: { en: 'No reply confirms a URI', fr: "Aucune r\u00e9ponse ne confirme d'URI" },
    said: { en: 'Change nothing in Azure.', fr: 'Ne modifiez rien dans Azure.' },
    steps: [
        {
            en: 'Ask in the ticket which key URI Adobe recorded.',
            fr: 'Demandez dans le ticket quel URI de cl\u00e9 Adobe a enregistr\u00e9.',
        },
    ],
};
const askAdobe = {
    en: 'Ask Adobe Customer Care which key URI it recorded, and change nothing.',
    fr: "Demandez \u00e0 l'assistance client\u00e8le Adobe quel URI de cl\u00e9 est enregistr\u00e9, et ne modifiez rien.",
};
/** Never with a URI of Azure's, which would confirm itself. */
const lookNow = (inputs) => ({
    ...(0,_verify_yourself_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyYourself */ .L)(inputs, 'here'),
    en: "Run mode verify yourself now with the URI of Adobe's reply, which only reads.",
    fr: "Ex\u00e9cutez maintenant vous-m\u00eame le mode verify avec l'URI de la r\u00e9ponse d'Adobe (lecture seule).",
    how: {
        en: "Replace KEY-URI with the URI of Adobe's reply, never with one copied from Azure.",
        fr: "Remplacez KEY-URI par l'URI de la r\u00e9ponse d'Adobe, jamais par un URI copi\u00e9 d'Azure.",
    },
});
const recordByDay = (inputs) => ({
    en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} to the URI of Adobe's reply.`,
    fr: `Indiquez dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'confirmedKeyUri')} l'URI de la r\u00e9ponse d'Adobe.`,
    commands: (0,_az_commands_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .recordUri */ .aZ)(inputs),
});


/***/ }),

/***/ 6490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Wc: () => (/* binding */ calledInput),
/* harmony export */   XK: () => (/* binding */ isEmptyId),
/* harmony export */   bU: () => (/* binding */ correctInput)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/** What to do about an input that breaks a rule: before anything is sent. */



/** Ids that a workflow usually takes from a variable. */
const ids = new Set(['tenant-id', 'client-id', 'subscription-id']);
function isEmptyId({ input, given }) {
    return given === '' && ids.has(input);
}
/** Several invalid inputs in one go: the rule that each breaks, then what else is to be checked, each once. */
function invalidInputs(broken) {
    const corrections = broken.map(({ message }) => {
        return { en: `Correct this input: ${message}`, fr: `Corrigez cette entr\u00e9e\u00A0: ${message}` };
    });
    const others = broken.flatMap(({ runbook }) => (isOnlyCorrection(runbook) ? [] : runbook.steps));
    const once = new Map(others.map((step) => [step.en, step]));
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(...corrections, ...once.values(), askValue, _run_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .runAnew */ .j1);
}
/** A value that only keeps the rule can name the vault of somebody else, or one that ensure would create. */
const askValue = {
    en: "Ask the pipeline's owners for each value that you don't know, and invent none.",
    fr: "Demandez aux responsables du pipeline chaque valeur que vous ne connaissez pas, et n'en inventez aucune.",
};
/** That the input is to be corrected is said with its rule. */
function isOnlyCorrection({ steps: [first, ...others] }) {
    return first?.rows === undefined && others.length === 0;
}
/** What the host calls it. A command calls it as it was given. */
function calledInput({ input, variable }, given) {
    if (isCommand(given))
        return variable ?? `--${input}`;
    const field = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .namedField */ .aH)(input);
    if (field !== undefined)
        return (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(given, field);
    const isConnections = input === 'tenant-id' || input === 'client-id' || input === 'audience';
    return given.form === 'task' && isConnections ? 'azureSubscription' : input;
}
/** What has to be done is in the rule that the input breaks. */
function correctInput(problem, given) {
    const { variable } = problem;
    if (variable !== undefined) {
        return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
            en: `Correct the environment variable ${variable}.`,
            fr: `Corrigez la variable d'environnement ${variable}.`,
        });
    }
    const name = calledInput(problem, given);
    return isCommand(given)
        ? (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({ en: `Correct the option ${name}.`, fr: `Corrigez l'option ${name}.` })
        : (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({ en: `Correct the input ${name}.`, fr: `Corrigez l'entr\u00e9e ${name}.` });
}
const isCommand = ({ form }) => form === 'option' || form === 'variable';


/***/ })

};
