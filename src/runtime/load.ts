/** Loading under a shortage of file handles or memory. */
const shortages = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);
const attempts = 20;
/** Milliseconds. */
const pause = 100;

/**
 * Loads a part of the action that a run can't end without. A process that can open no further file (EMFILE), or has no memory
 * for it, gets both back as its connections close, which takes some turns of the event loop.
 *
 * @param onShortage closes them
 */
export async function load<T>(part: () => Promise<T>, onShortage: () => void): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await part();
    } catch (error) {
      if (attempt === attempts || !isShortage(error)) throw error;
      onShortage();
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}

/** Whether the machine ran out of file handles or memory. */
export function isShortage(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && shortages.has(String(error.code));
}
