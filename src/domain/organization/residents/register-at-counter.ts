import { z } from 'zod';
import { inTransaction } from '@/database';
import { accountForPhone, recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { maskPhone } from '@/shared/masking';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { findOne } from '../find-one';
import { valuesOf } from '../labels';
import { namedBuilding } from '../public/place-names';
import { authorizeKeeper, input, type VerbCall } from '../verb';
import { admitResident } from './admit-resident';
import { findHousehold } from './find-household';
import { documentLabels, residencyKindLabels, type Verification } from './labels';
import { takeName } from './take-name';
import { tellPerson } from './tell-person';

const schema = z.object({
  household: input.id('户'),
  name: z.string({ error: '请填写姓名' }).trim().min(2, '请填写姓名').max(30, '姓名最多30个字'),
  /** Empty for whoever has no mobile phone: registered, but cannot sign in. */
  phone: z
    .string()
    .transform(normalizePhone)
    .refine(isMobilePhone, '请填写11位手机号；没有手机就空着')
    .optional(),
  kind: z.enum(valuesOf(residencyKindLabels), { error: '请选择是什么人' }),
  document: z.enum(valuesOf(documentLabels), { error: '请选择看了什么材料' }),
  documentNote: input.optionalText('材料说明', 100),
  /** Said to have been read back and agreed to. */
  agreed: z.literal(true, { error: '请先复述，对方说对了再提交' }),
});

export type CounterInput = z.input<typeof schema>;

/** What was typed, in the form it is kept; asked before it is read back, too. @throws DomainError validation */
export function checkCounterInput(typed: CounterInput): z.output<typeof schema> {
  const given = parseInput(schema, typed);
  if (given.document === 'other' && !given.documentNote)
    fail('validation', { fields: { documentNote: '请写明是什么材料' } });
  return given;
}

/**
 * Registers somebody on their behalf; an account is made when their number has none, and one of another name is refused. What was read back is kept with the number
 * masked, and the person gets a message. Shared by the two verbs that differ in who stood at the counter.
 * @throws DomainError forbidden, not-found, validation, conflict
 */
export async function registerAtCounter(
  call: VerbCall & CounterInput,
  { verification, toldTo, action }: { verification: Verification; toldTo: string; action: string },
): Promise<{ id: string }> {
  const { payload, actor } = call;
  const given = checkCounterInput(call);
  const household = await findHousehold(payload, { id: given.household });
  const building = household ? await namedBuilding(payload, household.building) : null;
  const home = `${building?.fullName ?? ''}${household?.name ?? ''}`;
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const place = await findOne(req, 'households', { id: { equals: given.household } });
    if (!place) fail('not-found', { message: '没有找到这一户。' });
    authorizeKeeper(actor, place);
    const { name, phone } = given;
    // A document says who it is, and the number was read back: an account nobody has named yet may be theirs.
    const user = await accountForPhone({ req, actor, phone, realName: name, unnamed: 'taken' });
    const id = await admitResident(req, {
      household: given.household,
      user,
      personName: name,
      kind: given.kind,
      verification,
      document: given.document,
      ...(given.documentNote ? { documentNote: given.documentNote } : {}),
      verifiedBy: actor.userId,
      verifiedByName: actor.name,
      readBack: `${name}，住${home}，${residencyKindLabels[given.kind]}，手机${phone ? maskPhone(phone) : '没有'}；已向${toldTo}复述并同意`,
    });
    await takeName(req, { user, personName: name });
    await tellPerson(req, user, 'admitted', id);
    await recordEvent({
      req,
      actor,
      action,
      subject: { collection: 'residencies', id },
      summary: `代办：${residencyKindLabels[given.kind]}，看了${documentLabels[given.document]}`,
    });
    return { id };
  });
}
