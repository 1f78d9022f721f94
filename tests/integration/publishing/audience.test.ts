import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestNotices, urgentNotices } from '@/domain/publishing';
import { startTestApp, type TestApp } from '../../factories/app';
import {
  buildBuilding,
  buildCompound,
  buildDivision,
  buildGrid,
  buildPartyOrganization,
} from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';

/** Two grids, two compounds and three buildings of one community, a neighbour community, and another township. */
interface City {
  township: string;
  community: string;
  code: string;
  neighbour: string;
  grid: string;
  otherGrid: string;
  compound: string;
  otherCompound: string;
  building: string;
  next: string;
  otherBuilding: string;
}

let app: TestApp;
let city: City;

beforeAll(async () => {
  app = await startTestApp();
  city = await buildCity();
  const { payload } = app;
  const { grid, otherGrid, compound, otherCompound, building, next, otherBuilding } = city;
  const elsewhere = (await buildDivision(payload, { level: 'township' })).id;
  const places: Record<string, Parameters<typeof buildNotice>[1]> = {
    全市: {},
    本街道: { township: city.township },
    他街道: { township: elsewhere },
    本社区: { community: city.community },
    邻社区: { community: city.neighbour },
    本网格: { grid },
    他网格: { grid: otherGrid },
    本小区: { compound },
    他小区: { compound: otherCompound },
    本楼: { building },
    邻楼: { building: next },
    他楼: { building: otherBuilding },
    邻楼等: { building: next, moreBuildings: [building] },
  };
  for (const [title, place] of Object.entries(places)) {
    await buildNotice(payload, { title, urgent: true, ...place });
  }
});
afterAll(() => app.close());

async function buildCity(): Promise<City> {
  const { payload } = app;
  const township = (await buildDivision(payload, { level: 'township' })).id;
  const home = await buildDivision(payload, { township });
  const community = home.id;
  const neighbour = (await buildDivision(payload, { township })).id;
  const [grid, otherGrid] = [
    await buildGrid(payload, { community }),
    await buildGrid(payload, { community }),
  ];
  const compound = await buildCompound(payload, { community });
  const otherCompound = await buildCompound(payload, { community });
  const building = await buildBuilding(payload, { grid: grid.id, compound: compound.id });
  const next = await buildBuilding(payload, { grid: grid.id, compound: compound.id });
  const other = await buildBuilding(payload, { grid: otherGrid.id, compound: otherCompound.id });
  return {
    township,
    community,
    code: home.code,
    neighbour,
    grid: grid.id,
    otherGrid: otherGrid.id,
    compound: compound.id,
    otherCompound: otherCompound.id,
    building: building.id,
    next: next.id,
    otherBuilding: other.id,
  };
}

const above = ['全市', '本街道', '本社区'];
const inside = ['本网格', '他网格', '本小区', '他小区', '本楼', '邻楼', '他楼', '邻楼等'];

const viewers: [string, (keyof City)[], string[]][] = [
  [
    'a resident of the building',
    ['building', 'compound', 'grid', 'community', 'township'],
    [...above, '本网格', '本小区', '本楼', '邻楼等'],
  ],
  [
    'a resident of a building without a compound',
    ['building', 'grid', 'community', 'township'],
    [...above, '本网格', '本楼', '邻楼等'],
  ],
  [
    'a resident of a building without a grid',
    ['building', 'compound', 'community', 'township'],
    [...above, '本小区', '本楼', '邻楼等'],
  ],
  [
    'somebody of the compound',
    ['compound', 'community', 'township'],
    [...above, '本小区', '本楼', '邻楼', '邻楼等'],
  ],
  ['somebody of the grid', ['grid', 'community', 'township'], [...above, '本网格', '本楼', '邻楼', '邻楼等']],
  ['somebody of the community', ['community', 'township'], [...above, ...inside]],
  ['somebody of the township', ['township'], [...above, '邻社区', ...inside]],
];

describe('the notices of a place', () => {
  it.each(viewers)(
    'for %s are its own, those of every place around it and those inside it',
    async (_, levels, expected) => {
      const place = Object.fromEntries(levels.map((level) => [level, city[level]]));
      const found = await latestNotices({ payload: app.payload, place, limit: 100 });
      expect(found.map(({ title }) => title).toSorted()).toEqual(expected.toSorted());
    },
  );

  it('reach the banner of the place itself; where no place is known only those of city and townships do', async () => {
    const { payload } = app;
    const titles = async (place: object | null) =>
      (await urgentNotices({ payload, place, limit: 100 })).map(({ title }) => title).toSorted();
    expect(await titles(null)).toEqual(['他街道', '全市', '本街道'].toSorted());
    expect(await titles({ building: city.otherBuilding })).toEqual(['他楼', '全市'].toSorted());
  });
});

const banner = async (path: string, cookie?: string) => {
  const html = await (await app.fetch(path, cookie ? { headers: { cookie } } : {})).text();
  const start = html.indexOf('govuk-notification-banner--urgent');
  return { html, start, text: html.slice(start, html.indexOf('</section>', start)) };
};

describe('the urgent banner', () => {
  it('stands above the first screen of the home page, of the chosen community when there is one', async () => {
    const everybody = await banner('/');
    expect(everybody.start).toBeGreaterThan(0);
    expect(everybody.start).toBeLessThan(everybody.html.indexOf('app-hero'));
    expect(everybody.text).toContain('全市');
    expect(everybody.text).not.toContain('楼');
    const mine = await banner('/', `community=${city.code}`);
    expect(mine.text).toContain('邻楼等');
    expect(mine.text).not.toContain('他街道');
  });

  it('stands above the page of a community and of a building', async () => {
    await buildPartyOrganization(app.payload, { level: 'community', place: city.community });
    const community = await banner(`/communities/${city.code}`);
    expect(community.start).toBeGreaterThan(0);
    expect(community.start).toBeLessThan(community.html.indexOf('<h1'));
    expect(community.html).toContain(`href="/notices?community=${city.code}"`);
    const building = await banner(`/my-grid?building=${city.building}`);
    expect(building.start).toBeGreaterThan(0);
    expect(building.start).toBeLessThan(building.html.indexOf('<h1'));
    expect(building.text).toContain('邻楼等');
    expect(building.text).not.toContain('他楼');
  });

  it('reaches the residents of a grid on the page of their building', async () => {
    const { html } = await banner(`/my-grid?building=${city.building}`);
    await buildNotice(app.payload, { title: '本网格清雪', grid: city.grid });
    const after = await banner(`/my-grid?building=${city.building}`);
    expect(html).not.toContain('本网格清雪');
    expect(after.html).toContain('本网格清雪');
    expect((await banner(`/my-grid?building=${city.otherBuilding}`)).html).not.toContain('本网格清雪');
  });
});
