import type { Payload } from 'payload';
import { directory } from '../directory';
import { matchPlaces } from '../place-match';

/** The place column that free text from outside fills: only when its words can mean one compound or community. */
export async function placeMeant(
  payload: Payload,
  text: string | undefined,
): Promise<{ compound?: string; community?: string }> {
  if (!text) return {};
  const [only, ...others] = matchPlaces(text, (await directory(payload)).places);
  return only && others.length === 0 ? { [only.kind]: only.id } : {};
}
