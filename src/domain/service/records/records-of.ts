import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { RecordRow } from './record-row';

/** Days from the first moment of the first one up to the first moment after the last one; ISO 8601. */
export interface RecordPeriod {
  from: string;
  until: string;
}

/** A record that counts. */
export type CountedRecord = Pick<
  RecordRow,
  'id' | 'member' | 'kind' | 'quarters' | 'on' | 'recordKey' | 'text'
>;

const columns = ['member', 'kind', 'quarters', 'on', 'recordKey', 'text'];

/** More than one batch of members can have in a year. */
const most = 200_000;

/**
 * The verified records of these members whose day lies in the period, newest day first, equal days in a fixed order. One call for a
 * batch of members (some hundreds): an index leads to each.
 */
export function recordsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  member: string | readonly string[],
  { from, until }: RecordPeriod,
): Promise<CountedRecord[]> {
  const members = typeof member === 'string' ? [member] : member;
  if (members.length === 0) return Promise.resolve([]);
  const query = {
    where: [
      { field: 'member', in: members },
      // Nearly all are: looked up by it, each batch of a round would go through the records of everybody.
      { field: 'state', equals: 'verified', common: true },
      { field: 'on', from, before: until },
    ],
    columns,
    newestBy: 'on',
    limit: most,
  };
  return leanFind<CountedRecord>(payload, 'service-records', query, req);
}
