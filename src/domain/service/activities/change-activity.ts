import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { activityShape, checkSchedule, columnsOf } from './activity-input';
import { checkCampaign } from './campaign-of';
import { moveActivity } from './move';
import { whenAndWhere } from './plan-activity';

const schema = z.object({ id: input.id('活动'), ...activityShape });

/** Changes an activity before it is approved. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function changeActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'change',
    work: async (req, row, at) => {
      checkSchedule(given, { at, signUpFrom: given.signUpFrom });
      await checkCampaign(req, given.campaign, row);
      return { columns: columnsOf(given), detail: whenAndWhere(given) };
    },
  });
}
