import { task } from './main.js';
await task();
