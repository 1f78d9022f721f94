import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst, readRow } from '@/database';
import {
  input,
  type PlaceColumns,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
} from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { activityShape, checkSchedule, columnsOf } from './activity-input';
import { type ActivityRow, activityRow } from './activity-row';
import { checkCampaign } from './campaign-of';
import { writeActivityEvent } from './move';
import { keepsActivities } from './states';

const schema = z.object({
  organization: input.id('主办的党组织'),
  ...activityShape,
  /** The same form sent twice plans one activity. */
  formKey: z.string().min(8).max(80).optional(),
});

type Made = { id: string; number: string };

/**
 * Plans an activity of a Party organisation; nobody but those who run it sees it until it is approved.
 * @throws DomainError validation, not-found, forbidden
 */
export async function planActivity(call: VerbCall & z.input<typeof schema>): Promise<Made> {
  const { organization, formKey, ...given } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await plannedBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      const organizer = await organizerOf(req, organization);
      if (!keepsActivities(call.actor, organizer)) fail('forbidden');
      checkSchedule(given, { at: now(), signUpFrom: given.signUpFrom });
      await checkCampaign(req, given.campaign, organizer);
      const id = newId();
      const number = await newNumber(req, 'activities');
      await insertRow(req, 'activities', {
        id,
        number,
        state: 'draft',
        organization,
        organizationName: organizer.name,
        ...placeColumns(organizer),
        ...columnsOf(given),
        signedCount: 0,
        waitingCount: 0,
        turns: 0,
        plannedBy: call.actor.userId,
        planKey,
      });
      const row = await activityRow(req, id);
      await writeActivityEvent(req, row, call.actor, {
        verb: 'plan',
        label: '筹划活动',
        detail: whenAndWhere(row),
      });
      return {
        result: { id, number },
        action: 'activity.created',
        subject: { collection: 'activities', id },
        summary: number,
      };
    });
  });
}

export const whenAndWhere = ({ startsAt, venue }: Pick<ActivityRow, 'startsAt' | 'venue'>) =>
  `${formatDateTime(startsAt)}，${venue}`;

async function organizerOf(req: PayloadRequest, id: string) {
  const organizer = await readRow<PlaceColumns & { name: string; status: string }>(
    req.payload,
    'party-organizations',
    id,
    req,
  );
  if (!organizer) fail('not-found', { message: '没有找到这个党组织。' });
  if (organizer.status !== 'active') fail('validation', { fields: { organization: '这个党组织已经撤销' } });
  return organizer;
}

async function plannedBefore(req: PayloadRequest, planKey: string): Promise<Made | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<Made>(req.payload, 'activities', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
