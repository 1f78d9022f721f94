import type { Payload } from 'payload';
import { type PhotoRow, photosOf } from '../photos';
import { requestRow } from '../request-row';

/**
 * The photos of whoever handles this request: its own, and of a part those that the requester of the whole sent. The whole keeps
 * them, so that they are deleted once and taken back with the split.
 */
export async function photosWithWhole(payload: Payload, id: string): Promise<PhotoRow[]> {
  const { partOf, state } = await requestRow(payload, id);
  const own = await photosOf(payload, id);
  if (!partOf || state === 'withdrawn') return own;
  const ofWhole = await photosOf(payload, partOf);
  return [...ofWhole.filter(({ stage }) => stage !== 'answered'), ...own];
}
