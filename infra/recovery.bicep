// A part of main.bicep: lets the identity see deleted vaults, and whether a vault's name is free.
targetScope = 'subscription'

@description('Object ID of the identity.')
param principalId string

var definition = loadJsonContent('roles/recovery.json')

resource role 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(subscription().id, definition.Name)
  properties: {
    roleName: '${definition.Name} (${take(subscription().subscriptionId, 8)})'
    type: 'CustomRole'
    description: definition.Description
    assignableScopes: [subscription().id]
    permissions: [
      {
        actions: definition.Actions
        notActions: definition.NotActions
        dataActions: definition.DataActions
        notDataActions: definition.NotDataActions
      }
    ]
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, principalId, role.id)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: role.id
  }
}
