import { expect, it } from 'vitest';
import { branchBoard, honourBoard, returnRecord, serviceTodos, setStarConsent } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildFrozenMonth, buildMembers } from '../../factories/honour';
import { buildGrid, buildMember, buildPartyOrganization } from '../../factories/organization';
import { buildRecord, buildServicePlace } from '../../factories/service-records';

const { app } = appAtFixedTime();

it('names who agreed, counts the rest, and never so that one who did not could be found', async () => {
  const { payload } = app;
  const { branch, committee, community } = await buildServicePlace(payload);
  const members = await buildMembers(payload, branch, 6);
  const stars = [5, 4, 4, 3, 2, 0];
  const rated = members.map((member, index) => [member, stars[index] ?? 0] as [typeof member, number]);
  await buildFrozenMonth(payload, { organization: branch, day: '2026-09-10', rated: rated.slice(0, 3) });
  await buildFrozenMonth(payload, { organization: branch, day: '2026-10-10', rated });
  // A small branch beside it, in the same community.
  const grid = String((await buildGrid(payload, { community })).id);
  const level = { level: 'grid' as const, place: grid, parent: committee };
  const small = String((await buildPartyOrganization(payload, level)).id);
  const few = await buildMembers(payload, small, 3);
  await buildFrozenMonth(payload, {
    organization: small,
    day: '2026-10-10',
    rated: few.map((member) => [member, 5]),
  });

  const page = async (node: string) => (await app.fetch(`/honour/${node}`)).text();
  const before = await page(branch);
  expect(before).toContain('评了6名党员，没有写名字');
  expect(before).not.toContain('党员甲');
  expect(before).toContain('2026年10月：各星级几人');
  expect(before).toContain('历次平均星级');

  const agree = (index: number, agreed = true) => {
    const actor = members[index]?.actor;
    if (!actor) throw new Error('no such member');
    return setStarConsent({ payload, actor, agreed });
  };
  await agree(0);
  await agree(5);
  const named = await page(branch);
  expect(named).toContain('党员甲');
  // Nobody is put on a board of honour for having no star.
  expect(named).not.toContain('党员己');
  expect(named).toContain('另有5名党员，没有写名字');
  // Nor for having two: from three stars on, unless the setting says otherwise.
  await agree(4);
  expect(await page(branch)).not.toContain('党员戊');
  await agree(4, false);
  // With four named, two would be left: their stars could be found by subtracting.
  for (const index of [1, 2, 3]) await agree(index);
  const many = await honourBoard(payload, { node: branch });
  expect(many?.periods.at(-1)).toMatchObject({ rated: 6, spread: null, mean: null });
  expect(await page(branch)).toContain('4名同意公开，没有同意的不到3名');
  await agree(0, false);
  expect(await page(branch)).not.toContain('党员甲');

  // Compared with its neighbours only from the smallest number on.
  const above = await honourBoard(payload, { node: committee });
  expect(above?.periods.map(({ rated: n }) => n)).toEqual([3, 9]);
  const compared = new Map(above?.compared.map((node) => [node.id, node]));
  expect(compared.get(small)).toMatchObject({ rated: 3, mean: 500 });
  // Three named, three not.
  expect(compared.get(branch)).toMatchObject({ rated: 6, mean: 300 });
  expect((await app.fetch('/honour')).status).toBe(200);
  expect((await app.fetch('/honour/nothing')).status).toBe(404);
});

it('hides the numbers of an earlier period where its own page names all but a few', async () => {
  const { payload } = app;
  const { branch } = await buildServicePlace(payload);
  const members = await buildMembers(payload, branch, 6);
  const month = (day: string, stars: number[]) =>
    buildFrozenMonth(payload, {
      organization: branch,
      day,
      rated: members.map((member, index) => [member, stars[index] ?? 1]),
    });
  await month('2026-09-10', [2, 2, 2, 1, 1, 2]);
  // The newest one names two: the others had no star that time.
  await month('2026-10-10', [3, 3, 0, 0, 0, 0]);
  const means = async () => (await honourBoard(payload, { node: branch }))?.periods.map(({ mean }) => mean);
  expect(await means()).toEqual([167, 100]);
  for (const { actor } of members.slice(0, 5)) await setStarConsent({ payload, actor, agreed: true });
  expect(await means()).toEqual([null, 100]);
});

it('tells on no page what another page would make those of a handful', async () => {
  const { payload } = app;
  const { branch, committee, community } = await buildServicePlace(payload);
  const grid = String((await buildGrid(payload, { community })).id);
  const small = String(
    (await buildPartyOrganization(payload, { level: 'grid', place: grid, parent: committee })).id,
  );
  for (const [organization, count] of [
    [branch, 6],
    [small, 2],
  ] as const) {
    const members = await buildMembers(payload, organization, count);
    const rated = members.map((member) => [member, 4] as [typeof member, number]);
    await buildFrozenMonth(payload, { organization, day: '2026-10-10', rated });
  }
  const above = await honourBoard(payload, { node: committee });
  expect(above?.periods.at(-1)).toMatchObject({ rated: 8, mean: 400 });
  // Less the larger branch, the numbers of the community would be those of two people.
  expect(above?.compared.map(({ mean }) => mean)).toEqual([null, null]);
  for (const node of [branch, small])
    expect((await honourBoard(payload, { node }))?.periods.at(-1)).toMatchObject({
      spread: null,
      mean: null,
    });
});

it('names all that tie as the highest', async () => {
  const { payload } = app;
  const { branch, committee, community } = await buildServicePlace(payload);
  const grid = String((await buildGrid(payload, { community })).id);
  const level = { level: 'grid' as const, place: grid, parent: committee };
  const other = await buildPartyOrganization(payload, level);
  for (const organization of [branch, String(other.id)]) {
    const members = await buildMembers(payload, organization, 4);
    const rated = members.map((member) => [member, 4] as [typeof member, number]);
    await buildFrozenMonth(payload, { organization, day: '2026-10-10', rated });
  }
  const html = await (await app.fetch(`/honour/${committee}`)).text();
  const [, words = ''] = /最高的是([^。]*)。/.exec(html) ?? [];
  const { docs } = await payload.find({
    collection: 'party-organizations',
    where: { id: { in: [branch, String(other.id)] } },
  });
  for (const { name } of docs) expect(words).toContain(name);
  expect(words).toContain('都是4.0星');
});

it('takes the stars of the newest period, whichever round was frozen last', async () => {
  const { payload } = app;
  const { branch, member, secretary } = await buildServicePlace(payload);
  for (const [day, stars] of [
    ['2026-10-10', 3],
    ['2026-09-10', 1],
  ] as const)
    await buildFrozenMonth(payload, { organization: branch, day, rated: [[member, stars]] });
  const { help } = await branchBoard(payload, secretary);
  expect(help).toMatchObject([{ member: member.id, stars: 3 }]);
  expect(help[0]?.reasons.join()).not.toContain('一星');
});

it('shows the branch who should be helped and what waits, and blames nobody for a missing account', async () => {
  const { payload } = app;
  const { branch, member, secretary, grid } = await buildServicePlace(payload);
  const [busy] = await buildMembers(payload, branch, 1);
  if (!busy) throw new Error('no member');
  for (const kind of ['care', 'safety', 'policy'] as const)
    await buildRecord(payload, { member: busy, verifier: secretary }, { kind });
  const back = await buildRecord(payload, { member: busy, verifier: null }, { kind: 'skill' });
  await returnRecord({ payload, actor: secretary, id: back, reason: '写清楚' });
  const old = await buildMember(payload, {
    name: '老党员',
    organization: branch,
    exempt: true,
    exemptionReason: 'age',
  });
  await buildFrozenMonth(payload, { organization: branch, day: '2026-10-10', rated: [[busy, 5]] });
  await buildRecord(payload, { member, verifier: null });
  const board = await branchBoard(payload, secretary);
  expect(board).toMatchObject({ members: 3, exempt: 1, active: 1, waiting: { n: 1, late: 0 } });
  expect(board.help.map(({ name }) => name).sort()).toEqual(['党员甲', member.name].sort());
  expect(board.help.find(({ member: id }) => id === busy.id)).toMatchObject({
    stars: 5,
    verified: 3,
    reasons: ['有1条被退回，还没有改'],
  });
  expect(board.help.some(({ member: id }) => id === String(old.id))).toBe(false);
  const todos = await serviceTodos({ payload, actor: secretary });
  expect(todos).toMatchObject({ count: 1, groups: [{ label: '服务记录，待审核', count: 1 }] });
  expect(await serviceTodos({ payload, actor: member.actor })).toBeNull();
  const cookie = await cookieFor(payload, secretary.userId);
  const html = await (await app.fetch('/work/service/board', { headers: { cookie } })).text();
  expect(html).toContain('要帮一把的党员');
  expect(html).toContain('代他登记');
  expect(grid).not.toBe('');
});
