import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  guessColumns,
  isAsKept,
  mappingLines,
  mappingOf,
} from '@/domain/imports/columns/column-mapping';
import { requestFields } from '@/domain/requests/import/import-fields';
import { importedRequestOf } from '@/domain/requests/import/request-row-of';
import { sourceHashOf } from '@/domain/requests/import/source-hash';

const none = mappingOf('');

describe('which column is which', () => {
  it('is guessed from our own names and from usual headings, however they are spaced', () => {
    const headings = ['工单\n编号*', '留言主题', '备注', '留言 时间', '诉求内容', '备注'];
    expect([...guessColumns(headings, requestFields, none)]).toEqual([
      ['number', 0],
      ['title', 1],
      ['submitted_at', 3],
      ['body', 4],
    ]);
  });

  it('is as the last file of the channel had it, and what was left out there is left out again', () => {
    const headings = ['单号', '时间', '内容', '类别'];
    const kept = mappingOf('单号=number\n时间=submitted_at\n内容=body');
    expect(isAsKept(headings, kept)).toBe(true);
    expect(guessColumns(headings, requestFields, kept).has('category')).toBe(false);
    const otherForm = ['编号', '时间', '内容', '类别'];
    expect(isAsKept(otherForm, kept)).toBe(false);
    expect(guessColumns(otherForm, requestFields, kept).get('category')).toBe(3);
  });

  it('never gives one column to two fields', () => {
    const known = requestFields.flatMap(({ name, label, aliases }) => [name, label, ...aliases]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known, '备注', ''), { maxLength: 15 }), (headings) => {
        const places = [...guessColumns(headings, requestFields, none).values()];
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('is kept and read back, also with an equals sign or a line end in a heading', () => {
    const lines = mappingLines(new Map([['number', 'A=B\n号']]));
    expect(mappingOf(lines).get('a=b号')).toBe('number');
    const { positions } = columnsOf(
      ['A=B\n号', '时间', '内容'],
      requestFields,
      mappingOf(`${lines}\n时间=submitted_at\n内容=body`),
      {
        isComplete: true,
      },
    );
    expect([...positions.keys()]).toEqual(['number', 'submitted_at', 'body']);
  });

  it('counts only what was chosen where somebody chose', () => {
    const chosen = mappingOf('单号=number\n时间=submitted_at\n正文=body');
    const headings = ['单号', '时间', '正文', 'category'];
    expect(columnsOf(headings, requestFields, chosen, { isComplete: true }).unused).toEqual(['category']);
    expect(columnsOf(['title', ...headings], requestFields, chosen).positions.get('category')).toBe(4);
  });
});

describe('a row of a file with more columns', () => {
  const cells = { number: '1', title: '路灯', body: '三盏灯不亮', submitted_at: '2019-04-25' };
  const row = (more: Record<string, string>) => importedRequestOf({ line: 2, cells: { ...cells, ...more } });
  const rowOf = (more: Record<string, string>) => {
    const checked = row(more);
    if ('issues' in checked) throw new Error(JSON.stringify(checked.issues));
    return checked.row;
  };

  it('takes a partly hidden phone number for none, and refuses one that cannot be right', () => {
    expect(rowOf({ phone: '138****5678' }).phone).toBeNull();
    expect(rowOf({ phone: '138 1234 5678' }).phone).toBe('13812345678');
    expect(row({ phone: '12' })).toMatchObject({ issues: [{ column: 'phone' }] });
    expect(row({ confidential: '也许' })).toMatchObject({ issues: [{ column: 'confidential' }] });
  });

  it('is recognized as unchanged when it came before these columns were known', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
    const before = ['路灯', '三盏灯不亮', '', '2019-04-24T16:00:00.000Z', null, null];
    expect(sourceHashOf(rowOf({}))).toBe(`${digest(JSON.stringify(before))}.${digest('路灯')}`);
    expect(sourceHashOf(rowOf({ place: '中山路' }))).not.toBe(sourceHashOf(rowOf({})));
  });
});
