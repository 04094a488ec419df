import { recordedCases } from './cases/all.ts';

test('no two cases have the same name, and none is dated in the future', () => {
  const names = recordedCases.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const years = recordedCases.flatMap(({ seen }) => seen.year ?? []);
  expect(Math.min(...years)).toBeGreaterThanOrEqual(2014);
  expect(Math.max(...years)).toBeLessThanOrEqual(new Date().getFullYear());
});
