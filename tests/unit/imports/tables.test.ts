import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, type FileLine, readFileLines } from '@/domain/imports';
import { numberText } from '@/domain/imports/table/xlsx/cell-text';
import { kindOf } from '@/domain/imports/table/xlsx/date-formats';
import { zipParts } from '@/domain/imports/table/xlsx/zip-parts';

async function linesOf(bytes: Uint8Array): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of readFileLines(bytesSource(bytes))) lines.push(line);
  return lines;
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A zip archive of these parts, written by hand so that it may lie about itself. */
function zip(parts: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // What it unpacks to is said to be ten bytes.
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...entries, end]);
}

const rels = (target: string, type: string, id = 'r1') =>
  `<Relationships xmlns="x"><Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/></Relationships>`;
const bareWorkbook = (sheet: string) => ({
  'xl/worksheets/sheet1.xml': sheet,
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': rels('worksheets/sheet1.xml', 'worksheet'),
  '_rels/.rels': rels('xl/workbook.xml', 'officeDocument'),
});

describe('a workbook', () => {
  it('gives texts, numbers and moments as people read them, from its first visible sheet', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('说明', { state: 'hidden' }).addRow(['不是这张']);
      const sheet = book.addWorksheet('工单');
      sheet.addRow(['编号', '时间', '日期', '时长', '数', '富文本', '对不对']);
      sheet.addRow([]);
      const row = sheet.addRow([
        '007',
        new Date(Date.UTC(2026, 10, 20, 8, 30, 5)),
        new Date(Date.UTC(2026, 10, 20)),
        75 / 86_400,
        0.1 + 0.2,
        { richText: [{ text: '路灯' }, { text: '不亮' }] },
        true,
      ]);
      row.getCell(2).numFmt = 'yyyy"年"m"月"d"日" hh:mm:ss';
      row.getCell(3).numFmt = 'yyyy-mm-dd';
      row.getCell(4).numFmt = '[h]:mm:ss';
    });
    const lines = await linesOf(bytes);
    expect(lines.map(({ line }) => line)).toEqual([1, 3]);
    expect(lines[1]?.cells).toEqual([
      '007',
      '2026-11-20 08:30:05',
      '2026-11-20',
      '0:01:15',
      '0.3',
      '路灯不亮',
      '是',
    ]);
  });

  it('counts days from 1904 where it says so', async () => {
    const moment = new Date(Date.UTC(2026, 10, 20, 8, 30));
    const bytes = await workbook((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('工单').addRow(['时间', moment]).getCell(2).numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect((await linesOf(bytes))[0]?.cells[1]).toBe('2026-11-20 08:30:00');
  });

  it('takes the stored result of a formula, computes none, and says which cells cannot be trusted', async () => {
    const bytes = await workbook((book) => {
      book
        .addWorksheet('工单')
        .addRow([
          { formula: 'CONCATENATE("A",1)', result: 'A1' },
          { formula: 'A1' },
          { error: '#N/A' },
        ] as ExcelJS.CellValue[]);
    });
    const [line] = await linesOf(bytes);
    expect(line?.cells[0]).toBe('A1');
    expect(line?.faults.map(({ index }) => index)).toEqual([1, 2]);
    expect(line?.faults[0]?.message).toContain('公式');
  });

  it('is read whatever the order of its parts, and without styles or shared texts', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>编号</t><rPh><t>hint</t></rPh></is></c><c><v>12</v></c></row></sheetData></worksheet>';
    expect((await linesOf(zip(bareWorkbook(sheet))))[0]?.cells).toEqual(['编号', '12']);
  });

  it('that unpacks to more than it says is stopped on the way, all parts together', async () => {
    const read = async (most: number) => {
      const parts = zipParts(zip({ one: ' '.repeat(80_000), two: ' '.repeat(80_000) }), most);
      let length = 0;
      for (const name of ['one', 'two']) for await (const text of parts.text(name)) length += text.length;
      return length;
    };
    expect(await read(160_000)).toBe(160_000);
    await expect(read(159_999)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('with a document type definition is refused', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>';
    await expect(linesOf(zip(bareWorkbook(sheet)))).rejects.toMatchObject({
      message: expect.stringContaining('打不开'),
    });
  });
});

describe('numbers of a workbook', () => {
  it('that lost digits show it instead of looking right', () => {
    expect(numberText('12345678901234567', 'number', false)).toMatch(/E\+16$/);
    expect(numberText('130682001001', 'number', false)).toBe('130682001001');
  });

  it('come out as typed for any amount of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const text = String(hundredths / 100);
        expect(numberText(text, 'number', false)).toBe(text === '-0' ? '0' : text);
      }),
    );
  });

  it('come out as the moment they stand for, to the second, in both calendars', () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 2) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, fc.boolean(), (moment, is1904) => {
        const serial = moment / 86_400 + (is1904 ? 24_107 : 25_569);
        const iso = new Date(moment * 1000).toISOString();
        const expected = iso.endsWith('T00:00:00.000Z')
          ? iso.slice(0, 10)
          : iso.slice(0, 19).replace('T', ' ');
        expect(numberText(String(serial), 'date', is1904)).toBe(expected);
      }),
    );
  });

  it.each([
    ['General', 'number'],
    ['0.00_);[Red]\\-0.00', 'number'],
    ['#,##0" 天"', 'number'],
    ['yyyy/m/d h:mm', 'date'],
    ['[$-804]yyyy"年"m"月"d"日"', 'date'],
    ['[mm]:ss', 'elapsed'],
  ])('%s shows a %s', (code, kind) => expect(kindOf(code)).toBe(kind));
});

describe('a text file', () => {
  const lineOf = async (bytes: Uint8Array) => (await linesOf(bytes))[0];

  it('is read in the encodings spreadsheet programs write', async () => {
    const utf16 = Buffer.from('\uFEFF编号\t标题', 'utf16le');
    expect((await lineOf(utf16))?.cells).toEqual(['编号', '标题']);
    const gb = Buffer.from('b1e0bac52cb1eaccfc', 'hex');
    expect((await lineOf(gb))?.cells[0]).toBe('编号');
  });

  it('says which cells have broken characters, and is not taken for another encoding because of them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('中山路邮局门口三盏路灯已经三天不亮了,'),
      Buffer.from([0xe5, 0x8c]),
      Buffer.from('好的'),
    ]);
    const line = await lineOf(bytes);
    expect(line?.cells[0]).toContain('中山路');
    expect(line?.faults).toEqual([{ index: 1, message: expect.stringContaining('认不出来') }]);
  });

  it.each([
    ['empty', Buffer.alloc(0), '空的'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), '不是表格'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'xlsx'],
  ])('that is %s is refused in plain words', async (_name, bytes, message) => {
    await expect(linesOf(bytes)).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });
});
