/** In the place of what this action never runs: see scripts/build/build.ts. */
class NotBundled {
  constructor() {
    throw new Error('This action does not hold this part of @actions/core');
  }
}
const none = undefined;
export { NotBundled as OidcClient, none as markdownSummary, none as summary };
export { none as toPlatformPath, none as toPosixPath, none as toWin32Path };
