import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__not_bundled_js_b0ab5479__ from "./not-bundled.js";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MX: () => (/* reexport */ run),
  Gj: () => (/* reexport */ main_run),
  jQ: () => (/* reexport */ heartbeat_main_run),
  kn: () => (/* reexport */ previous_main_run),
  Ke: () => (/* reexport */ result_main_run),
  zV: () => (/* reexport */ targets_main_run)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "./not-bundled.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_not_bundled_js_namespaceObject = x({  });
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    core_error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./build/actions/src/runtime/json.js
/** JSON from outside: what can't be read is `undefined`, never an exception. (JSON itself has no `undefined`.) */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/actions/json.js
/** Reads external JSON, and checks the type of each value. */

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A string; an empty string for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/actions/actions/evidence/predicate.js
/** What a signed statement says about a verification: the predicate of an in-toto attestation. Pure. */

/** Identifies the meaning of the predicate; another number means another meaning. Documented in `docs/evidence.md`. */
const predicateType = 'https://github.com/org/cja-cmk-action/predicates/key-verification/v1';
/** Increased when names are added; readers of the type's version 1 keep working. */
const schemaVersion = '1.4';
/** The application that Adobe publishes for Customer Journey Analytics; the default of the input `adobe-app-id`. */
const publishedApplication = '251e3919-1940-4296-bb8b-6b9a5e8a4805';
/**
 * @param report the action's report (`docs/report.schema.json`); the signed statement covers its bytes; the predicate
 * is a summary
 * @throws if it is not the report of a verification with valid inputs
 */
function predicateOf(report, { reportSha256, runNumber, previous }) {
    const root = object(report, 'the report');
    const [inputs, outputs] = [object(root['inputs'], 'inputs'), object(root['outputs'], 'outputs')];
    const [action, run] = [object(root['action'], 'action'), object(root['run'], 'run')];
    if (inputs['mode'] !== 'verify')
        throw new Error('The report is not one of mode verify');
    const findings = Array.isArray(outputs['findings']) ? outputs['findings'] : [];
    const applicationId = predicate_text(inputs, 'adobe-app-id');
    return {
        schemaVersion,
        action: { name: predicate_text(action, 'name'), version: predicate_text(action, 'version') },
        subject: {
            tenantId: predicate_text(inputs, 'tenant-id'),
            subscriptionId: predicate_text(inputs, 'subscription-id'),
            resourceGroup: predicate_text(inputs, 'resource-group'),
            vault: predicate_text(inputs, 'vault-name'),
            vaultId: textOf(outputs['vault-id']) || null,
            key: predicate_text(inputs, 'key-name'),
            keyUri: textOf(outputs['key-uri']) || null,
            applicationId,
            publishedApplication: applicationId.toLowerCase() === publishedApplication,
            principalId: textOf(outputs['principal-id']) || null,
            principalChecked: isPrincipalChecked(root['observed'], applicationId),
        },
        report: { sha256: reportSha256 },
        previous,
        usageDays: typeof inputs['usage-days'] === 'number' ? inputs['usage-days'] : null,
        result: { ready: outputs['ready'] === true, state: predicate_text(outputs, 'state') },
        startedAt: predicate_text(root, 'startedAt'),
        finishedAt: predicate_text(root, 'finishedAt'),
        run: {
            repository: textOf(run['repository']),
            url: textOf(run['runUrl']),
            number: runNumber,
            attempt: Number(textOf(run['runAttempt'])) || 1,
            ref: textOf(run['ref']),
            commit: textOf(run['commit']),
            workflow: { ref: textOf(run['workflowRef']), commit: textOf(run['workflowCommit']) },
            event: textOf(run['event']),
        },
        findings: findings
            .map((finding) => object(finding, 'a finding'))
            .map((finding) => ({
            id: predicate_text(finding, 'id'),
            severity: predicate_text(finding, 'severity'),
            status: predicate_text(finding, 'status'),
        })),
    };
}
function isPrincipalChecked(observed, applicationId) {
    const principal = isObject(observed) ? observed['principal'] : undefined;
    const value = isObject(principal) && principal['presence'] === 'found' ? principal['value'] : undefined;
    if (!isObject(value) || value['from'] !== 'graph')
        return false;
    return textOf(value['appId']).toLowerCase() === applicationId.toLowerCase();
}
function object(value, name) {
    if (!isObject(value))
        throw new Error(`The report can't be used: ${name} is not an object`);
    return value;
}
function predicate_text(from, name) {
    const value = textOf(from[name]);
    if (value === '')
        throw new Error(`The report can't be used: it has no ${name}`);
    return value;
}

;// CONCATENATED MODULE: ./build/actions/actions/evidence/statement.js
/** Statements about one key are a chain: each names the digest of the one before it. Pure. */


/**
 * SHA-256 of a predicate, in hexadecimal. It covers the values, not the bytes of a file, so that a predicate has the same digest in a
 * file and inside a signed statement: JSON without white space, with the names of each object in order.
 */
function digestOf(predicate) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(canonical(predicate)).digest('hex');
}
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (!isObject(value))
        return JSON.stringify(value ?? null);
    const names = Object.keys(value).toSorted((one, other) => (one < other ? -1 : 1));
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}
const part = (from, name) => {
    const value = isObject(from) ? from[name] : undefined;
    return isObject(value) ? value : {};
};
/** What the statements of a chain have in common. Azure ignores the case of its names. */
function chainOf(predicate) {
    const { tenantId, subscriptionId, resourceGroup, vault, key } = part(predicate, 'subject');
    const of = [tenantId, subscriptionId, resourceGroup, vault, key].map(textOf).join('/').toLowerCase();
    return `${of} (${textOf(part(predicate, 'run')['repository'])} ${textOf(part(predicate, 'run')['ref'])})`;
}
/**
 * The statement before the one to be made: its digest, `null` if there is none, or no digest if it could not be read, or is one of
 * another chain or of an earlier attempt.
 *
 * @param statement the one to be made
 */
function previousOf({ found, attempt, before }, statement) {
    if (found === 'false')
        return null;
    const isBefore = found === 'true' &&
        isObject(before) &&
        chainOf(before) === chainOf(statement) &&
        String(part(before, 'run')['attempt']) === attempt;
    return { sha256: isBefore ? digestOf(before) : null };
}

;// CONCATENATED MODULE: ./build/actions/actions/evidence/main.js







/** Writes the predicate for a report, which actions/attest then signs. */
function run() {
    try {
        const report = (0,external_node_fs_namespaceObject.readFileSync)(getInput('report-file', { required: true }));
        const file = getInput('previous-file');
        const reportSha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(report).digest('hex');
        const runNumber = Number(process.env['GITHUB_RUN_NUMBER']) || null;
        const alone = predicateOf(parseJson(report.toString()), { reportSha256, runNumber, previous: null });
        const before = file !== '' && (0,external_node_fs_namespaceObject.existsSync)(file) ? parseJson((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8')) : undefined;
        const [found, attempt] = [getInput('previous-found'), getInput('previous-attempt')];
        const previous = previousOf({ found, attempt, before }, alone);
        if (previous?.sha256 === null) {
            const message = 'The statement before this one could not be read: the chain of evidence has a gap here.';
            core_warning(message, { title: 'Evidence' });
        }
        const predicate = { ...alone, previous };
        const folder = (0,external_node_path_namespaceObject.join)(process.env['RUNNER_TEMP'] ?? '.', 'cja-cmk');
        (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
        const made = (0,external_node_path_namespaceObject.join)(folder, 'predicate.json');
        (0,external_node_fs_namespaceObject.writeFileSync)(made, `${JSON.stringify(predicate, null, 2)}\n`);
        setOutput('predicate-file', made);
        setOutput('predicate-type', predicateType);
    }
    catch (error) {
        setFailed(error instanceof Error ? error.message : String(error));
    }
}

;// CONCATENATED MODULE: ./build/actions/actions/entry.js
/** What a caller learns about a target: one entry of the output `report`. Pure. */

/** From worst to best; the worst state of several targets counts. */
const states = ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'];
const hour = 3_600_000;
/**
 * Whether the verification ended within a day: a run can be run again in part weeks later, and then has results of its
 * first attempt. A clock can be ahead by an hour.
 *
 * @param now milliseconds since 1970
 */
function isRecent({ 'finished-at': at }, now) {
    const age = now - Date.parse(at);
    return age >= -hour && age <= 24 * hour;
}
/** What could not be read is `unknown`, never passed. */
function stateOf(value) {
    return states.find((state) => state === value) ?? 'unknown';
}
/**
 * @param report the action's report (`docs/report.schema.json`), or `undefined` if there is none
 * @param artifact the name of the report's artifact
 */
function entryOf(target, report, artifact) {
    const outputs = isObject(report) && isObject(report['outputs']) ? report['outputs'] : undefined;
    return {
        'vault-name': target['vault-name'],
        'key-name': target['key-name'],
        'resource-group': target['resource-group'],
        ready: outputs?.['ready'] === true,
        state: stateOf(outputs?.['state']),
        'key-uri': textOf(outputs?.['key-uri']),
        failed: idsOf(outputs, 'fail'),
        unknown: idsOf(outputs, 'unknown'),
        artifact: outputs === undefined ? '' : artifact,
        'finished-at': outputs === undefined || !isObject(report) ? '' : textOf(report['finishedAt']),
    };
}
function idsOf(outputs, status) {
    const findings = Array.isArray(outputs?.['findings']) ? outputs['findings'] : [];
    return findings
        .filter((finding) => isObject(finding))
        .filter((finding) => finding['status'] === status)
        .map(({ id }) => textOf(id))
        .filter((id) => /^[a-z-]+$/.test(id));
}
/** An artifact's name: unique within a run, and with characters that artifact names may have. */
function artifactName(target, call) {
    const name = `cja-cmk.${target['vault-name']}.${target['key-name']}.${call}`;
    return name.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}
/** Reads the output `report` back; what is not an entry is left out. */
function parseEntries(text) {
    const listed = parseJson(text);
    if (!Array.isArray(listed))
        return [];
    return listed
        .filter((each) => isObject(each))
        .map((each) => ({
        'vault-name': textOf(each['vault-name']),
        'key-name': textOf(each['key-name']),
        'resource-group': textOf(each['resource-group']),
        ready: each['ready'] === true,
        state: stateOf(each['state']),
        'key-uri': textOf(each['key-uri']),
        failed: texts(each['failed']),
        unknown: texts(each['unknown']),
        artifact: textOf(each['artifact']),
        'finished-at': textOf(each['finished-at']),
    }));
}
function texts(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

;// CONCATENATED MODULE: ./build/actions/actions/gate/gate.js
/** Whether a gate opens, from the outputs of the verification that just ran. Pure: no stored result is used. */

/**
 * @param report the action's report; `undefined` if none was written
 * @param call distinguishes this gate's artifact from others in the same run
 */
function gateOf(verified, report, call) {
    const target = {
        'vault-name': verified.vaultName,
        'key-name': verified.keyName,
        'resource-group': verified.resourceGroup,
    };
    const entry = entryOf(target, report, artifactName(target, call));
    const open = verified.ready === 'true';
    return { open, entry: { ...entry, ready: open, state: stateOf(verified.state), 'key-uri': verified.keyUri } };
}

;// CONCATENATED MODULE: ./build/actions/actions/gate/main.js





/**
 * For require-cmk.yml: writes the summary, and fails the job unless the key is ready, regardless of `fail-on`.
 * evidence-cmk.yml only uses the summary.
 */
function main_run() {
    const file = getInput('report-file');
    const verified = {
        resourceGroup: getInput('resource-group'),
        vaultName: getInput('vault-name'),
        keyName: getInput('key-name'),
        ready: getInput('ready'),
        state: getInput('state'),
        keyUri: getInput('key-uri'),
    };
    const report = file !== '' && (0,external_node_fs_namespaceObject.existsSync)(file) ? parseJson((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8')) : undefined;
    const { open, entry } = gateOf(verified, report, (0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex'));
    setOutput('ready', String(open));
    setOutput('state', entry.state);
    setOutput('key-uri', entry['key-uri']);
    setOutput('artifact', entry.artifact);
    setOutput('report', JSON.stringify([entry]));
    // Only the exact word keeps the gate open: an empty or mistyped expression must not.
    if (!open && getInput('must-be-ready') !== 'false') {
        core_error('The key is not ready. The job summary says why.', { title: 'The gate is shut' });
        process.exitCode = ExitCode.Failure;
    }
}

;// CONCATENATED MODULE: ./build/actions/src/runtime/readings.js
/**
 * The letters and digits of a text, as somebody who wants to put a token together would read them. Line breaks, spaces, invisible
 * characters, quotes and the soft breaks of quoted-printable between them make no difference. Takes time and memory in
 * proportion to the text. Pure.
 */
/**
 * How JSON, JavaScript, URLs, quoted-printable and HTML write a character, and what a page or a terminal does not show: tags,
 * character references, control sequences.
 */
const readings_escape = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is searched for
/\\u([0-9a-f]{4})|(?:\\x|[%=])([0-9a-f]{2})|\\[bfnrtv0]|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&[a-z]{2,8};|<\/?[a-z][^<>]{0,80}>|\u001B\[[\d;]{0,16}[a-z]/gi;
/** The text as it is and, if it has escapes, also without them. */
function readingsOf(text) {
    const plain = read(text, []);
    return text.search(readings_escape) < 0 ? [plain] : [plain, read(text, text.matchAll(readings_escape))];
}
function lettersOf(text) {
    return text.replaceAll(/[^A-Za-z0-9]+/g, '').toLowerCase();
}
/** The code in lower case; 0 for what is neither a letter nor a digit. */
const lowerCodes = Uint8Array.from({ length: 128 }, (_, code) => {
    const letter = lettersOf(String.fromCharCode(code));
    return letter === '' ? 0 : letter.charCodeAt(0);
});
function read(text, escapes) {
    const [codes, from, width] = [new Uint8Array(text.length), new Uint32Array(text.length), new Uint8Array(text.length)];
    let count = 0;
    const add = (code, index, length) => {
        const lower = lowerCodes[code] ?? 0;
        if (lower === 0)
            return;
        [codes[count], from[count], width[count]] = [lower, index, length];
        count += 1;
    };
    const addAll = (begin, end) => {
        for (let index = begin; index < end; index += 1)
            add(text.charCodeAt(index), index, 1);
    };
    let end = 0;
    for (const match of escapes) {
        addAll(end, match.index);
        add(codeOf(match), match.index, match[0].length);
        end = match.index + match[0].length;
    }
    addAll(end, text.length);
    return { letters: Buffer.from(codes.buffer, 0, count).toString('latin1'), from, width };
}
/** 0 for an escape that stands for no letter or digit. */
function codeOf([, unicode, byte, hexadecimal, decimal]) {
    const hex = unicode ?? byte ?? hexadecimal;
    return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}

;// CONCATENATED MODULE: ./build/actions/src/runtime/secrets.js
/**
 * The run's secrets. Each is recorded here when it is masked, so that none appears in what the runner does not mask
 * (files, outputs), and no part of one appears anywhere if a service's answer repeats what it was sent.
 *
 * A part is found however it is written. Texts are compared by their letters and digits only, in any case, with and without what
 * is escaped (`readings.ts`), and each secret is also searched for as base64 and in hexadecimal.
 */

const known = new Set();
/** Every form of the known secrets, each after a line break; those of the secrets in `pending` are not there yet. */
let secrets_forms = '';
const pending = [];
/** One bit for each hash of four letters in a row: set if they occur in a form. */
const fours = new Uint8Array(1 << 17);
/** The length of a part that is searched for, in letters and digits: shorter ones occur in ordinary words. */
const shortestPart = 16;
function keepSecret(secret) {
    if (secret.length < shortestPart || known.has(secret))
        return;
    known.add(secret);
    pending.push(secret);
}
/**
 * Forgets the secrets of a finished run, so that a process with many runs does not search for more and more of them.
 */
function forgetSecrets() {
    known.clear();
    secrets_forms = '';
    fours.fill(0);
    pending.length = 0;
}
/** The shapes of signed tokens, also cut short (their parts begin with a JSON object), and of GitHub's. */
const shapes = /\beyJ[\w-]{16,}(?:\.[\w-]*){0,2}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}/g;
/**
 * Removes the secrets of this run and whatever has the shape of one. Called before a text is shortened, since half a
 * secret would not be recognized. Takes time in proportion to the text.
 */
function withoutSecrets(text) {
    let rest = withoutParts(text);
    for (const secret of known)
        rest = rest.replaceAll(secret, '***');
    return rest.replaceAll(shapes, '***');
}
/** How much of an answer's text is searched for its excerpt. A part of a secret at the end is recognized as well. */
const longestExcerpted = 65_536;
/** The beginning of an answer's text, for a message. A copy, so that the answer itself is not kept. */
function excerpt(text, limit = 300) {
    const begin = withoutSecrets(text.trimStart().slice(0, longestExcerpted)).trim().slice(0, limit);
    return Buffer.from(begin).toString();
}
/** A secret as it is, as base64, whose groups can begin at any of three bytes, and in hexadecimal. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [0, 1, 2].map((start) => bytes.subarray(start).toString('base64'));
    return [secret, ...encoded, bytes.toString('hex')].map(lettersOf);
}
/** The hash of the last four letters: those before are shifted out. */
function hashAfter(hash, letter) {
    return ((hash << 5) ^ letter) & 0xf_ffff;
}
function addForm(form) {
    secrets_forms += `\n${form}`;
    let hash = 0;
    for (let at = 0; at < form.length; at += 1) {
        hash = hashAfter(hash, form.charCodeAt(at));
        if (at >= 3)
            fours[hash >> 3] = (fours[hash >> 3] ?? 0) | (1 << (hash & 7));
    }
}
function withoutParts(text) {
    if (known.size === 0 || text.length < shortestPart)
        return text;
    for (const secret of pending.splice(0))
        for (const form of formsOf(secret))
            addForm(form);
    const ranges = readingsOf(text).flatMap(rangesIn);
    return ranges.length === 0 ? text : withoutRanges(text, ranges);
}
/** Where parts are in the text, in order; parts that overlap or follow one another are one range. */
function rangesIn({ letters, from, width }) {
    const ranges = [];
    let [hash, known4, end] = [0, 0, 0];
    for (let at = 0; at < letters.length; at += 1) {
        hash = hashAfter(hash, letters.charCodeAt(at));
        known4 = ((fours[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 ? 0 : known4 + 1;
        // The search itself is slow, and nearly no text passes all of this that is no part.
        if (known4 < shortestPart - 3 || at < end)
            continue;
        const start = Math.max(0, at + 1 - shortestPart);
        const length = lengthOfPart(letters, start);
        if (length === 0)
            continue;
        const to = (from[start + length - 1] ?? 0) + (width[start + length - 1] ?? 0);
        const previous = ranges.at(-1);
        if (previous !== undefined && start <= end)
            previous.to = to;
        else
            ranges.push({ from: from[start] ?? 0, to });
        end = start + length;
    }
    return ranges;
}
/** How many letters from there on repeat a form; 0 if they are fewer than a part has. */
function lengthOfPart(letters, start) {
    const found = secrets_forms.indexOf(letters.slice(start, start + shortestPart));
    if (found === -1)
        return 0;
    let length = shortestPart;
    while (start + length < letters.length && letters[start + length] === secrets_forms[found + length])
        length += 1;
    return length;
}
function withoutRanges(text, ranges) {
    const kept = [];
    let end = 0;
    for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
        if (from > end || end === 0)
            kept.push(text.slice(end, from));
        end = Math.max(end, to);
    }
    return [...kept, text.slice(end)].join('***');
}

;// CONCATENATED MODULE: ./build/actions/src/runtime/variables.js
/** Variables of the environment that Node and the SDKs read by themselves, and by which a job would weaken or break the run. */
/** Node checks no certificate, so a proxy's login would be sent to whoever answers. */
const noCertificates = 'NODE_TLS_REJECT_UNAUTHORIZED';
/** MSAL, inside `@azure/identity`, asks a regional domain, which is none of ours. */
const regions = ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION'];
/**
 * Removes them from the process, before the first connection.
 *
 * @returns what to warn about: the job asked for less security than it gets
 */
function removeVariables(environment) {
    const warnings = environment[noCertificates] === '0'
        ? [
            `${noCertificates}=0 is ignored: every certificate is checked, including that of a proxy. Remove the variable. For a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.`,
        ]
        : [];
    for (const name of [noCertificates, ...regions])
        delete environment[name];
    return warnings;
}

;// CONCATENATED MODULE: ./build/actions/actions/result/result.js
/** The result of a scheduled verification, from the reports of its jobs. Pure. */



/** The digest that a verifying job gives of its report. */
function result_digestOf(text) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
}
/**
 * The report of each target, by its artifact. Every job of a run can write every artifact of it, whatever its
 * permissions; an output belongs to its job alone. So only a report counts whose digest the verifying job gave.
 *
 * @param digests outputs of the verifying jobs: each one sets the output with the name of its target's slot
 * @param read the reports in an artifact
 */
function reportsOf(targets, digests, read) {
    const found = targets
        .filter((target) => isObject(target))
        .flatMap((target) => {
        const [artifact, slot] = [textOf(target['artifact']), textOf(target['slot'])];
        const digest = slot === '' ? '' : textOf(digests[slot]);
        if (digest === '' || !/^[a-z0-9_-][a-z0-9._-]*$/.test(artifact))
            return [];
        const own = read(artifact).find((text) => result_digestOf(text) === digest);
        return own === undefined ? [] : [[artifact, parseJson(own.toString())]];
    });
    return new Map(found);
}
/**
 * @param targets as listed by the first job; none means that nothing was verified, not that all are ready
 * @param reports the available ones, by the artifact of their target
 */
function summarize(targets, reports, { attempt, jobs, now }) {
    const found = targets
        .filter((target) => isObject(target))
        .map((given) => {
        const target = {
            'vault-name': textOf(given['vault-name']),
            'key-name': textOf(given['key-name']),
            'resource-group': textOf(given['resource-group']),
        };
        const artifact = textOf(given['artifact']);
        const listed = reports.get(artifact);
        const report = isOf(listed, target) ? listed : undefined;
        const entry = entryOf(target, report, artifact);
        const counts = isRecent(entry, now) && !isOutdated(report, attempt);
        return { entry: counts ? entry : withoutGood(entry), explains: !entry.ready || isFailed(report) };
    });
    // Some job failed, and no report says why: one of them may have been lost after a good report.
    const isExplained = jobs === 'success' || found.some(({ explains }) => explains);
    const entries = found.map(({ entry }) => (isExplained ? entry : withoutGood(entry)));
    return {
        entries,
        ready: entries.length > 0 && entries.length === targets.length && entries.every(({ ready }) => ready),
        state: states.find((state) => entries.some((entry) => entry.state === state)) ?? 'unknown',
        keyUri: entries.length === 1 ? (entries[0]?.['key-uri'] ?? '') : '',
    };
}
/**
 * Whether a report comes from an earlier attempt. Its job was not run again and says nothing of now, or was and left no report,
 * for example because its runner was lost.
 */
function isOutdated(report, attempt) {
    const run = isObject(report) ? report['run'] : undefined;
    const of = isObject(run) ? Number(textOf(run['runAttempt'])) || attempt : attempt;
    return of < attempt;
}
/** Whether the step that wrote the report failed. */
function isFailed(report) {
    if (!isObject(report))
        return false;
    const { inputs, outputs, failures } = report;
    if (Array.isArray(failures) && failures.length > 0)
        return true;
    const failOn = isObject(inputs) ? inputs['fail-on'] : undefined;
    const findings = isObject(outputs) && Array.isArray(outputs['findings']) ? outputs['findings'] : [];
    return (failOn !== 'never' && findings.some((finding) => isObject(finding) && failsStep(finding, failOn === 'warning')));
}
function failsStep({ severity, status }, withWarnings) {
    return severity === 'error' ? status === 'fail' || status === 'unknown' : withWarnings && status === 'fail';
}
/** A problem can still exist. A good result has to be verified again. */
function withoutGood(entry) {
    const isGood = entry.state === 'provisioned' || entry.state === 'confirmed';
    return { ...entry, ready: false, state: isGood ? 'unknown' : entry.state };
}
/** Whether a report is about a target: Azure ignores the case of these names. */
function isOf(report, target) {
    const inputs = isObject(report) ? report['inputs'] : undefined;
    if (!isObject(inputs))
        return false;
    return Object.entries(target).every(([name, value]) => textOf(inputs[name]).toLowerCase() === value.toLowerCase());
}
/** Markdown of the job summary. */
function resultPage({ entries }) {
    const good = entries.filter(({ ready }) => ready).length;
    const rows = entries.map((entry) => {
        const ids = [...entry.failed, ...entry.unknown.map((id) => `${id} (could not be checked)`)].join(', ');
        const ready = entry.ready ? '\u2705 ready' : '\u274c not ready';
        return `| ${ready} | \`${entry['vault-name']}\` | \`${entry['key-name']}\` | ${entry.state} | ${ids} |`;
    });
    const table = ['|  | Vault | Key | State | Needs attention |', '|---|---|---|---|---|', ...rows];
    return [`## Customer-managed keys: ${good} of ${entries.length} ready`, '', ...table, ''].join('\n');
}

;// CONCATENATED MODULE: ./build/actions/actions/heartbeat/heartbeat.js
/** One row for each target of the run. */
function heartbeatRows(entries, at, runUrl) {
    return entries.map((entry) => ({
        TimeGenerated: at.toISOString(),
        Vault: entry['vault-name'],
        Key: entry['key-name'],
        State: entry.state,
        Ready: entry.ready,
        RunUrl: runUrl,
        FinishedAt: entry['finished-at'],
    }));
}
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * The destination, or every rule that the inputs break. No message contains the monitor's address, which is a secret.
 */
function destinationOf(inputs) {
    const { url, endpoint } = inputs;
    if ((url === '') === (endpoint === '')) {
        return ['give either url (a secret) or endpoint; an empty url means that the secret has no value here'];
    }
    if (url !== '')
        return isHttps(url) ? { kind: 'url', url } : ['url is not an https address'];
    const rules = [
        [isIngestion(endpoint), 'endpoint is not an https address of ingest.monitor.azure.com'],
        [/^dcr-[0-9a-f]{32}$/.test(inputs.ruleId), 'rule-id is not the immutable id of a data collection rule (dcr-\u2026)'],
        [/^Custom-\w{1,100}$/.test(inputs.stream), 'stream does not begin with Custom-, or has other characters than \\w'],
        [guid.test(inputs.tenantId), 'tenant-id is not a GUID'],
        [guid.test(inputs.clientId), 'client-id is not a GUID'],
    ];
    const broken = rules.flatMap(([holds, rule]) => (holds ? [] : rule));
    return broken.length > 0 ? broken : { ...inputs, kind: 'azure-monitor' };
}
function isHttps(text) {
    return URL.canParse(text) && new URL(text).protocol === 'https:';
}
/** A token for Azure Monitor is sent only to Azure Monitor. */
function isIngestion(text) {
    if (!isHttps(text))
        return false;
    const { hostname, port, pathname, search, username } = new URL(text);
    return hostname.endsWith('.ingest.monitor.azure.com') && port + search + username === '' && pathname === '/';
}
/**
 * The address to which rows are posted. Source: Logs Ingestion API, api-version 2023-01-01
 * (https://learn.microsoft.com/azure/azure-monitor/logs/logs-ingestion-api-overview).
 */
function ingestionUrl({ endpoint, ruleId, stream }) {
    return new URL(`/dataCollectionRules/${ruleId}/streams/${stream}?api-version=2023-01-01`, endpoint).href;
}

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/actions/actions/heartbeat/request.js
/** Requests of the small actions: few and small, so node's own client is enough. */


/** Milliseconds for one attempt, and before the second and the third. */
const attemptLimit = 30_000;
const pauses = [2000, 8000];
/** The largest answer that is read, bytes: a token is far smaller. */
const answerLimit = 256 * 1024;
/**
 * A client that respects `HTTPS_PROXY` and `NO_PROXY`, follows no redirects, and tries three times if failures are
 * transient.
 */
function makeSend(environment, waits = pauses) {
    const agent = new external_node_https_namespaceObject.Agent({ proxyEnv: environment });
    return async (request) => {
        for (const pause of waits) {
            const answer = await attempt(request, agent).catch(() => undefined);
            if (answer !== undefined && answer.status !== 429 && answer.status < 500)
                return answer;
            await (0,promises_namespaceObject.setTimeout)(pause);
        }
        return attempt(request, agent);
    };
}
function attempt({ method, url, headers = {}, body = '' }, agent) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const content = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = external_node_https_namespaceObject.request(url, {
        method,
        agent,
        headers: { 'user-agent': 'cja-cmk-action', 'accept-encoding': 'identity', ...headers, ...content },
        // Certificates are checked regardless of the environment.
        rejectUnauthorized: true,
        signal: AbortSignal.timeout(attemptLimit),
    }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
            text += part;
            if (text.length > answerLimit)
                response.destroy(new Error('the answer is too long'));
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on('error', reject);
    });
    sent.on('error', (error) => reject(withoutProxyAnswer(error, new URL(url).hostname)));
    sent.end(body);
    return promise;
}
/** Node's error quotes what the proxy answered, which can repeat the login that it was sent. */
function withoutProxyAnswer(error, host) {
    if (!('code' in error) || error.code !== 'ERR_PROXY_TUNNEL')
        return error;
    const status = 'statusCode' in error ? ` (HTTP ${Number(error.statusCode)})` : '';
    return new Error(`the proxy did not connect to ${host}${status}`);
}

;// CONCATENATED MODULE: ./build/actions/actions/heartbeat/send.js
/** Sends a heartbeat to an address, or to Azure Monitor with a token of a separate identity. */


/** @throws an error with a readable message, without address or token */
async function sendHeartbeat(destination, rows, parts) {
    const answer = destination.kind === 'url'
        ? await post(destination.url, {}, { ready: rows.every(({ Ready }) => Ready), targets: rows }, parts.send)
        : await post(ingestionUrl(destination), { authorization: `Bearer ${await accessToken(destination, parts)}` }, rows, parts.send);
    if (answer.status < 200 || answer.status > 299) {
        throw new Error(`the monitor answered ${answer.status}: ${messageOf(answer)}`);
    }
}
function post(url, headers, content, send) {
    const all = { ...headers, 'content-type': 'application/json' };
    return send({ method: 'POST', url, headers: all, body: JSON.stringify(content) });
}
/** Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow, third case. */
async function accessToken({ tenantId, clientId, audience }, parts) {
    const answer = await parts.send({
        method: 'POST',
        url: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await idToken(audience, parts),
            scope: 'https://monitor.azure.com//.default',
        }).toString(),
    });
    const token = tokenIn(answer, 'access_token');
    if (token === '')
        throw new Error(`Microsoft Entra ID rejected the sign-in (${answer.status}): ${messageOf(answer)}`);
    parts.mask(token);
    return token;
}
async function idToken(audience, { send, environment, mask }) {
    const [address = '', secret = ''] = [
        environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
        environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ];
    if (!URL.canParse(address) || secret === '') {
        throw new Error('the job has no OIDC token: give the calling job permissions: id-token: write');
    }
    mask(secret);
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await send({ method: 'GET', url: url.href, headers: { authorization: `Bearer ${secret}` } });
    const token = tokenIn(answer, 'value');
    if (token === '')
        throw new Error(`GitHub gave no OIDC token (${answer.status})`);
    mask(token);
    return token;
}
function tokenIn({ status, body }, name) {
    const answer = status === 200 ? parseJson(body) : undefined;
    return isObject(answer) ? textOf(answer[name]) : '';
}
/** The service's message: Entra's `error_description` (with the trace id), Azure Monitor's `error.message`. */
function messageOf({ body }) {
    const answer = parseJson(body);
    if (!isObject(answer))
        return 'no message';
    const error = isObject(answer['error']) ? textOf(answer['error']['message']) : '';
    const message = textOf(answer['error_description']) || error || 'no message';
    return message.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 600);
}

;// CONCATENATED MODULE: ./build/actions/actions/heartbeat/main.js









/** The runner masks the whole secret; `withoutSecrets` removes parts of it from a monitor's answer. */
function mask(secret) {
    if (secret === '')
        return;
    keepSecret(secret);
    setSecret(secret);
}
/**
 * Reports to the customer's monitor that a verification has ended, so that a missing heartbeat raises an alarm. Reads
 * nothing from Azure.
 */
async function heartbeat_main_run() {
    for (const warning of removeVariables(process.env))
        core_warning(warning);
    const url = getInput('url');
    mask(url);
    // If the job with the summary was lost, the run has still verified, with an unknown result.
    const targets = parseJson(getInput('targets'));
    const reported = parseEntries(getInput('report'));
    const listed = Array.isArray(targets) ? targets : [];
    const now = Date.now();
    const nothing = { attempt: 1, jobs: '', now };
    const entries = reported.length > 0 ? reported : summarize(listed, new Map(), nothing).entries;
    const destination = destinationOf({
        url,
        endpoint: getInput('endpoint'),
        ruleId: getInput('rule-id'),
        stream: getInput('stream'),
        tenantId: getInput('tenant-id'),
        clientId: getInput('client-id'),
        // The workflow passes an empty value if its caller gave none.
        audience: getInput('audience') || 'api://AzureADTokenExchange',
    });
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    const runUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
    try {
        if (entries.length === 0)
            throw new Error('there is nothing to report: no target was verified');
        const old = entries.find((entry) => entry['finished-at'] !== '' && !isRecent(entry, now));
        if (old !== undefined) {
            throw new Error(`the result is of ${old['finished-at']}; run the whole workflow again, not only this job`);
        }
        if (!('kind' in destination))
            throw new Error(destination.join('; '));
        const parts = { send: makeSend(process.env), environment: process.env, mask };
        await sendHeartbeat(destination, heartbeatRows(entries, new Date(now), runUrl), parts);
        info(`Heartbeat sent (targets: ${entries.length}).`);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        core_error(`The heartbeat could not be sent: ${withoutSecrets(message)}.`, { title: 'No heartbeat' });
        process.exitCode = ExitCode.Failure;
    }
}

;// CONCATENATED MODULE: ./build/actions/actions/previous/previous.js
/** Finds the artifact with the statement before this one, in the answer of GitHub's REST API. Pure. */

/**
 * The name of the artifact that holds the statement about a key, the same in every run of a branch. GitHub's list does not tell a
 * branch from a tag of its name, so tags have another.
 */
function statementName(vault, key, ref) {
    const kind = ref.startsWith('refs/tags/') ? '-tag' : '';
    return `cja-cmk-evidence${kind}.${vault}.${key}`.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}
const unknown = { found: 'unknown', runId: '', attempt: '' };
const none = { ...unknown, found: 'false' };
/** Pull requests from forks can fill pages. */
const mostPages = 40;
/** @param read `GET /repos/{owner}/{repo}/actions/artifacts?name=\u2026&page=\u2026` */
async function listArtifacts(read) {
    const artifacts = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const answer = await read(page);
        const { artifacts: listed, total_count: total } = isObject(answer) ? answer : {};
        if (!Array.isArray(listed))
            return undefined;
        const some = listed;
        artifacts.push(...some);
        if (some.length === 0 || (typeof total === 'number' && artifacts.length >= total))
            return { artifacts, isWhole: true };
    }
    return { artifacts, isWhole: false };
}
/** Forged ones before the genuine one: each costs two requests. */
const mostForged = 20;
/**
 * The newest statement that a run of the same workflow made, on a commit of this branch. Anyone with write access can upload an artifact
 * of any name: from a branch, from a tag with the name of a branch, whose runs GitHub's answers do not tell from the branch's, or from
 * another workflow. Their commits are none that this branch has reviewed.
 */
async function newestStatement(listed, own, ask) {
    if (listed === undefined)
        return unknown;
    const candidates = candidatesIn(listed, own.branch);
    for (const { id, isExpired } of candidates.slice(0, mostForged)) {
        const run = await ask.run(id);
        const isOwn = await isRunOf(own, run, ask);
        if (isOwn === undefined || (isOwn && isExpired))
            return unknown;
        if (isOwn)
            return { found: 'true', runId: String(id), attempt: lastAttempt(run, id, own) };
    }
    return listed.isWhole && candidates.length === 0 ? none : unknown;
}
/** The newest first. A pull request from a fork can upload an artifact of any name, too. */
function candidatesIn({ artifacts }, branch) {
    const found = artifacts.flatMap((artifact) => {
        const run = isObject(artifact) ? artifact['workflow_run'] : undefined;
        if (!isObject(artifact) || !isObject(run))
            return [];
        const { created_at: at, expired } = artifact;
        const { id, head_branch: itsBranch, head_repository_id: from, repository_id: to } = run;
        if (typeof at !== 'string' || typeof id !== 'number' || itsBranch !== branch || from !== to)
            return [];
        return [{ at, id, isExpired: expired === true }];
    });
    return found.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}
/** Whoever deletes what a later attempt said would else show an earlier one in its place. */
function lastAttempt(run, id, own) {
    const last = id === own.runId ? own.attempt - 1 : isObject(run) && run['run_attempt'];
    return typeof last === 'number' ? String(last) : '';
}
/** Nobody else's changes run on these events. */
const ownEvents = new Set(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch']);
/** `undefined` if GitHub does not say. */
async function isRunOf({ workflow, commit }, run, ask) {
    if (!isObject(run) || typeof run['path'] !== 'string' || typeof run['head_sha'] !== 'string')
        return undefined;
    const [path] = run['path'].split('@');
    if (path !== workflow || !ownEvents.has(run['event']))
        return false;
    if (run['head_sha'] === commit)
        return true;
    const compared = await ask.compare(commit, run['head_sha']);
    return isObject(compared) ? compared['status'] === 'behind' : undefined;
}

;// CONCATENATED MODULE: ./build/actions/actions/previous/main.js





/** Looks for the statement before the one that this run makes. It never fails: what it could not find out is part of the evidence. */
async function previous_main_run() {
    for (const warning of removeVariables(process.env))
        core_warning(warning);
    const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_REF = '' } = process.env;
    const name = statementName(getInput('vault-name'), getInput('key-name'), GITHUB_REF);
    setOutput('name', name);
    const token = getInput('github-token');
    setSecret(token);
    const root = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
    const send = makeSend(process.env);
    let status = 0;
    const read = async (path) => {
        try {
            const answer = await send({ method: 'GET', url: `${root}/${path}`, headers });
            ({ status } = answer);
            return status === 200 ? parseJson(answer.body) : undefined;
        }
        catch {
            return undefined;
        }
    };
    const list = `actions/artifacts?name=${encodeURIComponent(name)}&per_page=50`;
    const listed = await listArtifacts((page) => read(`${list}&page=${page}`));
    const { found, runId, attempt } = await newestStatement(listed, ownRun(process.env), {
        run: (id) => read(`actions/runs/${id}`),
        compare: (from, to) => read(`compare/${from}...${to}?per_page=1`),
    });
    setOutput('found', found);
    setOutput('run-id', runId);
    setOutput('attempt', attempt);
    if (found === 'unknown') {
        const permissions = 'Does the job have the permissions actions: read and contents: read?';
        info(`GitHub did not show which statement is the one before (last answer: HTTP ${status}). ${permissions}`);
    }
}
function ownRun(environment) {
    const { GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '', GITHUB_SHA = '', GITHUB_REF_NAME = '' } = environment;
    const [workflow = ''] = GITHUB_WORKFLOW_REF.slice(GITHUB_REPOSITORY.length + 1).split('@');
    const [runId, attempt] = [environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']].map(Number);
    return { workflow, commit: GITHUB_SHA, branch: GITHUB_REF_NAME, runId: runId ?? 0, attempt: attempt ?? 0 };
}

;// CONCATENATED MODULE: ./build/actions/actions/result/main.js





function readReports(folder) {
    if (!(0,external_node_fs_namespaceObject.existsSync)(folder))
        return [];
    const files = (0,external_node_fs_namespaceObject.readdirSync)(folder).filter((file) => file.endsWith('.report.json'));
    return files.map((file) => (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(folder, file)));
}
/**
 * Last job of verify-cmk.yml: the outputs of a matrix are those of the job that ended last, so they are built from all
 * reports.
 */
async function result_main_run() {
    const listed = parseJson(getInput('targets') || '[]');
    const targets = Array.isArray(listed) ? listed : [];
    const digests = parseJson(getInput('digests'));
    const folder = getInput('reports');
    // download-artifact (src/download-artifact.ts of its v8.0.1) makes a folder for each artifact, but none for a single one.
    const read = (name) => [(0,external_node_path_namespaceObject.join)(folder, name), folder].flatMap(readReports);
    const reports = reportsOf(targets, isObject(digests) ? digests : {}, read);
    const attempt = Number(process.env['GITHUB_RUN_ATTEMPT']) || 1;
    const result = summarize(targets, reports, { attempt, jobs: getInput('jobs'), now: Date.now() });
    setOutput('ready', String(result.ready));
    setOutput('state', result.state);
    setOutput('key-uri', result.keyUri);
    setOutput('report', JSON.stringify(result.entries));
    await summary.addRaw(`${resultPage(result)}\n`).write();
    const lost = result.entries.filter(({ artifact }) => artifact === '');
    for (const entry of lost) {
        const key = `key ${entry['key-name']} in vault ${entry['vault-name']}`;
        core_error(`No report of ${key} arrived from its job: it counts as not ready.`, { title: 'No report' });
    }
    if (lost.length > 0 || result.entries.length === 0)
        process.exitCode = ExitCode.Failure;
}

;// CONCATENATED MODULE: ./build/actions/actions/targets/targets.js
/** The targets of a scheduled verification: checked, and with their names filled in. Pure. */


/** A target may have these inputs of the action. A mistyped name would silently skip a check. */
const targetInputs = [
    'resource-group',
    'vault-name',
    'key-name',
    'tenant-id',
    'client-id',
    'subscription-id',
    'audience',
    'confirmed-key-uri',
    'require-confirmation',
    'adobe-app-id',
    'adobe-principal-id',
    'adobe-org-id',
    'adobe-entitlement',
    'adobe-ticket',
    'expiry-warning-days',
    'usage-days',
    'fail-on',
    'waive',
    'ticket-contact',
];
/** GitHub's limit of jobs in a matrix. */
const mostTargets = 256;
/** @param call distinguishes the artifacts of this call from others in the same run */
function checkTargets(inputs, call) {
    const { listed, problems } = list(inputs);
    const checked = listed.map((target, index) => checkTarget(target, `target ${index + 1}`, inputs.keyName, call));
    // The output in which the job of this target gives the digest of its report.
    const targets = checked.map(({ target }, index) => ({ ...target, slot: `r${index}` }));
    const names = checked.map(({ target }) => target['artifact']);
    const twice = new Set(names).size < names.length ? ['two targets name the same vault and key'] : [];
    const found = [
        ...problems,
        ...checked.flatMap(({ problems: its }) => its),
        ...twice,
        ...sharedIdentity(inputs, targets),
    ];
    return { targets, problems: found };
}
/** As the expressions of a workflow compare: GitHub's `==` ignores case. */
function same(one, other) {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
}
/**
 * What lets one identity both verify and report that it verified. A federated credential matches the job's subject, which
 * contains the environment, or the branch if there is none. GitHub ignores the case of an environment's name.
 */
function sharedIdentity(inputs, targets) {
    if (!same(inputs.heartbeat, 'azure-monitor'))
        return [];
    const verifying = [inputs.clientId, ...targets.map((target) => target['client-id'] ?? '')].filter((id) => id !== '');
    return [
        ...(same(inputs.environment, inputs.heartbeatEnvironment)
            ? [
                'heartbeat-environment must be a different environment from environment; otherwise, each of the two identities can sign in as the other',
            ]
            : []),
        ...(verifying.some((id) => same(id, inputs.heartbeatClientId))
            ? ['heartbeat-client-id must not be the client ID that verifies']
            : []),
    ];
}
function list(inputs) {
    const { targets, resourceGroup, vaultName, confirmedKeyUri } = inputs;
    if (targets.trim() === '') {
        const one = { 'resource-group': resourceGroup, 'vault-name': vaultName, 'confirmed-key-uri': confirmedKeyUri };
        return { listed: [one], problems: [] };
    }
    const both = `${resourceGroup}${vaultName}${confirmedKeyUri}` === '';
    const problems = both ? [] : ['give either targets, or resource-group, vault-name and confirmed-key-uri'];
    const listed = parseJson(targets);
    if (Array.isArray(listed) && listed.length > 0 && listed.length <= mostTargets)
        return { listed, problems };
    return { listed: [], problems: [...problems, `targets is not a JSON list of 1 to ${mostTargets} objects`] };
}
function checkTarget(given, where, keyName, call) {
    if (!isObject(given))
        return { target: {}, problems: [`${where} is not an object`] };
    const problems = [];
    const target = { 'key-name': keyName.trim() };
    for (const [name, value] of Object.entries(given)) {
        if (!targetInputs.includes(name)) {
            problems.push(`${where}: ${JSON.stringify(name)} is none of ${targetInputs.join(', ')}`);
        }
        else if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
            problems.push(`${where}: ${name} is not a text, number or boolean`);
        }
        else if (String(value).trim() !== '') {
            target[name] = String(value).trim();
        }
    }
    const [vault = '', key = ''] = [target['vault-name'], target['key-name']];
    for (const name of ['resource-group', 'vault-name', 'key-name']) {
        if (!target[name])
            problems.push(`${where}: ${name} is missing`);
    }
    for (const [name, value] of Object.entries({ 'vault-name': vault, 'key-name': key })) {
        if (/[^A-Za-z0-9-]/.test(value))
            problems.push(`${where}: ${name} has other characters than letters, digits and hyphens`);
    }
    return { target: { ...target, artifact: artifactName({ 'vault-name': vault, 'key-name': key }, call) }, problems };
}

;// CONCATENATED MODULE: ./build/actions/actions/targets/main.js



/** First job of verify-cmk.yml: what to verify. If a target is invalid, it fails before anything is sent to Azure. */
function targets_main_run() {
    const call = (0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex');
    const { targets, problems } = checkTargets({
        targets: getInput('targets'),
        resourceGroup: getInput('resource-group'),
        vaultName: getInput('vault-name'),
        keyName: getInput('key-name'),
        confirmedKeyUri: getInput('confirmed-key-uri'),
        clientId: getInput('client-id'),
        environment: getInput('environment'),
        heartbeat: getInput('heartbeat'),
        heartbeatClientId: getInput('heartbeat-client-id'),
        heartbeatEnvironment: getInput('heartbeat-environment'),
    }, call);
    for (const problem of problems)
        core_error(problem, { title: 'Targets' });
    if (problems.length > 0) {
        process.exitCode = ExitCode.Failure;
    }
    else {
        setOutput('call', call);
        setOutput('list', JSON.stringify(targets));
    }
}

;// CONCATENATED MODULE: ./build/actions/actions/index.js
/**
 * The small actions, each under the name of its folder. They are one bundle: the build adds a file for each that calls its
 * function, and the action's metadata names that file.
 */







var __webpack_exports__evidence = __webpack_exports__.MX;
var __webpack_exports__gate = __webpack_exports__.Gj;
var __webpack_exports__heartbeat = __webpack_exports__.jQ;
var __webpack_exports__previous = __webpack_exports__.kn;
var __webpack_exports__result = __webpack_exports__.Ke;
var __webpack_exports__targets = __webpack_exports__.zV;
export { __webpack_exports__evidence as evidence, __webpack_exports__gate as gate, __webpack_exports__heartbeat as heartbeat, __webpack_exports__previous as previous, __webpack_exports__result as result, __webpack_exports__targets as targets };
