import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFind } from '@/database';
import { type Place, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { normalizeAs, personalColumns, problemWith } from '@/shared/personal-data';
import { frequencyLabels, type PartnerState, partnerKindLabels } from '../labels';
import { newNumber } from '../new-number';
import { day, input } from '../verb';

/** What is asked of whoever wants to become a partner, or is invited. */
export const partnerShape = {
  name: input.text('名称', 60),
  kind: z.enum(valuesOf(partnerKindLabels), { error: '请选择您是哪一类' }),
  offer: input.text('能提供什么', 1000),
  compounds: z.array(z.string()).min(1, '请至少选择一个小区').max(20, '一次最多选20个小区'),
  frequency: z.enum(valuesOf(frequencyLabels), { error: '请选择多久一次' }),
  from: day('开始日期'),
  until: day('结束日期'),
  contactName: input.text('联系人', 40),
  phone: z
    .string('请填写联系电话')
    .transform((typed) => normalizeAs('phone', typed))
    .superRefine((value, context) => {
      const problem = problemWith('phone', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
};

export type PartnerInput = z.output<z.ZodObject<typeof partnerShape>>;

/** A period of at most five years that does not end before it begins. @throws DomainError validation */
export function checkPeriod({ from, until }: { from: string; until: string }): void {
  if (until < from) fail('validation', { fields: { until: '结束日期不能早于开始日期' } });
  if (new Date(until).getTime() - new Date(from).getTime() > 5 * 366 * 86_400_000)
    fail('validation', { fields: { until: '一次最多承诺五年，到期可以续' } });
}

/** The community in which all these compounds lie. @throws DomainError validation when there is none */
export async function communityOfCompounds(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<{ township: string | null; community: string }> {
  const wanted = [...new Set(ids)];
  const rows = await leanFind<{ id: string; township: string | null; community: string | null }>(
    req.payload,
    'compounds',
    { where: [{ field: 'id', in: wanted }], columns: ['township', 'community'], newestBy: 'id', limit: 100 },
    req,
  );
  const [first] = rows;
  if (!first?.community || rows.length < wanted.length)
    fail('validation', { fields: { compounds: '没有找到所选的小区，请重新选择' } });
  if (rows.some(({ community }) => community !== first.community)) {
    fail('validation', { fields: { compounds: '一次只能选同一个社区的小区；别的社区请另外申请' } });
  }
  return { township: first.township, community: first.community };
}

/** Writes a new partner. The contact is encrypted, as everywhere. */
export async function writePartner(
  req: PayloadRequest,
  partner: PartnerInput & {
    place: Place;
    state: PartnerState;
    account?: string | null;
    formKey?: string | undefined;
  },
): Promise<{ id: string; number: string }> {
  const { phone, place, from, until, compounds, formKey, account, ...facts } = partner;
  const id = newId();
  const number = await newNumber(req, 'red-partners');
  const at = now().toISOString();
  // The list of compounds is no column, so the row goes through the adapter.
  await req.payload.db.create({
    collection: 'red-partners',
    customID: id,
    data: {
      id,
      number,
      ...facts,
      ...personalColumns('contactPhone', 'phone', phone, true),
      township: place.township ?? null,
      community: place.community ?? null,
      compounds: [...new Set(compounds)],
      wishedFrom: from,
      wishedUntil: until,
      appliedAt: at,
      account: account ?? null,
      ...(formKey ? { formKey } : {}),
      createdAt: at,
      updatedAt: at,
    },
    req,
    returning: false,
  });
  return { id, number };
}
