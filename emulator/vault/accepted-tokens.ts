/**
 * Which tokens a vault accepts by settings of previews. Source of the first: REST specification, 2026-04-01-preview,
 * `tokenBindingParameters` ("Bearer tokens will be rejected"). assumed: statuses and words; that Adobe's tokens are not bound;
 * that cross-tenant access protection refuses applications of other tenants: the more cautious choice.
 */
import type { Caller, Cloud, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { failure, forbidden } from './answers.ts';

export function refuseTokens(vault: VaultState, { appId }: Caller, { state }: Cloud): CloudAnswer | undefined {
  if (vault.tokenBindingMode === 'Enforced') return failure(401, 'Unauthorized', 'Bearer tokens are not accepted.');
  if (vault.crossTenantAccessProtection !== true) return undefined;
  const isForeign = state.applications.some((one) => one.appId === appId && one.homeTenantId !== vault.tenantId);
  return isForeign ? forbidden('ForbiddenByTenant', 'The application belongs to another tenant.') : undefined;
}
