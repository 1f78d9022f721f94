import { z } from 'zod';
import { input, type LinkageKind, linkageKindLabels, valuesOf } from '@/domain/organization';
import type { FieldMessages } from '@/shared/errors';
import { fail } from '@/shared/errors';
import { activityKindLabels, participantKindLabels } from './labels';
import { hoursInput, quartersBetween } from './rules/quarters';

/** When, where and for how many: what may still be changed when people have signed up. */
export const scheduleShape = {
  startsAt: input.moment('开始时间'),
  endsAt: input.moment('结束时间'),
  venue: input.text('地点', 80),
  /** 0 is as many as come. */
  seats: z
    .number({ error: '请填写名额，不限填0' })
    .int('名额是整数')
    .min(0, '名额不能小于0')
    .max(5000, '名额最多5000'),
  /** Absent is the beginning of the activity. */
  signUpUntil: input.moment('报名截止').optional(),
};

/** What is asked of an activity; the same when it is planned and when it is changed. */
export const activityShape = {
  title: input.text('活动名称', 60),
  kind: z.enum(valuesOf(activityKindLabels), { error: '请选择活动类型' }),
  /** Not asked of a training in law, which is no linkage of the branch. */
  linkageKind: z.enum(valuesOf(linkageKindLabels), { error: '请选择联动方式' }).optional(),
  campaign: z.string().optional(),
  about: input.text('活动介绍', 2000),
  contact: input.text('咨询方式', 80),
  audience: z
    .array(z.enum(valuesOf(participantKindLabels)), { error: '请选择谁可以报名' })
    .min(1, '请选择谁可以报名'),
  /** Absent is from the approval on. */
  signUpFrom: input.moment('报名开始').optional(),
  /** Absent is as long as the activity takes. */
  hours: hoursInput.optional(),
  /** 分 */
  budget: z
    .number({ error: '预算不是有效的金额' })
    .int('最多两位小数')
    .min(0, '预算不能小于0')
    .max(1_000_000_000, '最多一千万元')
    .optional(),
  ...scheduleShape,
};
const schedule = z.object(scheduleShape);
const activity = z.object(activityShape);
export type ActivityGiven = z.output<typeof activity>;
export type Schedule = z.output<typeof schedule>;

/** Refuses what cannot be in that order. @throws DomainError validation */
export function checkSchedule(
  { startsAt, endsAt, signUpUntil }: Schedule,
  { at, signUpFrom }: { at: Date; signUpFrom?: string | null | undefined },
): void {
  const fields: FieldMessages = {
    ...(startsAt <= at.toISOString() ? { startsAt: '开始时间要晚于现在' } : {}),
    ...(endsAt <= startsAt ? { endsAt: '结束时间要晚于开始时间' } : {}),
    ...(signUpUntil && signUpUntil > startsAt ? { signUpUntil: '报名要在活动开始前截止' } : {}),
    ...(signUpFrom && signUpFrom >= (signUpUntil ?? startsAt)
      ? { signUpFrom: '报名开始要早于报名截止' }
      : {}),
  };
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}

/** A training in law counts as an activity done together; of all else one of the five is asked. @throws DomainError validation */
function linkageOf({ kind, linkageKind }: Pick<ActivityGiven, 'kind' | 'linkageKind'>): LinkageKind {
  if (linkageKind) return linkageKind;
  if (kind === 'law-training') return 'activity';
  fail('validation', { fields: { linkageKind: '请选择联动方式' } });
}

/** The columns of what was given. @throws DomainError validation */
export function columnsOf({
  audience,
  campaign,
  signUpUntil,
  signUpFrom,
  budget,
  hours,
  ...given
}: ActivityGiven) {
  return {
    ...given,
    linkageKind: linkageOf(given),
    campaign: campaign ?? null,
    budget: budget ?? null,
    signUpFrom: signUpFrom ?? null,
    signUpUntil: signUpUntil ?? given.startsAt,
    creditQuarters: hours ?? quartersBetween(given.startsAt, given.endsAt),
    forMember: audience.includes('member'),
    forResident: audience.includes('resident'),
    forVolunteer: audience.includes('volunteer'),
  };
}
