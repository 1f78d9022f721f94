import type { Payload } from 'payload';
import { inTransaction, isUniqueViolation, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { keyring } from '@/shared/encryption';

/**
 * Where forms led that were sent, for a day, so that the same form sent twice leads where the first led. In the key-value table that
 * Payload keeps in the database, because two processes may serve one visitor. Nobody reads in it what was typed, by whom, or which secret
 * address it led to: the key is a keyed hash, the address encrypted.
 */
const purpose = 'sent-form';
const prefix = 'sent-form:';
const dayLength = 86_400_000;

const keyOn = (day: string, form: string): string =>
  `${prefix}${day}:${keyring().blindIndexes(form, purpose)[0]}`;
const daysAgo = (days: number): string => toIsoDay(new Date(now().getTime() - days * dayLength));

/** Where this very form led: everything that makes it one, with the key only its page had. Null when it did not arrive before. */
export async function sentFormLedTo(payload: Payload, form: string): Promise<string | null> {
  // Sent before midnight, and again after it.
  const keys = [keyOn(daysAgo(0), form), keyOn(daysAgo(1), form)];
  for (const key of keys) {
    const found = await leanFirst<{ id: string; data: unknown }>(payload, 'payload-kv', {
      where: [{ field: 'key', equals: key }],
      columns: ['data'],
      newestBy: 'id',
    });
    const stored = typeof found?.data === 'string' ? found.data.replace(/^"|"$/g, '') : null;
    if (stored) return keyring().decrypt(stored, purpose);
  }
  return null;
}

/** Keeps where a form led. Twice the same is once. */
export async function rememberSentForm(payload: Payload, form: string, address: string): Promise<void> {
  const data = { key: keyOn(daysAgo(0), form), data: keyring().encrypt(address, purpose) };
  try {
    await inTransaction({ payload }, (req) => payload.db.create({ collection: 'payload-kv', data, req }));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

/** Deletes what was kept longer than a day. @returns how many */
export async function forgetSentForms({ payload }: { payload: Payload }): Promise<number> {
  const old = { and: [{ key: { greater_than: prefix } }, { key: { less_than: `${prefix}${daysAgo(1)}` } }] };
  return inTransaction({ payload }, async (req) => {
    const { totalDocs } = await payload.db.count({ collection: 'payload-kv', where: old, req });
    if (totalDocs > 0) await payload.db.deleteMany({ collection: 'payload-kv', where: old, req });
    return totalDocs;
  });
}
