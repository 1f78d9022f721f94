import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { bulkInsert, insertRow, leanFirst, readRow } from '@/database';
import { input, placeColumns, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDateTime, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { associationRow, termHolds } from '../../associations/association-row';
import { requireKeeper, standingIn, termsOf } from '../../associations/keeps';
import { recordStep } from '../../record-step';
import { quorumPercent } from '../settings';

const schema = z.object({
  association: input.id('由谁召集'),
  title: input.text('评议什么', 60),
  startsAt: input.moment('开会时间'),
  venue: input.text('地点', 80),
  /** The activity it is part of, if it is one. */
  activity: z.string().optional(),
  formKey: input.formKey,
});

type Made = { id: string; number: string };

/**
 * Calls an appraisal meeting of an association; its appraisers in force on that day are the list, and the quorum of now holds for it.
 * @throws DomainError validation, forbidden, invalid-state (no appraisers), not-found
 */
export async function planCivilityMeeting(call: VerbCall & z.input<typeof schema>): Promise<Made> {
  const { formKey, association, activity, ...given } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await plannedBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      const { payload } = call;
      const council = await associationRow(req, association);
      const { leads } = await standingIn({ payload, req }, call.actor, council);
      if (!leads) requireKeeper(call.actor, council);
      if (activity) await checkActivity(req, activity, council.community);
      if (new Date(given.startsAt) < startOfDay(toIsoDay(now())))
        fail('validation', { fields: { startsAt: '开会时间不能早于今天' } });
      const day = new Date(given.startsAt);
      const terms = (await termsOf(payload, { association }, req)).filter(
        (term) => term.appraiser && termHolds(term, day),
      );
      if (terms.length < 2)
        fail('invalid-state', { message: '到那天在任的评议员不足2名，请先在名单里加上评议员。' });
      const id = newId();
      const number = await newNumber(req, 'civility-meetings');
      const place = placeColumns(council);
      await insertRow(req, 'civility-meetings', {
        id,
        number,
        ...given,
        association,
        associationName: council.name,
        ...place,
        state: 'planned',
        activity: activity ?? null,
        quorum: await quorumPercent(payload, req),
        appraisers: terms.length,
        present: 0,
        items: 0,
        voted: 0,
        planKey,
      });
      await bulkInsert(
        payload,
        req,
        'civility-attendances',
        terms.map((term) => ({
          id: newId(),
          meeting: id,
          ...place,
          term: term.id,
          personName: term.personName,
          user: term.user,
          member: term.member,
          household: term.household,
          present: false,
        })),
      );
      await recordStep(
        req,
        { kind: 'civility-meetings', id, place: council, actor: call.actor },
        { label: '召集评议', detail: `${formatDateTime(given.startsAt)}，评议员${terms.length}名` },
      );
      return {
        result: { id, number },
        action: 'civility-meeting.planned',
        subject: { collection: 'civility-meetings', id },
        summary: number,
      };
    });
  });
}

async function checkActivity(req: PayloadRequest, id: string, community: string | null): Promise<void> {
  const activity = await readRow<{ community: string | null }>(req.payload, 'activities', id, req);
  if (activity?.community !== community) fail('validation', { fields: { activity: '请选择本社区的活动' } });
}

async function plannedBefore(req: PayloadRequest, planKey: string): Promise<Made | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<Made>(req.payload, 'civility-meetings', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
