import { executeAuthStrategies, type Payload, type TypedUser } from 'payload';

/**
 * The account whose session cookie a request of our own pages carries, or null. Unlike `payload.auth` it does not work out what the
 * account may do with every collection, which no page of ours asks.
 */
export async function signedInUser(payload: Payload, cookie: string): Promise<TypedUser | null> {
  const headers = new Headers({ cookie, origin: payload.config.csrf[0] ?? '' });
  const { user } = await executeAuthStrategies({ headers, payload });
  return user;
}
