import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { input } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { helperWrote } from '../answers/own-words';
import { proposeAnswer, proposeWithout, withdrawAnswerOf } from '../answers/propose';
import { type ConsultationCall, moveConsultation } from './move';
import type { ConsultationRow } from './row';
import type { Side } from './states';

const schema = z.object({ id: input.id('咨询'), agrees: z.boolean() });

/**
 * Asker or answerer agree to an anonymous publication, or take it back. With both the text goes to an editor; without either it is
 * nowhere any more, at once. A helper who had answered before it was passed on gives or takes back their own words only. @throws DomainError not-found, forbidden, invalid-state
 */
export async function agreeToPublish(
  call: ConsultationCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { agrees } = parseInput(schema, call);
  return moveConsultation(
    call,
    agrees ? 'agree' : 'disagree',
    async (req, row, { sides }) => {
      const column = await consentOf(req, row, sides);
      if (!column) fail('forbidden', { message: '由答复的人来决定。' });
      return {
        columns: { [column]: agrees },
        detail: column === 'askerAgrees' ? '咨询人' : '答复人',
      };
    },
    (req, row) => follow(req, row, agrees),
  );
}

/** Whose word it is: the asker's, that of whoever answered last, or of the helper who had answered before it was passed on. */
export async function consentOf(
  req: PayloadRequest,
  row: ConsultationRow,
  sides: readonly Side[],
): Promise<'askerAgrees' | 'answererAgrees' | 'helperAgrees' | null> {
  if (sides.includes('asker')) return 'askerAgrees';
  if (row.answeredBy !== null && sides.includes(row.answeredBy)) return 'answererAgrees';
  if (row.answeredBy === 'adviser' && sides.includes('helper') && (await helperWrote(req, row)))
    return 'helperAgrees';
  return null;
}

async function follow(req: PayloadRequest, row: ConsultationRow, agrees: boolean): Promise<void> {
  // Still both, and somebody took something back: the helper who had answered before.
  if (row.askerAgrees && row.answererAgrees)
    await (agrees ? proposeAnswer(req, row) : proposeWithout(req, row));
  else await withdrawAnswerOf(req, row.id, '咨询人或者答复人不同意公开');
}
