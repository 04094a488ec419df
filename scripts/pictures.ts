/**
 * Takes the pictures of `docs/pictures/`, light and dark, and keeps the text that they show beside them:
 *
 *     node scripts/pictures.ts [NAME …]
 *
 * Without names, those whose text has changed. It needs Chromium (Debian's package `chromium`); a test compares the texts with what the sources print.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageSection, summaryPage } from '../emulator/summary-page.ts';
import { paletted } from './palette-png.ts';
import { Browser, findChromium } from './pictures-browser.ts';
import { play, type Scene, scenes, sceneText, withoutChance } from './pictures-scenes.ts';

/** Pixels: what a reader sees of a page without scrolling; of several pages, all. */
const width = 860;
const heightOf = ({ runs }: Scene) => (runs.length === 1 ? 900 : 2400);
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium: install it, or name it in CHROMIUM');
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await Browser.open(chromium);
try {
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const sections = await play(scene);
    if (wanted.length === 0 && isShown(scene, sections)) continue;
    writeFileSync(join(folder, `${scene.name}.md`), sceneText(sections));
    for (const scheme of ['light', 'dark'] as const) {
      await browser.show(summaryPage(sections), width, scheme);
      const picture = paletted(await browser.picture(width, heightOf(scene)));
      writeFileSync(join(folder, `${scene.name}.${scheme}.png`), picture);
    }
    process.stdout.write(`${scene.name}\n`);
  }
} finally {
  await browser.close();
}

function isShown({ name }: Scene, sections: readonly PageSection[]): boolean {
  const file = join(folder, `${name}.md`);
  return existsSync(file) && withoutChance(readFileSync(file, 'utf8')) === withoutChance(sceneText(sections));
}
