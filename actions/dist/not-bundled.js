/** In the place of what these actions never run: see scripts/build/build.ts. */
class NotBundled {
  constructor() {
    throw new Error('These actions do not contain this part of @actions/core');
  }
}
const none = undefined;
export { NotBundled as OidcClient };
export { none as toPlatformPath, none as toPosixPath, none as toWin32Path };
