/**
 * What the files of `dist/` start. They are one bundle: the build adds a file for each of these functions that calls it, and
 * each names its host. Only the action's is part of the first chunk.
 */
export { index } from './index.ts';

export async function cli(): Promise<void> {
  await (await import('./cli.ts')).cli();
}

export async function task(): Promise<void> {
  await (await import('./task.ts')).task();
}
