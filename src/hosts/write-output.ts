/** How a text is written where a path says: whole or not at all, and through what is no file. */
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { now } from '../runtime/clock.ts';
import { kindOf, ownStream } from './output-paths.ts';

/** For the job's user alone. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** How long a pipe may be without a reader that takes something. */
const patience = 10_000;

/**
 * Writes a text where a path says, and leaves there what is no file. A file is replaced whole; without a text it is emptied, since
 * the ticket of an earlier step, for a key that Adobe can no longer use, must not be sent by mistake.
 *
 * @param limit milliseconds
 */
export async function writeOutput(path: string, text: string, limit = patience): Promise<void> {
  const kind = kindOf(path);
  if (kind === 'link' || kind === 'folder') throw new Error(`it is a ${kind}`);
  if (text === '' && (kind === 'stream' || !existsSync(path))) return;
  const own = ownStream(path);
  if (kind === 'file') writePrivately(path, text);
  else if (own === undefined) await writeThrough(path, text, limit);
  else await written(process[own], text);
}

/**
 * Readable only for the job's user: other users of a shared machine must not read it. Written to a temporary file, then
 * moved.
 */
function writePrivately(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, text, { mode: 0o600, flag: 'wx' });
    renameSync(aside, path);
  } catch (error) {
    // Remove the incomplete file that a full disk left.
    rmSync(aside, { force: true });
    throw error;
  }
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Without waiting in the system for a pipe's reader: nothing could end the process then. */
async function writeThrough(path: string, text: string, limit: number): Promise<void> {
  const { O_APPEND, O_NOCTTY, O_NONBLOCK, O_WRONLY } = constants;
  const file = await whenTaken(() => openSync(path, O_WRONLY | O_APPEND | O_NOCTTY | O_NONBLOCK), now() + limit);
  try {
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      const taken = rest;
      rest = rest.subarray(await whenTaken(() => writeSync(file, taken), now() + limit));
    }
  } finally {
    closeSync(file);
  }
}

/** A pipe that nobody reads yet answers ENXIO, and one that is full EAGAIN. */
async function whenTaken<T>(act: () => T, until: number): Promise<T> {
  try {
    return act();
  } catch (error) {
    const isWaiting = error instanceof Error && 'code' in error && (error.code === 'ENXIO' || error.code === 'EAGAIN');
    if (!isWaiting || now() >= until) throw error;
  }
  await delay(20);
  return whenTaken(act, until);
}
