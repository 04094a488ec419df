/** Parts of tenants that remove access: deny assignments and network security perimeters. */
import type { DenyAssignmentState, PerimeterAssociation } from '../access-state.ts';
import { adobePrincipalId, vaultScope } from './names.ts';

/** Denies Adobe's service principal the data actions on keys, at the vault; a given part replaces the default. */
export function denyAssignment(more: Partial<DenyAssignmentState> = {}): DenyAssignmentState {
  return {
    name: 'f4c1d2a7-98b3-4e56-8d0f-61a7b5e3c902',
    denyAssignmentName: 'No keys for outside applications',
    scope: vaultScope,
    permissions: [
      { actions: [], notActions: [], dataActions: ['Microsoft.KeyVault/vaults/keys/*'], notDataActions: [] },
    ],
    doNotApplyToChildScopes: false,
    principals: [{ id: adobePrincipalId, type: 'ServicePrincipal' }],
    excludePrincipals: [],
    isSystemProtected: false,
    createdOn: '2026-05-12T11:40:02.1937461Z',
    updatedOn: '2026-05-12T11:40:02.1937461Z',
    createdBy: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523',
    updatedBy: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523',
    ...more,
  };
}

/** An association in mode Enforced without any rule; a given part replaces the default. */
export function perimeter(more: Partial<PerimeterAssociation> = {}): PerimeterAssociation {
  return {
    perimeterName: 'nsp-contoso',
    perimeterGuid: '31c9e7b5-4a02-4d8f-9e16-b7d058f2c643',
    associationName: 'kv-contoso-cja-association',
    accessMode: 'Enforced',
    rules: [],
    ...more,
  };
}
