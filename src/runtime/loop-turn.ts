/**
 * Lets the connections go on. Loading a module blocks the loop, and node puts even the first connect off until the loop
 * turns: without this between the chunks, nothing leaves before everything is loaded.
 */
export function loopTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
