// The identity that one mode of the action runs as: a user-assigned managed identity, what it trusts, and its Azure roles
// on this resource group. The equivalent of identity.sh, without the permission on Microsoft Graph, which an Azure
// deployment can't grant: see README.md.
//
//   az deployment group create --resource-group rg-cja --template-file infra/main.bicep --parameters mode=ensure \
//     repository=OWNER/NAME repositoryIds=OWNER-ID/REPOSITORY-ID environments='["cmk"]'
targetScope = 'resourceGroup'

@description('Mode that the identity is for; each mode has its own. plan runs as the identity of verify.')
@allowed(['ensure', 'verify'])
param mode string

@description('OWNER/NAME on GitHub.')
param repository string = ''

@description('OWNER-ID/REPOSITORY-ID, for the subject with ids: gh api repos/OWNER/NAME --jq \'"\\(.owner.id)/\\(.id)"\'')
param repositoryIds string = ''

@description('GitHub environments whose jobs may sign in.')
param environments array = []

@description('Branches whose jobs may sign in.')
param branches array = []

@description('Whether jobs of pull requests may sign in. Never as ensure: they could change Azure before anybody reviewed them.')
param pullRequest bool = false

@description('Additional subjects, written exactly: Microsoft Entra compares the whole text.')
param subjects array = []

param issuer string = 'https://token.actions.githubusercontent.com'

@description('Whether to use the roles in roles/ instead of built-in ones. The deployment needs the right to create role definitions.')
param customRole bool = false

@description('Whether the identity may read the vault\'s audit log, for the input usage-days.')
param usage bool = false

@description('Object ID of Adobe\'s service principal, the only one that ensure may then grant to.')
param adobePrincipalId string = ''

param location string = resourceGroup().location
param name string = 'cja-cmk-${mode}'

// Repositories created, renamed or moved since 15 July 2026 have ids in their subject.
var names = split(repository, '/')
var ids = split(repositoryIds, '/')
var owners = concat(
  empty(repository) ? [] : ['repo:${repository}'],
  empty(repository) || empty(repositoryIds) ? [] : ['repo:${names[0]}@${ids[0]}/${last(names)}@${last(ids)}']
)
var endings = concat(
  map(environments, environment => 'environment:${replace(environment, ':', '%3A')}'),
  map(branches, branch => 'ref:refs/heads/${branch}'),
  pullRequest && mode == 'verify' ? ['pull_request'] : []
)
var trusted = union(subjects, flatten(map(owners, owner => map(endings, ending => '${owner}:${ending}'))))

// The roles of each mode, as in docs/permissions.md. "limited": with the condition in roles/ensure-condition.txt.
var builtInRoles = {
  ensure: [
    { id: 'f25e0fa2-a7c8-4377-a976-54943a77a395', limited: false } // Key Vault Contributor
    { id: '8b54135c-b56d-4d72-a534-26097cfdc8d8', limited: true } // Key Vault Data Access Administrator
  ]
  verify: [
    { id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', limited: false } // Reader
  ]
}
var definitions = {
  ensure: loadJsonContent('roles/ensure.json')
  verify: loadJsonContent('roles/verify.json')
}
var definition = definitions[mode]
var logActions = usage ? loadJsonContent('roles/usage.json').Actions : []
var customRoleId = guid(resourceGroup().id, definition.Name)
var reader = { id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', limited: false }
var ownRoles = mode == 'ensure' && usage ? concat(builtInRoles.ensure, [reader]) : builtInRoles[mode]
var roles = customRole ? [{ id: customRoleId, limited: mode == 'ensure' }] : ownRoles

// Who may be granted that role: only Adobe's service principal if its id is known, otherwise any service principal.
var servicePrincipalsOnly = trim(loadTextContent('roles/ensure-condition.txt'))
var ofRequest = '@Request[Microsoft.Authorization/roleAssignments'
var ofResource = '@Resource[Microsoft.Authorization/roleAssignments'
var isServicePrincipal = ':PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {\'ServicePrincipal\'}'
var isAdobe = ':PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobePrincipalId}}'
var adobeAlone = replace(
  replace(
    servicePrincipalsOnly,
    '${ofRequest}${isServicePrincipal}',
    '${ofRequest}${isServicePrincipal} AND ${ofRequest}${isAdobe}'
  ),
  '${ofResource}${isServicePrincipal}',
  '${ofResource}${isServicePrincipal} AND ${ofResource}${isAdobe}'
)
var condition = empty(adobePrincipalId) ? servicePrincipalsOnly : adobeAlone

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

// Sequentially: an identity accepts only one change at a time.
@batchSize(1)
resource federated 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = [
  for subject in trusted: {
    parent: identity
    name: 'github-${uniqueString(issuer, subject)}'
    properties: {
      issuer: issuer
      subject: subject
      audiences: ['api://AzureADTokenExchange']
    }
  }
]

// Role names are unique in a tenant, so they include the name of the group.
resource customDefinition 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (customRole) {
  name: customRoleId
  properties: {
    roleName: '${definition.Name} (${resourceGroup().name})'
    type: 'CustomRole'
    description: definition.Description
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: concat(definition.Actions, logActions)
        notActions: definition.NotActions
        dataActions: definition.DataActions
        notDataActions: definition.NotDataActions
      }
    ]
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(resourceGroup().id, identity.id, role.id)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
      condition: role.limited ? condition : null
      conditionVersion: role.limited ? '2.0' : null
    }
    dependsOn: [customDefinition]
  }
]

output AZURE_TENANT_ID string = identity.properties.tenantId
output AZURE_CLIENT_ID string = identity.properties.clientId
output AZURE_SUBSCRIPTION_ID string = subscription().subscriptionId
@description('Object id of the identity, for the permission on Microsoft Graph.')
output principalId string = identity.properties.principalId
@description('The exact subjects that the identity trusts.')
output subjects array = trusted
