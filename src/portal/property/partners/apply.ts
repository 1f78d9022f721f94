import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { type Applied, applyAsPartner, monthsLater } from '@/domain/property';
import { parseMoment } from '@/shared/dates';
import { type FieldErrors, type FormValues, listOf, textOf } from '../../shared';
import { typedDay } from '../typed';
import { periods } from './apply-form';

/** Applies with what the form holds. @throws DomainError validation beside the form's own fields */
export function applyWith(payload: Payload, actor: Actor, values: FormValues): Promise<Applied> {
  const from = typedDay(values, 'from');
  const begins = parseMoment(from);
  const months = textOf(values, 'months');
  const lasts = Object.hasOwn(periods, months) ? Number(months) : null;
  return applyAsPartner({
    payload,
    actor,
    name: textOf(values, 'name'),
    // The verb refuses what is none of its words.
    kind: textOf(values, 'kind') as never,
    contactName: textOf(values, 'contactName'),
    phone: textOf(values, 'phone'),
    offer: textOf(values, 'offer'),
    compounds: listOf(values, 'compounds'),
    frequency: textOf(values, 'frequency') as never,
    from,
    until: begins && lasts ? monthsLater(begins.toISOString(), lasts) : '',
    formKey: textOf(values, 'formKey'),
  });
}

/** The form asks for a length, not for an end: what is said of the end stands beside it, in its words. */
export function besideLength(errors: FieldErrors, values: FormValues): FieldErrors {
  const { until, ...others } = errors;
  if (!until) return errors;
  if (textOf(values, 'months') === '') return { ...errors, until: '请选择先做多久' };
  // Without a first day there is no last one; saying so twice helps nobody.
  return others.from ? others : errors;
}
