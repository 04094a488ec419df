import { targets } from './index.js';
await targets();
