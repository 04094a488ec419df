import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { play, scenes, sceneText, withoutChance } from '../../scripts/docs/pictures-scenes.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

test.each(scenes.map((scene) => [scene.name, scene] as const))(
  'the pictures of %s show what the action prints now (npm run docs)',
  async (name, scene) => {
    const shown = readFileSync(join(folder, `${name}.md`), 'utf8');
    expect(withoutChance(shown)).toBe(withoutChance(sceneText(await play(scene))));
    for (const scheme of ['light', 'dark']) expect(existsSync(join(folder, `${name}.${scheme}.png`))).toBe(true);
  },
);
