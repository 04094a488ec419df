/**
 * `npm run build:extension -- FILE`: the extension for Azure Pipelines, a VSIX package with the task, made of `dist/`. Microsoft's
 * tfx-cli would do the same with 289 packages. Visual Studio Marketplace takes the file on the publisher's page.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand, WrongArgument } from '../../src/runtime/command-line.ts';
import * as manifest from './manifest.ts';
import { taskName } from './task-name.ts';
import { type Files, zip } from './zip.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** What is not built: texts and icons. */
const own = join(root, 'azure-pipelines');

/** Entries of `dist/` for other hosts; the bill of materials is that of the whole. */
const otherHosts: ReadonlySet<string> = new Set(['index.js', 'cli.js', 'sbom.cdx.json']);

function identity(given: string | undefined, newer: string | undefined): manifest.Identity {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { version = '', repository, publisher } = JSON.parse(text) as Readonly<Record<string, string>>;
  const [major] = version.split('.');
  if (newer !== undefined && !new RegExp(String.raw`^${major}(?:\.(?:0|[1-9]\d{0,8})){2}$`).test(newer))
    throw new WrongArgument(
      `--version takes ${major}.NUMBER.NUMBER, since the task is ${taskName}@${major}, not ${newer}`,
    );
  const page = `https://github.com/${repository?.replace('github:', '')}`;
  return {
    version: newer ?? version,
    repository: page,
    publisher: given ?? publisher ?? '',
    isPublic: given === undefined,
  };
}

/** With this version, by which an agent of one's own keeps a task that it has downloaded. */
function taskOf(version: string): string {
  const [Major, Minor, Patch] = version.split('.').map(Number);
  const text = readFileSync(join(own, 'task.json'), 'utf8');
  return text.replace(/(?<="version": )\{[^}]*\}/, JSON.stringify({ Major, Minor, Patch }));
}

/** The task's folder, as the agent unpacks it. */
function taskFiles(newer: string | undefined): Files {
  const dist = join(root, 'dist');
  const names = readdirSync(dist).filter((name) => !otherHosts.has(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name))])),
    'task.json': newer === undefined ? readFileSync(join(own, 'task.json')) : taskOf(newer),
    'icon.png': readFileSync(join(own, 'task-icon.png')),
  };
}

/**
 * @param publisher in place of the project's; Marketplace then shows the package to its organizations alone
 * @param newer the version, in place of the program's: Marketplace takes no update whose version isn't higher
 */
export function extension(publisher?: string, newer?: string): Buffer {
  const about = identity(publisher, newer);
  const files: Files = {
    ...Object.fromEntries(Object.entries(taskFiles(newer)).map(([name, content]) => [`${taskName}/${name}`, content])),
    [manifest.icon]: readFileSync(join(own, 'icon.png')),
    [manifest.overview]: readFileSync(join(own, 'overview.md')),
    [manifest.license]: readFileSync(join(root, 'LICENSE')),
    [manifest.contributions]: manifest.vsoManifest(about),
    'extension.vsixmanifest': manifest.vsixManifest(about),
  };
  return zip({ ...files, '[Content_Types].xml': manifest.contentTypes(Object.keys(files)) });
}

const options = {
  publisher: {
    type: 'string',
    value: 'NAME',
    about:
      'ID of your own publisher of Visual Studio Marketplace: packs a private extension, to share with organizations',
  },
  version: {
    type: 'string',
    value: 'X.Y.Z',
    about: "of extension and task, for an update: higher than the last one that you uploaded (default: the program's)",
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run build:extension',
  about: 'Packs the extension for Azure Pipelines from dist/.',
  options,
  words: { name: 'FILE', about: 'the package to write, such as build/cja-cmk.vsix' },
  examples: [
    ['build/cja-cmk.vsix', 'writes the package of a release'],
    ['--publisher contoso build/cja-cmk.vsix', 'writes a package that contoso can share with its organizations'],
    ['--publisher contoso --version 1.0.1 build/cja-cmk.vsix', 'writes its update'],
  ],
};

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, ({ values: { publisher, version }, words: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new WrongArgument('give one FILE');
    if (publisher !== undefined && !manifest.isPublisher(publisher))
      throw new WrongArgument(`${publisher} is no ID of a publisher: letters, digits, hyphens`);
    writeFileSync(file, extension(publisher, version));
    return 0;
  });
}
