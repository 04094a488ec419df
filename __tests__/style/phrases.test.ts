/** No text for people contains a phrase that `phrases.ts` lists. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { literalsOf } from './literals.ts';
import { type Phrase, phrases, terms } from './phrases.ts';

const root = join(import.meta.dirname, '..', '..');

/** The lists themselves, texts of earlier releases, texts by others, and files that are built from the sources. */
const exempt =
  /^(?:CHANGELOG\.md|LICENSE|package-lock\.json|__tests__\/style\/.*|(?:actions\/[a-z]+\/)?dist\/.*|.*\.png)$/;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 24,
})
  .split('\0')
  .filter((path) => path !== '' && !exempt.test(path) && existsSync(join(root, path)));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The text on one line, without the marks that continue a comment or a quotation. */
function flat(text: string): string {
  return text.replaceAll(/\s+(?:(?:\*|\/\/|#|>)\s+)?/g, ' ').replaceAll('’', "'");
}

function patternOf({ not }: Phrase): RegExp {
  if (typeof not !== 'string') return new RegExp(not.source, `${not.flags}gu`);
  return new RegExp(not.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu');
}

function found(text: string, list: readonly Phrase[]): string[] {
  return list.flatMap((phrase) => {
    const hits = [...text.matchAll(patternOf(phrase))];
    return hits.map(({ 0: hit, index }) => `…${text.slice(Math.max(0, index - 20), index)}[${hit}]… → ${phrase.write}`);
  });
}

test('the texts for people are among the files', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'README.md',
      'README.fr.md',
      'action.yml',
      'docs/gates.md',
      'docs/pictures/plan.md',
      'infra/identity.sh',
      'src/messages/ticket.ts',
      '.github/workflows/verify-cmk.yml',
      '__tests__/report/golden/verify-ready/summary.md',
    ]),
  );
});

test('no file contains a listed phrase', () => {
  const wrong = files.flatMap((path) => found(flat(read(path)), phrases).map((each) => `${path}: ${each}`));
  expect(wrong).toEqual([]);
});

const messages = files.filter((path) => path.startsWith('src/messages/'));

test('the messages use the standard terms', () => {
  const wrong = messages.flatMap((path) =>
    found(literalsOf(read(path)).map(flat).join('\n'), terms).map((each) => `${path}: ${each}`),
  );
  expect(messages.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

describe('a phrase is found', () => {
  test.each([
    ['across a line of a comment', '// which is not\n// in order today', 'not in order'],
    ['across a line of a docstring', '/** 3 checks make\n * no sense here */', 'make no sense here'],
    ['with the other apostrophe', 'avec l’az CLI', "l'az CLI"],
    ['as a label in bold', '**What to do:** nothing', 'What to do:'],
    ['with a date', 'it is purged on 2027-02-21T10:00:00Z', 'is purged on 2027-02'],
    ['with no-break spaces', 'Tried\u00a0: read it', 'Tried :'],
  ])('%s', (_how, text, hit) => {
    expect(found(flat(text), phrases).join('\n')).toContain(`[${hit}]`);
  });

  test('as a term in a message, and not in its code', () => {
    const source = "// seen by nobody\nexport const words = { seen: (n: number) => `${n} pass`, ready: 'ready' };";
    expect(literalsOf(source)).toEqual([' pass', 'ready']);
    expect(found(literalsOf(source).join('\n'), terms)).toHaveLength(1);
  });
});
