// The identity that one mode of the action runs as: a user-assigned managed identity, what it trusts, and its Azure roles
// on this resource group. The roles are those of set-up.sh, without the permission on Microsoft Graph, which an Azure
// deployment can't grant. It can't look at GitHub either: protect the environment of ensure first (required reviewers,
// default branch only). Anyone who can write to this resource group can add what the identity trusts: set-up.sh has a group
// of its own for it.
//
//   az deployment group create --resource-group rg-cja --template-file infra/main.bicep --parameters mode=ensure \
//     subjectPrefix=repo:OWNER@ID/NAME@ID environments='["cmk"]' adobePrincipalId=OBJECT-ID-OF-ADOBE
targetScope = 'resourceGroup'

@description('Mode that the identity is for; each mode has its own. plan runs as the identity of verify.')
@allowed(['ensure', 'verify'])
param mode string

@description('What the subjects of the repository begin with: gh api repos/OWNER/NAME/actions/oidc/customization/sub --jq .sub_claim_prefix')
param subjectPrefix string = ''

@description('GitHub environments whose jobs can sign in.')
param environments array = []

@description('Branches whose jobs can sign in; only as verify.')
param branches array = []

@description('Whether jobs of pull requests can sign in. Never as ensure: they could change Azure before anybody reviewed them.')
param pullRequest bool = false

@description('Additional subjects, written exactly: Microsoft Entra compares the whole text.')
param subjects array = []

@description('Additional subjects for which you have checked that not everybody who can push can present them: of a protected branch in GitLab, or of a service connection with approvals and branch control.')
param confirmedSubjects array = []

param issuer string = 'https://token.actions.githubusercontent.com'

@description('Whether to use built-in roles instead of the narrower ones in roles/: for vaults with access policies.')
param builtInRoles bool = false

@description('Whether the identity can see deleted vaults and, as ensure, recover deleted keys. The deployment needs the right to assign roles on the subscription.')
param recovery bool = false

@description('Whether the identity can read the vault\'s audit log, for the input usage-days.')
param usage bool = false

@description('Object ID of Adobe\'s service principal, the only one that ensure can grant access to; needed for ensure.')
param adobePrincipalId string = ''

param location string = resourceGroup().location
param name string = 'cja-cmk-${mode}'

var endings = concat(
  map(environments, environment => 'environment:${replace(environment, ':', '%3A')}'),
  map(branches, branch => 'ref:refs/heads/${branch}'),
  pullRequest ? ['pull_request'] : []
)
var requested = union(subjects, confirmedSubjects, map(endings, ending => '${subjectPrefix}:${ending}'))
var ofPullRequests = filter(requested, subject => contains('${subject}:', ':pull_request:'))
var ofRefs = filter(requested, subject => contains(subject, ':ref:refs/') && !contains(subject, ':environment:'))
// Without the repository, jobs of others can present it, and without the environment jobs that nobody reviewed.
var ofEnvironments = filter(requested, subject => contains(subject, ':environment:') && !endsWith(subject, ':environment:') && !contains(subject, '::'))
var ofOneRepository = filter(ofEnvironments, subject => startsWith(subject, 'repo:') || startsWith(subject, 'repository:') || startsWith(subject, 'repository_id:'))
var reviewed = union(ofOneRepository, confirmedSubjects)
var ofAnybody = filter(requested, subject => !contains(reviewed, subject))
var trusted = mode == 'ensure' && !(empty(ofPullRequests) && empty(ofRefs) && empty(ofAnybody))
  ? fail('Only an environment of one repository can sign in as ensure, or a subject in confirmedSubjects. Neither a pull request nor a branch can: it could change Azure before anybody reviewed it.')
  : requested

// The roles of each mode, as in docs/security.md. "limited": with the condition in roles/ensure-condition.txt.
var builtIn = {
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
var keyRecovery = loadJsonContent('roles/key-recovery.json')
var customRoleId = guid(resourceGroup().id, definition.Name)
var keyRecoveryId = guid(resourceGroup().id, keyRecovery.Name)
var reader = { id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', limited: false }
var ofMode = mode == 'ensure' && usage ? concat(builtIn.ensure, [reader]) : builtIn[mode]
var roles = concat(
  builtInRoles ? ofMode : [{ id: customRoleId, limited: mode == 'ensure' }],
  recovery && mode == 'ensure' ? [{ id: keyRecoveryId, limited: false }] : []
)
// Role names are unique in a tenant, so they include where the role can be assigned.
var inThisGroup = '(${resourceGroup().name} ${take(subscription().subscriptionId, 8)})'

// Who may be granted that role: only Adobe's service principal.
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
var condition = mode == 'ensure' && empty(adobePrincipalId)
  ? fail('Give adobePrincipalId: without it, ensure could give the role to anybody.')
  : adobeAlone

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

resource customDefinition 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (!builtInRoles) {
  name: customRoleId
  properties: {
    roleName: '${definition.Name} ${inThisGroup}'
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

resource keyRecoveryDefinition 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (recovery && mode == 'ensure') {
  name: keyRecoveryId
  properties: {
    roleName: '${keyRecovery.Name} ${inThisGroup}'
    type: 'CustomRole'
    description: keyRecovery.Description
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: keyRecovery.Actions
        notActions: keyRecovery.NotActions
        dataActions: keyRecovery.DataActions
        notDataActions: keyRecovery.NotDataActions
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
    dependsOn: [customDefinition, keyRecoveryDefinition]
  }
]

// Deleted vaults belong to no resource group.
module onSubscription 'recovery.bicep' = if (recovery) {
  name: '${name}-recovery'
  scope: subscription()
  params: { principalId: identity.properties.principalId }
}

output AZURE_TENANT_ID string = identity.properties.tenantId
output AZURE_CLIENT_ID string = identity.properties.clientId
output AZURE_SUBSCRIPTION_ID string = subscription().subscriptionId
@description('Object id of the identity, for the permission on Microsoft Graph.')
output principalId string = identity.properties.principalId
@description('The exact subjects that the identity trusts.')
output subjects array = trusted
