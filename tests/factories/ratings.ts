import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { createRound, openRound, roundOf } from '@/domain/property';
import { roundCompound } from '@/domain/property/ratings/round-row';
import { insertRating } from '@/domain/property/ratings/take-rating';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { buildUser, cookieFor } from './accounts';
import { buildBuilding, buildCompound, buildHousehold } from './organization';
import { staffActor } from './property';
import { buildResidency, residentActor } from './residents';

const day = 86_400_000;
const from = (days: number) => new Date(now().getTime() + days * day).toISOString();

/** What a round asks for, for these compounds; open from now for two weeks. */
export const roundInput = (compounds: string[], overrides: Record<string, unknown> = {}) => ({
  name: '测试的物业评价',
  from: toIsoDay(from(-180)),
  to: toIsoDay(from(-1)),
  opensAt: from(-0.01),
  closesAt: from(14),
  compounds,
  dimensions: '客服 40、保洁 60',
  least: 5,
  threshold: 3,
  allowsChange: true,
  ...overrides,
});

/** A round that is open. @returns its id */
export async function buildRound(
  payload: Payload,
  compounds: string[],
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await createRound({ payload, actor: staffActor, ...roundInput(compounds, overrides) });
  await openRound({ payload, actor: staffActor, id });
  return id;
}

/** A compound with one building and so many households. */
export async function buildRatedCompound(
  payload: Payload,
  { community, households = 8 }: { community: unknown; households?: number },
): Promise<{ compound: string; building: string; households: string[] }> {
  const compound = String((await buildCompound(payload, { community })).id);
  const building = String((await buildBuilding(payload, { compound })).id);
  const ids: string[] = [];
  for (let index = 0; index < households; index += 1)
    ids.push(String((await buildHousehold(payload, { building })).id));
  return { compound, building, households: ids };
}

/** Ratings straight into the database, one for each household: the answers as they are packed, e.g. 54. */
export async function buildRatings(
  payload: Payload,
  {
    round: id,
    compound,
    households,
    packed,
    comment = null,
  }: {
    round: string;
    compound: string;
    households: string[];
    packed: (index: number) => string;
    comment?: string | null;
  },
): Promise<void> {
  const round = await roundOf(payload, id);
  if (!round) throw new Error('no such round');
  for (const [index, household] of households.entries()) {
    await inTransaction({ payload, actor: staffActor }, async (req) => {
      const covered = await roundCompound(payload, { round: id, compound }, req);
      if (!covered) throw new Error('not covered');
      const place = { township: null, community: covered.community, grid: null, building: null };
      const answers = packed(index);
      const score = Math.round(Number(answers[0]) * 40 + Number(answers[1]) * 60);
      const home = { id: household, name: null, ...place, compound };
      await insertRating(
        req,
        { round, household: home, covered },
        { answers, score, comment, channel: 'web', user: null, formKey: null },
      );
    });
  }
}

/** The best two answers but one. */
export const goodAnswers = { service: '5', cleaning: '4' };

/** Somebody who lives in this household and is signed in. */
export async function buildRatingResident(payload: Payload, household: string) {
  const { id } = await buildUser(payload);
  await buildResidency(payload, { household, user: id });
  return { id, cookie: await cookieFor(payload, id), actor: residentActor(id) };
}

/** What is stored of a round. */
export async function rowsOfRound(
  payload: Payload,
  round: string,
  collection: 'property-ratings' | 'rating-results' = 'property-ratings',
) {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection,
    where: { round: { equals: round } },
    limit: 0,
    pagination: false,
  });
  return docs;
}
