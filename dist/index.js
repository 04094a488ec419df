import { index } from './main.js';
await index();
