/** Draws the extension's icon: a key on a rounded square. */
import { paletteImage } from '../docs/palette-png.ts';

/** From blue to white, by how much of a pixel the key covers; the last color is that of the corners. */
const shades = 32;
const blue = [0x1f, 0x6f, 0xeb] as const;
const palette = Array.from({ length: shades + 1 }, (_, shade) =>
  blue.reduce((color, part) => color * 256 + Math.round(part + ((255 - part) * shade) / shades), 0),
);

/** The key in a square of side 1: a ring, a shaft, two teeth. */
function isKey(x: number, y: number): boolean {
  const fromRing = Math.hypot(x - 0.34, y - 0.5);
  const inBox = (left: number, top: number, right: number, bottom: number) =>
    x >= left && x <= right && y >= top && y <= bottom;
  const isRing = fromRing >= 0.085 && fromRing <= 0.16;
  return isRing || inBox(0.48, 0.465, 0.82, 0.535) || inBox(0.64, 0.5, 0.7, 0.64) || inBox(0.75, 0.5, 0.81, 0.61);
}

/** Outside a square with rounded corners. */
function isCorner(x: number, y: number): boolean {
  const radius = 0.16;
  const [dx, dy] = [x, y].map((at) => Math.max(radius - at, at - (1 - radius), 0));
  return Math.hypot(dx ?? 0, dy ?? 0) > radius;
}

const grid = [0.125, 0.375, 0.625, 0.875] as const;

/** Share of a pixel, by sixteen points in it. */
function coverage(x: number, y: number, side: number): number {
  const points = grid.flatMap((dx) => grid.map((dy) => [(x + dx) / side, (y + dy) / side] as const));
  const white = points.filter(([at, down]) => isCorner(at, down) || isKey(at, down)).length;
  return Math.round((white / points.length) * shades);
}

/** @param side in pixels; the marketplace wants 128 at least */
export function iconPng(side: number): Buffer {
  const indices = Array.from({ length: side * side }, (_, at) => coverage(at % side, Math.floor(at / side), side));
  return paletteImage({ width: side, height: side }, palette, indices);
}
