import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { input } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { proposeAnswer, withdrawAnswerOf } from '../answers/propose';
import { type ConsultationCall, moveConsultation } from './move';
import type { ConsultationRow } from './row';
import type { Side } from './states';

const schema = z.object({ id: input.id('咨询'), agrees: z.boolean() });

/**
 * Asker or answerer agree to an anonymous publication, or take it back. With both the text goes to an editor; without either it is
 * nowhere any more, at once. @throws DomainError not-found, forbidden, invalid-state
 */
export async function agreeToPublish(
  call: ConsultationCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { agrees } = parseInput(schema, call);
  return moveConsultation(
    call,
    agrees ? 'agree' : 'disagree',
    (_req, row, { sides }) => {
      const isAsker = sides.includes('asker');
      if (!isAsker && !isAnswerer(row, sides)) fail('forbidden', { message: '由答复的人来决定。' });
      return {
        columns: isAsker ? { askerAgrees: agrees } : { answererAgrees: agrees },
        detail: isAsker ? '咨询人' : '答复人',
      };
    },
    (req, row) => follow(req, row),
  );
}

const isAnswerer = ({ answeredBy }: ConsultationRow, sides: readonly Side[]): boolean =>
  answeredBy !== null && sides.includes(answeredBy);

async function follow(req: PayloadRequest, row: ConsultationRow): Promise<void> {
  if (row.askerAgrees && row.answererAgrees) await proposeAnswer(req, row);
  else await withdrawAnswerOf(req, row.id, '咨询人或者答复人不同意公开');
}
