/** `npm test -- --changed` runs what is near a change, and says what it leaves out. */
import { relatedTo, withinBudget } from '../../scripts/test/changed.ts';

const near = new Map([
  ['far', 3],
  ['itself', 0],
  ['near and long', 1],
  ['near', 1],
]);
const costs: Readonly<Record<string, number>> = { itself: 50, 'near and long': 30, near: 5, far: 1 };
const cost = (file: string) => costs[file] ?? 0;

test.each([
  [100, ['itself', 'near', 'near and long', 'far'], []],
  [60, ['itself', 'near', 'far'], ['near and long']],
  [1, ['itself'], ['near', 'near and long', 'far']],
])('within %d s', (limit, files, leftOut) => {
  expect(withinBudget(near, cost, limit)).toEqual({ files, leftOut });
});

test.each([
  ['src/inputs/result-inputs.ts', '__tests__/inputs/inputs.test.ts'],
  ['src/changes/idempotent-write.ts', '__tests__/changes/vault.test.ts'],
  ['src/model/scopes.ts', '__tests__/model/deny.test.ts'],
  ['src/plan.ts', '__tests__/plan-details.test.ts'],
])('a change of %s runs %s', (changed, file) => {
  expect(relatedTo([changed]).files).toContain(file);
});
