import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { bulkInsert, deleteWhere, leanFind } from '@/database';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseWeights, weightsInWords } from '@/shared/weights';
import { day } from '../verb';
import type { RoundState } from './labels';
import { smallestLeast } from './round-settings';

const dayLong = 86_400_000;
const mostCompounds = 5000;

/** What people say of a round before it opens. */
export const roundSchema = z.object({
  name: input.text('名称', 60),
  from: day('从哪天的服务评起'),
  to: day('评到哪天的服务'),
  opensAt: input.moment('开始评价的时间'),
  closesAt: input.moment('截止的时间'),
  /** All compounds of these, and these besides. */
  communities: z.array(z.string()).default([]),
  compounds: z.array(z.string()).default([]),
  dimensions: input.text('评哪几项', 300),
  least: z.coerce
    .number({ error: '请填满几户才公布' })
    .int('请填整数')
    .min(smallestLeast, `最少${smallestLeast}户，再少就看得出是谁评的`)
    .max(1000, '最多1000户'),
  threshold: z.coerce
    .number({ error: '请填低于几分要整改' })
    .min(1, '在1到5之间')
    .max(5, '在1到5之间')
    .transform((points) => Math.round(points * 100)),
  allowsChange: z.boolean().default(true),
});
export type RoundInput = z.input<typeof roundSchema>;
export type RoundGiven = z.output<typeof roundSchema>;

/** Checks what one field alone cannot know. @returns the columns of the row @throws DomainError validation */
export function checkRound(given: RoundGiven) {
  const { communities: _communities, compounds: _compounds, ...columns } = given;
  const fields: Record<string, string> = {};
  const weights = parseWeights(given.dimensions);
  if (typeof weights === 'string') fields.dimensions = weights;
  if (given.to < given.from) fields.to = '不能早于开始的那一天';
  if (new Date(given.from) > now()) fields.from = '还没有到的日子没法评';
  const length = new Date(given.closesAt).getTime() - new Date(given.opensAt).getTime();
  if (length < dayLong) fields.closesAt = '至少要比开始晚一天，居民才来得及评';
  else if (length > 92 * dayLong) fields.closesAt = '最长三个月，再长结果就旧了';
  if (new Date(given.closesAt) <= now()) fields.closesAt = '截止时间要在以后';
  if (typeof weights === 'string' || Object.keys(fields).length > 0) fail('validation', { fields });
  return { ...columns, dimensions: weightsInWords(weights) };
}

interface CompoundRow {
  id: string;
  name: string;
  township: string | null;
  community: string | null;
}

/**
 * The compounds a round covers, all within what the actor keeps, and in no other round at the same time.
 * @throws DomainError validation, forbidden
 */
export async function coveredCompounds(
  req: PayloadRequest,
  { actor, given, own }: { actor: Actor; given: RoundGiven; own?: string },
): Promise<CompoundRow[]> {
  const columns = ['name', 'township', 'community'];
  const inCommunities =
    given.communities.length === 0
      ? []
      : await leanFind<CompoundRow>(
          req.payload,
          'compounds',
          {
            where: [{ field: 'community', in: given.communities }],
            columns,
            newestBy: 'id',
            limit: mostCompounds,
          },
          req,
        );
  const chosen =
    given.compounds.length === 0
      ? []
      : await leanFind<CompoundRow>(
          req.payload,
          'compounds',
          { where: [{ field: 'id', in: given.compounds }], columns, newestBy: 'id', limit: mostCompounds },
          req,
        );
  const covered = [...new Map([...inCommunities, ...chosen].map((row) => [row.id, row])).values()];
  if (covered.length === 0) fail('validation', { fields: { compounds: '请至少选一个小区' } });
  for (const { id, township, community } of covered)
    if (!coversPlace(actor, ['administrator', 'community-staff'], { township, community, compound: id }))
      fail('forbidden', { message: '只能发起自己社区（村）小区的评价。' });
  await refuseOverlap(req, { covered, given, own });
  return covered;
}

async function refuseOverlap(
  req: PayloadRequest,
  { covered, given, own }: { covered: CompoundRow[]; given: RoundGiven; own: string | undefined },
): Promise<void> {
  const rows = await leanFind<{ round: string; compound: string }>(
    req.payload,
    'rating-round-compounds',
    {
      where: [{ field: 'compound', in: covered.map(({ id }) => id) }],
      columns: ['round', 'compound'],
      newestBy: 'id',
      limit: mostCompounds * 10,
    },
    req,
  );
  const others = rows.filter(({ round }) => round !== own);
  if (others.length === 0) return;
  const { docs } = await req.payload.db.find<{
    id: string;
    name: string;
    state: RoundState;
    opensAt: string;
    closesAt: string;
  }>({
    collection: 'rating-rounds',
    where: { id: { in: others.map(({ round }) => round) }, state: { in: ['draft', 'open'] } },
    limit: 500,
    pagination: false,
    req,
  });
  const moment = (text: string) => new Date(text).getTime();
  const other = docs.find(
    ({ opensAt, closesAt }) =>
      moment(opensAt) < moment(given.closesAt) && moment(given.opensAt) < moment(closesAt),
  );
  const shared = other && others.find(({ round }) => round === other.id);
  if (!other || !shared) return;
  const name = covered.find(({ id }) => id === shared.compound)?.name ?? '';
  fail('validation', { fields: { compounds: `${name}在“${other.name}”里，时间重叠；同一时间只评一轮` } });
}

/** The narrowest place that holds all of them. */
export function commonPlace(covered: readonly CompoundRow[]): {
  township: string | null;
  community: string | null;
} {
  const only = (of: (row: CompoundRow) => string | null) => {
    const all = new Set(covered.map(of));
    return all.size === 1 ? ([...all][0] ?? null) : null;
  };
  const township = only((row) => row.township);
  return { township, community: only((row) => row.community) };
}

/** Writes which compounds the round covers, in place of those it covered before. */
export async function writeCompounds(
  req: PayloadRequest,
  round: string,
  covered: readonly CompoundRow[],
): Promise<void> {
  await deleteWhere(req.payload, req, 'rating-round-compounds', { round: { equals: round } });
  const rows = covered.map(({ id, township, community }) => ({
    round,
    township,
    community,
    compound: id,
    households: 0,
    rated: 0,
    remindedStage: 0,
    touches: 0,
  }));
  await bulkInsert(req.payload, req, 'rating-round-compounds', rows);
}
