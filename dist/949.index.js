export const id = 949;
export const ids = [949];
export const modules = {

/***/ 1284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ keepOriginalError),
/* harmony export */   CY: () => (/* binding */ keepRawAnswer),
/* harmony export */   Fv: () => (/* binding */ currentOperation),
/* harmony export */   Gb: () => (/* binding */ requestIdOf),
/* harmony export */   UM: () => (/* binding */ rawAnswerIfSent),
/* harmony export */   ao: () => (/* binding */ isWrite),
/* harmony export */   b8: () => (/* binding */ rawAnswer)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _runtime_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9551);
/**
 * Which operation a request belongs to, and its result. The SDKs wrap and reinterpret answers; the action uses the raw
 * answer, or the error that prevented it. The policies find the operation of a request here, whichever client sends it.
 */



const calls = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/**
 * Runs a client's call and returns the raw answer, whatever the client returns.
 *
 * @throws what the policies or the login threw when no answer came
 */
async function rawAnswer(operation, call) {
    const response = await rawAnswerIfSent(operation, call);
    if (response === undefined)
        throw new Error(`nothing was sent to ${operation.name.en}`);
    return response;
}
/** As `rawAnswer`, for a client that may need no request: `undefined` then. */
async function rawAnswerIfSent(operation, call) {
    const own = { operation, response: undefined, error: undefined };
    try {
        await calls.run(own, call);
    }
    catch (error) {
        if (isOurs(error))
            throw error;
        if (own.error !== undefined)
            throw own.error;
        if (own.response === undefined)
            throw error;
    }
    return own.response;
}
/** Thrown by a policy or the login, and passed through the SDK unchanged. */
function isOurs(error) {
    return error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 || error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4 || error instanceof _runtime_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j;
}
/** The operation that the current request belongs to. */
function currentOperation() {
    const own = calls.getStore();
    if (own === undefined)
        throw new Error('a request outside an operation');
    return own.operation;
}
/** Records the answer. Around a write, an SDK may also read; those answers are not the write's. */
function keepRawAnswer(request, response) {
    const own = calls.getStore();
    if (own === undefined || (own.operation.writes === true && isRead(request)))
        return;
    own.response = response;
    own.error = undefined;
}
/** Runs something whose errors an SDK may wrap, and records the original error. */
async function keepOriginalError(run) {
    try {
        return await run();
    }
    catch (error) {
        const own = calls.getStore();
        if (own !== undefined)
            own.error = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asError */ .zR)(error);
        throw error;
    }
}
function isRead({ method }) {
    return method === 'GET' || method === 'HEAD';
}
/**
 * Whether repeating the request can do harm: true for everything but reads, unless its operation is marked as changing
 * nothing.
 */
function isWrite(request) {
    return !isRead(request) && currentOperation().writes !== false;
}
/** The service's ID of a request, for a support case, by the header of each service. */
function requestIdOf({ headers }) {
    const names = ['x-ms-request-id', 'request-id', 'x-ms-correlation-request-id', 'x-github-request-id'];
    return names.map((name) => headers.get(name)).find((id) => id !== undefined);
}


/***/ }),

/***/ 1477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(6309);
// EXTERNAL MODULE: ./build/inputs/named.js
var named = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/inputs/table.js + 6 modules
var table = __webpack_require__(2196);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(4494);
// EXTERNAL MODULE: ./build/model/remedy.js
var remedy = __webpack_require__(1368);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/remedies/run-remedies.js
var run_remedies = __webpack_require__(3205);
;// CONCATENATED MODULE: ./build/remedies/inputs-remedies.js
/** An input that breaks a rule: before anything is sent. */



/** Ids that a workflow usually takes from a variable. */
const ids = new Set(['tenant-id', 'client-id', 'subscription-id']);
const isEmptyId = ({ input, given }) => given === '' && ids.has(input);
/** What the host calls it. A command calls it as it was given. */
function calledInput({ input, variable }, given) {
    if (given.form === 'option' || given.form === 'variable')
        return variable ?? `--${input}`;
    const field = (0,named/* namedField */.aH)(input);
    if (field !== undefined)
        return (0,named/* named */.KT)(given, field);
    const isConnections = input === 'tenant-id' || input === 'client-id' || input === 'audience';
    return given.form === 'task' && isConnections ? 'azureSubscription' : input;
}
/** An ID that is empty. @param holder what has it */
const checkHolder = ({ en, fr }) => (0,remedy/* inSteps */.F8)({ en: `Check ${en}.`, fr: `V\u00e9rifiez ${fr}.` }, run_remedies/* runAnew */.j1);
/** What has to be done is in the rule that the input breaks. */
function correctInput(problem, given) {
    const name = calledInput(problem, given);
    return (0,remedy/* inSteps */.F8)({
        en: `Correct ${name}.`,
        fr: `Corrigez ${name}.`,
        says: {
            en: "Ask the pipeline's owners for each value that you don't know, and invent none.",
            fr: "Demandez aux responsables du pipeline chaque valeur que vous ne connaissez pas, et n'en inventez aucune.",
        },
    }, run_remedies/* runAnew */.j1);
}

// EXTERNAL MODULE: ./build/runtime/deadline.js
var deadline = __webpack_require__(9551);
// EXTERNAL MODULE: ./build/runtime/load.js
var load = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/az-commands/subscription-commands.js
var subscription_commands = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/az-commands/vault-commands.js
var vault_commands = __webpack_require__(902);
// EXTERNAL MODULE: ./build/model/confirmation.js
var confirmation = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/permissions.js
var permissions = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/remedies/grant-remedies.js
var grant_remedies = __webpack_require__(2312);
// EXTERNAL MODULE: ./build/remedies/missing-key-remedies.js
var missing_key_remedies = __webpack_require__(496);
// EXTERNAL MODULE: ./build/remedies/policy-remedies.js
var policy_remedies = __webpack_require__(1420);
// EXTERNAL MODULE: ./build/remedies/principal-remedies.js
var principal_remedies = __webpack_require__(1188);
// EXTERNAL MODULE: ./build/remedies/rights-remedies.js
var rights_remedies = __webpack_require__(9307);
// EXTERNAL MODULE: ./build/remedies/subscription-remedies.js
var subscription_remedies = __webpack_require__(8065);
// EXTERNAL MODULE: ./build/remedies/vault-remedies.js
var vault_remedies = __webpack_require__(2926);
// EXTERNAL MODULE: ./build/remedies/who.js
var who = __webpack_require__(5681);
;// CONCATENATED MODULE: ./build/errors/entry.js


/** @param services that answer with these codes @param meanings by the entry's ID */
function rows(services, meanings) {
    return Object.entries(meanings).map(([id, { en, fr, ...recognized }]) => {
        const meaning = (context) => (0,words/* filledIn */.AE)({ en, fr }, namesIn(context));
        return Object.assign({ id, services, meaning }, recognized);
    });
}
function namesIn({ inputs, host, details }) {
    const { name, actions } = refusedRight(details);
    return {
        client: inputs.clientId,
        tenant: inputs.tenantId,
        subscription: inputs.subscriptionId,
        group: inputs.resourceGroup,
        vault: inputs.vaultName,
        key: inputs.keyName,
        location: inputs.location ?? '',
        machine: host.machine,
        issuer: host.issuer,
        job: host.job,
        trusted: host.trusted(inputs.mode),
        needed: actions.join(', ') || name,
    };
}
/**
 * The permission that the refused operation needs. Where no role includes the action, the error names it: usually that of
 * the operation; if it names two, the last one is missing at a linked scope.
 */
function refusedRight({ service, message, right }) {
    if (service === 'graph')
        return right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readPrincipal);
    const actions = [...message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
    const named = actions.map(permissions/* rightForAction */.G1).filter((found) => found !== undefined);
    return named.at(-1) ?? right ?? (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.readVault);
}

;// CONCATENATED MODULE: ./build/errors/azure-errors.js
/**
 * Errors of Azure Resource Manager, Key Vault and Microsoft Graph. Sources: Azure's answers as observed, users' reports, and
 * learn.microsoft.com: azure/azure-resource-manager/troubleshooting, azure/role-based-access-control/troubleshooting,
 * azure/key-vault/general/common-error-codes, graph/errors.
 */















const azureErrors = [
    // Azure Resource Manager, and what stands above the vault.
    ...rows(['arm'], {
        'authorization-failed': {
            codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
            en: "The identity {client} isn't allowed to do this ({needed}), its role was assigned minutes ago, or the resource doesn't exist.",
            fr: "L'identit\u00e9 {client} n'y est pas autoris\u00e9e ({needed}), son r\u00f4le a \u00e9t\u00e9 attribu\u00e9 il y a quelques minutes, ou la ressource n'existe pas.",
            remedy: ({ inputs, details }) => (0,rights_remedies/* missingPermission */.Up)(inputs, refusedRight(details)),
        },
        'subscription-not-found': {
            codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
            en: 'Subscription {subscription} does not exist in tenant {tenant}, or the identity has no role in it.',
            fr: "L'abonnement {subscription} n'existe pas dans le locataire {tenant}, ou l'identit\u00e9 n'y a aucun r\u00f4le.",
            remedy: ({ inputs }) => (0,rights_remedies/* findSubscription */.v0)(inputs),
        },
        'resource-group-not-found': {
            codes: ['ResourceGroupNotFound'],
            en: 'Resource group {group} does not exist in subscription {subscription}. It might have been deleted a moment ago.',
            fr: "Le groupe de ressources {group} n'existe pas dans l'abonnement {subscription}. Il vient peut-\u00eatre d'\u00eatre supprim\u00e9.",
            remedy: ({ inputs }) => (0,subscription_remedies/* missingGroup */._5)(inputs),
        },
        'resource-group-going': {
            codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
            en: 'Resource group {group} is being deleted.',
            fr: 'Le groupe de ressources {group} est en cours de suppression.',
            remedy: ({ inputs }) => (0,subscription_remedies/* leavingGroup */.oK)(inputs),
        },
        'azure-policy': {
            codes: ['RequestDisallowedByPolicy', 'TurnedBack'],
            en: "One of your organization's Azure policies denied the request, or changed back what was set.",
            fr: "Une strat\u00e9gie Azure Policy de l'organisation refuse la demande, ou r\u00e9tablit ce qui vient d'\u00eatre modifi\u00e9.",
            // Inputs decide what a creation sends, and nothing of a recovery or of what is changed back.
            remedy: ({ inputs, details: { code, operation } }) => (0,policy_remedies/* azurePolicy */.ux)(inputs, code !== 'TurnedBack' && !operation.en.startsWith('recover ')),
        },
        'provider-not-registered': {
            codes: ['MissingSubscriptionRegistration'],
            en: 'The subscription has never used Key Vault: its resource provider is not registered.',
            fr: "L'abonnement n'a jamais utilis\u00e9 Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit.",
            remedy: ({ inputs }) => (0,subscription_remedies/* unregisteredProvider */.hH)(inputs),
        },
        'scope-locked': {
            codes: ['ScopeLocked'],
            en: 'A ReadOnly lock on the vault or above it prevents the change.',
            fr: 'Un verrou ReadOnly sur le coffre de cl\u00e9s ou au-dessus emp\u00eache la modification.',
            remedy: ({ inputs }) => (0,policy_remedies/* readOnlyLock */.QP)(inputs),
        },
        'deny-assignment': {
            codes: ['DenyAssignmentAuthorizationFailed'],
            en: 'A deny assignment of a managed application, a blueprint, or a deployment stack forbids it, whatever roles the identity has.',
            fr: "Une affectation de refus d'une application manag\u00e9e, d'un blueprint ou d'une pile de d\u00e9ploiement l'interdit, quels que soient les r\u00f4les de l'identit\u00e9.",
            remedy: () => policy_remedies/* denyAssignment */.qx,
        },
        'subscription-read-only': {
            codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
            en: 'Subscription {subscription} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.',
            fr: "L'abonnement {subscription} est d\u00e9sactiv\u00e9 (limite de d\u00e9pense, facture impay\u00e9e ou annulation)\u00A0: tout ce qu'il contient est en lecture seule.",
            remedy: ({ inputs }) => (0,subscription_remedies/* disabledSubscription */.KC)(inputs),
        },
        'region-closed': {
            // The last one: the subscription is restricted to some regions, which Azure's message lists.
            codes: [
                'LocationNotAvailableForResourceType',
                'LocationNotAvailableForResourceGroup',
                'RegionNotAvailable',
                'RegionNotSupported',
                'InvalidResourceLocation',
                'RequestDisallowedByAzure',
            ],
            en: 'Nothing can be created in the region {location}: it does not exist, or the subscription has no access to it.',
            fr: "Rien ne peut \u00eatre cr\u00e9\u00e9 dans la r\u00e9gion {location}\u00A0: elle n'existe pas, ou l'abonnement n'y a pas acc\u00e8s.",
            remedy: ({ inputs }) => (0,subscription_remedies/* otherRegion */.rX)(inputs),
        },
        'principal-not-replicated': {
            codes: ['PrincipalNotFound', 'UnmatchedPrincipalType', 'InvalidPrincipalId'],
            en: "Azure Resource Manager knows no service principal of Adobe's with this ID in the tenant: it was created a moment ago, or the given ID is wrong.",
            fr: "Azure Resource Manager ne conna\u00eet dans le locataire aucun principal de service d'Adobe avec cet ID\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou l'ID donn\u00e9 est erron\u00e9.",
            remedy: ({ inputs }) => inputs.adobePrincipalId === undefined ? (0,remedy/* inSteps */.F8)(run_remedies/* runAgainLater */.YJ) : (0,principal_remedies/* wrongPrincipalId */.$l)(inputs),
        },
        'assignment-name-refused': {
            codes: ['HashConflictOnDifferentRoleAssignmentIds'],
            en: 'Azure refused three names for the role assignment, which Microsoft called a fault of the service. By hand, it gets a random name.',
            fr: "Azure a refus\u00e9 trois noms pour l'attribution de r\u00f4le\u00A0; Microsoft y voit un d\u00e9faut du service. Cr\u00e9\u00e9e manuellement, elle a un nom al\u00e9atoire.",
            remedy: ({ inputs }) => (0,grant_remedies/* removedRole */.l7)(inputs, inputs.adobePrincipalId),
        },
    }),
    // The vault and its key.
    ...rows(['arm', 'vault'], {
        'vault-name-taken': {
            codes: ['VaultAlreadyExists'],
            en: 'The name {vault} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.',
            fr: "Le nom {vault} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprim\u00e9. Un nom de coffre est unique dans tout Azure.",
            remedy: ({ inputs }) => (0,vault_remedies/* nameTaken */.nn)(inputs),
        },
        'vault-soft-deleted': {
            codes: ['ConflictError'],
            when: ({ message }) => /deleted/i.test(message),
            en: 'A vault {vault} was deleted in this subscription and can still be recovered. Somebody might have deleted it on purpose.',
            fr: "Un coffre {vault} a \u00e9t\u00e9 supprim\u00e9 dans cet abonnement et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9. Quelqu'un l'a peut-\u00eatre supprim\u00e9 expr\u00e8s.",
            // With recover-deleted, the run did not find out where the vault had been.
            remedy: ({ inputs }) => inputs.recoverDeleted ? (0,rights_remedies/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(permissions/* permissions */.P.findDeletedVault)) : (0,vault_remedies/* deletedVault */.CX)(inputs),
        },
        'key-soft-deleted': {
            codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
            en: 'A key {key} was deleted in this vault and can still be recovered. Somebody might have deleted it on purpose.',
            fr: "Une cl\u00e9 {key} a \u00e9t\u00e9 supprim\u00e9e dans ce coffre et peut encore \u00eatre r\u00e9cup\u00e9r\u00e9e. Quelqu'un l'a peut-\u00eatre supprim\u00e9e expr\u00e8s.",
            remedy: ({ inputs }) => (0,missing_key_remedies/* deletedKey */.Fg)(inputs),
        },
        'vault-busy': {
            codes: ['ConflictError', 'ObjectIsBeingRecovered', 'KeyNotBack', 'VaultNotReady'],
            en: 'Vault {vault} or its key was still changing when the action stopped waiting: Azure has not finished, or another run or a person is changing it. Nothing was decided on these answers.',
            fr: "Le coffre {vault} ou sa cl\u00e9 changeait encore \u00e0 la fin de l'attente\u00A0: Azure n'a pas termin\u00e9, ou une autre ex\u00e9cution ou une personne les modifie. Rien n'a \u00e9t\u00e9 d\u00e9cid\u00e9 d'apr\u00e8s ces r\u00e9ponses.",
            remedy: () => (0,remedy/* inSteps */.F8)(run_remedies/* runAgainLater */.YJ, {
                en: "After a second failure, ask the owners of the vault who changes it, and give Azure's support the request ID.",
                fr: "Apr\u00e8s un second \u00e9chec, demandez aux propri\u00e9taires du coffre qui le modifie, et indiquez l'identifiant de requ\u00eate au support Azure.",
            }),
        },
        'nothing-to-recover': {
            codes: ['SoftDeletedVaultDoesNotExist', 'DeletedKeyNotFound', 'KeyNotFound'],
            en: 'What was to be recovered is no longer among the deleted ones: it was purged, somebody is recovering it, or the vault was in another subscription.',
            fr: "Ce qui devait \u00eatre r\u00e9cup\u00e9r\u00e9 n'est plus parmi les \u00e9l\u00e9ments supprim\u00e9s\u00A0: il a \u00e9t\u00e9 supprim\u00e9 d\u00e9finitivement, quelqu'un est en train de le r\u00e9cup\u00e9rer, ou le coffre \u00e9tait dans un autre abonnement.",
            remedy: ({ inputs }) => (0,remedy/* inSteps */.F8)((0,confirmation/* isConfirmed */.it)(inputs) ? run_remedies/* runVerify */.R9 : run_remedies/* runEnsure */.ov),
        },
        'vault-vanished': {
            codes: ['ResourceNotFound', 'ParentResourceNotFound'],
            en: 'Vault {vault} existed a moment ago and does not exist anymore: somebody deleted it during this run.',
            fr: "Le coffre {vault} existait il y a un instant et n'existe plus\u00A0: quelqu'un l'a supprim\u00e9 pendant l'ex\u00e9cution.",
            remedy: ({ inputs }) => ({
                asks: who/* ownersOfVault */.iI,
                look: {
                    en: 'See who changes the vault in the latest changes of the resource group.',
                    fr: 'Regardez qui modifie le coffre dans les derniers changements du groupe de ressources.',
                    commands: [(0,subscription_commands/* listLatestChanges */.pf)({ inputs }, '1h')],
                    needs: (0,remedy/* role */.JC)('reader', 'group'),
                },
                steps: [run_remedies/* runVerify */.R9],
            }),
        },
        'vault-side-rbac': {
            codes: ['ForbiddenByRbac'],
            en: 'Key Vault itself refuses the identity {client}: it has no role for this on the vault, or has had one for less than ten minutes.',
            fr: "Key Vault lui-m\u00eame refuse l'identit\u00e9 {client}\u00A0: elle n'a pas de r\u00f4le pour cela sur le coffre, ou depuis moins de dix minutes.",
            remedy: ({ inputs, details: { service } }) => (0,rights_remedies/* missingPermission */.Up)(inputs, (0,permissions/* rightOf */.Av)(service === 'vault' ? permissions/* permissions */.P.recoverKey : permissions/* permissions */.P.createKey)),
        },
        'vault-firewall': {
            codes: ['ForbiddenByFirewall', 'ForbiddenByConnection', 'ForbiddenByPolicy', 'AccessDenied'],
            en: "The vault's firewall or its access policies don't let this run call the vault itself, which it does only to recover a deleted key. Leave them as they are: a person can recover the key.",
            fr: "Le pare-feu du coffre ou ses strat\u00e9gies d'acc\u00e8s ne laissent pas cette ex\u00e9cution appeler le coffre lui-m\u00eame, ce qu'elle ne fait que pour r\u00e9cup\u00e9rer une cl\u00e9 supprim\u00e9e. Laissez-les tels quels\u00A0: une personne peut r\u00e9cup\u00e9rer la cl\u00e9.",
            remedy: ({ inputs }) => (0,missing_key_remedies/* deletedKey */.Fg)(inputs),
        },
        'vault-perimeter': {
            codes: ['ForbiddenByNsp'],
            en: 'A network security perimeter rejects calls for the keys of vault {vault}, even through Azure Resource Manager.',
            fr: 'Un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau refuse les appels pour les cl\u00e9s du coffre {vault}, m\u00eame par Azure Resource Manager.',
            remedy: ({ inputs }) => (0,remedy/* inSteps */.F8)({
                en: 'Ask the owner of the perimeter that this shows to allow these calls.',
                fr: 'Demandez au propri\u00e9taire du p\u00e9rim\u00e8tre affich\u00e9 de les autoriser.',
                commands: [(0,vault_commands/* showPerimeters */.ML)({ inputs })],
                needs: (0,remedy/* role */.JC)('reader', 'vault'),
            }),
        },
    }),
    // Microsoft Graph.
    ...rows(['graph'], {
        'graph-denied': {
            codes: ['Authorization_RequestDenied'],
            when: ({ right }) => right?.isWrite === true,
            en: "The identity lacks {needed} on Microsoft Graph. Do not grant it for this: it would let the pipeline change every application of the tenant, while an administrator can create or restore Adobe's service principal.",
            fr: "Il manque \u00e0 l'identit\u00e9 l'autorisation {needed} sur Microsoft Graph. Ne l'accordez pas pour cela\u00A0: le pipeline pourrait alors modifier toute application du locataire, alors qu'un administrateur peut cr\u00e9er ou restaurer le principal de service d'Adobe.",
            // Whoever was to create or restore it has read that it does not exist.
            remedy: ({ inputs, details: { right } }) => right?.use === 'recover-deleted' ? (0,principal_remedies/* principalNotSearched */.LS)(inputs) : (0,principal_remedies/* missingPrincipal */.f2)(inputs),
        },
        'graph-principal-exists': {
            codes: ['Request_MultipleObjectsWithSameKeyValue'],
            en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
            fr: "Le principal de service existe, et Graph ne le montre pas\u00A0: il vient d'\u00eatre cr\u00e9\u00e9, ou il se trouve parmi ceux qui sont supprim\u00e9s.",
            remedy: ({ inputs }) => (0,principal_remedies/* principalNotSearched */.LS)(inputs),
        },
    }),
];

// EXTERNAL MODULE: ./build/az-commands/runner.js
var runner = __webpack_require__(2841);
;// CONCATENATED MODULE: ./build/remedies/connection-remedies.js
/** What stands between the program and a service: firewalls, proxies, certificates, and outages. */



const allowHosts = {
    en: 'Allow the hosts in docs/security.md#hosts.',
    fr: 'Autorisez les h\u00f4tes \u00e9num\u00e9r\u00e9s dans docs/security.md#hosts.',
};
const unreachable = (0,remedy/* inSteps */.F8)(allowHosts, {
    en: 'Set HTTPS_PROXY and NO_PROXY behind a proxy, and NODE_EXTRA_CA_CERTS to its certificate.',
    fr: 'D\u00e9finissez HTTPS_PROXY et NO_PROXY derri\u00e8re un proxy, et NODE_EXTRA_CA_CERTS avec son certificat.',
});
/** Nothing turns off the check of certificates. */
const untrustedCertificate = (0,remedy/* inSteps */.F8)({
    en: "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate, and leave the check of certificates on.",
    fr: "Indiquez dans NODE_EXTRA_CA_CERTS le fichier du certificat de l'autorit\u00e9 du proxy, et laissez la v\u00e9rification des certificats activ\u00e9e.",
});
const outdatedCertificate = (machine) => (0,remedy/* inSteps */.F8)({
    en: `Compare the clock of ${machine.en} with the actual time.`,
    fr: `Comparez l'horloge sur ${machine.fr} \u00e0 l'heure r\u00e9elle.`,
    commands: [runner/* showClock */.q1],
    rows: [
        {
            when: { en: 'A different time', fr: 'Une autre heure' },
            next: { en: 'Set the clock (chrony or timesyncd).', fr: "R\u00e9glez l'horloge (chrony ou timesyncd)." },
        },
        {
            when: { en: 'The actual time', fr: "L'heure r\u00e9elle" },
            next: {
                en: 'Ask the administrator of the proxy that inspects TLS to renew its certificate.',
                fr: "Demandez \u00e0 l'administrateur du proxy qui inspecte TLS d'en renouveler le certificat.",
            },
        },
    ],
});
const proxyLogin = (0,remedy/* inSteps */.F8)({
    en: 'Put user and password into HTTPS_PROXY, percent-encoded, from a secret.',
    fr: "Mettez l'utilisateur et le mot de passe dans HTTPS_PROXY, encod\u00e9s pour une URL, \u00e0 partir d'un secret.",
    commands: [runner/* proxyWithLogin */.kX],
});
/** Something else than the service may have answered. */
const foreignAnswer = (machine) => (0,remedy/* inSteps */.F8)({
    en: `Check HTTPS_PROXY and everything between ${machine.en} and the service.`,
    fr: `V\u00e9rifiez HTTPS_PROXY et ce qui se trouve entre ${machine.fr} et le service.`,
}, run_remedies/* runAgain */.qL, {
    en: 'Open an issue with the request ID, if nothing in between changes answers.',
    fr: "Ouvrez une issue avec l'identifiant de requ\u00eate, si rien sur le trajet ne modifie les r\u00e9ponses.",
});
/** @param statusPage of who runs the job */
const serviceDown = ({ issuer, statusPage }) => (0,remedy/* inSteps */.F8)({
    en: `See the status of Azure (https://azure.status.microsoft)${statusPage === undefined ? '' : ` and ${issuer.en} (${statusPage})`}.`,
    fr: `Consultez l'\u00e9tat d'Azure (https://azure.status.microsoft)${statusPage === undefined ? '' : ` et de ${issuer.fr} (${statusPage})`}.`,
}, run_remedies/* runAgainLater */.YJ, run_remedies/* spreadSchedules */.MB);

// EXTERNAL MODULE: ./build/errors/errors.js
var errors = __webpack_require__(767);
;// CONCATENATED MODULE: ./build/errors/connection-errors.js
/** The way to a service, and answers that are not its own. */



const connectionErrors = [
    ...rows(errors/* anyService */.EH, {
        'connection-failed': {
            codes: [
                'ENOTFOUND',
                'EAI_AGAIN',
                'ECONNREFUSED',
                'ECONNRESET',
                'EHOSTUNREACH',
                'ENETUNREACH',
                'ETIMEDOUT',
                'EPIPE',
                'ERR_PROXY_TUNNEL',
                'PROXY_FORBIDDEN',
                'BrokenAnswer',
                'NetworkError',
            ],
            en: 'The service could not be reached from {machine}, at every attempt: its name did not resolve, or a firewall, a proxy, or the service itself closed the connection.',
            fr: "Le service n'a pas pu \u00eatre joint, \u00e0 chaque tentative\u00A0: son nom n'a pas \u00e9t\u00e9 r\u00e9solu, ou un pare-feu, un proxy ou le service lui-m\u00eame a ferm\u00e9 la connexion.",
            remedy: () => unreachable,
        },
        'certificate-expired': {
            codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
            en: 'The certificate has expired or is not valid yet, or the clock is wrong on {machine}.',
            fr: "Le certificat n'est pas en cours de validit\u00e9, ou l'horloge est fausse sur {machine}.",
            remedy: ({ host }) => outdatedCertificate(host.machine),
        },
        'invalid-answer': {
            codes: [
                'InvalidAnswer',
                'AnswerTooLarge',
                'UnexpectedEncoding',
                'Redirected',
                'HPE_INVALID_CONSTANT',
                'ERR_TLS_CERT_ALTNAME_INVALID',
                'HOSTNAME_MISMATCH',
                'EPROTO',
            ],
            pattern: /^(?:HPE_|ERR_SSL_)/,
            en: 'The answer is not as the service documents it, so nothing was concluded from it. A proxy, a captive portal, or a wrong name server might have answered instead.',
            fr: "La r\u00e9ponse n'est pas conforme \u00e0 la documentation du service, et rien n'en a \u00e9t\u00e9 d\u00e9duit. Un proxy, un portail captif ou un serveur de noms erron\u00e9 a peut-\u00eatre r\u00e9pondu \u00e0 sa place.",
            remedy: ({ host }) => foreignAnswer(host.machine),
        },
        'certificate-refused': {
            codes: ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
            pattern: /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|PATH_LENGTH_EXCEEDED$|INVALID_PURPOSE$)/,
            en: 'The certificate is not trusted on {machine}. Most often, it is that of a proxy that inspects TLS.',
            fr: "Ce certificat n'est pas reconnu sur {machine}\u00A0: c'est le plus souvent celui d'un proxy qui d\u00e9chiffre TLS.",
            remedy: () => untrustedCertificate,
        },
        'proxy-login': {
            codes: ['PROXY_LOGIN'],
            en: 'The proxy requires credentials (HTTP 407 or 401), and they are missing or wrong.',
            fr: 'Le proxy demande une authentification (HTTP 407 ou 401)\u00A0: elle manque, ou elle est fausse.',
            remedy: () => proxyLogin,
        },
        'service-failed': {
            codes: ['HTTP 429', 'HTTP 408', 'HTTP 500', 'HTTP 502', 'HTTP 503', 'HTTP 504', 'Timeout'],
            en: 'The service failed, did not answer in time, or throttled the requests, at every attempt. Other jobs of the subscription or tenant might be the cause of throttling.',
            fr: "Le service a \u00e9chou\u00e9, n'a pas r\u00e9pondu \u00e0 temps, ou a limit\u00e9 le nombre de requ\u00eates, \u00e0 chaque tentative. D'autres t\u00e2ches de l'abonnement ou du locataire peuvent \u00eatre la cause d'une limite.",
            remedy: ({ host }) => serviceDown(host),
        },
    }),
];

;// CONCATENATED MODULE: ./build/errors/github-errors.js
/** What GitHub's REST API refuses of the drift issue. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */




const githubErrors = rows(['github'], {
    'issues-throttled': {
        codes: ['HTTP 403'],
        when: ({ message }) => /rate limit/i.test(message),
        en: 'The token has used up its rate limit, or sent too many requests in parallel.',
        fr: 'Le jeton a \u00e9puis\u00e9 son quota de requ\u00eates, ou en a fait trop \u00e0 la fois.',
        remedy: () => (0,remedy/* inSteps */.F8)({ en: 'Run again in an hour.', fr: 'Relancez dans une heure.' }, run_remedies/* spreadSchedules */.MB),
    },
    'issues-not-permitted': {
        codes: ['HTTP 403', 'HTTP 404'],
        en: "The token isn't allowed to write issues in this repository.",
        fr: "Le jeton n'a pas le droit d'\u00e9crire des issues dans ce d\u00e9p\u00f4t.",
        remedy: () => (0,remedy/* inSteps */.F8)({
            en: 'Give the job these permissions.',
            fr: 'Donnez ces autorisations \u00e0 la t\u00e2che.',
            commands: [runner/* issuesPermission */.aJ],
        }, run_remedies/* runAnew */.j1),
    },
});

// EXTERNAL MODULE: ./build/az-commands/access-commands.js
var access_commands = __webpack_require__(4652);
// EXTERNAL MODULE: ./build/az-commands/directory-commands.js
var directory_commands = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/remedies/identity-remedies.js
/** The identity that the run signs in with: not found, disabled, or blocked by a policy. */





/** Often the object ID was given. */
function findIdentity(inputs, ids) {
    const setId = { en: `Set ${ids['client-id'].en} to it.`, fr: `Indiquez-le dans ${ids['client-id'].fr}.` };
    const anId = { en: 'A client ID', fr: 'Un ID client' };
    return (0,remedy/* inSteps */.F8)({
        en: 'Find the application by either ID.',
        fr: "Cherchez l'application par l'un de ses ID.",
        commands: [(0,directory_commands/* findApp */.J0)({ inputs })],
        rows: [
            { when: anId, next: setId },
            (0,remedy/* row */.nM)({
                en: ['Nothing: it is a managed identity', 'Go on.'],
                fr: ["Rien\u00A0: c'est une identit\u00e9 manag\u00e9e", 'Continuez.'],
            }),
        ],
    }, {
        en: 'Find it among the managed identities of the subscription.',
        fr: "Cherchez-la parmi les identit\u00e9s manag\u00e9es de l'abonnement.",
        commands: [(0,directory_commands/* findManagedIdentity */.rp)({ inputs })],
        needs: (0,remedy/* role */.JC)('reader', 'subscription'),
        rows: [
            { when: anId, next: setId },
            (0,remedy/* row */.nM)({
                en: ['Nothing: it is in a different tenant', `Correct ${ids['tenant-id'].en}.`],
                fr: ['Rien\u00A0: elle est dans un autre locataire', `Corrigez ${ids['tenant-id'].fr}.`],
            }),
        ],
    });
}
/** Somebody may have stopped the pipeline. Adobe's access does not depend on it. */
const disabledIdentity = ({ clientId }) => ({
    asks: who/* identityTeam */.kQ,
    look: {
        en: 'See its state, false while it is disabled.',
        fr: "Regardez son \u00e9tat, false tant qu'elle est d\u00e9sactiv\u00e9e.",
        commands: [(0,directory_commands/* showWhetherEnabled */.sc)(clientId)],
    },
    steps: [
        {
            en: 'Enable this identity.',
            fr: 'R\u00e9activez cette identit\u00e9.',
            commands: [(0,directory_commands/* enablePrincipal */.au)(clientId)],
            needs: (0,remedy/* role */.JC)('applicationAdministrator', 'tenant'),
        },
    ],
});
/** Only Entra's sign-in log says which policy it was. */
const blockedByPolicy = ({ clientId }) => (0,remedy/* inSteps */.F8)({
    en: `Find the sign-in of ${clientId} in Entra's sign-in logs (service principal sign-ins), which name the policy.`,
    fr: `Cherchez la connexion de ${clientId} dans les journaux de connexion d'Entra (connexions du principal de service), qui nomment la strat\u00e9gie.`,
}, {
    en: 'Ask the owner of the policy to allow this address, or run from one that it allows.',
    fr: "Demandez au propri\u00e9taire de la strat\u00e9gie d'autoriser cette adresse, ou lancez l'action depuis une adresse autoris\u00e9e.",
});
const setClock = { en: 'Set the clock (chrony or timesyncd).', fr: "R\u00e9glez l'horloge (chrony ou timesyncd)." };
/** A token is out of its time. @param machine whose clock may be wrong @param next where the clock is right */
const wrongClock = (machine, ...next) => (0,remedy/* inSteps */.F8)({
    en: `Compare the clock of ${machine.en} with that of Microsoft Entra.`,
    fr: `Comparez l'horloge sur ${machine.fr} \u00e0 celle de Microsoft Entra.`,
    commands: [runner/* compareClocks */.Py],
    rows: [
        { when: { en: 'Different times', fr: 'Des heures diff\u00e9rentes' }, next: setClock },
        (0,remedy/* row */.nM)({ en: ['The same time', 'Go on.'], fr: ['La m\u00eame heure', 'Continuez.'] }),
    ],
}, ...next, run_remedies/* runAgain */.qL);

// EXTERNAL MODULE: ./build/az-commands/identity-commands.js
var identity_commands = __webpack_require__(1756);
;// CONCATENATED MODULE: ./build/remedies/sign-in-remedies.js
/** Entra does not trust what the job presented. Nothing registers that by itself: whoever gets such a token could then sign in. */





/** `the identity of ensure`. */
function identityName(inputs) {
    const identity = (0,identity_commands/* identityOf */.cu)(inputs);
    return {
        en: `the identity of ${identity}`,
        fr: `l'identit\u00e9 ${{ ensure: "d'ensure", verify: 'de verify' }[identity]}`,
    };
}
/** What the identity trusts, beside what the job presented. */
function compareCredentials(inputs, claims) {
    return {
        en: 'Compare what the identity trusts with what the job presented, letter by letter.',
        fr: "Comparez ce que l'identit\u00e9 accepte \u00e0 ce que la t\u00e2che a pr\u00e9sent\u00e9, lettre par lettre.",
        says: {
            en: `The command lists it (for a managed identity: the portal, Federated credentials). ${claims === undefined ? 'The line "OIDC token" of the log has what was presented.' : 'Below it stands what was presented.'}`,
            fr: `La commande l'affiche (pour une identit\u00e9 manag\u00e9e\u00A0: le portail, Informations d'identification f\u00e9d\u00e9r\u00e9es). ${claims === undefined ? 'La ligne \u00ab\u00A0OIDC token\u00A0\u00bb du journal a ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.' : 'En dessous figure ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.'}`,
        },
        commands: [(0,directory_commands/* listAppCredentials */.cq)({ inputs }), ...(claims === undefined ? [] : [(0,directory_commands/* presentedClaims */.eq)(claims)])],
        rows: [
            (0,remedy/* row */.nM)({
                en: ['The same three values', 'Wait ten minutes, and run again. Stop here.'],
                fr: ['Les trois m\u00eames valeurs', "Attendez dix minutes, et relancez l'ex\u00e9cution. Arr\u00eatez-vous l\u00e0."],
            }),
            (0,remedy/* row */.nM)({
                en: ['Anything else, or nothing', 'Go on, only if step 1 holds.'],
                fr: ['Autre chose, ou rien', "Continuez, seulement si l'\u00e9tape 1 est v\u00e9rifi\u00e9e."],
            }),
        ],
    };
}
/** The job has what lets it ask for a token. */
function declareToken({ job, declares }, audience) {
    return {
        en: `Check that ${job.en} has these lines, beside those that it has.`,
        fr: `V\u00e9rifiez que ${job.fr} a ces lignes, en plus de celles qui y sont.`,
        commands: declares(audience),
        rows: [
            (0,remedy/* row */.nM)({
                en: ["You can't change its file", "Send this page to the pipeline's owners, in working hours."],
                fr: [
                    'Vous ne pouvez pas modifier son fichier',
                    'Transmettez cette page aux responsables du pipeline, aux heures de bureau.',
                ],
            }),
        ],
    };
}
/** Where ensure runs, and what runs elsewhere. */
const reviewedOnly = ({ reviewed }) => [
    { en: `Run mode ensure ${reviewed.en}.`, fr: `Ex\u00e9cutez le mode ensure ${reviewed.fr}.` },
    {
        en: 'Run mode plan for what is proposed, with the identity of verify.',
        fr: "Ex\u00e9cutez le mode plan pour ce qui est propos\u00e9, avec l'identit\u00e9 de verify.",
    },
];
/** The first question is whether the job is the right one: what no review protects is never registered. */
function untrustedJob(inputs, claims, host) {
    const identity = identityName(inputs);
    const has = host.trusted(inputs.mode);
    const check = {
        en: `Check that ${host.job.en} has ${has.en} of ${identity.en}.`,
        fr: `V\u00e9rifiez que ${host.job.fr} a ${has.fr} de ${identity.fr}.`,
        says: {
            en: 'If not, correct it, and never add to the federated credentials what it presented: whoever can present that could then sign in.',
            fr: "Sinon, corrigez cela, et n'ajoutez jamais aux informations d'identification f\u00e9d\u00e9r\u00e9es ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9\u00A0: quiconque peut le pr\u00e9senter pourrait alors se connecter.",
        },
    };
    const only = (0,identity_commands/* identityOf */.cu)(inputs) === 'ensure' ? reviewedOnly(host) : [];
    if (!host.isReviewed(claims))
        return (0,remedy/* inSteps */.F8)(check, ...only, run_remedies/* runAnew */.j1);
    const trust = {
        en: 'Have the identity trust the job, with the set-up script.',
        fr: "Faites accepter la t\u00e2che par l'identit\u00e9, avec le script d'installation.",
        says: (0,rights_remedies/* asIdentity */.l9)(inputs),
        needs: (0,remedy/* directoryRole */.AD)('applicationAdministrator'),
        commands: (0,identity_commands/* trustJob */.Mf)({ inputs }),
    };
    const convert = claims?.issuer.startsWith('https://vstoken.dev.azure.com/') === true ? [convertConnection] : [];
    return (0,remedy/* inSteps */.F8)(check, compareCredentials(inputs, claims), trust, ...convert, run_remedies/* runAgainLater */.YJ);
}
/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
const convertConnection = {
    en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
    fr: "Convertissez la connexion de service \u00e0 l'\u00e9metteur de Microsoft Entra, car celui-ci sera supprim\u00e9 le 1er juillet 2027.",
    says: { en: 'Then register what it presents.', fr: "Inscrivez ensuite ce qu'elle pr\u00e9sente." },
};
/** Neither side is known to be right. @param setting that sets the token's */
function differingAudience(setting, inputs, claims) {
    return (0,remedy/* inSteps */.F8)({
        en: `Set ${setting} to the audience in this list, in place of what was presented.`,
        fr: `Indiquez dans ${setting} l'audience de cette liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: [(0,directory_commands/* listAppCredentials */.cq)({ inputs }), ...(claims === undefined ? [] : [(0,directory_commands/* presentedClaims */.eq)(claims)])],
    }, run_remedies/* runAnew */.j1);
}

;// CONCATENATED MODULE: ./build/errors/sign-in-errors.js
/** Errors of signing in to Microsoft Entra, and of the tokens. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
 * The number alone counts, since messages and statuses have changed over the years. */









const signInErrors = [
    ...rows(['oidc'], {
        'id-token-refused': {
            codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404', 'HTTP 203'],
            en: "{issuer} gave no ID token: the token of {job} is invalid or has expired, {job} isn't allowed to use {trusted}, or a proxy changed the request.",
            fr: "{issuer} n'a pas donn\u00e9 de jeton d'identit\u00e9\u00A0: le jeton que pr\u00e9sente {job} n'est pas valide ou ne l'est plus, {job} n'a pas le droit d'utiliser {trusted}, ou un proxy a modifi\u00e9 la requ\u00eate.",
            remedy: ({ host, inputs }) => (0,remedy/* inSteps */.F8)(declareToken(host, inputs.audience), run_remedies/* runAnew */.j1),
        },
    }),
    ...rows(['entra'], {
        'no-matching-federated-credential': {
            codes: ['AADSTS700213', 'AADSTS70021', 'AADSTS7002138', 'AADSTS700211', 'AADSTS70025'],
            en: 'None of the federated credentials of the identity has exactly this issuer and subject, upper and lower case included.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'identit\u00e9 n'a exactement cet \u00e9metteur et ce sujet, majuscules et minuscules comprises.",
            remedy: ({ host, inputs, claims }) => untrustedJob(inputs, claims, host),
        },
        'audience-differs': {
            codes: ['AADSTS700212'],
            en: 'No federated credential of the identity has this audience.',
            fr: "Aucune des informations d'identification f\u00e9d\u00e9r\u00e9es de l'identit\u00e9 n'a cette audience.",
            remedy: ({ host, inputs, claims }) => differingAudience(host.audience, inputs, claims),
        },
        'app-not-found': {
            codes: ['AADSTS700016'],
            en: "Tenant {tenant} has no app with the client ID {client}. Often the object ID was given instead, or another tenant's ID.",
            fr: "Le locataire {tenant} n'a pas d'application avec l'ID client {client}. Souvent, c'est l'ID d'objet qui a \u00e9t\u00e9 donn\u00e9 \u00e0 sa place, ou l'ID d'un autre locataire.",
            remedy: ({ inputs, host }) => findIdentity(inputs, host.ids),
        },
        'tenant-not-found': {
            codes: ['AADSTS90002'],
            en: 'There is no tenant {tenant}.',
            fr: "Le locataire {tenant} n'existe pas.",
            remedy: ({ host: { ids } }) => (0,remedy/* inSteps */.F8)({
                en: `Set ${ids['tenant-id'].en} to the tenant of the subscription.`,
                fr: `Indiquez le locataire de l'abonnement dans ${ids['tenant-id'].fr}.`,
                commands: [(0,access_commands/* showTenant */.Uz)()],
            }),
        },
        'bad-signature': {
            codes: ['AADSTS700027', 'AADSTS50013', 'AADSTS50027'],
            en: 'Entra could not check the signature of the ID token. A proxy might have changed the token.',
            fr: "Entra n'a pas pu v\u00e9rifier la signature du jeton d'identit\u00e9. Un proxy l'a peut-\u00eatre modifi\u00e9.",
            remedy: ({ host }) => foreignAnswer(host.machine),
        },
        'no-service-principal': {
            codes: ['AADSTS7000229'],
            en: 'The app {client} is registered but has no service principal in tenant {tenant}.',
            fr: "L'application {client} est inscrite et n'a pas de principal de service dans le locataire {tenant}.",
            remedy: ({ inputs }) => (0,remedy/* inSteps */.F8)({
                en: 'Create the service principal.',
                fr: 'Cr\u00e9ez le principal de service.',
                commands: [(0,directory_commands/* createOwnPrincipal */.hZ)({ inputs })],
                needs: (0,remedy/* role */.JC)(['applicationAdministrator', 'cloudApplicationAdministrator'], 'tenant'),
            }),
        },
        'assertion-out-of-time': {
            codes: ['AADSTS700024'],
            en: 'For Entra, the ID token is outside its validity period: it was issued too long ago, or the clock is wrong on {machine}.',
            fr: "Pour Entra, le jeton d'identit\u00e9 est hors de sa p\u00e9riode de validit\u00e9\u00A0: il a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge est d\u00e9cal\u00e9e sur {machine}.",
            remedy: ({ host }) => wrongClock(host.machine),
        },
        'app-disabled': {
            codes: ['AADSTS7000112'],
            en: 'The service principal of {client} is disabled. Somebody might have disabled it on purpose.',
            fr: "Le principal de service de {client} est d\u00e9sactiv\u00e9. Quelqu'un l'a peut-\u00eatre d\u00e9sactiv\u00e9 volontairement.",
            remedy: ({ inputs }) => disabledIdentity(inputs),
        },
    }),
    ...rows(['entra', ...errors/* azureServices */.gV], {
        'conditional-access': {
            codes: ['AADSTS53003', 'InsufficientClaims'],
            en: 'A Conditional Access or location policy blocks the sign-in or the token, most often because of the address of {machine}.',
            fr: "Une strat\u00e9gie d'acc\u00e8s conditionnel ou d'emplacement bloque la connexion ou le jeton, le plus souvent \u00e0 cause de l'adresse de cette machine.",
            remedy: ({ inputs }) => blockedByPolicy(inputs),
        },
    }),
    ...rows(errors/* azureServices */.gV, {
        'token-refused': {
            codes: [
                'InvalidAuthenticationTokenTenant',
                'InvalidAuthenticationToken',
                'ExpiredAuthenticationToken',
                'HTTP 401',
            ],
            en: "The service rejected the token: it is too old, was revoked, or is for a different tenant from the subscription's ({tenant} was given).",
            fr: "Le service n'accepte pas le jeton\u00A0: il est trop ancien, a \u00e9t\u00e9 r\u00e9voqu\u00e9, ou vient d'un autre locataire que celui de l'abonnement ({tenant} a \u00e9t\u00e9 donn\u00e9).",
            remedy: () => (0,remedy/* inSteps */.F8)({
                en: 'Compare the tenant ID of this run with the tenant of your subscription.',
                fr: "Comparez l'ID de locataire de cette ex\u00e9cution \u00e0 celui de votre abonnement.",
                commands: [(0,access_commands/* showTenant */.Uz)()],
            }, run_remedies/* runAnew */.j1),
        },
    }),
];

;// CONCATENATED MODULE: ./build/errors/catalog.js
/**
 * What is known about the services' codes: those that mean something that their message does not say. Every other code is
 * shown with the service's own message and request ID.
 */




const errorCatalog = [
    ...signInErrors,
    ...azureErrors,
    ...githubErrors,
    ...connectionErrors,
];
/** By the code, which says most; else by the status, which says whether the token or the service is the cause. */
function findErrorEntry(details) {
    const entries = errorCatalog.filter(({ services, when }) => services.includes(details.service) && (when === undefined || when(details)));
    const withCode = (code) => entries.find(({ codes, pattern }) => codes.includes(code) || pattern?.test(code) === true);
    return withCode(details.code) ?? withCode(`HTTP ${details.status}`);
}

;// CONCATENATED MODULE: ./build/errors/run-errors.js
/** Errors of the run itself, before or without any service. */







function refusalOf({ code, about, service }, host, audience) {
    return runErrors[code]({ about, service, host, audience });
}
const askAz = { en: 'get a token from az', fr: "obtenir un jeton d'az" };
function signIn(tenant) {
    return { en: 'Sign in with the Azure CLI.', fr: 'Connectez-vous avec Azure CLI.', commands: [(0,runner/* signInToAz */.hy)(tenant)] };
}
const runErrors = {
    NoIdToken: ({ about: missing, host, audience }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: missing,
        meaning: {
            en: `${host.issuer.en} gives an ID token only where it is asked for.`,
            fr: `${host.issuer.fr} ne donne un jeton d'identit\u00e9 que l\u00e0 o\u00f9 il est demand\u00e9.`,
        },
        remedy: (0,remedy/* inSteps */.F8)(declareToken(host, audience), run_remedies/* runAnew */.j1),
    }),
    IdTokenFile: ({ about: error, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: error,
        meaning: {
            en: "The file with the ID token can't be read.",
            fr: "Le fichier qui contient le jeton d'identit\u00e9 ne peut pas \u00eatre lu.",
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Check the path in --id-token-file, and that the program that writes the file is running.',
            fr: "V\u00e9rifiez le chemin dans --id-token-file, et que le programme qui \u00e9crit le fichier s'ex\u00e9cute.",
        }),
    }),
    UnreadableIdToken: ({ host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: 'An ID token is a JWT with the claims iss, sub and aud.',
        meaning: {
            en: 'What was given as the ID token is none. The value is not shown, since it might be a secret.',
            fr: "Ce qui a \u00e9t\u00e9 donn\u00e9 comme jeton d'identit\u00e9 n'en est pas un. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut \u00eatre un secret.",
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Check where the token comes from, and that it was written whole.',
            fr: "V\u00e9rifiez d'o\u00f9 vient le jeton, et qu'il a \u00e9t\u00e9 \u00e9crit en entier.",
        }),
    }),
    ExpiredIdToken: ({ about: end, host }) => ({
        operation: (0,permissions/* getIdToken */.p9)(host).name,
        message: `The ID token expired at ${end}.`,
        meaning: {
            en: `The token was issued too long ago, or the clock is wrong on ${host.machine.en}.`,
            fr: `Le jeton a \u00e9t\u00e9 \u00e9mis il y a trop longtemps, ou l'horloge est d\u00e9cal\u00e9e sur ${host.machine.fr}.`,
        },
        remedy: wrongClock(host.machine, host.newToken ?? { en: 'Get a new token.', fr: 'Obtenez un nouveau jeton.' }),
    }),
    AzNotFound: () => ({
        operation: askAz,
        message: 'There is no az on the PATH.',
        meaning: { en: 'The Azure CLI is not installed.', fr: "Azure CLI n'est pas install\u00e9." },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Install the Azure CLI (https://aka.ms/azure-cli), or give a token with --id-token-file instead.',
            fr: 'Installez Azure CLI (https://aka.ms/azure-cli), ou donnez plut\u00f4t un jeton avec --id-token-file.',
        }, signIn(), run_remedies/* runAgain */.qL),
    }),
    AzSignedOut: ({ about: error }) => ({
        operation: askAz,
        message: error,
        meaning: {
            en: 'The Azure CLI is not signed in, or its sign-in has expired.',
            fr: "Azure CLI n'est pas connect\u00e9, ou sa connexion a expir\u00e9.",
        },
        remedy: (0,remedy/* inSteps */.F8)(signIn(), run_remedies/* runAgain */.qL),
    }),
    AzOtherTenant: ({ about: tenant }) => ({
        operation: askAz,
        message: `az has no token for tenant ${tenant}.`,
        meaning: {
            en: 'The Azure CLI is signed in to a different tenant.',
            fr: 'Azure CLI est connect\u00e9 \u00e0 un autre locataire.',
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Correct the tenant ID, if it is not that of your vault.',
            fr: "Corrigez l'ID de locataire, si ce n'est pas celui de votre coffre.",
        }, signIn(tenant), run_remedies/* runAgain */.qL),
    }),
    AzFailed: ({ about: error }) => ({
        operation: askAz,
        message: error === '' ? 'az printed no token.' : error,
        meaning: {
            en: 'The Azure CLI failed for a reason of its own.',
            fr: 'Azure CLI a \u00e9chou\u00e9 pour une raison qui lui est propre.',
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Run az account get-access-token, and do what its message says.',
            fr: 'Ex\u00e9cutez az account get-access-token, et suivez ce que dit son message.',
            commands: [runner/* tokenOfAz */.qc],
        }, run_remedies/* runAgain */.qL),
    }),
    Declined: () => ({
        operation: { en: 'make the changes', fr: 'effectuer les modifications' },
        message: 'Nobody agreed to the plan.',
        meaning: { en: 'Nothing was written.', fr: "Rien n'a \u00e9t\u00e9 \u00e9crit." },
        remedy: (0,remedy/* inSteps */.F8)({
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
        remedy: (0,remedy/* inSteps */.F8)(run_remedies/* runAgain */.qL),
    }),
    UnsafeEvent: ({ about: event, host }) => ({
        operation: { en: 'start mode ensure', fr: 'd\u00e9marrer le mode ensure' },
        message: `mode ensure does not run on ${event}.`,
        meaning: {
            en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
            fr: "Des inconnus peuvent d\u00e9clencher une telle ex\u00e9cution, ou elle ex\u00e9cute ce que personne n'a relu.",
        },
        remedy: (0,remedy/* inSteps */.F8)(...reviewedOnly(host)),
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
        remedy: (0,remedy/* inSteps */.F8)({
            en: `Check the proxy and ${host.machine.en}, since something on the way changes answers.`,
            fr: `V\u00e9rifiez le proxy et ${host.machine.fr}, car quelque chose sur le trajet modifie les r\u00e9ponses.`,
        }, run_remedies/* runAgain */.qL),
    }),
    InvalidProxy: ({ about: variable }) => ({
        operation: { en: 'read the proxy from the environment', fr: "lire le proxy dans l'environnement" },
        message: `${variable} is not the address of an HTTP proxy.`,
        meaning: {
            en: 'Only HTTP proxies are supported, not other kinds such as SOCKS. The value is not shown, since it might contain a password.',
            fr: "Seuls les proxys HTTP sont pris en charge, et non d'autres types comme SOCKS. La valeur n'est pas r\u00e9p\u00e9t\u00e9e ici, car elle peut contenir un mot de passe.",
        },
        remedy: (0,remedy/* inSteps */.F8)({
            en: 'Set the variable in this form.',
            fr: '\u00c9crivez la variable sous cette forme.',
            commands: [(0,runner/* proxyVariable */.rw)(variable)],
        }),
    }),
    NodeWithoutProxies: ({ about: version, host }) => ({
        operation: { en: 'use the proxy of the environment', fr: "utiliser le proxy de l'environnement" },
        message: `This is Node ${version}, and only Node 24.5 and newer can use the proxy that HTTPS_PROXY names.`,
        meaning: {
            en: 'Older versions of Node.js ignore the proxy.',
            fr: 'Les versions plus anciennes de Node ignorent le proxy.',
        },
        remedy: (0,remedy/* inSteps */.F8)({ en: `Use Node.js 24 (${host.node24}).`, fr: `Utilisez Node.js 24 (${host.node24}).` }, run_remedies/* runAgain */.qL),
    }),
};
function titleOn(host, service) {
    return service === 'oidc' ? host.issuerTitle : errors/* serviceTitles */.xt[service];
}

;// CONCATENATED MODULE: ./build/errors/explain.js
/** Turns an error into what a person needs: operation, message, likely cause, remedy. */













function explain(error, explaining) {
    return (0,errors/* errorsOf */.Bp)(error).flatMap((each) => explainOne(each, explaining));
}
function explainOne(error, explaining) {
    const { inputs, host } = explaining;
    if (error instanceof inputs_inputs/* InvalidInputs */.hS)
        return error.problems.map((problem) => brokenRule(problem, host));
    if (error instanceof deadline/* Interrupted */.j)
        return [interruption(error, inputs, host)];
    if (error instanceof errors/* ServiceError */._7 && inputs !== undefined)
        return [refused(error.details, { ...explaining, inputs })];
    if (error instanceof errors/* RunError */.e4) {
        const refusal = refusalOf(error, host, inputs?.audience ?? table/* inputTable */.Fu.audience.default ?? '');
        return [{ ...noAnswer, code: error.code, ...refusal }];
    }
    return [(0,load/* isShortage */.o)(error) ? shortage(error, host) : bug(error, host)];
}
/** For a failure without a service's answer. */
const noAnswer = { status: undefined, requestId: undefined, answeredBy: undefined };
function brokenRule(problem, host) {
    const { given, rule, variable } = problem;
    const name = calledInput(problem, host);
    const origin = variable === undefined || variable === name ? '' : `, from ${variable}`;
    return {
        ...noAnswer,
        operation: { en: `read the input ${name}`, fr: `lire l'entr\u00e9e ${name}` },
        code: 'InvalidInputs',
        message: `${name}${given === '' ? '' : ` (${(0,names/* quotedName */.aH)(given)}${origin})`} ${rule}.`,
        meaning: { en: 'Nothing was sent.', fr: "Rien n'a \u00e9t\u00e9 envoy\u00e9." },
        remedy: isEmptyId(problem) && host.holderOfIds !== undefined
            ? checkHolder(host.holderOfIds)
            : correctInput(problem, host),
    };
}
function interruption({ reason, operation }, inputs, host) {
    const limit = (0,named/* named */.KT)(host, 'timeoutMinutes');
    const isDeadline = reason === 'deadline';
    const goesOn = {
        runs: 'again',
        en: 'Run again, which continues from there.',
        fr: "Relancez l'ex\u00e9cution, qui reprend l\u00e0 o\u00f9 celle-ci s'est arr\u00eat\u00e9e.",
    };
    const moreTime = {
        en: `Increase ${limit} for a service that is always slow.`,
        fr: `Augmentez ${limit} pour un service toujours lent.`,
    };
    return {
        ...noAnswer,
        operation,
        code: isDeadline ? 'DeadlineExceeded' : 'Cancelled',
        message: isDeadline
            ? `${limit} (${inputs?.timeoutMinutes ?? ''}) is over.`
            : `${(0,words/* capitalized */.l2)(host.job.en)} was canceled.`,
        meaning: {
            en: 'Completed changes stay, and what is listed as skipped was not started. A change that was in progress might have been made. The next run reads the state first.',
            fr: "Les modifications termin\u00e9es restent, et celles qui sont signal\u00e9es comme non ex\u00e9cut\u00e9es n'ont pas commenc\u00e9. Une modification en cours a peut-\u00eatre \u00e9t\u00e9 faite. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
        },
        remedy: (0,remedy/* inSteps */.F8)(goesOn, ...(isDeadline ? [moreTime] : [])),
    };
}
function refused(details, explaining) {
    const { operation, code, message, status, requestId, answerLost } = details;
    const known = findErrorEntry(details);
    const context = { ...explaining, details };
    const meaning = known?.meaning(context) ?? unknownCode(details);
    return {
        operation,
        code,
        message,
        status,
        requestId,
        answeredBy: answeredBy(details, explaining.host),
        meaning: answerLost === true ? (0,words/* joined */.oR)(meaning, perhapsDone) : meaning,
        remedy: known?.remedy(context) ?? lookUp(details),
    };
}
/** Added if the answer to a write was lost: the write may have succeeded. */
const perhapsDone = {
    en: ' It is unknown whether it was done. The next run reads the state first.',
    fr: " Impossible de savoir si cela a \u00e9t\u00e9 fait. L'ex\u00e9cution suivante lit d'abord l'\u00e9tat.",
};
/** For a malformed answer, the message is the action's own. */
function answeredBy({ service, status, code }, host) {
    if (status === undefined || code === 'InvalidAnswer' || code === 'Redirected')
        return undefined;
    if (service === 'oidc' && host.name === 'azure-pipelines')
        return 'azure-pipelines';
    return service === 'github' || service === 'oidc' ? 'github' : 'azure';
}
function unknownCode(details) {
    const { en, fr } = (0,errors/* titleOf */.Gg)(details);
    return {
        en: `${en} rejected the request. This action does not know the code ${details.code}.`,
        fr: `Refus de ${fr}. Cette action ne conna\u00eet pas le code ${details.code}.`,
    };
}
/** Where Microsoft lists the codes of each service. */
const lists = {
    entra: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    arm: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
    vault: 'https://learn.microsoft.com/azure/key-vault/general/common-error-codes',
    graph: 'https://learn.microsoft.com/graph/errors',
};
function lookUp({ service }) {
    const list = lists[service];
    return (0,remedy/* inSteps */.F8)({
        en: `Look the code up in ${list ?? "the service's documentation"}.`,
        fr: `Cherchez le code dans ${list ?? 'la documentation du service'}.`,
    }, {
        en: "Give the service's support the request ID, if its message does not help.",
        fr: "Indiquez l'identifiant de requ\u00eate au support du service, si son message ne suffit pas.",
    });
}
const run = { en: 'run', fr: "mener l'ex\u00e9cution \u00e0 son terme" };
function shortage(error, { machine: { en, fr } }) {
    return {
        ...noAnswer,
        operation: run,
        code: error.code ?? 'ENOMEM',
        message: error.message,
        meaning: {
            en: `${(0,words/* capitalized */.l2)(en)} has no file handle or no memory left. Nothing was concluded from it.`,
            fr: `${(0,words/* capitalized */.l2)(fr)} n'a plus de descripteur de fichier ou plus de m\u00e9moire. Rien n'en a \u00e9t\u00e9 d\u00e9duit.`,
        },
        remedy: (0,remedy/* inSteps */.F8)(run_remedies/* runAgain */.qL, {
            en: `Raise the limit of open files (ulimit -n) or the memory on ${en}, after a second failure.`,
            fr: `Relevez la limite de fichiers ouverts (ulimit -n) ou la m\u00e9moire sur ${fr}, apr\u00e8s un second \u00e9chec.`,
        }),
    };
}
function bug(error, host) {
    return {
        ...noAnswer,
        operation: run,
        code: 'InternalError',
        message: error instanceof Error ? error.message : String(error),
        meaning: {
            en: 'This is a bug in the action. Nothing was concluded from it.',
            fr: "C'est un d\u00e9faut de l'action elle-m\u00eame. Rien n'en a \u00e9t\u00e9 d\u00e9duit.",
        },
        remedy: (0,remedy/* inSteps */.F8)((0,run_remedies/* runVerbosely */.$q)(host.verbose), {
            en: 'Open an issue with the log.',
            fr: 'Ouvrez une issue avec le journal.',
        }),
    };
}


/***/ }),

/***/ 2312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ conditionalGrant),
/* harmony export */   Ll: () => (/* binding */ removedPolicy),
/* harmony export */   Uv: () => (/* binding */ endingGrant),
/* harmony export */   Yv: () => (/* binding */ deniedAccess),
/* harmony export */   iv: () => (/* binding */ principalIdFirst),
/* harmony export */   l7: () => (/* binding */ removedRole),
/* harmony export */   nX: () => (/* binding */ perhapsDenied),
/* harmony export */   p_: () => (/* binding */ accessPolicies),
/* harmony export */   wD: () => (/* binding */ excessAccess)
/* harmony export */ });
/* harmony import */ var _az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4652);
/* harmony import */ var _az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(902);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8797);
/* harmony import */ var _model_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8276);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1368);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9005);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3205);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5681);
/** Adobe's access to the key: removed, denied, ending, under a condition, or more than agreed. */









const assigner = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)(['dataAccessAdministrator', 'owner'], 'vault');
/** Removing the access is how a customer revokes it. In a setup it was not given yet. */
const ifRevoked = (inputs, give) => (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)
    ? { asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI, ...wasRemoved(inputs) }, steps: [{ ...give, isSlow: true }] }
    : (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)(give);
const wasRemoved = ({ keyName, vaultName }) => {
    const done = {
        en: `Adobe's access to key ${keyName} in vault ${vaultName} was removed`,
        fr: `L'acc\u00e8s d'Adobe \u00e0 la cl\u00e9 ${keyName}, dans le coffre ${vaultName}, a \u00e9t\u00e9 retir\u00e9`,
    };
    return { about: done, done: { ...done, kinds: ['role-removed'] } };
};
/** @param principalId of Adobe's service principal, where it is known */
function removedRole(inputs, principalId) {
    const place = { vault: _model_places_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .z.vault, key: { en: 'the key', fr: 'la cl\u00e9' } }[inputs.grantScope];
    return ifRevoked(inputs, {
        en: `Give Adobe its role on ${place.en}.`,
        fr: `Donnez \u00e0 Adobe son r\u00f4le sur ${place.fr}.`,
        needs: assigner,
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs)[inputs.grantScope])],
    });
}
/** @param permissions that the policy must have: the command replaces the existing ones */
function removedPolicy(inputs, principalId, permissions) {
    return ifRevoked(inputs, {
        en: 'Give Adobe its access policy.',
        fr: "Donnez \u00e0 Adobe sa strat\u00e9gie d'acc\u00e8s.",
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('vaultContributor', 'vault'),
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .setAccessPolicy */ .VF)({ inputs }, principalId, permissions)],
    });
}
const showDenials = (inputs) => ({
    en: 'Show the deny assignment.',
    fr: "Affichez l'affectation de refus.",
    says: {
        en: 'A deployment stack, a managed application or a person created it.',
        fr: "Une pile de d\u00e9ploiement, une application manag\u00e9e ou une personne l'a cr\u00e9\u00e9e.",
    },
    needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('reader', 'vault'),
    commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .listDenyAssignments */ .vM)({ inputs }, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs).key)],
});
const exclude = {
    en: "Have its owner exclude Adobe's service principal from the deny assignment.",
    fr: "Faites exclure le principal de service d'Adobe de l'affectation de refus par son propri\u00e9taire.",
};
function deniedAccess(inputs) {
    return {
        asks: _who_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI,
        never: {
            en: 'Never assign more roles instead: a deny assignment overrides them.',
            fr: "N'attribuez jamais d'autres r\u00f4les \u00e0 la place\u00A0: une affectation de refus l'emporte sur eux.",
        },
        look: showDenials(inputs),
        steps: [exclude],
    };
}
/** It names a group, or has a condition. */
function perhapsDenied(inputs) {
    return { asks: _who_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI, look: showDenials(inputs), steps: [exclude] };
}
function endingGrant(inputs, { principalId, freeScope, isPast }) {
    const lasting = freeScope === undefined
        ? {
            en: 'Have the dates changed in Privileged Identity Management.',
            fr: 'Faites modifier les dates dans Privileged Identity Management.',
        }
        : {
            en: 'Add an assignment without an end date, next to the one that ends.',
            fr: 'Ajoutez une attribution sans date de fin, \u00e0 c\u00f4t\u00e9 de celle qui prend fin.',
            needs: assigner,
            commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, freeScope)],
        };
    return { asks: isPast ? _who_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI : { ..._who_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOfVault */ .iI, isEnd: true }, steps: [lasting] };
}
const onceAgreed = {
    en: 'Only once the owners of the vault agree.',
    fr: "Seulement avec l'accord des propri\u00e9taires du coffre.",
};
/** Azure rejects a second assignment of the role to the principal at the same scope. */
function conditionalGrant(inputs, principalId, assignment) {
    const scope = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs)[inputs.grantScope];
    const drop = {
        en: 'Remove the condition from the role assignment.',
        fr: "Retirez la condition de l'attribution de r\u00f4le.",
        says: onceAgreed,
        needs: assigner,
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .dropCondition */ .jd)({ inputs }, assignment)],
    };
    const assign = {
        en: 'Assign the role without a condition, next to the inherited assignment.',
        fr: "Attribuez le r\u00f4le sans condition, \u00e0 c\u00f4t\u00e9 de l'attribution h\u00e9rit\u00e9e.",
        says: onceAgreed,
        needs: assigner,
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, scope)],
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)((0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .comparable */ .Zm)(assignment.scope) === (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .comparable */ .Zm)(scope) ? drop : assign, _run_remedies_js__WEBPACK_IMPORTED_MODULE_4__/* .runVerify */ .R9);
}
/** The given object ID belongs to another application. */
function principalIdFirst(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(inputs, 'adobePrincipalId');
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        en: `Correct ${name} first (see adobe-principal).`,
        fr: `Corrigez d'abord ${name} (voir adobe-principal).`,
    });
}
function excessAccess(inputs, { assignments, policy, usesRoles, isNeeded }) {
    if (isNeeded)
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
            en: 'Keep the other role until adobe-grant passes: Adobe might depend on it.',
            fr: "Gardez l'autre r\u00f4le jusqu'\u00e0 la r\u00e9ussite d'adobe-grant\u00A0: Adobe en d\u00e9pend peut-\u00eatre.",
        });
    const roles = {
        en: 'Remove the other role assignments.',
        fr: 'Retirez les autres attributions de r\u00f4le.',
        says: usesRoles
            ? {
                en: 'Only once the owners of the vault agree, and ten minutes after the agreed role was assigned.',
                fr: "Seulement avec l'accord des propri\u00e9taires du coffre, et dix minutes apr\u00e8s l'attribution du r\u00f4le convenu.",
            }
            : onceAgreed,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)(['accessAdministrator', 'owner'], 'assignmentScope'),
        commands: assignments.map((id) => (0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .removeRoleAssignment */ .aM)({ inputs }, id)),
    };
    const policies = {
        en: 'Reduce the access policy to what Adobe needs.',
        fr: "Limitez la strat\u00e9gie d'acc\u00e8s \u00e0 ce dont Adobe a besoin.",
        says: onceAgreed,
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('vaultContributor', 'vault'),
        commands: policy === undefined ? [] : [policy],
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)(...(assignments.length > 0 ? [roles] : []), ...(policy === undefined ? [] : [policies]), _run_remedies_js__WEBPACK_IMPORTED_MODULE_4__/* .runVerify */ .R9);
}
/** A policy that is not there may have been removed to revoke Adobe's access, which the role would give back. */
function accessPolicies(inputs, { principalId, isThere, isRoleInDoubt }) {
    if (isRoleInDoubt || (!isThere && (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_6__/* .isConfirmed */ .it)(inputs)))
        return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
            en: 'Leave the policies until adobe-grant passes: the switch ends them, and would leave Adobe without access.',
            fr: "Laissez les strat\u00e9gies jusqu'\u00e0 la r\u00e9ussite d'adobe-grant\u00A0: le changement y met fin, et Adobe perdrait l'acc\u00e8s.",
        });
    const owner = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .role */ .JC)('owner', 'vault');
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .inSteps */ .F8)({
        en: 'Assign roles to Adobe, and to those in the policies whom the owners of the vault name.',
        fr: 'Attribuez des r\u00f4les \u00e0 Adobe, et \u00e0 ceux des strat\u00e9gies que nomment les propri\u00e9taires du coffre.',
        needs: owner,
        commands: [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .assignToAdobe */ .us)({ inputs }, principalId, (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .idsOf */ .UX)(inputs).vault)],
    }, {
        en: 'Switch the vault to Azure RBAC, ten minutes later.',
        fr: 'Passez le coffre \u00e0 Azure RBAC, dix minutes plus tard.',
        says: { en: 'That ends the policies.', fr: 'Cela met fin aux strat\u00e9gies.' },
        needs: owner,
        commands: [(0,_az_commands_vault_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .switchToRbac */ .MT)({ inputs })],
    });
}


/***/ }),

/***/ 1188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ wrongPrincipalId),
/* harmony export */   JK: () => (/* binding */ disabledPrincipal),
/* harmony export */   LS: () => (/* binding */ principalNotSearched),
/* harmony export */   MD: () => (/* binding */ deletedPrincipal),
/* harmony export */   Ne: () => (/* binding */ otherApplication),
/* harmony export */   PJ: () => (/* binding */ deactivatedPrincipal),
/* harmony export */   Rl: () => (/* binding */ principalUnclear),
/* harmony export */   f2: () => (/* binding */ missingPrincipal),
/* harmony export */   xP: () => (/* binding */ lostPrincipal),
/* harmony export */   y9: () => (/* binding */ principalNotAsked)
/* harmony export */ });
/* harmony import */ var _az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4652);
/* harmony import */ var _az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1923);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1756);
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3873);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8797);
/* harmony import */ var _model_grant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3348);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1368);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8810);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3205);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5681);
/** Adobe's service principal: deleted, disabled, missing, not read, or another one. */










const administrator = (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)('applicationAdministrator', 'tenant');
const neverAdd = {
    en: "Never add Adobe's application again: it would have another ID and no role.",
    fr: "N'ajoutez jamais de nouveau l'application d'Adobe\u00A0: elle aurait un autre ID et aucun r\u00f4le.",
};
const restore = (inputs, id) => ({
    en: "Restore Adobe's service principal, with its ID and its roles.",
    fr: "Restaurez le principal de service d'Adobe, avec son ID et ses r\u00f4les.",
    needs: administrator,
    commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .restorePrincipal */ .LZ)({ inputs }, id)],
});
const deleted = {
    en: "Adobe's service principal was deleted",
    fr: "Le principal de service d'Adobe a \u00e9t\u00e9 supprim\u00e9",
};
const wasDeleted = { about: deleted, done: { ...deleted, kinds: [] } };
function deletedPrincipal(inputs, id) {
    return { asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersAndIdentityTeam */ .B_, ...wasDeleted }, never: neverAdd, steps: [restore(inputs, id)] };
}
/** It does not exist, and it could not be checked whether it can be restored. */
function principalNotSearched(inputs) {
    const list = {
        en: "List Adobe's deleted service principals.",
        fr: "Affichez les principaux de service d'Adobe supprim\u00e9s.",
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .directoryRole */ .AD)('directoryReaders'),
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .listDeletedPrincipals */ .D1)({ inputs })],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['One ID', 'It can be restored. Restore nothing before an owner has answered.'],
                fr: ['Un ID', "Il peut \u00eatre restaur\u00e9. Ne restaurez rien avant la r\u00e9ponse d'un propri\u00e9taire."],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['Several', 'Only the one with a role on the vault counts; none has one: the security lead decides.'],
                fr: [
                    'Plusieurs',
                    "Seul compte celui qui a un r\u00f4le sur le coffre\u00A0; si aucun n'en a, le responsable s\u00e9curit\u00e9 d\u00e9cide.",
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: [
                    'None, a minute later either',
                    'It can be created anew, once an owner agrees: see the page of the next check.',
                ],
                fr: [
                    'Aucun, une minute plus tard non plus',
                    "Il peut \u00eatre recr\u00e9\u00e9, avec l'accord d'un propri\u00e9taire\u00A0: voir la page du prochain contr\u00f4le.",
                ],
            }),
        ],
    };
    return { asks: _who_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersAndIdentityTeam */ .B_, never: neverAdd, look: list, steps: [restore(inputs)] };
}
/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
function lostPrincipal(inputs) {
    const again = {
        en: 'Give ensure its role for the new ID, which the condition of its role names.',
        fr: 'Donnez \u00e0 ensure son r\u00f4le pour le nouvel ID, que nomme la condition de ce r\u00f4le.',
        says: {
            en: 'Then run mode ensure once with restore-grant, and remove that input.',
            fr: 'Ex\u00e9cutez ensuite une fois le mode ensure avec restore-grant, puis retirez cette entr\u00e9e.',
        },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)(['owner', 'accessAdministrator'], 'group'),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .runSetUp */ .dB)({ inputs }),
    };
    return { asks: _who_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersAndIdentityTeam */ .B_, steps: [create(inputs), again] };
}
const create = (inputs) => ({
    en: "Create Adobe's service principal.",
    fr: "Cr\u00e9ez le principal de service d'Adobe.",
    ...(inputs.adobePrincipalId !== undefined && {
        says: {
            en: `Set ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobePrincipalId')} to the ID that this shows.`,
            fr: `Indiquez l'ID affich\u00e9 dans ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobePrincipalId')}.`,
        },
    }),
    needs: administrator,
    commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .createAdobePrincipal */ .an)({ inputs })],
});
/** It never existed, as far as anybody could see. */
const missingPrincipal = (inputs) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(create(inputs), _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runEnsure */ .ov);
/** An administrator disabled it for this tenant, perhaps to revoke Adobe's access. */
function disabledPrincipal(id) {
    const enable = {
        en: "Enable Adobe's service principal.",
        fr: "Activez le principal de service d'Adobe.",
        needs: administrator,
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .enablePrincipal */ .au)(id)],
    };
    return { asks: { ..._who_js__WEBPACK_IMPORTED_MODULE_7__/* .ownersAndIdentityTeam */ .B_, about: isDisabled }, steps: [enable] };
}
const isDisabled = {
    en: "Adobe's service principal is disabled",
    fr: "Le principal de service d'Adobe est d\u00e9sactiv\u00e9",
};
const neverDelete = {
    en: 'Never delete that service principal: its role assignments name its ID.',
    fr: 'Ne supprimez jamais ce principal de service\u00A0: ses attributions de r\u00f4le nomment son ID.',
};
/** Its application is deactivated, or Microsoft disabled it: nobody in the tenant can enable it. */
function deactivatedPrincipal(id) {
    const ask = {
        en: 'Ask Adobe Customer Care and Microsoft support why it is deactivated, and leave it as it is.',
        fr: "Demandez au support d'Adobe et \u00e0 celui de Microsoft pourquoi il est d\u00e9sactiv\u00e9, et laissez-le tel quel.",
        says: { en: 'This shows its properties for them.', fr: 'Cette commande affiche ses propri\u00e9t\u00e9s pour eux.' },
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)('directoryReaders', 'tenant'),
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .showPrincipal */ .cy)(id)],
    };
    return { never: neverDelete, steps: [ask] };
}
/** Graph's answer lacks whether it is enabled. */
const principalUnclear = (id) => (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({ en: 'Show its properties.', fr: 'Affichez ses propri\u00e9t\u00e9s.', commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .showPrincipal */ .cy)(id)] }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAgainLater */ .YJ);
/** The input names no service principal of Adobe's. */
function wrongPrincipalId(inputs) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobePrincipalId');
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({
        en: `Set ${name} to the ID that this shows.`,
        fr: `Indiquez dans ${name} l'ID affich\u00e9.`,
        says: {
            en: 'It finds none: ask your identity team who deleted it.',
            fr: "Elle n'en trouve aucun\u00A0: demandez \u00e0 votre \u00e9quipe charg\u00e9e de l'identit\u00e9 qui l'a supprim\u00e9.",
        },
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .showAdobePrincipal */ .jK)({ inputs })],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}
/** Microsoft Graph was not asked, since the finding is waived. */
function principalNotAsked(inputs) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)({
        en: `Compare ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobePrincipalId')} with the ID that this shows, and remove the waiver.`,
        fr: `Comparez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobePrincipalId')} \u00e0 l'ID affich\u00e9, et retirez la d\u00e9rogation.`,
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .showAdobePrincipal */ .jK)({ inputs })],
    });
}
const testOrMistake = {
    en: 'They said: a test, or a mistake',
    fr: 'Ils ont r\u00e9pondu\u00A0: un test, ou une erreur',
};
/** An application that Adobe does not publish can use the key. Where Adobe confirmed it, its own access is checked first. */
function otherApplication(inputs, observed) {
    const name = (0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'adobeAppId');
    const grant = (0,_model_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .grantAssignment */ .U$)(inputs, observed);
    const remove = {
        en: "Remove that application's role.",
        fr: 'Retirez le r\u00f4le de cette application.',
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .JC)(['owner', 'accessAdministrator'], 'assignmentScope'),
        commands: grant === undefined ? [] : [(0,_az_commands_access_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .removeRoleAssignment */ .aM)({ inputs }, grant.id)],
    };
    const correct = { en: `Remove ${name}.`, fr: `Retirez ${name}.` };
    const onlyThen = {
        en: `Remove ${name}, and start a new run.`,
        fr: `Retirez ${name}, et lancez une nouvelle ex\u00e9cution.`,
        runs: 'anew',
        says: { en: 'Go on only once adobe-grant passes there.', fr: 'Continuez seulement quand adobe-grant y r\u00e9ussit.' },
    };
    const [owners, lead] = [(0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .byName */ .nG)(inputs, 'owners'), (0,_people_js__WEBPACK_IMPORTED_MODULE_5__/* .byName */ .nG)(inputs, 'security')];
    const ask = {
        en: `Ask the owners of the pipeline and the vault${owners.en} who set ${name}, and why.`,
        fr: `Demandez aux propri\u00e9taires du pipeline et du coffre${owners.fr} qui a d\u00e9fini ${name}, et pourquoi.`,
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: [
                    'Adobe asked for it in your ticket',
                    `Find that reply in your ticket at Adobe yourself, then add to ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'waive')}: adobe-application until YYYY-MM-DD: TICKET.`,
                ],
                fr: [
                    "Adobe l'a demand\u00e9 dans votre ticket",
                    `Retrouvez vous-m\u00eame cette r\u00e9ponse dans votre ticket chez Adobe, puis ajoutez \u00e0 ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(inputs, 'waive')}\u00A0: adobe-application until YYYY-MM-DD: TICKET.`,
                ],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: ['A test, or a mistake', `Open "${testOrMistake.en}".`],
                fr: ['Un test, ou une erreur', `Ouvrez \u00ab\u00A0${testOrMistake.fr}\u00A0\u00bb.`],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)({
                en: [
                    'Anything else, or no answer',
                    `Remove nothing, send no ticket, and tell the security lead${lead.en} today: a stranger might be reading with it.`,
                ],
                fr: [
                    'Autre chose, ou pas de r\u00e9ponse',
                    `Ne retirez rien, n'envoyez aucun ticket, et pr\u00e9venez aujourd'hui le responsable s\u00e9curit\u00e9${lead.fr}\u00A0: un inconnu l'utilise peut-\u00eatre.`,
                ],
            }),
        ],
        fold: { title: testOrMistake, steps: (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_9__/* .isConfirmed */ .it)(inputs) ? [onlyThen, remove] : [correct, remove] },
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .inSteps */ .F8)(ask, _run_remedies_js__WEBPACK_IMPORTED_MODULE_6__/* .runAnew */ .j1);
}


/***/ }),

/***/ 275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   hZ: () => (/* binding */ summaryTitle),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xR: () => (/* binding */ tableCell)
/* harmony export */ });
/* unused harmony export tableCode */
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/**
 * Escapes external text for GitHub's Markdown. GitHub works in two steps: cmark-gfm turns Markdown into HTML (links,
 * images, tables, footnotes, bare URLs, mathematics), then filters walk the text of that HTML (mentions, issue
 * references, commit hashes, emoji). Entities and backslashes stop the first step only, since the filters work on the
 * resulting text; but the filters ignore code. So each word that a filter could match is shown as code, and all other
 * punctuation with a meaning is escaped.
 *
 * Source: GitHub Flavored Markdown Spec; "Autolinked references and URLs" in GitHub's documentation.
 */


/** Words that GitHub would link, render as emoji or as mathematics, wherever the character is in the word. */
const enticing = [
    /[@#$]/, // mentions and addresses, issues, mathematics
    /:\/\/|www\./i, // bare URLs
    /\bgh-\d/i, // issues by their other name
    /[0-9a-f]{7}(?![0-9a-f]?\u2026)/i, // commits; not what is cut to eight signs
    /%[0-9A-F]{2}/, // addresses whose signs are encoded
    /:[\w+-]+:/, // emoji
];
/** Punctuation around a word that belongs to the sentence, not to the word. */
const word = /^(["'([]*)(.*?)([\s,.;:!?"')\]]*)$/s;
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
const punctuation = /[&<>|\\`*_~[\]]/;
function escapePunctuation(text) {
    // Most words have none.
    if (!punctuation.test(text))
        return text;
    return text.replaceAll(/[&<>|]/g, (sign) => entities[sign] ?? sign).replaceAll(/[\\`*_~[\]]/g, '\\$&');
}
/** Characters at the start of a line that would make it a list, a heading, a quotation, a rule or an underline. */
function escapeStart(text) {
    return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
/** Input names as each host has them; a name without a hyphen or capital could be any word. */
const inputNames = _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.flatMap((field) => (field === field.toLowerCase() ? [] : [(0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu)(field), field]));
const mention = `(?:(?:--(?:no-)?)?(?:${inputNames.join('|')})|CJA_CMK_[A-Z_]+)(?:: (?:true|false|RSA(?:-HSM)?|none until [\\w-]+(?: \\w+ \\d{4})?)| "none until [^"]{1,40}")?|mode: (?:ensure|plan|verify|gate)`;
/** A name that could be any word, where the sentence says that it is an input; a file and an option of our own. */
const inContext = `(?<=(?:[Ss]et|[Ii]nput|[Ee]ntr\u00e9e|[Dd]\u00e9finissez|[Ii]ndiquez dans) )(?:${_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputFields */ .yD.map(_inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputName */ .yu).join('|')})(?:: restricted)?|\\.github/workflows/[\\w.-]+\\.ya?ml|--yes`;
/** Separated from other words, so that two code spans never touch. */
const inputMention = new RegExp(`(?<=(?:^|\\s)[("\u00ab]?)(${mention}|${inContext})(?=[,.;:!?)"\u00bb]*(?:\\s|$))`);
function inline(text, code) {
    const parts = text.split(inputMention).map((part, index) => (index % 2 === 1 ? code(part) : escapeWords(part, code)));
    return escapeStart(parts.join(''));
}
function escapeWords(text, code) {
    // Every white space separates, as around the name of an input: two code spans that touched would open each other.
    const words = text.split(/(\s)/).map((part) => {
        if (!enticing.some((pattern) => pattern.test(part)))
            return escapePunctuation(part);
        const [, before = '', core = '', after = ''] = word.exec(part) ?? [];
        return escapePunctuation(before) + code(core) + escapePunctuation(after);
    });
    return words.join('');
}
/** One line of text, for anywhere in a paragraph or a list. */
function markdown(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit), fenceInline);
}
/** One line of text, for the title of a fold: HTML, in which nothing is Markdown. */
function summaryTitle(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    const html = (part) => part.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);
    const words = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit).split(/(\s)/);
    return words
        .map((part) => (enticing.some((pattern) => pattern.test(part)) ? `<code>${html(part)}</code>` : html(part)))
        .join('');
}
/** One line of text, for a table cell. */
function tableCell(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return inline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit), tableFence);
}
/** A name, an id or a short command as code within a paragraph. */
function codeSpan(text, limit = _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    return fenceInline((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, limit));
}
/** The same in a cell of a table. */
function tableCode(text, limit = lineLimit) {
    return tableFence(plainLine(text, limit));
}
/** Lines to copy: a fenced block, on which GitHub puts a copy button. */
function codeBlock(text, language = 'text', limit = 16 * _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .lineLimit */ .m$) {
    const body = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(text, limit).join('\n').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function fenceInline(text) {
    if (text === '')
        return '';
    const fence = '`'.repeat(longestRun(text) + 1);
    const room = /^[` ]|[` ]$/.test(text) ? ' ' : '';
    return fence + room + text + room + fence;
}
/** A pipe ends a cell even within code: the code is split there, and the pipe is written between the parts. */
function tableFence(text) {
    return text.split('|').map(fenceInline).join('&#124;');
}
/** A table in GitHub's Markdown. Cells are already escaped (`tableCell`, `tableCode`). */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
    return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EN: () => (/* binding */ bodyOf),
  RQ: () => (/* binding */ markdownOf)
});

// UNUSED EXPORTS: stepBlocks

// EXTERNAL MODULE: ./build/model/group-by.js
var group_by = __webpack_require__(9167);
// EXTERNAL MODULE: ./build/model/places.js
var places = __webpack_require__(8276);
// EXTERNAL MODULE: ./build/model/role-names.js
var role_names = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(5583);
// EXTERNAL MODULE: ./build/telling/escape.js
var telling_escape = __webpack_require__(275);
// EXTERNAL MODULE: ./build/telling/joint.js
var joint = __webpack_require__(2062);
;// CONCATENATED MODULE: ./build/telling/shell-lines.js
const widest = 90;
/** Of a word that has room beside its option. */
const longest = 75;
/** The words of a command line; what is quoted, or follows a backslash, stays in one. */
const shellWord = /(?:\\.|[^\s'"\\]|'[^']*'|"[^"]*")+/g;
/**
 * Broken before options, so that each line can be read alone. Nothing but `sh` is broken. An ID that is longer than a line comes
 * first, in a variable: broken within, it would end at the indentation of a page whose source is copied.
 */
function brokenCommand({ text, kind }) {
    if (kind !== 'sh' || text.length <= widest || text.includes('\n'))
        return text;
    const [long, ...more] = (text.match(shellWord) ?? []).filter((word) => word.startsWith('/') && word.length > longest);
    if (long === undefined || more.length > 0)
        return brokenAtOptions(text);
    return [...assignments(long), brokenAtOptions(text.replace(long, '"$id"'))].join('\n');
}
function brokenAtOptions(text) {
    const lines = [];
    let open = '';
    for (const part of optionsOf(text)) {
        const longer = open === '' ? part : `${open} ${part}`;
        if (open !== '' && longer.length > widest - 2) {
            lines.push(open);
            open = `  ${part}`;
        }
        else
            open = longer;
    }
    return [...lines, open].join(' \\\n');
}
/** An option with its value, or what comes before the first one. */
function optionsOf(text) {
    const parts = [];
    for (const word of text.match(shellWord) ?? []) {
        if (word.startsWith('--') || parts.length === 0)
            parts.push(word);
        else
            parts.push(`${parts.pop() ?? ''} ${word}`);
    }
    return parts;
}
/** `id=\u2026`, then `id=$id/\u2026` for each further part. */
function assignments(id, before = '') {
    const line = `id=${before}${id}`;
    const at = id.lastIndexOf('/', widest - 'id=$id'.length);
    if (line.length <= widest || at <= 0)
        return [line];
    return [`id=${before}${id.slice(0, at)}`, ...assignments(id.slice(at), '$id')];
}

;// CONCATENATED MODULE: ./build/telling/markdown.js
/** A page in Markdown: the job summary, and the issue. */







/** GitHub takes a summary of 1 MiB, and an issue of 65,536 characters: a page has some thousand. */
function markdownOf(page, language) {
    const counts = (0,joint/* countsLine */.J)(page, language, { text: telling_escape/* markdown */.wD, code: telling_escape/* codeSpan */.SS, link: linkedCode, run: linked });
    return [`# ${page.sign} ${(0,telling_escape/* markdown */.wD)(page.headline[language])}`, ...bodyOf(page, language), counts]
        .join('\n\n')
        .concat('\n');
}
/** Without its headline, which an issue has as its title, and without the counts, which change with each run. */
function bodyOf(page, language) {
    const { urgency, verdict, unless, says, changes, when, steps, folds, links, answers } = page;
    return [
        (0,words/* sentences */.hC)(bold(urgency[language], verdict[language]), unless === undefined ? '' : leading(unless, language)),
        ...(says === undefined ? [] : [(0,telling_escape/* markdown */.wD)(says[language])]),
        ...(changes.length === 0 ? [] : [changes.map((each) => `- ${(0,telling_escape/* markdown */.wD)(each[language])}`).join('\n')]),
        ...(when === undefined ? [] : [(0,telling_escape/* markdown */.wD)(when[language])]),
        ...stepBlocks(steps, language),
        ...folds.flatMap((fold) => foldBlocks(fold, language)),
        ...(links.length === 0 ? [] : [links.map((link) => linked(link, language)).join(' \u00b7 ')]),
        ...answers.flatMap((fold) => foldBlocks(fold, language)),
    ];
}
/** Without an address, the text alone; a path of the docs beside it. */
function linked({ text, href }, language) {
    if (href === '')
        return (0,telling_escape/* markdown */.wD)(text[language]);
    return href.startsWith('https://')
        ? `[${(0,telling_escape/* markdown */.wD)(text[language])}](${href})`
        : `${(0,telling_escape/* markdown */.wD)(text[language])} (${href})`;
}
function linkedCode({ text, href }, language) {
    const name = (0,telling_escape/* codeSpan */.SS)(text[language]);
    return href === '' ? name : `[${name}](${href})`;
}
const leading = ({ says, link }, language) => (0,words/* sentences */.hC)((0,telling_escape/* markdown */.wD)(says[language]), `${linked(link, language)}.`);
function bold(text, rest) {
    const { start, between } = (0,joint/* joint */.F)(text, rest);
    return `**${(0,telling_escape/* markdown */.wD)(start)}**${between}${(0,telling_escape/* markdown */.wD)(rest)}`;
}
function stepBlocks(steps, language) {
    return steps.flatMap((step, index) => {
        const mark = `${index + 1}. `;
        const [head = '', ...below] = blocksOf(step, language);
        return [`${mark}${head}`, ...below.map((block) => indented(block, mark.length))];
    });
}
function blocksOf(step, language) {
    const { says, needs, givenBy, more, commands = [], find, text, rows = [], meanwhile, fold, after } = step;
    return [
        (0,words/* sentences */.hC)(bold(step[language], says?.[language] ?? ''), needs === undefined ? '' : needed(needs, givenBy, language), more === undefined ? '' : leading(more, language)),
        ...(find === undefined ? [] : foldBlocks(find, language)),
        ...commandBlocks(commands),
        ...(text === undefined ? [] : [(0,telling_escape/* codeBlock */.DV)(text)]),
        ...(rows.length === 0
            ? []
            : [
                (0,telling_escape/* table */.tp)(columnsOf(step, language), rows.map(({ when, next }) => [(0,telling_escape/* tableCell */.xR)(when[language]), (0,telling_escape/* tableCell */.xR)(next[language])])),
            ]),
        ...(meanwhile === undefined ? [] : foldBlocks(meanwhile, language)),
        ...(fold === undefined ? [] : foldBlocks(fold, language)),
        ...(after === undefined ? [] : [(0,telling_escape/* markdown */.wD)(after[language])]),
    ];
}
function columnsOf({ en, commands = [], columns }, language) {
    const typed = commands.filter(({ kind }) => kind === 'sh').length;
    const printed = typed === 0 ? found : typed === 1 ? prints : print;
    return (columns ?? (/^Ask\b/.test(en) ? answers : printed))[language].map((each) => (0,telling_escape/* tableCell */.xR)(each));
}
const answers = { en: ['They say', 'You do'], fr: ['Ils r\u00e9pondent', 'Vous faites'] };
const prints = { en: ['It prints', 'You do'], fr: ['Elle affiche', 'Vous faites'] };
const print = { en: ['They print', 'You do'], fr: ['Elles affichent', 'Vous faites'] };
const found = { en: ['You find', 'You do'], fr: ['Vous trouvez', 'Vous faites'] };
function needed({ roles, at, and }, givenBy, language) {
    const also = and === undefined ? '' : { en: ' and ', fr: ' et ' }[language] + roleAt(and, language);
    const giver = givenBy === undefined ? '' : `, ${(0,telling_escape/* markdown */.wD)(givenBy[language])}`;
    return `${{ en: 'Needs ', fr: 'R\u00f4le requis\u00A0: ' }[language]}${roleAt({ roles, at }, language)}${also}${giver}.`;
}
const roleAt = ({ roles, at }, language) => `*${(0,role_names/* eitherRole */.OQ)(roles)[language]}* ${(at === 'tenant' ? inEntra : (0,words/* joined */.oR)(on, places/* places */.z[at]))[language]}`;
const on = { en: 'on ', fr: 'sur ' };
const inEntra = { en: 'in Entra ID', fr: 'dans Entra ID' };
function foldBlocks({ title, isUrgent, says, commands = [], text, steps }, language) {
    const shown = (0,telling_escape/* summaryTitle */.hZ)(title[language]);
    return [
        `<details><summary>${isUrgent ? `<b>${shown}</b>` : shown}</summary>`,
        ...(says === undefined ? [] : [(0,telling_escape/* markdown */.wD)(says[language])]),
        ...commandBlocks(commands),
        ...(text === undefined ? [] : [(0,telling_escape/* codeBlock */.DV)(text)]),
        ...stepBlocks(steps, language),
        '</details>',
    ];
}
/** In a block for each kind. */
function commandBlocks(commands) {
    return [...(0,group_by/* groupBy */.$)(commands, ({ kind }) => kind)].map(([kind, some]) => (0,telling_escape/* codeBlock */.DV)(some.map(brokenCommand).join('\n'), kind));
}
/** A block within a list item. */
function indented(block, by) {
    return block.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}


/***/ })

};
