import { afterAll, beforeAll, expect, it } from 'vitest';
import { meetingTodos, ownMeetings } from '@/domain/matters';
import { seedAccounts } from '../../../scripts/seed/accounts';
import { seedMeetings } from '../../../scripts/seed/meetings';
import { seedOrganization } from '../../../scripts/seed/organization';
import { startTestApp, type TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const city = await seedOrganization(app.payload);
  await seedAccounts(app.payload);
  await seedMeetings(app.payload, city);
});
afterAll(() => app?.close());

it('shows a meeting that failed for want of members, the one that made up for it, and one to come', async () => {
  const { payload } = app;
  const { docs } = await payload.find({
    collection: 'branch-meetings',
    sort: 'startsAt',
    depth: 0,
    overrideAccess: true,
  });
  expect(docs.map(({ state }) => state)).toEqual(['adjourned', 'recorded', 'announced']);
  expect(docs[0]?.quorumWords).toContain('到会人数不够');
  expect(docs[1]?.quorumWords).toContain('到会人数够了');
  const { docs: users } = await payload.find({
    collection: 'users',
    where: { username: { equals: 'member-mingyue' } },
    depth: 0,
    overrideAccess: true,
  });
  expect((await ownMeetings(payload, String(users[0]?.id)))[0]).toMatchObject({
    state: 'announced',
    answer: 'none',
  });
  const todos = await meetingTodos({ payload, actor: staffActor });
  expect(todos?.groups.find(({ label }) => label === '会议待召开')?.count).toBe(1);
});
