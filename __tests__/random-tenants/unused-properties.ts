/**
 * "A property of an answer may be anything at all unless the action reads it": for each resource, the names of the properties
 * that a finding, a write or a text needs. All others get values that Azure never gives them.
 */
import { isObject } from '../../emulator/arm/json.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';

const list = 'value nextLink @odata.nextLink';
const attributes = 'properties attributes enabled nbf exp created';

/** Names at any depth, by the address that is read. */
const used: readonly (readonly [path: RegExp, ...names: readonly string[]])[] = [
  [
    /\/vaults\/[^/]+$/i,
    'id name location properties tenantId sku vaultUri accessPolicies objectId applicationId permissions keys secrets',
    'certificates storage enableSoftDelete enablePurgeProtection enableRbacAuthorization publicNetworkAccess networkAcls',
    'bypass defaultAction ipRules value provisioningState tokenBindingParameters mode enableCrossTenantAccessProtection',
    'virtualNetworkRules privateEndpointConnections privateLinkServiceConnectionState status systemData lastModifiedAt',
  ],
  [
    /\/keys\/[^/]+(\/versions\/[^/]+)?$/i,
    attributes,
    'id name kty keySize keyOps keyUriWithVersion rotationPolicy lifetimeActions action type',
  ],
  [/\/versions$/i, list, attributes, 'name'],
  [/\/vaults\/[^/]+\/(keys|secrets)$/i, list, 'name'],
  [/\/resourcegroups\/[^/]+$/i, 'properties provisioningState'],
  [/\/subscriptions$/i, list, 'subscriptionId state'],
  [/\/Microsoft\.KeyVault\/vaults$/i, list, 'id name'],
  [
    /\/deletedVaults$/i,
    list,
    'name properties vaultId location deletionDate scheduledPurgeDate purgeProtectionEnabled',
  ],
  [/\/roleAssignments$/i, list, 'id properties roleDefinitionId principalId principalType scope condition'],
  [
    /\/roleAssignmentScheduleInstances$/i,
    list,
    'properties originRoleAssignmentId roleDefinitionId principalId scope startDateTime endDateTime',
  ],
  [
    /\/denyAssignments$/i,
    list,
    'id properties scope denyAssignmentEffect doNotApplyToChildScopes condition principals excludePrincipals type',
    'permissions actions notActions dataActions notDataActions',
  ],
  [/\/locks$/i, list, 'id name properties level'],
  [
    /\/diagnosticSettings$/i,
    list,
    'name properties storageAccountId workspaceId eventHubAuthorizationRuleId marketplacePartnerId logs category',
    'categoryGroup enabled',
  ],
  [
    /\/networkSecurityPerimeterConfigurations$/i,
    list,
    'name properties provisioningState resourceAssociation accessMode',
  ],
  [/\/servicePrincipals/i, 'id appId accountEnabled disabledByMicrosoftStatus isDisabled appRoleAssignmentRequired'],
  [/\/directory\/deletedItems\/[^/]+$/i, list, 'id appId deletedDateTime'],
];

const oddValues: readonly unknown[] = [null, 'odd', 0, false, [], {}, [null, { odd: null }], { odd: [1] }];

/** How many sets of odd values there are. */
export const oddSets = oddValues.length;

/** @param set which of them */
export function oddAnswer(answer: CloudAnswer, { path }: CloudRequest, set: number): CloudAnswer {
  const [, ...names] = used.find(([pattern]) => pattern.test(decodeURIComponent(path))) ?? [];
  if (answer.status !== 200 || names.length === 0) return answer;
  return { ...answer, body: withOddValues(answer.body, new Set(names.join(' ').split(' ')), set) };
}

function withOddValues(value: unknown, names: ReadonlySet<string>, set: number): unknown {
  if (Array.isArray(value)) return value.map((one) => withOddValues(one, names, set));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    names.has(name) ? withOddValues(part, names, set) : oddValues[(name.length + set) % oddValues.length],
  ]);
  return Object.fromEntries(entries);
}
