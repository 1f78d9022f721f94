import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { type DisputeRow, disputeRow } from '../dispute-row';
import { partiesNamed, partiesOfDispute } from '../parties';
import { tellDesk, tellParty } from '../tell';
import { isSinceAsked } from './choices';

type Choosing = Pick<DisputeRow, 'id' | 'stateSince'>;

/** Whether none of the times somebody chose is still to come: then nothing can come of the choice. Pure. */
export const isPastChoice = ({ slots }: { slots: readonly string[] }, at: Date): boolean =>
  slots.every((slot) => new Date(slot) <= at);

/** Of these cases, while parties choose: whose latest choice has only times that are over. @returns by case, each with the choice's id */
export async function pastChoices(
  payload: Payload,
  cases: readonly Choosing[],
  at: Date,
  req?: PayloadRequest,
): Promise<Map<string, { party: string; choice: string }[]>> {
  const found = new Map<string, { party: string; choice: string }[]>();
  if (cases.length === 0) return found;
  const query = {
    where: [{ field: 'dispute', in: cases.map(({ id }) => id) }],
    columns: ['dispute', 'party', 'slots', 'at'],
    newestBy: 'id',
    limit: 10_000,
  };
  type Stored = { id: string; dispute: string; party: string | null; slots: string; at: string };
  const since = new Map(cases.map(({ id, stateSince }) => [id, new Date(stateSince)]));
  const rows = await leanFind<Stored>(payload, 'dispute-choices', query, req);
  const parties = new Map(
    (
      await partiesNamed(
        payload,
        rows.flatMap(({ party }) => party ?? []),
        req,
      )
    ).map((party) => [party.id, party]),
  );
  const seen = new Set<string>();
  for (const row of rows) {
    const from = since.get(row.dispute);
    if (!row.party || !from || new Date(row.at) < from || seen.has(row.party)) continue;
    seen.add(row.party);
    const party = parties.get(row.party);
    if (party && isSinceAsked(row.at, party) && isPastChoice({ slots: row.slots.split(',') }, at))
      found.set(row.dispute, [...(found.get(row.dispute) ?? []), { party: row.party, choice: row.id }]);
  }
  return found;
}

const actor = systemActor('调解提醒');

/** Tells whoever's times are all over to choose again, and the desk; once for each choice. Safe to repeat. @returns of how many cases */
export async function tellPastChoices({ payload }: { payload: Payload }): Promise<number> {
  const query = {
    where: [{ field: 'state', equals: 'choosing' }],
    columns: ['stateSince'],
    newestBy: 'choiceDueAt',
    limit: 1000,
  };
  const past = await pastChoices(payload, await leanFind<Choosing>(payload, 'disputes', query), now());
  for (const id of past.keys())
    await inTransaction({ payload, actor }, async (req) => {
      const row = await disputeRow(req, id);
      if (row.state !== 'choosing') return;
      const still = (await pastChoices(payload, [row], now(), req)).get(id) ?? [];
      const parties = await partiesOfDispute(payload, id, req);
      for (const { party: partyId, choice } of still) {
        const party = parties.find((one) => one.id === partyId);
        if (party) await tellParty(req, row, party, 'past', choice);
        await tellDesk(req, row, {
          occasion: `past:${choice}`,
          text: '当事人选的时间都过了，请提醒他再选一次，或者替他选。',
        });
      }
    });
  return past.size;
}
