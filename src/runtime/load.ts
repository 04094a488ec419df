/** Loading modules when file handles or memory are short. */
const shortages = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);
const attempts = 20;
/** Milliseconds. */
const pause = 100;

/**
 * Loads a part of the action without which a run can't end. A process that can't open another file (EMFILE), or lacks
 * memory, gets both back when its connections close, which takes some turns of the event loop.
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
