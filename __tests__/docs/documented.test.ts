import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import { blockerIds } from '../../src/model/plan.ts';
import { anchorsOf, page, root } from './documents.ts';

const { inputs, outputs } = readActionMetadata(root);

function rows(text: string): string[] {
  return [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
}

describe.each(['inputs.md', 'inputs.fr.md'])('docs/%s', (name) => {
  test('has every input and every output in a table', () => {
    const { text } = page(join('docs', name));
    expect(rows(text)).toEqual(expect.arrayContaining([...Object.keys(inputs), ...Object.keys(outputs)]));
  });
});

test('docs/findings.md has a section for every finding', () => {
  const anchors = anchorsOf(page(join('docs', 'findings.md')));
  expect(catalog.map(({ id }) => id).filter((id) => !anchors.has(id))).toEqual([]);
});

test('docs/troubleshooting.md has every code that the action knows, and every blocker', () => {
  expect(existsSync(join(root, 'docs', 'troubleshooting.md'))).toBe(true);
  const { text } = page(join('docs', 'troubleshooting.md'));
  const known = [...errorCatalog.flatMap(({ codes }) => codes), ...blockerIds];
  expect(known.filter((code) => !text.includes(code))).toEqual([]);
});
