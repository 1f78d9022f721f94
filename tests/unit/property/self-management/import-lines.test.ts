import { describe, expect, it } from 'vitest';
import { lineRowOf } from '@/domain/property/self-management/import/line-row-of';
import { totalsProblem } from '@/domain/property/self-management/import/line-task';

const book = { fund: 'public-revenue' as const, month: '2026-03' };
const read = (cells: Record<string, string>) => lineRowOf({ line: 7, cells }, book);
const rowOf = (cells: Record<string, string>) => {
  const found = read(cells);
  return 'row' in found ? found.row : found;
};

describe('a line of a ledger', () => {
  it('is read with two columns of amounts or one with its direction, and with dates as ledgers write them', () => {
    for (const on of ['2026-03-05', '2026/3/5', '3月5日', '3.5', '5', '5日', '2026年3月5日'])
      expect(
        rowOf({ on, item: '停车费', income: '1,200.00', spending: '', category: '停车' }),
        on,
      ).toMatchObject({
        on: '2026-03-04T16:00:00.000Z',
        direction: 'income',
        amount: 120_000,
        category: 'parking',
      });
    expect(rowOf({ on: '5', item: '换灯', direction: '支', amount: '36.5', category: '灯具' })).toMatchObject(
      {
        direction: 'spending',
        amount: 3650,
        category: 'other-spending',
      },
    );
  });

  it('says what is wrong, all of it', () => {
    const found = read({ on: '4月5日', item: '', income: '一百', spending: '' });
    expect('issues' in found && found.issues.map(({ column }) => column).sort()).toEqual(['income', 'item']);
    expect(read({ on: '4月5日', item: '停车', income: '5' })).toMatchObject({
      issues: [{ column: 'on', message: expect.stringContaining('不在2026年3月里') }],
    });
    expect(read({ on: '5', item: '停车', income: '5', spending: '6' })).toMatchObject({
      issues: [{ message: expect.stringContaining('只能填一个') }],
    });
  });

  it('is a line of totals when it says so, and its figures are compared', () => {
    const found = read({ on: '合 计', item: '', income: '1,200.00', spending: '300' });
    const totals = 'totals' in found ? found.totals : null;
    expect(totals).toEqual({ line: 7, income: 120_000, spending: 30_000 });
    expect(totals && totalsProblem(totals, { income: 120_000, spending: 30_000 }, 0)).toBeNull();
    const problem = totals && totalsProblem(totals, { income: 110_000, spending: 30_000 }, 0);
    expect(problem).toContain('1,200.00元');
    expect(problem).toContain('1,100.00元');
    expect(read({ on: '', item: '支出合计', amount: '300' })).toMatchObject({
      totals: { income: null, spending: 30_000 },
    });
  });
});
