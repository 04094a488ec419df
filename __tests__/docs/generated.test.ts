import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages } from '../../scripts/docs/pages.ts';
import { replaceFiles } from '../../scripts/docs/replace-files.ts';
import { root } from './documents.ts';

test.each(Object.entries(pages))('%s is what the code generates (npm run docs)', (path, make) => {
  const text = readFileSync(join(root, path), 'utf8');
  expect(make(text)).toBe(text);
});

test('if one file cannot be written, none is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const [first, second] = [join(folder, 'first.md'), join(folder, 'missing', 'second.md')];
    writeFileSync(first, 'before');
    expect(() =>
      replaceFiles(
        new Map([
          [first, 'after'],
          [second, 'after'],
        ]),
      ),
    ).toThrow(/ENOENT/);
    expect(readFileSync(first, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['first.md']);
    replaceFiles(new Map([[first, 'after']]));
    expect(readFileSync(first, 'utf8')).toBe('after');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
