/**
 * Reads in an api-version that Azure may refuse. Previews come and go, and which region and cloud serves one is not
 * documented, so Azure's answer decides.
 */
import { ServiceError, type ServiceErrorDetails } from '../errors/errors.ts';

/** The error for an unknown resource type, in any api-version. */
export const noResourceType = /^InvalidResourceType$/;

interface Versions {
  /** The versions whose specification has what is read, newest first. */
  readonly known: readonly [string, ...string[]];
  /** Whether a version that Azure names can have it. Default: each can. */
  readonly canBe?: (version: string) => boolean;
}

/**
 * What `read` finds in the newest known version. If Azure rejects it, the newest one that its answer names is used, or
 * the next known one if it names none.
 *
 * @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type, with
 * the code of the last refusal where no version works
 */
export async function inSupportedVersion<T>(versions: Versions, read: (version: string) => Promise<T>): Promise<T> {
  const tried: string[] = [];
  for (let version = versions.known[0]; ; ) {
    tried.push(version);
    try {
      return await read(version);
    } catch (error) {
      const next = error instanceof ServiceError ? nextVersion(error.details, tried, versions) : undefined;
      if (next === undefined) throw error instanceof ServiceError ? finalRefusal(error, tried) : error;
      version = next;
    }
  }
}

/**
 * Only the answer to the first version can mean that there is no such type, and only if it names no versions. Later ones
 * may be versions of the provider that lack the type (2026-05-15 does).
 */
function finalRefusal(error: ServiceError, tried: readonly string[]): ServiceError {
  const { code, message } = error.details;
  const mayExist = noResourceType.test(code) && (namedVersions(message).length > 0 || tried.length > 1);
  return mayExist ? new ServiceError({ ...error.details, code: 'UnsupportedApiVersion' }, error) : error;
}

/** Codes for an unsupported api-version, of Azure or the provider (Microsoft: common deployment errors). */
const versionRefusals = new Set([
  'NoRegisteredProviderFound',
  'InvalidResourceType',
  'InvalidApiVersionParameter',
  'UnsupportedApiVersion',
]);
const mostTries = 3;

/** The version to try after this refusal; `undefined` if the error is final. */
function nextVersion(
  { code, message }: ServiceErrorDetails,
  tried: readonly string[],
  { known, canBe = () => true }: Versions,
): string | undefined {
  if (tried.length >= mostTries || !versionRefusals.has(code)) return undefined;
  const named = namedVersions(message);
  // An unknown type has no versions.
  if (named.length === 0 && code === 'InvalidResourceType' && tried.length === 1) return undefined;
  return (named.length > 0 ? named.filter(canBe) : known).find((version) => !tried.includes(version));
}

/** The api-versions that an error names, newest first; a release comes before the preview of the same day. */
export function namedVersions(message: string): string[] {
  const [, list = ''] = /supported (?:api-)?versions are '([^']{0,10000})'/i.exec(message) ?? [];
  const versions = list.split(',').map((each) => each.trim());
  const valid = versions.filter((each) => /^\d{4}-\d{2}-\d{2}(?:-[a-z]{1,20})?$/i.test(each));
  return valid.toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
}

function sortKey(version: string): string {
  return version.length === 10 ? `${version}~` : version;
}
