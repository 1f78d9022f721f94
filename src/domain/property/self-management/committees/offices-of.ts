import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace, isSignedIn } from '@/access';
import { leanFind } from '@/database';
import { isResidentOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { inOffice } from '../rules/office-terms';
import type { MemberRow } from './committee-row';

/** The offices an account holds now, in whatever compounds. */
export async function officesOf(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<Pick<MemberRow, 'id' | 'committee' | 'compound' | 'office'>[]> {
  const rows = await leanFind<MemberRow>(
    payload,
    'committee-members',
    {
      where: [{ field: 'user', equals: user }],
      columns: ['committee', 'compound', 'office', 'from', 'until', 'endedOn'],
      newestBy: 'from',
      limit: 50,
    },
    req,
  );
  return rows.filter((row) => inOffice(row, now()));
}

const keepers = ['administrator', 'community-staff'] as const;

/** Whether somebody keeps the books of a compound: staff of the place, or a member of its committee in term who lives there. */
export async function keepsBooks(
  payload: Payload,
  actor: Actor,
  place: { compound: string | null },
  req?: PayloadRequest,
): Promise<boolean> {
  if (coversPlace(actor, keepers, place)) return true;
  if (!isSignedIn(actor)) return false;
  const { compound } = place;
  if (!compound) return false;
  const offices = await officesOf(payload, actor.userId, req);
  if (!offices.some((office) => office.compound === compound)) return false;
  return isResidentOf(payload, actor.userId, { compound }, now(), req);
}

/** @throws DomainError forbidden, in words that say who may */
export async function authorizeBookkeeper(
  req: PayloadRequest,
  actor: Actor,
  place: { compound: string | null },
): Promise<void> {
  if (!(await keepsBooks(req.payload, actor, place, req)))
    fail('forbidden', { message: '只有社区干部和在任的自管会成员能办，任期届满的请先由社区登记换届。' });
}
