import type { LoggedCalls } from '../../../src/model/audit-log.ts';
import type { FindingId } from '../../../src/model/finding.ts';
import type { Inputs } from '../../../src/model/inputs.ts';
import type { DiagnosticSetting, Observed, Vault } from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { type Cells, newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  inputs,
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

const { rows, check } = newTable();

export { rows };

const asked = { usageDays: 7 };
const logged = (...calls: readonly Partial<LoggedCalls>[]): Partial<Observed> => ({
  usage: found(usageOf(...calls.map(loggedCall))),
});
const cut = (call: Partial<LoggedCalls>): Partial<Observed> => ({
  usage: found({ ...usageOf(loggedCall(call)), isComplete: false, isCut: true }),
});
const sending = (setting: Partial<DiagnosticSetting>): Partial<Observed> => ({
  ...logged(),
  diagnosticSettings: found([{ name: 'audit', logs: ['auditevent'], hasDestination: true, workspaceId, ...setting }]),
});
/** With the log in the inputs. */
const checkLog = (id: FindingId, cases: readonly Cells[]) =>
  check(
    id,
    cases.map(
      ([status, name, seen = {}, also]): Cells => [
        status,
        name,
        seen,
        { ...also, asked: { ...asked, ...also?.asked } },
      ],
    ),
  );
const waivedUntil = (until: string, reason?: string): Partial<Inputs> => ({
  ...confirmed(version),
  waive: [{ id: 'adobe-use', until, reason }],
});
const refused = { status: 403, result: 'Forbidden' };
const wrongToken = { status: 401, result: 'Unauthorized' };
const others = { appId: inputs.clientId };
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

check('adobe-use', [['skipped', 'not requested', logged({})]]);
checkLog('adobe-use', [
  ['pass', 'a successful unwrapKey', logged({ calls: 5 })],
  ['pass', 'in the last day', { usage: found({ ...usageOf(loggedCall()), days: 1 }) }, { asked: { usageDays: 1 } }],
  ['pass', 'reading the key, without a version or address', logged({ operation: 'KeyGet', version: '', callerIp: '' })],
  ['pass', 'with status 204', logged({ status: 204 })],
  ['pass', 'with calls of other results', logged({}, { status: 429, calls: 2 }, { status: null })],
  ['pass', 'from many addresses', logged(...[1, 2, 3, 4, 5].map((last) => ({ callerIp: `192.0.2.${last}` })))],
  ['pass', 'though the vault could not be read', { ...logged({}), vault: unknown }],
  ['pass', 'though the vault could not be read, nor the key found', { ...logged({}), vault: unknown, key: absent }],
  ['fail', 'refused most recently, and nothing explains it', logged(refused, hoursAgo(24))],
  ...explaining.map(([name, presence, because]): Cells => {
    const seen = { ...logged(refused), ...presence };
    return ['fail', `refused most recently, explained by ${name}`, seen, { because }];
  }),
  [
    'waived',
    'refused now, waived for two weeks with a reason',
    logged(refused),
    { asked: waivedUntil('2026-06-15', 'x') },
  ],
  ['fail', 'refused now, waived for longer', logged(refused), { asked: waivedUntil('2026-06-16', 'x') }],
  ['fail', 'refused now, waived without a reason', logged(refused), { asked: waivedUntil('2026-06-15') }],
  ['fail', 'a token that was refused', logged(wrongToken)],
  [
    'fail',
    'a token that was refused by a vault of another tenant',
    { ...logged(wrongToken), vault: found({ ...vault, tenantId: inputs.clientId }) },
    { because: 'vault-tenant' },
  ],
  ['fail', 'only calls by others', logged(others)],
  ['fail', 'only calls for a key that is not found', logged({ status: 404, calls: 3 })],
  ['unknown', 'no event at all, sent to a workspace that may not be readable', logged()],
  ['unknown', 'no event, and none is sent to a workspace', { ...logged(), diagnosticSettings: found([]) }],
  ['unknown', 'no event at all, and audit events are sent only to a storage account', sending({ workspaceId: null })],
  ['unknown', 'no event at all, and it is not known where they are sent', { ...logged(), diagnosticSettings: unknown }],
  ['fail', 'reads that pass, after a refused unwrap', logged({ operation: 'KeyGet' }, { ...hoursAgo(24), ...refused })],
  ['unknown', 'more rows than are returned, and Adobe among them', cut({})],
  ['unknown', 'more rows than are returned, and none of Adobe among them', cut(others)],
  [
    'unknown',
    'a log that may not be read',
    { usage: { presence: 'unknown', reason: { ...refusal, right: rightOf(permissions.readAuditLog) } } },
  ],
  ['unknown', 'a log that was not read', {}],
  ['skipped', 'no vault', { ...noVault, ...logged({}) }],
  ['skipped', 'no key', { key: absent, ...logged({}) }],
]);

checkLog('confirmed-version', [
  ['pass', 'the log shows another version in use', logged({ version: olderVersion }), { asked: confirmed(version) }],
]);

checkLog('key-versions', [
  ['fail', 'calls with the disabled version', { ...logged({ version: olderVersion, status: 403 }), ...olderDisabled }],
  ['fail', 'the log shows no call with the disabled version', { ...logged({}), ...olderDisabled }],
  ['fail', 'the log is not whole, and shows no call with the disabled version', { ...cut({}), ...olderDisabled }],
]);

checkLog('vault-network', [
  [
    'pass',
    "the log shows that calls of Adobe's are let through",
    { ...logged({}), vault: found({ ...closed, trustedServicesBypass: true }) },
  ],
  ...([hoursAgo(0).last, null] as const).map(
    (changedAt): Cells => [
      'fail',
      `calls of Adobe's were let through before the vault changed: ${changedAt}`,
      { ...logged({}), vault: found({ ...closed, trustedServicesBypass: true, changedAt }) },
    ],
  ),
  [
    'fail',
    "the log has no call of Adobe's behind a firewall that trusted services bypass",
    { ...logged({ appId: 'somebody' }), vault: found({ ...closed, trustedServicesBypass: true }) },
  ],
  [
    'fail',
    'the log has only a refused call behind a firewall that trusted services bypass',
    { ...logged({ status: 403 }), vault: found({ ...closed, trustedServicesBypass: true }) },
  ],
]);
