/** The READMEs: short, with something to copy near the top, and the same in both languages. */
import { Buffer } from 'node:buffer';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { anchorsOf, blocksOf, linksOf, page, pages } from './documents.ts';

const readmes = { 'README.md': { bytes: 14_500 }, 'README.fr.md': { bytes: 16_500 } } as const;
/** Words before the first workflow to copy. */
const wordsBefore = 450;
/** Words of a table's cell, which a phone shows in a narrow column. */
const wordsOfCell = 40;

function withoutBlocks(text: string): string {
  return text.replaceAll(/^( *)```.*?^\1```$/gms, '');
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>;
}

function rows(text: string): string[] {
  return [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
}

describe.each(Object.entries(readmes))('%s', (path, { bytes }) => {
  const readme = page(path);

  test(`has ${bytes} bytes at most`, () => {
    expect(Buffer.byteLength(readme.text.replaceAll(ownRepository, 'OWNER/NAME-OF-IT'))).toBeLessThanOrEqual(bytes);
  });

  test('shows a whole workflow after a few words', () => {
    const first = blocksOf(readme).find(({ language }) => language === 'yaml');
    const [before = ''] = readme.text.split('```yaml', 1);
    expect(wordsIn(before)).toBeLessThanOrEqual(wordsBefore);
    expect(first?.text).toContain('id-token: write');
    expect(first?.text.replace(ownRepository, 'OWNER/NAME')).toMatch(/uses: OWNER\/NAME@[0-9a-f]{40} /);
  });

  test('says first that it is not released, as long as it is not', () => {
    const top = readme.text.split('\n').slice(0, 6).join('\n');
    expect(/^> \*\*(?:Not released yet|Pas encore publiée)\.\*\* /m.test(top)).toBe(
      /^## 1\.0\.0 \(not released\)$/m.test(page('CHANGELOG.md').text),
    );
  });

  test('names before the first workflow the two commands that need nothing else', () => {
    const [before = ''] = readme.text.split('```yaml', 1);
    const named = [...before.matchAll(/^- `(npm [^`]+)`/gm)].map(([, command]) => command);
    expect(named).toEqual(['npm run demo', 'npm test']);
  });

  test(`has no cell of more than ${wordsOfCell} words`, () => {
    const cells = withoutBlocks(readme.text)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => line.split('|'));
    expect(cells.length).toBeGreaterThan(60);
    expect(cells.filter((cell) => wordsIn(cell) > wordsOfCell)).toEqual([]);
  });

  test('says in ten lines at most whether it fits', () => {
    const [box = ''] = /^\| \| \|\n\|---\|---\|\n(?:\|.*\n)+/m.exec(readme.text) ?? [];
    const [, , ...answers] = box.trim().split('\n');
    expect(answers.length).toBeGreaterThan(4);
    expect(answers.length).toBeLessThanOrEqual(10);
    // What it costs, which plan GitHub needs, and whom to call.
    for (const source of [
      'https://azure.microsoft.com/pricing/details/key-vault/',
      'https://azure.microsoft.com/pricing/details/monitor/',
      'docs/threat-model.md#what-githubs-plans-allow',
      'docs/getting-started.md#before-you-start',
    ]) {
      expect(box).toContain(`](${source})`);
    }
  });

  test('names a node on which npm warns about no package, and the oldest one that works', () => {
    const [, newest = ''] = /\| node, .*?\| (24\.\d+) /.exec(readme.text) ?? [];
    const { packages } = JSON.parse(page('package-lock.json').text) as Lockfile;
    const minors = Object.values(packages).flatMap(({ engines }) => engines?.node?.match(/(?<=>=\s*24\.)\d+/g) ?? []);
    expect(newest).toBe(`24.${Math.max(...minors.map(Number))}`);
    const { engines } = JSON.parse(page('package.json').text) as { readonly engines: { readonly node: string } };
    expect(readme.text).toContain(` ${engines.node.replace('>=', '')}`);
  });

  test('names the same versions of the command lines as getting started', () => {
    const versions = (text: string) => [...text.matchAll(/\b2\.\d+\.\d+\b/g)].map(([version]) => version);
    const row = /^\| Azure CLI .*$/m.exec(readme.text)?.[0] ?? '';
    expect(versions(row)).toHaveLength(2);
    expect(versions(page('docs/getting-started.md').text)).toEqual(expect.arrayContaining(versions(row)));
  });

  test('leads to the lock, the audit log and the alerts before the confirmation', () => {
    const protection = readme.text.indexOf('](docs/getting-started.md#7-protect-and-watch-the-vault)');
    expect(protection).toBeGreaterThan(0);
    expect(readme.text.indexOf('`--confirmed-key-uri`')).toBeGreaterThan(protection);
  });

  test('shows the commit before it says what a tag that moves costs', () => {
    const [commit, tag] = [readme.text.search(/@[0-9a-f]{40} /), readme.text.indexOf('`@v1`')];
    expect(commit).toBeGreaterThan(0);
    expect(tag).toBeGreaterThan(commit);
    expect(readme.text).not.toMatch(/uses: \S+@v1\b/);
  });
});

test('every clone is of a release by the full name of its tag, beside which anyone who can push can put a branch', () => {
  const { version } = JSON.parse(page('package.json').text) as { readonly version: string };
  const clones = pages.flatMap(({ text }) => text.match(/git clone .*github\.com.*/g) ?? []);
  expect(clones.length).toBeGreaterThan(5);
  const whole = ` https://github.com/${ownRepository} && cd ${ownRepository.replace(/^.*\//, '')} && git checkout --detach refs/tags/v${version}`;
  expect(clones.filter((clone) => clone !== `git clone${whole}`)).toEqual([]);
});

test('getting started has the environment of ensure protected, and the principal of Adobe added, before an identity', () => {
  const { text } = page('docs/getting-started.md');
  const first = ['environments/cmk \\\n  -F "reviewers[][type]=User"', 'az ad sp create --id 251e3919'];
  const [protection = -1, principal = -1, identity] = [...first, 'infra/identity.sh --mode ensure'].map((part) =>
    text.indexOf(part),
  );
  expect(Math.min(protection, principal)).toBeGreaterThan(0);
  expect(identity).toBeGreaterThan(Math.max(protection, principal));
});

test('both have the same structure, including the blocks to copy and the links', () => {
  const [english, french] = [shapeOf('README.md'), shapeOf('README.fr.md')];
  expect(english.headings.length).toBeGreaterThan(6);
  expect(french).toEqual(english);
});

function shapeOf(path: string) {
  const { text } = page(path);
  const outside = withoutBlocks(text);
  const files = linksOf({ path, text }).map(({ file }) => file.replace(/\.fr\.md$/, '.md'));
  return {
    headings: [...outside.matchAll(/^(#+) /gm)].map(([, level = '']) => level),
    anchors: anchorsOf({ path, text }).size,
    toCopy: blocksOf({ path, text }).map((block) => block.text),
    inputsAndOutputs: rows(text),
    steps: [...outside.matchAll(/^\d+\. /gm)].length,
    // The pictures differ by language.
    files: files.filter((file) => !file.startsWith('docs/pictures/')).toSorted(),
    pictures: [...outside.matchAll(/docs\/pictures\/[\w.-]+/g)].length,
  };
}

test.each(['README.fr.md', 'docs/inputs.fr.md'])('%s has a no-break space where French requires one', (path) => {
  const prose = withoutBlocks(page(path).text)
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/^ *<.*$/gm, '');
  expect(prose).toContain('\u00a0:');
  const marks = /.{0,20}(?:[^\u00a0][:;!?](?=\s)|«[^\u00a0]|[^\u00a0]»)/gu;
  expect([...prose.matchAll(marks)].map(([found]) => found)).toEqual([]);
});
