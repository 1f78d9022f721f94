import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { deadlineAfter } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { parseInput } from '@/shared/parse-input';
import { showFiles } from '../files';
import { input } from '../verb';
import { moveRectification } from './move';
import { rectificationLimit } from './settings';

const schema = z.object({ id: input.id('整改') });

/**
 * Asks the residents of the compound whether it is fixed: the photos become public, every household may answer once until the day the
 * settings say. @throws DomainError forbidden, invalid-state, not-found
 */
export async function askResidents(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'ask',
    work: async (req, row, at) => {
      if (row.reportStep) await showFiles(req, row.reportStep, true);
      const limit = await rectificationLimit(req.payload, 'property.rectification-ask-days', req);
      const until = deadlineAfter(at, limit).at;
      return {
        columns: {
          askRound: (row.askRound ?? 0) + 1,
          askedAt: at.toISOString(),
          askUntil: until.toISOString(),
          residentsToldAt: null,
          answered: 0,
          answersFixed: null,
          answersNot: null,
          // Residents are told by the next sweep, in batches.
          nextCheckAt: at.toISOString(),
        },
        step: { note: `请本小区住户在${formatDate(until)}以前说说修好了没有。` },
      };
    },
  });
}
