/**
 * Which tokens a vault accepts, by settings that only previews of Microsoft.KeyVault have. Source: REST specification,
 * `tokenBindingParameters` from 2026-03-01-preview on; `enableCrossTenantAccessProtection` is a name in the Azure SDK for
 * Python 14.2.0b1.
 */
import * as v from 'valibot';
import type { TokenSettings } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import { inSupportedVersion } from './api-versions.ts';
import type { Arm } from './arm.ts';
import { parseResponse } from './responses.ts';

const known = ['2026-04-01-preview', '2026-03-01-preview'] as const;

/** An answer in an older version has neither setting, whatever the vault has. */
function hasSettings(version: string): boolean {
  return version.slice(0, 10) >= '2026-03-01';
}

const vaultBody = v.object({
  id: v.string(),
  properties: v.object({
    tokenBindingParameters: v.nullish(v.object({ mode: v.nullish(v.string()) })),
    enableCrossTenantAccessProtection: v.nullish(v.boolean()),
  }),
});

/** @throws ServiceError with status 404 when the vault does not exist, and where no api-version works */
export async function getTokenSettings(
  arm: Pick<Arm, 'get'>,
  vault: ResourceId,
  operation: Operation,
): Promise<TokenSettings> {
  const { properties } = await inSupportedVersion({ known, canBe: hasSettings }, async (version) =>
    parseResponse(operation, await arm.get(operation, vault, version), vaultBody),
  );
  return {
    bindingMode: properties.tokenBindingParameters?.mode ?? null,
    crossTenantProtection: properties.enableCrossTenantAccessProtection === true,
  };
}
