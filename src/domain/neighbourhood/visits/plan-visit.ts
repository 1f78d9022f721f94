import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { bulkInsert, insertRow, leanFirst } from '@/database';
import { input, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { day, newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { householdsIn } from './households';
import { partOf } from './parts-to-walk';
import { reasonOf, routeOrder } from './rules/route-order';
import { routeMost, visitIntervals } from './settings';
import { answersFor, walksAt } from './who-walks';

const schema = z.object({
  /** `grid:<id>` or `building:<id>` */
  part: z.string({ error: '请选择走哪一片' }).min(1, '请选择走哪一片'),
  day: day('哪天走'),
  /** How many doors; the setting when absent. */
  count: z
    .number({ error: '户数是整数' })
    .int('户数是整数')
    .min(1, '至少1户')
    .max(60, '一天最多60户')
    .optional(),
  formKey: input.formKey,
});

/** A route goes by who was met when; further ahead it says nothing. */
const aheadDays = 60;

type Made = { id: string; number: string };

/**
 * Plans a round of one day, of a grid or a building the actor goes round: who was not visited the longest, and for those who answer for
 * the place whoever needs care and is due before them. The order must not tell others who that is. @throws DomainError validation, forbidden
 */
export async function planVisit(call: VerbCall & z.input<typeof schema>): Promise<Made> {
  const { formKey, part: chosen, day: on, count } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await plannedBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      const { payload } = call;
      const { part, place, name } = await partOf(req, chosen);
      if (!walksAt(call.actor, place))
        fail('forbidden', { message: '这一片不归您走访。请选自己的网格或楼栋。' });
      if (on < startOfDay(toIsoDay(now())).toISOString())
        fail('validation', { fields: { day: '走访的日子不能早于今天' } });
      if (new Date(on).getTime() > now().getTime() + aheadDays * 86_400_000)
        fail('validation', { fields: { day: `最多提前${aheadDays}天安排` } });
      const intervals = await visitIntervals(payload, req);
      const households = routeOrder(
        await householdsIn(payload, part, { withCare: answersFor(call.actor, place), req }),
        intervals,
        new Date(on),
      );
      if (households.length === 0)
        fail('validation', { fields: { part: '这一片还没有登记住户，请先导入楼栋和户' } });
      const stops = households.slice(0, count ?? (await routeMost(payload, req)));
      const id = newId();
      const number = await newNumber(req, 'visits');
      await insertRow(req, 'visits', {
        id,
        number,
        walker: call.actor.userId,
        walkerName: call.actor.name,
        day: on,
        month: monthOf(on),
        where: name,
        ...place,
        state: 'planned',
        stops: stops.length,
        met: 0,
        away: 0,
        findings: 0,
        planKey,
      });
      await bulkInsert(
        payload,
        req,
        'visit-stops',
        stops.map(({ id: household, name: door, lastMetAt, care: _care, ...where }, order) => ({
          id: newId(),
          visit: id,
          household,
          stopKey: `${id}#${household}`,
          name: door,
          order,
          reason: reasonOf(lastMetAt, intervals, new Date(on)),
          state: 'waiting',
          ...where,
        })),
      );
      await recordStep(
        req,
        { kind: 'visits', id, place, actor: call.actor },
        { label: '安排走访', detail: `${name}，${stops.length}户` },
      );
      return {
        result: { id, number },
        action: 'visit.planned',
        subject: { collection: 'visits', id },
        summary: number,
      };
    });
  });
}

async function plannedBefore(req: PayloadRequest, planKey: string): Promise<Made | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<Made>(req.payload, 'visits', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
