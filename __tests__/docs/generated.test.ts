import { stale } from '../../scripts/docs/docs.ts';

test('what is derived from the code is current (else run npm run docs)', () => {
  expect(stale().map(([path]) => path)).toEqual([]);
});
