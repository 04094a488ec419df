/** Small pictures that look the same as the large ones. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { paletted, paletteFor, readPng } from '../../scripts/docs/palette-png.ts';

const root = join(import.meta.dirname, '..', '..');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A PNG with three bytes per pixel, whose rows are given with their filter types. */
function png(width: number, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const hex = (colors: Uint32Array) => [...colors].map((color) => color.toString(16).padStart(6, '0'));

describe('reading', () => {
  test.each([
    ['none', [0, 1, 2, 3, 4, 5, 6], ['010203', '040506']],
    ['left', [1, 1, 2, 3, 3, 3, 3], ['010203', '040506']],
    ['above', [2, 0, 0, 0, 1, 1, 1], ['0a1420', '0b1521']],
    ['average', [3, 5, 5, 5, 5, 5, 5], ['0a0f15', '0f161f']],
    ['Paeth', [4, 1, 1, 1, 1, 1, 1], ['0b1521', '0c1622']],
  ])('filter type %s', (name, row, expected) => {
    const above = ['none', 'left'].includes(name) ? [0, 0, 0, 0, 0, 0, 0] : [0, 10, 20, 32, 10, 20, 32];
    expect(hex(readPng(png(2, [above, row])).colors).slice(2)).toEqual(expected);
  });

  test('refuses what it cannot read', () => {
    expect(() => readPng(Buffer.from('GIF89a..'))).toThrow('Not a PNG');
  });
});

test('a picture of few colors is the same afterward', () => {
  const before = png(3, [
    [0, 255, 0, 0, 0, 255, 0, 0, 0, 255],
    [0, 1, 2, 3, 255, 0, 0, 9, 9, 9],
  ]);
  expect(readPng(paletted(before))).toEqual(readPng(before));
});

test('with many colors a rare, distinct color is kept, and the many shades are merged', () => {
  const shades = Array.from({ length: 300 }, (_, index) => [index * 0x1_01, 1000 - index] as const);
  const palette = paletteFor(new Map([[0xff_ff_ff, 9000], ...shades, [0xff_00_00, 1]]), 64);
  expect(palette.length).toBeLessThanOrEqual(64);
  expect(palette).toEqual(expect.arrayContaining([0xff_ff_ff, 0xff_00_00]));
});

test('no picture of the documentation is larger than 100 kB', () => {
  const large = globSync('docs/**/*.png', { cwd: root }).filter((path) => statSync(join(root, path)).size > 100_000);
  expect(large).toEqual([]);
  expect(() => readPng(readFileSync(join(root, 'docs/pictures/plan.light.png')))).not.toThrow();
});
