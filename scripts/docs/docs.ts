/**
 * `npm run docs`: generates every file that is derived from the code. All content is generated before anything is written, and
 * each file is moved into place as a whole, so a failure changes no file.
 *
 * The pictures need Chromium; without it, stale pictures are listed, here and in `docs/pictures/stale.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CommandLine, progress, runCommand } from '../../src/runtime/command-line.ts';
import { pages } from './pages.ts';
import { staleScenes, takePictures } from './pictures.ts';
import { findChromium } from './pictures-browser.ts';
import { replaceFiles } from './replace-files.ts';
import { shortLists } from './report-schema.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** @returns the paths of the files that changed */
function makePages(): string[] {
  const changed = new Map<string, string>();
  for (const [path, make] of Object.entries(pages)) {
    const before = readFileSync(join(root, path), 'utf8');
    const text = make(before);
    if (text !== before) changed.set(join(root, path), text);
  }
  replaceFiles(changed);
  return [...changed.keys()].map((path) => relative(root, path));
}

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run docs',
  about: `Generates everything that is derived from the code: action.yml, tables and pages, and the pictures whose text has changed. The
pictures need Chromium (in /usr/bin, or named by the variable CHROMIUM); without it, the stale pictures are listed.`,
  options: {},
  examples: [['', 'generates them and lists the files that changed']],
};

await runCommand(commandLine, async () => {
  progress('Generating pages ...');
  const changed = makePages();
  progress('');
  for (const path of changed) process.stdout.write(`${path}\n`);
  progress('Comparing pictures with what the sources print ...');
  const stale = await staleScenes();
  const chromium = findChromium();
  if (stale.length > 0 && chromium !== undefined) await takePictures(chromium, stale);
  progress('');
  const left = chromium === undefined ? stale.map(({ scene }) => scene.name) : [];
  writeFileSync(join(root, 'docs', 'pictures', 'stale.json'), `${shortLists(JSON.stringify(left, null, 2))}\n`);
  if (left.length > 0) {
    process.stdout.write(
      `Stale pictures: ${left.join(', ')}. Install Chromium, or set CHROMIUM to its path, and run the command again.\n`,
    );
  }
  return 0;
});
