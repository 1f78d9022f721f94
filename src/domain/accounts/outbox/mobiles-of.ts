import type { Payload, PayloadRequest } from 'payload';
import { keyring } from '@/shared/encryption';
import { isMobilePhone } from '@/shared/personal-data';

/** The mobile numbers of these accounts, for messages to them; whoever has none is missing. */
export async function mobilesOf(
  payload: Payload,
  users: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; user: string; phoneCipher?: string | null }>({
    collection: 'profiles',
    where: { and: [{ user: { in: [...users] } }, { phoneCipher: { exists: true } }] },
    select: { user: true, phoneCipher: true },
    limit: users.length,
    pagination: false,
    req,
  });
  const found = docs.flatMap(({ user, phoneCipher }): [string, string][] => {
    const phone = phoneCipher ? keyring().decrypt(phoneCipher, 'phone') : '';
    return isMobilePhone(phone) ? [[String(user), phone]] : [];
  });
  return new Map(found);
}
