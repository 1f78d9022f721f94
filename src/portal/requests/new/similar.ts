import type { Payload } from 'payload';
import { type Directory, type OthersRequest, possibleDuplicates } from '@/domain/requests';
import { type FormValues, textOf } from '../../shared';
import { placeOf } from './answers';
import { chosenCategory } from './kind';

/** What others filed nearby that may be the same matter; nothing until place and matter were told. */
export async function similarTo(
  payload: Payload,
  values: FormValues,
  directory: Directory,
): Promise<OthersRequest[]> {
  const place = placeOf(values, directory);
  const text = textOf(values, 'body');
  if ([...text].length < 5) return [];
  return possibleDuplicates(payload, {
    category: chosenCategory(values, directory)?.id,
    ...(place ? { [place.kind]: place.id } : {}),
    placeText: textOf(values, 'placeText'),
    township: textOf(values, 'township') || null,
    text,
  });
}
