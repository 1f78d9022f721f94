import type { Payload } from 'payload';
import { type Actor, actorOf, rememberActor } from '@/access';
import { inTransaction } from '@/database';
import {
  applyResolution,
  closeAppraisal,
  confirmTask,
  giveTask,
  type MatterGiven,
  openMatter,
  type Resolution,
  reportTask,
  sayOpinion,
  sayVerdict,
  toAppraisal,
  toDeliberation,
  writeHeard,
} from '@/domain/matters';
import { newId } from '@/shared/ids';
import { buildUser } from './accounts';
import {
  buildBuilding,
  buildCompound,
  buildDivision,
  buildGrid,
  buildHousehold,
  buildPartyOrganization,
} from './organization';
import { buildPhoto, staffActor } from './property';
import { buildResidency, residentActor } from './residents';

/** A grid with its branch, a compound with a building and so many households, each with somebody who lives there. */
export async function buildMatterPlace(payload: Payload, households = 3) {
  const community = String((await buildDivision(payload)).id);
  const grid = String((await buildGrid(payload, { community })).id);
  const compound = String((await buildCompound(payload, { community })).id);
  const building = String((await buildBuilding(payload, { grid, compound })).id);
  const committee = String(
    (await buildPartyOrganization(payload, { level: 'community', place: community })).id,
  );
  const branch = String(
    (await buildPartyOrganization(payload, { level: 'grid', place: grid, parent: committee })).id,
  );
  const homes: { household: string; user: string }[] = [];
  for (let index = 0; index < households; index += 1) {
    const household = String((await buildHousehold(payload, { building })).id);
    homes.push({ household, user: (await buildResidency(payload, { household })).user });
  }
  return { community, grid, compound, building, committee, branch, homes };
}
export type MatterPlaceBuilt = Awaited<ReturnType<typeof buildMatterPlace>>;

/** Somebody with a role in one place, who signs in with the cookie of their account. */
export async function buildRunner(
  payload: Payload,
  role: 'community-staff' | 'branch-secretary' | 'property-manager' | 'unit-handler',
  place: string,
): Promise<Actor & { userId: string }> {
  const kinds = {
    'community-staff': 'community',
    'branch-secretary': 'grid',
    'property-manager': 'compound',
    'unit-handler': 'unit',
  } as const;
  const kind = kinds[role];
  const { id } = await buildUser(payload, { roles: [{ role, kind, place }] });
  return { userId: id, name: '测试', grants: [{ role, scope: { kind, id: place } }], via: 'portal' };
}

/** A matter that listens, opened by the community out of what was heard on a visit. */
export async function buildMatter(
  payload: Payload,
  place: MatterPlaceBuilt,
  more: Partial<MatterGiven> & { actor?: Actor } = {},
) {
  const { actor = staffActor, ...given } = more;
  return openMatter({
    payload,
    actor,
    title: '电动车没地方停',
    about: '楼道里停满了电动车，夜里还在充电。',
    compound: place.compound,
    branch: place.branch,
    buildings: [place.building],
    sources: [{ kind: 'visit', words: '走访时好几户说楼道里停车、充电不放心' }],
    ...given,
  });
}

/** A resolution as a meeting applies it. */
export function resolve(
  payload: Payload,
  matter: string,
  decision: Resolution['decision'],
  more: Partial<Resolution> = {},
) {
  return inTransaction({ payload, actor: staffActor }, async (req) => {
    rememberActor(req, await actorOf(req));
    return applyResolution(req, {
      matter,
      meeting: newId(),
      decision,
      reason: '同意在楼前空地建车棚，装充电柜。',
      ...more,
    });
  });
}

/** The path a matter takes, as far as it is asked for. */
export const stages = ['listening', 'deliberating', 'carrying-out', 'appraising', 'enjoying'] as const;

/** A matter led to a step by the real verbs. @returns its id */
export async function buildMatterAt(
  payload: Payload,
  place: MatterPlaceBuilt,
  step: (typeof stages)[number],
): Promise<string> {
  const { id } = await buildMatter(payload, place);
  const call = { payload, actor: staffActor, id };
  const way = [
    async () => {
      await writeHeard({ ...call, heard: '大家都要求有地方停车、充电。' });
      await toDeliberation(call);
    },
    () => resolve(payload, id, 'adopt', { budget: 2_000_000 }),
    async () => {
      await doTask(payload, id);
      await toAppraisal({ ...call, affected: 'buildings' });
    },
    async () => {
      for (const { user } of place.homes)
        await sayVerdict({ payload, actor: residentActor(user), id, verdict: 'satisfied' });
      await closeAppraisal(call);
    },
  ];
  for (const go of way.slice(0, stages.indexOf(step))) await go();
  return id;
}

/** A task given to the community, reported with a photo and confirmed. */
export async function doTask(payload: Payload, id: string, actor: Actor = staffActor): Promise<string> {
  const task = await giveTask({
    payload,
    actor,
    id,
    title: '建车棚',
    demand: '能停20辆，有充电柜',
    assignee: 'community',
    due: '2026-12-20',
  });
  const files = [await buildPhoto(payload, actor)];
  await reportTask({ payload, actor, id: task.id, words: '建好了', cost: 1_850_000, files });
  await confirmTask({ payload, actor, id: task.id });
  return task.id;
}

/** Somebody of each home says that they care. */
export async function hearAll(payload: Payload, id: string, place: MatterPlaceBuilt): Promise<void> {
  for (const { user } of place.homes)
    await sayOpinion({ payload, actor: residentActor(user), id, words: '楼道里充电不安全' });
}

/** The row as stored. */
export const readMatter = (payload: Payload, id: string) =>
  payload.findByID({ collection: 'matters', id, depth: 0, overrideAccess: true, showHiddenFields: true });
