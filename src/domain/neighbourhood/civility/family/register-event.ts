import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst } from '@/database';
import {
  input,
  isResidentOf,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { day, newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { normalizeAs, personalColumns, problemWith } from '@/shared/personal-data';
import { type AssociationRow, associationRow, holdAssociation } from '../../associations/association-row';
import { standingIn } from '../../associations/keeps';
import { recordStep } from '../../record-step';
import { familyKindLabels } from '../labels';
import { excessesOf } from '../rules/family-scale';
import { limitsOf, scaleColumns } from './family-row';
import { refuseTwice } from './same-event';
import { standardOn } from './standards';
import { tellCouncil } from './tell';

const count = (what: string, upper: number) =>
  z
    .number({ error: `请填写${what}，没有填0` })
    .int(`${what}是整数`)
    .min(0, `${what}不能小于0`)
    .max(upper, `${what}太大，请核对`);
/** Words that are no amount come as Infinity, nothing typed as NaN: each has its own answer. */
const money = (what: string) =>
  z
    .number({
      error: ({ input: typed }) =>
        typed === Number.POSITIVE_INFINITY
          ? `${what}：请写多少元，最多两位小数，如300.5`
          : `请填写${what}，没有填0`,
    })
    .int('最多两位小数')
    .min(0, '金额不能小于0')
    .max(1_000_000_000, '金额太大，请核对');

/** The scale of an event as a form has it; money in 分. */
export const scaleShape = {
  tables: count('桌数', 1000),
  costPerTable: money('每桌多少钱'),
  vehicles: count('车数', 1000),
  gifts: money('烟酒礼品一共多少钱'),
  days: count('天数', 60),
};

const schema = z.object({
  association: input.id('红白理事会'),
  kind: z.enum(valuesOf(familyKindLabels), { error: '请选择办什么事' }),
  on: day('哪天办'),
  hostName: input.text('当家人的姓名', 30),
  hostPhone: z
    .string({ error: '请填写联系电话' })
    .transform((typed) => normalizeAs('phone', typed))
    .superRefine((value, context) => {
      const problem = problemWith('phone', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
  ...scaleShape,
  /** The same form sent twice registers once. */
  formKey: input.formKey,
});

type Made = { id: string; number: string };

/** What was done already may be written down by the council for so many days. */
const lateDays = 60;
/** What lies further ahead is mistyped. */
const earlyDays = 366;

/**
 * Registers a family event with the council before it is held: by the family that lives there, or by the council and the staff for
 * them. Compared with the standard in force on that day, which is frozen with it; whom it concerns is told in words that name nobody.
 * @throws DomainError validation, forbidden, not-found, invalid-state
 */
export async function registerFamilyEvent(call: VerbCall & z.input<typeof schema>): Promise<Made> {
  const { formKey, ...given } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await madeBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      // First of all: two forms about one event meet here.
      await holdAssociation(req, given.association);
      const council = await councilOf(req, given.association);
      const onBehalf = await authorize(req, call, council);
      checkDay(given.on, onBehalf);
      const { association, kind, on, hostName, hostPhone, ...scale } = given;
      await refuseTwice(
        req,
        { community: council.community, kind, on },
        {
          phone: hostPhone,
          user: onBehalf ? null : call.actor.userId,
        },
      );
      const standard = await standardOn(call.payload, { community: council.community ?? '', kind, on }, req);
      const above = standard ? excessesOf(scale, limitsOf(standard)) : [];
      const id = newId();
      const number = await newNumber(req, 'family-events');
      const row = { id, number, association, kind, on, ...placeColumns(council) };
      await insertRow(req, 'family-events', {
        ...row,
        associationName: council.name,
        month: monthOf(on),
        state: 'registered',
        ...personalColumns('hostName', 'name', hostName),
        ...personalColumns('hostPhone', 'phone', hostPhone),
        ...scaleColumns('intended', scale),
        ...scaleColumns('planned', scale),
        user: onBehalf ? null : call.actor.userId,
        onBehalf,
        registeredBy: call.actor.userId,
        standard: standard?.id ?? null,
        aboveCount: above.length,
        saving: 0,
        planKey,
      });
      await recordStep(
        req,
        { kind: 'family-events', id, place: council, actor: onBehalf ? call.actor : unnamed(call) },
        {
          label: onBehalf ? '代为登记' : '家庭登记',
          detail: `${familyKindLabels[kind]}，${formatDate(on)}${above.length > 0 ? `，${above.length}项高于标准` : ''}`,
        },
      );
      await tellCouncil(req, { ...row, aboveCount: above.length }, call.actor);
      return {
        result: { id, number },
        action: 'family-event.registered',
        subject: { collection: 'family-events', id },
        summary: number,
      };
    });
  });
}

/** The history names no family. */
const unnamed = ({ actor }: VerbCall) => ({ ...actor, userId: null, name: '办事的家庭' });

async function councilOf(req: PayloadRequest, id: string): Promise<AssociationRow> {
  const council = await associationRow(req, id);
  if (council.kind !== 'council') fail('validation', { fields: { association: '请选择红白理事会' } });
  if (council.status !== 'active')
    fail('invalid-state', { message: '这个红白理事会已经撤销，请到社区（村）办公室登记。' });
  return council;
}

/** @returns whether it is written down for the family. @throws DomainError unauthenticated, forbidden */
async function authorize(req: PayloadRequest, call: VerbCall, council: AssociationRow): Promise<boolean> {
  const { payload, actor } = call;
  const { keeps, belongs } = await standingIn({ payload, req }, actor, council);
  if (keeps || belongs) return true;
  if (actor.userId === null) fail('unauthenticated');
  const place = { community: council.community };
  if (!(await isResidentOf(payload, actor.userId, place, now(), req)))
    fail('forbidden', {
      message:
        '您还没有登记住在这个社区（村）。可以先到“我的账号”里核验住处，也可以直接打电话请红白理事会代为登记。',
    });
  return false;
}

/** @throws DomainError validation */
function checkDay(on: string, onBehalf: boolean): void {
  const today = startOfDay(toIsoDay(now()));
  const first = onBehalf ? new Date(today.getTime() - lateDays * 86_400_000) : today;
  if (new Date(on).getTime() > today.getTime() + earlyDays * 86_400_000)
    fail('validation', { fields: { on: '最多提前一年登记，请看看年份对不对' } });
  if (new Date(on) < first)
    fail('validation', {
      fields: {
        on: onBehalf ? `最多补登记${lateDays}天以内的` : '这一天已经过了。办过的，请红白理事会补登记',
      },
    });
}

async function madeBefore(req: PayloadRequest, planKey: string): Promise<Made | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<Made>(req.payload, 'family-events', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
