import type { Payload } from 'payload';
import { inTransaction, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { holdsAt } from './exemption-row';
import { markMember } from './grant-exemption';

const pageSize = 500;

/**
 * Lets the register follow decisions that begin or run out by their dates; safe to repeat and in several processes.
 * @returns how many members it corrected
 */
export async function refreshExemptions({ payload }: { payload: Payload }): Promise<number> {
  const at = now().toISOString();
  let corrected = 0;
  for (let before: string | undefined; ; ) {
    const rows = await leanFind<{ id: string; member: string; from: string; until: string | null }>(
      payload,
      'member-exemptions',
      {
        where: [{ field: 'state', equals: 'standing' }, ...(before ? [{ field: 'id', before }] : [])],
        columns: ['member', 'from', 'until'],
        newestBy: 'id',
        limit: pageSize,
      },
    );
    for (const row of rows) {
      const holds = holdsAt({ ...row, state: 'standing', endedAt: null }, at);
      const marked = await leanFind(payload, 'party-members', {
        where: [
          { field: 'id', equals: row.member },
          { field: 'exempt', equals: holds },
        ],
        columns: [],
        newestBy: 'id',
        limit: 1,
      });
      if (marked.length > 0) continue;
      await inTransaction({ payload }, (req) => markMember(req, row.member));
      corrected += 1;
    }
    const last = rows.at(-1);
    if (rows.length < pageSize || !last) return corrected;
    before = last.id;
  }
}
