import type { PayloadRequest } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction, isUniqueViolation } from '@/database';
import { fail } from '@/shared/errors';
import { lookupIndexes, normalizePhone } from '@/shared/personal-data';
import { asVerb } from './as-verb';
import { tryCode } from './one-time-codes';
import { giveBack, takeTry } from './sign-in-limits';
import type { Visit } from './visit';

const wrongCode = '验证码不正确或已过期，请核对，或重新获取。';

/**
 * Changes the number one signs in with, by the code that was sent to the new one. All sessions end and the old number is told
 * (guardProfile), so a device left open gives nobody the account for long.
 * @throws DomainError unauthenticated, too-many, validation (wrong code, number of another account), forbidden for staff
 */
export async function changeOwnPhone({
  phone,
  code,
  actor,
  ...visit
}: Visit & { actor: Actor; phone: string; code: string }): Promise<void> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const number = normalizePhone(phone);
  await takeTry('codeTry', visit.address);
  const done = await inTransaction({ payload: visit.payload, actor }, async (req) => {
    const holders = lookupIndexes('phone', number);
    if (!(await tryCode(req, { purpose: 'phone-change', holders, code: code.replace(/\s/g, '') })))
      return false;
    await writePhone(req, actor.userId, number);
    return true;
  });
  if (!done) fail('validation', { message: wrongCode, fields: { code: wrongCode } });
  await giveBack('codeTry', visit.address);
}

async function writePhone(req: PayloadRequest, user: string, phone: string): Promise<void> {
  const { payload } = req;
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'profiles',
    where: { user: { equals: user } },
    limit: 1,
    pagination: false,
    req,
  });
  const written = { depth: 0, overrideAccess: true, req } as const;
  try {
    await asVerb(req, 'changeOwnPhone', async () =>
      docs[0]
        ? payload.update({ collection: 'profiles', id: docs[0].id, data: { phone }, ...written })
        : payload.create({ collection: 'profiles', data: { user, phone }, ...written }),
    );
  } catch (error) {
    if (isUniqueViolation(error))
      fail('validation', { fields: { code: '这个手机号已有账号，请换一个号码' }, cause: error });
    throw error;
  }
}
