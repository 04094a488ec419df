import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
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

test('docs/troubleshooting.md has every code that the action knows, in at most 30 kB', () => {
  const { text } = page(join('docs', 'troubleshooting.md'));
  const explain = readFileSync(join(root, 'src', 'errors', 'explain.ts'), 'utf8');
  const ofTheRun = explain.match(/(?<=\bcode: .*')\w+(?=')/g);
  expect(ofTheRun).toEqual(['InvalidInputs', 'DeadlineExceeded', 'Cancelled', 'ENOMEM', 'InternalError']);
  const known = [...errorCatalog.flatMap(({ codes }) => codes), ...Object.keys(runErrors), ...(ofTheRun ?? [])];
  expect(known.filter((code) => !text.includes(code))).toEqual([]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(30_000);
});

test('docs/findings.md has every blocker', () => {
  const anchors = anchorsOf(page(join('docs', 'findings.md')));
  expect(blockerIds.filter((id) => !anchors.has(id))).toEqual([]);
});
