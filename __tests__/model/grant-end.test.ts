import { type GrantTerm, periodOf } from '../../src/model/grant-end.ts';
import type { ScheduleInstance } from '../../src/model/observed.ts';
import { assignment } from '../checks/tenant.ts';

const now = '2026-06-01T00:00:00Z';
const [past, before, soon, later, last] = ['2026-03-01', '2026-05-01', '2026-07-01', '2026-08-01', '2026-09-01'].map(
  (day) => `${day}T00:00:00Z`,
) as [string, string, string, string, string];

type Period = readonly [start: string | null, end: string | null];

function instance([start, end]: Period): ScheduleInstance {
  const { id, principalId, roleId, scope } = assignment;
  return { assignmentId: id, principalId, roleId, scope, start, end };
}

const ends = (at: string, next: string | null = null): GrantTerm => ({ kind: 'ends', at, next });
const ended = (at: string, next: string | null = null): GrantTerm => ({ kind: 'ended', at, next });

describe('the term of a grant', () => {
  test.each<[what: string, periods: Period[], term: GrantTerm]>([
    ['without a schedule', [], { kind: 'lasting' }],
    ['without an end', [[null, null]], { kind: 'lasting' }],
    ['that ends', [[null, soon]], ends(soon)],
    ['that began earlier', [[before, soon]], ends(soon)],
    ['that begins this moment', [[now, soon]], ends(soon)],
    ["that begins in this second of Azure's clock", [[now.replace('Z', '.7Z'), soon]], ends(soon)],
    ['that has ended', [[past, before]], ended(before)],
    ['that ends this moment', [[past, now]], ended(now)],
    ['that begins later', [[soon, last]], { kind: 'begins', at: soon }],
    [
      'that begins later, of several the first',
      [
        [later, null],
        [soon, null],
        [last, null],
      ],
      { kind: 'begins', at: soon },
    ],
    [
      'that another one extends, which begins before it ends',
      [
        [null, later],
        [soon, last],
      ],
      ends(last),
    ],
    [
      'that another one extends, which begins as it ends',
      [
        [null, soon],
        [soon, null],
      ],
      { kind: 'lasting' },
    ],
    [
      'that ends, and begins again after a gap',
      [
        [null, soon],
        [later, last],
      ],
      ends(soon, later),
    ],
    [
      'that ends, and begins again twice',
      [
        [before, soon],
        [last, null],
        [later, last],
      ],
      ends(soon, later),
    ],
    [
      'that has ended, and begins again',
      [
        [past, before],
        [soon, later],
      ],
      ended(before, soon),
    ],
    [
      'that has ended twice',
      [
        [null, past],
        [past, before],
      ],
      ended(before),
    ],
    ['whose start is no date', [['soon', later]], ends(later)],
  ])('%s', (_, periods, term) => {
    expect(periodOf([assignment], periods.map(instance), Date.parse(now))).toEqual(term);
  });
});
