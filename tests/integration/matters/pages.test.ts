import { expect, it } from 'vitest';
import {
  closeAppraisal,
  giveTask,
  publishBenefit,
  sayOpinion,
  showOpinion,
  toAppraisal,
} from '@/domain/matters';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildMatter,
  buildMatterAt,
  buildMatterPlace,
  buildRunner,
  readMatter,
  resolve,
} from '../../factories/matters';
import { buildManagement, buildPhoto, photoBytes, staffActor } from '../../factories/property';
import { buildRequestAt } from '../../factories/requests';
import { residentActor } from '../../factories/residents';

const { app } = appAtFixedTime();

const page = async (path: string, cookie?: string, status = 200) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  const text = await answer.text();
  expect(answer.status, `${path} ${text.slice(0, 300)}`).toBe(status);
  return text;
};

it('is opened from a request on the phone, heard without JavaScript, and shows both ways', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 6);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const cookie = await cookieFor(payload, keeper.userId);
  const { community, compound } = place;
  const { id: request, trackingToken: token } = await buildRequestAt(payload, 'accepted', {
    community,
    compound,
    body: '3号楼2单元502的王师傅天天在楼道给电动车充电，电话13812345678。',
  });

  expect(await page(`/work/${request}`, cookie)).toContain(`/matters/new?request=${request}`);
  const form = await page(`/matters/new?request=${request}`, cookie);
  expect(form).toContain('楼道');
  // What becomes public of it is masked; the line that names the request is for staff.
  const becomesPublic = form.slice(form.indexOf('id="title"'));
  expect(becomesPublic).not.toMatch(/502|王师傅|13812345678/);
  const given = { request, title: '电动车没地方停', about: '楼道里停满了电动车。', branch: place.branch };
  const opened = await app.submit('/matters/new', given, { cookie });
  const path = opened.headers.get('location')?.split('?')[0] ?? '';
  expect(path).toMatch(/^\/matters\/YT/);
  const number = path.split('/').at(-1) ?? '';
  const again = await app.submit('/matters/new', given, { cookie });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain(number);
  for (const shown of [`/work/${request}`, `/track/${token}`])
    expect(await page(shown, cookie)).toContain(`href="${path}"`);

  const anonymous = await page(path);
  for (const words of ['听民意', 'aria-current="step"', '居民诉求1件', '登录后说'])
    expect(anonymous).toContain(words);
  expect(anonymous).not.toContain('13812345678');
  for (const [index, { user, household }] of place.homes.entries()) {
    const resident = await cookieFor(payload, user);
    const words = index === 0 ? '王师傅家门口13812345678太挤' : '';
    const said = await app.submit(`${path}/opinion`, { household, words }, { cookie: resident });
    expect(said.headers.get('location')).toBe(`${path}?done=opinion`);
  }
  const [first] = place.homes;
  const resident = await cookieFor(payload, first?.user ?? '');
  expect(await page(path, resident)).toContain('社区正在看');
  const heard = await page(path);
  expect(heard).toContain('6人关心，1条意见');
  expect(heard).not.toMatch(/太挤/);
  const { docs } = await payload.find({
    collection: 'matter-opinions',
    where: { review: { equals: 'waiting' } },
    limit: 1,
    overrideAccess: true,
  });
  await showOpinion({ payload, actor: keeper, id: String(docs[0]?.id) });
  const shown = await page(path);
  expect(shown).toContain('太挤');
  expect(shown).not.toMatch(/王师傅|13812345678/);

  expect(await page(path, cookie)).toContain('请先写听民意小结');
  expect((await app.fetch(`${path}/do/to-deliberation`, { headers: { cookie } })).status).toBe(409);
  await app.submit(`${path}/do/write-heard`, { heard: '都要求有地方停。' }, { cookie });
  const moved = await app.submit(`${path}/do/to-deliberation`, {}, { cookie });
  expect(moved.headers.get('location')).toBe(`${path}?done=moved`);
  const late = await app.submit(`${path}/opinion`, { words: '再说一句' }, { cookie: resident });
  expect(late.status).toBe(409);
  expect(await page(`/track/${token}`)).toContain('支部议');
  expect((await app.fetch(`${path}/do/listen-again`, { headers: { cookie: resident } })).status).toBe(403);
  expect((await app.fetch('/matters/YT20990101-ZZZZ')).status).toBe(404);
});

it('is listed by place and step, on the home page and on those of its community and compound', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { number } = await buildMatter(payload, place, { title: '楼前没有路灯' });
  const { code } = await payload.findByID({ collection: 'divisions', id: place.community, depth: 0 });
  for (const path of [
    '/matters',
    `/matters?community=${code}`,
    `/matters?compound=${place.compound}&step=listening`,
    `/communities/${code}`,
    `/compounds/${place.compound}`,
    '/',
  ])
    expect(await page(path), path).toContain(`/matters/${number}`);
  expect(await page(`/matters?compound=${place.compound}&step=completed`)).toContain('没有这样的议题');
});

it('is worked on the company’s phone, appraised and followed to the benefit', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  await buildManagement(payload, place.compound);
  const manager = await buildRunner(payload, 'property-manager', place.compound);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const cookies = {
    manager: await cookieFor(payload, manager.userId),
    keeper: await cookieFor(payload, keeper.userId),
  };
  const id = await buildMatterAt(payload, place, 'carrying-out');
  const { number } = await readMatter(payload, id);
  const task = await giveTask({
    payload,
    actor: staffActor,
    id,
    title: '建车棚',
    demand: '能停20辆',
    assignee: 'company',
    due: '2026-12-20',
    files: [await buildPhoto(payload)],
  });
  expect(await page('/property', cookies.manager)).toContain(`/matters/tasks/${task.id}`);
  const path = `/matters/tasks/${task.id}`;
  const report = new FormData();
  report.set('words', '车棚建好了');
  report.set('cost', '18500');
  const send = (body: FormData) =>
    app.fetch(`${path}/done`, {
      method: 'POST',
      headers: { origin: app.url, cookie: cookies.manager },
      body,
    });
  const without = await send(report);
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('请附上办完以后的照片');
  report.append('camera', new Blob([new Uint8Array(await photoBytes())], { type: 'image/jpeg' }), '后.jpg');
  expect((await send(report)).headers.get('location')).toBe(`${path}?done=reported`);
  // A claim until the community has looked.
  expect(await page(`/matters/${number}`)).not.toContain('18,500.00');
  const looked = await page(path, cookies.keeper);
  expect(looked).toContain('确认完成');
  const photo = /\/property-files\/([0-9a-f-]{36})\?size=small/.exec(looked.split('之后')[1] ?? '')?.[1];
  expect((await app.fetch(`/property-files/${photo}`)).status).toBe(404);
  expect((await app.fetch(`/property-files/${photo}`, { headers: { cookie: cookies.keeper } })).status).toBe(
    200,
  );
  await app.submit(`${path}/confirm`, {}, { cookie: cookies.keeper });
  expect((await app.fetch(`/property-files/${photo}`)).status).toBe(200);
  await toAppraisal({ payload, actor: keeper, id, affected: 'compound' });
  for (const { user, household } of place.homes) {
    const cookie = await cookieFor(payload, user);
    expect(await page('/me', cookie)).toContain('请您评');
    const refused = await app.submit(`/matters/${number}/verdict`, { household, verdict: 'not' }, { cookie });
    expect(refused.status).toBe(422);
    const sent = await app.submit(
      `/matters/${number}/verdict`,
      { household, verdict: 'satisfied' },
      { cookie },
    );
    expect(sent.headers.get('location')).toBe(`/matters/${number}?done=verdict`);
  }
  await closeAppraisal({ payload, actor: keeper, id });
  // Three households are too few to say how many said what.
  expect(await page(`/matters/${number}`)).not.toMatch(/满意3户/);
  await publishBenefit({
    payload,
    actor: keeper,
    id,
    benefit: '能停20辆了。',
    householdsServed: 60,
    followUpOn: '2027-03-01',
  });
  const done = await page(`/matters/${number}`);
  for (const words of ['能停20辆了', '60户', '18,500.00', '达到标准', '之前', '车棚建好了'])
    expect(done).toContain(words);
  for (const door of [
    `matter-answers?where[matter][equals]=${id}`,
    `matter-opinions?where[matter][equals]=${id}`,
  ]) {
    const answer = await app.fetch(`/api/${door}`, { headers: { cookie: cookies.manager } });
    const found = (await answer.json()) as { totalDocs?: number };
    expect(answer.status === 403 || found.totalDocs === 0, door).toBe(true);
  }
});

it('shows branch, community and leaders what waits and what is stuck, and nobody else', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  await buildMatter(payload, place, { title: '晚上没有灯' });
  const stuckId = await buildMatterAt(payload, place, 'deliberating');
  await payload.update({
    collection: 'matters',
    id: stuckId,
    data: { dueAt: '2026-11-01T00:00:00.000Z', title: '议了很久' } as never,
  });
  const board = await page('/matters/board', await cookieFor(payload, secretary.userId));
  for (const words of ['议了很久', '一半在几天内', '在等谁']) expect(board).toContain(words);
  const resident = await cookieFor(payload, place.homes[0]?.user ?? '');
  await page('/matters/board', resident, 403);
  await resolve(payload, stuckId, 'reject', { reason: '今年没有钱' });
  await sayOpinion({
    payload,
    actor: residentActor(place.homes[0]?.user ?? ''),
    id: (await buildMatter(payload, place, { title: '另一件' })).id,
  });
});
