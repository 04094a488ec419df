import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../scripts/action-metadata.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import { planMessages } from '../../src/messages/blockers.ts';
import { anchorsOf, blocksOf, page, root } from './documents.ts';

const { inputs, outputs } = readActionMetadata(root);

function rows(text: string): string[] {
  return [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
}

describe.each(['README.md', 'README.fr.md'])('%s', (path) => {
  test('has every input and every output in a table', () => {
    expect(rows(page(path).text)).toEqual(expect.arrayContaining([...Object.keys(inputs), ...Object.keys(outputs)]));
  });
});

test('docs/findings.md has a part for every finding', () => {
  const anchors = anchorsOf(page(join('docs', 'findings.md')));
  expect(catalog.map(({ id }) => id).filter((id) => !anchors.has(id))).toEqual([]);
});

test('docs/troubleshooting.md has every code that the action knows, and every blocker', () => {
  expect(existsSync(join(root, 'docs', 'troubleshooting.md'))).toBe(true);
  const { text } = page(join('docs', 'troubleshooting.md'));
  const known = [...errorCatalog.flatMap(({ codes }) => codes), ...Object.keys(planMessages.en.blockers)];
  expect(known.filter((code) => !text.includes(code))).toEqual([]);
});

test('both READMEs have one structure', () => {
  const shape = (path: string) => {
    const { text } = page(path);
    const outside = text.replaceAll(/^```.*?^```$/gms, '');
    return {
      headings: [...outside.matchAll(/^(#+) /gm)].map(([, level = '']) => level),
      // The demo's log is in English and stands in one of them.
      toCopy: blocksOf({ path, text })
        .filter(({ language }) => language !== 'text')
        .map((block) => block.text),
      inputsAndOutputs: rows(text),
      pictures: [...outside.matchAll(/docs\/pictures\/[\w.-]+/g)].length,
    };
  };
  expect(shape('README.fr.md')).toEqual(shape('README.md'));
});
