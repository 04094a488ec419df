/** What the local cloud answers without a witness, and why nothing better is at hand. */
export interface Guess {
  /** As `operationOf` names it, or a service with what it is about. */
  readonly about: string;
  readonly guessed: string;
  readonly reason: string;
}

/** Operations that the action sends and that nobody recorded. */
export const unseenOperations: readonly Guess[] = [
  {
    about: 'GitHub OIDC GET /idtoken',
    guessed: 'answer with the field `value`; 401 on a wrong request token; claims and lifetime of the token',
    reason:
      "GitHub's page on OpenID Connect shows the request and the claims; a recorder would have to run in a job of its own",
  },
  {
    about: 'GitHub GET /repos/{owner}/{name}/issues',
    guessed: 'fields of an issue, paging, and the refusal of a token without the permission',
    reason: "taken from the reference of GitHub's REST API, which is written from its own schema",
  },
  {
    about: 'GitHub POST /repos/{owner}/{name}/issues',
    guessed: 'status 201, the new issue, labels made on the way',
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
    about: 'ARM GET {vault}/secrets',
    guessed: 'a list like that of the keys, with content type and dates, without values',
    reason: "only the provider's specification shows it; the lists of keys, its neighbours, were recorded",
  },
  {
    about: 'ARM PUT {vault}/accessPolicies/add',
    guessed: 'status 200, all policies of the vault, no name',
    reason: "the provider's specification has it, and allows 201 too; recorders changed policies by a PUT of the vault",
  },
  {
    about: 'ARM GET /subscriptions',
    guessed: 'every subscription in which the caller has a role at any scope, each as the read by ID shows it',
    reason:
      'the read by id was recorded; that the list shows those with a role on one group only is what az login relies on',
  },
  {
    about: 'ARM GET {key}/providers/Microsoft.Authorization/denyAssignments',
    guessed: 'the same as at a subscription: deny assignments at the key and above it',
    reason: 'the empty list was recorded at a subscription, and entries as a user printed them; never at a key',
  },
  {
    about: 'ARM GET {key}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances',
    guessed: 'assignments at the key and above it, with an end where there is one',
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
    reason: 'the same list was recorded at a resource; it is asked for only where the group is missing too',
  },
];

/** Parts of answers whose operation was seen, but not in this state. */
export const unseenAnswers: readonly Guess[] = [
  {
    about: 'ARM, api-versions',
    guessed: 'refusals of a missing or unknown api-version',
    reason: "wordings as in Microsoft's page on deployment errors",
  },
  {
    about: 'ARM, authorization',
    guessed:
      'a service principal is named by its app ID in AuthorizationFailed; the refusal of a malformed or foreign token',
    reason: 'recorders replaced these names; many users quote them',
  },
  {
    about: 'ARM, missing parents',
    guessed: 'ParentResourceNotFound for a key below a missing vault, ResourceNotFound for a lock or a grant there',
    reason: "quoted in users' reports, the status of the first only in some",
  },
  {
    about: 'ARM, locks',
    guessed: 'ScopeLocked, its words, and that it also holds role assignments of the locked vault',
    reason: "Microsoft's page on locks describes it; no refusal was recorded",
  },
  {
    about: 'ARM, deny assignments',
    guessed:
      "DenyAssignmentAuthorizationFailed and its words; that conditions hold unless a test says otherwise; that a vault's refusal names the deny assignment; the refusal to delete one that Azure made; statuses and refusals where a user makes one",
    reason: 'pages describe what they do, users quote the refusal; the recordings show an empty list and a 404 only',
  },
  {
    about: 'ARM, network security perimeters',
    guessed: 'the whole list, and which api-versions know it',
    reason: "the provider's specification has examples, the Bicep types the older version; nobody recorded either",
  },
  {
    about: 'ARM, schedule instances',
    guessed:
      'the whole list; the words of AadPremiumLicenseRequired on it; a request that changes an end, done at once',
    reason: 'the specification has an example; users quote the refusal from other calls of the same service',
  },
  {
    about: 'ARM, subscription states',
    guessed: 'Warned and Expired refuse writes in the words of Disabled; Deleted answers SubscriptionNotFound',
    reason: 'the page on subscription states says what is allowed, not in which words the rest is refused',
  },
  {
    about: 'ARM, policies',
    guessed: 'RequestDisallowedByPolicy with additionalInfo; a property that a policy turns back',
    reason: "Microsoft's page on Azure Policy shows the shape, users quote parts of it",
  },
  {
    about: 'ARM, providers',
    guessed: 'registered at once; reads of an unregistered provider pass the gateway',
    reason: 'registering takes minutes, recordings begin after it',
  },
  {
    about: 'ARM PUT {vault}',
    guessed:
      'the status 409 of VaultAlreadyExists; what a PUT that names no permission model leaves; the refusals of bad bodies',
    reason: "users' tools print code and words, not the status",
  },
  {
    about: 'ARM, deleted vaults',
    guessed: 'gone at once after a purge; 405 for a purge under purge protection; a recovery only at the old ID',
    reason: 'recorders worked without purge protection; the code names the status',
  },
  {
    about: 'ARM PUT {key}',
    guessed:
      'KeyCreationParametersDidNotMatchExistingKey compares what the request names; conflicts with a deleted key are passed on; wordings',
    reason: "code and status are in users' reports, no body was recorded",
  },
  {
    about: 'ARM GET {key}',
    guessed: "a missing key: 404 KeyNotFound with the vault's words in the form of its ForbiddenByRbac",
    reason: 'recorders read only keys that they had made',
  },
  {
    about: 'ARM, role assignments',
    guessed: 'readable by name at once and by list later; refusals of a bad name and an unknown role',
    reason: "delays are described on Microsoft's page on troubleshooting, no recording shows one",
  },
  {
    about: 'ARM, delays',
    guessed: 'how long name registration, directory and assignments take',
    reason: 'recorders shorten waits; tests set the delays that they need',
  },
  {
    about: 'ARM DELETE {group}',
    guessed: 'all is gone at once, and its vaults are soft-deleted',
    reason: 'the recording ends with the acceptance',
  },
  {
    about: 'Key Vault, tokens',
    guessed: 'the words for an expired or malformed token',
    reason: 'users quote them without headers',
  },
  {
    about: 'Key Vault, wrapping',
    guessed:
      'KeyExpired and KeyNotYetValid with their words; that GET of a disabled key answers, and wrapping with it does not; refusals of bad values',
    reason: 'the page on keys gives the rules and the status 403; users quote the two other inner codes',
  },
  {
    about: 'Key Vault, subscriptions and names',
    guessed:
      "SubscriptionDisabled for every operation; that the name of a vault whose provisioning failed does not resolve; that Adobe's calls count as those of a trusted service",
    reason: 'pages say that services are disabled, no more; see reliability.md',
  },
  {
    about: 'Key Vault, deleted keys',
    guessed: 'the refusal of a purge under purge protection; the third conflict of a new key; refusals of bad bodies',
    reason: "codes are in Microsoft's reference, bodies in none",
  },
  {
    about: 'Graph, tokens',
    guessed: 'the words of InvalidAuthenticationToken',
    reason: "as Graph's own pages on errors quote them",
  },
  {
    about: 'Entra, claims',
    guessed:
      'the refusal of a `claims` parameter that is no JSON; what Entra does with claims beyond issuing the token',
    reason:
      'claims challenges are described on Microsoft pages and one was recorded of ARM; no token request with claims was',
  },
  {
    about: 'Graph, claims challenges',
    guessed: "body of Graph's 401, form and body of a vault's",
    reason: "Microsoft's page shows the header; ARM's answer was recorded with another error in it",
  },
  {
    about: 'ARM, compression since 2024',
    guessed: 'that it still compresses behind Azure Front Door',
    reason: 'recorders since then decompress and set a length; until 2023 the encoding was recorded',
  },
  {
    about: 'Connections',
    guessed: 'idle after two minutes, closed after 100 answers; which services close after a refusal of today',
    reason:
      'limits as common front ends have them; `Connection: close` of ARM was recorded with 401 and 429 until 2023',
  },
  {
    about: 'Throttling',
    guessed: 'nothing: the local cloud never throttles by itself',
    reason:
      'ARM sends Retry-After with 429 and Key Vault sends none (both recorded); tests put such answers in as faults',
  },
  {
    about: 'Azure Monitor',
    guessed: 'the words of refusals, in the ingestion of logs and of the resources that alerts are made of',
    reason: 'the action itself never asks Azure Monitor; the shapes are from the specifications',
  },
  {
    about: 'Azure Monitor Logs, queries',
    guessed:
      'the refusals of a bad timespan, an expired token and too many requests; that one more slash before a resource ID counts for nothing',
    reason:
      'the recordings are of successes, bad queries, partial results and timeouts; pages give no more than the status',
  },
  {
    about: 'Azure Monitor Logs, audit events',
    guessed:
      "the names of rotation calls; that a call through ARM for a key, and one that ARM refused, is not in the vault's log; that an event shows a version only where the request named one",
    reason:
      "Microsoft's page names the operations and shows one event; a vendor published events of real vaults (keys read, listed, changed and deleted; refusals), none of them of wrapping",
  },
];
