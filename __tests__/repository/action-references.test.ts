/** A caller under "require actions to be pinned to a full-length commit SHA" can use everything that this repository offers. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitComment, noCommit, referencesIn, refusalOf } from '../../scripts/act/action-references.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sha = 'a'.repeat(40);

describe('the policy', () => {
  test.each([
    ['a commit with its version', `actions/checkout@${sha} # v7.0.1`, undefined],
    ['a workflow by its commit', `o/r/.github/workflows/x.yml@${sha} # v1.0.0`, undefined],
    ['the workspace', './', undefined],
    ['a placeholder that says so', `o/r@${noCommit} ${commitComment.none}`, undefined],
    ['a placeholder in the form of a release', `o/r@${noCommit} # v1.0.0`, 'the placeholder commit lacks its comment'],
    ['a tag', 'actions/checkout@v7 # v7.0.1', 'v7 is not a full-length commit SHA'],
    ['a short commit', 'actions/checkout@3d3c42e # v7.0.1', '3d3c42e is not a full-length commit SHA'],
    ['a commit without a version', `actions/checkout@${sha}`, 'no version in the comment'],
    ['a commit with half a version', `actions/checkout@${sha} # v7`, 'no version in the comment'],
    ['an image', 'docker://alpine:3', 'not a reference to an action or workflow'],
  ])('%s', (_case, line, expected) => {
    const [reference] = referencesIn(`      - uses: ${line}`);
    expect(reference && refusalOf(reference)).toBe(expected);
  });
});

const files = '.github/workflows/*.yml docs/examples/*.yml docs/*.md *.md infra/*.md'.split(' ');
const paths = files.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted();

test.each(paths)('%s pins every reference to a commit', (path) => {
  const refused = referencesIn(read(path)).flatMap(({ line, uses, comment }) => {
    const refusal = refusalOf({ uses, comment });
    return refusal === undefined ? [] : `${line}: ${uses}: ${refusal}`;
  });
  expect(refused).toEqual([]);
});

test('each action has the same commit and version everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const { uses, comment } of paths.flatMap((path) => referencesIn(read(path)))) {
    const [, action = '', ref = ''] = /^([\w.-]+\/[\w.-]+)[^@]*@(.*)$/.exec(uses) ?? [];
    if (action !== '') pins.set(action, (pins.get(action) ?? new Set()).add(`${ref} ${comment}`));
  }
  expect(pins.size).toBeGreaterThan(5);
  expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
});
