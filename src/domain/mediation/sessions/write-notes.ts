import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveSession } from './move-session';

const schema = z.object({ id: input.id('调解会'), notes: input.text('笔录', 10_000) });

/**
 * Writes the notes of a session. They are for the file: read by the mediators and the organisation's chain, in no message and in no history.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function writeSessionNotes(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, notes } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'write-notes',
    work: async (_req, session, { at }) =>
      session.notes === notes
        ? { repeated: true }
        : {
            session: { notes, notesAt: at.toISOString(), notesByName: call.actor.name },
            detail: `第${session.order}次`,
          },
  });
}
