/** What a font's table of names says. */
export interface FontNames {
  readonly family: string;
  readonly copyright: string;
  readonly license: string;
}

/**
 * The font under another name. A reserved font name, as the SIL Open Font License knows it, may not stay in a font that was
 * changed. The font is SFNT; its head table keeps the old checksum, which readers ignore and a later conversion mends.
 */
export function renamedFont(font: Buffer, { family, copyright, license }: FontNames): Buffer {
  const plain = family.replaceAll(' ', '');
  const renamed = new Map([
    [0, copyright],
    [1, family],
    [2, 'Regular'],
    [3, `${plain}-Regular`],
    [4, `${family} Regular`],
    [6, `${plain}-Regular`],
    [13, license],
  ]);
  const tables = tablesOf(font).map(([tag, content]): Table => {
    if (tag !== 'name') return [tag, content];
    // From 256 on stand the names of axes and weights, to which other tables point.
    const kept = namesIn(content).filter(([id]) => id >= 256);
    return [tag, nameTable([...renamed, ...kept])];
  });
  return fontOf(font.subarray(0, 4), tables);
}

type Name = readonly [id: number, text: string];
type Table = [tag: string, content: Buffer];

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i): Table => {
    const record = 12 + i * 16;
    const start = font.readUInt32BE(record + 8);
    const length = font.readUInt32BE(record + 12);
    return [font.toString('latin1', record, record + 4), font.subarray(start, start + length)];
  });
}

/** The records for Windows, which are in UTF-16. */
function namesIn(table: Buffer): Name[] {
  const stored = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, i) =>
    [0, 2, 4, 6, 8, 10].map((at) => table.readUInt16BE(6 + 12 * i + at)),
  );
  return records
    .filter(([platform]) => platform === 3)
    .map(([, , , id = 0, length = 0, offset = 0]) => {
      const start = stored + offset;
      const text = Buffer.from(table.subarray(start, start + length)).swap16();
      return [id, text.toString('utf16le')];
    });
}

/** Records for Windows, in English: what every reader of fonts looks for. Source: OpenType 1.9, `name`. */
function nameTable(names: readonly Name[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = Buffer.alloc(6 + 12 * names.length);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  let offset = 0;
  for (const [i, [id]] of names.entries()) {
    const length = texts[i]?.length ?? 0;
    for (const [at, value] of [3, 1, 0x409, id, length, offset].entries())
      records.writeUInt16BE(value, 6 + 12 * i + 2 * at);
    offset += length;
  }
  return Buffer.concat([records, ...texts]);
}

function fontOf(version: Buffer, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  version.copy(directory);
  directory.writeUInt16BE(tables.length, 4);
  const parts = [directory];
  let offset = directory.length;
  for (const [i, [tag, content]] of tables.entries()) {
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(checksumOf(padded), 12 + 16 * i + 4);
    directory.writeUInt32BE(offset, 12 + 16 * i + 8);
    directory.writeUInt32BE(content.length, 12 + 16 * i + 12);
    offset += padded.length;
    parts.push(padded);
  }
  return Buffer.concat(parts);
}

function checksumOf(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
