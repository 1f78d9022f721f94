import type { PayloadRequest, Where } from 'payload';
import { updateColumns } from '@/database';

/** Deletes somebody's in-app messages, in the caller's transaction. @returns how many */
export async function forgetOwnMessages(req: PayloadRequest, user: string): Promise<number> {
  const { db } = req.payload;
  const where: Where = { and: [{ user: { equals: user } }, { channel: { equals: 'in-app' } }] };
  const { totalDocs } = await db.count({ collection: 'outbox', where, req });
  if (totalDocs > 0) await db.deleteMany({ collection: 'outbox', where, req });
  return totalDocs;
}

/** Empties what a profile may do without, in the caller's transaction. @returns how many values there were */
export async function forgetProfileNumbers(
  req: PayloadRequest,
  user: string,
  fields: readonly ('idNumber' | 'address')[],
): Promise<number> {
  const profile = await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: 'profiles',
    where: { user: { equals: user } },
    req,
  });
  if (!profile) return 0;
  const full = fields.filter((name) => profile[`${name}Cipher`]);
  if (full.length === 0) return 0;
  await updateColumns(req, 'profiles', profile.id, {
    ...Object.fromEntries(full.map((name) => [`${name}Cipher`, null])),
    ...(full.includes('idNumber') ? { idNumberIndex: null } : {}),
  });
  return full.length;
}
