import { z } from 'zod';
import { inTransaction, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { valuesOf } from '../labels';
import { authorizeKeeper, input, type VerbCall } from '../verb';
import { claimKeys, release } from './claims';
import { residencyKindLabels } from './labels';
import { openResidency } from './open-residency';
import { tellPerson } from './tell-person';

const schema = z.object({
  id: input.id('住户登记'),
  kind: z.enum(valuesOf(residencyKindLabels), { error: '请选择是什么人' }).optional(),
  personName: input.optionalText('姓名', 30),
  reason: input.text('更正的原因', 200),
});

/**
 * Puts right what was registered wrongly; who is no owner any more does not speak for the owners either.
 * @throws DomainError not-found, invalid-state, validation (nothing changed), forbidden
 */
export async function correctResidency(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { payload, actor } = call;
  const { id, reason, ...given } = parseInput(schema, call);
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const row = await openResidency(req, actor, id);
    authorizeKeeper(actor, row);
    const kind = given.kind ?? row.kind;
    const personName = given.personName || row.personName;
    const changes = [
      ...(kind === row.kind ? [] : ['kind']),
      ...(personName === row.personName ? [] : ['personName']),
    ];
    if (changes.length === 0) fail('validation', { fields: { kind: '没有改动' } });
    const stepsBack = row.representative && kind !== 'owner';
    await updateColumns(req, 'residencies', id, {
      kind,
      personName,
      ...(stepsBack ? { representative: false } : {}),
      updatedAt: now().toISOString(),
    });
    if (stepsBack) await release(req, id, claimKeys.voice(row.household));
    await tellPerson(req, row.user, 'corrected', id);
    await recordEvent({
      req,
      actor,
      action: 'residency.corrected',
      subject: { collection: 'residencies', id },
      summary: reason,
      changes,
    });
    return { id };
  });
}
