/** Whose changes are traced: all that the alerts know, and nobody hides behind what others did later. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { ActivityEvent } from '../../src/model/activity.ts';
import type { Observed } from '../../src/model/observed.ts';
import { changeKinds, whoChanged } from '../../src/model/who-changed.ts';
import {
  confirmed,
  found,
  inputs,
  observedOf,
  vaultScope,
  version,
  withKey,
  withPolicies,
  withVault,
} from '../checks/tenant.ts';
import { loggedCall, usageOf } from '../checks/usage.ts';

const alerts = join(import.meta.dirname, '..', '..', 'infra', 'alerts');

/** What the alerts report and nobody is asked about: no error that fails comes of it. */
const onlyReported = new Map([
  ['microsoft.authorization/locks/delete', 'vault-lock is a warning'],
  ['microsoft.insights/diagnosticsettings/delete', 'vault-logging is a warning'],
  ['microsoft.insights/diagnosticsettings/write', 'vault-logging is a warning'],
  ['microsoft.network/networksecurityperimeters/resourceassociations/write', 'of the perimeter, elsewhere: not read'],
  ['microsoft.network/networksecurityperimeters/profiles/accessrules/write', 'of the perimeter, elsewhere: not read'],
  ['microsoft.network/networksecurityperimeters/profiles/accessrules/delete', 'of the perimeter, elsewhere: not read'],
]);

/** What no alert reports. */
const onlyTraced = new Map([['microsoft.keyvault/vaults/keys/write', 'never changes a key that exists']]);

test('the operations that are traced are those that the alerts report', () => {
  const ofTarget = readdirSync(alerts).filter((name) => name.endsWith('.json') && !name.startsWith('alerts-'));
  const texts = ofTarget.map((name) => readFileSync(join(alerts, name), 'utf8')).join('');
  const reported = [...texts.matchAll(/"operationName",\s*"equals": "([^"]+)"/g)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  const traced = [...changeKinds.keys()].filter((operation) => operation.includes('/'));
  expect([...traced, ...onlyReported.keys()].toSorted()).toEqual([...reported, ...onlyTraced.keys()].toSorted());
});

const vault = vaultScope.toLowerCase();
const event = (operation: string, hour: number, caller = 'mallory@contoso.com'): ActivityEvent => ({
  operation: `microsoft.keyvault/vaults/${operation}`,
  caller,
  at: `2026-05-31T${String(hour).padStart(2, '0')}:00:00.000Z`,
  resourceId: vault,
});

/** Caller and hour of each that is named. */
function named(change: Partial<Observed>, events: readonly ActivityEvent[]): string[] {
  const [asked, observed] = [{ ...inputs, ...confirmed(version) }, observedOf(change)];
  const newestFirst = events.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const changes = whoChanged(asked, observed, evaluate(asked, observed), newestFirst);
  return changes.map(({ caller, at }) => `${caller.split('@')[0]} ${Number(at.slice(11, 13))}`);
}

const closed = withVault({ networkDefault: 'deny', trustedServicesBypass: false });
const tagged = [1, 2, 3, 4, 5, 6].map((hours) => event('write', 10 + hours, 'automation@contoso.com'));
const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) => event('write', at, `${name}@contoso.com`));

test.each<[what: string, change: Partial<Observed>, events: readonly ActivityEvent[], expected: string[]]>([
  [
    'who rejected the private endpoint',
    closed,
    [event('privateendpointconnections/write', 9), event('write', 3, 'grace@contoso.com')],
    ['mallory 9', 'grace 3'],
  ],
  [
    'who deleted a vault that a colleague recovered',
    { roleAssignments: found([]) },
    [event('delete', 1), event('write', 9, 'grace@contoso.com')],
    ['grace 9', 'mallory 1'],
  ],
  [
    'who took the policy away before an automation wrote tags',
    withPolicies(),
    [event('accesspolicies/write', 2), ...tagged],
    ['automation 16', 'mallory 2'],
  ],
  ['at most five', withPolicies(), people, ['f 5', 'e 4', 'd 3', 'c 2', 'b 1']],
])('names %s', (_what, change, events, expected) => {
  expect(named(change, events)).toEqual(expected);
});

test('names two addresses of one application both, since they might be two people', () => {
  const ofKey = (callerIp: string) => loggedCall({ operation: 'KeyUpdate', appId: 'cli', callerIp });
  const usage = found(usageOf(ofKey('203.0.113.1'), ofKey('203.0.113.2'), ofKey('203.0.113.2')));
  expect(named({ ...withKey({ enabled: false }), usage }, [])).toHaveLength(2);
});
