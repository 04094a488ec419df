export const id = 904;
export const ids = [904];
export const modules = {

/***/ 4904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   texts: () => (/* binding */ texts)
/* harmony export */ });
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1368);
/* harmony import */ var _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3205);
/* harmony import */ var _remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4659);
/** What only a terminal says. */



/** Nothing registers what was presented: whoever can get such a token could then sign in. */
function untrusted(inputs, claims) {
    const { en, fr } = (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .identityName */ .W)(inputs);
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
        en: `Use a token that is for ${en}, or correct --client-id.`,
        fr: `Utilisez un jeton destin\u00e9 \u00e0 ${fr}, ou corrigez --client-id.`,
        says: {
            en: 'Never add this subject to the federated credentials: anyone who can get such a token could then sign in.',
            fr: "N'ajoutez jamais ce sujet aux informations d'identification f\u00e9d\u00e9r\u00e9es\u00A0: quiconque obtient un tel jeton pourrait alors se connecter.",
        },
    }, (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCredentials */ .UC)(inputs, claims), _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgainLater */ .YJ);
}
const sameCommand = { says: { en: 'Use the same command.', fr: 'Utilisez la m\u00eame commande.' } };
const starts = {
    again: sameCommand,
    anew: { en: 'Run the command again, with what you changed.', fr: 'Relancez la commande, avec vos modifications.' },
    other: (mode) => ({
        says: {
            en: `The command is cja-cmk ${mode}, with the same options.`,
            fr: `La commande est cja-cmk ${mode}, avec les m\u00eames options.`,
        },
    }),
};
const unsafeEvent = {
    meaning: {
        en: 'Strangers can cause such a run, or it runs what nobody has reviewed.',
        fr: "Des inconnus peuvent d\u00e9clencher une telle ex\u00e9cution, ou elle ex\u00e9cute ce que personne n'a relu.",
    },
    remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_0__/* .inSteps */ .F8)({
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
    runVerbosely: _remedies_run_remedies_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerbosely */ .$q,
    ids: { 'client-id': { en: '--client-id', fr: '--client-id' }, 'tenant-id': { en: '--tenant-id', fr: '--tenant-id' } },
    noToken: {},
    audience: 'audience',
    untrusted,
    unsafeEvent,
    oldNode: (0,_remedies_sign_in_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .olderNode */ .NU)({
        en: 'Install Node.js 24 from https://nodejs.org, and run the same command with it.',
        fr: 'Installez Node.js 24 depuis https://nodejs.org, et lancez la m\u00eame commande avec cette version.',
    }),
    errors: [],
};


/***/ }),

/***/ 4659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ differingAudience),
/* harmony export */   NU: () => (/* binding */ olderNode),
/* harmony export */   UC: () => (/* binding */ compareCredentials),
/* harmony export */   W: () => (/* binding */ identityName),
/* harmony export */   ek: () => (/* binding */ untrustedJob)
/* harmony export */ });
/* harmony import */ var _az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1923);
/* harmony import */ var _az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1756);
/* harmony import */ var _model_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1368);
/* harmony import */ var _rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9307);
/* harmony import */ var _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3205);
/** Entra does not trust what the job presented. Nothing registers that by itself: whoever gets such a token could then sign in. */





/** `the identity of ensure`. */
function identityName(inputs) {
    const identity = (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(inputs);
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
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs }), ...(claims === undefined ? [] : [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)])],
        rows: [
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['The same three values', 'Wait ten minutes, and run again. Stop here.'],
                fr: ['Les trois m\u00eames valeurs', "Attendez dix minutes, et relancez l'ex\u00e9cution. Arr\u00eatez-vous l\u00e0."],
            }),
            (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)({
                en: ['Anything else, or nothing', 'Go on, only if step 1 holds.'],
                fr: ['Autre chose, ou rien', "Continuez, seulement si l'\u00e9tape 1 est v\u00e9rifi\u00e9e."],
            }),
        ],
    };
}
/** @param check whether the job is the right one, before anything is trusted */
function untrustedJob(inputs, claims, check) {
    const trust = {
        en: 'Have the identity trust the job, with the set-up script.',
        fr: "Faites accepter la t\u00e2che par l'identit\u00e9, avec le script d'installation.",
        says: (0,_rights_remedies_js__WEBPACK_IMPORTED_MODULE_2__/* .asIdentity */ .l9)(inputs),
        needs: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryRole */ .AD)('applicationAdministrator'),
        commands: (0,_az_commands_identity_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .trustJob */ .Mf)({ inputs }),
    };
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(check, compareCredentials(inputs, claims), trust, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgainLater */ .YJ);
}
/** Neither side is known to be right. @param setting that sets the token's */
function differingAudience(setting, inputs, claims) {
    return (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)({
        en: `Set ${setting} to the audience in this list, in place of what was presented.`,
        fr: `Indiquez dans ${setting} l'audience de cette liste, \u00e0 la place de ce qui a \u00e9t\u00e9 pr\u00e9sent\u00e9.`,
        commands: [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .listAppCredentials */ .cq)({ inputs }), ...(claims === undefined ? [] : [(0,_az_commands_directory_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedClaims */ .eq)(claims)])],
    }, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAnew */ .j1);
}
/** A Node that ignores the proxy. @param update what to run instead */
const olderNode = (update) => ({
    meaning: {
        en: 'Older versions of Node.js ignore the proxy.',
        fr: 'Les versions plus anciennes de Node ignorent le proxy.',
    },
    remedy: (0,_model_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .inSteps */ .F8)(update, _run_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL),
});


/***/ })

};
