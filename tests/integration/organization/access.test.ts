import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood, buildPartyOrganization } from '../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let there: Awaited<ReturnType<typeof buildNeighbourhood>>;
let cookies: Record<'staff' | 'secretary' | 'resident' | 'operator', string>;

beforeAll(async () => {
  app = await startTestApp();
  [here, there] = [await buildNeighbourhood(app.payload), await buildNeighbourhood(app.payload)];
  const { payload } = app;
  const place = here.community;
  const people = {
    staff: await buildUser(payload, { roles: [{ role: 'community-staff', kind: 'community', place }] }),
    secretary: await buildUser(payload, {
      roles: [{ role: 'branch-secretary', kind: 'grid', place: here.grid }],
    }),
    operator: await buildUser(payload, { roles: [{ role: 'operator' }] }),
    resident: await buildUser(payload, {
      roles: [{ role: 'resident', kind: 'household', place: here.household }],
    }),
  };
  cookies = {
    staff: await cookieFor(payload, people.staff.id),
    secretary: await cookieFor(payload, people.secretary.id),
    resident: await cookieFor(payload, people.resident.id),
    operator: await cookieFor(payload, people.operator.id),
  };
});
afterAll(() => app.close());

type Person = keyof typeof cookies | 'visitor';

const send = (person: Person, method: string, path: string, body?: object) =>
  app.fetch(`/api/${path}`, {
    method,
    headers: {
      origin: env().siteUrl,
      'content-type': 'application/json',
      ...(person === 'visitor' ? {} : { cookie: cookies[person] }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const statusOf = async (...args: Parameters<typeof send>) => (await send(...args)).status;

describe('grids through the API', () => {
  it.each([
    ['staff', 'here', 201],
    ['staff', 'there', 403],
    ['secretary', 'here', 403],
    ['resident', 'here', 403],
    ['visitor', 'here', 403],
  ] as const)('%s creating one %s: %i', async (person, where, status) => {
    const community = where === 'here' ? here.community : there.community;
    expect(await statusOf(person, 'POST', 'grids', { name: `新网格${person}`, community })).toBe(status);
  });
});

describe('Party organisations through the API', () => {
  it('are kept by staff of the community, not of another one, and never moved out of it', async () => {
    const card = { publicCard: '有事您说话' };
    expect(await statusOf('staff', 'PATCH', `party-organizations/${here.branch}`, card)).toBe(200);
    expect([403, 404]).toContain(
      await statusOf('staff', 'PATCH', `party-organizations/${there.branch}`, card),
    );
    expect(await statusOf('staff', 'PATCH', `party-organizations/${here.branch}`, { grid: there.grid })).toBe(
      403,
    );
    expect([403, 404]).toContain(
      await statusOf('secretary', 'PATCH', `party-organizations/${here.branch}`, card),
    );
  });

  it('are not closed by hand, and not deleted', async () => {
    await send('staff', 'PATCH', `party-organizations/${here.host}`, { status: 'closed' });
    const stored = await app.payload.findByID({ collection: 'party-organizations', id: here.host, depth: 0 });
    expect(stored.status).toBe('active');
    expect(await statusOf('staff', 'DELETE', `party-organizations/${here.host}`)).toBe(403);
  });

  it('keep the rules of the tree when moved', async () => {
    const answer = await send('staff', 'POST', `party-organizations/${here.group}/verbs/move`, {
      parent: here.committee,
      reason: '越级',
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields).toHaveProperty('parent');
  });

  it('offer their verbs to staff of the community only, and a new matter to their secretary', async () => {
    const branch = await buildPartyOrganization(app.payload, { level: 'community' });
    expect(await statusOf('staff', 'GET', `party-organizations/${branch.id}/verbs`)).toBe(404);
    const answer = await send('secretary', 'GET', `party-organizations/${here.branch}/verbs`);
    const { verbs } = (await answer.json()) as { verbs: { verb: string }[] };
    expect(verbs.map(({ verb }) => verb)).toEqual(['open-matter']);
    const closed = await send('staff', 'POST', `party-organizations/${here.host}/verbs/close`, {
      reason: '搬家',
    });
    expect(closed.status).toBe(200);
  });
});

describe('who lives in a household', () => {
  it.each([
    ['staff', true],
    ['secretary', false],
  ] as const)('%s sees the names: %s', async (person, sees) => {
    await app.payload.update({
      collection: 'households',
      id: here.household,
      data: { holder: '王五', occupants: '王五、赵六' },
    });
    const answer = await send(person, 'GET', `households/${here.household}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text.includes('王五')).toBe(sees);
    expect(text.includes('赵六')).toBe(sees);
  });

  it.each(['resident', 'visitor'] as const)('%s sees no household at all', async (person) => {
    expect([403, 404]).toContain(await statusOf(person, 'GET', `households/${here.household}`));
  });
});

describe('why a member takes no part', () => {
  it.each([
    ['secretary', true],
    ['operator', false],
  ] as const)('is for those who keep the register: %s', async (person, sees) => {
    const facts = { exempt: true, exemptionReason: 'illness', exemptionNote: '长期住院' } as const;
    const { id } = await app.payload.create({
      collection: 'party-members',
      data: { name: '病中的人', organization: here.branch, role: 'member', status: 'active', ...facts },
    });
    const answer = await send(person, 'GET', `party-members/${id}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('病中的人');
    expect(text.includes('长期住院')).toBe(sees);
    expect(text.includes('exemptionReason')).toBe(sees);
    await app.payload.delete({ collection: 'member-moves', where: { member: { equals: id } } });
    await app.payload.delete({ collection: 'party-members', id });
  });
});

describe('the public pages', () => {
  it('name nobody who has not agreed, and no door', async () => {
    await app.payload.create({
      collection: 'party-members',
      data: { name: '不愿公开的人', organization: here.branch, role: 'member', status: 'active' },
    });
    const { code } = await app.payload.findByID({ collection: 'divisions', id: here.community, depth: 0 });
    const page = await (await app.fetch(`/communities/${code}`)).text();
    expect(page).toContain('党员1名，0名亮身份');
    expect(page).not.toContain('不愿公开的人');
    const grid = await (await app.fetch(`/my-grid?building=${here.building}`)).text();
    expect(grid).not.toContain('王五');
  });

  it.each(['/communities/000000000000', '/communities/x', '/my-grid?building=x', '/my-grid?community=1'])(
    '%s is a friendly 404',
    async (path) => expect((await app.fetch(path)).status).toBe(404),
  );
});

describe('the page to create', () => {
  const access = async (person: Person, slug: string) =>
    (await send(person, 'POST', `${slug}/access`, { _status: 'draft' })).json();

  it('lets staff write who lives in a new household, by its building', async () => {
    const { fields } = await access('staff', 'households');
    expect(Boolean(fields === true || fields.holder === true || fields.holder?.create)).toBe(true);
    const body = { building: here.building, room: '909', tenure: 'owner', holder: '齐大妈' };
    const made = await send('staff', 'POST', 'households?depth=0', body);
    expect(await made.json()).toMatchObject({ doc: { holder: '齐大妈' } });
    expect(await statusOf('staff', 'POST', 'households', { ...body, building: there.building })).toBe(403);
  });

  it('is no leave to write what belongs to the whole city', async () => {
    const body = { title: '全市的', slug: 'quan-shi', kind: 'identity', summary: '一句', about: '怎么办' };
    expect(await access('staff', 'campaigns')).toMatchObject({ create: expect.anything() });
    expect(await statusOf('staff', 'POST', 'campaigns', { ...body, startsOn: '2026-03-01' })).toBe(403);
    expect((await access('secretary', 'campaigns')).create).toBeUndefined();
  });
});
