import type { Payload, PayloadRequest } from 'payload';
import { deleteWhere, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { withdrawAnswerOf } from './answers/propose';
import type { ConsultationState } from './labels';

const ended: readonly ConsultationState[] = ['closed', 'withdrawn', 'mediation'];

const endedOf = (payload: Payload, user: string, req?: PayloadRequest) =>
  leanFind<{ id: string }>(
    payload,
    'legal-consultations',
    {
      where: [
        { field: 'user', equals: user },
        { field: 'state', in: ended },
      ],
      columns: [],
      newestBy: 'id',
      limit: 1000,
    },
    req,
  );

/** How many consultations that are over an account has asked. */
export const endedConsultations = async (payload: Payload, user: string): Promise<number> =>
  (await endedOf(payload, user)).length;

/**
 * Deletes what somebody asked and was answered in consultations that are over, with name, phone and account; what was published of them
 * goes too (个人信息保护法 47). Number, kind, dates and grade stay, for the counts. @returns how many
 */
export async function forgetOwnConsultations(req: PayloadRequest, user: string): Promise<number> {
  const rows = await endedOf(req.payload, user, req);
  const at = now().toISOString();
  for (const { id } of rows) {
    await withdrawAnswerOf(req, id, '咨询人要求删除');
    await deleteWhere(req.payload, req, 'legal-consultation-messages', { consultation: { equals: id } });
    await updateColumns(req, 'legal-consultations', id, {
      question: '（按本人要求删除）',
      askerName: null,
      user: null,
      phoneCipher: null,
      phoneIndex: null,
      tokenHash: null,
      gradeComment: null,
      phoneForgottenAt: at,
      updatedAt: at,
    });
  }
  return rows.length;
}
