import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { actorOf, isSignedIn } from '@/access';
import { leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { lookupIndexes } from '@/shared/personal-data';

/** Beside a phone, wherever one is typed or read from a file. */
export const othersPhoneWords = '这个手机号在名册里是另一名法律明白人的，请核对是谁的';

async function isOthers(req: PayloadRequest, phone: string, except: string | null): Promise<boolean> {
  const query = {
    where: [
      { field: 'phoneIndex', in: lookupIndexes('phone', phone) },
      { field: 'state', equals: 'active' },
    ],
    columns: [],
    newestBy: 'id',
    limit: 2,
  };
  const rows = await leanFind<{ id: string }>(req.payload, 'legal-helpers', query, req);
  return rows.some(({ id }) => id !== except);
}

/** A number answers for one person: by another's, questions would reach somebody else. Asked of people; an import says it by line. */
export const refuseOthersPhone: CollectionBeforeChangeHook = async ({ req, data, originalDoc }) => {
  const typed: unknown = data.phone;
  // What comes back masked is what is stored.
  if (typeof typed !== 'string' || typed.trim() === '' || typed.includes('*')) return data;
  if (isSignedIn(await actorOf(req)) && (await isOthers(req, typed, idOf(originalDoc?.id))))
    fail('validation', { fields: { phone: othersPhoneWords } });
  return data;
};
