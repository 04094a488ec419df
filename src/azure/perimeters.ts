/**
 * A vault's associations with network security perimeters. Source: REST specification of Microsoft.KeyVault,
 * networkSecurityPerimeterConfigurations. Whether every region and cloud serves it, and in which api-version, is not
 * documented, so Azure's answer decides.
 */
import * as v from 'valibot';
import { ServiceError, type ServiceErrorDetails } from '../errors/errors.ts';
import type { PerimeterAssociation } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { Arm } from './arm.ts';

/** The api-versions whose specification includes it, newest first. */
const knownVersions = ['2026-04-01-preview', '2024-04-01-preview'] as const;

/** The error for an unknown resource type, in any api-version. */
export const noResourceType = /^InvalidResourceType$/;

const configuration = v.object({
  name: v.string(),
  properties: v.object({
    provisioningState: v.nullish(v.string()),
    resourceAssociation: v.nullish(v.object({ accessMode: v.nullish(v.string()) })),
  }),
});

/**
 * The associations. If Azure rejects an api-version, the newest one that its answer names is used, or the next known
 * one if it names none.
 *
 * @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type
 */
export async function listPerimeters(
  arm: Pick<Arm, 'list'>,
  vault: string,
  operation: Operation,
): Promise<PerimeterAssociation[]> {
  const path = `${vault}/networkSecurityPerimeterConfigurations`;
  const tried: string[] = [];
  for (let version: string = knownVersions[0]; ; ) {
    tried.push(version);
    try {
      const entries = await arm.list(operation, path, version, configuration);
      return entries.map(({ name, properties }) => ({
        name,
        accessMode: properties.resourceAssociation?.accessMode ?? null,
        provisioningState: properties.provisioningState ?? null,
      }));
    } catch (error) {
      const next = error instanceof ServiceError ? nextVersion(error.details, tried) : undefined;
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
function nextVersion({ code, message }: ServiceErrorDetails, tried: readonly string[]): string | undefined {
  if (tried.length >= mostTries || !versionRefusals.has(code)) return undefined;
  const named = namedVersions(message);
  // An unknown type has no versions.
  if (named.length === 0 && code === 'InvalidResourceType' && tried.length === 1) return undefined;
  return (named.length > 0 ? named : knownVersions).find((version) => !tried.includes(version));
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
