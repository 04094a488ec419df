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

function identity(given: string | undefined): manifest.Identity {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { version, repository, publisher } = JSON.parse(text) as Readonly<Record<string, string>>;
  const page = `https://github.com/${repository?.replace('github:', '')}`;
  return {
    version: version ?? '',
    repository: page,
    publisher: given ?? publisher ?? '',
    isPublic: given === undefined,
  };
}

/** The task's folder, as the agent unpacks it. */
function taskFiles(): Files {
  const dist = join(root, 'dist');
  const names = readdirSync(dist).filter((name) => !otherHosts.has(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name))])),
    'task.json': readFileSync(join(own, 'task.json')),
    'icon.png': readFileSync(join(own, 'task-icon.png')),
  };
}

/** @param publisher in place of the project's; Marketplace then shows the package to its organizations alone */
export function extension(publisher?: string): Buffer {
  const about = identity(publisher);
  const files: Files = {
    ...Object.fromEntries(Object.entries(taskFiles()).map(([name, content]) => [`${taskName}/${name}`, content])),
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
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run build:extension',
  about: 'Packs the extension for Azure Pipelines from dist/.',
  options,
  words: { name: 'FILE', about: 'the package to write, such as build/cja-cmk.vsix' },
  examples: [
    ['build/cja-cmk.vsix', 'writes the package of a release'],
    ['--publisher contoso build/cja-cmk.vsix', 'writes a package that contoso can share with its organizations'],
  ],
};

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, ({ values: { publisher }, words: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new WrongArgument('give one FILE');
    if (publisher !== undefined && !manifest.isPublisher(publisher))
      throw new WrongArgument(`${publisher} is no ID of a publisher: letters, digits, hyphens`);
    writeFileSync(file, extension(publisher));
    return 0;
  });
}
