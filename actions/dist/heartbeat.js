import { heartbeat } from './index.js';
await heartbeat();
