/**
 * Takes the pictures of `docs/pictures/`, light and dark, and stores their text next to them; a test compares the texts with what
 * the sources print. `npm run docs` updates stale pictures; run this file directly to take chosen ones again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageSection, summaryPage } from '../../emulator/summary-page.ts';
import { type CommandLine, progress, runCommand } from '../../src/runtime/command-line.ts';
import { Browser, findChromium, type Scheme } from './pictures-browser.ts';
import { play, type Scene, scenes, sceneText, withoutChance } from './pictures-scenes.ts';

/**
 * Size in pixels of the part of a page that is visible without scrolling, on GitHub and on a phone. A command's lines, of 90 characters
 * at most, fit in the width.
 */
const screen = { width: 920, height: 900 };
const phone = { width: 390, height: 844 };
/** Height in pixels of each summary if a picture shows several. */
const partHeight = 600;
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const schemes = ['light', 'dark'] as const;

interface PlayedScene {
  readonly scene: Scene;
  readonly sections: readonly PageSection[];
}

function playAll(wanted: readonly Scene[]): Promise<PlayedScene[]> {
  return Promise.all(wanted.map(async (scene) => ({ scene, sections: await play(scene) })));
}

/** The scenes whose text differs from that of their pictures. */
export async function staleScenes(): Promise<PlayedScene[]> {
  return (await playAll(scenes)).filter(({ scene, sections }) => !isShown(scene, sections));
}

function isShown({ name }: Scene, sections: readonly PageSection[]): boolean {
  const file = join(folder, `${name}.md`);
  return existsSync(file) && withoutChance(readFileSync(file, 'utf8')) === withoutChance(sceneText(sections));
}

export async function takePictures(chromium: string, played: readonly PlayedScene[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await Browser.open(chromium);
  try {
    if (!(await browser.hasEmoji())) throw new Error('Chromium has no color emoji: install fonts-noto-color-emoji.');
    for (const [index, { scene, sections }] of played.entries()) {
      progress(`Taking picture ${index + 1} of ${played.length}: ${scene.name} ...`);
      const files = new Map<string, string | Uint8Array>([[`${scene.name}.md`, sceneText(sections)]]);
      for (const scheme of schemes) {
        files.set(`${scene.name}.${scheme}.png`, await takePicture(browser, sections, scheme));
        if (scene.onPhone)
          files.set(`${scene.name}.phone.${scheme}.png`, await takePicture(browser, sections, scheme, phone));
      }
      for (const [name, content] of files) writeFileSync(join(folder, name), content);
      progress('');
      process.stdout.write(`docs/pictures/${scene.name}\n`);
    }
  } finally {
    await browser.close();
  }
}

async function takePicture(
  browser: Browser,
  sections: readonly PageSection[],
  scheme: Scheme,
  { width, height } = screen,
): Promise<Uint8Array> {
  await browser.show(summaryPage(sections), width, scheme);
  if (sections.length === 1) return browser.picture(width, height);
  await browser.evaluate(`for (const { style } of document.querySelectorAll('section')) {
    style.maxHeight = '${partHeight}px';
    style.overflow = 'hidden';
  }`);
  return browser.picture(width, sections.length * (partHeight + 40));
}

const commandLine: CommandLine<Record<string, never>> = {
  call: 'node scripts/node24.js scripts/docs/pictures.ts',
  about:
    'Takes pictures again. Needs Chromium (in /usr/bin, or named by the variable CHROMIUM) and a font with color emoji.',
  options: {},
  words: { name: 'NAME', about: 'only this picture', oneOf: scenes.map(({ name }) => name) },
  examples: [
    ['', 'all of them'],
    ['plan confirmed-key-disabled', 'two of them'],
  ],
};

if (process.argv[1] === import.meta.filename) {
  await runCommand(commandLine, async ({ words }) => {
    const chromium = findChromium();
    if (chromium === undefined) throw new Error('Chromium was not found: install it, or set CHROMIUM to its path');
    const wanted = scenes.filter(({ name }) => words.length === 0 || words.includes(name));
    await takePictures(chromium, await playAll(wanted));
    return 0;
  });
}
