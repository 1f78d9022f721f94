import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isSignedIn } from '@/access';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import {
  activeResidencies,
  input,
  placeColumns,
  type ResidencyRow,
  residenciesOf,
  residencyCovers,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
} from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { serviceRecordsTag, type ThanksReview } from './labels';
import { maskedText } from './masked-text';
import { recordChanged } from './record-changed';
import { holdRecord, type MemberRow, memberRow, type RecordRow } from './record-row';
import { tellMember } from './tell-member';

const schema = z.object({
  id: input.id('服务记录'),
  words: input.optionalText('想说的话', 100),
  /** Which home it is said from; found when there is only one. */
  household: z.string().optional(),
});

export interface RecordThanked {
  thanks: number;
  /** The household had thanked before; nothing changed. */
  repeated: boolean;
}

/**
 * A verified household thanks for a verified record, once; the number is public at once, the words when somebody has looked at them. Nobody
 * thanks somebody of their own household. @throws DomainError unauthenticated, forbidden, validation, invalid-state, not-found
 */
export async function thankForRecord(call: VerbCall & z.input<typeof schema>): Promise<RecordThanked> {
  const { id, words, household } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再道谢。' });
  return twiceWhenTaken(call, async (req) => {
    const record = await holdRecord(req, id);
    if (record.state !== 'verified') fail('invalid-state', { message: '审核通过的服务才能道谢。' });
    const home = await homeOf(req, actor.userId, { household, record });
    await requireOtherHousehold(req, home, await memberRow(req, record.member));
    const before = await thanksOf(req, id, home.household);
    if (before && before.review !== 'withdrawn') return { thanks: record.thanksCount ?? 0, repeated: true };
    const said = {
      user: actor.userId,
      words: words || null,
      maskedWords: words ? await maskedText(req, words, record, [record.memberName]) : null,
      review: words ? 'waiting' : 'none',
      at: now().toISOString(),
    };
    // The household's one row, taken back before: the same row says it again.
    if (before) await updateColumns(req, 'record-thanks', before.id, said);
    else
      await insertRow(req, 'record-thanks', {
        record: id,
        household: home.household,
        ...placeColumns(record),
        ...said,
      });
    const thanks = await countThanks(req, record);
    await tellMember(req, { verb: 'thanked', row: record, actor, times: thanks });
    await recordEvent({
      req,
      actor,
      action: 'service-record.thanked',
      subject: { collection: 'service-records', id },
    });
    return { thanks, repeated: false };
  });
}

/**
 * Takes back what one said oneself: it counts no more, and nothing of the words is kept. Nothing happens the second time.
 * @throws DomainError unauthenticated, not-found
 */
export async function withdrawThanks(call: VerbCall & { id: string }): Promise<{ thanks: number }> {
  const { actor, id } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录。' });
  return runVerb(call, async (req) => {
    const record = await holdRecord(req, id);
    const own =
      (await ownThanks(req, id, actor.userId, ['none', 'waiting', 'shown', 'hidden'])) ??
      (await ownThanks(req, id, actor.userId, ['withdrawn']));
    if (!own) fail('not-found', { message: '您没有给这条服务道过谢。' });
    const changes = { review: 'withdrawn', words: null, maskedWords: null, reviewReason: null };
    await updateColumns(req, 'record-thanks', own.id, changes);
    return {
      result: { thanks: await countThanks(req, record) },
      action: 'service-record.thanks-withdrawn',
      subject: { collection: 'service-records', id },
    };
  });
}

/** The home it is said from; a household of the record's community. */
async function homeOf(
  req: PayloadRequest,
  user: string,
  { household, record }: { household: string | undefined; record: RecordRow },
): Promise<ResidencyRow> {
  const homes = (await activeResidencies(req.payload, user, now(), req)).filter(
    ({ community }) => community === record.community,
  );
  const [first, ...others] = [...new Map(homes.map((home) => [home.household, home])).values()];
  if (!first)
    fail('forbidden', {
      message: '本社区已经登记的住户才能道谢。还没有登记的，可以凭住户验证信登记，或打电话给社区。',
    });
  if (!household && others.length > 0)
    fail('validation', { fields: { household: '您在这里有不止一户，请选择哪一户' } });
  const chosen = household ? [first, ...others].find((home) => home.household === household) : first;
  return chosen ?? fail('validation', { fields: { household: '请选择您现在住的一户' } });
}

/** A household with the member in it, by account or by name, has nobody to thank there. */
async function requireOtherHousehold(
  req: PayloadRequest,
  { household }: ResidencyRow,
  member: MemberRow,
): Promise<void> {
  const at = now();
  const living = (await residenciesOf(req.payload, { household }, req)).filter((row) =>
    residencyCovers(row, at),
  );
  const isOwn = living.some(
    ({ user, personName }) => (member.user !== null && user === member.user) || personName === member.name,
  );
  if (isOwn) fail('forbidden', { message: '不能给自己家里人的服务道谢。' });
}

/** What somebody said of a record, from whichever of their homes. */
function ownThanks(req: PayloadRequest, record: string, user: string, review: readonly ThanksReview[]) {
  const query = {
    where: [
      { field: 'record', equals: record },
      { field: 'user', equals: user },
      { field: 'review', in: review },
    ],
    columns: [],
    newestBy: 'at',
  };
  return leanFirst<{ id: string }>(req.payload, 'record-thanks', query, req);
}

function thanksOf(req: PayloadRequest, record: string, household: string) {
  const query = {
    where: [
      { field: 'record', equals: record },
      { field: 'household', equals: household },
    ],
    columns: ['review'],
    newestBy: 'id',
  };
  return leanFirst<{ id: string; review: ThanksReview }>(req.payload, 'record-thanks', query, req);
}

/** Counts anew on the record that is held: of two at once one meets the other's write. */
async function countThanks(req: PayloadRequest, record: RecordRow): Promise<number> {
  const { totalDocs: thanksCount } = await req.payload.db.count({
    collection: 'record-thanks',
    where: { record: { equals: record.id }, review: { not_equals: 'withdrawn' } },
    req,
  });
  await updateColumns(req, 'service-records', record.id, { thanksCount });
  await recordChanged(req, record, { ...record, thanksCount });
  await touchPages(req, serviceRecordsTag);
  return thanksCount;
}
