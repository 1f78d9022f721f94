import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from './move';
import { anotherWords, awaitsAnother } from './second-person';
import { tellOrganizer } from './tell';

const schema = z.object({ id: input.id('活动') });

/**
 * Approves an activity: it is published, and people sign up. By another person than the one who handed it in, unless the setting
 * says otherwise. @throws DomainError invalid-state, not-found, forbidden
 */
export async function approveActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'approve',
    work: async (req, row, at) => {
      if (await awaitsAnother(req.payload, call.actor, row, req))
        fail('forbidden', { message: anotherWords });
      await tellOrganizer(req, row, call.actor, {
        occasion: 'approved',
        subject: '活动已批准',
        text: `“${row.title}”已批准发布，可以报名了。`,
      });
      const publishedAt = at.toISOString();
      const signUpFrom = row.signUpFrom ?? publishedAt;
      return { columns: { publishedAt, signUpFrom, approvedByName: call.actor.name } };
    },
  });
}
