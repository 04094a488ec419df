import { withinLimits } from '../../src/report/annotation.ts';

test('ten of a level are shown, the last names the rest', () => {
  const many = Array.from({ length: 13 }, (_, index) => ({
    level: 'error' as const,
    title: `t${index}`,
    message: `m${index}`,
  }));
  const shown = withinLimits([...many, { level: 'warning', title: 'w', message: 'x' }]);
  expect(shown.map(({ level }) => level)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning']);
  expect(shown[9]).toEqual({
    level: 'error',
    title: 't9, and 3 more',
    message: 't9: m9\nt10: m10\nt11: m11\nt12: m12',
  });
});

test('no annotation is longer than GitHub shows', () => {
  const [only] = withinLimits([{ level: 'notice', title: 't', message: 'line\n'.repeat(2000) }]);
  expect(only?.message.length).toBeLessThanOrEqual(4096);
  expect(only?.message).toMatch(/^line\n/);
});
