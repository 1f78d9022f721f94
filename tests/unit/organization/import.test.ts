import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, tableFile } from '@/domain/imports';
import { householdColumns, readHeader } from '@/domain/organization/import/columns';
import { parseArea, parseRow } from '@/domain/organization/import/parse-row';
import { readHouseholdRows } from '@/domain/organization/import/read-rows';
import { guarded, withoutGuard } from '@/shared/spreadsheet-text';

const header = householdColumns.map((column) => column.header);
const line = (overrides: Partial<Record<(typeof householdColumns)[number]['name'], string>> = {}) =>
  householdColumns.map(({ name, example }) => overrides[name] ?? example);
const csv = (...rows: string[][]) => [header, ...rows].map((row) => row.join(',')).join('\r\n');

async function read(bytes: Uint8Array) {
  const rows = [];
  for await (const row of readHouseholdRows(bytesSource(bytes))) rows.push(row);
  return rows;
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** 棉麻厂家属院 in GB18030, as a spreadsheet program saves it; the platform has no encoder for it. */
const gb = {
  棉麻厂家属院: 'c3dec2e9b3a7bcd2caf4d4ba',
  楼栋: 'c2a5b6b0',
  房号: 'b7bfbac5',
  小区: 'd0a1c7f8',
  '1号楼': '31bac5c2a5',
  社区代码: 'c9e7c7f8b4fac2eb',
};

describe('the first line', () => {
  it('finds columns by their header or another usual one, names what nobody knows and what is missing', () => {
    const found = readHeader(['社区代码', '小区 ', '楼号*', '备注', '单元']);
    expect([...found.positions.keys()]).toEqual(['communityCode', 'compound', 'building', 'unit']);
    expect(found.unknown).toEqual(['备注']);
    expect(found.missing).toEqual(['房号']);
  });
});

describe('one line', () => {
  const positions = readHeader(header);
  it('gives a row with the area in hundredths of a square metre', () => {
    expect(parseRow(2, line(), positions).row).toMatchObject({
      communityCode: '130682999999',
      building: '1号楼',
      room: '302',
      floorArea: 8950,
      tenure: 'owner',
      buildingKind: 'building',
      occupantCount: 2,
    });
  });

  it.each([
    [{ room: '' }, '房号', '必填'],
    [{ communityCode: '13068' }, '社区（村）代码', '12位'],
    [{ communityCode: '1.30682E+11' }, '社区（村）代码', '科学计数法'],
    [{ floorArea: '八十九' }, '建筑面积（平方米）', '数字'],
    [{ floorArea: '89.555' }, '建筑面积（平方米）', '两位小数'],
    [{ floorArea: '-1' }, '建筑面积（平方米）', '不小于0'],
    [{ tenure: '借住' }, '居住性质', '自有、租住、空置'],
    [{ occupantCount: '两' }, '居住人数', '整数'],
    [{ building: '楼'.repeat(60) }, '楼栋', '太长'],
  ])('refuses %o, saying where and why', (overrides, column, message) => {
    const { row, issues } = parseRow(7, line(overrides), positions);
    expect(row).toBeNull();
    expect(issues).toContainEqual({ line: 7, column, message: expect.stringContaining(message) });
  });

  it('reports all problems of a line at once', () => {
    expect(parseRow(3, line({ room: '', tenure: '？' }), positions).issues).toHaveLength(2);
  });
});

describe('areas', () => {
  it('are exact for any amount with up to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
        expect(parseArea((hundredths / 100).toFixed(2))).toBe(hundredths);
      }),
    );
  });
  it.each([
    ['89', 8900],
    ['89.5', 8950],
    ['89.50㎡', 8950],
    ['1,089.5', 108_950],
  ])('%s → %s', (text, area) => expect(parseArea(text)).toBe(area));
});

describe('files', () => {
  it('are read as UTF-8 with or without mark and as GB18030', async () => {
    const text = csv(line());
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`)]) {
      expect((await read(bytes))[0]?.row).toMatchObject({ compound: '明月豪苑', line: 2 });
    }
    const chinese = (words: (keyof typeof gb)[]) => words.map((word) => gb[word]).join('2c');
    const hex = `${chinese(['社区代码', '小区', '楼栋', '房号'])}0d0a${Buffer.from('130682001009,').toString('hex')}${chinese(['棉麻厂家属院', '1号楼'])}2c${Buffer.from('101').toString('hex')}`;
    expect((await read(Buffer.from(hex, 'hex')))[0]?.row).toMatchObject({
      compound: '棉麻厂家属院',
      building: '1号楼',
      room: '101',
    });
  });

  it('keep the line numbers people see, over empty lines and lines within quotes', async () => {
    const text = [
      header.join(','),
      '',
      line({ occupants: '"张三\n李四"' }).join(','),
      line({ room: '' }).join(','),
    ].join('\n');
    const rows = await read(Buffer.from(text));
    expect(rows[0]?.row?.line).toBe(3);
    expect(rows[1]?.issues[0]?.line).toBe(5);
  });

  it('name the second line of the same household', async () => {
    const rows = await read(Buffer.from(csv(line(), line({ room: '303' }), line({ room: ' ３０２' }))));
    expect(rows[2]).toMatchObject({
      row: null,
      issues: [{ line: 4, column: '', message: '和第2行是同一户' }],
    });
  });

  it.each([
    ['without rows', csv()],
    ['without a needed column', '小区,楼栋\r\n明月豪苑,1号楼'],
    ['that are binary', 'PK\u0003\u0004 not a workbook'],
    ['that are old workbooks', '\u0000\u0001\u0002'],
    ['with quotes that never close', `${csv()}\r\n"130682002012,`],
  ])('%s are refused with a sentence', async (_what, text) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({
      message: expect.stringMatching(/[一-龥]/),
    });
  });

  it.each(['csv', 'xlsx'] as const)('the template (%s) reads back as one right row', async (format) => {
    const bytes = await bytesOf(tableFile(format, { header, rows: [line()], sheet: '楼栋和户' }));
    const [first] = await read(bytes);
    expect(first).toMatchObject({ row: { communityCode: '130682999999', room: '302' }, issues: [] });
  });

  it('cells that would be formulas are shown, not computed, and come back as they were', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const text = (
      await bytesOf(tableFile('csv', { header: dangerous, rows: [dangerous], sheet: 's' }))
    ).toString();
    for (const cell of text.replace('\uFEFF', '').split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
    const book = new ExcelJS.Workbook();
    const xlsx = await bytesOf(tableFile('xlsx', { header: dangerous, rows: [dangerous], sheet: 's' }));
    await book.xlsx.load(xlsx.buffer.slice(xlsx.byteOffset, xlsx.byteOffset + xlsx.length) as ArrayBuffer);
    expect(book.worksheets[0]?.getCell('A1').formula).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(withoutGuard(guarded(cell))).toBe(cell.startsWith("'") ? withoutGuard(cell) : cell);
      }),
    );
  });
});
