import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type CounterDuplicate,
  counterChannels,
  counterDuplicates,
  type Directory,
  directory,
  questionsFor,
} from '@/domain/requests';
import { normalizeAs, problemWith } from '@/shared/personal-data';
import { type FieldErrors, type FormValues, listOf, textOf } from '../../shared';
import { type Matches, matchTyped } from './matches';

/** Everything a counter page is made of. */
export interface CounterState {
  values: FormValues;
  known: Directory;
  channels: { key: string; name: string }[];
  matches: Matches;
  duplicates: CounterDuplicate[];
}

/** Reads what the page needs around the typed values. */
export async function counterState(
  payload: Payload,
  actor: Actor,
  values: FormValues,
): Promise<CounterState> {
  const [known, channels] = await Promise.all([directory(payload), counterChannels(payload)]);
  const matches = matchTyped(values, known);
  const text = textOf(values, 'body');
  const duplicates =
    matches.place && text !== ''
      ? await counterDuplicates(payload, actor, {
          category: matches.category?.id,
          [matches.place.kind]: matches.place.id,
          text,
        })
      : [];
  return { values, known, channels, matches, duplicates };
}

/** What is wrong with the form; empty when it can be read back to the caller. */
export function problemsAtCounter({ values, matches, channels }: CounterState): FieldErrors {
  const errors: FieldErrors = { ...matches.errors };
  const text = (name: string) => textOf(values, name);
  if (!channels.some(({ key }) => key === text('channel'))) errors.channel = '请选择从哪里来的';
  if ([...text('body')].length < 5) errors.body = '请写下发生了什么，至少5个字';
  if ([...text('body')].length > 5000) errors.body = '最多5000字';
  if (text('placeText') === '') errors.placeText = '请写明在哪里';
  if ([...text('placeText')].length > 100) errors.placeText = '位置最多100字';
  if ([...text('name')].length > 40) errors.name = '姓名最多40字';
  const phone = normalizeAs('phone', text('phone'));
  const wrong = phone === '' ? null : problemWith('phone', phone);
  if (wrong) errors.phone = wrong;
  return errors;
}

/** The form as the verb takes it. */
export function takenIn({ values, matches, known }: CounterState) {
  const { category, place } = matches;
  const questions = category ? questionsFor(known, category.id) : [];
  return {
    channel: textOf(values, 'channel'),
    category: category?.id,
    ...(place ? { [place.kind]: place.id } : {}),
    placeText: textOf(values, 'placeText'),
    body: textOf(values, 'body'),
    name: textOf(values, 'name') || undefined,
    phone: textOf(values, 'phone') || undefined,
    danger: listOf(values, 'danger').includes('yes'),
    confidential: listOf(values, 'confidential').includes('yes'),
    publicConsent: listOf(values, 'publicConsent').includes('yes'),
    answers: Object.fromEntries(questions.map(({ id }) => [id, textOf(values, `answer-${id}`)])),
  };
}
