import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { sendCaseLinks } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { lookupIndexes, normalizePhone, problemWith } from '@/shared/personal-data';
import { consultationRow } from './row';
import { tellAsker } from './tell';

/** As many as somebody has who has lost them; the newest. */
const most = 5;
const actor = systemActor('找回链接');

/**
 * Sends whoever has lost the link of a consultation or of a mediation the links again, to the phone that was left and nowhere else; once
 * a day each. Says nothing about whether there are any. @throws DomainError validation
 */
export async function sendLostLinks({ payload, phone }: { payload: Payload; phone: string }): Promise<void> {
  const typed = normalizePhone(phone);
  if (typed === '' || problemWith('phone', typed) !== null)
    fail('validation', { fields: { phone: '请填写您当时留的手机号，例如 13812345678' } });
  await sendCaseLinks({ payload, phone: typed });
  await inTransaction({ payload, actor }, async (req) => {
    const found = await leanFind<{ id: string }>(
      payload,
      'legal-consultations',
      {
        where: [{ field: 'phoneIndex', in: lookupIndexes('phone', typed) }],
        columns: [],
        newestBy: 'askedAt',
        limit: most,
      },
      req,
    );
    for (const { id } of found)
      await tellAsker(req, await consultationRow(req, id), {
        occasion: `link:${toIsoDay(now())}`,
        subject: '您要找回的页面',
        text: '您要找回的页面，请打开链接看。链接只属于您，不要转给别人。',
      });
  });
}
