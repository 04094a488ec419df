/**
 * A ZIP archive, the same bytes for the same files: sorted, without times. Source: PKWARE, APPNOTE.TXT (local headers, central
 * directory, its end).
 */
import { crc32, deflateRawSync } from 'node:zlib';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Version 2.0: deflated. */
const needed = 20;
const deflated = 8;
/** Names are UTF-8. */
const utf8 = 0x0800;
/** 1 January 1980, the first day that the format knows. */
const day = 0x0021;

export function zip(files: Files): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes, { level: 9 });
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(needed, 0);
    common.writeUInt16LE(utf8, 2);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt16LE(day, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, needed, 0]), common, place, name);
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, data);
    offset += 4 + common.length + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
