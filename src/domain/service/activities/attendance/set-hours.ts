import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { hoursInWords } from '../../records';
import { isThere } from '../labels';
import { moveActivity } from '../move';
import { hoursInput } from '../rules/quarters';
import { signUpRow } from '../sign-ups/sign-up-row';

const schema = z.object({
  id: input.id('活动'),
  signUp: input.id('名单上的人'),
  hours: hoursInput,
  note: input.optionalText('说明', 100),
});

/**
 * Credits somebody who left early, came late or stayed longer with other hours than the activity's, in quarters.
 * @throws DomainError validation, invalid-state (was not there), not-found, forbidden
 */
export async function setHours(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, signUp, hours: quarters, note } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'set-hours',
    work: async (req, _row, at) => {
      const person = await signUpRow(req, signUp, id);
      if (!isThere(person.presence))
        fail('invalid-state', { message: `${person.name}还没有签到，先勾上到场再改时长。` });
      const hoursNote = note ?? null;
      if (person.quarters === quarters && person.hoursNote === hoursNote) return { repeated: true };
      await updateColumns(req, 'activity-sign-ups', signUp, {
        quarters,
        hoursNote,
        updatedAt: at.toISOString(),
      });
      return {
        detail: `${person.name}：${quarters > 0 ? hoursInWords(quarters) : '不计时长'}`,
        reason: hoursNote,
      };
    },
  });
}
