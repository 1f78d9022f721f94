import { z } from 'zod';
import { leanFirst, updateColumns } from '@/database';
import { holderName, isUnnamed } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { bareName } from '@/shared/normalize-name';
import { parseInput } from '@/shared/parse-input';
import { lookupIndexes } from '@/shared/personal-data';
import { authorizeKeeper, input, runPropertyVerb, type VerbCall } from '../verb';
import { partnerRow } from './partner-row';

const schema = z.object({ id: input.id('红色合伙人') });

/**
 * Binds the account that signs in with the partner's own phone; from then on the partner records its deliveries itself.
 * @throws DomainError invalid-state when nobody has signed in with that phone, or somebody of another name; not-found, forbidden
 */
export async function linkPartnerAccount(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const partner = await partnerRow(req, id);
    authorizeKeeper(call.actor, partner);
    const phone = partner.contactPhoneCipher ? keyring().decrypt(partner.contactPhoneCipher, 'phone') : '';
    const holder = {
      where: [{ field: 'phoneIndex', in: lookupIndexes('phone', phone) }],
      columns: ['user'],
      newestBy: 'id',
    };
    const profile = phone
      ? await leanFirst<{ user: string | null }>(req.payload, 'profiles', holder, req)
      : null;
    if (!profile?.user) {
      fail('invalid-state', {
        message: '还没有人用登记的电话登录过。请对方先在门户用这个手机号登录一次，再来绑定。',
      });
    }
    const name = await holderName(req, profile.user);
    if (!mayBe(partner.contactName, name)) {
      fail('invalid-state', {
        message: `登记的电话，账号登记的姓名和联系人“${partner.contactName}”对不上。请打电话核对；电话写错了的，请结束合作、重新申请；姓名写错了的，请本人在“我的账号”里改。`,
      });
    }
    await updateColumns(req, 'red-partners', id, { account: profile.user, updatedAt: now().toISOString() });
    return {
      result: { id },
      action: 'red-partner.account-linked',
      subject: { collection: 'red-partners', id },
      summary: `${partner.number} ${partner.name}`,
      step: { label: '绑定账号', detail: '以后由合伙人登录后自己报兑现', place: partner },
    };
  });
}

/**
 * Whether an account may be that of the contact, who often wrote 王师傅 or 小王: at least the family name is the account's. Whoever has just
 * signed in for the first time has said no name yet.
 */
const mayBe = (contact: string, name: string): boolean =>
  isUnnamed(name) || bareName(contact).replace(/^[小老]/, '')[0] === bareName(name)[0];
