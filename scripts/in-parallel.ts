/** Work on many items, of which a few are done at the same time. */

/**
 * Ends when each item is done. After an error no item is begun by the worker that met it; the others go on.
 *
 * @param jobs the most items at the same time
 * @param work gets the item and the number of items that are not begun yet
 * @throws the first error of `work`
 */
export async function inParallel<T>(
  jobs: number,
  items: readonly T[],
  work: (item: T, toGo: number) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next, waiting.length);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
