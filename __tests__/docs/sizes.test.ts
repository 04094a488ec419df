/** The pages stay short, so that a reader finds what a page is for. */
import { page, pages } from './documents.ts';

test('the READMEs and the pages of docs/ have 27,000 words at most', () => {
  const read = pages.filter(({ path }) => /^(?:README(?:\.fr)?\.md$|docs\/)/.test(path));
  expect(read.length).toBeGreaterThan(15);
  const words = read.map(({ text }) => text.split(/\s+/).filter(Boolean).length);
  expect(words.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(27_000);
});

test('the changelog says in ten points at most what the first version does', () => {
  const [, first = ''] = page('CHANGELOG.md').text.split('\n## 1.0.0 ');
  const points = [...first.matchAll(/^- /gm)];
  expect(points.length).toBeGreaterThan(0);
  expect(points.length).toBeLessThanOrEqual(10);
});
