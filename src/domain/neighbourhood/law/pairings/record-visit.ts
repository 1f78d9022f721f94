import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind, leanFirst, readRow } from '@/database';
import { notifyStaff } from '@/domain/notifications';
import { input, placeColumns, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { maskedText } from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { lengthInWords } from '@/shared/length-in-words';
import { parseInput } from '@/shared/parse-input';
import { type AdviserRow, keepsLawAt } from '../keepers';
import { type LegalVisitKind, legalVisitLabels } from '../labels';
import { pairingsOf } from './in-force';
import { visitNumbers } from './visit-fields';
import type { LegalVisitRow } from './visits';

const schema = z.object({
  community: input.id('社区（村）'),
  /** Whose visit, when staff enter it; otherwise one's own. */
  adviser: z.string().optional(),
  on: input.moment('哪天'),
  kind: z.enum(valuesOf(legalVisitLabels), { error: '请选择做了什么' }),
  ...visitNumbers,
  formKey: input.formKey,
});
export type LegalVisitInput = z.input<typeof schema>;

/**
 * An adviser was in a village they are paired with; never who came to them. Entered by the adviser, or by those who keep the law work
 * there: then it counts once the adviser confirms it. The same adviser, village, day and kind is one visit, whatever the form.
 * @throws DomainError validation, forbidden, conflict (entered already)
 */
export async function recordLegalVisit(
  call: VerbCall & LegalVisitInput,
): Promise<{ id: string; repeated: boolean }> {
  const { formKey = newId(), note, ...given } = parseInput(schema, call);
  const key = `${call.actor.userId ?? 'system'}:${formKey}`;
  return twiceWhenTaken(call, async (req) => {
    const query = { where: [{ field: 'formKey', equals: key }], columns: [], newestBy: 'id' };
    const before = await leanFirst<{ id: string }>(req.payload, 'legal-visits', query, req);
    return before
      ? { id: before.id, repeated: true }
      : record({ ...call, req }, { ...given, note, formKey: key });
  });
}

const record = (
  call: VerbCall,
  { note, formKey: key, ...given }: z.output<typeof schema> & { formKey: string },
): Promise<{ id: string; repeated: boolean }> =>
  runVerb(call, async (req) => {
    const { actor } = call;
    const day = toIsoDay(given.on);
    if (day > toIsoDay(now())) fail('validation', { fields: { on: '日期不能晚于今天' } });
    const pairing = (await pairingsOf(req, given.community)).find(
      (one) =>
        toIsoDay(one.from) <= day &&
        day <= toIsoDay(one.until) &&
        (one.state === 'active' || (one.endedAt !== null && day <= toIsoDay(one.endedAt))) &&
        (!given.adviser || one.adviser === given.adviser),
    );
    if (!pairing)
      fail('validation', { fields: { community: '那一天这个村没有和这位顾问结对，请先登记结对' } });
    const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', pairing.adviser, req);
    const isOwn = adviser?.user != null && adviser.user === actor.userId;
    if (!isOwn && !(await keepsLawAt(req.payload, actor, pairing, req))) fail('forbidden');
    const text = note ? await maskedText(req, note, placeColumns(pairing)) : null;
    const visitKey = await freeKey(
      req,
      { adviser: pairing.adviser, community: given.community, day, kind: given.kind },
      isOwn,
    );
    const counts = isOwn || actor.via === 'system';
    const id = await insertRow(req, 'legal-visits', {
      title: `${pairing.adviserName}：${legalVisitLabels[given.kind]}`,
      adviser: pairing.adviser,
      adviserName: pairing.adviserName,
      township: pairing.township,
      community: given.community,
      on: startOfDay(day).toISOString(),
      month: day.slice(0, 7),
      kind: given.kind,
      quarters: given.quarters,
      people: given.people,
      note: text,
      state: counts ? 'recorded' : 'unconfirmed',
      enteredBy: actor.userId,
      enteredByName: isOwn ? null : actor.name,
      formKey: key,
      visitKey,
    });
    if (!counts && adviser?.user) await tellAdviser(req, adviser.user, { id, day });
    return {
      result: { id, repeated: false },
      action: 'legal-visit.recorded',
      subject: { collection: 'legal-visits', id },
      summary: pairing.title,
    };
  });

/**
 * The key of a visit: the next number among those that were withdrawn. One that stands is told instead of counted again.
 * @throws DomainError conflict
 */
async function freeKey(
  req: PayloadRequest,
  {
    adviser,
    community,
    day,
    kind,
  }: { adviser: string; community: string; day: string; kind: LegalVisitKind },
  isOwn: boolean,
): Promise<string> {
  const same = await leanFind<Pick<LegalVisitRow, 'id' | 'state' | 'quarters' | 'enteredByName'>>(
    req.payload,
    'legal-visits',
    {
      where: [
        { field: 'adviser', equals: adviser },
        { field: 'community', equals: community },
        {
          field: 'on',
          from: startOfDay(day).toISOString(),
          before: new Date(startOfDay(day).getTime() + 86_400_000).toISOString(),
        },
        { field: 'kind', equals: kind },
      ],
      columns: ['state', 'quarters', 'enteredByName'],
      newestBy: 'id',
      limit: 100,
    },
    req,
  );
  const standing = same.find(({ state }) => state !== 'withdrawn');
  if (standing)
    fail('conflict', {
      message: `这一天这个村的${legalVisitLabels[kind]}已登记（${lengthInWords(standing.quarters)}${standing.enteredByName ? `，${standing.enteredByName}登记` : ''}），不用再登。${isOwn ? '时长、人数不对的，在“最近登记的”里改。' : '时长、人数不对的，请顾问改。'}`,
    });
  return [adviser, community, day, kind, same.length + 1].join(':');
}

/** Tells the adviser that somebody entered a visit for them. */
const tellAdviser = (
  req: PayloadRequest,
  account: string,
  { id, day }: { id: string; day: string },
): Promise<void> =>
  notifyStaff(req, [account], {
    template: 'law.visit-entered',
    urgency: 'low',
    subject: '有一次到村服务请您确认',
    text: `社区替您登记了${formatDate(startOfDay(day))}的到村服务，您确认了才计数。`,
    href: '/work/law/visits',
    about: { collection: 'legal-visits', id },
    key: `law-visit:${id}:entered`,
  });
