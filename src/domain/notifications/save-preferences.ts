import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { canSend, enqueueMessage, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { lookupIndexes, normalizeAs, personalColumns, problemWith } from '@/shared/personal-data';
import { emailToken } from './email-token';
import { type PreferenceRow, preferenceRows } from './preferences';

const schema = z.object({
  sms: z.boolean(),
  email: z.boolean(),
  quiet: z.boolean(),
  /** Empty to delete it. */
  address: z
    .string()
    .default('')
    .transform((typed) => normalizeAs('email', typed))
    .superRefine((value, context) => {
      const problem = value === '' ? null : problemWith('email', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
});
export type PreferencesInput = z.input<typeof schema>;

/** Confirmations one account may ask for within an hour: each goes to an address nobody has shown to be theirs. */
const mostMails = 5;

/**
 * Keeps how one wants to be told. A new address gets a link first; until it is confirmed nothing else is sent there.
 * @returns whether such a link was sent
 * @throws DomainError unauthenticated, validation, too-many
 */
export async function savePreferences(
  call: { payload: Payload; actor: Actor } & PreferencesInput,
): Promise<{ confirmationSent: boolean }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { userId: user } = actor;
  const { address, ...switches } = parseInput(schema, call);
  if (switches.email && address === '')
    fail('validation', { fields: { address: '选了用邮件通知，请填写邮箱' } });
  return inTransaction({ payload, actor }, async (req) => {
    const [row] = await preferenceRows(payload, [user], req);
    const isSame = addressOf(row) === address;
    const asks = address !== '' && canSend('email') && !(isSame && row?.confirmedAt);
    const columns = address === '' ? { addressCipher: null, addressIndex: null } : columnsOf(address);
    const data = { ...switches, ...(isSame ? {} : { ...columns, confirmedAt: null }) };
    await write(req, row, { user, ...data });
    if (asks) await sendConfirmation(req, user, address);
    await recordEvent({
      req,
      actor,
      action: 'notification-preferences.updated',
      subject: { collection: 'notification-preferences', id: user },
      changes: ['sms', 'email', 'quiet', ...(isSame ? [] : ['address'])],
    });
    return { confirmationSent: asks };
  });
}

function addressOf(row: PreferenceRow | undefined): string {
  return row?.addressCipher ? keyring().decrypt(row.addressCipher, 'email') : '';
}

function columnsOf(address: string): Record<string, string> {
  return personalColumns('address', 'email', address, true);
}

async function write(
  req: PayloadRequest,
  row: PreferenceRow | undefined,
  data: Record<string, unknown>,
): Promise<void> {
  const { db } = req.payload;
  const collection = 'notification-preferences';
  if (row) {
    await db.updateOne({ collection, id: String(row.id), data, req, returning: false });
    return;
  }
  const id = newId();
  await db.create({ collection, customID: id, data: { id, ...data }, req, returning: false });
}

async function sendConfirmation(req: PayloadRequest, user: string, address: string): Promise<void> {
  const hour = Math.floor(now().getTime() / 3_600_000);
  const [index = ''] = lookupIndexes('email', address);
  const link = `${env().siteUrl}/me/notifications/confirm/${emailToken(user, index)}`;
  for (let turn = 1; turn <= mostMails; turn += 1) {
    const fresh = await enqueueMessage({
      req,
      channel: 'email',
      to: address,
      template: 'email-confirmation',
      data: {
        subject: '请确认您的邮箱',
        text: `有人在社区治理门户把这个邮箱填作接收通知的邮箱。如果是您本人，请在一天内打开链接确认：${link} 不是您填的，不用理会，不会再收到邮件。`,
      },
      key: `email-confirmation:${user}:${hour}:${turn}`,
      urgency: 'urgent',
    });
    if (fresh) return;
  }
  fail('too-many', { message: '确认邮件发得太多了，请过一小时再试。' });
}
