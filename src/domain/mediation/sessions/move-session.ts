import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import type { DisputeRow } from '../dispute-row';
import { type DisputeMoved, moveDispute } from '../move';
import type { DisputeVerb } from '../states';
import { type SessionState, sessionStateLabels } from './labels';
import { type SessionRow, sessionRow } from './session-row';

/** What a step of a session decides: its columns, and what the case's history says. */
export interface SessionMoved extends DisputeMoved {
  session?: Partial<Omit<SessionRow, 'id'>>;
}

interface Step {
  id: string;
  verb: DisputeVerb;
  /** In which states of the session. */
  from: readonly SessionState[];
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
  { id, verb, from, work }: Step,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const found = await findSession(call, id);
  const { repeated } = await moveDispute(call, {
    id: found.dispute,
    verb,
    work: async (req, row, at) => {
      const session = await sessionRow(req, id);
      const { session: columns, ...said } = await work(req, requireState(session, from), { row, at });
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

function requireState(session: SessionRow, from: readonly SessionState[]): SessionRow {
  if (from.includes(session.state)) return session;
  return fail('invalid-state', {
    message: `这次调解会${sessionStateLabels[session.state]}，不能这样办。请刷新后再看。`,
  });
}
