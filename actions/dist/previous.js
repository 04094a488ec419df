import { previous } from './index.js';
await previous();
