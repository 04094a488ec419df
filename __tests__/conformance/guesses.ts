/**
 * Operations that the action sends and that nobody recorded, and where the local cloud's answer is from. What is guessed in it, and
 * in other answers, is marked `guessed` beside the code in `emulator/`.
 */
export const unrecordedOperations: Readonly<Record<string, string>> = {
  'Graph GET /v1.0/directory/deletedItems/microsoft.graph.servicePrincipal':
    "Microsoft's page shows the list of deleted groups; another one shows the filter by application ID",
  'GitHub OIDC GET /idtoken':
    "GitHub's page on OpenID Connect shows the request and the claims; a recording would have to be made inside a job",
  'GitHub GET /repos/{owner}/{name}/issues':
    "taken from the reference of GitHub's REST API, which is generated from its schema",
  'GitHub GET /repos/{owner}/{name}/issues/{number}/comments': "taken from the reference of GitHub's REST API",
  'GitHub POST /repos/{owner}/{name}/issues': "taken from the reference of GitHub's REST API",
  'GitHub PATCH /repos/{owner}/{name}/issues/{number}': "taken from the reference of GitHub's REST API",
  'GitHub POST /repos/{owner}/{name}/issues/{number}/comments': "taken from the reference of GitHub's REST API",
  'GitHub PUT /repos/{owner}/{name}/issues/{number}/lock': "taken from the reference of GitHub's REST API",
  'GitHub DELETE /repos/{owner}/{name}/issues/{number}/lock': "taken from the reference of GitHub's REST API",
  'GitHub POST /graphql': "taken from the reference of GitHub's GraphQL API",
  'ARM GET {vault}/secrets': "only the provider's specification shows it; the lists of keys were recorded",
  'ARM PUT {vault}/accessPolicies/add':
    "the provider's specification describes it, and allows 201 too; in the recordings, policies are changed by a PUT of the vault",
  'ARM GET /subscriptions':
    'GET by ID was recorded; az login relies on the list including subscriptions where the caller has a role on one group only',
  'Graph POST /v1.0/directory/deletedItems/{id}/restore':
    "Microsoft's page shows the restored object of a deleted group",
  'ARM GET {group}/providers/Microsoft.Authorization/denyAssignments':
    'an empty list was recorded at a subscription, none at a group',
  'ARM GET {key}/providers/Microsoft.Authorization/denyAssignments':
    'an empty list was recorded at a subscription, and a user published entries; neither at a key',
  'ARM GET {key}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances':
    "only the provider's specification shows it, in 2020-10-01",
  'ARM GET {key}/providers/Microsoft.Authorization/roleAssignments':
    'the same list was recorded at a vault, a registry and a subscription, never at a key',
  'ARM GET {group}/providers/Microsoft.Authorization/roleAssignments':
    'the same list was recorded at a vault, a registry and a subscription, never at a group',
  'ARM GET {group}/providers/Microsoft.Authorization/locks':
    'the same list was recorded at a resource, never at a group',
  'ARM GET /subscriptions/{id}/providers/Microsoft.Authorization/locks':
    'the same list was recorded at a resource; the action reads it only if the group is missing too',
  'ARM GET /subscriptions/{id}/providers/Microsoft.Insights/eventtypes/management/values':
    'the fields and the patterns of the filter are from the REST reference; no recording shows an event of a vault',
};
