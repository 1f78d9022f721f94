import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { endOfDay, formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { affectedLabels } from '../labels';
import { moveMatter } from '../move';
import { stepDeadline } from '../settings';
import { affectedHouseholds, householdsOfAsking, newestAsking, openAsking } from './asking';

const schema = z.object({
  id: input.id('议题'),
  affected: z.enum(valuesOf(affectedLabels), { error: '请选择请哪些住户评' }),
  /** For a chosen list. */
  households: z.array(z.string()).max(5000, '最多5000户').default([]),
});

/**
 * Asks the affected households whether it is good now: who they are is frozen here, each has one answer, until the day the settings say.
 * @throws DomainError validation, forbidden, invalid-state (also when a task is not confirmed), not-found
 */
export async function toAppraisal(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, affected, households: chosen } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'to-appraisal',
    work: async (req, row, at) => {
      const households = await affectedHouseholds(req, row, { affected, chosen });
      const number = (row.askRound ?? 0) + 1;
      const until = (await stepDeadline(req, 'appraising', at)).at.toISOString();
      const columns = await openAsking(req, row, { purpose: 'appraisal', number, households, until, at });
      return {
        columns: { ...columns, affected, askRound: number },
        event: { note: askedNote(households.length, until) },
      };
    },
  });
}

const againSchema = z.object({ id: input.id('议题') });

/** Asks the same households once more where too few had answered. @throws DomainError forbidden, invalid-state, not-found */
export async function appraiseAgain(call: VerbCall & z.input<typeof againSchema>): Promise<{ id: string }> {
  const { id } = parseInput(againSchema, call);
  return moveMatter(call, {
    id,
    verb: 'appraise-again',
    work: async (req, row, at) => {
      const before = await newestAsking(req, id, 'appraisal');
      if (!before) fail('invalid-state', { message: '还没有请过群众评。' });
      const households = await householdsOfAsking(req, before.id);
      const number = (row.askRound ?? 0) + 1;
      const due = await stepDeadline(req, 'appraising', at);
      const until = endOfDay(due.at).toISOString();
      const columns = await openAsking(req, row, { purpose: 'appraisal', number, households, until, at });
      return {
        columns: { ...columns, askRound: number, dueAt: until, dueReason: due.reason },
        event: { note: askedNote(households.length, until), dueAt: until },
      };
    },
  });
}

const askedNote = (households: number, until: string) =>
  `请受影响的${households}户在${formatDate(until)}以前评：满意、部分满意、不满意，一户一份。`;
