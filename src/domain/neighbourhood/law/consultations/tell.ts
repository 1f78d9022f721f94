import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import { keyring } from '@/shared/encryption';
import type { ConsultationRow } from './row';
import { consultationPath } from './token';

/** A piece of news, in words that say nothing of the content: messages are read over shoulders. */
export interface ConsultationNews {
  occasion: string;
  subject: string;
  text: string;
  urgent?: boolean;
}

/** Tells whoever asked: to the phone they left, and on our pages when they were signed in. */
export async function tellAsker(
  req: PayloadRequest,
  row: ConsultationRow,
  { occasion, subject, text }: ConsultationNews,
): Promise<void> {
  const href = consultationPath(row);
  if (!href) return;
  const phone = row.phoneCipher
    ? keyring().decrypt(row.phoneCipher, 'phone')
    : row.user
      ? ((await mobilesOf(req.payload, [row.user], req)).get(row.user) ?? null)
      : null;
  if (!phone && !row.user) return;
  await notifyRequester(
    req,
    { phone, account: row.user },
    {
      // Whoever keeps the outbox sees accounts: not of whom, of what, nor of which consultation.
      template: 'private.news',
      urgency: 'normal',
      subject,
      text,
      href,
      about: { collection: 'private', id: hashed(`law:${row.id}`) },
      key: `private:${hashed(`law:${row.id}:${occasion}`)}`,
    },
  );
}

const hashed = (words: string): string => createHash('sha256').update(words).digest('base64url');

/** The account of whoever has to answer now; null when nobody has one. */
export async function answererAccount(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  { state, helper, adviser }: Pick<ConsultationRow, 'state' | 'helper' | 'adviser'>,
): Promise<string | null> {
  const [slug, id] =
    state === 'passed' ? (['legal-advisers', adviser] as const) : (['legal-helpers', helper] as const);
  const row = id ? await readRow<{ user: string | null }>(payload, slug, id, req) : undefined;
  return row?.user ?? null;
}

/** Tells whoever has to answer now. */
export async function tellAnswerer(
  req: PayloadRequest,
  row: ConsultationRow,
  news: ConsultationNews,
): Promise<void> {
  const account = await answererAccount({ payload: req.payload, req }, row);
  if (account) await tellAccounts(req, row, [account], news, `/work/law/${row.id}`);
}

/** Tells the community that something stands still: how long, never what. Where it has nobody, the judicial office of the township. */
export async function tellKeepers(
  req: PayloadRequest,
  row: ConsultationRow,
  news: ConsultationNews,
): Promise<void> {
  const own = row.community ? await holdersAt(req, 'community-staff', 'community', [row.community]) : [];
  const accounts = own.length > 0 || !row.township ? own : await officeOf(req, row.township);
  await tellAccounts(req, row, accounts, news, '/work/law/desk');
}

/** Whoever handles for the judicial office of a township. */
async function officeOf(req: PayloadRequest, township: string): Promise<string[]> {
  const offices = await leanFind<{ id: string; township: string | null; division: string | null }>(
    req.payload,
    'units',
    {
      where: [{ field: 'kind', equals: 'justice' }],
      columns: ['township', 'division'],
      newestBy: 'id',
      limit: 500,
    },
    req,
  );
  const ids = offices.filter((one) => (one.division ?? one.township) === township).map(({ id }) => id);
  return ids.length > 0 ? holdersAt(req, 'unit-handler', 'unit', ids) : [];
}

function tellAccounts(
  req: PayloadRequest,
  row: ConsultationRow,
  accounts: readonly string[],
  { occasion, subject, text, urgent = false }: ConsultationNews,
  href: string,
): Promise<void> {
  return notifyStaff(req, accounts, {
    template: `law.${occasion.split(':')[0]}`,
    urgency: urgent ? 'urgent' : 'normal',
    subject,
    text,
    href,
    about: { collection: 'legal-consultations', id: row.id },
    key: `law:${row.id}:${occasion}`,
  });
}
