/** JSON from outside: what can't be read is `undefined`, never an exception. (JSON itself has no `undefined`.) */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
