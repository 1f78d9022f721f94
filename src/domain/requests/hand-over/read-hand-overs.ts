import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { type RequestRow, requestRow } from '../request-row';
import type { CarriedField, HandOverState } from './carried';

/** A prepared hand-over with the request it is about. */
export interface HandOver {
  id: string;
  state: HandOverState;
  fields: CarriedField[];
  note: string;
  preparedByName: string;
  preparedAt: string;
  request: RequestRow;
}

interface Stored {
  id: string;
  request: string;
  state: HandOverState;
  carried: string;
  note: string;
  preparedByName: string;
  preparedAt: string;
}

/** Hand-overs nobody has taken yet, oldest first. The caller decides who may see which. */
export async function preparedHandOvers(payload: Payload, req?: PayloadRequest): Promise<HandOver[]> {
  const query = {
    where: [{ field: 'state', equals: 'prepared' }],
    columns: ['request'],
    newestBy: 'preparedAt',
    limit: 500,
  };
  const rows = await leanFind<{ id: string }>(payload, 'hand-overs', query, req);
  const found: HandOver[] = [];
  for (const { id } of rows.reverse()) found.push(await handOver(payload, id, req));
  return found;
}

/** One hand-over. @throws DomainError not-found */
export async function handOver(payload: Payload, id: string, req?: PayloadRequest): Promise<HandOver> {
  const row = await readRow<Stored>(payload, 'hand-overs', id, req);
  if (!row) fail('not-found', { message: '没有找到这次移交。' });
  // Which fields go along is a list, which flat reads leave out.
  const { docs } = await payload.db.find<{ fields?: CarriedField[] }>({
    collection: 'hand-overs',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  });
  return {
    id: row.id,
    state: row.state,
    fields: docs[0]?.fields ?? [],
    note: row.note,
    preparedByName: row.preparedByName,
    preparedAt: row.preparedAt,
    request: await requestRow(payload, row.request, req),
  };
}
