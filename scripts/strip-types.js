/** Jest transform: TypeScript to JavaScript as node itself does it, so line numbers stay. */
import { stripTypeScriptTypes } from 'node:module';

export default { process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }) };
