import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addLine, correctBook, openBook, publishBook, removeLine } from '@/domain/property';
import { startTestApp, type TestApp } from '../../../factories/app';
import { staffActor } from '../../../factories/property';
import {
  buildBook,
  buildSelfManaged,
  lineOn,
  monthAfter,
  readBook,
  readLines,
} from '../../../factories/self-management';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: staffActor });
const reason = '票据看错了';

const step = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    amount: fc.integer({ min: 1, max: 500_000 }),
    out: fc.boolean(),
  }),
  fc.record({ do: fc.constant('remove' as const), pick: fc.nat(50) }),
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({
    do: fc.constant('correct' as const),
    month: fc.nat(5),
    pick: fc.nat(50),
    amount: fc.nat(400_000),
  }),
);

it('balances add up and join over months, whatever is entered, removed, published and corrected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const { compound } = await buildSelfManaged(app.payload);
      const books = [
        (
          await buildBook(app.payload, compound, {
            month: '2026-01',
            opening: 77_700,
            lines: [],
            publish: false,
          })
        ).id,
      ];
      const month = () => monthAfter('2026-01', books.length - 1);
      const current = () => books.at(-1) ?? '';
      const spent = { direction: 'spending' as const, category: 'office' };
      const entered = async (book: string) =>
        (await readLines(app.payload, book)).filter(({ state }) => state === 'entered');
      for (const one of steps) {
        if (one.do === 'add') {
          const more = { amount: one.amount, ...(one.out ? spent : {}) };
          await addLine({ ...call(), book: current(), ...lineOn(month(), more) });
        } else if (one.do === 'remove') {
          const lines = await entered(current());
          const line = lines[one.pick % Math.max(1, lines.length)];
          if (line) await removeLine({ ...call(), id: line.id });
        } else if (one.do === 'publish' && books.length < 9) {
          await publishBook({ ...call(), id: current() });
          const fund = 'public-revenue' as const;
          books.push(
            (await openBook({ ...call(), compound, fund, month: monthAfter('2026-01', books.length) })).id,
          );
        } else if (one.do === 'correct' && books.length > 1) {
          const index = one.month % (books.length - 1);
          const book = books[index] ?? '';
          const lines = await entered(book);
          const line = lines[one.pick % Math.max(1, lines.length)];
          const right = lineOn(monthAfter('2026-01', index), { amount: Math.max(line ? 0 : 1, one.amount) });
          await correctBook({ ...call(), book, ...right, reason, ...(line ? { line: line.id } : {}) });
        }
      }
      let before: number | null = null;
      for (const id of books) {
        const book = await readBook(app.payload, id);
        const lines = await entered(id);
        const sum = (direction: string) =>
          lines.reduce((total, line) => total + (line.direction === direction ? line.amount : 0), 0);
        expect([book.income, book.spending]).toEqual([sum('income'), sum('spending')]);
        expect(book.closing).toBe(book.opening + book.carriedIn + book.income - book.spending);
        if (before !== null) expect(book.opening + book.carriedIn).toBe(before);
        before = book.closing;
      }
    }),
    { numRuns: 8 },
  );
});
