import { expect, it } from 'vitest';
import { agentsOf } from '@/domain/mediation/agreements/agents';
import { draftedText, sameText } from '@/domain/mediation/agreements/agreement-text';
import {
  type AgreementPaper,
  agreementPdf,
  unprintable,
} from '@/domain/mediation/agreements/pdf/agreement-pdf';
import { box } from '@/domain/mediation/agreements/pdf/font';

const paper: AgreementPaper = {
  number: 'TJ20261123-0001',
  version: 2,
  organizationName: '明月社区人民调解委员会',
  mediators: ['王桂兰', '李龑'],
  text: {
    ...draftedText({
      parties: [{ name: '张㛃' }, { name: '李𬭬', detail: '定州市第一建筑公司' }],
      type: 'homestead',
    }),
    facts: '2026年10月，张家翻盖东房，滴水落在李家院里。',
    responsibilities: '双方各退一步，都不追究。',
    terms:
      '一、张家在12月10日前装好雨水管，把水引到自家院里。\n二、李家让出墙边三尺，双方共用，谁也不占（六尺巷）。',
    performance: '张家自己装，调解员到场看。',
    performBy: '2026-12-10T00:00:00+08:00',
  },
  writtenAt: '2026-11-23T10:00:00+08:00',
  remark: '草稿，签名盖章以后才生效',
};

async function read(data: Buffer) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(data), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  let size: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    size = page.view;
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.destroy();
  return { pages, size, text: pages.join('').replace(/\s/g, '') };
}

it('can be read back, names with rare characters too, on A4 with the typeface embedded and page numbers', async () => {
  const data = await agreementPdf(paper);
  const { pages, size, text } = await read(data);
  expect(size.map(Math.round)).toEqual([0, 0, 595, 842]);
  for (const words of [
    '调解协议书',
    '明月社区人民调解委员会',
    '编号：TJ20261123-0001',
    '甲方：张㛃',
    '乙方：李𬭬，定州市第一建筑公司',
    '滴水落在李家院里',
    '六尺巷',
    '履行期限：2026年12月10日前',
    '调解员李龑（签名）',
    '（印章）',
    '草稿，签名盖章以后才生效',
  ])
    expect(text, words).toContain(words.replace(/\s/g, ''));
  expect(text).not.toContain(box);
  for (const [index, page] of pages.entries())
    expect(page.replace(/\s/g, '')).toContain(`第${index + 1}页，共${pages.length}页`);
  const raw = data.toString('latin1');
  expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+NotoSerifSC/);
  expect(raw).toMatch(/\/FontFile[23]? \d+ 0 R/);
  expect(raw).toContain('/Lang');
  // A subset, not the fifteen megabytes of the whole typeface.
  expect(data.length).toBeLessThan(300_000);
  expect(unprintable(paper)).toEqual([]);
});

it('the paper to sign has no mark, and a number by which it is told from another of other words', async () => {
  const signing = { ...paper, remark: null };
  const { text } = await read(await agreementPdf(signing));
  expect(text).not.toMatch(/草稿|【/);
  const [number] = /第2稿定稿核对号[0-9A-F]{8}/.exec(text) ?? [];
  expect(number).toBeTruthy();
  const other = { ...signing, text: { ...signing.text, terms: '一、另一句。' } };
  expect((await read(await agreementPdf(other))).text).not.toContain(number ?? '');
  expect((await read(await agreementPdf(paper))).text).not.toContain('定稿');
});

it('gives the same bytes for the same words', async () => {
  expect((await agreementPdf(paper)).equals(await agreementPdf(paper))).toBe(true);
});

it('puts a box where the typeface has no character, says which, and tells beforehand', async () => {
  const rare = {
    ...paper,
    text: {
      ...paper.text,
      parties: [
        { side: '甲方', name: '王𪚥' },
        { side: '乙方', name: '李四' },
      ],
    },
  };
  expect(unprintable(rare)).toEqual(['𪚥']);
  const { text } = await read(await agreementPdf(rare));
  expect(text).toContain(`王${box}`);
  expect(text).toContain('U+2A6A5');
  expect(text).toContain('用笔写上');
});

it('keeps the lines to sign together when the terms run over pages', async () => {
  const long = Array.from(
    { length: 60 },
    (_, index) => `${index + 1}、第${index + 1}期在每月五日前付五百元。`,
  ).join('\n');
  const { pages } = await read(await agreementPdf({ ...paper, text: { ...paper.text, terms: long } }));
  expect(pages.length).toBeGreaterThan(2);
  const last = (pages.at(-1) ?? '').replace(/\s/g, '');
  expect(last).toContain('当事人张㛃（签名');
  expect(last).toContain('（印章）');
});

it('leaves no page for signatures alone, however long the terms are, and keeps what is agreed beside them', async () => {
  const term = '张家在每月五日前把水引到自家院里，李家让出墙边三尺，双方共用，谁也不占。';
  const made = await Promise.all(
    Array.from({ length: 24 }, async (_, lines) => {
      const terms = Array.from({ length: lines + 1 }, (_line, index) => `${index + 1}、${term}`).join('\n');
      const parties = paper.text.parties.map((one) => (lines % 2 ? { ...one, name: '王𪚥' } : one));
      return (await read(await agreementPdf({ ...paper, text: { ...paper.text, parties, terms } }))).pages;
    }),
  );
  for (const count of [2, 3]) expect(made.some(({ length }) => length === count)).toBe(true);
  for (const pages of made) {
    const last = (pages.at(-1) ?? '').replace(/\s/g, '');
    for (const words of ['履行方式', '履行期限', '生效之日起三十日内', '（印章）'])
      expect(last).toContain(words);
  }
});

it('leaves no half page empty before the signatures: a long last part begins where there is room, its end goes with them', async () => {
  const performance = `${'张家自己装好雨水管，李家看着，调解员到场看，村委会的人量好以后在图上写明。'.repeat(9)}最后一句。`;
  const terms = '一、张家装好雨水管。\n二、李家让出墙边三尺。\n三、以后有事先打招呼。';
  const { pages } = await read(await agreementPdf({ ...paper, text: { ...paper.text, terms, performance } }));
  expect(pages).toHaveLength(2);
  const [first = '', last = ''] = pages.map((one) => one.replace(/\s/g, ''));
  expect(first).toContain('履行方式张家自己装好雨水管');
  for (const words of ['最后一句。', '履行期限', '生效之日起三十日内', '（印章）']) {
    expect(last).toContain(words);
    expect(first).not.toContain(words);
  }
  const whole = [first, last].map((one) => one.replace(/TJ20261123-0001　?第2稿.*$/, '')).join('');
  expect(whole).toContain(performance);
});

it('names who came for a party with a mandate, and has them sign', async () => {
  const [one, other] = paper.text.parties;
  if (!one || !other) throw new Error('an agreement has two sides');
  const parties = [one, { ...other, agent: '张小山' }];
  const { text } = await read(await agreementPdf({ ...paper, text: { ...paper.text, parties } }));
  expect(text).toContain('乙方的代理人：张小山（有委托书）');
  expect(text).toContain('当事人李𬭬的代理人张小山（签名、按指印）');
  expect(text).not.toContain('甲方的代理人');
  const rare = { ...paper, text: { ...paper.text, parties: [one, { ...other, agent: '王𪚥' }] } };
  expect(unprintable(rare)).toEqual(['𪚥']);
});

it('knows the agent by the last time somebody was there for a party', () => {
  const mark = (session: string, person: string, representative: string | null, absent = false) => ({
    session,
    person,
    kind: 'party' as const,
    standing: absent ? ('absent' as const) : representative ? ('represented' as const) : ('present' as const),
    representative,
    mandateSeen: representative !== null,
  });
  const sessions = [
    { id: 's2', order: 2 },
    { id: 's1', order: 1 },
  ];
  const marks = [
    ...[mark('s1', 'a', '李二'), mark('s1', 'b', '王五'), mark('s1', 'c', null)],
    ...[mark('s2', 'a', null, true), mark('s2', 'b', null), mark('s2', 'c', '赵六')],
  ];
  expect(Object.fromEntries(agentsOf(sessions, marks))).toEqual({ a: '李二', c: '赵六' });
});

it('knows when nothing was changed', () => {
  expect(sameText(paper.text, { ...paper.text })).toBe(true);
  expect(sameText(paper.text, { ...paper.text, terms: '别的' })).toBe(false);
});
