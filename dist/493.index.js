export const id = 493;
export const ids = [493];
export const modules = {

/***/ 2493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   texts: () => (/* binding */ texts)
/* harmony export */ });
/* harmony import */ var _inputs_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3873);
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(854);
/* harmony import */ var _runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9086);
/* harmony import */ var _runbooks_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6388);
/* harmony import */ var _runbooks_older_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9251);
/* harmony import */ var _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2553);
/** What only a terminal says. */






/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrusted(inputs, claims) {
    const { en, fr } = (0,_runbooks_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .identityName */ .W)(inputs);
    return (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: `Keep this subject out of the federated credentials, since anyone who can get such a token could then sign in as ${en}.`,
        fr: `Laissez ce sujet hors des informations d'identification f\u00e9d\u00e9r\u00e9es, car quiconque obtient un tel jeton pourrait alors se connecter avec ${fr}.`,
    }, ...(0,_runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCredentials */ .UC)(inputs, claims, [
        _runbooks_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .sameValues */ .Z,
        (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
            en: ['Different values, or nothing', 'Use a token that is for this identity, or correct --client-id.'],
            fr: [
                'Des valeurs diff\u00e9rentes, ou rien',
                'Utilisez un jeton destin\u00e9 \u00e0 cette identit\u00e9, ou corrigez --client-id.',
            ],
        }),
    ]), _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runAgainLater */ .YJ);
}
const sameCommand = { how: { en: 'Use the same command.', fr: 'Utilisez la m\u00eame commande.' } };
const starts = {
    again: sameCommand,
    anew: { en: 'Run the command again, with what you changed.', fr: 'Relancez la commande, avec vos modifications.' },
    other: (mode) => ({
        how: {
            en: `The command is cja-cmk ${mode}, with the same options.`,
            fr: `La commande est cja-cmk ${mode}, avec les m\u00eames options.`,
        },
    }),
    restoring: (input) => ({
        how: {
            en: `Add ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)({ form: 'option' }, input)} to the command of mode ensure.`,
            fr: `Ajoutez ${(0,_inputs_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)({ form: 'option' }, input)} \u00e0 la commande du mode ensure.`,
        },
    }),
};
const unsafeEvent = {
    meaning: {
        en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
        fr: "Des inconnus peuvent d\u00e9clencher une telle ex\u00e9cution, ou elle ex\u00e9cute ce que personne n'a relu.",
    },
    runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: 'Run mode ensure on a protected branch, started by a person or by a push.',
        fr: 'Ex\u00e9cutez le mode ensure sur une branche prot\u00e9g\u00e9e, \u00e0 la demande ou apr\u00e8s un push.',
    }, {
        en: 'Run mode plan for what is proposed, with the identity of verify.',
        fr: "Ex\u00e9cutez le mode plan pour ce qui est propos\u00e9, avec l'identit\u00e9 de verify.",
    }),
};
const texts = {
    name: 'terminal',
    form: 'option',
    issuer: { en: "the token's issuer", fr: "l'\u00e9metteur du jeton" },
    issuerTitle: { en: "the token's issuer", fr: "l'\u00e9metteur du jeton" },
    job: { en: 'the command', fr: 'la commande' },
    machine: { en: 'this machine', fr: 'cette machine' },
    starts: () => starts,
    runVerbosely: _runbooks_run_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .runVerbosely */ .$q,
    ids: { 'client-id': { en: '--client-id', fr: '--client-id' }, 'tenant-id': { en: '--tenant-id', fr: '--tenant-id' } },
    noToken: {},
    renewsTokens: false,
    audience: 'audience',
    untrusted,
    unsafeEvent,
    oldNode: (0,_runbooks_older_node_js__WEBPACK_IMPORTED_MODULE_4__/* .olderNode */ .N)({
        en: 'Install Node.js 24 from https://nodejs.org, and run the same command with it.',
        fr: 'Installez Node.js 24 depuis https://nodejs.org, et lancez la m\u00eame commande avec cette version.',
    }),
    errors: [],
};


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

/***/ 9251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ olderNode)
/* harmony export */ });
/* harmony import */ var _model_runbook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(854);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);
/** A Node that ignores the proxy. */


/** @param update what to run instead */
function olderNode(update) {
    return {
        meaning: {
            en: 'Older versions of Node.js ignore the proxy.',
            fr: 'Les versions plus anciennes de Node ignorent le proxy.',
        },
        runbook: (0,_model_runbook_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)(update, _run_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgain */ .qL),
    };
}


/***/ })

};
