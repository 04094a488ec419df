/**
 * A vault's associations with network security perimeters.
 * Source: REST specification of Microsoft.KeyVault, networkSecurityPerimeterConfigurations. Whether every region and cloud
 * serves it, and in which api-version, is not documented: so what Azure answers decides.
 */
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { PerimeterAssociation } from '../model/observed.ts';
import { type Arm, allPages } from './arm.ts';
import type { HttpAnswer } from './http.ts';
import { type Operation, refusal } from './responses.ts';

/** The versions whose specification has it, newest first. */
const knownVersions = ['2026-04-01-preview', '2024-04-01-preview'] as const;

export const perimeterReadRight =
  'Reader on the vault (Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations/read)';

/** The refusal of a resource type that Azure does not know, whatever the version. */
export const noResourceType = /^InvalidResourceType$/;

const configuration = v.object({
  name: v.string(),
  properties: v.object({ resourceAssociation: v.nullish(v.object({ accessMode: v.nullish(v.string()) })) }),
});

/**
 * The associations. An api-version that Azure refuses is exchanged for the newest one that its answer names, or for the
 * next known one where it names none.
 *
 * @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type
 */
export async function listPerimeters(arm: Arm, vault: string, operation: Operation): Promise<PerimeterAssociation[]> {
  const path = `${vault}/networkSecurityPerimeterConfigurations`;
  const tried: string[] = [];
  let version: string | undefined = knownVersions[0];
  let answer: HttpAnswer | undefined;
  while (version !== undefined) {
    answer = await arm.get(path, version, operation.name);
    tried.push(version);
    version = nextVersion(operation, answer, tried);
  }
  if (answer === undefined) throw new Error('no api-version was tried');
  if (answer.status >= 400) throw refusalOf(operation, answer);
  const entries = await allPages(operation, answer, configuration, (url) => arm.follow(url, operation.name));
  return entries.map(({ name, properties }) => ({
    name,
    accessMode: properties.resourceAssociation?.accessMode ?? null,
  }));
}

/** A type that Azure knows in versions that did not work is no type that it does not know. */
function refusalOf(operation: Operation, answer: HttpAnswer): ServiceError {
  const error = refusal(operation, answer);
  const isKnown = noResourceType.test(error.details.code) && namedVersions(error.details.message).length > 0;
  return isKnown ? new ServiceError({ ...error.details, code: 'UnsupportedApiVersion' }, error) : error;
}

/** Codes with which Azure or the provider refuses an api-version (Microsoft: common deployment errors). */
const versionRefusals = new Set([
  'NoRegisteredProviderFound',
  'InvalidResourceType',
  'InvalidApiVersionParameter',
  'UnsupportedApiVersion',
]);
const mostTries = 3;

/** The version to try after this answer; `undefined` when the answer is to be taken as it is. */
function nextVersion(operation: Operation, answer: HttpAnswer, tried: readonly string[]): string | undefined {
  if (answer.status < 400 || tried.length >= mostTries) return undefined;
  const { code, message } = refusal(operation, answer).details;
  if (!versionRefusals.has(code)) return undefined;
  const named = namedVersions(message);
  // A type that is not known has no versions to name.
  if (named.length === 0 && code === 'InvalidResourceType') return undefined;
  return (named.length > 0 ? named : knownVersions).find((version) => !tried.includes(version));
}

/** The api-versions that a refusal names, newest first; a released one before the preview of its day. */
export function namedVersions(message: string): string[] {
  const [, list = ''] = /supported (?:api-)?versions are '([^']{0,10000})'/i.exec(message) ?? [];
  const versions = list.split(',').map((each) => each.trim());
  const valid = versions.filter((each) => /^\d{4}-\d{2}-\d{2}(?:-[a-z]{1,20})?$/i.test(each));
  return valid.toSorted((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
}

function sortKey(version: string): string {
  return version.length === 10 ? `${version}~` : version;
}
