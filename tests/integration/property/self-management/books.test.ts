import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLine, changeOpening, correctBook, openBook, publishBook, removeLine } from '@/domain/property';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildPhoto, staffActor } from '../../../factories/property';
import {
  buildBook,
  buildCommittee,
  buildKeeper,
  buildSelfManaged,
  lineOn,
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

describe('a book', () => {
  it('goes on from the month before, and another figure needs an explanation with both', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    const first = { compound, fund: 'public-revenue' as const, month: '2026-01' };
    await expect(openBook({ ...call(), ...first })).rejects.toMatchObject({
      fields: { opening: expect.stringContaining('没有2025年12月的账') },
    });
    await buildBook(app.payload, compound, { month: '2026-01', opening: 50_000 });
    const next = { ...call(), compound, fund: 'public-revenue' as const, month: '2026-02' };
    const wrong = openBook({ ...next, opening: 60_000 });
    await expect(wrong).rejects.toMatchObject({
      fields: { opening: expect.stringMatching(/620\.00元.*600\.00元.*差-20\.00元/) },
    });
    const { id } = await openBook(next);
    expect(await readBook(app.payload, id)).toMatchObject({
      opening: 62_000,
      closing: 62_000,
      state: 'draft',
    });
    await expect(openBook(next)).rejects.toMatchObject({ code: 'conflict' });
    await changeOpening({ ...call(), id, opening: 61_000, explanation: '手续费10元漏记在银行' });
    await publishBook({ ...call(), id });
    const html = await (await app.fetch(`/compounds/${compound}/accounts/2026-02`)).text();
    expect(html).toContain('手续费10元漏记在银行');
    await expect(changeOpening({ ...call(), id, opening: 1 })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('takes lines of its month alone, with a category of their direction', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    const { id } = await buildBook(app.payload, compound, { opening: 0, lines: [], publish: false });
    const refused = (more: object) => addLine({ ...call(), book: id, ...lineOn('2026-03', more) });
    await expect(refused({ on: '2026-04-01' })).rejects.toMatchObject({
      fields: { on: expect.stringContaining('不在2026年3月里') },
    });
    await expect(refused({ category: 'lift' })).rejects.toMatchObject({
      fields: { category: expect.any(String) },
    });
    await expect(refused({ amount: 1.5 })).rejects.toMatchObject({ fields: { amount: expect.any(String) } });
    await expect(refused({ amount: 0 })).rejects.toMatchObject({ fields: { amount: expect.any(String) } });
  });

  it('adds up when twenty enter lines at once, and a form sent ten times is one line', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    const { id } = await buildBook(app.payload, compound, { opening: 0, lines: [], publish: false });
    const once = { ...lineOn('2026-03', { amount: 7 }), formKey: `twice-${id}` };
    const sent = await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        addLine({ ...call(), book: id, ...lineOn('2026-03', { amount: 100 + index }) }),
      ),
      ...Array.from({ length: 10 }, () => addLine({ ...call(), book: id, ...once })),
    ]);
    expect(new Set(sent.slice(20).map((line) => line.id)).size).toBe(1);
    const lines = await readLines(app.payload, id);
    expect(lines).toHaveLength(21);
    const total = 20 * 100 + 190 + 7;
    expect(await readBook(app.payload, id)).toMatchObject({ income: total, closing: total });
  });

  it('is published once by twenty at once, by somebody else than who entered all of it, after its month', async () => {
    const { compound, community } = await buildSelfManaged(app.payload);
    const [one, other] = [
      await buildKeeper(app.payload, community),
      await buildKeeper(app.payload, community),
    ];
    const { id } = await buildBook(app.payload, compound, { opening: 0, publish: false, actor: one });
    await expect(publishBook({ payload: app.payload, actor: one, id })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('另一位同事'),
    });
    const done = await Promise.all(
      Array.from({ length: 20 }, () => publishBook({ payload: app.payload, actor: other, id })),
    );
    expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const { totalDocs } = await app.payload.count({
      collection: 'property-events',
      where: { subject: { equals: id }, label: { equals: '公布' } },
    });
    expect(totalDocs).toBe(1);
    const thisMonth = new Date().toISOString().slice(0, 7);
    const early = await buildBook(app.payload, compound, {
      month: thisMonth,
      opening: 0,
      lines: [],
      publish: false,
    });
    await expect(publishBook({ ...call(), id: early.id })).rejects.toMatchObject({ code: 'invalid-state' });
  });

  it('is published only after the month before', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    const first = await buildBook(app.payload, compound, { month: '2026-01', opening: 0, publish: false });
    const second = await buildBook(app.payload, compound, { month: '2026-02', publish: false });
    await expect(publishBook({ ...call(), id: second.id })).rejects.toMatchObject({
      message: expect.stringContaining('请先公布2026年1月'),
    });
    await addLine({ ...call(), book: first.id, ...lineOn('2026-01', { amount: 500 }) });
    await publishBook({ ...call(), id: first.id });
    await expect(publishBook({ ...call(), id: second.id })).rejects.toMatchObject({
      fields: { explanation: expect.stringContaining('差-5.00元') },
    });
    await changeOpening({ ...call(), id: second.id, opening: 12_500 });
    await publishBook({ ...call(), id: second.id });
  });
});

describe('a published book', () => {
  it('shows its vouchers, is corrected by new lines, and moves the balances of later months with it', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    const files = [await buildPhoto(app.payload)];
    const march = await buildBook(app.payload, compound, {
      opening: 100_000,
      lines: [
        lineOn('2026-03', {
          item: '保洁工资',
          direction: 'spending',
          category: 'cleaning-work',
          amount: 90_000,
          files,
        }),
      ],
      publish: false,
    });
    const photo = `/property-files/${files[0]}`;
    expect((await app.fetch(photo)).status).toBe(404);
    expect(await (await app.fetch(`/compounds/${compound}/accounts`)).text()).not.toContain('保洁工资');
    expect((await app.fetch(`/compounds/${compound}/accounts/2026-03`)).status).toBe(404);
    await publishBook({ ...call(), id: march.id });
    expect((await app.fetch(photo)).status).toBe(200);
    const april = await buildBook(app.payload, compound, { month: '2026-04' });
    const [line = ''] = march.lines;
    await expect(removeLine({ ...call(), id: line })).rejects.toMatchObject({ code: 'invalid-state' });
    const right = lineOn('2026-03', {
      item: '保洁工资',
      direction: 'spending',
      category: 'cleaning-work',
      amount: 80_000,
    });
    const corrected = await correctBook({ ...call(), book: march.id, line, ...right, reason });
    await expect(correctBook({ ...call(), book: march.id, line, ...right, reason })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    expect(await readBook(app.payload, march.id)).toMatchObject({
      state: 'corrected',
      closing: 20_000,
      spending: 80_000,
    });
    expect(await readBook(app.payload, april.id)).toMatchObject({
      opening: 10_000,
      carriedIn: 10_000,
      closing: 32_000,
      state: 'published',
    });
    const html = await (await app.fetch(`/compounds/${compound}/accounts/2026-03`)).text();
    for (const words of ['800.00', '改为800.00元', reason, '已更正，见新的一笔'])
      expect(html).toContain(words);
    const later = await (await app.fetch(`/compounds/${compound}/accounts/2026-04`)).text();
    expect(later).toContain('公布时写的是 100.00 元；以前的月份有更正，调整了 100.00 元');
    // Taken back altogether, and one that had been forgotten.
    await correctBook({ ...call(), book: march.id, line: corrected.id, ...right, amount: 0, reason });
    await correctBook({ ...call(), book: march.id, ...lineOn('2026-03', { amount: 5000 }), reason });
    expect(await readBook(app.payload, march.id)).toMatchObject({
      spending: 0,
      income: 5000,
      closing: 105_000,
    });
    expect(await readBook(app.payload, april.id)).toMatchObject({ carriedIn: 95_000, closing: 117_000 });
    const csv = await (await app.fetch(`/compounds/${compound}/accounts/2026-03/lines.csv`)).text();
    expect(csv).toContain('已更正，不计入');
    expect(csv).toContain('1050.00');
  });
});

describe('who may', () => {
  it('keep the books: staff, and members of the committee in term; publish: staff alone', async () => {
    const { compound, resident } = await buildSelfManaged(app.payload);
    const own = { payload: app.payload, actor: resident.actor };
    const book = { compound, fund: 'public-revenue' as const, month: '2026-03', opening: 0 };
    await expect(openBook({ ...own, ...book })).rejects.toMatchObject({ code: 'forbidden' });
    await buildCommittee(app.payload, compound, { residency: resident.residency });
    const { id } = await openBook({ ...own, ...book });
    await addLine({ ...own, book: id, ...lineOn('2026-03') });
    await expect(publishBook({ ...own, id })).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = await buildSelfManaged(app.payload);
    await expect(openBook({ ...own, ...book, compound: elsewhere.compound })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await buildKeeper(app.payload, elsewhere.community);
    await expect(publishBook({ payload: app.payload, actor: stranger, id })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('not keep them any more once the term is over', async () => {
    const { compound, resident } = await buildSelfManaged(app.payload);
    await buildCommittee(app.payload, compound, { residency: resident.residency, until: '2026-10-31' });
    const book = { compound, fund: 'public-revenue' as const, month: '2026-03', opening: 0 };
    await expect(openBook({ payload: app.payload, actor: resident.actor, ...book })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
