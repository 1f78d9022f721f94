import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersByHandler, evaluateRequest, foldChanges, periodOf } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildDivision } from '../../../factories/organization';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  buildStaff,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
let township: string;
let community: string;
let category: string;
let rare: string;
let unit: string;
let unitName: string;
const elsewhere = { township: '', community: '' };

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const here = await buildDivision(payload);
  township = String(here.township);
  community = here.id;
  const there = await buildDivision(payload);
  Object.assign(elsewhere, { township: String(there.township), community: there.id });
  category = await buildCategory(payload, { name: '供热' });
  rare = await buildCategory(payload, { name: '举报' });
  unit = await buildHandlingUnit(payload);
  unitName = String((await payload.findByID({ collection: 'units', id: unit })).name);
  for (const index of [0, 1, 2, 3, 4, 5]) {
    const { id } = await buildRequestAt(payload, 'evaluation', { unit, community, category });
    if (index === 5) continue;
    await evaluateRequest({
      payload,
      actor: visitor,
      id,
      byLink: true,
      solved: index === 0 ? 'unsolved' : 'solved',
      reasons: index === 0 ? ['not-solved'] : [],
      satisfaction: index === 1 ? 'basically-satisfied' : index === 0 ? 'dissatisfied' : 'satisfied',
    });
  }
  await buildRequest(payload, { community, category: rare, confidential: true });
  await buildRequest(payload, { community: elsewhere.community, category });
  await foldChanges({ payload });
});
afterAll(() => app?.close());

const read = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : undefined);
  expect(answer.status).toBe(200);
  return answer.text();
};
const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

describe('the public page', () => {
  it('shows each rate with its n and formula, counting every word of the requesters', async () => {
    const page = text(await read('/measures'));
    expect(page).toContain('解决率80.0%评价5件中的4件部分解决0.0%（0），没有解决20.0%（1）');
    expect(page).toContain('满意率80.0%');
    expect(page).toContain('说“解决了”的评价÷全部评价');
    expect(page).toContain('已请评价，还在评价期内');
  });

  it('gives a unit below the smallest n neither rate nor rank', async () => {
    const page = text(await read('/measures'));
    expect(page).toContain(`${unitName}—6`);
    expect(page).toContain('样本不足（5件）');
  });

  it('hides what is so small that somebody could be recognized, also from who takes the difference', async () => {
    const csv = await read('/measures.csv');
    const lines = csv.split('\r\n');
    const of = (name: string) => lines.find((line) => line.startsWith(`按分类,${name},`)) ?? '';
    expect(of('举报')).toContain('少于下限');
    expect(of('供热')).toContain('少于下限');
    const page = text(await read(`/measures?township=${township}&community=${community}&category=${rare}`));
    expect(page).toContain('这个范围里少于5件');
    expect(page).not.toContain('样本不足（1件）');
  });

  it('takes nothing from the address that it does not know', async () => {
    const page = await read(
      '/measures?from=2026-13&until=x&township=1&unit[$ne]=1&ranking=drop&category=%27',
    );
    expect(text(page)).toContain('受理量');
  });

  it('is reached from the home page and the questions', async () => {
    expect(await read('/')).toContain('href="/measures"');
    expect(await read('/requests')).toContain('href="/measures"');
  });
});

describe('the numbers inside', () => {
  const exported = async (
    role: 'supervisor' | 'township-leader' | 'community-staff' | 'unit-handler',
    scope: object,
    query: string,
  ) => {
    const { username } = await buildStaff(app.payload, role, scope as never);
    const cookie = await app.signInAs(username);
    return app.fetch(`/api/requests/measures/export?format=csv&${query}`, { headers: { cookie } });
  };

  it('are those of the whole city for the service centre, nothing hidden', async () => {
    const answer = await exported('supervisor', { kind: 'city', id: '' }, '');
    const csv = await answer.text();
    expect(csv).toMatch(/全部,合计,8,,/);
    expect(csv).toMatch(/按分类,举报,1,1,/);
  });

  it('stay within the place of the role, whatever the address asks for', async () => {
    const leader = await exported(
      'township-leader',
      { kind: 'township', id: township },
      `township=${elsewhere.township}`,
    );
    expect(await leader.text()).toMatch(/全部,合计,7,,/);
    const staff = await exported(
      'community-staff',
      { kind: 'community', id: elsewhere.community },
      `township=${township}&community=${community}`,
    );
    expect(await staff.text()).toMatch(/全部,合计,1,,/);
    const handler = await exported('unit-handler', { kind: 'unit', id: unit }, '');
    expect(handler.status).toBe(403);
    expect((await app.fetch('/api/requests/measures/export')).status).toBe(401);
  });

  it('go down to the people of a unit', async () => {
    const rows = await answersByHandler(app.payload, { unit, period: periodOf(undefined, undefined) });
    expect(rows).toMatchObject([{ answers: 6, onTime: 6, reopened: 1, rate: 1000 }]);
  });
});
