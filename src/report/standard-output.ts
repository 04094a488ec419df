/**
 * Standard output, written to its descriptor. `process.stdout` comes to the same, but loads sockets and streams first: a
 * tenth of a run that ends on its inputs.
 */
import fs from 'node:fs';

const descriptor = 1;
let throughStream = false;

/** Prints the text as it is; whoever calls has made it safe. */
export function print(text: string): void {
  const bytes = Buffer.from(text);
  const written = throughStream ? 0 : writtenAtOnce(bytes);
  if (written === bytes.length) return;
  // The reader is slow and the pipe does not wait (EAGAIN): node's stream knows how to. It keeps what it could not write
  // yet, so all that follows has to queue behind it.
  if (!throughStream) process.stdout.on('error', nobodyReads);
  throughStream = true;
  process.stdout.write(bytes.subarray(written));
}

/** @returns how many bytes were written before the descriptor took no more */
function writtenAtOnce(bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
  } catch {
    // What it was, `process.stdout` finds out for itself.
  }
  return written;
}

/** A reader that is gone must not end a run between two writes: what it came to stands in the outputs as well. */
function nobodyReads(): void {}
