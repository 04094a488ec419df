/** What the local cloud answers without a recording or report that shows it, and why there is none. */
export interface Guess {
  /** An operation as `operationOf` names it, or a service and a topic. */
  readonly about: string;
  readonly guessed: string;
  readonly reason: string;
}

/** Operations that the action sends and that nobody recorded. */
export const unrecordedOperations: readonly Guess[] = [
  {
    about: 'Graph GET /v1.0/directory/deletedItems/microsoft.graph.servicePrincipal',
    guessed: 'each entry has the fields of a live service principal, with `deletedDateTime`',
    reason: "Microsoft's page shows the list of deleted groups; another one shows the filter by application ID",
  },
  {
    about: 'GitHub OIDC GET /idtoken',
    guessed: 'the field `value` of the answer; 401 for a wrong request token; claims and lifetime of the token',
    reason:
      "GitHub's page on OpenID Connect shows the request and the claims; a recording would have to be made inside a job",
  },
  {
    about: 'GitHub GET /repos/{owner}/{name}/issues',
    guessed: 'fields of an issue, paging, and the error for a token without the permission',
    reason: "taken from the reference of GitHub's REST API, which is generated from its schema",
  },
  {
    about: 'GitHub POST /repos/{owner}/{name}/issues',
    guessed: 'status 201, the new issue, labels created if missing',
    reason: "taken from the reference of GitHub's REST API",
  },
  {
    about: 'GitHub PATCH /repos/{owner}/{name}/issues/{number}',
    guessed: 'status 200 and the whole issue',
    reason: "taken from the reference of GitHub's REST API",
  },
  {
    about: 'GitHub POST /repos/{owner}/{name}/issues/{number}/comments',
    guessed: 'status 201 and the comment',
    reason: "taken from the reference of GitHub's REST API",
  },
  {
    about: 'GitHub POST /graphql',
    guessed: 'the viewer of a job is `github-actions[bot]`',
    reason: "taken from the reference of GitHub's GraphQL API",
  },
  {
    about: 'ARM GET {vault}/secrets',
    guessed: 'a list like that of the keys: with content type and dates, without values',
    reason: "only the provider's specification shows it; the lists of keys were recorded",
  },
  {
    about: 'ARM PUT {vault}/accessPolicies/add',
    guessed: 'status 200, all access policies of the vault, no `name`',
    reason:
      "the provider's specification describes it, and allows 201 too; in the recordings, policies are changed by a PUT of the vault",
  },
  {
    about: 'ARM GET /subscriptions',
    guessed: 'every subscription in which the caller has a role at any scope, each as GET by ID returns it',
    reason:
      'GET by ID was recorded; az login relies on the list including subscriptions where the caller has a role on one group only',
  },
  {
    about: 'Graph POST /v1.0/directory/deletedItems/{id}/restore',
    guessed: 'status 200 and the restored object with its former ID; 404 and 409 as for live ones',
    reason: "Microsoft's page shows the restored object of a deleted group",
  },
  {
    about: 'ARM GET {group}/providers/Microsoft.Authorization/denyAssignments',
    guessed: 'the same as at a subscription: deny assignments at the group and above it',
    reason: 'an empty list was recorded at a subscription, none at a group',
  },
  {
    about: 'ARM GET {key}/providers/Microsoft.Authorization/denyAssignments',
    guessed: 'the same as at a subscription: deny assignments at the key and above it',
    reason: 'an empty list was recorded at a subscription, and a user published entries; neither at a key',
  },
  {
    about: 'ARM GET {key}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances',
    guessed: 'assignments at the key and above it, with `endDateTime` if they have one',
    reason: "only the provider's specification shows it, in 2020-10-01",
  },
  {
    about: 'ARM GET {key}/providers/Microsoft.Authorization/roleAssignments',
    guessed: 'the same as at the vault: assignments at the key and above it',
    reason: 'the same list was recorded at a vault, a registry and a subscription, never at a key',
  },
  {
    about: 'ARM GET {group}/providers/Microsoft.Authorization/roleAssignments',
    guessed: 'the same as at the vault: assignments at the group and above it',
    reason: 'the same list was recorded at a vault, a registry and a subscription, never at a group',
  },
  {
    about: 'ARM GET {group}/providers/Microsoft.Authorization/locks',
    guessed: 'the same as at a vault: locks at the group, above it and below it',
    reason: 'the same list was recorded at a resource, never at a group',
  },
  {
    about: 'ARM GET /subscriptions/{id}/providers/Microsoft.Authorization/locks',
    guessed: 'the same as at a vault: locks at the subscription and below it',
    reason: 'the same list was recorded at a resource; the action reads it only if the group is missing too',
  },
  {
    about: 'ARM GET /subscriptions/{id}/providers/Microsoft.Insights/eventtypes/management/values',
    guessed: 'the order of events; which right a filter by group needs; the error for a start more than 90 days ago',
    reason:
      'the fields and the patterns of the filter are from the REST reference; no recording shows an event of a vault',
  },
];

/** Parts of answers whose operation was recorded, but not in this state. */
export const unrecordedAnswers: readonly Guess[] = [
  {
    about: 'ARM, api-versions',
    guessed: 'errors for a missing or unknown api-version',
    reason: "messages as on Microsoft's page about deployment errors",
  },
  {
    about: 'ARM, authorization',
    guessed:
      'AuthorizationFailed names a service principal by its application ID; errors for a malformed token and for a token of another tenant',
    reason: 'the recordings have placeholders for these names; many users quote them',
  },
  {
    about: 'ARM, missing parents',
    guessed:
      'ParentResourceNotFound for a key in a missing vault, ResourceNotFound for a lock or a role assignment there',
    reason: "quoted in users' reports; only some have the status of the first",
  },
  {
    about: 'ARM, locks',
    guessed: 'ScopeLocked and its message; that a lock also protects the role assignments of the locked vault',
    reason: "Microsoft's page on locks describes it; the error was not recorded",
  },
  {
    about: 'ARM, deny assignments',
    guessed:
      "DenyAssignmentAuthorizationFailed and its message; that conditions are true unless a test sets otherwise; that a vault's error names the deny assignment; the error for deleting one that Azure created; statuses and errors when a user creates one",
    reason:
      'pages describe what deny assignments do, users quote the error; only an empty list and a 404 were recorded',
  },
  {
    about: 'ARM, network security perimeters',
    guessed: 'the whole list, and which api-versions support it',
    reason: "the provider's specification has examples, the Bicep types have the older version; neither was recorded",
  },
  {
    about: 'ARM, schedule instances',
    guessed:
      'the whole list; the message of its AadPremiumLicenseRequired; that a request to change an end date takes effect immediately',
    reason:
      'the specification has an example; users quote the error, in 2022 from this very call and with an older message',
  },
  {
    about: 'ARM, subscription states',
    guessed:
      'writes to a Warned or Expired subscription fail with the message of Disabled; Deleted is answered with SubscriptionNotFound',
    reason: 'the page on subscription states says what is allowed, not which errors the rest returns',
  },
  {
    about: 'ARM, policies',
    guessed: 'RequestDisallowedByPolicy with additionalInfo; a property that a policy changes back',
    reason: "Microsoft's page on Azure Policy shows the shape, users quote parts of it",
  },
  {
    about: 'ARM, providers',
    guessed: 'that registering completes immediately; that reads of an unregistered provider pass the gateway',
    reason: 'registering takes minutes; the recordings begin after it',
  },
  {
    about: 'ARM PUT {vault}',
    guessed:
      'status 409 of VaultAlreadyExists; what a PUT without a permission model leaves unchanged; errors for invalid bodies',
    reason: "users' tools print code and message, not the status",
  },
  {
    about: 'ARM, deleted vaults',
    guessed:
      'gone immediately after a purge; 405 for a purge with purge protection on; recovery only with the former resource ID',
    reason: 'purge protection is off in the recordings; the error code names the status',
  },
  {
    about: 'ARM PUT {key}',
    guessed:
      'KeyCreationParametersDidNotMatchExistingKey compares only what the request contains; conflicts with a deleted key are passed on; the messages',
    reason: "code and status are in users' reports; no body was recorded",
  },
  {
    about: 'ARM GET {key}',
    guessed:
      "a missing key: 404 KeyNotFound with the data plane's message, in the form of the recorded ForbiddenByRbac",
    reason: 'in the recordings, only existing keys are read',
  },
  {
    about: 'ARM, role assignments',
    guessed: 'readable by name immediately, listed later; errors for an invalid name and an unknown role',
    reason: "Microsoft's page on troubleshooting describes delays; no recording shows one",
  },
  {
    about: 'ARM, delays',
    guessed: 'how long name registration and the replication of the directory and of role assignments take',
    reason: 'recordings shorten waits; tests set the delays that they need',
  },
  {
    about: 'ARM DELETE {group}',
    guessed: 'all resources are gone immediately, and vaults are soft-deleted',
    reason: 'the recording ends with status 202',
  },
  {
    about: 'Key Vault, tokens',
    guessed: 'the messages for an expired or malformed token',
    reason: 'users quote them, without headers',
  },
  {
    about: 'Key Vault, wrapping',
    guessed:
      'KeyExpired and KeyNotYetValid with their messages; that GET of a disabled key succeeds and wrapping with it fails; errors for invalid values',
    reason: 'the page on keys has the rules and status 403; users quote the two other inner codes',
  },
  {
    about: 'Key Vault, subscriptions and names',
    guessed:
      "SubscriptionDisabled for every operation; that the name of a vault whose provisioning failed does not resolve; that Adobe's calls count as those of a trusted service",
    reason: 'pages say only that services are disabled; see emulator/rules.md',
  },
  {
    about: 'Key Vault, deleted keys',
    guessed:
      'the error for a purge with purge protection on; the third conflict when a key is created; errors for invalid bodies',
    reason: "Microsoft's reference has the codes, no page has the bodies",
  },
  {
    about: 'Graph, tokens',
    guessed: 'the message of InvalidAuthenticationToken',
    reason: "as Graph's own pages on errors quote them",
  },
  {
    about: 'Azure Pipelines, ID tokens',
    guessed:
      'the audience under the new issuer; 401 and 404 with the envelope of other services; 203 with a sign-in page',
    reason: "Microsoft's page has the request and the answer's field; a user published a token of the old issuer",
  },
  {
    about: 'Entra, claims',
    guessed:
      'the error for a `claims` parameter that is not JSON; what Entra does with claims beyond issuing the token',
    reason: 'Microsoft pages describe claims challenges, and one of ARM was recorded; no token request with claims was',
  },
  {
    about: 'Graph, claims challenges',
    guessed: "body of Graph's 401; form and body of a vault's challenge",
    reason: "Microsoft's page shows the header; ARM's answer was recorded with another error in it",
  },
  {
    about: 'ARM, compression since 2024',
    guessed: 'that ARM still compresses behind Azure Front Door',
    reason: 'recordings since then are decompressed and have a length; until 2023 they show the encoding',
  },
  {
    about: 'Connections',
    guessed: 'closed after two idle minutes and after 100 answers; which services currently close after an error',
    reason:
      'the limits are those of common front ends; `Connection: close` of ARM was recorded with 401 and 429 until 2023',
  },
  {
    about: 'Throttling',
    guessed: 'nothing: the local cloud never throttles by itself',
    reason: 'ARM sends Retry-After with 429, Key Vault does not (both recorded); tests inject such answers as faults',
  },
  {
    about: 'Azure Monitor',
    guessed: 'the messages of errors; the ingestion of logs; the resources of which alerts consist',
    reason: 'the action itself never calls Azure Monitor; the shapes are from the specifications',
  },
  {
    about: 'Azure Monitor Logs, queries',
    guessed:
      'the errors for an invalid timespan, an expired token and too many requests; that an additional slash before a resource ID is ignored',
    reason: 'only successes, invalid queries, partial results and timeouts were recorded; pages have only the status',
  },
  {
    about: 'Azure Monitor Logs, audit events',
    guessed:
      "the names of rotation calls; that the vault's log has no calls for a key through ARM and none that ARM rejected; that an event has a version only if the request did",
    reason:
      "Microsoft's page names the operations and shows one event; a vendor published events of real vaults (keys read, listed, changed and deleted; denied calls), none of wrapping",
  },
];
