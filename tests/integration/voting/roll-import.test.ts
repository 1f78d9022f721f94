import { afterAll, beforeAll, expect, it } from 'vitest';
import { announceVote, createVote, draftRoll, linesOf, openVote, voteOf } from '@/domain/voting';
import { setClock } from '@/shared/clock';
import { buildUser, cookieFor, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { importsAs } from '../../factories/imports';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import { buildVotingCompound, passDays, voteInput } from '../../factories/voting';

let app: TestApp;
let community: string;
let cookie: string;
let vote: string;
beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = String((await buildDivision(payload)).id);
  const roles: RoleFor[] = [{ role: 'community-staff', kind: 'community', place: community }];
  cookie = await cookieFor(payload, (await buildUser(payload, { roles })).id);
  const { compound } = await buildVotingCompound(payload, { community, areas: [8000, 7000, 6000] });
  ({ id: vote } = await createVote({ payload, actor: staffActor, ...voteInput(compound) }));
  await draftRoll({ payload, actor: staffActor, id: vote, areaSource: 'register' });
});
afterAll(async () => {
  setClock(null);
  await app.close();
});

const { api, settled, send, checked } = importsAs(
  () => ({ app, cookie }),
  () => `vote-roll?vote=${vote}`,
  ['房号', '建筑面积（㎡）', '面积来源', '未售', '同一买受人', '投票人'],
);

const rows = [
  ['1号楼1单元101', 81.5, '测绘', '', '甲', '张大伯'],
  ['1号楼1单元103', '60.00', '', '', '甲', ''],
  ['临街商铺1', 35, '合同', '是', '', ''],
  ['临街商铺2', 36.25, '合同', '是', '', ''],
];

it('a roll comes from a workbook until it is frozen: corrected and added by the name of the unit, once, shown before', async () => {
  const { payload } = app;
  const dry = await checked([...rows, ['1号楼1单元102', '很大', '', '', '', '']]);
  expect(dry).toMatchObject({
    status: 'checked',
    rowsRead: 5,
    rowsRefused: 1,
    rowsCreated: 2,
    rowsUpdated: 2,
  });
  expect(await linesOf(payload, vote)).toHaveLength(3);
  const good = await checked(rows);
  await api(`${good.id}/confirm`, { method: 'POST', body: '{}' });
  expect(await settled(String(good.id))).toMatchObject({ status: 'done', rowsCreated: 2, rowsUpdated: 2 });
  expect(await linesOf(payload, vote)).toMatchObject([
    { number: 1, area: 8150, areaSource: 'survey', head: 'H1', voterName: '张大伯' },
    { number: 2, area: 7000, head: 'H2' },
    { number: 3, area: 6000, head: 'H1' },
    { number: 4, unitName: '临街商铺1', area: 3500, head: 'K', developer: true },
    { number: 5, unitName: '临街商铺2', area: 3625, areaSource: 'contract', head: 'K' },
  ]);
  expect(await voteOf(payload, vote)).toMatchObject({ units: 5, totalArea: 28_275, totalHeads: 3 });
  expect(await checked(rows)).toMatchObject({ rowsCreated: 0, rowsUpdated: 0, rowsUnchanged: 4 });

  const stranger = await cookieFor(payload, (await buildUser(payload)).id);
  const own = cookie;
  cookie = stranger;
  expect((await send(rows)).status).toBe(403);
  cookie = own;
  const call = { payload, actor: staffActor, id: vote };
  await announceVote(call);
  passDays(16.01);
  await openVote(call);
  setClock(null);
  expect((await send(rows)).status).toBe(409);
});
