import type { Payload } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { recordEvent } from './record-event';
import { holdsStaffRole } from './staff-roles';

const schema = z.object({
  name: z
    .string({ error: '请填写姓名或称呼' })
    .trim()
    .min(1, '请填写姓名或称呼')
    .max(60, '姓名或称呼最多60个字'),
});

/**
 * Corrects one's own name (个人信息保护法 46). Of staff only what they are called: who they are is for administrators to change.
 * A name that the community checked for a household stays as it was checked; the community corrects that.
 * @throws DomainError unauthenticated, validation
 */
export async function changeOwnName(call: { payload: Payload; actor: Actor; name: string }): Promise<void> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { userId } = actor;
  const { name } = parseInput(schema, call);
  await inTransaction({ payload, actor }, async (req) => {
    await payload.db.updateOne({ collection: 'users', id: userId, data: { name }, req, returning: false });
    const isStaff = await holdsStaffRole({ payload, req }, userId);
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'profiles',
      where: { user: { equals: userId } },
      limit: 1,
      pagination: false,
      req,
    });
    if (docs[0] && !isStaff) await updateColumns(req, 'profiles', docs[0].id, { realName: name });
    await recordEvent({
      req,
      actor,
      action: 'user.name-changed',
      subject: { collection: 'users', id: userId },
      changes: isStaff ? ['name'] : ['name', 'realName'],
    });
  });
}
