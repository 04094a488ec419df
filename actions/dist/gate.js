import { gate } from './index.js';
await gate();
