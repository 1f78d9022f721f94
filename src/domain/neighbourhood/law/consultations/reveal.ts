import { z } from 'zod';
import { input } from '@/domain/organization';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type ConsultationCall, moveConsultation } from './move';

const schema = z.object({
  id: input.id('咨询'),
  reason: input.text('查看的原因', 100).min(4, '请写明查看的原因'),
});

/**
 * The phone of whoever asked, for whoever has to answer, to ask something back by voice. Each look is an event with its reason
 * (个人信息保护法 51). @throws DomainError not-found, forbidden, invalid-state
 */
export async function revealAskerPhone(call: ConsultationCall & z.input<typeof schema>): Promise<string> {
  const { reason } = parseInput(schema, call);
  let phone: string | null = null;
  await moveConsultation(call, 'reveal', (_req, row) => {
    phone = row.phoneCipher ? keyring().decrypt(row.phoneCipher, 'phone') : null;
    return { detail: reason };
  });
  return phone ?? fail('not-found', { message: '没有留电话，或者已经按期删除。' });
}
