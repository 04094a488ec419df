import { parseWaivers } from '../../src/inputs/waivers.ts';
import type { FindingId, Waiver } from '../../src/model/finding.ts';
import { endingWaivers, waiverOf } from '../../src/model/waivers.ts';

const waiver = (id: FindingId, until?: string, reason?: string): Waiver => ({ id, until, reason });

test.each<[text: string, waivers: Waiver[]]>([
  ['', []],
  [' , \n ,', []],
  ['vault-lock', [waiver('vault-lock')]],
  ['vault-lock, key-size,\r\nkey-expiry', [waiver('vault-lock'), waiver('key-size'), waiver('key-expiry')]],
  ['vault-lock until 2027-03-31', [waiver('vault-lock', '2027-03-31')]],
  ['vault-lock   until\t2027-03-31', [waiver('vault-lock', '2027-03-31')]],
  ['vault-lock: change 4711', [waiver('vault-lock', undefined, 'change 4711')]],
  ['vault-lock until 2027-03-31: change 4711', [waiver('vault-lock', '2027-03-31', 'change 4711')]],
  ['vault-lock until 2027-03-31 :x', [waiver('vault-lock', '2027-03-31', 'x')]],
  ['vault-lock: a, key-size, and: b', [waiver('vault-lock', undefined, 'a, key-size, and: b')]],
  ['vault-lock until 2001-01-01', [waiver('vault-lock', '2001-01-01')]],
  ['vault-lock until 2028-02-29', [waiver('vault-lock', '2028-02-29')]],
  ['key-size\nvault-lock until 2027-03-31', [waiver('key-size'), waiver('vault-lock', '2027-03-31')]],
])('%j', (text, waivers) => {
  expect(parseWaivers(text)).toEqual({ waivers, problems: [] });
});

test.each<[text: string, given: string, rule: string]>([
  ['vault-lok', 'vault-lok', 'findings that exist'],
  ['Vault-Lock', 'Vault-Lock', 'findings that exist'],
  ['vault-lok until 2027-03-31', 'vault-lok', 'findings that exist'],
  ['vault-lok: why', 'vault-lok', 'findings that exist'],
  ['vault-lock, key-size: why', 'vault-lock,', 'findings that exist'],
  ['key-size, vault-lock until 2027-03-31', 'vault-lock until 2027-03-31', 'findings that exist'],
  ['vault-lock key-size: why', 'vault-lock key-size: why', 'findings that exist'],
  ['vault-lock, vault-lock', 'vault-lock', 'only once'],
  ['vault-lock until 2027-03-31\nvault-lock: why', 'vault-lock', 'only once'],
  ['vault-lock until', 'vault-lock until', 'a date'],
  ['vault-lock until: why', 'vault-lock until: why', 'a date'],
  ['vault-lock until 2027-02-29', 'vault-lock until 2027-02-29', 'a date'],
  ['vault-lock until 2027-13-01', 'vault-lock until 2027-13-01', 'a date'],
  ['vault-lock until 2027-03', 'vault-lock until 2027-03', 'a date'],
  ['vault-lock until +012027-03-31', 'vault-lock until +012027-03-31', 'a date'],
  [': why', '', 'findings that exist'],
  ['vault-lock until 31.03.2027', 'vault-lock until 31.03.2027', 'a date'],
  ['vault-lock until 2027-03-31, key-size', 'vault-lock until 2027-03-31, key-size', 'a date'],
  ['vault-lock until 2027-03-31 or so', 'vault-lock until 2027-03-31 or so', 'a date'],
  ['vault-lock:', 'vault-lock:', 'a reason'],
  ['vault-lock until 2027-03-31:  ', 'vault-lock until 2027-03-31:', 'a reason'],
  ['vault-exists', 'vault-exists', 'must not name vault-exists, key-exists or adobe-grant: what'],
  ['key-exists until 2027-03-31', 'key-exists', 'cannot be accepted'],
  ['adobe-grant: because', 'adobe-grant', 'cannot be accepted'],
])('%j is invalid', (text, given, rule) => {
  const { problems } = parseWaivers(text);
  expect(problems).toEqual([{ given, rule: expect.stringContaining(rule) }]);
});

test('every problem is reported together, and valid waivers stay', () => {
  const { waivers, problems } = parseWaivers('vault-lok, key-size\nadobe-grant\nvault-lock until tomorrow');
  expect(waivers).toEqual([waiver('key-size')]);
  expect(problems).toHaveLength(3);
});

const at = (iso: string) => Date.parse(iso);
const waive = [waiver('vault-lock', '2027-03-31', 'change 4711'), waiver('key-size')];

test.each([
  ['2027-03-31T23:59:59.999Z', 'vault-lock', true],
  ['2027-04-01T00:00:00Z', 'vault-lock', false],
  ['2099-01-01T00:00:00Z', 'key-size', true],
  ['2027-01-01T00:00:00Z', 'key-expiry', false],
] as const)('at %s the waiver of %s holds: %s', (now, id, holds) => {
  expect(waiverOf({ waive }, id, at(now)) !== undefined).toBe(holds);
});

test.each(['vault-exists', 'key-exists', 'adobe-grant'] as const)('%s cannot be waived', (id) => {
  expect(waiverOf({ waive: [waiver(id)] }, id, 0)).toBeUndefined();
});

test.each([
  ['2027-03-16T23:59:59.999Z', []],
  ['2027-03-17T00:00:00Z', [['vault-lock', false]]],
  ['2027-03-31T23:59:59Z', [['vault-lock', false]]],
  ['2027-04-01T00:00:00Z', [['vault-lock', true]]],
  ['2030-01-01T00:00:00Z', [['vault-lock', true]]],
])('at %s a notice is due: %j', (now, due) => {
  expect(endingWaivers({ waive }, at(now)).map(({ waiver: { id }, ended }) => [id, ended])).toEqual(due);
});
