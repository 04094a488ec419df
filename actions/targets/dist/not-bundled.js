/** In the place of packages that this action has no use for: see scripts/build/build.ts. */
class NotBundled {
  constructor() {
    throw new Error('This action sends no request with @actions/http-client');
  }
}
export { NotBundled as BearerCredentialHandler, NotBundled as HttpClient };
