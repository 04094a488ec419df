/** No text for people has a habit that `habits.ts` lists. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { frenchHabits, type Habit, habits, terms } from './habits.ts';
import { literalsOf } from './literals.ts';

const root = join(import.meta.dirname, '..', '..');

/** Pages, workflows and scripts for customers, and the code that has their words. */
const forPeople =
  /^(?:README(?:\.fr)?\.md|SECURITY\.md|docs\/.*\.(?:md|yml|json)|infra\/.*\.(?:md|sh)|(?:actions\/[a-z]+\/)?action\.yml|\.github\/workflows\/.*\.yml|(?:src|actions)\/.*\.ts)$/;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 24,
})
  .split('\0')
  .filter((path) => forPeople.test(path) && existsSync(join(root, path)));

/** The text on one line, without the marks that continue a comment or a quotation. Code fences and quoted names are no sentences. */
function flat(text: string): string {
  return text
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/\s+(?:(?:\*|\/\/|#|>)\s+)?/g, ' ')
    .replaceAll('’', "'");
}

const isFrench = (text: string) => /[éèàùç]|\u00A0[:;!?]|\bl'|\bd'/.test(text);

/** Each literal of code is a text; a page is one text. */
function textsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return path.endsWith('.ts') ? literalsOf(text).map(flat) : [flat(text)];
}

function found(text: string, list: readonly Habit[]): string[] {
  return list.flatMap(({ not, write }) =>
    [...text.matchAll(new RegExp(not.source, `${not.flags}g`))].map(
      ({ 0: hit, index }) => `…${text.slice(Math.max(0, index - 20), index)}[${hit}]… → ${write}`,
    ),
  );
}

function wrongIn(paths: readonly string[], list: readonly Habit[], isMeant: (text: string, path: string) => boolean) {
  return paths.flatMap((path) =>
    textsOf(path)
      .filter((text) => isMeant(text, path))
      .flatMap((text) => found(text, list).map((each) => `${path}: ${each}`)),
  );
}

test('the texts for people are among the files', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'README.md',
      'README.fr.md',
      'action.yml',
      'docs/gates.md',
      'docs/pictures/plan.md',
      'docs/examples/verify-cmk.yml',
      'infra/identity.sh',
      'src/messages/ticket.ts',
      '.github/workflows/verify-cmk.yml',
    ]),
  );
});

test('no text has a habit', () => {
  expect(wrongIn(files, habits, () => true)).toEqual([]);
});

/** The names of tests, of groups and of tables of tests. */
function testNames(text: string): string[] {
  const calls = /(?:\b(?:test|describe)|\]\)|`)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
  return [...text.matchAll(calls)].map(([, , name = '']) => name);
}

test('no name of a test has a habit', () => {
  const tests = globSync('__tests__/**/*.ts', { cwd: root });
  const names = tests.flatMap((path) =>
    testNames(readFileSync(join(root, path), 'utf8')).map((name) => ({ path, name })),
  );
  expect(names.length).toBeGreaterThan(1000);
  expect(names.flatMap(({ path, name }) => found(name, habits).map((each) => `${path}: ${each}`))).toEqual([]);
});

test('no French text has a habit', () => {
  expect(
    wrongIn(files, frenchHabits, (text, path) => (path.endsWith('.ts') ? isFrench(text) : path.endsWith('.fr.md'))),
  ).toEqual([]);
});

test('the messages use the standard terms', () => {
  const messages = files.filter((path) => path.startsWith('src/messages/'));
  expect(messages.length).toBeGreaterThan(5);
  expect(wrongIn(messages, terms, () => true)).toEqual([]);
});

describe('a habit is found', () => {
  test.each([
    ['across a line of a comment', '// this can be lost for\n// good today', 'for good'],
    ['across a line of a docstring', '/** it belongs to\n * another tenant than yours */', 'another tenant than'],
    ['at the start of a sentence', 'Wait. Else it fails.', '. Else'],
    ['as a date for machines in a sentence', 'it will be purged on 2027-02-21, unless', 'purged on 2027-02-21'],
    ['as a doubt that is meant as an ability', 'Adobe may use the key', 'Adobe may'],
  ])('%s', (_how, text, hit) => {
    expect(found(flat(text), habits).join('\n')).toContain(`[${hit}]`);
  });

  test.each([
    ['another service than its own in a name', 'another service'],
    ['a command with a date', '```sh\naz keyvault key set-attributes --expires 2028-05-31T00:00:00Z\n```'],
    ['an audit log in a sentence', "the vault's audit log in Azure Monitor"],
    ['permission', 'Adobe is allowed to use the key; it might be cached'],
  ])('and not in %s', (_what, text) => {
    expect(found(flat(text), habits)).toEqual([]);
  });

  test('as a term in a message, and not in its code', () => {
    const source = "// seen by nobody\nexport const words = { seen: (n: number) => `${n} pass`, ready: 'ready' };";
    expect(literalsOf(source)).toEqual([' pass', 'ready']);
    expect(found(literalsOf(source).join('\n'), terms)).toHaveLength(1);
  });

  test('in French', () => {
    expect(found('Récupérez-la à la main', frenchHabits)).toEqual(['…Récupérez-la [à la main]… → manuellement']);
  });
});
