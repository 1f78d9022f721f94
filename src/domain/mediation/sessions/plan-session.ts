import { z } from 'zod';
import { isUniqueViolation, leanFirst } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import type { DisputeRow } from '../dispute-row';
import { moveDispute } from '../move';
import { tellMediators, tellParties } from '../tell';
import { failTaken } from './bookings';
import { parseTimed, requireTime, timeShape } from './session-input';
import { sessionsOf } from './session-row';
import { whenWords } from './words';
import { writeSession } from './write-session';

const schema = z.object({
  dispute: input.id('调解'),
  ...timeShape,
  formKey: z.string().min(8).max(80).optional(),
});

/**
 * Plans a session of a case whose mediators both sides have accepted. Their time and the room are taken with it; the same form sent twice
 * plans one session.
 * @throws DomainError validation, conflict where a mediator or the room is taken, invalid-state, not-found, forbidden
 */
export async function planSession(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const given = parseTimed(schema, call);
  const { dispute, startsAt, endsAt, place, room, formKey } = given;
  let id = '';
  const planned = () =>
    moveDispute(call, {
      id: dispute,
      verb: 'plan-session',
      work: async (req, row) => {
        const before = formKey ? await plannedWith(call, dispute, formKey, req) : null;
        if (before) {
          id = before;
          return { repeated: true };
        }
        await requireTime(req, given, agreedTimeOf(row));
        const planKey = formKey ? keyOf(dispute, formKey) : undefined;
        const others = await sessionsOf({ payload: req.payload, req }, dispute);
        id = await writeSession(req, row, { startsAt, endsAt, place, room, planKey, actor: call.actor });
        await tellParties(req, row, 'session', { key: `${id}:0` });
        await tellMediators(req, row, {
          occasion: `session:${id}:0`,
          text: `约好了调解会：${whenWords(given)}，${place}。`,
        });
        // In the place of the first session, which was called off, the case itself says when and where.
        const isFirst = row.state === 'agreed' && !others.some(({ state }) => state === 'planned');
        return {
          ...(isFirst
            ? {
                columns: {
                  slotStartsAt: startsAt,
                  slotEndsAt: endsAt,
                  placeText: place,
                },
              }
            : {}),
          detail: `${whenWords(given)}，${place}${room ? `（${room}）` : ''}`,
          told: whenWords(given),
        };
      },
    });
  try {
    const { repeated } = await planned();
    return { id, repeated };
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    // Another process was faster: with the same form, or with the same half hour of somebody.
    const before = formKey ? await plannedWith(call, dispute, formKey) : null;
    return before ? { id: before, repeated: true } : failTaken('调解员或者房间', startsAt);
  }
}

/** What both sides chose, for as long as nothing has been talked about yet. */
const agreedTimeOf = ({ state, slotStartsAt, slotEndsAt }: DisputeRow) =>
  state === 'agreed' && slotStartsAt && slotEndsAt ? { startsAt: slotStartsAt, endsAt: slotEndsAt } : null;

const keyOf = (dispute: string, formKey: string) => `${dispute}:${formKey}`;

async function plannedWith(
  { payload }: VerbCall,
  dispute: string,
  formKey: string,
  req?: VerbCall['req'],
): Promise<string | null> {
  const query = {
    where: [{ field: 'planKey', equals: keyOf(dispute, formKey) }],
    columns: [],
    newestBy: 'id',
  };
  return (await leanFirst<{ id: string }>(payload, 'mediation-sessions', query, req))?.id ?? null;
}
