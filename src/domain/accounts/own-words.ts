import type { Payload, PayloadRequest } from 'payload';
import { keyring } from '@/shared/encryption';

/**
 * What a password of this person must not be made of, apart from what the account itself says: the real name and the numbers of the profile, plain.
 * Only for {@link checkPassword}; never leaves this domain.
 */
export async function ownWords(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  userId: string,
): Promise<string[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'profiles',
    where: { user: { equals: userId } },
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  });
  const { realName, phoneCipher, idNumberCipher } = docs[0] ?? {};
  const stored = [
    { cipher: phoneCipher, purpose: 'phone' },
    { cipher: idNumberCipher, purpose: 'id-number' },
  ];
  return [
    ...(typeof realName === 'string' ? [realName] : []),
    ...stored.flatMap(({ cipher, purpose }) =>
      typeof cipher === 'string' && cipher !== '' ? [keyring().decrypt(cipher, purpose)] : [],
    ),
  ];
}
