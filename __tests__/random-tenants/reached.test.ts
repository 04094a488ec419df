/** A text that ran is told from one that did not. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = `const limit: number = 1;
const isLarge = (size: number) => size > limit;
export function rule(size: number): string {
  if (isLarge(size)) return 'large';
  return 'small';
}
export const other = () => 'never';
`;

test('what ran since the last call, text by text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reached-'));
  try {
    const file = join(folder, 'rule.ts');
    writeFileSync(file, source);
    const main = `
      const { countRuns } = await import(${JSON.stringify(join(import.meta.dirname, 'reached.ts'))});
      let rule;
      const counter = await countRuns(async () => ({ rule } = await import(${JSON.stringify(file)})));
      const source = ${JSON.stringify(source)};
      const ran = (text) => counter.ran({ file: ${JSON.stringify(file)}, from: source.indexOf(text), to: source.indexOf(text) + text.length - 1 });
      const texts = ['size > limit', "'large'", "'small'", "'never'", 'limit: number = 1'];
      // So often that a compiler puts one function into the other.
      for (let round = 0; round < 100_000; round += 1) rule(round % 3);
      await new Promise((settle) => setTimeout(settle, 100));
      await counter.next();
      const seen = [];
      for (const size of [2, 0, undefined]) {
        if (size !== undefined) rule(size);
        await counter.next();
        seen.push(texts.map(ran));
      }
      console.log(JSON.stringify(seen));
      counter.stop();`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', main], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([
      [true, true, false, false, true],
      [true, false, true, false, true],
      [false, false, false, false, true],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
