import type { LoggedCalls } from '../../../src/model/audit-log.ts';
import type { FindingId } from '../../../src/model/finding.ts';
import type { Observed, Vault } from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { type Cells, newTable } from '../table.ts';
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

const olderDisabled = { keyVersions: found([keyVersion, { ...keyVersion, version: olderVersion, enabled: false }]) };
/** Why the vault answers 403. */
const explaining: readonly (readonly [name: string, presence: Partial<Observed>, failing: FindingId])[] = [
  ['a disabled key', withKey({ enabled: false }), 'key-enabled'],
  ['a key that has expired', withKey({ expires: now }), 'key-active'],
  ['a key that may not unwrap', withKey({ operations: ['wrapkey'] }), 'key-operations'],
  ['a disabled service principal', { principal: found({ ...principal, enabled: false }) }, 'adobe-principal'],
  ['an older version that is disabled', olderDisabled, 'key-versions'],
  ['a firewall', { vault: found(closed) }, 'vault-network'],
  ['a missing role', { roleAssignments: found([]) }, 'adobe-grant'],
];

check('adobe-use', [
  ['skipped', 'not requested', logged(loggedCall())],
  ['pass', 'a successful unwrapKey', logged(loggedCall({ calls: 5 })), { asked }],
  ['pass', 'in the last day', { usage: found({ ...usageOf(loggedCall()), days: 1 }) }, { asked: { usageDays: 1 } }],
  [
    'pass',
    'reading the key, without a version, from nowhere',
    logged(loggedCall({ operation: 'KeyGet', version: '', callerIp: '' })),
    { asked },
  ],
  [
    'pass',
    'with calls of other results',
    logged(loggedCall(), loggedCall({ status: 429, calls: 2 }), loggedCall({ status: null })),
    { asked },
  ],
  [
    'pass',
    'from many addresses',
    logged(...[1, 2, 3, 4, 5].map((last) => loggedCall({ callerIp: `192.0.2.${last}` }))),
    { asked },
  ],
  ['pass', 'though the vault could not be read', { ...logged(loggedCall()), vault: unknown }, { asked }],
  [
    'pass',
    'though the vault could not be read, and the key was not found in it',
    { ...logged(loggedCall()), vault: unknown, key: absent },
    { asked },
  ],
  [
    'fail',
    'refused most recently, and nothing explains it now',
    logged(refusedCall, loggedCall(hoursAgo(24))),
    { asked },
  ],
  ...explaining.map(([name, presence, because]): Cells => {
    const seen = { ...logged(refusedCall), ...presence };
    return ['fail', `refused most recently, explained by ${name}`, seen, { asked, because }];
  }),
  ['fail', 'a token that was refused', logged(loggedCall({ status: 401, result: 'Unauthorized' })), { asked }],
  [
    'fail',
    'a token that was refused by a vault of another tenant',
    {
      ...logged(loggedCall({ status: 401, result: 'Unauthorized' })),
      vault: found({ ...vault, tenantId: inputs.clientId }),
    },
    { asked, because: 'vault-tenant' },
  ],
  ['fail', 'only calls by others', logged(others), { asked }],
  ['fail', 'only calls for a key that is not found', logged(loggedCall({ status: 404, calls: 3 })), { asked }],
  ['unknown', 'no event at all, sent to a workspace that may not be readable', logged(), { asked }],
  [
    'unknown',
    'no event at all, and nothing is sent to a workspace',
    { ...logged(), diagnosticSettings: found([]) },
    { asked },
  ],
  [
    'unknown',
    'no event at all, and audit events are sent only to a storage account',
    {
      ...logged(),
      diagnosticSettings: found([{ name: 'audit', logs: ['auditevent'], hasDestination: true, workspaceId: null }]),
    },
    { asked },
  ],
  [
    'unknown',
    'no event at all, and other logs than audit events are sent to a workspace',
    {
      ...logged(),
      diagnosticSettings: found([
        { name: 'policies', logs: ['azurepolicyevaluationdetails'], hasDestination: true, workspaceId },
      ]),
    },
    { asked },
  ],
  [
    'unknown',
    'no event at all, and it is not known where they are sent',
    { ...logged(), diagnosticSettings: unknown },
    { asked },
  ],
  [
    'fail',
    'reads that pass, and an unwrap that was refused before',
    logged(loggedCall({ operation: 'KeyGet' }), loggedCall({ ...hoursAgo(24), status: 403, result: 'Forbidden' })),
    { asked },
  ],
  [
    'unknown',
    'more rows than are returned, and Adobe among them',
    { usage: found({ ...usageOf(loggedCall()), isComplete: false, isCut: true }) },
    { asked },
  ],
  [
    'unknown',
    'more rows than are returned, and none of Adobe among them',
    { usage: found({ ...usageOf(others), isComplete: false, isCut: true }) },
    { asked },
  ],
  [
    'unknown',
    'a log that may not be read',
    {
      usage: {
        presence: 'unknown',
        reason: { ...refusal, right: rightOf(permissions.readAuditLog) },
      },
    },
    { asked },
  ],
  ['unknown', 'a log that was not read', {}, { asked }],
  ['skipped', 'no vault', { ...noVault, ...logged(loggedCall()) }, { asked }],
  ['skipped', 'no key', { key: absent, ...logged(loggedCall()) }, { asked }],
]);

check('confirmed-version', [
  [
    'pass',
    'the log shows another version in use',
    logged(loggedCall({ version: olderVersion })),
    { asked: { ...asked, ...confirmed(version) } },
  ],
]);

check('key-versions', [
  [
    'fail',
    'the log shows calls with the disabled version',
    { ...logged(loggedCall({ version: olderVersion, status: 403 })), ...olderDisabled },
    { asked },
  ],
  ['fail', 'the log shows no call with the disabled version', { ...logged(loggedCall()), ...olderDisabled }, { asked }],
  [
    'fail',
    'the log is not whole, and shows no call with the disabled version',
    { usage: found({ ...usageOf(loggedCall()), isComplete: false, isCut: true }), ...olderDisabled },
    { asked },
  ],
]);

check('vault-network', [
  [
    'pass',
    'the log shows calls from an address that the firewall does not list',
    { ...logged(loggedCall()), vault: found({ ...closed, trustedServicesBypass: true }) },
    { asked },
  ],
]);

check('adobe-least-privilege', [
  [
    'pass',
    'the log shows that others used the key',
    logged(loggedCall(), others, loggedCall({ appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', ...hoursAgo(1) })),
    { asked },
  ],
  [
    'pass',
    'the log shows a use without an application',
    { ...logged(loggedCall({ appId: '' })), key: found(key) },
    { asked },
  ],
]);
