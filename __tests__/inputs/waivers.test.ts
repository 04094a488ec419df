import { parseWaivers } from '../../src/inputs/waivers.ts';
import type { FindingId, Waiver } from '../../src/model/finding.ts';
import { endingWaivers, waiverOf } from '../../src/model/waivers.ts';

const waiver = (id: FindingId, until?: string, reason?: string): Waiver => ({ id, until, reason });

test.each<[text: string, waivers: Waiver[]]>([
  [' , \n ,', []],
  ['vault-lock, key-size,\r\nkey-expiry', [waiver('vault-lock'), waiver('key-size'), waiver('key-expiry')]],
  ['vault-lock   until\t2027-03-31', [waiver('vault-lock', '2027-03-31')]],
  ['vault-lock: change 4711', [waiver('vault-lock', undefined, 'change 4711')]],
  ['vault-lock until 2027-03-31 :x', [waiver('vault-lock', '2027-03-31', 'x')]],
  ['vault-lock: a, key-size, and: b', [waiver('vault-lock', undefined, 'a, key-size, and: b')]],
  ['vault-lock until 2001-01-01', [waiver('vault-lock', '2001-01-01')]],
  ['key-size\nvault-lock until 2028-02-29', [waiver('key-size'), waiver('vault-lock', '2028-02-29')]],
])('%j', (text, waivers) => {
  expect(parseWaivers(text)).toEqual({ waivers, problems: [] });
});

test.each<[rule: string, problems: Readonly<Record<string, string>>]>([
  [
    'findings that exist',
    {
      'vault-lok': 'vault-lok',
      'Vault-Lock': 'Vault-Lock',
      'vault-lok until 2027-03-31': 'vault-lok',
      'vault-lock, key-size: why': 'vault-lock,',
      'key-size, vault-lock until 2027-03-31': 'vault-lock until 2027-03-31',
      'vault-lock key-size: why': 'vault-lock key-size: why',
      ': why': '',
    },
  ],
  [
    'only once',
    { 'vault-lock, vault-lock': 'vault-lock', 'vault-lock until 2027-03-31\nvault-lock: why': 'vault-lock' },
  ],
  ['a reason', { 'vault-lock:': 'vault-lock:', 'vault-lock until 2027-03-31:  ': 'vault-lock until 2027-03-31:' }],
  ['must not name vault-exists, key-exists or adobe-grant: what', { 'vault-exists': 'vault-exists' }],
  ['cannot be accepted', { 'key-exists until 2027-03-31': 'key-exists', 'adobe-grant: because': 'adobe-grant' }],
])('must have, or be, %s', (rule, problems) => {
  for (const [text, given] of Object.entries(problems))
    expect([text, parseWaivers(text).problems]).toEqual([text, [{ given, rule: expect.stringContaining(rule) }]]);
});

test.each(['', ' 2027-02-29', ' 2027-13-01', ' 2027-03', ' 31.03.2027', ' 2027-03-31, key-size', ' 2027-03-31 or so'])(
  'must have a date after until: %j',
  (after) => {
    const given = `vault-lock until${after}`;
    expect(parseWaivers(given).problems).toEqual([{ given, rule: expect.stringContaining('a date') }]);
  },
);

test('every problem is reported together, and valid waivers stay', () => {
  const { waivers, problems } = parseWaivers('vault-lok, key-size\nadobe-grant\nvault-lock until tomorrow');
  expect([waivers, problems.length]).toEqual([[waiver('key-size')], 3]);
});

const at = (iso: string) => Date.parse(iso);
const waive = [waiver('vault-lock', '2027-03-31', 'change 4711'), waiver('key-size'), waiver('vault-exists')];

test.each([
  ['2027-03-31T23:59:59.999Z', 'vault-lock', true],
  ['2027-04-01T00:00:00Z', 'vault-lock', false],
  ['2099-01-01T00:00:00Z', 'key-size', true],
  ['2027-01-01T00:00:00Z', 'key-expiry', false],
  // Never, whatever was read.
  ['2027-01-01T00:00:00Z', 'vault-exists', false],
] as const)('at %s the waiver of %s holds: %s', (now, id, holds) => {
  expect(waiverOf({ waive }, id, at(now)) !== undefined).toBe(holds);
});

test.each([
  ['2027-03-16T23:59:59.999Z', []],
  ['2027-03-17T00:00:00Z', [['vault-lock', false]]],
  ['2027-03-31T23:59:59Z', [['vault-lock', false]]],
  ['2027-04-01T00:00:00Z', [['vault-lock', true]]],
])('at %s a notice is due: %j', (now, due) => {
  expect(endingWaivers({ waive }, at(now)).map(({ waiver: { id }, ended }) => [id, ended])).toEqual(due);
});
