export const id = 904;
export const ids = [904];
export const modules = {

/***/ 4904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   texts: () => (/* binding */ texts)
/* harmony export */ });
const sameCommand = {
    says: { en: 'Run the cja-cmk command of this check.', fr: 'Relancez la commande cja-cmk de ce contr\u00f4le.' },
};
const starts = {
    again: sameCommand,
    anew: {
        en: 'Run the cja-cmk command again, with what you changed.',
        fr: 'Relancez la commande cja-cmk, avec vos modifications.',
    },
    other: (mode) => ({
        says: {
            en: `The command is cja-cmk ${mode}, with the same options.`,
            fr: `La commande est cja-cmk ${mode}, avec les m\u00eames options.`,
        },
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
    verbose: '--verbose',
    ids: { 'client-id': { en: '--client-id', fr: '--client-id' }, 'tenant-id': { en: '--tenant-id', fr: '--tenant-id' } },
    audience: 'audience',
    declares: () => [],
    trusted: () => ({ en: 'the token and the --client-id', fr: 'le jeton et le --client-id' }),
    // Whoever can get such a token could then sign in.
    isReviewed: () => false,
    reviewed: {
        en: 'on a protected branch, started by a person or by a push',
        fr: 'sur une branche prot\u00e9g\u00e9e, \u00e0 la demande ou apr\u00e8s un push',
    },
    node24: 'https://nodejs.org',
};


/***/ })

};
