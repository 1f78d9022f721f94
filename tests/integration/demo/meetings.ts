import { expect, it } from 'vitest';
import { meetingTodos, ownMeetings } from '@/domain/matters';
import type { TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

/** Looked at in the one demo city that all of this folder share. */
export function meetingsOfDemo(app: () => TestApp): void {
  it('shows a meeting that failed for want of members, the one that made up for it, and one to come', async () => {
    const { payload } = app();
    const { docs } = await payload.find({
      collection: 'branch-meetings',
      sort: 'startsAt',
      limit: 50,
      depth: 0,
      overrideAccess: true,
    });
    const [first, second] = docs.filter(({ title }) => title.includes('冬季楼道清理'));
    expect([first?.state, second?.state]).toEqual(['adjourned', 'recorded']);
    expect(first?.quorumWords).toContain('到会人数不够');
    expect(second?.quorumWords).toContain('到会人数够了');
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
    expect(todos?.groups.find(({ label }) => label === '会议待召开')?.count).toBeGreaterThan(0);
  });
}
