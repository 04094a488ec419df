/**
 * A tar archive, the same bytes for the same files: without times, owners or compression. No package: what is signed is packed where none is
 * installed. Source: POSIX.1-1988, "ustar".
 */
const block = 512;

export function archive(files: readonly (readonly [path: string, content: Buffer])[]): Buffer {
  const parts = files.flatMap(([path, content]) => [header(path, content.length), content, padding(content.length)]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

const padding = (length: number) => Buffer.alloc((block - (length % block)) % block);

/** @throws for a path that the format would cut */
function header(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long for the archive`);
  const bytes = Buffer.alloc(block);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  const fields: readonly (readonly [at: number, text: string])[] = [
    [0, path],
    [100, octal(0o644, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(size, 11)],
    [136, octal(0, 11)],
    // The sum is that of a header with blanks in its place.
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\0'],
    [263, '00'],
  ];
  for (const [at, text] of fields) bytes.write(text, at);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${octal(sum, 6)} `, 148);
  return bytes;
}
