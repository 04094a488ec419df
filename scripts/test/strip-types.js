/** Jest transform: TypeScript to JavaScript as node itself does it, so line numbers stay. */
import { stripTypeScriptTypes } from 'node:module';

export default {
  /** @param {string} source */
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};
