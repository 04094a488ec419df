/** The few DER types (ITU-T X.690) that a certificate needs. */

function element(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

export function set(...parts: readonly Uint8Array[]): Buffer {
  return element(0x31, Buffer.concat(parts));
}

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return element(0x02, negative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function boolean(value: boolean): Buffer {
  return element(0x01, Buffer.from([value ? 0xff : 0]));
}

export function utf8String(text: string): Buffer {
  return element(0x0c, Buffer.from(text, 'utf8'));
}

export function octetString(content: Uint8Array): Buffer {
  return element(0x04, content);
}

/** `unused` is the number of bits left over at the end of the last byte. */
export function bitString(content: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.concat([Buffer.from([unused]), content]));
}

/** UTCTime: right until 2049. */
export function utcTime(time: Date): Buffer {
  const digits = time.toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '');
  return element(0x17, Buffer.from(digits.slice(2), 'ascii'));
}

/** A tag of the surrounding structure's own: `[n]`, holding other elements or bare content. */
export function tagged(number: number, kind: 'constructed' | 'primitive', content: Uint8Array): Buffer {
  return element((kind === 'constructed' ? 0xa0 : 0x80) | number, content);
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

/** An object identifier from its dotted form. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}
