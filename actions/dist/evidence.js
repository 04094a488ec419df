import { evidence } from './index.js';
await evidence();
