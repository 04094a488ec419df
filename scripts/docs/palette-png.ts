/**
 * Makes a picture of text a third as large: a palette instead of three bytes for each pixel. Of the few colors beyond 256, which
 * occur at the edges of letters and in emoji, the rarest become their nearest neighbor.
 */
import { Buffer } from 'node:buffer';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Bytes of a pixel by the color type of the header: red, green and blue, and their opacity, which is always full. */
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
  /** Bytes of a pixel, beginning with red, green and blue. */
  readonly channels: number;
}

/** @param png of Chromium: opaque, 8 bits for each of red, green and blue, not interlaced */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels, channels } = decode(png);
  const colors = Array.from({ length: width * height }, (_, index) => pixels.readUIntBE(index * channels, 3));
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts.keys()].toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const palette = byCount.slice(0, 256);
  const indexOf = new Map(byCount.map((color) => [color, nearest(color, palette)] as const));
  const indices = colors.map((color) => indexOf.get(color) ?? 0);
  return paletteImage({ width, height }, palette, indices);
}

/** @param indices of each pixel's color in the palette, row by row */
export function paletteImage(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  palette: readonly number[],
  indices: readonly number[],
): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, index] of indices.entries()) rows[at + Math.floor(at / width) + 1] = index;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const entries = Buffer.alloc(palette.length * 3);
  for (const [at, color] of palette.entries()) entries.writeUIntBE(color, at * 3, 3);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(color: number, palette: readonly number[]): number {
  const exact = palette.indexOf(color);
  if (exact >= 0) return exact;
  const distances = palette.map((other) => distance(color, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** @throws if it is not such a picture */
function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [depth, colorType = 0, ...others] = header.subarray(8);
  const channels = channelsOf[colorType];
  if (depth !== 8 || channels === undefined || others.some((each) => each !== 0)) {
    throw new Error('not a PNG of 8 bits for each of red, green and blue');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  return { width, height, channels, pixels: unfiltered(rows, width * channels, height, channels) };
}

function chunksOf(png: Buffer) {
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each byte of a row is stored as the difference from a prediction, by the filter that the row begins with. */
function unfiltered(rows: Buffer, stride: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  const valueAt = (at: number, exists: boolean) => (exists ? (pixels[at] ?? 0) : 0);
  for (let at = 0; at < pixels.length; at += 1) {
    const [row, column] = [Math.floor(at / stride), at % stride];
    const hasLeft = column >= channels;
    const left = valueAt(at - channels, hasLeft);
    const up = valueAt(at - stride, row > 0);
    const corner = valueAt(at - stride - channels, hasLeft && row > 0);
    const predictions = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    const filter = rows[row * (stride + 1)] ?? 0;
    pixels[at] = (rows[row * (stride + 1) + 1 + column] ?? 0) + (predictions[filter] ?? 0);
  }
  return pixels;
}

/** Of the three neighbors the one that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
