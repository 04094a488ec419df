/** The layout that CONTRIBUTING.md describes, checked by the imports of the files. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { below, circles, filesBelow, type Import, importsBelow, importsIn } from './imports.ts';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * From the bottom up. A file imports from lower layers and from its own folder. A path names a file or a folder of
 * src/; if several match, the longest counts.
 */
const layers: readonly (readonly string[])[] = [
  // The inputs are inferred from their table, so the table is below most of the model.
  [
    'model/applications.ts',
    'model/confirmation.ts',
    'model/contacts.ts',
    'model/dates.ts',
    'model/finding.ts',
    'model/host.ts',
  ],
  ['inputs'],
  ['model'],
  ['errors/errors.ts', 'permissions.ts', 'az-commands'],
  ['runtime', 'inputs/inputs.ts'],
  ['remedies'],
  ['errors'],
  ['telling'],
  ['planning'],
  ['azure', 'checks', 'plan.ts', 'report'],
  ['changes', 'hosts', 'run-state.ts'],
  ['observing', 'conclude.ts', 'connect.ts'],
  ['observe.ts'],
  ['observe-state.ts'],
  ['reconcile.ts', 'sign-in.ts'],
  ['run.ts'],
  ['main.ts'],
  ['cli'],
  ['index.ts', 'cli.ts', 'task.ts'],
  ['entries.ts'],
];

/** Code that calls Azure depends neither on texts for people nor on the desired state. */
const forbidden: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [
    /^(?:azure|changes)\//,
    /^(?:checks|report|hosts|az-commands|remedies|telling)\/|^errors\/(?!errors\.ts$)|^plan\.ts$/,
  ],
  [/^(?:checks|report|plan\.ts)/, /^(?:azure|changes|hosts)\//],
  [/^runtime\//, /^errors\//],
];

const all = importsBelow(root, 'src');
const inside = all
  .filter(({ to }) => to.startsWith('src/'))
  .map(({ from, to }) => ({ from: below('src', from), to: below('src', to) }));

/** @returns the layer's height, and the matching entry of `layers` */
function placeOf(file: string): { readonly height: number; readonly room: string } {
  const fitting = layers.flatMap((rooms, height) =>
    rooms.filter((room) => file === room || file.startsWith(`${room}/`)).map((room) => ({ height, room })),
  );
  const [place] = fitting.toSorted((one, other) => other.room.length - one.room.length);
  if (place === undefined) throw new Error(`src/${file} has no place in the layers`);
  return place;
}

function isUpward({ from, to }: Import): boolean {
  const [importer, imported] = [placeOf(from), placeOf(to)];
  const folder = (file: string) => file.split('/').slice(0, -1).join('/');
  if (importer.room === imported.room || (folder(from) === folder(to) && folder(from) !== '')) return false;
  return imported.height >= importer.height || forbidden.some(([who, whom]) => who.test(from) && whom.test(to));
}

describe('src/', () => {
  test('has no import cycle', () => {
    expect(circles(inside)).toEqual([]);
  });

  test('imports downward only', () => {
    const upward = inside.filter(isUpward).map(({ from, to }) => `${from} → ${to}`);
    expect([...new Set(upward)]).toEqual([]);
  });

  test('has at most sixteen files at its top level', () => {
    const top = filesBelow(root, 'src').filter((file) => file.split('/').length === 2);
    expect(top.length).toBeLessThanOrEqual(16);
  });

  test('imports from outside only node and the dependencies of the action', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const allowed = (name: string) =>
      name.startsWith('src/') ||
      name.startsWith('node:') ||
      Object.keys(dependencies).some((each) => name === each || name.startsWith(`${each}/`));
    expect(all.filter(({ to }) => !allowed(to))).toEqual([]);
    expect(all.map(({ to }) => to)).toEqual(expect.arrayContaining(['@actions/core', '@actions/github']));
  });
});

test('hosts are adapters that only an entry names, each of which imports none of the others', () => {
  const adapter = (path: string) => /^hosts\/([^/]+)\/[^/]+$/.exec(path)?.[1];
  const named = inside.filter(({ from, to }) => adapter(to) !== undefined && adapter(from) !== adapter(to));
  const entries = new Set(['index.ts', 'cli.ts', 'cli/command.ts', 'task.ts']);
  expect(named.filter(({ from }) => !entries.has(from))).toEqual([]);
  expect(named).toContainEqual({ from: 'index.ts', to: 'hosts/github/github.ts' });
});

/** What writes to a terminal by itself: a command's help, and the terminal's host. */
const ownOutput = new Set(['src/hosts/terminal/output.ts', 'src/hosts/azure-pipelines/writer.ts', 'src/cli.ts']);

describe("GitHub's runner", () => {
  const texts = filesBelow(root, 'src').map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  const code = (text: string) => text.replaceAll(/\/\*.*?\*\/|^\s*\/\/.*?$/gms, '');
  const filesWith = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(code(text))).map(([file]) => file);

  test('is accessed through the packages, and only from src/hosts/github', () => {
    const importers = all.filter(({ to }) => to.startsWith('@actions/')).map(({ from }) => from);
    expect(importers.filter((file) => !file.startsWith('src/hosts/github/'))).toEqual([]);
    expect(filesWith(/node_modules/)).toEqual([]);
  });

  test('gets no command and no file that our own code writes', () => {
    expect(filesWith(/[`'"]::/)).toEqual([]);
    expect(filesWith(/GITHUB_(?:OUTPUT|STEP_SUMMARY|STATE|ENV|PATH)\b/)).toEqual(['src/hosts/github/writer.ts']);
    const printing = filesWith(/process\.stdout\.write|(?<!admin)console\.|appendFile/);
    expect(printing.filter((file) => !ownOutput.has(file))).toEqual([]);
  });

  test('is known by its variables only in its adapter', () => {
    const files = filesWith(/\[['"](?:GITHUB|RUNNER|ACTIONS)_/);
    expect(files.filter((file) => !file.startsWith('src/hosts/github/'))).toEqual([]);
    expect(files).toContain('src/hosts/github/github.ts');
  });
});

test('emulator/ imports nothing of the product but how command lines are read', () => {
  const own = importsBelow(root, 'emulator').filter(({ to }) => to !== 'src/runtime/command-line.ts');
  const foreign = own.filter(({ to }) => /^(?:src|scripts|__tests__)\//.test(to));
  expect(foreign).toEqual([]);
});

test('the rules find violations', () => {
  expect(
    importsIn('src/x/y.ts', "type E = typeof import('./e.ts');\nimport {\n  g,\n} from 'g';").map(({ to }) => to),
  ).toEqual(['src/x/e.ts', 'g']);
  const edges = ['ab', 'bc', 'ca', 'da', 'ef'].map(([from = '', to = '']) => ({ from, to }));
  expect(circles(edges)).toEqual([['a', 'b', 'c']]);
  const upward = [
    'model/plan.ts inputs/inputs.ts',
    'azure/http.ts errors/arm.ts',
    'runtime/deadline.ts errors/errors.ts',
  ];
  const downward = ['azure/http.ts errors/errors.ts', 'run.ts reconcile.ts', 'errors/explain.ts errors/errors.ts'];
  const isFound = (pair: string) => isUpward({ from: pair.split(' ')[0] ?? '', to: pair.split(' ')[1] ?? '' });
  expect([...upward, ...downward].map(isFound)).toEqual([true, true, true, false, false, false]);
});
