import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { householdsOfAsking, newestAsking, openAsking } from '../appraisal/asking';
import { closeAsking, nothingAsked } from '../appraisal/close-asking';
import { moveMatter } from '../move';
import { followUpDeadline, stepDeadline } from '../settings';

const schema = z.object({ id: input.id('议题') });

/** On the day that was promised, asks the households of the appraisal again whether it is still good. @throws DomainError forbidden, invalid-state, not-found */
export async function startFollowUp(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'follow-up',
    work: async (req, row, at) => {
      const appraisal = await newestAsking(req, id, 'appraisal');
      if (!appraisal) fail('invalid-state', { message: '这个议题没有请过群众评。' });
      const earlier = await newestAsking(req, id, 'follow-up');
      const households = await householdsOfAsking(req, appraisal.id);
      const due = await followUpDeadline(req, at);
      const until = due.at.toISOString();
      const number = (earlier?.round ?? 0) + 1;
      const columns = await openAsking(req, row, { purpose: 'follow-up', number, households, until, at });
      return {
        columns: { ...columns, dueAt: until, dueReason: due.reason },
        event: {
          note: `请群众评过的${households.length}户在${formatDate(until)}以前再说说：现在还好不好。`,
          dueAt: until,
        },
      };
    },
  });
}

/**
 * Counts what the households say now: still good, or nobody with anything to add, and the matter is completed; otherwise whoever runs it
 * decides whether work begins again. By the scheduled work at the end, by hand when all have answered.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function closeFollowUp(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'close-follow-up',
    work: async (req, row, at) => {
      const { outcome, found, reasons } = await closeAsking(req, row, at);
      const columns = { ...nothingAsked, followedUpAt: at.toISOString() };
      // Too few answers say that nobody has a complaint: nothing waits for them any more.
      if (outcome !== 'failed') return { to: 'completed', columns, event: { note: found } };
      const due = await stepDeadline(req, 'enjoying', at);
      const dueAt = due.at.toISOString();
      return {
        columns: { ...columns, dueAt, dueReason: due.reason, overdueFor: null, nextCheckAt: dueAt },
        event: { note: found, reason: reasons || null, dueAt },
      };
    },
  });
}
