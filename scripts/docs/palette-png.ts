/**
 * Shrinks a PNG: from 24 bits per pixel to a palette of at most 128 colors. A page of text has about a thousand shades, nearly
 * all of them from antialiased letters, so the difference is not visible. Source: PNG specification (W3C, third
 * edition), chunks IHDR, PLTE, IDAT, and filter types 0 to 4.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number per pixel, `0xRRGGBB`, row by row. */
  readonly colors: Uint32Array;
}

/**
 * Reads a PNG with 8 bits per channel, with or without an alpha channel (which is ignored), or with a palette.
 *
 * @throws for any other format
 */
export function readPng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = dataOf(chunks, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, interlaced] = [header.readUInt8(8), header.readUInt8(9), header.readUInt8(12)];
  const channels = { 2: 3, 3: 1, 6: 4 }[kind];
  if (depth !== 8 || channels === undefined || interlaced !== 0) throw new Error('This PNG format is not supported');
  const pixels = unfiltered(inflateSync(dataOf(chunks, 'IDAT')), width * channels, height, channels);
  const palette = kind === 3 ? dataOf(chunks, 'PLTE') : undefined;
  const colorAt = (index: number) =>
    palette === undefined ? pixels.readUIntBE(index * channels, 3) : palette.readUIntBE(3 * pixels.readUInt8(index), 3);
  return { width, height, colors: Uint32Array.from({ length: width * height }, (_, index) => colorAt(index)) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): Chunk[] {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('Not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function dataOf(chunks: readonly Chunk[], wanted: string): Buffer {
  return Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));
}

/** Each row begins with its filter type; each byte is the difference from a prediction by the bytes to the left and above. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : pixels.readUInt8(row * stride + column));
  for (let row = 0; row < height; row += 1) {
    const filter = raw.readUInt8(row * (stride + 1));
    for (let column = 0; column < stride; column += 1) {
      const left = at(row, column - channels);
      const predicted =
        [0, left, at(row - 1, column)][filter] ??
        fromAll(filter, left, at(row - 1, column), at(row - 1, column - channels));
      pixels.writeUInt8((raw.readUInt8(row * (stride + 1) + 1 + column) + predicted) & 255, row * stride + column);
    }
  }
  return pixels;
}

function fromAll(filter: number, left: number, above: number, corner: number): number {
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const nearest = [left, above, corner].map((value) => Math.abs(estimate - value));
  const [toLeft = 0, toAbove = 0, toCorner = 0] = nearest;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * Reduces the given colors to a limited number: frequent colors are kept, and every other color is mapped to a close one. A choice
 * by frequency alone would lose the rare colors of icons such as a red cross.
 */
export function paletteFor(frequencies: ReadonlyMap<number, number>, atMost = 128): number[] {
  const byFrequency = [...frequencies.entries()].toSorted(([, a], [, b]) => b - a).map(([color]) => color);
  for (let tolerance = 0; ; tolerance += 1) {
    const palette: number[] = [];
    for (const color of byFrequency) {
      if (palette.length > atMost) break;
      if (palette.every((chosen) => distance(chosen, color) > tolerance)) palette.push(color);
    }
    if (palette.length <= atMost) return palette;
  }
}

/** The largest difference in a channel, 0 to 255; -1 for the same color. */
function distance(one: number, other: number): number {
  if (one === other) return -1;
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255))));
}

/** Encodes the same picture with a palette. */
export function paletted(file: Buffer): Buffer {
  const { width, height, colors } = readPng(file);
  const frequencies = new Map<number, number>();
  for (const color of colors) frequencies.set(color, (frequencies.get(color) ?? 0) + 1);
  const palette = paletteFor(frequencies);
  const indexOf = new Map([...frequencies.keys()].map((color) => [color, nearestIn(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  colors.forEach((color, index) => {
    const row = Math.floor(index / width);
    rows.writeUInt8(indexOf.get(color) ?? 0, row * (width + 1) + 1 + (index % width));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const image = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearestIn(palette: readonly number[], color: number): number {
  const distances = palette.map((chosen) => distance(chosen, color));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
