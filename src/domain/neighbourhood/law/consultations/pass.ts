import { z } from 'zod';
import { input } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { answerDeadline } from '../settings';
import { type ConsultationCall, moveConsultation } from './move';
import { nobodyToPassTo } from './nobody-to-pass-to';
import { tellAnswerer, tellAsker } from './tell';
import { adviserToPassTo } from './who-may-answer';

const schema = z.object({ id: input.id('咨询'), note: input.optionalText('转办说明', 500) });

/**
 * The helper passes a hard question on to the adviser paired with the village, or to one of the township where the village has none; they
 * have a term of their own.
 */
export async function passConsultation(
  call: ConsultationCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { note } = parseInput(schema, call);
  return moveConsultation(
    call,
    'pass',
    async (req, row, { at }) => {
      const taker = await adviserToPassTo(req, row);
      if (!taker)
        fail('invalid-state', {
          message: (await nobodyToPassTo(req, call.actor, row)) ?? '现在转不了，请刷新后再看。',
        });
      const { adviser, isOwn } = taker;
      const due = await answerDeadline(req.payload, 'adviser', at, req);
      return {
        columns: {
          adviser: adviser.id,
          adviserName: adviser.name,
          assignReason: isOwn
            ? '法律明白人转来，本村（社区）结对的法律顾问'
            : '法律明白人转来，本村（社区）没有能收的，转本乡镇（街道）的法律顾问',
          dueAt: due.at.toISOString(),
          dueReason: due.reason,
          remindedFor: null,
        },
        detail: `转给${adviser.name}`,
        ...(note ? { message: { kind: 'note', party: 'helper', text: note } as const } : {}),
      };
    },
    async (req, row) => {
      await tellAnswerer(req, row, {
        occasion: `passed:${row.dueAt}`,
        subject: '有一件法律咨询转给您',
        text: `法律咨询${row.number}由法律明白人转给您，${row.dueAt ? formatDate(row.dueAt) : ''}前答复。`,
      });
      await tellAsker(req, row, {
        occasion: 'passed',
        subject: '您的法律咨询转给了法律顾问',
        text: `您的法律咨询（${row.number}）转给了法律顾问，${row.dueAt ? formatDate(row.dueAt) : ''}前答复。`,
      });
    },
  );
}
