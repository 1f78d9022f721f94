import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedRequestOf, parseMoment } from '@/domain/requests/import/request-row-of';
import { matchPlaces } from '@/domain/requests/place-match';
import { redact } from '@/domain/requests/redact';
import { titleFrom } from '@/domain/requests/title';

const row = (cells: Record<string, string>) =>
  importedRequestOf({
    line: 7,
    cells: { number: '1', title: '路灯不亮', body: '三盏灯不亮', submitted_at: '2019-04-25', ...cells },
  });

describe('a row of an imported file', () => {
  it.each([
    ['2019-04-25T09:32:09+08:00', '2019-04-25T01:32:09.000Z'],
    ['2019-04-25T01:32:09Z', '2019-04-25T01:32:09.000Z'],
    ['2019-04-25 09:32:09', '2019-04-25T01:32:09.000Z'],
    ['2019/4/25 9:32', '2019-04-25T01:32:00.000Z'],
    ['2019年4月25日', '2019-04-24T16:00:00.000Z'],
    ['2019-04-25T09:32:09.123+0800', '2019-04-25T01:32:09.000Z'],
  ])('reads %s as a moment in the city', (text, expected) => {
    expect(parseMoment(text)?.toISOString()).toBe(expected);
  });

  it.each(['', '昨天', '2019-02-30', '2019-13-01', '25/04/2019', '2019-04-25 25:00'])(
    'takes “%s” for no moment',
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  it('says everything that is wrong at once, with line and column', () => {
    const checked = row({ number: ' ', submitted_at: '昨天', body: '' });
    expect('issues' in checked && checked.issues.map(({ line, column }) => [line, column])).toEqual([
      [7, 'number'],
      [7, 'body'],
      [7, 'submitted_at'],
    ]);
  });

  it('refuses an answer that came before the question, and a time to come', () => {
    expect(row({ reply: '已修好', replied_at: '2018-01-01' })).toMatchObject({
      issues: [{ column: 'replied_at' }],
    });
    expect(row({ submitted_at: '2999-01-01' })).toMatchObject({ issues: [{ column: 'submitted_at' }] });
  });

  it('refuses a field of millions of characters instead of storing it', () => {
    expect(row({ body: '长'.repeat(60_000) })).toMatchObject({
      issues: [{ column: 'body', message: expect.stringContaining('60000') }],
    });
  });

  it('takes a row without an answer as an open request', () => {
    expect(row({ reply: '  ', replied_at: '2019-05-01' })).toMatchObject({
      row: { reply: null, repliedAt: null },
    });
  });
});

describe('what becomes public', () => {
  it('loses phone, ID and card numbers, and nothing else', () => {
    expect(
      redact(
        '电话13812345678、138 1234 5678，身份证130682199001011234，卡6222020402012345678，办公室0312-2312345。',
      ),
    ).toBe('电话***、***，身份证***，卡***，办公室0312-2312345。');
  });

  it('never lets a mobile number through, wherever it stands', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
    const words = fc.stringMatching(/^[一-龥，。 ]{0,20}$/);
    fc.assert(
      fc.property(words, mobile, words, (before, number, after) => {
        expect(redact(before + number + after)).not.toContain(number);
      }),
    );
  });

  it('makes a title of the first sentence', () => {
    expect(titleFrom('路灯不亮。已经三天了')).toBe('路灯不亮');
    expect([...titleFrom('长'.repeat(99))]).toHaveLength(30);
    expect(titleFrom('\n。\n')).toBe('未写标题');
  });
});

describe('a place named in words', () => {
  const places = [
    { kind: 'compound' as const, id: '1', name: '明月豪苑', within: '明月豪苑社区' },
    { kind: 'community' as const, id: '2', name: '明月豪苑社区', within: '北城区街道' },
    { kind: 'compound' as const, id: '3', name: '幸福里', within: '城南社区' },
    { kind: 'compound' as const, id: '4', name: '幸福里', within: '城北社区' },
  ];

  it.each([
    ['明月豪苑 3 号楼', ['1']],
    ['明月豪苑社区门口', ['2']],
    ['幸福里1号楼', ['4', '3']],
    ['中山路邮局', []],
    ['', []],
  ])('“%s”', (text, ids) => {
    expect(matchPlaces(text, places).map(({ id }) => id)).toEqual(ids);
  });
});
