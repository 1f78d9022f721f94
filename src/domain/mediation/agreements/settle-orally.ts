import { z } from 'zod';
import { insertRow, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { planFollowUp } from '../follow-ups/write-follow-up';
import { moveDispute } from '../move';
import { firstHeldDay } from '../outcome/held';
import { recordMediators } from '../outcome/record-mediators';
import { requireEachThere, requireTalked } from '../outcome/require-talked';
import { tellEnded } from '../outcome/tell-ended';
import { requireAtWork } from '../registry/at-work';
import { agreementsOf } from './agreement-row';
import { checkTerm, termShape } from './term';

const schema = z.object({
  dispute: input.id('调解'),
  terms: input.text('协议内容', 3000),
  performance: input.text('履行方式', 1000),
  performBy: termShape,
  agreedOn: input.moment('达成的日期'),
  /** It was read to all parties, and each of them said yes. */
  readAloud: z.boolean().default(false),
});

/**
 * Records an oral agreement, which is in force from the day it was agreed to (人民调解法 30); read to every party, who said yes: each of them
 * was there, or had somebody there with a mandate.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function settleOrally(call: VerbCall & z.input<typeof schema>): Promise<{ repeated: boolean }> {
  const given = parseInput(schema, call);
  if (!given.readAloud) fail('validation', { fields: { readAloud: '请读给每一方听，都认可了再打勾' } });
  return moveDispute(call, {
    id: given.dispute,
    verb: 'settle-orally',
    work: async (req, row, at) => {
      const reading = { payload: req.payload, req };
      await requireAtWork(req, row);
      await requireTalked(reading, row.id);
      await requireEachThere(reading, row.id);
      const day = toIsoDay(given.agreedOn);
      const first = await firstHeldDay(reading, row.id);
      if (day > toIsoDay(now())) fail('validation', { fields: { agreedOn: '日期不能晚于今天' } });
      if (first && day < first) fail('validation', { fields: { agreedOn: '日期不能早于第一次调解会' } });
      checkTerm(given.performBy);
      const [newest] = await agreementsOf(reading, row.id);
      if (newest?.state === 'draft')
        await updateColumns(req, 'mediation-agreements', newest.id, { state: 'superseded' });
      const version = (newest?.version ?? 0) + 1;
      const effectiveOn = startOfDay(day).toISOString();
      const performBy = given.performBy ?? null;
      await insertRow(req, 'mediation-agreements', {
        dispute: row.id,
        agreementKey: `${row.id}:${version}`,
        version,
        form: 'oral',
        state: 'effective',
        terms: given.terms,
        performance: given.performance,
        performBy,
        writtenAt: at.toISOString(),
        writtenByName: call.actor.name,
        effectiveOn,
      });
      await planFollowUp(reading, { dispute: row.id, effectiveOn, performBy });
      await recordMediators(req, row, effectiveOn);
      return { columns: { settledAt: effectiveOn, settledForm: 'oral' }, detail: formatDate(effectiveOn) };
    },
    afterwards: (req, row) => tellEnded(req, row),
  });
}
