import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type CounterDuplicate,
  counterChannels,
  counterDuplicates,
  type Directory,
  directory,
  findByPhone,
  type QueueItem,
} from '@/domain/requests';
import { parseMoment } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import { type FieldErrors, type FormValues, listOf, textOf } from '../../shared';
import { photoIdsIn } from '../new/form-photos';
import { bodyProblem, personProblems, toldValues } from '../told/told-values';
import { localRequest } from '../work/local-request';
import { type Matches, matchTyped } from './matches';

/** Everything a counter page is made of. */
export interface CounterState {
  values: FormValues;
  known: Directory;
  channels: { key: string; name: string }[];
  matches: Matches;
  duplicates: CounterDuplicate[];
  /** Earlier requests of the typed phone; null while they were not asked for. */
  earlier: QueueItem[] | null;
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
  const { place, category } = matches;
  const duplicates = canCompare(values)
    ? await counterDuplicates(payload, actor, {
        category: category?.id,
        ...(place ? { [place.kind]: place.id } : {}),
        placeText: textOf(values, 'placeText'),
        text,
      })
    : [];
  return { values, known, channels, matches, duplicates, earlier: null };
}

/** Whether enough was typed to look for the same matter. */
export function canCompare(values: FormValues): boolean {
  return textOf(values, 'body') !== '' && textOf(values, 'placeText') !== '';
}

/**
 * What the same caller filed before, by the exact phone; each look is recorded. None while the phone is empty or no phone.
 */
export async function earlierOf(
  payload: Payload,
  actor: Actor,
  values: FormValues,
): Promise<QueueItem[] | null> {
  const phone = textOf(values, 'phone');
  if (phone === '') return null;
  try {
    return await findByPhone({ req: await localRequest(payload, actor), phone });
  } catch (error) {
    // Half a number: the form says so beside the field.
    if (isDomainError(error) && error.code === 'validation') return null;
    throw error;
  }
}

/** What is wrong with the form; empty when it can be read back to the caller. */
export function problemsAtCounter({ values, matches, channels }: CounterState): FieldErrors {
  const errors: FieldErrors = { ...matches.errors };
  const text = (name: string) => textOf(values, name);
  if (!channels.some(({ key }) => key === text('channel'))) errors.channel = '请选择从哪里来的';
  if (text('placeText') === '') errors.placeText = '请写明在哪里';
  if ([...text('placeText')].length > 100) errors.placeText = '位置最多100字';
  if (text('sentOn') !== '' && !parseMoment(text('sentOn')))
    errors.sentOn = '请写成 2026-11-20 这样的日期，今天的不用填';
  return { ...errors, ...bodyProblem(values, 5000), ...personProblems(values, null) };
}

/** The form as the verb takes it. */
export function takenIn({ values, matches, known }: CounterState) {
  const { category, place } = matches;
  return {
    ...toldValues(values, known, category?.id),
    channel: textOf(values, 'channel'),
    ...(place ? { [place.kind]: place.id } : {}),
    publicConsent: listOf(values, 'publicConsent').includes('yes'),
    photos: photoIdsIn(values),
    submittedAt: parseMoment(textOf(values, 'sentOn')) ?? undefined,
  };
}
