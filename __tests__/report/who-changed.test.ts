import type { ActivityEvent } from '../../src/model/activity.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { whoChanged } from '../../src/model/who-changed.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { markdownOf } from '../../src/telling/markdown.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { pageFaults } from '../bundle/hostile-text.ts';
import { absent, confirmed, found, noVault, vaultScope, version, withKey } from '../checks/tenant.ts';
import { loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from './outcomes.ts';

const vault = vaultScope.toLowerCase();
const [group = ''] = vault.split('/providers/');
const event = (change: Partial<ActivityEvent> = {}): ActivityEvent => ({
  operation: 'microsoft.authorization/roleassignments/delete',
  caller: 'eve@contoso.com',
  at: '2026-05-31T22:11:12.000Z',
  resourceId: `${vault}/providers/microsoft.authorization/roleassignments/1`,
  ...change,
});
const read = (...events: ActivityEvent[]) => found({ entries: events, isComplete: true });
const removed = { roleAssignments: found([]) };
const outcome = (observed: Partial<Observed>, activity?: Outcome['activity'], usageDays?: number) =>
  outcomeOf({ asked: { ...confirmed(version), usageDays }, observed, activity });
const text = (of: ReturnType<typeof outcome>) => markdownOf(pageOf(of), 'en');
const log = (of: ReturnType<typeof outcome>) =>
  resultLines(of, outputsOf(of, '', { ticketFile: '', reportFile: '' })).join('\n');

const pe = 'microsoft.keyvault/vaults/privateendpointconnections/write';

test.each([
  ['an operation that can not have caused it', event({ operation: 'microsoft.authorization/locks/write' })],
  [
    'a change of another resource of the group',
    event({ resourceId: `${group}/providers/microsoft.storage/x/providers/microsoft.authorization/roleassignments/1` }),
  ],
  ['a change of who reaches the vault', event({ operation: pe, resourceId: `${vault}/privateendpointconnections/1` })],
])('names nobody for %s', (_name, other) => {
  const of = outcome(removed, read(other));
  expect(text(of)).not.toContain('eve@');
  expect(text(outcome(removed, read(event())))).toContain('eve@');
});

test('names who deleted the vault or its group, the newest first', () => {
  const deletions = [
    event({ operation: 'microsoft.keyvault/vaults/delete', resourceId: vault, caller: 'first@contoso.com' }),
    event({
      operation: 'microsoft.resources/subscriptions/resourcegroups/delete',
      resourceId: group,
      caller: 'second@contoso.com',
      at: '2026-05-31T23:00:00.000Z',
    }),
  ];
  const of = outcome(noVault, read(...deletions));
  const { inputs, observed, verdict } = of;
  if (inputs === undefined || observed === undefined || verdict === undefined) throw new Error('nothing was read');
  expect(whoChanged(inputs, observed, verdict, deletions).map(({ caller }) => caller)).toEqual([
    'second@contoso.com',
    'first@contoso.com',
  ]);
});

test('names nobody whom the vault refused', () => {
  const by = (status: number) => {
    const usage = found(usageOf(loggedCall({ operation: 'KeyUpdate', appId: 'other-application', status })));
    return text(outcome({ ...withKey({ enabled: false }), usage }, read(), 7));
  };
  expect(by(200)).toContain('other-application');
  expect(by(403)).not.toContain('other-application');
});

test("who changed Adobe's service principal is in another log", () => {
  expect(text(outcome({ principal: absent }, read()))).toContain("Microsoft Entra's audit log [shows who did it]");
});

test('a caller is text from outside', () => {
  const caller = '@octocat\n## Ready\n<img src=x>`|#1 ::error::';
  const of = outcome(removed, read(event({ caller })));
  expect(pageFaults(text(of))).toEqual([]);
  expect(log(of)).not.toMatch(/^## Ready/m);
});
