import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf, linksOf, page, pages, root } from './documents.ts';

const links = pages.flatMap(linksOf);

test('the pages link to each other', () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.fr.md']));
  expect(links.length).toBeGreaterThan(50);
});

test('no link inside the repository is dead', () => {
  const dead = links.filter(({ file }) => file.startsWith('..') || !existsSync(join(root, file)));
  expect(dead.map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
});

test('no link points to a heading that does not exist', () => {
  const lost = links.filter(({ file, anchor }) => {
    if (anchor === undefined || !file.endsWith('.md') || !existsSync(join(root, file))) return false;
    return !anchorsOf(page(file)).has(decodeURIComponent(anchor));
  });
  expect(lost.map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
});

test('every page can be reached from the README', () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path) || !path.endsWith('.md') || !existsSync(join(root, path))) return;
    reached.add(path);
    for (const { file } of linksOf(page(path))) visit(file);
  };
  visit('README.md');
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});
