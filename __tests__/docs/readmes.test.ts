/** The READMEs: short, with something to copy near the top, and the same in both languages. */
import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { anchorsOf, blocksOf, linksOf, page, root } from './documents.ts';

const readmes = { 'README.md': { bytes: 14_500 }, 'README.fr.md': { bytes: 16_500 } } as const;
/** The line by which the first workflow ends: after the box that says whether the action fits, and the quick start. */
const firstWorkflowBy = 95;
const { inputs } = readActionMetadata(root);

function withoutBlocks(text: string): string {
  return text.replaceAll(/^( *)```.*?^\1```$/gms, '');
}

function rows(text: string): string[] {
  return [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
}

describe.each(Object.entries(readmes))('%s', (path, { bytes }) => {
  const readme = page(path);

  test(`has ${bytes} bytes at most`, () => {
    expect(Buffer.byteLength(readme.text.replaceAll(ownRepository, 'OWNER/NAME-OF-IT'))).toBeLessThanOrEqual(bytes);
  });

  test('shows a whole workflow within the first lines', () => {
    const first = blocksOf(readme).find(({ language }) => language === 'yaml');
    const end = (first?.line ?? Number.POSITIVE_INFINITY) + (first?.text.split('\n').length ?? 0);
    expect(end).toBeLessThanOrEqual(firstWorkflowBy);
    expect(first?.text).toContain('id-token: write');
    expect(first?.text.replace(ownRepository, 'OWNER/NAME')).toMatch(/uses: OWNER\/NAME@[0-9a-f]{40} /);
  });

  test('says before the first workflow, in ten lines at most, whether it fits', () => {
    const [box = ''] = /^\| \| \|\n\| --- \| --- \|\n(?:\|.*\n)+/m.exec(readme.text.split('```yaml', 1)[0] ?? '') ?? [];
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

  test('shows the commit before it says what a tag that moves costs', () => {
    const [commit, tag] = [readme.text.search(/@[0-9a-f]{40} /), readme.text.indexOf('`@v1`')];
    expect(commit).toBeGreaterThan(0);
    expect(tag).toBeGreaterThan(commit);
    expect(readme.text).not.toMatch(/uses: \S+@v1\b/);
  });

  test('has every required input in its table', () => {
    const required = Object.entries(inputs).flatMap(([name, input]) => (input.required ? name : []));
    expect(rows(readme.text)).toEqual(expect.arrayContaining(required));
  });
});

test('the README has people clone a release for its scripts', () => {
  const { version } = JSON.parse(page('package.json').text) as { readonly version: string };
  const pages = ['README.md', 'README.fr.md', 'docs/getting-started.md', 'docs/threat-model.md', 'infra/README.md'];
  const clones = pages.flatMap((path) => page(path).text.match(/git clone .*/g) ?? []);
  expect(clones.length).toBeGreaterThan(3);
  expect(clones.filter((clone) => !clone.includes(` --branch v${version} `))).toEqual([]);
});

test.each(['README.md', 'README.fr.md', 'docs/getting-started.md'])(
  '%s has the principal of Adobe added before the identities, which are limited to it, or has set-up.sh do both',
  (path) => {
    const { text } = page(path);
    const [identity, setUp] = [text.indexOf('infra/identity.sh --mode ensure'), text.indexOf('infra/set-up.sh')];
    expect(Math.max(identity, setUp)).toBeGreaterThan(0);
    if (identity < 0) return;
    const principal = text.indexOf('az ad sp create --id 251e3919');
    expect(principal).toBeGreaterThan(0);
    expect(identity).toBeGreaterThan(principal);
  },
);

test('getting started has the environment of ensure protected before an identity trusts it', () => {
  const { text } = page('docs/getting-started.md');
  const protection = text.indexOf('environments/cmk \\\n  -F "reviewers[][type]=User"');
  expect(protection).toBeGreaterThan(0);
  expect(text.indexOf('infra/identity.sh --mode ensure')).toBeGreaterThan(protection);
});

test.each(['README.md', 'README.fr.md'])(
  '%s leads to the lock, the audit log and the alerts before the confirmation',
  (path) => {
    const { text } = page(path);
    const protection = text.indexOf('](docs/getting-started.md#7-protect-and-watch-the-vault)');
    expect(protection).toBeGreaterThan(0);
    expect(text.indexOf('variable `CMK_CONFIRMED_KEY_URI`')).toBeGreaterThan(protection);
  },
);

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
