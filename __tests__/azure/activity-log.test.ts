/** Since when the activity log is asked for: Azure refuses more than 90 days by its own clock, which may be ahead. */
import { listActivity } from '../../src/azure/activity-log.ts';
import type { Arm } from '../../src/azure/arm.ts';
import { operationOf } from '../../src/azure/operations.ts';
import type { Query } from '../../src/azure/send.ts';
import { inputs } from '../checks/tenant.ts';

const hour = 3_600_000;

test('an hour less than Azure keeps, up to now', async () => {
  const asked: string[] = [];
  const listFirst = (...[, , , , query]: [unknown, unknown, unknown, unknown, Query]) => {
    asked.push(...((query['$filter'] ?? '').match(/\d[^']*Z/g) ?? []));
    return Promise.resolve({ entries: [], isComplete: true });
  };
  const now = Date.parse('2026-06-01T00:00:00Z');
  await listActivity({ listFirst } as unknown as Arm, inputs, now, operationOf('readActivityLog', inputs));
  expect(asked.map((time) => (now - Date.parse(time)) / hour)).toEqual([90 * 24 - 1, 0]);
});
