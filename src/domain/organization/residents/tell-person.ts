import type { PayloadRequest } from 'payload';
import { enqueueMessage, mobilesOf } from '@/domain/accounts';
import { newId } from '@/shared/ids';

const texts = {
  admitted: '社区工作人员已按您（或家人）说的，把您登记为住户。登录门户，在“我的”里可以看到和更正。',
  ended: '社区工作人员已按您（或家人）说的，结束您在原来那一户的住户登记。登录门户，在“我的”里可以看到。',
  corrected: '社区工作人员更正了您的住户登记。登录门户，在“我的”里可以看到。',
} as const;

/**
 * Tells a person what staff did on their behalf, so that nobody is registered without knowing. Says no address: whoever holds the
 * phone may not be the person meant.
 */
export async function tellPerson(
  req: PayloadRequest,
  user: string,
  what: keyof typeof texts,
  residency: string,
): Promise<void> {
  const phone = (await mobilesOf(req.payload, [user], req)).get(user);
  if (!phone) return;
  await enqueueMessage({
    req,
    channel: 'sms',
    to: phone,
    template: `residency-${what}`,
    data: { subject: '住户登记', text: `${texts[what]}不是您本人的事，请给社区打电话。` },
    key: `residency-${what}:${newId()}`,
    about: { collection: 'residencies', id: residency },
  });
}
