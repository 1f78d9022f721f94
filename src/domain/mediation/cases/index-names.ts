import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { type DisputePartyRow, nameIndexOf, nameOfParty } from '../parties';

const actor = systemActor('姓名查对');
const batch = 1000;

/**
 * Gives the names of parties from before it was kept the hash by which staff who are called so are found. Safe to repeat.
 * @returns how many
 */
export async function indexPartyNames({ payload }: { payload: Payload }): Promise<number> {
  let done = 0;
  for (let last = batch; last === batch; done += last) last = await indexBatch(payload);
  return done;
}

const indexBatch = (payload: Payload): Promise<number> =>
  inTransaction({ payload, actor }, async (req) => {
    const query = {
      where: [{ field: 'nameIndex', exists: false }],
      columns: ['nameCipher'],
      newestBy: 'id',
      limit: batch,
    };
    type Row = Pick<DisputePartyRow, 'id' | 'nameCipher'>;
    const rows = await leanFind<Row>(payload, 'dispute-parties', query, req);
    for (const row of rows)
      await updateColumns(req, 'dispute-parties', row.id, { nameIndex: nameIndexOf(nameOfParty(row)) });
    return rows.length;
  });
