import type { PayloadRequest } from 'payload';
import { enqueueMessage } from '@/domain/accounts';
import { quietEnd } from '@/domain/notifications';
import { keyring } from '@/shared/encryption';
import { isMobilePhone } from '@/shared/personal-data';
import type { PartnerRow } from './partner-row';

/** Tells whoever applied what became of it, once per occasion; a fixed line gets no text, the community rings there. */
export async function tellPartner(
  req: PayloadRequest,
  partner: PartnerRow,
  { occasion, text }: { occasion: 'accepted' | 'declined'; text: string },
): Promise<void> {
  if (!partner.contactPhoneCipher) return;
  const phone = keyring().decrypt(partner.contactPhoneCipher, 'phone');
  if (!isMobilePhone(phone)) return;
  const notBefore = await quietEnd(req);
  await enqueueMessage({
    req,
    channel: 'sms',
    to: phone,
    template: `red-partner.${occasion}`,
    data: { subject: '红色合伙人', text },
    key: `red-partner:${partner.id}:${occasion}`,
    urgency: 'normal',
    about: { collection: 'red-partners', id: partner.id },
    ...(notBefore ? { notBefore } : {}),
  });
}
