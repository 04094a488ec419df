/** Pictures get a palette, and look the same. */
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { withPalette } from '../../scripts/docs/palette-png.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const width = 20;

type Pixels = readonly (readonly [number, number, number])[];

/** @param rows each with its filter first, as a PNG stores them */
function png(rows: readonly (readonly number[])[], colorType = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, colorType], 8);
  const chunks = Object.entries({ IHDR: header, IDAT: deflateSync(Buffer.from(rows.flat())), IEND: Buffer.alloc(0) });
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunkOf(file: Buffer, type: string): Buffer {
  const at = file.indexOf(type, 8, 'latin1');
  const data = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  expect(file.readUInt32BE(at + 4 + data.length)).toBe(crc32(file.subarray(at, at + 4 + data.length)));
  return data;
}

/** The colors that a picture with a palette shows. */
function shown(file: Buffer): number[][] {
  const palette = chunkOf(file, 'PLTE');
  expect(palette.length).toBeLessThanOrEqual(3 * 256);
  const rows = [...inflateSync(chunkOf(file, 'IDAT'))].filter((_, at) => at % (width + 1) > 0);
  return rows.map((index) => Array.from(palette.subarray(index * 3, index * 3 + 3)));
}

const shades: Pixels = Array.from({ length: width }, (_, at) => [at * 9, 200 - at, (at * at) % 256]);

/** As the rule of each filter says: the byte less its prediction from left, up and the corner between them. */
const filters: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  (left, up, corner) => {
    const byDistance = [left, up, corner].map((each) => ({ each, far: Math.abs(left + up - corner - each) }));
    return byDistance.toSorted((one, other) => one.far - other.far)[0]?.each ?? 0;
  },
];

test.each([3, 4])('a picture of %i channels shows the same colors, whatever the filters of its rows', (channels) => {
  const opaque = Array.from({ length: channels - 3 }, () => 255);
  const pixels = filters.map((_, at) => (at % 2 === 0 ? shades : shades.toReversed()));
  const bytes = pixels.map((row) => row.flatMap((color) => [...color, ...opaque]));
  const rows = bytes.map((row, at) => {
    const above = bytes[at - 1] ?? [];
    const predicted = (column: number) =>
      filters[at]?.(row[column - channels] ?? 0, above[column] ?? 0, above[column - channels] ?? 0) ?? 0;
    return [at].concat(row.map((value, column) => (value - predicted(column) + 256) % 256));
  });
  expect(shown(withPalette(png(rows, channels === 3 ? 2 : 6)))).toEqual(pixels.flat());
});

describe('the pictures of the pages', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.png')))('%s has 60 kB at most', (name) => {
    expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(60_000);
  });
});
