/** How a repository, and then a release, is named in everything that shows how to use the action. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commitComment,
  noCommit,
  ownRepository,
  referencesIn,
  refusalOf,
} from '../../scripts/act/action-references.ts';
import {
  noIntegrity,
  noSum,
  placeholderFaults,
  placeholderRepository,
  renamed,
  withIntegrity,
  withOwners,
  withRelease,
} from '../../scripts/build/naming.ts';

const root = join(import.meta.dirname, '..', '..');
const forkOfThatName = placeholderRepository.replace(/^.*\//, 'an-invented-organization-with-a-name/');
const b = 'b'.repeat(40);

test('changes whole names only', () => {
  const before = 'uses: o/n@v1, o/n-more, more-o/n, o/n.github, https://x/o/n.git, https://x/o/n/blob. Then o/n.';
  expect(renamed(before, 'o/n', 'p/q')).toBe(
    'uses: p/q@v1, o/n-more, more-o/n, o/n.github, https://x/p/q.git, https://x/p/q/blob. Then p/q.',
  );
  expect(renamed('git clone https://x/o/n && cd n\ncd n/m', 'o/n', 'p/q')).toBe(
    'git clone https://x/p/q && cd q\ncd n/m',
  );
});

test('is missing where the former name stands, in capitals, in the address of a clone, in a subject; and `cd` in a clone', () => {
  const named = [
    `uses: ${placeholderRepository}@v1`,
    placeholderRepository.toUpperCase(),
    `git@github.com:${placeholderRepository}.git`,
    `repo:${placeholderRepository}:environment:cmk`,
  ];
  for (const line of named) {
    expect(placeholderFaults({ 'a.md': `x\n${line}\n` })).toEqual([expect.stringMatching(/^a\.md:2: /)]);
  }
  const entered = { 'a.md': `cd ${placeholderRepository.replace(/^.*\//, '')}\n` };
  const faults = [forkOfThatName.toUpperCase(), 'p/q'].map((own) => placeholderFaults(entered, own).length);
  expect(faults).toEqual([0, 1]);
});

test('without owners, CODEOWNERS names nobody', () => {
  expect(withOwners('# Who\n* @a/b @c\n', [])).toBe('# Who\n*\n');
  expect(readFileSync(join(root, '.github', 'CODEOWNERS'), 'utf8')).toMatch(
    ownRepository === placeholderRepository ? /^\*$/m : /^\*/m,
  );
});

test('naming a release writes its commit and the sum of its package in place of placeholders and older ones, its tag in clones, and nowhere else', () => {
  const [sha, sum] = ['c'.repeat(40), 'd'.repeat(64)];
  const template = (tag: string, hash: string) =>
    `  - remote: https://raw.githubusercontent.com/${ownRepository}/${tag}/gitlab/cja-cmk.yml\n    integrity: ${hash}\n`;
  const another =
    'git clone https://github.com/contoso/other && cd other && git checkout --detach refs/tags/v1.0.0\n' +
    `https://github.com/contoso/other/releases/download/v1.0.0/cja-cmk-v1.0.0.tar ${'e'.repeat(64)}  other.tar\n`;
  const text = (uses: string, tag: string, packed: string) =>
    `https://github.com/${ownRepository}/releases/download/${tag}/cja-cmk-${tag}.tar\n` +
    `echo "${packed}  cja-cmk.tar" | sha256sum -c -\n` +
    `- uses: actions/checkout@${'a'.repeat(40)} # v7.0.1\n- uses: ${ownRepository}/.github/workflows/x.yml@${uses}\r\n` +
    `git clone https://github.com/${ownRepository} && cd x && git checkout --detach refs/tags/${tag}\n` +
    `gh release verify ${tag} && gh attestation verify x-${tag}-all.tar.gz --source-ref refs/tags/${tag}\n\`\`\`\n${another}`;
  const after = text(`${sha} # v1.2.3`, 'v1.2.3', sum);
  for (const before of [`${noCommit} ${commitComment.none}`, `${b} # v1.0.0`]) {
    const named = { tag: 'v1.2.3', commit: sha, packageSum: sum };
    expect(withRelease(text(before, 'v1.0.0', noSum), named)).toBe(after);
  }
  const hash = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
  const included = withRelease(template('v1.0.0', noIntegrity), { tag: 'v1.2.3', commit: sha, packageSum: sum });
  expect(placeholderFaults({ a: included }, 'o/n')).toContainEqual(expect.stringContaining('a:2: an example without'));
  expect(withIntegrity(included, 'abc')).toBe(template('v1.2.3', hash));
  expect(referencesIn(after).map(refusalOf)).toEqual([undefined, undefined]);
  expect(placeholderFaults({ a: after.replaceAll(ownRepository, 'o/n') })).toEqual([]);
});
