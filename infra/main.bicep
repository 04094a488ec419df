// The identity that one mode of the action runs as: a user-assigned managed identity, a federated credential for each
// form of GitHub's subject, and the least Azure roles on this resource group. The counterpart of identity.sh, without the
// permission on Microsoft Graph, which no Azure deployment can give: see README.md.
//
//   az deployment group create --resource-group rg-cja --template-file infra/main.bicep \
//     --parameters mode=ensure repository=OWNER/NAME repositoryIds=OWNER-ID/REPOSITORY-ID githubEnvironment=cmk
targetScope = 'resourceGroup'

@description('What the identity is for: each mode has one of its own.')
@allowed(['ensure', 'verify'])
param mode string

@description('OWNER/NAME on GitHub.')
param repository string

@description('OWNER-ID/REPOSITORY-ID: gh api repos/OWNER/NAME --jq \'"\\(.owner.id)/\\(.id)"\'')
param repositoryIds string

@description('The GitHub environment whose jobs may sign in.')
param githubEnvironment string

param location string = resourceGroup().location
param name string = 'id-cja-cmk-${mode}'

var names = split(repository, '/')
var ids = split(repositoryIds, '/')

// Repositories created, renamed or moved since 15 July 2026 have the ids in their subject; Entra compares exactly.
var credentials = [
  {
    name: 'github'
    subject: 'repo:${names[0]}/${names[1]}:environment:${githubEnvironment}'
  }
  {
    name: 'github-ids'
    subject: 'repo:${names[0]}@${ids[0]}/${names[1]}@${ids[1]}:environment:${githubEnvironment}'
  }
]

var rolesOfMode = {
  ensure: [
    'f25e0fa2-a7c8-4377-a976-54943a77a395' // Key Vault Contributor
    '8b54135c-b56d-4d72-a534-26097cfdc8d8' // Key Vault Data Access Administrator
  ]
  verify: [
    'acdd72a7-3385-48ef-bd42-f606fba81ae7' // Reader
  ]
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

// One after the other: an identity takes no two at once.
@batchSize(1)
resource federated 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31' = [
  for credential in credentials: {
    parent: identity
    name: credential.name
    properties: {
      issuer: 'https://token.actions.githubusercontent.com'
      subject: credential.subject
      audiences: ['api://AzureADTokenExchange']
    }
  }
]

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in rolesOfMode[mode]: {
    name: guid(resourceGroup().id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output AZURE_TENANT_ID string = identity.properties.tenantId
output AZURE_CLIENT_ID string = identity.properties.clientId
output AZURE_SUBSCRIPTION_ID string = subscription().subscriptionId
@description('Object id, for the permission on Microsoft Graph.')
output principalId string = identity.properties.principalId
