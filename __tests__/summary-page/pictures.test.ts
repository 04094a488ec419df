import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { play, scenes, sceneText, withoutChance } from '../../scripts/docs/pictures-scenes.ts';
import { runHosted } from '../hosted-runs/run-hosted.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

/**
 * The pictures that were stale when `npm run docs` last found no Chromium; they are taken again where Chromium is
 * installed.
 */
const stale = JSON.parse(readFileSync(join(folder, 'stale.json'), 'utf8')) as readonly string[];

test('every entry of the stale list is a picture', () => {
  expect(stale.filter((name) => !scenes.some((scene) => scene.name === name))).toEqual([]);
});

test.each(scenes.map((scene) => [scene.name, scene] as const))(
  'the pictures of %s show what the action prints now, or are listed as stale (npm run docs)',
  async (name, scene) => {
    const shown = readFileSync(join(folder, `${name}.md`), 'utf8');
    const now = withoutChance(sceneText(await play(scene, runHosted)));
    if (stale.includes(name)) expect(withoutChance(shown)).not.toBe(now);
    else expect(withoutChance(shown)).toBe(now);
    for (const scheme of ['light', 'dark']) expect(existsSync(join(folder, `${name}.${scheme}.png`))).toBe(true);
  },
);
