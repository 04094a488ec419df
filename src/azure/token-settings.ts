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
    // In whatever form: what is set and can't be read is told, and not taken for an answer that never came.
    tokenBindingParameters: v.optional(v.unknown()),
    enableCrossTenantAccessProtection: v.optional(v.unknown()),
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
  const { tokenBindingParameters: binding, enableCrossTenantAccessProtection: protection } = properties;
  const bound = v.safeParse(bindingBody, binding);
  const isProtected = v.safeParse(v.nullish(v.boolean()), protection);
  return {
    bindingMode: bound.success ? (bound.output?.mode ?? null) : null,
    crossTenantProtection: isProtected.output === true,
    unclear: [
      ...(bound.success && !isModeless(bound.output) ? [] : ['tokenBindingParameters']),
      ...(isProtected.success ? [] : ['enableCrossTenantAccessProtection']),
    ],
  };
}

const bindingBody = v.nullish(v.looseObject({ mode: v.nullish(v.string()) }));

/** Something of the binding is set, such as its strength, and no mode: what is then the default is documented only without it. */
function isModeless(binding: v.InferOutput<typeof bindingBody>): boolean {
  const { mode = null, ...rest } = binding ?? {};
  return mode === null && Object.values(rest).some((value) => value !== null);
}
