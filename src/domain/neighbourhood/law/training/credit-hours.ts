import { z } from 'zod';
import { readRow } from '@/database';
import { input, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { type HelperRow, keepsLawAt } from '../keepers';
import { putCredit } from './credit-row';

const schema = z.object({
  id: input.id('法律明白人'),
  quarters: z
    .number({ error: '学时要是一刻钟的倍数，如1.5' })
    .int('学时要是一刻钟的倍数，如1.5')
    .min(1, '学时至少一刻钟')
    .max(400, '一次最多记100小时'),
  on: input.moment('哪天'),
  title: input.text('培训名称', 100),
  /** Where it is from: the paper, the certificate, the list of the bureau. */
  basis: input.text('依据', 200),
  formKey: input.formKey,
});

/** Hours of a training that was not ours, with what proves them. The same training on the same day counts once. */
export async function creditHours(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, quarters, on, title, basis } = parseInput(schema, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const helper = await readRow<HelperRow>(req.payload, 'legal-helpers', id, req);
      if (!helper) fail('not-found', { message: '没有找到这名法律明白人。' });
      if (!(await keepsLawAt(req.payload, call.actor, helper, req))) fail('forbidden');
      if (helper.user !== null && helper.user === call.actor.userId)
        fail('forbidden', { message: '自己的学时由别的同事记。' });
      if (on > now().toISOString()) fail('validation', { fields: { on: '日期不能晚于今天' } });
      const result = await putCredit(req, {
        helper,
        key: `credited#${toIsoDay(on)}#${title}#${id}`,
        quarters,
        on,
        title,
        source: 'credited',
        basis,
        enteredByName: call.actor.name,
      });
      return {
        result: { ...result, id: result.id || newId() },
        action: 'legal-training.credited',
        subject: { collection: 'legal-helpers', id },
        summary: helper.certificateNumber,
      };
    }),
  );
}
