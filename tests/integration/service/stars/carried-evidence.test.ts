import { expect, it } from 'vitest';
import {
  announceRound,
  cancelStarRound,
  confirmEvidence,
  createStarRound,
  enterEvidence,
  evidencePapers,
  refuseEvidence,
  runStarRounds,
  transferMember,
} from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildGrid, buildPartyOrganization } from '../../../factories/organization';
import { buildPhoto, staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildCounted, buildRules, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
const call = () => ({ payload: app.payload, actor: staffActor });
const honour = { item: 'honour', units: 1, on: '2026-11-20', evidence: '街道党工委〔2026〕8号' };

async function itemsIn(round: string) {
  const { docs } = await app.payload.find({
    collection: 'star-manual-items',
    where: { round: { equals: round } },
    depth: 0,
    showHiddenFields: true,
  });
  return docs;
}

/** The same month of a branch once more, after what stood was made void; its list is written. */
async function again(branch: string, void_: string, ruleSet?: string): Promise<string> {
  const { payload } = app;
  await cancelStarRound({ ...call(), id: void_, reason: '评议没有按规矩办' });
  const given = { organization: branch, periodKind: 'month' as const, day: '2026-11-10' };
  const { id } = await createStarRound({ ...call(), ...given, ...(ruleSet ? { ruleSet } : {}) });
  await runStarRounds({ payload });
  return id;
}

/** A branch whose November is announced, with an honour that a second person has confirmed. */
async function announcedHonour() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const second = await buildVerifier(payload, place.grid, { name: '钱干部' });
  const round = await buildCounted(payload, clock, place.branch);
  const paper = await buildPhoto(payload, place.secretary);
  const given = { round, member: place.member.id, ...honour, files: [paper] };
  const { id } = await enterEvidence({ payload, actor: place.secretary, ...given });
  await confirmEvidence({ payload, actor: second, id });
  await runStarRounds({ payload });
  await announceRound({ ...call(), id: round });
  return { ...place, round, second, paper };
}

it('carries a confirmed plus of a void round into the next one, where a second person confirms it once more', async () => {
  const { payload } = app;
  const { branch, member, secretary, second, round, paper } = await announcedHonour();
  const before = (await resultIn(payload, round, member.id)).total;
  const next = await again(branch, round);
  const [item, ...more] = await itemsIn(next);
  expect(more).toEqual([]);
  expect(item).toMatchObject({
    member: member.id,
    state: 'waiting',
    units: 1,
    on: (await itemsIn(round))[0]?.on,
  });
  expect(item?.evidence).toMatch(/^街道党工委〔2026〕8号（从作废的“.*2026年11月评星”转来）$/);
  const id = String(item?.id);
  await expect(
    enterEvidence({ payload, actor: secretary, round: next, member: member.id, ...honour }),
  ).rejects.toMatchObject({ code: 'conflict' });
  // The papers open from both, and who entered it confirms it no more than before.
  expect((await evidencePapers(payload, second, id))?.map((file) => file.id)).toEqual([paper]);
  await expect(confirmEvidence({ payload, actor: secretary, id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await confirmEvidence({ payload, actor: second, id });

  // Void too: carried once more, with one note and the same papers, and nothing twice.
  const third = await again(branch, next);
  const [last, ...others] = await itemsIn(third);
  expect(others).toEqual([]);
  expect(last?.evidence.match(/转来/g)).toHaveLength(1);
  await confirmEvidence({ payload, actor: second, id: String(last?.id) });
  at(clock, '2027-01-20T09:00:00');
  await runStarRounds({ payload });
  await announceRound({ ...call(), id: third });
  expect((await resultIn(payload, third, member.id)).total).toBe(before);
  const cookie = await cookieFor(payload, member.actor.userId);
  const own = await app.fetch(`/me/stars/${third}`, { headers: { cookie } });
  expect(await own.text()).toContain(`/me/stars/${third}/papers/${paper}`);
});

it('leaves out what was found not to hold, takes up what nobody had decided, and adds nothing entered by hand', async () => {
  const { payload } = app;
  const { branch, member, secretary, second, round } = await announcedHonour();
  // Void before anybody had decided: it is carried again.
  const undecided = await again(branch, round);
  const refusing = await again(branch, undecided);
  const [item, ...more] = await itemsIn(refusing);
  expect([item?.state, more]).toEqual(['waiting', []]);
  await refuseEvidence({ payload, actor: second, id: String(item?.id), refusal: '文号不对' });
  await cancelStarRound({ ...call(), id: refusing, reason: '重新评' });
  const given = { organization: branch, periodKind: 'month' as const, day: '2026-11-10' };
  const { id } = await createStarRound({ ...call(), ...given });
  const other = { ...honour, evidence: '市委〔2026〕9号' };
  const { id: hand } = await enterEvidence({
    payload,
    actor: secretary,
    round: id,
    member: member.id,
    ...other,
  });
  await confirmEvidence({ payload, actor: second, id: hand });
  await runStarRounds({ payload });
  expect((await itemsIn(id)).map((one) => one.id)).toEqual([hand]);
});

it('names to the branch what cannot be carried: who is not on the list, what the rules do not have', async () => {
  const { payload } = app;
  const { branch, round, community, committee, secretary, second } = await announcedHonour();
  const gone = await buildServingMember(payload, branch, { name: '走的' });
  const elsewhere = String((await buildGrid(payload, { community })).id);
  const other = await buildPartyOrganization(payload, { level: 'grid', place: elsewhere, parent: committee });
  await cancelStarRound({ ...call(), id: round, reason: '重新评' });
  const given = { organization: branch, periodKind: 'month' as const, day: '2026-11-10' };
  const { id: draft } = await createStarRound({ ...call(), ...given });
  const mine = await enterEvidence({ payload, actor: secretary, round: draft, member: gone.id, ...honour });
  await confirmEvidence({ payload, actor: second, id: mine.id });
  await transferMember({ ...call(), id: gone.id, to: String(other.id), on: '2026-11-25', reason: '搬家' });
  const { id: rules } = await buildRules(payload, {
    items: 'service，志愿服务，服务记录，每小时1.5分，封顶30分',
  });
  const next = await again(branch, draft, rules);
  expect(await itemsIn(next)).toEqual([]);
  const where = { round: { equals: next }, label: { equals: '加分扣分没有转来' } };
  const { docs } = await payload.find({ collection: 'star-events', where });
  expect(docs[0]?.detail).toContain('走的：');
  expect(docs[0]?.detail).toContain('（不在这次的名单上）');
  expect(docs[0]?.detail).toContain('（这次的规则里没有这一项）');
});

it('shows its member the paper of a plus that was confirmed after the announcement, and nobody else', async () => {
  const { payload } = app;
  const { member, secretary, second, round } = await announcedHonour();
  const paper = await buildPhoto(payload, secretary);
  const late = { ...honour, on: '2026-11-25', evidence: '市委〔2026〕3号', files: [paper] };
  const { id } = await enterEvidence({
    payload,
    actor: secretary,
    round,
    member: member.id,
    ...late,
  });
  await confirmEvidence({ payload, actor: second, id });
  const page = async (path: string, user: string) =>
    app.fetch(path, { headers: { cookie: await cookieFor(payload, user) } });
  const proof = `/me/stars/${round}/papers/${paper}`;
  expect(await (await page(`/me/stars/${round}`, member.actor.userId)).text()).toContain(proof);
  // From the list of what waits one comes there.
  expect(await (await page('/me/stars', member.actor.userId)).text()).toContain(`href="/me/stars/${round}"`);
  expect((await page(proof, member.actor.userId)).status).toBe(200);
  expect((await page(proof, secretary.userId)).status).toBe(404);
});
