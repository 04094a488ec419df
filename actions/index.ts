/**
 * The small actions, each under the name of its folder. They are one bundle: the build adds a file for each that calls its
 * function, and the action's metadata names that file.
 */
export { run as evidence } from './evidence/main.ts';
export { run as gate } from './gate/main.ts';
export { run as heartbeat } from './heartbeat/main.ts';
export { run as previous } from './previous/main.ts';
export { run as result } from './result/main.ts';
export { run as targets } from './targets/main.ts';
