import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { partiesOfPhone } from './parties';
import { tellParty } from './tell';

/** As many as somebody has who has lost them; the newest. */
const most = 5;
const actor = systemActor('找回链接');

/**
 * Sends whoever has lost the links of their cases the links again, to the phone that was left and nowhere else; once a day each. Says
 * nothing about whether there are any. Who has not been written to about a case by its organisation is not written to now either.
 */
export async function sendCaseLinks({ payload, phone }: { payload: Payload; phone: string }): Promise<void> {
  await inTransaction({ payload, actor }, async (req) => {
    const day = toIsoDay(now());
    for (const party of await partiesOfPhone(payload, phone, most, req))
      if (party.side === 'applicant' || party.menuSentAt)
        await tellParty(req, { id: party.dispute }, party, 'link', day);
  });
}
