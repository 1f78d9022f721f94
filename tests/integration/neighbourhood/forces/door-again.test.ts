import { expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { finishVisit, recordFinding, visitSheet, withdrawFinding } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();
const after = (minutes: number) => clock.set(new Date(new Date(begin).getTime() + minutes * 60_000));

/** A round of two doors, and the page of its first door as one rendering: every tap carries the same key, as after Back. */
async function atDoor() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const cookie = await cookieFor(payload, walker.userId);
  const tap = async (fields: Record<string, string>) => {
    const answer = await app.fetch(`/work/visits/${id}/stops/${stop}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ formKey: 'one-rendering', ...fields }).toString(),
    });
    return answer.headers.get('location') ?? String(answer.status);
  };
  const sheet = () => visitSheet(payload, walker, id);
  return { payload, place, walker, id, stop, stops, tap, sheet };
}

it('another tap on the page one went back to is noted, and puts the first right', async () => {
  const { tap, sheet } = await atDoor();
  await tap({ quick: 'away' });
  after(1);
  expect(await tap({ quick: 'fine' })).toContain('done=changed&was=away&is=fine');
  expect((await sheet()).visit).toMatchObject({ met: 1, away: 0, findings: 1 });
  after(2);
  // And the first once more: it is meant now.
  expect(await tap({ quick: 'away' })).toContain('done=changed&was=fine&is=away');
  after(3);
  // Pressed twice it counts once.
  await tap({ quick: 'away' });
  const { visit, findings } = await sheet();
  expect(visit).toMatchObject({ met: 0, away: 1, findings: 1 });
  expect(findings).toHaveLength(3);
});

it('what was taken back and is tapped again on the same page stands; other words are noted', async () => {
  const { payload, walker, tap, sheet } = await atDoor();
  await tap({ quick: 'fine' });
  const [slip] = (await sheet()).findings;
  after(1);
  await withdrawFinding({ payload, actor: walker, id: slip?.id ?? '' });
  after(2);
  await tap({ quick: 'fine' });
  expect((await sheet()).visit).toMatchObject({ met: 1, findings: 1 });

  const hazard = { kind: 'hazard', formKey: 'the-other-form' };
  after(3);
  await tap({ ...hazard, body: '楼道堆着纸箱' });
  after(4);
  await tap({ ...hazard, body: '楼道堆着纸箱和电瓶' });
  await tap({ ...hazard, body: '楼道堆着纸箱和电瓶' });
  const { findings } = await sheet();
  expect(findings.filter(({ state }) => state === 'open')).toMatchObject([{ words: '楼道堆着纸箱和电瓶' }]);
});

it('twenty at once of two taps of one page leave one that stands; the key is good for one door only', async () => {
  const { payload, walker, id, stops, tap, sheet } = await atDoor();
  const taps = Array.from({ length: 20 }, (_, index) => tap({ quick: index % 2 ? 'fine' : 'away' }));
  for (const led of await Promise.all(taps)) expect(led).toContain('sent=');
  const { visit, findings } = await sheet();
  expect(visit).toMatchObject({ findings: 1 });
  expect(findings.filter(({ state }) => state !== 'withdrawn')).toHaveLength(1);
  const call = { payload, actor: walker, id, stop: stops[1]?.id ?? '', formKey: 'one-rendering' };
  expect(await recordFinding({ ...call, kind: 'fine' })).toMatchObject({ repeated: true });
});

it('the panel offers to take back to whoever noted it, and only while the round is walked', async () => {
  const { payload, place, walker, id, stop } = await atDoor();
  const grant = { role: 'party-member', kind: 'grid', place: place.grid } as const;
  const { id: userId } = await buildUser(payload, { roles: [grant] });
  const scope = { kind: 'grid', id: place.grid } as const;
  const member = { userId, name: '党员', grants: [{ role: grant.role, scope }], via: 'portal' as const };
  const { id: round, stops } = await buildVisit(payload, { grid: place.grid, actor: member });
  const theirs = { payload, actor: walker, id: round, stop: stops[0]?.id ?? '', kind: 'fine' as const };
  const { id: byColleague } = await recordFinding(theirs);
  const { id: own } = await recordFinding({ payload, actor: walker, id, stop, kind: 'fine' });
  const offers = async (finding: string, user: string) => {
    const cookie = await cookieFor(payload, user);
    const answer = await app.fetch(`/api/visit-findings/${finding}/verbs`, { headers: { cookie } });
    const { verbs } = (await answer.json()) as { verbs: { verb: string }[] };
    return verbs.some(({ verb }) => verb === 'withdraw');
  };
  expect(await offers(byColleague, walker.userId)).toBe(true);
  // It is their round, and not what they noted.
  expect(await offers(byColleague, userId)).toBe(false);
  expect(await offers(own, walker.userId)).toBe(true);
  await finishVisit({ payload, actor: walker, id });
  expect(await offers(own, walker.userId)).toBe(false);
});

it('of a round begun before it was kept when somebody was met, a slip taken back leaves that the household was met', async () => {
  const { payload, walker, stops, stop } = await atDoor();
  const household = stops[0]?.household ?? '';
  const standing = async () => {
    const where = { household: { equals: household } };
    return (await payload.find({ collection: 'household-standings', where, depth: 0, overrideAccess: true }))
      .docs;
  };
  const visit = stops[0]?.visit ?? '';
  const { id: slip } = await recordFinding({ payload, actor: walker, id: visit, stop, kind: 'fine' });
  const [once] = await standing();
  // As it stands after a meeting whose findings were deleted long ago.
  await inTransaction({ payload, actor: systemActor('旧数据') }, (req) =>
    updateColumns(req, 'household-standings', once?.id ?? '', { times: 3 }),
  );
  after(1);
  await withdrawFinding({ payload, actor: walker, id: slip });
  expect(await standing()).toMatchObject([{ times: 2 }]);
});
