/** Role assignments. */
import type { CloudState } from '../../../emulator/state.ts';
import { adobePrincipalId, roles, vaultScope } from '../../../emulator/tenants/names.ts';
import { revokeRole } from '../../../emulator/tenants/rights.ts';
import { answer, azureCli, developerCli, type RecordedCase, refusal, serviceOperator } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { asOwner, assignmentName, get, nobody, put, remove, roleDefinition, subscription, vault } from './places.ts';

/** Without a lock on the vault, which would also protect its role assignments. */
const asOwnerUnlocked = (state: CloudState) => {
  asOwner(state);
  state.locks = [];
};
const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;
const grants = `${vault}/providers/Microsoft.Authorization/roleAssignments`;
const version = 'api-version=2022-04-01';
const grant = (more: Readonly<Record<string, unknown>> = {}) => ({
  properties: {
    roleDefinitionId: roleDefinition(encryptionUser),
    principalId: adobePrincipalId,
    principalType: 'ServicePrincipal',
    ...more,
  },
});

function assignment(properties: Readonly<Record<string, Shape>> = {}): Shape {
  return {
    properties: {
      roleDefinitionId:
        /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/roleDefinitions\/[0-9a-f-]{36}$/,
      principalId: 'guid',
      principalType: is('ServicePrincipal'),
      scope: /^\//,
      condition: 'null',
      conditionVersion: 'null',
      createdOn: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/,
      updatedOn: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/,
      createdBy: 'guid|null',
      updatedBy: 'guid|null',
      delegatedManagedIdentityResourceId: 'null',
      description: 'null',
      ...properties,
    },
    id: /\/providers\/Microsoft\.Authorization\/roleAssignments\/[0-9a-f-]{36}$/,
    type: is('Microsoft.Authorization/roleAssignments'),
    name: 'guid',
  };
}

export const roleAssignmentCases: readonly RecordedCase[] = [
  {
    name: 'a role is assigned at a vault: 201, createdBy is null',
    seen: azureCli(2024),
    tenant: 'grant-missing',
    send: put(`${grants}/${assignmentName}?${version}`, grant()),
    expect: answer(201, assignment({ scope: new RegExp(`^${vaultScope}$`), createdBy: 'null', updatedBy: 'guid' })),
  },
  {
    name: 'PUT again under the same name, with a description: 201 again',
    seen: azureCli(2023),
    tenant: 'grant-missing',
    before: [put(`${grants}/${assignmentName}?${version}`, grant())],
    send: put(`${grants}/${assignmentName}?${version}`, grant({ description: 'For CJA.' })),
    expect: answer(201, assignment({ createdBy: 'null', updatedBy: 'guid', description: is('For CJA.') })),
  },
  {
    name: 'the same role assignment under another name',
    seen: azureCli(2024),
    send: put(`${grants}/${assignmentName}?${version}`, grant()),
    expect: answer(409, refusal('RoleAssignmentExists', /^The role assignment already exists\./)),
  },
  {
    name: 'a principal that is not replicated yet, without principalType',
    seen: serviceOperator(2026),
    tenant: 'grant-missing',
    lay: asOwner,
    send: put(`${grants}/${assignmentName}?${version}`, {
      properties: { roleDefinitionId: roleDefinition(encryptionUser), principalId: nobody },
    }),
    expect: answer(
      400,
      refusal(
        'PrincipalNotFound',
        /^Principal [0-9a-f]{32} does not exist in the directory .+ replication delay.+principalType.+ {2}See https:\/\/aka\.ms\/docs-principaltype$/,
      ),
    ),
  },
  {
    name: 'a principal ID that is not a GUID',
    seen: serviceOperator(),
    tenant: 'grant-missing',
    lay: asOwner,
    send: put(`${grants}/${assignmentName}?api-version=2020-08-01-preview`, grant({ principalId: 'wow' })),
    expect: answer(400, refusal('InvalidPrincipalId', /^The Principal ID 'wow' is not valid\./)),
  },
  {
    name: 'a caller who may not assign roles',
    seen: azureCli(2024),
    tenant: 'grant-missing',
    lay: (state) => revokeRole(state, roles.keyVaultDataAccessAdministrator),
    send: put(`${grants}/${assignmentName}?${version}`, grant()),
    expect: answer(
      403,
      refusal(
        'AuthorizationFailed',
        new RegExp(
          `'Microsoft.Authorization/roleAssignments/write' over scope '${vaultScope}/providers/.+/${assignmentName}' or`,
        ),
      ),
    ),
  },
  {
    name: 'a role assignment that does not exist',
    seen: serviceOperator(2024),
    send: get(`${grants}/${assignmentName}?${version}`),
    expect: answer(
      404,
      refusal('RoleAssignmentNotFound', new RegExp(`^The role assignment '${assignmentName}' is not found\\.$`)),
    ),
  },
  {
    name: 'a role assignment is deleted: it is returned, with createdBy',
    seen: serviceOperator(2024),
    tenant: 'grant-missing',
    lay: asOwnerUnlocked,
    before: [put(`${grants}/${assignmentName}?${version}`, grant())],
    send: remove(`${grants}/${assignmentName}?${version}`),
    expect: answer(200, assignment({ createdBy: 'guid', updatedBy: 'guid' })),
  },
  {
    name: 'deleting a role assignment that does not exist',
    seen: serviceOperator(2026),
    lay: asOwnerUnlocked,
    send: remove(`${grants}/${assignmentName}?${version}`),
    expect: answer(204),
  },
  {
    name: 'the role assignments at a scope and above it',
    seen: azureCli(2024),
    send: get(`${grants}?$filter=atScope()&${version}`),
    expect: answer(200, { value: [assignment()] }),
  },
  {
    name: 'the role assignments of a principal',
    seen: azureCli(2023),
    lay: asOwner,
    send: get(
      `${subscription}/providers/Microsoft.Authorization/roleAssignments?${version}&$filter=principalId%20eq%20'${adobePrincipalId}'`,
    ),
    expect: answer(200, {
      value: [assignment({ principalId: is(adobePrincipalId), scope: new RegExp(`^${vaultScope}$`) })],
    }),
  },
  {
    name: 'the role assignments of a principal, including those below the scope',
    seen: developerCli(2026),
    lay: asOwner,
    send: get(
      `${subscription}/providers/Microsoft.Authorization/roleAssignments?${version}&$filter=assignedTo('${adobePrincipalId}')`,
    ),
    expect: answer(200, { value: [assignment({ principalId: is(adobePrincipalId) })] }),
  },
];
