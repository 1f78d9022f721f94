import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { partiesOfDispute } from '../parties';

const actor = systemActor('到期删除');
const day = 86_400_000;

/** What came to nothing, and what is in the archive: nobody has to call the parties any more. */
const over = ['declined', 'refused', 'withdrawn', 'closed'] as const;

/**
 * Deletes the phones of the parties and how to find them, and closes their links, so many days (a setting) after a case is over; the names
 * stay encrypted in the file (人民调解法 27; 个人信息保护法 19). Safe to repeat. @returns of how many parties
 */
export async function forgetParties({ payload }: { payload: Payload }): Promise<number> {
  const { value } = await currentSetting(payload, 'mediation.phone-days');
  const days = Number(value);
  if (!(days > 0)) return 0;
  const rows = await leanFind<{ id: string }>(payload, 'disputes', {
    where: [
      { field: 'state', in: over },
      { field: 'stateSince', before: new Date(now().getTime() - days * day).toISOString() },
      { field: 'phonesForgottenAt', exists: false },
    ],
    columns: [],
    newestBy: 'stateSince',
    limit: 500,
  });
  let forgotten = 0;
  for (const { id } of rows) forgotten += await forgetIn(payload, id);
  return forgotten;
}

async function forgetIn(payload: Payload, id: string): Promise<number> {
  return inTransaction({ payload, actor }, async (req) => {
    const parties = await partiesOfDispute(payload, id, req);
    for (const party of parties)
      await updateColumns(req, 'dispute-parties', party.id, {
        phoneCipher: null,
        phoneIndex: null,
        note: null,
        tokenHash: `closed:${party.id}`,
      });
    await updateColumns(req, 'disputes', id, { phonesForgottenAt: now().toISOString() });
    await recordDeletion(req, { actor, what: '调解当事人的电话', rows: parties.length, ground: 'retention' });
    return parties.length;
  });
}
