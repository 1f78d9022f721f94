import type { PayloadRequest, Where } from 'payload';
import { type Actor, notEndedAt, type RoleName, type ScopeKind } from '@/access';
import { now } from '@/shared/clock';
import { asVerb } from './as-verb';
import { recordEvent } from './record-event';

interface EndGrants {
  /** Who did what the end follows from; what they may was asked there. */
  actor: Actor;
  userId: string;
  role: RoleName;
  scope: { kind: ScopeKind; id: string };
  /** Chinese, as the grant and the audit log keep it. */
  reason: string;
}

/**
 * Ends what a person holds of one role over one place, in the caller's transaction: the post it was given for has ended.
 * Terms that have not begun end too. @returns the ids of the grants that ended
 */
export async function endGrantsFor(
  req: PayloadRequest,
  { actor, userId, role, scope, reason }: EndGrants,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'role-assignments',
    where: { and: [{ user: { equals: userId } }, standing(role, scope)] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  for (const grant of docs) await writeEnd(req, { actor, grant, reason });
  return docs.map(({ id }) => String(id));
}

/** Whether anybody holds this role over this place, or will. */
export async function isGrantedAt(
  req: PayloadRequest,
  { role, scope }: Pick<EndGrants, 'role' | 'scope'>,
): Promise<boolean> {
  const where = standing(role, scope);
  const { totalDocs } = await req.payload.count({
    collection: 'role-assignments',
    where,
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}

const standing = (role: RoleName, scope: EndGrants['scope']): Where => ({
  and: [
    { role: { equals: role } },
    { scopeKind: { equals: scope.kind } },
    { scopeId: { equals: scope.id } },
    notEndedAt(now()),
  ],
});

/** Writes the end of a grant, with its reason and its line in the audit log. */
export async function writeEnd(
  req: PayloadRequest,
  { actor, grant, reason }: { actor: Actor; grant: { id: string; from: string }; reason: string },
): Promise<void> {
  const { id, from } = grant;
  await asVerb(req, 'endRole', () =>
    req.payload.update({
      collection: 'role-assignments',
      id,
      data: { until: endOf(from, now()), endReason: reason },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  );
  await recordEvent({
    req,
    actor,
    action: 'role.ended',
    subject: { collection: 'role-assignments', id },
    summary: reason,
  });
}

/** A role that has not begun ends at its own beginning: its term is empty, never backwards. */
function endOf(from: string, at: Date): string {
  return new Date(Math.max(new Date(from).getTime(), at.getTime())).toISOString();
}
