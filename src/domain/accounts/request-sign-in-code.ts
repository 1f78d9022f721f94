import { randomInt } from 'node:crypto';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { isMobilePhone, lookupIndexes, normalizePhone } from '@/shared/personal-data';
import { type CodePurpose, codesSince, storeCode } from './one-time-codes';
import { deliverMessages } from './outbox/deliver-messages';
import { enqueueMessage } from './outbox/enqueue-message';
import { recordEvent } from './record-event';
import { takeTry } from './sign-in-limits';
import { selfActor, type Visit } from './visit';

const fiveMinutes = 5 * 60 * 1000;
const oneHour = 60 * 60 * 1000;
const oneMinute = 60 * 1000;

/** What a one-time code is for, and how it is worded. */
type SentFor = { purpose: CodePurpose; template: 'sign-in-code' | 'phone-change-code' };

/**
 * Sends a one-time code to a mobile number, whether or not it has an account: who asks learns nothing about that.
 * The code is six digits, good for five minutes, five tries, one use; at most one a minute and five an hour per number.
 * @throws DomainError validation, too-many
 */
export async function requestSignInCode(call: Visit & { phone: string }): Promise<void> {
  await sendPhoneCode(call, { purpose: 'sign-in', template: 'sign-in-code' });
}

/** The same for the new number of somebody who is signed in; such a code signs nobody in. @throws DomainError validation, too-many */
export async function requestPhoneChangeCode(call: Visit & { phone: string }): Promise<void> {
  await sendPhoneCode(call, { purpose: 'phone-change', template: 'phone-change-code' });
}

async function sendPhoneCode(
  { phone, ...visit }: Visit & { phone: string },
  { purpose, template }: SentFor,
): Promise<void> {
  const number = normalizePhone(phone);
  if (!isMobilePhone(number)) {
    fail('validation', { fields: { phone: '请填写 11 位手机号，例如 13812345678' } });
  }
  const holders = lookupIndexes('phone', number);
  const [holder = ''] = holders;
  await takeTry('codeAddress', visit.address);
  await takeTry('codePhone', holder);
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const key = await inTransaction({ payload: visit.payload }, async (req) => {
    const at = now().getTime();
    const query = { purpose, holders };
    if ((await codesSince(req, { ...query, since: new Date(at - oneMinute) })) > 0) tooSoon('1 分钟');
    if ((await codesSince(req, { ...query, since: new Date(at - oneHour) })) >= 5) tooSoon('1 小时');
    const holderCipher = keyring().encrypt(number, 'phone');
    const id = await storeCode(req, {
      purpose,
      holder,
      holderCipher,
      code,
      lifetime: fiveMinutes,
      tries: 5,
    });
    const messageKey = `${template}:${id}`;
    await enqueueMessage({
      req,
      to: number,
      channel: 'sms',
      template,
      data: { code },
      key: messageKey,
    });
    const actor = selfActor(visit, null);
    await recordEvent({
      req,
      actor,
      action: 'sign-in-code.sent',
      subject: { collection: 'sign-in-codes', id },
    });
    return messageKey;
  });
  await deliverMessages({ payload: visit.payload, key });
}

function tooSoon(wait: string): never {
  return fail('too-many', { message: `验证码已经发送，请过 ${wait}再要新的；没有收到请检查手机号。` });
}
