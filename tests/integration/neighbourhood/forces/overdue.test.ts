import { expect, it } from 'vitest';
import { visitTodos } from '@/domain/neighbourhood';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();

it('says on the page who may see households not visited and why, and logs every look', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const looks = async () =>
    (
      await payload.find({
        collection: 'audit-events',
        where: { action: { equals: 'visit.overdue-listed' } },
        depth: 0,
        limit: 50,
        overrideAccess: true,
      })
    ).docs;
  const open = async (user: string | null) =>
    app.fetch('/work/visits/overdue', {
      redirect: 'manual',
      headers: user ? { cookie: await cookieFor(payload, user) } : {},
    });
  const page = await (await open(secretary.userId)).text();
  for (const words of ['谁看得到这份名单，为什么', '领导和管理员只看到几户', '都记在日志里'])
    expect(page).toContain(words);
  expect(await looks()).toMatchObject([
    { actor: secretary.userId, summary: expect.stringMatching(/网格，第1页，2户$/) },
  ]);
  await open(secretary.userId);
  expect(await looks()).toHaveLength(2);

  // Whoever is refused has looked at nothing.
  const { id: leader } = await buildUser(payload, { roles: [{ role: 'city-leader' }] });
  expect((await open(leader)).status).toBe(403);
  expect((await open(null)).status).not.toBe(200);
  expect(await looks()).toHaveLength(2);

  // What waits for them names how many, and leads to the list; the list itself is read nowhere else.
  const todos = await visitTodos({ payload, actor: secretary });
  expect(todos?.groups.at(-1)).toMatchObject({ count: 2, href: '/work/visits/overdue', items: [] });
  expect(await looks()).toHaveLength(2);
});
