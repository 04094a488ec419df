export const id = 321;
export const ids = [321];
export const modules = {

/***/ 4321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GivenLogin: () => (/* binding */ GivenLogin)
/* harmony export */ });
class GivenLogin {
    #give;
    #onToken;
    #tokens = new Map();
    /** @param onToken called with each new token, to mask it before anything else happens */
    constructor(give, onToken) {
        this.#give = give;
        this.#onToken = onToken;
    }
    /** Reads that start together share one token. The other program can't be asked for the claims of a challenge. */
    async getToken(scopes) {
        const scope = String(scopes);
        const known = this.#tokens.get(scope);
        const token = await (known ?? this.#ask(scope));
        return token.expiresOnTimestamp > Date.now() ? token : this.#ask(scope);
    }
    async forget(scope, refused) {
        const known = await this.#tokens.get(scope)?.catch(() => undefined);
        if (known?.token === refused)
            this.#tokens.delete(scope);
    }
    #ask(scope) {
        const asked = this.#give(scope).then((token) => {
            this.#onToken(token.token);
            return token;
        });
        this.#tokens.set(scope, asked);
        return asked;
    }
}


/***/ })

};
