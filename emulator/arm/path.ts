/** How Azure reads the path of a request. */

/**
 * Clients that join a scope to a path send double slashes; ARM accepts them, and a trailing slash.
 *
 * @returns `undefined` for one that is malformed
 */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
      .replaceAll(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1');
  } catch {
    return undefined;
  }
}
