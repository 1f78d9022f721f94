import { z } from 'zod';
import { updateColumns } from '@/database';
import { type DisputeType, onDisputeOutcome, registerDispute } from '@/domain/mediation';
import { input } from '@/domain/organization';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { LawTopic } from '../labels';
import { type ConsultationCall, moveConsultation } from './move';
import { consultationRow, messagesOf } from './row';
import { tellAsker } from './tell';

const schema = z.object({
  id: input.id('咨询'),
  /** The asker's own word, or what they said to whoever answers; without it nothing leaves the consultation. */
  consent: z.literal(true, { error: '要咨询人本人同意，才能转为调解' }),
  askerName: input.text('咨询人姓名', 30),
  respondent: input.text('对方姓名或单位', 30),
  respondentPhone: input.optionalText('对方手机号', 20),
});
export type ToMediationInput = z.input<typeof schema>;

/** Which kind of dispute a question of law is. */
const typeOf: Record<LawTopic, DisputeType> = {
  family: 'family',
  inheritance: 'family',
  land: 'homestead',
  neighbours: 'neighbours',
  property: 'property',
  labour: 'labour',
  debt: 'contract',
  injury: 'damages',
  consumer: 'consumer',
  other: 'other',
};

/**
 * Turns a consultation into a mediation: question, further questions, place and the asker's phone are carried, the answers are not. Once,
 * whoever presses; the asker is told. @throws DomainError validation, not-found, forbidden, invalid-state
 */
export async function toMediation(call: ConsultationCall & ToMediationInput): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  return moveConsultation(
    call,
    'to-mediation',
    async (req, row, { at, sides, actor }) => {
      const later = (await messagesOf(req.payload, row.id, req)).filter(({ kind }) => kind === 'follow-up');
      const phone = row.phoneCipher ? keyring().decrypt(row.phoneCipher, 'phone') : undefined;
      if (given.respondentPhone && given.respondentPhone === phone)
        fail('validation', { fields: { respondentPhone: '对方的手机号不能和您的一样' } });
      const { id, number } = await registerDispute({
        payload: req.payload,
        req,
        actor,
        source: { kind: 'consultation', id: row.id, number: row.number },
        type: typeOf[row.topic],
        facts: [row.question, ...later.map(({ text }) => text)].join('\n\n').slice(0, 5000),
        township: row.township,
        community: row.community,
        parties: [
          { side: 'applicant', name: given.askerName, phone, user: row.user },
          { side: 'respondent', name: given.respondent, phone: given.respondentPhone || undefined },
        ],
      });
      return {
        columns: {
          mediationId: id,
          mediationNumber: number,
          closedAt: at.toISOString(),
          dueAt: null,
          closesAt: null,
        },
        detail: sides.includes('asker') ? '咨询人自己转的' : '征得咨询人同意',
      };
    },
    (req, row) =>
      tellAsker(req, row, {
        // A text message lies open on a phone: neither that it is a mediation nor its number.
        occasion: 'news',
        subject: '您的法律咨询有新进展',
        text: `您的法律咨询（${row.number}）有新进展，请打开看。`,
      }),
  );
}

const ended = '调解已结束';

/** A consultation learns that its case ended, never how: the asker hears that as a party of the case, whoever answered not at all. */
export function listenToMediatedConsultations(): void {
  onDisputeOutcome('legal-consultations', async (req, { source, sourceId }) => {
    if (source !== 'consultation') return;
    const row = await consultationRow(req, sourceId);
    if (row.mediationOutcome !== ended)
      await updateColumns(req, 'legal-consultations', row.id, { mediationOutcome: ended });
  });
}
