import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { updateColumns } from '@/database';
import { choicesOf, latestOf } from '../choosing/choices';
import { chooseAgain } from '../choosing/choose-again';
import { tiedTo } from '../choosing/tied';
import type { DisputeRow } from '../dispute-row';
import { partiesOfDispute } from '../parties';
import { tellDesk, tellParty } from '../tell';

/**
 * After a party was added or put right, the question of conflicts is asked again: a mediator who is tied now is taken off as one who was
 * suspended is, and whoever had chosen nobody else chooses again. In the transaction of the step that changed the parties.
 * @returns whether somebody had to be taken off
 */
export async function releaseTied(req: PayloadRequest, row: DisputeRow, at: Date): Promise<boolean> {
  if (row.state === 'choosing') return askAgain(req, row, at);
  const named = [row.mediator, row.coMediator].flatMap((one) => one ?? []);
  const [tied] = await tiedTo(req, row.id, named);
  if (!tied || (row.state !== 'agreed' && row.state !== 'mediating')) return false;
  const actor = systemActor('回避');
  const reason = '选定的调解员有要回避的情形';
  await chooseAgain({ payload: req.payload, req, actor, id: row.id, reason });
  return true;
}

/** Nothing is agreed yet: who had named only people who are tied is asked for others; the organisation proposes anew where it had named one. */
async function askAgain(req: PayloadRequest, row: DisputeRow, at: Date): Promise<boolean> {
  const choices = await choicesOf(req, row);
  const parties = await partiesOfDispute(req.payload, row.id, req);
  const latest = latestOf(choices, parties);
  const proposal = choices.find(({ by }) => by === 'organization');
  const named = [...latest.values(), ...(proposal ? [proposal] : [])].flatMap(({ mediators }) => mediators);
  const tied = (await tiedTo(req, row.id, named)).map(({ id }) => id);
  if (tied.length === 0) return false;
  for (const party of parties) {
    if (!latest.get(party.id)?.mediators.every((one) => tied.includes(one))) continue;
    await updateColumns(req, 'dispute-parties', party.id, { chosenAt: null });
    await tellParty(req, row, party, 'again', at.toISOString());
  }
  if (proposal?.mediators.some((one) => tied.includes(one)))
    await updateColumns(req, 'disputes', row.id, { proposedAt: null });
  await tellDesk(req, row, {
    occasion: `mediator-aside:${at.toISOString()}`,
    text: '当事人的信息改了以后，选过的调解员里有人要回避，已经从菜单上拿下。',
  });
  return true;
}
