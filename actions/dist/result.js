import { result } from './index.js';
await result();
