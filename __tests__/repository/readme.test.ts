import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { fencedBlocks, languageServiceFaults } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const metadata = readActionMetadata(root);
const manifest = readFileSync(join(root, 'package.json'), 'utf8');

describe('workflows to copy', () => {
  const blocks = fencedBlocks(readme, 'yaml');
  const uses = blocks.flatMap(({ text }) => stepsOf(text)).filter((step) => step.uses?.includes('cja-cmk-action'));

  test('exist for each use', () => {
    expect(blocks).toHaveLength(1);
    expect(uses.map((step) => step.with?.['mode'])).toEqual([undefined]);
    for (const caller of ['require-cmk.yml', 'verify-cmk.yml']) expect(readme).toContain(`](docs/examples/${caller})`);
  });

  test("have no fault that GitHub's language service would find", () => {
    const documents = blocks.map(({ line, text }) => [`.github/workflows/README-line-${line}.yml`, text] as const);
    expect(languageServiceFaults(Object.fromEntries(documents))).toBe('');
  });

  test('set only existing inputs, and all required ones', () => {
    const required = Object.entries(metadata.inputs).flatMap(([name, input]) => (input.required ? name : []));
    for (const { with: given = {} } of uses) {
      expect(Object.keys(metadata.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  test('grant no permission at the top level', () => {
    expect(blocks.map(({ text }) => (load(text) as { permissions?: unknown }).permissions)).toEqual([{}]);
  });
});

test('every npm command that it names exists', () => {
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
  const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };
  expect(named).not.toEqual([]);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test('every link inside the repository has a target', () => {
  const targets = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, target = '']) => target);
  const anchors = new Set([...readme.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => anchorOf(text)));
  const dead = targets.filter((target) =>
    target.startsWith('#') ? !anchors.has(target) : !existsSync(join(root, target.replace(/#.*/, ''))),
  );
  expect(targets).not.toEqual([]);
  expect(dead).toEqual([]);
});

/** Anchors as GitHub makes them: lowercase, spaces as hyphens, no punctuation. */
function anchorOf(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')}`;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function stepsOf(text: string): readonly Step[] {
  const { jobs } = load(text) as { readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>> };
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}
