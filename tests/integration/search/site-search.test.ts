import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchDocuments } from '@/domain/publishing';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildBuilding, buildCompound, buildDivision } from '../../factories/organization';
import { buildNotice, richText } from '../../factories/publishing';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const results = async (query: string, more = '') => {
  const answer = await app.fetch(`/search?q=${encodeURIComponent(query)}${more}`);
  const html = await answer.text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
};

/** A text of many different words: each a pair of characters that no other line has. */
function longText(lines: number): string[] {
  const characters = [...'东西南北春夏秋冬天地山水风云雨雪花草树木江河湖海金银铜铁红黄蓝绿'];
  const at = (index: number) => characters[index % characters.length] ?? '';
  return Array.from(
    { length: lines },
    (_, line) => `${at(line)}${at(line * 7 + 3)}路${line}号院由第${line + 100}小组负责，编号XQ${line}。`,
  );
}

describe('the search of the whole site', () => {
  it('finds the last line of a long notice and shows it', async () => {
    const { payload } = app;
    const lines = longText(400);
    expect(lines.join('').length).toBeGreaterThan(8000);
    await buildNotice(payload, {
      title: '责任分工一览',
      body: richText(...lines, '附则：石榴树由绿化队修剪。'),
    });
    const { results: found } = await searchDocuments({ payload, query: '石榴树' });
    expect(found.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual(['责任分工一览']);
    expect(found[0]?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toContain('石榴树');
    for (const line of [0, 150, 399]) {
      expect((await searchDocuments({ payload, query: `XQ${line}` })).total, `XQ${line}`).toBe(1);
    }
  });

  it('finds a notice by the name of an attachment, also after it got another name', async () => {
    const { payload } = app;
    const data = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 2\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
    );
    const file = { data, mimetype: 'application/pdf', name: 'a.pdf', size: data.length };
    const { id } = await payload.create({ collection: 'attachments', data: { title: '琵琶班报名表' }, file });
    await buildNotice(payload, { title: '兴趣班开课', attachments: [id] });
    expect(await results('琵琶')).toContain('兴趣班开课');
    await payload.update({ collection: 'attachments', id, data: { title: '古筝班报名表' } });
    expect(await results('古筝')).toContain('兴趣班开课');
    expect(await results('琵琶')).toContain('没有找到');
  });

  it('finds communities, compounds and buildings, above the documents and under their own filter', async () => {
    const { payload } = app;
    const { id: community, code } = await buildDivision(payload, { shortName: '海棠里社区' });
    const compound = await buildCompound(payload, { community, name: '海棠花园' });
    const building = await buildBuilding(payload, { compound: compound.id, name: '3号楼' });
    const { id } = await buildNotice(payload, { title: '海棠花园停水通知' });
    const all = await results('海棠花园 停水');
    expect(all).toContain(`href="/my-grid?compound=${compound.id}"><mark>海棠花园</mark>`);
    expect(all.indexOf('?compound=')).toBeLessThan(all.indexOf(`/notices/${id}`));
    const places = await results('海棠', '&kind=place');
    expect(places).toContain(`href="/communities/${code}"`);
    expect(places).toContain(`href="/my-grid?compound=${compound.id}"`);
    expect(places).not.toContain(`/notices/${id}`);
    expect(await results('海棠花园3号楼')).toContain(`href="/my-grid?building=${building.id}"`);
    expect(await results('海棠', '&kind=notice')).not.toContain(`/communities/${code}`);
    expect(await results('火星', '&kind=place')).toContain('没有找到');
  });

  it('takes no single character or punctuation for the name of a place', async () => {
    for (const query of ['社', '％ _', '第3件', "' OR 1=1"]) {
      expect(await results(query, '&kind=place'), query).toContain('没有找到');
    }
  });
});
