import type { LoggedCalls } from '../../../src/model/audit-log.ts';
import type { FindingId } from '../../../src/model/finding.ts';
import type { Observed, Vault } from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
  key,
  keyVersion,
  noVault,
  now,
  olderVersion,
  principal,
  refusal,
  unknown,
  vault,
  version,
  withKey,
  workspaceId,
} from '../tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../usage.ts';

const { rows, breaks, check } = newTable();

export { breaks, rows };

const asked = { usageDays: 7 };
const logged = (...calls: readonly LoggedCalls[]): Partial<Observed> => ({ usage: found(usageOf(...calls)) });
const refusedCall = loggedCall({ status: 403, result: 'Forbidden' });
const others = loggedCall({ appId: inputs.clientId });
const closed: Vault = { ...vault, networkDefault: 'deny', trustedServicesBypass: false, ipRules: ['203.0.113.0/24'] };

/** Why the vault answers 403. */
const explaining: readonly {
  readonly name: string;
  readonly presence: Partial<Observed>;
  readonly failing: FindingId;
}[] = [
  { name: 'a disabled key', presence: withKey({ enabled: false }), failing: 'key-enabled' },
  { name: 'a key that has expired', presence: withKey({ expires: now }), failing: 'key-active' },
  { name: 'a key that may not unwrap', presence: withKey({ operations: ['wrapkey'] }), failing: 'key-operations' },
  {
    name: 'a disabled service principal',
    presence: { principal: found({ ...principal, enabled: false }) },
    failing: 'adobe-principal',
  },
  {
    name: 'an older version that is disabled',
    presence: { keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]) },
    failing: 'key-versions',
  },
  { name: 'a firewall', presence: { vault: found(closed) }, failing: 'vault-network' },
  { name: 'a missing role', presence: { roleAssignments: found([]) }, failing: 'adobe-grant' },
];

check('adobe-use', [
  { name: 'not requested', presence: logged(loggedCall()), status: 'skipped', says: 'usage-days' },
  {
    name: 'a successful unwrapKey',
    asked,
    presence: logged(loggedCall({ calls: 5 })),
    status: 'pass',
    says: `Adobe's application last used the key to unwrap on 31 May 2026, 21:00 UTC, version ${version}: 5 calls allowed and 0 refused in the last 7 days, from 20.88.123.53`,
  },
  {
    name: 'in the last day',
    asked: { usageDays: 1 },
    presence: { usage: found({ ...usageOf(loggedCall()), days: 1 }) },
    status: 'pass',
    says: '1 call allowed and 0 refused in the last 24 hours',
  },
  {
    name: 'reading the key, without a version, from nowhere',
    asked,
    presence: logged(loggedCall({ operation: 'KeyGet', version: '', callerIp: '' })),
    status: 'pass',
    says: 'last read the key on 31 May 2026, 21:00 UTC: 1 call allowed and 0 refused in the last 7 days',
  },
  {
    name: 'with calls of other results',
    asked,
    presence: logged(loggedCall(), loggedCall({ status: 429, calls: 2 }), loggedCall({ status: null })),
    status: 'pass',
    says: '; 2 calls with status 429, 1 call without a status',
  },
  {
    name: 'from many addresses',
    asked,
    presence: logged(...[1, 2, 3, 4, 5].map((last) => loggedCall({ callerIp: `192.0.2.${last}` }))),
    status: 'pass',
    says: ', from 192.0.2.1, 192.0.2.2, 192.0.2.3 and 2 more',
  },
  {
    name: 'though the vault could not be read',
    asked,
    presence: { ...logged(loggedCall()), vault: unknown },
    status: 'pass',
  },
  {
    name: 'though the vault could not be read, and the key was not found in it',
    asked,
    presence: { ...logged(loggedCall()), vault: unknown, key: absent },
    status: 'pass',
  },
  {
    name: 'refused most recently, and nothing explains it now',
    asked,
    presence: logged(refusedCall, loggedCall(hoursAgo(24))),
    status: 'fail',
    says: `The latest KeyUnwrap of Adobe's application with version ${version} was refused: 403 Forbidden, on 31 May 2026, 21:00 UTC, from 20.88.123.53; 1 call allowed and 1 refused in the last 7 days`,
  },
  ...explaining.map(({ name, presence, failing }) => ({
    name: `refused most recently, explained by ${name}`,
    asked,
    presence: { ...logged(refusedCall), ...presence },
    status: 'fail' as const,
    because: failing,
  })),
  {
    name: 'a token that was refused',
    asked,
    presence: logged(loggedCall({ status: 401, result: 'Unauthorized' })),
    status: 'fail',
    says: '401 Unauthorized',
  },
  {
    name: 'a token that was refused by a vault of another tenant',
    asked,
    presence: {
      ...logged(loggedCall({ status: 401, result: 'Unauthorized' })),
      vault: found({ ...vault, tenantId: inputs.clientId }),
    },
    status: 'fail',
    because: 'vault-tenant',
  },
  {
    name: 'only calls by others',
    asked,
    presence: logged(others),
    status: 'fail',
    says: "No call of Adobe's application with the key was logged as allowed in the last 7 days",
  },
  {
    name: 'only calls for a key that is not found',
    asked,
    presence: logged(loggedCall({ status: 404, calls: 3 })),
    status: 'fail',
    says: 'in the last 7 days; 3 calls with status 404',
  },
  {
    name: 'no event at all, sent to a workspace that may not be readable',
    asked,
    presence: logged(),
    status: 'unknown',
    says: 'The audit log, as far as this identity can read it, has no event of the vault in the last 7 days',
  },
  {
    name: 'no event at all, and nothing is sent to a workspace',
    asked,
    presence: { ...logged(), diagnosticSettings: found([]) },
    status: 'unknown',
  },
  {
    name: 'no event at all, and audit events are sent only to a storage account',
    asked,
    presence: {
      ...logged(),
      diagnosticSettings: found([{ name: 'audit', logs: ['auditevent'], hasDestination: true, workspaceId: null }]),
    },
    status: 'unknown',
  },
  {
    name: 'no event at all, and other logs than audit events are sent to a workspace',
    asked,
    presence: {
      ...logged(),
      diagnosticSettings: found([
        { name: 'policies', logs: ['azurepolicyevaluationdetails'], hasDestination: true, workspaceId },
      ]),
    },
    status: 'unknown',
  },
  {
    name: 'no event at all, and it is not known where they are sent',
    asked,
    presence: { ...logged(), diagnosticSettings: unknown },
    status: 'unknown',
  },
  {
    name: 'reads that pass, and an unwrap that was refused before',
    asked,
    presence: logged(
      loggedCall({ operation: 'KeyGet' }),
      loggedCall({ ...hoursAgo(24), status: 403, result: 'Forbidden' }),
    ),
    status: 'fail',
    says: `The latest KeyUnwrap of Adobe's application with version ${version} was refused`,
  },
  {
    name: 'more rows than are returned, and Adobe among them',
    asked,
    presence: { usage: found({ ...usageOf(loggedCall()), isComplete: false, isCut: true }) },
    status: 'unknown',
    says: 'a refused call might be among the older ones',
  },
  {
    name: 'more rows than are returned, and none of Adobe among them',
    asked,
    presence: { usage: found({ ...usageOf(others), isComplete: false, isCut: true }) },
    status: 'unknown',
  },
  {
    name: 'a log that may not be read',
    asked,
    presence: {
      usage: {
        presence: 'unknown',
        reason: { ...refusal, right: rightOf(permissions.readAuditLog) },
      },
    },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  { name: 'a log that was not read', asked, status: 'unknown' },
  { name: 'no vault', asked, presence: { ...noVault, ...logged(loggedCall()) }, status: 'skipped' },
  { name: 'no key', asked, presence: { key: absent, ...logged(loggedCall()) }, status: 'skipped' },
]);

check('confirmed-version', [
  {
    name: 'the log shows another version in use',
    asked: { ...asked, ...confirmed(version) },
    presence: logged(loggedCall({ version: olderVersion })),
    status: 'pass',
    says: `; the vault's log shows that Adobe's application used version ${olderVersion}`,
  },
]);

const olderDisabled = { keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]) };
check('key-versions', [
  {
    name: 'the log shows calls with the disabled version',
    asked,
    presence: { ...logged(loggedCall({ version: olderVersion, status: 403 })), ...olderDisabled },
    status: 'fail',
    says: `; the vault's log shows calls of Adobe's application with ${olderVersion} in the last 7 days`,
  },
  {
    name: 'the log shows no call with the disabled version',
    asked,
    presence: { ...logged(loggedCall()), ...olderDisabled },
    status: 'fail',
    says: "; the vault's log shows no call of Adobe's application with one of them in the last 7 days",
  },
  {
    name: 'the log is not whole, and shows no call with the disabled version',
    asked,
    presence: { usage: found({ ...usageOf(loggedCall()), isComplete: false, isCut: true }), ...olderDisabled },
    status: 'fail',
    says: 'is disabled',
  },
]);

check('vault-network', [
  {
    name: 'the log shows calls from an address that the firewall does not list',
    asked,
    presence: { ...logged(loggedCall()), vault: found({ ...closed, trustedServicesBypass: true }) },
    status: 'pass',
    says: "; the vault's log shows calls of Adobe's application from 20.88.123.53, which the firewall does not list",
  },
]);

check('adobe-least-privilege', [
  {
    name: 'the log shows that others used the key',
    asked,
    presence: logged(
      loggedCall(),
      others,
      loggedCall({ appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', ...hoursAgo(1) }),
    ),
    status: 'pass',
    says: `; the vault's log shows that the key was also used by a person with Azure CLI, application ${inputs.clientId}`,
  },
  {
    name: 'the log shows a use without an application',
    asked,
    presence: { ...logged(loggedCall({ appId: '' })), key: found(key) },
    status: 'pass',
    says: 'also used by a caller without an application ID',
  },
]);
