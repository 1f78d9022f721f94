import { createLocalReq, type RelationshipField, type Where } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildRole, buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';
import { buildNotice, noticeDraft } from '../../factories/publishing';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let there: Awaited<ReturnType<typeof buildNeighbourhood>>;
let staff: string;

beforeAll(async () => {
  app = await startTestApp();
  [here, there] = [await buildNeighbourhood(app.payload), await buildNeighbourhood(app.payload)];
  staff = (
    await buildUser(app.payload, {
      roles: [{ role: 'community-staff', kind: 'community', place: here.community }],
    })
  ).id;
});
afterAll(() => app.close());

/** Ids of what the place field of a notice offers `user`. */
async function offered(user: string, level: string, chosen: Record<string, string> = {}): Promise<string[]> {
  const { payload } = app;
  const account = await payload.findByID({ collection: 'users', id: user, overrideAccess: true });
  const req = await createLocalReq({ user: { ...account, collection: 'users' } }, payload);
  const fields = payload.collections.notices.config.flattenedFields;
  const field = fields.find(({ name }) => name === level) as RelationshipField;
  const { filterOptions, relationTo } = field;
  if (typeof filterOptions !== 'function') throw new Error(`${level} offers everything`);
  const query = { id: 0, blockData: {}, data: chosen, relationTo: String(relationTo), req };
  const where = await filterOptions({ ...query, siblingData: chosen, user: req.user } as never);
  if (where === false) return [];
  const { docs } = await payload.find({
    collection: relationTo as 'divisions',
    where: where as Where,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id }) => id);
}

const create = async (user: string, data: object) => {
  const answer = await app.fetch('/api/notices?draft=true&depth=0', {
    method: 'POST',
    headers: {
      cookie: await cookieFor(app.payload, user),
      origin: env().siteUrl,
      'content-type': 'application/json',
    },
    body: JSON.stringify(data),
  });
  return { status: answer.status, body: await answer.json() };
};

it('stands on the own community of whoever works in one', async () => {
  const { status, body } = await create(staff, noticeDraft());
  expect(status).toBe(201);
  expect(body.doc).toMatchObject({ community: here.community, township: expect.any(String) });
});

it('offers the own places only, and of the buildings those of the compound chosen', async () => {
  expect(await offered(staff, 'community')).toEqual([here.community]);
  expect(await offered(staff, 'building')).toEqual([here.building]);
  expect(await offered(staff, 'building', { compound: there.compound })).toEqual([]);
  expect(await offered(staff, 'township')).toHaveLength(1);
  const { id: operator } = await buildUser(app.payload, { roles: [{ role: 'operator', kind: 'city' }] });
  expect(await offered(operator, 'community')).toEqual(
    expect.arrayContaining([here.community, there.community]),
  );
});

it('offers all places of somebody who works in several, and presets none', async () => {
  const { id } = await buildUser(app.payload);
  for (const place of [here.community, there.community])
    await buildRole(app.payload, id, { role: 'community-staff', kind: 'community', place });
  expect((await offered(id, 'community')).toSorted()).toEqual([here.community, there.community].toSorted());
  const { status, body } = await create(id, noticeDraft());
  expect(status).toBe(403);
  const [{ message, data }] = body.errors;
  expect(message).toContain('发给谁');
  expect(data.errors).toEqual([{ path: 'community', message: '请选择您所在的社区（村），或更小的范围。' }]);
});

it('reads no place into a notice for the whole city', async () => {
  const { id } = await buildNotice(app.payload);
  const cookie = await cookieFor(app.payload, staff);
  const answer = await app.fetch(`/api/notices/${id}?depth=0`, { headers: { cookie } });
  expect(await answer.json()).toMatchObject({ id, community: null });
});
