import { z } from 'zod';
import { input } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { adviserInForce } from '../pairings/in-force';
import { answerDeadline } from '../settings';
import { watchersAmong } from '../watchers';
import { type ConsultationCall, moveConsultation } from './move';
import { tellAnswerer, tellAsker } from './tell';

const schema = z.object({ id: input.id('咨询'), note: input.optionalText('转办说明', 500) });

/** The helper passes a hard question on to the adviser paired with the village, who has a term of their own. */
export async function passConsultation(
  call: ConsultationCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { note } = parseInput(schema, call);
  return moveConsultation(
    call,
    'pass',
    async (req, row, { at }) => {
      const adviser = row.community ? await adviserInForce(req, row.community) : null;
      if (!adviser)
        fail('invalid-state', { message: '本村（社区）现在没有结对的法律顾问，请告诉社区，由社区指定。' });
      if (adviser.user === null)
        fail('invalid-state', { message: `结对的顾问${adviser.name}还没有账号，请告诉社区。` });
      if (adviser.user === row.user)
        fail('invalid-state', { message: '顾问就是咨询人本人，请告诉社区另外指定。' });
      if ((await watchersAmong(req.payload, [adviser.user], req)).has(adviser.user))
        fail('invalid-state', { message: `结对的顾问${adviser.name}不能答复咨询，请告诉社区另外指定。` });
      const due = await answerDeadline(req.payload, 'adviser', at, req);
      return {
        columns: {
          adviser: adviser.id,
          adviserName: adviser.name,
          assignReason: '法律明白人转来，本村（社区）结对的法律顾问',
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
