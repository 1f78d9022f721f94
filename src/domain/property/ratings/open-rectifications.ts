import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import type { VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { type Opened, openRectification } from '../rectifications';
import { points } from '../rules/points';
import { type Round, roundOf } from './round-row';
import { type DimensionUnderThreshold, dimensionsUnderThreshold } from './under-threshold';

const day = 86_400_000;
/** What was published longer ago than this is no longer news to whoever manages the compound. */
const freshFor = 30 * day;

/**
 * Opens a rectification for every dimension under the threshold of each round that was published lately, once: which ones were opened
 * is known by their origin, so that a turn that was broken off, or two processes, open none twice.
 * @returns how many were opened
 */
export async function openRatingRectifications({ payload }: { payload: Payload }): Promise<number> {
  const rounds = await leanFind<{ id: string }>(payload, 'rating-rounds', {
    where: [
      { field: 'state', equals: 'published' },
      { field: 'publishedAt', from: new Date(now().getTime() - freshFor).toISOString() },
      { field: 'rectifiedAt', exists: false },
    ],
    columns: [],
    newestBy: 'publishedAt',
    limit: 100,
  });
  let opened = 0;
  for (const { id } of rounds) {
    const round = await roundOf(payload, id);
    if (round) opened += await openAll(payload, round);
  }
  return opened;
}

async function openAll(payload: Payload, round: Round): Promise<number> {
  const actor = systemActor('物业服务评价');
  let opened = 0;
  for (const dimension of await dimensionsUnderThreshold(payload, round.id)) {
    const { repeated } = await openForDimension({ payload, actor }, round, dimension);
    if (!repeated) opened += 1;
  }
  await inTransaction({ payload, actor }, async (req) => {
    await updateColumns(req, 'rating-rounds', round.id, { rectifiedAt: now().toISOString() });
    await recordEvent({
      req,
      actor,
      action: 'rating-round.rectified',
      subject: { collection: 'rating-rounds', id: round.id },
      summary: `${round.name}：发起${opened}项整改`,
    });
  });
  return opened;
}

/** Opens the rectification that comes of a dimension, due as the settings say or on `due`; once, however often it is asked for. */
export function openForDimension(
  call: Pick<VerbCall, 'payload' | 'actor'>,
  round: Pick<Round, 'name' | 'threshold'>,
  { id, compound, name, mean, n }: DimensionUnderThreshold,
  due?: string,
): Promise<Opened> {
  return openRectification({
    ...call,
    compound,
    origin: { kind: 'rating', id, words: `${round.name}“${name}”${points(mean)}分（${n}户）` },
    title: `居民评价“${name}”低于整改线`,
    problem: `${round.name}里，${n}户给“${name}”打分，平均${points(mean)}分（满分5分），低于整改线${points(round.threshold)}分。`,
    demand: `查清住户对“${name}”不满意在哪里，改到位；报完成时写明改了什么，附上改后的照片。`,
    ...(due ? { due } : {}),
  });
}
