import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { documentsOf } from '../file/document-row';
import { moveSession } from './move-session';
import { notesMark } from './notes-mark';
import { sessionsSigned, signedWords } from './notes-signed';
import { sessionsOf } from './session-row';

const schema = z.object({
  id: input.id('调解会'),
  notes: input.text('笔录', 10_000),
  /** The mark of the text the writer saw (`notesMark`): nobody writes over what somebody else has just written. */
  seen: z.string().max(64).optional(),
});

/**
 * Writes the notes of a session. They are for the file: read by the mediators and the organisation's chain, in no message and in no history.
 * What was signed stays as it was.
 * @throws DomainError validation, conflict when somebody else wrote meanwhile, invalid-state, not-found, forbidden
 */
export async function writeSessionNotes(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, notes, seen } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'write-notes',
    work: async (req, session, { at }) => {
      if (session.notes === notes) return { repeated: true };
      if (seen !== undefined && seen !== notesMark(session.notes))
        fail('conflict', {
          message: `${session.notesByName ?? '别人'}${session.notesAt ? `在${formatDateTime(session.notesAt)}` : '刚才'}存过这份笔录，和您打开时的不一样。请对照着改好，再存。您写的还在下面。`,
        });
      const reading = { payload: req.payload, req };
      const { dispute } = session;
      const signed = sessionsSigned(await sessionsOf(reading, dispute), await documentsOf(reading, dispute));
      if (signed.has(session.id)) fail('invalid-state', { message: signedWords });
      return {
        session: { notes, notesAt: at.toISOString(), notesByName: call.actor.name },
        detail: `第${session.order}次`,
      };
    },
  });
}
