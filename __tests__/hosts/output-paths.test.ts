/** What a path names is never replaced by something else. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { checkPaths, kindOf, type NamedPaths } from '../../src/hosts/output-paths.ts';
import { writeOutput } from '../../src/hosts/write-output.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paths-'));
  writeFileSync(at('file'), 'before', { mode: 0o644 });
  mkdirSync(at('folder'));
  symlinkSync(at('file'), at('link'));
  symlinkSync(at('nowhere'), at('dangling'));
  symlinkSync(at('folder'), at('linked-folder'));
  symlinkSync('/dev', at('dev'));
  execFileSync('mkfifo', [at('pipe')]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the paths of results', () => {
  const problemsOf = (named: NamedPaths) => checkPaths(named).problems.map(({ input, rule }) => `${input} ${rule}`);

  test.each(['file', 'nothing', 'pipe', 'file/below'])('%s is taken', (name) => {
    expect(checkPaths({ a: at(name) })).toEqual({ paths: { a: at(name) }, problems: [] });
  });

  test.each(['/dev/stdout', '/dev/stderr', '/dev/fd/1', '/dev/null'])('%s is taken', (path) => {
    expect([kindOf(path), problemsOf({ a: path })]).toEqual(['stream', []]);
  });

  test.each([
    ['link', 'link'],
    ['dangling', 'link'],
    ['linked-folder', 'link'],
    ['dev', 'link'],
    ['folder', 'folder'],
    ['folder/..', 'folder'],
  ])('%s is refused', (name, kind) => {
    expect(checkPaths({ a: at(name), b: at('file') })).toEqual({
      paths: { b: at('file') },
      problems: [{ input: 'a', given: at(name), rule: `must be no ${kind}` }],
    });
  });

  test('a link is refused below /dev, too, where everybody may put one', () => {
    const link = `/dev/shm/${basename(folder)}`;
    if (existsSync(dirname(link))) symlinkSync(at('file'), link);
    try {
      expect(kindOf(link)).toBe(existsSync(link) ? 'link' : 'file');
    } finally {
      rmSync(link, { force: true });
    }
  });

  test.each([
    ['file', 'folder/../file'],
    ['folder/x', 'linked-folder/x'],
    ['nowhere/x', 'nowhere/./x'],
    ['pipe', 'pipe'],
  ])('%s is the place of %s', (one, other) => {
    const problem = 'c must differ from the path of a';
    expect(problemsOf({ a: at(one), b: at('nothing'), c: `${folder}/${other}` })).toEqual([problem]);
  });

  test.each([
    ['/dev/stdout', '/dev/fd/1', 1],
    ['/dev/stderr', '/dev/fd/2', 1],
    ['/dev/null', '/dev/null', 1],
    ['/dev/stdout', '/dev/stderr', 0],
    ['', '', 0],
  ])('%s and %s', (a, b, expected) => {
    expect(problemsOf({ a, b })).toHaveLength(expected);
  });
});

describe('a result', () => {
  test('replaces a file, and is for its owner alone', async () => {
    for (const name of ['file', 'nothing']) {
      await writeOutput(at(name), 'after');
      expect([readFileSync(at(name), 'utf8'), statSync(at(name)).mode & 0o777]).toEqual(['after', 0o600]);
    }
  });

  test('without a text empties a file, and makes none', async () => {
    const before = readdirSync(folder);
    await writeOutput(at('file'), '');
    await writeOutput(at('nothing'), '');
    await writeOutput(at('pipe'), '');
    expect([readFileSync(at('file'), 'utf8'), readdirSync(folder)]).toEqual(['', before]);
  });

  test.each(['link', 'dangling', 'folder', 'file/below', 'nowhere/x'])('is not written to %s', async (name) => {
    const before = readdirSync(folder);
    await expect(writeOutput(at(name), 'after')).rejects.toThrow(/^(?:it is a |ENOENT|ENOTDIR)/);
    expect([readFileSync(at('file'), 'utf8'), readdirSync(folder)]).toEqual(['before', before]);
  });

  test('is written through a descriptor, after what was written there before', async () => {
    const file = openSync(at('file'), 'a');
    await writeOutput(`/dev/fd/${file}`, ', after');
    closeSync(file);
    expect([readFileSync(at('file'), 'utf8'), statSync(at('file')).mode & 0o777]).toEqual(['before, after', 0o644]);
  });

  test('is written through a pipe, which stays one', async () => {
    const reader = openSync(at('pipe'), 'r+');
    await writeOutput(at('pipe'), 'after');
    const text = Buffer.alloc(5);
    readSync(reader, text);
    closeSync(reader);
    expect([String(text), lstatSync(at('pipe')).isFIFO()]).toEqual(['after', true]);
  });

  test('ends where nobody reads a pipe, or nobody goes on reading it', async () => {
    await expect(writeOutput(at('pipe'), 'after', 50)).rejects.toThrow('ENXIO');
    const reader = openSync(at('pipe'), 'r+');
    await expect(writeOutput(at('pipe'), 'x'.repeat(1_000_000), 50)).rejects.toThrow('EAGAIN');
    closeSync(reader);
  });
});
