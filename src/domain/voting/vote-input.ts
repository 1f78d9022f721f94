import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { bulkInsert, deleteWhere, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { basisLabels, bodyLabels, modeLabels, mostItems } from './labels';
import { kindOf, ownersAssembly, type RuleSet, residentsMeetings } from './rules';
import { voteDefaults } from './settings';
import { input, keepers, placeOf } from './verb';

const hour = 3_600_000;
const day = 24 * hour;

const keyOf = <Labels extends Record<string, string>>(labels: Labels, message: string) =>
  z.enum(Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]], { error: message });

const itemSchema = z.object({
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().max(1000).optional(),
  kind: z.string().max(60),
});

/** What people say of a vote before its notice. */
export const voteSchema = z.object({
  title: input.text('名称', 80),
  intro: input.text('为什么表决、方案在哪里看', 2000),
  mode: keyOf(modeLabels, '请选择这次表决的性质'),
  body: keyOf(bodyLabels, '请选择由谁表决'),
  basis: keyOf(basisLabels, '请选择居民会议按什么计').optional(),
  secret: z.boolean().default(false),
  allowsChange: z.boolean().default(false),
  convener: input.text('召集人', 60),
  /** compound:ID, grid:ID or community:ID. */
  place: input.text('范围', 80),
  matter: z.string().max(60).optional(),
  opensAt: input.moment('开始表决的时间'),
  closesAt: input.moment('截止的时间'),
  items: z
    .array(itemSchema, { error: '请至少写一项' })
    .min(1, '请至少写一项要表决的事')
    .max(mostItems, `最多${mostItems}项`),
});
export type VoteInput = z.input<typeof voteSchema>;
export type VoteGiven = z.output<typeof voteSchema>;

/** The rule set a vote of this body is counted by. @throws DomainError validation */
export function ruleSetFor({ body, basis }: Pick<VoteGiven, 'body' | 'basis'>): RuleSet {
  if (body === 'owners-assembly') return ownersAssembly;
  const found = residentsMeetings.find(({ unit }) => unit === basis);
  return found ?? fail('validation', { fields: { basis: '请选择居民会议按什么计' } });
}

/** Checks what one field alone cannot know. @returns the columns of the row and of its items @throws DomainError validation, forbidden */
export async function checkVote(req: PayloadRequest, actor: Actor, given: VoteGiven) {
  const rules = ruleSetFor(given);
  const fields: Record<string, string> = {};
  const defaults = await voteDefaults(req.payload, given, req);
  const [opens, closes] = [new Date(given.opensAt).getTime(), new Date(given.closesAt).getTime()];
  if (given.mode === 'official-record') {
    if (closes > now().getTime()) fields.closesAt = '官方系统的表决还没有截止，截止以后再登记结果';
  } else {
    const earliest = new Date(now().getTime() + defaults.noticeDays * day);
    if (opens < earliest.getTime() - hour)
      fields.opensAt = `要提前${defaults.noticeDays}天公告，最早${formatDateTime(earliest)}开始`;
  }
  if (closes - opens < hour) fields.closesAt = '至少要比开始晚一个小时';
  else if (closes - opens > 92 * day) fields.closesAt = '最长三个月';
  for (const [index, { kind }] of given.items.entries())
    if (!rules.kinds.some((one) => one.kind === kind)) fields[`kind-${index + 1}`] = '请选择这一项属于哪一类';
  const place = await placeOfVote(req, given);
  if (given.body === 'owners-assembly' && !place.compound) fields.place = '业主表决要选一个小区';
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  if (!coversPlace(actor, keepers, place)) fail('forbidden', { message: '只能发起自己社区（村）的表决。' });
  const { items, place: _place, matter, basis, ...columns } = given;
  const { disputeDays: _dispute, ...limits } = defaults;
  return {
    place,
    items: items.map(({ title, text, kind }, index) => ({
      number: index + 1,
      title,
      text: text || null,
      kind,
      majority: kindOf(rules, kind).majority,
    })),
    columns: {
      ...columns,
      ...limits,
      ...place,
      basis: given.body === 'residents-meeting' ? (basis ?? null) : null,
      matter: matter || null,
      ruleSet: rules.id,
    },
  };
}

interface PlaceRow {
  id: string;
  name: string;
  township: string | null;
  community: string | null;
}

/** The place columns and what the place is called. @throws DomainError validation */
async function placeOfVote(req: PayloadRequest, { place }: Pick<VoteGiven, 'place'>) {
  const [kind = '', id = ''] = place.split(':');
  const collection = ({ compound: 'compounds', grid: 'grids', community: 'divisions' } as const)[kind];
  const wrong = () => fail('validation', { fields: { place: '请选择在哪里表决' } });
  if (!collection || !id) return wrong();
  const isDivision = collection === 'divisions';
  const row = await leanFirst<PlaceRow & { level?: string; shortName?: string }>(
    req.payload,
    collection,
    {
      where: [{ field: 'id', equals: id }],
      columns: isDivision ? ['name', 'shortName', 'township', 'level'] : ['name', 'township', 'community'],
      newestBy: 'id',
    },
    req,
  );
  if (!row || (isDivision && row.level !== 'community')) return wrong();
  const columns = placeOf({
    township: row.township,
    community: isDivision ? row.id : row.community,
    ...(isDivision ? {} : { [kind]: row.id }),
  });
  return { ...columns, placeName: row.shortName ?? row.name };
}

/** Writes the items of a draft, in place of those it had. */
export async function writeItems(
  req: PayloadRequest,
  vote: { id: string },
  { items, place }: Pick<Awaited<ReturnType<typeof checkVote>>, 'items' | 'place'>,
): Promise<void> {
  await deleteWhere(req.payload, req, 'vote-items', { vote: { equals: vote.id } });
  const rows = items.map((item) => ({ ...item, vote: vote.id, ...placeOf(place) }));
  await bulkInsert(req.payload, req, 'vote-items', rows);
}
