import { z } from 'zod';
import { input } from '@/domain/organization';
import { recordForAccount } from '@/domain/service';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { closesAfterDays } from '../settings';
import { type ConsultationCall, moveConsultation } from './move';
import { tellAsker } from './tell';

const schema = z.object({
  id: input.id('咨询'),
  text: input.text('答复', 3000).min(10, '答复太短了，请写清楚'),
});
const dayLength = 86_400_000;

/**
 * The helper (while it waits) or the adviser (when it was passed on) answers; the asker may ask back or rate until it closes by itself.
 * @throws DomainError validation, not-found, forbidden, invalid-state
 */
export async function answerConsultation(
  call: ConsultationCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { text } = parseInput(schema, call);
  return moveConsultation(
    call,
    'answer',
    async (req, row, { at, sides }) => {
      const party = row.state === 'passed' ? 'adviser' : 'helper';
      if (!sides.includes(party)) fail('forbidden', { message: '这件咨询现在由别人答复。' });
      // Once for each who answers, however often they are asked back; how long it took they add themselves.
      await recordForAccount(req, {
        user: call.actor.userId,
        source: 'consultation',
        sourceId: row.id,
        sourceTitle: `法律咨询${row.number}`,
        on: at,
        quarters: 0,
        text: '答复邻居的法律咨询。',
        confirmedBy: null,
      });
      const closesAt = new Date(at.getTime() + (await closesAfterDays(req.payload, req)) * dayLength);
      return {
        columns: {
          answeredBy: party,
          answeredAt: at.toISOString(),
          firstAnsweredAt: row.firstAnsweredAt ?? at.toISOString(),
          closesAt: closesAt.toISOString(),
          dueAt: null,
          dueReason: null,
          // What is agreed to is what was read: a new answer asks again.
          askerAgrees: false,
          answererAgrees: false,
          helperAgrees: false,
        },
        message: { kind: 'answer', party, text },
      };
    },
    (req, row) =>
      tellAsker(req, row, {
        occasion: `answered:${row.answeredAt}`,
        subject: '您的法律咨询有答复了',
        text: `您的法律咨询（${row.number}）有答复了，请打开看，还有不清楚的可以接着问。`,
      }),
  );
}
