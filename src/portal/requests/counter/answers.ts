import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type CounterDuplicate,
  counterChannels,
  counterDuplicates,
  type Directory,
  directory,
} from '@/domain/requests';
import { type FieldErrors, type FormValues, listOf, textOf } from '../../shared';
import { bodyProblem, personProblems, toldValues } from '../told/told-values';
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
  if (text('placeText') === '') errors.placeText = '请写明在哪里';
  if ([...text('placeText')].length > 100) errors.placeText = '位置最多100字';
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
  };
}
