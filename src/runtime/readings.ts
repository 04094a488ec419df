/**
 * The letters and digits of a text, as somebody who wants to put a token together would read them. Line breaks, spaces, invisible
 * characters, quotes and the soft breaks of quoted-printable between them make no difference. Takes time and memory in
 * proportion to the text. Pure.
 */

export interface Reading {
  /** In lower case. */
  readonly letters: string;
  /** Where each of them begins in the text, and how many characters it takes there. */
  readonly from: Uint32Array;
  readonly width: Uint8Array;
}

/**
 * How JSON, JavaScript, URLs, quoted-printable and HTML write a character, and what a page or a terminal does not show: tags,
 * character references, control sequences.
 */
const escape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is searched for
  /\\u([0-9a-f]{4})|(?:\\x|[%=])([0-9a-f]{2})|\\[bfnrtv0]|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&[a-z]{2,8};|<\/?[a-z][^<>]{0,80}>|\u001B\[[\d;]{0,16}[a-z]/gi;

/** The text as it is and, if it has escapes, also without them. */
export function readingsOf(text: string): Reading[] {
  const plain = read(text, []);
  return text.search(escape) < 0 ? [plain] : [plain, read(text, text.matchAll(escape))];
}

export function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '').toLowerCase();
}

/** The code in lower case; 0 for what is neither a letter nor a digit. */
const lowerCodes = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = lettersOf(String.fromCharCode(code));
  return letter === '' ? 0 : letter.charCodeAt(0);
});

function read(text: string, escapes: Iterable<RegExpExecArray>): Reading {
  const [codes, from, width] = [new Uint8Array(text.length), new Uint32Array(text.length), new Uint8Array(text.length)];
  let count = 0;
  const add = (code: number, index: number, length: number): void => {
    const lower = lowerCodes[code] ?? 0;
    if (lower === 0) return;
    [codes[count], from[count], width[count]] = [lower, index, length];
    count += 1;
  };
  const addAll = (begin: number, end: number): void => {
    for (let index = begin; index < end; index += 1) add(text.charCodeAt(index), index, 1);
  };
  let end = 0;
  for (const match of escapes) {
    addAll(end, match.index);
    add(codeOf(match), match.index, match[0].length);
    end = match.index + match[0].length;
  }
  addAll(end, text.length);
  return { letters: Buffer.from(codes.buffer, 0, count).toString('latin1'), from, width };
}

/** 0 for an escape that stands for no letter or digit. */
function codeOf([, unicode, byte, hexadecimal, decimal]: RegExpExecArray): number {
  const hex = unicode ?? byte ?? hexadecimal;
  return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}
