/** The changelog stays short, so that a reader finds what a version does. */
import { page } from './documents.ts';

test('the changelog says in ten points at most what the first version does', () => {
  const [, first = ''] = page('CHANGELOG.md').text.split('\n## 1.0.0 ');
  const points = [...first.matchAll(/^- /gm)];
  expect(points.length).toBeGreaterThan(0);
  expect(points.length).toBeLessThanOrEqual(10);
});
