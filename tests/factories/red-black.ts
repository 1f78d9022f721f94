import type { Payload } from 'payload';
import { draftListFrom, openDisputes } from '@/domain/property';
import { newId } from '@/shared/ids';
import { staffActor } from './property';

/** A list with this compound on the black list, in the time for disputes. @returns ids of list and entry */
export async function buildList(
  payload: Payload,
  compound: string,
  { open = true }: { open?: boolean } = {},
): Promise<{ list: string; entry: string }> {
  const call = { payload, actor: staffActor };
  const results = [{ compound, n: 43, mean: 250, low: 230, high: 270 }];
  const { id } = await draftListFrom({ ...call, round: newId(), roundName: '2026年第三季度', results });
  if (open) await openDisputes({ ...call, id });
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'red-black-entries',
    where: { list: { equals: id } },
    limit: 1,
    pagination: false,
  });
  return { list: id, entry: docs[0]?.id ?? '' };
}
