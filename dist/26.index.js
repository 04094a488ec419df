export const id = 26;
export const ids = [26];
export const modules = {

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readableTime)
/* harmony export */ });
/** Dates as people read them. */
const locales = { en: 'en-GB', fr: 'fr-FR' };
/** `1 August 2026, 02:03 UTC`, `1er ao\u00fbt 2026 \u00e0 02:03 UTC` of an ISO 8601 time; the text as it came when it is no time. */
function readableTime(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    const dayOfMonth = language === 'fr' ? day.replace(/^1 /, '1er ') : day;
    return `${dayOfMonth}${language === 'fr' ? ' \u00e0' : ','} ${time.toISOString().slice(11, 16)} UTC`;
}


/***/ })

};
