import type { LinkageKind } from '@/domain/organization';
import { centsFromYuan } from '@/domain/property';
import { type ActivityKind, hoursFromTyped, type ParticipantKind } from '@/domain/service';
import { type FormValues, listOf, textOf } from '../../shared';

/** What stands in a field, or nothing. */
export const optionalText = (values: FormValues, name: string): string | undefined =>
  textOf(values, name) || undefined;

/** An amount in 分; what is none becomes one the verb refuses in its own words. */
export function moneyOf(values: FormValues, name: string): number | undefined {
  const typed = textOf(values, name);
  return typed === '' ? undefined : (centsFromYuan(typed) ?? Number.NaN);
}

/** Hours; what are none likewise. */
export function hoursOf(values: FormValues, name: string): number | undefined {
  const typed = textOf(values, name);
  return typed === '' ? undefined : hoursFromTyped(typed);
}

/** When, where and for how many, as the form has it. */
export const scheduleOf = (values: FormValues) => ({
  startsAt: textOf(values, 'startsAt'),
  endsAt: textOf(values, 'endsAt'),
  venue: textOf(values, 'venue'),
  seats: textOf(values, 'seats') === '' ? Number.NaN : Number(textOf(values, 'seats').normalize('NFKC')),
  signUpUntil: optionalText(values, 'signUpUntil'),
});

/** Everything about an activity, as the form has it. */
export const planOf = (values: FormValues) => ({
  title: textOf(values, 'title'),
  kind: textOf(values, 'kind') as ActivityKind,
  linkageKind: optionalText(values, 'linkageKind') as LinkageKind | undefined,
  campaign: optionalText(values, 'campaign'),
  about: textOf(values, 'about'),
  contact: textOf(values, 'contact'),
  audience: listOf(values, 'audience') as ParticipantKind[],
  signUpFrom: optionalText(values, 'signUpFrom'),
  hours: hoursOf(values, 'hours'),
  budget: moneyOf(values, 'budget'),
  ...scheduleOf(values),
});
