import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { valuesOf } from '../labels';
import { input, type VerbCall } from '../verb';
import { admitResident } from './admit-resident';
import { noteRefusal, refuseCode } from './check-household-code';
import { closeResidency } from './close-residency';
import { giveBackCodeTry, takeCodeTry } from './code-limits';
import { residencyKindLabels } from './labels';
import { profileOf } from './profile-home';
import { activeResidencies } from './residency-row';
import { takeName } from './take-name';
import { type CodeRow, usableCode } from './usable-code';

const schema = z.object({
  code: input.text('验证码', 40),
  kind: z.enum(valuesOf(residencyKindLabels), { error: '请选择您在这一户是什么人' }),
  /** Asked for when the profile has none. */
  name: z.string().trim().min(2, '请填写您的姓名').max(30, '姓名最多30个字').optional(),
  /** `moved`: the homes up to now end today. */
  before: z.enum(['moved', 'keep']).default('keep'),
});

/**
 * A signed-in person shows by the code of a letter that they live in a household. The row of the code is counted up in the
 * same transaction, so of many at once no more get in than the letter allows.
 * @throws DomainError unauthenticated, too-many, validation (also for every code that is not good), conflict
 */
export async function verifyByCode(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const given = parseInput(schema, call);
  await takeCodeTry(actor);
  let wrong = false;
  try {
    const id = await inTransaction({ payload, req: call.req, actor }, async (req) => {
      const row = await usableCode(req, given.code);
      wrong = row === null;
      if (row) return admit(req, actor, row, given);
      await noteRefusal(req, call);
      return null;
    });
    return id === null ? refuseCode() : { id };
  } finally {
    // Only a wrong code costs a try, not what was missing beside a right one.
    if (!wrong) await giveBackCodeTry(actor);
  }
}

async function admit(
  req: PayloadRequest,
  actor: Actor & { userId: string },
  row: CodeRow,
  { kind, name, before }: z.output<typeof schema>,
): Promise<string> {
  const { userId: user } = actor;
  const profile = await profileOf(req, user);
  const personName = profile?.realName || name;
  if (!personName) fail('validation', { fields: { name: '请填写您的姓名' } });
  // First of all: where two meet in this row, the one who must wait has not done anything yet.
  await updateColumns(req, 'household-codes', row.id, {
    uses: row.uses + 1,
    lastUsedAt: now().toISOString(),
  });
  if (before === 'moved')
    for (const home of await activeResidencies(req.payload, user, now(), req))
      if (home.household !== row.household)
        await closeResidency(req, actor, home, { reason: 'moved', note: '本人搬到新的一户' });
  const id = await admitResident(req, {
    household: row.household,
    user,
    personName,
    kind,
    verification: 'letter',
    code: row.id,
    verifiedBy: null,
  });
  await takeName(req, { user, personName });
  await recordEvent({
    req,
    actor,
    action: 'residency.verified',
    subject: { collection: 'residencies', id },
    summary: residencyKindLabels[kind],
  });
  return id;
}
