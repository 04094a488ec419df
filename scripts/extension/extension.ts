/**
 * `npm run build:extension -- FILE`: the extension for Azure Pipelines, a VSIX package with the task, made of `dist/`. Microsoft's
 * tfx-cli would do the same with 289 packages. It also publishes the package: `npx tfx-cli extension publish --vsix FILE`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand, WrongArgument } from '../../src/runtime/command-line.ts';
import * as manifest from './manifest.ts';
import { taskName } from './task-json.ts';
import { type Files, zip } from './zip.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** What is not built: texts and icons. */
const own = join(root, 'azure-pipelines');

/** Entries of `dist/` for other hosts; the bill of materials is that of the whole. */
const otherHosts: ReadonlySet<string> = new Set(['index.js', 'cli.js', 'sbom.cdx.json']);

function identity(): manifest.Identity {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { version, repository } = JSON.parse(text) as { readonly version: string; readonly repository: string };
  const name = repository.replace('github:', '');
  return { version, repository: `https://github.com/${name}`, publisher: name.split('/')[0] ?? '' };
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

export function extension(): Buffer {
  const about = identity();
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

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run build:extension',
  about: 'Packs the extension for Azure Pipelines from dist/.',
  options: {},
  words: { name: 'FILE', about: 'the package to write, such as build/cja-cmk.vsix' },
  examples: [['build/cja-cmk.vsix', 'writes the package']],
};

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, async ({ words: [file, ...more] }) => {
    if (file === undefined || more.length > 0) throw new WrongArgument('give one FILE');
    writeFileSync(file, extension());
    return 0;
  });
}
