/** No text for people has a habit that `habits.ts` lists. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('no text has a habit', () => {
  for (const name of ['README.fr.md', 'action.yml', 'docs/gates.md', 'infra/identity.sh', 'src/report/ticket.ts']) {
    expect(files).toContain(name);
  }
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

test('a no-break space is an escape in code, since nobody sees the character', () => {
  const sources = globSync('{src,actions,scripts,emulator,__tests__,infra,bench}/**/*.{ts,sh}', { cwd: root });
  const invisible = sources.filter((path) => /[\u00A0\u202F]/.test(readFileSync(join(root, path), 'utf8')));
  expect(invisible).toEqual([]);
});

test('the report uses the standard terms', () => {
  // The table of outputs names fields and their values, and a literal of one word can be one.
  const report = files.filter((path) => path.startsWith('src/report/') && !path.endsWith('/output-table.ts'));
  expect(report.length).toBeGreaterThan(5);
  expect(wrongIn(report, terms, (text) => text.includes(' '))).toEqual([]);
});

test('a habit is found across the lines of a comment and in French, and in no code block and no correct sentence', () => {
  expect(found(flat('// this can be lost for\n// good today'), habits).join()).toContain('[for good]');
  expect(found('Récupérez-la à la main', frenchHabits)).toEqual(['…Récupérez-la [à la main]… → manuellement']);
  const correct =
    '```sh\naz keyvault key set-attributes --expires 2028-05-31\n```\nAdobe is allowed to use it; it might be cached';
  expect(found(flat(correct), habits)).toEqual([]);
  const source = "// seen by nobody\nexport const words = { seen: (n: number) => `${n} pass`, ready: 'ready' };";
  expect(literalsOf(source)).toEqual([' pass', 'ready']);
});
