import type { Payload, PayloadRequest } from 'payload';
import { isRoleName, isStaffRole, notEndedAt } from '@/access';
import { now } from '@/shared/clock';

/** Whether a staff role of the account is in force or still to begin. */
export async function holdsStaffRole(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  userId: string,
): Promise<boolean> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'role-assignments',
    where: { and: [{ user: { equals: userId } }, notEndedAt(now())] },
    select: { role: true },
    limit: 0,
    pagination: false,
    ...(req ? { req } : {}),
  });
  return docs.some(({ role }) => isRoleName(role) && isStaffRole(role));
}
