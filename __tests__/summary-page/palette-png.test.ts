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

const forms = [
  { form: 'opaque', colorType: 2, channels: 3 },
  { form: 'transparent', colorType: 6, channels: 4 },
];

test.each(
  forms.flatMap((each) =>
    filters.map((predict, filter) => ({
      colorType: each.colorType,
      channels: each.channels,
      form: each.form,
      filter,
      predict,
    })),
  ),
)(
  'a picture whose rows have filter $filter shows the same colors if its form is $form',
  ({ colorType, channels, filter, predict }) => {
    const opaque = Array.from({ length: channels - 3 }, () => 255);
    const bytes = [shades, shades.toReversed(), shades].map((row) => row.flatMap((color) => [...color, ...opaque]));
    const rows = bytes.map((row, at) =>
      row.map((value, column) => {
        const above = bytes[at - 1] ?? [];
        const predicted = predict(row[column - channels] ?? 0, above[column] ?? 0, above[column - channels] ?? 0);
        return (value - predicted + 256) % 256;
      }),
    );
    const file = withPalette(
      png(
        rows.map((row) => [filter].concat(row)),
        colorType,
      ),
    );
    expect(shown(file)).toEqual([...shades, ...shades.toReversed(), ...shades]);
  },
);

test('of more than 256 colors, the rarest become their nearest neighbors', () => {
  const grays = Array.from({ length: 260 }, (_, at): [number, number, number] => [
    at % 256,
    at % 256,
    at < 256 ? at : 7,
  ]);
  // All grays occur twice, and four other colors once.
  const pixels = [...grays, ...grays.slice(0, 256), [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]] as const;
  const rows = Array.from({ length: pixels.length / width }, (_, at) => [
    0,
    ...pixels.slice(at * width, (at + 1) * width).flat(),
  ]);
  const colors = shown(withPalette(png(rows)));
  expect(colors.slice(0, 256)).toEqual(grays.slice(0, 256));
  // Of (0, 0, 7) to (3, 3, 7).
  expect(colors.slice(256, 260)).toEqual([2, 3, 4, 4].map((gray) => [gray, gray, gray]));
});

test('a picture of another form is refused', () => {
  expect(() => withPalette(png([[0, ...Array.from({ length: width }, () => 0)]], 0))).toThrow('not a PNG of 8 bits');
});

describe('the pictures of the pages', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.png')))('%s has 60 kB at most', (name) => {
    expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(60_000);
  });
});
