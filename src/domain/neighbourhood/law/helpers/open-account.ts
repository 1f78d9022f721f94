import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { accountForPhone } from '@/domain/accounts';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type HelperRow, keepsLawAt } from '../keepers';
import { lawTag } from '../labels';
import { watchersAmong, watcherWords } from '../watchers';

const schema = z.object({ id: input.id('法律明白人') });

/**
 * Gives a helper an account (they sign in with their phone), so that questions can reach them. Twice is once.
 * @throws DomainError not-found, forbidden, invalid-state (no phone, has left)
 */
export async function openHelperAccount(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const row = await readRow<HelperRow & { phoneCipher: string | null }>(
      req.payload,
      'legal-helpers',
      id,
      req,
    );
    if (!row) fail('not-found', { message: '没有找到这名法律明白人。' });
    if (!(await keepsLawAt(req.payload, call.actor, row, req))) fail('forbidden');
    if (row.state !== 'active') fail('invalid-state', { message: '已经退出的，不能开通。' });
    if (!row.user) {
      if (!row.phoneCipher) fail('invalid-state', { message: '名册里没有手机号，请先填上再开通。' });
      const phone = keyring().decrypt(row.phoneCipher, 'phone');
      const user = await accountForPhone({ req, actor: call.actor, phone, realName: row.name });
      // Whoever types their own phone into an entry would open others' questions to themselves.
      if (user === call.actor.userId)
        fail('invalid-state', { message: '名册里是您自己的手机号，不能给自己开通，请核对。' });
      if ((await watchersAmong(req.payload, [user], req)).has(user))
        fail('invalid-state', { message: `${watcherWords}。` });
      await updateColumns(req, 'legal-helpers', id, { user, updatedAt: now().toISOString() });
    }
    return {
      result: { id },
      action: 'legal-helper.account-opened',
      subject: { collection: 'legal-helpers', id },
      summary: row.certificateNumber,
    };
  });
}

const leave = z.object({ id: input.id('法律明白人'), reason: input.text('退出的原因', 100) });

/** Takes a helper off the register: keeps the entry, asks nothing of them any more. */
export async function leaveHelpers(call: VerbCall & z.input<typeof leave>): Promise<{ id: string }> {
  const { id, reason } = parseInput(leave, call);
  return runVerb(call, async (req) => {
    const row = await readRow<HelperRow>(req.payload, 'legal-helpers', id, req);
    if (!row) fail('not-found', { message: '没有找到这名法律明白人。' });
    if (!(await keepsLawAt(req.payload, call.actor, row, req))) fail('forbidden');
    if (row.state === 'left') fail('invalid-state', { message: '已经退出了。' });
    await updateColumns(req, 'legal-helpers', id, {
      state: 'left',
      leftReason: reason,
      publicConsent: false,
      updatedAt: now().toISOString(),
    });
    await touchPages(req, lawTag);
    return {
      result: { id },
      action: 'legal-helper.left',
      subject: { collection: 'legal-helpers', id },
      summary: row.certificateNumber,
    };
  });
}
