import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import type { FamilyKind, FamilyState } from '../labels';

/**
 * One event is registered once: the same kind on the same day in the same community by the same account or with the same phone. A family
 * and its council who both write it down would count its saving twice. Events of one day are few: their phones are read.
 * @throws DomainError conflict
 */
export async function refuseTwice(
  req: PayloadRequest,
  { community, kind, on }: { community: string | null; kind: FamilyKind; on: string },
  { phone, user }: { phone: string; user: string | null },
): Promise<void> {
  const rows = await leanFind<{ state: FamilyState; user: string | null; hostPhoneCipher: string | null }>(
    req.payload,
    'family-events',
    {
      where: [
        { field: 'on', from: on, before: new Date(new Date(on).getTime() + 1).toISOString() },
        { field: 'kind', equals: kind },
        { field: 'community', equals: community ?? '' },
      ],
      columns: ['state', 'user', 'hostPhoneCipher'],
      newestBy: 'id',
      limit: 500,
    },
    req,
  );
  const isSame = rows.some(
    (row) =>
      row.state !== 'cancelled' &&
      ((user !== null && row.user === user) ||
        (row.hostPhoneCipher !== null && keyring().decrypt(row.hostPhoneCipher, 'phone') === phone)),
  );
  if (isSame)
    fail('conflict', {
      message:
        '这件事已经登记过了，不用再登记。要改的，自己登记的在“我的账号”里改，代为登记的请找红白理事会。',
    });
}
