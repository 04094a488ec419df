/**
 * Lets the connections proceed. Loading a module blocks the event loop, and node delays even the first connect until
 * its next turn: without this between the chunks, nothing is sent before everything is loaded.
 */
export function loopTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
