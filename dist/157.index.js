export const id = 157;
export const ids = [157,885];
export const modules = {

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

/***/ 2592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ applicationNote)
/* harmony export */ });
/* harmony import */ var _model_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2963);
/** Said once above a text about an application that Adobe doesn't publish: what its "Adobe's application" means. */

const forms = {
    /** Above a page, a log, an issue. */
    note: (appId) => ({
        en: `Here, "Adobe's application", its service principal, its access and its calls are those of application ${appId}, which is not the one that Adobe publishes.`,
        fr: `Ici, \u00ab\u00A0l'application d'Adobe\u00A0\u00bb, son principal de service, son acc\u00e8s et ses appels sont ceux de l'application ${appId}, qui n'est pas celle que publie Adobe.`,
    }),
    /** In a letter to Adobe. */
    toAdobe: (appId) => ({
        en: `Your application is here ${appId}, which is not the one that you publish.`,
        fr: `Votre application est ici ${appId}, qui n'est pas celle que vous publiez.`,
    }),
};
/** Empty for the application that Adobe publishes, or where the inputs are not known. */
function applicationNote(inputs, language, form = 'note') {
    if (inputs === undefined || inputs.adobeAppId === _model_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .adobePublishedAppId */ .C)
        return [];
    return [forms[form](inputs.adobeAppId)[language]];
}


/***/ }),

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ incidentTicketText),
/* harmony export */   PL: () => (/* binding */ textToFillIn)
/* harmony export */ });
/* unused harmony export knownForIncident */
/* harmony import */ var _model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1053);
/* harmony import */ var _model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8797);
/* harmony import */ var _model_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7799);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6939);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8270);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7576);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5583);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5149);
/* harmony import */ var _foreign_application_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2592);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6915);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1179);
/** The urgent ticket to Adobe Customer Care, while Adobe can't use the key that it confirmed: plain text, true whoever did it. */











const subject = {
    en: 'Urgent: our customer-managed key for Customer Journey Analytics. Please do not purge any data',
    fr: 'Urgent\u00A0: notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics. Merci de ne supprimer aucune donn\u00e9e',
};
/** What Adobe can do with the key, as far as it is known. */
const accessWords = {
    lost: {
        en: 'Your application can no longer use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application ne peut plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    doubtful: {
        en: 'Your application might be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Il se peut que votre application ne puisse plus utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
    ending: {
        en: 'Your application might soon be unable to use our customer-managed key for Customer Journey Analytics.',
        fr: 'Votre application pourrait bient\u00f4t ne plus pouvoir utiliser notre cl\u00e9 g\u00e9r\u00e9e par le client pour Customer Journey Analytics.',
    },
};
const request = {
    en: 'We are finding out why, and whether it was intended. Until we tell you in this ticket that it was, please treat it as a mistake: do not delete or purge any of our data, and tell us by when access must be restored.',
    fr: "Nous cherchons \u00e0 savoir pourquoi, et si c'\u00e9tait voulu. Sauf confirmation de notre part ici que c'\u00e9tait voulu, merci d'y voir une erreur\u00A0: ne supprimez aucune de nos donn\u00e9es, et indiquez-nous la date limite pour r\u00e9tablir l'acc\u00e8s.",
};
const closing = {
    en: 'Please confirm that you have stopped any removal. We will write here when access is restored.',
    fr: "Merci de nous confirmer que toute suppression est suspendue. Nous vous pr\u00e9viendrons ici d\u00e8s le r\u00e9tablissement de l'acc\u00e8s.",
};
/** In plain text with a line end after each line; empty unless access is known to be lost (see `lossesOfAccess`). */
function incidentTicketText(outcome, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .ticketLanguage */ .vA)(outcome.inputs)) {
    const incident = incidentOf(outcome);
    if (incident === undefined)
        return '';
    const { inputs, verdict } = incident;
    const which = usedKey(incident, language) ?? whichKey(inputs, (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .confirmedKeyOf */ .yq)(inputs), language);
    return letterAbout((0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .lossesOfAccess */ .v)(verdict, inputs), which, incident, knownForIncident(inputs), language);
}
/** Where nothing is recorded, and Adobe uses the key all the same. */
function usedKey({ inputs, observed: { key } }, language) {
    if ((0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .isConfirmed */ .it)(inputs) || key.presence !== 'found')
        return undefined;
    return [
        `${{ en: 'Key URI', fr: 'URI de la cl\u00e9' }[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]}`,
        (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(key.value.uriWithVersion),
    ];
}
/**
 * The same where the run could not read the key: what a person then sees is to be filled in.
 *
 * @param missingVersion the recorded version, if the run saw that the key does not have it
 */
function textToFillIn(inputs, missingVersion, language = (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .ticketLanguage */ .vA)(inputs)) {
    const seen = missingVersion === undefined ? toFillIn : withoutVersion(missingVersion);
    const blocks = [
        [`${accessWords.doubtful[language]} ${request[language]}`],
        // Which URI Adobe confirmed is in question then.
        whichKey(inputs, missingVersion === undefined ? (0,_model_confirmation_js__WEBPACK_IMPORTED_MODULE_8__/* .confirmedKeyOf */ .yq)(inputs) : undefined, language),
        [whatWeSee[language], seen[language]],
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .organizationLines */ .D5)(knownForIncident(inputs), language),
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .letterText */ .gQ)(subject, blocks, language);
}
const toFillIn = {
    en: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .fillInMark */ .Wb.en}: what your own checks showed, and when]`,
    fr: `- [${_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .fillInMark */ .Wb.fr}\u00A0: ce que vos propres contr\u00f4les ont montr\u00e9, et quand]`,
};
const withoutVersion = (version) => ({
    en: `- The key has no version ${version}, which we recorded as confirmed by you.`,
    fr: `- La cl\u00e9 n'a pas de version ${version}, que nous avons enregistr\u00e9e comme confirm\u00e9e par vous.`,
});
const whatWeSee = { en: 'What we see', fr: 'Ce que nous constatons' };
/** By its confirmed URI, or by its names. */
function whichKey({ vaultName, keyName }, confirmed, language) {
    if (confirmed !== undefined)
        return [`${_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .labels */ .WD.keyUri[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]}`, (0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(confirmed.uri)];
    const [vault, key] = { en: ['Vault', 'Key'], fr: ['Coffre', 'Cl\u00e9'] }[language];
    return [`${vault}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]} ${vaultName}`, `${key}${_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .colon */ .kx[language]} ${keyName}`];
}
/** `undefined` before the run got as far as a verdict. */
function incidentOf({ inputs, observed, verdict, failingSince, activity }) {
    if (inputs === undefined || observed === undefined || verdict === undefined)
        return undefined;
    return { inputs, observed, verdict, failingSince, activity };
}
/** @returns nothing without a loss */
function letterAbout(losses, which, { inputs, observed, verdict, failingSince, activity }, known, language) {
    if (losses.length === 0)
        return '';
    const access = accessWords[(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .accessLeft */ .g)(losses, verdict)][language];
    const { adobeTicket } = inputs;
    const blocks = [
        [[access, ...(0,_foreign_application_js__WEBPACK_IMPORTED_MODULE_6__/* .applicationNote */ .L)(inputs, language, 'toAdobe'), request[language]].join(' ')],
        which,
        [
            whatWeSee[language],
            ...losses.map((finding) => `- ${(0,_model_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .briefly */ .m_)(finding)[language]}.`),
            ...notChecked((0,_model_principal_js__WEBPACK_IMPORTED_MODULE_10__/* .uncheckedPrincipal */ .$S)(observed), language),
            (0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sentences */ .hC)(firstSeen((0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(failingSince ?? observed.at, language))[language], deletedOn((0,_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .deletionTime */ .ax)({ inputs, observed, activity }), language)),
            ...refusedSince(inputs, observed, language),
        ],
        [
            ...(0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .organizationLines */ .D5)(known, language),
            ...(adobeTicket === undefined
                ? []
                : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .item */ .AS)({ en: 'Setup ticket', fr: "Ticket d'activation" }, adobeTicket, language)]),
        ],
        [closing[language]],
    ];
    return (0,_letter_js__WEBPACK_IMPORTED_MODULE_7__/* .letterText */ .gQ)(subject, blocks, language);
}
/** Adobe counts from it. @param time in milliseconds @returns empty where it is not known */
function deletedOn(time, language) {
    if (time === undefined)
        return '';
    const at = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(new Date(time).toISOString(), language);
    return { en: `Deleted: ${at}.`, fr: `Suppression\u00A0: ${at}.` }[language];
}
const firstSeen = (time) => ({
    en: `First seen by our check: ${time}.`,
    fr: `Premi\u00e8re constatation par notre contr\u00f4le\u00A0: ${time}.`,
});
/** Calls of Adobe's that the vault's log shows as refused now, and since when. */
function refusedSince(inputs, { at, usage }, language) {
    if (usage.presence !== 'found')
        return [];
    const first = (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRefusal */ .Jz)(usage.value, (0,_model_adobe_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .useOfAdobe */ .Kk)(inputs), Date.parse(at));
    if (first === undefined)
        return [];
    const time = (0,_model_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTime */ .GI)(first, language);
    return [
        {
            en: `First call of yours that our vault's log shows as refused: ${time}.`,
            fr: `Premier de vos appels refus\u00e9s d'apr\u00e8s le journal de notre coffre\u00A0: ${time}.`,
        }[language],
    ];
}
function notChecked(principal, language) {
    if (principal === undefined)
        return [];
    return [
        {
            en: `- We did not check whose object ID ${principal} is.`,
            fr: `- Nous n'avons pas v\u00e9rifi\u00e9 \u00e0 qui appartient l'ID d'objet ${principal}.`,
        }[language],
    ];
}
function knownForIncident({ adobeOrgId, ticketContact }) {
    return { organization: adobeOrgId, contact: ticketContact };
}


/***/ }),

/***/ 6915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutPort)
/* harmony export */ });
/**
 * A key's URI as the Azure portal shows it: without a port, which Azure's specification shows but no recorded answer
 * has.
 */
function withoutPort(uri) {
    return uri.replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1');
}


/***/ }),

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ item),
/* harmony export */   D5: () => (/* binding */ organizationLines),
/* harmony export */   Gs: () => (/* binding */ hasBlanks),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   Wb: () => (/* binding */ fillInMark),
/* harmony export */   gQ: () => (/* binding */ letterText),
/* harmony export */   vA: () => (/* binding */ ticketLanguage)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5583);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/** A letter to Adobe Customer Care: what each one has, set in lines that neither a ticket's form nor the block on the page has to wrap. */


/** The maximum length of a line, in characters; a word that is longer (a key URI) stays whole. */
const columns = 84;
const subject = { en: 'Subject', fr: 'Objet' };
const greeting = { en: 'Hello Adobe Customer Care,', fr: 'Bonjour,' };
const regards = { en: 'Thank you.', fr: 'Cordialement,' };
/** Blocks of lines, separated by empty lines, with a line end after each line. What continues an item is indented. */
function letterText(about, blocks, language, postscript = []) {
    const body = [[greeting[language]], ...blocks, [regards[language]], postscript];
    const parts = body.map((lines) => lines.flatMap((line) => wrapped((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(line))).join('\n'));
    const first = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${subject[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} ${about[language]}`);
    return `${[first, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
function wrapped(line) {
    const indent = /^(?:- |\d\. )/.exec(line)?.[0].replaceAll(/\S/g, ' ') ?? '';
    const lines = [];
    let rest = line;
    while (rest.length > columns) {
        const at = rest.lastIndexOf(' ', columns);
        const end = at > indent.length ? at : rest.indexOf(' ', columns);
        if (end === -1)
            break;
        lines.push(rest.slice(0, end));
        rest = `${indent}${rest.slice(end + 1)}`;
    }
    return [...lines, rest];
}
/** An item of a list: a label and its text. */
function item(label, text, language) {
    return `- ${label[language]}${_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .colon */ .kx[language]} ${text ?? ''}`;
}
const labels = {
    keyUri: { en: 'Key URI that you confirmed', fr: 'URI de la cl\u00e9 que vous avez confirm\u00e9e' },
    organization: { en: 'Adobe organization ID', fr: "Identifiant d'organisation Adobe" },
    entitlement: { en: 'Entitlement', fr: 'Offre souscrite' },
    contact: { en: 'Contact', fr: 'Contact' },
};
/** What a person finds, and searches for, where something is to be filled in. */
const fillInMark = { en: 'Before sending, fill in', fr: "\u00c0 compl\u00e9ter avant l'envoi" };
/** Whether a person has to fill something in before the letter is sent. */
function hasBlanks(known) {
    return Object.values(known).includes(undefined);
}
/** The customer's organization, under its heading. */
function organizationLines(known, language) {
    const names = ['keyUri', 'organization', 'entitlement', 'contact'].filter((name) => name in known);
    const blanks = names.filter((name) => known[name] === undefined).map((name) => labels[name][language]);
    const fillIn = {
        en: `[${fillInMark.en}: ${blanks.join(', ')}. Then delete this line.]`,
        fr: `[${fillInMark.fr}\u00A0: ${blanks.join(', ')}. Supprimez ensuite cette ligne.]`,
    };
    return [
        { en: 'Organization', fr: 'Organisation' }[language],
        ...(blanks.length === 0 ? [] : [fillIn[language]]),
        ...names.map((name) => item(labels[name], known[name], language)),
    ];
}
function ticketLanguage(inputs) {
    return inputs?.ticketLanguage ?? inputs?.language ?? 'en';
}


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
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);
/* harmony import */ var _model_grant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3348);
/* harmony import */ var _model_principal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7576);
/* harmony import */ var _model_valid_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6405);
/* harmony import */ var _runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3978);
/* harmony import */ var _incident_ticket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7990);
/* harmony import */ var _key_uri_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6915);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2071);
/* harmony import */ var _runbook_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8976);
/** The outputs of the action: names and texts as the workflow's author gets them. */










/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;
/** Of what to do about a finding, which has commands. */
const runbookLimit = 4500;
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
        changes: (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonText */ .s$)(outcome.changes.map(changeEntry)),
        findings: (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonText */ .s$)((0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsIn */ ._0)(verdict, 'en').map(findingEntry)),
        ...noIdentifiers,
        ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
        ticket: sendable ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)(ticket, 16 * textLimit) : '',
        'ticket-file': sendable ? paths.ticketFile : '',
        'incident-ticket': (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)((0,_incident_ticket_js__WEBPACK_IMPORTED_MODULE_5__/* .incidentTicketText */ .ER)(outcome), 16 * textLimit),
        'valid-until': endOfAccess(outcome),
        'report-file': paths.reportFile,
    };
}
function endOfAccess({ inputs, observed }) {
    return (inputs && observed && (0,_model_valid_until_js__WEBPACK_IMPORTED_MODULE_3__/* .validUntil */ .x)(inputs, observed)?.at) ?? '';
}
/** As the run begins: a run that is killed leaves them. */
const outputsAtStart = { ready: 'false', state: 'unknown' };
/** What was read of the target. */
function knownOf(inputs, observed) {
    return {
        vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
        key: observed.key.presence === 'found' ? observed.key.value : undefined,
        principalId: (0,_model_principal_js__WEBPACK_IMPORTED_MODULE_8__/* .adobePrincipalId */ .l7)(inputs, observed),
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
            'key-uri': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(key.uriWithVersion)),
            'key-uri-versionless': identifier((0,_key_uri_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutPort */ .Y)(key.uri)),
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
    return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text) === text ? text : '';
}
function cut(text) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)((0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text), textLimit);
}
/** Whole lines, since nobody may paste half a command. */
function cutLines(text) {
    const whole = (0,_runtime_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(text);
    if (whole.length <= runbookLimit)
        return whole;
    const end = whole.lastIndexOf('\n', runbookLimit - 2);
    return end < 0 ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .bounded */ .Mm)(whole, runbookLimit) : `${whole.slice(0, end)}\n\u2026`;
}
/** Exactly the fields that workflows may rely on, without any others that the value has. */
function changeEntry({ resource, name, action, status }) {
    return { resource, name: cut(name), action, status };
}
function findingEntry({ id, severity, status, title, observed, expected, runbook }) {
    return {
        id,
        severity,
        status,
        title: cut(title),
        observed: cut(observed),
        expected: cut(expected),
        cure: cutLines((0,_runbook_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .runbookText */ .Iz)(runbook, 'en')),
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


/***/ })

};
