import { z } from 'zod';
import { input, valuesOf } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { lawGradeLabels } from '../labels';
import { answerDeadline, askBackMost } from '../settings';
import { tellHandedOn } from './hand-on';
import { type ConsultationCall, moveConsultation } from './move';
import { holderIsGone, nextAnswerer } from './next-answerer';
import { tellAnswerer } from './tell';

const back = z.object({ id: input.id('咨询'), text: input.text('追问', 2000) });

/** The asker asks on; it goes back to whoever answered, with a new term, or to the next when they answer no more. @throws DomainError validation, forbidden, invalid-state */
export async function askBack(call: ConsultationCall & z.input<typeof back>): Promise<{ id: string }> {
  const { text } = parseInput(back, call);
  let isGone = false;
  return moveConsultation(
    call,
    'ask-back',
    async (req, row, { at }) => {
      const most = await askBackMost(req.payload, req);
      const count = (row.askedBackCount ?? 0) + 1;
      if (count > most)
        fail('invalid-state', {
          message: `一件咨询最多追问${most}次。还有别的问题，请另提一件，或者拨打12348。`,
        });
      const state = row.answeredBy === 'adviser' ? 'passed' : 'waiting';
      const due = await answerDeadline(req.payload, state === 'passed' ? 'adviser' : 'helper', at, req);
      const again = {
        state,
        dueAt: due.at.toISOString(),
        dueReason: due.reason,
        remindedFor: null,
      } as const;
      isGone = await holderIsGone(req, { ...row, state });
      return {
        columns: {
          ...again,
          ...(isGone ? await nextAnswerer(req, { ...row, state }, at) : {}),
          askedBackCount: count,
          closesAt: null,
          askerAgrees: false,
          answererAgrees: false,
          helperAgrees: false,
        },
        detail: `第${count}次追问`,
        message: { kind: 'follow-up', party: 'asker', text },
      };
    },
    (req, row) =>
      isGone
        ? tellHandedOn(req, row)
        : tellAnswerer(req, row, {
            occasion: `asked-back:${row.askedBackCount}`,
            subject: '咨询人有追问',
            text: `法律咨询${row.number}的咨询人有追问，${row.dueAt ? formatDate(row.dueAt) : ''}前答复。`,
          }),
  );
}

const grade = z.object({
  id: input.id('咨询'),
  grade: z.enum(valuesOf(lawGradeLabels), { error: '请选择满意不满意' }),
  comment: input.optionalText('评价的话', 300),
});

/** The asker says how content they are, in five grades; that ends it. */
export async function rateConsultation(
  call: ConsultationCall & z.input<typeof grade>,
): Promise<{ id: string }> {
  const given = parseInput(grade, call);
  return moveConsultation(call, 'rate', (_req, _row, { at }) => ({
    columns: {
      grade: given.grade,
      gradeComment: given.comment || null,
      ratedAt: at.toISOString(),
      closedAt: at.toISOString(),
      closesAt: null,
    },
    detail: lawGradeLabels[given.grade],
  }));
}

/** The asker takes the question back while nobody has answered. */
export async function withdrawConsultation(call: ConsultationCall): Promise<{ id: string }> {
  return moveConsultation(call, 'withdraw', (_req, _row, { at }) => ({
    columns: { closedAt: at.toISOString(), dueAt: null, closesAt: null },
  }));
}

/** What was answered and not rated closes when its time is over. */
export async function closeConsultation(call: ConsultationCall): Promise<{ id: string }> {
  return moveConsultation(call, 'close', (_req, _row, { at }) => ({
    columns: { closedAt: at.toISOString(), closesAt: null },
    detail: '到期没有评价，不算满意',
  }));
}
