import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import type { DisputeRow } from '../dispute-row';
import { type DisputeMoved, moveDispute } from '../move';
import { type SessionRow, sessionRow } from './session-row';
import { requireSessionStep, type SessionVerb } from './states';

/** What a step of a session decides: its columns, and what the case's history says. */
export interface SessionMoved extends DisputeMoved {
  session?: Partial<Omit<SessionRow, 'id'>>;
}

interface Step {
  id: string;
  verb: SessionVerb;
  work: (
    req: PayloadRequest,
    session: SessionRow,
    more: { row: DisputeRow; at: Date },
  ) => Promise<SessionMoved>;
}

/**
 * A step of a session: through the state table of its case, which is held while the session is read and written.
 * @throws DomainError not-found, forbidden, invalid-state
 */
export async function moveSession(
  call: VerbCall,
  { id, verb, work }: Step,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const found = await findSession(call, id);
  const { repeated } = await moveDispute(call, {
    id: found.dispute,
    verb,
    work: async (req, row, at) => {
      const session = await sessionRow(req, id);
      requireSessionStep(verb, session.state);
      const { session: columns, ...said } = await work(req, session, { row, at });
      if (columns)
        await updateColumns(req, 'mediation-sessions', id, { ...columns, updatedAt: at.toISOString() });
      return said;
    },
  });
  return { id, dispute: found.dispute, repeated };
}

/** Before the case is held, to know which it is; what is decided is read again afterwards. */
async function findSession({ payload, req }: VerbCall, id: string): Promise<Pick<SessionRow, 'dispute'>> {
  const found = await readRow<SessionRow>(payload, 'mediation-sessions', id, req);
  return found ?? fail('not-found', { message: '没有找到这次调解会。' });
}
