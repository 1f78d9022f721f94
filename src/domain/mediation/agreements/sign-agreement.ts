import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { type FieldMessages, fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { countdownFor } from '../confirmation/countdown-for';
import { planFollowUp } from '../follow-ups/write-follow-up';
import { moveDispute } from '../move';
import { firstHeldDay } from '../outcome/held';
import { recordMediators } from '../outcome/record-mediators';
import { requireBothThere, requireTalked } from '../outcome/require-talked';
import { tellEnded } from '../outcome/tell-ended';
import { partiesOfDispute } from '../parties';
import { requireAtWork } from '../registry/at-work';
import { agreementsOf } from './agreement-row';

const schema = z.object({
  dispute: input.id('调解'),
  version: z.coerce.number({ error: '请选签的是哪一稿' }).int().min(1),
  signedOn: input.moment('签好的日期'),
  /** Everybody who signed, by the entries of the parties. */
  signed: z.array(z.string()).default([]),
  mediatorSigned: z.boolean().default(false),
  stamped: z.boolean().default(false),
});

/**
 * Records that a version was signed by every party and the mediator and stamped: from that day on it is in force (人民调解法 29), the case is
 * settled, the thirty days for joint confirmation run, and a follow-up is planned. Only the newest version can be signed.
 * @throws DomainError validation (who has not signed), conflict when there is a newer version, invalid-state, not-found, forbidden
 */
export async function signAgreement(call: VerbCall & z.input<typeof schema>): Promise<{ repeated: boolean }> {
  const given = parseInput(schema, call);
  return moveDispute(call, {
    id: given.dispute,
    verb: 'sign-agreement',
    work: async (req, row) => {
      const reading = { payload: req.payload, req };
      await requireAtWork(req, row);
      await requireTalked(reading, row.id);
      await requireBothThere(reading, row.id);
      const [newest] = await agreementsOf(reading, row.id);
      if (newest?.form !== 'written') fail('invalid-state', { message: '请先写好协议书。' });
      if (newest.version !== given.version)
        fail('conflict', {
          message: `最新的是第${newest.version}稿，签的是第${given.version}稿。请让双方看新的一稿再签。`,
        });
      const parties = await partiesOfDispute(req.payload, row.id, req);
      const fields: FieldMessages = {};
      if (parties.some(({ id }) => !given.signed.includes(id)))
        fields.signed = '每一方都签了名（盖章、按指印），协议书才生效';
      if (!given.mediatorSigned) fields.mediatorSigned = '调解员也要签名';
      if (!given.stamped) fields.stamped = '要盖调解组织的印章';
      const day = toIsoDay(given.signedOn);
      const first = await firstHeldDay(reading, row.id);
      if (day > toIsoDay(now())) fields.signedOn = '签好的日期不能晚于今天';
      else if (first && day < first) fields.signedOn = '签好的日期不能早于第一次调解会';
      if (Object.keys(fields).length > 0) fail('validation', { fields });
      const effectiveOn = startOfDay(day).toISOString();
      const { until, why } = await countdownFor(reading, effectiveOn);
      await updateColumns(req, 'mediation-agreements', newest.id, {
        state: 'effective',
        effectiveOn,
        confirmation: 'open',
        confirmUntil: until,
        confirmWhy: why,
      });
      await planFollowUp(reading, { dispute: row.id, effectiveOn, performBy: newest.performBy });
      await recordMediators(req, row, effectiveOn);
      return {
        columns: { settledAt: effectiveOn, settledForm: 'written' },
        detail: `第${newest.version}稿，${formatDate(effectiveOn)}签好`,
      };
    },
    afterwards: (req, row) => tellEnded(req, row),
  });
}
