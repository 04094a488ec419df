/** A caller under "require actions to be pinned to a full-length commit SHA" can use everything that this repository offers. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherDifferences, withoutSelfReferences } from '../../scripts/act/act-copy.ts';
import {
  commitComment,
  noCommit,
  ownRepository,
  referencesIn,
  refusalOf,
  resolveAll,
} from '../../scripts/act/action-references.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sha = 'a'.repeat(40);

describe('the policy', () => {
  test.each([
    ['a commit with its version', `actions/checkout@${sha} # v7.0.1`, undefined],
    ['a workflow by its commit', `o/r/.github/workflows/x.yml@${sha} # v1.0.0`, undefined],
    ['this repository, at the same commit', '$/actions/gate', undefined],
    ['the workspace', './', undefined],
    ['a placeholder that says so', `o/r@${noCommit} ${commitComment.none}`, undefined],
    ['a placeholder in the form of a release', `o/r@${noCommit} # v1.0.0`, 'the placeholder commit lacks its comment'],
    ['a tag', 'actions/checkout@v7 # v7.0.1', 'v7 is not a full-length commit SHA'],
    ['a short commit', 'actions/checkout@3d3c42e # v7.0.1', '3d3c42e is not a full-length commit SHA'],
    ['a commit without a version', `actions/checkout@${sha}`, 'no version in the comment'],
    ['a commit with half a version', `actions/checkout@${sha} # v7`, 'no version in the comment'],
    ['a bare $/, which the runner rejects', '$/', 'the runner does not accept a bare $/ as a reference'],
    ['a version of this repository', '$/actions/gate@v1', 'a reference to the same repository must not contain @'],
    ['an image', 'docker://alpine:3', 'not a reference to an action or workflow'],
  ])('%s', (_case, line, expected) => {
    const [reference] = referencesIn(`      - uses: ${line}`);
    expect(reference && refusalOf(reference)).toBe(expected);
  });
});

const files =
  '.github/workflows/*.yml docs/examples/*.yml docs/plain-steps/*.yml docs/*.md *.md infra/*.md actions/*/action.yml'.split(
    ' ',
  );
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

describe.each(globSync('docs/examples/*cmk*.yml', { cwd: root }).toSorted())('the caller %s', (path) => {
  const resolved = resolveAll(read(path), root);

  test('uses nothing, at any depth, that the policy refuses', () => {
    expect(resolved.length).toBeGreaterThan(3);
    // The comments are checked above; here only the reference matters.
    const refused = resolved.filter(([, uses]) =>
      refusalOf({ uses, comment: uses.includes(noCommit) ? commitComment.none : '# v1.0.0' }),
    );
    expect(refused).toEqual([]);
  });

  test('pins everything of this repository by pinning the workflow', () => {
    const own = resolved.filter(([, uses]) => uses.startsWith(ownRepository));
    expect(own.map(([where]) => where)).toEqual(['the caller']);
    expect(resolved.filter(([, uses]) => uses.startsWith('$/')).length).toBeGreaterThan(1);
  });
});

test('a reference to something that does not exist is an error', () => {
  expect(() => resolveAll('jobs: { a: { steps: [{ uses: $/actions/nothing }] } }', root)).toThrow(/does not resolve/);
});

describe('the copy for act', () => {
  const original =
    'jobs:\n  a:\n    steps:\n      - uses: $/actions/gate\n        with: { a: $/x }\n      - name: b\n        uses: $/actions/verify\n';

  test('names the same actions by repository and commit', () => {
    const copy = withoutSelfReferences(original, ownRepository, sha);
    expect(referencesIn(copy).map(({ uses }) => uses)).toEqual([
      `${ownRepository}/actions/gate@${sha}`,
      `${ownRepository}/actions/verify@${sha}`,
    ]);
    expect(otherDifferences(original, copy, ownRepository, sha)).toEqual([]);
  });

  test('with a changed, an additional or a missing line is not the original', () => {
    const copy = withoutSelfReferences(original, ownRepository, sha);
    const changed = [copy.replace('name: b', 'name: c'), `${copy}more`, copy.replace(/ {6}- uses: .*\n/, '')];
    expect(changed.map((each) => otherDifferences(original, each, ownRepository, sha)[0])).toEqual([
      '6:       - name: c',
      '8: more',
      expect.any(String),
    ]);
  });
});
