/**
 * A vault's associations with network security perimeters.
 * Source of the shape: examples of the REST specification of Microsoft.KeyVault, 2026-04-01-preview; no recording.
 */

import type { PerimeterAssociation } from '../access-state.ts';
import type { CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { vaultNotFound } from './gateway.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable, vaultOf } from './route.ts';
import { groupId, vaultId } from './scopes.ts';

const type = 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations';
const template =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/networkSecurityPerimeterConfigurations';

export const perimeterRoutes: Route[] = [
  { method: 'GET', template, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
];

/** The last page has a `nextLink` that is null, as in the specification's example. */
function list(context: ArmContext): CloudAnswer {
  const vault = vaultOf(context);
  if (vault === undefined) return vaultNotFound(variable(context, 'group'), variable(context, 'vault'));
  const answer = page(
    context,
    (vault.perimeters ?? []).map((one) => body(vault, one)),
  );
  return { ...answer, body: Object.assign({ nextLink: null }, answer.body) };
}

function nameOf({ perimeterGuid, associationName }: PerimeterAssociation): string {
  return `${perimeterGuid}.${associationName}`;
}

function body(vault: VaultState, one: PerimeterAssociation): Record<string, unknown> {
  const { perimeterName, perimeterGuid, associationName, accessMode, provisioningState } = one;
  const group = groupId(vault.subscriptionId, vault.resourceGroup);
  return {
    id: `${vaultId(vault)}/networkSecurityPerimeterConfigurations/${nameOf(one)}`,
    name: nameOf(one),
    type,
    properties: {
      provisioningState: provisioningState ?? 'Succeeded',
      networkSecurityPerimeter: {
        id: `${group}/providers/Microsoft.Network/networkSecurityPerimeters/${perimeterName}`,
        perimeterGuid,
        location: vault.location,
      },
      resourceAssociation: { name: associationName, accessMode },
      profile: {
        name: 'defaultProfile',
        accessRulesVersion: 1,
        accessRules: one.rules.map(({ name, direction, addressPrefixes }) => ({
          name,
          properties: { direction, addressPrefixes, subscriptions: [], fullyQualifiedDomainNames: [] },
        })),
        diagnosticSettingsVersion: 0,
        enabledLogCategories: [],
      },
    },
  };
}
