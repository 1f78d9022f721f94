import { expect, it } from 'vitest';
import {
  cancelStarRound,
  confirmEvidence,
  createStarRound,
  enterEvidence,
  evidencePapers,
  runStarRounds,
} from '@/domain/service';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildPartyOrganization } from '../../../factories/organization';
import { buildPhoto, staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildRules } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();
const call = () => ({ payload: app.payload, actor: staffActor });

/** A branch with a group in it, and a confirmed honour of a member of each in a November round of the branch, which is void then. */
async function voidHonours() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const { branch, building, grid, secretary, member } = place;
  const group = String(
    (await buildPartyOrganization(payload, { level: 'building', place: building, parent: branch })).id,
  );
  const inGroup = await buildServingMember(payload, group, { name: '小组的' });
  await buildRules(payload);
  const { id: round } = await create(branch);
  at(clock, '2026-12-01T09:00:00');
  await runStarRounds({ payload });
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  const paper = await buildPhoto(payload, secretary);
  for (const [one, files] of [
    [member.id, []],
    [inGroup.id, [paper]],
  ] as const) {
    const honour = { item: 'honour', units: 1, on: '2026-11-20', evidence: '街道党工委〔2026〕8号' };
    const given = { round, member: one, ...honour, files: [...files] };
    const { id } = await enterEvidence({ payload, actor: secretary, ...given });
    await confirmEvidence({ payload, actor: second, id });
  }
  await cancelStarRound({ ...call(), id: round, reason: '分开评' });
  return { ...place, group, inGroup, second, paper };
}

const create = (organization: string) =>
  createStarRound({ ...call(), organization, periodKind: 'month', day: '2026-11-10' });

async function carriedIn(round: string) {
  const where = { round: { equals: round } };
  const { docs } = await app.payload.find({
    collection: 'star-manual-items',
    where,
    depth: 0,
    showHiddenFields: true,
  });
  return docs;
}

async function told(round: string, label: string): Promise<string[]> {
  const where = { round: { equals: round }, label: { equals: label } };
  const { docs } = await app.payload.find({ collection: 'star-events', where });
  return docs.map(({ detail }) => detail ?? '');
}

it('carries evidence of a void round into narrower ones and one beside them, each for its own members', async () => {
  const { payload } = app;
  const { branch, group, member, inGroup, second, paper } = await voidHonours();
  const small = await create(group);
  const large = await create(branch);
  await runStarRounds({ payload });
  const [ofGroup, ...more] = await carriedIn(small.id);
  expect([ofGroup?.member, ofGroup?.state, more]).toEqual([inGroup.id, 'waiting', []]);
  expect((await carriedIn(large.id)).map((one) => one.member)).toEqual([member.id]);
  const papers = await evidencePapers(payload, second, String(ofGroup?.id));
  expect(papers?.map(({ id }) => id)).toEqual([paper]);
  // Nobody is named as left out: each is on the other list.
  for (const { id } of [small, large]) expect(await told(id, '加分扣分没有转来')).toEqual([]);
});

it('carries evidence of a void round of a branch into the wider one, and of a wider one into that of a branch', async () => {
  const { payload } = app;
  const { committee, branch, member, inGroup } = await voidHonours();
  const wide = await create(committee);
  await runStarRounds({ payload });
  const both = [member.id, inGroup.id].sort();
  expect((await carriedIn(wide.id)).map((one) => one.member).sort()).toEqual(both);
  await cancelStarRound({ ...call(), id: wide.id, reason: '支部自己评' });
  const own = await create(branch);
  await runStarRounds({ payload });
  expect((await carriedIn(own.id)).map((one) => one.member).sort()).toEqual(both);
  expect(await told(own.id, '加分扣分没有转来')).toEqual([]);
});
