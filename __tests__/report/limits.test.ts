/** Limits in bytes, at their last one: a letter counts as many as it has in UTF-8. */
import { dotenvText, outputsOf } from '../../src/report/outputs.ts';
import { page } from '../../src/report/summary/page.ts';
import { confirmedReady } from './outcomes.ts';

/** One to four bytes. */
const letters = ['a', 'é', '€', '😀'];

/** A text of so many bytes, mostly of that letter. */
function textOf(letter: string, bytes: number): string {
  const size = Buffer.byteLength(letter);
  return 'x'.repeat(bytes % size) + letter.repeat(Math.floor(bytes / size));
}

describe.each(letters)('full of %s', (letter) => {
  test('a section of the page stays if its last byte fits, beside the note', () => {
    const section = { blocks: [textOf(letter, 100)], vital: false };
    const note = letter.repeat(3);
    const limit = 102 + Buffer.byteLength(note) + 2;
    expect(page([section], note, limit)).toBe(`${section.blocks.join('')}\n`);
    expect(page([section], note, limit - 1)).toBe(`${note}\n`);
  });

  test('a variable of GitLab stays if its last byte fits into the file', () => {
    const written = (ticketFile: string) =>
      dotenvText(outputsOf(confirmedReady, 'ticket', { ticketFile, reportFile: '' }), '');
    const left = 5120 - Buffer.byteLength(written('x')) + 1;
    const most = textOf(letter, left);
    expect([written(most).includes(most), Buffer.byteLength(written(most))]).toEqual([true, 5120]);
    expect(Buffer.byteLength(written(`x${most}`))).toBeLessThan(5120);
  });
});
