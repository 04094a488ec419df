/**
 * A vault's associations with network security perimeters. Source: REST specification of Microsoft.KeyVault,
 * networkSecurityPerimeterConfigurations.
 */
import * as v from 'valibot';
import type { Whole } from '../model/listed.ts';
import type { PerimeterAssociation } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import { inSupportedVersion } from './api-versions.ts';
import type { Arm } from './arm.ts';

/** The api-versions whose specification includes it. */
const known = ['2026-04-01-preview', '2024-04-01-preview'] as const;

const configuration = v.object({
  name: v.string(),
  properties: v.object({
    provisioningState: v.nullish(v.string()),
    resourceAssociation: v.nullish(v.object({ accessMode: v.nullish(v.string()) })),
  }),
});

/** @throws ServiceError with status 404 and code `InvalidResourceType` where Azure does not know the resource type */
export async function listPerimeters(
  arm: Pick<Arm, 'list'>,
  vault: ResourceId,
  operation: Operation,
): Promise<Whole<PerimeterAssociation>> {
  const path: ResourceId = `${vault}/networkSecurityPerimeterConfigurations`;
  const entries = await inSupportedVersion({ known }, (version) => arm.list(operation, path, version, configuration));
  return entries.map(({ name, properties }) => ({
    name,
    accessMode: properties.resourceAssociation?.accessMode ?? null,
    provisioningState: properties.provisioningState ?? null,
  }));
}
