/** Starts the action from its sources, as `dist/index.js` starts the bundle. */
import { index } from '../../src/index.ts';

await index();
