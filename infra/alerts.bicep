// Alerts, independent of GitHub, that report within minutes when the key becomes unusable, and one that reports when no
// verification runs anymore. The same as alerts.sh; each rule is a file in alerts/, and infra/alerts.md says which finding
// it belongs to, what it costs and what it can't detect.
//
//   az deployment group create --resource-group rg-cja --template-file infra/alerts.bicep \
//     --parameters vaultName=kv-contoso-cja region='East US 2' emails='["security@contoso.com","it@contoso.com"]'
targetScope = 'resourceGroup'

@description('The vault, in this resource group.')
param vaultName string

param keyName string = 'cja-cmk'

@description('The vault\'s region as Azure displays it, such as East US 2: Azure\'s service health uses this name.')
param region string

@description('Addresses that get the alerts: for each, an action group is created.')
param emails array = []

@description('IDs of existing action groups. With the addresses, name two receivers: a change of one is reported to the other.')
param actionGroupIds array = []

@description('Id of an existing Log Analytics workspace. Without it, one is created.')
param workspaceId string = ''

@description('Whether a diagnostic setting sends the vault\'s audit log to the workspace. Set it to false if one already does.')
param auditLog bool = true

@description('Scope in which deleted role assignments, locks and diagnostic settings are monitored: the whole subscription, or only this resource group.')
@allowed(['subscription', 'resourceGroup'])
param watch string = 'resourceGroup'

@description('Object id of Adobe\'s service principal. With it, its changes are monitored in Microsoft Entra\'s audit log, which must be sent to the workspace.')
param adobePrincipalId string = ''

param adobeAppId string = '251e3919-1940-4296-bb8b-6b9a5e8a4805'

@description('ID of the federated credential by which the scheduled job signs in. With it, an alert is created that fires if it does not; Microsoft Entra\'s sign-in log must be sent to the workspace.')
param verifyCredentialId string = ''

@description('Hours without a verification after which an alert fires: more than the time between two verifications, at most 47.')
@minValue(1)
@maxValue(47)
param silentAfterHours int = 26

param location string = resourceGroup().location

@description('Prefix of each name; use a different one for each key.')
param prefix string = 'cja-cmk'

var workspace = empty(workspaceId) ? ownWorkspace.id : workspaceId
var ownActionGroups = [for i in range(0, length(emails)): '${prefix}-alerts${i == 0 ? '' : '-${i + 1}'}']
var receiverIds = concat(
  actionGroupIds,
  map(ownActionGroups, name => resourceId('Microsoft.Insights/actionGroups', name))
)

// A rule can watch only its own subscription.
var guarded = union([resourceGroup().id], filter(concat(actionGroupIds, [workspaceId]), id =>
  startsWith(toLower(id), toLower('${subscription().id}/')) && !startsWith(toLower(id), toLower('${resourceGroup().id}/'))))

// Values for the names in braces in the files of alerts/: a name that is all of a string is replaced by its list.
var values = {
  '{subscriptionId}': subscription().id
  '{groupId}': resourceGroup().id
  '{vaultId}': vault.id
  '{watched}': watch == 'subscription' ? subscription().id : resourceGroup().id
  '{region}': region
  '{keyName}': keyName
  '{adobeAppId}': adobeAppId
  '{adobePrincipalId}': adobePrincipalId
  '{verifyCredentialId}': verifyCredentialId
  '{silentAfterHours}': string(silentAfterHours)
  '{workspaceId}': workspace
  '"{receiverIds}"': string(receiverIds)
  '"{receivers}"': string(map(receiverIds, id => { actionGroupId: id }))
  '"{guarded}"': string(guarded)
}

var activityRules = [
  { name: 'vault-deleted', rule: loadJsonContent('alerts/vault-deleted.json') }
  { name: 'vault-changed', rule: loadJsonContent('alerts/vault-changed.json') }
  { name: 'grant-removed', rule: loadJsonContent('alerts/grant-removed.json') }
  { name: 'access-denied', rule: loadJsonContent('alerts/access-denied.json') }
  { name: 'guard-removed', rule: loadJsonContent('alerts/guard-removed.json') }
  { name: 'alerts-changed', rule: loadJsonContent('alerts/alerts-changed.json') }
  { name: 'alerts-muted', rule: loadJsonContent('alerts/alerts-muted.json') }
  { name: 'service-health', rule: loadJsonContent('alerts/service-health.json') }
]

var vaultQueries = [
  {
    name: 'key-changed'
    rule: loadJsonContent('alerts/key-changed.json')
    query: loadTextContent('alerts/key-changed.kql')
  }
  {
    name: 'adobe-refused'
    rule: loadJsonContent('alerts/adobe-refused.json')
    query: loadTextContent('alerts/adobe-refused.kql')
  }
]
var principalQueries = [
  {
    name: 'adobe-principal-changed'
    rule: loadJsonContent('alerts/adobe-principal-changed.json')
    query: loadTextContent('alerts/adobe-principal-changed.kql')
  }
]
var signInQueries = [
  {
    name: 'verify-not-signed-in'
    rule: loadJsonContent('alerts/verify-not-signed-in.json')
    query: loadTextContent('alerts/verify-not-signed-in.kql')
  }
]
var queryRules = concat(
  vaultQueries,
  empty(adobePrincipalId) ? [] : principalQueries,
  empty(verifyCredentialId) ? [] : signInQueries
)

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: vaultName
}

resource ownWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = if (empty(workspaceId)) {
  name: '${prefix}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource actionGroups 'Microsoft.Insights/actionGroups@2023-01-01' = [
  for (email, i) in emails: {
    name: ownActionGroups[i]
    location: 'global'
    properties: {
      groupShortName: 'cja-cmk'
      enabled: true
      emailReceivers: [
        {
          name: 'email'
          emailAddress: email
          useCommonAlertSchema: true
        }
      ]
    }
  }
]

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (auditLog) {
  scope: vault
  name: '${prefix}-audit'
  properties: {
    workspaceId: workspace
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

resource activityAlerts 'Microsoft.Insights/activityLogAlerts@2020-10-01' = [
  for each in activityRules: {
    name: '${prefix}-${each.name}'
    location: 'global'
    properties: json(reduce(items(values), string(each.rule), (text, value) => replace(text, value.key, value.value)))
    dependsOn: [actionGroups]
  }
]

// The query is inserted as a value, so that its quotes are escaped.
resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for each in queryRules: {
    name: '${prefix}-${each.name}'
    location: location
    properties: json(reduce(
      items(values),
      string(union(each.rule, { criteria: { allOf: [union(each.rule.criteria.allOf[0], { query: each.query })] } })),
      (text, value) => replace(text, value.key, value.value)
    ))
    dependsOn: [actionGroups]
  }
]

output workspaceId string = workspace
output actionGroupIds array = receiverIds
